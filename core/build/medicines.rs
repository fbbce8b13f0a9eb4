//! Medicines, their classes, combinations and flags: `medicines.toml` and `flags.toml` as static tables. An id that nothing has,
//! a class that worsens without a strength of evidence, or half a source fails the build.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::{camel, read, Provenance};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Medicines {
    class: Vec<Class>,
    medicine: Vec<Medicine>,
    combination: Vec<Combination>,
}

#[derive(Deserialize)]
struct Class {
    id: String,
    effect: String,
    evidence: Option<String>,
    substance: Option<String>,
    #[serde(flatten)]
    from: Provenance,
}

/// A source of its own is given whole or not at all: each part stands alone, so that half of one is seen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Medicine {
    id: String,
    classes: Vec<String>,
    names: Vec<String>,
    #[serde(default)]
    brands: Vec<String>,
    #[serde(default)]
    over_the_counter: bool,
    evidence: Option<String>,
    substance: Option<String>,
    source: Option<String>,
    year: Option<u16>,
    confidence: Option<String>,
    reviewed: Option<String>,
}

#[derive(Deserialize)]
struct Combination {
    id: String,
    names: Vec<String>,
    contains: Vec<String>,
    #[serde(default)]
    over_the_counter: bool,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct Flags {
    flag: Vec<Flag>,
}

#[derive(Deserialize)]
struct Flag {
    id: String,
    level: String,
    first: Vec<String>,
    second: Vec<String>,
    #[serde(flatten)]
    from: Provenance,
}

/// The tables as Rust.
pub fn tables() -> Result<String, Box<dyn Error>> {
    let all: Medicines = read("medicines.toml")?;
    let classes = ids("class", all.class.iter().map(|c| &c.id))?;
    let medicines =
        ids("medicine or combination", all.medicine.iter().map(|m| &m.id).chain(all.combination.iter().map(|c| &c.id)))?;
    let combinations: BTreeSet<&str> = all.combination.iter().map(|c| c.id.as_str()).collect();
    let mut out = String::from("/// The classes of medicines the app knows.\npub const CLASSES: &[ClassRow] = &[\n");
    for class in &all.class {
        writeln!(out, "{}", class.rust()?)?;
    }
    out.push_str("];\n/// The medicines of these classes.\npub const MEDICINES: &[MedicineRow] = &[\n");
    for medicine in &all.medicine {
        known(&medicine.id, &medicine.classes, &classes)?;
        writeln!(out, "{}", medicine.rust()?)?;
    }
    out.push_str("];\n/// Products with several medicines in them.\npub const COMBINATIONS: &[CombinationRow] = &[\n");
    for combination in &all.combination {
        known(&combination.id, &combination.contains, &medicines)?;
        if combination.names.is_empty() || combination.contains.iter().any(|id| combinations.contains(id.as_str())) {
            return Err(format!("{} has no name, or contains a combination", combination.id).into());
        }
        writeln!(
            out,
            "    CombinationRow {{ id: {:?}, names: &{:?}, contains: &{:?}, over_the_counter: {}, from: {} }},",
            combination.id,
            combination.names,
            combination.contains,
            combination.over_the_counter,
            combination.from.rust(&combination.id)?
        )?;
    }
    out.push_str("];\n/// What is worth a remark when it comes together.\npub const FLAGS: &[FlagRow] = &[\n");
    let flags = read::<Flags>("flags.toml")?.flag;
    ids("flag", flags.iter().map(|f| &f.id))?;
    for flag in &flags {
        let sides = |sides: &[String]| sides.iter().map(|s| side(&flag.id, s, &classes)).collect::<Result<Vec<_>, _>>();
        writeln!(
            out,
            "    FlagRow {{ id: {:?}, level: FlagLevel::{}, first: &[{}], second: &[{}], from: {} }},",
            flag.id,
            camel(&flag.level),
            sides(&flag.first)?.join(", "),
            sides(&flag.second)?.join(", "),
            flag.from.rust(&flag.id)?
        )?;
    }
    out.push_str("];\n");
    Ok(out)
}

/// Each id once.
fn ids<'a>(what: &str, ids: impl Iterator<Item = &'a String>) -> Result<BTreeSet<&'a str>, Box<dyn Error>> {
    let mut all = BTreeSet::new();
    for id in ids {
        let plain = !id.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        if !plain || !all.insert(id.as_str()) {
            return Err(format!("{what} {id} stands twice, or is not of a-z, 0-9 and -").into());
        }
    }
    Ok(all)
}

