/** The diary's screens over the real core: what is noted, how many taps it takes, and how it is found and changed again. */
package app.stillnight.ui

import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onAllNodesWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTextClearance
import androidx.compose.ui.test.performTextInput
import app.stillnight.core.Activity
import app.stillnight.core.BodyPart
import app.stillnight.core.CyclePhase
import app.stillnight.core.Days
import app.stillnight.core.DiaryLine
import app.stillnight.core.Drink
import app.stillnight.core.Effort
import app.stillnight.core.EpisodeDetail
import app.stillnight.core.ExerciseKind
import app.stillnight.core.Exposure
import app.stillnight.core.ExposureEntry
import app.stillnight.core.ExposureKind
import app.stillnight.core.HourMinute
import app.stillnight.core.ItemEntry
import app.stillnight.core.ItemKind
import app.stillnight.core.LineKind
import app.stillnight.core.NightEntry
import app.stillnight.core.OwnRelief
import app.stillnight.core.PracticeKind
import app.stillnight.core.ProgrammePart
import app.stillnight.core.ProgrammeState
import app.stillnight.core.Relief
import app.stillnight.core.ReliefKind
import app.stillnight.core.Rest
import app.stillnight.core.Schedule
import app.stillnight.core.ScoreKind
import app.stillnight.core.Sensation
import app.stillnight.core.Timing
import app.stillnight.core.YearMonthDay
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

private const val EVENING = "2026-11-21T21:30:00"
private const val PAUSE_MS = 400L

abstract class DiarySpec : StageSpec() {
    private fun stage(local: String, before: Stage.() -> Unit = {}): Stage = shown(Stage(local)) {
        before()
        now = instant(local)
        model.refresh()
    }

    private val tonight = YearMonthDay(2026, 11, 21)
    private val lastNight = YearMonthDay(2026, 11, 20)

    private fun coffee() = ExposureEntry(Exposure.Caffeine(Drink.FILTER_COFFEE, 90), "")

    private fun Stage.today() = core.exposureForm().today

    /** Whoever types pauses for a moment. */
    private fun paused() {
        rule.mainClock.advanceTimeBy(PAUSE_MS)
        rule.waitForIdle()
    }

    private fun Stage.episode(local: String, strength: Int?, vararg body: BodyPart) {
        now = instant(local)
        val detail = EpisodeDetail(strength, emptyList(), emptyList(), body.toList(), null, emptyList(), emptyList(), "")
        core.detailEpisode(core.recordEpisode(0).episode.id, detail)
    }

    @Test
    fun `own words are two taps and the typing, and offered again the next time`() {
        val stage = stage(NIGHT)
        rule.tap("detail")
        rule.reach("sensation-own")
        rule.tag("sensation-own-text").performScrollTo().performTextInput("Fizzing")
        rule.reach("sensation-own-add")
        rule.reach("relief-own")
        rule.tag("relief-own-text").performScrollTo().performTextInput("Cold floor")
        rule.reach("relief-own-add")
        rule.tap("save-detail")
        val first = stage.episodes().single().detail
        assertEquals(listOf("Fizzing"), first.ownSensations)
        assertEquals(listOf(OwnRelief("Cold floor", true)), first.ownRelief)
        rule.tap("detail")
        rule.tap("save-detail")
        stage.now += 5 * 3_600_000L
        rule.runOnIdle { stage.model.refresh() }
        rule.tap("detail")
        rule.reach("own-sensation-1")
        rule.reach("own-relief-1-not")
        val again = stage.core.episode(stage.episodes().last().id).detail
        assertEquals(listOf("Fizzing"), again.ownSensations)
        assertEquals(listOf(OwnRelief("Cold floor", false)), again.ownRelief)
    }

    @Test
    fun `each leg by itself`() {
        val stage = stage(NIGHT)
        rule.tap("detail")
        listOf("body-left-foot", "body-right-thigh", "body-arms", "body-trunk").forEach(rule::reach)
        assertEquals(
            setOf(BodyPart.LEFT_FOOT, BodyPart.RIGHT_THIGH, BodyPart.ARMS, BodyPart.TRUNK),
            stage.episodes().single().detail.body.toSet(),
        )
    }

