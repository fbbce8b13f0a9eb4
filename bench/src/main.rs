//! What the core costs, as ratios to what the machine can do at best, measured in one run in turns with it.
//!
//! Decides what is measured and against what. Never part of a test: times gate nothing, a reader judges the table. Only counts
//! that must hold (syncs, checkpoints, refused memory) end it with an error. The one place where the clock is read on purpose.
#![allow(clippy::disallowed_methods)]

mod diaries;
mod exchange;
mod history;
mod lib_recur;
mod log;
mod opening;
mod phone;
mod regimen;
mod reminders;
mod search;
mod table;
mod timetable;
mod trace;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use lib_recur::LibRecur;
use table::Table;

/// Result of a measurement.
type Outcome<T> = Result<T, Box<dyn Error>>;

/// What can be measured, a module each.
const PARTS: [&str; 7] = ["log", "opening", "search", "exchange", "reminders", "history", "timetable"];

/// How often each of two short rivals is measured.
const ROUNDS: usize = 201;

fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        // What the parent runs as children, to count or to weigh: so many taps, the home screen, one long job.
        ["taps", count, folder] => log::taps(count.parse()?, &PathBuf::from(folder)),
        // A heavy user's diary, to look at.
        ["make", years, file] => diaries::fill(&PathBuf::from(file), years.parse()?).map(|_| ()),
        ["home", diary] => opening::home(&PathBuf::from(diary)),
        ["job", name, diary, folder] => exchange::job(name, &PathBuf::from(diary), &PathBuf::from(folder)),
        // The folder to work in: on the disk that counts, not on one in memory. Then what to measure, and over how many years; nothing for all.
        ["table", folder, parts @ ..] => measure(&PathBuf::from(folder), parts),
        _ => {
            let parts = PARTS.join("] [");
            Err(format!("usage: stillnight-bench table FOLDER [{parts}] [YEARS...], or make YEARS FILE").into())
        }
    }
}

fn measure(folder: &Path, parts: &[&str]) -> Outcome<()> {
    std::fs::create_dir_all(folder)?;
    let years: Vec<i32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let jobs: Vec<&&str> = parts.iter().filter(|part| part.parse::<i32>().is_err()).collect();
    if let Some(unknown) = jobs.iter().find(|job| !PARTS.contains(job)) {
        return Err(format!("there is no {unknown} to measure, but {}", PARTS.join(", ")).into());
    }
    let wanted = |part: &str| jobs.is_empty() || jobs.contains(&&part);
    let diaries = if wanted("log") || wanted("opening") || wanted("search") || wanted("exchange") {
        diaries::made(folder, if years.is_empty() { &diaries::YEARS } else { &years })?
    } else {
        Vec::new()
    };
    let mut table = Table::new();
    if wanted("log") {
        log::report(folder, &diaries, &mut table)?;
    }
    if wanted("opening") {
        opening::report(&diaries, &mut table)?;
    }
    if wanted("search") {
        search::report(&diaries, &mut table)?;
    }
    if wanted("exchange") {
        exchange::report(&diaries, &mut table)?;
    }
    if wanted("reminders") || wanted("history") {
        let mut peer = LibRecur::start()?;
        if wanted("reminders") {
            reminders::report(folder, &mut peer, &mut table)?;
        }
        if wanted("history") {
            history::report(folder, &mut peer, &mut table)?;
        }
    }
    if wanted("timetable") {
        timetable::report(&mut table)?;
    }
    match table.broken() {
        broken if broken.is_empty() => Ok(()),
        broken => Err(format!("did not hold: {}", broken.join(", ")).into()),
    }
}

/// How long something took.
fn timed<T>(run: impl FnOnce() -> Outcome<T>) -> Outcome<Duration> {
    let start = Instant::now();
    let value = run()?;
    let took = start.elapsed();
    drop(value);
    Ok(took)
}

/// The medians of two rivals measured in turns.
fn medians(
    rounds: usize,
    mut ours: impl FnMut() -> Outcome<Duration>,
    mut theirs: impl FnMut() -> Outcome<Duration>,
) -> Outcome<(Duration, Duration)> {
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        a.push(ours()?);
        b.push(theirs()?);
    }
    a.sort_unstable();
    b.sort_unstable();
    Ok((a[rounds / 2], b[rounds / 2]))
}

/// Refuses two lists of instants that differ, and says where they begin to.
fn same(what: &str, theirs: &[i64], ours: &[i64]) -> Outcome<()> {
    if theirs == ours {
        return Ok(());
    }
    let at = theirs.iter().zip(ours).position(|(a, b)| a != b).unwrap_or(theirs.len().min(ours.len()));
    let (theirs, ours) = ((theirs.len(), theirs.get(at)), (ours.len(), ours.get(at)));
    Err(format!("{what} are not ours: at {at} theirs {theirs:?}, ours {ours:?}").into())
}
