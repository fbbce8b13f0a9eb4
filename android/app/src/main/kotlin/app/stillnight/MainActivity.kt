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
import androidx.lifecycle.ViewModel
import androidx.lifecycle.ViewModelProvider
import androidx.lifecycle.viewModelScope
import androidx.lifecycle.viewmodel.initializer
import androidx.lifecycle.viewmodel.viewModelFactory
import app.stillnight.core.StillnightException
import app.stillnight.core.explain
import app.stillnight.ui.OpenFailedUi
import app.stillnight.ui.StillnightModel
import app.stillnight.ui.StillnightUi
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
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
        platform = AndroidPlatform(this, app)
        opening = ViewModelProvider(this, viewModelFactory { initializer { Opening(app) } })[Opening::class.java]
        setContent { Content() }
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
                val shown by now.model.shown.collectAsState()
                Bars(dark = shown?.appearance?.night != false || isSystemInDarkTheme())
                StillnightUi(now.model, platform)
            }
            is Opened.Failed -> {
                Bars(dark = isSystemInDarkTheme())
                OpenFailedUi(now.words)
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

    /** It is not; why, in words. */
    class Failed(val words: String) : Opened
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
        if (open is Opened.Diary) return open.model.refresh()
        if (trying?.isActive == true) return
        trying = viewModelScope.launch { state.value = attempt() }
    }

    private suspend fun attempt(): Opened = try {
        Opened.Diary(app.diary.use { StillnightModel(this, app.device, viewModelScope, app.io) })
    } catch (error: StillnightException) {
        Opened.Failed(withContext(app.io) { explain(error, app.device.language()) })
    } catch (_: LinkageError) {
        Opened.Failed(app.getString(R.string.no_core))
    }

    override fun onCleared() {
        val open = state.value as? Opened.Diary ?: return
        app.scope.launch { withContext(app.io) { open.model.release() } }
    }
}
