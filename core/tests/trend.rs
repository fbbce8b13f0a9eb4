//! Charts: what they say, from how much, and what they are called; by night, week and month.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use crate::rows::*;
use stillnight_core::diary::{
    Drink, EpisodeDetail, Exposure, ExposureEntry, ExposureKind, Intensity, PracticeKind, ProgrammePart, ScoreKind,
};
use stillnight_core::error::{Error, Field};
use stillnight_core::time::{CivilDate, NightDate};
use stillnight_core::trends::{Grain, Measure, TrendScreen};

/// A season from Mon 24 Aug: every fifth night unknown, every fifth calm, the rest with an episode each.
fn season() -> Diary {
    let mut diary = Diary::new();
    let first = night("2026-08-24");
    diary.fill(|rows| {
        for n in 0..90i64 {
            let (night, strength) = (plus(first, n), (n % 7) as i32 + 2 + i32::from(n > 60));
            match n % 5 {
                0 => {}
                1 => rows.calm(night),
                _ => rows.episode(night, if n % 2 == 0 { "22:40" } else { "02:10" }, Some(strength), Some(40 + n)),
            }
            if n % 3 == 0 {
                rows.exposure(night, "caffeine", Some(60 + n));
            }
        }
    });
    diary
}

fn marks(screen: &TrendScreen) -> Vec<&str> {
    screen.axis.iter().map(|m| m.words.as_str()).collect()
}

fn said(screen: &TrendScreen) -> Vec<&str> {
    screen.points.iter().map(|p| p.words.as_str()).collect()
}

#[test]
fn a_chart_says_what_it_shows() {
    let diary = season();
    let weeks = diary.trend(Measure::Worst, Grain::Week, "2026-08-26", "2026-11-21");
    assert_eq!(weeks.title, "Highest in the week of 26 Oct: 5.2 on average");
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
    assert_eq!(nights.points[3].words, "Sat 29 Aug: nothing recorded");
    assert_eq!(nights.points[4].words, "Sun 30 Aug: no episode", "a calm night has no first episode");
    assert_eq!(marks(&nights), ["22:00", "23:00", "00:00", "01:00", "02:00", "03:00"]);

    let months = diary.trend(Measure::Exposure { kind: ExposureKind::Caffeine }, Grain::Month, "2026-08-24", "2026-11-21");
    assert_eq!(months.title, "Caffeine, most in November 2026: 138 mg on average");
    assert_eq!(months.points[1].words, "September 2026: 83 mg, from 10 of 30 days");
    assert_eq!((months.points[1].label.as_str(), months.points[1].tenths), ("Sep", Some(825)));
}

#[test]
fn times_are_said_in_the_persons_clock() {
    let diary = season();
    *diary.phone.hours24.lock().unwrap() = false;
    let nights = diary.trend(Measure::Onset, Grain::Night, "2026-08-26", "2026-11-21");
    assert_eq!(nights.title, "Earliest on 27 nights: 10:40 PM");
    assert_eq!(marks(&nights)[..3], ["10:00 PM", "11:00 PM", "12:00 AM"]);
    assert_eq!(diary.hours("2026-08-26", "2026-11-21").hours[14], "2:00 AM");
}

#[test]
fn an_empty_diary_has_charts_that_say_so() {
    let diary = Diary::new();
    for measure in Measure::all() {
        for grain in [Grain::Night, Grain::Week, Grain::Month] {
            let screen = diary.trend(measure.clone(), grain, "2026-08-24", "2026-11-21");
            let empty = match measure {
                Measure::Severity | Measure::Trouble => "No score in this time yet",
                Measure::Exposure { .. } => "Nothing noted on these days yet",
                _ => "Nothing recorded in these nights yet",
            };
            assert_eq!(screen.title, empty);
            assert!(screen.points.iter().all(|p| p.tenths.is_none() && p.known == 0 && p.words.ends_with(": nothing recorded")));
            assert!(screen.axis.len() >= 2);
        }
    }
    let hours = diary.hours("2026-11-08", "2026-11-21");
    assert_eq!(hours.title, "Nothing recorded in these nights yet");
    assert!(hours.rows.iter().all(|r| r.known == 0 && r.nights == [0; 24] && r.words.ends_with(": nothing recorded")));
    assert!(diary.app.measures().unwrap().iter().all(|m| !m.recorded));
}

