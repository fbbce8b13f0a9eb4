//! The diary: episodes, nights, exposures, scores. What may be written down, and what follows from it.

pub mod bedtime;
pub mod check_in;
pub mod day;
pub mod episode;
pub mod exposure;
pub mod lines;
pub mod night;
pub mod programme;
pub mod score;

pub use bedtime::{LearnedBedtime, LearnedEvening};
pub use day::{CalendarDay, CalendarScreen, DayScreen, DiaryLine, DiaryPage, DiaryQuery, LineKind};
pub use episode::{
    Activity, BodyPart, Episode, EpisodeDetail, EpisodeTimes, Intensity, OwnRelief, OwnWords, Recorded, Relief, ReliefKind,
    Sensation,
};
pub use exposure::{
    CyclePhase, Drink, DrinkChoice, Effort, ExerciseKind, Exposure, ExposureChip, ExposureEntry, ExposureForm, ExposureKind,
    ExposureRecord, Mark, MarkKind, PracticeChoice, PracticeKind, Saved,
};
pub use night::{NightEntry, NightPart, NightRecord, NightSaved, Rest};
pub use programme::{EarlierProgramme, ProgrammeDay, ProgrammePart, ProgrammeScreen, ProgrammeState, SaidNone};
pub use score::{Score, ScoreKind, ScoresScreen};
