//! SQL of doses and of the ledger.

use std::collections::HashMap;

use rusqlite::types::ValueRef;
use rusqlite::{params, Connection, OptionalExtension, Row};

use super::{from_text, to_text, Flow};
use crate::diary::lines::AnsweredDose;
use crate::error::{Error, Result};
use crate::reminders::planner::{DoseRow, Given};
use crate::reminders::{LedgerEntry, LedgerKind, SkipReason};
use crate::time::{Instant, Stamp, DAY};

/// How many lines the ledger keeps.
const LEDGER_KEPT: i64 = 1000;

/// How long after it was due a dose's answer is looked for, in milliseconds.
const ANSWERED_WITHIN: i64 = 7 * DAY;

const DOSE: &str = "SELECT id, due, raised, snoozed_until, answer, taken, followed FROM dose";

fn row(r: &Row<'_>) -> rusqlite::Result<(String, DoseRow)> {
    let answer: Option<String> = r.get(4)?;
    let given = match answer.as_deref() {
        Some("taken") => Some(Given::Taken),
        Some(_) => Some(Given::Skipped),
        None => None,
    };
    let instant = |i: usize| -> rusqlite::Result<Option<Instant>> { Ok(r.get::<_, Option<i64>>(i)?.map(Instant)) };
    Ok((
        r.get(0)?,
        DoseRow {
            due: Instant(r.get(1)?),
            raised: instant(2)?,
            snoozed_until: instant(3)?,
            given,
            taken: instant(5)?,
            followed: instant(6)?,
        },
    ))
}

