//! lib-recur in a Java process of its own, asked a line at a time; it says how long its own work took.
//!
//! Where Maven could not fetch it, its lines are left out and say so.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::Outcome;

/// What `scripts/bench.sh` builds.
const PLACE: &str = "bench/lib-recur/target";
/// For how long a job is run before it is timed: the JVM compiles what is run often.
const WARM_MS: u32 = 3000;

/// The process.
pub struct LibRecur {
    child: Child,
    ask: ChildStdin,
    said: BufReader<ChildStdout>,
}

impl LibRecur {
    /// Started, or nothing where it is not there.
    pub fn start() -> Outcome<Option<LibRecur>> {
        if !Path::new(PLACE).join("classes").is_dir() {
            println!("lib-recur left out: it was not built (scripts/bench.sh builds it with Maven)");
            return Ok(None);
        }
        // One thread for its garbage: the machine is ours while we are measured.
        let mut child = Command::new("java")
            .args(["-XX:+UseSerialGC", "-cp", &format!("{PLACE}/classes:{PLACE}/lib/*"), "LibRecur"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let (ask, said) = (child.stdin.take().ok_or("no way in")?, child.stdout.take().ok_or("no way out")?);
        Ok(Some(LibRecur { child, ask, said: BufReader::new(said) }))
    }

    /// Sets the rules, and when they begin.
    pub fn rules<'a>(&mut self, zone: &str, begin: &str, rules: impl IntoIterator<Item = &'a str>) -> Outcome<()> {
        writeln!(self.ask, "start {zone} {begin}")?;
        for rule in rules {
            writeln!(self.ask, "rule {rule}")?;
        }
        Ok(())
    }

    /// Sets a job, gives what it finds, and runs it until the JVM is warm.
    pub fn job(&mut self, job: &str) -> Outcome<Vec<i64>> {
        let found = self.answer(job)?.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        self.answer(&format!("warm {WARM_MS}"))?;
        Ok(found)
    }

    /// How long the job took, by its own clock.
    pub fn time(&mut self) -> Outcome<Duration> {
        Ok(Duration::from_nanos(self.answer("time")?.parse()?))
    }

    fn answer(&mut self, line: &str) -> Outcome<String> {
        writeln!(self.ask, "{line}")?;
        self.ask.flush()?;
        let mut answer = String::new();
        if self.said.read_line(&mut answer)? == 0 {
            return Err(format!("lib-recur gave no answer to: {line}").into());
        }
        Ok(answer.trim_end().to_owned())
    }
}

impl Drop for LibRecur {
    fn drop(&mut self) {
        // It ends with what it is asked; not worth an error.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
