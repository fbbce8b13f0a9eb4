/**
 * What iron needs: where it stands, why, what is missing, what to ask, when to test again, and where that is from.
 *
 * Draws the core's card and decides nothing. Where two sources differ both stand beside one another.
 */
package app.stillnight.ui

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.IronCard
import app.stillnight.core.IronState

private val SIDE_BY_SIDE_FROM = 280.dp

/** The card; [onProfile] where the year of birth is open. */
@Composable
fun Iron(card: IronCard, onProfile: (() -> Unit)?) {
    val words = LocalWords.current
    val palette = LocalPalette.current
    Card(Modifier.testTag("iron")) {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
                val fine = card.state == IronState.AT_TARGET || card.state == IronState.REPLETE
                LineMark(signOf(card.state), MaterialTheme.typography.titleLarge, tint = if (fine) palette.primary else palette.attention)
                Text(card.title, Modifier.testTag("iron-title").semantics { heading() }, style = MaterialTheme.typography.titleLarge)
            }
            card.why.forEach { Text(it, style = MaterialTheme.typography.bodyLarge) }
            if (card.differ) Differing(card)
            if (card.ask.isNotEmpty()) Part(words["labs-ask"]) { card.ask.forEach { Listed(it) } }
            if (card.missing.isNotEmpty()) Part(words["labs-missing"]) { card.missing.forEach { Listed(it) } }
            if (onProfile != null) SideButton(words["profile-title"], "open-profile", Modifier.fillMaxWidth(), onTap = onProfile)
            if (card.nextWords.isNotEmpty()) {
                Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
                    Mark(Marks.Calendar, tint = palette.secondary)
                    Text(card.nextWords, Modifier.testTag("next-test"), style = MaterialTheme.typography.titleMedium)
                }
            }
            val said = if (card.differ) emptyList() else listOf(card.guide, card.guideline)
            Sources(said + card.sources, "iron-sources")
            Small(card.advice)
        }
    }
}

private fun signOf(state: IronState) = when (state) {
    IronState.NOT_ENOUGH_DATA -> Marks.Upcoming
    IronState.NOT_VALID -> Marks.Note
    IronState.OVERLOAD_GUARD -> Marks.Missed
    IronState.DEFICIENT -> Marks.Below
    IronState.BORDERLINE -> Marks.Note
    IronState.AT_TARGET, IronState.REPLETE -> Marks.Taken
}

/** What each of the two says, beside one another where there is room. */
@Composable
private fun Differing(card: IronCard) {
    Column(Modifier.testTag("differ"), Arrangement.spacedBy(8.dp)) {
        Heading(LocalWords.current["labs-guides-differ"])
        BoxWithConstraints {
            if (maxWidth / LocalDensity.current.fontScale >= SIDE_BY_SIDE_FROM) {
                Row(Modifier.height(IntrinsicSize.Max), Arrangement.spacedBy(8.dp)) {
                    Voice(card.guide, Modifier.weight(1f).fillMaxHeight())
                    Voice(card.guideline, Modifier.weight(1f).fillMaxHeight())
                }
            } else {
                Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
                    Voice(card.guide, Modifier.fillMaxWidth())
                    Voice(card.guideline, Modifier.fillMaxWidth())
                }
            }
        }
    }
}

@Composable
private fun Voice(text: String, modifier: Modifier) {
    val palette = LocalPalette.current
    Surface(modifier, RoundedCornerShape(12.dp), palette.background, palette.text, border = BorderStroke(1.dp, palette.outline)) {
        Text(text, Modifier.padding(12.dp), style = MaterialTheme.typography.bodyLarge)
    }
}

/** One of several sentences. */
@Composable
internal fun Listed(text: String) {
    Row(Modifier.padding(bottom = 4.dp).semantics(mergeDescendants = true) {}, Arrangement.spacedBy(8.dp)) {
        Text("•", style = MaterialTheme.typography.bodyLarge)
        Text(text, style = MaterialTheme.typography.bodyLarge)
    }
}

/** Where something is from, folded away; each source once. */
@Composable
internal fun Sources(sources: List<String>, tag: String) {
    val each = sources.filter { it.isNotEmpty() }.distinct()
    if (each.isEmpty()) return
    Fold(LocalWords.current["labs-sources"], tag) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) { each.forEach { Small(it) } }
    }
}
