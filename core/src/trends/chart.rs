//! The records of the charts: one measure over any range, by night, week or month; and a heat map of the hours of the night.
//!
//! A point is the mean over the known nights of its span, with their number beside it. A span without a known night is a gap,
//! never a zero. Made in [`super::trend`] and [`super::hours`].

use serde::{Deserialize, Serialize};

use crate::diary::{ExposureKind, PracticeKind};
use crate::time::NightDate;

/// What a chart shows.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Strongest intensity of a night, 0–10.
    Worst,
    /// Mean intensity of a night's episodes, 0–10.
    Mean,
    /// Minutes of a night's episodes; not known while one of them has no end.
    Minutes,
    /// Episodes.
    Episodes,
    /// Time of the first episode, in minutes after noon.
    Onset,
    /// Minutes asleep.
    Sleep,
    /// Sleep as a share of the time in bed, in percent.
    Efficiency,
    /// Awakenings.
    Awakenings,
    /// How rested, 1–5.
    Rest,
    /// Severity totals, 0–40.
    Severity,
    /// Weekly trouble, 0–10.
    Trouble,
    /// Amount of an exposure a day: milligrams of caffeine, units of alcohol, minutes of what has a length, the highest stress of the
    /// day (1–10), times of all else.
    Exposure {
        /// Which one.
        kind: ExposureKind,
    },
    /// Minutes a day of one practice.
    Practice {
        /// Which one.
        kind: PracticeKind,
    },
    /// Times a day of one of the person's own exposures.
    Own {
        /// Its name, as it was recorded.
        name: String,
    },
}

/// How a range is cut into points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grain {
    /// A point a night.
    Night,
    /// A point a week, from Monday.
    Week,
    /// A point a month.
    Month,
}

/// One point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrendPoint {
    /// First night of its span.
    pub from: NightDate,
    /// Last night of its span.
    pub to: NightDate,
    /// Mean over the known nights, in tenths of the measure's unit; `None` for a gap.
    pub tenths: Option<i64>,
    /// Nights the value is from.
    pub known: i32,
    /// Nights of the span.
    pub nights: i32,
    /// Whether enough is known of it for a finding to name it; a chart draws the other points in outline.
    pub enough: bool,
    /// Short, for the axis: "20 Nov", "Nov".
    pub label: String,
    /// The point in words, for the table and the screen reader: "Week of 16 Nov: 4.5, from 6 of 7 nights".
    pub words: String,
}

/// A mark on the value axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AxisMark {
    /// Where, in tenths of the measure's unit.
    pub tenths: i64,
    /// "4", "6 h", "23:00".
    pub words: String,
}

/// All one chart needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrendScreen {
    /// What it shows.
    pub measure: Measure,
    /// How it is cut.
    pub grain: Grain,
    /// The finding, as a title: "Highest in March 2026: 7.2 on average".
    pub title: String,
    /// What the value axis counts: "strength, 0 to 10".
    pub unit: String,
    /// Oldest first, without holes: a gap is a point without a value.
    pub points: Vec<TrendPoint>,
    /// Marks of the value axis, lowest first; the first and last are its ends.
    pub axis: Vec<AxisMark>,
    /// Whether the axis begins with nothing, so that a bar can stand on it; other values, such as a time, are dots.
    pub bars: bool,
    /// How to read what is drawn: what is at the bottom, what a hole is, and what an outline.
    pub key: String,
    /// Spoken summary.
    pub summary: String,
}

/// A measure that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureChoice {
    /// Which one.
    pub measure: Measure,
    /// "Strongest".
    pub words: String,
    /// Whether anything of it was ever recorded.
    pub recorded: bool,
    /// The latest night, day or date it can have a value of by now.
    pub until: NightDate,
}

/// One row of the heat map: a week or a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursRow {
    /// First night.
    pub from: NightDate,
    /// Last night.
    pub to: NightDate,
    /// "Nov 2026" or "16 Nov".
    pub label: String,
    /// Known nights.
    pub known: i32,
    /// For each of the 24 hours from noon on, in how many nights an episode began or went on in it.
    pub nights: Vec<i32>,
    /// The row in words.
    pub words: String,
}

/// At which hours of the night the legs were restless.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursScreen {
    /// The finding: "Most often between 02:00 and 03:00".
    pub title: String,
    /// "12:00" … "11:00": what each column is called.
    pub hours: Vec<String>,
    /// Oldest first.
    pub rows: Vec<HoursRow>,
    /// Spoken summary.
    pub summary: String,
}
