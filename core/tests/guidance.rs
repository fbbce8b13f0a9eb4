//! Cards: which hold and which do not, on both sides of each figure; how they are put away; that each has words, a source and a rule.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use stillnight_core::app::App;
use stillnight_core::catalog::CARDS;
use stillnight_core::diary::{Drink, EpisodeDetail, Exposure, ExposureEntry, Intensity, ScoreKind};
use stillnight_core::guidance::{
    CardLevel, Course, CriteriaAnswers, CriteriaFit, CriteriaSaid, CriterionAnswer, FoodEaten, GuidanceCard,
};
use stillnight_core::labs::{Analyte, LabResult, PanelEntry};
use stillnight_core::person::{Condition, Profile};
use stillnight_core::plan::{ItemEntry, ItemKind, Substance};
use stillnight_core::reminders::Answer;

fn ids(app: &App) -> Vec<String> {
    app.guidance().unwrap().into_iter().map(|card| card.id).collect()
}

fn has(app: &App, id: &str) -> bool {
    ids(app).iter().any(|card| card == id)
}

fn card(app: &App, id: &str) -> GuidanceCard {
    app.guidance().unwrap().into_iter().find(|card| card.id == id).expect(id)
}

fn ferritin(app: &App, date: &str, value: &str, tsat: &str) {
    let results = vec![LabResult::of(Analyte::Ferritin, value, "ng/mL"), LabResult::of(Analyte::Tsat, tsat, "%")];
    app.put_panel("", PanelEntry { results, ..PanelEntry::of(date.parse().unwrap()) }, true).unwrap();
}

fn conditions(app: &App, conditions: &[Condition]) {
    app.set_profile(Profile { birth_year: Some(1980), conditions: conditions.to_vec(), ..Profile::default() }).unwrap();
}

/// An episode of a strength in the night of a date.
fn bad_night(app: &App, phone: &Phone, date: &str, intensity: i32) {
    phone.set(&format!("{date}T23:30:00+01:00"));
    let episode = app.record_episode(0).unwrap().episode;
    app.detail_episode(&episode.id, EpisodeDetail { intensity: Intensity::new(intensity).ok(), ..EpisodeDetail::default() })
        .unwrap();
}

#[test]
fn a_new_diary_asks_for_a_blood_test_and_nothing_that_needs_facts() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    assert_eq!(ids(&app), ["iron-test"]);
    app.record_episode(30).unwrap();
    assert_eq!(ids(&app), ["iron-test", "criteria", "start-programme"]);
    let tonight: Vec<String> = app.cards_tonight().unwrap().into_iter().map(|card| card.id).collect();
    assert_eq!(tonight, ["iron-test", "criteria", "start-programme"]);
    phone.set("2026-03-11T03:00:00+01:00");
    assert_eq!(app.cards_tonight().unwrap(), [], "none at night");
}

#[test]
fn at_most_three_at_once_the_most_important_first() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.record_episode(30).unwrap();
    conditions(&app, &[Condition::Pregnancy, Condition::KidneyDisease]);
    app.answer_criteria(CriteriaSaid { sudden: true, ..CriteriaSaid::default() }).unwrap();
    app.add_item(ItemEntry { kind: ItemKind::Medicine, ..item("Sertraline 50 mg", "", daily(&["08:00"])) }).unwrap();
    let all = app.guidance().unwrap();
    assert!(all.len() > 3 && all.is_sorted_by_key(|card| card.level), "{all:?}");
    let tonight: Vec<String> = app.cards_tonight().unwrap().into_iter().map(|card| card.id).collect();
    assert_eq!(tonight, ["sudden-onset", "pregnancy", "medicine-worsens"]);
    assert_eq!(app.guidance().unwrap(), all, "the same on every run");
    let medicine = card(&app, "medicine-worsens");
    assert!(medicine.reason.contains("Sertraline 50 mg") && medicine.why.contains("Don't stop on your own"));
}

#[test]
fn iron_by_its_state() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    conditions(&app, &[]);
    ferritin(&app, "2026-03-01", "49.9", "25");
    assert!(has(&app, "iron-low") && !has(&app, "iron-test") && !has(&app, "iron-first"));
    app.add_item(ItemEntry { substances: vec![Substance::Magnesium], ..item("Magnesium", "", before_bed(45)) }).unwrap();
    assert!(has(&app, "iron-first"));
    ferritin(&app, "2026-03-02", "50", "25");
    assert!(has(&app, "iron-low") && !has(&app, "iron-first"), "50 is not below 50");
    ferritin(&app, "2026-03-03", "75.1", "25");
    assert!(!has(&app, "iron-low") && !has(&app, "iron-guard"));
    ferritin(&app, "2026-03-04", "49", "45");
    assert!(has(&app, "iron-guard") && !has(&app, "iron-low") && !has(&app, "iron-first") && !has(&app, "iron-test"));
    assert_eq!(card(&app, "iron-guard").level, CardLevel::Soon);
}

