//! Cards: what guidance brings up, as a screen shows it, and which of them at once.
//!
//! Decides the order, how many stand on the home screen, and when one that was put away comes back. What holds is decided by
//! [`super::rules`].

use serde::{Deserialize, Serialize};

use super::rules::{reason, Facts};
use crate::catalog::{CardRow, CARDS};
use crate::time::CivilDate;
use crate::words::Words;

/// Most cards on the home screen.
pub const AT_ONCE: usize = 3;
/// For how many days a card is put off. Our choice: a week.
pub const SNOOZE_DAYS: i64 = 7;

/// How much a card matters. The first comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardLevel {
    /// To a doctor in the next days.
    Soon,
    /// To ask a doctor or pharmacist.
    Ask,
    /// Something to try.
    Try,
    /// Good to know.
    Info,
}

/// Where a card leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardAction {
    /// The lab screen.
    Labs,
    /// Learn.
    Learn,
    /// The medicine check.
    MedicineCheck,
    /// The diary.
    Diary,
    /// The five questions.
    Criteria,
    /// The plan.
    Plan,
}

/// A card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuidanceCard {
    /// Its id in the catalogue; of a flag of medicines `flag-ID`.
    pub id: String,
    /// How much it matters.
    pub level: CardLevel,
    /// "Ask your doctor".
    pub level_words: String,
    /// What it is about.
    pub title: String,
    /// Why it holds, with the person's own figures.
    pub reason: String,
    /// Why the app has such a card at all.
    pub why: String,
    /// Where it leads.
    pub action: CardAction,
    /// "Open labs".
    pub action_words: String,
    /// Where it is from.
    pub source: String,
}

/// What the person did with a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardChoice {
    /// Not for me. It comes back when its reason is another.
    Dismissed {
        /// The reason it had.
        reason: String,
    },
    /// Later: not before this date.
    Snoozed {
        /// From when on it may come back.
        until: CivilDate,
    },
}

impl CardLevel {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            CardLevel::Soon => "card-level-soon",
            CardLevel::Ask => "card-level-ask",
            CardLevel::Try => "card-level-try",
            CardLevel::Info => "card-level-info",
        }
    }
}

impl CardAction {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            CardAction::Labs => "card-action-labs",
            CardAction::Learn => "card-action-learn",
            CardAction::MedicineCheck => "card-action-medicine-check",
            CardAction::Diary => "card-action-diary",
            CardAction::Criteria => "card-action-criteria",
            CardAction::Plan => "card-action-plan",
        }
    }
}

/// Every card that holds, the most important first: by level, then as the catalogue has them. Flags of medicines come after the
/// catalogue's cards of their level.
pub fn cards(facts: &Facts<'_>, words: &Words) -> Vec<GuidanceCard> {
    let of_row = |row: &CardRow| {
        let said = |part: &str| words.text(&format!("card-{}{part}", row.id));
        Some(GuidanceCard {
            id: row.id.to_owned(),
            level: row.level,
            level_words: words.text(row.level.key()),
            title: said(""),
            reason: reason(row.id, facts, words)?,
            why: said("-why"),
            action: row.action,
            action_words: words.text(row.action.key()),
            source: row.from.words(words),
        })
    };
    let flagged = crate::medicines::flag_lines(&facts.flags, words).into_iter().map(|flag| {
        let level = match flag.level {
            crate::medicines::FlagLevel::Soon => CardLevel::Soon,
            crate::medicines::FlagLevel::Ask => CardLevel::Ask,
            crate::medicines::FlagLevel::Info => CardLevel::Info,
        };
        GuidanceCard {
            id: format!("flag-{}", flag.id),
            level,
            level_words: words.text(level.key()),
            title: words.text("card-flag"),
            reason: flag.sentence,
            why: words.text("card-flag-why"),
            action: CardAction::MedicineCheck,
            action_words: words.text(CardAction::MedicineCheck.key()),
            source: flag.source,
        }
    });
    let mut found: Vec<GuidanceCard> = CARDS.iter().filter_map(of_row).chain(flagged).collect();
    found.sort_by_key(|card| card.level);
    found
}

/// Those of the cards that were not put away.
pub fn open(cards: Vec<GuidanceCard>, choices: &[(String, CardChoice)], today: CivilDate) -> Vec<GuidanceCard> {
    let hidden = |card: &GuidanceCard| {
        choices.iter().filter(|(id, _)| *id == card.id).any(|(_, choice)| match choice {
            CardChoice::Dismissed { reason } => *reason == card.reason,
            CardChoice::Snoozed { until } => today < *until,
        })
    };
    cards.into_iter().filter(|card| !hidden(card)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(id: &str, level: CardLevel, reason: &str) -> GuidanceCard {
        GuidanceCard {
            id: id.to_owned(),
            level,
            level_words: String::new(),
            title: String::new(),
            reason: reason.to_owned(),
            why: String::new(),
            action: CardAction::Labs,
            action_words: String::new(),
            source: String::new(),
        }
    }

    #[test]
    fn what_was_put_away_comes_back_with_another_reason_or_on_its_day() {
        let day = |d| CivilDate::from_ymd_opt(2026, 11, d).unwrap();
        let cards = || vec![card("a", CardLevel::Ask, "Ferritin 40"), card("b", CardLevel::Info, "x")];
        let ids = |choices: &[(String, CardChoice)], today| {
            open(cards(), choices, today).into_iter().map(|card| card.id).collect::<Vec<_>>()
        };
        let dismissed = |reason: &str| [("a".to_owned(), CardChoice::Dismissed { reason: reason.to_owned() })];
        assert_eq!(ids(&dismissed("Ferritin 40"), day(1)), ["b"]);
        assert_eq!(ids(&dismissed("Ferritin 45"), day(1)), ["a", "b"]);
        let snoozed = [("b".to_owned(), CardChoice::Snoozed { until: day(8) })];
        assert_eq!((ids(&snoozed, day(7)), ids(&snoozed, day(8))), (vec!["a".to_owned()], vec!["a".to_owned(), "b".to_owned()]));
    }
}
