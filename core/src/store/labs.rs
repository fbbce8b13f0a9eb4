//! SQL of panels and their results.

use std::collections::HashMap;

use rusqlite::{params, Connection, OptionalExtension};

use super::{bury, from_text, to_text};
use crate::error::{Error, Field, Result};
use crate::labs::{LabResult, Panel, PanelEntry};
use crate::time::Instant;

/// Every panel, oldest first; of one day, by time and when they were added. A result whose analyte this version does not know is left
/// where it is.
///
/// # Errors
/// What SQLite meets.
pub fn panels(db: &Connection) -> Result<Vec<Panel>> {
    let mut results: HashMap<String, Vec<LabResult>> = HashMap::new();
    let mut statement =
        db.prepare_cached("SELECT panel, analyte, bound, value, unit, low, high FROM lab_result WHERE deleted = 0 ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(r) = rows.next()? {
        let Ok(analyte) = from_text(&r.get::<_, String>(1)?) else { continue };
        results.entry(r.get(0)?).or_default().push(LabResult {
            analyte,
            bound: from_text(&r.get::<_, String>(2)?)?,
            value: r.get(3)?,
            unit: r.get(4)?,
            low: r.get(5)?,
            high: r.get(6)?,
        });
    }
    let mut statement = db.prepare_cached(
        "SELECT id, date, time, fasting, hours_since_iron, prepared, laboratory, note FROM panel WHERE deleted = 0
         ORDER BY date, time, created, id",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        let id: String = r.get(0)?;
        let mut results = results.remove(&id).unwrap_or_default();
        results.sort_by_key(|result| result.analyte);
        let entry = PanelEntry {
            date: from_text(&r.get::<_, String>(1)?)?,
            time: r.get::<_, Option<String>>(2)?.as_deref().map(from_text).transpose()?,
            fasting: r.get(3)?,
            hours_since_iron: r.get(4)?,
            prepared: r.get(5)?,
            laboratory: r.get(6)?,
            note: r.get(7)?,
            results,
        };
        found.push(Panel { id, entry });
    }
    Ok(found)
}

/// The row of a result: its panel's id and its analyte.
pub fn result_id(panel: &str, result: &LabResult) -> String {
    format!("{panel}:{}", result.analyte.name())
}

/// Stores a panel without its results, over the one with its id.
///
/// # Errors
/// What SQLite meets.
pub fn put_panel(db: &Connection, id: &str, entry: &PanelEntry, now: Instant) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO panel (id, date, time, fasting, hours_since_iron, prepared, laboratory, note, created, changed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, 1)
         ON CONFLICT (id) DO UPDATE SET date = ?2, time = ?3, fasting = ?4, hours_since_iron = ?5, prepared = ?6, laboratory = ?7, note = ?8,
         deleted = 0, changed = max(?9, changed + 1), version = version + 1",
    )?
    .execute(params![
        id,
        to_text(&entry.date)?,
        entry.time.as_ref().map(to_text).transpose()?,
        entry.fasting,
        entry.hours_since_iron,
        entry.prepared,
        entry.laboratory,
        entry.note,
        now.0
    ])?;
    Ok(())
}

/// Stores a result of a panel, over the one of its analyte.
///
/// # Errors
/// What SQLite meets.
pub fn put_result(db: &Connection, panel: &str, result: &LabResult, now: Instant) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO lab_result (id, panel, analyte, bound, value, unit, low, high, created, changed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, 1)
         ON CONFLICT (id) DO UPDATE SET bound = ?4, value = ?5, unit = ?6, low = ?7, high = ?8, deleted = 0,
         changed = max(?9, changed + 1), version = version + 1",
    )?
    .execute(params![
        result_id(panel, result),
        panel,
        result.analyte.name(),
        to_text(&result.bound)?,
        result.value,
        result.unit,
        result.low,
        result.high,
        now.0
    ])?;
    Ok(())
}

/// The ids of a panel's results.
///
/// # Errors
/// What SQLite meets.
pub fn result_ids(db: &Connection, panel: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT id FROM lab_result WHERE panel = ?1 AND deleted = 0 ORDER BY id")?;
    let rows = statement.query_map([panel], |r| r.get(0))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Removes a result.
///
/// # Errors
/// What SQLite meets.
pub fn remove_result(db: &Connection, id: &str, now: Instant) -> Result<()> {
    bury(db, "lab_result", id, now).map(drop)
}

/// Removes a panel without its results.
///
/// # Errors
/// [`Error::NotFound`].
pub fn remove_panel(db: &Connection, id: &str, now: Instant) -> Result<()> {
    if !bury(db, "panel", id, now)? {
        return Err(Error::NotFound { field: Field::Id });
    }
    Ok(())
}

/// Whether there is a panel of this id.
///
/// # Errors
/// What SQLite meets.
pub fn is_there(db: &Connection, id: &str) -> Result<bool> {
    let found: Option<i64> =
        db.prepare_cached("SELECT 1 FROM panel WHERE id = ?1 AND deleted = 0")?.query_row([id], |r| r.get(0)).optional()?;
    Ok(found.is_some())
}
