//! The Swift runner's glue: Swift has no reflection to build a record or make a call by its name.
//!
//! Decides how UniFFI's Swift names are made from the library's. New calls and records need no code here.

use std::fmt::Write;

use crate::api::{Api, Field, Shape, Variant};

/// `every_n_days` → `everyNDays`.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + &part[..1].to_uppercase() + &part[1..])
}

fn list(fields: &[Field]) -> String {
    fields.iter().map(|f| format!("\"{}\"", f.name)).collect::<Vec<_>>().join(", ")
}

fn takes(fields: &[Field], from: &str) -> String {
    let take = |f: &Field| if f.shape == Shape::Optional(Box::new(Shape::Progress)) { "progress" } else { "take" };
    fields.iter().map(|f| format!("{}: try {from}.{}(\"{}\")", camel(&f.name), take(f), f.name)).collect::<Vec<_>>().join(", ")
}

fn values(fields: &[Field], prefix: &str) -> String {
    let pairs: Vec<String> = fields.iter().map(|f| format!("\"{}\": {prefix}`{}`.crossed", f.name, camel(&f.name))).collect();
    if pairs.is_empty() {
        "[:]".to_owned()
    } else {
        format!("[{}]", pairs.join(", "))
    }
}

/// The glue's source.
pub fn glue(api: &Api) -> String {
    let mut out = String::from(
        "// Generated from the built library (src/swift.rs of the Rust tests). Never committed.\nimport StillnightCore\n",
    );
    // Writing to a String can't fail.
    let _ = write_glue(api, &mut out);
    out
}

fn write_glue(api: &Api, out: &mut String) -> std::fmt::Result {
    for (name, record) in api.records.iter().filter(|(n, _)| !["YearMonthDay", "HourMinute"].contains(&n.as_str())) {
        writeln!(out, "\nextension {name}: Crossing {{")?;
        writeln!(out, "  static func from(_ json: JSON, _ at: String) throws -> {name} {{")?;
        writeln!(out, "    let given = try Given(json, at, [{}])", list(&record.fields))?;
        writeln!(out, "    return {name}({})\n  }}", takes(&record.fields, "given"))?;
        writeln!(out, "  var crossed: Value {{ .record({}) }}\n}}", values(&record.fields, "self."))?;
    }
    for (name, kind) in &api.enums {
        let case = |v: &Variant| if kind.error { v.rust.clone() } else { camel(&v.name) };
        let known = kind.variants.iter().map(|v| format!("\"{}\": [{}]", v.name, list(&v.fields))).collect::<Vec<_>>().join(", ");
        writeln!(out, "\nextension {name}: Crossing {{")?;
        writeln!(out, "  static func from(_ json: JSON, _ at: String) throws -> {name} {{")?;
        writeln!(out, "    let (name, given) = try variant(json, at, [{known}])\n    switch (name, given) {{")?;
        for v in &kind.variants {
            if v.fields.is_empty() {
                writeln!(out, "    case (\"{}\", nil): return .{}", v.name, case(v))?;
            } else {
                writeln!(out, "    case (\"{}\", let given?): return .{}({})", v.name, case(v), takes(&v.fields, "given"))?;
            }
        }
        writeln!(out, "    default: throw mistake(\"\\(at): \\(name)\")\n    }}\n  }}")?;
        writeln!(out, "  var crossed: Value {{\n    switch self {{")?;
        for v in &kind.variants {
            if v.fields.is_empty() {
                writeln!(out, "    case .{}: return .text(\"{}\")", case(v), v.name)?;
            } else {
                let bound = v.fields.iter().map(|f| format!("let `{}`", camel(&f.name))).collect::<Vec<_>>().join(", ");
                writeln!(out, "    case .{}({bound}): return .variant(\"{}\", {})", case(v), v.name, values(&v.fields, ""))?;
            }
        }
        writeln!(out, "    }}\n  }}\n}}")?;
    }
    writeln!(out, "\n/// The calls by name, with their arguments.\nlet calls: [String: [String]] = [")?;
    for call in &api.calls {
        writeln!(out, "  \"{}\": [{}],", call.name, list(&call.args))?;
    }
    writeln!(out, "]\n\n/// Makes a call.\nfunc dispatch(_ open: Stillnight?, _ name: String, _ given: Given) throws -> Value {{\n  switch name {{")?;
    for call in &api.calls {
        let on = if call.method { "opened(open, name)" } else { "StillnightCore" };
        let made = format!("try {on}.{}({})", camel(&call.name), takes(&call.args, "given"));
        match call.gives {
            Some(_) => writeln!(out, "  case \"{}\": return {made}.crossed", call.name)?,
            None => writeln!(out, "  case \"{}\":\n    {made}\n    return .null", call.name)?,
        }
    }
    writeln!(out, "  default: throw mistake(\"unknown call \\\"\\(name)\\\"\")\n  }}\n}}")
}
