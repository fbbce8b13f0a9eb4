/**
 * The diary of fourteen days: how far it is, what each day still lacks with one tap to fill it, at its end what it showed, and earlier
 * ones.
 *
 * What a day lacks and every sentence is the core's. Taps: begin 1; say that there was none 1, take it back 1; add what there was 1 and
 * its sheet.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.ExposureKind
import app.stillnight.core.ProgrammeDay
import app.stillnight.core.ProgrammePart
import app.stillnight.core.ProgrammeScreen
import app.stillnight.core.ProgrammeState

@Composable
fun Programme(model: StillnightModel, shown: Shown, onOpen: (String) -> Unit, onClose: () -> Unit) {
    val words = LocalWords.current
    val answer = asked(model, shown) { programme() }
    val now = (answer as? Outcome.Done)?.value
    Panel(
        words["programme"],
        onClose,
        {
            Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
                BarHost(model) { onOpen(Over.EPISODE + it) }
                if (now != null && now.state != ProgrammeState.RUNNING) Begin(model, now)
            }
        },
    ) {
        WithAnswer(answer) { screen ->
            Column(verticalArrangement = Arrangement.spacedBy(16.dp)) {
                when (screen.state) {
                    ProgrammeState.NOT_STARTED -> {
                        Text(words["programme-why"], style = MaterialTheme.typography.bodyLarge)
                        Quiet(words["programme-how"])
                    }
                    ProgrammeState.RUNNING -> {
                        Text(screen.words, Modifier.testTag("programme-words"), style = MaterialTheme.typography.titleLarge)
                        Progress(screen)
                        screen.days.filter { it.begun }.asReversed().forEach { DayCard(model, it, onOpen) }
                        WordButton(words["programme-end"], "end-programme") { model.keep({ endProgramme() }) }
                    }
                    ProgrammeState.OVER -> {
                        Text(screen.words, Modifier.testTag("programme-words"), style = MaterialTheme.typography.titleLarge)
                        Summary(words["programme-summary"], screen.summary, "programme-summary")
                        screen.days.filterNot { it.complete }.forEach { DayCard(model, it, onOpen) }
                    }
                }
                if (screen.earlier.isNotEmpty()) Heading(words["programme-earlier"])
                screen.earlier.forEachIndexed { i, earlier -> Summary(earlier.words, earlier.summary, "earlier-${i + 1}") }
            }
        }
    }
}

/** What is still open of the days comes before beginning anew. */
@Composable
private fun Begin(model: StillnightModel, screen: ProgrammeScreen) {
    val words = LocalWords.current
    val text = if (screen.state == ProgrammeState.OVER) words["programme-again"] else words["programme-start"]
    val begin = { model.keep({ startProgramme() }) }
    if (screen.days.all { it.complete }) {
        MainButton(text, "start-programme", Modifier.fillMaxWidth(), onTap = begin)
    } else {
        WordButton(text, "start-programme", Modifier.fillMaxWidth(), onTap = begin)
    }
}

/** A sign a day: noted, open, or still to come. The days below say the same in words. */
@Composable
private fun Progress(screen: ProgrammeScreen) {
    val palette = LocalPalette.current
    FlowRow(Modifier.testTag("progress").clearAndSetSemantics {}, Arrangement.spacedBy(6.dp), Arrangement.spacedBy(6.dp)) {
        screen.days.forEach { day ->
            Mark(
                if (day.complete) Marks.Taken else Marks.Upcoming,
                Modifier.size(if (day.number == screen.day) 28.dp else 20.dp),
                tint = if (day.begun) palette.primary else palette.outline,
            )
        }
    }
}

@Composable
private fun Summary(title: String, lines: List<String>, tag: String) {
    Card(Modifier.testTag(tag)) {
        Heading(title, Modifier.padding(bottom = 8.dp))
        lines.forEachIndexed { i, line ->
            if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
            Text(line, Modifier.padding(vertical = 10.dp), style = MaterialTheme.typography.bodyLarge)
        }
    }
}

@Composable
private fun DayCard(model: StillnightModel, day: ProgrammeDay, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    Card(Modifier.testTag("programme-day-${day.number}")) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Mark(if (day.complete) Marks.Taken else Marks.Upcoming)
            // What is still open stands below, each with what fills it; the screen reader hears the sentence.
            Text(
                if (day.lacks.isEmpty()) day.words else words.day(day.day),
                Modifier.weight(1f).semantics { contentDescription = day.words },
                style = MaterialTheme.typography.titleMedium,
            )
        }
        day.lacks.forEach { part ->
            val name = words.alone("part", part)
            val tag = "${day.number}-" + kebab(part)
            FlowRow(
                Modifier.fillMaxWidth().padding(top = 8.dp),
                Arrangement.SpaceBetween,
                Arrangement.spacedBy(4.dp),
                itemVerticalAlignment = Alignment.CenterVertically,
            ) {
                Text(name, Modifier.padding(end = 12.dp), style = MaterialTheme.typography.bodyLarge)
                Row(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                    SideButton(words["add"], "fill-$tag", spoken = name + ": " + words["add"]) { model.fill(day, part, onOpen) }
                    if (part != ProgrammePart.INTENSITY) {
                        val none = if (part == ProgrammePart.ONSET) words["programme-calm"] else words["programme-none"]
                        SideButton(none, "none-$tag", spoken = "$name: $none") { model.keep({ sayNone(day.day, part) }) }
                    }
                }
            }
            if (part == ProgrammePart.TAKEN) Small(words["programme-taken-how"])
        }
        day.said.forEach { SaidLine(model, day.day, it, "said-${day.number}-" + kebab(it.part)) }
    }
}

/** Opens what fills a part of a day. */
private fun StillnightModel.fill(day: ProgrammeDay, part: ProgrammePart, onOpen: (String) -> Unit) {
    val iso = day.day.iso()
    fun exposure(kind: ExposureKind) = onOpen(Over.ADD_EXPOSURE + kind.name + "/" + iso)
    when (part) {
        ProgrammePart.ONSET -> onOpen(Over.EPISODE_AT + iso)
        ProgrammePart.INTENSITY -> attempt({ episodes(day.day) }) { found ->
            val weakest = (found as? Outcome.Done)?.value?.firstOrNull { it.detail.intensity == null }
            onOpen(weakest?.let { Over.EPISODE + it.id } ?: (Over.DAY + iso))
        }
        ProgrammePart.ACTIVITY -> exposure(ExposureKind.EXERCISE)
        ProgrammePart.CAFFEINE -> exposure(ExposureKind.CAFFEINE)
        ProgrammePart.ALCOHOL -> exposure(ExposureKind.ALCOHOL)
        ProgrammePart.TAKEN -> onOpen(Over.LOOK_BACK + iso)
    }
}
