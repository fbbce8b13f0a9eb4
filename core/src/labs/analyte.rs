//! What a blood test measures, and in which units.
//!
//! Decides how a value in one unit reads in another. Codes, factors and ranges are `catalog/analytes.toml`.

use serde::{Deserialize, Serialize};

use crate::catalog::{AnalyteRow, UnitRow, ANALYTES};
use crate::error::{Error, Field, Result};

/// Something a laboratory measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Analyte {
    /// Ferritin: the iron in store.
    Ferritin,
    /// Transferrin saturation.
    Tsat,
    /// Iron in serum.
    Iron,
    /// Total iron-binding capacity.
    Tibc,
    /// Transferrin.
    Transferrin,
    /// Haemoglobin.
    Haemoglobin,
    /// Mean volume of red blood cells.
    Mcv,
    /// White blood cells.
    Wbc,
    /// Thyroid-stimulating hormone.
    Tsh,
    /// Free thyroxine.
    FreeT4,
    /// Free triiodothyronine.
    FreeT3,
    /// 25-OH vitamin D, total.
    VitaminD,
    /// 25-OH vitamin D3 only.
    VitaminD3,
    /// Glucose, fasting.
    GlucoseFasting,
    /// Glucose at any time.
    Glucose,
    /// Glycated haemoglobin.
    Hba1c,
    /// Creatinine.
    Creatinine,
    /// Estimated glomerular filtration rate.
    Egfr,
    /// Vitamin B12.
    VitaminB12,
    /// Folate.
    Folate,
    /// C-reactive protein.
    Crp,
    /// C-reactive protein, high sensitivity.
    HsCrp,
    /// Magnesium in serum.
    Magnesium,
}

/// Under which heading an analyte stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnalyteGroup {
    /// Iron.
    Iron,
    /// Signs of inflammation.
    Inflammation,
    /// The blood count.
    Blood,
    /// Vitamins.
    Vitamins,
    /// The thyroid.
    Thyroid,
    /// Kidneys.
    Kidneys,
    /// Sugar.
    Sugar,
    /// Minerals.
    Minerals,
}

impl AnalyteGroup {
    /// All of them, in the order they are shown.
    pub const ALL: [AnalyteGroup; 8] = [
        AnalyteGroup::Iron,
        AnalyteGroup::Inflammation,
        AnalyteGroup::Blood,
        AnalyteGroup::Vitamins,
        AnalyteGroup::Thyroid,
        AnalyteGroup::Kidneys,
        AnalyteGroup::Sugar,
        AnalyteGroup::Minerals,
    ];

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            AnalyteGroup::Iron => "labs-iron",
            AnalyteGroup::Inflammation => "labs-inflammation",
            AnalyteGroup::Blood => "labs-blood",
            AnalyteGroup::Vitamins => "labs-vitamins",
            AnalyteGroup::Thyroid => "labs-thyroid",
            AnalyteGroup::Kidneys => "labs-kidneys",
            AnalyteGroup::Sugar => "labs-sugar",
            AnalyteGroup::Minerals => "labs-minerals",
        }
    }
}

impl Analyte {
    /// Its row of the catalogue.
    ///
    /// # Errors
    /// [`Error::Internal`] if there is none, which a test rules out.
    pub fn row(self) -> Result<&'static AnalyteRow> {
        ANALYTES.iter().find(|row| row.analyte == self).ok_or(Error::Internal)
    }

    /// Its name in files: `free_t4`.
    pub fn name(self) -> String {
        crate::store::to_text(&self).unwrap_or_default()
    }

    /// The key of its name in words: `analyte-free-t4`.
    pub fn key(self) -> String {
        format!("analyte-{}", self.name().replace('_', "-"))
    }

    /// One of its units.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a unit it isn't measured in.
    pub fn unit(self, unit: &str) -> Result<&'static UnitRow> {
        self.row()?.units.iter().find(|row| row.unit == unit).ok_or(Error::NotFound { field: Field::Unit })
    }
}

/// The rows of the catalogue in the order they are shown: by heading, iron first.
pub fn in_order() -> impl Iterator<Item = &'static AnalyteRow> {
    AnalyteGroup::ALL.into_iter().flat_map(|group| ANALYTES.iter().filter(move |row| row.group == group))
}

impl AnalyteRow {
    /// Decimals a value is shown with in one of its units: one more where figures are smaller than in the first.
    pub fn decimals_in(&self, unit: &UnitRow) -> u8 {
        self.decimals + u8::from(unit.factor < 1.0)
    }
}

impl UnitRow {
    /// Whether a figure in it is the same as in the analyte's first unit: 42 µg/L is 42 ng/mL.
    pub fn is_same_size(&self) -> bool {
        self.factor == 1.0 && self.less == 0.0
    }

