//! What nights and days add up to: kept with every change, the same as made anew from the rows.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use crate::phone::*;
use proptest::prelude::*;
use rusqlite::types::Value;
use rusqlite::Connection;
use stillnight_core::app::App;
use stillnight_core::diary::{
    CyclePhase, Drink, Effort, EpisodeDetail, ExerciseKind, Exposure, ExposureEntry, ExposureKind, Intensity, NightEntry,
    ProgrammePart, Rest,
};
use stillnight_core::error::Result;
use stillnight_core::store::{sums, Store};
use stillnight_core::time::{Instant, NightDate, DAY, HOUR, MINUTE};

type Rows = Vec<Vec<Value>>;

fn rows(db: &Connection, sql: &str) -> Rows {
    let mut statement = db.prepare(sql).unwrap();
    let columns = statement.column_count();
    let found = statement.query_map([], |r| (0..columns).map(|i| r.get(i)).collect()).unwrap();
    found.collect::<rusqlite::Result<_>>().unwrap()
}

fn all_sums(db: &Connection) -> (Rows, Rows) {
    (rows(db, "SELECT * FROM night_sum ORDER BY night"), rows(db, "SELECT * FROM day_sum ORDER BY day, kind"))
}

/// The sums as they were kept, and as they are made anew.
fn kept_and_anew(file: &Path) -> ((Rows, Rows), (Rows, Rows)) {
    let mut store = Store::open(file, at("2026-03-10T08:00:00Z")).unwrap();
    store
        .write(|db| {
            let kept = all_sums(db);
            sums::rebuild(db)?;
            Ok((kept, all_sums(db)))
        })
        .unwrap()
}

fn nights(file: &Path, from: &str, to: &str) -> Vec<stillnight_core::trends::NightSum> {
    Store::open(file, at("2026-03-10T08:00:00Z")).unwrap().read(|db| sums::nights(db, night(from), night(to))).unwrap()
}

