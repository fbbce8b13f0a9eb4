//! What iron needs, against a table written from the sources; and laws that hold for any history.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::Value as Json;
use stillnight_core::catalog::{THRESHOLDS, TSAT_GUARD};
use stillnight_core::labs::iron_state::{iron_state, IronFinding, IronHistory, IronPanel, IronState};
use stillnight_core::labs::iron_words;
use stillnight_core::person::{Condition, Profile};
use stillnight_core::time::CivilDate;
use stillnight_core::words::Words;

#[derive(Deserialize)]
struct PanelCase {
    date: CivilDate,
    ferritin: Option<f64>,
    tsat: Option<f64>,
    crp: Option<f64>,
    without_iron: Option<bool>,
    #[serde(default)]
    unit_unknown: bool,
}

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn found(case: &Json) -> IronFinding {
    let panels: Vec<PanelCase> = serde_json::from_value(case["panels"].clone()).unwrap();
    let panels: Vec<IronPanel> = panels
        .into_iter()
        .map(|p| IronPanel {
            date: p.date,
            ferritin: p.ferritin,
            ferritin_unit: None,
            tsat: p.tsat,
            crp: p.crp,
            without_iron: p.without_iron,
            unit_unknown: p.unit_unknown,
        })
        .collect();
    let birth_year = case.get("birth_year").map_or(Some(1980), |year| year.as_i64().map(|y| y as i32));
    let conditions: Vec<Condition> =
        case.get("conditions").map_or_else(Vec::new, |list| serde_json::from_value(list.clone()).unwrap());
    let profile = Profile { birth_year, conditions, ..Profile::default() };
    let oral_iron_since = case.get("oral_iron_since").and_then(Json::as_str).map(day);
    let vein = case.get("vein").and_then(Json::as_str).map(day);
    iron_state(&IronHistory { panels: &panels, today: day("2026-11-27"), profile: &profile, oral_iron_since, vein })
}

fn json<T: serde::Serialize>(value: &T) -> Json {
    serde_json::to_value(value).unwrap()
}

#[test]
fn the_table() {
    let table: Json = serde_json::from_str(include_str!("../../tests/vectors/iron-state.json")).unwrap();
    let cases = table["cases"].as_array().unwrap();
    let mut states = std::collections::BTreeSet::new();
    let mut wrong = Vec::new();
    for case in cases {
        let found = found(case);
        states.insert(json(&found.state).as_str().unwrap().to_owned());
        let said = serde_json::json!({
            "state": found.state, "doubts": found.doubts, "missing": found.missing, "topics": found.topics, "next_test": found.next_test,
            "guide": found.guide, "guideline": found.guideline, "differ": found.differ(), "inflamed": found.inflamed,
        });
        for key in ["state", "doubts", "missing", "topics", "next_test", "guide", "guideline", "differ", "inflamed"] {
            if let Some(expected) = case.get(key) {
                if said[key] != *expected {
                    wrong.push(format!("{}: {key} is {}, not {expected}", case["name"], said[key]));
                }
            }
        }
        let looked_at = |id: &Json| found.thresholds.iter().any(|t| Some(t.id) == id.as_str());
        assert!(case.get("thresholds").is_none_or(|ids| ids.as_array().unwrap().iter().all(looked_at)), "{}", case["name"]);
        assert!(case.get("no_thresholds").is_none_or(|ids| !ids.as_array().unwrap().iter().any(looked_at)), "{}", case["name"]);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(states.len(), 7, "every state is reached: {states:?}");
}

#[test]
fn every_finding_of_the_table_has_words_and_a_source_and_orders_nothing() {
    let table: Json = serde_json::from_str(include_str!("../../tests/vectors/iron-state.json")).unwrap();
    let words = Words::new("en", true);
    for case in table["cases"].as_array().unwrap() {
        let card = iron_words::card(&found(case), day("2026-11-27"), &words);
        assert!(!card.sources.is_empty(), "{} has no source", case["name"]);
        assert!(!card.why.is_empty() && !card.ask.is_empty() && card.advice.contains("no diagnosis"), "{}", case["name"]);
        let all = [card.why, card.missing, card.ask, vec![card.title, card.guide, card.guideline, card.next_words]].concat();
        for sentence in all {
            assert!(!sentence.contains("iron-") && !sentence.contains('{'), "{sentence}");
            assert!(!sentence.starts_with("Take iron") && !sentence.contains("Stop"), "{sentence}");
        }
    }
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()) {
        if entry.is_dir() {
            sources(&entry, found);
        } else if entry.extension().is_some_and(|e| e == "rs") {
            found.push(std::fs::read_to_string(entry).unwrap());
        }
    }
}

