//! The plan: what a person takes or does, and how it repeats. Rules only; times of single doses in [`occurrence`].

pub mod model;
pub mod occurrence;
pub mod sentence;
pub mod substance;
pub mod timetable;

pub use model::{Days, Item, ItemEntry, ItemKind, PlanItem, PlanScreen, Routine, Schedule, Timing};
pub use substance::Substance;