#[derive(Clone, Debug)]
enum Step {
    Later(i64),
    Fly(&'static str),
    Record(i32),
    Detail(usize, Option<i32>),
    Move(usize, i64, Option<i64>),
    End(usize),
    Delete(usize),
    CheckIn { night: i64, bed: Option<i64>, asleep: Option<i64>, up: Option<i64>, awake: Option<i32>, rest: Option<Rest> },
    DeleteNight(i64),
    BedNow,
    Expose(Exposure, i32),
    Change(usize, Exposure, i64),
    DeleteExposure(usize),
    SayNone(i64, ProgrammePart),
    Undo(usize),
}

fn any_exposure() -> impl Strategy<Value = Exposure> {
    prop_oneof![
        (0i32..300).prop_map(|mg| Exposure::Caffeine { drink: Drink::Espresso, mg }),
        (1i32..60).prop_map(|tenths| Exposure::Alcohol { tenths }),
        (1i32..200).prop_map(|minutes| Exposure::Exercise { kind: ExerciseKind::Walking, minutes, effort: Effort::Light }),
        (1i32..=10).prop_map(|level| Exposure::Stress { level }),
        Just(Exposure::HeavyMeal),
        Just(Exposure::Cycle { phase: CyclePhase::Luteal }),
        Just(Exposure::Own { name: "Ice cream".to_owned(), amount: Some(3) }),
    ]
}

fn any_rest() -> impl Strategy<Value = Rest> {
    prop_oneof![Just(Rest::VeryPoor), Just(Rest::Fair), Just(Rest::VeryGood)]
}

fn any_part() -> impl Strategy<Value = ProgrammePart> {
    prop_oneof![
        Just(ProgrammePart::Onset),
        Just(ProgrammePart::Activity),
        Just(ProgrammePart::Taken),
        Just(ProgrammePart::Caffeine),
        Just(ProgrammePart::Alcohol)
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    let minute = || proptest::option::of(0i64..1440);
    let night = || -6i64..1;
    prop_oneof![
        2 => (1i64..2000).prop_map(Step::Later),
        1 => prop_oneof![Just("Europe/Berlin"), Just("America/New_York"), Just("Pacific/Apia")].prop_map(Step::Fly),
        4 => (0i32..=1440).prop_map(Step::Record),
        2 => (0usize..20, proptest::option::of(1i32..=10)).prop_map(|(i, n)| Step::Detail(i, n)),
        2 => (0usize..20, -4000i64..0, proptest::option::of(0i64..600)).prop_map(|(i, b, e)| Step::Move(i, b, e)),
        1 => (0usize..20).prop_map(Step::End),
        1 => (0usize..20).prop_map(Step::Delete),
        3 => (night(), minute(), minute(), minute(), proptest::option::of(0i32..90), proptest::option::of(any_rest()))
            .prop_map(|(night, bed, asleep, up, awake, rest)| Step::CheckIn { night, bed, asleep, up, awake, rest }),
        1 => night().prop_map(Step::DeleteNight),
        1 => Just(Step::BedNow),
        3 => (any_exposure(), 0i32..=1440).prop_map(|(e, ago)| Step::Expose(e, ago)),
        1 => (0usize..20, any_exposure(), -3000i64..0).prop_map(|(i, e, at)| Step::Change(i, e, at)),
        1 => (0usize..20).prop_map(Step::DeleteExposure),
        2 => (night(), any_part()).prop_map(|(night, part)| Step::SayNone(night, part)),
        3 => (0usize..8).prop_map(Step::Undo),
    ]
}

/// What was made on the way.
#[derive(Default)]
struct Made {
    episodes: Vec<String>,
    exposures: Vec<String>,
    undos: Vec<String>,
}

impl Made {
    fn pick(list: &[String], i: usize) -> String {
        list.get(i % list.len().max(1)).cloned().unwrap_or_default()
    }
}

fn entry(exposure: &Exposure) -> ExposureEntry {
    ExposureEntry { exposure: exposure.clone(), note: String::new() }
}

/// Does one step. What is refused changes nothing, so it may be.
fn take(app: &App, phone: &Phone, step: &Step, made: &mut Made) -> Result<()> {
    let now = *phone.now.lock().unwrap();
    let zone = zone(&phone.zone.lock().unwrap());
    let date = |ahead: i64| zone.night(now).plus_days(ahead).unwrap();
    let clock = |minute: &Option<i64>| minute.map(|m| time("12:00") + chrono::Duration::minutes(m));
    match step {
        Step::Later(minutes) => phone.set_at(now.plus(minutes * MINUTE)),
        Step::Fly(to) => phone.fly(to),
        Step::Record(ago) => {
            let recorded = app.record_episode(*ago)?;
            made.episodes.push(recorded.episode.id);
            made.undos.push(recorded.undo);
        }
        Step::Detail(i, intensity) => {
            let intensity = intensity.map(|n| Intensity::new(n).unwrap());
            let detail = EpisodeDetail { intensity, ..EpisodeDetail::default() };
            made.undos.push(app.detail_episode(&Made::pick(&made.episodes, *i), detail)?.undo);
        }
        Step::Move(i, began, length) => {
            let began = now.plus(began * MINUTE);
            let id = Made::pick(&made.episodes, *i);
            made.undos.push(app.time_episode(&id, began, length.map(|m| began.plus(m * MINUTE)))?.undo);
        }
        Step::End(i) => made.undos.push(app.end_episode(&Made::pick(&made.episodes, *i))?.undo),
        Step::Delete(i) => made.undos.push(app.delete_episode(&Made::pick(&made.episodes, *i))?.undo),
        Step::CheckIn { night, bed, asleep, up, awake, rest } => {
            let mut told = NightEntry::empty(date(*night));
            (told.bed, told.asleep, told.up) = (clock(bed), clock(asleep), clock(up));
            (told.awake_minutes, told.rest) = (*awake, *rest);
            told.awakenings = awake.map(|m| m / 20);
            made.undos.push(app.check_in(told)?.undo);
        }
        Step::DeleteNight(night) => made.undos.push(app.delete_night(date(*night))?.undo),
        Step::BedNow => made.undos.push(app.bed_now()?.undo),
        Step::Expose(exposure, ago) => {
            let saved = app.record_exposure(entry(exposure), *ago)?;
            made.exposures.push(saved.id);
            made.undos.push(saved.undo);
        }
        Step::Change(i, exposure, at) => {
            let local = zone.local(now.plus(at * MINUTE));
            let id = Made::pick(&made.exposures, *i);
            made.undos.push(app.change_exposure(&id, entry(exposure), local.date(), local.time())?.undo);
        }
        Step::DeleteExposure(i) => made.undos.push(app.delete_exposure(&Made::pick(&made.exposures, *i))?.undo),
        Step::SayNone(night, part) => made.undos.push(app.say_none(date(*night), *part)?.undo),
        // Among the last ones, where an undo is still possible.
        Step::Undo(back) => app.undo(&made.undos.iter().rev().nth(*back).cloned().unwrap_or_default())?,
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn after_any_changes_the_sums_are_what_the_rows_say(steps in proptest::collection::vec(any_step(), 1..40)) {
        // Over the night in which the clock goes forward.
        let phone = Phone::new("2026-03-27T22:00:00+01:00", "Europe/Berlin");
        let (app, folder) = open(&phone);
        let file = folder.path().join("diary.db");
        let mut made = Made::default();
        for step in &steps {
            let _ = take(&app, &phone, step, &mut made);
        }
        let (kept, anew) = kept_and_anew(&file);
        prop_assert_eq!(kept, anew);
    }
}

#[test]
fn a_sum_says_what_the_screen_of_the_night_says() {
    let phone = Phone::new("2026-03-08T08:00:00+01:00", "Europe/Berlin");
    let (app, folder) = open(&phone);
    let mut entry = told("2026-03-07", "22:50", "23:20", "07:05", 2);
    (entry.awake_minutes, entry.rest) = (Some(37), Some(Rest::Good));
    let record = app.check_in(entry).unwrap().record;
    app.record_episode(300).unwrap();
    let sum = nights(&folder.path().join("diary.db"), "2026-03-07", "2026-03-07").remove(0);
    assert_eq!((sum.sleep, sum.efficiency), (record.sleep_minutes, record.efficiency_percent));
    assert_eq!((sum.sleep, sum.efficiency), (Some(428), Some(86)));
    assert_eq!((sum.awakenings, sum.rest, sum.told, sum.episodes), (Some(2), Some(4), true, 1));
    assert_eq!((sum.onset, sum.hours), (Some(15 * 60), 1 << 15));
}

#[test]
fn bedtime_alone_makes_no_known_night_and_what_is_deleted_leaves_a_gap() {
    let phone = Phone::new("2026-03-07T23:00:00+01:00", "Europe/Berlin");
    let (app, folder) = open(&phone);
    let known = || nights(&folder.path().join("diary.db"), "2026-03-01", "2026-03-31").len();
    app.bed_now().unwrap();
    assert_eq!(known(), 0);
    let id = app.record_episode(0).unwrap().episode.id;
    assert_eq!(known(), 1);
    app.delete_episode(&id).unwrap();
    assert_eq!(known(), 0);
    phone.set("2026-03-08T08:00:00+01:00");
    app.check_in(told("2026-03-07", "23:00", "23:15", "07:00", 0)).unwrap();
    assert_eq!(known(), 1);
    app.delete_night(night("2026-03-07")).unwrap();
    assert_eq!(known(), 0);
}

#[test]
fn an_episode_moved_to_another_night_leaves_the_first() {
    let phone = Phone::new("2026-03-08T13:00:00+01:00", "Europe/Berlin");
    let (app, folder) = open(&phone);
    let id = app.record_episode(0).unwrap().episode.id;
    let noon = at("2026-03-08T12:00:00+01:00");
    let night_of = |began: Instant| -> NightDate {
        app.time_episode(&id, began, None).unwrap();
        let found = nights(&folder.path().join("diary.db"), "2026-03-01", "2026-03-31");
        assert_eq!(found.len(), 1);
        found[0].night
    };
    assert_eq!(night_of(noon), night("2026-03-08"));
    assert_eq!(night_of(noon.plus(-1)), night("2026-03-07"));
    assert_eq!(night_of(noon.plus(-DAY - HOUR)), night("2026-03-06"));
}

/// An exposure as a row.
fn put(db: &Connection, id: &str, day: &str, kind: &str, amount: Option<i64>) {
    db.execute(
        "INSERT INTO exposure (id, at, offset_seconds, zone, night, day, kind, amount, created, changed, version)
         VALUES (?1, 0, 0, 'UTC', ?2, ?2, ?3, ?4, 0, 0, 1)",
        rusqlite::params![id, day, kind, amount],
    )
    .unwrap();
}

#[test]
fn a_day_is_known_of_a_kind_only_if_it_was_recorded_or_said_to_be_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("diary.db"), at("2026-03-10T08:00:00Z")).unwrap();
    let day = "2026-03-07";
    let of = |db: &Connection, kind| {
        let found = sums::days(db, kind, night(day), night(day)).unwrap();
        found.first().map(|s| (s.times, s.amount))
    };
    store
        .write(|db| {
            put(db, "a", day, "stress", Some(4));
            put(db, "b", day, "stress", Some(7));
            put(db, "c", day, "exercise", Some(30));
            put(db, "d", day, "exercise", Some(45));
            put(db, "e", day, "own", Some(900));
            put(db, "f", day, "heavy_meal", None);
            db.execute_batch(
                "INSERT INTO none_said (id, day, part, created, changed, version) VALUES
                 ('1', '2026-03-07', 'alcohol', 0, 0, 1), ('2', '2026-03-07', 'activity', 0, 0, 1), ('3', '2026-03-07', 'taken', 0, 0, 1)",
            )?;
            sums::refresh_day(db, night(day))?;
            assert_eq!(of(db, ExposureKind::Stress), Some((2, 7)), "the highest of the day");
            assert_eq!(of(db, ExposureKind::Exercise), Some((2, 75)), "recorded counts, whatever was said");
            assert_eq!(of(db, ExposureKind::Own), Some((1, 1)), "of one's own, how often");
            assert_eq!(of(db, ExposureKind::HeavyMeal), Some((1, 1)));
            assert_eq!(of(db, ExposureKind::Alcohol), Some((0, 0)), "said to be none: a real zero");
            assert_eq!(of(db, ExposureKind::Caffeine), None, "other entries say nothing of caffeine: a gap");
            let kept = all_sums(db);
            sums::rebuild(db)?;
            assert_eq!(kept, all_sums(db));
            db.execute_batch("UPDATE exposure SET deleted = 1 WHERE kind IN ('exercise', 'own'); DELETE FROM none_said WHERE id = '1';")?;
            sums::refresh_day(db, night(day))?;
            assert_eq!(of(db, ExposureKind::Exercise), Some((0, 0)), "what was said counts again");
            assert_eq!((of(db, ExposureKind::Own), of(db, ExposureKind::Alcohol)), (None, None));
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_diary_of_the_first_version_gets_its_sums() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("diary.db");
    let old = Connection::open(&file).unwrap();
    old.execute_batch(include_str!("../migrations/0001_skeleton.sql")).unwrap();
    old.execute_batch(
        "PRAGMA application_id = 1398032716; PRAGMA user_version = 1;
         INSERT INTO episode (id, began, offset_seconds, zone, night, intensity, created, changed, version)
         VALUES ('a', 1773108720000, 3600, 'Europe/Berlin', '2026-03-09', 7, 0, 0, 1);
         INSERT INTO night (id, night, bed, asleep, up, bed_time, asleep_time, up_time, awakenings, zone, created, changed, version)
         VALUES ('b', '2026-03-08', 0, 600000, 29400000, '23:00:00', '23:10:00', '07:10:00', 1, 'Europe/Berlin', 0, 0, 1);",
    )
    .unwrap();
    old.close().unwrap();
    let found = nights(&file, "2026-03-01", "2026-03-31");
    assert_eq!(
        found.iter().map(|s| (s.night, s.worst_or_calm())).collect::<Vec<_>>(),
        [(night("2026-03-08"), Some(0)), (night("2026-03-09"), Some(7))]
    );
    assert_eq!((found[0].sleep, found[0].efficiency, found[1].onset), (Some(480), Some(97), Some(15 * 60 + 12)));
}

#[test]
fn a_change_that_leaves_the_sum_as_it_was_writes_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("diary.db"), at("2026-03-10T08:00:00Z")).unwrap();
    store
        .write(|db| {
            put(db, "a", "2026-03-07", "caffeine", Some(90));
            db.execute_batch(
                "INSERT INTO episode (id, began, offset_seconds, zone, night, created, changed, version)
                 VALUES ('a', 1773108720000, 3600, 'Europe/Berlin', '2026-03-09', 0, 0, 1);",
            )?;
            let written = || rows(db, "SELECT total_changes()");
            let before = written();
            sums::refresh_night(db, night("2026-03-09"))?;
            sums::refresh_day(db, night("2026-03-07"))?;
            let after = written();
            assert_ne!(before, after);
            sums::refresh_night(db, night("2026-03-09"))?;
            sums::refresh_day(db, night("2026-03-07"))?;
            assert_eq!(written(), after);
            Ok(())
        })
        .unwrap();
}
