/**
 * Holds the core and what is on screen, and carries every tap to the core off the main thread.
 *
 * Decides nothing about the diary: it asks the core, keeps the answers, and turns errors into the core's words.
 * Survives rotation where the platform keeps it; what must survive the end of the process is in the core or in saved
 * instance state.
 */
package app.stillnight.ui

import app.stillnight.core.Answer
import app.stillnight.core.Answered
import app.stillnight.core.Appearance
import app.stillnight.core.ChangeListener
import app.stillnight.core.CivilDate
import app.stillnight.core.CivilTime
import app.stillnight.core.Device
import app.stillnight.core.DoseLine
import app.stillnight.core.Field
import app.stillnight.core.ItemEntry
import app.stillnight.core.PlanScreen
import app.stillnight.core.Recorded
import app.stillnight.core.Saved
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import app.stillnight.core.TonightScreen
import app.stillnight.core.Topic
import app.stillnight.core.TrendsScreen
import app.stillnight.core.explain
import app.stillnight.core.labels
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import java.time.LocalDateTime
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.concurrent.atomic.AtomicLong
import app.stillnight.core.Mark as Remark

/** How many nights the strip, the chart and the table show. */
const val NIGHTS_SHOWN = 14

/**
 * What the tabs show, taken in one go so that no tab contradicts another.
 *
 * @property revision the change it was taken after: a screen that asks for more asks again when it rises.
 */
data class Shown(
    val firstRun: Boolean,
    val tonight: TonightScreen,
    val plan: PlanScreen,
    val suggestions: List<Suggestion>,
    val trends: TrendsScreen,
    val revision: Long,
) {
    /** Night colours or not, and until when. */
    val appearance: Appearance get() = tonight.appearance
}

/** What may be added to the plan, with the sentence it would be saved with. */
data class Suggestion(val entry: ItemEntry, val sentence: String)

/**
 * The bar above the button.
 *
 * @property undo id of the change it can undo; empty for a mere message.
 * @property episode id of the episode it is about, to add detail to; empty if none.
 * @property until when it goes away by itself, by the device's clock.
 * @property marks remarks on what was recorded, each with its source.
 * @property before ids of the changes made with it, earliest first, that are undone along with it.
 */
data class Bar(
    val words: String,
    val undo: String,
    val episode: String,
    val until: Long,
    val marks: List<Remark> = emptyList(),
    val before: List<String> = emptyList(),
)

/** What came of a call: done, or refused in words, with the field it is about where there is one. */
sealed interface Outcome<out T> {
    data class Done<T>(val value: T) : Outcome<T>
    data class Refused(val error: StillnightException, val words: String) : Outcome<Nothing> {
        /** The field the error is about, so that its words can stand beside it. */
        val field: Field? get() = fieldOf(error)
    }
}

/**
 * Holds the core and what is on screen; calls the core on [io], never on the main thread, and long jobs on [beside].
 *
 * @param openSample makes or opens the sample diary; null where there is none to look at.
 * @param rescue whether a damaged diary was just set aside, so that getting it back comes first.
 */
