//! The tables that leave the diary and come in, with each column and what may stand in it.
//!
//! Decides which tables and columns an export holds, in which order, and whether a row that comes in can be read by the app:
//! its types, its names of things, and what must agree within it. A test holds these lists against the real schema, so that
//! nothing written down can be left out by oversight. Leaves what the database itself checks (ranges, keys) to SQL.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::types::{Value, ValueRef};
use serde::de::value::{Error as NameError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Serialize};

use super::DESTINATION_MAX;
use crate::diary::episode::{NOTE_MAX, OWN_MAX, OWN_WORDS_MAX};
use crate::diary::exposure::{Columns, Effort, Exposure, ExposureEntry, ExposureKind};
use crate::diary::{Activity, BodyPart, OwnRelief, ProgrammePart, Relief, Rest, ScoreKind, Sensation};
use crate::error::{Error, Result};
use crate::labs::{Analyte, Bound, LabResult};
use crate::plan::model::NAME_MAX;
use crate::plan::product::{checked_pieces, STEPS_MAX};
use crate::plan::stock::STOCK_MAX;
use crate::plan::{
    Compound, ItemEntry, ItemKind, OwnParty, Routine, Schedule, Strength, StrengthUnit, Substance, TitrationStep, UsualIntake,
};
use crate::reminders::SkipReason;
use crate::time::{Instant, DAY, INSTANTS, ZONE_NAME_MAX};

/// A table of the export.
#[derive(Debug)]
pub struct Table {
    /// Its name in the database, the JSON export and the name of the CSV file.
    pub name: &'static str,
    /// The column rows are named and sorted by.
    pub key: &'static str,
    /// Its columns, in the order they are written.
    pub columns: &'static [Column],
    /// First schema version it is in.
    pub since: i64,
    /// The label of its entries, where a row is something the person wrote down; `None` for what the app keeps around that.
    pub label: Option<&'static str>,
    agree: fn(&Row<'_, '_>) -> bool,
}

/// A column of such a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name everywhere.
    pub name: &'static str,
    /// What may stand in it.
    pub form: Form,
    /// Whether it may be empty.
    pub optional: bool,
    /// First schema version it is in.
    pub since: i64,
    /// Last schema version it is in.
    pub until: i64,
}

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The name of a row, or of a row of another table: 1–128 printable characters without a space.
    Id,
    /// A date, `2026-11-20`.
    Date,
    /// A time of day, `23:00:00`.
    Clock,
    /// An instant between 1900 and 2200, in milliseconds since 1970 UTC.
    Instant,
    /// A whole number.
    Whole,
    /// Any text of at most so many characters.
    Text(usize),
    /// The name of one of a few things.
    Name(Names),
    /// A list or record, as JSON in the app's own spelling.
    Json(Shape),
}

/// The sets of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// What the person was doing.
    Activity,
    /// How rested.
    Rest,
    /// What kind of item.
    Item,
    /// What kind of exposure.
    Exposure,
    /// How hard exercise was.
    Effort,
    /// A part of the programme.
    Part,
    /// Which score.
    Score,
    /// Answer to a dose.
    Answer,
    /// Chemical form of an item.
    Compound,
    /// Unit of a strength.
    Unit,
    /// Why a dose was skipped.
    SkipReason,
    /// What a blood test measures.
    Analyte,
    /// "<", ">" or nothing before a figure.
    Bound,
}

/// The lists and records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// What it felt like.
    Sensations,
    /// Where.
    Body,
    /// What was tried.
    Reliefs,
    /// Own words.
    Texts,
    /// Own reliefs.
    OwnReliefs,
    /// How an item repeats.
    Schedule,
    /// Bedtimes.
    Clocks,
    /// What is in an item.
    Substances,
    /// Steps of a titration.
    Steps,
    /// Usual drinks and foods.
    Usual,
}

/// A row that comes in: its cells in the order of the table's columns of its schema version.
pub struct Row<'r, 'v> {
    columns: &'r [Column],
    cells: &'r [ValueRef<'v>],
}

