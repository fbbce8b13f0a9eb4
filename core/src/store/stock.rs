//! SQL of the pieces that are left of an item: what was counted, what came, what was used.

use rusqlite::{params, Connection};

use crate::error::Result;
use crate::plan::stock::{Counted, Used};
use crate::time::Instant;

/// What was counted or came of an item, oldest first.
///
/// # Errors
/// What SQLite meets.
pub fn counted(db: &Connection, item: &str) -> Result<Vec<Counted>> {
    let mut statement =
        db.prepare_cached("SELECT at, pieces, added FROM stock WHERE item = ?1 AND deleted = 0 ORDER BY at, id")?;
    let rows = statement.query_map([item], |r| Ok(Counted { at: Instant(r.get(0)?), pieces: r.get(1)?, added: r.get(2)? }))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// The doses of an item that were taken from an instant on, with the pieces they were where that was known.
///
/// # Errors
/// What SQLite meets.
pub fn used(db: &Connection, item: &str, from: Instant) -> Result<Vec<Used>> {
    let mut statement = db.prepare_cached(
        "SELECT taken, pieces FROM dose WHERE item = ?1 AND deleted = 0 AND answer IS NOT NULL AND answer = 'taken' AND taken >= ?2",
    )?;
    let rows = statement.query_map(params![item, from.0], |r| Ok(Used { at: Instant(r.get(0)?), pieces: r.get(1)? }))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Notes what was counted or came. `id` is the new row's.
///
/// # Errors
/// What SQLite meets.
pub fn put(db: &Connection, id: &str, item: &str, counted: &Counted, now: Instant) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO stock (id, item, at, pieces, added, created, changed, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 1)",
    )?
    .execute(params![id, item, counted.at.0, counted.pieces, counted.added, now.0])?;
    Ok(())
}
