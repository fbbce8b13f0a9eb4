//! What one night, and one day, adds up to: the few numbers every chart, strip and calendar is made of.
//!
//! Decides how episodes and what was told become those numbers: which night is known, what is calm, which hours an episode
//! covered, what a day's exposures amount to. Leaves keeping them to [`crate::store::sums`].

use crate::diary::night::Slept;
use crate::diary::{ExposureKind, NightEntry, ProgrammePart, Rest};
use crate::time::{clock_after_noon, fixed, local_at, CivilTime, Instant, NightDate, HOUR, MINUTE};

/// Minutes from midnight to noon.
const NOON: i64 = 12 * 60;
/// Minutes of a day.
const DAY_MINUTES: i64 = 24 * 60;
/// Hours of a night, from noon to noon.
pub const NIGHT_HOURS: usize = 24;

/// What one night adds up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NightSum {
    /// The night.
    pub night: NightDate,
    /// Episodes.
    pub episodes: i32,
    /// Strongest intensity given, 1–10.
    pub worst: Option<i32>,
    /// Sum of the intensities given.
    pub intensity_sum: i64,
    /// Episodes with an intensity.
    pub intensity_count: i64,
    /// Whole minutes of the episodes whose end is known; `None` if there is none such.
    pub minutes: Option<i64>,
    /// Minutes after noon of the first episode, as it was lived: 0–1439.
    pub onset: Option<i64>,
    /// Bit n: an episode was in the n-th hour after noon, 0–23.
    pub hours: u32,
    /// The person told how the night was.
    pub told: bool,
    /// The person said that the night was calm.
    pub said_calm: bool,
    /// Minutes asleep.
    pub sleep: Option<i64>,
    /// Sleep as a share of the time in bed, whole percent.
    pub efficiency: Option<i64>,
    /// Awakenings.
    pub awakenings: Option<i32>,
    /// How rested, 1–5.
    pub rest: Option<i32>,
}

/// Of an episode, what a sum is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// When it began.
    pub began: Instant,
    /// Offset east of UTC it was recorded with, in seconds.
    pub offset_seconds: i32,
    /// When it ended, if known.
    pub ended: Option<Instant>,
    /// How strong, if given.
    pub intensity: Option<i32>,
}

impl Spell {
    /// Milliseconds after the noon before it, as lived.
    fn after_noon(&self) -> i64 {
        let wall = local_at(self.began, fixed(self.offset_seconds)).and_utc().timestamp_millis();
        (wall - NOON * MINUTE).rem_euclid(DAY_MINUTES * MINUTE)
    }

    /// The hours after noon it covered, a bit each: all it went through if its end is known, else the one it began in. Reckoned with
    /// the offset it began with, so that a clock change on the way leaves out no hour and none stands twice.
    pub fn hours(&self) -> u32 {
        let first = self.after_noon();
        // An episode that ends on the hour was not in the next.
        let length = self.ended.map_or(0, |end| (end.since(self.began) - 1).max(0));
        let last = ((first + length) / HOUR).min(NIGHT_HOURS as i64 - 1);
        (first / HOUR..=last).fold(0, |bits, hour| bits | 1 << hour)
    }

    /// Minutes after noon, 0–1439.
    pub fn onset(&self) -> i64 {
        self.after_noon() / MINUTE
    }
}

impl NightSum {
    /// Nothing known of a night.
    pub fn empty(night: NightDate) -> NightSum {
        NightSum {
            night,
            episodes: 0,
            worst: None,
            intensity_sum: 0,
            intensity_count: 0,
            minutes: None,
            onset: None,
            hours: 0,
            told: false,
            said_calm: false,
            sleep: None,
            efficiency: None,
            awakenings: None,
            rest: None,
        }
    }

    /// Adds an episode; they come in order of beginning.
    pub fn add(&mut self, spell: &Spell) {
        self.episodes += 1;
        self.onset = self.onset.or_else(|| Some(spell.onset()));
        self.hours |= spell.hours();
        if let Some(intensity) = spell.intensity {
            self.worst = self.worst.max(Some(intensity));
            self.intensity_sum += i64::from(intensity);
            self.intensity_count += 1;
        }
        if let Some(end) = spell.ended {
            self.minutes = Some(self.minutes.unwrap_or(0) + end.since(spell.began) / MINUTE);
        }
    }

    /// Adds what was told of the night.
    pub fn tell(&mut self, entry: &NightEntry, slept: Slept) {
        self.told = entry.says_how_it_was();
        self.sleep = slept.sleep_minutes;
        self.efficiency = slept.efficiency_percent;
        self.awakenings = entry.awakenings;
        self.rest = entry.rest.map(Rest::step);
    }

    /// Whether anything is known of the night; if not, it is a gap. An episode was recorded, or the person told how it was, or said
    /// that it was calm.
    pub fn is_known(&self) -> bool {
        self.episodes > 0 || self.told || self.said_calm
    }

    /// Known, and without an episode.
    pub fn is_calm(&self) -> bool {
        self.is_known() && self.episodes == 0
    }

    /// Strongest intensity, 1–10; 0 for a calm night; `None` for a gap or when no strength was given.
    pub fn worst_or_calm(&self) -> Option<i32> {
        if self.is_calm() {
            Some(0)
        } else {
            self.worst
        }
    }

    /// Wall-clock time of the first episode, as lived.
    pub fn onset_time(&self) -> Option<CivilTime> {
        self.onset.map(clock_after_noon)
    }
}

