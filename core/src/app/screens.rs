//! The home screen, the morning check-in and the night colours.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{reminders, App, Moment};
use crate::diary::check_in::{check_in, CheckIn, UsualNight};
use crate::diary::{Episode, Exposure, NightEntry, NightPart};
use crate::error::{Error, Field, Result};
use crate::plan::occurrence::{self, NightBounds};
use crate::plan::{Anchor, Anchors};
use crate::reminders::{AsNeededLine, DoseLine};
use crate::store::exposures::{self, ExposureRow};
use crate::store::{diary, sums};
use crate::time::{CivilDate, Instant, NightDate, HOUR, MINUTE};
use crate::trends::{self, NightSum, TrendNight, TrendsScreen};
use crate::words::Words;

/// Nights on the home screen's strip.
const STRIP: i32 = 14;
/// Most nights that can be asked for: ten years and a little.
const NIGHTS_MAX: i32 = 3660;
/// How long after waking the check-in is offered, in milliseconds.
const CHECK_IN_OFFERED: i64 = 12 * HOUR;
/// From how long before bedtime "in bed now" is offered, in milliseconds. Our choice.
const BED_OFFERED: i64 = 2 * HOUR;

/// Whether the screen is in night colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appearance {
    /// Red on black: from bedtime to waking.
    pub night: bool,
    /// When that changes next.
    pub changes_at: Instant,
}

/// All the home screen needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TonightScreen {
    /// The phone's clock when this was made.
    pub now: Instant,
    /// Today's civil date.
    pub today: CivilDate,
    /// The night it is, or the one to come.
    pub night: NightDate,
    /// Night colours or not.
    pub appearance: Appearance,
    /// "2 h 14 min since bed, 1 episode tonight".
    pub status: String,
    /// The last 14 nights, oldest first.
    pub strip: Vec<TrendNight>,
    /// The strip in words.
    pub strip_words: String,
    /// The latest episode without an end, at most four hours old, whichever night it belongs to.
    pub running: Option<Episode>,
    /// "Going on since 03:12", or empty.
    pub running_words: String,
    /// Episodes of this night, earliest first.
    pub episodes: Vec<Episode>,
    /// Doses of the last hours and the next day, by time: due and missed ones, answered ones, and each item's next.
    pub doses: Vec<DoseLine>,
    /// Items taken as needed, to be recorded with one tap.
    pub as_needed: Vec<AsNeededLine>,
    /// What follows from what was taken today, in sentences: "Iron taken 10:40: coffee is fine from 12:40." Empty for nothing.
    pub spacing_words: Vec<String>,
    /// Whether this night's bedtime is moved, as during a flare.
    pub bedtime_shifted: bool,
    /// Reminder id that answers all doses now due at once; empty if none or one is due.
    pub due_together: String,
    /// Whether to offer the morning check-in: after waking time, until it is done, within twelve hours of it.
    pub check_in: bool,
    /// Bedtime tonight as the person's clock shows it: "23:00".
    pub bedtime_words: String,
    /// When that is.
    pub bedtime_at: Instant,
    /// Whether to offer "in bed now": from two hours before bedtime until waking, while this night has no bedtime.
    pub bed_offered: bool,
}

/// What the morning check-in proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MorningScreen {
    /// What to confirm: as recorded, or else usual. How rested is never proposed, and of a night that is ahead or going on only its bedtime
    /// once it has come.
    pub proposed: NightEntry,
    /// What isn't recorded yet and can be known by now, in the order to ask.
    pub asks: Vec<NightPart>,
    /// Naps recorded on the day before this night, and their sum in words; empty for none.
    pub nap_words: String,
    /// Whether this night was checked in before.
    pub recorded: bool,
    /// Whether anything at all is stored of this night, such as a bedtime alone: it can be deleted.
    pub stored: bool,
    /// Whether no episode is recorded in this night, so that the check-in offers to add one.
    pub asks_episode: bool,
    /// "Night of Fri 20 Nov, 2 episodes".
    pub words: String,
}

