//! Use cases of exposures.

use rusqlite::Connection;

use super::diary::saved;
use super::plan::PlanState;
use super::spacing::drunk;
use super::{spacing, App, Moment, Topic};
use crate::catalog::{DRINKS, PRACTICES};
use crate::diary::episode::{check_instant, MINUTES_AGO_MAX};
use crate::diary::exposure::{day_of, first_chips, key, marks};
use crate::diary::programme::said_words;
use crate::diary::{
    DrinkChoice, ExposureChip, ExposureEntry, ExposureForm, ExposureRecord, Mark, MarkKind, PracticeChoice, ProgrammePart, Saved,
};
use crate::error::{Error, Field, Result};
use crate::plan::timetable::Timed;
use crate::reminders::planner::Dose;
use crate::reminders::IntakeWarning;
use crate::store::exposures::{self, ExposureRow};
use crate::store::undo::{self, Area};
use crate::store::{diary, new_id, sums};
use crate::time::{whole_minute, CivilDate, CivilTime, Instant, NightDate, Stamp, Zone, DAY, MINUTE};

/// How far back the usual exposures are looked for, in days. Our choice: long enough for habits, short enough to follow them.
const USUAL_DAYS: i64 = 60;
/// Most chips offered.
const CHIPS: usize = 8;
/// Fewest chips offered: filled up with what most people have.
const CHIPS_FILLED: usize = 6;
/// Own names offered again.
const OWN_OFFERED: usize = 10;

