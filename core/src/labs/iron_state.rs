//! What iron needs, from all panels so far: one state, why, what is missing, when to test again, what to raise with the doctor.
//!
//! Decides the state, in this order: nothing known; a transferrin saturation of 45 % or more stops everything else; a result that can't
//! decide; then the figures. Each figure is a row of `catalog/thresholds.toml` with its source. Says nothing in words
//! ([`super::iron_words`]), never a diagnosis, and never that iron is to be taken: it says what to talk about.
//!
//! The self-care guides' bands (50, 75) and the guideline of the American Academy of Sleep Medicine (75, 100, saturation 20 %) are both
//! kept, and both shown where they differ.

use chrono::Months;
use serde::{Deserialize, Serialize};

use crate::catalog::{
    Provenance, Threshold, CRP_DAYS, CRP_HIGH, FERRITIN_CHILD, FERRITIN_DEFICIENT, FERRITIN_DIALYSIS, FERRITIN_GUIDELINE,
    FERRITIN_IV_ONLY, FERRITIN_VERY_LOW, ORAL_DESPITE_WEEKS, ORAL_TRIAL_MONTHS, RETEST_MONTHS, TOO_OLD_MONTHS, TSAT_GUARD,
    TSAT_LOW, VEIN_WEEKS, WITHOUT_IRON_HOURS, YEARLY_MONTHS,
};
use crate::person::{Condition, Profile};
use crate::time::CivilDate;

use super::analyte::Analyte;
use super::panel::PanelEntry;

/// Where iron stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IronState {
    /// No ferritin yet.
    NotEnoughData,
    /// The last result can't decide: see [`Doubt`].
    NotValid,
    /// Transferrin saturation of 45 % or more: no iron, a doctor first.
    OverloadGuard,
    /// Ferritin below 50, or transferrin saturation below 20 %; of a child, too.
    Deficient,
    /// Ferritin of 50 to 75.
    Borderline,
    /// Ferritin above 75, to 100: enough for many; some need more than 100. Of a child: 50 or more.
    AtTarget,
    /// Ferritin above 100: symptoms have another reason.
    Replete,
}

/// Why a result can't decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Iron was taken in the 24 hours before.
    IronTaken,
    /// CRP was high around it, or there is an inflammation, and ferritin is not low all the same.
    Inflamed,
    /// Iron was given by vein in the eight weeks before it, or after it, and ferritin is not low all the same.
    GivenByVein,
    /// It is more than a year old.
    TooOld,
    /// Its unit is not known.
    UnitUnknown,
}

/// What is not known and would say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// Ferritin.
    Ferritin,
    /// Transferrin saturation: without it, nobody knows whether iron is safe.
    Tsat,
    /// CRP, with a ferritin that looks fine.
    Crp,
    /// Whether iron was left out for 24 hours.
    WithoutIron,
    /// The year of birth.
    Age,
}

/// What to raise with the doctor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IronTopic {
    /// A test of ferritin and transferrin saturation.
    Test,
    /// The test again, in the morning, without iron for 24 hours.
    TestWithoutIron,
    /// The test again once the inflammation is over.
    TestAfterInflammation,
    /// The test again, once iron by vein has found its place.
    TestAfterVein,
    /// Why saturation is so high, and that no iron be taken until then.
    HighSaturation,
    /// Iron by mouth.
    OralIron,
    /// Whether iron by mouth can be gone on with, and when it ends.
    GoOn,
    /// Iron by vein, because iron by mouth has not been enough.
    VeinAfterOral,
    /// Iron by vein, because ferritin is very low in spite of iron by mouth.
    VeinVeryLow,
    /// Iron by vein with dialysis, where other figures hold.
    VeinDialysis,
    /// Iron by vein, because iron by mouth can't work or was not tolerated.
    VeinInstead,
    /// Iron by vein once more, because it has been used up.
    VeinAgain,
    /// Iron by vein: the only kind the guideline considers at this ferritin.
    VeinOnly,
    /// Whether more than 100 helps more.
    MoreThanHundred,
    /// What else may be behind it.
    LookElsewhere,
    /// A specialist: a child, a pregnancy, kidneys that have failed, or too much iron in the family of conditions.
    Specialist,
}

