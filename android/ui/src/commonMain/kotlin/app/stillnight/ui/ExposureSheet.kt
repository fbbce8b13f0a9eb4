/**
 * What was had or done by day: the usual ones first, one tap each, then every kind with its small form.
 *
 * Taps: the usual coffee from Tonight 2 (add, coffee); another drink 4 (add, caffeine, drink, save); the time 1 more.
 * Also changes and deletes what was recorded.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
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
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilDate
import app.stillnight.core.Exposure
import app.stillnight.core.ExposureEntry
import app.stillnight.core.ExposureForm
import app.stillnight.core.ExposureKind
import app.stillnight.core.ExposureRecord
import app.stillnight.core.HourMinute
import app.stillnight.core.Saved
import app.stillnight.core.Stillnight

private val TWO_COLUMNS_FROM = 280.dp

/** What the sheet is opened for: a new exposure, of a kind and on a date if these are known. */
class ExposureStart(val kind: ExposureKind?, val date: CivilDate?)

/** Adds an exposure. */
@Composable
fun ExposureSheet(model: StillnightModel, shown: Shown, start: ExposureStart, onOpen: (String) -> Unit, onClose: () -> Unit) {
    val words = LocalWords.current
    val answer = asked(model, shown) { exposureForm() }
    var draft by rememberSaveable(stateSaver = ExposureDraft.Saver) { mutableStateOf(ExposureDraft(start.kind)) }
    var moment by rememberSaveable(stateSaver = Moment.Saver) { mutableStateOf(model.momentOf(start.date)) }
    var wrong by rememberSaveable { mutableStateOf("") }
    val at = moment ?: model.momentOf(start.date)
    fun record(entry: ExposureEntry) = model.attempt({ recorded(entry, at) }) {
        when (it) {
            is Outcome.Done -> {
                model.offerUndo(it.value)
                onClose()
            }
            is Outcome.Refused -> wrong = it.words
        }
    }

    // Of another day the time has to be seen before it is saved.
    fun usual(exposure: Exposure) = if (at.ago != null) record(ExposureEntry(exposure, "")) else draft = ExposureDraft.of(exposure)
    val entry = draft.entry
    val kind = draft.kind
    // Two panels: the form begins at its top, however far down the list its kind stood.
    if (kind == null) {
        Panel(words["exposures"], onClose) {
            WithAnswer(answer) { form ->
                if (form.chips.isNotEmpty()) Chips(form, ::usual)
                Kinds { draft = ExposureDraft(it) }
                if (wrong.isNotEmpty()) Wrong(wrong)
                if (form.today.isNotEmpty()) Today(form.today, onOpen)
            }
        }
    } else {
        val save: @Composable () -> Unit = {
            Finish(wrong, words["save"], "save-exposure", entry != null) { entry?.let(::record) }
        }
        Panel(words.of("exposure", kind), onClose, save) {
            WithAnswer(answer) { form ->
                Form(draft, form, at, { draft = it }, { moment = it })
                WordButton(words["exposure-kinds"], "other-kind") { draft = ExposureDraft() }
            }
        }
    }
}

