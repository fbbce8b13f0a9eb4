/**
 * Blood test results, typed as they are on the sheet: ferritin first, today, the unit and laboratory used last. What the core
 * asks about a figure is shown before anything is saved.
 *
 * Taps: a ferritin result from Labs 2 and the digits (open, save); another unit 1; any other test 1 more (unfold its heading).
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.unit.dp
import app.stillnight.core.AnalyteForm
import app.stillnight.core.HourMinute
import app.stillnight.core.LabQuestion
import app.stillnight.core.PanelForm

private val MORNING = HourMinute(8, 0)
private const val HOURS_DIGITS = 3

/** [id] of the panel to change, or empty for a new one; [whole] where more than ferritin is to be typed. */
@Composable
fun LabForm(model: StillnightModel, id: String, whole: Boolean, onClose: () -> Unit) {
    val words = LocalWords.current
    var kept by rememberSaveable(id, stateSaver = LabDraft.Saver) { mutableStateOf<LabDraft?>(null) }
    var questions by remember { mutableStateOf(emptyList<LabQuestion>()) }
    var wrong by rememberSaveable { mutableStateOf("") }
    val answer = asked(model, id) { panelForm(id) }
    val form = (answer as? Outcome.Done)?.value
    val draft = kept ?: form?.let { LabDraft.of(it.entry) }
    fun put(entered: LabDraft, confirmed: Boolean) {
        if (form == null) return
        model.attempt({ putPanel(id, entered.entry(form), confirmed) }) { outcome ->
            questions = emptyList()
            wrong = ""
            when (outcome) {
                is Outcome.Done -> {
                    val saved = outcome.value.saved
                    questions = outcome.value.questions
                    if (saved != null) {
                        model.offerUndo(saved)
                        onClose()
                    }
                }
                is Outcome.Refused -> wrong = outcome.words
            }
        }
    }
    val title = words[if (id.isEmpty()) "labs-form-new" else "labs-form-change"]
    if (questions.isNotEmpty() && draft != null) {
        return LabQuestions(title, questions, { questions = emptyList() }, { put(draft, confirmed = true) }) { question ->
            val changed = draft.with(question.analyte, draft[question.analyte].copy(unit = question.unit))
            kept = changed
            put(changed, confirmed = false)
        }
    }
    val save: @Composable () -> Unit = {
        Finish(wrong, words["save"], "save-panel", draft?.typed == true) { draft?.let { put(it, confirmed = false) } }
    }
    Panel(title, onClose, save) {
        WithAnswer(answer) { Fields(it, draft ?: LabDraft.of(it.entry), id.isEmpty() && !whole, whole) { now -> kept = now } }
        if (id.isNotEmpty()) {
            WordButton(words["labs-delete"], "delete-panel") {
                model.keep({ deletePanel(id) })
                onClose()
            }
        }
    }
}

/** Everything that can be typed; [focused] where ferritin waits for its digits, [unfolded] where the rest of iron is open. */
@Composable
private fun Fields(form: PanelForm, draft: LabDraft, focused: Boolean, unfolded: Boolean, onChange: (LabDraft) -> Unit) {
    val words = LocalWords.current
    val focus = remember { FocusRequester() }
    LaunchedEffect(focused) { if (focused) focus.requestFocus() }
    val first = form.analytes.firstOrNull() ?: return
    Column(verticalArrangement = Arrangement.spacedBy(20.dp)) {
        LabResultPart(first, draft[first.analyte], true, focus) { onChange(draft.with(first.analyte, it)) }
        Card(rim = 4.dp) {
            DateField(words["labs-form-date"], draft.date, "panel-date", years = true) { onChange(draft.copy(date = it)) }
        }
        Column {
            Heading(words["labs-form-more"], Modifier.padding(bottom = 8.dp))
            val groups = form.analytes.drop(1).groupBy { it.group }
            groups.entries.forEachIndexed { i, (group, analytes) ->
                if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
                val typed = analytes.any { it.analyte in draft.results }
                Group(group, analytes, draft, "group-${i + 1}", typed || (unfolded && i == 0), onChange)
            }
        }
        Drawn(draft, onChange)
    }
}

/** Tests of one kind, folded under what they are about. */
@Composable
private fun Group(title: String, analytes: List<AnalyteForm>, draft: LabDraft, tag: String, open: Boolean, onChange: (LabDraft) -> Unit) {
    Fold(title, tag, analytes.joinToString { it.title }, open) {
        analytes.forEach { form ->
            LabResultPart(form, draft[form.analyte], draft[form.analyte].value.isNotEmpty()) { onChange(draft.with(form.analyte, it)) }
        }
    }
}

/** How the blood was drawn. */
@Composable
private fun Drawn(draft: LabDraft, onChange: (LabDraft) -> Unit) {
    val words = LocalWords.current
    Fold(words["labs-form-details"], "panel-details", draft.laboratory) {
        YesOrNo(words["labs-form-without-iron"], draft.prepared, "without-iron") { onChange(draft.copy(prepared = it, hours = null)) }
        // Whoever knows the hours has said whether it was a day: the one answer takes the place of the other.
        Writing(words["labs-form-hours"], draft.hours?.toString().orEmpty(), "hours-since-iron", figures = true) { text ->
            onChange(draft.copy(prepared = null, hours = text.filter(Char::isDigit).take(HOURS_DIGITS).toIntOrNull()))
        }
        YesOrNo(words["labs-form-fasting"], draft.fasting, "fasting") { onChange(draft.copy(fasting = it)) }
        val time = draft.time
        if (time == null) {
            SideButton(words["labs-form-time"], "panel-time-add") { onChange(draft.copy(time = MORNING)) }
        } else {
            Card(rim = 4.dp) {
                val none: @Composable () -> Unit = {
                    WordButton(words["answer-not-known"], "panel-time-none") { onChange(draft.copy(time = null)) }
                }
                TimeField(words["labs-form-time"], time, "panel-time", below = none) { onChange(draft.copy(time = it)) }
            }
        }
        Writing(words["labs-form-laboratory"], draft.laboratory, "laboratory") { onChange(draft.copy(laboratory = it)) }
        Writing(words["note"], draft.note, "panel-note") { onChange(draft.copy(note = it)) }
    }
}

/** A question to which the answer may stay open. */
@Composable
internal fun YesOrNo(title: String, answer: Boolean?, tag: String, onChange: (Boolean?) -> Unit) {
    val words = LocalWords.current
    Part(title) {
        Cells {
            Cell(words["answer-yes"], answer == true, "$tag-yes", spoken = title + ": " + words["answer-yes"]) { onChange(true) }
            Cell(words["answer-no"], answer == false, "$tag-no", spoken = title + ": " + words["answer-no"]) { onChange(false) }
            val open = words["answer-not-known"]
            Cell(open, answer == null, "$tag-not-known", spoken = "$title: $open") { onChange(null) }
        }
    }
}
