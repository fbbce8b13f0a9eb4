//! Use cases of what leaves the diary and comes in: backup, export, staging, merge.
//!
//! Long jobs look at the diary through a connection of their own, so that a tap never waits for a backup. Only a merge holds the diary
//! for as long as it takes.

use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

use super::{sample, App, Moment, Topic};
use crate::error::{Error, Field, Result};
use crate::exchange::progress::Steps;
use crate::exchange::staging::Origin;
use crate::exchange::{
    backup, contents, csv, merge, passphrase, staging, BackupSchedule, Checked, EntryCount, Imported, KeptReason, MergeCounts,
    PassphraseStrength, ProgressListener, Staged, Written, DESTINATION_MAX,
};
use crate::store::{self, kept, settings, swap, Store};
use crate::time::{Instant, DAY};
use crate::words::Words;

/// Most days between backups.
const EVERY_DAYS_MAX: i32 = 365;

/// Settings of this phone: neither exported nor merged.
const EVERY_DAYS: &str = "phone-backup-days";
const DESTINATION: &str = "phone-backup-destination";
const LAST: &str = "phone-backup-last";

impl App {
    /// How hard a passphrase is to guess.
    ///
    /// # Errors
    /// None today.
    pub fn passphrase_strength(&self, passphrase: &str) -> Result<PassphraseStrength> {
        Ok(passphrase::strength(passphrase, &self.words_now()))
    }

    /// Writes an encrypted backup of everything to `path`, over what is there.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`], [`Error::Damaged`], [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`], [`Error::InSample`]; then what
    /// was at `path` is as it was.
    pub fn back_up(&self, path: &Path, passphrase: &str, progress: Option<Arc<dyn ProgressListener>>) -> Result<Written> {
        self.own_only()?;
        let m = self.moment()?;
        if !passphrase::strength(passphrase, &m.words).enough {
            return Err(Error::WeakPassphrase);
        }
        // Nothing is tapped between the two: they see the same.
        let (db, sound) = self.with_store(|_| Ok((store::look_beside(&self.path)?, store::look_beside(&self.path)?)))?;
        let (bytes, rows) = backup::write(&db, sound, path, passphrase, m.now, &mut Steps::new(progress))?;
        written(&db, "written-backup", vec![name_of(path)], bytes, rows, &m.words)
    }

    /// Writes everything as one JSON file, readable by anyone.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`]; then what was at `path` is as it was.
    pub fn export_json(&self, path: &Path, progress: Option<Arc<dyn ProgressListener>>) -> Result<Written> {
        let m = self.moment()?;
        self.look_aside(|db| {
            let (bytes, rows) = backup::write_plain(db, path, m.now, &mut Steps::new(progress))?;
            written(db, "written-export", vec![name_of(path)], bytes, rows, &m.words)
        })
    }

    /// Writes everything as CSV into a folder, one file a table, readable by anyone.
    ///
    /// # Errors
    /// As [`App::export_json`].
    pub fn export_csv(&self, folder: &Path, progress: Option<Arc<dyn ProgressListener>>) -> Result<Written> {
        let m = self.moment()?;
        self.look_aside(|db| {
            let (files, bytes, rows) = csv::write(db, folder, m.now, &mut Steps::new(progress))?;
            written(db, "written-export", files, bytes, rows, &m.words)
        })
    }

    /// Reads and checks a backup, a JSON export or a folder of CSV files, beside the diary. Says what is in it and what merging it would do; changes
    /// nothing. `passphrase` is for a backup only.
    ///
    /// # Errors
    /// [`Error::NotABackup`], [`Error::WrongPassphrase`], [`Error::BackupDamaged`], [`Error::NewerVersion`], [`Error::AsksTooMuch`], [`Error::Cancelled`],
    /// [`Error::DiskFull`], [`Error::InSample`]. What was staged before is gone then.
    pub fn stage(&self, path: &Path, passphrase: &str, progress: Option<Arc<dyn ProgressListener>>) -> Result<Staged> {
        self.own_only()?;
        let m = self.moment()?;
        let _alone = self.staging.lock();
        let into = staging::path_beside(&self.path);
        let mut steps = Steps::new(progress);
        let (made, checked) = backup::read(path, passphrase, &into, &mut steps)?;
        self.describe(&checked, made, Origin::Elsewhere, &steps, &m)
    }