impl App {
    /// All the entry sheet needs.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn exposure_form(&self) -> Result<ExposureForm> {
        let m = self.moment()?;
        let today = day_of(m.zone.local(m.now));
        self.look(|db| {
            let mut chips = exposures::usual(db, today.plus_days(-USUAL_DAYS).unwrap_or(today), CHIPS)?;
            for first in first_chips() {
                let known = chips
                    .iter()
                    .any(|c| c.columns().ok().map(|c| (c.kind, c.what)) == first.columns().ok().map(|c| (c.kind, c.what)));
                if chips.len() < CHIPS_FILLED && !known {
                    chips.push(first);
                }
            }
            let mut recorded = exposures::of_days(db, today, today)?;
            recorded.reverse();
            let state = self.plan_state(db, &m)?;
            Ok(ExposureForm {
                chips: chips.into_iter().map(|exposure| ExposureChip { words: exposure.words(&m.words), exposure }).collect(),
                drinks: drinks(&m),
                practices: practices(&m),
                own: exposures::own_names(db, OWN_OFFERED)?,
                today: recorded.into_iter().map(|row| self.shown(db, &state, row, &m)).collect::<Result<_>>()?,
            })
        })
    }

    /// Records an exposure that was, or began, `minutes_ago` (0–1440) before now. One commit.
    ///
    /// # Errors
    /// [`Error::OutOfRange`], [`Error::TooLong`], [`Error::Missing`] for an own one without a name.
    pub fn record_exposure(&self, entry: ExposureEntry, minutes_ago: i32) -> Result<Saved> {
        if !(0..=MINUTES_AGO_MAX).contains(&minutes_ago) {
            return Err(Error::OutOfRange { field: Field::Minutes, min: 0, max: MINUTES_AGO_MAX.into() });
        }
        let entry = entry.checked()?;
        self.change(|db, m, topics| {
            let at = Stamp::new(m.now.plus(-i64::from(minutes_ago) * MINUTE), &m.zone);
            self.save_exposure(db, m, topics, row(new_id(m.now), at, entry), None)
        })
    }

    /// Records an exposure at a civil date and time where the phone is.
    ///
    /// # Errors
    /// As [`App::record_exposure`]; [`Error::InFuture`], [`Error::LongAgo`].
    pub fn record_exposure_at(&self, entry: ExposureEntry, date: CivilDate, time: CivilTime) -> Result<Saved> {
        let entry = entry.checked()?;
        self.change(|db, m, topics| {
            let at = stamp(&m.zone, date, time, m.now)?;
            self.save_exposure(db, m, topics, row(new_id(m.now), at, entry), None)
        })
    }

    /// Replaces what an exposure holds and when it was, in the zone it was recorded in.
    ///
    /// # Errors
    /// As [`App::record_exposure_at`]; [`Error::NotFound`].
    pub fn change_exposure(&self, id: &str, entry: ExposureEntry, date: CivilDate, time: CivilTime) -> Result<Saved> {
        let entry = entry.checked()?;
        self.change(|db, m, topics| {
            let before = exposures::exposure(db, id)?;
            let zone = self.zone(&before.at.zone).unwrap_or_else(|_| m.zone.clone());
            // The same minute on the clock is the same instant: an edit of the amount moves nothing.
            let same = before.at.local().date() == date && whole_minute(before.at.local().time()) == whole_minute(time);
            let at = if same { before.at.clone() } else { stamp(&zone, date, time, m.now)? };
            self.save_exposure(db, m, topics, row(id.to_owned(), at, entry), Some(before.day))
        })
    }

    fn save_exposure(
        &self,
        db: &Connection,
        m: &Moment,
        topics: &mut Vec<Topic>,
        row: ExposureRow,
        day_before: Option<NightDate>,
    ) -> Result<Saved> {
        let key = new_id(m.now);
        undo::keeping(db, &key, Area::Exposure, &row.id, m.now, || exposures::put(db, &row, m.now))?;
        sums::refresh_day(db, row.day)?;
        if let Some(before) = day_before.filter(|before| *before != row.day) {
            sums::refresh_day(db, before)?;
        }
        topics.push(Topic::Diary);
        let state = self.plan_state(db, m)?;
        let record = self.shown(db, &state, row, m)?;
        let time = m.words.time(record.at.local().time());
        let words = m.words.with("recorded-exposure", &[("words", record.words.into()), ("time", time.into())]);
        Ok(Saved { marks: record.marks, ..saved(record.id, key, words, m) })
    }

    /// Deletes an exposure.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_exposure(&self, id: &str) -> Result<Saved> {
        self.change(|db, m, topics| {
            let row = exposures::exposure(db, id)?;
            let key = new_id(m.now);
            undo::keeping(db, &key, Area::Exposure, id, m.now, || exposures::delete(db, id, m.now))?;
            sums::refresh_day(db, row.day)?;
            topics.push(Topic::Diary);
            Ok(saved(id.to_owned(), key, m.words.text("recorded-deleted"), m))
        })
    }

    /// One exposure.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn exposure(&self, id: &str) -> Result<ExposureRecord> {
        let m = self.moment()?;
        self.look(|db| {
            let row = exposures::exposure(db, id)?;
            self.shown(db, &self.plan_state(db, &m)?, row, &m)
        })
    }

    /// Says that there was none of this on a day: a real zero, not a gap. Of `Onset`: the night was calm so far, which can be said from
    /// the noon it begins with; of all else from 04:00.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] for `Intensity`, of which there is no none; [`Error::InFuture`].
    pub fn say_none(&self, day: NightDate, part: ProgrammePart) -> Result<Saved> {
        let key = match part {
            ProgrammePart::Onset => "none-onset",
            ProgrammePart::Intensity => return Err(Error::OutOfRange { field: Field::Part, min: 0, max: 0 }),
            ProgrammePart::Activity => "none-activity",
            ProgrammePart::Taken => "none-taken",
            ProgrammePart::Caffeine => "none-caffeine",
            ProgrammePart::Alcohol => "none-alcohol",
        };
        let words = |m: &Moment| m.words.text(key);
        self.tell_none(day, part, words, |db, _, m| {
            let latest = if part == ProgrammePart::Onset { m.zone.night(m.now) } else { day_of(m.zone.local(m.now)) };
            if day > latest {
                return Err(Error::InFuture { field: Field::Date, limit_minutes: 0 });
            }
            exposures::put_none(db, day, part, m.now)
        })
    }

    /// Takes back that there was none of this on a day: it is a gap again, unless something else tells of it.
    ///
    /// # Errors
    /// [`Error::NotFound`] if that was not said.
    pub fn unsay_none(&self, day: NightDate, part: ProgrammePart) -> Result<Saved> {
        let words = |m: &Moment| m.words.with("unsaid", &[("words", said_words(part, &m.words).into())]);
        self.tell_none(day, part, words, |db, id, m| exposures::delete_none(db, id, m.now))
    }

    /// Writes whether there was none of something on a day, with its undo and what follows from it.
    fn tell_none(
        &self,
        day: NightDate,
        part: ProgrammePart,
        words: impl FnOnce(&Moment) -> String,
        write: impl FnOnce(&Connection, &str, &Moment) -> Result<()>,
    ) -> Result<Saved> {
        self.change(|db, m, topics| {
            let (id, key) = (exposures::none_id(day, part)?, new_id(m.now));
            undo::keeping(db, &key, Area::NoneSaid, &id, m.now, || write(db, &id, m))?;
            sums::refresh_day(db, day)?;
            sums::refresh_night(db, day)?;
            topics.push(Topic::Diary);
            Ok(saved(id, key, words(m), m))
        })
    }

    /// An exposure as shown.
    pub(super) fn shown(&self, db: &Connection, state: &PlanState, row: ExposureRow, m: &Moment) -> Result<ExposureRecord> {
        let zone = self.zone(&row.at.zone).unwrap_or_else(|_| m.zone.clone());
        let mut marks = marks(&row.entry.exposure, &row.at, bed(db, state, row.day, row.at.at, &zone)?, &m.words);
        marks.extend(self.near_marks(db, state, &row, m)?);
        let words = row.entry.exposure.words(&m.words);
        Ok(ExposureRecord { id: row.id, at: row.at, day: row.day, entry: row.entry, words, marks })
    }
}

