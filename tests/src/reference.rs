//! The reference of calls, records and enums (scenarios/REFERENCE.md), written from the library, so that it can't go stale:
//! a test holds the file against it.

use std::fmt::Write;

use crate::api::{Api, Call, Field, Shape, ERROR};

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Bool => "`true` or `false`".to_owned(),
        Shape::Int32 | Shape::Int64 => "number".to_owned(),
        Shape::Text => "text".to_owned(),
        Shape::Instant => "instant".to_owned(),
        Shape::Date => "date".to_owned(),
        Shape::Time => "time".to_owned(),
        Shape::Optional(inner) => format!("{} or null", self::shape(inner)),
        Shape::List(inner) => format!("list of {}", self::shape(inner)),
        Shape::Map(inner) => format!("object of {}", self::shape(inner)),
        Shape::Progress => "[progress](README.md#calls)".to_owned(),
        Shape::Record(name) | Shape::Enum(name) => format!("[{name}](#{})", name.to_lowercase()),
    }
}

fn described(doc: &str) -> String {
    if doc.is_empty() {
        String::new()
    } else {
        format!(": {doc}")
    }
}

fn fields(fields: &[Field]) -> String {
    fields.iter().map(|f| format!("`{}` {}", f.name, shape(&f.shape))).collect::<Vec<_>>().join(", ")
}

fn call(out: &mut String, call: &Call) -> std::fmt::Result {
    let args = if call.args.is_empty() { "–".to_owned() } else { fields(&call.args) };
    let gives = call.gives.as_ref().map_or("nothing".to_owned(), shape);
    writeln!(out, "| `{}` | {args} | {gives} | {} |", call.name, call.doc.replace('|', "\\|"))
}

/// The reference as Markdown.
pub fn markdown(api: &Api) -> String {
    let mut out = String::new();
    // Writing to a String can't fail.
    let _ = write_markdown(api, &mut out);
    out
}

fn write_markdown(api: &Api, out: &mut String) -> std::fmt::Result {
    out.push_str(
        "# Calls and shapes\n\nWritten from the built library by `cargo run -p stillnight-tests --bin reference`; a test fails when it is out of date. How a\nscenario uses them: [README.md](README.md).\n\n\
         Shapes: an *instant* is RFC 3339 text with an offset (`\"2026-03-10T03:12:00+01:00\"`) or milliseconds since 1970; a *date* is\n`\"2026-11-21\"`, a *time* is `\"23:00\"`. In arguments, a record may leave out fields that are a list, a text, or may be null.\n",
    );
    out.push_str("\n## Calls on the open file\n\n| Call | Arguments | Gives | |\n|---|---|---|---|\n");
    for c in api.calls.iter().filter(|c| c.method) {
        call(out, c)?;
    }
    out.push_str("\n## Calls that need no file\n\n| Call | Arguments | Gives | |\n|---|---|---|---|\n");
    for c in api.calls.iter().filter(|c| !c.method) {
        call(out, c)?;
    }
    out.push_str("\n## Records\n");
    for (name, record) in
        api.records.iter().filter(|(n, _)| !["YearMonthDay", "HourMinute", "ZoneRules", "ZoneTransition"].contains(&n.as_str()))
    {
        writeln!(out, "\n### {name}\n{}\n", record.doc)?;
        for field in &record.fields {
            writeln!(out, "- `{}` {}{}", field.name, shape(&field.shape), described(&field.doc))?;
        }
    }
    out.push_str("\n## Enums\nA variant without fields is its name: `\"every_day\"`. One with fields is an object of one key: `{\"before_bed\": {\"minutes\": 45}}`.\n");
    for (name, kind) in api.enums.iter().filter(|(n, _)| n.as_str() != ERROR) {
        writeln!(out, "\n### {name}\n{}\n", kind.doc)?;
        variants(out, kind)?;
    }
    out.push_str("\n## Errors\n\n");
    if let Some(errors) = api.enums.get(ERROR) {
        writeln!(out, "<a id=\"{}\"></a>", ERROR.to_lowercase())?;
        variants(out, errors)?;
    }
    Ok(())
}

fn variants(out: &mut String, kind: &crate::api::Enum) -> std::fmt::Result {
    for variant in &kind.variants {
        if variant.fields.is_empty() {
            writeln!(out, "- `\"{}\"`{}", variant.name, described(&variant.doc))?;
        } else {
            writeln!(out, "- `{{\"{}\": {{…}}}}` with {}{}", variant.name, fields(&variant.fields), described(&variant.doc))?;
        }
    }
    Ok(())
}
