/**
 * What the core asks about figures before they are saved: each with the unit that would fit, if there is one.
 *
 * Taps: another unit 1, keep them as typed 1, back to the form 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.LabQuestion

@Composable
internal fun LabQuestions(title: String, questions: List<LabQuestion>, onBack: () -> Unit, onKeep: () -> Unit, onUnit: (LabQuestion) -> Unit) {
    val words = LocalWords.current
    val answers: @Composable () -> Unit = {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            SideButton(words["labs-keep-typed"], "keep-typed", Modifier.fillMaxWidth(), onTap = onKeep)
            MainButton(words["labs-go-back"], "go-back", Modifier.fillMaxWidth(), onTap = onBack)
        }
    }
    Panel(title, onBack, answers) {
        Column(Modifier.semantics { liveRegion = LiveRegionMode.Polite }, Arrangement.spacedBy(12.dp)) {
            questions.forEachIndexed { i, question ->
                Card(Modifier.testTag("question-${i + 1}")) {
                    Remarked(question.words)
                    if (question.change.isNotEmpty()) {
                        MainButton(question.change, "change-unit-${i + 1}", Modifier.fillMaxWidth().padding(top = 12.dp)) { onUnit(question) }
                    }
                }
            }
        }
    }
}
