//! What a night's form asks and proposes, on which date its times are, and that a flight moves none of them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use chrono::Duration;
use proptest::prelude::*;
use stillnight_core::diary::night::{check, OVER_NOON_MAX};
use stillnight_core::diary::{NightEntry, NightPart, Rest};
use stillnight_core::error::{Error, Field};
use stillnight_core::time::{DAY, MINUTE};

const ALL: [NightPart; 5] = [NightPart::Bed, NightPart::Asleep, NightPart::Up, NightPart::Awakenings, NightPart::Rest];

#[test]
fn a_night_ahead_or_going_on_is_proposed_no_end() {
    let phone = Phone::new("2026-03-09T15:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let empty = NightEntry::empty(night("2026-03-09"));
    let form = || app.night_form(night("2026-03-09")).unwrap();
    assert_eq!((form().asks, form().proposed), (vec![], empty.clone()), "in the afternoon nothing of it can be known");
    phone.set("2026-03-09T22:59:59+01:00");
    assert_eq!((form().asks, form().proposed), (vec![], empty.clone()), "no bedtime before the usual one");
    phone.set("2026-03-09T23:00:00+01:00");
    assert_eq!(form().asks, [NightPart::Bed]);
    assert_eq!(form().proposed, NightEntry { bed: Some(time("23:00")), ..empty.clone() });
    phone.set("2026-03-09T23:10:00+01:00");
    app.bed_now().unwrap();
    phone.set("2026-03-09T23:30:00+01:00");
    let at_night = form();
    assert_eq!((at_night.asks, at_night.recorded), (vec![], false));
    assert_eq!(at_night.proposed, NightEntry { bed: Some(time("23:10")), ..empty });
    app.check_in(NightEntry { bed: Some(time("23:05")), ..form().proposed }).unwrap();
    assert!(!app.trends(1).unwrap().nights[0].known, "a corrected bedtime says nothing of the night");
    phone.set("2026-03-10T06:59:59+01:00");
    assert_eq!((form().proposed.up, app.morning().unwrap().proposed.up), (None, None));
    phone.set("2026-03-10T07:00:00+01:00");
    assert!(app.tonight().unwrap().check_in, "the morning still asks");
    let proposed = form().proposed;
    assert_eq!((proposed.asleep, proposed.up, proposed.awakenings), (Some(time("23:20")), Some(time("07:00")), Some(0)));
}

#[test]
fn who_is_up_before_the_usual_waking_can_say_so() {
    let phone = Phone::new("2026-03-10T05:10:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.check_in(NightEntry { up: Some(time("05:00")), ..NightEntry::empty(night("2026-03-09")) }).unwrap();
    let form = app.night_form(night("2026-03-09")).unwrap();
    assert_eq!(form.asks, [NightPart::Bed, NightPart::Asleep, NightPart::Awakenings, NightPart::Rest]);
    assert_eq!((form.proposed.bed, form.proposed.asleep), (Some(time("23:00")), Some(time("23:15"))));
}

#[test]
fn who_sleeps_by_day_is_asked_about_the_sleep_that_ended() {
    let phone = Phone::new("2026-03-09T06:30:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.set_routine(routine("08:00", "14:00")).unwrap();
    assert!(app.tonight().unwrap().bed_offered, "two hours before bedtime");
    phone.set("2026-03-09T08:10:00+01:00");
    app.bed_now().unwrap();
    phone.set("2026-03-09T12:10:00+01:00");
    assert!(!app.tonight().unwrap().bed_offered, "past noon it is still the same sleep");
    assert_eq!(app.morning().unwrap().asks, []);
    phone.set("2026-03-09T14:30:00+01:00");
    let tonight = app.tonight().unwrap();
    assert_eq!((tonight.check_in, tonight.status.as_str()), (true, "17 h 30 min until bed"));
    let morning = app.morning().unwrap();
    assert_eq!(morning.asks, ALL[1..]);
    assert_eq!(morning.proposed, told("2026-03-08", "08:10", "08:25", "14:00", 0));
    let record = app.check_in(morning.proposed).unwrap().record;
    assert_eq!((record.bed_at, record.up_at), (Some(at("2026-03-09T08:10:00+01:00")), Some(at("2026-03-09T14:00:00+01:00"))));
    assert_eq!((record.sleep_minutes, record.in_bed_minutes), (Some(335), Some(350)));
    assert!(!app.tonight().unwrap().check_in);
}

#[test]
fn who_wakes_after_noon_is_asked_about_the_night_before() {
    let asked = |bed: &str, waking: &str, now: &str| {
        let phone = Phone::new(now, "Europe/Berlin");
        let (app, _folder) = open(&phone);
        app.set_routine(routine(bed, waking)).unwrap();
        let morning = app.morning().unwrap();
        assert!(app.tonight().unwrap().check_in, "{bed} {waking} {now}");
        let record = app.check_in(morning.proposed).unwrap().record;
        (record.id, record.bed_at.unwrap(), record.up_at.unwrap())
    };
    let of = |night: &str, bed: &str, up: &str| (night.to_owned(), at(bed), at(up));
    let late = of("2026-03-09", "2026-03-10T03:00:00+01:00", "2026-03-10T12:30:00+01:00");
    assert_eq!(asked("03:00", "12:30", "2026-03-10T12:30:00+01:00"), late);
    assert_eq!(asked("03:00", "12:30", "2026-03-11T00:29:59+01:00"), late, "for twelve hours");
    let long = of("2026-03-09", "2026-03-09T23:00:00+01:00", "2026-03-10T12:00:00+01:00");
    assert_eq!(asked("23:00", "12:00", "2026-03-10T12:05:00+01:00"), long);
    let afternoon = of("2026-03-10", "2026-03-10T13:00:00+01:00", "2026-03-10T20:00:00+01:00");
    assert_eq!(asked("13:00", "20:00", "2026-03-10T20:00:00+01:00"), afternoon);
    let usual = of("2026-03-09", "2026-03-10T00:30:00+01:00", "2026-03-10T11:59:00+01:00");
    assert_eq!(asked("00:30", "11:59", "2026-03-10T12:30:00+01:00"), usual);
}

#[test]
fn a_night_goes_past_noon_up_to_a_limit() {
    let phone = Phone::new("2026-03-20T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let up = |bed: &str, up: &str| {
        let entry = NightEntry { bed: Some(time(bed)), up: Some(time(up)), ..NightEntry::empty(night("2026-03-09")) };
        app.check_in(entry).map(|saved| saved.record.in_bed_minutes.unwrap())
    };
    let refused = Err(Error::Before { field: Field::Up, after: Field::Bed });
    assert_eq!(up("23:00", "12:15"), Ok(13 * 60 + 15));
    assert_eq!(up("23:00", "17:00"), Ok(18 * 60));
    assert_eq!(up("23:00", "17:01"), refused);
    assert_eq!(up("23:00", "22:59"), refused);
    assert_eq!(up("08:00", "02:00"), Ok(18 * 60));
    assert_eq!(up("08:00", "02:01"), refused);
    assert_eq!(up("12:00", "11:59"), Ok(24 * 60 - 1), "noon to noon, as ever");
    let slip = NightEntry { bed: Some(time("23:00")), asleep: Some(time("22:59")), ..NightEntry::empty(night("2026-03-09")) };
    assert_eq!(app.check_in(slip).unwrap_err(), Error::Before { field: Field::Asleep, after: Field::Bed });
    // The same evening's 14:00 is past; tomorrow's is not.
    phone.set("2026-03-10T09:00:00+01:00");
    assert_eq!(up("08:00", "14:00").unwrap_err(), Error::InFuture { field: Field::Up, limit_minutes: 5 });
}

#[test]
fn a_flight_moves_no_night_that_was_told() {
    let phone = Phone::new("2026-03-10T07:30:00+09:00", "Asia/Tokyo");
    let (app, _folder) = open(&phone);
    let first = app.check_in(told("2026-03-09", "23:00", "23:30", "07:00", 1)).unwrap().record;
    phone.fly("America/Los_Angeles");
    phone.set("2026-03-09T22:00:00-07:00");
    let form = app.night_form(night("2026-03-09")).unwrap();
    assert_eq!(form.proposed, first.entry);
    let entry = NightEntry { up: Some(time("07:10")), rest: Some(Rest::Fair), ..form.proposed };
    let changed = app.check_in(entry).unwrap().record;
    assert_eq!((changed.zone.as_str(), changed.bed_at), ("Asia/Tokyo", first.bed_at));
    assert_eq!(changed.up_at, Some(at("2026-03-10T07:10:00+09:00")));
    phone.set("2026-03-12T09:00:00-07:00");
    let again = app.check_in(NightEntry { bed: Some(time("22:30")), ..changed.entry }).unwrap().record;
    assert_eq!((again.bed_at, again.up_at), (Some(at("2026-03-09T22:30:00+09:00")), changed.up_at));
    // A note alone is told nowhere: the times that come later are.
    let note = NightEntry { note: "Rain.".to_owned(), ..NightEntry::empty(night("2026-03-11")) };
    app.check_in(note.clone()).unwrap();
    phone.fly("America/New_York");
    phone.set("2026-03-12T13:00:00-04:00");
    let record = app.check_in(NightEntry { up: Some(time("07:00")), ..note }).unwrap().record;
    assert_eq!((record.zone.as_str(), record.up_at), ("America/New_York", Some(at("2026-03-12T07:00:00-04:00"))));
}

#[test]
fn whatever_is_stored_of_a_night_can_be_deleted() {
    let phone = Phone::new("2026-03-09T22:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let form = || app.night_form(night("2026-03-09")).unwrap();
    assert!(!form().stored);
    app.bed_now().unwrap();
    assert_eq!((form().stored, form().recorded), (true, false), "a bedtime alone");
    app.delete_night(night("2026-03-09")).unwrap();
    assert!(!form().stored);
    app.check_in(NightEntry { note: "Rain.".to_owned(), ..NightEntry::empty(night("2026-03-09")) }).unwrap();
    assert_eq!((form().stored, form().recorded), (true, false), "a note alone");
}

#[test]
fn the_check_in_offers_an_episode_where_there_is_none() {
    let phone = Phone::new("2026-03-10T07:30:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    assert!(app.morning().unwrap().asks_episode);
    let id = app.record_episode(240).unwrap().episode.id;
    assert!(!app.morning().unwrap().asks_episode);
    app.delete_episode(&id).unwrap();
    assert!(app.morning().unwrap().asks_episode);
}

#[test]
fn what_is_proposed_is_in_order_with_what_was_told() {
    let phone = Phone::new("2026-03-10T09:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let empty = || NightEntry::empty(night("2026-03-09"));
    let proposed = |entry: NightEntry| {
        app.check_in(entry).unwrap();
        let proposed = app.night_form(night("2026-03-09")).unwrap().proposed;
        app.check_in(proposed.clone()).unwrap();
        app.delete_night(night("2026-03-09")).unwrap();
        (proposed.bed.unwrap(), proposed.asleep.unwrap(), proposed.up.unwrap())
    };
    let of = |bed: &str, asleep: &str, up: &str| (time(bed), time(asleep), time(up));
    let asleep = |text: &str| NightEntry { asleep: Some(time(text)), ..empty() };
    assert_eq!(proposed(asleep("22:00")), of("22:00", "22:00", "07:00"), "in bed no later than asleep");
    assert_eq!(proposed(asleep("00:40")), of("23:00", "00:40", "07:00"));
    assert_eq!(proposed(asleep("07:30")), of("23:00", "07:30", "07:30"), "up no earlier than asleep");
    assert_eq!(proposed(NightEntry { up: Some(time("22:30")), ..empty() }), of("22:30", "22:30", "22:30"));
    app.set_routine(routine("08:00", "14:00")).unwrap();
    phone.set("2026-03-10T15:00:00+01:00");
    assert_eq!(proposed(NightEntry { up: Some(time("14:00")), ..empty() }), of("08:00", "08:15", "14:00"));
}

proptest! {
    #[test]
    fn times_in_order_are_taken_round_the_clock(
        bed in 0i64..1440,
        steps in (0i64..=18 * 60, 0i64..=18 * 60),
        known in (any::<bool>(), any::<bool>()),
        zone_name in prop_oneof![Just("Europe/Berlin"), Just("Asia/Tokyo"), Just("Pacific/Auckland")],
    ) {
        let (zone, date) = (zone(zone_name), night("2026-06-09"));
        let noon = date.0.and_hms_opt(12, 0, 0).unwrap();
        let asleep = bed + steps.0.min(steps.1);
        let up = (bed + steps.0.max(steps.1)).max(asleep);
        let wall = |minutes: i64| noon + Duration::minutes(minutes);
        let given = |known: bool, minutes: i64| known.then(|| wall(minutes).time());
        let entry = NightEntry {
            bed: Some(wall(bed).time()),
            asleep: given(known.0, asleep),
            up: given(known.1, up),
            ..NightEntry::empty(date)
        };
        let (kept, times) = check(entry.clone(), &zone, zone.resolve(noon).plus(3 * DAY)).unwrap();
        prop_assert_eq!(kept, entry);
        prop_assert_eq!(times.bed, Some(zone.resolve(wall(bed))));
        prop_assert_eq!(times.asleep, known.0.then(|| zone.resolve(wall(asleep))));
        prop_assert_eq!(times.up, known.1.then(|| zone.resolve(wall(up))));
    }

    #[test]
    fn a_night_that_is_taken_is_in_order_and_not_too_long(minutes in proptest::collection::vec(0i64..1440, 3)) {
        let (zone, date) = (zone("Europe/Berlin"), night("2026-06-09"));
        let clock = |i: usize| Some(time("00:00") + Duration::minutes(minutes[i]));
        let entry = NightEntry { bed: clock(0), asleep: clock(1), up: clock(2), ..NightEntry::empty(date) };
        if let Ok((_, times)) = check(entry, &zone, zone.resolve(date.0.and_hms_opt(12, 0, 0).unwrap()).plus(3 * DAY)) {
            let (bed, asleep, up) = (times.bed.unwrap(), times.asleep.unwrap(), times.up.unwrap());
            prop_assert!(bed <= asleep && asleep <= up);
            prop_assert_eq!(zone.night(bed), date);
            prop_assert!(zone.night(up) == date || up.since(bed) <= OVER_NOON_MAX);
            prop_assert!(up.since(bed) <= DAY - MINUTE);
        }
    }
}
