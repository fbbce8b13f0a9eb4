/**
 * The signs of the sample diary: the offer to look at it, and the banner over every screen while it is looked at.
 *
 * Taps: to the sample 1 (from an empty screen) or 2 (through More); back 1, from anywhere.
 */
package app.stillnight.ui

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp

/** Back to the person's own diary; null while that is what is shown. */
val LocalLeave = staticCompositionLocalOf<(() -> Unit)?> { null }

/** Stands at the top of everything while the sample is looked at. */
@Composable
fun SampleBanner(onLeave: () -> Unit) {
    val words = LocalWords.current
    val palette = LocalPalette.current
    Surface(
        Modifier.fillMaxWidth().testTag("sample-banner"),
        color = palette.attentionSoft,
        contentColor = palette.attention,
        border = if (palette.still) BorderStroke(1.dp, palette.hairline) else null,
    ) {
        FlowRow(
            Modifier.windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Top + WindowInsetsSides.Horizontal))
                .padding(start = MARGIN, end = 4.dp),
            Arrangement.SpaceBetween,
            itemVerticalAlignment = Alignment.CenterVertically,
        ) {
            Row(Modifier.heightIn(min = TARGET), Arrangement.spacedBy(8.dp), Alignment.CenterVertically) {
                Mark(Marks.Upcoming, size = 20.dp)
                Text(words["sample-banner"], style = MaterialTheme.typography.titleSmall)
            }
            WordButton(words["sample-leave"], "sample-leave", Modifier.heightIn(min = TARGET_TONIGHT), onTap = onLeave)
        }
    }
}

/** A way to see what the screens are like once there is something in them. */
@Composable
fun SampleOffer(model: StillnightModel) {
    if (!model.sample.offered) return
    val words = LocalWords.current
    val opening by model.sample.opening.collectAsState()
    SideButton(words[if (opening) "sample-opening" else "sample-look"], "sample-look", Modifier.fillMaxWidth()) { model.sample.look() }
}
