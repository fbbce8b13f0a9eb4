//! Use cases of the timetable, of what follows from what was taken, and of the person's own spacing rules.

use std::collections::HashMap;

use rusqlite::Connection;

use super::plan::{change_routine, shifted, PlanState};
use super::{App, Moment, Topic};
use crate::catalog::SPACING;
use crate::error::{within, Error, Field, Result};
use crate::plan::own_spacing::RULES_MAX;
use crate::plan::timetable::{self, relaxation, sentence, Change, Conflict, Rule, Solved, Timetable, GRID};
use crate::plan::timetable_day::{anchor_of, moved, Known, PlanDay};
use crate::plan::{
    Anchors, ItemKind, OwnParty, OwnSpacing, RelaxationLine, Schedule, TimetableConflict, TimetableLine, TimetableScreen, Timing,
};
use crate::reminders::planner::{self, DoseRow};
use crate::reminders::DoseId;
use crate::store::doses::Said;
use crate::store::plan::{self, Turn};
use crate::store::{doses, new_id, spacing};
use crate::time::{CivilDate, CivilTime, Stamp, DAY, HOUR};

/// How far a timetable looks beyond its date, in milliseconds: to noon of the next day.
const BEYOND: i64 = 12 * HOUR;
/// How far from today a timetable can be asked for, in days.
const DAYS_AHEAD: i64 = 366;

/// A day with its rules and what came of them.
struct Answered {
    plan_day: PlanDay,
    rules: Vec<Rule>,
    timetable: Option<Timetable>,
    for_good: Vec<ForGood>,
}

/// An item that the plan would have at another minute of its days.
struct ForGood {
    item: String,
    from: i32,
    to: i32,
    timing: Timing,
}

impl App {
    /// The timetable of a date; with `None`, of today. Of today, what was taken is a fact, and the rest is at now or later.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] for a date more than a year away; [`Error::Storage`], [`Error::UnknownZone`].
    pub fn timetable(&self, date: Option<CivilDate>) -> Result<TimetableScreen> {
        let m = self.moment()?;
        self.look(|db| {
            let state = self.plan_state(db, &m)?;
            let date = date.unwrap_or(state.today);
            let answered = self.answered_day(db, &state, date, &m)?;
            self.timetable_screen(db, &state, &answered, &m)
        })
    }

