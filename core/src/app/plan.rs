//! Use cases of the plan: items, pauses and the routine.

use std::collections::HashMap;

use rusqlite::Connection;

use super::diary::saved;
use super::{blood_draw, App, Moment, Topic};
use crate::diary::episode::NOTE_MAX;
use crate::diary::lines::AnsweredDose;
use crate::diary::Saved;
use crate::error::{Error, Field, Result};
use crate::medicines::substances_named;
use crate::plan::{
    occurrence, sentence, Anchors, Item, ItemEntry, ItemHistory, PlanHistory, PlanItem, PlanScreen, Routine, Schedule,
};
use crate::plan::{Days, ItemKind, Substance, Timing};
use crate::reminders::planner::{self, ItemDoses, LOOK_BACK};
use crate::reminders::DoseId;
use crate::store::doses;
use crate::store::plan::{self, Turn};
use crate::store::undo::{self, Area};
use crate::store::{new_id, settings};
use crate::time::{CivilDate, CivilTime, Instant, Zone};
use crate::words::{is_label_in_any, Words};

/// Bedtime until the person sets one.
const BEDTIME: (u32, u32) = (23, 0);
/// Waking until the person sets one.
const WAKING: (u32, u32) = (7, 0);

/// The plan as stored, as it stands now.
pub(super) struct PlanState {
    pub history: PlanHistory,
    pub today: CivilDate,
}

impl PlanState {
    /// The routine that holds now.
    pub fn routine(&self) -> Routine {
        self.anchors().routine
    }

    /// The routine that holds now, with the bedtime of its night.
    pub fn anchors(&self) -> Anchors {
        self.history.routines.last().map_or_else(|| default_routine().into(), |(_, anchors)| anchors.clone())
    }

    /// The routine that held at an instant; before the first, the first.
    pub fn routine_at(&self, at: Instant) -> Routine {
        self.history.anchors_at(at).map_or_else(default_routine, |anchors| anchors.routine)
    }

    /// The doses' sources, in the order of the items, leaving out versions that ended before `from`.
    pub fn doses(&self, from: Instant) -> Vec<ItemDoses> {
        self.history.items.iter().map(|item| self.doses_of(item, from)).collect()
    }

    /// The source of one item's doses.
    pub fn doses_of(&self, item: &ItemHistory, from: Instant) -> ItemDoses {
        ItemDoses { item: item.id.clone(), versions: self.history.versions(item, from) }
    }

    /// An item that is in the plan now.
    pub fn item(&self, id: &str) -> Result<&ItemHistory> {
        self.known(id).filter(|i| i.is_active()).ok_or(Error::NotFound { field: Field::Id })
    }

    /// The title of an answered dose: as it was then.
    pub fn title_of(&self, dose: &AnsweredDose) -> String {
        let Some(item) = self.known(&dose.item) else { return String::new() };
        let named = dose.id.parse::<DoseId>().map_or(self.today, |id| id.date);
        self.title(item, named, dose.due.at, dose.dose.as_deref())
    }

    /// The title of a dose by the date it is named by and when it is due: with the words that were noted of it, else as the item has it.
    pub fn title(&self, item: &ItemHistory, named: CivilDate, due: Instant, noted: Option<&str>) -> String {
        match noted {
            Some(words) => ItemEntry { dose: words.to_owned(), ..item.entry.clone() }.title(),
            None => item.entry.title_on(self.history.date_of(item, named, due)),
        }
    }

    /// An item that is or was in the plan.
    pub fn known(&self, id: &str) -> Option<&ItemHistory> {
        self.history.items.iter().find(|i| i.id == id)
    }

