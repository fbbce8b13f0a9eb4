/** Alarms, receivers and notifications on the real framework, with the real core. */
package app.stillnight

import android.app.AlarmManager
import android.app.Notification
import android.app.PendingIntent
import android.content.Intent
import android.os.Looper
import android.service.notification.StatusBarNotification
import app.stillnight.core.Answer
import app.stillnight.core.Days
import app.stillnight.core.DoseState
import app.stillnight.core.HourMinute
import app.stillnight.core.LedgerKind
import app.stillnight.core.Routine
import app.stillnight.core.Schedule
import app.stillnight.core.Timing
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import java.time.Duration
import java.time.LocalDate

@RunWith(RobolectricTestRunner::class)
class RemindersTest {
    private lateinit var app: TestApp

    /** Saturday 20:00 in Berlin: magnesium tonight at 22:15, iron and vitamin C tomorrow at 09:00. */
    @Before fun plan() {
        app = TestApp.get()
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        app.core { addPlan(LocalDate.of(2026, 11, 22)) }
        replan()
    }

    private fun replan(lost: Boolean = false) {
        runBlocking { app.reminders.plan(lost) }
        app.settle()
    }

    private fun berlin(local: String) = instant(local, "Europe/Berlin")

    private fun only(): StatusBarNotification = app.shade.activeNotifications.single()

    private fun press(label: String, on: Notification = only().notification): PendingIntent {
        val action = on.actions.single { it.title.toString() == label }
        action.actionIntent.send()
        app.settle()
        return action.actionIntent
    }

    private val taken get() = app.reminders.label("taken")
    private val snooze get() = app.reminders.label("snooze")
    private val skip get() = app.reminders.label("skip")

    private fun state(title: String, at: Long): DoseState = app.core { tonight() }.doses.single { it.title.startsWith(title) && it.at == at }.state

    private fun answers() = app.core { ledger(500) }.count { it.kind == LedgerKind.ANSWERED }

    // --- the alarm ---

    @Test fun exactWhereAllowed() {
        val alarm = checkNotNull(app.alarm)
        assertEquals(berlin("2026-11-21T22:15"), alarm.triggerAtMs)
        assertEquals(AlarmManager.RTC_WAKEUP, alarm.type)
        assertTrue(alarm.isAllowWhileIdle)
        assertEquals("an exact alarm has no window", 0L, alarm.windowLengthMs)
    }

    @Test fun inexactWhereNotAllowed() {
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        replan()
        val alarm = checkNotNull(app.alarm)
        assertEquals(berlin("2026-11-21T22:15"), alarm.triggerAtMs)
        assertTrue(alarm.isAllowWhileIdle)
        assertNotEquals("the system may delay it", 0L, alarm.windowLengthMs)
    }

    @Test fun oneSlotAndADailyOne() {
        repeat(3) { replan() }
        assertEquals(2, app.alarms.scheduledAlarms.size)
        val daily = checkNotNull(app.daily)
        assertEquals(AlarmManager.INTERVAL_DAY, daily.intervalMs)
        assertEquals(app.phone.clock + AlarmManager.INTERVAL_DAY, daily.triggerAtMs)
        assertEquals("the daily one never wakes the phone", AlarmManager.RTC, daily.type)
    }

    @Test fun nothingToComeNoAlarm() {
        app.core { plan().items.forEach { endItem(it.item.id) } }
        replan()
        assertNull(app.alarm)
        assertNotNull(app.daily)
    }

    @Test fun theDailyAlarmMendsABrokenChain() {
        app.alarms.scheduledAlarms.filter { it === app.alarm }.forEach {
            app.getSystemService(AlarmManager::class.java).cancel(checkNotNull(it.operation))
        }
        assertNull(app.alarm)
        app.alarms.fireAlarm(checkNotNull(app.daily))
        app.settle()
        assertNotNull(app.alarm)
    }

    // --- who asks to plan anew ---

    @Test fun everyChangeOfThePhoneRePlans() {
        val changes = listOf(
            Intent.ACTION_BOOT_COMPLETED,
            Intent.ACTION_MY_PACKAGE_REPLACED,
            Intent.ACTION_TIME_CHANGED,
            Intent.ACTION_TIMEZONE_CHANGED,
            Intent.ACTION_LOCALE_CHANGED,
            AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED,
        )
        for (change in changes) {
            app.loseAlarms()
            assertNull(app.alarm)
            app.told(change)
            assertEquals(change, berlin("2026-11-21T22:15"), app.alarm?.triggerAtMs)
        }
    }

