//! How much iron or magnesium an item brings on a day.
//!
//! Decides what of an item is the element: by its compound where that is known, else the figure as it is written. Leaves from when on it
//! is too much to `catalog/thresholds.toml`, and what is taken on the same day to the caller.

use super::model::{ItemEntry, ItemKind};
use super::product::StrengthUnit;
use super::schedule::{Schedule, Timing};
use super::substance::Substance;
use crate::time::CivilDate;

/// Iron or magnesium in one dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element {
    /// Which.
    pub substance: Substance,
    /// Milligrams.
    pub mg: i64,
    /// Whether that is the figure as the person wrote it; then it may be that of the whole compound.
    pub as_written: bool,
}

impl ItemEntry {
    /// The iron or magnesium in one dose of a supplement or medicine on a date; `None` where nothing is known of it.
    pub fn element_on(&self, date: CivilDate) -> Option<Element> {
        if !matches!(self.kind, ItemKind::Supplement | ItemKind::Medicine) {
            return None;
        }
        if let (Some(row), Some(mg)) = (self.compound.and_then(|compound| compound.row()), self.elemental_on(date)) {
            return Some(Element { substance: row.substance, mg, as_written: false });
        }
        let substance = [Substance::Iron, Substance::Magnesium].into_iter().find(|s| self.substances.contains(s))?;
        let mg = written_mg(self.dose_on(date)).or_else(|| self.strength_mg(date)).or_else(|| written_mg(&self.name))?;
        Some(Element { substance, mg, as_written: true })
    }

    /// Milligrams of what is in the pieces of a dose, whatever it is.
    fn strength_mg(&self, date: CivilDate) -> Option<i64> {
        let strength = self.strength.filter(|strength| strength.unit == StrengthUnit::Milligram)?;
        let pieces = i64::from(self.pieces_on(date).unwrap_or(1000));
        Some(strength.amount.checked_mul(pieces)? / 1_000_000)
    }
}

impl Schedule {
    /// How many doses it makes on a day on which it makes any.
    pub fn times_a_day(&self) -> i64 {
        match self {
            Schedule::Own { timing: Timing::At { times } | Timing::AtHome { times, .. }, .. } => times.len() as i64,
            Schedule::Elapsed { minutes, .. } => (1440 + i64::from(*minutes) - 1) / i64::from((*minutes).max(1)),
            Schedule::Own { .. } | Schedule::With { .. } | Schedule::AsNeeded { .. } => 1,
        }
    }

    /// Whether it may make doses on a date, as far as its own days say.
    pub fn may_be_on(&self, date: CivilDate) -> bool {
        match self {
            Schedule::Own { days, .. } => days.include(date),
            Schedule::With { .. } | Schedule::Elapsed { .. } | Schedule::AsNeeded { .. } => true,
        }
    }
}

/// The milligrams of a dose as it is written: "65 mg", "2 x 100 mg", the more of "200–400 mg". Rounded to whole ones; `None` for any
/// other unit.
fn written_mg(text: &str) -> Option<i64> {
    let text = text.to_lowercase();
    let before = text.match_indices("mg").find_map(|(at, _)| {
        let whole = !text[at + 2..].starts_with(|c: char| c.is_alphanumeric());
        whole.then(|| text[..at].trim_end())
    })?;
    let (rest, mg) = last_number(before)?;
    let times = rest.trim_end().strip_suffix(['x', '×', '*']).and_then(|rest| last_number(rest.trim_end()));
    let all = mg * times.map_or(1.0, |(_, times)| times);
    // More than any dose is a slip of the keyboard: nothing is said of it.
    (all.is_finite() && (0.5..1e6).contains(&all)).then(|| all.round() as i64)
}

/// The number that a text ends with, and what stands before it. A comma is a decimal one unless three figures follow it: "1,000".
fn last_number(text: &str) -> Option<(&str, f64)> {
    let begins = text
        .rfind(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let (rest, number) = text.split_at(begins);
    let groups: Vec<&str> = number.split(['.', ',']).collect();
    let thousands = groups.len() > 1 && groups[1..].iter().all(|group| group.len() == 3) && groups[0] != "0";
    let number = if thousands { groups.concat() } else { number.replace(',', ".") };
    number.parse().ok().map(|number| (rest, number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::product::{Compound, Strength};

    #[test]
    fn a_dose_is_read_as_it_is_written() {
        for (text, mg) in [
            ("65 mg", Some(65)),
            ("65mg", Some(65)),
            ("2 x 100 mg", Some(200)),
            ("2×100 mg", Some(200)),
            ("200–400 mg", Some(400)),
            ("1,000 mg", Some(1000)),
            ("1.000 mg", Some(1000)),
            ("0.500 mg", Some(1)),
            ("12,5 mg", Some(13)),
            ("1 tablet (45 mg)", Some(45)),
            ("Magnesium 375 MG", Some(375)),
            ("", None),
            ("mg", None),
            ("one tablet", None),
            ("50 mcg", None),
            ("50 mg/ml is no dose of 5 mgs", Some(50)),
            ("99999999999999999999 mg", None),
            ("1.2.3 mg", None),
        ] {
            assert_eq!(written_mg(text), mg, "{text}");
        }
    }

    #[test]
    fn a_compound_says_more_than_what_is_written() {
        let day = "2026-11-27".parse().unwrap();
        let schedule = Schedule::AsNeeded { gap_minutes: None, daily_max: None };
        let plain = ItemEntry::of("Iron", "325 mg", ItemKind::Supplement, schedule);
        assert_eq!(plain.element_on(day), None, "nothing says that it is iron");
        let iron = ItemEntry { substances: vec![Substance::Iron], ..plain };
        let element = |mg, as_written| Some(Element { substance: Substance::Iron, mg, as_written });
        assert_eq!(iron.element_on(day), element(325, true));
        let strength = Some(Strength { amount: 325_000, unit: StrengthUnit::Milligram });
        let tablet = ItemEntry { dose: "1 tablet".to_owned(), strength, pieces: Some(2000), ..iron.clone() };
        assert_eq!(tablet.element_on(day), element(650, true));
        assert_eq!(ItemEntry { compound: Some(Compound::FerrousSulfate), ..tablet }.element_on(day), element(130, false));
        assert_eq!(ItemEntry { kind: ItemKind::Practice, ..iron }.element_on(day), None, "a meal with iron is no dose");
    }
}
