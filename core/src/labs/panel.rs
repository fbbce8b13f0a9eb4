//! A panel: the results of one blood draw, as the person types them in.
//!
//! Decides what may stand in a panel, and what else follows from its results. Leaves to [`super::question`] what is asked about first.

use serde::{Deserialize, Serialize};

use super::analyte::Analyte;
use super::decimal::Decimal;
use super::derived::{egfr, tsat};
use crate::diary::episode::NOTE_MAX;
use crate::error::{at_most, within, Error, Field, Result};
use crate::person::Profile;
use crate::plan::model::NAME_MAX;
use crate::time::{whole_minute, CivilDate, CivilTime};
use chrono::Datelike;

/// Most results of a panel: every analyte once.
const RESULTS_MAX: usize = 40;
/// Longest time without iron that is told apart, in hours.
pub const HOURS_SINCE_IRON_MAX: i64 = 24 * 30;

/// What a laboratory prints before a figure that it could not measure exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The figure itself.
    #[default]
    Exact,
    /// "<": less than the figure.
    Below,
    /// ">": more than the figure.
    Above,
}

/// One result, as it stands on the laboratory's sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    /// UUIDv7.
    pub id: String,
    /// What is in it.
    pub entry: PanelEntry,
}

impl LabResult {
    /// A figure in its unit, without a range.
    pub fn of(analyte: Analyte, value: &str, unit: &str) -> LabResult {
        let (value, unit) = (value.to_owned(), unit.to_owned());
        LabResult { analyte, bound: Bound::Exact, value, unit, low: String::new(), high: String::new() }
    }

    /// Checks it, and writes its figures with a point.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::NotANumber`], [`Error::NotFound`] for a unit the analyte isn't measured in, [`Error::Before`] for a range
    /// that ends before it begins.
    pub fn checked(self) -> Result<LabResult> {
        self.analyte.unit(&self.unit)?;
        let value = Decimal::parse(&self.value, Field::Value)?;
        let end = |text: &str| (!text.trim().is_empty()).then(|| Decimal::parse(text, Field::ReferenceRange)).transpose();
        let (low, high) = (end(&self.low)?, end(&self.high)?);
        if low.zip(high).is_some_and(|(low, high)| high.value() < low.value()) {
            return Err(Error::Before { field: Field::ReferenceRange, after: Field::ReferenceRange });
        }
        let text = |end: Option<Decimal>| end.map_or_else(String::new, Decimal::text);
        Ok(LabResult { value: value.text(), low: text(low), high: text(high), ..self })
    }

    /// The value in the analyte's first unit; `None` for a figure or a unit that this version does not know.
    pub fn first(&self) -> Option<f64> {
        let unit = self.analyte.unit(&self.unit).ok()?;
        Decimal::parse(&self.value, Field::Value).ok().map(|value| unit.to_first(value.value()))
    }
}

impl PanelEntry {
    /// An empty panel of a date.
    pub fn of(date: CivilDate) -> PanelEntry {
        PanelEntry {
            date,
            time: None,
            fasting: None,
            hours_since_iron: None,
            prepared: None,
            laboratory: String::new(),
            note: String::new(),
            results: Vec::new(),
        }
    }

