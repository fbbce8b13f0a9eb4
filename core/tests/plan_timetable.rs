//! The timetable of a plan: what it holds apart, what it says when it can't, and what follows from what was really taken.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use stillnight_core::app::App;
use stillnight_core::diary::{Drink, Exposure, ExposureEntry, MarkKind};
use stillnight_core::plan::{
    Anchor, Days, ItemEntry, ItemKind, OwnParty, OwnSpacing, Routine, Schedule, Substance, TimetableScreen, Timing, UsualIntake,
    Window,
};
use stillnight_core::reminders::{Answer, DoseState};

fn with(name: &str, substance: Substance, schedule: Schedule) -> ItemEntry {
    ItemEntry { substances: vec![substance], ..item(name, "", schedule) }
}

fn window(anchor: Anchor, minutes: i32, from: i32, to: i32) -> Schedule {
    let timing = Timing::Anchored { anchor, minutes, window: Some(Window { from, to }) };
    Schedule::Own { days: Days::EveryDay, timing }
}

fn times(screen: &TimetableScreen) -> Vec<String> {
    screen.lines.iter().map(|l| format!("{} {}", l.time_words, l.title)).collect()
}

#[test]
fn what_keeps_apart_is_moved_apart_in_its_windows_and_the_plan_can_take_that_over() {
    let phone = Phone::new("2026-03-10T05:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.set_routine(Routine { breakfast: Some(time("07:30")), ..routine("23:00", "07:00") }).unwrap();
    app.add_item(with("Iron", Substance::Iron, daily(&["10:00"]))).unwrap();
    app.add_item(with("Calcium", Substance::Calcium, window(Anchor::Breakfast, 120, 30, 480))).unwrap();
    let screen = app.timetable(None).unwrap();
    assert_eq!(times(&screen), ["08:00 Calcium", "10:00 Iron"], "{screen:?}");
    assert!(screen.moves && screen.lines[0].moves_words.contains("09:30"));
    assert!(screen.lines[0].reasons.iter().any(|r| r.contains("2 h before Iron")), "{:?}", screen.lines[0].reasons);
    assert_eq!(app.apply_timetable(None).unwrap(), 1);
    assert_eq!(app.apply_timetable(None).unwrap(), 0, "nothing is left to move");
    let screen = app.timetable(None).unwrap();
    assert!(!screen.moves && screen.conflict.is_none());
    let calcium = app.plan().unwrap().items.into_iter().find(|i| i.title == "Calcium").unwrap();
    assert_eq!(calcium.item.entry.schedule, window(Anchor::Breakfast, 30, 30, 480));
}

#[test]
fn gabapentin_and_magnesium_at_bedtime_are_a_conflict_with_ways_out() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let gabapentin = ItemEntry { kind: ItemKind::Medicine, ..with("Gabapentin", Substance::Gabapentin, before_bed(0)) };
    app.add_item(gabapentin).unwrap();
    app.add_item(with("Magnesium", Substance::Magnesium, before_bed(30))).unwrap();
    app.add_item(with("Zinc", Substance::Zinc, daily(&["12:30"]))).unwrap();
    let screen = app.timetable(None).unwrap();
    let conflict = screen.conflict.unwrap();
    assert!(conflict.words.contains("Gabapentin") && conflict.words.contains("Magnesium") && !conflict.words.contains("Zinc"));
    assert_eq!(conflict.rules.len(), 1);
    assert!(conflict.rules[0].contains("2 h after Magnesium"), "{:?}", conflict.rules);
    let ways: Vec<&str> = conflict.relaxations.iter().map(|r| r.words.as_str()).collect();
    assert_eq!(
        ways,
        [
            "Magnesium at 21:00 instead of 22:30.",
            "For Gabapentin to come 2 h after Magnesium, you would go to bed at 00:30.",
            "Gabapentin at 20:30 instead of 23:00. Ask the person who prescribed it first.",
            "Take Magnesium with dinner instead, at 18:30.",
            "Take Magnesium with lunch instead, at 12:30.",
        ],
        "minutes before or after each other help nobody"
    );
    let dinner = conflict.relaxations.iter().position(|r| r.words.contains("with dinner")).unwrap();
    assert!(conflict.relaxations[dinner].can_apply, "{:?}", conflict.relaxations);
    assert_eq!(conflict.relaxations[dinner].action, "Move Magnesium to 18:30");
    let medicine = conflict.relaxations.iter().position(|r| r.words.contains("prescribed")).unwrap();
    let asked_first = &conflict.relaxations[medicine];
    assert!(!asked_first.can_apply && asked_first.action.is_empty(), "whoever prescribed it comes first");
    assert!(app.relax(None, medicine as i32).is_err());
    assert_eq!(conflict.relaxations[1].action, "Bed at 00:30 tonight");
    assert_eq!(screen.lines.len(), 3, "the plan as it is, meanwhile");
    app.relax(None, dinner as i32).unwrap();
    let screen = app.timetable(None).unwrap();
    assert!(screen.conflict.is_none(), "{screen:?}");
    assert!(times(&screen).contains(&"18:30 Magnesium".to_owned()), "{:?}", times(&screen));
    assert!(app.relax(None, 0).is_err(), "there is nothing to relax any more");
}

