//! How an entry stands on a line of the diary, and whether it holds the words looked for.
//!
//! Decides the words of a line and what a search finds: the labels of what was chosen, names, own words and notes, in any case and
//! with or without accents. Leaves reading to [`crate::store`].

use serde::Serialize;

use super::day::{DiaryLine, LineKind};
use super::exposure::key;
use super::{Episode, ExposureRecord, NightRecord};
use crate::time::{CivilDate, Instant, NightDate, Stamp};
use crate::words::Words;

/// What every line needs: the words, and today's date to leave out this year's number.
pub struct Page<'a> {
    /// The words.
    pub words: &'a Words,
    /// Today.
    pub today: CivilDate,
}

/// A dose that was answered, as a line needs it.
#[derive(Clone, Debug)]
pub struct AnsweredDose {
    /// Name of the dose.
    pub id: String,
    /// The item's id.
    pub item: String,
    /// When it was due, under the offset and zone it was answered in.
    pub due: Stamp,
    /// When it was taken; `None` for skipped.
    pub taken: Option<Instant>,
    /// The dose as it was then, in words, if it was noted.
    pub dose: Option<String>,
}

impl Page<'_> {
    fn line(&self, kind: LineKind, id: &str, night: NightDate, at: Instant) -> DiaryLine {
        DiaryLine {
            kind,
            id: id.to_owned(),
            night,
            at,
            until: None,
            time_words: String::new(),
            day_words: self.words.day_of(night.0, self.today),
            title: String::new(),
            detail: String::new(),
            intensity: None,
            exposure: None,
            marks: Vec::new(),
        }
    }

    fn label<T: Serialize>(&self, prefix: &str, value: &T) -> String {
        self.words.text(&key(prefix, value))
    }

    /// "03:12: Legs, 7 of 10", and what was added.
    pub fn episode(&self, e: &Episode) -> DiaryLine {
        let d = &e.detail;
        let mut detail: Vec<String> = Vec::new();
        if let Some(minutes) = e.minutes() {
            detail.push(self.words.duration(minutes));
        }
        detail.extend(d.body.iter().map(|b| self.label("body-", b)));
        detail.extend(d.sensations.iter().map(|s| self.label("sensation-", s)));
        detail.extend(d.own_sensations.iter().cloned());
        detail.extend(d.activity.iter().map(|a| self.label("activity-", a)));
        let helped = |name: String, helped: bool| {
            self.words.with(if helped { "line-helped" } else { "line-no-help" }, &[("what", name.into())])
        };
        detail.extend(d.relief.iter().map(|r| helped(self.label("relief-", &r.kind), r.helped)));
        detail.extend(d.own_relief.iter().map(|r| helped(r.name.clone(), r.helped)));
        detail.extend(Some(d.note.clone()).filter(|n| !n.is_empty()));
        let title = match d.intensity {
            Some(intensity) => self.words.with("line-legs-strength", &[("strength", i64::from(intensity.get()).into())]),
            None => self.words.text("line-legs"),
        };
        DiaryLine {
            until: e.ended,
            time_words: self.words.time(e.began.local().time()),
            title,
            detail: detail.join(", "),
            intensity: d.intensity.map(super::Intensity::get),
            ..self.line(LineKind::Episode, &e.id, e.night, e.began.at)
        }
    }

    /// "22:40–06:30: Night", and what was told. `at` stands in for a night of which no time is known.
    pub fn night(&self, n: &NightRecord, at: Instant) -> DiaryLine {
        let begins = n.bed_at.or(n.asleep_at).or(n.up_at);
        let first = n.entry.bed.or(n.entry.asleep);
        let times: Vec<String> = [first, n.entry.up].into_iter().flatten().map(|t| self.words.time(t)).collect();
        let note = Some(n.entry.note.clone()).filter(|n| !n.is_empty());
        let detail: Vec<String> = Some(n.words.clone()).filter(|w| !w.is_empty()).into_iter().chain(note).collect();
        DiaryLine {
            until: n.up_at.filter(|up| Some(*up) != begins),
            time_words: times.join("–"),
            title: self.words.text("line-a-night"),
            detail: detail.join(", "),
            ..self.line(LineKind::Night, &n.id, n.entry.night, begins.unwrap_or(at))
        }
    }

    /// "09:30: Filter coffee, 90 mg".
    pub fn exposure(&self, e: ExposureRecord, night: NightDate) -> DiaryLine {
        let length = e.entry.exposure.minutes().map(|m| e.at.at.plus(i64::from(m) * crate::time::MINUTE));
        DiaryLine {
            until: length,
            time_words: self.words.time(e.at.local().time()),
            title: e.words,
            detail: e.entry.note,
            exposure: Some(e.entry.exposure.kind()),
            marks: e.marks,
            ..self.line(LineKind::Exposure, &e.id, night, e.at.at)
        }
    }

    /// "09:00: Iron 65 mg", taken 09:02 or skipped. It stands at the time it was due.
    pub fn dose(&self, dose: &AnsweredDose, title: String) -> DiaryLine {
        let local = |at| crate::time::local_at(at, crate::time::fixed(dose.due.offset_seconds));
        let detail = match dose.taken {
            Some(taken) => self.words.with("dose-taken-at", &[("time", self.words.time(local(taken).time()).into())]),
            None => self.words.text("dose-skipped"),
        };
        DiaryLine {
            time_words: self.words.time(local(dose.due.at).time()),
            title,
            detail,
            ..self.line(LineKind::Dose, &dose.id, NightDate::of(dose.due.local()), dose.due.at)
        }
    }

    /// A score, in its own words. It has a date and no time; it stands at the beginning of its night.
    pub fn score(&self, id: &str, date: CivilDate, words: String, noon: Instant) -> DiaryLine {
        DiaryLine { title: words, ..self.line(LineKind::Score, id, NightDate(date), noon) }
    }
}

