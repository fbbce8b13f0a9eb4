//! Turns `catalog/*.toml` into static tables, so that nothing is parsed when the app starts. A row without a source, a year, a
//! known confidence or a review date fails the build.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::Deserialize;

#[path = "build/learn.rs"]
mod learn;
#[path = "build/medicines.rs"]
mod medicines;

#[derive(Deserialize)]
struct Provenance {
    source: String,
    year: u16,
    confidence: String,
    reviewed: String,
}

#[derive(Deserialize)]
struct DrinkRow {
    drink: String,
    mg: u16,
    portion: String,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct PracticeRow {
    practice: String,
    minutes: u16,
    how: String,
    caution: String,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct CompoundRow {
    compound: String,
    substance: String,
    permille: u16,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct Compounds {
    compound: Vec<CompoundRow>,
}

#[derive(Deserialize)]
struct TemplateRow {
    id: String,
    group: String,
    kind: String,
    dose: String,
    substances: Vec<String>,
    days: Option<u16>,
    #[serde(default)]
    weekdays: Vec<u8>,
    #[serde(default)]
    times: Vec<String>,
    anchor: Option<String>,
    minutes: Option<i32>,
    from: Option<i32>,
    to: Option<i32>,
    #[serde(default)]
    as_needed: bool,
    practice: Option<String>,
    #[serde(default)]
    routine: bool,
    goes_with: Option<String>,
    second_of: Option<String>,
    #[serde(flatten)]
    provenance: Provenance,
}

#[derive(Deserialize)]
struct Templates {
    template: Vec<TemplateRow>,
}

impl TemplateRow {
    fn rust(&self) -> Result<String, Box<dyn Error>> {
        let minute_of = |time: &String| -> Result<u32, Box<dyn Error>> {
            let (hour, minute) = time.split_once(':').ok_or("a time is not hh:mm")?;
            Ok(hour.parse::<u32>()? * 60 + minute.parse::<u32>()?)
        };
        let times = self.times.iter().map(minute_of).collect::<Result<Vec<u32>, _>>()?;
        if [!times.is_empty(), self.anchor.is_some(), self.as_needed].iter().filter(|given| **given).count() != 1 {
            return Err(format!("template {} needs either times or an anchor, or is as needed", self.id).into());
        }
        let anchored = match &self.anchor {
            None => "None".to_owned(),
            Some(anchor) => {
                let window = match (self.from, self.to) {
                    (Some(from), Some(to)) => format!("Some(Window {{ from: {from}, to: {to} }})"),
                    _ => "None".to_owned(),
                };
                format!("Some((Anchor::{}, {}, {window}))", camel(anchor), self.minutes.unwrap_or(0))
            }
        };
        let practice =
            self.practice.as_ref().map_or("None".to_owned(), |name| format!("Some(crate::diary::PracticeKind::{})", camel(name)));
        let substances: Vec<String> = self.substances.iter().map(|s| format!("Substance::{}", camel(s))).collect();
        Ok(format!(
            "    TemplateRow {{ id: {:?}, group: TemplateGroupKind::{}, kind: ItemKind::{}, dose: {:?}, substances: &[{}], every_days: {}, \
             weekdays: &{:?}, times: &{times:?}, anchored: {anchored}, practice: {practice}, goes_with: {}, routine: {}, second_of: {:?}, from: {} }},\n",
            self.id,
            camel(&self.group),
            camel(&self.kind),
            self.dose,
            substances.join(", "),
            self.days.unwrap_or(1),
            self.weekdays,
            self.goes_with.as_ref().map_or("None".to_owned(), |s| format!("Some(Substance::{})", camel(s))),
            self.routine,
            self.second_of,
            self.provenance.rust(&self.id)?
        ))
    }
}

#[derive(Deserialize)]
struct SpacingRow {
    id: String,
    first: String,
    second: String,
    kind: String,
    before: Option<u16>,
    after: Option<u16>,
    within: Option<u16>,
    #[serde(default)]
    soft: bool,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct SpacingRows {
    spacing: Vec<SpacingRow>,
}

#[derive(Deserialize)]
struct UnitRow {
    unit: String,
    ucum: String,
    loinc: String,
    factor: f64,
    #[serde(default)]
    less: f64,
}

#[derive(Deserialize)]
struct TargetRow {
    low: f64,
    high: f64,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct AnalyteRow {
    analyte: String,
    group: String,
    decimals: u8,
    possible: (f64, f64),
    usual: (f64, f64),
    unit: Vec<UnitRow>,
    target: Option<TargetRow>,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct Analytes {
    analyte: Vec<AnalyteRow>,
}

impl AnalyteRow {
    fn rust(&self) -> Result<String, Box<dyn Error>> {
        let target = match &self.target {
            None => "None".to_owned(),
            Some(target) => {
                let from = target.from.rust(&self.analyte)?;
                format!("Some(TargetRow {{ low: {:?}, high: {:?}, from: {from} }})", target.low, target.high)
            }
        };
        let unit = |unit: &UnitRow| {
            format!(
                "UnitRow {{ unit: {:?}, ucum: {:?}, loinc: {:?}, factor: {:?}, less: {:?} }}",
                unit.unit, unit.ucum, unit.loinc, unit.factor, unit.less
            )
        };
        Ok(format!(
            "    AnalyteRow {{ analyte: Analyte::{}, group: AnalyteGroup::{}, decimals: {}, possible: {:?}, usual: {:?}, units: &[{}], \
             target: {target}, from: {} }},",
            camel(&self.analyte),
            camel(&self.group),
            self.decimals,
            self.possible,
            self.usual,
            self.unit.iter().map(unit).collect::<Vec<_>>().join(", "),
            self.from.rust(&self.analyte)?
        ))
    }
}

#[derive(Deserialize)]
struct ThresholdRow {
    id: String,
    value: f64,
    unit: String,
    about: String,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct Thresholds {
    threshold: Vec<ThresholdRow>,
}

#[derive(Deserialize)]
struct BloodTestRow {
    id: String,
    #[serde(default)]
    any: Vec<String>,
    #[serde(default)]
    all: Vec<String>,
    #[serde(default)]
    with_iron: bool,
    #[serde(default)]
    months: u32,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct BloodTests {
    test: Vec<BloodTestRow>,
}

#[derive(Deserialize)]
struct TimelineRow {
    id: String,
    from: i64,
    to: i64,
    #[serde(default)]
    templates: Vec<String>,
    condition: Option<String>,
    #[serde(flatten)]
    provenance: Provenance,
}

#[derive(Deserialize)]
struct Timelines {
    timeline: Vec<TimelineRow>,
}

#[derive(Deserialize)]
struct Drinks {
    drink: Vec<DrinkRow>,
}

#[derive(Deserialize)]
struct Practices {
    practice: Vec<PracticeRow>,
}

fn read<T: for<'a> Deserialize<'a>>(name: &str) -> Result<T, Box<dyn Error>> {
    let path = Path::new("catalog").join(name);
    println!("cargo:rerun-if-changed={}", path.display());
    Ok(toml::from_str(&std::fs::read_to_string(path)?)?)
}

impl Provenance {
    fn rust(&self, row: &str) -> Result<String, Box<dyn Error>> {
        let dated = self.reviewed.len() == 10 && self.reviewed.starts_with("20");
        if self.source.trim().is_empty() || !(1900..=2100).contains(&self.year) || !dated {
            return Err(format!("{row} has no source, year or review date").into());
        }
        if !["A", "B", "C", "U"].contains(&self.confidence.as_str()) {
            return Err(format!("{row} has no confidence of A, B, C or U").into());
        }
        Ok(format!(
            "Provenance {{ source: {:?}, year: {}, confidence: Confidence::{}, reviewed: {:?} }}",
            self.source, self.year, self.confidence, self.reviewed
        ))
    }
}

/// `filter_coffee` to `FilterCoffee`.
fn camel(name: &str) -> String {
    name.split('_').flat_map(|part| part.chars().take(1).map(|c| c.to_ascii_uppercase()).chain(part.chars().skip(1))).collect()
}

/// "meal" to `Party::Meal`, "iron" to `Party::Substance(Substance::Iron)`.
fn party(name: &str) -> String {
    match name {
        "meal" | "meal_with_fat" => format!("Party::{}", camel(name)),
        _ => format!("Party::Substance(Substance::{})", camel(name)),
    }
}

impl SpacingRow {
    fn rust(&self) -> Result<String, Box<dyn Error>> {
        let spacing = match (self.kind.as_str(), self.before, self.after, self.within) {
            ("apart", Some(before), Some(after), None) if before + after > 0 => {
                format!("Spacing::Apart {{ before: {before}, after: {after} }}")
            }
            ("together", None, None, Some(within)) => format!("Spacing::Together {{ within: {within} }}"),
            ("flag", None, None, None) => "Spacing::Flag".to_owned(),
            _ => return Err(format!("{} is not apart with before and after, together with within, or a flag", self.id).into()),
        };
        let kept = self.kind == "apart" && !self.soft && matches!(self.from.confidence.as_str(), "A" | "B");
        Ok(format!(
            "    SpacingRow {{ id: {:?}, first: {}, second: {}, spacing: {spacing}, strength: Strength::{}, from: {} }},",
            self.id,
            party(&self.first),
            party(&self.second),
            if kept { "Hard" } else { "Soft" },
            self.from.rust(&self.id)?
        ))
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = String::from("/// Drinks, with their usual caffeine.\npub const DRINKS: &[DrinkRow] = &[\n");
    for row in read::<Drinks>("drinks.toml")?.drink {
        let from = row.from.rust(&row.drink)?;
        writeln!(
            out,
            "    DrinkRow {{ drink: Drink::{}, mg: {}, portion: {:?}, from: {from} }},",
            camel(&row.drink),
            row.mg,
            row.portion
        )?;
    }
    out.push_str("];\n/// Practices, with their usual length.\npub const PRACTICES: &[PracticeRow] = &[\n");
    for row in read::<Practices>("practices.toml")?.practice {
        let from = row.from.rust(&row.practice)?;
        writeln!(
            out,
            "    PracticeRow {{ kind: PracticeKind::{}, minutes: {}, how: {:?}, caution: {:?}, from: {from} }},",
            camel(&row.practice),
            row.minutes,
            row.how,
            row.caution
        )?;
    }
    out.push_str("];\n/// Compounds, with their share of the element.\npub const COMPOUNDS: &[CompoundRow] = &[\n");
    for row in read::<Compounds>("compounds.toml")?.compound {
        let from = row.from.rust(&row.compound)?;
        writeln!(
            out,
            "    CompoundRow {{ compound: Compound::{}, substance: Substance::{}, permille: {}, from: {from} }},",
            camel(&row.compound),
            camel(&row.substance),
            row.permille
        )?;
    }
    out.push_str("];\n/// What can be added to the plan with one tap.\npub const TEMPLATES: &[TemplateRow] = &[\n");
    for row in read::<Templates>("templates.toml")?.template {
        out.push_str(&row.rust()?);
    }
    out.push_str("];\n/// What keeps apart and what goes together.\npub const SPACING: &[SpacingRow] = &[\n");
    for row in read::<SpacingRows>("spacing.toml")?.spacing {
        writeln!(out, "{}", row.rust()?)?;
    }
    out.push_str("];\n/// What blood tests measure.\npub const ANALYTES: &[AnalyteRow] = &[\n");
    for row in read::<Analytes>("analytes.toml")?.analyte {
        writeln!(out, "{}", row.rust()?)?;
    }
    out.push_str("];\n");
    let mut all = Vec::new();
    for row in read::<Thresholds>("thresholds.toml")?.threshold {
        let (name, from) = (row.id.to_uppercase(), row.from.rust(&row.id)?);
        writeln!(out, "/// {}, in {}.", row.about, row.unit)?;
        writeln!(
            out,
            "pub const {name}: Threshold = Threshold {{ id: {:?}, value: {:?}, unit: {:?}, about: {:?}, from: {from} }};",
            row.id, row.value, row.unit, row.about
        )?;
        all.push(name);
    }
    writeln!(out, "/// Every threshold.\npub const THRESHOLDS: &[Threshold] = &[{}];", all.join(", "))?;
    out.push_str("/// The blood tests worth asking for.\npub const BLOOD_TESTS: &[BloodTestRow] = &[\n");
    for row in read::<BloodTests>("tests.toml")?.test {
        let analytes =
            |names: &[String]| names.iter().map(|name| format!("Analyte::{}", camel(name))).collect::<Vec<_>>().join(", ");
        if row.any.is_empty() == row.all.is_empty() || (row.months == 0) != row.with_iron {
            return Err(format!("blood test {} needs either any or all, and either months or with_iron", row.id).into());
        }
        let from = row.from.rust(&row.id)?;
        writeln!(
            out,
            "    BloodTestRow {{ id: {:?}, any: &[{}], all: &[{}], with_iron: {}, months: {}, from: {from} }},",
            row.id,
            analytes(&row.any),
            analytes(&row.all),
            row.with_iron,
            row.months
        )?;
    }
    out.push_str("];\n/// How long it takes until something helps.\npub const TIMELINES: &[TimelineRow] = &[\n");
    for row in read::<Timelines>("timelines.toml")?.timeline {
        let from = row.provenance.rust(&row.id)?;
        let condition =
            row.condition.map_or("None".to_owned(), |name| format!("Some(crate::person::Condition::{})", camel(&name)));
        writeln!(
            out,
            "    TimelineRow {{ id: {:?}, from: {}, to: {}, templates: &{:?}, condition: {condition}, source: {from} }},",
            row.id, row.from, row.to, row.templates
        )?;
    }
    out.push_str("];\n");
    learn::tables(&mut out)?;
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=build");
    let folder = PathBuf::from(std::env::var("OUT_DIR")?);
    std::fs::write(folder.join("catalog.rs"), out)?;
    std::fs::write(folder.join("medicines.rs"), medicines::tables()?)?;
    Ok(())
}