/// What one day's exposures of one kind add up to. There is one only where it is known: something of the kind was recorded on that
/// day, or it was said that there was none. That something else was recorded says nothing of this kind: a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaySum {
    /// The day, 04:00 to 04:00, named by the evening that follows.
    pub day: NightDate,
    /// Which kind.
    pub kind: ExposureKind,
    /// How often; 0 if it was said that there was none.
    pub times: i64,
    /// How much, in the unit that [`amount`] says.
    pub amount: i64,
}

/// Every kind of exposure, in the order they are offered.
pub const KINDS: [ExposureKind; 14] = [
    ExposureKind::Caffeine,
    ExposureKind::Alcohol,
    ExposureKind::Nicotine,
    ExposureKind::Exercise,
    ExposureKind::Sitting,
    ExposureKind::Stress,
    ExposureKind::EveningScreen,
    ExposureKind::HeavyMeal,
    ExposureKind::Travel,
    ExposureKind::Illness,
    ExposureKind::Cycle,
    ExposureKind::Nap,
    ExposureKind::Practice,
    ExposureKind::Own,
];

/// What is charted of a day's entries of one kind: milligrams of caffeine, tenths of a unit of alcohol, times of nicotine; minutes of what
/// has a length; of stress the highest level of the day; of all else how many entries there were.
pub fn amount(kind: ExposureKind, times: i64, sum: i64, highest: i64) -> i64 {
    match kind {
        ExposureKind::Stress => highest,
        ExposureKind::HeavyMeal | ExposureKind::Illness | ExposureKind::Cycle | ExposureKind::Own => times,
        ExposureKind::Caffeine
        | ExposureKind::Alcohol
        | ExposureKind::Nicotine
        | ExposureKind::Exercise
        | ExposureKind::Sitting
        | ExposureKind::EveningScreen
        | ExposureKind::Travel
        | ExposureKind::Nap
        | ExposureKind::Practice => sum,
    }
}

/// The kind of exposure of which "none today" is a zero.
pub fn none_of(part: ProgrammePart) -> Option<ExposureKind> {
    match part {
        ProgrammePart::Caffeine => Some(ExposureKind::Caffeine),
        ProgrammePart::Alcohol => Some(ExposureKind::Alcohol),
        ProgrammePart::Activity => Some(ExposureKind::Exercise),
        ProgrammePart::Onset | ProgrammePart::Intensity | ProgrammePart::Taken => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An episode that began at a wall-clock time of an evening or the morning after, `minutes` long, two hours east of UTC.
    fn spell(time: &str, length: Option<i64>) -> Spell {
        let local = chrono::NaiveDateTime::parse_from_str(time, "%F %T").unwrap();
        let began = Instant(local.and_utc().timestamp_millis() - 2 * HOUR);
        Spell { began, offset_seconds: 7200, ended: length.map(|ms| began.plus(ms)), intensity: None }
    }

    fn hours(time: &str, length: Option<i64>) -> Vec<u32> {
        let bits = spell(time, length).hours();
        (0..24).filter(|hour| bits & (1 << hour) != 0).collect()
    }

    #[test]
    fn an_episode_covers_the_hours_it_went_through() {
        assert_eq!(hours("2026-06-10 12:00:00", None), [0]);
        assert_eq!(hours("2026-06-10 11:59:59", None), [23]);
        assert_eq!(hours("2026-06-10 02:59:59", None), [14], "without an end, the hour it began in");
        assert_eq!(hours("2026-06-10 02:59:59", Some(0)), [14]);
        assert_eq!(hours("2026-06-10 02:30:00", Some(30 * MINUTE)), [14], "over at three: not in the hour from three on");
        assert_eq!(hours("2026-06-10 02:30:00", Some(30 * MINUTE + 1)), [14, 15]);
        assert_eq!(hours("2026-06-10 23:50:00", Some(2 * HOUR)), [11, 12, 13]);
        assert_eq!(hours("2026-06-10 11:30:00", Some(5 * HOUR)), [23], "what goes on after noon is another night");
        assert_eq!(hours("2026-06-10 12:00:00", Some(100 * 24 * HOUR)).len(), 24);
    }

    #[test]
    fn an_onset_is_the_minutes_since_noon_as_lived() {
        let onset = |time| spell(time, None).onset();
        assert_eq!(onset("2026-06-10 12:00:00"), 0);
        assert_eq!(onset("2026-06-10 23:59:59"), 719);
        assert_eq!(onset("2026-06-11 00:00:00"), 720);
        assert_eq!(onset("2026-06-11 11:59:59"), 1439);
        assert_eq!(clock_after_noon(0).to_string(), "12:00:00");
        assert_eq!(clock_after_noon(719).to_string(), "23:59:00");
        assert_eq!(clock_after_noon(1439).to_string(), "11:59:00");
    }

    #[test]
    fn a_night_is_calm_only_if_it_is_known() {
        let mut sum = NightSum::empty(NightDate(crate::time::CivilDate::MIN));
        assert_eq!((sum.is_known(), sum.is_calm(), sum.worst_or_calm()), (false, false, None));
        sum.said_calm = true;
        assert_eq!((sum.is_known(), sum.is_calm(), sum.worst_or_calm()), (true, true, Some(0)));
        sum.add(&spell("2026-06-10 23:00:00", None));
        assert_eq!(
            (sum.is_known(), sum.is_calm(), sum.worst_or_calm()),
            (true, false, None),
            "an episode is worth more than a word"
        );
        sum.add(&Spell { intensity: Some(3), ..spell("2026-06-11 01:00:00", Some(HOUR)) });
        sum.add(&Spell { intensity: Some(8), ..spell("2026-06-11 02:00:00", Some(90_000)) });
        assert_eq!((sum.worst, sum.intensity_sum, sum.intensity_count, sum.minutes), (Some(8), 11, 2, Some(61)));
        assert_eq!((sum.onset, sum.episodes), (Some(660), 3));
    }
}
