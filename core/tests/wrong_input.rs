//! Every wrong input gets a typed error that names the field and the limit, and changes nothing in the store.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::sync::Arc;

use crate::phone::*;
use stillnight_core::app::App;
use stillnight_core::diary::{EpisodeDetail, Intensity};
use stillnight_core::error::{Error, Field};
use stillnight_core::plan::{Days, Schedule, Timing};
use stillnight_core::reminders::Answer;
use stillnight_core::time::Instant;

/// Runs a wrong call and checks that nothing was stored and nobody was told.
fn refused<T: std::fmt::Debug>(app: &App, call: impl FnOnce(&App) -> Result<T, Error>) -> Error {
    let heard = Arc::new(Heard::default());
    app.listen(Some(heard.clone()));
    let look = |app: &App| (app.tonight().unwrap(), app.plan().unwrap(), app.trends(30).unwrap(), app.ledger(1000).unwrap());
    let before = look(app);
    let error = call(app).unwrap_err();
    assert_eq!(look(app), before);
    assert!(heard.0.lock().unwrap().is_empty());
    app.listen(None);
    error
}

fn own(days: Days, timing: Timing) -> Schedule {
    Schedule::Own { days, timing }
}

fn noon() -> Timing {
    Timing::At { times: vec![time("12:00")] }
}

#[test]
fn intensity_is_one_to_ten() {
    let limit = Err(Error::OutOfRange { field: Field::Intensity, min: 1, max: 10 });
    assert_eq!(Intensity::new(0), limit);
    assert!(Intensity::new(1).is_ok());
    assert!(Intensity::new(10).is_ok());
    assert_eq!(Intensity::new(11), limit);
}

#[test]
fn an_episode_begins_now_or_up_to_a_day_ago() {
    let (app, _folder) = open(&Phone::new("2026-03-10T03:12:00+01:00", "Europe/Berlin"));
    let limit = Error::OutOfRange { field: Field::Minutes, min: 0, max: 1440 };
    assert_eq!(refused(&app, |a| a.record_episode(-1)), limit);
    assert_eq!(refused(&app, |a| a.record_episode(1441)), limit);
    assert!(app.record_episode(0).is_ok());
    assert!(app.record_episode(1440).is_ok());
}

#[test]
fn an_episode_ends_after_it_began_and_not_in_the_future() {
    let (app, _folder) = open(&Phone::new("2026-03-10T03:12:00+01:00", "Europe/Berlin"));
    let id = app.record_episode(0).unwrap().episode.id;
    let began = at("2026-03-10T03:00:00+01:00");
    let future = |field| Error::InFuture { field, limit_minutes: 5 };
    assert_eq!(
        refused(&app, |a| a.time_episode(&id, began, Some(began.plus(-1)))),
        Error::Before { field: Field::Ended, after: Field::Began }
    );
    assert_eq!(refused(&app, |a| a.time_episode(&id, at("2026-03-10T03:17:00.001+01:00"), None)), future(Field::Began));
    assert_eq!(refused(&app, |a| a.time_episode(&id, began, Some(Instant(i64::MAX)))), future(Field::Ended));
    let hundred_years = at("2026-03-10T03:12:00+01:00").plus(-100 * 365 * 86_400_000);
    let long_ago = Error::LongAgo { field: Field::Began, limit_years: 100 };
    assert_eq!(refused(&app, |a| a.time_episode(&id, hundred_years.plus(-1), None)), long_ago);
    assert_eq!(refused(&app, |a| a.time_episode(&id, Instant(i64::MIN), None)), long_ago);
    assert!(app.time_episode(&id, hundred_years, None).is_ok());
    assert_eq!(refused(&app, |a| a.time_episode("nobody", began, None)), Error::NotFound { field: Field::Id });
    assert!(app.time_episode(&id, began, Some(began)).is_ok());
    assert!(app.time_episode(&id, at("2026-03-10T03:17:00+01:00"), None).is_ok());
}

#[test]
fn a_note_has_at_most_two_thousand_characters() {
    let (app, _folder) = open(&Phone::new("2026-03-10T03:12:00+01:00", "Europe/Berlin"));
    let id = app.record_episode(0).unwrap().episode.id;
    let note = |n| EpisodeDetail { note: "ü".repeat(n), ..EpisodeDetail::default() };
    assert_eq!(refused(&app, |a| a.detail_episode(&id, note(2001))), Error::TooLong { field: Field::Note, max: 2000 });
    assert!(app.detail_episode(&id, note(2000)).is_ok());
}

