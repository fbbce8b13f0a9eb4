//! Ranges of nights: how one is cut into nights, weeks and months, and how such a span is named.
//!
//! Decides that weeks begin on Monday and are named by it, that a span at either end is clipped to the range, and that a year is said
//! where it isn't this one.

use chrono::Datelike;

use super::chart::Grain;
use crate::error::{Error, Field, Result};
use crate::time::{CivilDate, NightDate};
use crate::words::Words;

/// Most nights of a range: ten years and a little.
pub const NIGHTS_MAX: i64 = 3660;

/// The nights from one to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First night.
    pub from: NightDate,
    /// Last night.
    pub to: NightDate,
}

impl Span {
    /// Checks a range that was asked for.
    ///
    /// # Errors
    /// [`Error::Before`] if it ends before it begins, [`Error::OutOfRange`] beyond [`NIGHTS_MAX`] nights.
    pub fn checked(from: NightDate, to: NightDate) -> Result<Span> {
        if to < from {
            return Err(Error::Before { field: Field::Ended, after: Field::Began });
        }
        let span = Span { from, to };
        if span.nights() > NIGHTS_MAX {
            return Err(Error::OutOfRange { field: Field::Range, min: 1, max: NIGHTS_MAX });
        }
        Ok(span)
    }

    /// How many nights.
    pub fn nights(self) -> i64 {
        self.to.0.signed_duration_since(self.from.0).num_days() + 1
    }

    /// Cut into pieces, oldest first, without a hole.
    pub fn cut(self, grain: Grain) -> Vec<Span> {
        let mut pieces = Vec::new();
        let mut from = self.from;
        loop {
            let to = last_of(from, grain).min(self.to);
            pieces.push(Span { from, to });
            match to.plus_days(1) {
                Some(next) if next <= self.to => from = next,
                _ => return pieces,
            }
        }
    }
}

/// The last night of the night, week or month that a night is in.
fn last_of(night: NightDate, grain: Grain) -> NightDate {
    let date = night.0;
    let ahead = match grain {
        Grain::Night => 0,
        Grain::Week => 6 - date.weekday().num_days_from_monday(),
        Grain::Month => u32::from(date.num_days_in_month()) - date.day(),
    };
    night.plus_days(ahead.into()).unwrap_or(night)
}

/// The Monday of the week a night is in.
fn monday(night: NightDate) -> CivilDate {
    night.plus_days(-i64::from(night.0.weekday().num_days_from_monday())).unwrap_or(night).0
}

/// What a span is called, today's year left out.
pub struct Named<'a> {
    /// How the range is cut.
    pub grain: Grain,
    /// Today's date.
    pub today: CivilDate,
    /// The words.
    pub words: &'a Words,
}

impl Named<'_> {
    /// Short, for an axis: "20 Nov", "16 Nov" for the week from that Monday, "Nov", with the year if it isn't this one.
    pub fn short(&self, span: Span) -> String {
        match self.grain {
            Grain::Night => self.words.short_day(span.from.0, self.today),
            Grain::Week => self.words.short_day(monday(span.from), self.today),
            Grain::Month => self.words.short_month(span.from.0, self.today),
        }
    }

    /// By itself: "Fri 20 Nov", "Week of 16 Nov", "November 2026".
    pub fn name(&self, span: Span) -> String {
        match self.grain {
            Grain::Night => self.words.day_of(span.from.0, self.today),
            Grain::Week => self.words.with("span-week", &[("day", self.short(span).into())]),
            Grain::Month => self.words.month(span.from.0.year(), span.from.0.month()),
        }
    }

    /// Inside a sentence, of several: "on 3 nights", "in 2 weeks". `by_day`: what is counted are days.
    pub fn when_many(&self, count: usize, by_day: bool) -> String {
        let message = match self.grain {
            Grain::Night if by_day => "span-days",
            Grain::Night => "span-nights",
            Grain::Week => "span-weeks",
            Grain::Month => "span-months",
        };
        self.words.with(message, &[("count", (count as i64).into())])
    }

    /// Inside a sentence: "on Fri 20 Nov", "in the week of 16 Nov", "in November 2026".
    pub fn when(&self, span: Span) -> String {
        match self.grain {
            Grain::Night => self.words.with("span-on", &[("day", self.name(span).into())]),
            Grain::Week => self.words.with("span-in-week", &[("day", self.short(span).into())]),
            Grain::Month => self.words.with("span-in-month", &[("month", self.name(span).into())]),
        }
    }
}
