//! Use cases of the plan: items and the routine.

use rusqlite::Connection;

use super::{App, Moment, Topic};
use crate::diary::episode::NOTE_MAX;
use crate::error::{Error, Field, Result};
use crate::plan::occurrence::{self, Version};
use crate::plan::{sentence, Item, ItemEntry, PlanItem, PlanScreen, Routine, Schedule};
use crate::plan::{Days, ItemKind, Timing};
use crate::reminders::planner::{self, ItemDoses, LOOK_BACK};
use crate::store::doses;
use crate::store::plan::{self, ItemHistory};
use crate::store::{new_id, settings};
use crate::time::{CivilDate, CivilTime, Instant, Zone};
use crate::words::Words;

/// Bedtime until the person sets one.
const BEDTIME: (u32, u32) = (23, 0);
/// Waking until the person sets one.
const WAKING: (u32, u32) = (7, 0);

/// The plan as stored, with what its doses hang on.
pub(super) struct PlanState {
    pub items: Vec<ItemHistory>,
    pub routines: Vec<(Instant, Routine)>,
    pub zones: Vec<(Instant, Zone)>,
}

impl PlanState {
    /// The routine that holds now.
    pub fn routine(&self) -> Routine {
        self.routines.last().map_or_else(default_routine, |(_, r)| r.clone())
    }

    /// The routine that held at an instant; before the first, the first.
    pub fn routine_at(&self, at: Instant) -> Routine {
        let held = self.routines.iter().rev().find(|(since, _)| *since <= at).or_else(|| self.routines.first());
        held.map_or_else(default_routine, |(_, r)| r.clone())
    }

    /// The doses' sources, in the order of the items, leaving out versions that ended before `from`.
    pub fn doses(&self, from: Instant) -> Vec<ItemDoses> {
        self.items.iter().map(|item| ItemDoses { item: item.id.clone(), versions: self.versions(item, from) }).collect()
    }

    fn versions(&self, item: &ItemHistory, from: Instant) -> Vec<Version> {
        occurrence::versions(item, &self.items, &self.routines, &self.zones, from)
    }

    fn item(&self, id: &str) -> Result<&ItemHistory> {
        self.items.iter().find(|i| i.id == id && i.is_active()).ok_or(Error::NotFound { field: Field::Id })
    }

    /// The item another goes with, and its own schedule.
    fn with(&self, schedule: &Schedule) -> Option<(String, &Schedule)> {
        let Schedule::With { item } = schedule else { return None };
        self.items.iter().find(|i| i.id == *item && i.is_active()).map(|i| (i.entry.title(), &i.entry.schedule))
    }

    /// The sentence of a schedule.
    pub fn sentence(&self, schedule: &Schedule, words: &Words) -> String {
        let with = self.with(schedule);
        sentence::schedule(schedule, with.as_ref().map(|(t, s)| (t.as_str(), *s)), words)
    }

    /// Why a dose is at its time.
    pub fn reason(&self, schedule: &Schedule, words: &Words) -> String {
        let with = self.with(schedule);
        sentence::reason(schedule, with.as_ref().map(|(t, s)| (t.as_str(), *s)), &self.routine(), words)
    }

    /// Refuses a schedule that goes with an item that is not there, or that itself goes with another.
    fn check(&self, schedule: &Schedule, own: Option<&str>) -> Result<()> {
        let Schedule::With { item } = schedule else { return Ok(()) };
        let target = self.item(item)?;
        let in_use = own.is_some_and(|own| self.dependents(own).next().is_some());
        if Some(target.id.as_str()) == own || in_use || matches!(target.entry.schedule, Schedule::With { .. }) {
            return Err(Error::NotFound { field: Field::Schedule });
        }
        Ok(())
    }

    fn dependents<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a ItemHistory> {
        self.items.iter().filter(move |i| i.is_active() && matches!(&i.entry.schedule, Schedule::With { item } if item == id))
    }
}

/// What holds until the person sets a routine.
pub(crate) fn default_routine() -> Routine {
    let time = |(h, m)| CivilTime::from_hms_opt(h, m, 0).unwrap_or(CivilTime::MIN);
    Routine { bedtime: time(BEDTIME), waking: time(WAKING), evenings: Vec::new() }
}

