//! Items of the plan over time: pauses, dose steps, stock, what is taken as needed, blood draws, how it was taken.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use stillnight_core::app::App;
use stillnight_core::error::{Error, Field};
use stillnight_core::plan::{
    Compound, Days, ItemEntry, ItemKind, PlanItem, Schedule, Strength, StrengthUnit, Substance, TemplateGroupKind, Timing,
    TitrationStep,
};
use stillnight_core::reminders::{Answer, DoseState, SkipReason};
use stillnight_core::time::CivilDate;

fn date(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn named(app: &App, name: &str) -> PlanItem {
    app.plan().unwrap().items.into_iter().find(|i| i.item.entry.name == name).unwrap()
}

/// The wall-clock instants of the next reminders.
fn pending(app: &App, count: i32) -> Vec<String> {
    let zone = zone("Europe/Berlin");
    let plan = app.reminders(count).unwrap();
    plan.pending.iter().map(|r| zone.local(r.at).format("%m-%d %H:%M").to_string()).collect()
}

#[test]
fn a_pause_ends_on_its_date_or_when_the_person_goes_on() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let id = app.add_item(item("Zinc", "10 mg", daily(&["09:00"]))).unwrap().id;
    app.pause_item(&id, Some(date("2026-03-13"))).unwrap();
    assert_eq!(pending(&app, 2), ["03-13 09:00", "03-14 09:00"]);
    let zinc = named(&app, "Zinc");
    assert!(zinc.paused && zinc.paused_words.contains("13 Mar"), "{}", zinc.paused_words);
    phone.set("2026-03-11T08:00:00+01:00");
    app.pause_item(&id, None).unwrap();
    assert_eq!(pending(&app, 2), [""; 0]);
    // Another dose while it is paused: it stays paused.
    app.change_item(&id, item("Zinc", "10 mg", daily(&["10:00"]))).unwrap();
    assert_eq!(pending(&app, 2), [""; 0]);
    app.resume_item(&id).unwrap();
    assert_eq!(pending(&app, 2), ["03-11 10:00", "03-12 10:00"]);
    assert!(!named(&app, "Zinc").paused);
    let before_today = app.pause_item(&id, Some(date("2026-03-11")));
    assert_eq!(before_today, Err(Error::Before { field: Field::Date, after: Field::Time }));
    assert_eq!(app.pause_item("nobody", None), Err(Error::NotFound { field: Field::Id }));
}

#[test]
fn a_dose_step_changes_the_title_from_its_date_and_history_keeps_the_old_one() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let steps = vec![TitrationStep { from: date("2026-03-12"), dose: "300 mg".to_owned(), pieces: None }];
    app.add_item(ItemEntry { steps, ..item("Magnesium", "200 mg", before_bed(60)) }).unwrap();
    let titles: Vec<String> = app.reminders(3).unwrap().pending.into_iter().map(|r| r.title).collect();
    assert_eq!(titles, ["Magnesium 200 mg", "Magnesium 200 mg", "Magnesium 300 mg"]);
    assert_eq!(named(&app, "Magnesium").step_words, "From Thu 12 Mar: 300 mg");

    phone.set("2026-03-10T22:00:30+01:00");
    let reminder = app.reminders(1).unwrap().showing.remove(0);
    app.answer(&reminder.id, Answer::Taken).unwrap();
    // A new dose without steps: what was taken stays what it was.
    let entry = ItemEntry { dose: "400 mg".to_owned(), steps: Vec::new(), ..named(&app, "Magnesium").item.entry };
    app.change_item(&named(&app, "Magnesium").item.id, entry).unwrap();
    let day = app.day(night("2026-03-10")).unwrap();
    assert!(day.lines.iter().any(|line| line.title == "Magnesium 200 mg"), "{:?}", day.lines);
}

