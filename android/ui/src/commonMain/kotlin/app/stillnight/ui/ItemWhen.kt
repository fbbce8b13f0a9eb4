/**
 * When an item is due, while it is being written: at what time, and on which days.
 *
 * Offers every kind of schedule the core knows; which numbers make sense, the core says in the sentence above Save.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilDate
import app.stillnight.core.HourMinute
import app.stillnight.core.PlanItem
import app.stillnight.core.Window
import kotlin.math.abs

private const val DAYS_A_WEEK = 7
private const val MINUTE_STEP = 15
private const val HOUR = 60
private const val HALF_HOUR = 30
private const val USUAL_WINDOW = 30

@Composable
fun When(model: StillnightModel, draft: Draft, others: List<PlanItem>, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    fun chosen(timing: TimingChoice) = when (timing) {
        // Elapsed time has to begin somewhere: now, until the person says otherwise.
        TimingChoice.ELAPSED -> draft.copy(timing = timing, elapsedFrom = draft.elapsedFrom ?: model.now())
        // Where a window is counted from has changed.
        else -> draft.copy(timing = timing, window = draft.window.takeIf { timing == draft.timing })
    }
    Part(words["when"]) {
        Cells {
            TimingChoice.entries.filter { it != TimingChoice.WITH || others.isNotEmpty() }.forEach { timing ->
                Cell(words.of("when", timing), timing == draft.timing, "when-" + kebab(timing)) { onChange(chosen(timing)) }
            }
        }
        Column(Modifier.padding(top = 12.dp), Arrangement.spacedBy(8.dp)) {
            when (draft.timing) {
                TimingChoice.AT, TimingChoice.AT_HOME -> Times(draft, onChange)
                TimingChoice.BEFORE_BED, TimingChoice.AFTER_WAKING -> Minutes(draft, onChange)
                TimingChoice.MEAL -> AtMeal(draft, onChange)
                TimingChoice.ELAPSED -> Elapsed(model, draft, onChange)
                TimingChoice.AS_NEEDED -> AsNeededLimits(draft, onChange)
                TimingChoice.WITH -> Cells {
                    others.forEachIndexed { i, other ->
                        Cell(other.title, other.item.id == draft.with, "with-${i + 1}") { onChange(draft.copy(with = other.item.id)) }
                    }
                }
                null -> Unit
            }
            if (draft.timing?.anchored == true) WindowPart(draft, onChange)
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
        onChange(draft.copy(times = draft.times + last.moved(6 * HOUR)))
    }
}

@Composable
private fun Minutes(draft: Draft, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    StepRow(
        words["minutes"],
        words.number(draft.minutes),
        words["minutes-less"],
        words["minutes-more"],
        "minutes",
        { onChange(draft.copy(minutes = (draft.minutes - MINUTE_STEP).coerceAtLeast(0))) },
        { onChange(draft.copy(minutes = draft.minutes + MINUTE_STEP)) },
    )
}

@Composable
private fun AtMeal(draft: Draft, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    val before = draft.minutes < 0
    Cells {
        MEALS.forEach { meal -> Cell(words.alone("meal", meal), meal == draft.meal, "meal-" + kebab(meal)) { onChange(draft.copy(meal = meal)) } }
    }
    SignedMinutes(words["meal-minutes"], draft.minutes, "meal-minutes") { onChange(draft.copy(minutes = it)) }
    Cells {
        Cell(words["before-or-after-before"], before, "meal-before") { onChange(draft.copy(minutes = -abs(draft.minutes))) }
        Cell(words["before-or-after-after"], !before, "meal-after") { onChange(draft.copy(minutes = abs(draft.minutes))) }
    }
}

/** Minutes from an anchor, with before or after in words. */
@Composable
private fun SignedMinutes(label: String, minutes: Int, tag: String, onChange: (Int) -> Unit) {
    val words = LocalWords.current
    val side = words[if (minutes < 0) "before-or-after-before" else "before-or-after-after"]
    StepRow(
        label,
        words.number(abs(minutes)) + " " + side,
        words["minutes-less"],
        words["minutes-more"],
        tag,
        { onChange(minutes - MINUTE_STEP) },
        { onChange(minutes + MINUTE_STEP) },
    )
}

/** Where the timetable may move it, if it may. */
@Composable
private fun WindowPart(draft: Draft, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    val window = draft.window
    Cells {
        Cell(words["window-label"], window != null, "window") {
            val at = draft.signed
            onChange(draft.copy(window = if (window == null) Window(at - USUAL_WINDOW, at + USUAL_WINDOW) else null))
        }
    }
    if (window != null) {
        SignedMinutes(words["window-earliest"], window.from, "window-earliest") { onChange(draft.copy(window = window.copy(from = it))) }
        SignedMinutes(words["window-latest"], window.to, "window-latest") { onChange(draft.copy(window = window.copy(to = it))) }
    }
}