impl IronTopic {
    /// Whether it is about taking or being given iron.
    pub fn is_iron(self) -> bool {
        matches!(
            self,
            IronTopic::OralIron
                | IronTopic::GoOn
                | IronTopic::VeinAfterOral
                | IronTopic::VeinVeryLow
                | IronTopic::VeinDialysis
                | IronTopic::VeinInstead
                | IronTopic::VeinAgain
                | IronTopic::VeinOnly
                | IronTopic::MoreThanHundred
        )
    }
}

/// What the self-care guides say of a ferritin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuideBand {
    /// Below 50.
    Low,
    /// 50 to 75: food, and a test in three months.
    Between,
    /// Above 75: a test a year.
    Enough,
}

/// What the guideline considers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guideline {
    /// Iron by mouth or by vein: ferritin up to 75, or saturation below 20 %.
    OralOrVein,
    /// By vein only: ferritin above 75, up to 100.
    VeinOnly,
    /// No iron.
    NoIron,
}

/// A panel as far as iron is concerned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IronPanel {
    /// Date of the draw.
    pub date: CivilDate,
    /// Ferritin in ng/mL.
    pub ferritin: Option<f64>,
    /// The unit the person gave it in, if it is one that is known.
    pub ferritin_unit: Option<&'static str>,
    /// Transferrin saturation in percent.
    pub tsat: Option<f64>,
    /// CRP in mg/L.
    pub crp: Option<f64>,
    /// Whether no iron was taken for 24 hours.
    pub without_iron: Option<bool>,
    /// Whether ferritin was measured in a unit that is not known.
    pub unit_unknown: bool,
}

impl From<&PanelEntry> for IronPanel {
    fn from(entry: &PanelEntry) -> IronPanel {
        IronPanel {
            date: entry.date,
            ferritin: entry.measured(Analyte::Ferritin),
            ferritin_unit: entry.unit_of(Analyte::Ferritin),
            tsat: entry.tsat(),
            crp: entry.crp(),
            without_iron: entry.without_iron(),
            unit_unknown: entry.is_unreadable(Analyte::Ferritin),
        }
    }
}

/// All that decides.
#[derive(Clone, Debug)]
pub struct IronHistory<'a> {
    /// Panels, oldest first.
    pub panels: &'a [IronPanel],
    /// Today.
    pub today: CivilDate,
    /// What the person said of themselves.
    pub profile: &'a Profile,
    /// Since when iron by mouth is in the plan, if it is.
    pub oral_iron_since: Option<CivilDate>,
    /// When iron was last given by vein, if it was.
    pub vein: Option<CivilDate>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct IronFinding {
    /// The state.
    pub state: IronState,
    /// Date of the result that decided; `None` without one.
    pub date: Option<CivilDate>,
    /// Ferritin that was looked at, in ng/mL.
    pub ferritin: Option<f64>,
    /// The unit the person gave it in; it is said in that.
    pub ferritin_unit: Option<&'static str>,
    /// Transferrin saturation that was looked at, in percent.
    pub tsat: Option<f64>,
    /// Why it can't decide, if it can't.
    pub doubts: Vec<Doubt>,
    /// What is not known.
    pub missing: Vec<Missing>,
    /// When to test again, today at the earliest; `None` while a doctor comes first.
    pub next_test: Option<CivilDate>,
    /// What to raise.
    pub topics: Vec<IronTopic>,
    /// What the guides say of it, where there is a ferritin of an adult.
    pub guide: Option<GuideBand>,
    /// What the guideline says of it.
    pub guideline: Option<Guideline>,
    /// Whether there was inflammation around it and ferritin is low all the same: it may be lower still.
    pub inflamed: bool,
    /// The figures that decided, in the order they were looked at.
    pub thresholds: Vec<Threshold>,
}

impl IronFinding {
    /// Whether guides and guideline differ: the guides see a band between, or enough, where the guideline still considers iron.
    pub fn differ(&self) -> bool {
        matches!(
            (self.guide, self.guideline),
            (Some(GuideBand::Between), Some(Guideline::OralOrVein))
                | (Some(GuideBand::Enough), Some(Guideline::OralOrVein | Guideline::VeinOnly))
        )
    }

