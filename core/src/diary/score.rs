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
    /// "Fri 20 Nov: 22 of 40, severe".
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
