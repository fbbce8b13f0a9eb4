/**
 * Blood draws: one to plan, and those there were. The core pauses iron before one, and says what came of it.
 *
 * Taps from the plan: 3 and the steps (open, day, plan it).
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
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
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.stillnight.core.BloodDraw
import app.stillnight.core.CivilDate
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute

@Composable
fun BloodDraws(model: StillnightModel, shown: Shown, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val today = shown.tonight.today
    var date by rememberSaveable(stateSaver = DateSaver) { mutableStateOf<CivilDate?>(today.plusDays(2)) }
    var time by rememberSaveable(stateSaver = TimeSaver) { mutableStateOf<CivilTime?>(HourMinute(8, 0)) }
    var wrong by rememberSaveable { mutableStateOf("") }
    val answer = asked(model, shown) { bloodDraws() }
    val day = date ?: today
    val at = time ?: HourMinute(8, 0)
    Panel(words["blood-draw-title"], onClose, {
        Column {
            BarHost(model)
            MainButton(words["blood-draw-plan"], "plan-draw", Modifier.fillMaxWidth()) {
                model.attempt({ planBloodDraw(day, at) }) {
                    wrong = when (it) {
                        is Outcome.Done -> "".also { platform.remindersChanged() }
                        is Outcome.Refused -> it.words
                    }
                }
            }
        }
    }) {
        Quiet(words["blood-draw-why"])
        Card(rim = 4.dp) {
            DateField(words["blood-draw-date"], day, "draw-date") { date = it }
            HorizontalDivider(color = LocalPalette.current.hairline)
            TimeField(words["blood-draw-time"], at, "draw-time") { time = it }
        }
        if (wrong.isNotEmpty()) Wrong(wrong)
        WithAnswer(answer) { draws ->
            Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
                if (draws.isEmpty()) Quiet(words["blood-draw-empty"])
                draws.forEachIndexed { i, draw ->
                    DrawCard(draw, i + 1) { model.keep({ endItem(draw.id) }) { platform.remindersChanged() } }
                }
            }
        }
    }
}

@Composable
private fun DrawCard(draw: BloodDraw, number: Int, onCancel: () -> Unit) {
    val words = LocalWords.current
    Card(Modifier.testTag("draw-$number")) {
        Text(draw.words, style = MaterialTheme.typography.bodyLarge)
        val cancel = words["blood-draw-cancel"]
        WordButton(cancel, "cancel-draw-$number", Modifier.padding(top = 4.dp), cancel + ": " + draw.words, onCancel)
    }
}
