//! Charts: points, findings, axes and words, by night, week and month, over any range of ten years; and the hours of the night.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod phone;

use phone::*;
use rusqlite::params;
use stillnight_core::app::App;
use stillnight_core::diary::ExposureKind;
use stillnight_core::store::{sums, Store};
use stillnight_core::time::{NightDate, Zone, MINUTE};
use stillnight_core::trends::{Grain, Measure, TrendScreen};

/// A diary filled row by row, as of Sat 21 Nov 2026 in Berlin.
struct Diary {
    app: App,
    store: Store,
    zone: Zone,
    rows: usize,
    _folder: tempfile::TempDir,
}

impl Diary {
    fn new() -> Diary {
        let phone = Phone::new("2026-11-21T20:00:00+01:00", "Europe/Berlin");
        let (app, folder) = open(&phone);
        let store = Store::open(&folder.path().join("diary.db")).unwrap();
        Diary { app, store, zone: zone("Europe/Berlin"), rows: 0, _folder: folder }
    }

    fn put(&mut self, sql: &str, values: &[&dyn rusqlite::ToSql]) {
        self.rows += 1;
        self.store.write(|db| Ok(db.execute(sql, values).map(|_| ())?)).unwrap();
    }

    /// An episode of a night, at a wall-clock time, so many minutes long.
    fn episode(&mut self, night: NightDate, at: &str, intensity: Option<i32>, minutes: Option<i64>) {
        let began = self.zone.resolve(night.at(time(at)));
        let offset = self.zone.offset_at(began).local_minus_utc();
        let id = format!("e{:06}", self.rows);
        self.put(
            "INSERT INTO episode (id, began, offset_seconds, zone, night, ended, intensity, created, changed, version)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, 0, 1)",
            params![id, began.0, offset, "Europe/Berlin", night.to_text(), minutes.map(|m| began.0 + m * MINUTE), intensity],
        );
        self.store.write(|db| sums::refresh_night(db, night)).unwrap();
    }

    /// A night told to be calm, asleep so many minutes.
    fn calm(&mut self, night: NightDate, asleep: i64) {
        self.put(
            "INSERT INTO night (id, bed, asleep, up, awakenings, zone, created, changed, version) VALUES (?1, 0, 0, ?2, 1, 'UTC', 0, 0, 1)",
            params![night.to_text(), asleep * MINUTE],
        );
        self.store.write(|db| sums::refresh_night(db, night)).unwrap();
    }

    fn exposure(&mut self, day: NightDate, kind: &str, amount: Option<i64>) {
        let id = format!("x{:06}", self.rows);
        self.put(
            "INSERT INTO exposure (id, at, offset_seconds, zone, night, day, kind, amount, created, changed, version)
             VALUES (?1, 0, 0, 'UTC', ?2, ?2, ?3, ?4, 0, 0, 1)",
            params![id, day.to_text(), kind, amount],
        );
        self.store.write(|db| sums::refresh_day(db, day)).unwrap();
    }

    fn trend(&self, measure: Measure, grain: Grain, from: &str, to: &str) -> TrendScreen {
        self.app.trend(measure, grain, night(from), night(to)).unwrap()
    }
}

fn plus(night: NightDate, days: i64) -> NightDate {
    night.plus_days(days).unwrap()
}

/// A season: every fifth night unknown, every fifth calm, the rest with an episode each.
fn season() -> Diary {
    let mut diary = Diary::new();
    let first = night("2026-08-24");
    for n in 0..90i64 {
        let (night, strength) = (plus(first, n), (n % 7) as i32 + 2 + i32::from(n > 60));
        match n % 5 {
            0 => {}
            1 => diary.calm(night, 380 + n),
            _ => diary.episode(night, if n % 2 == 0 { "22:40" } else { "02:10" }, Some(strength), Some(40 + n)),
        }
        if n % 3 == 0 {
            diary.exposure(night, "caffeine", Some(60 + n));
        }
    }
    diary
}

#[test]
fn a_chart_says_what_it_shows() {
    let diary = season();
    let weeks = diary.trend(Measure::Worst, Grain::Week, "2026-08-26", "2026-11-21");
    assert_eq!(weeks.title, "Strongest in the week of 26 Oct: 5.2 on average");
    assert_eq!(weeks.unit, "strength, 0 to 10");
    assert_eq!(
        weeks.summary,
        "Strongest, Wed 26 Aug to Sat 21 Nov: known for 71 of 88 nights, 17 gaps. Lowest 3 in the week of 28 Sep, highest 5.2 in the \
         week of 26 Oct. On average 4. First 29 nights: 3.7 on average. Last 29 nights: 4.6."
    );
    let first = &weeks.points[0];
    assert_eq!((first.from, first.to), (night("2026-08-26"), night("2026-08-30")), "from Monday, clipped to the range");
    assert_eq!((first.label.as_str(), first.words.as_str()), ("24 Aug", "Week of 24 Aug: 3.8, from 4 of 5 nights"));
    assert_eq!((first.tenths, first.known, first.nights), (Some(38), 4, 5));

    let nights = diary.trend(Measure::Onset, Grain::Night, "2026-08-26", "2026-11-21");
    assert_eq!(nights.title, "Earliest on 27 nights: 22:40");
    assert_eq!(nights.points[0].words, "Wed 26 Aug: 22:40");
    assert_eq!(nights.points[4].words, "Sun 30 Aug: no episode", "a calm night has no first episode");
    assert_eq!(nights.points[3].words, "Sat 29 Aug: nothing recorded");
    let marks: Vec<&str> = nights.axis.iter().map(|m| m.words.as_str()).collect();
    assert_eq!(marks, ["22:00", "23:00", "00:00", "01:00", "02:00", "03:00"]);

    let months = diary.trend(Measure::Exposure { kind: ExposureKind::Caffeine }, Grain::Month, "2026-08-24", "2026-11-21");
    assert_eq!(months.title, "Caffeine, most in November 2026: 138 mg on average");
    assert_eq!(months.points[1].words, "September 2026: 83 mg, from 10 of 30 days");
    assert_eq!((months.points[1].label.as_str(), months.points[1].tenths), ("Sep", Some(825)));
}
