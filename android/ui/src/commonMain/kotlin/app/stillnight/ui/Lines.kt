/**
 * A line of the diary, the same on a day's page and in the list: a shape for what it is, its time, and what was noted.
 */
package app.stillnight.ui

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.stillnight.core.DiaryLine
import app.stillnight.core.ExposureKind
import app.stillnight.core.LineKind
import app.stillnight.core.ScoreKind
import app.stillnight.core.Mark as Remark

/** From this font scale on, a line's time stands above what it is about. */
private const val TIME_ABOVE_FROM = 1.5f

/** What opens a line to be changed. */
fun wayOf(line: DiaryLine): String = when (line.kind) {
    LineKind.EPISODE -> Over.EPISODE + line.id
    LineKind.NIGHT -> Over.NIGHT + line.id
    LineKind.EXPOSURE -> Over.EXPOSURE + line.id
    LineKind.SCORE -> Over.SCORES + (line.score ?: ScoreKind.TROUBLE).name + "/" + line.date.iso()
    LineKind.DOSE -> Over.LOOK_BACK + line.date.iso()
}

/** A cup is what was drunk; all else of a day is a plain note. */
private fun signOf(line: DiaryLine): ImageVector = when (line.kind) {
    LineKind.EPISODE -> Marks.Bolt
    LineKind.NIGHT -> Marks.Bed
    LineKind.EXPOSURE -> if (line.exposure == ExposureKind.CAFFEINE) Marks.Cup else Marks.Plain
    LineKind.SCORE -> Marks.Bars
    LineKind.DOSE -> Marks.Taken
}

@Composable
fun LineEntry(line: DiaryLine, tag: String, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    val way = wayOf(line)
    val tapped = Modifier.clickable(onClickLabel = words["exposure-change"], role = Role.Button) { onOpen(way) }
    val large = LocalDensity.current.fontScale >= TIME_ABOVE_FROM
    // "23:20–" or "12:27 AM": a span of time stands on two lines, and what follows lines up.
    val timeWidth = with(LocalDensity.current) { if (words.hours24) 64.sp.toDp() else 88.sp.toDp() }
    Row(
        Modifier.fillMaxWidth().clip(RoundedCornerShape(12.dp)).then(tapped).testTag(tag).heightIn(min = TARGET_TONIGHT).padding(8.dp, 8.dp)
            .semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Mark(signOf(line))
        if (!large) Text(line.timeWords, Modifier.width(timeWidth), style = MaterialTheme.typography.titleMedium)
        Column(Modifier.weight(1f)) {
            if (large) Text(line.timeWords, style = MaterialTheme.typography.titleMedium)
            Text(line.title, style = MaterialTheme.typography.bodyLarge)
            if (line.detail.isNotEmpty()) Small(line.detail)
            line.marks.forEach { RemarkLine(it) }
        }
        Mark(Marks.Next, tint = LocalPalette.current.secondary)
    }
}

/** A plain remark on what was recorded, with its source: quiet, and marked by a shape. */
@Composable
fun RemarkLine(remark: Remark, modifier: Modifier = Modifier) {
    Row(modifier.padding(top = 4.dp), Arrangement.spacedBy(8.dp)) {
        Mark(Marks.Note, size = 20.dp, tint = LocalPalette.current.attention)
        Column {
            Text(remark.words, style = MaterialTheme.typography.bodySmall)
            Small(remark.source)
        }
    }
}
