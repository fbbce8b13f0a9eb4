//! Finds a medicine by what a person typed or read off a box.
//!
//! Decides when a name is sure enough to answer for, and what is offered when it is not. Two names that are equally near are both
//! offered, none is chosen; a name that is nowhere stays unknown. Leaves spellings to [`super::names`], the answer to
//! [`super::screen`].

use super::catalog::{capital, ClassRow, CombinationRow, MedicineRow};
use super::names::{all, without_salt, words, Aside, Name, NameKind};

/// Most alternatives that are offered. Our choice: as many as fit a screen.
pub const ALTERNATIVES_MAX: usize = 8;
/// Fewest letters of a beginning that is completed. Our choice.
pub const BEGINNING_MIN: usize = 3;
/// Fewest letters of a name that may be misspelt by one edit. Our choice: shorter ones are too near to each other.
pub const SPELLING_MIN: usize = 5;
/// Fewest letters of a name that is found among other words. Our choice.
const WITHIN_MIN: usize = 4;
/// Fewest letters of a misspelt name that is found among other words. Our choice.
const WITHIN_SPELLING_MIN: usize = 7;
/// Fewest letters of a name that is still offered at two edits. Our choice.
const FAR_MIN: usize = 8;
/// Most words of a name that is found among others: one more than the longest name has.
const WORDS_MAX: usize = 6;

/// Something of the catalogue.
#[derive(Clone, Copy, Debug)]
pub enum Known {
    /// One medicine.
    Medicine(&'static MedicineRow),
    /// A product with several in it.
    Combination(&'static CombinationRow),
}

/// How a name was found in what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It is what was typed, but for case, accents, strength, form and salt.
    Name,
    /// It is one letter away: one more, one less, another, or two swapped.
    Spelling,
    /// It stands among other words.
    Within,
    /// What was typed is its beginning. Only offered.
    Beginning,
    /// It is two letters away. Only offered.
    Far,
}

/// A name that was found.
#[derive(Clone, Copy, Debug)]
pub struct Match {
    /// Whose name it is.
    pub known: Known,
    /// The name, as it stands in the catalogue.
    pub name: &'static str,
    /// What kind of name.
    pub kind: NameKind,
    /// How it was found.
    pub how: How,
}

/// What came of a search.
#[derive(Clone, Debug, Default)]
pub struct LookUp {
    /// The one that was found; `None` for nothing, and for several that are equally near.
    pub hit: Option<Match>,
    /// What else it may be, at most [`ALTERNATIVES_MAX`], each medicine once.
    pub alternatives: Vec<Match>,
}

impl Known {
    /// Its id in the catalogue.
    pub fn id(&self) -> &'static str {
        match self {
            Known::Medicine(row) => row.id,
            Known::Combination(row) => row.id,
        }
    }

    /// The medicines in it.
    pub fn medicines(&self) -> Vec<&'static MedicineRow> {
        match self {
            Known::Medicine(row) => vec![row],
            Known::Combination(row) => row.medicines(),
        }
    }

    /// The medicine in it that is spoken of.
    pub fn leading(&self) -> Option<&'static MedicineRow> {
        match self {
            Known::Medicine(row) => Some(row),
            Known::Combination(row) => row.leading(),
        }
    }

    /// The classes of all that is in it, each once.
    pub fn classes(&self) -> Vec<&'static ClassRow> {
        let mut classes: Vec<&'static ClassRow> = Vec::new();
        for class in self.medicines().iter().flat_map(|row| row.class_rows()) {
            if !classes.iter().any(|seen| seen.id == class.id) {
                classes.push(class);
            }
        }
        classes
    }
}

/// What a text is the name of, and what else it may be.
pub fn look_up(text: &str) -> LookUp {
    let words = words(text);
    let phrases = phrases(&words);
    if phrases.is_empty() {
        return LookUp::default();
    }
    if let Some(name) = phrases.iter().find_map(|phrase| exact(phrase)) {
        return LookUp::found(fuller(name, &words), How::Name, &phrases);
    }
    let near: Vec<&Name> = phrases.iter().flat_map(|phrase| one_letter_away(phrase, SPELLING_MIN)).collect();
    if !near.is_empty() {
        return LookUp::one_or_several(&near, How::Spelling, &phrases);
    }
    let mut within = within(&words);
    if !within.is_empty() {
        within.extend(longer(&within, &words));
        return LookUp::one_or_several(&within, How::Within, &phrases);
    }
    if words.len() > 1 {
        let near: Vec<&Name> = words.iter().flat_map(|word| one_letter_away(word, WITHIN_SPELLING_MIN)).collect();
        if !near.is_empty() {
            return LookUp::one_or_several(&near, How::Spelling, &phrases);
        }
    }
    let mut unknown = LookUp::default();
    unknown.offer(phrases.iter().flat_map(|phrase| beginning(phrase)), How::Beginning);
    if unknown.alternatives.is_empty() {
        unknown.offer(phrases.iter().flat_map(|phrase| two_letters_away(phrase)), How::Far);
    }
    unknown
}

