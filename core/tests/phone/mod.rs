//! A fixed phone for tests, with the zones of chrono-tz: the oracle, never shipped.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::collections::HashMap;
use std::str::FromStr;
use std::sync::{Arc, Mutex, OnceLock};

use chrono::{DateTime, Duration, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;
use stillnight_core::app::{App, ChangeListener, Topic};
use stillnight_core::diary::NightEntry;
use stillnight_core::plan::{Days, ItemEntry, ItemKind, Routine, Schedule, Timing};
use stillnight_core::time::{CivilTime, Device, Instant, NightDate, Zone, ZoneRules, ZoneTransition};

pub struct Phone {
    pub now: Mutex<Instant>,
    pub zone: Mutex<String>,
    pub hours24: Mutex<bool>,
}

impl Phone {
    pub fn new(now: &str, zone: &str) -> Arc<Phone> {
        Arc::new(Phone { now: Mutex::new(at(now)), zone: Mutex::new(zone.to_owned()), hours24: Mutex::new(true) })
    }
    pub fn set(&self, now: &str) {
        *self.now.lock().unwrap() = at(now);
    }
    pub fn set_at(&self, now: Instant) {
        *self.now.lock().unwrap() = now;
    }
    pub fn fly(&self, zone: &str) {
        *self.zone.lock().unwrap() = zone.to_owned();
    }
}

impl Device for Phone {
    fn now(&self) -> Instant {
        *self.now.lock().unwrap()
    }
    fn zone(&self) -> String {
        self.zone.lock().unwrap().clone()
    }
    fn zone_rules(&self, name: String) -> Option<ZoneRules> {
        Tz::from_str(&name).ok().map(rules)
    }
    fn language(&self) -> String {
        "en".to_owned()
    }
    fn hours24(&self) -> bool {
        *self.hours24.lock().unwrap()
    }
}

/// "2026-03-10T03:12:00+01:00"
pub fn at(text: &str) -> Instant {
    Instant(DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
}

pub fn time(text: &str) -> CivilTime {
    CivilTime::parse_from_str(text, "%H:%M").unwrap()
}

pub fn night(text: &str) -> NightDate {
    NightDate(text.parse().unwrap())
}

pub fn utc(at: Instant) -> NaiveDateTime {
    DateTime::from_timestamp_millis(at.0).unwrap().naive_utc()
}

pub fn offset(tz: Tz, at: Instant) -> i32 {
    tz.offset_from_utc_datetime(&utc(at)).fix().local_minus_utc()
}

/// The transitions of a zone from 1985 to 2045, found by looking at every day and halving.
pub fn rules(tz: Tz) -> ZoneRules {
    static CACHE: OnceLock<Mutex<HashMap<Tz, ZoneRules>>> = OnceLock::new();
    let cache = CACHE.get_or_init(Mutex::default);
    if let Some(found) = cache.lock().unwrap().get(&tz) {
        return found.clone();
    }
    let day = 86_400_000;
    let (start, end) = (at("1985-01-01T00:00:00Z").0, at("2045-01-01T00:00:00Z").0);
    let mut transitions = Vec::new();
    let mut before = start;
    while before < end {
        let after = before + day;
        if offset(tz, Instant(before)) != offset(tz, Instant(after)) {
            let (mut low, mut high) = (before / 1000, after / 1000);
            while high - low > 1 {
                let middle = (low + high) / 2;
                if offset(tz, Instant(middle * 1000)) == offset(tz, Instant(before)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            let at = Instant(high * 1000);
            transitions.push(ZoneTransition { at, offset_seconds: offset(tz, at) });
        }
        before = after;
    }
    let found = ZoneRules { name: tz.name().to_owned(), first_offset_seconds: offset(tz, Instant(start)), transitions };
    cache.lock().unwrap().insert(tz, found.clone());
    found
}

pub fn zone(name: &str) -> Zone {
    Zone::new(rules(name.parse().unwrap())).unwrap()
}

/// What chrono-tz says a wall clock time means: the first of two; for none, the first valid instant after.
pub fn oracle(tz: Tz, local: NaiveDateTime) -> Instant {
    let found = tz.from_local_datetime(&local);
    let instant = found.earliest().map(|d| d.with_timezone(&Utc).timestamp_millis());
    Instant(instant.unwrap_or_else(|| {
        // In a gap: the instant at which the wall clock jumps over it.
        let mut minutes = 1;
        loop {
            if let Some(d) = tz.from_local_datetime(&(local + Duration::minutes(minutes))).earliest() {
                let near = d.with_timezone(&Utc).timestamp_millis();
                let jump = rules(tz).transitions.iter().map(|t| t.at.0).rfind(|t| *t <= near).unwrap();
                return jump;
            }
            minutes += 1;
        }
    }))
}

pub fn open(phone: &Arc<Phone>) -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let app = App::open(folder.path().join("diary.db"), phone.clone()).unwrap();
    (app, folder)
}

pub fn item(name: &str, dose: &str, schedule: Schedule) -> ItemEntry {
    ItemEntry::of(name, dose, ItemKind::Supplement, schedule)
}

pub fn daily(times: &[&str]) -> Schedule {
    Schedule::Own { days: Days::EveryDay, timing: Timing::At { times: times.iter().map(|t| time(t)).collect() } }
}

pub fn every_other_day(from: &str, at: &str) -> Schedule {
    Schedule::Own {
        days: Days::EveryNDays { days: 2, from: from.parse().unwrap() },
        timing: Timing::At { times: vec![time(at)] },
    }
}

pub fn before_bed(minutes: i32) -> Schedule {
    Schedule::Own { days: Days::EveryDay, timing: Timing::BeforeBed { minutes } }
}

pub fn routine(bedtime: &str, waking: &str) -> Routine {
    Routine::of(time(bedtime), time(waking))
}

/// A night as told: bed, asleep, up, awakenings.
pub fn told(date: &str, bed: &str, asleep: &str, up: &str, awakenings: i32) -> NightEntry {
    NightEntry {
        bed: Some(time(bed)),
        asleep: Some(time(asleep)),
        up: Some(time(up)),
        awakenings: Some(awakenings),
        ..NightEntry::empty(night(date))
    }
}

/// Counts what it was told.
#[derive(Default)]
pub struct Heard(pub Mutex<Vec<(Vec<Topic>, i64)>>);

impl ChangeListener for Heard {
    fn on_change(&self, topics: Vec<Topic>, revision: i64) {
        self.0.lock().unwrap().push((topics, revision));
    }
}
