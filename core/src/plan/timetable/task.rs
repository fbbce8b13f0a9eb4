//! A day as numbers: points for each dose, what keeps apart, and one cost that puts the aims in their order.
//!
//! Decides what each aim costs, so that less cost is a better [`Score`] and nothing else. Leaves the search to [`super::solver`].

use super::axis::{Axis, Points};
use super::meeting::{confidence, strength, Meetings, With};
use super::model::{Day, Rule, Score, Strength, TooHard, AXIS_END, DOSES_MAX};
use super::net::{Link, Net, Pair};
use crate::catalog::Confidence;

/// A day ready to be searched. Doses are those not taken, by their number among those.
#[derive(Clone, Debug)]
pub struct Task {
    /// What keeps apart and goes together.
    pub net: Net,
    /// Where each dose may be by itself, as the hard rules and the facts leave it.
    pub sets: Vec<Points>,
    /// Cost of each dose at each point: sleep, soft rules with facts, minutes from the preferred time.
    costs: Vec<i64>,
    /// Cost of one more time at which something is taken.
    pub per_time: i64,
    /// What the aims before the number of times are counted in: costs below it are times and minutes.
    pub unit: i64,
}

/// Which doses and rules count, for the search of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// A bit for each dose not taken.
    pub doses: u64,
    /// A bit for each rule; the one past the last is that of doses of one item.
    pub rules: u128,
}

impl Part {
    /// Everything.
    pub const ALL: Part = Part { doses: u64::MAX, rules: u128::MAX };

    fn has_rule(&self, rule: usize) -> bool {
        rule >= 128 || self.rules >> rule & 1 == 1
    }
}

/// The weights of the aims before the number of times.
struct Weights {
    asleep: i64,
    sure: i64,
    weak: i64,
    unsure: i64,
}

impl Weights {
    fn of(&self, confidence: Option<Confidence>) -> i64 {
        match confidence {
            None | Some(Confidence::A | Confidence::B) => self.sure,
            Some(Confidence::C) => self.weak,
            Some(Confidence::U) => self.unsure,
        }
    }
}

impl Task {
    /// The whole day.
    ///
    /// # Errors
    /// [`TooHard`] for more doses than a day can have, or so many soft rules that their number outgrows the cost.
    pub fn of(day: &Day, rules: &[Rule], met: &Meetings) -> Result<Task, TooHard> {
        if met.open.len() > DOSES_MAX {
            return Err(TooHard);
        }
        let doses = met.open.len();
        // One more than the most each aim can come to: the weight of the next.
        let minutes = i64::from(AXIS_END) * doses as i64 + 1;
        let unit = minutes * (doses as i64 + 1);
        let mut most = [0_i64; 3];
        for rule in met.apart.iter().map(|m| m.rule).chain(met.together.iter().map(|w| w.rule)) {
            if strength(rules, rule) == Strength::Soft {
                most[match confidence(rules, rule) {
                    None | Some(Confidence::A | Confidence::B) => 0,
                    Some(Confidence::C) => 1,
                    Some(Confidence::U) => 2,
                }] += 1;
            }
        }
        let times = |a: i64, b: i64| a.checked_mul(b + 1).ok_or(TooHard);
        let unsure = unit;
        let weak = times(unsure, most[2])?;
        let sure = times(weak, most[1])?;
        let asleep = times(sure, most[0])?;
        // Room for sums of a few whole costs.
        if times(asleep, doses as i64)? > i64::MAX / 8 {
            return Err(TooHard);
        }
        let weights = Weights { asleep, sure, weak, unsure };
        Ok(Task::built(day, rules, met, Part::ALL, Some(&weights), minutes, unit))
    }

    /// The hard rules of a part of the day, without cost.
    pub fn hard(day: &Day, rules: &[Rule], met: &Meetings, part: Part) -> Task {
        Task::built(day, rules, met, part, None, 0, 0)
    }

