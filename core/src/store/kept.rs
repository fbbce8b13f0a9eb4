//! Older files of the diary, kept beside it until the person deletes them.
//!
//! Decides what such a file is called, which are there, and how a copy is made that is whole or not there at all. Leaves when one is
//! made to the use cases, and reading one to [`super::salvage`].

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::Store;
use crate::error::{Error, Field, Result};
use crate::exchange::KeptReason;
use crate::time::Instant;

/// Ends of the files that SQLite keeps beside a database.
pub(crate) const COMPANIONS: [&str; 2] = ["-wal", "-shm"];

/// End of the name of a copy while it is not known whether the merge it was made for has been done.
const UNSURE: &str = ".unsure";

/// The setting that names the copy of the last merge that has been done. It is of this phone.
pub(crate) const MERGED: &str = "phone-merged";

/// A kept file, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name, in the diary's folder.
    pub name: String,
    /// Why it is kept.
    pub reason: KeptReason,
    /// Since when.
    pub at: Instant,
    /// Its size with its write-ahead log, in bytes.
    pub bytes: i64,
}

const REASONS: [KeptReason; 4] =
    [KeptReason::BeforeRestore, KeptReason::BeforeMerge, KeptReason::BeforeUpdate, KeptReason::Damaged];

fn word(reason: KeptReason) -> &'static str {
    match reason {
        KeptReason::BeforeRestore => "before-restore",
        KeptReason::BeforeMerge => "before-merge",
        KeptReason::BeforeUpdate => "before-update",
        KeptReason::Damaged => "damaged",
    }
}

/// A file beside the diary: its name with this at the end.
pub(crate) fn beside(diary: &Path, end: &str) -> PathBuf {
    let mut name = diary.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// The error that a file operation met.
pub(crate) fn storage(error: &std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Error::DiskFull,
        _ => Error::Storage,
    }
}

/// Makes what was created, renamed or removed in the diary's folder last.
///
/// # Errors
/// [`Error::Storage`].
pub(crate) fn sync_folder(diary: &Path) -> Result<()> {
    // Elsewhere a folder can't be opened, and its changes last by themselves.
    if cfg!(unix) {
        File::open(folder_of(diary)).and_then(|f| f.sync_all()).map_err(|e| storage(&e))?;
    }
    Ok(())
}

/// Removes a file; one that isn't there is fine.
///
/// # Errors
/// [`Error::Storage`].
pub(crate) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(storage(&error)),
        _ => Ok(()),
    }
}

/// Removes a database and what SQLite keeps beside it.
///
/// # Errors
/// [`Error::Storage`].
pub(crate) fn remove_database(path: &Path) -> Result<()> {
    // The file itself last: a log without its file would be nobody's.
    for end in COMPANIONS.into_iter().chain(["-journal", ""]) {
        remove(&beside(path, end))?;
    }
    Ok(())
}

/// A name for a file kept now that no file has yet.
pub(crate) fn free_name(diary: &Path, reason: KeptReason, now: Instant) -> PathBuf {
    let mut ms = now.0.max(0);
    loop {
        let path = beside(diary, &format!(".{}-{ms}", word(reason)));
        if !path.exists() && !beside(&path, "-wal").exists() {
            return path;
        }
        ms += 1;
    }
}

/// The kept files of a diary, latest first.
///
/// # Errors
/// [`Error::Storage`].
pub fn list(diary: &Path) -> Result<Vec<Kept>> {
    let size = |path: &Path| fs::metadata(path).map_or(0, |m| m.len() as i64);
    let mut found = Vec::new();
    for (path, end) in files_beside(diary)? {
        let Some((reason, at)) = meaning(&end) else { continue };
        found.push(Kept { name: name_of(&path), reason, at, bytes: size(&path) + size(&beside(&path, "-wal")) });
    }
    found.sort_by(|a, b| (b.at, &b.name).cmp(&(a.at, &a.name)));
    Ok(found)
}

/// The files beside the diary whose names begin with its own: where each is, and how its name ends.
fn files_beside(diary: &Path) -> Result<Vec<(PathBuf, String)>> {
    let Some(file) = diary.file_name().and_then(|f| f.to_str()) else { return Ok(Vec::new()) };
    let entries = fs::read_dir(folder_of(diary)).map_err(|e| storage(&e))?.flatten();
    Ok(entries.filter_map(|e| Some((e.path(), e.file_name().to_str()?.strip_prefix(file)?.to_owned()))).collect())
}

