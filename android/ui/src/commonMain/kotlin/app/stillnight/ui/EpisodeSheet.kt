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
import app.stillnight.core.CivilTime
import app.stillnight.core.Episode
import app.stillnight.core.EpisodeDetail
import app.stillnight.core.EpisodeTimes
import app.stillnight.core.OwnRelief
import app.stillnight.core.OwnWords
import app.stillnight.core.Recorded
import app.stillnight.core.Relief
import app.stillnight.core.ReliefKind
import app.stillnight.core.Sensation
import app.stillnight.core.WallTime

private const val STRENGTHS = 10
private const val HALF_A_DAY = 12 * 60

/** From this width in sp on, ten cells stand in one row. */
private val ONE_ROW_FROM = 560.dp

@Composable
fun EpisodeSheet(model: StillnightModel, id: String, onClose: () -> Unit) {
    val words = LocalWords.current
    var episode by remember { mutableStateOf<Episode?>(null) }
    var stored by remember { mutableStateOf<Episode?>(null) }
    var times by remember { mutableStateOf<EpisodeTimes?>(null) }
    var wrong by remember { mutableStateOf("") }
    var note by rememberSaveable(id) { mutableStateOf<String?>(null) }
    var last by remember { mutableStateOf<Recorded?>(null) }
    LaunchedEffect(id) {
        when (val outcome = model.ask { episode(id) to episodeTimes(id) }) {
            is Outcome.Done -> {
                val (found, at) = outcome.value
                episode = found
                stored = found
                times = at
                if (note == null) note = found.detail.note
            }
            is Outcome.Refused -> wrong = outcome.words
        }
    }
    val own = asked(model, id) { ownWords() }.let { (it as? Outcome.Done)?.value ?: OwnWords(emptyList(), emptyList()) }
    fun took(outcome: Outcome<Recorded>) = when (outcome) {
        is Outcome.Done -> {
            last = outcome.value
            stored = outcome.value.episode
            wrong = ""
        }
        is Outcome.Refused -> wrong = outcome.words
    }
    fun keep(change: EpisodeDetail.() -> EpisodeDetail) {
        // Shown before it is stored, so that a quick next tap builds on this one.
        val changed = episode?.let { it.copy(detail = it.detail.change()) } ?: return
        episode = changed
        model.attempt({ detailEpisode(id, changed.detail) }) {
            took(it)
            // What was refused goes back to what is stored, so that the next tap does not build on it; what was chosen meanwhile stays.
            if (it is Outcome.Refused && episode?.detail == changed.detail) {
                episode = episode?.copy(detail = stored?.detail ?: changed.detail)
            }
        }
    }
    fun move(began: WallTime, ended: WallTime?) = model.attempt({ moveEpisode(id, began, ended) to episodeTimes(id) }) {
        when (it) {
            is Outcome.Done -> {
                val (moved, at) = it.value
                took(Outcome.Done(moved))
                episode = episode?.copy(began = moved.episode.began, ended = moved.episode.ended)
                times = at
            }
            is Outcome.Refused -> wrong = it.words
        }
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
    Panel(title, ::done, { Finish(wrong, words["done"], "save-detail", onTap = ::done) }) {
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
            times?.let { Times(it, ::move) }
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
private fun Times(times: EpisodeTimes, onChange: (began: WallTime, ended: WallTime?) -> Unit) {
    val words = LocalWords.current
    val began = times.began
    val ended = times.ended
    Part(words["episode-times"]) {
        Card(rim = 4.dp) {
            DateField(words["label-day"], began.date, "began-date") {
                val moved = it.local().toEpochDay() - began.date.local().toEpochDay()
                onChange(began.copy(date = it), ended?.copy(date = ended.date.plusDays(moved)))
            }
            HorizontalDivider(color = LocalPalette.current.hairline)
            TimeField(words["episode-began"], began.time, "began") { onChange(began.nearest(it), ended) }
            HorizontalDivider(color = LocalPalette.current.hairline)
            if (ended == null) {
                WordButton(words["episode-end-known"], "add-end") { onChange(began, times.endOffered) }
            } else {
                DateField(words["label-day"], ended.date, "ended-date") { onChange(began, ended.copy(date = it)) }
                HorizontalDivider(color = LocalPalette.current.hairline)
                TimeField(
                    words["episode-ended"],
                    ended.time,
                    "ended",
                    below = { WordButton(words["episode-end-clear"], "clear-end") { onChange(began, null) } },
                ) { onChange(began, ended.nearest(it)) }
            }
        }
    }
}

/** The date next to this one on which a clock shows [time], so that steps past midnight go on. */
private fun WallTime.nearest(time: CivilTime): WallTime {
    val minutes = time.hour * 60 + time.minute - this.time.hour * 60 - this.time.minute
    return WallTime(date.plusDays(-Math.floorDiv(minutes + HALF_A_DAY, 2 * HALF_A_DAY).toLong()), time)
}

/** A part of a sheet under its title. */
@Composable
fun Part(title: String, content: @Composable ColumnScope.() -> Unit) {
    Column {
        Heading(title, Modifier.padding(bottom = 8.dp))
        content()
    }
}

private fun <T> List<T>.toggled(value: T): List<T> = if (value in this) this - value else this + value
