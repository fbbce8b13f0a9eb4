//! Bedtime learned from what was told of past nights: the median by weekday, offered as the anchor for reminders.
//!
//! Decides from how many nights a median is worth offering. Never changes the routine by itself: the person does.

use serde::{Deserialize, Serialize};

use crate::plan::Routine;
use crate::time::CivilTime;

/// The usual bedtime of one evening of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnedEvening {
    /// 1 (Monday) to 7.
    pub weekday: i32,
    /// Median bedtime; `None` with too few nights.
    pub bedtime: Option<CivilTime>,
    /// Nights it is from.
    pub nights: i32,
    /// "Fri: 23:40, from 7 nights".
    pub words: String,
}

/// What was learned, and what is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnedBedtime {
    /// Nights looked at.
    pub nights: i32,
    /// Median bedtime of all of them; `None` with too few nights.
    pub bedtime: Option<CivilTime>,
    /// Median time of getting up; `None` with too few nights.
    pub waking: Option<CivilTime>,
    /// Monday to Sunday.
    pub evenings: Vec<LearnedEvening>,
    /// The routine to offer; `None` with too few nights, or when it is what holds already.
    pub offer: Option<Routine>,
    /// "You usually go to bed at 23:40 (median of 23 nights)."
    pub words: String,
}
