//! Reminders that never lie: asked again once, quietly; a test alarm; what did not come is listed.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use stillnight_core::app::App;
use stillnight_core::error::{Error, Field};
use stillnight_core::reminders::{Answer, HealthKind, LedgerKind, PhoneState};

const GOOD: PhoneState =
    PhoneState { notifications: true, exact_alarms: Some(true), unrestricted_battery: Some(true), pending: None };

fn fired(app: &App, kind: LedgerKind) -> usize {
    app.ledger(1000).unwrap().iter().filter(|e| e.kind == kind).count()
}

#[test]
fn a_reminder_asks_a_second_time_once_after_half_an_hour_and_not_when_it_was_answered() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
    let plan = app.reminders(3).unwrap();
    assert_eq!(plan.wake, Some(at("2026-03-10T09:00:00+01:00")));
    let again = &plan.follow_ups[0];
    assert_eq!((again.at, again.follow_up, &again.id), (at("2026-03-10T09:30:00+01:00"), true, &plan.pending[0].id));

    phone.set("2026-03-10T09:00:00+01:00");
    let plan = app.reminders(3).unwrap();
    assert_eq!((plan.showing.len(), plan.showing[0].follow_up), (1, false));
    app.raised(&plan.showing[0].id).unwrap();
    assert_eq!(app.reminders(3).unwrap().wake, Some(at("2026-03-10T09:30:00+01:00")), "the phone wakes for it");
    phone.set("2026-03-10T09:29:59+01:00");
    assert!(!app.reminders(3).unwrap().showing[0].follow_up);
    app.raised(&plan.showing[0].id).unwrap();
    assert_eq!(fired(&app, LedgerKind::Followed), 0, "shown again by the phone before its time, that is no second asking");

    phone.set("2026-03-10T09:30:00+01:00");
    assert!(app.reminders(3).unwrap().showing[0].follow_up);
    app.raised(&plan.showing[0].id).unwrap();
    assert!(!app.reminders(3).unwrap().showing[0].follow_up, "once");
    assert_eq!((fired(&app, LedgerKind::Fired), fired(&app, LedgerKind::Followed)), (1, 1));
    phone.set("2026-03-10T11:00:00+01:00");
    assert!(!app.reminders(3).unwrap().showing[0].follow_up);

    // Put off, it comes anew, and may ask again half an hour after that.
    app.answer(&plan.showing[0].id, Answer::Snooze).unwrap();
    phone.set("2026-03-10T11:10:00+01:00");
    let shown = app.reminders(3).unwrap();
    assert_eq!((shown.showing.len(), shown.showing[0].raised, shown.showing[0].follow_up), (1, false, false));
    app.raised(&shown.showing[0].id).unwrap();
    phone.set("2026-03-10T11:40:00+01:00");
    assert!(app.reminders(3).unwrap().showing[0].follow_up);
    app.answer(&plan.showing[0].id, Answer::Taken).unwrap();
    let after = app.reminders(3).unwrap();
    assert!(after.showing.is_empty() && after.follow_ups.iter().all(|r| r.at > at("2026-03-11T09:00:00+01:00")));
}

#[test]
fn follow_ups_are_few_and_come_besides_the_capacity() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    for n in 0..40 {
        app.add_item(item(&format!("Item {n}"), "", daily(&[&format!("{:02}:{:02}", 9 + n / 4, n % 4 * 15)]))).unwrap();
    }
    let plan = app.reminders(52).unwrap();
    assert_eq!((plan.pending.len(), plan.follow_ups.len(), plan.truncated), (52, 8, true));
    assert!(plan.follow_ups.windows(2).all(|two| two[0].at <= two[1].at));
}

