//! SQL of exposures, of "none of this on this day", of scores and of the diary programme.

use rusqlite::{params, Connection, OptionalExtension, Row};

use super::{bury, from_text, to_text, Flow};
use crate::diary::exposure::Columns;
use crate::diary::{Exposure, ExposureEntry, ProgrammePart, ScoreKind};
use crate::error::{Error, Field, Result};
use crate::time::{CivilDate, Instant, NightDate, Stamp};

/// An exposure as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExposureRow {
    /// UUIDv7.
    pub id: String,
    /// When it was.
    pub at: Stamp,
    /// The night it stands under in the diary, noon to noon.
    pub night: NightDate,
    /// The day it counts to, 04:00 to 04:00.
    pub day: NightDate,
    /// What it was.
    pub entry: ExposureEntry,
}

const EXPOSURE: &str = "SELECT id, at, offset_seconds, zone, night, day, kind, what, amount, effort, note FROM exposure";

fn exposure_row(r: &Row<'_>) -> Result<ExposureRow> {
    let text = |i: usize| -> Result<String> { Ok(r.get(i)?) };
    let columns = Columns {
        kind: from_text(&text(6)?)?,
        what: r.get(7)?,
        amount: r.get(8)?,
        effort: r.get::<_, Option<String>>(9)?.as_deref().map(from_text).transpose()?,
    };
    Ok(ExposureRow {
        id: r.get(0)?,
        at: Stamp { at: Instant(r.get(1)?), offset_seconds: r.get(2)?, zone: r.get(3)? },
        night: from_text(&text(4)?)?,
        day: from_text(&text(5)?)?,
        entry: ExposureEntry { exposure: Exposure::from_columns(columns)?, note: r.get(10)? },
    })
}

/// Stores an exposure, over its row if it has one.
///
/// # Errors
/// What SQLite meets.
pub fn put(db: &Connection, row: &ExposureRow, now: Instant) -> Result<()> {
    let columns = row.entry.exposure.columns()?;
    db.prepare_cached(
        "INSERT INTO exposure (id, at, offset_seconds, zone, night, day, kind, what, amount, effort, note, created, changed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, 1)
         ON CONFLICT (id) DO UPDATE SET at = ?2, offset_seconds = ?3, zone = ?4, night = ?5, day = ?6, kind = ?7, what = ?8, amount = ?9, effort = ?10,
         note = ?11, changed = max(?12, changed + 1), version = version + 1",
    )?
    .execute(params![
        row.id,
        row.at.at.0,
        row.at.offset_seconds,
        row.at.zone,
        row.night.to_text(),
        row.day.to_text(),
        to_text(&columns.kind)?,
        columns.what,
        columns.amount,
        columns.effort.as_ref().map(to_text).transpose()?,
        row.entry.note,
        now.0
    ])?;
    Ok(())
}

/// Marks an exposure deleted.
///
/// # Errors
/// What SQLite meets.
pub fn delete(db: &Connection, id: &str, now: Instant) -> Result<()> {
    bury(db, "exposure", id, now).map(drop)
}

/// One exposure.
///
/// # Errors
/// [`Error::NotFound`] if there is none or it was deleted.
pub fn exposure(db: &Connection, id: &str) -> Result<ExposureRow> {
    let mut statement = db.prepare_cached(&format!("{EXPOSURE} WHERE id = ?1 AND deleted = 0"))?;
    let mut rows = statement.query([id])?;
    rows.next()?.map_or(Err(Error::NotFound { field: Field::Id }), exposure_row)
}

fn listed(db: &Connection, sql: &str, from: NightDate, to: NightDate) -> Result<Vec<ExposureRow>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([from.to_text(), to.to_text()])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        found.push(exposure_row(r)?);
    }
    Ok(found)
}

/// Exposures that count to a range of days, both ends included, by day and time.
///
/// # Errors
/// What SQLite meets.
pub fn of_days(db: &Connection, from: NightDate, to: NightDate) -> Result<Vec<ExposureRow>> {
    listed(db, &format!("{EXPOSURE} WHERE deleted = 0 AND day BETWEEN ?1 AND ?2 ORDER BY day, at, id"), from, to)
}

/// Exposures that stand under a range of nights in the diary, both ends included, by night and time.
///
/// # Errors
/// What SQLite meets.
pub fn of_nights(db: &Connection, from: NightDate, to: NightDate) -> Result<Vec<ExposureRow>> {
    listed(db, &format!("{EXPOSURE} WHERE deleted = 0 AND night BETWEEN ?1 AND ?2 ORDER BY night, at, id"), from, to)
}

