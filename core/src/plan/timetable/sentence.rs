//! A timetable in a person's words: why a dose is at its time, what is in the way, and what would help.
//!
//! Decides which sentence is said; the wording is in `catalog/text`. A rule of confidence C or U is never said as an instruction.

use super::answer::{Change, Clash, Conflict, Other, Reason, Relaxation};
use super::meeting::SAME_ITEM;
use super::model::{Day, DayDose, MealKind, Party, Place, Rule, Spacing, GRID};
use crate::catalog::Confidence;
use crate::plan::Substance;
use crate::words::{Value, Words};

/// Why a dose is at its time: "2 h after Coffee".
pub fn reason(reason: &Reason, day: &Day, rules: &[Rule], words: &Words) -> String {
    match reason {
        Reason::Taken => words.text("timetable-taken"),
        Reason::Fixed => words.text("timetable-fixed"),
        Reason::Preferred => words.text("timetable-preferred"),
        Reason::Window => words.text("timetable-window"),
        Reason::Gap { other, minutes, after, confidence, .. } => {
            let values =
                [("duration", words.duration((*minutes).into()).into()), ("other", other_title(other, day, words).into())];
            let said = words.with(if *after { "timetable-after" } else { "timetable-before" }, &values);
            unsure(said, *confidence, words)
        }
        Reason::With { rule, other, confidence } => {
            let key = match rules.iter().find(|r| r.id == *rule).map(|r| &r.second) {
                Some(Party::Substance(Substance::VitaminC)) => "timetable-with-vitamin-c",
                Some(Party::Substance(Substance::VitaminD)) => "timetable-with-vitamin-d",
                _ => "timetable-with",
            };
            unsure(words.with(key, &[("other", other_title(other, day, words).into())]), *confidence, words)
        }
        Reason::Broken { rule, other, confidence } => {
            let other = Value::from(other_title(other, day, words));
            let said = match rules.iter().find(|r| r.id == *rule).map(|r| r.spacing) {
                Some(Spacing::Apart { before, after }) => {
                    let duration = words.duration(before.max(after).into());
                    words.with("timetable-near", &[("other", other), ("duration", duration.into())])
                }
                _ => words.with("timetable-without", &[("other", other)]),
            };
            unsure(said, *confidence, words)
        }
        Reason::Shared { with } => {
            let titles: Vec<String> = with.iter().map(|id| dose_title(id, day)).collect();
            words.with("timetable-shared", &[("others", words.list(&titles).into())])
        }
    }
}

/// What a rule of the catalogue asks for: "Iron and Zinc 2 h apart".
pub fn rule(first: &Party, second: &Party, spacing: Spacing, words: &Words) -> String {
    let name = |party: &Party| match party {
        Party::Substance(substance) => words.text(substance.key()),
        Party::Meal => words.text("spacing-meal"),
        Party::MealWithFat => words.text("spacing-meal-with-fat"),
        Party::Item(_) => String::new(),
    };
    let duration = |minutes: i32| Value::from(words.duration(minutes.into()));
    let parties = |rest: Vec<(&'static str, Value)>| {
        let named = [("first", Value::from(name(first))), ("second", Value::from(name(second)))];
        named.into_iter().chain(rest).collect::<Vec<_>>()
    };
    match spacing {
        Spacing::Apart { before: 0, after } => words.with("own-spacing-after", &parties(vec![("duration", duration(after))])),
        Spacing::Apart { before, after } if before == after => {
            words.with("own-spacing", &parties(vec![("duration", duration(after))]))
        }
        Spacing::Apart { before, after: 0 } => words.with("spacing-before", &parties(vec![("duration", duration(before))])),
        Spacing::Apart { before, after } => {
            words.with("spacing-around", &parties(vec![("before", duration(before)), ("after", duration(after))]))
        }
        Spacing::Together { .. } => words.with("spacing-together", &parties(Vec::new())),
        Spacing::Flag => words.with("spacing-flag", &parties(Vec::new())),
    }
}

/// What a conflict is about: "Gabapentin needs 2 h after Magnesium."
pub fn clash(clash: &Clash, day: &Day, rules: &[Rule], words: &Words) -> String {
    let (dose, other) = (dose_title(&clash.dose, day), other_title(&clash.other, day, words));
    if clash.rule == SAME_ITEM {
        let preferred = |id: &str| day.doses.iter().find(|d| d.id == id).map_or(0, |d| d.preferred);
        let gap = match &clash.other {
            Other::Dose(id) => ((preferred(&clash.dose) - preferred(id)).abs() / 2).max(GRID),
            Other::Intake(_) | Other::Meal(_) => GRID,
        };
        return words.with("timetable-clash-same", &[("dose", dose.into()), ("duration", words.duration(gap.into()).into())]);
    }
    let Some(rule) = rules.iter().find(|r| r.id == clash.rule) else { return String::new() };
    match rule.spacing {
        Spacing::Apart { before: 0, after } => {
            // The one that needs the gap is the rule's second, whichever of the two that is here.
            let is_second = day.doses.iter().any(|d| d.id == clash.dose && rule.second.is(&d.substances, Some(&d.item)));
            let (second, first) = if is_second { (dose, other) } else { (other, dose) };
            let duration = words.duration(after.into());
            words
                .with("timetable-clash-after", &[("dose", second.into()), ("other", first.into()), ("duration", duration.into())])
        }
        Spacing::Apart { before, after } => {
            let duration = words.duration(before.max(after).into());
            words.with("timetable-clash", &[("dose", dose.into()), ("other", other.into()), ("duration", duration.into())])
        }
        Spacing::Together { .. } => words.with("timetable-clash-together", &[("dose", dose.into()), ("other", other.into())]),
        Spacing::Flag => words.with("timetable-flag", &[("dose", dose.into()), ("other", other.into())]),
    }
}

