/**
 * An episode of any time: the date, when it began and, if the person knows, when it was over. Of a night that was opened only the times are
 * asked for; which date they are of, and what can't be, the core says.
 *
 * Taps: from Tonight 1, the steps to the time, save; then the bar offers undo and detail.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.HorizontalDivider
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
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute
import app.stillnight.core.NightDate

private const val EARLIER_HOURS = 2L
private const val STEP = 5

/** Where asking for another time begins: two hours ago, or late on the evening of [date]. */
private fun StillnightModel.earlier(date: CivilDate?): Moment {
    val ago = wallClock().minusHours(EARLIER_HOURS)
    val even = HourMinute(ago.hour, ago.minute - ago.minute % STEP)
    return if (date == null) Moment(null, ago.toLocalDate().civil(), even) else Moment(null, date, HourMinute(23, 0))
}

/** [night] is the one it is added to; null for the last hours. */
@Composable
fun EpisodeAt(model: StillnightModel, night: NightDate?, onClose: () -> Unit) {
    val words = LocalWords.current
    var began by rememberSaveable(stateSaver = Moment.Saver) { mutableStateOf(model.earlier(night)) }
    var ended by rememberSaveable(stateSaver = TimeSaver) { mutableStateOf<CivilTime?>(null) }
    var wrong by rememberSaveable { mutableStateOf("") }
    val moment = began ?: model.earlier(night)
    val over = ended
    val change: (Moment) -> Unit = {
        began = it
        wrong = ""
    }
    fun save() = model.attempt({
        if (night == null) recordEpisodeAt(moment.date, moment.time, over) else recordEpisodeIn(night, moment.time, over)
    }) {
        when (it) {
            is Outcome.Done -> {
                model.offerUndo(it.value)
                onClose()
            }
            is Outcome.Refused -> wrong = it.words
        }
    }
    Panel(words["episode-at-title"], onClose, { Finish(wrong, words["save"], "save-episode-at", onTap = ::save) }) {
        Part(words["episode-began"]) {
            if (night == null) {
                DateAndTime(moment, onChange = change)
            } else {
                Card(rim = 4.dp) { TimeField(words["at-time"], moment.time, "moment-time") { change(moment.copy(time = it)) } }
            }
        }
        Part(words["episode-ended"]) {
            if (over == null) {
                SideButton(words["episode-end-known"], "add-ended") { ended = moment.time.moved(60) }
            } else {
                Card {
                    TimeField(words["at-time"], over, "ended-time") {
                        ended = it
                        wrong = ""
                    }
                    HorizontalDivider(color = LocalPalette.current.hairline)
                    WordButton(words["time-unknown"], "ended-unknown") { ended = null }
                }
            }
        }
        if (night != null) Written(model, night, moment.time, over)
    }
}

/** The date and times that will be written down, or why they can't be. */
@Composable
private fun Written(model: StillnightModel, night: NightDate, began: CivilTime, ended: CivilTime?) {
    when (val written = asked(model, began to ended) { episodeInWords(night, began, ended) }) {
        is Outcome.Done -> Text(written.value, Modifier.testTag("episode-written"), style = MaterialTheme.typography.titleMedium)
        is Outcome.Refused -> Wrong(written.words)
        null -> Unit
    }
}