    /// The item another goes with, and its own schedule, if it has one.
    fn with(&self, schedule: &Schedule) -> Option<(String, &Schedule)> {
        let Schedule::With { item } = schedule else { return None };
        let other = self
            .item(item)
            .ok()
            .filter(|other| !matches!(other.entry.schedule, Schedule::With { .. } | Schedule::AsNeeded { .. }));
        other.map(|i| (i.entry.title_on(self.today), &i.entry.schedule))
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

    /// Why a dose of an item is or was at its time, by the schedule and the routine that hold then.
    pub fn reason_at(&self, item: &ItemHistory, due: Instant, words: &Words) -> String {
        let schedule = item.schedule_at(due);
        let with = self.with(schedule);
        let with = with.as_ref().map(|(t, s)| (t.as_str(), *s));
        sentence::why(schedule, with, &item.entry.substances, &self.routine_at(due), words)
    }

    /// Whether a schedule's doses stay at their instants when the phone changes its zone.
    pub fn is_pinned(&self, schedule: &Schedule) -> bool {
        let own = match schedule {
            Schedule::With { item } => self.known(item).map(|i| &i.entry.schedule),
            own => Some(own),
        };
        matches!(own, Some(Schedule::Elapsed { .. } | Schedule::Own { timing: Timing::AtHome { .. }, .. }))
    }

    /// Refuses a schedule that goes with an item that is not there, or that has no times of its own.
    fn check(&self, schedule: &Schedule, own: Option<&str>) -> Result<()> {
        let Schedule::With { item } = schedule else {
            // An item that others go with keeps times of its own.
            let in_use = own.is_some_and(|own| self.dependents(own).next().is_some());
            return match schedule {
                Schedule::AsNeeded { .. } if in_use => Err(Error::NotFound { field: Field::Schedule }),
                _ => Ok(()),
            };
        };
        let target = self.item(item)?;
        let in_use = own.is_some_and(|own| self.dependents(own).next().is_some());
        let has_times = matches!(target.entry.schedule, Schedule::Own { .. } | Schedule::Elapsed { .. });
        if Some(target.id.as_str()) == own || in_use || !has_times {
            return Err(Error::NotFound { field: Field::Schedule });
        }
        Ok(())
    }

    fn dependents<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a ItemHistory> {
        let goes_with = move |i: &&ItemHistory| matches!(&i.entry.schedule, Schedule::With { item } if item == id);
        self.history.active().filter(goes_with)
    }
}

/// What holds until the person sets a routine.
pub(crate) fn default_routine() -> Routine {
    let time = |(h, m)| CivilTime::from_hms_opt(h, m, 0).unwrap_or(CivilTime::MIN);
    Routine::of(time(BEDTIME), time(WAKING))
}

impl App {
    /// The routine that holds now.
    pub(super) fn routine(db: &Connection) -> Result<Anchors> {
        Ok(plan::routine(db)?.unwrap_or_else(|| default_routine().into()))
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
            routines.push((Instant(i64::MIN), default_routine().into()));
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
        let items = plan::items(db)?;
        let homes = self.homes(&items);
        let today = m.today();
        Ok(PlanState { history: PlanHistory { items, routines, zones, homes }.on_their_own(), today })
    }

    /// The zones that schedules name as home, as far as this phone knows them.
    fn homes(&self, items: &[ItemHistory]) -> HashMap<String, Zone> {
        let named = items.iter().flat_map(|item| &item.schedules).filter_map(|(_, schedule)| match schedule {
            Some(Schedule::Own { timing: Timing::AtHome { zone, .. }, .. }) => Some(zone),
            _ => None,
        });
        named.filter_map(|name| Some((name.clone(), self.zone(name).ok()?))).collect()
    }

    /// The plan screen.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn plan(&self) -> Result<PlanScreen> {
        let m = self.moment()?;
        let back = m.now.plus(-LOOK_BACK);
        self.look(|db| {
            let state = self.plan_state(db, &m)?;
            let rows = doses::since(db, back)?;
            let mut items = Vec::new();
            for item in state.history.active().filter(|item| !is_over(item, &m)) {
                let next = planner::next(&state.doses_of(item, back), &rows, m.now);
                items.push(self.plan_item(db, &state, item, next, &m)?);
            }
            Ok(PlanScreen { items, routine: state.routine(), suggestions: suggestions(&state, &m.words) })
        })
    }