    @Test
    fun `an episode of any time, with its end, and then its detail`() {
        val stage = stage(NIGHT)
        rule.tap("ago-other")
        rule.reach("moment-time")
        rule.reach("moment-time-hours-less")
        rule.reach("add-ended")
        rule.tap("save-episode-at")
        val episode = stage.episodes().single()
        assertEquals(instant("2026-11-22T00:10:00"), episode.began.at)
        assertEquals(instant("2026-11-22T01:10:00"), episode.ended)
        rule.tap("add-detail")
        rule.tap("intensity-4")
        assertEquals(4, stage.episodes().single().detail.intensity)
    }

    @Test
    fun `an episode of the future is refused in words`() {
        val stage = stage(NIGHT)
        rule.tap("ago-other")
        rule.reach("moment-date")
        rule.reach("moment-date-day-more")
        rule.tap("save-episode-at")
        rule.onNodeWithText("future", substring = true).assertIsDisplayed()
        assertEquals(0, stage.episodes().size)
    }

    @Test
    fun `in bed now is one tap, offered once and undone`() {
        val stage = stage("2026-11-21T22:40:00")
        rule.reach("bed-now")
        assertEquals(HourMinute(22, 40), stage.core.night(tonight)?.entry?.bed)
        rule.onAllNodesWithTag("bed-now").assertCountEquals(0)
        rule.tap("undo")
        assertEquals(null, stage.core.night(tonight)?.entry?.bed)
        rule.tag("bed-now").assertIsDisplayed()
    }

    @Test
    fun `the usual coffee is two taps`() {
        val stage = stage(EVENING) {
            now = instant("2026-11-20T09:00:00")
            core.recordExposure(coffee(), 0)
        }
        rule.tap("add")
        rule.tap("usual-1")
        assertEquals(listOf(coffee()), stage.today().map { it.entry })
        rule.tag("record").assertIsDisplayed()
        rule.tap("undo")
        assertEquals(0, stage.today().size)
    }

    @Test
    fun `a late coffee is marked in the bar, with its source`() {
        val stage = stage(EVENING)
        rule.tap("add")
        rule.reach("exposure-caffeine")
        rule.tag("save-exposure").assertIsNotEnabled()
        rule.reach("drink-filter-coffee")
        rule.reach("moment-30")
        rule.tap("save-exposure")
        val record = stage.today().single()
        assertEquals(instant("2026-11-21T21:00:00"), record.at.at)
        val mark = record.marks.single()
        rule.onNode(hasText(mark.words) and hasAnyAncestor(hasTestTag("snackbar"))).assertIsDisplayed()
        rule.onNode(hasText(mark.source) and hasAnyAncestor(hasTestTag("snackbar"))).assertIsDisplayed()
    }

    @Test
    fun `every kind has its form and reaches the core`() {
        val stage = stage(EVENING)
        fun note(kind: String, vararg taps: String) {
            rule.tap("add")
            rule.reach("exposure-$kind")
            taps.forEach(rule::reach)
            rule.tag("save-exposure").assertIsEnabled()
            rule.tap("save-exposure")
        }
        val noted = listOf(
            "caffeine" to listOf("drink-espresso"),
            "alcohol" to listOf("amount-15"),
            "nicotine" to listOf("amount-3", "amount-more"),
            "exercise" to listOf("exercise-cycling", "amount-45", "effort-vigorous"),
            "sitting" to listOf("amount-180"),
            "stress" to listOf("amount-7"),
            "evening-screen" to listOf("amount-60"),
            "heavy-meal" to emptyList(),
            "travel" to listOf("amount-120"),
            "illness" to emptyList(),
            "cycle" to listOf("phase-luteal"),
            "nap" to listOf("amount-30"),
            "practice" to listOf("practice-warm-bath"),
        )
        noted.forEach { (kind, taps) -> note(kind, *taps.toTypedArray()) }
        rule.tap("add")
        rule.reach("exposure-own")
        rule.tag("own-name").performScrollTo().performTextInput("Salt")
        rule.tag("own-amount").performScrollTo().performTextInput("12")
        rule.tap("save-exposure")
        val found = stage.today().map { it.entry.exposure }
        val form = stage.core.exposureForm()
        val espresso = form.drinks.single { it.drink == Drink.ESPRESSO }.mg
        val bath = form.practices.single { it.kind == PracticeKind.WARM_BATH }.minutes
        val wanted = listOf(
            Exposure.Caffeine(Drink.ESPRESSO, espresso),
            Exposure.Alcohol(15),
            Exposure.Nicotine(4),
            Exposure.Exercise(ExerciseKind.CYCLING, 45, Effort.VIGOROUS),
            Exposure.Sitting(180),
            Exposure.Stress(7),
            Exposure.EveningScreen(60),
            Exposure.HeavyMeal,
            Exposure.Travel(120),
            Exposure.Illness,
            Exposure.Cycle(CyclePhase.LUTEAL),
            Exposure.Nap(30),
            Exposure.Practice(PracticeKind.WARM_BATH, bath),
            Exposure.Own("Salt", 12),
        )
        assertEquals(wanted.toSet(), found.toSet())
    }

