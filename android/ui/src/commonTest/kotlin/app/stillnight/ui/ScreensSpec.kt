/** The screens over the real core. Written once; each platform has a subclass that names its runner. */
package app.stillnight.ui

import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsNotSelected
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.assertTextEquals
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import app.stillnight.core.Activity
import app.stillnight.core.BodyPart
import app.stillnight.core.Days
import app.stillnight.core.HourMinute
import app.stillnight.core.ItemEntry
import app.stillnight.core.ItemKind
import app.stillnight.core.Relief
import app.stillnight.core.ReliefKind
import app.stillnight.core.Schedule
import app.stillnight.core.Timing
import app.stillnight.core.YearMonthDay
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

abstract class ScreensSpec : StageSpec() {
    private fun stage(
        local: String,
        firstRun: Boolean = false,
        platform: SilentPlatform = SilentPlatform(),
        before: Stage.() -> Unit = {},
    ): Stage = shown(Stage(local, firstRun, platform), set = before)

    private fun daily(name: String, dose: String, timing: Timing) =
        ItemEntry(name, dose, ItemKind.SUPPLEMENT, Schedule.Own(Days.EveryDay, timing), "")

    private fun nightOf21() = YearMonthDay(2026, 11, 21)

    @Test
    fun `one tap records an episode of the night before`() {
        val stage = stage(NIGHT)
        rule.tap("record")
        assertEquals(listOf(stage.now), stage.episodes().map { it.began.at })
        assertEquals(nightOf21(), stage.episodes().single().night)
        rule.onNode(hasText("03:12", substring = true) and hasAnyAncestor(hasTestTag("snackbar"))).assertIsDisplayed()
        assertEquals(listOf("tick"), stage.platform.asked)
    }

    @Test
    fun `a second tap records another`() {
        val stage = stage(NIGHT)
        rule.tap("record")
        rule.tap("record")
        assertEquals(2, stage.episodes().size)
    }

    @Test
    fun `undo takes the tap back`() {
        val stage = stage(NIGHT)
        rule.tap("record")
        rule.tap("undo")
        assertEquals(0, stage.episodes().size)
        rule.onAllNodesWithTag("snackbar").assertCountEquals(0)
    }

    @Test
    fun `the bar goes away when the core's ten seconds are over`() {
        val stage = stage(NIGHT)
        rule.tap("record")
        rule.mainClock.advanceTimeBy(9_000)
        rule.tag("undo").assertIsDisplayed()
        rule.mainClock.advanceTimeBy(2_000)
        rule.waitForIdle()
        rule.onAllNodesWithTag("snackbar").assertCountEquals(0)
        assertEquals(1, stage.episodes().size)
    }

    @Test
    fun `an episode of a while ago is one tap`() {
        val stage = stage(NIGHT)
        listOf("ago-15", "ago-30", "ago-60").forEach(rule::tap)
        assertEquals(listOf(60, 30, 15), stage.episodes().map { ((stage.now - it.began.at) / 60_000).toInt() })
    }

    @Test
    fun `intensity and where are three taps and need no save`() {
        val stage = stage(NIGHT)
        rule.tap("record")
        listOf("add-detail", "intensity-7", "body-left-calf").forEach(rule::tap)
        val detail = stage.episodes().single().detail
        assertEquals(7, detail.intensity)
        assertEquals(listOf(BodyPart.LEFT_CALF), detail.body)
    }

    @Test
    fun `the sheet keeps everything and comes back to Tonight`() {
        val stage = stage(NIGHT)
        rule.tap("detail")
        listOf("intensity-7", "body-left-calf", "activity-lying-in-bed", "relief-walking", "relief-heat-not").forEach(rule::reach)
        rule.tag("note").performScrollTo().performTextInput("Long day")
        rule.tap("save-detail")
        rule.tag("record").assertIsDisplayed()
        val detail = stage.episodes().single().detail
        assertEquals(Activity.LYING_IN_BED, detail.activity)
        assertEquals(setOf(Relief(ReliefKind.WALKING, true), Relief(ReliefKind.HEAT, false)), detail.relief.toSet())
        assertEquals("Long day", detail.note)
    }

