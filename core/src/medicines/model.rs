//! The words rows of the catalogue are made of: effect, evidence, and how urgent a flag is.
//!
//! Decides their order and their keys. Which row has which is said by the catalogue.

use serde::{Deserialize, Serialize};

use crate::diary::PracticeKind;
use crate::person::Condition;
use crate::plan::Substance;

/// What a medicine has to do with restless legs, as far as the catalogue knows. The first is the one that is spoken of first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MedicineEffect {
    /// Acts like dopamine and is used for restless legs: watched for augmentation.
    Dopaminergic,
    /// May make restless legs worse.
    Worsens,
    /// Known, and not in the list of those that may worsen. Nothing more is claimed.
    Other,
}

/// How strong the evidence is that a medicine worsens restless legs. The first is the strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Seen in studies and in many reports.
    Strong,
    /// Named by a guideline, or reported clearly more often than chance would.
    Moderate,
    /// Studies disagree, or some people only.
    Mixed,
    /// Single reports, or one small study.
    Weak,
}

impl Evidence {
    /// All of them.
    pub const ALL: [Evidence; 4] = [Evidence::Strong, Evidence::Moderate, Evidence::Mixed, Evidence::Weak];

    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Evidence::Strong => "medicine-evidence-strong",
            Evidence::Moderate => "medicine-evidence-moderate",
            Evidence::Mixed => "medicine-evidence-mixed",
            Evidence::Weak => "medicine-evidence-weak",
        }
    }
}

/// How urgent a flag is. The first comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FlagLevel {
    /// Worth a call in the next days.
    Soon,
    /// Worth a question next time.
    Ask,
    /// Good to know.
    Info,
}

impl FlagLevel {
    /// All of them.
    pub const ALL: [FlagLevel; 3] = [FlagLevel::Soon, FlagLevel::Ask, FlagLevel::Info];

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            FlagLevel::Soon => "medicine-level-soon",
            FlagLevel::Ask => "medicine-level-ask",
            FlagLevel::Info => "medicine-level-info",
        }
    }
}

/// One side of a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// A medicine of this class is taken.
    Class(&'static str),
    /// A medicine with this effect is taken.
    Effect(MedicineEffect),
    /// Something that contains this is taken.
    Substance(Substance),
    /// This is done.
    Practice(PracticeKind),
    /// The person has this.
    Condition(Condition),
}
