//! The `Stillnight` object: every call a shell can make, each handed to the core's use case of the same name.

use std::collections::HashMap;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use stillnight_core::app::App;

use crate::plan_records::*;
use crate::records::*;
use crate::reminder_records::*;

pub(crate) type Result<T> = std::result::Result<T, StillnightError>;

/// The diary of one person in one file. Open once, keep; synchronous, so call it off the main thread.
#[derive(uniffi::Object)]
pub struct Stillnight {
    pub(crate) app: App,
}

/// Runs a call so that a panic inside it comes out as an error, not as a crash of the app.
pub(crate) fn guarded<T>(call: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or(Err(StillnightError::Internal))
}

fn following(progress: Option<Arc<dyn ProgressListener>>) -> Option<Arc<dyn stillnight_core::exchange::ProgressListener>> {
    progress.map(|p| Arc::new(Follower(p)) as Arc<dyn stillnight_core::exchange::ProgressListener>)
}

/// An error in the person's words; works before anything is open. `language` is a BCP 47 tag.
#[uniffi::export]
pub fn explain(error: StillnightError, language: String) -> Result<String> {
    guarded(|| Ok(stillnight_core::words::explain(&error, &language)))
}

/// Every label that needs no argument, by key, in a language (BCP 47 tag): for a shell to keep from its start.
#[uniffi::export]
pub fn labels(language: String) -> Result<HashMap<String, String>> {
    guarded(|| Ok(stillnight_core::words::labels(&language)))
}

#[uniffi::export]
impl Stillnight {
    /// Opens the diary in the file at `path`, making it if there is none, and bringing it up to date after a copy.
    #[uniffi::constructor]
    pub fn open(path: String, device: Arc<dyn Device>) -> Result<Arc<Self>> {
        guarded(|| Ok(Arc::new(Stillnight { app: App::open(PathBuf::from(path), Arc::new(Phone(device)))? })))
    }

    /// Sets a diary that can't be opened aside, never deleting it, and opens an empty one in its place. What can still be read of the
    /// old one comes back by `stage_kept`.
    #[uniffi::constructor]
    pub fn set_aside(path: String, device: Arc<dyn Device>) -> Result<Arc<Self>> {
        guarded(|| Ok(Arc::new(Stillnight { app: App::set_aside(PathBuf::from(path), Arc::new(Phone(device)))? })))
    }

    /// Opens the sample diary in the folder of the diary at `path`, making it if there is none: two years of a made-up person.
    #[uniffi::constructor]
    pub fn open_sample(path: String, device: Arc<dyn Device>) -> Result<Arc<Self>> {
        guarded(|| Ok(Arc::new(Stillnight { app: App::open_sample(PathBuf::from(path), Arc::new(Phone(device)))? })))
    }

    /// Sets who is told of changes, or nobody.
    pub fn listen(&self, listener: Option<Arc<dyn ChangeListener>>) -> Result<()> {
        guarded(|| {
            self.app.listen(listener.map(|l| Arc::new(Listener(l)) as Arc<dyn CoreListener>));
            Ok(())
        })
    }

    /// Writes everything down and lets go of the file, as before suspension. The next call
    /// opens it again by itself.
    pub fn pause(&self) -> Result<()> {
        guarded(|| self.app.pause())
    }

    /// Opens the file again after `pause` without waiting for a call; does nothing if it is open.
    pub fn resume(&self) -> Result<()> {
        guarded(|| self.app.resume())
    }

    /// Whether the first-run steps are still to be shown.
    pub fn first_run(&self) -> Result<bool> {
        guarded(|| self.app.first_run())
    }

    /// The first-run steps were done or skipped.
    pub fn finish_first_run(&self) -> Result<()> {
        guarded(|| self.app.finish_first_run())
    }

    /// Night colours or not, and until when.
    pub fn appearance(&self) -> Result<Appearance> {
        guarded(|| self.app.appearance())
    }

    /// The home screen.
    pub fn tonight(&self) -> Result<TonightScreen> {
        guarded(|| self.app.tonight())
    }

    /// Records an episode that began `minutes_ago` (0–1440) before now. One commit.
    pub fn record_episode(&self, minutes_ago: i32) -> Result<Recorded> {
        guarded(|| self.app.record_episode(minutes_ago))
    }

    /// Replaces what was added to an episode.
    pub fn detail_episode(&self, id: String, detail: EpisodeDetail) -> Result<Recorded> {
        guarded(|| self.app.detail_episode(&id, detail))
    }

    /// Moves an episode's beginning and end. Neither may lie in the future, nor the end before the beginning.
    pub fn time_episode(&self, id: String, began: Instant, ended: Option<Instant>) -> Result<Recorded> {
        guarded(|| self.app.time_episode(&id, began, ended))
    }

