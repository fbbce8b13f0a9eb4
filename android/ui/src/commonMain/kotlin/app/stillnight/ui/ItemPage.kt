/**
 * One item of the plan: all there is to say about it, and all that can be done with it.
 *
 * Its words are the core's. Taps from the plan: take now 2, taken earlier 4 and the steps, change 2, pause 3, go on 2, count 4 and the digits, look back 2, end 2.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilDate
import app.stillnight.core.ItemKind
import app.stillnight.core.PlanItem

private const val A_WEEK = 7L

/** What the core says about an item, below its title: only what there is to say; what asks for attention [whole], or in one line. */
@Composable
fun Facts(item: PlanItem, whole: Boolean) {
    Text(item.sentence, style = MaterialTheme.typography.bodyLarge)
    if (item.pausedWords.isNotEmpty()) Remarked(item.pausedWords)
    listOf(item.nextWords, item.stepWords, item.stockWords, item.adherenceWords, item.productWords).filter { it.isNotEmpty() }.forEach { Quiet(it) }
    when {
        whole -> item.cautions.forEach { Remarked(it) }
        item.caution.isNotEmpty() -> Quiet(item.caution)
    }
}

/** Words that ask for attention, by their shape and not by colour alone. */
@Composable
internal fun Remarked(text: String, modifier: Modifier = Modifier) {
    Row(modifier, Arrangement.spacedBy(8.dp)) {
        LineMark(Marks.Note, MaterialTheme.typography.bodyLarge, size = 20.dp, tint = LocalPalette.current.attention)
        Text(text, style = MaterialTheme.typography.bodyLarge)
    }
}

@Composable
fun ItemPage(model: StillnightModel, shown: Shown, item: PlanItem, onOpen: (String) -> Unit, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val id = item.item.id
    val draw = item.item.entry.kind == ItemKind.BLOOD_DRAW
    fun changed() = platform.remindersChanged()
    Panel(item.title, onClose, { BarHost(model) }) {
        Column(Modifier.testTag("facts"), Arrangement.spacedBy(8.dp)) {
            Facts(item, whole = true)
            if (item.item.entry.note.isNotEmpty()) Small(item.item.entry.note)
        }
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            val wide = Modifier.fillMaxWidth().heightIn(min = TARGET_TONIGHT)
            if (draw) {
                SideButton(words["blood-draw-open"], "open-blood-draw", wide) { onOpen(Over.BLOOD_DRAW) }
            } else {
                MainButton(words["item-take-now"], "take-now", wide) { model.takeNow(id, { onOpen(Over.INTAKE + id) }, ::changed) }
                SideButton(words["item-change"], "change-item", wide) { onOpen(Over.CHANGE + id) }
                if (item.paused) SideButton(words["item-resume"], "resume-item", wide) { model.act({ resumeItem(id) }) { changed() } }
            }
            SideButton(words["item-look-back"], "look-back", wide) { onOpen(Over.LOOK_BACK) }
        }
        if (!draw) {
            Fold(words["taken-at"], "taken-at") { Earlier(model, id, ::changed) }
            if (!item.paused) {
                Fold(words["item-pause"], "pause") {
                    Pause(shown.tonight.today) { until -> model.act({ pauseItem(id, until) }) { changed() } }
                }
            }
            Fold(words["item-count"], "count", item.stockWords) { Count(model, id) }
        }
        WordButton(words["item-end"], "end-item") {
            model.keep({ endItem(id) }) {
                changed()
                onClose()
            }
        }
    }
}

/** Taken at a date and time that is over. */
@Composable
private fun Earlier(model: StillnightModel, id: String, onChanged: () -> Unit) {
    val words = LocalWords.current
    val now = model.wallClock()
    var at by rememberSaveable(stateSaver = Moment.Saver) { mutableStateOf<Moment?>(Moment(null, now.toLocalDate().civil(), now.civilTime())) }
    var wrong by rememberSaveable { mutableStateOf("") }
    val moment = at ?: return
    DateAndTime(moment) {
        at = it
        wrong = ""
    }
    if (wrong.isNotEmpty()) Wrong(wrong)
    MainButton(words["save"], "save-taken-at", Modifier.fillMaxWidth()) {
        model.attempt({ recordIntakeAt(id, moment.date, moment.time) }) {
            when (it) {
                is Outcome.Done -> {
                    model.offerUndo(it.value.words, it.value.undo, it.value.undoUntil)
                    onChanged()
                }
                is Outcome.Refused -> wrong = it.words
            }
        }
    }
}

/** Until the person goes on, or until a date. */
@Composable
private fun Pause(today: CivilDate, onPause: (CivilDate?) -> Unit) {
    val words = LocalWords.current
    var until by rememberSaveable(stateSaver = DateSaver) { mutableStateOf<CivilDate?>(today.plusDays(A_WEEK)) }
    val wide = Modifier.fillMaxWidth().heightIn(min = TARGET_TONIGHT)
    SideButton(words["item-pause-open"], "pause-open", wide) { onPause(null) }
    Card(rim = 4.dp) {
        DateField(words["label-day"], until ?: today, "pause-date") { until = it }
        SideButton(words["item-pause-until"], "pause-until", Modifier.fillMaxWidth().padding(bottom = 12.dp)) { onPause(until) }
    }
}

/** How many there are, or how many came. */
@Composable
private fun Count(model: StillnightModel, id: String) {
    val words = LocalWords.current
    var added by rememberSaveable { mutableStateOf(false) }
    var text by rememberSaveable { mutableStateOf("") }
    var wrong by rememberSaveable { mutableStateOf("") }
    Cells {
        Cell(words["item-count-now"], !added, "count-now") { added = false }
        Cell(words["item-count-added"], added, "count-added") { added = true }
    }
    Writing(words[if (added) "item-count-added" else "item-count-now"], text, "count-pieces", wrong, figures = true) {
        if (it.isEmpty() || thousandths(it) != null) text = it
        wrong = ""
    }
    val pieces = thousandths(text)
    MainButton(words["item-count-save"], "save-count", Modifier.fillMaxWidth(), pieces != null) {
        if (pieces != null) {
            model.attempt({ countStock(id, pieces, added) }) {
                when (it) {
                    is Outcome.Done -> text = ""
                    is Outcome.Refused -> wrong = it.words
                }
            }
        }
    }
}