    /// The sources of all figures that decided, each once.
    pub fn sources(&self) -> Vec<Provenance> {
        let mut found: Vec<Provenance> = Vec::new();
        for from in self.thresholds.iter().map(|threshold| threshold.from) {
            if !found.iter().any(|known| known.source == from.source) {
                found.push(from);
            }
        }
        found
    }
}

/// What the guides say of a ferritin in ng/mL: 50 and 75 are between.
pub fn guide_band(ferritin: f64) -> GuideBand {
    match ferritin {
        f if f < FERRITIN_DEFICIENT.value => GuideBand::Low,
        f if f <= FERRITIN_GUIDELINE.value => GuideBand::Between,
        _ => GuideBand::Enough,
    }
}

/// What the guideline considers at a ferritin in ng/mL and a saturation in percent.
pub fn guideline(ferritin: f64, tsat: Option<f64>) -> Guideline {
    let low_saturation = tsat.is_some_and(|tsat| tsat < TSAT_LOW.value);
    match ferritin {
        f if f <= FERRITIN_GUIDELINE.value || low_saturation => Guideline::OralOrVein,
        f if f <= FERRITIN_IV_ONLY.value => Guideline::VeinOnly,
        _ => Guideline::NoIron,
    }
}

/// What iron needs.
pub fn iron_state(history: &IronHistory<'_>) -> IronFinding {
    let decisive = |panel: &&IronPanel| panel.ferritin.is_some() || panel.unit_unknown;
    let last = history.panels.iter().rev().find(decisive).copied();
    let saturation = saturation(history, last.as_ref());
    let mut finding = IronFinding {
        state: IronState::NotEnoughData,
        date: last.map(|panel| panel.date).or(saturation.map(|(date, _)| date)),
        ferritin: last.and_then(|panel| panel.ferritin),
        ferritin_unit: last.and_then(|panel| panel.ferritin_unit),
        tsat: saturation.map(|(_, tsat)| tsat),
        doubts: Vec::new(),
        missing: Vec::new(),
        next_test: Some(history.today),
        topics: Vec::new(),
        guide: None,
        guideline: None,
        inflamed: false,
        thresholds: Vec::new(),
    };
    finding.missing = missing(history, last.as_ref(), finding.tsat);
    // The guard comes first: whatever else is unknown or in doubt, no iron until a doctor has looked, or a later saturation is lower.
    let high = latest(history).filter(|(date, tsat)| *tsat >= TSAT_GUARD.value && !too_old(*date, history.today));
    if let Some((date, tsat)) = high {
        (finding.date, finding.tsat) = (Some(date), Some(tsat));
        return guarded(finding, history);
    }
    let Some((panel, ferritin)) = last.and_then(|panel| Some((panel, panel.ferritin?))) else {
        if last.is_some_and(|panel| panel.unit_unknown) {
            finding.state = IronState::NotValid;
            finding.doubts.push(Doubt::UnitUnknown);
        }
        finding.topics.push(IronTopic::Test);
        finding.thresholds.push(WITHOUT_IRON_HOURS);
        return with_specialist(finding, history);
    };
    let tsat = finding.tsat;
    finding.doubts = doubts(history, &panel, ferritin, tsat);
    if !finding.doubts.is_empty() {
        return doubtful(finding, history, &panel);
    }
    decided(finding, history, &panel, ferritin)
}

/// The saturation that counts beside a ferritin: its own panel's, else the latest within two weeks of it; without a ferritin the latest.
fn saturation(history: &IronHistory<'_>, last: Option<&IronPanel>) -> Option<(CivilDate, f64)> {
    let latest = latest(history);
    let Some(last) = last else { return latest };
    // A later saturation than the last ferritin is the newest that is known of iron.
    if let Some((date, tsat)) = latest.filter(|(date, _)| *date > last.date) {
        return Some((date, tsat));
    }
    let near = |panel: &&IronPanel| last.date.signed_duration_since(panel.date).num_days().abs() as f64 <= CRP_DAYS.value;
    last.tsat
        .map(|tsat| (last.date, tsat))
        .or_else(|| history.panels.iter().rev().filter(near).find_map(|panel| Some((panel.date, panel.tsat?))))
}

