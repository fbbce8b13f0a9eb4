/**
 * The few controls the screens share: cells to choose from, steppers, a time to set, cards. All at least 48 dp.
 *
 * They show and report; what a choice means is left to the screen, whether it is allowed to the core.
 */
package app.stillnight.ui

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute

/** Least height of what can be touched; on Tonight it is [TARGET_TONIGHT]. */
val TARGET: Dp = 48.dp
val TARGET_TONIGHT: Dp = 64.dp

/** Margin of a screen. */
val MARGIN: Dp = 16.dp

private val CellShape = RoundedCornerShape(12.dp)
private val CardShape = RoundedCornerShape(16.dp)
private const val MINUTES_A_DAY = 24 * 60
private const val MINUTE_STEP = 5

/** One thing to choose: filled when chosen, outlined when not. [spoken] is what the screen reader says, if not [text]. */
@Composable
fun Cell(text: String, chosen: Boolean, tag: String, modifier: Modifier = Modifier, spoken: String = text, onChoose: () -> Unit) =
    Choice(chosen, tag, spoken, modifier, onChoose) {
        Box(Modifier.defaultMinSize(TARGET, TARGET).padding(horizontal = 14.dp, vertical = 10.dp), Alignment.Center) {
            Text(text, style = MaterialTheme.typography.bodyLarge, textAlign = TextAlign.Center)
        }
    }

@Composable
private fun Choice(chosen: Boolean, tag: String, spoken: String, modifier: Modifier, onChoose: () -> Unit, content: @Composable () -> Unit) {
    val palette = LocalPalette.current
    Surface(
        onClick = onChoose,
        modifier = modifier.testTag(tag).semantics {
            selected = chosen
            contentDescription = spoken
        },
        shape = CellShape,
        color = if (chosen) palette.primary else palette.background,
        contentColor = if (chosen) palette.onPrimary else palette.text,
        border = BorderStroke(1.dp, if (chosen) palette.primary else palette.outline),
        content = content,
    )
}

/** Cells one after another, on as many lines as they need. */
@Composable
fun Cells(content: @Composable () -> Unit) {
    FlowRow(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp), Arrangement.spacedBy(8.dp)) { content() }
}

/** Numbers to choose from, in rows of equal cells of which none is narrower than a finger. */
@Composable
fun NumberCells(numbers: List<String>, chosen: Int?, perRow: Int, tag: (Int) -> String, spoken: (Int) -> String, onChoose: (Int) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        numbers.indices.chunked(perRow).forEach { row ->
            Row(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                row.forEach { i ->
                    NumberCell(numbers[i], i == chosen, tag(i), spoken(i), Modifier.weight(1f)) { onChoose(i) }
                }
                repeat(perRow - row.size) { Box(Modifier.weight(1f)) }
            }
        }
    }
}

@Composable
private fun NumberCell(text: String, chosen: Boolean, tag: String, spoken: String, modifier: Modifier, onChoose: () -> Unit) =
    Choice(chosen, tag, spoken, modifier, onChoose) {
        Box(Modifier.heightIn(min = 56.dp), Alignment.Center) {
            Text(text, style = MaterialTheme.typography.titleLarge, textAlign = TextAlign.Center, maxLines = 1)
        }
    }

/** A round button with a sign. */
@Composable
fun RoundButton(sign: ImageVector, spoken: String, tag: String, modifier: Modifier = Modifier, outlined: Boolean = true, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Surface(
        onClick = onTap,
        modifier = modifier.size(TARGET).testTag(tag).semantics {
            contentDescription = spoken
            role = Role.Button
        },
        shape = CircleShape,
        color = palette.background.copy(alpha = 0f),
        contentColor = palette.text,
        border = if (outlined) BorderStroke(1.dp, palette.outline) else null,
    ) {
        Box(contentAlignment = Alignment.Center) { Mark(sign) }
    }
}

/** A value between a minus and a plus. */
@Composable
fun Stepper(value: String, less: String, more: String, tag: String, onLess: () -> Unit, onMore: () -> Unit) {
    Row(verticalAlignment = Alignment.CenterVertically) {
        RoundButton(Marks.Minus, less, "$tag-less", onTap = onLess)
        Text(
            value,
            Modifier.widthIn(min = 64.dp).padding(horizontal = 8.dp).testTag(tag).semantics { liveRegion = LiveRegionMode.Polite },
            style = MaterialTheme.typography.headlineSmall,
            textAlign = TextAlign.Center,
            maxLines = 1,
        )
        RoundButton(Marks.Plus, more, "$tag-more", onTap = onMore)
    }
}

