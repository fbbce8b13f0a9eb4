/** What is written into a form comes out as it went in, also when the form does not show it, and over recreation. */
package app.stillnight.ui

import androidx.compose.runtime.saveable.SaverScope
import app.stillnight.core.Anchor
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
import app.stillnight.core.YearMonthDay
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test

abstract class DraftSpec {
    private val today = YearMonthDay(2026, 11, 21)
    private val times = listOf(HourMinute(9, 5), HourMinute(21, 0))

    private fun full(schedule: Schedule) = ItemEntry(
        "Magnesium", "300 mg", ItemKind.MEDICINE, schedule, "With water,\nnot with tea", "capsule",
        listOf(Substance.MAGNESIUM, Substance.ZINC), Compound.MAGNESIUM_CITRATE, Strength(162_500, StrengthUnit.MILLIGRAM), 1_500,
        listOf(TitrationStep(YearMonthDay(2026, 12, 1), "450 mg", 2_000), TitrationStep(YearMonthDay(2027, 1, 1), "600 mg", null)),
    )

    private val schedules = listOf(
        Days.EveryDay,
        Days.EveryNDays(2, today),
        Days.EveryNDays(9, YearMonthDay(2026, 11, 3)),
        Days.Weekdays(listOf(1, 6)),
        Days.OnOff(21, 7, today),
        Days.Once(YearMonthDay(2026, 12, 24)),
    ).map { Schedule.Own(it, Timing.At(times)) } + listOf(
        Timing.AtHome(times, "Europe/Berlin"),
        Timing.BeforeBed(45),
        Timing.AfterWaking(0),
        Timing.Anchored(Anchor.BEDTIME, -60, Window(-90, -30)),
        Timing.Anchored(Anchor.BEDTIME, 20, null),
        Timing.Anchored(Anchor.WAKING, -15, null),
        Timing.Anchored(Anchor.WAKING, 30, Window(0, 60)),
        Timing.Anchored(Anchor.LUNCH, -30, null),
        Timing.Anchored(Anchor.DINNER, 0, Window(-30, 60)),
    ).map { Schedule.Own(Days.EveryDay, it) } + listOf(
        Schedule.With("an item"),
        Schedule.Elapsed(500, 1_795_000_000_000),
        Schedule.AsNeeded(null, null),
        Schedule.AsNeeded(245, 3),
    )

    @Test
    fun `every schedule and every detail comes out as it went in`() = schedules.forEach {
        assertEquals(full(it), Draft.of(full(it), today).entry)
    }

    @Test
    fun `a draft is kept whole over recreation`() = schedules.forEach {
        val draft = Draft.of(full(it), today)
        val kept = checkNotNull(with(Draft.Saver) { SaverScope { true }.save(draft) })
        assertEquals(draft, Draft.Saver.restore(kept))
    }

    @Test
    fun `numbers are read with a point or a comma, and nothing else is`() {
        assertEquals(12_500L, thousandths("12,5"))
        assertEquals(12_500L, thousandths(" 12.5 "))
        assertEquals("12.5", typed(12_500))
        assertEquals("300", typed(300_000))
        listOf("", "a", "1.2345", "1,2,3").forEach { assertNull(it, thousandths(it)) }
    }
}