class StillnightModel(
    val core: Stillnight,
    private val device: Device,
    private val scope: CoroutineScope,
    private val io: CoroutineDispatcher,
    private val beside: CoroutineDispatcher = io,
    documents: Documents = NoDocuments,
    openSample: (() -> Stillnight)? = null,
    rescue: Boolean = false,
) : ChangeListener {
    /** The words of the phone's language; new when the person changes it or how their clock shows. */
    @Volatile
    var words: Words = Words(device.language(), device.hours24(), labelsOf(device.language()))
        private set

    private val shownState = MutableStateFlow<Shown?>(null)
    private val barState = MutableStateFlow<Bar?>(null)
    private val damagedState = MutableStateFlow("")
    private val rescueState = MutableStateFlow(rescue)
    private val changesState = MutableStateFlow(0L)
    private val lastRevision = AtomicLong(0)

    // Calls reach the core in the order of the taps; the tap itself never waits.
    private val inOrder = Mutex()

    /** What is on screen; null until the first answer of the core. */
    val shown: StateFlow<Shown?> = shownState.asStateFlow()

    /** The bar with Undo, or with an error in words; null if there is none. */
    val bar: StateFlow<Bar?> = barState.asStateFlow()

    /** Why the diary can't be used any more, in words: its file is damaged. Empty while it is well. */
    val damaged: StateFlow<String> = damagedState.asStateFlow()

    /** Whether getting back a diary that was set aside comes before everything else. */
    val rescue: StateFlow<Boolean> = rescueState.asStateFlow()

    /** Rises with each change of the diary, for what is read only while it is on screen. */
    val changes: StateFlow<Long> = changesState.asStateFlow()

    /** Jobs with files. */
    val backups = BackupModel(this, documents, scope, beside)

    /** The sample diary. */
    val sample = SampleModel(this, openSample, device, scope, io, beside)

    /** What Trends shows. */
    val trends = TrendsModel(this, scope)

    init {
        scope.launch { ask { listen(this@StillnightModel) } }
        refresh()
    }

    /** The device's clock. */
    fun now(): Long = device.now()

    /** What the phone's wall clock shows: where a form for another time begins. */
    fun wallClock(): LocalDateTime = wallClock(now())

    /** What it shows at an instant. */
    fun wallClock(at: Long): LocalDateTime = java.time.Instant.ofEpochMilli(at).atZone(zone()).toLocalDateTime()

    /** The instant at which it shows a date and time. */
    fun instantOf(date: CivilDate, time: CivilTime): Long =
        date.local().atTime(time.hour, time.minute).atZone(zone()).toInstant().toEpochMilli()

    private fun zone(): ZoneId = runCatching { ZoneId.of(device.zone()) }.getOrDefault(ZoneOffset.UTC)

    override fun onChange(topics: List<Topic>, revision: Long) {
        if (lastRevision.getAndUpdate { maxOf(it, revision) } < revision) {
            changesState.value = revision
            refresh()
        }
    }

    /** Asks the core for everything again: after a change, when the app comes to the front, when night begins or ends. */
    fun refresh() {
        scope.launch {
            val revision = lastRevision.get()
            when (val outcome = ask { followPhone().let { look(revision) } }) {
                is Outcome.Done -> {
                    shownState.value = outcome.value
                    // A timer stands still while the phone sleeps; the clock does not.
                    barState.value?.let { if (it.until <= now()) dismiss(it) }
                }
                is Outcome.Refused -> say(outcome.words)
            }
        }
    }

    /** The core lets go of this model; for when its owner ends. */
    fun release() {
        runCatching { core.listen(null) }
    }

    /** Calls the core off the main thread, in the order of asking. */
    suspend fun <T> ask(call: Stillnight.() -> T): Outcome<T> = inOrder.withLock { withContext(io) { outcome(call) }.also(::noticeDamage) }

    /** Calls the core for what only reads and may take long, so that no tap stands behind it. */
    suspend fun <T> askBeside(call: Stillnight.() -> T): Outcome<T> = withContext(beside) { outcome(call) }.also(::noticeDamage)

    /** Calls the core on the thread of the asker, who is off the main thread already. */
    fun <T> outcome(call: Stillnight.() -> T): Outcome<T> = try {
        Outcome.Done(core.call())
    } catch (error: StillnightException) {
        Outcome.Refused(error, explained(error))
    }

    /** An error in the words of the phone's language. */
    fun explained(error: StillnightException): String = explained(error, words.language)

    /** What could be got back is back: on to the diary. */
    fun rescued() {
        rescueState.value = false
    }

    /** Calls the core for a change; says in the bar why if it is refused, else runs [after]. */
    fun <T> act(call: Stillnight.() -> T, after: (T) -> Unit = {}) {
        scope.launch { show(ask(call), after) }
    }

    /** Calls the core for a change whose refusal the asker shows by itself. */
    fun <T> attempt(call: Stillnight.() -> T, after: (Outcome<T>) -> Unit) {
        scope.launch { after(ask(call)) }
    }

    /** The big button. Never waits for an earlier tap. */
    fun record(minutesAgo: Int, after: (Recorded) -> Unit = {}) = act({ recordEpisode(minutesAgo) }) {
        offerUndo(it)
        after(it)
    }

    /** Shows the bar for a change of an episode that can be undone. */
    fun offerUndo(recorded: Recorded) {
        barState.value = Bar(recorded.words, recorded.undo, recorded.episode.id, recorded.undoUntil)
    }

    /** Shows the bar for a deleted episode: it can be undone, but there is nothing to add to. */
    fun offerDeleted(recorded: Recorded) {
        barState.value = Bar(recorded.words, recorded.undo, "", recorded.undoUntil)
    }

    /** Shows the bar for anything saved, with the remarks on it. */
    fun offerUndo(saved: Saved) {
        barState.value = Bar(saved.words, saved.undo, "", saved.undoUntil, saved.marks)
    }

    /** Shows the bar for a change that can be undone; [words] say what happened. */
    fun offerUndo(words: String, undo: String, until: Long) {
        barState.value = Bar(words, undo, "", until)
    }

    /** Answers a reminder or a single dose. */
    fun answer(dose: String, answer: Answer, after: () -> Unit = {}) = act({ answer(dose, answer) }) {
        if (it.counted) barState.value = Bar(it.words, it.undo, "", it.undoUntil)
        after()
    }

    /** Notes every one of [doses] as taken when its time was; one Undo takes all of it back. */
    fun allTaken(doses: List<DoseLine>, after: () -> Unit = {}) = act({
        // Each at its own time: at one and the same they would stand too near one another.
        doses.groupBy { it.at }.map { (at, together) -> answer(together.joinToString("+") { it.id }, Answer.TakenAt(at)) }
    }) { answers ->
        val given = answers.filter { it.counted }
        val latest = given.lastOrNull()
        if (latest != null) {
            barState.value = Bar(given.joinToString("\n") { it.words }, latest.undo, "", latest.undoUntil, before = given.dropLast(1).map { it.undo })
        }
        after()
    }

    /** Says what came of an answer that was given outside the app; with Undo while the core still allows it. */
    fun tell(answered: Answered) {
        if (answered.undoUntil > now()) offerUndo(answered.words, answered.undo, answered.undoUntil) else say(answered.words)
    }

    /** Takes back the change the bar is about. */
    fun undo(bar: Bar, after: () -> Unit = {}) = act({
        undo(bar.undo)
        bar.before.asReversed().forEach { undo(it) }
    }) {
        barState.compareAndSet(bar, null)
        after()
    }

    /** Takes the bar away, if it still is this one. */
    fun dismiss(bar: Bar) {
        barState.compareAndSet(bar, null)
    }

    /** Says in the bar what went wrong. */
    fun say(words: String) {
        barState.value = Bar(words, "", "", now() + MESSAGE_MS)
    }

    private fun noticeDamage(outcome: Outcome<*>) {
        if (outcome is Outcome.Refused && outcome.error is StillnightException.Damaged) damagedState.value = outcome.words
    }

    private fun followPhone() {
        val language = device.language()
        val hours24 = device.hours24()
        if (language != words.language || hours24 != words.hours24) words = Words(language, hours24, labelsOf(language))
    }

    private fun <T> show(outcome: Outcome<T>, done: (T) -> Unit) = when (outcome) {
        is Outcome.Done -> done(outcome.value)
        is Outcome.Refused -> say(outcome.words)
    }

    private companion object {
        const val MESSAGE_MS = 10_000L
    }
}

private fun Stillnight.look(revision: Long): Shown {
    val plan = plan()
    return Shown(firstRun(), tonight(), plan, plan.suggestions.map { Suggestion(it, previewSchedule(it.schedule)) }, trends(NIGHTS_SHOWN), revision)
}

/** Every label of a language; none where the core can't give them. */
internal fun labelsOf(language: String): Map<String, String> = try {
    labels(language)
} catch (_: StillnightException) {
    emptyMap()
}

private fun explained(error: StillnightException, language: String): String = try {
    explain(error, language)
} catch (_: StillnightException) {
    "error-internal"
}

private fun fieldOf(error: StillnightException): Field? = when (error) {
    is StillnightException.OutOfRange -> error.field
    is StillnightException.TooLong -> error.field
    is StillnightException.Missing -> error.field
    is StillnightException.NotANumber -> error.field
    is StillnightException.Before -> error.field
    is StillnightException.InFuture -> error.field
    is StillnightException.LongAgo -> error.field
    is StillnightException.UnknownZone -> error.field
    is StillnightException.NoSuchTime -> error.field
    is StillnightException.NotFound -> error.field
    else -> null
}