#[test]
fn medicines_are_talked_of_with_enough_iron_and_bad_nights() {
    let phone = Phone::new("2026-03-01T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    conditions(&app, &[Condition::Depression]);
    for day in 2..=7 {
        bad_night(&app, &phone, &format!("2026-03-0{day}"), 5);
    }
    phone.set("2026-03-10T12:00:00+01:00");
    ferritin(&app, "2026-03-09", "75", "25");
    assert!(!has(&app, "medicines-talk") && !has(&app, "low-mood"), "six known nights say nothing");
    bad_night(&app, &phone, "2026-03-08", 5);
    phone.set("2026-03-10T12:00:00+01:00");
    assert!(has(&app, "medicines-talk") && has(&app, "low-mood"), "seven nights of 5");
    bad_night(&app, &phone, "2026-03-09", 4);
    phone.set("2026-03-10T12:00:00+01:00");
    assert!(!has(&app, "medicines-talk"), "a mean below 5");
    ferritin(&app, "2026-03-10", "74.9", "25");
    assert!(!has(&app, "medicines-talk"));
}

#[test]
fn short_nights_late_coffee_and_alcohol_from_the_third_on() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    for day in 4..=5 {
        let date = format!("2026-03-0{day}");
        app.check_in(told(&date, "23:00", "01:00", "04:59", 0)).unwrap();
    }
    app.check_in(told("2026-03-06", "23:00", "01:00", "05:00", 0)).unwrap();
    assert!(!has(&app, "short-nights"), "four hours are not short");
    app.check_in(told("2026-03-07", "23:00", "01:00", "04:59", 0)).unwrap();
    assert!(card(&app, "short-nights").reason.starts_with("3 nights"));
    let coffee = |mg| ExposureEntry { exposure: Exposure::Caffeine { drink: Drink::FilterCoffee, mg }, note: String::new() };
    let at = |day: u32, clock: &str| (format!("2026-03-0{day}").parse().unwrap(), time(clock));
    for (day, clock) in [(7, "14:01"), (8, "15:00"), (8, "16:00"), (9, "14:00")] {
        let (date, clock) = at(day, clock);
        app.record_exposure_at(coffee(90), date, clock).unwrap();
    }
    assert!(!has(&app, "late-caffeine"), "two days, and 14:00 is not late");
    let (date, clock) = at(6, "18:00");
    app.record_exposure_at(coffee(90), date, clock).unwrap();
    assert!(card(&app, "late-caffeine").reason.contains("3 of the last 14"));
    for day in 5..=7 {
        assert!(!has(&app, "alcohol"));
        let (date, clock) = at(day, "20:00");
        app.record_exposure_at(ExposureEntry { exposure: Exposure::Alcohol { tenths: 20 }, note: String::new() }, date, clock)
            .unwrap();
    }
    assert!(has(&app, "alcohol"));
}

/// Takes every dose that is due on the days of March, or leaves the first ones out.
fn take(app: &App, phone: &Phone, days: std::ops::RangeInclusive<u32>, left_out: u32) {
    for day in days {
        phone.set(&format!("2026-03-{day:02}T22:30:00+01:00"));
        for line in app.doses_on(format!("2026-03-{day:02}").parse().unwrap()).unwrap() {
            if day > left_out {
                app.answer(&line.id, Answer::Taken).unwrap();
            }
        }
    }
}

