//! Doses, reminders, answers and the ledger: their names and shapes.
//!
//! Decides how a dose is named, so that the same dose has the same id on every phone and after every reboot. Leaves what
//! is due when to [`super::planner`].

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::{Error, Field, Result};
use crate::time::{CivilDate, Instant, NightDate};

/// How long Snooze puts a dose off, in milliseconds: ten minutes. Our choice.
pub const SNOOZE: i64 = 10 * crate::time::MINUTE;

/// After how long an unanswered dose is shown as missed, in milliseconds: four hours. Our choice.
pub const MISSED_AFTER: i64 = 4 * crate::time::HOUR;

/// After how long an unanswered reminder is shown a second time, once and without a sound, in milliseconds: half an hour. Our choice.
pub const FOLLOW_UP_AFTER: i64 = 30 * crate::time::MINUTE;

/// Most follow-ups the platform is given at once. Our choice: they lie within hours, and a platform holds few.
pub const FOLLOW_UPS_MAX: usize = 8;

/// How long a reminder that nobody answered stays on show, in milliseconds: a day, or until the item's next dose.
pub const SHOWN_AT_MOST: i64 = crate::time::DAY;

/// Names a dose by what it is, not by when: item, civil date and slot of the day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DoseId {
    /// Id of the item.
    pub item: String,
    /// The date it is for; for a dose before bed, the date of the evening.
    pub date: CivilDate,
    /// Which of the day's times, from 0.
    pub slot: usize,
}

impl fmt::Display for DoseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.item, self.date, self.slot)
    }
}

impl std::str::FromStr for DoseId {
    type Err = Error;

    fn from_str(text: &str) -> Result<DoseId> {
        let mut parts = text.split('/');
        let (item, date, slot, end) = (parts.next(), parts.next(), parts.next(), parts.next());
        match (item, date.and_then(|d| d.parse().ok()), slot.and_then(|s| s.parse().ok()), end) {
            (Some(item), Some(date), Some(slot), None) if !item.is_empty() => Ok(DoseId { item: item.to_owned(), date, slot }),
            _ => Err(Error::NotFound { field: Field::Id }),
        }
    }
}

/// The id of a reminder: the ids of its doses, joined. An answer to a reminder answers each of them.
pub fn reminder_id(doses: &[DoseId]) -> String {
    doses.iter().map(DoseId::to_string).collect::<Vec<_>>().join("+")
}

/// The doses a reminder's id names.
///
/// # Errors
/// [`Error::NotFound`] for text that is no such id.
pub fn doses_of(reminder: &str) -> Result<Vec<DoseId>> {
    reminder.split('+').map(str::parse).collect()
}

/// Where a dose stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoseState {
    /// Not yet time.
    Upcoming,
    /// Time has come; no answer yet.
    Due,
    /// Put off by Snooze.
    Snoozed,
    /// Taken.
    Taken,
    /// Skipped on purpose.
    Skipped,
    /// Not answered for four hours, or overtaken by the next one. Can still be answered.
    Missed,
}

/// What a person does with a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Taken now.
    Taken,
    /// Taken at another time, not in the future.
    TakenAt {
        /// When.
        at: Instant,
    },
    /// Ask again in ten minutes.
    Snooze,
    /// Not this time.
    Skip,
    /// Not this time, and why.
    SkipBecause {
        /// Why.
        reason: SkipReason,
    },
    /// Takes an earlier answer back: as if nothing had been said.
    Withdraw,
}

/// Why a dose was skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// It did not agree with the person.
    SideEffect,
    /// None left.
    RanOut,
    /// Ill.
    Unwell,
    /// Not needed this time.
    NotNeeded,
    /// Not at hand.
    NotAtHand,
    /// A clinician said so.
    Advised,
    /// Something else.
    Other,
}

impl SkipReason {
    /// The key of its label.
    pub fn key(self) -> &'static str {
        match self {
            SkipReason::SideEffect => "skip-side-effect",
            SkipReason::RanOut => "skip-ran-out",
            SkipReason::Unwell => "skip-unwell",
            SkipReason::NotNeeded => "skip-not-needed",
            SkipReason::NotAtHand => "skip-not-at-hand",
            SkipReason::Advised => "skip-advised",
            SkipReason::Other => "skip-other",
        }
    }
}