    /// Trims and checks it; results in the order of the analytes.
    ///
    /// # Errors
    /// What [`LabResult::checked`] gives; [`Error::InFuture`] for a date after today; [`Error::LongAgo`] for one before 1900;
    /// [`Error::OutOfRange`] for no result, an analyte twice, or hours outside 0–720; [`Error::TooLong`].
    pub fn checked(mut self, today: CivilDate) -> Result<PanelEntry> {
        if self.date > today {
            return Err(Error::InFuture { field: Field::Date, limit_minutes: 0 });
        }
        if self.date.year() < 1900 {
            return Err(Error::LongAgo { field: Field::Date, limit_years: i64::from(today.year()) - 1900 });
        }
        self.time = self.time.map(whole_minute);
        if let Some(hours) = self.hours_since_iron {
            within(Field::HoursSinceIron, hours.into(), 0, HOURS_SINCE_IRON_MAX)?;
        }
        self.laboratory = self.laboratory.trim().to_owned();
        at_most(Field::Laboratory, &self.laboratory, NAME_MAX)?;
        at_most(Field::Note, &self.note, NOTE_MAX)?;
        within(Field::Analyte, self.results.len() as i64, 1, RESULTS_MAX as i64)?;
        self.results = self.results.into_iter().map(LabResult::checked).collect::<Result<_>>()?;
        self.results.sort_by_key(|result| result.analyte);
        if self.results.windows(2).any(|pair| matches!(pair, [a, b] if a.analyte == b.analyte)) {
            return Err(Error::OutOfRange { field: Field::Analyte, min: 1, max: 1 });
        }
        Ok(self)
    }

    /// A result of the laboratory's, in the analyte's first unit.
    pub fn measured(&self, analyte: Analyte) -> Option<f64> {
        self.results.iter().find(|result| result.analyte == analyte).and_then(LabResult::first)
    }

