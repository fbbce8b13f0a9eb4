//! Items, schedules and the daily routine: what they may hold.
//!
//! Decides what is a sensible item and schedule. Leaves when a dose is due to [`super::occurrence`].

use chrono::{Datelike, Timelike, Weekday};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Field, Result};
use crate::time::{CivilDate, CivilTime, Instant};

/// Most characters in a name or a dose.
pub const NAME_MAX: usize = 80;
/// Most days between doses.
pub const EVERY_DAYS_MAX: i32 = 365;
/// Most times a day.
pub const TIMES_MAX: usize = 12;
/// Most minutes between an anchor and a dose: half a day.
pub const OFFSET_MINUTES_MAX: i32 = 720;

/// What kind of thing an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// A supplement, such as iron.
    Supplement,
    /// A prescribed medicine.
    Medicine,
    /// Something one does, such as stretching.
    Practice,
}

/// On which civil dates an item is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Days {
    /// Every day.
    EveryDay,
    /// Every `days` days, counted from `from`; 2 is every other day.
    EveryNDays {
        /// Days from one dose to the next, 2–365.
        days: i32,
        /// A date on which it is due.
        from: CivilDate,
    },
    /// On these days of the week, 1 (Monday) to 7 (Sunday).
    Weekdays {
        /// ISO 8601 weekday numbers.
        days: Vec<i32>,
    },
}

/// At what time of such a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// At these wall-clock times, wherever the person is.
    At {
        /// One to twelve times of day.
        times: Vec<CivilTime>,
    },
    /// This long before the person's bedtime; the date is that of the evening.
    BeforeBed {
        /// Minutes, 0–720.
        minutes: i32,
    },
    /// This long after the person's usual waking.
    AfterWaking {
        /// Minutes, 0–720.
        minutes: i32,
    },
}

/// How an item repeats. There is no silent default: the person reads the sentence before saving.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Schedule {
    /// By its own rule.
    Own {
        /// Which dates.
        days: Days,
        /// Which times.
        timing: Timing,
    },
    /// Whenever another item is due, in the same reminder.
    With {
        /// Id of the other item, which has a rule of its own.
        item: String,
    },
}

/// What a person enters for an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemEntry {
    /// Name, 1–80 characters.
    pub name: String,
    /// Dose in the person's words, such as "65 mg"; may be empty, at most 80 characters.
    pub dose: String,
    /// What kind of thing.
    pub kind: ItemKind,
    /// How it repeats.
    pub schedule: Schedule,
    /// Own words, at most 2,000 characters.
    pub note: String,
}

/// An item of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// UUIDv7.
    pub id: String,
    /// As entered; the schedule is the one that holds now.
    pub entry: ItemEntry,
    /// Since when it is in the plan.
    pub since: Instant,
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
}

impl Routine {
    /// Bedtime of the evening of a date.
    pub fn bedtime_on(&self, date: CivilDate) -> CivilTime {
        let weekday = date.weekday().num_days_from_monday() as usize;
        self.evenings.get(weekday).copied().unwrap_or(self.bedtime)
    }

    /// Checks it, and gives it back in whole minutes; evenings that are all alike become [`Routine::bedtime`].
    ///
    /// # Errors
    /// [`Error::Before`] if a bedtime is the waking time; [`Error::OutOfRange`] for a number of evenings other than 0 or 7.
    pub fn checked(mut self) -> Result<Routine> {
        self.bedtime = whole_minute(self.bedtime);
        self.waking = whole_minute(self.waking);
        for evening in &mut self.evenings {
            *evening = whole_minute(*evening);
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
        Ok(self)
    }
}

/// An item as the plan screen shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanItem {
    /// The item.
    pub item: Item,
    /// "Iron 65 mg".
    pub title: String,
    /// "Every other day, 09:00, wherever you are".
    pub sentence: String,
    /// When the next dose is due, if any is.
    pub next: Option<Instant>,
    /// "Next: tomorrow, 09:00", or empty.
    pub next_words: String,
}

