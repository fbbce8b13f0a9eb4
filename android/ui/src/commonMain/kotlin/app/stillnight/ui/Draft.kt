/**
 * An item while it is being written: what is chosen so far, and the entry it makes once complete.
 *
 * Nothing about when is chosen in advance: no silent schedule. Whether it may be saved, the core decides. What the form does not
 * show is kept as it was.
 */
package app.stillnight.ui

import app.stillnight.core.Anchor
import app.stillnight.core.CivilDate
import app.stillnight.core.CivilTime
import app.stillnight.core.Compound
import app.stillnight.core.Days
import app.stillnight.core.HourMinute
import app.stillnight.core.ItemEntry
import app.stillnight.core.ItemKind
import app.stillnight.core.Schedule
import app.stillnight.core.Strength
import app.stillnight.core.StrengthUnit
import app.stillnight.core.Substance
import app.stillnight.core.Timing
import app.stillnight.core.TitrationStep
import app.stillnight.core.Window
import java.math.BigDecimal

/** How the days are said. */
enum class DaysChoice { EVERY_DAY, EVERY_OTHER, EVERY_N, WEEKDAYS, ON_OFF, ONCE }

/** How the time of day is said. */
enum class TimingChoice {
    AT,
    BEFORE_BED,
    AFTER_WAKING,
    MEAL,
    AT_HOME,
    ELAPSED,
    AS_NEEDED,
    WITH,
    ;

    /** Whether the days are said as well. */
    val hasDays: Boolean get() = this != ELAPSED && this != AS_NEEDED && this != WITH

    /** Whether it counts from an anchor, so that there may be a window. */
    val anchored: Boolean get() = this == BEFORE_BED || this == AFTER_WAKING || this == MEAL
}

/** Anchors that are meals. */
val MEALS = listOf(Anchor.BREAKFAST, Anchor.LUNCH, Anchor.DINNER)

/** What one piece is. [strength] and [unit] as typed. */
data class Product(
    val form: String = "",
    val strength: String = "",
    val unit: StrengthUnit = StrengthUnit.MILLIGRAM,
    val pieces: Int? = null,
    val compound: Compound? = null,
    val substances: List<Substance> = emptyList(),
) {
    /** What one piece holds; null while nothing that can be read as a number is typed. */
    val amount: Strength? get() = thousandths(strength)?.let { Strength(it, unit) }
}

/**
 * @property minutes from the anchor: before bed, after waking, after a meal; negative the other way round.
 * @property window where it may be moved, counted as the core counts: before the anchor if negative.
 */
