/**
 * At which hours of the night the legs were restless: a row a week or a month, a column an hour from noon to noon. A cell's shade is
 * the stronger and its core the bigger the more of the recorded nights, so that it reads in grey and at night, where no cell is bright.
 *
 * Counts, finding and words are the core's. Taps: the table 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.ScrollState
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.rememberScrollState
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.lerp
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.stillnight.core.HoursRow
import app.stillnight.core.HoursScreen
import kotlin.math.sqrt

private const val HOURS = 24

/** An hour is named every so many columns. */
private const val NAMED = 6

/** How much of the main colour is in the palest cell and in the fullest. */
private val HEAT = 0.15f to 0.7f
private val HEAT_AT_NIGHT = 0.08f to 0.3f

private val LEAST_CELL = 10.dp
private val ROW = 24.dp
private val TALLEST = 480.dp

@Composable
fun Hours(screen: HoursScreen) {
    val words = LocalWords.current
    Heading(words["hours-heading"], Modifier.padding(top = 12.dp))
    Card(Modifier.testTag("hours")) {
        Text(screen.title, Modifier.testTag("hours-finding").semantics { heading() }, style = MaterialTheme.typography.titleLarge)
        Quiet(screen.summary, Modifier.padding(top = 4.dp, bottom = 12.dp))
        val large = LocalDensity.current.fontScale.coerceIn(1f, 2f)
        val names = 64.dp * large
        BoxWithConstraints(Modifier.fillMaxWidth()) {
            val grid = maxOf(maxWidth - names, LEAST_CELL * HOURS)
            val along = rememberScrollState()
            Column {
                Header(screen.hours, names, grid, along)
                // The newest first, as in a table.
                val rows = screen.rows.asReversed()
                val tall = ROW * large.coerceAtMost(1.5f)
                if (rows.size <= SHORT) {
                    rows.forEach { Line(it, names, grid, along, tall) }
                } else {
                    LazyColumn(Modifier.fillMaxWidth().heightIn(max = TALLEST)) { items(rows) { Line(it, names, grid, along, tall) } }
                }
            }
        }
        Small(words["hours-cells-key"], Modifier.padding(top = 12.dp))
    }
    AsTable("hours-table", screen.rows.asReversed().map { it.words })
}

@Composable
private fun Header(hours: List<String>, names: Dp, grid: Dp, along: ScrollState) {
    Row(Modifier.fillMaxWidth().padding(bottom = 4.dp).clearAndSetSemantics {}) {
        Box(Modifier.width(names))
        Row(Modifier.weight(1f).horizontalScroll(along)) {
            hours.filterIndexed { i, _ -> i % NAMED == 0 }.forEach { hour -> Box(Modifier.width(grid * NAMED / HOURS)) { Small(hour) } }
        }
    }
}

@Composable
private fun Line(row: HoursRow, names: Dp, grid: Dp, along: ScrollState, tall: Dp) {
    val palette = LocalPalette.current
    Row(
        Modifier.fillMaxWidth().heightIn(min = tall).clearAndSetSemantics { contentDescription = row.words },
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Small(row.label, Modifier.width(names))
        Box(Modifier.weight(1f).horizontalScroll(along)) {
            Canvas(Modifier.width(grid).height(tall)) { drawHours(row, palette) }
        }
    }
}

private fun DrawScope.drawHours(row: HoursRow, palette: Palette) {
    val cell = size.width / HOURS
    val middle = size.height / 2
    for (i in 0..HOURS step NAMED) {
        val x = (if (layoutDirection == LayoutDirection.Ltr) i else HOURS - i) * cell
        drawLine(palette.hairline, Offset(x, 0f), Offset(x, size.height), 1.dp.toPx())
    }
    if (row.known == 0) {
        drawLine(palette.outline, Offset(cell, middle), Offset(size.width - cell, middle), 1.dp.toPx())
        return
    }
    val gap = 0.5.dp.toPx()
    val whole = Size(cell - 2 * gap, size.height - 2 * gap)
    row.nights.forEachIndexed { hour, nights ->
        if (nights == 0) return@forEachIndexed
        val share = (nights.toFloat() / row.known).coerceAtMost(1f)
        val slot = if (layoutDirection == LayoutDirection.Ltr) hour else HOURS - 1 - hour
        val corner = Offset(slot * cell + gap, gap)
        drawRect(palette.heat(share), corner, whole)
        drawRect(palette.outline, corner, whole, style = Stroke(1.dp.toPx()))
        // Twice the nights, twice the area; a single night in a month is still seen.
        val part = sqrt(share)
        val core = Size(maxOf(whole.width * part, 3.dp.toPx()), maxOf(whole.height * part, 3.dp.toPx()))
        drawRect(palette.primary, corner + Offset((whole.width - core.width) / 2, (whole.height - core.height) / 2), core)
    }
}

/** The ground of an hour restless in this share of the nights, from 0 to 1. */
internal fun Palette.heat(share: Float): Color {
    val (least, most) = if (still) HEAT_AT_NIGHT else HEAT
    return lerp(background, primary, least + (most - least) * share)
}
