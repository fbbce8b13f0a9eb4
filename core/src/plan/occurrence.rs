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
//!
//! A dose by elapsed time is named by the UTC date it falls on, so that its name does not change with the zone.

use super::routine::{Anchor, Anchors};
use super::schedule::{Days, Schedule, Timing};
use crate::time::{day_number, minute_of_day, CivilDate, Instant, NightDate, Zone, DAY, MINUTE};

/// An item's own rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// By the calendar and the clock.
    Civil {
        /// Which dates.
        days: Days,
        /// Which times.
        timing: Timing,
    },
    /// By elapsed time.
    Elapsed {
        /// Milliseconds from one dose to the next, an hour or more.
        every: i64,
        /// When the first is due.
        from: Instant,
    },
}

impl Rule {
    /// The rule of a schedule; `None` for one that makes no doses by itself.
    pub fn of(schedule: &Schedule) -> Option<Rule> {
        match schedule {
            Schedule::Own { days, timing } => Some(Rule::Civil { days: days.clone(), timing: timing.clone() }),
            Schedule::Elapsed { minutes, from } => Some(Rule::Elapsed { every: i64::from(*minutes) * MINUTE, from: *from }),
            Schedule::With { .. } | Schedule::AsNeeded { .. } => None,
        }
    }
}

/// Most doses by elapsed time that fall on one date: one an hour.
const ELAPSED_SLOTS: usize = 24;

