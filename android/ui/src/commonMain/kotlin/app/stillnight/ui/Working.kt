/**
 * What the pages with files share: how far a job is and the way to stop it, what came of it, and a passphrase being typed.
 */
package app.stillnight.ui

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.text.input.VisualTransformation
import androidx.compose.ui.unit.dp
import app.stillnight.core.PassphraseStrength

private const val LEVELS = 4

/** How far the job is. Nothing moves by itself: the bar is as long as what is done. */
@Composable
fun Working(job: Job, onStop: () -> Unit) {
    val words = LocalWords.current
    val palette = LocalPalette.current
    Card(Modifier.testTag("job")) {
        Text(words[job.label], Modifier.semantics { liveRegion = LiveRegionMode.Polite }, style = MaterialTheme.typography.titleMedium)
        val part = if (job.total > 0) (job.done.toFloat() / job.total).coerceIn(0f, 1f) else 0f
        Box(
            Modifier.fillMaxWidth().padding(top = 12.dp, bottom = 4.dp).height(12.dp)
                .border(BorderStroke(1.dp, palette.outline), RoundedCornerShape(6.dp)).testTag("job-bar").clearAndSetSemantics {
                    contentDescription = words[job.label]
                    progressBarRangeInfo = if (job.total > 0) ProgressBarRangeInfo(part, 0f..1f) else ProgressBarRangeInfo.Indeterminate
                },
        ) {
            Box(Modifier.fillMaxWidth(part).height(12.dp).background(palette.primary, RoundedCornerShape(6.dp)))
        }
        WordButton(words["job-stop"], "job-stop", onTap = onStop)
    }
}

/** What came of the last job, unless one is under way. */
@Composable
fun JobWords(jobs: Jobs) {
    if (jobs.job != null || jobs.words.isEmpty()) return
    if (jobs.wrong) {
        Wrong(jobs.words, Modifier.testTag("job-wrong"))
    } else {
        Row(Modifier.testTag("job-words").semantics { liveRegion = LiveRegionMode.Polite }, Arrangement.spacedBy(12.dp)) {
            Mark(Marks.Taken)
            Text(jobs.words, style = MaterialTheme.typography.bodyLarge)
        }
    }
}

/** A passphrase, to be seen while it is typed unless the person hides it: typed once and read is safer than typed twice unseen. */
@Composable
fun PassphraseField(backups: BackupModel, label: String) {
    val words = LocalWords.current
    val text by backups.passphrase.collectAsState()
    var hidden by rememberSaveable { mutableStateOf(false) }
    Column {
        OutlinedTextField(
            text,
            backups::type,
            Modifier.fillMaxWidth().testTag("passphrase"),
            label = { Text(label) },
            visualTransformation = if (hidden) PasswordVisualTransformation() else VisualTransformation.None,
            // A keyboard that learns words must not learn these.
            keyboardOptions = KeyboardOptions(KeyboardCapitalization.None, autoCorrectEnabled = false, keyboardType = KeyboardType.Password),
        )
        WordButton(words[if (hidden) "passphrase-show" else "passphrase-hide"], "passphrase-hide") { hidden = !hidden }
    }
}

/** How hard the passphrase is to guess: bars to count, and the core's words. */
@Composable
fun Strength(strength: PassphraseStrength) {
    val palette = LocalPalette.current
    val spoken = LocalWords.current["passphrase-strength"]
    Column(Modifier.testTag("strength"), Arrangement.spacedBy(8.dp)) {
        Row(
            Modifier.fillMaxWidth().clearAndSetSemantics { contentDescription = spoken + ": ${strength.level} / $LEVELS" },
            Arrangement.spacedBy(6.dp),
            Alignment.CenterVertically,
        ) {
            for (level in 1..LEVELS) {
                val shape = RoundedCornerShape(4.dp)
                val bar = Modifier.weight(1f).height(10.dp).border(BorderStroke(1.dp, palette.outline), shape)
                Box(if (level <= strength.level) bar.background(palette.primary, shape) else bar)
            }
        }
        Row(Modifier.semantics { liveRegion = LiveRegionMode.Polite }, Arrangement.spacedBy(8.dp)) {
            Mark(if (strength.enough) Marks.Taken else Marks.Missed, size = 20.dp)
            Text(strength.words, style = MaterialTheme.typography.bodyLarge)
        }
    }
}
