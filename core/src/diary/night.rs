//! Nights: what a person says in the morning, and what is computed from it.
//!
//! Decides on which date each time of a night is, whether they make sense, sleep time and efficiency. Leaves storing to
//! [`crate::store`], and what is proposed to [`super::check_in`].

use serde::{Deserialize, Serialize};

use crate::diary::episode::{check_instant, NOTE_MAX};
use crate::error::{Error, Field, Result};
use crate::time::{CivilTime, Instant, NightDate, Zone, HOUR, MINUTE};
use crate::words::Words;

/// Most awakenings that can be entered.
pub const AWAKENINGS_MAX: i32 = 50;

/// Most minutes awake in a night that can be entered.
pub const AWAKE_MINUTES_MAX: i32 = 24 * 60;

/// Longest from the first time of a night to a time after noon of the next day, in milliseconds. So that who sleeps by day can say so, and
/// "asleep at 22:59" after "bed at 23:00" stays the slip that it is. Our choice.
pub const OVER_NOON_MAX: i64 = 18 * HOUR;

/// How the person felt in the morning. Five steps, as in the Consensus Sleep Diary (Carney et al., Sleep 2012;35:287).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rest {
    /// Not rested at all.
    VeryPoor,
    /// Hardly rested.
    Poor,
    /// Somewhat rested.
    Fair,
    /// Well rested.
    Good,
    /// Very well rested.
    VeryGood,
}

/// A night as the person tells it: wall-clock times, the first of them between noon and noon, each of the others the first such time
/// after the one before it. What isn't known stays empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NightEntry {
    /// The date of the evening.
    pub night: NightDate,
    /// Went to bed.
    pub bed: Option<CivilTime>,
    /// Fell asleep.
    pub asleep: Option<CivilTime>,
    /// Got out of bed.
    pub up: Option<CivilTime>,
    /// Times awake in between, 0–50.
    pub awakenings: Option<i32>,
    /// Minutes awake in between, all together, 0–1440.
    pub awake_minutes: Option<i32>,
    /// How rested.
    pub rest: Option<Rest>,
    /// Own words, at most `NOTE_MAX` characters; empty for none.
    pub note: String,
}

/// A part of a night that the check-in asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NightPart {
    /// Going to bed.
    Bed,
    /// Falling asleep.
    Asleep,
    /// Getting out of bed.
    Up,
    /// Awakenings.
    Awakenings,
    /// How rested.
    Rest,
}

/// A night as it is stored and shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NightRecord {
    /// Its date (ISO 8601): a night is there once, whoever wrote it down.
    pub id: String,
    /// As the person told it.
    pub entry: NightEntry,
    /// Instant of going to bed.
    pub bed_at: Option<Instant>,
    /// Instant of falling asleep.
    pub asleep_at: Option<Instant>,
    /// Instant of getting out of bed.
    pub up_at: Option<Instant>,
    /// IANA name of the zone it was told in.
    pub zone: String,
    /// Minutes in bed, if both ends are known.
    pub in_bed_minutes: Option<i64>,
    /// From falling asleep to getting up, less the minutes awake in between where they were given.
    pub sleep_minutes: Option<i64>,
    /// Sleep as a share of the time in bed, in whole percent, rounded down; `None` if either isn't known or no time was spent
    /// in bed.
    pub efficiency_percent: Option<i64>,
    /// "6 h 10 min asleep, 82% of the time in bed, 2 awakenings".
    pub words: String,
}

/// What saving a night gives back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NightSaved {
    /// The night as stored.
    pub record: NightRecord,
    /// Undoes this one change.
    pub undo: String,
    /// Until when the screen offers to undo.
    pub undo_until: Instant,
    /// "Saved: 6 h 10 min asleep".
    pub words: String,
}

impl NightEntry {
    /// Nothing known yet of a night.
    pub fn empty(night: NightDate) -> NightEntry {
        NightEntry {
            night,
            bed: None,
            asleep: None,
            up: None,
            awakenings: None,
            awake_minutes: None,
            rest: None,
            note: String::new(),
        }
    }