/// Largest whole number: exact in every JSON reader.
const WHOLE_MAX: i64 = 1 << 53;
/// Latest change and most changes that a row comes in with, 2199-01-01 and half of what is read: one with more gets these. Each change adds
/// at least one to both, and what was changed here must come in again.
const CHANGED_MAX: i64 = INSTANTS.1 .0 - 365 * DAY;
const VERSION_MAX: i64 = WHOLE_MAX / 2;
/// Longest value of a setting. The longest there is names the place of backups.
const SETTING_MAX: usize = 2 * DESTINATION_MAX;
/// Most things that are chosen of a few, in a list: more than there are of any.
const CHOSEN_MAX: usize = 64;
/// Longest name of a row.
const ID_MAX: usize = 128;
const LAST: i64 = i64::MAX;

const fn column(name: &'static str, form: Form) -> Column {
    Column { name, form, optional: false, since: 1, until: LAST }
}

impl Column {
    const fn optional(self) -> Column {
        Column { optional: true, ..self }
    }
    const fn since(self, version: i64) -> Column {
        Column { since: version, ..self }
    }
    const fn until(self, version: i64) -> Column {
        Column { until: version, ..self }
    }
}

const ID: Column = column("id", Form::Id);
const OFFSET: Column = column("offset_seconds", Form::Whole);
const ZONE: Column = column("zone", Form::Text(ZONE_NAME_MAX));
const NOTE: Column = column("note", Form::Text(NOTE_MAX));
const SINCE: Column = column("since", Form::Instant);
const CREATED: Column = column("created", Form::Instant);
const CHANGED: Column = column("changed", Form::Instant);
const VERSION: Column = column("version", Form::Whole);
const DELETED: Column = column("deleted", Form::Whole);

