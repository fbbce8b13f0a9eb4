/** The pages of the plan over the real core, and the timetable over records made by hand. */
package app.stillnight.ui

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import app.stillnight.core.Anchor
import app.stillnight.core.Days
import app.stillnight.core.DoseState
import app.stillnight.core.HourMinute
import app.stillnight.core.ItemEntry
import app.stillnight.core.ItemKind
import app.stillnight.core.OwnParty
import app.stillnight.core.OwnSpacing
import app.stillnight.core.RelaxationLine
import app.stillnight.core.Schedule
import app.stillnight.core.SoftSpacing
import app.stillnight.core.Substance
import app.stillnight.core.TimetableConflict
import app.stillnight.core.TimetableLine
import app.stillnight.core.TimetableScreen
import app.stillnight.core.Timing
import app.stillnight.core.UsualIntake
import app.stillnight.core.Window
import app.stillnight.core.YearMonthDay
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

abstract class PlanSpec : StageSpec() {
    private fun stage(local: String = AFTERNOON, platform: SilentPlatform = SilentPlatform(), before: Stage.() -> Unit = {}): Stage =
        shown(Stage(local, platform = platform)) {
            before()
            model.refresh()
        }

    private fun daily(name: String, hour: Int) =
        ItemEntry(name, "100 mg", ItemKind.SUPPLEMENT, Schedule.Own(Days.EveryDay, Timing.At(listOf(HourMinute(hour, 0)))), "")

    private fun asNeeded() = ItemEntry("Paracetamol", "500 mg", ItemKind.MEDICINE, Schedule.AsNeeded(240, null), "")

    private fun Stage.item() = core.plan().items.first()

    @Test
    fun `an item is paused and goes on`() {
        val stage = stage { core.addItem(daily("Iron", 9)) }
        rule.tap("tab-plan")
        listOf("item-1", "pause", "pause-open").forEach(rule::reach)
        assertTrue(stage.item().paused)
        rule.onNodeWithText(stage.item().pausedWords).assertIsDisplayed()
        rule.reach("resume-item")
        assertEquals(false, stage.item().paused)
        listOf("pause", "pause-until").forEach(rule::reach)
        assertTrue(stage.item().pausedWords, stage.item().pausedWords.contains("28 Nov"))
        assertTrue("reminders" in stage.platform.asked)
    }

    @Test
    fun `what is left is counted, and what came is added`() {
        val stage = stage { core.addItem(daily("Iron", 9)) }
        rule.tap("tab-plan")
        listOf("item-1", "count").forEach(rule::reach)
        rule.tag("save-count").performScrollTo().assertIsNotEnabled()
        rule.tag("count-pieces").performScrollTo().performTextInput("24")
        rule.tag("save-count").assertIsEnabled()
        rule.reach("save-count")
        assertEquals(24_000L, stage.item().left)
        rule.reach("count-added")
        rule.tag("count-pieces").performScrollTo().performTextInput("10,5")
        rule.reach("save-count")
        assertEquals(34_500L, stage.item().left)
    }

    @Test
    fun `taken as needed is one tap on Tonight and on the plan, and can be undone`() {
        val stage = stage { core.addItem(asNeeded()) }
        rule.reach("take-now-1")
        assertEquals(1, stage.core.dosesOn(YearMonthDay(2026, 11, 21)).size)
        rule.tap("undo")
        assertEquals(0, stage.core.dosesOn(YearMonthDay(2026, 11, 21)).size)
        rule.tap("tab-plan")
        rule.reach("take-now-1")
        assertEquals(1, stage.core.dosesOn(YearMonthDay(2026, 11, 21)).size)
    }

    @Test
    fun `too soon is said before it is noted, and refuses nothing`() {
        val stage = stage { core.addItem(asNeeded()) }
        rule.reach("take-now-1")
        rule.reach("take-now-1")
        rule.tag("warnings").assertIsDisplayed()
        rule.onNodeWithText(stage.core.checkIntake(stage.item().item.id, 0).first().words).assertIsDisplayed()
        rule.tap("take-wait")
        assertEquals(1, stage.core.dosesOn(YearMonthDay(2026, 11, 21)).size)
        rule.reach("take-now-1")
        rule.tap("take-anyway")
        assertEquals(2, stage.core.dosesOn(YearMonthDay(2026, 11, 21)).size)
    }

