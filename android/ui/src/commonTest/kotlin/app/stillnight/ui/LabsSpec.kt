/** Blood tests over the real core: typing results, what is asked first, what iron needs, charts, and about you. */
package app.stillnight.ui

import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsFocused
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.assertTextEquals
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import app.stillnight.core.Analyte
import app.stillnight.core.Bound
import app.stillnight.core.Condition
import app.stillnight.core.EpisodeDetail
import app.stillnight.core.HourMinute
import app.stillnight.core.LabResult
import app.stillnight.core.PanelEntry
import app.stillnight.core.Profile
import app.stillnight.core.Sex
import app.stillnight.core.YearMonthDay
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

private val TODAY = YearMonthDay(2026, 11, 21)

abstract class LabsSpec : StageSpec() {
    private fun stage(before: Stage.() -> Unit = {}): Stage {
        val stage = shown(Stage(AFTERNOON)) {
            before()
            model.refresh()
        }
        rule.tap("tab-labs")
        return stage
    }

    private fun result(analyte: Analyte, value: String, unit: String) = LabResult(analyte, Bound.EXACT, value, unit, "", "")

    private fun Stage.panel(date: YearMonthDay, vararg results: LabResult) = checkNotNull(
        core.putPanel("", PanelEntry(date, null, null, null, true, "Central Lab", "", results.toList()), true).panel,
    )

    private fun ferritin(value: String, unit: String = "ng/mL") = result(Analyte.FERRITIN, value, unit)

    private fun Stage.panels() = core.labs().panels

    private fun Stage.entry(place: Int = 0) = core.panelForm(panels()[place].id).entry

    @Test
    fun `with nothing there it says what will be, and ferritin is three taps and the digits`() {
        val stage = stage()
        rule.onNodeWithText(stage.model.words["labs-empty"]).assertIsDisplayed()
        rule.onAllNodesWithTag("iron").assertCountEquals(0)
        rule.tap("add-ferritin")
        rule.tag("save-panel").assertIsNotEnabled()
        rule.tag("value-ferritin").assertIsFocused().performTextInput("42")
        rule.tap("save-panel")
        val entry = stage.entry()
        assertEquals(TODAY, entry.date)
        assertEquals(listOf(ferritin("42")), entry.results)
        rule.tag("iron-title").assertTextEquals(stage.core.labs().iron.title)
        rule.tag("snackbar").assertIsDisplayed()
        rule.tap("undo")
        assertEquals(0, stage.panels().size)
    }

    @Test
    fun `the unit, the laboratory and its range are remembered`() {
        val stage = stage()
        rule.tap("add-ferritin")
        rule.tag("value-ferritin").performTextInput("42,5")
        val second = stage.core.panelForm("").analytes.first().units[1].unit
        listOf("unit-ferritin-2", "range-ferritin").forEach(rule::reach)
        rule.tag("low-ferritin").performScrollTo().performTextInput("15")
        rule.tag("high-ferritin").performScrollTo().performTextInput("150")
        rule.reach("panel-details")
        rule.tag("laboratory").performScrollTo().performTextInput("Central Lab")
        rule.tap("save-panel")
        assertEquals(LabResult(Analyte.FERRITIN, Bound.EXACT, "42.5", second, "15", "150"), stage.entry().results.single())
        rule.reach("add-ferritin")
        rule.tag("unit-ferritin-1").performScrollTo().assertIsSelected()
        rule.tag("range-ferritin").assertTextContains("15 – 150")
        rule.tag("value-ferritin").performTextInput("50")
        rule.reach("unit-ferritin-2")
        rule.tap("save-panel")
        assertEquals("the range was given in the other unit", "", stage.entry().results.single().low)
        assertEquals("Central Lab", stage.entry().laboratory)
    }