/// Every table that is exported, in an order in which no row comes before one it refers to.
pub const TABLES: [Table; 16] = [
    Table {
        name: "episode",
        key: "id",
        since: 1,
        label: Some("line-episode"),
        columns: &[
            ID,
            column("began", Form::Instant),
            OFFSET,
            ZONE,
            column("night", Form::Date),
            column("ended", Form::Instant).optional(),
            column("intensity", Form::Whole).optional(),
            column("sensations", Form::Json(Shape::Sensations)),
            column("body", Form::Json(Shape::Body)),
            column("activity", Form::Name(Names::Activity)).optional(),
            column("relief", Form::Json(Shape::Reliefs)),
            NOTE,
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
            column("own_sensations", Form::Json(Shape::Texts)).since(2),
            column("own_relief", Form::Json(Shape::OwnReliefs)).since(2),
        ],
        agree: |_| true,
    },
    Table {
        name: "night",
        key: "id",
        since: 1,
        label: Some("line-night"),
        columns: &[
            ID,
            column("night", Form::Date).until(1),
            column("bed", Form::Instant).optional(),
            column("asleep", Form::Instant).optional(),
            column("up", Form::Instant).optional(),
            column("bed_time", Form::Clock).optional(),
            column("asleep_time", Form::Clock).optional(),
            column("up_time", Form::Clock).optional(),
            column("awakenings", Form::Whole).optional(),
            column("awake_minutes", Form::Whole).optional().since(2),
            column("rest", Form::Name(Names::Rest)).optional().since(2),
            NOTE.since(2),
            ZONE,
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
        ],
        agree: |row| row.text("id").is_some_and(|id| date(id).is_some()),
    },
    Table {
        name: "exposure",
        key: "id",
        since: 2,
        label: Some("line-exposure"),
        columns: &[
            ID,
            column("at", Form::Instant),
            OFFSET,
            ZONE,
            column("night", Form::Date),
            column("day", Form::Date),
            column("kind", Form::Name(Names::Exposure)),
            column("what", Form::Text(NAME_MAX)).optional(),
            column("amount", Form::Whole).optional(),
            column("effort", Form::Name(Names::Effort)).optional(),
            NOTE,
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
        ],
        agree: exposure_agrees,
    },
    Table {
        name: "none_said",
        key: "id",
        since: 2,
        label: Some("entries-none"),
        columns: &[ID, column("day", Form::Date), column("part", Form::Name(Names::Part)), CREATED, CHANGED, VERSION, DELETED],
        agree: |row| row.text("id").and_then(|id| id.split_once('/')) == row.text("day").zip(row.text("part")),
    },
    Table {
        name: "score",
        key: "id",
        since: 2,
        label: Some("line-score"),
        columns: &[
            ID,
            column("kind", Form::Name(Names::Score)),
            column("date", Form::Date),
            column("value", Form::Whole),
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
        ],
        agree: score_agrees,
    },
    Table {
        name: "programme",
        key: "id",
        since: 2,
        label: Some("entries-programme"),
        columns: &[
            ID,
            column("first_day", Form::Date),
            column("ended", Form::Instant).optional(),
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
        ],
        agree: |_| true,
    },
    Table {
        name: "item",
        key: "id",
        since: 1,
        label: Some("entries-item"),
        columns: &[
            ID,
            column("name", Form::Text(NAME_MAX)),
            column("dose", Form::Text(NAME_MAX)),
            column("kind", Form::Name(Names::Item)),
            NOTE,
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
            column("form", Form::Text(NAME_MAX)).since(3),
            column("substances", Form::Json(Shape::Substances)).since(3),
            column("compound", Form::Name(Names::Compound)).optional().since(3),
            column("strength", Form::Whole).optional().since(3),
            column("unit", Form::Name(Names::Unit)).optional().since(3),
            column("pieces", Form::Whole).optional().since(3),
            column("steps", Form::Json(Shape::Steps)).since(3),
        ],
        agree: item_agrees,
    },
    Table {
        name: "item_schedule",
        key: "id",
        since: 1,
        label: None,
        columns: &[
            ID,
            column("item", Form::Id),
            SINCE,
            column("schedule", Form::Json(Shape::Schedule)).optional(),
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
            column("paused", Form::Whole).since(3),
            column("until", Form::Instant).optional().since(3),
        ],
        agree: turn_agrees,
    },
    Table {
        name: "routine",
        key: "id",
        since: 1,
        label: None,
        columns: &[
            ID,
            SINCE,
            column("bedtime", Form::Clock),
            column("waking", Form::Clock),
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
            column("evenings", Form::Json(Shape::Clocks)).since(2),
            column("breakfast", Form::Clock).optional().since(3),
            column("lunch", Form::Clock).optional().since(3),
            column("dinner", Form::Clock).optional().since(3),
            column("usual", Form::Json(Shape::Usual)).since(3),
            column("night", Form::Date).optional().since(3),
            column("night_bedtime", Form::Clock).optional().since(3),
        ],
        agree: routine_agrees,
    },
    Table {
        name: "zone_seen",
        key: "id",
        since: 1,
        label: None,
        columns: &[ID, SINCE, ZONE, CREATED, CHANGED, VERSION, DELETED],
        agree: |_| true,
    },
    Table {
        name: "dose",
        key: "id",
        since: 1,
        label: Some("line-dose"),
        columns: &[
            ID,
            column("item", Form::Id),
            column("due", Form::Instant),
            column("raised", Form::Instant).optional(),
            column("snoozed_until", Form::Instant).optional(),
            column("answer", Form::Name(Names::Answer)).optional(),
            column("answered", Form::Instant).optional(),
            column("taken", Form::Instant).optional(),
            OFFSET,
            ZONE,
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
            column("followed", Form::Instant).optional().since(3),
            column("reason", Form::Name(Names::SkipReason)).optional().since(3),
            column("dose", Form::Text(NAME_MAX)).optional().since(3),
            column("pieces", Form::Whole).optional().since(3),
        ],
        agree: dose_agrees,
    },
    Table {
        name: "stock",
        key: "id",
        since: 3,
        label: None,
        columns: &[
            ID,
            column("item", Form::Id),
            column("at", Form::Instant),
            column("pieces", Form::Whole),
            column("added", Form::Whole),
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
        ],
        agree: |row| row.number("pieces").is_some_and(|n| (0..=STOCK_MAX).contains(&n)),
    },
    Table {
        name: "spacing",
        key: "id",
        since: 3,
        label: None,
        columns: &[
            ID,
            column("first", Form::Id),
            column("second", Form::Id),
            column("minutes", Form::Whole),
            column("directional", Form::Whole),
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
        ],
        agree: spacing_agrees,
    },
    Table {
        name: "panel",
        key: "id",
        since: 4,
        label: Some("table-panel"),
        columns: &[
            ID,
            column("date", Form::Date),
            column("time", Form::Clock).optional(),
            column("fasting", Form::Whole).optional(),
            column("hours_since_iron", Form::Whole).optional(),
            column("prepared", Form::Whole).optional(),
            column("laboratory", Form::Text(NAME_MAX)),
            NOTE,
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
        ],
        agree: |_| true,
    },
    Table {
        name: "lab_result",
        key: "id",
        since: 4,
        label: None,
        columns: &[
            ID,
            column("panel", Form::Id),
            column("analyte", Form::Name(Names::Analyte)),
            column("bound", Form::Name(Names::Bound)),
            column("value", Form::Text(NAME_MAX)),
            column("unit", Form::Text(NAME_MAX)),
            column("low", Form::Text(NAME_MAX)),
            column("high", Form::Text(NAME_MAX)),
            CREATED,
            CHANGED,
            VERSION,
            DELETED,
        ],
        agree: result_agrees,
    },
    Table {
        name: "setting",
        key: "key",
        since: 1,
        label: None,
        columns: &[
            column("key", Form::Id),
            column("value", Form::Text(SETTING_MAX)),
            CREATED.since(2),
            CHANGED.since(2),
            VERSION.since(2),
            DELETED.since(2),
        ],
        agree: |_| true,
    },
];