impl App {
    /// The routine that holds now.
    pub(super) fn routine(db: &Connection) -> Result<Routine> {
        Ok(plan::routine(db)?.unwrap_or_else(default_routine))
    }

    /// Reads the plan. A zone the phone has just come to counts from now on, even if not noted yet.
    pub(super) fn plan_state(&self, db: &Connection, m: &Moment) -> Result<PlanState> {
        self.plan_since(db, m, Instant(i64::MIN))
    }

    /// Reads the plan as far as it decides what is due around now: however long the diary, the same few pages.
    pub(super) fn plan_around(&self, db: &Connection, m: &Moment) -> Result<PlanState> {
        self.plan_since(db, m, m.now.plus(-LOOK_BACK))
    }

    fn plan_since(&self, db: &Connection, m: &Moment, from: Instant) -> Result<PlanState> {
        let mut routines = plan::routines(db)?;
        if routines.is_empty() {
            routines.push((Instant(i64::MIN), default_routine()));
        }
        let mut zones: Vec<(Instant, Zone)> = Vec::new();
        for (since, name) in settings::zones(db, from)? {
            // A zone this phone no longer knows can't decide anything to come; what came due then is stored.
            zones.push((since, self.zone(&name).unwrap_or_else(|_| m.zone.clone())));
        }
        if zones.last().is_none_or(|(_, z)| z.name() != m.zone.name()) {
            let since = if zones.is_empty() { Instant(i64::MIN) } else { m.now };
            zones.push((since, m.zone.clone()));
        }
        Ok(PlanState { items: plan::items(db)?, routines, zones })
    }

    /// The plan screen.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn plan(&self) -> Result<PlanScreen> {
        let m = self.moment()?;
        let back = m.now.plus(-LOOK_BACK);
        let (state, rows) = self.look(|db| Ok((self.plan_around(db, &m)?, doses::since(db, back)?)))?;
        let today = m.zone.local(m.now).date();
        let items = state.items.iter().filter(|i| i.is_active()).map(|item| {
            let source = ItemDoses { item: item.id.clone(), versions: state.versions(item, back) };
            let next = planner::next(&source, &rows, m.now);
            PlanItem {
                item: shown(item),
                title: item.entry.title(),
                sentence: state.sentence(&item.entry.schedule, &m.words),
                next,
                next_words: next.map_or_else(String::new, |at| {
                    let local = m.zone.local(at);
                    let day = m.words.relative_day(local.date(), today);
                    m.words.with("next-dose", &[("day", day.into()), ("time", m.words.time(local.time()).into())])
                }),
            }
        });
        Ok(PlanScreen { items: items.collect(), routine: state.routine(), suggestions: suggestions(&state, today, &m.words) })
    }

    /// The sentence a schedule would be shown as.
    ///
    /// # Errors
    /// What [`Schedule::checked`] gives; [`Error::NotFound`] for an item it can't go with.
    pub fn preview_schedule(&self, schedule: Schedule) -> Result<String> {
        let schedule = schedule.checked()?;
        let m = self.moment()?;
        let state = self.look(|db| self.plan_state(db, &m))?;
        state.check(&schedule, None)?;
        Ok(state.reason(&schedule, &m.words))
    }

    /// Adds an item from now on.
    ///
    /// # Errors
    /// What [`ItemEntry::checked`] gives; [`Error::NotFound`] for an item it can't go with.
    pub fn add_item(&self, entry: ItemEntry) -> Result<Item> {
        let entry = entry.checked()?;
        self.change(|db, m, topics| {
            settings::note_zone(db, m.zone.name(), m.now)?;
            self.plan_state(db, m)?.check(&entry.schedule, None)?;
            let id = new_id(m.now);
            plan::insert_item(db, &id, &entry, m.now)?;
            plan::put_schedule(db, &new_id(m.now), &id, Some(&entry.schedule), m.now)?;
            topics.extend([Topic::Plan, Topic::Reminders]);
            Ok(shown(self.plan_state(db, m)?.item(&id)?))
        })
    }

    /// Changes an item from now on.
    ///
    /// # Errors
    /// As [`App::add_item`]; [`Error::NotFound`] for the item itself.
    pub fn change_item(&self, id: &str, entry: ItemEntry) -> Result<Item> {
        let entry = entry.checked()?;
        self.change(|db, m, topics| {
            settings::note_zone(db, m.zone.name(), m.now)?;
            let state = self.plan_state(db, m)?;
            state.check(&entry.schedule, Some(id))?;
            let before = state.item(id)?;
            plan::update_item(db, id, &entry, m.now)?;
            if before.entry.schedule != entry.schedule {
                plan::put_schedule(db, &new_id(m.now), id, Some(&entry.schedule), m.now)?;
            }
            topics.extend([Topic::Plan, Topic::Reminders]);
            Ok(shown(self.plan_state(db, m)?.item(id)?))
        })
    }

    /// Ends an item now. Items taken with it keep its times as their own.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn end_item(&self, id: &str) -> Result<()> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            let item = state.item(id)?;
            for dependent in state.dependents(id) {
                plan::put_schedule(db, &new_id(m.now), &dependent.id, Some(&item.entry.schedule), m.now)?;
            }
            plan::put_schedule(db, &new_id(m.now), id, None, m.now)?;
            topics.extend([Topic::Plan, Topic::Reminders]);
            Ok(())
        })
    }

    /// Sets bedtime and waking from now on.
    ///
    /// # Errors
    /// What [`Routine::checked`] gives.
    pub fn set_routine(&self, routine: Routine) -> Result<()> {
        let routine = routine.checked()?;
        self.change(|db, m, topics| {
            settings::note_zone(db, m.zone.name(), m.now)?;
            let before = plan::routine(db)?;
            if before.is_none() {
                // What held until now was the usual routine: without this line the past would move.
                plan::put_routine(db, &new_id(Instant(0)), &default_routine(), Instant(0))?;
            }
            if before.as_ref() != Some(&routine) {
                plan::put_routine(db, &new_id(m.now), &routine, m.now)?;
                topics.extend([Topic::Plan, Topic::Reminders]);
            }
            Ok(())
        })
    }
}

