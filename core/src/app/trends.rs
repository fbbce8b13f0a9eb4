//! Use cases of trends: one read, then the pure rules of [`crate::trends`].

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::App;
use crate::diary::exposure::day_of;
use crate::diary::{ExposureKind, ScoreKind};
use crate::error::Result;
use crate::store::{sums, to_text};
use crate::time::NightDate;
use crate::trends::measure::Counted;
use crate::trends::range::Span;
use crate::trends::sum::NightSum;
use crate::trends::trend::Known;
use crate::trends::{hours, trend, DaySum, Grain, HoursScreen, Measure, MeasureChoice, TrendScreen};

impl App {
    /// What can be charted, and up to when.
    ///
    /// # Errors
    /// [`crate::error::Error::Storage`], [`crate::error::Error::UnknownZone`].
    pub fn measures(&self) -> Result<Vec<MeasureChoice>> {
        let m = self.moment()?;
        let until = |measure: &Measure| match measure.counted() {
            Counted::Nights => m.zone.night(m.now),
            Counted::Days => day_of(m.zone.local(m.now)),
            Counted::Scores => NightDate(m.today()),
        };
        self.look(|db| {
            let recorded = sums::recorded(db)?;
            let mut offered = Measure::all();
            offered.extend(recorded.iter().filter(|m| matches!(m, Measure::Practice { .. } | Measure::Own { .. })).cloned());
            let choice = |measure: Measure| MeasureChoice {
                words: measure.words(&m.words),
                recorded: recorded.contains(&measure),
                until: until(&measure),
                measure,
            };
            Ok(offered.into_iter().map(choice).collect())
        })
    }

    /// One measure over a range of nights, both ends included, of at most 3660.
    ///
    /// # Errors
    /// [`crate::error::Error::OutOfRange`] for a longer range, [`crate::error::Error::Before`] for one that ends before it begins.
    pub fn trend(&self, measure: Measure, grain: Grain, from: NightDate, to: NightDate) -> Result<TrendScreen> {
        let range = Span::checked(from, to)?;
        let m = self.moment()?;
        let values = self.look(|db| values(db, &measure, range))?;
        Ok(trend::screen(measure, grain, range, &values, m.today(), &m.words))
    }

    /// The hours of the night over a range of nights, both ends included, of at most 3660: a row a week up to 26 weeks, beyond that a
    /// row a month.
    ///
    /// # Errors
    /// As [`App::trend`].
    pub fn hours(&self, from: NightDate, to: NightDate) -> Result<HoursScreen> {
        let range = Span::checked(from, to)?;
        let m = self.moment()?;
        let found = self.look(|db| sums::nights(db, from, to))?;
        Ok(hours::screen(range, &found, m.today(), &m.words))
    }
}

/// What is known in a range, in order of night.
fn values(db: &Connection, measure: &Measure, Span { from, to }: Span) -> Result<Vec<Known>> {
    Ok(match measure {
        Measure::Exposure { kind } => of_days(&sums::days(db, *kind, from, to)?),
        Measure::Practice { kind } => of_days(&sums::days_of(db, ExposureKind::Practice, &to_text(kind)?, from, to)?),
        Measure::Own { name } => of_days(&sums::days_of(db, ExposureKind::Own, name, from, to)?),
        Measure::Severity => scores(db, ScoreKind::Severity, from, to)?,
        Measure::Trouble => scores(db, ScoreKind::Trouble, from, to)?,
        _ => {
            let nights = sums::nights(db, from, to)?;
            let open = if *measure == Measure::Minutes { sums::without_end(db, from, to)? } else { BTreeSet::new() };
            let value = |s: &NightSum| measure.of_night(s).filter(|_| !open.contains(&s.night));
            nights.iter().map(|s| Known { night: s.night, value: value(s) }).collect()
        }
    })
}

fn of_days(days: &[DaySum]) -> Vec<Known> {
    days.iter().map(|s| Known { night: s.day, value: Some(Measure::of_day(s)) }).collect()
}

fn scores(db: &Connection, kind: ScoreKind, from: NightDate, to: NightDate) -> Result<Vec<Known>> {
    let scores = sums::scores(db, kind, from, to)?;
    Ok(scores.into_iter().map(|(night, value)| Known { night, value: Some(Measure::of_score(value)) }).collect())
}