    /// Whether this says how the night was, so that without an episode it was calm. Bedtime alone, noted in the evening, does not.
    pub fn says_how_it_was(&self) -> bool {
        self.up.is_some() || self.awakenings.is_some() || self.rest.is_some()
    }

    /// What the check-in still asks for.
    pub fn asks(&self) -> Vec<NightPart> {
        [
            (NightPart::Bed, self.bed.is_none()),
            (NightPart::Asleep, self.asleep.is_none()),
            (NightPart::Up, self.up.is_none()),
            (NightPart::Awakenings, self.awakenings.is_none()),
            (NightPart::Rest, self.rest.is_none()),
        ]
        .into_iter()
        .filter_map(|(part, missing)| missing.then_some(part))
        .collect()
    }

    /// The instants of what is known, where the night was spent.
    ///
    /// # Errors
    /// [`Error::Before`] for a time that does not follow the nearest one before it that is known.
    fn times(&self, zone: &Zone) -> Result<NightTimes> {
        let told = [(self.bed, Field::Bed), (self.asleep, Field::Asleep), (self.up, Field::Up)];
        let mut at = [None; 3];
        let (mut first, mut before) = (None, None);
        for ((time, field), at) in told.into_iter().zip(&mut at) {
            let Some(time) = time else { continue };
            let read = match (first, before) {
                (Some(first), Some((last, after))) => {
                    following(self.night, time, zone, first, last).ok_or(Error::Before { field, after })?
                }
                _ => zone.resolve(self.night.at(time)),
            };
            first = first.or(Some(read));
            before = Some((read, field));
            *at = Some(read);
        }
        let [bed, asleep, up] = at;
        Ok(NightTimes { bed, asleep, up, zone: zone.name().to_owned() })
    }

    /// The same without seconds.
    fn whole_minutes(mut self) -> NightEntry {
        for time in [&mut self.bed, &mut self.asleep, &mut self.up] {
            *time = time.map(crate::time::whole_minute);
        }
        self
    }
}

/// The instants of a night, checked, and where they were.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NightTimes {
    /// Went to bed.
    pub bed: Option<Instant>,
    /// Fell asleep.
    pub asleep: Option<Instant>,
    /// Got out of bed.
    pub up: Option<Instant>,
    /// IANA name of the zone.
    pub zone: String,
}

impl NightTimes {
    /// Whether there is a time, so that the zone means something.
    pub fn any(&self) -> bool {
        self.bed.or(self.asleep).or(self.up).is_some()
    }
}

/// Resolves and checks what a person told; gives it back without seconds.
///
/// # Errors
/// [`Error::Missing`] if nothing at all was told; [`Error::OutOfRange`] for awakenings, and for minutes awake beyond the time between
/// falling asleep and getting up; [`Error::TooLong`] for the note; [`Error::Before`] if falling asleep precedes bed or getting up
/// precedes either, and on the next date the night would be longer than [`OVER_NOON_MAX`]; what [`check_instant`] gives for each time.
pub fn check(entry: NightEntry, zone: &Zone, now: Instant) -> Result<(NightEntry, NightTimes)> {
    let entry = entry.whole_minutes();
    if entry.note.is_empty() && entry.awake_minutes.is_none() && entry.asks().len() == 5 {
        return Err(Error::Missing { field: Field::Bed });
    }
    in_range(Field::Awakenings, entry.awakenings, AWAKENINGS_MAX.into())?;
    in_range(Field::AwakeMinutes, entry.awake_minutes, AWAKE_MINUTES_MAX.into())?;
    if entry.note.chars().count() > NOTE_MAX {
        return Err(Error::TooLong { field: Field::Note, max: NOTE_MAX as i64 });
    }
    let times = entry.times(zone)?;
    let ordered = [(times.bed, Field::Bed), (times.asleep, Field::Asleep), (times.up, Field::Up)];
    // The latest first: what lies in the future is said of the end, not of all that came before it.
    for (time, field) in ordered.iter().rev() {
        time.map_or(Ok(()), |time| check_instant(*field, time, now))?;
    }
    if let (Some(asleep), Some(up)) = (times.asleep, times.up) {
        in_range(Field::AwakeMinutes, entry.awake_minutes, up.since(asleep) / MINUTE)?;
    }
    Ok((entry, times))
}

