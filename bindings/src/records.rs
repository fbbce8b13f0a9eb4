//! Records, enums and the error, declared for the boundary.

use std::sync::Arc;

use stillnight_core as core;

pub use core::app::{Appearance, ChangeListener as CoreListener, MorningScreen, TonightScreen, Topic};
pub use core::diary::{
    Activity, BodyPart, Episode, EpisodeDetail, Intensity, NightEntry, NightRecord, Recorded, Relief, ReliefKind, Sensation,
};
pub use core::error::Field;
pub use core::plan::{Days, Item, ItemEntry, ItemKind, PlanItem, PlanScreen, Routine, Schedule, Timing};
pub use core::reminders::{Answer, Answered, DoseLine, DoseState, LedgerEntry, LedgerKind, Reminder, ReminderPlan};
pub use core::time::{CivilDate, CivilTime, Instant, NightDate, Stamp, ZoneRules, ZoneTransition};
pub use core::trends::{TrendNight, TrendsScreen};

/// The core's error under the name it has across the boundary.
pub type StillnightError = core::error::Error;

/// A date across the boundary. Not a platform date, which would show the day before in the west.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct YearMonthDay {
    /// Year, such as 2026.
    pub year: i32,
    /// Month, 1–12.
    pub month: i32,
    /// Day of the month, 1–31.
    pub day: i32,
}

/// A time of day across the boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct HourMinute {
    /// Hour, 0–23.
    pub hour: i32,
    /// Minute, 0–59.
    pub minute: i32,
}

fn date(parts: YearMonthDay) -> Result<CivilDate, StillnightError> {
    let part = |n: i32| u32::try_from(n).ok();
    let date = part(parts.month).zip(part(parts.day)).and_then(|(m, d)| CivilDate::from_ymd_opt(parts.year, m, d));
    // Four digits, so that the ISO form sorts and every calculation around it stays inside the calendar.
    date.filter(|_| (1900..=2200).contains(&parts.year)).ok_or(StillnightError::NoSuchTime { field: Field::Date })
}

fn parts(date: &CivilDate) -> YearMonthDay {
    use chrono::Datelike;
    YearMonthDay { year: date.year(), month: date.month() as i32, day: date.day() as i32 }
}

fn time(parts: HourMinute) -> Result<CivilTime, StillnightError> {
    let part = |n: i32| u32::try_from(n).ok();
    let time = part(parts.hour).zip(part(parts.minute)).and_then(|(h, m)| CivilTime::from_hms_opt(h, m, 0));
    time.ok_or(StillnightError::NoSuchTime { field: Field::Time })
}

fn hour_minute(time: &CivilTime) -> HourMinute {
    use chrono::Timelike;
    HourMinute { hour: time.hour() as i32, minute: time.minute() as i32 }
}

uniffi::custom_type!(Instant, i64, { remote, lower: |i| i.0, try_lift: |v| Ok(Instant(v)) });
uniffi::custom_type!(Intensity, i32, { remote, lower: |i| i.get(), try_lift: |v| Ok(Intensity::new(v)?) });
uniffi::custom_type!(CivilDate, YearMonthDay, { remote, lower: |d| parts(&d), try_lift: |v| Ok(date(v)?) });
uniffi::custom_type!(NightDate, YearMonthDay, { remote, lower: |n| parts(&n.0), try_lift: |v| Ok(NightDate(date(v)?)) });
uniffi::custom_type!(CivilTime, HourMinute, { remote, lower: |t| hour_minute(&t), try_lift: |v| Ok(time(v)?) });

/// The field of an entry that an error is about.
#[uniffi::remote(Enum)]
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
}