/// The tables that are not exported, each with the reason.
pub const LEFT_OUT: [(&str, &str); 4] = [
    ("undo", "how the changes of the last hour are put back, on this phone"),
    ("ledger", "the health check of this phone's reminders"),
    ("night_sum", "made anew from the rows"),
    ("day_sum", "made anew from the rows"),
];

/// Settings whose key begins so are of this phone: neither exported nor merged.
pub const OF_THIS_PHONE: &str = "phone-";

/// The table of a name.
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|t| t.name == name)
}

impl Table {
    /// Its columns as they were in a schema version, in the order they are written.
    pub fn columns_of(&self, version: i64) -> Vec<Column> {
        self.columns.iter().copied().filter(|c| (c.since..=c.until).contains(&version)).collect()
    }

    /// Checks a row of this app's own schema version, whose cells are in the order of [`Table::columns_of`] it. Gives the cells that the
    /// app spells otherwise, by their place.
    ///
    /// # Errors
    /// [`Error::BackupDamaged`] for a row the app could not read.
    pub fn check(&self, columns: &[Column], cells: &[ValueRef<'_>]) -> Result<Vec<(usize, Value)>> {
        let mut respelled = Vec::new();
        if columns.len() != cells.len() {
            return Err(Error::BackupDamaged);
        }
        for (place, (column, cell)) in columns.iter().zip(cells).enumerate() {
            match (cell, column.form) {
                (ValueRef::Null, _) if column.optional => {}
                (ValueRef::Text(text), form) => {
                    let text = std::str::from_utf8(text).map_err(|_| Error::BackupDamaged)?;
                    if let Form::Json(shape) = form {
                        let own = shape.respelled(text).ok_or(Error::BackupDamaged)?;
                        respelled.extend(own.map(|text| (place, Value::Text(text))));
                    } else if !form.allows_text(text) {
                        return Err(Error::BackupDamaged);
                    }
                }
                (ValueRef::Integer(number), Form::Instant) if is_instant(*number) => {
                    if column.name == CHANGED.name && *number > CHANGED_MAX {
                        respelled.push((place, Value::Integer(CHANGED_MAX)));
                    }
                }
                (ValueRef::Integer(0 | 1), Form::Whole) if column.name == DELETED.name => {}
                (ValueRef::Integer(number), Form::Whole)
                    if (-WHOLE_MAX..=WHOLE_MAX).contains(number) && column.name != DELETED.name =>
                {
                    if column.name == VERSION.name && *number > VERSION_MAX {
                        respelled.push((place, Value::Integer(VERSION_MAX)));
                    }
                }
                _ => return Err(Error::BackupDamaged),
            }
        }
        if (self.agree)(&Row { columns, cells }) {
            Ok(respelled)
        } else {
            Err(Error::BackupDamaged)
        }
    }
}

impl<'v> Row<'_, 'v> {
    fn cell(&self, name: &str) -> Option<ValueRef<'v>> {
        self.columns.iter().position(|c| c.name == name).and_then(|i| self.cells.get(i)).copied()
    }

    fn text(&self, name: &str) -> Option<&'v str> {
        self.cell(name)?.as_str_or_null().ok()?
    }

    fn number(&self, name: &str) -> Option<i64> {
        self.cell(name)?.as_i64_or_null().ok()?
    }
}

