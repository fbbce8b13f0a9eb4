/**
 * What a tired thumb and a screen reader need: everything that can be touched has a label and a size, the button stays on
 * screen at any type size, and no label is missing. Walks the tree of every screen.
 */
package app.stillnight.ui

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.stillnight.core.Days
import app.stillnight.core.HourMinute
import app.stillnight.core.ItemEntry
import app.stillnight.core.ItemKind
import app.stillnight.core.Schedule
import app.stillnight.core.Timing
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

abstract class ReachSpec : StageSpec() {
    private fun stage(
        local: String,
        firstRun: Boolean = false,
        size: DpSize = SMALL_PHONE,
        fontScale: Float = 1f,
        direction: LayoutDirection = LayoutDirection.Ltr,
    ): Stage {
        val phone = SilentPlatform(notifications = false, exactAlarms = false)
        return shown(Stage(local, firstRun, phone), show = { show(rule, size, fontScale, direction) }) {
            now = instant(AFTERNOON)
            core.addItem(item("Iron", Timing.At(listOf(HourMinute(16, 0)))))
            core.addItem(item("Vitamin C", Timing.At(listOf(HourMinute(16, 0)))))
            core.addItem(item("Magnesium", Timing.BeforeBed(45)))
            now = instant(local)
            model.refresh()
        }
    }

    private fun item(name: String, timing: Timing) = ItemEntry(name, "100 mg", ItemKind.SUPPLEMENT, Schedule.Own(Days.EveryDay, timing), "")

    private fun nodes(): List<SemanticsNode> = rule.onAllNodes(SemanticsMatcher("any") { true }).fetchSemanticsNodes()

    private fun touchable() = nodes().filter { it.config.contains(SemanticsActions.OnClick) }