/// What went wrong. No variant carries what the person wrote.
#[uniffi::remote(Error)]
pub enum StillnightError {
    /// A number outside its range, both ends included.
    OutOfRange {
        /// Which field.
        field: Field,
        /// Smallest value allowed.
        min: i64,
        /// Largest value allowed.
        max: i64,
    },
    /// A text longer than allowed.
    TooLong {
        /// Which field.
        field: Field,
        /// Most characters allowed.
        max: i64,
    },
    /// Nothing was given where something is needed.
    Missing {
        /// Which field.
        field: Field,
    },
    /// Something ends, or comes, before what it must follow.
    Before {
        /// What is too early.
        field: Field,
        /// What it must not precede.
        after: Field,
    },
    /// A time later than the phone's clock allows.
    InFuture {
        /// Which field.
        field: Field,
        /// How far ahead of the clock it may lie, in minutes.
        limit_minutes: i64,
    },
    /// A time longer ago than anyone can mean.
    LongAgo {
        /// Which field.
        field: Field,
        /// How many years back it may lie.
        limit_years: i64,
    },
    /// The zone is not one the phone has rules for.
    UnknownZone {
        /// Which field.
        field: Field,
    },
    /// No such date or time of day.
    NoSuchTime {
        /// Which field.
        field: Field,
    },
    /// The entry is not there, or was deleted.
    NotFound {
        /// Which field.
        field: Field,
    },
    /// The change can't be undone any more: something else has changed since.
    UndoOver,
    /// The file is not a Stillnight database.
    NotADatabase,
    /// The database is damaged; it was kept aside, not deleted.
    Damaged,
    /// The database was written by a newer version of the app.
    NewerVersion {
        /// Version in the file.
        found: i64,
        /// Newest version this app reads.
        supported: i64,
    },
    /// There is no room left on the phone.
    DiskFull,
    /// The file can't be opened, read or written.
    Storage,
    /// A fault in the app itself.
    Internal,
}

/// One change of a zone's offset.
#[uniffi::remote(Record)]
pub struct ZoneTransition {
    /// First instant at which the new offset holds.
    pub at: Instant,
    /// Offset east of UTC from `at` on, in seconds.
    pub offset_seconds: i32,
}

/// A zone's rules as the phone's own time-zone data has them, over at least `ZONE_SPAN`.
#[uniffi::remote(Record)]
pub struct ZoneRules {
    /// IANA name, such as `Europe/Berlin`.
    pub name: String,
    /// Offset east of UTC before the first transition, in seconds.
    pub first_offset_seconds: i32,
    /// Changes in rising order of instant.
    pub transitions: Vec<ZoneTransition>,
}

/// The instant, zone and offset under which something was written down, so that it is shown as it was lived.
#[uniffi::remote(Record)]
pub struct Stamp {
    /// When it was.
    pub at: Instant,
    /// Offset east of UTC at that instant, in seconds.
    pub offset_seconds: i32,
    /// IANA name of the zone.
    pub zone: String,
}

/// What it felt like.
#[uniffi::remote(Enum)]
pub enum Sensation {
    /// Crawling.
    Crawling,
    /// Tingling.
    Tingling,
    /// Pulling.
    Pulling,
    /// Aching.
    Aching,
    /// Like electricity.
    Electric,
    /// Itching.
    Itching,
}

/// Where it was.
#[uniffi::remote(Enum)]
pub enum BodyPart {
    /// Feet.
    Feet,
    /// Calves.
    Calves,
    /// Thighs.
    Thighs,
    /// Arms.
    Arms,
    /// Trunk.
    Trunk,
}

/// What the person was doing.
#[uniffi::remote(Enum)]
pub enum Activity {
    /// Lying in bed.
    LyingInBed,
    /// Sitting.
    Sitting,
    /// Travelling.
    Travelling,
    /// In a meeting.
    Meeting,
    /// In a car, not driving.
    DrivingAsPassenger,
    /// Standing.
    Standing,
}

/// What the person tried.
#[uniffi::remote(Enum)]
pub enum ReliefKind {
    /// Walking.
    Walking,
    /// Stretching.
    Stretching,
    /// Massage.
    Massage,
    /// Heat.
    Heat,
    /// Cold.
    Cold,
    /// A bath.
    Bath,
    /// Compression.
    Compression,
}

