//! Results, panels, tests and the form, in a person's words.
//!
//! Decides which sentence is said and how a value is shown; the wording is in `catalog/text`.

use super::analyte::in_order;
use super::iron_state::IronFinding;
use super::screen::{AnalyteForm, AnalyteLine, PanelLine, TestLine, UnitChoice};
use super::target::{self, Standing};
use super::{test_list, Analyte, Bound, Decimal, LabResult, Panel, PanelEntry};
use crate::catalog::{AnalyteRow, BloodTestRow, UnitRow, FERRITIN_GUIDELINE, TSAT_LOW};
use crate::error::Field;
use crate::person::Profile;
use crate::time::CivilDate;
use crate::words::{Value, Words};

/// "42 µg/L" or "< 5 mg/L".
fn value_words(result: &LabResult, words: &Words) -> String {
    let sign = match result.bound {
        Bound::Exact => "",
        Bound::Below => "< ",
        Bound::Above => "> ",
    };
    format!("{sign}{} {}", words.figure(&result.value), result.unit)
}

/// A value in an analyte's first unit, as it is shown: "42 ng/mL".
fn first_words(analyte: Analyte, value: f64, words: &Words) -> Option<String> {
    let row = analyte.row().ok()?;
    let edges = target::target(analyte).map_or([None, None], |(low, high)| [low, high]);
    let figure = Decimal::telling(value, row.decimals, edges.into_iter().flatten(), words);
    Some(format!("{figure} {}", row.units.first()?.unit))
}

/// "Ferritin 42 µg/L and TSAT 18 %".
pub fn results_words(entry: &PanelEntry, words: &Words) -> String {
    let line = |result: &LabResult| format!("{} {}", words.text(&result.analyte.key()), value_words(result, words));
    words.list(&entry.results.iter().map(line).collect::<Vec<_>>())
}

/// A panel in the list.
pub fn panel_line(panel: &Panel, today: CivilDate, words: &Words) -> PanelLine {
    let entry = &panel.entry;
    let mut title = vec![words.day_long_ago(entry.date, today)];
    title.extend(entry.time.map(|time| words.time(time)));
    title.extend(Some(entry.laboratory.clone()).filter(|laboratory| !laboratory.is_empty()));
    let prepared = entry.without_iron().map(|without| words.text(if without { "panel-without-iron" } else { "panel-with-iron" }));
    PanelLine {
        id: panel.id.clone(),
        date: entry.date,
        title: title.join(", "),
        words: results_words(entry, words),
        prepared_words: prepared.unwrap_or_default(),
    }
}

/// The latest result of each analyte, the laboratory's or worked out, in the order of the headings.
pub fn latest(panels: &[Panel], profile: &Profile, today: CivilDate, words: &Words) -> Vec<AnalyteLine> {
    let line = |analyte: Analyte| {
        panels.iter().rev().find_map(|panel| {
            let given = panel.entry.results.iter().find(|result| result.analyte == analyte);
            match given {
                Some(result) => Some(analyte_line(result, panel.entry.date, false, today, words)),
                None => {
                    let value = panel.entry.known(analyte, profile)?;
                    let row = analyte.row().ok()?;
                    // One decimal more than it is shown with, so that 19.6 % does not stand at 20.
                    let figure = Decimal::rounded(value, row.decimals + 1)?.text();
                    let result = LabResult::of(analyte, &figure, row.units.first()?.unit);
                    Some(analyte_line(&result, panel.entry.date, true, today, words))
                }
            }
        })
    };
    in_order().filter_map(|row| line(row.analyte)).collect()
}

fn analyte_line(result: &LabResult, date: CivilDate, worked_out: bool, today: CivilDate, words: &Words) -> AnalyteLine {
    let analyte = result.analyte;
    let row = analyte.row().ok();
    let first_unit = row.and_then(|row| row.units.first()).map(|unit| unit.unit);
    // The same figure in another unit of the same size says nothing new: 42 µg/L is 42 ng/mL.
    let other_size = result.first() != Decimal::parse(&result.value, Field::Value).ok().map(Decimal::value);
    let converted = (Some(result.unit.as_str()) != first_unit && other_size)
        .then(|| first_words(analyte, result.first()?, words))
        .flatten()
        .map_or_else(String::new, |value| words.with("lab-converted", &[("value", value.into())]));
    let standing = target::against_target(result);
    let source = match analyte {
        Analyte::Ferritin => Some(FERRITIN_GUIDELINE.from),
        Analyte::Tsat => Some(TSAT_LOW.from),
        _ => row.and_then(|row| row.target).map(|target| target.from),
    };
    AnalyteLine {
        analyte,
        title: words.text(&analyte.key()),
        value: value_words(result, words),
        converted,
        date,
        day_words: words.day_long_ago(date, today),
        standing,
        standing_words: standing_words(result, standing, words),
        range_words: range_words(result, words),
        source: source.map_or_else(String::new, |from| from.words(words)),
        worked_out,
    }
}

