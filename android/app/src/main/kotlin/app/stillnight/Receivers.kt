/**
 * What the system wakes the app for: a reminder is due, an answer was pressed, the phone or its clock changed.
 *
 * Decides nothing: each asks to plan anew, off the main thread, and says when it is done.
 * `USER_UNLOCKED` is not among them: the diary is readable from the first unlock on, and BOOT_COMPLETED comes after that.
 */
package app.stillnight

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import app.stillnight.core.Answer
import app.stillnight.core.StillnightException
import kotlinx.coroutines.launch

/** The app's own alarms and the answers on its notifications. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val id = intent.data?.schemeSpecificPart
        val answer = when (intent.action) {
            TAKEN -> Answer.Taken
            SNOOZE -> Answer.Snooze
            SKIP -> Answer.Skip
            else -> null
        }
        work(context) { if (id != null && answer != null) answer(id, answer) else plan() }
    }

    companion object {
        const val DUE = "app.stillnight.DUE"
        const val DAILY = "app.stillnight.DAILY"
        const val TAKEN = "app.stillnight.TAKEN"
        const val SNOOZE = "app.stillnight.SNOOZE"
        const val SKIP = "app.stillnight.SKIP"
    }
}

/** The phone restarted, the app was updated, or clock, zone, language or a grant changed. */
class PhoneReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        when (intent.action) {
            Intent.ACTION_BOOT_COMPLETED, Intent.ACTION_MY_PACKAGE_REPLACED -> work(context) { plan(lost = true) }
            else -> work(context) { plan() }
        }
    }
}

private fun BroadcastReceiver.work(context: Context, task: suspend Reminders.() -> Unit) {
    val app = context.applicationContext as StillnightApp
    val result = goAsync()
    app.scope.launch {
        try {
            app.reminders.task()
        } catch (_: StillnightException) {
            // No one is there to be told; the daily alarm tries again, and the app says so when it is opened.
        } catch (_: LinkageError) {
            // A package without the core for this phone.
        } finally {
            result?.finish()
        }
    }
}
