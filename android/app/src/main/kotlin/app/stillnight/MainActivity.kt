/**
 * The app's window: the shared screens over the whole display, with a model that outlives rotation.
 *
 * Decides what shows until the diary is open (nothing, on black) and when it can't be opened (why, in words).
 */
package app.stillnight

import android.graphics.Color
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.SystemBarStyle
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.foundation.background
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.ViewModel
import androidx.lifecycle.ViewModelProvider
import androidx.lifecycle.repeatOnLifecycle
import androidx.lifecycle.viewModelScope
import androidx.lifecycle.viewmodel.initializer
import androidx.lifecycle.viewmodel.viewModelFactory
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import app.stillnight.core.explain
import app.stillnight.ui.OpenFailedUi
import app.stillnight.ui.StillnightModel
import app.stillnight.ui.StillnightUi
import app.stillnight.ui.canBeSetAside
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.filterNotNull
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import androidx.compose.ui.graphics.Color as Paint

/** The only activity. */
class MainActivity : ComponentActivity() {
    internal lateinit var platform: AndroidPlatform
        private set
    private lateinit var opening: Opening

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val app = application as StillnightApp
        platform = AndroidPlatform(this, app) { opening.setAside() }
        platform.attach()
        // Nothing was saved: no picker is open whose answer is still to come.
        if (state == null) app.scope.launch(app.beside) { app.documents.clearUnclaimed() }
        opening = ViewModelProvider(this, viewModelFactory { initializer { Opening(app) } })[Opening::class.java]
        setContent { Content() }
    }

    override fun onDestroy() {
        platform.detach()
        super.onDestroy()
    }

    override fun onStart() {
        super.onStart()
        opening.open()
    }

    override fun onResume() {
        super.onResume()
        platform.refresh()
    }

    @Composable
    private fun Content() {
        val opened by opening.opened.collectAsState()
        when (val now = opened) {
            null -> {
                Bars(dark = true)
                Box(Modifier.fillMaxSize().background(Paint.Black))
            }
            is Opened.Diary -> {
                LaunchedEffect(now.model) {
                    val reminders = (application as StillnightApp).reminders
                    repeatOnLifecycle(Lifecycle.State.STARTED) {
                        reminders.unsaid.filterNotNull().collect { reminders.tell(it, now.model) }
                    }
                }
                val sample by now.model.sample.shown.collectAsState()
                val shown by (sample ?: now.model).shown.collectAsState()
                Bars(dark = shown?.appearance?.night != false || isSystemInDarkTheme())
                StillnightUi(now.model, platform)
            }
            is Opened.Failed -> {
                Bars(dark = isSystemInDarkTheme())
                OpenFailedUi(now.words, now.language, opening::setAside.takeIf { now.canBeSetAside })
            }
        }
    }

    /** Light signs in the system's bars where the app is dark, whatever the system's own theme. */
    @Composable
    private fun Bars(dark: Boolean) {
        LaunchedEffect(dark) {
            val style = SystemBarStyle.auto(Color.TRANSPARENT, Color.TRANSPARENT) { dark }
            enableEdgeToEdge(style, style)
        }
    }
}

/** What came of opening the diary. */
sealed interface Opened {
    /** It is open, with what is on screen. */
    class Diary(val model: StillnightModel) : Opened

    /** It is not; why, in words, and whether the file can be put aside. */
    class Failed(val words: String, val language: String, val canBeSetAside: Boolean) : Opened
}

/** Opens the diary and keeps its model while the activity is made anew. */
class Opening(private val app: StillnightApp) : ViewModel() {
    private val state = MutableStateFlow<Opened?>(null)
    private var trying: Job? = null

    /** Null until it is known. */
    val opened: StateFlow<Opened?> = state.asStateFlow()

    /** Opens it, or tries again; if it is open, reads everything anew, as time has passed. */
    fun open() {
        val open = state.value
        if (open is Opened.Diary) {
            open.model.sample.shown.value?.refresh()
            return open.model.refresh()
        }
        if (trying?.isActive == true) return
        trying = viewModelScope.launch { state.value = attempt { app.diary.use { model(this, rescue = false) } } }
    }

    /** Puts a damaged file aside and goes on with an empty diary, into which what can be read may come back. */
    fun setAside() {
        if (trying?.isActive == true) return
        trying = viewModelScope.launch {
            (state.value as? Opened.Diary)?.let { withContext(app.io) { it.model.release() } }
            // The old screens' work ends with them.
            models.cancel()
            models = child()
            state.value = attempt {
                app.diary.setAside()
                app.diary.use { model(this, rescue = true) }
            }
        }
    }

    private var models: CoroutineScope = child()

    private fun child() = CoroutineScope(viewModelScope.coroutineContext + SupervisorJob(viewModelScope.coroutineContext[Job]))

    private fun model(core: Stillnight, rescue: Boolean) =
        StillnightModel(core, app.device, models, app.io, app.beside, app.documents, app.diary::sample, rescue)

    private suspend fun attempt(open: suspend () -> StillnightModel): Opened = try {
        Opened.Diary(open())
    } catch (error: StillnightException) {
        val language = app.device.language()
        Opened.Failed(withContext(app.io) { explain(error, language) }, language, canBeSetAside(error))
    } catch (_: LinkageError) {
        Opened.Failed(app.getString(R.string.no_core), app.device.language(), false)
    }

    override fun onCleared() {
        val open = state.value as? Opened.Diary ?: return
        val sample = open.model.sample.shown.value
        app.scope.launch {
            withContext(app.io) {
                open.model.release()
                sample?.release()
            }
        }
    }
}
