//! Runs scenarios through the Rust facade. Files: `STILLNIGHT_SCENARIOS`, one path a line, or all of the project's.

use std::process::ExitCode;
use std::sync::Arc;

use stillnight_tests::{api::Api, run};

fn main() -> ExitCode {
    let api = match Api::load() {
        Ok(api) => Arc::new(api),
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    };
    let (mut passed, mut failed) = (0, 0);
    for path in run::files() {
        let report = run::file(&api, &path);
        println!("{}", report.text);
        if report.passed {
            passed += 1;
        } else {
            failed += 1;
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 && passed > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