/// All the plan screen needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanScreen {
    /// Items in the order they were added.
    pub items: Vec<PlanItem>,
    /// The routine that holds now.
    pub routine: Routine,
    /// What a person with RLS often takes and is not in the plan yet, ready to be added. Source in each note.
    pub suggestions: Vec<ItemEntry>,
}

impl Schedule {
    /// Puts times and weekdays in order without repeats, and checks ranges.
    ///
    /// # Errors
    /// [`Error::OutOfRange`], [`Error::Missing`].
    pub fn checked(mut self) -> Result<Schedule> {
        if let Schedule::Own { days, timing } = &mut self {
            match days {
                Days::EveryDay => {}
                Days::EveryNDays { days, .. } => within(Field::EveryDays, (*days).into(), 2, EVERY_DAYS_MAX.into())?,
                Days::Weekdays { days } => {
                    days.sort_unstable();
                    days.dedup();
                    if days.is_empty() {
                        return Err(Error::Missing { field: Field::Schedule });
                    }
                    for day in days.iter() {
                        within(Field::Schedule, (*day).into(), 1, 7)?;
                    }
                }
            }
            match timing {
                Timing::At { times } => {
                    for time in times.iter_mut() {
                        *time = whole_minute(*time);
                    }
                    times.sort_unstable();
                    times.dedup();
                    within(Field::Time, times.len() as i64, 1, TIMES_MAX as i64)?;
                }
                Timing::BeforeBed { minutes } | Timing::AfterWaking { minutes } => {
                    within(Field::Minutes, (*minutes).into(), 0, OFFSET_MINUTES_MAX.into())?;
                }
            }
        }
        Ok(self)
    }
}

impl ItemEntry {
    /// Trims the name and dose, and checks lengths and the schedule.
    ///
    /// # Errors
    /// [`Error::Missing`] for an empty name, [`Error::TooLong`], and what [`Schedule::checked`] gives.
    pub fn checked(self) -> Result<ItemEntry> {
        let name = self.name.trim().to_owned();
        let dose = self.dose.trim().to_owned();
        if name.is_empty() {
            return Err(Error::Missing { field: Field::Name });
        }
        at_most(Field::Name, &name, NAME_MAX)?;
        at_most(Field::Dose, &dose, NAME_MAX)?;
        at_most(Field::Note, &self.note, crate::diary::episode::NOTE_MAX)?;
        Ok(ItemEntry { name, dose, schedule: self.schedule.checked()?, ..self })
    }

    /// "Iron 65 mg".
    pub fn title(&self) -> String {
        if self.dose.is_empty() {
            self.name.clone()
        } else {
            format!("{} {}", self.name, self.dose)
        }
    }
}

impl Days {
    /// Whether an item is due on a date.
    pub fn include(&self, date: CivilDate) -> bool {
        match self {
            Days::EveryDay => true,
            Days::EveryNDays { days, from } => date.signed_duration_since(*from).num_days().rem_euclid(i64::from(*days)) == 0,
            Days::Weekdays { days } => days.contains(&(chrono::Datelike::weekday(&date).number_from_monday() as i32)),
        }
    }
}

/// The weekday with an ISO number, 1 (Monday) to 7 (Sunday).
pub fn weekday(number: i32) -> Option<Weekday> {
    u8::try_from(number - 1).ok().and_then(|n| Weekday::try_from(n).ok())
}

/// The same time of day without seconds.
pub fn whole_minute(time: CivilTime) -> CivilTime {
    time.with_second(0).and_then(|t| t.with_nanosecond(0)).unwrap_or(time)
}

fn within(field: Field, value: i64, min: i64, max: i64) -> Result<()> {
    if (min..=max).contains(&value) {
        Ok(())
    } else {
        Err(Error::OutOfRange { field, min, max })
    }
}

fn at_most(field: Field, text: &str, max: usize) -> Result<()> {
    if text.chars().count() > max {
        return Err(Error::TooLong { field, max: max as i64 });
    }
    Ok(())
}
