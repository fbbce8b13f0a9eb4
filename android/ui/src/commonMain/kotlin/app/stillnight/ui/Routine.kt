/**
 * The person's day: bedtime and waking on the plan, and on a page of their own with meals and the usual coffee, tea, dairy and eggs.
 *
 * Saved by a button, so that every step on the way is not a change of the plan. What is assumed where nothing is said is the core's.
 * Taps: change bedtime 3 (open the line, step, save); a meal 3 (give a time, step, save).
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
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
import androidx.compose.ui.unit.dp
import app.stillnight.core.Anchor
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute
import app.stillnight.core.Routine
import app.stillnight.core.Substance
import app.stillnight.core.UsualIntake

private const val DAYS_A_WEEK = 7
private const val MINUTES_AN_HOUR = 60

/** What is usually drunk and eaten that keeps apart from something in a plan. */
private val USUAL = listOf(Substance.COFFEE, Substance.TEA, Substance.DAIRY, Substance.EGGS)

/** Bedtime and waking, on the plan. */
@Composable
fun RoutineCard(model: StillnightModel, routine: Routine) {
    var edit by rememberSaveable(stateSaver = EditSaver) { mutableStateOf(routine to routine) }
    val wanted = edit.of(routine)
    Card(rim = 4.dp) {
        RoutineTimes(wanted) { edit = routine to it }
        SaveRoutine(model, routine, wanted, Modifier.padding(vertical = 8.dp))
    }
}

/** The whole day. */
@Composable
fun MyDay(model: StillnightModel, shown: Shown, onClose: () -> Unit) {
    val words = LocalWords.current
    val routine = shown.plan.routine
    var edit by rememberSaveable(stateSaver = EditSaver) { mutableStateOf(routine to routine) }
    val wanted = edit.of(routine)
    fun change(to: Routine) {
        edit = routine to to
    }
    Panel(words["routine-title"], onClose, { SaveRoutine(model, routine, wanted) }) {
        Card(rim = 4.dp) { RoutineTimes(wanted, ::change) }
        Part(words["routine-meals"]) {
            Card(rim = 4.dp) {
                Meal(Anchor.BREAKFAST, wanted.breakfast, HourMinute(7, 30)) { change(wanted.copy(breakfast = it)) }
                HorizontalDivider(color = LocalPalette.current.hairline)
                Meal(Anchor.LUNCH, wanted.lunch, HourMinute(12, 30)) { change(wanted.copy(lunch = it)) }
                HorizontalDivider(color = LocalPalette.current.hairline)
                Meal(Anchor.DINNER, wanted.dinner, HourMinute(18, 30)) { change(wanted.copy(dinner = it)) }
            }
        }
        Part(words["routine-usual"]) {
            Quiet(words["routine-usual-why"], Modifier.padding(bottom = 12.dp))
            Column(verticalArrangement = Arrangement.spacedBy(12.dp)) { Usual(wanted.usual) { change(wanted.copy(usual = it)) } }
        }
    }
}

@Composable
private fun SaveRoutine(model: StillnightModel, routine: Routine, wanted: Routine, modifier: Modifier = Modifier) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    var wrong by rememberSaveable(routine, wanted.toString()) { mutableStateOf("") }
    if (wanted == routine) return
    Column(modifier, Arrangement.spacedBy(8.dp)) {
        if (wrong.isNotEmpty()) Wrong(wrong)
        MainButton(words["save"], "save-routine", Modifier.fillMaxWidth()) {
            model.attempt({ setRoutine(wanted) }) {
                when (it) {
                    is Outcome.Done -> platform.remindersChanged()
                    is Outcome.Refused -> wrong = it.words
                }
            }
        }
    }
}