#[test]
fn a_finding_is_told_from_five_nights_on() {
    let mut diary = Diary::new();
    let first = night("2026-11-01");
    let title = |diary: &Diary, to: &str| diary.trend(Measure::Worst, Grain::Night, "2026-11-01", to).title;
    diary.fill(|rows| (0..4).for_each(|n| rows.episode(plus(first, n), "23:00", Some(n as i32 + 2), None)));
    assert_eq!(title(&diary, "2026-11-10"), "Known: 4 of 10 nights");
    assert_eq!(title(&diary, "2026-11-04"), "Strongest on Wed 4 Nov: 5", "of a short range all is known");
    diary.fill(|rows| rows.calm(plus(first, 7)));
    assert_eq!(title(&diary, "2026-11-10"), "Strongest on Wed 4 Nov: 5");
    diary.fill(|rows| rows.episode(plus(first, 8), "01:00", None, None));
    assert_eq!(
        diary.trend(Measure::Worst, Grain::Night, "2026-11-09", "2026-11-09").title,
        "No strength given in these nights yet"
    );
    assert_eq!(
        diary.trend(Measure::Minutes, Grain::Night, "2026-11-09", "2026-11-09").title,
        "In these nights there is always an episode without an end"
    );
    assert_eq!(
        diary.trend(Measure::Rest, Grain::Night, "2026-11-01", "2026-11-10").title,
        "Nothing of this noted in these nights yet"
    );
}

#[test]
fn a_finding_names_a_week_from_three_nights_and_a_month_from_seven() {
    let week = |strong: i64| {
        let mut diary = Diary::new();
        let (first, second) = (night("2026-11-02"), night("2026-11-09"));
        diary.fill(|rows| {
            (0..5).for_each(|n| rows.episode(plus(first, n), "23:00", Some(3), None));
            (0..strong).for_each(|n| rows.episode(plus(second, n), "23:00", Some(9), None));
        });
        diary.trend(Measure::Worst, Grain::Week, "2026-11-02", "2026-11-15").title
    };
    assert_eq!(week(2), "Strongest, in the week of 2 Nov: 3 on average");
    assert_eq!(week(3), "Highest in the week of 9 Nov: 9 on average");
    let month = |strong: i64| {
        let mut diary = Diary::new();
        let (first, second) = (night("2026-09-01"), night("2026-10-01"));
        diary.fill(|rows| {
            (0..8).for_each(|n| rows.episode(plus(first, n), "23:00", Some(3), None));
            (0..strong).for_each(|n| rows.episode(plus(second, n), "23:00", Some(9), None));
        });
        diary.trend(Measure::Worst, Grain::Month, "2026-09-01", "2026-10-31").title
    };
    assert_eq!(month(6), "Strongest, in September 2026: 3 on average");
    assert_eq!(month(7), "Highest in October 2026: 9 on average");
}

#[test]
fn the_ends_of_a_range_are_put_side_by_side_from_seven_nights_each() {
    let summary = |last: i64| {
        let mut diary = Diary::new();
        let (first, third) = (night("2026-09-01"), night("2026-10-01"));
        diary.fill(|rows| {
            (0..7).for_each(|n| rows.episode(plus(first, n), "23:00", Some(8), None));
            (0..last).for_each(|n| rows.episode(plus(third, n), "23:00", Some(4), None));
        });
        diary.trend(Measure::Worst, Grain::Night, "2026-09-01", "2026-10-15").summary
    };
    assert!(!summary(6).contains("First"), "{}", summary(6));
    assert!(summary(7).ends_with("First 15 nights: 8 on average. Last 15 nights: 4."), "{}", summary(7));
}