    /// A value in the analyte's first unit, in this one.
    pub fn from_first(&self, value: f64) -> f64 {
        (value - self.less) * self.factor
    }

    /// A value in this unit, in the analyte's first.
    pub fn to_first(&self, value: f64) -> f64 {
        value / self.factor + self.less
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// LOINC's check digit: Mod 10, doubling every other digit from the right.
    fn has_check_digit(code: &str) -> bool {
        let Some((number, check)) = code.split_once('-') else { return false };
        let sum: u32 = number
            .bytes()
            .rev()
            .enumerate()
            .map(|(i, b)| {
                let digit = u32::from(b - b'0');
                match i % 2 {
                    0 if digit * 2 > 9 => digit * 2 - 9,
                    0 => digit * 2,
                    _ => digit,
                }
            })
            .sum();
        check == ((10 - sum % 10) % 10).to_string()
    }

    #[test]
    fn every_code_has_its_check_digit_and_a_wrong_one_is_seen() {
        for row in ANALYTES {
            for unit in row.units {
                assert!(unit.loinc.is_empty() || has_check_digit(unit.loinc), "{:?} {}", row.analyte, unit.loinc);
            }
            assert!(row.units.iter().any(|unit| !unit.loinc.is_empty()), "{:?} has a code", row.analyte);
        }
        assert!(has_check_digit("2276-4") && !has_check_digit("2276-5") && !has_check_digit("2267-4"));
    }

    #[test]
    fn every_analyte_has_one_row_whose_first_unit_is_plain_and_whose_ranges_hold_each_other() {
        for row in ANALYTES {
            assert_eq!(ANALYTES.iter().filter(|r| r.analyte == row.analyte).count(), 1);
            let first = row.units[0];
            assert_eq!((first.factor, first.less), (1.0, 0.0), "{:?}", row.analyte);
            assert!(row.possible.0 <= row.usual.0 && row.usual.0 < row.usual.1 && row.usual.1 <= row.possible.1);
            for unit in row.units {
                assert_eq!(row.units.iter().filter(|u| u.unit == unit.unit).count(), 1, "{:?}", row.analyte);
                let there = unit.to_first(unit.from_first(42.0));
                assert!((there - 42.0).abs() < 1e-9, "{:?} {}", row.analyte, unit.unit);
            }
            assert!(row.target.is_none_or(|t| t.low < t.high && row.possible.0 <= t.low && t.high <= row.possible.1));
        }
        assert_eq!(ANALYTES.len(), 23);
    }

    /// Values in two units as reference works print them side by side.
    #[test]
    fn units_convert_as_tables_have_it() {
        let table = [
            (Analyte::Ferritin, "pmol/L", 75.0, 168.5),
            (Analyte::Ferritin, "µg/L", 75.0, 75.0),
            (Analyte::Iron, "µmol/L", 100.0, 17.9),
            (Analyte::Tibc, "µmol/L", 300.0, 53.7),
            (Analyte::Transferrin, "g/L", 250.0, 2.5),
            (Analyte::Haemoglobin, "g/L", 14.0, 140.0),
            (Analyte::Haemoglobin, "mmol/L", 14.0, 8.69),
            (Analyte::FreeT4, "pmol/L", 1.2, 15.4),
            (Analyte::FreeT3, "pmol/L", 3.0, 4.6),
            (Analyte::VitaminD, "nmol/L", 40.0, 99.8),
            (Analyte::Glucose, "mmol/L", 90.0, 5.0),
            (Analyte::Hba1c, "mmol/mol", 6.5, 47.5),
            (Analyte::Hba1c, "mmol/mol", 7.0, 53.0),
            (Analyte::Creatinine, "µmol/L", 1.0, 88.4),
            (Analyte::VitaminB12, "pmol/L", 300.0, 221.4),
            (Analyte::Folate, "nmol/L", 5.0, 11.3),
            (Analyte::Crp, "mg/dL", 5.0, 0.5),
            (Analyte::Magnesium, "mmol/L", 2.0, 0.82),
        ];
        for (analyte, unit, first, there) in table {
            let unit = analyte.unit(unit).unwrap();
            let found = unit.from_first(first);
            assert!((found - there).abs() <= there * 0.006, "{analyte:?} {}: {found} for {there}", unit.unit);
        }
    }

    #[test]
    fn a_unit_of_another_analyte_is_not_known() {
        assert!(Analyte::Ferritin.unit("g/dL").is_err());
        assert_eq!((Analyte::FreeT4.key().as_str(), Analyte::HsCrp.name().as_str()), ("analyte-free-t4", "hs_crp"));
    }
}
