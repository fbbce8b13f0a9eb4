/**
 * The app's own signs, drawn as paths: a state is told by its shape and a word, never by colour alone.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.LocalContentColor
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.PathFillType
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.PathBuilder
import androidx.compose.ui.graphics.vector.path
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.stillnight.core.DoseState

private const val LINE = 2f

private fun drawn(name: String, mirrored: Boolean = false, draw: ImageVector.Builder.() -> Unit): ImageVector =
    ImageVector.Builder(name, 24.dp, 24.dp, 24f, 24f, autoMirror = mirrored).apply(draw).build()

private fun ImageVector.Builder.line(draw: PathBuilder.() -> Unit) = path(
    stroke = SolidColor(Color.Black),
    strokeLineWidth = LINE,
    strokeLineCap = StrokeCap.Round,
    strokeLineJoin = StrokeJoin.Round,
    pathBuilder = draw,
)

private fun ImageVector.Builder.filled(draw: PathBuilder.() -> Unit) =
    path(fill = SolidColor(Color.Black), pathFillType = PathFillType.EvenOdd, pathBuilder = draw)

private fun PathBuilder.circle(r: Float) {
    moveTo(12f - r, 12f)
    arcToRelative(r, r, 0f, true, true, 2 * r, 0f)
    arcToRelative(r, r, 0f, true, true, -2 * r, 0f)
    close()
}

/** The signs by what they mean. */
object Marks {
    val Moon = drawn("moon") {
        filled {
            moveTo(20f, 14.5f)
            arcTo(8.5f, 8.5f, 0f, true, true, 9.5f, 4f)
            arcTo(7f, 7f, 0f, false, false, 20f, 14.5f)
            close()
        }
    }
    val List = drawn("list", mirrored = true) {
        line {
            moveTo(4f, 6.5f); lineTo(5.5f, 8f); lineTo(8f, 5f)
            moveTo(11.5f, 6.5f); horizontalLineTo(20f)
            moveTo(4f, 13f); lineTo(5.5f, 14.5f); lineTo(8f, 11.5f)
            moveTo(11.5f, 13f); horizontalLineTo(20f)
            moveTo(11.5f, 19f); horizontalLineTo(20f)
            moveTo(5f, 19f); horizontalLineTo(7f)
        }
    }
    val Drop = drawn("drop") {
        line {
            moveTo(12f, 3.5f)
            curveTo(12f, 3.5f, 6f, 10f, 6f, 14.5f)
            arcToRelative(6f, 6f, 0f, false, false, 12f, 0f)
            curveTo(18f, 10f, 12f, 3.5f, 12f, 3.5f)
            close()
            moveTo(9f, 14.5f); arcToRelative(3f, 3f, 0f, false, false, 3f, 3f)
        }
    }
    val Bars = drawn("bars") {
        line {
            moveTo(5f, 19f); verticalLineTo(13f)
            moveTo(10f, 19f); verticalLineTo(7f)
            moveTo(15f, 19f); verticalLineTo(10f)
            moveTo(20f, 19f); verticalLineTo(4f)
        }
    }
    val Calendar = drawn("calendar") {
        line {
            moveTo(4f, 6f); horizontalLineTo(20f); verticalLineTo(20f); horizontalLineTo(4f); close()
            moveTo(4f, 10.5f); horizontalLineTo(20f)
            moveTo(8.5f, 3.5f); verticalLineTo(6f); moveTo(15.5f, 3.5f); verticalLineTo(6f)
        }
        filled {
            moveTo(7.5f, 13.5f); horizontalLineTo(10.5f); verticalLineTo(16.5f); horizontalLineTo(7.5f); close()
        }
    }
    val Bed = drawn("bed", mirrored = true) {
        line {
            moveTo(3f, 18.5f); verticalLineTo(6f)
            moveTo(3f, 15.5f); horizontalLineTo(21f); verticalLineTo(18.5f)
            moveTo(21f, 15.5f); verticalLineTo(12.5f); arcToRelative(2.5f, 2.5f, 0f, false, false, -2.5f, -2.5f); horizontalLineTo(11f)
            verticalLineTo(15.5f)
        }
    }
    val Bolt = drawn("episode") {
        line {
            moveTo(2.5f, 12f); horizontalLineTo(6.5f); lineTo(9f, 5.5f); lineTo(13.5f, 18.5f); lineTo(16.5f, 12f); horizontalLineTo(21.5f)
        }
    }
    val Close = drawn("close") {
        line { moveTo(6f, 6f); lineTo(18f, 18f); moveTo(18f, 6f); lineTo(6f, 18f) }
    }
    val Plus = drawn("plus") {
        line { moveTo(12f, 5f); verticalLineTo(19f); moveTo(5f, 12f); horizontalLineTo(19f) }
    }
    val Minus = drawn("minus") {
        line { moveTo(5f, 12f); horizontalLineTo(19f) }
    }
    val Check = drawn("check") {
        line { moveTo(5f, 12.5f); lineTo(10f, 17.5f); lineTo(19.5f, 7f) }
    }
    val Down = drawn("down") {
        line { moveTo(6f, 9.5f); lineTo(12f, 15.5f); lineTo(18f, 9.5f) }
    }
    val Up = drawn("up") {
        line { moveTo(6f, 14.5f); lineTo(12f, 8.5f); lineTo(18f, 14.5f) }
    }
    val Below = drawn("below") {
        line {
            moveTo(12f, 4f); verticalLineTo(17f); moveTo(6.5f, 11.5f); lineTo(12f, 17f); lineTo(17.5f, 11.5f)
            moveTo(5f, 21f); horizontalLineTo(19f)
        }
    }
    val Above = drawn("above") {
        line {
            moveTo(12f, 20f); verticalLineTo(7f); moveTo(6.5f, 12.5f); lineTo(12f, 7f); lineTo(17.5f, 12.5f)
            moveTo(5f, 3f); horizontalLineTo(19f)
        }
    }
    val Previous = drawn("previous", mirrored = true) {
        line { moveTo(14.5f, 6f); lineTo(8.5f, 12f); lineTo(14.5f, 18f) }
    }
    val Search = drawn("search") {
        line {
            moveTo(4.5f, 10.5f)
            arcToRelative(6f, 6f, 0f, true, true, 12f, 0f)
            arcToRelative(6f, 6f, 0f, true, true, -12f, 0f)
            close()
            moveTo(15f, 15f); lineTo(20f, 20f)
        }
    }
    val Cup = drawn("exposure", mirrored = true) {
        line {
            moveTo(4f, 8f); horizontalLineTo(16f); verticalLineTo(14f); arcToRelative(5f, 5f, 0f, false, true, -5f, 5f); horizontalLineTo(9f)
            arcToRelative(5f, 5f, 0f, false, true, -5f, -5f); close()
            moveTo(16f, 9.5f); horizontalLineTo(18f); arcToRelative(2.5f, 2.5f, 0f, false, true, 0f, 5f); horizontalLineTo(16f)
            moveTo(8f, 3f); verticalLineTo(5f); moveTo(12f, 3f); verticalLineTo(5f)
        }
    }

