/**
 * A screen that lies over the tabs until it is done with: a way out, a title, content that scrolls, one action kept in
 * reach. Drawn in the same tree, without a window of its own, so that nothing slides or flashes at night.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.layout.layout
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.paneTitle
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.offset

/** Room around something, and none where there is nothing. */
private fun Modifier.unlessEmpty(side: Dp, top: Dp, bottom: Dp) = layout { measurable, constraints ->
    val (across, down) = side.roundToPx() * 2 to top.roundToPx() + bottom.roundToPx()
    val inner = measurable.measure(constraints.offset(-across, -down))
    if (inner.height == 0) {
        layout(constraints.minWidth, 0) {}
    } else {
        layout(inner.width + across, inner.height + down) { inner.place(side.roundToPx(), top.roundToPx()) }
    }
}

/** Widest a column of text gets on a tablet or a phone held sideways. */
val COLUMN = 600.dp

/** Covers the screen; [onClose] for the cross and for going back, [action] stays at the bottom above the keyboard. */
@Composable
fun Panel(title: String, onClose: () -> Unit, action: @Composable () -> Unit = {}, content: @Composable ColumnScope.() -> Unit) =
    rememberScrollState().let { scroll ->
        PanelFrame(title, onClose, action, { scroll.canScrollForward }) {
            Column(
                Modifier.weight(1f).verticalScroll(scroll).padding(MARGIN),
                Arrangement.spacedBy(20.dp),
                content = content,
            )
        }
    }

/** The same around content that scrolls by itself; a line above the action where there is [more] under it. */
@Composable
fun PanelFrame(
    title: String,
    onClose: () -> Unit,
    action: @Composable () -> Unit = {},
    more: () -> Boolean = { false },
    content: @Composable ColumnScope.() -> Unit,
) {
    val words = LocalWords.current
    val line = LocalPalette.current.hairline
    LocalPlatform.current.OnBack(onClose)
    Surface(Modifier.fillMaxSize().semantics { paneTitle = title }) {
        Box(Modifier.safeDrawingPadding(), Alignment.TopCenter) {
            Column(Modifier.widthIn(max = COLUMN).fillMaxSize()) {
                Row(Modifier.fillMaxWidth().padding(4.dp, 8.dp, MARGIN, 0.dp), verticalAlignment = Alignment.CenterVertically) {
                    RoundButton(Marks.Close, words["close"], "close", outlined = false, onTap = onClose)
                    Text(title, Modifier.padding(start = 4.dp).semantics { heading() }, style = MaterialTheme.typography.titleLarge)
                }
                content()
                val drawn = Modifier.drawBehind { if (more() && size.height > 0) drawLine(line, Offset.Zero, Offset(size.width, 0f), 1.dp.toPx()) }
                Box(drawn.fillMaxWidth().unlessEmpty(MARGIN, 8.dp, 12.dp)) { action() }
            }
        }
    }
}
