//! How hard a passphrase is to guess: a rough estimate, on the safe side, in a few lines.
//!
//! Decides from which strength a backup may be made. A guess costs what [`super::seal`] makes it cost, a tenth of a second, so what
//! matters is how many guesses a program needs that knows words, names, dates and keyboards. Each part of the passphrase is
//! taken as the easiest of the things it could be; the bits add up. (The `zxcvbn` crate looks words up in lists of a megabyte,
//! which is half a library for a phone.)

use super::PassphraseStrength;
use crate::words::Words;

/// Least bits of each level from 1 on. Ten thousand guesses a second, many machines at work, take about 30 minutes for 24 bits,
/// three months for 36, a thousand years for 48.
const LEVELS: [f64; 4] = [24.0, 36.0, 48.0, 60.0];
/// From which level on a backup may be made.
const ENOUGH: i32 = 2;

/// Bits of a letter, a digit and a sign, each chosen at random.
const LETTER: f64 = 4.7;
const DIGIT: f64 = 3.3;
const SIGN: f64 = 4.0;
/// A character of a script that writes a word or a syllable with one.
const IDEOGRAM: f64 = 9.0;
/// One of the four thousand commonest words.
const WORD: f64 = 12.0;
/// Bits of each letter of a long run of letters, which is words written together.
const JOINED: f64 = 2.0;
/// One of the commonest passwords, or a walk over the keyboard.
const COMMON: f64 = 5.0;
/// Something said before.
const REPEATED: f64 = 1.0;
/// A year, of this century or the last.
const YEAR: f64 = 6.6;

/// The commonest passwords and their commonest parts.
const COMMONEST: [&str; 40] = [
    "password",
    "passwort",
    "passphrase",
    "qwerty",
    "qwertz",
    "azerty",
    "letmein",
    "welcome",
    "admin",
    "login",
    "master",
    "hello",
    "iloveyou",
    "love",
    "princess",
    "monkey",
    "dragon",
    "sunshine",
    "shadow",
    "football",
    "baseball",
    "superman",
    "batman",
    "secret",
    "test",
    "hallo",
    "abc",
    "restless",
    "legs",
    "restlesslegs",
    "stillnight",
    "sleep",
    "night",
    "backup",
    "diary",
    "michael",
    "charlie",
    "summer",
    "winter",
    "pass",
];
/// What stands side by side.
const ROWS: [&str; 7] =
    ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm"];

/// How hard a passphrase is to guess.
pub fn strength(passphrase: &str, words: &Words) -> PassphraseStrength {
    let bits = bits(passphrase);
    let level = LEVELS.iter().filter(|least| bits >= **least).count() as i32;
    let said = match level {
        0 => "passphrase-at-once",
        1 => "passphrase-within-hours",
        2 => "passphrase-enough",
        3 => "passphrase-strong",
        _ => "passphrase-very-strong",
    };
    PassphraseStrength { level, enough: level >= ENOUGH, words: words.text(said) }
}

/// What kind of character one is; parts are runs of one kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Digit,
    Ideogram,
    Space,
    Sign,
}

fn kind(c: char) -> Kind {
    match c {
        _ if c.is_whitespace() => Kind::Space,
        '0'..='9' => Kind::Digit,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Kind::Ideogram,
        _ if c.is_alphabetic() => Kind::Letter,
        _ => Kind::Sign,
    }
}

fn bits(passphrase: &str) -> f64 {
    let mut parts: Vec<(Kind, String)> = Vec::new();
    for c in passphrase.trim().chars() {
        match parts.last_mut() {
            Some((k, part)) if *k == kind(c) => part.push(c),
            _ => parts.push((kind(c), c.to_string())),
        }
    }
    let mixed = passphrase.chars().any(char::is_uppercase) && passphrase.chars().any(char::is_lowercase);
    let mut seen: Vec<String> = Vec::new();
    let mut sum = 0.0;
    for (kind, part) in parts {
        let lower = part.to_lowercase();
        let own = match kind {
            Kind::Space => 0.0,
            _ if seen.contains(&lower) => REPEATED,
            Kind::Letter => letters(&lower, mixed) + case(&part),
            Kind::Digit => digits(&lower),
            Kind::Ideogram => distinct(&lower) * IDEOGRAM,
            Kind::Sign => distinct(&lower) * SIGN,
        };
        sum += own;
        seen.push(lower);
    }
    sum
}

