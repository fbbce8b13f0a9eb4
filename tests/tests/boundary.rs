//! The tests of the test tools: that the lists written by hand or committed are those of the library.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use stillnight_tests::api::Api;
use stillnight_tests::{calls, device, pattern, reference, run, scenario};

fn scenarios() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios"))
}

#[test]
fn every_exported_call_can_be_made() {
    let api = Api::load().unwrap();
    let exported: BTreeSet<&str> = api.calls.iter().map(|c| c.name.as_str()).collect();
    let listed: BTreeSet<&str> = calls::NAMES.iter().copied().collect();
    assert_eq!(exported, listed, "src/calls.rs lists other calls than the library exports");
}

#[test]
fn the_reference_is_that_of_the_library() {
    let committed = std::fs::read_to_string(scenarios().join("REFERENCE.md")).unwrap();
    let now = reference::markdown(&Api::load().unwrap());
    assert!(committed == now, "REFERENCE.md is out of date: cargo run -p stillnight-tests --bin reference");
}

#[test]
fn the_readme_names_every_step_and_matcher() {
    let readme = std::fs::read_to_string(scenarios().join("README.md")).unwrap();
    for word in scenario::STEPS.iter().chain(pattern::MATCHERS) {
        assert!(readme.contains(&format!("\"{word}\"")), "README.md does not show {word}");
    }
}

#[test]
fn the_examples_in_the_readme_pass() {
    let api = Arc::new(Api::load().unwrap());
    let readme = std::fs::read_to_string(scenarios().join("README.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let examples: Vec<&str> = readme
        .split("```json\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .filter(|e| e.contains("\"steps\""))
        .collect();
    assert!(examples.len() >= 3, "three complete examples, not {}", examples.len());
    for (i, example) in examples.iter().enumerate() {
        let path = folder.path().join(format!("example-{i}.json"));
        std::fs::write(&path, example).unwrap();
        let report = run::file(&api, &path);
        assert!(report.passed, "{}", report.text);
    }
}

#[test]
fn every_scenario_passes() {
    let api = Arc::new(Api::load().unwrap());
    let files = run::files();
    assert!(files.len() > 50, "only {} scenarios", files.len());
    let failed: Vec<String> = files.iter().map(|f| run::file(&api, f)).filter(|r| !r.passed).map(|r| r.text).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn the_phone_of_a_scenario_knows_zones_as_they_are() {
    let berlin = device::zone_rules("Europe/Berlin").unwrap();
    assert!(berlin.transitions.windows(2).all(|w| w[0].at < w[1].at));
    // 29 March 2026, 01:00 UTC: summer time.
    let spring = berlin.transitions.iter().find(|t| t.at.0 == 1_774_746_000_000).unwrap();
    assert_eq!(spring.offset_seconds, 7200);
    // Apia skipped 30 December 2011: it went from 10 hours behind to 14 ahead at 10:00 UTC.
    let apia = device::zone_rules("Pacific/Apia").unwrap();
    let skip = apia.transitions.iter().find(|t| t.at.0 == 1_325_239_200_000).unwrap();
    assert_eq!(skip.offset_seconds, 14 * 3600);
    assert!(device::zone_rules("Mars/Olympus_Mons").is_none());
}