    /** A plain entry: three lines of writing. */
    val Plain = drawn("plain", mirrored = true) {
        line { moveTo(5f, 7f); horizontalLineTo(19f); moveTo(5f, 12f); horizontalLineTo(19f); moveTo(5f, 17f); horizontalLineTo(13f) }
    }
    val Note = drawn("note") {
        line {
            circle(8.5f)
            moveTo(12f, 11.5f); verticalLineTo(16f)
            moveTo(12f, 8f); lineTo(12f, 8.1f)
        }
    }
    val Speech = drawn("speech", mirrored = true) {
        line {
            moveTo(5f, 5f); horizontalLineTo(19f); arcToRelative(1f, 1f, 0f, false, true, 1f, 1f); verticalLineTo(15f)
            arcToRelative(1f, 1f, 0f, false, true, -1f, 1f); horizontalLineTo(11f); lineTo(7f, 20f); verticalLineTo(16f); horizontalLineTo(5f)
            arcToRelative(1f, 1f, 0f, false, true, -1f, -1f); verticalLineTo(6f); arcToRelative(1f, 1f, 0f, false, true, 1f, -1f); close()
        }
    }
    val Next = drawn("next", mirrored = true) {
        line { moveTo(9.5f, 6f); lineTo(15.5f, 12f); lineTo(9.5f, 18f) }
    }
    val More = drawn("more") {
        filled {
            for (y in listOf(5f, 12f, 19f)) {
                moveTo(10.2f, y)
                arcToRelative(1.8f, 1.8f, 0f, true, true, 3.6f, 0f)
                arcToRelative(1.8f, 1.8f, 0f, true, true, -3.6f, 0f)
                close()
            }
        }
    }
    val Bell = drawn("bell") {
        line {
            moveTo(6f, 16.5f); verticalLineTo(11f); arcToRelative(6f, 6f, 0f, true, true, 12f, 0f); verticalLineTo(16.5f)
            moveTo(4f, 16.5f); horizontalLineTo(20f)
            moveTo(10.5f, 20f); horizontalLineTo(13.5f)
        }
    }
    val Upcoming = drawn("upcoming") { line { circle(7f) } }
    val Taken = drawn("taken") {
        filled {
            circle(9.5f)
            // A tick cut out of the disc.
            moveTo(10.5f, 16.4f); lineTo(6.4f, 12.3f); lineTo(7.8f, 10.9f); lineTo(10.5f, 13.6f); lineTo(16.2f, 7.9f); lineTo(17.6f, 9.3f)
            close()
        }
    }
    val Skipped = drawn("skipped") {
        line { circle(8.5f); moveTo(8.5f, 12f); horizontalLineTo(15.5f) }
    }
    val Snoozed = drawn("snoozed") {
        line { circle(8.5f); moveTo(12f, 7.5f); verticalLineTo(12f); lineTo(15f, 14f) }
    }
    val Missed = drawn("missed") {
        line {
            moveTo(12f, 3.5f); lineTo(21.5f, 20f); horizontalLineTo(2.5f); close()
            moveTo(12f, 10f); verticalLineTo(14f)
            moveTo(12f, 17f); lineTo(12f, 17.1f)
        }
    }
}