    @Test
    fun `going back keeps what was typed`() {
        val stage = stage(NIGHT)
        rule.tap("detail")
        rule.tag("note").performScrollTo().performTextInput("Long day")
        rule.runOnIdle { stage.platform.back() }
        rule.waitForIdle()
        assertEquals("Long day", stage.episodes().single().detail.note)
    }

    @Test
    fun `a choice tapped twice is taken back`() {
        val stage = stage(NIGHT)
        rule.tap("detail")
        listOf("intensity-7", "intensity-7", "body-left-calf", "body-left-calf", "relief-walking", "relief-walking").forEach(rule::reach)
        val detail = stage.episodes().single().detail
        assertEquals(null, detail.intensity)
        assertEquals(emptyList<BodyPart>(), detail.body)
        assertEquals(emptyList<Relief>(), detail.relief)
    }

    @Test
    fun `it's over ends the running episode`() {
        val stage = stage(NIGHT)
        rule.tap("record")
        stage.now += 20 * 60_000
        rule.reach("its-over")
        assertEquals(stage.now, stage.episodes().single().ended)
        rule.onAllNodesWithTag("running").assertCountEquals(0)
    }

    @Test
    fun `a deleted episode can be brought back`() {
        val stage = stage(NIGHT)
        rule.tap("detail")
        rule.reach("delete-episode")
        assertEquals(0, stage.episodes().size)
        rule.tap("undo")
        assertEquals(1, stage.episodes().size)
    }

    @Test
    fun `a beginning in the future is refused in words and changes nothing`() {
        val stage = stage(NIGHT)
        rule.tap("detail")
        rule.reach("began")
        repeat(2) { rule.reach("began-minutes-more") }
        rule.onNodeWithText("future", substring = true).assertIsDisplayed()
        assertTrue(stage.episodes().single().began.at <= stage.now + 5 * 60_000)
    }

    @Test
    fun `beginning and end are moved by hours and minutes, also over midnight, and an end is taken back`() {
        val stage = stage("2026-11-22T00:20:00")
        rule.tap("detail")
        listOf("began", "began-hours-less", "add-end", "ended", "ended-minutes-more").forEach(rule::reach)
        val episode = stage.episodes().single()
        assertEquals(instant("2026-11-21T23:20:00"), episode.began.at)
        assertEquals(instant("2026-11-21T23:40:00"), episode.ended)
        rule.reach("clear-end")
        assertEquals(null, stage.episodes().single().ended)
    }

    @Test
    fun `a usual night is three taps`() {
        val stage = stage(MORNING)
        listOf("check-in", "awakenings-3", "save-night").forEach(rule::tap)
        val night = checkNotNull(stage.core.night(nightOf21()))
        assertEquals(3, night.entry.awakenings)
        rule.onAllNodesWithTag("check-in").assertCountEquals(0)
    }

    @Test
    fun `the times of the night can be changed, and how often awake is asked`() {
        val stage = stage(MORNING)
        rule.tap("check-in")
        (0..6).forEach { rule.tag("awakenings-$it").assertIsNotSelected() }
        listOf("asleep", "asleep-hours-more", "asleep-minutes-more").forEach(rule::reach)
        val proposed = stage.core.morning().proposed.asleep.let(::checkNotNull)
        rule.reach("awakenings-6")
        rule.reach("awakenings-more")
        rule.tap("save-night")
        val entry = checkNotNull(stage.core.night(nightOf21())).entry
        assertEquals(7, entry.awakenings)
        assertEquals(HourMinute((proposed.hour + 1) % 24, proposed.minute + 5), entry.asleep)
    }

    @Test
    fun `a night that ends before it begins is refused in words`() {
        val stage = stage(MORNING)
        rule.tap("check-in")
        rule.reach("asleep")
        repeat(2) { rule.reach("asleep-hours-less") }
        rule.reach("awakenings-0")
        rule.tap("save-night")
        rule.onNode(hasText("before", substring = true)).assertIsDisplayed()
        assertEquals(null, stage.core.night(nightOf21()))
    }

