//! Undo: the row before a change is kept with the change, and put back exactly.
//!
//! Decides that a change can be undone only while nothing else has changed the same rows. Knows no area's meaning: a row is
//! its columns.

use rusqlite::types::{Value, ValueRef};
use rusqlite::{params, params_from_iter, Connection, OptionalExtension};
use serde_json::{Map, Value as Json};

use crate::error::{Error, Result};
use crate::time::{Instant, NightDate, HOUR};

/// How long undo information is kept, in milliseconds; longer than any screen offers it.
const KEPT: i64 = HOUR;

/// A table whose rows can be put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Episodes.
    Episode,
    /// Nights.
    Night,
    /// Exposures.
    Exposure,
    /// "None of this on this day".
    NoneSaid,
    /// Scores.
    Score,
    /// The diary programme.
    Programme,
    /// Doses.
    Dose,
    /// What an item does from an instant on.
    ItemSchedule,
    /// Panels.
    Panel,
    /// Results.
    LabResult,
}

impl Area {
    const ALL: [Area; 10] = [
        Area::Episode,
        Area::Night,
        Area::Exposure,
        Area::NoneSaid,
        Area::Score,
        Area::Programme,
        Area::Dose,
        Area::ItemSchedule,
        Area::Panel,
        Area::LabResult,
    ];

    fn table(self) -> &'static str {
        match self {
            Area::Episode => "episode",
            Area::Night => "night",
            Area::Exposure => "exposure",
            Area::NoneSaid => "none_said",
            Area::Score => "score",
            Area::Programme => "programme",
            Area::Dose => "dose",
            Area::ItemSchedule => "item_schedule",
            Area::Panel => "panel",
            Area::LabResult => "lab_result",
        }
    }

    /// The column that names the night, or the day, a row stands under.
    fn night_column(self) -> Option<&'static str> {
        match self {
            Area::Episode => Some("night"),
            Area::Night => Some("id"),
            Area::Exposure | Area::NoneSaid => Some("day"),
            Area::Score | Area::Programme | Area::Dose | Area::ItemSchedule | Area::Panel | Area::LabResult => None,
        }
    }

    fn of(table: &str) -> Result<Area> {
        Area::ALL.into_iter().find(|a| a.table() == table).ok_or(Error::Damaged)
    }
}

/// Keeps a row as it is now, before `change` alters it, under an undo id.
///
/// # Errors
/// What `change` gives.
pub fn keeping<T>(
    db: &Connection,
    undo: &str,
    area: Area,
    row: &str,
    now: Instant,
    change: impl FnOnce() -> Result<T>,
) -> Result<T> {
    db.prepare_cached("DELETE FROM undo WHERE made < ?1")?.execute([now.0 - KEPT])?;
    let before = row_as_json(db, area, row)?.map(|r| Json::Object(r).to_string());
    let value = change()?;
    let after = version_of(db, area, row)?.ok_or(Error::Internal)?;
    db.prepare_cached("INSERT INTO undo (id, area, row_id, before, version_after, made) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(params![undo, area.table(), row, before, after, now.0])?;
    Ok(value)
}

/// What an undo touched: an area, and the nights (of exposures: the days) its rows stood under before and after.
pub type Touched = (Area, Vec<NightDate>);

/// Puts back every row kept under an undo id, and says what that touched.
///
/// # Errors
/// [`Error::UndoOver`] if there is nothing kept under this id or a row has changed since.
pub fn undo(db: &Connection, undo: &str, now: Instant) -> Result<Vec<Touched>> {
    let mut rows = db.prepare_cached("SELECT area, row_id, before, version_after FROM undo WHERE id = ?1")?;
    let kept: Vec<(String, String, Option<String>, i64)> =
        rows.query_map([undo], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?.collect::<std::result::Result<_, _>>()?;
    if kept.is_empty() {
        return Err(Error::UndoOver);
    }
    let mut touched = Vec::new();
    for (table, row, before, version_after) in kept {
        let area = Area::of(&table)?;
        let after = row_as_json(db, area, &row)?.ok_or(Error::UndoOver)?;
        if number(&after, "version") != Some(version_after) {
            return Err(Error::UndoOver);
        }
        let before: Option<Map<String, Json>> = before.as_deref().map(super::from_json).transpose()?;
        match &before {
            Some(before) => put_back(db, area, before)?,
            None => {
                db.execute(&format!("UPDATE {} SET deleted = 1 WHERE id = ?1", area.table()), [&row])?;
            }
        }
        // Exact in everything a person wrote; version and change rise so that a merge sees this as the latest.
        let changed = now.0.max(number(&after, "changed").unwrap_or(0) + 1);
        db.execute(
            &format!("UPDATE {} SET version = ?2, changed = ?3 WHERE id = ?1", area.table()),
            params![row, version_after + 1, changed],
        )?;
        let mut nights = Vec::new();
        for image in before.iter().chain([&after]) {
            if let Some(text) = area.night_column().and_then(|c| image.get(c)).and_then(Json::as_str) {
                nights.push(super::from_text(text)?);
            }
        }
        touched.push((area, nights));
    }
    db.execute("DELETE FROM undo WHERE id = ?1", [undo])?;
    Ok(touched)
}

fn number(row: &Map<String, Json>, column: &str) -> Option<i64> {
    row.get(column).and_then(Json::as_i64)
}

fn version_of(db: &Connection, area: Area, row: &str) -> Result<Option<i64>> {
    Ok(db
        .prepare_cached(&format!("SELECT version FROM {} WHERE id = ?1", area.table()))?
        .query_row([row], |r| r.get(0))
        .optional()?)
}

fn row_as_json(db: &Connection, area: Area, row: &str) -> Result<Option<Map<String, Json>>> {
    let mut statement = db.prepare_cached(&format!("SELECT * FROM {} WHERE id = ?1", area.table()))?;
    let columns: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let mut rows = statement.query([row])?;
    let Some(found) = rows.next()? else { return Ok(None) };
    let mut map = Map::new();
    for (i, column) in columns.into_iter().enumerate() {
        let value = match found.get_ref(i)? {
            ValueRef::Null => Json::Null,
            ValueRef::Integer(n) => Json::from(n),
            ValueRef::Text(text) => Json::from(String::from_utf8_lossy(text)),
            ValueRef::Real(_) | ValueRef::Blob(_) => return Err(Error::Internal),
        };
        map.insert(column, value);
    }
    Ok(Some(map))
}

fn put_back(db: &Connection, area: Area, row: &Map<String, Json>) -> Result<()> {
    let id = row.get("id").and_then(Json::as_str).ok_or(Error::Damaged)?;
    let assignments: Vec<String> = row.keys().enumerate().map(|(i, column)| format!("\"{column}\" = ?{}", i + 2)).collect();
    let values = std::iter::once(Value::Text(id.to_owned())).chain(row.values().map(|v| match v {
        Json::Number(n) => n.as_i64().map_or(Value::Null, Value::Integer),
        Json::String(s) => Value::Text(s.clone()),
        _ => Value::Null,
    }));
    db.execute(&format!("UPDATE {} SET {} WHERE id = ?1", area.table(), assignments.join(", ")), params_from_iter(values))?;
    Ok(())
}
