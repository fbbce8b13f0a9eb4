//! What follows by the spacing rules from what was really taken: from when something is fine, and what is too near.
//!
//! Decides which intakes are looked at: what was taken and drunk within a day. The gaps are [`crate::plan::timetable`]'s.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Connection;

use super::plan::PlanState;
use super::{App, Moment, Topic};
use crate::catalog::{Confidence, SpacingRow, SPACING};
use crate::diary::exposure::day_of;
use crate::diary::{Drink, Exposure};
use crate::error::{Error, Field, Result};
use crate::plan::timetable::fine::{fine_words, near_words};
use crate::plan::timetable::{
    self, broken_by, fine_from, sentence, DayDose, Kept, Near, Party, Rule, RuleChoice, Spacing, Strength, Thing, Timed, AXIS_END,
};
use crate::plan::timetable_day::{own_rules, Had, Known, PlanDay};
use crate::plan::{occurrence, ItemEntry, ItemHistory, SoftSpacing, Substance};
use crate::reminders::planner::{self, Dose, DoseRow, Given, LOOK_BACK};
use crate::reminders::{DoseId, DoseState, IntakeWarning};
use crate::store::undo::{self, Area};
use crate::store::{doses, exposures, settings, spacing};
use crate::time::{CivilDate, Instant, Stamp, HOUR, MINUTE};

/// Before the id of a rule that the person does without: a setting.
const SPACING_OFF: &str = "spacing-off-";
const OFF: &str = "yes";

/// How far back an intake can matter, in milliseconds: longer than any gap, which is at most 12 hours.
const MATTERS: i64 = 13 * HOUR;

/// What was taken and drunk lately, and the rules.
pub(super) struct Lately {
    pub so_far: Vec<Timed>,
    pub rules: Vec<Rule>,
}

impl App {
    /// What was taken and drunk until an instant, as far as a rule knows it.
    pub(super) fn lately(&self, db: &Connection, state: &PlanState, until: Instant, m: &Moment) -> Result<Lately> {
        let from = until.plus(-MATTERS);
        let taken = doses::taken(db, from)?;
        let mut so_far: Vec<Timed> =
            taken.iter().filter(|(_, at)| *at <= until).filter_map(|(id, at)| taken_thing(state, id, *at, m)).collect();
        so_far.extend(had(db, from, until, m)?.into_iter().map(timed));
        Ok(Lately { so_far, rules: all_rules(db)? })
    }

    /// What to say when an item is taken at an instant: the gaps that does not keep to what was taken or drunk before.
    pub(super) fn too_near(
        &self,
        db: &Connection,
        state: &PlanState,
        entry: &ItemEntry,
        item: &str,
        at: Instant,
        m: &Moment,
    ) -> Result<Vec<IntakeWarning>> {
        if entry.substances.is_empty() && spacing::rules(db)?.is_empty() {
            return Ok(Vec::new());
        }
        let lately = self.lately(db, state, at, m)?;
        let thing = thing(entry, item, m.zone.local(at).date());
        Ok(lately.warnings(&thing, at, m).into_iter().map(|(warning, _)| warning).collect())
    }

    /// What is planned for the next hours, as far as it is still to come.
    pub(super) fn coming(&self, db: &Connection, state: &PlanState, m: &Moment) -> Result<Vec<Dose>> {
        let back = m.now.plus(-LOOK_BACK);
        let rows = doses::since(db, back)?;
        let mut coming = planner::around(&state.doses(back), &rows, m.now, |dose| dose.due.at < m.now.plus(MATTERS));
        coming.retain(|d| matches!(d.state, DoseState::Upcoming | DoseState::Snoozed) && d.comes_up() > m.now);
        Ok(coming)
    }

    /// What follows from today, for the home screen: from when the usual drinks are fine after what was taken, and from when the doses
    /// that come up are fine after what was drunk.
    pub(super) fn fine_words(
        &self,
        db: &Connection,
        state: &PlanState,
        rows: &HashMap<String, DoseRow>,
        m: &Moment,
    ) -> Result<Vec<String>> {
        // From the rows already read: nothing more is read while nothing that matters was taken.
        let mut so_far: Vec<Timed> = Vec::new();
        for (name, row) in rows.iter().filter(|(_, row)| row.given == Some(Given::Taken)) {
            let (Ok(id), Some(at)) = (name.parse::<DoseId>(), row.taken) else { continue };
            if at <= m.now && m.now.since(at) < MATTERS {
                so_far.extend(taken_thing(state, &id.item, at, m));
            }
        }
        if so_far.is_empty() {
            return Ok(Vec::new());
        }
        so_far.sort_by(|a, b| (a.at, &a.thing.title).cmp(&(b.at, &b.thing.title)));
        let rules = all_rules(db)?;
        let usual = state.routine().usual;
        let mut drinks: Vec<Substance> = usual.iter().map(|u| u.substance).collect();
        if drinks.is_empty() {
            drinks.push(Substance::Coffee);
        }
        drinks.sort_unstable();
        drinks.dedup();
        let mut found = Vec::new();
        for substance in drinks {
            let drink = drunk(substance, m.words.text(substance.key()));
            let fine = fine_from(&drink, &so_far, &rules, m.now);
            if fine.because.is_some() {
                found.push(fine_words(&drink, &fine, &so_far, &m.zone, &m.words));
            }
        }
        Ok(found)
    }
}

