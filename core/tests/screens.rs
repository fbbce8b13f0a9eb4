//! What the screens say: night colours, status, doses and their reasons, trends.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use stillnight_core::diary::{EpisodeDetail, Intensity};
use stillnight_core::plan::{Days, Schedule, Timing};
use stillnight_core::reminders::{Answer, DoseState, LedgerKind};

#[test]
fn night_colours_hold_from_bedtime_to_waking() {
    let phone = Phone::new("2026-03-10T22:59:59+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let night = |now: &str| {
        phone.set(now);
        let a = app.appearance().unwrap();
        (a.night, a.changes_at)
    };
    assert_eq!(night("2026-03-10T22:59:59+01:00"), (false, at("2026-03-10T23:00:00+01:00")));
    assert_eq!(night("2026-03-10T23:00:00+01:00"), (true, at("2026-03-11T07:00:00+01:00")));
    assert_eq!(night("2026-03-11T06:59:59+01:00"), (true, at("2026-03-11T07:00:00+01:00")));
    assert_eq!(night("2026-03-11T07:00:00+01:00"), (false, at("2026-03-11T23:00:00+01:00")));
    // Bed after midnight, and the night the clock goes forward.
    phone.set("2026-03-28T12:00:00+01:00");
    app.set_routine(routine("01:30", "09:00")).unwrap();
    assert_eq!(night("2026-03-29T01:29:59+01:00"), (false, at("2026-03-29T01:30:00+01:00")));
    assert_eq!(night("2026-03-29T01:30:00+01:00"), (true, at("2026-03-29T09:00:00+02:00")));
}

#[test]
fn the_status_line_follows_the_night() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let status = |now: &str| {
        phone.set(now);
        app.tonight().unwrap().status
    };
    assert_eq!(status("2026-03-10T21:00:00+01:00"), "2 h until bed");
    app.record_episode(0).unwrap();
    assert_eq!(status("2026-03-10T22:15:00+01:00"), "45 min until bed, 1 episode so far");
    assert_eq!(status("2026-03-11T01:14:00+01:00"), "2 h 14 min since bed, 1 episode tonight");
    app.record_episode(30).unwrap();
    assert_eq!(status("2026-03-11T08:00:00+01:00"), "Last night: 2 episodes");
    assert_eq!(status("2026-03-11T12:00:00+01:00"), "11 h until bed");
}

#[test]
fn an_episode_runs_until_it_ends_or_for_four_hours() {
    let phone = Phone::new("2026-03-11T01:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let id = app.record_episode(0).unwrap().episode.id;
    let running = |now: &str| {
        phone.set(now);
        app.tonight().unwrap().running_words
    };
    assert_eq!(running("2026-03-11T05:00:00+01:00"), "Going on since 01:00");
    assert_eq!(running("2026-03-11T05:00:00.001+01:00"), "");
    phone.set("2026-03-11T01:25:00+01:00");
    assert_eq!(app.end_episode(&id).unwrap().words, "Over. It lasted 25 min");
    assert_eq!(running("2026-03-11T01:26:00+01:00"), "");
}

#[test]
fn an_episode_goes_on_running_over_noon() {
    let phone = Phone::new("2026-03-11T11:50:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.record_episode(0).unwrap();
    phone.set("2026-03-11T12:10:00+01:00");
    let tonight = app.tonight().unwrap();
    assert_eq!((tonight.running_words.as_str(), tonight.episodes.len()), ("Going on since 11:50", 0));
}

#[test]
fn the_next_dose_is_the_next_that_is_not_answered() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let id = app.add_item(item("Iron", "", daily(&["09:00", "21:00"]))).unwrap().id;
    let next = |app: &stillnight_core::app::App| app.plan().unwrap().items[0].next_words.clone();
    assert_eq!(next(&app), "Next: today, 09:00");
    app.answer(&format!("{id}/2026-03-10/0"), Answer::Taken).unwrap();
    assert_eq!(next(&app), "Next: today, 21:00");
    phone.set("2026-03-10T21:00:00+01:00");
    assert_eq!(next(&app), "Next: tomorrow, 09:00");
    app.answer(&format!("{id}/2026-03-10/1"), Answer::Snooze).unwrap();
    assert_eq!(next(&app), "Next: today, 21:10");
}

#[test]
fn every_dose_says_why_it_is_at_its_time() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let iron = app.add_item(item("Iron", "65 mg", every_other_day("2026-03-11", "09:00"))).unwrap().id;
    app.add_item(item("Vitamin C", "", Schedule::With { item: iron })).unwrap();
    app.add_item(item("Magnesium", "300 mg", before_bed(45))).unwrap();
    app.add_item(item(
        "Walk",
        "",
        Schedule::Own { days: Days::Weekdays { days: vec![1, 3] }, timing: Timing::AfterWaking { minutes: 90 } },
    ))
    .unwrap();
    app.add_item(item("Zinc", "", daily(&["08:30", "20:00"]))).unwrap();
    let said: Vec<(String, String, String)> =
        app.tonight().unwrap().doses.into_iter().map(|d| (d.title, d.time_words, d.reason)).collect();
    let line = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(
        said,
        [
            line("Zinc", "08:30", "Every day, 08:30 and 20:00. You set these times."),
            line("Zinc", "20:00", "Every day, 08:30 and 20:00. You set these times."),
            line("Magnesium 300 mg", "22:15", "Every day, 45 min before bed. Your bedtime is 23:00."),
            line("Walk", "Wed 08:30", "Mon and Wed, 1 h 30 min after waking. You usually wake at 07:00."),
            line(
                "Iron 65 mg",
                "Wed 09:00",
                "Every other day, 09:00. You set this time. Iron is taken up best on an empty stomach, 2 h apart from coffee, tea, dairy \
                 and eggs."
            ),
            line("Vitamin C", "Wed 09:00", "With Iron 65 mg: every other day, 09:00."),
        ]
    );
    *phone.hours24.lock().unwrap() = false;
    assert_eq!(app.tonight().unwrap().doses[2].reason, "Every day, 45 min before bed. Your bedtime is 11:00 PM.");
}

