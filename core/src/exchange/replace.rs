//! What putting a staged file in the diary's place changes.
//!
//! Decides what is counted as added, changed and removed then. The swap itself is [`crate::store::swap`].

use std::path::Path;

use rusqlite::Connection;

use super::merge::ATTACHED;
use super::progress::Steps;
use super::tables::TABLES;
use super::MergeCounts;
use crate::error::{Error, Result};
use crate::store::{Store, SCHEMA_VERSION};
use crate::time::Instant;

/// What putting the attached staging file in the diary's place would change. A step a table, and one for making it fit.
///
/// # Errors
/// [`Error::Cancelled`]; what SQLite meets.
pub fn preview(db: &Connection, steps: &mut Steps) -> Result<MergeCounts> {
    let _watch = steps.watch(db)?;
    let mut counts = MergeCounts { added: 0, changed: 0, removed: 0, same: 0 };
    steps.begin(TABLES.iter().filter(|t| t.label.is_some()).count() as i64 + 1)?;
    for table in TABLES.iter().filter(|t| t.label.is_some()) {
        let (name, key) = (table.name, table.key);
        let equal: Vec<String> = table.columns_of(SCHEMA_VERSION).iter().map(|c| format!("s.{0} IS m.{0}", c.name)).collect();
        let count = |sql: String| -> Result<i64> { Ok(db.query_row(&sql, [], |r| r.get(0))?) };
        let live = |copy: &str| count(format!("SELECT count(*) FROM {copy}.{name} WHERE deleted = 0"));
        let both =
            format!("FROM {ATTACHED}.{name} s JOIN main.{name} m ON m.{key} = s.{key} WHERE s.deleted = 0 AND m.deleted = 0");
        let shared = count(format!("SELECT count(*) {both}"))?;
        let same = count(format!("SELECT count(*) {both} AND {}", equal.join(" AND ")))?;
        counts.added += live(ATTACHED)? - shared;
        counts.removed += live("main")? - shared;
        counts.changed += shared - same;
        counts.same += same;
        steps.rows(1)?;
    }
    Ok(counts)
}

/// Makes a staging file fit to be the diary: opened as the diary is, looked through, and synced.
///
/// # Errors
/// [`Error::Cancelled`], [`Error::BackupDamaged`], [`Error::DiskFull`], [`Error::Storage`].
pub fn make_fit(staged: &Path, steps: &Steps, now: Instant) -> Result<()> {
    let store = Store::open(staged, now).map_err(refused)?;
    store.watched(steps, Store::check).map_err(refused)?;
    store.close_wholly()?;
    std::fs::File::options().write(true).open(staged).and_then(|file| file.sync_all()).map_err(|e| super::file_error(&e))
}

fn refused(error: Error) -> Error {
    match error {
        Error::Damaged | Error::NotADatabase => Error::BackupDamaged,
        other => other,
    }
}
