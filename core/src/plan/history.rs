//! Everything that decides doses, as it changed over time: schedules, pauses, routines with moved bedtimes, zones.
//!
//! Decides what held for an item from when on, as a list of [`Version`]s. Leaves when a dose is due under them to
//! [`super::occurrence`], and reading it all to the store.

use std::collections::HashMap;

use super::blood_draw;
use super::model::{ItemEntry, ItemKind};
use super::occurrence::{Rule, Version};
use super::routine::Anchors;
use super::schedule::{Schedule, Timing};
use super::substance::Substance;
use crate::time::{CivilDate, Instant, Zone};

/// An item with its whole history of schedules.
#[derive(Clone, Debug)]
pub struct ItemHistory {
    /// UUIDv7.
    pub id: String,
    /// As entered last; its schedule is the last that was not an end, or what holds in place of one that leads nowhere.
    pub entry: ItemEntry,
    /// What held from when on, oldest first; `None` is an end. Never empty.
    pub schedules: Vec<(Instant, Option<Schedule>)>,
    /// When it made no doses because the person paused it, oldest first.
    pub pauses: Vec<Pause>,
}

impl ItemHistory {
    /// Whether the item is in the plan now.
    pub fn is_active(&self) -> bool {
        matches!(self.schedules.last(), Some((_, Some(_))))
    }

    /// The schedule that held at an instant; where there was none, the last.
    pub fn schedule_at(&self, at: Instant) -> &Schedule {
        held(&self.schedules, at).and_then(Option::as_ref).unwrap_or(&self.entry.schedule)
    }

    /// The person's pause that holds at an instant; of several, the one said last.
    pub fn pause_at(&self, at: Instant) -> Option<&Pause> {
        self.pauses.iter().rev().find(|pause| pause.holds(at))
    }
}

/// A time in which an item makes no doses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// From when on.
    pub since: Instant,
    /// Until when, that instant left out; `None` until the person goes on.
    pub until: Option<Instant>,
}

impl Pause {
    /// Whether it holds at an instant.
    pub fn holds(&self, at: Instant) -> bool {
        self.since <= at && self.until.is_none_or(|until| at < until)
    }
}

/// All that decides doses, oldest first in each list. `routines` and `zones` are not empty.
#[derive(Clone, Debug, Default)]
pub struct PlanHistory {
    /// Every item, in the order they were added.
    pub items: Vec<ItemHistory>,
    /// The routines, each with the night whose bedtime it moves.
    pub routines: Vec<(Instant, Anchors)>,
    /// The zones the phone was in.
    pub zones: Vec<(Instant, Zone)>,
    /// The zones that schedules name as home.
    pub homes: HashMap<String, Zone>,
}

impl PlanHistory {
    /// The items that are in the plan now, in the order they were added.
    pub fn active(&self) -> impl Iterator<Item = &ItemHistory> {
        self.items.iter().filter(|item| item.is_active())
    }

    /// The plan as it stands, as if it had always been so and no night had a bedtime of its own: for what is asked of whole days.
    pub fn as_it_stands(&self) -> PlanHistory {
        let since = Instant(0);
        let item =
            |item: &ItemHistory| ItemHistory { schedules: vec![(since, Some(item.entry.schedule.clone()))], ..item.clone() };
        PlanHistory {
            items: self.active().map(item).collect(),
            routines: self.routines.last().map(|(_, held)| (since, Anchors::from(held.routine.clone()))).into_iter().collect(),
            zones: self.zones.last().map(|(_, zone)| (since, zone.clone())).into_iter().collect(),
            homes: self.homes.clone(),
        }
    }

    /// The pauses of an item: the person's, and for one with iron those before each blood draw.
    pub fn pauses_of(&self, item: &ItemHistory) -> Vec<Pause> {
        let mut pauses = item.pauses.clone();
        if item.entry.substances.contains(&Substance::Iron) {
            let draws = self.items.iter().filter(|item| item.entry.kind == ItemKind::BloodDraw);
            pauses.extend(draws.flat_map(|draw| self.draw_pauses(draw)));
        }
        pauses
    }

    /// The pauses that a blood draw makes, each no longer than it was planned so: one that was moved or taken back leaves what has
    /// passed as it was, and one that is over keeps its pause.
    fn draw_pauses(&self, draw: &ItemHistory) -> Vec<Pause> {
        let ends = draw.schedules.iter().skip(1).map(|(at, _)| Some(*at)).chain([None]);
        let planned = draw.schedules.iter().zip(ends).filter_map(|((since, schedule), end)| {
            let pause = blood_draw::pause(self.draw_at(schedule.as_ref()?)?);
            let pause = Pause { since: pause.since.max(*since), until: pause.until.into_iter().chain(end).min() };
            pause.until.is_some_and(|until| pause.since < until).then_some(pause)
        });
        planned.collect()
    }

    /// When blood is drawn, in the zone where the person was then.
    fn draw_at(&self, reminder: &Schedule) -> Option<Instant> {
        let about = blood_draw::at(reminder, &self.zones.last()?.1)?;
        blood_draw::at(reminder, self.zone_at(about)?)
    }

