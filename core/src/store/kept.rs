//! Older files of the diary, kept beside it until the person deletes them.

use std::fs::{self, File};
use std::path::Path;

use rusqlite::Connection;

use crate::error::{Error, Field, Result};
use crate::exchange::{file_error, KeptReason};
use crate::time::Instant;

/// Keeps a copy of the diary as it is now, log and all, and gives its name.
///
/// # Errors
/// [`Error::DiskFull`], [`Error::Storage`].
pub fn keep_copy(db: &Connection, diary: &Path, reason: KeptReason, now: Instant) -> Result<String> {
    let word = match reason {
        KeptReason::BeforeRestore => "before-restore",
        KeptReason::BeforeMerge => "before-merge",
        KeptReason::BeforeUpdate => "before-update",
        KeptReason::Damaged => "damaged",
    };
    let file = diary.file_name().and_then(|n| n.to_str()).ok_or(Error::Storage)?;
    let mut ms = now.0.max(0);
    while diary.with_file_name(format!("{file}.{word}-{ms}")).exists() {
        ms += 1;
    }
    let name = format!("{file}.{word}-{ms}");
    let path = diary.with_file_name(&name);
    db.execute("VACUUM INTO ?1", [path.to_str().ok_or(Error::Storage)?])?;
    File::options().write(true).open(&path).and_then(|f| f.sync_all()).map_err(|e| file_error(&e))?;
    Ok(name)
}

/// Deletes a kept file for good.
///
/// # Errors
/// [`Error::NotFound`].
pub fn delete(diary: &Path, name: &str) -> Result<()> {
    fs::remove_file(diary.with_file_name(name)).map_err(|_| Error::NotFound { field: Field::Id })
}
