//! Writing the diary, with the functions the app itself writes with.
//!
//! Decides what of a day is written down, when, and what is left out: weeks without an entry, doses nobody answered. Ids come
//! from the seed, so that the same seed gives the same bytes.

use std::collections::VecDeque;

use rusqlite::Connection;

use super::chance::Chance;
use super::days::{Day, Habits};
use super::nights::{Nights, WrittenEpisode, WrittenNight};
use super::person::{Body, NightTruth, SampleSpec, SampleTruth, Writer};
use super::regimen::{rates_the_week, Regimen};
use crate::app::FIRST_RUN_DONE;
use crate::diary::exposure::day_of;
use crate::diary::{night, ExposureEntry, ExposureKind, ProgrammePart, ScoreKind};
use crate::error::{Error, Field, Result};
use crate::reminders::planner::{answered, DoseRow};
use crate::reminders::{Answer, DoseId, LedgerKind};
use crate::store::doses::Said;
use crate::store::exposures::{self, ExposureRow};
use crate::store::{diary, doses, settings, sums, Store};
use crate::time::{Instant, NightDate, Stamp, Zone, DAY, MINUTE};
use crate::words::Words;

/// Most nights of a sample: a hundred years, as far back as an entry may lie.
const NIGHTS_MAX: i32 = 36_525;
/// Nights written in one transaction.
const AT_ONCE: usize = 400;
/// For how long before the end the ledger is written, in milliseconds.
const LEDGER: i64 = 20 * DAY;

/// Writes a whole diary into an empty store.
///
/// # Errors
/// [`Error::OutOfRange`] for a number of nights outside 1 to 36,525; [`Error::DiskFull`], [`Error::Storage`].
pub fn write(store: &mut Store, spec: &SampleSpec, words: &Words) -> Result<SampleTruth> {
    if !(1..=NIGHTS_MAX).contains(&spec.nights) {
        return Err(Error::OutOfRange { field: Field::Nights, min: 1, max: NIGHTS_MAX.into() });
    }
    let last = spec.home.night(spec.until);
    let first = last.plus_days(1 - i64::from(spec.nights)).ok_or(Error::Internal)?;
    let regimen = store.write(|db| {
        settings::put_setting(db, FIRST_RUN_DONE, "yes", spec.home.resolve(first.0.and_hms_opt(18, 0, 0).unwrap_or_default()))?;
        Regimen::write(db, spec, first, words)
    })?;
    let mut hand =
        Hand { spec, regimen, chance: Chance::new(spec.seed, 5), truth: empty(), days_of_week: Vec::new(), due: VecDeque::new() };
    let (mut body, mut habits, mut nights) = (Body::new(spec.seed), Habits::new(spec.seed, words), Nights::new(spec.seed, words));
    let gaps = gaps(spec);
    let numbers: Vec<i32> = (0..spec.nights).collect();
    for some in numbers.chunks(AT_ONCE) {
        store.write(|db| {
            hand.due_between(first, some);
            for number in some {
                let Some(night) = first.plus_days(i64::from(*number)) else { continue };
                let day = habits.day(*number, night.0, hand.regimen.travelling(night));
                let mut truth = body.night(spec, *number, night, &day);
                truth.written = !gaps.iter().any(|(from, to)| (*from..*to).contains(number));
                hand.night(db, &mut nights, &day, &mut truth)?;
                hand.week(db, &truth)?;
                hand.truth.nights.push(truth);
            }
            Ok(())
        })?;
    }
    store.write(|db| {
        hand.programme(db, first)?;
        sums::rebuild(db)
    })?;
    hand.truth.items = hand.regimen.count();
    hand.truth.trips = hand.regimen.trips();
    Ok(hand.truth)
}

fn empty() -> SampleTruth {
    SampleTruth { nights: Vec::new(), episodes: 0, deleted: 0, exposures: 0, doses: 0, taken: 0, scores: 0, items: 0, trips: 0 }
}

/// Once or twice a year nothing is written down for some days or weeks: numbers of nights, the second not included.
fn gaps(spec: &SampleSpec) -> Vec<(i32, i32)> {
    let mut chance = Chance::new(spec.seed, 6);
    let mut found = Vec::new();
    for year in 0..=spec.nights / 365 {
        for part in 0..2 {
            let from = year * 365 + part * 180 + chance.between(40, 150) as i32;
            let length = chance.between(3, 17) as i32;
            // The last weeks are there: a diary that is looked at is one that is kept.
            if spec.slips && chance.happens(0.8) && from + length < spec.nights - 30 {
                found.push((from, from + length));
            }
        }
    }
    found
}

/// The person's hand: puts rows where the app would.
struct Hand<'a> {
    spec: &'a SampleSpec,
    regimen: Regimen,
    chance: Chance,
    truth: SampleTruth,
    days_of_week: Vec<f64>,
    due: VecDeque<(Instant, DoseId)>,
}

