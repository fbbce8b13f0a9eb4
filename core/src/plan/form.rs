//! What one piece of an item is called, and so many of them: "60 capsules", "1 capsule", "1.5 tablets".
//!
//! Decides which of the usual words a person means, in whichever number it was typed, and that any other word stays as it was typed.
//! Leaves the words themselves and the rules of their plural to the language.

use crate::words::Words;

/// The keys of the usual words for a piece.
const USUAL: [&str; 15] = [
    "form-tablet",
    "form-capsule",
    "form-softgel",
    "form-pill",
    "form-lozenge",
    "form-gummy",
    "form-sachet",
    "form-scoop",
    "form-spoon",
    "form-drop",
    "form-spray",
    "form-puff",
    "form-patch",
    "form-ampoule",
    "form-piece",
];
/// Where a piece has no word.
const PIECE: &str = "form-piece";
/// A number of pieces that takes the singular, and one that takes the plural, to know a word in either by.
const EITHER_NUMBER: [i64; 2] = [1000, 5000];

/// So many thousandths of a piece, in words. `form` is what the person calls one; it may be empty.
pub fn pieces(form: &str, thousandths: i64, words: &Words) -> String {
    let number = words.thousandths(thousandths);
    let form = form.trim();
    // "Film-coated tablet": the last word has the number.
    let last = form.rfind([' ', '-']).map_or(0, |at| at + 1);
    let (before, word) = form.split_at(last);
    let key = if form.is_empty() { Some(PIECE) } else { usual(word, words) };
    match key {
        Some(key) => {
            let form = format!("{before}{}", counted(key, thousandths, words));
            words.with("form-count", &[("pieces", number.into()), ("form", form.into())])
        }
        None => words.with("form-count-own", &[("pieces", number.into()), ("form", form.to_owned().into())]),
    }
}

/// The usual word that was meant, in the singular or the plural.
fn usual(word: &str, words: &Words) -> Option<&'static str> {
    let typed = word.to_lowercase();
    USUAL.into_iter().find(|key| EITHER_NUMBER.iter().any(|n| counted(key, *n, words).to_lowercase() == typed))
}

/// A usual word in the number that so many thousandths take.
fn counted(key: &str, thousandths: i64, words: &Words) -> String {
    // Not 1.0 but 1: only that is one.
    let count = if thousandths % 1000 == 0 { (thousandths / 1000).into() } else { (thousandths as f64 / 1000.0).into() };
    words.with(key, &[("count", count)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_word_has_the_number_of_its_count_however_it_was_typed() {
        let words = Words::new("en", true);
        let said = |form: &str, thousandths: i64| pieces(form, thousandths, &words);
        for typed in ["capsule", "capsules", " Capsules "] {
            assert_eq!(said(typed, 60_000), "60 capsules");
            assert_eq!(said(typed, 1000), "1 capsule");
            assert_eq!(said(typed, 0), "0 capsules");
        }
        assert_eq!(said("tablet", 1500), "1.5 tablets");
        assert_eq!(said("tablets", 500), "0.5 tablets");
        assert_eq!(said("film-coated tablet", 24_000), "24 film-coated tablets");
        assert_eq!(said("vegan capsules", 1000), "1 vegan capsule");
        assert_eq!(said("sachet", 1_200_000), "1,200 sachets");
        assert_eq!(said("gummies", 1000), "1 gummy");
    }

    #[test]
    fn without_a_word_it_is_a_piece_and_another_word_stays_as_it_is() {
        let words = Words::new("en", true);
        assert_eq!(pieces("", 1000, &words), "1 piece");
        assert_eq!(pieces("  ", 2000, &words), "2 pieces");
        assert_eq!(pieces("Messlöffel", 2000, &words), "2 × Messlöffel");
        assert_eq!(pieces("half of a tab", 3000, &words), "3 × half of a tab");
        assert_eq!(pieces("tablet-", 3000, &words), "3 × tablet-");
    }

    #[test]
    fn every_usual_word_is_there_in_both_numbers() {
        let words = Words::new("en", true);
        for key in USUAL {
            let [one, many] = EITHER_NUMBER.map(|n| counted(key, n, &words));
            assert!(one != key && many != key && !one.contains('{') && one != many, "{key}: {one}, {many}");
        }
    }
}
