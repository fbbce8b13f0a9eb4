//! Exposures: what of a day may matter to its night. A coffee, a glass of wine, a walk, a bath, a nap.
//!
//! Decides what an exposure may hold, which day it counts to, and which marks it gets (caffeine late in the day, vigorous
//! exercise close to bed). Says nothing about causes. Leaves storing to [`crate::store`].

use chrono::{NaiveDateTime, Timelike};
use serde::{Deserialize, Serialize};

use super::episode::{Intensity, NOTE_MAX, OWN_WORDS_MAX};
use crate::catalog::{Provenance, DRINKS, LATE_CAFFEINE_HOUR, LATE_EXERCISE_HOURS, PRACTICES};
use crate::error::{Error, Field, Result};
use crate::store::{from_text, to_text};
use crate::time::{CivilTime, Instant, NightDate, Stamp, HOUR, MINUTE};
use crate::words::Words;

/// What a caffeine entry was. The usual milligrams of each are in `catalog/drinks.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    /// One could sing.
    Light,
    /// One could talk, not sing.
    Moderate,
    /// One could say a few words only.
    Vigorous,
}

/// Phase of the menstrual cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ExposureEntry {
    /// What it was.
    pub exposure: Exposure,
    /// Own words, at most `NOTE_MAX` characters; empty for none.
    pub note: String,
}

/// Why an exposure is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// Too near to something in the plan, such as coffee to iron.
    TooNear,
    /// Caffeine after 14:00.
    LateCaffeine,
    /// Vigorous exercise within four hours of bed.
    LateExercise,
}

/// A plain remark on an exposure, with its source. Not a verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Why.
    pub kind: MarkKind,
    /// "After 14:00. Many people with RLS sleep better without caffeine from then on."
    pub words: String,
    /// Where that is from.
    pub source: String,
}

/// An exposure as it is stored and shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExposureChip {
    /// What a tap records.
    pub exposure: Exposure,
    /// "Filter coffee, 90 mg".
    pub words: String,
}

/// A drink and how much caffeine is usually in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// The hour a day begins: what is drunk at 02:00 still counts to the evening before. Our choice.
pub const DAY_BEGINS: u32 = 4;
/// Caffeine is marked after this hour.
pub const LATE_CAFFEINE: u32 = LATE_CAFFEINE_HOUR.value as u32;
/// Vigorous exercise that ends less than this before bed is marked, in milliseconds.
pub const LATE_EXERCISE: i64 = LATE_EXERCISE_HOURS.value as i64 * HOUR;
/// Most minutes of one exposure: a day.
pub const MINUTES_MAX: i32 = 24 * 60;
/// Most milligrams of caffeine in one entry.
pub const MG_MAX: i32 = 1000;
/// Most tenths of a unit of alcohol in one entry.
pub const TENTHS_MAX: i32 = 500;
/// Most times of nicotine in one entry.
pub const TIMES_MAX: i32 = 100;
/// Largest amount of an own exposure.
pub const OWN_AMOUNT_MAX: i32 = 100_000;

/// The day a wall-clock time counts to: from 04:00 to 04:00, named by the evening that follows.
pub fn day_of(local: NaiveDateTime) -> NightDate {
    let date = local.date();
    NightDate(if local.hour() >= DAY_BEGINS { date } else { date.pred_opt().unwrap_or(date) })
}

/// An exposure taken apart as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Which kind.
    pub kind: ExposureKind,
    /// Drink, kind of exercise or practice, or phase, by its stored name; the name of an own one.
    pub what: Option<String>,
    /// Milligrams, tenths, times, minutes, level or amount.
    pub amount: Option<i32>,
    /// How hard, of exercise.
    pub effort: Option<Effort>,
}

impl Exposure {
    /// Which kind it is.
    pub fn kind(&self) -> ExposureKind {
        match self {
            Exposure::Caffeine { .. } => ExposureKind::Caffeine,
            Exposure::Alcohol { .. } => ExposureKind::Alcohol,
            Exposure::Nicotine { .. } => ExposureKind::Nicotine,
            Exposure::Exercise { .. } => ExposureKind::Exercise,
            Exposure::Sitting { .. } => ExposureKind::Sitting,
            Exposure::Stress { .. } => ExposureKind::Stress,
            Exposure::EveningScreen { .. } => ExposureKind::EveningScreen,
            Exposure::HeavyMeal => ExposureKind::HeavyMeal,
            Exposure::Travel { .. } => ExposureKind::Travel,
            Exposure::Illness => ExposureKind::Illness,
            Exposure::Cycle { .. } => ExposureKind::Cycle,
            Exposure::Nap { .. } => ExposureKind::Nap,
            Exposure::Practice { .. } => ExposureKind::Practice,
            Exposure::Own { .. } => ExposureKind::Own,
        }
    }

