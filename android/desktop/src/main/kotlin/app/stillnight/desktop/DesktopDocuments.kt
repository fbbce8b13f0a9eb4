/**
 * Files through the desktop's own dialogs; a place is a path. Backups don't make themselves here: nothing wakes the app.
 */
package app.stillnight.desktop

import app.stillnight.core.ProgressListener
import app.stillnight.ui.Documents
import app.stillnight.ui.Picked
import app.stillnight.ui.Purpose
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import java.awt.FileDialog
import java.awt.Frame
import java.io.File
import java.io.IOException
import java.nio.file.Files
import javax.swing.JFileChooser

/** Documents of the desktop's file system. */
class DesktopDocuments : Documents {
    private val pickedState = MutableStateFlow<Picked?>(null)
    override val passing: File by lazy { Files.createTempDirectory("stillnight").toFile().apply { deleteOnExit() } }
    override val picked: StateFlow<Picked?> = pickedState.asStateFlow()
    override val schedules: Boolean get() = false

    override fun ask(purpose: Purpose, name: String) {
        val place = when (purpose) {
            Purpose.BACKUP, Purpose.JSON -> file(FileDialog.SAVE, name)
            Purpose.FILE -> file(FileDialog.LOAD, name)
            Purpose.CSV, Purpose.FOLDER, Purpose.SCHEDULE -> folder()
        }
        pickedState.value = Picked(purpose, place?.path.orEmpty())
    }

    override fun used(picked: Picked) {
        pickedState.compareAndSet(picked, null)
    }

    override fun write(from: File, place: String, progress: ProgressListener?) =
        copy(from, if (from.isDirectory) File(place, from.name) else File(place))

    override fun writeInto(folder: String, name: String, from: File) = copy(from, File(folder, name))

    override fun read(place: String, to: File, progress: ProgressListener?) = copy(File(place), to)

    override fun nameOf(place: String): String = File(place).name

    override fun passphraseKept(): Boolean = false

    override fun keepPassphrase(passphrase: String) = false

    private fun copy(from: File, to: File) {
        if (!from.copyRecursively(to, overwrite = true)) throw IOException()
    }

    private fun file(mode: Int, name: String): File? {
        val dialog = FileDialog(null as Frame?, "", mode)
        dialog.file = name
        dialog.isVisible = true
        return dialog.files.firstOrNull()
    }

    private fun folder(): File? {
        val chooser = JFileChooser().apply { fileSelectionMode = JFileChooser.DIRECTORIES_ONLY }
        return if (chooser.showOpenDialog(null) == JFileChooser.APPROVE_OPTION) chooser.selectedFile else null
    }
}