    fn built(day: &Day, rules: &[Rule], met: &Meetings, part: Part, weights: Option<&Weights>, per_time: i64, unit: i64) -> Task {
        let kept: Vec<usize> = (0..met.open.len()).filter(|k| part.doses >> k & 1 == 1).collect();
        let number: Vec<Option<usize>> = (0..met.open.len()).map(|k| kept.iter().position(|d| *d == k)).collect();
        let dose = |k: usize| met.open.get(kept[k]).and_then(|d| day.doses.get(*d));
        let window = |k: usize| dose(k).map_or((0, 0), |d| (d.earliest.clamp(0, AXIS_END), d.latest.clamp(-1, AXIS_END)));
        let beside: Vec<i32> = (0..kept.len()).map(window).filter(|w| w.0 <= w.1).map(|w| w.0).collect();
        // Only what no point of the grid serves gets a point of its own.
        let beside: Vec<i32> = (0..kept.len())
            .map(window)
            .zip(&beside)
            .filter(|((from, to), _)| Axis::new(&[]).window(*from, *to).is_empty())
            .map(|((from, _), _)| from)
            .collect();
        let axis = Axis::new(&beside);
        let points = axis.size();
        let mut sets: Vec<Points> = (0..kept.len()).map(|k| axis.window(window(k).0, window(k).1)).collect();
        let mut costs = vec![0_i64; if weights.is_some() { kept.len() * points } else { 0 }];
        if let Some(weights) = weights {
            for k in 0..kept.len() {
                for point in 0..points {
                    let at = axis.minute(point);
                    let sleep = if day.asleep(at) { weights.asleep } else { 0 };
                    let moved = dose(k).map_or(0, |d| (at - d.preferred.clamp(0, AXIS_END)).abs());
                    costs[k * points + point] = sleep + i64::from(moved);
                }
            }
        }
        let soft = |rule: usize| match (strength(rules, rule), weights) {
            (Strength::Hard, _) => Some(None),
            (Strength::Soft, Some(weights)) => Some(Some(weights.of(confidence(rules, rule)))),
            (Strength::Soft, None) => None,
        };
        let mut pairs: Vec<Pair> = Vec::new();
        for meeting in met.apart.iter().filter(|m| part.has_rule(m.rule)) {
            let (Some(k), Some(weight)) = (number[meeting.dose], soft(meeting.rule)) else { continue };
            match meeting.with {
                With::Fact(fact) => {
                    let Some(fact) = met.facts.get(fact) else { continue };
                    let gone = Points::range(axis.from(fact.at - meeting.back + 1), axis.from(fact.at + meeting.ahead));
                    match weight {
                        None => {
                            sets[k].drop_all(&gone);
                        }
                        Some(weight) => gone.iter().for_each(|p| costs[k * points + p] += weight),
                    }
                }
                With::Dose(other) => {
                    let Some(other) = number[other] else { continue };
                    let pair = Pair { first: other, second: k, back: meeting.back, ahead: meeting.ahead, weight };
                    let same = |p: &&mut Pair| (p.first, p.second, p.weight) == (other, k, None);
                    match pairs.iter_mut().find(same) {
                        Some(hard) if weight.is_none() => {
                            hard.back = hard.back.max(pair.back);
                            hard.ahead = hard.ahead.max(pair.ahead);
                        }
                        _ => pairs.push(pair),
                    }
                }
            }
        }
        let mut links = Vec::new();
        for wish in met.together.iter().filter(|w| part.has_rule(w.rule)) {
            let (Some(k), Some(weight)) = (number[wish.dose], soft(wish.rule)) else { continue };
            let mut facts = Points::default();
            let mut with = Vec::new();
            for other in &wish.with {
                match other {
                    With::Fact(fact) => {
                        let at = met.facts.get(*fact).map_or(0, |f| f.at);
                        facts.add_all(&Points::range(axis.from(at - wish.within), axis.from(at + wish.within + 1)));
                    }
                    With::Dose(other) => with.extend(number[*other]),
                }
            }
            if with.is_empty() && !wish.with.iter().any(|w| matches!(w, With::Fact(_))) {
                // What it would go with is left out of this part.
                continue;
            }
            match (with.is_empty(), weight) {
                (true, None) => {
                    sets[k].keep(&facts);
                }
                (true, Some(weight)) => {
                    (0..points).filter(|p| !facts.contains(*p)).for_each(|p| costs[k * points + p] += weight);
                }
                (false, _) => links.push(Link { dose: k, facts, with, within: wish.within, weight }),
            }
        }
        let net = Net::new(axis, kept.len(), pairs, links);
        Task { net, sets, costs, per_time, unit }
    }

    /// Number of doses.
    pub fn doses(&self) -> usize {
        self.sets.len()
    }

    /// The costs of a dose, by point.
    pub fn costs(&self, dose: usize) -> &[i64] {
        let points = self.net.axis.size();
        self.costs.get(dose * points..(dose + 1) * points).unwrap_or(&[])
    }

    /// What a placement costs.
    pub fn cost(&self, placed: &[usize]) -> i64 {
        let own: i64 = placed.iter().enumerate().map(|(dose, point)| self.costs(dose)[*point]).sum();
        let times: Points = placed.iter().copied().collect();
        let pairs = self.net.pairs.iter().filter(|p| !self.net.keeps(p, placed[p.first], placed[p.second]));
        let links = self.net.links.iter().filter(|l| !self.net.fulfils(l, placed));
        own + i64::from(times.len()) * self.per_time
            + pairs.filter_map(|p| p.weight).sum::<i64>()
            + links.filter_map(|l| l.weight).sum::<i64>()
    }
}

/// How good times are: the aims counted one by one, from the day itself. `at` has a minute for each dose not taken.
pub fn score(day: &Day, rules: &[Rule], met: &Meetings, at: &[i32]) -> Score {
    let mut score = Score::default();
    let minute = |with: With| match with {
        With::Dose(k) => at[k],
        With::Fact(k) => met.facts[k].at,
    };
    let mut broken = |rule: usize| match confidence(rules, rule) {
        None | Some(Confidence::A | Confidence::B) => score.broken_sure += 1,
        Some(Confidence::C) => score.broken_weak += 1,
        Some(Confidence::U) => score.broken_unsure += 1,
    };
    for meeting in met.apart.iter().filter(|m| strength(rules, m.rule) == Strength::Soft) {
        let later = at[meeting.dose] - minute(meeting.with);
        if later > -meeting.back && later < meeting.ahead {
            broken(meeting.rule);
        }
    }
    for wish in met.together.iter().filter(|w| strength(rules, w.rule) == Strength::Soft) {
        if !wish.with.iter().any(|with| (minute(*with) - at[wish.dose]).abs() <= wish.within) {
            broken(wish.rule);
        }
    }
    let mut times = at.to_vec();
    times.sort_unstable();
    times.dedup();
    score.times = times.len() as i32;
    for (minute, dose) in at.iter().zip(&met.open) {
        score.asleep += i32::from(day.asleep(*minute));
        score.moved += day.doses.get(*dose).map_or(0, |d| (minute - d.preferred.clamp(0, AXIS_END)).abs());
    }
    score
}