#[test]
fn doses_due_at_different_times_can_be_answered_together() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(item("A", "", daily(&["09:00"]))).unwrap();
    app.add_item(item("B", "", daily(&["09:30"]))).unwrap();
    phone.set("2026-03-10T09:15:00+01:00");
    assert_eq!(app.tonight().unwrap().due_together, "", "one is due");
    phone.set("2026-03-10T09:45:00+01:00");
    let together = app.tonight().unwrap().due_together;
    assert_eq!(app.reminders(60).unwrap().showing.len(), 2);
    let answered = app.answer(&together, Answer::Taken).unwrap();
    assert_eq!(answered.words, "Taken: A and B");
    assert!(app
        .tonight()
        .unwrap()
        .doses
        .iter()
        .filter(|d| d.at <= at("2026-03-10T09:45:00+01:00"))
        .all(|d| d.state == DoseState::Taken));
    app.undo(&answered.undo).unwrap();
    assert_eq!(app.tonight().unwrap().due_together, together);
}

#[test]
fn trends_keep_gaps_apart_from_calm_nights() {
    let phone = Phone::new("2026-03-06T02:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let titled = |app: &stillnight_core::app::App| app.trends(5).unwrap().title;
    assert_eq!(titled(&app), "Nothing recorded in these nights yet");
    let calm = |date: &str| told(date, "23:00", "23:30", "07:00", 0);
    phone.set("2026-03-07T08:00:00+01:00");
    app.check_in(calm("2026-03-06")).unwrap();
    assert_eq!(titled(&app), "Calm: no episode in the nights you checked in");
    phone.set("2026-03-08T03:00:00+01:00");
    let id = app.record_episode(0).unwrap().episode.id;
    assert_eq!(titled(&app), "1 episode, no strength given");
    app.detail_episode(&id, EpisodeDetail { intensity: Some(Intensity::new(7).unwrap()), ..EpisodeDetail::default() }).unwrap();
    phone.set("2026-03-10T03:00:00+01:00");
    let trends = app.trends(5).unwrap();
    assert_eq!(trends.title, "Strongest: 7, on Sat 7 Mar");
    assert_eq!(trends.summary, "5 nights: 1 with episodes, 1 calm, 3 with nothing recorded.");
    let nights: Vec<_> = trends.nights.iter().map(|n| (n.known, n.worst, n.episodes)).collect();
    assert_eq!(nights, [(false, None, 0), (true, Some(0), 0), (true, Some(7), 1), (false, None, 0), (false, None, 0)]);
    assert_eq!(trends.nights[2].onset, Some(time("03:00")));
    assert_eq!(trends.nights[0].words, "Thu 5 Mar: nothing recorded");
}

#[test]
fn the_ledger_keeps_planned_fired_and_answered_apart() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(item("A", "", daily(&["09:00"]))).unwrap();
    app.reminders(60).unwrap();
    app.reminders(60).unwrap();
    phone.set("2026-03-10T09:00:00+01:00");
    let shown = app.reminders(60).unwrap().showing.remove(0);
    app.raised(&shown.id).unwrap();
    app.raised(&shown.id).unwrap();
    app.answer(&shown.id, Answer::Taken).unwrap();
    app.answer(&shown.id, Answer::Taken).unwrap();
    let lines: Vec<_> = app.ledger(1000).unwrap().into_iter().map(|l| (l.kind, l.due)).collect();
    assert_eq!(
        lines,
        [
            (LedgerKind::Answered, at("2026-03-10T09:00:00+01:00")),
            (LedgerKind::Fired, at("2026-03-10T09:00:00+01:00")),
            (LedgerKind::Planned, at("2026-03-11T09:00:00+01:00")),
            (LedgerKind::Planned, at("2026-03-10T09:00:00+01:00")),
        ]
    );
}

#[test]
fn a_plan_as_large_as_the_platform_holds_says_when_it_is_cut() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    assert_eq!(app.reminders(60).unwrap().next, None);
    for n in 0..40 {
        app.add_item(item(&format!("Item {n}"), "", daily(&[&format!("{:02}:{:02}", 9 + n / 4, (n % 4) * 15)]))).unwrap();
    }
    let plan = app.reminders(60).unwrap();
    assert_eq!((plan.pending.len(), plan.truncated), (60, true));
    assert!(plan.pending.windows(2).all(|w| w[0].at < w[1].at));
    assert_eq!(app.reminders(1).unwrap().pending, plan.pending[..1]);
}