#[test]
fn alone_is_not_enough_with_magnesium_vitamin_d_and_habits_kept_and_bad_nights_all_the_same() {
    let story = |left_out: u32, vitamin_d: &str, coffees: u32, trouble: i32| {
        let phone = Phone::new("2026-03-01T08:00:00+01:00", "Europe/Berlin");
        let (app, _folder) = open(&phone);
        app.add_item(ItemEntry { substances: vec![Substance::Magnesium], ..item("Magnesium", "", daily(&["22:00"])) }).unwrap();
        take(&app, &phone, 1..=20, left_out);
        let results = vec![LabResult::of(Analyte::VitaminD, vitamin_d, "ng/mL")];
        if !vitamin_d.is_empty() {
            app.put_panel("", PanelEntry { results, ..PanelEntry::of("2026-03-10".parse().unwrap()) }, true).unwrap();
        }
        let coffee = Exposure::Caffeine { drink: Drink::FilterCoffee, mg: 90 };
        for day in 15..15 + coffees {
            let date = format!("2026-03-{day:02}").parse().unwrap();
            app.record_exposure_at(ExposureEntry { exposure: coffee.clone(), note: String::new() }, date, time("16:00")).unwrap();
        }
        app.record_score(ScoreKind::Trouble, "2026-03-20".parse().unwrap(), trouble).unwrap();
        let open = app.guidance().unwrap();
        let card = open.into_iter().find(|card| card.id == "habits-not-enough");
        card.map(|card| card.reason)
    };
    let said = story(4, "40", 2, 5).unwrap();
    assert!(said.contains("16 of 20"), "{said}");
    assert_eq!(story(5, "40", 2, 5), None, "75 %");
    assert_eq!(story(4, "39.9", 2, 5), None, "vitamin D is low");
    assert_eq!(story(4, "", 2, 5), None, "nobody knows vitamin D");
    assert_eq!(story(4, "40", 3, 5), None, "late coffee");
    assert_eq!(story(4, "40", 2, 4), None, "not bad enough");
}

#[test]
fn vitamin_d_kidneys_children_and_the_watch_for_augmentation() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let vitamin_d = |date: &str, value: &str| {
        let results = vec![LabResult::of(Analyte::VitaminD, value, "ng/mL")];
        app.put_panel("", PanelEntry { results, ..PanelEntry::of(date.parse().unwrap()) }, true).unwrap();
    };
    vitamin_d("2026-03-01", "40");
    assert!(!has(&app, "vitamin-d-low"));
    vitamin_d("2026-03-02", "39.9");
    assert!(has(&app, "vitamin-d-low"));
    conditions(&app, &[]);
    assert!(!has(&app, "kidneys") && !has(&app, "child"));
    for kidneys in [Condition::KidneyDisease, Condition::Dialysis] {
        conditions(&app, &[kidneys]);
        assert!(has(&app, "kidneys"));
    }
    for (born, child) in [(2007, false), (2008, true)] {
        app.set_profile(Profile { birth_year: Some(born), ..Profile::default() }).unwrap();
        assert_eq!(has(&app, "child"), child, "{born}");
    }
    assert!(!has(&app, "augmentation-watch"));
    app.add_item(ItemEntry { kind: ItemKind::Medicine, ..item("Pramipexol 0.18 mg", "", daily(&["21:00"])) }).unwrap();
    let watch = card(&app, "augmentation-watch");
    assert!(watch.reason.contains("Pramipexol") && watch.why.contains("suddenly"), "{}", watch.why);
}

#[test]
fn a_card_that_was_put_away_comes_back_when_its_reason_changes_or_its_week_is_over() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    conditions(&app, &[]);
    ferritin(&app, "2026-03-01", "40", "25");
    app.dismiss_card("iron-low").unwrap();
    assert!(!has(&app, "iron-low"));
    assert!(app.dismiss_card("iron-low").is_err() && app.snooze_card("no-such-card").is_err());
    ferritin(&app, "2026-03-02", "41", "25");
    assert!(has(&app, "iron-low"), "another figure");
    app.snooze_card("iron-low").unwrap();
    phone.set("2026-03-16T23:59:00+01:00");
    assert!(!has(&app, "iron-low"));
    phone.set("2026-03-17T00:00:00+01:00");
    assert!(has(&app, "iron-low"), "a week later");
    app.dismiss_card("iron-low").unwrap();
    app.restore_cards().unwrap();
    assert!(has(&app, "iron-low"));
}

#[test]
fn every_card_has_a_rule_a_source_and_words() {
    let rules = include_str!("../src/guidance/rules.rs");
    let labels = stillnight_core::words::labels("en");
    for row in CARDS {
        assert!(rules.contains(&format!("\"{}\" =>", row.id)), "{} has no rule", row.id);
        for part in ["", "-why"] {
            assert!(labels.contains_key(&format!("card-{}{part}", row.id)), "{}{part}", row.id);
        }
        assert!(!row.from.source.is_empty());
        assert_eq!(CARDS.iter().filter(|other| other.id == row.id).count(), 1);
    }
    assert_eq!(rules.matches("\" => says(").count() + rules.matches("\" => {").count(), CARDS.len(), "no rule without a card");
}

