//! Whether reminders can be trusted on this phone.
//!
//! Decides which reminders did not come or came late, and what of the phone's settings stands in their way. Leaves asking the phone
//! to the shell, and changing its settings to the person.

use serde::{Deserialize, Serialize};

use super::planner::Dose;
use crate::time::{Instant, MINUTE};

/// From how much later than due a reminder counts as late, in milliseconds: a quarter of an hour. Our choice: an inexact alarm may take
/// ten minutes.
pub const LATE_AFTER: i64 = 15 * MINUTE;
/// How long after it was asked for a test alarm comes, in milliseconds: a minute.
pub const TEST_AFTER: i64 = MINUTE;
/// How long a test alarm is waited for, in milliseconds.
pub const TEST_WAITS: i64 = 10 * MINUTE;
/// The id of the reminder that is the test alarm.
pub const TEST_ID: &str = "test";

/// What the phone allows, as its shell found it. `None` where this platform has no such thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneState {
    /// Whether notifications are allowed.
    pub notifications: bool,
    /// Whether alarms may be exact.
    pub exact_alarms: Option<bool>,
    /// Whether the app is left alone by the battery saver.
    pub unrestricted_battery: Option<bool>,
    /// How many reminders the platform holds.
    pub pending: Option<i32>,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HealthKind {
    /// The permission to notify.
    Notifications,
    /// Exact alarms.
    ExactAlarms,
    /// The battery saver.
    Battery,
    /// Reminders held by the platform.
    Pending,
    /// Reminders that did not come, or late.
    Fired,
}

/// One line of the health check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthLine {
    /// What it is about.
    pub kind: HealthKind,
    /// Whether it is as it should be.
    pub fine: bool,
    /// "Exact alarms are off. Reminders may come some minutes late."
    pub words: String,
    /// What the person can do about it on this phone, as a button says it; empty for nothing.
    pub action: String,
}

/// The health check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthScreen {
    /// Whether every line is fine.
    pub fine: bool,
    /// "Reminders work" or "Reminders may not come".
    pub words: String,
    /// What was looked at.
    pub lines: Vec<HealthLine>,
    /// What was last planned, fired, answered, refilled, each in words with its time; only what there is.
    pub last: Vec<String>,
    /// Reminders of the last days that did not come or came late, the latest first, in words.
    pub not_fired: Vec<String>,
    /// When the test alarm comes, while one is waited for.
    pub test_at: Option<Instant>,
    /// What came of the last test alarm, or what it does; never empty.
    pub test_words: String,
}

/// How a reminder failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It was not shown.
    NotShown,
    /// It was shown so many minutes late.
    Late(i64),
}

/// How a dose's reminder failed, if it did. What was answered before it was shown needed none; what came due before `watched` (an
/// update, a first start, a clock set) is not held against the phone.
pub fn failure(dose: &Dose, watched: Instant, now: Instant) -> Option<Failure> {
    let row = dose.row;
    // Put off, it is shown anew, and when it was shown first is not kept.
    if row.is_some_and(|row| row.snoozed_until.is_some()) || dose.due.at < watched {
        return None;
    }
    match row.and_then(|row| row.raised) {
        Some(raised) => {
            let late = raised.since(dose.due.at);
            (late >= LATE_AFTER).then_some(Failure::Late(late / MINUTE))
        }
        None if row.is_some_and(|row| row.given.is_some()) => None,
        None => (now.since(dose.due.at) >= LATE_AFTER).then_some(Failure::NotShown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::occurrence::Due;
    use crate::reminders::planner::{DoseRow, Given};
    use crate::reminders::{DoseId, DoseState};

    fn dose(row: Option<DoseRow>) -> Dose {
        let at = Instant(100 * LATE_AFTER);
        let id = DoseId { item: "i".to_owned(), date: chrono::NaiveDate::MIN, slot: 0 };
        Dose { id, item: 0, due: Due { at, nominal: at, version: 0 }, row, state: DoseState::Due, showing: true }
    }

    #[test]
    fn a_reminder_failed_when_it_was_late_by_a_quarter_of_an_hour_or_not_shown_at_all() {
        let due = dose(None).due.at;
        let shown = |after: i64| {
            let row = DoseRow { raised: Some(due.plus(after)), ..DoseRow::due(due) };
            failure(&dose(Some(row)), Instant(0), due.plus(5 * LATE_AFTER))
        };
        assert_eq!((shown(0), shown(LATE_AFTER - 1), shown(LATE_AFTER)), (None, None, Some(Failure::Late(15))));
        let waited = |after: i64| failure(&dose(None), Instant(0), due.plus(after));
        assert_eq!((waited(LATE_AFTER - 1), waited(LATE_AFTER)), (None, Some(Failure::NotShown)));
        let answered = DoseRow { given: Some(Given::Taken), ..DoseRow::due(due) };
        assert_eq!(failure(&dose(Some(answered)), Instant(0), due.plus(LATE_AFTER)), None, "answered without a reminder");
        let snoozed = DoseRow { snoozed_until: Some(due.plus(LATE_AFTER)), ..DoseRow::due(due) };
        assert_eq!(failure(&dose(Some(snoozed)), Instant(0), due.plus(3 * LATE_AFTER)), None);
        assert_eq!(failure(&dose(None), due.plus(1), due.plus(LATE_AFTER)), None, "before anyone watched");
    }
}