    fn plan_item(
        &self,
        db: &Connection,
        state: &PlanState,
        item: &ItemHistory,
        next: Option<Instant>,
        m: &Moment,
    ) -> Result<PlanItem> {
        let (entry, words) = (&item.entry, &m.words);
        let pause = item.pause_at(m.now);
        let paused_words = pause.map_or_else(String::new, |pause| match pause.until {
            None => words.text("item-paused"),
            Some(until) => words.with("item-paused-until", &[("day", words.day(m.zone.local(until).date()).into())]),
        });
        let next_words = next.map_or_else(String::new, |at| {
            let local = m.zone.local(at);
            let day = words.relative_day(local.date(), state.today);
            words.with("next-dose", &[("day", day.into()), ("time", words.time(local.time()).into())])
        });
        let step = entry.steps.iter().find(|step| step.from > state.today);
        let stock = self.stock_of(db, state, item, m)?;
        let (caution, cautions) = super::stock::caution(item, state, m).unzip();
        Ok(PlanItem {
            item: shown(item),
            title: entry.title_on(state.today),
            sentence: state.sentence(&entry.schedule, words),
            next,
            next_words,
            as_needed: matches!(entry.schedule, Schedule::AsNeeded { .. }),
            paused: pause.is_some(),
            paused_words,
            product_words: super::stock::product_words(entry, state.today, words),
            step_words: step.map_or_else(String::new, |step| {
                words.with("item-step", &[("day", words.day(step.from).into()), ("dose", step.dose.clone().into())])
            }),
            left: stock.left,
            stock_words: stock.words,
            adherence_words: self.taken_lately(db, state, item, m)?,
            caution: caution.unwrap_or_default(),
            cautions: cautions.into_iter().collect(),
        })
    }

    /// The sentence a schedule would be shown as.
    ///
    /// # Errors
    /// What [`Schedule::checked`] gives; [`Error::NotFound`] for an item it can't go with.
    pub fn preview_schedule(&self, schedule: Schedule) -> Result<String> {
        let schedule = schedule.checked()?;
        let m = self.moment()?;
        let schedule = self.at_home(schedule, &m)?;
        let state = self.look(|db| self.plan_state(db, &m))?;
        state.check(&schedule, None)?;
        Ok(state.reason(&schedule, &m.words))
    }