#[test]
fn the_five_questions_are_kept_and_never_a_verdict() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let first = app.criteria().unwrap();
    assert_eq!((first.questions.len(), first.result.is_none(), first.course), (5, true, Course::NotKnown));
    let yes = CriterionAnswer::Yes;
    let answers = CriteriaAnswers { urge: yes, rest: yes, movement: yes, evening: yes, nothing_else: yes };
    let said = CriteriaSaid { answers: Some(answers), per_week: Some(2), five_times: Some(true), sudden: false };
    let kept = app.answer_criteria(said.clone()).unwrap();
    assert_eq!(app.criteria().unwrap(), kept);
    let result = kept.result.unwrap();
    assert_eq!((result.fit, kept.course), (CriteriaFit::Fits, Course::ChronicPersistent));
    assert!(!result.words.contains("you have RLS") && !result.words.contains("You have RLS"), "{}", result.words);
    let course = |per_week| app.answer_criteria(CriteriaSaid { per_week: Some(per_week), ..said.clone() }).map(|s| s.course);
    assert_eq!(course(1), Ok(Course::Intermittent));
    assert!(course(-1).is_err() && course(8).is_err());
    assert_eq!(app.criteria().unwrap().course, Course::Intermittent, "what was wrong changed nothing");
}

#[test]
fn learn_knows_the_ferritin_and_what_is_ones_own_and_adds_with_one_tap() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let card = |id: &str| app.learn().unwrap().groups.into_iter().flat_map(|g| g.cards).find(|c| c.id == id);
    assert!(card("magnesium-glycinate").unwrap().note.unwrap().contains("ferritin"));
    ferritin(&app, "2026-03-01", "40", "25");
    assert!(card("magnesium-glycinate").unwrap().note.unwrap().contains("40"));
    assert!(card("own-1").is_none());
    assert!(!card("magnesium-glycinate").unwrap().in_plan);
    app.add_remedy("magnesium-glycinate").unwrap();
    assert!(card("magnesium-glycinate").unwrap().in_plan && !card("magnesium-citrate").unwrap().in_plan);
    app.add_item(ItemEntry { kind: ItemKind::Practice, ..item("Tennis ball", "", before_bed(30)) }).unwrap();
    let own = card("own-1").unwrap();
    assert_eq!((own.title.as_str(), own.evidence_words.as_str()), ("Tennis ball", "No evidence known to this app."));
    assert!(card("own-2").is_none(), "magnesium is not one's own");
    assert!(app.add_remedy("no-such-remedy").is_err());
    app.add_remedy("magnesium-malate").unwrap();
    let halves = app.plan().unwrap().items.iter().filter(|item| item.title.contains("malate")).count();
    assert_eq!(halves, 2);
    let foods = app.foods().unwrap();
    let sum = app.iron_of_day(vec![FoodEaten { food: foods[0].id.clone(), quarters: 4 }]).unwrap();
    assert!(sum.total > 0);
    assert!(app.foods().unwrap().iter().all(|food| food.quarters == 0), "only reckoned");
    let eaten = |quarters| vec![FoodEaten { food: foods[0].id.clone(), quarters }];
    assert_eq!(app.eaten_today(eaten(4)).unwrap(), sum);
    assert!(app.eaten_today(eaten(81)).is_err());
    assert_eq!(app.foods().unwrap()[0].quarters, 4, "kept for the day, and what was wrong changed nothing");
    phone.set("2026-03-11T00:00:00+01:00");
    assert_eq!(app.foods().unwrap()[0].quarters, 0, "another day");
}

#[test]
fn the_medicine_check_of_the_plan() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    conditions(&app, &[Condition::Dialysis]);
    let medicine = |name: &str| ItemEntry { kind: ItemKind::Medicine, ..item(name, "", daily(&["08:00"])) };
    app.add_item(medicine("zoloft")).unwrap();
    app.add_item(medicine("Something of mine")).unwrap();
    app.add_item(ItemEntry { substances: vec![Substance::Magnesium], ..item("Magnesium", "", before_bed(45)) }).unwrap();
    let check = app.medicine_check().unwrap();
    let found: Vec<(bool, &str)> = check.in_plan.iter().map(|a| (a.found, a.title.as_str())).collect();
    assert_eq!(found, [(true, "Sertraline"), (false, "")]);
    assert!(!check.in_plan[1].not_in_list.is_empty());
    assert!(check.remarks.iter().any(|flag| flag.id == "kidney-magnesium"), "dialysis is a kidney disease");
    assert!(app.check_medicine("sertralin").unwrap().found);
}

