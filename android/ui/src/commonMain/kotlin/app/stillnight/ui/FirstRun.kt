/**
 * The four first steps: bedtime and waking, what is taken, reminders with the reason before the system asks, and that
 * this is not medical advice. Each can be skipped.
 *
 * Taps: 4 at least (one a step). Nothing is set that the person did not see.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilTime
import app.stillnight.core.Routine

private const val STEPS = 4

@Composable
fun FirstRun(model: StillnightModel, shown: Shown) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    var step by rememberSaveable { mutableStateOf(1) }
    var bedtime by rememberSaveable(stateSaver = TimeSaver) { mutableStateOf(null) }
    var waking by rememberSaveable(stateSaver = TimeSaver) { mutableStateOf(null) }
    val routine = shown.plan.routine.copy(bedtime = bedtime ?: shown.plan.routine.bedtime, waking = waking ?: shown.plan.routine.waking)
    fun forward() = if (step < STEPS) step++ else model.act({ finishFirstRun() })
    fun next() {
        if (step == 1 && routine != shown.plan.routine) {
            model.act({ setRoutine(routine) }) {
                platform.remindersChanged()
                forward()
            }
        } else {
            forward()
        }
    }
    if (step > 1) platform.OnBack { step-- }
    Box(Modifier.fillMaxSize().safeDrawingPadding(), Alignment.TopCenter) {
        Column(Modifier.widthIn(max = COLUMN).fillMaxSize()) {
            key(step) {
                Column(
                    Modifier.weight(1f).fillMaxWidth().verticalScroll(rememberScrollState()).padding(MARGIN, 24.dp),
                    Arrangement.spacedBy(16.dp),
                ) {
                    Quiet(words.number(step) + " / " + words.number(STEPS))
                    when (step) {
                        1 -> Times(routine, { bedtime = it }, { waking = it })
                        2 -> Taking(model, shown)
                        3 -> Reminding()
                        else -> Advice()
                    }
                }
            }
            BarHost(model)
            Row(Modifier.fillMaxWidth().padding(MARGIN, 8.dp, MARGIN, 16.dp), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
                WordButton(words["first-run-skip"], "first-run-skip") { forward() }
                MainButton(
                    if (step < STEPS) words["first-run-next"] else words["first-run-start"],
                    "first-run-next",
                    Modifier.weight(1f),
                    onTap = ::next,
                )
            }
        }
    }
}

@Composable
private fun Title(text: String) {
    Text(text, Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineMedium)
}

@Composable
private fun Times(routine: Routine, onBedtime: (CivilTime) -> Unit, onWaking: (CivilTime) -> Unit) {
    val words = LocalWords.current
    Title(words["first-run-times"])
    Quiet(words["first-run-times-why"])
    Card(rim = 4.dp) {
        TimeField(words["label-bedtime"], routine.bedtime, "routine-bedtime", onChange = onBedtime)
        HorizontalDivider(color = LocalPalette.current.hairline)
        TimeField(words["label-waking"], routine.waking, "routine-waking", onChange = onWaking)
    }
}

@Composable
private fun Taking(model: StillnightModel, shown: Shown) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    Title(words["first-run-taking"])
    Quiet(words["first-run-taking-why"])
    shown.plan.items.forEach { item ->
        Row(Modifier.fillMaxWidth().padding(vertical = 4.dp), Arrangement.spacedBy(12.dp)) {
            Mark(Marks.Taken)
            Column {
                Text(item.title, style = MaterialTheme.typography.titleMedium)
                Quiet(item.sentence)
            }
        }
    }
    shown.suggestions.forEachIndexed { i, suggestion ->
        SuggestionCard(i + 1, suggestion) { model.act({ addItem(suggestion.entry) }) { platform.remindersChanged() } }
    }
}

@Composable
private fun Reminding() {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val granted by platform.state.collectAsState()
    Title(words["first-run-reminders"])
    Quiet(words["first-run-reminders-why"])
    if (granted.notifications == false) {
        MainButton(words["notice-notifications-action"], "ask-notifications", Modifier.fillMaxWidth(), onTap = platform::askNotifications)
    } else {
        Settled(words["first-run-reminders-on"])
    }
    if (granted.exactAlarms == false) {
        Quiet(words["notice-exact"])
        SideButton(words["notice-exact-action"], "ask-exact", Modifier.fillMaxWidth(), onTap = platform::askExactAlarms)
    }
}

@Composable
private fun Settled(text: String) {
    Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
        Mark(Marks.Taken)
        Text(text, style = MaterialTheme.typography.bodyLarge)
    }
}

@Composable
private fun Advice() {
    val words = LocalWords.current
    Title(words["first-run-advice"])
    Text(words["not-medical-advice"], style = MaterialTheme.typography.bodyLarge)
    Text(words["first-run-private"], style = MaterialTheme.typography.bodyLarge)
}
