//! Use cases of what is taken as needed, or besides the schedule.

use rusqlite::Connection;

use super::plan::PlanState;
use super::{App, Moment, Topic};
use crate::diary::episode::{check_instant, MINUTES_AGO_MAX, UNDO_OFFERED};
use crate::error::{within, Error, Field, Result};
use crate::plan::as_needed::{self, Limit};
use crate::plan::{ItemHistory, Schedule, Substance};
use crate::reminders::planner::{DoseRow, Given};
use crate::reminders::{Answered, AsNeededLine, DoseId, IntakeWarning, LedgerKind};
use crate::store::doses::Said;
use crate::store::undo::{self, Area};
use crate::store::{doses, new_id, settings};
use crate::time::{minute_of_day, whole_minute, CivilDate, CivilTime, Instant, Stamp, DAY, MINUTE};

/// The slots of what was taken besides a schedule begin here, one for each minute of the day: no schedule has so many.
const SLOTS_FROM: i64 = 10_000;

impl App {
    /// What to know before taking an item now, or so many minutes ago: limits it would not keep, and from when on it would. Empty if
    /// there is nothing. Nothing is recorded.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::OutOfRange`] outside 0–1440 minutes.
    pub fn check_intake(&self, id: &str, minutes_ago: i32) -> Result<Vec<IntakeWarning>> {
        let minutes = checked_ago(minutes_ago)?;
        let m = self.moment()?;
        self.look(|db| {
            let state = self.plan_state(db, &m)?;
            let item = state.item(id)?;
            self.warnings(db, &state, item, m.now.plus(-minutes), &m)
        })
    }

    /// Records that an item was taken now, or so many minutes ago, as needed or besides its schedule. Refuses nothing: what happened,
    /// happened.
    ///
    /// # Errors
    /// As [`App::check_intake`].
    pub fn record_intake(&self, id: &str, minutes_ago: i32) -> Result<Answered> {
        let minutes = checked_ago(minutes_ago)?;
        self.put_intake(id, |m| m.now.plus(-minutes))
    }

    /// Records that an item was taken at a date and time, not in the future.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::InFuture`], [`Error::LongAgo`].
    pub fn record_intake_at(&self, id: &str, date: CivilDate, time: CivilTime) -> Result<Answered> {
        self.put_intake(id, |m| m.zone.resolve(date.and_time(whole_minute(time))))
    }

    fn put_intake(&self, id: &str, when: impl FnOnce(&Moment) -> Instant) -> Result<Answered> {
        self.change(|db, m, topics| {
            let at = when(m);
            check_instant(Field::TakenAt, at, m.now)?;
            settings::note_zone(db, m.zone.name(), m.now)?;
            let state = self.plan_state(db, m)?;
            let item = state.item(id)?;
            let local = m.zone.local(at);
            let name = free_name(db, id, local.date(), minute_of_day(local.time()))?;
            let row = DoseRow { given: Some(Given::Taken), taken: Some(at), ..DoseRow::due(at) };
            let entry = &item.entry;
            let dose = Some(entry.dose_on(local.date()).to_owned()).filter(|dose| !dose.is_empty());
            let said = Said { dose, pieces: entry.pieces_on(local.date()), reason: None };
            let key = new_id(m.now);
            undo::keeping(db, &key, Area::Dose, &name, m.now, || {
                doses::put(db, &name, id, &row, &said, &Stamp::new(m.now, &m.zone))
            })?;
            doses::log(db, LedgerKind::Answered, at, &name, m.now)?;
            topics.push(Topic::Reminders);
            let title = entry.title_on(local.date());
            let words = m.words.with("intake-recorded", &[("item", title.into()), ("time", m.words.time(local.time()).into())]);
            let room = self.make_room(db, &state, &key, item, at, m)?;
            let words = std::iter::once(words).chain(room).collect::<Vec<_>>().join(" ");
            Ok(Answered { counted: true, undo: key, undo_until: m.now.plus(UNDO_OFFERED), words })
        })
    }

    /// What to know about taking an item at an instant: its own limits, and what it would be too near to.
    pub(super) fn warnings(
        &self,
        db: &Connection,
        state: &PlanState,
        item: &ItemHistory,
        at: Instant,
        m: &Moment,
    ) -> Result<Vec<IntakeWarning>> {
        let mut found = Vec::new();
        if let Schedule::AsNeeded { gap_minutes, daily_max } = item.entry.schedule {
            let back = i64::from(gap_minutes.unwrap_or(0)) * MINUTE;
            let taken = doses::taken(db, at.plus(-back.max(DAY)))?;
            let own: Vec<Instant> = taken.iter().filter(|(id, _)| *id == item.id).map(|(_, when)| *when).collect();
            found.extend(as_needed::limits(gap_minutes, daily_max, &own, at).into_iter().map(|limit| warning(limit, m)));
        }
        found.extend(self.too_near(db, state, &item.entry, &item.id, at, m)?);
        Ok(found)
    }

    /// The items taken as needed, as the home screen offers them.
    pub(super) fn as_needed_lines(&self, db: &Connection, state: &PlanState, m: &Moment) -> Result<Vec<AsNeededLine>> {
        // Iron by vein is given at a clinic: it is written down on its own page, and is nothing to be offered at night.
        let at_home = |i: &ItemHistory| !i.entry.substances.contains(&Substance::IronByVein);
        let needed =
            |i: &&ItemHistory| matches!(i.entry.schedule, Schedule::AsNeeded { .. }) && i.pause_at(m.now).is_none() && at_home(i);
        let mut found = Vec::new();
        for item in state.history.active().filter(needed) {
            found.push(AsNeededLine {
                id: item.id.clone(),
                title: item.entry.title_on(m.today()),
                sentence: state.sentence(&item.entry.schedule, &m.words),
                warnings: self.warnings(db, state, item, m.now, m)?,
            });
        }
        Ok(found)
    }
}

/// So many minutes, in milliseconds.
fn checked_ago(minutes: i32) -> Result<i64> {
    within(Field::Minutes, minutes.into(), 0, MINUTES_AGO_MAX.into())?;
    Ok(i64::from(minutes) * MINUTE)
}

/// The name of an intake: the first free one from its minute of the day on.
fn free_name(db: &Connection, item: &str, date: CivilDate, minute: i64) -> Result<String> {
    let mut slot = usize::try_from(SLOTS_FROM + minute).map_err(|_| Error::Internal)?;
    loop {
        let name = DoseId { item: item.to_owned(), date, slot }.to_string();
        if !doses::is_named(db, &name)? {
            return Ok(name);
        }
        slot += 1;
    }
}

fn warning(limit: Limit, m: &Moment) -> IntakeWarning {
    let time = |at: Instant| {
        let local = m.zone.local(at);
        if local.date() == m.today() {
            return m.words.time(local.time());
        }
        m.relative_time(at)
    };
    match limit {
        Limit::Gap { fine_from, minutes } => IntakeWarning {
            fine_from: Some(fine_from),
            words: m.words.with(
                "warning-gap",
                &[
                    ("last", time(fine_from.plus(-i64::from(minutes) * MINUTE)).into()),
                    ("time", time(fine_from).into()),
                    ("duration", m.words.duration(i64::from(minutes)).into()),
                ],
            ),
        },
        Limit::Daily { fine_from, most } => IntakeWarning {
            fine_from: Some(fine_from),
            words: m.words.with("warning-daily", &[("time", time(fine_from).into()), ("most", i64::from(most).into())]),
        },
    }
}
