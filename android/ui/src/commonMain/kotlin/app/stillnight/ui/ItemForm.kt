/**
 * Adds or changes an item. The core's sentence for the schedule stands above Save before anything is saved; the core's
 * words for what is wrong stand by the field they are about.
 *
 * Taps: a suggestion 2 (open, save); an item of one's own: name, when, days, save.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.error
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilDate
import app.stillnight.core.Field
import app.stillnight.core.HourMinute
import app.stillnight.core.ItemKind
import app.stillnight.core.PlanItem
import app.stillnight.core.Schedule

private const val DAYS_A_WEEK = 7
private const val MINUTE_STEP = 15

/** [id] of the item to change, or empty for a new one, which starts as [start]. [others] may be taken together with it. */
@Composable
fun ItemForm(model: StillnightModel, id: String, start: Draft, others: List<PlanItem>, today: CivilDate, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    var draft by rememberSaveable(id, stateSaver = Draft.Saver) { mutableStateOf(start) }
    var refused by remember { mutableStateOf<Outcome.Refused?>(null) }
    fun <T> took(outcome: Outcome<T>) = when (outcome) {
        is Outcome.Done -> {
            platform.remindersChanged()
            onClose()
        }
        is Outcome.Refused -> refused = outcome
    }
    val entry = draft.entry
    fun save() {
        if (entry == null) return
        if (id.isEmpty()) model.attempt({ addItem(entry) }, ::took) else model.attempt({ changeItem(id, entry) }, ::took)
    }
    Panel(
        if (id.isEmpty()) words["plan-add"] else words["item-change"],
        onClose,
        {
            Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
                Sentence(model, draft.schedule)
                MainButton(words["save"], "save-item", Modifier.fillMaxWidth(), entry != null, onTap = ::save)
            }
        },
    ) {
        val problem = refused
        Writing(words["label-name"], draft.name, "item-name", problem.about(Field.NAME)) { draft = draft.copy(name = it) }
        Writing(words["label-dose"], draft.dose, "item-dose", problem.about(Field.DOSE), words["dose-hint"]) { draft = draft.copy(dose = it) }
        Part(words["kind"]) {
            Cells {
                ItemKind.entries.forEach { kind ->
                    Cell(words.of("kind", kind), kind == draft.kind, "kind-" + kebab(kind)) { draft = draft.copy(kind = kind) }
                }
            }
        }
        When(draft, others) { draft = it }
        if (draft.timing != null && draft.timing != TimingChoice.WITH) OnWhichDays(draft, today) { draft = it }
        Writing(words["note"], draft.note, "item-note", problem.about(Field.NOTE)) { draft = draft.copy(note = it) }
        if (problem != null && problem.field !in BESIDE) Wrong(problem.words)
        if (id.isNotEmpty()) WordButton(words["item-end"], "end-item") { model.attempt({ endItem(id) }, ::took) }
    }
}

/** Fields whose errors stand beside them. */
private val BESIDE = setOf(Field.NAME, Field.DOSE, Field.NOTE)

private fun Outcome.Refused?.about(field: Field): String = this?.takeIf { it.field == field }?.words.orEmpty()

@Composable
private fun Writing(label: String, text: String, tag: String, wrong: String, hint: String = "", onChange: (String) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        OutlinedTextField(
            text,
            onChange,
            Modifier.fillMaxWidth().testTag(tag).semantics { if (wrong.isNotEmpty()) error(wrong) },
            label = { Text(label) },
            placeholder = if (hint.isEmpty()) null else { -> Text(hint) },
            isError = wrong.isNotEmpty(),
        )
        if (wrong.isNotEmpty()) Wrong(wrong)
    }
}

/** The sentence the schedule would be saved as, or why it can't be. */
@Composable
private fun Sentence(model: StillnightModel, schedule: Schedule?) {
    val words = LocalWords.current
    var preview by remember { mutableStateOf<Outcome<String>?>(null) }
    LaunchedEffect(schedule) { preview = schedule?.let { model.ask { previewSchedule(it) } } }
    Column(Modifier.testTag("preview").semantics { liveRegion = LiveRegionMode.Polite }) {
        when (val now = preview) {
            null -> Quiet(words["preview-open"])
            is Outcome.Done -> Text(now.value, style = MaterialTheme.typography.titleMedium)
            is Outcome.Refused -> Wrong(now.words)
        }
    }
}