    @Test
    fun `the sentence stands there before an item is saved`() {
        val stage = stage(AFTERNOON)
        rule.tap("tab-plan")
        rule.reach("add-item")
        rule.tag("save-item").assertIsNotEnabled()
        rule.tag("item-name").performTextInput("Magnesium")
        listOf("when-before-bed", "minutes-more", "days-every-day").forEach(rule::reach)
        val sentence = stage.core.previewSchedule(Schedule.Own(Days.EveryDay, Timing.BeforeBed(45)))
        rule.onNodeWithText(sentence).assertIsDisplayed()
        assertEquals(0, stage.core.plan().items.size)
        rule.tag("save-item").assertIsEnabled()
        rule.tap("save-item")
        assertEquals(listOf(Timing.BeforeBed(45)), stage.core.plan().items.map { (it.item.entry.schedule as Schedule.Own).timing })
        rule.tag("item-1").performScrollTo().assertIsDisplayed()
        assertTrue("reminders" in stage.platform.asked)
    }

    @Test
    fun `a suggestion is two taps, with its sentence in between`() {
        val stage = stage(AFTERNOON)
        rule.tap("tab-plan")
        rule.reach("suggestion-1")
        rule.tag("preview").assertIsDisplayed()
        rule.tap("save-item")
        assertEquals(1, stage.core.plan().items.size)
    }

    @Test
    fun `a missing name is said beside the name`() {
        val stage = stage(AFTERNOON)
        rule.tap("tab-plan")
        rule.reach("add-item")
        listOf("when-at", "days-every-other").forEach(rule::reach)
        rule.tap("save-item")
        rule.onNodeWithText("missing: the name", substring = true, ignoreCase = true).performScrollTo().assertIsDisplayed()
        assertEquals(0, stage.core.plan().items.size)
    }

    @Test
    fun `a schedule that can't be is said before saving`() {
        stage(AFTERNOON)
        rule.tap("tab-plan")
        rule.reach("add-item")
        listOf("when-at", "days-every-n", "every-less", "every-less").forEach(rule::reach)
        rule.onNode(hasText("can be 2 to", substring = true)).assertIsDisplayed()
    }

    @Test
    fun `every way to say a schedule reaches the core`() {
        val stage = stage(AFTERNOON) { core.addItem(daily("Iron", "65 mg", Timing.At(listOf(HourMinute(9, 0))))) }
        rule.tap("tab-plan")
        val iron = stage.core.plan().items.single().item.id
        fun add(name: String, vararg taps: String) {
            rule.reach("add-item")
            rule.tag("item-name").performTextInput(name)
            taps.forEach(rule::reach)
            rule.tap("save-item")
        }
        add("B12", "when-at", "add-time", "days-weekdays", "weekday-1", "weekday-5")
        add("Tea", "when-after-waking", "days-every-n", "from-tomorrow")
        add("Vitamin C", "when-with", "with-1")
        assertEquals(
            listOf(
                Schedule.Own(Days.Weekdays(listOf(1, 5)), Timing.At(listOf(HourMinute(9, 0), HourMinute(15, 0)))),
                Schedule.Own(Days.EveryNDays(3, YearMonthDay(2026, 11, 22)), Timing.AfterWaking(30)),
                Schedule.With(iron),
            ),
            stage.core.plan().items.drop(1).map { it.item.entry.schedule },
        )
    }

    @Test
    fun `an item is changed and ended`() {
        val stage = stage(AFTERNOON) { core.addItem(daily("Iron", "65 mg", Timing.At(listOf(HourMinute(9, 0))))) }
        rule.tap("tab-plan")
        rule.reach("item-1")
        rule.reach("change-item")
        rule.tag("item-dose").performTextReplacement("40 mg")
        rule.tap("save-item")
        assertEquals("40 mg", stage.core.plan().items.single().item.entry.dose)
        rule.reach("end-item")
        assertEquals(0, stage.core.plan().items.size)
    }

    @Test
    fun `bedtime moves what hangs on it`() {
        val stage = stage(AFTERNOON) { core.addItem(daily("Magnesium", "200 mg", Timing.BeforeBed(45))) }
        val before = checkNotNull(stage.core.plan().items.single().next)
        rule.tap("tab-plan")
        rule.reach("routine-bedtime")
        repeat(6) { rule.reach("routine-bedtime-minutes-less") }
        assertEquals(before, stage.core.plan().items.single().next)
        rule.reach("save-routine")
        assertEquals(before - 30 * 60_000, stage.core.plan().items.single().next)
    }

