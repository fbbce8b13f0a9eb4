/**
 * A day from noon to noon: the band that shows where in the night things were, every line to be tapped and changed, and what may be
 * added.
 *
 * Taps: change an entry 1 and it is open; a calm night 1; take back that there was none 1; another day 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.stillnight.core.DayScreen
import app.stillnight.core.DiaryLine
import app.stillnight.core.HourMinute
import app.stillnight.core.LineKind
import app.stillnight.core.NightDate
import app.stillnight.core.ProgrammePart
import app.stillnight.core.SaidNone

private const val STRONGEST = 10f
private const val UNKNOWN_STRENGTH = 2f
private const val MINUTES_OF_BAND = 24 * 60f

@Composable
fun DayPage(model: StillnightModel, shown: Shown, start: NightDate, onOpen: (String) -> Unit, onClose: () -> Unit) {
    val words = LocalWords.current
    var moved by rememberSaveable(stateSaver = DateSaver) { mutableStateOf<NightDate?>(start) }
    val night = moved ?: start
    val answer = asked(model, night, shown) { day(night) }
    val screen = (answer as? Outcome.Done)?.value
    Panel(screen?.title.orEmpty(), onClose, { BarHost(model) { onOpen(Over.EPISODE + it) } }) {
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            RoundButton(Marks.Previous, words["day-before"], "day-previous") { moved = night.plusDays(-1) }
            Text(
                screen?.words.orEmpty(),
                Modifier.weight(1f).padding(horizontal = 12.dp).testTag("day-words"),
                style = MaterialTheme.typography.bodyLarge,
                textAlign = TextAlign.Center,
            )
            if (screen?.hasNext == true) {
                RoundButton(Marks.Next, words["day-after"], "day-next") { moved = night.plusDays(1) }
            } else {
                Box(Modifier.size(TARGET))
            }
        }
        WithAnswer(answer) { DayLines(model, it, onOpen) }
    }
}

@Composable
private fun DayLines(model: StillnightModel, screen: DayScreen, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        if (screen.lines.isNotEmpty()) Band(screen)
        screen.said.forEach { SaidLine(model, screen.night, it, "said-" + kebab(it.part)) }
        if (screen.lines.isEmpty()) {
            Quiet(words["day-empty"])
        } else {
            Column { screen.lines.forEachIndexed { i, line -> LineEntry(line, "line-${i + 1}", onOpen) } }
        }
        Heading(words["day-add"], Modifier.padding(top = 8.dp))
        val iso = screen.night.iso()
        Cells {
            if (screen.offersCalm) {
                SideButton(words["programme-calm"], "say-calm") {
                    model.keep({ sayNone(screen.night, ProgrammePart.ONSET) })
                }
            }
            SideButton(words["add-episode"], "day-episode") { onOpen(Over.EPISODE_AT + iso) }
            SideButton(words["day-night"], "day-night") { onOpen(Over.NIGHT + iso) }
            SideButton(words["add-exposure"], "day-exposure", spoken = words["add-exposure-spoken"]) { onOpen(Over.ADD_EXPOSURE + "/" + iso) }
        }
    }
}

/** What was said to be none, with the way to take it back; [tag] names it. */
@Composable
internal fun SaidLine(model: StillnightModel, day: NightDate, said: SaidNone, tag: String) {
    val words = LocalWords.current
    FlowRow(
        Modifier.fillMaxWidth().testTag(tag),
        Arrangement.SpaceBetween,
        Arrangement.spacedBy(4.dp),
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Row(Modifier.padding(end = 12.dp), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Mark(Marks.Minus)
            Text(said.words, style = MaterialTheme.typography.titleMedium)
        }
        WordButton(words["withdraw"], "$tag-back", spoken = said.words + ": " + words["withdraw"]) {
            model.keep({ unsayNone(day, said.part) })
        }
    }
}

/**
 * From noon to noon: the time in bed as a broad line, episodes as columns as high as they were strong, all else as a small diamond, with a
 * line as long as it lasted. The hours under it stand where they do on a day of 24 hours.
 */
