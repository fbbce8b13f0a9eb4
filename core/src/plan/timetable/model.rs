//! What a timetable is made from and what comes out.
//!
//! Decides the shape of a day, a rule and an answer. Leaves when a rule holds to [`super::spacing`], the times to
//! the solver, and what to do when there are none to the conflict.
//!
//! Times are minutes from 00:00 of the civil day the timetable is for. They run on past midnight to [`AXIS_END`], so that a bedtime
//! of 00:30 is 1470 and stays after the evening. What was really taken may lie before 0, in the night before.

use serde::{Deserialize, Serialize};

use crate::catalog::Confidence;
use crate::plan::Substance;

/// Last minute of the axis: 12:00 of the next day.
pub const AXIS_END: i32 = 2160;
/// Minutes between the times a dose may be given.
pub const GRID: i32 = 5;
/// Most doses of one day.
pub const DOSES_MAX: usize = 40;

/// One day, with everything that keeps a dose from a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// Waking, in minutes.
    pub wake: i32,
    /// Bedtime, in minutes; after midnight it is above 1440.
    pub bed: i32,
    /// The doses, in the order that decides between equals.
    pub doses: Vec<DayDose>,
    /// What is eaten or drunk, as far as a rule knows it.
    pub intakes: Vec<Intake>,
    /// Meals.
    pub meals: Vec<Meal>,
}

/// One dose of the day. A dose with `earliest == latest` is fixed and stays at that minute, also off the grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayDose {
    /// The dose's name in this day.
    pub id: String,
    /// Id of its item.
    pub item: String,
    /// "Iron 65 mg".
    pub title: String,
    /// What it contains, as far as a rule knows it.
    pub substances: Vec<Substance>,
    /// First minute it may be at.
    pub earliest: i32,
    /// Last minute it may be at.
    pub latest: i32,
    /// The minute it would be at if nothing kept it away.
    pub preferred: i32,
    /// When it was really taken; it is a fact then, and its window says nothing more.
    pub taken: Option<i32>,
    /// Whether its window hangs on bedtime: later to bed lets it be later too.
    pub by_bed: bool,
    /// Other windows the person could be offered.
    pub choices: Vec<Choice>,
}

/// Another window for a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What it is called.
    pub place: Place,
    /// First minute.
    pub earliest: i32,
    /// Last minute.
    pub latest: i32,
}

/// Places in a day, by what a person calls them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// On waking or soon after.
    AfterWaking,
    /// With breakfast.
    WithBreakfast,
    /// With lunch.
    WithLunch,
    /// In the afternoon, between meals.
    Afternoon,
    /// With dinner.
    WithDinner,
    /// In the evening, after dinner.
    Evening,
    /// Some time before bed.
    BeforeBed,
    /// At bedtime.
    AtBedtime,
}

/// Something eaten or drunk that a rule knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intake {
    /// Its name in this day.
    pub id: String,
    /// "Coffee", as a sentence names it.
    pub title: String,
    /// What it contains.
    pub substances: Vec<Substance>,
    /// When, in minutes.
    pub at: i32,
    /// Whether it really happened. A usual one can be offered to move; a real one is a fact.
    pub actual: bool,
}

/// Which meal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MealKind {
    /// Breakfast.
    Breakfast,
    /// Lunch.
    Lunch,
    /// Dinner.
    Dinner,
}

/// A meal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meal {
    /// Which one.
    pub kind: MealKind,
    /// When, in minutes.
    pub at: i32,
    /// Whether it has fat in it.
    pub fat: bool,
    /// Whether it really happened.
    pub actual: bool,
}

/// One side of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// Whatever contains it.
    Substance(Substance),
    /// Doses of an item, by its id.
    Item(String),
    /// Any meal.
    Meal,
    /// A meal with fat.
    MealWithFat,
}

/// What a rule asks of `second`, seen from `first`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spacing {
    /// At least `before` minutes earlier than `first`, or at least `after` minutes later; never at the same minute. A 0 leaves that
    /// side free: gabapentin may come any time before magnesium.
    Apart {
        /// Minutes.
        before: i32,
        /// Minutes.
        after: i32,
    },
    /// Within `within` minutes of one `first`, where the day has one.
    Together {
        /// Minutes.
        within: i32,
    },
    /// Time doesn't help: the pair is named, nothing is moved.
    Flag,
}

/// Whether a timetable may break a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Never.
    Hard,
    /// Where there is no other way.
    Soft,
}

/// A rule of the catalogue or the person's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its name: the row's, or the person's rule's id.
    pub id: String,
    /// The side that is looked from.
    pub first: Party,
    /// The side that keeps its distance.
    pub second: Party,
    /// What is asked.
    pub spacing: Spacing,
    /// Whether it may be broken.
    pub strength: Strength,
    /// How sure the catalogue is; `None` for the person's own rule.
    pub confidence: Option<Confidence>,
}

/// A gap the person set, from what they were told or found out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRule {
    /// Its id.
    pub id: String,
    /// One side.
    pub first: Party,
    /// The other side.
    pub second: Party,
    /// Minutes between them, 5–720.
    pub minutes: i32,
    /// Whether only `second` after `first` needs the gap.
    pub one_way: bool,
}

/// What the person decided about a rule of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleChoice {
    /// The row's id.
    pub rule: String,
    /// What was decided.
    pub kept: Kept,
}

/// How a person wants a soft rule kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// Not at all.
    Off,
    /// Always.
    Always,
}

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

/// The search was given up: `solver::NODES_MAX` steps did not settle it. Only days made to be hard get there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no timetable within the limit of steps")]
pub struct TooHard;

impl DayDose {
    /// Whether its time cannot be chosen.
    pub fn is_fixed(&self) -> bool {
        self.taken.is_some() || self.earliest == self.latest
    }
}

impl Day {
    /// Whether a dose at this minute would wake the person: before waking, or after bedtime until waking. At bedtime itself she is up.
    pub fn asleep(&self, at: i32) -> bool {
        at < self.wake || (at > self.bed && at < self.wake + 1440)
    }
}
