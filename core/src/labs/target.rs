//! How a result stands: against what is aimed at with restless legs, and against the laboratory's own range.
//!
//! Decides low, in target and high. Ferritin and saturation are [`super::iron_state`]'s; this only says where they are.

use serde::{Deserialize, Serialize};

use super::analyte::Analyte;
use super::decimal::Decimal;
use super::panel::{Bound, LabResult};
use crate::catalog::{TargetRow, FERRITIN_GUIDELINE, TSAT_GUARD, TSAT_LOW};
use crate::error::Field;

/// Where a value is, both ends of a range included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Below.
    Low,
    /// Within.
    Within,
    /// Above.
    High,
    /// Nothing to compare with.
    Unknown,
}

/// Where a value is in a range of which one end may be open. What is below a figure that the laboratory could not reach is below it.
pub fn standing(value: f64, bound: Bound, low: Option<f64>, high: Option<f64>) -> Standing {
    let below = |low: f64| value < low || (value <= low && bound == Bound::Below);
    let above = |high: f64| value > high || (value >= high && bound == Bound::Above);
    match (low, high) {
        (None, None) => Standing::Unknown,
        (Some(low), _) if below(low) => Standing::Low,
        (_, Some(high)) if above(high) => Standing::High,
        _ => Standing::Within,
    }
}

/// What is aimed at with restless legs, in the analyte's first unit, its ends, either of which may be open.
pub fn target(analyte: Analyte) -> Option<(Option<f64>, Option<f64>)> {
    let of_row = |target: TargetRow| (Some(target.low), Some(target.high));
    match analyte {
        // Above 75; above 100 is neither better nor worse for a list of results.
        Analyte::Ferritin => Some((Some(FERRITIN_GUIDELINE.value), None)),
        Analyte::Tsat => Some((Some(TSAT_LOW.value), Some(TSAT_GUARD.value))),
        other => other.row().ok()?.target.map(of_row),
    }
}

/// How a result stands against what is aimed at with restless legs.
pub fn against_target(result: &LabResult) -> Standing {
    let (Some(value), Some((low, high))) = (result.first(), target(result.analyte)) else { return Standing::Unknown };
    match result.analyte {
        // 75 itself is not yet enough, and 45 % already too much.
        Analyte::Ferritin if low.is_some_and(|low| value <= low) => Standing::Low,
        Analyte::Tsat if high.is_some_and(|high| value >= high) => Standing::High,
        _ => standing(value, result.bound, low, high),
    }
}

/// How a result stands in the laboratory's own range.
pub fn against_range(result: &LabResult) -> Standing {
    let figure = |text: &str| Decimal::parse(text, Field::Value).ok().map(Decimal::value);
    let Some(value) = figure(&result.value) else { return Standing::Unknown };
    standing(value, result.bound, figure(&result.low), figure(&result.high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(analyte: Analyte, value: &str, unit: &str) -> Standing {
        against_target(&LabResult::of(analyte, value, unit))
    }

    #[test]
    fn both_sides_of_every_target() {
        use Standing::{High, Low, Unknown, Within};
        for (analyte, value, unit, expected) in [
            (Analyte::VitaminD, "39.9", "ng/mL", Low),
            (Analyte::VitaminD, "40", "ng/mL", Within),
            (Analyte::VitaminD, "60", "ng/mL", Within),
            (Analyte::VitaminD, "60.1", "ng/mL", High),
            (Analyte::VitaminD, "99", "nmol/L", Low),
            (Analyte::VitaminD, "100", "nmol/L", Within),
            (Analyte::Ferritin, "75", "ng/mL", Low),
            (Analyte::Ferritin, "75.1", "µg/L", Within),
            (Analyte::Ferritin, "1000", "ng/mL", Within),
            (Analyte::Tsat, "19.9", "%", Low),
            (Analyte::Tsat, "20", "%", Within),
            (Analyte::Tsat, "44.9", "%", Within),
            (Analyte::Tsat, "45", "%", High),
            (Analyte::Crp, "5", "mg/L", Within),
            (Analyte::Crp, "5.1", "mg/L", High),
            (Analyte::HsCrp, "0.51", "mg/dL", High),
            (Analyte::Tsh, "2", "mIU/L", Unknown),
        ] {
            assert_eq!(of(analyte, value, unit), expected, "{analyte:?} {value} {unit}");
        }
    }

    #[test]
    fn the_laboratorys_range_counts_in_its_own_unit() {
        let in_range = |value: &str, bound, low: &str, high: &str| {
            let result =
                LabResult { bound, low: low.into(), high: high.into(), ..LabResult::of(Analyte::Ferritin, value, "ng/mL") };
            against_range(&result)
        };
        assert_eq!(in_range("15", Bound::Exact, "15", "150"), Standing::Within);
        assert_eq!(in_range("14.9", Bound::Exact, "15", "150"), Standing::Low);
        assert_eq!(in_range("150.1", Bound::Exact, "15", "150"), Standing::High);
        assert_eq!(in_range("15", Bound::Below, "15", ""), Standing::Low);
        assert_eq!(in_range("1500", Bound::Above, "", "1500"), Standing::High);
        assert_eq!(in_range("15", Bound::Exact, "", ""), Standing::Unknown);
    }
}
