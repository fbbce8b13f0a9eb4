/**
 * Documents beyond the app's own folder, through the system's picker: no permission is needed for what the person picks.
 *
 * Decides nothing. What was picked is kept by the process, so that it waits for the diary to be open; the pickers themselves belong
 * to an activity, which hands their answers in even when it was made anew meanwhile.
 */
package app.stillnight

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.provider.DocumentsContract
import android.provider.DocumentsContract.Document
import android.provider.OpenableColumns
import app.stillnight.ui.Documents
import app.stillnight.ui.Picked
import app.stillnight.ui.Purpose
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import java.io.File
import java.io.IOException

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

    override fun write(from: File, place: String) = within {
        val to = Uri.parse(place)
        if (from.isDirectory) {
            from.listFiles().orEmpty().sorted().forEach { writeNew(to, it.name, it) }
        } else {
            copy(from, to)
        }
    }

    override fun writeInto(folder: String, name: String, from: File) = within { writeNew(Uri.parse(folder), name, from) }

    override fun read(place: String, to: File) = within {
        val from = Uri.parse(place)
        if (DocumentsContract.isTreeUri(from)) {
            to.mkdirs()
            // A folder may hold anything; only tables are read.
            children(from).filter { (name, _) -> name.endsWith(".csv") && '/' !in name }.forEach { (name, uri) -> fetch(uri, File(to, name)) }
        } else {
            fetch(from, to)
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

    private fun writeNew(tree: Uri, name: String, from: File) {
        val to = DocumentsContract.createDocument(context.contentResolver, root(tree), typeOf(name), name) ?: throw IOException()
        copy(from, to)
    }

    private fun copy(from: File, to: Uri) {
        // "t": what was longer before must not show behind the new end.
        val out = context.contentResolver.openOutputStream(to, "wt") ?: throw IOException()
        out.use { from.inputStream().use { source -> source.copyTo(it) } }
    }

    private fun fetch(from: Uri, to: File) {
        val source = context.contentResolver.openInputStream(from) ?: throw IOException()
        source.use { to.outputStream().use { out -> it.copyTo(out) } }
    }

    private fun root(tree: Uri): Uri = DocumentsContract.buildDocumentUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree))

    private fun children(tree: Uri): List<Pair<String, Uri>> {
        val all = DocumentsContract.buildChildDocumentsUriUsingTree(tree, DocumentsContract.getTreeDocumentId(tree))
        val found = mutableListOf<Pair<String, Uri>>()
        val columns = arrayOf(Document.COLUMN_DOCUMENT_ID, Document.COLUMN_DISPLAY_NAME)
        val rows = context.contentResolver.query(all, columns, Bundle.EMPTY, null) ?: throw IOException()
        rows.use {
            while (it.moveToNext()) found += it.getString(1) to DocumentsContract.buildDocumentUriUsingTree(tree, it.getString(0))
        }
        return found
    }

    private fun typeOf(name: String): String = if (name.endsWith(".csv")) "text/csv" else ANY

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

/** The system's pickers of one activity. */
fun interface Pickers {
    /** Opens the one for [purpose]; false where the phone has none. */
    fun open(purpose: Purpose, name: String): Boolean
}
