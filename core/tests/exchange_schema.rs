//! `docs/export.schema.json` says what an export really is: held against the tables and against a diary with everything in it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;

use crate::everything::with_everything;
use crate::phone::*;
use serde_json::Value;
use stillnight_core::app::App;
use stillnight_core::exchange::tables::TABLES;
use stillnight_core::sample::{self, Effects, SampleSpec, Writer};
use stillnight_core::store::{Store, SCHEMA_VERSION};
use stillnight_core::words::Words;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/export.schema.json")).unwrap()
}

fn names(list: &Value) -> BTreeSet<String> {
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    match list {
        Value::Array(items) => items.iter().map(text).collect(),
        other => other.as_object().unwrap().keys().cloned().collect(),
    }
}

#[test]
fn the_schema_names_every_table_and_column() {
    let schema = schema();
    assert_eq!(schema["properties"]["schema"]["const"], SCHEMA_VERSION);
    let tables: BTreeSet<String> = TABLES.iter().map(|t| t.name.to_owned()).collect();
    assert_eq!(names(&schema["properties"]["tables"]["properties"]), tables);
    assert_eq!(names(&schema["properties"]["tables"]["required"]), tables);
    for table in &TABLES {
        let row = &schema["$defs"][table.name];
        let columns = table.columns_of(SCHEMA_VERSION);
        let expected: BTreeSet<String> = columns.iter().map(|c| c.name.to_owned()).collect();
        assert_eq!(names(&row["properties"]), expected, "{}", table.name);
        assert_eq!(names(&row["required"]), expected, "{}", table.name);
        assert_eq!(row["additionalProperties"], false);
        for column in columns {
            let allows_nothing = fits(&schema, &row["properties"][column.name], &Value::Null).is_ok();
            assert_eq!(allows_nothing, column.optional, "{}.{}", table.name, column.name);
        }
    }
}

/// Whether a value is as a schema says; as much of JSON Schema as ours uses.
fn fits(root: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let fail = |what: &str| Err(format!("{what}: {value} against {schema}"));
    if let Some(name) = schema["$ref"].as_str() {
        return fits(root, &root["$defs"][name.strip_prefix("#/$defs/").unwrap()], value);
    }
    for (key, rule) in schema.as_object().unwrap() {
        let list = || rule.as_array().unwrap().iter();
        let text = value.as_str().unwrap_or("");
        let (number, most) = (value.as_i64(), rule.as_i64());
        let length = value.as_array().map_or(text.len(), Vec::len) as i64;
        let fine = match key.as_str() {
            "const" => rule == value,
            "enum" => list().any(|v| v == value),
            "anyOf" => list().any(|s| fits(root, s, value).is_ok()),
            "oneOf" => list().filter(|s| fits(root, s, value).is_ok()).count() == 1,
            "type" => match rule.as_str().unwrap() {
                "object" => value.is_object(),
                "array" => value.is_array(),
                "string" => value.is_string(),
                "integer" => value.is_i64() || value.is_u64(),
                "boolean" => value.is_boolean(),
                "null" => value.is_null(),
                other => return fail(other),
            },
            "minimum" => number >= most,
            "maximum" => number.is_some() && number <= most,
            "minLength" | "minItems" => Some(length) >= most,
            "maxLength" | "maxItems" => Some(length) <= most,
            "required" => list().all(|name| value.get(name.as_str().unwrap()).is_some()),
            "additionalProperties" => {
                value.as_object().is_some_and(|object| object.keys().all(|k| schema["properties"].get(k).is_some()))
            }
            "properties" => {
                for (name, rule) in rule.as_object().unwrap() {
                    if let Some(inner) = value.get(name) {
                        fits(root, rule, inner)?;
                    }
                }
                true
            }
            "items" => {
                for inner in value.as_array().map(Vec::as_slice).unwrap_or_default() {
                    fits(root, rule, inner)?;
                }
                true
            }
            "format" => text.parse::<stillnight_core::time::CivilDate>().is_ok(),
            "pattern" => match rule.as_str().unwrap() {
                "^[!-~]+$" => !text.is_empty() && text.bytes().all(|b| b.is_ascii_graphic()),
                figure if figure.contains("[0-9]+(") => {
                    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
                    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
                    (text.is_empty() && figure.ends_with(")?)?$")) || (digits(whole) && digits(part) && part.len() <= 4)
                }
                clock => {
                    assert!(clock.ends_with(":00$"), "a pattern this test does not know: {clock}");
                    text.len() == 8 && text.ends_with(":00") && text.parse::<stillnight_core::time::CivilTime>().is_ok()
                }
            },
            "$schema" | "title" | "$defs" => true,
            other => return fail(&format!("a rule this test does not know, {other}")),
        };
        if !fine {
            return fail(key);
        }
    }
    Ok(())
}

#[test]
fn a_diary_with_everything_in_it_is_as_the_schema_says() {
    let phone = Phone::new("2026-11-20T21:00:00+01:00", "Europe/Berlin");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let spec = SampleSpec {
        seed: 3,
        until: at("2026-11-20T21:00:00+01:00"),
        nights: 400,
        home: zone("Europe/Berlin"),
        away: Some(zone("Asia/Tokyo")),
        writer: Writer::Steady,
        effects: Effects::USUAL,
        slips: true,
    };
    let mut store = Store::open(&path, at("2026-11-20T21:00:00+01:00")).unwrap();
    sample::write(&mut store, &spec, &Words::new("en", true)).unwrap();
    store.close().unwrap();
    let app = App::open(path, phone).unwrap();
    app.finish_first_run().unwrap();
    with_everything(&app);
    let out = folder.path().join("out.json");
    app.export_json(&out, None).unwrap();
    let document: Value = serde_json::from_slice(&fs::read(out).unwrap()).unwrap();
    for table in &TABLES {
        assert!(!document["tables"][table.name].as_array().unwrap().is_empty(), "{} has a row", table.name);
    }
    let schema = schema();
    assert_eq!(fits(&schema, &schema, &document), Ok(()));
    let mut wrong = document.clone();
    wrong["tables"]["episode"][0]["intensity"] = Value::from("7");
    assert!(fits(&schema, &schema, &wrong).is_err(), "the check checks");
}

#[test]
fn an_export_of_an_older_schema_goes_out_as_the_newest() {
    let phone = Phone::new("2026-10-31T03:00:00+09:00", "Asia/Tokyo");
    let (app, folder) = open(&phone);
    let old = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schema-2/export.json");
    app.stage(&old, "", None).unwrap();
    app.merge_staged(None).unwrap();
    let out = folder.path().join("out.json");
    app.export_json(&out, None).unwrap();
    let document: Value = serde_json::from_slice(&fs::read(out).unwrap()).unwrap();
    let schema = schema();
    assert_eq!(fits(&schema, &schema, &document), Ok(()));
}
