//! What the made-up person writes down of a night: episodes, and the check-in in the morning.
//!
//! Decides how many episodes a night of some severity has, how they are described, and how the person slips: taps without more,
//! forgotten ends, entries made in the morning, corrections. The rows come out in the states the app would have stored.

use chrono::TimeDelta;

use super::chance::Chance;
use super::person::{SampleSpec, Writer};
use crate::diary::episode::{Activity, BodyPart, EpisodeDetail, Intensity, OwnRelief, Relief, ReliefKind, Sensation};
use crate::diary::night::Rest;
use crate::diary::{Episode, NightEntry};
use crate::plan::Routine;
use crate::time::whole_minute;
use crate::time::{CivilTime, Instant, NightDate, Stamp, Zone, HOUR, MINUTE};
use crate::words::Words;

/// An episode as it was stored, and each state it was changed to, with the instant of writing. Deleted at the last, if at all.
pub(super) struct WrittenEpisode {
    pub states: Vec<(Instant, Episode)>,
    pub deleted: Option<Instant>,
}

/// A night as the person told it, in the evening and in the morning.
pub(super) struct WrittenNight {
    pub states: Vec<(Instant, NightEntry)>,
}

/// The person by night.
pub(super) struct Nights {
    chance: Chance,
    notes: [String; 5],
    own_sensation: String,
    own_relief: String,
}

impl Nights {
    pub fn new(seed: u64, words: &Words) -> Nights {
        Nights {
            chance: Chance::new(seed, 4),
            notes: ["sample-note-book", "sample-note-film", "sample-note-stairs", "sample-note-warm", "sample-note-train"]
                .map(|key| words.text(key)),
            own_sensation: words.text("sample-own-sensation"),
            own_relief: words.text("sample-own-relief"),
        }
    }

    /// The episodes of a night, earliest first.
    pub fn episodes(
        &mut self,
        spec: &SampleSpec,
        severity: f64,
        night: NightDate,
        zone: &Zone,
        routine: &Routine,
    ) -> Vec<WrittenEpisode> {
        let count = self.count(spec, severity);
        if count == 0 {
            return Vec::new();
        }
        let bed = zone.resolve(night.at(routine.bedtime_on(night.0)));
        let c = &mut self.chance;
        // The worse, the earlier in the evening.
        let onset = bed.plus((c.near(60.0 - 35.0 * severity, 50.0) * MINUTE).clamp(-6 * HOUR, 3 * HOUR));
        let last = bed.plus(6 * HOUR + c.between(-40, 40) * MINUTE).max(onset);
        let mut begins: Vec<Instant> =
            (1..count).map(|_| onset.plus(c.between(0, last.since(onset) / MINUTE) * MINUTE)).collect();
        begins.push(onset);
        begins.sort_unstable();
        begins.dedup();
        let worst = severity.round().clamp(1.0, 10.0) as i64;
        let strongest = c.between(0, begins.len() as i64 - 1) as usize;
        let mut written = Vec::new();
        for (n, began) in begins.iter().enumerate() {
            let intensity = if n == strongest { worst } else { (worst - c.between(0, 4)).max(1) };
            let began_at = began.plus(c.between(0, 59_999));
            written.push((began_at, intensity as i32, *began < bed));
        }
        written.into_iter().map(|(began, intensity, evening)| self.episode(spec, began, intensity, zone, evening)).collect()
    }

    fn count(&mut self, spec: &SampleSpec, severity: f64) -> i64 {
        if severity < 1.0 {
            return 0;
        }
        let each = match spec.writer {
            Writer::Light => 0.3,
            Writer::Steady => 0.75,
            Writer::Heavy => 2.15,
        };
        // A light writer leaves some out; whoever writes everything has at least one to write.
        let least = if spec.writer == Writer::Light { 0 } else { 1 };
        self.chance.near(each * severity, 0.2 + 0.2 * each * severity).clamp(least, 40)
    }