/// The words a person looks for, ready to be held against many entries as they are stored: nothing is decoded that isn't found.
pub struct Needle {
    parts: Vec<Part>,
}

/// One word looked for.
struct Part {
    /// The word, folded.
    text: String,
    /// Every choice whose label it is part of: prefix of the label's key, and the stored name.
    choices: Vec<(&'static str, String)>,
    /// Whether it is part of a label that all lines of a kind have.
    kinds: Vec<LineKind>,
}

/// A stored column with choices in it.
#[derive(Clone, Copy)]
pub enum Choices<'a> {
    /// One stored name.
    One(&'a str),
    /// A JSON list with stored names in it.
    Many(&'a str),
}

impl Choices<'_> {
    /// Whether a stored name is among them.
    pub fn hold(self, name: &str) -> bool {
        match self {
            Choices::One(stored) => stored == name,
            // Stored names stand in quotes, so that one is never found inside another.
            Choices::Many(json) => {
                json.len() > 2
                    && json.match_indices(name).any(|(at, found)| {
                        let quoted = |c: Option<u8>| c == Some(b'"');
                        let bytes = json.as_bytes();
                        quoted(at.checked_sub(1).and_then(|i| bytes.get(i).copied()))
                            && quoted(bytes.get(at + found.len()).copied())
                    })
            }
        }
    }
}

/// The labels of choices that can stand on a line.
const PREFIXES: [&str; 11] = [
    "body-",
    "sensation-",
    "activity-",
    "relief-",
    "drink-",
    "exercise-",
    "effort-",
    "phase-",
    "practice-",
    "exposure-",
    "rest-",
];

impl Needle {
    /// Words to look for; `None` if there are none.
    pub fn new(query: &str, words: &Words) -> Option<Needle> {
        let texts: Vec<String> = folded(query).split_whitespace().map(str::to_owned).collect();
        if texts.is_empty() {
            return None;
        }
        let labels: Vec<(&'static str, String, String)> = crate::words::label_keys()
            .iter()
            .filter_map(|k| {
                PREFIXES.iter().find_map(|p| Some((*p, k.strip_prefix(p)?.replace('-', "_"), folded(&words.text(k)))))
            })
            .collect();
        let every =
            [(LineKind::Episode, "line-legs"), (LineKind::Night, "line-a-night")].map(|(k, key)| (k, folded(&words.text(key))));
        let part = |text: String| Part {
            choices: labels.iter().filter(|(_, _, l)| l.contains(&text)).map(|(p, name, _)| (*p, name.clone())).collect(),
            kinds: every.iter().filter(|(_, l)| l.contains(&text)).map(|(kind, _)| *kind).collect(),
            text,
        };
        Some(Needle { parts: texts.into_iter().map(part).collect() })
    }

    /// Whether every word is in an entry: among its choices, each under the prefix of its labels, or in what the person wrote.
    pub fn is_in(&self, kind: LineKind, choices: &[(&str, Choices<'_>)], written: &[&str]) -> bool {
        let mut own = String::new();
        for text in written.iter().filter(|t| t.len() > 2 || (!t.is_empty() && **t != "[]")) {
            own.push_str(&folded(text));
            own.push('\n');
        }
        self.parts.iter().all(|part| {
            part.kinds.contains(&kind)
                || (!own.is_empty() && own.contains(&part.text))
                || part.choices.iter().any(|(prefix, name)| choices.iter().any(|(p, column)| p == prefix && column.hold(name)))
        })
    }
}

/// Lower case, and Latin letters without their accents, so that "cafe" finds "Café".
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' => out.push('a'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'ď' | 'đ' => out.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => out.push('e'),
            'ğ' => out.push('g'),
            'ì'..='ï' | 'ī' | 'ı' => out.push('i'),
            'ł' => out.push('l'),
            'ñ' | 'ń' | 'ň' => out.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => out.push('o'),
            'ř' => out.push('r'),
            'ś' | 'š' | 'ş' => out.push('s'),
            'ť' => out.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            // A combining accent typed by itself.
            '\u{300}'..='\u{36f}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_found_by_its_whole_name_only() {
        let many = Choices::Many("[{\"kind\":\"cold\",\"helped\":true}]");
        assert!(many.hold("cold") && !many.hold("col") && !many.hold("old"));
        assert!(Choices::One("cola").hold("cola") && !Choices::One("cola").hold("col"));
        assert!(!Choices::Many("[]").hold(""));
    }

    #[test]
    fn case_and_accents_make_no_difference() {
        assert_eq!(folded("CAFÉ Größe İs"), "cafe grosse is");
        assert_eq!(folded("cafe\u{301}"), "cafe");
    }
}
