//! The made-up person: what is asked for, and how bad each night truly is.
//!
//! Decides severity: a base, what carries over from the night before, weekday and season, and the planted effects of what was
//! done. What was done is drawn by [`super::days`], independent of severity and of the effects, so that two diaries of one seed
//! differ by the effects alone.

use chrono::Datelike;

use super::chance::Chance;
use super::days::Day;
use crate::time::{CivilDate, Instant, NightDate, Zone};

/// How much of what happens the person writes down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writer {
    /// One tap here and there: about 300 episodes and one item a year.
    Light,
    /// What the app would like: about 900 episodes, 1,300 doses and 1,000 exposures a year.
    Steady,
    /// Everything: about 4,000 episodes, 4,000 doses and 2,000 exposures a year.
    Heavy,
}

/// What a diary shall be like.
#[derive(Clone, Debug)]
pub struct SampleSpec {
    /// Decides all chance.
    pub seed: u64,
    /// The phone's clock at the end: nothing is written down later.
    pub until: Instant,
    /// Nights, up to the one `until` falls into; at least 1.
    pub nights: i32,
    /// Where the person lives.
    pub home: Zone,
    /// Where a trip a year goes; `None` for no trips.
    pub away: Option<Zone>,
    /// How much is written down.
    pub writer: Writer,
    /// What does good and harm, and how much.
    pub effects: Effects,
    /// Whether the person forgets, corrects, deletes, and leaves whole weeks out.
    pub slips: bool,
}

/// Planted effects, in points of the intensity of 1 to 10; positive is worse.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effects {
    /// Any caffeine after 14:00, on the night that follows.
    pub late_caffeine: f64,
    /// A warm bath in the evening.
    pub warm_bath: f64,
    /// Alcohol, each unit.
    pub alcohol: f64,
    /// Vigorous exercise in the evening.
    pub late_exercise: f64,
    /// Stress, each step above 4 of 10.
    pub stress: f64,
    /// Iron, once it works fully.
    pub iron: f64,
    /// Nights before iron is begun; `None` for never.
    pub iron_begins: Option<i32>,
    /// Nights from then until it works fully: it comes slowly, over 6 to 12 months.
    pub iron_takes: i32,
    /// Nights of Friday and Saturday.
    pub weekend: f64,
    /// The height of summer; winter is as much better.
    pub summer: f64,
}

impl Effects {
    /// Nothing that is done or taken makes a difference; only weekday and season do.
    pub const NONE: Effects = Effects {
        late_caffeine: 0.0,
        warm_bath: 0.0,
        alcohol: 0.0,
        late_exercise: 0.0,
        stress: 0.0,
        iron: 0.0,
        iron_begins: Some(120),
        iron_takes: 270,
        weekend: 0.3,
        summer: 0.4,
    };

    /// Effects that can be seen, of a plausible size. Our choice: made up, like the person.
    pub const USUAL: Effects = Effects {
        late_caffeine: 1.3,
        warm_bath: -1.0,
        alcohol: 0.3,
        late_exercise: 0.8,
        stress: 0.15,
        iron: -2.5,
        ..Effects::NONE
    };
}

/// What truly happened in one night, written down or not.
#[derive(Clone, Debug, PartialEq)]
pub struct NightTruth {
    /// Which night.
    pub night: NightDate,
    /// How bad it was, in points of intensity; 1 and below is calm. Not rounded, not held within 0 to 10.
    pub severity: f64,
    /// How much of that the planted effects are, weekday and season left out.
    pub planted: f64,
    /// Caffeine after 14:00.
    pub late_caffeine: bool,
    /// A warm bath in the evening.
    pub warm_bath: bool,
    /// Tenths of a unit of alcohol.
    pub alcohol_tenths: i32,
    /// Vigorous exercise in the evening.
    pub late_exercise: bool,
    /// Stress, 1 to 10.
    pub stress: i32,
    /// How far iron works, 0 to 1.
    pub iron: f64,
    /// Whether the person wrote anything down for it; not in a gap.
    pub written: bool,
    /// Whether the person checked in.
    pub told: bool,
    /// Episodes in the diary, deleted ones left out.
    pub episodes: i32,
}

