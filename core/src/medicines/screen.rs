//! The medicine check as a screen shows it: what was found and how, what it may do, how sure that is, whom to ask.
//!
//! Decides what is said of what. Leaves finding to [`super::matching`]; the words are in `catalog/text/`. Nothing is called
//! harmless, and nobody is told to stop.

use serde::{Deserialize, Serialize};

use super::catalog::{FlagRow, MedicineRow};
use super::matching::{look_up, How, Known, LookUp, Match};
use super::model::{FlagLevel, MedicineEffect};
use super::names::{NameKind, LOOKED_AT};
use crate::plan::Substance;
use crate::words::{Value, Words};

/// Another name that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MedicineAlternative {
    /// The name to ask for when it is chosen.
    pub name: String,
    /// "Zoloft (Sertraline)", or the name alone.
    pub words: String,
}

/// What the app says of a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MedicineAnswer {
    /// What was asked, without blanks around it.
    pub asked: String,
    /// Whether one of the list was found.
    pub found: bool,
    /// Its id in the catalogue; empty if nothing was found, as all below but `alternatives` and `not_in_list`.
    pub id: String,
    /// "Sertraline".
    pub title: String,
    /// "Zoloft is a brand of Sertraline."
    pub matched: String,
    /// Its classes: "Antidepressant (SSRI)".
    pub classes: String,
    /// What it has to do with restless legs.
    pub effect: Option<MedicineEffect>,
    /// What it may do, in a sentence or two.
    pub sentence: String,
    /// How strong the evidence is, in a sentence; only for what may worsen.
    pub evidence: String,
    /// Whom to ask.
    pub advice: String,
    /// "AASM guideline (2025)".
    pub source: String,
    /// Whether the watch for augmentation should look at it.
    pub augmentation_watch: bool,
    /// What augmentation is; only with `augmentation_watch`.
    pub augmentation: String,
    /// Medicines of the list in a combination: "Doxylamine".
    pub contains: Vec<String>,
    /// What it is to the spacing rules, to be kept with an item of the plan.
    pub substances: Vec<Substance>,
    /// What else may have been meant, at most eight.
    pub alternatives: Vec<MedicineAlternative>,
    /// What it means that nothing was found; empty if something was, or if nothing was asked.
    pub not_in_list: String,
}

/// A flag in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MedicineFlag {
    /// Its id in the catalogue.
    pub id: String,
    /// How urgent.
    pub level: FlagLevel,
    /// "Ask soon".
    pub level_words: String,
    /// What about it, and whom to ask.
    pub sentence: String,
    /// "FDA (2019)".
    pub source: String,
}

/// What the app says of what is in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MedicineCheck {
    /// The medicines, in the order of the plan.
    pub in_plan: Vec<MedicineAnswer>,
    /// What is worth a remark, alone or together; the most urgent first.
    pub remarks: Vec<MedicineFlag>,
}

/// What the app says of a name that was typed or read off a box.
pub fn answer(text: &str, words: &Words) -> MedicineAnswer {
    let LookUp { hit, alternatives } = look_up(text);
    let asked: String = text.trim().chars().take(LOOKED_AT).collect();
    let mut answer = MedicineAnswer {
        asked: asked.clone(),
        found: hit.is_some(),
        id: String::new(),
        title: String::new(),
        matched: String::new(),
        classes: String::new(),
        effect: None,
        sentence: String::new(),
        evidence: String::new(),
        advice: String::new(),
        source: String::new(),
        augmentation_watch: false,
        augmentation: String::new(),
        contains: Vec::new(),
        substances: Vec::new(),
        alternatives: alternatives.iter().map(|found| alternative(found, words)).collect(),
        not_in_list: String::new(),
    };
    match hit {
        Some(hit) => {
            answer.matched = matched(&hit, &asked, words);
            tell(&hit, words, &mut answer);
        }
        None if asked.is_empty() => {}
        None => {
            let key = match alternatives.first().map(|m| m.how) {
                None => "medicine-unknown",
                Some(How::Beginning | How::Far) => "medicine-perhaps",
                Some(How::Name | How::Spelling | How::Within) => "medicine-several",
            };
            answer.not_in_list = words.with(key, &[("asked", asked.into())]);
        }
    }
    answer
}