/// What an answer did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Whether anything changed: false for a second "Taken".
    pub counted: bool,
    /// Undoes this one change; empty when nothing changed.
    pub undo: String,
    /// Until when the screen offers to undo.
    pub undo_until: Instant,
    /// "Taken: iron 65 mg, vitamin C 100 mg."
    pub words: String,
}

/// A dose as a screen shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoseLine {
    /// Id to answer with: that of this dose alone.
    pub id: String,
    /// "Magnesium 300 mg".
    pub title: String,
    /// When it is, was or would be due.
    pub at: Instant,
    /// That time as the person's clock shows it: "22:15"; "Wed 09:00" if it is not today.
    pub time_words: String,
    /// Where it stands.
    pub state: DoseState,
    /// The state in a word: "taken", "due", "missed".
    pub state_words: String,
    /// Why at that time: "45 min before bed at 23:00".
    pub reason: String,
}

/// Something to know before a dose is taken. It refuses nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntakeWarning {
    /// From when on there is nothing to say; `None` if time does not help.
    pub fine_from: Option<Instant>,
    /// "At least 4 h apart: from 14:00."
    pub words: String,
}

/// An item taken as needed, as the home screen offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsNeededLine {
    /// Id of the item.
    pub id: String,
    /// "Paracetamol 500 mg".
    pub title: String,
    /// "As needed, at least 4 h apart".
    pub sentence: String,
    /// What to know before taking it now; empty for nothing.
    pub warnings: Vec<IntakeWarning>,
}

/// One notification: all doses due at one instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// Deterministic: the same doses give the same id.
    pub id: String,
    /// When to show it.
    pub at: Instant,
    /// The evening's date of the night it falls into.
    pub night: NightDate,
    /// "Iron 65 mg and vitamin C 100 mg".
    pub title: String,
    /// "Every other day, 09:00, wherever you are."
    pub body: String,
    /// Whether it was shown before: then again without sound, and only if the phone lost it.
    pub raised: bool,
    /// Whether it is to ask a second time, now or at that instant: without a sound, in the place of the first. Once, whatever
    /// `raised` says.
    pub follow_up: bool,
    /// Whether it stays at its instant when the phone changes its zone, as what goes by elapsed time or by the clock at home does; else it
    /// moves with the wall clock. For a platform that keeps what is pending without asking again.
    pub pinned: bool,
}

/// What the platform should hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReminderPlan {
    /// Notifications to come, earliest first, at most the capacity asked for.
    pub pending: Vec<Reminder>,
    /// Notifications that should be on show now.
    pub showing: Vec<Reminder>,
    /// The nearest times, at most eight, at which reminders pending and showing will quietly ask a second time if nobody answers,
    /// earliest first. They carry the ids of the first and take their place. Not counted into the capacity.
    pub follow_ups: Vec<Reminder>,
    /// When to ask again: the instant of the first pending one.
    pub next: Option<Instant>,
    /// When the platform has to wake the app at the latest: [`ReminderPlan::next`], or the first follow-up if that is earlier.
    pub wake: Option<Instant>,
    /// Whether the capacity cut the list, so that the person should open the app before it runs out.
    pub truncated: bool,
}

/// What a ledger line records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerKind {
    /// The platform was asked to fire next at this instant.
    Planned,
    /// A reminder was shown.
    Fired,
    /// A reminder quietly asked a second time.
    Followed,
    /// The platform's list of pending reminders was filled up.
    Refilled,
    /// A test alarm was asked for, or came.
    Tested,
    /// A dose was answered.
    Answered,
}

/// A line of the ledger that feeds the health check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEntry {
    /// When it was written.
    pub at: Instant,
    /// What it records.
    pub kind: LedgerKind,
    /// The instant it is about: planned for, or due.
    pub due: Instant,
    /// The reminder or dose, if it is about one; else empty.
    pub id: String,
}
