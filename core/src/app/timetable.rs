//! Use cases of the timetable, of what follows from what was taken, and of the person's own spacing rules.

use rusqlite::Connection;

use super::plan::{change_routine, shifted, PlanState};
use super::{App, Moment, Topic};
use crate::catalog::SPACING;
use crate::error::{within, Error, Field, Result};
use crate::plan::own_spacing::RULES_MAX;
use crate::plan::timetable::{self, sentence, Change, Conflict, Other, Rule, Solved, Spacing, Timetable, GRID};
use crate::plan::timetable_day::{anchor_of, moved, Known, PlanDay};
use crate::plan::{
    Anchors, OwnParty, OwnSpacing, RelaxationLine, Schedule, TimetableConflict, TimetableLine, TimetableScreen, Timing,
};
use crate::reminders::planner;
use crate::store::plan::{self, Turn};
use crate::store::{doses, new_id, spacing};
use crate::time::{CivilDate, CivilTime, DAY, HOUR};

/// How far a timetable looks beyond its date, in milliseconds: to noon of the next day.
const BEYOND: i64 = 12 * HOUR;
/// How far from today a timetable can be asked for, in days.
const DAYS_AHEAD: i64 = 366;

/// A day with its rules and what came of them.
struct Answered {
    plan_day: PlanDay,
    rules: Vec<Rule>,
    timetable: Option<Timetable>,
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