/** A value to step, with what it is beside it, or above it where there is no room. */
@Composable
fun StepRow(label: String, value: String, less: String, more: String, tag: String, onLess: () -> Unit, onMore: () -> Unit) {
    FlowRow(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Arrangement.spacedBy(4.dp), itemVerticalAlignment = Alignment.CenterVertically) {
        if (label.isNotEmpty()) Text(label, Modifier.padding(end = 12.dp), style = MaterialTheme.typography.bodyLarge)
        Stepper(value, less.about(label), more.about(label), tag, onLess, onMore)
    }
}

/** "Pieces in one dose: more", for the screen reader. */
private fun String.about(label: String) = if (label.isEmpty()) this else "$label: $this"

/** A part that is folded away under its title until it is wanted; [about] says in short what is in it, [unfolded] opens it at first. */
@Composable
fun Fold(title: String, tag: String, about: String = "", unfolded: Boolean = false, content: @Composable ColumnScope.() -> Unit) {
    var open by rememberSaveable { mutableStateOf(unfolded) }
    Column(verticalArrangement = Arrangement.spacedBy(16.dp)) {
        Row(
            Modifier.fillMaxWidth().clip(CellShape).clickable(role = Role.Button) { open = !open }.testTag(tag).heightIn(min = TARGET_TONIGHT)
                .padding(vertical = 8.dp),
            Arrangement.spacedBy(12.dp),
            Alignment.CenterVertically,
        ) {
            Column(Modifier.weight(1f)) {
                Text(title, style = MaterialTheme.typography.titleMedium)
                if (!open && about.isNotEmpty()) Quiet(about)
            }
            Mark(if (open) Marks.Up else Marks.Down, tint = LocalPalette.current.secondary)
        }
        if (open) content()
    }
}

/** A time of day: one line that opens into hours and minutes when tapped, [unfolded] at first, with [below] under them. */
@Composable
fun TimeField(
    label: String,
    time: CivilTime,
    tag: String,
    modifier: Modifier = Modifier,
    below: @Composable () -> Unit = {},
    unfolded: Boolean = false,
    onChange: (CivilTime) -> Unit,
) {
    val words = LocalWords.current
    val palette = LocalPalette.current
    var open by rememberSaveable { mutableStateOf(unfolded) }
    Column(modifier) {
        FlowRow(
            Modifier.fillMaxWidth().clip(CellShape).clickable(role = Role.Button, onClickLabel = words["time-change"]) { open = !open }
                .testTag(tag).heightIn(min = TARGET_TONIGHT).padding(vertical = 8.dp),
            Arrangement.SpaceBetween,
            Arrangement.Center,
            itemVerticalAlignment = Alignment.CenterVertically,
        ) {
            Text(label, Modifier.padding(end = 12.dp), style = MaterialTheme.typography.bodyLarge)
            Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
                Text(words.time(time), style = MaterialTheme.typography.headlineSmall, maxLines = 1)
                Mark(if (open) Marks.Up else Marks.Down, tint = palette.secondary)
            }
        }
        if (open) {
            FlowRow(
                Modifier.fillMaxWidth().padding(bottom = 16.dp),
                Arrangement.SpaceBetween,
                Arrangement.spacedBy(12.dp),
            ) {
                StepGroup(words["time-hours"]) {
                    Stepper(
                        words.hour(time),
                        words["time-hour-less"],
                        words["time-hour-more"],
                        "$tag-hours",
                        { onChange(time.moved(-60)) },
                        { onChange(time.moved(60)) },
                    )
                }
                StepGroup(words["time-minutes"]) {
                    Stepper(
                        words.minute(time),
                        words["time-minutes-less"],
                        words["time-minutes-more"],
                        "$tag-minutes",
                        { onChange(time.stepped(-1)) },
                        { onChange(time.stepped(1)) },
                    )
                }
            }
            below()
        }
    }
}

/** A stepper under its name. */
@Composable
fun StepGroup(label: String, content: @Composable () -> Unit) {
    Column(horizontalAlignment = Alignment.CenterHorizontally) {
        Text(label, Modifier.padding(bottom = 4.dp), LocalPalette.current.secondary, style = MaterialTheme.typography.bodySmall)
        content()
    }
}

/** This time moved by [minutes], round the clock. */
fun CivilTime.moved(minutes: Int): CivilTime {
    val at = Math.floorMod(hour * 60 + minute + minutes, MINUTES_A_DAY)
    return HourMinute(at / 60, at % 60)
}

/** The next (1) or last (-1) time whose minutes are a multiple of five, within its hour round. */
private fun CivilTime.stepped(way: Int): CivilTime {
    val over = minute % MINUTE_STEP
    val minutes = if (way > 0) MINUTE_STEP - over else -(if (over == 0) MINUTE_STEP else over)
    return moved(minutes)
}

