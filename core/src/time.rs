//! Instants, civil dates and times, the phone's zone rules, and the night an instant belongs to.
//!
//! Decides how a civil time becomes an instant (a time skipped by a clock change becomes the first valid instant after
//! it; a repeated one is the first of the two) and which night an instant counts to. Leaves to [`Device`] what time it
//! is and what the rules of a zone are: the core reads no clock and carries no time-zone database.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Datelike, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Timelike};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Field, Result};

/// A date of the civil calendar, without a zone.
pub type CivilDate = NaiveDate;
/// A time of day on a wall clock, without a zone; whole minutes.
pub type CivilTime = NaiveTime;

/// Milliseconds in a minute.
pub const MINUTE: i64 = 60_000;
/// Milliseconds in an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Milliseconds in a day of 24 hours.
pub const DAY: i64 = 24 * HOUR;

/// How far ahead of the phone's clock an entry may lie, so that a clock set back a little refuses nothing. Our choice.
pub const CLOCK_SLIP: i64 = 5 * MINUTE;

/// The span of zone rules asked of the phone: 1970-01-01 to 2100-01-01, UTC.
pub const ZONE_SPAN: (Instant, Instant) = (Instant(0), Instant(4_102_444_800_000));

/// First and last instant that an entry may name, 1900-01-01 and 2200-01-01: far beyond any entry, and near enough that no sum of two
/// runs over.
pub const INSTANTS: (Instant, Instant) = (Instant(-2_208_988_800_000), Instant(7_258_118_400_000));

/// First and last year of a date that an entry may name.
pub const YEARS: (i32, i32) = (1900, 2200);

/// Most characters in the name of a zone; the longest there are have half as many.
pub const ZONE_NAME_MAX: usize = 128;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// This instant moved by `ms` milliseconds, saturating at the ends of the range.
    pub const fn plus(self, ms: i64) -> Instant {
        Instant(self.0.saturating_add(ms))
    }

    /// Whether an entry may name it.
    pub fn is_named(self) -> bool {
        (INSTANTS.0..=INSTANTS.1).contains(&self)
    }

    /// Milliseconds from `earlier` to this instant; negative if `earlier` is later.
    pub const fn since(self, earlier: Instant) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// The date of the evening a night began: a night runs from noon to noon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NightDate(pub CivilDate);

impl NightDate {
    /// The night that a civil date and time belong to: from 12:00 on that day's, before it the day before's.
    pub fn of(local: NaiveDateTime) -> NightDate {
        let date = local.date();
        NightDate(if local.hour() >= 12 { date } else { date.pred_opt().unwrap_or(date) })
    }

    /// The civil date and time of a wall-clock time within this night: 12:00–23:59 on the evening's date, 00:00–11:59 on
    /// the morning's.
    pub fn at(self, time: CivilTime) -> NaiveDateTime {
        let date = if time.hour() >= 12 { self.0 } else { self.0.succ_opt().unwrap_or(self.0) };
        date.and_time(time)
    }

    /// The night `days` later, or earlier if negative; `None` beyond the calendar.
    pub fn plus_days(self, days: i64) -> Option<NightDate> {
        self.0.checked_add_signed(chrono::TimeDelta::try_days(days)?).map(NightDate)
    }

    /// Stored form: ISO 8601 date.
    pub fn to_text(self) -> String {
        self.0.to_string()
    }
}

/// One change of a zone's offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneTransition {
    /// First instant at which the new offset holds.
    pub at: Instant,
    /// Offset east of UTC from `at` on, in seconds.
    pub offset_seconds: i32,
}

/// A zone's rules as the phone's own time-zone data has them, over at least [`ZONE_SPAN`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneRules {
    /// IANA name, such as `Europe/Berlin`.
    pub name: String,
    /// Offset east of UTC before the first transition, in seconds.
    pub first_offset_seconds: i32,
    /// Changes in rising order of instant.
    pub transitions: Vec<ZoneTransition>,
}

/// The phone, as the core sees it. A test gives a fixed one.
pub trait Device: Send + Sync {
    /// The phone's clock.
    fn now(&self) -> Instant;
    /// IANA name of the zone the phone is set to.
    fn zone(&self) -> String;
    /// The rules of a zone by IANA name over [`ZONE_SPAN`]; `None` if the phone does not know it.
    fn zone_rules(&self, name: String) -> Option<ZoneRules>;
    /// BCP 47 tag of the language the person reads, such as `en-GB`.
    fn language(&self) -> String;
    /// Whether the person's clock shows 24 hours.
    fn hours24(&self) -> bool;
}

