//! The story: one night from a tap to a reminder to a picture, on the core alone.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use stillnight_core::app::App;
use stillnight_core::diary::{Activity, BodyPart, EpisodeDetail, Intensity, Relief, ReliefKind};
use stillnight_core::error::Error;
use stillnight_core::plan::Schedule;
use stillnight_core::reminders::{Answer, DoseState};

fn seven() -> EpisodeDetail {
    EpisodeDetail {
        intensity: Some(Intensity::new(7).unwrap()),
        body: vec![BodyPart::LeftCalf],
        activity: Some(Activity::LyingInBed),
        relief: vec![Relief { kind: ReliefKind::Walking, helped: true }],
        ..EpisodeDetail::default()
    }
}

#[test]
fn a_tap_at_three_belongs_to_the_evening_before_and_can_be_undone() {
    let phone = Phone::new("2026-03-10T03:12:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let first = app.record_episode(0).unwrap();
    assert_eq!(first.episode.night, night("2026-03-09"));
    assert_eq!(first.words, "Recorded, 03:12");
    assert_eq!(app.tonight().unwrap().status, "4 h 12 min since bed, 1 episode tonight");
    app.undo(&first.undo).unwrap();
    assert!(app.episodes(night("2026-03-09")).unwrap().is_empty());
    assert_eq!(app.undo(&first.undo), Err(Error::UndoOver));

    let again = app.record_episode(0).unwrap();
    let detailed = app.detail_episode(&again.episode.id, seven()).unwrap();
    assert_eq!(detailed.episode.detail, seven());
    app.undo(&detailed.undo).unwrap();
    assert_eq!(app.episode(&again.episode.id).unwrap(), again.episode);
    app.detail_episode(&again.episode.id, seven()).unwrap();
    assert_eq!(app.undo(&again.undo), Err(Error::UndoOver), "the tap itself is overlaid by a later change");
}

#[test]
fn the_morning_check_in_says_how_long_the_night_was() {
    let phone = Phone::new("2026-03-10T07:05:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    assert!(app.tonight().unwrap().check_in);
    let proposed = app.morning().unwrap();
    assert_eq!(proposed.words, "Night of Mon 9 Mar, no episode");
    assert_eq!((proposed.proposed.bed, proposed.proposed.up), (Some(time("23:00")), Some(time("07:00"))));
    let entry = told("2026-03-09", "23:00", "00:40", "06:50", 3);
    let stored = app.check_in(entry.clone()).unwrap();
    assert_eq!((stored.record.sleep_minutes, stored.record.efficiency_percent), (Some(370), Some(78)));
    assert!(!app.tonight().unwrap().check_in);
    assert_eq!(app.morning().unwrap().proposed, entry);
    assert_eq!(app.trends(14).unwrap().nights[13].words, "Mon 9 Mar: calm, 6 h 10 min asleep, woke 3 times");
}

#[test]
fn the_plan_comes_due_is_answered_once_and_follows_bedtime_and_travel() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, folder) = open(&phone);
    let iron = app.add_item(item("Iron", "65 mg", every_other_day("2026-03-10", "09:00"))).unwrap();
    app.add_item(item("Vitamin C", "100 mg", Schedule::With { item: iron.id.clone() })).unwrap();
    app.add_item(item("Magnesium", "300 mg", before_bed(45))).unwrap();
    let plan = app.plan().unwrap();
    let sentences: Vec<&str> = plan.items.iter().map(|i| i.sentence.as_str()).collect();
    assert_eq!(
        sentences,
        [
            "Every other day, 09:00, wherever you are",
            "With Iron 65 mg: every other day, 09:00, wherever you are",
            "Every day, 45 min before bed"
        ]
    );
    assert_eq!(plan.items[0].next_words, "Next: today, 09:00");

    let reminders = app.reminders(60).unwrap();
    assert_eq!(reminders.next, Some(at("2026-03-10T09:00:00+01:00")));
    assert_eq!(reminders.pending[0].title, "Iron 65 mg and Vitamin C 100 mg");
    assert_eq!(reminders.pending[0].body, "Every other day, 09:00, wherever you are.");
    assert_eq!(reminders.pending[1].title, "Magnesium 300 mg");
    assert_eq!(reminders.pending[1].body, "22:15 · Every day, 45 min before bed. Your bedtime is 23:00.");
    assert_eq!(reminders.pending[1].at, at("2026-03-10T22:15:00+01:00"));
    assert_eq!(reminders.pending.len(), 60);

    phone.set("2026-03-10T09:00:00+01:00");
    let due = app.reminders(60).unwrap();
    assert_eq!(due.showing.len(), 1);
    assert!(!due.showing[0].raised);
    app.raised(&due.showing[0].id).unwrap();
    assert!(app.reminders(60).unwrap().showing[0].raised);
    let taken = app.answer(&due.showing[0].id, Answer::Taken).unwrap();
    assert_eq!((taken.counted, taken.words.as_str()), (true, "Taken: Iron 65 mg and Vitamin C 100 mg"));
    assert!(!app.answer(&due.showing[0].id, Answer::Taken).unwrap().counted);
    assert!(app.reminders(60).unwrap().showing.is_empty());

    // Bedtime moves, and magnesium with it.
    app.set_routine(routine("22:30", "07:00")).unwrap();
    assert_eq!(app.reminders(60).unwrap().pending[0].at, at("2026-03-10T21:45:00+01:00"));

    // Berlin → New York: wall-clock times follow, nothing comes twice.
    phone.fly("America/New_York");
    phone.set("2026-03-10T15:00:00+01:00");
    let there = app.reminders(60).unwrap();
    assert!(there.showing.is_empty());
    assert_eq!(there.pending[0].at, at("2026-03-10T21:45:00-04:00"));
    assert_eq!(there.pending[1].title, "Magnesium 300 mg");
    assert_eq!(there.pending[2].at, at("2026-03-12T09:00:00-04:00"));

    // Restart: all of it is still there.
    app.pause().unwrap();
    assert_eq!(app.reminders(60).unwrap(), there, "a call after pause opens the file by itself");
    drop(app);
    let app = App::open(folder.path().join("diary.db"), phone.clone()).unwrap();
    assert_eq!(app.reminders(60).unwrap(), there);
    let lines = app.tonight().unwrap().doses;
    assert_eq!(lines.iter().filter(|l| l.state == DoseState::Taken).count(), 2);
}

