/**
 * How a screen gets what it shows from the core, and how a change that can be undone comes back to it.
 */
package app.stillnight.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import app.stillnight.core.Saved
import app.stillnight.core.Stillnight

/** What the core answers to [call]; null until it first has. Asked again when one of [about] changes, the old answer staying meanwhile. */
@Composable
fun <T> asked(model: StillnightModel, vararg about: Any?, call: Stillnight.() -> T): Outcome<T>? {
    var answer by remember { mutableStateOf<Outcome<T>?>(null) }
    LaunchedEffect(*about) { answer = model.ask(call) }
    return answer
}

/** Shows what the core answered, or in words why it did not. */
@Composable
fun <T> WithAnswer(answer: Outcome<T>?, content: @Composable (T) -> Unit) {
    when (answer) {
        null -> Unit
        is Outcome.Done -> content(answer.value)
        is Outcome.Refused -> Wrong(answer.words)
    }
}

/** Changes something; the bar says what happened and offers to undo it, or says why it was refused. */
fun StillnightModel.keep(call: Stillnight.() -> Saved, after: (Saved) -> Unit = {}) = act(call) {
    offerUndo(it)
    after(it)
}