impl App {
    /// What a drink of the last day is too near to, of what was taken and of what is planned, each with its rule's source.
    fn near_marks(&self, db: &Connection, state: &PlanState, row: &ExposureRow, m: &Moment) -> Result<Vec<Mark>> {
        let Some(substance) = spacing::drink(&row.entry.exposure).filter(|_| m.now.since(row.at.at) < DAY) else {
            return Ok(Vec::new());
        };
        let what = drunk(substance, m.words.text(substance.key()));
        let mut lately = self.lately(db, state, m.now, m)?;
        lately.so_far.extend(self.coming(db, state, m)?.iter().filter_map(|dose| planned(dose, state)));
        let warnings = lately.warnings(&what, row.at.at, m);
        let mark = |(warning, source): (IntakeWarning, String)| Mark { kind: MarkKind::TooNear, words: warning.words, source };
        Ok(warnings.into_iter().map(mark).collect())
    }
}

/// A dose to come as a spacing rule sees it.
fn planned(dose: &Dose, state: &PlanState) -> Option<Timed> {
    let item = state.history.items.get(dose.item)?;
    Some(Timed { thing: spacing::thing(&item.entry, &item.id, dose.id.date), at: dose.comes_up(), planned: true })
}

/// When the night after a day begins: as told, or else the bedtime that was usual at an instant of that day.
fn bed(db: &Connection, state: &PlanState, day: NightDate, at: Instant, zone: &Zone) -> Result<Instant> {
    let told = diary::night(db, day)?.and_then(|(_, times)| times.bed);
    let usual = || zone.resolve(day.at(state.routine_at(at).bedtime_on(day.0)));
    Ok(told.unwrap_or_else(usual))
}

fn row(id: String, at: Stamp, entry: ExposureEntry) -> ExposureRow {
    let local = at.local();
    ExposureRow { id, night: NightDate::of(local), day: day_of(local), at, entry }
}

fn stamp(zone: &Zone, date: CivilDate, time: CivilTime, now: Instant) -> Result<Stamp> {
    let at = zone.resolve(date.and_time(whole_minute(time)));
    check_instant(Field::Time, at, now)?;
    Ok(Stamp::new(at, zone))
}

fn drinks(m: &Moment) -> Vec<DrinkChoice> {
    let choice = |row: &crate::catalog::DrinkRow| DrinkChoice {
        drink: row.drink,
        mg: row.mg,
        words: m.words.text(row.portion),
        source: row.from.words(&m.words),
    };
    DRINKS.iter().map(choice).collect()
}

fn practices(m: &Moment) -> Vec<PracticeChoice> {
    let text = |key: &str| if key.is_empty() { String::new() } else { m.words.text(key) };
    let choice = |row: &crate::catalog::PracticeRow| PracticeChoice {
        kind: row.kind,
        minutes: row.minutes,
        name: m.words.text(&key("practice-", &row.kind)),
        how: text(row.how),
        caution: text(row.caution),
        source: row.from.words(&m.words),
    };
    PRACTICES.iter().map(choice).collect()
}
