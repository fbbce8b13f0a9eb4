//! The catalogue of Learn against its words: nothing without words, nothing without a source, nothing promised.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;

use stillnight_core::catalog::{Confidence, Provenance, FOODS, REMEDIES, TEMPLATES, TOPICS};
use stillnight_core::guidance::learn::{learn_screen, About};
use stillnight_core::guidance::{food, Evidence, RemedyGroup};
use stillnight_core::words::Words;

const TEXT: &str = include_str!("../catalog/text/en.ftl");
const CATALOGUE: [&str; 6] = [
    include_str!("../catalog/sources.toml"),
    include_str!("../catalog/remedies.toml"),
    include_str!("../catalog/foods.toml"),
    include_str!("../catalog/topics.toml"),
    include_str!("../catalog/templates.toml"),
    include_str!("../catalog/practices.toml"),
];
/// What the self-care guides are called as a source: they are no study.
const GUIDES: &str = "RLS self-care guides";

fn has_words(words: &Words, key: &str) {
    let text = words.text(key);
    assert!(text != key && !text.trim().is_empty(), "{key} has no words");
}

fn named(from: &[Provenance], row: &str) {
    assert!(!from.is_empty(), "{row} has no source");
    let distinct: BTreeSet<&str> = from.iter().map(|one| one.source).collect();
    assert_eq!(distinct.len(), from.len(), "{row} names a source twice");
}

#[test]
fn every_row_has_its_words_and_its_sources() {
    let words = Words::new("en", true);
    for row in REMEDIES {
        for part in ["", "-how", "-when", "-evidence"] {
            has_words(&words, &format!("remedy-{}{part}", row.id));
        }
        has_words(&words, row.evidence.key());
        row.contraindications.iter().chain(row.ask_first).for_each(|condition| has_words(&words, condition.key()));
        assert!(!row.contraindications.iter().any(|not| row.ask_first.contains(not)), "{}: not, or ask?", row.id);
        named(row.from, row.id);
    }
    for row in FOODS {
        has_words(&words, &format!("food-{}", row.id));
        has_words(&words, row.portion);
        named(row.from, row.id);
    }
    for row in TOPICS {
        has_words(&words, &format!("topic-{}", row.id));
        has_words(&words, &format!("topic-{}-text", row.id));
        named(row.from, row.id);
    }
    RemedyGroup::ALL.into_iter().for_each(|group| has_words(&words, group.key()));
}

#[test]
fn no_words_are_left_of_a_row_that_is_gone() {
    let ids = |prefix: &str| -> BTreeSet<String> {
        let keys =
            TEXT.lines().filter_map(|line| line.split_once(" =").map(|(key, _)| key)).filter_map(|key| key.strip_prefix(prefix));
        let part = |key: &str| {
            ["-how", "-when", "-evidence", "-text", "-portion"].iter().find_map(|end| key.strip_suffix(end)).map(str::to_owned)
        };
        keys.map(|key| part(key).unwrap_or_else(|| key.to_owned())).collect()
    };
    assert_eq!(ids("remedy-"), REMEDIES.iter().map(|row| row.id.to_owned()).collect());
    assert_eq!(ids("food-"), FOODS.iter().map(|row| row.id.to_owned()).collect());
    assert_eq!(ids("topic-"), TOPICS.iter().map(|row| row.id.to_owned()).collect());
}

#[test]
fn no_id_stands_twice() {
    let remedies: BTreeSet<&str> = REMEDIES.iter().map(|row| row.id).collect();
    let templates: BTreeSet<&str> = TEMPLATES.iter().map(|row| row.id).collect();
    assert_eq!((remedies.len(), templates.len()), (REMEDIES.len(), TEMPLATES.len()));
}

#[test]
fn evidence_is_not_claimed_without_a_study_or_a_guideline_by_name() {
    for row in REMEDIES {
        let studies =
            row.from.iter().filter(|one| one.source != GUIDES && matches!(one.confidence, Confidence::A | Confidence::B));
        let guideline = row.from.iter().any(|one| one.source.contains("guideline"));
        match row.evidence {
            Evidence::Guideline => assert!(guideline, "{}", row.id),
            Evidence::Trial | Evidence::SmallTrials => assert!(studies.count() > 0, "{}", row.id),
            Evidence::Experience | Evidence::None => assert!(!guideline, "{}", row.id),
        }
    }
    let of = |id: &str| REMEDIES.iter().find(|row| row.id == id).unwrap().evidence;
    assert_eq!((of("exercise"), of("compression-device"), of("yoga")), (Evidence::Trial, Evidence::Trial, Evidence::SmallTrials));
    assert_eq!((of("magnesium-glycinate"), of("magnesium-topical")), (Evidence::Experience, Evidence::None));
}

#[test]
fn the_remedies_of_the_guides_and_the_topics_of_the_plan_are_there() {
    let count = |group| REMEDIES.iter().filter(|row| row.group == group).count();
    for group in RemedyGroup::ALL {
        assert_eq!(count(group) > 0, group != RemedyGroup::Own, "{group:?}");
    }
    for id in [
        "what-rls-is",
        "course",
        "see-a-doctor",
        "sudden-onset",
        "pregnancy",
        "children",
        "medicines-talk",
        "augmentation",
        "why-ferritin",
        "iron-lag",
    ] {
        assert!(TOPICS.iter().any(|row| row.id == id), "{id}");
    }
    let words = Words::new("en", true);
    assert!(words.text("topic-children-text").contains("doctor who knows children's sleep"));
    let talk = words.text("topic-medicines-talk-text");
    assert!(talk.find("gabapentin") < talk.find("Dopamine") && talk.contains("augmentation"), "{talk}");
    for key in ["topic-augmentation-text", "remedy-dopamine-agonists-how"] {
        assert!(words.text(key).contains("on't stop suddenly"), "{key}");
    }
}

#[test]
fn nothing_is_sold_and_nothing_is_promised() {
    let forbidden = [
        "scalar",
        "biofield",
        "nature made",
        "physix",
        "amazon",
        "pure encapsulations",
        "cure",
        "cures",
        "cured",
        "miracle",
        "guaranteed",
        "detox",
    ];
    let lines = TEXT.lines().chain(CATALOGUE.iter().flat_map(|file| file.lines()));
    for line in lines {
        let spaced: String = line.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let padded = format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "));
        for word in forbidden {
            assert!(!padded.contains(&format!(" {word} ")), "{word}: {line}");
        }
    }
}

#[test]
fn no_card_stops_a_medicine() {
    let shown = learn_screen(&About::default(), &[], &Words::new("en", true));
    let cards = shown.groups.iter().flat_map(|group| &group.cards).flat_map(|card| [&card.how, &card.when, &card.evidence_words]);
    for text in cards.chain(shown.topics.iter().map(|topic| &topic.text)) {
        let without_warning = text.to_lowercase().replace("don't stop suddenly", "");
        assert!(!without_warning.contains("stop"), "{text}");
    }
}

#[test]
fn a_weak_source_says_so_on_the_screen() {
    let words = Words::new("en", true);
    let shown = learn_screen(&About::default(), &[], &words);
    let children = shown.topics.iter().find(|topic| topic.id == "children").unwrap();
    assert!(children.source.contains("ask your clinician"), "{}", children.source);
    let iron = &shown.groups[0].cards[1];
    assert!(iron.source.starts_with("AASM guideline") && iron.source.contains(" · "), "{}", iron.source);
    assert!(food::foods(&[], &words).iter().all(|food| food.source.starts_with(GUIDES)));
}
