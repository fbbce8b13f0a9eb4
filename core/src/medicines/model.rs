//! The words rows of the catalogue are made of: effect, evidence, condition, and how urgent a flag is.
//!
//! Decides their order and their keys. Which row has which is said by the catalogue.

use serde::{Deserialize, Serialize};

use crate::diary::PracticeKind;
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

/// Something about the person that a flag asks for. Never asked for unless the person wants the remarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Kidney disease, or weak kidneys.
    KidneyDisease,
    /// Nerve damage in the legs or feet.
    Neuropathy,
    /// Poor blood flow in the legs.
    VascularDisease,
    /// Broken skin on the legs.
    BrokenSkin,
    /// Pregnancy.
    Pregnancy,
    /// A lung disease such as COPD.
    LungDisease,
    /// Too much iron, such as haemochromatosis.
    IronOverload,
}

impl Condition {
    /// All of them, in the order they are offered.
    pub const ALL: [Condition; 7] = [
        Condition::KidneyDisease,
        Condition::Neuropathy,
        Condition::VascularDisease,
        Condition::BrokenSkin,
        Condition::Pregnancy,
        Condition::LungDisease,
        Condition::IronOverload,
    ];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Condition::KidneyDisease => "condition-kidney-disease",
            Condition::Neuropathy => "condition-neuropathy",
            Condition::VascularDisease => "condition-vascular-disease",
            Condition::BrokenSkin => "condition-broken-skin",
            Condition::Pregnancy => "condition-pregnancy",
            Condition::LungDisease => "condition-lung-disease",
            Condition::IronOverload => "condition-iron-overload",
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