#[test]
fn what_was_missed_today_is_no_reason_to_change_the_plan() {
    let phone = Phone::new("2026-03-09T05:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.set_routine(Routine { breakfast: Some(time("07:30")), ..routine("23:00", "07:00") }).unwrap();
    let home = Timing::AtHome { times: vec![time("10:00")], zone: "Europe/Berlin".to_owned() };
    let iron = app.add_item(with("Iron", Substance::Iron, daily(&["09:00"]))).unwrap().id;
    app.add_item(item("Drops", "", daily(&["08:00", "11:00"]))).unwrap();
    app.add_item(item("Oil", "", Schedule::Own { days: Days::EveryDay, timing: home })).unwrap();
    app.add_item(item("Herbs", "", Schedule::Elapsed { minutes: 360, from: at("2026-03-09T04:00:00+01:00") })).unwrap();
    phone.set("2026-03-10T14:00:00+01:00");
    let screen = app.timetable(None).unwrap();
    let line = screen.lines.iter().find(|line| line.title == "Iron").unwrap();
    assert_eq!((line.time_words.as_str(), line.moves), ("14:30", true), "two hours after lunch");
    assert_eq!(line.moves_words, "On this day only. Your plan has 09:00");
    assert!(!screen.moves, "there is nothing to take over");
    assert_eq!(app.apply_timetable(None).unwrap(), 0);
    assert_eq!(schedule_of(&app, "Iron"), daily(&["09:00"]));

    // Calcium can be moved for good: to where a whole day has it, not to what is left of today.
    app.add_item(with("Calcium", Substance::Calcium, window(Anchor::Breakfast, 120, 30, 600))).unwrap();
    let screen = app.timetable(Some("2026-03-11".parse().unwrap())).unwrap();
    assert!(screen.moves && times(&screen).contains(&"11:00 Calcium".to_owned()), "{screen:?}");
    phone.set("2026-03-11T14:00:00+01:00");
    let screen = app.timetable(None).unwrap();
    let line = screen.lines.iter().find(|line| line.title == "Calcium").unwrap();
    assert_eq!(line.moves_words, "On other days 11:00 instead of 09:30", "{screen:?}");
    assert!(screen.moves);
    assert_eq!(app.apply_timetable(None).unwrap(), 1);
    assert_eq!(schedule_of(&app, "Calcium"), window(Anchor::Breakfast, 210, 30, 600));
    assert_eq!(schedule_of(&app, "Iron"), daily(&["09:00"]));
    assert!(!app.timetable(None).unwrap().moves);
    assert_eq!(app.apply_timetable(None).unwrap(), 0, "once is enough");
    // What was taken late is no reason either.
    app.answer(&format!("{iron}/2026-03-11/0"), Answer::Taken).unwrap();
    assert_eq!(app.apply_timetable(None).unwrap(), 0);
}

fn schedule_of(app: &App, title: &str) -> Schedule {
    app.plan().unwrap().items.into_iter().find(|i| i.title == title).unwrap().item.entry.schedule
}

#[test]
fn with_bed_later_for_gabapentin_magnesium_stays_at_its_time_tonight() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let gabapentin = ItemEntry { kind: ItemKind::Medicine, ..with("Gabapentin", Substance::Gabapentin, before_bed(0)) };
    app.add_item(gabapentin).unwrap();
    app.add_item(with("Magnesium", Substance::Magnesium, window(Anchor::Bedtime, -30, -60, -30))).unwrap();
    let conflict = app.timetable(None).unwrap().conflict.unwrap();
    let bed = conflict.relaxations.iter().position(|r| r.words.contains("go to bed at")).unwrap();
    assert!(conflict.relaxations[bed].can_apply && conflict.relaxations[bed].words.contains("00:00"), "{conflict:?}");
    app.relax(None, bed as i32).unwrap();
    let screen = app.timetable(None).unwrap();
    assert_eq!(times(&screen), ["22:00 Magnesium", "00:00 Gabapentin"], "{screen:?}");
    assert!(screen.conflict.is_none() && !screen.moves);
    let tomorrow = app.timetable(Some("2026-03-11".parse().unwrap())).unwrap();
    assert!(tomorrow.conflict.is_some(), "for tonight alone");
    let pending: Vec<_> = app.reminders(3).unwrap().pending.into_iter().map(|r| r.at).collect();
    assert_eq!(pending[..2], [at("2026-03-10T22:00:00+01:00"), at("2026-03-11T00:00:00+01:00")]);
}