/// Something tried against an episode, and whether it helped.
#[uniffi::remote(Record)]
pub struct Relief {
    /// What was tried.
    pub kind: ReliefKind,
    /// Whether it helped.
    pub helped: bool,
}

/// What a person may add to an episode; everything may stay empty.
#[uniffi::remote(Record)]
pub struct EpisodeDetail {
    /// How strong, 1–10.
    pub intensity: Option<Intensity>,
    /// What it felt like.
    pub sensations: Vec<Sensation>,
    /// Where.
    pub body: Vec<BodyPart>,
    /// What the person was doing.
    pub activity: Option<Activity>,
    /// What was tried.
    pub relief: Vec<Relief>,
    /// Own words, at most `NOTE_MAX` characters; empty for none.
    pub note: String,
}

/// An episode as it is stored and shown.
#[uniffi::remote(Record)]
pub struct Episode {
    /// UUIDv7.
    pub id: String,
    /// When it began.
    pub began: Stamp,
    /// When it ended, if the person said.
    pub ended: Option<Instant>,
    /// The night it belongs to.
    pub night: NightDate,
    /// What the person added.
    pub detail: EpisodeDetail,
}

/// What a tap gives back: the episode, how to undo it, and a line that says what happened.
#[uniffi::remote(Record)]
pub struct Recorded {
    /// The episode as stored.
    pub episode: Episode,
    /// Undoes this one change.
    pub undo: String,
    /// Until when the screen offers to undo.
    pub undo_until: Instant,
    /// "Recorded, 03:12."
    pub words: String,
}

/// A night as the person tells it: wall-clock times between noon and noon.
#[uniffi::remote(Record)]
pub struct NightEntry {
    /// The date of the evening.
    pub night: NightDate,
    /// Went to bed.
    pub bed: CivilTime,
    /// Fell asleep.
    pub asleep: CivilTime,
    /// Got up.
    pub up: CivilTime,
    /// Times awake in between, 0–50.
    pub awakenings: i32,
}

/// A night as it is stored and shown.
#[uniffi::remote(Record)]
pub struct NightRecord {
    /// UUIDv7.
    pub id: String,
    /// As the person told it.
    pub entry: NightEntry,
    /// Instant of going to bed.
    pub bed_at: Instant,
    /// Instant of falling asleep.
    pub asleep_at: Instant,
    /// Instant of getting up.
    pub up_at: Instant,
    /// IANA name of the zone it was told in.
    pub zone: String,
    /// From falling asleep to getting up, in minutes. Time awake in between is not known, so not taken off.
    pub sleep_minutes: i64,
    /// Sleep as a share of the time in bed, in whole percent, rounded down; `None` if no time was spent in bed.
    pub efficiency_percent: Option<i64>,
}

/// What kind of thing an item is.
#[uniffi::remote(Enum)]
pub enum ItemKind {
    /// A supplement, such as iron.
    Supplement,
    /// A prescribed medicine.
    Medicine,
    /// Something one does, such as stretching.
    Practice,
}

/// On which civil dates an item is due.
#[uniffi::remote(Enum)]
pub enum Days {
    /// Every day.
    EveryDay,
    /// Every `days` days, counted from `from`; 2 is every other day.
    EveryNDays {
        /// Days from one dose to the next, 2–365.
        days: i32,
        /// A date on which it is due.
        from: CivilDate,
    },
    /// On these days of the week, 1 (Monday) to 7 (Sunday).
    Weekdays {
        /// ISO 8601 weekday numbers.
        days: Vec<i32>,
    },
}

/// At what time of such a date.
#[uniffi::remote(Enum)]
pub enum Timing {
    /// At these wall-clock times, wherever the person is.
    At {
        /// One to twelve times of day.
        times: Vec<CivilTime>,
    },
    /// This long before the person's bedtime; the date is that of the evening.
    BeforeBed {
        /// Minutes, 0–720.
        minutes: i32,
    },
    /// This long after the person's usual waking.
    AfterWaking {
        /// Minutes, 0–720.
        minutes: i32,
    },
}

