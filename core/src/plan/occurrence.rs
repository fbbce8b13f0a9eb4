//! When a dose is due.
//!
//! Decides the one instant at which the dose of an item, a date and a slot is due, across everything that may change on the
//! way: the item's schedule, bedtime and waking, the zone the phone is in. Leaves whether it was answered to
//! [`crate::reminders`]. The rule (ADR 0003):
//!
//! 1. Each change starts a new [`Version`]. A dose follows the newest version, until it has come due; from then on its
//!    instant is fixed. So nothing comes twice.
//! 2. If a change moves a dose that was still to come into the past, it is due at once, at the change. So nothing is lost.
//! 3. A change makes no new dose in the past.

use super::model::{Days, Routine, Schedule, Timing};
use crate::store::plan::ItemHistory;
use crate::time::{minute_of_day, CivilDate, Instant, NightDate, Zone, MINUTE};

/// An item's own rule: dates and times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Which dates.
    pub days: Days,
    /// Which times.
    pub timing: Timing,
}

/// What decides an item's doses from an instant on, until the next version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// From when on.
    pub since: Instant,
    /// The rule; `None` when the item has ended.
    pub rule: Option<Rule>,
    /// Bedtime and waking.
    pub routine: Routine,
    /// Where the phone is.
    pub zone: Zone,
    /// The slot of each of the rule's times, in their order.
    slots: Vec<usize>,
    /// The first slot that no version has used yet.
    unused: usize,
}

/// When a dose is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// When to remind.
    pub at: Instant,
    /// The instant its rule names; earlier than `at` when a change moved it into the past.
    pub nominal: Instant,
    /// Index of the version that decided.
    pub version: usize,
}

impl Version {
    /// The first version of an item: its times have the slots 0, 1, 2 …
    pub fn first(since: Instant, rule: Option<Rule>, routine: Routine, zone: Zone) -> Version {
        let count = rule.as_ref().map_or(0, |r| positions(r, &routine).len());
        Version { since, rule, routine, zone, slots: (0..count).collect(), unused: count }
    }

    /// The version after this one. A time keeps the slot of the time before it that it is nearest to, so that "20:00" stays the
    /// dose it was when "08:00" is dropped, and 09:00 moved to 10:00 is still that one dose. A time beyond those is a new slot.
    pub fn next(&self, since: Instant, rule: Option<Rule>, routine: Routine, zone: Zone) -> Version {
        let mut next = Version { since, rule, routine, zone, slots: self.slots.clone(), unused: self.unused };
        let (Some(new), Some(old)) = (&next.rule, &self.rule) else { return next };
        if new == old {
            return next;
        }
        let (was, is) = (positions(old, &self.routine), positions(new, &next.routine));
        let mut pairs: Vec<(u64, usize, usize)> = is
            .iter()
            .enumerate()
            .flat_map(|(n, to)| was.iter().enumerate().map(move |(o, from)| (to.abs_diff(*from), o, n)))
            .collect();
        pairs.sort_unstable();
        let mut taken: Vec<Option<usize>> = vec![None; is.len()];
        for (_, o, n) in pairs {
            if let (None, Some(slot)) = (taken[n], self.slots.get(o)) {
                if !taken.contains(&Some(*slot)) {
                    taken[n] = Some(*slot);
                }
            }
        }
        next.slots = taken
            .into_iter()
            .map(|slot| {
                slot.unwrap_or_else(|| {
                    next.unused += 1;
                    next.unused - 1
                })
            })
            .collect();
        next
    }

    /// The instant this version names for a dose.
    fn instant(&self, date: CivilDate, slot: usize) -> Option<Instant> {
        let rule = self.rule.as_ref()?;
        let index = self.slots.iter().position(|s| *s == slot)?;
        if !rule.days.include(date) {
            return None;
        }
        match &rule.timing {
            Timing::At { times } => times.get(index).map(|time| self.zone.resolve(date.and_time(*time))),
            // Relative to the instant of bed, not to its clock time, so that 45 minutes are 45 minutes when clocks change.
            Timing::BeforeBed { minutes } => Some(bedtime(self, date).plus(-i64::from(*minutes) * MINUTE)),
            Timing::AfterWaking { minutes } => {
                Some(self.zone.resolve(date.and_time(self.routine.waking)).plus(i64::from(*minutes) * MINUTE))
            }
        }
    }