/// An exposure as stored, for looking through many without decoding each.
pub struct ExposureColumns<'a> {
    /// Kind.
    pub kind: &'a str,
    /// Drink, kind, phase or name; or empty.
    pub what: &'a str,
    /// Effort, or empty.
    pub effort: &'a str,
    /// Own words.
    pub note: &'a str,
}

/// Exposures from the latest back, from a night on and up to a night, by night and time. `wanted` says from the columns which to
/// decode, `keep` when to stop.
///
/// # Errors
/// What SQLite meets.
pub fn back(
    db: &Connection,
    from: NightDate,
    to: NightDate,
    wanted: impl Fn(&ExposureColumns<'_>) -> bool,
    mut keep: impl FnMut(ExposureRow) -> Flow,
) -> Result<()> {
    let mut statement = db.prepare_cached(&format!(
        "{EXPOSURE} WHERE deleted = 0 AND night BETWEEN ?1 AND ?2 ORDER BY night DESC, at DESC, id DESC"
    ))?;
    let mut rows = statement.query([from.to_text(), to.to_text()])?;
    while let Some(r) = rows.next()? {
        let text =
            |i: usize| -> Result<&str> { Ok(r.get_ref(i)?.as_str_or_null().map_err(|_| Error::Damaged)?.unwrap_or_default()) };
        let columns = ExposureColumns { kind: text(6)?, what: text(7)?, effort: text(9)?, note: text(10)? };
        if wanted(&columns) && keep(exposure_row(r)?) == Flow::Enough {
            break;
        }
    }
    Ok(())
}

/// Exposures since a day, each distinct one once: most often recorded first, among equals the latest; at most `limit`.
///
/// # Errors
/// What SQLite meets.
pub fn usual(db: &Connection, since: NightDate, limit: usize) -> Result<Vec<Exposure>> {
    let mut statement = db.prepare_cached(
        "SELECT kind, what, amount, effort FROM exposure WHERE deleted = 0 AND day >= ?1
         GROUP BY kind, what, amount, effort ORDER BY count(*) DESC, max(at) DESC, max(id) DESC LIMIT ?2",
    )?;
    let mut rows = statement.query(params![since.to_text(), limit as i64])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        found.push(Exposure::from_columns(Columns {
            kind: from_text(&r.get::<_, String>(0)?)?,
            what: r.get(1)?,
            amount: r.get(2)?,
            effort: r.get::<_, Option<String>>(3)?.as_deref().map(from_text).transpose()?,
        })?);
    }
    Ok(found)
}

/// Names of own exposures, the latest used first; at most `limit`.
///
/// # Errors
/// What SQLite meets.
pub fn own_names(db: &Connection, limit: usize) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(
        "SELECT what FROM exposure WHERE deleted = 0 AND kind = 'own' GROUP BY what ORDER BY max(at) DESC, max(id) DESC LIMIT ?1",
    )?;
    let names = statement.query_map([limit as i64], |r| r.get(0))?;
    Ok(names.collect::<std::result::Result<_, _>>()?)
}

/// The id of "none of this on this day".
///
/// # Errors
/// [`Error::Internal`].
pub fn none_id(day: NightDate, part: ProgrammePart) -> Result<String> {
    Ok(format!("{}/{}", day.to_text(), to_text(&part)?))
}

/// Notes that there was none of this on a day.
///
/// # Errors
/// What SQLite meets.
pub fn put_none(db: &Connection, day: NightDate, part: ProgrammePart, now: Instant) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO none_said (id, day, part, created, changed, version) VALUES (?1, ?2, ?3, ?4, ?4, 1)
         ON CONFLICT (id) DO UPDATE SET deleted = 0, changed = max(?4, changed + 1), version = version + 1",
    )?
    .execute(params![none_id(day, part)?, day.to_text(), to_text(&part)?, now.0])?;
    Ok(())
}

/// Takes back that there was none of this on a day.
///
/// # Errors
/// [`Error::NotFound`] if that was not said.
pub fn delete_none(db: &Connection, id: &str, now: Instant) -> Result<()> {
    if !bury(db, "none_said", id, now)? {
        return Err(Error::NotFound { field: Field::Id });
    }
    Ok(())
}