/// What decides an item's doses from an instant on, until the next version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// From when on.
    pub since: Instant,
    /// The rule; `None` when the item has ended or is paused.
    pub rule: Option<Rule>,
    /// Bedtime, waking and meals.
    pub anchors: Anchors,
    /// Where the phone is.
    pub zone: Zone,
    /// The zone that the rule names as home, if it names one the phone knows.
    home: Option<Zone>,
    /// The slot of each of the rule's times, in their order; by elapsed time, the first slot of a date.
    slots: Vec<usize>,
    /// The first slot that no version has used yet.
    unused: usize,
    /// The last rule there was, and the anchors it had: a pause between does not rename doses.
    named: Option<(Rule, Anchors)>,
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
    pub fn first(since: Instant, rule: Option<Rule>, anchors: impl Into<Anchors>, zone: Zone) -> Version {
        let blank =
            Version { since, rule: None, anchors: anchors.into(), zone, home: None, slots: Vec::new(), unused: 0, named: None };
        blank.with(rule)
    }

    /// The version after this one. A time keeps the slot of the time before it that it is nearest to, so that "20:00" stays the
    /// dose it was when "08:00" is dropped, and 09:00 moved to 10:00 is still that one dose. A time beyond those is a new slot.
    pub fn next(&self, since: Instant, rule: Option<Rule>, anchors: impl Into<Anchors>, zone: Zone) -> Version {
        Version { since, anchors: anchors.into(), zone, home: None, ..self.clone() }.with(rule)
    }

    /// With the zone its rule names as home.
    pub fn at_home(self, home: Option<Zone>) -> Version {
        Version { home, ..self }
    }

    /// With a rule, whose times get their slots.
    fn with(mut self, rule: Option<Rule>) -> Version {
        if let Some(new) = &rule {
            match (new, self.named.take()) {
                (_, Some((old, _))) if old == *new => {}
                (Rule::Civil { timing: new, .. }, Some((Rule::Civil { timing: old, .. }, anchors))) => {
                    self.renumber(&positions(&old, &anchors), &positions(new, &self.anchors));
                }
                (Rule::Civil { timing, .. }, _) => {
                    let count = positions(timing, &self.anchors).len();
                    self.slots = (self.unused..self.unused + count).collect();
                    self.unused += count;
                }
                (Rule::Elapsed { .. }, _) => {
                    self.slots = vec![self.unused];
                    self.unused += ELAPSED_SLOTS;
                }
            }
            self.named = Some((new.clone(), self.anchors.clone()));
        }
        self.rule = rule;
        self
    }

    /// Gives each of the new times the slot of the old time nearest to it.
    fn renumber(&mut self, was: &[i64], is: &[i64]) {
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
        let unused = &mut self.unused;
        self.slots = taken
            .into_iter()
            .map(|slot| {
                slot.unwrap_or_else(|| {
                    *unused += 1;
                    *unused - 1
                })
            })
            .collect();
    }

    /// The instant this version names for a dose.
    fn instant(&self, date: CivilDate, slot: usize) -> Option<Instant> {
        match self.rule.as_ref()? {
            Rule::Elapsed { every, from } => {
                let index = slot.checked_sub(*self.slots.first()?).filter(|index| *index < ELAPSED_SLOTS)?;
                elapsed_on(*every, *from, date).nth(index)
            }
            Rule::Civil { days, timing } => {
                let index = self.slots.iter().position(|s| *s == slot)?;
                if !days.include(date) {
                    return None;
                }
                match timing {
                    Timing::At { times } => times.get(index).map(|time| self.zone.resolve(date.and_time(*time))),
                    Timing::AtHome { times, .. } => {
                        let home = self.home.as_ref().unwrap_or(&self.zone);
                        times.get(index).map(|time| home.resolve(date.and_time(*time)))
                    }
                    Timing::BeforeBed { minutes } => Some(self.anchor(Anchor::Bedtime, date, -minutes)),
                    Timing::AfterWaking { minutes } => Some(self.anchor(Anchor::Waking, date, *minutes)),
                    Timing::Anchored { anchor, minutes, .. } => Some(self.anchor(*anchor, date, *minutes)),
                }
            }
        }
    }

    /// So many minutes after an anchor of a date. Relative to its instant, not to its clock time, so that 45 minutes are 45 minutes
    /// when clocks change.
    fn anchor(&self, anchor: Anchor, date: CivilDate, minutes: i32) -> Instant {
        anchor_at(&self.anchors, &self.zone, anchor, date).plus(i64::from(minutes) * MINUTE)
    }

    /// The slots that can have a dose on a date.
    fn slots_on(&self, date: CivilDate) -> Vec<usize> {
        match &self.rule {
            Some(Rule::Elapsed { every, from }) => {
                let first = self.slots.first().copied().unwrap_or(0);
                (first..first + elapsed_on(*every, *from, date).count()).collect()
            }
            _ => self.slots.clone(),
        }
    }

    /// The first date from `from` on that the rule includes.
    fn next_date(&self, from: CivilDate) -> Option<CivilDate> {
        match self.rule.as_ref()? {
            Rule::Civil { days, .. } => days.next(from),
            Rule::Elapsed { every, from: first } => {
                // A dose may be three days away; the calendar ends before this does.
                from.iter_days().take(5).find(|date| elapsed_on(*every, *first, *date).next().is_some()).or_else(|| {
                    let begins = utc_date(*first)?;
                    Some(begins).filter(|begins| *begins >= from)
                })
            }
        }
    }
}

/// The instants by elapsed time that fall on a UTC date.
fn elapsed_on(every: i64, from: Instant, date: CivilDate) -> impl Iterator<Item = Instant> {
    let begins = day_number(date) * DAY;
    let every = every.max(1);
    // The first not before the date begins, counted from `from`; none before `from`.
    let passed = begins.saturating_sub(from.0).max(0);
    let count = passed / every + i64::from(passed % every != 0);
    let first = Instant(from.0.saturating_add(count.saturating_mul(every)));
    let most = ELAPSED_SLOTS as i64;
    (0..most).map(move |n| first.plus(n.saturating_mul(every))).take_while(move |at| at.0 < begins + DAY)
}

fn utc_date(at: Instant) -> Option<CivilDate> {
    chrono::DateTime::from_timestamp_millis(at.0).map(|utc| utc.date_naive())
}