#[test]
fn every_figure_is_used_and_has_a_source() {
    let mut code = Vec::new();
    sources(Path::new("src"), &mut code);
    for threshold in THRESHOLDS {
        let name = threshold.id.to_uppercase();
        // Brought in and used, or used by its path: named twice at least.
        let named: usize = code.iter().map(|file| file.matches(&name).count()).sum();
        let by_value = code.iter().any(|file| file.contains(&format!("{name}.value")));
        assert!(by_value || named >= 2, "{name} decides nothing");
        assert!(!threshold.from.source.is_empty() && !threshold.unit.is_empty());
    }
}

fn any_panel() -> impl Strategy<Value = IronPanel> {
    (
        0_i64..900,
        proptest::option::of(0.0..400.0_f64),
        proptest::option::of(0.0..100.0_f64),
        proptest::option::of(0.0..50.0_f64),
        proptest::option::of(any::<bool>()),
        any::<bool>(),
    )
        .prop_map(|(days, ferritin, tsat, crp, without_iron, unit)| IronPanel {
            date: day("2024-06-11") + chrono::TimeDelta::days(days),
            ferritin,
            ferritin_unit: None,
            tsat,
            crp,
            without_iron,
            unit_unknown: unit && ferritin.is_none(),
        })
}

proptest! {
    #[test]
    fn a_high_latest_saturation_of_the_last_year_always_guards(
        mut panels in proptest::collection::vec(any_panel(), 0..6), high in 45.0..100.0_f64, age in 0_i64..365,
        given in proptest::option::of(0_i64..900),
    ) {
        let date = day("2026-11-27") - chrono::TimeDelta::days(age);
        panels.retain(|panel| panel.date < date || panel.tsat.is_none());
        panels.push(IronPanel {
            date,
            ferritin: None,
            ferritin_unit: None,
            tsat: Some(high),
            crp: None,
            without_iron: None,
            unit_unknown: false,
        });
        panels.sort_by_key(|panel| panel.date);
        let profile = Profile::default();
        let vein = given.map(|days| day("2024-06-11") + chrono::TimeDelta::days(days));
        let history = IronHistory { panels: &panels, today: day("2026-11-27"), profile: &profile, oral_iron_since: None, vein };
        let finding = iron_state(&history);
        prop_assert_eq!(finding.state, IronState::OverloadGuard);
        prop_assert!(high >= TSAT_GUARD.value);
        prop_assert!(!finding.topics.iter().any(|topic| topic.is_iron()), "no iron is talked of under the guard");
    }

    #[test]
    fn any_history_has_a_state_with_a_source_and_no_test_in_the_past(
        mut panels in proptest::collection::vec(any_panel(), 0..6), conditions in proptest::sample::subsequence(Condition::ALL.to_vec(), 0..4),
        birth_year in proptest::option::of(1930..2026_i32), on_iron in proptest::option::of(0_i64..900),
        given in proptest::option::of(0_i64..900),
    ) {
        panels.sort_by_key(|panel| panel.date);
        let profile = Profile { birth_year, conditions, ..Profile::default() };
        let oral_iron_since = on_iron.map(|days| day("2024-06-11") + chrono::TimeDelta::days(days));
        let vein = given.map(|days| day("2024-06-11") + chrono::TimeDelta::days(days));
        let history = IronHistory { panels: &panels, today: day("2026-11-27"), profile: &profile, oral_iron_since, vein };
        let finding = iron_state(&history);
        prop_assert!(!finding.thresholds.is_empty());
        prop_assert!(!finding.topics.is_empty());
        prop_assert!(finding.next_test.is_none_or(|date| date >= history.today));
        prop_assert_eq!(finding.state == IronState::NotValid, !finding.doubts.is_empty() && finding.state != IronState::OverloadGuard);
        prop_assert_eq!(iron_state(&history), finding, "the same on every run");
    }
}
