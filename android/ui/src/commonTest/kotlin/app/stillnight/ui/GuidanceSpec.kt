/** Guidance over the real core: cards on Tonight and on their page, learn, iron in food, the medicine check, the five questions. */
package app.stillnight.ui

import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithTag
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import app.stillnight.core.Analyte
import app.stillnight.core.Bound
import app.stillnight.core.CardAction
import app.stillnight.core.Condition
import app.stillnight.core.CriteriaAnswers
import app.stillnight.core.CriterionAnswer
import app.stillnight.core.Days
import app.stillnight.core.FoodEaten
import app.stillnight.core.HourMinute
import app.stillnight.core.ItemEntry
import app.stillnight.core.ItemKind
import app.stillnight.core.LabResult
import app.stillnight.core.PanelEntry
import app.stillnight.core.Profile
import app.stillnight.core.Schedule
import app.stillnight.core.Timing
import app.stillnight.core.YearMonthDay
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

abstract class GuidanceSpec : StageSpec() {
    private fun stage(local: String = AFTERNOON, before: Stage.() -> Unit = {}): Stage = shown(Stage(local)) {
        before()
        model.refresh()
    }

    /** Low ferritin, kidneys, and a medicine that may worsen. */
    private fun Stage.troubles() {
        val result = LabResult(Analyte.FERRITIN, Bound.EXACT, "22", "ng/mL", "", "")
        core.putPanel("", PanelEntry(YearMonthDay(2026, 11, 2), null, null, null, true, "", "", listOf(result)), true)
        core.setProfile(Profile(1970, null, listOf(Condition.KIDNEY_DISEASE)))
        val evening = Schedule.Own(Days.EveryDay, Timing.At(listOf(HourMinute(20, 0))))
        core.addItem(ItemEntry("Sertraline", "50 mg", ItemKind.MEDICINE, evening, ""))
    }

    private fun page(stage: Stage, tag: String): Stage {
        rule.tap("tab-plan")
        rule.reach("more")
        rule.reach(tag)
        return stage
    }

    @Test
    fun `by day Tonight has at most three cards, each with its reason, and at night none`() {
        val stage = stage { troubles() }
        val cards = stage.core.cardsTonight()
        assertEquals(3, cards.size)
        cards.forEachIndexed { i, card ->
            listOf(card.levelWords, card.title, card.reason).forEach {
                rule.onAllNodesWithText(it).onFirst().performScrollTo().assertIsDisplayed()
            }
            rule.reach("card-${i + 1}-why")
            rule.onNodeWithText(card.why).performScrollTo().assertIsDisplayed()
        }
        rule.onAllNodesWithTag("card-4").assertCountEquals(0)
        stage.now = instant(NIGHT)
        rule.runOnIdle { stage.model.refresh() }
        rule.waitForIdle()
        rule.onAllNodesWithTag("cards").assertCountEquals(0)
    }

    @Test
    fun `a card leads to where it says`() {
        val stage = stage { troubles() }
        val ways = mapOf(
            CardAction.LABS to "add-ferritin",
            CardAction.MEDICINE_CHECK to "medicine-name",
            CardAction.CRITERIA to "criterion-1-yes",
            CardAction.PLAN to "add-item",
            CardAction.DIARY to "month",
            CardAction.LEARN to "open-foods",
        )
        rule.reach("all-cards")
        val all = stage.core.guidance()
        assertTrue("${all.size} cards", all.size >= 3)
        all.distinctBy { it.action }.forEach { card ->
            rule.reach("card-${all.indexOf(card) + 1}-action")
            rule.tag(ways.getValue(card.action)).assertExists()
            // A tab has nothing lying over it; a page is closed again.
            if (rule.onAllNodesWithTag("close").fetchSemanticsNodes().isNotEmpty()) rule.tap("close") else page(stage, "more-guidance")
        }
    }

    @Test
    fun `a card can be put off or away, and comes back when asked for`() {
        val stage = stage { troubles() }
        val all = stage.core.guidance()
        rule.reach("card-1-later")
        assertEquals(all.drop(1), stage.core.guidance())
        rule.reach("card-1-dismiss")
        assertEquals(all.drop(2), stage.core.guidance())
        page(stage, "more-guidance")
        rule.reach("restore-cards")
        assertEquals(all, stage.core.guidance())
        rule.onNodeWithText(all.first().title).performScrollTo().assertIsDisplayed()
    }

