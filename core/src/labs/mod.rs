//! Blood tests: what was measured, in what unit, and what it means for restless legs.
//!
//! [`panel`] is what a person types in and what may stand in it, [`question`] what is asked about before it is kept, [`analyte`] and
//! [`decimal`] units and figures, [`derived`] what is worked out from other results, [`iron_state`] what iron needs, [`target`]
//! everything else, [`test_list`] what to ask a doctor for, [`timeline`] when help can be expected. Figures and their sources are data in
//! `catalog/`. Nothing here diagnoses.

pub mod analyte;
pub mod chart;
pub mod decimal;
pub mod derived;
pub mod iron_state;
pub mod iron_words;
pub mod lines;
pub mod panel;
pub mod question;
pub mod screen;
pub mod target;
pub mod test_list;
pub mod timeline;

pub use analyte::{Analyte, AnalyteGroup};
pub use decimal::Decimal;
pub use iron_state::IronState;
pub use panel::{Bound, LabResult, Panel, PanelEntry};
pub use question::LabQuestion;
pub use screen::{
    AnalyteChart, AnalyteForm, AnalyteLine, ChartValue, IronCard, LabsScreen, PanelForm, PanelLine, PanelSaved, TestLine,
    TimelineLine, UnitChoice,
};
pub use target::Standing;