    @Test
    fun `each evening can have a bedtime of its own, and all the same again`() {
        val stage = stage(AFTERNOON)
        val usual = stage.core.plan().routine.bedtime
        rule.tap("tab-plan")
        listOf("routine-bedtime", "routine-evenings", "routine-evening-5", "routine-evening-5-hours-less", "save-routine").forEach(rule::reach)
        val evenings = stage.core.plan().routine.evenings
        assertEquals(List(7) { if (it == 4) HourMinute(usual.hour - 1, usual.minute) else usual }, evenings)
        listOf("routine-same", "save-routine").forEach(rule::reach)
        assertEquals(emptyList<HourMinute>(), stage.core.plan().routine.evenings)
    }

    @Test
    fun `a due dose is taken in one tap and can be undone`() {
        val stage = stage(AFTERNOON) {
            core.addItem(daily("Iron", "65 mg", Timing.At(listOf(HourMinute(16, 0)))))
            now = instant("2026-11-21T16:05:00")
        }
        rule.runOnIdle { stage.model.refresh() }
        rule.reach("take-1")
        rule.tag("dose-1").assertTextContains("taken", substring = true, ignoreCase = true)
        rule.tap("undo")
        rule.tag("dose-1").performScrollTo().assertTextContains("due", substring = true, ignoreCase = true)
    }

    @Test
    fun `why is one tap, and a due dose can be put off or skipped there`() {
        val stage = stage(AFTERNOON) {
            core.addItem(daily("Iron", "65 mg", Timing.At(listOf(HourMinute(16, 0)))))
            now = instant("2026-11-21T16:05:00")
        }
        rule.runOnIdle { stage.model.refresh() }
        rule.reach("dose-1")
        rule.tag("reason").performScrollTo().assertTextContains("every day", substring = true, ignoreCase = true)
        rule.reach("snooze")
        rule.tag("dose-1").performScrollTo().assertTextContains("snoozed", substring = true, ignoreCase = true)
        rule.reach("skip")
        rule.tag("dose-1").performScrollTo().assertTextContains("skipped", substring = true, ignoreCase = true)
    }

    @Test
    fun `doses due together are taken together`() {
        val stage = stage(AFTERNOON) {
            core.addItem(daily("Iron", "65 mg", Timing.At(listOf(HourMinute(16, 0)))))
            core.addItem(daily("Vitamin C", "100 mg", Timing.At(listOf(HourMinute(16, 0)))))
            now = instant("2026-11-21T16:05:00")
        }
        rule.runOnIdle { stage.model.refresh() }
        rule.reach("take-all")
        listOf("dose-1", "dose-2").forEach { rule.tag(it).performScrollTo().assertTextContains("taken", substring = true, ignoreCase = true) }
        rule.onAllNodesWithTag("take-all").assertCountEquals(0)
    }

    @Test
    fun `trends say the finding, and the table has every night`() {
        val stage = stage(NIGHT) { core.recordEpisode(0).let { core.detailEpisode(it.episode.id, it.episode.detail.copy(intensity = 6)) } }
        rule.reach("strip")
        val trends = stage.core.trends(NIGHTS_SHOWN)
        rule.tag("finding").assertTextEquals(trends.title)
        rule.onNode(hasTestTag("chart") and hasContentDescription(trends.summary)).assertIsDisplayed()
        rule.reach("table-toggle")
        trends.nights.forEach { rule.onNodeWithText(it.words).performScrollTo().assertIsDisplayed() }
    }

    @Test
    fun `empty screens offer the one action that fills them`() {
        stage(AFTERNOON)
        rule.reach("open-plan")
        rule.tag("add-item").assertIsDisplayed()
        rule.tap("tab-trends")
        rule.tap("trends-tonight")
        rule.tag("record").assertIsDisplayed()
    }

    @Test
    fun `four first steps, and what was set there holds`() {
        val platform = SilentPlatform(notifications = false, exactAlarms = false)
        val stage = stage(AFTERNOON, firstRun = true, platform = platform)
        rule.reach("routine-bedtime")
        rule.reach("routine-bedtime-hours-less")
        rule.tap("first-run-next")
        rule.reach("suggestion-1")
        rule.tap("first-run-next")
        listOf("ask-notifications", "ask-exact").forEach(rule::reach)
        rule.tap("first-run-next")
        rule.tap("first-run-next")
        rule.tag("record").assertIsDisplayed()
        assertEquals(false, stage.core.firstRun())
        assertEquals(HourMinute(22, 0), stage.core.plan().routine.bedtime)
        assertEquals(1, stage.core.plan().items.size)
        assertTrue(platform.asked.containsAll(listOf("notifications", "exact")))
    }

