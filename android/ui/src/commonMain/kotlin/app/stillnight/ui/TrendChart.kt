/**
 * The chart of a measure, by Vico: one column a point where the axis begins with nothing, else one dot; in outline where too little is
 * known, nothing where nothing is; the axis as the core marks it.
 *
 * Stands still: what fits the width is shown whole, what does not begins at its newest end and can be pushed along. The screen
 * reader hears the core's summary.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.stillnight.core.TrendScreen
import com.patrykandpatrick.vico.compose.cartesian.CartesianChartHost
import com.patrykandpatrick.vico.compose.cartesian.CartesianDrawingContext
import com.patrykandpatrick.vico.compose.cartesian.CartesianMeasuringContext
import com.patrykandpatrick.vico.compose.cartesian.Scroll
import com.patrykandpatrick.vico.compose.cartesian.Zoom
import com.patrykandpatrick.vico.compose.cartesian.axis.Axis
import com.patrykandpatrick.vico.compose.cartesian.axis.HorizontalAxis
import com.patrykandpatrick.vico.compose.cartesian.axis.VerticalAxis
import com.patrykandpatrick.vico.compose.cartesian.axis.rememberAxisGuidelineComponent
import com.patrykandpatrick.vico.compose.cartesian.axis.rememberAxisLabelComponent
import com.patrykandpatrick.vico.compose.cartesian.axis.rememberAxisLineComponent
import com.patrykandpatrick.vico.compose.cartesian.data.CartesianChartModel
import com.patrykandpatrick.vico.compose.cartesian.data.CartesianLayerRangeProvider
import com.patrykandpatrick.vico.compose.cartesian.data.CartesianValueFormatter
import com.patrykandpatrick.vico.compose.cartesian.data.ColumnCartesianLayerModel
import com.patrykandpatrick.vico.compose.cartesian.layer.CartesianLayerPadding
import com.patrykandpatrick.vico.compose.cartesian.layer.ColumnCartesianLayer
import com.patrykandpatrick.vico.compose.cartesian.layer.rememberColumnCartesianLayer
import com.patrykandpatrick.vico.compose.cartesian.rememberCartesianChart
import com.patrykandpatrick.vico.compose.cartesian.rememberVicoScrollState
import com.patrykandpatrick.vico.compose.cartesian.rememberVicoZoomState
import com.patrykandpatrick.vico.compose.common.DrawingContext
import com.patrykandpatrick.vico.compose.common.Fill
import com.patrykandpatrick.vico.compose.common.Position
import com.patrykandpatrick.vico.compose.common.component.LineComponent
import com.patrykandpatrick.vico.compose.common.data.ExtraStore

/** More points than this are pushed along rather than drawn finer than the eye takes them apart. */
private const val MOST_AT_ONCE = 130

/** How many labels find room under what fits the width, in type of the usual size. */
private const val LABELS = 5

/** How wide a dot is, and the rim of what is drawn in outline. */
private val DOT = 9.dp
private val RIM = 1.5.dp

/** The part of the height that a zero stands off the ground: to be seen, and not to be a gap. */
private const val ZERO = 0.015

@Composable
fun TrendChart(screen: TrendScreen) {
    if (screen.axis.size < 2) return
    // What was measured of one chart must not place the labels of the next.
    key(screen) { Drawn(screen) }
}

