//! A day of fifteen items solved, against CP-SAT finding a day as good, in turns with it.
//!
//! CP-SAT is the oracle of `make oracles` in another process, which says how long its searches took, without the time to build their
//! models. Where ortools is not there, the line is left out and says so.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use stillnight_core::plan::timetable::{rules, solve, Day, DayDose, Intake, Meal, MealKind, Timetable};
use stillnight_core::plan::Substance;

use crate::table::Table;
use crate::{medians, timed, Outcome};

const WHAT: &str = "timetable, 15 items : CP-SAT, searches alone";
const ROUNDS: usize = 21;

fn day() -> Day {
    let dose = |name: &str, substances: &[Substance], (earliest, latest): (i32, i32), preferred| DayDose {
        id: name.into(),
        item: name.into(),
        title: name.into(),
        substances: substances.to_vec(),
        earliest,
        latest,
        preferred,
        taken: None,
        by_bed: latest == 1350,
        choices: Vec::new(),
    };
    let meal = |kind, at, fat| Meal { kind, at, fat, actual: false };
    Day {
        wake: 420,
        bed: 1350,
        doses: vec![
            dose("levothyroxine", &[Substance::Levothyroxine], (420, 450), 420),
            dose("iron", &[Substance::Iron], (420, 1200), 600),
            dose("vitamin c", &[Substance::VitaminC], (420, 1200), 480),
            dose("calcium", &[Substance::Calcium], (720, 1200), 780),
            dose("magnesium", &[Substance::Magnesium], (1080, 1350), 1290),
            dose("gabapentin", &[Substance::Gabapentin], (1200, 1350), 1290),
            dose("zinc", &[Substance::Zinc], (720, 1200), 1110),
            dose("vitamin d", &[Substance::VitaminD], (420, 1200), 480),
            dose("acid blocker", &[Substance::ProtonPumpInhibitor], (420, 480), 450),
            dose("antacid", &[Substance::Antacid], (1110, 1290), 1170),
            dose("vitamin b12", &[], (420, 720), 480),
            dose("folate", &[], (420, 720), 510),
            dose("fish oil", &[], (720, 1200), 765),
            dose("chamomile", &[], (1230, 1320), 1275),
            dose("stretching", &[], (1200, 1320), 1260),
        ],
        intakes: vec![Intake {
            id: "coffee".into(),
            title: "coffee".into(),
            substances: vec![Substance::Coffee],
            at: 485,
            actual: false,
        }],
        meals: vec![meal(MealKind::Breakfast, 480, false), meal(MealKind::Lunch, 765, true), meal(MealKind::Dinner, 1110, true)],
    }
}

/// One line.
pub fn report(table: &mut Table) -> Outcome<()> {
    let (day, rules) = (day(), rules(&[], &[]));
    let Timetable::Solved(solved) = solve(&day, &rules)? else { return Err("the day has no timetable".into()) };
    let score = serde_json::to_value(solved.score)?;
    let python = Path::new("build/oracles/bin/python");
    let ready = python.exists() && Command::new(python).args(["-c", "import ortools"]).output()?.status.success();
    if !ready {
        println!("{WHAT:<52} left out: no ortools here (scripts/setup.sh bench installs it)");
        return Ok(());
    }
    let mut oracle =
        Command::new(python).args(["tests/oracles/timetable.py", "time"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let (mut ask, said) = (oracle.stdin.take().ok_or("no way in")?, oracle.stdout.take().ok_or("no way out")?);
    let mut said = BufReader::new(said);
    let case = serde_json::json!({ "day": day, "rules": rules, "score": score }).to_string();
    let (ours, theirs) = medians(
        ROUNDS,
        || timed(|| Ok(solve(&day, &rules)?)),
        || {
            writeln!(ask, "{case}")?;
            ask.flush()?;
            let mut line = String::new();
            said.read_line(&mut line)?;
            // Where the two disagree there is no line in the table but an error.
            Ok(Duration::from_secs_f64(line.trim().parse().map_err(|_| format!("CP-SAT says: {line}"))?))
        },
    )?;
    drop(ask);
    oracle.wait()?;
    table.ratio(WHAT, ours, theirs, None);
    Ok(())
}