    @Test
    fun `the schedules few need reach the core`() {
        val stage = stage()
        rule.tap("tab-plan")
        fun add(name: String, vararg taps: String) {
            rule.reach("add-item")
            rule.tag("item-name").performTextInput(name)
            taps.forEach(rule::reach)
            rule.tap("save-item")
        }
        add("A", "when-meal", "meal-lunch", "meal-before", "days-on-off", "days-on-count-more", "from-tomorrow")
        add("B", "when-before-bed", "window", "days-once")
        add("C", "when-elapsed", "elapsed-more")
        add("D", "when-as-needed", "gap-more", "most-more", "most-more")
        add("E", "when-at-home", "days-every-day")
        val today = YearMonthDay(2026, 11, 21)
        assertEquals(
            listOf(
                Schedule.Own(Days.OnOff(6, 2, YearMonthDay(2026, 11, 22)), Timing.Anchored(Anchor.LUNCH, -30, null)),
                Schedule.Own(Days.Once(today), Timing.Anchored(Anchor.BEDTIME, -30, Window(-60, 0))),
                Schedule.Elapsed(540, stage.now),
                Schedule.AsNeeded(30, 2),
                Schedule.Own(Days.EveryDay, Timing.AtHome(listOf(HourMinute(9, 0)), "Europe/Berlin")),
            ),
            stage.core.plan().items.map { it.item.entry.schedule },
        )
    }

    @Test
    fun `what one piece is and the dose steps reach the core`() {
        // A name that says nothing of what is in it.
        val stage = stage { core.addItem(daily("White capsules", 9)) }
        rule.tap("tab-plan")
        listOf("item-1", "change-item", "product").forEach(rule::reach)
        rule.tag("product-form").performScrollTo().performTextInput("capsule")
        rule.tag("product-strength").performScrollTo().performTextInput("162,5")
        listOf("pieces-more", "pieces-more", "substance-magnesium", "compound-magnesium-citrate", "steps", "add-step").forEach(rule::reach)
        rule.tag("step-1-dose").performScrollTo().performTextInput("200 mg")
        rule.tap("save-item")
        val entry = stage.item().item.entry
        assertEquals("capsule", entry.form)
        assertEquals(162_500L, entry.strength?.amount)
        assertEquals(1_500, entry.pieces)
        assertEquals(listOf(Substance.MAGNESIUM), entry.substances)
        assertEquals("200 mg", entry.steps.single().dose)
        assertEquals(YearMonthDay(2026, 11, 28), entry.steps.single().from)
        rule.onNodeWithText(stage.item().stepWords).assertIsDisplayed()
    }

    @Test
    fun `a ready-made item is added, or all of a heading`() {
        val stage = stage()
        rule.tap("tab-plan")
        rule.reach("open-templates")
        rule.reach("template-iron-1-add")
        assertEquals(1, stage.core.plan().items.size)
        rule.onAllNodesWithTag("template-iron-1-add").assertCountEquals(0)
        rule.reach("add-all-evening")
        assertTrue(stage.core.templates().single { it.kind.name == "EVENING" }.templates.all { it.inPlan })
        rule.onAllNodesWithTag("add-all-evening").assertCountEquals(0)
    }

    @Test
    fun `meals and the usual coffee are part of the day`() {
        val stage = stage()
        rule.tap("tab-plan")
        listOf("open-routine", "routine-lunch-give", "add-usual-coffee", "usual-1", "usual-1-hours-more").forEach(rule::reach)
        rule.tap("save-routine")
        val routine = stage.core.plan().routine
        assertEquals(HourMinute(12, 30), routine.lunch)
        assertEquals(null, routine.dinner)
        assertEquals(listOf(UsualIntake(HourMinute(9, 0), Substance.COFFEE)), routine.usual)
        rule.tap("close")
        listOf("routine-waking", "routine-waking-hours-more", "save-routine").forEach(rule::reach)
        assertEquals("bedtime and waking leave the meals alone", HourMinute(12, 30), stage.core.plan().routine.lunch)
        rule.reach("open-routine")
        rule.reach("remove-usual-1")
        rule.tap("save-routine")
        assertEquals(emptyList<UsualIntake>(), stage.core.plan().routine.usual)
    }

