//! The write-ahead log: where a tap is written, and when it goes into the file.
//!
//! Decides that this never happens on a tap's path but when the app lets go of the file, and that the log is laid out then for the
//! next taps: written full of zeros, its head already in place. A tap then writes over bytes the file already has, and waits for one
//! sync, not two, nor for the file to grow.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use rusqlite::Connection;

use super::kept::{beside, sync_folder};
use crate::error::Result;

/// Bytes laid out: some twenty taps.
const LAID_OUT: usize = 512 * 1024;

/// Brings the log into the file, leaves nothing of what it held, and lays it out anew. Does nothing if nothing was written since.
///
/// # Errors
/// [`crate::error::Error::Storage`], [`crate::error::Error::DiskFull`]; nothing is lost then, the log stays.
pub fn settle(db: &Connection, diary: &Path) -> Result<()> {
    let written: i64 = db.query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| row.get(1))?;
    if written > 1 {
        // While something else reads, the log stays as long as it is; nothing is lost by that.
        into_file(db)?;
    }
    lay_out(db, diary)
}

/// Brings the log into the file and empties it: what was overwritten or deleted is not in it any more.
///
/// Says whether that could be done: not while something else reads the diary.
///
/// # Errors
/// As [`settle`].
pub fn into_file(db: &Connection) -> Result<bool> {
    let busy: i64 = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(busy == 0)
}

/// Lays the log out if it is empty, and sees to it that it is there after a power cut.
///
/// # Errors
/// As [`settle`], from the database. A log that can't be laid out grows with each tap, as any log does.
pub fn lay_out(db: &Connection, diary: &Path) -> Result<()> {
    let path = beside(diary, "-wal");
    if path.metadata().is_ok_and(|m| m.len() > 0) {
        return Ok(());
    }
    // Zeros are no log to SQLite: cut short here, it is an empty one. SQLite locks the database file, never this one.
    if File::options().write(true).open(&path).and_then(|mut log| log.write_all(&vec![0; LAID_OUT])).is_err() {
        return Ok(());
    }
    // The least there is to write makes the head of the log, and syncs the zeros with it.
    let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    db.pragma_update(None, "user_version", version)?;
    sync_folder(diary)
}
