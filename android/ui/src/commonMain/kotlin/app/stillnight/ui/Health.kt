/**
 * Do reminders work? What was looked at, what mends it, what happened last, and a reminder to try it with.
 *
 * Taps from any tab: see it 2, mend a line 3, try it 3.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.HealthKind
import app.stillnight.core.HealthLine
import app.stillnight.core.HealthScreen
import app.stillnight.core.PhoneState

@Composable
fun HealthPage(model: StillnightModel, shown: Shown, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val granted by platform.state.collectAsState()
    // What a platform does not ask for is not off.
    val phone = PhoneState(granted.notifications != false, granted.exactAlarms, granted.battery, null)
    val answer = asked(model, shown, phone) { health(phone) }
    Panel(words["health-title"], onClose, {
        Column {
            BarHost(model)
            MainButton(words["health-test"], "test-alarm", Modifier.fillMaxWidth()) { model.act({ testAlarm() }) { platform.remindersChanged() } }
        }
    }) {
        WithAnswer(answer) { screen -> Column(verticalArrangement = Arrangement.spacedBy(20.dp)) { Told(screen, platform) } }
    }
}

@Composable
private fun Told(screen: HealthScreen, platform: Platform) {
    val words = LocalWords.current
    Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
        Mark(if (screen.fine) Marks.Taken else Marks.Missed, tint = if (screen.fine) LocalPalette.current.primary else LocalPalette.current.attention)
        Text(screen.words, Modifier.testTag("health").semantics { heading() }, style = MaterialTheme.typography.titleMedium)
    }
    Card(rim = 4.dp) {
        screen.lines.forEachIndexed { i, line ->
            if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
            Looked(line, platform)
        }
    }
    Text(
        screen.testWords,
        Modifier.testTag("test-words").semantics { liveRegion = LiveRegionMode.Polite },
        style = MaterialTheme.typography.bodyLarge,
    )
    if (screen.notFired.isNotEmpty()) {
        Part(words["health-not-fired-title"]) {
            screen.notFired.forEach { Text(it, style = MaterialTheme.typography.bodyLarge) }
        }
    }
    if (screen.last.isNotEmpty()) Part(words["health-last-title"]) { screen.last.forEach { Quiet(it) } }
}

/** One thing looked at, with the button that mends it. */
@Composable
private fun Looked(line: HealthLine, platform: Platform) {
    val palette = LocalPalette.current
    val tag = "health-" + kebab(line.kind)
    Column(Modifier.fillMaxWidth().testTag(tag).padding(vertical = 12.dp), Arrangement.spacedBy(8.dp)) {
        Row(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(12.dp)) {
            Mark(if (line.fine) Marks.Taken else Marks.Missed, tint = if (line.fine) palette.primary else palette.attention)
            Text(line.words, style = MaterialTheme.typography.bodyLarge)
        }
        if (line.action.isNotEmpty()) {
            SideButton(line.action, "$tag-action", Modifier.padding(start = 36.dp)) {
                when (line.kind) {
                    HealthKind.NOTIFICATIONS -> platform.askNotifications()
                    HealthKind.EXACT_ALARMS -> platform.askExactAlarms()
                    HealthKind.BATTERY -> platform.askBattery()
                    HealthKind.PENDING, HealthKind.FIRED -> Unit
                }
            }
        }
    }
}
