/** The pictures of the plan: a plan with a bit of everything, its pages, and what asks a second time. */
package app.stillnight

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
import java.time.LocalDate

private const val HIGH_DOSE = 600_000L

/** A painkiller as needed, a magnesium with all that can be said of it, and an item that is paused. */
internal fun TestApp.addMore(today: LocalDate) = core {
    addItem(ItemEntry("Paracetamol", "500 mg", ItemKind.MEDICINE, Schedule.AsNeeded(240, 4), "", "tablet", pieces = 1_000))
    val citrate = addItem(
        ItemEntry(
            "Magnesium citrate", "600 mg", ItemKind.SUPPLEMENT,
            Schedule.Own(Days.EveryDay, Timing.Anchored(Anchor.DINNER, 0, Window(-30, 60))), "", "capsule",
            listOf(Substance.MAGNESIUM), Compound.MAGNESIUM_CITRATE, Strength(HIGH_DOSE, StrengthUnit.MILLIGRAM), 4_000,
            listOf(TitrationStep(today.plusDays(9).civil(), "1200 mg", 5_000)),
        ),
    )
    countStock(citrate.id, 60_000, false)
    val walk = addItem(ItemEntry("Evening walk", "", ItemKind.PRACTICE, Schedule.Own(Days.EveryDay, Timing.BeforeBed(60)), ""))
    pauseItem(walk.id, today.plusDays(6).civil())
}

/** Every page of the plan, from picture [first] on. */
internal fun TourTest.planPages(first: Int, scheme: String, local: String, all: Boolean = true) {
    comeBack(local)
    var number = first
    fun next(screen: String, caption: String) = shoot("${number++}-$screen-$scheme", caption)
    tap("tab-plan")
    scrollTo("item-4")
    scrollTo("item-6")
    next("plan-full", "The plan with a bit of everything")
    tap("item-5")
    next("item", "An item's page: all there is to say, and to do")
    tap("change-item")
    tap("product")
    scrollTo("product-strength")
    next("item-details", "What one piece is: folded away until it is wanted")
    tap("close")
    tap("close")
    tap("take-now-4")
    tap("take-now-4")
    next("as-needed", "Too soon: said before it is noted")
    tap("take-wait")
    // The bar goes away when its time is over.
    comeBack(local.dropLast(1) + (local.last() + 2))
    tap("open-look-back")
    tap("day-before")
    tap("look-back-1")
    next("look-back", "The doses of a day, and what can be said of one")
    tap("close")
    tap("more")
    tap("more-health")
    next("health", "Do reminders work?")
    tap("close")
    tap("close")
    if (!all) return
    tap("open-templates")
    next("templates", "Ready-made, each with its source")
    tap("close")
    tap("open-routine")
    tap("routine-lunch-give")
    tap("add-usual-coffee")
    next("my-day", "My day: meals, and the usual coffee")
    tap("close")
    tap("open-blood-draw")
    tap("plan-draw")
    next("blood-draw", "A blood draw: iron pauses before it by itself")
    tap("close")
    tap("tab-tonight")
    tap("bed-line")
    next("later-to-bed", "Later to bed, for one night")
    tap("close")
}

/** The timetable and a conflict, from the real core: magnesium that may move, and the story's own, which may not. */
internal fun TourTest.timetables(first: Int, scheme: String, local: String, today: LocalDate) {
    comeBack(local)
    val moving = app.core {
        addItem(ItemEntry("Gabapentin", "300 mg", ItemKind.MEDICINE, at(23, 0), "", substances = listOf(Substance.GABAPENTIN)))
        plan().items.filter { it.item.entry.name == "Magnesium" }.forEach { endItem(it.item.id) }
        val window = Timing.Anchored(Anchor.BEDTIME, 0, Window(-240, 0))
        addItem(supplement("Magnesium glycinate", "300 mg", Schedule.Own(Days.EveryDay, window), Substance.MAGNESIUM))
    }
    comeBack(local)
    tap("tab-plan")
    tap("open-timetable")
    shoot("$first-timetable-$scheme", "The timetable: when each is best, and why")
    tap("soft-rules")
    scrollTo("soft-rule-1")
    tap("soft-rule-1")
    shoot("${first + 3}-soft-rules-$scheme", "Rules one can do without, each with its source")
    tap("soft-rule-1")
    tap("close")
    app.core {
        endItem(moving.id)
        addItem(supplement("Magnesium", "300 mg", Schedule.Own(Days.EveryDay, Timing.BeforeBed(45)), Substance.MAGNESIUM))
    }
    comeBack(local)
    tap("open-timetable")
    scrollTo("conflict")
    shoot("${first + 1}-conflict-$scheme", "What stands against what, and what would help, on $today")
    tap("add-rule")
    shoot("${first + 2}-own-rule-$scheme", "A spacing rule of one's own")
}

private fun at(hour: Int, minute: Int) = Schedule.Own(Days.EveryDay, Timing.At(listOf(HourMinute(hour, minute))))
