//! Use cases of the files beside the diary: restoring, what is kept, setting a damaged one aside, the sample.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use crate::error::{Error, Result};
use crate::exchange::{Imported, KeptFile, KeptReason, ProgressListener, Staged};
use crate::store::kept::{self, Kept};
use crate::store::swap;
use crate::time::Device;

impl App {
    /// Reads and checks a kept file, as far as it can be read.
    ///
    /// # Errors
    /// [`Error::NotFound`]; as [`App::stage`].
    pub fn stage_kept(&self, name: &str, progress: Option<Arc<dyn ProgressListener>>) -> Result<Staged> {
        let _ = (name, progress);
        Err(Error::Internal)
    }

    /// Puts what is staged in the place of the diary. The diary as it was is kept.
    ///
    /// # Errors
    /// [`Error::NothingStaged`], [`Error::Cancelled`], [`Error::DiskFull`].
    pub fn restore_staged(&self, progress: Option<Arc<dyn ProgressListener>>) -> Result<Imported> {
        let _ = progress;
        Err(Error::Internal)
    }

    /// The older files of the diary that are kept, latest first.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn kept_files(&self) -> Result<Vec<KeptFile>> {
        let m = self.moment()?;
        let line = |file: Kept| {
            let local = m.zone.local(file.at);
            let reason = m.words.text(match file.reason {
                KeptReason::BeforeRestore => "kept-before-restore",
                KeptReason::BeforeMerge => "kept-before-merge",
                KeptReason::BeforeUpdate => "kept-before-update",
                KeptReason::Damaged => "kept-damaged",
            });
            let values = [
                ("reason", reason.into()),
                ("day", m.words.day(local.date()).into()),
                ("time", m.words.time(local.time()).into()),
            ];
            KeptFile {
                words: m.words.with("kept-line", &values),
                name: file.name,
                reason: file.reason,
                at: file.at,
                bytes: file.bytes,
            }
        };
        Ok(kept::list(&self.path)?.into_iter().map(line).collect())
    }

    /// Deletes a kept file for good.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_kept(&self, name: &str) -> Result<()> {
        kept::delete(&self.path, name)
    }

    /// Sets a diary that can't be opened aside, never deleting it, and opens an empty one in its place. What can still be read of the old
    /// one comes back by [`App::stage_kept`].
    ///
    /// # Errors
    /// [`Error::NewerVersion`] for one that is not damaged but newer; [`Error::Storage`], [`Error::DiskFull`].
    pub fn set_aside(path: PathBuf, device: Arc<dyn Device>) -> Result<App> {
        let now = device.now();
        swap::set_aside(&path, now)?;
        App::open(path, device)
    }
}
