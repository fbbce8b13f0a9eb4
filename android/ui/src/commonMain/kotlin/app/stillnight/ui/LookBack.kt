/**
 * The doses of a day, to see what was taken and to write down what was forgotten.
 *
 * States and words are the core's. Taps from the plan: taken 3, taken at another time 5 and the steps, skip and why 4, take back 3.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
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
import androidx.compose.ui.unit.dp
import app.stillnight.core.Answer
import app.stillnight.core.CivilDate
import app.stillnight.core.DoseLine
import app.stillnight.core.DoseState
import app.stillnight.core.SkipReason

@Composable
fun LookBack(model: StillnightModel, shown: Shown, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val today = shown.tonight.today
    var chosen by rememberSaveable(stateSaver = DateSaver) { mutableStateOf<CivilDate?>(today) }
    var open by rememberSaveable { mutableStateOf("") }
    val date = chosen ?: today
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
        OtherAnswers(model, dose, onAnswer)
    }
}

/** What can be said of a dose besides that it is taken now: another time, a reason for skipping it, or that all was a mistake. */
@Composable
internal fun OtherAnswers(model: StillnightModel, dose: DoseLine, onAnswer: (Answer) -> Unit) {
    val words = LocalWords.current
    val answered = dose.state == DoseState.TAKEN || dose.state == DoseState.SKIPPED
    Fold(words["taken-at"], "taken-at") { TakenAt(model, dose, onAnswer) }
    SkipBecause(onAnswer)
    if (answered) SideButton(words["withdraw"], "withdraw", spoken = words["withdraw-spoken"] + ": " + dose.title) { onAnswer(Answer.Withdraw) }
}

/** Skips a dose, with a reason. */
@Composable
internal fun SkipBecause(onAnswer: (Answer) -> Unit) {
    val words = LocalWords.current
    Fold(words["skip-why"], "skip-why") {
        Cells {
            SkipReason.entries.forEach { reason ->
                Cell(words.alone("skip", reason), false, "skip-" + kebab(reason)) { onAnswer(Answer.SkipBecause(reason)) }
            }
        }
    }
}

@Composable
private fun TakenAt(model: StillnightModel, dose: DoseLine, onAnswer: (Answer) -> Unit) {
    val words = LocalWords.current
    // The steps begin where it was due.
    val due = model.wallClock(dose.at)
    var moment by rememberSaveable(dose.id, stateSaver = Moment.Saver) {
        mutableStateOf<Moment?>(Moment(null, due.toLocalDate().civil(), due.civilTime()))
    }
    val at = moment ?: Moment(null, due.toLocalDate().civil(), due.civilTime())
    DateAndTime(at) { moment = it }
    MainButton(words["save"], "save-taken-at", Modifier.fillMaxWidth()) { onAnswer(Answer.TakenAt(model.instantOf(at.date, at.time))) }
}
