//! Use cases of the health check: whether reminders come, and a test alarm.

use rusqlite::Connection;

use super::{App, Moment, Topic};
use crate::error::{within, Field, Result};
use crate::reminders::health::{
    failure, Failure, HealthKind, HealthLine, HealthScreen, PhoneState, TEST_AFTER, TEST_ID, TEST_WAITS,
};
use crate::reminders::planner::{self, LOOK_BACK};
use crate::reminders::{LedgerEntry, LedgerKind, Reminder};
use crate::store::{doses, settings};
use crate::time::{Instant, NightDate, MINUTE};

/// When the test alarm that is waited for comes: a setting of this phone.
const TEST_ALARM: &str = "phone-test-alarm";
/// Lines of the ledger that are looked through for the last of each kind.
const LEDGER_LOOKED_THROUGH: i32 = 1000;
/// Most failed reminders that are listed.
const NOT_FIRED_MAX: usize = 20;
/// Most reminders a platform can say it holds.
const PENDING_MAX: i64 = 10_000;

impl App {
    /// Whether reminders can be trusted on this phone, given what it allows.
    ///
    /// # Errors
    /// [`crate::error::Error::Storage`], [`crate::error::Error::UnknownZone`].
    pub fn health(&self, phone: PhoneState) -> Result<HealthScreen> {
        let m = self.moment()?;
        self.look(|db| {
            let ledger = doses::ledger(db, LEDGER_LOOKED_THROUGH)?;
            let not_fired = self.not_fired(db, &ledger, &m)?;
            let mut lines = phone_lines(phone, &m);
            lines.push(line(HealthKind::Fired, not_fired.is_empty(), ("health-fired", "health-not-fired"), "", &m));
            let fine = lines.iter().all(|line| line.fine);
            let (test_at, test_words) = test(db, &ledger, &m)?;
            Ok(HealthScreen {
                fine,
                words: m.words.text(if fine { "health-fine" } else { "health-not-fine" }),
                lines,
                last: last(&ledger, &m),
                not_fired,
                test_at,
                test_words,
            })
        })
    }

    /// Asks for a test alarm in one minute: the next [`App::reminders`] has it, with an id of its own.
    ///
    /// # Errors
    /// [`crate::error::Error::Storage`], [`crate::error::Error::DiskFull`].
    pub fn test_alarm(&self) -> Result<Instant> {
        self.change(|db, m, topics| {
            let at = m.now.plus(TEST_AFTER);
            settings::put_setting(db, TEST_ALARM, &at.0.to_string(), m.now)?;
            doses::log(db, LedgerKind::Tested, at, "", m.now)?;
            topics.push(Topic::Reminders);
            Ok(at)
        })
    }

    /// The platform's list of reminders was filled up: it holds so many now.
    ///
    /// # Errors
    /// [`crate::error::Error::OutOfRange`] outside 0–10,000.
    pub fn refilled(&self, pending: i32) -> Result<()> {
        within(Field::Capacity, pending.into(), 0, PENDING_MAX)?;
        self.change(|db, m, _| {
            // Once for each number: a list that is filled up again and again would push all else out of the ledger.
            let about = pending.to_string();
            let last = doses::last(db, LedgerKind::Refilled)?;
            if last.is_none_or(|last| last.id != about || m.now.since(last.at) >= crate::time::HOUR) {
                doses::log(db, LedgerKind::Refilled, m.now, &about, m.now)?;
            }
            Ok(())
        })
    }

    fn not_fired(&self, db: &Connection, ledger: &[LedgerEntry], m: &Moment) -> Result<Vec<String>> {
        let state = self.plan_around(db, m)?;
        let back = m.now.plus(-LOOK_BACK);
        let all = planner::around(&state.doses(back), &doses::since(db, back)?, m.now, |_| false);
        // Nothing was planned before the first line: then nobody had asked the phone for anything.
        let Some(watched) = ledger.iter().filter(|e| e.kind == LedgerKind::Planned).map(|e| e.at).min() else {
            return Ok(Vec::new());
        };
        let mut found = Vec::new();
        for dose in all.iter().rev().filter(|dose| dose.due.at <= m.now) {
            let Some(failure) = failure(dose, watched, m.now) else { continue };
            let Some(item) = state.history.items.get(dose.item) else { continue };
            let when = m.relative_time(dose.due.at);
            let id = dose.id.to_string();
            let title = state.title(item, dose.id.date, dose.due.at, doses::said(db, &id)?.dose.as_deref());
            found.push(match failure {
                Failure::NotShown => m.words.with("health-not-shown", &[("item", title.into()), ("when", when.into())]),
                Failure::Late(minutes) => m.words.with(
                    "health-late",
                    &[("item", title.into()), ("when", when.into()), ("duration", m.words.duration(minutes).into())],
                ),
            });
        }
        found.truncate(NOT_FIRED_MAX);
        Ok(found)
    }
}