    /// Its length, if it has one.
    pub fn minutes(&self) -> Option<i32> {
        match self {
            Exposure::Exercise { minutes, .. }
            | Exposure::Sitting { minutes }
            | Exposure::EveningScreen { minutes }
            | Exposure::Travel { minutes }
            | Exposure::Nap { minutes }
            | Exposure::Practice { minutes, .. } => Some(*minutes),
            _ => None,
        }
    }

    /// Taken apart for storing.
    ///
    /// # Errors
    /// [`Error::Internal`].
    pub fn columns(&self) -> Result<Columns> {
        let (what, amount, effort) = match self {
            Exposure::Caffeine { drink, mg } => (Some(to_text(drink)?), Some(*mg), None),
            Exposure::Alcohol { tenths } => (None, Some(*tenths), None),
            Exposure::Nicotine { times } => (None, Some(*times), None),
            Exposure::Exercise { kind, minutes, effort } => (Some(to_text(kind)?), Some(*minutes), Some(*effort)),
            Exposure::Stress { level } => (None, Some(*level), None),
            Exposure::HeavyMeal | Exposure::Illness => (None, None, None),
            Exposure::Cycle { phase } => (Some(to_text(phase)?), None, None),
            Exposure::Practice { kind, minutes } => (Some(to_text(kind)?), Some(*minutes), None),
            Exposure::Own { name, amount } => (Some(name.clone()), *amount, None),
            Exposure::Sitting { minutes }
            | Exposure::EveningScreen { minutes }
            | Exposure::Travel { minutes }
            | Exposure::Nap { minutes } => (None, Some(*minutes), None),
        };
        Ok(Columns { kind: self.kind(), what, amount, effort })
    }

    /// Put together from what is stored.
    ///
    /// # Errors
    /// [`Error::Damaged`] if the columns don't belong together.
    pub fn from_columns(columns: Columns) -> Result<Exposure> {
        let Columns { kind, what, amount, effort } = columns;
        let number = amount.ok_or(Error::Damaged);
        let text = what.ok_or(Error::Damaged);
        Ok(match kind {
            ExposureKind::Caffeine => Exposure::Caffeine { drink: from_text(&text?)?, mg: number? },
            ExposureKind::Alcohol => Exposure::Alcohol { tenths: number? },
            ExposureKind::Nicotine => Exposure::Nicotine { times: number? },
            ExposureKind::Exercise => {
                Exposure::Exercise { kind: from_text(&text?)?, minutes: number?, effort: effort.ok_or(Error::Damaged)? }
            }
            ExposureKind::Sitting => Exposure::Sitting { minutes: number? },
            ExposureKind::Stress => Exposure::Stress { level: number? },
            ExposureKind::EveningScreen => Exposure::EveningScreen { minutes: number? },
            ExposureKind::HeavyMeal => Exposure::HeavyMeal,
            ExposureKind::Travel => Exposure::Travel { minutes: number? },
            ExposureKind::Illness => Exposure::Illness,
            ExposureKind::Cycle => Exposure::Cycle { phase: from_text(&text?)? },
            ExposureKind::Nap => Exposure::Nap { minutes: number? },
            ExposureKind::Practice => Exposure::Practice { kind: from_text(&text?)?, minutes: number? },
            ExposureKind::Own => Exposure::Own { name: text?, amount },
        })
    }

    /// In words: "Filter coffee, 90 mg".
    pub fn words(&self, words: &Words) -> String {
        let lasted = |name: &str, minutes: i32| {
            let duration = words.duration(i64::from(minutes));
            words.with("exposure-minutes", &[("name", words.text(name).into()), ("duration", duration.into())])
        };
        match self {
            Exposure::Caffeine { drink, mg } => {
                words.with("exposure-mg", &[("name", words.text(&key("drink-", drink)).into()), ("mg", i64::from(*mg).into())])
            }
            Exposure::Alcohol { tenths } => words.with("exposure-units", &[("units", (f64::from(*tenths) / 10.0).into())]),
            Exposure::Nicotine { times } => words.with("exposure-times", &[("times", i64::from(*times).into())]),
            Exposure::Exercise { kind, minutes, effort } => words.with(
                "exposure-effort",
                &[
                    ("name", words.text(&key("exercise-", kind)).into()),
                    ("duration", words.duration(i64::from(*minutes)).into()),
                    ("effort", words.text(&key("effort-", effort)).into()),
                ],
            ),
            Exposure::Stress { level } => words.with("exposure-level", &[("level", i64::from(*level).into())]),
            Exposure::HeavyMeal | Exposure::Illness => words.text(&key("exposure-", &self.kind())),
            Exposure::Cycle { phase } => words.text(&key("phase-", phase)),
            Exposure::Practice { kind, minutes } => lasted(&key("practice-", kind), *minutes),
            Exposure::Own { name, amount: None } => name.clone(),
            Exposure::Own { name, amount: Some(amount) } => {
                words.with("exposure-amount", &[("name", name.clone().into()), ("amount", i64::from(*amount).into())])
            }
            Exposure::Sitting { minutes }
            | Exposure::EveningScreen { minutes }
            | Exposure::Travel { minutes }
            | Exposure::Nap { minutes } => lasted(&key("exposure-", &self.kind()), *minutes),
        }
    }
}