#[test]
fn flying_east_over_a_dose_makes_it_due_on_arrival_not_lost() {
    let phone = Phone::new("2026-03-10T12:00:00-04:00", "America/New_York");
    let (app, _folder) = open(&phone);
    app.add_item(item("Magnesium", "300 mg", daily(&["22:15"]))).unwrap();
    // 20:00 in New York is 01:00 of the next day in Berlin: 22:15 has gone by without ever coming.
    phone.set("2026-03-10T20:00:00-04:00");
    phone.fly("Europe/Berlin");
    let arrived = app.reminders(60).unwrap();
    assert_eq!(arrived.showing.len(), 1);
    assert_eq!(arrived.showing[0].at, at("2026-03-10T20:00:00-04:00"));
    assert_eq!(arrived.pending[0].at, at("2026-03-11T22:15:00+01:00"));
}

#[test]
fn a_snooze_belongs_to_the_dose_and_asks_again() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
    phone.set("2026-03-10T09:00:30+01:00");
    let id = app.reminders(60).unwrap().showing[0].id.clone();
    app.raised(&id).unwrap();
    assert_eq!(app.answer(&id, Answer::Snooze).unwrap().words, "I'll ask again at 09:10: Iron 65 mg");
    let put_off = app.reminders(60).unwrap();
    assert!(put_off.showing.is_empty());
    assert_eq!(put_off.next, Some(at("2026-03-10T09:10:30+01:00")));
    app.record_episode(0).unwrap();
    phone.set("2026-03-10T09:10:30+01:00");
    let again = app.reminders(60).unwrap();
    assert_eq!((again.showing[0].id.as_str(), again.showing[0].raised), (id.as_str(), false));
    assert!(app.answer(&id, Answer::Skip).unwrap().counted);
    assert!(!app.answer(&id, Answer::Snooze).unwrap().counted);
    assert!(app.answer(&id, Answer::Taken).unwrap().counted);
}

#[test]
fn unanswered_for_four_hours_is_missed_and_can_still_be_answered() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
    let state = |now: &str| {
        phone.set(now);
        app.tonight().unwrap().doses[0].state
    };
    assert_eq!(state("2026-03-10T08:59:59+01:00"), DoseState::Upcoming);
    assert_eq!(state("2026-03-10T09:00:00+01:00"), DoseState::Due);
    assert_eq!(state("2026-03-10T12:59:59+01:00"), DoseState::Due);
    assert_eq!(state("2026-03-10T13:00:00+01:00"), DoseState::Missed);
    let plan = app.reminders(60).unwrap();
    assert_eq!(plan.showing[0].body, "Missed at 09:00. You can still answer.");
    app.answer(&plan.showing[0].id, Answer::TakenAt { at: at("2026-03-10T09:30:00+01:00") }).unwrap();
    assert_eq!(app.tonight().unwrap().doses[0].state_words, "taken 09:30");
}