impl Match {
    /// The name that is shown: a medicine's first generic name, a combination's name as it was found.
    pub fn title(&self) -> String {
        match self.known {
            Known::Medicine(row) => row.title(),
            Known::Combination(_) => capital(self.name),
        }
    }
}

impl LookUp {
    fn found(name: &Name, how: How, phrases: &[String]) -> LookUp {
        let mut found = LookUp { hit: Some(name.found(how)), alternatives: Vec::new() };
        found.offer(phrases.iter().flat_map(|phrase| beginning(phrase)), How::Beginning);
        found
    }

    /// One medicine under several of its names is one; several medicines are none.
    fn one_or_several(names: &[&Name], how: How, phrases: &[String]) -> LookUp {
        match names.split_first() {
            Some((first, rest)) if rest.iter().all(|name| name.known.id() == first.known.id()) => {
                LookUp::found(first, how, phrases)
            }
            _ => {
                let mut several = LookUp::default();
                several.offer(names.iter().copied(), how);
                several
            }
        }
    }

    fn offer<'a>(&mut self, names: impl Iterator<Item = &'a Name>, how: How) {
        for name in names {
            let mut known = self.hit.iter().chain(&self.alternatives).map(|m| m.known.id());
            let seen = known.any(|id| id == name.known.id());
            if !seen && self.alternatives.len() < ALTERNATIVES_MAX {
                self.alternatives.push(name.found(how));
            }
        }
    }
}

impl Name {
    fn found(&self, how: How) -> Match {
        Match { known: self.known, name: self.shown, kind: self.kind, how }
    }
}

/// The whole text, then without the strength, then also without the form, the salt and the metal of the salt.
fn phrases(words: &[String]) -> Vec<String> {
    let mut phrases = vec![words.join(" ")];
    for last in Aside::ALL {
        let kept = words.iter().map(String::as_str).filter(|w| Aside::of(w).is_none_or(|aside| aside > last));
        let kept: Vec<&str> = kept.map(|w| if last < Aside::Salt { w } else { without_salt(w) }).collect();
        phrases.push(kept.join(" "));
    }
    phrases.retain(|phrase| !phrase.is_empty());
    phrases.dedup();
    phrases
}

fn exact(phrase: &str) -> Option<&'static Name> {
    let names = all();
    names.binary_search_by(|name| name.phrase.as_str().cmp(phrase)).ok().and_then(|at| names.get(at))
}

/// Names that begin so, generic ones first: a brand is known by what is in it.
fn beginning(phrase: &str) -> Vec<&'static Name> {
    if count_letters(phrase.chars()) < BEGINNING_MIN {
        return Vec::new();
    }
    let names = all();
    let from = names.partition_point(|name| name.phrase.as_str() < phrase);
    let mut found: Vec<&Name> = names.iter().skip(from).take_while(|name| name.phrase.starts_with(phrase)).collect();
    found.sort_by_key(|name| name.kind);
    found
}

/// The longest name that begins with a found one and stands in the text: a number may be a strength, or part of a name.
fn fuller(found: &'static Name, words: &[String]) -> &'static Name {
    let text = format!(" {} ", words.join(" "));
    let longer = all().iter().filter(|name| name.phrase.strip_prefix(&found.phrase).is_some_and(|rest| rest.starts_with(' ')));
    longer.filter(|name| text.contains(&format!(" {} ", name.phrase))).max_by_key(|name| name.letters.len()).unwrap_or(found)
}

/// Names among other words, from left to right, the longest at each place. Sodium or magnesium beside another name is its salt.
fn within(words: &[String]) -> Vec<&'static Name> {
    let mut found: Vec<(&Name, bool)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let run = |length: usize| {
            let run: Vec<&str> = words.iter().skip(at).take(length).map(|w| w.as_str()).collect();
            exact(&run.join(" ")).filter(|name| count_letters(name.letters.iter().copied()) >= WITHIN_MIN)
        };
        let longest = (1..=WORDS_MAX.min(words.len() - at)).rev().find_map(|length| run(length).map(|name| (name, length)));
        if let Some((name, _)) = longest {
            found.push((name, Aside::of(&name.phrase) == Some(Aside::Metal)));
        }
        at += longest.map_or(1, |(_, length)| length);
    }
    let only_salts = found.iter().all(|(_, salt)| *salt);
    found.into_iter().filter(|(_, salt)| only_salts || !salt).map(|(name, _)| name).collect()
}