/// When a wall-clock time of a night is that comes after others, of which `first` and `last` are the ends: within the night, or on the
/// next date where it would lie before `last`. `None` if the night would then be longer than [`OVER_NOON_MAX`].
pub(super) fn following(night: NightDate, time: CivilTime, zone: &Zone, first: Instant, last: Instant) -> Option<Instant> {
    let local = night.at(time);
    let within = zone.resolve(local);
    if within >= last {
        return Some(within);
    }
    let next = zone.resolve(local.date().succ_opt()?.and_time(time));
    (next >= last && next.since(first) <= OVER_NOON_MAX).then_some(next)
}

fn in_range(field: Field, value: Option<i32>, max: i64) -> Result<()> {
    match value {
        Some(value) if !(0..=max).contains(&i64::from(value)) => Err(Error::OutOfRange { field, min: 0, max }),
        _ => Ok(()),
    }
}

/// What follows from the times of a night. The only place it is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slept {
    /// Minutes in bed, if both ends are known.
    pub in_bed_minutes: Option<i64>,
    /// From falling asleep to getting up, less the minutes awake in between where they were given.
    pub sleep_minutes: Option<i64>,
    /// Sleep as a share of the time in bed, in whole percent, rounded down; `None` if either isn't known or no time was spent in bed.
    pub efficiency_percent: Option<i64>,
}

/// Time in bed, asleep, and the share of the one in the other.
pub fn slept(entry: &NightEntry, times: &NightTimes) -> Slept {
    let span = |from: Option<Instant>, to: Option<Instant>| from.zip(to).map(|(from, to)| to.since(from) / MINUTE);
    let in_bed = span(times.bed, times.up);
    let sleep = span(times.asleep, times.up).map(|m| (m - i64::from(entry.awake_minutes.unwrap_or(0))).max(0));
    let efficiency = in_bed.zip(sleep).and_then(|(bed, sleep)| (bed > 0).then(|| sleep * 100 / bed));
    Slept { in_bed_minutes: in_bed, sleep_minutes: sleep, efficiency_percent: efficiency }
}

/// A night as shown: what was told, and what follows from it.
pub fn record(entry: NightEntry, times: NightTimes, words: &Words) -> NightRecord {
    let slept = slept(&entry, &times);
    let mut record = NightRecord {
        id: entry.night.to_text(),
        bed_at: times.bed,
        asleep_at: times.asleep,
        up_at: times.up,
        zone: times.zone,
        in_bed_minutes: slept.in_bed_minutes,
        sleep_minutes: slept.sleep_minutes,
        efficiency_percent: slept.efficiency_percent,
        words: String::new(),
        entry,
    };
    record.words = in_words(&record, words);
    record
}

fn in_words(record: &NightRecord, words: &Words) -> String {
    let mut parts = Vec::new();
    match (record.sleep_minutes, record.entry.bed) {
        (Some(minutes), _) => parts.push(words.with("night-sleep", &[("duration", words.duration(minutes).into())])),
        (None, Some(bed)) => parts.push(words.with("night-bed", &[("time", words.time(bed).into())])),
        (None, None) => {}
    }
    if let Some(percent) = record.efficiency_percent {
        parts.push(words.with("night-efficiency", &[("percent", percent.into())]));
    }
    if let Some(count) = record.entry.awakenings {
        parts.push(words.with("night-awakenings", &[("count", i64::from(count).into())]));
    }
    if let Some(rest) = record.entry.rest {
        parts.push(words.text(rest.key()));
    }
    parts.join(", ")
}

impl Rest {
    /// The stable key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Rest::VeryPoor => "rest-very-poor",
            Rest::Poor => "rest-poor",
            Rest::Fair => "rest-fair",
            Rest::Good => "rest-good",
            Rest::VeryGood => "rest-very-good",
        }
    }

    /// 1 (not rested at all) to 5 (very well rested).
    pub fn step(self) -> i32 {
        self as i32 + 1
    }
}