    fn episode(&mut self, spec: &SampleSpec, began: Instant, intensity: i32, zone: &Zone, evening: bool) -> WrittenEpisode {
        let c = &mut self.chance;
        let slips = spec.slips;
        // Written down at once, minutes later by "15 min ago", or in the morning.
        let late = if !slips { 0 } else { c.pick(&[0, 0, 0, 0, 0, 0, 0, 15 * MINUTE, 30 * MINUTE, until_morning(zone, began)]) };
        let id_at = began.plus(late);
        let lasted = c.near(8.0 + 5.0 * f64::from(intensity), 10.0).clamp(2, 150) * MINUTE;
        let stamp = Stamp::new(began, zone);
        let first = Episode {
            id: c.id(id_at),
            night: NightDate::of(stamp.local()),
            began: stamp,
            ended: None,
            detail: EpisodeDetail::default(),
        };
        let mut states = vec![(id_at, first.clone())];
        let forgotten = slips && c.happens(0.3);
        let bare = slips && c.happens(0.2);
        let mut now = first;
        if !bare {
            now.detail = self.detail(spec, intensity, evening);
            states.push((id_at.plus(25_000), now.clone()));
        }
        let c = &mut self.chance;
        if !forgotten {
            now.ended = Some(began.plus(lasted));
            states.push((id_at.plus(30_000).max(began.plus(lasted)), now.clone()));
        }
        if slips && c.happens(0.03) {
            // On a second look it was another time, or another strength.
            let at = states.last().map_or(id_at, |(at, _)| *at).plus(c.between(1, 600) * MINUTE);
            if c.happens(0.5) {
                now.detail.intensity = Intensity::new((intensity + c.pick(&[-1, 1, 2])).clamp(1, 10)).ok();
            } else {
                let moved = began.plus(-c.between(5, 25) * MINUTE);
                now.began = Stamp::new(moved, zone);
                now.night = NightDate::of(now.began.local());
            }
            states.push((at, now));
        }
        let deleted =
            (slips && c.happens(0.015)).then(|| states.last().map_or(id_at, |(at, _)| *at).plus(c.between(1, 90) * 1_000));
        WrittenEpisode { states, deleted }
    }

    fn detail(&mut self, spec: &SampleSpec, intensity: i32, evening: bool) -> EpisodeDetail {
        use ReliefKind as R;
        use Sensation as S;
        let c = &mut self.chance;
        let intensity_said = Intensity::new(intensity).ok().filter(|_| !spec.slips || !c.happens(0.06));
        let mut detail = EpisodeDetail { intensity: intensity_said, ..EpisodeDetail::default() };
        if spec.writer == Writer::Light && c.happens(0.6) {
            return detail;
        }
        for _ in 0..c.between(0, 2) {
            detail.sensations.push(c.pick(&[
                S::Crawling,
                S::Crawling,
                S::Tingling,
                S::Pulling,
                S::Pulling,
                S::Aching,
                S::Electric,
                S::Itching,
            ]));
        }
        if c.happens(0.04) {
            detail.own_sensations.push(self.own_sensation.clone());
        }
        detail.body = match intensity {
            _ if c.happens(0.25) => vec![BodyPart::LeftCalf],
            1..=4 => vec![BodyPart::LeftCalf, BodyPart::RightCalf],
            5..=7 => vec![BodyPart::LeftCalf, BodyPart::RightCalf, BodyPart::RightFoot],
            _ => vec![BodyPart::LeftCalf, BodyPart::RightCalf, BodyPart::LeftThigh, BodyPart::RightThigh],
        };
        if intensity >= 9 && c.happens(0.2) {
            detail.body.push(BodyPart::Arms);
        }
        detail.activity = c.happens(0.7).then(|| {
            if evening {
                c.pick(&[Activity::Sitting, Activity::Sitting, Activity::Sitting, Activity::Travelling, Activity::Standing])
            } else {
                c.pick(&[Activity::LyingInBed, Activity::LyingInBed, Activity::LyingInBed, Activity::Sitting])
            }
        });
        for _ in 0..c.between(0, 2) {
            let kind = c.pick(&[
                R::Walking,
                R::Walking,
                R::Stretching,
                R::Stretching,
                R::Massage,
                R::Heat,
                R::Cold,
                R::Bath,
                R::Compression,
            ]);
            let helped = c.happens(if kind == R::Walking { 0.8 } else { 0.5 });
            detail.relief.push(Relief { kind, helped });
        }
        if c.happens(0.03) {
            detail.own_relief.push(OwnRelief { name: self.own_relief.clone(), helped: c.happens(0.4) });
        }
        if c.happens(0.04) {
            detail.note = c.pick(&self.notes);
        }
        // What the app would have stored: no repeats.
        detail.checked().unwrap_or_default()
    }

