/** Backup, restore, export, older copies and the sample, over the real core and a picker whose answers the test gives. */
package app.stillnight.ui

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.assertTextEquals
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasTestTag
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import app.stillnight.core.KeptReason
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import app.stillnight.core.explain
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

private const val GOOD = "copper lantern drifting walnut harbour"

abstract class FilesSpec : StageSpec() {
    private fun stage(local: String = AFTERNOON, rescue: Boolean = false, fill: Stillnight.() -> Unit = {}): Stage =
        shown(Stage(local, rescue = rescue)) {
            core.fill()
            model.refresh()
        }

    private fun Stage.words(key: String) = model.words[key]

    private fun openPage(page: String) {
        rule.tap("tab-trends")
        rule.tap("more")
        rule.reach(page)
    }

    private fun type(passphrase: String) {
        rule.tag("passphrase").performScrollTo().performTextReplacement(passphrase)
        rule.waitForIdle()
    }

    /** A backup of this diary, made without the screens. */
    private fun Stage.backup(name: String): File = documents.place(name).also { core.backUp(it.path, GOOD, null) }

    private fun Stage.pick(place: File?) {
        documents.pick(place)
        rule.waitForIdle()
    }

    @Test
    fun `a weak passphrase makes no backup and the strength is said`() {
        val stage = stage()
        openPage("more-backup")
        rule.tag("backup-make").assertIsNotEnabled()
        type("cat")
        val weak = stage.core.passphraseStrength("cat")
        assertFalse(weak.enough)
        rule.onNodeWithText(weak.words).performScrollTo().assertIsDisplayed()
        rule.tag("backup-make").assertIsNotEnabled()
        type(GOOD)
        rule.onNodeWithText(stage.core.passphraseStrength(GOOD).words).performScrollTo().assertIsDisplayed()
        rule.tag("backup-make").assertIsEnabled()
    }

    @Test
    fun `a backup goes where the person says and nothing of it stays behind`() {
        val stage = stage { recordEpisode(0) }
        openPage("more-backup")
        rule.tag("backup-last").assertTextEquals(stage.core.backupSchedule().words)
        type(GOOD)
        rule.tap("backup-make")
        assertEquals(listOf(Purpose.BACKUP to "stillnight-2026-11-21.age"), stage.documents.asked)
        val place = stage.documents.place("mine.age")
        stage.pick(place)
        rule.tag("job-words").performScrollTo()
        rule.onNodeWithText(stage.words("backup-saved")).assertIsDisplayed()
        assertEquals(emptyList<String>(), stage.documents.left())
        assertEquals("", stage.model.backups.passphrase.value)
        assertNotNull(stage.core.backupSchedule().last)
        rule.tag("backup-last").assertTextEquals(stage.core.backupSchedule().words)
        assertEquals(1L, stage.core.stage(place.path, GOOD, null).counts.first { it.count > 0 }.count)
    }

    @Test
    fun `going back from the picker leaves no file and says nothing`() {
        val stage = stage()
        openPage("more-backup")
        type(GOOD)
        rule.tap("backup-make")
        assertEquals(1, stage.documents.left().size)
        stage.pick(null)
        assertEquals(emptyList<String>(), stage.documents.left())
        rule.tag("job-words").assertDoesNotExist()
        assertNull(stage.core.backupSchedule().last)
    }

    @Test
    fun `a place that can't be reached is said and the backup does not count as made`() {
        val stage = stage()
        openPage("more-backup")
        type(GOOD)
        rule.tap("backup-make")
        stage.documents.reachable = false
        stage.pick(stage.documents.place("gone"))
        rule.onNodeWithText(stage.words("file-unreachable")).performScrollTo().assertIsDisplayed()
        assertNull(stage.core.backupSchedule().last)
    }

    @Test
    fun `an answer of the picker after the end of the process finds the file or says that it is gone`() {
        val stage = stage()
        // The file was made by the process before this one.
        File(stage.documents.passing, "outgoing").mkdirs()
        val made = File(stage.documents.passing, "outgoing/backup")
        stage.core.backUp(made.path, GOOD, null)
        stage.documents.picked.value = Picked(Purpose.BACKUP, stage.documents.place("late.age").path)
        rule.waitForIdle()
        assertTrue(stage.documents.place("late.age").length() > 0)
        assertNotNull(stage.core.backupSchedule().last)
        stage.documents.picked.value = Picked(Purpose.BACKUP, stage.documents.place("later.age").path)
        rule.waitForIdle()
        assertEquals(stage.words("file-gone"), stage.model.backups.jobs.value.words)
        assertFalse(stage.documents.place("later.age").exists())
    }

