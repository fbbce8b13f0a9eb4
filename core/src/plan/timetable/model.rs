//! What a timetable is made from.
//!
//! Decides the shape of a day, a rule and a decision. Leaves when a rule holds to [`super::spacing`], and what comes out to
//! [`super::answer`].
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
