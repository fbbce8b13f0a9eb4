/**
 * More: what is needed now and then, out of the way of what is needed at night.
 *
 * Reached by the dots at the top of every tab. Taps: 1 to open, 1 for each page.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp

/** Opens More. */
val LocalMore = staticCompositionLocalOf<() -> Unit> { {} }

/** The pages of More, by the name they are kept by. */
object MorePage {
    const val MENU = ""
    const val BACKUP = "backup"
    const val RESTORE = "restore"
    const val EXPORT = "export"
    const val KEPT = "kept"
    const val ABOUT = "about"
    const val HEALTH = "health"
    const val PROFILE = "about-you"
    const val GUIDANCE = "for-you"
    const val LEARN = "learn"
    const val FOODS = "foods"
    const val MEDICINES = "medicines"
    const val CRITERIA = "criteria"
}

/** The title of a tab, with the way to More at its end. */
@Composable
fun TabTitle(text: String, modifier: Modifier = Modifier) {
    Row(modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
        Text(text, Modifier.weight(1f).semantics { heading() }, style = MaterialTheme.typography.headlineMedium)
        MoreButton()
    }
}

@Composable
fun MoreButton(modifier: Modifier = Modifier) {
    RoundButton(Marks.More, LocalWords.current["more-open"], "more", modifier, outlined = false, onTap = LocalMore.current)
}

/** One of More's pages; [onOpen] opens anything else that lies over the tabs, or a tab. */
@Composable
fun More(model: StillnightModel, shown: Shown, page: String, onOpen: (String) -> Unit, onClose: () -> Unit) {
    fun leave() {
        model.backups.leave()
        onClose()
    }
    when (page) {
        MorePage.BACKUP -> BackupPage(model, shown.tonight.today, ::leave)
        MorePage.RESTORE -> RestorePage(model, ::leave)
        MorePage.EXPORT -> ExportPage(model, shown.tonight.today, ::leave)
        MorePage.KEPT -> KeptPage(model, ::leave)
        MorePage.ABOUT -> AboutPage(onClose)
        MorePage.HEALTH -> HealthPage(model, shown, onClose)
        MorePage.PROFILE -> AboutYou(model, onClose)
        MorePage.GUIDANCE -> GuidancePage(model, shown, onOpen, onClose)
        MorePage.LEARN -> LearnPage(model, shown, { onOpen(Over.MORE + MorePage.FOODS) }, onClose)
        MorePage.FOODS -> FoodsPage(model, onClose)
        MorePage.MEDICINES -> MedicinesPage(model, shown, onClose)
        MorePage.CRITERIA -> CriteriaPage(model, onClose)
        else -> Menu(model, { onOpen(Over.MORE + it) }, onClose)
    }
}

@Composable
private fun Menu(model: StillnightModel, onOpen: (String) -> Unit, onClose: () -> Unit) {
    val words = LocalWords.current
    // Files are the person's own diary's; the sample has none.
    val own = LocalLeave.current == null
    val schedule by model.backups.schedule.collectAsState()
    LaunchedEffect(own) { if (own) model.backups.refresh() }
    Panel(words["more"], onClose) {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            MenuLine(words["guidance-title"], "", "more-guidance") { onOpen(MorePage.GUIDANCE) }
            MenuLine(words["learn-title"], "", "more-learn") { onOpen(MorePage.LEARN) }
            MenuLine(words["medicine-check-title"], "", "more-medicines") { onOpen(MorePage.MEDICINES) }
            MenuLine(words["criteria-title"], "", "more-criteria") { onOpen(MorePage.CRITERIA) }
            MenuLine(words["profile-title"], "", "more-profile") { onOpen(MorePage.PROFILE) }
            if (own) {
                MenuLine(words["health-open"], "", "more-health") { onOpen(MorePage.HEALTH) }
                MenuLine(words["backup"], schedule?.words.orEmpty(), "more-backup") { onOpen(MorePage.BACKUP) }
                MenuLine(words["more-restore"], words["more-restore-why"], "more-restore") { onOpen(MorePage.RESTORE) }
                MenuLine(words["more-export"], words["more-export-why"], "more-export") { onOpen(MorePage.EXPORT) }
                MenuLine(words["more-kept"], words["more-kept-why"], "more-kept") { onOpen(MorePage.KEPT) }
                if (model.sample.offered) SampleLine(model, onClose)
            }
            MenuLine(words["more-about"], "", "more-about") { onOpen(MorePage.ABOUT) }
        }
    }
}

@Composable
private fun SampleLine(model: StillnightModel, onClose: () -> Unit) {
    val words = LocalWords.current
    val opening by model.sample.opening.collectAsState()
    MenuLine(words["sample-look"], words[if (opening) "sample-opening" else "more-sample-why"], "more-sample") { model.sample.look(onClose) }
}

/** A line that says where it leads. */
@Composable
internal fun MenuLine(title: String, about: String, tag: String, onOpen: () -> Unit) {
    TapCard(tag, title, onTap = onOpen) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Column(Modifier.weight(1f)) {
                Text(title, style = MaterialTheme.typography.titleMedium)
                if (about.isNotEmpty()) Quiet(about)
            }
            Mark(Marks.Next, tint = LocalPalette.current.secondary)
        }
    }
}

@Composable
private fun AboutPage(onClose: () -> Unit) {
    val words = LocalWords.current
    Panel(words["more-about"], onClose) {
        Text(words["not-medical-advice"], Modifier.testTag("advice"), style = MaterialTheme.typography.bodyLarge)
        Text(words["first-run-private"], style = MaterialTheme.typography.bodyLarge)
        Text(words["about-kept"], style = MaterialTheme.typography.bodyLarge)
        Text(words["about-rules"], style = MaterialTheme.typography.bodyLarge)
        Quiet(words["about-licence"])
    }
}
