/** The window of the real app: what outlives rotation and the end of the process, and what the platform is asked. */
package app.stillnight

import android.Manifest
import android.content.Intent
import android.os.Bundle
import android.os.Looper
import android.os.PowerManager
import android.provider.Settings
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.ViewModelProvider
import androidx.test.platform.app.InstrumentationRegistry
import app.stillnight.core.Days
import app.stillnight.core.DoseState
import app.stillnight.core.HourMinute
import app.stillnight.core.Routine
import app.stillnight.core.Schedule
import app.stillnight.core.StillnightException
import app.stillnight.core.Substance
import app.stillnight.core.Timing
import app.stillnight.core.explain
import app.stillnight.ui.PlatformState
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowAlarmManager
import java.io.File
import java.time.Duration
import java.time.LocalDate

/** The app after its first run, with the plan of the story. */
class SettledApp : TestApp() {
    override fun onCreate() {
        super.onCreate()
        core {
            finishFirstRun()
            addPlan(LocalDate.of(2026, 11, 22))
        }
    }
}

/** The app over a file that is no diary. */
class StrangeFileApp : TestApp() {
    val file: File get() = File(noBackupFilesDir, "stillnight.db")

    override fun onCreate() {
        file.writeText("my shopping list")
        super.onCreate()
    }
}

@RunWith(RobolectricTestRunner::class)
@Config(application = SettledApp::class)
class ScreenTest {
    @get:Rule val rule = createAndroidComposeRule<MainActivity>()
    private val app get() = TestApp.get()

    private fun settle() = rule.settle()

    private fun tap(tag: String) {
        settle()
        rule.onNodeWithTag(tag).performClick()
        settle()
    }

