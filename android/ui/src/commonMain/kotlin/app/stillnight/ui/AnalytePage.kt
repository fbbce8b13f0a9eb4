/**
 * One test over time, in the unit used last; ferritin with the nights below it, which follow it by months.
 *
 * Findings, values and words are the core's. Taps from Labs: 1; the table 2.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.Analyte
import app.stillnight.core.AnalyteChart

@Composable
fun AnalytePage(model: StillnightModel, shown: Shown, analyte: Analyte, onClose: () -> Unit) {
    val words = LocalWords.current
    val answer = asked(model, shown, analyte) { analyteChart(analyte) }
    Panel(words.of("analyte", analyte), onClose) {
        WithAnswer(answer) { Column(verticalArrangement = Arrangement.spacedBy(12.dp)) { OverTime(it) } }
    }
}

@Composable
private fun OverTime(chart: AnalyteChart) {
    val words = LocalWords.current
    Card {
        Text(chart.title, Modifier.testTag("finding").semantics { heading() }, style = MaterialTheme.typography.titleLarge)
        Small(chart.unit, Modifier.padding(top = 8.dp))
        ValuesChart(chart)
        if (chart.severity.isNotEmpty()) {
            Heading(words["labs-severity"], Modifier.padding(top = 16.dp, bottom = 4.dp))
            SeverityChart(chart)
        }
        if (chart.lagWords.isNotEmpty()) Quiet(chart.lagWords, Modifier.padding(top = 12.dp))
    }
    val nights = if (chart.severity.isEmpty()) emptyList() else listOf(words["labs-severity"]) + chart.severity.asReversed().map { it.words }
    AsTable("table", chart.values.asReversed().map { it.words } + nights)
}
