//! Use cases of the files beside the diary: restoring, what is kept, setting a damaged one aside, the sample.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use crate::error::{Error, Result};
use crate::exchange::{Imported, KeptFile, ProgressListener, Staged};
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
        Err(Error::Internal)
    }

    /// Deletes a kept file for good.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_kept(&self, name: &str) -> Result<()> {
        let _ = name;
        Err(Error::Internal)
    }

    /// Sets a diary that can't be opened aside, never deleting it, and opens an empty one in its place. What can still be read of the old
    /// one comes back by [`App::stage_kept`].
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::DiskFull`].
    pub fn set_aside(path: PathBuf, device: Arc<dyn Device>) -> Result<App> {
        let _ = (path, device);
        Err(Error::Internal)
    }
}