    /// The zone the phone was in at an instant; before the first, the first.
    fn zone_at(&self, at: Instant) -> Option<&Zone> {
        held(&self.zones, at).or_else(|| self.zones.first().map(|(_, zone)| zone))
    }

    /// The date that a dose counts to. A dose by elapsed time is named by its UTC date; what it is follows from the date where the
    /// person was when it was due.
    pub fn date_of(&self, item: &ItemHistory, named: CivilDate, due: Instant) -> CivilDate {
        match (self.rule_at(item, due), self.zone_at(due)) {
            (Some(Rule::Elapsed { .. }), Some(zone)) => zone.local(due).date(),
            _ => named,
        }
    }

    /// The versions of an item, from all that changed.
    ///
    /// Versions that ended before `from` are left out, but for the last: they can't decide a dose due after it.
    pub fn versions(&self, item: &ItemHistory, from: Instant) -> Vec<Version> {
        let Some((start, _)) = item.schedules.first() else { return Vec::new() };
        let pauses = self.pauses_of(item);
        let mut since: Vec<Instant> = item.schedules.iter().map(|(at, _)| *at).collect();
        for (_, schedule) in &item.schedules {
            if let Some(Schedule::With { item: target }) = schedule {
                since.extend(self.item(target).into_iter().flat_map(|t| t.schedules.iter().map(|(at, _)| *at)));
            }
        }
        since.extend(self.routines.iter().map(|(at, _)| *at));
        since.extend(self.zones.iter().map(|(at, _)| *at));
        since.extend(pauses.iter().flat_map(|pause| std::iter::once(pause.since).chain(pause.until)));
        since.retain(|at| at >= start);
        since.sort_unstable();
        since.dedup();
        let first = since.partition_point(|at| *at < from).saturating_sub(1);
        let mut found: Vec<Version> = Vec::new();
        for at in since {
            let rule = self.rule_at(item, at).filter(|_| !pauses.iter().any(|pause| pause.holds(at)));
            let (Some(anchors), Some(zone)) = (self.anchors_at(at), self.zone_at(at)) else { return Vec::new() };
            let home = rule.as_ref().and_then(|rule| self.home_of(rule));
            // The slots follow from all that went before, so no version is left out while they are counted.
            let version = match found.last() {
                Some(last) => last.next(at, rule, anchors, zone.clone()),
                None => Version::first(at, rule, anchors, zone.clone()),
            };
            found.push(version.at_home(home));
        }
        found.split_off(first.min(found.len()))
    }

    /// What held at an instant; before the first routine, the first.
    pub fn anchors_at(&self, at: Instant) -> Option<Anchors> {
        held(&self.routines, at).or_else(|| self.routines.first().map(|(_, r)| r)).cloned()
    }

    fn item(&self, id: &str) -> Option<&ItemHistory> {
        self.items.iter().find(|i| i.id == id)
    }

    /// The rule an item has at an instant, its own or that of the item it goes with. Where that one has none, as two phones may have said
    /// without knowing of each other, its own last rule holds: no dose is lost without a word.
    fn rule_at(&self, item: &ItemHistory, at: Instant) -> Option<Rule> {
        match held(&item.schedules, at)?.as_ref()? {
            Schedule::With { item: other } => {
                let others = self.item(other).and_then(|other| Rule::of(held(&other.schedules, at)?.as_ref()?));
                others.or_else(|| Rule::of(own_until(item, at)?))
            }
            schedule => Rule::of(schedule),
        }
    }

    /// Gives each item that goes with one that has no rule its own last schedule, as its doses follow that. One that never had any stays
    /// as it is, and makes no doses.
    pub fn on_their_own(mut self) -> PlanHistory {
        let lost = |item: &ItemHistory| {
            let Schedule::With { item: other } = &item.entry.schedule else { return None };
            let leads = self.item(other).is_some_and(|other| other.is_active() && Rule::of(&other.entry.schedule).is_some());
            if leads || !item.is_active() {
                return None;
            }
            own_until(item, Instant(i64::MAX)).cloned()
        };
        let own: Vec<Option<Schedule>> = self.items.iter().map(lost).collect();
        for (item, own) in self.items.iter_mut().zip(own) {
            if let Some(own) = own {
                item.entry.schedule = own;
            }
        }
        self
    }

    fn home_of(&self, rule: &Rule) -> Option<Zone> {
        match rule {
            Rule::Civil { timing: Timing::AtHome { zone, .. }, .. } => self.homes.get(zone).cloned(),
            _ => None,
        }
    }
}

/// The last schedule with times of its own that an item had until an instant.
fn own_until(item: &ItemHistory, at: Instant) -> Option<&Schedule> {
    let until = item.schedules.iter().rev().filter(|(since, _)| *since <= at);
    until.filter_map(|(_, schedule)| schedule.as_ref()).find(|schedule| Rule::of(schedule).is_some())
}

/// What held at an instant: the last of the entries not after it.
fn held<T>(history: &[(Instant, T)], at: Instant) -> Option<&T> {
    history.iter().rev().find(|(since, _)| *since <= at).map(|(_, value)| value)
}