/// How an item repeats. There is no silent default: the person reads the sentence before saving.
#[uniffi::remote(Enum)]
pub enum Schedule {
    /// By its own rule.
    Own {
        /// Which dates.
        days: Days,
        /// Which times.
        timing: Timing,
    },
    /// Whenever another item is due, in the same reminder.
    With {
        /// Id of the other item, which has a rule of its own.
        item: String,
    },
}

/// What a person enters for an item.
#[uniffi::remote(Record)]
pub struct ItemEntry {
    /// Name, 1–80 characters.
    pub name: String,
    /// Dose in the person's words, such as "65 mg"; may be empty, at most 80 characters.
    pub dose: String,
    /// What kind of thing.
    pub kind: ItemKind,
    /// How it repeats.
    pub schedule: Schedule,
    /// Own words, at most 2,000 characters.
    pub note: String,
}

/// An item of the plan.
#[uniffi::remote(Record)]
pub struct Item {
    /// UUIDv7.
    pub id: String,
    /// As entered; the schedule is the one that holds now.
    pub entry: ItemEntry,
    /// Since when it is in the plan.
    pub since: Instant,
}

/// The fixed points of the person's day.
#[uniffi::remote(Record)]
pub struct Routine {
    /// Usual bedtime: 12:00–23:59 is the evening's date, 00:00–11:59 the next.
    pub bedtime: CivilTime,
    /// Usual waking.
    pub waking: CivilTime,
}

/// An item as the plan screen shows it.
#[uniffi::remote(Record)]
pub struct PlanItem {
    /// The item.
    pub item: Item,
    /// "Iron 65 mg".
    pub title: String,
    /// "Every other day, 09:00, wherever you are".
    pub sentence: String,
    /// When the next dose is due, if any is.
    pub next: Option<Instant>,
    /// "Next: tomorrow, 09:00", or empty.
    pub next_words: String,
}

/// All the plan screen needs.
#[uniffi::remote(Record)]
pub struct PlanScreen {
    /// Items in the order they were added.
    pub items: Vec<PlanItem>,
    /// The routine that holds now.
    pub routine: Routine,
    /// What a person with RLS often takes and is not in the plan yet, ready to be added. Source in each note.
    pub suggestions: Vec<ItemEntry>,
}

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
}

