/**
 * Documents beyond the app's own folder, through the system's picker: no permission is needed for what the person picks.
 *
 * Decides nothing. What was picked is kept by the process, so that it waits for the diary to be open; the pickers themselves belong
 * to an activity, which hands their answers in even when it was made anew meanwhile.
 */
package app.stillnight

import android.content.Context
import android.content.Intent
import android.database.Cursor
import android.net.Uri
import android.os.Bundle
import android.provider.DocumentsContract
import android.provider.DocumentsContract.Document
import android.provider.OpenableColumns
import app.stillnight.core.ProgressListener
import app.stillnight.core.StillnightException
import app.stillnight.ui.Documents
import app.stillnight.ui.Picked
import app.stillnight.ui.Purpose
import app.stillnight.ui.due
import app.stillnight.ui.incoming
import app.stillnight.ui.outgoing
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import java.io.File
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream

private const val ANY = "application/octet-stream"

/** Documents as Android's content providers hold them. A place is a content URI. */
class AndroidDocuments(private val context: Context, private val safe: PassphraseSafe) : Documents {
    private val pickedState = MutableStateFlow<Picked?>(null)

    /** Opens the pickers; set by the activity on screen. */
    var pickers: Pickers? = null

    override val passing: File get() = File(context.cacheDir, "documents")
    override val picked: StateFlow<Picked?> = pickedState.asStateFlow()
    override val schedules: Boolean get() = true

    override fun ask(purpose: Purpose, name: String) {
        if (pickers?.open(purpose, name) != true) hand(purpose, null)
    }

    /** What came of a picker; [place] is null where the person went back. */
    fun hand(purpose: Purpose, place: Uri?) {
        if (place != null && purpose == Purpose.SCHEDULE) keep(place)
        pickedState.value = Picked(purpose, place?.toString().orEmpty())
    }

    override fun used(picked: Picked) {
        pickedState.compareAndSet(picked, null)
    }

    override fun write(from: File, place: String, progress: ProgressListener?) = within {
        val to = Uri.parse(place)
        if (from.isDirectory) {
            writeFolder(to, from, progress)
        } else {
            wholeOrGone(to) { copy(from, to, Copied(progress, from.length())) }
        }
    }

    override fun writeInto(folder: String, name: String, from: File) = within {
        writeNew(root(Uri.parse(folder)), name, from, Copied(null, from.length()))
    }

    override fun read(place: String, to: File, progress: ProgressListener?) = within {
        val from = Uri.parse(place)
        if (DocumentsContract.isTreeUri(from)) {
            to.mkdirs()
            // A folder may hold anything; only tables are read.
            val tables = children(from).filter { it.name.endsWith(".csv") && '/' !in it.name }
            val copied = Copied(progress, tables.sumOf { it.bytes })
            tables.forEach { fetch(it.uri, File(to, it.name), copied) }
        } else {
            fetch(from, to, Copied(progress, sizeOf(from)))
        }
    }

    override fun nameOf(place: String): String = try {
        within {
            val uri = Uri.parse(place)
            val document = if (DocumentsContract.isTreeUri(uri)) root(uri) else uri
            context.contentResolver.query(document, arrayOf(OpenableColumns.DISPLAY_NAME), Bundle.EMPTY, null)?.use {
                if (it.moveToFirst()) it.getString(0) else null
            }.orEmpty()
        }
    } catch (_: IOException) {
        ""
    }

    override fun passphraseKept(): Boolean = safe.passphrase() != null

    override fun keepPassphrase(passphrase: String) = safe.keep(passphrase)

    /** Deletes what a process that ended has left: copies on their way in, and backups that were due. */
    fun clearLeft() {
        incoming.deleteRecursively()
        due.deleteRecursively()
    }

    /** Deletes what was made for a picker whose answer nobody waits for any more. */
    fun clearUnclaimed() {
        outgoing.deleteRecursively()
    }

    /** The app may write there again after it ended, until the person takes that back in the system's settings. */
    private fun keep(place: Uri) {
        val both = Intent.FLAG_GRANT_READ_URI_PERMISSION or Intent.FLAG_GRANT_WRITE_URI_PERMISSION
        val resolver = context.contentResolver
        try {
            // Of the folders before this one nothing is needed any more.
            resolver.persistedUriPermissions.filter { it.uri != place }.forEach { resolver.releasePersistableUriPermission(it.uri, both) }
            resolver.takePersistableUriPermission(place, both)
        } catch (_: SecurityException) {
            // A provider that grants for now only: the next backup by itself will not be made, and the page says that one is due.
        }
    }

