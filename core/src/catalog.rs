//! Data with sources: what `catalog/*.toml` says, as static tables made when the library is built.
//!
//! Decides nothing: a rule reads a row and says where it is from.

use serde::{Deserialize, Serialize};

use crate::diary::{Drink, PracticeKind};
use crate::guidance::{CardAction, CardLevel, Caution, Evidence, RemedyGroup};
use crate::labs::{Analyte, AnalyteGroup};
use crate::person::Condition;
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// Minutes of the day at which it is due; empty if it has an anchor or is as needed.
    pub times: &'static [u32],
    /// Anchor, minutes after it, and where the timetable may move it; with neither times nor anchor it is as needed.
    pub anchored: Option<(Anchor, i32, Option<Window>)>,
    /// What of the practices it is, if it is one.
    pub practice: Option<PracticeKind>,
    /// It is taken with an item that has this in it, if one is in the plan.
    pub goes_with: Option<Substance>,
    /// Whether it belongs to the evening routine that is added with one tap.
    pub routine: bool,
    /// The template of which this is the second dose of a day.
    pub second_of: Option<&'static str>,
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

/// A figure that a rule compares with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Threshold {
    /// Its name here.
    pub id: &'static str,
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
    /// What it decides.
    pub about: &'static str,
    /// Where that is from.
    pub from: Provenance,
}

/// What a blood test measures. Its words are `analyte-ANALYTE`.
#[derive(Clone, Copy, Debug)]
pub struct AnalyteRow {
    /// Which one.
    pub analyte: Analyte,
    /// Under which heading.
    pub group: AnalyteGroup,
    /// Decimals it is shown with in its first unit.
    pub decimals: u8,
    /// Least and most that can be, in the first unit.
    pub possible: (f64, f64),
    /// Beyond these the unit is likely another, in the first unit.
    pub usual: (f64, f64),
    /// Its units; the first is what the others are worked out from.
    pub units: &'static [UnitRow],
    /// What is aimed at with RLS, if anything is.
    pub target: Option<TargetRow>,
    /// Where codes and conversions are from.
    pub from: Provenance,
}

/// A unit of an analyte.
#[derive(Clone, Copy, Debug)]
pub struct UnitRow {
    /// As laboratories print it.
    pub unit: &'static str,
    /// In UCUM.
    pub ucum: &'static str,
    /// LOINC code of the analyte in this unit; empty if none is known.
    pub loinc: &'static str,
    /// (A value in the first unit − `less`) × this is the value in this unit.
    pub factor: f64,
    /// What is taken off first.
    pub less: f64,
}

/// What is aimed at with RLS, both ends included, in the first unit.
#[derive(Clone, Copy, Debug)]
pub struct TargetRow {
    /// From.
    pub low: f64,
    /// To.
    pub high: f64,
    /// Where that is from.
    pub from: Provenance,
}

/// A blood test worth asking for. Its words are `test-ID` and `test-ID-why`.
#[derive(Clone, Copy, Debug)]
pub struct BloodTestRow {
    /// Its name here.
    pub id: &'static str,
    /// Any of these counts; empty if all are needed.
    pub any: &'static [Analyte],
    /// Each of these is needed; empty if any counts.
    pub all: &'static [Analyte],
    /// Asked for when iron is to be tested, not by months.
    pub with_iron: bool,
    /// For how many months it counts; 0 with iron.
    pub months: u32,
    /// Where that is from.
    pub from: Provenance,
}

/// How long it takes until something helps. Its words are `timeline-ID`.
#[derive(Clone, Copy, Debug)]
pub struct TimelineRow {
    /// Its name here.
    pub id: &'static str,
    /// Days after it began from which help can be expected.
    pub from: i64,
    /// Days after it began until when.
    pub to: i64,
    /// It begins with one of these templates in the plan; empty for one that begins otherwise.
    pub templates: &'static [&'static str],
    /// Only with this condition.
    pub condition: Option<Condition>,
    /// Where that is from.
    pub source: Provenance,
}

/// A remedy of Learn. Its words are `remedy-ID`, `remedy-ID-how`, `remedy-ID-when` and `remedy-ID-evidence`.
#[derive(Clone, Copy, Debug)]
pub struct RemedyRow {
    /// Its name here.
    pub id: &'static str,
    /// Under which heading.
    pub group: RemedyGroup,
    /// How strong the evidence is.
    pub evidence: Evidence,
    /// The template it can be added to the plan with; none for what only a clinician can begin.
    pub template: Option<&'static str>,
    /// Not with these.
    pub contraindications: &'static [Caution],
    /// With these, a clinician is asked first.
    pub ask_first: &'static [Caution],
    /// Whether its card says "iron first" while ferritin is low or not known.
    pub after_iron: bool,
    /// Where that is from; never empty.
    pub from: &'static [Provenance],
}

/// A food with iron. Its name is `food-ID`.
#[derive(Clone, Copy, Debug)]
pub struct FoodRow {
    /// Its name here.
    pub id: &'static str,
    /// Iron in a portion, in tenths of a milligram.
    pub tenths_mg: i64,
    /// Whether the iron is heme iron, of meat and fish.
    pub heme: bool,
    /// Least and most of it that the body takes up, in percent.
    pub absorbed: (i64, i64),
    /// Key of the portion's words.
    pub portion: &'static str,
    /// Where that is from; never empty.
    pub from: &'static [Provenance],
}

/// Something to read in Learn. Its words are `topic-ID` and `topic-ID-text`.
#[derive(Clone, Copy, Debug)]
pub struct TopicRow {
    /// Its name here.
    pub id: &'static str,
    /// Where that is from; never empty.
    pub from: &'static [Provenance],
}

/// What guidance may bring up. Its words are `card-ID`, `card-ID-reason` and `card-ID-why`.
#[derive(Clone, Copy, Debug)]
pub struct CardRow {
    /// Its name here, and that of its rule.
    pub id: &'static str,
    /// How much it matters.
    pub level: CardLevel,
    /// Where it leads.
    pub action: CardAction,
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

/// Several sources in one line.
pub(crate) fn sources(from: &[Provenance], words: &crate::words::Words) -> String {
    from.iter().map(|one| one.words(words)).collect::<Vec<_>>().join(" · ")
}
