//! SQL of the plan: items, what schedule held from when on, and the routine.

use rusqlite::{params, Connection, OptionalExtension};

use super::{from_json, from_text, to_json, to_text};
use crate::error::{Error, Field, Result};
use crate::plan::{ItemEntry, Routine, Schedule};
use crate::time::{Instant, DAY};

/// An item with its whole history of schedules.
#[derive(Clone, Debug)]
pub struct ItemHistory {
    /// UUIDv7.
    pub id: String,
    /// As entered last; its schedule is the last that was not an end.
    pub entry: ItemEntry,
    /// What held from when on, oldest first; `None` is an end. Never empty.
    pub schedules: Vec<(Instant, Option<Schedule>)>,
}

impl ItemHistory {
    /// Whether the item is in the plan now.
    pub fn is_active(&self) -> bool {
        matches!(self.schedules.last(), Some((_, Some(_))))
    }
}

/// Every item ever, in the order they were added.
///
/// # Errors
/// What SQLite meets.
pub fn items(db: &Connection) -> Result<Vec<ItemHistory>> {
    let mut statement = db.prepare_cached(
        "SELECT i.id, i.name, i.dose, i.kind, i.note, s.since, s.schedule FROM item i JOIN item_schedule s ON s.item = i.id
         WHERE i.deleted = 0 AND s.deleted = 0 ORDER BY i.created, i.id, s.since, s.id",
    )?;
    let mut rows = statement.query([])?;
    let mut found: Vec<ItemHistory> = Vec::new();
    while let Some(r) = rows.next()? {
        let id: String = r.get(0)?;
        let schedule: Option<Schedule> = r.get::<_, Option<String>>(6)?.as_deref().map(from_json).transpose()?;
        let version = (Instant(r.get(5)?), schedule.clone());
        match found.last_mut() {
            Some(last) if last.id == id => {
                if let Some(schedule) = schedule {
                    last.entry.schedule = schedule;
                }
                last.schedules.push(version);
            }
            _ => {
                // An end before any beginning, by the clock of another phone, ends nothing.
                let Some(schedule) = schedule else { continue };
                let kind: String = r.get(3)?;
                let entry = ItemEntry { name: r.get(1)?, dose: r.get(2)?, kind: from_text(&kind)?, schedule, note: r.get(4)? };
                found.push(ItemHistory { id, entry, schedules: vec![version] });
            }
        }
    }
    Ok(found)
}

/// Stores a new item, whose first schedule is put after it.
///
/// # Errors
/// What SQLite meets.
pub fn insert_item(db: &Connection, id: &str, entry: &ItemEntry, now: Instant) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO item (id, name, dose, kind, note, created, changed, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 1)",
    )?
    .execute(params![id, entry.name, entry.dose, to_text(&entry.kind)?, entry.note, now.0])?;
    Ok(())
}

/// Replaces an item's name, dose, kind and note.
///
/// # Errors
/// [`Error::NotFound`].
pub fn update_item(db: &Connection, id: &str, entry: &ItemEntry, now: Instant) -> Result<()> {
    let changed = db
        .prepare_cached("UPDATE item SET name = ?2, dose = ?3, kind = ?4, note = ?5, changed = max(?6, changed + 1), version = version + 1 WHERE id = ?1 AND deleted = 0")?
        .execute(params![id, entry.name, entry.dose, to_text(&entry.kind)?, entry.note, now.0])?;
    if changed == 0 {
        return Err(Error::NotFound { field: Field::Id });
    }
    Ok(())
}

/// From now on an item has this schedule, or with `None` has ended. `id` is the new row's.
///
/// # Errors
/// What SQLite meets.
pub fn put_schedule(db: &Connection, id: &str, item: &str, schedule: Option<&Schedule>, now: Instant) -> Result<()> {
    let json = schedule.map(to_json).transpose()?;
    let last = db.prepare_cached("SELECT max(since) FROM item_schedule WHERE item = ?1")?.query_row([item], |r| r.get(0))?;
    db.prepare_cached(
        "INSERT INTO item_schedule (id, item, since, schedule, created, changed, version) VALUES (?1, ?2, ?3, ?4, ?5, ?5, 1)",
    )?
    .execute(params![id, item, after(last, now).0, json, now.0])?;
    Ok(())
}

/// Every routine ever, oldest first.
///
/// # Errors
/// What SQLite meets.
pub fn routines(db: &Connection) -> Result<Vec<(Instant, Routine)>> {
    let mut statement =
        db.prepare_cached("SELECT since, bedtime, waking, evenings FROM routine WHERE deleted = 0 ORDER BY since, id")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        found
            .push((Instant(r.get(0)?), read_routine(&r.get::<_, String>(1)?, &r.get::<_, String>(2)?, &r.get::<_, String>(3)?)?));
    }
    Ok(found)
}

/// The routine that was set last, if any was.
///
/// # Errors
/// What SQLite meets.
pub fn routine(db: &Connection) -> Result<Option<Routine>> {
    let row: Option<(String, String, String)> = db
        .prepare_cached("SELECT bedtime, waking, evenings FROM routine WHERE deleted = 0 ORDER BY since DESC, id DESC LIMIT 1")?
        .query_row([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        .optional()?;
    row.map(|(bedtime, waking, evenings)| read_routine(&bedtime, &waking, &evenings)).transpose()
}

fn read_routine(bedtime: &str, waking: &str, evenings: &str) -> Result<Routine> {
    Ok(Routine { bedtime: from_text(bedtime)?, waking: from_text(waking)?, evenings: from_json(evenings)? })
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
pub fn put_routine(db: &Connection, id: &str, routine: &Routine, now: Instant) -> Result<()> {
    let last = db.prepare_cached("SELECT max(since) FROM routine")?.query_row([], |r| r.get(0))?;
    let (bedtime, waking, evenings) = (to_text(&routine.bedtime)?, to_text(&routine.waking)?, to_json(&routine.evenings)?);
    db.prepare_cached(
        "INSERT INTO routine (id, since, bedtime, waking, evenings, created, changed, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 1)",
    )?
    .execute(params![id, after(last, now).0, bedtime, waking, evenings, now.0])?;
    Ok(())
}
