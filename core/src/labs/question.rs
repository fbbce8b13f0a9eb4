//! What is asked about a panel before it is kept: values that can't be, and units that are likely slips.
//!
//! Decides only what to ask. What the person then says is kept as typed; nothing is ever changed by itself.

use serde::{Deserialize, Serialize};

use super::analyte::Analyte;
use super::decimal::Decimal;
use super::panel::{LabResult, PanelEntry};
use crate::catalog::UnitRow;
use crate::error::Field;
use crate::words::Words;

/// A question about one result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabQuestion {
    /// About which.
    pub analyte: Analyte,
    /// "Haemoglobin 140 g/dL can't be right. Is it 140 g/L?"
    pub words: String,
    /// The unit in which the figure would be a usual one; empty if there is none, or more than one.
    pub unit: String,
    /// "Change to g/L"; empty if no unit fits.
    pub change: String,
}

/// What to ask about a checked panel, in the order of its results. Empty for nothing.
pub fn questions(entry: &PanelEntry, words: &Words) -> Vec<LabQuestion> {
    entry.results.iter().filter_map(|result| question(result, words)).collect()
}

fn question(result: &LabResult, words: &Words) -> Option<LabQuestion> {
    let row = result.analyte.row().ok()?;
    let figure = Decimal::parse(&result.value, Field::Value).ok()?.value();
    let first = result.first()?;
    let inside = |(low, high): (f64, f64), value: f64| low <= value && value <= high;
    if inside(row.usual, first) {
        return None;
    }
    let reads_alike = |unit: &&UnitRow| unit.unit != result.unit && inside(row.usual, unit.to_first(figure));
    let mut others = row.units.iter().filter(reads_alike);
    // Two names of one unit are one suggestion; two different units are none.
    let suggested = others.next().filter(|one| others.all(|other| (other.factor, other.less) == (one.factor, one.less)));
    let possible = inside(row.possible, first);
    let key = match (possible, suggested) {
        (true, Some(_)) => "lab-unusual-unit",
        (true, None) => "lab-unusual",
        (false, Some(_)) => "lab-impossible-unit",
        (false, None) => "lab-impossible",
    };
    let unit = suggested.map_or_else(String::new, |unit| unit.unit.to_owned());
    let values = [
        ("analyte", words.text(&result.analyte.key()).into()),
        ("value", words.figure(&result.value).into()),
        ("unit", result.unit.clone().into()),
        ("other", unit.clone().into()),
    ];
    let change = if unit.is_empty() { String::new() } else { words.with("lab-change-unit", &[("unit", unit.clone().into())]) };
    Some(LabQuestion { analyte: result.analyte, words: words.with(key, &values), unit, change })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::CivilDate;

    fn asked(analyte: Analyte, value: &str, unit: &str) -> Option<String> {
        let date = CivilDate::from_ymd_opt(2026, 11, 1).unwrap();
        let entry = PanelEntry { results: vec![LabResult::of(analyte, value, unit)], ..PanelEntry::of(date) };
        questions(&entry, &Words::new("en", true)).pop().map(|question| question.unit)
    }

    #[test]
    fn slips_of_the_unit_are_asked_about_with_the_unit_that_fits() {
        assert_eq!(asked(Analyte::Ferritin, "0.08", "ng/mL").as_deref(), Some(""), "no unit makes that usual");
        assert_eq!(asked(Analyte::Haemoglobin, "140", "g/dL").as_deref(), Some("g/L"));
        assert_eq!(asked(Analyte::Haemoglobin, "14", "g/L").as_deref(), Some("g/dL"));
        assert_eq!(asked(Analyte::Haemoglobin, "10", "g/L").as_deref(), Some(""), "g/dL or mmol/L");
        assert_eq!(asked(Analyte::Creatinine, "88", "mg/dL").as_deref(), Some("µmol/L"));
        assert_eq!(asked(Analyte::Hba1c, "42", "%").as_deref(), Some("mmol/mol"));
        assert_eq!(asked(Analyte::Glucose, "5.4", "mg/dL").as_deref(), Some("mmol/L"));
        assert_eq!(asked(Analyte::Tsat, "101", "%").as_deref(), Some(""));
    }

    #[test]
    fn usual_values_of_the_ill_and_the_well_are_not_asked_about() {
        for (analyte, value, unit) in [
            (Analyte::Ferritin, "3", "ng/mL"),
            (Analyte::Ferritin, "2000", "µg/L"),
            (Analyte::Ferritin, "168.5", "pmol/L"),
            (Analyte::Haemoglobin, "14.0", "g/dL"),
            (Analyte::Haemoglobin, "140", "g/L"),
            (Analyte::Haemoglobin, "8.7", "mmol/L"),
            (Analyte::Crp, "0", "mg/L"),
            (Analyte::Tsat, "90", "%"),
        ] {
            assert_eq!(asked(analyte, value, unit), None, "{analyte:?} {value} {unit}");
        }
        assert!(asked(Analyte::Ferritin, "2.9", "ng/mL").is_some() && asked(Analyte::Ferritin, "2001", "ng/mL").is_some());
    }
}
