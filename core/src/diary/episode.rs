//! Episodes: one spell of restless legs, recorded with one tap and described later or never.
//!
//! Decides what an episode may hold and how long one counts as running. Leaves storing to [`crate::store`], and what
//! episodes say about nights to [`crate::trends`].

use serde::{Deserialize, Serialize};

use crate::error::{Error, Field, Result};
use crate::time::{whole_minute, CivilTime, Instant, NightDate, Stamp, WallTime, Zone, CLOCK_SLIP, DAY, HOUR, MINUTE};

/// How long an episode without an end is offered as still running. Our choice: longer than most spells, shorter than a
/// night.
pub const RUNNING_AT_MOST: i64 = 4 * HOUR;

/// How far back "minutes ago" reaches: one day.
pub const MINUTES_AGO_MAX: i32 = 24 * 60;

/// How many years back an entry may lie: nobody alive remembers longer.
pub const YEARS_AGO_MAX: i64 = 100;

/// A year, for that limit: 365 days, in milliseconds.
const YEAR: i64 = 365 * DAY;

/// Most characters in a note.
pub const NOTE_MAX: usize = 2_000;

/// Most characters of one thing in the person's own words: a sensation, a relief, an exposure.
pub const OWN_WORDS_MAX: usize = 60;

/// Most own sensations, and most own reliefs, of one episode.
pub const OWN_MAX: usize = 5;

/// For how long the screen offers to undo, in milliseconds (design: ten seconds).
pub const UNDO_OFFERED: i64 = 10_000;

/// How strong an episode was, 1 (barely there) to 10 (unbearable).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct Intensity(i32);

impl Intensity {
    /// Smallest intensity.
    pub const MIN: i32 = 1;
    /// Largest intensity.
    pub const MAX: i32 = 10;

    /// Checks a number.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] outside 1–10.
    pub fn new(value: i32) -> Result<Intensity> {
        if (Intensity::MIN..=Intensity::MAX).contains(&value) {
            Ok(Intensity(value))
        } else {
            Err(Error::OutOfRange { field: Field::Intensity, min: Intensity::MIN.into(), max: Intensity::MAX.into() })
        }
    }

    /// The number.
    pub const fn get(self) -> i32 {
        self.0
    }
}

impl TryFrom<i32> for Intensity {
    type Error = Error;
    fn try_from(value: i32) -> Result<Intensity> {
        Intensity::new(value)
    }
}

impl From<Intensity> for i32 {
    fn from(value: Intensity) -> i32 {
        value.0
    }
}

/// What it felt like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sensation {
    /// Crawling.
    Crawling,
    /// Tingling.
    Tingling,
    /// Pulling.
    Pulling,
    /// Aching.
    Aching,
    /// Like electricity.
    Electric,
    /// Itching.
    Itching,
}

/// Where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyPart {
    /// Left foot.
    LeftFoot,
    /// Right foot.
    RightFoot,
    /// Left calf.
    LeftCalf,
    /// Right calf.
    RightCalf,
    /// Left thigh.
    LeftThigh,
    /// Right thigh.
    RightThigh,
    /// Arms.
    Arms,
    /// Trunk.
    Trunk,
}

/// What the person was doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    /// Lying in bed.
    LyingInBed,
    /// Sitting.
    Sitting,
    /// Travelling.
    Travelling,
    /// In a meeting.
    Meeting,
    /// In a car, not driving.
    DrivingAsPassenger,
    /// Standing.
    Standing,
}

/// What the person tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReliefKind {
    /// Walking.
    Walking,
    /// Stretching.
    Stretching,
    /// Massage.
    Massage,
    /// Heat.
    Heat,
    /// Cold.
    Cold,
    /// A bath.
    Bath,
    /// Compression.
    Compression,
}

/// Something tried against an episode, and whether it helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Relief {
    /// What was tried.
    pub kind: ReliefKind,
    /// Whether it helped.
    pub helped: bool,
}

/// Something else tried, in the person's own words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OwnRelief {
    /// What was tried, 1–60 characters.
    pub name: String,
    /// Whether it helped.
    pub helped: bool,
}

