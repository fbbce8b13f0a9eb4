//! Patterns: what a scenario says a value must be.
//!
//! Decides what matches, what differs, and what is a mistake in the pattern itself (a field that the value can't have).

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::api::{Api, Field, Shape};
use crate::value::{show, Value};
use crate::{failed, mistake, wire, Outcome};

/// The matchers, by name.
pub const MATCHERS: &[&str] = &["$includes", "$len", "$contains", "$not"];

fn differs<T>(at: &str, expected: &str, came: &Value) -> Outcome<T> {
    let at = if at.is_empty() { "the whole value" } else { at };
    failed(format!("at {at}\nexpected: {expected}\ncame:     {}", show(&came.json())))
}

fn join(at: &str, part: impl std::fmt::Display) -> String {
    if at.is_empty() {
        part.to_string()
    } else {
        format!("{at}.{part}")
    }
}

/// The matchers of a pattern, if it has any.
fn matchers(pattern: &Map<String, Json>) -> Outcome<Option<&Map<String, Json>>> {
    let special = pattern.keys().filter(|k| k.starts_with('$')).count();
    if special == 0 {
        return Ok(None);
    }
    if special < pattern.len() {
        return mistake(format!("matchers and fields in one pattern: {}", Json::Object(pattern.clone())));
    }
    match pattern.keys().find(|k| !MATCHERS.contains(&k.as_str())) {
        Some(unknown) => mistake(format!("unknown matcher \"{unknown}\"; there are {}", MATCHERS.join(", "))),
        None => Ok(Some(pattern)),
    }
}

/// Holds a value against a pattern whose references are filled in.
///
/// # Errors
/// Where it differs, or what is wrong with the pattern.
pub fn hold(pattern: &Json, came: &Value, at: &str) -> Outcome<()> {
    match (pattern, came) {
        (Json::Object(object), _) => {
            if let Some(matchers) = matchers(object)? {
                return matchers.iter().try_for_each(|(name, wanted)| matcher(name, wanted, came, at));
            }
            match came {
                Value::Record(fields) => hold_fields(object, fields, at),
                Value::Map(entries) => object.iter().try_for_each(|(key, wanted)| match entries.iter().find(|(k, _)| k == key) {
                    Some((_, value)) => hold(wanted, value, &join(at, key)),
                    None => differs(at, &format!("an entry \"{key}\""), came),
                }),
                Value::Variant(name, fields) => match object.iter().next() {
                    Some((wanted, inner)) if object.len() == 1 && wanted == name => match inner {
                        Json::Object(inner) => hold_fields(inner, fields, &join(at, name)),
                        _ => mistake(format!("the fields of {name} must be an object, not {inner}")),
                    },
                    _ => differs(at, &show(pattern), came),
                },
                _ => differs(at, &show(pattern), came),
            }
        }
        (Json::Array(wanted), Value::List(items)) => {
            if wanted.len() != items.len() {
                return differs(at, &format!("{} elements: {}", wanted.len(), show(pattern)), came);
            }
            wanted.iter().zip(items).enumerate().try_for_each(|(i, (w, item))| hold(w, item, &join(at, i)))
        }
        (Json::String(text), Value::Number(number)) => match wire::instant(pattern) {
            Some(wanted) if wanted == *number => Ok(()),
            Some(wanted) => differs(at, &format!("{text} = {wanted}"), came),
            None => mistake(format!(
                "{}: \"{text}\" stands where a number or an instant comes",
                if at.is_empty() { "pattern" } else { at }
            )),
        },
        (Json::Number(wanted), Value::Number(number)) if wanted.as_i64() == Some(*number) => Ok(()),
        (Json::String(wanted), Value::Text(text)) if wanted == text => Ok(()),
        (Json::Bool(wanted), Value::Bool(b)) if wanted == b => Ok(()),
        (Json::Null, Value::Null) => Ok(()),
        _ => differs(at, &show(pattern), came),
    }
}

