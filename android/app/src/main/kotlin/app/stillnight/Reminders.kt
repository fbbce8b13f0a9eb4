/**
 * What happens when reminders are planned or answered: the core says what should be pending and on show, this makes it so.
 *
 * Decides nothing about doses. One alarm slot: at each instant the app asks the core anew, so that nothing is set far ahead that
 * a flight, a new bedtime or an answer could make wrong.
 */
package app.stillnight

import app.stillnight.core.Answer
import app.stillnight.core.Answered
import app.stillnight.core.Reminder
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import app.stillnight.core.labels
import app.stillnight.ui.StillnightModel
import kotlinx.coroutines.flow.MutableStateFlow

/** The reminders of the process. */
class Reminders(private val app: StillnightApp, private val diary: Diary) {
    private var labelled: Pair<String, Map<String, String>>? = null

    val alarms = Alarms(app)
    val notifications = Notifications(app, ::label)

    /**
     * Makes alarm and notifications what they should be now. [lost]: the phone may have dropped what was on show, as after a
     * restart; then it is shown again, without sound. Otherwise a notification the person swiped away stays away.
     */
    suspend fun plan(lost: Boolean = false) {
        diary.use { planNow(lost) }
        app.backups.makeDue()
    }

    /** What the core said to a dose taken on a notification, such as when coffee is fine again, until a screen has told it. */
    val unsaid = MutableStateFlow<Unsaid?>(null)

    /** Answers a reminder and plans anew. */
    suspend fun answer(id: String, answer: Answer) = diary.use {
        try {
            val answered = answer(id, answer)
            if (answered.counted && answer is Answer.Taken) unsaid.value = Unsaid(answered, app.device.now())
        } catch (_: StillnightException.NotFound) {
            // An old notification of a dose that is no more: planning takes it away.
        }
        planNow(lost = false)
    }

    /** Tells [screen] the [news], once; what is hours old is none any more. */
    fun tell(news: Unsaid, screen: StillnightModel) {
        val age = app.device.now() - news.at
        if (unsaid.compareAndSet(news, null) && age < NEWS_MS) screen.tell(news.answered)
    }

    private fun Stillnight.planNow(lost: Boolean) {
        alarms.daily(app.device.now())
        val plan = reminders(ONE_SLOT)
        val onShow = notifications.showing()
        val over = onShow - plan.showing.map { it.id }.toSet()
        over.keys.forEach(notifications::cancel)
        // One dose of several was answered: what is left of the reminder has another name, and takes its place.
        val left = over.values.toSet()
        if (notifications.allowed) {
            plan.showing.filter { it.followUp || !it.raised || (it.id !in onShow && (lost || it.at in left)) }.forEach { show(it) }
        }
        alarms.next(plan.wake)
    }

    /** A second asking takes the place of the first, and makes no sound. */
    private fun Stillnight.show(reminder: Reminder) {
        notifications.show(reminder, silent = reminder.raised || reminder.followUp)
        if (!reminder.raised || reminder.followUp) raised(reminder.id)
    }

    /** A label of the core in the person's language; its key while there is none. */
    internal fun label(key: String): String {
        val language = app.device.language()
        val known = labelled?.takeIf { it.first == language } ?: (language to labels(language)).also { labelled = it }
        return known.second[key] ?: key
    }

    private companion object {
        /** How many the platform holds: the next one. */
        const val ONE_SLOT = 1

        /** So long what was said is worth telling: no gap of the catalogue is longer. Our choice. */
        const val NEWS_MS = 4 * 3_600_000L
    }
}

/** What the core answered, and when. */
class Unsaid(val answered: Answered, val at: Long)
