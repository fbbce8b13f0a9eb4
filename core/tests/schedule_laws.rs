//! Laws of schedules and reminders: the next is after now, no dose comes twice, none is lost.
//!
//! A simulated phone sleeps until the planned instant, shows what is due, and goes on; on the way its owner changes
//! schedules and bedtime, flies, and the clock slips. chrono-tz says what each wall-clock time means.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, HashMap};

use crate::phone::*;
use chrono::{Duration, NaiveDate};
use chrono_tz::{Tz, TZ_VARIANTS};
use proptest::prelude::*;
use stillnight_core::plan::occurrence::{doses, due, Rule, Version};
use stillnight_core::plan::{Anchor, Days, Routine, Timing};
use stillnight_core::reminders::planner::{outline, DoseRow, ItemDoses};
use stillnight_core::time::{Instant, NightDate, Zone, DAY, HOUR, MINUTE};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn any_zone() -> impl Strategy<Value = Tz> {
    (0..TZ_VARIANTS.len()).prop_map(|i| TZ_VARIANTS[i])
}

fn any_time() -> impl Strategy<Value = chrono::NaiveTime> {
    (0i64..1440).prop_map(|m| time("00:00") + Duration::minutes(m))
}

fn any_days() -> impl Strategy<Value = Days> {
    prop_oneof![
        Just(Days::EveryDay),
        (2i32..40, 0i64..400)
            .prop_map(|(days, ahead)| Days::EveryNDays { days, from: date("2020-01-01") + Duration::days(ahead) }),
        proptest::collection::btree_set(1i32..=7, 1..7).prop_map(|days| Days::Weekdays { days: days.into_iter().collect() }),
        (1i32..10, 1i32..10, 0i64..400).prop_map(|(on, off, ahead)| Days::OnOff {
            on,
            off,
            from: date("2020-01-01") + Duration::days(ahead)
        }),
    ]
}

fn any_timing() -> impl Strategy<Value = Timing> {
    prop_oneof![
        proptest::collection::btree_set(0i64..1440, 1..4).prop_map(|minutes| Timing::At {
            times: minutes.into_iter().map(|m| time("00:00") + Duration::minutes(m)).collect()
        }),
        (0i32..240).prop_map(|minutes| Timing::BeforeBed { minutes }),
        (0i32..240).prop_map(|minutes| Timing::AfterWaking { minutes }),
        (any_anchor(), -120i32..120).prop_map(|(anchor, minutes)| Timing::Anchored { anchor, minutes, window: None }),
    ]
}

fn any_anchor() -> impl Strategy<Value = Anchor> {
    prop::sample::select(vec![Anchor::Bedtime, Anchor::Waking, Anchor::Breakfast, Anchor::Lunch, Anchor::Dinner])
}

fn any_civil() -> impl Strategy<Value = (Days, Timing)> {
    (any_days(), any_timing())
}

fn civil((days, timing): (Days, Timing)) -> Rule {
    Rule::Civil { days, timing }
}

/// By the calendar mostly, sometimes by elapsed time from about the first date on.
fn any_rule() -> impl Strategy<Value = Rule> {
    let elapsed = (60i64..4320, 7305i64..24000, 0i64..1440)
        .prop_map(|(every, day, minute)| Rule::Elapsed { every: every * MINUTE, from: Instant(day * DAY + minute * MINUTE) });
    prop_oneof![4 => any_civil().prop_map(civil), 1 => elapsed]
}

fn any_routine() -> impl Strategy<Value = Routine> {
    let evenings = prop_oneof![Just(Vec::new()), prop::collection::vec(any_time(), 7)];
    (any_time(), any_time(), evenings)
        .prop_map(|(bedtime, waking, evenings)| Routine { evenings, ..Routine::of(bedtime, waking) })
}