#[test]
fn a_night_goes_from_bed_to_sleep_to_getting_up_and_is_over() {
    let (app, _folder) = open(&Phone::new("2026-03-10T06:45:00+01:00", "Europe/Berlin"));
    let entry = |bed, asleep, up, awakenings| told("2026-03-09", bed, asleep, up, awakenings);
    assert_eq!(
        refused(&app, |a| a.check_in(entry("23:00", "22:59", "06:00", 0))),
        Error::Before { field: Field::Asleep, after: Field::Bed }
    );
    assert_eq!(
        refused(&app, |a| a.check_in(entry("23:00", "23:30", "22:00", 0))),
        Error::Before { field: Field::Up, after: Field::Asleep }
    );
    assert_eq!(
        refused(&app, |a| a.check_in(entry("23:00", "23:30", "06:51", 0))),
        Error::InFuture { field: Field::Up, limit_minutes: 5 }
    );
    let awakenings = Error::OutOfRange { field: Field::Awakenings, min: 0, max: 50 };
    assert_eq!(refused(&app, |a| a.check_in(entry("23:00", "23:30", "06:00", -1))), awakenings);
    assert_eq!(refused(&app, |a| a.check_in(entry("23:00", "23:30", "06:00", 51))), awakenings);
    assert!(app.check_in(entry("23:00", "23:00", "06:50", 50)).is_ok());
    assert!(app.check_in(entry("23:00", "23:00", "23:00", 0)).is_ok());
}

