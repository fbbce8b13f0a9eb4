//! What is in one piece of an item, how many pieces a dose is, and how the dose changes over time.
//!
//! Decides the elemental amount of iron and magnesium where the compound is known, and which dose holds on a date. Leaves the
//! shares of the compounds to `catalog/compounds.toml`.

use serde::{Deserialize, Serialize};

use crate::catalog::{CompoundRow, COMPOUNDS};
use crate::error::{at_most, within, Error, Field, Result};
use crate::time::CivilDate;

use super::model::NAME_MAX;
use super::schedule::checked_date;

/// Most steps of a titration.
pub const STEPS_MAX: usize = 20;
/// Most of a strength, in thousandths of its unit: a million units.
pub const STRENGTH_MAX: i64 = 1_000_000_000;
/// Most pieces of a dose, in thousandths: a hundred.
pub const PIECES_MAX: i32 = 100_000;

/// A chemical form of iron or magnesium, of which the catalogue knows how much is the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compound {
    /// Iron(II) sulfate, with its water.
    FerrousSulfate,
    /// Iron(II) sulfate, dried.
    FerrousSulfateDried,
    /// Iron(II) gluconate.
    FerrousGluconate,
    /// Iron(II) fumarate.
    FerrousFumarate,
    /// Magnesium bisglycinate.
    MagnesiumGlycinate,
    /// Magnesium citrate.
    MagnesiumCitrate,
    /// Magnesium malate.
    MagnesiumMalate,
    /// Magnesium threonate.
    MagnesiumThreonate,
    /// Magnesium oxide.
    MagnesiumOxide,
}

/// Unit of a strength.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StrengthUnit {
    /// Milligrams.
    Milligram,
    /// Micrograms.
    Microgram,
    /// Grams.
    Gram,
    /// International units.
    InternationalUnit,
    /// Millilitres.
    Millilitre,
}

/// How much one piece holds, as its label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strength {
    /// Thousandths of the unit: 325 mg are 325000; 1 to 1,000,000,000.
    pub amount: i64,
    /// The unit.
    pub unit: StrengthUnit,
}

/// A dose that holds from a date on, as when one starts low and goes up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitrationStep {
    /// First date it holds.
    pub from: CivilDate,
    /// Dose in the person's words, such as "300 mg"; not empty, at most 80 characters.
    pub dose: String,
    /// Thousandths of a piece, 1–100,000; `None` if the number of pieces stays.
    pub pieces: Option<i32>,
}

impl Strength {
    /// Checks its range.
    ///
    /// # Errors
    /// [`Error::OutOfRange`].
    pub fn checked(self) -> Result<Strength> {
        within(Field::Strength, self.amount, 1, STRENGTH_MAX)?;
        Ok(self)
    }

    /// Milligrams in thousandths; `None` for units that are no weight.
    fn micrograms(self) -> Option<i64> {
        match self.unit {
            StrengthUnit::Gram => self.amount.checked_mul(1000),
            StrengthUnit::Milligram => Some(self.amount),
            StrengthUnit::Microgram => Some(self.amount / 1000),
            StrengthUnit::InternationalUnit | StrengthUnit::Millilitre => None,
        }
    }
}

impl Compound {
    /// Its row in the catalogue.
    pub fn row(self) -> Option<&'static CompoundRow> {
        COMPOUNDS.iter().find(|row| row.compound == self)
    }
}

/// Milligrams of the element in so many pieces, rounded to the nearest; `None` where the catalogue can't know.
pub fn elemental_mg(compound: Compound, strength: Strength, pieces: i32) -> Option<i64> {
    let row = compound.row()?;
    // Micrograms × thousandths of a piece × tenths of a percent.
    let all = i128::from(strength.micrograms()?) * i128::from(pieces) * i128::from(row.permille);
    i64::try_from((all + 500_000_000) / 1_000_000_000).ok()
}

/// Checks the steps of a titration and puts them in order.
///
/// # Errors
/// [`Error::OutOfRange`] for more than 20 or two from one date, [`Error::Missing`], [`Error::TooLong`], [`Error::NoSuchTime`].
pub(super) fn checked_steps(mut steps: Vec<TitrationStep>) -> Result<Vec<TitrationStep>> {
    within(Field::Steps, steps.len() as i64, 0, STEPS_MAX as i64)?;
    for step in &mut steps {
        step.dose = step.dose.trim().to_owned();
        if step.dose.is_empty() {
            return Err(Error::Missing { field: Field::Dose });
        }
        at_most(Field::Dose, &step.dose, NAME_MAX)?;
        checked_pieces(step.pieces)?;
        checked_date(step.from)?;
    }
    steps.sort_by_key(|s| s.from);
    if steps.windows(2).any(|two| two[0].from == two[1].from) {
        return Err(Error::OutOfRange { field: Field::Steps, min: 0, max: STEPS_MAX as i64 });
    }
    Ok(steps)
}

