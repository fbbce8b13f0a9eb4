//! Use cases: what a shell can ask for. Each is one transaction, then the topics that changed.
//!
//! Decides nothing medical or temporal itself: it reads the phone once, calls a pure rule, stores, and tells the
//! listener after the commit with no lock held. Rules live in their areas, SQL in [`crate::store`].

mod backups;
mod blood_draw;
mod days;
mod diary;
mod exchange;
mod exposures;
mod guidance;
mod health;
mod intakes;
mod labs;
mod plan;
mod profile;
mod programme;
mod reminders;
mod sample;
mod scores;
mod screens;
mod spacing;
mod stock;
mod templates;
mod timetable;
mod trends;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::Arc;

use parking_lot::Mutex;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Field, Result};
use crate::store::{clear_unfinished, settings, Store};
use crate::time::{CivilDate, CivilTime, Device, Instant, Zone};
use crate::words::Words;

pub(crate) use plan::default_routine;
pub use screens::{Appearance, MorningScreen, TonightScreen};

/// An area of the diary that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Episodes and nights.
    Diary,
    /// Items, schedules, bedtime.
    Plan,
    /// Doses and their answers.
    Reminders,
    /// Settings and first run. An import tells of all but labs and guidance, and means everything.
    Settings,
    /// Blood tests, and what the person said of themselves.
    Labs,
    /// Cards that were put away, and how the five questions were answered.
    Guidance,
}

/// Told after each commit. May call back into the app.
pub trait ChangeListener: Send + Sync {
    /// `revision` rises by one with each change; a listener that sees a smaller one than before ignores it.
    fn on_change(&self, topics: Vec<Topic>, revision: i64);
}

/// The phone as it was when a call began. Read once, so that a call sees one time and one zone.
struct Moment {
    now: Instant,
    zone: Zone,
    words: Arc<Words>,
}

impl Moment {
    /// The civil date it is.
    fn today(&self) -> CivilDate {
        self.zone.local(self.now).date()
    }

    /// "Fri 20 Nov, 09:00".
    fn day_and_time(&self, at: Instant) -> String {
        let local = self.zone.local(at);
        self.on_day(self.words.day(local.date()), local.time())
    }

    /// "today, 09:00"; further away as [`Moment::day_and_time`].
    fn relative_time(&self, at: Instant) -> String {
        let local = self.zone.local(at);
        self.on_day(self.words.relative_day(local.date(), self.today()), local.time())
    }

    fn on_day(&self, day: String, time: CivilTime) -> String {
        self.words.with("day-and-time", &[("day", day.into()), ("time", self.words.time(time).into())])
    }
}

/// The diary, open in one file. All calls are synchronous and may come from any thread.
pub struct App {
    path: PathBuf,
    opened: Instant,
    device: Arc<dyn Device>,
    store: Mutex<Option<Store>>,
    listener: Mutex<Option<Arc<dyn ChangeListener>>>,
    revision: AtomicI64,
    zones: Mutex<HashMap<String, Zone>>,
    words: Mutex<Option<(String, bool, Arc<Words>)>>,
    /// Held by whoever fills or uses the staging file.
    staging: Mutex<()>,
}

/// The setting that the first-run steps are over.
pub(crate) const FIRST_RUN_DONE: &str = "first-run-done";

impl App {
    /// Opens the diary at `path`, making it if there is none.
    ///
    /// # Errors
    /// What [`Store::open`] gives.
    pub fn open(path: PathBuf, device: Arc<dyn Device>) -> Result<App> {
        let opened = device.now();
        let store = Store::open(&path, opened)?;
        // What was staged before the app was last stopped is staged anew if the person still wants it.
        clear_unfinished(&path)?;
        store.name_merge_copies()?;
        Ok(App {
            path,
            opened,
            device,
            store: Mutex::new(Some(store)),
            listener: Mutex::new(None),
            revision: AtomicI64::new(0),
            zones: Mutex::new(HashMap::new()),
            words: Mutex::new(None),
            staging: Mutex::new(()),
        })
    }

