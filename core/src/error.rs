//! The one error the core gives: typed, with the field and the limit, and nothing personal in it.
//!
//! Decides what can go wrong and how it is named. Leaves the words a person reads to [`crate::words::explain`].

use serde::{Deserialize, Serialize};

/// Result of the core's calls.
pub type Result<T> = std::result::Result<T, Error>;

/// The field of an entry that an error is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Intensity of an episode.
    Intensity,
    /// When an episode began.
    Began,
    /// When an episode ended.
    Ended,
    /// Going to bed.
    Bed,
    /// Falling asleep.
    Asleep,
    /// Getting up.
    Up,
    /// Number of awakenings.
    Awakenings,
    /// Name of an item.
    Name,
    /// Dose of an item.
    Dose,
    /// A note.
    Note,
    /// How an item repeats.
    Schedule,
    /// Days between doses.
    EveryDays,
    /// Minutes before or after an anchor.
    Minutes,
    /// When a dose was taken.
    TakenAt,
    /// The person's usual bedtime.
    Bedtime,
    /// The person's usual waking time.
    Waking,
    /// The zone of the phone.
    Zone,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// How many nights to show.
    Nights,
    /// How many reminders the platform can hold.
    Capacity,
    /// An entry, by its id.
    Id,
    /// Minutes awake in the night.
    AwakeMinutes,
    /// How much of something.
    Amount,
    /// A score.
    Score,
    /// A month.
    Month,
    /// A range of nights.
    Range,
    /// How many lines to show.
    Limit,
    /// Words to look for.
    Search,
    /// A passphrase.
    Passphrase,
    /// Where backups go.
    Destination,
    /// A part of the diary programme.
    Part,
    /// Most doses a day.
    DailyMax,
    /// Where the timetable may move a dose.
    Window,
    /// What an item contains.
    Substance,
    /// How strong one piece is.
    Strength,
    /// How many pieces.
    Pieces,
    /// The steps of a titration.
    Steps,
    /// How many are left.
    Stock,
    /// What a blood test measured.
    Analyte,
    /// A figure of a blood test.
    Value,
    /// The unit of a figure.
    Unit,
    /// The laboratory's own range.
    ReferenceRange,
    /// The name of a laboratory.
    Laboratory,
    /// Hours since iron was taken.
    HoursSinceIron,
    /// Year of birth.
    BirthYear,
}

/// What went wrong. No variant carries what the person wrote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Error {
    /// A number outside its range, both ends included.
    #[error("{field:?} must be {min} to {max}")]
    OutOfRange {
        /// Which field.
        field: Field,
        /// Smallest value allowed.
        min: i64,
        /// Largest value allowed.
        max: i64,
    },
    /// A text longer than allowed.
    #[error("{field:?} may have {max} characters")]
    TooLong {
        /// Which field.
        field: Field,
        /// Most characters allowed.
        max: i64,
    },
    /// Nothing was given where something is needed.
    #[error("{field:?} is missing")]
    Missing {
        /// Which field.
        field: Field,
    },
    /// Not a figure as a laboratory prints it: up to nine digits, of which up to four are decimals.
    #[error("{field:?} is not a figure")]
    NotANumber {
        /// Which field.
        field: Field,
    },
    /// Something ends, or comes, before what it must follow.
    #[error("{field:?} is before {after:?}")]
    Before {
        /// What is too early.
        field: Field,
        /// What it must not precede.
        after: Field,
    },
    /// A time later than the phone's clock allows.
    #[error("{field:?} is more than {limit_minutes} min in the future")]
    InFuture {
        /// Which field.
        field: Field,
        /// How far ahead of the clock it may lie, in minutes.
        limit_minutes: i64,
    },
    /// A time longer ago than anyone can mean.
    #[error("{field:?} is more than {limit_years} years ago")]
    LongAgo {
        /// Which field.
        field: Field,
        /// How many years back it may lie.
        limit_years: i64,
    },
    /// The zone is not one the phone has rules for.
    #[error("{field:?} is not known to the phone")]
    UnknownZone {
        /// Which field.
        field: Field,
    },
    /// No such date or time of day.
    #[error("{field:?} does not exist")]
    NoSuchTime {
        /// Which field.
        field: Field,
    },
    /// The entry is not there, or was deleted.
    #[error("{field:?} is not there")]
    NotFound {
        /// Which field.
        field: Field,
    },
    /// The change can't be undone any more: something else has changed since.
    #[error("too late to undo")]
    UndoOver,
    /// The file is not a Stillnight database.
    #[error("not a database")]
    NotADatabase,
    /// The database is damaged; it was kept aside, not deleted.
    #[error("database damaged")]
    Damaged,
    /// The database was written by a newer version of the app.
    #[error("database version {found}, this app knows {supported}")]
    NewerVersion {
        /// Version in the file.
        found: i64,
        /// Newest version this app reads.
        supported: i64,
    },
    /// The file is neither a backup nor an export of Stillnight's.
    #[error("not a backup")]
    NotABackup,
    /// The passphrase is not the one the backup was made with.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The backup or export is cut short or was altered.
    #[error("backup damaged")]
    BackupDamaged,
    /// The file asks for more memory than a phone should give it.
    #[error("asks for more than {limit_megabytes} MB of memory")]
    AsksTooMuch {
        /// Most it may ask for, in megabytes.
        limit_megabytes: i64,
    },
    /// The passphrase is too easy to guess.
    #[error("passphrase too weak")]
    WeakPassphrase,
    /// The person stopped it; nothing has changed.
    #[error("cancelled")]
    Cancelled,
    /// No file was read that could be merged or restored.
    #[error("nothing staged")]
    NothingStaged,
    /// Something else is reading the diary, as a backup does for as long as it takes; nothing has changed.
    #[error("the diary is being read")]
    Busy,
    /// Not in the sample diary.
    #[error("not in the sample diary")]
    InSample,
    /// There is no room left on the phone.
    #[error("disk full")]
    DiskFull,
    /// The file can't be opened, read or written.
    #[error("storage failed")]
    Storage,
    /// A fault in the app itself.
    #[error("internal fault")]
    Internal,
}