    /// What the person says of the night; nothing on a day without check-in. Bedtime is noted in the evening or in the morning.
    pub fn told(&mut self, spec: &SampleSpec, severity: f64, night: NightDate, zone: &Zone, routine: &Routine) -> WrittenNight {
        let c = &mut self.chance;
        let in_evening = c.happens(0.4);
        let usual = zone.resolve(night.at(routine.bedtime_on(night.0)));
        let bed = usual.plus(c.near(0.0, 25.0).clamp(-90, 90) * MINUTE);
        let asleep = bed.plus(c.near(12.0 + 5.0 * severity.max(0.0), 9.0).clamp(2, 180) * MINUTE);
        let waking = night.0.succ_opt().unwrap_or(night.0).and_time(routine.waking);
        let up = zone.resolve(waking).plus(c.near(0.0, 30.0).clamp(-90, 120) * MINUTE).max(asleep.plus(HOUR));
        let awakenings = c.near(0.6 * severity, 1.0).clamp(0, 15);
        let awake = awakenings * c.between(4, 14);
        let rest = match (severity + 0.8 * c.normal()).round() as i64 {
            i64::MIN..=1 => Rest::VeryGood,
            2..=3 => Rest::Good,
            4..=5 => Rest::Fair,
            6..=7 => Rest::Poor,
            _ => Rest::VeryPoor,
        };
        let absent = if spec.slips { 0.15 } else { 0.0 };
        let checks_in = !c.happens(match spec.writer {
            Writer::Light => absent * 3.0,
            Writer::Steady => absent,
            Writer::Heavy => absent * 0.3,
        });
        let note = if c.happens(0.03) { c.pick(&self.notes) } else { String::new() };
        let partly = spec.slips && c.happens(0.1);
        let local = |at: Instant| -> Option<CivilTime> { Some(whole_minute(zone.local(at).time())) };
        let mut states = Vec::new();
        let mut entry = NightEntry::empty(night);
        if in_evening {
            entry.bed = local(bed);
            states.push((bed, entry.clone()));
        }
        if checks_in {
            entry.bed = if partly { entry.bed } else { local(bed) };
            entry.asleep = if partly { None } else { local(asleep) };
            entry.up = local(up);
            entry.awakenings = Some(awakenings as i32);
            entry.awake_minutes = (!partly && awakenings > 0).then_some(awake as i32);
            entry.rest = (!spec.slips || !c.happens(0.1)).then_some(rest);
            entry.note = note;
            let at = up.plus(c.between(1, 90) * MINUTE);
            states.push((at, entry.clone()));
            if spec.slips && c.happens(0.02) {
                entry.awakenings = Some((awakenings + 1) as i32);
                states.push((at.plus(c.between(1, 30) * MINUTE), entry));
            }
        }
        WrittenNight { states }
    }
}

/// How long after its beginning an episode is written down in the morning.
fn until_morning(zone: &Zone, began: Instant) -> i64 {
    let night = zone.night(began);
    let morning = night.0 + TimeDelta::days(1);
    morning.and_hms_opt(8, 0, 0).map_or(0, |at| zone.resolve(at).since(began)).max(0)
}
