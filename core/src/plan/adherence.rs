//! How often an item was taken when it was due, by the schedule as it was then.
//!
//! Decides what counts: a dose that came due and has an answer, or had none for four hours. Nothing is counted as missed while it can
//! still be on time. No streak, no score: four numbers.

use serde::{Deserialize, Serialize};

use crate::reminders::model::MISSED_AFTER;
use crate::reminders::planner::Given;
use crate::time::Instant;

/// The doses of an item over a range of dates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adherence {
    /// Doses that came due and were settled: the other three together.
    pub due: i64,
    /// Taken, at whatever time.
    pub taken: i64,
    /// Skipped on purpose.
    pub skipped: i64,
    /// Not answered within four hours.
    pub missed: i64,
    /// "Taken 12 of 14", or empty while nothing was due.
    pub words: String,
}

/// Counts doses, each with when it was due and what was said of it. Without words.
pub fn count(doses: impl IntoIterator<Item = (Instant, Option<Given>)>, now: Instant) -> Adherence {
    let mut found = Adherence::default();
    for (due, given) in doses {
        match given {
            Some(Given::Taken) => found.taken += 1,
            Some(Given::Skipped) => found.skipped += 1,
            None if now.since(due) >= MISSED_AFTER => found.missed += 1,
            None => continue,
        }
        found.due += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dose_is_missed_after_four_hours_and_not_before() {
        let now = Instant(100 * MISSED_AFTER);
        let due = |before: i64| now.plus(-before);
        let counted = count(
            [
                (due(0), Some(Given::Taken)),
                (due(5), Some(Given::Skipped)),
                (due(MISSED_AFTER), None),
                (due(MISSED_AFTER - 1), None),
            ],
            now,
        );
        assert_eq!((counted.due, counted.taken, counted.skipped, counted.missed), (3, 1, 1, 1));
        assert_eq!(count([], now), Adherence::default());
    }
}