    @Test
    fun `a form begins at its top, however far down its kind was found`() {
        val stage = stage(EVENING)
        rule.tap("add")
        rule.reach("exposure-practice")
        rule.onNodeWithText(stage.model.words["practice-which"]).assertIsDisplayed()
    }

    @Test
    fun `how a practice is done, when better not, and its source stand behind how`() {
        val stage = stage(EVENING)
        val choice = stage.core.exposureForm().practices.first { it.caution.isNotEmpty() }
        rule.tap("add")
        rule.reach("exposure-practice")
        rule.onAllNodesWithTag("how").assertCountEquals(0)
        rule.reach("how-" + kebab(choice.kind))
        listOf(choice.how, choice.caution, choice.source).forEach { rule.onNodeWithText(it).performScrollTo().assertIsDisplayed() }
    }

    @Test
    fun `an exposure is changed, moved in time and deleted from the day's page`() {
        val stage = stage(EVENING) {
            now = instant("2026-11-21T15:10:00")
            core.recordExposure(coffee(), 0)
        }
        rule.tap("tab-diary")
        rule.reach("day-21")
        rule.reach("line-1")
        rule.reach("amount-more")
        rule.reach("moment-time")
        rule.reach("moment-time-hours-less")
        rule.tap("save-exposure")
        val changed = stage.today().single()
        assertEquals(Exposure.Caffeine(Drink.FILTER_COFFEE, 100), changed.entry.exposure)
        assertEquals(instant("2026-11-21T14:10:00"), changed.at.at)
        rule.reach("line-1")
        rule.reach("delete-exposure")
        assertEquals(0, stage.today().size)
        rule.tap("undo")
        assertEquals(1, stage.today().size)
        rule.tag("line-1").performScrollTo().assertIsDisplayed()
    }

    @Test
    fun `the check-in asks only what is missing, and rest may stay unsaid`() {
        val stage = stage(MORNING) {
            now = instant("2026-11-21T23:05:00")
            core.bedNow()
        }
        rule.reach("check-in")
        rule.onAllNodesWithTag("bed").assertCountEquals(0)
        rule.tag("asleep").assertIsDisplayed()
        rule.reach("awakenings-2")
        rule.tap("save-night")
        val entry = checkNotNull(stage.core.night(tonight)).entry
        assertEquals(HourMinute(23, 5), entry.bed)
        assertEquals(2, entry.awakenings)
        assertEquals(null, entry.rest)
        assertTrue(entry.asleep != null && entry.up != null)
        rule.tag("undo").assertIsDisplayed()
    }

    @Test
    fun `a time that isn't known stays empty, how rested and minutes awake are kept`() {
        val stage = stage(MORNING)
        rule.reach("check-in")
        listOf("asleep", "asleep-unknown", "awakenings-1", "awake-minutes-add", "awake-minutes-more", "rest-good").forEach(rule::reach)
        rule.tag("night-note").performScrollTo().performTextInput("Warm room")
        rule.tap("save-night")
        val entry = checkNotNull(stage.core.night(tonight)).entry
        assertEquals(null, entry.asleep)
        assertEquals(30, entry.awakeMinutes)
        assertEquals(Rest.GOOD, entry.rest)
        assertEquals("Warm room", entry.note)
    }