/// Where in a day a rule's times lie, in minutes after the midnight that begins the date; to tell which time is nearest.
fn positions(timing: &Timing, anchors: &Anchors) -> Vec<i64> {
    match timing {
        Timing::At { times } | Timing::AtHome { times, .. } => times.iter().map(|t| minute_of_day(*t)).collect(),
        Timing::BeforeBed { minutes } => vec![position(Anchor::Bedtime, anchors) - i64::from(*minutes)],
        Timing::AfterWaking { minutes } => vec![position(Anchor::Waking, anchors) + i64::from(*minutes)],
        Timing::Anchored { anchor, minutes, .. } => vec![position(*anchor, anchors) + i64::from(*minutes)],
    }
}

fn position(anchor: Anchor, Anchors { routine, .. }: &Anchors) -> i64 {
    match (anchor, routine.meal(anchor)) {
        (_, Some(meal)) => minute_of_day(meal),
        (Anchor::Bedtime, None) => {
            let bed = minute_of_day(routine.bedtime);
            if bed < 12 * 60 {
                bed + 24 * 60
            } else {
                bed
            }
        }
        (_, None) => minute_of_day(routine.waking),
    }
}

/// The instant of an anchor on a date: of bedtime, on the night that begins with its evening.
pub fn anchor_at(anchors: &Anchors, zone: &Zone, anchor: Anchor, date: CivilDate) -> Instant {
    zone.resolve(match (anchor, anchors.routine.meal(anchor)) {
        (_, Some(meal)) => date.and_time(meal),
        (Anchor::Bedtime, None) => NightDate(date).at(anchors.bedtime_on(date)),
        (_, None) => date.and_time(anchors.routine.waking),
    })
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
            [only] => only.slots_on(day).into_iter().filter_map(at).collect(),
            _ => {
                let mut slots: Vec<usize> = deciding(versions, day).flat_map(|v| v.slots_on(day)).collect();
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

/// The last wall-clock bedtime at or before, and the first after, `now`; and the same for waking: what makes a night.
pub fn around(anchors: &Anchors, zone: &Zone, now: Instant) -> NightBounds {
    let today = zone.local(now).date();
    let dates = || (-2..=2).filter_map(move |n| today.checked_add_signed(chrono::TimeDelta::days(n)));
    let beds: Vec<Instant> = dates().map(|d| anchor_at(anchors, zone, Anchor::Bedtime, d)).collect();
    let wakings: Vec<Instant> = dates().map(|d| anchor_at(anchors, zone, Anchor::Waking, d)).collect();
    let last = |list: &[Instant]| list.iter().rev().find(|at| **at <= now).copied();
    let next = |list: &[Instant]| list.iter().find(|at| **at > now).copied();
    NightBounds {
        last_bed: last(&beds).unwrap_or(now),
        next_bed: next(&beds).unwrap_or(now),
        last_waking: last(&wakings).unwrap_or(now),
        next_waking: next(&wakings).unwrap_or(now),
    }
}

/// The usual waking that ends a night: on its own date, or on the next.
pub fn waking_of(anchors: &Anchors, zone: &Zone, night: NightDate) -> Instant {
    let waking = anchor_at(anchors, zone, Anchor::Waking, night.0);
    if ends(anchors, zone, night, waking) {
        return waking;
    }
    anchor_at(anchors, zone, Anchor::Waking, night.0.succ_opt().unwrap_or(night.0))
}

/// The night that a usual waking ends: that of its date if its bedtime came before, as for who sleeps in the afternoon, or else that of the
/// date before, as for who sleeps at night, or from the morning into the afternoon.
pub fn night_before(anchors: &Anchors, zone: &Zone, waking: Instant) -> NightDate {
    let night = NightDate(zone.local(waking).date());
    if ends(anchors, zone, night, waking) {
        night
    } else {
        night.plus_days(-1).unwrap_or(night)
    }
}

/// Whether a waking of a night's date ends it. By the usual bedtime: one that is moved for a night moves no waking.
fn ends(anchors: &Anchors, zone: &Zone, night: NightDate, waking: Instant) -> bool {
    zone.resolve(night.at(anchors.routine.bedtime_on(night.0))) <= waking
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

    /// Bedtime of the night it is, or of the one to come.
    pub fn bed(&self) -> Instant {
        if self.is_night() {
            self.last_bed
        } else {
            self.next_bed
        }
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
