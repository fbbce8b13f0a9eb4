//! The diary: episodes and nights. What may be written down, and what follows from it.

pub mod episode;
pub mod night;

pub use episode::{Activity, BodyPart, Episode, EpisodeDetail, Intensity, Recorded, Relief, ReliefKind, Sensation};
pub use night::{NightEntry, NightRecord};