    /// Makes the times of a date's timetable the plan's, from now on, and says how many items moved. Only what has a window moves, and only
    /// to where a whole such day has it: what was missed or is late today is no reason to change the plan.
    ///
    /// # Errors
    /// As [`App::timetable`].
    pub fn apply_timetable(&self, date: Option<CivilDate>) -> Result<i64> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            let for_good = self.answered_day(db, &state, date.unwrap_or(state.today), m)?.for_good;
            for moved in &for_good {
                self.retime(db, &state, &moved.item, moved.timing.clone(), m)?;
            }
            if !for_good.is_empty() {
                topics.extend([Topic::Plan, Topic::Reminders]);
            }
            Ok(for_good.len() as i64)
        })
    }

    /// Makes one of the changes that a timetable with a conflict offers, by its place in the list, from 0.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a place that is not in the list, or a change that the app can't make; as [`App::timetable`].
    pub fn relax(&self, date: Option<CivilDate>, place: i32) -> Result<()> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            let Answered { plan_day, rules, timetable, .. } = self.answered_day(db, &state, date.unwrap_or(state.today), m)?;
            let missing = Error::NotFound { field: Field::Id };
            let Some(Timetable::Conflict(conflict)) = timetable else { return Err(missing) };
            let relaxation = usize::try_from(place).ok().and_then(|i| conflict.relaxations.get(i)).ok_or(missing.clone())?;
            if !can_apply(relaxation, &plan_day, &state) {
                return Err(missing);
            }
            match &relaxation.change {
                Change::Move { dose, place, to } => {
                    let dose = plan_day.day.doses.iter().find(|d| d.id == *dose).ok_or(missing)?;
                    let anchor = anchor_of(*place);
                    let minutes = to - plan_day.anchor(anchor);
                    self.retime(db, &state, &dose.item, Timing::Anchored { anchor, minutes, window: None }, m)?;
                    topics.extend([Topic::Plan, Topic::Reminders]);
                }
                Change::Time { dose, to, .. } => {
                    let n = plan_day.day.doses.iter().position(|d| d.id == *dose).ok_or(missing.clone())?;
                    let (dose, planned) = plan_day.day.doses.get(n).zip(plan_day.planned.get(n)).ok_or(missing)?;
                    self.move_item(db, &state, &dose.item, to - planned, m)?;
                    topics.extend([Topic::Plan, Topic::Reminders]);
                }
                Change::Bed { from, to } => {
                    keep_times(db, &plan_day, &rules, &conflict, to - from, m)?;
                    topics.push(Topic::Reminders);
                    let bedtime = m.zone.local(plan_day.instant(*to)).time();
                    change_routine(db, m, topics, |before| shifted(before, Some(bedtime), m))?;
                }
                Change::Intake { from, to, .. } => {
                    let clock = |minute: i32| m.zone.local(plan_day.instant(minute)).time();
                    change_routine(db, m, topics, |mut before| {
                        let moved = before.routine.usual.iter_mut().filter(|usual| usual.time == clock(*from));
                        moved.for_each(|usual| usual.time = clock(*to));
                        Ok(Anchors { routine: before.routine.checked()?, ..before })
                    })?;
                }
            }
            Ok(())
        })
    }

    /// Moves the one time of an item by so many minutes.
    fn move_item(&self, db: &Connection, state: &PlanState, item: &str, by: i32, m: &Moment) -> Result<()> {
        let Schedule::Own { timing, .. } = &state.item(item)?.entry.schedule else {
            return Err(Error::NotFound { field: Field::Schedule });
        };
        let timing = moved(timing, by).ok_or(Error::NotFound { field: Field::Schedule })?;
        self.retime(db, state, item, timing, m)
    }

    /// Gives an item another timing from now on; a pause goes on.
    fn retime(&self, db: &Connection, state: &PlanState, item: &str, timing: Timing, m: &Moment) -> Result<()> {
        let history = state.item(item)?;
        let Schedule::Own { days, .. } = &history.entry.schedule else { return Err(Error::NotFound { field: Field::Schedule }) };
        let schedule = Schedule::Own { days: days.clone(), timing }.checked()?;
        plan::put_turn(db, &new_id(m.now), item, Turn::keeping(history.pause_at(m.now), &schedule), m.now)
    }

    /// The day of a date, and what the solver makes of it.
    fn answered_day(&self, db: &Connection, state: &PlanState, date: CivilDate, m: &Moment) -> Result<Answered> {
        let away = date.signed_duration_since(state.today).num_days();
        within(Field::Date, away, -DAYS_AHEAD, DAYS_AHEAD)?;
        let (from, to) =
            (m.zone.resolve(date.and_time(CivilTime::MIN)), m.zone.resolve(date.and_time(CivilTime::MIN)).plus(DAY + BEYOND));
        let rows = doses::between(db, from, to)?;
        let mut all = planner::between(&state.doses(from.plus(-2 * DAY)), &rows, from, to, m.now);
        let date_of = |dose: &planner::Dose| {
            let item = state.history.items.get(dose.item)?;
            Some(state.history.date_of(item, dose.id.date, dose.due.at))
        };
        all.retain(|dose| date_of(dose) == Some(date));
        let known = Known {
            history: &state.history,
            anchors: state.anchors(),
            zone: m.zone.clone(),
            doses: all,
            had: super::spacing::had(db, from, to.min(m.now), m)?,
        };
        let plan_day = PlanDay::of(known, date, |substance| m.words.text(substance.key()));
        let rules = super::spacing::all_rules(db)?;
        let now = plan_day.minute(m.now);
        let day = if date == state.today && now > 0 {
            // To the next minute of the grid, so that a time is never in the past.
            timetable::rest_of_day(&plan_day.day, (now + GRID) / GRID * GRID)
        } else {
            plan_day.day.clone()
        };
        let timetable = timetable::solve(&day, &rules).ok();
        let for_good = match timetable {
            Some(Timetable::Solved(_)) => for_good(state, date, &plan_day, &rules, m),
            _ => Vec::new(),
        };
        Ok(Answered { plan_day: PlanDay { day, ..plan_day }, rules, timetable, for_good })
    }

    fn timetable_screen(&self, db: &Connection, state: &PlanState, answered: &Answered, m: &Moment) -> Result<TimetableScreen> {
        let Answered { plan_day, rules, timetable, for_good } = answered;
        let mut screen = TimetableScreen {
            date: plan_day.date,
            title: m.words.relative_day(plan_day.date, state.today),
            words: String::new(),
            lines: Vec::new(),
            moves: false,
            conflict: None,
            flags: Vec::new(),
            own_rules: own_rules(db, state, m)?,
            soft_rules: self.soft_rules(db, state, m)?,
        };
        match timetable {
            Some(Timetable::Solved(solved)) => {
                screen.lines = lines(plan_day, rules, Some(solved), for_good, m);
                screen.flags = solved.flags.iter().map(|clash| sentence::clash(clash, &plan_day.day, rules, &m.words)).collect();
            }
            Some(Timetable::Conflict(conflict)) => {
                screen.lines = lines(plan_day, rules, None, for_good, m);
                screen.conflict = Some(in_conflict(conflict, plan_day, rules, state, m));
            }
            None => screen.lines = lines(plan_day, rules, None, for_good, m),
        }
        screen.lines.sort_by_key(|line| line.at);
        screen.moves = !for_good.is_empty();
        let changes = screen.moves || screen.lines.iter().any(|line| line.moves);
        screen.words = m.words.text(match timetable {
            None => "timetable-too-hard",
            Some(Timetable::Conflict(_)) => "timetable-in-conflict",
            Some(Timetable::Solved(_)) if screen.lines.is_empty() => "timetable-empty",
            Some(Timetable::Solved(solved)) if solved.is_broken() && changes => "timetable-moves-most",
            Some(Timetable::Solved(solved)) if solved.is_broken() => "timetable-fine-most",
            Some(Timetable::Solved(_)) if changes => "timetable-moves",
            Some(Timetable::Solved(_)) => "timetable-fine",
        });
        Ok(screen)
    }

    /// Adds a spacing rule of the person's own, or changes the one with its id.
    ///
    /// # Errors
    /// What [`OwnSpacing::checked`] gives; [`Error::NotFound`] for an item or a rule that is not there; [`Error::OutOfRange`] for more
    /// than 50 rules.
    pub fn put_spacing(&self, rule: OwnSpacing) -> Result<OwnSpacing> {
        let rule = rule.checked()?;
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            for party in [&rule.first, &rule.second] {
                if let OwnParty::Item { item } = party {
                    state.item(item)?;
                }
            }
            let rules = spacing::rules(db)?;
            let id = if rule.id.is_empty() {
                within(Field::Limit, rules.len() as i64 + 1, 1, RULES_MAX as i64)?;
                new_id(m.now)
            } else if rules.iter().any(|known| known.id == rule.id) {
                rule.id.clone()
            } else {
                return Err(Error::NotFound { field: Field::Id });
            };
            let rule = OwnSpacing { id, ..rule };
            spacing::put(db, &rule, m.now)?;
            topics.push(Topic::Plan);
            Ok(worded(rule, &state, m))
        })
    }

    /// Removes a spacing rule of the person's own.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn remove_spacing(&self, id: &str) -> Result<()> {
        self.change(|db, m, topics| {
            spacing::remove(db, id, m.now)?;
            topics.push(Topic::Plan);
            Ok(())
        })
    }
}

