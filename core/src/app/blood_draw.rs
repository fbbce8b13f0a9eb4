//! Use cases of blood draws.

use rusqlite::Connection;

use super::plan::PlanState;
use super::{App, Moment, Topic};
use crate::error::{within, Error, Field, Result};
use crate::plan::blood_draw::{self, BloodDraw, HOURS, WITHOUT_IRON};
use crate::plan::{ItemEntry, ItemHistory, ItemKind, Schedule, Substance};
use crate::store::doses;
use crate::time::{minute_of_day, whole_minute, CivilDate, CivilTime, DAY};

/// How far back iron is looked for before a draw, in milliseconds: longer makes no draw better prepared.
const IRON_LOOKED_FOR: i64 = 7 * DAY;

impl App {
    /// Plans a blood draw: iron pauses for the 24 hours before it, a reminder comes an hour before, and iron goes on afterwards by
    /// itself. It is an item of the plan; ending that takes it back.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] outside 04:00–20:59; [`Error::Before`] for one that is past.
    pub fn plan_blood_draw(&self, date: CivilDate, time: CivilTime) -> Result<BloodDraw> {
        let time = whole_minute(time);
        within(Field::Time, minute_of_day(time) / 60, HOURS.0, HOURS.1)?;
        self.change(|db, m, topics| {
            if m.zone.resolve(date.and_time(time)) <= m.now {
                return Err(Error::Before { field: Field::Date, after: Field::Time });
            }
            let entry = ItemEntry {
                note: m.words.text("blood-draw-note"),
                ..ItemEntry::of(&m.words.text("blood-draw-name"), "", ItemKind::BloodDraw, blood_draw::schedule(date, time))
            };
            let item = self.put_item(db, &self.plan_state(db, m)?, entry.checked()?, m)?;
            topics.extend([Topic::Plan, Topic::Reminders]);
            let state = self.plan_state(db, m)?;
            let draw = state.known(&item.id).ok_or(Error::Internal)?;
            draw_of(db, &state, draw, m)?.ok_or(Error::Internal)
        })
    }

    /// Every blood draw, planned or past, the latest first.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn blood_draws(&self) -> Result<Vec<BloodDraw>> {
        let m = self.moment()?;
        self.look(|db| {
            let state = self.plan_state(db, &m)?;
            let mut draws = Vec::new();
            for item in state.history.active().filter(|i| i.entry.kind == ItemKind::BloodDraw) {
                draws.extend(draw_of(db, &state, item, &m)?);
            }
            draws.sort_by_key(|draw| std::cmp::Reverse(draw.at));
            Ok(draws)
        })
    }
}

/// A blood draw as it is planned or was; `None` for an item whose date is not known.
pub(super) fn draw_of(db: &Connection, state: &PlanState, item: &ItemHistory, m: &Moment) -> Result<Option<BloodDraw>> {
    let Some(at) = blood_draw::at(&item.entry.schedule, &m.zone) else { return Ok(None) };
    let iron = |id: &str| state.known(id).is_some_and(|i| i.entry.substances.contains(&Substance::Iron));
    let taken = doses::taken(db, at.plus(-IRON_LOOKED_FOR))?;
    let last_iron = taken.iter().filter(|(id, when)| iron(id) && *when < at).map(|(_, when)| *when).max();
    let prepared = blood_draw::prepared(at, last_iron, m.now);
    let no_iron_from = at.plus(-WITHOUT_IRON);
    let key = match prepared {
        None => "blood-draw-planned",
        Some(true) => "blood-draw-prepared",
        Some(false) => "blood-draw-unprepared",
    };
    let words = m.words.with(key, &[("when", m.day_and_time(at).into()), ("from", m.day_and_time(no_iron_from).into())]);
    Ok(Some(BloodDraw { id: item.id.clone(), at, no_iron_from, last_iron, prepared, words }))
}

/// The schedule of the reminder of a draw can't be changed into something else.
pub(super) fn check_kind(before: ItemKind, entry: &ItemEntry) -> Result<()> {
    let once = matches!(&entry.schedule, Schedule::Own { days: crate::plan::Days::Once { .. }, .. });
    if (before == ItemKind::BloodDraw) != (entry.kind == ItemKind::BloodDraw) || (before == ItemKind::BloodDraw && !once) {
        return Err(Error::NotFound { field: Field::Schedule });
    }
    Ok(())
}
