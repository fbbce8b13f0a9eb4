/**
 * A month at a glance. A night's strength is told by a shade and by its number; a calm night is a line, a night nothing is known of a
 * dot, one whose strength was not given a square. Today is ringed.
 *
 * At night there is no bright cell: there the edge grows with the strength instead. Levels and words are the core's.
 */
package app.stillnight.ui

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicText
import androidx.compose.foundation.text.TextAutoSize
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.lerp
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.stillnight.core.CalendarDay
import app.stillnight.core.CalendarScreen
import app.stillnight.core.NightDate
import java.time.DayOfWeek
import java.time.temporal.WeekFields

private const val DAYS_A_WEEK = 7

/** How much of the main colour is in the ground of each level, from 1 to 5. Text on it keeps its contrast: a test reckons. */
private val SHADES = listOf(0.12f, 0.26f, 0.42f, 0.82f, 1f)
private val SHADES_AT_NIGHT = listOf(0.06f, 0.12f, 0.18f, 0.24f, 0.3f)
private val EDGES_AT_NIGHT = listOf(0.dp, 1.dp, 1.5.dp, 2.5.dp, 4.dp)

/** The ground of a level (0 calm to 5); none for a gap. */
fun Palette.shade(level: Int?): Color = when (level) {
    null, 0 -> background
    else -> lerp(background, primary, (if (still) SHADES_AT_NIGHT else SHADES)[level - 1])
}

/** What is written on the ground of a level. */
fun Palette.onShade(level: Int?): Color = if (!still && level != null && level >= 4) onPrimary else text

@Composable
fun CalendarMonth(screen: CalendarScreen, onDay: (NightDate) -> Unit) {
    val words = LocalWords.current
    val first = WeekFields.of(words.locale).firstDayOfWeek.value
    val weekdays = (0 until DAYS_A_WEEK).map { (first - 1 + it) % DAYS_A_WEEK + 1 }
    val before = Math.floorMod(screen.firstWeekday - first, DAYS_A_WEEK)
    val cells: List<CalendarDay?> = List(before) { null } + screen.days
    Column(Modifier.fillMaxWidth()) {
        Row(Modifier.clearAndSetSemantics {}) {
            weekdays.forEach {
                Text(
                    words.weekdayInOneLetter(it),
                    Modifier.weight(1f),
                    LocalPalette.current.secondary,
                    style = MaterialTheme.typography.bodySmall,
                    textAlign = TextAlign.Center,
                    maxLines = 1,
                )
            }
        }
        cells.chunked(DAYS_A_WEEK).forEach { week ->
            Row(Modifier.fillMaxWidth()) {
                week.forEach { day -> if (day == null) Box(Modifier.weight(1f)) else Day(day, Modifier.weight(1f), onDay) }
                repeat(DAYS_A_WEEK - week.size) { Box(Modifier.weight(1f)) }
            }
        }
    }
}

@Composable
private fun Day(day: CalendarDay, modifier: Modifier, onDay: (NightDate) -> Unit) {
    val palette = LocalPalette.current
    val words = LocalWords.current
    val level = day.level
    val edge: Dp = if (palette.still && level != null && level > 0) EDGES_AT_NIGHT[level - 1] else 0.dp
    val opens = Modifier.clickable(enabled = !day.future) { onDay(day.night) }.testTag("day-${day.night.day}").clearAndSetSemantics {
        contentDescription = day.words
        if (!day.future) {
            role = Role.Button
            onClick(words["day-open"]) {
                onDay(day.night)
                true
            }
        }
    }
    Box(modifier.then(opens).padding(2.dp)) {
        Column(
            Modifier.fillMaxWidth().heightIn(min = 60.dp).background(palette.shade(level), Cell)
                .then(if (edge > 0.dp) Modifier.border(BorderStroke(edge, palette.primary), Cell) else Modifier).padding(top = 3.dp, bottom = 6.dp),
            Arrangement.spacedBy(2.dp),
            Alignment.CenterHorizontally,
        ) {
            val ink = if (day.future) palette.secondary else palette.onShade(level)
            val ring = if (day.today) Modifier.border(BorderStroke(2.dp, ink), CircleShape) else Modifier
            Text(
                words.number(day.night.day),
                ring.padding(horizontal = 7.dp, vertical = 1.dp),
                ink,
                style = MaterialTheme.typography.bodySmall,
                maxLines = 1,
            )
            val worst = day.worst
            if (!day.future) {
                if (worst != null && worst > 0) {
                    BasicText(
                        words.number(worst),
                        style = MaterialTheme.typography.titleLarge.copy(color = ink),
                        maxLines = 1,
                        softWrap = false,
                        autoSize = TextAutoSize.StepBased(minFontSize = 10.sp, maxFontSize = 22.sp, stepSize = 1.sp),
                    )
                } else if (day.known && worst == null) {
                    Text(words["calendar-unknown"], color = ink, style = MaterialTheme.typography.titleLarge, maxLines = 1)
                } else {
                    Canvas(Modifier.size(24.dp)) { drawUnnumbered(day, palette) }
                }
            }
        }
    }
}

private val Cell = RoundedCornerShape(10.dp)

/** A line for a calm night, a dot for a gap. */
private fun DrawScope.drawUnnumbered(day: CalendarDay, palette: Palette) {
    if (!day.known) return drawCircle(palette.outline, 2.5.dp.toPx(), center)
    val half = 9.dp.toPx()
    drawLine(palette.primary, Offset(center.x - half, center.y), Offset(center.x + half, center.y), 3.dp.toPx())
}

/** What each shade stands for: the same grounds as in the month, each with its strengths. */
@Composable
fun CalendarShades(screen: CalendarScreen) {
    val palette = LocalPalette.current
    val words = LocalWords.current
    Column(Modifier.testTag("shades"), Arrangement.spacedBy(4.dp)) {
        Row(Modifier.fillMaxWidth().clearAndSetSemantics {}, Arrangement.spacedBy(4.dp)) {
            screen.shades.forEachIndexed { level, strengths ->
                val edge = if (palette.still && level > 0) EDGES_AT_NIGHT[level - 1] else 1.dp
                val line = BorderStroke(edge, if (level == 0) palette.hairline else palette.primary)
                Box(
                    Modifier.weight(1f).heightIn(min = 28.dp).background(palette.shade(level), Cell)
                        .then(if (edge > 0.dp) Modifier.border(line, Cell) else Modifier)
                        .padding(vertical = 4.dp),
                    Alignment.Center,
                ) {
                    BasicText(
                        strengths,
                        style = MaterialTheme.typography.bodySmall.copy(color = palette.onShade(level)),
                        maxLines = 1,
                        softWrap = false,
                        autoSize = TextAutoSize.StepBased(minFontSize = 7.sp, maxFontSize = 14.sp, stepSize = 1.sp),
                    )
                }
            }
        }
        Small(words["calendar-shades"])
    }
}

/** "M" for 1, over a column. */
private fun Words.weekdayInOneLetter(iso: Int): String = DayOfWeek.of(iso).getDisplayName(java.time.format.TextStyle.NARROW_STANDALONE, locale)
