//! Scores a person types in: a severity total (0–40) and the weekly "how much did it trouble you" (0–10).
//!
//! The severity total may come from a questionnaire filled in elsewhere. The wording of the International RLS scale is
//! copyrighted, so none of it is here: only the number and its bands.

use serde::{Deserialize, Serialize};

use crate::time::CivilDate;

/// Which score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreKind {
    /// Severity total, 0–40.
    Severity,
    /// How much it troubled one this week, 0–10.
    Trouble,
}

/// A score as stored and shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// UUIDv7.
    pub id: String,
    /// Which score.
    pub kind: ScoreKind,
    /// The day it is of.
    pub date: CivilDate,
    /// The number.
    pub value: i32,
    /// "Severity score, Fri 20 Nov: 22 of 40, severe".
    pub words: String,
}

/// All the scores' screen needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoresScreen {
    /// Latest first.
    pub scores: Vec<Score>,
    /// Largest value.
    pub max: i32,
    /// Whether a week has passed since the last one, or there is none.
    pub due: bool,
}

impl ScoreKind {
    /// Largest value.
    pub fn max(self) -> i32 {
        match self {
            ScoreKind::Severity => 40,
            ScoreKind::Trouble => 10,
        }
    }
}

/// The key of the band a severity total lies in: 0 none, 1–10 mild, 11–20 moderate, 21–30 severe, 31–40 very severe.
/// Source: bands of the IRLS total (IRLSSG), reputable secondary source, confidence B.
pub fn band(total: i32) -> &'static str {
    match total {
        ..=0 => "score-band-none",
        1..=10 => "score-band-mild",
        11..=20 => "score-band-moderate",
        21..=30 => "score-band-severe",
        _ => "score-band-very-severe",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_band_begins_and_ends_where_its_source_says() {
        let named: Vec<_> = [0, 1, 10, 11, 20, 21, 30, 31, 40].into_iter().map(band).collect();
        let short: Vec<_> = named.iter().map(|k| k.trim_start_matches("score-band-")).collect();
        assert_eq!(short, ["none", "mild", "mild", "moderate", "moderate", "severe", "severe", "very-severe", "very-severe"]);
    }
}