/// An exposure has what its kind has, and no more.
fn exposure_agrees(row: &Row<'_, '_>) -> bool {
    let read = || -> Option<bool> {
        let columns = Columns {
            kind: named(row.text("kind")?)?,
            what: row.text("what").map(str::to_owned),
            amount: row.number("amount").map(i32::try_from).transpose().ok()?,
            effort: row.text("effort").map_or(Some(None), |name| named(name).map(Some))?,
        };
        let entry = ExposureEntry { exposure: Exposure::from_columns(columns.clone()).ok()?, note: String::new() };
        Some(entry.clone().checked().ok()? == entry && entry.exposure.columns().ok()? == columns)
    };
    read().unwrap_or(false)
}

/// A routine that could be set: bedtime and waking differ, and a night that moves its bedtime has one.
fn routine_agrees(row: &Row<'_, '_>) -> bool {
    let read = || -> Option<bool> {
        let time = |name: &str| row.text(name)?.parse::<NaiveTime>().ok();
        let routine = Routine {
            evenings: serde_json::from_str(row.text("evenings")?).ok()?,
            usual: serde_json::from_str(row.text("usual")?).ok()?,
            breakfast: time("breakfast"),
            lunch: time("lunch"),
            dinner: time("dinner"),
            ..Routine::of(time("bedtime")?, time("waking")?)
        };
        Some(routine.checked().is_ok() && row.text("night").is_some() == row.text("night_bedtime").is_some())
    };
    read().unwrap_or(false)
}

/// An item that could be in the plan.
fn item_agrees(row: &Row<'_, '_>) -> bool {
    let read = || -> Option<bool> {
        let unit = row.text("unit").map_or(Some(None), |unit| named(unit).map(Some))?;
        let entry = ItemEntry {
            note: row.text("note")?.to_owned(),
            form: row.text("form")?.to_owned(),
            substances: serde_json::from_str(row.text("substances")?).ok()?,
            strength: row.number("strength").zip(unit).map(|(amount, unit)| Strength { amount, unit }),
            pieces: row.number("pieces").map(i32::try_from).transpose().ok()?,
            steps: serde_json::from_str(row.text("steps")?).ok()?,
            // What it does is said by its own rows.
            ..ItemEntry::of(
                "any",
                row.text("dose")?,
                named(row.text("kind")?)?,
                Schedule::AsNeeded { gap_minutes: None, daily_max: None },
            )
        };
        let limits = row.number("strength").is_some() == row.text("unit").is_some();
        Some(limits && entry.checked().is_ok())
    };
    read().unwrap_or(false)
}

/// Only a pause has an end, and only what is in the plan is paused.
fn turn_agrees(row: &Row<'_, '_>) -> bool {
    let paused = match row.number("paused") {
        Some(0) => false,
        Some(1) => true,
        _ => return false,
    };
    (paused || row.number("until").is_none()) && (!paused || row.text("schedule").is_some())
}

/// A spacing rule between two parties that are named as the app names them.
fn spacing_agrees(row: &Row<'_, '_>) -> bool {
    let party = |name: &str| row.text(name).is_some_and(|text| OwnParty::parse(text).is_some());
    party("first") && party("second") && matches!(row.number("directional"), Some(0 | 1))
}

