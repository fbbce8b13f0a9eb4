//! What the Learn screen shows: a card for each remedy, by heading, and topics to read.
//!
//! Decides what stands on a card, and when a card of magnesium says that iron comes first. Leaves the facts to `catalog/`, and what
//! ferritin is to the laboratory results.

use serde::{Deserialize, Serialize};

use super::remedy::{Caution, Evidence, OwnRemedy, RemedyGroup};
use crate::catalog::{sources, RemedyRow, FERRITIN_DEFICIENT, FERRITIN_GUIDELINE, REMEDIES, TOPICS};
use crate::person::Condition;
use crate::words::Words;

/// Ferritin below which iron comes before magnesium, in tenths of ng/mL.
const IRON_FIRST_BELOW: i64 = FERRITIN_DEFICIENT.value as i64 * 10;
/// Ferritin from which magnesium is a sensible next step if legs are still restless, in tenths of ng/mL.
const MAGNESIUM_NEXT_FROM: i64 = FERRITIN_GUIDELINE.value as i64 * 10;

/// All the Learn screen needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnScreen {
    /// Remedies by heading: iron first, then magnesium, then the rest; the person's own last, if there are any.
    pub groups: Vec<LearnGroup>,
    /// What there is to read.
    pub topics: Vec<LearnTopic>,
}

/// The cards under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnGroup {
    /// Which.
    pub kind: RemedyGroup,
    /// The heading.
    pub title: String,
    /// Its cards.
    pub cards: Vec<LearnCard>,
}

/// A remedy as a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnCard {
    /// Its id in the catalogue; "own-1" and so on for the person's own.
    pub id: String,
    /// "Iron tablets".
    pub title: String,
    /// How it is done; may be empty on a card of the person's own.
    pub how: String,
    /// At what time, relative to the person's own day; empty on a card of the person's own.
    pub when: String,
    /// How strong the evidence is.
    pub evidence: Evidence,
    /// That in words, with what was studied.
    pub evidence_words: String,
    /// With what not, and with what to ask first; empty for no known reason.
    pub cautions: Vec<String>,
    /// Id of the template that adds it to the plan with one tap; `None` for what a clinician begins.
    pub template: Option<String>,
    /// Whether that is in the plan already.
    pub in_plan: bool,
    /// Where it is from; empty on a card of the person's own.
    pub source: String,
    /// What the person's own figures say about it, such as "iron first".
    pub note: Option<String>,
}

/// Something to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnTopic {
    /// Its id in the catalogue.
    pub id: String,
    /// The heading.
    pub title: String,
    /// The text.
    pub text: String,
    /// Where it is from.
    pub source: String,
}

/// What the cards know of the person.
#[derive(Clone, Copy, Debug, Default)]
pub struct About<'a> {
    /// The last ferritin that can be trusted, in tenths of ng/mL, more than 0; `None` if there is none.
    pub ferritin: Option<i64>,
    /// The unit it is said in, in which figures are the same as in ng/mL.
    pub ferritin_unit: &'a str,
    /// The templates that are in the plan.
    pub in_plan: &'a [&'a str],
    /// What the person has.
    pub has: &'a [Condition],
}

/// The Learn screen.
pub fn learn_screen(about: &About<'_>, own: &[OwnRemedy], words: &Words) -> LearnScreen {
    let cards = |kind: RemedyGroup| -> Vec<LearnCard> {
        match kind {
            RemedyGroup::Own => own.iter().enumerate().map(|(at, remedy)| own_card(at + 1, remedy, words)).collect(),
            _ => REMEDIES.iter().filter(|row| row.group == kind).map(|row| card(row, about, words)).collect(),
        }
    };
    let group = |kind: RemedyGroup| LearnGroup { kind, title: words.text(kind.key()), cards: cards(kind) };
    let topic = |row: &crate::catalog::TopicRow| LearnTopic {
        id: row.id.to_owned(),
        title: words.text(&format!("topic-{}", row.id)),
        text: words.text(&format!("topic-{}-text", row.id)),
        source: sources(row.from, words),
    };
    LearnScreen {
        groups: RemedyGroup::ALL.into_iter().map(group).filter(|group| !group.cards.is_empty()).collect(),
        topics: TOPICS.iter().map(topic).collect(),
    }
}

fn card(row: &RemedyRow, about: &About<'_>, words: &Words) -> LearnCard {
    let said = |part: &str| words.text(&format!("remedy-{}{part}", row.id));
    let with = |key: &'static str, yours: &'static str| {
        move |caution: &Caution| {
            // What speaks against it for this very person says so.
            let has = caution.condition().is_some_and(|condition| about.has.contains(&condition));
            words.with(if has { yours } else { key }, &[("condition", words.text(caution.key()).into())])
        }
    };
    let not = row.contraindications.iter().map(with("learn-not-with", "learn-not-with-yours"));
    let ask = row.ask_first.iter().map(with("learn-ask-first", "learn-ask-first-yours"));
    LearnCard {
        id: row.id.to_owned(),
        title: said(""),
        how: said("-how"),
        when: said("-when"),
        evidence: row.evidence,
        evidence_words: format!("{} {}", words.text(row.evidence.key()), said("-evidence")),
        cautions: not.chain(ask).collect(),
        template: row.template.map(str::to_owned),
        in_plan: row.template.is_some_and(|id| about.in_plan.contains(&id)),
        source: sources(row.from, words),
        note: row.after_iron.then(|| iron_first(about, words)).flatten(),
    }
}

