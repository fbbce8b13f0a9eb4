//! The 14-day diary programme: what each day still lacks, how far one is, and a summary at its end.
//!
//! Source: article `causes-and-tests`, "keep a 2-week symptom diary noting: time symptoms start, activity level that day,
//! medications and supplements taken, caffeine and alcohol intake, symptom intensity". Decides what counts as noted: something
//! recorded, or said to be none. Says nothing about causes.

use chrono::Timelike;
use serde::{Deserialize, Serialize};

use super::exposure::{day_of, late_caffeine_words, ExposureKind, LATE_CAFFEINE};
use super::night::NightRecord;
use super::Episode;
use crate::store::exposures::ExposureRow;
use crate::time::{CivilDate, NightDate};
use crate::words::Words;

/// Days of the programme.
pub const PROGRAMME_DAYS: i32 = 14;

/// What a day of the programme notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeState {
    /// Not begun.
    NotStarted,
    /// Going on.
    Running,
    /// Its fourteen days are over.
    Over,
}

/// One day of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgrammeDay {
    /// The day, and the night that follows it.
    pub day: NightDate,
    /// 1–14.
    pub number: i32,
    /// Whether it has begun.
    pub begun: bool,
    /// What is not noted yet, in order.
    pub lacks: Vec<ProgrammePart>,
    /// "Day 3, Fri 20 Nov: still open: activity, alcohol".
    pub words: String,
}

/// All the programme's screen needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
}

impl ProgrammePart {
    /// All parts, in the order they are asked for.
    pub const ALL: [ProgrammePart; 6] = [
        ProgrammePart::Onset,
        ProgrammePart::Intensity,
        ProgrammePart::Activity,
        ProgrammePart::Taken,
        ProgrammePart::Caffeine,
        ProgrammePart::Alcohol,
    ];
}

/// What was noted of one day, and of the night that follows it.
#[derive(Clone, Debug, Default)]
pub struct Noted {
    /// Episodes of the night.
    pub episodes: Vec<Episode>,
    /// What was told of the night.
    pub night: Option<NightRecord>,
    /// Exposures of the day.
    pub exposures: Vec<ExposureRow>,
    /// Doses of the day answered with "taken", and answered at all.
    pub doses: (i32, i32),
    /// What was said to be none.
    pub none: Vec<ProgrammePart>,
}

impl Noted {
    fn has(&self, kind: ExposureKind) -> bool {
        self.exposures.iter().any(|e| e.entry.exposure.kind() == kind)
    }

    /// Whether it is known that the night was without an episode.
    fn calm(&self) -> bool {
        self.episodes.is_empty()
            && (self.none.contains(&ProgrammePart::Onset) || self.night.as_ref().is_some_and(|n| n.entry.says_how_it_was()))
    }

    /// Whether a part is noted: recorded, or said to be none.
    pub fn notes(&self, part: ProgrammePart) -> bool {
        let said = self.none.contains(&part);
        match part {
            ProgrammePart::Onset => !self.episodes.is_empty() || self.calm(),
            ProgrammePart::Intensity => self.calm() || self.episodes.iter().any(|e| e.detail.intensity.is_some()),
            ProgrammePart::Activity => said || self.has(ExposureKind::Exercise) || self.has(ExposureKind::Sitting),
            ProgrammePart::Taken => said || self.doses.1 > 0,
            ProgrammePart::Caffeine => said || self.has(ExposureKind::Caffeine),
            ProgrammePart::Alcohol => said || self.has(ExposureKind::Alcohol),
        }
    }

    /// What is not noted yet, in order.
    pub fn lacks(&self) -> Vec<ProgrammePart> {
        ProgrammePart::ALL.into_iter().filter(|part| !self.notes(*part)).collect()
    }
}

/// What the days showed, a line each: counts, means and ranges of what was noted. Nothing about causes.
pub fn summary(days: &[Noted], words: &Words) -> Vec<String> {
    let count = |test: &dyn Fn(&Noted) -> bool| days.iter().filter(|d| test(d)).count() as i64;
    let mut lines = Vec::new();
    let known = count(&|d| d.notes(ProgrammePart::Onset));
    let with = count(&|d| !d.episodes.is_empty());
    if known > 0 {
        lines.push(words.with("programme-nights", &[("with", with.into()), ("known", known.into())]));
    }
    // Minutes after noon, so that 23:50 and 00:10 lie side by side.
    let after_noon = |e: &Episode| (i64::from(e.began.local().time().num_seconds_from_midnight()) / 60 + 720) % 1440;
    let mut onsets: Vec<i64> = days.iter().filter_map(|d| d.episodes.iter().map(after_noon).min()).collect();
    onsets.sort_unstable();
    if let (Some(first), Some(last)) = (onsets.first(), onsets.last()) {
        // The median: of an even number, the middle between the two in the middle.
        let usual = &((onsets[(onsets.len() - 1) / 2] + onsets[onsets.len() / 2]) / 2);
        let time = |minutes: &i64| words.clock((*minutes + 720) % 1440);
        lines.push(words.with(
            "programme-onset",
            &[("usual", time(usual).into()), ("first", time(first).into()), ("last", time(last).into())],
        ));
    }
    let strengths: Vec<i64> =
        days.iter().flat_map(|d| &d.episodes).filter_map(|e| e.detail.intensity).map(|i| i64::from(i.get())).collect();
    if let Some(worst) = strengths.iter().max() {
        let mean = words.tenths(strengths.iter().sum::<i64>() * 10 / strengths.len() as i64);
        lines.push(words.with("programme-strength", &[("mean", mean), ("worst", (*worst).into())]));
    }
    let slept: Vec<i64> = days.iter().filter_map(|d| d.night.as_ref()?.sleep_minutes).collect();
    if !slept.is_empty() {
        let mean = words.duration(slept.iter().sum::<i64>() / slept.len() as i64);
        lines.push(words.with("programme-sleep", &[("duration", mean.into()), ("nights", (slept.len() as i64).into())]));
    }
    let late = |e: &ExposureRow| {
        let local = e.at.local();
        e.entry.exposure.kind() == ExposureKind::Caffeine
            && ((local.hour(), local.minute()) > (LATE_CAFFEINE, 0) || day_of(local).0 != local.date())
    };
    for (key, part, kind) in [
        ("programme-caffeine", ProgrammePart::Caffeine, ExposureKind::Caffeine),
        ("programme-alcohol", ProgrammePart::Alcohol, ExposureKind::Alcohol),
        ("programme-activity", ProgrammePart::Activity, ExposureKind::Exercise),
    ] {
        let known = count(&|d| d.notes(part));
        if known > 0 {
            let values = [
                ("with", count(&|d| d.has(kind)).into()),
                ("known", known.into()),
                ("late", count(&|d| d.exposures.iter().any(late)).into()),
                ("time", late_caffeine_words(words).into()),
            ];
            lines.push(words.with(key, &values));
        }
    }
    let (taken, answered) = days.iter().fold((0, 0), |sum, d| (sum.0 + d.doses.0, sum.1 + d.doses.1));
    if answered > 0 {
        lines
            .push(words.with("programme-taken", &[("taken", i64::from(taken).into()), ("answered", i64::from(answered).into())]));
    }
    if lines.is_empty() {
        lines.push(words.text("programme-empty"));
    }
    lines
}
