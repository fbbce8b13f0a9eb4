//! SQL of the diary: episodes and nights.

use rusqlite::{params, Connection, OptionalExtension, Row};

use super::{bury, from_json, from_text, to_json, to_text, Flow};
use crate::diary::night::NightTimes;
use crate::diary::{Episode, EpisodeDetail, Intensity, NightEntry, OwnRelief};
use crate::error::{Error, Field, Result};
use crate::time::{CivilTime, Instant, NightDate, Stamp};

const EPISODE: &str =
    "SELECT id, began, offset_seconds, zone, night, ended, intensity, sensations, body, activity, relief, note, own_sensations, own_relief FROM episode";

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
    own_sensations: String,
    own_relief: String,
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
        own_sensations: r.get(12)?,
        own_relief: r.get(13)?,
    })
}

impl TryFrom<EpisodeRow> for Episode {
    type Error = Error;

    fn try_from(r: EpisodeRow) -> Result<Episode> {
        let detail = EpisodeDetail {
            intensity: r.intensity.map(Intensity::new).transpose()?,
            sensations: from_json(&r.sensations)?,
            own_sensations: from_json(&r.own_sensations)?,
            body: from_json(&r.body)?,
            activity: r.activity.as_deref().map(from_text).transpose()?,
            relief: from_json(&r.relief)?,
            own_relief: from_json(&r.own_relief)?,
            note: r.note,
        };
        let began = Stamp { at: Instant(r.began), offset_seconds: r.offset_seconds, zone: r.zone };
        Ok(Episode { id: r.id, began, ended: r.ended.map(Instant), night: from_text(&r.night)?, detail })
    }
}

/// Stores an episode, over its row if it has one.
///
/// # Errors
/// What SQLite meets.
pub fn put_episode(db: &Connection, episode: &Episode, now: Instant) -> Result<()> {
    let d = &episode.detail;
    db.prepare_cached(
        "INSERT INTO episode (id, began, offset_seconds, zone, night, ended, intensity, sensations, own_sensations, body, activity, relief, own_relief,
         note, created, changed, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15, 1)
         ON CONFLICT (id) DO UPDATE SET began = ?2, offset_seconds = ?3, zone = ?4, night = ?5, ended = ?6, intensity = ?7, sensations = ?8,
         own_sensations = ?9, body = ?10, activity = ?11, relief = ?12, own_relief = ?13, note = ?14, changed = max(?15, changed + 1),
         version = version + 1",
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
        to_json(&d.own_sensations)?,
        to_json(&d.body)?,
        d.activity.as_ref().map(to_text).transpose()?,
        to_json(&d.relief)?,
        to_json(&d.own_relief)?,
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
    bury(db, "episode", id, now).map(drop)
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

/// An episode as stored, for looking through many without decoding each.
pub struct EpisodeColumns<'a> {
    /// Strength, if given.
    pub intensity: Option<i32>,
    /// JSON list of sensations.
    pub sensations: &'a str,
    /// JSON list of body parts.
    pub body: &'a str,
    /// Activity, or empty.
    pub activity: &'a str,
    /// JSON list of reliefs.
    pub relief: &'a str,
    /// JSON list of own sensations.
    pub own_sensations: &'a str,
    /// JSON list of own reliefs.
    pub own_relief: &'a str,
    /// Own words.
    pub note: &'a str,
}