#[test]
fn weeks_begin_on_monday_and_months_on_the_first_also_over_leap_days_and_new_year() {
    let diary = Diary::new();
    let spans = |grain, from: &str, to: &str| -> Vec<(String, String, String)> {
        let points = diary.trend(Measure::Sleep, grain, from, to).points;
        points.into_iter().map(|p| (p.from.to_text(), p.to.to_text(), p.label)).collect()
    };
    let span = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(
        spans(Grain::Month, "2024-01-31", "2024-03-01"),
        [
            span("2024-01-31", "2024-01-31", "Jan 2024"),
            span("2024-02-01", "2024-02-29", "Feb 2024"),
            span("2024-03-01", "2024-03-01", "Mar 2024"),
        ]
    );
    assert_eq!(spans(Grain::Month, "2023-02-28", "2023-02-28"), [span("2023-02-28", "2023-02-28", "Feb 2023")]);
    assert_eq!(spans(Grain::Month, "2000-02-01", "2000-03-01")[0], span("2000-02-01", "2000-02-29", "Feb 2000"));
    assert_eq!(
        spans(Grain::Week, "2025-12-28", "2026-01-05"),
        [
            span("2025-12-28", "2025-12-28", "22 Dec 2025"),
            span("2025-12-29", "2026-01-04", "29 Dec 2025"),
            span("2026-01-05", "2026-01-05", "5 Jan"),
        ]
    );
    assert_eq!(
        diary.trend(Measure::Sleep, Grain::Night, "2025-12-31", "2026-01-01").points[0].words,
        "Wed 31 Dec 2025: nothing recorded"
    );
}

#[test]
fn a_range_has_up_to_3660_nights_and_ends_after_it_begins() {
    let diary = Diary::new();
    let last = night("2026-11-21");
    let asked = |days: i64| {
        let from = plus(last, -days);
        (
            diary.app.trend(Measure::Sleep, Grain::Month, from, last).map(|t| t.points.len()),
            diary.app.hours(from, last).map(|h| h.rows.len()),
        )
    };
    assert_eq!(asked(3659), (Ok(121), Ok(121)));
    let long = Error::OutOfRange { field: Field::Range, min: 1, max: 3660 };
    assert_eq!(asked(3660), (Err(long.clone()), Err(long)));
    assert_eq!(asked(0), (Ok(1), Ok(1)));
    let backwards = Error::Before { field: Field::Ended, after: Field::Began };
    assert_eq!(asked(-1), (Err(backwards.clone()), Err(backwards)));
    for edge in [CivilDate::MIN, CivilDate::MAX] {
        for grain in [Grain::Night, Grain::Week, Grain::Month] {
            assert_eq!(diary.app.trend(Measure::Sleep, grain, NightDate(edge), NightDate(edge)).unwrap().points.len(), 1);
        }
    }
    assert!(diary.app.hours(NightDate(CivilDate::MIN), NightDate(CivilDate::MAX)).is_err());
}

