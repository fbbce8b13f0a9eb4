/**
 * The plan: the routine, what is taken and when, what others with restless legs often take.
 *
 * Sentences, next doses and suggestions are the core's. Taps: change bedtime 3 (open the line, step, save); add a
 * suggestion 2 (open, save, with its sentence in between); take what is taken as needed 1; any page of the plan 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.stillnight.core.PlanItem

/** [onOpen] opens what lies over the tabs. */
@Composable
fun Plan(model: StillnightModel, shown: Shown, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    Column(Modifier.fillMaxSize(), horizontalAlignment = Alignment.CenterHorizontally) {
        Column(
            Modifier.weight(1f).widthIn(max = COLUMN).fillMaxSize().verticalScroll(rememberScrollState()).padding(MARGIN, 12.dp),
            Arrangement.spacedBy(12.dp),
        ) {
            TabTitle(words["tab-plan"])
            Notices()
            RoutineCard(model, shown.plan.routine)
            LearnedBedtime(model, shown)
            if (shown.plan.items.isEmpty()) {
                Quiet(words["plan-empty"])
            } else {
                Heading(words["plan-items"], Modifier.padding(top = 12.dp))
                shown.plan.items.forEachIndexed { i, item -> ItemCard(model, i + 1, item, onOpen) }
            }
            MainButton(words["plan-add"], "add-item", Modifier.fillMaxWidth()) { onOpen(Over.ADD) }
            Pages(onOpen)
            if (shown.suggestions.isNotEmpty()) {
                Heading(words["plan-suggestions"], Modifier.padding(top = 12.dp))
                Quiet(words["plan-suggestions-why"])
                shown.suggestions.forEachIndexed { i, suggestion -> SuggestionCard(i + 1, suggestion) { onOpen(Over.ADD + i) } }
            }
        }
        BarHost(model, Modifier.widthIn(max = COLUMN))
    }
}

/** The other pages of the plan, each a line that says where it leads. */
@Composable
private fun Pages(onOpen: (String) -> Unit) {
    val words = LocalWords.current
    FlowRow(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp), Arrangement.spacedBy(8.dp)) {
        SideButton(words["timetable-open"], "open-timetable") { onOpen(Over.TIMETABLE) }
        SideButton(words["item-look-back"], "open-look-back") { onOpen(Over.LOOK_BACK) }
        SideButton(words["routine-open"], "open-routine") { onOpen(Over.MY_DAY) }
        SideButton(words["templates-open"], "open-templates") { onOpen(Over.TEMPLATES) }
        SideButton(words["blood-draw-open"], "open-blood-draw") { onOpen(Over.BLOOD_DRAW) }
    }
}

@Composable
private fun ItemCard(model: StillnightModel, number: Int, item: PlanItem, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    TapCard("item-$number", words["item-change"], onTap = { onOpen(Over.ITEM + item.item.id) }) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Column(Modifier.weight(1f), Arrangement.spacedBy(4.dp)) {
                Text(item.title, style = MaterialTheme.typography.titleMedium)
                Facts(item, whole = false)
            }
            Mark(Marks.Next, tint = LocalPalette.current.secondary)
        }
        if (item.asNeeded && !item.paused) {
            Box(Modifier.padding(top = 12.dp)) { TakeNow(model, item.item.id, item.title, "take-now-$number", onOpen) }
        }
    }
}

/** What may be added, with the sentence it would be added with. */
@Composable
fun SuggestionCard(number: Int, suggestion: Suggestion, onAdd: () -> Unit) {
    val words = LocalWords.current
    val entry = suggestion.entry
    TapCard("suggestion-$number", words["plan-add"], onTap = onAdd) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Column(Modifier.weight(1f), Arrangement.spacedBy(4.dp)) {
                Text((entry.name + " " + entry.dose).trim(), style = MaterialTheme.typography.titleMedium)
                Text(suggestion.sentence, style = MaterialTheme.typography.bodyLarge)
                if (entry.note.isNotEmpty()) Small(entry.note)
            }
            Mark(Marks.Plus, Modifier.testTag("suggestion-plus"))
        }
    }
}
