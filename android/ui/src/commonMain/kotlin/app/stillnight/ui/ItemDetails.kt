/**
 * What few need, while an item is being written: what one piece of it is, and doses that change on their dates.
 *
 * Folded away, so that the form stays short. Whether the numbers make sense, the core decides.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilDate
import app.stillnight.core.Compound
import app.stillnight.core.Field
import app.stillnight.core.StrengthUnit
import app.stillnight.core.Substance
import app.stillnight.core.TitrationStep

private const val ONE_PIECE = 1_000
private const val HALF_PIECE = 500
private const val A_WEEK = 7L

@Composable
internal fun Details(draft: Draft, today: CivilDate, problem: Outcome.Refused?, onChange: (Draft) -> Unit) {
    val words = LocalWords.current
    Fold(words["product-title"], "product", draft.product.substances.joinToString { words.of("substance", it) }) {
        ProductPart(draft.product, problem) { onChange(draft.copy(product = it)) }
    }
    Fold(words["steps-title"], "steps", draft.steps.joinToString { it.dose }) {
        Steps(draft, today, problem) { onChange(draft.copy(steps = it)) }
    }
}

@Composable
private fun ProductPart(product: Product, problem: Outcome.Refused?, onChange: (Product) -> Unit) {
    val words = LocalWords.current
    Writing(words["product-form"], product.form, "product-form") { onChange(product.copy(form = it)) }
    Writing(words["product-strength"], product.strength, "product-strength", problem.about(Field.STRENGTH), figures = true) {
        // Only what can be read as a number is taken.
        if (it.isEmpty() || thousandths(it) != null) onChange(product.copy(strength = it))
    }
    Part(words["product-unit"]) {
        Cells {
            StrengthUnit.entries.forEach { unit ->
                Cell(words.of("strength-unit", unit), unit == product.unit, "unit-" + kebab(unit)) { onChange(product.copy(unit = unit)) }
            }
        }
    }
    Pieces(product.pieces, "pieces") { onChange(product.copy(pieces = it)) }
    problem.about(Field.PIECES).takeIf { it.isNotEmpty() }?.let { Wrong(it) }
    Part(words["product-substances"]) {
        Quiet(words["product-substances-why"], Modifier.padding(bottom = 8.dp))
        Cells {
            Substance.entries.forEach { substance ->
                val chosen = substance in product.substances
                Cell(words.of("substance", substance), chosen, "substance-" + kebab(substance)) {
                    onChange(product.copy(substances = if (chosen) product.substances - substance else product.substances + substance))
                }
            }
        }
        problem.about(Field.SUBSTANCE).takeIf { it.isNotEmpty() }?.let { Wrong(it) }
    }
    Part(words["product-compound"]) {
        Cells {
            Cell(words["product-compound-none"], product.compound == null, "compound-none") { onChange(product.copy(compound = null)) }
            Compound.entries.forEach { compound ->
                Cell(words.of("compound", compound), compound == product.compound, "compound-" + kebab(compound)) {
                    onChange(product.copy(compound = compound))
                }
            }
        }
    }
}

/** How many pieces one dose is; nothing until the person says. */
@Composable
private fun Pieces(pieces: Int?, tag: String, onChange: (Int?) -> Unit) {
    val words = LocalWords.current
    StepRow(
        words["product-pieces"],
        pieces?.let { words.pieces(it.toLong()) } ?: "–",
        words["less"],
        words["more-of-it"],
        tag,
        { onChange(pieces?.minus(HALF_PIECE)?.takeIf { it > 0 }) },
        { onChange(pieces?.plus(HALF_PIECE) ?: ONE_PIECE) },
    )
}

@Composable
private fun Steps(draft: Draft, today: CivilDate, problem: Outcome.Refused?, onChange: (List<TitrationStep>) -> Unit) {
    val words = LocalWords.current
    fun replace(at: Int, step: TitrationStep) = onChange(draft.steps.toMutableList().apply { set(at, step) })
    Quiet(words["steps-why"])
    draft.steps.forEachIndexed { i, step ->
        Card(rim = 8.dp) {
            Row(verticalAlignment = Alignment.Top) {
                DateField(words["step-from"], step.from, "step-${i + 1}-from", Modifier.weight(1f)) { replace(i, step.copy(from = it)) }
                RoundButton(Marks.Close, words["step-remove"], "remove-step-${i + 1}", Modifier.padding(start = 8.dp, top = 8.dp), false) {
                    onChange(draft.steps.filterIndexed { other, _ -> other != i })
                }
            }
            Writing(words["label-dose"], step.dose, "step-${i + 1}-dose", hint = words["dose-hint"]) { replace(i, step.copy(dose = it)) }
            Column(Modifier.padding(vertical = 8.dp), Arrangement.spacedBy(8.dp)) {
                Pieces(step.pieces, "step-${i + 1}-pieces") { replace(i, step.copy(pieces = it)) }
            }
        }
    }
    problem.about(Field.STEPS).takeIf { it.isNotEmpty() }?.let { Wrong(it) }
    WordButton(words["step-add"], "add-step") {
        val last = draft.steps.lastOrNull()
        onChange(draft.steps + TitrationStep((last?.from ?: today).plusDays(A_WEEK), "", last?.pieces))
    }
}