/// What the rule names for a date and slot, reckoned by chrono-tz alone.
fn expected(timing: &Timing, routine: &Routine, tz: Tz, date: NaiveDate, slot: usize) -> Instant {
    let after = |at: Instant, minutes: i32| at.plus(i64::from(minutes) * MINUTE);
    match timing {
        Timing::At { times } | Timing::AtHome { times, .. } => oracle(tz, date.and_time(times[slot])),
        Timing::Anchored { anchor, minutes, .. } => match (anchor, routine.meal(*anchor)) {
            (_, Some(meal)) => after(oracle(tz, date.and_time(meal)), *minutes),
            (Anchor::Bedtime, _) => after(oracle(tz, NightDate(date).at(routine.bedtime_on(date))), *minutes),
            _ => after(oracle(tz, date.and_time(routine.waking)), *minutes),
        },
        Timing::BeforeBed { minutes } => {
            oracle(tz, NightDate(date).at(routine.bedtime_on(date))).plus(-i64::from(*minutes) * MINUTE)
        }
        Timing::AfterWaking { minutes } => oracle(tz, date.and_time(routine.waking)).plus(i64::from(*minutes) * MINUTE),
    }
}

/// A change on the way.
#[derive(Clone, Debug)]
enum Change {
    Schedule(Rule),
    Routine(Routine),
    Fly(Tz),
    Slip(i64),
    Pause,
    Resume,
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        any_rule().prop_map(Change::Schedule),
        any_routine().prop_map(Change::Routine),
        any_zone().prop_map(Change::Fly),
        (-3 * MINUTE..=3 * MINUTE).prop_map(Change::Slip),
        Just(Change::Pause),
        Just(Change::Resume),
    ]
}

/// How often each dose was shown for the first time.
struct Life {
    rule: Rule,
    versions: Vec<Version>,
    rows: HashMap<String, DoseRow>,
    shown: BTreeMap<String, usize>,
    now: Instant,
    slip: i64,
}

impl Life {
    fn begin(rule: Rule, routine: Routine, zone: Zone, now: Instant) -> Life {
        let versions = vec![Version::first(now, Some(rule.clone()), routine.clone(), zone)];
        Life { rule, versions, rows: HashMap::new(), shown: BTreeMap::new(), now, slip: 0 }
    }

    fn clock(&self) -> Instant {
        self.now.plus(self.slip)
    }

    /// Asks for the plan, shows what is to be shown, and gives the next instant.
    fn wake(&mut self) -> Option<Instant> {
        let clock = self.clock();
        let items = [ItemDoses { item: "i".to_owned(), versions: self.versions.clone() }];
        let plan = outline(&items, &self.rows, clock, 8);
        for group in &plan.pending {
            assert!(group.at > clock, "the next is after now");
        }
        for group in &plan.showing {
            for dose in &group.doses {
                let name = dose.id.to_string();
                let row = dose.row.unwrap_or(DoseRow::due(dose.due.at));
                if row.raised.is_none() {
                    *self.shown.entry(name.clone()).or_default() += 1;
                    self.rows.insert(name, DoseRow { raised: Some(clock), ..row });
                }
            }
        }
        plan.pending.first().map(|g| g.at)
    }

    /// Sleeps from alarm to alarm until `end`.
    fn until(&mut self, end: Instant) {
        loop {
            let next = self.wake().map_or(end, |at| Instant(at.0 - self.slip));
            if next >= end {
                break;
            }
            assert!(next > self.now, "time goes on");
            self.now = next;
        }
        self.now = end;
        self.wake();
    }

