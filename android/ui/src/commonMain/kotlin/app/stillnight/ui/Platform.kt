/**
 * What the screens ask of the platform around them: permissions, a haptic tick, the way back, and the alarms.
 *
 * Decides nothing. The Android app and the desktop window each bring their own.
 */
package app.stillnight.ui

import androidx.compose.runtime.Composable
import kotlinx.coroutines.flow.StateFlow

/** What the screens ask of the platform. */
interface Platform {
    /** What the system grants; refreshed by the platform whenever the app comes back to the front. */
    val state: StateFlow<PlatformState>

    /** Shows the system's question about notifications, after the person saw the reason. */
    fun askNotifications()

    /** Opens the system's screen where exact alarms are granted. */
    fun askExactAlarms()

    /** Opens the system's screen where the battery saver is told to leave the app alone. */
    fun askBattery() = Unit

    /** A haptic tick: an episode was recorded. */
    fun tick()

    /** The plan or an answer changed: plan the alarms anew. */
    fun remindersChanged()

    /** Hands [text] to where the person wants it: another app, or the clipboard. */
    fun share(text: String)

    /** Puts a damaged diary aside, never deleting it, and opens an empty one in its place. */
    fun setAside() = Unit

    /** While on screen: [action] runs when the person goes back, instead of leaving the app. */
    @Composable
    fun OnBack(action: () -> Unit)
}

/**
 * What the system grants.
 *
 * @property notifications whether they may be shown; null where the platform needs no question.
 * @property exactAlarms whether reminders may come at the minute; null where the platform needs no question.
 * @property battery whether the battery saver leaves the app alone; null where there is none.
 */
data class PlatformState(val notifications: Boolean?, val exactAlarms: Boolean?, val battery: Boolean? = null)