#[test]
fn what_was_said_to_be_none_is_a_zero_and_what_was_not_said_a_gap() {
    let diary = Diary::new();
    let coffee = |mg| ExposureEntry { exposure: Exposure::Caffeine { drink: Drink::FilterCoffee, mg }, note: String::new() };
    let day = |n: u32| CivilDate::from_ymd_opt(2026, 11, n).unwrap();
    diary.app.record_exposure_at(coffee(90), day(16), time("09:00")).unwrap();
    diary.app.record_exposure_at(coffee(95), day(16), time("15:00")).unwrap();
    // At three in the morning it is still the day before.
    diary.app.record_exposure_at(coffee(10), day(17), time("03:00")).unwrap();
    diary.app.say_none(night("2026-11-17"), ProgrammePart::Caffeine).unwrap();
    diary
        .app
        .record_exposure_at(
            ExposureEntry { exposure: Exposure::Alcohol { tenths: 15 }, note: String::new() },
            day(18),
            time("20:00"),
        )
        .unwrap();
    let caffeine = Measure::Exposure { kind: ExposureKind::Caffeine };
    let days = diary.trend(caffeine.clone(), Grain::Night, "2026-11-16", "2026-11-18");
    assert_eq!(said(&days), ["Mon 16 Nov: 195 mg", "Tue 17 Nov: 0 mg", "Wed 18 Nov: nothing recorded"]);
    let week = diary.trend(caffeine.clone(), Grain::Week, "2026-11-16", "2026-11-18");
    assert_eq!(said(&week), ["Week of 16 Nov: 98 mg, from 2 of 3 days"]);
    let alcohol = diary.trend(Measure::Exposure { kind: ExposureKind::Alcohol }, Grain::Night, "2026-11-18", "2026-11-18");
    assert_eq!((said(&alcohol), alcohol.points[0].tenths), (vec!["Wed 18 Nov: 1.5 units"], Some(15)));
    let none = diary.trend(caffeine, Grain::Night, "2026-11-17", "2026-11-17");
    assert_eq!((none.title.as_str(), none.unit.as_str()), ("None on the days you noted", "milligrams each day"));
}

#[test]
fn every_exposure_has_its_unit() {
    let mut diary = Diary::new();
    let day = night("2026-11-18");
    diary.fill(|rows| {
        for (kind, amount) in [
            ("nicotine", 3),
            ("exercise", 75),
            ("sitting", 300),
            ("stress", 4),
            ("evening_screen", 30),
            ("travel", 59),
            ("nap", 20),
            ("practice", 60),
        ] {
            rows.exposure(day, kind, Some(amount));
            rows.exposure(day, kind, Some(2));
        }
        for kind in ["heavy_meal", "illness", "cycle", "own"] {
            rows.exposure(day, kind, None);
        }
        rows.exposure(day, "own", Some(900));
    });
    let of = |kind| {
        let screen = diary.trend(Measure::Exposure { kind }, Grain::Night, "2026-11-18", "2026-11-18");
        let value = screen.points[0].words.rsplit(": ").next().unwrap().to_owned();
        (value, screen.unit)
    };
    let is = |value: &str, unit: &str| (value.to_owned(), unit.to_owned());
    assert_eq!(of(ExposureKind::Nicotine), is("5", "how many times on the days it was noted"));
    assert_eq!(of(ExposureKind::Exercise), is("1 h 17 min", "hours and minutes each day"));
    assert_eq!(of(ExposureKind::Sitting), is("5 h 2 min", "hours and minutes on the days it was noted"));
    assert_eq!(of(ExposureKind::Stress), is("4", "highest stress of the day, 0 to 10, on the days it was noted"));
    assert_eq!(of(ExposureKind::EveningScreen).0, "32 min");
    assert_eq!(of(ExposureKind::Travel).0, "1 h 1 min");
    assert_eq!(of(ExposureKind::Nap).0, "22 min");
    assert_eq!(of(ExposureKind::Practice).0, "1 h 2 min");
    assert_eq!(of(ExposureKind::HeavyMeal), is("1", "how many times on the days it was noted"));
    assert_eq!(of(ExposureKind::Illness).0, "1");
    assert_eq!(of(ExposureKind::Cycle).0, "1");
    assert_eq!(of(ExposureKind::Own), is("2", "how many times on the days it was noted"));
}

