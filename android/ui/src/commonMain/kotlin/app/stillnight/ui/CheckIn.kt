/**
 * A night on one screen: in the morning only what isn't noted yet, with the core's times to confirm; later, all of it to change.
 *
 * Taps for a usual night: 3 (open, awakenings, done); how rested 1 more; a nap of the day before 3 (add, how long, save). How often awake is never filled in for the person, and
 * neither it nor how rested has to be said.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilTime
import app.stillnight.core.ExposureKind
import app.stillnight.core.HourMinute
import app.stillnight.core.MorningScreen
import app.stillnight.core.NightDate
import app.stillnight.core.NightEntry
import app.stillnight.core.NightPart
import app.stillnight.core.Rest

/** The last cell means this many or more. */
private const val MANY = 6

private const val MINUTE_STEP = 10

/** A time of day kept over recreation. */
val TimeSaver = listSaver<CivilTime?, Int>(
    save = { if (it == null) emptyList() else listOf(it.hour, it.minute) },
    restore = { if (it.isEmpty()) null else HourMinute(it[0], it[1]) },
)

/** What is written of a night so far, kept over recreation. */
private val NightSaver = listSaver<NightEntry?, Any>(
    save = { e ->
        e?.let {
            val times = listOf(it.night.iso(), it.bed.text(), it.asleep.text(), it.up.text())
            times + listOf(it.awakenings ?: -1, it.awakeMinutes ?: -1, it.rest?.name.orEmpty(), it.note)
        }.orEmpty()
    },
    restore = { v ->
        dateOf(v.getOrNull(0) as? String ?: "")?.let { night ->
            fun number(i: Int) = (v[i] as Int).takeIf { it >= 0 }
            NightEntry(night, time(v[1]), time(v[2]), time(v[3]), number(4), number(5), Rest.entries.find { it.name == v[6] }, v[7] as String)
        }
    },
)

private fun CivilTime?.text(): String = if (this == null) "" else "$hour:$minute"

private fun time(text: Any): CivilTime? = (text as String).takeIf { it.isNotEmpty() }?.split(':')?.let { HourMinute(it[0].toInt(), it[1].toInt()) }

/** [night] to change what was told of that night; null for the night that just ended. */
@Composable
fun CheckIn(model: StillnightModel, night: NightDate?, onOpen: (String) -> Unit, onClose: () -> Unit) {
    val words = LocalWords.current
    var screen by remember { mutableStateOf<MorningScreen?>(null) }
    var written by rememberSaveable(stateSaver = NightSaver) { mutableStateOf<NightEntry?>(null) }
    var all by rememberSaveable { mutableStateOf(night != null) }
    var wrong by rememberSaveable { mutableStateOf("") }
    LaunchedEffect(night) {
        when (val outcome = model.ask { if (night == null) morning() else nightForm(night) }) {
            is Outcome.Done -> {
                screen = outcome.value
                if (written == null) written = outcome.value.start()
            }
            is Outcome.Refused -> wrong = outcome.words
        }
    }
    val entry = written
    fun save() {
        if (entry == null) return
        model.attempt({ checkIn(entry.copy(note = entry.note.trim())) }) {
            when (it) {
                is Outcome.Done -> {
                    model.offerUndo(it.value.words, it.value.undo, it.value.undoUntil)
                    onClose()
                }
                is Outcome.Refused -> wrong = it.words
            }
        }
    }
    Panel(
        if (night == null) words["check-in-title"] else words["day-night"],
        onClose,
        { Finish(wrong, words["done"], "save-night", entry != null, ::save) },
    ) {
        val now = screen
        if (entry != null && now != null) {
            Column {
                Quiet(now.words)
                if (now.napWords.isNotEmpty()) Quiet(now.napWords, Modifier.testTag("naps"))
            }
            // With nothing left to ask there is only what was said, to be changed.
            val asks = if (all || now.asks.isEmpty()) NightPart.entries else now.asks
            val change = { changed: NightEntry ->
                written = changed
                wrong = ""
            }
            Times(entry, asks, change)
            Column {
                if (now.asksEpisode) WordButton(words["check-in-episode"], "night-episode") { onOpen(Over.EPISODE_AT + entry.night.iso()) }
                WordButton(words["check-in-nap"], "add-nap") { onOpen(Over.ADD_EXPOSURE + ExposureKind.NAP.name + "/" + entry.night.iso()) }
            }
            Questions(entry, asks, change)
            if (asks.size < NightPart.entries.size) WordButton(words["check-in-known"], "night-all") { all = true }
            if (night != null && now.stored) {
                WordButton(words["night-delete"], "delete-night") {
                    model.keep({ deleteNight(night) })
                    onClose()
                }
            }
        }
    }
}

