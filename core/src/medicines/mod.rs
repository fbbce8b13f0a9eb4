//! Medicines: which may make restless legs worse, which are used for them, and what is worth a remark when it comes together.
//!
//! What is in the list, with its sources, is `catalog/medicines.toml` and `catalog/flags.toml`. A name that is not in it stays
//! not in the list: nothing here ever calls a medicine harmless, and nothing tells anyone to stop one.

pub mod catalog;
pub mod flags;
pub mod matching;
pub mod model;
pub mod names;
pub mod screen;
pub mod substances;

pub use catalog::{ClassRow, CombinationRow, FlagRow, MedicineRow, CLASSES, COMBINATIONS, FLAGS, MEDICINES};
pub use flags::{flags, Taken};
pub use matching::{look_up, How, Known, LookUp, Match};
pub use model::{Evidence, FlagLevel, MedicineEffect, Side};
pub use names::NameKind;
pub use screen::{answer, flag_lines, MedicineAlternative, MedicineAnswer, MedicineCheck, MedicineFlag};
pub use substances::substances_named;
