//! The made-up person's plan over the years: where they are, when they go to bed, what they take.
//!
//! Decides routines, trips, items and their changes, and writes them down before anything else: what was due when follows from
//! them, by the same rules as in the app.

use std::collections::HashMap;

use chrono::{Datelike, TimeDelta};
use rusqlite::Connection;

use super::chance::Chance;
use super::person::{SampleSpec, Writer};
use crate::app::default_routine;
use crate::error::Result;
use crate::plan::occurrence::{self, Version};
use crate::plan::{Anchors, Days, ItemEntry, ItemKind, PlanHistory, Routine, Schedule, Substance, Timing};
use crate::reminders::DoseId;
use crate::store::plan::{self, Turn};
use crate::store::settings;
use crate::time::{CivilDate, CivilTime, Instant, NightDate, Zone, DAY, MINUTE};
use crate::words::Words;

/// The plan as it was over the whole diary.
pub(super) struct Regimen {
    history: PlanHistory,
    trips: Vec<(NightDate, NightDate)>,
    home: Zone,
    away: Option<Zone>,
}

impl Regimen {
    /// Draws the plan and writes it down. `first` is the first night.
    pub fn write(db: &Connection, spec: &SampleSpec, first: NightDate, words: &Words) -> Result<Regimen> {
        let mut chance = Chance::new(spec.seed, 3);
        let trips = trips(&mut chance, spec, first);
        let begun = spec.home.resolve(first.0.and_time(clock(18, 5)));
        let mut zones = vec![(begun, spec.home.clone())];
        if let Some(away) = &spec.away {
            for (out, back) in &trips {
                zones.push((spec.home.resolve(out.0.and_time(clock(12, 0))), away.clone()));
                let landed = back.0.and_time(clock(12, 0));
                zones.push((spec.home.resolve(landed).max(away.resolve(landed)), spec.home.clone()));
            }
        }
        zones.retain(|(at, _)| *at <= spec.until);
        for (at, zone) in &zones {
            settings::put_zone(db, &chance.id(*at), zone.name(), *at)?;
        }
        let routines = routines(&mut chance, spec, begun);
        for (at, routine) in &routines {
            plan::put_routine(db, &chance.id(*at), routine, *at)?;
        }
        items(db, &mut chance, spec, begun, words)?;
        let history = PlanHistory { items: plan::items(db)?, routines, zones, ..PlanHistory::default() };
        Ok(Regimen { history, trips, home: spec.home.clone(), away: spec.away.clone() })
    }

    /// Items that were ever in the plan.
    pub fn count(&self) -> i64 {
        self.history.items.len() as i64
    }

    /// Trips.
    pub fn trips(&self) -> i64 {
        self.trips.len() as i64
    }

    /// Whether the person is under way on this day.
    pub fn travelling(&self, night: NightDate) -> bool {
        self.trips.iter().any(|(out, back)| *out == night || *back == night)
    }

    /// Where a night is spent.
    pub fn zone_of(&self, night: NightDate) -> &Zone {
        let away = self.trips.iter().any(|(out, back)| *out <= night && night < *back);
        self.away.as_ref().filter(|_| away).unwrap_or(&self.home)
    }

    /// Where the phone is.
    pub fn zone_at(&self, at: Instant) -> &Zone {
        let known = self.history.zones.partition_point(|(since, _)| *since <= at).checked_sub(1);
        known.and_then(|i| self.history.zones.get(i)).map_or(&self.home, |(_, zone)| zone)
    }

    /// The routine that holds.
    pub fn routine_at(&self, at: Instant) -> Routine {
        let known = self.history.routines.partition_point(|(since, _)| *since <= at).checked_sub(1);
        known.and_then(|i| self.history.routines.get(i)).map_or_else(default_routine, |(_, anchors)| anchors.routine.clone())
    }

