//! The list of tests to take to the doctor, without what is recent.
//!
//! Decides what is recent. What is on the list is `catalog/tests.toml`.

use chrono::Months;

use super::panel::PanelEntry;
use crate::catalog::{BloodTestRow, BLOOD_TESTS};
use crate::labs::Analyte;
use crate::time::CivilDate;

/// Whether a panel has one of the results that count for a test.
pub fn is_done(row: &BloodTestRow, panel: &PanelEntry) -> bool {
    row.any.iter().any(|analyte| match analyte {
        Analyte::Tsat => panel.tsat().is_some(),
        other => panel.measured(*other).is_some(),
    })
}

/// The tests that were not done lately enough, in the order of the list. Counts up to the day so many months after.
pub fn due<'p>(panels: impl Iterator<Item = &'p PanelEntry> + Clone, today: CivilDate) -> Vec<&'static BloodTestRow> {
    let recent = |row: &BloodTestRow| {
        let holds = |panel: &PanelEntry| panel.date.checked_add_months(Months::new(row.months)).is_some_and(|end| today <= end);
        panels.clone().any(|panel| holds(panel) && is_done(row, panel))
    };
    BLOOD_TESTS.iter().filter(|row| !recent(row)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::labs::LabResult;

    fn day(text: &str) -> CivilDate {
        text.parse().unwrap()
    }

    fn ids(panels: &[PanelEntry], today: &str) -> Vec<&'static str> {
        due(panels.iter(), day(today)).into_iter().map(|row| row.id).collect()
    }

    fn panel(date: &str, results: &[(Analyte, &str, &str)]) -> PanelEntry {
        let results = results.iter().map(|(a, v, u)| LabResult::of(*a, v, u)).collect();
        PanelEntry { results, ..PanelEntry::of(day(date)) }
    }

    #[test]
    fn all_of_it_until_something_is_known_and_each_again_after_its_months() {
        assert_eq!(ids(&[], "2026-11-27").len(), BLOOD_TESTS.len());
        let ferritin = [panel("2026-08-27", &[(Analyte::Ferritin, "40", "ng/mL")])];
        assert!(!ids(&ferritin, "2026-11-27").contains(&"ferritin"), "three months to the day");
        assert!(ids(&ferritin, "2026-11-28").contains(&"ferritin"));
        let iron = [panel("2026-11-01", &[(Analyte::Iron, "60", "µg/dL"), (Analyte::Tibc, "300", "µg/dL")])];
        assert!(!ids(&iron, "2026-11-27").contains(&"transferrin-saturation"), "worked out is known");
        let kidneys = [panel("2025-11-27", &[(Analyte::Creatinine, "0.9", "mg/dL")])];
        assert!(!ids(&kidneys, "2026-11-27").contains(&"kidneys") && ids(&kidneys, "2026-11-28").contains(&"kidneys"));
    }
}
