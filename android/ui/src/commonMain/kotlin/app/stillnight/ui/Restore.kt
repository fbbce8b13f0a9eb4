/**
 * Files that come in: a backup, an export or an older copy is read first, shown, and only then added or put in the diary's place.
 *
 * What is in it and what adding would do, the core says. Replacing, and deleting for good, are the only two things that ask.
 * Taps: add from a file 3 (choose, pick it, add), with a passphrase 4; replace 4; an older copy back 3.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.KeptFile
import app.stillnight.core.KeptReason
import app.stillnight.core.Staged

@Composable
fun RestorePage(model: StillnightModel, onClose: () -> Unit) {
    val words = LocalWords.current
    val backups = model.backups
    val jobs by backups.jobs.collectAsState()
    Panel(words["more-restore"], onClose, action = { if (jobs.imported != null) ToDiary(onClose) }) {
        if (Read(backups, jobs)) return@Panel
        Quiet(words["restore-why"])
        if (jobs.job != null) return@Panel
        MainButton(words["restore-file"], "restore-file", Modifier.fillMaxWidth()) { backups.choose(Purpose.FILE) }
        SideButton(words["restore-folder"], "restore-folder", Modifier.fillMaxWidth()) { backups.choose(Purpose.FOLDER) }
    }
}

/** What came of it was read: there is nothing more to do here. */
@Composable
private fun ToDiary(onClose: () -> Unit) = MainButton(LocalWords.current["done"], "restore-done", Modifier.fillMaxWidth(), onTap = onClose)

/** What stands on every page a file is read on, from its passphrase to what came of it. Whether that is all there is to show now. */
@Composable
private fun ColumnScope.Read(backups: BackupModel, jobs: Jobs): Boolean {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    LaunchedEffect(jobs.imported) { if (jobs.imported != null) platform.remindersChanged() }
    jobs.job?.let { Working(it, backups::stop) }
    JobWords(jobs)
    val staged = jobs.staged
    when {
        jobs.imported != null -> Quiet(words["restore-kept"])
        staged != null -> Contents(backups, staged, jobs.job == null)
        jobs.locked -> {
            Text(words["restore-locked"], Modifier.semantics { heading() }, style = MaterialTheme.typography.titleMedium)
            PassphraseField(backups, words["backup-passphrase"])
            val typed by backups.passphrase.collectAsState()
            MainButton(words["restore-unlock"], "restore-unlock", Modifier.fillMaxWidth(), jobs.job == null && typed.isNotEmpty(), backups::unlock)
        }
        else -> return false
    }
    return true
}

/** What is in a file that was read, and the two things that can be done with it. */
@Composable
private fun Contents(backups: BackupModel, staged: Staged, ready: Boolean) {
    val words = LocalWords.current
    var asking by rememberSaveable { mutableStateOf(false) }
    Text(staged.words, Modifier.testTag("staged").semantics { heading() }, style = MaterialTheme.typography.titleMedium)
    Card(rim = 8.dp) {
        Small(words["restore-in-it"], Modifier.padding(bottom = 4.dp))
        staged.counts.forEach { Count(it.words, it.count) }
        if (staged.unreadable > 0) Count(words["restore-unreadable"], staged.unreadable)
    }
    Card(Modifier.testTag("staged-merge"), rim = 8.dp) {
        Small(words["restore-adding"], Modifier.padding(bottom = 4.dp))
        Count(words["restore-added"], staged.merge.added)
        Count(words["restore-changed"], staged.merge.changed)
        Count(words["restore-removed"], staged.merge.removed)
        Count(words["restore-same"], staged.merge.same)
    }
    if (!ready) return
    val news = staged.merge.run { added + changed + removed } > 0
    if (!news) Quiet(words["restore-nothing-new"], Modifier.testTag("nothing-new"))
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        MainButton(words["restore-merge"], "restore-merge", Modifier.fillMaxWidth(), onTap = backups::merge)
        Quiet(words["restore-merge-why"])
    }
    if (asking) {
        Asked(words["restore-replace-why"], words["restore-replace-now"], "restore-replace-now", { asking = false }, backups::replace)
    } else {
        SideButton(words["restore-replace"], "restore-replace", Modifier.fillMaxWidth()) { asking = true }
    }
}

