//! Days as people have them, and small random days against every placement there is.
#![allow(clippy::unwrap_used, clippy::panic)]

use proptest::prelude::*;
use stillnight_core::plan::timetable::sentence;
use stillnight_core::plan::timetable::{
    rest_of_day, rules, solve, Change, Choice, Conflict, Day, DayDose, Intake, Meal, MealKind, Other, OwnRule, Party, Place,
    Rule, Score, Solved, Spacing, Strength, Timetable, GRID,
};
use stillnight_core::plan::Substance;
use stillnight_core::words::Words;

fn dose(id: &str, substance: Substance, window: (i32, i32), preferred: i32) -> DayDose {
    DayDose {
        id: id.into(),
        item: id.into(),
        title: id.into(),
        substances: vec![substance],
        earliest: window.0,
        latest: window.1,
        preferred,
        taken: None,
        by_bed: false,
        choices: Vec::new(),
    }
}

fn day(doses: Vec<DayDose>) -> Day {
    Day { wake: 420, bed: 1350, doses, ..Day::default() }
}

fn coffee(at: i32) -> Intake {
    Intake { id: "coffee".into(), title: "coffee".into(), substances: vec![Substance::Coffee], at, actual: false }
}

fn solved(day: &Day, rules: &[Rule]) -> Solved {
    match solve(day, rules).unwrap() {
        Timetable::Solved(solved) => solved,
        Timetable::Conflict(conflict) => panic!("{conflict:?}"),
    }
}

fn conflict(day: &Day, rules: &[Rule]) -> Conflict {
    match solve(day, rules).unwrap() {
        Timetable::Solved(solved) => panic!("{solved:?}"),
        Timetable::Conflict(conflict) => conflict,
    }
}

fn times(day: &Day) -> Vec<i32> {
    solved(day, &rules(&[], &[])).doses.iter().map(|d| d.at).collect()
}

fn said(day: &Day, number: usize) -> Vec<String> {
    let (rules, words) = (rules(&[], &[]), Words::new("en", true));
    solved(day, &rules).doses[number].reasons.iter().map(|r| sentence::reason(r, day, &rules, &words)).collect()
}

#[test]
fn iron_comes_two_hours_after_coffee_and_vitamin_c_with_it() {
    let mut day =
        day(vec![dose("Iron", Substance::Iron, (420, 720), 480), dose("Vitamin C", Substance::VitaminC, (420, 1200), 480)]);
    day.intakes.push(coffee(450));
    assert_eq!(times(&day), [570, 570]);
    assert_eq!(said(&day, 0), ["2 h after coffee", "together with Vitamin C, so there is one reminder less"]);
    assert_eq!(said(&day, 1)[0], "with Iron: vitamin C helps it in");
    // A minute more of coffee is a step of the grid more.
    day.intakes[0].at = 451;
    assert_eq!(times(&day), [575, 575]);
}

#[test]
fn an_empty_stomach_where_possible_and_not_at_any_price() {
    let mut day = day(vec![dose("Iron", Substance::Iron, (420, 720), 480)]);
    day.meals.push(Meal { kind: MealKind::Breakfast, at: 480, fat: false, actual: false });
    assert_eq!(times(&day), [420], "an hour before breakfast is nearer than two after");
    day.doses[0].earliest = 425;
    assert_eq!(times(&day), [600]);
    day.doses[0].latest = 595;
    assert_eq!(times(&day), [480], "no empty stomach to be had");
    assert!(said(&day, 0).contains(&"less than 2 h from breakfast: there was no better place".to_owned()));
}

#[test]
fn a_gap_that_is_not_confirmed_is_kept_where_possible_and_says_so() {
    let mut day = day(vec![dose("Iron", Substance::Iron, (480, 480), 480), dose("Zinc", Substance::Zinc, (480, 600), 480)]);
    assert_eq!(times(&day), [480, 600]);
    assert_eq!(said(&day, 1), ["2 h after Iron (not confirmed, ask your clinician)"]);
    day.doses[1].latest = 595;
    assert_eq!(times(&day), [480, 480]);
}

