//! What the core costs, as ratios to what the machine can do at best, measured in one run in turns with it.
//!
//! Decides what is measured and against what. Never part of a test: it gates on nothing, and a reader judges the table.
//! The one place where the clock is read on purpose.
#![allow(clippy::disallowed_methods)]

mod log;
mod opening;
mod phone;
mod reminders;
mod trace;

use std::error::Error;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Result of a measurement.
type Outcome<T> = Result<T, Box<dyn Error>>;

/// How often each of two rivals is measured.
const ROUNDS: usize = 201;

fn main() -> Outcome<()> {
    let mut words = std::env::args().skip(1);
    match (words.next().as_deref(), words.next(), words.next()) {
        // What the parent runs under strace: so many taps in this folder; the home screen of this diary.
        (Some("taps"), Some(count), Some(folder)) => log::taps(count.parse()?, &PathBuf::from(folder)),
        (Some("home"), Some(diary), None) => opening::home(&PathBuf::from(diary)),
        // The folder to work in: on the disk that counts, not on one in memory.
        (Some("table"), Some(folder), None) => table(&PathBuf::from(folder)),
        _ => Err("usage: stillnight-bench table FOLDER".into()),
    }
}

fn table(folder: &std::path::Path) -> Outcome<()> {
    std::fs::create_dir_all(folder)?;
    println!("{:<44} {:>12} {:>12} {:>8}  goal", "what, against what", "ours", "theirs", "ratio");
    log::report(folder)?;
    opening::report(folder)?;
    reminders::report(folder)
}

/// One line of the table.
fn line(what: &str, ours: Duration, theirs: Duration, goal: &str) {
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    println!("{what:<44} {:>12} {:>12} {ratio:>7.2}×  {goal}", shown(ours), shown(theirs));
}

/// A line that counts instead of timing.
fn count(what: &str, ours: f64, goal: &str) {
    println!("{what:<44} {ours:>12.2} {:>12} {:>8}  {goal}", "", "");
}

fn shown(time: Duration) -> String {
    match time.as_nanos() {
        0..=9_999 => format!("{} ns", time.as_nanos()),
        10_000..=9_999_999 => format!("{:.1} µs", time.as_secs_f64() * 1e6),
        _ => format!("{:.1} ms", time.as_secs_f64() * 1e3),
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
    mut ours: impl FnMut() -> Outcome<Duration>,
    mut theirs: impl FnMut() -> Outcome<Duration>,
) -> Outcome<(Duration, Duration)> {
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        a.push(ours()?);
        b.push(theirs()?);
    }
    a.sort_unstable();
    b.sort_unstable();
    Ok((a[ROUNDS / 2], b[ROUNDS / 2]))
}
