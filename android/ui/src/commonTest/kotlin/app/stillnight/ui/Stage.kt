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
import app.stillnight.core.ProgressListener
import app.stillnight.core.Stillnight
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import java.io.File
import java.io.IOException
import java.nio.file.Files
import java.time.LocalDateTime
import java.time.ZoneId
import kotlin.coroutines.CoroutineContext

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

    override fun askBattery() {
        asked += "battery"
    }

    /** What was handed on, latest last. */
    val shared = mutableListOf<String>()

    override fun share(text: String) {
        shared += text
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

/** A document picker whose answers the test gives; a place is a path. */
class FakeDocuments : Documents {
    private val folder: File = Files.createTempDirectory("documents").toFile()
    var passphrase = ""
        private set
    val asked = mutableListOf<Pair<Purpose, String>>()
    override val passing = File(folder, "passing")
    override val picked = MutableStateFlow<Picked?>(null)
    override var schedules = true

    /** Whether places can be reached. */
    var reachable = true

    /** Runs while a document is read. */
    var whileReading: () -> Unit = {}

    override fun ask(purpose: Purpose, name: String) {
        asked += purpose to name
    }

    /** The person picks a place for what was asked last, or goes back. */
    fun pick(place: File?) {
        picked.value = Picked(asked.last().first, place?.path.orEmpty())
    }

    /** A place the person may pick. */
    fun place(name: String) = File(folder, name)

    override fun used(picked: Picked) {
        this.picked.compareAndSet(picked, null)
    }

    /** Runs before each copy; may stop it. */
    var whileCopying: (ProgressListener?) -> Unit = {}

    override fun write(from: File, place: String, progress: ProgressListener?) {
        whileCopying(progress)
        copy(from, if (from.isDirectory) File(place, from.name) else File(place))
    }

    override fun writeInto(folder: String, name: String, from: File) = copy(from, File(folder, name))

    override fun read(place: String, to: File, progress: ProgressListener?) {
        whileReading()
        copy(File(place), to)
    }

    private fun copy(from: File, to: File) {
        if (!reachable) throw IOException()
        from.copyRecursively(to, overwrite = true)
    }

    override fun nameOf(place: String): String = File(place).name

    override fun passphraseKept(): Boolean = passphrase.isNotEmpty()

    /** Whether the phone can keep a passphrase. */
    var keeps = true

    override fun keepPassphrase(passphrase: String): Boolean {
        if (keeps) this.passphrase = passphrase
        return keeps
    }

    /** What the app left lying about. */
    fun left(): List<String> = passing.walk().filter { it.isFile }.map { it.name }.toList()

    fun end() {
        folder.deleteRecursively()
    }
}

/** Runs nothing until told to, so that a job can be seen under way. */
class HeldBack : CoroutineDispatcher() {
    private val waiting = ArrayDeque<Runnable>()
    var holds = false

    /** How much waits. */
    val held get() = waiting.size

    override fun dispatch(context: CoroutineContext, block: Runnable) {
        if (holds) waiting.addLast(block) else block.run()
    }

    fun go() {
        holds = false
        while (waiting.isNotEmpty()) waiting.removeFirst().run()
    }
}

/** One person's phone: [local] is what its clock shows. */
class Stage(local: String, firstRun: Boolean = false, val platform: SilentPlatform = SilentPlatform(), rescue: Boolean = false) {
    private val folder: File = Files.createTempDirectory("stillnight").toFile()
    val documents = FakeDocuments()
    val beside = HeldBack()
    var now = instant(local)
    var zone = "Europe/Berlin"
    var hours24 = true
    val device = JavaDevice({ now }, { zone }, { "en-GB" }, { hours24 })
    val file = File(folder, "diary.db")
    val core: Stillnight = Stillnight.open(file.path, device)

    // Everything happens at once, so no test waits.
    private val scope = CoroutineScope(Dispatchers.Unconfined)
    val model: StillnightModel

    init {
        if (!firstRun) core.finishFirstRun()
        model = StillnightModel(core, device, scope, Dispatchers.Unconfined, beside, documents, { Stillnight.openSample(file.path, device) }, rescue)
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
        documents.end()
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
