//! A schedule as one plain sentence, and why a dose is at its time.
//!
//! Decides what is said; the wording is in `catalog/text`.

use super::routine::{Anchor, Routine};
use super::schedule::{weekday, Days, Schedule, Timing, Window};
use super::substance::Substance;
use super::timetable::model::{Party, Spacing};
use crate::catalog::{SpacingRow, SPACING};
use crate::time::CivilTime;
use crate::words::Words;

/// "Every other day, 09:00, wherever you are". `with` is the title and schedule of the item it goes with.
pub fn schedule(schedule: &Schedule, with: Option<(&str, &Schedule)>, words: &Words) -> String {
    said(schedule, with, false, words)
}

/// The same; `here` leaves out that wall-clock times hold at any place.
fn said(schedule: &Schedule, with: Option<(&str, &Schedule)>, here: bool, words: &Words) -> String {
    match (schedule, with) {
        (Schedule::Own { days, timing: Timing::At { times } }, _) if here => {
            format!("{}, {}", self::days(days, words), list(times, words))
        }
        (Schedule::Own { days, timing }, _) => format!("{}, {}", self::days(days, words), timing_words(timing, words)),
        (Schedule::Elapsed { minutes, .. }, _) => {
            words.with("schedule-elapsed", &[("duration", words.duration(i64::from(*minutes)).into())])
        }
        (Schedule::AsNeeded { gap_minutes, daily_max }, _) => as_needed(*gap_minutes, *daily_max, words),
        (Schedule::With { .. }, Some((title, own))) => {
            let rest = said(own, None, here, words);
            // The name of a weekday keeps its capital.
            let named = matches!(own, Schedule::Own { days: Days::Weekdays { .. }, .. });
            let rest = if named { rest } else { lower_first(&rest) };
            words.with("schedule-with", &[("item", title.to_owned().into()), ("schedule", rest.into())])
        }
        (Schedule::With { .. }, None) => words.text("schedule-with-ended"),
    }
}

/// Why a dose of something with these substances is at its time: who or what set it, and what it keeps apart from.
pub fn why(
    schedule: &Schedule,
    with: Option<(&str, &Schedule)>,
    substances: &[Substance],
    routine: &Routine,
    words: &Words,
) -> String {
    let sentence = said(schedule, with, true, words);
    let reason = match schedule {
        Schedule::Own { timing: Timing::At { times }, .. } => {
            let count = i64::try_from(times.len()).unwrap_or(1);
            words.with("reason-set", &[("sentence", sentence.into()), ("count", count.into())])
        }
        _ => anchored(sentence, schedule, with, routine, words),
    };
    if substances.contains(&Substance::Iron) {
        return words.with("reason-iron", &[("reason", reason.into()), ("duration", words.duration(iron_gap().into()).into())]);
    }
    reason
}

/// Minutes that iron keeps from what is eaten or drunk beside a meal: the longest of the catalogue's.
fn iron_gap() -> i32 {
    let intakes = [Substance::Coffee, Substance::Tea, Substance::Dairy, Substance::Eggs];
    let gap = |row: &SpacingRow| match (&row.first, &row.second, row.spacing) {
        (Party::Substance(Substance::Iron), Party::Substance(other), Spacing::Apart { before, after })
            if intakes.contains(other) =>
        {
            Some(before.max(after))
        }
        _ => None,
    };
    SPACING.iter().filter_map(gap).max().unwrap_or(0)
}

/// Why a dose is at its time: its sentence, and the bedtime, waking or meal it hangs on.
pub fn reason(schedule: &Schedule, with: Option<(&str, &Schedule)>, routine: &Routine, words: &Words) -> String {
    anchored(said(schedule, with, false, words), schedule, with, routine, words)
}

fn anchored(sentence: String, schedule: &Schedule, with: Option<(&str, &Schedule)>, routine: &Routine, words: &Words) -> String {
    let own = match (schedule, with) {
        (Schedule::With { .. }, Some((_, own))) => own,
        _ => schedule,
    };
    let anchor = match own {
        Schedule::Own { timing, .. } => timing.anchored().map(|(anchor, ..)| anchor),
        _ => None,
    };
    match (anchor, anchor.and_then(|anchor| routine.meal(anchor))) {
        (None, _) => words.with("reason-plain", &[("sentence", sentence.into())]),
        (Some(anchor), Some(time)) => {
            let meal = words.text(meal_key(anchor));
            words.with("reason-meal", &[("sentence", sentence.into()), ("meal", meal.into()), ("time", words.time(time).into())])
        }
        (Some(Anchor::Bedtime), None) if !routine.evenings.is_empty() => {
            words.with("reason-evenings", &[("sentence", sentence.into())])
        }
        (Some(Anchor::Bedtime), None) => {
            words.with("reason-bedtime", &[("sentence", sentence.into()), ("time", words.time(routine.bedtime).into())])
        }
        (Some(_), None) => {
            words.with("reason-waking", &[("sentence", sentence.into()), ("time", words.time(routine.waking).into())])
        }
    }
}

