//! Every sentence a person reads, made from `catalog/text/*.ftl` (Project Fluent).
//!
//! Decides how times, days, durations and lists are put inside a sentence. Leaves what to say to the areas, and dates and
//! numbers standing alone to the platform.

mod language;

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use chrono::{Datelike, Months, Timelike, Weekday};
use fluent_bundle::FluentValue;
use fluent_syntax::ast::{Entry, PatternElement};

use crate::error::{Error, Field};
use crate::time::{CivilDate, CivilTime};
pub use language::{is_label_in_any, label_in_each};
use language::{Language, Speaker, DECIMAL, ENGLISH};

/// From when on a date of this year is said with its year where it matters. Our choice: nobody takes a half-year for recent.
const LONG_AGO: Months = Months::new(6);

/// The words of one language, with the person's clock habit.
pub struct Words {
    speaker: Speaker,
    /// Says what the language lacks; made when it is first needed.
    english: OnceLock<Speaker>,
    hours24: bool,
}

/// A value put into a sentence.
pub type Value = FluentValue<'static>;

impl Words {
    /// The words for a BCP 47 tag; English where there is no such language yet.
    pub fn new(language: &str, hours24: bool) -> Words {
        Words { speaker: Speaker::new(Language::named(language)), english: OnceLock::new(), hours24 }
    }

    /// A message without arguments; see [`Words::with`].
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with arguments; in English if the language lacks it, and its key if there is none (tests check that there always is).
    pub fn with(&self, key: &str, values: &[(&'static str, Value)]) -> String {
        let english = || self.english.get_or_init(|| Speaker::new(&ENGLISH)).say(key, values);
        self.speaker.say(key, values).or_else(english).unwrap_or_else(|| key.to_owned())
    }

    /// The name of a source: as it is published, or in the language where its English name is a description.
    pub fn source(&self, source: &str) -> String {
        self.speaker.language().source(source).to_owned()
    }

    /// "09:00" or "9:00 AM".
    pub fn time(&self, time: CivilTime) -> String {
        if self.hours24 {
            return format!("{:02}:{:02}", time.hour(), time.minute());
        }
        let (afternoon, hour) = time.hour12();
        let half = self.text(if afternoon { "clock-pm" } else { "clock-am" });
        format!("{hour}:{:02} {half}", time.minute())
    }

    /// A time of day by its minutes after midnight, 0–1439.
    pub fn clock(&self, minutes: i64) -> String {
        let minutes = u32::try_from(minutes.rem_euclid(1440)).unwrap_or(0);
        self.time(CivilTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap_or(CivilTime::MIN))
    }

    /// A number given in tenths, with its decimal only where it has one: "5.5", "6"; in German "5,5".
    pub fn tenths(&self, tenths: i64) -> Value {
        (tenths as f64 / 10.0).into()
    }

    /// "Fri 20 Nov", with the year if it isn't this year's: "Fri 20 Nov 2024".
    pub fn day_of(&self, date: CivilDate, today: CivilDate) -> String {
        self.year_unless_this(self.day(date), date, today)
    }

    /// "Tue 3 Feb", with the year if it isn't this year's or more than half a year ago: "Tue 3 Feb 2026".
    pub fn day_long_ago(&self, date: CivilDate, today: CivilDate) -> String {
        let long_ago = today.checked_sub_months(LONG_AGO).is_some_and(|limit| date < limit);
        if long_ago {
            return self.with_year(self.day(date), date);
        }
        self.day_of(date, today)
    }

    /// The two ends of a range of days, both with the year or neither: "Fri 1 Nov 2024" and "Sat 21 Nov 2026", "Mon 2 Nov" and
    /// "Sat 21 Nov".
    pub fn days_of(&self, from: CivilDate, to: CivilDate, today: CivilDate) -> (String, String) {
        if from.year() == to.year() {
            return (self.day_of(from, today), self.day_of(to, today));
        }
        (self.with_year(self.day(from), from), self.with_year(self.day(to), to))
    }

    /// "November 2026".
    pub fn month(&self, year: i32, month: u32) -> String {
        let name = self.text(LONG_MONTHS.get(month as usize - 1).copied().unwrap_or("month-1"));
        self.with("month-year", &[("month", name.into()), ("year", year.to_string().into())])
    }

    /// "20 Nov", with the year if it isn't this year's: "20 Nov 2024".
    pub fn short_day(&self, date: CivilDate, today: CivilDate) -> String {
        let day = [("day", i64::from(date.day()).into()), ("month", self.short_month_name(date).into())];
        self.year_unless_this(self.with("day-short", &day), date, today)
    }

    /// "Nov", with the year if it isn't this year's: "Nov 2024".
    pub fn short_month(&self, date: CivilDate, today: CivilDate) -> String {
        self.year_unless_this(self.short_month_name(date), date, today)
    }

    fn short_month_name(&self, date: CivilDate) -> String {
        self.text(MONTHS.get(date.month0() as usize).copied().unwrap_or("month-short-1"))
    }

    fn year_unless_this(&self, text: String, date: CivilDate, today: CivilDate) -> String {
        if date.year() == today.year() {
            return text;
        }
        self.with_year(text, date)
    }

    fn with_year(&self, text: String, date: CivilDate) -> String {
        self.with("day-year", &[("day", text.into()), ("year", date.year().to_string().into())])
    }

    /// "Fri 20 Nov".
    pub fn day(&self, date: CivilDate) -> String {
        let month = self.short_month_name(date);
        self.with(
            "day",
            &[("weekday", self.weekday(date.weekday()).into()), ("day", i64::from(date.day()).into()), ("month", month.into())],
        )
    }

    /// "today", "tomorrow", "yesterday" or "Fri 20 Nov".
    pub fn relative_day(&self, date: CivilDate, today: CivilDate) -> String {
        match date.signed_duration_since(today).num_days() {
            0 => self.text("day-today"),
            1 => self.text("day-tomorrow"),
            -1 => self.text("day-yesterday"),
            _ => self.day(date),
        }
    }

    /// "Fri".
    pub fn weekday(&self, day: Weekday) -> String {
        self.text(WEEKDAYS.get(day.num_days_from_monday() as usize).copied().unwrap_or("weekday-short-1"))
    }

    /// A label that does not begin what it stands in: "left calf". A language whose nouns begin with a capital keeps it.
    pub fn inside(&self, label: &str) -> String {
        let mut letters = label.chars();
        match letters.next() {
            Some(first) if !self.speaker.language().capital_nouns => first.to_lowercase().chain(letters).collect(),
            _ => label.to_owned(),
        }
    }

    /// "A, B and C".
    pub fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [rest @ .., last] => self.with("list-and", &[("rest", rest.join(", ").into()), ("last", last.clone().into())]),
        }
    }