@Composable
private fun Band(screen: DayScreen) {
    val palette = LocalPalette.current
    val words = LocalWords.current
    // The lines below say the same, one by one.
    Column(Modifier.testTag("band").clearAndSetSemantics {}) {
        Canvas(Modifier.fillMaxWidth().height(72.dp)) { drawDay(screen, palette) }
        Hours()
    }
}

/** The hours, each under its line; the first and last within the band's ends. */
@Composable
private fun Hours() {
    val words = LocalWords.current
    Layout({ QUARTERS.forEach { Small(words.hour(HourMinute(it, 0))) } }, Modifier.fillMaxWidth()) { measurables, constraints ->
        val labels = measurables.map { it.measure(Constraints(maxWidth = constraints.maxWidth)) }
        layout(constraints.maxWidth, labels.maxOf { it.height }) {
            labels.forEachIndexed { i, label ->
                val under = constraints.maxWidth * i / (labels.size - 1) - label.width / 2
                label.placeRelative(under.coerceIn(0, maxOf(0, constraints.maxWidth - label.width)), 0)
            }
        }
    }
}

/** The hours a quarter of a day apart, from noon to noon. */
private val QUARTERS = listOf(12, 18, 0, 6, 12)

/** Where minutes after noon stand on the band, from 0 to 1. */
private fun share(minute: Int): Float = (minute / MINUTES_OF_BAND).coerceIn(0f, 1f)

/** Where a line begins, as it was lived. */
internal val DiaryLine.begins: Float get() = share(minute)

/** Where a line ends, as it was lived; null for one without a length. */
internal val DiaryLine.ends: Float? get() = untilMinute?.let(::share)

/** From where to where an entry that is no episode and no night lasted, as shares of the day; null for one without a length. */
internal val DiaryLine.lasted: Pair<Float, Float>?
    get() = when (kind) {
        LineKind.EPISODE, LineKind.NIGHT -> null
        else -> ends?.let { begins to it }
    }

private fun DrawScope.drawDay(screen: DayScreen, palette: Palette) {
    fun across(share: Float): Float = size.width * if (layoutDirection == LayoutDirection.Ltr) share else 1 - share
    val ground = size.height - 14.dp.toPx()
    for (quarter in 0..4) {
        val at = size.width * quarter / 4
        drawLine(palette.hairline, Offset(at, 0f), Offset(at, ground), 1.dp.toPx())
    }
    drawLine(palette.outline, Offset(0f, ground), Offset(size.width, ground), 1.dp.toPx())
    screen.lines.filter { it.kind == LineKind.NIGHT }.forEach { night ->
        val bed = across(night.begins)
        val up = across(night.ends ?: return@forEach)
        val left = minOf(bed, up)
        val right = maxOf(bed, up)
        drawRoundRect(palette.raised, Offset(left, ground - 10.dp.toPx()), Size(right - left, 10.dp.toPx()), CornerRadius(5.dp.toPx()))
        drawLine(palette.secondary, Offset(left, ground - 5.dp.toPx()), Offset(right, ground - 5.dp.toPx()), 2.dp.toPx())
    }
    screen.lines.forEach { line ->
        when (line.kind) {
            LineKind.EPISODE -> {
                val height = ground * (line.intensity?.toFloat() ?: UNKNOWN_STRENGTH) / STRONGEST
                val began = across(line.begins)
                val over = line.ends?.let(::across) ?: began
                val width = maxOf(kotlin.math.abs(over - began), 5.dp.toPx())
                drawRoundRect(palette.primary, Offset(minOf(began, over), ground - height), Size(width, height), CornerRadius(2.dp.toPx()))
            }
            LineKind.NIGHT -> Unit
            else -> {
                val middle = Offset(across(line.begins), size.height - 6.dp.toPx())
                val reach = 5.dp.toPx()
                line.lasted?.let { (_, end) -> drawLine(palette.attention, middle, Offset(across(end), middle.y), 3.dp.toPx()) }
                drawPath(
                    Path().apply {
                        moveTo(middle.x, middle.y - reach)
                        lineTo(middle.x + reach, middle.y)
                        lineTo(middle.x, middle.y + reach)
                        lineTo(middle.x - reach, middle.y)
                        close()
                    },
                    palette.attention,
                )
            }
        }
    }
}
