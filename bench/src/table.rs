//! The table: a line each, ours against the limit, and the goal or by how much it is missed.
//!
//! Decides what fails a run: only counts that must hold, never a time.

use std::time::Duration;

/// The lines as they are printed, and the counts that did not hold.
#[derive(Default)]
pub struct Table {
    broken: Vec<String>,
}

impl Table {
    /// With its heading.
    pub fn new() -> Table {
        println!("{:<52} {:>10} {:>10} {:>9}  goal", "what : against what", "ours", "limit", "ratio");
        Table::default()
    }

    /// A line of two times, and the ratio that is the goal.
    pub fn ratio(&mut self, what: &str, ours: Duration, limit: Duration, goal: Option<f64>) {
        let ratio = ours.as_secs_f64() / limit.as_secs_f64();
        println!("{what:<52} {:>10} {:>10} {ratio:>8.2}×  {}", shown(ours), shown(limit), judged(ratio, goal, "×"));
    }

    /// A line of two times, and by how many milliseconds the first may be longer.
    pub fn beyond(&mut self, what: &str, ours: Duration, limit: Duration, goal: Option<f64>) {
        let beyond = (ours.as_secs_f64() - limit.as_secs_f64()) * 1e3;
        println!(
            "{what:<52} {:>10} {:>10} {:>9}  {}",
            shown(ours),
            shown(limit),
            format!("+{beyond:.0} ms"),
            judged(beyond, goal, " ms more")
        );
    }

    /// A line that counts. One that must hold fails the run if it does not.
    pub fn count(&mut self, what: &str, count: f64, goal: Option<f64>, must_hold: bool) {
        println!("{what:<52} {count:>10.2} {:>10} {:>9}  {}", "", "", judged(count, goal, ""));
        if must_hold && goal.is_some_and(|goal| count > goal) {
            self.broken.push(what.to_owned());
        }
    }

    /// A line of megabytes.
    pub fn memory(&mut self, what: &str, megabytes: f64, goal: Option<f64>) {
        println!("{what:<52} {:>10} {:>10} {:>9}  {}", format!("{megabytes:.1} MB"), "", "", judged(megabytes, goal, " MB"));
    }

    /// The counts that did not hold.
    pub fn broken(self) -> Vec<String> {
        self.broken
    }
}

fn judged(value: f64, goal: Option<f64>, unit: &str) -> String {
    match goal {
        None => String::new(),
        Some(goal) if value <= goal + 1e-9 => format!("≤ {goal}{unit}"),
        Some(goal) => format!("≤ {goal}{unit}: missed by {:.2}", value - goal),
    }
}

fn shown(time: Duration) -> String {
    match time.as_nanos() {
        0..=9_999 => format!("{} ns", time.as_nanos()),
        10_000..=9_999_999 => format!("{:.1} µs", time.as_secs_f64() * 1e6),
        10_000_000..=9_999_999_999 => format!("{:.1} ms", time.as_secs_f64() * 1e3),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}