    @Test
    fun `any night is changed and deleted from its day`() {
        val stage = stage(EVENING) {
            val entry = NightEntry(lastNight, HourMinute(23, 0), HourMinute(23, 30), HourMinute(6, 30), 1, null, Rest.FAIR, "")
            core.checkIn(entry)
        }
        rule.tap("tab-diary")
        rule.reach("day-20")
        rule.reach("day-night")
        rule.reach("rest-very-good")
        rule.tap("save-night")
        assertEquals(Rest.VERY_GOOD, stage.core.night(lastNight)?.entry?.rest)
        rule.reach("day-night")
        rule.reach("delete-night")
        assertEquals(null, stage.core.night(lastNight))
    }

    @Test
    fun `the calendar says each night in words, and months go back and forth`() {
        val stage = stage(EVENING) { episode("2026-11-18T23:30:00", 7) }
        rule.tap("tab-diary")
        val month = stage.core.calendar(2026, 11)
        rule.onNode(hasTestTag("day-18") and hasContentDescription(month.days[17].words)).assertExists()
        rule.tag("month-summary").performScrollTo().assertTextContains(month.summary)
        rule.onAllNodesWithTag("month-next").assertCountEquals(0)
        rule.reach("month-previous")
        rule.tag("month").assertTextContains(stage.core.calendar(2026, 10).title)
        rule.reach("month-next")
        rule.reach("month")
        listOf("year-less", "month-3").forEach(rule::reach)
        rule.tag("month").assertTextContains(stage.core.calendar(2025, 3).title)
    }

    @Test
    fun `a day shows its lines, opens them, and comes back`() {
        val stage = stage(EVENING) { episode("2026-11-18T23:30:00", 7) }
        rule.tap("tab-diary")
        rule.reach("day-18")
        val day = stage.core.day(YearMonthDay(2026, 11, 18))
        rule.onNodeWithText(day.title).assertIsDisplayed()
        rule.tag("line-1").performScrollTo().assertTextContains(day.lines.single().title)
        rule.reach("line-1")
        rule.tap("intensity-3")
        rule.tap("save-detail")
        rule.onNodeWithText(day.title).assertIsDisplayed()
        assertEquals(3, stage.core.day(YearMonthDay(2026, 11, 18)).lines.single().intensity)
        rule.reach("day-next")
        rule.onNodeWithText(stage.core.day(YearMonthDay(2026, 11, 19)).title).assertIsDisplayed()
        rule.runOnIdle { stage.platform.back() }
        rule.waitForIdle()
        rule.tag("month").assertIsDisplayed()
    }

    @Test
    fun `a calm night is one tap on its day, and undone`() {
        val stage = stage(EVENING)
        rule.tap("tab-diary")
        rule.reach("day-20")
        rule.reach("say-calm")
        assertTrue(stage.core.day(lastNight).calm)
        rule.tag("said-onset").performScrollTo().assertIsDisplayed()
        rule.onAllNodesWithTag("say-calm").assertCountEquals(0)
        rule.tap("undo")
        assertFalse(stage.core.day(lastNight).calm)
    }

    @Test
    fun `an episode and an exposure are added to a past day`() {
        val stage = stage(EVENING)
        rule.tap("tab-diary")
        rule.reach("day-19")
        rule.reach("day-episode")
        rule.tap("save-episode-at")
        rule.reach("day-exposure")
        listOf("exposure-alcohol", "amount-20").forEach(rule::reach)
        rule.tap("save-exposure")
        val night = YearMonthDay(2026, 11, 19)
        assertEquals(instant("2026-11-19T23:00:00"), stage.core.episodes(night).single().began.at)
        assertEquals(2, stage.core.day(night).lines.size)
    }

