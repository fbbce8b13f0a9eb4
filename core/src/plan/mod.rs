//! The plan: what a person takes or does, and how it repeats. Rules only; times of single doses in [`occurrence`].

pub mod adherence;
pub mod as_needed;
pub mod blood_draw;
pub mod element;
pub mod form;
pub mod history;
pub mod model;
pub mod occurrence;
pub mod own_spacing;
pub mod product;
pub mod routine;
pub mod schedule;
pub mod sentence;
pub mod stock;
pub mod substance;
pub mod template;
pub mod timetable;
pub mod timetable_day;
pub mod timetable_screen;

pub use adherence::Adherence;
pub use blood_draw::BloodDraw;
pub use history::{ItemHistory, Pause, PlanHistory};
pub use model::{Item, ItemEntry, ItemKind, PlanItem, PlanScreen};
pub use own_spacing::{OwnParty, OwnSpacing};
pub use product::{Compound, Strength, StrengthUnit, TitrationStep};
pub use routine::{Anchor, Anchors, Routine, UsualIntake};
pub use schedule::{Days, Schedule, Timing, Window};
pub use substance::Substance;
pub use template::{Template, TemplateGroup, TemplateGroupKind};
pub use timetable_screen::{RelaxationLine, SoftSpacing, TimetableConflict, TimetableLine, TimetableScreen};