    /// The doses that come due from `from` to before `to`, by time.
    pub fn doses(&self, from: Instant, to: Instant) -> Vec<(Instant, DoseId)> {
        let mut found = Vec::new();
        for item in &self.history.items {
            let mut versions: Vec<Version> = self.history.versions(item, from.plus(-3 * DAY));
            versions.retain(|v| v.since <= to);
            let Some(first) = versions.first().map(|v| v.zone.local(from).date()) else { continue };
            let Some(start) = first.checked_sub_days(chrono::Days::new(2)) else { continue };
            let end = first + TimeDelta::milliseconds(to.since(from)) + TimeDelta::days(3);
            let due = occurrence::doses(&versions, start).take_while(|(date, _, _)| *date <= end);
            let due = due.filter(|(_, _, due)| from <= due.at && due.at < to);
            found.extend(due.map(|(date, slot, due)| (due.at, DoseId { item: item.id.clone(), date, slot })));
        }
        found.sort_unstable();
        found
    }
}

fn clock(hour: u32, minute: u32) -> CivilTime {
    CivilTime::from_hms_opt(hour, minute, 0).unwrap_or(CivilTime::MIN)
}

/// A trip a year of one to two weeks, out on the first date and back on the second.
fn trips(chance: &mut Chance, spec: &SampleSpec, first: NightDate) -> Vec<(NightDate, NightDate)> {
    let mut found = Vec::new();
    for year in 0..=spec.nights / 365 {
        let out = i64::from(year) * 365 + chance.between(60, 330);
        let back = out + chance.between(6, 15);
        if spec.away.is_some() && back < i64::from(spec.nights) {
            found.extend(first.plus_days(out).zip(first.plus_days(back)));
        }
    }
    found
}

/// What the app holds until it is told, then the person's own, changed every few years.
fn routines(chance: &mut Chance, spec: &SampleSpec, begun: Instant) -> Vec<(Instant, Anchors)> {
    let mut found = vec![(Instant(0), Anchors::from(default_routine()))];
    let mut at = begun.plus(3 * MINUTE);
    while at < spec.until {
        let bedtime = clock(22, 15 * chance.between(0, 3) as u32);
        let late = clock(23, 15 * chance.between(0, 3) as u32);
        let evenings =
            if chance.happens(0.5) { vec![bedtime, bedtime, bedtime, bedtime, late, late, bedtime] } else { Vec::new() };
        let waking = clock(6, 15 * chance.between(0, 3) as u32);
        found.push((at, Routine { evenings, ..Routine::of(bedtime, waking) }.into()));
        at = at.plus(chance.between(700, 1300) * DAY);
    }
    found
}

/// An item to be added: its name and dose, kind, how it repeats, and from which writer on.
struct Wanted {
    key: &'static str,
    dose: &'static str,
    kind: ItemKind,
    schedule: Schedule,
}

fn items(db: &Connection, chance: &mut Chance, spec: &SampleSpec, begun: Instant, words: &Words) -> Result<()> {
    let daily = |times: &[(u32, u32)]| Schedule::Own {
        days: Days::EveryDay,
        timing: Timing::At { times: times.iter().map(|(h, m)| clock(*h, *m)).collect() },
    };
    let wanted = |key, dose, kind, schedule| Wanted { key, dose, kind, schedule };
    let before_bed = Schedule::Own { days: Days::EveryDay, timing: Timing::BeforeBed { minutes: 45 } };
    let mut from_start = vec![wanted("suggestion-magnesium-name", "200 mg", ItemKind::Supplement, before_bed)];
    if spec.writer != Writer::Light {
        from_start.push(wanted("sample-item-medicine", "", ItemKind::Medicine, daily(&[(20, 0)])));
        from_start.push(wanted("sample-item-stretches", "", ItemKind::Practice, daily(&[(21, 15)])));
    }
    if spec.writer == Writer::Heavy {
        from_start.push(wanted("sample-item-vitamin-d", "1000 IU", ItemKind::Supplement, daily(&[(8, 0)])));
        from_start.push(wanted("sample-item-folate", "400 µg", ItemKind::Supplement, daily(&[(8, 0), (13, 0)])));
        from_start.push(wanted("sample-item-walk", "", ItemKind::Practice, daily(&[(10, 0), (12, 30), (15, 30), (18, 30)])));
    }
    let mut ids: HashMap<&str, (String, ItemEntry)> = HashMap::new();
    for (n, w) in from_start.into_iter().enumerate() {
        let at = begun.plus(5 * MINUTE + n as i64 * 40_000);
        ids.insert(w.key, add(db, chance, words, w, at)?);
    }
    if let Some(begins) = spec.effects.iron_begins.filter(|_| spec.writer != Writer::Light) {
        let at = begun.plus(i64::from(begins) * DAY + 20 * MINUTE);
        if at < spec.until {
            let from = spec.home.local(at).date();
            let timing = Timing::At { times: vec![clock(9, 0)] };
            let schedule = Schedule::Own { days: Days::EveryNDays { days: 2, from }, timing };
            let iron = add(db, chance, words, wanted("suggestion-iron-name", "65 mg", ItemKind::Supplement, schedule), at)?;
            let with = Schedule::With { item: iron.0.clone() };
            let vitamin_c = wanted("suggestion-vitamin-c-name", "100 mg", ItemKind::Supplement, with);
            add(db, chance, words, vitamin_c, at.plus(MINUTE))?;
            ids.insert("suggestion-iron-name", iron);
        }
    }
    changes(db, chance, spec, begun, words, ids)
}

