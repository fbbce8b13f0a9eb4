//! What the made-up person does by day: coffee, a walk, a bath, a nap.
//!
//! Decides what truly is done, and when; drawn from a stream of its own, independent of how the nights are. How much of it is
//! written down is decided by [`super::write`].

use chrono::{Datelike, NaiveDateTime, TimeDelta, Weekday};

use super::chance::Chance;
use crate::diary::exposure::{CyclePhase, Drink, Effort, ExerciseKind, Exposure, PracticeKind};
use crate::time::CivilDate;
use crate::words::Words;

/// A day: what is done, each with its civil time, and how much stress there is.
pub(super) struct Day {
    pub done: Vec<(NaiveDateTime, Exposure)>,
    /// 1 to 10.
    pub stress: i32,
}

/// From this hour on, caffeine counts as late.
const LATE_CAFFEINE_HOUR: i64 = 14;
/// From this hour on, vigorous exercise is within four hours of the person's bed.
const LATE_EXERCISE_HOUR: i64 = 19;

impl Day {
    pub fn late_caffeine(&self) -> bool {
        self.done.iter().any(|(at, e)| hour(*at) >= LATE_CAFFEINE_HOUR && matches!(e, Exposure::Caffeine { .. }))
    }

    pub fn warm_bath(&self) -> bool {
        self.done.iter().any(|(_, e)| matches!(e, Exposure::Practice { kind: PracticeKind::WarmBath, .. }))
    }

    pub fn alcohol_tenths(&self) -> i32 {
        self.done.iter().map(|(_, e)| if let Exposure::Alcohol { tenths } = e { *tenths } else { 0 }).sum()
    }

    pub fn late_exercise(&self) -> bool {
        let vigorous = |e: &Exposure| matches!(e, Exposure::Exercise { effort: Effort::Vigorous, .. });
        self.done.iter().any(|(at, e)| hour(*at) >= LATE_EXERCISE_HOUR && vigorous(e))
    }
}

fn hour(at: NaiveDateTime) -> i64 {
    i64::from(chrono::Timelike::hour(&at))
}

/// The person by day.
pub(super) struct Habits {
    chance: Chance,
    stress: f64,
    ill: i64,
    own: String,
}

impl Habits {
    pub fn new(seed: u64, words: &Words) -> Habits {
        Habits { chance: Chance::new(seed, 2), stress: 0.0, ill: 0, own: words.text("sample-own-exposure") }
    }