/// The latest saturation, and when.
fn latest(history: &IronHistory<'_>) -> Option<(CivilDate, f64)> {
    history.panels.iter().rev().find_map(|panel| Some((panel.date, panel.tsat?)))
}

/// Whether a result of a date is too old to decide anything.
pub fn too_old(date: CivilDate, today: CivilDate) -> bool {
    months_after(date, TOO_OLD_MONTHS) < today
}

/// From when on a test says what is there after iron by vein.
fn settled(vein: CivilDate) -> CivilDate {
    vein.checked_add_days(chrono::Days::new(VEIN_WEEKS.value as u64 * 7)).unwrap_or(vein)
}

/// Whether iron by vein makes a panel say something else than what is there now.
fn unsettled(history: &IronHistory<'_>, panel: CivilDate) -> bool {
    history.vein.is_some_and(|vein| panel < settled(vein))
}

fn months_after(date: CivilDate, months: Threshold) -> CivilDate {
    date.checked_add_months(Months::new(months.value as u32)).unwrap_or(date)
}

/// Whether CRP was high around a panel, or an inflammation was named. `None` if neither is known.
fn inflamed(history: &IronHistory<'_>, panel: &IronPanel) -> Option<bool> {
    if history.profile.has(Condition::Inflammation) {
        return Some(true);
    }
    let away = |other: &IronPanel| other.date.signed_duration_since(panel.date).num_days().abs();
    let near = history.panels.iter().filter(|other| other.crp.is_some() && away(other) as f64 <= CRP_DAYS.value);
    near.min_by_key(|other| away(other)).and_then(|other| other.crp).map(|crp| crp > CRP_HIGH.value)
}

fn doubts(history: &IronHistory<'_>, panel: &IronPanel, ferritin: f64, tsat: Option<f64>) -> Vec<Doubt> {
    let mut found = Vec::new();
    if too_old(panel.date, history.today) {
        found.push(Doubt::TooOld);
    }
    if panel.without_iron == Some(false) {
        found.push(Doubt::IronTaken);
    }
    // Inflammation raises ferritin: a low one is low all the same, and a low saturation says more.
    let says_low = ferritin <= FERRITIN_GUIDELINE.value || tsat.is_some_and(|tsat| tsat < TSAT_LOW.value);
    if inflamed(history, panel) == Some(true) && !says_low {
        found.push(Doubt::Inflamed);
    }
    // Iron by vein raises ferritin for weeks: one that is low all the same is low, but only if it was drawn afterwards.
    let before = history.vein.is_some_and(|vein| panel.date <= vein);
    if unsettled(history, panel.date) && (before || !says_low) {
        found.push(Doubt::GivenByVein);
    }
    found
}

fn missing(history: &IronHistory<'_>, last: Option<&IronPanel>, tsat: Option<f64>) -> Vec<Missing> {
    let mut found = Vec::new();
    if last.is_none_or(|panel| panel.ferritin.is_none()) {
        found.push(Missing::Ferritin);
    }
    if tsat.is_none() {
        found.push(Missing::Tsat);
    }
    if let Some(panel) = last {
        if panel.ferritin.is_some_and(|f| f > FERRITIN_GUIDELINE.value) && inflamed(history, panel).is_none() {
            found.push(Missing::Crp);
        }
        if panel.without_iron.is_none() && history.oral_iron_since.is_some_and(|since| since <= panel.date) {
            found.push(Missing::WithoutIron);
        }
    }
    if history.profile.birth_year.is_none() {
        found.push(Missing::Age);
    }
    found
}

