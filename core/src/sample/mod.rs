//! A simulator of a diary: for looking around in the app, for tests and for benchmarks. Never mixed with a person's own.
//!
//! Decides, from a seed, what a made-up person wrote down over some years: effects that are planted, gaps, and slips like a
//! real person's. The same seed gives the same diary, byte for byte. What truly happened, written down or not, comes back as
//! [`SampleTruth`]. Rows are written by the functions the app itself writes with ([`crate::store`]).

mod chance;
mod days;
mod nights;
mod person;
mod regimen;
mod write;

pub use person::{Effects, NightTruth, SampleSpec, SampleTruth, Writer};
pub use write::write;