#[test]
fn a_practice_and_an_own_exposure_have_charts_of_their_own() {
    let diary = Diary::new();
    let day = |n: u32| CivilDate::from_ymd_opt(2026, 11, n).unwrap();
    let own = |name: &str, amount| Exposure::Own { name: name.to_owned(), amount };
    let practice = |kind, minutes| Exposure::Practice { kind, minutes };
    for (n, exposure) in [
        (16, own("Sauna", None)),
        (16, own("Sauna", Some(20))),
        (17, own("Garlic", None)),
        (16, practice(PracticeKind::WarmBath, 20)),
        (16, practice(PracticeKind::WarmBath, 15)),
        (18, practice(PracticeKind::Massage, 10)),
    ] {
        diary.app.record_exposure_at(ExposureEntry { exposure, note: String::new() }, day(n), time("19:00")).unwrap();
    }
    let chart = |measure| diary.trend(measure, Grain::Night, "2026-11-16", "2026-11-18");
    let sauna = chart(Measure::Own { name: "Sauna".to_owned() });
    assert_eq!(said(&sauna), ["Mon 16 Nov: 2", "Tue 17 Nov: nothing recorded", "Wed 18 Nov: nothing recorded"]);
    assert_eq!(
        (sauna.unit.as_str(), sauna.measure),
        ("how many times on the days it was noted", Measure::Own { name: "Sauna".to_owned() })
    );
    let bath = chart(Measure::Practice { kind: PracticeKind::WarmBath });
    assert_eq!(said(&bath), ["Mon 16 Nov: 35 min", "Tue 17 Nov: nothing recorded", "Wed 18 Nov: nothing recorded"]);
    assert_eq!(
        said(&chart(Measure::Exposure { kind: ExposureKind::Practice }))[2],
        "Wed 18 Nov: 10 min",
        "all practices together"
    );
    let offered: Vec<_> = diary.app.measures().unwrap().into_iter().skip(Measure::all().len()).collect();
    assert!(offered.iter().all(|choice| choice.recorded), "only what there is");
    let names: Vec<_> = offered.iter().map(|choice| choice.words.as_str()).collect();
    assert_eq!(names, ["Leg massage", "Warm bath", "Garlic", "Sauna"]);
    assert_eq!(chart(Measure::Own { name: "Never".to_owned() }).title, "Nothing noted on these days yet");
}

#[test]
fn scores_stand_on_their_date() {
    let diary = Diary::new();
    let day = |n: u32| CivilDate::from_ymd_opt(2026, 11, n).unwrap();
    for (n, value) in [(2, 28), (9, 25), (16, 22), (20, 21)] {
        diary.app.record_score(ScoreKind::Severity, day(n), value).unwrap();
    }
    let title = |diary: &Diary| diary.trend(Measure::Severity, Grain::Week, "2026-11-02", "2026-11-21").title;
    assert_eq!(title(&diary), "4 scores so far");
    diary.app.record_score(ScoreKind::Severity, day(21), 20).unwrap();
    assert_eq!(title(&diary), "Severity score, highest in the week of 2 Nov: 28 on average");
    let weeks = diary.trend(Measure::Severity, Grain::Week, "2026-11-02", "2026-11-21");
    assert_eq!(said(&weeks)[2], "Week of 16 Nov: 21, from 3 scores");
    assert_eq!(marks(&weeks), ["0", "10", "20", "30", "40"]);
    assert_eq!(diary.trend(Measure::Trouble, Grain::Week, "2026-11-02", "2026-11-21").title, "No score in this time yet");
}

#[test]
fn an_onset_is_shown_as_it_was_lived() {
    let diary = Diary::new();
    let record = |now: &str, zone: &str| {
        diary.phone.fly(zone);
        diary.phone.set(now);
        let id = diary.app.record_episode(0).unwrap().episode.id;
        let detail = EpisodeDetail { intensity: Some(Intensity::new(5).unwrap()), ..EpisodeDetail::default() };
        diary.app.detail_episode(&id, detail).unwrap();
    };
    record("2026-03-20T23:00:00-04:00", "America/New_York");
    // The night the clock goes forward, and the one it goes back: half past two, the second time.
    record("2026-03-29T03:15:00+02:00", "Europe/Berlin");
    record("2026-10-25T02:30:00+01:00", "Europe/Berlin");
    diary.phone.set("2026-11-21T20:00:00+01:00");
    let onset = |date: &str| diary.trend(Measure::Onset, Grain::Night, date, date).points[0].words.clone();
    assert_eq!(onset("2026-03-20"), "Fri 20 Mar: 23:00");
    assert_eq!(onset("2026-03-28"), "Sat 28 Mar: 03:15");
    assert_eq!(onset("2026-10-24"), "Sat 24 Oct: 02:30");
    let hours = diary.hours("2026-10-24", "2026-10-24");
    assert_eq!(hours.rows[0].nights.iter().position(|n| *n == 1), Some(14));
}