/** Bedtime, each evening's own where they differ, and waking. */
@Composable
private fun RoutineTimes(routine: Routine, onChange: (Routine) -> Unit) {
    val words = LocalWords.current
    if (routine.evenings.isEmpty()) {
        TimeField(
            words["label-bedtime"],
            routine.bedtime,
            "routine-bedtime",
            below = {
                WordButton(words["routine-evenings"], "routine-evenings") { onChange(routine.copy(evenings = List(DAYS_A_WEEK) { routine.bedtime })) }
            },
        ) { onChange(routine.copy(bedtime = it)) }
    } else {
        Heading(words["label-bedtime"], Modifier.padding(top = 12.dp))
        routine.evenings.forEachIndexed { i, time ->
            TimeField(words.weekdayInFull(i + 1), time, "routine-evening-${i + 1}") {
                onChange(routine.copy(evenings = routine.evenings.toMutableList().apply { set(i, it) }))
            }
        }
        WordButton(words["routine-same"], "routine-same") { onChange(routine.copy(evenings = emptyList())) }
    }
    HorizontalDivider(color = LocalPalette.current.hairline)
    TimeField(words["label-waking"], routine.waking, "routine-waking") { onChange(routine.copy(waking = it)) }
}

/** A meal's time, or a way to give it: [first] is where the steps begin. */
@Composable
private fun Meal(meal: Anchor, time: CivilTime?, first: CivilTime, onChange: (CivilTime?) -> Unit) {
    val words = LocalWords.current
    val name = words.alone("meal", meal)
    val tag = "routine-" + kebab(meal)
    if (time == null) {
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, Alignment.CenterVertically) {
            Text(name, Modifier.weight(1f), style = MaterialTheme.typography.bodyLarge)
            WordButton(words["time-give"], "$tag-give", spoken = name + ": " + words["time-give"]) { onChange(first) }
        }
    } else {
        TimeField(name, time, tag, below = { WordButton(words["time-unknown"], "$tag-unknown") { onChange(null) } }, onChange = onChange)
    }
}

@Composable
private fun Usual(usual: List<UsualIntake>, onChange: (List<UsualIntake>) -> Unit) {
    val words = LocalWords.current
    usual.forEachIndexed { i, intake ->
        Card(rim = 4.dp) {
            val name = words.of("substance", intake.substance)
            Row(verticalAlignment = Alignment.Top) {
                TimeField(name, intake.time, "usual-${i + 1}", Modifier.weight(1f)) {
                    onChange(usual.toMutableList().apply { set(i, intake.copy(time = it)) })
                }
                RoundButton(
                    Marks.Close,
                    words["routine-usual-remove"] + ": " + name,
                    "remove-usual-${i + 1}",
                    Modifier.padding(start = 8.dp, top = 8.dp),
                    false,
                ) { onChange(usual.filterIndexed { other, _ -> other != i }) }
            }
        }
    }
    Cells {
        USUAL.forEach { substance ->
            val name = words.of("substance", substance)
            Cell(name, false, "add-usual-" + kebab(substance), spoken = words["routine-usual-add"] + ": " + name) {
                onChange(usual + UsualIntake(HourMinute(8, 0), substance))
            }
        }
    }
}

private fun CivilTime.minutes() = hour * MINUTES_AN_HOUR + minute

private fun timeAt(minutes: Int) = HourMinute(minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR)

/** What is wanted instead of [routine]: only if the change began from it, and not from one that holds no more. */
private fun Pair<Routine, Routine>.of(routine: Routine) = if (first == routine) second else routine

/** A change of the routine kept over recreation: from what, and to what. */
private val EditSaver = listSaver<Pair<Routine, Routine>, List<List<String>>>(
    save = { listOf(RoutineText.save(it.first), RoutineText.save(it.second)) },
    restore = { (from, to) -> RoutineText.restore(from) to RoutineText.restore(to) },
)

private object RoutineText {
    fun save(r: Routine): List<List<String>> = listOf(
        listOf(r.bedtime, r.waking).map { it.minutes().toString() },
        r.evenings.map { it.minutes().toString() },
        listOf(r.breakfast, r.lunch, r.dinner).map { it?.minutes()?.toString().orEmpty() },
        r.usual.map { it.time.minutes().toString() },
        r.usual.map { it.substance.name },
    )

    fun restore(kept: List<List<String>>): Routine {
        val (sleep, evenings, meals, times, substances) = kept
        return Routine(
            timeAt(sleep[0].toInt()),
            timeAt(sleep[1].toInt()),
            evenings.map { timeAt(it.toInt()) },
            meals[0].toIntOrNull()?.let(::timeAt),
            meals[1].toIntOrNull()?.let(::timeAt),
            meals[2].toIntOrNull()?.let(::timeAt),
            times.zip(substances) { time, substance -> UsualIntake(timeAt(time.toInt()), Substance.valueOf(substance)) },
        )
    }
}