    @Test
    fun `the list finds words, narrows, and opens what is found`() {
        val stage = stage(EVENING) {
            episode("2026-11-18T23:30:00", 7, BodyPart.LEFT_CALF)
            episode("2026-11-19T23:40:00", 3, BodyPart.ARMS)
            now = instant("2026-11-20T09:00:00")
            core.recordExposure(coffee(), 0)
        }
        rule.tap("tab-diary")
        rule.reach("open-search")
        rule.onAllNodes(hasTestTag("found-3")).assertCountEquals(1)
        rule.tag("search").performTextInput("coffee")
        paused()
        rule.onAllNodes(hasTestTag("found-1")).assertCountEquals(1)
        rule.onAllNodes(hasTestTag("found-2")).assertCountEquals(0)
        rule.tap("search-all")
        rule.tap("narrow")
        rule.tag("diary-list").performScrollToNode(hasTestTag("narrowing"))
        listOf("only-kind-episode", "only-strength-5").forEach(rule::reach)
        rule.tap("narrow-done")
        rule.onAllNodes(hasTestTag("found-2")).assertCountEquals(0)
        rule.tap("found-1")
        rule.tap("intensity-9")
        rule.tap("save-detail")
        assertEquals(9, stage.core.episodes(YearMonthDay(2026, 11, 18)).single().detail.intensity)
        rule.tap("narrow")
        rule.tag("diary-list").performScrollToNode(hasTestTag("narrowing"))
        listOf("only-strength-5", "only-body-arms").forEach(rule::reach)
        rule.tap("narrow-done")
        rule.tag("found-1").assertTextContains(stage.core.day(YearMonthDay(2026, 11, 19)).lines.first { it.kind == LineKind.EPISODE }.title)
        rule.tap("search-all")
        rule.tag("search").performTextInput("nothing like this")
        paused()
        rule.tag("nothing").assertIsDisplayed()
    }

    @Test
    fun `while one types only the last word is looked for, and no tap waits for it`() {
        val stage = stage(EVENING) { core.recordExposure(coffee(), 0) }
        rule.tap("tab-diary")
        rule.reach("open-search")
        stage.beside.holds = true
        listOf("c", "of", "fee").forEach { rule.tag("search").performTextInput(it) }
        paused()
        assertEquals("one search for three letters", 1, stage.beside.held)
        rule.runOnIdle { stage.model.record(0) }
        assertEquals("recorded, though the search is under way", 1, stage.episodes().size)
        rule.runOnIdle { stage.beside.go() }
        rule.waitForIdle()
        rule.tag("found-1").assertTextContains("coffee", substring = true, ignoreCase = true)
        rule.onAllNodes(hasTestTag("found-2")).assertCountEquals(0)
    }

    @Test
    fun `the list goes on as one scrolls, to the oldest`() {
        val stage = stage(EVENING) {
            now = instant("2026-11-20T12:00:00")
            repeat(120) {
                core.recordExposure(ExposureEntry(Exposure.Stress(1 + it % 10), ""), 0)
                now -= 3_600_000
            }
        }
        rule.tap("tab-diary")
        rule.reach("open-search")
        listOf(45, 95, 120).forEach {
            rule.tag("diary-list").performScrollToNode(hasTestTag("found-$it"))
            rule.waitForIdle()
        }
        rule.tag("found-120").assertIsDisplayed()
        assertEquals(120, stage.core.search(EVERYTHING, "", 200).lines.size)
    }

    @Test
    fun `fourteen days begin with one tap, say what is open, and fill with one tap each`() {
        val stage = stage(EVENING)
        rule.tap("tab-diary")
        rule.reach("open-programme")
        rule.tap("start-programme")
        assertEquals(ProgrammeState.RUNNING, stage.core.programme().state)
        rule.tag("programme-words").performScrollTo().assertTextContains(stage.core.programme().words)
        rule.reach("none-1-onset")
        rule.reach("none-1-caffeine")
        rule.reach("none-1-taken")
        rule.reach("fill-1-activity")
        listOf("exercise-walking", "amount-30", "effort-light").forEach(rule::reach)
        rule.tap("save-exposure")
        rule.reach("fill-1-alcohol")
        rule.reach("amount-10")
        rule.tap("save-exposure")
        assertEquals(emptyList<ProgrammePart>(), stage.core.programme().days.first().lacks)
        rule.reach("end-programme")
        assertTrue(stage.core.programme().state != ProgrammeState.RUNNING)
    }

