//! Every dose of twelve items over ten years, against a table of each day's offset, the `rrule` crate and lib-recur.
//!
//! Nothing is known of the doses but when they were due: no answers. Where two disagree about an instant there is no line in the
//! table but an error.

use std::path::Path;

use rrule::RRuleSet;
use stillnight_core::plan::occurrence::doses;

use crate::lib_recur::LibRecur;
use crate::phone::START;
use crate::regimen::{Regimen, CYCLE};
use crate::table::Table;
use crate::{medians, same, timed, Outcome};

/// Ten years and two days.
const DAYS: i64 = 87 * CYCLE;
/// How often each is measured: some milliseconds each.
const ROUNDS: usize = 51;
const WHAT: &str = "10 y of doses, 12 items";

/// Adds its lines to the table.
pub fn report(folder: &Path, peer: &mut Option<LibRecur>, table: &mut Table) -> Outcome<()> {
    let regimen = Regimen::begun(DAYS, folder)?;
    let Regimen { sets, plain, begun, .. } = &regimen;
    let ours = due(&regimen);
    same("the limit's doses", &plain.history(begun.0, START), &ours)?;
    same("the rrule crate's doses", &theirs(sets, begun.0), &ours)?;

    let own = || timed(|| Ok(due(&regimen)));
    let (took, limit) = medians(ROUNDS, own, || timed(|| Ok(plain.history(begun.0, START))))?;
    table.ratio(&format!("{WHAT} : table of offsets"), took, limit, Some(1.2));
    let (took, limit) = medians(ROUNDS, own, || timed(|| Ok(theirs(sets, begun.0))))?;
    table.ratio(&format!("{WHAT} : rrule crate"), took, limit, Some(1.0));
    if let Some(peer) = peer {
        regimen.tell(peer)?;
        same("lib-recur's doses", &peer.job(&format!("history {} {START}", begun.0))?, &ours)?;
        // Once before, as it does: both have slept while the other worked.
        let rested = || {
            due(&regimen);
            timed(|| Ok(due(&regimen)))
        };
        let (took, limit) = medians(ROUNDS, rested, || peer.time())?;
        table.ratio(&format!("{WHAT} : lib-recur"), took, limit, Some(1.0));
    }
    Ok(())
}

/// When every dose since the rules began was due, item by item.
fn due(regimen: &Regimen) -> Vec<i64> {
    let mut found = Vec::new();
    for item in &regimen.items {
        let Some(first) = item.versions.first().map(|version| version.zone.local(regimen.begun).date()) else { continue };
        found.extend(doses(&item.versions, first).map(|(_, _, due)| due.at.0).take_while(|at| *at < START));
    }
    found
}

fn theirs(sets: &[RRuleSet], begun: i64) -> Vec<i64> {
    let mut found = Vec::new();
    for set in sets {
        let instants = set.into_iter().map(|at| at.timestamp_millis());
        found.extend(instants.skip_while(|at| *at <= begun).take_while(|at| *at < START));
    }
    found
}
