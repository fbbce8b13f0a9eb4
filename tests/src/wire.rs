//! JSON to the bytes that cross the boundary, and back.
//!
//! Decides how JSON is read for a shape: so that Rust goes through the very conversions (and their errors) that Kotlin and
//! Swift go through, although Rust needs no bytes to call Rust.

use chrono::DateTime;
use serde_json::Value as Json;

use crate::api::{Api, Field, Shape};
use crate::value::Value;
use crate::{mistake, Outcome};

/// An instant from RFC 3339 text or milliseconds.
pub fn instant(json: &Json) -> Option<i64> {
    match json {
        Json::Number(n) => n.as_i64(),
        Json::String(t) => DateTime::parse_from_rfc3339(t).ok().map(|d| d.timestamp_millis()),
        _ => None,
    }
}

fn digits<const N: usize>(text: &str, separator: char, widths: [usize; N]) -> Option<[i32; N]> {
    let parts: Vec<&str> = text.split(separator).collect();
    let fits = parts.len() == N && parts.iter().zip(widths).all(|(p, w)| p.len() == w && p.bytes().all(|b| b.is_ascii_digit()));
    let mut out = [0; N];
    if !fits {
        return None;
    }
    for (slot, part) in out.iter_mut().zip(parts) {
        *slot = part.parse().ok()?;
    }
    Some(out)
}

/// Appends `json` as a value of `shape`.
///
/// # Errors
/// A mistake if it is none. A date or number that the app itself refuses is no mistake: the app shall say so.
pub fn write(api: &Api, shape: &Shape, json: &Json, at: &str, out: &mut Vec<u8>) -> Outcome<()> {
    let wrong = |what: &str| mistake(format!("{at} must be {what}, not {json}"));
    match shape {
        Shape::Bool => match json {
            Json::Bool(b) => out.push((*b).into()),
            _ => return wrong("true or false"),
        },
        Shape::Int32 => match json.as_i64().and_then(|n| i32::try_from(n).ok()) {
            Some(n) => out.extend(n.to_be_bytes()),
            None => return wrong("a whole number"),
        },
        Shape::Int64 => match json.as_i64() {
            Some(n) => out.extend(n.to_be_bytes()),
            None => return wrong("a whole number"),
        },
        Shape::Instant => match instant(json) {
            Some(n) => out.extend(n.to_be_bytes()),
            None => return wrong("an instant such as \"2026-03-10T03:12:00+01:00\", or milliseconds"),
        },
        Shape::Text => match json {
            Json::String(t) => text(t, out),
            _ => return wrong("text"),
        },
        Shape::Date => match json.as_str().and_then(|t| digits(t, '-', [4, 2, 2])) {
            Some(parts) => parts.iter().for_each(|n| out.extend(n.to_be_bytes())),
            None => return wrong("a date such as \"2026-11-21\""),
        },
        Shape::Time => match json.as_str().and_then(|t| digits(t, ':', [2, 2])) {
            Some(parts) => parts.iter().for_each(|n| out.extend(n.to_be_bytes())),
            None => return wrong("a time of day such as \"23:00\""),
        },
        Shape::Optional(inner) => {
            out.push(u8::from(!json.is_null()));
            if !json.is_null() {
                write(api, inner, json, at, out)?;
            }
        }
        Shape::List(inner) => {
            let Json::Array(items) = json else { return wrong("a list") };
            out.extend((items.len() as i32).to_be_bytes());
            for (i, item) in items.iter().enumerate() {
                write(api, inner, item, &format!("{at}.{i}"), out)?;
            }
        }
        Shape::Map(inner) => {
            let Json::Object(entries) = json else { return wrong("an object") };
            out.extend((entries.len() as i32).to_be_bytes());
            for (key, value) in entries {
                text(key, out);
                write(api, inner, value, &format!("{at}.{key}"), out)?;
            }
        }
        // No bytes: the runner hands the listener over itself.
        Shape::Progress => {
            progress(json, at)?;
        }
        Shape::Record(name) => match api.records.get(name) {
            Some(record) => fields(api, &record.fields, json, at, out)?,
            None => return mistake(format!("{at}: no record {name}")),
        },
        Shape::Enum(name) => {
            let Some(kind) = api.enums.get(name) else { return mistake(format!("{at}: no enum {name}")) };
            let (variant, inner) = match json {
                Json::String(variant) => (variant, None),
                Json::Object(one) => match one.iter().next() {
                    Some((variant, inner)) if one.len() == 1 => (variant, Some(inner)),
                    _ => return wrong("one variant"),
                },
                _ => return wrong("one variant"),
            };
            let Some(i) = kind.variants.iter().position(|v| v.name == *variant) else {
                let known: Vec<&str> = kind.variants.iter().map(|v| v.name.as_str()).collect();
                return mistake(format!("{at}: unknown variant \"{variant}\"; there are {}", known.join(", ")));
            };
            out.extend((i as i32 + 1).to_be_bytes());
            match (inner, kind.variants[i].fields.as_slice()) {
                (None, []) => {}
                (Some(inner), declared @ [_, ..]) => fields(api, declared, inner, &format!("{at}.{variant}"), out)?,
                (None, _) => return mistake(format!("{at}: {variant} has fields: {{\"{variant}\": {{...}}}}")),
                (Some(_), _) => return mistake(format!("{at}: {variant} has no fields: write \"{variant}\"")),
            }
        }
    }
    Ok(())
}

