//! Values as they come out of a call, and how they are printed.
//!
//! Decides how a value looks in JSON (the README's shapes). Leaves bytes to [`crate::wire`] and comparison to
//! [`crate::pattern`].

use chrono::DateTime;
use serde_json::{Map, Value as Json};

/// A value that a call gave.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number, or an instant in milliseconds.
    Number(i64),
    /// A text, a date, a time of day, or an enum's variant without fields.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// A record: always all of its fields.
    Record(Vec<(String, Value)>),
    /// An enum's variant with fields.
    Variant(String, Vec<(String, Value)>),
    /// A map from text.
    Map(Vec<(String, Value)>),
}

impl Value {
    /// The value as JSON.
    pub fn json(&self) -> Json {
        let object = |fields: &[(String, Value)]| Json::Object(fields.iter().map(|(k, v)| (k.clone(), v.json())).collect());
        match self {
            Value::Null => Json::Null,
            Value::Bool(b) => Json::Bool(*b),
            Value::Number(n) => Json::from(*n),
            Value::Text(t) => Json::String(t.clone()),
            Value::List(items) => Json::Array(items.iter().map(Value::json).collect()),
            Value::Record(fields) | Value::Map(fields) => object(fields),
            Value::Variant(name, fields) => Json::Object(Map::from_iter([(name.clone(), object(fields))])),
        }
    }
}

/// The part of a value at a path such as `pending.0.id`; the whole at an empty path.
pub fn at<'a>(json: &'a Json, path: &str) -> Option<&'a Json> {
    path.split('.').filter(|p| !p.is_empty()).try_fold(json, |value, part| match value {
        Json::Array(items) => items.get(part.parse::<usize>().ok()?),
        Json::Object(fields) => fields.get(part),
        _ => None,
    })
}

/// JSON on one line; a number that can only be an instant is followed by its date.
pub fn show(json: &Json) -> String {
    match json.as_i64().filter(|n| *n > 100_000_000_000).and_then(DateTime::from_timestamp_millis) {
        Some(at) => format!("{json} ({})", at.format("%Y-%m-%dT%H:%M:%S%.fZ")),
        None => json.to_string(),
    }
}
