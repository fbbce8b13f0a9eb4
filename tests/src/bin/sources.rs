//! Where everything the app says is from: each rule, figure, card and row of the catalogue, its source, and how sure that is.
//!
//! `make sources` prints it, one line a row. Ends with a failure if a row has no source, year, confidence or review date.

use std::process::ExitCode;

use stillnight_core::catalog::{
    Confidence, Provenance, ANALYTES, BLOOD_TESTS, CARDS, COMPOUNDS, DRINKS, FOODS, PRACTICES, REMEDIES, SPACING, TEMPLATES,
    THRESHOLDS, TIMELINES, TOPICS,
};
use stillnight_core::medicines::{CLASSES, COMBINATIONS, FLAGS, MEDICINES};

/// One line: table, row, what it says, where that is from.
struct Line {
    table: &'static str,
    row: String,
    says: String,
    from: Vec<Provenance>,
}

fn line(table: &'static str, row: impl Into<String>, says: impl Into<String>, from: &[Provenance]) -> Line {
    Line { table, row: row.into(), says: says.into(), from: from.to_vec() }
}

fn lines() -> Vec<Line> {
    let mut all = Vec::new();
    all.extend(CARDS.iter().map(|r| line("card", r.id, format!("{:?}", r.level), &[r.from])));
    all.extend(THRESHOLDS.iter().map(|r| line("figure", r.id, format!("{} {}: {}", r.value, r.unit, r.about), &[r.from])));
    all.extend(SPACING.iter().map(|r| line("spacing", r.id, format!("{:?}, {:?}", r.spacing, r.strength), &[r.from])));
    all.extend(REMEDIES.iter().map(|r| line("remedy", r.id, format!("{:?}", r.evidence), r.from)));
    all.extend(TOPICS.iter().map(|r| line("topic", r.id, "", r.from)));
    all.extend(FOODS.iter().map(|r| line("food", r.id, format!("{} tenths of a mg", r.tenths_mg), r.from)));
    all.extend(TEMPLATES.iter().map(|r| line("template", r.id, r.dose, &[r.from])));
    all.extend(COMPOUNDS.iter().map(|r| line("compound", format!("{:?}", r.compound), format!("{} ‰", r.permille), &[r.from])));
    all.extend(DRINKS.iter().map(|r| line("drink", format!("{:?}", r.drink), format!("{} mg of caffeine", r.mg), &[r.from])));
    all.extend(PRACTICES.iter().map(|r| line("practice", format!("{:?}", r.kind), format!("{} min", r.minutes), &[r.from])));
    for r in ANALYTES {
        let codes: Vec<String> = r.units.iter().map(|u| format!("{} {}", u.unit, u.loinc).trim().to_owned()).collect();
        all.push(line("analyte", r.analyte.name(), codes.join(", "), &[r.from]));
        if let Some(target) = r.target {
            all.push(line("aim", r.analyte.name(), format!("{} to {}", target.low, target.high), &[target.from]));
        }
    }
    all.extend(BLOOD_TESTS.iter().map(|r| {
        line("blood test", r.id, if r.with_iron { "with iron".to_owned() } else { format!("for {} months", r.months) }, &[r.from])
    }));
    all.extend(TIMELINES.iter().map(|r| line("timeline", r.id, format!("{} to {} days", r.from, r.to), &[r.source])));
    all.extend(CLASSES.iter().map(|r| line("medicine class", r.id, format!("{:?} {:?}", r.effect, r.evidence), &[r.from])));
    all.extend(COMBINATIONS.iter().map(|r| line("combination", r.id, r.contains.join(", "), &[r.from])));
    all.extend(FLAGS.iter().map(|r| line("flag", r.id, format!("{:?}", r.level), &[r.from])));
    // A medicine says what its classes say, with their sources, unless it has its own.
    for r in MEDICINES {
        let of_class = CLASSES.iter().filter(|class| r.classes.contains(&class.id)).map(|class| class.from);
        let from: Vec<Provenance> = r.own_source.into_iter().chain(of_class).collect();
        all.push(line("medicine", r.id, r.classes.join(", "), &from));
    }
    all
}

/// Whether a row has no source, or one without year or review date.
fn is_gap(from: &[Provenance]) -> bool {
    let whole = |from: &Provenance| !from.source.is_empty() && from.year > 1900 && from.reviewed.len() == 10;
    from.is_empty() || !from.iter().all(whole)
}

fn main() -> ExitCode {
    let all = lines();
    let mut gaps = 0;
    let mut count = [0_usize; 4];
    for Line { table, row, says, from } in &all {
        gaps += usize::from(is_gap(from));
        let sources: Vec<String> =
            from.iter().map(|f| format!("{} ({}) [{:?}, reviewed {}]", f.source, f.year, f.confidence, f.reviewed)).collect();
        println!("{table} {row}{}{says} → {}", if says.is_empty() { "" } else { ": " }, sources.join("; "));
        // The least sure of them counts.
        let least = from.iter().map(|f| f.confidence).max().unwrap_or(Confidence::U);
        count[least as usize] += 1;
    }
    let [a, b, c, u] = count;
    println!("\n{} rows: {a} of confidence A, {b} B, {c} C, {u} U (unconfirmed); {gaps} without a source", all.len());
    ExitCode::from(u8::from(gaps > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_row_is_without_its_source() {
        let all = lines();
        let gaps: Vec<&String> = all.iter().filter(|line| is_gap(&line.from)).map(|line| &line.row).collect();
        assert!(gaps.is_empty(), "{gaps:?}");
        // Each row once, so that a stranger who looks for a figure finds one place.
        let mut named: Vec<(&str, &str)> = all.iter().map(|line| (line.table, line.row.as_str())).collect();
        let count = named.len();
        named.sort_unstable();
        named.dedup();
        assert_eq!(named.len(), count);
    }

    #[test]
    fn a_row_without_a_source_is_a_gap() {
        let from = THRESHOLDS[0].from;
        assert!(!is_gap(&[from]));
        assert!(is_gap(&[]) && is_gap(&[Provenance { source: "", ..from }]) && is_gap(&[Provenance { year: 0, ..from }]));
    }
}