    @Test
    fun `everything of a panel reaches the core`() {
        val stage = stage { panel(YearMonthDay(2026, 2, 1), ferritin("30")) }
        rule.reach("add-results")
        rule.tag("value-ferritin").performScrollTo().performTextInput("600")
        rule.reach("above-ferritin")
        rule.tag("value-tsat").performScrollTo().performTextInput("18")
        rule.reach("group-2")
        rule.tag("value-crp").performScrollTo().performTextInput("4")
        rule.reach("below-crp")
        listOf("panel-date", "panel-date-day-less", "panel-date-month-less").forEach(rule::reach)
        listOf("panel-details", "without-iron-yes", "fasting-no", "panel-time-add", "panel-time", "panel-time-hours-more").forEach(rule::reach)
        rule.tag("panel-note").performScrollTo().performTextInput("In the morning")
        rule.tap("save-panel")
        val entry = stage.entry()
        assertEquals(YearMonthDay(2026, 10, 20), entry.date)
        assertEquals(HourMinute(9, 0), entry.time)
        assertEquals(listOf<Any?>(true, false, null), listOf(entry.prepared, entry.fasting, entry.hoursSinceIron))
        assertEquals("In the morning", entry.note)
        assertEquals(
            listOf(Triple(Analyte.FERRITIN, Bound.ABOVE, "600"), Triple(Analyte.TSAT, Bound.EXACT, "18"), Triple(Analyte.CRP, Bound.BELOW, "4")),
            entry.results.map { Triple(it.analyte, it.bound, it.value) },
        )
    }

    @Test
    fun `a slip of the unit is asked about before anything is saved`() {
        val stage = stage { panel(YearMonthDay(2026, 2, 1), ferritin("30")) }
        val form = stage.core.panelForm("").analytes.single { it.analyte == Analyte.HAEMOGLOBIN }
        val wrong = form.units.indexOfFirst { it.unit == "g/dL" } + 1
        val group = stage.core.panelForm("").analytes.drop(1).map { it.group }.distinct().indexOf(form.group) + 1
        rule.reach("add-results")
        rule.reach("group-$group")
        rule.tag("value-haemoglobin").performScrollTo().performTextInput("140")
        rule.reach("unit-haemoglobin-$wrong")
        rule.tap("save-panel")
        rule.tag("question-1").assertIsDisplayed()
        assertEquals(1, stage.panels().size)
        rule.tap("go-back")
        rule.tag("value-haemoglobin").performScrollTo().assertTextContains("140")
        rule.tap("save-panel")
        rule.tap("change-unit-1")
        assertEquals(listOf(result(Analyte.HAEMOGLOBIN, "140", "g/L")), stage.entry().results)
    }

    @Test
    fun `what is asked about can be kept as typed, and the way back leads to the form`() {
        val stage = stage()
        rule.tap("add-ferritin")
        rule.tag("value-ferritin").performTextInput("0.2")
        rule.tap("save-panel")
        rule.runOnIdle { stage.platform.back() }
        rule.tag("value-ferritin").assertTextContains("0.2")
        rule.tap("save-panel")
        rule.tap("keep-typed")
        assertEquals("0.2", stage.entry().results.single().value)
    }

    @Test
    fun `what can't be read is said and nothing is lost, also when the phone turns`() {
        val stage = stage()
        rule.tap("add-ferritin")
        rule.tag("value-ferritin").performTextInput("4,2,1 ng")
        rule.tap("save-panel")
        rule.tag("value-ferritin").assertTextContains("4,2,1")
        assertEquals(0, stage.panels().size)
        stage.recreate(rule)
        rule.tag("value-ferritin").assertTextContains("4,2,1").performTextReplacement("42")
        rule.tap("save-panel")
        assertEquals("42", stage.entry().results.single().value)
    }

    @Test
    fun `a panel is changed, and deleted with a way back`() {
        val stage = stage { panel(YearMonthDay(2026, 11, 2), ferritin("42"), result(Analyte.TSH, "2.1", "mIU/L")) }
        rule.reach("panel-1")
        rule.tag("value-tsh").performScrollTo().performTextReplacement("3.1")
        rule.tap("save-panel")
        assertEquals(listOf("42", "3.1"), stage.entry().results.map { it.value })
        rule.reach("panel-1")
        rule.reach("delete-panel")
        assertEquals(0, stage.panels().size)
        rule.tap("undo")
        assertEquals(1, stage.panels().size)
    }