#[test]
fn what_is_left_goes_down_with_each_dose_and_says_until_when() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let strength = Some(Strength { amount: 325_000, unit: StrengthUnit::Milligram });
    let iron = ItemEntry {
        form: "tablets".to_owned(),
        substances: vec![Substance::Iron],
        compound: Some(Compound::FerrousSulfate),
        strength,
        ..item("Iron", "65 mg", daily(&["09:00"]))
    };
    let id = app.add_item(iron).unwrap().id;
    assert_eq!(
        (named(&app, "Iron").left, named(&app, "Iron").stock_words.as_str()),
        (None, ""),
        "who never counts is told nothing"
    );
    assert_eq!(named(&app, "Iron").product_words, "1 tablet of 325 mg: 65 mg of iron");
    assert!(named(&app, "Iron").cautions[0].contains("65 mg of iron a day is above 45 mg"));
    app.count_stock(&id, 3000, false).unwrap();
    assert_eq!(named(&app, "Iron").stock_words, "3 tablets left, until Fri 13 Mar");
    phone.set("2026-03-10T09:00:30+01:00");
    let reminder = app.reminders(1).unwrap().showing.remove(0);
    let answered = app.answer(&reminder.id, Answer::Taken).unwrap();
    assert_eq!(named(&app, "Iron").left, Some(2000));
    app.undo(&answered.undo).unwrap();
    assert_eq!(named(&app, "Iron").left, Some(3000), "an answer taken back gives the tablet back");
    app.count_stock(&id, 30_000, true).unwrap();
    assert_eq!(named(&app, "Iron").left, Some(33_000));
    app.count_stock(&id, 1000, false).unwrap();
    assert_eq!(named(&app, "Iron").stock_words, "1 tablet left, until Thu 12 Mar");
    app.count_stock(&id, 1500, false).unwrap();
    assert_eq!(named(&app, "Iron").stock_words, "1.5 tablets left, until Thu 12 Mar");
    assert_eq!(app.count_stock(&id, 10_000_001, false), Err(Error::OutOfRange { field: Field::Stock, min: 0, max: 10_000_000 }));
    assert_eq!(app.count_stock(&id, -1, false), Err(Error::OutOfRange { field: Field::Stock, min: 0, max: 10_000_000 }));
}

#[test]
fn what_is_left_is_said_in_the_persons_word_and_its_number() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let id = app.add_item(ItemEntry { form: "capsule".to_owned(), ..item("Magnesium", "300 mg", daily(&["21:00"])) }).unwrap().id;
    let said = |form: &str, pieces: i64| {
        let entry = ItemEntry { form: form.to_owned(), ..named(&app, "Magnesium").item.entry };
        app.change_item(&id, entry).unwrap();
        app.count_stock(&id, pieces, false).unwrap();
        named(&app, "Magnesium").stock_words.split(" left").next().unwrap().to_owned()
    };
    assert_eq!(said("capsule", 60_000), "60 capsules");
    assert_eq!(said("capsules", 1000), "1 capsule");
    assert_eq!(said("", 1_200_000), "1,200 pieces");
    assert_eq!(said("", 1000), "1 piece");
    assert_eq!(said("Messlöffel", 24_000), "24 × Messlöffel");
}

#[test]
fn as_needed_is_warned_of_before_and_never_refused() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let schedule = Schedule::AsNeeded { gap_minutes: Some(240), daily_max: Some(2) };
    let id = app.add_item(ItemEntry::of("Paracetamol", "500 mg", ItemKind::Medicine, schedule)).unwrap().id;
    assert_eq!(pending(&app, 5), [""; 0], "never due");
    assert_eq!(app.check_intake(&id, 0).unwrap(), []);
    app.record_intake(&id, 0).unwrap();
    phone.set("2026-03-10T11:59:00+01:00");
    let warned = app.check_intake(&id, 0).unwrap();
    assert_eq!((warned.len(), warned[0].fine_from), (1, Some(at("2026-03-10T12:00:00+01:00"))), "{warned:?}");
    assert!(warned[0].words.contains("12:00"), "{}", warned[0].words);
    phone.set("2026-03-10T12:00:00+01:00");
    assert_eq!(app.check_intake(&id, 0).unwrap(), []);
    app.record_intake(&id, 0).unwrap();
    phone.set("2026-03-10T18:00:00+01:00");
    let warned = app.check_intake(&id, 0).unwrap();
    assert_eq!((warned.len(), warned[0].fine_from), (1, Some(at("2026-03-11T08:00:00+01:00"))), "{warned:?}");
    let over = app.record_intake(&id, 0).unwrap();
    assert!(over.counted);
    let lines = app.doses_on(date("2026-03-10")).unwrap();
    assert_eq!(lines.len(), 3);
    assert!(lines.iter().all(|line| line.state == DoseState::Taken));
    app.undo(&over.undo).unwrap();
    assert_eq!(app.doses_on(date("2026-03-10")).unwrap().len(), 2);
    // Two in the same minute are two.
    app.record_intake(&id, 5).unwrap();
    app.record_intake(&id, 5).unwrap();
    assert_eq!(app.doses_on(date("2026-03-10")).unwrap().len(), 4);
    let tonight = app.tonight().unwrap();
    assert_eq!(tonight.as_needed.len(), 1);
    assert!(!tonight.as_needed[0].warnings.is_empty());
    assert_eq!(app.record_intake(&id, 1441), Err(Error::OutOfRange { field: Field::Minutes, min: 0, max: 1440 }));
    app.record_intake_at(&id, date("2026-03-01"), time("10:00")).unwrap();
    assert_eq!(app.doses_on(date("2026-03-01")).unwrap().len(), 1);
    assert!(matches!(app.record_intake_at(&id, date("2026-03-11"), time("10:00")), Err(Error::InFuture { .. })));
}

