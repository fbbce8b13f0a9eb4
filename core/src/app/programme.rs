//! Use cases of the 14-day diary programme.

use chrono::NaiveTime;
use rusqlite::Connection;

use super::diary::saved;
use super::{App, Moment, Topic};
use crate::diary::exposure::{day_of, key};
use crate::diary::night;
use crate::diary::programme::{summary, Noted, PROGRAMME_DAYS};
use crate::diary::{EarlierProgramme, ProgrammeDay, ProgrammeScreen, ProgrammeState, Saved};
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
            let current = exposures::programme(db)?;
            let earlier = self.earlier(db, &m, current.as_ref().map(|(id, _)| id.as_str()))?;
            let Some((_, first)) = current else {
                return Ok(ProgrammeScreen {
                    state: ProgrammeState::NotStarted,
                    first_day: None,
                    day: 0,
                    days: Vec::new(),
                    complete: 0,
                    words: m.words.text("programme-not-started"),
                    summary: Vec::new(),
                    earlier,
                });
            };
            let today = day_of(m.zone.local(m.now));
            let noted = self.noted(db, &m, NightDate(first), PROGRAMME_DAYS)?;
            let day = today.0.signed_duration_since(first).num_days() + 1;
            let over = day > i64::from(PROGRAMME_DAYS);
            let days = programme_days(NightDate(first), &noted, &m);
            let complete = days.iter().filter(|d| d.complete).count();
            let values = [("day", day.into()), ("complete", (complete as i64).into())];
            Ok(ProgrammeScreen {
                state: if over { ProgrammeState::Over } else { ProgrammeState::Running },
                first_day: Some(first),
                day: i32::try_from(day.clamp(0, i64::from(PROGRAMME_DAYS))).unwrap_or(0),
                complete: i32::try_from(complete).unwrap_or(PROGRAMME_DAYS),
                words: m.words.with(if over { "programme-over" } else { "programme-day-of" }, &values),
                summary: if over { summary(&noted, &m.words) } else { Vec::new() },
                days,
                earlier,
            })
        })
    }

    /// The programmes other than the one that counts now, the latest first: each up to the day it was ended, at most its fourteen.
    fn earlier(&self, db: &Connection, m: &Moment, current: Option<&str>) -> Result<Vec<EarlierProgramme>> {
        let mut found = Vec::new();
        for past in exposures::programmes(db)?.into_iter().filter(|p| Some(p.id.as_str()) != current) {
            let first = NightDate(past.first_day);
            let until = day_of(m.zone.local(past.ended.unwrap_or(m.now)));
            let days = (until.0.signed_duration_since(first.0).num_days() + 1).clamp(1, i64::from(PROGRAMME_DAYS));
            let last = first.plus_days(days - 1).unwrap_or(first);
            let noted = self.noted(db, m, first, i32::try_from(days).unwrap_or(PROGRAMME_DAYS))?;
            let complete = programme_days(first, &noted, m).iter().filter(|d| d.complete).count();
            let (from, to) = m.words.days_of(first.0, last.0, m.today());
            let values = [("from", from.into()), ("to", to.into()), ("complete", (complete as i64).into())];
            found.push(EarlierProgramme {
                first_day: first.0,
                last_day: last.0,
                words: m.words.with("programme-earlier-of", &values),
                summary: summary(&noted, &m.words),
            });
        }
        Ok(found)
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

    /// What was noted of so many days from `first` on.
    pub(super) fn noted(&self, db: &Connection, m: &Moment, first: NightDate, count: i32) -> Result<Vec<Noted>> {
        let last = first.plus_days(i64::from(count) - 1).unwrap_or(first);
        let mut days: Vec<Noted> = (0..count).map(|_| Noted::default()).collect();
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

/// The days from `first` on, as the screen shows them.
fn programme_days(first: NightDate, noted: &[Noted], m: &Moment) -> Vec<ProgrammeDay> {
    let day = |(noted, number): (&Noted, i32)| Some(programme_day(first.plus_days(i64::from(number) - 1)?, number, noted, m));
    noted.iter().zip(1..).filter_map(day).collect()
}

fn programme_day(day: NightDate, number: i32, noted: &Noted, m: &Moment) -> ProgrammeDay {
    let (begun, night_begun) = (day <= day_of(m.zone.local(m.now)), day <= m.zone.night(m.now));
    let lacks = if begun { noted.lacks(night_begun) } else { Vec::new() };
    let parts: Vec<String> = lacks.iter().map(|part| m.words.text(&key("part-", part))).collect();
    let words = match (begun, lacks.is_empty()) {
        (false, _) => "programme-day-ahead",
        (true, true) if night_begun => "programme-day-complete",
        (true, true) => "programme-day-night-ahead",
        (true, false) => "programme-day-open",
    };
    let values =
        [("number", i64::from(number).into()), ("day", m.words.day(day.0).into()), ("parts", m.words.list(&parts).into())];
    ProgrammeDay {
        day,
        number,
        begun,
        complete: night_begun && lacks.is_empty(),
        lacks,
        said: noted.said(&m.words),
        words: m.words.with(words, &values),
    }
}
