/**
 * What is next, by time: doses with their state in a word and a shape, bedtime, and this night's episodes.
 *
 * The order, the states and the reasons are the core's. Taps: take a due dose 1; why 1; snooze or skip 2; take back 2; taken at another
 * time 3 and the steps.
 */
package app.stillnight.ui

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.stillnight.core.Answer
import app.stillnight.core.CivilTime
import app.stillnight.core.DoseLine
import app.stillnight.core.DoseState
import app.stillnight.core.Episode
import app.stillnight.core.TonightScreen

/** From this font scale on, a line's time stands above what it is about, which else had half a line. */
private const val TIME_ABOVE_FROM = 1.5f

private sealed interface Line {
    val at: Long

    data class Dose(val number: Int, val dose: DoseLine) : Line {
        override val at get() = dose.at
    }
    data class Bed(override val at: Long, val time: String) : Line
    data class Lived(val episode: Episode) : Line {
        override val at get() = episode.began.at
    }
}

private fun linesOf(screen: TonightScreen): List<Line> = buildList {
    screen.doses.forEachIndexed { i, dose -> add(Line.Dose(i + 1, dose)) }
    add(Line.Bed(screen.bedtimeAt, screen.bedtimeWords))
    screen.episodes.forEach { add(Line.Lived(it)) }
}.sortedBy { it.at }

@Composable
fun Timeline(model: StillnightModel, screen: TonightScreen, ways: TonightWays) {
    val words = LocalWords.current
    var open by rememberSaveable { mutableStateOf("") }
    Column {
        linesOf(screen).forEach { line ->
            when (line) {
                is Line.Bed -> BedEntry(line.time, ways.bed)
                is Line.Lived -> EpisodeEntry(line.episode) { ways.detail(line.episode.id) }
                is Line.Dose -> DoseEntry(model, line.number, line.dose, line.dose.id == open) {
                    open = if (open == line.dose.id) "" else line.dose.id
                }
            }
        }
    }
}

/** Bedtime, which can be moved for this night alone. */
@Composable
private fun BedEntry(time: String, onOpen: () -> Unit) {
    val words = LocalWords.current
    Entry(time, Marks.Bed, "bed-line", words["shift-bedtime"], onOpen) {
        Title(words["bed"])
        Box(Modifier.weight(1f))
        Mark(Marks.Next, tint = LocalPalette.current.secondary)
    }
}

/** Bedtime for this night alone. Done with once it is moved, or back where it usually is. */
@Composable
fun BedSheet(model: StillnightModel, screen: TonightScreen, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val now = model.wallClock(screen.bedtimeAt).civilTime()
    var wanted by rememberSaveable(screen.bedtimeAt, stateSaver = TimeSaver) { mutableStateOf<CivilTime?>(now) }
    fun shift(bedtime: CivilTime?) = model.act({ shiftBedtime(bedtime) }) {
        platform.remindersChanged()
        onClose()
    }
    Panel(words["shift-bedtime"], onClose, {
        Column {
            BarHost(model)
            MainButton(words["save"], "shift-bedtime", Modifier.fillMaxWidth().heightIn(min = TARGET_TONIGHT), wanted != now) { shift(wanted) }
        }
    }) {
        Text(words["shift-bedtime-why"], style = MaterialTheme.typography.bodyLarge)
        Card(rim = 4.dp) { TimeField(words["shift-bedtime-to"], wanted ?: now, "shift-to", unfolded = true) { wanted = it } }
        if (screen.bedtimeShifted) {
            SideButton(words["shift-bedtime-back"], "shift-back", Modifier.fillMaxWidth().heightIn(min = TARGET_TONIGHT)) { shift(null) }
        }
    }
}

