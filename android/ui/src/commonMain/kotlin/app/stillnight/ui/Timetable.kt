/**
 * The timetable of a day: when each dose is best, why, and what would move; or what stands against what, and what would help.
 *
 * Draws the core's record and decides nothing. Taps from the plan: see it 1, tomorrow's 2, use it 2, a way out of a conflict 2.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Switch
import androidx.compose.material3.SwitchDefaults
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.stillnight.core.SoftSpacing
import app.stillnight.core.TimetableConflict
import app.stillnight.core.TimetableLine
import app.stillnight.core.TimetableScreen

private const val TIME_ABOVE_FROM = 1.5f

/** What can be done from a timetable: [onRelax] with a place in the list, [onRule] with the id of a rule or empty for a new one. */
class TimetableWays(
    val onRelax: (Int) -> Unit,
    val onRule: (String) -> Unit,
    val onRemoveRule: (String) -> Unit,
    val onKeepRule: (String, Boolean) -> Unit,
)

@Composable
fun Timetable(model: StillnightModel, shown: Shown, onOpen: (String) -> Unit, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    var tomorrow by rememberSaveable { mutableStateOf(false) }
    val date = shown.tonight.today.plusDays(if (tomorrow) 1 else 0)
    val answer = asked(model, date, shown) { timetable(date) }
    val screen = (answer as? Outcome.Done)?.value
    val ways = TimetableWays(
        onRelax = { place -> model.act({ relax(date, place) }) { platform.remindersChanged() } },
        onRule = { onOpen(Over.OWN_RULE + it) },
        onRemoveRule = { id -> model.act({ removeSpacing(id) }) { platform.remindersChanged() } },
        onKeepRule = { id, kept -> model.act({ keepSpacing(id, kept) }) { platform.remindersChanged() } },
    )
    Panel(words["timetable-title"], onClose, {
        Column {
            BarHost(model)
            if (screen?.moves == true) {
                MainButton(words["timetable-apply"], "apply-timetable", Modifier.fillMaxWidth()) {
                    model.act({ applyTimetable(date) }) { platform.remindersChanged() }
                }
            }
        }
    }) {
        Cells {
            Cell(words["timetable-today"], !tomorrow, "timetable-today") { tomorrow = false }
            Cell(words["timetable-tomorrow"], tomorrow, "timetable-tomorrow") { tomorrow = true }
        }
        WithAnswer(answer) { Column(verticalArrangement = Arrangement.spacedBy(20.dp)) { TimetableParts(it, ways) } }
    }
}

/** The record, drawn. */
@Composable
fun ColumnScope.TimetableParts(screen: TimetableScreen, ways: TimetableWays) {
    val words = LocalWords.current
    Text(screen.words, Modifier.testTag("timetable-words"), style = MaterialTheme.typography.bodyLarge)
    screen.conflict?.let { Conflict(it, ways) }
    if (screen.lines.isNotEmpty()) {
        Card(rim = 4.dp) {
            screen.lines.forEachIndexed { i, line ->
                if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
                Line(line, "line-${i + 1}")
            }
        }
    }
    if (screen.flags.isNotEmpty()) Part(words["timetable-flags"]) { screen.flags.forEach { Remarked(it, Modifier.padding(bottom = 8.dp)) } }
    Part(words["own-rules-title"]) {
        screen.ownRules.forEachIndexed { i, rule ->
            Row(Modifier.fillMaxWidth().testTag("rule-${i + 1}"), verticalAlignment = Alignment.CenterVertically) {
                Text(rule.words, Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge)
                RoundButton(Marks.Close, words["own-rule-remove"] + ": " + rule.words, "remove-rule-${i + 1}", outlined = false) {
                    ways.onRemoveRule(rule.id)
                }
            }
        }
        SideButton(words["own-rule-add"], "add-rule") { ways.onRule("") }
    }
    if (screen.softRules.isNotEmpty()) {
        Fold(words["soft-rules-title"], "soft-rules") {
            Quiet(words["soft-rules-about"])
            Card(rim = 4.dp) {
                screen.softRules.forEachIndexed { i, rule ->
                    if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
                    SoftRule(rule, "soft-rule-${i + 1}") { ways.onKeepRule(rule.id, it) }
                }
            }
        }
    }
}

/** A rule that is kept where possible, and whether it is kept. */
@Composable
private fun SoftRule(rule: SoftSpacing, tag: String, onKeep: (Boolean) -> Unit) {
    Row(
        Modifier.fillMaxWidth().toggleable(rule.kept, role = Role.Switch, onValueChange = onKeep).testTag(tag)
            .heightIn(min = TARGET_TONIGHT).padding(vertical = 12.dp),
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Text(rule.words, style = MaterialTheme.typography.bodyLarge)
            Small(rule.source)
        }
        val palette = LocalPalette.current
        val colors = SwitchDefaults.colors(
            checkedThumbColor = palette.onPrimary,
            checkedTrackColor = palette.primary,
            checkedBorderColor = palette.primary,
            uncheckedThumbColor = palette.secondary,
            uncheckedTrackColor = palette.background,
            uncheckedBorderColor = palette.outline,
        )
        Switch(rule.kept, null, colors = colors)
    }
}

@Composable
private fun Line(line: TimetableLine, tag: String) {
    val large = LocalDensity.current.fontScale >= TIME_ABOVE_FROM
    val timeWidth = with(LocalDensity.current) { if (LocalWords.current.hours24) 52.sp.toDp() else 80.sp.toDp() }
    Row(
        Modifier.fillMaxWidth().testTag(tag).padding(vertical = 12.dp).semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(12.dp),
    ) {
        LineMark(if (line.taken) Marks.Taken else Marks.Upcoming, MaterialTheme.typography.titleMedium)
        if (!large) Text(line.timeWords, Modifier.widthIn(min = timeWidth), style = MaterialTheme.typography.titleMedium)
        Column(Modifier.weight(1f), Arrangement.spacedBy(4.dp)) {
            if (large) Text(line.timeWords, style = MaterialTheme.typography.titleMedium)
            Text(line.title, style = MaterialTheme.typography.titleMedium)
            if (line.movesWords.isNotEmpty()) Remarked(line.movesWords)
            line.reasons.forEach { Quiet(it) }
        }
    }
}

@Composable
private fun Conflict(conflict: TimetableConflict, ways: TimetableWays) {
    val words = LocalWords.current
    Card(Modifier.testTag("conflict")) {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            Heading(words["timetable-conflict"])
            Remarked(conflict.words)
            Heading(words["timetable-rules"], Modifier.padding(top = 8.dp))
            conflict.rules.forEach { Text(it, style = MaterialTheme.typography.bodyLarge) }
            if (conflict.relaxations.isNotEmpty()) Heading(words["timetable-relaxations"], Modifier.padding(top = 8.dp))
            conflict.relaxations.forEachIndexed { i, change ->
                if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
                Text(change.words, style = MaterialTheme.typography.bodyLarge)
                if (change.canApply) {
                    SideButton(change.action, "relax-${i + 1}", spoken = change.action + ": " + change.words) { ways.onRelax(i) }
                }
            }
        }
    }
}
