/** The pictures of trends over two years, of backup and restore, and of the way back from damage. The years are the sample's. */
package app.stillnight

import android.app.Activity
import android.content.Intent
import android.net.Uri
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import androidx.lifecycle.ViewModelProvider
import app.stillnight.ui.BackupModel
import app.stillnight.ui.Job
import app.stillnight.ui.Jobs
import kotlinx.coroutines.flow.MutableStateFlow
import org.robolectric.Shadows.shadowOf

private const val GOOD = "copper lantern drifting walnut harbour"

private fun TourTest.model() = (ViewModelProvider(rule.activity)[Opening::class.java].opened.value as Opened.Diary).model

private fun TourTest.lookAtSample() {
    tap("tab-trends")
    tap("more")
    tap("more-sample")
    tap("tab-trends")
}

/** Every way to look at trends, from picture [first] on. */
internal fun TourTest.trends(first: String, scheme: String, local: String) {
    comeBack(local)
    lookAtSample()
    shoot("$first-trends-nights-$scheme", "Trends of the sample: the last fourteen nights")
    tap("span-three-months")
    scrollTo("chart")
    shoot("91-trends-weeks-$scheme", "Three months, a bar a week")
    tap("span-all")
    tap("measure")
    shoot("92-measures-$scheme", "What can be shown; what was never recorded says so")
    tap("measure-5")
    scrollTo("chart")
    shoot("93-trends-months-$scheme", "Two years of first episodes, a bar a month")
    scrollTo("hours-finding")
    scrollTo("hours")
    scrollTo("hours-table-toggle")
    shoot("94-hours-$scheme", "At what time of night")
    tap("span-own")
    tap("range-from")
    scrollTo("range-to")
    shoot("101-range-$scheme", "A range of one's own")
    tap("table-toggle")
    scrollTo("table")
    shoot("102-trends-table-$scheme", "The same as a table")
}

/** The two that must be read in every scheme. */
internal fun TourTest.shortTrends(first: String, scheme: String, local: String) {
    comeBack(local)
    lookAtSample()
    tap("span-three-months")
    shoot("$first-trends-weeks-$scheme", "Three months, a bar a week, $scheme")
    scrollTo("hours-table-toggle")
    shoot("${first.toInt() + 1}-hours-$scheme", "At what time of night, $scheme")
}

private fun TourTest.type(passphrase: String) {
    rule.onNodeWithTag("passphrase").performScrollTo().performTextReplacement(passphrase)
    settle()
}

private fun TourTest.answer(place: Uri) {
    val asked = checkNotNull(shadowOf(rule.activity).nextStartedActivityForResult)
    shadowOf(rule.activity).receiveResult(asked.intent, Activity.RESULT_OK, Intent().setData(place))
    settle()
}

/** A job, as far as it is half way through: the real one is over before a picture could be taken. */
private fun TourTest.halfWay() {
    val field = BackupModel::class.java.getDeclaredField("jobsState").apply { isAccessible = true }
    @Suppress("UNCHECKED_CAST")
    (field.get(model().backups) as MutableStateFlow<Jobs>).value = Jobs(job = Job("restore-merging", 620, 1240))
}

internal fun TourTest.files() {
    val shelf = Shelf.put()
    comeBack("2026-11-22T10:00")
    tap("tab-trends")
    tap("more")
    shoot("103-more", "More: what is needed now and then")
    tap("more-backup")
    type("kitten")
    shoot("104-backup-weak", "A passphrase that is too easy to guess")
    type(GOOD)
    shoot("105-backup", "A good one")
    tap("every-7")
    answer(shelf.tree)
    tap("close")
    tap("more-backup")
    scrollTo("backup-folder")
    shoot("106-backup-by-itself", "Backups that make themselves, every week, into a folder")
    type(GOOD)
    tap("backup-make")
    answer(shelf.document("mine.age"))
    scrollTo("backup-last")
    shoot("107-backup-made", "The backup is made")
    app.core { recordEpisode(0) }
    tap("close")
    tap("more-restore")
    shoot("108-restore", "Restoring: choose a file")
    tap("restore-file")
    answer(shelf.document("mine.age"))
    type("something else altogether here")
    tap("restore-unlock")
    shoot("109-restore-wrong", "The wrong passphrase: said, nothing changed")
    type(GOOD)
    tap("restore-unlock")
    scrollTo("staged")
    shoot("110-restore-contents", "What is in it, before anything changes")
    tap("restore-replace")
    scrollTo("asked")
    shoot("111-restore-ask", "Replacing asks first")
    tap("restore-replace-now")
    shoot("112-restored", "Restored; the diary as it was is kept")
    tap("close")
    tap("more-kept")
    tap("older-delete-1")
    shoot("114-kept", "Older copies; deleting for good asks first")
    tap("close")
    tap("more-export")
    shoot("115-export", "Export, with a warning")
    tap("close")
    tap("more-about")
    shoot("116-about", "About Stillnight")
    tap("close")
    // Last: this job is never over.
    tap("more-restore")
    halfWay()
    shoot("113-progress", "How far it is, and the way to stop it")
}

internal fun TourTest.rescued() {
    shoot("117-damaged", "A damaged diary: said plainly, with the way on")
    tap("set-aside")
    shoot("118-rescue", "Getting the diary back")
}

/** The longest page, at night and in large type. */
internal fun TourTest.filesAtNight() {
    comeBack("2026-11-22T03:12")
    tap("tab-trends")
    tap("more")
    tap("more-backup")
    type(GOOD)
    shoot("119-backup-night-large", "Backup, at night, in large type")
}
