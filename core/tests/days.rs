//! Looking through the diary: the month, the day, the list.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod phone;

use phone::*;
use stillnight_core::app::App;
use stillnight_core::diary::{
    BodyPart, DiaryQuery, Drink, Exposure, ExposureEntry, ExposureKind, Intensity, LineKind, OwnRelief, ProgrammePart, Relief,
    ReliefKind, Rest, ScoreKind, Sensation,
};
use stillnight_core::error::{Error, Field};
use stillnight_core::reminders::Answer;

fn coffee(note: &str) -> ExposureEntry {
    ExposureEntry { exposure: Exposure::Caffeine { drink: Drink::Espresso, mg: 80 }, note: note.to_owned() }
}

/// Three nights: two episodes, a calm one, nothing.
fn some_nights(phone: &std::sync::Arc<Phone>, app: &App) {
    phone.set("2026-03-10T09:00:00+01:00");
    app.add_item(item("Iron", "65 mg", daily(&["20:00"]))).unwrap();
    phone.set("2026-03-10T20:05:00+01:00");
    let dose = app.tonight().unwrap().doses[0].id.clone();
    app.answer(&dose, Answer::Taken).unwrap();
    phone.set("2026-03-10T21:00:00+01:00");
    app.record_exposure(coffee("at Zoë's"), 0).unwrap();
    phone.set("2026-03-11T01:00:00+01:00");
    let e = app.record_episode(0).unwrap().episode;
    let mut detail = e.detail.clone();
    detail.intensity = Some(Intensity::new(7).unwrap());
    detail.body = vec![BodyPart::LeftCalf];
    detail.sensations = vec![Sensation::Crawling];
    detail.own_sensations = vec!["like sand".to_owned()];
    detail.relief = vec![Relief { kind: ReliefKind::Walking, helped: true }];
    detail.own_relief = vec![OwnRelief { name: "cold floor".to_owned(), helped: false }];
    detail.note = "after the long flight".to_owned();
    app.detail_episode(&e.id, detail).unwrap();
    phone.set("2026-03-11T01:40:00+01:00");
    app.end_episode(&e.id).unwrap();
    phone.set("2026-03-11T05:00:00+01:00");
    app.record_episode(0).unwrap();
    phone.set("2026-03-11T08:00:00+01:00");
    let mut night = told("2026-03-10", "23:00", "00:10", "07:00", 2);
    night.rest = Some(Rest::Poor);
    app.check_in(night).unwrap();
    app.record_score(ScoreKind::Severity, "2026-03-10".parse().unwrap(), 22).unwrap();
    phone.set("2026-03-12T08:00:00+01:00");
    app.say_none(night_of("2026-03-11"), ProgrammePart::Onset).unwrap();
}

fn night_of(date: &str) -> stillnight_core::time::NightDate {
    night(date)
}