    @Test
    fun `what was taken on a day of the programme is filled in where its doses are`() {
        val stage = stage(EVENING) {
            now = instant("2026-11-20T08:00:00")
            core.startProgramme()
            val daily = Schedule.Own(Days.EveryDay, Timing.At(listOf(HourMinute(9, 0))))
            core.addItem(ItemEntry("Iron", "65 mg", ItemKind.SUPPLEMENT, daily, ""))
        }
        rule.tap("tab-diary")
        rule.reach("open-programme")
        rule.reach("fill-1-taken")
        rule.tag("look-back-day").assertTextContains(stage.model.words.day(lastNight))
        rule.reach("look-back-all")
        rule.tap("close")
        assertFalse(ProgrammePart.TAKEN in stage.core.programme().days.first().lacks)
        rule.onAllNodesWithTag("fill-1-taken").assertCountEquals(0)
    }

    @Test
    fun `a strength that is open leads to its episode`() {
        val stage = stage(EVENING) {
            core.startProgramme()
            episode("2026-11-21T21:00:00", null)
        }
        rule.tap("tab-diary")
        rule.reach("open-programme")
        rule.reach("fill-1-intensity")
        rule.tap("intensity-5")
        rule.tap("save-detail")
        assertFalse(ProgrammePart.INTENSITY in stage.core.programme().days.first().lacks)
    }

    @Test
    fun `after fourteen days there is a summary`() {
        val stage = stage(EVENING) {
            now = instant("2026-11-01T20:00:00")
            core.startProgramme()
            episode("2026-11-02T23:00:00", 6)
        }
        rule.tap("tab-diary")
        rule.reach("open-programme")
        val screen = stage.core.programme()
        assertEquals(ProgrammeState.OVER, screen.state)
        assertTrue(screen.summary.isNotEmpty())
        screen.summary.forEach { rule.onNodeWithText(it).performScrollTo().assertIsDisplayed() }
    }

    @Test
    fun `this week's number is one tap, a total is typed, both can be deleted and brought back`() {
        val stage = stage(EVENING)
        rule.tap("tab-diary")
        rule.reach("open-scores")
        rule.reach("trouble-6")
        assertEquals(listOf(6), stage.core.scores(ScoreKind.TROUBLE).scores.map { it.value })
        rule.reach("score-severity")
        rule.tag("save-score").assertIsNotEnabled()
        listOf("digit-2", "digit-3", "save-score").forEach(rule::reach)
        assertEquals(listOf(23), stage.core.scores(ScoreKind.SEVERITY).scores.map { it.value })
        listOf("digit-4", "digit-1", "save-score").forEach(rule::reach)
        rule.onNode(hasText("40", substring = true) and hasAnyAncestor(hasTestTag("snackbar"))).assertIsDisplayed()
        rule.reach("delete-score-1")
        assertEquals(0, stage.core.scores(ScoreKind.SEVERITY).scores.size)
        rule.tap("undo")
        assertEquals(1, stage.core.scores(ScoreKind.SEVERITY).scores.size)
    }

    @Test
    fun `the bedtime learned from the diary is offered, and taken with one tap`() {
        val stage = stage(EVENING) {
            (1..20).forEach {
                now = instant("2026-11-%02dT08:00:00".format(it + 1))
                core.checkIn(NightEntry(YearMonthDay(2026, 11, it), HourMinute(23, 40), HourMinute(23, 55), HourMinute(7, 10), 0, null, null, ""))
            }
        }
        val learned = stage.core.learnedBedtime()
        val offer = checkNotNull(learned.offer)
        rule.tap("tab-plan")
        rule.onNodeWithText(learned.words).performScrollTo().assertIsDisplayed()
        rule.reach("take-learned")
        assertEquals(offer.bedtime, stage.core.plan().routine.bedtime)
        rule.onAllNodesWithTag("learned").assertCountEquals(0)
        assertTrue("reminders" in stage.platform.asked)
    }

