/**
 * What may be added to an episode. Every choice is kept at once, so falling asleep over it loses nothing.
 *
 * Taps from the bar: open 1, intensity 1, place 1; own words 2 and the typing, 1 when used before. Done only closes; the note is
 * kept on every way out.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.HorizontalDivider
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
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.unit.dp
import app.stillnight.core.Activity
import app.stillnight.core.CivilDate
import app.stillnight.core.CivilTime
import app.stillnight.core.Episode
import app.stillnight.core.EpisodeDetail
import app.stillnight.core.OwnRelief
import app.stillnight.core.OwnWords
import app.stillnight.core.Recorded
import app.stillnight.core.Relief
import app.stillnight.core.ReliefKind
import app.stillnight.core.Sensation

private const val STRENGTHS = 10
private const val MINUTE_MS = 60_000L
private const val HALF_A_DAY = 12 * 60
private const val DAY_MS = 24 * 60 * MINUTE_MS

/** Where asking for an end begins. */
private const val USUAL_MINUTES = 15

/** From this width in sp on, ten cells stand in one row. */
private val ONE_ROW_FROM = 560.dp

@Composable
fun EpisodeSheet(model: StillnightModel, id: String, onClose: () -> Unit) {
    val words = LocalWords.current
    var episode by remember { mutableStateOf<Episode?>(null) }
    var wrong by remember { mutableStateOf("") }
    var note by rememberSaveable(id) { mutableStateOf<String?>(null) }
    var last by remember { mutableStateOf<Recorded?>(null) }
    LaunchedEffect(id) {
        when (val outcome = model.ask { episode(id) }) {
            is Outcome.Done -> {
                episode = outcome.value
                if (note == null) note = outcome.value.detail.note
            }
            is Outcome.Refused -> wrong = outcome.words
        }
    }
    val own = asked(model, id) { ownWords() }.let { (it as? Outcome.Done)?.value ?: OwnWords(emptyList(), emptyList()) }
    fun took(outcome: Outcome<Recorded>) = when (outcome) {
        is Outcome.Done -> {
            last = outcome.value
            wrong = ""
        }
        is Outcome.Refused -> wrong = outcome.words
    }
    fun keep(change: EpisodeDetail.() -> EpisodeDetail) {
        // Shown before it is stored, so that a quick next tap builds on this one.
        val changed = episode?.let { it.copy(detail = it.detail.change()) } ?: return
        episode = changed
        model.attempt({ detailEpisode(id, changed.detail) }, ::took)
    }
    fun move(began: Long, ended: Long?) = model.attempt({ timeEpisode(id, began, ended) }) {
        took(it)
        if (it is Outcome.Done) episode = episode?.copy(began = it.value.episode.began, ended = it.value.episode.ended)
    }
    fun done() {
        val detail = episode?.detail
        if (detail == null || note.orEmpty() == detail.note) {
            last?.let(model::offerUndo)
            return onClose()
        }
        model.attempt({ detailEpisode(id, detail.copy(note = note.orEmpty())) }) {
            took(it)
            if (it is Outcome.Done) {
                model.offerUndo(it.value)
                onClose()
            }
        }
    }
    val now = episode
    val title = words["episode"] + (now?.let { " " + words.time(it.began) } ?: "")
    Panel(title, ::done, { MainButton(words["done"], "save-detail", Modifier.fillMaxWidth(), onTap = ::done) }) {
        if (wrong.isNotEmpty()) Wrong(wrong)
        if (now != null) {
            Detail(now.detail, own, ::keep)
            Part(words["note"]) {
                OutlinedTextField(
                    note.orEmpty(),
                    { note = it },
                    Modifier.fillMaxWidth().testTag("note"),
                    placeholder = { Text(words["note-hint"]) },
                    minLines = 2,
                )
            }
            Times(now, ::move)
            WordButton(words["episode-delete"], "delete-episode") {
                model.act({ deleteEpisode(id) }) { model.offerDeleted(it) }
                onClose()
            }
        }
    }
}

@Composable
private fun Detail(detail: EpisodeDetail, own: OwnWords, onChange: (EpisodeDetail.() -> EpisodeDetail) -> Unit) {
    val words = LocalWords.current
    Part(words["intensity"]) {
        BoxWithConstraints {
            val perRow = if (maxWidth / LocalDensity.current.fontScale >= ONE_ROW_FROM) STRENGTHS else STRENGTHS / 2
            NumberCells(
                (1..STRENGTHS).map(words::number),
                detail.intensity?.minus(1),
                perRow,
                { "intensity-${it + 1}" },
                { words["intensity-short"] + " " + words.number(it + 1) },
            ) { i -> onChange { copy(intensity = (i + 1).takeIf { it != intensity }) } }
        }
        FlowRow(Modifier.fillMaxWidth().padding(top = 4.dp), Arrangement.SpaceBetween) {
            Small(words["intensity-low"])
            Small(words["intensity-high"])
        }
    }
    Part(words["body"]) {
        Body(detail.body) { part -> onChange { copy(body = body.toggled(part)) } }
    }
    Part(words["sensation"]) {
        Cells {
            Sensation.entries.forEach { sensation ->
                Cell(words.of("sensation", sensation), sensation in detail.sensations, "sensation-" + kebab(sensation)) {
                    onChange { copy(sensations = sensations.toggled(sensation)) }
                }
            }
            (detail.ownSensations + own.sensations).distinct().forEachIndexed { i, word ->
                Cell(word, word in detail.ownSensations, "own-sensation-${i + 1}") {
                    onChange { copy(ownSensations = ownSensations.toggled(word)) }
                }
            }
        }
        OwnWord(words["own-sensation"], "sensation-own") { word -> onChange { copy(ownSensations = (ownSensations + word).distinct()) } }
    }
    Part(words["activity"]) {
        Cells {
            Activity.entries.forEach { chosen ->
                Cell(words.of("activity", chosen), chosen == detail.activity, "activity-" + kebab(chosen)) {
                    onChange { copy(activity = chosen.takeIf { it != activity }) }
                }
            }
        }
    }
    Part(words["relief"]) {
        ReliefKind.entries.forEach { kind ->
            val name = words.of("relief", kind)
            ReliefLine(name, "relief-" + kebab(kind), detail.relief.find { it.kind == kind }?.helped) { helped ->
                onChange { copy(relief = relief.filter { it.kind != kind } + listOfNotNull(helped?.let { Relief(kind, it) })) }
            }
        }
        (detail.ownRelief.map { it.name } + own.reliefs).distinct().forEachIndexed { i, name ->
            ReliefLine(name, "own-relief-${i + 1}", detail.ownRelief.find { it.name == name }?.helped) { helped ->
                onChange { copy(ownRelief = ownRelief.filter { it.name != name } + listOfNotNull(helped?.let { OwnRelief(name, it) })) }
            }
        }
        OwnWord(words["own-relief"], "relief-own") { word ->
            onChange { if (ownRelief.any { it.name == word }) this else copy(ownRelief = ownRelief + OwnRelief(word, true)) }
        }
    }
}

