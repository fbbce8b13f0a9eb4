/**
 * An exposure while it is being written: what is chosen so far, kept over recreation, and the entry it makes once complete.
 *
 * Whether it may be saved, the core decides.
 */
package app.stillnight.ui

import androidx.compose.runtime.saveable.listSaver
import app.stillnight.core.CyclePhase
import app.stillnight.core.Drink
import app.stillnight.core.Effort
import app.stillnight.core.ExerciseKind
import app.stillnight.core.Exposure
import app.stillnight.core.ExposureEntry
import app.stillnight.core.ExposureKind
import app.stillnight.core.PracticeKind

/**
 * An exposure so far.
 *
 * @property amount milligrams, tenths of a unit, times, minutes, a level or whatever one counts: what [kind] asks for; null for none yet.
 */
data class ExposureDraft(
    val kind: ExposureKind? = null,
    val amount: Int? = null,
    val drink: Drink? = null,
    val exercise: ExerciseKind? = null,
    val effort: Effort? = null,
    val phase: CyclePhase? = null,
    val practice: PracticeKind? = null,
    val name: String = "",
    val note: String = "",
) {
    /** The exposure, or null while something of it is still open. */
    val exposure: Exposure?
        get() = when (kind) {
            null -> null
            ExposureKind.CAFFEINE -> drink?.let { d -> amount?.let { Exposure.Caffeine(d, it) } }
            ExposureKind.ALCOHOL -> amount?.let { Exposure.Alcohol(it) }
            ExposureKind.NICOTINE -> amount?.let { Exposure.Nicotine(it) }
            ExposureKind.EXERCISE -> exercise?.let { k -> effort?.let { e -> amount?.let { Exposure.Exercise(k, it, e) } } }
            ExposureKind.SITTING -> amount?.let { Exposure.Sitting(it) }
            ExposureKind.STRESS -> amount?.let { Exposure.Stress(it) }
            ExposureKind.EVENING_SCREEN -> amount?.let { Exposure.EveningScreen(it) }
            ExposureKind.HEAVY_MEAL -> Exposure.HeavyMeal
            ExposureKind.TRAVEL -> amount?.let { Exposure.Travel(it) }
            ExposureKind.ILLNESS -> Exposure.Illness
            ExposureKind.CYCLE -> phase?.let { Exposure.Cycle(it) }
            ExposureKind.NAP -> amount?.let { Exposure.Nap(it) }
            ExposureKind.PRACTICE -> practice?.let { p -> amount?.let { Exposure.Practice(p, it) } }
            ExposureKind.OWN -> name.trim().takeIf { it.isNotEmpty() }?.let { Exposure.Own(it, amount) }
        }

    /** What is to be saved, once it is whole. */
    val entry: ExposureEntry? get() = exposure?.let { ExposureEntry(it, note.trim()) }

    companion object {
        /** What was recorded, ready to be changed. */
        fun of(entry: ExposureEntry): ExposureDraft = of(entry.exposure).copy(note = entry.note)

        fun of(exposure: Exposure): ExposureDraft = when (exposure) {
            is Exposure.Caffeine -> ExposureDraft(ExposureKind.CAFFEINE, exposure.mg, drink = exposure.drink)
            is Exposure.Alcohol -> ExposureDraft(ExposureKind.ALCOHOL, exposure.tenths)
            is Exposure.Nicotine -> ExposureDraft(ExposureKind.NICOTINE, exposure.times)
            is Exposure.Exercise -> ExposureDraft(ExposureKind.EXERCISE, exposure.minutes, exercise = exposure.kind, effort = exposure.effort)
            is Exposure.Sitting -> ExposureDraft(ExposureKind.SITTING, exposure.minutes)
            is Exposure.Stress -> ExposureDraft(ExposureKind.STRESS, exposure.level)
            is Exposure.EveningScreen -> ExposureDraft(ExposureKind.EVENING_SCREEN, exposure.minutes)
            is Exposure.HeavyMeal -> ExposureDraft(ExposureKind.HEAVY_MEAL)
            is Exposure.Travel -> ExposureDraft(ExposureKind.TRAVEL, exposure.minutes)
            is Exposure.Illness -> ExposureDraft(ExposureKind.ILLNESS)
            is Exposure.Cycle -> ExposureDraft(ExposureKind.CYCLE, phase = exposure.phase)
            is Exposure.Nap -> ExposureDraft(ExposureKind.NAP, exposure.minutes)
            is Exposure.Practice -> ExposureDraft(ExposureKind.PRACTICE, exposure.minutes, practice = exposure.kind)
            is Exposure.Own -> ExposureDraft(ExposureKind.OWN, exposure.amount, name = exposure.name)
        }

        val Saver = listSaver<ExposureDraft, Any>(
            save = {
                val enums = listOf(it.kind, it.drink, it.exercise, it.effort, it.phase, it.practice).map { e -> e?.name.orEmpty() }
                enums + listOf(it.amount ?: -1, it.name, it.note)
            },
            restore = { v ->
                ExposureDraft(
                    ExposureKind.entries.find { it.name == v[0] },
                    (v[6] as Int).takeIf { it >= 0 },
                    Drink.entries.find { it.name == v[1] },
                    ExerciseKind.entries.find { it.name == v[2] },
                    Effort.entries.find { it.name == v[3] },
                    CyclePhase.entries.find { it.name == v[4] },
                    PracticeKind.entries.find { it.name == v[5] },
                    v[7] as String,
                    v[8] as String,
                )
            },
        )
    }
}
