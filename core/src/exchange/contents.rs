//! What is in a diary file, in numbers: how many entries of which kind, and over which nights.

use rusqlite::{Connection, OptionalExtension};

use super::tables::TABLES;
use crate::error::Result;
use crate::store::from_text;
use crate::time::NightDate;

/// How many entries of each kind there are in the main or an attached file, deleted ones left out: the label of each kind, and its count.
/// Kinds without an entry are left out.
///
/// # Errors
/// What SQLite meets.
pub fn counts(db: &Connection, file: &str) -> Result<Vec<(&'static str, i64)>> {
    let mut found = Vec::new();
    for table in &TABLES {
        let Some(label) = table.label else { continue };
        let count: i64 =
            db.query_row(&format!("SELECT count(*) FROM {file}.{} WHERE deleted = 0", table.name), [], |r| r.get(0))?;
        if count > 0 {
            found.push((label, count));
        }
    }
    Ok(found)
}

/// First and last night with an entry.
///
/// # Errors
/// What SQLite meets.
pub fn nights(db: &Connection, file: &str) -> Result<Option<(NightDate, NightDate)>> {
    let of = |end: &str| -> Result<Option<String>> {
        // Each end by itself, so that it is looked up in an index rather than sought in all rows.
        let one = |(column, table)| format!("SELECT {end}({column}) x FROM {file}.{table} WHERE deleted = 0");
        let all = [("night", "episode"), ("id", "night"), ("night", "exposure")].map(one).join(" UNION ALL ");
        Ok(db.query_row(&format!("SELECT {end}(x) FROM ({all})"), [], |r| r.get(0))?)
    };
    match (of("min")?, of("max")?) {
        (Some(first), Some(last)) => Ok(Some((from_text(&first)?, from_text(&last)?))),
        _ => Ok(None),
    }
}

/// A setting of the main or an attached file.
///
/// # Errors
/// What SQLite meets.
pub fn setting(db: &Connection, file: &str, key: &str) -> Result<Option<String>> {
    let sql = format!("SELECT value FROM {file}.setting WHERE key = ?1 AND deleted = 0");
    Ok(db.query_row(&sql, [key], |r| r.get(0)).optional()?)
}
