//! What crosses the boundary, read out of the built library: calls, records, enums.
//!
//! Decides how names and types look in a scenario. The library is the only source, so that nothing here can go stale.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use uniffi_meta::{Metadata, Type};

/// The shape of a value in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `true` or `false`.
    Bool,
    /// A whole number of 32 bits.
    Int32,
    /// A whole number of 64 bits.
    Int64,
    /// Text.
    Text,
    /// A point in time: RFC 3339 text or milliseconds.
    Instant,
    /// `2026-11-21`.
    Date,
    /// `23:00`.
    Time,
    /// May be null.
    Optional(Box<Shape>),
    /// A list.
    List(Box<Shape>),
    /// An object with any keys.
    Map(Box<Shape>),
    /// A record, by name.
    Record(String),
    /// An enum, by name.
    Enum(String),
    /// Somebody who is told how far a job is, and may stop it: an argument only.
    Progress,
}

/// A field of a record or a variant, or an argument.
#[derive(Clone, Debug)]
pub struct Field {
    /// Name in snake case.
    pub name: String,
    /// What it holds.
    pub shape: Shape,
    /// Its documentation.
    pub doc: String,
}

/// A variant of an enum.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Name as in Rust: `EveryNDays`.
    pub rust: String,
    /// Name in a scenario: `every_n_days`.
    pub name: String,
    /// Its fields.
    pub fields: Vec<Field>,
    /// Its documentation.
    pub doc: String,
}

/// A record.
#[derive(Clone, Debug)]
pub struct Record {
    /// Fields in the order they cross.
    pub fields: Vec<Field>,
    /// Its documentation.
    pub doc: String,
}

/// An enum, or the error.
#[derive(Clone, Debug)]
pub struct Enum {
    /// Variants in the order they cross.
    pub variants: Vec<Variant>,
    /// Whether it is an error.
    pub error: bool,
    /// Its documentation.
    pub doc: String,
}

/// A call a scenario can make.
#[derive(Clone, Debug)]
pub struct Call {
    /// Name in snake case.
    pub name: String,
    /// Arguments in order.
    pub args: Vec<Field>,
    /// What it gives, or nothing.
    pub gives: Option<Shape>,
    /// Whether it belongs to the `Stillnight` object; if not, it needs no open file.
    pub method: bool,
    /// Its documentation.
    pub doc: String,
}

/// All that crosses.
#[derive(Clone, Debug, Default)]
pub struct Api {
    /// Calls in the order of the source.
    pub calls: Vec<Call>,
    /// Records by name.
    pub records: BTreeMap<String, Record>,
    /// Enums by name.
    pub enums: BTreeMap<String, Enum>,
}

/// The name of the error's enum.
pub const ERROR: &str = "StillnightError";

/// The name of who is told how far a job is.
const PROGRESS: &str = "ProgressListener";

