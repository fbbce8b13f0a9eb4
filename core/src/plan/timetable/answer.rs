//! What comes out of a day: its times and why, or what is in the way and what would help.
//!
//! Decides the shape of an answer and what makes one timetable better than another ([`Score`]). Leaves the times to [`super::solver`],
//! the conflict to [`super::conflict`]. Times are minutes, as in [`super::model`].

use serde::{Deserialize, Serialize};

use super::model::{MealKind, Place};
use crate::catalog::Confidence;

/// A timetable, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timetable {
    /// The best one there is.
    Solved(Solved),
    /// The hard rules leave no time for a dose.
    Conflict(Conflict),
}

/// The best times there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solved {
    /// Every dose, in the order given.
    pub doses: Vec<PlacedDose>,
    /// How good it is.
    pub score: Score,
    /// Pairs where time doesn't help.
    pub flags: Vec<Clash>,
}

impl Solved {
    /// Whether a rule that is kept where possible is not kept.
    pub fn is_broken(&self) -> bool {
        self.doses.iter().any(|dose| dose.reasons.iter().any(|reason| matches!(reason, Reason::Broken { .. })))
    }
}

/// A dose with its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacedDose {
    /// The dose.
    pub id: String,
    /// Its minute.
    pub at: i32,
    /// Why there, what decided most first.
    pub reasons: Vec<Reason>,
}

/// How good a timetable is: compared field by field, in this order, less is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Score {
    /// Doses that would wake the person.
    pub asleep: i32,
    /// Soft rules of confidence A or B that are broken, once for each dose and what it is too near to.
    pub broken_sure: i32,
    /// The same of confidence C.
    pub broken_weak: i32,
    /// The same of confidence U.
    pub broken_unsure: i32,
    /// Different times at which something is taken.
    pub times: i32,
    /// Minutes between the times and the preferred ones, added up.
    pub moved: i32,
}

/// What a dose is kept from or put with.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Other {
    /// Another dose, by its id.
    Dose(String),
    /// An intake, by its id.
    Intake(String),
    /// A meal.
    Meal(MealKind),
}

/// Why a dose is at its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It was taken then.
    Taken,
    /// Its time is fixed.
    Fixed,
    /// It keeps a gap.
    Gap {
        /// The rule's id.
        rule: String,
        /// To what.
        other: Other,
        /// The least minutes the rule asks for.
        minutes: i32,
        /// Whether it comes after the other.
        after: bool,
        /// How sure the rule is; `None` for the person's own.
        confidence: Option<Confidence>,
    },
    /// It goes well with something.
    With {
        /// The rule's id.
        rule: String,
        /// With what.
        other: Other,
        /// How sure the rule is; `None` for the person's own.
        confidence: Option<Confidence>,
    },
    /// A soft rule could not be kept.
    Broken {
        /// The rule's id.
        rule: String,
        /// With respect to what; for a dose that would go with something, the nearest of it.
        other: Other,
        /// How sure the rule is; `None` for the person's own.
        confidence: Option<Confidence>,
    },
    /// It shares its time with other doses, so that there is one reminder less.
    Shared {
        /// Their ids.
        with: Vec<String>,
    },
    /// It is when the person wants it.
    Preferred,
    /// Its window leaves no time nearer to the one preferred.
    Window,
}

/// A rule that two things of the day meet in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// The rule's id.
    pub rule: String,
    /// The dose's id.
    pub dose: String,
    /// What it meets.
    pub other: Other,
}

/// Why there is no timetable. Without any one of these rules, or any one of these doses, there would be one for the rest of them; and
/// there is no smaller such set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Ids of hard rules; may be empty for a dose whose window is empty.
    pub rules: Vec<String>,
    /// Ids of doses.
    pub doses: Vec<String>,
    /// Where those rules and doses meet, with each other and with what is eaten and drunk.
    pub clashes: Vec<Clash>,
    /// Changes that give a timetable, the smallest change first; each was tried. Those that only undo this conflict, while the day has
    /// another, come last.
    pub relaxations: Vec<Relaxation>,
}

/// One change to a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relaxation {
    /// What changes.
    pub change: Change,
    /// By how many minutes.
    pub minutes: i32,
    /// Whether the whole day has a timetable then; if not, only this conflict is gone.
    pub whole_day: bool,
}

/// What a relaxation changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// A dose goes to another window, and would be as near as that allows to where it was preferred.
    Move {
        /// The dose.
        dose: String,
        /// Which window.
        place: Place,
        /// Its time there.
        to: i32,
    },
    /// A fixed dose goes to another time.
    Time {
        /// The dose.
        dose: String,
        /// The time it has, in minutes.
        from: i32,
        /// The time nearest to it that works.
        to: i32,
    },
    /// Bedtime is later, and the doses that hang on it may be too.
    Bed {
        /// The bedtime it has, in minutes.
        from: i32,
        /// The earliest one that works.
        to: i32,
    },
    /// Something usually eaten or drunk is at another time.
    Intake {
        /// The intake.
        intake: String,
        /// The time it has, in minutes.
        from: i32,
        /// The time nearest to it that works.
        to: i32,
    },
}

/// The search was given up: [`super::solver::NODES_MAX`] steps did not settle it. Only days made to be hard get there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no timetable within the limit of steps")]
pub struct TooHard;
