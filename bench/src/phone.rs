//! A phone for measuring: its clock stands where it is set, in Berlin; it knows the Azores too.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use stillnight_core::time::{Device, Instant, ZoneRules, ZoneTransition};

/// 2026-11-21, 03:12 in Berlin.
pub const START: i64 = 1_795_227_120_000;

/// A phone whose clock the measurement moves.
pub struct Phone(AtomicI64);

impl Phone {
    /// With its clock at an instant.
    pub fn at(now: i64) -> Arc<Phone> {
        Arc::new(Phone(AtomicI64::new(now)))
    }

    /// Moves the clock.
    pub fn set(&self, now: i64) {
        self.0.store(now, Ordering::Relaxed);
    }

    /// Moves the clock on by so many milliseconds.
    pub fn advance(&self, by: i64) {
        self.0.fetch_add(by, Ordering::Relaxed);
    }
}

impl Device for Phone {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::Relaxed))
    }
    fn zone(&self) -> String {
        "Europe/Berlin".to_owned()
    }
    fn zone_rules(&self, name: String) -> Option<ZoneRules> {
        // Both change their clocks at the same instants.
        match name.as_str() {
            "Europe/Berlin" => Some(european(name, 3600)),
            "Atlantic/Azores" => Some(european(name, -3600)),
            _ => None,
        }
    }
    fn language(&self) -> String {
        "en".to_owned()
    }
    fn hours24(&self) -> bool {
        true
    }
}

/// A zone of the European Union as it has been since 1996: it changes on the last Sundays of March and October, 01:00 UTC.
fn european(name: String, winter: i32) -> ZoneRules {
    let change = |year: i32, month: u32, offset_seconds: i32| {
        let last = NaiveDate::from_ymd_opt(year, month, 31)?;
        let sunday = last - chrono::Days::new(last.weekday().num_days_from_sunday().into());
        let at = sunday.and_hms_opt(1, 0, 0)?.and_utc().timestamp_millis();
        Some(ZoneTransition { at: Instant(at), offset_seconds })
    };
    let transitions =
        (1970..2100).flat_map(|year| [change(year, 3, winter + 3600), change(year, 10, winter)]).flatten().collect();
    ZoneRules { name, first_offset_seconds: winter, transitions }
}