    @Test fun aGrantMakesTheAlarmExactAndTakingItBackInexact() {
        val told = AlarmManager.ACTION_SCHEDULE_EXACT_ALARM_PERMISSION_STATE_CHANGED
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        app.told(told)
        assertNotEquals(0L, checkNotNull(app.alarm).windowLengthMs)
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        app.told(told)
        assertEquals(0L, checkNotNull(app.alarm).windowLengthMs)
    }

    @Test fun anEarlierBedtimeMovesTheAlarm() {
        app.core { setRoutine(Routine(HourMinute(22, 30), HourMinute(6, 50))) }
        replan()
        assertEquals(berlin("2026-11-21T21:45"), app.alarm?.triggerAtMs)
    }

    @Test fun theCoreIsNeverCalledOnTheMainThread() {
        app.phone.askedOnMainThread = false
        app.told(Intent.ACTION_BOOT_COMPLETED)
        app.fire()
        press(taken)
        assertFalse(app.phone.askedOnMainThread)
    }

    // --- a reminder ---

    @Test fun aDueReminderIsShownWithItsReasonAndThreeAnswers() {
        app.fire()
        val shown = only().notification
        assertEquals("Magnesium 300 mg", shown.extras.getString(Notification.EXTRA_TITLE))
        assertTrue(shown.extras.getCharSequence(Notification.EXTRA_TEXT).toString().startsWith("22:15"))
        assertEquals(listOf(taken, snooze, skip), shown.actions.map { it.title.toString() })
        assertEquals(Notification.CATEGORY_REMINDER, shown.category)
        assertTrue("told once", shown.flags and Notification.FLAG_ONLY_ALERT_ONCE != 0)
        assertEquals(Notification.VISIBILITY_PRIVATE, shown.visibility)
        val public = checkNotNull(shown.publicVersion)
        assertFalse("a locked screen names no medicine", public.extras.getString(Notification.EXTRA_TITLE).orEmpty().contains("Magnesium"))
        assertEquals("to ask once more is set", berlin("2026-11-21T22:45"), app.alarm?.triggerAtMs)
    }

    @Test fun dosesDueTogetherAreOneNotification() {
        app.fire()
        press(taken)
        app.fire()
        assertEquals(listOf("Iron 65 mg and Vitamin C 100 mg"), app.titles)
        press(taken)
        assertEquals(DoseState.TAKEN, state("Iron", berlin("2026-11-22T09:00")))
        assertEquals(DoseState.TAKEN, state("Vitamin C", berlin("2026-11-22T09:00")))
        assertEquals(0, app.shade.activeNotifications.size)
    }

    @Test fun oneOfTwoTakenInTheAppLeavesTheOtherOnShowWithoutSound() {
        app.fire()
        press(taken)
        app.fire()
        val iron = app.core { tonight() }.doses.single { it.title.startsWith("Iron") && it.state == DoseState.DUE }
        app.core { answer(iron.id, Answer.Taken) }
        replan()
        assertEquals(listOf("Vitamin C 100 mg"), app.titles)
        assertSilent(only().notification)
    }

    @Test fun anAnswerOpensNoScreen() {
        app.fire()
        press(taken)
        assertEquals(DoseState.TAKEN, state("Magnesium", berlin("2026-11-21T22:15")))
        assertEquals(0, app.shade.activeNotifications.size)
        assertNull(shadowOf(app).nextStartedActivity)
    }

    @Test fun takenTwiceCountsOnce() {
        app.fire()
        val again = press(taken)
        assertEquals(1, answers())
        again.send()
        app.settle()
        assertEquals(1, answers())
        assertEquals(DoseState.TAKEN, state("Magnesium", berlin("2026-11-21T22:15")))
    }

    @Test fun skippedStaysAway() {
        app.fire()
        press(skip)
        replan(lost = true)
        assertEquals(DoseState.SKIPPED, state("Magnesium", berlin("2026-11-21T22:15")))
        assertEquals(0, app.shade.activeNotifications.size)
    }

