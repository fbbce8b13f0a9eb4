/**
 * The small form of each kind of exposure: cells for what is usual, a stepper for the rest; milligrams can be typed. What is not chosen stays open.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.unit.dp
import app.stillnight.core.CyclePhase
import app.stillnight.core.DrinkChoice
import app.stillnight.core.Effort
import app.stillnight.core.ExerciseKind
import app.stillnight.core.ExposureForm
import app.stillnight.core.ExposureKind
import app.stillnight.core.PracticeChoice

private const val MG_STEP = 10
private const val HALF_UNIT = 5
private const val MINUTE_STEP = 5
private const val LEVELS = 10

private val MINUTES = listOf(15, 30, 45, 60, 90, 120)
private val HOURS = listOf(30, 60, 120, 180, 240, 480)
private val UNITS = listOf(10, 15, 20, 30, 40, 60)
private val TIMES = listOf(1, 2, 3, 5, 10, 20)

/** What [draft]'s kind asks for. */
@Composable
fun ExposurePart(draft: ExposureDraft, form: ExposureForm, onChange: (ExposureDraft) -> Unit) {
    val words = LocalWords.current
    fun amount(n: Int) = onChange(draft.copy(amount = n))
    when (draft.kind) {
        ExposureKind.CAFFEINE -> Caffeine(draft, form.drinks, onChange)
        ExposureKind.ALCOHOL -> Amount(words["amount-units"], UNITS, draft.amount, words::tenths, HALF_UNIT, ::amount) {
            Small(words["alcohol-unit"])
        }
        ExposureKind.NICOTINE -> Amount(words["amount-times"], TIMES, draft.amount, words::number, 1, ::amount)
        ExposureKind.EXERCISE -> Exercise(draft, onChange)
        ExposureKind.SITTING, ExposureKind.TRAVEL -> Amount(words["how-long"], HOURS, draft.amount, words::number, MINUTE_STEP * 3, ::amount)
        ExposureKind.EVENING_SCREEN, ExposureKind.NAP -> Amount(words["how-long"], MINUTES, draft.amount, words::number, MINUTE_STEP, ::amount)
        ExposureKind.STRESS -> Stress(draft.amount, ::amount)
        ExposureKind.CYCLE -> Part(words["cycle-phase"]) {
            Rows {
                CyclePhase.entries.forEach { phase ->
                    Cell(words.of("phase", phase), phase == draft.phase, "phase-" + kebab(phase), Modifier.fillMaxWidth()) {
                        onChange(draft.copy(phase = phase))
                    }
                }
            }
        }
        ExposureKind.PRACTICE -> Practice(draft, form.practices, onChange)
        ExposureKind.OWN -> Own(draft, form.own, onChange)
        ExposureKind.HEAVY_MEAL, ExposureKind.ILLNESS, null -> Unit
    }
}

@Composable
private fun Rows(content: @Composable ColumnScope.() -> Unit) = Column(verticalArrangement = Arrangement.spacedBy(8.dp), content = content)

/** Usual amounts as cells, anything else by the stepper under them. */
@Composable
private fun Amount(
    title: String,
    usual: List<Int>,
    amount: Int?,
    text: (Int) -> String,
    step: Int,
    onChange: (Int) -> Unit,
    below: @Composable () -> Unit = {},
) = Part(title) {
    val words = LocalWords.current
    NumberCells(
        usual.map(text),
        usual.indexOf(amount).takeIf { it >= 0 },
        perRow = 3,
        { "amount-${usual[it]}" },
        { title + ": " + text(usual[it]) },
    ) { onChange(usual[it]) }
    if (amount != null) {
        Row(Modifier.padding(top = 12.dp)) {
            Stepper(
                text(amount),
                words["less"],
                words["more-of-it"],
                "amount",
                { onChange((amount - step).coerceAtLeast(step)) },
                { onChange(amount + step) },
            )
        }
    }
    below()
}

@Composable
private fun Caffeine(draft: ExposureDraft, drinks: List<DrinkChoice>, onChange: (ExposureDraft) -> Unit) {
    val words = LocalWords.current
    Part(words["caffeine-drink"]) {
        Rows {
            drinks.forEach { choice ->
                val mg = words.number(choice.mg) + " " + words["milligrams"]
                Cell(choice.words + "\n" + mg, choice.drink == draft.drink, "drink-" + kebab(choice.drink), Modifier.fillMaxWidth()) {
                    onChange(draft.copy(drink = choice.drink, amount = choice.mg))
                }
            }
        }
    }
    if (draft.drink != null) {
        Part(words["amount-mg"]) {
            val mg = draft.amount ?: 0
            Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
                RoundButton(Marks.Minus, words["less"], "amount-less") { onChange(draft.copy(amount = (mg - MG_STEP).coerceAtLeast(0))) }
                val spoken = words["amount-mg"]
                OutlinedTextField(
                    draft.amount?.toString().orEmpty(),
                    { onChange(draft.copy(amount = figures(it))) },
                    Modifier.weight(1f, fill = false).widthIn(max = 160.dp).testTag("amount").semantics { contentDescription = spoken },
                    suffix = { Text(words["milligrams"]) },
                    singleLine = true,
                    keyboardOptions = KeyboardOptions(keyboardType = KeyboardType.Number),
                )
                RoundButton(Marks.Plus, words["more-of-it"], "amount-more") { onChange(draft.copy(amount = mg + MG_STEP)) }
            }
            if (draft.amount == null) Small(words["mg-missing"], Modifier.padding(top = 4.dp))
            drinks.find { it.drink == draft.drink }?.source?.takeIf { it.isNotEmpty() }?.let { Small(it, Modifier.padding(top = 4.dp)) }
        }
    }
}