@Composable
private fun Elapsed(model: StillnightModel, draft: Draft, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    val from = model.wallClock(draft.elapsedFrom ?: model.now())
    StepRow(
        words["elapsed-hours"],
        words.tenths(draft.elapsed * 10 / HOUR),
        words["less"],
        words["more-of-it"],
        "elapsed",
        { onChange(draft.copy(elapsed = draft.elapsed - HOUR)) },
        { onChange(draft.copy(elapsed = draft.elapsed + HOUR)) },
    )
    Card(rim = 4.dp) {
        DateField(words["elapsed-from"], from.toLocalDate().civil(), "elapsed-date") {
            onChange(draft.copy(elapsedFrom = model.instantOf(it, from.civilTime())))
        }
        HorizontalDivider(color = LocalPalette.current.hairline)
        TimeField(words["at-time"], from.civilTime(), "elapsed-time") {
            onChange(draft.copy(elapsedFrom = model.instantOf(from.toLocalDate().civil(), it)))
        }
    }
}

/** How far apart, and how often at most; either may be left open. */
@Composable
private fun AsNeededLimits(draft: Draft, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    val gap = draft.gap
    val most = draft.most
    Cells { Cell(words["gap-none"], gap == null, "gap-none") { onChange(draft.copy(gap = null)) } }
    StepRow(
        words["gap-label"],
        gap?.let { words.tenths(it * 10 / HOUR) } ?: "–",
        words["less"],
        words["more-of-it"],
        "gap",
        { onChange(draft.copy(gap = gap?.minus(HALF_HOUR)?.takeIf { it > 0 })) },
        { onChange(draft.copy(gap = (gap ?: 0) + HALF_HOUR)) },
    )
    HorizontalDivider(color = LocalPalette.current.hairline)
    Cells { Cell(words["most-none"], most == null, "most-none") { onChange(draft.copy(most = null)) } }
    StepRow(
        words["most-label"],
        most?.let(words::number) ?: "–",
        words["less"],
        words["more-of-it"],
        "most",
        { onChange(draft.copy(most = most?.minus(1)?.takeIf { it > 0 })) },
        { onChange(draft.copy(most = (most ?: 0) + 1)) },
    )
}

@Composable
fun OnWhichDays(draft: Draft, today: CivilDate, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    Part(words["days"]) {
        Cells {
            DaysChoice.entries.forEach { days ->
                Cell(words.of("days", days), days == draft.days, "days-" + kebab(days)) { onChange(draft.copy(days = days)) }
            }
        }
        Column(Modifier.padding(top = 12.dp), Arrangement.spacedBy(12.dp)) {
            when (draft.days) {
                DaysChoice.EVERY_N -> DayCount("", draft.every, "every") { onChange(draft.copy(every = it)) }
                DaysChoice.ON_OFF -> {
                    DayCount(words["days-on"], draft.on, "days-on-count") { onChange(draft.copy(on = it)) }
                    DayCount(words["days-off"], draft.off, "days-off-count") { onChange(draft.copy(off = it)) }
                }
                DaysChoice.ONCE -> Card(rim = 4.dp) { DateField(words["days-date"], draft.from, "days-date") { onChange(draft.copy(from = it)) } }
                DaysChoice.WEEKDAYS -> Cells {
                    (1..DAYS_A_WEEK).forEach { day ->
                        val chosen = day in draft.weekdays
                        Cell(words.weekday(day), chosen, "weekday-$day", spoken = words.weekdayInFull(day)) {
                            onChange(draft.copy(weekdays = if (chosen) draft.weekdays - day else draft.weekdays + day))
                        }
                    }
                }
                DaysChoice.EVERY_DAY, DaysChoice.EVERY_OTHER, null -> Unit
            }
            if (draft.days == DaysChoice.EVERY_OTHER || draft.days == DaysChoice.EVERY_N || draft.days == DaysChoice.ON_OFF) {
                val tomorrow = today.plusDays(1)
                Cells {
                    Cell(words["from-today"], draft.from == today, "from-today") { onChange(draft.copy(from = today)) }
                    Cell(words["from-tomorrow"], draft.from == tomorrow, "from-tomorrow") { onChange(draft.copy(from = tomorrow)) }
                }
            }
        }
    }
}

@Composable
private fun DayCount(label: String, count: Int, tag: String, onChange: (Int) -> Unit) {
    val words = LocalWords.current
    StepRow(label, words.number(count), words["every-less"], words["every-more"], tag, { onChange(count - 1) }, { onChange(count + 1) })
}
