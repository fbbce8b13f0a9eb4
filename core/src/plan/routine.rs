//! The fixed points of a person's day: bed, waking, meals, the usual coffee.
//!
//! Decides which anchors a day has and at what time they are on a date. Bedtime alone may be moved for one night.

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use super::substance::Substance;
use crate::error::{within, Error, Field, Result};
use crate::time::{whole_minute, CivilDate, CivilTime, NightDate};

/// Most usual drinks and foods of a day.
pub const USUAL_MAX: usize = 20;

/// What a timing is relative to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// Going to bed.
    Bedtime,
    /// Waking up.
    Waking,
    /// Breakfast.
    Breakfast,
    /// Lunch.
    Lunch,
    /// Dinner.
    Dinner,
}

/// A drink or food the person usually has, which keeps apart from something in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UsualIntake {
    /// When.
    pub time: CivilTime,
    /// Coffee, tea, dairy or eggs.
    pub substance: Substance,
}

/// The fixed points of the person's day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Routine {
    /// Usual bedtime: 12:00–23:59 is the evening's date, 00:00–11:59 the next.
    pub bedtime: CivilTime,
    /// Usual waking.
    pub waking: CivilTime,
    /// Bedtime of each evening, Monday to Sunday, where they differ; empty when every evening has [`Routine::bedtime`].
    pub evenings: Vec<CivilTime>,
    /// Breakfast; `None` until the person says, then half an hour after waking is assumed.
    pub breakfast: Option<CivilTime>,
    /// Lunch; `None` until the person says, then 12:30 is assumed.
    pub lunch: Option<CivilTime>,
    /// Dinner; `None` until the person says, then 18:30 is assumed.
    pub dinner: Option<CivilTime>,
    /// The usual coffee, tea, dairy and eggs, by time.
    pub usual: Vec<UsualIntake>,
}

impl Routine {
    /// Bed and waking alone.
    pub fn of(bedtime: CivilTime, waking: CivilTime) -> Routine {
        Routine { bedtime, waking, evenings: Vec::new(), breakfast: None, lunch: None, dinner: None, usual: Vec::new() }
    }

    /// Bedtime of the evening of a date.
    pub fn bedtime_on(&self, date: CivilDate) -> CivilTime {
        let weekday = date.weekday().num_days_from_monday() as usize;
        self.evenings.get(weekday).copied().unwrap_or(self.bedtime)
    }

    /// The time of a meal: as the person said, or assumed (our choice, see the fields). `None` for bed and waking.
    pub fn meal(&self, meal: Anchor) -> Option<CivilTime> {
        let clock = |h, m| CivilTime::from_hms_opt(h, m, 0).unwrap_or(CivilTime::MIN);
        match meal {
            Anchor::Breakfast => Some(self.breakfast.unwrap_or_else(|| self.waking + chrono::TimeDelta::minutes(30))),
            Anchor::Lunch => Some(self.lunch.unwrap_or_else(|| clock(12, 30))),
            Anchor::Dinner => Some(self.dinner.unwrap_or_else(|| clock(18, 30))),
            Anchor::Bedtime | Anchor::Waking => None,
        }
    }

    /// Checks it, and gives it back in whole minutes; evenings that are all alike become [`Routine::bedtime`].
    ///
    /// # Errors
    /// [`Error::Before`] if a bedtime is the waking time; [`Error::OutOfRange`] for a number of evenings other than 0 or 7, or more
    /// than 20 usual intakes; [`Error::NotFound`] for a usual intake other than coffee, tea, dairy or eggs.
    pub fn checked(mut self) -> Result<Routine> {
        self.bedtime = whole_minute(self.bedtime);
        self.waking = whole_minute(self.waking);
        for evening in &mut self.evenings {
            *evening = whole_minute(*evening);
        }
        for meal in [&mut self.breakfast, &mut self.lunch, &mut self.dinner].into_iter().flatten() {
            *meal = whole_minute(*meal);
        }
        if !matches!(self.evenings.len(), 0 | 7) {
            return Err(Error::OutOfRange { field: Field::Bedtime, min: 0, max: 7 });
        }
        if let Some(first) = self.evenings.first().copied() {
            if self.evenings.iter().all(|e| *e == first) {
                self.bedtime = first;
                self.evenings.clear();
            }
        }
        if self.bedtime == self.waking || self.evenings.contains(&self.waking) {
            return Err(Error::Before { field: Field::Waking, after: Field::Bedtime });
        }
        for usual in &mut self.usual {
            usual.time = whole_minute(usual.time);
            if !usual.substance.is_food() {
                return Err(Error::NotFound { field: Field::Substance });
            }
        }
        self.usual.sort_unstable();
        self.usual.dedup();
        within(Field::Substance, self.usual.len() as i64, 0, USUAL_MAX as i64)?;
        Ok(self)
    }
}

/// The routine as it holds, with the one night whose bedtime is moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchors {
    /// What usually holds.
    pub routine: Routine,
    /// A night with a bedtime of its own, as during a flare.
    pub shift: Option<(NightDate, CivilTime)>,
}

impl From<Routine> for Anchors {
    fn from(routine: Routine) -> Anchors {
        Anchors { routine, shift: None }
    }
}

impl Anchors {
    /// Bedtime of the evening of a date.
    pub fn bedtime_on(&self, date: CivilDate) -> CivilTime {
        match self.shift {
            Some((NightDate(night), bedtime)) if night == date => bedtime,
            _ => self.routine.bedtime_on(date),
        }
    }
}