/// A result is named by its panel and analyte, and is one that could be typed in.
fn result_agrees(row: &Row<'_, '_>) -> bool {
    let read = || -> Option<bool> {
        let text = |name: &str| row.text(name).map(str::to_owned);
        let result = LabResult {
            bound: named(row.text("bound")?)?,
            low: text("low")?,
            high: text("high")?,
            ..LabResult::of(named(row.text("analyte")?)?, row.text("value")?, row.text("unit")?)
        };
        Some(row.text("id")?.split_once(':')? == (row.text("panel")?, row.text("analyte")?) && result.checked().is_ok())
    };
    read().unwrap_or(false)
}

/// A score is named by its kind and date, and in its range.
fn score_agrees(row: &Row<'_, '_>) -> bool {
    let most = match row.text("kind").and_then(named::<ScoreKind>) {
        Some(ScoreKind::Severity) => 40,
        Some(ScoreKind::Trouble) => 10,
        None => return false,
    };
    row.text("id").and_then(|id| id.split_once('/')) == row.text("kind").zip(row.text("date"))
        && row.number("value").is_some_and(|value| (0..=most).contains(&value))
}

/// A dose is named by its item, date and slot, and of as many pieces as a dose may be.
fn dose_agrees(row: &Row<'_, '_>) -> bool {
    let pieces = row.number("pieces").map(i32::try_from).transpose();
    if !pieces.is_ok_and(|pieces| checked_pieces(pieces).is_ok()) {
        return false;
    }
    let mut parts = row.text("id").unwrap_or_default().split('/');
    parts.next() == row.text("item")
        && parts.next().is_some_and(|day| date(day).is_some())
        && parts.next().is_some_and(|slot| slot.parse().is_ok_and(|n: u16| n.to_string() == slot))
        && parts.next().is_none()
}

impl Form {
    fn allows_text(self, text: &str) -> bool {
        match self {
            Form::Id => (1..=ID_MAX).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic()),
            Form::Date => date(text).is_some(),
            Form::Clock => clock(text),
            Form::Text(most) => text.chars().count() <= most,
            Form::Name(names) => names.have(text),
            Form::Instant | Form::Whole | Form::Json(_) => false,
        }
    }
}

impl Names {
    fn have(self, text: &str) -> bool {
        match self {
            Names::Activity => is::<Activity>(text),
            Names::Rest => is::<Rest>(text),
            Names::Item => is::<ItemKind>(text),
            Names::Exposure => is::<ExposureKind>(text),
            Names::Effort => is::<Effort>(text),
            Names::Part => is::<ProgrammePart>(text),
            Names::Score => is::<ScoreKind>(text),
            Names::Answer => matches!(text, "taken" | "skipped"),
            Names::Compound => is::<Compound>(text),
            Names::Unit => is::<StrengthUnit>(text),
            Names::SkipReason => is::<SkipReason>(text),
            Names::Analyte => is::<Analyte>(text),
            Names::Bound => is::<Bound>(text),
        }
    }
}

impl Shape {
    /// The text as the app spells it, if that differs; `None` if the app could not read it.
    fn respelled(self, text: &str) -> Option<Option<String>> {
        if text == "[]" && self != Shape::Schedule {
            return Some(None);
        }
        let own = |name: &String| name.chars().count() <= OWN_WORDS_MAX;
        match self {
            Shape::Sensations => chosen::<Sensation>(text),
            Shape::Body => chosen::<BodyPart>(text),
            Shape::Reliefs => chosen::<Relief>(text),
            Shape::Texts => respelled(text, |list: &Vec<String>| list.len() <= OWN_MAX && list.iter().all(own)),
            Shape::OwnReliefs => {
                respelled(text, |list: &Vec<OwnRelief>| list.len() <= OWN_MAX && list.iter().all(|relief| own(&relief.name)))
            }
            // A schedule that could not be set could not be reckoned with either: every 0 days.
            Shape::Schedule => {
                let schedule: Schedule = serde_json::from_str(text).ok()?;
                if matches!(&schedule, Schedule::With { item } if !Form::Id.allows_text(item)) {
                    return None;
                }
                let own = serde_json::to_string(&schedule.checked().ok()?).ok()?;
                Some((own != text).then_some(own))
            }
            Shape::Clocks => chosen::<NaiveTime>(text),
            Shape::Substances => chosen::<Substance>(text),
            Shape::Steps => {
                let words = |step: &TitrationStep| step.dose.chars().count() <= NAME_MAX;
                respelled(text, |list: &Vec<TitrationStep>| list.len() <= STEPS_MAX && list.iter().all(words))
            }
            Shape::Usual => chosen::<UsualIntake>(text),
        }
    }
}