fn standing_words(result: &LabResult, standing: Standing, words: &Words) -> String {
    let key = match standing {
        Standing::Low => "lab-below-target",
        Standing::Within => "lab-in-target",
        Standing::High => "lab-above-target",
        Standing::Unknown => return String::new(),
    };
    words.with(key, &[("target", target_words(result, words).into())])
}

/// "40 to 60 ng/mL", "above 75 µg/L": in the unit of the result, if the ends are round figures in it; else in the analyte's first.
fn target_words(result: &LabResult, words: &Words) -> String {
    let Some((low, high)) = target::target(result.analyte) else { return String::new() };
    let Some(row) = result.analyte.row().ok() else { return String::new() };
    let exact = |unit: &&UnitRow| {
        let is_shown =
            |end: f64| Decimal::rounded(end, row.decimals_in(unit)).is_some_and(|shown| (shown.value() - end).abs() < 1e-9);
        [low, high].into_iter().flatten().all(|end| is_shown(unit.from_first(end)))
    };
    let Some(unit) = result.analyte.unit(&result.unit).ok().filter(exact).or(row.units.first()) else { return String::new() };
    let figure = |value: f64| Value::from(Decimal::words(unit.from_first(value), row.decimals_in(unit), words));
    let unit = || Value::from(unit.unit);
    match (low, high) {
        (Some(low), Some(high)) if low > 0.0 => {
            words.with("lab-target-between", &[("low", figure(low)), ("high", figure(high)), ("unit", unit())])
        }
        (_, Some(high)) => words.with("lab-target-up-to", &[("high", figure(high)), ("unit", unit())]),
        (Some(low), None) => words.with("lab-target-above", &[("low", figure(low)), ("unit", unit())]),
        (None, None) => String::new(),
    }
}

fn range_words(result: &LabResult, words: &Words) -> String {
    let key = match target::against_range(result) {
        Standing::Unknown => return String::new(),
        Standing::Low => "lab-range-below",
        Standing::Within => "lab-range-within",
        Standing::High => "lab-range-above",
    };
    let unit = || ("unit", Value::from(result.unit.clone()));
    let range = match (words.figure(&result.low).as_str(), words.figure(&result.high).as_str()) {
        (low, "") => words.with("lab-range-from", &[("low", low.to_owned().into()), unit()]),
        ("", high) => words.with("lab-range-to", &[("high", high.to_owned().into()), unit()]),
        (low, high) => words.with("lab-range", &[("low", low.to_owned().into()), ("high", high.to_owned().into()), unit()]),
    };
    words.with(key, &[("range", range.into())])
}

/// What to ask the doctor for, each with why and when it was done last.
pub fn tests(panels: &[Panel], iron: &IronFinding, today: CivilDate, words: &Words) -> Vec<TestLine> {
    let entries = panels.iter().map(|panel| &panel.entry);
    let line = |row: &'static BloodTestRow| {
        let last =
            entries.clone().rfind(|entry| test_list::is_done(row, entry)).map(|entry| words.day_long_ago(entry.date, today));
        TestLine {
            title: words.text(&format!("test-{}", row.id)),
            why: words.text(&format!("test-{}-why", row.id)),
            last_words: last.map_or_else(String::new, |day| words.with("test-last", &[("day", day.into())])),
            source: row.from.words(words),
        }
    };
    test_list::due(entries.clone(), iron, today).into_iter().map(line).collect()
}

/// The list as text: what to ask for, and how the draw is prepared.
pub fn tests_words(tests: &[TestLine], words: &Words) -> String {
    if tests.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = tests.iter().map(|test| format!("• {}", test.title)).collect();
    format!("{}\n{}\n{}", words.text("tests-heading"), lines.join("\n"), words.text("tests-how"))
}

/// The analytes of the form, iron first; each with the unit and the laboratory's range used last.
pub fn forms(panels: &[Panel], words: &Words) -> Vec<AnalyteForm> {
    let form = |row: &'static AnalyteRow| {
        let last = panels.iter().rev().find_map(|panel| panel.entry.results.iter().find(|result| result.analyte == row.analyte));
        let choice = |unit: &UnitRow| {
            let figure = |value: f64| Value::from(Decimal::words(unit.from_first(value).max(0.0), row.decimals_in(unit), words));
            let usual = [("low", figure(row.usual.0)), ("high", figure(row.usual.1))];
            UnitChoice { unit: unit.unit.to_owned(), usual_words: words.with("lab-usual", &usual) }
        };
        let mut units: Vec<UnitChoice> = row.units.iter().map(choice).collect();
        if let Some(place) = last.and_then(|last| units.iter().position(|unit| unit.unit == last.unit)) {
            let used = units.remove(place);
            units.insert(0, used);
        }
        AnalyteForm {
            analyte: row.analyte,
            title: words.text(&row.analyte.key()),
            group: words.text(row.group.key()),
            units,
            low: last.map_or_else(String::new, |last| last.low.clone()),
            high: last.map_or_else(String::new, |last| last.high.clone()),
        }
    };
    in_order().map(form).collect()
}