    /// The next day; `travelling` for a day between two zones. `number` counts from 0.
    pub fn day(&mut self, number: i32, date: CivilDate, travelling: bool) -> Day {
        let mut done = Vec::new();
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let evening_out = matches!(date.weekday(), Weekday::Fri | Weekday::Sat);
        let c = &mut self.chance;
        self.stress = 0.7 * self.stress + c.normal();
        let stress = ((if weekend { 3.0 } else { 4.5 }) + 1.4 * self.stress).round().clamp(1.0, 10.0) as i32;

        let mut perhaps = |c: &mut Chance, probability: f64, (from, to): (i64, i64), what: &dyn Fn(&mut Chance) -> Exposure| {
            let (happens, minute) = (c.happens(probability), c.between(from * 60, to * 60 - 1));
            let exposure = what(c);
            if happens {
                done.push((date.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minute), exposure));
            }
        };
        perhaps(c, 0.92, (7, 9), &|_| Exposure::Caffeine { drink: Drink::FilterCoffee, mg: 90 });
        perhaps(c, 0.55, (10, 13), &|c| c.pick(&[coffee(Drink::FilterCoffee, 90), coffee(Drink::Espresso, 63)]));
        perhaps(c, 0.3, (14, 19), &|c| {
            c.pick(&[
                coffee(Drink::Espresso, 63),
                coffee(Drink::BlackTea, 47),
                coffee(Drink::FilterCoffee, 90),
                coffee(Drink::Cola, 35),
            ])
        });
        perhaps(c, if evening_out { 0.55 } else { 0.15 }, (18, 22), &|c| Exposure::Alcohol {
            tenths: c.pick(&[10, 15, 20, 23, 30]),
        });
        perhaps(c, 0.3, (7, 18), &|c| Exposure::Exercise {
            kind: c.pick(&[ExerciseKind::Walking, ExerciseKind::Cycling, ExerciseKind::Swimming, ExerciseKind::Chores]),
            minutes: 5 * c.between(4, 18) as i32,
            effort: c.pick(&[Effort::Light, Effort::Moderate, Effort::Moderate]),
        });
        perhaps(c, 0.15, (19, 21), &|c| Exposure::Exercise {
            kind: c.pick(&[ExerciseKind::Running, ExerciseKind::Strength]),
            minutes: 5 * c.between(4, 12) as i32,
            effort: Effort::Vigorous,
        });
        perhaps(c, if weekend { 0.1 } else { 0.4 }, (15, 18), &|c| Exposure::Sitting { minutes: 30 * c.between(4, 16) as i32 });
        perhaps(c, 0.6, (19, 22), &|_| Exposure::Stress { level: stress });
        perhaps(c, 0.45, (20, 22), &|c| Exposure::EveningScreen { minutes: 15 * c.between(1, 8) as i32 });
        perhaps(c, 0.1, (18, 21), &|_| Exposure::HeavyMeal);
        perhaps(c, if weekend { 0.25 } else { 0.1 }, (13, 16), &|c| Exposure::Nap { minutes: 5 * c.between(3, 14) as i32 });
        perhaps(c, 0.35, (20, 22), &|c| practice(PracticeKind::WarmBath, 5 * c.between(3, 5) as i32));
        perhaps(c, 0.45, (20, 23), &|c| practice(PracticeKind::Stretching, c.pick(&[5, 10, 10, 15])));
        perhaps(c, 0.15, (20, 23), &|c| practice(PracticeKind::Massage, c.pick(&[5, 10, 15])));
        perhaps(c, 0.2, (20, 22), &|c| practice(PracticeKind::EveningWalk, 5 * c.between(2, 6) as i32));
        perhaps(c, 0.06, (17, 20), &|c| {
            let kind = c.pick(&[
                PracticeKind::Yoga,
                PracticeKind::Acupuncture,
                PracticeKind::CompressionSocks,
                PracticeKind::WarmCompress,
            ]);
            practice(kind, 5 * c.between(3, 9) as i32)
        });
        let own = self.own.clone();
        perhaps(c, 0.04, (16, 21), &|c| Exposure::Own {
            name: own.clone(),
            amount: if c.happens(0.5) { Some(c.between(1, 5) as i32) } else { None },
        });
        if travelling {
            perhaps(c, 1.0, (13, 14), &|c| Exposure::Travel { minutes: 30 * c.between(4, 12) as i32 });
        }
        if self.ill == 0 && c.happens(0.008) {
            self.ill = c.between(2, 6);
        }
        if self.ill > 0 {
            self.ill -= 1;
            perhaps(c, 1.0, (12, 18), &|_| Exposure::Illness);
        }
        let phase = match number % 28 {
            0 => Some(CyclePhase::Period),
            5 => Some(CyclePhase::Follicular),
            13 => Some(CyclePhase::Ovulation),
            16 => Some(CyclePhase::Luteal),
            25 => Some(CyclePhase::Premenstrual),
            _ => None,
        };
        if let Some(phase) = phase {
            perhaps(c, 1.0, (8, 10), &|_| Exposure::Cycle { phase });
        }
        done.sort_by_key(|(at, _)| *at);
        Day { done, stress }
    }
}

fn coffee(drink: Drink, mg: i32) -> Exposure {
    Exposure::Caffeine { drink, mg }
}

fn practice(kind: PracticeKind, minutes: i32) -> Exposure {
    Exposure::Practice { kind, minutes }
}
