//! Zones against chrono-tz: every zone it has, every transition from 1990 to 2037.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use chrono::{DateTime, Duration, MappedLocalTime, NaiveDateTime, Offset, TimeZone};
use chrono_tz::{Tz, TZ_VARIANTS};
use proptest::prelude::*;
use stillnight_core::error::Error;
use stillnight_core::time::{Instant, NightDate, Zone, ZoneRules, ZoneTransition};

fn transitions() -> impl Iterator<Item = (Tz, Zone, ZoneTransition)> {
    let (from, to) = (at("1990-01-01T00:00:00Z"), at("2038-01-01T00:00:00Z"));
    TZ_VARIANTS.iter().flat_map(move |tz| {
        let rules = rules(*tz);
        let zone = Zone::new(rules.clone()).unwrap();
        rules.transitions.into_iter().filter(move |t| (from..to).contains(&t.at)).map(move |t| (*tz, zone.clone(), t))
    })
}

/// Wall-clock times from three hours before to three hours after a transition, under the offset before and after it.
fn wall_clocks(tz: Tz, transition: &ZoneTransition) -> impl Iterator<Item = NaiveDateTime> {
    let before = offset(tz, transition.at.plus(-1));
    [before, transition.offset_seconds].into_iter().flat_map({
        let at = transition.at;
        move |offset| {
            (-12..=12).map(move |quarter| utc(at) + Duration::seconds(i64::from(offset)) + Duration::minutes(15 * quarter))
        }
    })
}

#[test]
fn a_wall_clock_time_means_what_chrono_tz_says_around_every_transition() {
    let mut checked = 0;
    for (tz, zone, transition) in transitions() {
        for local in wall_clocks(tz, &transition) {
            assert_eq!(zone.resolve(local), oracle(tz, local), "{tz} {local}");
            checked += 1;
        }
    }
    assert!(checked > 1_000_000, "{checked}");
}

#[test]
fn chrono_s_own_view_of_a_zone_is_the_same_around_every_transition() {
    for (tz, zone, transition) in transitions() {
        for local in wall_clocks(tz, &transition).step_by(3) {
            let fix = |m: MappedLocalTime<DateTime<Tz>>| m.map(|d| d.offset().fix());
            let ours = zone.offset_from_local_datetime(&local).map(|o| o.fix());
            assert_eq!(ours, fix(tz.from_local_datetime(&local)), "{tz} {local}");
        }
    }
}

#[test]
fn an_instant_shows_what_chrono_tz_shows_around_every_transition() {
    for (tz, zone, transition) in transitions() {
        for step in [-3_600_000, -1, 0, 1, 3_600_000] {
            let at = transition.at.plus(step);
            assert_eq!(zone.offset_at(at).local_minus_utc(), offset(tz, at), "{tz} {at:?}");
            assert_eq!(zone.offset_from_utc_datetime(&utc(at)).fix().local_minus_utc(), offset(tz, at));
        }
    }
}

#[test]
fn a_skipped_time_becomes_the_first_valid_instant_after_and_a_repeated_one_the_first() {
    let berlin = zone("Europe/Berlin");
    let wall = |text: &str| NaiveDateTime::parse_from_str(text, "%F %R").unwrap();
    assert_eq!(berlin.resolve(wall("2026-03-29 01:59")), at("2026-03-29T01:59:00+01:00"));
    assert_eq!(berlin.resolve(wall("2026-03-29 02:00")), at("2026-03-29T03:00:00+02:00"));
    assert_eq!(berlin.resolve(wall("2026-03-29 02:59")), at("2026-03-29T03:00:00+02:00"));
    assert_eq!(berlin.resolve(wall("2026-03-29 03:00")), at("2026-03-29T03:00:00+02:00"));
    assert_eq!(berlin.resolve(wall("2026-10-25 02:00")), at("2026-10-25T02:00:00+02:00"));
    assert_eq!(berlin.resolve(wall("2026-10-25 02:59")), at("2026-10-25T02:59:00+02:00"));
    assert_eq!(berlin.resolve(wall("2026-10-25 03:00")), at("2026-10-25T03:00:00+01:00"));
    // Samoa left out a whole day.
    assert_eq!(zone("Pacific/Apia").resolve(wall("2011-12-30 09:00")), at("2011-12-31T00:00:00+14:00"));
}

#[test]
fn rules_that_make_no_sense_are_refused() {
    let step = |at: i64, offset_seconds| ZoneTransition { at: Instant(at), offset_seconds };
    let zone =
        |name: &str, first, transitions| Zone::new(ZoneRules { name: name.to_owned(), first_offset_seconds: first, transitions });
    let refused = Err(Error::UnknownZone { field: stillnight_core::error::Field::Zone });
    assert!(zone("X", 0, vec![step(1, 3600), step(2, 0)]).is_ok());
    assert_eq!(zone("", 0, vec![]), refused);
    assert_eq!(zone("X", 86_400, vec![]), refused);
    assert!(zone("X", 86_399, vec![]).is_ok());
    assert_eq!(zone("X", 0, vec![step(1, -86_400)]), refused);
    assert_eq!(zone("X", 0, vec![step(2, 3600), step(2, 0)]), refused);
}

#[test]
fn a_night_runs_from_noon_to_noon() {
    let of = |text: &str| NightDate::of(NaiveDateTime::parse_from_str(text, "%F %T").unwrap());
    assert_eq!(of("2026-03-10 11:59:59"), night("2026-03-09"));
    assert_eq!(of("2026-03-10 12:00:00"), night("2026-03-10"));
    assert_eq!(of("2026-03-11 00:00:00"), night("2026-03-10"));
    assert_eq!(night("2026-03-10").at(time("12:00")).to_string(), "2026-03-10 12:00:00");
    assert_eq!(night("2026-03-10").at(time("11:59")).to_string(), "2026-03-11 11:59:00");
}

proptest! {
    #[test]
    fn resolving_what_a_clock_shows_gives_an_instant_that_shows_it(zone_index in 0..TZ_VARIANTS.len(), seconds in 631_152_000i64..2_145_916_800) {
        let zone = Zone::new(rules(TZ_VARIANTS[zone_index])).unwrap();
        let instant = Instant(seconds * 1000);
        let local = zone.local(instant);
        let back = zone.resolve(local);
        // The same instant, or the earlier of two that the clock shows alike.
        prop_assert!(back <= instant);
        prop_assert_eq!(zone.local(back), local);
    }

    #[test]
    fn a_time_within_a_night_belongs_to_that_night(day in 0i64..20_000, minute in 0i64..1440) {
        let date = NightDate(chrono::NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + Duration::days(day));
        let time = time("00:00") + Duration::minutes(minute);
        prop_assert_eq!(NightDate::of(date.at(time)), date);
    }
}