    @Test
    fun `a remedy says how, when, how sure, with what not, and goes into the plan`() {
        val stage = page(stage { troubles() }, "more-learn")
        val group = stage.core.learn().groups.first { g -> g.cards.any { it.template != null && it.cautions.isNotEmpty() } }
        val card = group.cards.first { it.template != null && it.cautions.isNotEmpty() }
        rule.reach("learn-" + kebab(group.kind))
        rule.tag("remedy-" + card.id).performScrollTo().assertTextContains(card.evidenceWords)
        rule.reach("remedy-" + card.id)
        (listOf(card.how, card.`when`, card.source) + card.cautions + listOfNotNull(card.note)).forEach {
            rule.onNodeWithText(it).performScrollTo().assertIsDisplayed()
        }
        rule.reach("add-" + card.id)
        rule.tag("added-" + card.id).performScrollTo().assertIsDisplayed()
        assertEquals(2, stage.core.plan().items.size)
        assertTrue("reminders" in stage.platform.asked)
    }

    @Test
    fun `there is something to read, and iron in food is summed by quarters`() {
        val stage = page(stage(), "more-learn")
        val topic = stage.core.learn().topics.first()
        rule.reach("topic-" + topic.id)
        rule.onNodeWithText(topic.text).performScrollTo().assertIsDisplayed()
        rule.reach("open-foods")
        rule.onAllNodesWithTag("iron-sum").assertCountEquals(0)
        val (first, second) = stage.core.foods().map { it.id }
        repeat(5) { rule.reach("food-$first-more") }
        listOf("food-$second-more", "food-$second-more", "food-$second-less", "food-$first-less").forEach(rule::reach)
        rule.tag("food-$first").assertTextContains("1")
        val sum = stage.core.ironOfDay(listOf(FoodEaten(first, 4), FoodEaten(second, 1)))
        rule.onNode(hasText(sum.words) and hasAnyAncestor(hasTestTag("iron-sum"))).assertIsDisplayed()
        stage.recreate(rule)
        rule.onNode(hasText(sum.words) and hasAnyAncestor(hasTestTag("iron-sum"))).assertIsDisplayed()
    }

    @Test
    fun `a medicine is answered as it is typed, and what may have been meant is one tap`() {
        val stage = page(stage(), "more-medicines")
        rule.onAllNodesWithTag("medicine-answer").assertCountEquals(0)
        rule.tag("medicine-name").performTextReplacement("Zoloft")
        val answer = stage.core.checkMedicine("Zoloft")
        listOf(answer.title, answer.matched, answer.sentence, answer.evidence, answer.advice, answer.source).filter { it.isNotEmpty() }.forEach {
            rule.onNodeWithText(it).performScrollTo().assertIsDisplayed()
        }
        rule.tag("medicine-name").performScrollTo().performTextReplacement("Xyzzyplugh")
        rule.onNodeWithText(stage.core.checkMedicine("Xyzzyplugh").notInList).performScrollTo().assertIsDisplayed()
        val unclear = listOf("sertra", "setralin", "zolof", "amitrip", "metocl").first { stage.core.checkMedicine(it).alternatives.isNotEmpty() }
        rule.tag("medicine-name").performScrollTo().performTextReplacement(unclear)
        val other = stage.core.checkMedicine(unclear).alternatives.first()
        rule.reach("alternative-1")
        rule.tag("medicine-name").assertTextContains(other.name)
    }

    @Test
    fun `what is in the plan is looked at, with what is worth a remark`() {
        val stage = page(stage { troubles() }, "more-medicines")
        val check = stage.core.medicineCheck()
        rule.tag("plan-medicine-1").performScrollTo().assertIsDisplayed()
        check.inPlan.forEach { rule.onNodeWithText(it.sentence).performScrollTo().assertIsDisplayed() }
        check.remarks.forEach { rule.onNodeWithText(it.sentence).performScrollTo().assertIsDisplayed() }
    }

    @Test
    fun `the five questions are kept once all are answered, and say what follows`() {
        val stage = page(stage(), "more-criteria")
        val asked = stage.core.criteria().questions
        asked.forEachIndexed { i, question ->
            rule.onAllNodesWithTag("criterion-${i + 1}-earlier").assertCountEquals(if (question.earlier) 1 else 0)
        }
        for (i in 1..4) rule.reach("criterion-$i-yes")
        assertNull(stage.core.criteria().said.answers)
        stage.recreate(rule)
        rule.tag("criterion-4-yes").performScrollTo().assertIsSelected()
        rule.reach("criterion-5-unsure")
        listOf("per-week-3", "five-times-yes", "sudden-no").forEach(rule::reach)
        val yes = CriterionAnswer.YES
        val screen = stage.core.criteria()
        assertEquals(CriteriaAnswers(yes, yes, yes, yes, CriterionAnswer.UNSURE), screen.said.answers)
        assertEquals(listOf<Any?>(3, true, false), listOf(screen.said.perWeek, screen.said.fiveTimes, screen.said.sudden))
        listOf(checkNotNull(screen.result).words, screen.courseWords).forEach { rule.onNodeWithText(it).performScrollTo().assertIsDisplayed() }
    }
}
