/** A place for documents on the test's phone: a folder behind the system's own interface for such places. */
package app.stillnight

import android.content.pm.ProviderInfo
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.provider.DocumentsContract
import android.provider.DocumentsContract.Document
import android.provider.DocumentsProvider
import org.robolectric.Robolectric
import java.io.File
import java.io.FileNotFoundException

/** Documents in [root]; an id is a path below it. */
class Shelf : DocumentsProvider() {
    val root: File by lazy { File(checkNotNull(context).filesDir, "shelf").apply { mkdirs() } }

    /** Whether nothing more goes into it: a document can be made, and stays empty. */
    var full = false

    /** Whether it answers at all, as a card that was taken out does not. */
    var there = true

    override fun onCreate() = true

    private fun file(id: String): File {
        if (!there) throw FileNotFoundException()
        return if (id == TOP) root else File(root, id)
    }

    override fun createDocument(parent: String, type: String, name: String): String {
        val folder = file(parent)
        val free = generateSequence(0) { it + 1 }.map { if (it == 0) name else "$name ($it)" }.first { !File(folder, it).exists() }
        val made = File(folder, free)
        if (type == Document.MIME_TYPE_DIR) made.mkdir() else made.createNewFile()
        return made.relativeTo(root).path
    }

    override fun deleteDocument(id: String) {
        file(id).deleteRecursively()
    }

    override fun openDocument(id: String, mode: String, signal: CancellationSignal?): ParcelFileDescriptor {
        if (full && mode.startsWith("w")) throw FileNotFoundException()
        return ParcelFileDescriptor.open(file(id), ParcelFileDescriptor.parseMode(mode))
    }

    override fun queryRoots(projection: Array<out String>?): Cursor = MatrixCursor(arrayOf("root_id"))

    override fun queryDocument(id: String, projection: Array<out String>?): Cursor = rows(listOf(id))

    override fun queryChildDocuments(parent: String, projection: Array<out String>?, order: String?): Cursor =
        rows(file(parent).listFiles().orEmpty().sorted().map { it.relativeTo(root).path })

    private fun rows(ids: List<String>) =
        MatrixCursor(arrayOf(Document.COLUMN_DOCUMENT_ID, Document.COLUMN_DISPLAY_NAME, Document.COLUMN_SIZE)).apply {
            ids.forEach { addRow(arrayOf<Any>(it, file(it).name, file(it).length())) }
        }

    override fun isChildDocument(parent: String, id: String) = true

    /** The document of this name; made if there is none, as the system's picker does. */
    fun document(name: String): Uri = DocumentsContract.buildDocumentUri(AUTHORITY, name).also { File(root, name).createNewFile() }

    /** The folder itself. */
    val tree: Uri get() = treeOf(TOP)

    /** A folder in it. */
    fun treeOf(id: String): Uri = DocumentsContract.buildTreeDocumentUri(AUTHORITY, id)

    companion object {
        private const val AUTHORITY = "app.stillnight.shelf"
        private const val TOP = "top"

        fun put(): Shelf {
            val info = ProviderInfo().apply {
                authority = AUTHORITY
                exported = true
                grantUriPermissions = true
                readPermission = "android.permission.MANAGE_DOCUMENTS"
                writePermission = readPermission
            }
            return Robolectric.buildContentProvider(Shelf::class.java).create(info).get()
        }
    }
}