#[test]
fn a_blood_draw_pauses_iron_for_a_day_and_says_whether_it_was_prepared() {
    let phone = Phone::new("2026-03-09T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let iron = ItemEntry { substances: vec![Substance::Iron], ..item("Iron", "65 mg", daily(&["07:30", "20:00"])) };
    app.add_item(iron).unwrap();
    app.add_item(item("Zinc", "10 mg", daily(&["07:30"]))).unwrap();
    let draw = app.plan_blood_draw(date("2026-03-11"), time("08:00")).unwrap();
    assert_eq!((draw.at, draw.no_iron_from), (at("2026-03-11T08:00:00+01:00"), at("2026-03-10T08:00:00+01:00")));
    assert_eq!(draw.prepared, None);
    let titles: Vec<String> = app
        .reminders(7)
        .unwrap()
        .pending
        .into_iter()
        .map(|r| format!("{} {}", zone("Europe/Berlin").local(r.at).format("%d %H:%M"), r.title))
        .collect();
    assert_eq!(
        titles,
        [
            "09 20:00 Iron 65 mg",
            "10 07:30 Iron 65 mg and Zinc 10 mg",
            "11 07:00 Blood draw",
            "11 07:30 Zinc 10 mg",
            "11 20:00 Iron 65 mg",
            "12 07:30 Iron 65 mg and Zinc 10 mg",
            "12 20:00 Iron 65 mg",
        ]
    );
    // On the morning of the day before it was still fine; taken an hour later it is not.
    let iron_id = named(&app, "Iron").item.id;
    phone.set("2026-03-10T08:00:00+01:00");
    let first = app.record_intake(&iron_id, 0).unwrap();
    phone.set("2026-03-11T09:00:00+01:00");
    let draws = app.blood_draws().unwrap();
    assert_eq!((draws[0].prepared, draws[0].last_iron), (Some(true), Some(at("2026-03-10T08:00:00+01:00"))));
    app.record_intake_at(&iron_id, date("2026-03-10"), time("20:00")).unwrap();
    assert_eq!(app.blood_draws().unwrap()[0].prepared, Some(false));
    assert!(first.counted);
    let range = |time_of: &str| app.plan_blood_draw(date("2026-03-20"), time(time_of)).map(|_| ());
    assert_eq!(range("03:59"), Err(Error::OutOfRange { field: Field::Time, min: 4, max: 20 }));
    assert_eq!((range("04:00"), range("20:59")), (Ok(()), Ok(())));
    assert_eq!(range("21:00"), Err(Error::OutOfRange { field: Field::Time, min: 4, max: 20 }));
    assert!(matches!(app.plan_blood_draw(date("2026-03-11"), time("09:00")), Err(Error::Before { .. })));
    let by_hand = ItemEntry::of("Draw", "", ItemKind::BloodDraw, daily(&["09:00"]));
    assert_eq!(app.add_item(by_hand).map(|_| ()), Err(Error::NotFound { field: Field::Schedule }));
}

#[test]
fn a_flare_shifts_this_night_and_all_that_hangs_on_bedtime_and_no_other() {
    let phone = Phone::new("2026-03-10T20:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(item("Magnesium", "200 mg", before_bed(45))).unwrap();
    assert_eq!(pending(&app, 2), ["03-10 22:15", "03-11 22:15"]);
    app.shift_bedtime(Some(time("00:30"))).unwrap();
    assert_eq!(pending(&app, 2), ["03-10 23:45", "03-11 22:15"]);
    let tonight = app.tonight().unwrap();
    assert!(tonight.bedtime_shifted);
    assert_eq!((tonight.bedtime_words.as_str(), tonight.appearance.changes_at), ("00:30", at("2026-03-11T00:30:00+01:00")));
    app.shift_bedtime(None).unwrap();
    assert_eq!(pending(&app, 2), ["03-10 22:15", "03-11 22:15"]);
    app.shift_bedtime(Some(time("01:00"))).unwrap();
    app.set_routine(routine("22:00", "06:30")).unwrap();
    assert_eq!(pending(&app, 2), ["03-11 00:15", "03-11 21:15"], "a new routine leaves this night as it was said");
    phone.set("2026-03-11T20:00:00+01:00");
    assert!(!app.tonight().unwrap().bedtime_shifted);
    assert_eq!(app.shift_bedtime(Some(time("06:30"))), Err(Error::Before { field: Field::Waking, after: Field::Bedtime }));
}

#[test]
fn how_it_was_taken_is_counted_by_the_schedule_as_it_was() {
    let phone = Phone::new("2026-03-01T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let id = app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap().id;
    for day in 1..=6 {
        phone.set(&format!("2026-03-{day:02}T09:05:00+01:00"));
        let showing = app.reminders(1).unwrap().showing;
        app.raised(&showing[0].id).unwrap();
        match day {
            1..=3 => app.answer(&showing[0].id, Answer::Taken).map(|_| ()).unwrap(),
            4 => app.answer(&showing[0].id, Answer::SkipBecause { reason: SkipReason::RanOut }).map(|_| ()).unwrap(),
            _ => {}
        }
    }
    // From now on every other day: what was due before stays due every day.
    phone.set("2026-03-06T13:10:00+01:00");
    app.change_item(&id, item("Iron", "65 mg", every_other_day("2026-03-08", "09:00"))).unwrap();
    phone.set("2026-03-07T13:10:00+01:00");
    let counted = app.adherence(&id, date("2026-03-01"), date("2026-03-07")).unwrap();
    assert_eq!((counted.due, counted.taken, counted.skipped, counted.missed), (6, 3, 1, 2));
    assert_eq!(counted.words, "Taken 3 of 6");
    assert_eq!(named(&app, "Iron").adherence_words, "Taken 3 of 6 in the last 4 weeks");
    let lines = app.doses_on(date("2026-03-04")).unwrap();
    assert_eq!(lines[0].state_words, "skipped: none left");
    // Written down afterwards, and taken back.
    let missed = app.doses_on(date("2026-03-05")).unwrap().remove(0);
    assert_eq!(missed.state, DoseState::Missed);
    app.answer(&missed.id, Answer::TakenAt { at: at("2026-03-05T11:00:00+01:00") }).unwrap();
    assert_eq!(app.adherence(&id, date("2026-03-01"), date("2026-03-07")).unwrap().taken, 4);
    app.answer(&missed.id, Answer::Withdraw).unwrap();
    assert_eq!(app.adherence(&id, date("2026-03-01"), date("2026-03-07")).unwrap().taken, 3);
    assert_eq!(
        app.adherence(&id, date("2026-03-05"), date("2026-03-04")),
        Err(Error::Before { field: Field::Range, after: Field::Date })
    );
}

#[test]
fn an_item_once_in_the_past_keeps_no_screen_waiting() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let once = Schedule::Own { days: Days::Once { date: date("2026-03-10") }, timing: Timing::At { times: vec![time("09:00")] } };
    app.add_item(item("Jab", "", once)).unwrap();
    app.add_item(item("Zinc", "", daily(&["21:00"]))).unwrap();
    phone.set("2026-03-14T08:00:00+01:00");
    let titles: Vec<String> = app.tonight().unwrap().doses.into_iter().map(|d| d.title).collect();
    assert_eq!(titles, ["Zinc", "Zinc"], "yesterday's and today's");
    assert_eq!(app.reminders(60).unwrap().pending.len(), 60);
}

#[test]
fn the_evening_routine_is_added_once_and_moves_with_bedtime() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let added = app.add_templates(TemplateGroupKind::Evening).unwrap();
    assert_eq!(added, 5, "warmth, massage, tea, magnesium, last walk");
    let names: Vec<String> = app.plan().unwrap().items.into_iter().map(|i| i.item.entry.name).collect();
    assert_eq!(names, ["Legs warm", "Leg massage", "Magnesium glycinate", "Chamomile tea", "Last walk"]);
    assert_eq!(app.add_templates(TemplateGroupKind::Evening).unwrap(), 0);
    let evening = app.templates().unwrap().into_iter().find(|g| g.kind == TemplateGroupKind::Evening).unwrap();
    assert_eq!(evening.templates.len(), 5, "what is added stands under the heading, and nothing else");
    assert!(evening.templates.iter().all(|t| t.in_plan && !t.source.is_empty() && !t.about.is_empty()));
    let first = |app: &App| app.reminders(1).unwrap().pending[0].at;
    assert_eq!(first(&app), at("2026-03-10T20:00:00+01:00"), "legs warm, three hours before bed");
    app.shift_bedtime(Some(time("00:30"))).unwrap();
    assert_eq!(first(&app), at("2026-03-10T21:30:00+01:00"));
}

#[test]
fn the_end_of_an_item_can_be_undone_with_all_that_went_with_it() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let iron = app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
    let vitamin = app.add_item(item("Vitamin C", "", Schedule::With { item: iron.id.clone() })).unwrap();
    let before = app.plan().unwrap();
    phone.set("2026-03-10T12:00:00+01:00");
    let ended = app.end_item(&iron.id).unwrap();
    assert_eq!((ended.undo_until, ended.words.contains("Iron 65 mg")), (at("2026-03-10T12:00:10+01:00"), true));
    let left: Vec<String> = app.plan().unwrap().items.into_iter().map(|i| i.item.id).collect();
    assert_eq!(left, [vitamin.id]);
    app.undo(&ended.undo).unwrap();
    let items =
        |screen: stillnight_core::plan::PlanScreen| screen.items.into_iter().map(|i| (i.item, i.sentence)).collect::<Vec<_>>();
    assert_eq!(items(app.plan().unwrap()), items(before), "as if nothing had been said");
    assert!(app.tonight().unwrap().doses.iter().any(|d| d.title == "Iron 65 mg"));
    assert!(app.undo(&ended.undo).is_err(), "once");
}

