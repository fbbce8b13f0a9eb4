//! Use cases of reminders: what to hold, what was shown, what was answered.

use std::collections::HashSet;

use rusqlite::Connection;

use super::plan::PlanState;
use super::{App, Moment, Topic};
use crate::diary::episode::{check_instant, UNDO_OFFERED};
use crate::error::{Error, Field, Result};
use crate::plan::occurrence;
use crate::reminders::model::{doses_of, reminder_id, MISSED_AFTER};
use crate::reminders::planner::{self, answered, outline, DoseRow, Group, LOOK_BACK};
use crate::reminders::{Answer, Answered, DoseId, DoseLine, DoseState, LedgerEntry, LedgerKind, Reminder, ReminderPlan};
use crate::store::undo::{self, Area};
use crate::store::{doses, new_id, settings};
use crate::time::{Instant, NightDate, Stamp, DAY, HOUR};

/// Most reminders a platform may ask for.
const CAPACITY_MAX: i32 = 500;
/// Most lines of the ledger that can be asked for.
const LEDGER_MAX: i32 = 1000;
/// How far back the home screen shows doses that are done, in milliseconds.
const DONE_SHOWN: i64 = 12 * HOUR;
/// How early a dose can be answered, in milliseconds.
const EARLY_AT_MOST: i64 = DAY;

impl App {
    /// What the platform should hold. Notes a zone the phone has come to, and what is planned next.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] for a capacity outside 1–500.
    pub fn reminders(&self, capacity: i32) -> Result<ReminderPlan> {
        let held = usize::try_from(capacity).unwrap_or(0);
        if !(1..=CAPACITY_MAX).contains(&capacity) {
            return Err(Error::OutOfRange { field: Field::Capacity, min: 1, max: CAPACITY_MAX.into() });
        }
        self.change(|db, m, topics| {
            if settings::note_zone(db, m.zone.name(), m.now)? {
                topics.push(Topic::Reminders);
            }
            let state = self.plan_around(db, m)?;
            let back = m.now.plus(-LOOK_BACK);
            let outline = outline(&state.doses(back), &doses::since(db, back)?, m.now, held);
            let next = outline.pending.first().map(|g| g.at);
            if let Some(at) = next {
                if doses::last_planned(db)? != Some(at) {
                    doses::log(db, LedgerKind::Planned, at, "", m.now)?;
                }
            }
            let words = |groups: Vec<Group>| groups.into_iter().map(|g| reminder(g, &state, m)).collect();
            Ok(ReminderPlan {
                next,
                truncated: outline.truncated,
                pending: words(outline.pending),
                showing: words(outline.showing),
            })
        })
    }

    /// The platform showed a reminder: from now on its doses keep their time.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an id that names no dose.
    pub fn raised(&self, reminder: &str) -> Result<()> {
        let ids = doses_of(reminder)?;
        self.change(|db, m, _| {
            let state = self.plan_state(db, m)?;
            let mut first = None;
            for id in &ids {
                let (due, row) = find(db, &state, id)?;
                if row.is_none_or(|row| row.raised.is_none()) {
                    doses::raise(db, &id.to_string(), &id.item, due, &Stamp::new(m.now, &m.zone))?;
                    first = first.or(Some(due));
                }
            }
            first.map_or(Ok(()), |due| doses::log(db, LedgerKind::Fired, due, reminder, m.now))
        })
    }

    /// Answers every dose of a reminder.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an id that names no dose; [`Error::InFuture`] for a time taken ahead of the clock, or a dose
    /// due more than a day from now.
    pub fn answer(&self, reminder: &str, answer: Answer) -> Result<Answered> {
        let ids = doses_of(reminder)?;
        self.change(|db, m, topics| {
            if let Answer::TakenAt { at } = answer {
                check_instant(Field::TakenAt, at, m.now)?;
            }
            settings::note_zone(db, m.zone.name(), m.now)?;
            let state = self.plan_state(db, m)?;
            let key = new_id(m.now);
            let mut counted = false;
            let mut until = m.now;
            let mut titles = Vec::new();
            for id in &ids {
                let (due, row) = find(db, &state, id)?;
                if due > m.now.plus(EARLY_AT_MOST) {
                    return Err(Error::InFuture { field: Field::TakenAt, limit_minutes: EARLY_AT_MOST / crate::time::MINUTE });
                }
                titles.extend(state.items.iter().find(|i| i.id == id.item).map(|i| i.entry.title()));
                let Some(new) = answered(answer, due, row, m.now) else { continue };
                until = new.snoozed_until.unwrap_or(until);
                let name = id.to_string();
                undo::keeping(db, &key, Area::Dose, &name, m.now, || {
                    doses::put(db, &name, &id.item, &new, &Stamp::new(m.now, &m.zone))
                })?;
                doses::log(db, LedgerKind::Answered, due, &name, m.now)?;
                counted = true;
            }
            if counted {
                topics.push(Topic::Reminders);
            }
            let words = match (counted, answer) {
                (false, _) => "answered-already",
                (true, Answer::Taken | Answer::TakenAt { .. }) => "answered-taken",
                (true, Answer::Skip) => "answered-skipped",
                (true, Answer::Snooze) => "answered-snoozed",
            };
            let time = m.words.time(m.zone.local(until).time());
            let words = m.words.with(words, &[("items", m.words.list(&titles).into()), ("time", time.into())]);
            Ok(Answered { counted, undo: if counted { key } else { String::new() }, undo_until: m.now.plus(UNDO_OFFERED), words })
        })
    }

