//! Exposures, scores and the diary programme: what may be entered, what is marked, what a day still lacks.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use stillnight_core::diary::{
    Drink, Effort, EpisodeDetail, ExerciseKind, Exposure, ExposureEntry, ExposureKind, Intensity, MarkKind, PracticeKind,
    ProgrammePart, ProgrammeState, ScoreKind,
};
use stillnight_core::error::{Error, Field};
use stillnight_core::time::NightDate;
use stillnight_core::trends::{Grain, Measure};

fn entry(exposure: Exposure) -> ExposureEntry {
    ExposureEntry { exposure, note: String::new() }
}

fn coffee(mg: i32) -> ExposureEntry {
    entry(Exposure::Caffeine { drink: Drink::FilterCoffee, mg })
}

fn run(minutes: i32, effort: Effort) -> ExposureEntry {
    entry(Exposure::Exercise { kind: ExerciseKind::Running, minutes, effort })
}

#[test]
fn the_usual_coffee_is_the_first_chip_and_one_tap() {
    let phone = Phone::new("2026-03-10T09:30:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let first = app.exposure_form().unwrap();
    assert_eq!(first.chips[0].words, "Filter coffee, 90 mg");
    assert_eq!(first.chips.len(), 6, "what most people have, until there are habits");
    let own = Exposure::Caffeine { drink: Drink::FilterCoffee, mg: 120 };
    for _ in 0..2 {
        let saved = app.record_exposure(entry(own.clone()), 0).unwrap();
        assert_eq!((saved.words.as_str(), saved.marks.len()), ("Filter coffee, 120 mg, 09:30", 0));
    }
    app.record_exposure(entry(Exposure::Practice { kind: PracticeKind::WarmBath, minutes: 15 }), 15).unwrap();
    let form = app.exposure_form().unwrap();
    assert_eq!(form.chips[0].exposure, own);
    assert_eq!(form.chips[1].words, "Warm bath, 15 min");
    assert!(!form.chips.iter().any(|c| c.words == "Filter coffee, 90 mg"), "her coffee has its own strength");
    assert_eq!(form.today.iter().map(|r| r.words.as_str()).collect::<Vec<_>>()[2], "Warm bath, 15 min");
    assert!(
        form.drinks.iter().all(|d| !d.source.is_empty())
            && form.practices.iter().all(|p| !p.source.is_empty() && !p.how.is_empty())
    );
}

#[test]
fn caffeine_is_marked_after_two_in_the_afternoon_until_the_day_ends() {
    let phone = Phone::new("2026-03-11T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let marked = |date: &str, clock: &str, mg| {
        let saved = app.record_exposure_at(coffee(mg), date.parse().unwrap(), time(clock)).unwrap();
        saved.marks.iter().map(|m| m.kind).collect::<Vec<_>>()
    };
    assert!(marked("2026-03-10", "14:00", 90).is_empty());
    assert_eq!(marked("2026-03-10", "14:01", 90), [MarkKind::LateCaffeine]);
    assert_eq!(marked("2026-03-11", "03:59", 90), [MarkKind::LateCaffeine]);
    assert!(marked("2026-03-11", "04:00", 90).is_empty());
    assert!(marked("2026-03-10", "20:00", 0).is_empty(), "decaffeinated");
    let day = |id: &str| app.exposure(id).unwrap().day;
    let id = app.record_exposure_at(coffee(90), "2026-03-11".parse().unwrap(), time("03:59")).unwrap().id;
    assert_eq!(day(&id), night("2026-03-10"), "what is drunk at four counts to the evening before");
}

#[test]
fn vigorous_exercise_is_marked_within_four_hours_of_bed_as_it_was() {
    let phone = Phone::new("2026-03-11T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let marked = |clock: &str, minutes, effort| {
        let saved = app.record_exposure_at(run(minutes, effort), "2026-03-10".parse().unwrap(), time(clock)).unwrap();
        (saved.marks.iter().map(|m| m.kind).collect::<Vec<_>>(), saved.id)
    };
    // Usual bedtime is 23:00; it ends at 19:00 sharp, then a minute later.
    assert!(marked("18:30", 30, Effort::Vigorous).0.is_empty());
    let (marks, id) = marked("18:31", 30, Effort::Vigorous);
    assert_eq!(marks, [MarkKind::LateExercise]);
    assert!(marked("21:00", 30, Effort::Moderate).0.is_empty());
    // She told that she went to bed at 23:30 that night: four hours are four hours.
    app.check_in(told("2026-03-10", "23:30", "23:45", "07:00", 0)).unwrap();
    assert!(app.exposure(&id).unwrap().marks.is_empty());
    assert!(!app.exposure(&marked("19:31", 30, Effort::Vigorous).1).unwrap().marks[0].source.is_empty());
}

#[test]
fn an_exposure_can_be_changed_deleted_and_undone() {
    let phone = Phone::new("2026-03-10T15:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let saved = app.record_exposure(coffee(90), 5).unwrap();
    phone.fly("America/New_York");
    let tea = entry(Exposure::Caffeine { drink: Drink::BlackTea, mg: 50 });
    let before = app.exposure(&saved.id).unwrap();
    let changed = app.change_exposure(&saved.id, tea.clone(), "2026-03-10".parse().unwrap(), time("14:55")).unwrap();
    let after = app.exposure(&saved.id).unwrap();
    assert_eq!(
        (after.words.as_str(), &after.at),
        ("Black tea, 50 mg", &before.at),
        "the same minute is the same instant, in its zone"
    );
    app.undo(&changed.undo).unwrap();
    assert_eq!(app.exposure(&saved.id).unwrap(), before);
    let deleted = app.delete_exposure(&saved.id).unwrap();
    assert_eq!(app.exposure(&saved.id), Err(Error::NotFound { field: Field::Id }));
    app.undo(&deleted.undo).unwrap();
    assert_eq!(app.exposure(&saved.id).unwrap(), before);
    assert_eq!(app.undo(&saved.undo), Err(Error::UndoOver));
}

#[test]
fn amounts_have_limits_on_both_sides() {
    let phone = Phone::new("2026-03-10T15:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let out = |field, min, max| Error::OutOfRange { field, min, max };
    let cases: Vec<(Exposure, Exposure, Error)> = vec![
        (
            Exposure::Caffeine { drink: Drink::Cola, mg: 1000 },
            Exposure::Caffeine { drink: Drink::Cola, mg: 1001 },
            out(Field::Amount, 0, 1000),
        ),
        (
            Exposure::Caffeine { drink: Drink::Cola, mg: 0 },
            Exposure::Caffeine { drink: Drink::Cola, mg: -1 },
            out(Field::Amount, 0, 1000),
        ),
        (Exposure::Alcohol { tenths: 1 }, Exposure::Alcohol { tenths: 0 }, out(Field::Amount, 1, 500)),
        (Exposure::Alcohol { tenths: 500 }, Exposure::Alcohol { tenths: 501 }, out(Field::Amount, 1, 500)),
        (Exposure::Nicotine { times: 100 }, Exposure::Nicotine { times: 101 }, out(Field::Amount, 1, 100)),
        (Exposure::Stress { level: 10 }, Exposure::Stress { level: 11 }, out(Field::Amount, 1, 10)),
        (Exposure::Stress { level: 1 }, Exposure::Stress { level: 0 }, out(Field::Amount, 1, 10)),
        (Exposure::Nap { minutes: 1 }, Exposure::Nap { minutes: 0 }, out(Field::Minutes, 1, 1440)),
        (Exposure::Travel { minutes: 1440 }, Exposure::Travel { minutes: 1441 }, out(Field::Minutes, 1, 1440)),
        (
            Exposure::Own { name: " tea cake ".into(), amount: Some(100_000) },
            Exposure::Own { name: "x".into(), amount: Some(100_001) },
            out(Field::Amount, 0, 100_000),
        ),
        (
            Exposure::Own { name: "x".repeat(60), amount: None },
            Exposure::Own { name: "x".repeat(61), amount: None },
            Error::TooLong { field: Field::Name, max: 60 },
        ),
        (Exposure::HeavyMeal, Exposure::Own { name: "  ".into(), amount: None }, Error::Missing { field: Field::Name }),
    ];
    for (good, bad, error) in cases {
        assert!(app.record_exposure(entry(good.clone()), 0).is_ok(), "{good:?}");
        assert_eq!(app.record_exposure(entry(bad.clone()), 0).unwrap_err(), error, "{bad:?}");
    }
    assert_eq!(app.exposure_form().unwrap().own[1], "tea cake");
    let minutes = out(Field::Minutes, 0, 1440);
    assert_eq!(app.record_exposure(coffee(90), -1).unwrap_err(), minutes);
    assert_eq!(app.record_exposure(coffee(90), 1441).unwrap_err(), minutes);
    assert!(app.record_exposure(coffee(90), 1440).is_ok());
    let at = |clock: &str| app.record_exposure_at(coffee(90), "2026-03-10".parse().unwrap(), time(clock));
    assert!(at("15:05").is_ok());
    assert_eq!(at("15:06").unwrap_err(), Error::InFuture { field: Field::Time, limit_minutes: 5 });
}

#[test]
fn the_programme_says_what_each_day_lacks_and_sums_up_at_its_end() {
    let phone = Phone::new("2026-03-02T10:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    assert_eq!(app.programme().unwrap().state, ProgrammeState::NotStarted);
    assert_eq!(app.end_programme().unwrap_err(), Error::NotFound { field: Field::Id });
    app.start_programme().unwrap();
    let all = app.programme().unwrap();
    // At ten in the morning the first night is still to come.
    assert_eq!((all.day, all.days.len(), all.days[0].lacks.clone()), (1, 14, ProgrammePart::ALL[2..].to_vec()));
    assert_eq!(all.days[1].words, "Day 2, Tue 3 Mar: still to come");

    app.record_exposure(coffee(90), 0).unwrap();
    phone.set("2026-03-02T23:00:00+01:00");
    let first = app.record_episode(0).unwrap();
    let today = night("2026-03-02");
    let lacks = || app.programme().unwrap().days[0].lacks.clone();
    use ProgrammePart::*;
    assert_eq!(lacks(), [Intensity, Activity, Taken, Alcohol]);
    let mut detail = first.episode.detail.clone();
    detail.intensity = Some(stillnight_core::diary::Intensity::new(6).unwrap());
    app.detail_episode(&first.episode.id, detail).unwrap();
    app.say_none(today, Alcohol).unwrap();
    app.say_none(today, Taken).unwrap();
    assert_eq!(lacks(), [Activity]);
    assert_eq!(app.programme().unwrap().days[0].words, "Day 1, Mon 2 Mar: still open: activity");
    let said = app.say_none(today, Activity).unwrap();
    assert!(lacks().is_empty());
    app.undo(&said.undo).unwrap();
    assert_eq!(lacks(), [Activity]);
    app.record_exposure(run(30, Effort::Light), 0).unwrap();
    assert_eq!(app.programme().unwrap().complete, 1);
    assert_eq!(app.say_none(today, Intensity).unwrap_err(), Error::OutOfRange { field: Field::Part, min: 0, max: 0 });
    assert!(app.say_none(NightDate("2026-03-03".parse().unwrap()), Caffeine).is_err());

    // A calm night says when and how strong at once.
    phone.set("2026-03-04T08:00:00+01:00");
    app.say_none(night("2026-03-03"), Onset).unwrap();
    assert_eq!(app.programme().unwrap().days[1].lacks, [Activity, Taken, Caffeine, Alcohol]);

    phone.set("2026-03-15T10:00:00+01:00");
    assert_eq!(app.programme().unwrap().state, ProgrammeState::Running, "the fourteenth day");
    phone.set("2026-03-16T10:00:00+01:00");
    let over = app.programme().unwrap();
    assert_eq!((over.state, over.day), (ProgrammeState::Over, 14));
    assert_eq!(
        over.summary,
        [
            "Restless legs in 1 of 2 nights noted.",
            "They usually began about 23:00, between 23:00 and 23:00.",
            "Strength: 6 on average, 6 at most.",
            "Caffeine on 1 of 1 days noted, after 14:00 on 0 of them.",
            "Alcohol on 0 of 1 days noted.",
            "Exercise on 1 of 1 days noted.",
        ]
    );
    let again = app.start_programme().unwrap();
    assert_eq!(app.programme().unwrap().day, 1);
    app.undo(&again.undo).unwrap();
    assert_eq!(app.programme().unwrap().state, ProgrammeState::Over, "both rows are put back");
}

#[test]
fn a_night_is_said_to_be_calm_only_from_the_noon_it_begins_with() {
    use ProgrammePart::*;
    let phone = Phone::new("2026-03-10T03:59:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.start_programme().unwrap();
    let (monday, tuesday) = (night("2026-03-09"), night("2026-03-10"));
    let future = Err(Error::InFuture { field: Field::Date, limit_minutes: 0 });
    let say = |day, part| app.say_none(day, part).map(drop);
    assert_eq!(say(tuesday, Caffeine), future, "the day begins at 04:00");
    phone.set("2026-03-10T04:00:00+01:00");
    assert_eq!(say(tuesday, Caffeine), Ok(()));
    phone.set("2026-03-10T11:59:00+01:00");
    assert_eq!(say(tuesday, Onset), future, "at breakfast the coming night has not begun");
    assert_eq!(say(monday, Onset), Ok(()), "last night has");
    let days = || app.programme().unwrap().days;
    assert_eq!(days()[1].lacks, [Activity, Taken, Alcohol]);
    assert!(!app.day(tuesday).unwrap().offers_calm && !app.day(monday).unwrap().offers_calm);
    for part in [Activity, Taken, Alcohol] {
        app.say_none(tuesday, part).unwrap();
    }
    assert!(days()[1].lacks.is_empty() && !days()[1].complete, "its night is still to come");
    assert_eq!(days()[1].words, "Day 2, Tue 10 Mar: nothing open before tonight");
    phone.set("2026-03-10T12:00:00+01:00");
    assert_eq!(days()[1].lacks, [Onset, Intensity]);
    assert!(app.day(tuesday).unwrap().offers_calm);
    assert_eq!(say(tuesday, Onset), Ok(()));
    assert!(days()[1].complete && !app.day(tuesday).unwrap().offers_calm);
}

#[test]
fn what_was_said_to_be_none_is_taken_back_and_put_back() {
    use ProgrammePart::*;
    let phone = Phone::new("2026-03-10T20:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let today = night("2026-03-10");
    let known = |kind| {
        let measure = Measure::Exposure { kind };
        app.trend(measure, Grain::Night, today, today).unwrap().points[0].tenths
    };
    let said = || app.day(today).unwrap().said.into_iter().map(|s| s.words).collect::<Vec<_>>();
    assert_eq!(app.unsay_none(today, Alcohol).unwrap_err(), Error::NotFound { field: Field::Id });
    for part in [Onset, Activity, Taken, Caffeine, Alcohol] {
        app.say_none(today, part).unwrap();
    }
    assert_eq!(said(), ["A calm night", "No exercise, little sitting", "Nothing taken", "No caffeine", "No alcohol"]);
    assert_eq!((known(ExposureKind::Alcohol), known(ExposureKind::Caffeine)), (Some(0), Some(0)));
    let back = app.unsay_none(today, Alcohol).unwrap();
    assert_eq!((back.words.as_str(), known(ExposureKind::Alcohol)), ("Taken back: No alcohol", None));
    assert_eq!(app.unsay_none(today, Alcohol).unwrap_err(), Error::NotFound { field: Field::Id }, "once");
    app.undo(&back.undo).unwrap();
    assert_eq!((known(ExposureKind::Alcohol), said().len()), (Some(0), 5));
    let calm = app.unsay_none(today, Onset).unwrap();
    assert!(app.trend(Measure::Worst, Grain::Night, today, today).unwrap().points[0].tenths.is_none(), "a gap again");
    app.undo(&calm.undo).unwrap();
    assert_eq!(app.trend(Measure::Worst, Grain::Night, today, today).unwrap().points[0].tenths, Some(0));
    // What was recorded since is not said to be none; a decaf of 0 mg is.
    app.record_exposure(coffee(0), 0).unwrap();
    assert!(said().contains(&"No caffeine".to_owned()));
    app.record_exposure(coffee(1), 0).unwrap();
    app.record_episode(0).unwrap();
    assert_eq!(said(), ["No exercise, little sitting", "Nothing taken", "No alcohol"]);
}

#[test]
fn the_programme_sums_up_as_the_rest_of_the_app_counts() {
    let phone = Phone::new("2026-03-02T13:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.start_programme().unwrap();
    phone.set("2026-03-06T12:00:00+01:00");
    for (day, strength) in [("2026-03-02", 4), ("2026-03-03", 5), ("2026-03-04", 5)] {
        let first = app.record_episode_at(day.parse().unwrap(), time("23:00"), None).unwrap().episode;
        let detail = EpisodeDetail { intensity: Some(Intensity::new(strength).unwrap()), ..first.detail };
        app.detail_episode(&first.id, detail).unwrap();
    }
    // A decaf in the evening: noted, and none. 1 mg at 14:00 is not late, at 14:01 it is, and so it is at 03:59.
    let drink = |mg, day: &str, clock| app.record_exposure_at(coffee(mg), day.parse().unwrap(), time(clock)).unwrap();
    drink(0, "2026-03-02", "20:00");
    drink(1, "2026-03-03", "14:00");
    drink(1, "2026-03-04", "14:01");
    drink(1, "2026-03-06", "03:59");
    phone.set("2026-03-16T12:00:00+01:00");
    let summary = app.programme().unwrap().summary;
    assert!(summary.contains(&"Strength: 4.7 on average, 5 at most.".to_owned()), "14 by 3: {summary:?}");
    assert!(summary.contains(&"Caffeine on 3 of 4 days noted, after 14:00 on 2 of them.".to_owned()), "{summary:?}");
}

#[test]
fn earlier_programmes_stay_readable() {
    let phone = Phone::new("2025-12-20T13:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.start_programme().unwrap();
    app.say_none(night("2025-12-20"), ProgrammePart::Alcohol).unwrap();
    phone.set("2026-01-04T13:00:00+01:00");
    assert_eq!(app.programme().unwrap().state, ProgrammeState::Over);
    assert!(app.programme().unwrap().earlier.is_empty(), "the one that is over is not an earlier one");
    app.start_programme().unwrap();
    let of = || app.programme().unwrap().earlier.into_iter().map(|e| (e.words, e.summary)).collect::<Vec<_>>();
    let first =
        ("Sat 20 Dec 2025 to Fri 2 Jan 2026. No day is complete.".to_owned(), vec!["Alcohol on 0 of 1 days noted.".to_owned()]);
    assert_eq!(of(), std::slice::from_ref(&first));
    // Ended on its third day, before 04:00: the days so far are summed up.
    phone.set("2026-01-07T03:59:00+01:00");
    let ended = app.end_programme().unwrap();
    let short =
        |to: &str| (format!("Sun 4 Jan to {to}. No day is complete."), vec!["Nothing was noted in this time.".to_owned()]);
    assert_eq!(app.programme().unwrap().state, ProgrammeState::NotStarted);
    assert_eq!(of(), [short("Tue 6 Jan"), first.clone()]);
    app.undo(&ended.undo).unwrap();
    assert_eq!(of(), std::slice::from_ref(&first));
    phone.set("2026-01-07T04:00:00+01:00");
    app.end_programme().unwrap();
    assert_eq!(of(), [short("Wed 7 Jan"), first]);
}

#[test]
fn a_score_is_there_once_a_day_within_its_range() {
    let phone = Phone::new("2026-03-10T15:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let today = "2026-03-10".parse().unwrap();
    assert!(app.scores(ScoreKind::Trouble).unwrap().due);
    for (kind, max) in [(ScoreKind::Severity, 40), (ScoreKind::Trouble, 10)] {
        let out = Error::OutOfRange { field: Field::Score, min: 0, max };
        assert_eq!(app.record_score(kind, today, -1).unwrap_err(), out);
        assert_eq!(app.record_score(kind, today, max as i32 + 1).unwrap_err(), out);
        assert!(app.record_score(kind, today, 0).is_ok());
        assert!(app.record_score(kind, today, max as i32).is_ok());
        assert_eq!(app.scores(kind).unwrap().scores.len(), 1);
    }
    assert_eq!(app.scores(ScoreKind::Severity).unwrap().scores[0].words, "Severity score, Tue 10 Mar: 40 of 40, very severe");
    assert!(app.record_score(ScoreKind::Trouble, "2026-03-11".parse().unwrap(), 3).is_err());
    assert!(!app.scores(ScoreKind::Trouble).unwrap().due);
    phone.set("2026-03-17T00:00:00+01:00");
    assert!(app.scores(ScoreKind::Trouble).unwrap().due, "a week later");
    let id = app.scores(ScoreKind::Trouble).unwrap().scores[0].id.clone();
    let deleted = app.delete_score(&id).unwrap();
    assert!(app.scores(ScoreKind::Trouble).unwrap().scores.is_empty());
    assert_eq!(app.delete_score(&id).unwrap_err(), Error::NotFound { field: Field::Id });
    app.undo(&deleted.undo).unwrap();
    assert_eq!(app.scores(ScoreKind::Trouble).unwrap().scores[0].value, 10);
}
