/**
 * Everything in the diary as a list, latest first, to be searched by words and narrowed; more is asked for as one scrolls.
 *
 * What is found and in which order is the core's. Taps: the list 1; narrowing 2; an entry 1 and it is open.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.stillnight.core.BodyPart
import app.stillnight.core.DiaryLine
import app.stillnight.core.DiaryQuery
import app.stillnight.core.ExposureKind
import app.stillnight.core.LineKind
import app.stillnight.core.NightDate
import kotlinx.coroutines.delay

private const val PAGE = 50

/** So many lines before the end the next page is asked for. */
private const val AHEAD = 15

/** So long after a letter the next one may come. Our choice. */
private const val TYPING_MS = 250L

private val ONE_ROW_FROM = 560.dp

private val QuerySaver = listSaver<DiaryQuery, Any>(
    save = { q ->
        listOf(
            q.text,
            ArrayList(q.kinds.map { it.name }),
            ArrayList(q.exposures.map { it.name }),
            ArrayList(q.body.map { it.name }),
            q.minIntensity ?: 0,
            q.from?.iso().orEmpty(),
            q.to?.iso().orEmpty(),
        )
    },
    restore = { v ->
        DiaryQuery(
            v[0] as String,
            (v[1] as List<*>).map { LineKind.valueOf(it as String) },
            (v[2] as List<*>).map { ExposureKind.valueOf(it as String) },
            (v[3] as List<*>).map { BodyPart.valueOf(it as String) },
            (v[4] as Int).takeIf { it > 0 },
            dateOf(v[5] as String),
            dateOf(v[6] as String),
        )
    },
)

/** Narrowed by nothing. */
val EVERYTHING = DiaryQuery("", emptyList(), emptyList(), emptyList(), null, null, null)

/** How many ways a search is narrowed, its words aside. */
private val DiaryQuery.narrowed: Int
    get() = listOf(kinds.isNotEmpty(), exposures.isNotEmpty(), body.isNotEmpty(), minIntensity != null, from != null, to != null).count { it }

/** The lines found so far. */
private class Found(val lines: List<DiaryLine>, val more: String, val show: String)

@Composable
fun DiaryList(model: StillnightModel, shown: Shown, onOpen: (String) -> Unit, onClose: () -> Unit) {
    val words = LocalWords.current
    var query by rememberSaveable(stateSaver = QuerySaver) { mutableStateOf(EVERYTHING) }
    var narrowing by rememberSaveable { mutableStateOf(false) }
    var found by remember { mutableStateOf<Found?>(null) }
    var wrong by remember { mutableStateOf("") }
    // How far the list was looked through: so far it is read again, or the place in it would be lost.
    var reached by rememberSaveable { mutableStateOf(PAGE) }
    val list = rememberLazyListState()
    suspend fun read(before: Found?, until: Int) {
        val wanted = query
        val outcome = model.askBeside {
            var all = before ?: search(wanted, "", PAGE).let { Found(it.lines, it.more, it.show) }
            while (all.more.isNotEmpty() && all.lines.size < until) {
                val next = search(wanted, all.more, PAGE)
                all = Found(all.lines + next.lines, next.more, all.show)
            }
            all
        }
        when (outcome) {
            is Outcome.Done -> if (wanted == query) {
                found = outcome.value
                reached = maxOf(PAGE, outcome.value.lines.size)
                wrong = ""
            }
            is Outcome.Refused -> wrong = outcome.words
        }
    }
    // What was changed meanwhile is looked for anew; the place in the list stays. While one types, only the last word is looked for.
    var sought by remember { mutableStateOf(query.text) }
    var looked by remember { mutableStateOf(query) }
    LaunchedEffect(query, shown.revision) {
        if (query.text != sought) delay(TYPING_MS)
        sought = query.text
        if (query != looked) reached = PAGE
        looked = query
        read(null, reached)
    }
    val nearEnd by remember {
        derivedStateOf {
            val last = list.layoutInfo.visibleItemsInfo.lastOrNull()?.index ?: 0
            last >= list.layoutInfo.totalItemsCount - AHEAD
        }
    }
    val now = found
    LaunchedEffect(nearEnd, now) { if (nearEnd && now != null && now.more.isNotEmpty()) read(now, now.lines.size + 1) }
    val bar: @Composable () -> Unit = {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            BarHost(model) { onOpen(Over.EPISODE + it) }
            if (narrowing) MainButton(now?.show?.ifEmpty { null } ?: words["done"], "narrow-done", Modifier.fillMaxWidth()) { narrowing = false }
        }
    }
    PanelFrame(words["diary-search"], onClose, bar) {
        LazyColumn(Modifier.weight(1f).fillMaxWidth().testTag("diary-list"), list, PaddingValues(MARGIN, 12.dp)) {
            item("search") {
                OutlinedTextField(
                    query.text,
                    { query = query.copy(text = it) },
                    Modifier.fillMaxWidth().testTag("search"),
                    label = { Text(words["search-hint"]) },
                    leadingIcon = { Mark(Marks.Search) },
                    singleLine = true,
                )
            }
            item("narrow") {
                val count = query.narrowed
                val text = words["filter"] + if (count > 0) " (${words.number(count)})" else ""
                Cells {
                    WordButton(text, "narrow") { narrowing = !narrowing }
                    if (query != EVERYTHING) WordButton(words["filter-clear"], "search-all") { query = EVERYTHING }
                }
            }
            if (narrowing) item("narrowing") { Narrowing(query, shown.tonight.night) { query = it } }
            if (wrong.isNotEmpty()) item("wrong") { Wrong(wrong) }
            if (now != null && now.lines.isEmpty()) {
                item("nothing") { Quiet(if (query == EVERYTHING) words["list-empty"] else words["list-nothing"], Modifier.testTag("nothing")) }
            }
            itemsIndexed(now?.lines.orEmpty(), { _, line -> line.kind.name + line.id }) { i, line ->
                val day = line.dayWords.takeIf { it != now?.lines?.getOrNull(i - 1)?.dayWords }
                Column {
                    if (day != null) {
                        if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
                        Heading(day, Modifier.padding(top = 12.dp, bottom = 4.dp))
                    }
                    LineEntry(line, "found-${i + 1}", onOpen)
                }
            }
        }
    }
}