    /// The unit an analyte was given in, if it is one it is measured in.
    pub fn unit_of(&self, analyte: Analyte) -> Option<&'static str> {
        let given = self.results.iter().find(|result| result.analyte == analyte)?;
        analyte.unit(&given.unit).ok().map(|row| row.unit)
    }

    /// Transferrin saturation in percent: the laboratory's, else from iron and capacity.
    pub fn tsat(&self) -> Option<f64> {
        self.measured(Analyte::Tsat).or_else(|| tsat(self.measured(Analyte::Iron)?, self.measured(Analyte::Tibc)?))
    }

    /// Filtration rate in mL/min/1.73 m²: the laboratory's, else by CKD-EPI 2021 from creatinine, where age and sex are known.
    pub fn egfr(&self, profile: &Profile) -> Option<f64> {
        let worked_out = || egfr(self.measured(Analyte::Creatinine)?, profile.age_in(self.date.year())?, profile.sex?);
        self.measured(Analyte::Egfr).or_else(worked_out)
    }

    /// A result in the analyte's first unit: the laboratory's, or worked out from others where it can be.
    pub fn known(&self, analyte: Analyte, profile: &Profile) -> Option<f64> {
        match analyte {
            Analyte::Tsat => self.tsat(),
            Analyte::Egfr => self.egfr(profile),
            other => self.measured(other),
        }
    }

    /// CRP in mg/L, whichever kind was measured.
    pub fn crp(&self) -> Option<f64> {
        self.measured(Analyte::Crp).or_else(|| self.measured(Analyte::HsCrp))
    }

    /// Whether no iron was taken for 24 hours, as far as that is known.
    pub fn without_iron(&self) -> Option<bool> {
        let hours = self.hours_since_iron.map(|hours| f64::from(hours) >= crate::catalog::WITHOUT_IRON_HOURS.value);
        hours.or(self.prepared)
    }

    /// Whether a result is there whose unit or figure this version does not know, as from a newer one.
    pub fn is_unreadable(&self, analyte: Analyte) -> bool {
        self.results.iter().any(|result| result.analyte == analyte && result.first().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Sex;

    fn day(d: u32) -> CivilDate {
        CivilDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn panel(results: &[(Analyte, &str, &str)]) -> PanelEntry {
        let results = results.iter().map(|(analyte, value, unit)| LabResult::of(*analyte, value, unit)).collect();
        PanelEntry { results, ..PanelEntry::of(day(1)) }
    }

    #[test]
    fn a_panel_is_kept_as_typed_in_the_order_of_the_analytes() {
        let typed = panel(&[(Analyte::Crp, "0,80", "mg/L"), (Analyte::Ferritin, "42", "µg/L")]);
        let kept = typed.checked(day(27)).unwrap();
        let said: Vec<(Analyte, &str, &str)> =
            kept.results.iter().map(|r| (r.analyte, r.value.as_str(), r.unit.as_str())).collect();
        assert_eq!(said, [(Analyte::Ferritin, "42", "µg/L"), (Analyte::Crp, "0.80", "mg/L")]);
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let fine = panel(&[(Analyte::Ferritin, "42", "ng/mL")]);
        let refused = |entry: PanelEntry| entry.checked(day(27)).unwrap_err();
        assert_eq!(
            refused(PanelEntry { date: day(28), ..fine.clone() }),
            Error::InFuture { field: Field::Date, limit_minutes: 0 }
        );
        let long_ago = CivilDate::from_ymd_opt(1899, 12, 31).unwrap();
        assert!(matches!(refused(PanelEntry { date: long_ago, ..fine.clone() }), Error::LongAgo { .. }));
        let hours = |hours| PanelEntry { hours_since_iron: Some(hours), ..fine.clone() }.checked(day(27)).is_ok();
        assert_eq!([hours(-1), hours(0), hours(720), hours(721)], [false, true, true, false]);
        assert_eq!(refused(panel(&[])), Error::OutOfRange { field: Field::Analyte, min: 1, max: 40 });
        let twice = panel(&[(Analyte::Ferritin, "42", "ng/mL"), (Analyte::Ferritin, "43", "ng/mL")]);
        assert_eq!(refused(twice), Error::OutOfRange { field: Field::Analyte, min: 1, max: 1 });
        assert_eq!(refused(panel(&[(Analyte::Ferritin, "42", "g/dL")])), Error::NotFound { field: Field::Unit });
        assert_eq!(refused(panel(&[(Analyte::Ferritin, "", "ng/mL")])), Error::Missing { field: Field::Value });
        let mut range = fine;
        (range.results[0].low, range.results[0].high) = ("300".into(), "10".into());
        assert_eq!(refused(range), Error::Before { field: Field::ReferenceRange, after: Field::ReferenceRange });
    }

    #[test]
    fn saturation_is_the_laboratorys_or_worked_out() {
        let both = panel(&[(Analyte::Iron, "60", "µg/dL"), (Analyte::Tibc, "300", "µg/dL")]);
        assert_eq!(both.tsat(), Some(20.0));
        let given = panel(&[(Analyte::Tsat, "25", "%"), (Analyte::Iron, "60", "µg/dL"), (Analyte::Tibc, "300", "µg/dL")]);
        assert_eq!(given.tsat(), Some(25.0));
        assert_eq!(panel(&[(Analyte::Iron, "60", "µg/dL")]).tsat(), None);
        let mixed = panel(&[(Analyte::Iron, "10.74", "µmol/L"), (Analyte::Tibc, "300", "µg/dL")]);
        assert!((mixed.tsat().unwrap() - 20.0).abs() < 1e-9, "each in its own unit");
    }

    #[test]
    fn filtration_needs_age_and_sex() {
        let entry = panel(&[(Analyte::Creatinine, "0.9", "mg/dL")]);
        let known = Profile { birth_year: Some(1971), sex: Some(Sex::Female), ..Profile::default() };
        assert!((entry.egfr(&known).unwrap() - 75.5).abs() < 0.05);
        assert_eq!(entry.egfr(&Profile { sex: None, ..known.clone() }), None);
        assert_eq!(entry.egfr(&Profile { birth_year: None, ..known }), None);
    }

    #[test]
    fn a_day_without_iron_is_24_hours() {
        let hours = |hours| PanelEntry { hours_since_iron: Some(hours), ..PanelEntry::of(day(1)) }.without_iron();
        assert_eq!([hours(23), hours(24)], [Some(false), Some(true)]);
        let draw = |prepared| PanelEntry { prepared, ..PanelEntry::of(day(1)) }.without_iron();
        assert_eq!([draw(Some(true)), draw(Some(false)), draw(None)], [Some(true), Some(false), None]);
    }
}