/// Checked zone rules, cheap to clone. Implements [`chrono::TimeZone`].
#[derive(Clone, PartialEq, Eq)]
pub struct Zone(Arc<ZoneRules>);

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.name)
    }
}

impl Zone {
    /// Checks rules the phone gave.
    ///
    /// # Errors
    /// [`Error::UnknownZone`] if an offset is 24 hours or more, or the transitions are not in rising order.
    pub fn new(rules: ZoneRules) -> Result<Zone> {
        let offset_ok = |s: i32| FixedOffset::east_opt(s).is_some();
        let sound = !rules.name.is_empty()
            && offset_ok(rules.first_offset_seconds)
            && rules.transitions.iter().all(|t| offset_ok(t.offset_seconds))
            && rules.transitions.windows(2).all(|w| w[0].at < w[1].at);
        if sound {
            Ok(Zone(Arc::new(rules)))
        } else {
            Err(Error::UnknownZone { field: Field::Zone })
        }
    }

    /// IANA name.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// Offset east of UTC at an instant.
    pub fn offset_at(&self, at: Instant) -> FixedOffset {
        let i = self.0.transitions.partition_point(|t| t.at <= at);
        let seconds = match i.checked_sub(1).and_then(|i| self.0.transitions.get(i)) {
            Some(t) => t.offset_seconds,
            None => self.0.first_offset_seconds,
        };
        fixed(seconds)
    }

    /// What a wall clock in this zone shows at an instant.
    pub fn local(&self, at: Instant) -> NaiveDateTime {
        local_at(at, self.offset_at(at))
    }

    /// The instant a wall clock in this zone shows `local`: of two, the first; of none (skipped), the first valid
    /// instant after.
    pub fn resolve(&self, local: NaiveDateTime) -> Instant {
        let wall = local.and_utc().timestamp_millis();
        // Every offset is less than a day, so only transitions within a day of the UTC reading can matter.
        let from = self.0.transitions.partition_point(|t| t.at.0 <= wall - DAY);
        let mut offset =
            from.checked_sub(1).and_then(|i| self.0.transitions.get(i)).map_or(self.0.first_offset_seconds, |t| t.offset_seconds);
        for t in self.0.transitions.iter().skip(from) {
            let candidate = wall - i64::from(offset) * 1000;
            if candidate < t.at.0 {
                return Instant(candidate);
            }
            // At the transition the wall clock jumps from `t.at + offset` to `t.at + t.offset_seconds`.
            if wall < t.at.0 + i64::from(t.offset_seconds) * 1000 {
                return t.at;
            }
            offset = t.offset_seconds;
            if t.at.0 > wall + DAY {
                break;
            }
        }
        Instant(wall - i64::from(offset) * 1000)
    }

    /// The instants at which a wall clock in this zone shows `local`: both of an hour that is there twice, and of a skipped time the
    /// first valid instant after. Never none.
    pub fn readings(&self, local: NaiveDateTime) -> Vec<Instant> {
        let second = self.from_local_datetime(&local).latest().map(|d| Instant(d.timestamp_millis()));
        let first = self.resolve(local);
        [Some(first), second.filter(|at| *at != first)].into_iter().flatten().collect()
    }

    /// The first instant not before `from`, which lies on `date`, at which a wall clock shows `time`.
    pub fn first_from(&self, from: Instant, date: CivilDate, time: CivilTime) -> Instant {
        let dates = [date, date.succ_opt().unwrap_or(date)];
        dates.into_iter().flat_map(|date| self.readings(date.and_time(time))).find(|at| *at >= from).unwrap_or(from)
    }

    /// The night an instant belongs to, seen from this zone.
    pub fn night(&self, at: Instant) -> NightDate {
        NightDate::of(self.local(at))
    }
}

/// A fixed offset; beyond a day, which [`Zone::new`] and the store refuse, UTC.
pub(crate) fn fixed(seconds: i32) -> FixedOffset {
    FixedOffset::east_opt(seconds).unwrap_or_else(|| chrono::Utc.fix())
}

