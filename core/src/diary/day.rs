//! The diary to look through: a month as a heat map of severity, a day as a timeline from noon to noon, and a list with search.
//!
//! Decides what stands on a line and in which order. Leaves drawing to the shells.

use serde::{Deserialize, Serialize};

use super::episode::BodyPart;
use super::exposure::{ExposureKind, Mark};
use super::night::NightRecord;
use super::programme::SaidNone;
use super::score::ScoreKind;
use crate::time::{CivilDate, Instant, NightDate};

/// What a line of the diary is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// An episode.
    Episode,
    /// A night as told in the morning.
    Night,
    /// An exposure.
    Exposure,
    /// A dose that was answered.
    Dose,
    /// A score.
    Score,
}

/// One line of a day or of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiaryLine {
    /// What it is about.
    pub kind: LineKind,
    /// Id to open it by: of an episode, an exposure, a dose or a score; of a night its date (ISO 8601).
    pub id: String,
    /// The night it stands under.
    pub night: NightDate,
    /// When it was.
    pub at: Instant,
    /// When it ended, if it has a length.
    pub until: Option<Instant>,
    /// The civil date to open it with: of a dose the one it was due on where the phone is, of a score its own; else the night's.
    pub date: CivilDate,
    /// Minutes after the noon its night begins with, as it was lived: 0–1439.
    pub minute: i32,
    /// The same of its end, if it has a length; at most 1440, where the next night begins.
    pub until_minute: Option<i32>,
    /// Time as it was lived: "03:12", or "22:40–06:30".
    pub time_words: String,
    /// "Fri 20 Nov", for the list.
    pub day_words: String,
    /// "Legs, 7 of 10".
    pub title: String,
    /// What else was noted; empty for nothing.
    pub detail: String,
    /// Intensity of an episode, if given.
    pub intensity: Option<i32>,
    /// Kind of an exposure.
    pub exposure: Option<ExposureKind>,
    /// Kind of a score.
    pub score: Option<ScoreKind>,
    /// Remarks, each with its source.
    pub marks: Vec<Mark>,
}

/// A day's page: from noon to noon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayScreen {
    /// The night in its middle.
    pub night: NightDate,
    /// "Night of Fri 20 Nov".
    pub title: String,
    /// "Worst 7, 2 episodes, 6 h 10 min asleep".
    pub words: String,
    /// Noon it begins with.
    pub from: Instant,
    /// Noon it ends with.
    pub to: Instant,
    /// By time.
    pub lines: Vec<DiaryLine>,
    /// What was told of the night.
    pub record: Option<NightRecord>,
    /// Whether the person said that the night was calm.
    pub calm: bool,
    /// Whether it may be said: it has begun, no episode was recorded, and it was not said yet.
    pub offers_calm: bool,
    /// What was said to be none of this night and the day before it; each can be taken back.
    pub said: Vec<SaidNone>,
    /// Whether a later day can be shown.
    pub has_next: bool,
}

/// One day of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarDay {
    /// The night that begins on this day.
    pub night: NightDate,
    /// Whether anything is known of it; if not, it is a gap.
    pub known: bool,
    /// Shade: 0 calm, then 1 for intensity 1–2, 2 for 3–4, 3 for 5–6, 4 for 7–8, 5 for 9–10; `None` for a gap or no strength given.
    pub level: Option<i32>,
    /// Strongest intensity; 0 for a calm night.
    pub worst: Option<i32>,
    /// Episodes recorded.
    pub episodes: i32,
    /// Whether it is the night of now: until noon the one that began the evening before.
    pub today: bool,
    /// Whether it has not begun.
    pub future: bool,
    /// For the screen reader: "Fri 20 Nov: worst 7, 2 episodes".
    pub words: String,
}

/// A month as a heat map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarScreen {
    /// Year.
    pub year: i32,
    /// Month, 1–12.
    pub month: i32,
    /// "November 2026".
    pub title: String,
    /// Weekday of the first day, 1 (Monday) to 7.
    pub first_weekday: i32,
    /// The days, first to last.
    pub days: Vec<CalendarDay>,
    /// "30 nights: 12 with episodes, 5 calm, 13 with nothing recorded."
    pub summary: String,
    /// What each level stands for, calm first: "0", "1–2".
    pub shades: Vec<String>,
}

/// What to look for in the list. Empty fields don't narrow it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiaryQuery {
    /// Words to find among names, choices, own words and notes, in any case and with or without accents; all of them must be there.
    /// At most 100 characters.
    pub text: String,
    /// Only these kinds.
    pub kinds: Vec<LineKind>,
    /// Only exposures of these kinds (with others hidden).
    pub exposures: Vec<ExposureKind>,
    /// Only episodes at one of these body parts.
    pub body: Vec<BodyPart>,
    /// Only episodes at least this strong, 1–10.
    pub min_intensity: Option<i32>,
    /// From this night on.
    pub from: Option<NightDate>,
    /// Up to this night.
    pub to: Option<NightDate>,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiaryPage {
    /// Latest first.
    pub lines: Vec<DiaryLine>,
    /// Give it back for the next page; empty at the end.
    pub more: String,
    /// Of a first page, for what closes the filters: "Show 23 entries"; else empty.
    pub show: String,
}
