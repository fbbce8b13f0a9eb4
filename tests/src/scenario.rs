//! A scenario file as it is written: its parts, and what is wrong with them.
//!
//! Decides which steps and keys there are. Leaves doing them to [`crate::run`].

use serde_json::{Map, Value as Json};

use crate::device::Phone;
use crate::{mistake, wire, Outcome};

/// A scenario.
#[derive(Debug)]
pub struct Scenario {
    /// What it shows, in a few words.
    pub name: String,
    /// The phone at the start.
    pub phone: Phone,
    /// What happens; a step that is wrong holds its mistake.
    pub steps: Vec<Outcome<Step>>,
    /// For a scenario that tests the runner: how it must end.
    pub self_test: Option<SelfTest>,
}

/// How a scenario that tests the runner must end.
#[derive(Debug)]
pub struct SelfTest {
    /// `mistake`, or else `failure`.
    pub mistake: bool,
    /// A part of what must be said.
    pub says: String,
    /// The step it must be said of, if given.
    pub step: Option<usize>,
}

/// What is expected of a call or of opening.
#[derive(Debug, Default)]
pub struct Expected {
    /// Pattern of what it gives.
    pub value: Option<Json>,
    /// Pattern of its error.
    pub error: Option<Json>,
    /// Pattern of the error's words.
    pub words: Option<Json>,
}

/// A step.
#[derive(Debug)]
pub enum Step {
    /// Says something to the reader.
    Note,
    /// Moves the phone's clock, zone or habits.
    Set(Map<String, Json>),
    /// Lets time pass, in milliseconds.
    Advance(i64),
    /// Drops the object and opens the same file again.
    Restart,
    /// Drops the object.
    Close,
    /// Opens the file.
    Open(Constructor, Expected),
    /// Does something to a file of the scenario's folder, by its name; without one, to the closed diary.
    File(Option<String>, FileStep),
    /// Goes on with another phone: its clock is the same, its diary another.
    Phone(String),
    /// Calls.
    Call {
        /// Name.
        name: String,
        /// Arguments.
        args: Map<String, Json>,
        /// What must come.
        expected: Expected,
        /// Names to save parts of the result under.
        save: Vec<(String, String)>,
    },
    /// The topics told since the last such step.
    Changes(Vec<String>),
}

/// How a diary is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Constructor {
    /// As every day.
    #[default]
    Open,
    /// A damaged one, set aside.
    SetAside,
    /// The sample diary.
    OpenSample,
}

/// What is done to a file.
#[derive(Debug)]
pub enum FileStep {
    /// Replaces it by this text.
    Write(String),
    /// Overwrites bytes.
    Patch(u64, Vec<u8>),
    /// Cuts it.
    Truncate(u64),
    /// Removes it.
    Remove,
    /// Keeps a copy under a name.
    Keep(String),
    /// Puts a kept copy back.
    PutBack(String),
    /// Its text must be this.
    Is(String),
    /// This must stand somewhere in it.
    Contains(String),
    /// It must be byte for byte another file of the folder.
    SameAs(String),
    /// Whether it must be there.
    There(bool),
}

/// The step kinds, by name.
pub const STEPS: &[&str] = &["set", "advance", "restart", "close", "open", "phone", "file", "call", "changes"];

fn object<'a>(json: &'a Json, what: &str) -> Outcome<&'a Map<String, Json>> {
    json.as_object().map_or_else(|| mistake(format!("{what} must be an object, not {json}")), Ok)
}

fn text(json: &Json, what: &str) -> Outcome<String> {
    json.as_str().map_or_else(|| mistake(format!("{what} must be text, not {json}")), |t| Ok(t.to_owned()))
}

fn only(object: &Map<String, Json>, known: &[&str], what: &str) -> Outcome<()> {
    match object.keys().find(|k| !known.contains(&k.as_str())) {
        Some(unknown) => mistake(format!("unknown key \"{unknown}\" in {what}; there are {}", known.join(", "))),
        None => Ok(()),
    }
}

impl Scenario {
    /// Reads a file's text.
    ///
    /// # Errors
    /// What is wrong outside the steps.
    pub fn parse(source: &str) -> Outcome<Scenario> {
        let json: Json = serde_json::from_str(source).or_else(|e| mistake(format!("not JSON: {e}")))?;
        let (name, phone, self_test) = Scenario::head(&json)?;
        let Some(Json::Array(list)) = json.get("steps") else { return mistake("steps must be a list") };
        Ok(Scenario { name, phone, steps: list.iter().map(Step::parse).collect(), self_test })
    }