    /** A new folder each time: beside tables that are there already, a provider would give new ones other names. */
    private fun writeFolder(tree: Uri, from: File, progress: ProgressListener?) {
        val files = from.listFiles().orEmpty().sorted()
        val folder = create(root(tree), Document.MIME_TYPE_DIR, from.name)
        val copied = Copied(progress, files.sumOf(File::length))
        wholeOrGone(folder) { files.forEach { writeNew(folder, it.name, it, copied) } }
    }

    private fun writeNew(folder: Uri, name: String, from: File, copied: Copied) {
        val to = create(folder, if (name.endsWith(".csv")) "text/csv" else ANY, name)
        wholeOrGone(to) { copy(from, to, copied) }
    }

    private fun create(folder: Uri, type: String, name: String): Uri =
        DocumentsContract.createDocument(context.contentResolver, folder, type, name) ?: throw IOException()

    /** Half a document would look like a whole one: it is taken away again. */
    private fun wholeOrGone(document: Uri, work: () -> Unit) {
        var whole = false
        try {
            work()
            whole = true
        } finally {
            if (!whole) delete(document)
        }
    }

    private fun delete(document: Uri) {
        try {
            within { DocumentsContract.deleteDocument(context.contentResolver, document) }
        } catch (_: IOException) {
            // Its place is gone too, or it can't be deleted there: what went wrong before is what is said.
        }
    }

    private fun copy(from: File, to: Uri, copied: Copied) {
        // "t": what was longer before must not show behind the new end.
        val out = context.contentResolver.openOutputStream(to, "wt") ?: throw IOException()
        out.use { from.inputStream().use { source -> copied.all(source, it) } }
    }

    private fun fetch(from: Uri, to: File, copied: Copied) {
        val source = context.contentResolver.openInputStream(from) ?: throw IOException()
        source.use { to.outputStream().use { out -> copied.all(it, out) } }
    }

    private fun sizeOf(document: Uri): Long =
        context.contentResolver.query(document, arrayOf(OpenableColumns.SIZE), Bundle.EMPTY, null)?.use {
            if (it.moveToFirst()) it.bytes() else 0
        } ?: 0

    /** The size in a row. A provider may give other columns than those asked for, in another order, and need not know it. */
    private fun Cursor.bytes(): Long {
        val size = getColumnIndex(OpenableColumns.SIZE)
        return if (size >= 0 && !isNull(size)) getLong(size) else 0
    }

    private fun root(tree: Uri): Uri = DocumentsContract.buildDocumentUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree))

    private class Child(val name: String, val uri: Uri, val bytes: Long)

    private fun children(tree: Uri): List<Child> {
        val all = DocumentsContract.buildChildDocumentsUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree))
        val found = mutableListOf<Child>()
        val columns = arrayOf(Document.COLUMN_DOCUMENT_ID, Document.COLUMN_DISPLAY_NAME, Document.COLUMN_SIZE)
        val rows = context.contentResolver.query(all, columns, Bundle.EMPTY, null) ?: throw IOException()
        rows.use {
            while (it.moveToNext()) {
                found += Child(it.getString(1), DocumentsContract.buildDocumentUriUsingTree(tree, it.getString(0)), it.bytes())
            }
        }
        return found
    }

    /** A provider is another app: whatever it throws is that its document can't be reached. */
    private fun <T> within(work: () -> T): T = try {
        work()
    } catch (error: IOException) {
        throw error
    } catch (_: SecurityException) {
        throw IOException()
    } catch (_: IllegalArgumentException) {
        throw IOException()
    } catch (_: IllegalStateException) {
        throw IOException()
    } catch (_: UnsupportedOperationException) {
        throw IOException()
    }
}

/** Counts bytes as they are copied, and asks whether to go on. A provider that doesn't know its size says 0: then nobody knows how far it is. */
private class Copied(private val progress: ProgressListener?, private val total: Long) {
    private var done = 0L

    fun all(from: InputStream, to: OutputStream) {
        val part = ByteArray(PART)
        while (true) {
            if (progress?.onProgress(minOf(done, total), total) == false) throw StillnightException.Cancelled()
            val read = from.read(part)
            if (read < 0) return
            to.write(part, 0, read)
            done += read
        }
    }

    private companion object {
        const val PART = 1 shl 16
    }
}

/** The system's pickers of one activity. */
fun interface Pickers {
    /** Opens the one for [purpose]; false where the phone has none. */
    fun open(purpose: Purpose, name: String): Boolean
}