fn days(days: &Days, words: &Words) -> String {
    match days {
        Days::EveryDay => words.text("schedule-every-day"),
        Days::EveryNDays { days: 2, .. } => words.text("schedule-every-other-day"),
        Days::EveryNDays { days, .. } => words.with("schedule-every-n-days", &[("days", i64::from(*days).into())]),
        Days::Weekdays { days } => {
            let names: Vec<String> = days.iter().filter_map(|d| weekday(*d)).map(|d| words.weekday(d)).collect();
            words.with("schedule-weekdays", &[("days", words.list(&names).into())])
        }
        Days::OnOff { on, off, .. } => {
            words.with("schedule-on-off", &[("on", i64::from(*on).into()), ("off", i64::from(*off).into())])
        }
        Days::Once { date } => words.with("schedule-once", &[("day", words.day(*date).into())]),
    }
}

fn as_needed(gap: Option<i32>, most: Option<i32>, words: &Words) -> String {
    let gap = gap.map(|gap| words.with("schedule-gap", &[("duration", words.duration(i64::from(gap)).into())]));
    let most = most.map(|most| words.with("schedule-most", &[("count", i64::from(most).into())]));
    [Some(words.text("schedule-as-needed")), gap, most].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn list(times: &[CivilTime], words: &Words) -> String {
    words.list(&times.iter().map(|t| words.time(*t)).collect::<Vec<_>>())
}

fn timing_words(timing: &Timing, words: &Words) -> String {
    match timing {
        Timing::At { times } => words.with("timing-at", &[("times", list(times, words).into())]),
        Timing::AtHome { times, zone } => {
            words.with("timing-at-home", &[("times", list(times, words).into()), ("place", place(zone).into())])
        }
        Timing::BeforeBed { minutes } => from_anchor(Anchor::Bedtime, -minutes, words),
        Timing::AfterWaking { minutes } => from_anchor(Anchor::Waking, *minutes, words),
        Timing::Anchored { anchor, minutes, window: None } => from_anchor(*anchor, *minutes, words),
        Timing::Anchored { anchor, minutes, window: Some(Window { from, to }) } => words.with(
            "timing-window",
            &[
                ("timing", from_anchor(*anchor, *minutes, words).into()),
                ("from", from_anchor(*anchor, *from, words).into()),
                ("to", from_anchor(*anchor, *to, words).into()),
            ],
        ),
    }
}

/// "45 min before bed", "at dinner".
pub fn from_anchor(anchor: Anchor, minutes: i32, words: &Words) -> String {
    let duration = words.duration(i64::from(minutes.abs()));
    match (anchor, minutes) {
        (Anchor::Bedtime, 0) => words.text("timing-at-bedtime"),
        (Anchor::Bedtime, ..0) => words.with("timing-before-bed", &[("duration", duration.into())]),
        (Anchor::Bedtime, _) => words.with("timing-after-bed", &[("duration", duration.into())]),
        (Anchor::Waking, 0) => words.text("timing-at-waking"),
        (Anchor::Waking, ..0) => words.with("timing-before-waking", &[("duration", duration.into())]),
        (Anchor::Waking, _) => words.with("timing-after-waking", &[("duration", duration.into())]),
        (meal, minutes) => {
            let key = match minutes {
                0 => "timing-at-meal",
                ..0 => "timing-before-meal",
                _ => "timing-after-meal",
            };
            words.with(key, &[("duration", duration.into()), ("meal", words.text(meal_key(meal)).into())])
        }
    }
}

fn meal_key(meal: Anchor) -> &'static str {
    match meal {
        Anchor::Breakfast => "meal-breakfast",
        Anchor::Lunch => "meal-lunch",
        _ => "meal-dinner",
    }
}

/// "Berlin" of "Europe/Berlin".
fn place(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