/// What a whole day like this one would have at another time than the plan: without what was taken, missed or put off, in the windows
/// that the person gave, and without the bedtime of one night. Of what the day shown has, and what has a time that can be moved.
fn for_good(state: &PlanState, date: CivilDate, shown: &PlanDay, rules: &[Rule], m: &Moment) -> Vec<ForGood> {
    let history = state.history.as_it_stands();
    let items: Vec<planner::ItemDoses> = history
        .items
        .iter()
        .map(|item| planner::ItemDoses { item: item.id.clone(), versions: history.versions(item, shown.begins.plus(-2 * DAY)) })
        .collect();
    let mut whole = planner::between(&items, &HashMap::new(), shown.begins, shown.begins.plus(DAY + BEYOND), m.now);
    whole.retain(|dose| dose.id.date == date);
    let anchors = Anchors::from(state.routine());
    let known = Known { history: &history, anchors, zone: m.zone.clone(), doses: whole, had: Vec::new() };
    let whole = PlanDay::of(known, date, |substance| m.words.text(substance.key()));
    let Ok(Timetable::Solved(solved)) = timetable::solve(&whole.day, rules) else { return Vec::new() };
    let mut found = Vec::new();
    for ((dose, planned), placed) in whole.day.doses.iter().zip(&whole.planned).zip(&solved.doses) {
        let there = shown.day.doses.iter().any(|other| other.item == dose.item);
        if dose.is_fixed() || placed.at == *planned || !there {
            continue;
        }
        let Some(Schedule::Own { days, timing }) = state.item(&dose.item).ok().map(|item| &item.entry.schedule) else { continue };
        let Some(timing) = moved(timing, placed.at - planned) else { continue };
        if (Schedule::Own { days: days.clone(), timing: timing.clone() }).checked().is_ok() {
            found.push(ForGood { item: dose.item.clone(), from: *planned, to: placed.at, timing });
        }
    }
    found
}

