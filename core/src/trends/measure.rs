//! Measures: what a night, a day or a score gives to each, in which unit it is said, and the marks of its axis.
//!
//! Decides units, steps of axes and which end of a measure is the finding. Leaves ranges to [`super::range`], titles and summaries
//! to [`super::trend`].

use super::chart::{AxisMark, Measure};
use super::sum::{DaySum, NightSum};
use crate::diary::exposure::key;
use crate::diary::ExposureKind;
use crate::time::clock_after_noon;
use crate::words::Words;

/// Of a unit, in a value: a mean strength is kept to three decimals.
pub const THOUSAND: i64 = 1000;

/// Most steps between the marks of an axis.
const STEPS_MAX: i64 = 5;

/// What a measure has one value of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Each known night.
    Nights,
    /// Each day on which it was recorded, or said to be none.
    Days,
    /// Each score.
    Scores,
}

/// How a value is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    /// "4.5": by the key of a message with `$value`.
    Number(&'static str),
    /// "90 mg": the same, but whole.
    Whole(&'static str),
    /// "6 h 10 min", from minutes.
    Duration,
    /// "22:40", from minutes after noon.
    Clock,
}

/// The ends of an axis, in tenths of the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scale {
    /// Always the same ends and step.
    Fixed(i64, i64, i64),
    /// From zero on, by one of these steps, or the last one doubled; at least up to the number given.
    FromZero(&'static [i64], i64),
    /// Around what there is, by one of these steps; these ends if there is nothing.
    Around(&'static [i64], i64, i64),
}

const COUNTS: &[i64] = &[10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000];
const HALVES: &[i64] = &[5, 10, 20, 50, 100, 200, 500];
const MINUTES: &[i64] = &[50, 100, 150, 300, 600, 1200, 1800, 2400, 3600, 7200];
const HOURS: &[i64] = &[600, 1200, 1800, 2400, 3600, 7200];

impl Measure {
    /// Every measure there is in any diary, in the order they are offered; single practices and the person's own exposures come after
    /// them, where they were recorded. The menstrual cycle is not among them: a phase has no mean.
    pub fn all() -> Vec<Measure> {
        let charted = super::sum::KINDS.into_iter().filter(|kind| *kind != ExposureKind::Cycle);
        let exposures = charted.map(|kind| Measure::Exposure { kind });
        [
            Measure::Worst,
            Measure::Mean,
            Measure::Minutes,
            Measure::Episodes,
            Measure::Onset,
            Measure::Sleep,
            Measure::Efficiency,
            Measure::Awakenings,
            Measure::Rest,
            Measure::Severity,
            Measure::Trouble,
        ]
        .into_iter()
        .chain(exposures)
        .collect()
    }

    /// Its name: "Strongest".
    pub fn words(&self, words: &Words) -> String {
        match self {
            Measure::Exposure { kind } => words.text(&key("exposure-", kind)),
            Measure::Practice { kind } => words.text(&key("practice-", kind)),
            Measure::Own { name } => name.clone(),
            other => words.text(&key("measure-", other)),
        }
    }

    /// What it has one value of.
    pub fn counted(&self) -> Counted {
        match self {
            Measure::Severity | Measure::Trouble => Counted::Scores,
            Measure::Exposure { .. } | Measure::Practice { .. } | Measure::Own { .. } => Counted::Days,
            _ => Counted::Nights,
        }
    }

    /// Whether nobody can say that there was none of it: its mean is over the days it was noted, and says nothing of the others.
    pub fn noted_only(&self) -> bool {
        match self {
            Measure::Exposure { kind } => {
                !matches!(kind, ExposureKind::Caffeine | ExposureKind::Alcohol | ExposureKind::Exercise)
            }
            Measure::Practice { .. } | Measure::Own { .. } => true,
            _ => false,
        }
    }

    /// Whether its axis begins with nothing, so that a bar can stand on it.
    pub fn stands_on_zero(&self) -> bool {
        matches!(self.scale(), Scale::Fixed(0, ..) | Scale::FromZero(..))
    }

    /// What a known night gives, in thousandths of the unit. A calm night has no strength, no minute and no episode: zeros; and no
    /// first episode: nothing.
    pub fn of_night(&self, sum: &NightSum) -> Option<i64> {
        let whole = |value: i64| value.saturating_mul(THOUSAND);
        match self {
            Measure::Worst => sum.worst_or_calm().map(i64::from).map(whole),
            Measure::Mean if sum.is_calm() => Some(0),
            Measure::Mean => (sum.intensity_count > 0).then(|| rounded(whole(sum.intensity_sum), sum.intensity_count)),
            Measure::Minutes if sum.is_calm() => Some(0),
            Measure::Minutes => sum.minutes.map(whole),
            Measure::Episodes => Some(whole(sum.episodes.into())),
            Measure::Onset => sum.onset.map(whole),
            Measure::Sleep => sum.sleep.map(whole),
            Measure::Efficiency => sum.efficiency.map(whole),
            Measure::Awakenings => sum.awakenings.map(i64::from).map(whole),
            Measure::Rest => sum.rest.map(i64::from).map(whole),
            Measure::Severity | Measure::Trouble => None,
            Measure::Exposure { .. } | Measure::Practice { .. } | Measure::Own { .. } => None,
        }
    }

    /// What a known day gives, in thousandths of the unit.
    pub fn of_day(sum: &DaySum) -> i64 {
        let per_amount = if sum.kind == ExposureKind::Alcohol { THOUSAND / 10 } else { THOUSAND };
        sum.amount.saturating_mul(per_amount)
    }

    /// What a score gives, in thousandths.
    pub fn of_score(value: i64) -> i64 {
        value.saturating_mul(THOUSAND)
    }

    /// A value in tenths of the unit, as it is said: "4.5", "6 h 10 min", "22:40", "90 mg".
    pub fn say(&self, tenths: i64, words: &Words) -> String {
        match self.said() {
            Said::Number(message) => words.with(message, &[("value", words.tenths(tenths))]),
            Said::Whole(message) => words.with(message, &[("value", rounded(tenths, 10).into())]),
            Said::Duration => words.duration(rounded(tenths, 10)),
            Said::Clock => words.time(clock_after_noon(rounded(tenths, 10))),
        }
    }

    fn said(&self) -> Said {
        match self {
            Measure::Minutes | Measure::Sleep => Said::Duration,
            Measure::Onset => Said::Clock,
            Measure::Efficiency => Said::Whole("value-percent"),
            Measure::Exposure { kind } => match kind {
                ExposureKind::Caffeine => Said::Whole("value-mg"),
                ExposureKind::Alcohol => Said::Number("value-units"),
                kind if in_minutes(*kind) => Said::Duration,
                _ => Said::Number("value-plain"),
            },
            Measure::Practice { .. } => Said::Duration,
            _ => Said::Number("value-plain"),
        }
    }

    /// What the value axis counts.
    pub fn unit(&self, words: &Words) -> String {
        words.text(match self {
            Measure::Worst => "unit-worst",
            Measure::Mean => "unit-mean",
            Measure::Minutes => "unit-minutes",
            Measure::Episodes => "unit-episodes",
            Measure::Onset => "unit-onset",
            Measure::Sleep => "unit-sleep",
            Measure::Efficiency => "unit-efficiency",
            Measure::Awakenings => "unit-awakenings",
            Measure::Rest => "unit-rest",
            Measure::Severity => "unit-severity",
            Measure::Trouble => "unit-trouble",
            Measure::Exposure { kind } => match kind {
                ExposureKind::Caffeine => "unit-caffeine",
                ExposureKind::Alcohol => "unit-alcohol",
                ExposureKind::Stress => "unit-stress",
                ExposureKind::Exercise => "unit-time",
                kind if in_minutes(*kind) => "unit-time-noted",
                _ => "unit-times",
            },
            Measure::Practice { .. } => "unit-time-noted",
            Measure::Own { .. } => "unit-times",
        })
    }

    /// Whether the finding is the lowest value, and the message that says it, with `$measure`, `$when` and `$value`. Neither end is good or bad:
    /// it is the one people look for first.
    pub fn finding(&self, of_means: bool) -> (bool, &'static str) {
        match self {
            // The strongest of many nights is no average; the highest average is.
            Measure::Worst | Measure::Mean if of_means => (false, "finding-highest-mean"),
            Measure::Worst | Measure::Mean => (false, "finding-strongest"),
            Measure::Minutes => (false, "finding-longest"),
            Measure::Episodes => (false, "finding-most-episodes"),
            Measure::Onset => (true, "finding-earliest"),
            Measure::Sleep => (true, "finding-least-sleep"),
            Measure::Efficiency => (true, "finding-lowest"),
            Measure::Awakenings => (false, "finding-most-awake"),
            Measure::Rest => (true, "finding-least-rested"),
            Measure::Severity | Measure::Trouble => (false, "finding-highest"),
            Measure::Exposure { .. } | Measure::Practice { .. } | Measure::Own { .. } => (false, "finding-most"),
        }
    }

    fn scale(&self) -> Scale {
        match self {
            Measure::Worst | Measure::Mean | Measure::Trouble => Scale::Fixed(0, 100, 20),
            Measure::Efficiency => Scale::Fixed(0, 1000, 250),
            Measure::Rest => Scale::Fixed(10, 50, 10),
            Measure::Severity => Scale::Fixed(0, 400, 100),
            Measure::Minutes => Scale::FromZero(MINUTES, 600),
            Measure::Sleep => Scale::FromZero(HOURS, 4800),
            Measure::Onset => Scale::Around(HOURS, 8 * 600, 16 * 600),
            Measure::Episodes | Measure::Awakenings => Scale::FromZero(COUNTS, 20),
            Measure::Exposure { kind } => match kind {
                ExposureKind::Stress => Scale::Fixed(0, 100, 20),
                ExposureKind::Caffeine => Scale::FromZero(COUNTS, 1000),
                ExposureKind::Alcohol => Scale::FromZero(HALVES, 20),
                kind if in_minutes(*kind) => Scale::FromZero(MINUTES, 600),
                _ => Scale::FromZero(COUNTS, 20),
            },
            Measure::Practice { .. } => Scale::FromZero(MINUTES, 600),
            Measure::Own { .. } => Scale::FromZero(COUNTS, 20),
        }
    }

    /// The marks of the axis for values in tenths of the unit: lowest first, the ends are its first and last.
    pub fn axis(&self, values: impl Iterator<Item = i64> + Clone, words: &Words) -> Vec<AxisMark> {
        let highest = values.clone().max();
        let (low, high, step) = match self.scale() {
            Scale::Fixed(low, high, step) => (low, high, step),
            Scale::FromZero(steps, least) => ends(0, highest.unwrap_or(0).max(least), steps),
            Scale::Around(steps, low, high) => ends(values.min().unwrap_or(low), highest.unwrap_or(high), steps),
        };
        let marks = (0..=(high - low) / step).map(|n| low + n * step);
        let said = |tenths| match self.said() {
            Said::Duration if tenths == 0 => words.with("value-plain", &[("value", 0.into())]),
            _ => self.say(tenths, words),
        };
        marks.map(|tenths| AxisMark { tenths, words: said(tenths) }).collect()
    }
}

/// Whether an exposure is measured by how long it was.
fn in_minutes(kind: ExposureKind) -> bool {
    matches!(
        kind,
        ExposureKind::Exercise
            | ExposureKind::Sitting
            | ExposureKind::EveningScreen
            | ExposureKind::Travel
            | ExposureKind::Nap
            | ExposureKind::Practice
    )
}

/// The smallest step with which few marks reach over both values, and the marks at the ends.
fn ends(low: i64, high: i64, steps: &[i64]) -> (i64, i64, i64) {
    let last = steps.last().copied().unwrap_or(10);
    let longer = std::iter::successors(Some(last), |s: &i64| s.checked_mul(2)).skip(1);
    let around = |step: i64| {
        let low = low.div_euclid(step) * step;
        let high = high.saturating_add(step - 1).div_euclid(step) * step;
        (low, high.max(low + step), step)
    };
    let fits = |(low, high, step): &(i64, i64, i64)| (high - low) / step <= STEPS_MAX;
    steps.iter().copied().chain(longer).map(around).find(fits).unwrap_or((low, high.max(low + 1), (high - low).max(1)))
}

/// A quotient rounded to the nearest whole number, halves up. Of numbers from zero on.
pub fn rounded(value: i64, by: i64) -> i64 {
    (value + by / 2).div_euclid(by.max(1))
}