/// What is true of a sample, for tests to hold what the app says against.
#[derive(Clone, Debug, PartialEq)]
pub struct SampleTruth {
    /// Each night, in order.
    pub nights: Vec<NightTruth>,
    /// Episodes in the diary, deleted ones left out.
    pub episodes: i64,
    /// Episodes that were deleted.
    pub deleted: i64,
    /// Exposures in the diary, deleted ones left out.
    pub exposures: i64,
    /// Doses that were shown.
    pub doses: i64,
    /// Of them, taken.
    pub taken: i64,
    /// Scores.
    pub scores: i64,
    /// Items that were ever in the plan.
    pub items: i64,
    /// Trips to another zone.
    pub trips: i64,
}

/// What carries over from one night to the next.
pub(super) struct Body {
    chance: Chance,
    carried: f64,
}

/// How much of a night carries over into the next.
const CARRIED: f64 = 0.6;
/// How much each night adds by chance, in points.
const BY_CHANCE: f64 = 1.1;

impl Body {
    pub fn new(seed: u64) -> Body {
        Body { chance: Chance::new(seed, 1), carried: 0.0 }
    }

    /// How the night that follows a day is.
    pub fn night(&mut self, spec: &SampleSpec, number: i32, night: NightDate, day: &Day) -> NightTruth {
        self.carried = CARRIED * self.carried + BY_CHANCE * self.chance.normal();
        let e = &spec.effects;
        let iron = e.iron_begins.map_or(0.0, |begins| eased(f64::from(number - begins) / f64::from(e.iron_takes.max(1))));
        let planted = e.iron * iron
            + if day.late_caffeine() { e.late_caffeine } else { 0.0 }
            + if day.warm_bath() { e.warm_bath } else { 0.0 }
            + e.alcohol * f64::from(day.alcohol_tenths()) / 10.0
            + if day.late_exercise() { e.late_exercise } else { 0.0 }
            + e.stress * f64::from((day.stress - 4).max(0));
        let weekend = if matches!(night.0.weekday(), chrono::Weekday::Fri | chrono::Weekday::Sat) { e.weekend } else { 0.0 };
        let base = match spec.writer {
            Writer::Light => 3.2,
            Writer::Steady => 4.2,
            Writer::Heavy => 5.2,
        };
        NightTruth {
            night,
            severity: base + self.carried + weekend + e.summer * season(night.0) + planted,
            planted,
            late_caffeine: day.late_caffeine(),
            warm_bath: day.warm_bath(),
            alcohol_tenths: day.alcohol_tenths(),
            late_exercise: day.late_exercise(),
            stress: day.stress,
            iron,
            written: false,
            told: false,
            episodes: 0,
        }
    }
}

/// From 0 at 0 to 1 at 1, slow at both ends.
fn eased(share: f64) -> f64 {
    let x = share.clamp(0.0, 1.0);
    x * x * (3.0 - 2.0 * x)
}

/// 1 in the middle of July, -1 in the middle of January, round in between.
fn season(date: CivilDate) -> f64 {
    let day = f64::from(date.ordinal0()) - 14.0;
    let x = (day / 182.6).rem_euclid(2.0);
    let half = if x < 1.0 { x } else { 2.0 - x };
    2.0 * eased(half) - 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seasons_turn_in_january_and_july() {
        let at = |month, day| season(CivilDate::from_ymd_opt(2025, month, day).unwrap());
        assert!(at(1, 15) < -0.99 && at(7, 16) > 0.99);
        assert!(at(4, 16).abs() < 0.02 && at(10, 15).abs() < 0.02);
        assert!((at(12, 31) - at(1, 1)).abs() < 0.02, "no jump at the turn of the year");
    }
}
