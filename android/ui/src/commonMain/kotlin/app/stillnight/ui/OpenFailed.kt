/**
 * What is shown in the diary's place where it can't be opened: why, in words, and the way on where there is one.
 *
 * Taps: 1 to put a damaged file aside and start again; nothing is deleted.
 */
package app.stillnight.ui

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.StillnightException

/** Whether an error of opening has a way on: the file can be put aside. */
fun canBeSetAside(error: StillnightException): Boolean = error is StillnightException.Damaged || error is StillnightException.NotADatabase

/** The diary could not be opened; [message] says why in words. [onSetAside] where the file can be put aside, in [language]. */
@Composable
fun OpenFailedUi(message: String, language: String = "", onSetAside: (() -> Unit)? = null) {
    StillnightTheme(paletteOf(night = false, dark = isSystemInDarkTheme())) {
        Surface(Modifier.fillMaxSize()) {
            Box(Modifier.safeDrawingPadding(), Alignment.TopCenter) {
                Column(
                    Modifier.widthIn(max = COLUMN).fillMaxSize().verticalScroll(rememberScrollState()).padding(MARGIN, 48.dp),
                    Arrangement.spacedBy(16.dp),
                ) {
                    Mark(Marks.Moon)
                    Text(message, Modifier.testTag("open-failed").semantics { heading() }, style = MaterialTheme.typography.titleLarge)
                    if (onSetAside != null) {
                        val words = Words(language, true, labelsOf(language))
                        Text(words["damaged-why"], style = MaterialTheme.typography.bodyLarge)
                        MainButton(words["damaged-set-aside"], "set-aside", Modifier.fillMaxWidth(), onTap = onSetAside)
                    }
                }
            }
        }
    }
}
