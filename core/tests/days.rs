//! Looking through the diary: the month, the day, the list.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
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
            ("", "Severity score, Tue 10 Mar: 22 of 40, severe", ""),
            ("20:00", "Iron 65 mg", "taken 20:05"),
            ("21:00", "Espresso, 80 mg", "at Zoë's"),
            ("23:00–07:00", "Night", "6 h 50 min asleep, 85 % of the time in bed, woke 2 times, hardly rested"),
            (
                "01:00",
                "Restless legs, 7 of 10",
                "40 min, left calf, crawling, like sand, walking helped, cold floor didn't help, after the long flight"
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
    assert!(month.days[10].words.contains("calm") && month.days[11].future && !month.days[10].future);
    assert!(month.days[10].today, "at eight the night of now is still that of the 11th");
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
    assert_eq!(text("cold floor"), [Episode]);
    for stored in ["helped", "name", "false", "\"", "["] {
        assert_eq!(text(stored), [], "{stored} is how an own word is stored, not what the person wrote");
    }
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

#[test]
fn until_noon_the_night_of_now_is_the_one_that_began_the_evening_before() {
    let phone = Phone::new("2026-04-01T03:00:00+02:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.record_episode(0).unwrap();
    let ringed =
        |month| app.calendar(2026, month).unwrap().days.into_iter().filter(|d| d.today).map(|d| d.night).collect::<Vec<_>>();
    let open_days = |month| app.calendar(2026, month).unwrap().days.into_iter().filter(|d| !d.future).count();
    assert_eq!((ringed(3), open_days(3)), (vec![night("2026-03-31")], 31));
    assert_eq!((ringed(4), open_days(4)), (vec![], 0));
    phone.set("2026-04-01T11:59:59+02:00");
    assert_eq!((ringed(3), open_days(4)), (vec![night("2026-03-31")], 0));
    phone.set("2026-04-01T12:00:00+02:00");
    assert_eq!((ringed(3), ringed(4), open_days(4)), (vec![], vec![night("2026-04-01")], 1));
}

#[test]
fn a_line_stands_on_the_band_where_it_was_lived() {
    let phone = Phone::new("2026-03-10T23:40:00+09:00", "Asia/Tokyo");
    let (app, _folder) = open(&phone);
    let minutes = |app: &App| -> Vec<_> {
        app.day(night("2026-03-10")).unwrap().lines.iter().map(|l| (l.kind, l.minute, l.until_minute)).collect()
    };
    app.record_episode_in(night("2026-03-10"), time("23:00"), Some(time("23:30"))).unwrap();
    app.record_exposure(coffee(""), 0).unwrap();
    phone.set("2026-03-11T12:00:00+09:00");
    app.check_in(told("2026-03-10", "22:40", "23:10", "06:30", 1)).unwrap();
    app.record_exposure_at(
        ExposureEntry { exposure: Exposure::Nap { minutes: 60 }, note: String::new() },
        "2026-03-11".parse().unwrap(),
        time("11:30"),
    )
    .unwrap();
    let lived = [
        (LineKind::Night, 640, Some(1110)),
        (LineKind::Episode, 660, Some(690)),
        (LineKind::Exposure, 700, None),
        (LineKind::Exposure, 1410, Some(1440)),
    ];
    assert_eq!(minutes(&app), lived);
    phone.fly("Europe/Berlin");
    assert_eq!(minutes(&app), lived, "a flight moves nothing");
}

#[test]
fn a_score_and_a_dose_open_with_their_own_date() {
    let phone = Phone::new("2026-03-10T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    some_nights(&phone, &app);
    app.record_score(ScoreKind::Trouble, "2025-12-31".parse().unwrap(), 6).unwrap();
    let lines =
        app.search(DiaryQuery { kinds: vec![LineKind::Score, LineKind::Dose], ..DiaryQuery::default() }, "", 50).unwrap().lines;
    let opened: Vec<_> = lines.iter().map(|l| (l.score, l.date.to_string(), l.title.as_str())).collect();
    assert_eq!(
        opened,
        [
            (None, "2026-03-10".to_owned(), "Iron 65 mg"),
            (Some(ScoreKind::Severity), "2026-03-10".to_owned(), "Severity score, Tue 10 Mar: 22 of 40, severe"),
            (Some(ScoreKind::Trouble), "2025-12-31".to_owned(), "Trouble that week, Wed 31 Dec 2025: 6 of 10"),
        ]
    );
    assert_eq!(lines[2].id, "trouble/2025-12-31");
}

#[test]
fn the_filters_say_how_much_they_show() {
    let phone = Phone::new("2026-03-10T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let show = |after: &str, limit| app.search(DiaryQuery::default(), after, limit).unwrap().show;
    assert_eq!(show("", 2), "Nothing found: go back");
    app.record_episode(0).unwrap();
    assert_eq!(show("", 2), "Show 1 entry");
    app.record_episode(30).unwrap();
    assert_eq!(show("", 2), "Show 2 entries");
    app.record_episode(60).unwrap();
    assert_eq!(show("", 2), "Show more than 2 entries");
    let more = app.search(DiaryQuery::default(), "", 2).unwrap().more;
    assert_eq!(show(&more, 2), "", "of a first page only");
}
