//! Items and the plan screen: what they may hold.
//!
//! Decides what is a sensible item. Leaves how it repeats to [`super::schedule`], the fixed points of a day to [`super::routine`], what
//! is in a piece of it to [`super::product`].

use serde::{Deserialize, Serialize};

use super::product::{checked_pieces, checked_steps, elemental_mg, step_on, Compound, Strength, TitrationStep};
use super::routine::Routine;
use super::schedule::Schedule;
use super::substance::Substance;
use crate::error::{at_most, within, Error, Field, Result};
use crate::time::{CivilDate, Instant};

/// Most characters in a name or a dose.
pub const NAME_MAX: usize = 80;
/// Most substances in one item.
pub const SUBSTANCES_MAX: usize = 8;

/// What kind of thing an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// A supplement, such as iron.
    Supplement,
    /// A prescribed medicine.
    Medicine,
    /// Something one does, such as stretching.
    Practice,
    /// A blood draw: made by [`crate::app::App::plan_blood_draw`], which pauses iron before it.
    BloodDraw,
}

/// What a person enters for an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemEntry {
    /// Name, 1–80 characters.
    pub name: String,
    /// Dose in the person's words, such as "65 mg"; may be empty, at most 80 characters.
    pub dose: String,
    /// What kind of thing.
    pub kind: ItemKind,
    /// How it repeats.
    pub schedule: Schedule,
    /// Own words, at most 2,000 characters.
    pub note: String,
    /// What one piece of it is, in the person's words, such as "tablet"; may be empty, at most 80 characters.
    pub form: String,
    /// What is in it, as far as spacing rules know it; at most 8.
    pub substances: Vec<Substance>,
    /// Its chemical form, from which the elemental amount follows.
    pub compound: Option<Compound>,
    /// How much one piece holds.
    pub strength: Option<Strength>,
    /// Thousandths of a piece that one dose is: 1500 is one and a half. 1–100,000.
    pub pieces: Option<i32>,
    /// Doses that hold from later dates on, at most 20, by date.
    pub steps: Vec<TitrationStep>,
}

/// An item of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// UUIDv7.
    pub id: String,
    /// As entered; the schedule is the one that holds now.
    pub entry: ItemEntry,
    /// Since when it is in the plan.
    pub since: Instant,
}

/// An item as the plan screen shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanItem {
    /// The item.
    pub item: Item,
    /// "Iron 65 mg".
    pub title: String,
    /// "Every other day, 09:00, wherever you are".
    pub sentence: String,
    /// When the next dose is due, if any is.
    pub next: Option<Instant>,
    /// "Next: tomorrow, 09:00", or empty.
    pub next_words: String,
    /// Whether it is taken as needed: offered to be recorded, never reminded of.
    pub as_needed: bool,
    /// Whether it is paused now.
    pub paused: bool,
    /// "Paused until Mon 30 Nov", or empty.
    pub paused_words: String,
    /// "1.5 tablets of 200 mg: 45 mg of iron", as far as it is known; or empty.
    pub product_words: String,
    /// "From Mon 30 Nov: 300 mg", the next step of a titration; or empty.
    pub step_words: String,
    /// Thousandths of a piece that are left, if the person counts them.
    pub left: Option<i64>,
    /// "24 tablets left, until Sat 12 Dec", or empty.
    pub stock_words: String,
    /// "Taken 12 of 14 in the last 4 weeks", or empty while there is nothing to count.
    pub adherence_words: String,
    /// What to ask a clinician about, in one line for a list: "65 mg of iron on a day you take it: ask a clinician."; or empty.
    pub caution: String,
    /// What to ask a clinician about, each with its source; empty for nothing.
    pub cautions: Vec<String>,
}

/// All the plan screen needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanScreen {
    /// Items in the order they were added; without blood draws that are over.
    pub items: Vec<PlanItem>,
    /// The routine that holds now.
    pub routine: Routine,
    /// What a person with RLS often takes and is not in the plan yet, ready to be added. Source in each note.
    pub suggestions: Vec<ItemEntry>,
}

impl ItemEntry {
    /// Name, dose, kind and schedule alone.
    pub fn of(name: &str, dose: &str, kind: ItemKind, schedule: Schedule) -> ItemEntry {
        ItemEntry {
            name: name.to_owned(),
            dose: dose.to_owned(),
            kind,
            schedule,
            note: String::new(),
            form: String::new(),
            substances: Vec::new(),
            compound: None,
            strength: None,
            pieces: None,
            steps: Vec::new(),
        }
    }

    /// Trims the texts, and checks lengths, ranges and the schedule.
    ///
    /// # Errors
    /// [`Error::Missing`] for an empty name, [`Error::TooLong`], [`Error::OutOfRange`], and what [`Schedule::checked`] gives.
    pub fn checked(self) -> Result<ItemEntry> {
        let [name, dose, form] = [&self.name, &self.dose, &self.form].map(|text| text.trim().to_owned());
        if name.is_empty() {
            return Err(Error::Missing { field: Field::Name });
        }
        at_most(Field::Name, &name, NAME_MAX)?;
        at_most(Field::Dose, &dose, NAME_MAX)?;
        at_most(Field::Name, &form, NAME_MAX)?;
        at_most(Field::Note, &self.note, crate::diary::episode::NOTE_MAX)?;
        let mut substances = self.substances;
        substances.sort_unstable();
        substances.dedup();
        within(Field::Substance, substances.len() as i64, 0, SUBSTANCES_MAX as i64)?;
        let strength = self.strength.map(Strength::checked).transpose()?;
        checked_pieces(self.pieces)?;
        let steps = checked_steps(self.steps)?;
        Ok(ItemEntry { name, dose, form, substances, strength, steps, schedule: self.schedule.checked()?, ..self })
    }

    /// "Iron 65 mg", as it is without a titration.
    pub fn title(&self) -> String {
        titled(&self.name, &self.dose)
    }

    /// "Iron 65 mg", with the dose that holds on a date.
    pub fn title_on(&self, date: CivilDate) -> String {
        titled(&self.name, self.dose_on(date))
    }

    /// The dose that holds on a date, in the person's words.
    pub fn dose_on(&self, date: CivilDate) -> &str {
        step_on(&self.steps, date).map_or(&self.dose, |step| &step.dose)
    }

    /// Thousandths of a piece that a dose is on a date, if that is known.
    pub fn pieces_on(&self, date: CivilDate) -> Option<i32> {
        step_on(&self.steps, date).and_then(|step| step.pieces).or(self.pieces)
    }

    /// Milligrams of the element in a dose on a date, where the catalogue knows it.
    pub fn elemental_on(&self, date: CivilDate) -> Option<i64> {
        elemental_mg(self.compound?, self.strength?, self.pieces_on(date).unwrap_or(1000))
    }
}

fn titled(name: &str, dose: &str) -> String {
    if dose.is_empty() {
        name.to_owned()
    } else {
        format!("{name} {dose}")
    }
}