@Composable
private fun Exercise(draft: ExposureDraft, onChange: (ExposureDraft) -> Unit) {
    val words = LocalWords.current
    Part(words["exercise-kind"]) {
        Cells {
            ExerciseKind.entries.forEach { kind ->
                Cell(words.of("exercise", kind), kind == draft.exercise, "exercise-" + kebab(kind)) { onChange(draft.copy(exercise = kind)) }
            }
        }
    }
    Amount(words["how-long"], MINUTES, draft.amount, words::number, MINUTE_STEP, { onChange(draft.copy(amount = it)) })
    Part(words["effort-question"]) {
        Cells {
            Effort.entries.forEach { effort ->
                Cell(words.alone("effort", effort), effort == draft.effort, "effort-" + kebab(effort)) { onChange(draft.copy(effort = effort)) }
            }
        }
        Small(words["effort-how"], Modifier.padding(top = 8.dp))
    }
}

@Composable
private fun Stress(level: Int?, onChange: (Int) -> Unit) {
    val words = LocalWords.current
    Part(words["stress-question"]) {
        NumberCells(
            (1..LEVELS).map(words::number),
            level?.minus(1),
            LEVELS / 2,
            { "amount-${it + 1}" },
            { words["exposure-stress"] + ": " + words.number(it + 1) },
        ) { onChange(it + 1) }
        Small(words["stress-scale"], Modifier.padding(top = 4.dp))
    }
}

@Composable
private fun Practice(draft: ExposureDraft, practices: List<PracticeChoice>, onChange: (ExposureDraft) -> Unit) {
    val words = LocalWords.current
    var open by rememberSaveable { mutableStateOf("") }
    Part(words["practice-which"]) {
        Rows {
            practices.forEach { choice ->
                val tag = kebab(choice.kind)
                Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
                    Cell(choice.name, choice.kind == draft.practice, "practice-$tag", Modifier.weight(1f)) {
                        onChange(draft.copy(practice = choice.kind, amount = choice.minutes))
                    }
                    WordButton(words["how"], "how-$tag", spoken = choice.name + ": " + words["how-spoken"]) { open = if (open == tag) "" else tag }
                }
                if (open == tag) {
                    Column(Modifier.padding(start = 12.dp, bottom = 8.dp).testTag("how"), Arrangement.spacedBy(4.dp)) {
                        Text(choice.how, style = MaterialTheme.typography.bodyLarge)
                        if (choice.caution.isNotEmpty()) {
                            Row(horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                                Mark(Marks.Missed, size = 20.dp, tint = LocalPalette.current.attention)
                                Text(choice.caution, style = MaterialTheme.typography.bodyLarge)
                            }
                        }
                        Small(choice.source)
                    }
                }
            }
        }
    }
    if (draft.practice != null) {
        Amount(words["how-long"], MINUTES, draft.amount, words::number, MINUTE_STEP, { onChange(draft.copy(amount = it)) })
    }
}

@Composable
private fun Own(draft: ExposureDraft, names: List<String>, onChange: (ExposureDraft) -> Unit) {
    val words = LocalWords.current
    Part(words["own-name"]) {
        if (names.isNotEmpty()) {
            Cells {
                names.forEachIndexed { i, name -> Cell(name, name == draft.name, "own-${i + 1}") { onChange(draft.copy(name = name)) } }
            }
        }
        OutlinedTextField(
            draft.name,
            { onChange(draft.copy(name = it)) },
            Modifier.fillMaxWidth().padding(top = 8.dp).testTag("own-name"),
            placeholder = { Text(words["own-name-hint"]) },
            singleLine = true,
        )
        OutlinedTextField(
            draft.amount?.let(words::number).orEmpty(),
            { onChange(draft.copy(amount = figures(it))) },
            Modifier.fillMaxWidth().padding(top = 8.dp).testTag("own-amount"),
            label = { Text(words["own-amount"]) },
            singleLine = true,
            keyboardOptions = KeyboardOptions(keyboardType = KeyboardType.Number),
        )
    }
}

private const val AMOUNT_DIGITS = 6

/** The amount that is typed; null while there is none. */
private fun figures(text: String): Int? = text.filter(Char::isDigit).take(AMOUNT_DIGITS).toIntOrNull()