/// Flags in words, in the order they are given.
pub fn flag_lines(rows: &[&FlagRow], words: &Words) -> Vec<MedicineFlag> {
    let line = |row: &&FlagRow| MedicineFlag {
        id: row.id.to_owned(),
        level: row.level,
        level_words: words.text(row.level.key()),
        sentence: words.text(&format!("flag-{}", row.id)),
        source: row.from.words(words),
    };
    rows.iter().map(line).collect()
}

fn alternative(found: &Match, words: &Words) -> MedicineAlternative {
    let title = found.title();
    let words = match found.kind {
        NameKind::Brand => words.with("medicine-alternative", &[("name", found.name.into()), ("title", title.into())]),
        NameKind::Generic | NameKind::Combination => title,
    };
    MedicineAlternative { name: found.name.to_owned(), words }
}

/// Which name matched, and how.
fn matched(hit: &Match, asked: &str, words: &Words) -> String {
    let title = hit.title();
    let values: [(&'static str, Value); 3] =
        [("asked", asked.to_owned().into()), ("name", hit.name.into()), ("title", title.clone().into())];
    let what = match hit.kind {
        NameKind::Generic if hit.name.eq_ignore_ascii_case(&title) => None,
        NameKind::Generic => Some("medicine-matched-spelling"),
        NameKind::Brand => Some("medicine-matched-brand"),
        NameKind::Combination => Some("medicine-matched-combination"),
    };
    let how = match hit.how {
        How::Within => Some("medicine-matched-within"),
        How::Spelling => Some("medicine-matched-near"),
        How::Name | How::Beginning | How::Far => None,
    };
    let said: Vec<String> = how.into_iter().chain(what).map(|key| words.with(key, &values)).collect();
    if said.is_empty() {
        return words.with("medicine-matched-name", &values);
    }
    said.join(" ")
}

/// What there is to say of something of the catalogue.
fn tell(hit: &Match, words: &Words, answer: &mut MedicineAnswer) {
    let (known, title) = (&hit.known, hit.title());
    let classes: Vec<String> = known.classes().iter().map(|row| words.text(&format!("medicine-class-{}", row.id))).collect();
    answer.id = known.id().to_owned();
    answer.classes = classes.join("; ");
    answer.substances = known.medicines().iter().flat_map(|row| row.substances()).collect();
    answer.substances.sort_unstable();
    answer.substances.dedup();
    let Some((leading, class)) = known.leading().and_then(|row| Some((row, row.leading()?))) else { return };
    answer.effect = Some(class.effect);
    answer.augmentation_watch = class.effect == MedicineEffect::Dopaminergic;
    let note = words.text(&format!("medicine-class-{}-note", class.id));
    let values: [(&'static str, Value); 2] = [("name", title.clone().into()), ("note", note.into())];
    let key = match class.effect {
        MedicineEffect::Worsens => "medicine-worsens",
        MedicineEffect::Dopaminergic => "medicine-dopaminergic",
        MedicineEffect::Other => "medicine-other",
    };
    let effect = words.with(key, &values);
    let source = leading.from().map_or_else(String::new, |from| from.words(words));
    match known {
        Known::Medicine(_) => {
            answer.sentence = effect;
            answer.source = source;
        }
        Known::Combination(row) => {
            answer.contains = row.medicines().iter().map(|medicine| medicine.title()).collect();
            let contents: Vec<String> =
                row.medicines().iter().filter_map(|medicine| medicine.names.first()).map(|n| (*n).to_owned()).collect();
            let contents = [("name", title.clone().into()), ("contents", words.list(&contents).into())];
            answer.sentence = format!("{} {effect}", words.with("medicine-contains", &contents));
            let sources = [("source", source.into()), ("contents", row.from.words(words).into())];
            answer.source = words.with("medicine-sources", &sources);
        }
    }
    answer.title = title;
    answer.evidence = leading.evidence().map_or_else(String::new, |evidence| words.text(evidence.key()));
    answer.advice = words.text(advice(known, leading, class.effect));
    if answer.augmentation_watch {
        answer.augmentation = words.text("medicine-augmentation");
    }
}

fn advice(known: &Known, leading: &MedicineRow, effect: MedicineEffect) -> &'static str {
    let bought = match known {
        Known::Medicine(_) => leading.over_the_counter,
        Known::Combination(row) => row.over_the_counter,
    };
    match effect {
        MedicineEffect::Dopaminergic => "medicine-advice-dopaminergic",
        MedicineEffect::Worsens if bought => "medicine-advice-bought",
        MedicineEffect::Worsens => "medicine-advice-prescribed",
        MedicineEffect::Other => "medicine-advice-other",
    }
}
