/**
 * The morning check-in on one screen: the core's proposed times, how often awake, done.
 *
 * Taps for a usual night: 3 (open, awakenings, done). How often awake is never filled in for the person.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute
import app.stillnight.core.MorningScreen

/** The last cell means this many or more. */
private const val MANY = 6

/** A time of day kept over recreation. */
val TimeSaver = listSaver<CivilTime?, Int>(
    save = { if (it == null) emptyList() else listOf(it.hour, it.minute) },
    restore = { if (it.isEmpty()) null else HourMinute(it[0], it[1]) },
)

@Composable
fun CheckIn(model: StillnightModel, onClose: () -> Unit) {
    val words = LocalWords.current
    var morning by remember { mutableStateOf<MorningScreen?>(null) }
    var wrong by remember { mutableStateOf("") }
    var bed by rememberSaveable(stateSaver = TimeSaver) { mutableStateOf(null) }
    var asleep by rememberSaveable(stateSaver = TimeSaver) { mutableStateOf(null) }
    var up by rememberSaveable(stateSaver = TimeSaver) { mutableStateOf(null) }
    var awake by rememberSaveable { mutableStateOf<Int?>(null) }
    LaunchedEffect(Unit) {
        when (val outcome = model.ask { morning() }) {
            is Outcome.Done -> {
                val proposed = outcome.value.proposed
                morning = outcome.value
                bed = bed ?: proposed.bed
                asleep = asleep ?: proposed.asleep
                up = up ?: proposed.up
                if (outcome.value.recorded) awake = awake ?: proposed.awakenings
            }
            is Outcome.Refused -> wrong = outcome.words
        }
    }
    val screen = morning
    val times = listOfNotNull(bed, asleep, up)
    val often = awake
    val ready = screen != null && times.size == 3 && often != null
    fun save() {
        if (screen == null || often == null || times.size != 3) return
        val entry = screen.proposed.copy(bed = times[0], asleep = times[1], up = times[2], awakenings = often)
        model.attempt({ checkIn(entry) }) {
            when (it) {
                is Outcome.Done -> onClose()
                is Outcome.Refused -> wrong = it.words
            }
        }
    }
    Panel(
        words["check-in-title"],
        onClose,
        { MainButton(words["done"], "save-night", Modifier.fillMaxWidth(), ready, onTap = ::save) },
    ) {
        if (screen != null && times.size == 3) {
            Quiet(screen.words)
            Card(rim = 4.dp) {
                TimeField(words["label-bed"], times[0], "bed") {
                    bed = it
                    wrong = ""
                }
                HorizontalDivider(color = LocalPalette.current.hairline)
                TimeField(words["label-asleep"], times[1], "asleep") {
                    asleep = it
                    wrong = ""
                }
                HorizontalDivider(color = LocalPalette.current.hairline)
                TimeField(words["label-up"], times[2], "up") {
                    up = it
                    wrong = ""
                }
            }
            Part(words["awakenings-question"]) { Awakenings(often) { awake = it } }
        }
        if (wrong.isNotEmpty()) Wrong(wrong)
    }
}

@Composable
private fun Awakenings(often: Int?, onChange: (Int) -> Unit) {
    val words = LocalWords.current
    NumberCells(
        (0..MANY).map { words.number(it) + if (it == MANY) "+" else "" },
        often?.coerceAtMost(MANY),
        perRow = 4,
        { "awakenings-$it" },
        { words["awakenings-spoken"] + ": " + words.number(it) },
        onChange,
    )
    if (often != null && often >= MANY) {
        Box(Modifier.padding(top = 12.dp)) {
            Stepper(
                words.number(often),
                words["awakenings-less"],
                words["awakenings-more"],
                "awakenings",
                { onChange(often - 1) },
                { onChange(often + 1) },
            )
        }
    }
}
