/**
 * What the screens ask of the system's document picker, and where a passphrase is kept for backups that make themselves.
 *
 * Decides nothing. A place is whatever the platform names a document or folder by. What is picked arrives as a state, not as an
 * answer to a call: on a phone the app may have ended while the picker was open.
 */
package app.stillnight.ui

import app.stillnight.core.ProgressListener
import app.stillnight.core.StillnightException
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import java.io.File
import java.io.IOException

/** What a place is picked for. */
enum class Purpose {
    /** A new document for a backup. */
    BACKUP,

    /** A new document for everything as JSON. */
    JSON,

    /** A folder for everything as CSV. */
    CSV,

    /** A document to restore or add from. */
    FILE,

    /** A folder of CSV files to add from. */
    FOLDER,

    /** A folder for backups that make themselves, to be used again and again. */
    SCHEDULE,
}

/** What came of asking: [place] is empty where the person went back. */
data class Picked(val purpose: Purpose, val place: String)

/** Documents beyond the app's own folder. */
interface Documents {
    /** A folder of the app's own for files on their way out or in. */
    val passing: File

    /** What was picked and is not used yet. */
    val picked: StateFlow<Picked?>

    /** Opens the system's picker; [name] is proposed for a new document. */
    fun ask(purpose: Purpose, name: String)

    /** [picked] is dealt with. */
    fun used(picked: Picked)

    /**
     * Copies a file to a place that was picked, or a folder with its files as a new one into it. [progress] hears how many bytes of how many are
     * there; if it says no, [StillnightException.Cancelled] ends it. What is not whole is not left there.
     */
    @Throws(IOException::class, StillnightException.Cancelled::class)
    fun write(from: File, place: String, progress: ProgressListener? = null)

    /** Writes a new document of this name into a folder that was picked for [Purpose.SCHEDULE]. What is not whole is not left there. */
    @Throws(IOException::class)
    fun writeInto(folder: String, name: String, from: File)

    /** Copies a document, or every table of a folder, from a place that was picked; [progress] as for [write]. */
    @Throws(IOException::class, StillnightException.Cancelled::class)
    fun read(place: String, to: File, progress: ProgressListener? = null)

    /** What the person calls a place. */
    fun nameOf(place: String): String

    /** Whether backups can make themselves here. */
    val schedules: Boolean

    /** Whether a passphrase is kept for them. */
    fun passphraseKept(): Boolean

    /**
     * Keeps the passphrase for backups that make themselves, so that only this phone can read it; empty to forget it. False if it can't be
     * kept; then the one before it still is.
     */
    fun keepPassphrase(passphrase: String): Boolean
}

/** Where copies of what was picked are read. */
val Documents.incoming: File get() = File(passing, "incoming")

/** Where what was made waits for the picker's answer. */
val Documents.outgoing: File get() = File(passing, "outgoing")

/** Where a backup that makes itself is made. */
val Documents.due: File get() = File(passing, "due")

/** Where there is no picker: nothing can be picked. */
object NoDocuments : Documents {
    override val passing: File get() = File(System.getProperty("java.io.tmpdir"), "stillnight")
    override val picked: StateFlow<Picked?> = MutableStateFlow(null)
    override val schedules: Boolean get() = false

    override fun ask(purpose: Purpose, name: String) = Unit

    override fun used(picked: Picked) = Unit

    override fun write(from: File, place: String, progress: ProgressListener?): Unit = throw IOException()

    override fun writeInto(folder: String, name: String, from: File): Unit = throw IOException()

    override fun read(place: String, to: File, progress: ProgressListener?): Unit = throw IOException()

    override fun nameOf(place: String): String = place

    override fun passphraseKept(): Boolean = false

    override fun keepPassphrase(passphrase: String) = false
}