/// What a person said was none, of a range of days, both ends included, by day.
///
/// # Errors
/// What SQLite meets.
pub fn none_said(db: &Connection, from: NightDate, to: NightDate) -> Result<Vec<(NightDate, ProgrammePart)>> {
    let mut statement =
        db.prepare_cached("SELECT day, part FROM none_said WHERE deleted = 0 AND day BETWEEN ?1 AND ?2 ORDER BY day, part")?;
    let mut rows = statement.query([from.to_text(), to.to_text()])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        found.push((from_text(&r.get::<_, String>(0)?)?, from_text(&r.get::<_, String>(1)?)?));
    }
    Ok(found)
}

/// The id of a score: there is one of a kind and date.
///
/// # Errors
/// [`Error::Internal`].
pub fn score_id(kind: ScoreKind, date: CivilDate) -> Result<String> {
    Ok(format!("{}/{date}", to_text(&kind)?))
}

/// Stores a score, over the one of the same kind and date.
///
/// # Errors
/// What SQLite meets.
pub fn put_score(db: &Connection, kind: ScoreKind, date: CivilDate, value: i32, now: Instant) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO score (id, kind, date, value, created, changed, version) VALUES (?1, ?2, ?3, ?4, ?5, ?5, 1)
         ON CONFLICT (id) DO UPDATE SET value = ?4, deleted = 0, changed = max(?5, changed + 1), version = version + 1",
    )?
    .execute(params![score_id(kind, date)?, to_text(&kind)?, date.to_string(), value, now.0])?;
    Ok(())
}

/// Marks a score deleted.
///
/// # Errors
/// [`Error::NotFound`] if it is not there.
pub fn delete_score(db: &Connection, id: &str, now: Instant) -> Result<()> {
    if !bury(db, "score", id, now)? {
        return Err(Error::NotFound { field: Field::Id });
    }
    Ok(())
}

/// Scores of a kind, from one date and to another where given, both included, earliest first: id, date, value.
///
/// # Errors
/// What SQLite meets.
pub fn scores(
    db: &Connection,
    kind: ScoreKind,
    from: Option<CivilDate>,
    to: Option<CivilDate>,
) -> Result<Vec<(String, CivilDate, i32)>> {
    let mut statement = db.prepare_cached(
        "SELECT id, date, value FROM score WHERE deleted = 0 AND kind = ?1 AND date BETWEEN coalesce(?2, '') AND coalesce(?3, '9999') ORDER BY date",
    )?;
    let mut rows = statement.query(params![to_text(&kind)?, from.map(|d| d.to_string()), to.map(|d| d.to_string())])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        found.push((r.get(0)?, from_text(&r.get::<_, String>(1)?)?, r.get(2)?));
    }
    Ok(found)
}

/// A diary programme as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeRow {
    /// UUIDv7.
    pub id: String,
    /// First day.
    pub first_day: CivilDate,
    /// When it was ended, if it was.
    pub ended: Option<Instant>,
}

/// Every diary programme, the newest first.
///
/// # Errors
/// What SQLite meets.
pub fn programmes(db: &Connection) -> Result<Vec<ProgrammeRow>> {
    let mut statement =
        db.prepare_cached("SELECT id, first_day, ended FROM programme WHERE deleted = 0 ORDER BY first_day DESC, id DESC")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        let ended: Option<i64> = r.get(2)?;
        found.push(ProgrammeRow { id: r.get(0)?, first_day: from_text(&r.get::<_, String>(1)?)?, ended: ended.map(Instant) });
    }
    Ok(found)
}

/// The newest diary programme that was not ended early: its id and first day.
///
/// # Errors
/// What SQLite meets.
pub fn programme(db: &Connection) -> Result<Option<(String, CivilDate)>> {
    let row: Option<(String, String)> = db
        .prepare_cached(
            "SELECT id, first_day FROM programme WHERE deleted = 0 AND ended IS NULL ORDER BY first_day DESC, id DESC LIMIT 1",
        )?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    row.map(|(id, day)| Ok((id, from_text(&day)?))).transpose()
}

/// Begins a programme.
///
/// # Errors
/// What SQLite meets.
pub fn put_programme(db: &Connection, id: &str, first_day: CivilDate, now: Instant) -> Result<()> {
    db.prepare_cached("INSERT INTO programme (id, first_day, created, changed, version) VALUES (?1, ?2, ?3, ?3, 1)")?
        .execute(params![id, first_day.to_string(), now.0])?;
    Ok(())
}

/// Ends a programme.
///
/// # Errors
/// What SQLite meets.
pub fn end_programme(db: &Connection, id: &str, now: Instant) -> Result<()> {
    db.prepare_cached("UPDATE programme SET ended = ?2, changed = max(?2, changed + 1), version = version + 1 WHERE id = ?1")?
        .execute(params![id, now.0])?;
    Ok(())
}
