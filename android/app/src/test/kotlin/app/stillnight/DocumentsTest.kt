/** Pickers, documents, the kept passphrase and backups that make themselves, on Android's own interfaces. */
package app.stillnight

import android.app.Activity
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.ViewModelProvider
import androidx.test.platform.app.InstrumentationRegistry
import app.stillnight.core.KeptReason
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import app.stillnight.core.explain
import app.stillnight.ui.Purpose
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import java.io.File
import java.io.IOException

private const val GOOD = "copper lantern drifting walnut harbour"

/** The app over a diary whose file was damaged after it was last closed. */
class DamagedApp : TestApp() {
    override fun onCreate() {
        val file = File(noBackupFilesDir, "stillnight.db")
        Stillnight.open(file.path, phone).use {
            it.finishFirstRun()
            it.recordEpisode(0)
            it.pause()
        }
        val bytes = file.readBytes()
        // Past the header: it still looks like a diary.
        for (i in 4096 until bytes.size) bytes[i] = 0x5A
        file.writeBytes(bytes)
        super.onCreate()
    }
}

@RunWith(RobolectricTestRunner::class)
@Config(application = SettledApp::class)
class DocumentsTest {
    @get:Rule val rule = createAndroidComposeRule<MainActivity>()
    private val app get() = TestApp.get()
    private lateinit var shelf: Shelf

    @Before fun putShelf() {
        shelf = Shelf.put()
    }

    private fun settle() = rule.settle()

    private fun tap(tag: String) {
        settle()
        val node = rule.onNodeWithTag(tag)
        runCatching { node.performScrollTo() }
        node.performClick()
        settle()
    }

    private fun type(passphrase: String) {
        rule.onNodeWithTag("passphrase").performScrollTo().performTextReplacement(passphrase)
        settle()
    }

    private fun page(tag: String) {
        tap("tab-trends")
        tap("more")
        tap(tag)
    }

    /** The picker that is open answers. */
    private fun answer(place: Uri?, activity: MainActivity = rule.activity) {
        val asked = checkNotNull(shadowOf(activity).nextStartedActivityForResult) { "no picker is open" }
        val result = if (place == null) Activity.RESULT_CANCELED else Activity.RESULT_OK
        shadowOf(activity).receiveResult(asked.intent, result, place?.let { Intent().setData(it) })
        settle()
    }

    private fun words(key: String) = (ViewModelProvider(rule.activity)[Opening::class.java].opened.value as Opened.Diary).model.words[key]

    @Test fun aBackupIsWrittenToTheDocumentThatWasPicked() {
        page("more-backup")
        type(GOOD)
        tap("backup-make")
        val asked = checkNotNull(shadowOf(rule.activity).peekNextStartedActivityForResult()).intent
        assertEquals(Intent.ACTION_CREATE_DOCUMENT, asked.action)
        assertEquals("stillnight-2026-11-21.age", asked.getStringExtra(Intent.EXTRA_TITLE))
        answer(shelf.document("mine.age"))
        rule.onNodeWithText(words("backup-saved")).performScrollTo().assertIsDisplayed()
        val staged = app.core { stage(File(shelf.root, "mine.age").path, GOOD, null) }
        assertTrue(staged.counts.any { it.count > 0 })
        assertNotNull(app.core { backupSchedule() }.last)
        assertEquals(emptyList<File>(), app.documents.passing.walk().filter { it.isFile }.toList())
    }

    @Test fun thePickerMayOutliveTheProcess() {
        page("more-backup")
        type(GOOD)
        tap("backup-make")
        val asked = checkNotNull(shadowOf(rule.activity).nextStartedActivityForResult)
        val saved = Bundle()
        InstrumentationRegistry.getInstrumentation().callActivityOnSaveInstanceState(rule.activity, saved)
        rule.activityRule.scenario.close()
        settle()
        assertEquals("the passphrase is in no bundle", false, saved.toString().contains("copper"))
        val again = Robolectric.buildActivity(MainActivity::class.java).setup(saved)
        again.use {
            settle()
            it.get().activityResultRegistry.dispatchResult(asked.requestCode, Activity.RESULT_OK, Intent().setData(shelf.document("late.age")))
            settle()
            assertTrue(File(shelf.root, "late.age").length() > 0)
            assertNotNull(app.core { backupSchedule() }.last)
            rule.onNodeWithTag("backup-make").assertIsDisplayed()
        }
    }