    /// The newest lines of the ledger.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] for a limit outside 1–1000.
    pub fn ledger(&self, limit: i32) -> Result<Vec<LedgerEntry>> {
        if !(1..=LEDGER_MAX).contains(&limit) {
            return Err(Error::OutOfRange { field: Field::Capacity, min: 1, max: LEDGER_MAX.into() });
        }
        self.look(|db| doses::ledger(db, limit))
    }
}

/// When a dose is due, and what is stored of it.
fn find(db: &Connection, state: &PlanState, id: &DoseId) -> Result<(Instant, Option<DoseRow>)> {
    let row = doses::dose(db, &id.to_string())?;
    if let Some(row) = row {
        return Ok((row.due, Some(row)));
    }
    let item = state.items.iter().find(|i| i.id == id.item).ok_or(Error::NotFound { field: Field::Id })?;
    let versions = occurrence::versions(item, &state.items, &state.routines, &state.zones, Instant(i64::MIN));
    let due = occurrence::due(&versions, id.date, id.slot).ok_or(Error::NotFound { field: Field::Id })?;
    Ok((due.at, None))
}

fn reminder(group: Group, state: &PlanState, m: &Moment) -> Reminder {
    let ids: Vec<DoseId> = group.doses.iter().map(|d| d.id.clone()).collect();
    let entries: Vec<_> = group.doses.iter().filter_map(|d| state.items.get(d.item)).map(|i| &i.entry).collect();
    let titles: Vec<String> = entries.iter().map(|e| e.title()).collect();
    let local = m.zone.local(group.at);
    let time = m.words.time(local.time());
    let missed = m.now.since(group.at) >= MISSED_AFTER;
    let body = match entries.first() {
        _ if missed => m.words.with("reminder-body-missed", &[("time", time.into())]),
        Some(entry) => {
            let reason = state.reason(&entry.schedule, &m.words);
            // A wall-clock schedule names its time itself.
            if reason.contains(&time) {
                reason
            } else {
                m.words.with("reminder-body", &[("time", time.into()), ("reason", reason.into())])
            }
        }
        None => time,
    };
    Reminder {
        id: reminder_id(&ids),
        at: group.at,
        night: NightDate::of(local),
        title: m.words.list(&titles),
        body,
        raised: group.doses.iter().all(|d| d.row.is_some_and(|r| r.raised.is_some())),
    }
}

/// The home screen's doses, and the reminder id that answers all that are due at once.
pub(super) fn lines(db: &Connection, state: &PlanState, m: &Moment) -> Result<(Vec<DoseLine>, String)> {
    let back = m.now.plus(-LOOK_BACK);
    let sources = state.doses(back);
    let mut shown: HashSet<usize> = HashSet::new();
    let active = sources.iter().filter(|s| s.versions.last().is_some_and(|v| v.rule.is_some())).count();
    let all = planner::around(&sources, &doses::since(db, back)?, m.now, |dose| {
        shown.insert(dose.item);
        shown.len() < active || dose.due.at <= m.now.plus(DAY)
    });
    let due: Vec<DoseId> = all.iter().filter(|d| d.showing && d.state == DoseState::Due).map(|d| d.id.clone()).collect();
    let together = if due.len() > 1 { reminder_id(&due) } else { String::new() };
    let mut seen: HashSet<usize> = HashSet::new();
    let lines = all.into_iter().filter(|dose| {
        let coming = dose.due.at > m.now && dose.state == DoseState::Upcoming;
        let next = coming && seen.insert(dose.item);
        let recent = m.now.since(dose.due.at) < DONE_SHOWN && dose.due.at <= m.now.plus(DAY);
        dose.showing || dose.state == DoseState::Snoozed || next || recent
    });
    let lines = lines.filter_map(|dose| {
        let entry = &state.items.get(dose.item)?.entry;
        let at = dose.comes_up();
        let local = m.zone.local(at);
        let time = m.words.time(local.time());
        let today = m.zone.local(m.now).date();
        let time_words = if local.date() == today {
            time.clone()
        } else {
            format!("{} {time}", m.words.weekday(chrono::Datelike::weekday(&local.date())))
        };
        Some(DoseLine {
            id: dose.id.to_string(),
            title: entry.title(),
            at,
            time_words,
            state: dose.state,
            state_words: state_words(&dose, &time, m),
            reason: state.reason(&entry.schedule, &m.words),
        })
    });
    Ok((lines.collect(), together))
}

fn state_words(dose: &planner::Dose, time: &str, m: &Moment) -> String {
    match (dose.state, dose.row.and_then(|r| r.taken)) {
        (DoseState::Upcoming, _) => m.words.text("dose-upcoming"),
        (DoseState::Due, _) => m.words.text("dose-due"),
        (DoseState::Snoozed, _) => m.words.with("dose-snoozed", &[("time", time.to_owned().into())]),
        (DoseState::Taken, Some(at)) => {
            let taken = m.words.time(m.zone.local(at).time());
            m.words.with("dose-taken-at", &[("time", taken.into())])
        }
        (DoseState::Taken, None) => m.words.text("dose-taken"),
        (DoseState::Skipped, _) => m.words.text("dose-skipped"),
        (DoseState::Missed, _) => m.words.text("dose-missed"),
    }
}
