/**
 * What the screens ask of Android: what is granted, the system's questions, a haptic tick, the way back.
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
import android.provider.Settings
import android.view.HapticFeedbackConstants
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.runtime.Composable
import app.stillnight.core.StillnightException
import app.stillnight.ui.Platform
import app.stillnight.ui.PlatformState
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** The platform of one activity; made before it starts. */
class AndroidPlatform(private val activity: ComponentActivity, private val app: StillnightApp) : Platform {
    private val seen = MutableStateFlow(look())
    private val question = activity.registerForActivityResult(ActivityResultContracts.RequestPermission()) { refresh() }

    override val state: StateFlow<PlatformState> = seen.asStateFlow()

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

    private fun look() = PlatformState(app.reminders.notifications.allowed, app.reminders.alarms.exactAllowed)

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