#[test]
fn what_is_low_is_what_is_said_and_figures_stand_on_their_side() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    conditions(&app, &[]);
    ferritin(&app, "2026-03-01", "120", "15");
    assert_eq!(card(&app, "iron-low").reason, "Your transferrin saturation was 15 %.");
    ferritin(&app, "2026-03-02", "49.9", "15");
    assert_eq!(card(&app, "iron-low").reason, "Your ferritin was 49.9 ng/mL.");
    let why = app.labs().unwrap().iron.why;
    assert!(why[0].starts_with("Ferritin was 49.9 ng/mL") && why[2].starts_with("Below 50"), "{why:?}");
}

#[test]
fn a_child_is_handed_over_and_told_nothing_of_an_adult() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.set_profile(Profile { birth_year: Some(2016), ..Profile::default() }).unwrap();
    ferritin(&app, "2026-03-01", "40", "25");
    app.add_item(ItemEntry { substances: vec![Substance::Magnesium], ..item("Magnesium", "", before_bed(45)) }).unwrap();
    app.record_score(ScoreKind::Severity, "2026-03-09".parse().unwrap(), 35).unwrap();
    ferritin(&app, "2026-03-02", "80", "25");
    let found = ids(&app);
    assert!(found.contains(&"child".to_owned()), "{found:?}");
    for of_adults in ["iron-low", "iron-first", "medicines-talk", "habits-not-enough"] {
        assert!(!found.contains(&of_adults.to_owned()), "{of_adults}");
    }
}

#[test]
fn a_severity_a_weeks_trouble_and_broken_sleep_on_both_sides() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    conditions(&app, &[Condition::Depression]);
    let score = |kind, value| app.record_score(kind, "2026-03-09".parse().unwrap(), value).map(|_| ()).unwrap();
    score(ScoreKind::Severity, 10);
    assert!(!has(&app, "low-mood"));
    score(ScoreKind::Severity, 11);
    assert!(has(&app, "low-mood"));
    score(ScoreKind::Trouble, 6);
    assert!(!has(&app, "impairment"));
    score(ScoreKind::Trouble, 7);
    assert!(card(&app, "impairment").reason.contains("7 of 10"));
    // Six hours in three pieces last two hours each; in four, less.
    for (day, awakenings) in [(6, 3), (7, 3), (8, 2)] {
        app.check_in(told(&format!("2026-03-0{day}"), "23:00", "00:00", "06:00", awakenings)).unwrap();
    }
    assert!(!has(&app, "short-nights"));
    app.check_in(told("2026-03-08", "23:00", "00:00", "06:00", 3)).unwrap();
    assert!(has(&app, "short-nights"));
}

#[test]
fn nicotine_and_an_old_vitamin_d() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    for day in 6..=8 {
        assert!(!has(&app, "nicotine"));
        let entry = ExposureEntry { exposure: Exposure::Nicotine { times: 5 }, note: String::new() };
        app.record_exposure_at(entry, format!("2026-03-0{day}").parse().unwrap(), time("20:00")).unwrap();
    }
    assert!(has(&app, "nicotine"));
    let vitamin_d = |date: &str| {
        let results = vec![LabResult::of(Analyte::VitaminD, "20", "ng/mL")];
        app.put_panel("", PanelEntry { results, ..PanelEntry::of(date.parse().unwrap()) }, true).unwrap();
    };
    vitamin_d("2025-03-09");
    assert!(!has(&app, "vitamin-d-low"), "more than a year old");
    vitamin_d("2025-03-10");
    assert!(has(&app, "vitamin-d-low"));
}

#[test]
fn a_practice_of_the_plan_meets_what_speaks_against_it_and_a_weak_source_is_said() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_remedy("warm-compress").unwrap();
    assert!(!has(&app, "flag-warm-compress"));
    conditions(&app, &[Condition::Neuropathy]);
    assert!(has(&app, "flag-warm-compress"));
    let medicine = |name: &str| ItemEntry { kind: ItemKind::Medicine, ..item(name, "", daily(&["08:00"])) };
    app.add_item(medicine("Sertraline")).unwrap();
    app.add_item(medicine("Metoprolol")).unwrap();
    app.add_item(item("ZzzQuil", "", daily(&["22:00"]))).unwrap();
    let worsens = card(&app, "medicine-worsens");
    assert_eq!(
        (worsens.reason.as_str(), worsens.level),
        ("In your plan: Sertraline, Metoprolol (not certain) and ZzzQuil.", CardLevel::Soon)
    );
    assert!(app.medicine_check().unwrap().in_plan.iter().any(|answer| answer.asked == "ZzzQuil"));
}
