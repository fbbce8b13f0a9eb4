//! What of the blood tests, and of what the person says of themselves, crosses to the shells. Each is the core's own, declared here.

use stillnight_core as core;

pub use core::labs::timeline::Phase as ExpectedPhase;
pub use core::labs::{
    Analyte, AnalyteChart, AnalyteForm, AnalyteLine, Bound, ChartValue, IronCard, IronState, LabQuestion, LabResult, LabsScreen,
    Panel, PanelEntry, PanelForm, PanelLine, PanelSaved, Standing, TestLine, TimelineLine, UnitChoice,
};
pub use core::person::{Condition, Profile, Sex};
use core::time::{CivilDate, CivilTime};

use crate::records::Saved;

/// Something a laboratory measures.
#[uniffi::remote(Enum)]
pub enum Analyte {
    /// Ferritin: the iron in store.
    Ferritin,
    /// Transferrin saturation.
    Tsat,
    /// Iron in serum.
    Iron,
    /// Total iron-binding capacity.
    Tibc,
    /// Transferrin.
    Transferrin,
    /// Haemoglobin.
    Haemoglobin,
    /// Mean volume of red blood cells.
    Mcv,
    /// White blood cells.
    Wbc,
    /// Thyroid-stimulating hormone.
    Tsh,
    /// Free thyroxine.
    FreeT4,
    /// Free triiodothyronine.
    FreeT3,
    /// 25-OH vitamin D, total.
    VitaminD,
    /// 25-OH vitamin D3 only.
    VitaminD3,
    /// Glucose, fasting.
    GlucoseFasting,
    /// Glucose at any time.
    Glucose,
    /// Glycated haemoglobin.
    Hba1c,
    /// Creatinine.
    Creatinine,
    /// Estimated glomerular filtration rate.
    Egfr,
    /// Vitamin B12.
    VitaminB12,
    /// Folate.
    Folate,
    /// C-reactive protein.
    Crp,
    /// C-reactive protein, high sensitivity.
    HsCrp,
    /// Magnesium in serum.
    Magnesium,
}

/// What a laboratory prints before a figure that it could not measure exactly.
#[uniffi::remote(Enum)]
pub enum Bound {
    /// The figure itself.
    Exact,
    /// "<": less than the figure.
    Below,
    /// ">": more than the figure.
    Above,
}

/// One result, as it stands on the laboratory's sheet.
#[uniffi::remote(Record)]
pub struct LabResult {
    /// What was measured.
    pub analyte: Analyte,
    /// "<", ">" or nothing.
    pub bound: Bound,
    /// The figure as typed: "12.50".
    pub value: String,
    /// Its unit, one of the analyte's.
    pub unit: String,
    /// Lower end of the laboratory's own range in the same unit; empty if it gives none.
    pub low: String,
    /// Upper end of the laboratory's own range; empty if it gives none.
    pub high: String,
}

/// A panel without an id.
#[uniffi::remote(Record)]
pub struct PanelEntry {
    /// Date of the blood draw.
    pub date: CivilDate,
    /// Its time, if that is known.
    pub time: Option<CivilTime>,
    /// Whether the person had eaten nothing; `None` if that is not known.
    pub fasting: Option<bool>,
    /// Hours since iron was last taken, 0–720; `None` if that is not known.
    pub hours_since_iron: Option<i32>,
    /// Whether no iron was taken in the 24 hours before, as a planned blood draw knows; `None` if that is not known.
    pub prepared: Option<bool>,
    /// Which laboratory.
    pub laboratory: String,
    /// A note.
    pub note: String,
    /// What was measured, each analyte once.
    pub results: Vec<LabResult>,
}

/// A panel as it is stored.
#[uniffi::remote(Record)]
pub struct Panel {
    /// UUIDv7.
    pub id: String,
    /// What is in it.
    pub entry: PanelEntry,
}

/// A question about one result.
#[uniffi::remote(Record)]
pub struct LabQuestion {
    /// About which.
    pub analyte: Analyte,
    /// "Haemoglobin 140 g/dL can't be right. Is it 140 g/L?"
    pub words: String,
    /// The unit in which the figure would be a usual one; empty if there is none, or more than one.
    pub unit: String,
    /// "Change to g/L"; empty if no unit fits.
    pub change: String,
}