@Composable
private fun When(draft: Draft, others: List<PlanItem>, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    Part(words["when"]) {
        Cells {
            TimingChoice.entries.filter { it != TimingChoice.WITH || others.isNotEmpty() }.forEach { timing ->
                Cell(words.of("when", timing), timing == draft.timing, "when-" + kebab(timing)) { onChange(draft.copy(timing = timing)) }
            }
        }
        Column(Modifier.padding(top = 12.dp), Arrangement.spacedBy(8.dp)) {
            when (draft.timing) {
                TimingChoice.AT -> Times(draft, onChange)
                TimingChoice.BEFORE_BED, TimingChoice.AFTER_WAKING -> Row(
                    horizontalArrangement = Arrangement.spacedBy(8.dp),
                    verticalAlignment = Alignment.CenterVertically,
                ) {
                    Stepper(
                        words.number(draft.minutes),
                        words["minutes-less"],
                        words["minutes-more"],
                        "minutes",
                        { onChange(draft.copy(minutes = (draft.minutes - MINUTE_STEP).coerceAtLeast(0))) },
                        { onChange(draft.copy(minutes = draft.minutes + MINUTE_STEP)) },
                    )
                    Text(words["minutes"], style = MaterialTheme.typography.bodyLarge)
                }
                TimingChoice.WITH -> Cells {
                    others.forEachIndexed { i, other ->
                        Cell(other.title, other.item.id == draft.with, "with-${i + 1}") { onChange(draft.copy(with = other.item.id)) }
                    }
                }
                null -> Unit
            }
        }
    }
}

@Composable
private fun Times(draft: Draft, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    draft.times.forEachIndexed { i, time ->
        Row(verticalAlignment = Alignment.Top) {
            TimeField(words["at-time"], time, "time-${i + 1}", Modifier.weight(1f)) {
                onChange(draft.copy(times = draft.times.toMutableList().apply { set(i, it) }))
            }
            if (draft.times.size > 1) {
                RoundButton(Marks.Close, words["time-remove"], "remove-time-${i + 1}", Modifier.padding(start = 8.dp, top = 8.dp), false) {
                    onChange(draft.copy(times = draft.times.filterIndexed { other, _ -> other != i }))
                }
            }
        }
    }
    WordButton(words["time-add"], "add-time") {
        val last = draft.times.lastOrNull() ?: HourMinute(9, 0)
        onChange(draft.copy(times = draft.times + last.moved(6 * 60)))
    }
}

@Composable
private fun OnWhichDays(draft: Draft, today: CivilDate, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    Part(words["days"]) {
        Cells {
            DaysChoice.entries.forEach { days ->
                Cell(words.of("days", days), days == draft.days, "days-" + kebab(days)) { onChange(draft.copy(days = days)) }
            }
        }
        Column(Modifier.padding(top = 12.dp), Arrangement.spacedBy(12.dp)) {
            if (draft.days == DaysChoice.EVERY_N) {
                Stepper(
                    words.number(draft.every),
                    words["every-less"],
                    words["every-more"],
                    "every",
                    { onChange(draft.copy(every = draft.every - 1)) },
                    { onChange(draft.copy(every = draft.every + 1)) },
                )
            }
            if (draft.days == DaysChoice.EVERY_OTHER || draft.days == DaysChoice.EVERY_N) {
                val tomorrow = today.plusDays(1)
                Cells {
                    Cell(words["from-today"], draft.from == today, "from-today") { onChange(draft.copy(from = today)) }
                    Cell(words["from-tomorrow"], draft.from == tomorrow, "from-tomorrow") { onChange(draft.copy(from = tomorrow)) }
                }
            }
            if (draft.days == DaysChoice.WEEKDAYS) {
                Cells {
                    (1..DAYS_A_WEEK).forEach { day ->
                        val chosen = day in draft.weekdays
                        Cell(words.weekday(day), chosen, "weekday-$day", spoken = words.weekdayInFull(day)) {
                            onChange(draft.copy(weekdays = if (chosen) draft.weekdays - day else draft.weekdays + day))
                        }
                    }
                }
            }
        }
    }
}