fn folder_of(diary: &Path) -> &Path {
    diary.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// The name of a damaged file whose log is there and which itself is not: its setting aside was cut short.
///
/// # Errors
/// [`Error::Storage`].
pub(crate) fn log_without_file(diary: &Path) -> Result<Option<PathBuf>> {
    Ok(files_beside(diary)?.into_iter().find_map(|(_, end)| {
        let end = end.strip_suffix("-wal")?;
        let path = beside(diary, end);
        let damaged = meaning(end).is_some_and(|(reason, _)| reason == KeptReason::Damaged);
        (damaged && !path.exists()).then_some(path)
    }))
}

/// What the end of a kept file's name says; nothing for another file.
fn meaning(end: &str) -> Option<(KeptReason, Instant)> {
    REASONS.into_iter().find_map(|reason| {
        let ms = end.strip_prefix('.')?.strip_prefix(word(reason))?.strip_prefix('-')?;
        let plain = !ms.is_empty() && ms.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| ms.parse().ok()).flatten().map(|ms| (reason, Instant(ms)))
    })
}

/// Where a kept file is.
///
/// # Errors
/// [`Error::NotFound`] for a name that [`list`] doesn't give.
pub fn find(diary: &Path, name: &str) -> Result<PathBuf> {
    let known = list(diary)?.into_iter().any(|k| k.name == name);
    if known {
        Ok(diary.with_file_name(name))
    } else {
        Err(Error::NotFound { field: Field::Id })
    }
}

/// Deletes a kept file for good.
///
/// # Errors
/// [`Error::NotFound`], [`Error::Storage`].
pub fn delete(diary: &Path, name: &str) -> Result<()> {
    remove_database(&find(diary, name)?)?;
    sync_folder(diary)
}

/// Deletes the copies that were made before updates from a schema version, but for one: while the diary is of that version, none of
/// those updates was done, and each begins with a copy of its own.
///
/// # Errors
/// [`Error::Storage`].
pub(crate) fn forget_updates(diary: &Path, version: i64, but: &str) -> Result<()> {
    for file in list(diary)?.iter().filter(|file| file.reason == KeptReason::BeforeUpdate && file.name != but) {
        // One that can't be read is nobody's but the person's.
        if Store::schema_of(&diary.with_file_name(&file.name)) == Ok(Some(version)) {
            delete(diary, &file.name)?;
        }
    }
    Ok(())
}

/// Keeps a copy of the diary as it is now, log and all, and gives its name. It is written under another name first, so that a file
/// with a kept file's name is always whole.
///
/// # Errors
/// [`Error::Damaged`] if the diary can't be read from end to end; [`Error::DiskFull`], [`Error::Storage`]. There is no copy then.
pub fn keep_copy(db: &Connection, diary: &Path, reason: KeptReason, now: Instant) -> Result<String> {
    let kept = free_name(diary, reason, now);
    copy_as(db, diary, &kept)?;
    Ok(name_of(&kept))
}

/// As [`keep_copy`], before a merge: the copy gets the name that this gives when the merge has been done, by [`name_merge_copies`].
///
/// # Errors
/// As [`keep_copy`].
pub(crate) fn keep_copy_of_merge(db: &Connection, diary: &Path, now: Instant) -> Result<String> {
    let kept = free_name(diary, KeptReason::BeforeMerge, now);
    copy_as(db, diary, &beside(&kept, UNSURE))?;
    Ok(name_of(&kept))
}

/// Gives the copy of the merge that was done its name, and removes any other of a merge that came no further: it says nothing that the
/// diary doesn't. `merged` says which was done; it is asked only if there is such a copy, as hardly ever.
///
/// # Errors
/// [`Error::Storage`], or what `merged` meets.
pub(crate) fn name_merge_copies(diary: &Path, merged: impl FnOnce() -> Result<Option<String>>) -> Result<()> {
    let unsure = |(path, end): (PathBuf, String)| {
        let end = end.strip_suffix(UNSURE).filter(|end| meaning(end).is_some())?;
        Some((path, beside(diary, end)))
    };
    let copies: Vec<(PathBuf, PathBuf)> = files_beside(diary)?.into_iter().filter_map(unsure).collect();
    if copies.is_empty() {
        return Ok(());
    }
    let merged = merged()?;
    for (path, kept) in copies {
        if merged.as_ref() == Some(&name_of(&kept)) {
            fs::rename(&path, &kept).map_err(|e| storage(&e))?;
        } else {
            remove_database(&path)?;
        }
    }
    sync_folder(diary)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

fn copy_as(db: &Connection, diary: &Path, kept: &Path) -> Result<()> {
    let unfinished = beside(diary, super::KEEPING);
    remove_database(&unfinished)?;
    let copied = copy_to(db, &unfinished).and_then(|()| {
        fs::rename(&unfinished, kept).map_err(|e| storage(&e))?;
        sync_folder(diary)
    });
    if copied.is_err() {
        let _ = remove_database(&unfinished);
    }
    copied
}

fn copy_to(db: &Connection, path: &Path) -> Result<()> {
    let name = path.to_str().ok_or(Error::Storage)?;
    // Every page of every table is read on the way: a diary that can't be read whole gives no copy that looks whole.
    db.execute("VACUUM INTO ?1", [name])?;
    File::options().write(true).open(path).and_then(|f| f.sync_all()).map_err(|e| storage(&e))
}
