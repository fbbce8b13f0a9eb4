//! The boundary: what of the core crosses to Kotlin and Swift, and how. The only crate that knows uniffi.
//!
//! Declares, never decides. Every record is the core's own, declared here once with its documentation; a field the core
//! adds breaks this build until it is declared. Every call returns a `Result`; a panic inside becomes
//! `StillnightError::Internal`.

mod guidance_calls;
mod guidance_records;
mod lab_calls;
mod lab_records;
mod plan_calls;
mod plan_records;
mod records;
mod reminder_records;
mod stillnight;

pub use guidance_records::*;
pub use lab_records::*;
pub use plan_records::*;
pub use records::*;
pub use reminder_records::*;
pub use stillnight::{explain, labels, Stillnight};

uniffi::setup_scaffolding!();
