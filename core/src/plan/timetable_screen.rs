//! The timetable of a day as a screen shows it. Records only; what is in them is decided by [`super::timetable`].

use serde::{Deserialize, Serialize};

use super::own_spacing::OwnSpacing;
use crate::time::{CivilDate, Instant};

/// A dose, or doses taken together, at its time of the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimetableLine {
    /// Id of the item.
    pub item: String,
    /// "Iron 65 mg and Vitamin C 100 mg".
    pub title: String,
    /// When it is best.
    pub at: Instant,
    /// That time as the person's clock shows it.
    pub time_words: String,
    /// Whether that is another time than the plan has.
    pub moves: bool,
    /// "Until now 22:15", or that it is so on this day alone, or on other days otherwise; else empty.
    pub moves_words: String,
    /// Whether it was taken: a fact the rest of the day is arranged around.
    pub taken: bool,
    /// Why at that time, each a sentence.
    pub reasons: Vec<String>,
}

/// One change that would make a timetable possible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelaxationLine {
    /// "Take magnesium with dinner instead, at 18:30".
    pub words: String,
    /// "Move magnesium to 18:30": what the app would do; empty if it can't. Of a prescribed medicine the person asks first, and changes it.
    pub action: String,
    /// Whether the app can make it: [`crate::app::App::relax`] with its place in the list.
    pub can_apply: bool,
}

/// Why there is no timetable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimetableConflict {
    /// "Gabapentin and magnesium can't both be at bedtime".
    pub words: String,
    /// The rules that can't all be kept, each a sentence with its source.
    pub rules: Vec<String>,
    /// The smallest changes that would help, smallest first.
    pub relaxations: Vec<RelaxationLine>,
}

/// A rule of the catalogue that is kept where possible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoftSpacing {
    /// The row's id.
    pub id: String,
    /// "Iron: 1 h before a meal, or 2 h after".
    pub words: String,
    /// Where that is from.
    pub source: String,
    /// Whether it is kept.
    pub kept: bool,
}

/// The timetable of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimetableScreen {
    /// Which day.
    pub date: CivilDate,
    /// "Today", "Fri 27 Nov".
    pub title: String,
    /// What the timetable does, in a sentence: never empty.
    pub words: String,
    /// Doses by time; those of the plan as it is while there is a conflict.
    pub lines: Vec<TimetableLine>,
    /// Whether applying it would move something for good.
    pub moves: bool,
    /// Why there is no timetable, if there is none.
    pub conflict: Option<TimetableConflict>,
    /// What no time helps against: "Iron with a stomach-acid medicine: ask a clinician".
    pub flags: Vec<String>,
    /// The person's own rules.
    pub own_rules: Vec<OwnSpacing>,
    /// The catalogue's rules that are kept where possible, and that the person may do without.
    pub soft_rules: Vec<SoftSpacing>,
}