#[test]
fn the_evening_routine_brings_no_second_magnesium() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(item("Magnesium citrate", "300 mg", daily(&["18:30"]))).unwrap();
    assert_eq!(app.add_templates(TemplateGroupKind::Evening).unwrap(), 4);
    let templates = app.templates().unwrap();
    let glycinate = |kind: TemplateGroupKind| {
        let group = templates.iter().find(|group| group.kind == kind).unwrap();
        group.templates.iter().find(|t| t.entry.name == "Magnesium glycinate").unwrap().in_plan
    };
    assert!(glycinate(TemplateGroupKind::Evening) && !glycinate(TemplateGroupKind::Magnesium));
}

#[test]
fn what_is_typed_by_hand_has_the_substances_that_its_name_says() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let add = |name: &str, kind| app.add_item(ItemEntry { kind, ..item(name, "", daily(&["09:00"])) }).unwrap();
    let named = |name: &str| add(name, ItemKind::Supplement).entry.substances;
    assert_eq!(named("Magnesium"), [Substance::Magnesium]);
    assert_eq!(named("Ferrous sulfate"), [Substance::Iron]);
    assert_eq!(named("Zinc"), [Substance::Zinc]);
    assert_eq!(named("Moonlight drops"), []);
    assert_eq!(named("Magnesium on the skin"), [], "as its template has it");
    assert_eq!(add("Levothyroxine", ItemKind::Medicine).entry.substances, [Substance::Levothyroxine]);
    assert_eq!(add("Iron", ItemKind::Practice).entry.substances, [], "what is done contains nothing");
    let compound = Some(Compound::MagnesiumMalate);
    let tablets = app.add_item(ItemEntry { compound, ..item("White tablets", "", daily(&["09:00"])) }).unwrap();
    assert_eq!(tablets.entry.substances, [Substance::Magnesium], "by its compound");
    let said = app.add_item(ItemEntry { substances: vec![Substance::Calcium], ..item("Zinc", "", daily(&["09:00"])) }).unwrap();
    assert_eq!(said.entry.substances, [Substance::Calcium], "what the person says goes");

    // Seen, and taken out: it stays out.
    let gabapentin = add("Gabapentin", ItemKind::Medicine);
    assert_eq!(gabapentin.entry.substances, [Substance::Gabapentin]);
    let without = ItemEntry { substances: Vec::new(), ..gabapentin.entry };
    assert_eq!(app.change_item(&gabapentin.id, without.clone()).unwrap().entry.substances, []);
    let renamed = ItemEntry { name: "Gabapentin, evening".to_owned(), ..without };
    assert_eq!(app.change_item(&gabapentin.id, renamed).unwrap().entry.substances, []);
    // A name that said nothing, and now does.
    let drops = add("Evening drops", ItemKind::Supplement);
    let zinc = ItemEntry { name: "Zinc drops".to_owned(), ..drops.entry };
    assert_eq!(app.change_item(&drops.id, zinc).unwrap().entry.substances, [Substance::Zinc]);
}