/// At which report a job is to be stopped, counted from 1; `None` for never.
///
/// # Errors
/// A mistake if it is written otherwise.
pub fn progress(json: &Json, at: &str) -> Outcome<Option<u64>> {
    let wrong = || mistake(format!("{at} must be null, {{}} or {{\"cancel_at\": 1}}, not {json}"));
    match json {
        Json::Null => Ok(None),
        Json::Object(fields) if fields.is_empty() => Ok(None),
        Json::Object(fields) if fields.len() == 1 => match fields.get("cancel_at").and_then(Json::as_u64) {
            Some(n) if n > 0 => Ok(Some(n)),
            _ => wrong(),
        },
        _ => wrong(),
    }
}

fn text(text: &str, out: &mut Vec<u8>) {
    out.extend((text.len() as i32).to_be_bytes());
    out.extend(text.as_bytes());
}

fn fields(api: &Api, declared: &[Field], json: &Json, at: &str, out: &mut Vec<u8>) -> Outcome<()> {
    let Json::Object(given) = json else { return mistake(format!("{at} must be an object, not {json}")) };
    let names: Vec<&str> = declared.iter().map(|f| f.name.as_str()).collect();
    if let Some(unknown) = given.keys().find(|k| !names.contains(&k.as_str())) {
        return mistake(format!("{at}: unknown field \"{unknown}\"; there are {}", names.join(", ")));
    }
    for field in declared {
        let at = format!("{at}.{}", field.name);
        let empty = match field.shape {
            Shape::Optional(_) => Some(Json::Null),
            Shape::List(_) => Some(Json::Array(Vec::new())),
            Shape::Text => Some(Json::String(String::new())),
            _ => None,
        };
        match given.get(&field.name).or(empty.as_ref()) {
            Some(value) => write(api, &field.shape, value, &at, out)?,
            None => return mistake(format!("{at} is missing")),
        }
    }
    Ok(())
}

/// The bytes of a call's arguments, in order.
///
/// # Errors
/// A mistake for an unknown, missing or impossible argument.
pub fn arguments(api: &Api, declared: &[Field], given: &serde_json::Map<String, Json>) -> Outcome<Vec<u8>> {
    let names: Vec<&str> = declared.iter().map(|f| f.name.as_str()).collect();
    if let Some(unknown) = given.keys().find(|k| !names.contains(&k.as_str())) {
        let known = if names.is_empty() { "there are none".to_owned() } else { format!("there are {}", names.join(", ")) };
        return mistake(format!("unknown argument \"{unknown}\"; {known}"));
    }
    let mut out = Vec::new();
    for arg in declared {
        match (given.get(&arg.name), &arg.shape) {
            (value, Shape::Optional(inner)) if **inner == Shape::Progress => {
                progress(value.unwrap_or(&Json::Null), &arg.name)?;
            }
            (Some(value), shape) => write(api, shape, value, &arg.name, &mut out)?,
            (None, Shape::Optional(_)) => out.push(0),
            (None, _) => return mistake(format!("argument \"{}\" is missing", arg.name)),
        }
    }
    Ok(out)
}

/// Reads a value of `shape` off the front of `bytes`; `None` if the bytes are no such value.
pub fn read(api: &Api, shape: &Shape, bytes: &mut &[u8]) -> Option<Value> {
    Some(match shape {
        Shape::Bool => Value::Bool(take::<1>(bytes)? != [0]),
        Shape::Int32 => Value::Number(i32::from_be_bytes(take(bytes)?).into()),
        Shape::Int64 | Shape::Instant => Value::Number(i64::from_be_bytes(take(bytes)?)),
        Shape::Text => Value::Text(string(bytes)?),
        Shape::Date => {
            let (y, m, d) = (int(bytes)?, int(bytes)?, int(bytes)?);
            Value::Text(format!("{y:04}-{m:02}-{d:02}"))
        }
        Shape::Time => {
            let (h, m) = (int(bytes)?, int(bytes)?);
            Value::Text(format!("{h:02}:{m:02}"))
        }
        Shape::Optional(inner) => match take::<1>(bytes)? {
            [0] => Value::Null,
            _ => read(api, inner, bytes)?,
        },
        Shape::List(inner) => Value::List((0..int(bytes)?).map(|_| read(api, inner, bytes)).collect::<Option<_>>()?),
        Shape::Map(inner) => {
            let mut entries =
                (0..int(bytes)?).map(|_| Some((string(bytes)?, read(api, inner, bytes)?))).collect::<Option<Vec<_>>>()?;
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Map(entries)
        }
        Shape::Progress => return None,
        Shape::Record(name) => Value::Record(read_fields(api, &api.records.get(name)?.fields, bytes)?),
        Shape::Enum(name) => {
            let i = usize::try_from(int(bytes)?).ok()?.checked_sub(1)?;
            let variant = api.enums.get(name)?.variants.get(i)?;
            if variant.fields.is_empty() {
                Value::Text(variant.name.clone())
            } else {
                Value::Variant(variant.name.clone(), read_fields(api, &variant.fields, bytes)?)
            }
        }
    })
}

fn read_fields(api: &Api, declared: &[Field], bytes: &mut &[u8]) -> Option<Vec<(String, Value)>> {
    declared.iter().map(|f| Some((f.name.clone(), read(api, &f.shape, bytes)?))).collect()
}

fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (head, rest) = bytes.split_first_chunk::<N>()?;
    *bytes = rest;
    Some(*head)
}

fn int(bytes: &mut &[u8]) -> Option<i32> {
    take(bytes).map(i32::from_be_bytes)
}

fn string(bytes: &mut &[u8]) -> Option<String> {
    let length = usize::try_from(int(bytes)?).ok()?;
    let (head, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    String::from_utf8(head.to_vec()).ok()
}
