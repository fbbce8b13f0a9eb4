//! What an item contains, or a drink or a meal, as far as a spacing rule knows it.
//!
//! Decides the names alone. Which of them keep apart is in `catalog/spacing.toml`; what an item contains is said by its template or by
//! the person.

use serde::{Deserialize, Serialize};

/// What spacing rules speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Substance {
    /// Iron by mouth, in any compound.
    Iron,
    /// Iron by vein. No spacing rule speaks of it; blood tests are read with it in mind.
    IronByVein,
    /// Vitamin C.
    VitaminC,
    /// Magnesium, in any compound.
    Magnesium,
    /// Calcium.
    Calcium,
    /// An antacid with aluminium, calcium or magnesium.
    Antacid,
    /// Zinc.
    Zinc,
    /// Vitamin D.
    VitaminD,
    /// Levothyroxine.
    Levothyroxine,
    /// Levodopa, with its companions.
    Levodopa,
    /// Entacapone.
    Entacapone,
    /// An antibiotic of the tetracyclines.
    Tetracycline,
    /// An antibiotic of the quinolones.
    Quinolone,
    /// A bisphosphonate.
    Bisphosphonate,
    /// A medicine that lowers stomach acid for long.
    ProtonPumpInhibitor,
    /// Gabapentin.
    Gabapentin,
    /// Coffee, also decaffeinated.
    Coffee,
    /// Black or green tea.
    Tea,
    /// Milk, yoghurt, cheese.
    Dairy,
    /// Eggs.
    Eggs,
}

impl Substance {
    /// All of them, in the order they are offered.
    pub const ALL: [Substance; 20] = [
        Substance::Iron,
        Substance::IronByVein,
        Substance::VitaminC,
        Substance::Magnesium,
        Substance::Calcium,
        Substance::Antacid,
        Substance::Zinc,
        Substance::VitaminD,
        Substance::Levothyroxine,
        Substance::Levodopa,
        Substance::Entacapone,
        Substance::Tetracycline,
        Substance::Quinolone,
        Substance::Bisphosphonate,
        Substance::ProtonPumpInhibitor,
        Substance::Gabapentin,
        Substance::Coffee,
        Substance::Tea,
        Substance::Dairy,
        Substance::Eggs,
    ];

    /// Whether it is a drink or food that people usually have.
    pub fn is_food(self) -> bool {
        matches!(self, Substance::Coffee | Substance::Tea | Substance::Dairy | Substance::Eggs)
    }

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Substance::Iron => "substance-iron",
            Substance::IronByVein => "substance-iron-by-vein",
            Substance::VitaminC => "substance-vitamin-c",
            Substance::Magnesium => "substance-magnesium",
            Substance::Calcium => "substance-calcium",
            Substance::Antacid => "substance-antacid",
            Substance::Zinc => "substance-zinc",
            Substance::VitaminD => "substance-vitamin-d",
            Substance::Levothyroxine => "substance-levothyroxine",
            Substance::Levodopa => "substance-levodopa",
            Substance::Entacapone => "substance-entacapone",
            Substance::Tetracycline => "substance-tetracycline",
            Substance::Quinolone => "substance-quinolone",
            Substance::Bisphosphonate => "substance-bisphosphonate",
            Substance::ProtonPumpInhibitor => "substance-proton-pump-inhibitor",
            Substance::Gabapentin => "substance-gabapentin",
            Substance::Coffee => "substance-coffee",
            Substance::Tea => "substance-tea",
            Substance::Dairy => "substance-dairy",
            Substance::Eggs => "substance-eggs",
        }
    }
}