/// With bed later tonight, keeps those doses of a conflict at their times that would move along and be in each other's way again.
fn keep_times(db: &Connection, plan_day: &PlanDay, rules: &[Rule], conflict: &Conflict, later: i32, m: &Moment) -> Result<()> {
    let Ok(Some(times)) = relaxation::with_bed_later(&plan_day.day, rules, conflict, later) else { return Ok(()) };
    for (n, at) in times {
        let (Some(dose), Some(planned)) = (plan_day.day.doses.get(n), plan_day.planned.get(n)) else { continue };
        if !dose.by_bed || !conflict.doses.contains(&dose.id) || at == planned + later {
            continue;
        }
        for name in dose.id.split('+') {
            let Ok(id) = name.parse::<DoseId>() else { continue };
            let row = DoseRow::due(plan_day.instant(at));
            doses::put(db, name, &id.item, &row, &Said::default(), &Stamp::new(m.now, &m.zone))?;
        }
    }
    Ok(())
}

/// The doses by the timetable, or while there is none as the plan has them.
fn lines(plan_day: &PlanDay, rules: &[Rule], solved: Option<&Solved>, for_good: &[ForGood], m: &Moment) -> Vec<TimetableLine> {
    let time = |minute: i32| m.words.time(m.zone.local(plan_day.instant(minute)).time());
    let line = |(n, dose): (usize, &timetable::DayDose)| {
        let planned = plan_day.planned.get(n).copied().unwrap_or(dose.preferred);
        let placed = solved.and_then(|solved| solved.doses.get(n));
        let at = placed.map_or(dose.taken.unwrap_or(planned), |placed| placed.at);
        let moves = dose.taken.is_none() && at != planned;
        let reasons = placed.map_or_else(Vec::new, |placed| {
            placed.reasons.iter().map(|reason| sentence::reason(reason, &plan_day.day, rules, &m.words)).collect()
        });
        TimetableLine {
            item: dose.item.clone(),
            title: dose.title.clone(),
            at: plan_day.instant(at),
            time_words: time(at),
            moves,
            moves_words: match for_good.iter().find(|moved| moved.item == dose.item) {
                Some(moved) if moves && moved.to == at => {
                    m.words.with("timetable-until-now", &[("time", time(moved.from).into())])
                }
                Some(moved) => {
                    m.words.with("timetable-other-days", &[("time", time(moved.to).into()), ("from", time(moved.from).into())])
                }
                None if moves => m.words.with("timetable-this-day", &[("time", time(planned).into())]),
                None => String::new(),
            },
            taken: dose.taken.is_some(),
            reasons,
        }
    };
    plan_day.day.doses.iter().enumerate().map(line).collect()
}