    private fun SemanticsNode.said(): String = listOf(
        config.getOrNull(SemanticsProperties.ContentDescription).orEmpty(),
        config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text },
        listOfNotNull(config.getOrNull(SemanticsProperties.EditableText)?.text),
    ).flatten().joinToString(" ").trim()

    private fun SemanticsNode.where(): String = config.getOrNull(SemanticsProperties.TestTag) ?: said()

    /** The whole of a node, also what is scrolled out of sight. */
    private fun SemanticsNode.whole() = DpSize(with(rule.density) { size.width.toDp() }, with(rule.density) { size.height.toDp() })

    private fun checkScreen(screen: String, least: Float) {
        val found = touchable()
        assertTrue("$screen has nothing to touch", found.isNotEmpty())
        found.forEach { node ->
            assertTrue("$screen: ${node.where()} says nothing", node.said().isNotEmpty())
            val whole = node.whole()
            assertTrue("$screen: ${node.where()} is $whole", whole.width.value >= 47.5f && whole.height.value >= least - 0.5f)
        }
        nodes().forEach { node ->
            val said = node.said()
            assertTrue("$screen: a label is missing: $said", !Regex("[a-z0-9]+(-[a-z0-9]+)+").matches(said))
        }
    }

    private fun bounds(tag: String): Rect = rule.tag(tag).fetchSemanticsNode().boundsInRoot

    @Test
    fun `Tonight has targets of 64 dp and every one says what it does`() {
        stage("2026-11-21T16:05:00")
        checkScreen("Tonight", 64f)
        rule.tap("record")
        rule.reach("dose-1")
        checkScreen("Tonight with a bar", 64f)
        assertEquals("Record an episode now", rule.tag("record").fetchSemanticsNode().said())
    }

    @Test
    fun `every other screen has targets of 48 dp and every one says what it does`() {
        stage(MORNING)
        rule.tap("detail")
        checkScreen("Episode", 48f)
        rule.tap("save-detail")
        rule.reach("check-in")
        rule.reach("bed")
        checkScreen("Check-in", 48f)
        rule.tap("close")
        rule.tap("tab-plan")
        rule.reach("routine-bedtime")
        checkScreen("Plan", 48f)
        rule.reach("add-item")
        listOf("when-at", "time-1", "add-time", "days-weekdays").forEach(rule::reach)
        checkScreen("Item", 48f)
        listOf("when-before-bed", "days-every-n").forEach(rule::reach)
        checkScreen("Item before bed", 48f)
        rule.tap("close")
        rule.tap("tab-trends")
        rule.reach("table-toggle")
        checkScreen("Trends", 48f)
    }

    /** Opens every page of the plan and checks each. */
    private fun checkPlan(stage: Stage, kind: String) {
        stage.core.addItem(ItemEntry("Paracetamol", "500 mg", ItemKind.MEDICINE, Schedule.AsNeeded(240, 4), ""))
        rule.runOnIdle { stage.model.refresh() }
        rule.waitForIdle()
        rule.reach("bed-line")
        checkScreen("Later to bed $kind", 48f)
        rule.tap("close")
        rule.tap("tab-plan")
        checkScreen("Plan $kind", 48f)
        rule.reach("item-1")
        listOf("pause", "pause-date", "count").forEach(rule::reach)
        checkScreen("Item's page $kind", 48f)
        rule.reach("change-item")
        listOf("when-meal", "window", "days-on-off", "product", "steps", "add-step").forEach(rule::reach)
        checkScreen("Item with details $kind", 48f)
        listOf("when-elapsed", "elapsed-date").forEach(rule::reach)
        checkScreen("Item by elapsed time $kind", 48f)
        rule.reach("when-as-needed")
        checkScreen("Item as needed $kind", 48f)
        rule.tap("close")
        rule.tap("close")
        rule.reach("take-now-4")
        rule.reach("take-now-4")
        checkScreen("What to know first $kind", 48f)
        for (tag in listOf("take-wait", "take-anyway")) {
            val node = rule.tag(tag).fetchSemanticsNode()
            assertEquals("$tag is not clipped", node.size.height.toFloat(), node.boundsInRoot.height, 0.5f)
        }
        rule.tap("take-wait")
        for (page in listOf("open-timetable", "open-look-back", "open-routine", "open-templates", "open-blood-draw")) {
            rule.reach(page)
            if (page == "open-timetable") {
                rule.waitForIdle()
                checkScreen("$page $kind", 48f)
            }
            if (page == "open-look-back") {
                listOf("look-back-1", "taken-at", "moment-date").forEach(rule::reach)
                checkScreen("A dose that is answered $kind", 48f)
                listOf("look-back-2", "skip-why").forEach(rule::reach)
            }
            if (page == "open-routine") listOf("routine-lunch-give", "routine-lunch", "add-usual-coffee").forEach(rule::reach)
            if (page == "open-blood-draw") {
                listOf("draw-date", "plan-draw").forEach {
                    rule.tag(it).also { node -> runCatching { node.performScrollTo() } }.performClick()
                }
            }
            checkScreen("$page $kind", 48f)
            rule.tap("close")
        }
        rule.reach("more")
        rule.reach("more-health")
        rule.tap("test-alarm")
        checkScreen("Do reminders work $kind", 48f)
    }

    @Test
    fun `the pages of the plan have targets of 48 dp and every one says what it does`() = checkPlan(stage(AFTERNOON), "")

    @Test
    fun `at twice the type size the pages of the plan keep every action`() = checkPlan(stage(AFTERNOON, fontScale = 2f), "in large type")

    /** Opens every screen of the blood tests from [AFTERNOON] and checks each. */
    private fun checkLabs(kind: String) {
        rule.tap("tab-labs")
        rule.reach("tests")
        checkScreen("Labs with nothing in it $kind", 48f)
        rule.reach("add-ferritin")
        rule.tag("value-ferritin").performScrollTo().performTextInput("0.2")
        rule.waitForIdle()
        listOf("range-ferritin", "panel-date", "group-1", "group-3", "panel-details", "panel-time-add", "panel-time").forEach(rule::reach)
        checkScreen("Results $kind", 48f)
        rule.tap("save-panel")
        checkScreen("A question $kind", 48f)
        for (tag in listOf("keep-typed", "go-back")) {
            val node = rule.tag(tag).fetchSemanticsNode()
            assertEquals("$tag is not clipped", node.size.height.toFloat(), node.boundsInRoot.height, 0.5f)
        }
        rule.tap("keep-typed")
        rule.reach("iron-sources")
        checkScreen("Labs $kind", 48f)
        rule.reach("latest-ferritin")
        rule.reach("table-toggle")
        checkScreen("Ferritin over time $kind", 48f)
        rule.tap("close")
        rule.reach("open-profile")
        checkScreen("About you $kind", 48f)
        rule.tap("close")
        rule.reach("panel-1")
        rule.tag("delete-panel").performScrollTo()
        checkScreen("Results to change $kind", 48f)
    }

    @Test
    fun `blood tests have targets of 48 dp and every one says what it does`() {
        stage(AFTERNOON)
        checkLabs("")
    }

    @Test
    fun `at twice the type size blood tests keep every action`() {
        stage(AFTERNOON, fontScale = 2f)
        checkLabs("in large type")
    }

    @Test
    fun `from right to left blood tests work as well`() {
        stage(AFTERNOON, direction = LayoutDirection.Rtl)
        checkLabs("mirrored")
    }

    /** Opens every screen of the diary from [AFTERNOON] and checks each. */
    private fun checkDiary(kind: String) {
        rule.reach("add")
        checkScreen("Add $kind", 48f)
        listOf("caffeine", "exercise", "practice", "stress", "own").forEach {
            rule.reach("exposure-$it")
            if (it == "caffeine") rule.reach("drink-filter-coffee")
            if (it == "practice") rule.reach("how-warm-bath")
            if (it == "exercise") listOf("moment-other", "moment-date", "moment-time").forEach(rule::reach)
            checkScreen("Add $it $kind", 48f)
            rule.reach("other-kind")
        }
        rule.tap("close")
        rule.tap("ago-other")
        listOf("moment-date", "moment-time", "add-ended").forEach(rule::reach)
        checkScreen("Another time $kind", 48f)
        rule.tap("close")
        rule.tap("tab-diary")
        rule.reach("month")
        checkScreen("Diary $kind", 48f)
        rule.reach("day-20")
        checkScreen("Day $kind", 48f)
        rule.reach("day-night")
        listOf("up", "awake-minutes-add", "awakenings-6").forEach(rule::reach)
        checkScreen("Night $kind", 48f)
        rule.tap("close")
        rule.tap("close")
        rule.reach("open-search")
        checkScreen("List $kind", 48f)
        rule.tap("narrow")
        checkScreen("List narrowed $kind", 48f)
        rule.tap("close")
        rule.reach("open-programme")
        checkScreen("Programme $kind", 48f)
        rule.tap("start-programme")
        checkScreen("Programme begun $kind", 48f)
        rule.tap("close")
        rule.reach("open-scores")
        rule.reach("trouble-3")
        checkScreen("Scores $kind", 48f)
        rule.reach("score-severity")
        checkScreen("Severity $kind", 48f)
    }

    @Test
    fun `the diary has targets of 48 dp and every one says what it does`() {
        stage(AFTERNOON)
        checkDiary("")
    }

    @Test
    fun `at twice the type size the diary keeps every action`() {
        stage(AFTERNOON, fontScale = 2f)
        checkDiary("in large type")
    }

    @Test
    fun `from right to left the diary works as well, and left stays left`() {
        val stage = stage(AFTERNOON, direction = LayoutDirection.Rtl)
        checkDiary("mirrored")
        rule.tap("close")
        rule.tag("month").performScrollTo()
        assertTrue("the month before is right of the title", bounds("month-previous").left > bounds("month").left)
        rule.tap("tab-tonight")
        rule.tap("detail")
        assertTrue("a body has no direction", bounds("body-left-calf").left < bounds("body-right-calf").left)
        assertEquals(1, stage.episodes().size)
    }

    @Test
    fun `the first steps have targets of 48 dp and every one says what it does`() {
        stage(AFTERNOON, firstRun = true)
        for (step in 1..4) {
            checkScreen("step $step", 48f)
            rule.tap("first-run-next")
        }
    }

    /** The phone's screen, which stands in the middle of a larger window. */
    private fun screen(): Rect {
        val bottom = bounds("tab-tonight").bottom
        return bounds("record").copy(top = bottom - with(rule.density) { SMALL_PHONE.height.toPx() }, bottom = bottom)
    }

    /** The button and its row lie whole on the [screen], from its middle down; [slack] is how far the middle may rise. */
    private fun buttonIsInReach(screen: Rect, slack: Float) {
        val button = bounds("record")
        val row = listOf("ago-15", "ago-30", "ago-60", "ago-other", "detail").map { bounds(it) }
        val tabs = bounds("tab-tonight")
        (row + button).forEach { assertTrue("$it in $screen", screen.contains(it.topLeft) && it.right <= screen.right && it.bottom <= tabs.top) }
        row.forEach { assertTrue("the row is below the button", it.top >= button.bottom) }
        assertTrue("it lies in the lower half", button.center.y >= screen.center.y - screen.height * slack)
        val least = with(rule.density) { 160.dp.toPx() }
        assertTrue("$button is large", button.height >= least && button.width >= screen.width * 0.95f)
    }

    @Test
    fun `on a small phone the button is half the screen and nothing covers it`() {
        stage("2026-11-21T16:05:00")
        buttonIsInReach(screen(), slack = 0.05f)
        val before = bounds("record")
        rule.tap("record")
        assertEquals("the button stays where it is", before, bounds("record"))
        assertTrue("the bar is above it", bounds("snackbar").bottom <= before.top)
    }

    @Test
    fun `at twice the type size the button and the actions stay on screen`() {
        stage("2026-11-21T16:05:00", fontScale = 2f)
        buttonIsInReach(screen(), slack = 0.1f)
        rule.tap("record")
        for (tag in listOf("undo", "add-detail")) {
            val node = rule.tag(tag).fetchSemanticsNode()
            assertEquals("$tag is not clipped", node.size.height.toFloat(), node.boundsInRoot.height, 0.5f)
            assertEquals("$tag is not clipped", node.size.width.toFloat(), node.boundsInRoot.width, 0.5f)
        }
        rule.tap("add-detail")
        rule.tap("intensity-7")
        checkScreen("Episode in large type", 48f)
        val save = rule.tag("save-detail").fetchSemanticsNode()
        assertEquals(save.size.height.toFloat(), save.boundsInRoot.height, 0.5f)
    }

    @Test
    fun `at twice the type size every other screen keeps its one action`() {
        stage(MORNING, fontScale = 2f)
        rule.reach("check-in")
        rule.reach("awakenings-3")
        rule.tap("save-night")
        rule.tap("tab-plan")
        rule.reach("routine-waking")
        rule.reach("routine-waking-minutes-more")
        checkScreen("Plan in large type", 48f)
        rule.reach("add-item")
        rule.tag("save-item").fetchSemanticsNode().let { assertEquals(it.size.height.toFloat(), it.boundsInRoot.height, 0.5f) }
    }

    /** The pages of guidance, from the menu of More. */
    private fun checkGuidance() {
        for (page in listOf("more-guidance", "more-learn", "more-medicines", "more-criteria")) {
            rule.reach(page)
            when (page) {
                "more-guidance" -> rule.reach("card-1-why")
                "more-learn" -> listOf("learn-magnesium", "remedy-magnesium-glycinate").forEach(rule::reach)
                "more-medicines" -> rule.tag("medicine-name").performTextReplacement("Zoloft")
            }
            checkScreen(page, 48f)
            if (page == "more-learn") {
                rule.reach("open-foods")
                checkScreen("Iron in food", 48f)
                rule.tap("close")
            }
            rule.tap("close")
        }
    }

    private fun pagesOfMore(fontScale: Float) {
        val stage = stage(MORNING, fontScale = fontScale)
        stage.core.recordEpisode(0)
        rule.tap("tab-trends")
        rule.reach("span-own")
        rule.reach("range-from")
        checkScreen("Trends over a range of one's own", 48f)
        rule.reach("measure")
        checkScreen("Measures", 48f)
        rule.tap("close")
        rule.reach("more")
        checkScreen("More", 48f)
        checkGuidance()
        for (page in listOf("more-backup", "more-restore", "more-export", "more-kept", "more-about")) {
            rule.reach(page)
            if (page == "more-backup") {
                rule.tag("passphrase").performScrollTo().performTextReplacement("copper lantern drifting walnut harbour")
                rule.waitForIdle()
                val make = rule.tag("backup-make").fetchSemanticsNode()
                assertEquals("not clipped", make.size.height.toFloat(), make.boundsInRoot.height, 0.5f)
            }
            checkScreen(page, 48f)
            rule.tap("close")
        }
        rule.tap("close")
        assertTrue("back on Trends", rule.tag("tab-trends").fetchSemanticsNode().config.getOrNull(SemanticsProperties.Selected) == true)
    }

    @Test
    fun `the pages of More have targets of 48 dp and every one says what it does`() = pagesOfMore(1f)

    @Test
    fun `at twice the type size the pages of More keep their actions`() = pagesOfMore(2f)

    @Test
    fun `from right to left it works as well, mirrored`() {
        val stage = stage("2026-11-21T16:05:00", direction = LayoutDirection.Rtl)
        assertTrue("the first tab is on the right", bounds("tab-tonight").left > bounds("tab-trends").left)
        assertTrue("the first of the row is on the right", bounds("ago-15").left > bounds("detail").left)
        rule.tap("record")
        listOf("add-detail", "intensity-7").forEach(rule::tap)
        assertEquals(7, stage.episodes().single().detail.intensity)
        assertTrue("1 is right of 5", bounds("intensity-1").left > bounds("intensity-5").left)
        checkScreen("Episode mirrored", 48f)
    }
}