/// Where a value is, both ends of a range included.
#[uniffi::remote(Enum)]
pub enum Standing {
    /// Below.
    Low,
    /// Within.
    Within,
    /// Above.
    High,
    /// Nothing to compare with.
    Unknown,
}

/// Where today is.
#[uniffi::remote(Enum)]
pub enum ExpectedPhase {
    /// Too early to expect anything.
    Early,
    /// Help can be expected.
    Expected,
    /// Help could have been expected by now.
    Over,
}

/// Where iron stands.
#[uniffi::remote(Enum)]
pub enum IronState {
    /// No ferritin yet.
    NotEnoughData,
    /// The last result can't decide: see [`Doubt`].
    NotValid,
    /// Transferrin saturation of 45 % or more: no iron, a doctor first.
    OverloadGuard,
    /// Ferritin below 50, or transferrin saturation below 20 %.
    Deficient,
    /// Ferritin of 50 to 75.
    Borderline,
    /// Ferritin above 75, to 100: enough for many; some need more than 100.
    AtTarget,
    /// Ferritin above 100: symptoms have another reason.
    Replete,
}

/// A result in words.
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct TimelineLine {
    /// "Iron since 1 Nov: help can be expected from 13 Dec to 24 Jan".
    pub words: String,
    /// First day.
    pub from: CivilDate,
    /// Last day.
    pub to: CivilDate,
    /// Where today is.
    pub phase: ExpectedPhase,
    /// Where that is from.
    pub source: String,
}

/// A panel in the list.
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct UnitChoice {
    /// As laboratories print it.
    pub unit: String,
    /// The lowest and highest figure that is usual in it: "Laboratories report 3 to 2,000".
    pub usual_words: String,
}

/// One analyte of the form.
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct PanelForm {
    /// Empty, of today; or the panel that is to be changed. The laboratory used last; a blood draw of that day is taken over.
    pub entry: PanelEntry,
    /// Id of the panel that is to be changed; empty for a new one.
    pub id: String,
    /// Every analyte, iron first.
    pub analytes: Vec<AnalyteForm>,
}

/// What saving a panel gives back.
#[uniffi::remote(Record)]
pub struct PanelSaved {
    /// The panel and how to undo it; `None` if questions come first, and nothing was saved.
    pub saved: Option<Saved>,
    /// The panel as it is stored; `None` if nothing was saved.
    pub panel: Option<Panel>,
    /// What to ask first.
    pub questions: Vec<LabQuestion>,
}

/// One value of a chart over time.
#[uniffi::remote(Record)]
pub struct ChartValue {
    /// When.
    pub date: CivilDate,
    /// In tenths of the chart's unit; of severity, tenths of strongest intensity.
    pub tenths: i64,
    /// "20 Nov: 42 ng/mL".
    pub words: String,
}

/// An analyte over time; ferritin beside the severity of the nights.
#[uniffi::remote(Record)]
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

/// Sex, as the formula for the kidneys asks for it.
#[uniffi::remote(Enum)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// Something a doctor found, that a rule knows.
#[uniffi::remote(Enum)]
pub enum Condition {
    /// Kidneys that work less than they should.
    KidneyDisease,
    /// Dialysis, or kidneys that have all but failed.
    Dialysis,
    /// An infection or an inflammation that goes on.
    Inflammation,
    /// A bowel that takes up little: coeliac disease, IBD, surgery.
    Malabsorption,
    /// Iron by mouth was not tolerated.
    IronNotTolerated,
    /// Too much iron in the body, such as haemochromatosis.
    IronOverload,
    /// Damaged nerves.
    Neuropathy,
    /// Poor circulation in the legs.
    VascularDisease,
    /// Broken or sore skin on the legs.
    BrokenSkin,
    /// Sleep apnoea.
    SleepApnoea,
    /// Diabetes.
    Diabetes,
    /// A thyroid disorder.
    ThyroidDisease,
    /// Depression or anxiety.
    Depression,
    /// Pregnant now.
    Pregnancy,
    /// A lung disease such as COPD.
    LungDisease,
}

/// What the person said of themselves. Empty until they do.
#[uniffi::remote(Record)]
pub struct Profile {
    /// Year of birth, from 1900.
    pub birth_year: Option<i32>,
    /// Sex, for the kidneys.
    pub sex: Option<Sex>,
    /// What a doctor found; sorted, each once.
    pub conditions: Vec<Condition>,
}