/// What a card of magnesium says about the person's ferritin.
fn iron_first(about: &About<'_>, words: &Words) -> Option<String> {
    let said = |key: &str, tenths: i64| {
        Some(words.with(key, &[("ferritin", words.tenths(tenths)), ("unit", about.ferritin_unit.to_owned().into())]))
    };
    match about.ferritin.filter(|tenths| *tenths > 0) {
        None => Some(words.text("learn-ferritin-unknown")),
        Some(tenths) if tenths < IRON_FIRST_BELOW => said("learn-iron-first", tenths),
        Some(tenths) if tenths < MAGNESIUM_NEXT_FROM => None,
        Some(tenths) => said("learn-magnesium-next", tenths),
    }
}

fn own_card(number: usize, remedy: &OwnRemedy, words: &Words) -> LearnCard {
    LearnCard {
        id: format!("own-{number}"),
        title: remedy.name.clone(),
        how: remedy.how.clone(),
        when: String::new(),
        evidence: Evidence::None,
        evidence_words: words.text(Evidence::None.key()),
        cautions: Vec::new(),
        template: None,
        in_plan: true,
        source: String::new(),
        note: None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::remedy::own_remedy;
    use super::*;

    fn screen(ferritin: Option<i64>) -> LearnScreen {
        learn_screen(&About { ferritin, ..About::default() }, &[], &Words::new("en", true))
    }

    fn note(ferritin: Option<i64>, id: &str) -> Option<String> {
        screen(ferritin).groups.into_iter().flat_map(|group| group.cards).find(|card| card.id == id).unwrap().note
    }

    #[test]
    fn iron_comes_first_then_magnesium_then_the_rest() {
        let kinds: Vec<RemedyGroup> = screen(None).groups.iter().map(|group| group.kind).collect();
        assert_eq!(kinds[..2], [RemedyGroup::Iron, RemedyGroup::Magnesium]);
        assert!(kinds.is_sorted());
        assert_eq!(kinds.len(), RemedyGroup::ALL.len() - 1, "no empty heading for the person's own");
    }

    #[test]
    fn magnesium_says_iron_first_below_50_and_next_step_from_75() {
        for id in ["magnesium-glycinate", "magnesium-citrate", "magnesium-malate", "magnesium-threonate", "magnesium-topical"] {
            let low = note(Some(499), id).unwrap();
            assert!(low.contains("49.9") && low.contains("below 50") && low.contains("Iron"), "{low}");
            assert_eq!((note(Some(500), id), note(Some(749), id)), (None, None));
            assert!(note(Some(750), id).unwrap().contains("75"), "{id}");
            assert!(note(None, id).unwrap().contains("ferritin"), "{id}");
            assert_eq!(note(Some(0), id), note(None, id), "nobody has none: not known");
        }
        for card in screen(Some(120)).groups.into_iter().flat_map(|group| group.cards) {
            assert_eq!(card.note.is_some(), card.id.starts_with("magnesium"), "{}", card.id);
        }
    }

    #[test]
    fn more_than_350_mg_of_magnesium_is_with_a_clinician() {
        for card in screen(None).groups.into_iter().find(|group| group.kind == RemedyGroup::Magnesium).unwrap().cards {
            let above = ["400", "500", "800"].iter().any(|mg| card.how.contains(mg));
            assert!(!above || (card.how.contains("350 mg") && card.how.contains("clinician")), "{}: {}", card.id, card.how);
            assert!(card.cautions.iter().any(|caution| caution.contains("kidneys")), "{}", card.id);
        }
    }

    #[test]
    fn a_warm_compress_is_not_for_numb_feet() {
        let cards: Vec<LearnCard> = screen(None).groups.into_iter().flat_map(|group| group.cards).collect();
        let compress = cards.iter().find(|card| card.id == "warm-compress").unwrap();
        assert_eq!(compress.cautions.len(), 3);
        assert!(
            compress.cautions[0].starts_with("Not with") && compress.cautions[0].contains("neuropathy"),
            "{:?}",
            compress.cautions
        );
    }

    #[test]
    fn what_speaks_against_a_remedy_for_this_very_person_says_so() {
        let about = About { has: &[Condition::Neuropathy], ..About::default() };
        let shown = learn_screen(&about, &[], &Words::new("en", true));
        let cards: Vec<LearnCard> = shown.groups.into_iter().flat_map(|group| group.cards).collect();
        let compress = cards.iter().find(|card| card.id == "warm-compress").unwrap();
        assert!(compress.cautions[0].starts_with("Not for you"), "{:?}", compress.cautions);
        assert!(compress.cautions[1..].iter().all(|caution| caution.starts_with("Not with")));
    }

    #[test]
    fn a_remedy_of_ones_own_has_no_evidence_known_to_this_app() {
        let own = [own_remedy("Tennis ball", "Under the foot.").unwrap(), own_remedy("Humming", "").unwrap()];
        let shown = learn_screen(&About::default(), &own, &Words::new("en", true));
        let last = shown.groups.last().unwrap();
        assert_eq!((last.kind, last.cards.len()), (RemedyGroup::Own, 2));
        assert_eq!(last.cards[1].id, "own-2");
        assert!(last.cards.iter().all(|card| card.evidence == Evidence::None));
        assert_eq!(last.cards[0].evidence_words, "No evidence known to this app.");
    }
}
