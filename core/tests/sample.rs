//! The sample diary: the same seed gives the same bytes, its rows are the app's own, and what is planted can be found.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use crate::phone::{at, offset, zone, Phone};
use rusqlite::types::ValueRef;
use rusqlite::Connection;
use stillnight_core::app::App;
use stillnight_core::diary::ScoreKind;
use stillnight_core::sample::{write, Effects, SampleSpec, SampleTruth, Writer};
use stillnight_core::store::{self, Store, SCHEMA_VERSION};
use stillnight_core::time::{Device, Instant, NightDate, Stamp, DAY};
use stillnight_core::trends::{Grain, Measure};
use stillnight_core::words::Words;

/// A quarter past three at night, in Berlin.
const UNTIL: &str = "2026-11-21T03:15:00+01:00";

fn spec(writer: Writer, nights: i32) -> SampleSpec {
    SampleSpec {
        seed: 7,
        until: at(UNTIL),
        nights,
        home: zone("Europe/Berlin"),
        away: Some(zone("America/New_York")),
        writer,
        effects: Effects::USUAL,
        slips: true,
    }
}

fn make(path: &Path, spec: &SampleSpec) -> SampleTruth {
    let mut store = Store::open(path, at(UNTIL)).unwrap();
    let truth = write(&mut store, spec, &Words::new("en", true)).unwrap();
    store.close_wholly().unwrap();
    truth
}

fn made(spec: &SampleSpec) -> (SampleTruth, Connection, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let truth = make(&folder.path().join("diary.db"), spec);
    let db = Connection::open(folder.path().join("diary.db")).unwrap();
    (truth, db, folder)
}

fn number(db: &Connection, sql: &str) -> i64 {
    db.query_row(sql, [], |r| r.get(0)).unwrap()
}

/// Every row of every table, as text.
fn dump(db: &Connection, tables: &[&str]) -> Vec<String> {
    let mut lines = Vec::new();
    for table in tables {
        let mut statement = db.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).unwrap();
        let count = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let value = |i| match row.get_ref(i).unwrap() {
                ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                other => format!("{other:?}"),
            };
            lines.push(format!("{table}|{}", (0..count).map(value).collect::<Vec<_>>().join("|")));
        }
    }
    lines
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = |name: &str, seed| {
        let path = folder.path().join(name);
        let truth = make(&path, &SampleSpec { seed, ..spec(Writer::Steady, 200) });
        (truth, std::fs::read(path).unwrap())
    };
    let (first, again, other) = (bytes("a", 7), bytes("b", 7), bytes("c", 8));
    assert!(first == again);
    assert!(first.1 != other.1 && first.0 != other.0);
}

#[test]
fn a_heavy_user_writes_as_much_as_the_goals_are_measured_with_and_a_light_one_little() {
    let (heavy, db, _folder) = made(&spec(Writer::Heavy, 365));
    let within = |what: &str, count: i64, expected: i64| {
        assert!((expected * 85 / 100..=expected * 115 / 100).contains(&count), "{what}: {count}");
    };
    within("episodes", heavy.episodes, 4_000);
    within("doses", heavy.doses, 4_000);
    within("exposures", heavy.exposures, 2_000);
    assert_eq!(heavy.nights.len(), 365);
    assert!(heavy.nights.iter().filter(|n| n.told).count() > 320);
    assert_eq!(number(&db, "SELECT count(*) FROM episode WHERE deleted = 0"), heavy.episodes);
    assert_eq!(number(&db, "SELECT count(*) FROM episode WHERE deleted = 1"), heavy.deleted);
    assert_eq!(number(&db, "SELECT count(*) FROM exposure WHERE deleted = 0"), heavy.exposures);
    assert_eq!(number(&db, "SELECT count(*) FROM dose"), heavy.doses);
    assert_eq!(number(&db, "SELECT count(*) FROM dose WHERE answer = 'taken'"), heavy.taken);
    assert_eq!(number(&db, "SELECT count(*) FROM score"), heavy.scores);
    assert_eq!(number(&db, "SELECT count(*) FROM item"), heavy.items);
    let (light, db, _folder) = made(&spec(Writer::Light, 365));
    assert!((150..450).contains(&light.episodes) && light.exposures < 400 && light.items == 1, "{}", light.episodes);
    assert_eq!(number(&db, "SELECT count(*) FROM programme"), 0);
}

