//! SQL of the plan: items, what schedule held from when on, and the routine.

use rusqlite::{params, Connection, Row};

use super::{from_json, from_text, to_json, to_text};
use crate::error::{Error, Field, Result};
use crate::plan::{Anchors, ItemEntry, ItemHistory, Pause, Routine, Schedule, Strength};
use crate::time::{CivilTime, Instant, NightDate, DAY};

/// Every item ever, in the order they were added.
///
/// # Errors
/// What SQLite meets.
pub fn items(db: &Connection) -> Result<Vec<ItemHistory>> {
    let mut statement = db.prepare_cached(
        "SELECT i.id, s.since, s.schedule, s.paused, s.until, i.name, i.dose, i.kind, i.note, i.form, i.substances, i.compound, i.strength, i.unit,
         i.pieces, i.steps FROM item i JOIN item_schedule s ON s.item = i.id WHERE i.deleted = 0 AND s.deleted = 0 ORDER BY i.created, i.id, s.since, s.id",
    )?;
    let mut rows = statement.query([])?;
    let mut found: Vec<ItemHistory> = Vec::new();
    while let Some(r) = rows.next()? {
        let id: String = r.get(0)?;
        let since = Instant(r.get(1)?);
        let schedule: Option<Schedule> = r.get::<_, Option<String>>(2)?.as_deref().map(from_json).transpose()?;
        if found.last().is_none_or(|last| last.id != id) {
            // An end before any beginning, by the clock of another phone, ends nothing.
            let Some(schedule) = schedule.clone() else { continue };
            found.push(ItemHistory { id, entry: read_entry(r, schedule)?, schedules: Vec::new(), pauses: Vec::new() });
        }
        let Some(item) = found.last_mut() else { continue };
        // A pause ends with the next row at the latest.
        if let Some(pause) = item.pauses.last_mut() {
            pause.until = Some(pause.until.map_or(since, |until| until.min(since)));
        }
        if r.get(3)? {
            item.pauses.push(Pause { since, until: r.get::<_, Option<i64>>(4)?.map(Instant) });
        }
        if let Some(schedule) = &schedule {
            item.entry.schedule = schedule.clone();
        }
        item.schedules.push((since, schedule));
    }
    Ok(found)
}

/// What an item holds: the columns from the sixth on.
fn read_entry(r: &Row<'_>, schedule: Schedule) -> Result<ItemEntry> {
    let text = |i: usize| -> Result<Option<String>> { Ok(r.get(i)?) };
    let strength = r.get::<_, Option<i64>>(12)?.zip(text(13)?);
    Ok(ItemEntry {
        name: r.get(5)?,
        dose: r.get(6)?,
        kind: from_text(&r.get::<_, String>(7)?)?,
        schedule,
        note: r.get(8)?,
        form: r.get(9)?,
        substances: from_json(&r.get::<_, String>(10)?)?,
        compound: text(11)?.as_deref().map(from_text).transpose()?,
        strength: strength.map(|(amount, unit)| Ok::<_, Error>(Strength { amount, unit: from_text(&unit)? })).transpose()?,
        pieces: r.get(14)?,
        steps: from_json(&r.get::<_, String>(15)?)?,
    })
}

/// Stores a new item, whose first schedule is put after it.
///
/// # Errors
/// What SQLite meets.
pub fn insert_item(db: &Connection, id: &str, entry: &ItemEntry, now: Instant) -> Result<()> {
    // An empty row, so that what an item holds is listed once.
    db.prepare_cached(
        "INSERT INTO item (id, name, dose, kind, note, created, changed, version) VALUES (?1, '', '', ?2, '', ?3, ?3 - 1, 0)",
    )?
    .execute(params![id, to_text(&entry.kind)?, now.0])?;
    update_item(db, id, entry, now)
}

/// Replaces all of an item but its schedule.
///
/// # Errors
/// [`Error::NotFound`].
pub fn update_item(db: &Connection, id: &str, entry: &ItemEntry, now: Instant) -> Result<()> {
    let changed = db
        .prepare_cached(
            "UPDATE item SET name = ?2, dose = ?3, kind = ?4, note = ?5, form = ?6, substances = ?7, compound = ?8, strength = ?9,
             unit = ?10, pieces = ?11, steps = ?12, changed = max(?13, changed + 1), version = version + 1 WHERE id = ?1 AND deleted = 0",
        )?
        .execute(params![
            id,
            entry.name,
            entry.dose,
            to_text(&entry.kind)?,
            entry.note,
            entry.form,
            to_json(&entry.substances)?,
            entry.compound.as_ref().map(to_text).transpose()?,
            entry.strength.map(|s| s.amount),
            entry.strength.map(|s| to_text(&s.unit)).transpose()?,
            entry.pieces,
            to_json(&entry.steps)?,
            now.0
        ])?;
    if changed == 0 {
        return Err(Error::NotFound { field: Field::Id });
    }
    Ok(())
}

