//! Use cases of looking through the diary: calendar, day, list.

use super::App;
use crate::diary::{CalendarScreen, DayScreen, DiaryPage, DiaryQuery};
use crate::error::{Error, Result};
use crate::time::NightDate;

impl App {
    /// A month as a heat map of severity.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] for a month that isn't 1–12 or a year outside 1900–2200.
    pub fn calendar(&self, year: i32, month: i32) -> Result<CalendarScreen> {
        let _ = (year, month);
        Err(Error::Internal)
    }

    /// A day from noon to noon.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn day(&self, night: NightDate) -> Result<DayScreen> {
        let _ = night;
        Err(Error::Internal)
    }

    /// A page of the list: at most `limit` (1–200) lines, latest first, after the page whose `more` is given; empty for the first.
    ///
    /// # Errors
    /// [`Error::OutOfRange`], [`Error::TooLong`] for the words; [`Error::NotFound`] for a `more` that no page gave.
    pub fn search(&self, query: DiaryQuery, after: &str, limit: i32) -> Result<DiaryPage> {
        let _ = (query, after, limit);
        Err(Error::Internal)
    }
}