/** Where the form begins: the times as proposed; what was not said yet of awakenings is left to be said. */
private fun MorningScreen.start(): NightEntry = if (NightPart.AWAKENINGS in asks) proposed.copy(awakenings = null) else proposed

@Composable
private fun Times(entry: NightEntry, asks: List<NightPart>, onChange: (NightEntry) -> Unit) {
    val words = LocalWords.current
    val times = asks.filter { it == NightPart.BED || it == NightPart.ASLEEP || it == NightPart.UP }
    if (times.isNotEmpty()) {
        Card(rim = 4.dp) {
            times.forEachIndexed { i, part ->
                if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
                when (part) {
                    NightPart.BED -> NightTime(words["label-bed"], entry.bed, "bed") { onChange(entry.copy(bed = it)) }
                    NightPart.ASLEEP -> NightTime(words["label-asleep"], entry.asleep, "asleep") { onChange(entry.copy(asleep = it)) }
                    else -> NightTime(words["label-up"], entry.up, "up") { onChange(entry.copy(up = it)) }
                }
            }
        }
    }
}

@Composable
private fun Questions(entry: NightEntry, asks: List<NightPart>, onChange: (NightEntry) -> Unit) {
    val words = LocalWords.current
    if (NightPart.AWAKENINGS in asks) {
        Part(words["awakenings-question"]) {
            Awakenings(entry.awakenings) { onChange(entry.copy(awakenings = it.takeIf { it != entry.awakenings })) }
        }
        AwakeMinutes(entry.awakeMinutes) { onChange(entry.copy(awakeMinutes = it)) }
    }
    if (NightPart.REST in asks) {
        Part(words["rest-question"]) {
            Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
                Rest.entries.forEach { rest ->
                    Cell(words.alone("rest", rest), rest == entry.rest, "rest-" + kebab(rest), Modifier.fillMaxWidth()) {
                        onChange(entry.copy(rest = rest.takeIf { it != entry.rest }))
                    }
                }
            }
        }
    }
    Part(words["note"]) {
        OutlinedTextField(
            entry.note,
            { onChange(entry.copy(note = it)) },
            Modifier.fillMaxWidth().testTag("night-note"),
            placeholder = { Text(words["note-hint"]) },
        )
    }
}

/** A time of the night, which may stay unknown. */
@Composable
private fun NightTime(label: String, time: CivilTime?, tag: String, onChange: (CivilTime?) -> Unit) {
    val words = LocalWords.current
    if (time != null) {
        TimeField(label, time, tag, below = { WordButton(words["time-unknown"], "$tag-unknown") { onChange(null) } }, onChange = onChange)
        return
    }
    FlowRow(
        Modifier.fillMaxWidth().heightIn(min = TARGET_TONIGHT).padding(vertical = 8.dp),
        Arrangement.SpaceBetween,
        Arrangement.Center,
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Text(label, Modifier.padding(end = 12.dp), style = MaterialTheme.typography.bodyLarge)
        SideButton(words["time-give"], tag, spoken = label + ": " + words["time-give"]) { onChange(HourMinute(if (tag == "up") 7 else 23, 0)) }
    }
}

@Composable
private fun Awakenings(often: Int?, onChange: (Int) -> Unit) {
    val words = LocalWords.current
    NumberCells(
        (0..MANY).map { words.number(it) + if (it == MANY) "+" else "" },
        often?.coerceAtMost(MANY),
        perRow = 4,
        { "awakenings-$it" },
        { words["awakenings-spoken"] + ": " + words.number(it) },
        onChange,
    )
    if (often != null && often >= MANY) {
        Box(Modifier.padding(top = 12.dp)) {
            Stepper(
                words.number(often),
                words["awakenings-less"],
                words["awakenings-more"],
                "awakenings",
                { onChange(often - 1) },
                { onChange(often + 1) },
            )
        }
    }
}

/** How long awake in between: only for who knows it. */
@Composable
private fun AwakeMinutes(minutes: Int?, onChange: (Int?) -> Unit) {
    val words = LocalWords.current
    if (minutes == null) {
        WordButton(words["awake-minutes-add"], "awake-minutes-add") { onChange(MINUTE_STEP * 2) }
        return
    }
    Part(words["awake-minutes"]) {
        FlowRow(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, itemVerticalAlignment = Alignment.CenterVertically) {
            Stepper(
                words.number(minutes),
                words["minutes-less"],
                words["minutes-more"],
                "awake-minutes",
                { onChange((minutes - MINUTE_STEP).coerceAtLeast(0)) },
                { onChange(minutes + MINUTE_STEP) },
            )
            WordButton(words["time-unknown"], "awake-minutes-unknown") { onChange(null) }
        }
    }
}