    /// Sets who is told of changes, or nobody.
    pub fn listen(&self, listener: Option<Arc<dyn ChangeListener>>) {
        *self.listener.lock() = listener;
    }

    /// Brings everything into the file and lets go of it, as before suspension. The next call opens it again by itself, so that
    /// no tap or answer that comes late is lost. Does nothing if it is closed already.
    ///
    /// # Errors
    /// What [`Store::close`] gives.
    pub fn pause(&self) -> Result<()> {
        match self.store.lock().take() {
            Some(store) => store.close().map(|_| ()),
            None => Ok(()),
        }
    }

    /// Opens the file again without waiting for a call. Does nothing if it is open.
    ///
    /// # Errors
    /// What [`Store::open`] gives.
    pub fn resume(&self) -> Result<()> {
        self.with_store(|_| Ok(()))
    }

    /// Whether the first-run steps are still to be shown.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn first_run(&self) -> Result<bool> {
        self.look(|db| Ok(settings::setting(db, FIRST_RUN_DONE)?.is_none()))
    }

    /// The first-run steps were done or skipped.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::DiskFull`].
    pub fn finish_first_run(&self) -> Result<()> {
        self.change(|db, m, topics| {
            topics.push(Topic::Settings);
            settings::put_setting(db, FIRST_RUN_DONE, "yes", m.now)
        })
    }

    fn moment(&self) -> Result<Moment> {
        // The phone is asked before any lock is taken: its answer is foreign code.
        let (now, name) = (self.device.now(), self.device.zone());
        let zone = self.zone(&name)?;
        Ok(Moment { now, zone, words: self.words_now() })
    }

    fn zone(&self, name: &str) -> Result<Zone> {
        if let Some(zone) = self.zones.lock().get(name) {
            return Ok(zone.clone());
        }
        let rules = self.device.zone_rules(name.to_owned()).ok_or(Error::UnknownZone { field: Field::Zone })?;
        let zone = Zone::new(rules)?;
        self.zones.lock().insert(name.to_owned(), zone.clone());
        Ok(zone)
    }

    fn words_now(&self) -> Arc<Words> {
        let (language, hours24) = (self.device.language(), self.device.hours24());
        let mut cached = self.words.lock();
        match cached.as_ref() {
            Some((l, h, words)) if *l == language && *h == hours24 => Arc::clone(words),
            _ => {
                let words = Arc::new(Words::new(&language, hours24));
                *cached = Some((language, hours24, Arc::clone(&words)));
                words
            }
        }
    }

    /// The store, opened if it was let go of.
    fn with_store<T>(&self, call: impl FnOnce(&mut Store) -> Result<T>) -> Result<T> {
        let mut store = self.store.lock();
        match store.as_mut() {
            Some(open) => call(open),
            None => call(store.insert(Store::open(&self.path, self.opened)?)),
        }
    }

    /// Reads.
    fn look<T>(&self, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.with_store(|store| store.read(look))
    }

    /// One transaction, then the topics it named, told with no lock held.
    fn change<T>(&self, change: impl FnOnce(&Connection, &Moment, &mut Vec<Topic>) -> Result<T>) -> Result<T> {
        let moment = self.moment()?;
        let mut topics = Vec::new();
        let value = self.with_store(|store| store.write(|db| change(db, &moment, &mut topics)))?;
        self.tell(topics);
        Ok(value)
    }

    /// Tells the listener what changed, if anything did. Called with no lock held.
    fn tell(&self, topics: Vec<Topic>) {
        if topics.is_empty() {
            return;
        }
        let revision = self.revision.fetch_add(1, Ordering::SeqCst) + 1;
        let listener = self.listener.lock().clone();
        if let Some(listener) = listener {
            listener.on_change(topics, revision);
        }
    }
}
