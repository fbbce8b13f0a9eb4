/**
 * Two numbers over time: how much the legs troubled one this week, and a severity total from a questionnaire filled in elsewhere.
 *
 * Taps: this week's number 2 (scores, number); a total: its digits and save. Any can be deleted, and that undone.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
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
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilDate
import app.stillnight.core.ScoreKind
import app.stillnight.core.ScoresScreen

private val ONE_ROW_FROM = 560.dp
private const val DIGITS = 2
private val PAD = (1..9) + 0

/** [start] is the kind shown first, [day] the date: what was told of it then stands filled in. */
@Composable
fun Scores(model: StillnightModel, shown: Shown, start: ScoreKind, day: CivilDate, onClose: () -> Unit) {
    val words = LocalWords.current
    var kind by rememberSaveable { mutableStateOf(start) }
    var date by rememberSaveable(stateSaver = DateSaver) { mutableStateOf<CivilDate?>(day) }
    val answer = asked(model, kind, shown) { scores(kind) }
    val on = date ?: day
    fun record(value: Int) = model.keep({ recordScore(kind, on, value) })
    Panel(words["scores"], onClose, { BarHost(model) }) {
        Cells {
            listOf(ScoreKind.TROUBLE, ScoreKind.SEVERITY).forEach { choice ->
                Cell(words.of("score", choice), choice == kind, "score-" + kebab(choice)) { kind = choice }
            }
        }
        WithAnswer(answer) { screen ->
            Column(verticalArrangement = Arrangement.spacedBy(20.dp)) {
                val told = screen.scores.find { it.date == on }?.value
                if (kind == ScoreKind.TROUBLE) Trouble(screen, told, ::record) else Severity(told, ::record)
                Card(rim = 4.dp) { DateField(words["label-day"], on, "score-date") { date = it } }
                Recorded(model, screen)
            }
        }
    }
}

/** A number a tap: it is kept at once, and the bar offers to undo it. */
@Composable
private fun Trouble(screen: ScoresScreen, told: Int?, onRecord: (Int) -> Unit) {
    val words = LocalWords.current
    Part(words["score-trouble-question"]) {
        if (!screen.due) Quiet(words["trouble-told"], Modifier.padding(bottom = 8.dp))
        BoxWithConstraints {
            val perRow = if (maxWidth / LocalDensity.current.fontScale >= ONE_ROW_FROM) screen.max + 1 else 4
            NumberCells(
                (0..screen.max).map(words::number),
                told,
                perRow,
                { "trouble-$it" },
                { words["score-trouble"] + ": " + words.number(it) },
                onRecord,
            )
        }
        FlowRow(Modifier.fillMaxWidth().padding(top = 4.dp), Arrangement.SpaceBetween) {
            Small(words["trouble-low"])
            Small(words["trouble-high"])
        }
    }
}

/** A pad of digits. */
@Composable
private fun Severity(told: Int?, onRecord: (Int) -> Unit) {
    val words = LocalWords.current
    var typed by rememberSaveable(told) { mutableStateOf(told?.toString().orEmpty()) }
    Part(words["score-value"]) {
        Quiet(words["score-severity-why"])
        Row(Modifier.fillMaxWidth().padding(vertical = 8.dp), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            Text(
                if (typed.isEmpty()) "–" else words.number(typed.toInt()),
                Modifier.testTag("severity").semantics { liveRegion = LiveRegionMode.Polite },
                style = MaterialTheme.typography.displaySmall,
            )
            WordButton(words["digits-clear"], "digits-clear") { typed = "" }
        }
        NumberCells(
            PAD.map(words::number),
            null,
            perRow = 5,
            { "digit-${PAD[it]}" },
            { words.number(PAD[it]) },
        ) { typed = if (typed.length < DIGITS) (typed + PAD[it]).trimStart('0').ifEmpty { "0" } else PAD[it].toString() }
        Box(Modifier.padding(top = 12.dp)) {
            MainButton(words["save"], "save-score", Modifier.fillMaxWidth(), typed.isNotEmpty()) {
                onRecord(typed.toInt())
                typed = ""
            }
        }
    }
}

@Composable
private fun Recorded(model: StillnightModel, screen: ScoresScreen) {
    val words = LocalWords.current
    if (screen.scores.isEmpty()) {
        Quiet(words["scores-none"])
        return
    }
    Part(words["scores-so-far"]) {
        screen.scores.forEachIndexed { i, score ->
            if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
            Row(Modifier.fillMaxWidth().testTag("recorded-${i + 1}"), Arrangement.spacedBy(8.dp), Alignment.CenterVertically) {
                Text(score.words, Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge)
                RoundButton(Marks.Close, words["score-delete"] + ": " + score.words, "delete-score-${i + 1}", outlined = false) {
                    model.keep({ deleteScore(score.id) })
                }
            }
        }
    }
}