    /// "45 min", "2 h", "2 h 14 min".
    pub fn duration(&self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let mut text = String::new();
        if hours > 0 {
            text.push_str(&self.with("duration-hours", &[("hours", hours.into())]));
        }
        if rest > 0 || hours == 0 {
            let separator = if text.is_empty() { "" } else { " " };
            let _ = write!(text, "{separator}{}", self.with("duration-minutes", &[("minutes", rest.into())]));
        }
        text
    }

    /// "1,240"; in German "1.240".
    pub fn number(&self, number: i64) -> String {
        let (digits, group) = (number.unsigned_abs().to_string(), self.text("number-group"));
        let mut text = String::from(if number < 0 { "-" } else { "" });
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push_str(&group);
            }
            text.push(digit);
        }
        text
    }

    /// Thousandths as a number: "1.5", "1,200", "0.025".
    pub fn thousandths(&self, thousandths: i64) -> String {
        let rest = format!("{:03}", thousandths.unsigned_abs() % 1000);
        let whole = self.number(thousandths / 1000);
        match rest.trim_end_matches('0') {
            "" => whole,
            rest => format!("{whole}{}{rest}", self.text(DECIMAL)),
        }
    }

    /// A figure with a point, as it is printed here: "0.80"; in German "0,80".
    pub fn figure(&self, text: &str) -> String {
        text.replace('.', &self.text(DECIMAL))
    }

    /// "96 kB", "2.4 MB".
    pub fn size(&self, bytes: i64) -> String {
        if bytes < 1_000_000 {
            return self.with("size-kilobytes", &[("count", ((bytes + 999) / 1000).into())]);
        }
        let count = format!("{}{}{}", bytes / 1_000_000, self.text(DECIMAL), bytes % 1_000_000 / 100_000);
        self.with("size-megabytes", &[("count", count.into())])
    }

    /// An error in the person's words.
    pub fn explain(&self, error: &Error) -> String {
        let field = |f: &Field| Value::from(self.text(f.key()));
        let args: Vec<(&'static str, Value)> = match error {
            Error::OutOfRange { field: f, min, max } => vec![("field", field(f)), ("min", (*min).into()), ("max", (*max).into())],
            Error::TooLong { field: f, max } => vec![("field", field(f)), ("max", (*max).into())],
            Error::Missing { field: f }
            | Error::NotANumber { field: f }
            | Error::UnknownZone { field: f }
            | Error::NoSuchTime { field: f }
            | Error::NotFound { field: f } => {
                vec![("field", field(f))]
            }
            Error::Before { field: f, after } => vec![("field", field(f)), ("after", field(after))],
            Error::InFuture { field: f, .. } => vec![("field", field(f))],
            Error::LongAgo { field: f, limit_years } => vec![("field", field(f)), ("years", (*limit_years).into())],
            Error::AsksTooMuch { limit_megabytes } => vec![("limit", (*limit_megabytes).into())],
            Error::UndoOver
            | Error::NotABackup
            | Error::WrongPassphrase
            | Error::BackupDamaged
            | Error::WeakPassphrase
            | Error::Cancelled
            | Error::NothingStaged
            | Error::Busy
            | Error::InSample
            | Error::NotADatabase
            | Error::Damaged
            | Error::NewerVersion { .. }
            | Error::DiskFull
            | Error::Storage
            | Error::Internal => Vec::new(),
        };
        first_upper(&self.with(error.key(), &args))
    }
}

