/** How an item that is being written is kept while the screen is made anew: every part of it as text, a line for each. */
package app.stillnight.ui

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import app.stillnight.core.Anchor
import app.stillnight.core.CivilTime
import app.stillnight.core.Compound
import app.stillnight.core.HourMinute
import app.stillnight.core.ItemKind
import app.stillnight.core.StrengthUnit
import app.stillnight.core.Substance
import app.stillnight.core.TitrationStep
import app.stillnight.core.Window

private const val MINUTES_AN_HOUR = 60

private fun CivilTime.kept() = (hour * MINUTES_AN_HOUR + minute).toString()

private fun timeKept(text: String) = text.toInt().let { HourMinute(it / MINUTES_AN_HOUR, it % MINUTES_AN_HOUR) }

private fun names(values: List<Enum<*>>) = values.joinToString(",") { it.name }

private fun parts(text: String) = text.split(',').filter { it.isNotEmpty() }

internal fun draftSaver(): Saver<Draft, Any> = listSaver<Draft, String>(
    save = {
        listOf(
            it.name, it.dose, it.kind.name, it.timing?.name.orEmpty(), it.times.joinToString(",") { t -> t.kept() }, it.zone, it.minutes.toString(),
            it.meal.name, it.window?.let { w -> "${w.from},${w.to}" }.orEmpty(), it.with, it.elapsed.toString(), it.elapsedFrom?.toString().orEmpty(),
            it.gap?.toString().orEmpty(), it.most?.toString().orEmpty(), it.days?.name.orEmpty(), it.every.toString(), it.from.iso(),
            it.on.toString(), it.off.toString(), it.weekdays.joinToString(","), it.note,
            it.product.form, it.product.strength, it.product.unit.name, it.product.pieces?.toString().orEmpty(),
            it.product.compound?.name.orEmpty(), names(it.product.substances),
        ) + it.steps.flatMap { step -> listOf(step.from.iso(), step.dose, step.pieces?.toString().orEmpty()) }
    },
    restore = { kept ->
        val next = kept.iterator()
        Draft(
            name = next.next(),
            dose = next.next(),
            kind = ItemKind.valueOf(next.next()),
            timing = next.next().let { name -> TimingChoice.entries.find { it.name == name } },
            times = parts(next.next()).map(::timeKept),
            zone = next.next(),
            minutes = next.next().toInt(),
            meal = Anchor.valueOf(next.next()),
            window = parts(next.next()).takeIf { it.size == 2 }?.let { (from, to) -> Window(from.toInt(), to.toInt()) },
            with = next.next(),
            elapsed = next.next().toInt(),
            elapsedFrom = next.next().toLongOrNull(),
            gap = next.next().toIntOrNull(),
            most = next.next().toIntOrNull(),
            days = next.next().let { name -> DaysChoice.entries.find { it.name == name } },
            every = next.next().toInt(),
            from = checkNotNull(dateOf(next.next())),
            on = next.next().toInt(),
            off = next.next().toInt(),
            weekdays = parts(next.next()).map { it.toInt() },
            note = next.next(),
            product = Product(
                form = next.next(),
                strength = next.next(),
                unit = StrengthUnit.valueOf(next.next()),
                pieces = next.next().toIntOrNull(),
                compound = next.next().let { name -> Compound.entries.find { it.name == name } },
                substances = parts(next.next()).map(Substance::valueOf),
            ),
            steps = buildList {
                while (next.hasNext()) add(TitrationStep(checkNotNull(dateOf(next.next())), next.next(), next.next().toIntOrNull()))
            },
        )
    },
)