    /// Adds an item from now on. Of a supplement or medicine that names no substances, those that its name or compound says are put in, to
    /// be seen in what comes back.
    ///
    /// # Errors
    /// What [`ItemEntry::checked`] gives; [`Error::NotFound`] for an item it can't go with.
    pub fn add_item(&self, entry: ItemEntry) -> Result<Item> {
        let entry = entry.checked()?;
        if entry.kind == ItemKind::BloodDraw {
            // Made by its own call, which checks its time.
            return Err(Error::NotFound { field: Field::Schedule });
        }
        let entry = with_substances(entry);
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            topics.extend([Topic::Plan, Topic::Reminders]);
            self.put_item(db, &state, entry, m)
        })
    }

    /// Puts a checked entry into the plan as it stands.
    pub(super) fn put_item(&self, db: &Connection, state: &PlanState, entry: ItemEntry, m: &Moment) -> Result<Item> {
        settings::note_zone(db, m.zone.name(), m.now)?;
        let entry = ItemEntry { schedule: self.at_home(entry.schedule, m)?, ..entry };
        state.check(&entry.schedule, None)?;
        let id = new_id(m.now);
        plan::insert_item(db, &id, &entry, m.now)?;
        plan::put_turn(db, &new_id(m.now), &id, Turn::Goes(&entry.schedule), m.now)?;
        Ok(Item { id, entry, since: m.now })
    }

    /// A schedule at home without a zone gets the one the phone is in.
    ///
    /// # Errors
    /// [`Error::UnknownZone`] for a zone the phone does not know.
    fn at_home(&self, schedule: Schedule, m: &Moment) -> Result<Schedule> {
        match schedule {
            Schedule::Own { days, timing: Timing::AtHome { times, zone } } => {
                let zone = if zone.is_empty() { m.zone.name().to_owned() } else { self.zone(&zone)?.name().to_owned() };
                Ok(Schedule::Own { days, timing: Timing::AtHome { times, zone } })
            }
            other => Ok(other),
        }
    }

    /// Changes an item from now on. What was answered stays as it was; a pause goes on. Substances that were taken out stay out; a new name
    /// puts in what it says where the old one said nothing.
    ///
    /// # Errors
    /// As [`App::add_item`]; [`Error::NotFound`] for the item itself.
    pub fn change_item(&self, id: &str, entry: ItemEntry) -> Result<Item> {
        let entry = entry.checked()?;
        self.change(|db, m, topics| {
            settings::note_zone(db, m.zone.name(), m.now)?;
            let entry = ItemEntry { schedule: self.at_home(entry.schedule, m)?, ..entry };
            let state = self.plan_state(db, m)?;
            state.check(&entry.schedule, Some(id))?;
            let before = state.item(id)?;
            let renamed = before.entry.name != entry.name && with_substances(before.entry.clone()).substances.is_empty();
            let entry = if renamed { with_substances(entry) } else { entry };
            blood_draw::check_kind(before.entry.kind, &entry)?;
            plan::update_item(db, id, &entry, m.now)?;
            if before.entry.schedule != entry.schedule {
                plan::put_turn(db, &new_id(m.now), id, Turn::keeping(before.pause_at(m.now), &entry.schedule), m.now)?;
            }
            topics.extend([Topic::Plan, Topic::Reminders]);
            Ok(Item { entry, ..shown(before) })
        })
    }

    /// Pauses an item from now on, until the beginning of a date or until it is resumed. Paused already, only the end changes.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Before`] for a date that is not after today.
    pub fn pause_item(&self, id: &str, until: Option<CivilDate>) -> Result<()> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            let item = state.item(id)?;
            if until.is_some_and(|until| until <= state.today) {
                return Err(Error::Before { field: Field::Date, after: Field::Time });
            }
            let until = until.map(|until| m.zone.resolve(until.and_time(CivilTime::MIN)));
            plan::put_turn(db, &new_id(m.now), id, Turn::Pauses(&item.entry.schedule, until), m.now)?;
            topics.extend([Topic::Plan, Topic::Reminders]);
            Ok(())
        })
    }

    /// Goes on with a paused item from now on. Does nothing if it is not paused.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn resume_item(&self, id: &str) -> Result<()> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            let item = state.item(id)?;
            if item.pause_at(m.now).is_some() {
                plan::put_turn(db, &new_id(m.now), id, Turn::Goes(&item.entry.schedule), m.now)?;
                topics.extend([Topic::Plan, Topic::Reminders]);
            }
            Ok(())
        })
    }

    /// Ends an item now. Items taken with it keep its times as their own. Undone, all go on as if nothing had been said.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn end_item(&self, id: &str) -> Result<Saved> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            let item = state.item(id)?;
            let key = new_id(m.now);
            let turn = |item: &str, turn: Turn<'_>| {
                let row = new_id(m.now);
                undo::keeping(db, &key, Area::ItemSchedule, &row, m.now, || plan::put_turn(db, &row, item, turn, m.now))
            };
            for dependent in state.dependents(id) {
                turn(&dependent.id, Turn::Goes(&item.entry.schedule))?;
            }
            turn(id, Turn::Ends)?;
            topics.extend([Topic::Plan, Topic::Reminders]);
            let words = m.words.with("item-ended", &[("item", item.entry.title_on(state.today).into())]);
            Ok(saved(id.to_owned(), key, words, m))
        })
    }

    /// Sets bedtime, waking and meals from now on. A bedtime of one night stays that night's.
    ///
    /// # Errors
    /// What [`Routine::checked`] gives.
    pub fn set_routine(&self, routine: Routine) -> Result<()> {
        let routine = routine.checked()?;
        self.change(|db, m, topics| change_routine(db, m, topics, |before| Ok(Anchors { routine, shift: before.shift })))
    }

    /// Moves the bedtime of this night, or of the one to come, and with it all that is anchored to it, as during a flare; with `None`
    /// back to the usual.
    ///
    /// # Errors
    /// [`Error::Before`] for the waking time.
    pub fn shift_bedtime(&self, bedtime: Option<CivilTime>) -> Result<()> {
        self.change(|db, m, topics| change_routine(db, m, topics, |before| shifted(before, bedtime, m)))
    }
}

/// A supplement or medicine without substances, with those that its name or compound says.
fn with_substances(entry: ItemEntry) -> ItemEntry {
    let swallowed = matches!(entry.kind, ItemKind::Supplement | ItemKind::Medicine);
    if !swallowed || !entry.substances.is_empty() {
        return entry;
    }
    let compound = entry.compound.and_then(|compound| compound.row()).map(|row| row.substance);
    let substances = compound.map_or_else(|| substances_named(&entry.name), |substance| vec![substance]);
    ItemEntry { substances, ..entry }
}

