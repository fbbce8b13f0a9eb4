//! An analyte over time, in the unit that was used last.
//!
//! Decides title, values and target of the chart. Leaves the nights beside it to the use case.

use chrono::Datelike;

use super::screen::{AnalyteChart, ChartValue};
use super::{target, Analyte, Decimal, Panel};
use crate::error::{Error, Result};
use crate::person::Profile;
use crate::time::CivilDate;
use crate::words::{Value, Words};

/// An analyte over time, without the nights.
///
/// # Errors
/// [`Error::Internal`] for an analyte without a row, which a test rules out.
pub fn chart(panels: &[Panel], profile: &Profile, analyte: Analyte, today: CivilDate, words: &Words) -> Result<AnalyteChart> {
    let results = || panels.iter().flat_map(|panel| panel.entry.results.iter().map(move |result| (panel.entry.date, result)));
    let row = analyte.row()?;
    let used = results().rfind(|(_, result)| result.analyte == analyte).map(|(_, result)| result.unit.clone());
    let unit = match used {
        Some(unit) => analyte.unit(&unit)?,
        None => row.units.first().ok_or(Error::Internal)?,
    };
    let value = |panel: &Panel| {
        let there = unit.from_first(panel.entry.known(analyte, profile)?);
        let shown = Decimal::words(there, row.decimals_in(unit), words);
        let words = words.with(
            "chart-value",
            &[("day", words.day_of(panel.entry.date, today).into()), ("value", shown.into()), ("unit", unit.unit.into())],
        );
        Some(ChartValue { date: panel.entry.date, tenths: tenths(there), words })
    };
    let values: Vec<ChartValue> = panels.iter().filter_map(value).collect();
    let (low, high) = target::target(analyte).unwrap_or((None, None));
    let edge = |end: Option<f64>| end.map(|value| tenths(unit.from_first(value)));
    let name = Value::from(words.text(&analyte.key()));
    let figure = |tenths: i64| Value::from(words.thousandths(tenths * 100));
    let title = match (values.first(), values.last()) {
        (Some(first), Some(last)) if first.date < last.date => {
            let months = (i64::from(last.date.year() - first.date.year()) * 12)
                + (i64::from(last.date.month()) - i64::from(first.date.month()));
            let key = match last.tenths.cmp(&first.tenths) {
                std::cmp::Ordering::Less => "chart-fell",
                std::cmp::Ordering::Equal => "chart-same",
                std::cmp::Ordering::Greater => "chart-rose",
            };
            words.with(
                key,
                &[
                    ("analyte", name.clone()),
                    ("from", figure(first.tenths)),
                    ("to", figure(last.tenths)),
                    ("unit", unit.unit.into()),
                    ("months", months.into()),
                ],
            )
        }
        (Some(only), _) => {
            words.with("chart-one", &[("analyte", name.clone()), ("value", figure(only.tenths)), ("unit", unit.unit.into())])
        }
        _ => words.with("chart-none", &[("analyte", name.clone())]),
    };
    let said: Vec<String> = values.iter().map(|value| value.words.clone()).collect();
    let summary = std::iter::once(title.clone()).chain(said).collect::<Vec<_>>().join(". ");
    Ok(AnalyteChart {
        analyte,
        title,
        unit: unit.unit.to_owned(),
        values,
        target_low: edge(low.filter(|low| *low > 0.0)),
        target_high: edge(high),
        severity: Vec::new(),
        lag_words: String::new(),
        summary,
    })
}

fn tenths(value: f64) -> i64 {
    (value * 10.0).round() as i64
}
