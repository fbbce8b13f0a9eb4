/**
 * The process: one diary, one set of reminders, and which of them is in use.
 *
 * Decides when the file is open: while a screen or a receiver needs it, and let go of soon after.
 */
package app.stillnight

import android.app.Activity
import android.app.Application
import android.os.Bundle
import android.text.format.DateFormat
import app.stillnight.core.Device
import app.stillnight.ui.JavaDevice
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import java.io.File

/** The app's process. Tests run a subclass with a clock of their own. */
open class StillnightApp : Application() {
    /** The phone as the core sees it. */
    open val device: Device by lazy {
        JavaDevice(languageTag = { resources.configuration.locales[0].toLanguageTag() }, clock24 = { DateFormat.is24HourFormat(this) })
    }

    /** Where the core is called: one call after another, in the order they were made, never on the main thread. */
    open val io: CoroutineDispatcher by lazy { Dispatchers.IO.limitedParallelism(1) }

    /** Where long calls run, so that no tap waits for a backup. */
    open val beside: CoroutineDispatcher get() = Dispatchers.IO

    /** Where the key for the kept passphrase comes from. */
    open val keys: Keys get() = PhoneKeys

    /** Work that outlives a screen; begins on the main thread. */
    val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main.immediate)

    /** The person's diary. Never backed up by the system: what leaves the phone, she sends. */
    val diary: Diary by lazy { Diary(File(noBackupFilesDir, "stillnight.db"), device, io, scope) }

    private val safe: PassphraseSafe by lazy { PassphraseSafe(File(noBackupFilesDir, "backup-passphrase"), keys) }

    /** Documents that the person picks. */
    val documents: AndroidDocuments by lazy { AndroidDocuments(this, safe) }

    /** Backups that make themselves. */
    val backups: Backups by lazy { Backups(diary, documents, safe, beside) }

    /** Alarms and notifications. */
    val reminders: Reminders by lazy { Reminders(this, diary) }

    override fun onCreate() {
        super.onCreate()
        registerActivityLifecycleCallbacks(Screens(diary))
        // Before anything can put a new file there.
        documents.clearLeft()
        diary.openAhead()
    }
}

/** Keeps the diary open while any screen is visible. */
private class Screens(private val diary: Diary) : Application.ActivityLifecycleCallbacks {
    private var visible = 0

    override fun onActivityStarted(activity: Activity) {
        if (visible++ == 0) diary.claim()
    }

    override fun onActivityStopped(activity: Activity) {
        if (--visible == 0) diary.release()
    }

    override fun onActivityCreated(activity: Activity, state: Bundle?) = Unit
    override fun onActivityResumed(activity: Activity) = Unit
    override fun onActivityPaused(activity: Activity) = Unit
    override fun onActivitySaveInstanceState(activity: Activity, state: Bundle) = Unit
    override fun onActivityDestroyed(activity: Activity) = Unit
}