    @Test
    fun `backups by themselves want a passphrase and a folder`() {
        val stage = stage()
        openPage("more-backup")
        rule.reach("every-7")
        rule.onNodeWithText(stage.words("backup-passphrase-first")).performScrollTo().assertIsDisplayed()
        assertNull(stage.core.backupSchedule().everyDays)
        type(GOOD)
        rule.reach("every-7")
        assertEquals(Purpose.SCHEDULE, stage.documents.asked.last().first)
        val folder = stage.documents.place("Backups")
        stage.pick(folder)
        val schedule = stage.core.backupSchedule()
        assertEquals(7 to folder.path, schedule.everyDays to schedule.destination)
        assertTrue(stage.documents.passphraseKept())
        rule.tag("every-7").performScrollTo().assertIsSelected()
        rule.tag("backup-folder-name").performScrollTo().assertTextEquals("Backups")
        rule.reach("every-30")
        assertEquals("no second question", 1, stage.documents.asked.size)
        assertEquals(30, stage.core.backupSchedule().everyDays)
        rule.reach("every-0")
        assertNull(stage.core.backupSchedule().everyDays)
        assertFalse(stage.documents.passphraseKept())
    }

    @Test
    fun `a passphrase that is not good enough is never kept in the place of a good one`() {
        val stage = stage()
        openPage("more-backup")
        type(GOOD)
        rule.reach("every-7")
        stage.pick(stage.documents.place("Backups"))
        rule.tag("backup-kept").performScrollTo().assertIsDisplayed()
        type("cat")
        rule.reach("every-30")
        rule.onNodeWithText(stage.words("backup-passphrase-first")).performScrollTo().assertIsDisplayed()
        assertEquals(7, stage.core.backupSchedule().everyDays)
        stage.model.backups.setSchedule(30)
        rule.waitForIdle()
        assertEquals(GOOD, stage.documents.passphrase)
    }

    @Test
    fun `a phone that can't keep the passphrase says so and changes nothing`() {
        val stage = stage()
        stage.documents.keeps = false
        openPage("more-backup")
        type(GOOD)
        rule.reach("every-7")
        assertEquals(stage.words("backup-not-kept"), stage.model.backups.jobs.value.words)
        assertNull(stage.core.backupSchedule().everyDays)
        assertEquals(emptyList<Pair<Purpose, String>>(), stage.documents.asked)
    }

    @Test
    fun `putting a backup where it should go shows how far it is and can be stopped`() {
        val stage = stage()
        openPage("more-backup")
        type(GOOD)
        rule.tap("backup-make")
        stage.documents.whileCopying = { progress ->
            assertTrue(checkNotNull(progress).onProgress(1, 2))
            assertEquals(Job("backup-saving", 1, 2), stage.model.backups.jobs.value.job)
            stage.model.backups.stop()
            if (!progress.onProgress(2, 2)) throw StillnightException.Cancelled()
        }
        stage.pick(stage.documents.place("mine.age"))
        rule.onNodeWithText(explain(StillnightException.Cancelled(), "en-GB")).performScrollTo().assertIsDisplayed()
        rule.tag("job-wrong").assertDoesNotExist()
        assertNull("it does not count as made", stage.core.backupSchedule().last)
        assertEquals(emptyList<String>(), stage.documents.left())
    }

    @Test
    fun `without a folder backups by themselves stay off`() {
        val stage = stage()
        openPage("more-backup")
        type(GOOD)
        rule.reach("every-1")
        stage.pick(null)
        assertNull(stage.core.backupSchedule().everyDays)
        assertFalse(stage.documents.passphraseKept())
    }