fn in_conflict(conflict: &Conflict, plan_day: &PlanDay, rules: &[Rule], state: &PlanState, m: &Moment) -> TimetableConflict {
    let titles: Vec<String> =
        conflict.doses.iter().filter_map(|id| plan_day.day.doses.iter().find(|d| d.id == *id)).map(|d| d.title.clone()).collect();
    let source = |rule: &str| SPACING.iter().find(|row| row.id == rule).map(|row| row.from.words(&m.words));
    let rule = |clash: &timetable::Clash| {
        let said = sentence::clash(clash, &plan_day.day, rules, &m.words);
        match source(&clash.rule) {
            Some(source) => m.words.with("timetable-rule", &[("rule", said.into()), ("source", source.into())]),
            None => said,
        }
    };
    let relaxation = |relaxation: &timetable::Relaxation| {
        let words = sentence::relaxation(relaxation, conflict, &plan_day.day, rules, &m.words);
        let words = match &relaxation.change {
            Change::Move { dose, .. } | Change::Time { dose, .. } if is_medicine(dose, state) => {
                m.words.with("timetable-prescribed", &[("change", words.into())])
            }
            _ => words,
        };
        let can_apply = can_apply(relaxation, plan_day, state);
        let action = if can_apply { sentence::action(&relaxation.change, &plan_day.day, &m.words) } else { String::new() };
        RelaxationLine { words, action, can_apply }
    };
    TimetableConflict {
        words: m.words.with("timetable-conflict-words", &[("doses", m.words.list(&titles).into())]),
        rules: conflict.clashes.iter().map(rule).collect(),
        relaxations: conflict.relaxations.iter().map(relaxation).collect(),
    }
}

/// Whether a dose, or one of those taken together, is of a medicine: its time is for the person who prescribed it.
fn is_medicine(dose: &str, state: &PlanState) -> bool {
    dose.split('+')
        .filter_map(|name| name.parse::<DoseId>().ok())
        .any(|id| state.known(&id.item).is_some_and(|item| item.entry.kind == ItemKind::Medicine))
}

/// Whether the app can make a change: of an item with one time of its own that nobody prescribed, of tonight's bedtime, of a usual drink.
fn can_apply(relaxation: &timetable::Relaxation, plan_day: &PlanDay, state: &PlanState) -> bool {
    let own_time = |id: &String| {
        let item = plan_day.day.doses.iter().find(|d| d.id == *id).and_then(|d| state.item(&d.item).ok());
        item.is_some_and(|i| matches!(&i.entry.schedule, Schedule::Own { timing, .. } if moved(timing, 0).is_some()))
    };
    match &relaxation.change {
        Change::Move { dose, .. } | Change::Time { dose, .. } => own_time(dose) && !is_medicine(dose, state),
        Change::Bed { .. } => plan_day.date == state.today && relaxation.whole_day,
        Change::Intake { intake, .. } => intake.starts_with("usual-"),
    }
}

/// The person's own rules, in words.
pub(super) fn own_rules(db: &Connection, state: &PlanState, m: &Moment) -> Result<Vec<OwnSpacing>> {
    Ok(spacing::rules(db)?.into_iter().map(|rule| worded(rule, state, m)).collect())
}

fn worded(rule: OwnSpacing, state: &PlanState, m: &Moment) -> OwnSpacing {
    let name = |party: &OwnParty| match party {
        OwnParty::Substance { substance } => m.words.text(substance.key()),
        OwnParty::Item { item } => state.known(item).map_or_else(String::new, |i| i.entry.name.clone()),
    };
    let values = [
        ("first", name(&rule.first).into()),
        ("second", name(&rule.second).into()),
        ("duration", m.words.duration(i64::from(rule.minutes)).into()),
    ];
    let words = m.words.with(if rule.one_way { "own-spacing-after" } else { "own-spacing" }, &values);
    OwnSpacing { words, ..rule }
}