/// What the platform should hold.
#[uniffi::remote(Record)]
pub struct ReminderPlan {
    /// Notifications to come, earliest first, at most the capacity asked for.
    pub pending: Vec<Reminder>,
    /// Notifications that should be on show now.
    pub showing: Vec<Reminder>,
    /// When to ask again: the instant of the first pending one.
    pub next: Option<Instant>,
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

/// One night of the chart.
#[uniffi::remote(Record)]
pub struct TrendNight {
    /// The night.
    pub night: NightDate,
    /// Whether anything is known of it; if not, it is a gap.
    pub known: bool,
    /// Strongest intensity, 1–10; 0 for a calm night the person checked in for; `None` for a gap or when no strength was
    /// given.
    pub worst: Option<i32>,
    /// Episodes recorded.
    pub episodes: i32,
    /// Wall-clock time of the first episode, as lived.
    pub onset: Option<CivilTime>,
    /// Minutes asleep, if the person checked in.
    pub sleep_minutes: Option<i64>,
    /// Awakenings, if the person checked in.
    pub awakenings: Option<i32>,
    /// The night in a few words, for the table and the screen reader: "Fri 20 Nov: worst 7, 2 episodes, 6 h 10 min asleep".
    pub words: String,
}

/// All the trends screen needs.
#[uniffi::remote(Record)]
pub struct TrendsScreen {
    /// Oldest first, one for each night of the range.
    pub nights: Vec<TrendNight>,
    /// The finding, as the chart's title: "Strongest: 7, on Fri 20 Nov".
    pub title: String,
    /// Spoken summary of the chart.
    pub summary: String,
    /// Strongest intensity of the range.
    pub worst: Option<Intensity>,
}

/// An area of the diary that changed.
#[uniffi::remote(Enum)]
pub enum Topic {
    /// Episodes and nights.
    Diary,
    /// Items, schedules, bedtime.
    Plan,
    /// Doses and their answers.
    Reminders,
    /// Settings and first run.
    Settings,
}

/// Whether the screen is in night colours.
#[uniffi::remote(Record)]
pub struct Appearance {
    /// Red on black: from bedtime to waking.
    pub night: bool,
    /// When that changes next.
    pub changes_at: Instant,
}

/// All the home screen needs.
#[uniffi::remote(Record)]
pub struct TonightScreen {
    /// The phone's clock when this was made.
    pub now: Instant,
    /// Today's civil date.
    pub today: CivilDate,
    /// The night it is, or the one to come.
    pub night: NightDate,
    /// Night colours or not.
    pub appearance: Appearance,
    /// "2 h 14 min since bed, 1 episode tonight".
    pub status: String,
    /// The last 14 nights, oldest first.
    pub strip: Vec<TrendNight>,
    /// The strip in words.
    pub strip_words: String,
    /// The latest episode without an end, at most four hours old, whichever night it belongs to.
    pub running: Option<Episode>,
    /// "Going on since 03:12", or empty.
    pub running_words: String,
    /// Episodes of this night, earliest first.
    pub episodes: Vec<Episode>,
    /// Doses of the last hours and the next day, by time: due and missed ones, answered ones, and each item's next.
    pub doses: Vec<DoseLine>,
    /// Reminder id that answers all doses now due at once; empty if none or one is due.
    pub due_together: String,
    /// Whether to offer the morning check-in: after waking time, until it is done, to noon of that day.
    pub check_in: bool,
    /// Bedtime tonight as the person's clock shows it: "23:00".
    pub bedtime_words: String,
    /// When that is.
    pub bedtime_at: Instant,
}

/// What the morning check-in proposes.
#[uniffi::remote(Record)]
pub struct MorningScreen {
    /// The times to confirm: as recorded, or else usual.
    pub proposed: NightEntry,
    /// Whether this night was checked in before.
    pub recorded: bool,
    /// "Night of Fri 20 Nov, 2 episodes".
    pub words: String,
}

/// The phone, as the core sees it. Called on the thread of the call that needs it; must not call back into `Stillnight`.
#[uniffi::export(foreign)]
pub trait Device: Send + Sync {
    /// The phone's clock.
    fn now(&self) -> Instant;
    /// IANA name of the zone the phone is set to.
    fn zone(&self) -> String;
    /// The rules of a zone by IANA name from 1970 to 2100, UTC; nothing if the phone does not know it.
    fn zone_rules(&self, name: String) -> Option<ZoneRules>;
    /// BCP 47 tag of the language the person reads, such as `en-GB`.
    fn language(&self) -> String;
    /// Whether the person's clock shows 24 hours.
    fn hours24(&self) -> bool;
}

/// Told after each commit, with no lock held. Hold the view model weakly: a listener and its owner can leak as a cycle.
#[uniffi::export(foreign)]
pub trait ChangeListener: Send + Sync {
    /// `revision` rises by one with each change; ignore one smaller than the last seen.
    fn on_change(&self, topics: Vec<Topic>, revision: i64);
}

/// A foreign [`Device`] as the core wants it.
pub(crate) struct Phone(pub Arc<dyn Device>);

impl core::time::Device for Phone {
    fn now(&self) -> Instant {
        self.0.now()
    }
    fn zone(&self) -> String {
        self.0.zone()
    }
    fn zone_rules(&self, name: String) -> Option<ZoneRules> {
        self.0.zone_rules(name)
    }
    fn language(&self) -> String {
        self.0.language()
    }
    fn hours24(&self) -> bool {
        self.0.hours24()
    }
}

/// A foreign [`ChangeListener`] as the core wants it.
pub(crate) struct Listener(pub Arc<dyn ChangeListener>);

impl CoreListener for Listener {
    fn on_change(&self, topics: Vec<Topic>, revision: i64) {
        self.0.on_change(topics, revision);
    }
}
