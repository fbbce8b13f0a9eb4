/**
 * The chart of nights, by Vico: one column a night, nothing where nothing is known, tonight marked by a line and a word.
 *
 * Drawn still, without scroll or zoom, so that it is the same at night; the screen reader hears the core's summary.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.wrapContentWidth
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.unit.dp
import app.stillnight.core.TrendNight
import app.stillnight.core.TrendsScreen
import com.patrykandpatrick.vico.compose.cartesian.CartesianChartHost
import com.patrykandpatrick.vico.compose.cartesian.CartesianDrawingContext
import com.patrykandpatrick.vico.compose.cartesian.Zoom
import com.patrykandpatrick.vico.compose.cartesian.axis.HorizontalAxis
import com.patrykandpatrick.vico.compose.cartesian.axis.VerticalAxis
import com.patrykandpatrick.vico.compose.cartesian.axis.rememberAxisGuidelineComponent
import com.patrykandpatrick.vico.compose.cartesian.axis.rememberAxisLabelComponent
import com.patrykandpatrick.vico.compose.cartesian.axis.rememberAxisLineComponent
import com.patrykandpatrick.vico.compose.cartesian.data.CartesianChartModel
import com.patrykandpatrick.vico.compose.cartesian.data.CartesianLayerRangeProvider
import com.patrykandpatrick.vico.compose.cartesian.data.CartesianValueFormatter
import com.patrykandpatrick.vico.compose.cartesian.data.ColumnCartesianLayerModel
import com.patrykandpatrick.vico.compose.cartesian.decoration.Decoration
import com.patrykandpatrick.vico.compose.cartesian.layer.CartesianLayerPadding
import com.patrykandpatrick.vico.compose.cartesian.layer.ColumnCartesianLayer
import com.patrykandpatrick.vico.compose.cartesian.layer.rememberColumnCartesianLayer
import com.patrykandpatrick.vico.compose.cartesian.rememberCartesianChart
import com.patrykandpatrick.vico.compose.cartesian.rememberVicoScrollState
import com.patrykandpatrick.vico.compose.cartesian.rememberVicoZoomState
import com.patrykandpatrick.vico.compose.common.Fill
import com.patrykandpatrick.vico.compose.common.component.ShapeComponent
import com.patrykandpatrick.vico.compose.common.component.rememberLineComponent

private const val STRONGEST = 10.0

/** How high a night without trouble, or of unknown strength, stands off the ground: to be seen, and not to be a gap. */
private const val CALM = 0.15
private const val UNKNOWN_STRENGTH = 1.0

private fun heightOf(night: TrendNight): Double? = when {
    !night.known -> null
    else -> night.worst?.let { if (it == 0) CALM else it.toDouble() } ?: UNKNOWN_STRENGTH
}

@Composable
fun NightsChart(screen: TrendsScreen) {
    val palette = LocalPalette.current
    val words = LocalWords.current
    val nights = screen.nights
    val lastIndex = nights.lastIndex
    // Nights of a strength, and hollow ones whose strength was not given.
    val model = remember(nights) { modelOf(nights) }
    val shape = RoundedCornerShape(topStart = 4.dp, topEnd = 4.dp)
    val solid = rememberLineComponent(Fill(palette.primary), 12.dp, shape)
    val hollow = rememberLineComponent(Fill(Color.Transparent), 12.dp, shape, strokeFill = Fill(palette.primary), strokeThickness = 1.5.dp)
    val label = rememberAxisLabelComponent(MaterialTheme.typography.bodySmall.copy(color = palette.secondary))
    val everyOther = CartesianValueFormatter { _, x, _ ->
        nights.getOrNull(x.toInt())?.let { words.dayOfMonth(it.night) } ?: " "
    }
    val strengths = CartesianValueFormatter { _, y, _ -> words.number(y.toInt()) }
    val tall = 200.dp * LocalDensity.current.fontScale.coerceIn(1f, 1.4f)
    val tonight = remember(palette, lastIndex) { Tonight(lastIndex, palette.raised.takeIf { it != palette.card } ?: palette.soft) }
    Small(words["tab-tonight"], Modifier.fillMaxWidth().wrapContentWidth(Alignment.End).clearAndSetSemantics {})
    CartesianChartHost(
        rememberCartesianChart(
            rememberColumnCartesianLayer(
                ColumnCartesianLayer.ColumnProvider.series(solid, hollow),
                columnCollectionSpacing = 6.dp,
                mergeMode = { ColumnCartesianLayer.MergeMode.Stacked },
                rangeProvider = remember(lastIndex) { CartesianLayerRangeProvider.fixed(0.0, lastIndex.toDouble(), 0.0, STRONGEST) },
            ),
            startAxis = VerticalAxis.rememberStart(
                line = null,
                label = label,
                valueFormatter = strengths,
                tick = null,
                guideline = rememberAxisGuidelineComponent(Fill(palette.hairline)),
                itemPlacer = remember { VerticalAxis.ItemPlacer.step({ 5.0 }) },
            ),
            bottomAxis = HorizontalAxis.rememberBottom(
                line = rememberAxisLineComponent(Fill(palette.outline)),
                label = label,
                valueFormatter = everyOther,
                tick = null,
                guideline = null,
                itemPlacer = remember { HorizontalAxis.ItemPlacer.aligned({ 2 }, { 1 }) },
            ),
            layerPadding = { CartesianLayerPadding(scalableStart = 10.dp, scalableEnd = 10.dp) },
            decorations = listOf(tonight),
        ),
        model,
        Modifier.fillMaxWidth().height(tall).testTag("chart").clearAndSetSemantics { contentDescription = screen.summary },
        rememberVicoScrollState(scrollEnabled = false),
        rememberVicoZoomState(zoomEnabled = false, initialZoom = Zoom.Content, minZoom = Zoom.Content),
    )
}

/** A band behind tonight's column, over the whole height. */
private class Tonight(private val index: Int, color: Color) : Decoration {
    private val band = ShapeComponent(Fill(color))

    override fun drawUnderLayers(context: CartesianDrawingContext) {
        val half = context.layerDimensions.xSpacing / 2
        val bounds = context.layerBounds
        val fromStart = context.layerDimensions.startPadding + index * context.layerDimensions.xSpacing
        val middle = if (context.isLtr) bounds.left + fromStart else bounds.right - fromStart
        band.draw(context, maxOf(middle - half, bounds.left), bounds.top, minOf(middle + half, bounds.right), bounds.bottom)
    }
}

private fun modelOf(nights: List<TrendNight>): CartesianChartModel {
    val known = nights.withIndex().mapNotNull { (i, night) -> heightOf(night)?.let { Triple(i, it, night.worst == null) } }
    val layer = ColumnCartesianLayerModel.build {
        series(known.map { it.first }, known.map { if (it.third) 0.0 else it.second })
        series(known.map { it.first }, known.map { if (it.third) it.second else 0.0 })
    }
    return CartesianChartModel(layer)
}
