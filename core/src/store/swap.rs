//! Another file in the diary's place: a restored or merged one, or an empty one where a damaged one was.
//!
//! Decides in which order files are renamed, so that wherever the phone stops, the next opening finds the old diary or the new one,
//! whole, and the old one kept. Nothing is ever overwritten or deleted but what SQLite can make anew. Leaves whether what comes in
//! is fit to be a diary to [`crate::exchange`].
//!
//! A swap is decided by one rename, to a name that says what is to be done; [`finish`] does the rest, at once or at the next
//! opening, and may be stopped and begun again anywhere.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::kept::{beside, free_name, log_without_file, remove, storage, sync_folder};
use super::{connect, Store};
use crate::error::{Error, Result};
use crate::exchange::KeptReason;
use crate::time::Instant;

/// Ends of the name of a diary that is to take the place of the one that is there, and why that one is kept then.
const COMING: [(&str, KeptReason); 2] = [(".restoring", KeptReason::BeforeRestore), (".merging", KeptReason::BeforeMerge)];

/// End of the name of a diary that is to be set aside.
const ASIDE: &str = ".aside";

/// Puts a settled, checked and synced database in the place of the diary, which is kept, and gives the kept file's name.
///
/// # Errors
/// [`Error::Busy`] if something else has the diary open: then nothing has changed. [`Error::Storage`], [`Error::DiskFull`]; the diary is the
/// old one or the new one then, and the next opening settles which.
pub fn restore(store: Store, incoming: &Path, now: Instant) -> Result<String> {
    let diary = store.close_wholly()?;
    replace(&diary, incoming, KeptReason::BeforeRestore, now)
}

/// As [`restore`], for a diary that was closed wholly and is kept for a reason: before a restore or before a merge.
///
/// # Errors
/// [`Error::Storage`]; the diary is the old one or the new one then, and the next opening settles which.
pub fn replace(diary: &Path, incoming: &Path, reason: KeptReason, now: Instant) -> Result<String> {
    let coming = COMING.into_iter().find(|(_, why)| *why == reason).ok_or(Error::Internal)?;
    rename(incoming, &beside(diary, coming.0))?;
    sync_folder(diary)?;
    let kept = finish_replacing(diary, coming, now)?.ok_or(Error::Storage)?;
    Ok(kept.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default())
}

/// Sets a diary aside with its log, so that an empty one can be made in its place.
///
/// # Errors
/// [`Error::NewerVersion`] for a file that is not damaged but newer, which stays where it is. [`Error::Storage`]; the next opening
/// finishes what was begun.
pub fn set_aside(diary: &Path, now: Instant) -> Result<()> {
    finish(diary, now)?;
    if let Err(error @ Error::NewerVersion { .. }) = connect(diary) {
        return Err(error);
    }
    if !diary.exists() {
        // Its log alone is left: it is kept under the name of a file, if an empty one.
        File::create_new(diary).map_err(|e| storage(&e))?;
    }
    rename(diary, &beside(diary, ASIDE))?;
    sync_folder(diary)?;
    finish(diary, now)
}

/// Finishes a swap that was begun, if one was. Three looks at the folder when none was.
///
/// # Errors
/// [`Error::Storage`].
pub fn finish(diary: &Path, now: Instant) -> Result<()> {
    for coming in COMING {
        finish_replacing(diary, coming, now)?;
    }
    finish_setting_aside(diary, now)
}

/// Gives where the old diary is kept, if this moved it.
fn finish_replacing(diary: &Path, (end, reason): (&str, KeptReason), now: Instant) -> Result<Option<PathBuf>> {
    let incoming = beside(diary, end);
    if !incoming.exists() {
        return Ok(None);
    }
    let mut kept = None;
    if diary.exists() {
        let name = free_name(diary, reason, now);
        // It was closed wholly before, so it has no log; should there be one, it goes along.
        rename_if_there(&beside(diary, "-wal"), &beside(&name, "-wal"))?;
        remove(&beside(diary, "-shm"))?;
        rename(diary, &name)?;
        sync_folder(diary)?;
        kept = Some(name);
    }
    rename(&incoming, diary)?;
    sync_folder(diary)?;
    Ok(kept)
}

fn finish_setting_aside(diary: &Path, now: Instant) -> Result<()> {
    let aside = beside(diary, ASIDE);
    if !aside.exists() {
        return Ok(());
    }
    // No other diary was made yet: the log that is beside it is its own.
    let log = beside(&aside, "-wal");
    rename_if_there(&beside(diary, "-wal"), &log)?;
    remove(&beside(diary, "-shm"))?;
    // Its log may have its name already: then the file follows it.
    let name = match log_without_file(diary)? {
        Some(name) => name,
        None => free_name(diary, KeptReason::Damaged, now),
    };
    rename_if_there(&log, &beside(&name, "-wal"))?;
    sync_folder(diary)?;
    rename(&aside, &name)?;
    sync_folder(diary)
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).map_err(|e| storage(&e))
}

fn rename_if_there(from: &Path, to: &Path) -> Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(storage(&error)),
        _ => Ok(()),
    }
}
