//! A diary filled row by row, many rows in one commit, as of Sat 21 Nov 2026 in Berlin.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::sync::Arc;

use rusqlite::{params, Connection};
use stillnight_core::app::App;
use stillnight_core::store::{sums, Store};
use stillnight_core::time::{NightDate, Zone, MINUTE};
use stillnight_core::trends::{Grain, HoursScreen, Measure, TrendScreen};

use crate::phone::*;

pub struct Diary {
    pub app: App,
    pub phone: Arc<Phone>,
    pub store: Store,
    zone: Zone,
    _folder: tempfile::TempDir,
}

/// Rows to be put into a diary.
pub struct Rows<'a> {
    pub db: &'a Connection,
    zone: &'a Zone,
}

impl Diary {
    pub fn new() -> Diary {
        let phone = Phone::new("2026-11-21T20:00:00+01:00", "Europe/Berlin");
        let (app, folder) = open(&phone);
        let store = Store::open(&folder.path().join("diary.db"), at("2026-03-10T08:00:00Z")).unwrap();
        Diary { app, phone, store, zone: zone("Europe/Berlin"), _folder: folder }
    }

    /// Puts rows in with one commit, and makes the sums of all.
    pub fn fill(&mut self, rows: impl FnOnce(&Rows<'_>)) {
        let zone = &self.zone;
        self.store
            .write(|db| {
                rows(&Rows { db, zone });
                sums::rebuild(db)
            })
            .unwrap();
    }

    pub fn trend(&self, measure: Measure, grain: Grain, from: &str, to: &str) -> TrendScreen {
        self.app.trend(measure, grain, night(from), night(to)).unwrap()
    }

    pub fn hours(&self, from: &str, to: &str) -> HoursScreen {
        self.app.hours(night(from), night(to)).unwrap()
    }
}

impl Rows<'_> {
    fn put(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) {
        self.db.prepare_cached(sql).unwrap().execute(values).unwrap();
    }

    /// An episode of a night, at a wall-clock time, so many minutes long.
    pub fn episode(&self, night: NightDate, at: &str, intensity: Option<i32>, minutes: Option<i64>) {
        let began = self.zone.resolve(night.at(time(at)));
        let offset = self.zone.offset_at(began).local_minus_utc();
        self.put(
            "INSERT INTO episode (id, began, offset_seconds, zone, night, ended, intensity, created, changed, version)
             VALUES (lower(hex(randomblob(16))), ?1, ?2, 'Europe/Berlin', ?3, ?4, ?5, 0, 0, 1)",
            params![began.0, offset, night.to_text(), minutes.map(|m| began.0 + m * MINUTE), intensity],
        );
    }

    /// A night of which was told: asleep so many minutes of so many in bed.
    pub fn told(&self, night: NightDate, asleep: i64, in_bed: i64, awakenings: Option<i32>, rest: Option<&str>) {
        self.put(
            "INSERT INTO night (id, bed, asleep, up, bed_time, asleep_time, up_time, awakenings, rest, zone, created, changed, version)
             VALUES (?1, 0, ?2, ?3, '23:00:00', '23:30:00', '07:00:00', ?4, ?5, 'UTC', 0, 0, 1)",
            params![night.to_text(), (in_bed - asleep) * MINUTE, in_bed * MINUTE, awakenings, rest],
        );
    }

    /// A night told to be calm.
    pub fn calm(&self, night: NightDate) {
        self.told(night, 420, 480, Some(1), None);
    }

    pub fn exposure(&self, day: NightDate, kind: &str, amount: Option<i64>) {
        self.put(
            "INSERT INTO exposure (id, at, offset_seconds, zone, night, day, kind, what, amount, created, changed, version)
             VALUES (lower(hex(randomblob(16))), 0, 0, 'UTC', ?1, ?1, ?2,
             CASE ?2 WHEN 'own' THEN 'Sauna' WHEN 'practice' THEN 'warm_bath' END, ?3, 0, 0, 1)",
            params![day.to_text(), kind, amount],
        );
    }

    pub fn none(&self, day: NightDate, part: &str) {
        self.put(
            "INSERT OR IGNORE INTO none_said (id, day, part, created, changed, version) VALUES (?1 || '/' || ?2, ?1, ?2, 0, 0, 1)",
            params![day.to_text(), part],
        );
    }

    pub fn score(&self, day: NightDate, kind: &str, value: i32) {
        self.put(
            "INSERT INTO score (id, kind, date, value, created, changed, version)
             VALUES (lower(hex(randomblob(16))), ?1, ?2, ?3, 0, 0, 1)",
            params![kind, day.to_text(), value],
        );
    }
}

/// So many nights later.
pub fn plus(night: NightDate, days: i64) -> NightDate {
    night.plus_days(days).unwrap()
}
