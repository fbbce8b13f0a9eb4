/**
 * Trends: one measure over one range as a chart titled with what it shows, the hours of the night, and both as tables.
 *
 * Findings, spoken summaries and each point's words are the core's.
 * Taps: another range 1, another cut 1, another measure 2 (open, choose), the table 1, a range of one's own 1 and its steps.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilDate
import app.stillnight.core.Grain
import app.stillnight.core.TrendScreen
import app.stillnight.core.TrendsScreen

/** A table of more lines than this scrolls by itself, in a window of its own this high: ten years of nights are thousands. */
internal const val SHORT = 31
private val TABLE = 420.dp

/** Where Trends leads to. */
class TrendsWays(val tonight: () -> Unit, val measures: () -> Unit)

@Composable
fun Trends(model: StillnightModel, shown: Shown, ways: TrendsWays) {
    val words = LocalWords.current
    val screen = shown.trends
    val last = screen.nights.lastOrNull()?.night ?: shown.tonight.today
    val trends = model.trends
    val wanted by trends.wanted.collectAsState()
    val answer by trends.answer.collectAsState()
    val changes by model.changes.collectAsState()
    LaunchedEffect(wanted, last, changes) { trends.load(last) }
    Column(Modifier.fillMaxSize(), horizontalAlignment = Alignment.CenterHorizontally) {
        Column(
            Modifier.weight(1f).widthIn(max = COLUMN).fillMaxSize().verticalScroll(rememberScrollState()).padding(MARGIN, 12.dp),
            Arrangement.spacedBy(12.dp),
        ) {
            TabTitle(words["tab-trends"])
            val measures = answer?.measures.orEmpty()
            val nothing = screen.nights.none { it.known } && measures.none { it.recorded }
            if (nothing) {
                Quiet(words["trends-none"])
                MainButton(words["trends-none-action"], "trends-tonight", Modifier.fillMaxWidth(), onTap = ways.tonight)
                SampleOffer(model)
            } else {
                val choice = measures.find { it.measure == wanted.measure }
                Choices(trends, wanted, choice?.until ?: last, choice?.words ?: words["measure-worst"], ways.measures)
                val current = answer?.takeIf { it.wanted == wanted }
                when {
                    wanted == Wanted() -> LastNights(screen)
                    current == null -> Unit
                    current.chart == null -> Wrong(current.wrong)
                    else -> Charted(current.chart)
                }
                current?.hours?.let { Hours(it) }
            }
        }
        BarHost(model, Modifier.widthIn(max = COLUMN))
    }
}

/** What is charted, how far back, and how it is cut. */
@Composable
private fun Choices(trends: TrendsModel, wanted: Wanted, last: CivilDate, measure: String, onMeasures: () -> Unit) {
    val words = LocalWords.current
    TapCard("measure", words["trends-measure"], onTap = onMeasures) {
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            Text(measure, Modifier.weight(1f), style = MaterialTheme.typography.titleMedium)
            Mark(Marks.Down, tint = LocalPalette.current.secondary)
        }
    }
    Cells {
        Span.entries.forEach { span ->
            Cell(words[spanLabel(span)], wanted.span == span, "span-" + kebab(span)) { trends.choose(span) }
        }
    }
    if (wanted.span == Span.OWN) {
        val (from, to) = wanted.range(last, null)
        Card(rim = 4.dp) {
            DateField(words["range-from"], from, "range-from", years = true) {
                trends.choose(it.within(null, last), to.within(it, it.longest(last)))
            }
            HorizontalDivider(color = LocalPalette.current.hairline)
            DateField(words["range-to"], to, "range-to", years = true) {
                val end = it.within(null, last)
                trends.choose(from.within(end.moved { minusDays(MOST_NIGHTS - 1) }, end), end)
            }
        }
    }
    Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
        Cells {
            Quiet(words["trends-grain"], Modifier.heightIn(min = TARGET).padding(vertical = 12.dp))
            Grain.entries.forEach { grain ->
                Cell(words.of("grain", grain), wanted.grain == grain, "grain-" + kebab(grain)) { trends.choose(grain) }
            }
        }
    }
}

/** A step beyond either end stops there. */
private fun CivilDate.within(earliest: CivilDate?, latest: CivilDate): CivilDate = local().coerceIn(earliest?.local(), latest.local()).civil()

/** The last night of the longest range that begins here; not after [last]. */
private fun CivilDate.longest(last: CivilDate): CivilDate = moved { plusDays(MOST_NIGHTS - 1) }.within(null, last)

private fun spanLabel(span: Span): String = when (span) {
    Span.TWO_WEEKS -> "range-two-weeks"
    Span.THREE_MONTHS -> "range-three-months"
    Span.YEAR -> "range-year"
    Span.ALL -> "range-all"
    Span.OWN -> "range-own"
}

/** The last fourteen nights, as Tonight shows them too. */
@Composable
private fun LastNights(screen: TrendsScreen) {
    val words = LocalWords.current
    Card {
        Finding(screen.title, screen.summary)
        Small(words["trends-axis"])
        NightsChart(screen)
        Small(words["trends-key"], Modifier.padding(top = 12.dp))
    }
    // The newest night first: that is the one looked for.
    AsTable("table", screen.nights.asReversed().map { it.words })
}

@Composable
private fun Charted(chart: TrendScreen) {
    Card {
        Finding(chart.title, chart.summary)
        Small(chart.unit)
        TrendChart(chart)
        Small(chart.key, Modifier.padding(top = 12.dp))
    }
    AsTable("table", chart.points.asReversed().map { it.words })
}

@Composable
private fun Finding(title: String, summary: String) {
    Text(title, Modifier.testTag("finding").semantics { heading() }, style = MaterialTheme.typography.titleLarge)
    Quiet(summary, Modifier.padding(top = 4.dp, bottom = 16.dp))
}

/** The same in lines, when asked for; [tag] names it. */
@Composable
fun AsTable(tag: String, lines: List<String>) {
    val words = LocalWords.current
    var open by rememberSaveable { mutableStateOf(false) }
    SideButton(if (open) words["table-hide"] else words["table-show"], "$tag-toggle", Modifier.fillMaxWidth()) { open = !open }
    if (!open) return
    Card(Modifier.testTag(tag), rim = 4.dp) {
        if (lines.size <= SHORT) {
            lines.forEachIndexed { i, line -> TableLine(i, line) }
        } else {
            LazyColumn(Modifier.fillMaxWidth().heightIn(max = TABLE)) { itemsIndexed(lines) { i, line -> TableLine(i, line) } }
        }
    }
}

@Composable
private fun TableLine(index: Int, line: String) {
    if (index > 0) HorizontalDivider(color = LocalPalette.current.hairline)
    Text(line, Modifier.fillMaxWidth().padding(vertical = 10.dp), style = MaterialTheme.typography.bodyLarge)
}