    fn head(json: &Json) -> Outcome<(String, Phone, Option<SelfTest>)> {
        let top = object(json, "a scenario")?;
        only(top, &["name", "about", "device", "steps", "self_test"], "a scenario")?;
        let name = text(top.get("name").unwrap_or(&Json::Null), "name")?;
        if let Some(about) = top.get("about") {
            text(about, "about")?;
        }
        let device = object(top.get("device").unwrap_or(&Json::Null), "device")?;
        only(device, &["now", "zone", "language", "hours24"], "device")?;
        let Some(now) = device.get("now").and_then(wire::instant) else { return mistake("device.now must be an instant") };
        let mut phone = Phone { now, zone: String::new(), language: "en".to_owned(), hours24: true };
        if !device.contains_key("zone") {
            return mistake("device.zone is missing");
        }
        set(&mut phone, device)?;
        let self_test = top.get("self_test").map(|t| SelfTest::parse(object(t, "self_test")?)).transpose()?;
        Ok((name, phone, self_test))
    }
}

impl SelfTest {
    fn parse(json: &Map<String, Json>) -> Outcome<SelfTest> {
        only(json, &["mistake", "failure", "step"], "self_test")?;
        let step = json.get("step").and_then(Json::as_u64).map(|n| n as usize);
        match (json.get("mistake"), json.get("failure")) {
            (Some(says), None) => Ok(SelfTest { mistake: true, says: text(says, "mistake")?, step }),
            (None, Some(says)) => Ok(SelfTest { mistake: false, says: text(says, "failure")?, step }),
            _ => mistake("self_test needs mistake or failure"),
        }
    }

    /// Whether this is the end it must come to.
    pub fn is(&self, mistake: bool, said: &str, step: usize) -> bool {
        self.mistake == mistake && said.contains(&self.says) && self.step.is_none_or(|s| s == step)
    }
}

/// Moves a phone as a `set` step or the head says.
///
/// # Errors
/// A mistake for an unknown key or a value of the wrong kind.
pub fn set(phone: &mut Phone, to: &Map<String, Json>) -> Outcome<()> {
    only(to, &["now", "zone", "language", "hours24"], "set")?;
    for (key, value) in to {
        match (key.as_str(), value) {
            ("now", _) => match wire::instant(value) {
                Some(now) => phone.now = now,
                None => return mistake(format!("now must be an instant such as \"2026-03-10T03:12:00+01:00\", not {value}")),
            },
            ("zone", _) => phone.zone = text(value, "zone")?,
            ("language", _) => phone.language = text(value, "language")?,
            ("hours24", Json::Bool(b)) => phone.hours24 = *b,
            _ => return mistake(format!("hours24 must be true or false, not {value}")),
        }
    }
    Ok(())
}

fn duration(json: &Json) -> Outcome<i64> {
    let wrong = || mistake(format!("advance must be a duration such as \"2h30m\", \"1d\", \"45s\", \"-3m\", not {json}"));
    let Some(whole) = json.as_str() else { return wrong() };
    let (sign, mut rest) = whole.strip_prefix('-').map_or((1, whole), |r| (-1, r));
    let mut total = 0;
    for (unit, ms) in [('d', 86_400_000), ('h', 3_600_000), ('m', 60_000), ('s', 1_000)] {
        if let Some((number, tail)) = rest.split_once(unit) {
            match number.parse::<u32>() {
                Ok(n) => total += i64::from(n) * ms,
                Err(_) => return wrong(),
            }
            rest = tail;
        }
    }
    if rest.is_empty() && !whole.trim_start_matches('-').is_empty() {
        Ok(sign * total)
    } else {
        wrong()
    }
}

fn just_true(json: &Json, what: &str) -> Outcome<()> {
    if *json == Json::Bool(true) {
        Ok(())
    } else {
        mistake(format!("{what} must be true, not {json}"))
    }
}

fn expected(step: &Map<String, Json>) -> Outcome<Expected> {
    let part = |key: &str| step.get(key).cloned();
    let e = Expected { value: part("expect"), error: part("error"), words: part("words") };
    if e.value.is_some() && e.error.is_some() {
        return mistake("expect and error in one step");
    }
    if e.words.is_some() && e.error.is_none() {
        return mistake("words without error");
    }
    Ok(e)
}

