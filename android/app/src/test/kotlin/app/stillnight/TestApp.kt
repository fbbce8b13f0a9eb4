/**
 * The app on a phone whose clock, zone, language and grants the test sets, with the real core behind it.
 *
 * The core runs on its own thread, as on a phone; [settle] waits until it and the main thread have nothing left to do.
 */
package app.stillnight

import android.app.AlarmManager
import android.app.NotificationManager
import android.content.Intent
import android.os.Looper
import androidx.compose.ui.test.junit4.ComposeTestRule
import app.stillnight.core.Device
import app.stillnight.core.Stillnight
import app.stillnight.core.ZoneRules
import app.stillnight.ui.JavaDevice
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.runBlocking
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowAlarmManager
import java.security.GeneralSecurityException
import java.time.LocalDateTime
import java.time.ZoneId
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec
import kotlin.coroutines.CoroutineContext

/** A phone with a fixed clock, first in Berlin on the evening of Saturday 21 November 2026. */
class FixedPhone : Device {
    @Volatile var zoneName = "Europe/Berlin"
    @Volatile var clock = instant("2026-11-21T20:00", "Europe/Berlin")
    @Volatile var language = "en-GB"
    @Volatile var hours24 = true
    @Volatile var askedOnMainThread = false
    private val rules = JavaDevice(clock = { clock }, zoneName = { zoneName }, languageTag = { language }, clock24 = { hours24 })

    override fun now(): Long = clock
    override fun language(): String = language
    override fun hours24(): Boolean = hours24
    override fun zone(): String {
        // Only the core asks for the zone, on the thread of the call.
        if (Looper.getMainLooper().isCurrentThread) askedOnMainThread = true
        return zoneName
    }
    override fun zoneRules(name: String): ZoneRules? = rules.zoneRules(name)
}

/** Hands on to [to], unless told to hold: so a job can be seen under way. */
class Holding(private val to: CoroutineDispatcher) : CoroutineDispatcher() {
    private val held = ArrayDeque<Pair<CoroutineContext, Runnable>>()

    @Volatile var holds = false

    override fun dispatch(context: CoroutineContext, block: Runnable) {
        if (holds) held.addLast(context to block) else to.dispatch(context, block)
    }

    fun go() {
        holds = false
        while (held.isNotEmpty()) held.removeFirst().let { to.dispatch(it.first, it.second) }
    }
}

/** The app of the tests. */
open class TestApp : StillnightApp() {
    val phone = FixedPhone()
    private val thread: ExecutorService = Executors.newSingleThreadExecutor()
    override val device: Device get() = phone
    override val io: CoroutineDispatcher = thread.asCoroutineDispatcher()
    override val beside = Holding(io)

    /** A key of the test's own: Robolectric has no key store. Null while the phone has lost it. */
    var key: SecretKey? = SecretKeySpec(ByteArray(32) { it.toByte() }, "AES")
    override val keys: Keys = Keys { key ?: throw GeneralSecurityException() }

    override fun onTerminate() {
        super.onTerminate()
        thread.shutdown()
    }

    /** Each round lets work go once from the main thread to the core and back; no chain of the app is longer. */
    fun settle() = repeat(ROUNDS) {
        thread.submit {}.get()
        shadowOf(Looper.getMainLooper()).idle()
    }

    /** Calls the core as a screen would. */
    fun <T> core(call: Stillnight.() -> T): T = runBlocking { diary.use(call) }.also { settle() }

    /** The phone's clock shows [local] in its zone. */
    fun at(local: String) {
        phone.clock = instant(local, phone.zoneName)
    }

    /** The system tells of a change, through the manifest's filters. */
    fun told(action: String) {
        sendBroadcast(Intent(action).setPackage(packageName))
        settle()
    }

    val alarms: ShadowAlarmManager get() = shadowOf(getSystemService(AlarmManager::class.java))

    /** The one slot. */
    val alarm: ShadowAlarmManager.ScheduledAlarm?
        get() = alarms.scheduledAlarms.singleOrNull { sent(it).action == ReminderReceiver.DUE }
    val daily: ShadowAlarmManager.ScheduledAlarm?
        get() = alarms.scheduledAlarms.singleOrNull { sent(it).action == ReminderReceiver.DAILY }

    /** Time passes to the alarm, and it goes off. */
    fun fire() {
        // The screen that has just come up plans on the core's thread; until it has, there is no alarm yet.
        settle()
        val due = checkNotNull(alarm) { "no alarm is set" }
        phone.clock = due.triggerAtMs
        alarms.fireAlarm(due)
        settle()
    }

    /** All alarms are gone, as after a restart. */
    fun loseAlarms() {
        val system = getSystemService(AlarmManager::class.java)
        alarms.scheduledAlarms.toList().forEach { system.cancel(checkNotNull(it.operation)) }
    }

    val shade: NotificationManager get() = getSystemService(NotificationManager::class.java)

    /** Titles on show. */
    val titles: List<String>
        get() = shade.activeNotifications.map { it.notification.extras.getCharSequence("android.title").toString() }.sorted()

    private fun sent(alarm: ShadowAlarmManager.ScheduledAlarm): Intent = shadowOf(checkNotNull(alarm.operation)).savedIntent

    companion object {
        private const val ROUNDS = 12
        fun get() = RuntimeEnvironment.getApplication() as TestApp
    }
}

/** What the person sees once the app has nothing left to do. */
fun ComposeTestRule.settle() = repeat(3) {
    TestApp.get().settle()
    waitForIdle()
}

/** The instant at which clocks in [zone] show [local]. */
fun instant(local: String, zone: String): Long = LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant().toEpochMilli()