/// The test alarm as a reminder, while it is waited for or on show.
pub(super) fn test_reminder(db: &Connection, m: &Moment) -> Result<Option<Reminder>> {
    let Some(at) = test_at(db)?.filter(|at| m.now.since(*at) < TEST_WAITS) else { return Ok(None) };
    Ok(Some(Reminder {
        id: TEST_ID.to_owned(),
        at,
        night: NightDate::of(m.zone.local(at)),
        title: m.words.text("test-alarm-title"),
        body: m.words.with("test-alarm-body", &[("time", m.words.time(m.zone.local(at).time()).into())]),
        raised: false,
        follow_up: false,
        pinned: true,
    }))
}

/// The test alarm was shown, or answered: it is over.
pub(super) fn test_came(db: &Connection, shown: Instant, m: &Moment) -> Result<()> {
    if let Some(at) = test_at(db)? {
        settings::put_setting(db, TEST_ALARM, "", m.now)?;
        doses::log(db, LedgerKind::Tested, at, TEST_ID, shown.min(m.now))?;
    }
    Ok(())
}

fn test_at(db: &Connection) -> Result<Option<Instant>> {
    Ok(settings::setting(db, TEST_ALARM)?.and_then(|at| at.parse().ok()).map(Instant))
}

/// When the test alarm comes, and what is to be said of it.
fn test(db: &Connection, ledger: &[LedgerEntry], m: &Moment) -> Result<(Option<Instant>, String)> {
    let time = |at: Instant| m.words.time(m.zone.local(at).time());
    if let Some(at) = test_at(db)? {
        if m.now.since(at) < TEST_WAITS {
            return Ok((Some(at), m.words.with("test-alarm-waiting", &[("time", time(at).into())])));
        }
        return Ok((None, m.words.with("test-alarm-lost", &[("time", time(at).into())])));
    }
    let came = ledger.iter().find(|e| e.kind == LedgerKind::Tested && e.id == TEST_ID);
    Ok((
        None,
        match came {
            Some(came) => {
                let late = came.at.since(came.due).max(0) / MINUTE;
                let values = [("time", time(came.due).into()), ("duration", m.words.duration(late).into())];
                m.words.with(if late == 0 { "test-alarm-came" } else { "test-alarm-came-late" }, &values)
            }
            None => m.words.text("test-alarm-about"),
        },
    ))
}

fn phone_lines(phone: PhoneState, m: &Moment) -> Vec<HealthLine> {
    let mut lines = vec![line(
        HealthKind::Notifications,
        phone.notifications,
        ("health-notifications", "health-no-notifications"),
        "health-allow",
        m,
    )];
    if let Some(exact) = phone.exact_alarms {
        lines.push(line(HealthKind::ExactAlarms, exact, ("health-exact", "health-inexact"), "health-allow-exact", m));
    }
    if let Some(free) = phone.unrestricted_battery {
        lines.push(line(
            HealthKind::Battery,
            free,
            ("health-battery-free", "health-battery-saved"),
            "health-battery-settings",
            m,
        ));
    }
    if let Some(pending) = phone.pending {
        let words = m.words.with("health-pending", &[("count", i64::from(pending).into())]);
        lines.push(HealthLine { kind: HealthKind::Pending, fine: true, words, action: String::new() });
    }
    lines
}

fn line(kind: HealthKind, fine: bool, (good, bad): (&str, &str), action: &str, m: &Moment) -> HealthLine {
    let action = if fine || action.is_empty() { String::new() } else { m.words.text(action) };
    HealthLine { kind, fine, words: m.words.text(if fine { good } else { bad }), action }
}

/// The last line of each kind, in words.
fn last(ledger: &[LedgerEntry], m: &Moment) -> Vec<String> {
    let kinds = [
        (LedgerKind::Planned, "health-last-planned"),
        (LedgerKind::Fired, "health-last-fired"),
        (LedgerKind::Followed, "health-last-followed"),
        (LedgerKind::Answered, "health-last-answered"),
        (LedgerKind::Refilled, "health-last-refilled"),
    ];
    let words = |(kind, key): (LedgerKind, &str)| {
        let entry = ledger.iter().find(|e| e.kind == kind)?;
        // Of what was planned, its instant says more than when that was done.
        let at = if kind == LedgerKind::Planned { entry.due } else { entry.at };
        Some(m.words.with(key, &[("when", m.relative_time(at).into()), ("count", entry.id.clone().into())]))
    };
    kinds.into_iter().filter_map(words).collect()
}