/// Whether a row of an older schema version has the right kind of cell in each place. What it means is checked when it has been
/// brought up to date.
pub fn check_kinds(columns: &[Column], cells: &[ValueRef<'_>]) -> Result<()> {
    let right = |(column, cell): (&Column, &ValueRef<'_>)| match (cell, column.form) {
        (ValueRef::Null, _) => column.optional,
        (ValueRef::Text(text), Form::Json(_)) => serde_json::from_slice::<serde::de::IgnoredAny>(text).is_ok(),
        (ValueRef::Text(text), Form::Id | Form::Date | Form::Clock | Form::Text(_) | Form::Name(_)) => {
            std::str::from_utf8(text).is_ok()
        }
        (ValueRef::Integer(_), Form::Instant | Form::Whole) => true,
        _ => false,
    };
    if columns.len() == cells.len() && columns.iter().zip(cells).all(right) {
        Ok(())
    } else {
        Err(Error::BackupDamaged)
    }
}

/// Whether a number can be an instant.
pub(crate) fn is_instant(number: i64) -> bool {
    Instant(number).is_named()
}

/// A date as it is stored, always ten characters, as far as instants go.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    let [y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = text.as_bytes() else { return None };
    let year = number(&[*y0, *y1, *y2, *y3])?;
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(&[*m0, *m1])?, number(&[*d0, *d1])?);
    date.filter(|_| (1900..2200).contains(&year))
}

/// Whether a time of day is as it is stored, always eight characters, in whole minutes.
fn clock(text: &str) -> bool {
    let [h0, h1, b':', m0, m1, b':', b'0', b'0'] = text.as_bytes() else { return false };
    number(&[*h0, *h1]).is_some_and(|hour| hour < 24) && number(&[*m0, *m1]).is_some_and(|minute| minute < 60)
}

/// A number of so many digits.
fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

fn named<T: for<'de> Deserialize<'de>>(text: &str) -> Option<T> {
    let name: StrDeserializer<'_, NameError> = text.into_deserializer();
    T::deserialize(name).ok()
}

fn is<T: for<'de> Deserialize<'de>>(text: &str) -> bool {
    named::<T>(text).is_some()
}

fn respelled<T: Serialize + DeserializeOwned>(text: &str, fits: impl FnOnce(&T) -> bool) -> Option<Option<String>> {
    let own = serde_json::to_string(&serde_json::from_str::<T>(text).ok().filter(fits)?).ok()?;
    Some((own != text).then_some(own))
}

