//! The timetable of a day: at what time each dose is, so that what keeps apart is apart.
//!
//! Decides the times, the reasons for them and, where there are none, which rules and doses are in each other's way and what would
//! help. Leaves to the caller what the day holds: which doses are due, when the person usually eats, sleeps and drinks coffee.

pub mod model;
pub mod spacing;

pub use model::{
    Change, Choice, Clash, Conflict, Day, DayDose, Intake, Kept, Meal, MealKind, Other, OwnRule, Party, Place, PlacedDose,
    Reason, Relaxation, Rule, RuleChoice, Score, Solved, Spacing, Strength, Timetable, TooHard, AXIS_END, DOSES_MAX, GRID,
};
