/**
 * The same screens in a window the size of a phone, with the diary in the person's own data folder.
 *
 * `--diary FILE` opens another diary; `--png FILE` draws the first screen into a picture instead of a window.
 */
package app.stillnight.desktop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.application
import androidx.compose.ui.window.rememberWindowState
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import app.stillnight.core.explain
import app.stillnight.ui.Documents
import app.stillnight.ui.JavaDevice
import app.stillnight.ui.NoDocuments
import app.stillnight.ui.OpenFailedUi
import app.stillnight.ui.Platform
import app.stillnight.ui.PlatformState
import app.stillnight.ui.StillnightModel
import app.stillnight.ui.StillnightUi
import app.stillnight.ui.canBeSetAside
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.MainScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import org.jetbrains.skia.EncodedImageFormat
import java.awt.Toolkit
import java.awt.datatransfer.StringSelection
import java.io.File

private const val WIDTH = 411
private const val HEIGHT = 891

/** A desktop asks no permissions and has no alarms; Escape goes back. */
class DesktopPlatform(private val onSetAside: () -> Unit) : Platform {
    private val backs = ArrayDeque<() -> Unit>()
    override val state: StateFlow<PlatformState> = MutableStateFlow(PlatformState(null, null))

    override fun askNotifications() = Unit

    override fun askExactAlarms() = Unit

    override fun tick() = Unit

    override fun remindersChanged() = Unit

    /** Onto the clipboard: a desktop has no other way to hand text on. */
    override fun share(text: String) = Toolkit.getDefaultToolkit().systemClipboard.setContents(StringSelection(text), null)

    override fun setAside() = onSetAside()

    @Composable
    override fun OnBack(action: () -> Unit) {
        DisposableEffect(action) {
            backs.addLast(action)
            onDispose { backs.remove(action) }
        }
    }

    /** Goes back one step; false if there is none. */
    fun back(): Boolean = backs.lastOrNull()?.invoke() != null
}

/** Where the desktop keeps a person's data: XDG, or the same place by default. */
private fun diaryFile(): File {
    val data = System.getenv("XDG_DATA_HOME")?.let(::File) ?: File(System.getProperty("user.home"), ".local/share")
    return File(data, "stillnight/diary.db")
}

private fun option(args: Array<String>, name: String): String? = args.indexOf(name).takeIf { it >= 0 }?.let { args.getOrNull(it + 1) }

/** The diary in [file], as it is now: open, or why not. */
private class Opening(
    private val file: File,
    private val device: JavaDevice,
    private val scope: CoroutineScope,
    private val io: CoroutineDispatcher,
    private val documents: Documents,
) {
    var model by mutableStateOf<StillnightModel?>(null)
        private set
    var error by mutableStateOf<StillnightException?>(null)
        private set
    val language: String get() = device.language()

    fun open() = attempt(rescue = false) { Stillnight.open(file.path, device) }

    /** Puts a damaged file aside and goes on with an empty diary. */
    fun setAside() {
        model?.release()
        attempt(rescue = true) { Stillnight.setAside(file.path, device) }
    }

    private fun attempt(rescue: Boolean, open: () -> Stillnight) {
        try {
            file.absoluteFile.parentFile.mkdirs()
            model = StillnightModel(open(), device, scope, io, io, documents, { Stillnight.openSample(file.path, device) }, rescue)
            error = null
        } catch (refused: StillnightException) {
            model = null
            error = refused
        }
    }
}

fun main(args: Array<String>) {
    val device = JavaDevice()
    val picture = option(args, "--png")
    val file = option(args, "--diary")?.let(::File) ?: diaryFile()
    if (picture != null) {
        val opening = Opening(file, device, CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined, NoDocuments)
        opening.open()
        val platform = DesktopPlatform(opening::setAside)
        val scene = ImageComposeScene(WIDTH * 2, HEIGHT * 2, Density(2f)) { Screens(opening, platform) }
        try {
            scene.render(0)
            val image = scene.render(1_000_000_000L)
            image.encodeToData(EncodedImageFormat.PNG)?.let { File(picture).writeBytes(it.bytes) }
        } finally {
            scene.close()
        }
        return
    }
    val opening = Opening(file, device, MainScope(), Dispatchers.IO, DesktopDocuments())
    opening.open()
    val platform = DesktopPlatform(opening::setAside)
    application {
        Window(
            onCloseRequest = {
                opening.model?.release()
                exitApplication()
            },
            state = rememberWindowState(size = DpSize(WIDTH.dp, HEIGHT.dp)),
            title = opening.model?.words?.get("app-name").orEmpty(),
            onPreviewKeyEvent = { it.key == Key.Escape && it.type == KeyEventType.KeyUp && platform.back() },
        ) { Screens(opening, platform) }
    }
}

@Composable
private fun Screens(opening: Opening, platform: Platform) {
    val error = opening.error
    val model = opening.model
    if (model != null) {
        StillnightUi(model, platform)
    } else if (error != null) {
        OpenFailedUi(explain(error, opening.language), opening.language, opening::setAside.takeIf { canBeSetAside(error) })
    }
}