    @Test
    fun `a blood draw is planned and taken out again`() {
        val stage = stage()
        rule.tap("tab-plan")
        rule.reach("open-blood-draw")
        rule.tap("plan-draw")
        assertEquals(1, stage.core.bloodDraws().size)
        rule.onNodeWithText(stage.core.bloodDraws().single().words).performScrollTo().assertIsDisplayed()
        rule.reach("cancel-draw-1")
        assertEquals(0, stage.core.bloodDraws().size)
    }

    @Test
    fun `looking back, a dose was taken at another time, or skipped for a reason, or all was a mistake`() {
        val stage = stage("2026-11-20T08:00:00") {
            core.addItem(daily("Iron", 9))
            now = instant(AFTERNOON)
        }
        fun dose() = stage.core.dosesOn(YearMonthDay(2026, 11, 20)).single()
        rule.tap("tab-plan")
        rule.reach("open-look-back")
        rule.tap("day-before")
        listOf("look-back-1", "taken-at", "moment-time", "moment-time-hours-more", "save-taken-at").forEach(rule::reach)
        assertEquals(DoseState.TAKEN, dose().state)
        assertTrue(dose().stateWords, dose().stateWords.contains("10:00"))
        rule.reach("withdraw")
        assertEquals(DoseState.MISSED, dose().state)
        listOf("skip-why", "skip-ran-out").forEach(rule::reach)
        assertEquals(DoseState.SKIPPED, dose().state)
        rule.tag("look-back-1").assertTextContains("none left", substring = true)
        rule.tap("undo")
        assertEquals(DoseState.MISSED, dose().state)
    }

    @Test
    fun `a due dose is skipped with a reason on Tonight`() {
        val stage = stage {
            core.addItem(daily("Iron", 16))
            now = instant("2026-11-21T16:05:00")
        }
        listOf("dose-1", "skip-why", "skip-unwell").forEach(rule::reach)
        assertTrue(stage.core.tonight().doses.any { it.state == DoseState.SKIPPED })
    }

    @Test
    fun `bedtime moves for one night, and back`() {
        val stage = stage()
        val before = stage.core.tonight().bedtimeAt
        listOf("bed-line", "shift-to-hours-more").forEach(rule::reach)
        rule.tap("shift-bedtime")
        assertEquals(before + 3_600_000, stage.core.tonight().bedtimeAt)
        listOf("bed-line", "shift-back").forEach(rule::reach)
        assertEquals(before, stage.core.tonight().bedtimeAt)
    }

    @Test
    fun `what keeps reminders from coming is said with what mends it, and one can be tried`() {
        val platform = SilentPlatform(notifications = false, exactAlarms = false)
        platform.state.value = PlatformState(false, false, false)
        val stage = stage(platform = platform)
        rule.tap("tab-plan")
        listOf("more", "more-health", "health-notifications-action", "health-exact-alarms-action", "health-battery-action").forEach(rule::reach)
        assertEquals(listOf("notifications", "exact", "battery"), platform.asked)
        rule.tap("test-alarm")
        assertEquals("test", stage.core.reminders(1).pending.single().id)
        rule.onNode(hasText("15:01", substring = true) and hasTestTag("test-words")).assertExists()
        rule.runOnIdle { platform.state.value = PlatformState(true, true, true) }
        rule.onAllNodesWithTag("health-battery-action").assertCountEquals(0)
    }

