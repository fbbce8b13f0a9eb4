//! The next 64 reminders of twelve items, against plain numbers, the `rrule` crate and lib-recur working out the same instants.
//!
//! Once for rules that begin today, once for rules begun a year ago, where a plan should cost no more. Where two disagree about an
//! instant there is no line in the table but an error.

use std::collections::HashMap;
use std::path::Path;

use rrule::{RRuleSet, RRuleSetIter};
use stillnight_core::reminders::planner::outline;
use stillnight_core::time::Instant;

use crate::lib_recur::LibRecur;
use crate::phone::START;
use crate::regimen::{Regimen, CYCLE};
use crate::table::Table;
use crate::{medians, same, timed, Outcome, ROUNDS};

const REMINDERS: usize = 64;

/// Adds its lines to the table.
pub fn report(folder: &Path, peer: &mut Option<LibRecur>, table: &mut Table) -> Outcome<()> {
    for (started, days) in [("today", 0), ("a year ago", 9 * CYCLE)] {
        compare(started, &Regimen::begun(days, folder)?, peer.as_mut(), table)?;
    }
    Ok(())
}

/// Ours against the others, for rules that began at some time.
fn compare(started: &str, regimen: &Regimen, peer: Option<&mut LibRecur>, table: &mut Table) -> Outcome<()> {
    let Regimen { app, items, sets, plain, .. } = regimen;
    let planned = || outline(items, &HashMap::new(), Instant(START), REMINDERS);
    let ours: Vec<i64> = planned().pending.iter().map(|group| group.at.0).collect();
    let worded: Vec<i64> = app.reminders(REMINDERS as i32)?.pending.iter().map(|reminder| reminder.at.0).collect();
    same("the limit's reminders", &plain.next(START, REMINDERS), &ours)?;
    same("the rrule crate's reminders", &next(sets), &ours)?;
    same("the app's reminders", &worded, &ours)?;

    let what = format!("{REMINDERS} reminders, begun {started}");
    let (took, limit) = medians(ROUNDS, || timed(|| Ok(planned())), || timed(|| Ok(plain.next(START, REMINDERS))))?;
    table.ratio(&format!("{what} : plain numbers"), took, limit, Some(1.25));
    let theirs = || timed(|| Ok(next(sets)));
    let (took, limit) = medians(ROUNDS, || timed(|| Ok(planned())), theirs)?;
    table.ratio(&format!("{what} : rrule crate"), took, limit, Some(1.0));
    let (took, limit) = medians(ROUNDS, || timed(|| Ok(app.reminders(REMINDERS as i32)?)), theirs)?;
    table.ratio("  read from the store and worded : rrule", took, limit, None);
    if let Some(peer) = peer {
        regimen.tell(peer)?;
        same("lib-recur's reminders", &peer.job(&format!("next {START} {REMINDERS}"))?, &ours)?;
        // Once before, as it does: both have slept while the other worked.
        let rested = || {
            planned();
            timed(|| Ok(planned()))
        };
        let (took, limit) = medians(ROUNDS, rested, || peer.time())?;
        table.ratio(&format!("{what} : lib-recur"), took, limit, Some(1.0));
    }
    Ok(())
}

/// The next instants of all rules, earliest first, each once: taken as they come, no further than needed.
fn next(sets: &[RRuleSet]) -> Vec<i64> {
    let mut iterators: Vec<RRuleSetIter> = sets.iter().map(IntoIterator::into_iter).collect();
    let mut heads: Vec<Option<i64>> = iterators.iter_mut().map(step).collect();
    let mut out: Vec<i64> = Vec::with_capacity(REMINDERS);
    while out.len() < REMINDERS {
        let Some((i, at)) = heads.iter().enumerate().filter_map(|(i, h)| h.map(|at| (i, at))).min_by_key(|&(_, at)| at) else {
            break;
        };
        if out.last() != Some(&at) {
            out.push(at);
        }
        heads[i] = step(&mut iterators[i]);
    }
    out
}

fn step(rule: &mut RRuleSetIter) -> Option<i64> {
    rule.map(|at| at.timestamp_millis()).find(|at| *at > START)
}