/// `EveryNDays` → `every_n_days`.
pub fn snake(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// Where the library is that this program was built with.
pub fn library() -> Result<PathBuf, String> {
    if let Ok(path) = std::env::var("STILLNIGHT_LIBRARY") {
        return Ok(path.into());
    }
    let file = format!("{}stillnight{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    let program = std::env::current_exe().map_err(|e| e.to_string())?;
    // `deps` first: that one is always built in the same step as the Rust library this program holds.
    let places = program.ancestors().skip(1).take(2).flat_map(|dir| [dir.join("deps").join(&file), dir.join(&file)]);
    places
        .clone()
        .find(|p| p.exists())
        .ok_or_else(|| format!("no {file} beside {}: run `cargo build --workspace`", program.display()))
}

impl Api {
    /// Reads the library that this program was built with.
    ///
    /// # Errors
    /// Why it can't, in words.
    pub fn load() -> Result<Api, String> {
        Api::read(&library()?)
    }

    /// Reads a library.
    ///
    /// # Errors
    /// Why it can't, in words.
    pub fn read(library: &Path) -> Result<Api, String> {
        let path = camino::Utf8Path::from_path(library).ok_or("the library's path is not UTF-8")?;
        let all = uniffi_bindgen::macro_metadata::extract_from_library(path).map_err(|e| format!("{path}: {e:#}"))?;
        let mut api = Api::default();
        for item in all {
            match item {
                Metadata::Record(r) => {
                    let fields =
                        r.fields.iter().map(|f| field(&f.name, &f.ty, f.docstring.as_deref())).collect::<Result<_, _>>()?;
                    api.records.insert(r.name, Record { fields, doc: doc(r.docstring.as_deref()) });
                }
                Metadata::Enum(e) => {
                    let mut variants = Vec::new();
                    for v in e.variants {
                        let fields =
                            v.fields.iter().map(|f| field(&f.name, &f.ty, f.docstring.as_deref())).collect::<Result<_, _>>()?;
                        variants.push(Variant { name: snake(&v.name), rust: v.name, fields, doc: doc(v.docstring.as_deref()) });
                    }
                    api.enums.insert(e.name, Enum { variants, error: e.shape.is_error(), doc: doc(e.docstring.as_deref()) });
                }
                Metadata::Func(f) => api.add(f.name, &f.inputs, f.return_type.as_ref(), false, f.docstring.as_deref())?,
                Metadata::Method(m) => api.add(m.name, &m.inputs, m.return_type.as_ref(), true, m.docstring.as_deref())?,
                _ => {}
            }
        }
        if api.calls.is_empty() {
            return Err(format!("{path} exports no calls"));
        }
        api.calls.sort_by(|a, b| (!a.method, &a.name).cmp(&(!b.method, &b.name)));
        Ok(api)
    }

    fn add(
        &mut self,
        name: String,
        inputs: &[uniffi_meta::FnParamMetadata],
        gives: Option<&Type>,
        method: bool,
        text: Option<&str>,
    ) -> Result<(), String> {
        // A call that takes another object of the shell's own (`listen`) is made by the runner itself.
        if inputs.iter().any(|i| object(&i.ty).is_some_and(|name| name != PROGRESS)) {
            return Ok(());
        }
        let args = inputs.iter().map(|i| field(&i.name, &i.ty, None)).collect::<Result<_, _>>()?;
        let gives = gives.map(shape).transpose()?;
        self.calls.push(Call { name, args, gives, method, doc: doc(text) });
        Ok(())
    }

    /// A call by its name.
    pub fn call(&self, name: &str) -> Option<&Call> {
        self.calls.iter().find(|c| c.name == name)
    }
}

/// The name of the object that a type is, if it is one.
fn object(ty: &Type) -> Option<&str> {
    match ty {
        Type::Object { name, .. } | Type::CallbackInterface { name, .. } => Some(name),
        Type::Optional { inner_type } => object(inner_type),
        _ => None,
    }
}

fn field(name: &str, ty: &Type, text: Option<&str>) -> Result<Field, String> {
    Ok(Field { name: name.to_owned(), shape: shape(ty)?, doc: doc(text) })
}

fn doc(text: Option<&str>) -> String {
    text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shape(ty: &Type) -> Result<Shape, String> {
    Ok(match ty {
        Type::Boolean => Shape::Bool,
        Type::Int32 => Shape::Int32,
        Type::Int64 => Shape::Int64,
        Type::String => Shape::Text,
        Type::Optional { inner_type } => Shape::Optional(Box::new(shape(inner_type)?)),
        Type::Sequence { inner_type } => Shape::List(Box::new(shape(inner_type)?)),
        Type::Map { value_type, .. } => Shape::Map(Box::new(shape(value_type)?)),
        Type::Record { name, .. } if name == "YearMonthDay" => Shape::Date,
        Type::Record { name, .. } if name == "HourMinute" => Shape::Time,
        Type::Record { name, .. } => Shape::Record(name.clone()),
        Type::Enum { name, .. } => Shape::Enum(name.clone()),
        Type::Custom { name, .. } if name == "Instant" => Shape::Instant,
        Type::Custom { builtin, .. } => shape(builtin)?,
        Type::Object { name, .. } if name == PROGRESS => Shape::Progress,
        other => return Err(format!("no shape in scenarios for {other:?}")),
    })
}
