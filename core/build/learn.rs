//! The tables of guidance: remedies, foods, topics and cards, each with its sources. A source is named once, in `sources.toml`, and referred to by
//! its id; an id that is not there fails the build.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

use serde::Deserialize;

use super::{camel, read, Provenance};

#[derive(Deserialize)]
struct SourceRow {
    id: String,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct Sources {
    source: Vec<SourceRow>,
}

#[derive(Deserialize)]
struct RemedyRow {
    id: String,
    group: String,
    evidence: String,
    template: Option<String>,
    #[serde(default)]
    contraindications: Vec<String>,
    #[serde(default)]
    ask_first: Vec<String>,
    #[serde(default)]
    after_iron: bool,
    from: Vec<String>,
}

#[derive(Deserialize)]
struct Remedies {
    remedy: Vec<RemedyRow>,
}

#[derive(Deserialize)]
struct FoodRow {
    id: String,
    tenths_mg: i64,
    heme: bool,
    absorbed: [i64; 2],
    portion: String,
    from: Vec<String>,
}

#[derive(Deserialize)]
struct Foods {
    food: Vec<FoodRow>,
}

#[derive(Deserialize)]
struct TopicRow {
    id: String,
    from: Vec<String>,
}

#[derive(Deserialize)]
struct Topics {
    topic: Vec<TopicRow>,
}

#[derive(Deserialize)]
struct CardRow {
    id: String,
    level: String,
    action: String,
    #[serde(flatten)]
    from: Provenance,
}

#[derive(Deserialize)]
struct Cards {
    card: Vec<CardRow>,
}

/// `&[Provenance { … }, …]` of the sources a row names; at least one.
fn provenances(sources: &BTreeMap<String, String>, row: &str, ids: &[String]) -> Result<String, Box<dyn Error>> {
    if ids.is_empty() {
        return Err(format!("{row} has no source").into());
    }
    let named = |id: &String| sources.get(id).cloned().ok_or_else(|| format!("{row}: no source {id} in sources.toml"));
    Ok(format!("&[{}]", ids.iter().map(named).collect::<Result<Vec<_>, _>>()?.join(", ")))
}

fn conditions(names: &[String]) -> String {
    names.iter().map(|name| format!("Caution::{}", camel(name))).collect::<Vec<_>>().join(", ")
}

/// Writes the three tables.
pub fn tables(out: &mut String) -> Result<(), Box<dyn Error>> {
    let mut sources = BTreeMap::new();
    for row in read::<Sources>("sources.toml")?.source {
        let from = row.from.rust(&row.id)?;
        if sources.insert(row.id.clone(), from).is_some() {
            return Err(format!("source {} stands twice", row.id).into());
        }
    }
    out.push_str("/// Remedies, in the order they are shown within their group.\npub const REMEDIES: &[RemedyRow] = &[\n");
    for row in read::<Remedies>("remedies.toml")?.remedy {
        writeln!(
            out,
            "    RemedyRow {{ id: {:?}, group: RemedyGroup::{}, evidence: Evidence::{}, template: {:?}, contraindications: &[{}], \
             ask_first: &[{}], after_iron: {}, from: {} }},",
            row.id,
            camel(&row.group),
            camel(&row.evidence),
            row.template,
            conditions(&row.contraindications),
            conditions(&row.ask_first),
            row.after_iron,
            provenances(&sources, &row.id, &row.from)?
        )?;
    }
    out.push_str("];\n/// Foods with iron.\npub const FOODS: &[FoodRow] = &[\n");
    for row in read::<Foods>("foods.toml")?.food {
        let [low, high] = row.absorbed;
        if !(1..=1000).contains(&row.tenths_mg) || low < 0 || low > high || high > 100 {
            return Err(format!("food {} has no likely amount or share", row.id).into());
        }
        writeln!(
            out,
            "    FoodRow {{ id: {:?}, tenths_mg: {}, heme: {}, absorbed: ({low}, {high}), portion: {:?}, from: {} }},",
            row.id,
            row.tenths_mg,
            row.heme,
            row.portion,
            provenances(&sources, &row.id, &row.from)?
        )?;
    }
    out.push_str("];\n/// What there is to read, in the order it is shown.\npub const TOPICS: &[TopicRow] = &[\n");
    for row in read::<Topics>("topics.toml")?.topic {
        writeln!(out, "    TopicRow {{ id: {:?}, from: {} }},", row.id, provenances(&sources, &row.id, &row.from)?)?;
    }
    out.push_str(
        "];\n/// What guidance may bring up, the most important first within a level.\npub const CARDS: &[CardRow] = &[\n",
    );
    for row in read::<Cards>("cards.toml")?.card {
        writeln!(
            out,
            "    CardRow {{ id: {:?}, level: CardLevel::{}, action: CardAction::{}, from: {} }},",
            row.id,
            camel(&row.level),
            camel(&row.action),
            row.from.rust(&row.id)?
        )?;
    }
    out.push_str("];\n");
    Ok(())
}
