//! Laws of charts: every point is what the rows say when they are reckoned without sums, and spans add up to the whole.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;

use crate::phone::*;
use crate::rows::*;
use chrono::Datelike;
use proptest::prelude::*;
use rusqlite::Connection;
use stillnight_core::diary::{ExposureKind, PracticeKind};
use stillnight_core::time::NightDate;
use stillnight_core::trends::{Grain, Measure, TrendScreen};

const GRAINS: [Grain; 3] = [Grain::Night, Grain::Week, Grain::Month];
const RESTS: [&str; 5] = ["very_poor", "poor", "fair", "good", "very_good"];

/// One thing on a night.
#[derive(Clone, Debug)]
enum Row {
    Episode { minute: i64, intensity: Option<i32>, minutes: Option<i64> },
    Told { asleep: i64, in_bed: i64, awakenings: Option<i32>, rest: Option<usize> },
    Calm,
    Exposure { kind: ExposureKind, amount: i64 },
    None(&'static str),
    Score(&'static str, i32),
}

fn any_row() -> impl Strategy<Value = Row> {
    prop_oneof![
        4 => (0i64..1440, proptest::option::of(1i32..=10), proptest::option::of(0i64..400))
            .prop_map(|(minute, intensity, minutes)| Row::Episode { minute, intensity, minutes }),
        3 => (0i64..600, 0i64..200, proptest::option::of(0i32..9), proptest::option::of(0usize..5))
            .prop_map(|(asleep, more, awakenings, rest)| Row::Told { asleep, in_bed: asleep + more, awakenings, rest }),
        1 => Just(Row::Calm),
        2 => (any_kind(), 0i64..300).prop_map(|(kind, amount)| {
                let amount = if kind == ExposureKind::Stress { amount % 10 + 1 } else { amount };
                Row::Exposure { kind, amount }
            }),
        1 => prop_oneof![Just("caffeine"), Just("alcohol"), Just("activity")].prop_map(Row::None),
        1 => (0i32..=10).prop_map(|value| Row::Score("trouble", value)),
        1 => (0i32..=40).prop_map(|value| Row::Score("severity", value)),
    ]
}

fn any_kind() -> impl Strategy<Value = ExposureKind> {
    prop_oneof![
        Just(ExposureKind::Caffeine),
        Just(ExposureKind::Alcohol),
        Just(ExposureKind::Exercise),
        Just(ExposureKind::Stress),
        Just(ExposureKind::Own)
    ]
}

fn name(kind: ExposureKind) -> String {
    serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned()
}

fn put(rows: &Rows<'_>, night: NightDate, row: &Row) {
    match row {
        Row::Episode { minute, intensity, minutes } => {
            let at = time("12:00") + chrono::Duration::minutes(*minute);
            rows.episode(night, &at.format("%H:%M").to_string(), *intensity, *minutes);
        }
        Row::Told { asleep, in_bed, awakenings, rest } => {
            rows.db.execute("DELETE FROM night WHERE id = ?1", [night.to_text()]).unwrap();
            rows.told(night, *asleep, *in_bed, *awakenings, rest.map(|r| RESTS[r]));
        }
        Row::Calm => rows.none(night, "onset"),
        Row::Exposure { kind, amount } => rows.exposure(night, &name(*kind), Some(*amount)),
        Row::None(part) => rows.none(night, part),
        Row::Score(kind, value) => {
            rows.db.execute("DELETE FROM score WHERE kind = ?1 AND date = ?2", [*kind, &night.to_text()]).unwrap();
            rows.score(night, kind, *value);
        }
    }
}

/// What each night gives to a measure, straight from the rows.
fn reckoned(db: &Connection, measure: &Measure) -> BTreeMap<NightDate, f64> {
    let number = "SELECT night, {} FROM episode WHERE deleted = 0 GROUP BY night";
    // Calm: said so or told, and no episode.
    let calm =
        "SELECT day AS night FROM none_said WHERE part = 'onset' UNION SELECT id FROM night EXCEPT SELECT night FROM episode";
    let with_calm = |of: &str| format!("{} UNION SELECT night, 0 FROM ({calm})", number.replace("{}", of));
    let told = |of: &str| format!("SELECT id, {of} FROM night");
    let sql = match measure {
        Measure::Worst => with_calm("max(intensity)"),
        Measure::Mean => with_calm("avg(intensity)"),
        Measure::Minutes => with_calm("CASE WHEN count(ended) = count(*) THEN sum((ended - began) / 60000) END"),
        Measure::Episodes => with_calm("count(*)"),
        // The first by the clock is the first in time: no night of this test has a clock change.
        Measure::Onset => number.replace("{}", "min((began / 1000 + offset_seconds + 43200) % 86400 / 60)"),
        Measure::Sleep => told("(up - asleep) / 60000"),
        Measure::Efficiency => told("CASE WHEN up > bed THEN (up - asleep) * 100 / (up - bed) END"),
        Measure::Awakenings => told("awakenings"),
        Measure::Rest => told("CASE rest WHEN 'very_poor' THEN 1 WHEN 'poor' THEN 2 WHEN 'fair' THEN 3 WHEN 'good' THEN 4 WHEN 'very_good' THEN 5 END"),
        Measure::Severity => "SELECT date, value FROM score WHERE kind = 'severity'".to_owned(),
        Measure::Trouble => "SELECT date, value FROM score WHERE kind = 'trouble'".to_owned(),
        Measure::Practice { .. } => "SELECT day, sum(amount) FROM exposure WHERE kind = 'practice' GROUP BY day".to_owned(),
        Measure::Own { .. } => "SELECT day, count(*) FROM exposure WHERE kind = 'own' GROUP BY day".to_owned(),
        Measure::Exposure { kind } => {
            let (of, part) = match kind {
                ExposureKind::Alcohol => ("sum(amount) / 10.0", "alcohol"),
                ExposureKind::Caffeine => ("sum(amount)", "caffeine"),
                ExposureKind::Exercise => ("sum(amount)", "activity"),
                ExposureKind::Stress => ("max(amount)", ""),
                _ => ("count(*)", ""),
            };
            let kind = name(*kind);
            format!(
                "SELECT day, {of} FROM exposure WHERE kind = '{kind}' GROUP BY day UNION
                 SELECT day, 0 FROM none_said WHERE part = '{part}' AND day NOT IN (SELECT day FROM exposure WHERE kind = '{kind}')"
            )
        }
    };
    let mut statement = db.prepare(&sql).unwrap();
    let rows = statement.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, Option<f64>>(1)?))).unwrap();
    rows.map(Result::unwrap).filter_map(|(date, value)| value.map(|v| (night(&date), v))).collect()
}