data class Draft(
    val name: String = "",
    val dose: String = "",
    val kind: ItemKind = ItemKind.SUPPLEMENT,
    val timing: TimingChoice? = null,
    val times: List<CivilTime> = listOf(HourMinute(9, 0)),
    val zone: String = "",
    val minutes: Int = 30,
    val meal: Anchor = Anchor.DINNER,
    val window: Window? = null,
    val with: String = "",
    val elapsed: Int = 8 * 60,
    val elapsedFrom: Long? = null,
    val gap: Int? = null,
    val most: Int? = null,
    val days: DaysChoice? = null,
    val every: Int = 3,
    val from: CivilDate,
    val on: Int = 5,
    val off: Int = 2,
    val weekdays: List<Int> = emptyList(),
    val note: String = "",
    val product: Product = Product(),
    val steps: List<TitrationStep> = emptyList(),
) {
    /** The schedule chosen, or null while something of it is still open. */
    val schedule: Schedule?
        get() = when (timing) {
            TimingChoice.WITH -> if (with.isEmpty()) null else Schedule.With(with)
            TimingChoice.ELAPSED -> elapsedFrom?.let { Schedule.Elapsed(elapsed, it) }
            TimingChoice.AS_NEEDED -> Schedule.AsNeeded(gap, most)
            else -> {
                val dates = dates
                val time = time
                if (dates == null || time == null) null else Schedule.Own(dates, time)
            }
        }

    private val dates: Days?
        get() = when (days) {
            null -> null
            DaysChoice.EVERY_DAY -> Days.EveryDay
            DaysChoice.EVERY_OTHER -> Days.EveryNDays(2, from)
            DaysChoice.EVERY_N -> Days.EveryNDays(every, from)
            DaysChoice.WEEKDAYS -> Days.Weekdays(weekdays.sorted())
            DaysChoice.ON_OFF -> Days.OnOff(on, off, from)
            DaysChoice.ONCE -> Days.Once(from)
        }

    /** Minutes as the core counts them: after the anchor, before it if negative. */
    val signed: Int get() = if (timing == TimingChoice.BEFORE_BED) -minutes else minutes

    private val time: Timing?
        get() = when (timing) {
            TimingChoice.AT -> Timing.At(times)
            TimingChoice.AT_HOME -> Timing.AtHome(times, zone)
            TimingChoice.BEFORE_BED -> plain(Timing.BeforeBed(minutes)) ?: Timing.Anchored(Anchor.BEDTIME, signed, window)
            TimingChoice.AFTER_WAKING -> plain(Timing.AfterWaking(minutes)) ?: Timing.Anchored(Anchor.WAKING, signed, window)
            TimingChoice.MEAL -> Timing.Anchored(meal, signed, window)
            TimingChoice.ELAPSED, TimingChoice.AS_NEEDED, TimingChoice.WITH, null -> null
        }

    private fun plain(timing: Timing): Timing? = timing.takeIf { window == null && minutes >= 0 }

    /** What is to be saved, once the schedule is whole. */
    val entry: ItemEntry?
        get() = schedule?.let {
            ItemEntry(
                name.trim(), dose.trim(), kind, it, note.trim(),
                product.form.trim(), product.substances, product.compound, product.amount, product.pieces,
                steps.map { step -> step.copy(dose = step.dose.trim()) },
            )
        }

    companion object {
        /** An item or a suggestion, ready to be changed; [today] is where counting starts if it does not say. */
        fun of(entry: ItemEntry, today: CivilDate): Draft {
            val strength = entry.strength
            val product = Product(
                entry.form, strength?.let { typed(it.amount) }.orEmpty(), strength?.unit ?: StrengthUnit.MILLIGRAM, entry.pieces, entry.compound,
                entry.substances,
            )
            val blank = Draft(entry.name, entry.dose, entry.kind, from = today, note = entry.note, product = product, steps = entry.steps)
            return when (val schedule = entry.schedule) {
                is Schedule.With -> blank.copy(timing = TimingChoice.WITH, with = schedule.item)
                is Schedule.Own -> blank.on(schedule.days).at(schedule.timing)
                is Schedule.Elapsed -> blank.copy(timing = TimingChoice.ELAPSED, elapsed = schedule.minutes, elapsedFrom = schedule.from)
                is Schedule.AsNeeded -> blank.copy(timing = TimingChoice.AS_NEEDED, gap = schedule.gapMinutes, most = schedule.dailyMax)
            }
        }

        /** Keeps a draft over recreation. */
        val Saver = draftSaver()
    }
}

private fun Draft.on(rule: Days): Draft = when (rule) {
    is Days.EveryDay -> copy(days = DaysChoice.EVERY_DAY)
    is Days.EveryNDays -> {
        val choice = if (rule.days == 2) DaysChoice.EVERY_OTHER else DaysChoice.EVERY_N
        copy(days = choice, every = rule.days.takeIf { choice == DaysChoice.EVERY_N } ?: every, from = rule.from)
    }
    is Days.Weekdays -> copy(days = DaysChoice.WEEKDAYS, weekdays = rule.days)
    is Days.OnOff -> copy(days = DaysChoice.ON_OFF, on = rule.on, off = rule.off, from = rule.from)
    is Days.Once -> copy(days = DaysChoice.ONCE, from = rule.date)
}

private fun Draft.at(rule: Timing): Draft = when (rule) {
    is Timing.At -> copy(timing = TimingChoice.AT, times = rule.times)
    is Timing.AtHome -> copy(timing = TimingChoice.AT_HOME, times = rule.times, zone = rule.zone)
    is Timing.BeforeBed -> copy(timing = TimingChoice.BEFORE_BED, minutes = rule.minutes)
    is Timing.AfterWaking -> copy(timing = TimingChoice.AFTER_WAKING, minutes = rule.minutes)
    is Timing.Anchored -> when (rule.anchor) {
        Anchor.BEDTIME -> copy(timing = TimingChoice.BEFORE_BED, minutes = -rule.minutes, window = rule.window)
        Anchor.WAKING -> copy(timing = TimingChoice.AFTER_WAKING, minutes = rule.minutes, window = rule.window)
        Anchor.BREAKFAST, Anchor.LUNCH, Anchor.DINNER ->
            copy(timing = TimingChoice.MEAL, meal = rule.anchor, minutes = rule.minutes, window = rule.window)
    }
}

private const val DECIMALS = 3

/** Thousandths as they are typed: 12500 is "12.5". */
fun typed(thousandths: Long): String = BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros().toPlainString()

/** What is typed, in thousandths; null for what is no number. A comma is as good as a point. */
fun thousandths(text: String): Long? = try {
    text.trim().replace(',', '.').toBigDecimalOrNull()?.movePointRight(DECIMALS)?.longValueExact()
} catch (_: ArithmeticException) {
    null
}
