//! What is in the way when there is no timetable.
//!
//! Decides the smallest set of hard rules and doses that leaves no time: without any one of them there would be. Leaves what would help
//! to [`super::relaxation`].
//!
//! Smallest by hitting sets: whatever is left out to make the rest possible must meet every conflict, so the smallest set that meets all
//! the ways out known so far is the smallest conflict, once it is one.

use super::answer::{Clash, Conflict, TooHard};
use super::meeting::{name, strength, Meetings, With, SAME_ITEM};
use super::model::{Day, Rule, Strength};
use super::net::Steps;
use super::relaxation;
use super::solver::{any, NODES_MAX};
use super::task::{Part, Task};

/// Rules and doses as the bits of one number: doses first, then rules.
type Set = u128;
/// Most rules that meet something: the bits that doses leave.
const RULES_MAX: usize = 80;

struct Search<'a> {
    day: &'a Day,
    rules: &'a [Rule],
    met: &'a Meetings,
    /// Numbers of the hard rules that meet something.
    hard: Vec<usize>,
    doses: usize,
    steps: Steps,
}

/// The conflict of a day that has no timetable.
///
/// # Errors
/// [`TooHard`] past the limit of steps.
pub fn of(day: &Day, rules: &[Rule], met: &Meetings) -> Result<Conflict, TooHard> {
    let mut hard: Vec<usize> = met.apart.iter().map(|m| m.rule).chain(met.together.iter().map(|w| w.rule)).collect();
    hard.retain(|rule| strength(rules, *rule) == Strength::Hard);
    hard.sort_unstable();
    hard.dedup();
    if hard.len() > RULES_MAX {
        return Err(TooHard);
    }
    let mut search = Search { day, rules, met, hard, doses: met.open.len(), steps: Steps(NODES_MAX) };
    let core = search.smallest()?;
    let doses = (0..search.doses).filter(|k| core >> k & 1 == 1);
    let kept: Vec<usize> =
        search.hard.iter().enumerate().filter(|(k, _)| core >> (search.doses + k) & 1 == 1).map(|(_, r)| *r).collect();
    let mut conflict = Conflict {
        rules: kept.iter().map(|r| name(rules, *r)).collect(),
        doses: doses.clone().filter_map(|k| day.doses.get(met.open[k])).map(|d| d.id.clone()).collect(),
        clashes: clashes(day, rules, met, core, &kept),
        relaxations: Vec::new(),
    };
    conflict.relaxations = relaxation::of(day, rules, &conflict)?;
    Ok(conflict)
}

/// Where the doses and rules of a conflict meet.
fn clashes(day: &Day, rules: &[Rule], met: &Meetings, doses: Set, kept: &[usize]) -> Vec<Clash> {
    let has = |with: With| match with {
        With::Dose(k) => doses >> k & 1 == 1,
        With::Fact(_) => true,
    };
    let apart = met.apart.iter().map(|m| (m.rule, m.dose, m.with));
    let together = met.together.iter().flat_map(|w| w.with.iter().map(|with| (w.rule, w.dose, *with)));
    apart
        .chain(together)
        .filter(|(rule, dose, with)| kept.contains(rule) && has(With::Dose(*dose)) && has(*with))
        .filter_map(|(rule, dose, with)| {
            let dose = day.doses.get(*met.open.get(dose)?)?.id.clone();
            Some(Clash { rule: name(rules, rule), dose, other: met.other(day, with)? })
        })
        .collect()
}

/// Whether the hard rules leave the doses of a day a time each; for a part of it, of those rules and doses alone. `met` is where they meet.
///
/// # Errors
/// [`TooHard`] past the limit of steps.
pub fn possible(day: &Day, rules: &[Rule], met: &Meetings, part: Option<&Conflict>) -> Result<bool, TooHard> {
    let part = part.map_or(Part::ALL, |conflict| {
        let dose = |k: &usize| day.doses.get(met.open[*k]).is_some_and(|d| conflict.doses.contains(&d.id));
        let rule = |id: &str| conflict.rules.iter().any(|r| r == id);
        let named = rules.iter().map(|r| r.id.as_str()).chain([SAME_ITEM]).enumerate();
        Part {
            doses: (0..met.open.len()).filter(dose).fold(0, |set, k| set | 1 << k),
            rules: named.filter(|(_, id)| rule(id)).fold(0, |set, (k, _)| set | 1_u128.checked_shl(k as u32).unwrap_or(0)),
        }
    });
    Ok(any(&Task::hard(day, rules, met, part))?.is_some())
}

impl Search<'_> {
    fn part(&self, set: Set) -> Part {
        let rules = self.hard.iter().enumerate().filter(|(k, _)| set >> (self.doses + k) & 1 == 1);
        Part {
            doses: (set & ((1 << self.doses) - 1)) as u64,
            rules: rules.fold(0, |bits, (_, rule)| bits | 1_u128.checked_shl(*rule as u32).unwrap_or(0)),
        }
    }

    fn possible(&mut self, set: Set) -> Result<bool, TooHard> {
        self.steps.take()?;
        Ok(any(&Task::hard(self.day, self.rules, self.met, self.part(set)))?.is_some())
    }

    fn smallest(&mut self) -> Result<Set, TooHard> {
        let size = self.doses + self.hard.len();
        let all: Set = if size >= 128 { Set::MAX } else { (1 << size) - 1 };
        let mut ways_out: Vec<Set> = Vec::new();
        loop {
            let core = self.hitting(&ways_out, all)?;
            if !self.possible(core)? {
                return Ok(core);
            }
            // Everything that can be added to it without a conflict; what is left is a way out.
            let mut kept = core;
            for k in 0..size {
                let more = kept | 1 << k;
                if more != kept && self.possible(more)? {
                    kept = more;
                }
            }
            ways_out.push(all & !kept);
        }
    }

    /// The smallest set that meets every one of these; of those of one size the one that comes first in the search.
    fn hitting(&mut self, sets: &[Set], all: Set) -> Result<Set, TooHard> {
        let (mut best, mut size) = (all, all.count_ones() + 1);
        self.hit(sets, 0, &mut best, &mut size)?;
        Ok(best)
    }

    fn hit(&mut self, sets: &[Set], chosen: Set, best: &mut Set, size: &mut u32) -> Result<(), TooHard> {
        // Sets without an element in common need one each.
        let (mut used, mut least) = (chosen, chosen.count_ones());
        let mut open: Option<Set> = None;
        for set in sets.iter().filter(|s| *s & chosen == 0) {
            if set & used == 0 {
                least += 1;
                used |= set;
            }
            if open.is_none_or(|o| set.count_ones() < o.count_ones()) {
                open = Some(*set);
            }
        }
        if least >= *size {
            return Ok(());
        }
        let Some(open) = open else {
            (*best, *size) = (chosen, chosen.count_ones());
            return Ok(());
        };
        self.steps.take()?;
        let mut rest = open;
        while rest != 0 {
            let bit = rest & rest.wrapping_neg();
            rest &= rest - 1;
            self.hit(sets, chosen | bit, best, size)?;
        }
        Ok(())
    }
}