@Composable
private fun Count(text: String, count: Long) {
    FlowRow(Modifier.fillMaxWidth().padding(vertical = 4.dp).semantics(mergeDescendants = true) {}, Arrangement.SpaceBetween) {
        Text(text, Modifier.padding(end = 12.dp), style = MaterialTheme.typography.bodyLarge)
        Text(LocalWords.current.count(count), style = MaterialTheme.typography.titleSmall)
    }
}

/** What can't be undone says what it does, and waits for a second tap. */
@Composable
private fun Asked(text: String, now: String, tag: String, onNot: () -> Unit, onNow: () -> Unit) {
    Card(Modifier.testTag("asked")) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Mark(Marks.Missed, tint = LocalPalette.current.attention)
            Text(text, style = MaterialTheme.typography.bodyLarge)
        }
        FlowRow(Modifier.padding(top = 12.dp), Arrangement.spacedBy(8.dp), Arrangement.spacedBy(8.dp)) {
            SideButton(now, tag, onTap = onNow)
            WordButton(LocalWords.current["not-now"], "not-now", onTap = onNot)
        }
    }
}

@Composable
fun KeptPage(model: StillnightModel, onClose: () -> Unit) {
    val words = LocalWords.current
    val backups = model.backups
    val jobs by backups.jobs.collectAsState()
    val kept by backups.kept.collectAsState()
    LaunchedEffect(Unit) { backups.refresh() }
    Panel(words["more-kept"], onClose, action = { if (jobs.imported != null) ToDiary(onClose) }) {
        if (Read(backups, jobs)) return@Panel
        Quiet(words["older-why"])
        val files = kept ?: return@Panel
        if (files.isEmpty()) Text(words["older-none"], Modifier.testTag("older-none"), style = MaterialTheme.typography.titleMedium)
        files.forEachIndexed { i, file -> Kept(backups, i + 1, file, jobs.job == null) }
        BarHost(model)
    }
}

@Composable
private fun Kept(backups: BackupModel, number: Int, file: KeptFile, ready: Boolean) {
    val words = LocalWords.current
    var asking by rememberSaveable(file.name) { mutableStateOf(false) }
    Card(Modifier.testTag("older-$number")) {
        Text(file.words, style = MaterialTheme.typography.titleMedium)
        if (asking) {
            Asked(words["older-delete-why"], words["older-delete-now"], "older-delete-now", { asking = false }) { backups.delete(file.name) }
        } else if (ready) {
            FlowRow(Modifier.padding(top = 8.dp), Arrangement.spacedBy(8.dp), Arrangement.spacedBy(8.dp)) {
                SideButton(words["older-look"], "older-look-$number") { backups.look(file.name) }
                WordButton(words["older-delete"], "older-delete-$number") { asking = true }
            }
        }
    }
}

/** Comes first after a damaged diary was set aside: what can be read of it, a backup, or neither. */
@Composable
fun Rescue(model: StillnightModel) {
    val words = LocalWords.current
    val backups = model.backups
    val jobs by backups.jobs.collectAsState()
    val kept by backups.kept.collectAsState()
    LaunchedEffect(Unit) { backups.refresh() }
    fun done() {
        backups.leave()
        model.rescued()
    }
    Panel(words["rescue"], ::done, action = { SideButton(words["rescue-done"], "rescue-done", Modifier.fillMaxWidth(), onTap = ::done) }) {
        if (jobs.imported == null && jobs.staged == null) Quiet(words["rescue-why"])
        val over = Read(backups, jobs)
        if (over && jobs.imported == null) return@Panel
        if (jobs.job != null) return@Panel
        val damaged = kept?.firstOrNull { it.reason == KeptReason.DAMAGED }
        if (damaged != null) {
            MainButton(words["rescue-read"], "rescue-read", Modifier.fillMaxWidth()) { backups.look(damaged.name) }
        }
        SideButton(words["rescue-backup"], "rescue-backup", Modifier.fillMaxWidth()) { backups.choose(Purpose.FILE) }
    }
}
