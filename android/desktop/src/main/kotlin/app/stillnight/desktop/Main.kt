/**
 * The same screens in a window the size of a phone, with the diary in the person's own data folder.
 *
 * `--diary FILE` opens another diary; `--png FILE` draws the first screen into a picture instead of a window.
 */
package app.stillnight.desktop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
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
import app.stillnight.ui.JavaDevice
import app.stillnight.ui.OpenFailedUi
import app.stillnight.ui.Platform
import app.stillnight.ui.PlatformState
import app.stillnight.ui.StillnightModel
import app.stillnight.ui.StillnightUi
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.MainScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import org.jetbrains.skia.EncodedImageFormat
import java.io.File

private const val WIDTH = 411
private const val HEIGHT = 891

/** A desktop asks no permissions and has no alarms; Escape goes back. */
class DesktopPlatform : Platform {
    private val backs = ArrayDeque<() -> Unit>()
    override val state: StateFlow<PlatformState> = MutableStateFlow(PlatformState(null, null))

    override fun askNotifications() = Unit

    override fun askExactAlarms() = Unit

    override fun tick() = Unit

    override fun remindersChanged() = Unit

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

/** Opens the diary, or says why not. */
private fun opened(file: File, device: JavaDevice, scope: CoroutineScope, io: CoroutineDispatcher): Result<StillnightModel> = try {
    file.absoluteFile.parentFile.mkdirs()
    Result.success(StillnightModel(Stillnight.open(file.path, device), device, scope, io))
} catch (error: StillnightException) {
    Result.failure(IllegalStateException(explain(error, device.language())))
}

fun main(args: Array<String>) {
    val device = JavaDevice()
    val picture = option(args, "--png")
    val file = option(args, "--diary")?.let(::File) ?: diaryFile()
    val platform = DesktopPlatform()
    if (picture != null) {
        val model = opened(file, device, CoroutineScope(Dispatchers.Unconfined), Dispatchers.Unconfined)
        val scene = ImageComposeScene(WIDTH * 2, HEIGHT * 2, Density(2f)) { Screens(model, platform) }
        try {
            scene.render(0)
            val image = scene.render(1_000_000_000L)
            image.encodeToData(EncodedImageFormat.PNG)?.let { File(picture).writeBytes(it.bytes) }
        } finally {
            scene.close()
        }
        return
    }
    val model = opened(file, device, MainScope(), Dispatchers.IO)
    application {
        Window(
            onCloseRequest = {
                model.onSuccess { it.release() }
                exitApplication()
            },
            state = rememberWindowState(size = DpSize(WIDTH.dp, HEIGHT.dp)),
            title = model.getOrNull()?.words?.get("app-name").orEmpty(),
            onPreviewKeyEvent = { it.key == Key.Escape && it.type == KeyEventType.KeyUp && platform.back() },
        ) { Screens(model, platform) }
    }
}

@Composable
private fun Screens(model: Result<StillnightModel>, platform: Platform) {
    model.fold({ StillnightUi(it, platform) }, { OpenFailedUi(it.message.orEmpty()) })
}
