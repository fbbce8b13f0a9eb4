/**
 * The one open file of the process: opened once, off the main thread, and paused when nobody has needed it for a moment.
 *
 * Decides when the core lets go of the file. What is in it is the core's.
 */
package app.stillnight

import app.stillnight.core.Device
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.io.File

/** The diary in [file]. [io] runs one call at a time; all state here is touched on it only. */
class Diary(
    private val file: File,
    private val device: Device,
    private val io: CoroutineDispatcher,
    private val scope: CoroutineScope,
) {
    private var core: Stillnight? = null
    private var claims = 0

    /** Opens the file before anyone asks, so that the first screen need not wait. Whoever asks is told if that failed. */
    fun openAhead() {
        scope.launch {
            try {
                use { }
            } catch (_: StillnightException) {
            } catch (_: LinkageError) {
            }
        }
    }

    /** Keeps the file open until [release]. */
    fun claim() {
        scope.launch { withContext(io) { take() } }
    }

    /** Ends a [claim]. The file stays open a moment longer: a screen that turns, or reads again after a change, finds it open. */
    fun release() {
        scope.launch {
            delay(LINGER_MS)
            withContext(io) { drop() }
        }
    }

    /** Calls the core, opening the file if need be. */
    suspend fun <T> use(call: Stillnight.() -> T): T = try {
        withContext(io) { opened().call() }
    } finally {
        release()
    }

    /** The same for a long call, which must not keep the others waiting: it runs on [beside]. */
    suspend fun <T> useBeside(beside: CoroutineDispatcher, call: Stillnight.() -> T): T = try {
        val open = withContext(io) { opened() }
        withContext(beside) { open.call() }
    } finally {
        release()
    }

    /** Sets a damaged file aside, never deleting it, and opens an empty diary in its place. */
    suspend fun setAside() = withContext(io) {
        try {
            core?.pause()
        } catch (_: StillnightException) {
            // It is damaged.
        }
        core = null
        core = Stillnight.setAside(file.path, device)
    }

    /** Opens the sample, beside the diary; reminders and backups never see it. */
    fun sample(): Stillnight = Stillnight.openSample(file.path, device)

    private fun opened(): Stillnight {
        take()
        val open = core ?: Stillnight.open(file.path, device).also { core = it }
        open.resume()
        return open
    }

    private fun take() {
        claims++
        try {
            core?.resume()
        } catch (_: StillnightException) {
            // Whoever calls next is told why.
        }
    }

    private fun drop() {
        if (--claims > 0) return
        try {
            core?.pause()
        } catch (_: StillnightException) {
            // Everything acknowledged is on the disk already.
        }
    }

    private companion object {
        const val LINGER_MS = 2_000L
    }
}