/// The key of an enum value's word: its stored name in kebab case behind a prefix.
pub(crate) fn key<T: Serialize>(prefix: &str, value: &T) -> String {
    format!("{prefix}{}", to_text(value).unwrap_or_default().replace('_', "-"))
}

impl ExposureEntry {
    /// Checks every amount; gives it back without space around own words.
    ///
    /// # Errors
    /// [`Error::OutOfRange`], [`Error::TooLong`]; [`Error::Missing`] for an own exposure without a name.
    pub fn checked(mut self) -> Result<ExposureEntry> {
        let within = |field, value: i32, min: i32, max: i32| {
            if (min..=max).contains(&value) {
                Ok(())
            } else {
                Err(Error::OutOfRange { field, min: min.into(), max: max.into() })
            }
        };
        if self.note.chars().count() > NOTE_MAX {
            return Err(Error::TooLong { field: Field::Note, max: NOTE_MAX as i64 });
        }
        if let Some(minutes) = self.exposure.minutes() {
            within(Field::Minutes, minutes, 1, MINUTES_MAX)?;
        }
        match &mut self.exposure {
            Exposure::Caffeine { mg, .. } => within(Field::Amount, *mg, 0, MG_MAX)?,
            Exposure::Alcohol { tenths } => within(Field::Amount, *tenths, 1, TENTHS_MAX)?,
            Exposure::Nicotine { times } => within(Field::Amount, *times, 1, TIMES_MAX)?,
            Exposure::Stress { level } => within(Field::Amount, *level, Intensity::MIN, Intensity::MAX)?,
            Exposure::Own { name, amount } => {
                *name = name.trim().to_owned();
                if name.is_empty() {
                    return Err(Error::Missing { field: Field::Name });
                }
                if name.chars().count() > OWN_WORDS_MAX {
                    return Err(Error::TooLong { field: Field::Name, max: OWN_WORDS_MAX as i64 });
                }
                if let Some(amount) = amount {
                    within(Field::Amount, *amount, 0, OWN_AMOUNT_MAX)?;
                }
            }
            _ => {}
        }
        Ok(self)
    }
}

/// Whether it is caffeine after 14:00, to 04:00.
pub fn is_late_caffeine(exposure: &Exposure, local: NaiveDateTime) -> bool {
    let late = (local.hour(), local.minute()) > (LATE_CAFFEINE, 0) || local.hour() < DAY_BEGINS;
    late && matches!(exposure, Exposure::Caffeine { mg, .. } if *mg > 0)
}

/// "14:00" or "2:00 PM": after when caffeine is marked.
pub fn late_caffeine_words(words: &Words) -> String {
    words.time(CivilTime::from_hms_opt(LATE_CAFFEINE, 0, 0).unwrap_or(CivilTime::MIN))
}

/// The remarks an exposure gets: caffeine after 14:00 (to 04:00), and vigorous exercise that ends less than four hours before
/// bed. `bed` is the bedtime of the night that follows, as told or else usual.
pub fn marks(exposure: &Exposure, at: &Stamp, bed: Instant, words: &Words) -> Vec<Mark> {
    let local = at.local();
    let mark = |kind, said: String, from: Provenance| Mark { kind, words: said, source: from.words(words) };
    match exposure {
        _ if is_late_caffeine(exposure, local) => {
            let said = words.with("mark-late-caffeine", &[("time", late_caffeine_words(words).into())]);
            vec![mark(MarkKind::LateCaffeine, said, LATE_CAFFEINE_HOUR.from)]
        }
        Exposure::Exercise { minutes, effort: Effort::Vigorous, .. } => {
            let ends = at.at.plus(i64::from(*minutes) * MINUTE);
            if bed.since(ends) < LATE_EXERCISE {
                vec![mark(MarkKind::LateExercise, words.text("mark-late-exercise"), LATE_EXERCISE_HOURS.from)]
            } else {
                Vec::new()
            }
        }
        _ => Vec::new(),
    }
}

/// What is offered with one tap until a person has usual ones of their own. Our choice.
pub fn first_chips() -> Vec<Exposure> {
    let drink =
        |drink| DRINKS.iter().find(|row| row.drink == drink).map(|row| Exposure::Caffeine { drink: row.drink, mg: row.mg });
    let practice = |kind| {
        PRACTICES.iter().find(|row| row.kind == kind).map(|row| Exposure::Practice { kind: row.kind, minutes: row.minutes })
    };
    [
        drink(Drink::FilterCoffee),
        drink(Drink::BlackTea),
        Some(Exposure::Alcohol { tenths: 10 }),
        Some(Exposure::Exercise { kind: ExerciseKind::Walking, minutes: 30, effort: Effort::Moderate }),
        practice(PracticeKind::WarmBath),
        practice(PracticeKind::Stretching),
    ]
    .into_iter()
    .flatten()
    .collect()
}