#[test]
fn vitamin_c_goes_with_the_iron_that_is_in_the_plan() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let vitamin_c = |app: &App| {
        let group = app.templates().unwrap().into_iter().find(|g| g.kind == TemplateGroupKind::Iron).unwrap();
        group.templates.into_iter().find(|t| t.entry.name == "Vitamin C").unwrap()
    };
    assert!(matches!(vitamin_c(&app).entry.schedule, Schedule::Own { .. }), "alone, it has days of its own");
    let iron = app.add_item(item("Ferrous sulfate", "", every_other_day("2026-03-09", "07:00"))).unwrap();
    phone.set("2026-03-11T12:00:00+01:00");
    let template = vitamin_c(&app);
    assert_eq!(template.entry.schedule, Schedule::With { item: iron.id });
    assert!(template.sentence.contains("Ferrous sulfate"), "{}", template.sentence);
    app.add_item(template.entry).unwrap();
    assert_eq!(pending(&app, 2), ["03-13 07:00", "03-15 07:00"], "never on the days between");

    // All at once: the iron first, then what goes with it.
    let (app, _folder) = open(&phone);
    app.add_templates(TemplateGroupKind::Iron).unwrap();
    let iron = named(&app, "Iron").item;
    assert_eq!(named(&app, "Vitamin C").item.entry.schedule, Schedule::With { item: iron.id });
}