#[test]
fn axes_have_plain_marks_around_what_there_is() {
    let axis = |measure, fill: &dyn Fn(&Rows<'_>, NightDate)| {
        let mut diary = Diary::new();
        diary.fill(|rows| fill(rows, night("2026-11-18")));
        let screen = diary.trend(measure, Grain::Night, "2026-11-18", "2026-11-20");
        marks(&screen).join(" | ")
    };
    let mg =
        |mg: i64| axis(Measure::Exposure { kind: ExposureKind::Caffeine }, &|rows, day| rows.exposure(day, "caffeine", Some(mg)));
    assert_eq!(mg(100), "0 mg | 20 mg | 40 mg | 60 mg | 80 mg | 100 mg");
    assert_eq!(mg(101), "0 mg | 50 mg | 100 mg | 150 mg");
    assert_eq!(mg(100_000), "0 mg | 20000 mg | 40000 mg | 60000 mg | 80000 mg | 100000 mg");
    let lasted = |minutes| axis(Measure::Minutes, &|rows, night| rows.episode(night, "22:00", None, Some(minutes)));
    assert_eq!(lasted(5), "0 | 15 min | 30 min | 45 min | 1 h");
    assert_eq!(lasted(150), "0 | 30 min | 1 h | 1 h 30 min | 2 h | 2 h 30 min");
    assert_eq!(lasted(151), "0 | 1 h | 2 h | 3 h");
    let slept = |minutes| axis(Measure::Sleep, &|rows, night| rows.told(night, minutes, minutes, None, None));
    assert_eq!(slept(300), "0 | 2 h | 4 h | 6 h | 8 h");
    assert_eq!(slept(601), "0 | 3 h | 6 h | 9 h | 12 h");
    let began = |at| axis(Measure::Onset, &|rows, night| rows.episode(night, at, None, None));
    assert_eq!(began("22:00"), "22:00 | 23:00");
    assert_eq!(began("11:59"), "11:00 | 12:00", "the end of the night is noon");
    assert_eq!(axis(Measure::Rest, &|_, _| {}), "1 | 2 | 3 | 4 | 5");
    assert_eq!(axis(Measure::Worst, &|_, _| {}), "0 | 2 | 4 | 6 | 8 | 10");
    assert_eq!(axis(Measure::Efficiency, &|_, _| {}), "0 % | 25 % | 50 % | 75 % | 100 %");
}

#[test]
fn what_was_recorded_can_be_chosen() {
    let mut diary = Diary::new();
    diary.fill(|rows| {
        rows.none(night("2026-11-18"), "onset");
        rows.none(night("2026-11-18"), "activity");
    });
    let recorded = |diary: &Diary| -> Vec<String> {
        diary.app.measures().unwrap().into_iter().filter(|m| m.recorded).map(|m| m.words).collect()
    };
    assert_eq!(recorded(&diary), ["Strongest", "Average strength", "Minutes of episodes", "Episodes", "Exercise"]);
    diary.fill(|rows| rows.told(night("2026-11-18"), 400, 480, None, Some("good")));
    assert!(recorded(&diary).contains(&"How rested".to_owned()) && !recorded(&diary).contains(&"Times awake".to_owned()));
    let all: Vec<_> = diary.app.measures().unwrap().into_iter().map(|m| m.measure).collect();
    assert_eq!(all, Measure::all());
}

