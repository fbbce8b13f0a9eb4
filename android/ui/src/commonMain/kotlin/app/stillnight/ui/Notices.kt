/**
 * A quiet word when reminders can't come, or not on the minute, with the one action that mends it.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp

@Composable
fun Notices(modifier: Modifier = Modifier) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val granted by platform.state.collectAsState()
    when {
        granted.notifications == false ->
            Notice(words["notice-notifications"], words["notice-notifications-action"], "notice-notifications", modifier, platform::askNotifications)
        granted.exactAlarms == false ->
            Notice(words["notice-exact"], words["notice-exact-action"], "notice-exact", modifier, platform::askExactAlarms)
    }
}

@Composable
private fun Notice(text: String, action: String, tag: String, modifier: Modifier, onAct: () -> Unit) {
    Card(modifier.testTag(tag), rim = 12.dp) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            LineMark(Marks.Bell, MaterialTheme.typography.bodyLarge, tint = LocalPalette.current.attention)
            Text(text, style = MaterialTheme.typography.bodyLarge)
        }
        WordButton(action, "$tag-action", Modifier.padding(start = 24.dp).heightIn(min = TARGET_TONIGHT), onTap = onAct)
    }
}