    @Test
    fun `a locked backup asks for its passphrase, shows what is in it, and is added`() {
        val stage = stage { recordEpisode(0) }
        val backup = stage.backup("old.age")
        val episode = stage.episodes().single()
        stage.core.deleteEpisode(episode.id).let { stage.core.undo(it.undo) }
        openPage("more-restore")
        rule.tap("restore-file")
        stage.pick(backup)
        rule.onNodeWithText(stage.words("restore-locked")).assertIsDisplayed()
        type("not the one at all, sorry")
        rule.reach("restore-unlock")
        rule.onNodeWithText(explain(StillnightException.WrongPassphrase(), "en-GB")).performScrollTo().assertIsDisplayed()
        assertEquals(1, stage.episodes().size)
        type(GOOD)
        rule.reach("restore-unlock")
        val staged = checkNotNull(stage.model.backups.jobs.value.staged)
        rule.tag("staged").assertTextEquals(staged.words)
        staged.counts.forEach { rule.onNodeWithText(it.words).performScrollTo().assertIsDisplayed() }
        rule.reach("restore-merge")
        val imported = checkNotNull(stage.model.backups.jobs.value.imported)
        rule.onNodeWithText(imported.words).performScrollTo().assertIsDisplayed()
        assertTrue("reminders" in stage.platform.asked)
        assertEquals(1, stage.episodes().size)
    }

    @Test
    fun `replacing the diary asks first and keeps it as it was`() {
        val stage = stage { recordEpisode(0) }
        val backup = stage.backup("one.age")
        stage.core.recordEpisode(30)
        openPage("more-restore")
        rule.tap("restore-file")
        stage.pick(backup)
        type(GOOD)
        rule.reach("restore-unlock")
        rule.reach("restore-replace")
        rule.tag("asked").performScrollTo().assertIsDisplayed()
        rule.reach("not-now")
        rule.tag("asked").assertDoesNotExist()
        assertEquals(2, stage.episodes().size)
        rule.reach("restore-replace")
        rule.reach("restore-replace-now")
        assertEquals(1, stage.episodes().size)
        assertEquals(listOf(KeptReason.BEFORE_RESTORE), stage.core.keptFiles().map { it.reason })
        rule.tap("close")
        rule.reach("more-kept")
        rule.tag("older-1").assertIsDisplayed()
    }

    @Test
    fun `a file that is no backup is said and changes nothing`() {
        val stage = stage { recordEpisode(0) }
        val list = stage.documents.place("list.txt").apply { writeText("milk, bread") }
        openPage("more-restore")
        rule.tap("restore-file")
        stage.pick(list)
        rule.onNodeWithText(explain(StillnightException.NotABackup(), "en-GB")).assertIsDisplayed()
        assertEquals(1, stage.episodes().size)
        rule.tap("close")
        assertEquals(emptyList<String>(), stage.documents.left())
    }

    @Test
    fun `reading a file shows how far it is and can be stopped`() {
        val stage = stage { recordEpisode(0) }
        val export = stage.documents.place("all.json").also { stage.core.exportJson(it.path, null) }
        openPage("more-restore")
        rule.tap("restore-file")
        stage.beside.holds = true
        stage.pick(export)
        rule.tag("job").assertIsDisplayed()
        rule.tag("restore-file").assertDoesNotExist()
        rule.tag("restore-folder").assertDoesNotExist()
        rule.tap("job-stop")
        stage.beside.go()
        rule.waitForIdle()
        rule.onNodeWithText(explain(StillnightException.Cancelled(), "en-GB")).assertIsDisplayed()
        rule.tag("job-wrong").assertDoesNotExist()
        assertNull(stage.model.backups.jobs.value.staged)
        rule.tap("restore-file")
        stage.pick(export)
        rule.tag("staged").assertIsDisplayed()
    }

    @Test
    fun `leaving the page stops the job and says nothing later`() {
        val stage = stage()
        openPage("more-backup")
        type(GOOD)
        stage.beside.holds = true
        rule.tap("backup-make")
        rule.tag("job").performScrollTo().assertIsDisplayed()
        rule.tap("close")
        stage.beside.go()
        rule.waitForIdle()
        assertEquals(Jobs(), stage.model.backups.jobs.value)
        assertEquals(emptyList<Pair<Purpose, String>>(), stage.documents.asked)
    }

