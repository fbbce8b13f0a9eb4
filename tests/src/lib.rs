//! Tests over the boundary: what every language must agree on.
//!
//! A scenario is a JSON file (`scenarios/README.md`). This crate runs them in Rust through the same facade that Kotlin and
//! Swift are generated from, writes the reference of calls out of the built library, generates the glue of the Swift
//! runner, and holds the crash harness. It decides nothing about the app: what is right stands in the scenarios.

pub mod api;
pub mod calls;
pub mod crash;
pub mod device;
pub mod fuzz;
pub mod pattern;
pub mod reference;
pub mod run;
pub mod scenario;
pub mod swift;
pub mod value;
pub mod wire;

/// Why a scenario stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The scenario itself is wrong: an unknown call, field, step.
    Mistake(String),
    /// The app did something else than expected.
    Failed(String),
}

/// Result of a part of a scenario.
pub type Outcome<T> = Result<T, Stop>;

/// A mistake in the scenario.
pub fn mistake<T>(text: impl Into<String>) -> Outcome<T> {
    Err(Stop::Mistake(text.into()))
}

/// A step that went otherwise than expected.
pub fn failed<T>(text: impl Into<String>) -> Outcome<T> {
    Err(Stop::Failed(text.into()))
}
