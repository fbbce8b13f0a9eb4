//! Names of medicines as people write them: one form for all spellings of case, accents and punctuation, and what is left when
//! the strength, the form and the salt are taken away.
//!
//! Decides which words say nothing about which medicine it is. Leaves finding one to [`super::matching`].

use std::sync::OnceLock;

use super::catalog::{COMBINATIONS, MEDICINES};
use super::matching::Known;

/// Most characters of what was typed that are looked at. Our choice: longer than any name on a box.
pub const LOOKED_AT: usize = 160;

/// What kind of name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// The name of what is in it.
    Generic,
    /// A maker's name.
    Brand,
    /// The name of a product with several medicines in it.
    Combination,
}

/// A name of the catalogue, ready to be compared.
#[derive(Debug)]
pub(super) struct Name {
    /// Its words in plain letters, with one space between.
    pub phrase: String,
    /// The same as characters.
    pub letters: Vec<char>,
    /// As it stands in the catalogue.
    pub shown: &'static str,
    /// Whose name it is.
    pub known: Known,
    /// What kind.
    pub kind: NameKind,
}

/// All names, by phrase.
pub(super) fn all() -> &'static [Name] {
    static ALL: OnceLock<Vec<Name>> = OnceLock::new();
    ALL.get_or_init(|| {
        let medicines = MEDICINES.iter().flat_map(|row| {
            let generic = row.names.iter().map(|name| (*name, NameKind::Generic));
            let brands = row.brands.iter().map(|name| (*name, NameKind::Brand));
            generic.chain(brands).map(|(shown, kind)| (shown, kind, Known::Medicine(row)))
        });
        let combinations = COMBINATIONS
            .iter()
            .flat_map(|row| row.names.iter().map(|name| (*name, NameKind::Combination, Known::Combination(row))));
        let mut names: Vec<Name> = medicines
            .chain(combinations)
            .map(|(shown, kind, known)| {
                let phrase = words(shown).join(" ");
                Name { letters: phrase.chars().collect(), phrase, shown, known, kind }
            })
            .collect();
        names.sort_by(|a, b| a.phrase.cmp(&b.phrase));
        names
    })
}

/// The words of a text in plain small letters, of its first [`LOOKED_AT`] characters. A number and its unit are one word: "50mg".
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut digit_before = false;
    for c in text.chars().take(LOOKED_AT).flat_map(char::to_lowercase) {
        // An apostrophe and the marks of a decomposed accent are inside a word.
        if matches!(c, '\'' | '’' | '`' | '´' | '\u{300}'..='\u{36f}' | '®' | '™') {
            continue;
        }
        let starts = c.is_ascii_digit() && !digit_before;
        if !c.is_alphanumeric() || starts {
            words.push(String::new());
        }
        digit_before = c.is_ascii_digit();
        if let (true, Some(word)) = (c.is_alphanumeric(), words.last_mut()) {
            plain(c, word);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A small letter without its accent.
fn plain(c: char, word: &mut String) {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => word.push('a'),
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => word.push('c'),
        'ď' | 'đ' | 'ð' => word.push('d'),
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => word.push('e'),
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => word.push('g'),
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => word.push('i'),
        'ł' | 'ĺ' | 'ļ' | 'ľ' => word.push('l'),
        'ñ' | 'ń' | 'ņ' | 'ň' => word.push('n'),
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => word.push('o'),
        'ŕ' | 'ř' => word.push('r'),
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => word.push('s'),
        'ţ' | 'ť' | 'ț' => word.push('t'),
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'µ' | 'μ' => word.push('u'),
        'ý' | 'ÿ' => word.push('y'),
        'ź' | 'ż' | 'ž' => word.push('z'),
        'ß' => word.push_str("ss"),
        'æ' => word.push_str("ae"),
        'œ' => word.push_str("oe"),
        _ => word.push(c),
    }
}

/// A word that says nothing about which medicine it is, by what it says. The later, the more it may be a name after all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Aside {
    /// "50mg", "400", "mcg".
    Strength,
    /// "tablets", "retard", "XR".
    Form,
    /// "hydrochloride", "tartrate".
    Salt,
    /// "sodium", "magnesium": as a salt of another name, or a name itself.
    Metal,
}

impl Aside {
    /// All of them, in the order they are taken away.
    pub const ALL: [Aside; 4] = [Aside::Strength, Aside::Form, Aside::Salt, Aside::Metal];