impl Step {
    fn parse(json: &Json) -> Outcome<Step> {
        let step = object(json, "a step")?;
        if let (Some(note), 1) = (step.get("note"), step.len()) {
            return text(note, "note").map(|_| Step::Note);
        }
        let kinds: Vec<&str> = STEPS.iter().copied().filter(|k| step.contains_key(*k)).collect();
        let [kind] = kinds.as_slice() else {
            return mistake(format!("a step needs exactly one of {}: {json}", STEPS.join(", ")));
        };
        let keys: &[&str] =
            if *kind == "call" { &["call", "args", "expect", "error", "words", "save", "note"] } else { &[kind, "note"] };
        only(step, keys, &format!("a {kind} step"))?;
        if let Some(note) = step.get("note") {
            text(note, "note")?;
        }
        let body = &step[*kind];
        Ok(match *kind {
            "set" => {
                let to = object(body, "set")?;
                set(&mut Phone { now: 0, zone: String::new(), language: String::new(), hours24: true }, to)?;
                Step::Set(to.clone())
            }
            "advance" => Step::Advance(duration(body)?),
            "restart" => just_true(body, "restart").map(|()| Step::Restart)?,
            "close" => just_true(body, "close").map(|()| Step::Close)?,
            "open" => match body {
                Json::Object(open) => {
                    only(open, &["by", "error", "words"], "open")?;
                    let by = match open.get("by").map(|by| text(by, "by")).transpose()?.as_deref() {
                        None | Some("open") => Constructor::Open,
                        Some("set_aside") => Constructor::SetAside,
                        Some("open_sample") => Constructor::OpenSample,
                        Some(other) => return mistake(format!("open by \"{other}\"; there are open, set_aside, open_sample")),
                    };
                    Step::Open(by, expected(open)?)
                }
                _ => just_true(body, "open").map(|()| Step::Open(Constructor::Open, Expected::default()))?,
            },
            "phone" => Step::Phone(inside(text(body, "phone")?)?),
            "file" => {
                let mut body = object(body, "file")?.clone();
                let name = body.remove("name").map(|name| inside(text(&name, "name")?)).transpose()?;
                Step::File(name, FileStep::parse(&body)?)
            }
            "changes" => match body {
                Json::Array(topics) => Step::Changes(topics.iter().map(|t| text(t, "a topic")).collect::<Outcome<_>>()?),
                _ => return mistake("changes must be a list of topics"),
            },
            _ => {
                let empty = Json::Object(Map::new());
                let args = object(step.get("args").unwrap_or(&empty), "args")?.clone();
                let save = object(step.get("save").unwrap_or(&empty), "save")?;
                let save = save.iter().map(|(k, v)| Ok((k.clone(), text(v, "a path to save")?))).collect::<Outcome<Vec<_>>>()?;
                let expected = expected(step)?;
                if expected.error.is_some() && !save.is_empty() {
                    return mistake("save and error in one step");
                }
                Step::Call { name: text(body, "call")?, args, expected, save }
            }
        })
    }
}

/// A name that stays inside the scenario's folder.
fn inside(name: String) -> Outcome<String> {
    if name.split('/').any(|part| part.is_empty() || part == "..") {
        return mistake(format!("\"{name}\" leaves the scenario's folder"));
    }
    Ok(name)
}

impl FileStep {
    fn parse(body: &Map<String, Json>) -> Outcome<FileStep> {
        let known = ["name", "write", "patch", "truncate", "remove", "keep", "put_back", "is", "contains", "same_as", "there"];
        only(body, &known, "file")?;
        let mut entries = body.iter();
        let (Some((kind, value)), None) = (entries.next(), entries.next()) else {
            return mistake("a file step does one thing");
        };
        Ok(match kind.as_str() {
            "write" => FileStep::Write(text(value, "write")?),
            "patch" => {
                let patch = object(value, "patch")?;
                only(patch, &["offset", "hex"], "patch")?;
                let hex = text(patch.get("hex").unwrap_or(&Json::Null), "hex")?;
                let bytes = (0..hex.len()).step_by(2).map(|i| hex.get(i..i + 2).and_then(|h| u8::from_str_radix(h, 16).ok()));
                match (patch.get("offset").and_then(Json::as_u64), bytes.collect::<Option<Vec<u8>>>()) {
                    (Some(offset), Some(bytes)) => FileStep::Patch(offset, bytes),
                    _ => return mistake("patch needs an offset and pairs of hex digits"),
                }
            }
            "truncate" => match value.as_u64() {
                Some(n) => FileStep::Truncate(n),
                None => return mistake("truncate must be a number of bytes"),
            },
            "remove" => just_true(value, "remove").map(|()| FileStep::Remove)?,
            "keep" => FileStep::Keep(text(value, "keep")?),
            "put_back" => FileStep::PutBack(text(value, "put_back")?),
            "is" => FileStep::Is(text(value, "is")?),
            "contains" => FileStep::Contains(text(value, "contains")?),
            "same_as" => FileStep::SameAs(inside(text(value, "same_as")?)?),
            _ => match value {
                Json::Bool(there) => FileStep::There(*there),
                _ => return mistake(format!("there must be true or false, not {value}")),
            },
        })
    }
}
