//! Use cases of the 14-day diary programme.

use chrono::NaiveTime;
use rusqlite::Connection;

use super::diary::saved;
use super::{App, Moment, Topic};
use crate::diary::exposure::{day_of, key};
use crate::diary::night;
use crate::diary::programme::{summary, Noted, PROGRAMME_DAYS};
use crate::diary::{ProgrammeDay, ProgrammeScreen, ProgrammeState, Saved};
use crate::error::{Error, Field, Result};
use crate::store::undo::{self, Area};
use crate::store::{diary, doses, exposures, new_id};
use crate::time::{CivilDate, Instant, NightDate};

impl App {
    /// The diary programme.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn programme(&self) -> Result<ProgrammeScreen> {
        let m = self.moment()?;
        self.look(|db| {
            let Some((_, first)) = exposures::programme(db)? else {
                return Ok(ProgrammeScreen {
                    state: ProgrammeState::NotStarted,
                    first_day: None,
                    day: 0,
                    days: Vec::new(),
                    complete: 0,
                    words: m.words.text("programme-not-started"),
                    summary: Vec::new(),
                });
            };
            let today = day_of(m.zone.local(m.now));
            let noted = self.noted(db, &m, NightDate(first))?;
            let day = today.0.signed_duration_since(first).num_days() + 1;
            let over = day > i64::from(PROGRAMME_DAYS);
            let days: Vec<ProgrammeDay> = noted
                .iter()
                .zip(1..)
                .filter_map(|(noted, number)| {
                    let date = NightDate(first).plus_days(i64::from(number) - 1)?;
                    Some(programme_day(date, number, date <= today, noted, &m))
                })
                .collect();
            let complete = days.iter().filter(|d| d.begun && d.lacks.is_empty()).count();
            let values = [("day", day.into()), ("complete", (complete as i64).into())];
            Ok(ProgrammeScreen {
                state: if over { ProgrammeState::Over } else { ProgrammeState::Running },
                first_day: Some(first),
                day: i32::try_from(day.clamp(0, i64::from(PROGRAMME_DAYS))).unwrap_or(0),
                complete: i32::try_from(complete).unwrap_or(PROGRAMME_DAYS),
                words: m.words.with(if over { "programme-over" } else { "programme-day-of" }, &values),
                summary: if over { summary(&noted, &m.words) } else { Vec::new() },
                days,
            })
        })
    }

    /// Begins the programme today; one that is going on ends.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn start_programme(&self) -> Result<Saved> {
        self.change(|db, m, topics| {
            let (undo_key, id) = (new_id(m.now), new_id(m.now));
            if let Some((old, _)) = exposures::programme(db)? {
                undo::keeping(db, &undo_key, Area::Programme, &old, m.now, || exposures::end_programme(db, &old, m.now))?;
            }
            let today = day_of(m.zone.local(m.now)).0;
            undo::keeping(db, &undo_key, Area::Programme, &id, m.now, || exposures::put_programme(db, &id, today, m.now))?;
            topics.push(Topic::Diary);
            Ok(saved(id, undo_key, m.words.text("programme-started"), m))
        })
    }

    /// Ends the programme; what was noted stays.
    ///
    /// # Errors
    /// [`Error::NotFound`] if none is going on.
    pub fn end_programme(&self) -> Result<Saved> {
        self.change(|db, m, topics| {
            let (id, _) = exposures::programme(db)?.ok_or(Error::NotFound { field: Field::Id })?;
            let undo_key = new_id(m.now);
            undo::keeping(db, &undo_key, Area::Programme, &id, m.now, || exposures::end_programme(db, &id, m.now))?;
            topics.push(Topic::Diary);
            Ok(saved(id, undo_key, m.words.text("programme-ended"), m))
        })
    }

    /// What was noted of the fourteen days from `first` on.
    fn noted(&self, db: &Connection, m: &Moment, first: NightDate) -> Result<Vec<Noted>> {
        let last = first.plus_days(i64::from(PROGRAMME_DAYS) - 1).unwrap_or(first);
        let mut days: Vec<Noted> = (0..PROGRAMME_DAYS).map(|_| Noted::default()).collect();
        let index = |day: CivilDate| usize::try_from(day.signed_duration_since(first.0).num_days()).ok();
        for episode in diary::episodes(db, first, last)? {
            if let Some(day) = index(episode.night.0).and_then(|i| days.get_mut(i)) {
                day.episodes.push(episode);
            }
        }
        for (entry, times) in diary::nights(db, first, last)? {
            if let Some(day) = index(entry.night.0).and_then(|i| days.get_mut(i)) {
                day.night = Some(night::record(entry, times, &m.words));
            }
        }
        for row in exposures::of_days(db, first, last)? {
            if let Some(day) = index(row.day.0).and_then(|i| days.get_mut(i)) {
                day.exposures.push(row);
            }
        }
        for (day, part) in exposures::none_said(db, first, last)? {
            if let Some(day) = index(day.0).and_then(|i| days.get_mut(i)) {
                day.none.push(part);
            }
        }
        let midnight = |date: CivilDate| m.zone.resolve(date.and_time(NaiveTime::MIN));
        let from = midnight(first.0);
        let to: Instant = last.plus_days(2).map_or(m.now, |d| midnight(d.0));
        for (due, taken) in doses::answered(db, from, to)? {
            if let Some(day) = index(day_of(m.zone.local(due)).0).and_then(|i| days.get_mut(i)) {
                day.doses.1 += 1;
                day.doses.0 += i32::from(taken);
            }
        }
        Ok(days)
    }
}

fn programme_day(day: NightDate, number: i32, begun: bool, noted: &Noted, m: &Moment) -> ProgrammeDay {
    let lacks = if begun { noted.lacks() } else { Vec::new() };
    let parts: Vec<String> = lacks.iter().map(|part| m.words.text(&key("part-", part))).collect();
    let words = match (begun, lacks.is_empty()) {
        (false, _) => "programme-day-ahead",
        (true, true) => "programme-day-complete",
        (true, false) => "programme-day-open",
    };
    let values =
        [("number", i64::from(number).into()), ("day", m.words.day(day.0).into()), ("parts", m.words.list(&parts).into())];
    ProgrammeDay { day, number, begun, lacks, words: m.words.with(words, &values) }
}
