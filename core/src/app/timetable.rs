//! Use cases of the timetable and of the person's own spacing rules.

use rusqlite::Connection;

use super::plan::PlanState;
use super::{App, Moment, Topic};
use crate::error::{within, Error, Field, Result};
use crate::plan::own_spacing::RULES_MAX;
use crate::plan::{OwnParty, OwnSpacing, TimetableScreen};
use crate::store::{new_id, spacing};
use crate::time::CivilDate;

impl App {
    /// The timetable of a date; with `None`, of today.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn timetable(&self, _date: Option<CivilDate>) -> Result<TimetableScreen> {
        Err(Error::Internal)
    }

    /// Makes the timetable the plan's.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn apply_timetable(&self, _date: Option<CivilDate>) -> Result<i64> {
        Err(Error::Internal)
    }

    /// Makes one of the changes.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn relax(&self, _date: Option<CivilDate>, _place: i32) -> Result<()> {
        Err(Error::Internal)
    }

    /// Adds a spacing rule of the person's own, or changes the one with its id.
    ///
    /// # Errors
    /// What [`OwnSpacing::checked`] gives; [`Error::NotFound`] for an item or a rule that is not there; [`Error::OutOfRange`] for more
    /// than 50 rules.
    pub fn put_spacing(&self, rule: OwnSpacing) -> Result<OwnSpacing> {
        let rule = rule.checked()?;
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            for party in [&rule.first, &rule.second] {
                if let OwnParty::Item { item } = party {
                    state.item(item)?;
                }
            }
            let rules = spacing::rules(db)?;
            let id = if rule.id.is_empty() {
                within(Field::Limit, rules.len() as i64 + 1, 1, RULES_MAX as i64)?;
                new_id(m.now)
            } else if rules.iter().any(|known| known.id == rule.id) {
                rule.id.clone()
            } else {
                return Err(Error::NotFound { field: Field::Id });
            };
            let rule = OwnSpacing { id, ..rule };
            spacing::put(db, &rule, m.now)?;
            topics.push(Topic::Plan);
            Ok(worded(rule, &state, m))
        })
    }

    /// Removes a spacing rule of the person's own.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn remove_spacing(&self, id: &str) -> Result<()> {
        self.change(|db, m, topics| {
            spacing::remove(db, id, m.now)?;
            topics.push(Topic::Plan);
            Ok(())
        })
    }
}

/// The person's own rules, in words.
pub(super) fn own_rules(db: &Connection, state: &PlanState, m: &Moment) -> Result<Vec<OwnSpacing>> {
    Ok(spacing::rules(db)?.into_iter().map(|rule| worded(rule, state, m)).collect())
}

fn worded(rule: OwnSpacing, state: &PlanState, m: &Moment) -> OwnSpacing {
    let name = |party: &OwnParty| match party {
        OwnParty::Substance { substance } => m.words.text(substance.key()),
        OwnParty::Item { item } => state.known(item).map_or_else(String::new, |i| i.entry.name.clone()),
    };
    let values = [
        ("first", name(&rule.first).into()),
        ("second", name(&rule.second).into()),
        ("duration", m.words.duration(i64::from(rule.minutes)).into()),
    ];
    let words = m.words.with(if rule.one_way { "own-spacing-after" } else { "own-spacing" }, &values);
    OwnSpacing { words, ..rule }
}