    /// An episode's beginning and end on the clocks of the zone it was recorded in, and where asking for an end begins.
    pub fn episode_times(&self, id: String) -> Result<EpisodeTimes> {
        guarded(|| self.app.episode_times(&id))
    }

    /// Moves an episode's beginning and end to times on the clocks of the zone it was recorded in. Neither may lie in the future, nor
    /// the end before the beginning. A time that was not touched stays as it was.
    pub fn move_episode(&self, id: String, began: WallTime, ended: Option<WallTime>) -> Result<Recorded> {
        guarded(|| self.app.move_episode(&id, began, ended))
    }

    /// Ends an episode now.
    pub fn end_episode(&self, id: String) -> Result<Recorded> {
        guarded(|| self.app.end_episode(&id))
    }

    /// Deletes an episode; the result undoes it.
    pub fn delete_episode(&self, id: String) -> Result<Recorded> {
        guarded(|| self.app.delete_episode(&id))
    }

    /// One episode.
    pub fn episode(&self, id: String) -> Result<Episode> {
        guarded(|| self.app.episode(&id))
    }

    /// The episodes of a night, earliest first.
    pub fn episodes(&self, night: NightDate) -> Result<Vec<Episode>> {
        guarded(|| self.app.episodes(night))
    }

    /// Puts back what a change with this undo id changed, exactly. `UndoOver` if something else changed it since.
    pub fn undo(&self, undo: String) -> Result<()> {
        guarded(|| self.app.undo(&undo))
    }

    /// What the morning check-in proposes for the night that just ended.
    pub fn morning(&self) -> Result<MorningScreen> {
        guarded(|| self.app.morning())
    }

    /// What to confirm or change for any night that has begun.
    pub fn night_form(&self, night: NightDate) -> Result<MorningScreen> {
        guarded(|| self.app.night_form(night))
    }

    /// Stores a night, replacing what was stored for it before.
    pub fn check_in(&self, entry: NightEntry) -> Result<NightSaved> {
        guarded(|| self.app.check_in(entry))
    }

    /// What was stored for a night, if anything.
    pub fn night(&self, night: NightDate) -> Result<Option<NightRecord>> {
        guarded(|| self.app.night(night))
    }

    /// The plan screen.
    pub fn plan(&self) -> Result<PlanScreen> {
        guarded(|| self.app.plan())
    }

    /// The sentence a schedule would be shown as, before it is saved.
    pub fn preview_schedule(&self, schedule: Schedule) -> Result<String> {
        guarded(|| self.app.preview_schedule(schedule))
    }

    /// Adds an item to the plan from now on.
    pub fn add_item(&self, entry: ItemEntry) -> Result<Item> {
        guarded(|| self.app.add_item(entry))
    }

    /// Changes an item from now on; what was due before stays as it was.
    pub fn change_item(&self, id: String, entry: ItemEntry) -> Result<Item> {
        guarded(|| self.app.change_item(&id, entry))
    }

    /// Ends an item now; its history stays. Items taken with it keep its times.
    pub fn end_item(&self, id: String) -> Result<Saved> {
        guarded(|| self.app.end_item(&id))
    }

    /// Sets bedtime and waking from now on; everything anchored to them moves along.
    pub fn set_routine(&self, routine: Routine) -> Result<()> {
        guarded(|| self.app.set_routine(routine))
    }

    /// What should be pending (at most `capacity`, 1–500) and showing. Notices a zone change.
    pub fn reminders(&self, capacity: i32) -> Result<ReminderPlan> {
        guarded(|| self.app.reminders(capacity))
    }

    /// The platform showed a reminder.
    pub fn raised(&self, reminder: String) -> Result<()> {
        guarded(|| self.app.raised(&reminder))
    }

    /// Answers every dose of a reminder, or one dose by its own id.
    pub fn answer(&self, reminder: String, answer: Answer) -> Result<Answered> {
        guarded(|| self.app.answer(&reminder, answer))
    }

    /// The newest `limit` (1–1000) lines of the ledger, newest first.
    pub fn ledger(&self, limit: i32) -> Result<Vec<LedgerEntry>> {
        guarded(|| self.app.ledger(limit))
    }

    /// The last `nights` (1–3660) nights.
    pub fn trends(&self, nights: i32) -> Result<TrendsScreen> {
        guarded(|| self.app.trends(nights))
    }

    /// Records an episode of any time: it began at a civil date and time where the phone is, and ended at the first such time after that,
    /// if it is given.
    pub fn record_episode_at(&self, date: CivilDate, time: CivilTime, ended: Option<CivilTime>) -> Result<Recorded> {
        guarded(|| self.app.record_episode_at(date, time, ended))
    }

