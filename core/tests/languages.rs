//! The languages against each other: the same keys, arguments and exact numbers in each, no word that scolds, and what German makes of
//! numbers, days, lists and plurals.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use stillnight_core::error::{Error, Field};
use stillnight_core::plan::{sentence, Days, Routine, Schedule, Timing};
use stillnight_core::time::{CivilDate, CivilTime};
use stillnight_core::words::{explain, is_label_in_any, labels, Words};

/// Languages beside English, with the word lists a text of theirs must not have.
const OTHERS: [(&str, &str, &[&str]); 1] = [(
    "de",
    include_str!("../catalog/text/de.ftl"),
    &[
        "versagt",
        "versagen",
        "durchgefallen",
        "gescheitert",
        "fehlgeschlagen",
        "ungültig",
        "du musst",
        "du sollst",
        "bist du sicher",
        "wirklich löschen",
        "diagnos",
        "signifikan",
        "abzeichen",
        "serie",
        "therapietreue",
        "absetzen",
        "abgesetzt",
        "setz das mittel ab",
        "setz es ab",
        "nicht mehr nehmen",
        "hör auf, es zu nehmen",
        "kaufen",
    ],
)];

/// What a message asks of its values.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    arguments: BTreeSet<String>,
    /// Exact numbers that a text of its own is said for, by argument.
    exact: BTreeSet<(String, String)>,
    /// Plural categories with a text of their own.
    categories: BTreeSet<String>,
}