impl App {
    /// After an intake, moves the doses of the rest of the day that would be too near to it, by the least and none past bedtime, and by
    /// rules that are sure (confidence A or B) or the person's own. Other doses stay, unless there is no room without moving them, too.
    /// Says what moved. Undone with the intake.
    pub(super) fn make_room(
        &self,
        db: &Connection,
        state: &PlanState,
        undo: &str,
        item: &ItemHistory,
        at: Instant,
        m: &Moment,
    ) -> Result<Vec<String>> {
        let matters = |i: &ItemHistory| !i.entry.substances.is_empty();
        if m.now.since(at).abs() >= MATTERS || (!matters(item) && spacing::rules(db)?.is_empty()) {
            return Ok(Vec::new());
        }
        let mut lately = self.lately(db, state, m.now, m)?;
        lately.rules.retain(|rule| {
            matches!(rule.spacing, Spacing::Apart { .. }) && !matches!(rule.confidence, Some(Confidence::C | Confidence::U))
        });
        let bedtime = occurrence::around(&state.anchors(), &m.zone, m.now).next_bed;
        let mut coming = self.coming(db, state, m)?;
        coming.retain(|dose| dose.comes_up() < bedtime);
        let known = Known {
            history: &state.history,
            anchors: state.anchors(),
            zone: m.zone.clone(),
            doses: coming.clone(),
            had: Vec::new(),
        };
        let date = m.zone.night(bedtime).0;
        let mut plan_day = PlanDay::of(known, date, |substance| m.words.text(substance.key()));
        let now = plan_day.minute(m.now);
        plan_day.day.intakes.retain(|intake| intake.at > now);
        let mut fine = HashMap::new();
        let mut from = BTreeMap::new();
        for (number, dose) in plan_day.day.doses.iter_mut().enumerate() {
            if dose.item == item.id {
                dose.taken = Some(dose.preferred);
                continue;
            }
            let what =
                Thing { title: String::new(), substances: dose.substances.clone(), item: Some(dose.item.clone()), meal: None };
            let planned = plan_day.begins.plus(i64::from(dose.preferred) * MINUTE);
            let found = fine_from(&what, &lately.so_far, &lately.rules, planned);
            if found.because.is_some() && found.from <= bedtime {
                from.insert(number, i32::try_from(found.from.since(plan_day.begins).div_euclid(MINUTE)).unwrap_or(AXIS_END));
                fine.insert(number, found.from);
            }
        }
        if from.is_empty() {
            return Ok(Vec::new());
        }
        let facts: Vec<DayDose> = lately.so_far.iter().enumerate().map(|(n, taken)| fact(n, taken, &plan_day)).collect();
        plan_day.day.doses.extend(facts);
        // A day too hard to solve is left as it is.
        let moved = timetable::make_room(&plan_day.day, &lately.rules, &from).unwrap_or_default();
        let mut words = Vec::new();
        for (number, minute) in moved {
            let Some(dose) = plan_day.day.doses.get(number) else { continue };
            // Not a second too soon: a minute of the day is its first instant.
            let until = plan_day.instant(minute);
            let until = fine.get(&number).filter(|at| plan_day.minute(**at) == minute).map_or(until, |at| until.max(*at));
            for one in coming.iter().filter(|one| dose.id.split('+').any(|name| name == one.id.to_string())) {
                let row = DoseRow { snoozed_until: Some(until), ..one.row.unwrap_or(DoseRow::due(one.due.at)) };
                let name = one.id.to_string();
                undo::keeping(db, undo, Area::Dose, &name, m.now, || {
                    doses::put(db, &name, &one.id.item, &row, &doses::said(db, &name)?, &Stamp::new(m.now, &m.zone))
                })?;
            }
            let time = m.words.time(m.zone.local(until).time());
            words.push(m.words.with("dose-made-room", &[("item", dose.title.clone().into()), ("time", time.into())]));
        }
        Ok(words)
    }
}

/// What was taken or drunk, as a fact of the day.
fn fact(number: usize, taken: &Timed, plan_day: &PlanDay) -> DayDose {
    let (id, at) = (format!("fact-{number}"), plan_day.minute(taken.at));
    DayDose {
        item: taken.thing.item.clone().unwrap_or_else(|| id.clone()),
        id,
        title: taken.thing.title.clone(),
        substances: taken.thing.substances.clone(),
        earliest: at,
        latest: at,
        preferred: at,
        taken: Some(at),
        by_bed: false,
        choices: Vec::new(),
    }
}

