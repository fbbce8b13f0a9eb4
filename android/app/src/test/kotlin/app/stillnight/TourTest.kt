/**
 * The story, told in pictures: the real app, on the real core, tapped through as a person would.
 *
 * Runs only when asked for by name. The clock is the story's own; the nights before it were recorded through the same calls.
 */
package app.stillnight

import android.app.Notification
import android.content.Intent
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.lifecycle.Lifecycle
import app.stillnight.core.DoseState
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowAlarmManager
import org.robolectric.shadows.ShadowLooper
import java.io.File
import java.time.LocalDate
import java.util.concurrent.TimeUnit

private val START: LocalDate = LocalDate.of(2026, 11, 8)
private val EVENING: LocalDate = LocalDate.of(2026, 11, 21)

/** The app as it is first opened, two weeks before the night of the story, on a phone that grants nothing yet. */
class NewApp : TestApp() {
    override fun onCreate() {
        at("${START}T20:00")
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        shadowOf(shade).setNotificationsEnabled(false)
        super.onCreate()
    }
}

/** The app two weeks later. */
class UsedApp : TestApp() {
    override fun onCreate() {
        super.onCreate()
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        core { finishFirstRun() }
        at("${START}T08:00")
        core { addPlan(START) }
        liveThrough(EVENING)
        at("${EVENING}T20:00")
    }
}

@RunWith(RobolectricTestRunner::class)
@Config(application = UsedApp::class)
class TourTest {
    @get:Rule val rule = createAndroidComposeRule<MainActivity>()
    internal val app get() = TestApp.get()

    @After fun list() = camera.list()

    internal fun settle() = rule.settle()

    internal fun shoot(name: String, caption: String) {
        settle()
        // The touch fades.
        rule.mainClock.advanceTimeBy(FADE_MS)
        ShadowLooper.idleMainLooper(FADE_MS, TimeUnit.MILLISECONDS)
        settle()
        camera.shoot(rule.activity, name, caption)
    }

    internal fun tap(tag: String) {
        settle()
        val node = rule.onNodeWithTag(tag)
        // What does not scroll is on screen already.
        runCatching { node.performScrollTo() }
        node.performClick()
        settle()
    }

    internal fun scrollTo(tag: String) {
        settle()
        rule.onNodeWithTag(tag).performScrollTo()
    }

    /** The phone's clock goes on to [local] while the app is away, and the person comes back to it. */
    internal fun comeBack(local: String) {
        app.at(local)
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
    }

    /** Presses the arrows until the line shows the time. */
    private fun setTime(tag: String, hour: Int, minute: Int) {
        tap(tag)
        repeat(24) { if (timeOn(tag).first != hour) tap("$tag-hours-more") }
        repeat(12) { if (timeOn(tag).second != minute) tap("$tag-minutes-more") }
        repeat(24) { if (timeOn(tag).first != hour) tap("$tag-hours-more") }
        assertEquals(hour to minute, timeOn(tag))
        tap(tag)
    }

    private fun timeOn(tag: String): Pair<Int, Int> {
        val texts = rule.onNodeWithTag(tag).fetchSemanticsNode().config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
        val (hour, minute) = texts.first { it.matches(Regex("\\d\\d:\\d\\d")) }.split(":").map { it.toInt() }
        return hour to minute
    }

    private fun onShow(): List<Notification> = app.shade.activeNotifications.map { it.notification }

    private fun press(label: String) {
        onShow().single().actions.single { it.title == app.reminders.label(label) }.actionIntent.send()
        settle()
    }

    private fun grant() {
        shadowOf(app.shade).setNotificationsEnabled(true)
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
    }

    @Test @Config(application = NewApp::class) fun story() {
        firstDays()
        app.liveThrough(EVENING)
        grant()
        theNight()
        theMorning()
        theDay()
    }

    private fun firstDays() {
        shoot("01-first-run-times", "First run: usual bedtime and waking")
        tap("first-run-next")
        shoot("02-first-run-taking", "First run: what I take")
        tap("first-run-next")
        shoot("03-first-run-reminders", "First run: notifications, with the reason before the system asks")
        tap("first-run-next")
        shoot("04-first-run-advice", "First run: not medical advice")
        tap("first-run-next")
        shoot("05-tonight-empty", "Tonight, with nothing in it yet, and notifications not allowed")
        tap("tab-trends")
        shoot("06-trends-empty", "Trends, with nothing in it yet")
        tap("tab-plan")
        shoot("07-plan-empty", "Plan, with nothing in it yet")
        tap("suggestion-1")
        shoot("08-add-item", "Adding iron: the sentence is shown before it is saved")
        tap("save-item")
        tap("suggestion-1")
        tap("save-item")
        tap("suggestion-1")
        tap("save-item")
        scrollTo("item-1")
        shoot("09-plan", "Plan: iron, vitamin C with it, magnesium before bed")
        tap("add-item")
        rule.onNodeWithTag("item-name").performTextInput("Stretching")
        tap("kind-practice")
        tap("when-before-bed")
        tap("days-weekdays")
        shoot("10-add-own-item", "Adding something of one's own")
        tap("close")
        assertEquals(3, app.core { plan() }.items.size)
    }

