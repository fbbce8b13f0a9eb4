//! The 14-day diary programme: what each day still lacks, how far one is, and a summary at its end.
//!
//! Source: article `causes-and-tests`, "keep a 2-week symptom diary noting: time symptoms start, activity level that day,
//! medications and supplements taken, caffeine and alcohol intake, symptom intensity". Decides what counts as noted: something
//! recorded, or said to be none. Says nothing about causes.

use serde::{Deserialize, Serialize};

use crate::time::{CivilDate, NightDate};

/// Days of the programme.
pub const PROGRAMME_DAYS: i32 = 14;

/// What a day of the programme notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammePart {
    /// When the legs began; none is a calm night.
    Onset,
    /// How strong; not asked for a calm night.
    Intensity,
    /// Activity of the day.
    Activity,
    /// Medicines and supplements taken.
    Taken,
    /// Caffeine.
    Caffeine,
    /// Alcohol.
    Alcohol,
}

/// How far the programme is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeState {
    /// Not begun.
    NotStarted,
    /// Going on.
    Running,
    /// Its fourteen days are over.
    Over,
}

/// One day of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeDay {
    /// The day, and the night that follows it.
    pub day: NightDate,
    /// 1–14.
    pub number: i32,
    /// Whether it has begun.
    pub begun: bool,
    /// What is not noted yet, in order.
    pub lacks: Vec<ProgrammePart>,
    /// "Day 3, Fri 20 Nov: still open: activity, alcohol".
    pub words: String,
}

/// All the programme's screen needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeScreen {
    /// How far it is.
    pub state: ProgrammeState,
    /// First day, if it was ever begun.
    pub first_day: Option<CivilDate>,
    /// Day it is now, 1–14; 0 before it begins, 14 when it is over.
    pub day: i32,
    /// The fourteen days; empty before it begins.
    pub days: Vec<ProgrammeDay>,
    /// Days with nothing open.
    pub complete: i32,
    /// "Day 3 of 14. 2 days complete."
    pub words: String,
    /// What the days showed, a line each: only counts and ranges. Empty until it is over.
    pub summary: Vec<String>,
}