    /** Nobody has needed the file for a while. */
    private fun letGo() {
        settle()
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(5))
        app.settle()
    }

    private fun opened() = ViewModelProvider(rule.activity)[Opening::class.java].opened.value

    @Test fun oneTapRecordsAndIsStored() {
        tap("record")
        assertEquals(1, app.core { tonight() }.episodes.size)
        rule.onNodeWithTag("snackbar").assertIsDisplayed()
        assertFalse(app.phone.askedOnMainThread)
    }

    @Test fun rotationKeepsTheScreenAndTheModel() {
        tap("tab-trends")
        val before = opened()
        rule.activityRule.scenario.recreate()
        settle()
        rule.onNodeWithTag("tab-trends").assertIsSelected()
        assertNotNull(before)
        assertSame(before, opened())
    }

    @Test fun theScreenOutlivesTheProcess() {
        tap("tab-plan")
        val saved = Bundle()
        InstrumentationRegistry.getInstrumentation().callActivityOnSaveInstanceState(rule.activity, saved)
        rule.activityRule.scenario.close()
        settle()
        Robolectric.buildActivity(MainActivity::class.java).setup(saved).use {
            settle()
            rule.onNodeWithTag("tab-plan").assertIsSelected()
        }
    }

    @Test fun anotherLanguageIsReadOnReturn() {
        settle()
        app.phone.language = "de-DE"
        rule.activityRule.scenario.recreate()
        settle()
        assertEquals("de-DE", (opened() as Opened.Diary).model.words.language)
    }

    @Test fun timePassingInTheBackgroundIsNoError() {
        settle()
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        letGo()
        rule.mainClock.advanceTimeBy(Duration.ofMinutes(3).toMillis())
        settle()
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
        rule.onNodeWithTag("snackbar").assertDoesNotExist()
    }

    @Test fun whatCouldBeUndoneIsNotOfferedHoursLater() {
        tap("record")
        rule.onNodeWithTag("snackbar").assertIsDisplayed()
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        app.at("2026-11-21T23:30")
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
        rule.onNodeWithTag("snackbar").assertDoesNotExist()
    }

    @Test fun openingTheAppPlans() {
        app.loseAlarms()
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
        assertNotNull(app.alarm)
    }

    @Test fun inTheBackgroundTheFileIsLetGoAndComesBackInFront() {
        tap("record")
        assertTrue("in use", held())
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        letGo()
        assertFalse("let go of", held())
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        tap("record")
        assertEquals(2, app.core { tonight() }.episodes.size)
    }

    /** Whether this process holds the diary's file open. */
    private fun held(): Boolean {
        val diary = File(app.noBackupFilesDir, "stillnight.db").canonicalPath
        return File("/proc/self/fd").listFiles().orEmpty().any { it.canonicalPath.startsWith(diary) }
    }

    @Test fun grantsAreSeenOnReturn() {
        ShadowAlarmManager.setCanScheduleExactAlarms(false)
        shadowOf(app.shade).setNotificationsEnabled(false)
        val platform = rule.activity.platform
        platform.refresh()
        assertEquals(PlatformState(notifications = false, exactAlarms = false, battery = false), platform.state.value)
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        ShadowAlarmManager.setCanScheduleExactAlarms(true)
        shadowOf(app.shade).setNotificationsEnabled(true)
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        assertEquals(PlatformState(notifications = true, exactAlarms = true, battery = false), platform.state.value)
    }

    @Test fun theSystemIsAskedOnlyOnTheTap() {
        settle()
        assertNull(shadowOf(rule.activity).lastRequestedPermission)
        rule.activity.platform.askNotifications()
        assertEquals(listOf(Manifest.permission.POST_NOTIFICATIONS), shadowOf(rule.activity).lastRequestedPermission.requestedPermissions.toList())
        rule.activity.platform.askExactAlarms()
        rule.activity.platform.askBattery()
        val screens = generateSequence { shadowOf(rule.activity).nextStartedActivity }.map { it.action }.toList()
        assertTrue(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM in screens)
        assertTrue(Settings.ACTION_IGNORE_BATTERY_OPTIMIZATION_SETTINGS in screens)
    }

    @Test fun aListIsHandedToWhereThePersonWants() {
        settle()
        rule.activity.platform.share("Ferritin")
        val chooser = shadowOf(rule.activity).nextStartedActivity
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        @Suppress("DEPRECATION") // Its successor is there from API 33 on.
        val sent = checkNotNull(chooser.getParcelableExtra<Intent>(Intent.EXTRA_INTENT))
        assertEquals(Intent.ACTION_SEND to "Ferritin", sent.action to sent.getStringExtra(Intent.EXTRA_TEXT))
    }

    @Test fun whetherTheBatterySaverLeavesTheAppAloneIsSeenOnReturn() {
        settle()
        assertEquals(false, rule.activity.platform.state.value.battery)
        shadowOf(app.getSystemService(PowerManager::class.java)).setIgnoringBatteryOptimizations(app.packageName, true)
        rule.activity.platform.refresh()
        assertEquals(true, rule.activity.platform.state.value.battery)
    }

    @Test fun aChangedBedtimeMovesTheAlarmAtOnce() {
        settle()
        app.core { setRoutine(Routine(HourMinute(22, 30), HourMinute(6, 50))) }
        rule.activity.platform.remindersChanged()
        settle()
        assertEquals(instant("2026-11-21T21:45", "Europe/Berlin"), app.alarm?.triggerAtMs)
    }

    /** Iron at 20:10 and calcium at 20:30 on the story's evening; the first is taken on its notification. */
    private fun takeIronOnItsNotification() {
        app.core {
            plan().items.forEach { endItem(it.item.id) }
            addItem(daily("Iron", 10, Substance.IRON))
            addItem(daily("Calcium", 30, Substance.CALCIUM))
        }
        app.told(Intent.ACTION_TIME_CHANGED)
        app.fire()
        val shown = app.shade.activeNotifications.single().notification
        shown.actions.single { it.title.toString() == app.reminders.label("taken") }.actionIntent.send()
        settle()
    }

    private fun daily(name: String, minute: Int, substance: Substance) =
        supplement(name, "", Schedule.Own(Days.EveryDay, Timing.At(listOf(HourMinute(20, minute)))), substance)

    private fun said() = rule.onNode(hasText("Calcium comes at 22:10", substring = true) and hasAnyAncestor(hasTestTag("snackbar")))

    @Test fun whatIsSaidToADoseTakenOnItsNotificationIsToldAtTheNextOpeningAndOnce() {
        settle()
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        takeIronOnItsNotification()
        app.at("2026-11-21T20:11")
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
        said().assertIsDisplayed()
        rule.onNodeWithTag("undo").assertDoesNotExist()
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        app.at("2026-11-21T20:12")
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
        said().assertDoesNotExist()
    }

    @Test fun withTheAppOpenItIsToldAtOnceAndCanBeUndone() {
        settle()
        takeIronOnItsNotification()
        said().assertIsDisplayed()
        tap("undo")
        assertEquals(listOf(DoseState.DUE, DoseState.UPCOMING), app.core { tonight() }.doses.take(2).map { it.state })
    }

    @Test fun hoursLaterItIsNoNews() {
        settle()
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        takeIronOnItsNotification()
        app.at("2026-11-22T03:12")
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
        rule.onNodeWithTag("snackbar").assertDoesNotExist()
    }

    @Test @Config(application = StrangeFileApp::class) fun aFileThatIsNoDiaryIsSaidInWordsAndLeftAlone() {
        settle()
        rule.onNodeWithText(explain(StillnightException.NotADatabase(), "en-GB")).assertIsDisplayed()
        assertEquals("my shopping list", (app as StrangeFileApp).file.readText())
        app.told(Intent.ACTION_BOOT_COMPLETED)
        assertEquals("and the receivers live with it", "my shopping list", (app as StrangeFileApp).file.readText())
    }
}
