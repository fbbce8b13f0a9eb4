/**
 * The root of the screens: theme, tabs, and what lies over them.
 *
 * Which tab and which panel is open is kept over recreation; everything else on screen comes from the core.
 */
package app.stillnight.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.consumeWindowInsets
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.SaveableStateHolder
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.runtime.setValue
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.dp
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.compose.LocalLifecycleOwner
import androidx.lifecycle.repeatOnLifecycle
import app.stillnight.core.Analyte
import app.stillnight.core.ExposureKind
import app.stillnight.core.Schedule
import app.stillnight.core.ScoreKind
import kotlinx.coroutines.delay
import java.util.Locale

private const val MINUTE_MS = 60_000L

/** Free room on both sides of a tab's word. */
private val TAB_RIM = 4.dp

/** The platform under the screens. */
val LocalPlatform = staticCompositionLocalOf<Platform> { error("no platform") }

private enum class Place(val sign: ImageVector) { TONIGHT(Marks.Moon), DIARY(Marks.Calendar), PLAN(Marks.List), LABS(Marks.Drop), TRENDS(Marks.Bars) }

/** What may lie over the tabs, as text so that it is kept: the kind, a colon, and the id or number it is about. */
object Over {
    const val CHECK_IN = "check-in:"
    const val EPISODE = "episode:"
    const val EPISODE_AT = "episode-at:"
    const val NIGHT = "night:"
    const val BED = "bed:"
    const val ADD_EXPOSURE = "add-exposure:"
    const val EXPOSURE = "exposure:"
    const val DAY = "day:"
    const val SEARCH = "search:"
    const val PROGRAMME = "programme:"
    const val SCORES = "scores:"
    const val ITEM = "item:"
    const val INTAKE = "intake:"
    const val TIMETABLE = "timetable:"
    const val OWN_RULE = "own-rule:"
    const val TEMPLATES = "templates:"
    const val MY_DAY = "my-day:"
    const val BLOOD_DRAW = "blood-draw:"
    const val LOOK_BACK = "look-back:"
    const val CHANGE = "change:"
    const val ADD = "add:"
    const val MEASURES = "measures:"

    /** Blood test results: empty for ferritin, [WHOLE_PANEL] for more, else a panel's id. */
    const val PANEL = "panel:"
    const val ANALYTE = "analyte:"

    /** One of the tabs, by its name: all that lies over them is closed. */
    const val TAB = "tab:"

    /** One of [MorePage]. */
    const val MORE = "more:"
}

private val OverSaver = listSaver<List<String>, String>(save = { it }, restore = { it })

/** All of the app's screens, over the person's own diary or over the sample. */
@Composable
fun StillnightUi(model: StillnightModel, platform: Platform) {
    val sample by model.sample.shown.collectAsState()
    val kept = rememberSaveableStateHolder()
    val looked = sample
    if (looked == null) {
        kept.SaveableStateProvider("own") { Screens(model, platform, null) }
    } else {
        kept.SaveableStateProvider("sample") {
            Screens(looked, platform) {
                kept.removeState("sample")
                model.sample.leave()
            }
        }
    }
}

/** The screens of one diary; [onLeave] where it is the sample. */
@Composable
private fun Screens(model: StillnightModel, platform: Platform, onLeave: (() -> Unit)?) {
    val shown by model.shown.collectAsState()
    val damaged by model.damaged.collectAsState()
    val now = shown
    if (damaged.isNotEmpty() && onLeave == null) return OpenFailedUi(damaged, model.words.language, platform::setAside)
    if (now == null) {
        val bar by model.bar.collectAsState()
        // Until the core has answered nothing is drawn: the window's own background stays, so nothing flashes.
        bar?.let { OpenFailedUi(it.words) }
        return
    }
    val life = LocalLifecycleOwner.current.lifecycle
    LaunchedEffect(now, life) {
        // Only while on screen: in the background the diary is closed.
        life.repeatOnLifecycle(Lifecycle.State.STARTED) {
            val untilMinute = MINUTE_MS - Math.floorMod(now.tonight.now, MINUTE_MS)
            delay(minOf(untilMinute, (now.appearance.changesAt - now.tonight.now).coerceAtLeast(1)))
            model.refresh()
        }
    }
    val rescue by model.rescue.collectAsState()
    StillnightTheme(paletteOf(now.appearance.night, isSystemInDarkTheme())) {
        CompositionLocalProvider(LocalWords provides model.words, LocalPlatform provides platform, LocalLeave provides onLeave) {
            Surface(Modifier.fillMaxSize()) {
                Column(Modifier.fillMaxSize()) {
                    if (onLeave != null) SampleBanner(onLeave)
                    // The banner has taken the room under the system's bar.
                    val top = WindowInsets.safeDrawing.only(WindowInsetsSides.Top)
                    Box(if (onLeave == null) Modifier.weight(1f) else Modifier.weight(1f).consumeWindowInsets(top)) {
                        when {
                            rescue -> Rescue(model)
                            now.firstRun -> FirstRun(model, now)
                            else -> Places(model, now)
                        }
                    }
                }
            }
        }
    }
}

