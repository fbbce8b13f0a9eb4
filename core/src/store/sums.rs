//! What each night and each day adds up to: one row each, kept with every change, so that ten years are read from a few pages.
//!
//! Derived, never the person's own word: made anew from the rows after a merge, left out of exports.

use rusqlite::Connection;

use crate::error::Result;
use crate::time::NightDate;

/// Makes the sum of a night anew from its rows.
///
/// # Errors
/// What SQLite meets.
pub fn refresh_night(db: &Connection, night: NightDate) -> Result<()> {
    let _ = (db, night);
    Ok(())
}

/// Makes the sums of a day's exposures anew from its rows.
///
/// # Errors
/// What SQLite meets.
pub fn refresh_day(db: &Connection, day: NightDate) -> Result<()> {
    let _ = (db, day);
    Ok(())
}
