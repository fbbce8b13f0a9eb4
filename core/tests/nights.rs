//! Nights told in part, in bed now, what the check-in still asks; episodes of any time; own words.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use stillnight_core::diary::{BodyPart, EpisodeDetail, Exposure, ExposureEntry, NightEntry, NightPart, OwnRelief, Rest};
use stillnight_core::error::{Error, Field};
use stillnight_core::time::WallTime;

#[test]
fn in_bed_now_is_one_tap_and_the_morning_asks_only_for_the_rest() {
    let phone = Phone::new("2026-03-09T20:59:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    assert!(!app.tonight().unwrap().bed_offered);
    phone.set("2026-03-09T21:00:00+01:00");
    assert!(app.tonight().unwrap().bed_offered, "two hours before bedtime");
    phone.set("2026-03-09T23:20:40+01:00");
    let bed = app.bed_now().unwrap();
    assert_eq!((bed.record.entry.bed, bed.words.as_str()), (Some(time("23:20")), "Saved: in bed 23:20"));
    assert!(!app.tonight().unwrap().bed_offered);
    assert!(!app.trends(1).unwrap().nights[0].known, "bedtime alone says nothing of the night");
    phone.set("2026-03-10T02:00:00+01:00");
    app.record_episode(0).unwrap();
    phone.set("2026-03-10T07:30:00+01:00");
    assert!(app.tonight().unwrap().check_in);
    let morning = app.morning().unwrap();
    assert_eq!(morning.asks, [NightPart::Asleep, NightPart::Up, NightPart::Awakenings, NightPart::Rest]);
    let proposed = &morning.proposed;
    assert_eq!((proposed.bed, proposed.asleep, proposed.up), (Some(time("23:20")), Some(time("23:35")), Some(time("07:00"))));
    assert_eq!((proposed.awakenings, proposed.rest), (Some(1), None), "the episode woke her; how rested is hers to say");
    let done = app.check_in(proposed.clone()).unwrap();
    assert_eq!(app.morning().unwrap().asks, [NightPart::Rest]);
    assert!(!app.tonight().unwrap().check_in);
    app.undo(&done.undo).unwrap();
    assert_eq!(app.night(night("2026-03-09")).unwrap(), Some(bed.record.clone()), "back to bedtime alone");
    app.undo(&bed.undo).unwrap_err();
    let deleted = app.delete_night(night("2026-03-09")).unwrap();
    assert_eq!(app.night(night("2026-03-09")).unwrap(), None);
    app.undo(&deleted.undo).unwrap();
    assert_eq!(app.night(night("2026-03-09")).unwrap(), Some(bed.record));
    assert_eq!(app.delete_night(night("2026-03-01")).unwrap_err(), Error::NotFound { field: Field::Date });
}

#[test]
fn efficiency_takes_off_the_minutes_awake_where_they_are_known() {
    let phone = Phone::new("2026-03-10T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let mut entry = told("2026-03-09", "23:00", "23:30", "07:00", 2);
    assert_eq!(app.check_in(entry.clone()).unwrap().record.sleep_minutes, Some(450));
    entry.awake_minutes = Some(45);
    entry.rest = Some(Rest::Good);
    let record = app.check_in(entry.clone()).unwrap().record;
    assert_eq!((record.in_bed_minutes, record.sleep_minutes, record.efficiency_percent), (Some(480), Some(405), Some(84)));
    assert_eq!(record.words, "6 h 45 min asleep, 84 % of the time in bed, woke 2 times, well rested");
    entry.awake_minutes = Some(450);
    assert_eq!(app.check_in(entry.clone()).unwrap().record.sleep_minutes, Some(0));
    entry.awake_minutes = Some(451);
    assert_eq!(app.check_in(entry.clone()).unwrap_err(), Error::OutOfRange { field: Field::AwakeMinutes, min: 0, max: 450 });
    entry.awake_minutes = Some(-1);
    assert_eq!(app.check_in(entry).unwrap_err(), Error::OutOfRange { field: Field::AwakeMinutes, min: 0, max: 1440 });
}

#[test]
fn a_night_may_be_told_in_part_but_not_with_nothing() {
    let phone = Phone::new("2026-03-10T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let empty = NightEntry::empty(night("2026-03-09"));
    assert_eq!(app.check_in(empty.clone()).unwrap_err(), Error::Missing { field: Field::Bed });
    let rest = app.check_in(NightEntry { rest: Some(Rest::VeryPoor), ..empty.clone() }).unwrap().record;
    assert_eq!((rest.sleep_minutes, rest.efficiency_percent, rest.words.as_str()), (None, None, "not rested at all"));
    assert!(app.trends(1).unwrap().nights[0].known, "she said how it was, and no episode: calm");
    let bed_and_up = NightEntry { bed: Some(time("23:00")), up: Some(time("22:59")), ..empty.clone() };
    assert_eq!(app.check_in(bed_and_up).unwrap_err(), Error::Before { field: Field::Up, after: Field::Bed });
    let ahead = NightEntry { bed: Some(time("09:06")), ..empty.clone() };
    assert_eq!(app.check_in(ahead).unwrap_err(), Error::InFuture { field: Field::Bed, limit_minutes: 5 });
    let long = |n| NightEntry { note: "x".repeat(n), rest: Some(Rest::Fair), ..empty.clone() };
    assert!(app.check_in(long(2000)).is_ok());
    assert_eq!(app.check_in(long(2001)).unwrap_err(), Error::TooLong { field: Field::Note, max: 2000 });
    assert!(matches!(app.night_form(night("2026-03-10")), Err(Error::InFuture { .. })));
    assert!(app.night_form(night("2020-01-01")).unwrap().asks.contains(&NightPart::Bed));
}

#[test]
fn naps_of_the_day_stand_in_the_morning() {
    let phone = Phone::new("2026-03-09T15:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let nap = |minutes| ExposureEntry { exposure: Exposure::Nap { minutes }, note: String::new() };
    app.record_exposure(nap(20), 60).unwrap();
    phone.set("2026-03-10T07:30:00+01:00");
    assert_eq!(app.morning().unwrap().nap_words, "A nap that day: 20 min");
    app.record_exposure_at(nap(30), "2026-03-09".parse().unwrap(), time("16:00")).unwrap();
    assert_eq!(app.morning().unwrap().nap_words, "2 naps that day: 50 min");
    assert_eq!(app.night_form(night("2026-03-08")).unwrap().nap_words, "");
}

#[test]
fn an_episode_of_any_time_ends_at_the_first_such_time_after_it_began() {
    let phone = Phone::new("2026-03-29T12:00:00+02:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let date = |text: &str| text.parse().unwrap();
    let e = app.record_episode_at(date("2026-03-28"), time("23:50"), Some(time("00:10"))).unwrap().episode;
    assert_eq!((e.minutes(), e.night), (Some(20), night("2026-03-28")));
    // The clock goes from 02:00 to 03:00: half past two is the first valid instant after.
    let skipped = app.record_episode_at(date("2026-03-29"), time("02:30"), Some(time("03:30"))).unwrap().episode;
    assert_eq!((skipped.began.at, skipped.minutes()), (at("2026-03-29T03:00:00+02:00"), Some(30)));
    assert_eq!(
        app.record_episode_at(date("2026-03-29"), time("12:06"), None).unwrap_err(),
        Error::InFuture { field: Field::Began, limit_minutes: 5 }
    );
    assert!(app.record_episode_at(date("2026-03-29"), time("12:05"), None).is_ok());
    assert!(app.record_episode_at(date("2026-03-29"), time("11:50"), Some(time("12:06"))).is_err());
    assert_eq!(
        app.record_episode_at(date("1920-01-01"), time("12:00"), None).unwrap_err(),
        Error::LongAgo { field: Field::Began, limit_years: 100 }
    );
}

#[test]
fn a_time_of_a_night_is_of_its_evening_from_noon_on_and_of_its_morning_before() {
    let phone = Phone::new("2026-11-21T13:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let friday = night("2026-11-20");
    let added = |began: &str, ended: Option<&str>| {
        let e = app.record_episode_in(friday, time(began), ended.map(time)).unwrap().episode;
        assert_eq!(e.night, friday, "{began}");
        (e.began.at, e.ended)
    };
    assert_eq!(added("12:00", None), (at("2026-11-20T12:00:00+01:00"), None));
    assert_eq!(added("23:59", None), (at("2026-11-20T23:59:00+01:00"), None));
    assert_eq!(added("00:00", None), (at("2026-11-21T00:00:00+01:00"), None));
    assert_eq!(added("02:00", None), (at("2026-11-21T02:00:00+01:00"), None));
    assert_eq!(added("11:59", None), (at("2026-11-21T11:59:00+01:00"), None));
    assert_eq!(added("23:50", Some("00:10")).1, Some(at("2026-11-21T00:10:00+01:00")));
    assert_eq!(added("23:50", Some("11:59")).1, Some(at("2026-11-21T11:59:00+01:00")));
    assert_eq!(added("02:00", Some("02:00")).1, Some(at("2026-11-21T02:00:00+01:00")));
    assert_eq!(added("11:50", Some("12:10")).1, Some(at("2026-11-21T12:10:00+01:00")), "it went on past noon");
    let before = Error::Before { field: Field::Ended, after: Field::Began };
    for (began, ended) in [("23:50", "12:00"), ("23:50", "23:49"), ("02:00", "01:59")] {
        assert_eq!(app.record_episode_in(friday, time(began), Some(time(ended))).unwrap_err(), before, "{began} to {ended}");
        assert_eq!(app.episode_in_words(friday, time(began), Some(time(ended))).unwrap_err(), before);
    }
    let words = |began: &str, ended: Option<&str>| app.episode_in_words(friday, time(began), ended.map(time)).unwrap();
    assert_eq!(words("23:50", None), "Fri 20 Nov, 23:50");
    assert_eq!(words("02:00", Some("02:40")), "Sat 21 Nov, 02:00–02:40");
    let tonight = app.record_episode_in(night("2026-11-21"), time("02:00"), None);
    assert_eq!(tonight.unwrap_err(), Error::InFuture { field: Field::Began, limit_minutes: 5 });
    assert!(matches!(app.record_episode_in(night("1920-01-01"), time("02:00"), None), Err(Error::LongAgo { .. })));
}

#[test]
fn in_a_night_that_loses_or_gains_an_hour_times_are_read_as_everywhere() {
    let phone = Phone::new("2026-10-25T14:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let added = |date: &str, began: &str, ended: &str| {
        let e = app.record_episode_in(night(date), time(began), Some(time(ended))).unwrap().episode;
        (e.began.at, e.ended.unwrap())
    };
    assert_eq!(added("2026-03-28", "02:30", "03:30"), (at("2026-03-29T03:00:00+02:00"), at("2026-03-29T03:30:00+02:00")));
    assert_eq!(added("2026-10-24", "02:50", "02:10"), (at("2026-10-25T02:50:00+02:00"), at("2026-10-25T02:10:00+01:00")));
}

#[test]
fn an_episode_is_moved_on_the_clocks_of_the_zone_it_was_recorded_in() {
    let phone = Phone::new("2026-03-29T12:00:00+02:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let wall = |date: &str, clock: &str| WallTime { date: date.parse().unwrap(), time: time(clock) };
    // The clock goes from 02:00 to 03:00: from half past one to half past three is an hour.
    let e = app.record_episode_at("2026-03-29".parse().unwrap(), time("01:30"), Some(time("03:30"))).unwrap().episode;
    assert_eq!(e.minutes(), Some(60));
    phone.fly("Asia/Tokyo");
    let times = app.episode_times(&e.id).unwrap();
    assert_eq!((times.began, times.ended), (wall("2026-03-29", "01:30"), Some(wall("2026-03-29", "03:30"))));
    assert_eq!(app.move_episode(&e.id, times.began, times.ended).unwrap().episode, e, "untouched it stays");
    let earlier = app.move_episode(&e.id, wall("2026-03-28", "23:30"), times.ended).unwrap().episode;
    assert_eq!(
        (earlier.minutes(), earlier.began.zone.as_str(), earlier.night),
        (Some(180), "Europe/Berlin", night("2026-03-28"))
    );
    let before = app.move_episode(&e.id, wall("2026-03-29", "01:30"), Some(wall("2026-03-29", "01:29")));
    assert_eq!(before.unwrap_err(), Error::Before { field: Field::Ended, after: Field::Began });
    assert_eq!(app.move_episode(&e.id, wall("2026-03-29", "01:30"), None).unwrap().episode.ended, None);
    assert_eq!(app.episode_times("nobody").unwrap_err(), Error::NotFound { field: Field::Id });

    // In October the hour from 02:00 is there twice: an end in it is the first not before the beginning.
    phone.fly("Europe/Berlin");
    phone.set("2026-10-25T12:00:00+01:00");
    let twice = app.record_episode_at("2026-10-25".parse().unwrap(), time("02:50"), None).unwrap().episode;
    let ended = app.move_episode(&twice.id, wall("2026-10-25", "02:50"), Some(wall("2026-10-25", "02:10"))).unwrap().episode;
    assert_eq!(ended.minutes(), Some(20));
}

#[test]
fn the_end_of_a_fresh_episode_is_offered_where_it_can_be() {
    let phone = Phone::new("2026-03-10T03:12:40+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let id = app.record_episode(0).unwrap().episode.id;
    let offered = || app.episode_times(&id).unwrap().end_offered.time;
    let taken = || {
        let times = app.episode_times(&id).unwrap();
        app.move_episode(&id, times.began, Some(times.end_offered)).unwrap().episode.minutes()
    };
    assert_eq!((offered(), taken()), (time("03:12"), Some(0)), "in the minute it began");
    phone.set("2026-03-10T03:27:39+01:00");
    assert_eq!(offered(), time("03:27"));
    phone.set("2026-03-10T03:40:00+01:00");
    assert_eq!((offered(), taken()), (time("03:27"), Some(14)), "to the whole minute");
    phone.set("2026-03-10T03:00:00+01:00");
    assert_eq!(offered(), time("03:12"), "never before it began");
}

#[test]
fn own_words_are_kept_short_and_offered_again() {
    let phone = Phone::new("2026-03-10T03:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let id = app.record_episode(0).unwrap().episode.id;
    let with = |sensations: &[&str], reliefs: &[&str]| EpisodeDetail {
        body: vec![BodyPart::LeftFoot, BodyPart::RightThigh],
        own_sensations: sensations.iter().map(|s| (*s).to_owned()).collect(),
        own_relief: reliefs.iter().map(|r| OwnRelief { name: (*r).to_owned(), helped: true }).collect(),
        ..EpisodeDetail::default()
    };
    let kept = app.detail_episode(&id, with(&[" sand ", "", "sand"], &["cold floor"])).unwrap().episode.detail;
    assert_eq!((kept.own_sensations, kept.own_relief.len()), (vec!["sand".to_owned()], 1));
    phone.set("2026-03-11T03:00:00+01:00");
    let later = app.record_episode(0).unwrap().episode.id;
    app.detail_episode(&later, with(&["bees", "sand"], &[])).unwrap();
    let own = app.own_words().unwrap();
    assert_eq!((own.sensations, own.reliefs), (vec!["bees".to_owned(), "sand".to_owned()], vec!["cold floor".to_owned()]));
    let long = "x".repeat(61);
    assert_eq!(app.detail_episode(&id, with(&[&long], &[])).unwrap_err(), Error::TooLong { field: Field::Name, max: 60 });
    assert!(app.detail_episode(&id, with(&[&long[..60]], &["1", "2", "3", "4", "5"])).is_ok());
    assert_eq!(
        app.detail_episode(&id, with(&[], &["1", "2", "3", "4", "5", "6"])).unwrap_err(),
        Error::OutOfRange { field: Field::Name, min: 0, max: 5 }
    );
}

#[test]
fn bedtime_is_learned_from_what_was_told_and_anchors_reminders_when_taken() {
    let phone = Phone::new("2026-03-16T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(item("Magnesium", "", before_bed(60))).unwrap();
    for (date, bed) in [("2026-03-09", "00:20"), ("2026-03-10", "00:10"), ("2026-03-11", "00:30"), ("2026-03-12", "00:20")] {
        app.check_in(told(date, bed, "01:00", "08:30", 0)).unwrap();
    }
    assert_eq!(app.learned_bedtime().unwrap().offer, None);
    app.check_in(told("2026-03-13", "00:20", "01:00", "08:30", 0)).unwrap();
    let learned = app.learned_bedtime().unwrap();
    assert_eq!(learned.words, "You usually go to bed at 00:20 (median of 5 nights).");
    app.set_routine(learned.offer.unwrap()).unwrap();
    assert_eq!(app.tonight().unwrap().doses[0].at, at("2026-03-16T23:20:00+01:00"));
    assert_eq!(app.learned_bedtime().unwrap().offer, None, "it holds now");
}

#[test]
fn each_evening_can_have_its_bedtime() {
    let phone = Phone::new("2026-03-12T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let mut week = routine("22:30", "07:00");
    week.evenings = ["22:30", "22:30", "22:30", "22:30", "00:30", "00:30", "22:30"].iter().map(|t| time(t)).collect();
    app.set_routine(week.clone()).unwrap();
    let night_at = |now: &str| {
        phone.set(now);
        app.appearance().unwrap().night
    };
    assert!(night_at("2026-03-12T22:30:00+01:00"), "Thursday");
    assert!(!night_at("2026-03-13T22:30:00+01:00"), "Friday");
    assert!(night_at("2026-03-14T00:30:00+01:00"), "the night of Friday");
    app.add_item(item("Magnesium", "", before_bed(30))).unwrap();
    assert_eq!(app.plan().unwrap().items[0].sentence, "Every day, 30 min before bed");
    assert!(app.tonight().unwrap().doses[0].reason.ends_with("Your bedtime depends on the evening."));
    let broken = |change: &dyn Fn(&mut stillnight_core::plan::Routine)| {
        let mut routine = week.clone();
        change(&mut routine);
        app.set_routine(routine).unwrap_err()
    };
    assert_eq!(broken(&|r| r.evenings.truncate(6)), Error::OutOfRange { field: Field::Bedtime, min: 0, max: 7 });
    assert_eq!(broken(&|r| r.evenings[6] = time("07:00")), Error::Before { field: Field::Waking, after: Field::Bedtime });
    let alike = stillnight_core::plan::Routine { evenings: vec![time("23:15"); 7], ..week.clone() };
    app.set_routine(alike).unwrap();
    assert_eq!(app.plan().unwrap().routine, routine("23:15", "07:00"), "seven alike are one");
}
