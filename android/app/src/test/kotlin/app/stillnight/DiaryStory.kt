/** What the person of the story had and did by day, for the pictures of the diary. */
package app.stillnight

import app.stillnight.core.Drink
import app.stillnight.core.Effort
import app.stillnight.core.ExerciseKind
import app.stillnight.core.Exposure
import app.stillnight.core.ExposureEntry
import app.stillnight.core.PracticeKind
import app.stillnight.core.ProgrammePart
import app.stillnight.core.ScoreKind
import java.time.LocalDate

private const val DAYS = 13

/** The days before [tonight], the last eight of them in the 14-day programme, as the person would have noted them. */
fun TestApp.noteTheDays(tonight: LocalDate) {
    for (back in DAYS downTo 1) {
        val day = tonight.minusDays(back.toLong())
        if (back == 8) {
            at("${day}T08:30")
            core { startProgramme() }
        }
        note("${day}T09:10", Exposure.Caffeine(Drink.FILTER_COFFEE, 90))
        if (back % 3 == 0) note("${day}T15:40", Exposure.Caffeine(Drink.BLACK_TEA, 47))
        if (back % 2 == 1) note("${day}T18:10", Exposure.Exercise(ExerciseKind.WALKING, 30, Effort.MODERATE))
        if (back % 4 == 1) note("${day}T20:30", Exposure.Alcohol(15)) else core { sayNone(day.civil(), ProgrammePart.ALCOHOL) }
        if (back % 3 == 1) note("${day}T21:50", Exposure.Practice(PracticeKind.WARM_BATH, 20))
    }
    for ((back, value) in listOf(15L to 6, 8L to 5, 1L to 4)) {
        at("${tonight.minusDays(back)}T19:00")
        core { recordScore(ScoreKind.TROUBLE, tonight.minusDays(back).civil(), value) }
    }
}

private fun TestApp.note(local: String, exposure: Exposure) {
    at(local)
    core { recordExposure(ExposureEntry(exposure, ""), 0) }
}