#[test]
fn what_is_above_the_upper_level_says_so_by_what_is_known() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let change = |id: &str, name: &str, change: &dyn Fn(ItemEntry) -> ItemEntry| {
        app.change_item(id, change(named(&app, name).item.entry)).unwrap();
    };
    let id = app.add_item(item("Iron", "45 mg", daily(&["09:00"]))).unwrap().id;
    assert_eq!((named(&app, "Iron").cautions, named(&app, "Iron").caution), (Vec::new(), String::new()));
    change(&id, "Iron", &|entry| ItemEntry { dose: "46 mg".to_owned(), ..entry });
    let said = named(&app, "Iron").cautions.remove(0);
    assert!(said.starts_with("46 mg of iron a day is above 45 mg"), "{said}");
    assert!(said.contains("upper level of iron, 45 mg a day (2024)") && said.contains("as you wrote it"), "{said}");
    assert!(said.ends_with("ask your clinician."), "the source ends it: {said}");
    assert_eq!(named(&app, "Iron").caution, "46 mg of iron a day: only with a clinician.");
    change(&id, "Iron", &|entry| ItemEntry { schedule: every_other_day("2026-03-10", "09:00"), ..entry });
    let said = named(&app, "Iron").cautions.remove(0);
    assert!(said.starts_with("46 mg of iron on a day you take it is above 45 mg"), "{said}");
    assert_eq!(named(&app, "Iron").caution, "46 mg of iron on a day you take it: only with a clinician.");
    // Twice a day, and with a compound only what is iron in it.
    change(&id, "Iron", &|entry| ItemEntry { dose: "23 mg".to_owned(), schedule: daily(&["09:00", "21:00"]), ..entry });
    assert!(named(&app, "Iron").cautions[0].starts_with("46 mg"));
    let strength = Some(Strength { amount: 110_000, unit: StrengthUnit::Milligram });
    change(&id, "Iron", &|entry| ItemEntry { compound: Some(Compound::FerrousSulfate), strength, ..entry });
    assert_eq!(named(&app, "Iron").cautions, [""; 0], "110 mg of sulfate are 22 mg of iron");

    app.add_item(item("Magnesium", "200 mg", daily(&["18:30"]))).unwrap();
    let second = app.add_item(item("Magnesium citrate", "150 mg", before_bed(30))).unwrap().id;
    assert_eq!(named(&app, "Magnesium").cautions, [""; 0], "350 mg together");
    change(&second, "Magnesium citrate", &|entry| ItemEntry { dose: "151 mg".to_owned(), ..entry });
    for name in ["Magnesium", "Magnesium citrate"] {
        let said = named(&app, name).cautions.remove(0);
        assert!(said.starts_with("351 mg of magnesium a day is above 350 mg") && said.contains("everything"), "{said}");
    }
    // Never on the same day: each counts alone.
    change(&second, "Magnesium citrate", &|entry| ItemEntry { schedule: every_other_day("2026-03-10", "20:00"), ..entry });
    let first = named(&app, "Magnesium").item;
    app.change_item(&first.id, ItemEntry { schedule: every_other_day("2026-03-11", "20:00"), ..first.entry }).unwrap();
    assert_eq!(named(&app, "Magnesium").cautions, [""; 0]);
    change(&second, "Magnesium citrate", &|entry| ItemEntry { schedule: daily(&["20:00"]), ..entry });
    assert_eq!(named(&app, "Magnesium").cautions.len(), 1);
    app.pause_item(&second, None).unwrap();
    assert_eq!(named(&app, "Magnesium").cautions, [""; 0], "what is paused is not taken");
}

