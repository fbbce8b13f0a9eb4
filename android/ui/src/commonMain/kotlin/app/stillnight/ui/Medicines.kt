/**
 * The medicine check: a name as it is typed, then what is in the plan, then what comes together and is worth a remark.
 *
 * What is found and what is said of it is the core's. Taps from any tab: 2 and the letters; another name that was meant 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.FlagLevel
import app.stillnight.core.MedicineAnswer
import app.stillnight.core.MedicineCheck
import app.stillnight.core.MedicineEffect
import app.stillnight.core.MedicineFlag

@Composable
fun MedicinesPage(model: StillnightModel, shown: Shown, onClose: () -> Unit) {
    val words = LocalWords.current
    var name by rememberSaveable { mutableStateOf("") }
    val answer = asked(model, name) { checkMedicine(name) }
    val check = asked(model, shown) { medicineCheck() }
    Panel(words["medicine-check-title"], onClose) {
        Quiet(words["medicine-check-about"])
        Writing(words["medicine-check-name"], name, "medicine-name") { name = it }
        WithAnswer(answer) { found -> Found(found) { name = it } }
        // What was just looked up is not said a second time.
        val found = (answer as? Outcome.Done)?.value?.takeIf { it.found }?.id
        WithAnswer(check) { InPlan(it, found) }
    }
}

/** What the core says of the name that stands there, and what else may have been meant. */
@Composable
private fun Found(answer: MedicineAnswer, onName: (String) -> Unit) {
    val words = LocalWords.current
    if (answer.asked.isEmpty()) return
    Column(Modifier.testTag("medicine-answer").semantics { liveRegion = LiveRegionMode.Polite }, Arrangement.spacedBy(12.dp)) {
        if (answer.found) Card { Said(answer) }
        if (answer.notInList.isNotEmpty()) Remarked(answer.notInList)
        if (answer.alternatives.isNotEmpty()) {
            Part(words["medicine-check-alternatives"]) {
                Cells { answer.alternatives.forEachIndexed { i, other -> Cell(other.words, false, "alternative-${i + 1}") { onName(other.name) } } }
            }
        }
    }
}

@Composable
private fun InPlan(check: MedicineCheck, found: String?) {
    val words = LocalWords.current
    val others = check.inPlan.filter { !it.found || it.id != found }
    if (others.isNotEmpty()) {
        Part(words["medicine-check-plan"]) {
            Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
                others.forEachIndexed { i, answer ->
                    Card(Modifier.testTag("plan-medicine-${i + 1}")) {
                        if (answer.found) {
                            Said(answer)
                        } else {
                            Text(answer.asked, style = MaterialTheme.typography.titleMedium)
                            Quiet(answer.notInList)
                        }
                    }
                }
            }
        }
    }
    if (check.remarks.isNotEmpty()) {
        Part(words["medicine-check-remarks"]) {
            Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
                check.remarks.forEachIndexed { i, flag -> Flag(flag, "flag-${i + 1}") }
            }
        }
    }
}

/** All there is to say of one that was found. */
@Composable
private fun Said(answer: MedicineAnswer) {
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Column {
            Text(answer.title, Modifier.semantics { heading() }, style = MaterialTheme.typography.titleLarge)
            listOf(answer.matched, answer.classes).filter { it.isNotEmpty() }.forEach { Quiet(it) }
        }
        if (answer.contains.isNotEmpty()) Quiet(answer.contains.joinToString())
        if (answer.effect == MedicineEffect.WORSENS || answer.effect == MedicineEffect.DOPAMINERGIC) {
            Remarked(answer.sentence)
        } else {
            Text(answer.sentence, style = MaterialTheme.typography.bodyLarge)
        }
        listOf(answer.evidence, answer.augmentation).filter { it.isNotEmpty() }.forEach { Text(it, style = MaterialTheme.typography.bodyLarge) }
        if (answer.advice.isNotEmpty()) Text(answer.advice, style = MaterialTheme.typography.titleSmall)
        if (answer.source.isNotEmpty()) Small(answer.source)
    }
}

@Composable
private fun Flag(flag: MedicineFlag, tag: String) {
    Card(Modifier.testTag(tag)) {
        Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
            Mark(signOf(flag.level), size = 20.dp, tint = LocalPalette.current.attention)
            Text(flag.levelWords, color = LocalPalette.current.secondary, style = MaterialTheme.typography.labelLarge)
        }
        Text(flag.sentence, Modifier.padding(vertical = 4.dp), style = MaterialTheme.typography.bodyLarge)
        Small(flag.source)
    }
}

private fun signOf(level: FlagLevel) = when (level) {
    FlagLevel.SOON -> Marks.Missed
    FlagLevel.ASK -> Marks.Speech
    FlagLevel.INFO -> Marks.Note
}
