/**
 * Backups that make themselves: when the app is opened and when reminders are planned, if the core says that one is due.
 *
 * Decides nothing: when is the core's, where and with which passphrase the person's. If one can't be made, nobody is disturbed; the
 * backup page says that one is due.
 */
package app.stillnight

import app.stillnight.core.StillnightException
import app.stillnight.ui.BackupModel
import app.stillnight.ui.Documents
import app.stillnight.ui.due
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.withContext
import java.io.File
import java.io.IOException

/** Makes due backups of [diary]; files are moved on [beside]. */
class Backups(
    private val diary: Diary,
    private val documents: Documents,
    private val safe: PassphraseSafe,
    private val beside: CoroutineDispatcher,
) {
    private val one = Mutex()

    /** Makes the backup that is due; true if there was one and it is where it should be. */
    suspend fun makeDue(): Boolean {
        if (!one.tryLock()) return false
        return try {
            make()
        } catch (_: StillnightException) {
            false
        } catch (_: IOException) {
            false
        } finally {
            one.unlock()
        }
    }

    private suspend fun make(): Boolean {
        val (schedule, today) = diary.use { backupSchedule().let { it to if (it.due) tonight().today else null } }
        if (today == null || schedule.everyDays == null || schedule.destination.isEmpty()) return false
        val passphrase = withContext(beside) { safe.passphrase() } ?: return false
        val made = File(documents.due, BackupModel.backupName(today))
        try {
            diary.useBeside(beside) {
                made.parentFile?.mkdirs()
                backUp(made.path, passphrase, null)
            }
            withContext(beside) { documents.writeInto(schedule.destination, made.name, made) }
        } finally {
            withContext(beside) { made.delete() }
        }
        diary.use { backupMade() }
        return true
    }
}