/** Changes the exposure with [id], or deletes it. */
@Composable
fun ExposureChange(model: StillnightModel, id: String, onClose: () -> Unit) {
    val words = LocalWords.current
    var record by remember { mutableStateOf<ExposureRecord?>(null) }
    var draft by rememberSaveable(id, stateSaver = ExposureDraft.Saver) { mutableStateOf(ExposureDraft()) }
    var moment by rememberSaveable(id, stateSaver = Moment.Saver) { mutableStateOf<Moment?>(null) }
    var wrong by rememberSaveable(id) { mutableStateOf("") }
    val answer = asked(model, id) { exposureForm() }
    LaunchedEffect(id) {
        when (val outcome = model.ask { exposure(id) }) {
            is Outcome.Done -> {
                val (at, offset) = outcome.value.at
                record = outcome.value
                if (draft.kind == null) draft = ExposureDraft.of(outcome.value.entry)
                if (moment == null) moment = Moment(null, civilDate(at, offset), civil(at, offset))
            }
            is Outcome.Refused -> wrong = outcome.words
        }
    }
    val entry = draft.entry
    val at = moment
    fun save() {
        if (entry == null || at == null) return
        model.attempt({ changeExposure(id, entry, at.date, at.time) }) {
            when (it) {
                is Outcome.Done -> {
                    model.offerUndo(it.value)
                    onClose()
                }
                is Outcome.Refused -> wrong = it.words
            }
        }
    }
    val now = record
    Panel(
        draft.kind?.let { words.of("exposure", it) }.orEmpty(),
        onClose,
        { Finish(wrong, words["save"], "save-exposure", entry != null && at != null, ::save) },
    ) {
        if (now != null && at != null) {
            now.marks.forEach { RemarkLine(it) }
            WithAnswer(answer) { form -> Form(draft, form, at, { draft = it }, { moment = it }) }
        }
        if (now != null) {
            WordButton(words["exposure-delete"], "delete-exposure") {
                model.keep({ deleteExposure(id) })
                onClose()
            }
        }
    }
}

private fun StillnightModel.momentOf(date: CivilDate?): Moment {
    val now = wallClock()
    val other = date != null && date != now.toLocalDate().civil()
    return Moment(if (other) null else 0, date ?: now.toLocalDate().civil(), if (other) HourMinute(12, 0) else now.civilTime())
}

private fun Stillnight.recorded(entry: ExposureEntry, moment: Moment): Saved =
    moment.ago?.let { recordExposure(entry, it) } ?: recordExposureAt(entry, moment.date, moment.time)

@Composable
private fun Form(
    draft: ExposureDraft,
    form: ExposureForm,
    moment: Moment,
    onDraft: (ExposureDraft) -> Unit,
    onMoment: (Moment) -> Unit,
) {
    val words = LocalWords.current
    Column(verticalArrangement = Arrangement.spacedBy(20.dp)) {
        ExposurePart(draft, form, onDraft)
        MomentPart(moment, onMoment)
        Part(words["note"]) {
            OutlinedTextField(
                draft.note,
                { onDraft(draft.copy(note = it)) },
                Modifier.fillMaxWidth().testTag("exposure-note"),
                placeholder = { Text(words["note-hint"]) },
            )
        }
    }
}

@Composable
private fun Chips(form: ExposureForm, onUsual: (Exposure) -> Unit) {
    val words = LocalWords.current
    Part(words["exposure-usual"]) {
        Cells {
            form.chips.forEachIndexed { i, chip ->
                Cell(chip.words, false, "usual-${i + 1}", Modifier.heightIn(min = TARGET_TONIGHT), words["exposure-record"] + ": " + chip.words) {
                    onUsual(chip.exposure)
                }
            }
        }
    }
}

/** Every kind as a large cell, two in a row where two fit. */
@Composable
private fun Kinds(onKind: (ExposureKind) -> Unit) {
    val words = LocalWords.current
    Part(words["exposure-kinds"]) {
        BoxWithConstraints {
            val perRow = if (maxWidth / LocalDensity.current.fontScale >= TWO_COLUMNS_FROM) 2 else 1
            Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
                ExposureKind.entries.chunked(perRow).forEach { row ->
                    Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(8.dp)) {
                        row.forEach { kind ->
                            Cell(
                                words.of("exposure", kind),
                                false,
                                "exposure-" + kebab(kind),
                                Modifier.weight(1f).fillMaxHeight().heightIn(min = TARGET_TONIGHT),
                            ) { onKind(kind) }
                        }
                    }
                }
            }
        }
    }
}

@Composable
private fun Today(records: List<ExposureRecord>, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    Part(words["exposure-today"]) {
        records.forEachIndexed { i, record ->
            TapCard("today-${i + 1}", words["exposure-change"], Modifier.padding(bottom = 8.dp), { onOpen(Over.EXPOSURE + record.id) }) {
                Text(words.time(record.at) + "  " + record.words)
            }
        }
    }
}
