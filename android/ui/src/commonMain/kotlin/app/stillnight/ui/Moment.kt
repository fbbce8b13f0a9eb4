/**
 * When something was: now, a while ago, or any date and time. Whether that can be, the core decides.
 *
 * Taps: now 0, a while ago 1, another time 1 and the steps.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilDate
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute

/**
 * When something was.
 *
 * @property ago minutes before now; null for the date and time given.
 */
data class Moment(val ago: Int?, val date: CivilDate, val time: CivilTime) {
    companion object {
        val Saver = listSaver<Moment?, Any>(
            save = { m -> m?.let { listOf(it.ago ?: -1, it.date.iso(), it.time.hour, it.time.minute) }.orEmpty() },
            restore = { v ->
                val date = v.getOrNull(1)?.let { dateOf(it as String) }
                date?.let { Moment((v[0] as Int).takeIf { it >= 0 }, date, HourMinute(v[2] as Int, v[3] as Int)) }
            },
        )
    }
}

private val AGO = listOf(0, 15, 30, 60)

/** Asks for a moment. */
@Composable
fun MomentPart(moment: Moment, onChange: (Moment) -> Unit) {
    val words = LocalWords.current
    Part(words["when"]) {
        Cells {
            AGO.forEach { ago ->
                val text = when (ago) {
                    0 -> words["now"]
                    15 -> words["ago-15"]
                    30 -> words["ago-30"]
                    else -> words["ago-60"]
                }
                Cell(text, moment.ago == ago, "moment-$ago") { onChange(moment.copy(ago = ago)) }
            }
            Cell(words["ago-other"], moment.ago == null, "moment-other") { onChange(moment.copy(ago = null)) }
        }
        if (moment.ago == null) DateAndTime(moment, Modifier.padding(top = 12.dp), onChange)
    }
}

/** A date and a time of day to set. */
@Composable
fun DateAndTime(moment: Moment, modifier: Modifier = Modifier, onChange: (Moment) -> Unit) {
    val words = LocalWords.current
    Card(modifier, rim = 4.dp) {
        DateField(words["label-day"], moment.date, "moment-date") { onChange(moment.copy(date = it)) }
        HorizontalDivider(color = LocalPalette.current.hairline)
        TimeField(words["at-time"], moment.time, "moment-time") { onChange(moment.copy(time = it)) }
    }
}