    private fun theNight() {
        app.at("${EVENING}T21:00")
        app.told(Intent.ACTION_TIME_CHANGED)
        app.fire()
        assertEquals(instant("${EVENING}T22:15", "Europe/Berlin"), app.phone.clock)
        press("taken")
        tap("tab-tonight")
        comeBack("${EVENING.plusDays(1)}T03:12")
        shoot("11-tonight-at-night", "03:12, red on black")
        tap("record")
        shoot("12-recorded", "One tap: recorded, with ten seconds to undo it")
        tap("undo")
        shoot("13-undone", "Undone")
        tap("record")
        tap("add-detail")
        tap("intensity-7")
        tap("body-left-calf")
        tap("body-right-calf")
        shoot("14-detail", "Intensity 7, calves")
        tap("activity-lying-in-bed")
        tap("relief-walking")
        shoot("15-detail-more", "Lying down, walking helped")
        tap("save-detail")
        shoot("16-tonight-after", "Tonight after it")
        val episode = app.core { tonight() }.episodes.single()
        assertEquals(7, episode.detail.intensity)
    }

    private fun theMorning() {
        comeBack("${EVENING.plusDays(1)}T07:10")
        shoot("17-morning", "In the morning")
        tap("check-in")
        setTime("bed", 23, 0)
        setTime("asleep", 22, 0)
        setTime("up", 6, 50)
        tap("awakenings-3")
        tap("save-night")
        shoot("18-check-in-refused", "Asleep before going to bed: said in words, nothing saved")
        setTime("asleep", 0, 40)
        shoot("19-check-in", "Check-in: bed 23:00, asleep 00:40, up 06:50, three awakenings")
        tap("save-night")
        comeBack("${EVENING.plusDays(1)}T07:30")
        shoot("20-tonight-by-day", "By day: what is next, and when")
        assertEquals(3, app.core { night(EVENING.civil()) }?.entry?.awakenings)
    }

    private fun theDay() {
        app.fire()
        camera.shoot(app, onShow(), dark = false, "21-notification", "09:00: one notification for both doses, with its three answers")
        camera.shoot(app, onShow().mapNotNull { it.publicVersion }, dark = false, "22-notification-locked", "The same on a locked screen")
        comeBack("${EVENING.plusDays(1)}T09:01")
        shoot("23-dose-due", "Due: take both, or one")
        tap("dose-${doseNumber(DoseState.DUE)}")
        scrollTo("skip")
        shoot("24-why", "Why at that time")
        press("taken")
        comeBack("${EVENING.plusDays(1)}T09:03")
        shoot("25-taken", "Taken from the notification; what is next")
        tap("tab-plan")
        setTime("routine-bedtime", 22, 30)
        shoot("26-bedtime-earlier", "Bedtime moved to 22:30")
        tap("save-routine")
        shoot("27-plan-moved", "Magnesium moves with it")
        assertEquals(instant("${EVENING.plusDays(1)}T21:45", "Europe/Berlin"), app.alarm?.triggerAtMs)
        tap("tab-trends")
        shoot("28-trends", "Trends: the last fourteen nights")
        tap("table-toggle")
        scrollTo("table")
        shoot("29-trends-table", "The same as a table")
        tap("tab-tonight")
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        comeBack("${EVENING.plusDays(1)}T12:30")
        scrollTo("notice-exact")
        shoot("30-inexact", "Reminders may come late: said, with the one action that mends it")
        shadowOf(app.shade).setNotificationsEnabled(false)
        comeBack("${EVENING.plusDays(1)}T12:31")
        scrollTo("notice-notifications")
        shoot("31-notifications-denied", "Notifications not allowed")
    }

    private fun doseNumber(state: DoseState): Int = app.core { tonight() }.doses.indexOfFirst { it.state == state } + 1

    @Test @Config(application = StrangeFileApp::class) fun aStrangeFile() =
        shoot("32-not-a-diary", "A file that is no diary: said in words, and left alone")

    @Test fun icons() {
        val drawables = listOf(R.mipmap.ic_launcher, R.drawable.ic_foreground_mono, R.drawable.ic_splash, R.drawable.ic_reminder)
        camera.shoot(drawables.map { checkNotNull(app.getDrawable(it)) }, 400, "00-icons", "Launcher, themed, at start, status bar")
    }