impl App {
    /// Night colours or not.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn appearance(&self) -> Result<Appearance> {
        let m = self.moment()?;
        let routine = self.look(App::routine)?;
        Ok(appearance(&occurrence::around(&routine, &m.zone, m.now)))
    }

    /// The home screen.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn tonight(&self) -> Result<TonightScreen> {
        let m = self.moment()?;
        self.look(|db| {
            let state = self.plan_around(db, &m)?;
            let anchors = state.anchors();
            let bounds = occurrence::around(&anchors, &m.zone, m.now);
            let night = m.zone.night(m.now);
            let known = sums::nights(db, before(night, STRIP), night)?;
            // A running one that began before noon, or before a flight, may belong to the night before or after.
            let near = (night.plus_days(-1).unwrap_or(night), night.plus_days(1).unwrap_or(night));
            let mut episodes = diary::episodes(db, near.0, near.1)?;
            let running = episodes.iter().filter(|e| e.is_running(m.now)).max_by_key(|e| e.began.at).cloned();
            episodes.retain(|e| e.night == night);
            let (doses, due_together, rows) = reminders::lines(db, &state, &m)?;
            let slept = occurrence::night_before(&anchors, &m.zone, bounds.last_waking);
            let going_on = last_night(&bounds, &anchors, &m);
            let offered = !bounds.is_night() && m.now.since(bounds.last_waking) < CHECK_IN_OFFERED;
            let said = known.iter().any(|sum| sum.night == slept && sum.told);
            let strip = trend_nights(known, night, STRIP, &m.words);
            let in_bed = |night| Ok::<_, Error>(diary::night(db, night)?.is_some_and(|(entry, _)| entry.bed.is_some()));
            // Past noon the night that goes on is still that of the day before.
            let asks_bed =
                bed_offered(&bounds, m.now) && !in_bed(night)? && !(going_on != night && bounds.is_night() && in_bed(going_on)?);
            let bedtime_at = bounds.bed();
            Ok(TonightScreen {
                now: m.now,
                today: m.today(),
                night,
                appearance: appearance(&bounds),
                status: status(&bounds, night == slept, episodes.len(), &m),
                strip_words: trends::summary(&strip, &m.words),
                strip,
                running_words: running.as_ref().map_or_else(String::new, |e| {
                    m.words.with("running-since", &[("time", m.words.time(e.began.local().time()).into())])
                }),
                running,
                episodes,
                doses,
                as_needed: self.as_needed_lines(db, &state, &m)?,
                spacing_words: self.fine_words(db, &state, &rows, &m)?,
                bedtime_shifted: anchors.shift.is_some_and(|(shifted, _)| shifted == m.zone.night(bedtime_at)),
                due_together,
                check_in: offered && !said,
                bedtime_words: m.words.time(m.zone.local(bedtime_at).time()),
                bedtime_at,
                bed_offered: asks_bed,
            })
        })
    }

    /// What the morning check-in proposes for the night that just ended, or is ending.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn morning(&self) -> Result<MorningScreen> {
        let m = self.moment()?;
        self.look(|db| {
            let routine = App::routine(db)?;
            let bounds = occurrence::around(&routine, &m.zone, m.now);
            self.morning_of(db, last_night(&bounds, &routine, &m), &routine, &m)
        })
    }

    /// What to confirm or change for any night that has begun.
    ///
    /// # Errors
    /// [`Error::InFuture`] for a night that has not begun; [`Error::Storage`], [`Error::UnknownZone`].
    pub fn night_form(&self, night: NightDate) -> Result<MorningScreen> {
        let m = self.moment()?;
        if night > m.zone.night(m.now) {
            return Err(Error::InFuture { field: Field::Date, limit_minutes: 0 });
        }
        self.look(|db| {
            let routine = App::routine(db)?;
            self.morning_of(db, night, &routine, &m)
        })
    }

    fn morning_of(&self, db: &Connection, night: NightDate, routine: &Anchors, m: &Moment) -> Result<MorningScreen> {
        let told = diary::night(db, night)?;
        let recorded = told.as_ref().is_some_and(|(entry, _)| entry.says_how_it_was());
        let stored = told.is_some();
        let zone = self.night_zone(told.as_ref().map(|(_, times)| times), m);
        let usual = UsualNight {
            bed: occurrence::anchor_at(routine, &zone, Anchor::Bedtime, night.0),
            waking: occurrence::waking_of(routine, &zone, night),
        };
        let entry = told.map_or_else(|| NightEntry::empty(night), |(entry, _)| entry);
        let episodes = diary::episodes(db, night, night)?;
        let parts = [
            m.words.with("morning-title", &[("day", m.words.day(night.0).into())]),
            m.words.with("morning-episodes", &[("count", (episodes.len() as i64).into())]),
        ];
        let CheckIn { asks, proposed } = check_in(entry, usual, &episodes, &zone, m.now);
        Ok(MorningScreen {
            asks,
            proposed,
            nap_words: naps(&exposures::of_days(db, night, night)?, &m.words),
            recorded,
            stored,
            asks_episode: episodes.is_empty(),
            words: parts.join(", "),
        })
    }

    /// The last `nights` nights, up to tonight.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] outside 1–3660.
    pub fn trends(&self, nights: i32) -> Result<TrendsScreen> {
        if !(1..=NIGHTS_MAX).contains(&nights) {
            return Err(Error::OutOfRange { field: Field::Nights, min: 1, max: NIGHTS_MAX.into() });
        }
        let m = self.moment()?;
        let last = m.zone.night(m.now);
        let known = self.look(|db| sums::nights(db, before(last, nights), last))?;
        Ok(trends::screen(trend_nights(known, last, nights, &m.words), &m.words))
    }
}

