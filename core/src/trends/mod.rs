//! Trends: what the last nights were like, said plainly. No causes: those need statistics, and come later.
//!
//! Decides what a night and a range of nights say ([`sum`] which of them are known, so that a gap stays a gap and a calm night
//! is a real zero; [`trend`] any measure over any range; [`hours`] the hours of the night). Leaves drawing to the shells.

pub mod chart;
pub mod hours;
pub mod measure;
pub mod range;
pub mod sum;
pub mod trend;

use serde::{Deserialize, Serialize};

use crate::diary::Intensity;
use crate::time::{CivilTime, NightDate};
use crate::words::Words;

pub use chart::{AxisMark, Grain, HoursRow, HoursScreen, Measure, MeasureChoice, TrendPoint, TrendScreen};
pub use sum::{DaySum, NightSum};

/// One night of the chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrendNight {
    /// The night.
    pub night: NightDate,
    /// Whether anything is known of it; if not, it is a gap.
    pub known: bool,
    /// Strongest intensity, 1–10; 0 for a night known to be calm; `None` for a gap or when no strength was
    /// given.
    pub worst: Option<i32>,
    /// Episodes recorded.
    pub episodes: i32,
    /// Wall-clock time of the first episode, as lived.
    pub onset: Option<CivilTime>,
    /// Minutes asleep, if the person checked in.
    pub sleep_minutes: Option<i64>,
    /// Awakenings, if the person checked in.
    pub awakenings: Option<i32>,
    /// The night in a few words, for the table and the screen reader: "Fri 20 Nov: worst 7, 2 episodes, 6 h 10 min asleep".
    pub words: String,
}

/// All the trends screen needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrendsScreen {
    /// Oldest first, one for each night of the range.
    pub nights: Vec<TrendNight>,
    /// The finding, as the chart's title: "Strongest: 7, on Fri 20 Nov".
    pub title: String,
    /// Spoken summary of the chart.
    pub summary: String,
    /// Strongest intensity of the range.
    pub worst: Option<Intensity>,
}

/// What is known of one night; `None` for a gap.
pub fn night(night: NightDate, sum: Option<&NightSum>, words: &Words) -> TrendNight {
    let mut known = TrendNight {
        night,
        known: sum.is_some_and(NightSum::is_known),
        worst: sum.and_then(NightSum::worst_or_calm),
        episodes: sum.map_or(0, |s| s.episodes),
        onset: sum.and_then(NightSum::onset_time),
        sleep_minutes: sum.and_then(|s| s.sleep),
        awakenings: sum.and_then(|s| s.awakenings),
        words: String::new(),
    };
    known.words = in_words(&known, words);
    known
}

fn in_words(night: &TrendNight, words: &Words) -> String {
    let mut parts = Vec::new();
    match night.worst {
        _ if !night.known => parts.push(words.text("night-gap")),
        Some(0) => parts.push(words.text("night-calm")),
        Some(worst) => parts.push(words.with("night-worst", &[("worst", i64::from(worst).into())])),
        None => {}
    }
    if night.episodes > 0 {
        parts.push(words.with("night-episodes", &[("count", i64::from(night.episodes).into())]));
    }
    if let Some(minutes) = night.sleep_minutes {
        parts.push(words.with("night-sleep", &[("duration", words.duration(minutes).into())]));
    }
    if let Some(count) = night.awakenings {
        parts.push(words.with("night-awakenings", &[("count", i64::from(count).into())]));
    }
    words.with("night-words", &[("day", words.day(night.night.0).into()), ("parts", parts.join(", ").into())])
}

/// The screen of a range of nights: the finding as its title, and a spoken summary.
pub fn screen(nights: Vec<TrendNight>, words: &Words) -> TrendsScreen {
    let worst = nights.iter().filter_map(|n| n.worst).filter(|w| *w > 0).max();
    let strongest = nights.iter().rev().find(|n| worst.is_some() && n.worst == worst);
    let episodes: i64 = nights.iter().map(|n| i64::from(n.episodes)).sum();
    let title = match (strongest, worst) {
        (Some(night), Some(worst)) => {
            words.with("trends-worst", &[("worst", i64::from(worst).into()), ("day", words.day(night.night.0).into())])
        }
        _ if episodes > 0 => words.with("trends-no-strength", &[("episodes", episodes.into())]),
        _ if nights.iter().any(|n| n.known) => words.text("trends-calm"),
        _ => words.text("trends-empty"),
    };
    TrendsScreen { summary: summary(&nights, words), title, worst: worst.and_then(|w| Intensity::new(w).ok()), nights }
}

/// "14 nights: 5 with episodes, 6 calm, 3 with nothing recorded."
pub fn summary(nights: &[TrendNight], words: &Words) -> String {
    let count = |test: fn(&TrendNight) -> bool| nights.iter().filter(|n| test(n)).count() as i64;
    words.with(
        "trends-summary",
        &[
            ("nights", (nights.len() as i64).into()),
            ("with", count(|n| n.episodes > 0).into()),
            ("calm", count(|n| n.known && n.episodes == 0).into()),
            ("gaps", count(|n| !n.known).into()),
        ],
    )
}
