/**
 * The bar that says what a tap did, with Undo while the core allows it, or what went wrong in the core's words.
 *
 * Taps: undo 1, add detail 1 (then the sheet). It never covers the button.
 */
package app.stillnight.ui

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.delay

/** Shows the model's bar until its time is over. */
@Composable
fun BarHost(model: StillnightModel, modifier: Modifier = Modifier, onDetail: ((String) -> Unit)? = null) {
    val shown by model.bar.collectAsState()
    val bar = shown ?: return
    val words = LocalWords.current
    val palette = LocalPalette.current
    val platform = LocalPlatform.current
    LaunchedEffect(bar) {
        delay((bar.until - model.now()).coerceAtLeast(0))
        model.dismiss(bar)
    }
    Surface(
        modifier.fillMaxWidth().padding(MARGIN, 8.dp).testTag("snackbar").semantics { liveRegion = LiveRegionMode.Polite },
        RoundedCornerShape(16.dp),
        palette.raised,
        palette.text,
        border = BorderStroke(1.dp, palette.outline),
    ) {
        // In large type it may be higher than the room above the button.
        Column(Modifier.verticalScroll(rememberScrollState())) {
            FlowRow(
                Modifier.fillMaxWidth().padding(16.dp, 4.dp, 8.dp, 4.dp),
                Arrangement.SpaceBetween,
                itemVerticalAlignment = Alignment.CenterVertically,
            ) {
                Text(bar.words, Modifier.padding(vertical = 12.dp), style = MaterialTheme.typography.bodyLarge)
                Row {
                    if (bar.undo.isNotEmpty()) {
                        WordButton(words["undo"], "undo", Modifier.heightIn(min = TARGET_TONIGHT)) {
                            model.undo(bar) { platform.remindersChanged() }
                        }
                    }
                    if (bar.episode.isNotEmpty() && onDetail != null) {
                        WordButton(words["add-detail"], "add-detail", Modifier.heightIn(min = TARGET_TONIGHT)) {
                            model.dismiss(bar)
                            onDetail(bar.episode)
                        }
                    }
                }
            }
            bar.marks.forEach { RemarkLine(it, Modifier.padding(16.dp, 0.dp, 16.dp, 12.dp)) }
        }
    }
}
