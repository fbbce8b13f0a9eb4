//! The 14-day diary programme: what each day still lacks, how far one is, and a summary at its end.
//!
//! Source: article `causes-and-tests`, "keep a 2-week symptom diary noting: time symptoms start, activity level that day,
//! medications and supplements taken, caffeine and alcohol intake, symptom intensity". Decides what counts as noted: something
//! recorded, or said to be none. Says nothing about causes.

use serde::{Deserialize, Serialize};

use super::exposure::{is_late_caffeine, key, late_caffeine_words, Exposure, ExposureKind};
use super::night::NightRecord;
use super::Episode;
use crate::store::exposures::ExposureRow;
use crate::time::{after_noon, clock_after_noon, CivilDate, NightDate};
use crate::trends::measure::rounded;
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidNone {
    /// Of which part.
    pub part: ProgrammePart,
    /// "No alcohol".
    pub words: String,
}

/// A programme that was ended, or followed by another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Programmes before this one, the latest first.
    pub earlier: Vec<EarlierProgramme>,
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

    /// Whether there was caffeine: a decaf of 0 mg is noted, and is none.
    fn has_caffeine(&self) -> bool {
        self.exposures.iter().any(|e| matches!(e.entry.exposure, Exposure::Caffeine { mg, .. } if mg > 0))
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

    /// What is not noted yet, in order. A night that has not begun lacks nothing: neither its legs nor their strength can be told.
    pub fn lacks(&self, night_begun: bool) -> Vec<ProgrammePart> {
        let of_night = |part| matches!(part, ProgrammePart::Onset | ProgrammePart::Intensity);
        ProgrammePart::ALL.into_iter().filter(|part| !self.notes(*part) && (night_begun || !of_night(*part))).collect()
    }

    /// Whether something was recorded that says otherwise than that there was none.
    fn contradicts(&self, part: ProgrammePart) -> bool {
        match part {
            ProgrammePart::Onset | ProgrammePart::Intensity => !self.episodes.is_empty(),
            ProgrammePart::Activity => self.has(ExposureKind::Exercise) || self.has(ExposureKind::Sitting),
            ProgrammePart::Taken => self.doses.0 > 0,
            ProgrammePart::Caffeine => self.has_caffeine(),
            ProgrammePart::Alcohol => self.has(ExposureKind::Alcohol),
        }
    }

    /// What was said to be none, in order, where nothing recorded says otherwise.
    pub fn said(&self, words: &Words) -> Vec<SaidNone> {
        let holds = |part: &ProgrammePart| self.none.contains(part) && !self.contradicts(*part);
        ProgrammePart::ALL.into_iter().filter(holds).map(|part| SaidNone { part, words: said_words(part, words) }).collect()
    }
}

/// "No alcohol".
pub fn said_words(part: ProgrammePart, words: &Words) -> String {
    words.text(&key("said-", &part))
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
    let onset = |e: &Episode| after_noon(e.began.local().time());
    let mut onsets: Vec<i64> = days.iter().filter_map(|d| d.episodes.iter().map(onset).min()).collect();
    onsets.sort_unstable();
    if let (Some(first), Some(last)) = (onsets.first(), onsets.last()) {
        // The median: of an even number, the middle between the two in the middle.
        let usual = &((onsets[(onsets.len() - 1) / 2] + onsets[onsets.len() / 2]) / 2);
        let time = |minutes: &i64| words.time(clock_after_noon(*minutes));
        lines.push(words.with(
            "programme-onset",
            &[("usual", time(usual).into()), ("first", time(first).into()), ("last", time(last).into())],
        ));
    }
    let strengths: Vec<i64> =
        days.iter().flat_map(|d| &d.episodes).filter_map(|e| e.detail.intensity).map(|i| i64::from(i.get())).collect();
    if let Some(worst) = strengths.iter().max() {
        let mean = words.tenths(rounded(strengths.iter().sum::<i64>() * 10, strengths.len() as i64));
        lines.push(words.with("programme-strength", &[("mean", mean), ("worst", (*worst).into())]));
    }
    let slept: Vec<i64> = days.iter().filter_map(|d| d.night.as_ref()?.sleep_minutes).collect();
    if !slept.is_empty() {
        let mean = words.duration(rounded(slept.iter().sum(), slept.len() as i64));
        lines.push(words.with("programme-sleep", &[("duration", mean.into()), ("nights", (slept.len() as i64).into())]));
    }
    let late = |e: &ExposureRow| is_late_caffeine(&e.entry.exposure, e.at.local());
    for (key, part, kind) in [
        ("programme-caffeine", ProgrammePart::Caffeine, ExposureKind::Caffeine),
        ("programme-alcohol", ProgrammePart::Alcohol, ExposureKind::Alcohol),
        ("programme-activity", ProgrammePart::Activity, ExposureKind::Exercise),
    ] {
        let with = |d: &Noted| if kind == ExposureKind::Caffeine { d.has_caffeine() } else { d.has(kind) };
        let known = count(&|d| d.notes(part));
        if known > 0 {
            let values = [
                ("with", count(&with).into()),
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