    /// Records an episode of a night by wall-clock times where the phone is: from 12:00 on they are of the evening's date, before it of
    /// the morning's. It ended at the first such time after it began, if that is given; not after the night's end and past midnight.
    pub fn record_episode_in(&self, night: NightDate, time: CivilTime, ended: Option<CivilTime>) -> Result<Recorded> {
        guarded(|| self.app.record_episode_in(night, time, ended))
    }

    /// What `record_episode_in` would write down, to be shown before: "Sat 21 Nov, 02:00–02:40".
    pub fn episode_in_words(&self, night: NightDate, time: CivilTime, ended: Option<CivilTime>) -> Result<String> {
        guarded(|| self.app.episode_in_words(night, time, ended))
    }

    /// Own words used before, to be offered again.
    pub fn own_words(&self) -> Result<OwnWords> {
        guarded(|| self.app.own_words())
    }

    /// Notes that the person is in bed now.
    pub fn bed_now(&self) -> Result<NightSaved> {
        guarded(|| self.app.bed_now())
    }

    /// Deletes what was told of a night.
    pub fn delete_night(&self, night: NightDate) -> Result<Saved> {
        guarded(|| self.app.delete_night(night))
    }

    /// Bedtime learned from past nights, and what to offer.
    pub fn learned_bedtime(&self) -> Result<LearnedBedtime> {
        guarded(|| self.app.learned_bedtime())
    }

    /// All the entry sheet needs.
    pub fn exposure_form(&self) -> Result<ExposureForm> {
        guarded(|| self.app.exposure_form())
    }

    /// Records an exposure that was, or began, `minutes_ago` (0–1440) before now. One commit.
    pub fn record_exposure(&self, entry: ExposureEntry, minutes_ago: i32) -> Result<Saved> {
        guarded(|| self.app.record_exposure(entry, minutes_ago))
    }

    /// Records an exposure at a civil date and time where the phone is.
    pub fn record_exposure_at(&self, entry: ExposureEntry, date: CivilDate, time: CivilTime) -> Result<Saved> {
        guarded(|| self.app.record_exposure_at(entry, date, time))
    }

    /// Replaces what an exposure holds and when it was, in the zone it was recorded in.
    pub fn change_exposure(&self, id: String, entry: ExposureEntry, date: CivilDate, time: CivilTime) -> Result<Saved> {
        guarded(|| self.app.change_exposure(&id, entry, date, time))
    }

    /// Deletes an exposure.
    pub fn delete_exposure(&self, id: String) -> Result<Saved> {
        guarded(|| self.app.delete_exposure(&id))
    }

    /// One exposure.
    pub fn exposure(&self, id: String) -> Result<ExposureRecord> {
        guarded(|| self.app.exposure(&id))
    }

    /// Says that there was none of this on a day: a real zero, not a gap. Of `Onset`: the night was calm so far, which can be said from
    /// the noon it begins with; of all else from 04:00.
    pub fn say_none(&self, day: NightDate, part: ProgrammePart) -> Result<Saved> {
        guarded(|| self.app.say_none(day, part))
    }

    /// Takes back that there was none of this on a day: it is a gap again, unless something else tells of it.
    pub fn unsay_none(&self, day: NightDate, part: ProgrammePart) -> Result<Saved> {
        guarded(|| self.app.unsay_none(day, part))
    }

    /// The diary programme.
    pub fn programme(&self) -> Result<ProgrammeScreen> {
        guarded(|| self.app.programme())
    }

    /// Begins the programme today; one that is going on ends.
    pub fn start_programme(&self) -> Result<Saved> {
        guarded(|| self.app.start_programme())
    }

    /// Ends the programme; what was noted stays.
    pub fn end_programme(&self) -> Result<Saved> {
        guarded(|| self.app.end_programme())
    }

    /// Stores a score of a day (at most today).
    pub fn record_score(&self, kind: ScoreKind, date: CivilDate, value: i32) -> Result<Saved> {
        guarded(|| self.app.record_score(kind, date, value))
    }

    /// Deletes a score.
    pub fn delete_score(&self, id: String) -> Result<Saved> {
        guarded(|| self.app.delete_score(&id))
    }

    /// Scores of one kind.
    pub fn scores(&self, kind: ScoreKind) -> Result<ScoresScreen> {
        guarded(|| self.app.scores(kind))
    }

    /// A month as a heat map of severity.
    pub fn calendar(&self, year: i32, month: i32) -> Result<CalendarScreen> {
        guarded(|| self.app.calendar(year, month))
    }

