//! Use cases of scores.

use super::diary::saved;
use super::{App, Moment, Topic};
use crate::diary::episode::check_instant;
use crate::diary::{Saved, Score, ScoreKind, ScoresScreen};
use crate::error::{Error, Field, Result};
use crate::store::undo::{self, Area};
use crate::store::{exposures, new_id};
use crate::time::CivilDate;

impl App {
    /// Stores a score of a day (at most today), over the one of the same kind and day.
    ///
    /// # Errors
    /// [`Error::OutOfRange`], [`Error::InFuture`], [`Error::LongAgo`].
    pub fn record_score(&self, kind: ScoreKind, date: CivilDate, value: i32) -> Result<Saved> {
        if !(0..=kind.max()).contains(&value) {
            return Err(Error::OutOfRange { field: Field::Score, min: 0, max: kind.max().into() });
        }
        self.change(|db, m, topics| {
            if date > m.today() {
                return Err(Error::InFuture { field: Field::Date, limit_minutes: 0 });
            }
            check_instant(Field::Date, m.zone.resolve(date.and_time(chrono::NaiveTime::MIN)), m.now)?;
            let (id, key) = (exposures::score_id(kind, date)?, new_id(m.now));
            undo::keeping(db, &key, Area::Score, &id, m.now, || exposures::put_score(db, kind, date, value, m.now))?;
            topics.push(Topic::Diary);
            Ok(saved(id, key, score_words(kind, date, value, m), m))
        })
    }

    /// Deletes a score.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_score(&self, id: &str) -> Result<Saved> {
        self.change(|db, m, topics| {
            let key = new_id(m.now);
            undo::keeping(db, &key, Area::Score, id, m.now, || exposures::delete_score(db, id, m.now))?;
            topics.push(Topic::Diary);
            Ok(saved(id.to_owned(), key, m.words.text("recorded-deleted"), m))
        })
    }

    /// Scores of one kind.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn scores(&self, kind: ScoreKind) -> Result<ScoresScreen> {
        let m = self.moment()?;
        let today = m.today();
        let found = self.look(|db| exposures::scores(db, kind, None, None))?;
        let latest = found.last().map(|(_, date, _)| *date);
        let shown = |(id, date, value)| Score { id, kind, date, value, words: score_words(kind, date, value, &m) };
        Ok(ScoresScreen {
            scores: found.into_iter().rev().map(shown).collect(),
            max: kind.max(),
            due: latest.is_none_or(|date| today.signed_duration_since(date).num_days() >= 7),
        })
    }
}

/// "Severity score, Fri 20 Nov: 22 of 40, severe", with the year if it isn't this year's.
pub(super) fn score_words(kind: ScoreKind, date: CivilDate, value: i32, m: &Moment) -> String {
    let words = &m.words;
    let (day, value_words) = (words.day_of(date, m.today()), i64::from(value));
    match kind {
        ScoreKind::Severity => {
            let band = words.text(crate::diary::score::band(value));
            words.with("score-severity-words", &[("day", day.into()), ("value", value_words.into()), ("band", band.into())])
        }
        ScoreKind::Trouble => words.with("score-trouble-words", &[("day", day.into()), ("value", value_words.into())]),
    }
}
