/** Trends over the real core: what can be chosen, what is drawn and said, and the tables. */
package app.stillnight.ui

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.assertTextEquals
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import app.stillnight.core.EpisodeDetail
import app.stillnight.core.Grain
import app.stillnight.core.Measure
import app.stillnight.core.YearMonthDay
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test

private val LAST = YearMonthDay(2026, 11, 21)

abstract class TrendsSpec : StageSpec() {
    /** Episodes of the last weeks: every third night one. */
    private fun stage(nights: Int = 60): Stage {
        val stage = shown(Stage(AFTERNOON)) {
            val evening = now
            for (back in nights downTo 1 step 3) {
                now = instant("2026-11-21T01:30:00") - back * 86_400_000L
                val episode = core.recordEpisode(0).episode
                val strength = EpisodeDetail(1 + back % 10, emptyList(), emptyList(), emptyList(), null, emptyList(), emptyList(), "")
                core.detailEpisode(episode.id, strength)
            }
            now = evening
            model.refresh()
        }
        rule.tap("tab-trends")
        return stage
    }

    private fun chartIs(stage: Stage, measure: Measure, grain: Grain, from: YearMonthDay, to: YearMonthDay = LAST) {
        val wanted = stage.core.trend(measure, grain, from, to)
        rule.tag("finding").performScrollTo().assertTextEquals(wanted.title)
        rule.onNode(hasTestTag("chart") and hasContentDescription(wanted.summary)).performScrollTo().assertIsDisplayed()
    }

    @Test
    fun `another range is one tap and is cut by its usual grain`() {
        val stage = stage()
        rule.reach("span-three-months")
        rule.tag("grain-week").assertIsSelected()
        chartIs(stage, Measure.Worst, Grain.WEEK, YearMonthDay(2026, 8, 22))
        rule.reach("grain-night")
        chartIs(stage, Measure.Worst, Grain.NIGHT, YearMonthDay(2026, 8, 22))
        rule.reach("span-year")
        chartIs(stage, Measure.Worst, Grain.MONTH, YearMonthDay(2025, 11, 22))
    }

    @Test
    fun `all begins with the first month that has something`() {
        val stage = stage(nights = 100)
        rule.reach("span-all")
        val first = stage.core.trend(Measure.Worst, Grain.MONTH, YearMonthDay(2020, 1, 1), LAST).points.first { it.known > 0 }.from
        assertEquals(8, first.month)
        chartIs(stage, Measure.Worst, Grain.MONTH, first)
    }

    @Test
    fun `a range of one's own goes day by day and ends where it may`() {
        val stage = stage()
        rule.reach("span-own")
        chartIs(stage, Measure.Worst, Grain.WEEK, YearMonthDay(2026, 10, 21))
        rule.reach("range-from")
        rule.reach("range-from-day-less")
        rule.reach("range-from-month-less")
        rule.reach("range-from-year-less")
        chartIs(stage, Measure.Worst, Grain.WEEK, YearMonthDay(2025, 9, 20))
        rule.reach("range-to")
        rule.reach("range-to-day-more")
        chartIs(stage, Measure.Worst, Grain.WEEK, YearMonthDay(2025, 9, 20))
        rule.reach("range-to-month-less")
        chartIs(stage, Measure.Worst, Grain.WEEK, YearMonthDay(2025, 9, 20), YearMonthDay(2026, 10, 21))
    }

    @Test
    fun `another measure is two taps, and what was never recorded says so`() {
        val stage = stage()
        val measures = stage.core.measures()
        rule.reach("measure")
        val onset = measures.sortedByDescending { it.recorded }.indexOfFirst { it.measure == Measure.Onset } + 1
        val sleep = measures.sortedByDescending { it.recorded }.indexOfFirst { it.measure == Measure.Sleep } + 1
        rule.tag("measure-1").assertIsSelected()
        rule.tag("measure-$onset").assertIsEnabled()
        rule.tag("measure-$sleep").assertIsNotEnabled().assertTextContains(stage.model.words["trends-not-recorded"])
        rule.reach("measure-$onset")
        chartIs(stage, Measure.Onset, Grain.NIGHT, YearMonthDay(2026, 11, 8))
        rule.tag("measure").assertTextContains(measures.single { it.measure == Measure.Onset }.words)
    }

    @Test
    fun `the table says every point, the newest first, and a long one scrolls by itself`() {
        val stage = stage()
        rule.reach("span-year")
        rule.reach("grain-night")
        rule.reach("table-toggle")
        val points = stage.core.trend(Measure.Worst, Grain.NIGHT, YearMonthDay(2025, 11, 22), LAST).points
        rule.tag("table").performScrollTo()
        rule.onNodeWithText(points.last().words).assertIsDisplayed()
        rule.onNode(hasScrollToNodeAction() and hasAnyAncestor(hasTestTag("table"))).performScrollToNode(hasText(points.first().words))
        rule.onAllNodesWithText(points.first().words).onLast().assertIsDisplayed()
        assertEquals(365, points.size)
    }

    @Test
    fun `the hours of the night are said row by row`() {
        val stage = stage()
        val hours = stage.core.hours(YearMonthDay(2026, 11, 8), LAST)
        rule.tag("hours-finding").performScrollTo().assertTextEquals(hours.title)
        hours.rows.forEach { rule.onNode(hasContentDescription(it.words)).performScrollTo().assertIsDisplayed() }
        rule.reach("hours-table-toggle")
        hours.rows.forEach { rule.onNodeWithText(it.words).performScrollTo().assertIsDisplayed() }
    }

    @Test
    fun `what is recorded meanwhile is in the chart`() {
        val stage = stage()
        rule.reach("measure")
        val episodes = stage.core.measures().sortedByDescending { it.recorded }.indexOfFirst { it.measure == Measure.Episodes } + 1
        rule.reach("measure-$episodes")
        stage.core.recordEpisode(10)
        rule.waitForIdle()
        chartIs(stage, Measure.Episodes, Grain.NIGHT, YearMonthDay(2026, 11, 8))
    }

    @Test
    fun `with nothing recorded there is no chart but a look at the sample`() {
        val stage = stage(nights = 0)
        rule.tag("chart").assertDoesNotExist()
        rule.onNodeWithText(stage.model.words["trends-none"]).assertIsDisplayed()
        assertNull(stage.model.sample.shown.value)
        rule.reach("sample-look")
        rule.tag("sample-banner").assertIsDisplayed()
        rule.tap("tab-trends")
        rule.tag("chart").performScrollTo().assertIsDisplayed()
    }
}