@Composable
private fun ReliefLine(name: String, tag: String, helped: Boolean?, onChange: (Boolean?) -> Unit) {
    val words = LocalWords.current
    FlowRow(
        Modifier.fillMaxWidth(),
        Arrangement.spacedBy(8.dp),
        Arrangement.spacedBy(4.dp),
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Text(name, Modifier.weight(1f).widthIn(min = 112.dp), style = MaterialTheme.typography.bodyLarge)
        Row(Modifier.padding(bottom = 4.dp), Arrangement.spacedBy(8.dp)) {
            Cell(words["helped"], helped == true, tag, spoken = name + ": " + words["helped"]) { onChange(true.takeIf { helped != true }) }
            Cell(words["helped-not"], helped == false, "$tag-not", spoken = name + ": " + words["helped-not"]) {
                onChange(false.takeIf { helped != false })
            }
        }
    }
}

/** A word of one's own: a quiet button that opens into a line to write on. */
@Composable
private fun OwnWord(label: String, tag: String, onAdd: (String) -> Unit) {
    val words = LocalWords.current
    var text by rememberSaveable { mutableStateOf<String?>(null) }
    val typed = text
    if (typed == null) {
        WordButton(label, tag) { text = "" }
        return
    }
    fun add() {
        if (typed.isNotBlank()) onAdd(typed.trim())
        text = null
    }
    Row(Modifier.padding(top = 8.dp), Arrangement.spacedBy(8.dp), Alignment.CenterVertically) {
        OutlinedTextField(
            typed,
            { text = it },
            Modifier.weight(1f).testTag("$tag-text"),
            label = { Text(label) },
            singleLine = true,
            keyboardOptions = KeyboardOptions(imeAction = ImeAction.Done),
            keyboardActions = KeyboardActions { add() },
        )
        SideButton(words["add"], "$tag-add", onTap = ::add)
    }
}

/**
 * When it began and ended: another date, and the nearest such time of day. Moved to another date it keeps its length. The core refuses
 * what can't be.
 */
@Composable
private fun Times(episode: Episode, onChange: (began: Long, ended: Long?) -> Unit) {
    val words = LocalWords.current
    val began = episode.began.at
    val ended = episode.ended
    val offset = episode.began.offsetSeconds
    Part(words["episode-times"]) {
        Card(rim = 4.dp) {
            DateField(words["label-day"], civilDate(began, offset), "began-date") {
                val moved = daysTo(began, offset, it)
                onChange(began + moved, ended?.plus(moved))
            }
            HorizontalDivider(color = LocalPalette.current.hairline)
            TimeField(words["episode-began"], civil(began, offset), "began") { onChange(nearest(began, offset, it), ended) }
            HorizontalDivider(color = LocalPalette.current.hairline)
            if (ended == null) {
                WordButton(words["episode-end-known"], "add-end") { onChange(began, began + USUAL_MINUTES * MINUTE_MS) }
            } else {
                DateField(words["label-day"], civilDate(ended, offset), "ended-date") { onChange(began, ended + daysTo(ended, offset, it)) }
                HorizontalDivider(color = LocalPalette.current.hairline)
                TimeField(
                    words["episode-ended"],
                    civil(ended, offset),
                    "ended",
                    below = { WordButton(words["episode-end-clear"], "clear-end") { onChange(began, null) } },
                ) { onChange(began, nearest(ended, offset, it)) }
            }
        }
    }
}

/** The instant next to [at] at which a clock at this offset shows [time]. */
private fun nearest(at: Long, offsetSeconds: Int, time: CivilTime): Long {
    val shown = civil(at, offsetSeconds)
    val minutes = time.hour * 60 + time.minute - shown.hour * 60 - shown.minute
    return at + (Math.floorMod(minutes + HALF_A_DAY, 2 * HALF_A_DAY) - HALF_A_DAY) * MINUTE_MS
}

/** From [at] to the same time of day on [date], in milliseconds, at this offset. */
private fun daysTo(at: Long, offsetSeconds: Int, date: CivilDate): Long =
    (date.local().toEpochDay() - civilDate(at, offsetSeconds).local().toEpochDay()) * DAY_MS

/** A part of a sheet under its title. */
@Composable
fun Part(title: String, content: @Composable ColumnScope.() -> Unit) {
    Column {
        Heading(title, Modifier.padding(bottom = 8.dp))
        content()
    }
}

private fun <T> List<T>.toggled(value: T): List<T> = if (value in this) this - value else this + value