const MONTHS: [&str; 12] = [
    "month-short-1",
    "month-short-2",
    "month-short-3",
    "month-short-4",
    "month-short-5",
    "month-short-6",
    "month-short-7",
    "month-short-8",
    "month-short-9",
    "month-short-10",
    "month-short-11",
    "month-short-12",
];
const LONG_MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11",
    "month-12",
];
const WEEKDAYS: [&str; 7] = [
    "weekday-short-1",
    "weekday-short-2",
    "weekday-short-3",
    "weekday-short-4",
    "weekday-short-5",
    "weekday-short-6",
    "weekday-short-7",
];

fn first_upper(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// An error in words, in a language; for when nothing is open.
pub fn explain(error: &Error, language: &str) -> String {
    Words::new(language, true).explain(error)
}

/// Every message that needs no argument, by key.
pub fn labels(language: &str) -> HashMap<String, String> {
    let words = Words::new(language, true);
    keys(false).into_iter().map(|key| (key.clone(), words.text(&key))).collect()
}

/// The keys of all labels, parsed once.
pub(crate) fn label_keys() -> &'static [String] {
    static KEYS: std::sync::OnceLock<Vec<String>> = std::sync::OnceLock::new();
    KEYS.get_or_init(|| keys(false))
}

/// The keys of the messages with arguments, or of those without.
pub(crate) fn keys(with_arguments: bool) -> Vec<String> {
    let resource = fluent_syntax::parser::parse(ENGLISH.text).unwrap_or_else(|(resource, _)| resource);
    let message = |entry| match entry {
        Entry::Message(m) => Some(m),
        _ => None,
    };
    resource
        .body
        .into_iter()
        .filter_map(message)
        .filter(|m| {
            m.value
                .as_ref()
                .is_some_and(|v| with_arguments == v.elements.iter().any(|e| matches!(e, PatternElement::Placeable { .. })))
        })
        .map(|m| m.id.name.to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::concurrent::FluentBundle;
    use fluent_bundle::{FluentArgs, FluentResource};

    fn time(hour: u32, minute: u32) -> CivilTime {
        CivilTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn the_text_parses_and_no_key_stands_twice() {
        let parsed = fluent_syntax::parser::parse(ENGLISH.text);
        assert!(parsed.is_ok(), "{:?}", parsed.err().map(|(_, errors)| errors));
        let mut all: Vec<String> = keys(true).into_iter().chain(keys(false)).collect();
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn a_message_by_itself_says_what_it_says_in_the_whole_text() {
        let words = Words::new("en", true);
        let mut whole = FluentBundle::new_concurrent(vec!["en".parse().unwrap()]);
        whole.set_use_isolating(false);
        whole.add_resource(FluentResource::try_new(ENGLISH.text.to_owned()).unwrap()).unwrap();
        let mut args = FluentArgs::new();
        args.set("count", FluentValue::from(2_i64));
        for key in keys(true).into_iter().chain(keys(false)) {
            let pattern = whole.get_message(&key).and_then(|m| m.value()).unwrap();
            let said = whole.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned();
            assert_eq!(words.with(&key, &[("count", 2_i64.into())]), said, "{key}");
        }
    }

    #[test]
    fn clocks_of_twelve_and_twenty_four_hours() {
        let (day, half) = (Words::new("en", true), Words::new("en-US", false));
        assert_eq!((day.time(time(0, 5)), half.time(time(0, 5))), ("00:05".into(), "12:05 AM".into()));
        assert_eq!((day.time(time(12, 0)), half.time(time(12, 0))), ("12:00".into(), "12:00 PM".into()));
        assert_eq!((day.time(time(22, 15)), half.time(time(22, 15))), ("22:15".into(), "10:15 PM".into()));
    }

    #[test]
    fn durations_days_and_lists() {
        let words = Words::new("en", true);
        assert_eq!([0, 45, 60, 134].map(|m| words.duration(m)), ["0 min", "45 min", "1 h", "2 h 14 min"]);
        let date = |d| CivilDate::from_ymd_opt(2026, 11, d).unwrap();
        assert_eq!(words.day(date(20)), "Fri 20 Nov");
        assert_eq!(
            [20, 21, 22, 23].map(|d| words.relative_day(date(d), date(21))),
            ["yesterday", "today", "tomorrow", "Mon 23 Nov"]
        );
        let list = |n: usize| words.list(&["a", "b", "c"][..n].iter().map(|s| (*s).to_owned()).collect::<Vec<_>>());
        assert_eq!([list(0), list(1), list(2), list(3)], ["", "a", "a and b", "a, b and c"]);
    }

    #[test]
    fn a_day_more_than_half_a_year_ago_has_its_year() {
        let words = Words::new("en", true);
        let date = |text: &str| text.parse::<CivilDate>().unwrap();
        let said = |day: &str| words.day_long_ago(date(day), date("2026-11-27"));
        assert_eq!([said("2026-05-27"), said("2026-05-26")], ["Wed 27 May", "Tue 26 May 2026"]);
        assert_eq!([said("2025-12-01"), said("2026-11-27")], ["Mon 1 Dec 2025", "Fri 27 Nov"]);
    }

    #[test]
    fn an_unknown_language_is_answered_in_english() {
        assert_eq!(explain(&Error::UndoOver, "xx-not a tag"), explain(&Error::UndoOver, "en"));
    }

    #[test]
    fn every_error_and_field_has_words_of_its_own() {
        let words = Words::new("en", true);
        let fields = [
            Field::Intensity,
            Field::Began,
            Field::Ended,
            Field::Bed,
            Field::Asleep,
            Field::Up,
            Field::Awakenings,
            Field::Name,
            Field::Dose,
            Field::Note,
            Field::Schedule,
            Field::EveryDays,
            Field::Minutes,
            Field::TakenAt,
            Field::Bedtime,
            Field::Waking,
            Field::Zone,
            Field::Date,
            Field::Time,
            Field::Nights,
            Field::Capacity,
            Field::Id,
        ];
        for field in fields {
            assert_ne!(words.text(field.key()), field.key());
        }
        let field = Field::Up;
        let errors = [
            Error::OutOfRange { field, min: 1, max: 2 },
            Error::TooLong { field, max: 3 },
            Error::Missing { field },
            Error::Before { field, after: Field::Bed },
            Error::InFuture { field, limit_minutes: 5 },
            Error::LongAgo { field, limit_years: 100 },
            Error::UnknownZone { field },
            Error::NoSuchTime { field },
            Error::NotFound { field },
            Error::UndoOver,
            Error::NotADatabase,
            Error::Damaged,
            Error::NewerVersion { found: 2, supported: 1 },
            Error::Busy,
            Error::DiskFull,
            Error::Storage,
            Error::Internal,
        ];
        let said: Vec<String> = errors.iter().map(|e| words.explain(e)).collect();
        for (error, said) in errors.iter().zip(&said) {
            assert!(!said.contains(error.key()) && !said.contains('{'), "{said}");
            assert_eq!(said.chars().next().map(char::is_uppercase), Some(true), "{said}");
        }
        assert_eq!(said.iter().collect::<std::collections::HashSet<_>>().len(), errors.len());
        assert_eq!(
            words.explain(&Error::OutOfRange { field: Field::Intensity, min: 1, max: 10 }),
            "The strength can be 1 to 10."
        );
    }
}