#[test]
fn gabapentin_and_magnesium_at_bedtime_are_a_conflict_with_ways_out() {
    let words = Words::new("en", true);
    let mut day = day(vec![
        dose("Iron", Substance::Iron, (420, 720), 480),
        dose("Magnesium", Substance::Magnesium, (1350, 1350), 1350),
        dose("Gabapentin", Substance::Gabapentin, (1350, 1350), 1350),
    ]);
    day.doses[1].choices = vec![Choice { place: Place::WithDinner, earliest: 1100, latest: 1140 }];
    day.doses[2].by_bed = true;
    let rules = rules(&[], &[]);
    let conflict = conflict(&day, &rules);
    assert_eq!((conflict.rules.len(), conflict.doses.len()), (1, 2));
    assert_eq!(conflict.rules, ["magnesium-gabapentin"]);
    assert_eq!(conflict.doses, ["Magnesium", "Gabapentin"]);
    assert_eq!(sentence::clash(&conflict.clashes[0], &day, &rules, &words), "Gabapentin needs 2 h after Magnesium.");
    let ways: Vec<String> =
        conflict.relaxations.iter().map(|r| sentence::relaxation(r, &conflict, &day, &rules, &words)).collect();
    assert_eq!(
        ways,
        [
            "Magnesium at 20:30 instead of 22:30.",
            "Gabapentin at 20:30 instead of 22:30.",
            "For Gabapentin to come 2 h after Magnesium, you would go to bed at 00:30.",
            "Take Magnesium with dinner instead, at 19:00.",
        ]
    );
    assert!(conflict.relaxations.iter().all(|r| r.whole_day));
    day.doses[1] = dose("Magnesium", Substance::Magnesium, (1290, 1290), 1290);
    let bed = |c: &Conflict| {
        c.relaxations.iter().find_map(|r| match r.change {
            Change::Bed { to, .. } => Some(to),
            _ => None,
        })
    };
    let conflict = self::conflict(&day, &rules);
    assert_eq!(bed(&conflict), Some(1410), "bed at 23:30");
}

#[test]
fn coffee_can_be_the_one_that_moves() {
    let mut day = day(vec![dose("Iron", Substance::Iron, (540, 540), 540)]);
    day.intakes.push(coffee(600));
    let conflict = conflict(&day, &rules(&[], &[]));
    assert_eq!(conflict.doses, ["Iron"]);
    assert_eq!(conflict.clashes[0].other, Other::Intake("coffee".into()));
    let coffee = conflict.relaxations.iter().find_map(|r| match &r.change {
        Change::Intake { from, to, .. } => Some((*from, *to)),
        _ => None,
    });
    assert_eq!(coffee, Some((600, 660)));
    day.intakes[0].actual = true;
    assert!(!self::conflict(&day, &rules(&[], &[])).relaxations.iter().any(|r| matches!(r.change, Change::Intake { .. })));
}

#[test]
fn two_conflicts_are_named_one_at_a_time() {
    let rules = rules(&[], &[]);
    let day = day(vec![
        dose("Iron", Substance::Iron, (480, 480), 480),
        dose("Calcium", Substance::Calcium, (500, 500), 500),
        dose("Magnesium", Substance::Magnesium, (1200, 1200), 1200),
        dose("Gabapentin", Substance::Gabapentin, (1200, 1200), 1200),
    ]);
    let conflict = conflict(&day, &rules);
    assert_eq!((conflict.rules.len(), conflict.doses.len()), (1, 2));
    assert!(!conflict.relaxations.is_empty() && conflict.relaxations.iter().all(|r| !r.whole_day));
}

#[test]
fn a_fixed_time_off_the_grid_stays_and_what_was_taken_is_a_fact() {
    let mut day =
        day(vec![dose("Iron", Substance::Iron, (542, 542), 542), dose("Magnesium", Substance::Magnesium, (480, 1350), 600)]);
    assert_eq!(times(&day), [542, 665]);
    // Two facts that are too near are no conflict: nothing can be done about them.
    day.doses[0].taken = Some(542);
    day.intakes.push(Intake { actual: true, ..coffee(545) });
    assert_eq!(times(&day), [542, 665]);
}

#[test]
fn an_empty_window_is_a_conflict_of_its_own_and_of_no_other() {
    let day = day(vec![dose("a", Substance::Zinc, (600, 595), 600), dose("b", Substance::VitaminD, (542, 542), 542)]);
    let conflict = conflict(&day, &rules(&[], &[]));
    assert_eq!((conflict.doses, conflict.rules.len()), (vec!["a".to_owned()], 0));
}

#[test]
fn the_rest_of_a_day_begins_now() {
    let mut day =
        day(vec![dose("Iron", Substance::Iron, (420, 540), 480), dose("Magnesium", Substance::Magnesium, (480, 1350), 600)]);
    assert_eq!(times(&rest_of_day(&day, 540)), [540, 660]);
    assert_eq!(times(&rest_of_day(&day, 541)), [545, 665], "over, but not too late for today");
    day.doses[0].taken = Some(530);
    assert_eq!(times(&rest_of_day(&day, 541)), [530, 650]);
}

#[test]
fn two_doses_of_one_item_never_become_one() {
    let mut second = dose("b", Substance::Zinc, (420, 1350), 900);
    second.item = "a".into();
    let day = day(vec![dose("a", Substance::Zinc, (420, 1350), 480), second]);
    let at = times(&day);
    assert_eq!(at, [480, 900]);
}