    @Test fun snoozedComesBackTenMinutesLaterAndAlerts() {
        app.fire()
        press(snooze)
        assertEquals(0, app.shade.activeNotifications.size)
        assertEquals(berlin("2026-11-21T22:25"), app.alarm?.triggerAtMs)
        app.fire()
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        assertNotEquals(Notification.GROUP_ALERT_SUMMARY, only().notification.groupAlertBehavior)
    }

    @Test fun anAnswerInTheAppTakesTheNotificationAway() {
        app.fire()
        app.core { answer(tonight().doses.single { it.state == DoseState.DUE }.id, Answer.Taken) }
        replan()
        assertEquals(0, app.shade.activeNotifications.size)
    }

    @Test fun anOldNotificationOfAnEndedItemGoesAway() {
        app.fire()
        val old = only().notification
        app.core { plan().items.forEach { endItem(it.item.id) } }
        press(taken, old)
        assertEquals(0, app.shade.activeNotifications.size)
    }

    @Test fun swipedAwayStaysAwayUntilARestart() {
        app.fire()
        app.shade.cancelAll()
        app.told(Intent.ACTION_TIME_CHANGED)
        assertEquals(0, app.shade.activeNotifications.size)
    }

    @Test fun aRestartShowsItAgainWithoutSound() {
        app.fire()
        app.shade.cancelAll()
        app.loseAlarms()
        app.told(Intent.ACTION_BOOT_COMPLETED)
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        assertSilent(only().notification)
        assertNotNull(app.alarm)
        assertEquals("told of once", 1, app.core { ledger(100) }.count { it.kind == LedgerKind.FIRED })
    }

    @Test fun aRestartAfterItsTimeTellsOfWhatWasMissedMeanwhile() {
        app.loseAlarms()
        app.at("2026-11-21T23:00")
        app.told(Intent.ACTION_BOOT_COMPLETED)
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        assertNotEquals("the first time with sound", Notification.GROUP_ALERT_SUMMARY, only().notification.groupAlertBehavior)
    }

    @Test fun anUpdateOfTheAppShowsItAgainWithoutSound() {
        app.fire()
        app.shade.cancelAll()
        app.loseAlarms()
        app.told(Intent.ACTION_MY_PACKAGE_REPLACED)
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        assertSilent(only().notification)
        assertNotNull(app.alarm)
    }

