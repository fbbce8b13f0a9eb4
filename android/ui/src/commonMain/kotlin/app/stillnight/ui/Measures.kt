/**
 * What Trends can show, to choose from. What was never recorded stands last in grey and says so.
 *
 * Which measures there are, and what was recorded, the core says. Taps: 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.stillnight.core.MeasureChoice

@Composable
fun Measures(model: StillnightModel, onClose: () -> Unit) {
    val words = LocalWords.current
    val trends = model.trends
    val wanted by trends.wanted.collectAsState()
    val answer by trends.answer.collectAsState()
    val shown by model.shown.collectAsState()
    val last = shown?.trends?.nights?.lastOrNull()?.night
    // After the end of the process this is the first thing on screen.
    LaunchedEffect(last, answer == null) { if (answer == null && last != null) trends.load(last) }
    Panel(words["trends-measure"], onClose) {
        Column(Modifier.selectableGroup()) {
            answer?.measures.orEmpty().sortedByDescending { it.recorded }.forEachIndexed { i, choice ->
                Line(choice, choice.measure == wanted.measure, "measure-${i + 1}") {
                    trends.choose(choice.measure)
                    onClose()
                }
            }
        }
    }
}

@Composable
private fun Line(choice: MeasureChoice, chosen: Boolean, tag: String, onChoose: () -> Unit) {
    val palette = LocalPalette.current
    Row(
        Modifier.fillMaxWidth().selectable(chosen, choice.recorded, Role.RadioButton, onClick = onChoose).testTag(tag)
            .heightIn(min = 56.dp).padding(vertical = 8.dp),
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Mark(if (chosen) Marks.Taken else Marks.Upcoming, tint = if (choice.recorded) palette.primary else palette.background)
        Column(Modifier.weight(1f)) {
            Text(choice.words, color = if (choice.recorded) palette.text else palette.secondary, style = MaterialTheme.typography.bodyLarge)
            if (!choice.recorded) Small(LocalWords.current["trends-not-recorded"])
        }
    }
}
