/**
 * The same on Android 9, which asks for neither grant.
 *
 * A class of its own, as each class has a process of its own: the core is loaded once in a process and knows one Android at a time.
 */
package app.stillnight

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performClick
import app.stillnight.core.DoseState
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(application = SettledApp::class, sdk = [28])
class OldPhoneTest {
    @get:Rule val rule = createAndroidComposeRule<MainActivity>()
    private val app get() = TestApp.get()

    @Test fun oneTapRecords() {
        rule.settle()
        rule.onNodeWithTag("record").performClick()
        rule.settle()
        assertEquals(1, app.core { tonight() }.episodes.size)
        rule.onNodeWithTag("snackbar").assertIsDisplayed()
    }

    @Test fun alarmsAreExactWithoutAGrant() {
        rule.settle()
        assertNull(rule.activity.platform.state.value.exactAlarms)
        val alarm = checkNotNull(app.alarm)
        assertEquals(instant("2026-11-21T22:15", "Europe/Berlin"), alarm.triggerAtMs)
        assertEquals(0L, alarm.windowLengthMs)
    }

    @Test fun aReminderIsShownAndAnswered() {
        rule.settle()
        app.fire()
        assertEquals(listOf("Magnesium 300 mg"), app.titles)
        app.shade.activeNotifications.single().notification.actions.first().actionIntent.send()
        app.settle()
        assertEquals(emptyList<String>(), app.titles)
        assertEquals(DoseState.TAKEN, app.core { tonight() }.doses.single { it.at == app.phone.clock }.state)
    }
}
