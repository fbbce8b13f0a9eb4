//! Solves timetables for an oracle in another language: `timetable` reads a day and its rules as JSON, one a line, and writes what
//! comes out; `timetable rules` writes the catalogue's rules.

use std::error::Error;
use std::io::{BufRead, Write};

use serde_json::{json, Value};
use stillnight_core::plan::timetable::{rules, solve, Day, Rule};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if std::env::args().nth(1).as_deref() == Some("rules") {
        writeln!(out, "{}", serde_json::to_string(&rules(&[], &[]))?)?;
        return Ok(());
    }
    for line in std::io::stdin().lock().lines() {
        let mut case: Value = serde_json::from_str(&line?)?;
        let day: Day = serde_json::from_value(case["day"].take())?;
        let rules: Vec<Rule> = serde_json::from_value(case["rules"].take())?;
        let answer = match solve(&day, &rules) {
            Ok(timetable) => serde_json::to_value(timetable)?,
            Err(_) => json!("too_hard"),
        };
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}
