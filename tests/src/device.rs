//! The phone of a scenario: a clock, a zone and habits that stand still until a step moves them.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::{DateTime, Offset, TimeZone};
use stillnight::{Device, Instant, ZoneRules, ZoneTransition};

/// What the phone says now.
#[derive(Clone, Debug)]
pub struct Phone {
    /// Clock, in milliseconds.
    pub now: i64,
    /// Zone name, known or not.
    pub zone: String,
    /// Language tag.
    pub language: String,
    /// 24-hour clock.
    pub hours24: bool,
}

/// A phone whose settings a test moves.
#[derive(Debug)]
pub struct ScriptedDevice(Mutex<Phone>);

impl ScriptedDevice {
    /// A phone that says this.
    pub fn new(phone: Phone) -> Self {
        ScriptedDevice(Mutex::new(phone))
    }

    /// What it says, to be read or moved.
    pub fn phone(&self) -> MutexGuard<'_, Phone> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Device for ScriptedDevice {
    fn now(&self) -> Instant {
        Instant(self.phone().now)
    }
    fn zone(&self) -> String {
        self.phone().zone.clone()
    }
    fn zone_rules(&self, name: String) -> Option<ZoneRules> {
        zone_rules(&name)
    }
    fn language(&self) -> String {
        self.phone().language.clone()
    }
    fn hours24(&self) -> bool {
        self.phone().hours24
    }
}

/// The rules of a zone from 1970 to 2100, as chrono-tz has them.
pub fn zone_rules(name: &str) -> Option<ZoneRules> {
    static KNOWN: OnceLock<Mutex<HashMap<String, ZoneRules>>> = OnceLock::new();
    let mut known = KNOWN.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(rules) = known.get(name) {
        return Some(rules.clone());
    }
    let zone: chrono_tz::Tz = name.parse().ok()?;
    let offset = |second: i64| -> Option<i32> {
        Some(zone.offset_from_utc_datetime(&DateTime::from_timestamp(second, 0)?.naive_utc()).fix().local_minus_utc())
    };
    // chrono-tz lists no transitions: look every twelve hours, then halve to the second.
    const STEP: i64 = 12 * 3600;
    let (mut before, mut transitions) = (offset(0)?, Vec::new());
    for end in (STEP..=4_102_444_800).step_by(STEP as usize) {
        let after = offset(end)?;
        if after == before {
            continue;
        }
        let (mut low, mut high) = (end - STEP, end);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if offset(middle)? == before {
                low = middle;
            } else {
                high = middle;
            }
        }
        transitions.push(ZoneTransition { at: Instant(high * 1000), offset_seconds: after });
        before = after;
    }
    let rules = ZoneRules { name: name.to_owned(), first_offset_seconds: offset(0)?, transitions };
    known.insert(name.to_owned(), rules.clone());
    Some(rules)
}
