//! The list of tests to take to the doctor, without what is recent.
//!
//! Decides what is recent. What is on the list is `catalog/tests.toml`; when iron is tested again is [`super::iron_state`]'s.

use chrono::Months;

use super::iron_state::{IronFinding, Missing};
use super::panel::PanelEntry;
use crate::catalog::{BloodTestRow, BLOOD_TESTS};
use crate::labs::Analyte;
use crate::time::CivilDate;

/// Whether a panel has a result of an analyte, the laboratory's or, of the saturation, worked out.
fn has(panel: &PanelEntry, analyte: Analyte) -> bool {
    match analyte {
        Analyte::Tsat => panel.tsat().is_some(),
        other => panel.measured(other).is_some(),
    }
}

/// Whether a panel has one of the results that count for a test.
pub fn is_done(row: &BloodTestRow, panel: &PanelEntry) -> bool {
    row.any.iter().chain(row.all).any(|analyte| has(panel, *analyte))
}

/// The tests to ask for, in the order of the list: those that were not done lately enough, and those of iron when it is time, or when
/// one of them is what is missing. Counts up to the day so many months after.
pub fn due<'p>(
    panels: impl Iterator<Item = &'p PanelEntry> + Clone,
    iron: &IronFinding,
    today: CivilDate,
) -> Vec<&'static BloodTestRow> {
    let recent = |row: &BloodTestRow, analyte: Analyte| {
        let holds = |panel: &PanelEntry| panel.date.checked_add_months(Months::new(row.months)).is_some_and(|end| today <= end);
        panels.clone().any(|panel| holds(panel) && has(panel, analyte))
    };
    let wanted = |row: &&BloodTestRow| {
        if row.with_iron {
            let missing = |analyte: &Analyte| match analyte {
                Analyte::Ferritin => iron.missing.contains(&Missing::Ferritin),
                Analyte::Tsat => iron.missing.contains(&Missing::Tsat),
                _ => iron.missing.contains(&Missing::Crp),
            };
            return iron.next_test.is_some_and(|date| date <= today) || row.any.iter().any(missing);
        }
        let done = row.any.iter().any(|analyte| recent(row, *analyte));
        let all_done = !row.all.is_empty() && row.all.iter().all(|analyte| recent(row, *analyte));
        !done && !all_done
    };
    BLOOD_TESTS.iter().filter(wanted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::labs::iron_state::{iron_state, IronHistory, IronPanel};
    use crate::labs::LabResult;
    use crate::person::Profile;

    fn day(text: &str) -> CivilDate {
        text.parse().unwrap()
    }

    fn ids(panels: &[PanelEntry], today: &str) -> Vec<&'static str> {
        let of_iron: Vec<IronPanel> = panels.iter().map(IronPanel::from).collect();
        let profile = Profile::default();
        let (today, oral_iron_since, vein) = (day(today), None, None);
        let iron = iron_state(&IronHistory { panels: &of_iron, today, profile: &profile, oral_iron_since, vein });
        due(panels.iter(), &iron, today).into_iter().map(|row| row.id).collect()
    }

    fn panel(date: &str, results: &[(Analyte, &str, &str)]) -> PanelEntry {
        let results = results.iter().map(|(a, v, u)| LabResult::of(*a, v, u)).collect();
        PanelEntry { results, ..PanelEntry::of(day(date)) }
    }

    #[test]
    fn all_of_it_until_something_is_known_and_each_again_after_its_months() {
        assert_eq!(ids(&[], "2026-11-27").len(), BLOOD_TESTS.len());
        let iron = [panel("2026-11-01", &[(Analyte::Iron, "60", "µg/dL"), (Analyte::Tibc, "300", "µg/dL")])];
        assert!(ids(&iron, "2026-11-27").contains(&"ferritin"));
        let kidneys = [panel("2025-11-27", &[(Analyte::Creatinine, "0.9", "mg/dL")])];
        assert!(!ids(&kidneys, "2026-11-27").contains(&"kidneys") && ids(&kidneys, "2026-11-28").contains(&"kidneys"));
    }

    #[test]
    fn iron_is_asked_for_when_its_state_says_so() {
        let with = |ferritin: &str, tsat: Option<&str>| {
            let mut results = vec![(Analyte::Ferritin, ferritin, "ng/mL"), (Analyte::Crp, "1", "mg/L")];
            results.extend(tsat.map(|value| (Analyte::Tsat, value, "%")));
            [panel("2026-05-27", &results)]
        };
        let asked = |panels: &[PanelEntry], today: &str| {
            let all = ids(panels, today);
            ["ferritin", "transferrin-saturation", "crp"].map(|id| all.contains(&id))
        };
        assert_eq!(asked(&with("40", Some("25")), "2026-08-26"), [false; 3], "three months are not over");
        assert_eq!(asked(&with("40", Some("25")), "2026-08-27"), [true; 3]);
        assert_eq!(asked(&with("130", Some("25")), "2027-05-26"), [false; 3], "with enough, a year");
        assert_eq!(asked(&with("130", Some("25")), "2027-05-27"), [true; 3]);
        assert_eq!(asked(&with("40", None), "2026-06-27"), [false, true, false], "only what is missing");
    }

    #[test]
    fn what_needs_all_is_not_done_by_one() {
        let folate = [panel("2026-11-01", &[(Analyte::Folate, "8", "ng/mL")])];
        assert!(ids(&folate, "2026-11-27").contains(&"b12-folate"));
        let both = [folate[0].clone(), panel("2026-10-01", &[(Analyte::VitaminB12, "400", "pg/mL")])];
        assert!(!ids(&both, "2026-11-27").contains(&"b12-folate"), "on different days, too");
    }
}
