/**
 * Learn: what may help, by heading, each with its evidence; what there is to read; and the way to iron in food.
 *
 * Every text is the core's. Taps from any tab: read a card 4 (more, learn, heading, card), add it to the plan 5.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.stillnight.core.LearnCard
import app.stillnight.core.LearnScreen

private val Texts = listSaver<List<String>, String>(save = { it }, restore = { it })

@Composable
fun LearnPage(model: StillnightModel, shown: Shown, onFoods: () -> Unit, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val answer = asked(model, shown) { learn() }
    var added by rememberSaveable(stateSaver = Texts) { mutableStateOf(emptyList()) }
    Panel(words["learn-title"], onClose, { BarHost(model) }) {
        WithAnswer(answer) { screen ->
            Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
                Remedies(screen, added) { id ->
                    model.act({ addRemedy(id) }) {
                        added = added + id
                        platform.remindersChanged()
                    }
                }
                MenuLine(words["foods-title"], "", "open-foods", onFoods)
                Topics(screen)
            }
        }
    }
}

@Composable
private fun Remedies(screen: LearnScreen, added: List<String>, onAdd: (String) -> Unit) {
    val words = LocalWords.current
    Heading(words["learn-remedies"])
    screen.groups.forEach { group ->
        Card(rim = 4.dp) {
            Fold(group.title, "learn-" + kebab(group.kind), group.cards.joinToString { it.title }) {
                group.cards.forEach { card -> Remedy(card, card.inPlan || card.id in added) { onAdd(card.id) } }
            }
        }
    }
}

@Composable
private fun Remedy(card: LearnCard, added: Boolean, onAdd: () -> Unit) {
    val words = LocalWords.current
    Fold(card.title, "remedy-" + card.id, card.evidenceWords) {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            Quiet(card.evidenceWords)
            card.note?.let { Remarked(it) }
            if (card.how.isNotEmpty()) Part(words["learn-how"]) { Text(card.how, style = MaterialTheme.typography.bodyLarge) }
            if (card.`when`.isNotEmpty()) Part(words["learn-when"]) { Text(card.`when`, style = MaterialTheme.typography.bodyLarge) }
            card.cautions.forEach { Remarked(it) }
            if (card.source.isNotEmpty()) Small(card.source)
            when {
                added -> Row(Modifier.testTag("added-" + card.id), Arrangement.spacedBy(8.dp)) {
                    Mark(Marks.Taken, tint = LocalPalette.current.primary)
                    Text(words["learn-added"], style = MaterialTheme.typography.bodyLarge)
                }
                card.template != null -> {
                    val add = words["learn-add"]
                    SideButton(add, "add-" + card.id, Modifier.fillMaxWidth().padding(bottom = 12.dp), add + ": " + card.title, onAdd)
                }
            }
        }
    }
}

@Composable
private fun Topics(screen: LearnScreen) {
    Heading(LocalWords.current["learn-topics"], Modifier.padding(top = 12.dp))
    screen.topics.forEach { topic ->
        Card(rim = 4.dp) {
            Fold(topic.title, "topic-" + topic.id) {
                Text(topic.text, style = MaterialTheme.typography.bodyLarge)
                Small(topic.source, Modifier.padding(bottom = 12.dp))
            }
        }
    }
}