    @Test @Config(application = DamagedApp::class) fun afterDamage() = rescued()

    @Test fun backupsAndFiles() = files()

    @Test fun twoYears() = trends("90", "day", "${EVENING}T20:00")

    @Test @Config(qualifiers = "+night") fun twoYearsInTheDark() = shortTrends("95", "dark", "${EVENING}T20:00")

    @Test fun twoYearsAtNight() = shortTrends("97", "night", "${EVENING.plusDays(1)}T03:12")

    @Test fun twoYearsInLargeType() = inLargeType { shortTrends("99", "day-large", "${EVENING}T20:00") }

    @Test fun filesInLargeType() = inLargeType { filesAtNight() }

    @Test fun day() = screens("40", "day", "${EVENING}T20:00")

    @Test @Config(qualifiers = "+night") fun dark() = screens("43", "dark", "${EVENING}T20:00")

    @Test fun night() = screens("46", "night", "${EVENING.plusDays(1)}T03:12")

    @Test fun dayInLargeType() = inLargeType { screens("50", "day-large", "${EVENING}T20:00", sheets = true) }

    @Test fun nightInLargeType() = inLargeType { screens("60", "night-large", "${EVENING.plusDays(1)}T03:12", sheets = true) }

    @Test @Config(qualifiers = "+night") fun notificationInTheDark() {
        app.fire()
        camera.shoot(app, onShow(), dark = true, "49-notification-dark", "A notification in the evening")
    }

    @Test fun diaryByDay() {
        app.noteTheDays(EVENING)
        comeBack("${EVENING}T15:10")
        tap("add")
        shoot("66-add-day", "What was had or done: the usual ones first")
        tap("exposure-caffeine")
        tap("drink-filter-coffee")
        shoot("67-caffeine-day", "A coffee, and how much is in it")
        tap("save-exposure")
        shoot("68-late-coffee-day", "Late coffee: noted, with a quiet remark and its source")
        tap("add")
        tap("exposure-practice")
        shoot("254-practice-day", "What was done for the legs or for sleep, each with how it is done")
        tap("close")
        // The bar goes away when its time is over.
        comeBack("${EVENING}T15:12")
        tap("tab-diary")
        shoot("69-calendar-day", "The month: a number is the night's strongest, a line calm, a dot nothing recorded")
        tap("day-${EVENING.minusDays(7).dayOfMonth}")
        shoot("70-day-day", "A day from noon to noon")
        tap("close")
        tap("open-search")
        shoot("71-list-day", "Everything as a list")
        tap("narrow")
        shoot("72-list-narrowed-day", "Showing only some of it")
        tap("close")
        tap("open-programme")
        shoot("73-programme-day", "The diary of 14 days: what each day still lacks")
        tap("close")
        tap("open-scores")
        shoot("74-scores-day", "How much it troubled this week")
        tap("score-severity")
        tap("digit-2")
        tap("digit-2")
        shoot("75-severity-day", "A severity total from a questionnaire")
        tap("close")
        comeBack("${EVENING.plusDays(1)}T07:10")
        tap("tab-tonight")
        tap("check-in")
        shoot("76-check-in-day", "The morning check-in: the times to confirm, and how often awake")
        tap("close")
        comeBack("${EVENING.plusDays(7)}T15:10")
        tap("tab-diary")
        tap("open-programme")
        shoot("77-programme-over-day", "What the 14 days show")
    }

    @Test @Config(qualifiers = "+night") fun diaryInTheDark() {
        app.noteTheDays(EVENING)
        comeBack("${EVENING}T20:00")
        tap("tab-diary")
        shoot("78-calendar-dark", "The month in the dark")
        tap("day-${EVENING.minusDays(7).dayOfMonth}")
        shoot("79-day-dark", "A day in the dark")
    }

    @Test fun diaryAtNight() {
        app.noteTheDays(EVENING)
        comeBack("${EVENING.plusDays(1)}T03:12")
        tap("detail")
        tap("intensity-7")
        tap("body-left-calf")
        tap("body-left-foot")
        shoot("80-body-night", "Each leg by itself")
        tap("close")
        tap("ago-other")
        shoot("81-other-time-night", "An episode of another time")
        tap("close")
        comeBack("${EVENING.plusDays(1)}T03:14")
        tap("tab-diary")
        shoot("82-calendar-night", "The month at night: no bright cell, the edge grows with the strength")
        tap("day-${EVENING.minusDays(7).dayOfMonth}")
        shoot("83-day-night", "A day at night")
        tap("day-night")
        shoot("250-check-in-night", "How a night was, told at night")
        tap("close")
        tap("close")
        tap("tab-tonight")
        tap("add")
        shoot("251-add-night", "What was had or done, at night")
        tap("close")
        tap("more")
        shoot("252-more-night", "More, at night")
        tap("more-medicines")
        name("Zoloft")
        shoot("253-medicine-night", "The medicine check, at night")
    }