/// Checks a number of pieces.
///
/// # Errors
/// [`Error::OutOfRange`].
pub(crate) fn checked_pieces(pieces: Option<i32>) -> Result<()> {
    pieces.map_or(Ok(()), |p| within(Field::Pieces, p.into(), 1, PIECES_MAX.into()))
}

/// The step that holds on a date; `None` before the first.
pub fn step_on(steps: &[TitrationStep], date: CivilDate) -> Option<&TitrationStep> {
    steps.iter().rev().find(|step| step.from <= date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mg(amount: i64) -> Strength {
        Strength { amount: amount * 1000, unit: StrengthUnit::Milligram }
    }

    #[test]
    fn the_element_in_a_compound_is_a_share_of_its_weight() {
        // The usual tablets: 325 mg of sulfate hold 65 mg of iron, 200 mg dried 60–65, 300 mg of gluconate 36, 322 mg of fumarate 106.
        assert_eq!(elemental_mg(Compound::FerrousSulfate, mg(325), 1000), Some(65));
        assert_eq!(elemental_mg(Compound::FerrousSulfateDried, mg(200), 1000), Some(60));
        assert_eq!(elemental_mg(Compound::FerrousGluconate, mg(300), 1000), Some(36));
        assert_eq!(elemental_mg(Compound::FerrousFumarate, mg(322), 1000), Some(106));
        assert_eq!(elemental_mg(Compound::FerrousSulfate, mg(325), 2000), Some(130));
        assert_eq!(elemental_mg(Compound::FerrousSulfate, mg(325), 500), Some(33), "32.5, rounded");
        let gram = Strength { amount: 1000, unit: StrengthUnit::Gram };
        assert_eq!(elemental_mg(Compound::MagnesiumOxide, gram, 1000), Some(603));
        let drops = Strength { amount: 1000, unit: StrengthUnit::Millilitre };
        assert_eq!(elemental_mg(Compound::FerrousSulfate, drops, 1000), None);
    }

    #[test]
    fn every_compound_has_a_row() {
        use Compound::*;
        for compound in [
            FerrousSulfate,
            FerrousSulfateDried,
            FerrousGluconate,
            FerrousFumarate,
            MagnesiumGlycinate,
            MagnesiumCitrate,
            MagnesiumMalate,
            MagnesiumThreonate,
            MagnesiumOxide,
        ] {
            assert!(compound.row().is_some(), "{compound:?}");
        }
        assert_eq!(COMPOUNDS.len(), 9);
    }

    #[test]
    fn a_step_holds_from_its_date_until_the_next() {
        let step = |from: &str, dose: &str| TitrationStep { from: from.parse().unwrap(), dose: dose.to_owned(), pieces: None };
        let steps = checked_steps(vec![step("2026-03-17", "300 mg"), step("2026-03-10", "200 mg")]).unwrap();
        let on = |date: &str| step_on(&steps, date.parse().unwrap()).map(|s| s.dose.as_str());
        assert_eq!((on("2026-03-09"), on("2026-03-10"), on("2026-03-16")), (None, Some("200 mg"), Some("200 mg")));
        assert_eq!((on("2026-03-17"), on("2030-01-01")), (Some("300 mg"), Some("300 mg")));
        assert!(checked_steps(vec![step("2026-03-17", "a"), step("2026-03-17", "b")]).is_err());
        assert_eq!(checked_steps(vec![step("2026-03-17", " ")]), Err(Error::Missing { field: Field::Dose }));
        assert!(checked_steps((0..20).map(|n| step(&format!("2026-03-{:02}", n + 1), "a")).collect()).is_ok());
        assert!(checked_steps((0..21).map(|n| step(&format!("2026-03-{:02}", n + 1), "a")).collect()).is_err());
    }

    #[test]
    fn strengths_and_pieces_have_limits() {
        let strength = |amount| Strength { amount, unit: StrengthUnit::Milligram }.checked().is_ok();
        assert!(!strength(0) && strength(1) && strength(STRENGTH_MAX) && !strength(STRENGTH_MAX + 1));
        let pieces = |n| checked_pieces(Some(n)).is_ok();
        assert!(!pieces(0) && pieces(1) && pieces(PIECES_MAX) && !pieces(PIECES_MAX + 1) && checked_pieces(None).is_ok());
    }
}