fn appearance(bounds: &NightBounds) -> Appearance {
    Appearance { night: bounds.is_night(), changes_at: bounds.changes_at() }
}

fn status(bounds: &NightBounds, before_noon: bool, episodes: usize, m: &Moment) -> String {
    let count = episodes as i64;
    if bounds.is_night() {
        let since = m.words.duration(m.now.since(bounds.last_bed) / MINUTE);
        return m.words.with("status-night", &[("duration", since.into()), ("count", count.into())]);
    }
    if before_noon {
        return m.words.with("status-morning", &[("count", count.into())]);
    }
    let until = m.words.duration(bounds.next_bed.since(m.now) / MINUTE);
    m.words.with("status-day", &[("duration", until.into()), ("count", count.into())])
}

/// "Naps: 20 min", of a day; empty without one.
fn naps(rows: &[ExposureRow], words: &Words) -> String {
    let minutes: Vec<i64> = rows
        .iter()
        .filter_map(|row| match row.entry.exposure {
            Exposure::Nap { minutes } => Some(i64::from(minutes)),
            _ => None,
        })
        .collect();
    if minutes.is_empty() {
        return String::new();
    }
    let values = [("count", (minutes.len() as i64).into()), ("duration", words.duration(minutes.iter().sum()).into())];
    words.with("morning-naps", &values)
}

/// From two hours before bedtime to waking.
fn bed_offered(bounds: &NightBounds, now: Instant) -> bool {
    bounds.is_night() || bounds.next_bed.since(now) <= BED_OFFERED
}

/// The night it is by the usual waking: the one that is going on, or that ended last. Who wakes after noon is asked about the night
/// before it, not about the one to come.
fn last_night(bounds: &NightBounds, anchors: &Anchors, m: &Moment) -> NightDate {
    let waking = if bounds.is_night() { bounds.next_waking } else { bounds.last_waking };
    occurrence::night_before(anchors, &m.zone, waking)
}

/// The first of so many nights up to the last.
fn before(last: NightDate, count: i32) -> NightDate {
    last.plus_days(1 - i64::from(count)).unwrap_or(last)
}

/// The nights of a range, from the sums of those that are known.
fn trend_nights(known: Vec<NightSum>, last: NightDate, count: i32, words: &Words) -> Vec<TrendNight> {
    let (first, mut known) = (before(last, count), known.into_iter().peekable());
    let dates = (0..i64::from(count)).filter_map(|n| first.plus_days(n));
    dates.map(|date| trends::night(date, known.next_if(|s| s.night == date).as_ref(), words)).collect()
}
