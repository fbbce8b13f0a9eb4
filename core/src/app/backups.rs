//! Use cases of the files beside the diary: restoring, what is kept, setting a damaged one aside, the sample.

use std::path::PathBuf;
use std::sync::Arc;

use super::{App, Topic};
use crate::error::{Error, Field, Result};
use crate::exchange::progress::Steps;
use crate::exchange::staging::Origin;
use crate::exchange::{merge, replace, staging, Imported, KeptFile, KeptReason, ProgressListener, Staged};
use crate::store::kept::{self, Kept};
use crate::store::{self, salvage, swap, Store};
use crate::time::Device;

impl App {
    /// Reads and checks a kept file, as far as it can be read.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Damaged`] if nothing of it can be read; as [`App::stage`].
    pub fn stage_kept(&self, name: &str, progress: Option<Arc<dyn ProgressListener>>) -> Result<Staged> {
        self.own_only()?;
        let m = self.moment()?;
        let _alone = self.staging.lock();
        let kept = kept::list(&self.path)?.into_iter().find(|k| k.name == name).ok_or(Error::NotFound { field: Field::Id })?;
        let (file, into) = (self.path.with_file_name(&kept.name), staging::path_beside(&self.path));
        staging::remove(&into)?;
        let mut steps = Steps::new(progress);
        let checked = salvage::read(&self.path, &file, &into, &mut steps)?;
        self.describe(&checked, kept.at, Origin::Kept, &steps, &m)
    }

    /// Puts what is staged in the place of the diary. The diary as it was is kept.
    ///
    /// # Errors
    /// [`Error::NothingStaged`], [`Error::Cancelled`], [`Error::DiskFull`], [`Error::InSample`]; [`Error::Busy`] while something else
    /// reads the diary, such as a backup: then nothing has changed, and what is staged stays.
    pub fn restore_staged(&self, progress: Option<Arc<dyn ProgressListener>>) -> Result<Imported> {
        self.own_only()?;
        let m = self.moment()?;
        let _alone = self.staging.lock();
        let staged = staging::path_beside(&self.path);
        if !staged.is_file() {
            return Err(Error::NothingStaged);
        }
        let mut steps = Steps::new(progress);
        let counts = self.look_aside(|db| {
            store::attach(db, &staged, merge::ATTACHED)?;
            replace::preview(db, &mut steps)
        })?;
        replace::make_fit(&staged, &steps, m.now)?;
        steps.end()?;
        let kept = {
            let mut open = self.store.lock();
            let store = match open.take() {
                Some(store) => store,
                None => Store::open(&self.path, m.now)?,
            };
            let kept = swap::restore(store, &staged, m.now)?;
            *open = Some(Store::open(&self.path, m.now)?);
            kept
        };
        self.tell(vec![Topic::Diary, Topic::Plan, Topic::Reminders, Topic::Settings]);
        let words = format!("{} {}", m.words.text("imported-restored"), m.words.text("imported-kept"));
        Ok(Imported { counts, kept, words })
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
