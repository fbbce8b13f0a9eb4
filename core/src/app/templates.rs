//! Use cases of templates and of the evening routine.

use super::plan::PlanState;
use super::{App, Topic};
use crate::catalog::{TemplateRow, TEMPLATES};
use crate::error::Result;
use crate::plan::template::{entry, Template, TemplateGroup, TemplateGroupKind};
use crate::words::is_label_in_any;

impl App {
    /// What can be added to the plan with one tap, by heading, each with its source.
    ///
    /// # Errors
    /// [`crate::error::Error::Storage`], [`crate::error::Error::UnknownZone`].
    pub fn templates(&self) -> Result<Vec<TemplateGroup>> {
        let m = self.moment()?;
        let state = self.look(|db| self.plan_state(db, &m))?;
        let today = m.today();
        let template = |row| {
            let entry = entry(row, today, &m.words);
            Template {
                sentence: state.sentence(&entry.schedule, &m.words),
                about: m.words.text(&format!("template-{}-note", row.id)),
                source: row.from.words(&m.words),
                in_plan: in_plan(row, &state),
                entry,
            }
        };
        let group = |kind: TemplateGroupKind| TemplateGroup {
            kind,
            title: m.words.text(kind.key()),
            templates: TEMPLATES.iter().filter(|row| row.group == kind).map(template).collect(),
        };
        Ok(TemplateGroupKind::ALL.into_iter().map(group).collect())
    }

    /// Adds all templates under a heading that are not in the plan yet, such as the whole evening routine, and says how many.
    ///
    /// # Errors
    /// [`crate::error::Error::Storage`], [`crate::error::Error::DiskFull`].
    pub fn add_templates(&self, kind: TemplateGroupKind) -> Result<i64> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            let today = m.today();
            let mut added = 0;
            for row in TEMPLATES.iter().filter(|row| row.group == kind) {
                if !in_plan(row, &state) {
                    self.put_item(db, &state, entry(row, today, &m.words).checked()?, m)?;
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

/// Whether an item of a template's name, in any language, is in the plan.
fn in_plan(row: &TemplateRow, state: &PlanState) -> bool {
    let key = format!("template-{}", row.id);
    state.history.items.iter().any(|i| i.is_active() && is_label_in_any(&key, &i.entry.name))
}
