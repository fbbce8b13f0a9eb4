//! Use cases of templates and of the evening routine.

use super::plan::PlanState;
use super::{App, Topic};
use crate::catalog::TemplateRow;
use crate::error::Result;
use crate::plan::template::{self, Template, TemplateGroup, TemplateGroupKind};
use crate::plan::{ItemEntry, ItemKind, Schedule, Substance};
use crate::time::CivilDate;
use crate::words::{is_label_in_any, Words};

impl App {
    /// What can be added to the plan with one tap, by heading, each with its source.
    ///
    /// # Errors
    /// [`crate::error::Error::Storage`], [`crate::error::Error::UnknownZone`].
    pub fn templates(&self) -> Result<Vec<TemplateGroup>> {
        let m = self.moment()?;
        let state = self.look(|db| self.plan_state(db, &m))?;
        let today = m.today();
        let template = |kind, row: &TemplateRow| {
            let entry = entry(row, &state, today, &m.words);
            Template {
                sentence: state.sentence(&entry.schedule, &m.words),
                about: m.words.text(&format!("template-{}-note", row.id)),
                source: row.from.words(&m.words),
                in_plan: in_plan(kind, row, &state),
                entry,
            }
        };
        let group = |kind: TemplateGroupKind| TemplateGroup {
            kind,
            title: m.words.text(kind.key()),
            templates: kind.rows().into_iter().map(|row| template(kind, row)).collect(),
        };
        Ok(TemplateGroupKind::ALL.into_iter().map(group).collect())
    }

    /// Adds all templates under a heading that are not in the plan yet, such as the evening routine, and says how many.
    ///
    /// # Errors
    /// [`crate::error::Error::Storage`], [`crate::error::Error::DiskFull`].
    pub fn add_templates(&self, kind: TemplateGroupKind) -> Result<i64> {
        self.change(|db, m, topics| {
            let today = m.today();
            let mut added = 0;
            for row in kind.rows() {
                // With what was just added: the vitamin C goes with the iron before it.
                let state = self.plan_state(db, m)?;
                if !in_plan(kind, row, &state) {
                    self.put_item(db, &state, entry(row, &state, today, &m.words).checked()?, m)?;
                    added += 1;
                }
            }
            if added > 0 {
                topics.extend([Topic::Plan, Topic::Reminders]);
            }
            Ok(added)
        })
    }
}

/// The entry of a template in this plan: with the item it goes with, if that is there and has times of its own.
pub(super) fn entry(row: &TemplateRow, state: &PlanState, today: CivilDate, words: &Words) -> ItemEntry {
    let entry = template::entry(row, today, words);
    match row.goes_with.and_then(|substance| taken_with(substance, state)) {
        Some(schedule) => ItemEntry { schedule, ..entry },
        None => entry,
    }
}

/// The schedule of what is taken with the first item that has a substance in it.
pub(super) fn taken_with(substance: Substance, state: &PlanState) -> Option<Schedule> {
    let swallowed = |kind| matches!(kind, ItemKind::Supplement | ItemKind::Medicine);
    let mut with = state.history.active().filter(|i| swallowed(i.entry.kind) && i.entry.substances.contains(&substance));
    let item = with.find(|i| matches!(i.entry.schedule, Schedule::Own { .. } | Schedule::Elapsed { .. }))?;
    Some(Schedule::With { item: item.id.clone() })
}

/// Whether an item of a template's name, in any language, is in the plan. Of the routine, also whether what it brings is taken already:
/// one kind of magnesium is enough.
fn in_plan(kind: TemplateGroupKind, row: &TemplateRow, state: &PlanState) -> bool {
    let key = format!("template-{}", row.id);
    let routine = kind == TemplateGroupKind::Evening;
    state.history.active().any(|i| {
        is_label_in_any(&key, &i.entry.name)
            || routine && i.entry.kind == row.kind && row.substances.iter().any(|s| i.entry.substances.contains(s))
    })
}
