//! Records and enums of reminders, declared for the boundary.

use stillnight_core as core;

pub use core::reminders::{
    Answer, Answered, AsNeededLine, DoseLine, DoseState, HealthKind, HealthLine, HealthScreen, IntakeWarning, LedgerEntry,
    LedgerKind, PhoneState, Reminder, ReminderPlan, SkipReason,
};
use core::time::{Instant, NightDate};

/// Where a dose stands.
#[uniffi::remote(Enum)]
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

/// Why a dose was skipped.
#[uniffi::remote(Enum)]
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

/// What a person does with a reminder.
#[uniffi::remote(Enum)]
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

/// What an answer did.
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct IntakeWarning {
    /// From when on there is nothing to say; `None` if time does not help.
    pub fine_from: Option<Instant>,
    /// "At least 4 h apart: from 14:00."
    pub words: String,
}

/// An item taken as needed, as the home screen offers it.
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
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
    #[uniffi(default = false)]
    pub pinned: bool,
}

/// What the platform should hold.
#[uniffi::remote(Record)]
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
    /// When the platform has to wake the app at the latest: `ReminderPlan::next`, or the first follow-up if that is earlier.
    pub wake: Option<Instant>,
    /// Whether the capacity cut the list, so that the person should open the app before it runs out.
    pub truncated: bool,
}

/// What a ledger line records.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
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

/// What the phone allows, as its shell found it. `None` where this platform has no such thing.
#[uniffi::remote(Record)]
pub struct PhoneState {
    /// Whether notifications are allowed.
    pub notifications: bool,
    /// Whether alarms may be exact.
    pub exact_alarms: Option<bool>,
    /// Whether the app is left alone by the battery saver.
    pub unrestricted_battery: Option<bool>,
    /// How many reminders the platform holds.
    pub pending: Option<i32>,
}

/// What is looked at.
#[uniffi::remote(Enum)]
pub enum HealthKind {
    /// The permission to notify.
    Notifications,
    /// Exact alarms.
    ExactAlarms,
    /// The battery saver.
    Battery,
    /// Reminders held by the platform.
    Pending,
    /// Reminders that did not come, or late.
    Fired,
}

/// One line of the health check.
#[uniffi::remote(Record)]
pub struct HealthLine {
    /// What it is about.
    pub kind: HealthKind,
    /// Whether it is as it should be.
    pub fine: bool,
    /// "Exact alarms are off. Reminders may come some minutes late."
    pub words: String,
    /// What the person can do about it on this phone, as a button says it; empty for nothing.
    pub action: String,
}

/// The health check.
#[uniffi::remote(Record)]
pub struct HealthScreen {
    /// Whether every line is fine.
    pub fine: bool,
    /// "Reminders work" or "Reminders may not come".
    pub words: String,
    /// What was looked at.
    pub lines: Vec<HealthLine>,
    /// What was last planned, fired, answered, refilled, each in words with its time; only what there is.
    pub last: Vec<String>,
    /// Reminders of the last days that did not come or came late, the latest first, in words.
    pub not_fired: Vec<String>,
    /// When the test alarm comes, while one is waited for.
    pub test_at: Option<Instant>,
    /// What came of the last test alarm, or what it does; never empty.
    pub test_words: String,
}