    @Test fun diaryInLargeType() {
        app.noteTheDays(EVENING)
        inLargeType {
            comeBack("${EVENING}T15:10")
            tap("add")
            shoot("84-add-day-large", "What was had or done, in large type")
            tap("close")
            tap("tab-diary")
            shoot("85-calendar-day-large", "The month, in large type")
            tap("day-${EVENING.minusDays(7).dayOfMonth}")
            shoot("86-day-day-large", "A day, in large type")
            tap("close")
            tap("open-programme")
            shoot("87-programme-day-large", "The diary of 14 days, in large type")
            tap("close")
            comeBack("${EVENING.plusDays(1)}T07:10")
            tap("tab-tonight")
            tap("check-in")
            shoot("88-check-in-day-large", "The morning check-in, in large type")
        }
    }

    @Test fun diaryAtNightInLargeType() {
        app.noteTheDays(EVENING)
        inLargeType {
            comeBack("${EVENING.plusDays(1)}T03:12")
            tap("tab-diary")
            shoot("89-calendar-night-large", "The month at night, in large type")
        }
    }

    @Test fun planByDay() {
        app.addMore(EVENING)
        planPages(120, "day", "${EVENING}T20:00")
    }

    @Test fun planAtNight() {
        app.addMore(EVENING)
        planPages(131, "night", "${EVENING.plusDays(1)}T03:12", all = false)
    }

    @Test fun planInLargeType() {
        app.addMore(EVENING)
        inLargeType { planPages(137, "day-large", "${EVENING}T20:00") }
    }

    @Test fun secondAskingAndTest() {
        comeBack("${EVENING}T20:00")
        app.fire()
        app.fire()
        camera.shoot(app, onShow(), dark = false, "148-follow-up", "Half an hour later: asked once more, without a sound")
        app.shade.cancelAll()
        app.core { testAlarm() }
        rule.activity.platform.remindersChanged()
        settle()
        app.fire()
        camera.shoot(app, onShow(), dark = false, "149-test-reminder", "The test reminder of the health check")
    }

    @Test fun timetableByDay() = timetables(150, "day", "${EVENING}T20:00", EVENING)

    @Test fun timetableAtNight() = timetables(210, "night", "${EVENING.plusDays(1)}T03:12", EVENING.plusDays(1))

    @Test fun timetableInLargeType() = inLargeType { timetables(214, "day-large", "${EVENING}T20:00", EVENING) }

    @Test fun inGerman() = german { germanPages(220, "german-day", "${EVENING}T15:10") }

    @Test fun inGermanAtNight() = german { germanPages(230, "german-night", "${EVENING.plusDays(1)}T03:12", cards = false) }

    @Test fun inGermanInLargeType() = german { inLargeType { germanPages(240, "german-day-large", "${EVENING}T15:10") } }

    @Test fun labsByDay() = labs(160, "day", "${EVENING}T20:00")

    @Test fun labsAtNight() = labs(170, "night", "${EVENING.plusDays(1)}T03:12")

    @Test fun labsInLargeType() = inLargeType { labsInLargeType(180, "day-large", "${EVENING}T20:00") }

    @Test fun guidanceByDay() = guidance(190, "day", "${EVENING}T15:10")

    @Test fun guidanceInLargeType() = inLargeType { guidanceInLargeType(205, "day-large", "${EVENING}T15:10") }

    private fun german(draw: () -> Unit) {
        app.phone.language = "de-DE"
        rule.activityRule.scenario.recreate()
        draw()
    }

    internal fun inLargeType(draw: () -> Unit) {
        RuntimeEnvironment.setFontScale(2f)
        rule.activityRule.scenario.recreate()
        draw()
    }

    private fun screens(first: String, scheme: String, local: String, sheets: Boolean = false) {
        comeBack(local)
        var number = first.toInt()
        fun next(screen: String) = shoot("${number++}-$screen-$scheme", "$screen, $scheme")
        next("tonight")
        if (sheets) {
            tap("record")
            next("recorded")
            tap("add-detail")
            next("detail")
            tap("close")
        }
        tap("tab-plan")
        next("plan")
        if (sheets) {
            tap("add-item")
            next("add-item")
            tap("close")
        }
        tap("tab-trends")
        next("trends")
    }

    private companion object {
        const val FADE_MS = 800L
        val camera = Camera(File(System.getProperty("tour") ?: "target/tour"))
    }
}
