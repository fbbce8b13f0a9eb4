//! Every word is used and every word used is there: the keys in the sources against the keys in the text.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use stillnight_core::words::labels;

/// Keys whose last part is the name of an enum value: the shells put the prefix before it.
const PREFIXES: [&str; 35] = [
    "card-",
    "profile-",
    "sensation-",
    "body-",
    "activity-",
    "relief-",
    "kind-",
    "days-",
    "when-",
    "rest-",
    "drink-",
    "exercise-",
    "effort-",
    "phase-",
    "practice-",
    "exposure-",
    "part-",
    "said-",
    "line-",
    "measure-",
    "score-",
    "grain-",
    "kept-",
    "template-",
    "compound-",
    "strength-unit-",
    "analyte-",
    "test-",
    "timeline-",
    "remedy-",
    "topic-",
    "food-",
    "criterion-",
    "medicine-class-",
    "flag-",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            // Generated and built folders say nothing of what is written by hand.
            if !matches!(name.as_str(), "target" | "build" | "Generated" | "Stubs") && !name.starts_with('.') {
                sources(&path, found);
            }
        } else if ["rs", "kt", "swift"].iter().any(|e| path.extension().is_some_and(|x| x == *e)) {
            found.push(path);
        }
    }
}

fn keys() -> BTreeSet<String> {
    let text = include_str!("../catalog/text/en.ftl");
    let id = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned()).filter(|k| !k.starts_with([' ', '#', '-']));
    text.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(id).collect()
}

#[test]
fn no_word_is_unused() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let mut files = Vec::new();
    for folder in ["core/src", "android", "ios"] {
        sources(&root.join(folder), &mut files);
    }
    assert!(files.len() > 10, "the sources are where this test looks");
    let all: Vec<String> = files.iter().map(|f| fs::read_to_string(f).expect("a source")).collect();
    // Whatever stands between two quotes: looked up once for each key, of which there are many.
    let quoted: BTreeSet<&str> = all.iter().flat_map(|file| file.split('"')).collect();
    let used = |key: &String| quoted.contains(key.as_str()) || PREFIXES.iter().any(|p| key.starts_with(p));
    let unused: Vec<_> = keys().into_iter().filter(|k| !used(k)).collect();
    assert!(unused.is_empty(), "in en.ftl and nowhere else: {unused:?}");
}

#[test]
fn no_label_a_shell_looks_up_is_missing() {
    let keys = keys();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let mut missing = BTreeSet::new();
    let mut files = Vec::new();
    for folder in ["android/ui/src/commonMain", "android/app/src/main", "ios/StillnightKit", "ios/StillnightApp"] {
        sources(&root.join(folder), &mut files);
    }
    for file in files {
        let text = fs::read_to_string(&file).expect("a source");
        // A lookup is written words["key"] in both shells, or model.words["key"].
        for part in text.split("words[\"").skip(1) {
            let key = part.split('"').next().unwrap_or_default().to_owned();
            if !key.contains(['$', '\\']) && !keys.contains(&key) {
                missing.insert(key);
            }
        }
    }
    assert!(missing.is_empty(), "looked up, but not in en.ftl: {missing:?}");
}

#[test]
fn a_shell_gets_every_label_and_no_message_that_needs_an_argument() {
    let labels = labels("en");
    assert_eq!(labels.get("app-name").map(String::as_str), Some("Stillnight"));
    assert!(!labels.contains_key("recorded-at"));
    for (key, text) in &labels {
        assert!(!text.is_empty() && !text.contains(['{', '}']), "{key}");
    }
}

#[test]
fn no_word_scolds_or_orders() {
    for (key, text) in labels("en") {
        let lower = text.to_lowercase();
        for forbidden in ["failed", "streak", "badge", "insignificant", "you must", "are you sure", "invalid", "compliance"] {
            assert!(!lower.contains(forbidden), "{key}: {text}");
        }
    }
}

/// Keys that are made of the id of a row: none of them may be missing, or a person reads the key.
#[test]
fn every_row_of_the_catalogue_has_its_words() {
    use stillnight_core::catalog::{ANALYTES, BLOOD_TESTS, CARDS, FOODS, PRACTICES, REMEDIES, TEMPLATES, TIMELINES, TOPICS};
    use stillnight_core::medicines::{CLASSES, FLAGS};
    let mut wanted: Vec<String> = Vec::new();
    let mut row = |prefix: &str, id: &str, parts: &[&str]| wanted.extend(parts.iter().map(|part| format!("{prefix}{id}{part}")));
    CARDS.iter().for_each(|r| row("card-", r.id, &["", "-reason", "-why"]));
    REMEDIES.iter().for_each(|r| row("remedy-", r.id, &["", "-how", "-when", "-evidence"]));
    TOPICS.iter().for_each(|r| row("topic-", r.id, &["", "-text"]));
    FOODS.iter().for_each(|r| row("food-", r.id, &[""]));
    TEMPLATES.iter().for_each(|r| row("template-", r.id, &["", "-note"]));
    TIMELINES.iter().for_each(|r| row("timeline-", r.id, &[""]));
    BLOOD_TESTS.iter().for_each(|r| row("test-", r.id, &["", "-why"]));
    CLASSES.iter().for_each(|r| row("medicine-class-", r.id, &["", "-note"]));
    FLAGS.iter().for_each(|r| row("flag-", r.id, &[""]));
    ANALYTES.iter().for_each(|r| row("", &r.analyte.key(), &[""]));
    PRACTICES.iter().for_each(|r| [r.how, r.caution].iter().filter(|key| !key.is_empty()).for_each(|key| row("", key, &[""])));
    for language in ["en", "de"] {
        let texts = all_keys(language);
        let missing: Vec<&String> = wanted.iter().filter(|key| !texts.contains(*key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

/// Every key of a language, also of texts with something to fill in.
fn all_keys(language: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(format!("catalog/text/{language}.ftl")).unwrap();
    let key = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned()).filter(|key| !key.starts_with([' ', '#']));
    text.lines().filter_map(key).collect()
}

/// Keys of the core that stand in its sources as a whole: each is there.
#[test]
fn every_key_the_core_names_is_there() {
    let keys = keys();
    let mut files = Vec::new();
    sources(Path::new("src"), &mut files);
    let mut missing = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for start in ["words.text(", "words.with("] {
            let quoted = text.split(start).skip(1).filter_map(|part| part.trim_start().strip_prefix('"'));
            for key in quoted.filter_map(|part| part.split('"').next()) {
                let is_key = |c: char| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit();
                if key.chars().all(is_key) && !keys.contains(key) {
                    missing.insert(format!("{key} in {}", file.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