#[test]
fn malate_is_split_between_dinner_and_bedtime_and_says_how_much_it_is_together() {
    let phone = Phone::new("2026-03-10T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let group = app.templates().unwrap().into_iter().find(|g| g.kind == TemplateGroupKind::Magnesium).unwrap();
    let halves: Vec<ItemEntry> = group.templates.into_iter().map(|t| t.entry).filter(|e| e.name.contains("malate")).collect();
    let titles: Vec<String> = halves.iter().map(ItemEntry::title).collect();
    assert_eq!(titles, ["Magnesium malate 200 mg", "Magnesium malate at bedtime 200 mg"]);
    for half in halves {
        app.add_item(half).unwrap();
    }
    assert_eq!(pending(&app, 2), ["03-10 18:30", "03-10 23:00"]);
    assert!(named(&app, "Magnesium malate").cautions[0].starts_with("400 mg of magnesium a day"));
}

#[test]
fn a_look_back_says_each_dose_as_it_was_then() {
    let phone = Phone::new("2026-03-09T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let id = app.add_item(item("Magnesium", "200 mg", before_bed(60))).unwrap().id;
    let back = |day: &str| app.doses_on(date(day)).unwrap().remove(0);
    phone.set("2026-03-09T22:00:30+01:00");
    let showing = app.reminders(1).unwrap().showing.remove(0);
    app.answer(&showing.id, Answer::Taken).unwrap();
    // Shown, and never answered.
    phone.set("2026-03-10T22:00:30+01:00");
    let missed = app.reminders(1).unwrap().showing.remove(0);
    app.raised(&missed.id).unwrap();

    phone.set("2026-03-11T12:00:00+01:00");
    let after = ItemEntry { pieces: Some(2000), ..item("Magnesium", "400 mg", daily(&["21:00"])) };
    app.change_item(&id, after).unwrap();
    assert_eq!(back("2026-03-09").title, "Magnesium 200 mg");
    assert!(back("2026-03-09").reason.contains("before bed"), "{}", back("2026-03-09").reason);
    assert_eq!((back("2026-03-10").title.as_str(), back("2026-03-10").state), ("Magnesium 200 mg", DoseState::Missed));
    assert_eq!(back("2026-03-11").title, "Magnesium 400 mg");
    // Another time, and an answer that comes late: it is still that dose.
    let moved = app.answer(&back("2026-03-09").id, Answer::TakenAt { at: at("2026-03-09T22:30:00+01:00") }).unwrap();
    assert!(moved.words.contains("Magnesium 200 mg"), "{}", moved.words);
    app.count_stock(&id, 10_000, false).unwrap();
    phone.set("2026-03-11T12:05:00+01:00");
    app.answer(&missed.id, Answer::TakenAt { at: at("2026-03-11T12:05:00+01:00") }).unwrap();
    assert_eq!((back("2026-03-09").title, back("2026-03-10").title), ("Magnesium 200 mg".into(), "Magnesium 200 mg".into()));
    let day = app.day(night("2026-03-09")).unwrap();
    assert!(day.lines.iter().any(|line| line.title == "Magnesium 200 mg"), "{:?}", day.lines);
    assert_eq!(named(&app, "Magnesium").left, Some(9000), "one piece, as it was then");
}

#[test]
fn a_dose_by_elapsed_time_steps_on_the_date_where_the_person_is() {
    let phone = Phone::new("2026-03-09T19:00:00-04:00", "America/New_York");
    let (app, _folder) = open(&phone);
    let steps = vec![TitrationStep { from: date("2026-03-11"), dose: "300 mg".to_owned(), pieces: Some(3000) }];
    // 20:00 in New York is midnight in UTC: there it is the next date already.
    let schedule = Schedule::Elapsed { minutes: 1440, from: at("2026-03-09T20:00:00-04:00") };
    let id = app.add_item(ItemEntry { steps, form: "capsules".to_owned(), ..item("Gabapentin", "100 mg", schedule) }).unwrap().id;
    let titles: Vec<String> = app.reminders(3).unwrap().pending.into_iter().map(|r| r.title).collect();
    assert_eq!(titles, ["Gabapentin 100 mg", "Gabapentin 100 mg", "Gabapentin 300 mg"]);
    let lines = app.timetable(Some(date("2026-03-10"))).unwrap().lines;
    let said: Vec<(&str, _)> = lines.iter().map(|l| (l.title.as_str(), l.at)).collect();
    assert_eq!(said, [("Gabapentin 100 mg", at("2026-03-10T20:00:00-04:00"))]);
    assert_eq!(app.timetable(Some(date("2026-03-11"))).unwrap().lines[0].title, "Gabapentin 300 mg");
    app.count_stock(&id, 5000, false).unwrap();
    assert!(named(&app, "Gabapentin").stock_words.contains("Thu 12 Mar"), "{}", named(&app, "Gabapentin").stock_words);

    phone.set("2026-03-10T20:00:30-04:00");
    let showing = app.reminders(1).unwrap().showing.remove(0);
    let answered = app.answer(&showing.id, Answer::Taken).unwrap();
    assert!(answered.words.contains("Gabapentin 100 mg"), "{}", answered.words);
    assert_eq!(named(&app, "Gabapentin").left, Some(4000));
    assert_eq!(app.doses_on(date("2026-03-10")).unwrap()[0].title, "Gabapentin 100 mg");
}

#[test]
fn a_blood_draw_that_is_over_keeps_its_pause_and_one_taken_back_only_what_has_passed() {
    let phone = Phone::new("2026-03-09T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let iron = ItemEntry { substances: vec![Substance::Iron], ..item("Iron", "65 mg", daily(&["09:00", "20:00"])) };
    app.add_item(iron).unwrap();
    let iron = |day: &str| -> Vec<String> {
        let lines = app.doses_on(date(day)).unwrap().into_iter().filter(|line| line.title.starts_with("Iron"));
        lines.map(|line| line.time_words).collect()
    };
    let draw = app.plan_blood_draw(date("2026-03-11"), time("08:00")).unwrap();
    assert!(app.plan().unwrap().items.iter().any(|i| i.item.id == draw.id));
    phone.set("2026-03-12T08:00:00+01:00");
    assert!(iron("2026-03-10").is_empty());
    assert!(!app.plan().unwrap().items.iter().any(|i| i.item.id == draw.id), "what is over is no plan");
    assert_eq!(app.blood_draws().unwrap().len(), 1);
    app.end_item(&draw.id).unwrap();
    assert!(iron("2026-03-10").is_empty(), "nothing was missed: {:?}", iron("2026-03-10"));

    // Planned at noon of the day before: what was due that morning was due. Taken back in the evening: iron goes on.
    phone.set("2026-03-13T12:00:00+01:00");
    let draw = app.plan_blood_draw(date("2026-03-14"), time("10:00")).unwrap();
    assert_eq!(iron("2026-03-13"), ["09:00"]);
    phone.set("2026-03-13T21:00:00+01:00");
    app.end_item(&draw.id).unwrap();
    assert_eq!((iron("2026-03-13"), iron("2026-03-14").len()), (vec!["09:00".to_owned()], 2));

    // A draw that was is where it was, wherever the person is later.
    let draw = app.plan_blood_draw(date("2026-03-16"), time("08:00")).unwrap();
    phone.set("2026-03-17T12:00:00+01:00");
    assert!(iron("2026-03-15").is_empty(), "{:?}", iron("2026-03-15"));
    phone.fly("America/New_York");
    app.reminders(1).unwrap();
    let missed = |day: &str| app.adherence(&named(&app, "Iron").item.id, date(day), date(day)).unwrap().missed;
    assert_eq!((missed("2026-03-15"), missed("2026-03-16")), (0, 2), "{draw:?}");
}
