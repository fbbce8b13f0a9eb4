/**
 * Tonight, the home screen: what is now, what is next, and the button.
 *
 * The upper part scrolls; the button and its row stay where they are at any type size.
 * Taps: an episode 1; one of a while ago 1; intensity and where 3 (sheet, intensity, place; each is kept at once);
 * take a dose 1; what is taken as needed 1; why a dose is at its time 1; later to bed 2 and the steps; More 1; it's over 1; check-in 3 (open, awakenings, done); in bed now 1; the usual coffee 2
 * (add, coffee); trends 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.stillnight.core.Answer
import app.stillnight.core.DoseState
import app.stillnight.core.Episode
import app.stillnight.core.TonightScreen

/** From this font scale on, what is said under the day has the whole width, and the bar lies over the row under the button. */
private const val LARGE_FROM = 1.5f

/** Where Tonight leads to. */
class TonightWays(
    val detail: (String) -> Unit,
    val earlier: () -> Unit,
    val add: () -> Unit,
    val checkIn: () -> Unit,
    val trends: () -> Unit,
    val plan: () -> Unit,
    val bed: () -> Unit,
    val open: (String) -> Unit,
)

@Composable
fun Tonight(model: StillnightModel, shown: Shown, ways: TonightWays) {
    BoxWithConstraints(Modifier.fillMaxSize(), Alignment.TopCenter) {
        val room = maxHeight
        if (maxWidth > maxHeight) {
            val half = maxWidth / 2
            Row(Modifier.fillMaxSize(), verticalAlignment = Alignment.CenterVertically) {
                Told(model, shown, ways, true, Modifier.weight(1f).fillMaxHeight())
                Recording(model, shown.tonight.running, ways, room, half, beside = true)
            }
        } else {
            val width = minOf(maxWidth, COLUMN)
            val large = LocalDensity.current.fontScale >= LARGE_FROM
            Box(Modifier.width(width).fillMaxHeight()) {
                Column(Modifier.fillMaxSize()) {
                    Told(model, shown, ways, !large, Modifier.weight(1f))
                    Recording(model, shown.tonight.running, ways, room, width, beside = false)
                }
                // What was just recorded stays in sight; whether it began a while ago is hardly asked in the same ten seconds.
                if (large) BarHost(model, Modifier.align(Alignment.BottomCenter).heightIn(max = room / 2), onDetail = ways.detail)
            }
        }
    }
}

/** What is to be read, and with [bar] below it the bar: it hides nothing, and the button does not move. */
@Composable
private fun Told(model: StillnightModel, shown: Shown, ways: TonightWays, bar: Boolean, modifier: Modifier) {
    Column(modifier) {
        Now(model, shown, ways, Modifier.weight(1f))
        if (bar) BarHost(model, onDetail = ways.detail)
    }
}

@Composable
private fun Recording(model: StillnightModel, running: Episode?, ways: TonightWays, room: Dp, width: Dp, beside: Boolean) {
    val platform = LocalPlatform.current
    RecordPanel(
        room,
        width,
        beside,
        onRecord = { minutesAgo ->
            platform.tick()
            model.record(minutesAgo)
        },
        onDetail = {
            if (running == null) {
                platform.tick()
                model.record(0) { ways.detail(it.episode.id) }
            } else {
                ways.detail(running.id)
            }
        },
        onEarlier = ways.earlier,
    )
}

@Composable
private fun Now(model: StillnightModel, shown: Shown, ways: TonightWays, modifier: Modifier) {
    val screen = shown.tonight
    val finding = shown.trends.title
    val platform = LocalPlatform.current
    val words = LocalWords.current
    val scroll = rememberScrollState()
    // The lines of the timeline reach out a little further, so that a touched line has room around its words.
    val inset = Modifier.padding(horizontal = MARGIN / 2)
    Column(modifier) {
        Column(Modifier.weight(1f).verticalScroll(scroll).padding(8.dp, 12.dp, 8.dp, 16.dp), Arrangement.spacedBy(12.dp)) {
            DateLine(screen, inset, ways.add)
            screen.running?.let { Running(model, it, screen.runningWords, inset, ways.detail) }
            if (screen.checkIn) CheckInCard(inset, ways.checkIn)
            if (screen.bedOffered) InBed(model, inset)
            if (screen.doses.isEmpty()) PlanFirst(inset, ways.plan)
            Notices(inset)
            if (screen.dueTogether.isNotEmpty()) {
                MainButton(words["take-all"], "take-all", inset.fillMaxWidth().heightIn(min = TARGET_TONIGHT)) {
                    model.answer(screen.dueTogether, Answer.Taken) { platform.remindersChanged() }
                }
            }
            // With nothing to see yet, something due, or little room, what to do comes first.
            val large = LocalDensity.current.fontScale >= LARGE_FROM
            val told = !large && screen.strip.any { it.known } && screen.doses.none { it.state == DoseState.DUE }
            if (told) Strip(screen.strip, finding, screen.stripWords, inset, ways.trends)
            Timeline(model, screen, ways)
            AsNeeded(model, screen, inset, ways.open)
            screen.spacingWords.forEach { Remarked(it, inset) }
            if (!told) Strip(screen.strip, finding, screen.stripWords, inset, ways.trends)
            CardsTonight(model, shown, inset, ways.open)
        }
        if (scroll.canScrollForward) HorizontalDivider(color = LocalPalette.current.hairline)
    }
}