/// About once a year something of the plan changes: a dose, a time, an item for another.
fn changes(
    db: &Connection,
    chance: &mut Chance,
    spec: &SampleSpec,
    begun: Instant,
    words: &Words,
    mut ids: HashMap<&str, (String, ItemEntry)>,
) -> Result<()> {
    let mut at = begun.plus(chance.between(240, 330) * DAY);
    let mut turn = 0;
    while at < spec.until {
        match turn % 3 {
            0 => {
                if let Some((id, entry)) = ids.get_mut("suggestion-magnesium-name") {
                    entry.dose = if entry.dose == "200 mg" { "300 mg" } else { "200 mg" }.to_owned();
                    plan::update_item(db, id, entry, at)?;
                }
            }
            1 => {
                if let Some((id, entry)) = ids.get_mut("suggestion-iron-name") {
                    let Schedule::Own { timing: Timing::At { times }, .. } = &mut entry.schedule else { return Ok(()) };
                    *times = vec![if times.contains(&clock(9, 0)) { clock(8, 15) } else { clock(9, 0) }];
                    plan::put_turn(db, &chance.id(at), id, Turn::Goes(&entry.schedule), at)?;
                }
            }
            _ => {
                // Ended, and begun again as a new item.
                if let Some((id, entry)) = ids.get("sample-item-medicine").cloned() {
                    plan::put_turn(db, &chance.id(at), &id, Turn::Ends, at)?;
                    let next = Wanted { key: "sample-item-medicine", dose: "", kind: entry.kind, schedule: entry.schedule };
                    ids.insert("sample-item-medicine", add(db, chance, words, next, at.plus(2 * MINUTE))?);
                }
            }
        }
        turn += 1;
        at = at.plus(chance.between(300, 420) * DAY);
    }
    Ok(())
}

fn add(db: &Connection, chance: &mut Chance, words: &Words, wanted: Wanted, at: Instant) -> Result<(String, ItemEntry)> {
    let Wanted { key, dose, kind, schedule } = wanted;
    let substances = match key {
        "suggestion-iron-name" => vec![Substance::Iron],
        "suggestion-vitamin-c-name" => vec![Substance::VitaminC],
        "suggestion-magnesium-name" => vec![Substance::Magnesium],
        "sample-item-vitamin-d" => vec![Substance::VitaminD],
        _ => Vec::new(),
    };
    let entry = ItemEntry { substances, ..ItemEntry::of(&words.text(key), dose, kind, schedule) }.checked()?;
    let id = chance.id(at);
    plan::insert_item(db, &id, &entry, at)?;
    plan::put_turn(db, &chance.id(at), &id, Turn::Goes(&entry.schedule), at)?;
    Ok((id, entry))
}

/// The weekly day a person rates the week, and whether this is it.
pub(super) fn rates_the_week(date: CivilDate) -> bool {
    date.weekday() == chrono::Weekday::Sun
}
