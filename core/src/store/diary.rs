//! SQL of the diary: episodes and nights.

use rusqlite::{params, Connection, OptionalExtension, Row};

use super::{from_json, from_text, to_json, to_text};
use crate::diary::night::NightTimes;
use crate::diary::{Episode, EpisodeDetail, Intensity, NightEntry, NightRecord};
use crate::error::{Error, Field, Result};
use crate::time::{Instant, NightDate, Stamp};

const EPISODE: &str =
    "SELECT id, began, offset_seconds, zone, night, ended, intensity, sensations, body, activity, relief, note FROM episode";

struct EpisodeRow {
    id: String,
    began: i64,
    offset_seconds: i32,
    zone: String,
    night: String,
    ended: Option<i64>,
    intensity: Option<i32>,
    sensations: String,
    body: String,
    activity: Option<String>,
    relief: String,
    note: String,
}

fn episode_row(r: &Row<'_>) -> rusqlite::Result<EpisodeRow> {
    Ok(EpisodeRow {
        id: r.get(0)?,
        began: r.get(1)?,
        offset_seconds: r.get(2)?,
        zone: r.get(3)?,
        night: r.get(4)?,
        ended: r.get(5)?,
        intensity: r.get(6)?,
        sensations: r.get(7)?,
        body: r.get(8)?,
        activity: r.get(9)?,
        relief: r.get(10)?,
        note: r.get(11)?,
    })
}

impl TryFrom<EpisodeRow> for Episode {
    type Error = Error;

    fn try_from(r: EpisodeRow) -> Result<Episode> {
        let detail = EpisodeDetail {
            intensity: r.intensity.map(Intensity::new).transpose()?,
            sensations: from_json(&r.sensations)?,
            body: from_json(&r.body)?,
            activity: r.activity.as_deref().map(from_text).transpose()?,
            relief: from_json(&r.relief)?,
            note: r.note,
        };
        let began = Stamp { at: Instant(r.began), offset_seconds: r.offset_seconds, zone: r.zone };
        Ok(Episode { id: r.id, began, ended: r.ended.map(Instant), night: from_text(&r.night)?, detail })
    }
}

/// Stores a new episode.
///
/// # Errors
/// What SQLite meets.
pub fn insert_episode(db: &Connection, episode: &Episode, now: Instant) -> Result<()> {
    let d = &episode.detail;
    db.prepare_cached(
        "INSERT INTO episode (id, began, offset_seconds, zone, night, ended, intensity, sensations, body, activity, relief, note, created, changed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, 1)",
    )?
    .execute(params![
        episode.id,
        episode.began.at.0,
        episode.began.offset_seconds,
        episode.began.zone,
        episode.night.to_text(),
        episode.ended.map(|e| e.0),
        d.intensity.map(Intensity::get),
        to_json(&d.sensations)?,
        to_json(&d.body)?,
        d.activity.as_ref().map(to_text).transpose()?,
        to_json(&d.relief)?,
        d.note,
        now.0
    ])?;
    Ok(())
}

/// Replaces what an episode holds.
///
/// # Errors
/// What SQLite meets.
pub fn update_episode(db: &Connection, episode: &Episode, now: Instant) -> Result<()> {
    let d = &episode.detail;
    db.prepare_cached(
        "UPDATE episode SET began = ?2, offset_seconds = ?3, zone = ?4, night = ?5, ended = ?6, intensity = ?7, sensations = ?8, body = ?9, activity = ?10,
         relief = ?11, note = ?12, changed = ?13, version = version + 1 WHERE id = ?1 AND deleted = 0",
    )?
    .execute(params![
        episode.id,
        episode.began.at.0,
        episode.began.offset_seconds,
        episode.began.zone,
        episode.night.to_text(),
        episode.ended.map(|e| e.0),
        d.intensity.map(Intensity::get),
        to_json(&d.sensations)?,
        to_json(&d.body)?,
        d.activity.as_ref().map(to_text).transpose()?,
        to_json(&d.relief)?,
        d.note,
        now.0
    ])?;
    Ok(())
}

