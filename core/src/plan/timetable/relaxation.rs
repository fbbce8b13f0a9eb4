//! What would make a timetable possible again.
//!
//! Decides which single changes are tried and in which order they are offered: the smallest first. Each one offered was tried. Leaves
//! taking one to the person.
//!
//! A one-way gap that is in the way counts both ways here: gabapentin five minutes before magnesium keeps its rule to the letter, and is not
//! what it is for.

use std::collections::BTreeMap;

use super::answer::{Change, Conflict, Relaxation, TooHard};
use super::conflict::possible;
use super::model::{Day, Rule, AXIS_END, GRID};
use super::{solver, Meetings, Task};

/// Most minutes a fixed dose or something usually drunk is offered to move.
pub const MOVE_MAX: i32 = 240;
/// Most minutes bedtime is offered to move.
pub const BED_MAX: i32 = 240;

/// The changes that undo a conflict, the smallest first; those that leave the day another conflict come last.
///
/// # Errors
/// [`TooHard`] past the limit of steps.
pub fn of(day: &Day, rules: &[Rule], conflict: &Conflict) -> Result<Vec<Relaxation>, TooHard> {
    let mut found = Vec::new();
    for whole_day in [true, false] {
        let part = (!whole_day).then_some(conflict);
        let works = |day: &Day| possible(day, rules, &met(day, rules, conflict), part);
        let mut found_here = Vec::new();
        for (k, dose) in day.doses.iter().enumerate().filter(|(_, d)| conflict.doses.contains(&d.id)) {
            for choice in &dose.choices {
                let mut other = day.clone();
                let preferred = dose.preferred.clamp(choice.earliest, choice.latest.max(choice.earliest));
                other.doses[k].earliest = choice.earliest;
                other.doses[k].latest = choice.latest;
                other.doses[k].preferred = preferred;
                if !works(&other)? {
                    continue;
                }
                let to = if whole_day { placed(&other, rules, conflict)?.and_then(|at| at.get(&k).copied()) } else { None };
                let to = to.unwrap_or(preferred);
                let minutes = (to - dose.preferred).abs();
                let change = Change::Move { dose: dose.id.clone(), place: choice.place, to };
                found_here.push(Relaxation { change, minutes, whole_day });
            }
            if dose.earliest == dose.latest {
                let from = dose.earliest;
                let to = nearest(from, |to| {
                    if day.asleep(to) && !day.asleep(from) {
                        return Ok(false);
                    }
                    let mut other = day.clone();
                    (other.doses[k].earliest, other.doses[k].latest) = (to, to);
                    works(&other)
                })?;
                if let Some(to) = to {
                    let change = Change::Time { dose: dose.id.clone(), from, to };
                    found_here.push(Relaxation { change, minutes: (to - from).abs(), whole_day });
                }
            }
        }
        if day.doses.iter().any(|d| d.by_bed && conflict.doses.contains(&d.id)) {
            let later = |minutes: i32| bed_later(day, minutes);
            // Later only ever leaves more room: the least is found by halving.
            let (mut low, mut high) = (0, BED_MAX.min(AXIS_END - day.bed) / GRID);
            if high > 0 && works(&later(high * GRID))? {
                while high - low > 1 {
                    let middle = (low + high) / 2;
                    if works(&later(middle * GRID))? {
                        high = middle;
                    } else {
                        low = middle;
                    }
                }
                let change = Change::Bed { from: day.bed, to: day.bed + high * GRID };
                found_here.push(Relaxation { change, minutes: high * GRID, whole_day });
            }
        }
        for (k, intake) in day.intakes.iter().enumerate().filter(|(_, i)| !i.actual) {
            let at = |to: Option<i32>| {
                let mut other = day.clone();
                match to {
                    Some(to) => other.intakes[k].at = to,
                    None => drop(other.intakes.remove(k)),
                }
                other
            };
            if !works(&at(None))? {
                continue;
            }
            let to = nearest(intake.at, |to| if day.asleep(to) { Ok(false) } else { works(&at(Some(to))) })?;
            if let Some(to) = to {
                let change = Change::Intake { intake: intake.id.clone(), from: intake.at, to };
                found_here.push(Relaxation { change, minutes: (to - intake.at).abs(), whole_day });
            }
        }
        found_here.sort_by_key(|r| r.minutes);
        for relaxation in found_here {
            let told = |r: &Relaxation| same(&r.change, &relaxation.change);
            if !found.iter().any(told) {
                found.push(relaxation);
            }
        }
    }
    Ok(found)
}

/// Whether two changes change the same thing in the same way, to whatever time.
fn same(one: &Change, other: &Change) -> bool {
    match (one, other) {
        (Change::Move { dose: a, place: p, .. }, Change::Move { dose: b, place: q, .. }) => (a, p) == (b, q),
        (Change::Time { dose: a, .. }, Change::Time { dose: b, .. }) => a == b,
        (Change::Bed { .. }, Change::Bed { .. }) => true,
        (Change::Intake { intake: a, .. }, Change::Intake { intake: b, .. }) => a == b,
        _ => false,
    }
}

/// The time on the grid nearest to one that does; of two as near, the later.
fn nearest(from: i32, mut works: impl FnMut(i32) -> Result<bool, TooHard>) -> Result<Option<i32>, TooHard> {
    let mut times: Vec<i32> = (0..=AXIS_END / GRID).map(|k| k * GRID).filter(|t| (t - from).abs() <= MOVE_MAX).collect();
    times.sort_by_key(|t| ((t - from).abs(), -t));
    for to in times {
        if to != from && works(to)? {
            return Ok(Some(to));
        }
    }
    Ok(None)
}

/// A day with bed so many minutes later; what hangs on it may be later too.
fn bed_later(day: &Day, minutes: i32) -> Day {
    let mut other = day.clone();
    other.bed += minutes;
    other.doses.iter_mut().filter(|d| d.by_bed && d.taken.is_none()).for_each(|d| d.latest += minutes);
    other
}

/// The time of each dose, by its number, in the best timetable with bed so many minutes later; `None` if there is none.
///
/// # Errors
/// [`TooHard`] past the limit of steps.
pub fn with_bed_later(
    day: &Day,
    rules: &[Rule],
    conflict: &Conflict,
    minutes: i32,
) -> Result<Option<BTreeMap<usize, i32>>, TooHard> {
    placed(&bed_later(day, minutes), rules, conflict)
}

/// Where the things of a changed day meet, with the one-way gaps of the conflict both ways.
fn met(day: &Day, rules: &[Rule], conflict: &Conflict) -> Meetings {
    let mut met = Meetings::of(day, rules);
    met.both_ways(day, rules, &conflict.clashes);
    met
}

/// The time each dose that is not taken has in the best timetable of a changed day, by its number.
fn placed(day: &Day, rules: &[Rule], conflict: &Conflict) -> Result<Option<BTreeMap<usize, i32>>, TooHard> {
    let met = met(day, rules, conflict);
    let task = Task::of(day, rules, &met)?;
    let best = solver::best(&task)?;
    Ok(best.map(|points| met.open.iter().copied().zip(points.iter().map(|p| task.net.axis.minute(*p))).collect()))
}
