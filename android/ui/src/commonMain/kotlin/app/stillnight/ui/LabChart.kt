/**
 * The charts of a test: its values as points over time with the aim as a band, and the nights of each month on the same axis.
 *
 * Drawn still; what is known is drawn, a month without nights is a gap. The screen reader hears the core's words.
 */
package app.stillnight.ui

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.stillnight.core.AnalyteChart
import app.stillnight.core.ChartValue
import app.stillnight.core.CivilDate
import kotlin.math.ceil
import kotlin.math.floor
import kotlin.math.log10
import kotlin.math.pow

private const val STRONGEST = 100L
private const val HALF_MONTH = 15L
private const val MONTH = 30L

/** What a figure at the side may be a multiple of. */
private val ROUND = listOf(1.0, 2.0, 5.0, 10.0)
private const val MARKS = 3.0

/** How much higher than the highest value the chart is. */
private const val HEADROOM = 1.12
private const val ABOVE_AIM = 1.3

/** The days both charts of a test span. */
private class Days(chart: AnalyteChart) {
    private val known = chart.values.map { it.date.local().toEpochDay() } +
        chart.severity.flatMap { value -> value.date.local().toEpochDay().let { listOf(it, it + MONTH) } }
    private val middle = HALF_MONTH.takeIf { (known.minOrNull() ?: 0) == (known.maxOrNull() ?: 0) } ?: 0
    val first = (known.minOrNull() ?: 0) - middle
    val last = maxOf((known.maxOrNull() ?: 0) + middle, first + 1)

    fun of(date: CivilDate): Float = of(date.local().toEpochDay())

    fun of(day: Long): Float = (day - first).toFloat() / (last - first)
}

/** What a chart is drawn with. */
private class Pen(val palette: Palette, val words: Words, private val measurer: TextMeasurer, private val style: TextStyle) {
    fun text(text: String): TextLayoutResult = measurer.measure(text, style, maxLines = 1)
}

@Composable
private fun pen(): Pen {
    val palette = LocalPalette.current
    return Pen(palette, LocalWords.current, rememberTextMeasurer(), MaterialTheme.typography.bodySmall.copy(color = palette.secondary))
}

@Composable
private fun tall(height: Dp): Dp = height * LocalDensity.current.fontScale.coerceIn(1f, 1.4f)

@Composable
fun ValuesChart(chart: AnalyteChart) {
    if (chart.values.isEmpty()) return
    val pen = pen()
    Canvas(Modifier.fillMaxWidth().height(tall(200.dp)).testTag("chart").clearAndSetSemantics { contentDescription = chart.summary }) {
        val highest = (chart.values.map { it.tenths } + listOfNotNull(chart.targetLow, chart.targetHigh)).max().coerceAtLeast(1)
        // An aim without an upper end has room above it for its name.
        val top = maxOf(highest * HEADROOM, (chart.targetLow ?: 0) * if (chart.targetHigh == null) ABOVE_AIM else HEADROOM)
        val marks = roundMarks(highest)
        val field = Field(this, pen, marks.map { it to pen.words.tenths(it.toInt()) }, top, ends(chart, pen.words))
        field.aim(chart.targetLow, chart.targetHigh)
        field.grid()
        val days = Days(chart)
        val points = chart.values.map { Offset(field.x(days.of(it.date)), field.y(it.tenths)) }
        points.zipWithNext { a, b -> drawLine(pen.palette.primary, a, b, 1.5.dp.toPx()) }
        points.forEach { drawCircle(pen.palette.primary, 5.dp.toPx(), it) }
    }
}

@Composable
fun SeverityChart(chart: AnalyteChart) {
    val words = LocalWords.current
    val pen = pen()
    val spoken = words["labs-severity"] + ". " + chart.severity.joinToString(". ") { it.words }
    Canvas(Modifier.fillMaxWidth().height(tall(120.dp)).testTag("severity-chart").clearAndSetSemantics { contentDescription = spoken }) {
        val marks = listOf(0L, STRONGEST / 2, STRONGEST).map { it to pen.words.tenths(it.toInt()) }
        val field = Field(this, pen, marks, STRONGEST.toDouble(), ends(chart, pen.words))
        field.grid()
        val days = Days(chart)
        val month = field.wide * MONTH / (days.last - days.first)
        val width = (month * 0.6f).coerceIn(2.dp.toPx(), 20.dp.toPx())
        chart.severity.forEach { value: ChartValue ->
            val x = field.x(days.of(value.date.local().toEpochDay() + HALF_MONTH))
            val ground = field.y(0)
            val height = maxOf(ground - field.y(value.tenths), 2.dp.toPx())
            drawRoundRect(pen.palette.primary, Offset(x - width / 2, ground - height), Size(width, height), CornerRadius(2.dp.toPx()))
        }
    }
}

