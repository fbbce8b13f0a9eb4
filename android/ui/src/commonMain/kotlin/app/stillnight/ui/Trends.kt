/**
 * Trends: the last fourteen nights as a chart titled with what it shows, and the same as a table.
 *
 * The finding, the spoken summary and each night's words are the core's. Taps: the table 1.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.TrendsScreen

@Composable
fun Trends(model: StillnightModel, screen: TrendsScreen, onTonight: () -> Unit) {
    val words = LocalWords.current
    var table by rememberSaveable { mutableStateOf(false) }
    Column(Modifier.fillMaxSize(), horizontalAlignment = Alignment.CenterHorizontally) {
        Column(
            Modifier.weight(1f).widthIn(max = COLUMN).fillMaxSize().verticalScroll(rememberScrollState()).padding(MARGIN, 12.dp),
            Arrangement.spacedBy(12.dp),
        ) {
            Text(words["tab-trends"], Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineMedium)
            if (screen.nights.none { it.known }) {
                Quiet(words["trends-none"])
                MainButton(words["trends-none-action"], "trends-tonight", Modifier.fillMaxWidth(), onTap = onTonight)
            } else {
                Card {
                    Text(screen.title, Modifier.testTag("finding").semantics { heading() }, style = MaterialTheme.typography.titleLarge)
                    Quiet(screen.summary, Modifier.padding(top = 4.dp, bottom = 16.dp))
                    Small(words["trends-axis"])
                    NightsChart(screen)
                    Small(words["trends-key"], Modifier.padding(top = 12.dp))
                }
                SideButton(if (table) words["table-hide"] else words["table-show"], "table-toggle", Modifier.fillMaxWidth()) { table = !table }
                if (table) Table(screen)
            }
        }
        BarHost(model, Modifier.widthIn(max = COLUMN))
    }
}

/** The newest night first: that is the one looked for. */
@Composable
private fun Table(screen: TrendsScreen) {
    Card(Modifier.testTag("table")) {
        screen.nights.asReversed().forEachIndexed { i, night ->
            if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
            Text(night.words, Modifier.padding(vertical = 10.dp), style = MaterialTheme.typography.bodyLarge)
        }
    }
}
