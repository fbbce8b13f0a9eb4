//! SQL of the person's own spacing rules.

use rusqlite::{params, Connection};

use super::bury;
use crate::error::{Error, Field, Result};
use crate::plan::{OwnParty, OwnSpacing};
use crate::time::Instant;

/// Every rule, in the order they were added, without words.
///
/// # Errors
/// What SQLite meets.
pub fn rules(db: &Connection) -> Result<Vec<OwnSpacing>> {
    let mut statement =
        db.prepare_cached("SELECT id, first, second, minutes, directional FROM spacing WHERE deleted = 0 ORDER BY created, id")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        let party = |i: usize| OwnParty::parse(&r.get::<_, String>(i)?).ok_or(Error::Damaged);
        found.push(OwnSpacing {
            id: r.get(0)?,
            first: party(1)?,
            second: party(2)?,
            minutes: r.get(3)?,
            one_way: r.get(4)?,
            words: String::new(),
        });
    }
    Ok(found)
}

/// Stores a rule, over the one with its id.
///
/// # Errors
/// What SQLite meets.
pub fn put(db: &Connection, rule: &OwnSpacing, now: Instant) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO spacing (id, first, second, minutes, directional, created, changed, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 1)
         ON CONFLICT (id) DO UPDATE SET first = ?2, second = ?3, minutes = ?4, directional = ?5, deleted = 0,
         changed = max(?6, changed + 1), version = version + 1",
    )?
    .execute(params![rule.id, rule.first.to_text()?, rule.second.to_text()?, rule.minutes, rule.one_way, now.0])?;
    Ok(())
}

/// Removes a rule.
///
/// # Errors
/// [`Error::NotFound`].
pub fn remove(db: &Connection, id: &str, now: Instant) -> Result<()> {
    if !bury(db, "spacing", id, now)? {
        return Err(Error::NotFound { field: Field::Id });
    }
    Ok(())
}
