/**
 * The diary: a month at a glance, and the ways to a day, to the list of everything, to the programme and to the scores.
 *
 * What is in it and how it is said is the core's.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp

/** [onOpen] opens what lies over the tabs: see [Over]. */
@Composable
fun Diary(model: StillnightModel, shown: Shown, onOpen: (String) -> Unit) {
    val words = LocalWords.current
    Column(Modifier.fillMaxSize(), horizontalAlignment = Alignment.CenterHorizontally) {
        Column(Modifier.weight(1f).widthIn(max = COLUMN).fillMaxSize().padding(MARGIN, 12.dp)) {
            Text(words["tab-diary"], Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineMedium)
        }
        BarHost(model, Modifier.widthIn(max = COLUMN))
    }
}
