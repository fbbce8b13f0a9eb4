/**
 * Taken now: noted at once, or after the core's warning was read. A warning refuses nothing.
 *
 * Taps: take now 1; with a warning 2.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp

/** Notes that an item was taken now, or opens what to know first by [onWarned]. */
fun StillnightModel.takeNow(id: String, onWarned: () -> Unit, after: () -> Unit) = attempt({ checkIntake(id, 0) }) {
    when (it) {
        is Outcome.Done -> if (it.value.isEmpty()) noteIntake(id, after) else onWarned()
        is Outcome.Refused -> say(it.words)
    }
}

/** Notes it, whatever there is to know. */
fun StillnightModel.noteIntake(id: String, after: () -> Unit) = act({ recordIntake(id, 0) }) {
    offerUndo(it.words, it.undo, it.undoUntil)
    after()
}

/** The button beside an item that can be taken now. */
@Composable
fun TakeNow(model: StillnightModel, id: String, title: String, tag: String, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    SideButton(words["item-take-now"], tag, Modifier.heightIn(min = TARGET_TONIGHT), words["item-take-spoken"] + ": " + title) {
        model.takeNow(id, { onOpen(Over.INTAKE + id) }) { platform.remindersChanged() }
    }
}

/** What to know before taking it, and both ways to go on. */
@Composable
fun IntakePanel(model: StillnightModel, shown: Shown, id: String, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val title = shown.plan.items.find { it.item.id == id }?.title.orEmpty()
    val answer = asked(model, shown, id) { checkIntake(id, 0) }
    Panel(title, onClose, {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            MainButton(words["item-take-wait"], "take-wait", Modifier.fillMaxWidth().heightIn(min = TARGET_TONIGHT), onTap = onClose)
            SideButton(words["item-take-anyway"], "take-anyway", Modifier.fillMaxWidth().heightIn(min = TARGET_TONIGHT)) {
                model.noteIntake(id) {
                    platform.remindersChanged()
                    onClose()
                }
            }
        }
    }) {
        WithAnswer(answer) { warnings ->
            Column(Modifier.testTag("warnings"), Arrangement.spacedBy(16.dp)) {
                warnings.forEach { warning ->
                    Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
                        Mark(Marks.Note, tint = LocalPalette.current.attention)
                        Text(warning.words, style = MaterialTheme.typography.titleMedium)
                    }
                }
            }
        }
    }
}