    @Test
    fun `the iron card says what the core says, both sources where they differ`() {
        val stage = stage {
            core.setProfile(Profile(1970, Sex.FEMALE, emptyList()))
            panel(YearMonthDay(2026, 11, 2), ferritin("60"), result(Analyte.TSAT, "25", "%"), result(Analyte.CRP, "1", "mg/L"))
        }
        val card = stage.core.labs().iron
        assertTrue(card.differ)
        (card.why + card.ask + card.guide + card.guideline + card.nextWords + card.advice).filter { it.isNotEmpty() }.forEach {
            rule.onNodeWithText(it).performScrollTo().assertIsDisplayed()
        }
        rule.onAllNodesWithTag("open-profile").assertCountEquals(0)
        rule.reach("iron-sources")
        card.sources.forEach { rule.onNodeWithText(it).performScrollTo().assertIsDisplayed() }
    }

    @Test
    fun `the list for the doctor is handed on as text`() {
        val stage = stage()
        rule.reach("tests")
        rule.onNodeWithText(stage.core.labs().tests.first().why).performScrollTo().assertIsDisplayed()
        rule.reach("share-tests")
        assertEquals(listOf(stage.core.labs().testsWords), stage.platform.shared)
    }

    @Test
    fun `a result over time says what it shows, with its table and the nights`() {
        val stage = stage {
            panel(YearMonthDay(2026, 2, 1), ferritin("18"))
            panel(YearMonthDay(2026, 11, 2), ferritin("62"))
            val episode = core.recordEpisode(0).episode
            core.detailEpisode(episode.id, EpisodeDetail(6, emptyList(), emptyList(), emptyList(), null, emptyList(), emptyList(), ""))
        }
        val chart = stage.core.analyteChart(Analyte.FERRITIN)
        rule.reach("latest-ferritin")
        rule.tag("finding").assertTextEquals(chart.title)
        rule.onNode(hasTestTag("chart") and hasContentDescription(chart.summary)).assertExists()
        rule.tag("severity-chart").performScrollTo().assertIsDisplayed()
        rule.onNodeWithText(chart.lagWords).performScrollTo().assertIsDisplayed()
        rule.reach("table-toggle")
        (chart.values + chart.severity).forEach { rule.onNode(hasText(it.words)).performScrollTo().assertIsDisplayed() }
        rule.tap("close")
        rule.tag("latest-ferritin").assertExists()
    }

    @Test
    fun `about you is reached from the iron card while the year of birth is open, and from More`() {
        val stage = stage { panel(YearMonthDay(2026, 11, 2), ferritin("42")) }
        rule.reach("open-profile")
        rule.tag("birth-year").performTextInput("1870")
        rule.tap("save-profile")
        assertNull(stage.core.profile().birthYear)
        rule.tag("birth-year").performScrollTo().performTextReplacement("1970")
        listOf("sex-female", "condition-pregnancy", "condition-diabetes", "condition-pregnancy").forEach(rule::reach)
        stage.recreate(rule)
        rule.tap("save-profile")
        assertEquals(Profile(1970, Sex.FEMALE, listOf(Condition.DIABETES)), stage.core.profile())
        rule.onAllNodesWithTag("open-profile").assertCountEquals(0)
        rule.reach("more")
        rule.reach("more-profile")
        rule.tag("birth-year").performTextReplacement("")
        rule.reach("sex-not-known")
        rule.tap("save-profile")
        assertEquals(Profile(null, null, listOf(Condition.DIABETES)), stage.core.profile())
    }

    @Test
    fun `the hours since iron are typed, seen again, and refused in words where they can't be`() {
        val stage = stage()
        rule.tap("add-ferritin")
        rule.tag("value-ferritin").performTextInput("42")
        listOf("panel-details", "without-iron-no").forEach(rule::reach)
        rule.tag("hours-since-iron").performScrollTo().performTextInput("900")
        rule.tap("save-panel")
        assertEquals("not that long ago", 0, stage.panels().size)
        rule.tag("hours-since-iron").performScrollTo().performTextReplacement("36")
        rule.tap("save-panel")
        assertEquals(36, stage.entry().hoursSinceIron)
        assertNull("the hours say it", stage.entry().prepared)
        rule.reach("panel-1")
        rule.reach("panel-details")
        rule.tag("hours-since-iron").performScrollTo().assertTextContains("36")
        rule.reach("without-iron-yes")
        rule.tap("save-panel")
        assertEquals(listOf<Any?>(true, null), listOf(stage.entry().prepared, stage.entry().hoursSinceIron))
    }
}
