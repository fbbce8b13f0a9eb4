//! Use cases of trends.

use super::App;
use crate::error::{Error, Result};
use crate::time::NightDate;
use crate::trends::{Grain, HoursScreen, Measure, MeasureChoice, TrendScreen};

impl App {
    /// What can be charted.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn measures(&self) -> Result<Vec<MeasureChoice>> {
        Err(Error::Internal)
    }

    /// One measure over a range of nights, both ends included, of at most 3660.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] for a longer range, [`Error::Before`] for one that ends before it begins.
    pub fn trend(&self, measure: Measure, grain: Grain, from: NightDate, to: NightDate) -> Result<TrendScreen> {
        let _ = (measure, grain, from, to);
        Err(Error::Internal)
    }

    /// The hours of the night over a range of nights, both ends included, of at most 3660: a row a week up to 26 weeks, beyond that a row a month.
    ///
    /// # Errors
    /// As [`App::trend`].
    pub fn hours(&self, from: NightDate, to: NightDate) -> Result<HoursScreen> {
        let _ = (from, to);
        Err(Error::Internal)
    }
}