fn hold_fields(pattern: &Map<String, Json>, fields: &[(String, Value)], at: &str) -> Outcome<()> {
    let known = || fields.iter().map(|(k, _)| k.as_str()).collect::<Vec<_>>().join(", ");
    pattern.iter().try_for_each(|(key, wanted)| match fields.iter().find(|(k, _)| k == key) {
        Some((_, value)) => hold(wanted, value, &join(at, key)),
        None => mistake(format!("unknown field \"{}\" in a pattern; there are {}", join(at, key), known())),
    })
}

fn matcher(name: &str, wanted: &Json, came: &Value, at: &str) -> Outcome<()> {
    let shown = format!("{{\"{name}\": {wanted}}}");
    match (name, wanted, came) {
        ("$len", Json::Number(n), Value::List(items)) if n.as_u64() == Some(items.len() as u64) => Ok(()),
        ("$len", Json::Number(_), _) => differs(at, &shown, came),
        ("$contains", Json::String(part), Value::Text(text)) if text.contains(part.as_str()) => Ok(()),
        ("$contains", Json::String(_), _) => differs(at, &shown, came),
        ("$includes", Json::Array(patterns), Value::List(items)) => patterns.iter().try_for_each(|pattern| {
            for item in items {
                match hold(pattern, item, at) {
                    Err(crate::Stop::Failed(_)) => {}
                    other => return other,
                }
            }
            differs(at, &format!("an element that is {pattern}"), came)
        }),
        ("$includes", Json::Array(_), _) => differs(at, &shown, came),
        ("$not", pattern, _) => match hold(pattern, came, at) {
            Ok(()) => differs(at, &shown, came),
            Err(crate::Stop::Failed(_)) => Ok(()),
            Err(other) => Err(other),
        },
        _ => mistake(format!("{name} can't be {wanted}")),
    }
}

/// Checks a pattern against the shape of what it will be held against, before anything runs. References are let through.
///
/// # Errors
/// The mistake.
pub fn check(api: &Api, pattern: &Json, shape: &Shape, at: &str) -> Outcome<()> {
    let place = if at.is_empty() { "expect" } else { at };
    let wrong = |what: &str| mistake(format!("{place}: {what} comes here, and the pattern is {pattern}"));
    if pattern.as_str().is_some_and(|t| t.contains("${")) {
        return Ok(());
    }
    if let Json::Object(object) = pattern {
        if let Some(matchers) = matchers(object)? {
            let bare = if let Shape::Optional(inner) = shape { inner } else { shape };
            return matchers.iter().try_for_each(|(name, wanted)| match (name.as_str(), bare) {
                ("$includes", Shape::List(inner)) => match wanted {
                    Json::Array(patterns) => patterns.iter().try_for_each(|p| check(api, p, inner, at)),
                    _ => mistake(format!("{place}: $includes needs a list")),
                },
                ("$len", Shape::List(_)) if wanted.as_u64().is_some() => Ok(()),
                ("$contains", Shape::Text) if wanted.is_string() => Ok(()),
                ("$not", _) => check(api, wanted, shape, at),
                _ => mistake(format!("{place}: {name} with {wanted} does not fit what comes here")),
            });
        }
    }
    match (shape, pattern) {
        (Shape::Optional(_), Json::Null) => Ok(()),
        (Shape::Optional(inner), _) => check(api, pattern, inner, at),
        (Shape::Bool, Json::Bool(_)) | (Shape::Text, Json::String(_)) => Ok(()),
        (Shape::Int32 | Shape::Int64, Json::Number(_)) => Ok(()),
        (Shape::Bool, _) => wrong("true or false"),
        (Shape::Text, _) => wrong("text"),
        (Shape::Int32 | Shape::Int64, _) => wrong("a number"),
        (Shape::Instant | Shape::Date | Shape::Time, _) => wire::write(api, shape, pattern, place, &mut Vec::new()),
        (Shape::List(inner), Json::Array(items)) => {
            items.iter().enumerate().try_for_each(|(i, p)| check(api, p, inner, &join(at, i)))
        }
        (Shape::List(_), _) => wrong("a list"),
        (Shape::Map(inner), Json::Object(entries)) => entries.iter().try_for_each(|(k, p)| check(api, p, inner, &join(at, k))),
        (Shape::Map(_), _) => wrong("an object"),
        (Shape::Record(name), Json::Object(object)) => {
            check_fields(api, api.records.get(name).map_or(&[], |r| &r.fields), object, at)
        }
        (Shape::Record(_), _) => wrong("an object"),
        (Shape::Progress, _) => wrong("nothing that can be compared"),
        (Shape::Enum(name), _) => {
            let variants = api.enums.get(name).map_or(&[][..], |e| &e.variants);
            let (wanted, inner) = match pattern {
                Json::String(wanted) => (wanted, None),
                Json::Object(object) if object.len() == 1 => match object.iter().next() {
                    Some((wanted, Json::Object(inner))) => (wanted, Some(inner)),
                    _ => return wrong("an enum"),
                },
                _ => return wrong("an enum"),
            };
            let known: Vec<&str> = variants.iter().map(|v| v.name.as_str()).collect();
            match (variants.iter().find(|v| v.name == *wanted), inner) {
                (None, _) => mistake(format!("{place}: unknown variant \"{wanted}\"; there are {}", known.join(", "))),
                (Some(v), Some(inner)) if !v.fields.is_empty() => check_fields(api, &v.fields, inner, &join(at, wanted)),
                (Some(v), None) if v.fields.is_empty() => Ok(()),
                (Some(v), _) if v.fields.is_empty() => mistake(format!("{place}: {wanted} has no fields: write \"{wanted}\"")),
                (Some(_), _) => mistake(format!("{place}: {wanted} has fields: {{\"{wanted}\": {{}}}}")),
            }
        }
    }
}