    /// Makes the timetable of a date the plan's, from now on, and says how many items moved. Only what has a window moves.
    ///
    /// # Errors
    /// As [`App::timetable`].
    pub fn apply_timetable(&self, date: Option<CivilDate>) -> Result<i64> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            let Answered { plan_day, timetable, .. } = self.answered_day(db, &state, date.unwrap_or(state.today), m)?;
            let Some(Timetable::Solved(solved)) = timetable else { return Ok(0) };
            let mut items = 0;
            for (n, placed) in solved.doses.iter().enumerate() {
                let (Some(dose), Some(planned)) = (plan_day.day.doses.get(n), plan_day.planned.get(n)) else { continue };
                if dose.is_fixed() || placed.at == *planned {
                    continue;
                }
                self.move_item(db, &state, &dose.item, placed.at - planned, m)?;
                items += 1;
            }
            if items > 0 {
                topics.extend([Topic::Plan, Topic::Reminders]);
            }
            Ok(items)
        })
    }

    /// Makes one of the changes that a timetable with a conflict offers, by its place in the list, from 0.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a place that is not in the list, or a change that the app can't make; as [`App::timetable`].
    pub fn relax(&self, date: Option<CivilDate>, place: i32) -> Result<()> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            let Answered { plan_day, rules, timetable } = self.answered_day(db, &state, date.unwrap_or(state.today), m)?;
            let missing = Error::NotFound { field: Field::Id };
            let Some(Timetable::Conflict(conflict)) = timetable else { return Err(missing) };
            let offered = worth_offering(&conflict, &plan_day, &rules);
            let relaxation = usize::try_from(place).ok().and_then(|i| offered.get(i).copied()).ok_or(missing.clone())?;
            if !can_apply(&relaxation.change, &plan_day, &state) {
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
                Change::Time { dose, from, to } => {
                    let dose = plan_day.day.doses.iter().find(|d| d.id == *dose).ok_or(missing)?;
                    self.move_item(db, &state, &dose.item, to - from, m)?;
                    topics.extend([Topic::Plan, Topic::Reminders]);
                }
                Change::Bed { to, .. } => {
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
        Ok(Answered { plan_day: PlanDay { day, ..plan_day }, rules, timetable })
    }

    fn timetable_screen(&self, db: &Connection, state: &PlanState, answered: &Answered, m: &Moment) -> Result<TimetableScreen> {
        let Answered { plan_day, rules, timetable } = answered;
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
                screen.lines = lines(plan_day, rules, Some(solved), m);
                screen.flags = solved.flags.iter().map(|clash| sentence::clash(clash, &plan_day.day, rules, &m.words)).collect();
            }
            Some(Timetable::Conflict(conflict)) => {
                screen.lines = lines(plan_day, rules, None, m);
                screen.conflict = Some(in_conflict(conflict, plan_day, rules, state, m));
            }
            None => screen.lines = lines(plan_day, rules, None, m),
        }
        screen.lines.sort_by_key(|line| line.at);
        screen.moves = screen.lines.iter().any(|line| line.moves);
        screen.words = m.words.text(match timetable {
            None => "timetable-too-hard",
            Some(Timetable::Conflict(_)) => "timetable-in-conflict",
            Some(Timetable::Solved(_)) if screen.lines.is_empty() => "timetable-empty",
            Some(Timetable::Solved(_)) if screen.moves => "timetable-moves",
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

/// The doses by the timetable, or while there is none as the plan has them.
fn lines(plan_day: &PlanDay, rules: &[Rule], solved: Option<&Solved>, m: &Moment) -> Vec<TimetableLine> {
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
            moves_words: if moves {
                m.words.with("timetable-until-now", &[("time", time(planned).into())])
            } else {
                String::new()
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
    let relaxation = |relaxation: &timetable::Relaxation| RelaxationLine {
        words: sentence::relaxation(relaxation, &plan_day.day, &m.words),
        can_apply: can_apply(&relaxation.change, plan_day, state),
    };
    TimetableConflict {
        words: m.words.with("timetable-conflict-words", &[("doses", m.words.list(&titles).into())]),
        rules: conflict.clashes.iter().map(rule).collect(),
        relaxations: worth_offering(conflict, plan_day, rules).into_iter().map(relaxation).collect(),
    }
}

/// The relaxations that are worth offering: not those that keep a one-way gap by slipping through to its free side. Gabapentin five minutes
/// before magnesium keeps the rule to the letter, and is not what it is for.
fn worth_offering<'a>(conflict: &'a Conflict, plan_day: &PlanDay, rules: &[Rule]) -> Vec<&'a timetable::Relaxation> {
    let changed = |change: &Change, id: &str| -> Option<i32> {
        match change {
            Change::Move { dose, to, .. } | Change::Time { dose, to, .. } if dose == id => Some(*to),
            _ => plan_day.day.doses.iter().position(|d| d.id == id).and_then(|n| plan_day.planned.get(n).copied()),
        }
    };
    let slips = |change: &Change| {
        conflict.clashes.iter().any(|clash| {
            let (Other::Dose(other), Some(rule)) = (&clash.other, rules.iter().find(|r| r.id == clash.rule)) else {
                return false;
            };
            let gap = match rule.spacing {
                Spacing::Apart { before: 0, after } => after,
                Spacing::Apart { before, after: 0 } => before,
                _ => return false,
            };
            let moved =
                matches!(change, Change::Move { dose, .. } | Change::Time { dose, .. } if *dose == clash.dose || dose == other);
            match (changed(change, &clash.dose), changed(change, other)) {
                (Some(one), Some(two)) => moved && (one - two).abs() < gap,
                _ => false,
            }
        })
    };
    conflict.relaxations.iter().filter(|relaxation| !slips(&relaxation.change)).collect()
}

/// Whether the app can make a change: of an item with one time of its own, of tonight's bedtime, of a usual drink.
fn can_apply(change: &Change, plan_day: &PlanDay, state: &PlanState) -> bool {
    let own_time = |id: &String| {
        let item = plan_day.day.doses.iter().find(|d| d.id == *id).and_then(|d| state.item(&d.item).ok());
        item.is_some_and(|i| matches!(&i.entry.schedule, Schedule::Own { timing, .. } if moved(timing, 0).is_some()))
    };
    match change {
        Change::Move { dose, .. } | Change::Time { dose, .. } => own_time(dose),
        Change::Bed { .. } => plan_day.date == state.today,
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
