/**
 * Blood test results while they are being typed, as they are on the sheet. Whether the figures make sense, the core decides.
 */
package app.stillnight.ui

import androidx.compose.runtime.saveable.listSaver
import app.stillnight.core.Analyte
import app.stillnight.core.AnalyteForm
import app.stillnight.core.Bound
import app.stillnight.core.CivilDate
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute
import app.stillnight.core.LabResult
import app.stillnight.core.PanelEntry
import app.stillnight.core.PanelForm

/**
 * One result.
 *
 * @property unit the chosen one; empty for the one the form begins with.
 * @property low lower end of the laboratory's range; null for the one given last.
 * @property high upper end; null for the one given last.
 */
data class ResultDraft(
    val value: String = "",
    val unit: String = "",
    val bound: Bound = Bound.EXACT,
    val low: String? = null,
    val high: String? = null,
) {
    /** The unit it stands in. */
    fun unitIn(form: AnalyteForm): String = unit.ifEmpty { form.units.firstOrNull()?.unit.orEmpty() }

    /** Lower end of the range as shown: the one given last holds only in the unit it was given in. */
    fun lowIn(form: AnalyteForm): String = low ?: form.low.takeIf { unitIn(form) == form.units.firstOrNull()?.unit }.orEmpty()

    /** Upper end of the range as shown. */
    fun highIn(form: AnalyteForm): String = high ?: form.high.takeIf { unitIn(form) == form.units.firstOrNull()?.unit }.orEmpty()
}

/**
 * A panel.
 *
 * @property hours since iron was last taken, as a planned blood draw knows; the person's own answer takes its place.
 */
data class LabDraft(
    val date: CivilDate,
    val time: CivilTime? = null,
    val fasting: Boolean? = null,
    val hours: Int? = null,
    val prepared: Boolean? = null,
    val laboratory: String = "",
    val note: String = "",
    val results: Map<Analyte, ResultDraft> = emptyMap(),
) {
    /** Whether there is anything to save. */
    val typed: Boolean get() = results.values.any { it.value.isNotBlank() }

    operator fun get(analyte: Analyte): ResultDraft = results[analyte] ?: ResultDraft()

    fun with(analyte: Analyte, result: ResultDraft): LabDraft = copy(results = results + (analyte to result))

    /** What is to be saved: what has a figure, in the order of the form. */
    fun entry(form: PanelForm): PanelEntry {
        val typed = form.analytes.filter { this[it.analyte].value.isNotBlank() }.map {
            val result = this[it.analyte]
            LabResult(it.analyte, result.bound, result.value, result.unitIn(it), result.lowIn(it), result.highIn(it))
        }
        return PanelEntry(date, time, fasting, hours, prepared, laboratory, note, typed)
    }

    companion object {
        /** What a form begins with. */
        fun of(entry: PanelEntry): LabDraft = LabDraft(
            entry.date, entry.time, entry.fasting, entry.hoursSinceIron, entry.prepared, entry.laboratory, entry.note,
            entry.results.associate { it.analyte to ResultDraft(it.value, it.unit, it.bound, it.low, it.high) },
        )

        private const val NOTHING = "-"

        private fun kept(answer: Boolean?) = answer?.toString() ?: NOTHING

        private fun end(text: String?) = text?.let { "=$it" } ?: NOTHING

        private fun endOf(kept: String) = kept.removePrefix("=").takeIf { kept.startsWith("=") }

        private const val FIELDS = 7
        private const val RESULT_FIELDS = 6

        val Saver = listSaver<LabDraft?, String>(
            save = { draft ->
                if (draft == null) return@listSaver emptyList()
                val time = draft.time?.let { "${it.hour}:${it.minute}" } ?: NOTHING
                val hours = draft.hours?.toString() ?: NOTHING
                val head = listOf(draft.date.iso(), time, kept(draft.fasting), hours, kept(draft.prepared), draft.laboratory, draft.note)
                head + draft.results.flatMap { (analyte, r) -> listOf(analyte.name, r.value, r.unit, r.bound.name, end(r.low), end(r.high)) }
            },
            restore = { v ->
                val date = v.firstOrNull()?.let(::dateOf)
                date?.let {
                    val results = v.drop(FIELDS).chunked(RESULT_FIELDS).mapNotNull { r ->
                        val bound = Bound.entries.find { it.name == r[3] } ?: Bound.EXACT
                        val analyte = Analyte.entries.find { it.name == r[0] }
                        analyte?.let { it to ResultDraft(r[1], r[2], bound, endOf(r[4]), endOf(r[5])) }
                    }
                    val clock = v[1].split(":").mapNotNull(String::toIntOrNull)
                    LabDraft(
                        date, clock.takeIf { it.size == 2 }?.let { (hour, minute) -> HourMinute(hour, minute) },
                        v[2].toBooleanStrictOrNull(), v[3].toIntOrNull(), v[4].toBooleanStrictOrNull(), v[5], v[6], results.toMap(),
                    )
                }
            },
        )
    }
}
