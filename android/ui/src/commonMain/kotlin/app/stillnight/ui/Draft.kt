/**
 * An item while it is being written: what is chosen so far, kept over recreation, and the entry it makes once complete.
 *
 * Nothing about when is chosen in advance: no silent schedule. Whether it may be saved, the core decides.
 */
package app.stillnight.ui

import androidx.compose.runtime.saveable.listSaver
import app.stillnight.core.CivilDate
import app.stillnight.core.CivilTime
import app.stillnight.core.Days
import app.stillnight.core.HourMinute
import app.stillnight.core.ItemEntry
import app.stillnight.core.ItemKind
import app.stillnight.core.Schedule
import app.stillnight.core.Timing
import app.stillnight.core.YearMonthDay

/** How the days are said. */
enum class DaysChoice { EVERY_DAY, EVERY_OTHER, EVERY_N, WEEKDAYS }

/** How the time of day is said. */
enum class TimingChoice { AT, BEFORE_BED, AFTER_WAKING, WITH }

data class Draft(
    val name: String = "",
    val dose: String = "",
    val kind: ItemKind = ItemKind.SUPPLEMENT,
    val timing: TimingChoice? = null,
    val times: List<CivilTime> = listOf(HourMinute(9, 0)),
    val minutes: Int = 30,
    val with: String = "",
    val days: DaysChoice? = null,
    val every: Int = 3,
    val from: CivilDate,
    val weekdays: List<Int> = emptyList(),
    val note: String = "",
) {
    /** The schedule chosen, or null while something of it is still open. */
    val schedule: Schedule?
        get() = if (timing == TimingChoice.WITH) {
            if (with.isEmpty()) null else Schedule.With(with)
        } else {
            val dates = dates
            val time = time
            if (dates == null || time == null) null else Schedule.Own(dates, time)
        }

    private val dates: Days?
        get() = when (days) {
            null -> null
            DaysChoice.EVERY_DAY -> Days.EveryDay
            DaysChoice.EVERY_OTHER -> Days.EveryNDays(2, from)
            DaysChoice.EVERY_N -> Days.EveryNDays(every, from)
            DaysChoice.WEEKDAYS -> Days.Weekdays(weekdays.sorted())
        }

    private val time: Timing?
        get() = when (timing) {
            TimingChoice.AT -> Timing.At(times)
            TimingChoice.BEFORE_BED -> Timing.BeforeBed(minutes)
            TimingChoice.AFTER_WAKING -> Timing.AfterWaking(minutes)
            TimingChoice.WITH, null -> null
        }

    /** What is to be saved, once the schedule is whole. */
    val entry: ItemEntry? get() = schedule?.let { ItemEntry(name.trim(), dose.trim(), kind, it, note.trim()) }

    companion object {
        /** An item or a suggestion, ready to be changed; [today] is where counting starts if it does not say. */
        fun of(entry: ItemEntry, today: CivilDate): Draft {
            val blank = Draft(entry.name, entry.dose, entry.kind, from = today, note = entry.note)
            return when (val schedule = entry.schedule) {
                is Schedule.With -> blank.copy(timing = TimingChoice.WITH, with = schedule.item)
                is Schedule.Own -> blank.on(schedule.days).at(schedule.timing)
            }
        }

        val Saver = listSaver<Draft, Any>(
            save = {
                listOf(
                    it.name, it.dose, it.kind.name, it.timing?.name.orEmpty(), ArrayList(it.times.map { t -> t.hour * 60 + t.minute }),
                    it.minutes, it.with, it.days?.name.orEmpty(), it.every, it.from.year, it.from.month, it.from.day,
                    ArrayList(it.weekdays), it.note,
                )
            },
            restore = { v ->
                Draft(
                    v[0] as String,
                    v[1] as String,
                    ItemKind.valueOf(v[2] as String),
                    TimingChoice.entries.find { it.name == v[3] },
                    (v[4] as List<*>).map { HourMinute(it as Int / 60, it % 60) },
                    v[5] as Int,
                    v[6] as String,
                    DaysChoice.entries.find { it.name == v[7] },
                    v[8] as Int,
                    YearMonthDay(v[9] as Int, v[10] as Int, v[11] as Int),
                    (v[12] as List<*>).map { it as Int },
                    v[13] as String,
                )
            },
        )
    }
}

private fun Draft.on(rule: Days): Draft = when (rule) {
    is Days.EveryDay -> copy(days = DaysChoice.EVERY_DAY)
    is Days.EveryNDays -> {
        val choice = if (rule.days == 2) DaysChoice.EVERY_OTHER else DaysChoice.EVERY_N
        copy(days = choice, every = rule.days.takeIf { choice == DaysChoice.EVERY_N } ?: every, from = rule.from)
    }
    is Days.Weekdays -> copy(days = DaysChoice.WEEKDAYS, weekdays = rule.days)
}

private fun Draft.at(rule: Timing): Draft = when (rule) {
    is Timing.At -> copy(timing = TimingChoice.AT, times = rule.times)
    is Timing.BeforeBed -> copy(timing = TimingChoice.BEFORE_BED, minutes = rule.minutes)
    is Timing.AfterWaking -> copy(timing = TimingChoice.AFTER_WAKING, minutes = rule.minutes)
}
