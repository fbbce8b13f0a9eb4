/**
 * Backup and export: one locked file by hand, the same by itself, or a copy that anyone can read.
 *
 * What is in a file, how strong a passphrase is and when a backup is due, the core decides; where a file goes, the person.
 * Taps: a backup 3 (type a passphrase, make, save in the system's picker); by itself 2 and the folder; an export 2.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.produceState
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.stillnight.core.BackupSchedule
import app.stillnight.core.CivilDate
import app.stillnight.core.PassphraseStrength

@Composable
fun BackupPage(model: StillnightModel, today: CivilDate, onClose: () -> Unit) {
    val words = LocalWords.current
    val backups = model.backups
    val jobs by backups.jobs.collectAsState()
    val schedule by backups.schedule.collectAsState()
    val strength by backups.strength.collectAsState()
    LaunchedEffect(Unit) { backups.refresh() }
    Panel(
        words["backup"],
        onClose,
        action = {
            val ready = jobs.job == null && strength?.enough == true
            MainButton(words["backup-make"], "backup-make", Modifier.fillMaxWidth(), ready) { backups.backUp(today) }
        },
    ) {
        Quiet(words["backup-why"])
        schedule?.let {
            Text(it.words, Modifier.testTag("backup-last"), style = MaterialTheme.typography.titleMedium)
            if (it.due) Text(words["backup-due"], Modifier.testTag("backup-due"), style = MaterialTheme.typography.bodyLarge)
        }
        jobs.job?.let { Working(it, backups::stop) }
        JobWords(jobs)
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Quiet(words["backup-passphrase-why"])
            PassphraseField(backups, words["backup-passphrase"])
            strength?.let { Strength(it) }
        }
        val now = schedule
        if (now != null && backups.documents.schedules) ByItself(backups, now, strength)
    }
}

/** How often by itself, and where to; [typed] is how good the passphrase above is, null while there is none. */
@Composable
private fun ByItself(backups: BackupModel, schedule: BackupSchedule, typed: PassphraseStrength?) {
    val words = LocalWords.current
    val kept by produceState(false, schedule) { value = backups.passphraseKept() }
    var refused by rememberSaveable { mutableStateOf(false) }
    val choices = listOf(
        null to words["backup-off"],
        1 to words["backup-daily"],
        7 to words["backup-weekly"],
        14 to words["backup-two-weeks"],
        30 to words["backup-monthly"],
    )
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Heading(words["backup-schedule"])
        Quiet(words["backup-schedule-why"])
        Cells {
            choices.forEach { (days, text) ->
                Cell(text, schedule.everyDays == days, "every-${days ?: 0}") {
                    refused = days != null && !(typed?.enough ?: kept)
                    if (!refused) backups.setSchedule(days)
                }
            }
        }
        if (refused && typed?.enough != true) Wrong(words["backup-passphrase-first"])
        if (kept) Text(words["backup-passphrase-kept"], Modifier.testTag("backup-kept"), style = MaterialTheme.typography.bodyLarge)
        if (schedule.everyDays != null) {
            Row(Modifier.padding(top = 8.dp), Arrangement.spacedBy(8.dp)) {
                Quiet(words["backup-folder-label"])
                val name by produceState("", schedule.destination) { value = backups.nameOf(schedule.destination) }
                Text(name, Modifier.testTag("backup-folder-name"), style = MaterialTheme.typography.bodyLarge)
            }
            val text = words[if (schedule.destination.isEmpty()) "backup-folder" else "backup-folder-change"]
            SideButton(text, "backup-folder", Modifier.fillMaxWidth(), onTap = backups::chooseFolder)
        }
    }
}

@Composable
fun ExportPage(model: StillnightModel, today: CivilDate, onClose: () -> Unit) {
    val words = LocalWords.current
    val backups = model.backups
    val jobs by backups.jobs.collectAsState()
    Panel(words["more-export"], onClose) {
        Row(Modifier.testTag("export-warning"), Arrangement.spacedBy(12.dp)) {
            Mark(Marks.Missed, tint = LocalPalette.current.attention)
            Text(words["export-warning"], style = MaterialTheme.typography.titleMedium)
        }
        jobs.job?.let { Working(it, backups::stop) }
        JobWords(jobs)
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            ExportLine(words["export-json"], words["export-json-why"], "export-json") { backups.exportJson(today) }
            ExportLine(words["export-csv"], words["export-csv-why"], "export-csv") { backups.exportCsv(today) }
        }
    }
}

@Composable
private fun ExportLine(title: String, about: String, tag: String, onExport: () -> Unit) {
    TapCard(tag, title, onTap = onExport) {
        Text(title, style = MaterialTheme.typography.titleMedium)
        Quiet(about)
    }
}
