/**
 * Adds or changes an item. The core's sentence for the schedule stands above Save before anything is saved; the core's
 * words for what is wrong stand by the field they are about.
 *
 * Taps: a suggestion 2 (open, save); an item of one's own: name, when, days, save.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilDate
import app.stillnight.core.Field
import app.stillnight.core.ItemKind
import app.stillnight.core.PlanItem
import app.stillnight.core.Schedule

/** [id] of the item to change, or empty for a new one, which starts as [start]. [others] may be taken together with it. */
@Composable
fun ItemForm(model: StillnightModel, id: String, start: Draft, others: List<PlanItem>, today: CivilDate, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    var draft by rememberSaveable(id, stateSaver = Draft.Saver) { mutableStateOf(start) }
    var refused by remember { mutableStateOf<Outcome.Refused?>(null) }
    fun <T> took(outcome: Outcome<T>) = when (outcome) {
        is Outcome.Done -> {
            platform.remindersChanged()
            onClose()
        }
        is Outcome.Refused -> refused = outcome
    }
    val entry = draft.entry
    fun save() {
        if (entry == null) return
        if (id.isEmpty()) model.attempt({ addItem(entry) }, ::took) else model.attempt({ changeItem(id, entry) }, ::took)
    }
    val elsewhere = refused?.takeIf { it.field !in BESIDE }?.words.orEmpty()
    Panel(
        if (id.isEmpty()) words["plan-add"] else words["item-change"],
        onClose,
        {
            Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
                Sentence(model, draft.schedule)
                Finish(elsewhere, words["save"], "save-item", entry != null, ::save)
            }
        },
    ) {
        val problem = refused
        Writing(words["label-name"], draft.name, "item-name", problem.about(Field.NAME)) { draft = draft.copy(name = it) }
        Writing(words["label-dose"], draft.dose, "item-dose", problem.about(Field.DOSE), words["dose-hint"]) { draft = draft.copy(dose = it) }
        Part(words["kind"]) {
            Cells {
                // A blood draw is planned on its own page, which pauses iron before it.
                ItemKind.entries.filter { it != ItemKind.BLOOD_DRAW || it == draft.kind }.forEach { kind ->
                    Cell(words.of("kind", kind), kind == draft.kind, "kind-" + kebab(kind)) { draft = draft.copy(kind = kind) }
                }
            }
        }
        When(model, draft, others) { draft = it }
        if (draft.timing?.hasDays == true) OnWhichDays(draft, today) { draft = it }
        Details(draft, today, problem) { draft = it }
        Writing(words["note"], draft.note, "item-note", problem.about(Field.NOTE)) { draft = draft.copy(note = it) }
        if (id.isNotEmpty()) {
            WordButton(words["item-end"], "end-item") {
                model.attempt({ endItem(id) }) {
                    if (it is Outcome.Done) model.offerUndo(it.value)
                    took(it)
                }
            }
        }
    }
}

/** Fields whose errors stand beside them. */
private val BESIDE = setOf(Field.NAME, Field.DOSE, Field.NOTE, Field.STRENGTH, Field.PIECES, Field.SUBSTANCE, Field.STEPS)

internal fun Outcome.Refused?.about(field: Field): String = this?.takeIf { it.field == field }?.words.orEmpty()

/** A line to write on, with what is wrong with it under it; [figures] for a number. */
@Composable
internal fun Writing(
    label: String,
    text: String,
    tag: String,
    wrong: String = "",
    hint: String = "",
    modifier: Modifier = Modifier,
    figures: Boolean = false,
    onChange: (String) -> Unit,
) {
    Column(modifier, Arrangement.spacedBy(8.dp)) {
        OutlinedTextField(
            text,
            onChange,
            Modifier.fillMaxWidth().testTag(tag).semantics { if (wrong.isNotEmpty()) error(wrong) },
            label = { Text(label) },
            placeholder = if (hint.isEmpty()) null else { -> Text(hint) },
            isError = wrong.isNotEmpty(),
            keyboardOptions = if (figures) KeyboardOptions(keyboardType = KeyboardType.Decimal) else KeyboardOptions.Default,
        )
        if (wrong.isNotEmpty()) Wrong(wrong)
    }
}

/** The sentence the schedule would be saved as, or why it can't be. */
@Composable
private fun Sentence(model: StillnightModel, schedule: Schedule?) {
    val words = LocalWords.current
    var preview by remember { mutableStateOf<Outcome<String>?>(null) }
    LaunchedEffect(schedule) { preview = schedule?.let { model.ask { previewSchedule(it) } } }
    Column(Modifier.testTag("preview").semantics { liveRegion = LiveRegionMode.Polite }) {
        when (val now = preview) {
            null -> Quiet(words["preview-open"])
            is Outcome.Done -> Text(now.value, style = MaterialTheme.typography.titleMedium)
            is Outcome.Refused -> Wrong(now.words)
        }
    }
}