#[test]
fn the_test_alarm_comes_in_a_minute_and_says_how_it_went() {
    let phone = Phone::new("2026-03-10T08:00:30+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let due = app.test_alarm().unwrap();
    assert_eq!(due, at("2026-03-10T08:01:30+01:00"));
    let plan = app.reminders(1).unwrap();
    assert_eq!((plan.wake, plan.pending[0].id.as_str(), plan.pending[0].at), (Some(due), "test", due));
    assert_eq!(app.health(GOOD).unwrap().test_at, Some(due));
    phone.set_at(due.plus(200));
    let plan = app.reminders(1).unwrap();
    assert_eq!((plan.pending.len(), plan.showing[0].id.as_str()), (0, "test"));
    app.raised("test").unwrap();
    app.raised("test").unwrap();
    let after = app.health(GOOD).unwrap();
    assert_eq!((after.test_at, after.test_words.as_str()), (None, "The test reminder of 08:01 came on time."));
    assert!(app.reminders(1).unwrap().showing.is_empty());
    assert!(!app.answer("test", Answer::Taken).unwrap().counted);
    // One that never comes is said to be lost, and keeps nothing waiting.
    let due = app.test_alarm().unwrap();
    phone.set_at(due.plus(11 * 60_000));
    assert!(app.reminders(1).unwrap().showing.is_empty());
    assert!(app.health(GOOD).unwrap().test_words.contains("did not come"));
}

#[test]
fn the_health_check_names_what_stands_in_the_way() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let good = app.health(GOOD).unwrap();
    assert!(good.fine && good.lines.iter().all(|l| l.fine && l.action.is_empty()));
    let check = |phone: PhoneState| {
        let health = app.health(phone).unwrap();
        assert!(!health.fine);
        health.lines.into_iter().filter(|l| !l.fine).map(|l| (l.kind, !l.action.is_empty())).collect::<Vec<_>>()
    };
    assert_eq!(check(PhoneState { notifications: false, ..GOOD }), [(HealthKind::Notifications, true)]);
    assert_eq!(check(PhoneState { exact_alarms: Some(false), ..GOOD }), [(HealthKind::ExactAlarms, true)]);
    assert_eq!(check(PhoneState { unrestricted_battery: Some(false), ..GOOD }), [(HealthKind::Battery, true)]);
    let iphone = PhoneState { notifications: true, exact_alarms: None, unrestricted_battery: None, pending: Some(57) };
    let lines = app.health(iphone).unwrap().lines;
    assert!(lines.iter().any(|l| l.kind == HealthKind::Pending && l.words.contains("57")));
    assert!(lines.iter().all(|l| l.kind != HealthKind::ExactAlarms && l.kind != HealthKind::Battery));
}

#[test]
fn what_did_not_come_or_came_late_is_listed() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
    app.add_item(item("Zinc", "", daily(&["09:00", "21:00"]))).unwrap();
    app.reminders(5).unwrap();
    // The phone sleeps through the morning and wakes at ten.
    phone.set("2026-03-10T10:00:00+01:00");
    let health = app.health(GOOD).unwrap();
    assert_eq!(health.not_fired.len(), 2, "{:?}", health.not_fired);
    assert!(health.not_fired.iter().all(|l| l.contains("not shown")));
    for reminder in app.reminders(5).unwrap().showing {
        app.raised(&reminder.id).unwrap();
    }
    let health = app.health(GOOD).unwrap();
    assert!(health.not_fired.iter().all(|l| l.contains("1 h late")), "{:?}", health.not_fired);
    assert!(!health.fine && health.lines.iter().any(|l| l.kind == HealthKind::Fired && !l.fine));
    assert!(health.last.iter().any(|l| l.contains("21:00")), "{:?}", health.last);
    app.refilled(12).unwrap();
    app.refilled(12).unwrap();
    assert_eq!(fired(&app, LedgerKind::Refilled), 1, "said once");
    assert_eq!(app.refilled(-1), Err(Error::OutOfRange { field: Field::Capacity, min: 0, max: 10_000 }));
}

#[test]
fn a_reminder_that_was_shown_while_the_app_slept_is_not_late() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
    let id = app.reminders(1).unwrap().pending.remove(0).id;
    phone.set("2026-03-10T10:00:00+01:00");
    app.raised_at(&id, at("2026-03-10T09:00:01+01:00")).unwrap();
    assert_eq!(app.health(GOOD).unwrap().not_fired, [""; 0]);
    assert!(app.reminders(1).unwrap().showing[0].follow_up, "its second time has come");
    app.raised_at(&id, at("2026-03-10T09:30:00+01:00")).unwrap();
    assert!(!app.reminders(1).unwrap().showing[0].follow_up, "and was shown too");
    assert!(matches!(app.raised_at(&id, at("2026-03-10T10:06:00+01:00")), Err(Error::InFuture { .. })));
}

#[test]
fn what_goes_by_elapsed_time_or_the_clock_at_home_is_pinned() {
    use stillnight_core::plan::{Days, Schedule, Timing};
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let home = Timing::AtHome { times: vec![time("09:00")], zone: String::new() };
    let at_home = app.add_item(item("Thyroxine", "", Schedule::Own { days: Days::EveryDay, timing: home })).unwrap();
    app.add_item(item("Iron", "", daily(&["10:00"]))).unwrap();
    app.add_item(item("Antibiotic", "", Schedule::Elapsed { minutes: 1440, from: at("2026-03-10T11:00:00+01:00") })).unwrap();
    app.add_item(item("With it", "", Schedule::With { item: at_home.id })).unwrap();
    let pinned: Vec<bool> = app.reminders(3).unwrap().pending.iter().map(|r| r.pinned).collect();
    assert_eq!(pinned, [true, false, true]);
}