    /// What a file that was read and checked holds, and what merging it would do. A file of the sample diary's is refused.
    ///
    /// # Errors
    /// [`Error::InSample`], [`Error::Cancelled`], [`Error::Storage`]; then nothing is staged.
    pub(super) fn describe(&self, checked: &Checked, made: Instant, origin: Origin, steps: &Steps, m: &Moment) -> Result<Staged> {
        let described = staging::take_over_phone_settings(&checked.path, &self.path, origin).and_then(|()| {
            self.look_aside(|db| {
                store::attach(db, &checked.path, merge::ATTACHED)?;
                let _watch = steps.watch(db)?;
                if contents::setting(db, merge::ATTACHED, sample::SAMPLE)?.is_some() {
                    return Err(Error::InSample);
                }
                let kinds = contents::counts(db, merge::ATTACHED)?;
                let nights = contents::nights(db, merge::ATTACHED)?;
                let merge = merge::preview(db)?;
                let today = m.today();
                let entries = kinds.iter().map(|(_, count)| count).sum::<i64>();
                let mut words = m.words.with(
                    "staged-words",
                    &[
                        ("day", m.words.day_of(m.zone.local(made).date(), today).into()),
                        ("count", entries.into()),
                        ("entries", m.words.number(entries).into()),
                    ],
                );
                if let Some((first, last)) = nights {
                    let ends = [("from", m.words.day_of(first.0, today).into()), ("to", m.words.day_of(last.0, today).into())];
                    words = format!("{words} {}", m.words.with("staged-nights", &ends));
                }
                if checked.left_out > 0 {
                    let rows = [("count", checked.left_out.into()), ("rows", m.words.number(checked.left_out).into())];
                    words = format!("{words} {}", m.words.with("staged-unreadable", &rows));
                }
                Ok(Staged {
                    made,
                    first_night: nights.map(|n| n.0),
                    last_night: nights.map(|n| n.1),
                    counts: kinds.into_iter().map(|(label, count)| EntryCount { words: m.words.text(label), count }).collect(),
                    merge,
                    unreadable: checked.left_out,
                    words,
                })
            })
        });
        if described.is_err() {
            staging::remove(&checked.path)?;
        }
        described
    }

    /// Merges what is staged into the diary: of each entry, the last change wins. The diary as it was is kept.
    ///
    /// # Errors
    /// [`Error::NothingStaged`], [`Error::Cancelled`], [`Error::DiskFull`], [`Error::InSample`]; then the diary is as it was, and what is
    /// staged stays.
    pub fn merge_staged(&self, progress: Option<Arc<dyn ProgressListener>>) -> Result<Imported> {
        self.own_only()?;
        let m = self.moment()?;
        let _alone = self.staging.lock();
        let staged = staging::path_beside(&self.path);
        if !staged.is_file() {
            return Err(Error::NothingStaged);
        }
        let mut steps = Steps::new(progress);
        let (counts, kept) = match self.put_in_place(&staged, &mut steps, m.now)? {
            Some(done) => done,
            None => self.merge_rows(&staged, &mut steps, m.now)?,
        };
        staging::remove(&staged)?;
        self.tell(vec![Topic::Diary, Topic::Plan, Topic::Reminders, Topic::Settings]);
        let words = format!("{} {}", in_words(&counts, &m.words), m.words.text("imported-kept"));
        Ok(Imported { counts, kept, words })
    }

    /// Merges into a diary without an entry, as on a new phone: with the little that the diary does hold, what is staged is what
    /// merging row by row would make, and takes its place. `None` if there are entries, or while something else has the diary open.
    fn put_in_place(&self, staged: &Path, steps: &mut Steps, now: Instant) -> Result<Option<(MergeCounts, String)>> {
        // Nobody may tap between the last look at the diary and its end.
        let mut open = self.store.lock();
        let store = match open.as_mut() {
            Some(store) => store,
            None => open.insert(Store::open(&self.path, now)?),
        };
        if !store.read(merge::is_empty)? {
            return Ok(None);
        }
        store.watched(steps, Store::check)?;
        let counts = store.write_with(staged, merge::ATTACHED, |db| merge::all_added(db, steps))?;
        staging::take_over_all(staged, &self.path, steps)?;
        if open.take().is_none_or(|store| store.close_wholly().is_err()) {
            return Ok(None);
        }
        let kept = swap::replace(&self.path, staged, KeptReason::BeforeMerge, now)?;
        *open = Some(Store::open(&self.path, now)?);
        Ok(Some((counts, kept)))
    }

    /// Merges row by row, after keeping a copy of the diary.
    fn merge_rows(&self, staged: &Path, steps: &mut Steps, now: Instant) -> Result<(MergeCounts, String)> {
        self.with_store(|store| {
            let kept = store.watched(steps, |store| {
                store.check()?;
                store.keep_copy_of_merge(now)
            })?;
            let merged = store.write_with(staged, merge::ATTACHED, |db| {
                let counts = merge::merge(db, steps)?;
                // With the merge or not at all: so that the next opening knows, should nobody come to name the copy.
                settings::put_setting(db, kept::MERGED, &kept, now)?;
                Ok(counts)
            });
            match merged {
                Ok(counts) => {
                    // The merge stands whether this can be done now or at the next opening.
                    let _ = kept::name_merge_copies(&self.path, || Ok(Some(kept.clone())));
                    Ok((counts, kept))
                }
                Err(error) => {
                    // The diary is as it was, so the copy says nothing that it doesn't.
                    kept::name_merge_copies(&self.path, || Ok(None))?;
                    Err(error)
                }
            }
        })
    }

