//! Use cases of reminders: what to hold, what was shown, what was answered.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::plan::PlanState;
use super::{health, App, Moment, Topic};
use crate::diary::episode::{check_instant, UNDO_OFFERED};
use crate::error::{Error, Field, Result};
use crate::plan::{occurrence, ItemHistory};
use crate::reminders::health::TEST_ID;
use crate::reminders::model::{doses_of, reminder_id, FOLLOW_UP_AFTER, MISSED_AFTER};
use crate::reminders::planner::{self, answered, asks_again, outline, DoseRow, Group, LOOK_BACK};
use crate::reminders::{
    Answer, Answered, DoseId, DoseLine, DoseState, LedgerEntry, LedgerKind, Reminder, ReminderPlan, SkipReason,
};
use crate::store::doses::Said;
use crate::store::undo::{self, Area};
use crate::store::{doses, new_id, settings};
use crate::time::{CivilDate, CivilTime, Instant, NightDate, Stamp, DAY, HOUR};

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
                if doses::last(db, LedgerKind::Planned)?.is_none_or(|planned| planned.due != at) {
                    doses::log(db, LedgerKind::Planned, at, "", m.now)?;
                }
            }
            let words = |groups: Vec<Group>| groups.into_iter().map(|g| reminder(db, g, &state, m)).collect::<Result<Vec<_>>>();
            let quietly = |group: Group| Ok(Reminder { follow_up: true, ..reminder(db, group, &state, m)? });
            let follow_ups = outline.follow_ups.into_iter().map(quietly).collect::<Result<Vec<_>>>()?;
            let mut plan = ReminderPlan {
                next,
                wake: next.into_iter().chain(follow_ups.first().map(|r| r.at)).min(),
                follow_ups,
                truncated: outline.truncated,
                pending: words(outline.pending)?,
                showing: words(outline.showing)?,
            };
            if let Some(test) = health::test_reminder(db, m)? {
                let list = if test.at > m.now { &mut plan.pending } else { &mut plan.showing };
                plan.wake = plan.wake.into_iter().chain((test.at > m.now).then_some(test.at)).min();
                list.insert(0, test);
            }
            Ok(plan)
        })
    }

    /// The platform showed a reminder: from now on its doses keep their time. Shown again when it was time to ask a second time, it has
    /// done so.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an id that names no dose.
    pub fn raised(&self, reminder: &str) -> Result<()> {
        self.put_raised(reminder, None)
    }

    /// As [`App::raised`], for a platform that shows reminders without asking, and tells of them when the app runs again: it was shown
    /// at an instant, not in the future.
    ///
    /// # Errors
    /// As [`App::raised`]; [`Error::InFuture`].
    pub fn raised_at(&self, reminder: &str, at: Instant) -> Result<()> {
        self.put_raised(reminder, Some(at))
    }

    /// A reminder was shown at an instant; with `None`, now.
    fn put_raised(&self, reminder: &str, at: Option<Instant>) -> Result<()> {
        self.change(|db, m, topics| {
            let at = at.unwrap_or(m.now);
            check_instant(Field::Time, at, m.now)?;
            if reminder == TEST_ID {
                topics.push(Topic::Reminders);
                return health::test_came(db, at, m);
            }
            let ids = doses_of(reminder)?;
            let state = self.plan_state(db, m)?;
            let at = at.min(m.now);
            let mut first = None;
            let mut followed = None;
            for id in &ids {
                let (due, row) = find(db, &state, id)?;
                let name = id.to_string();
                match row {
                    Some(row) if row.raised.is_some() => {
                        let again = row.snoozed_until.map_or(due, |until| until.max(due)).plus(FOLLOW_UP_AFTER);
                        if row.given.is_none() && row.followed.is_none() && again <= at {
                            doses::follow(db, &name, at)?;
                            followed = followed.or(Some(due));
                        }
                    }
                    _ => {
                        let said = state.known(&id.item).map_or_else(Said::default, |item| said(&state, item, id, due));
                        doses::raise(db, &name, &id.item, due, &said, &Stamp::new(at, &m.zone))?;
                        first = first.or(Some(due));
                    }
                }
            }
            for (kind, due) in [(LedgerKind::Fired, first), (LedgerKind::Followed, followed)] {
                if let Some(due) = due {
                    doses::log(db, kind, due, reminder, at)?;
                }
            }
            Ok(())
        })
    }

    /// Answers every dose of a reminder.
    ///
    /// # Errors
    /// [`Error::NotFound`] for an id that names no dose; [`Error::InFuture`] for a time taken ahead of the clock, or a dose
    /// due more than a day from now.
    pub fn answer(&self, reminder: &str, answer: Answer) -> Result<Answered> {
        self.change(|db, m, topics| {
            if reminder == TEST_ID {
                topics.push(Topic::Reminders);
                health::test_came(db, m.now, m)?;
                let words = m.words.text("test-alarm-answered");
                return Ok(Answered { counted: false, undo: String::new(), undo_until: m.now, words });
            }
            let ids = doses_of(reminder)?;
            if let Answer::TakenAt { at } = answer {
                check_instant(Field::TakenAt, at, m.now)?;
            }
            settings::note_zone(db, m.zone.name(), m.now)?;
            let state = self.plan_state(db, m)?;
            let key = new_id(m.now);
            let mut counted = false;
            let mut until = m.now;
            let mut titles = Vec::new();
            let mut said_besides: Vec<String> = Vec::new();
            for id in &ids {
                let (due, row) = find(db, &state, id)?;
                if due > m.now.plus(EARLY_AT_MOST) {
                    return Err(Error::InFuture { field: Field::TakenAt, limit_minutes: EARLY_AT_MOST / crate::time::MINUTE });
                }
                let item = state.known(&id.item);
                let name = id.to_string();
                let settled = planner::is_settled(planner::state(due, row.as_ref(), false, m.now));
                let noted = if settled { doses::said(db, &name)? } else { Said::default() };
                titles.extend(item.map(|i| state.title(i, id.date, due, noted.dose.as_deref())));
                let Some(new) = answered(answer, due, row, m.now) else { continue };
                until = new.snoozed_until.unwrap_or(until);
                let said = match item {
                    Some(item) if noted.dose.is_none() => said(&state, item, id, due),
                    _ => noted,
                };
                let said = Said { reason: reason_of(answer), ..said };
                undo::keeping(db, &key, Area::Dose, &name, m.now, || {
                    doses::put(db, &name, &id.item, &new, &said, &Stamp::new(m.now, &m.zone))
                })?;
                doses::log(db, LedgerKind::Answered, due, &name, m.now)?;
                counted = true;
                if let (Some(item), Some(at)) = (item, new.taken) {
                    said_besides.extend(self.too_near(db, &state, &item.entry, &item.id, at, m)?.into_iter().map(|w| w.words));
                    said_besides.extend(self.make_room(db, &state, &key, item, at, m)?);
                }
            }
            if counted {
                topics.push(Topic::Reminders);
            }
            let words = match (counted, answer) {
                (false, _) => "answered-already",
                (true, Answer::Taken | Answer::TakenAt { .. }) => "answered-taken",
                (true, Answer::Skip | Answer::SkipBecause { .. }) => "answered-skipped",
                (true, Answer::Snooze) => "answered-snoozed",
                (true, Answer::Withdraw) => "answered-withdrawn",
            };
            let time = m.words.time(m.zone.local(until).time());
            let words = m.words.with(words, &[("items", m.words.list(&titles).into()), ("time", time.into())]);
            said_besides.dedup();
            let words = std::iter::once(words).chain(said_besides).collect::<Vec<_>>().join(" ");
            Ok(Answered { counted, undo: if counted { key } else { String::new() }, undo_until: m.now.plus(UNDO_OFFERED), words })
        })
    }

    /// Every dose of a civil date, by time: those that came due, those still to come, and what was taken as needed. For looking back
    /// and writing down what was forgotten.
    ///
    /// # Errors
    /// [`Error::InFuture`] for a date more than a day from now; [`Error::Storage`], [`Error::UnknownZone`].
    pub fn doses_on(&self, date: CivilDate) -> Result<Vec<DoseLine>> {
        let m = self.moment()?;
        if date > m.zone.local(m.now.plus(DAY)).date() {
            return Err(Error::InFuture { field: Field::Date, limit_minutes: EARLY_AT_MOST / crate::time::MINUTE });
        }
        self.look(|db| {
            let state = self.plan_state(db, &m)?;
            let (from, to) =
                (m.zone.resolve(date.and_time(CivilTime::MIN)), m.zone.resolve(date.and_time(CivilTime::MIN)).plus(DAY));
            let sources = state.doses(from.plus(-LOOK_BACK));
            let rows = doses::between(db, from, to)?;
            let mut lines = Vec::new();
            for dose in planner::between(&sources, &rows, from, to, m.now) {
                let because = match dose.state {
                    DoseState::Skipped => doses::reason(db, &dose.id.to_string())?,
                    _ => None,
                };
                lines.extend(line(db, &dose, because, &state, date, &m)?);
            }
            Ok(lines)
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

/// What a dose is when it is shown or answered, so that history stays as it was.
fn said(state: &PlanState, item: &ItemHistory, id: &DoseId, due: Instant) -> Said {
    let date = state.history.date_of(item, id.date, due);
    let dose = Some(item.entry.dose_on(date).to_owned()).filter(|dose| !dose.is_empty());
    Said { dose, pieces: item.entry.pieces_on(date), reason: None }
}

fn reason_of(answer: Answer) -> Option<SkipReason> {
    match answer {
        Answer::SkipBecause { reason } => Some(reason),
        _ => None,
    }
}

/// When a dose is due, and what is stored of it.
fn find(db: &Connection, state: &PlanState, id: &DoseId) -> Result<(Instant, Option<DoseRow>)> {
    let row = doses::dose(db, &id.to_string())?;
    if let Some(row) = row {
        return Ok((row.due, Some(row)));
    }
    let item = state.known(&id.item).ok_or(Error::NotFound { field: Field::Id })?;
    let versions = state.history.versions(item, Instant(i64::MIN));
    let due = occurrence::due(&versions, id.date, id.slot).ok_or(Error::NotFound { field: Field::Id })?;
    Ok((due.at, None))
}

fn reminder(db: &Connection, group: Group, state: &PlanState, m: &Moment) -> Result<Reminder> {
    let ids: Vec<DoseId> = group.doses.iter().map(|d| d.id.clone()).collect();
    let item = |d: &planner::Dose| state.history.items.get(d.item);
    let entry = |d: &planner::Dose| item(d).map(|i| &i.entry);
    let titles: Vec<String> = group.doses.iter().filter_map(|d| title(db, d, state).transpose()).collect::<Result<_>>()?;
    let at = group.doses.iter().map(planner::Dose::comes_up).max().unwrap_or(group.at);
    let time = m.words.time(m.zone.local(at).time());
    let missed = m.now.since(at) >= MISSED_AFTER;
    let body = match group.doses.first().and_then(entry) {
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
    Ok(Reminder {
        id: reminder_id(&ids),
        at: group.at,
        night: NightDate::of(m.zone.local(group.at)),
        title: m.words.list(&titles),
        body,
        raised: group.doses.iter().all(|d| d.row.is_some_and(|r| r.raised.is_some())),
        follow_up: asks_again(&group, m.now),
        pinned: group.doses.iter().filter_map(entry).any(|entry| state.is_pinned(&entry.schedule)),
    })
}

/// The home screen's doses, and the reminder id that answers all that are due at once.
pub(super) fn lines(db: &Connection, state: &PlanState, m: &Moment) -> Result<(Vec<DoseLine>, String, HashMap<String, DoseRow>)> {
    let back = m.now.plus(-LOOK_BACK);
    let sources = state.doses(back);
    let rows = doses::since(db, back)?;
    let mut all = planner::around(&sources, &rows, m.now, |dose| dose.due.at <= m.now.plus(DAY));
    // The next dose of each item, however far away.
    for (i, source) in sources.iter().enumerate() {
        if !all.iter().any(|dose| dose.item == i && dose.due.at > m.now && dose.state == DoseState::Upcoming) {
            let coming = planner::coming(source, &rows, m.now);
            let next = coming.into_iter().find(|dose| dose.state == DoseState::Upcoming && dose.due.at > m.now);
            all.extend(next.map(|dose| planner::Dose { item: i, ..dose }));
        }
    }
    all.sort_by(|a, b| (a.due.at, a.item, &a.id).cmp(&(b.due.at, b.item, &b.id)));
    let due: Vec<DoseId> = all.iter().filter(|d| d.showing && d.state == DoseState::Due).map(|d| d.id.clone()).collect();
    let together = if due.len() > 1 { reminder_id(&due) } else { String::new() };
    let mut seen: HashSet<usize> = HashSet::new();
    let lines = all.into_iter().filter(|dose| {
        let coming = dose.due.at > m.now && dose.state == DoseState::Upcoming;
        let next = coming && seen.insert(dose.item);
        let recent = m.now.since(dose.due.at) < DONE_SHOWN && dose.due.at <= m.now.plus(DAY);
        dose.showing || dose.state == DoseState::Snoozed || next || recent
    });
    let today = m.today();
    let lines = lines.filter_map(|dose| line(db, &dose, None, state, today, m).transpose()).collect::<Result<_>>()?;
    Ok((lines, together, rows))
}

/// A dose as a screen shows it, whose times are those of `today` unless they say otherwise; and why it was skipped, where that is said.
fn line(
    db: &Connection,
    dose: &planner::Dose,
    because: Option<SkipReason>,
    state: &PlanState,
    today: CivilDate,
    m: &Moment,
) -> Result<Option<DoseLine>> {
    let (Some(item), Some(title)) = (state.history.items.get(dose.item), title(db, dose, state)?) else { return Ok(None) };
    let at = dose.comes_up();
    let local = m.zone.local(at);
    let time = m.words.time(local.time());
    let time_words = if local.date() == today {
        time.clone()
    } else {
        format!("{} {time}", m.words.weekday(chrono::Datelike::weekday(&local.date())))
    };
    let words = match because {
        Some(reason) => m.words.with("dose-skipped-because", &[("reason", m.words.text(reason.key()).into())]),
        None => state_words(dose, &time, m),
    };
    Ok(Some(DoseLine {
        id: dose.id.to_string(),
        title,
        at,
        time_words,
        state: dose.state,
        state_words: words,
        reason: state.reason_at(item, dose.due.at, &m.words),
    }))
}

/// The title of a dose: as it was noted once it is history, else as the item is now.
fn title(db: &Connection, dose: &planner::Dose, state: &PlanState) -> Result<Option<String>> {
    let Some(item) = state.history.items.get(dose.item) else { return Ok(None) };
    let noted = if dose.is_settled() { doses::said(db, &dose.id.to_string())?.dose } else { None };
    Ok(Some(state.title(item, dose.id.date, dose.due.at, noted.as_deref())))
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
