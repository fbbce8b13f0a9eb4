//! The languages there are, and how one says a message by its key.
//!
//! Decides which text answers for a language tag, and that numbers inside a sentence have that text's decimal sign. Leaves what is put
//! into a sentence to [`super`].

use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use parking_lot::Mutex;
use unic_langid::LanguageIdentifier;

use super::Value;

/// The one all others fall back on.
pub static ENGLISH: Language = Language::of("en", include_str!("../../catalog/text/en.ftl"), "", false);
static GERMAN: Language =
    Language::of("de", include_str!("../../catalog/text/de.ftl"), include_str!("../../catalog/text/de-sources.txt"), true);

/// Every language, English first.
static LANGUAGES: [&Language; 2] = [&ENGLISH, &GERMAN];

/// One language's text.
pub struct Language {
    /// Primary subtag (ISO 639).
    tag: &'static str,
    /// All its messages, in Fluent.
    pub text: &'static str,
    /// How it names sources whose English name is a description: a line each, "English = translation".
    sources: &'static str,
    /// Whether its nouns begin with a capital wherever they stand.
    pub capital_nouns: bool,
    /// Each message as it stands in the text, by its key.
    messages: OnceLock<HashMap<&'static str, &'static str>>,
}

impl Language {
    const fn of(tag: &'static str, text: &'static str, sources: &'static str, capital_nouns: bool) -> Language {
        Language { tag, text, sources, capital_nouns, messages: OnceLock::new() }
    }

    /// The language for a BCP 47 tag: by its primary subtag alone, since a phone adds to it what it likes (`de-AT-u-fw-mon`); English
    /// where there is no such language yet.
    pub fn named(tag: &str) -> &'static Language {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        LANGUAGES.into_iter().find(|l| l.tag.eq_ignore_ascii_case(primary)).unwrap_or(&ENGLISH)
    }

    fn message(&self, key: &str) -> Option<&'static str> {
        self.messages.get_or_init(|| messages(self.text)).get(key).copied()
    }

    /// A source's name; as it is where there is no other.
    pub fn source<'s>(&self, source: &'s str) -> &'s str
    where
        Self: 's,
    {
        let pairs = self.sources.lines().filter_map(|line| line.split_once(" = "));
        pairs.filter(|(english, _)| *english == source).map(|(_, own)| own).next().unwrap_or(source)
    }
}

/// Whether a name is what a label says in some language: what the person added in one is known in another.
pub fn is_label_in_any(key: &str, name: &str) -> bool {
    let says = |message: &str| message.split_once(" = ").is_some_and(|(_, text)| text.trim_end() == name);
    LANGUAGES.iter().any(|language| language.message(key).is_some_and(says))
}

/// What a label says in each language.
pub fn label_in_each(key: &str) -> Vec<&'static str> {
    let text = |language: &&'static Language| language.message(key)?.split_once(" = ").map(|(_, text)| text.trim_end());
    LANGUAGES.iter().filter_map(text).collect()
}

/// The messages of one language as sentences. Only those that were asked for are parsed: a screen needs some twenty of many hundreds, and
/// a person waits for it.
pub struct Speaker {
    language: &'static Language,
    bundle: Mutex<FluentBundle<FluentResource>>,
}

impl Speaker {
    /// Speaks a language, with the plural rules of its text.
    pub fn new(language: &'static Language) -> Speaker {
        let id: LanguageIdentifier = language.tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let speaker = Speaker { language, bundle: Mutex::new(bundle) };
        if speaker.say(DECIMAL, &[]).as_deref() == Some(",") {
            speaker.bundle.lock().set_formatter(Some(with_comma));
        }
        speaker
    }

    /// The language.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// A message with its values; `None` where the text lacks it.
    pub fn say(&self, key: &str, values: &[(&'static str, Value)]) -> Option<String> {
        let mut bundle = self.bundle.lock();
        if !bundle.has_message(key) {
            let message = self.language.message(key)?;
            // A parse error leaves out that message only; a test checks that there is none.
            let resource = FluentResource::try_new(message.to_owned()).unwrap_or_else(|(resource, _)| resource);
            let _ = bundle.add_resource(resource);
        }
        let pattern = bundle.get_message(key).and_then(|m| m.value())?;
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
    }
}

/// Key of the sign between a whole number and its decimals.
pub const DECIMAL: &str = "number-decimal";

/// How a sentence writes a number put into it, where a comma stands before the decimals.
fn with_comma<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(number.as_string().replace('.', ",")),
        _ => None,
    }
}

/// Each message of a text by its key: from a line that begins with the key to the next such line or comment.
fn messages(text: &'static str) -> HashMap<&'static str, &'static str> {
    let begins = |at: usize| text[at..].starts_with(|c: char| c.is_ascii_lowercase() || c == '#');
    let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
    let mut starts: Vec<usize> = lines.filter(|at| begins(*at)).collect();
    starts.push(text.len());
    let blocks = starts.windows(2).filter_map(|w| text.get(w[0]..w[1]));
    blocks.filter_map(|block| block.split_once(" =").map(|(key, _)| (key, block))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// German without most of its messages, as while a new one waits for its translation.
    static PART: Language = Language::of("de", "number-decimal = ,\nsnooze = In 10 min\n\n# a comment\nbroken = { $\n", "", true);

    #[test]
    fn a_tag_is_read_by_its_first_part() {
        for tag in ["de", "de-AT", "de_CH", "DE", "de-Latn-DE-1996", "de-DE-u-fw-mon-mu-celsius"] {
            assert_eq!(Language::named(tag).tag, "de", "{tag}");
        }
        for tag in ["en", "en-GB", "fr", "den", "", "-", "xx-not a tag", "\u{fc}"] {
            assert_eq!(Language::named(tag).tag, "en", "{tag}");
        }
    }

    #[test]
    fn what_is_not_translated_yet_is_said_in_english() {
        let words = super::super::Words { speaker: Speaker::new(&PART), english: OnceLock::new(), hours24: true };
        assert_eq!(words.text("snooze"), "In 10 min");
        assert_eq!(words.text("skip"), "Skip");
        assert_eq!(words.with("value-plain", &[("value", words.tenths(15))]), "1.5", "an English sentence, an English number");
        assert_eq!(words.text("broken"), "broken", "and only what no text has shows its key");
    }

    #[test]
    fn a_name_is_known_in_each_language() {
        assert!(is_label_in_any("suggestion-iron-name", "Iron") && is_label_in_any("suggestion-iron-name", "Eisen"));
        assert!(!is_label_in_any("suggestion-iron-name", "Fer") && !is_label_in_any("no-such-key", "Iron"));
    }
}
