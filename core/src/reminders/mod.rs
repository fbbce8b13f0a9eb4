//! Reminders: which doses are due, what should be pending and showing, and what an answer does.

pub mod health;
pub mod model;
pub mod planner;

pub use health::{HealthKind, HealthLine, HealthScreen, PhoneState};
pub use model::{
    Answer, Answered, AsNeededLine, DoseId, DoseLine, DoseState, IntakeWarning, LedgerEntry, LedgerKind, Reminder, ReminderPlan,
    SkipReason,
};