#[test]
fn a_day_runs_from_noon_to_noon_with_everything_on_it() {
    let phone = Phone::new("2026-03-10T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    some_nights(&phone, &app);
    let day = app.day(night("2026-03-10")).unwrap();
    let lines: Vec<_> = day.lines.iter().map(|l| (l.time_words.as_str(), l.title.as_str(), l.detail.as_str())).collect();
    assert_eq!(
        lines,
        [
            ("", "Tue 10 Mar: 22 of 40, severe", ""),
            ("20:00", "Iron 65 mg", "taken 20:05"),
            ("21:00", "Espresso, 80 mg", "at Zoë's"),
            ("23:00–07:00", "Night", "6 h 50 min asleep, 85 % of the time in bed, woke 2 times, hardly rested"),
            (
                "01:00",
                "Restless legs, 7 of 10",
                "40 min, Left calf, Crawling, like sand, Walking helped, cold floor didn't help, after the long flight"
            ),
            ("05:00", "Restless legs", ""),
        ]
    );
    assert_eq!((day.from, day.to), (at("2026-03-10T12:00:00+01:00"), at("2026-03-11T12:00:00+01:00")));
    assert_eq!(day.words, "Tue 10 Mar: strongest 7, 2 episodes, 6 h 50 min asleep, woke 2 times");
    assert!(day.has_next && !day.calm);
    assert!(app.day(night("2026-03-11")).unwrap().calm);
    assert!(!app.day(night("2026-03-12")).unwrap().has_next);
}

#[test]
fn a_month_tells_gaps_calm_nights_and_strengths_apart() {
    let phone = Phone::new("2026-03-10T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    some_nights(&phone, &app);
    let month = app.calendar(2026, 3).unwrap();
    assert_eq!((month.title.as_str(), month.first_weekday, month.days.len()), ("March 2026", 7, 31));
    let shown: Vec<_> = month.days[8..12].iter().map(|d| (d.known, d.level, d.worst, d.episodes)).collect();
    assert_eq!(shown, [(false, None, None, 0), (true, Some(4), Some(7), 2), (true, Some(0), Some(0), 0), (false, None, None, 0)]);
    assert!(month.days[10].words.contains("calm") && month.days[12].future && !month.days[11].future);
    assert!(month.days[11].today);
    assert_eq!(month.summary, "11 nights: 1 with episodes, 1 calm, 9 with nothing recorded.");
    assert_eq!(app.calendar(2024, 2).unwrap().days.len(), 29);
    for (year, month) in [(2026, 0), (2026, 13), (1899, 1), (2201, 1)] {
        assert!(matches!(app.calendar(year, month), Err(Error::OutOfRange { .. })), "{year}-{month}");
    }
    assert!(app.calendar(1900, 1).is_ok() && app.calendar(2200, 12).is_ok());
}

#[test]
fn the_list_finds_words_in_any_case_and_what_filters_let_through() {
    let phone = Phone::new("2026-03-10T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    some_nights(&phone, &app);
    let kinds = |query: DiaryQuery| app.search(query, "", 50).unwrap().lines.iter().map(|l| l.kind).collect::<Vec<_>>();
    let text = |text: &str| kinds(DiaryQuery { text: text.to_owned(), ..DiaryQuery::default() });
    use LineKind::*;
    assert_eq!(kinds(DiaryQuery::default()), [Episode, Episode, Night, Exposure, Dose, Score]);
    assert_eq!(text("LEFT CALF"), [Episode]);
    assert_eq!(text("sand crawl"), [Episode], "every word, in any order");
    assert_eq!(text("sand espresso"), []);
    assert_eq!(text("zoe"), [Exposure]);
    assert_eq!(text("espresso"), [Exposure]);
    assert_eq!(text("caffeine"), [Exposure]);
    assert_eq!(text("iron"), [Dose]);
    assert_eq!(text("hardly"), [Night]);
    assert_eq!(text("severe"), [Score]);
    assert_eq!(text("restless legs"), [Episode, Episode]);
    assert_eq!(kinds(DiaryQuery { kinds: vec![Dose, Night], ..DiaryQuery::default() }), [Night, Dose]);
    assert_eq!(kinds(DiaryQuery { exposures: vec![ExposureKind::Caffeine], ..DiaryQuery::default() }), [Exposure]);
    assert_eq!(kinds(DiaryQuery { exposures: vec![ExposureKind::Alcohol], ..DiaryQuery::default() }), []);
    assert_eq!(kinds(DiaryQuery { body: vec![BodyPart::LeftCalf, BodyPart::Arms], ..DiaryQuery::default() }), [Episode]);
    assert_eq!(kinds(DiaryQuery { min_intensity: Some(7), ..DiaryQuery::default() }), [Episode]);
    assert_eq!(kinds(DiaryQuery { min_intensity: Some(8), ..DiaryQuery::default() }), []);
    assert_eq!(kinds(DiaryQuery { from: Some(night("2026-03-11")), ..DiaryQuery::default() }), []);
    assert_eq!(kinds(DiaryQuery { to: Some(night("2026-03-10")), ..DiaryQuery::default() }).len(), 6);
}

#[test]
fn pages_follow_each_other_without_a_hole_or_a_repeat() {
    let phone = Phone::new("2026-03-10T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    for minutes in 0..40 {
        app.record_episode(minutes * 30).unwrap();
        app.record_exposure(coffee(""), minutes * 30).unwrap();
    }
    let all: Vec<String> = app.search(DiaryQuery::default(), "", 200).unwrap().lines.into_iter().map(|l| l.id).collect();
    assert_eq!(all.len(), 80);
    for limit in [1, 7, 79, 80] {
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let page = app.search(DiaryQuery::default(), &after, limit).unwrap();
            assert!(page.lines.len() <= limit as usize);
            seen.extend(page.lines.into_iter().map(|l| l.id));
            after = page.more;
            if after.is_empty() {
                break;
            }
        }
        assert_eq!(seen, all, "{limit} a page");
    }
    let out = Error::OutOfRange { field: Field::Limit, min: 1, max: 200 };
    assert_eq!(app.search(DiaryQuery::default(), "", 0).unwrap_err(), out);
    assert_eq!(app.search(DiaryQuery::default(), "", 201).unwrap_err(), out);
    for wrong in ["x", "a|b|c|d", "2026-03-10|x|episode|1", "2026-03-10|1|nothing|1"] {
        assert_eq!(app.search(DiaryQuery::default(), wrong, 10).unwrap_err(), Error::NotFound { field: Field::Limit }, "{wrong}");
    }
    let long = |n| app.search(DiaryQuery { text: "x".repeat(n), ..DiaryQuery::default() }, "", 1);
    assert!(long(100).is_ok());
    assert_eq!(long(101).unwrap_err(), Error::TooLong { field: Field::Search, max: 100 });
    assert!(app.search(DiaryQuery { min_intensity: Some(0), ..DiaryQuery::default() }, "", 1).is_err());
}
