/**
 * The plan: the routine, what is taken and when, what others with restless legs often take.
 *
 * Sentences, next doses and suggestions are the core's. Taps: change bedtime 3 (open the line, step, save); add a
 * suggestion 2 (open, save, with its sentence in between); change an item 2.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute
import app.stillnight.core.PlanItem
import app.stillnight.core.Routine

/** Where the plan leads to; [add] with the number of a suggestion, or null for an empty form. */
class PlanWays(val add: (Int?) -> Unit, val change: (String) -> Unit)

@Composable
fun Plan(model: StillnightModel, shown: Shown, ways: PlanWays) {
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
                shown.plan.items.forEachIndexed { i, item -> ItemCard(i + 1, item) { ways.change(item.item.id) } }
            }
            MainButton(words["plan-add"], "add-item", Modifier.fillMaxWidth()) { ways.add(null) }
            if (shown.suggestions.isNotEmpty()) {
                Heading(words["plan-suggestions"], Modifier.padding(top = 12.dp))
                Quiet(words["plan-suggestions-why"])
                shown.suggestions.forEachIndexed { i, suggestion -> SuggestionCard(i + 1, suggestion) { ways.add(i) } }
            }
        }
        BarHost(model, Modifier.widthIn(max = COLUMN))
    }
}

/** Bedtime and waking; saved by a button, so that every step on the way is not a change of the plan. */
@Composable
fun RoutineCard(model: StillnightModel, routine: Routine, onSaved: () -> Unit = {}) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    var bedtime by rememberSaveable(routine, stateSaver = TimeSaver) { mutableStateOf(routine.bedtime) }
    var waking by rememberSaveable(routine, stateSaver = TimeSaver) { mutableStateOf(routine.waking) }
    var wrong by rememberSaveable(routine) { mutableStateOf("") }
    var evenings by rememberSaveable(routine, stateSaver = EveningsSaver) { mutableStateOf(routine.evenings) }
    val wanted = routine.copy(bedtime = bedtime ?: routine.bedtime, waking = waking ?: routine.waking, evenings = evenings)
    Card(rim = 4.dp) {
        if (evenings.isEmpty()) {
            TimeField(
                words["label-bedtime"],
                wanted.bedtime,
                "routine-bedtime",
                below = { WordButton(words["routine-evenings"], "routine-evenings") { evenings = List(DAYS_A_WEEK) { wanted.bedtime } } },
            ) { bedtime = it }
        } else {
            Evenings(evenings) { evenings = it }
        }
        HorizontalDivider(color = LocalPalette.current.hairline)
        TimeField(words["label-waking"], wanted.waking, "routine-waking") { waking = it }
        if (wrong.isNotEmpty()) Wrong(wrong, Modifier.padding(vertical = 8.dp))
        if (wanted != routine) {
            MainButton(words["save"], "save-routine", Modifier.fillMaxWidth().padding(vertical = 8.dp)) {
                model.attempt({ setRoutine(wanted) }) {
                    when (it) {
                        is Outcome.Done -> {
                            platform.remindersChanged()
                            onSaved()
                        }
                        is Outcome.Refused -> wrong = it.words
                    }
                }
            }
        }
    }
}

/** Bedtime of each evening, Monday to Sunday. */
@Composable
private fun Evenings(evenings: List<CivilTime>, onChange: (List<CivilTime>) -> Unit) {
    val words = LocalWords.current
    Heading(words["label-bedtime"], Modifier.padding(top = 12.dp))
    evenings.forEachIndexed { i, time ->
        TimeField(words.weekdayInFull(i + 1), time, "routine-evening-${i + 1}") { onChange(evenings.toMutableList().apply { set(i, it) }) }
    }
    WordButton(words["routine-same"], "routine-same") { onChange(emptyList()) }
}

private const val DAYS_A_WEEK = 7

/** Times kept over recreation. */
private val EveningsSaver = listSaver<List<CivilTime>, Int>(
    save = { times -> times.map { it.hour * 60 + it.minute } },
    restore = { minutes -> minutes.map { HourMinute(it / 60, it % 60) } },
)

@Composable
private fun ItemCard(number: Int, item: PlanItem, onChange: () -> Unit) {
    val words = LocalWords.current
    TapCard("item-$number", words["item-change"], onTap = onChange) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Column(Modifier.weight(1f), Arrangement.spacedBy(4.dp)) {
                Text(item.title, style = MaterialTheme.typography.titleMedium)
                Text(item.sentence, style = MaterialTheme.typography.bodyLarge)
                if (item.nextWords.isNotEmpty()) Quiet(item.nextWords)
            }
            Mark(Marks.Next, tint = LocalPalette.current.secondary)
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