    @Test fun aPickedFileIsReadAndAFolderOfTablesToo() {
        app.core {
            recordEpisode(0)
            exportJson(File(shelf.root, "all.json").path, null)
        }
        page("more-restore")
        tap("restore-file")
        answer(shelf.document("all.json"))
        rule.onNodeWithTag("staged").assertIsDisplayed()
        tap("close")
        tap("more-export")
        tap("export-csv")
        answer(shelf.tree)
        app.core { recordEpisode(0) }
        tap("export-csv")
        answer(shelf.tree)
        val folders = shelf.root.listFiles().orEmpty().filter { it.isDirectory }.sorted()
        assertEquals("a folder of its own each time", 2, folders.size)
        assertTrue(folders.all { folder -> folder.list().orEmpty().let { names -> names.size > 2 && names.all { it.endsWith(".csv") } } })
        tap("close")
        tap("more-restore")
        tap("restore-folder")
        answer(shelf.treeOf(folders.last().name))
        rule.onNodeWithTag("staged").performScrollTo().assertIsDisplayed()
    }

    @Test fun whatDidNotFitIsTakenAwayAgain() {
        page("more-export")
        tap("export-csv")
        shelf.full = true
        answer(shelf.tree)
        rule.onNodeWithText(words("file-unreachable")).performScrollTo().assertIsDisplayed()
        tap("export-json")
        answer(shelf.document("x.json"))
        rule.onNodeWithText(words("file-unreachable")).performScrollTo().assertIsDisplayed()
        assertEquals(emptyList<String>(), shelf.root.list().orEmpty().toList())
    }

    @Test fun nothingReadableStaysBehindAProcessThatEnded() {
        settle()
        for (left in listOf("incoming/file", "due/stillnight-2026-11-20.age", "outgoing/json")) {
            File(app.documents.passing, left).apply { parentFile?.mkdirs() }.writeText("a diary")
        }
        app.documents.clearLeft()
        app.documents.clearUnclaimed()
        assertEquals(emptyList<File>(), app.documents.passing.walk().filter { it.isFile }.toList())
    }

    @Test fun aPlaceThatIsGoneIsSaid() {
        page("more-export")
        tap("export-json")
        val place = shelf.document("x.json")
        shelf.there = false
        answer(place)
        rule.onNodeWithText(words("file-unreachable")).assertIsDisplayed()
        assertEquals(emptyList<File>(), app.documents.passing.walk().filter { it.isFile }.toList())
    }

    @Test fun whatAProviderThrowsIsAnIoException() {
        shelf.there = false
        val documents = app.documents
        for (work in listOf<() -> Unit>(
            { documents.read(shelf.tree.toString(), File(app.cacheDir, "x")) },
            { documents.read("content://nobody/nothing", File(app.cacheDir, "x")) },
            { documents.writeInto(shelf.tree.toString(), "a", File(app.cacheDir, "x").apply { writeText("") }) },
        )) {
            assertTrue(runCatching(work).exceptionOrNull() is IOException)
        }
        assertEquals("", documents.nameOf(shelf.tree.toString()))
    }

    @Test fun thePassphraseIsKeptUnreadableAndForgotten() {
        val file = File(app.cacheDir, "safe")
        val safe = PassphraseSafe(file, app.keys)
        assertNull(safe.passphrase())
        safe.keep(GOOD)
        assertEquals(GOOD, safe.passphrase())
        assertFalse(file.readBytes().toString(Charsets.ISO_8859_1).contains("copper"))
        val first = file.readBytes().toList()
        safe.keep(GOOD)
        assertFalse("sealed anew each time", first == file.readBytes().toList())
        file.writeBytes(file.readBytes().copyOf(20))
        assertNull("cut short", safe.passphrase())
        safe.keep(GOOD)
        val key = app.key
        app.key = null
        assertFalse("it can't be kept", safe.keep("another good long passphrase"))
        app.key = key
        assertEquals("the one before still is", GOOD, safe.passphrase())
        app.key = null
        assertNull("the key is gone", safe.passphrase())
        safe.keep("")
        assertFalse(file.exists())
    }