    @Test
    fun `an export warns, goes where the person says, and comes back without a passphrase`() {
        val stage = stage { recordEpisode(0) }
        openPage("more-export")
        rule.tag("export-warning").assertIsDisplayed()
        rule.tap("export-json")
        assertEquals("stillnight-2026-11-21.json", stage.documents.asked.last().second)
        val json = stage.documents.place("all.json")
        stage.pick(json)
        rule.onNodeWithText(stage.words("export-saved")).assertIsDisplayed()
        rule.tap("export-csv")
        val tables = stage.documents.place("tables")
        stage.pick(tables)
        val export = File(tables, "stillnight-2026-11-21")
        assertTrue("in a folder of their own", export.listFiles().orEmpty().size > 2)
        assertEquals(emptyList<String>(), stage.documents.left())
        rule.tap("close")
        rule.reach("more-restore")
        rule.tap("restore-file")
        stage.pick(json)
        rule.tag("staged").assertIsDisplayed()
        rule.tap("close")
        rule.reach("more-restore")
        rule.tap("restore-folder")
        stage.pick(File(tables, "stillnight-2026-11-21"))
        rule.tag("staged").assertIsDisplayed()
        rule.tag("staged-merge").performScrollTo()
        rule.onNode(hasText(stage.words("restore-added")) and hasAnyAncestor(hasTestTag("staged-merge"))).assertTextContains("0")
    }

    @Test
    fun `an older copy is looked at, and deleted for good after asking`() {
        val stage = stage { recordEpisode(0) }
        val backup = stage.backup("b.age")
        stage.core.stage(backup.path, GOOD, null)
        stage.core.restoreStaged(null)
        openPage("more-kept")
        rule.reach("older-look-1")
        rule.tag("staged").assertIsDisplayed()
        rule.tap("close")
        rule.reach("more-kept")
        rule.reach("older-delete-1")
        assertEquals(1, stage.core.keptFiles().size)
        rule.reach("older-delete-now")
        assertEquals(0, stage.core.keptFiles().size)
        rule.tag("older-none").assertIsDisplayed()
    }

    @Test
    fun `the sample is another diary and says so on every screen`() {
        val stage = stage { recordEpisode(0) }
        openPage("more-sample")
        rule.tag("sample-banner").assertIsDisplayed()
        val sample = checkNotNull(stage.model.sample.shown.value)
        assertTrue(sample.core.isSample())
        assertFalse(stage.core.isSample())
        for (tab in listOf("tab-tonight", "tab-diary", "tab-plan", "tab-trends")) {
            rule.tap(tab)
            rule.tag("sample-banner").assertIsDisplayed()
        }
        rule.tap("tab-tonight")
        val before = sample.core.tonight().episodes.size
        rule.tap("record")
        assertEquals(before + 1, sample.core.tonight().episodes.size)
        rule.tap("sample-leave")
        rule.tag("sample-banner").assertDoesNotExist()
        assertEquals(1, stage.episodes().size)
        rule.tap("more")
        rule.tag("more-backup").assertIsDisplayed()
    }

    @Test
    fun `files of the sample are not offered`() {
        stage()
        openPage("more-sample")
        rule.tap("tab-trends")
        rule.tap("more")
        rule.tag("more-about").assertIsDisplayed()
        listOf("more-backup", "more-restore", "more-export", "more-kept", "more-sample").forEach { rule.tag(it).assertDoesNotExist() }
    }

    @Test
    fun `after a damaged diary was set aside a backup comes before everything else`() {
        val stage = stage(rescue = true)
        val other = Stage(AFTERNOON)
        other.core.recordEpisode(0)
        val backup = stage.documents.place("b.age").also { other.core.backUp(it.path, GOOD, null) }
        other.end()
        rule.onNodeWithText(stage.words("rescue-why")).assertIsDisplayed()
        rule.tap("rescue-backup")
        stage.pick(backup)
        type(GOOD)
        rule.reach("restore-unlock")
        rule.reach("restore-merge")
        rule.tap("rescue-done")
        rule.tag("record").assertIsDisplayed()
        assertEquals(1, stage.episodes().size)
    }

    @Test
    fun `More says what Stillnight is not`() {
        val stage = stage()
        openPage("more-about")
        rule.tag("advice").assertTextEquals(stage.words("not-medical-advice"))
        stage.platform.back()
        rule.waitForIdle()
        rule.tag("more-about").assertIsDisplayed()
    }
}
