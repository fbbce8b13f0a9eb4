//! Reminders: which doses are due, what should be pending and showing, and what an answer does.

pub mod model;
pub mod planner;

pub use model::{Answer, Answered, DoseId, DoseLine, DoseState, LedgerEntry, LedgerKind, Reminder, ReminderPlan};
