/**
 * The button: half of Tonight, always in the same place, never behind anything. Below it, the same for a while ago.
 *
 * Taps: an episode now 1; one that began a while ago 1; of another time 1 and its sheet is open; now, with detail 1 and the sheet is open.
 */
package app.stillnight.ui

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.interaction.MutableInteractionSource
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.text.BasicText
import androidx.compose.foundation.text.TextAutoSize
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.LocalRippleConfiguration
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.ripple
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.em
import androidx.compose.ui.unit.sp

/** Share of the height that the disc takes; with the row below it, the lower half of the screen. */
private const val DISC_SHARE = 0.4f

private const val DISC_SHARE_LARGE_TYPE = 0.34f
private const val DISC_SHARE_BESIDE = 0.6f

/** From this font scale on, the five words under the disc stand in two rows and the disc leaves them room. */
private const val LARGE_TYPE_FROM = 1.15f

/** The disc and the row under it. [room] and [width] are what the screen has; [beside] if they stand beside the rest. */
@Composable
fun RecordPanel(
    room: Dp,
    width: Dp,
    beside: Boolean,
    onRecord: (minutesAgo: Int) -> Unit,
    onDetail: () -> Unit,
    onEarlier: () -> Unit,
) {
    val large = LocalDensity.current.fontScale >= LARGE_TYPE_FROM
    val share = when {
        beside -> DISC_SHARE_BESIDE
        large -> DISC_SHARE_LARGE_TYPE
        else -> DISC_SHARE
    }
    val disc = minOf(width - MARGIN * 2, room * share)
    Column(Modifier.width(width).padding(top = 8.dp), horizontalAlignment = Alignment.CenterHorizontally) {
        Disc(disc) { onRecord(0) }
        Ago(onRecord, onDetail, onEarlier)
    }
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
private fun Disc(size: Dp, onRecord: () -> Unit) {
    val words = LocalWords.current
    val palette = LocalPalette.current
    val touches = remember { MutableInteractionSource() }
    val moving = LocalRippleConfiguration.current != null
    // The whole width takes the tap: a thumb in the dark does not aim.
    Box(
        Modifier.fillMaxWidth().height(size)
            .clickable(touches, if (moving) ripple(bounded = false, radius = size / 2) else null, onClick = onRecord)
            .testTag("record")
            .clearAndSetSemantics {
                role = Role.Button
                contentDescription = words["tonight-record-now"]
            },
        Alignment.Center,
    ) {
        Surface(
            Modifier.size(size),
            CircleShape,
            palette.soft,
            border = BorderStroke(3.dp, palette.primary),
        ) {
            Box(Modifier.fillMaxSize().padding(size / 10), Alignment.Center) {
                BasicText(
                    inTwoLines(words["tonight-record"]),
                    style = MaterialTheme.typography.headlineMedium.copy(
                        color = palette.onSoft,
                        textAlign = TextAlign.Center,
                        fontWeight = FontWeight.Medium,
                        lineHeight = 1.2.em,
                    ),
                    maxLines = 2,
                    autoSize = TextAutoSize.StepBased(minFontSize = 14.sp, maxFontSize = 32.sp),
                )
            }
        }
    }
}

/** Broken where the longer of the two lines is shortest, so that it fills a disc. */
private fun inTwoLines(text: String): String = text.indices.filter { text[it] == ' ' }
    .minByOrNull { maxOf(it, text.length - it - 1) }
    ?.let { text.replaceRange(it, it + 1, "\n") }
    ?: text

@Composable
private fun Ago(onRecord: (Int) -> Unit, onDetail: () -> Unit, onEarlier: () -> Unit) {
    val words = LocalWords.current
    val cells: List<@Composable (Modifier) -> Unit> = listOf(
        { AgoCell(words["ago-15"], words["ago-15-spoken"], "ago-15", it) { onRecord(15) } },
        { AgoCell(words["ago-30"], words["ago-30-spoken"], "ago-30", it) { onRecord(30) } },
        { AgoCell(words["ago-60"], words["ago-60-spoken"], "ago-60", it) { onRecord(60) } },
        { AgoCell(words["ago-other"], words["ago-other-spoken"], "ago-other", it) { onEarlier() } },
        { AgoCell(words["detail"], words["detail-spoken"], "detail", it) { onDetail() } },
    )
    val perRow = if (LocalDensity.current.fontScale >= LARGE_TYPE_FROM) 3 else 5
    Column(Modifier.padding(8.dp, 12.dp), Arrangement.spacedBy(8.dp)) {
        cells.chunked(perRow).forEach { row ->
            Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(8.dp)) {
                row.forEach { it(Modifier.weight(1f).fillMaxHeight()) }
            }
        }
    }
}

@Composable
private fun AgoCell(text: String, spoken: String, tag: String, modifier: Modifier, onTap: () -> Unit) {
    val palette = LocalPalette.current
    Surface(
        onTap,
        modifier.testTag(tag).semantics {
            role = Role.Button
            contentDescription = spoken
        },
        shape = RoundedCornerShape(16.dp),
        color = palette.card,
        contentColor = palette.text,
        border = if (palette.still) BorderStroke(1.dp, palette.outline) else null,
    ) {
        Box(Modifier.heightIn(min = TARGET_TONIGHT).padding(4.dp), Alignment.Center) {
            BasicText(
                text,
                Modifier.clearAndSetSemantics {},
                style = MaterialTheme.typography.bodyLarge.copy(color = palette.text, lineHeight = 1.2.em, textAlign = TextAlign.Center),
                maxLines = 2,
                autoSize = TextAutoSize.StepBased(minFontSize = 14.sp, maxFontSize = 16.sp, stepSize = 0.5.sp),
            )
        }
    }
}
