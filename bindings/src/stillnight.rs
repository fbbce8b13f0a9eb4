//! The `Stillnight` object: every call a shell can make, each handed to the core's use case of the same name.

use std::collections::HashMap;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Arc;

use stillnight_core::app::App;

use crate::records::*;

type Result<T> = std::result::Result<T, StillnightError>;

/// The diary of one person in one file. Open once, keep; synchronous, so call it off the main thread.
#[derive(uniffi::Object)]
pub struct Stillnight {
    app: App,
}

/// Runs a call so that a panic inside it comes out as an error, not as a crash of the app.
fn guarded<T>(call: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or(Err(StillnightError::Internal))
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

    /// Stores a night, replacing what was stored for it before.
    pub fn check_in(&self, entry: NightEntry) -> Result<NightRecord> {
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
    pub fn end_item(&self, id: String) -> Result<()> {
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
}
