//! Templates: what people with RLS often take or do, ready to be added to the plan.
//!
//! Decides the entry a template becomes. What it says, with its source, is `catalog/templates.toml`; nothing is ever added unasked.

use serde::{Deserialize, Serialize};

use super::model::ItemEntry;
use super::schedule::{Days, Schedule, Timing};
use crate::catalog::{TemplateRow, TEMPLATES};
use crate::diary::episode::NOTE_MAX;
use crate::time::{CivilDate, CivilTime};
use crate::words::{is_label_in_any, Words};

/// Under which heading a template stands, in the order they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TemplateGroupKind {
    /// Iron and what goes with it.
    Iron,
    /// Magnesium in its forms.
    Magnesium,
    /// Vitamins.
    Vitamins,
    /// The evening routine, anchored to bedtime.
    Evening,
    /// What else helps in the evening.
    EveningMore,
    /// Habits of the day.
    Day,
    /// Courses over weeks.
    Course,
}

impl TemplateGroupKind {
    /// All of them.
    pub const ALL: [TemplateGroupKind; 7] = [
        TemplateGroupKind::Iron,
        TemplateGroupKind::Magnesium,
        TemplateGroupKind::Vitamins,
        TemplateGroupKind::Evening,
        TemplateGroupKind::EveningMore,
        TemplateGroupKind::Day,
        TemplateGroupKind::Course,
    ];

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            TemplateGroupKind::Iron => "templates-iron",
            TemplateGroupKind::Magnesium => "templates-magnesium",
            TemplateGroupKind::Vitamins => "templates-vitamins",
            TemplateGroupKind::Evening => "templates-evening",
            TemplateGroupKind::EveningMore => "templates-evening-more",
            TemplateGroupKind::Day => "templates-day",
            TemplateGroupKind::Course => "templates-course",
        }
    }
}

/// A template as the plan offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// What would be added; its note has the source.
    pub entry: ItemEntry,
    /// "Every day, 45 min before bed".
    pub sentence: String,
    /// How, and when better not.
    pub about: String,
    /// "RLS self-care guides (2026)".
    pub source: String,
    /// Whether an item of this name is in the plan already.
    pub in_plan: bool,
}

/// The templates under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateGroup {
    /// Which.
    pub kind: TemplateGroupKind,
    /// The heading.
    pub title: String,
    /// Its templates.
    pub templates: Vec<Template>,
}

impl TemplateGroupKind {
    /// The templates under its heading; the evening routine by time, with what has a heading of its own as well.
    pub fn rows(self) -> Vec<&'static TemplateRow> {
        let mut rows: Vec<&TemplateRow> = match self {
            TemplateGroupKind::Evening => TEMPLATES.iter().filter(|row| row.routine).collect(),
            _ => TEMPLATES.iter().filter(|row| row.group == self).collect(),
        };
        if self == TemplateGroupKind::Evening {
            rows.sort_by_key(|row| row.anchored.map(|(_, minutes, _)| minutes));
        }
        rows
    }
}

/// The id of the template that has the name of an item, in any language.
pub fn template_named(name: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|row| is_label_in_any(&format!("template-{}", row.id), name)).map(|row| row.id)
}

/// The entry that a template becomes when it is added on a date.
pub fn entry(row: &TemplateRow, today: CivilDate, words: &Words) -> ItemEntry {
    let days = match (row.weekdays, row.every_days) {
        ([], 1) => Days::EveryDay,
        ([], days) => Days::EveryNDays { days, from: today },
        (weekdays, _) => Days::Weekdays { days: weekdays.to_vec() },
    };
    let schedule = match (row.anchored, row.times) {
        (Some((anchor, minutes, window)), _) => Schedule::Own { days, timing: Timing::Anchored { anchor, minutes, window } },
        (None, []) => Schedule::AsNeeded { gap_minutes: None, daily_max: None },
        (None, times) => {
            let clock = |minute: &u32| CivilTime::from_num_seconds_from_midnight_opt(minute * 60, 0);
            Schedule::Own { days, timing: Timing::At { times: times.iter().filter_map(clock).collect() } }
        }
    };
    // The shortest form of an anchored time, so that it is the same as one entered by hand.
    let schedule = schedule.clone().checked().unwrap_or(schedule);
    let note = format!("{} {}", words.text(&format!("template-{}-note", row.id)), row.from.words(words));
    ItemEntry {
        note: note.chars().take(NOTE_MAX).collect(),
        substances: row.substances.to_vec(),
        ..ItemEntry::of(&words.text(&format!("template-{}", row.id)), row.dose, row.kind, schedule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_can_be_added() {
        let words = Words::new("en", true);
        let today = CivilDate::from_ymd_opt(2026, 11, 26).unwrap();
        for row in TEMPLATES {
            let entry = entry(row, today, &words);
            assert_eq!(entry.clone().checked().as_ref(), Ok(&entry), "{}", row.id);
            assert!(entry.note.contains(row.from.source), "{} has its source", row.id);
        }
        for group in TemplateGroupKind::ALL {
            assert!(!group.rows().is_empty(), "{group:?}");
        }
        for row in TEMPLATES {
            assert!(
                TemplateGroupKind::ALL.iter().any(|group| group.rows().iter().any(|r| r.id == row.id)),
                "{} is nowhere",
                row.id
            );
            assert!(row.second_of.is_none_or(|first| TEMPLATES.iter().any(|r| r.id == first)), "{}", row.id);
        }
        let routine: Vec<_> = TemplateGroupKind::Evening.rows().iter().map(|row| row.id).collect();
        assert_eq!(routine, ["legs-warm", "massage", "magnesium-glycinate", "chamomile", "last-walk"]);
    }
}