    fn change(&mut self, change: Change) {
        let since = self.clock();
        let last = self.versions.last().unwrap().clone();
        // The phone asks in the order of its own clock; a slip back does not make a change older than the one before.
        let since = since.max(last.since);
        let rule = last.rule.clone();
        self.versions.push(match change {
            Change::Schedule(rule) => {
                self.rule = rule.clone();
                last.next(since, Some(rule), last.anchors.clone(), last.zone.clone())
            }
            Change::Pause => last.next(since, None, last.anchors.clone(), last.zone.clone()),
            Change::Resume => last.next(since, Some(self.rule.clone()), last.anchors.clone(), last.zone.clone()),
            Change::Routine(routine) => last.next(since, rule, routine, last.zone.clone()),
            Change::Fly(tz) => last.next(since, rule, last.anchors.clone(), Zone::new(rules(tz)).unwrap()),
            Change::Slip(ms) => {
                self.slip = ms;
                return;
            }
        });
        self.wake();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn each_dose_is_when_its_rule_says((days, timing) in any_civil(), routine in any_routine(), tz in any_zone(), start in 7305i64..24000) {
        let zone = Zone::new(rules(tz)).unwrap();
        let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Duration::days(start);
        let since = oracle(tz, first.and_time(time("12:00")));
        let versions = [Version::first(since, Some(civil((days.clone(), timing.clone()))), routine.clone(), zone)];
        let found: Vec<_> = doses(&versions, first).take(40).collect();
        prop_assert_eq!(found.len(), 40);
        for (date, slot, found) in &found {
            prop_assert!(days.include(*date));
            prop_assert_eq!(found.at, expected(&timing, &routine, tz, *date, *slot));
            prop_assert!(found.at >= since);
        }
        // None is left out: every date the rule includes is there, with every slot not before the beginning.
        let last = found.last().unwrap().0;
        let slots = if let Timing::At { times } = &timing { times.len() } else { 1 };
        let mut wanted = 0;
        let mut date = first;
        while date < last {
            if days.include(date) {
                wanted += (0..slots).filter(|slot| expected(&timing, &routine, tz, date, *slot) >= since).count();
            }
            date += Duration::days(1);
        }
        prop_assert_eq!(found.iter().filter(|(d, _, _)| *d < last).count(), wanted);
    }

    #[test]
    fn while_nothing_changes_every_dose_is_shown_once_at_its_time(
        (of_days, timing) in any_civil(), routine in any_routine(), tz in any_zone(), start in 7305i64..24000, days in 3i64..30,
    ) {
        let zone = Zone::new(rules(tz)).unwrap();
        let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Duration::days(start);
        let begin = oracle(tz, first.and_time(time("12:00")));
        let end = begin.plus(days * DAY);
        let mut life = Life::begin(civil((of_days.clone(), timing.clone())), routine.clone(), zone, begin);
        life.until(end);
        let mut wanted = BTreeMap::new();
        for day in -1..=days + 1 {
            let date = first + Duration::days(day);
            let slots = if let Timing::At { times } = &timing { times.len() } else { 1 };
            for slot in (0..slots).filter(|_| of_days.include(date)) {
                let at = expected(&timing, &routine, tz, date, slot);
                if at >= begin && at <= end {
                    wanted.insert(format!("i/{date}/{slot}"), (at, 1));
                }
            }
        }
        let shown: BTreeMap<_, _> = life.shown.iter().map(|(id, n)| (id.clone(), (life.rows[id].due, *n))).collect();
        prop_assert_eq!(shown, wanted);
    }

    #[test]
    fn whatever_changes_no_dose_comes_twice_and_none_that_was_planned_is_lost(
        rule in any_rule(), routine in any_routine(), tz in any_zone(), start in 7305i64..24000,
        changes in proptest::collection::vec((10 * MINUTE..40 * HOUR, any_change()), 1..12),
    ) {
        let zone = Zone::new(rules(tz)).unwrap();
        let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Duration::days(start);
        let mut life = Life::begin(rule, routine, zone, oracle(tz, first.and_time(time("12:00"))));
        for (wait, change) in changes {
            life.until(life.now.plus(wait));
            life.change(change);
        }
        life.until(life.now.plus(3 * DAY));
        for (id, times) in &life.shown {
            prop_assert_eq!(*times, 1, "{} was shown {} times", id, times);
        }
        // A dose that came due by the versions, and was not overtaken before the phone could show it, was shown.
        let clock = life.clock();
        let mut by_time: Vec<_> = doses(&life.versions, first - Duration::days(2))
            .take_while(|(date, _, _)| *date < first + Duration::days(60))
            .map(|(date, slot, found)| (found.at, format!("i/{date}/{slot}")))
            .filter(|(at, _)| *at <= clock)
            .collect();
        by_time.sort();
        for (i, (at, id)) in by_time.iter().enumerate() {
            let overtaken_at_once = by_time[i + 1..].iter().any(|(next, _)| next.0 - at.0 <= 10 * MINUTE);
            prop_assert!(life.shown.contains_key(id) || overtaken_at_once, "{} due {:?} was lost", id, at);
        }
    }
}

#[test]
fn a_dose_moved_into_the_past_is_due_at_the_change_and_one_already_due_stays() {
    let zone = zone("Europe/Berlin");
    let routine = routine("23:00", "07:00");
    let rule = |t: &str| Some(Rule::Civil { days: Days::EveryDay, timing: Timing::At { times: vec![time(t)] } });
    let versions = |changed: &str, to: &str| {
        let first = Version::first(at("2026-03-01T00:00:00+01:00"), rule("09:00"), routine.clone(), zone.clone());
        let second = first.next(at(changed), rule(to), routine.clone(), zone.clone());
        vec![first, second]
    };
    let due_on = |versions: &[Version], day: &str| due(versions, date(day), 0).map(|d| d.at);
    // Before it was due: it moves, into the past too, and then it is due at once.
    assert_eq!(due_on(&versions("2026-03-10T08:30:00+01:00", "10:00"), "2026-03-10"), Some(at("2026-03-10T10:00:00+01:00")));
    assert_eq!(due_on(&versions("2026-03-10T08:30:00+01:00", "08:00"), "2026-03-10"), Some(at("2026-03-10T08:30:00+01:00")));
    // After it was due: it stays.
    assert_eq!(due_on(&versions("2026-03-10T09:00:01+01:00", "10:00"), "2026-03-10"), Some(at("2026-03-10T09:00:00+01:00")));
    // At the very instant it may still move.
    assert_eq!(due_on(&versions("2026-03-10T09:00:00+01:00", "10:00"), "2026-03-10"), Some(at("2026-03-10T10:00:00+01:00")));
    // The next day follows the change in any case.
    assert_eq!(due_on(&versions("2026-03-10T09:00:01+01:00", "10:00"), "2026-03-11"), Some(at("2026-03-11T10:00:00+01:00")));
}

/// Elapsed time knows no clock change: the doses of the days around one, eight hours apart, whatever the zone.
#[test]
fn elapsed_time_is_elapsed_time_over_clock_changes_and_flights() {
    let from = at("2026-03-28T14:00:00+01:00");
    let rule = Some(Rule::Elapsed { every: 8 * HOUR, from });
    let first = Version::first(from, rule.clone(), routine("23:00", "07:00"), zone("Europe/Berlin"));
    let fly = at("2026-03-30T12:00:00+02:00");
    let versions = [first.clone(), first.next(fly, rule, routine("23:00", "07:00"), zone("Asia/Tokyo"))];
    let found: Vec<Instant> = doses(&versions, date("2026-03-26")).map(|(_, _, due)| due.at).take(20).collect();
    let wanted: Vec<Instant> = (0..20).map(|n| from.plus(n * 8 * HOUR)).collect();
    assert_eq!(found, wanted);
    let names: std::collections::BTreeSet<_> = doses(&versions, date("2026-03-26")).map(|(d, s, _)| (d, s)).take(20).collect();
    assert_eq!(names.len(), 20, "each has a name of its own");
}

#[test]
fn at_home_follows_the_clock_at_home() {
    let rule = Rule::Civil {
        days: Days::EveryDay,
        timing: Timing::AtHome { times: vec![time("09:00")], zone: "Europe/Berlin".to_owned() },
    };
    let since = at("2026-03-27T12:00:00+01:00");
    let away = Version::first(since, Some(rule), routine("23:00", "07:00"), zone("America/New_York"));
    let at_home = away.at_home(Some(zone("Europe/Berlin")));
    let found: Vec<Instant> = doses(&[at_home], date("2026-03-27")).map(|(_, _, due)| due.at).take(3).collect();
    assert_eq!(found, [at("2026-03-28T09:00:00+01:00"), at("2026-03-29T09:00:00+02:00"), at("2026-03-30T09:00:00+02:00")]);
}

#[test]
fn a_pause_makes_no_doses_and_renames_none() {
    let zone = zone("Europe/Berlin");
    let routine = routine("23:00", "07:00");
    let rule = |times: &[&str]| {
        Some(Rule::Civil { days: Days::EveryDay, timing: Timing::At { times: times.iter().map(|t| time(t)).collect() } })
    };
    let first = Version::first(at("2026-03-01T00:00:00+01:00"), rule(&["08:00", "20:00"]), routine.clone(), zone.clone());
    let paused = first.next(at("2026-03-10T12:00:00+01:00"), None, routine.clone(), zone.clone());
    let resumed = paused.next(at("2026-03-12T12:00:00+01:00"), rule(&["20:00"]), routine, zone);
    let versions = [first, paused, resumed];
    let found: Vec<String> = doses(&versions, date("2026-03-10"))
        .take_while(|(d, _, _)| *d < date("2026-03-14"))
        .map(|(d, slot, _)| format!("{d}/{slot}"))
        .collect();
    assert_eq!(found, ["2026-03-10/0", "2026-03-12/1", "2026-03-13/1"]);
}

#[test]
fn an_item_makes_no_dose_before_it_was_added_nor_after_it_ended() {
    let zone = zone("Europe/Berlin");
    let routine = routine("23:00", "07:00");
    let rule = Some(Rule::Civil { days: Days::EveryDay, timing: Timing::At { times: vec![time("09:00")] } });
    let first = Version::first(at("2026-03-10T10:00:00+01:00"), rule, routine.clone(), zone.clone());
    let versions = [first.clone(), first.next(at("2026-03-13T08:00:00+01:00"), None, routine.clone(), zone)];
    let dates: Vec<String> = doses(&versions, date("2026-03-01")).map(|(d, _, _)| d.to_string()).collect();
    assert_eq!(dates, ["2026-03-11", "2026-03-12"]);
}

/// The doses of 10 March, when the times `before` become `after` at noon: slot and wall-clock time.
fn on_the_day(before: Timing, after: Timing) -> Vec<(usize, String)> {
    let zone = zone("Europe/Berlin");
    let routine = routine("23:00", "07:00");
    let rule = |timing| Some(Rule::Civil { days: Days::EveryDay, timing });
    let first = Version::first(at("2026-03-01T00:00:00+01:00"), rule(before), routine.clone(), zone.clone());
    let versions = [first.clone(), first.next(at("2026-03-10T12:00:00+01:00"), rule(after), routine.clone(), zone.clone())];
    let of_day = doses(&versions, date("2026-03-10")).take_while(|(d, _, _)| *d == date("2026-03-10"));
    of_day.map(|(_, slot, due)| (slot, zone.local(due.at).time().format("%R").to_string())).collect()
}

#[test]
fn a_time_that_stays_keeps_its_dose_when_others_come_and_go() {
    let at = |times: &[&str]| Timing::At { times: times.iter().map(|t| time(t)).collect() };
    let said = |before, after| on_the_day(before, after).iter().map(|(s, t)| format!("{s} {t}")).collect::<Vec<_>>().join(", ");
    assert_eq!(
        said(at(&["08:00", "20:00"]), at(&["20:00"])),
        "0 08:00, 1 20:00",
        "the evening dose stays when the morning one goes"
    );
    assert_eq!(said(at(&["20:00"]), at(&["08:00", "20:00"])), "0 20:00", "a morning dose added at noon begins tomorrow");
    assert_eq!(
        said(at(&["08:00", "20:00"]), at(&["09:00", "21:00"])),
        "0 08:00, 1 21:00",
        "what was due is not due again an hour later"
    );
    assert_eq!(said(at(&["09:00"]), at(&["13:00"])), "0 09:00", "a dose moved after it was due is not due again");
    assert_eq!(
        said(at(&["08:00"]), at(&["08:00", "14:00", "20:00"])),
        "0 08:00, 1 14:00, 2 20:00",
        "new times later today come today"
    );
    assert_eq!(
        said(at(&["08:00", "20:00"]), Timing::BeforeBed { minutes: 45 }),
        "0 08:00, 1 22:15",
        "the evening dose goes with bedtime"
    );
    assert_eq!(said(Timing::BeforeBed { minutes: 45 }, at(&["08:00", "22:00"])), "0 22:00", "and back");
}
