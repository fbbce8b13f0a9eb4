//! Records, enums and the error, declared for the boundary.

use std::sync::Arc;

use stillnight_core as core;

use crate::plan_records::*;
use crate::reminder_records::*;

pub use core::app::{Appearance, ChangeListener as CoreListener, MorningScreen, TonightScreen, Topic};
pub use core::diary::*;
pub use core::error::Field;
pub use core::exchange::{
    BackupSchedule, EntryCount, Imported, KeptFile, KeptReason, MergeCounts, PassphraseStrength,
    ProgressListener as CoreProgress, Staged, Written,
};
pub use core::time::{CivilDate, CivilTime, Instant, NightDate, Stamp, WallTime, ZoneRules, ZoneTransition};
pub use core::trends::{
    AxisMark, Grain, HoursRow, HoursScreen, Measure, MeasureChoice, TrendNight, TrendPoint, TrendScreen, TrendsScreen,
};

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
    /// Not a figure as a laboratory prints it: up to nine digits, of which up to four are decimals.
    NotANumber {
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
    /// The file is neither a backup nor an export of Stillnight's.
    NotABackup,
    /// The passphrase is not the one the backup was made with.
    WrongPassphrase,
    /// The backup or export is cut short or was altered.
    BackupDamaged,
    /// The file asks for more memory than a phone should give it.
    AsksTooMuch {
        /// Most it may ask for, in megabytes.
        limit_megabytes: i64,
    },
    /// The passphrase is too easy to guess.
    WeakPassphrase,
    /// The person stopped it; nothing has changed.
    Cancelled,
    /// No file was read that could be merged or restored.
    NothingStaged,
    /// Something else is reading the diary, as a backup does for as long as it takes; nothing has changed.
    Busy,
    /// Not in the sample diary.
    InSample,
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

/// What a wall clock and the calendar beside it show, without a zone; whole minutes.
#[uniffi::remote(Record)]
pub struct WallTime {
    /// The date.
    pub date: CivilDate,
    /// The time of day.
    pub time: CivilTime,
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
    /// Left foot.
    LeftFoot,
    /// Right foot.
    RightFoot,
    /// Left calf.
    LeftCalf,
    /// Right calf.
    RightCalf,
    /// Left thigh.
    LeftThigh,
    /// Right thigh.
    RightThigh,
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
    /// What it felt like in the person's own words: at most five, 1–60 characters each.
    pub own_sensations: Vec<String>,
    /// Where.
    pub body: Vec<BodyPart>,
    /// What the person was doing.
    pub activity: Option<Activity>,
    /// What was tried.
    pub relief: Vec<Relief>,
    /// What else was tried: at most five.
    pub own_relief: Vec<OwnRelief>,
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

/// When an episode began and ended, as the clocks of the place it was recorded in showed it: to be looked at and moved.
#[uniffi::remote(Record)]
pub struct EpisodeTimes {
    /// When it began.
    pub began: WallTime,
    /// When it ended, if the person said.
    pub ended: Option<WallTime>,
    /// Where asking for an end begins: a quarter of an hour after the beginning, or now if that is earlier.
    pub end_offered: WallTime,
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

/// A night as the person tells it: wall-clock times, the first of them between noon and noon, each of the others the first such time
/// after the one before it. What isn't known stays empty.
#[uniffi::remote(Record)]
pub struct NightEntry {
    /// The date of the evening.
    pub night: NightDate,
    /// Went to bed.
    pub bed: Option<CivilTime>,
    /// Fell asleep.
    pub asleep: Option<CivilTime>,
    /// Got out of bed.
    pub up: Option<CivilTime>,
    /// Times awake in between, 0–50.
    pub awakenings: Option<i32>,
    /// Minutes awake in between, all together, 0–1440.
    pub awake_minutes: Option<i32>,
    /// How rested.
    pub rest: Option<Rest>,
    /// Own words, at most `NOTE_MAX` characters; empty for none.
    pub note: String,
}

/// A night as it is stored and shown.
#[uniffi::remote(Record)]
pub struct NightRecord {
    /// Its date (ISO 8601): a night is there once, whoever wrote it down.
    pub id: String,
    /// As the person told it.
    pub entry: NightEntry,
    /// Instant of going to bed.
    pub bed_at: Option<Instant>,
    /// Instant of falling asleep.
    pub asleep_at: Option<Instant>,
    /// Instant of getting out of bed.
    pub up_at: Option<Instant>,
    /// IANA name of the zone it was told in.
    pub zone: String,
    /// Minutes in bed, if both ends are known.
    pub in_bed_minutes: Option<i64>,
    /// From falling asleep to getting up, less the minutes awake in between where they were given.
    pub sleep_minutes: Option<i64>,
    /// Sleep as a share of the time in bed, in whole percent, rounded down; `None` if either isn't known or no time was spent
    /// in bed.
    pub efficiency_percent: Option<i64>,
    /// "6 h 10 min asleep, 82% of the time in bed, 2 awakenings".
    pub words: String,
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
    /// Settings and first run. An import tells of all but labs and guidance, and means everything.
    Settings,
    /// Blood tests, and what the person said of themselves.
    Labs,
    /// Cards that were put away, and how the five questions were answered.
    Guidance,
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
    /// Items taken as needed, to be recorded with one tap.
    pub as_needed: Vec<AsNeededLine>,
    /// What follows from what was taken today, in sentences: "Iron taken 10:40: coffee is fine from 12:40." Empty for nothing.
    pub spacing_words: Vec<String>,
    /// Whether this night's bedtime is moved, as during a flare.
    pub bedtime_shifted: bool,
    /// Reminder id that answers all doses now due at once; empty if none or one is due.
    pub due_together: String,
    /// Whether to offer the morning check-in: after waking time, until it is done, within twelve hours of it.
    pub check_in: bool,
    /// Bedtime tonight as the person's clock shows it: "23:00".
    pub bedtime_words: String,
    /// When that is.
    pub bedtime_at: Instant,
    /// Whether to offer "in bed now": from two hours before bedtime until waking, while this night has no bedtime.
    pub bed_offered: bool,
}

/// What the morning check-in proposes.
#[uniffi::remote(Record)]
pub struct MorningScreen {
    /// What to confirm: as recorded, or else usual. How rested is never proposed, and of a night that is ahead or going on only its bedtime
    /// once it has come.
    pub proposed: NightEntry,
    /// What isn't recorded yet and can be known by now, in the order to ask.
    pub asks: Vec<NightPart>,
    /// Naps recorded on the day before this night, and their sum in words; empty for none.
    pub nap_words: String,
    /// Whether this night was checked in before.
    pub recorded: bool,
    /// Whether anything at all is stored of this night, such as a bedtime alone: it can be deleted.
    pub stored: bool,
    /// Whether no episode is recorded in this night, so that the check-in offers to add one.
    pub asks_episode: bool,
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

/// Told how far a long job is, on the thread of the call.
#[uniffi::export(foreign)]
pub trait ProgressListener: Send + Sync {
    /// `done` of `total` steps; `total` is 0 while it is not known. `false` stops the job and leaves everything as it was. Only told:
    /// it must not call the diary, which may be in the middle of a merge.
    fn on_progress(&self, done: i64, total: i64) -> bool;
}

/// A foreign [`ProgressListener`] as the core wants it.
pub(crate) struct Follower(pub Arc<dyn ProgressListener>);

impl CoreProgress for Follower {
    fn on_progress(&self, done: i64, total: i64) -> bool {
        self.0.on_progress(done, total)
    }
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

/// Something else tried, in the person's own words.
#[uniffi::remote(Record)]
pub struct OwnRelief {
    /// What was tried, 1–60 characters.
    pub name: String,
    /// Whether it helped.
    pub helped: bool,
}

/// Own words used before, to be offered again. Latest first, at most ten of each.
#[uniffi::remote(Record)]
pub struct OwnWords {
    /// Sensations.
    pub sensations: Vec<String>,
    /// What was tried.
    pub reliefs: Vec<String>,
}

/// How the person felt in the morning. Five steps, as in the Consensus Sleep Diary (Carney et al., Sleep 2012;35:287).
#[uniffi::remote(Enum)]
pub enum Rest {
    /// Not rested at all.
    VeryPoor,
    /// Hardly rested.
    Poor,
    /// Somewhat rested.
    Fair,
    /// Well rested.
    Good,
    /// Very well rested.
    VeryGood,
}

/// A part of a night that the check-in asks for.
#[uniffi::remote(Enum)]
pub enum NightPart {
    /// Going to bed.
    Bed,
    /// Falling asleep.
    Asleep,
    /// Getting out of bed.
    Up,
    /// Awakenings.
    Awakenings,
    /// How rested.
    Rest,
}

/// What saving a night gives back.
#[uniffi::remote(Record)]
pub struct NightSaved {
    /// The night as stored.
    pub record: NightRecord,
    /// Undoes this one change.
    pub undo: String,
    /// Until when the screen offers to undo.
    pub undo_until: Instant,
    /// "Saved: 6 h 10 min asleep".
    pub words: String,
}

/// What a caffeine entry was. The usual milligrams of each are in `catalog/drinks.toml`.
#[uniffi::remote(Enum)]
pub enum Drink {
    /// Filter coffee.
    FilterCoffee,
    /// Espresso.
    Espresso,
    /// Black tea.
    BlackTea,
    /// Green tea.
    GreenTea,
    /// Cola.
    Cola,
    /// An energy drink.
    EnergyDrink,
    /// Dark chocolate.
    DarkChocolate,
    /// Something else with caffeine.
    Other,
}

/// How a person moved.
#[uniffi::remote(Enum)]
pub enum ExerciseKind {
    /// Walking.
    Walking,
    /// Running.
    Running,
    /// Cycling.
    Cycling,
    /// Swimming.
    Swimming,
    /// Strength training.
    Strength,
    /// Gardening or housework.
    Chores,
    /// Another kind.
    Other,
}

/// How hard exercise was.
#[uniffi::remote(Enum)]
pub enum Effort {
    /// One could sing.
    Light,
    /// One could talk, not sing.
    Moderate,
    /// One could say a few words only.
    Vigorous,
}

/// Phase of the menstrual cycle.
#[uniffi::remote(Enum)]
pub enum CyclePhase {
    /// The period.
    Period,
    /// After it, up to ovulation.
    Follicular,
    /// Around ovulation.
    Ovulation,
    /// After ovulation.
    Luteal,
    /// The days just before the period.
    Premenstrual,
}

/// Something done for the legs or for sleep, from the templates in `catalog/practices.toml`.
#[uniffi::remote(Enum)]
pub enum PracticeKind {
    /// A warm bath.
    WarmBath,
    /// Stretching.
    Stretching,
    /// Massage of the legs.
    Massage,
    /// A warm compress.
    WarmCompress,
    /// Heat and cold in turn.
    HeatAndCold,
    /// Compression socks.
    CompressionSocks,
    /// Keeping the legs warm in the evening.
    WarmLegs,
    /// A short walk before bed.
    EveningWalk,
    /// A few minutes on one's feet in a long time of sitting.
    MovementBreak,
    /// Going to bed later than usual, in a flare.
    LaterBedtime,
    /// Yoga.
    Yoga,
    /// A session of acupuncture.
    Acupuncture,
    /// Lying on the side with a pillow between the knees.
    SidePillow,
}

/// One exposure. Minutes are 1–1440.
#[uniffi::remote(Enum)]
pub enum Exposure {
    /// Caffeine.
    Caffeine {
        /// What it was in.
        drink: Drink,
        /// Milligrams, 0–1000.
        mg: i32,
    },
    /// Alcohol.
    Alcohol {
        /// Tenths of a unit, 1–500. A unit is 10 mL or 8 g of pure alcohol.
        tenths: i32,
    },
    /// Nicotine.
    Nicotine {
        /// How many times, 1–100.
        times: i32,
    },
    /// Exercise.
    Exercise {
        /// Which kind.
        kind: ExerciseKind,
        /// How long.
        minutes: i32,
        /// How hard.
        effort: Effort,
    },
    /// Sitting for long.
    Sitting {
        /// How long.
        minutes: i32,
    },
    /// Stress.
    Stress {
        /// How much, 1 (hardly any) to 10 (as much as can be).
        level: i32,
    },
    /// A screen in the evening.
    EveningScreen {
        /// How long.
        minutes: i32,
    },
    /// A heavy meal.
    HeavyMeal,
    /// Travel.
    Travel {
        /// How long.
        minutes: i32,
    },
    /// Being ill.
    Illness,
    /// Where in the menstrual cycle.
    Cycle {
        /// Which phase.
        phase: CyclePhase,
    },
    /// Sleep by day.
    Nap {
        /// How long.
        minutes: i32,
    },
    /// A practice.
    Practice {
        /// Which one.
        kind: PracticeKind,
        /// How long.
        minutes: i32,
    },
    /// Anything else, in the person's own words.
    Own {
        /// What it was, 1–60 characters.
        name: String,
        /// How much or how long, in whatever the person counts, 0–100000.
        amount: Option<i32>,
    },
}

/// Which kind an exposure is, without its amount.
#[uniffi::remote(Enum)]
pub enum ExposureKind {
    /// Caffeine.
    Caffeine,
    /// Alcohol.
    Alcohol,
    /// Nicotine.
    Nicotine,
    /// Exercise.
    Exercise,
    /// Sitting for long.
    Sitting,
    /// Stress.
    Stress,
    /// A screen in the evening.
    EveningScreen,
    /// A heavy meal.
    HeavyMeal,
    /// Travel.
    Travel,
    /// Being ill.
    Illness,
    /// The menstrual cycle.
    Cycle,
    /// A nap.
    Nap,
    /// A practice.
    Practice,
    /// The person's own.
    Own,
}

/// An exposure as the person tells it.
#[uniffi::remote(Record)]
pub struct ExposureEntry {
    /// What it was.
    pub exposure: Exposure,
    /// Own words, at most `NOTE_MAX` characters; empty for none.
    pub note: String,
}

/// Why an exposure is marked.
#[uniffi::remote(Enum)]
pub enum MarkKind {
    /// Too near to something in the plan, such as coffee to iron.
    TooNear,
    /// Caffeine after 14:00.
    LateCaffeine,
    /// Vigorous exercise within four hours of bed.
    LateExercise,
}

/// A plain remark on an exposure, with its source. Not a verdict.
#[uniffi::remote(Record)]
pub struct Mark {
    /// Why.
    pub kind: MarkKind,
    /// "After 14:00. Many people with RLS sleep better without caffeine from then on."
    pub words: String,
    /// Where that is from.
    pub source: String,
}

/// An exposure as it is stored and shown.
#[uniffi::remote(Record)]
pub struct ExposureRecord {
    /// UUIDv7.
    pub id: String,
    /// When it was, or began.
    pub at: Stamp,
    /// The day it counts to, named by the evening that follows: a day runs from 04:00 to 04:00.
    pub day: NightDate,
    /// As the person told it.
    pub entry: ExposureEntry,
    /// "Filter coffee, 90 mg".
    pub words: String,
    /// Remarks, each with its source.
    pub marks: Vec<Mark>,
}

/// An exposure ready to be recorded with one tap.
#[uniffi::remote(Record)]
pub struct ExposureChip {
    /// What a tap records.
    pub exposure: Exposure,
    /// "Filter coffee, 90 mg".
    pub words: String,
}

/// A drink and how much caffeine is usually in it.
#[uniffi::remote(Record)]
pub struct DrinkChoice {
    /// The drink.
    pub drink: Drink,
    /// Milligrams in the portion.
    pub mg: i32,
    /// "A cup of filter coffee (200 mL)".
    pub words: String,
    /// Where the figure is from.
    pub source: String,
}

/// A practice: how long, how, and when not to.
#[uniffi::remote(Record)]
pub struct PracticeChoice {
    /// Which practice.
    pub kind: PracticeKind,
    /// Usual length.
    pub minutes: i32,
    /// "Warm bath".
    pub name: String,
    /// How it is done.
    pub how: String,
    /// When better not; empty for no known reason.
    pub caution: String,
    /// Where that is from.
    pub source: String,
}

/// All the entry sheet for exposures needs.
#[uniffi::remote(Record)]
pub struct ExposureForm {
    /// The person's usual ones, most used first; at most eight.
    pub chips: Vec<ExposureChip>,
    /// Drinks with their usual milligrams.
    pub drinks: Vec<DrinkChoice>,
    /// Practices.
    pub practices: Vec<PracticeChoice>,
    /// Names of own exposures used before, latest first; at most ten.
    pub own: Vec<String>,
    /// What was recorded today, latest first.
    pub today: Vec<ExposureRecord>,
}

/// What saving something gives back: how to undo it, and a line that says what happened.
#[uniffi::remote(Record)]
pub struct Saved {
    /// Id of the row.
    pub id: String,
    /// Undoes this one change.
    pub undo: String,
    /// Until when the screen offers to undo.
    pub undo_until: Instant,
    /// "Filter coffee, 15:10."
    pub words: String,
    /// Remarks, each with its source.
    pub marks: Vec<Mark>,
}

/// What a day of the programme notes.
#[uniffi::remote(Enum)]
pub enum ProgrammePart {
    /// When the legs began; none is a calm night.
    Onset,
    /// How strong; not asked for a calm night.
    Intensity,
    /// Activity of the day.
    Activity,
    /// Medicines and supplements taken.
    Taken,
    /// Caffeine.
    Caffeine,
    /// Alcohol.
    Alcohol,
}

/// How far the programme is.
#[uniffi::remote(Enum)]
pub enum ProgrammeState {
    /// Not begun.
    NotStarted,
    /// Going on.
    Running,
    /// Its fourteen days are over.
    Over,
}

/// One day of the programme.
#[uniffi::remote(Record)]
pub struct ProgrammeDay {
    /// The day, and the night that follows it.
    pub day: NightDate,
    /// 1–14.
    pub number: i32,
    /// Whether it has begun, at 04:00. Its night begins at noon: until then nothing is open of that.
    pub begun: bool,
    /// What is not noted yet, in order.
    pub lacks: Vec<ProgrammePart>,
    /// What was said to be none, in order; each can be taken back.
    pub said: Vec<SaidNone>,
    /// Whether its night has begun and nothing is open.
    pub complete: bool,
    /// "Day 3, Fri 20 Nov: still open: activity, alcohol".
    pub words: String,
}

/// The person's word that there was nothing of a part on a day, and nothing recorded says otherwise.
#[uniffi::remote(Record)]
pub struct SaidNone {
    /// Of which part.
    pub part: ProgrammePart,
    /// "No alcohol".
    pub words: String,
}

/// A programme that was ended, or followed by another.
#[uniffi::remote(Record)]
pub struct EarlierProgramme {
    /// First day.
    pub first_day: CivilDate,
    /// Last day it reached.
    pub last_day: CivilDate,
    /// "Mon 2 Mar to Sun 15 Mar: 13 days complete".
    pub words: String,
    /// What its days showed, a line each.
    pub summary: Vec<String>,
}

/// All the programme's screen needs.
#[uniffi::remote(Record)]
pub struct ProgrammeScreen {
    /// How far it is.
    pub state: ProgrammeState,
    /// First day, if it was ever begun.
    pub first_day: Option<CivilDate>,
    /// Day it is now, 1–14; 0 before it begins, 14 when it is over.
    pub day: i32,
    /// The fourteen days; empty before it begins.
    pub days: Vec<ProgrammeDay>,
    /// Days with nothing open.
    pub complete: i32,
    /// "Day 3 of 14. 2 days complete."
    pub words: String,
    /// What the days showed, a line each: only counts and ranges. Empty until it is over.
    pub summary: Vec<String>,
    /// Programmes before this one, the latest first.
    pub earlier: Vec<EarlierProgramme>,
}

/// Which score.
#[uniffi::remote(Enum)]
pub enum ScoreKind {
    /// Severity total, 0–40.
    Severity,
    /// How much it troubled one this week, 0–10.
    Trouble,
}

/// A score as stored and shown.
#[uniffi::remote(Record)]
pub struct Score {
    /// UUIDv7.
    pub id: String,
    /// Which score.
    pub kind: ScoreKind,
    /// The day it is of.
    pub date: CivilDate,
    /// The number.
    pub value: i32,
    /// "Severity score, Fri 20 Nov: 22 of 40, severe".
    pub words: String,
}

/// All the scores' screen needs.
#[uniffi::remote(Record)]
pub struct ScoresScreen {
    /// Latest first.
    pub scores: Vec<Score>,
    /// Largest value.
    pub max: i32,
    /// Whether a week has passed since the last one, or there is none.
    pub due: bool,
}

/// What a line of the diary is about.
#[uniffi::remote(Enum)]
pub enum LineKind {
    /// An episode.
    Episode,
    /// A night as told in the morning.
    Night,
    /// An exposure.
    Exposure,
    /// A dose that was answered.
    Dose,
    /// A score.
    Score,
}

/// One line of a day or of the list.
#[uniffi::remote(Record)]
pub struct DiaryLine {
    /// What it is about.
    pub kind: LineKind,
    /// Id to open it by: of an episode, an exposure, a dose or a score; of a night its date (ISO 8601).
    pub id: String,
    /// The night it stands under.
    pub night: NightDate,
    /// When it was.
    pub at: Instant,
    /// When it ended, if it has a length.
    pub until: Option<Instant>,
    /// The civil date to open it with: of a dose the one it was due on where the phone is, of a score its own; else the night's.
    pub date: CivilDate,
    /// Minutes after the noon its night begins with, as it was lived: 0–1439.
    pub minute: i32,
    /// The same of its end, if it has a length; at most 1440, where the next night begins.
    pub until_minute: Option<i32>,
    /// Time as it was lived: "03:12", or "22:40–06:30".
    pub time_words: String,
    /// "Fri 20 Nov", for the list.
    pub day_words: String,
    /// "Legs, 7 of 10".
    pub title: String,
    /// What else was noted; empty for nothing.
    pub detail: String,
    /// Intensity of an episode, if given.
    pub intensity: Option<i32>,
    /// Kind of an exposure.
    pub exposure: Option<ExposureKind>,
    /// Kind of a score.
    pub score: Option<ScoreKind>,
    /// Remarks, each with its source.
    pub marks: Vec<Mark>,
}

/// A day's page: from noon to noon.
#[uniffi::remote(Record)]
pub struct DayScreen {
    /// The night in its middle.
    pub night: NightDate,
    /// "Night of Fri 20 Nov".
    pub title: String,
    /// "Worst 7, 2 episodes, 6 h 10 min asleep".
    pub words: String,
    /// Noon it begins with.
    pub from: Instant,
    /// Noon it ends with.
    pub to: Instant,
    /// By time.
    pub lines: Vec<DiaryLine>,
    /// What was told of the night.
    pub record: Option<NightRecord>,
    /// Whether the person said that the night was calm.
    pub calm: bool,
    /// Whether it may be said: it has begun, no episode was recorded, and it was not said yet.
    pub offers_calm: bool,
    /// What was said to be none of this night and the day before it; each can be taken back.
    pub said: Vec<SaidNone>,
    /// Whether a later day can be shown.
    pub has_next: bool,
}

/// One day of a month.
#[uniffi::remote(Record)]
pub struct CalendarDay {
    /// The night that begins on this day.
    pub night: NightDate,
    /// Whether anything is known of it; if not, it is a gap.
    pub known: bool,
    /// Shade: 0 calm, then 1 for intensity 1–2, 2 for 3–4, 3 for 5–6, 4 for 7–8, 5 for 9–10; `None` for a gap or no strength given.
    pub level: Option<i32>,
    /// Strongest intensity; 0 for a calm night.
    pub worst: Option<i32>,
    /// Episodes recorded.
    pub episodes: i32,
    /// Whether it is the night of now: until noon the one that began the evening before.
    pub today: bool,
    /// Whether it has not begun.
    pub future: bool,
    /// For the screen reader: "Fri 20 Nov: worst 7, 2 episodes".
    pub words: String,
}

/// A month as a heat map.
#[uniffi::remote(Record)]
pub struct CalendarScreen {
    /// Year.
    pub year: i32,
    /// Month, 1–12.
    pub month: i32,
    /// "November 2026".
    pub title: String,
    /// Weekday of the first day, 1 (Monday) to 7.
    pub first_weekday: i32,
    /// The days, first to last.
    pub days: Vec<CalendarDay>,
    /// "30 nights: 12 with episodes, 5 calm, 13 with nothing recorded."
    pub summary: String,
    /// What each level stands for, calm first: "0", "1–2".
    pub shades: Vec<String>,
}

/// What to look for in the list. Empty fields don't narrow it.
#[uniffi::remote(Record)]
pub struct DiaryQuery {
    /// Words to find among names, choices, own words and notes, in any case and with or without accents; all of them must be there.
    /// At most 100 characters.
    pub text: String,
    /// Only these kinds.
    pub kinds: Vec<LineKind>,
    /// Only exposures of these kinds (with others hidden).
    pub exposures: Vec<ExposureKind>,
    /// Only episodes at one of these body parts.
    pub body: Vec<BodyPart>,
    /// Only episodes at least this strong, 1–10.
    pub min_intensity: Option<i32>,
    /// From this night on.
    pub from: Option<NightDate>,
    /// Up to this night.
    pub to: Option<NightDate>,
}

/// A page of the list.
#[uniffi::remote(Record)]
pub struct DiaryPage {
    /// Latest first.
    pub lines: Vec<DiaryLine>,
    /// Give it back for the next page; empty at the end.
    pub more: String,
    /// Of a first page, for what closes the filters: "Show 23 entries"; else empty.
    pub show: String,
}

/// The usual bedtime of one evening of the week.
#[uniffi::remote(Record)]
pub struct LearnedEvening {
    /// 1 (Monday) to 7.
    pub weekday: i32,
    /// Median bedtime; `None` with too few nights.
    pub bedtime: Option<CivilTime>,
    /// Nights it is from.
    pub nights: i32,
    /// "Fri: 23:40, from 7 nights".
    pub words: String,
}

/// What was learned, and what is offered.
#[uniffi::remote(Record)]
pub struct LearnedBedtime {
    /// Nights looked at.
    pub nights: i32,
    /// Median bedtime of all of them; `None` with too few nights.
    pub bedtime: Option<CivilTime>,
    /// Median time of getting up; `None` with too few nights.
    pub waking: Option<CivilTime>,
    /// Monday to Sunday.
    pub evenings: Vec<LearnedEvening>,
    /// The routine to offer; `None` with too few nights, or when it is what holds already.
    pub offer: Option<Routine>,
    /// "You usually go to bed at 23:40 (median of 23 nights)."
    pub words: String,
}

/// What a chart shows.
#[uniffi::remote(Enum)]
pub enum Measure {
    /// Strongest intensity of a night, 0–10.
    Worst,
    /// Mean intensity of a night's episodes, 0–10.
    Mean,
    /// Minutes of a night's episodes; not known while one of them has no end.
    Minutes,
    /// Episodes.
    Episodes,
    /// Time of the first episode, in minutes after noon.
    Onset,
    /// Minutes asleep.
    Sleep,
    /// Sleep as a share of the time in bed, in percent.
    Efficiency,
    /// Awakenings.
    Awakenings,
    /// How rested, 1–5.
    Rest,
    /// Severity totals, 0–40.
    Severity,
    /// Weekly trouble, 0–10.
    Trouble,
    /// Amount of an exposure a day: milligrams of caffeine, units of alcohol, minutes of what has a length, the highest stress of the day
    /// (1–10), times of all else.
    Exposure {
        /// Which one.
        kind: ExposureKind,
    },
    /// Minutes a day of one practice.
    Practice {
        /// Which one.
        kind: PracticeKind,
    },
    /// Times a day of one of the person's own exposures.
    Own {
        /// Its name, as it was recorded.
        name: String,
    },
}

/// How a range is cut into points.
#[uniffi::remote(Enum)]
pub enum Grain {
    /// A point a night.
    Night,
    /// A point a week, from Monday.
    Week,
    /// A point a month.
    Month,
}

/// One point.
#[uniffi::remote(Record)]
pub struct TrendPoint {
    /// First night of its span.
    pub from: NightDate,
    /// Last night of its span.
    pub to: NightDate,
    /// Mean over the known nights, in tenths of the measure's unit; `None` for a gap.
    pub tenths: Option<i64>,
    /// Nights the value is from.
    pub known: i32,
    /// Nights of the span.
    pub nights: i32,
    /// Whether enough is known of it for a finding to name it; a chart draws the other points in outline.
    pub enough: bool,
    /// Short, for the axis: "20 Nov", "Nov".
    pub label: String,
    /// The point in words, for the table and the screen reader: "Week of 16 Nov: 4.5, from 6 of 7 nights".
    pub words: String,
}

/// A mark on the value axis.
#[uniffi::remote(Record)]
pub struct AxisMark {
    /// Where, in tenths of the measure's unit.
    pub tenths: i64,
    /// "4", "6 h", "23:00".
    pub words: String,
}

/// All one chart needs.
#[uniffi::remote(Record)]
pub struct TrendScreen {
    /// What it shows.
    pub measure: Measure,
    /// How it is cut.
    pub grain: Grain,
    /// The finding, as a title: "Highest in March 2026: 7.2 on average".
    pub title: String,
    /// What the value axis counts: "strength, 0 to 10".
    pub unit: String,
    /// Oldest first, without holes: a gap is a point without a value.
    pub points: Vec<TrendPoint>,
    /// Marks of the value axis, lowest first; the first and last are its ends.
    pub axis: Vec<AxisMark>,
    /// Whether the axis begins with nothing, so that a bar can stand on it; other values, such as a time, are dots.
    pub bars: bool,
    /// How to read what is drawn: what is at the bottom, what a hole is, and what an outline.
    pub key: String,
    /// Spoken summary.
    pub summary: String,
}

/// A measure that can be chosen.
#[uniffi::remote(Record)]
pub struct MeasureChoice {
    /// Which one.
    pub measure: Measure,
    /// "Strongest".
    pub words: String,
    /// Whether anything of it was ever recorded.
    pub recorded: bool,
    /// The latest night, day or date it can have a value of by now.
    pub until: NightDate,
}

/// One row of the heat map: a week or a month.
#[uniffi::remote(Record)]
pub struct HoursRow {
    /// First night.
    pub from: NightDate,
    /// Last night.
    pub to: NightDate,
    /// "Nov 2026" or "16 Nov".
    pub label: String,
    /// Known nights.
    pub known: i32,
    /// For each of the 24 hours from noon on, in how many nights an episode began or went on in it.
    pub nights: Vec<i32>,
    /// The row in words.
    pub words: String,
}

/// At which hours of the night the legs were restless.
#[uniffi::remote(Record)]
pub struct HoursScreen {
    /// The finding: "Most often between 02:00 and 03:00".
    pub title: String,
    /// "12:00" … "11:00": what each column is called.
    pub hours: Vec<String>,
    /// Oldest first.
    pub rows: Vec<HoursRow>,
    /// Spoken summary.
    pub summary: String,
}

/// How hard a passphrase is to guess.
#[uniffi::remote(Record)]
pub struct PassphraseStrength {
    /// 0 (guessed at once) to 4 (strong).
    pub level: i32,
    /// Whether a backup may be made with it.
    pub enough: bool,
    /// "Could be guessed within hours. Longer is better: four or five words that don't belong together."
    pub words: String,
}

/// A file that was written.
#[uniffi::remote(Record)]
pub struct Written {
    /// Name of the file, or of each file of the folder.
    pub files: Vec<String>,
    /// Bytes in all of them.
    pub bytes: i64,
    /// Rows in all of them.
    pub rows: i64,
    /// "Backup made: 1,240 entries, 96 kB."
    pub words: String,
}

/// How many entries of one kind a file holds.
#[uniffi::remote(Record)]
pub struct EntryCount {
    /// "Episodes".
    pub words: String,
    /// How many, deleted ones left out.
    pub count: i64,
}

/// What merging would do, or did, to the diary.
#[uniffi::remote(Record)]
pub struct MergeCounts {
    /// Entries that are new.
    pub added: i64,
    /// Entries that were changed later in the file.
    pub changed: i64,
    /// Entries that were deleted later in the file.
    pub removed: i64,
    /// Entries that stay as they are.
    pub same: i64,
}

/// A file that was read and checked, and waits for the person's word. Nothing has changed yet.
#[uniffi::remote(Record)]
pub struct Staged {
    /// When it was written.
    pub made: Instant,
    /// First night in it.
    pub first_night: Option<NightDate>,
    /// Last night in it.
    pub last_night: Option<NightDate>,
    /// What is in it.
    pub counts: Vec<EntryCount>,
    /// What merging it would do.
    pub merge: MergeCounts,
    /// Rows that could not be read, from a damaged diary; 0 from a backup.
    pub unreadable: i64,
    /// "Backup of Fri 20 Nov, with 1,240 entries from 3 Jan to 20 Nov."
    pub words: String,
}

/// What merging or restoring did.
#[uniffi::remote(Record)]
pub struct Imported {
    /// What it did.
    pub counts: MergeCounts,
    /// Name of the file in which the diary is kept as it was before.
    pub kept: String,
    /// "Added 120 entries. Your diary as it was is kept until you delete it."
    pub words: String,
}

/// Why an older file of the diary is kept.
#[uniffi::remote(Enum)]
pub enum KeptReason {
    /// As it was before a restore.
    BeforeRestore,
    /// As it was before a merge.
    BeforeMerge,
    /// As it was before a new version of the app changed its form.
    BeforeUpdate,
    /// It was damaged, and set aside.
    Damaged,
}

/// An older file of the diary, kept beside it until the person deletes it.
#[uniffi::remote(Record)]
pub struct KeptFile {
    /// Its name, to give back.
    pub name: String,
    /// Why it is kept.
    pub reason: KeptReason,
    /// Since when.
    pub at: Instant,
    /// Its size.
    pub bytes: i64,
    /// "Before restoring, Fri 20 Nov, 03:12".
    pub words: String,
}

/// When backups are made by themselves.
#[uniffi::remote(Record)]
pub struct BackupSchedule {
    /// Every so many days, 1–365; `None` for by hand only.
    pub every_days: Option<i32>,
    /// Where to, in whatever form the platform names a place; empty for none chosen.
    pub destination: String,
    /// When the last one was made.
    pub last: Option<Instant>,
    /// Whether one is due now.
    pub due: bool,
    /// "Every week. Last: Fri 20 Nov." or "No backup yet."
    pub words: String,
}
