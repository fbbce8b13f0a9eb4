/**
 * The one alarm, for the next reminder or for what asks a second time, and a daily one behind it.
 *
 * Decides nothing about when a dose is due. An exact alarm if the person allowed it, else one the system may delay.
 * The daily one re-plans should the chain ever break, as when the disk was full at the moment of planning; it is inexact and
 * pushed a day ahead by every plan, so that a phone in use never wakes for it. WorkManager would do the same with a database,
 * a service and a boot receiver of its own.
 */
package app.stillnight

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.os.Build

/** Sets and clears the app's alarms. */
class Alarms(private val context: Context) {
    private val system = context.getSystemService(AlarmManager::class.java)

    /** Whether reminders may come at the minute; null on phones that need no question. */
    val exactAllowed: Boolean?
        get() = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) system.canScheduleExactAlarms() else null

    /** Wakes the app at [at]; with null, not at all. Replaces what was set before. */
    fun next(at: Long?) {
        val wake = broadcast(ReminderReceiver.DUE)
        if (at == null) {
            system.cancel(wake)
            return
        }
        if (exactAllowed != false) {
            try {
                system.setExactAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at, wake)
                return
            } catch (_: SecurityException) {
                // Taken back between the question and the call.
            }
        }
        system.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, at, wake)
    }

    /** Re-plans a day after [now], and each day from then on. */
    fun daily(now: Long) {
        val day = AlarmManager.INTERVAL_DAY
        system.setInexactRepeating(AlarmManager.RTC, now + day, day, broadcast(ReminderReceiver.DAILY))
    }

    private fun broadcast(action: String): PendingIntent = PendingIntent.getBroadcast(
        context,
        0,
        Intent(context, ReminderReceiver::class.java).setAction(action),
        PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE,
    )
}
