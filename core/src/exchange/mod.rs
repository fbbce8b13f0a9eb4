//! What leaves the diary and what comes in: encrypted backups, JSON and CSV, restoring and merging.
//!
//! Decides what a backup holds, when a file is refused, and how two copies become one (each row: the last change wins).
//! A file that comes in is first read into a staging database beside the diary and checked there; the diary is touched only
//! when the person says so, and then as a whole or not at all. Rows are moved by name, whatever they mean: that is left to the areas and
//! to [`crate::store`]; files beyond the app's own folder to the shells.

pub mod backup;
pub mod contents;
pub mod csv;
mod document;
pub mod json;
pub mod merge;
pub mod passphrase;
pub mod progress;
pub mod replace;
pub mod seal;
pub mod staging;
pub mod tables;

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::time::{Instant, NightDate};

pub use staging::Checked;

/// Most characters of a destination: a place as a phone remembers it can take a few thousand.
pub const DESTINATION_MAX: usize = 8_000;

/// Told how far a long job is. May be called from any thread.
pub trait ProgressListener: Send + Sync {
    /// `done` of `total` steps; `total` is 0 while it is not known. `false` stops the job and leaves everything as it was. Only told: it
    /// must not call the app, which may be in the middle of a merge.
    fn on_progress(&self, done: i64, total: i64) -> bool;
}

/// How hard a passphrase is to guess.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassphraseStrength {
    /// 0 (guessed at once) to 4 (strong).
    pub level: i32,
    /// Whether a backup may be made with it.
    pub enough: bool,
    /// "Could be guessed within hours. Longer is better: four or five words that don't belong together."
    pub words: String,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// Name of the file, or of each file of the folder.
    pub files: Vec<String>,
    /// Bytes in all of them.
    pub bytes: i64,
    /// Rows in all of them.
    pub rows: i64,
    /// "Backup made: 1,240 entries, 96 kB."
    pub words: String,
}

/// How many entries of one kind a file holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryCount {
    /// "Episodes".
    pub words: String,
    /// How many, deleted ones left out.
    pub count: i64,
}

/// What merging would do, or did, to the diary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeCounts {
    /// Entries that are new.
    pub added: i64,
    /// Entries that were changed later in the file.
    pub changed: i64,
    /// Entries that were deleted later in the file.
    pub removed: i64,
    /// Entries that stay as they are.
    pub same: i64,
}

/// A file that was read and checked, and waits for the person's word. Nothing has changed yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staged {
    /// When it was written.
    pub made: Instant,
    /// First night in it.
    pub first_night: Option<NightDate>,
    /// Last night in it.
    pub last_night: Option<NightDate>,
    /// What is in it.
    pub counts: Vec<EntryCount>,
    /// What merging it would do.
    pub merge: MergeCounts,
    /// Rows that could not be read, from a damaged diary; 0 from a backup.
    pub unreadable: i64,
    /// "Backup of Fri 20 Nov, with 1,240 entries from 3 Jan to 20 Nov."
    pub words: String,
}

/// What merging or restoring did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// What it did.
    pub counts: MergeCounts,
    /// Name of the file in which the diary is kept as it was before.
    pub kept: String,
    /// "Added 120 entries. Your diary as it was is kept until you delete it."
    pub words: String,
}

/// Why an older file of the diary is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeptReason {
    /// As it was before a restore.
    BeforeRestore,
    /// As it was before a merge.
    BeforeMerge,
    /// As it was before a new version of the app changed its form.
    BeforeUpdate,
    /// It was damaged, and set aside.
    Damaged,
}

/// An older file of the diary, kept beside it until the person deletes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFile {
    /// Its name, to give back.
    pub name: String,
    /// Why it is kept.
    pub reason: KeptReason,
    /// Since when.
    pub at: Instant,
    /// Its size.
    pub bytes: i64,
    /// "Before restoring, Fri 20 Nov, 03:12".
    pub words: String,
}

/// When backups are made by themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupSchedule {
    /// Every so many days, 1–365; `None` for by hand only.
    pub every_days: Option<i32>,
    /// Where to, in whatever form the platform names a place; empty for none chosen.
    pub destination: String,
    /// When the last one was made.
    pub last: Option<Instant>,
    /// Whether one is due now.
    pub due: bool,
    /// "Every week. Last: Fri 20 Nov." or "No backup yet."
    pub words: String,
}

/// What a file that can't be read or written comes to.
pub(crate) fn file_error(error: &std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Error::DiskFull,
        _ => Error::Storage,
    }
}

/// What reading a file that came in comes to: what the file is at fault for, and what the phone is.
pub(crate) fn io_error(error: &std::io::Error) -> Error {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        Some(ours) => ours.clone(),
        None if error.raw_os_error().is_none() => Error::BackupDamaged,
        None => file_error(error),
    }
}