@Composable
private fun Narrowing(query: DiaryQuery, tonight: NightDate, onChange: (DiaryQuery) -> Unit) {
    val words = LocalWords.current
    Card(Modifier.padding(bottom = 12.dp).testTag("narrowing")) {
        Column(verticalArrangement = Arrangement.spacedBy(20.dp)) {
            Part(words["filter-kinds"]) {
                Choices(LineKind.entries, query.kinds, { words.of("line", it) }, "kind") { onChange(query.copy(kinds = it)) }
            }
            if (query.kinds.isEmpty() || LineKind.EXPOSURE in query.kinds) {
                Part(words["exposures"]) {
                    Choices(ExposureKind.entries, query.exposures, { words.of("exposure", it) }, "exposure") { onChange(query.copy(exposures = it)) }
                }
            }
            if (query.kinds.isEmpty() || LineKind.EPISODE in query.kinds) {
                Part(words["body"]) {
                    Choices(BodyPart.entries, query.body, { words.of("body", it) }, "body") { onChange(query.copy(body = it)) }
                }
                Part(words["filter-strength"]) { Strength(query.minIntensity) { onChange(query.copy(minIntensity = it)) } }
            }
            Range(query, tonight, onChange)
        }
    }
}

@Composable
private fun <T : Enum<*>> Choices(all: List<T>, chosen: List<T>, text: (T) -> String, tag: String, onChange: (List<T>) -> Unit) = Cells {
    all.forEach { value ->
        Cell(text(value), value in chosen, "only-$tag-" + kebab(value)) { onChange(if (value in chosen) chosen - value else chosen + value) }
    }
}

@Composable
private fun Strength(least: Int?, onChange: (Int?) -> Unit) {
    val words = LocalWords.current
    BoxWithConstraints {
        val perRow = if (maxWidth / LocalDensity.current.fontScale >= ONE_ROW_FROM) 10 else 5
        NumberCells(
            (1..10).map(words::number),
            least?.minus(1),
            perRow,
            { "only-strength-${it + 1}" },
            { words["filter-strength"] + ": " + words.number(it + 1) },
        ) { onChange((it + 1).takeIf { n -> n != least }) }
    }
}

private val SPANS = listOf("range-two-weeks" to 13L, "range-month" to 29L, "range-year" to 364L)

@Composable
private fun Range(query: DiaryQuery, tonight: NightDate, onChange: (DiaryQuery) -> Unit) {
    val words = LocalWords.current
    Part(words["search-range"]) {
        Cells {
            Cell(words["search-ever"], query.from == null && query.to == null, "range-ever") { onChange(query.copy(from = null, to = null)) }
            SPANS.forEach { (key, days) ->
                val from = tonight.plusDays(-days)
                Cell(words[key], query.from == from && query.to == null, "range-$days") { onChange(query.copy(from = from, to = null)) }
            }
            Cell(words["search-between"], query.to != null, "range-between") {
                onChange(query.copy(from = query.from ?: tonight.plusDays(-29), to = query.to ?: tonight))
            }
        }
        val from = query.from
        val to = query.to
        if (from != null && to != null) {
            DateField(words["range-from"], from, "range-from", years = true) { onChange(query.copy(from = it)) }
            DateField(words["range-to"], to, "range-to", years = true) { onChange(query.copy(to = it)) }
        }
    }
}