#[test]
fn a_dose_that_makes_room_does_not_land_on_another() {
    let phone = Phone::new("2026-03-10T07:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let iron = app.add_item(with("Iron", Substance::Iron, daily(&["09:00"]))).unwrap().id;
    app.add_item(with("Calcium", Substance::Calcium, daily(&["12:00"]))).unwrap();
    let thyroid = ItemEntry { kind: ItemKind::Medicine, ..with("Levothyroxine", Substance::Levothyroxine, daily(&["16:00"])) };
    app.add_item(thyroid).unwrap();
    app.add_item(with("Magnesium", Substance::Magnesium, daily(&["22:00"]))).unwrap();
    phone.set("2026-03-10T10:40:20+01:00");
    let answered = app.answer(&format!("{iron}/2026-03-10/0"), Answer::Taken).unwrap();
    // At 12:40 it would be two hours after iron, but less than four before levothyroxine.
    assert!(answered.words.contains("Calcium comes at 20:00 now."), "{}", answered.words);
    let tonight = app.tonight().unwrap();
    let state = |title: &str| tonight.doses.iter().find(|d| d.title == title).map(|d| d.state);
    assert_eq!(state("Levothyroxine"), Some(DoseState::Upcoming), "what is not too near stays");
    app.undo(&answered.undo).unwrap();
    // Both are too near: each by the least, the earlier first.
    let thyroid = app.plan().unwrap().items.into_iter().find(|i| i.title == "Levothyroxine").unwrap().item;
    let earlier = ItemEntry { schedule: daily(&["14:00"]), ..thyroid.entry };
    app.change_item(&thyroid.id, earlier).unwrap();
    let answered = app.answer(&format!("{iron}/2026-03-10/0"), Answer::Taken).unwrap();
    assert!(answered.words.contains("Calcium comes at 12:40 now."), "{}", answered.words);
    assert!(answered.words.contains("Levothyroxine comes at 16:40 now."), "{}", answered.words);
    let calcium = app.tonight().unwrap().doses.into_iter().find(|d| d.title == "Calcium").unwrap();
    assert_eq!(calcium.at, at("2026-03-10T12:40:20+01:00"), "not a second too soon");
    assert!(app.timetable(None).unwrap().conflict.is_none(), "what was put off is where it was put");
}

#[test]
fn a_coffee_too_near_to_what_is_planned_says_so_when_it_is_recorded() {
    let phone = Phone::new("2026-03-10T06:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(with("Iron", Substance::Iron, daily(&["09:00"]))).unwrap();
    let zinc = app.add_item(with("Zinc", Substance::Zinc, daily(&["07:30"]))).unwrap().id;
    let coffee = || ExposureEntry { exposure: Exposure::Caffeine { drink: Drink::FilterCoffee, mg: 90 }, note: String::new() };
    phone.set("2026-03-10T07:00:00+01:00");
    let near = |saved: &stillnight_core::diary::Saved| -> Vec<(String, String)> {
        let near = saved.marks.iter().filter(|mark| mark.kind == MarkKind::TooNear);
        near.map(|mark| (mark.words.clone(), mark.source.clone())).collect()
    };
    assert_eq!(near(&app.record_exposure(coffee(), 0).unwrap()), [], "two hours before are enough");
    phone.set("2026-03-10T07:01:00+01:00");
    let said = near(&app.record_exposure(coffee(), 0).unwrap());
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].0, "Iron is planned for 09:00. From 09:01 it is 2 h after this.");
    assert!(said[0].1.starts_with("Ferrous sulfate, patient and product information"), "{}", said[0].1);

    let rule = OwnSpacing {
        id: String::new(),
        first: OwnParty::Substance { substance: Substance::Coffee },
        second: OwnParty::Item { item: zinc },
        minutes: 30,
        one_way: false,
        words: String::new(),
    };
    app.put_spacing(rule).unwrap();
    let said = near(&app.record_exposure(coffee(), 0).unwrap());
    assert_eq!(said.len(), 2);
    let own = said.iter().find(|(words, _)| words.contains("Zinc")).unwrap();
    assert_eq!(own.1, "Your own rule");
}

