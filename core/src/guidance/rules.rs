//! Which cards hold, and why: one rule for each row of `catalog/cards.toml`, under its id.
//!
//! Decides from facts that the use case reads; the same facts give the same cards. Figures are rows of `catalog/thresholds.toml`. A rule
//! says a reason with the person's own figures, or nothing.

use super::criteria::CriteriaFit;
use crate::catalog::{
    BROKEN_SLEEP_HOURS, CONSISTENT_PERCENT, DISRUPTIVE_MEAN, DISRUPTIVE_SEVERITY, DISRUPTIVE_TROUBLE, FERRITIN_DEFICIENT,
    FERRITIN_GUIDELINE, HABIT_DAYS, IMPAIRMENT_TROUBLE, SHORT_NIGHTS, SHORT_NIGHT_HOURS, TSAT_LOW, VITAMIN_D_LOW,
};
use crate::diary::exposure::late_caffeine_words;
use crate::labs::iron_state::{IronFinding, IronState};
use crate::labs::iron_words;
use crate::medicines::FlagRow;
use crate::person::{Condition, Profile};
use crate::time::CivilDate;
use crate::trends::NightSum;
use crate::words::{Value, Words};

/// How many nights of the last four weeks have to be known before a mean says anything. Our choice.
const KNOWN_AT_LEAST: usize = 7;
/// How many doses of magnesium have to have been due in four weeks: one every other day. Our choice.
const MAGNESIUM_AT_LEAST: i64 = 14;
/// How many doses of vitamin D: one a week. Our choice.
const VITAMIN_D_AT_LEAST: i64 = 4;

/// Cards whose figures or advice are an adult's.
const OF_ADULTS: [&str; 5] = ["iron-low", "iron-first", "medicines-talk", "habits-not-enough", "vitamin-d-low"];

/// All that decides.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// Today.
    pub today: CivilDate,
    /// What the person said of themselves.
    pub profile: &'a Profile,
    /// What iron needs.
    pub iron: &'a IronFinding,
    /// Whether iron by mouth is in the plan.
    pub on_iron: bool,
    /// Whether magnesium is in the plan.
    pub on_magnesium: bool,
    /// The latest vitamin D of the last twelve months in ng/mL, if there is one.
    pub vitamin_d: Option<f64>,
    /// Names of items of the plan that may worsen restless legs.
    pub worsening: Vec<String>,
    /// Names of dopaminergic items of the plan.
    pub dopaminergic: Vec<String>,
    /// What is worth a remark together.
    pub flags: Vec<&'static FlagRow>,
    /// The known nights of the last four weeks, oldest first, without the one that is going on.
    pub nights: &'a [NightSum],
    /// The latest severity total of the last four weeks, 0–40.
    pub severity: Option<i64>,
    /// The latest week's trouble of the last four weeks, 0–10.
    pub trouble: Option<i64>,
    /// Days of the last 14 with caffeine after 14:00.
    pub late_caffeine: i64,
    /// Days of the last 14 with alcohol.
    pub alcohol: i64,
    /// Days of the last 14 with nicotine.
    pub nicotine: i64,
    /// What was taken of magnesium in the last four weeks, and what was due.
    pub magnesium_taken: (i64, i64),
    /// The same of vitamin D.
    pub vitamin_d_taken: (i64, i64),
    /// How the five questions were answered, if they were.
    pub criteria: Option<CriteriaFit>,
    /// Whether it began suddenly.
    pub sudden: bool,
    /// Whether a 14-day diary was ever begun.
    pub programme: bool,
    /// Whether an episode was ever recorded.
    pub episodes: bool,
}