impl Shape {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => drop(self.inline(inline)),
            Expression::Select { selector, variants } => {
                let argument = self.inline(selector);
                for variant in variants {
                    match variant.key {
                        VariantKey::Identifier { name } => drop(self.categories.insert(name.to_owned())),
                        VariantKey::NumberLiteral { value } => drop(self.exact.insert((argument.clone(), value.to_owned()))),
                    }
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> String {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
                id.name.to_owned()
            }
            InlineExpression::Placeable { expression } => {
                self.expression(expression);
                String::new()
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => String::new(),
            other => panic!("a text takes in values only: {other:?}"),
        }
    }
}

/// Every message of a text, in its order.
fn shapes(text: &'static str) -> Vec<(String, Shape)> {
    let parsed = fluent_syntax::parser::parse(text);
    assert!(parsed.is_ok(), "{:?}", parsed.err().map(|(_, errors)| errors));
    let mut found = Vec::new();
    for entry in parsed.expect("a text").body {
        match entry {
            Entry::Message(message) => {
                let mut shape = Shape::default();
                shape.pattern(message.value.as_ref().expect("a message says something"));
                assert!(message.attributes.is_empty(), "{}", message.id.name);
                found.push((message.id.name.to_owned(), shape));
            }
            Entry::Term(term) => panic!("nothing looks up the term {}", term.id.name),
            Entry::Junk { content } => panic!("junk: {content}"),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    found
}

fn english() -> Vec<(String, Shape)> {
    shapes(include_str!("../catalog/text/en.ftl"))
}

#[test]
fn every_message_is_in_each_language_once() {
    let keys = |shapes: &[(String, Shape)]| shapes.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
    let wanted = keys(&english());
    for (language, text, _) in OTHERS {
        let there = keys(&shapes(text));
        let (wanted_set, there_set): (BTreeSet<_>, BTreeSet<_>) = (wanted.iter().collect(), there.iter().collect());
        let missing: Vec<&String> = wanted.iter().filter(|key| !there_set.contains(key)).collect();
        let unknown: Vec<&String> = there.iter().filter(|key| !wanted_set.contains(key)).collect();
        let listed = |keys: &[&String]| keys.iter().map(|key| format!("\n  {key}")).collect::<String>();
        assert!(missing.is_empty(), "{} to translate in {language}.ftl:{}", missing.len(), listed(&missing));
        assert!(unknown.is_empty(), "in {language}.ftl, but not in en.ftl:{}", listed(&unknown));
        assert_eq!(there.len(), there_set.len(), "a key stands twice in {language}.ftl");
    }
}

#[test]
fn a_message_takes_the_same_values_in_each_language() {
    let wanted: BTreeMap<String, Shape> = english().into_iter().collect();
    for (language, text, _) in OTHERS {
        for (key, shape) in shapes(text) {
            let Some(english) = wanted.get(&key) else { continue };
            assert_eq!(shape.arguments, english.arguments, "arguments of {key} in {language}");
            assert_eq!(shape.exact, english.exact, "exact numbers of {key} in {language}");
            // Both of these languages count one and other.
            let plural = ["one", "other"].map(str::to_owned).into();
            assert!(shape.categories.is_subset(&plural), "{key} in {language}: {:?}", shape.categories);
            assert!(shape.categories.is_empty() || shape.categories.contains("other"), "{key} in {language}");
        }
    }
}

#[test]
fn every_label_is_there_in_each_language() {
    for (tag, _, _) in OTHERS {
        let (own, english) = (labels(tag), labels("en"));
        assert_eq!(own.keys().collect::<BTreeSet<_>>(), english.keys().collect::<BTreeSet<_>>());
        for (key, text) in &own {
            assert!(!text.is_empty() && text != key && !text.contains(['{', '}']), "{key}: {text}");
        }
        let same = own.iter().filter(|(key, text)| english.get(*key) == Some(*text)).count();
        assert!(same * 10 < own.len(), "{same} of {} labels are the English ones", own.len());
    }
}

#[test]
fn no_word_scolds_or_orders() {
    for (language, text, forbidden) in OTHERS {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let lower = line.to_lowercase();
            for word in forbidden {
                assert!(!lower.contains(word), "{language}: {word} in: {line}");
            }
        }
    }
}

#[test]
fn german_says_du_in_lower_case_and_in_short_sentences() {
    for (key, text) in labels("de") {
        for sentence in text.split_inclusive(['.', '?', '!', ':']) {
            let words: Vec<&str> = sentence.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
            for word in words.iter().skip(1) {
                let capital = ["Du", "Dir", "Dich", "Dein", "Deine", "Deinem", "Deinen", "Deiner", "Ihnen"];
                assert!(!capital.contains(word), "{key}: {text}");
            }
            assert!(words.len() <= 24, "a sentence of {} words: {key}: {text}", words.len());
        }
    }
}

#[test]
fn german_fits_where_there_is_little_room() {
    let labels = labels("de");
    let length = |key: &str| labels[key].chars().count();
    for tab in labels.keys().filter(|key| key.starts_with("tab-")) {
        assert!(length(tab) <= 9, "{tab}: {}", labels[tab]);
    }
    for (most, keys) in [
        (12, &["ago-15", "ago-30", "ago-60", "ago-other", "detail", "add", "undo", "more", "why", "how", "less"][..]),
        (
            15,
            &["tonight-record", "taken", "snooze", "skip", "its-over", "add-detail", "add-exposure", "bed-now", "save", "done"][..],
        ),
    ] {
        for key in keys {
            assert!(length(key) <= most, "{key}: {}", labels[*key]);
        }
    }
}

#[test]
fn any_kind_of_german_is_answered_in_german() {
    for tag in ["de", "de-AT", "de_CH", "de-DE-u-fw-mon"] {
        assert_eq!(labels(tag).get("tab-diary").map(String::as_str), Some("Tagebuch"), "{tag}");
        assert_eq!(explain(&Error::UndoOver, tag), "Dafür ist es zu spät. Du kannst es aber noch ändern.");
    }
    assert_eq!(labels("nl").get("tab-diary").map(String::as_str), Some("Diary"));
}

fn date(year: i32, month: u32, day: u32) -> CivilDate {
    CivilDate::from_ymd_opt(year, month, day).unwrap()
}

fn time(hour: u32, minute: u32) -> CivilTime {
    CivilTime::from_hms_opt(hour, minute, 0).unwrap()
}

#[test]
fn german_numbers() {
    let words = Words::new("de", true);
    assert_eq!([0, 999, 1240, -1240, 1_234_567].map(|n| words.number(n)), ["0", "999", "1.240", "-1.240", "1.234.567"]);
    assert_eq!([1500, 1_200_000, 25, 3000].map(|n| words.thousandths(n)), ["1,5", "1.200", "0,025", "3"]);
    assert_eq!([1, 96_000, 2_400_000, 12_345_678].map(|n| words.size(n)), ["1 kB", "96 kB", "2,4 MB", "12,3 MB"]);
    let value = |tenths| words.with("value-plain", &[("value", words.tenths(tenths))]);
    assert_eq!([0, 5, 45, 100].map(value), ["0", "0,5", "4,5", "10"]);
    assert_eq!(words.with("status-morning", &[("count", 1240_i64.into())]), "Letzte Nacht: 1240 Episoden");
    let units = |tenths| words.with("exposure-units", &[("units", words.tenths(tenths))]);
    assert_eq!([5, 10, 15].map(units), ["Alkohol, 0,5 Einheiten", "Alkohol, 1 Einheit", "Alkohol, 1,5 Einheiten"]);
}

#[test]
fn german_times_days_and_lists() {
    let (words, today) = (Words::new("de-DE", true), date(2026, 11, 21));
    assert_eq!(words.day(date(2026, 11, 20)), "Fr 20. Nov");
    assert_eq!([date(2026, 3, 1), date(2024, 3, 1)].map(|d| words.day_of(d, today)), ["So 1. Mär", "Fr 1. Mär 2024"]);
    assert_eq!([date(2026, 5, 9), date(2025, 12, 31)].map(|d| words.short_day(d, today)), ["9. Mai", "31. Dez 2025"]);
    assert_eq!([words.month(2026, 1), words.short_month(date(2025, 10, 1), today)], ["Januar 2026", "Okt 2025"]);
    assert_eq!(
        [20, 21, 22, 23].map(|d| words.relative_day(date(2026, 11, d), today)),
        ["gestern", "heute", "morgen", "Mo 23. Nov"]
    );
    assert_eq!([0, 45, 60, 134].map(|m| words.duration(m)), ["0 min", "45 min", "1 h", "2 h 14 min"]);
    assert_eq!([words.time(time(0, 5)), words.clock(1335)], ["00:05", "22:15"]);
    assert_eq!(Words::new("de-US", false).time(time(22, 15)), "10:15 PM");
    let list = |n: usize| words.list(&["Eisen", "Zink", "Ei"][..n].iter().map(|s| (*s).to_owned()).collect::<Vec<_>>());
    assert_eq!([0, 1, 2, 3].map(list), ["", "Eisen", "Eisen und Zink", "Eisen, Zink und Ei"]);
}

#[test]
fn german_plurals() {
    let words = Words::new("de", true);
    let say = |key: &str, name: &'static str, count: i64| words.with(key, &[(name, count.into()), ("known", count.into())]);
    assert_eq!([0, 1, 2].map(|n| say("morning-episodes", "count", n)), ["keine Episode", "1 Episode", "2 Episoden"]);
    assert_eq!(
        [0, 1, 3].map(|n| say("night-awakenings", "count", n)),
        ["durchgeschlafen", "einmal aufgewacht", "3-mal aufgewacht"]
    );
    assert_eq!([1, 2].map(|n| say("from-nights", "nights", n)), ["1 von 1 Nacht", "2 von 2 Nächten"]);
    assert_eq!([1, 7, 30].map(|n| say("backup-every", "days", n)), ["Jeden Tag.", "Jede Woche.", "Alle 30 Tage."]);
    let status = |count: i64| words.with("status-day", &[("duration", "3 h".into()), ("count", count.into())]);
    assert_eq!([0, 1].map(status), ["Noch 3 h bis zur Schlafenszeit", "Noch 3 h bis zur Schlafenszeit, bisher 1 Episode"]);
}

#[test]
fn german_sentences_of_the_plan() {
    let words = Words::new("de", true);
    let own = |days, timing| Schedule::Own { days, timing };
    let at = |hours: &[u32]| Timing::At { times: hours.iter().map(|h| time(*h, 0)).collect() };
    let every_other = own(Days::EveryNDays { days: 2, from: date(2026, 11, 20) }, at(&[9]));
    let weekdays = own(Days::Weekdays { days: vec![1, 3, 5] }, at(&[9, 21]));
    let before_bed = own(Days::EveryDay, Timing::BeforeBed { minutes: 45 });
    let say = |schedule: &Schedule| sentence::schedule(schedule, None, &words);
    assert_eq!(say(&every_other), "Jeden zweiten Tag, 09:00, egal wo du bist");
    assert_eq!(say(&weekdays), "Mo, Mi und Fr, 09:00 und 21:00, egal wo du bist");
    assert_eq!(say(&own(Days::Once { date: date(2026, 11, 20) }, at(&[8]))), "Einmal, Fr 20. Nov, 08:00, egal wo du bist");
    assert_eq!(
        say(&Schedule::AsNeeded { gap_minutes: Some(240), daily_max: Some(3) }),
        "Nach Bedarf, mindestens 4 h Abstand, höchstens 3 in 24 Stunden"
    );
    let with = Schedule::With { item: "iron".to_owned() };
    let together = |own: &Schedule| sentence::schedule(&with, Some(("Eisen 65 mg", own)), &words);
    assert_eq!(together(&every_other), "Zusammen mit Eisen 65 mg: jeden zweiten Tag, 09:00, egal wo du bist");
    assert_eq!(together(&weekdays), "Zusammen mit Eisen 65 mg: Mo, Mi und Fr, 09:00 und 21:00, egal wo du bist");
    let routine = Routine::of(time(22, 30), time(7, 0));
    let reason = |schedule: &Schedule| sentence::reason(schedule, None, &routine, &words);
    assert_eq!(reason(&before_bed), "Jeden Tag, 45 min vor der Schlafenszeit. Deine Schlafenszeit ist 22:30.");
}

#[test]
fn german_errors() {
    let words = Words::new("de", true);
    for (error, said) in [
        (Error::OutOfRange { field: Field::Intensity, min: 1, max: 10 }, "Die Stärke: möglich ist 1 bis 10."),
        (Error::Missing { field: Field::Name }, "Etwas fehlt noch: der Name."),
        (Error::Before { field: Field::Ended, after: Field::Began }, "Das Ende kann nicht früher sein als der Beginn."),
        (Error::InFuture { field: Field::TakenAt, limit_minutes: 5 }, "Der Zeitpunkt der Einnahme liegt in der Zukunft."),
        (Error::NotFound { field: Field::Id }, "Dieser Eintrag ist nicht mehr da."),
    ] {
        assert_eq!(words.explain(&error), said);
    }
}

#[test]
fn a_name_given_in_one_language_is_known_in_another() {
    assert!(["Iron", "Eisen"].iter().all(|name| is_label_in_any("template-iron", name)));
    assert!(!is_label_in_any("template-iron", "Zink"));
}

fn of_the_project(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn a_translated_source_is_one_of_the_catalog() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog");
    let tables = fs::read_dir(folder).unwrap().flatten().filter(|f| f.path().extension().is_some_and(|e| e == "toml"));
    let catalog: String = tables.map(|f| fs::read_to_string(f.path()).unwrap()).collect();
    let words = Words::new("de", true);
    for line in include_str!("../catalog/text/de-sources.txt").lines() {
        let (english, german) = line.split_once(" = ").expect("English = German");
        assert!(catalog.contains(&format!("\"{english}\"")), "no row has this source: {english}");
        assert_eq!(words.source(english), german);
        assert_eq!(Words::new("en", true).source(english), english);
    }
    assert_eq!(words.source("Silber 2021"), "Silber 2021");
}

#[test]
fn the_platforms_know_the_same_languages() {
    let between = |text: &str, start: &str, end: &str| -> Vec<String> {
        text.split(start).skip(1).filter_map(|part| part.split_once(end)).map(|(found, _)| found.to_owned()).collect()
    };
    let mut languages = vec!["en"];
    languages.extend(OTHERS.map(|(tag, ..)| tag));
    let res = "android/app/src/main/res";
    let locales = of_the_project(&format!("{res}/xml/locales_config.xml"));
    assert_eq!(between(&locales, "<locale android:name=\"", "\""), languages);
    assert!(of_the_project("android/app/src/main/AndroidManifest.xml").contains("android:localeConfig=\"@xml/locales_config\""));
    let plist = of_the_project("ios/StillnightApp/Info.plist");
    let (_, localizations) = plist.split_once("CFBundleLocalizations").expect("Info.plist lists them");
    let (localizations, _) = localizations.split_once("</array>").expect("a list");
    assert_eq!(between(localizations, "<string>", "</string>"), languages);
    let names = |folder: &str| between(&of_the_project(&format!("{res}/{folder}/strings.xml")), "<string name=\"", "\"");
    let keys =
        |language: &str| between(&of_the_project(&format!("ios/StillnightApp/{language}.lproj/InfoPlist.strings")), "\n\"", "\"");
    assert!(!keys("en").is_empty());
    for (tag, ..) in OTHERS {
        assert_eq!(names(&format!("values-{tag}")), names("values"));
        assert_eq!(keys(tag), keys("en"));
    }
}