/** The months at both ends of the axis; one where there is only one. */
private fun ends(chart: AnalyteChart, words: Words): List<String> {
    val dates = (chart.values + chart.severity).map { it.date }.sortedBy { it.iso() }
    return listOfNotNull(dates.firstOrNull(), dates.lastOrNull()).map { words.month(it.month) + " " + words.year(it) }.distinct()
}

private fun roundMarks(highest: Long): List<Long> {
    val rough = highest / MARKS
    val power = 10.0.pow(floor(log10(rough.coerceAtLeast(1.0))))
    val step = ceil(ROUND.first { it * power >= rough - 1e-9 } * power).toLong().coerceAtLeast(1)
    return (0..highest step step).toList()
}

/** The part of a chart that things are drawn in, with its figures at the side and its [ends] below. */
private class Field(
    private val scope: DrawScope,
    private val pen: Pen,
    marks: List<Pair<Long, String>>,
    private val top: Double,
    ends: List<String>,
) {
    private val ltr = scope.layoutDirection == LayoutDirection.Ltr
    private val labels = marks.map { (value, text) -> value to pen.text(text) }
    private val below = ends.map(pen::text)
    private val side = (labels.maxOfOrNull { it.second.size.width } ?: 0) + with(scope) { 8.dp.toPx() }
    private val inset = with(scope) { 8.dp.toPx() }
    private val left = if (ltr) side else 0f
    private val right = scope.size.width - if (ltr) 0f else side
    private val ceiling = (labels.maxOfOrNull { it.second.size.height } ?: 0) / 2f
    private val ground = scope.size.height - (below.maxOfOrNull { it.size.height } ?: 0) - with(scope) { 4.dp.toPx() }

    /** How wide the days are. */
    val wide: Float get() = right - left - inset * 2

    fun x(part: Float): Float = if (ltr) left + inset + part * wide else right - inset - part * wide

    fun y(tenths: Long): Float = ground - ((ground - ceiling) * tenths / top).toFloat()

    fun grid() = with(scope) {
        labels.forEach { (value, text) ->
            val y = y(value)
            drawLine(if (value == 0L) pen.palette.outline else pen.palette.hairline, Offset(left, y), Offset(right, y), 1.dp.toPx())
            val x = if (ltr) side - 8.dp.toPx() - text.size.width else right + 8.dp.toPx()
            drawText(text, topLeft = Offset(x, y - text.size.height / 2))
        }
        below.forEachIndexed { i, text ->
            val atStart = (i == 0) == ltr
            val x = when {
                below.size == 1 -> (left + right - text.size.width) / 2
                atStart -> left
                else -> right - text.size.width
            }
            drawText(text, topLeft = Offset(x, ground + 4.dp.toPx()))
        }
    }

    /** The band that is aimed at, open where only one end is given; dashed at its ends, so that no shade is needed. */
    fun aim(low: Long?, high: Long?) = with(scope) {
        if (low == null && high == null) return@with
        val from = y(low ?: 0)
        val to = high?.let { y(it) } ?: y(top.toLong())
        drawRect(pen.palette.soft, Offset(left, to), Size(right - left, from - to))
        val dashes = PathEffect.dashPathEffect(floatArrayOf(6.dp.toPx(), 4.dp.toPx()))
        listOfNotNull(low, high).forEach {
            drawLine(pen.palette.outline, Offset(left, y(it)), Offset(right, y(it)), 1.5.dp.toPx(), pathEffect = dashes)
        }
        val text = pen.text(pen.words["labs-target"])
        val x = if (ltr) left + 4.dp.toPx() else right - 4.dp.toPx() - text.size.width
        drawText(text, topLeft = Offset(x, to + 2.dp.toPx()))
    }
}
