/** Clocks that are changed twice a year or slip by minutes, and a process that ends between two reminders. */
package app.stillnight

import android.content.Intent
import app.stillnight.core.Answer
import app.stillnight.core.Days
import app.stillnight.core.DoseState
import app.stillnight.core.HourMinute
import app.stillnight.core.LedgerKind
import app.stillnight.core.Schedule
import app.stillnight.core.Timing
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.shadows.ShadowAlarmManager
import java.io.File
import java.time.LocalDate

@RunWith(RobolectricTestRunner::class)
class FaultsTest {
    private lateinit var app: TestApp

    /** Saturday 20:00 in Berlin: magnesium tonight at 22:15, iron and vitamin C tomorrow at 09:00. */
    @Before fun plan() {
        app = TestApp.get()
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        app.core { addPlan(LocalDate.of(2026, 11, 22)) }
        replan()
    }

    private fun replan(reminders: Reminders = app.reminders) {
        runBlocking { reminders.plan() }
        app.settle()
    }

    private fun berlin(local: String) = instant(local, "Europe/Berlin")

    private fun press(label: String) {
        val shown = app.shade.activeNotifications.single().notification
        shown.actions.single { it.title.toString() == app.reminders.label(label) }.actionIntent.send()
        app.settle()
    }

    private fun slip(to: String) {
        app.at(to)
        app.told(Intent.ACTION_TIME_CHANGED)
    }

    private fun fired() = app.core { ledger(100) }.count { it.kind == LedgerKind.FIRED }

    // --- summer and winter time ---

    /** Only one item, at half past two every night; the phone shows [local]. */
    private fun nightly(local: String) {
        app.at(local)
        app.core {
            plan().items.forEach { endItem(it.item.id) }
            addItem(supplement("Drops", "", Schedule.Own(Days.EveryDay, Timing.At(listOf(HourMinute(2, 30))))))
        }
        replan()
    }

    @Test fun atATimeThatIsLeftOutItComesOnceWhenTheClockHasJumped() {
        nightly("2027-03-27T20:00")
        val jump = 1_806_195_600_000L
        assertEquals("03:00 summer time is the first minute after", jump, berlin("2027-03-28T03:00"))
        assertEquals(jump, app.alarm?.triggerAtMs)
        app.fire()
        assertEquals(listOf("Drops"), app.titles)
        press("taken")
        assertEquals("the next night at its own time", berlin("2027-03-29T02:30"), app.alarm?.triggerAtMs)
        assertEquals(1, fired())
    }

    @Test fun atATimeThatComesTwiceItComesTheFirstTimeOnly() {
        nightly("2026-10-24T20:00")
        val first = 1_792_888_200_000L
        assertEquals("half past two in summer time", first, app.alarm?.triggerAtMs)
        app.fire()
        press("taken")
        assertEquals("not an hour later again", berlin("2026-10-26T02:30"), app.alarm?.triggerAtMs)
        app.phone.clock = first + HOUR_MS
        app.told(Intent.ACTION_TIME_CHANGED)
        assertEquals(emptyList<String>(), app.titles)
        assertEquals(1, fired())
    }

    @Test fun unansweredOverTheSecondHalfPastTwoItIsNotTwo() {
        nightly("2026-10-24T20:00")
        app.fire()
        app.phone.clock += HOUR_MS
        app.told(Intent.ACTION_TIME_CHANGED)
        assertEquals(listOf("Drops"), app.titles)
        assertEquals(1, fired())
    }

    // --- three minutes ---

    @Test fun threeMinutesForwardPastItItIsShownAtOnce() {
        app.at("2026-11-21T22:13")
        slip("2026-11-21T22:16")
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        assertEquals(1, fired())
    }

    @Test fun threeMinutesBackWhileOnShowItIsNeitherLostNorRepeated() {
        app.fire()
        slip("2026-11-21T22:12")
        slip("2026-11-21T22:15")
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        assertEquals("told of once", 1, fired())
        press("taken")
        assertEquals(DoseState.TAKEN, app.core { tonight() }.doses.single { it.at == berlin("2026-11-21T22:15") }.state)
    }

    @Test fun threeMinutesBackAfterTheAnswerItStaysAnswered() {
        app.fire()
        press("taken")
        slip("2026-11-21T22:12")
        assertEquals(emptyList<String>(), app.titles)
        assertEquals(berlin("2026-11-22T09:00"), app.alarm?.triggerAtMs)
    }

    @Test fun anAlarmThreeMinutesTooEarlyIsSetAnew() {
        val early = checkNotNull(app.alarm)
        app.at("2026-11-21T22:12")
        app.alarms.fireAlarm(early)
        app.settle()
        assertEquals(emptyList<String>(), app.titles)
        assertEquals(berlin("2026-11-21T22:15"), app.alarm?.triggerAtMs)
    }

    @Test fun anAnswerGivenThreeMinutesAheadOfTheClockIsKept() {
        app.fire()
        app.at("2026-11-21T22:18")
        press("taken")
        slip("2026-11-21T22:15")
        assertEquals(DoseState.TAKEN, app.core { tonight() }.doses.single { it.at == berlin("2026-11-21T22:15") }.state)
    }

    // --- the process ends ---

    /** What a new process has: the file, and what the system kept for it; nothing in memory. */
    private fun newProcess(): Reminders {
        app.core { pause() }
        return Reminders(app, Diary(File(app.noBackupFilesDir, "stillnight.db"), app.device, app.io, app.scope))
    }

    @Test fun aNewProcessPlansTheSame() {
        val before = checkNotNull(app.alarm).triggerAtMs
        replan(newProcess())
        assertEquals(before, app.alarm?.triggerAtMs)
        assertEquals("one slot, and the daily one", 2, app.alarms.scheduledAlarms.size)
        assertEquals(emptyList<String>(), app.titles)
    }

    @Test fun aNewProcessLeavesWhatIsOnShow() {
        app.fire()
        val next = checkNotNull(app.alarm).triggerAtMs
        replan(newProcess())
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        assertEquals("told of once", 1, fired())
        assertEquals(next, app.alarm?.triggerAtMs)
    }

    @Test fun aNewProcessKnowsWhatWasSnoozedAndWhatWasAnswered() {
        app.fire()
        press("snooze")
        replan(newProcess())
        assertEquals(berlin("2026-11-21T22:25"), app.alarm?.triggerAtMs)
        app.core { answer(tonight().doses.single { it.state == DoseState.SNOOZED }.id, Answer.Taken) }
        replan(newProcess())
        assertEquals(berlin("2026-11-22T09:00"), app.alarm?.triggerAtMs)
    }

    private companion object {
        const val HOUR_MS = 3_600_000L
    }
}
