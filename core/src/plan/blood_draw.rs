//! Blood draws: how iron is kept out of the blood before one, so that its result can be trusted.
//!
//! Decides from when on iron is paused before a draw, when the reminder of a draw comes, and whether a person came to it prepared. Iron
//! should not be taken, nor iron-rich food eaten, for at least 24 hours before (AASM, Winkelman, JCSM 2025;21:137; confidence A).

use serde::{Deserialize, Serialize};

use super::history::Pause;
use super::schedule::{Days, Schedule, Timing};
use crate::time::{CivilDate, CivilTime, Instant, Zone, DAY, HOUR};

/// How long before a draw no iron is taken, in milliseconds: 24 hours (source above).
pub const WITHOUT_IRON: i64 = DAY;
/// How long before a draw its reminder comes, in milliseconds: an hour. Our choice.
pub const REMINDED_BEFORE: i64 = HOUR;
/// Hours of a day at which a draw can be planned, both included: its reminder then falls on the same date. Draws are best made in the
/// morning (source above).
pub const HOURS: (i64, i64) = (4, 20);

/// A blood draw, planned or past.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BloodDraw {
    /// Id of its item in the plan.
    pub id: String,
    /// When blood is drawn.
    pub at: Instant,
    /// From when on no iron is taken.
    pub no_iron_from: Instant,
    /// When iron was last taken before it, as far as the plan knows.
    pub last_iron: Option<Instant>,
    /// Whether no iron was taken in the 24 hours before, as far as the plan knows; `None` before the draw.
    pub prepared: Option<bool>,
    /// "Fri 27 Nov, 08:00. No iron from Thu 26 Nov, 08:00."
    pub words: String,
}

/// The schedule of the reminder of a draw: an hour before it.
pub fn schedule(date: CivilDate, time: CivilTime) -> Schedule {
    let reminded = time - chrono::TimeDelta::milliseconds(REMINDED_BEFORE);
    Schedule::Own { days: Days::Once { date }, timing: Timing::At { times: vec![reminded] } }
}

/// When blood is drawn, from the schedule of its reminder.
pub fn at(reminder: &Schedule, zone: &Zone) -> Option<Instant> {
    match reminder {
        Schedule::Own { days: Days::Once { date }, timing: Timing::At { times } } => {
            times.first().map(|time| zone.resolve(date.and_time(*time)).plus(REMINDED_BEFORE))
        }
        _ => None,
    }
}

/// The time before a draw in which iron makes no doses.
pub fn pause(draw: Instant) -> Pause {
    Pause { since: draw.plus(-WITHOUT_IRON), until: Some(draw) }
}

/// Whether a person came to a draw prepared: no iron in the 24 hours before. `None` before the draw.
pub fn prepared(draw: Instant, last_iron: Option<Instant>, now: Instant) -> Option<bool> {
    (draw <= now).then(|| last_iron.is_none_or(|iron| draw.since(iron) >= WITHOUT_IRON))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prepared_is_a_day_without_iron() {
        let draw = Instant(10 * DAY);
        let iron = |before: i64| prepared(draw, Some(draw.plus(-before)), draw);
        assert_eq!((iron(DAY - 1), iron(DAY)), (Some(false), Some(true)));
        assert_eq!(prepared(draw, None, draw), Some(true));
        assert_eq!(prepared(draw, None, draw.plus(-1)), None, "nobody knows yet");
    }
}
