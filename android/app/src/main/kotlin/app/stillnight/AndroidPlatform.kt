/**
 * What the screens ask of Android: what is granted, the system's questions and pickers, a haptic tick, the way back.
 *
 * Decides which of the system's screens answers a question. Nothing is asked but on the person's own tap.
 */
package app.stillnight

import android.Manifest
import android.content.ActivityNotFoundException
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import android.os.PowerManager
import android.provider.Settings
import android.view.HapticFeedbackConstants
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.runtime.Composable
import app.stillnight.core.StillnightException
import app.stillnight.ui.Platform
import app.stillnight.ui.PlatformState
import app.stillnight.ui.Purpose
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** The platform of one activity; made before it starts. */
class AndroidPlatform(private val activity: ComponentActivity, private val app: StillnightApp, private val onSetAside: () -> Unit = {}) : Platform {
    private val seen = MutableStateFlow(look())
    private val question = activity.registerForActivityResult(ActivityResultContracts.RequestPermission()) { refresh() }

    // One for each purpose, always in this order: so an answer finds its way though the app was ended while the picker was open.
    private val newBackup = creator(Purpose.BACKUP, "application/octet-stream")
    private val newJson = creator(Purpose.JSON, "application/json")
    private val csvFolder = folder(Purpose.CSV)
    private val file = activity.registerForActivityResult(ActivityResultContracts.OpenDocument()) { app.documents.hand(Purpose.FILE, it) }
    private val readFolder = folder(Purpose.FOLDER)
    private val backupFolder = folder(Purpose.SCHEDULE)
    private val pickers = Pickers(::pick)

    override val state: StateFlow<PlatformState> = seen.asStateFlow()

    /** The pickers are this activity's from now on. */
    fun attach() {
        app.documents.pickers = pickers
    }

    /** The activity is gone; another one's pickers stay. */
    fun detach() {
        if (app.documents.pickers === pickers) app.documents.pickers = null
    }

    override fun setAside() = onSetAside()

    private fun creator(purpose: Purpose, type: String) =
        activity.registerForActivityResult(ActivityResultContracts.CreateDocument(type)) { app.documents.hand(purpose, it) }

    private fun folder(purpose: Purpose) =
        activity.registerForActivityResult(ActivityResultContracts.OpenDocumentTree()) { app.documents.hand(purpose, it) }

    private fun pick(purpose: Purpose, name: String): Boolean {
        try {
            when (purpose) {
                Purpose.BACKUP -> newBackup.launch(name)
                Purpose.JSON -> newJson.launch(name)
                Purpose.CSV -> csvFolder.launch(null)
                // A provider may know neither type nor ending of a backup: any file can be picked, and the core looks inside.
                Purpose.FILE -> file.launch(arrayOf("*/*"))
                Purpose.FOLDER -> readFolder.launch(null)
                Purpose.SCHEDULE -> backupFolder.launch(null)
            }
        } catch (_: ActivityNotFoundException) {
            return false
        }
        return true
    }

    /** Looks again at what is granted, and plans: what was held back may be shown now. */
    fun refresh() {
        seen.value = look()
        remindersChanged()
    }

    override fun askNotifications() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && !grantedOrSettled()) {
            asked = true
            question.launch(Manifest.permission.POST_NOTIFICATIONS)
        } else {
            open(Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS).putExtra(Settings.EXTRA_APP_PACKAGE, activity.packageName))
        }
    }

    override fun askExactAlarms() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            open(Intent(Settings.ACTION_REQUEST_SCHEDULE_EXACT_ALARM, Uri.fromParts("package", activity.packageName, null)))
        }
    }

    override fun askBattery() = open(Intent(Settings.ACTION_IGNORE_BATTERY_OPTIMIZATION_SETTINGS))

    override fun share(text: String) {
        val sent = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        activity.startActivity(Intent.createChooser(sent, null))
    }

    override fun tick() {
        val kind = if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) HapticFeedbackConstants.CONFIRM else HapticFeedbackConstants.VIRTUAL_KEY
        activity.window.decorView.performHapticFeedback(kind)
    }

    override fun remindersChanged() {
        app.scope.launch {
            try {
                app.reminders.plan()
            } catch (_: StillnightException) {
                // The screen that caused it has its own call to the core, and says what went wrong.
            } catch (_: LinkageError) {
                // A package without the core for this phone: the screen says so.
            }
        }
    }

    @Composable
    override fun OnBack(action: () -> Unit) = BackHandler(onBack = action)

    private fun look() = PlatformState(app.reminders.notifications.allowed, app.reminders.alarms.exactAllowed, leftAlone())

    private fun leftAlone() = activity.getSystemService(PowerManager::class.java).isIgnoringBatteryOptimizations(activity.packageName)

    /** Whether the system would not show its question: it was answered before, for good, or is answered with yes. */
    private fun grantedOrSettled(): Boolean {
        val permission = Manifest.permission.POST_NOTIFICATIONS
        return activity.checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED ||
            (asked && !activity.shouldShowRequestPermissionRationale(permission))
    }

    private var asked: Boolean
        get() = activity.getSharedPreferences(ASKED, 0).getBoolean(ASKED, false)
        set(value) = activity.getSharedPreferences(ASKED, 0).edit().putBoolean(ASKED, value).apply()

    private fun open(screen: Intent) {
        try {
            activity.startActivity(screen)
        } catch (_: ActivityNotFoundException) {
            activity.startActivity(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.fromParts("package", activity.packageName, null)))
        }
    }

    private companion object {
        const val ASKED = "asked"
    }
}