@Composable
private fun Places(model: StillnightModel, shown: Shown) {
    var place by rememberSaveable { mutableStateOf(Place.TONIGHT) }
    // What lies over the tabs, the uppermost last: closing it shows what was under it.
    var over by rememberSaveable(stateSaver = OverSaver) { mutableStateOf(emptyList()) }
    val kept = rememberSaveableStateHolder()
    fun open(what: String) {
        val tab = Place.entries.find { what == Over.TAB + it.name.lowercase(Locale.ROOT) }
        if (tab == null) {
            over = over - what + what
        } else {
            over.forEach(kept::removeState)
            over = emptyList()
            place = tab
        }
    }
    fun close() {
        over.lastOrNull()?.let(kept::removeState)
        over = over.dropLast(1)
    }
    val uppermost = over.lastOrNull()
    if (uppermost != null) {
        kept.SaveableStateProvider(uppermost) { Opened(model, shown, uppermost, ::open, ::close) }
        return
    }
    if (place != Place.TONIGHT) LocalPlatform.current.OnBack { place = Place.TONIGHT }
    CompositionLocalProvider(LocalMore provides { open(Over.MORE) }) { Tabbed(model, shown, place, kept, ::open) { place = it } }
}

@Composable
private fun Tabbed(model: StillnightModel, shown: Shown, place: Place, kept: SaveableStateHolder, open: (String) -> Unit, onPlace: (Place) -> Unit) {
    Column(Modifier.fillMaxSize()) {
        Box(Modifier.weight(1f).windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Top + WindowInsetsSides.Horizontal))) {
            kept.SaveableStateProvider(place.name) {
                when (place) {
                    Place.TONIGHT -> Tonight(
                        model,
                        shown,
                        TonightWays(
                            detail = { open(Over.EPISODE + it) },
                            earlier = { open(Over.EPISODE_AT) },
                            add = { open(Over.ADD_EXPOSURE) },
                            checkIn = { open(Over.CHECK_IN) },
                            trends = { onPlace(Place.TRENDS) },
                            plan = { onPlace(Place.PLAN) },
                            bed = { open(Over.BED) },
                            open = open,
                        ),
                    )
                    Place.DIARY -> Diary(model, shown, open)
                    Place.PLAN -> Plan(model, shown, open)
                    Place.LABS -> Labs(model, shown, open)
                    Place.TRENDS -> Trends(model, shown, TrendsWays({ onPlace(Place.TONIGHT) }, { open(Over.MEASURES) }))
                }
            }
        }
        Tabs(place, onPlace)
    }
}

