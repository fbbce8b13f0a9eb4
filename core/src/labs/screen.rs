//! The records of the lab screens. Records only; what is in them is decided by the other modules of [`super`].

use serde::{Deserialize, Serialize};

use super::analyte::Analyte;
use super::iron_state::IronState;
use super::panel::{Panel, PanelEntry};
use super::question::LabQuestion;
use super::target::Standing;
use super::timeline::Phase;
use crate::diary::Saved;
use crate::time::CivilDate;

/// A result in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalyteLine {
    /// What was measured.
    pub analyte: Analyte,
    /// "Ferritin".
    pub title: String,
    /// "42 µg/L", as typed; of one worked out, with the analyte's first unit.
    pub value: String,
    /// The same in the analyte's first unit, if that is another: "= 42 ng/mL"; else empty.
    pub converted: String,
    /// When it was measured.
    pub date: CivilDate,
    /// "Fri 20 Nov".
    pub day_words: String,
    /// Against what is aimed at with restless legs.
    pub standing: Standing,
    /// "Below what is aimed at with RLS (above 75 ng/mL)"; empty if nothing is aimed at.
    pub standing_words: String,
    /// Against the laboratory's own range: "The laboratory's range: 15 to 150 ng/mL. Within it."; empty if it gave none.
    pub range_words: String,
    /// Where what is aimed at is from; empty if nothing is aimed at.
    pub source: String,
    /// Whether it was worked out from other results.
    pub worked_out: bool,
}

/// What iron needs, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IronCard {
    /// The state.
    pub state: IronState,
    /// "Ferritin is low for RLS".
    pub title: String,
    /// Why, with the person's own figures, each a sentence.
    pub why: Vec<String>,
    /// What is missing or in doubt, each a sentence.
    pub missing: Vec<String>,
    /// What to raise with the doctor, each a sentence.
    pub ask: Vec<String>,
    /// What the self-care guides say of it; empty where they say nothing.
    pub guide: String,
    /// What the guideline says of it; empty where it says nothing.
    pub guideline: String,
    /// Whether the two differ: then both are shown side by side.
    pub differ: bool,
    /// When to test again; `None` while a doctor comes first.
    pub next_test: Option<CivilDate>,
    /// "Next blood test: from Sat 27 Feb"; empty while a doctor comes first.
    pub next_words: String,
    /// Where the figures are from.
    pub sources: Vec<String>,
    /// "This is no diagnosis. Talk to your doctor before you take iron."
    pub advice: String,
}

/// A window in which help can be expected, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineLine {
    /// "Iron since 1 Nov: help can be expected from 13 Dec to 24 Jan".
    pub words: String,
    /// First day.
    pub from: CivilDate,
    /// Last day.
    pub to: CivilDate,
    /// Where today is.
    pub phase: Phase,
    /// Where that is from.
    pub source: String,
}

/// A panel in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PanelLine {
    /// Id of the panel.
    pub id: String,
    /// Date of the draw.
    pub date: CivilDate,
    /// "Fri 20 Nov, 08:10, Central Lab".
    pub title: String,
    /// "Ferritin 42 µg/L, TSAT 18 %".
    pub words: String,
    /// "Without iron for 24 hours", "Iron was taken the day before", or empty while that is not known.
    pub prepared_words: String,
}

/// A test on the list for the doctor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestLine {
    /// "Ferritin".
    pub title: String,
    /// Why it is on the list.
    pub why: String,
    /// When it was done last; empty if never.
    pub last_words: String,
    /// Where that is from.
    pub source: String,
}

/// The lab screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabsScreen {
    /// What iron needs.
    pub iron: IronCard,
    /// The latest result of each analyte, in the order they are shown.
    pub latest: Vec<AnalyteLine>,
    /// All panels, the latest first.
    pub panels: Vec<PanelLine>,
    /// Tests to ask the doctor for, without what is recent.
    pub tests: Vec<TestLine>,
    /// The list as text, to be sent or printed by the person.
    pub tests_words: String,
    /// When help can be expected from what is under way.
    pub timelines: Vec<TimelineLine>,
}

/// One unit to choose, with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitChoice {
    /// As laboratories print it.
    pub unit: String,
    /// The lowest and highest figure that is usual in it: "Laboratories report 3 to 2,000".
    pub usual_words: String,
}

/// One analyte of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalyteForm {
    /// Which.
    pub analyte: Analyte,
    /// Its name.
    pub title: String,
    /// The heading it stands under.
    pub group: String,
    /// Its units; the first is the one used last, or the usual one.
    pub units: Vec<UnitChoice>,
    /// Lower end of the laboratory's range as given last, in the first unit; empty for none.
    pub low: String,
    /// Upper end.
    pub high: String,
}

/// What the form of a panel begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PanelForm {
    /// Empty, of today; or the panel that is to be changed. The laboratory used last; a blood draw of that day is taken over.
    pub entry: PanelEntry,
    /// Id of the panel that is to be changed; empty for a new one.
    pub id: String,
    /// Every analyte, iron first.
    pub analytes: Vec<AnalyteForm>,
}

/// What saving a panel gives back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PanelSaved {
    /// The panel and how to undo it; `None` if questions come first, and nothing was saved.
    pub saved: Option<Saved>,
    /// The panel as it is stored; `None` if nothing was saved.
    pub panel: Option<Panel>,
    /// What to ask first.
    pub questions: Vec<LabQuestion>,
}

/// One value of a chart over time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartValue {
    /// When.
    pub date: CivilDate,
    /// In tenths of the chart's unit; of severity, tenths of strongest intensity.
    pub tenths: i64,
    /// "20 Nov: 42 ng/mL".
    pub words: String,
}

/// An analyte over time; ferritin beside the severity of the nights.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalyteChart {
    /// Which.
    pub analyte: Analyte,
    /// "Ferritin went from 18 to 62 ng/mL in 9 months".
    pub title: String,
    /// The unit of the axis: the one used last.
    pub unit: String,
    /// Its values, oldest first.
    pub values: Vec<ChartValue>,
    /// Lower end of what is aimed at, in tenths of the unit.
    pub target_low: Option<i64>,
    /// Upper end of what is aimed at.
    pub target_high: Option<i64>,
    /// Of ferritin: the mean strongest intensity of each month with known nights, oldest first, dated its first day. Empty otherwise.
    pub severity: Vec<ChartValue>,
    /// Of ferritin: why the nights follow months behind; empty otherwise.
    pub lag_words: String,
    /// All of it in a sentence, for the screen reader.
    pub summary: String,
}
