//! Spacing rules of the person's own: what they were told, or found out.
//!
//! Decides what such a rule may say and how its sides are stored. Leaves keeping it to [`super::timetable`].

use serde::{Deserialize, Serialize};

use super::substance::Substance;
use crate::error::{within, Error, Field, Result};

/// Fewest and most minutes between two sides.
pub const GAP_MINUTES: (i32, i32) = (5, 720);
/// Most rules of one's own.
pub const RULES_MAX: usize = 50;

/// One side of such a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnParty {
    /// Whatever contains it.
    Substance {
        /// Which.
        substance: Substance,
    },
    /// One item of the plan.
    Item {
        /// Its id.
        item: String,
    },
}

/// A gap the person set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnSpacing {
    /// UUIDv7; empty for one that is not saved yet.
    pub id: String,
    /// One side.
    pub first: OwnParty,
    /// The other side.
    pub second: OwnParty,
    /// Minutes between them, 5–720.
    pub minutes: i32,
    /// Whether only the second after the first needs the gap.
    pub one_way: bool,
    /// "Zinc and Thyroxine: 2 h apart". Empty in what is to be saved.
    pub words: String,
}

impl OwnParty {
    /// As it is stored: "substance:iron" or "item:" and its id.
    pub fn to_text(&self) -> Result<String> {
        Ok(match self {
            OwnParty::Substance { substance } => format!("substance:{}", crate::store::to_text(substance)?),
            OwnParty::Item { item } => format!("item:{item}"),
        })
    }

    /// Read back; `None` for what the app would not write.
    pub fn parse(text: &str) -> Option<OwnParty> {
        match text.split_once(':')? {
            ("substance", name) => Some(OwnParty::Substance { substance: crate::store::from_text(name).ok()? }),
            ("item", item) if !item.is_empty() => Some(OwnParty::Item { item: item.to_owned() }),
            _ => None,
        }
    }
}

impl OwnSpacing {
    /// Checks its range, and that its sides differ.
    ///
    /// # Errors
    /// [`Error::OutOfRange`]; [`Error::Missing`] if both sides are the same.
    pub fn checked(self) -> Result<OwnSpacing> {
        within(Field::Minutes, self.minutes.into(), GAP_MINUTES.0.into(), GAP_MINUTES.1.into())?;
        if self.first == self.second {
            return Err(Error::Missing { field: Field::Substance });
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_is_read_back_as_it_was_stored() {
        for substance in Substance::ALL {
            let party = OwnParty::Substance { substance };
            assert_eq!(OwnParty::parse(&party.to_text().unwrap()), Some(party));
        }
        let item = OwnParty::Item { item: "abc".to_owned() };
        assert_eq!(OwnParty::parse(&item.to_text().unwrap()), Some(item));
        for wrong in ["", "iron", "substance:gold", "item:", "person:me"] {
            assert_eq!(OwnParty::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_gap_has_limits_and_two_sides() {
        let iron = OwnParty::Substance { substance: Substance::Iron };
        let zinc = OwnParty::Substance { substance: Substance::Zinc };
        let rule = |second: &OwnParty, minutes| {
            OwnSpacing {
                id: String::new(),
                first: iron.clone(),
                second: second.clone(),
                minutes,
                one_way: false,
                words: String::new(),
            }
            .checked()
            .is_ok()
        };
        assert!(!rule(&zinc, 4) && rule(&zinc, 5) && rule(&zinc, 720) && !rule(&zinc, 721) && !rule(&iron, 60));
    }
}