/// Own words used before, to be offered again. Latest first, at most ten of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWords {
    /// Sensations.
    pub sensations: Vec<String>,
    /// What was tried.
    pub reliefs: Vec<String>,
}

/// What a person may add to an episode; everything may stay empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EpisodeDetail {
    /// How strong, 1–10.
    pub intensity: Option<Intensity>,
    /// What it felt like.
    pub sensations: Vec<Sensation>,
    /// What it felt like in the person's own words: at most five, 1–60 characters each.
    pub own_sensations: Vec<String>,
    /// Where.
    pub body: Vec<BodyPart>,
    /// What the person was doing.
    pub activity: Option<Activity>,
    /// What was tried.
    pub relief: Vec<Relief>,
    /// What else was tried: at most five.
    pub own_relief: Vec<OwnRelief>,
    /// Own words, at most [`NOTE_MAX`] characters; empty for none.
    pub note: String,
}

impl EpisodeDetail {
    /// Removes repeats (the first of each counts) and checks lengths.
    ///
    /// # Errors
    /// [`Error::TooLong`] for the note or an own word; [`Error::OutOfRange`] for more than [`OWN_MAX`] of them.
    pub fn checked(mut self) -> Result<EpisodeDetail> {
        if self.note.chars().count() > NOTE_MAX {
            return Err(Error::TooLong { field: Field::Note, max: NOTE_MAX as i64 });
        }
        self.own_sensations = own(self.own_sensations, |name| name, |name| name)?;
        self.own_relief = own(self.own_relief, |r| &mut r.name, |r| &r.name)?;
        keep_first(&mut self.sensations, |s| *s);
        keep_first(&mut self.body, |b| *b);
        keep_first(&mut self.relief, |r| r.kind);
        Ok(self)
    }
}

/// Own words without space around them, empty ones and repeats left out.
fn own<T>(list: Vec<T>, name: impl Fn(&mut T) -> &mut String, read: impl Fn(&T) -> &String) -> Result<Vec<T>> {
    let mut kept: Vec<T> = Vec::new();
    for mut entry in list {
        let trimmed = name(&mut entry).trim().to_owned();
        *name(&mut entry) = trimmed;
        if read(&entry).chars().count() > OWN_WORDS_MAX {
            return Err(Error::TooLong { field: Field::Name, max: OWN_WORDS_MAX as i64 });
        }
        if !read(&entry).is_empty() && kept.iter().all(|k| read(k) != read(&entry)) {
            kept.push(entry);
        }
    }
    if kept.len() > OWN_MAX {
        return Err(Error::OutOfRange { field: Field::Name, min: 0, max: OWN_MAX as i64 });
    }
    Ok(kept)
}

/// Leaves out what repeats an earlier key.
pub(crate) fn keep_first<T, K: PartialEq>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let mut seen: Vec<K> = Vec::new();
    list.retain(|item| {
        let k = key(item);
        let new = !seen.contains(&k);
        if new {
            seen.push(k);
        }
        new
    });
}

/// An episode as it is stored and shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Episode {
    /// UUIDv7.
    pub id: String,
    /// When it began.
    pub began: Stamp,
    /// When it ended, if the person said.
    pub ended: Option<Instant>,
    /// The night it belongs to.
    pub night: NightDate,
    /// What the person added.
    pub detail: EpisodeDetail,
}

impl Episode {
    /// Whether this episode has no end yet and began at most [`RUNNING_AT_MOST`] ago.
    pub fn is_running(&self, now: Instant) -> bool {
        self.ended.is_none() && (-CLOCK_SLIP..=RUNNING_AT_MOST).contains(&now.since(self.began.at))
    }

    /// Length in whole minutes, if the person said when it ended.
    pub fn minutes(&self) -> Option<i64> {
        self.ended.map(|end| end.since(self.began.at) / MINUTE)
    }
}