#[test]
fn an_item_has_a_name_and_a_schedule_within_limits() {
    let (app, _folder) = open(&Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin"));
    let out = |field, min, max| Error::OutOfRange { field, min, max };
    let from = "2026-03-10".parse().unwrap();
    assert_eq!(refused(&app, |a| a.add_item(item("  ", "", daily(&["09:00"])))), Error::Missing { field: Field::Name });
    assert_eq!(
        refused(&app, |a| a.add_item(item(&"x".repeat(81), "", daily(&["09:00"])))),
        Error::TooLong { field: Field::Name, max: 80 }
    );
    assert_eq!(
        refused(&app, |a| a.add_item(item("x", &"x".repeat(81), daily(&["09:00"])))),
        Error::TooLong { field: Field::Dose, max: 80 }
    );
    for (schedule, error) in [
        (own(Days::EveryNDays { days: 1, from }, noon()), out(Field::EveryDays, 2, 365)),
        (own(Days::EveryNDays { days: 366, from }, noon()), out(Field::EveryDays, 2, 365)),
        (own(Days::Weekdays { days: vec![] }, noon()), Error::Missing { field: Field::Schedule }),
        (own(Days::Weekdays { days: vec![0] }, noon()), out(Field::Schedule, 1, 7)),
        (own(Days::Weekdays { days: vec![8] }, noon()), out(Field::Schedule, 1, 7)),
        (own(Days::EveryDay, Timing::At { times: vec![] }), out(Field::Time, 1, 12)),
        (own(Days::EveryDay, Timing::BeforeBed { minutes: -1 }), out(Field::Minutes, 0, 720)),
        (own(Days::EveryDay, Timing::BeforeBed { minutes: 721 }), out(Field::Minutes, 0, 720)),
        (own(Days::EveryDay, Timing::AfterWaking { minutes: 721 }), out(Field::Minutes, 0, 720)),
        (Schedule::With { item: "nobody".into() }, Error::NotFound { field: Field::Id }),
    ] {
        assert_eq!(refused(&app, |a| a.add_item(item("x", "", schedule.clone()))), error);
        assert_eq!(refused(&app, |a| a.preview_schedule(schedule.clone())), error);
    }
    for schedule in [
        own(Days::EveryNDays { days: 365, from }, noon()),
        own(Days::Weekdays { days: vec![7, 1, 7] }, noon()),
        own(Days::EveryDay, Timing::BeforeBed { minutes: 720 }),
    ] {
        assert!(app.add_item(item(&"x".repeat(80), &"y".repeat(80), schedule)).is_ok());
    }
}

#[test]
fn an_item_goes_with_one_that_has_a_rule_of_its_own() {
    let (app, _folder) = open(&Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin"));
    let with = |id: &str| Schedule::With { item: id.to_owned() };
    let iron = app.add_item(item("Iron", "", daily(&["09:00"]))).unwrap().id;
    let c = app.add_item(item("C", "", with(&iron))).unwrap().id;
    let refusal = Error::NotFound { field: Field::Schedule };
    assert_eq!(refused(&app, |a| a.add_item(item("D", "", with(&c)))), refusal, "no chains");
    assert_eq!(refused(&app, |a| a.change_item(&iron, item("Iron", "", with(&iron)))), refusal, "not with itself");
    let own = app.add_item(item("E", "", daily(&["10:00"]))).unwrap().id;
    assert_eq!(refused(&app, |a| a.change_item(&iron, item("Iron", "", with(&own)))), refusal, "others go with it");
    assert_eq!(refused(&app, |a| a.end_item("nobody")), Error::NotFound { field: Field::Id });
    // When iron ends, what went with it keeps the times.
    app.end_item(&iron).unwrap();
    let kept = &app.plan().unwrap().items[0];
    assert_eq!((kept.title.as_str(), kept.sentence.as_str()), ("C", "Every day, 09:00, wherever you are"));
    assert_eq!(refused(&app, |a| a.end_item(&iron)), Error::NotFound { field: Field::Id });
}

#[test]
fn an_answer_is_about_a_dose_there_is_and_not_ahead_of_the_clock() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let id = app.add_item(item("Iron", "", daily(&["09:00"]))).unwrap().id;
    let unknown = Error::NotFound { field: Field::Id };
    for wrong in [
        "",
        "x",
        "nobody/2026-03-10/0",
        &format!("{id}/2026-03-10/1"),
        &format!("{id}/2026-03-09/0"),
        &format!("{id}/2026-02-30/0"),
    ] {
        assert_eq!(refused(&app, |a| a.answer(wrong, Answer::Taken)), unknown, "{wrong}");
        assert_eq!(refused(&app, |a| a.raised(wrong)), unknown, "{wrong}");
    }
    let dose = |day: &str| format!("{id}/{day}/0");
    let ahead = |limit_minutes| Error::InFuture { field: Field::TakenAt, limit_minutes };
    assert_eq!(refused(&app, |a| a.answer(&dose("2026-03-12"), Answer::Taken)), ahead(1440));
    assert_eq!(
        refused(&app, |a| a.answer(&dose("2026-03-10"), Answer::TakenAt { at: at("2026-03-10T08:05:00.001+01:00") })),
        ahead(5)
    );
    // One wrong dose among several: none is answered.
    assert_eq!(refused(&app, |a| a.answer(&format!("{}+{id}/2026-03-09/0", dose("2026-03-10")), Answer::Taken)), unknown);
    assert!(app.answer(&dose("2026-03-10"), Answer::Taken).unwrap().counted, "an hour early is fine");
}

#[test]
fn ranges_of_screens_are_checked() {
    let (app, _folder) = open(&Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin"));
    let out = |field, max| Error::OutOfRange { field, min: 1, max };
    for wrong in [0, 501, i32::MIN] {
        assert_eq!(refused(&app, |a| a.reminders(wrong)), out(Field::Capacity, 500));
    }
    for wrong in [0, 3661] {
        assert_eq!(refused(&app, |a| a.trends(wrong)), out(Field::Nights, 3660));
    }
    for wrong in [0, 1001] {
        assert_eq!(refused(&app, |a| a.ledger(wrong)), out(Field::Capacity, 1000));
    }
    assert!(app.reminders(500).is_ok() && app.trends(3660).is_ok() && app.ledger(1000).is_ok());
    let same = routine("23:00", "23:00");
    assert_eq!(refused(&app, |a| a.set_routine(same)), Error::Before { field: Field::Waking, after: Field::Bedtime });
}

#[test]
fn a_zone_the_phone_has_no_rules_for_is_named_and_nothing_is_stored() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    phone.fly("Mars/Olympus");
    let unknown = Error::UnknownZone { field: Field::Zone };
    assert_eq!(app.record_episode(0).unwrap_err(), unknown);
    assert_eq!(app.reminders(60).unwrap_err(), unknown);
    phone.fly("Europe/Berlin");
    assert!(app.tonight().unwrap().episodes.is_empty());
}

#[test]
fn a_file_that_is_not_a_diary_is_refused_and_left_as_it_was() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let open = || App::open(path.clone(), phone.clone()).err();

    fs::write(&path, "not a database at all").unwrap();
    assert_eq!(open(), Some(Error::NotADatabase));
    assert_eq!(fs::read(&path).unwrap(), b"not a database at all");

    fs::remove_file(&path).unwrap();
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE stranger (x)").unwrap();
    drop(other);
    let before = fs::read(&path).unwrap();
    assert_eq!(open(), Some(Error::NotADatabase));
    assert_eq!(fs::read(&path).unwrap(), before);

    fs::remove_file(&path).unwrap();
    App::open(path.clone(), phone.clone()).unwrap().pause().unwrap();
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 999).unwrap();
    let bytes = fs::read(&path).unwrap();
    assert_eq!(open(), Some(Error::NewerVersion { found: 999, supported: stillnight_core::store::SCHEMA_VERSION }));
    assert_eq!(fs::read(&path).unwrap(), bytes);

    assert_eq!(App::open(folder.path().join("no/such/folder/diary.db"), phone.clone()).err(), Some(Error::Storage));
    // An empty file is a diary that has not begun.
    fs::write(&path, "").unwrap();
    assert_eq!(open(), None);
}

#[test]
fn a_damaged_page_is_an_error_and_not_a_crash() {
    let phone = Phone::new("2026-03-10T03:12:00+01:00", "Europe/Berlin");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let app = App::open(path.clone(), phone.clone()).unwrap();
    app.record_episode(0).unwrap();
    app.pause().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    for byte in bytes.iter_mut().skip(100) {
        *byte = 0xA5;
    }
    fs::write(&path, &bytes).unwrap();
    assert_eq!(app.resume().and_then(|()| app.tonight().map(|_| ())), Err(Error::Damaged));
    assert_eq!(fs::read(&path).unwrap(), bytes);
}