#[test]
fn slips_are_like_a_real_persons() {
    let (truth, db, _folder) = made(&spec(Writer::Heavy, 365));
    let share =
        |sql: &str| number(&db, &format!("SELECT 100 * count(*) / (SELECT count(*) FROM episode) FROM episode WHERE {sql}"));
    assert!((20..40).contains(&share("ended IS NULL")), "forgotten ends");
    assert!((15..35).contains(&share("intensity IS NULL")), "no strength given");
    assert!((5..20).contains(&share("created > began + 3600000")), "written down in the morning");
    assert!((60..95).contains(&share("version > 1")), "described after the tap");
    assert!(share("note <> ''") > 0 && share("own_sensations <> '[]'") > 0 && share("activity IS NULL") > 10);
    assert!(truth.deleted > 20);
    let gaps = truth.nights.iter().filter(|n| !n.written).count();
    assert!((5..60).contains(&gaps), "{gaps}");
    for gap in truth.nights.iter().filter(|n| !n.written) {
        let night = gap.night.to_text();
        assert_eq!(
            number(&db, &format!("SELECT count(*) FROM episode WHERE night = '{night}' AND version = 1 AND deleted = 0")),
            0
        );
        assert_eq!(number(&db, &format!("SELECT count(*) FROM night WHERE id = '{night}'")), 0);
    }
    assert!(number(&db, "SELECT count(*) FROM night WHERE up IS NOT NULL AND asleep IS NULL") > 10, "nights told in part");
    assert!(number(&db, "SELECT count(*) FROM dose WHERE answer IS NULL") > 200, "missed doses");
    assert!(number(&db, "SELECT count(*) FROM dose WHERE answer = 'skipped'") > 50);
    let (tidy, db, _folder) = made(&SampleSpec { slips: false, ..spec(Writer::Heavy, 100) });
    assert!(tidy.deleted == 0 && tidy.nights.iter().all(|n| n.written));
    assert_eq!(number(&db, "SELECT count(*) FROM dose WHERE answer IS NULL AND due < (SELECT max(due) - 86400000 FROM dose)"), 0);
}