/// What an item does from an instant on.
#[derive(Clone, Copy, Debug)]
pub enum Turn<'a> {
    /// It has this schedule.
    Goes(&'a Schedule),
    /// It makes no doses until an instant, or until it goes on; then it has this schedule.
    Pauses(&'a Schedule, Option<Instant>),
    /// It has ended.
    Ends,
}

impl<'a> Turn<'a> {
    /// Another schedule from now on, while a pause that holds goes on.
    pub fn keeping(pause: Option<&Pause>, schedule: &'a Schedule) -> Turn<'a> {
        pause.map_or(Turn::Goes(schedule), |pause| Turn::Pauses(schedule, pause.until))
    }
}

/// From now on an item does this. `id` is the new row's.
///
/// # Errors
/// What SQLite meets.
pub fn put_turn(db: &Connection, id: &str, item: &str, turn: Turn<'_>, now: Instant) -> Result<()> {
    let (schedule, paused, until) = match turn {
        Turn::Goes(schedule) => (Some(schedule), false, None),
        Turn::Pauses(schedule, until) => (Some(schedule), true, until),
        Turn::Ends => (None, false, None),
    };
    let json = schedule.map(to_json).transpose()?;
    let last = db.prepare_cached("SELECT max(since) FROM item_schedule WHERE item = ?1")?.query_row([item], |r| r.get(0))?;
    db.prepare_cached(
        "INSERT INTO item_schedule (id, item, since, schedule, paused, until, created, changed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, 1)",
    )?
    .execute(params![id, item, after(last, now).0, json, paused, until.map(|u| u.0), now.0])?;
    Ok(())
}

const ROUTINE: &str = "SELECT since, bedtime, waking, evenings, breakfast, lunch, dinner, usual, night, night_bedtime
                       FROM routine WHERE deleted = 0";

/// Every routine ever, oldest first.
///
/// # Errors
/// What SQLite meets.
pub fn routines(db: &Connection) -> Result<Vec<(Instant, Anchors)>> {
    let mut statement = db.prepare_cached(&format!("{ROUTINE} ORDER BY since, id"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        found.push((Instant(r.get(0)?), read_routine(r)?));
    }
    Ok(found)
}

/// The routine that was set last, if any was.
///
/// # Errors
/// What SQLite meets.
pub fn routine(db: &Connection) -> Result<Option<Anchors>> {
    let mut statement = db.prepare_cached(&format!("{ROUTINE} ORDER BY since DESC, id DESC LIMIT 1"))?;
    let mut rows = statement.query([])?;
    rows.next()?.map(read_routine).transpose()
}

fn read_routine(r: &Row<'_>) -> Result<Anchors> {
    let time = |i: usize| -> Result<CivilTime> { from_text(&r.get::<_, String>(i)?) };
    let meal = |i: usize| -> Result<Option<CivilTime>> { r.get::<_, Option<String>>(i)?.as_deref().map(from_text).transpose() };
    let night: Option<NightDate> = r.get::<_, Option<String>>(8)?.as_deref().map(from_text).transpose()?;
    let routine = Routine {
        bedtime: time(1)?,
        waking: time(2)?,
        evenings: from_json(&r.get::<_, String>(3)?)?,
        breakfast: meal(4)?,
        lunch: meal(5)?,
        dinner: meal(6)?,
        usual: from_json(&r.get::<_, String>(7)?)?,
    };
    Ok(Anchors { routine, shift: night.zip(meal(9)?) })
}

/// Now, or just after what was said last if that was by a clock somewhat ahead, such as another phone's: what is said later holds later.
fn after(last: Option<i64>, now: Instant) -> Instant {
    let last = Instant(last.unwrap_or(i64::MIN));
    if (1..DAY).contains(&last.since(now)) {
        last.plus(1)
    } else {
        now
    }
}

/// From now on this routine holds. `id` is the new row's.
///
/// # Errors
/// What SQLite meets.
pub fn put_routine(db: &Connection, id: &str, Anchors { routine, shift }: &Anchors, now: Instant) -> Result<()> {
    let last = db.prepare_cached("SELECT max(since) FROM routine")?.query_row([], |r| r.get(0))?;
    let clock = |time: Option<CivilTime>| time.as_ref().map(to_text).transpose();
    db.prepare_cached(
        "INSERT INTO routine (id, since, bedtime, waking, evenings, breakfast, lunch, dinner, usual, night, night_bedtime, created, changed,
         version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, 1)",
    )?
    .execute(params![
        id,
        after(last, now).0,
        to_text(&routine.bedtime)?,
        to_text(&routine.waking)?,
        to_json(&routine.evenings)?,
        clock(routine.breakfast)?,
        clock(routine.lunch)?,
        clock(routine.dinner)?,
        to_json(&routine.usual)?,
        shift.map(|(night, _)| night.to_text()),
        clock(shift.map(|(_, bedtime)| bedtime))?,
        now.0
    ])?;
    Ok(())
}