fn guarded(mut finding: IronFinding, history: &IronHistory<'_>) -> IronFinding {
    finding.state = IronState::OverloadGuard;
    finding.thresholds.push(TSAT_GUARD);
    finding.topics.push(IronTopic::HighSaturation);
    finding.next_test = None;
    if history.panels.iter().any(|panel| Some(panel.date) == finding.date && panel.without_iron == Some(false)) {
        // Iron just taken raises saturation for hours.
        finding.doubts.push(Doubt::IronTaken);
        finding.topics.push(IronTopic::TestWithoutIron);
        finding.thresholds.push(WITHOUT_IRON_HOURS);
        finding.next_test = Some(history.today);
    }
    if let Some(vein) = history.vein.filter(|_| finding.date.is_some_and(|date| unsettled(history, date))) {
        finding.doubts.push(Doubt::GivenByVein);
        finding.topics.push(IronTopic::TestAfterVein);
        finding.thresholds.push(VEIN_WEEKS);
        finding.next_test = Some(settled(vein).max(history.today));
    }
    with_specialist(finding, history)
}

fn doubtful(mut finding: IronFinding, history: &IronHistory<'_>, panel: &IronPanel) -> IronFinding {
    finding.state = IronState::NotValid;
    for doubt in finding.doubts.clone() {
        match doubt {
            Doubt::TooOld => {
                finding.topics.push(IronTopic::Test);
                finding.thresholds.push(TOO_OLD_MONTHS);
            }
            Doubt::IronTaken => {
                finding.topics.push(IronTopic::TestWithoutIron);
                finding.thresholds.push(WITHOUT_IRON_HOURS);
            }
            Doubt::Inflamed => {
                finding.topics.push(IronTopic::TestAfterInflammation);
                finding.thresholds.extend([CRP_HIGH, TSAT_LOW]);
                let over = panel.date.checked_add_days(chrono::Days::new(CRP_DAYS.value as u64)).unwrap_or(panel.date);
                finding.next_test = finding.next_test.max(Some(over));
            }
            Doubt::GivenByVein => {
                finding.topics.push(IronTopic::TestAfterVein);
                finding.thresholds.push(VEIN_WEEKS);
                finding.next_test = finding.next_test.max(history.vein.map(settled));
            }
            Doubt::UnitUnknown => finding.topics.push(IronTopic::Test),
        }
    }
    with_specialist(finding, history)
}

fn decided(mut finding: IronFinding, history: &IronHistory<'_>, panel: &IronPanel, ferritin: f64) -> IronFinding {
    let low_saturation = finding.tsat.is_some_and(|tsat| tsat < TSAT_LOW.value);
    if inflamed(history, panel) == Some(true) {
        finding.inflamed = true;
        finding.thresholds.push(CRP_HIGH);
    }
    if is_child(history) {
        return decided_of_child(finding, history, panel, ferritin, low_saturation);
    }
    finding.guide = Some(guide_band(ferritin));
    finding.guideline = Some(guideline(ferritin, finding.tsat));
    finding.state = match ferritin {
        f if f < FERRITIN_DEFICIENT.value || low_saturation => IronState::Deficient,
        f if f <= FERRITIN_GUIDELINE.value => IronState::Borderline,
        f if f <= FERRITIN_IV_ONLY.value => IronState::AtTarget,
        _ => IronState::Replete,
    };
    finding.thresholds.extend(match finding.state {
        IronState::Deficient if low_saturation && ferritin >= FERRITIN_DEFICIENT.value => vec![TSAT_LOW, FERRITIN_GUIDELINE],
        IronState::Deficient => vec![FERRITIN_DEFICIENT, FERRITIN_GUIDELINE],
        IronState::Borderline => vec![FERRITIN_DEFICIENT, FERRITIN_GUIDELINE],
        IronState::AtTarget => vec![FERRITIN_GUIDELINE, FERRITIN_IV_ONLY],
        _ => vec![FERRITIN_IV_ONLY],
    });
    let on_iron = history.oral_iron_since.is_some();
    let below = matches!(finding.state, IronState::Deficient | IronState::Borderline);
    // What was given by vein is used up over months.
    let vein_lately = history.vein.is_some_and(|vein| !too_old(vein, history.today));
    let again = if below || on_iron || vein_lately { RETEST_MONTHS } else { YEARLY_MONTHS };
    finding.thresholds.push(again);
    finding.next_test = Some(months_after(panel.date, again).max(history.today));
    finding.topics = match finding.state {
        IronState::Deficient | IronState::Borderline => iron_wanted(&mut finding, history, panel, ferritin),
        IronState::AtTarget if on_iron => vec![IronTopic::MoreThanHundred, IronTopic::GoOn, IronTopic::VeinOnly],
        IronState::AtTarget => vec![IronTopic::MoreThanHundred, IronTopic::VeinOnly],
        _ if on_iron => vec![IronTopic::GoOn, IronTopic::LookElsewhere],
        _ => vec![IronTopic::LookElsewhere],
    };
    if history.profile.has(Condition::Dialysis) && ferritin < FERRITIN_DIALYSIS.value && low_saturation {
        finding.topics.push(IronTopic::VeinDialysis);
        finding.thresholds.push(FERRITIN_DIALYSIS);
    }
    with_specialist(finding, history)
}