/** The day, and beside it the ways to note anything else and to More; in large type what is said of the day is under all of it. */
@Composable
private fun DateLine(screen: TonightScreen, modifier: Modifier, onAdd: () -> Unit) {
    val words = LocalWords.current
    val large = LocalDensity.current.fontScale >= LARGE_FROM
    val day: @Composable () -> Unit = {
        Text(words.day(screen.today), Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineMedium)
    }
    val night: @Composable () -> Unit = {
        if (screen.appearance.night) {
            Row(Modifier.testTag("night-mark"), Arrangement.spacedBy(6.dp), Alignment.CenterVertically) {
                Mark(Marks.Moon, size = 20.dp)
                Text(words["night-mark"], style = MaterialTheme.typography.labelLarge)
            }
        }
    }
    val status: @Composable () -> Unit = { Quiet(screen.status, Modifier.testTag("status")) }
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(4.dp)) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(8.dp), Alignment.CenterVertically) {
            Column(Modifier.weight(1f)) {
                if (large) {
                    day()
                } else {
                    FlowRow(horizontalArrangement = Arrangement.spacedBy(12.dp), itemVerticalAlignment = Alignment.CenterVertically) {
                        day()
                        night()
                    }
                    status()
                }
            }
            SideButton(words["add"], "add", Modifier.heightIn(min = TARGET_TONIGHT), words["add-exposure-spoken"], onAdd)
            MoreButton(Modifier.size(TARGET_TONIGHT))
        }
        if (large) {
            FlowRow(horizontalArrangement = Arrangement.spacedBy(12.dp), itemVerticalAlignment = Alignment.CenterVertically) {
                night()
                status()
            }
        }
    }
}

/** With nothing in the plan for this evening: what will be there, and the one action that fills it, above all that may wait. */
@Composable
private fun PlanFirst(modifier: Modifier, onPlan: () -> Unit) {
    val words = LocalWords.current
    Column(modifier, Arrangement.spacedBy(12.dp)) {
        Quiet(words["tonight-no-doses"])
        SideButton(words["tonight-plan-open"], "open-plan", Modifier.heightIn(min = TARGET_TONIGHT), onTap = onPlan)
    }
}

/** What is taken as needed, each with the tap that notes it. */
@Composable
private fun AsNeeded(model: StillnightModel, screen: TonightScreen, modifier: Modifier, onOpen: (String) -> Unit) {
    if (screen.asNeeded.isEmpty()) return
    Column(modifier, Arrangement.spacedBy(8.dp)) {
        Heading(LocalWords.current["as-needed-title"])
        screen.asNeeded.forEachIndexed { i, item ->
            FlowRow(
                Modifier.fillMaxWidth().testTag("as-needed-${i + 1}"),
                Arrangement.spacedBy(12.dp),
                Arrangement.spacedBy(4.dp),
                itemVerticalAlignment = Alignment.CenterVertically,
            ) {
                Column(Modifier.weight(1f).widthIn(min = 144.dp)) {
                    Text(item.title, style = MaterialTheme.typography.titleMedium)
                    Quiet(item.sentence)
                    item.warnings.forEach { Remarked(it.words) }
                }
                TakeNow(model, item.id, item.title, "take-now-${i + 1}", onOpen)
            }
        }
    }
}

@Composable
private fun InBed(model: StillnightModel, modifier: Modifier) {
    val words = LocalWords.current
    TapCard("bed-now", words["bed-now-spoken"], modifier, {
        model.act({ bedNow() }) { model.offerUndo(it.words, it.undo, it.undoUntil) }
    }) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Mark(Marks.Bed)
            Text(words["bed-now"], style = MaterialTheme.typography.titleMedium)
        }
    }
}

@Composable
private fun Running(model: StillnightModel, episode: Episode, text: String, modifier: Modifier, onDetail: (String) -> Unit) {
    val words = LocalWords.current
    Card(modifier.testTag("running")) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Mark(Marks.Bolt)
            Text(text, style = MaterialTheme.typography.titleMedium)
        }
        FlowRow(Modifier.padding(top = 8.dp), Arrangement.spacedBy(8.dp), Arrangement.spacedBy(8.dp)) {
            SideButton(words["its-over"], "its-over", Modifier.heightIn(min = TARGET_TONIGHT), words["its-over-spoken"]) {
                model.act({ endEpisode(episode.id) }) { model.offerUndo(it) }
            }
            WordButton(words["add-detail"], "running-detail", Modifier.heightIn(min = TARGET_TONIGHT), words["add-detail-spoken"]) {
                onDetail(episode.id)
            }
        }
    }
}

@Composable
private fun CheckInCard(modifier: Modifier, onOpen: () -> Unit) {
    val words = LocalWords.current
    TapCard("check-in", words["check-in-open"], modifier, onOpen) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Mark(Marks.Bed)
            Column(Modifier.weight(1f)) {
                Text(words["check-in-question"], style = MaterialTheme.typography.titleMedium)
                Quiet(words["check-in-promise"])
            }
            Mark(Marks.Next)
        }
    }
}