/// A list of things that were chosen.
fn chosen<T: Serialize + DeserializeOwned>(text: &str) -> Option<Option<String>> {
    respelled(text, |list: &Vec<T>| list.len() <= CHOSEN_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{MIGRATIONS, SCHEMA_VERSION};
    use rusqlite::Connection;
    use std::collections::BTreeSet;

    fn schema(version: i64) -> Connection {
        let db = Connection::open_in_memory().unwrap();
        for step in MIGRATIONS.iter().take(usize::try_from(version).unwrap()) {
            db.execute_batch(step).unwrap();
        }
        db
    }

    #[test]
    fn every_table_of_the_diary_is_exported_or_left_out_for_a_reason() {
        let db = schema(SCHEMA_VERSION);
        let mut select = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
        let real: BTreeSet<String> = select.query_map([], |r| r.get(0)).unwrap().map(|r| r.unwrap()).collect();
        let listed: Vec<&str> = TABLES.iter().map(|t| t.name).chain(LEFT_OUT.iter().map(|(name, _)| *name)).collect();
        assert_eq!(real, listed.iter().map(|n| (*n).to_owned()).collect());
        assert_eq!(real.len(), listed.len(), "none is listed twice");
        assert!(LEFT_OUT.iter().all(|(_, reason)| !reason.is_empty()));
    }

    #[test]
    fn every_column_of_every_schema_version_is_exported_with_its_kind() {
        for version in 1..=SCHEMA_VERSION {
            let db = schema(version);
            for table in TABLES.iter().filter(|t| t.since <= version) {
                let mut select = db.prepare("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1)").unwrap();
                let real: BTreeSet<(String, String, bool, bool)> = select
                    .query_map([table.name], |r| Ok((r.get(0)?, r.get(1)?, r.get::<_, i64>(2)? != 0, r.get::<_, i64>(3)? != 0)))
                    .unwrap()
                    .map(|r| r.unwrap())
                    .collect();
                let kind = |form| if matches!(form, Form::Instant | Form::Whole) { "INTEGER" } else { "TEXT" };
                let required = |name: &str| !real.iter().any(|(n, _, notnull, _)| n == name && !notnull);
                let listed = table.columns_of(version);
                // A column may be listed as empty where an older version did not allow that, never the other way round.
                let expected: BTreeSet<(String, String, bool, bool)> = listed
                    .iter()
                    .map(|c| (c.name.to_owned(), kind(c.form).to_owned(), required(c.name), c.name == table.key))
                    .collect();
                assert_eq!(real, expected, "{} of schema {version}", table.name);
                assert!(listed.iter().all(|c| c.optional || required(c.name)), "{} of schema {version}", table.name);
                assert!(version < SCHEMA_VERSION || listed.iter().all(|c| c.optional != required(c.name)), "{}", table.name);
            }
        }
    }

    #[test]
    fn a_row_the_app_could_not_read_is_refused() {
        let score = table("score").unwrap();
        let columns = score.columns_of(SCHEMA_VERSION);
        let row = |kind: &'static str, date: &'static str, changed: i64| {
            use ValueRef::{Integer, Text};
            let id = format!("{kind}/{date}");
            let cells =
                [Text(id.as_bytes()), Text(kind.as_bytes()), Text(date.as_bytes()), Integer(3), Integer(0), Integer(changed)];
            let cells: Vec<ValueRef<'_>> = cells.into_iter().chain([Integer(1), Integer(0)]).collect();
            score.check(&columns, &cells).is_ok()
        };
        assert!(row("severity", "2026-11-20", 7));
        assert!(!row("gravity", "2026-11-20", 7));
        assert!(!row("severity", "2026-2-30", 7) && !row("severity", "2026-02-30", 7) && !row("severity", "20 November", 7));
        assert!(!row("severity", "2026-11-20", i64::MAX), "one more change would run over");
    }

    #[test]
    fn a_list_in_another_spelling_is_respelled() {
        let spelled = |text| Shape::Reliefs.respelled(text);
        assert_eq!(spelled(r#"[{"kind":"heat","helped":true}]"#), Some(None));
        assert_eq!(spelled(r#"[ {"helped":true, "kind":"heat"} ]"#), Some(Some(r#"[{"kind":"heat","helped":true}]"#.to_owned())));
        assert_eq!(spelled(r#"[{"kind":"prayer","helped":true}]"#), None);
        assert_eq!(Shape::Schedule.respelled("[]"), None);
        let every = |days: i32| {
            format!(
                r#"{{"own":{{"days":{{"every_n_days":{{"days":{days},"from":"2026-01-01"}}}},"timing":{{"before_bed":{{"minutes":30}}}}}}}}"#
            )
        };
        assert_eq!(Shape::Schedule.respelled(&every(2)), Some(None));
        assert_eq!(Shape::Schedule.respelled(&every(0)), None, "no such schedule could be reckoned with");
    }
}