    @Test
    fun `what is written of an exposure and which day is open survive recreation`() {
        val stage = stage(EVENING)
        rule.tap("tab-diary")
        rule.reach("day-19")
        rule.reach("day-exposure")
        listOf("exposure-exercise", "exercise-running", "amount-45").forEach(rule::reach)
        stage.recreate(rule)
        rule.reach("effort-light")
        rule.tap("save-exposure")
        val line = stage.core.day(YearMonthDay(2026, 11, 19)).lines.single()
        rule.tag("line-1").performScrollTo().assertTextContains(line.title)
    }

    @Test
    fun `every sensation, body part, activity and relief is one tap and stored, and a second tap takes it back`() {
        val stage = stage(NIGHT)
        fun detail() = stage.episodes().single().detail
        rule.tap("detail")
        Sensation.entries.forEach { rule.reach("sensation-" + kebab(it)) }
        BodyPart.entries.forEach { rule.reach("body-" + kebab(it)) }
        assertEquals(Sensation.entries, detail().sensations)
        assertEquals(BodyPart.entries, detail().body)
        Activity.entries.forEach {
            rule.reach("activity-" + kebab(it))
            assertEquals(it, detail().activity)
        }
        ReliefKind.entries.forEachIndexed { i, kind -> rule.reach("relief-" + kebab(kind) + if (i % 2 == 0) "" else "-not") }
        assertEquals(ReliefKind.entries.mapIndexed { i, kind -> Relief(kind, i % 2 == 0) }, detail().relief)
        Sensation.entries.forEach { rule.reach("sensation-" + kebab(it)) }
        BodyPart.entries.forEach { rule.reach("body-" + kebab(it)) }
        rule.reach("activity-" + kebab(Activity.entries.last()))
        ReliefKind.entries.forEachIndexed { i, kind -> rule.reach("relief-" + kebab(kind) + if (i % 2 == 0) "" else "-not") }
        assertEquals(EpisodeDetail(null, emptyList(), emptyList(), emptyList(), null, emptyList(), emptyList(), ""), detail())
    }

    @Test
    fun `an episode moves to another date with its end, and its end by itself`() {
        val stage = stage(NIGHT)
        rule.tap("detail")
        val id = stage.episodes().single().id
        fun times() = stage.core.episode(id).let { it.began.at to it.ended }
        listOf("began-date", "began-date-day-less", "add-end").forEach(rule::reach)
        assertEquals(instant("2026-11-21T03:12:00") to instant("2026-11-21T03:27:00"), times())
        listOf("ended-date", "ended-date-day-more").forEach(rule::reach)
        rule.onNodeWithText("future", substring = true).assertIsDisplayed()
        assertEquals(instant("2026-11-21T03:27:00"), times().second)
        rule.reach("began-date-day-less")
        assertEquals(instant("2026-11-20T03:12:00") to instant("2026-11-20T03:27:00"), times())
        rule.reach("ended-date-day-more")
        assertEquals(instant("2026-11-20T03:12:00") to instant("2026-11-21T03:27:00"), times())
    }

    @Test
    fun `milligrams of caffeine are typed, or stepped`() {
        val stage = stage(EVENING)
        rule.tap("add")
        listOf("exposure-caffeine", "drink-filter-coffee").forEach(rule::reach)
        rule.tag("amount").performScrollTo().performTextClearance()
        rule.tag("save-exposure").assertIsNotEnabled()
        rule.tag("amount").performTextInput("137")
        rule.reach("amount-more")
        rule.tap("save-exposure")
        assertEquals(Exposure.Caffeine(Drink.FILTER_COFFEE, 147), stage.today().single().entry.exposure)
    }

    @Test
    fun `a nap is added in the check-in, and what was chosen there stays`() {
        val stage = stage(MORNING)
        rule.reach("check-in")
        listOf("awakenings-2", "add-nap", "amount-30").forEach(rule::reach)
        rule.tap("save-exposure")
        rule.tag("naps").performScrollTo().assertTextContains("30 min", substring = true)
        rule.tap("save-night")
        assertEquals(2, stage.core.night(tonight)?.entry?.awakenings)
        assertEquals(listOf(Exposure.Nap(30)), stage.core.day(tonight).lines.mapNotNull { line -> line.napOf(stage) })
    }

