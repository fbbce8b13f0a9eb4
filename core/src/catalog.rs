//! Data with sources: what `catalog/*.toml` says, as static tables made when the library is built.
//!
//! Decides nothing: a rule reads a row and says where it is from.

use serde::{Deserialize, Serialize};

use crate::diary::{Drink, PracticeKind};
use crate::plan::timetable::{Party, Spacing, Strength};
use crate::plan::{Anchor, Compound, ItemKind, Substance, TemplateGroupKind, Window};

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Confidence {
    /// A primary abstract, label or official page was read.
    A,
    /// A reputable secondary source, or several that agree.
    B,
    /// A weak page.
    C,
    /// General knowledge, not confirmed.
    U,
}

/// Where a row is from.
#[derive(Clone, Copy, Debug)]
pub struct Provenance {
    /// The source's name.
    pub source: &'static str,
    /// Its year.
    pub year: u16,
    /// How sure it is.
    pub confidence: Confidence,
    /// Date it was last looked at (ISO 8601).
    pub reviewed: &'static str,
}

/// A drink.
#[derive(Clone, Copy, Debug)]
pub struct DrinkRow {
    /// Which one.
    pub drink: Drink,
    /// Milligrams of caffeine in the portion.
    pub mg: i32,
    /// Key of the portion's words.
    pub portion: &'static str,
    /// Where that is from.
    pub from: Provenance,
}

/// A practice.
#[derive(Clone, Copy, Debug)]
pub struct PracticeRow {
    /// Which one.
    pub kind: PracticeKind,
    /// Usual length in minutes.
    pub minutes: i32,
    /// Key of how it is done.
    pub how: &'static str,
    /// Key of when better not; empty for no known reason.
    pub caution: &'static str,
    /// Where that is from.
    pub from: Provenance,
}

/// A compound of iron or magnesium.
#[derive(Clone, Copy, Debug)]
pub struct CompoundRow {
    /// Which one.
    pub compound: Compound,
    /// What it brings.
    pub substance: Substance,
    /// Tenths of a percent of its weight that are the element.
    pub permille: i64,
    /// Where that is from.
    pub from: Provenance,
}

/// Something that can be added to the plan with one tap. Its words are `template-ID` and `template-ID-note`.
#[derive(Clone, Copy, Debug)]
pub struct TemplateRow {
    /// Its name here.
    pub id: &'static str,
    /// Under which heading.
    pub group: TemplateGroupKind,
    /// What kind of item.
    pub kind: ItemKind,
    /// Dose to begin with; may be empty.
    pub dose: &'static str,
    /// What is in it.
    pub substances: &'static [Substance],
    /// Every so many days.
    pub every_days: i32,
    /// On these days of the week; empty for all.
    pub weekdays: &'static [i32],
    /// Minutes of the day at which it is due; empty if it has an anchor.
    pub times: &'static [u32],
    /// Anchor, minutes after it, and where the timetable may move it.
    pub anchored: Option<(Anchor, i32, Option<Window>)>,
    /// Where that is from.
    pub from: Provenance,
}

/// Two things that keep apart, go together, or are only named.
#[derive(Clone, Debug)]
pub struct SpacingRow {
    /// Its name; what a person decided about it is kept by it.
    pub id: &'static str,
    /// The side that is looked from.
    pub first: Party,
    /// The side that keeps its distance.
    pub second: Party,
    /// What is asked.
    pub spacing: Spacing,
    /// Hard for a gap of confidence A or B that is not said to be soft.
    pub strength: Strength,
    /// Where that is from.
    pub from: Provenance,
}

include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

impl Provenance {
    /// "EFSA, 2015", or with a remark when the fact is weak or unconfirmed.
    pub fn words(&self, words: &crate::words::Words) -> String {
        let named = format!("{} ({})", words.source(self.source), self.year);
        match self.confidence {
            Confidence::A | Confidence::B => named,
            Confidence::C | Confidence::U => words.with("source-unsure", &[("source", named.into())]),
        }
    }
}