    @Test
    fun `every first step can be skipped`() {
        val stage = stage(AFTERNOON, firstRun = true)
        val routine = stage.core.plan().routine
        repeat(4) { rule.tap("first-run-skip") }
        rule.tag("record").assertIsDisplayed()
        assertEquals(routine, stage.core.plan().routine)
        assertEquals(0, stage.core.plan().items.size)
    }

    @Test
    fun `what the system does not allow is said, with the one action that mends it`() {
        val platform = SilentPlatform(notifications = false, exactAlarms = false)
        stage(AFTERNOON, platform = platform)
        rule.reach("notice-notifications-action")
        rule.runOnIdle { platform.state.value = PlatformState(notifications = true, exactAlarms = false) }
        rule.tap("tab-plan")
        rule.reach("notice-exact-action")
        assertEquals(listOf("notifications", "exact"), platform.asked)
        rule.runOnIdle { platform.state.value = PlatformState(notifications = true, exactAlarms = true) }
        rule.onAllNodesWithTag("notice-exact").assertCountEquals(0)
    }

    @Test
    fun `night colours from bedtime to waking, and they end at the instant the core names`() {
        val stage = stage(NIGHT)
        rule.tag("night-mark").assertIsDisplayed()
        val until = stage.core.appearance().changesAt
        stage.now = until
        rule.runOnIdle { stage.model.refresh() }
        rule.onAllNodesWithTag("night-mark").assertCountEquals(0)
    }

    @Test
    fun `the screen asks again by itself when a minute is over`() {
        val stage = stage(NIGHT)
        val before = stage.model.shown.value?.tonight?.now
        stage.now += 60_000
        rule.mainClock.advanceTimeBy(61_000)
        rule.waitForIdle()
        assertEquals(checkNotNull(before) + 60_000, stage.model.shown.value?.tonight?.now)
    }

    @Test
    fun `the open tab, the open sheet and typed text survive recreation`() {
        val stage = stage(AFTERNOON)
        rule.tap("tab-plan")
        rule.reach("add-item")
        rule.tag("item-name").performTextInput("Magnesium")
        listOf("when-before-bed", "days-weekdays", "weekday-2").forEach(rule::reach)
        stage.recreate(rule)
        rule.tag("item-name").performScrollTo().assertTextContains("Magnesium")
        rule.tag("weekday-2").performScrollTo().assertIsSelected()
        rule.runOnIdle { stage.platform.back() }
        rule.waitForIdle()
        rule.tag("tab-plan").assertIsSelected()
    }

    @Test
    fun `a tap that can't be stored says so in words`() {
        val stage = stage(NIGHT)
        stage.zone = "Europe/Nowhere"
        rule.tap("record")
        rule.onNode(hasText("zone", substring = true) and hasAnyAncestor(hasTestTag("snackbar"))).assertIsDisplayed()
        rule.onAllNodesWithTag("undo").assertCountEquals(0)
        stage.zone = "Europe/Berlin"
        assertEquals(0, stage.episodes().size)
        rule.tap("record")
        assertEquals(1, stage.episodes().size)
    }

    @Test
    fun `times are written as the phone's clock shows them, from the moment that changes`() {
        val stage = stage(AFTERNOON)
        rule.tap("tab-plan")
        rule.tag("routine-bedtime").assertTextContains("23:00")
        stage.hours24 = false
        rule.runOnIdle { stage.model.refresh() }
        rule.tag("routine-bedtime").assertTextContains("11:00 pm", ignoreCase = true)
    }

    @Test
    fun `a dose at 16 hours follows the phone's zone`() {
        val stage = stage(AFTERNOON) { core.addItem(daily("Iron", "65 mg", Timing.At(listOf(HourMinute(16, 0))))) }
        val berlin = stage.core.tonight().doses.first().at
        stage.zone = "America/New_York"
        rule.runOnIdle { stage.model.refresh() }
        assertEquals(berlin + 6 * 3_600_000, stage.model.shown.value?.tonight?.doses?.first()?.at)
        rule.tag("dose-1").performScrollTo().assertTextContains("16:00")
    }
}