#[test]
fn a_calm_night_is_no_gap_of_the_first_episode() {
    let mut diary = Diary::new();
    let first = night("2026-11-08");
    diary.fill(|rows| {
        (0..4).for_each(|n| rows.episode(plus(first, n), "23:00", None, None));
        (4..13).for_each(|n| rows.calm(plus(first, n)));
    });
    let said = |measure| diary.trend(measure, Grain::Night, "2026-11-08", "2026-11-21").summary;
    let start = "Sun 8 Nov to Sat 21 Nov: known for";
    let onset = said(Measure::Onset);
    assert!(onset.starts_with(&format!("First episode, {start} 4 of 14 nights, 1 gap. 9 nights without an episode.")), "{onset}");
    let worst = said(Measure::Worst);
    assert!(worst.starts_with(&format!("Strongest, {start} 9 of 14 nights, 1 gap. 4 nights without a strength.")), "{worst}");
    let minutes = said(Measure::Minutes);
    assert!(minutes.contains("9 of 14 nights, 1 gap. 4 nights with an end not given."), "{minutes}");
    let sleep = said(Measure::Sleep);
    assert!(sleep.contains("known for 9 of 14 nights, 1 gap. 4 nights of which this is not known."), "{sleep}");
    assert!(said(Measure::Episodes).contains("13 of 14 nights, 1 gap. Lowest"));
}

#[test]
fn the_minutes_of_a_night_are_known_only_if_each_of_its_episodes_has_an_end() {
    let mut diary = Diary::new();
    let first = night("2026-11-08");
    diary.fill(|rows| {
        rows.episode(first, "22:00", None, Some(10));
        rows.episode(first, "23:00", None, Some(20));
        rows.episode(plus(first, 1), "22:00", None, Some(10));
        rows.episode(plus(first, 1), "23:00", None, None);
        rows.calm(plus(first, 2));
    });
    let trend = diary.trend(Measure::Minutes, Grain::Night, "2026-11-08", "2026-11-11");
    assert_eq!(trend.points.iter().map(|p| p.tenths).collect::<Vec<_>>(), [Some(300), None, Some(0), None]);
    assert!(trend.points[1].words.ends_with("an end not given"), "{}", trend.points[1].words);
    let week = diary.trend(Measure::Minutes, Grain::Week, "2026-11-08", "2026-11-11");
    assert_eq!(week.points.iter().map(|p| p.known).sum::<i32>(), 2, "ten minutes and who knows how long aren't ten");
}

#[test]
fn a_point_of_too_little_is_in_outline_and_the_key_says_so() {
    let mut diary = Diary::new();
    let (first, second) = (night("2026-11-02"), night("2026-11-09"));
    diary.fill(|rows| {
        (0..3).for_each(|n| rows.episode(plus(first, n), "23:00", Some(3), None));
        (0..2).for_each(|n| rows.episode(plus(second, n), "23:00", Some(9), None));
    });
    let chart = |measure, grain| diary.trend(measure, grain, "2026-11-02", "2026-11-22");
    let enough = |screen: &TrendScreen| screen.points.iter().map(|p| p.enough).collect::<Vec<_>>();
    let weeks = chart(Measure::Worst, Grain::Week);
    assert_eq!(enough(&weeks), [true, false, false]);
    let zero = "A low line at the bottom is a zero. Nothing drawn: nothing of it is known.";
    assert_eq!(weeks.key, format!("{zero} Outlined: fewer than 3 nights known, too few to compare."));
    let month = chart(Measure::Worst, Grain::Month);
    assert_eq!((enough(&month), month.key.ends_with("fewer than 7 nights known, too few to compare.")), (vec![false], true));
    let nights = chart(Measure::Worst, Grain::Night);
    assert_eq!((nights.points[0].enough, nights.points[3].enough, nights.key.as_str()), (true, false, zero));
    let onset = chart(Measure::Onset, Grain::Night);
    assert_eq!((onset.bars, onset.key.as_str()), (false, "Nothing drawn: no episode, or nothing is known."));
    let rest = chart(Measure::Rest, Grain::Night);
    assert_eq!((rest.bars, rest.key.as_str(), weeks.bars), (false, "Nothing drawn: nothing of it is known.", true));
}

