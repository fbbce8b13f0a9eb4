/**
 * The five questions that doctors ask, how often it comes, and what follows from the answers: in words alone, never a verdict in colour.
 *
 * Questions and what follows are the core's, which keeps the answers once all five are given. Taps: one for each answer.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.CriteriaAnswers
import app.stillnight.core.CriteriaSaid
import app.stillnight.core.CriteriaScreen
import app.stillnight.core.Criterion
import app.stillnight.core.CriterionAnswer
import app.stillnight.core.CriterionQuestion

private const val DAYS_PER_ROW = 4
private val DAYS = 0..7

/** What is being answered: not all of the five need be. */
internal data class CriteriaDraft(
    val answers: Map<Criterion, CriterionAnswer>,
    val perWeek: Int?,
    val fiveTimes: Boolean?,
    val sudden: Boolean,
) {
    val said: CriteriaSaid get() = CriteriaSaid(whole, perWeek, fiveTimes, sudden)

    private val whole: CriteriaAnswers?
        get() {
            val given = Criterion.entries.map { answers[it] ?: return null }
            return CriteriaAnswers(given[0], given[1], given[2], given[3], given[4])
        }

    companion object {
        fun of(said: CriteriaSaid): CriteriaDraft {
            val given = said.answers?.let { listOf(it.urge, it.rest, it.movement, it.evening, it.nothingElse) }.orEmpty()
            return CriteriaDraft(Criterion.entries.zip(given).toMap(), said.perWeek, said.fiveTimes, said.sudden)
        }

        val Saver = listSaver<CriteriaDraft?, String>(
            save = { draft ->
                draft?.let { d ->
                    listOf(d.perWeek?.toString().orEmpty(), d.fiveTimes?.toString().orEmpty(), d.sudden.toString()) +
                        d.answers.map { (criterion, answer) -> criterion.name + ":" + answer.name }
                }.orEmpty()
            },
            restore = { v ->
                if (v.size < 3) return@listSaver null
                val answers = v.drop(3).mapNotNull { kept ->
                    val criterion = Criterion.entries.find { it.name == kept.substringBefore(':') }
                    val answer = CriterionAnswer.entries.find { it.name == kept.substringAfter(':') }
                    criterion?.let { c -> answer?.let { c to it } }
                }
                CriteriaDraft(answers.toMap(), v[0].toIntOrNull(), v[1].toBooleanStrictOrNull(), v[2].toBoolean())
            },
        )
    }
}

@Composable
fun CriteriaPage(model: StillnightModel, onClose: () -> Unit) {
    val words = LocalWords.current
    var kept by rememberSaveable(stateSaver = CriteriaDraft.Saver) { mutableStateOf<CriteriaDraft?>(null) }
    var followed by remember { mutableStateOf<Outcome<CriteriaScreen>?>(null) }
    val first = asked(model) { criteria() }
    val draft = kept
    LaunchedEffect(draft) { if (draft != null) followed = model.ask { answerCriteria(draft.said) } }
    Panel(words["criteria-title"], onClose) {
        Quiet(words["criteria-about"])
        WithAnswer(followed ?: first) { screen ->
            Column(verticalArrangement = Arrangement.spacedBy(20.dp)) {
                val now = draft ?: CriteriaDraft.of(screen.said)
                screen.questions.forEachIndexed { i, question ->
                    Question(question, now.answers[question.criterion], "criterion-${i + 1}") {
                        kept = now.copy(answers = now.answers + (question.criterion to it))
                    }
                }
                HowOften(now) { kept = it }
                Follows(screen)
            }
        }
    }
}

@Composable
private fun Question(question: CriterionQuestion, answer: CriterionAnswer?, tag: String, onAnswer: (CriterionAnswer) -> Unit) {
    val words = LocalWords.current
    Part(question.question) {
        Cells {
            CriterionAnswer.entries.filter { it != CriterionAnswer.EARLIER || question.earlier }.forEach {
                val text = words[labelOf(it)]
                Cell(text, it == answer, "$tag-" + kebab(it), spoken = question.question + " " + text) { onAnswer(it) }
            }
        }
    }
}

private fun labelOf(answer: CriterionAnswer): String = when (answer) {
    CriterionAnswer.YES -> "answer-yes"
    CriterionAnswer.NO -> "answer-no"
    CriterionAnswer.EARLIER -> "answer-earlier"
    CriterionAnswer.UNSURE -> "answer-unsure"
}

@Composable
private fun HowOften(draft: CriteriaDraft, onChange: (CriteriaDraft) -> Unit) {
    val words = LocalWords.current
    val days = DAYS.toList()
    Part(words["criteria-per-week"]) {
        NumberCells(
            days.map(words::number),
            days.indexOf(draft.perWeek).takeIf { it >= 0 },
            DAYS_PER_ROW,
            { "per-week-${days[it]}" },
            { words["criteria-per-week"] + ": " + words.number(days[it]) },
        ) { onChange(draft.copy(perWeek = days[it])) }
    }
    YesOrNo(words["criteria-lifetime"], draft.fiveTimes, "five-times") { onChange(draft.copy(fiveTimes = it)) }
    Part(words["criteria-sudden"]) {
        Cells {
            listOf(true to "yes", false to "no").forEach { (sudden, name) ->
                val text = words[if (sudden) "answer-yes" else "answer-no"]
                Cell(text, draft.sudden == sudden, "sudden-$name", spoken = words["criteria-sudden"] + " " + text) {
                    onChange(draft.copy(sudden = sudden))
                }
            }
        }
    }
}

/** What follows, in words. */
@Composable
private fun Follows(screen: CriteriaScreen) {
    val result = screen.result
    if (result == null && screen.courseWords.isEmpty()) return
    Card(Modifier.testTag("criteria-result").semantics { liveRegion = LiveRegionMode.Polite }) {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            if (result != null) Text(result.words, style = MaterialTheme.typography.titleMedium)
            if (screen.courseWords.isNotEmpty()) Text(screen.courseWords, style = MaterialTheme.typography.bodyLarge)
            if (result != null) Small(result.source)
        }
    }
}