    @Test
    fun `a rule of one's own reaches the core, and can be taken away`() {
        val stage = stage { core.addItem(daily("Thyroxine", 7)) }
        fun rules() = stage.core.timetable(null).ownRules
        rule.tap("tab-plan")
        listOf("open-timetable", "add-rule", "first-item-1").forEach(rule::reach)
        rule.tag("save-rule").assertIsNotEnabled()
        listOf("second-zinc", "rule-minutes-more", "rule-one-way").forEach(rule::reach)
        // Pinned below the form, so nothing scrolls to it.
        rule.tap("save-rule")
        val kept = rules().single()
        assertEquals(OwnParty.Item(stage.item().item.id), kept.first)
        assertEquals(OwnParty.Substance(Substance.ZINC), kept.second)
        assertEquals(135, kept.minutes)
        assertTrue(kept.oneWay)
        assertTrue("reminders" in stage.platform.asked)
        rule.onNodeWithText(kept.words).performScrollTo().assertIsDisplayed()
        rule.reach("remove-rule-1")
        assertEquals(0, rules().size)
    }

    private fun shownTimetable(screen: TimetableScreen, ways: TimetableWays) {
        val alone: Stage.() -> Unit = {
            rule.setContent {
                StillnightTheme(Night) {
                    CompositionLocalProvider(LocalWords provides model.words, LocalPlatform provides platform) {
                        Column(Modifier.verticalScroll(rememberScrollState())) { TimetableParts(screen, ways) }
                    }
                }
            }
        }
        shown(Stage(AFTERNOON), show = alone) {}
    }

    private fun line(title: String, moves: String) =
        TimetableLine(title, title, 0, "22:15", moves.isNotEmpty(), moves, false, listOf("45 min before bed.", "Two hours after iron."))

    @Test
    fun `a timetable says when, why and what moves, and what no time helps`() {
        val rules = mutableListOf<String>()
        val own = OwnSpacing("id", OwnParty.Substance(Substance.ZINC), OwnParty.Item("x"), 60, false, "Zinc and Thyroxine: 1 h apart")
        val screen = TimetableScreen(
            YearMonthDay(2026, 11, 21), "Today", "All apart.", listOf(line("Magnesium", "Until now 23:00"), line("Iron", "")), true, null,
            listOf("Iron with a stomach-acid medicine: ask a clinician"), listOf(own),
            listOf(
                SoftSpacing("meal", "Iron: 1 h before a meal", "A study, 2017", true),
                SoftSpacing("tea", "Iron: away from tea", "Another", false),
            ),
        )
        val kept = mutableListOf<Pair<String, Boolean>>()
        shownTimetable(screen, TimetableWays({}, { rules += "open" }, { rules += it }, { id, keep -> kept += id to keep }))
        rule.tag("line-1").assertTextContains("Until now 23:00", substring = true)
        rule.tag("line-1").assertTextContains("Two hours after iron.", substring = true)
        rule.onNodeWithText(screen.flags.single()).performScrollTo().assertIsDisplayed()
        rule.reach("remove-rule-1")
        rule.reach("add-rule")
        assertEquals(listOf("id", "open"), rules)
        rule.reach("soft-rules")
        rule.tag("soft-rule-1").performScrollTo().assertIsOn().assertTextContains("A study, 2017")
        rule.tag("soft-rule-2").performScrollTo().assertIsOff()
        rule.reach("soft-rule-1")
        rule.reach("soft-rule-2")
        assertEquals(listOf("meal" to false, "tea" to true), kept)
    }

    @Test
    fun `an ended item comes back for ten seconds`() {
        val stage = stage { core.addItem(daily("Iron", 9)) }
        rule.tap("tab-plan")
        rule.reach("item-1")
        rule.reach("end-item")
        assertEquals(0, stage.core.plan().items.size)
        rule.tap("undo")
        assertEquals("Iron", stage.item().item.entry.name)
        listOf("item-1", "change-item", "end-item").forEach(rule::reach)
        rule.tap("undo")
        assertEquals(1, stage.core.plan().items.size)
    }