impl Hand<'_> {
    fn night(&mut self, db: &Connection, nights: &mut Nights, day: &Day, truth: &mut NightTruth) -> Result<()> {
        let night = truth.night;
        let zone = self.regimen.zone_of(night).clone();
        let evening = zone.resolve(night.0.and_hms_opt(18, 0, 0).unwrap_or_default());
        let routine = self.regimen.routine_at(evening);
        // Drawn whether written down or not, so that a gap changes nothing that comes after it.
        let episodes = nights.episodes(self.spec, truth.severity, night, &zone, &routine);
        let told = nights.told(self.spec, truth.severity, night, &zone, &routine);
        self.exposures(db, day, truth.written)?;
        if truth.written {
            for episode in episodes {
                truth.episodes += i32::from(self.episode(db, &episode)?);
            }
            truth.told = self.told(db, &told, &zone)?;
        }
        self.doses(db, night, truth.written)
    }

    /// Whether the phone, at an instant, was where the zone says; around a flight the two can differ.
    fn is_there(&self, at: Instant, zone: &str) -> bool {
        at <= self.spec.until && self.regimen.zone_at(at).name() == zone
    }

    fn episode(&mut self, db: &Connection, episode: &WrittenEpisode) -> Result<bool> {
        let Some((at, first)) = episode.states.first() else { return Ok(false) };
        if !self.is_there(first.began.at, &first.began.zone) || *at > self.spec.until {
            return Ok(false);
        }
        for (at, state) in episode.states.iter().filter(|(at, _)| *at <= self.spec.until) {
            diary::put_episode(db, state, *at)?;
        }
        if let Some(at) = episode.deleted.filter(|at| *at <= self.spec.until) {
            diary::delete_episode(db, &first.id, at)?;
            self.truth.deleted += 1;
            return Ok(false);
        }
        self.truth.episodes += 1;
        Ok(true)
    }

    fn told(&mut self, db: &Connection, told: &WrittenNight, zone: &Zone) -> Result<bool> {
        let mut says = false;
        for (at, entry) in &told.states {
            if !self.is_there(*at, zone.name()) {
                continue;
            }
            // What makes no sense the app would have refused.
            if let Ok((entry, times)) = night::check(entry.clone(), zone, *at) {
                diary::put_night(db, &entry, &times, *at)?;
                says = entry.says_how_it_was();
            }
        }
        Ok(says)
    }

    fn exposures(&mut self, db: &Connection, day: &Day, written: bool) -> Result<()> {
        let share = match self.spec.writer {
            Writer::Light => 0.15,
            Writer::Steady => 0.55,
            Writer::Heavy => 0.98,
        };
        for (local, exposure) in &day.done {
            let (writes, late) = (self.chance.happens(share), self.spec.slips && self.chance.happens(0.15));
            let delay = if late { self.chance.between(30, 240) } else { self.chance.between(0, 4) } * MINUTE;
            let deleted = self.spec.slips && self.chance.happens(0.01);
            let zone = self.regimen.zone_of(NightDate::of(*local)).clone();
            let at = zone.resolve(*local);
            let now = at.plus(delay);
            let id = self.chance.id(now);
            if !writes || !written || now > self.spec.until || !self.is_there(at, zone.name()) {
                continue;
            }
            let stamp = Stamp::new(at, &zone);
            let (night, counts_to) = (NightDate::of(stamp.local()), day_of(stamp.local()));
            let entry = ExposureEntry { exposure: exposure.clone(), note: String::new() };
            exposures::put(db, &ExposureRow { id: id.clone(), at: stamp, night, day: counts_to, entry }, now)?;
            if deleted {
                exposures::delete(db, &id, now.plus(4_000).min(self.spec.until))?;
            } else {
                self.truth.exposures += 1;
            }
        }
        Ok(())
    }

    /// Works out what comes due over some nights.
    fn due_between(&mut self, first: NightDate, numbers: &[i32]) {
        let noon = |number: &i32, after: i64| {
            let night = first.plus_days(i64::from(*number) + after)?;
            Some(self.regimen.zone_of(night).resolve(night.0.and_hms_opt(12, 0, 0)?))
        };
        let span = numbers.first().and_then(|n| noon(n, 0)).zip(numbers.last().and_then(|n| noon(n, 1)));
        self.due.extend(span.map(|(from, to)| self.regimen.doses(from, to)).unwrap_or_default());
    }

    /// The doses that come due before the next noon.
    fn doses(&mut self, db: &Connection, night: NightDate, written: bool) -> Result<()> {
        let next = night.plus_days(1).unwrap_or(night);
        let noon = self.regimen.zone_of(next).resolve(next.0.and_hms_opt(12, 0, 0).unwrap_or_default());
        while let Some((due, id)) = self.due.pop_front_if(|(due, _)| *due < noon) {
            self.dose(db, id, due, written)?;
        }
        Ok(())
    }

    fn dose(&mut self, db: &Connection, id: DoseId, due: Instant, written: bool) -> Result<()> {
        let until = self.spec.until;
        let raised = due.plus(self.chance.between(0, 2_000));
        let after = self.chance.between(0, 45) * MINUTE / if self.chance.happens(0.5) { 15 } else { 1 };
        let answer = self.chance.share();
        if raised > until {
            return Ok(());
        }
        let name = id.to_string();
        let mut row = DoseRow { raised: Some(raised), ..DoseRow::due(due) };
        let put = |row: &DoseRow, at: Instant| {
            doses::put(db, &name, &id.item, row, &Said::default(), &Stamp::new(at, self.regimen.zone_at(at)))
        };
        put(&row, raised)?;
        let logged = until.since(due) < LEDGER;
        if logged {
            doses::log(db, LedgerKind::Fired, due, &name, raised)?;
        }
        self.truth.doses += 1;
        let mut at = raised.plus(after);
        let given = match answer {
            a if !written || (self.spec.slips && a < 0.08) => None,
            a if self.spec.slips && a < 0.11 => Some(Answer::Skip),
            a if self.spec.slips && a < 0.16 => {
                if let Some(snoozed) = answered(Answer::Snooze, due, Some(row), at).filter(|_| at <= until) {
                    put(&snoozed, at)?;
                    row = snoozed;
                    at = at.plus(12 * MINUTE);
                }
                Some(Answer::Taken)
            }
            a if self.spec.slips && a < 0.2 => {
                at = at.plus(90 * MINUTE);
                Some(Answer::TakenAt { at: due.plus(5 * MINUTE) })
            }
            _ => Some(Answer::Taken),
        };
        if let Some(new) = given.and_then(|answer| answered(answer, due, Some(row), at)).filter(|_| at <= until) {
            put(&new, at)?;
            self.truth.taken += i64::from(new.taken.is_some());
            if logged {
                doses::log(db, LedgerKind::Answered, due, &name, at)?;
            }
        }
        Ok(())
    }

    /// On Sundays the person says how much the week troubled them; on every fourth, how severe it is.
    fn week(&mut self, db: &Connection, truth: &NightTruth) -> Result<()> {
        self.days_of_week.push(truth.severity.clamp(0.0, 10.0));
        if !rates_the_week(truth.night.0) {
            return Ok(());
        }
        let mean = self.days_of_week.iter().sum::<f64>() / self.days_of_week.len() as f64;
        self.days_of_week.clear();
        let (trouble, severity) =
            (self.chance.near(mean, 0.8).clamp(0, 10), self.chance.near(4.0 * mean - 2.0, 2.0).clamp(0, 40));
        let (weekly, monthly) = (self.chance.happens(0.9), self.chance.happens(0.25));
        let at = self.regimen.zone_of(truth.night).resolve(truth.night.0.and_hms_opt(19, 30, 0).unwrap_or_default());
        if !truth.written || self.spec.writer == Writer::Light || at > self.spec.until {
            return Ok(());
        }
        if weekly {
            exposures::put_score(db, ScoreKind::Trouble, truth.night.0, trouble as i32, at)?;
            self.truth.scores += 1;
        }
        if monthly {
            exposures::put_score(db, ScoreKind::Severity, truth.night.0, severity as i32, at.plus(MINUTE))?;
            self.truth.scores += 1;
        }
        Ok(())
    }

    /// The diary programme, done once from the second day on; what there was none of, said.
    fn programme(&mut self, db: &Connection, first: NightDate) -> Result<()> {
        let Some(begins) = first.plus_days(1).filter(|_| self.spec.writer != Writer::Light && self.spec.nights > 1) else {
            return Ok(());
        };
        let at =
            |night: NightDate, hour| self.regimen.zone_of(night).resolve(night.0.and_hms_opt(hour, 10, 0).unwrap_or_default());
        let started = at(begins, 9);
        if started > self.spec.until {
            return Ok(());
        }
        let id = self.chance.id(started);
        exposures::put_programme(db, &id, begins.0, started)?;
        for n in 0..14 {
            let Some(day) = begins.plus_days(n).filter(|day| at(*day, 22) <= self.spec.until) else { continue };
            let done = exposures::of_days(db, day, day)?;
            for (part, kind) in [
                (ProgrammePart::Alcohol, ExposureKind::Alcohol),
                (ProgrammePart::Caffeine, ExposureKind::Caffeine),
                (ProgrammePart::Activity, ExposureKind::Exercise),
            ] {
                if done.iter().all(|row| row.entry.exposure.kind() != kind) && self.chance.happens(0.9) {
                    exposures::put_none(db, day, part, at(day, 22))?;
                }
            }
        }
        Ok(())
    }
}
