/**
 * The diary: a month at a glance, and the ways to a day, to the list of everything, to the programme and to the scores.
 *
 * What is in it and how it is said is the core's. Taps: a day 1; the month before 1; any month 2 and the steps to its year;
 * the list 1; today's part of the programme 1; this week's number 2 where it is open.
 */
package app.stillnight.ui

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.stillnight.core.ProgrammeState
import app.stillnight.core.ScoreKind

private const val MONTHS = 12

/** [onOpen] opens what lies over the tabs: see [Over]. */
@Composable
fun Diary(model: StillnightModel, shown: Shown, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    // The night of now: until noon it may be of the month before.
    val tonight = shown.tonight.night
    // Months since year 0, so that going back is counting; null for the month it is.
    var chosen by rememberSaveable { mutableStateOf<Int?>(null) }
    val newest = tonight.year * MONTHS + tonight.month - 1
    val month = chosen ?: newest
    Column(Modifier.fillMaxSize(), horizontalAlignment = Alignment.CenterHorizontally) {
        Column(
            Modifier.weight(1f).widthIn(max = COLUMN).fillMaxSize().verticalScroll(rememberScrollState()).padding(vertical = 12.dp),
            Arrangement.spacedBy(12.dp),
        ) {
            TabTitle(words["tab-diary"], Modifier.padding(horizontal = MARGIN))
            Month(model, shown, month, newest, onOpen) { chosen = it.takeIf { it != newest } }
            Column(Modifier.padding(horizontal = MARGIN), Arrangement.spacedBy(12.dp)) {
                TroubleDue(model, shown, onOpen)
                Way(Marks.Search, words["diary-search"], words["diary-search-about"], "open-search") { onOpen(Over.SEARCH) }
                ProgrammeWay(model, shown) { onOpen(Over.PROGRAMME) }
                Way(Marks.Bars, words["scores"], words["scores-why"], "open-scores") { onOpen(Over.SCORES + ScoreKind.TROUBLE.name) }
            }
        }
        BarHost(model, Modifier.widthIn(max = COLUMN)) { onOpen(Over.EPISODE + it) }
    }
}

@Composable
private fun Month(model: StillnightModel, shown: Shown, month: Int, newest: Int, onOpen: (String) -> Unit, onMonth: (Int) -> Unit) {
    val words = LocalWords.current
    var choosing by rememberSaveable { mutableStateOf(false) }
    val answer = asked(model, month, shown) { calendar(month / MONTHS, month % MONTHS + 1) }
    // The cells reach further out than the rest of the screen, so that none is narrower than a finger.
    Column(Modifier.padding(horizontal = MARGIN / 2), Arrangement.spacedBy(8.dp)) {
        Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
            RoundButton(Marks.Previous, words["month-before"], "month-previous", outlined = false) { onMonth(month - 1) }
            Text(
                (answer as? Outcome.Done)?.value?.title.orEmpty(),
                Modifier.weight(1f).clickable(role = Role.Button, onClickLabel = words["month-choose"]) { choosing = !choosing }
                    .testTag("month").heightIn(min = TARGET).padding(8.dp).semantics { liveRegion = LiveRegionMode.Polite },
                style = MaterialTheme.typography.titleLarge,
                textAlign = TextAlign.Center,
            )
            if (month < newest) {
                RoundButton(Marks.Next, words["month-after"], "month-next", outlined = false) { onMonth(month + 1) }
            } else {
                Box(Modifier.size(TARGET))
            }
        }
        if (choosing) {
            MonthChoice(month, newest) {
                onMonth(it)
                choosing = false
            }
        }
        WithAnswer(answer) { screen ->
            CalendarMonth(screen) { onOpen(Over.DAY + it.iso()) }
            Column(Modifier.padding(horizontal = MARGIN / 2)) {
                Text(screen.summary, Modifier.testTag("month-summary"), style = MaterialTheme.typography.bodyLarge)
                CalendarShades(screen)
                Small(words["calendar-key"])
            }
        }
    }
}

/** A year by its steps, then a month by its cell. */
@Composable
private fun MonthChoice(month: Int, newest: Int, onMonth: (Int) -> Unit) {
    val words = LocalWords.current
    var year by rememberSaveable { mutableStateOf(month / MONTHS) }
    Card {
        Stepper(words.number(year), words["year-less"], words["year-more"], "year", { year -= 1 }, { if (year < newest / MONTHS) year += 1 })
        NumberCells(
            (1..MONTHS).map(words::month),
            (month % MONTHS).takeIf { year == month / MONTHS },
            perRow = 3,
            { "month-${it + 1}" },
            { words.month(it + 1) + " " + words.number(year) },
        ) { onMonth((year * MONTHS + it).coerceAtMost(newest)) }
    }
}

@Composable
private fun ProgrammeWay(model: StillnightModel, shown: Shown, onOpen: () -> Unit) {
    val words = LocalWords.current
    val programme = (asked(model, shown) { programme() } as? Outcome.Done)?.value
    val about = programme?.words?.takeIf { programme.state != ProgrammeState.NOT_STARTED && it.isNotEmpty() } ?: words["programme-why"]
    Way(Marks.List, words["programme"], about, "open-programme", onOpen)
}

/** Once a week, where this week's number is still open. */
@Composable
private fun TroubleDue(model: StillnightModel, shown: Shown, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    val due = (asked(model, shown) { scores(ScoreKind.TROUBLE) } as? Outcome.Done)?.value?.due ?: false
    if (due) {
        Way(Marks.Note, words["score-trouble-due"], words["score-trouble-why"], "trouble-due") { onOpen(Over.SCORES + ScoreKind.TROUBLE.name) }
    }
}

/** A card that leads somewhere. */
@Composable
private fun Way(sign: ImageVector, title: String, about: String, tag: String, onOpen: () -> Unit) {
    TapCard(tag, title, onTap = onOpen) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
            Mark(sign)
            Column(Modifier.weight(1f)) {
                Text(title, style = MaterialTheme.typography.titleMedium)
                Quiet(about)
            }
            Mark(Marks.Next, tint = LocalPalette.current.secondary)
        }
    }
}