@Composable
private fun Opened(model: StillnightModel, shown: Shown, over: String, onOpen: (String) -> Unit, onClose: () -> Unit) {
    val about = over.substringAfter(':')
    val today = shown.tonight.today
    val items = shown.plan.items
    val others = items.filter { it.item.entry.schedule is Schedule.Own && it.item.id != about }
    when (over.substringBefore(':') + ":") {
        Over.CHECK_IN -> CheckIn(model, null, onOpen, onClose)
        Over.NIGHT -> CheckIn(model, dateOf(about), onOpen, onClose)
        Over.BED -> BedSheet(model, shown.tonight, onClose)
        Over.EPISODE_AT -> EpisodeAt(model, dateOf(about), onClose)
        Over.ADD_EXPOSURE -> {
            val start = ExposureStart(ExposureKind.entries.find { it.name == about.substringBefore('/') }, dateOf(about.substringAfter('/')))
            ExposureSheet(model, shown, start, onOpen, onClose)
        }
        Over.EXPOSURE -> ExposureChange(model, about, onClose)
        Over.DAY -> DayPage(model, shown, dateOf(about) ?: shown.tonight.night, onOpen, onClose)
        Over.SEARCH -> DiaryList(model, shown, onOpen, onClose)
        Over.PROGRAMME -> Programme(model, shown, onOpen, onClose)
        Over.SCORES -> {
            val kind = ScoreKind.entries.find { it.name == about.substringBefore('/') } ?: ScoreKind.TROUBLE
            Scores(model, shown, kind, dateOf(about.substringAfter('/')) ?: today, onClose)
        }
        Over.MEASURES -> Measures(model, onClose)
        Over.PANEL -> LabForm(model, about.takeIf { it != WHOLE_PANEL }.orEmpty(), about == WHOLE_PANEL, onClose)
        Over.ANALYTE -> {
            val analyte = Analyte.entries.find { it.name == about }
            if (analyte == null) LaunchedEffect(about) { onClose() } else AnalytePage(model, shown, analyte, onClose)
        }
        Over.MORE -> More(model, shown, about, onOpen, onClose)
        Over.EPISODE -> EpisodeSheet(model, about, onClose)
        Over.TIMETABLE -> Timetable(model, shown, onOpen, onClose)
        Over.OWN_RULE -> OwnRule(model, shown, onClose)
        Over.TEMPLATES -> Templates(model, shown, onClose)
        Over.MY_DAY -> MyDay(model, shown, onClose)
        Over.BLOOD_DRAW -> BloodDraws(model, shown, onClose)
        Over.LOOK_BACK -> LookBack(model, shown, dateOf(about) ?: today, onClose)
        Over.INTAKE -> IntakePanel(model, shown, about, onClose)
        Over.ITEM -> {
            val item = items.find { it.item.id == about }
            if (item == null) LaunchedEffect(about) { onClose() } else ItemPage(model, shown, item, onOpen, onClose)
        }
        Over.CHANGE -> {
            val item = items.find { it.item.id == about }
            if (item == null) {
                LaunchedEffect(about) { onClose() }
            } else {
                ItemForm(model, about, Draft.of(item.item.entry, today), others, today, onClose)
            }
        }
        Over.ADD -> {
            val suggestion = about.toIntOrNull()?.let(shown.suggestions::getOrNull)
            ItemForm(model, "", suggestion?.let { Draft.of(it.entry, today) } ?: Draft(from = today), others, today, onClose)
        }
    }
}

/** The tabs, each with its word; where the words have no room beside one another in this type, only the chosen one's. */
@Composable
private fun Tabs(place: Place, onPlace: (Place) -> Unit) {
    val words = LocalWords.current
    val palette = LocalPalette.current
    val names = mapOf(
        Place.TONIGHT to words["tab-tonight"],
        Place.DIARY to words["tab-diary"],
        Place.PLAN to words["tab-plan"],
        Place.LABS to words["tab-labs"],
        Place.TRENDS to words["tab-trends"],
    )
    val style = MaterialTheme.typography.labelMedium
    val measured = rememberTextMeasurer()
    Surface(color = palette.card, contentColor = palette.text) {
        BoxWithConstraints(
            Modifier.fillMaxWidth().windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Bottom + WindowInsetsSides.Horizontal)),
        ) {
            val widest = names.values.maxOf { measured.measure(it, style, maxLines = 1).size.width }
            val all = with(LocalDensity.current) { widest.toDp() } + TAB_RIM * 2 <= maxWidth / names.size
            Row(Modifier.fillMaxWidth().height(IntrinsicSize.Max)) {
                for ((tab, name) in names) {
                    val chosen = tab == place
                    val room = if (chosen && !all) Modifier else Modifier.weight(1f)
                    TabItem(name, tab, chosen, all || chosen, room.fillMaxHeight()) { onPlace(tab) }
                }
            }
        }
    }
}

@Composable
private fun TabItem(text: String, place: Place, chosen: Boolean, said: Boolean, modifier: Modifier, onChoose: () -> Unit) {
    val palette = LocalPalette.current
    Column(
        modifier.selectable(chosen, role = Role.Tab, onClick = onChoose).testTag("tab-" + place.name.lowercase(Locale.ROOT))
            .semantics { if (!said) contentDescription = text }.heightIn(min = TARGET_TONIGHT).padding(TAB_RIM, 6.dp),
        Arrangement.Center,
        Alignment.CenterHorizontally,
    ) {
        Box(
            Modifier.background(if (chosen) palette.primary else palette.card, CircleShape).widthIn(min = 56.dp).padding(vertical = 4.dp),
            Alignment.Center,
        ) {
            Mark(place.sign, tint = if (chosen) palette.onPrimary else palette.secondary)
        }
        if (said) {
            Text(text, color = if (chosen) palette.text else palette.secondary, style = MaterialTheme.typography.labelMedium, maxLines = 1)
        }
    }
}