@Composable
private fun Drawn(screen: TrendScreen) {
    val palette = LocalPalette.current
    val points = screen.points
    val whole = points.size <= MOST_AT_ONCE
    val ground = screen.axis.first().tenths
    val top = (screen.axis.last().tenths - ground).coerceAtLeast(1).toDouble()
    val model = remember { modelOf(screen, ground, top) }
    val width = if (whole) 12.dp else 6.dp
    val rounded = if (points.size > MOST_AT_ONCE / 2) 1.dp else 4.dp
    val full = Fill(palette.primary)
    val shape = RoundedCornerShape(topStart = rounded, topEnd = rounded)
    val columns = remember(full, width, rounded) {
        val (filled, outlined) = listOf(full to Fill.Transparent, Fill.Transparent to full).map { (inside, rim) ->
            if (screen.bars) LineComponent(inside, width, shape, strokeFill = rim, strokeThickness = RIM) else Dot(inside, rim)
        }
        ByKnown(points.map { if (it.enough) filled else outlined }, filled)
    }
    val label = rememberAxisLabelComponent(MaterialTheme.typography.bodySmall.copy(color = palette.secondary))
    val marks = screen.axis.associate { (it.tenths - ground).toDouble() to it.words }
    val values = CartesianValueFormatter { _, y, _ -> marks[y] ?: " " }
    val names = CartesianValueFormatter { _, x, _ -> points.getOrNull(x.toInt())?.label ?: " " }
    val large = LocalDensity.current.fontScale.coerceIn(1f, 2f)
    val room = (LABELS / large).toInt().coerceAtLeast(2)
    val step = if (whole) (points.size + room - 1) / room else (10 * large).toInt()
    // Counted from the end, so that the newest point always has its name.
    val offset = (points.size - 1) % step.coerceAtLeast(1)
    CartesianChartHost(
        rememberCartesianChart(
            rememberColumnCartesianLayer(
                columns,
                columnCollectionSpacing = if (whole) 6.dp else 3.dp,
                rangeProvider = remember { CartesianLayerRangeProvider.fixed(0.0, (points.size - 1).coerceAtLeast(1).toDouble(), 0.0, top) },
            ),
            startAxis = VerticalAxis.rememberStart(
                line = null,
                label = label,
                valueFormatter = values,
                tick = null,
                guideline = rememberAxisGuidelineComponent(Fill(palette.hairline)),
                itemPlacer = remember { AtMarks(marks.keys.sorted()) },
            ),
            bottomAxis = HorizontalAxis.rememberBottom(
                line = rememberAxisLineComponent(Fill(palette.outline)),
                label = label,
                valueFormatter = names,
                tick = null,
                guideline = null,
                itemPlacer = remember { HorizontalAxis.ItemPlacer.aligned({ step.coerceAtLeast(1) }, { offset }) },
            ),
            layerPadding = { CartesianLayerPadding(scalableStart = 10.dp, scalableEnd = 10.dp) },
        ),
        model,
        Modifier.fillMaxWidth().height(200.dp * large.coerceAtMost(1.4f)).testTag("chart")
            .clearAndSetSemantics { contentDescription = screen.summary },
        rememberVicoScrollState(scrollEnabled = !whole, initialScroll = if (whole) Scroll.Absolute.Start else Scroll.Absolute.End),
        if (whole) {
            rememberVicoZoomState(zoomEnabled = false, initialZoom = Zoom.Content, minZoom = Zoom.Content)
        } else {
            rememberVicoZoomState(zoomEnabled = false, initialZoom = Zoom.fixed(1f))
        },
    )
}

private fun modelOf(screen: TrendScreen, ground: Long, top: Double): CartesianChartModel {
    val known = screen.points.withIndex().mapNotNull { (i, point) -> point.tenths?.let { i to (it - ground).toDouble().coerceAtLeast(top * ZERO) } }
    // A chart needs a point; one that stands on the ground is not seen.
    val drawn = known.ifEmpty { listOf(0 to 0.0) }
    return CartesianChartModel(ColumnCartesianLayerModel.build { series(drawn.map { it.first }, drawn.map { it.second }) })
}

/** A point of which too little is known to compare it is drawn otherwise than the rest: each [own] at its place. */
private class ByKnown(private val own: List<LineComponent>, private val usual: LineComponent) : ColumnCartesianLayer.ColumnProvider {
    override fun getColumn(entry: ColumnCartesianLayerModel.Entry, extraStore: ExtraStore) = own.getOrElse(entry.x.toInt()) { usual }

    override fun getWidestSeriesColumn(seriesKey: Any, seriesIndex: Int, extraStore: ExtraStore) = usual
}

/** A column of which only its end is drawn: of a time there is nothing that a bar could stand on. */
private class Dot(inside: Fill, rim: Fill) : LineComponent(inside, DOT, CircleShape, strokeFill = rim, strokeThickness = RIM) {
    override fun drawVertical(context: DrawingContext, x: Float, top: Float, bottom: Float, thicknessFactor: Float) {
        val reach = with(context) { DOT.pixels } / 2
        super.drawVertical(context, x, top - reach, top + reach, thicknessFactor)
    }
}

/** Labels and lines where the core marks the axis, and nowhere else. */
private class AtMarks(private val values: List<Double>) : VerticalAxis.ItemPlacer {
    override fun getLabelValues(context: CartesianDrawingContext, axisHeight: Float, maxLabelHeight: Float, position: Axis.Position.Vertical) = values

    override fun getWidthMeasurementLabelValues(
        context: CartesianMeasuringContext,
        axisHeight: Float,
        maxLabelHeight: Float,
        position: Axis.Position.Vertical,
    ) = values

    override fun getHeightMeasurementLabelValues(context: CartesianMeasuringContext, position: Axis.Position.Vertical) = values

    override fun getTopLayerMargin(
        context: CartesianMeasuringContext,
        verticalLabelPosition: Position.Vertical,
        maxLabelHeight: Float,
        maxLineThickness: Float,
    ) = maxLabelHeight / 2

    override fun getBottomLayerMargin(
        context: CartesianMeasuringContext,
        verticalLabelPosition: Position.Vertical,
        maxLabelHeight: Float,
        maxLineThickness: Float,
    ) = maxLabelHeight / 2
}
