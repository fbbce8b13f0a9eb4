/**
 * Cards: what guidance brings up, each with its reason, the one place it leads to, why there is such a card, and two ways to put it away.
 *
 * Which cards there are, in which order and for how long one stays away, the core decides. Taps: to where it leads 1, later 1,
 * not for me 1, why 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.CardAction
import app.stillnight.core.CardLevel
import app.stillnight.core.GuidanceCard

/** What lies over the tabs, or the tab, that a card leads to. */
internal fun routeOf(action: CardAction): String = when (action) {
    CardAction.LABS -> Over.TAB + "labs"
    CardAction.DIARY -> Over.TAB + "diary"
    CardAction.PLAN -> Over.TAB + "plan"
    CardAction.LEARN -> Over.MORE + MorePage.LEARN
    CardAction.MEDICINE_CHECK -> Over.MORE + MorePage.MEDICINES
    CardAction.CRITERIA -> Over.MORE + MorePage.CRITERIA
}

/** The few of the day, on Tonight: asked for when the rest is drawn; the core has none at night. */
@Composable
fun CardsTonight(model: StillnightModel, shown: Shown, modifier: Modifier, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    val cards = (asked(model, shown) { cardsTonight() } as? Outcome.Done)?.value.orEmpty()
    if (cards.isEmpty()) return
    Column(modifier.testTag("cards"), Arrangement.spacedBy(12.dp)) {
        Heading(words["guidance-title"], Modifier.padding(top = 8.dp))
        cards.forEachIndexed { i, card -> GuidanceCardPart(model, card, "card-${i + 1}", onOpen) }
        WordButton(words["guidance-all"], "all-cards", Modifier.heightIn(min = TARGET_TONIGHT)) { onOpen(Over.MORE + MorePage.GUIDANCE) }
    }
}

/** All of them. */
@Composable
fun GuidancePage(model: StillnightModel, shown: Shown, onOpen: (String) -> Unit, onClose: () -> Unit) {
    val words = LocalWords.current
    val answer = asked(model, shown) { guidance() }
    Panel(words["guidance-title"], onClose, { BarHost(model) }) {
        WithAnswer(answer) { cards ->
            Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
                if (cards.isEmpty()) Quiet(words["guidance-none"])
                cards.forEachIndexed { i, card -> GuidanceCardPart(model, card, "card-${i + 1}", onOpen) }
            }
        }
        SideButton(words["guidance-restore"], "restore-cards", Modifier.fillMaxWidth()) { model.act({ restoreCards() }) }
    }
}

@Composable
private fun GuidanceCardPart(model: StillnightModel, card: GuidanceCard, tag: String, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    val tall = Modifier.heightIn(min = TARGET_TONIGHT)
    Card(Modifier.testTag(tag)) {
        Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
            Mark(signOf(card.level), size = 20.dp, tint = LocalPalette.current.attention)
            Text(card.levelWords, color = LocalPalette.current.secondary, style = MaterialTheme.typography.labelLarge)
        }
        Text(card.title, Modifier.padding(top = 4.dp).semantics { heading() }, style = MaterialTheme.typography.titleMedium)
        Text(card.reason, Modifier.padding(top = 4.dp, bottom = 12.dp), style = MaterialTheme.typography.bodyLarge)
        SideButton(card.actionWords, "$tag-action", tall.fillMaxWidth(), card.actionWords + ": " + card.title) { onOpen(routeOf(card.action)) }
        Fold(words["guidance-why"], "$tag-why") {
            Text(card.why, style = MaterialTheme.typography.bodyLarge)
            Small(card.source)
        }
        FlowRow(Modifier.fillMaxWidth(), Arrangement.SpaceBetween) {
            val later = words["guidance-snooze"]
            WordButton(later, "$tag-later", tall, later + ": " + card.title) { model.act({ snoozeCard(card.id) }) }
            val never = words["guidance-dismiss"]
            WordButton(never, "$tag-dismiss", tall, never + ": " + card.title) { model.act({ dismissCard(card.id) }) }
        }
    }
}

private fun signOf(level: CardLevel) = when (level) {
    CardLevel.SOON -> Marks.Missed
    CardLevel.ASK -> Marks.Speech
    CardLevel.TRY -> Marks.Plus
    CardLevel.INFO -> Marks.Note
}