/// A child's figures: one limit, and a specialist decides what follows.
fn decided_of_child(
    mut finding: IronFinding,
    history: &IronHistory<'_>,
    panel: &IronPanel,
    ferritin: f64,
    low_saturation: bool,
) -> IronFinding {
    let low = ferritin < FERRITIN_CHILD.value || low_saturation;
    finding.state = if low { IronState::Deficient } else { IronState::AtTarget };
    finding.thresholds.extend(low_saturation.then_some(TSAT_LOW));
    finding.thresholds.push(RETEST_MONTHS);
    finding.next_test = Some(months_after(panel.date, RETEST_MONTHS).max(history.today));
    finding.topics.extend(finding.tsat.is_none().then_some(IronTopic::Test));
    with_specialist(finding, history)
}

fn is_child(history: &IronHistory<'_>) -> bool {
    history.profile.is_child(chrono::Datelike::year(&history.today))
}

/// What to raise with too little iron.
fn iron_wanted(finding: &mut IronFinding, history: &IronHistory<'_>, panel: &IronPanel, ferritin: f64) -> Vec<IronTopic> {
    let profile = history.profile;
    let mut topics = Vec::new();
    // Nobody knows whether iron is safe without a saturation.
    if finding.tsat.is_none() {
        topics.push(IronTopic::Test);
    }
    if history.vein.is_some() {
        topics.push(IronTopic::VeinAgain);
        return topics;
    }
    if profile.has(Condition::Malabsorption) || profile.has(Condition::IronNotTolerated) {
        topics.push(IronTopic::VeinInstead);
        return topics;
    }
    let Some(since) = history.oral_iron_since else {
        topics.push(IronTopic::OralIron);
        return topics;
    };
    // Judged by the result, which says what iron did until then.
    let weeks = chrono::Days::new(ORAL_DESPITE_WEEKS.value as u64 * 7);
    let could_have_helped = since.checked_add_days(weeks).is_some_and(|from| from <= panel.date);
    topics.push(IronTopic::GoOn);
    if could_have_helped && ferritin < FERRITIN_VERY_LOW.value {
        topics.push(IronTopic::VeinVeryLow);
        finding.thresholds.extend([ORAL_DESPITE_WEEKS, FERRITIN_VERY_LOW]);
    } else if months_after(since, ORAL_TRIAL_MONTHS) <= panel.date {
        topics.push(IronTopic::VeinAfterOral);
        finding.thresholds.push(ORAL_TRIAL_MONTHS);
    }
    topics
}

/// A child, a pregnancy, failed kidneys or too much iron: a specialist decides, whatever the state. With too much iron in the family of
/// conditions, and of a child, no kind of iron is talked of without one.
fn with_specialist(mut finding: IronFinding, history: &IronHistory<'_>) -> IronFinding {
    let profile = history.profile;
    let child = is_child(history);
    let kidneys = profile.has(Condition::Dialysis) || profile.has(Condition::KidneyDisease);
    let overload = profile.has(Condition::IronOverload);
    if child {
        finding.thresholds.push(FERRITIN_CHILD);
    }
    if child || overload || kidneys || profile.has(Condition::Pregnancy) {
        let by_oneself = |topic: &IronTopic| matches!(topic, IronTopic::OralIron | IronTopic::GoOn);
        finding.topics.retain(|topic| !by_oneself(topic) && !((child || overload) && topic.is_iron()));
        finding.topics.insert(0, IronTopic::Specialist);
    }
    finding
}