fn letters(part: &str, mixed: bool) -> f64 {
    let count = part.chars().count() as f64;
    let random = distinct(part) * LETTER;
    if is_walk(part) || COMMONEST.contains(&part) {
        return random.min(COMMON);
    }
    if is_pattern(part) {
        return random;
    }
    // Too short for a word: taken as picked at random, in either case.
    if count <= 2.0 {
        return random + if mixed { count } else { 0.0 };
    }
    // What can't be said aloud is no word.
    let vowel = |c: char| !c.is_ascii() || "aeiouy".contains(c);
    let consonants = part.split(vowel).map(str::len).max().unwrap_or(0);
    if consonants >= 5 {
        random
    } else {
        random.min(WORD.max(count * JOINED))
    }
}

/// Capitals other than the first make a word a little harder.
fn case(part: &str) -> f64 {
    if part.chars().skip(1).any(char::is_uppercase) && part.chars().any(char::is_lowercase) {
        2.0
    } else {
        0.0
    }
}

fn digits(part: &str) -> f64 {
    let random = distinct(part).max(part.len() as f64 / 2.0) * DIGIT;
    if is_walk(part) || is_pattern(part) {
        COMMON.min(random)
    } else if part.len() == 4 && (part.starts_with("19") || part.starts_with("20")) {
        YEAR
    } else if part.len() == 8 || part.len() == 6 {
        // Most are dates.
        (2.0 * YEAR).min(random)
    } else {
        random
    }
}

/// How many characters count: one that follows itself, or comes a third time, adds little.
fn distinct(part: &str) -> f64 {
    let mut before: Vec<char> = Vec::new();
    let mut sum = 0.0;
    for c in part.chars() {
        let times = before.iter().filter(|b| **b == c).count();
        sum += if before.last() == Some(&c) || times >= 2 { 0.2 } else { 1.0 };
        before.push(c);
    }
    sum
}

/// Three or more characters side by side in the alphabet, the digits or on a keyboard, either way.
fn is_walk(part: &str) -> bool {
    let back: String = part.chars().rev().collect();
    part.chars().count() >= 3 && ROWS.iter().any(|row| row.contains(part) || row.contains(&back))
}

/// One piece said over and over: `abab`, `xyzxyz`.
fn is_pattern(part: &str) -> bool {
    let chars: Vec<char> = part.chars().collect();
    (1..=chars.len() / 2).any(|n| chars.len().is_multiple_of(n) && chars.chunks(n).all(|piece| chars.starts_with(piece)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(passphrase: &str) -> i32 {
        strength(passphrase, &Words::new("en", true)).level
    }

    #[test]
    fn what_is_guessed_first_is_refused() {
        for weak in [
            "",
            " ",
            "a",
            "password",
            "Password1",
            "passwort123",
            "12345678",
            "qwertyuiop",
            "aaaaaaaaaaaaaaaaaaaa",
            "abababababab",
            "19840315",
            "Michael1984",
            "iloveyou2020",
            "restless legs",
            "stillnight2026",
            "hello hello hello",
            "!!!!!!!!!!!!",
            "monkey dragon",
            "summer2024!",
            "letmein letmein letmein",
        ] {
            assert!(level(weak) < ENOUGH, "{weak}: {}", bits(weak));
        }
    }

    #[test]
    fn four_words_that_do_not_belong_together_are_enough() {
        for good in [
            "lamp river onion clock",
            "correct horse battery staple",
            "correcthorsebatterystaple",
            "x7Kq9!Tz",
            "Fenster Pinguin Tasse Wolke",
            "tr0ub4dor&3xyl",
            "окно пингвин чашка облако",
            "猫窓雲茶碗",
        ] {
            assert!(level(good) >= ENOUGH, "{good}: {}", bits(good));
        }
        assert_eq!(level("lamp river onion clock violet hammer"), 4);
    }

    #[test]
    fn more_is_never_weaker() {
        let mut passphrase = String::new();
        let mut before = 0.0;
        for word in ["lamp", "river", "onion", "clock", "violet", "lamp"] {
            passphrase.push_str(word);
            passphrase.push(' ');
            assert!(bits(&passphrase) > before);
            before = bits(&passphrase);
        }
    }

    #[test]
    fn each_level_has_words_of_its_own() {
        let words = Words::new("en", true);
        let all = ["", "lamp river", "lamp river onion", "lamp river onion clock", "lamp river onion clock violet"]
            .map(|p| strength(p, &words));
        assert_eq!(all.clone().map(|s| s.level), [0, 1, 2, 3, 4]);
        assert_eq!(all.clone().map(|s| s.enough), [false, false, true, true, true]);
        let said: std::collections::BTreeSet<String> = all.into_iter().map(|s| s.words).collect();
        assert_eq!(said.len(), 5);
        assert!(said.iter().all(|s| !s.starts_with("passphrase-")));
    }
}