/// From now on, what `change` makes of the routine that holds. What held until now stays with the past.
pub(super) fn change_routine(
    db: &Connection,
    m: &Moment,
    topics: &mut Vec<Topic>,
    change: impl FnOnce(Anchors) -> Result<Anchors>,
) -> Result<()> {
    settings::note_zone(db, m.zone.name(), m.now)?;
    let before = match plan::routine(db)? {
        Some(before) => before,
        None => {
            // What held until now was the usual routine: without this line the past would move.
            let usual = Anchors::from(default_routine());
            plan::put_routine(db, &new_id(Instant(0)), &usual, Instant(0))?;
            usual
        }
    };
    let anchors = change(before.clone())?;
    if before != anchors {
        plan::put_routine(db, &new_id(m.now), &anchors, m.now)?;
        topics.extend([Topic::Plan, Topic::Reminders]);
    }
    Ok(())
}

/// The routine with the bedtime of this night, or of the one to come, moved; with `None`, as usual.
///
/// # Errors
/// [`Error::Before`] for the waking time.
pub(super) fn shifted(before: Anchors, bedtime: Option<CivilTime>, m: &Moment) -> Result<Anchors> {
    let bedtime = bedtime.map(crate::time::whole_minute);
    if bedtime == Some(before.routine.waking) {
        return Err(Error::Before { field: Field::Waking, after: Field::Bedtime });
    }
    let bounds = occurrence::around(&before, &m.zone, m.now);
    let night = m.zone.night(bounds.bed());
    Ok(Anchors { shift: bedtime.map(|bedtime| (night, bedtime)), ..before })
}

/// Whether an item is a blood draw whose time has come: it stays among the draws, and is no plan any more.
fn is_over(item: &ItemHistory, m: &Moment) -> bool {
    let is_draw = item.entry.kind == ItemKind::BloodDraw;
    is_draw && crate::plan::blood_draw::at(&item.entry.schedule, &m.zone).is_some_and(|draw| draw <= m.now)
}

fn shown(item: &ItemHistory) -> Item {
    let since = item.schedules.first().map_or(Instant(0), |(at, _)| *at);
    Item { id: item.id.clone(), entry: item.entry.clone(), since }
}

/// What people with RLS often take, ready to be added. Doses and timing: iron 65 mg with vitamin C 100 mg every other day
/// (Silber, Mayo Clin Proc 2021, confidence B; alternate days: Stoffel 2017, A), magnesium glycinate 200–400 mg 30–90 min
/// before bed (the articles, B), here at the low end and in the middle. The whole list is [`App::templates`].
fn suggestions(state: &PlanState, words: &Words) -> Vec<ItemEntry> {
    let every_other_day = || Schedule::Own {
        days: Days::EveryNDays { days: 2, from: state.today },
        timing: Timing::At { times: CivilTime::from_hms_opt(9, 0, 0).into_iter().collect() },
    };
    let before_bed = || Schedule::Own { days: Days::EveryDay, timing: Timing::BeforeBed { minutes: 45 } };
    // By its name in any language: the person may have added it before they changed theirs.
    let added = |key| state.history.active().filter(move |i| is_label_in_any(key, &i.entry.name));
    let with_iron = added("suggestion-iron-name").find(|i| matches!(i.entry.schedule, Schedule::Own { .. }));
    let vitamin_c = with_iron.map_or_else(every_other_day, |i| Schedule::With { item: i.id.clone() });
    [
        ("suggestion-iron-name", "65 mg", "suggestion-iron-note", every_other_day(), Substance::Iron),
        ("suggestion-vitamin-c-name", "100 mg", "suggestion-vitamin-c-note", vitamin_c, Substance::VitaminC),
        ("suggestion-magnesium-name", "200 mg", "suggestion-magnesium-note", before_bed(), Substance::Magnesium),
    ]
    .into_iter()
    .filter(|(name, ..)| added(name).next().is_none())
    .map(|(name, dose, note, schedule, substance)| ItemEntry {
        note: words.text(note).chars().take(NOTE_MAX).collect(),
        substances: vec![substance],
        ..ItemEntry::of(&words.text(name), dose, ItemKind::Supplement, schedule)
    })
    .collect()
}
