//! A schedule as one plain sentence, and why a dose is at its time.
//!
//! Decides what is said; the wording is in `catalog/text`.

use super::model::{weekday, Days, Routine, Schedule, Timing};
use crate::words::Words;

/// "Every other day, 09:00, wherever you are". `with` is the title and schedule of the item it goes with.
pub fn schedule(schedule: &Schedule, with: Option<(&str, &Schedule)>, words: &Words) -> String {
    match (schedule, with) {
        (Schedule::Own { days, timing }, _) => format!("{}, {}", self::days(days, words), timing_words(timing, words)),
        (Schedule::With { .. }, Some((title, own))) => {
            let rest = lower_first(&self::schedule(own, None, words));
            words.with("schedule-with", &[("item", title.to_owned().into()), ("schedule", rest.into())])
        }
        (Schedule::With { .. }, None) => words.text("schedule-with-ended"),
    }
}

/// Why a dose is at its time: its sentence, and the bedtime or waking it hangs on.
pub fn reason(schedule: &Schedule, with: Option<(&str, &Schedule)>, routine: &Routine, words: &Words) -> String {
    let own = match (schedule, with) {
        (Schedule::With { .. }, Some((_, own))) => own,
        _ => schedule,
    };
    let sentence = self::schedule(schedule, with, words);
    match own {
        Schedule::Own { timing: Timing::BeforeBed { .. }, .. } => {
            if !routine.evenings.is_empty() {
                return words.with("reason-evenings", &[("sentence", sentence.into())]);
            }
            words.with("reason-bedtime", &[("sentence", sentence.into()), ("time", words.time(routine.bedtime).into())])
        }
        Schedule::Own { timing: Timing::AfterWaking { .. }, .. } => {
            words.with("reason-waking", &[("sentence", sentence.into()), ("time", words.time(routine.waking).into())])
        }
        _ => words.with("reason-plain", &[("sentence", sentence.into())]),
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
    }
}

fn timing_words(timing: &Timing, words: &Words) -> String {
    match timing {
        Timing::At { times } => {
            let times: Vec<String> = times.iter().map(|t| words.time(*t)).collect();
            words.with("timing-at", &[("times", words.list(&times).into())])
        }
        Timing::BeforeBed { minutes: 0 } => words.text("timing-at-bedtime"),
        Timing::BeforeBed { minutes } => {
            words.with("timing-before-bed", &[("duration", words.duration(i64::from(*minutes)).into())])
        }
        Timing::AfterWaking { minutes: 0 } => words.text("timing-at-waking"),
        Timing::AfterWaking { minutes } => {
            words.with("timing-after-waking", &[("duration", words.duration(i64::from(*minutes)).into())])
        }
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