#[test]
fn the_usual_coffee_is_kept_away_from_and_a_rule_of_ones_own_holds() {
    let phone = Phone::new("2026-03-10T05:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let usual = vec![UsualIntake { time: time("08:00"), substance: Substance::Coffee }];
    app.set_routine(Routine { usual, breakfast: Some(time("07:00")), ..routine("23:00", "06:00") }).unwrap();
    app.add_item(with("Iron", Substance::Iron, window(Anchor::Waking, 90, 0, 360))).unwrap();
    let screen = app.timetable(None).unwrap();
    assert_eq!(times(&screen), ["06:00 Iron"], "two hours before coffee: {screen:?}");
    let first = app.add_item(item("Drops", "", window(Anchor::Waking, 0, 0, 360))).unwrap().id;
    let party = |substance| OwnParty::Substance { substance };
    let rule = OwnSpacing {
        id: String::new(),
        first: party(Substance::Iron),
        second: OwnParty::Item { item: first },
        minutes: 45,
        one_way: false,
        words: String::new(),
    };
    let saved = app.put_spacing(rule.clone()).unwrap();
    assert_eq!(saved.words, "Iron and Drops: 45 min apart");
    let screen = app.timetable(None).unwrap();
    assert_eq!(times(&screen), ["06:00 Iron", "06:45 Drops"]);
    assert_eq!(screen.own_rules.len(), 1);
    app.remove_spacing(&saved.id).unwrap();
    assert_eq!(times(&app.timetable(None).unwrap()), ["06:00 Drops", "06:00 Iron"]);
    assert!(app.put_spacing(OwnSpacing { id: "nobody".to_owned(), ..rule }).is_err());
}

#[test]
fn iron_taken_late_says_when_coffee_is_fine_and_moves_calcium() {
    let phone = Phone::new("2026-03-10T07:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let iron = app.add_item(with("Iron", Substance::Iron, daily(&["09:00"]))).unwrap().id;
    app.add_item(with("Calcium", Substance::Calcium, daily(&["12:00"]))).unwrap();
    phone.set("2026-03-10T10:40:00+01:00");
    assert_eq!(app.tonight().unwrap().spacing_words, [""; 0]);
    let reminder = app.reminders(5).unwrap().showing.remove(0);
    let answered = app.answer(&reminder.id, Answer::Taken).unwrap();
    assert!(answered.words.contains("Calcium comes at 12:40 now."), "{}", answered.words);
    let tonight = app.tonight().unwrap();
    assert_eq!(tonight.spacing_words, ["Coffee is fine from 12:40, 2 h after Iron."]);
    let calcium = tonight.doses.iter().find(|d| d.title == "Calcium").unwrap();
    assert_eq!((calcium.state, calcium.at), (DoseState::Snoozed, at("2026-03-10T12:40:00+01:00")));
    app.undo(&answered.undo).unwrap();
    let calcium = app.tonight().unwrap().doses.into_iter().find(|d| d.title == "Calcium").unwrap();
    assert_eq!((calcium.state, calcium.at), (DoseState::Upcoming, at("2026-03-10T12:00:00+01:00")), "undone with the answer");

    app.answer(&reminder.id, Answer::Taken).unwrap();
    phone.set("2026-03-10T11:00:00+01:00");
    let coffee = ExposureEntry { exposure: Exposure::Caffeine { drink: Drink::FilterCoffee, mg: 90 }, note: String::new() };
    app.record_exposure(coffee, 0).unwrap();
    let record = app.exposure_form().unwrap().today.remove(0);
    let near = record.marks.iter().find(|m| m.kind == MarkKind::TooNear).unwrap();
    assert!(near.words.contains("10:40") && near.words.contains("12:40"), "{}", near.words);
    let warned = app.check_intake(&iron, 0).unwrap();
    assert_eq!(warned.len(), 1, "coffee just now: {warned:?}");
    assert_eq!(warned[0].fine_from, Some(at("2026-03-10T13:00:00+01:00")));
    phone.set("2026-03-10T13:00:00+01:00");
    assert_eq!(app.check_intake(&iron, 0).unwrap(), []);
    assert_eq!(app.tonight().unwrap().spacing_words, [""; 0]);
}

#[test]
fn a_rule_that_is_kept_where_possible_can_be_done_without() {
    let phone = Phone::new("2026-03-10T05:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.set_routine(Routine { breakfast: Some(time("07:30")), ..routine("23:00", "06:00") }).unwrap();
    app.add_item(with("Iron", Substance::Iron, window(Anchor::Breakfast, 0, -90, 240))).unwrap();
    let iron_at = |screen: &TimetableScreen| screen.lines[0].time_words.clone();
    let screen = app.timetable(None).unwrap();
    assert_eq!(iron_at(&screen), "06:30", "an hour before breakfast");
    let words: Vec<&str> = screen.soft_rules.iter().map(|rule| rule.words.as_str()).collect();
    assert_eq!(words, ["Iron 1 h before a meal, or 2 h after"], "of all soft rules the one about what is in the plan");
    assert!(screen.soft_rules[0].kept && screen.soft_rules[0].source.contains("empty stomach"));
    app.keep_spacing("iron-meal", false).unwrap();
    let screen = app.timetable(None).unwrap();
    assert_eq!(
        (iron_at(&screen).as_str(), screen.soft_rules[0].kept),
        ("07:30", false),
        "with breakfast, as the person wants it"
    );
    app.keep_spacing("iron-meal", true).unwrap();
    assert_eq!(iron_at(&app.timetable(None).unwrap()), "06:30");
    for fixed in ["iron-calcium", "no-such-rule", ""] {
        assert!(app.keep_spacing(fixed, false).is_err(), "{fixed} can't be done without");
    }
}

#[test]
fn gabapentin_is_not_put_minutes_before_magnesium_where_there_is_room() {
    let phone = Phone::new("2026-03-10T05:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(with("Gabapentin", Substance::Gabapentin, window(Anchor::Bedtime, -60, -60, 0))).unwrap();
    app.add_item(with("Magnesium", Substance::Magnesium, window(Anchor::Bedtime, -30, -240, -30))).unwrap();
    let screen = app.timetable(None).unwrap();
    let minutes = |title: &str| screen.lines.iter().find(|l| l.title == title).unwrap().at;
    assert!(minutes("Gabapentin").since(minutes("Magnesium")) >= 2 * 3_600_000, "{:?}", times(&screen));
}