    /// What a word says, if it is only said by the way.
    pub fn of(word: &str) -> Option<Aside> {
        let one_of = |list: &str| list.split(' ').any(|said| said == word);
        if word.starts_with(|c: char| c.is_ascii_digit()) || one_of(UNITS) {
            Some(Aside::Strength)
        } else if one_of(FORMS) {
            Some(Aside::Form)
        } else if one_of(SALTS) {
            Some(Aside::Salt)
        } else if one_of(METALS) {
            Some(Aside::Metal)
        } else {
            None
        }
    }
}

/// A word without the salt that grew together with it, as in German: "metoprololsuccinat".
pub(super) fn without_salt(word: &str) -> &str {
    const LEFT_MIN: usize = 5;
    let stem = SALTS.split(' ').filter_map(|salt| word.strip_suffix(salt)).min_by_key(|stem| stem.len());
    stem.filter(|stem| stem.len() >= LEFT_MIN).unwrap_or(word)
}

const UNITS: &str = "mg mcg ug g gr ml iu ie ui units einheiten mmol percent prozent";

const FORMS: &str =
    "tablet tablets tab tabs tabl tbl tablette tabletten filmtablette filmtabletten filmtabl fta retardtabletten \
    retardkapseln schmelztabletten brausetabletten tropfen kapsel kapseln hartkapseln weichkapseln saft losung pflaster \
    dragee dragees zapfchen capsule capsules cap caps caplet caplets softgel softgels pill pills comprime comprimes gelule \
    gelules gouttes sirop comprimido comprimidos capsula capsulas gotas jarabe drops syrup sirup liquid solution suspension \
    injection depot patch patches spray oral chewable effervescent dispersible coated generic generika retard ret er xr sr \
    cr ir dr la xl mr pr od odt ec lp extended modified prolonged sustained immediate delayed controlled release akut mite \
    forte";

const SALTS: &str =
    "hydrochloride hydrochlorid hcl chlorhydrate clorhidrato dihydrochloride dihydrochlorid hydrobromide hydrobromid hbr \
    bromhydrate bromhidrato tartrate tartrat bitartrate hemitartrate hydrogentartrat succinate succinat maleate maleat \
    hydrogenmaleat mesylate mesilate mesilat besylate besilate besilat fumarate fumarat hemifumarat hemifumarate citrate \
    citrat acetate acetat sulfate sulphate sulfat phosphate phosphat carbonate carbonat oxalate oxalat nitrate embonate \
    pamoate pamoat decanoate decanoat palmitate dihydrate dihydrat monohydrate monohydrat trihydrate hemihydrate \
    sesquihydrate anhydrous";

const METALS: &str = "sodium natrium sodique sodico potassium kalium calcium magnesium";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_marks_make_no_difference() {
        let said = |text| words(text).join(" ");
        assert_eq!(said("  LÉVODOPA® / Bensérazide "), "levodopa benserazide");
        assert_eq!(said("le\u{301}vodopa"), "levodopa");
        assert_eq!(said("Eisensäure ß µg"), "eisensaure ss ug");
        assert_eq!(said("sertraline50mg"), "sertraline 50mg");
        assert_eq!(said("St. John’s L-Dopa"), "st johns l dopa");
        assert_eq!(said("0.5 mg"), "0 5 mg");
        assert_eq!(said("😀—…"), "");
        assert_eq!(words(&"x".repeat(9_000)).concat().len(), LOOKED_AT);
    }

    #[test]
    fn what_is_said_by_the_way() {
        let of = |words: &[&str]| words.iter().map(|w| Aside::of(w)).collect::<Vec<_>>();
        assert_eq!(of(&["50mg", "100", "mg"]), [Some(Aside::Strength); 3]);
        assert_eq!(of(&["retard", "xr", "tabletten"]), [Some(Aside::Form); 3]);
        assert_eq!(of(&["hydrochloride", "hcl", "tartrate"]), [Some(Aside::Salt); 3]);
        assert_eq!(of(&["sodium", "magnesium"]), [Some(Aside::Metal); 2]);
        assert_eq!(of(&["lithium", "night", "pm", "l"]), [None; 4]);
        assert_eq!(
            ["venlafaxinhydrochlorid", "citalopram", "citrate"].map(without_salt),
            ["venlafaxin", "citalopram", "citrate"]
        );
    }
}