fn check_fields(api: &Api, declared: &[Field], pattern: &Map<String, Json>, at: &str) -> Outcome<()> {
    pattern.iter().try_for_each(|(key, inner)| match declared.iter().find(|f| f.name == *key) {
        Some(field) => check(api, inner, &field.shape, &join(at, key)),
        None => {
            let known: Vec<&str> = declared.iter().map(|f| f.name.as_str()).collect();
            mistake(format!("unknown field \"{}\" in a pattern; there are {}", join(at, key), known.join(", ")))
        }
    })
}

/// Fills in references: a text that is only `${name}` becomes the saved value, others have it put in as text.
///
/// # Errors
/// A mistake for a name that nothing was saved under.
pub fn fill(json: &Json, saved: &BTreeMap<String, Json>) -> Outcome<Json> {
    Ok(match json {
        Json::String(text) => fill_text(text, saved)?,
        Json::Array(items) => Json::Array(items.iter().map(|i| fill(i, saved)).collect::<Outcome<_>>()?),
        Json::Object(fields) => {
            Json::Object(fields.iter().map(|(k, v)| Ok((k.clone(), fill(v, saved)?))).collect::<Outcome<_>>()?)
        }
        other => other.clone(),
    })
}

fn fill_text(text: &str, saved: &BTreeMap<String, Json>) -> Outcome<Json> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        let Some((name, tail)) = after.split_once('}') else { return mistake(format!("\"{text}\": ${{ without }}")) };
        let Some(value) = saved.get(name) else { return mistake(format!("\"{text}\": nothing was saved as \"{name}\"")) };
        if before.is_empty() && tail.is_empty() && out.is_empty() {
            return Ok(value.clone());
        }
        out.push_str(before);
        match value {
            Json::String(t) => out.push_str(t),
            Json::Number(n) => out.push_str(&n.to_string()),
            _ => return mistake(format!("\"{text}\": \"{name}\" is neither text nor number")),
        }
        rest = tail;
    }
    out.push_str(rest);
    Ok(Json::String(out))
}
