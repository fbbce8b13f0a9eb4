/** The plan and the nights of the story that the tests and the tour tell. */
package app.stillnight

import app.stillnight.core.Activity
import app.stillnight.core.Answer
import app.stillnight.core.BodyPart
import app.stillnight.core.Days
import app.stillnight.core.DoseState
import app.stillnight.core.EpisodeDetail
import app.stillnight.core.HourMinute
import app.stillnight.core.Item
import app.stillnight.core.ItemEntry
import app.stillnight.core.ItemKind
import app.stillnight.core.NightEntry
import app.stillnight.core.Relief
import app.stillnight.core.ReliefKind
import app.stillnight.core.Routine
import app.stillnight.core.Schedule
import app.stillnight.core.Sensation
import app.stillnight.core.Stillnight
import app.stillnight.core.Substance
import app.stillnight.core.Timing
import app.stillnight.core.YearMonthDay
import java.time.LocalDate

fun LocalDate.civil() = YearMonthDay(year, monthValue, dayOfMonth)

fun supplement(name: String, dose: String, schedule: Schedule, vararg substances: Substance) =
    ItemEntry(name, dose, ItemKind.SUPPLEMENT, schedule, "", substances = substances.toList())

/** Iron at 09:00 every other day from [from], vitamin C with it, magnesium 45 minutes before bed at 23:00. */
fun Stillnight.addPlan(from: LocalDate): List<Item> {
    setRoutine(Routine(HourMinute(23, 0), HourMinute(6, 50)))
    val everyOther = Schedule.Own(Days.EveryNDays(2, from.civil()), Timing.At(listOf(HourMinute(9, 0))))
    val iron = addItem(supplement("Iron", "65 mg", everyOther, Substance.IRON))
    val vitaminC = addItem(supplement("Vitamin C", "100 mg", Schedule.With(iron.id), Substance.VITAMIN_C))
    val magnesium = addItem(supplement("Magnesium", "300 mg", Schedule.Own(Days.EveryDay, Timing.BeforeBed(45)), Substance.MAGNESIUM))
    return listOf(iron, vitaminC, magnesium)
}

/** What was lived on one night: bed, asleep and up as minutes after 18:00, wakings, and episodes with their strength. */
private class Night(val bed: Int, val asleep: Int, val up: Int, val awakenings: Int, vararg val episodes: Pair<String, Int>)

/** Fourteen nights, newest last: some hard, some calm, and two of which nothing was noted. */
private val LIVED: List<Night?> = listOf(
    Night(305, 380, 770, 3, "00:10" to 6),
    Night(300, 330, 765, 1, "23:40" to 3),
    Night(310, 325, 780, 0),
    null,
    Night(300, 405, 770, 4, "23:50" to 7, "02:20" to 5),
    Night(295, 350, 775, 2, "00:30" to 4),
    Night(300, 320, 770, 0),
    Night(330, 450, 800, 5, "01:05" to 8, "03:30" to 6),
    Night(300, 360, 760, 2, "00:20" to 5),
    null,
    Night(300, 335, 770, 1, "23:55" to 2),
    Night(305, 340, 775, 1, "00:15" to 3),
    Night(300, 315, 770, 0),
    Night(300, 370, 765, 2, "00:40" to 5),
)

/**
 * Lives through the fourteen nights before [tonight] as the person would have recorded them, moving the phone's clock along, and
 * takes what is due.
 */
fun TestApp.liveThrough(tonight: LocalDate) {
    LIVED.forEachIndexed { back, night ->
        val evening = tonight.minusDays((LIVED.size - back).toLong())
        takeWhatIsDue("${evening}T09:05")
        takeWhatIsDue("${evening}T22:20")
        if (night == null) return@forEachIndexed
        for ((time, strength) in night.episodes) {
            val day = if (time < "12:00") evening.plusDays(1) else evening
            at("${day}T$time")
            core { detailEpisode(recordEpisode(0).episode.id, hardNight(strength)) }
        }
        at("${evening.plusDays(1)}T08:00")
        core { checkIn(NightEntry(evening.civil(), clock(night.bed), clock(night.asleep), clock(night.up), night.awakenings, null, null, "")) }
    }
    takeWhatIsDue("${tonight}T09:05")
}

private fun TestApp.takeWhatIsDue(local: String) {
    at(local)
    core { tonight().doses.filter { it.state == DoseState.DUE }.forEach { answer(it.id, Answer.Taken) } }
}

private fun clock(afterSix: Int): HourMinute = ((18 * 60 + afterSix) % (24 * 60)).let { HourMinute(it / 60, it % 60) }

fun hardNight(strength: Int) = EpisodeDetail(
    intensity = strength,
    sensations = listOf(Sensation.CRAWLING),
    ownSensations = emptyList(),
    body = listOf(BodyPart.LEFT_CALF, BodyPart.RIGHT_CALF),
    activity = Activity.LYING_IN_BED,
    relief = listOf(Relief(ReliefKind.WALKING, true)),
    ownRelief = emptyList(),
    note = "",
)
