//! Expands schedules for an oracle in another language: reads a schedule with its routine, zone rules and range as JSON, one a line, and
//! writes the doses, each as its date, slot and instant.

use std::error::Error;
use std::io::{BufRead, Write};

use serde_json::{json, Value};
use stillnight_core::plan::occurrence::{doses, Rule, Version};
use stillnight_core::plan::{Routine, Schedule};
use stillnight_core::time::{CivilDate, Instant, Zone, ZoneRules};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let mut case: Value = serde_json::from_str(&line?)?;
        let schedule: Schedule = serde_json::from_value(case["schedule"].take())?;
        let routine: Routine = serde_json::from_value(case["routine"].take())?;
        let zone = Zone::new(serde_json::from_value::<ZoneRules>(case["zone"].take())?)?;
        let home = serde_json::from_value::<Option<ZoneRules>>(case["home"].take())?.map(Zone::new).transpose()?;
        let since: Instant = serde_json::from_value(case["since"].take())?;
        let from: CivilDate = serde_json::from_value(case["from"].take())?;
        let to: CivilDate = serde_json::from_value(case["to"].take())?;
        let rule = Rule::of(&schedule.checked()?);
        let version = Version::first(since, rule, routine.checked()?, zone).at_home(home);
        let found: Vec<Value> = doses(&[version], from)
            .take_while(|(date, _, _)| *date <= to)
            .map(|(date, slot, due)| json!([date, slot, due.at]))
            .collect();
        writeln!(out, "{}", Value::from(found))?;
        out.flush()?;
    }
    Ok(())
}