    @Test
    fun `a conflict says what stands against what, and each way out is one tap`() {
        val taken = mutableListOf<Int>()
        val conflict = TimetableConflict(
            "Gabapentin and magnesium can't both be at bedtime",
            listOf("Gabapentin two hours after magnesium. Source: drug references."),
            listOf(
                RelaxationLine("Ask a clinician", "", false),
                RelaxationLine("Take magnesium with dinner instead, at 18:30", "Move magnesium to 18:30", true),
            ),
        )
        val lines = listOf(line("Magnesium", ""))
        val screen =
            TimetableScreen(YearMonthDay(2026, 11, 21), "Today", "Not all.", lines, false, conflict, emptyList(), emptyList(), emptyList())
        shownTimetable(screen, TimetableWays({ taken += it }, {}, {}, { _, _ -> }))
        rule.onNode(hasText(conflict.words) and hasAnyAncestor(hasTestTag("conflict"))).assertIsDisplayed()
        rule.onAllNodesWithTag("relax-1").assertCountEquals(0)
        rule.reach("relax-2")
        assertEquals(listOf(1), taken)
    }

    @Test
    fun `a dose on Tonight was taken at another time, and is taken back there`() {
        val stage = stage {
            core.addItem(daily("Iron", 16))
            now = instant("2026-11-21T16:05:00")
        }
        fun dose() = stage.core.dosesOn(YearMonthDay(2026, 11, 21)).single()
        listOf("dose-1", "taken-at", "moment-time", "moment-time-hours-less", "save-taken-at").forEach(rule::reach)
        assertEquals(DoseState.TAKEN, dose().state)
        assertTrue(dose().stateWords, dose().stateWords.contains("15:00"))
        // Skipping would do nothing now.
        rule.onAllNodesWithTag("skip-why").assertCountEquals(0)
        rule.reach("withdraw")
        assertEquals(DoseState.DUE, dose().state)
        assertTrue("reminders" in stage.platform.asked)
    }

    @Test
    fun `looking back, all of a day was taken, each at its time, and one undo takes it back`() {
        val stage = stage("2026-11-20T08:00:00") {
            core.addItem(daily("Iron", 9))
            core.addItem(daily("Vitamin C", 9))
            core.addItem(daily("Magnesium", 21))
            now = instant(AFTERNOON)
        }
        fun doses() = stage.core.dosesOn(YearMonthDay(2026, 11, 20))
        rule.tap("tab-plan")
        rule.reach("open-look-back")
        rule.tap("day-before")
        rule.reach("look-back-3")
        listOf("skip-why", "skip-ran-out").forEach(rule::reach)
        rule.reach("look-back-all")
        assertEquals(listOf(DoseState.TAKEN, DoseState.TAKEN, DoseState.SKIPPED), doses().map { it.state })
        assertTrue(doses()[0].stateWords, doses()[0].stateWords.contains("09:00"))
        rule.onAllNodesWithTag("look-back-all").assertCountEquals(0)
        rule.tap("undo")
        assertEquals(listOf(DoseState.MISSED, DoseState.MISSED, DoseState.SKIPPED), doses().map { it.state })
        listOf("withdraw", "look-back-all").forEach(rule::reach)
        assertEquals(listOf("09:00", "09:00", "21:00"), doses().map { it.stateWords.takeLast(5) })
        rule.tap("undo")
        assertTrue(doses().all { it.state == DoseState.MISSED })
    }

    @Test
    fun `what is taken as needed was taken earlier, and the future is refused in words`() {
        val stage = stage { core.addItem(asNeeded()) }
        fun taken(day: Int) = stage.core.dosesOn(YearMonthDay(2026, 11, day))
        rule.tap("tab-plan")
        val at = listOf("moment-date", "moment-date-day-less", "moment-time", "moment-time-hours-less")
        (listOf("item-1", "taken-at") + at + "save-taken-at").forEach(rule::reach)
        assertEquals(DoseState.TAKEN, taken(20).single().state)
        assertTrue(taken(20).single().stateWords, taken(20).single().stateWords.contains("14:00"))
        assertTrue("reminders" in stage.platform.asked)
        rule.tap("undo")
        assertEquals(0, taken(20).size)
        listOf("moment-date-day-more", "moment-date-day-more", "save-taken-at").forEach(rule::reach)
        rule.onNodeWithText("future", substring = true).performScrollTo().assertIsDisplayed()
        assertEquals(0, taken(22).size)
    }
}