    /// Drops what is staged. Does nothing if nothing is.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn forget_staged(&self) -> Result<()> {
        let _alone = self.staging.lock();
        staging::remove(&staging::path_beside(&self.path))
    }

    /// When backups are made by themselves.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn backup_schedule(&self) -> Result<BackupSchedule> {
        let m = self.moment()?;
        let (days, destination, last) = self.look(|db| {
            Ok((settings::setting(db, EVERY_DAYS)?, settings::setting(db, DESTINATION)?, settings::setting(db, LAST)?))
        })?;
        let every_days: Option<i32> = days.and_then(|d| d.parse().ok());
        let destination = destination.unwrap_or_default();
        let last = last.and_then(|l| l.parse().ok()).map(Instant);
        let today = m.today();
        let due = !destination.is_empty()
            && every_days.is_some_and(|days| {
                // One from a day to come was written down by a clock that was wrong.
                last.filter(|l| *l <= m.now.plus(DAY))
                    .is_none_or(|l| today.signed_duration_since(m.zone.local(l).date()).num_days() >= i64::from(days))
            });
        let how = match every_days {
            Some(days) => m.words.with("backup-every", &[("days", i64::from(days).into())]),
            None => m.words.text("backup-by-hand"),
        };
        let when = match last {
            Some(last) => m.words.with("backup-last", &[("day", m.words.day_of(m.zone.local(last).date(), today).into())]),
            None => m.words.text("backup-none"),
        };
        Ok(BackupSchedule { every_days, destination, last, due, words: format!("{how} {when}") })
    }

    /// Sets when and where backups are made by themselves; `None` for by hand only.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] outside 1–365 days, [`Error::TooLong`] for a destination of more than 8000 characters.
    pub fn set_backup_schedule(&self, every_days: Option<i32>, destination: &str) -> Result<()> {
        if every_days.is_some_and(|days| !(1..=EVERY_DAYS_MAX).contains(&days)) {
            return Err(Error::OutOfRange { field: Field::EveryDays, min: 1, max: EVERY_DAYS_MAX.into() });
        }
        if destination.chars().count() > DESTINATION_MAX {
            return Err(Error::TooLong { field: Field::Destination, max: DESTINATION_MAX as i64 });
        }
        self.change(|db, m, topics| {
            topics.push(Topic::Settings);
            settings::put_setting(db, EVERY_DAYS, &every_days.map_or_else(String::new, |d| d.to_string()), m.now)?;
            settings::put_setting(db, DESTINATION, destination, m.now)
        })
    }

    /// Notes that a backup has reached its destination.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn backup_made(&self) -> Result<()> {
        self.change(|db, m, topics| {
            topics.push(Topic::Settings);
            settings::put_setting(db, LAST, &m.now.0.to_string(), m.now)
        })
    }

    /// Refuses in the sample diary.
    pub(super) fn own_only(&self) -> Result<()> {
        if self.is_sample()? {
            Err(Error::InSample)
        } else {
            Ok(())
        }
    }

    /// Looks at one view of the diary for long, with nobody waiting.
    pub(super) fn look_aside<T>(&self, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        // Opening brings the file up to date.
        let db = self.with_store(|_| store::look_beside(&self.path))?;
        look(&db)
    }
}

/// "Added 120 entries, changed 3, removed 1."
pub(super) fn in_words(counts: &MergeCounts, words: &Words) -> String {
    let part = |key: &str, count: i64| words.with(key, &[("count", count.into()), ("entries", words.number(count).into())]);
    let mut parts = Vec::new();
    for (key, count) in
        [("imported-added", counts.added), ("imported-changed", counts.changed), ("imported-removed", counts.removed)]
    {
        if count > 0 {
            parts.push(part(key, count));
        }
    }
    if parts.is_empty() {
        return words.text("imported-nothing");
    }
    words.with("imported", &[("parts", words.list(&parts).into())])
}

fn written(db: &Connection, key: &str, files: Vec<String>, bytes: i64, rows: i64, words: &Words) -> Result<Written> {
    let entries = contents::counts(db, "main")?.iter().map(|(_, count)| count).sum::<i64>();
    let values = [("count", entries.into()), ("entries", words.number(entries).into()), ("size", words.size(bytes).into())];
    Ok(Written { files, bytes, rows, words: words.with(key, &values) })
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
