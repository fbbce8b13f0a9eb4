/**
 * Where it was, as a body of large cells: arms and trunk above, then each leg by itself, left on the left as one looks down at
 * oneself. Told by words, so that nothing has to be guessed from a drawing.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import app.stillnight.core.BodyPart

/** From head to foot; a person's left and right don't change sides with the direction of writing. */
private val BODY = listOf(
    listOf(BodyPart.ARMS, BodyPart.TRUNK),
    listOf(BodyPart.LEFT_THIGH, BodyPart.RIGHT_THIGH),
    listOf(BodyPart.LEFT_CALF, BodyPart.RIGHT_CALF),
    listOf(BodyPart.LEFT_FOOT, BodyPart.RIGHT_FOOT),
)

@Composable
fun Body(chosen: List<BodyPart>, onToggle: (BodyPart) -> Unit) {
    val words = LocalWords.current
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        BODY.forEach { row ->
            Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max), Arrangement.spacedBy(8.dp)) {
                (if (mirrored) row.reversed() else row).forEach { part ->
                    Cell(
                        words.of("body", part),
                        part in chosen,
                        "body-" + kebab(part),
                        Modifier.weight(1f).fillMaxHeight().heightIn(min = 56.dp),
                    ) { onToggle(part) }
                }
            }
        }
    }
}
