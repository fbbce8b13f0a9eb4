/**
 * The last fourteen nights at a glance: a bar for a night's strongest, a line on the ground for a calm night, a dot for
 * a night nothing is known of. The chart itself is on Trends.
 */
package app.stillnight.ui

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.stillnight.core.TrendNight

private const val STRONGEST = 10f

@Composable
fun Strip(nights: List<TrendNight>, finding: String, spoken: String, modifier: Modifier, onOpen: () -> Unit) {
    val palette = LocalPalette.current
    TapCard("strip", LocalWords.current["strip-open"], modifier, onOpen) {
        Canvas(Modifier.fillMaxWidth().height(36.dp).clearAndSetSemantics { contentDescription = spoken }) {
            val step = size.width / nights.size.coerceAtLeast(1)
            nights.forEachIndexed { i, night ->
                val slot = if (layoutDirection == LayoutDirection.Ltr) i else nights.lastIndex - i
                drawNight(night, slot * step + step / 2, minOf(step * 0.5f, 14.dp.toPx()), palette)
            }
        }
        Small(finding, Modifier.padding(top = 8.dp))
    }
}

private fun DrawScope.drawNight(night: TrendNight, x: Float, width: Float, palette: Palette) {
    val ground = size.height - 2.dp.toPx()
    val worst = night.worst
    when {
        !night.known -> drawCircle(palette.outline, 2.dp.toPx(), Offset(x, ground - 1.dp.toPx()))
        worst == null -> {
            val side = minOf(width, 10.dp.toPx())
            drawRoundRect(
                palette.primary,
                Offset(x - side / 2, ground - side),
                Size(side, side),
                CornerRadius(2.dp.toPx()),
                Stroke(1.5.dp.toPx()),
            )
        }
        worst == 0 -> drawLine(palette.primary, Offset(x - width / 2, ground), Offset(x + width / 2, ground), 2.dp.toPx())
        else -> {
            val height = ground * worst / STRONGEST
            drawRoundRect(palette.primary, Offset(x - width / 2, ground - height), Size(width, height), CornerRadius(width / 4))
        }
    }
}