/// What a wall clock with this offset shows at an instant.
pub fn local_at(at: Instant, offset: FixedOffset) -> NaiveDateTime {
    let utc = DateTime::from_timestamp_millis(at.0).map_or(NaiveDateTime::MIN, |d| d.naive_utc());
    utc.checked_add_offset(offset).unwrap_or(utc)
}

/// A time in a [`Zone`], as chrono keeps it: the offset that holds and the zone it came from.
#[derive(Clone, Debug)]
pub struct ZoneOffset {
    zone: Zone,
    fixed: FixedOffset,
}

impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fixed.fmt(f)
    }
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        self.fixed
    }
}

impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Zone {
        offset.zone.clone()
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<ZoneOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<ZoneOffset> {
        let wall = local.and_utc().timestamp_millis();
        let mut seen: Vec<FixedOffset> = Vec::new();
        let mut add = |offset: FixedOffset| {
            let at = Instant(wall - i64::from(offset.local_minus_utc()) * 1000);
            if self.offset_at(at) == offset && !seen.contains(&offset) {
                seen.push(offset);
            }
        };
        add(self.offset_at(Instant(wall - DAY)));
        let from = self.0.transitions.partition_point(|t| t.at.0 <= wall - DAY);
        for t in self.0.transitions.iter().skip(from).take_while(|t| t.at.0 <= wall + DAY) {
            add(fixed(t.offset_seconds));
        }
        let with = |fixed| ZoneOffset { zone: self.clone(), fixed };
        match seen.as_slice() {
            [] => MappedLocalTime::None,
            [one] => MappedLocalTime::Single(with(*one)),
            [first, .., last] => {
                let (a, b) = if first.local_minus_utc() >= last.local_minus_utc() { (*first, *last) } else { (*last, *first) };
                MappedLocalTime::Ambiguous(with(a), with(b))
            }
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        ZoneOffset { zone: self.clone(), fixed: self.offset_at(Instant(utc.and_utc().timestamp_millis())) }
    }
}

/// What a wall clock and the calendar beside it show, without a zone; whole minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct WallTime {
    /// The date.
    pub date: CivilDate,
    /// The time of day.
    pub time: CivilTime,
}

impl WallTime {
    /// A civil date and time, without seconds.
    pub fn of(local: NaiveDateTime) -> WallTime {
        WallTime { date: local.date(), time: whole_minute(local.time()) }
    }

    /// As chrono has it.
    pub fn local(self) -> NaiveDateTime {
        self.date.and_time(whole_minute(self.time))
    }
}

/// Minutes after the noon that a night begins with, as a wall clock shows them: 0–1439 within the night.
pub fn after_noon(time: CivilTime) -> i64 {
    (minute_of_day(time) - 12 * 60).rem_euclid(24 * 60)
}

/// The wall-clock time so many minutes after noon; a day more or less is the same time.
pub fn clock_after_noon(minutes: i64) -> CivilTime {
    let minute = u32::try_from((minutes + 12 * 60).rem_euclid(24 * 60)).unwrap_or(0);
    CivilTime::from_num_seconds_from_midnight_opt(minute * 60, 0).unwrap_or(CivilTime::MIN)
}

/// The instant, zone and offset under which something was written down, so that it is shown as it was lived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// When it was.
    pub at: Instant,
    /// Offset east of UTC at that instant, in seconds.
    pub offset_seconds: i32,
    /// IANA name of the zone.
    pub zone: String,
}

impl Stamp {
    /// An instant as lived in a zone.
    pub fn new(at: Instant, zone: &Zone) -> Stamp {
        Stamp { at, offset_seconds: zone.offset_at(at).local_minus_utc(), zone: zone.name().to_owned() }
    }

    /// What the wall clock showed.
    pub fn local(&self) -> NaiveDateTime {
        local_at(self.at, fixed(self.offset_seconds))
    }
}

/// The same time of day without seconds.
pub fn whole_minute(time: CivilTime) -> CivilTime {
    time.with_second(0).and_then(|t| t.with_nanosecond(0)).unwrap_or(time)
}

/// Minutes after midnight of a wall-clock time.
pub fn minute_of_day(time: CivilTime) -> i64 {
    i64::from(time.hour() * 60 + time.minute())
}

/// Whole days from 1970-01-01 to a date; negative before.
pub fn day_number(date: CivilDate) -> i64 {
    i64::from(date.num_days_from_ce()) - 719_163
}