/// Names that begin with a found one and share a further word with what was typed: "Benadryl Allergy One" is not just Benadryl.
fn longer(found: &[&Name], words: &[String]) -> Vec<&'static Name> {
    let begins = |name: &&Name| {
        found.iter().any(|short| {
            let rest = name.phrase.strip_prefix(short.phrase.as_str()).and_then(|rest| rest.strip_prefix(' '));
            rest.is_some_and(|rest| rest.split(' ').any(|word| word.len() > 1 && words.iter().any(|w| w == word)))
        })
    };
    all().iter().filter(begins).collect()
}

fn one_letter_away(phrase: &str, least: usize) -> impl Iterator<Item = &'static Name> {
    let typed: Vec<char> = phrase.chars().collect();
    let long_enough = count_letters(typed.iter().copied()) >= least;
    let names = if long_enough { all() } else { &[] };
    names.iter().filter(move |name| count_letters(name.letters.iter().copied()) >= least && one_edit(&typed, &name.letters))
}

fn two_letters_away(phrase: &str) -> impl Iterator<Item = &'static Name> {
    let typed: Vec<char> = phrase.chars().collect();
    let names = if count_letters(typed.iter().copied()) >= FAR_MIN { all() } else { &[] };
    let long_enough = |name: &&Name| count_letters(name.letters.iter().copied()) >= FAR_MIN;
    names.iter().filter(long_enough).filter(move |name| two_edits(&typed, &name.letters))
}

fn count_letters(chars: impl Iterator<Item = char>) -> usize {
    chars.filter(|c| c.is_alphabetic()).count()
}

/// Whether one letter more, less or other, or two neighbours swapped, make one of the other. Another digit is another product.
fn one_edit(a: &[char], b: &[char]) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let ahead = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let shorter = a.len().min(b.len()) - ahead;
    let behind = a.iter().rev().zip(b.iter().rev()).take(shorter).take_while(|(x, y)| x == y).count();
    let [a, b] = [a, b].map(|s| s.get(ahead..s.len() - behind).unwrap_or_default());
    let edit = match (a, b) {
        ([_], [_]) | ([_], []) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    };
    edit && !a.iter().chain(b).any(char::is_ascii_digit)
}

/// Whether at most two edits, no place edited twice, make one of the other (optimal string alignment).
fn two_edits(a: &[char], b: &[char]) -> bool {
    const MOST: usize = 2;
    if a.len().abs_diff(b.len()) > MOST {
        return false;
    }
    // The last row but one of the usual table, and the last.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(MOST + 1);
            let mut least = (at(&row, j) + 1).min(at(&last, j + 1) + 1).min(at(&last, j) + usize::from(x != y));
            if i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x) {
                least = least.min(at(&before, j - 1) + 1);
            }
            row.push(least);
        }
        let over = |row: &[usize]| row.iter().all(|d| *d > MOST);
        if over(&row) && over(&last) {
            return false;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().is_some_and(|d| *d <= MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(a: &str, b: &str) -> [bool; 2] {
        let [a, b] = [a, b].map(|s| s.chars().collect::<Vec<_>>());
        [one_edit(&a, &b), two_edits(&a, &b)]
    }

    #[test]
    fn edits() {
        assert_eq!(edit("sertralin", "sertraline"), [true, true], "one less");
        assert_eq!(edit("sertraaline", "sertraline"), [true, true], "one more");
        assert_eq!(edit("sertroline", "sertraline"), [true, true], "another");
        assert_eq!(edit("setraline", "sertraline"), [true, true]);
        assert_eq!(edit("sertrailne", "sertraline"), [true, true], "two swapped");
        assert_eq!(edit("sertraline", "sertraline"), [false, true]);
        assert_eq!(edit("setrailne", "sertraline"), [false, true], "one less and two swapped");
        assert_eq!(edit("setroline", "sertraline"), [false, true]);
        assert_eq!(edit("aabb", "aab"), [true, true]);
        assert_eq!(edit("tylenol 4", "tylenol 3"), [false, true], "another number");
        assert_eq!(edit("", "abc"), [false, false]);
        assert_eq!(edit("", ""), [false, true]);
        assert_eq!(edit("fluoxetine", "paroxetine"), [false, false]);
    }

    #[test]
    fn what_is_left_of_a_text() {
        let of = |text: &str| phrases(&words(text));
        assert_eq!(
            of("Sertraline HCl 50 mg tablets"),
            ["sertraline hcl 50 mg tablets", "sertraline hcl tablets", "sertraline hcl", "sertraline"]
        );
        assert_eq!(of("magnesium citrate"), ["magnesium citrate", "magnesium"]);
        assert_eq!(of("Metoprololsuccinat 95"), ["metoprololsuccinat 95", "metoprololsuccinat", "metoprolol"]);
        assert_eq!(of("  50 mg "), ["50 mg"]);
        assert!(of("").is_empty());
    }
}