    /// A day from noon to noon.
    pub fn day(&self, night: NightDate) -> Result<DayScreen> {
        guarded(|| self.app.day(night))
    }

    /// A page of the list: at most `limit` (1–200) lines, latest first, after the page whose `more` is given; empty for the first.
    pub fn search(&self, query: DiaryQuery, after: String, limit: i32) -> Result<DiaryPage> {
        guarded(|| self.app.search(query, &after, limit))
    }

    /// What can be charted.
    pub fn measures(&self) -> Result<Vec<MeasureChoice>> {
        guarded(|| self.app.measures())
    }

    /// One measure over a range of nights, both ends included, of at most 3660.
    pub fn trend(&self, measure: Measure, grain: Grain, from: NightDate, to: NightDate) -> Result<TrendScreen> {
        guarded(|| self.app.trend(measure, grain, from, to))
    }

    /// The hours of the night over a range of nights, both ends included, of at most 3660: a row a week up to 26 weeks, beyond that a row a month.
    pub fn hours(&self, from: NightDate, to: NightDate) -> Result<HoursScreen> {
        guarded(|| self.app.hours(from, to))
    }

    /// How hard a passphrase is to guess.
    pub fn passphrase_strength(&self, passphrase: String) -> Result<PassphraseStrength> {
        guarded(|| self.app.passphrase_strength(&passphrase))
    }

    /// Writes an encrypted backup of everything to `path`, over what is there.
    pub fn back_up(&self, path: String, passphrase: String, progress: Option<Arc<dyn ProgressListener>>) -> Result<Written> {
        guarded(|| self.app.back_up(Path::new(&path), &passphrase, following(progress)))
    }

    /// Writes everything as one JSON file, readable by anyone.
    pub fn export_json(&self, path: String, progress: Option<Arc<dyn ProgressListener>>) -> Result<Written> {
        guarded(|| self.app.export_json(Path::new(&path), following(progress)))
    }

    /// Writes everything as CSV into a folder, one file a table, readable by anyone.
    pub fn export_csv(&self, folder: String, progress: Option<Arc<dyn ProgressListener>>) -> Result<Written> {
        guarded(|| self.app.export_csv(Path::new(&folder), following(progress)))
    }

    /// Reads and checks a backup, a JSON export or a folder of CSV files, beside the diary. Says what is in it and what merging it would do; changes
    /// nothing. `passphrase` is for a backup only.
    pub fn stage(&self, path: String, passphrase: String, progress: Option<Arc<dyn ProgressListener>>) -> Result<Staged> {
        guarded(|| self.app.stage(Path::new(&path), &passphrase, following(progress)))
    }

    /// Reads and checks a kept file, as far as it can be read.
    pub fn stage_kept(&self, name: String, progress: Option<Arc<dyn ProgressListener>>) -> Result<Staged> {
        guarded(|| self.app.stage_kept(&name, following(progress)))
    }

    /// Merges what is staged into the diary: of each entry, the last change wins. The diary as it was is kept.
    pub fn merge_staged(&self, progress: Option<Arc<dyn ProgressListener>>) -> Result<Imported> {
        guarded(|| self.app.merge_staged(following(progress)))
    }

    /// Puts what is staged in the place of the diary. The diary as it was is kept.
    pub fn restore_staged(&self, progress: Option<Arc<dyn ProgressListener>>) -> Result<Imported> {
        guarded(|| self.app.restore_staged(following(progress)))
    }

    /// Drops what is staged. Does nothing if nothing is.
    pub fn forget_staged(&self) -> Result<()> {
        guarded(|| self.app.forget_staged())
    }

    /// The older files of the diary that are kept, latest first.
    pub fn kept_files(&self) -> Result<Vec<KeptFile>> {
        guarded(|| self.app.kept_files())
    }

    /// Deletes a kept file for good.
    pub fn delete_kept(&self, name: String) -> Result<()> {
        guarded(|| self.app.delete_kept(&name))
    }

    /// When backups are made by themselves.
    pub fn backup_schedule(&self) -> Result<BackupSchedule> {
        guarded(|| self.app.backup_schedule())
    }

    /// Sets when and where backups are made by themselves; `None` for by hand only.
    pub fn set_backup_schedule(&self, every_days: Option<i32>, destination: String) -> Result<()> {
        guarded(|| self.app.set_backup_schedule(every_days, &destination))
    }

    /// Notes that a backup has reached its destination.
    pub fn backup_made(&self) -> Result<()> {
        guarded(|| self.app.backup_made())
    }

    /// Whether this is the sample diary.
    pub fn is_sample(&self) -> Result<bool> {
        guarded(|| self.app.is_sample())
    }
}