/// Rows of doses due from an instant on, by dose id.
///
/// # Errors
/// What SQLite meets.
pub fn since(db: &Connection, from: Instant) -> Result<HashMap<String, DoseRow>> {
    let mut statement = db.prepare_cached(&format!("{DOSE} WHERE deleted = 0 AND due >= ?1"))?;
    let rows = statement.query_map([from.0], row)?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Rows of doses due in a span, its end left out, by dose id.
///
/// # Errors
/// What SQLite meets.
pub fn between(db: &Connection, from: Instant, to: Instant) -> Result<HashMap<String, DoseRow>> {
    let mut statement = db.prepare_cached(&format!("{DOSE} WHERE deleted = 0 AND due >= ?1 AND due < ?2"))?;
    let rows = statement.query_map([from.0, to.0], row)?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// The row of a dose, if it has one.
///
/// # Errors
/// What SQLite meets.
pub fn dose(db: &Connection, id: &str) -> Result<Option<DoseRow>> {
    Ok(db.prepare_cached(&format!("{DOSE} WHERE id = ?1 AND deleted = 0"))?.query_row([id], row).optional()?.map(|(_, r)| r))
}

/// Answered doses due in a span, its end left out: when due, and whether taken.
///
/// # Errors
/// What SQLite meets.
pub fn answered(db: &Connection, from: Instant, to: Instant) -> Result<Vec<(Instant, bool)>> {
    let mut statement = db.prepare_cached(
        "SELECT due, answer = 'taken' FROM dose WHERE deleted = 0 AND answer IS NOT NULL AND due >= ?1 AND due < ?2 ORDER BY due",
    )?;
    let rows = statement.query_map([from.0, to.0], |r| Ok((Instant(r.get(0)?), r.get(1)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Answered doses from the latest back, due in a span, its end left out. `wanted` says by item and whether it was taken which to give,
/// `keep` when to stop.
///
/// # Errors
/// What SQLite meets.
pub fn answered_back(
    db: &Connection,
    from: Instant,
    to: Instant,
    wanted: impl Fn(&str, bool) -> bool,
    mut keep: impl FnMut(AnsweredDose) -> Flow,
) -> Result<()> {
    let mut statement = db.prepare_cached(
        "SELECT id, item, due, taken, offset_seconds, zone, dose FROM dose WHERE deleted = 0 AND answer IS NOT NULL AND due >= ?1 AND due < ?2
         ORDER BY due DESC, id DESC",
    )?;
    let mut rows = statement.query([from.0, to.0])?;
    while let Some(r) = rows.next()? {
        let item = r.get_ref(1)?.as_str().map_err(|_| Error::Damaged)?;
        if !wanted(item, r.get_ref(3)? != ValueRef::Null) {
            continue;
        }
        let due = Stamp { at: Instant(r.get(2)?), offset_seconds: r.get(4)?, zone: r.get(5)? };
        let taken = r.get::<_, Option<i64>>(3)?.map(Instant);
        if keep(AnsweredDose { id: r.get(0)?, item: r.get(1)?, due, taken, dose: r.get(6)? }) == Flow::Enough {
            break;
        }
    }
    Ok(())
}

/// What a dose was when it was first shown or answered, kept so that history stays as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The dose in words.
    pub dose: Option<String>,
    /// Thousandths of a piece.
    pub pieces: Option<i32>,
    /// Why it was skipped.
    pub reason: Option<SkipReason>,
}

/// What a dose was when it was shown or answered last, without a reason; nothing for one that never was.
///
/// # Errors
/// What SQLite meets.
pub fn said(db: &Connection, id: &str) -> Result<Said> {
    let said = |r: &Row<'_>| Ok(Said { dose: r.get(0)?, pieces: r.get(1)?, reason: None });
    let mut statement = db.prepare_cached("SELECT dose, pieces FROM dose WHERE id = ?1 AND deleted = 0")?;
    Ok(statement.query_row([id], said).optional()?.unwrap_or_default())
}

/// Stores a dose as it now stands, over its row if it has one.
///
/// # Errors
/// What SQLite meets.
pub fn put(db: &Connection, id: &str, item: &str, dose: &DoseRow, said: &Said, stamp: &Stamp) -> Result<()> {
    let answer = dose.given.map(|g| match g {
        Given::Taken => "taken",
        Given::Skipped => "skipped",
    });
    db.prepare_cached(
        "INSERT INTO dose (id, item, due, raised, snoozed_until, answer, answered, taken, followed, dose, pieces, reason, offset_seconds, zone,
         created, changed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?15, 1)
         ON CONFLICT (id) DO UPDATE SET due = ?3, raised = ?4, snoozed_until = ?5, answer = ?6, answered = ?7, taken = ?8, followed = ?9,
         dose = ?10, pieces = ?11, reason = ?12, offset_seconds = ?13, zone = ?14,
         changed = max(?15, changed + 1), version = version + 1, deleted = 0",
    )?
    .execute(params![
        id,
        item,
        dose.due.0,
        dose.raised.map(|i| i.0),
        dose.snoozed_until.map(|i| i.0),
        answer,
        dose.given.map(|_| stamp.at.0),
        dose.taken.map(|i| i.0),
        dose.followed.map(|i| i.0),
        said.dose,
        said.pieces,
        said.reason.as_ref().map(to_text).transpose()?,
        stamp.offset_seconds,
        stamp.zone,
        stamp.at.0
    ])?;
    Ok(())
}

/// Whether there is a row of this name, even a deleted one.
///
/// # Errors
/// What SQLite meets.
pub fn is_named(db: &Connection, id: &str) -> Result<bool> {
    Ok(db.prepare_cached("SELECT EXISTS (SELECT 1 FROM dose WHERE id = ?1)")?.query_row([id], |r| r.get(0))?)
}

/// Why a dose was skipped, if the person said.
///
/// # Errors
/// What SQLite meets.
pub fn reason(db: &Connection, id: &str) -> Result<Option<SkipReason>> {
    let mut statement = db.prepare_cached("SELECT reason FROM dose WHERE id = ?1 AND deleted = 0 AND reason IS NOT NULL")?;
    let reason: Option<String> = statement.query_row([id], |r| r.get(0)).optional()?;
    reason.map(|reason| from_text(&reason)).transpose()
}

/// What was taken from an instant on, of every item: which, and when, earliest first.
///
/// # Errors
/// What SQLite meets.
pub fn taken(db: &Connection, from: Instant) -> Result<Vec<(String, Instant)>> {
    // By when it was due, as the index has it: a dose may be answered days after.
    let mut statement = db.prepare_cached(
        "SELECT id, taken FROM dose WHERE deleted = 0 AND answer IS NOT NULL AND taken >= ?1 AND due >= ?2 ORDER BY taken, id",
    )?;
    // The item is the first part of the dose's name, which the index has too: no row is read.
    let item = |name: &str| name.split('/').next().unwrap_or_default().to_owned();
    let row = |r: &Row<'_>| Ok((item(r.get_ref(0)?.as_str()?), Instant(r.get(1)?)));
    let rows = statement.query_map([from.0, from.plus(-ANSWERED_WITHIN).0], row)?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// The rows of one item's answered doses due in a span, its end left out, by dose id.
///
/// # Errors
/// What SQLite meets.
pub fn of_item(db: &Connection, item: &str, from: Instant, to: Instant) -> Result<HashMap<String, DoseRow>> {
    let mut statement =
        db.prepare_cached(&format!("{DOSE} WHERE item = ?1 AND due >= ?2 AND due < ?3 AND deleted = 0 AND answer IS NOT NULL"))?;
    let rows = statement.query_map(params![item, from.0, to.0], row)?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Notes that a dose was asked about a second time. As little a change as [`raise`].
///
/// # Errors
/// What SQLite meets.
pub fn follow(db: &Connection, id: &str, now: Instant) -> Result<()> {
    db.prepare_cached("UPDATE dose SET followed = ?2 WHERE id = ?1")?.execute(params![id, now.0])?;
    Ok(())
}

/// Notes that a dose was shown, and what it was. Nobody said anything, so this counts as no change: in a merge, what a person answered
/// on any phone stands above what another phone merely showed.
///
/// # Errors
/// What SQLite meets.
pub fn raise(db: &Connection, id: &str, item: &str, due: Instant, said: &Said, stamp: &Stamp) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO dose (id, item, due, raised, dose, pieces, offset_seconds, zone, created, changed, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?4, 0, 0) ON CONFLICT (id) DO UPDATE SET raised = ?4",
    )?
    .execute(params![id, item, due.0, stamp.at.0, said.dose, said.pieces, stamp.offset_seconds, stamp.zone])?;
    Ok(())
}

/// Writes a line into the ledger and drops the oldest beyond a thousand.
///
/// # Errors
/// What SQLite meets.
pub fn log(db: &Connection, kind: LedgerKind, due: Instant, about: &str, now: Instant) -> Result<()> {
    db.prepare_cached("INSERT INTO ledger (at, kind, due, about) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        now.0,
        to_text(&kind)?,
        due.0,
        about
    ])?;
    db.prepare_cached("DELETE FROM ledger WHERE line <= (SELECT max(line) FROM ledger) - ?1")?.execute([LEDGER_KEPT])?;
    Ok(())
}

/// The newest line of a kind, if there is one.
///
/// # Errors
/// What SQLite meets.
pub fn last(db: &Connection, kind: LedgerKind) -> Result<Option<LedgerEntry>> {
    let mut statement =
        db.prepare_cached("SELECT at, kind, due, about FROM ledger WHERE kind = ?1 ORDER BY line DESC LIMIT 1")?;
    let mut rows = statement.query([to_text(&kind)?])?;
    rows.next()?.map(entry).transpose()
}

fn entry(r: &Row<'_>) -> Result<LedgerEntry> {
    let kind: String = r.get(1)?;
    Ok(LedgerEntry { at: Instant(r.get(0)?), kind: from_text(&kind)?, due: Instant(r.get(2)?), id: r.get(3)? })
}

/// The newest lines of the ledger, newest first.
///
/// # Errors
/// What SQLite meets.
pub fn ledger(db: &Connection, limit: i32) -> Result<Vec<LedgerEntry>> {
    let mut statement = db.prepare_cached("SELECT at, kind, due, about FROM ledger ORDER BY line DESC LIMIT ?1")?;
    let mut rows = statement.query([limit])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        found.push(entry(r)?);
    }
    Ok(found)
}