fn shown(item: &ItemHistory) -> Item {
    let since = item.schedules.first().map_or(Instant(0), |(at, _)| *at);
    Item { id: item.id.clone(), entry: item.entry.clone(), since }
}

/// What people with RLS often take, ready to be added. Doses and timing: iron 65 mg with vitamin C 100 mg every other day
/// (Silber, Mayo Clin Proc 2021, confidence B; alternate days: Stoffel 2017, A), magnesium glycinate 200–400 mg 30–90 min
/// before bed (the articles, B), here at the low end and in the middle.
fn suggestions(state: &PlanState, today: CivilDate, words: &Words) -> Vec<ItemEntry> {
    let every_other_day = || Schedule::Own {
        days: Days::EveryNDays { days: 2, from: today },
        timing: Timing::At { times: CivilTime::from_hms_opt(9, 0, 0).into_iter().collect() },
    };
    let before_bed = || Schedule::Own { days: Days::EveryDay, timing: Timing::BeforeBed { minutes: 45 } };
    let iron = words.text("suggestion-iron-name");
    let with_iron =
        state.items.iter().find(|i| i.is_active() && i.entry.name == iron && matches!(i.entry.schedule, Schedule::Own { .. }));
    let vitamin_c = with_iron.map_or_else(every_other_day, |i| Schedule::With { item: i.id.clone() });
    [
        ("suggestion-iron-name", "65 mg", "suggestion-iron-note", every_other_day()),
        ("suggestion-vitamin-c-name", "100 mg", "suggestion-vitamin-c-note", vitamin_c),
        ("suggestion-magnesium-name", "200 mg", "suggestion-magnesium-note", before_bed()),
    ]
    .into_iter()
    .map(|(name, dose, note, schedule)| ItemEntry {
        name: words.text(name),
        dose: dose.to_owned(),
        kind: ItemKind::Supplement,
        schedule,
        note: words.text(note).chars().take(NOTE_MAX).collect(),
    })
    .filter(|s| !state.items.iter().any(|i| i.is_active() && i.entry.name == s.name))
    .collect()
}
