//! Use cases of what leaves the diary and comes in: backup, export, staging, merge.

use std::path::Path;
use std::sync::Arc;

use super::App;
use crate::error::{Error, Result};
use crate::exchange::{BackupSchedule, Imported, PassphraseStrength, ProgressListener, Staged, Written};

impl App {
    /// How hard a passphrase is to guess.
    ///
    /// # Errors
    /// [`Error::Internal`].
    pub fn passphrase_strength(&self, passphrase: &str) -> Result<PassphraseStrength> {
        let _ = passphrase;
        Err(Error::Internal)
    }

    /// Writes an encrypted backup of everything to `path`, over what is there.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`], [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`], [`Error::InSample`]; then there is no file at `path`.
    pub fn back_up(&self, path: &Path, passphrase: &str, progress: Option<Arc<dyn ProgressListener>>) -> Result<Written> {
        let _ = (path, passphrase, progress);
        Err(Error::Internal)
    }

    /// Writes everything as one JSON file, readable by anyone.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`]; then there is no file at `path`.
    pub fn export_json(&self, path: &Path, progress: Option<Arc<dyn ProgressListener>>) -> Result<Written> {
        let _ = (path, progress);
        Err(Error::Internal)
    }

    /// Writes everything as CSV into a folder, one file a table, readable by anyone.
    ///
    /// # Errors
    /// As [`App::export_json`].
    pub fn export_csv(&self, folder: &Path, progress: Option<Arc<dyn ProgressListener>>) -> Result<Written> {
        let _ = (folder, progress);
        Err(Error::Internal)
    }

    /// Reads and checks a backup, a JSON export or a folder of CSV files, beside the diary. Says what is in it and what merging it would do; changes
    /// nothing. `passphrase` is for a backup only.
    ///
    /// # Errors
    /// [`Error::NotABackup`], [`Error::WrongPassphrase`], [`Error::BackupDamaged`], [`Error::NewerVersion`], [`Error::AsksTooMuch`], [`Error::Cancelled`],
    /// [`Error::DiskFull`], [`Error::InSample`].
    pub fn stage(&self, path: &Path, passphrase: &str, progress: Option<Arc<dyn ProgressListener>>) -> Result<Staged> {
        let _ = (path, passphrase, progress);
        Err(Error::Internal)
    }

    /// Merges what is staged into the diary: of each entry, the last change wins. The diary as it was is kept.
    ///
    /// # Errors
    /// [`Error::NothingStaged`], [`Error::Cancelled`], [`Error::DiskFull`].
    pub fn merge_staged(&self, progress: Option<Arc<dyn ProgressListener>>) -> Result<Imported> {
        let _ = progress;
        Err(Error::Internal)
    }

    /// Drops what is staged. Does nothing if nothing is.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn forget_staged(&self) -> Result<()> {
        Err(Error::Internal)
    }

    /// When backups are made by themselves.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn backup_schedule(&self) -> Result<BackupSchedule> {
        Err(Error::Internal)
    }

    /// Sets when and where backups are made by themselves; `None` for by hand only.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] outside 1–365 days, [`Error::TooLong`] for a destination of more than 2000 characters.
    pub fn set_backup_schedule(&self, every_days: Option<i32>, destination: &str) -> Result<()> {
        let _ = (every_days, destination);
        Err(Error::Internal)
    }

    /// Notes that a backup has reached its destination.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn backup_made(&self) -> Result<()> {
        Err(Error::Internal)
    }
}