/// Episodes from the latest back, from a night on and up to a night, by night and beginning. `wanted` says from the columns which to
/// decode, `keep` when to stop.
///
/// # Errors
/// What SQLite meets.
pub fn episodes_back(
    db: &Connection,
    from: NightDate,
    to: NightDate,
    wanted: impl Fn(&EpisodeColumns<'_>) -> bool,
    mut keep: impl FnMut(Episode) -> Flow,
) -> Result<()> {
    let mut statement = db.prepare_cached(&format!(
        "{EPISODE} WHERE deleted = 0 AND night BETWEEN ?1 AND ?2 ORDER BY night DESC, began DESC, id DESC"
    ))?;
    let mut rows = statement.query([from.to_text(), to.to_text()])?;
    while let Some(r) = rows.next()? {
        let text =
            |i: usize| -> Result<&str> { Ok(r.get_ref(i)?.as_str_or_null().map_err(|_| Error::Damaged)?.unwrap_or_default()) };
        let columns = EpisodeColumns {
            intensity: r.get(6)?,
            sensations: text(7)?,
            body: text(8)?,
            activity: text(9)?,
            relief: text(10)?,
            note: text(11)?,
            own_sensations: text(12)?,
            own_relief: text(13)?,
        };
        if wanted(&columns) && keep(Episode::try_from(episode_row(r)?)?) == Flow::Enough {
            break;
        }
    }
    Ok(())
}

/// The newest own words of episodes, latest first, each list with repeats.
///
/// # Errors
/// What SQLite meets.
pub fn own_words(db: &Connection) -> Result<(Vec<String>, Vec<OwnRelief>)> {
    let mut statement = db.prepare_cached(
        "SELECT own_sensations, own_relief FROM episode WHERE deleted = 0 AND (own_sensations <> '[]' OR own_relief <> '[]')
         ORDER BY id DESC LIMIT 200",
    )?;
    let mut rows = statement.query([])?;
    let (mut sensations, mut reliefs) = (Vec::new(), Vec::new());
    while let Some(r) = rows.next()? {
        let (s, o): (String, String) = (r.get(0)?, r.get(1)?);
        sensations.extend(from_json::<Vec<String>>(&s)?);
        reliefs.extend(from_json::<Vec<OwnRelief>>(&o)?);
    }
    Ok((sensations, reliefs))
}

/// Stores a night, over what was stored for the same date.
///
/// # Errors
/// What SQLite meets.
pub fn put_night(db: &Connection, entry: &NightEntry, times: &NightTimes, now: Instant) -> Result<()> {
    let text = |time: &Option<CivilTime>| time.as_ref().map(to_text).transpose();
    db.prepare_cached(
        "INSERT INTO night (id, bed, asleep, up, bed_time, asleep_time, up_time, awakenings, awake_minutes, rest, note, zone, created, changed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, 1)
         ON CONFLICT (id) DO UPDATE SET bed = ?2, asleep = ?3, up = ?4, bed_time = ?5, asleep_time = ?6, up_time = ?7, awakenings = ?8,
         awake_minutes = ?9, rest = ?10, note = ?11, zone = ?12, changed = max(?13, changed + 1), version = version + 1, deleted = 0",
    )?
    .execute(params![
        entry.night.to_text(),
        times.bed.map(|i| i.0),
        times.asleep.map(|i| i.0),
        times.up.map(|i| i.0),
        text(&entry.bed)?,
        text(&entry.asleep)?,
        text(&entry.up)?,
        entry.awakenings,
        entry.awake_minutes,
        entry.rest.as_ref().map(to_text).transpose()?,
        entry.note,
        times.zone,
        now.0
    ])?;
    Ok(())
}

/// Marks a night deleted.
///
/// # Errors
/// What SQLite meets.
pub fn delete_night(db: &Connection, night: NightDate, now: Instant) -> Result<()> {
    bury(db, "night", &night.to_text(), now).map(drop)
}

/// Nights of a range of dates, both ends included, in order.
///
/// # Errors
/// What SQLite meets.
pub fn nights(db: &Connection, from: NightDate, to: NightDate) -> Result<Vec<(NightEntry, NightTimes)>> {
    let mut statement = db.prepare_cached(
        "SELECT id, bed, asleep, up, bed_time, asleep_time, up_time, awakenings, awake_minutes, rest, note, zone FROM night
         WHERE deleted = 0 AND id BETWEEN ?1 AND ?2 ORDER BY id",
    )?;
    let mut rows = statement.query([from.to_text(), to.to_text()])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        let id: String = r.get(0)?;
        let instant = |i: usize| -> Result<Option<Instant>> { Ok(r.get::<_, Option<i64>>(i)?.map(Instant)) };
        let time =
            |i: usize| -> Result<Option<CivilTime>> { r.get::<_, Option<String>>(i)?.as_deref().map(from_text).transpose() };
        let entry = NightEntry {
            night: from_text(&id)?,
            bed: time(4)?,
            asleep: time(5)?,
            up: time(6)?,
            awakenings: r.get(7)?,
            awake_minutes: r.get(8)?,
            rest: r.get::<_, Option<String>>(9)?.as_deref().map(from_text).transpose()?,
            note: r.get(10)?,
        };
        found.push((entry, NightTimes { bed: instant(1)?, asleep: instant(2)?, up: instant(3)?, zone: r.get(11)? }));
    }
    Ok(found)
}

/// What is stored for a night.
///
/// # Errors
/// What SQLite meets.
pub fn night(db: &Connection, date: NightDate) -> Result<Option<(NightEntry, NightTimes)>> {
    Ok(nights(db, date, date)?.pop())
}
