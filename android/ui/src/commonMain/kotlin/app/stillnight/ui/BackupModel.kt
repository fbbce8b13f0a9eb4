/**
 * Jobs with files: backup, export, reading a file, adding it, replacing the diary, older copies.
 *
 * Decides nothing about what a file holds: the core says. Holds one job at a time with how far it is, what came of it in words,
 * and the passphrase being typed, in memory only. Jobs run beside the taps, so the button never waits for one.
 */
package app.stillnight.ui

import app.stillnight.core.BackupSchedule
import app.stillnight.core.CivilDate
import app.stillnight.core.Field
import app.stillnight.core.Imported
import app.stillnight.core.KeptFile
import app.stillnight.core.PassphraseStrength
import app.stillnight.core.ProgressListener
import app.stillnight.core.Staged
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.io.File
import java.io.IOException
import java.util.Locale

/** A job under way: its label, and [done] of [total] steps; [total] is 0 while it is not known. */
data class Job(val label: String, val done: Long = 0, val total: Long = 0)

/**
 * What is known of the jobs.
 *
 * @property job the one under way, if any.
 * @property words what came of the last one; empty for nothing to say.
 * @property wrong whether [words] say that it did not work.
 * @property staged what is in the file that was read; nothing has changed yet.
 * @property locked whether the file that was picked wants a passphrase.
 * @property imported what merging or restoring did.
 */
data class Jobs(
    val job: Job? = null,
    val words: String = "",
    val wrong: Boolean = false,
    val staged: Staged? = null,
    val locked: Boolean = false,
    val imported: Imported? = null,
)

/** Follows one call of the core; stops it when asked. */
private class Following(private val report: (Long, Long) -> Unit) : ProgressListener {
    @Volatile var stopped = false

    /** Whether the person left the page: then that it stopped is nothing to say. */
    @Volatile var left = false

    override fun onProgress(done: Long, total: Long): Boolean {
        report(done, total)
        return !stopped
    }
}