    /// The first date from `from` on that the rule includes.
    fn next_date(&self, from: CivilDate) -> Option<CivilDate> {
        let days = &self.rule.as_ref()?.days;
        let ahead = match days {
            Days::EveryDay => 0,
            Days::EveryNDays { days, from: start } => start.signed_duration_since(from).num_days().rem_euclid(i64::from(*days)),
            Days::Weekdays { .. } => {
                (0..7).find(|n| from.checked_add_days(chrono::Days::new(*n as u64)).is_some_and(|d| days.include(d)))?
            }
        };
        from.checked_add_days(chrono::Days::new(ahead.unsigned_abs()))
    }
}

/// Where in a day a rule's times lie, in minutes after the midnight that begins the date; to tell which time is nearest.
fn positions(rule: &Rule, routine: &Routine) -> Vec<i64> {
    match &rule.timing {
        Timing::At { times } => times.iter().map(|t| minute_of_day(*t)).collect(),
        Timing::BeforeBed { minutes } => {
            let bed = minute_of_day(routine.bedtime);
            let after_midnight = if bed < 12 * 60 { 24 * 60 } else { 0 };
            vec![bed + after_midnight - i64::from(*minutes)]
        }
        Timing::AfterWaking { minutes } => vec![minute_of_day(routine.waking) + i64::from(*minutes)],
    }
}

/// The instant of bed on the night of `date` under a version.
fn bedtime(version: &Version, date: CivilDate) -> Instant {
    version.zone.resolve(NightDate(date).at(version.routine.bedtime_on(date)))
}

/// When the dose of a date and slot is due, or `None` if there is none. `versions` are in order.
pub fn due(versions: &[Version], date: CivilDate, slot: usize) -> Option<Due> {
    let mut current: Option<Due> = None;
    for (i, version) in versions.iter().enumerate() {
        if current.is_some_and(|d| d.at < version.since) {
            break;
        }
        let was_coming = current.is_some();
        current = version.instant(date, slot).and_then(|nominal| {
            let due = |at| Some(Due { at, nominal, version: i });
            match () {
                () if nominal >= version.since => due(nominal),
                () if was_coming => due(version.since),
                () => None,
            }
        });
    }
    current
}

/// The doses of an item from a date on, in the order of their dates and slots; without end while the item goes on.
pub fn doses(versions: &[Version], from: CivilDate) -> impl Iterator<Item = (CivilDate, usize, Due)> + '_ {
    let mut date = Some(from);
    std::iter::from_fn(move || {
        let day = date.and_then(|from| deciding(versions, from).filter_map(|v| v.next_date(from)).min())?;
        date = day.succ_opt();
        let at = |slot: usize| due(versions, day, slot).map(|d| (day, slot, d));
        let mut of_day: Vec<_> = match versions {
            // Nothing ever changed: its times are in order, each a slot of its own.
            [only] => only.slots.iter().copied().filter_map(at).collect(),
            _ => {
                let mut slots: Vec<usize> = deciding(versions, day).flat_map(|v| v.slots.iter().copied()).collect();
                slots.sort_unstable();
                slots.dedup();
                slots.into_iter().filter_map(at).collect()
            }
        };
        of_day.sort_by_key(|(_, _, d)| d.at);
        Some(of_day)
    })
    .flatten()
}

/// The versions that can decide a dose of a date: not those that were replaced two days or more before it.
fn deciding(versions: &[Version], date: CivilDate) -> impl Iterator<Item = &Version> {
    versions
        .iter()
        .enumerate()
        .filter(move |(i, _)| {
            let replaced = versions.get(i + 1).map(|next| next.zone.local(next.since).date());
            replaced.is_none_or(|day| day.signed_duration_since(date).num_days() >= -2)
        })
        .map(|(_, v)| v)
}

