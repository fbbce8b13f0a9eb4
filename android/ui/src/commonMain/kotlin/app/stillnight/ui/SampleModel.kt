/**
 * The sample diary beside the person's own: a core and a model of its own, while it is looked at.
 *
 * Decides which of the two is on screen. They share no file, and reminders are planned from the person's own only.
 */
package app.stillnight.ui

import app.stillnight.core.Device
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/** The way to the sample and back. [open] makes or opens it; null where there is none. */
class SampleModel(
    private val own: StillnightModel,
    private val open: (() -> Stillnight)?,
    private val device: Device,
    private val scope: CoroutineScope,
    private val io: CoroutineDispatcher,
    private val beside: CoroutineDispatcher,
) {
    private val shownState = MutableStateFlow<StillnightModel?>(null)
    private val openingState = MutableStateFlow(false)

    /** The sample, while it is looked at. */
    val shown: StateFlow<StillnightModel?> = shownState.asStateFlow()

    /** Whether it is being made. */
    val opening: StateFlow<Boolean> = openingState.asStateFlow()

    /** Whether there is one to look at. */
    val offered: Boolean get() = open != null

    /** Shows the sample; [before] runs just before that. */
    fun look(before: () -> Unit = {}) {
        val open = open ?: return
        if (shownState.value != null || !openingState.compareAndSet(expect = false, update = true)) return
        scope.launch {
            try {
                val core = withContext(beside) { open() }
                before()
                shownState.value = StillnightModel(core, device, scope, io, beside)
            } catch (error: StillnightException) {
                own.say(own.explained(error))
            } finally {
                openingState.value = false
            }
        }
    }

    /** Back to the person's own diary. */
    fun leave() {
        val sample = shownState.value ?: return
        shownState.value = null
        own.refresh()
        scope.launch(io) {
            sample.release()
            try {
                sample.core.pause()
            } catch (_: StillnightException) {
                // It is made up: nothing of it can be lost.
            }
        }
    }
}
