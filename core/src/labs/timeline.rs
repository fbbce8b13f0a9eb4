//! When help can be expected after something began: iron, a change of medicine.
//!
//! Decides the dates of a window and where today is in it. How long things take is `catalog/timelines.toml`.

use serde::{Deserialize, Serialize};

use crate::catalog::{TimelineRow, TIMELINES};
use crate::time::CivilDate;

/// Where today is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Too early to expect anything.
    Early,
    /// Help can be expected.
    Expected,
    /// Help could have been expected by now.
    Over,
}

/// A window in which help can be expected, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First day.
    pub from: CivilDate,
    /// Last day.
    pub to: CivilDate,
}

/// The row of something that takes its time.
pub fn row(id: &str) -> Option<&'static TimelineRow> {
    TIMELINES.iter().find(|row| row.id == id)
}

/// The window of something that began on a date; `None` beyond the calendar.
pub fn window(row: &TimelineRow, began: CivilDate) -> Option<Window> {
    let after = |days: i64| began.checked_add_signed(chrono::TimeDelta::days(days));
    Some(Window { from: after(row.from)?, to: after(row.to)? })
}

impl Window {
    /// Where a day is.
    pub fn phase(&self, today: CivilDate) -> Phase {
        match today {
            day if day < self.from => Phase::Early,
            day if day <= self.to => Phase::Expected,
            _ => Phase::Over,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iron_takes_six_to_twelve_weeks_and_the_brain_half_a_year_to_a_year() {
        let began: CivilDate = "2026-01-01".parse().unwrap();
        let weeks = window(row("iron").unwrap(), began).unwrap();
        let phase = |day: &str| weeks.phase(day.parse().unwrap());
        assert_eq!(
            ["2026-02-11", "2026-02-12", "2026-03-26", "2026-03-27"].map(phase),
            [Phase::Early, Phase::Expected, Phase::Expected, Phase::Over]
        );
        let brain = window(row("brain-iron").unwrap(), began).unwrap();
        assert_eq!((brain.from.to_string(), brain.to.to_string()), ("2026-06-30".into(), "2027-01-01".into()));
        assert!(row("medicine").is_some() && row("neuropathy").is_some() && row("sleep-apnoea").is_some() && row("x").is_none());
    }
}