#[test]
fn what_cannot_be_said_to_be_none_is_told_of_the_days_it_was_noted() {
    let mut diary = Diary::new();
    let first = night("2026-11-02");
    let nap = Measure::Exposure { kind: ExposureKind::Nap };
    let week = |diary: &Diary| diary.trend(nap.clone(), Grain::Week, "2026-11-02", "2026-11-15");
    diary.fill(|rows| rows.exposure(first, "nap", Some(30)));
    assert_eq!(said(&week(&diary))[0], "Week of 2 Nov: 30 min, from the days it was noted: 1 of 7");
    assert_eq!(
        (week(&diary).title.as_str(), week(&diary).unit.as_str()),
        ("Noted on 1 of 14 days", "hours and minutes on the days it was noted")
    );
    assert_eq!(week(&diary).summary, "Nap, Mon 2 Nov to Sun 15 Nov: noted on 1 of 14 days.");
    diary.fill(|rows| (1..7).for_each(|n| rows.exposure(plus(first, n), "nap", Some(60))));
    assert_eq!(week(&diary).title, "Nap, in the week of 2 Nov: 56 min on average, on the days it was noted");
    assert_eq!(
        week(&diary).summary,
        "Nap, Mon 2 Nov to Sun 15 Nov: noted on 7 of 14 days. On average 56 min on the days it was noted."
    );
    // What can be said to be none is told as before.
    let exercise = diary.trend(Measure::Exposure { kind: ExposureKind::Exercise }, Grain::Week, "2026-11-02", "2026-11-15");
    assert_eq!(exercise.unit, "hours and minutes each day");
    assert!(!Measure::all().contains(&Measure::Exposure { kind: ExposureKind::Cycle }), "a phase has no mean");
}

#[test]
fn a_range_over_new_year_says_both_years() {
    let diary = Diary::new();
    let summary = |from: &str, to: &str| diary.trend(Measure::Sleep, Grain::Week, from, to).summary;
    assert!(summary("2024-11-01", "2026-11-21").starts_with("Sleep, Fri 1 Nov 2024 to Sat 21 Nov 2026: "));
    assert!(summary("2026-01-01", "2026-11-21").starts_with("Sleep, Thu 1 Jan to Sat 21 Nov: "));
    assert!(summary("2025-01-01", "2025-12-31").starts_with("Sleep, Wed 1 Jan 2025 to Wed 31 Dec 2025: "));
    assert!(diary.hours("2024-11-01", "2026-11-21").summary.starts_with("Fri 1 Nov 2024 to Sat 21 Nov 2026: "));
}

#[test]
fn each_measure_reaches_up_to_its_own_end() {
    let diary = Diary::new();
    let until = |now: &str, measure: Measure| {
        diary.phone.set(now);
        diary.app.measures().unwrap().into_iter().find(|m| m.measure == measure).unwrap().until
    };
    let caffeine = || Measure::Exposure { kind: ExposureKind::Caffeine };
    let (before, day) = (night("2026-11-20"), night("2026-11-21"));
    assert_eq!(until("2026-11-21T03:59:00+01:00", caffeine()), before);
    assert_eq!(until("2026-11-21T04:00:00+01:00", caffeine()), day);
    assert_eq!(until("2026-11-21T11:59:00+01:00", Measure::Worst), before);
    assert_eq!(until("2026-11-21T12:00:00+01:00", Measure::Worst), day);
    assert_eq!(until("2026-11-20T23:59:00+01:00", Measure::Trouble), before);
    assert_eq!(until("2026-11-21T00:00:00+01:00", Measure::Trouble), day);
}
