/**
 * What Trends shows: the measure, how it is cut and how far back, and the core's answer to that.
 *
 * Decides only what is asked for. Findings, axes, gaps and words are the core's.
 */
package app.stillnight.ui

import app.stillnight.core.CivilDate
import app.stillnight.core.Grain
import app.stillnight.core.HoursScreen
import app.stillnight.core.Measure
import app.stillnight.core.MeasureChoice
import app.stillnight.core.Stillnight
import app.stillnight.core.TrendScreen
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import java.time.LocalDate

/** Longest range, in nights, that the core draws. */
const val MOST_NIGHTS = 3660L

/** How far back; [usual] is how its points are cut until the person says otherwise. */
enum class Span(val usual: Grain) {
    TWO_WEEKS(Grain.NIGHT),
    THREE_MONTHS(Grain.WEEK),
    YEAR(Grain.MONTH),
    ALL(Grain.MONTH),
    OWN(Grain.WEEK),
}

/**
 * What is asked for.
 *
 * @property from first night of a range of one's own, as [to] is its last; null until the person chose one.
 */
data class Wanted(
    val measure: Measure = Measure.Worst,
    val span: Span = Span.TWO_WEEKS,
    val grain: Grain = span.usual,
    val from: CivilDate? = null,
    val to: CivilDate? = null,
) {
    /** First and last night of the range, seen from [last], the night it is; [first] is the earliest with anything in it. */
    fun range(last: CivilDate, first: CivilDate?): Pair<CivilDate, CivilDate> = when (span) {
        Span.TWO_WEEKS -> last.moved { minusDays(NIGHTS_SHOWN - 1L) } to last
        Span.THREE_MONTHS -> last.moved { minusMonths(3).plusDays(1) } to last
        Span.YEAR -> last.moved { minusYears(1).plusDays(1) } to last
        Span.ALL -> (first ?: last.moved { minusDays(NIGHTS_SHOWN - 1L) }) to last
        Span.OWN -> (from ?: last.moved { minusMonths(1) }) to (to ?: last)
    }
}

/** The core's answer to what was [wanted]. */
data class TrendsAnswer(val wanted: Wanted, val measures: List<MeasureChoice>, val chart: TrendScreen?, val hours: HoursScreen?, val wrong: String)

/** What Trends asks for and shows; outlives the turning of the phone. */
class TrendsModel(private val model: StillnightModel, private val scope: CoroutineScope) {
    private val wantedState = MutableStateFlow(Wanted())
    private val answerState = MutableStateFlow<TrendsAnswer?>(null)

    /** What is asked for. */
    val wanted: StateFlow<Wanted> = wantedState.asStateFlow()

    /** The latest answer; null until there is one. */
    val answer: StateFlow<TrendsAnswer?> = answerState.asStateFlow()

    /** Shows another measure. */
    fun choose(measure: Measure) = wantedState.update { it.copy(measure = measure) }

    /** Cuts the range otherwise. */
    fun choose(grain: Grain) = wantedState.update { it.copy(grain = grain) }

    /** Another range. */
    fun choose(span: Span) = wantedState.update { it.copy(span = span, grain = span.usual) }

    /** A range of one's own. */
    fun choose(from: CivilDate, to: CivilDate) = wantedState.update { it.copy(from = from, to = to) }

    /** Asks the core for what is wanted: the hours as of the night [last], the chart up to where its measure reaches by now. */
    fun load(last: CivilDate) {
        val wanted = wantedState.value
        scope.launch {
            val outcome = model.ask {
                val measures = measures()
                val until = measures.find { it.measure == wanted.measure }?.until ?: last
                val first = if (wanted.span == Span.ALL) firstNight(wanted.measure, until) else null
                val (from, to) = wanted.range(until, first)
                val (since, night) = wanted.range(last, first)
                TrendsAnswer(wanted, measures, trend(wanted.measure, wanted.grain, from, to), hours(since, night), "")
            }
            if (wantedState.value != wanted) return@launch
            answerState.value = when (outcome) {
                is Outcome.Done -> outcome.value
                is Outcome.Refused -> TrendsAnswer(wanted, answerState.value?.measures.orEmpty(), null, null, outcome.words)
            }
        }
    }
}

/** The first month with anything of a measure in it, among the last ten years; null if there is none. */
private fun Stillnight.firstNight(measure: Measure, last: CivilDate): CivilDate? =
    trend(measure, Grain.MONTH, last.moved { minusDays(MOST_NIGHTS - 1) }, last).points.firstOrNull { it.known > 0 }?.from

/** This date, moved as [by] says. */
fun CivilDate.moved(by: LocalDate.() -> LocalDate): CivilDate = local().by().civil()
