//! Nights: what a person says in the morning, and what is computed from it.
//!
//! Decides whether the times of a night make sense, sleep time and efficiency. Leaves storing to [`crate::store`].

use serde::{Deserialize, Serialize};

use crate::diary::episode::check_instant;
use crate::error::{Error, Field, Result};
use crate::time::{CivilTime, Instant, NightDate, Zone, MINUTE};

/// Most awakenings that can be entered.
pub const AWAKENINGS_MAX: i32 = 50;

/// A night as the person tells it: wall-clock times between noon and noon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NightEntry {
    /// The date of the evening.
    pub night: NightDate,
    /// Went to bed.
    pub bed: CivilTime,
    /// Fell asleep.
    pub asleep: CivilTime,
    /// Got up.
    pub up: CivilTime,
    /// Times awake in between, 0–50.
    pub awakenings: i32,
}

/// A night as it is stored and shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NightRecord {
    /// UUIDv7.
    pub id: String,
    /// As the person told it.
    pub entry: NightEntry,
    /// Instant of going to bed.
    pub bed_at: Instant,
    /// Instant of falling asleep.
    pub asleep_at: Instant,
    /// Instant of getting up.
    pub up_at: Instant,
    /// IANA name of the zone it was told in.
    pub zone: String,
    /// From falling asleep to getting up, in minutes. Time awake in between is not known, so not taken off.
    pub sleep_minutes: i64,
    /// Sleep as a share of the time in bed, in whole percent, rounded down; `None` if no time was spent in bed.
    pub efficiency_percent: Option<i64>,
}

/// The instants of a night, checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NightTimes {
    /// Went to bed.
    pub bed: Instant,
    /// Fell asleep.
    pub asleep: Instant,
    /// Got up.
    pub up: Instant,
}

/// Resolves and checks what a person told.
///
/// # Errors
/// [`Error::OutOfRange`] for awakenings; [`Error::Before`] if falling asleep precedes bed or getting up precedes falling
/// asleep; what [`check_instant`] gives for getting up.
pub fn check(entry: &NightEntry, zone: &Zone, now: Instant) -> Result<NightTimes> {
    if !(0..=AWAKENINGS_MAX).contains(&entry.awakenings) {
        return Err(Error::OutOfRange { field: Field::Awakenings, min: 0, max: AWAKENINGS_MAX.into() });
    }
    let at = |time| zone.resolve(entry.night.at(time));
    let times = NightTimes { bed: at(entry.bed), asleep: at(entry.asleep), up: at(entry.up) };
    if times.asleep < times.bed {
        return Err(Error::Before { field: Field::Asleep, after: Field::Bed });
    }
    if times.up < times.asleep {
        return Err(Error::Before { field: Field::Up, after: Field::Asleep });
    }
    check_instant(Field::Up, times.up, now)?;
    Ok(times)
}

impl NightTimes {
    /// Minutes from falling asleep to getting up.
    pub fn sleep_minutes(&self) -> i64 {
        self.up.since(self.asleep) / MINUTE
    }

    /// Whole percent of the time in bed spent asleep; `None` for no time in bed.
    pub fn efficiency_percent(&self) -> Option<i64> {
        let in_bed = self.up.since(self.bed) / MINUTE;
        (in_bed > 0).then(|| self.sleep_minutes() * 100 / in_bed)
    }
}
