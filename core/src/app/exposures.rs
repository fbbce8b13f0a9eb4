//! Use cases of exposures, scores and the diary programme.

use super::App;
use crate::diary::{ExposureEntry, ExposureForm, ExposureRecord, ProgrammePart, ProgrammeScreen, Saved, ScoreKind, ScoresScreen};
use crate::error::{Error, Result};
use crate::time::{CivilDate, CivilTime, NightDate};

impl App {
    /// All the entry sheet needs.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn exposure_form(&self) -> Result<ExposureForm> {
        Err(Error::Internal)
    }

    /// Records an exposure that was, or began, `minutes_ago` (0–1440) before now. One commit.
    ///
    /// # Errors
    /// [`Error::OutOfRange`], [`Error::TooLong`], [`Error::Missing`] for an own one without a name.
    pub fn record_exposure(&self, entry: ExposureEntry, minutes_ago: i32) -> Result<Saved> {
        let _ = (entry, minutes_ago);
        Err(Error::Internal)
    }

    /// Records an exposure at a civil date and time where the phone is.
    ///
    /// # Errors
    /// As [`App::record_exposure`]; [`Error::InFuture`], [`Error::LongAgo`].
    pub fn record_exposure_at(&self, entry: ExposureEntry, date: CivilDate, time: CivilTime) -> Result<Saved> {
        let _ = (entry, date, time);
        Err(Error::Internal)
    }

    /// Replaces what an exposure holds and when it was, in the zone it was recorded in.
    ///
    /// # Errors
    /// As [`App::record_exposure_at`]; [`Error::NotFound`].
    pub fn change_exposure(&self, id: &str, entry: ExposureEntry, date: CivilDate, time: CivilTime) -> Result<Saved> {
        let _ = (id, entry, date, time);
        Err(Error::Internal)
    }

    /// Deletes an exposure.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_exposure(&self, id: &str) -> Result<Saved> {
        let _ = id;
        Err(Error::Internal)
    }

    /// One exposure.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn exposure(&self, id: &str) -> Result<ExposureRecord> {
        let _ = id;
        Err(Error::Internal)
    }

    /// Says that there was none of this on a day: a real zero, not a gap. Of `Onset`: the night was calm so far.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] for `Intensity`, of which there is no none; [`Error::InFuture`].
    pub fn say_none(&self, day: NightDate, part: ProgrammePart) -> Result<Saved> {
        let _ = (day, part);
        Err(Error::Internal)
    }

    /// The diary programme.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn programme(&self) -> Result<ProgrammeScreen> {
        Err(Error::Internal)
    }

    /// Begins the programme today; one that is going on ends.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn start_programme(&self) -> Result<Saved> {
        Err(Error::Internal)
    }

    /// Ends the programme; what was noted stays.
    ///
    /// # Errors
    /// [`Error::NotFound`] if none is going on.
    pub fn end_programme(&self) -> Result<Saved> {
        Err(Error::Internal)
    }

    /// Stores a score of a day (at most today).
    ///
    /// # Errors
    /// [`Error::OutOfRange`], [`Error::InFuture`], [`Error::LongAgo`].
    pub fn record_score(&self, kind: ScoreKind, date: CivilDate, value: i32) -> Result<Saved> {
        let _ = (kind, date, value);
        Err(Error::Internal)
    }

    /// Deletes a score.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_score(&self, id: &str) -> Result<Saved> {
        let _ = id;
        Err(Error::Internal)
    }

    /// Scores of one kind.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn scores(&self, kind: ScoreKind) -> Result<ScoresScreen> {
        let _ = kind;
        Err(Error::Internal)
    }
}