/** The shape of a dose's state. */
fun markOf(state: DoseState): ImageVector = when (state) {
    DoseState.UPCOMING -> Marks.Upcoming
    DoseState.DUE -> Marks.Bell
    DoseState.SNOOZED -> Marks.Snoozed
    DoseState.TAKEN -> Marks.Taken
    DoseState.SKIPPED -> Marks.Skipped
    DoseState.MISSED -> Marks.Missed
}

/** How far a sign grows with the type: further, it would not fit into what can be touched. */
private const val GROWS_TO = 1.5f

/** A sign that is said by the words beside it, so the screen reader passes it over. It grows with them. */
@Composable
fun Mark(sign: ImageVector, modifier: Modifier = Modifier, size: Dp = 24.dp, tint: Color = LocalContentColor.current) {
    Icon(sign, null, modifier.size(size * LocalDensity.current.fontScale.coerceIn(1f, GROWS_TO)), tint)
}

/** A sign in the middle of the first line of words in a [style] beside it. */
@Composable
fun LineMark(
    sign: ImageVector,
    style: TextStyle,
    modifier: Modifier = Modifier,
    size: Dp = 24.dp,
    tint: Color = LocalContentColor.current,
) {
    val line = with(LocalDensity.current) { style.lineHeight.toDp() }
    Box(modifier.heightIn(min = line), Alignment.Center) { Mark(sign, size = size, tint = tint) }
}
