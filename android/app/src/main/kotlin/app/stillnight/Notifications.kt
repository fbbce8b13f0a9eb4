/**
 * Reminders as the system shows them: one notification for all doses due at one instant, with three answers.
 *
 * Decides how a reminder looks and who may read it on a locked screen. Which ones are due, and their words, are the core's.
 */
package app.stillnight

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.net.Uri
import app.stillnight.core.Reminder

/** Shows and takes away notifications, with [words] for the labels on them. */
class Notifications(private val context: Context, private val words: (String) -> String) {
    private val system = context.getSystemService(NotificationManager::class.java)

    /** Whether they are seen at all: allowed for the app, and the channel not switched off. */
    val allowed: Boolean
        get() = system.areNotificationsEnabled() &&
            system.getNotificationChannel(CHANNEL)?.importance != NotificationManager.IMPORTANCE_NONE

    /** The reminders on show, by id, and when each was due. */
    fun showing(): Map<String, Long> =
        system.activeNotifications.filter { it.id == ONE && it.tag != null }.associate { it.tag to it.notification.`when` }

    /** Shows a reminder; [silent] if the person was told of it before. */
    fun show(reminder: Reminder, silent: Boolean) {
        system.createNotificationChannel(channel())
        system.notify(reminder.id, ONE, notification(reminder, silent))
    }

    /** Takes a reminder away. */
    fun cancel(id: String) = system.cancel(id, ONE)

    internal fun notification(reminder: Reminder, silent: Boolean): Notification {
        val about = Notification.Builder(context, CHANNEL)
            .setSmallIcon(R.drawable.ic_reminder)
            .setContentTitle(reminder.title)
            .setContentText(reminder.body)
            .setStyle(Notification.BigTextStyle().bigText(reminder.body))
            .setCategory(Notification.CATEGORY_REMINDER)
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setPublicVersion(withoutContent(reminder))
            .setOnlyAlertOnce(true)
            .setWhen(reminder.at)
            .setShowWhen(true)
            .setContentIntent(open())
            .addAction(action(ReminderReceiver.TAKEN, words("taken"), reminder.id))
            .addAction(action(ReminderReceiver.SNOOZE, words("snooze"), reminder.id))
            .addAction(action(ReminderReceiver.SKIP, words("skip"), reminder.id))
        // A child of a group whose summary alone would sound, and there is none.
        if (silent) about.setGroup(SILENT).setGroupAlertBehavior(Notification.GROUP_ALERT_SUMMARY)
        return about.build()
    }

    /** For a locked screen: that there is something, not what. */
    private fun withoutContent(reminder: Reminder): Notification = Notification.Builder(context, CHANNEL)
        .setSmallIcon(R.drawable.ic_reminder)
        .setContentTitle(words("reminder-private"))
        .setCategory(Notification.CATEGORY_REMINDER)
        .setWhen(reminder.at)
        .setShowWhen(true)
        .build()

    private fun channel() = NotificationChannel(CHANNEL, words("reminder-channel"), NotificationManager.IMPORTANCE_HIGH).apply {
        description = words("reminder-channel-about")
        lockscreenVisibility = Notification.VISIBILITY_PRIVATE
    }

    private fun action(action: String, label: String, id: String): Notification.Action =
        Notification.Action.Builder(null, label, answer(context, action, id)).build()

    private fun open(): PendingIntent = PendingIntent.getActivity(
        context,
        0,
        Intent(context, MainActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK or Intent.FLAG_ACTIVITY_CLEAR_TOP),
        PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE,
    )

    internal companion object {
        const val CHANNEL = "reminders"
        private const val SILENT = "silent"

        /** The tag tells reminders apart; the number is always this one. */
        const val ONE = 1

        /** What an answer on a notification sends: the reminder is in the address, so that each has an intent of its own. */
        fun answer(context: Context, action: String, id: String): PendingIntent = PendingIntent.getBroadcast(
            context,
            0,
            Intent(context, ReminderReceiver::class.java).setAction(action).setData(Uri.fromParts("reminder", id, null)),
            PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE,
        )
    }
}
