//! Writes what is made from the built library: `reference` the list of calls and shapes (scenarios/REFERENCE.md),
//! `reference swift` the Swift runner's glue (swift/Generated, never committed).

use std::path::Path;
use std::process::ExitCode;

use stillnight_tests::{api::Api, reference, swift};

fn write(path: &Path, text: &str) -> Result<(), String> {
    // An unchanged file is left alone, so that what is built from it is not built again.
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let wrong = |e: std::io::Error| format!("{}: {e}", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(wrong)?;
    }
    std::fs::write(path, text).map_err(wrong)
}

fn main() -> ExitCode {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let done = Api::load().and_then(|api| match std::env::args().nth(1).as_deref() {
        Some("swift") => write(&here.join("swift/Generated/Boundary.swift"), &swift::glue(&api)),
        Some(other) => Err(format!("unknown: {other}")),
        None => write(&here.join("scenarios/REFERENCE.md"), &reference::markdown(&api)),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
