//! SQL of settings, and of the zones the phone was seen in.

use rusqlite::{params, Connection, OptionalExtension};

use super::new_id;
use crate::error::Result;
use crate::time::Instant;

/// A setting's value.
///
/// # Errors
/// What SQLite meets.
pub fn setting(db: &Connection, key: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("SELECT value FROM setting WHERE key = ?1 AND deleted = 0")?
        .query_row([key], |r| r.get(0))
        .optional()?)
}

/// The settings whose keys begin with `prefix`, by key: what is left of the key, and the value.
///
/// # Errors
/// What SQLite meets.
pub fn settings(db: &Connection, prefix: &str) -> Result<Vec<(String, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT substr(key, length(?1) + 1), value FROM setting WHERE key >= ?1 AND key < ?1 || char(0x10ffff) AND deleted = 0 ORDER BY key",
    )?;
    let rows = statement.query_map([prefix], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// When a setting was stored last.
///
/// # Errors
/// What SQLite meets.
pub fn changed(db: &Connection, key: &str) -> Result<Option<Instant>> {
    let at: Option<i64> = db
        .prepare_cached("SELECT changed FROM setting WHERE key = ?1 AND deleted = 0")?
        .query_row([key], |r| r.get(0))
        .optional()?;
    Ok(at.map(Instant))
}

/// Stores a setting.
///
/// # Errors
/// What SQLite meets.
pub fn put_setting(db: &Connection, key: &str, value: &str, now: Instant) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO setting (key, value, created, changed, version) VALUES (?1, ?2, ?3, ?3, 1)
         ON CONFLICT (key) DO UPDATE SET value = ?2, changed = max(?3, changed + 1), version = version + 1, deleted = 0",
    )?
    .execute(params![key, value, now.0])?;
    Ok(())
}

/// The zones the phone was seen in from an instant on, oldest first, each with the instant it was first noticed; the first is the one
/// it was in then.
///
/// # Errors
/// What SQLite meets.
pub fn zones(db: &Connection, from: Instant) -> Result<Vec<(Instant, String)>> {
    let mut statement = db.prepare_cached(
        "SELECT since, zone FROM zone_seen WHERE deleted = 0
         AND since >= coalesce((SELECT max(since) FROM zone_seen WHERE deleted = 0 AND since <= ?1), ?1) ORDER BY since, id",
    )?;
    let rows = statement.query_map([from.0], |r| Ok((Instant(r.get(0)?), r.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Notes the zone the phone is in, if it is not the last one noted. Says whether it wrote.
///
/// # Errors
/// What SQLite meets.
pub fn note_zone(db: &Connection, zone: &str, now: Instant) -> Result<bool> {
    let last: Option<String> = db
        .prepare_cached("SELECT zone FROM zone_seen WHERE deleted = 0 ORDER BY since DESC, id DESC LIMIT 1")?
        .query_row([], |r| r.get(0))
        .optional()?;
    if last.as_deref() == Some(zone) {
        return Ok(false);
    }
    put_zone(db, &new_id(now), zone, now)?;
    Ok(true)
}

/// From now on the phone is in this zone. `id` is the new row's.
///
/// # Errors
/// What SQLite meets.
pub fn put_zone(db: &Connection, id: &str, zone: &str, now: Instant) -> Result<()> {
    db.prepare_cached("INSERT INTO zone_seen (id, since, zone, created, changed, version) VALUES (?1, ?2, ?3, ?2, ?2, 1)")?
        .execute(params![id, now.0, zone])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[test]
    fn of_a_long_history_only_the_zones_from_then_on_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("diary.db"), Instant(0)).unwrap();
        store
            .write(|db| {
                for (at, zone) in [(10, "A"), (20, "B"), (30, "C")] {
                    assert!(note_zone(db, zone, Instant(at))?);
                }
                assert!(!note_zone(db, "C", Instant(40))?);
                let from =
                    |at| Ok::<_, crate::error::Error>(zones(db, Instant(at))?.into_iter().map(|(_, z)| z).collect::<String>());
                assert_eq!(from(i64::MIN)?, "ABC");
                assert_eq!(
                    (from(9)?, from(10)?, from(25)?, from(30)?, from(99)?),
                    ("ABC".into(), "ABC".into(), "BC".into(), "C".into(), "C".into())
                );
                Ok(())
            })
            .unwrap();
    }
}