/// The reason a card holds; `None` if it does not, or if there is no such rule.
pub fn reason(id: &str, facts: &Facts<'_>, words: &Words) -> Option<String> {
    let says = |holds: bool, values: &[(&'static str, Value)]| holds.then(|| words.with(&format!("card-{id}-reason"), values));
    let figure = |value: f64| Value::from(iron_words::telling(value, words));
    let ferritin = || Value::from(iron_words::ferritin_words(facts.iron, words));
    let profile = facts.profile;
    // For a child only a specialist knows what iron, magnesium or a medicine may do.
    if is_child(facts) && OF_ADULTS.contains(&id) {
        return None;
    }
    match id {
        "sudden-onset" => says(facts.sudden, &[]),
        "pregnancy" => says(profile.has(Condition::Pregnancy) && facts.episodes, &[]),
        "child" => says(is_child(facts), &[]),
        "kidneys" => says(profile.has(Condition::KidneyDisease) || profile.has(Condition::Dialysis), &[]),
        "low-mood" => says(profile.has(Condition::Depression) && disruptive(facts), &[]),
        "short-nights" => {
            let short = short_nights(facts);
            let values = [
                ("count", short.into()),
                ("hours", figure(SHORT_NIGHT_HOURS.value)),
                ("pieces", figure(BROKEN_SLEEP_HOURS.value)),
            ];
            says(short as f64 >= SHORT_NIGHTS.value, &values)
        }
        "iron-guard" => says(facts.iron.state == IronState::OverloadGuard, &[("tsat", figure(facts.iron.tsat.unwrap_or(0.0)))]),
        "iron-low" => {
            // What is said is the figure that is low.
            let enough = facts.iron.ferritin.is_none_or(|ferritin| ferritin > FERRITIN_GUIDELINE.value);
            let saturation = facts.iron.tsat.filter(|tsat| enough && *tsat < TSAT_LOW.value);
            let values = [
                ("saturation", i64::from(saturation.is_some()).into()),
                ("ferritin", ferritin()),
                ("tsat", figure(saturation.unwrap_or(0.0))),
            ];
            says(iron_low(facts), &values)
        }
        "iron-test" => {
            let due = facts.iron.next_test.is_some_and(|date| date <= facts.today) && !iron_low(facts);
            let known = facts.iron.ferritin.is_some();
            says(due && facts.iron.state != IronState::OverloadGuard, &[("known", i64::from(known).into())])
        }
        "medicine-worsens" => says(!facts.worsening.is_empty(), &[("medicines", words.list(&facts.worsening).into())]),
        "augmentation-watch" => says(!facts.dopaminergic.is_empty(), &[("medicines", words.list(&facts.dopaminergic).into())]),
        "medicines-talk" => {
            let enough = facts.iron.ferritin.is_some_and(|ferritin| ferritin >= FERRITIN_GUIDELINE.value);
            let valid = !matches!(facts.iron.state, IronState::NotValid | IronState::OverloadGuard);
            let holds = enough && valid && disruptive(facts);
            says(holds, &[("ferritin", ferritin())])
        }
        "habits-not-enough" => {
            let (taken, due) = facts.magnesium_taken;
            let holds = consistent(facts.magnesium_taken, MAGNESIUM_AT_LEAST) && enough_vitamin_d(facts) && kept_habits(facts);
            says(holds && disruptive(facts), &[("taken", taken.into()), ("due", due.into())])
        }
        "impairment" => {
            let trouble = facts.trouble.filter(|trouble| *trouble as f64 >= IMPAIRMENT_TROUBLE.value);
            says(trouble.is_some(), &[("trouble", trouble.unwrap_or(0).into())])
        }
        "vitamin-d-low" => {
            let low = facts.vitamin_d.filter(|value| *value < VITAMIN_D_LOW.value);
            says(low.is_some(), &[("value", figure(low.unwrap_or(0.0)))])
        }
        "late-caffeine" => {
            let values = [("count", facts.late_caffeine.into()), ("time", late_caffeine_words(words).into())];
            says(often(facts.late_caffeine), &values)
        }
        "alcohol" => says(often(facts.alcohol), &[("count", facts.alcohol.into())]),
        "nicotine" => says(often(facts.nicotine), &[("count", facts.nicotine.into())]),
        "iron-first" => {
            let low = facts.iron.ferritin.is_some_and(|ferritin| ferritin < FERRITIN_DEFICIENT.value);
            let holds = facts.on_magnesium && !facts.on_iron && low && facts.iron.state != IronState::OverloadGuard;
            says(holds, &[("ferritin", ferritin())])
        }
        "criteria" => says(facts.criteria.is_none() && facts.episodes, &[]),
        "start-programme" => says(!facts.programme && facts.episodes, &[]),
        _ => None,
    }
}

fn is_child(facts: &Facts<'_>) -> bool {
    facts.profile.is_child(chrono::Datelike::year(&facts.today))
}

/// Whether the nights are disruptive: by a score, by a week's trouble, or by the mean of the known nights.
pub fn disruptive(facts: &Facts<'_>) -> bool {
    let severity = facts.severity.is_some_and(|total| total as f64 >= DISRUPTIVE_SEVERITY.value);
    let trouble = facts.trouble.is_some_and(|trouble| trouble as f64 >= DISRUPTIVE_TROUBLE.value);
    let worst: Vec<i64> = facts.nights.iter().filter_map(NightSum::worst_or_calm).map(i64::from).collect();
    let mean = worst.len() >= KNOWN_AT_LEAST && worst.iter().sum::<i64>() as f64 >= DISRUPTIVE_MEAN.value * worst.len() as f64;
    severity || trouble || mean
}

/// Whether enough of what was due was taken, and enough was due to tell.
fn consistent((taken, due): (i64, i64), at_least: i64) -> bool {
    due >= at_least && taken as f64 * 100.0 >= CONSISTENT_PERCENT.value * due as f64
}

/// Whether the latest vitamin D is at the aim, or it is taken consistently.
fn enough_vitamin_d(facts: &Facts<'_>) -> bool {
    facts.vitamin_d.is_some_and(|value| value >= VITAMIN_D_LOW.value) || consistent(facts.vitamin_d_taken, VITAMIN_D_AT_LEAST)
}

/// Whether so many of the last 14 days are worth a word.
fn often(days: i64) -> bool {
    days as f64 >= HABIT_DAYS.value
}

/// Whether caffeine and alcohol were kept to what is suggested.
fn kept_habits(facts: &Facts<'_>) -> bool {
    !often(facts.late_caffeine) && !often(facts.alcohol)
}

fn iron_low(facts: &Facts<'_>) -> bool {
    matches!(facts.iron.state, IronState::Deficient | IronState::Borderline)
}

/// Nights of the last seven with too little sleep, or sleep in pieces that are too short, of those whose sleep is known.
fn short_nights(facts: &Facts<'_>) -> i64 {
    let lately = facts.nights.iter().filter(|sum| facts.today.signed_duration_since(sum.night.0).num_days() <= 7);
    let is_short = |sum: &&NightSum| {
        let Some(minutes) = sum.sleep.map(|minutes| minutes as f64) else { return false };
        let pieces = f64::from(sum.awakenings.unwrap_or(0).max(0)) + 1.0;
        minutes < SHORT_NIGHT_HOURS.value * 60.0 || minutes / pieces < BROKEN_SLEEP_HOURS.value * 60.0
    };
    lately.filter(is_short).count() as i64
}