/// Marks an episode deleted.
///
/// # Errors
/// What SQLite meets.
pub fn delete_episode(db: &Connection, id: &str, now: Instant) -> Result<()> {
    db.prepare_cached("UPDATE episode SET deleted = 1, changed = ?2, version = version + 1 WHERE id = ?1")?
        .execute(params![id, now.0])?;
    Ok(())
}

/// One episode.
///
/// # Errors
/// [`Error::NotFound`] if there is none or it was deleted.
pub fn episode(db: &Connection, id: &str) -> Result<Episode> {
    let row = db.prepare_cached(&format!("{EPISODE} WHERE id = ?1 AND deleted = 0"))?.query_row([id], episode_row).optional()?;
    row.ok_or(Error::NotFound { field: Field::Id })?.try_into()
}

/// Episodes of a range of nights, both ends included, by night and beginning.
///
/// # Errors
/// What SQLite meets.
pub fn episodes(db: &Connection, from: NightDate, to: NightDate) -> Result<Vec<Episode>> {
    let mut statement =
        db.prepare_cached(&format!("{EPISODE} WHERE deleted = 0 AND night BETWEEN ?1 AND ?2 ORDER BY night, began, id"))?;
    let rows = statement.query_map([from.to_text(), to.to_text()], episode_row)?;
    rows.map(|r| Episode::try_from(r?)).collect()
}

/// Stores a night, over what was stored for the same date.
///
/// # Errors
/// What SQLite meets.
pub fn put_night(db: &Connection, id: &str, entry: &NightEntry, times: &NightTimes, zone: &str, now: Instant) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO night (id, night, bed, asleep, up, bed_time, asleep_time, up_time, awakenings, zone, created, changed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, 1)
         ON CONFLICT (night) WHERE deleted = 0 DO UPDATE SET bed = ?3, asleep = ?4, up = ?5, bed_time = ?6, asleep_time = ?7, up_time = ?8,
         awakenings = ?9, zone = ?10, changed = ?11, version = version + 1",
    )?
    .execute(params![
        id,
        entry.night.to_text(),
        times.bed.0,
        times.asleep.0,
        times.up.0,
        to_text(&entry.bed)?,
        to_text(&entry.asleep)?,
        to_text(&entry.up)?,
        entry.awakenings,
        zone,
        now.0
    ])?;
    Ok(())
}

/// Nights of a range of dates, both ends included, in order.
///
/// # Errors
/// What SQLite meets.
pub fn nights(db: &Connection, from: NightDate, to: NightDate) -> Result<Vec<NightRecord>> {
    let mut statement = db.prepare_cached(
        "SELECT id, night, bed, asleep, up, bed_time, asleep_time, up_time, awakenings, zone FROM night WHERE deleted = 0 AND night BETWEEN ?1 AND ?2 ORDER BY night",
    )?;
    let mut rows = statement.query([from.to_text(), to.to_text()])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        let text = |i: usize| -> Result<String> { Ok(r.get(i)?) };
        let entry = NightEntry {
            night: from_text(&text(1)?)?,
            bed: from_text(&text(5)?)?,
            asleep: from_text(&text(6)?)?,
            up: from_text(&text(7)?)?,
            awakenings: r.get(8)?,
        };
        let times = NightTimes { bed: Instant(r.get(2)?), asleep: Instant(r.get(3)?), up: Instant(r.get(4)?) };
        found.push(NightRecord {
            id: text(0)?,
            entry,
            bed_at: times.bed,
            asleep_at: times.asleep,
            up_at: times.up,
            zone: text(9)?,
            sleep_minutes: times.sleep_minutes(),
            efficiency_percent: times.efficiency_percent(),
        });
    }
    Ok(found)
}

/// What is stored for a night.
///
/// # Errors
/// What SQLite meets.
pub fn night(db: &Connection, date: NightDate) -> Result<Option<NightRecord>> {
    Ok(nights(db, date, date)?.pop())
}
