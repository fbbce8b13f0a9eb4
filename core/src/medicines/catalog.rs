//! The rows of `catalog/medicines.toml` and `catalog/flags.toml`, as static tables made when the library is built.
//!
//! Decides which of several classes or contents of a medicine is spoken of first. Leaves names to [`super::names`], and every
//! word to `catalog/text/`.

use super::model::{Evidence, FlagLevel, MedicineEffect, Side};
use crate::catalog::{Confidence, Provenance};
use crate::diary::PracticeKind;
use crate::person::Condition;
use crate::plan::Substance;

/// A class of medicines. Its words are `medicine-class-ID` and `medicine-class-ID-note`.
#[derive(Clone, Copy, Debug)]
pub struct ClassRow {
    /// Its name here.
    pub id: &'static str,
    /// What it has to do with restless legs.
    pub effect: MedicineEffect,
    /// How strong the evidence is; for classes that may worsen, and for those alone.
    pub evidence: Option<Evidence>,
    /// What it is to the spacing rules, if they know it.
    pub substance: Option<Substance>,
    /// Where that is from.
    pub from: Provenance,
}

/// A medicine.
#[derive(Clone, Copy, Debug)]
pub struct MedicineRow {
    /// Its name here.
    pub id: &'static str,
    /// Ids of its classes; at least one.
    pub classes: &'static [&'static str],
    /// Generic names and spellings; the first is the one that is shown.
    pub names: &'static [&'static str],
    /// Brand names.
    pub brands: &'static [&'static str],
    /// Whether it is sold without a prescription in some country.
    pub over_the_counter: bool,
    /// The strength of evidence where it differs from its class's.
    pub own_evidence: Option<Evidence>,
    /// What it is to the spacing rules, where its class does not say.
    pub substance: Option<Substance>,
    /// Where that is from, where it differs from its class's.
    pub own_source: Option<Provenance>,
}

/// A product with one or more medicines of the list in it, and perhaps others.
#[derive(Clone, Copy, Debug)]
pub struct CombinationRow {
    /// Its name here.
    pub id: &'static str,
    /// Its names; the first is the one that is shown.
    pub names: &'static [&'static str],
    /// Ids of the medicines of the list in it; at least one.
    pub contains: &'static [&'static str],
    /// Whether it is sold without a prescription.
    pub over_the_counter: bool,
    /// Where what is in it is from.
    pub from: Provenance,
}

/// Things worth a remark when one of `first` and one of `second` come together. Its sentence is `flag-ID`.
#[derive(Clone, Copy, Debug)]
pub struct FlagRow {
    /// Its name here.
    pub id: &'static str,
    /// How urgent.
    pub level: FlagLevel,
    /// One of these.
    pub first: &'static [Side],
    /// And one of these.
    pub second: &'static [Side],
    /// Where that is from.
    pub from: Provenance,
}

include!(concat!(env!("OUT_DIR"), "/medicines.rs"));

/// A class by its id.
pub fn class(id: &str) -> Option<&'static ClassRow> {
    CLASSES.iter().find(|row| row.id == id)
}

/// A medicine by its id.
pub fn medicine(id: &str) -> Option<&'static MedicineRow> {
    MEDICINES.iter().find(|row| row.id == id)
}

impl MedicineRow {
    /// Its classes, in the order of the row.
    pub fn class_rows(&self) -> Vec<&'static ClassRow> {
        self.classes.iter().filter_map(|id| class(id)).collect()
    }

    /// The class that is spoken of: the first by effect, then by the order of the row.
    pub fn leading(&self) -> Option<&'static ClassRow> {
        self.class_rows().into_iter().min_by_key(|row| row.effect)
    }

    /// How strong the evidence is that it worsens; its own, or its leading class's.
    pub fn evidence(&self) -> Option<Evidence> {
        self.own_evidence.or_else(|| self.leading().and_then(|row| row.evidence))
    }

    /// Where that is from; its own source, or its leading class's.
    pub fn from(&self) -> Option<Provenance> {
        self.own_source.or_else(|| self.leading().map(|row| row.from))
    }

    /// What it is to the spacing rules.
    pub fn substances(&self) -> Vec<Substance> {
        let classes = self.class_rows().into_iter().filter_map(|row| row.substance);
        let mut all: Vec<Substance> = self.substance.into_iter().chain(classes).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The name that is shown: the first generic one, with a capital.
    pub fn title(&self) -> String {
        capital(self.names.first().copied().unwrap_or(self.id))
    }
}

impl CombinationRow {
    /// The medicines of the list in it.
    pub fn medicines(&self) -> Vec<&'static MedicineRow> {
        self.contains.iter().filter_map(|id| medicine(id)).collect()
    }

    /// The medicine that is spoken of: the first by effect, then by evidence, then by the order of the row.
    pub fn leading(&self) -> Option<&'static MedicineRow> {
        self.medicines().into_iter().min_by_key(|row| (row.leading().map(|c| c.effect), row.evidence()))
    }
}

/// With a capital first letter.
pub(super) fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