#[test]
fn every_row_is_as_the_app_writes_it() {
    let until = at(UNTIL).0;
    let (_, db, _folder) = made(&spec(Writer::Heavy, 730));
    for (table, when) in [("episode", "began"), ("exposure", "at")] {
        let mut rows = db
            .prepare(&format!("SELECT id, {when}, offset_seconds, zone, night, created, changed, version FROM {table}"))
            .unwrap();
        let mut rows = rows.query([]).unwrap();
        let mut away = 0;
        while let Some(r) = rows.next().unwrap() {
            let (id, at, seconds, name): (String, i64, i32, String) =
                (r.get(0).unwrap(), r.get(1).unwrap(), r.get(2).unwrap(), r.get(3).unwrap());
            let (night, created, changed): (String, i64, i64) = (r.get(4).unwrap(), r.get(5).unwrap(), r.get(6).unwrap());
            assert_eq!(seconds, offset(name.parse().unwrap(), Instant(at)), "the offset that held in {name} at {at}");
            let stamp = Stamp { at: Instant(at), offset_seconds: seconds, zone: name.clone() };
            assert_eq!(night, NightDate::of(stamp.local()).to_text());
            assert!(at <= created && created <= changed && changed <= until, "{table} {id}");
            let uuid: uuid::Uuid = id.parse().unwrap();
            let (s, ns) = uuid.get_timestamp().unwrap().to_unix();
            assert_eq!((uuid.get_version_num(), (s * 1000) as i64 + i64::from(ns) / 1_000_000), (7, created));
            assert_eq!(changed == created, r.get::<_, i64>(7).unwrap() == 1);
            away += i64::from(name == "America/New_York");
        }
        assert!(away > 30, "a trip is in it");
    }
    assert_eq!(number(&db, &format!("SELECT count(*) FROM dose WHERE raised > {until} OR changed > {until} OR due > raised")), 0);
    assert_eq!(number(&db, &format!("SELECT count(*) FROM night WHERE up > {until} OR changed > {until}")), 0);
    assert!(number(&db, "SELECT count(*) FROM zone_seen") >= 5);
    assert_eq!(number(&db, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

#[test]
fn the_sums_are_those_the_app_keeps_with_every_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let truth = make(&path, &spec(Writer::Heavy, 300));
    let mut store = Store::open(&path, at(UNTIL)).unwrap();
    let sums = ["night_sum", "day_sum"];
    let made = store.read(|db| Ok(dump(db, &sums))).unwrap();
    assert!(made.len() > 1000);
    store
        .write(|db| {
            for night in &truth.nights {
                store::sums::refresh_night(db, night.night)?;
                store::sums::refresh_day(db, night.night)?;
            }
            Ok(())
        })
        .unwrap();
    assert_eq!(store.read(|db| Ok(dump(db, &sums))).unwrap(), made);
}

#[test]
fn every_screen_reads_it_and_says_what_is_true() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let phone = Phone::new(UNTIL, "Europe/Berlin");
    let truth = make(&path, &spec(Writer::Heavy, 400));
    let app = App::open(path, phone.clone()).unwrap();
    assert!(!app.first_run().unwrap() && !app.is_sample().unwrap());

    let tonight = app.tonight().unwrap();
    let last = truth.nights.last().unwrap();
    assert_eq!((tonight.night, tonight.episodes.len() as i32), (last.night, last.episodes));
    assert!(tonight.appearance.night && tonight.strip.len() == 14 && !tonight.doses.is_empty());
    assert!(!app.plan().unwrap().items.is_empty());
    assert!(!app.reminders(60).unwrap().pending.is_empty());
    assert!(!app.morning().unwrap().words.is_empty());

    let trends = app.trends(400).unwrap();
    for (shown, truth) in trends.nights.iter().zip(&truth.nights) {
        assert_eq!((shown.night, shown.episodes), (truth.night, truth.episodes));
        let known = app.night(truth.night).unwrap().is_some_and(|night| night.entry.says_how_it_was());
        assert_eq!(known, truth.told, "{:?}", truth.night);
        if truth.episodes > 0 {
            assert_eq!(app.episodes(truth.night).unwrap().len() as i32, truth.episodes);
        }
    }
    let (from, to) = (truth.nights[0].night, last.night);
    let worst = app.trend(Measure::Worst, Grain::Night, from, to).unwrap();
    assert_eq!(worst.points.len(), 400);
    assert!(!app.hours(from, to).unwrap().rows.is_empty());
    assert!(app.scores(ScoreKind::Trouble).unwrap().scores.len() > 30);
    assert!(!app.exposure_form().unwrap().chips.is_empty());
    let programme = app.programme().unwrap();
    assert!(!programme.summary.is_empty(), "{programme:?}");
}

/// Mean severity of some nights, less that of others.
fn difference(truth: &SampleTruth, with: impl Fn(usize) -> Option<bool>) -> f64 {
    let mean = |wanted: bool| {
        let found: Vec<f64> =
            truth.nights.iter().enumerate().filter(|(i, _)| with(*i) == Some(wanted)).map(|(_, n)| n.severity).collect();
        assert!(found.len() > 100);
        found.iter().sum::<f64>() / found.len() as f64
    };
    mean(true) - mean(false)
}

#[test]
fn what_is_planted_is_there_and_what_is_not_is_not() {
    let truth_of = |effects| made(&SampleSpec { effects, ..spec(Writer::Light, 2_190) }).0;
    let (usual, null) = (truth_of(Effects::USUAL), truth_of(Effects::NONE));
    let near = |found: f64, planted: f64| assert!((found - planted).abs() < 0.3, "{found} for {planted}");
    near(difference(&usual, |i| Some(usual.nights[i].late_caffeine)), Effects::USUAL.late_caffeine);
    near(difference(&usual, |i| Some(usual.nights[i].warm_bath)), Effects::USUAL.warm_bath);
    near(difference(&null, |i| Some(null.nights[i].late_caffeine)), 0.0);
    near(difference(&null, |i| Some(null.nights[i].warm_bath)), 0.0);
    // Iron comes slowly, over nine months.
    let begins = usize::try_from(Effects::USUAL.iron_begins.unwrap()).unwrap();
    let iron: Vec<f64> = usual.nights.iter().map(|n| n.iron).collect();
    assert!(
        iron[begins] == 0.0 && iron[begins + 30] < 0.05 && (0.4..0.6).contains(&iron[begins + 135]) && iron[begins + 270] == 1.0
    );
    assert!(iron.windows(2).all(|w| w[0] <= w[1]));
    near(difference(&usual, |i| (i < begins || i >= begins + 270).then_some(i >= begins + 270)), Effects::USUAL.iron);
    // The days are the same, night for night, and the nights differ by what is planted alone.
    for (with, without) in usual.nights.iter().zip(&null.nights) {
        assert_eq!((with.late_caffeine, with.warm_bath, with.stress), (without.late_caffeine, without.warm_bath, without.stress));
        assert!((with.severity - with.planted - without.severity).abs() < 1e-9 && without.planted == 0.0);
    }
    // Nights hang together.
    let carried: Vec<(f64, f64)> = null.nights.windows(2).map(|w| (w[0].severity, w[1].severity)).collect();
    let mean = null.nights.iter().map(|n| n.severity).sum::<f64>() / null.nights.len() as f64;
    let covariance: f64 = carried.iter().map(|(a, b)| (a - mean) * (b - mean)).sum();
    let variance: f64 = carried.iter().map(|(a, _)| (a - mean) * (a - mean)).sum();
    assert!((0.5..0.75).contains(&(covariance / variance)), "{}", covariance / variance);
}

#[test]
fn the_planted_effect_is_seen_in_what_was_written_down() {
    let (truth, db, _folder) = made(&spec(Writer::Heavy, 1_095));
    let mean = |sql: &str| -> f64 {
        db.query_row(&format!("SELECT avg(worst) FROM (SELECT night, max(intensity) AS worst FROM episode WHERE deleted = 0 GROUP BY night) {sql}"), [], |r| r.get(0)).unwrap()
    };
    let late = "night IN (SELECT day FROM exposure WHERE deleted = 0 AND kind = 'caffeine' AND (at / 1000 + offset_seconds) % 86400 >= 50400)";
    let difference = mean(&format!("WHERE {late}")) - mean(&format!("WHERE NOT {late}"));
    assert!((0.5..1.8).contains(&difference), "{difference}");
    assert!(truth.trips >= 2);
}

#[test]
fn the_sample_opens_beside_the_diary_and_never_mixes_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let phone = Phone::new(UNTIL, "Europe/Berlin");
    let own = App::open(path.clone(), phone.clone()).unwrap();
    own.record_episode(0).unwrap();
    let sample = App::open_sample(path.clone(), phone.clone()).unwrap();
    assert!(sample.is_sample().unwrap() && !own.is_sample().unwrap());
    assert!(!sample.first_run().unwrap() && own.first_run().unwrap());
    let shown = sample.trends(730).unwrap();
    assert!(shown.nights.iter().filter(|n| n.known).count() > 500);
    assert!(own.trends(730).unwrap().nights.iter().filter(|n| n.known).count() == 1);
    assert_eq!(own.tonight().unwrap().episodes.len(), 1);

    // What is tried out in it is there when it is opened again, for a week; then it is made anew, up to that day.
    let tried = sample.record_episode(0).unwrap().episode.id;
    sample.pause().unwrap();
    let again = App::open_sample(path.clone(), phone.clone()).unwrap();
    assert!(again.episode(&tried).is_ok());
    again.pause().unwrap();
    phone.set_at(phone.now().plus(8 * DAY));
    let later = App::open_sample(path.clone(), phone.clone()).unwrap();
    assert!(later.episode(&tried).is_err() && later.is_sample().unwrap());
    assert!(later.trends(7).unwrap().nights.iter().filter(|n| n.known).count() >= 5);
    later.pause().unwrap();

    // One of an older schema, or damaged, is made anew too.
    let file = folder.path().join("sample.db");
    Connection::open(&file).unwrap().execute_batch("PRAGMA user_version = 1").unwrap();
    assert_eq!(Store::schema_of(&file), Ok(Some(1)));
    App::open_sample(path.clone(), phone.clone()).unwrap().pause().unwrap();
    assert_eq!(Store::schema_of(&file), Ok(Some(SCHEMA_VERSION)));
    std::fs::write(&file, "not a diary at all").unwrap();
    assert!(App::open_sample(path, phone).unwrap().is_sample().unwrap());
    assert_eq!(own.tonight().unwrap().episodes.len(), 0, "eight days later, none of this night");
}
