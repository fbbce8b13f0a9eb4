/**
 * One result of a blood test to type: its figure, what the laboratory printed before it, its unit, the laboratory's own range.
 *
 * Which units there are, and what is usual in them, the core says.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.stillnight.core.AnalyteForm
import app.stillnight.core.Bound

/** [whole] with unit and range; without them only the figure, as long as nothing is typed. */
@Composable
internal fun LabResultPart(
    form: AnalyteForm,
    result: ResultDraft,
    whole: Boolean,
    focus: FocusRequester? = null,
    onChange: (ResultDraft) -> Unit,
) {
    val words = LocalWords.current
    val name = kebab(form.analyte)
    val unit = result.unitIn(form)
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Heading(form.title)
        Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
            Figure(result.value, "value-$name", words["labs-form-value"], form.title, unit, Modifier.weight(1f), focus) {
                onChange(result.copy(value = it))
            }
            listOf(Bound.BELOW to "<", Bound.ABOVE to ">").forEach { (bound, sign) ->
                val chosen = result.bound == bound
                val spoken = form.title + ": " + words["labs-form-bound"] + ": " + sign
                // The field's label stands that much above its frame.
                Cell(sign, chosen, kebab(bound) + "-$name", Modifier.padding(top = 8.dp), spoken) {
                    onChange(result.copy(bound = if (chosen) Bound.EXACT else bound))
                }
            }
        }
        if (!whole) return@Column
        form.units.find { it.unit == unit }?.let { Small(it.usualWords) }
        if (form.units.size > 1) {
            Cells {
                form.units.forEachIndexed { i, choice ->
                    Cell(choice.unit, choice.unit == unit, "unit-$name-${i + 1}", spoken = form.title + ": " + choice.unit) {
                        onChange(result.copy(unit = choice.unit))
                    }
                }
            }
        }
        val low = result.lowIn(form)
        val high = result.highIn(form)
        Fold(words["labs-form-range"], "range-$name", listOf(low, high).filter { it.isNotEmpty() }.joinToString(" – ")) {
            Row(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                val from = words["labs-form-low"]
                Figure(low, "low-$name", from, form.title + ": " + from, unit, Modifier.weight(1f)) { onChange(result.copy(low = it, high = high)) }
                val to = words["labs-form-high"]
                Figure(high, "high-$name", to, form.title + ": " + to, unit, Modifier.weight(1f)) { onChange(result.copy(low = low, high = it)) }
            }
        }
    }
}

/** A figure to type in a unit; [spoken] says what it is of. */
@Composable
private fun Figure(
    text: String,
    tag: String,
    label: String,
    spoken: String,
    unit: String,
    modifier: Modifier,
    focus: FocusRequester? = null,
    onChange: (String) -> Unit,
) {
    OutlinedTextField(
        text,
        // A laboratory prints digits with a point or a comma.
        { typed -> onChange(typed.filter { it.isDigit() || it == '.' || it == ',' }) },
        (if (focus == null) modifier else modifier.focusRequester(focus)).testTag(tag).semantics { contentDescription = spoken },
        label = { Text(label) },
        suffix = { Text(unit) },
        singleLine = true,
        keyboardOptions = KeyboardOptions(keyboardType = KeyboardType.Decimal),
    )
}