@Composable
private fun DoseEntry(model: StillnightModel, number: Int, dose: DoseLine, open: Boolean, onToggle: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val due = dose.state == DoseState.DUE
    fun give(answer: Answer) = model.answer(dose.id, answer) { platform.remindersChanged() }
    Column(Modifier.fillMaxWidth()) {
        Entry(dose.timeWords, markOf(dose.state), "dose-$number", words["why-spoken"], onToggle) {
            Column(Modifier.weight(1f)) {
                Title(dose.title, if (due) FontWeight.Medium else FontWeight.Normal)
                FlowRow(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                    Text(
                        dose.stateWords,
                        color = if (due || dose.state == DoseState.MISSED) LocalPalette.current.attention else LocalPalette.current.secondary,
                        style = MaterialTheme.typography.bodyLarge,
                    )
                    if (!open) Quiet(words["why"])
                }
            }
            if (due && !open) {
                SideButton(words["taken"], "take-$number", Modifier.heightIn(min = TARGET_TONIGHT), words["taken-spoken"] + ": " + dose.title) {
                    give(Answer.Taken)
                }
            }
        }
        if (open) {
            Column(Modifier.padding(start = 44.dp, end = 8.dp, bottom = 12.dp), Arrangement.spacedBy(12.dp)) {
                Text(dose.reason, Modifier.testTag("reason"), style = MaterialTheme.typography.bodyLarge)
                if (due || dose.state == DoseState.MISSED || dose.state == DoseState.SNOOZED) {
                    FlowRow(Modifier, Arrangement.spacedBy(8.dp), Arrangement.spacedBy(8.dp)) {
                        val tall = Modifier.heightIn(min = TARGET_TONIGHT)
                        MainButton(words["taken"], "taken", tall) { give(Answer.Taken) }
                        SideButton(words["snooze"], "snooze", tall, words["snooze-spoken"]) { give(Answer.Snooze) }
                        SideButton(words["skip"], "skip", tall, words["skip-spoken"]) { give(Answer.Skip) }
                    }
                }
                OtherAnswers(model, dose, TARGET_TONIGHT, ::give)
            }
        }
    }
}

@Composable
private fun EpisodeEntry(episode: Episode, onOpen: () -> Unit) {
    val words = LocalWords.current
    val intensity = episode.detail.intensity
    Entry(words.time(episode.began), Marks.Bolt, "episode-line", words["episode-open"], onOpen) {
        Column(Modifier.weight(1f)) {
            Title(words["episode"])
            if (intensity != null) Quiet(words["intensity-short"] + " " + words.number(intensity))
        }
        Mark(Marks.Next, tint = LocalPalette.current.secondary)
    }
}

@Composable
private fun Title(text: String, weight: FontWeight = FontWeight.Normal) {
    Text(text, style = MaterialTheme.typography.titleMedium, fontWeight = weight)
}

/** One line: a sign, a time, and what it is. [spoken] is what a tap does. */
@Composable
internal fun Entry(
    time: String,
    sign: ImageVector,
    tag: String,
    spoken: String = "",
    onTap: (() -> Unit)? = null,
    content: @Composable RowScope.() -> Unit,
) {
    val tapped = if (onTap == null) Modifier else Modifier.clickable(onClickLabel = spoken, role = Role.Button, onClick = onTap)
    val timeWidth = with(LocalDensity.current) { 52.sp.toDp() }
    Row(
        Modifier.fillMaxWidth().clip(RoundedCornerShape(12.dp)).then(tapped).testTag(tag).heightIn(min = TARGET_TONIGHT).padding(8.dp, 6.dp)
            .semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        if (LocalDensity.current.fontScale >= TIME_ABOVE_FROM) {
            LineMark(sign, MaterialTheme.typography.titleMedium, Modifier.align(Alignment.Top))
            Column(Modifier.weight(1f)) {
                Text(time, style = MaterialTheme.typography.titleMedium, maxLines = 1)
                Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically, content = content)
            }
        } else {
            Mark(sign)
            Text(time, Modifier.widthIn(min = timeWidth), style = MaterialTheme.typography.titleMedium, maxLines = 1)
            content()
        }
    }
}
