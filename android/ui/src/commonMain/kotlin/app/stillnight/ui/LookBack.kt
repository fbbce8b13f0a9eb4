/**
 * The doses of a day, to see what was taken and to write down what was forgotten.
 *
 * States and words are the core's. Taps from the plan: taken 3, all taken 2, taken at another time 5 and the steps, skip and why 4,
 * take back 3.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.stillnight.core.Answer
import app.stillnight.core.CivilDate
import app.stillnight.core.DoseLine
import app.stillnight.core.DoseState
import app.stillnight.core.SkipReason

/** [start] is the day shown first. */
@Composable
fun LookBack(model: StillnightModel, shown: Shown, start: CivilDate, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    var chosen by rememberSaveable(stateSaver = DateSaver) { mutableStateOf<CivilDate?>(start) }
    var open by rememberSaveable { mutableStateOf("") }
    val date = chosen ?: start
    val answer = asked(model, date, shown) { dosesOn(date) }
    Panel(words["look-back-title"], onClose, { BarHost(model) }) {
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            RoundButton(Marks.Previous, words["look-back-before"], "day-before") { chosen = date.plusDays(-1) }
            Text(
                words.day(date),
                Modifier.weight(1f).testTag("look-back-day").semantics {
                    heading()
                    liveRegion = LiveRegionMode.Polite
                },
                style = MaterialTheme.typography.titleLarge,
                textAlign = TextAlign.Center,
            )
            RoundButton(Marks.Next, words["look-back-after"], "day-after") { chosen = date.plusDays(1) }
        }
        WithAnswer(answer) { doses ->
            if (doses.isEmpty()) Quiet(words["look-back-empty"])
            val unanswered = doses.filter { it.state == DoseState.DUE || it.state == DoseState.MISSED }
            if (unanswered.isNotEmpty()) {
                MainButton(words["look-back-all"], "look-back-all", Modifier.fillMaxWidth()) {
                    model.allTaken(unanswered) { platform.remindersChanged() }
                }
            }
            Column {
                doses.forEachIndexed { i, dose ->
                    Dose(model, dose, i + 1, dose.id == open, { open = if (open == dose.id) "" else dose.id }) { given ->
                        model.answer(dose.id, given) { platform.remindersChanged() }
                    }
                }
            }
        }
    }
}

@Composable
private fun Dose(model: StillnightModel, dose: DoseLine, number: Int, open: Boolean, onToggle: () -> Unit, onAnswer: (Answer) -> Unit) {
    val words = LocalWords.current
    Entry(dose.timeWords, markOf(dose.state), "look-back-$number", words["why-spoken"], onToggle) {
        Column(Modifier.weight(1f)) {
            Text(dose.title, style = MaterialTheme.typography.titleMedium)
            Quiet(dose.stateWords)
        }
        Mark(if (open) Marks.Up else Marks.Down, tint = LocalPalette.current.secondary)
    }
    if (!open) return
    Column(Modifier.padding(start = 8.dp, end = 8.dp, bottom = 16.dp), Arrangement.spacedBy(12.dp)) {
        if (dose.reason.isNotEmpty()) Text(dose.reason, Modifier.testTag("reason"), style = MaterialTheme.typography.bodyLarge)
        when (dose.state) {
            DoseState.TAKEN, DoseState.SKIPPED -> Unit
            else -> SideButton(words["taken"], "taken", spoken = words["taken-spoken"] + ": " + dose.title) { onAnswer(Answer.Taken) }
        }
        OtherAnswers(model, dose, TARGET, onAnswer)
    }
}

/**
 * What can be said of a dose besides that it is taken now: another time, a reason for skipping it, or that all was a mistake. [least] is
 * the least height of what can be touched.
 */
@Composable
internal fun OtherAnswers(model: StillnightModel, dose: DoseLine, least: Dp, onAnswer: (Answer) -> Unit) {
    val words = LocalWords.current
    Fold(words["taken-at"], "taken-at") { TakenAt(model, dose, onAnswer) }
    // What was answered is taken back before it is skipped: the core lets the first answer stand.
    if (dose.state == DoseState.TAKEN || dose.state == DoseState.SKIPPED) {
        SideButton(words["withdraw"], "withdraw", Modifier.heightIn(min = least), words["withdraw-spoken"] + ": " + dose.title) {
            onAnswer(Answer.Withdraw)
        }
    } else {
        SkipBecause(least, onAnswer)
    }
}

/** Skips a dose, with a reason. */
@Composable
private fun SkipBecause(least: Dp, onAnswer: (Answer) -> Unit) {
    val words = LocalWords.current
    Fold(words["skip-why"], "skip-why") {
        Cells {
            SkipReason.entries.forEach { reason ->
                Cell(words.alone("skip", reason), false, "skip-" + kebab(reason), Modifier.heightIn(min = least)) {
                    onAnswer(Answer.SkipBecause(reason))
                }
            }
        }
    }
}

@Composable
private fun TakenAt(model: StillnightModel, dose: DoseLine, onAnswer: (Answer) -> Unit) {
    val words = LocalWords.current
    // The steps begin where it was due, or now for one that is still to come.
    val start = model.wallClock(minOf(dose.at, model.now())).let { Moment(null, it.toLocalDate().civil(), it.civilTime()) }
    var moment by rememberSaveable(dose.id, stateSaver = Moment.Saver) { mutableStateOf<Moment?>(start) }
    val at = moment ?: start
    DateAndTime(at) { moment = it }
    MainButton(words["save"], "save-taken-at", Modifier.fillMaxWidth()) { onAnswer(Answer.TakenAt(model.instantOf(at.date, at.time))) }
}