#[test]
fn forty_doses_are_solved_and_more_are_refused() {
    let substances = [Substance::Iron, Substance::Calcium, Substance::Magnesium, Substance::Levothyroxine, Substance::Zinc];
    let many = |count: usize| {
        day((0..count)
            .map(|k| {
                let at = 420 + (k as i32 * 97) % 900;
                dose(&format!("d{k}"), substances[k % 5], (at, at + 60), at + 30)
            })
            .collect())
    };
    assert!(solve(&many(41), &rules(&[], &[])).is_err());
    // Whatever comes out, it comes out.
    let _ = solve(&many(40), &rules(&[], &[]));
}

/// The best of every placement there is, by the aims in their order.
fn every(day: &Day, rules: &[Rule], at: &mut Vec<i32>, best: &mut Option<(Score, Vec<i32>)>) {
    let Some(dose) = day.doses.get(at.len()) else {
        let found = (scored(day, rules, at), at.clone());
        if let (Some(score), at) = found {
            if best.as_ref().is_none_or(|b| (score, &at) < (b.0, &b.1)) {
                *best = Some((score, at));
            }
        }
        return;
    };
    for minute in (dose.earliest..=dose.latest).filter(|m| m % GRID == 0 || dose.earliest == dose.latest) {
        at.push(minute);
        every(day, rules, at, best);
        at.pop();
    }
}

/// The score of times; `None` if they break a hard rule. Only for gaps between single substances and items, as the random days have.
fn scored(day: &Day, rules: &[Rule], at: &[i32]) -> Option<Score> {
    let mut score = Score::default();
    for rule in rules {
        let Spacing::Apart { .. } = rule.spacing else { continue };
        let is = |party: &Party, d: &DayDose| party.is(&d.substances, Some(&d.item));
        for (i, first) in day.doses.iter().enumerate().filter(|(_, d)| is(&rule.first, d)) {
            for (j, _) in day.doses.iter().enumerate().filter(|(j, d)| *j != i && is(&rule.second, d)) {
                if !rule.spacing.keeps(at[i], at[j]) {
                    match rule.strength {
                        Strength::Hard => return None,
                        Strength::Soft => score.broken_unsure += 1,
                    }
                }
            }
            for intake in day.intakes.iter().filter(|k| rule.second.is(&k.substances, None)) {
                let _ = first;
                if !rule.spacing.keeps(at[i], intake.at) {
                    return None;
                }
            }
        }
    }
    let mut times = at.to_vec();
    times.sort_unstable();
    times.dedup();
    score.times = times.len() as i32;
    for (minute, dose) in at.iter().zip(&day.doses) {
        score.asleep += i32::from(day.asleep(*minute));
        score.moved += (minute - dose.preferred).abs();
    }
    Some(score)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    #[test]
    fn no_placement_is_better(
        doses in proptest::collection::vec((0usize..5, 400i32..700, 0i32..=9, 0i32..60), 1..5),
        gap in 5i32..90, one_way: bool, wake in 400i32..500, drink in 400i32..700,
    ) {
        let substances = [Substance::Iron, Substance::Zinc, Substance::Magnesium, Substance::Gabapentin, Substance::VitaminD];
        let doses: Vec<DayDose> = doses.iter().enumerate().map(|(k, (s, from, width, to))| {
            let from = if *width == 0 { *from } else { from / GRID * GRID };
            dose(&format!("d{k}"), substances[*s], (from, from + width * 5), from + to.min(&(width * 5)))
        }).collect();
        let mut day = day(doses);
        day.wake = wake;
        day.intakes.push(coffee(drink));
        let own = OwnRule { id: "own".into(), first: Party::Item("d0".into()), second: Party::Substance(Substance::VitaminD), minutes: gap, one_way };
        let rules = rules(&[own], &[]);
        let mut best = None;
        every(&day, &rules, &mut Vec::new(), &mut best);
        match (solve(&day, &rules).unwrap(), best) {
            (Timetable::Solved(solved), Some((score, at))) => {
                prop_assert_eq!(solved.score, score);
                prop_assert_eq!(solved.doses.iter().map(|d| d.at).collect::<Vec<_>>(), at);
            }
            (Timetable::Conflict(conflict), None) => {
                let part = |dose: Option<&str>, rule: Option<&str>| {
                    let mut day = day.clone();
                    day.doses.retain(|d| conflict.doses.contains(&d.id) && dose != Some(d.id.as_str()));
                    let rules: Vec<Rule> = rules.iter().filter(|r| conflict.rules.contains(&r.id) && rule != Some(r.id.as_str())).cloned().collect();
                    let mut best = None;
                    every(&day, &rules, &mut Vec::new(), &mut best);
                    best.is_some()
                };
                prop_assert!(!part(None, None));
                for id in &conflict.doses {
                    prop_assert!(part(Some(id), None));
                }
                for id in &conflict.rules {
                    prop_assert!(part(None, Some(id)));
                }
            }
            (timetable, best) => prop_assert!(false, "{timetable:?} {best:?}"),
        }
    }
}