impl Lately {
    /// The gaps that a thing at an instant does not keep, in words, each with from when it would, and with its source.
    pub fn warnings(&self, thing: &Thing, at: Instant, m: &Moment) -> Vec<(IntakeWarning, String)> {
        let warning = |near: &Near| {
            let words = near_words(near, &self.so_far, &m.zone, &m.words);
            (IntakeWarning { fine_from: Some(near.fine_from), words }, source(&near.rule, m))
        };
        broken_by(thing, at, &self.so_far, &self.rules).iter().map(warning).collect()
    }
}

/// Where a rule is from: its row's source, or the person's own words.
fn source(rule: &str, m: &Moment) -> String {
    SPACING.iter().find(|row| row.id == rule).map_or_else(|| m.words.text("source-own-rule"), |row| row.from.words(&m.words))
}

/// The rules of the catalogue, but for those that the person does without, and the person's own.
pub(super) fn all_rules(db: &Connection) -> Result<Vec<Rule>> {
    Ok(timetable::rules(&own_rules(&spacing::rules(db)?), &choices(db)?))
}

/// The rules of the catalogue that the person does without.
pub(super) fn choices(db: &Connection) -> Result<Vec<RuleChoice>> {
    let off = settings::settings(db, SPACING_OFF)?.into_iter().filter(|(_, value)| value == OFF);
    Ok(off.map(|(rule, _)| RuleChoice { rule, kept: Kept::Off }).collect())
}

impl App {
    /// Keeps a rule of the catalogue that is kept where possible, or with `kept` false does without it.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a rule that is not there, or that is kept always.
    pub fn keep_spacing(&self, rule: &str, kept: bool) -> Result<()> {
        let soft = SPACING.iter().any(|row| row.id == rule && row.strength == Strength::Soft);
        if !soft {
            return Err(Error::NotFound { field: Field::Id });
        }
        self.change(|db, m, topics| {
            topics.push(Topic::Plan);
            settings::put_setting(db, &format!("{SPACING_OFF}{rule}"), if kept { "" } else { OFF }, m.now)
        })
    }

    /// The catalogue's rules that are kept where possible, as far as they are about what is in the plan or drunk.
    pub(super) fn soft_rules(&self, db: &Connection, state: &PlanState, m: &Moment) -> Result<Vec<SoftSpacing>> {
        let choices = choices(db)?;
        let taken: Vec<Substance> = state.history.active().flat_map(|item| item.entry.substances.clone()).collect();
        let there = |party: &Party| match party {
            Party::Substance(substance) => substance.is_food() || taken.contains(substance),
            Party::Meal | Party::MealWithFat => true,
            Party::Item(_) => false,
        };
        let soft = SPACING.iter().filter(|row| row.strength == Strength::Soft && row.spacing != Spacing::Flag);
        let line = |row: &SpacingRow| SoftSpacing {
            id: row.id.to_owned(),
            words: sentence::rule(&row.first, &row.second, row.spacing, &m.words),
            source: row.from.words(&m.words),
            kept: !choices.iter().any(|choice| choice.rule == row.id),
        };
        Ok(soft.filter(|row| there(&row.first) && there(&row.second)).map(line).collect())
    }
}

/// A drink or food as a spacing rule sees it.
pub(super) fn drunk(substance: Substance, title: String) -> Thing {
    Thing { title, substances: vec![substance], item: None, meal: None }
}

/// A dose as a spacing rule sees it.
pub(super) fn thing(entry: &ItemEntry, item: &str, date: CivilDate) -> Thing {
    Thing { title: entry.title_on(date), substances: entry.substances.clone(), item: Some(item.to_owned()), meal: None }
}

fn taken_thing(state: &PlanState, item: &str, at: Instant, m: &Moment) -> Option<Timed> {
    let known = state.known(item)?;
    Some(Timed { thing: thing(&known.entry, item, m.zone.local(at).date()), at, planned: false })
}

fn timed(had: Had) -> Timed {
    Timed { thing: drunk(had.substance, had.title), at: had.at, planned: false }
}

/// The drink of an exposure, as a spacing rule knows it.
pub(super) fn drink(exposure: &Exposure) -> Option<Substance> {
    match exposure {
        Exposure::Caffeine { drink: Drink::FilterCoffee | Drink::Espresso, .. } => Some(Substance::Coffee),
        Exposure::Caffeine { drink: Drink::BlackTea | Drink::GreenTea, .. } => Some(Substance::Tea),
        _ => None,
    }
}

/// What was drunk in a span, both ends included, by time.
pub(super) fn had(db: &Connection, from: Instant, to: Instant, m: &Moment) -> Result<Vec<Had>> {
    if to < from {
        return Ok(Vec::new());
    }
    let rows = exposures::of_days(db, day_of(m.zone.local(from)), day_of(m.zone.local(to)))?;
    let had = rows.into_iter().filter(|row| (from..=to).contains(&row.at.at)).filter_map(|row| {
        let substance = drink(&row.entry.exposure)?;
        Some(Had { substance, title: m.words.text(substance.key()), at: row.at.at })
    });
    Ok(had.collect())
}
