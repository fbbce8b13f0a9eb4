/** What the tests of the screens stand on: the real core on a file of its own, a clock that stands still, a silent platform. */
package app.stillnight.ui

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.requiredSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.stillnight.core.Episode
import app.stillnight.core.Stillnight
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import java.io.File
import java.nio.file.Files
import java.time.LocalDateTime
import java.time.ZoneId

val SMALL_PHONE = DpSize(360.dp, 640.dp)
const val NIGHT = "2026-11-22T03:12:00"
const val MORNING = "2026-11-22T07:10:00"
const val AFTERNOON = "2026-11-21T15:00:00"

private val Berlin = ZoneId.of("Europe/Berlin")

fun instant(local: String): Long = LocalDateTime.parse(local).atZone(Berlin).toInstant().toEpochMilli()

class SilentPlatform(notifications: Boolean? = true, exactAlarms: Boolean? = true) : Platform {
    val asked = mutableListOf<String>()
    private val backs = ArrayDeque<() -> Unit>()
    override val state = MutableStateFlow(PlatformState(notifications, exactAlarms))

    override fun askNotifications() {
        asked += "notifications"
    }

    override fun askExactAlarms() {
        asked += "exact"
    }

    override fun tick() {
        asked += "tick"
    }

    override fun remindersChanged() {
        asked += "reminders"
    }

    @Composable
    override fun OnBack(action: () -> Unit) {
        DisposableEffect(action) {
            backs.addLast(action)
            onDispose { backs.remove(action) }
        }
    }

    fun back() = backs.last().invoke()
}

/** One person's phone: [local] is what its clock shows. */
class Stage(local: String, firstRun: Boolean = false, val platform: SilentPlatform = SilentPlatform()) {
    private val folder: File = Files.createTempDirectory("stillnight").toFile()
    var now = instant(local)
    var zone = "Europe/Berlin"
    var hours24 = true
    val device = JavaDevice({ now }, { zone }, { "en-GB" }, { hours24 })
    val core: Stillnight = Stillnight.open(File(folder, "diary.db").path, device)

    // Everything happens at once, so no test waits.
    private val scope = CoroutineScope(Dispatchers.Unconfined)
    val model: StillnightModel

    init {
        if (!firstRun) core.finishFirstRun()
        model = StillnightModel(core, device, scope, Dispatchers.Unconfined)
    }

    private var there by mutableStateOf(true)

    fun show(rule: ComposeContentTestRule, size: DpSize? = null, fontScale: Float = 1f, direction: LayoutDirection = LayoutDirection.Ltr) =
        rule.setContent {
            val density = LocalDensity.current.density
            val kept = rememberSaveableStateHolder()
            CompositionLocalProvider(LocalDensity provides Density(density, fontScale), LocalLayoutDirection provides direction) {
                Box(if (size == null) Modifier else Modifier.requiredSize(size)) {
                    if (there) kept.SaveableStateProvider("app") { StillnightUi(model, platform) }
                }
            }
        }

    /** Takes the screens away and brings them back with nothing but what they saved. */
    fun recreate(rule: ComposeContentTestRule) {
        there = false
        rule.waitForIdle()
        there = true
        rule.waitForIdle()
    }

    fun episodes(): List<Episode> = core.tonight().episodes

    fun end() {
        model.release()
        scope.cancel()
        core.pause()
        folder.deleteRecursively()
    }
}

fun ComposeContentTestRule.tag(tag: String): SemanticsNodeInteraction = onNodeWithTag(tag)

/** One tap on what is on screen. */
fun ComposeContentTestRule.tap(tag: String) {
    tag(tag).performClick()
    waitForIdle()
}

/** One tap on something further down. */
fun ComposeContentTestRule.reach(tag: String) {
    tag(tag).performScrollTo().performClick()
    waitForIdle()
}