/** A group of things that belong together; [rim] above and below them. */
@Composable
fun Card(modifier: Modifier = Modifier, rim: Dp = 16.dp, content: @Composable ColumnScope.() -> Unit) {
    val palette = LocalPalette.current
    Surface(
        modifier.fillMaxWidth(),
        CardShape,
        palette.card,
        palette.text,
        border = if (palette.still) BorderStroke(1.dp, palette.hairline) else null,
    ) { Column(Modifier.padding(16.dp, rim), content = content) }
}

/** A card that does something when tapped anywhere. */
@Composable
fun TapCard(tag: String, spoken: String, modifier: Modifier = Modifier, onTap: () -> Unit, content: @Composable ColumnScope.() -> Unit) {
    val palette = LocalPalette.current
    Surface(
        onTap,
        modifier.fillMaxWidth().testTag(tag).semantics {
            role = Role.Button
            onClick(spoken) {
                onTap()
                true
            }
        },
        shape = CardShape,
        color = palette.card,
        contentColor = palette.text,
        // What can be touched has an edge that is seen; a card that can't only holds together.
        border = if (palette.still) BorderStroke(1.dp, palette.outline) else null,
    ) { Column(Modifier.heightIn(min = TARGET_TONIGHT).padding(16.dp), Arrangement.Center, content = content) }
}

/** A title over a part of a screen. */
@Composable
fun Heading(text: String, modifier: Modifier = Modifier) {
    Text(text, modifier.semantics { heading() }, style = MaterialTheme.typography.titleMedium)
}

/** Quieter words. */
@Composable
fun Quiet(text: String, modifier: Modifier = Modifier) {
    Text(text, modifier, LocalPalette.current.secondary, style = MaterialTheme.typography.bodyLarge)
}

/** The quietest words: a source, a key. */
@Composable
fun Small(text: String, modifier: Modifier = Modifier) {
    Text(text, modifier, LocalPalette.current.secondary, style = MaterialTheme.typography.bodySmall)
}

/** What is wrong, with a sign beside it: never by colour alone. */
@Composable
fun Wrong(text: String, modifier: Modifier = Modifier) {
    Row(modifier.semantics { liveRegion = LiveRegionMode.Polite }, Arrangement.spacedBy(8.dp)) {
        LineMark(Marks.Missed, MaterialTheme.typography.bodyLarge, size = 20.dp, tint = LocalPalette.current.error)
        Text(text, color = LocalPalette.current.error, style = MaterialTheme.typography.bodyLarge)
    }
}

/** The one action a form leads to, with why it was refused right above it: whoever tapped it looks there. */
@Composable
fun Finish(wrong: String, text: String, tag: String, enabled: Boolean = true, onTap: () -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        if (wrong.isNotEmpty()) Wrong(wrong)
        MainButton(text, tag, Modifier.fillMaxWidth(), enabled, onTap)
    }
}

/** The one action a screen leads to. */
@Composable
fun MainButton(text: String, tag: String, modifier: Modifier = Modifier, enabled: Boolean = true, onTap: () -> Unit) {
    val palette = LocalPalette.current
    // At night a filled bar this wide would light the room.
    val colors = ButtonDefaults.buttonColors(
        if (palette.still) palette.soft else palette.primary,
        if (palette.still) palette.onSoft else palette.onPrimary,
        palette.raised,
        palette.secondary,
    )
    val border = when {
        !palette.still -> null
        enabled -> BorderStroke(2.dp, palette.primary)
        else -> BorderStroke(1.dp, palette.outline)
    }
    Button(onTap, modifier.heightIn(min = 56.dp).testTag(tag), enabled, CardShape, colors, border = border) {
        Text(text, textAlign = TextAlign.Center)
    }
}

/** Another action of the same weight as its neighbours. */
@Composable
fun SideButton(text: String, tag: String, modifier: Modifier = Modifier, spoken: String = text, onTap: () -> Unit) {
    val palette = LocalPalette.current
    OutlinedButton(
        onTap,
        modifier.heightIn(min = TARGET).testTag(tag).semantics { contentDescription = spoken },
        shape = CardShape,
        colors = ButtonDefaults.outlinedButtonColors(contentColor = palette.primary),
        border = BorderStroke(1.dp, palette.outline),
        contentPadding = PaddingValues(20.dp, 8.dp),
    ) { Text(text, textAlign = TextAlign.Center) }
}

/** A quiet action in words. */
@Composable
fun WordButton(text: String, tag: String, modifier: Modifier = Modifier, spoken: String = text, onTap: () -> Unit) {
    TextButton(onTap, modifier.heightIn(min = TARGET).testTag(tag).semantics { contentDescription = spoken }) {
        Text(text, textAlign = TextAlign.Center)
    }
}