    @Test fun itComesThoughTheFileWasLetGoOfMeanwhile() {
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMinutes(1))
        app.settle()
        app.fire()
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
    }

    // --- a second time, quietly ---

    @Test fun unansweredItAsksOnceMoreInItsPlaceAndWithoutSound() {
        app.fire()
        val first = only()
        app.fire()
        assertEquals("half an hour later", berlin("2026-11-21T22:45"), app.phone.clock)
        assertEquals("in the place of the first", first.tag, only().tag)
        assertSilent(only().notification)
        assertEquals(1, followed())
        assertEquals("and then no more", berlin("2026-11-22T09:00"), app.alarm?.triggerAtMs)
        replan()
        app.told(Intent.ACTION_TIME_CHANGED)
        assertEquals(1, followed())
        assertEquals("told of once", 1, app.core { ledger(100) }.count { it.kind == LedgerKind.FIRED })
    }

    @Test fun swipedAwayItAsksOnceMoreWithoutSound() {
        app.fire()
        app.shade.cancelAll()
        app.fire()
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        assertSilent(only().notification)
    }

    @Test fun answeredItDoesNotAskAgain() {
        app.fire()
        press(taken)
        assertEquals(berlin("2026-11-22T09:00"), app.alarm?.triggerAtMs)
        app.at("2026-11-21T22:50")
        replan()
        assertEquals(0, app.shade.activeNotifications.size)
        assertEquals(0, followed())
    }

    @Test fun theSecondAskingIsAnsweredLikeTheFirst() {
        app.fire()
        app.fire()
        press(taken)
        assertEquals(DoseState.TAKEN, state("Magnesium", berlin("2026-11-21T22:15")))
        assertEquals(0, app.shade.activeNotifications.size)
    }

    private fun followed() = app.core { ledger(100) }.count { it.kind == LedgerKind.FOLLOWED }

    // --- the test reminder ---

    @Test fun theTestReminderComesLikeAnyOtherAndIsNoted() {
        val at = app.core { testAlarm() }
        replan()
        assertEquals(at, app.alarm?.triggerAtMs)
        app.fire()
        assertEquals(listOf("test"), app.shade.activeNotifications.map { it.tag })
        assertEquals(listOf(taken, snooze, skip), only().notification.actions.map { it.title.toString() })
        assertTrue(app.core { ledger(100) }.any { it.kind == LedgerKind.TESTED })
        press(taken)
        assertEquals(0, app.shade.activeNotifications.size)
        assertEquals("and on with the plan", berlin("2026-11-21T22:15"), app.alarm?.triggerAtMs)
        assertEquals("no dose is answered", 0, answers())
    }

    // --- the clock is set ---

    @Test fun setForwardPastItItIsShown() {
        app.at("2026-11-21T22:30")
        app.told(Intent.ACTION_TIME_CHANGED)
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
    }

    @Test fun setBackItWaitsForItsTime() {
        app.at("2026-11-21T18:00")
        app.told(Intent.ACTION_TIME_CHANGED)
        assertEquals(0, app.shade.activeNotifications.size)
        assertEquals(berlin("2026-11-21T22:15"), app.alarm?.triggerAtMs)
    }

    @Test fun setBackAfterAnAnswerItIsNotAskedForAgain() {
        app.fire()
        press(taken)
        app.at("2026-11-21T22:00")
        app.told(Intent.ACTION_TIME_CHANGED)
        assertEquals(0, app.shade.activeNotifications.size)
        assertEquals(berlin("2026-11-22T09:00"), app.alarm?.triggerAtMs)
    }

    // --- many ---

    @Test fun fortyItemsComeOneAfterAnother() {
        app.core {
            plan().items.forEach { endItem(it.item.id) }
            repeat(FORTY) {
                addItem(supplement("Item ${it + 1}", "", Schedule.Own(Days.EveryDay, Timing.At(listOf(HourMinute(20, 10 + it))))))
            }
        }
        replan()
        repeat(FORTY) {
            assertEquals("one slot, and the daily one", 2, app.alarms.scheduledAlarms.size)
            app.fire()
            assertEquals(listOf("Item ${it + 1}"), app.titles)
            press(taken)
        }
        assertEquals(FORTY, answers())
    }

    // --- travel ---

    @Test fun fromBerlinToNewYorkWhileADoseIsPending() {
        app.at("2026-11-21T21:00")
        app.phone.zoneName = "America/New_York"
        app.told(Intent.ACTION_TIMEZONE_CHANGED)
        assertEquals("45 minutes before bed, there", instant("2026-11-21T22:15", "America/New_York"), app.alarm?.triggerAtMs)
        assertEquals(0, app.shade.activeNotifications.size)
        app.fire()
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        press(taken)
        app.fire()
        assertEquals(instant("2026-11-22T09:00", "America/New_York"), app.phone.clock)
        assertEquals(listOf("Iron 65 mg and Vitamin C 100 mg"), app.titles)
    }

    @Test fun aDoseOnShowIsNeitherLostNorRepeatedOverTheOcean() {
        app.fire()
        app.phone.zoneName = "America/New_York"
        app.told(Intent.ACTION_TIMEZONE_CHANGED)
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        press(taken)
        assertEquals("not again tonight", instant("2026-11-22T09:00", "America/New_York"), app.alarm?.triggerAtMs)
        assertEquals(1, app.core { ledger(100) }.count { it.kind == LedgerKind.FIRED })
    }

    // --- no notifications ---

    @Test fun deniedNothingIsShownAndNothingIsCalledShown() {
        shadowOf(app.shade).setNotificationsEnabled(false)
        app.fire()
        assertEquals(0, app.shade.activeNotifications.size)
        assertEquals(0, app.core { ledger(100) }.count { it.kind == LedgerKind.FIRED })
        assertEquals("still due", DoseState.DUE, state("Magnesium", berlin("2026-11-21T22:15")))
        app.fire()
        assertEquals(0, app.shade.activeNotifications.size)
        assertEquals("the next one is set all the same", berlin("2026-11-22T09:00"), app.alarm?.triggerAtMs)
        shadowOf(app.shade).setNotificationsEnabled(true)
        replan()
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
    }

    private fun assertSilent(shown: Notification) {
        assertNotNull(shown.group)
        assertEquals(Notification.GROUP_ALERT_SUMMARY, shown.groupAlertBehavior)
        assertEquals("and there is no summary to sound", 0, shown.flags and Notification.FLAG_GROUP_SUMMARY)
    }

    private companion object {
        const val FORTY = 40
    }
}
