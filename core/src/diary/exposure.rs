//! Exposures: what of a day may matter to its night. A coffee, a glass of wine, a walk, a bath, a nap.
//!
//! Decides what an exposure may hold, which day it counts to, and which marks it gets (caffeine late in the day, vigorous
//! exercise close to bed). Says nothing about causes. Leaves storing to [`crate::store`].

use serde::{Deserialize, Serialize};

use crate::time::{Instant, NightDate, Stamp};

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