/// Checks one chart against what was reckoned.
fn check(screen: &TrendScreen, from: NightDate, to: NightDate, values: &BTreeMap<NightDate, f64>) {
    let points = &screen.points;
    assert_eq!((points[0].from, points[points.len() - 1].to), (from, to));
    assert!(points.windows(2).all(|w| w[0].to.plus_days(1) == Some(w[1].from)), "no hole and no overlap");
    assert_eq!(points.iter().map(|p| i64::from(p.nights)).sum::<i64>(), (to.0 - from.0).num_days() + 1);
    assert_eq!(points.iter().map(|p| p.known as usize).sum::<usize>(), values.range(from..=to).count());
    for (i, point) in points.iter().enumerate() {
        if i > 0 {
            assert!(match screen.grain {
                Grain::Night => point.nights == 1,
                Grain::Week => point.from.0.weekday() == chrono::Weekday::Mon,
                Grain::Month => point.from.0.day() == 1,
            });
        }
        let own: Vec<f64> = values.range(point.from..=point.to).map(|(_, v)| *v).collect();
        assert_eq!(point.known as usize, own.len());
        let mean = (!own.is_empty()).then(|| own.iter().sum::<f64>() / own.len() as f64);
        assert_eq!(point.tenths.is_some(), mean.is_some(), "{:?} {}", screen.measure, point.words);
        if let (Some(tenths), Some(mean)) = (point.tenths, mean) {
            assert!((tenths as f64 - mean * 10.0).abs() <= 0.51, "{:?} {}: {tenths} for {mean}", screen.measure, point.words);
            let bound = |pick: fn(f64, f64) -> f64| (own.iter().copied().reduce(pick).unwrap() * 10.0).round() as i64;
            assert!((bound(f64::min)..=bound(f64::max)).contains(&tenths), "a mean lies between what it is from");
        }
    }
    let (low, high) = (screen.axis[0].tenths, screen.axis[screen.axis.len() - 1].tenths);
    assert!(points.iter().filter_map(|p| p.tenths).all(|t| (low..=high).contains(&t)), "{:?} {:?}", screen.measure, screen.axis);
    let step = screen.axis[1].tenths - low;
    assert!(step > 0 && screen.axis.windows(2).all(|w| w[1].tenths - w[0].tenths == step));
    assert!((2..=6).contains(&screen.axis.len()));
    for text in points.iter().flat_map(|p| [&p.label, &p.words]).chain([&screen.title, &screen.summary, &screen.unit]) {
        assert!(!text.is_empty() && !text.contains(['{', '$']), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn points_are_what_the_rows_say(
        rows in proptest::collection::vec((0i64..100, any_row()), 0..150),
        from in 0i64..80,
        nights in 1i64..90,
    ) {
        let first = night("2026-05-20");
        let mut diary = Diary::new();
        diary.fill(|put_in| rows.iter().for_each(|(n, row)| put(put_in, plus(first, *n), row)));
        let (from, to) = (plus(first, from), plus(first, from + nights - 1));
        let single = [Measure::Practice { kind: PracticeKind::WarmBath }, Measure::Own { name: "Sauna".to_owned() }];
        for measure in Measure::all().into_iter().chain(single) {
            let values = diary.store.read(|db| Ok(reckoned(db, &measure))).unwrap();
            for grain in GRAINS {
                check(&diary.app.trend(measure.clone(), grain, from, to).unwrap(), from, to, &values);
            }
        }
        let known = diary.store.read(|db| stillnight_core::store::sums::nights(db, from, to)).unwrap();
        let hours = diary.app.hours(from, to).unwrap();
        prop_assert_eq!(hours.rows.iter().map(|r| r.known as usize).sum::<usize>(), known.len());
        for hour in 0..24 {
            let whole: i32 = hours.rows.iter().map(|r| r.nights[hour]).sum();
            prop_assert_eq!(whole as usize, known.iter().filter(|s| s.hours & (1 << hour) != 0).count());
        }
        prop_assert!(hours.rows.iter().all(|r| r.nights.iter().all(|n| *n <= r.known)));
    }
}

#[test]
fn ten_years_are_cut_and_told_like_ten_nights() {
    let mut diary = Diary::new();
    let (first, last) = (night("2016-11-14"), night("2026-11-21"));
    diary.fill(|rows| {
        for n in 0..3660 {
            let date = plus(first, n);
            match n % 11 {
                0 => {}
                1..=3 => rows.calm(date),
                other => (0..other % 3 + 1).for_each(|i| {
                    let at = ["21:30", "23:50", "03:20"][i as usize % 3];
                    rows.episode(date, at, Some((n % 9 + 1) as i32), (i != 1).then_some(30 + n % 60));
                }),
            }
            rows.exposure(date, "caffeine", Some(n % 200));
        }
    });
    let from = plus(last, -3659);
    for measure in
        [Measure::Worst, Measure::Mean, Measure::Minutes, Measure::Sleep, Measure::Exposure { kind: ExposureKind::Caffeine }]
    {
        let values = diary.store.read(|db| Ok(reckoned(db, &measure))).unwrap();
        for grain in GRAINS {
            check(&diary.app.trend(measure.clone(), grain, from, last).unwrap(), from, last, &values);
        }
    }
    let hours = diary.app.hours(from, last).unwrap();
    assert_eq!((hours.rows.len(), hours.rows[0].label.as_str()), (121, "Nov 2016"));
    assert_eq!(hours.rows.iter().map(|r| i64::from(r.known)).sum::<i64>(), 3660 - 333);
}
