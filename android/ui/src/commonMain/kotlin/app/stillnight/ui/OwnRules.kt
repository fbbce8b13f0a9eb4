/**
 * A spacing rule of the person's own: two things, and how far apart. Which rules make sense, the core decides.
 *
 * Taps from the timetable: add a rule 4 (open, the one, the other, keep).
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.stillnight.core.OwnParty
import app.stillnight.core.OwnSpacing
import app.stillnight.core.PlanItem
import app.stillnight.core.Schedule
import app.stillnight.core.Substance

private const val MINUTE_STEP = 15
private const val USUAL_MINUTES = 120

@Composable
fun OwnRule(model: StillnightModel, shown: Shown, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    // As text, so that it is kept: a substance by its name, an item by its id.
    var first by rememberSaveable { mutableStateOf("") }
    var second by rememberSaveable { mutableStateOf("") }
    var minutes by rememberSaveable { mutableStateOf(USUAL_MINUTES) }
    var oneWay by rememberSaveable { mutableStateOf(false) }
    var wrong by rememberSaveable { mutableStateOf("") }
    val one = partyOf(first)
    val other = partyOf(second)
    val save: @Composable () -> Unit = {
        Finish(wrong, words["own-rule-save"], "save-rule", one != null && other != null) {
            if (one != null && other != null) {
                model.attempt({ putSpacing(OwnSpacing("", one, other, minutes, oneWay, "")) }) {
                    when (it) {
                        is Outcome.Done -> {
                            platform.remindersChanged()
                            onClose()
                        }
                        is Outcome.Refused -> wrong = it.words
                    }
                }
            }
        }
    }
    Panel(words["own-rule-add"], onClose, save) {
        val items = shown.plan.items.filter { it.item.entry.schedule !is Schedule.With }
        Party(words["own-rule-first"], first, items, "first") { first = it }
        Party(words["own-rule-second"], second, items, "second") { second = it }
        StepRow(
            words["own-rule-minutes"],
            words.number(minutes),
            words["minutes-less"],
            words["minutes-more"],
            "rule-minutes",
            { minutes = (minutes - MINUTE_STEP).coerceAtLeast(0) },
            { minutes += MINUTE_STEP },
        )
        Cells { Cell(words["own-rule-one-way"], oneWay, "rule-one-way") { oneWay = !oneWay } }
    }
}

/** The items of the plan first, then whatever contains a substance. */
@Composable
private fun Party(title: String, chosen: String, items: List<PlanItem>, tag: String, onChoose: (String) -> Unit) {
    val words = LocalWords.current
    Part(title) {
        Cells {
            items.forEachIndexed { i, item -> Cell(item.title, chosen == item.item.id, "$tag-item-${i + 1}") { onChoose(item.item.id) } }
            Substance.entries.forEach { substance ->
                Cell(words.of("substance", substance), chosen == substance.name, "$tag-" + kebab(substance)) { onChoose(substance.name) }
            }
        }
    }
}

private fun partyOf(kept: String): OwnParty? = when {
    kept.isEmpty() -> null
    else -> Substance.entries.find { it.name == kept }?.let { OwnParty.Substance(it) } ?: OwnParty.Item(kept)
}