/// What would help: "Take Magnesium with dinner instead, at 18:30."
pub fn relaxation(relaxation: &Relaxation, conflict: &Conflict, day: &Day, rules: &[Rule], words: &Words) -> String {
    let time = |minute: i32| Value::from(words.clock(minute.into()));
    let said = match &relaxation.change {
        Change::Move { dose, place, to } => {
            let place = words.text(place_key(*place));
            words.with("timetable-move", &[("dose", dose_title(dose, day).into()), ("place", place.into()), ("time", time(*to))])
        }
        Change::Time { dose, from, to } => {
            words.with("timetable-time", &[("what", dose_title(dose, day).into()), ("from", time(*from)), ("time", time(*to))])
        }
        Change::Bed { to, .. } => match conflict.clashes.iter().find_map(|clash| after(clash, day, rules)) {
            Some((dose, other, gap)) => words.with(
                "timetable-bed-for",
                &[
                    ("dose", dose_title(&dose, day).into()),
                    ("other", other_title(&other, day, words).into()),
                    ("duration", words.duration(gap.into()).into()),
                    ("time", time(*to)),
                ],
            ),
            None => words.with("timetable-bed", &[("time", time(*to))]),
        },
        Change::Intake { intake, from, to } => {
            let title = other_title(&Other::Intake(intake.clone()), day, words);
            words.with("timetable-intake", &[("what", title.into()), ("from", time(*from)), ("time", time(*to))])
        }
    };
    if relaxation.whole_day {
        said
    } else {
        words.with("timetable-part", &[("change", said.into())])
    }
}

/// What the app would do, on a button: "Move Magnesium to 18:30".
pub fn action(change: &Change, day: &Day, words: &Words) -> String {
    let moved = |title: String, to: i32| {
        words.with("relaxation-move", &[("what", title.into()), ("time", words.clock(to.into()).into())])
    };
    match change {
        Change::Move { dose, to, .. } | Change::Time { dose, to, .. } => moved(dose_title(dose, day), *to),
        Change::Intake { intake, to, .. } => moved(other_title(&Other::Intake(intake.clone()), day, words), *to),
        Change::Bed { to, .. } => words.with("relaxation-bed", &[("time", words.clock((*to).into()).into())]),
    }
}

/// Which dose at bedtime would come how many minutes after what, where a later bedtime helps a clash. Of two at bedtime only a one-way
/// rule says which comes later.
fn after(clash: &Clash, day: &Day, rules: &[Rule]) -> Option<(String, Other, i32)> {
    let rule = rules.iter().find(|r| r.id == clash.rule)?;
    let Spacing::Apart { before, after } = rule.spacing else { return None };
    let find = |id: &str| day.doses.iter().find(|d| d.id == id);
    let dose = find(&clash.dose)?;
    let other = match &clash.other {
        Other::Dose(id) => find(id),
        Other::Intake(_) | Other::Meal(_) => None,
    };
    let moves = |d: &DayDose| d.by_bed && d.taken.is_none();
    let is_second = |d: &DayDose| rule.second.is(&d.substances, Some(&d.item));
    let dose_later = match (moves(dose), other.is_some_and(moves)) {
        (true, true) if before == 0 => is_second(dose),
        (true, true) if after == 0 => !is_second(dose),
        (one, two) if one != two => one,
        _ => return None,
    };
    let (later, earlier) = match other.filter(|_| !dose_later) {
        Some(other) => (other, Other::Dose(dose.id.clone())),
        None => (dose, clash.other.clone()),
    };
    let gap = if is_second(later) { after } else { before };
    Some((later.id.clone(), earlier, if gap == 0 { before.max(after) } else { gap }))
}

fn unsure(said: String, confidence: Option<Confidence>, words: &Words) -> String {
    match confidence {
        Some(Confidence::C | Confidence::U) => words.with("timetable-unsure", &[("reason", said.into())]),
        None | Some(Confidence::A | Confidence::B) => said,
    }
}

fn dose_title(id: &str, day: &Day) -> String {
    day.doses.iter().find(|d| d.id == id).map(|d| d.title.clone()).unwrap_or_default()
}

fn other_title(other: &Other, day: &Day, words: &Words) -> String {
    match other {
        Other::Dose(id) => dose_title(id, day),
        Other::Intake(id) => day.intakes.iter().find(|i| i.id == *id).map(|i| i.title.clone()).unwrap_or_default(),
        Other::Meal(MealKind::Breakfast) => words.text("meal-breakfast"),
        Other::Meal(MealKind::Lunch) => words.text("meal-lunch"),
        Other::Meal(MealKind::Dinner) => words.text("meal-dinner"),
    }
}

/// The key of what a place is called.
pub fn place_key(place: Place) -> &'static str {
    match place {
        Place::AfterWaking => "timetable-after-waking",
        Place::WithBreakfast => "timetable-with-breakfast",
        Place::WithLunch => "timetable-with-lunch",
        Place::Afternoon => "timetable-afternoon",
        Place::WithDinner => "timetable-with-dinner",
        Place::Evening => "timetable-evening",
        Place::BeforeBed => "timetable-before-bed",
        Place::AtBedtime => "timetable-at-bedtime",
    }
}
