/**
 * An episode of any time: the date, when it began and, if the person knows, when it was over. What can't be, the core refuses.
 *
 * Taps: from Tonight 1, the steps to the time, save; then the bar offers undo and detail.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import app.stillnight.core.CivilDate
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute

private const val EARLIER_HOURS = 2L
private const val STEP = 5

/** Where asking for another time begins: two hours ago, or late on the evening of [date]. */
private fun StillnightModel.earlier(date: CivilDate?): Moment {
    val ago = wallClock().minusHours(EARLIER_HOURS)
    val even = HourMinute(ago.hour, ago.minute - ago.minute % STEP)
    return if (date == null) Moment(null, ago.toLocalDate().civil(), even) else Moment(null, date, HourMinute(23, 0))
}

/** [date] is the evening it is about; null for the last hours. */
@Composable
fun EpisodeAt(model: StillnightModel, date: CivilDate?, onClose: () -> Unit) {
    val words = LocalWords.current
    var began by rememberSaveable(stateSaver = Moment.Saver) { mutableStateOf(model.earlier(date)) }
    var ended by rememberSaveable(stateSaver = TimeSaver) { mutableStateOf<CivilTime?>(null) }
    var wrong by rememberSaveable { mutableStateOf("") }
    val moment = began ?: model.earlier(date)
    val over = ended
    fun save() = model.attempt({ recordEpisodeAt(moment.date, moment.time, over) }) {
        when (it) {
            is Outcome.Done -> {
                model.offerUndo(it.value)
                onClose()
            }
            is Outcome.Refused -> wrong = it.words
        }
    }
    Panel(words["episode-at-title"], onClose, { MainButton(words["save"], "save-episode-at", Modifier.fillMaxWidth(), onTap = ::save) }) {
        Part(words["episode-began"]) {
            DateAndTime(moment) {
                began = it
                wrong = ""
            }
        }
        Part(words["episode-ended"]) {
            if (over == null) {
                SideButton(words["episode-end-known"], "add-ended") { ended = moment.time.moved(60) }
            } else {
                Card {
                    TimeField(words["at-time"], over, "ended-time") { ended = it }
                    HorizontalDivider(color = LocalPalette.current.hairline)
                    WordButton(words["time-unknown"], "ended-unknown") { ended = null }
                }
            }
        }
        if (wrong.isNotEmpty()) Wrong(wrong)
    }
}