    @Test
    fun `two in the morning, added on a night's page, is of that night`() {
        val stage = stage(EVENING)
        val friday = YearMonthDay(2026, 11, 20)
        rule.tap("tab-diary")
        rule.reach("day-20")
        rule.reach("day-episode")
        rule.onAllNodesWithTag("moment-date").assertCountEquals(0)
        rule.reach("moment-time")
        repeat(3) { rule.reach("moment-time-hours-more") }
        rule.tag("episode-written").performScrollTo().assertTextContains("Sat 21 Nov, 02:00")
        rule.reach("add-ended")
        rule.tag("episode-written").performScrollTo().assertTextContains("Sat 21 Nov, 02:00–03:00")
        rule.tap("save-episode-at")
        val episode = stage.core.episodes(friday).single()
        assertEquals(instant("2026-11-21T02:00:00") to instant("2026-11-21T03:00:00"), episode.began.at to episode.ended)
        rule.tag("line-1").performScrollTo().assertTextContains("02:00")
    }

    @Test
    fun `after something was refused, what is chosen next is kept`() {
        val stage = stage(NIGHT)
        rule.tap("detail")
        (1..6).forEach {
            rule.reach("sensation-own")
            rule.tag("sensation-own-text").performTextInput("word $it")
            rule.reach("sensation-own-add")
        }
        rule.onNodeWithText("Up to 5 of your own", substring = true, useUnmergedTree = true).assertExists()
        rule.reach("intensity-7")
        val detail = stage.episodes().single().detail
        assertEquals(7 to (1..5).map { "word $it" }, detail.intensity to detail.ownSensations)
    }

    @Test
    fun `a score and a dose in the list open as what they are`() {
        val stage = stage(EVENING) {
            core.recordScore(ScoreKind.TROUBLE, YearMonthDay(2026, 10, 20), 6)
        }
        rule.tap("tab-diary")
        rule.reach("open-search")
        rule.tag("found-1").assertTextContains("Trouble that week, Tue 20 Oct: 6 of 10")
        rule.tap("found-1")
        rule.reach("trouble-5")
        val scores = stage.core.scores(ScoreKind.TROUBLE).scores
        assertEquals(listOf(YearMonthDay(2026, 10, 20) to 5), scores.map { it.date to it.value })
        assertEquals(0, stage.core.scores(ScoreKind.SEVERITY).scores.size)
    }

    @Test
    fun `the end of an episode that has just begun can be given`() {
        val stage = stage(NIGHT)
        rule.tap("detail")
        rule.reach("add-end")
        val episode = stage.episodes().single()
        assertEquals(episode.began.at, episode.ended)
    }

    private fun DiaryLine.napOf(stage: Stage): Exposure? = takeIf { kind == LineKind.EXPOSURE }?.let { stage.core.exposure(it.id).entry.exposure }

    @Test
    fun `what has a length is drawn as long as it was on the day's band`() {
        val stage = stage(EVENING) {
            now = instant("2026-11-21T15:00:00")
            core.recordExposure(ExposureEntry(Exposure.Exercise(ExerciseKind.WALKING, 72, Effort.LIGHT), ""), 0)
            core.recordExposure(coffee(), 0)
            episode("2026-11-21T15:20:00", 3)
        }
        val day = stage.core.day(tonight)
        val lasted = day.lines.associate { (it.exposure ?: it.kind) to it.lasted }
        val (from, to) = checkNotNull(lasted[ExposureKind.EXERCISE])
        assertEquals("three hours after noon", 3 / 24f, from, 0.0001f)
        assertEquals("72 minutes are a twentieth of a day", 0.05f, to - from, 0.0001f)
        assertEquals(listOf(null, null), listOf(lasted[ExposureKind.CAFFEINE], lasted[LineKind.EPISODE]))
    }

    @Test
    fun `once a week the diary asks for the week's number, and leads there`() {
        val stage = stage(EVENING)
        rule.tap("tab-diary")
        rule.reach("trouble-due")
        rule.reach("trouble-6")
        rule.tap("close")
        rule.onAllNodesWithTag("trouble-due").assertCountEquals(0)
        stage.now = instant("2026-11-28T21:30:00")
        rule.runOnIdle { stage.model.refresh() }
        rule.tag("trouble-due").performScrollTo().assertIsDisplayed()
    }
}
