/**
 * Labs: what iron needs, the latest results, what to ask a doctor for, when help can be expected, and every blood test.
 *
 * All of it is the core's. Taps: a ferritin result 2 and the digits (open, save); a result over time 1; share the list 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.stillnight.core.AnalyteLine
import app.stillnight.core.LabsScreen
import app.stillnight.core.PanelLine
import app.stillnight.core.Standing
import app.stillnight.core.TimelineLine

/** A form for more than ferritin; an id of a panel is never that short. */
const val WHOLE_PANEL = "all"

@Composable
fun Labs(model: StillnightModel, shown: Shown, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    val answer = asked(model, shown) { labs() to (profile().birthYear == null) }
    Column(Modifier.fillMaxSize(), horizontalAlignment = Alignment.CenterHorizontally) {
        Column(
            Modifier.weight(1f).widthIn(max = COLUMN).fillMaxSize().verticalScroll(rememberScrollState()).padding(MARGIN, 12.dp),
            Arrangement.spacedBy(12.dp),
        ) {
            TabTitle(words["tab-labs"])
            WithAnswer(answer) { (screen, ageOpen) ->
                if (screen.panels.isEmpty()) {
                    Quiet(words["labs-empty"])
                    MainButton(words["labs-add-ferritin"], "add-ferritin", Modifier.fillMaxWidth()) { onOpen(Over.PANEL) }
                } else {
                    Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(8.dp)) {
                        val half = Modifier.weight(1f).fillMaxHeight()
                        MainButton(words["labs-add-ferritin"], "add-ferritin", half) { onOpen(Over.PANEL) }
                        SideButton(words["labs-add-results"], "add-results", half) { onOpen(Over.PANEL + WHOLE_PANEL) }
                    }
                    Iron(screen.iron, if (ageOpen) ({ onOpen(Over.MORE + MorePage.PROFILE) }) else null)
                    Latest(screen.latest, onOpen)
                }
                Tests(screen)
                if (screen.timelines.isNotEmpty()) Timelines(screen.timelines)
                if (screen.panels.isNotEmpty()) Panels(screen.panels, onOpen)
            }
        }
        BarHost(model, Modifier.widthIn(max = COLUMN))
    }
}

@Composable
private fun Latest(lines: List<AnalyteLine>, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    Heading(words["labs-latest"], Modifier.padding(top = 12.dp))
    Card(Modifier.testTag("latest"), rim = 4.dp) {
        lines.forEachIndexed { i, line ->
            if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
            Result(line, "latest-" + kebab(line.analyte)) { onOpen(Over.ANALYTE + line.analyte.name) }
        }
    }
    Sources(lines.map { it.source }, "latest-sources")
}

@Composable
private fun Result(line: AnalyteLine, tag: String, onOpen: () -> Unit) {
    val words = LocalWords.current
    Row(
        Modifier.fillMaxWidth().clickable(role = Role.Button, onClickLabel = words["labs-open-chart"], onClick = onOpen).testTag(tag)
            .heightIn(min = TARGET_TONIGHT).padding(vertical = 12.dp),
        Arrangement.spacedBy(12.dp),
        Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f), Arrangement.spacedBy(4.dp)) {
            FlowRow(Modifier.fillMaxWidth(), Arrangement.SpaceBetween, itemVerticalAlignment = Alignment.CenterVertically) {
                Text(line.title, Modifier.padding(end = 12.dp), style = MaterialTheme.typography.titleMedium)
                Text(line.value, style = MaterialTheme.typography.titleLarge)
            }
            FlowRow(Modifier.fillMaxWidth(), Arrangement.SpaceBetween) {
                Quiet(line.dayWords, Modifier.padding(end = 12.dp))
                if (line.converted.isNotEmpty()) Text(line.converted, color = LocalPalette.current.secondary, textAlign = TextAlign.End)
            }
            if (line.workedOut) Small(words["labs-worked-out"])
            if (line.standingWords.isNotEmpty()) StandingLine(line.standing, line.standingWords)
            if (line.rangeWords.isNotEmpty()) Quiet(line.rangeWords)
        }
        Mark(Marks.Next, tint = LocalPalette.current.secondary)
    }
}

/** Where a value is, by a shape and in words. */
@Composable
private fun StandingLine(standing: Standing, text: String) {
    val palette = LocalPalette.current
    Row(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(8.dp)) {
        when (standing) {
            Standing.LOW -> LineMark(Marks.Below, MaterialTheme.typography.bodyLarge, size = 20.dp, tint = palette.attention)
            Standing.WITHIN -> LineMark(Marks.Taken, MaterialTheme.typography.bodyLarge, size = 20.dp, tint = palette.primary)
            Standing.HIGH -> LineMark(Marks.Above, MaterialTheme.typography.bodyLarge, size = 20.dp, tint = palette.attention)
            Standing.UNKNOWN -> Unit
        }
        Text(text, style = MaterialTheme.typography.bodyLarge)
    }
}

/** What to ask a doctor for, and a way to take it along. */
@Composable
private fun Tests(screen: LabsScreen) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    if (screen.tests.isEmpty()) return
    Card(Modifier.testTag("tests-card"), rim = 4.dp) {
        Fold(words["labs-tests"], "tests", screen.tests.joinToString { it.title }) {
            screen.tests.forEach { test ->
                Column(Modifier.semantics(mergeDescendants = true) {}) {
                    Text(test.title, style = MaterialTheme.typography.titleMedium)
                    Text(test.why, style = MaterialTheme.typography.bodyLarge)
                    if (test.lastWords.isNotEmpty()) Quiet(test.lastWords)
                }
            }
            Sources(screen.tests.map { it.source }, "tests-sources")
        }
        SideButton(words["labs-share-tests"], "share-tests", Modifier.fillMaxWidth().padding(bottom = 12.dp)) { platform.share(screen.testsWords) }
    }
}

@Composable
private fun Timelines(lines: List<TimelineLine>) {
    val words = LocalWords.current
    Heading(words["labs-timelines"], Modifier.padding(top = 12.dp))
    Card(Modifier.testTag("timelines")) {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            lines.forEach { Text(it.words, style = MaterialTheme.typography.bodyLarge) }
        }
    }
    Sources(lines.map { it.source }, "timelines-sources")
}

@Composable
private fun Panels(lines: List<PanelLine>, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    Heading(words["labs-panels"], Modifier.padding(top = 12.dp))
    lines.forEachIndexed { i, line ->
        TapCard("panel-${i + 1}", words["labs-form-change"], onTap = { onOpen(Over.PANEL + line.id) }) {
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(12.dp), Alignment.CenterVertically) {
                Column(Modifier.weight(1f), Arrangement.spacedBy(4.dp)) {
                    Text(line.title, style = MaterialTheme.typography.titleMedium)
                    Text(line.words, style = MaterialTheme.typography.bodyLarge)
                    if (line.preparedWords.isNotEmpty()) Quiet(line.preparedWords)
                }
                Mark(Marks.Next, tint = LocalPalette.current.secondary)
            }
        }
    }
}