/** The jobs with files of one diary; they run on [beside]. */
class BackupModel(
    private val model: StillnightModel,
    val documents: Documents,
    private val scope: CoroutineScope,
    private val beside: CoroutineDispatcher,
) {
    private val jobsState = MutableStateFlow(Jobs())
    private val passphraseState = MutableStateFlow("")
    private val strengthState = MutableStateFlow<PassphraseStrength?>(null)
    private val scheduleState = MutableStateFlow<BackupSchedule?>(null)
    private val keptState = MutableStateFlow<List<KeptFile>?>(null)
    private var following: Following? = null

    /** What is under way and what came of it. */
    val jobs: StateFlow<Jobs> = jobsState.asStateFlow()

    /** What is being typed. */
    val passphrase: StateFlow<String> = passphraseState.asStateFlow()

    /** How hard it is to guess; null while nothing is typed or the core has not answered. */
    val strength: StateFlow<PassphraseStrength?> = strengthState.asStateFlow()

    /** When backups make themselves; null until the core has answered. */
    val schedule: StateFlow<BackupSchedule?> = scheduleState.asStateFlow()

    /** Older copies of the diary; null until the core has answered. */
    val kept: StateFlow<List<KeptFile>?> = keptState.asStateFlow()

    private val outgoing get() = documents.outgoing
    private val incoming get() = documents.incoming

    init {
        scope.launch { documents.picked.collect { if (it != null) use(it) } }
    }

    /** The person typed. */
    fun type(text: String) {
        passphraseState.value = text
        jobsState.update { if (it.wrong) it.copy(words = "", wrong = false) else it }
        if (text.isEmpty()) {
            strengthState.value = null
            return
        }
        scope.launch {
            val outcome = withContext(beside) { model.outcome { passphraseStrength(text) } }
            if (outcome is Outcome.Done && passphraseState.value == text) strengthState.value = outcome.value
        }
    }

    /** Asks the core when the last backup was made, and what older copies there are. */
    fun refresh() {
        scope.launch {
            (model.ask { backupSchedule() } as? Outcome.Done)?.let { scheduleState.value = it.value }
            (model.ask { keptFiles() } as? Outcome.Done)?.let { keptState.value = it.value }
        }
    }

    /** Makes a backup, then asks where it should go. */
    fun backUp(today: CivilDate) {
        val passphrase = passphraseState.value
        run("backup-making", { backUp(fresh(outgoing, Purpose.BACKUP).path, passphrase, it) }) {
            documents.ask(Purpose.BACKUP, backupName(today))
        }
    }

    /** Writes everything as JSON, then asks where it should go. */
    fun exportJson(today: CivilDate) = run("export-writing", { exportJson(fresh(outgoing, Purpose.JSON).path, it) }) {
        documents.ask(Purpose.JSON, "stillnight-${isoDate(today)}.json")
    }

    /** Writes everything as CSV, then asks for the folder. */
    fun exportCsv(today: CivilDate) = run(
        "export-writing",
        { exportCsv(File(fresh(outgoing, Purpose.CSV), "stillnight-${isoDate(today)}").also(File::mkdirs).path, it) },
    ) { documents.ask(Purpose.CSV, "") }

    /** Asks for a document or a folder to read. */
    fun choose(purpose: Purpose) {
        jobsState.value = Jobs()
        documents.ask(purpose, "")
    }

    /** Reads the picked file again, with the passphrase that was typed. */
    fun unlock() {
        val passphrase = passphraseState.value
        run("restore-reading", { stage(picked().path, passphrase, it) }) { staged -> read(staged) }
    }

    /** Reads an older copy, as far as it can be read. */
    fun look(name: String) = run("restore-reading", { stageKept(name, it) }) { staged -> read(staged) }

    /** Adds what was read to the diary. */
    fun merge() = run("restore-merging", { mergeStaged(it) }, ::imported)

    /** Puts what was read in the place of the diary. */
    fun replace() = run("restore-replacing", { restoreStaged(it) }, ::imported)

    /** Deletes an older copy for good. */
    fun delete(name: String) = model.act({ deleteKept(name) }) { refresh() }

    /** Stops the job under way; the core leaves everything as it was. */
    fun stop() {
        following?.stopped = true
    }

    /** Leaves the page: a job under way is stopped, what was read is dropped, nothing typed is kept. A file that is made still goes its way. */
    fun leave() {
        if (jobsState.value.job?.label != SAVING) {
            following?.left = true
            stop()
        }
        if (jobsState.value.staged != null) model.attempt({ forgetStaged() }) {}
        scope.launch(beside) { incoming.deleteRecursively() }
        type("")
        jobsState.update { Jobs(job = it.job) }
    }

    /**
     * Turns backups that make themselves off, or on every so many [days]; asks for a folder where there is none yet. What is typed is kept for
     * them only if it is good enough.
     */
    fun setSchedule(days: Int?) {
        val folder = scheduleState.value?.destination.orEmpty()
        val typed = passphraseState.value.takeIf { strengthState.value?.enough == true }.orEmpty()
        scope.launch {
            val asItIs = days != null && typed.isEmpty()
            val kept = asItIs || withContext(beside) { documents.keepPassphrase(if (days == null) "" else typed) }
            if (!kept) return@launch say(model.words["backup-not-kept"], wrong = true)
            when (val outcome = model.ask { setBackupSchedule(days, if (days == null) "" else folder) }) {
                is Outcome.Done -> if (days != null && folder.isEmpty()) documents.ask(Purpose.SCHEDULE, "")
                is Outcome.Refused -> say(outcome.words, wrong = true)
            }
            refresh()
        }
    }

    /** Asks for another folder for backups that make themselves. */
    fun chooseFolder() = documents.ask(Purpose.SCHEDULE, "")

    /** Whether a passphrase is kept for backups that make themselves. */
    suspend fun passphraseKept(): Boolean = withContext(beside) { documents.passphraseKept() }

    /** What the person calls a place; empty for none. */
    suspend fun nameOf(place: String): String = if (place.isEmpty()) "" else withContext(beside) { documents.nameOf(place) }

    private suspend fun use(picked: Picked) {
        documents.used(picked)
        when (picked.purpose) {
            Purpose.BACKUP, Purpose.JSON, Purpose.CSV -> put(picked)
            Purpose.FILE, Purpose.FOLDER -> if (picked.place.isNotEmpty()) take(picked.place)
            Purpose.SCHEDULE -> scheduleTo(picked.place)
        }
    }

    /** The file is made: it goes where the person said, and nothing of it stays behind. */
    private suspend fun put(picked: Picked) {
        val place = File(outgoing, picked.purpose.name.lowercase(Locale.ROOT))
        val made = if (picked.purpose == Purpose.CSV) place.listFiles()?.singleOrNull() else place.takeIf { it.exists() }
        if (picked.place.isEmpty()) {
            withContext(beside) { outgoing.deleteRecursively() }
            jobsState.value = Jobs()
            return
        }
        val follow = follow(SAVING)
        val outcome = withContext(beside) {
            try {
                made?.let { model.outcome { documents.write(it, picked.place, follow) } }
            } catch (_: IOException) {
                Outcome.Refused(StillnightException.Storage(), model.words["file-unreachable"])
            } finally {
                outgoing.deleteRecursively()
            }
        }
        following = null
        when (outcome) {
            null -> say(model.words["file-gone"], wrong = true)
            is Outcome.Refused -> say(outcome.words, wrong = outcome.error !is StillnightException.Cancelled)
            is Outcome.Done -> if (picked.purpose == Purpose.BACKUP) {
                model.ask { backupMade() }
                type("")
                say(model.words["backup-saved"])
                refresh()
            } else {
                say(model.words["export-saved"])
            }
        }
    }

    /** A document was picked: it is copied beside the diary and read there. A lock shows only now. */
    private fun take(place: String) = run(
        "restore-reading",
        {
            val copy = fresh(incoming, Purpose.FILE)
            documents.read(place, copy, it)
            stage(copy.path, "", it)
        },
        { error ->
            val locked = error is StillnightException.WrongPassphrase ||
                (error is StillnightException.Missing && error.field == Field.PASSPHRASE)
            if (locked) jobsState.value = Jobs(locked = true)
            locked
        },
        ::read,
    )

    private suspend fun scheduleTo(place: String) {
        val days = (model.ask { backupSchedule() } as? Outcome.Done)?.value
        when {
            place.isNotEmpty() -> model.ask { setBackupSchedule(days?.everyDays ?: WEEK, place) }
            // Asked for the first time, and the person went back: it stays off.
            days?.destination.isNullOrEmpty() -> {
                model.ask { setBackupSchedule(null, "") }
                withContext(beside) { documents.keepPassphrase("") }
            }
        }
        type("")
        refresh()
    }

    private fun read(staged: Staged) {
        jobsState.value = Jobs(staged = staged)
    }

    private fun imported(imported: Imported) {
        type("")
        scope.launch(beside) { incoming.deleteRecursively() }
        jobsState.value = Jobs(words = imported.words, imported = imported)
        model.refresh()
        refresh()
    }

    private fun picked() = File(incoming, Purpose.FILE.name.lowercase(Locale.ROOT))

    private fun say(words: String, wrong: Boolean = false) = jobsState.update { it.copy(job = null, words = words, wrong = wrong) }

    private fun <T> run(label: String, call: Stillnight.(ProgressListener) -> T, done: (T) -> Unit) = run(label, call, { false }, done)

    /** One job after another; [refused] may deal with an error itself and then says true. */
    private fun <T> run(
        label: String,
        call: Stillnight.(ProgressListener) -> T,
        refused: (StillnightException) -> Boolean,
        done: (T) -> Unit,
    ) {
        if (jobsState.value.job != null) return
        val follow = follow(label)
        scope.launch {
            val outcome = withContext(beside) {
                try {
                    model.outcome { call(follow) }
                } catch (_: IOException) {
                    null
                }
            }
            following = null
            jobsState.update { it.copy(job = null) }
            when (outcome) {
                null -> say(model.words["file-unreachable"], wrong = true)
                is Outcome.Done -> if (follow.left && label !in CHANGES) drop() else done(outcome.value)
                is Outcome.Refused -> when {
                    follow.left -> Unit
                    refused(outcome.error) -> Unit
                    // The person stopped it herself: that is no fault.
                    else -> say(outcome.words, wrong = outcome.error !is StillnightException.Cancelled)
                }
            }
        }
    }

    /** The job was quicker than the person who left: nothing of it is wanted. */
    private fun drop() {
        model.attempt({ forgetStaged() }) {}
        scope.launch(beside) { documents.passing.deleteRecursively() }
    }

    /** Shows that a job is under way, and gives what it reports to. */
    private fun follow(label: String): Following {
        jobsState.update { it.copy(job = Job(label), words = "", wrong = false) }
        val follow = Following { at, of -> jobsState.update { now -> now.job?.let { now.copy(job = it.copy(done = at, total = of)) } ?: now } }
        following = follow
        return follow
    }

    private fun fresh(folder: File, purpose: Purpose): File {
        folder.deleteRecursively()
        folder.mkdirs()
        return File(folder, purpose.name.lowercase(Locale.ROOT))
    }

    companion object {
        private const val WEEK = 7
        private const val SAVING = "backup-saving"

        /** Jobs that change the diary: what they did is said, even to one who left meanwhile. */
        private val CHANGES = setOf("restore-merging", "restore-replacing")

        /** What a backup of this day is called. */
        fun backupName(today: CivilDate): String = "stillnight-${isoDate(today)}.age"
    }
}

/** "2026-11-22": a name that sorts, and that every system can write. */
private fun isoDate(date: CivilDate): String = String.format(Locale.ROOT, "%04d-%02d-%02d", date.year, date.month, date.day)
