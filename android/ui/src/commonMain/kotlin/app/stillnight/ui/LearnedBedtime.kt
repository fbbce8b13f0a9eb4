/**
 * What the diary has learned of the person's bedtime, and the offer to go by it. Never applied unasked.
 *
 * Taps: go by it 1; each evening's own 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.padding
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

@Composable
fun LearnedBedtime(model: StillnightModel, shown: Shown) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    var each by rememberSaveable { mutableStateOf(false) }
    val learned = (asked(model, shown) { learnedBedtime() } as? Outcome.Done)?.value
    val offer = learned?.offer ?: return
    Card(Modifier.testTag("learned")) {
        Text(learned.words, style = MaterialTheme.typography.bodyLarge)
        if (each) {
            Column(Modifier.padding(top = 8.dp)) { learned.evenings.forEach { Quiet(it.words) } }
        }
        FlowRow(Modifier.padding(top = 8.dp), Arrangement.spacedBy(8.dp), Arrangement.spacedBy(8.dp)) {
            SideButton(words["bedtime-accept"], "take-learned") { model.act({ setRoutine(offer) }) { platform.remindersChanged() } }
            WordButton(if (each) words["bedtime-evenings-hide"] else words["bedtime-evenings"], "learned-evenings") { each = !each }
        }
    }
}