    private fun schedule() {
        page("more-backup")
        type(GOOD)
        tap("every-7")
        answer(shelf.tree)
    }

    private fun backups() = shelf.root.list().orEmpty().filter { it.endsWith(".age") }

    @Test fun aDueBackupIsMadeWhenTheAppIsOpenedAndNotTwice() {
        schedule()
        assertEquals(listOf(shelf.tree), app.contentResolver.persistedUriPermissions.map { it.uri })
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
        val first = backups()
        assertEquals(1, first.size)
        assertTrue(app.core { stage(File(shelf.root, first.single()).path, GOOD, null) }.counts.isNotEmpty())
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
        assertEquals(first, backups())
        app.at("2026-11-28T21:00")
        app.told(Intent.ACTION_TIME_CHANGED)
        assertEquals("a week later, with the app closed", 2, backups().size)
        assertEquals(emptyList<File>(), app.documents.passing.walk().filter { it.isFile }.toList())
    }

    @Test fun aDueBackupThatCanNotBeMadeDisturbsNobodyAndStaysDue() {
        schedule()
        shelf.there = false
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
        assertTrue(app.core { backupSchedule() }.due)
        shelf.there = true
        shelf.full = true
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        settle()
        assertEquals("nothing that looks like a backup", emptyList<String>(), backups())
        assertNotNull("reminders are planned all the same", app.alarm)
        tap("close")
        tap("more-backup")
        rule.onNodeWithTag("backup-due").performScrollTo().assertIsDisplayed()
    }

    @Test fun remindersAreNeverOfTheSample() {
        settle()
        val before = checkNotNull(app.alarm).triggerAtMs
        page("more-sample")
        rule.onNodeWithTag("sample-banner").assertIsDisplayed()
        tap("tab-tonight")
        rule.activity.platform.remindersChanged()
        settle()
        assertEquals(before, app.alarm?.triggerAtMs)
        assertEquals(0, app.core { tonight() }.episodes.size)
        tap("record")
        assertEquals(0, app.core { tonight() }.episodes.size)
    }

    @Test @Config(application = DamagedApp::class) fun aDamagedDiaryIsPutAsideAndWhatCanBeReadComesBack() {
        settle()
        rule.onNodeWithText(explain(StillnightException.Damaged(), "en-GB")).assertIsDisplayed()
        tap("set-aside")
        rule.onNodeWithTag("rescue-read").assertIsDisplayed()
        assertEquals(listOf(KeptReason.DAMAGED), app.core { keptFiles() }.map { it.reason })
        tap("rescue-read")
        tap("rescue-done")
        assertEquals("the damaged file is still there", 1, app.core { keptFiles() }.size)
    }

    @Test @Config(application = StrangeFileApp::class) fun aStrangeFileIsPutAsideAndABackupTakesItsPlace() {
        settle()
        tap("set-aside")
        rule.onNodeWithTag("rescue-backup").assertIsDisplayed()
        tap("rescue-done")
        rule.onNodeWithTag("first-run-next").assertIsDisplayed()
        assertEquals(1, app.core { keptFiles() }.size)
    }

    @Test fun everyPurposeHasItsPicker() {
        settle()
        for (purpose in Purpose.entries) {
            app.documents.ask(purpose, "name")
            val asked = checkNotNull(shadowOf(rule.activity).nextStartedActivityForResult).intent.action
            val wanted = when (purpose) {
                Purpose.BACKUP, Purpose.JSON -> Intent.ACTION_CREATE_DOCUMENT
                Purpose.FILE -> Intent.ACTION_OPEN_DOCUMENT
                Purpose.CSV, Purpose.FOLDER, Purpose.SCHEDULE -> Intent.ACTION_OPEN_DOCUMENT_TREE
            }
            assertEquals(wanted, asked)
        }
    }
}
