//! How an entry stands on a line of the diary, and whether it holds the words looked for.
//!
//! Decides the words of a line and what a search finds: the labels of what was chosen, names, own words and notes, in any case and
//! with or without accents. Leaves reading to [`crate::store`].

use serde::Serialize;

use super::day::{DiaryLine, LineKind};
use super::exposure::key;
use super::{Episode, ExposureRecord, NightRecord, ScoreKind};
use crate::time::{after_noon, CivilDate, CivilTime, Instant, NightDate, Stamp, MINUTE};
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
            date: night.0,
            minute: 0,
            until_minute: None,
            time_words: String::new(),
            day_words: self.words.day_of(night.0, self.today),
            title: String::new(),
            detail: String::new(),
            intensity: None,
            exposure: None,
            score: None,
            marks: Vec::new(),
        }
    }

    fn label<T: Serialize>(&self, prefix: &str, value: &T) -> String {
        self.words.text(&key(prefix, value))
    }

    /// What else was noted, in one line: only what begins it has the capital of a label. What the person wrote stays as it is.
    fn joined(&self, parts: Vec<Noted>) -> String {
        let said = parts.into_iter().enumerate().map(|(i, part)| match part {
            Noted::Label(label) if i > 0 => self.words.inside(&label),
            Noted::Label(text) | Noted::Written(text) => text,
        });
        said.collect::<Vec<_>>().join(", ")
    }

    /// "03:12: Legs, 7 of 10", and what was added.
    pub fn episode(&self, e: &Episode) -> DiaryLine {
        let d = &e.detail;
        let mut detail: Vec<Noted> = Vec::new();
        detail.extend(e.minutes().map(|minutes| Noted::Written(self.words.duration(minutes))));
        detail.extend(d.body.iter().map(|b| Noted::Label(self.label("body-", b))));
        detail.extend(d.sensations.iter().map(|s| Noted::Label(self.label("sensation-", s))));
        detail.extend(d.own_sensations.iter().cloned().map(Noted::Written));
        detail.extend(d.activity.iter().map(|a| Noted::Label(self.label("activity-", a))));
        let helped = |name: &str, helped: bool| {
            self.words.with(if helped { "line-helped" } else { "line-no-help" }, &[("what", name.to_owned().into())])
        };
        detail.extend(d.relief.iter().map(|r| Noted::Label(helped(&self.label("relief-", &r.kind), r.helped))));
        detail.extend(d.own_relief.iter().map(|r| Noted::Written(helped(&r.name, r.helped))));
        detail.extend(Some(d.note.clone()).filter(|n| !n.is_empty()).map(Noted::Written));
        let title = match d.intensity {
            Some(intensity) => self.words.with("line-legs-strength", &[("strength", i64::from(intensity.get()).into())]),
            None => self.words.text("line-legs"),
        };
        DiaryLine {
            until: e.ended,
            time_words: self.words.time(e.began.local().time()),
            title,
            detail: self.joined(detail),
            intensity: d.intensity.map(super::Intensity::get),
            ..self.lived(self.line(LineKind::Episode, &e.id, e.night, e.began.at), e.began.local().time(), e.ended)
        }
    }

    /// "22:40–06:30: Night", and what was told. `at` stands in for a night of which no time is known.
    pub fn night(&self, n: &NightRecord, at: Instant) -> DiaryLine {
        let begins = n.bed_at.or(n.asleep_at).or(n.up_at);
        let first = n.entry.bed.or(n.entry.asleep);
        let until = n.up_at.filter(|up| Some(*up) != begins);
        let minute = |time: Option<CivilTime>| time.map(minutes);
        let times: Vec<String> = [first, n.entry.up].into_iter().flatten().map(|t| self.words.time(t)).collect();
        let note = Some(n.entry.note.clone()).filter(|n| !n.is_empty());
        let detail: Vec<String> = Some(n.words.clone()).filter(|w| !w.is_empty()).into_iter().chain(note).collect();
        DiaryLine {
            until,
            minute: minute(first.or(n.entry.up)).unwrap_or(0),
            until_minute: until.and_then(|_| minute(n.entry.up)),
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
            ..self.lived(self.line(LineKind::Exposure, &e.id, night, e.at.at), e.at.local().time(), length)
        }
    }

    /// "09:00: Iron 65 mg", taken 09:02 or skipped. It stands at the time it was due; `date` is that on which it is looked for now.
    pub fn dose(&self, dose: &AnsweredDose, title: String, date: CivilDate) -> DiaryLine {
        let local = |at| crate::time::local_at(at, crate::time::fixed(dose.due.offset_seconds));
        let detail = match dose.taken {
            Some(taken) => self.words.with("dose-taken-at", &[("time", self.words.time(local(taken).time()).into())]),
            None => self.words.text("dose-skipped"),
        };
        DiaryLine {
            date,
            minute: minutes(local(dose.due.at).time()),
            time_words: self.words.time(local(dose.due.at).time()),
            title,
            detail,
            ..self.line(LineKind::Dose, &dose.id, NightDate::of(dose.due.local()), dose.due.at)
        }
    }

    /// A score, in its own words. It has a date and no time; it stands at the beginning of its night.
    pub fn score(&self, id: &str, kind: ScoreKind, date: CivilDate, words: String, noon: Instant) -> DiaryLine {
        DiaryLine { title: words, score: Some(kind), ..self.line(LineKind::Score, id, NightDate(date), noon) }
    }

    /// A line at the time it was lived, by the clock it began on: so it stands on the band of its day wherever the phone is now.
    fn lived(&self, line: DiaryLine, began: CivilTime, until: Option<Instant>) -> DiaryLine {
        let minute = minutes(began);
        let end = |until: Instant| {
            let lasted = (until.since(line.at) / MINUTE).clamp(0, DAY_MINUTES);
            i32::try_from(lasted).map_or(DAY_MINUTES_SHOWN, |lasted| (minute + lasted).min(DAY_MINUTES_SHOWN))
        };
        DiaryLine { minute, until_minute: until.map(end), ..line }
    }
}

/// Minutes of a day's band.
const DAY_MINUTES: i64 = DAY_MINUTES_SHOWN as i64;
const DAY_MINUTES_SHOWN: i32 = 24 * 60;

fn minutes(time: CivilTime) -> i32 {
    i32::try_from(after_noon(time)).unwrap_or(0)
}

/// A part of what else was noted.
enum Noted {
    /// A choice by its label.
    Label(String),
    /// A length, or what the person wrote.
    Written(String),
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