impl Error {
    /// The stable key of this error's words.
    pub fn key(&self) -> &'static str {
        match self {
            // A name is text: what is out of range is how many there are.
            Error::OutOfRange { field: Field::Name, .. } => "error-too-many-names",
            Error::OutOfRange { .. } => "error-out-of-range",
            Error::TooLong { .. } => "error-too-long",
            Error::Missing { .. } => "error-missing",
            Error::NotANumber { .. } => "error-not-a-number",
            Error::Before { .. } => "error-before",
            Error::InFuture { .. } => "error-in-future",
            Error::LongAgo { .. } => "error-long-ago",
            Error::UnknownZone { .. } => "error-unknown-zone",
            Error::NoSuchTime { .. } => "error-no-such-time",
            Error::NotFound { .. } => "error-not-found",
            Error::UndoOver => "error-undo-over",
            Error::NotADatabase => "error-not-a-database",
            Error::Damaged => "error-damaged",
            Error::NewerVersion { .. } => "error-newer-version",
            Error::NotABackup => "error-not-a-backup",
            Error::WrongPassphrase => "error-wrong-passphrase",
            Error::BackupDamaged => "error-backup-damaged",
            Error::AsksTooMuch { .. } => "error-asks-too-much",
            Error::WeakPassphrase => "error-weak-passphrase",
            Error::Cancelled => "error-cancelled",
            Error::NothingStaged => "error-nothing-staged",
            Error::Busy => "error-busy",
            Error::InSample => "error-in-sample",
            Error::DiskFull => "error-disk-full",
            Error::Storage => "error-storage",
            Error::Internal => "error-internal",
        }
    }
}

impl Field {
    /// The stable key of this field's word.
    pub fn key(self) -> &'static str {
        match self {
            Field::Intensity => "field-intensity",
            Field::Began => "field-began",
            Field::Ended => "field-ended",
            Field::Bed => "field-bed",
            Field::Asleep => "field-asleep",
            Field::Up => "field-up",
            Field::Awakenings => "field-awakenings",
            Field::Name => "field-name",
            Field::Dose => "field-dose",
            Field::Note => "field-note",
            Field::Schedule => "field-schedule",
            Field::EveryDays => "field-every-days",
            Field::Minutes => "field-minutes",
            Field::TakenAt => "field-taken-at",
            Field::Bedtime => "field-bedtime",
            Field::Waking => "field-waking",
            Field::Zone => "field-zone",
            Field::Date => "field-date",
            Field::Time => "field-time",
            Field::Nights => "field-nights",
            Field::Capacity => "field-capacity",
            Field::Id => "field-id",
            Field::AwakeMinutes => "field-awake-minutes",
            Field::Amount => "field-amount",
            Field::Score => "field-score",
            Field::Month => "field-month",
            Field::Range => "field-range",
            Field::Limit => "field-limit",
            Field::Search => "field-search",
            Field::Passphrase => "field-passphrase",
            Field::Destination => "field-destination",
            Field::Part => "field-part",
            Field::DailyMax => "field-daily-max",
            Field::Window => "field-window",
            Field::Substance => "field-substance",
            Field::Strength => "field-strength",
            Field::Pieces => "field-pieces",
            Field::Steps => "field-steps",
            Field::Stock => "field-stock",
            Field::Analyte => "field-analyte",
            Field::Value => "field-value",
            Field::Unit => "field-unit",
            Field::ReferenceRange => "field-reference-range",
            Field::Laboratory => "field-laboratory",
            Field::HoursSinceIron => "field-hours-since-iron",
            Field::BirthYear => "field-birth-year",
        }
    }
}

/// Refuses a number outside its range.
pub(crate) fn within(field: Field, value: i64, min: i64, max: i64) -> Result<()> {
    if (min..=max).contains(&value) {
        Ok(())
    } else {
        Err(Error::OutOfRange { field, min, max })
    }
}

/// Refuses a text of more characters.
pub(crate) fn at_most(field: Field, text: &str, max: usize) -> Result<()> {
    if text.chars().count() > max {
        return Err(Error::TooLong { field, max: max as i64 });
    }
    Ok(())
}