/// When an episode began and ended, as the clocks of the place it was recorded in showed it: to be looked at and moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EpisodeTimes {
    /// When it began.
    pub began: WallTime,
    /// When it ended, if the person said.
    pub ended: Option<WallTime>,
    /// Where asking for an end begins: [`END_OFFERED`] after the beginning, or now if that is earlier.
    pub end_offered: WallTime,
}

/// How long after its beginning asking for an episode's end begins. Our choice.
pub const END_OFFERED: i64 = 15 * MINUTE;

/// The times of an episode on the clocks of its zone.
pub fn times(episode: &Episode, zone: &Zone, now: Instant) -> EpisodeTimes {
    let shown = |at: Instant| WallTime::of(zone.local(at));
    let offered = episode.began.at.plus(END_OFFERED).min(now).max(episode.began.at);
    EpisodeTimes { began: WallTime::of(episode.began.local()), ended: episode.ended.map(shown), end_offered: shown(offered) }
}

/// The instants of times that were set on the clocks of an episode's zone. A time that was not touched stays to the millisecond. A
/// time that was is resolved as [`Zone::resolve`] does it, but that an end in an hour that is there twice is the first not before the
/// beginning; an end in the minute of the beginning is the beginning.
pub fn moved(episode: &Episode, began: WallTime, ended: Option<WallTime>, zone: &Zone) -> (Instant, Option<Instant>) {
    let kept = times(episode, zone, episode.began.at);
    let start = if began == kept.began { episode.began.at } else { zone.resolve(began.local()) };
    let end = ended.map(|end| match episode.ended {
        Some(at) if kept.ended == Some(end) && at >= start => at,
        _ if end == began => start,
        _ => zone.readings(end.local()).into_iter().find(|at| *at >= start).unwrap_or_else(|| zone.resolve(end.local())),
    });
    (start, end)
}

/// The instants of an episode within a night: wall-clock times from 12:00 on are on the evening's date, those before it on the
/// morning's. It ended at the first such time after it began.
///
/// # Errors
/// [`Error::Before`] for an end that would only come after midnight and after the noon that ends the night: it lies before the
/// beginning.
pub fn within(night: NightDate, time: CivilTime, ended: Option<CivilTime>, zone: &Zone) -> Result<(Instant, Option<Instant>)> {
    let start = night.at(whole_minute(time));
    let began = zone.resolve(start);
    let Some(end) = ended.map(whole_minute) else { return Ok((began, None)) };
    let ended = zone.first_from(began, start.date(), end);
    if end < start.time() && NightDate::of(zone.local(ended)) != night {
        return Err(Error::Before { field: Field::Ended, after: Field::Began });
    }
    Ok((began, Some(ended)))
}

/// Checks the times of an episode against each other and the clock.
///
/// # Errors
/// What [`check_instant`] gives; [`Error::Before`] if the end precedes the beginning.
pub fn check_times(began: Instant, ended: Option<Instant>, now: Instant) -> Result<()> {
    check_instant(Field::Began, began, now)?;
    if let Some(end) = ended {
        check_instant(Field::Ended, end, now)?;
        if end < began {
            return Err(Error::Before { field: Field::Ended, after: Field::Began });
        }
    }
    Ok(())
}

/// Refuses an instant more than [`CLOCK_SLIP`] ahead of the clock, or more than [`YEARS_AGO_MAX`] years behind it.
///
/// # Errors
/// [`Error::InFuture`], [`Error::LongAgo`].
pub fn check_instant(field: Field, at: Instant, now: Instant) -> Result<()> {
    if at > now.plus(CLOCK_SLIP) {
        return Err(Error::InFuture { field, limit_minutes: CLOCK_SLIP / MINUTE });
    }
    if at < now.plus(-YEARS_AGO_MAX * YEAR) {
        return Err(Error::LongAgo { field, limit_years: YEARS_AGO_MAX });
    }
    Ok(())
}

/// What a tap gives back: the episode, how to undo it, and a line that says what happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// The episode as stored.
    pub episode: Episode,
    /// Undoes this one change.
    pub undo: String,
    /// Until when the screen offers to undo.
    pub undo_until: Instant,
    /// "Recorded, 03:12."
    pub words: String,
}