fn known(row: &str, named: &[String], all: &BTreeSet<&str>) -> Result<(), Box<dyn Error>> {
    match named.iter().find(|id| !all.contains(id.as_str())) {
        Some(id) => Err(format!("{row} names {id}, which is nowhere").into()),
        None if named.is_empty() => Err(format!("{row} names nothing").into()),
        None => Ok(()),
    }
}

/// "class/ssri" to `Side::Class("ssri")`, "condition/kidney_disease" to `Side::Condition(Condition::KidneyDisease)`.
fn side(row: &str, text: &str, classes: &BTreeSet<&str>) -> Result<String, Box<dyn Error>> {
    match text.split_once('/') {
        Some(("class", id)) if classes.contains(id) => Ok(format!("Side::Class({id:?})")),
        Some(("effect", effect)) => Ok(format!("Side::Effect(MedicineEffect::{})", camel(effect))),
        Some(("substance", name)) => Ok(format!("Side::Substance(Substance::{})", camel(name))),
        Some(("practice", name)) => Ok(format!("Side::Practice(PracticeKind::{})", camel(name))),
        Some(("condition", name)) => Ok(format!("Side::Condition(Condition::{})", camel(name))),
        _ => Err(format!("{row} has a side that is nothing known: {text}").into()),
    }
}

fn optional(kind: &str, value: Option<&String>) -> String {
    value.map_or("None".to_owned(), |value| format!("Some({kind}::{})", camel(value)))
}

impl Class {
    fn rust(&self) -> Result<String, Box<dyn Error>> {
        if (self.effect == "worsens") != self.evidence.is_some() {
            return Err(format!("class {} worsens without evidence, or has evidence and does not", self.id).into());
        }
        Ok(format!(
            "    ClassRow {{ id: {:?}, effect: MedicineEffect::{}, evidence: {}, substance: {}, from: {} }},",
            self.id,
            camel(&self.effect),
            optional("Evidence", self.evidence.as_ref()),
            optional("Substance", self.substance.as_ref()),
            self.from.rust(&self.id)?
        ))
    }
}

impl Medicine {
    fn rust(&self) -> Result<String, Box<dyn Error>> {
        let from = match (&self.source, self.year, &self.confidence, &self.reviewed) {
            (None, None, None, None) if self.evidence.is_none() => "None".to_owned(),
            (Some(source), Some(year), Some(confidence), Some(reviewed)) => {
                let (source, confidence, reviewed) = (source.clone(), confidence.clone(), reviewed.clone());
                format!("Some({})", Provenance { source, year, confidence, reviewed }.rust(&self.id)?)
            }
            _ => return Err(format!("medicine {} has half a source, or evidence without one", self.id).into()),
        };
        if self.names.is_empty() {
            return Err(format!("medicine {} has no name", self.id).into());
        }
        Ok(format!(
            "    MedicineRow {{ id: {:?}, classes: &{:?}, names: &{:?}, brands: &{:?}, over_the_counter: {}, own_evidence: {}, \
             substance: {}, own_source: {from} }},",
            self.id,
            self.classes,
            self.names,
            self.brands,
            self.over_the_counter,
            optional("Evidence", self.evidence.as_ref()),
            optional("Substance", self.substance.as_ref()),
        ))
    }
}