/// The versions of an item, from all that changed. `zones` and `routines` are in order and not empty.
///
/// Versions that ended before `from` are left out, but for the last: they can't decide a dose due after it.
pub fn versions(
    item: &ItemHistory,
    all: &[ItemHistory],
    routines: &[(Instant, Routine)],
    zones: &[(Instant, Zone)],
    from: Instant,
) -> Vec<Version> {
    let Some((start, _)) = item.schedules.first() else { return Vec::new() };
    let with = |target: &str| all.iter().find(|i| i.id == target);
    let mut since: Vec<Instant> = item.schedules.iter().map(|(at, _)| *at).collect();
    for (_, schedule) in &item.schedules {
        if let Some(target) = schedule.as_ref().and_then(|s| if let Schedule::With { item } = s { with(item) } else { None }) {
            since.extend(target.schedules.iter().map(|(at, _)| *at));
        }
    }
    since.extend(routines.iter().map(|(at, _)| *at));
    since.extend(zones.iter().map(|(at, _)| *at));
    since.retain(|at| at >= start);
    since.sort_unstable();
    since.dedup();
    let first = since.partition_point(|at| *at < from).saturating_sub(1);
    let mut found: Vec<Version> = Vec::new();
    for at in since {
        let own = |s: &Schedule| match s {
            Schedule::Own { days, timing } => Some(Rule { days: days.clone(), timing: timing.clone() }),
            Schedule::With { .. } => None,
        };
        let rule = at_instant(&item.schedules, at).and_then(Option::as_ref).and_then(|schedule| match schedule {
            Schedule::With { item } => with(item).and_then(|t| at_instant(&t.schedules, at)?.as_ref()).and_then(own),
            schedule => own(schedule),
        });
        let routine = at_instant(routines, at).or_else(|| routines.first().map(|(_, r)| r));
        let zone = at_instant(zones, at).or_else(|| zones.first().map(|(_, z)| z));
        let (Some(routine), Some(zone)) = (routine, zone) else { return Vec::new() };
        // The slots follow from all that went before, so no version is left out while they are counted.
        found.push(match found.last() {
            Some(last) => last.next(at, rule, routine.clone(), zone.clone()),
            None => Version::first(at, rule, routine.clone(), zone.clone()),
        });
    }
    found.split_off(first.min(found.len()))
}

/// What held at an instant: the last of the entries not after it.
fn at_instant<T>(history: &[(Instant, T)], at: Instant) -> Option<&T> {
    history.iter().rev().find(|(since, _)| *since <= at).map(|(_, value)| value)
}

/// The last wall-clock bedtime at or before, and the first after, `now`; and the same for waking: what makes a night.
pub fn around(routine: &Routine, zone: &Zone, now: Instant) -> NightBounds {
    let today = zone.local(now).date();
    let dates = || (-2..=2).filter_map(move |n| today.checked_add_signed(chrono::TimeDelta::days(n)));
    let beds: Vec<Instant> = dates().map(|d| zone.resolve(NightDate(d).at(routine.bedtime_on(d)))).collect();
    let wakings: Vec<Instant> = dates().map(|d| zone.resolve(d.and_time(routine.waking))).collect();
    let last = |list: &[Instant]| list.iter().rev().find(|at| **at <= now).copied();
    let next = |list: &[Instant]| list.iter().find(|at| **at > now).copied();
    NightBounds {
        last_bed: last(&beds).unwrap_or(now),
        next_bed: next(&beds).unwrap_or(now),
        last_waking: last(&wakings).unwrap_or(now),
        next_waking: next(&wakings).unwrap_or(now),
    }
}

/// Bedtimes and wakings around an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NightBounds {
    /// Last bedtime, at or before.
    pub last_bed: Instant,
    /// Next bedtime, after.
    pub next_bed: Instant,
    /// Last waking, at or before.
    pub last_waking: Instant,
    /// Next waking, after.
    pub next_waking: Instant,
}

impl NightBounds {
    /// Whether it is between bedtime and waking.
    pub fn is_night(&self) -> bool {
        self.last_bed > self.last_waking
    }

    /// When that changes.
    pub fn changes_at(&self) -> Instant {
        if self.is_night() {
            self.next_waking
        } else {
            self.next_bed
        }
    }
}
