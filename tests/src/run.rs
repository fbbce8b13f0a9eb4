//! Runs scenarios: does their steps against the facade and holds what comes against what is expected.
//!
//! Decides besides, for every scenario: a call that gives an error has changed nothing and told nobody; the revision told
//! rises by one. What is right for the app stands in the scenario.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{json, Map, Value as Json};
use stillnight::{ChangeListener, ProgressListener, Stillnight, Topic};
use uniffi::Lower;

use crate::api::{Api, Shape, ERROR};
use crate::device::ScriptedDevice;
use crate::pattern::{check, fill, hold};
use crate::scenario::{set, Constructor, Expected, FileStep, Scenario, Step};
use crate::value::{at, show, Value};
use crate::{calls, failed, mistake, wire, Outcome, Stop};

/// What a listener was told.
#[derive(Default)]
struct Told {
    topics: Vec<String>,
    changes: usize,
    revision: Option<i64>,
    /// Set when a revision did not follow the one before.
    jump: Option<String>,
}

/// Writes down what it is told.
struct Ear {
    told: Mutex<Told>,
    api: Arc<Api>,
}

impl Ear {
    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ChangeListener for Ear {
    fn on_change(&self, topics: Vec<Topic>, revision: i64) {
        let mut told = self.told();
        if let Some(before) = told.revision.filter(|before| before + 1 != revision) {
            told.jump = Some(format!("the listener was told revision {revision} after {before}"));
        }
        told.revision = Some(revision);
        told.changes += 1;
        for topic in topics {
            let mut bytes = Vec::new();
            <Topic as Lower<stillnight::UniFfiTag>>::write(topic, &mut bytes);
            let Some(Value::Text(topic)) = wire::read(&self.api, &Shape::Enum("Topic".into()), &mut bytes.as_slice()) else {
                continue;
            };
            if !told.topics.contains(&topic) {
                told.topics.push(topic);
            }
        }
    }
}

/// Follows a job, and stops it where the scenario says.
struct Follower {
    cancel_at: Option<u64>,
    reports: AtomicU64,
    /// Set by a report that makes no sense.
    odd: Mutex<Option<String>>,
}

impl ProgressListener for Follower {
    fn on_progress(&self, done: i64, total: i64) -> bool {
        let report = self.reports.fetch_add(1, Ordering::SeqCst) + 1;
        if done < 0 || total < 0 || (total > 0 && done > total) {
            let odd = format!("report {report} of a job's progress was {done} of {total}");
            self.odd.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(odd);
        }
        self.cancel_at.is_none_or(|at| report < at)
    }
}

/// What a call gave: a value, or the error.
type Answer = Result<Value, Value>;

/// The phone a scenario begins with.
const FIRST: &str = "first";

/// A scenario as it runs.
struct Run {
    api: Arc<Api>,
    device: Arc<ScriptedDevice>,
    ear: Arc<Ear>,
    open: Option<Arc<Stillnight>>,
    /// How it is opened again by a restart.
    by: Constructor,
    folder: tempfile::TempDir,
    /// Whose diary it is: a folder of its own.
    phone: String,
    kept: BTreeMap<String, Vec<u8>>,
    saved: BTreeMap<String, Json>,
}

/// The screens that must look the same before and after a call that gives an error.
const PICTURE: &[(&str, &str, i64)] = &[
    ("first_run", "", 0),
    ("tonight", "", 0),
    ("morning", "", 0),
    ("plan", "", 0),
    ("trends", "nights", 400),
    ("ledger", "limit", 1000),
    ("exposure_form", "", 0),
    ("programme", "", 0),
    ("own_words", "", 0),
    ("learned_bedtime", "", 0),
    ("backup_schedule", "", 0),
    ("kept_files", "", 0),
];

impl Run {
    fn file(&self) -> PathBuf {
        self.folder.path().join(&self.phone).join("stillnight.db")
    }

    fn decode(&self, shape: &Shape, bytes: &[u8], name: &str) -> Outcome<Value> {
        let mut rest = bytes;
        match wire::read(&self.api, shape, &mut rest) {
            Some(value) if rest.is_empty() => Ok(value),
            _ => failed(format!("what {name} gave can't be read: the library and this runner differ; build both again")),
        }
    }

    fn call(&self, name: &str, args: &Map<String, Json>) -> Outcome<Answer> {
        let Some(call) = self.api.call(name) else { return mistake(unknown_call(&self.api, name)) };
        if call.method && self.open.is_none() {
            return mistake(format!("{name} while the file is closed"));
        }
        let bytes = wire::arguments(&self.api, &call.args, args)?;
        let follower = match args.get("progress").filter(|p| !p.is_null() && call.args.iter().any(|a| a.name == "progress")) {
            Some(progress) => Some(Arc::new(Follower {
                cancel_at: wire::progress(progress, "progress")?,
                reports: AtomicU64::new(0),
                odd: Mutex::default(),
            })),
            None => None,
        };
        let progress = follower.clone().map(|f| f as Arc<dyn ProgressListener>);
        let answer = calls::call(self.open.as_deref(), name, &bytes, progress);
        if let Some(odd) = follower.and_then(|f| f.odd.lock().unwrap_or_else(PoisonError::into_inner).take()) {
            return failed(odd);
        }
        match answer {
            Some(Ok(bytes)) => match &call.gives {
                Some(shape) => self.decode(shape, &bytes, name).map(Ok),
                None => Ok(Ok(Value::Null)),
            },
            Some(Err(bytes)) => self.decode(&Shape::Enum(ERROR.into()), &bytes, name).map(Err),
            None => failed(format!("{name} is exported, but missing in this runner's list (tests/src/calls.rs)")),
        }
    }

    fn picture(&self) -> Outcome<Vec<Answer>> {
        PICTURE
            .iter()
            .map(|(name, arg, n)| {
                self.call(name, &if arg.is_empty() { Map::new() } else { Map::from_iter([((*arg).to_owned(), json!(n))]) })
            })
            .collect()
    }

    fn hold_error(&self, error: &Value, expected: &Expected) -> Outcome<()> {
        match &expected.error {
            Some(pattern) => hold(&fill(pattern, &self.saved)?, error, "error")?,
            None => return failed(format!("expected: no error\ncame:     the error {}", show(&error.json()))),
        }
        if let Some(pattern) = &expected.words {
            let language = self.device.phone().language.clone();
            let args = Map::from_iter([("error".to_owned(), error.json()), ("language".to_owned(), json!(language))]);
            match self.call("explain", &args)? {
                Ok(words) => hold(&fill(pattern, &self.saved)?, &words, "words")?,
                Err(error) => return failed(format!("explain gave the error {}", show(&error.json()))),
            }
        }
        Ok(())
    }

    fn open(&mut self, by: Constructor, expected: &Expected) -> Outcome<()> {
        if self.open.is_some() {
            return mistake("open while the file is open");
        }
        let before = fs::read(self.file()).ok();
        let (path, device) = (self.file().to_string_lossy().into_owned(), self.device.clone());
        let opened = match by {
            Constructor::Open => Stillnight::open(path, device),
            Constructor::SetAside => Stillnight::set_aside(path, device),
            Constructor::OpenSample => Stillnight::open_sample(path, device),
        };
        match opened {
            Ok(stillnight) => {
                if let Some(pattern) = &expected.error {
                    return failed(format!("expected: the error {pattern}\ncame:     no error"));
                }
                self.ear.told().revision = None;
                if stillnight.listen(Some(self.ear.clone())).is_err() {
                    return failed("listen gave an error");
                }
                self.open = Some(stillnight);
                // Set aside once, the diary is a new one; the sample stays the sample.
                self.by = if by == Constructor::OpenSample { by } else { Constructor::Open };
                Ok(())
            }
            Err(error) => {
                let error = self.decode(&Shape::Enum(ERROR.into()), &calls::error(error), "open")?;
                self.hold_error(&error, expected)?;
                // A damaged file is moved aside on purpose.
                if error != Value::Text("damaged".into()) && before != fs::read(self.file()).ok() {
                    return failed("opening gave an error and changed the file");
                }
                Ok(())
            }
        }
    }

    fn close(&mut self) -> Outcome<()> {
        match self.open.take() {
            Some(_) => Ok(()),
            None => mistake("close while the file is closed"),
        }
    }

    /// Makes a phone's folder, and its diary the one that steps are about.
    fn take_up(&mut self, phone: &str) -> Outcome<()> {
        self.phone = phone.to_owned();
        fs::create_dir_all(self.folder.path().join(phone)).or_else(|e| failed(e.to_string()))
    }

    fn file_step(&mut self, name: Option<&str>, step: &FileStep) -> Outcome<()> {
        let path = match name {
            Some(name) => self.folder.path().join(name),
            None if self.open.is_some() => return mistake("a file step while the file is open: close it first"),
            None => {
                // Closed, the log holds nothing that the file doesn't: it would hide what is done to the file.
                for log in ["stillnight.db-wal", "stillnight.db-shm"] {
                    let _ = fs::remove_file(self.file().with_file_name(log));
                }
                self.file()
            }
        };
        let done = match step {
            FileStep::Write(text) => fs::write(&path, text),
            FileStep::Patch(offset, bytes) => fs::OpenOptions::new().write(true).open(&path).and_then(|mut f| {
                f.seek(SeekFrom::Start(*offset))?;
                f.write_all(bytes)
            }),
            FileStep::Truncate(length) => fs::OpenOptions::new().write(true).open(&path).and_then(|f| f.set_len(*length)),
            FileStep::Remove => fs::remove_file(&path),
            FileStep::Keep(name) => fs::read(&path).map(|bytes| {
                self.kept.insert(name.clone(), bytes);
            }),
            FileStep::PutBack(name) => match self.kept.get(name) {
                Some(bytes) => fs::write(&path, bytes),
                None => return mistake(format!("no copy was kept as \"{name}\"")),
            },
            FileStep::There(there) => {
                if path.exists() != *there {
                    return failed(format!("expected: there: {there}\ncame:     there: {}", path.exists()));
                }
                Ok(())
            }
            FileStep::SameAs(other) => match (fs::read(&path), fs::read(self.folder.path().join(other))) {
                (Ok(is), Ok(wanted)) if is == wanted => Ok(()),
                (Ok(is), Ok(wanted)) => {
                    let place = is.iter().zip(&wanted).take_while(|(a, b)| a == b).count();
                    return failed(format!(
                        "expected: the {} bytes of {other}\ncame:     {} bytes, others from byte {place} on",
                        wanted.len(),
                        is.len()
                    ));
                }
                (Err(e), _) | (_, Err(e)) => Err(e),
            },
            FileStep::Contains(text) => match fs::read(&path) {
                Ok(bytes) if String::from_utf8_lossy(&bytes).contains(text) => Ok(()),
                Ok(bytes) => {
                    return failed(format!("expected: a file with {text:?} in it\ncame:     {} bytes without it", bytes.len()))
                }
                Err(e) => Err(e),
            },
            FileStep::Is(text) => {
                let found = fs::read(&path).map_or_else(|_| "no file".to_owned(), |b| String::from_utf8_lossy(&b).into_owned());
                if found != *text {
                    return failed(format!("expected: a file that is {text:?}\ncame:     {found:?}"));
                }
                Ok(())
            }
        };
        done.or_else(|e| mistake(format!("the file: {e}")))
    }

    fn step(&mut self, step: &Step) -> Outcome<()> {
        match step {
            Step::Note => Ok(()),
            Step::Set(to) => set(&mut self.device.phone(), to),
            Step::Advance(ms) => {
                self.device.phone().now += ms;
                Ok(())
            }
            Step::Restart => {
                self.close()?;
                self.open(self.by, &Expected::default())
            }
            Step::Close => self.close(),
            Step::Open(by, expected) => self.open(*by, expected),
            Step::Phone(phone) => {
                self.open = None;
                self.take_up(phone)?;
                self.open(Constructor::Open, &Expected::default())
            }
            Step::File(name, step) => self.file_step(name.as_deref(), step),
            Step::Changes(wanted) => {
                let came = std::mem::take(&mut self.ear.told().topics);
                let sorted = |list: &[String]| {
                    let mut list = list.to_vec();
                    list.sort();
                    list.dedup();
                    list
                };
                if sorted(wanted) != sorted(&came) {
                    return failed(format!("expected: changes of {:?}\ncame:     {:?}", sorted(wanted), sorted(&came)));
                }
                Ok(())
            }
            Step::Call { name, args, expected, save } => {
                let Json::Object(args) = fill(&Json::Object(args.clone()), &self.saved)? else { return mistake("args") };
                let before = match (&expected.error, &self.open) {
                    (Some(_), Some(_)) => Some((self.picture()?, self.ear.told().changes)),
                    _ => None,
                };
                match (self.call(name, &args)?, &expected.error) {
                    (Ok(value), None) => {
                        if let Some(pattern) = &expected.value {
                            hold(&fill(pattern, &self.saved)?, &value, "")?;
                        }
                        for (key, path) in save {
                            match at(&value.json(), path) {
                                Some(part) => {
                                    self.saved.insert(key.clone(), part.clone());
                                }
                                None => return mistake(format!("nothing to save at \"{path}\" of {}", value.json())),
                            }
                        }
                        Ok(())
                    }
                    (Ok(value), Some(pattern)) => {
                        failed(format!("expected: the error {pattern}\ncame:     {}", show(&value.json())))
                    }
                    (Err(error), _) => {
                        self.hold_error(&error, expected)?;
                        let Some((picture, changes)) = before else { return Ok(()) };
                        if changes != self.ear.told().changes {
                            return failed(format!("{name} gave an error and told a change"));
                        }
                        for (was, (is, (screen, ..))) in picture.iter().zip(self.picture()?.iter().zip(PICTURE)) {
                            if was != is {
                                let text = |a: &Answer| {
                                    a.as_ref().map_or_else(|e| format!("the error {}", e.json()), |v| v.json().to_string())
                                };
                                return failed(format!(
                                    "{name} gave an error and changed {screen}\nbefore: {}\nafter:  {}",
                                    text(was),
                                    text(is)
                                ));
                            }
                        }
                        Ok(())
                    }
                }
            }
        }
    }
}

fn unknown_call(api: &Api, name: &str) -> String {
    let known: Vec<&str> = api.calls.iter().map(|c| c.name.as_str()).collect();
    format!("unknown call \"{name}\"; there are {}", known.join(", "))
}

/// Finds mistakes that can be seen before anything runs.
fn check_step(api: &Api, step: &Step) -> Outcome<()> {
    let error = |expected: &Expected| {
        if let Some(pattern) = &expected.error {
            check(api, pattern, &Shape::Enum(ERROR.into()), "error")?;
        }
        expected.words.as_ref().map_or(Ok(()), |pattern| check(api, pattern, &Shape::Text, "words"))
    };
    match step {
        Step::Open(_, expected) => error(expected),
        Step::Changes(topics) => topics.iter().try_for_each(|t| check(api, &json!(t), &Shape::Enum("Topic".into()), "changes")),
        Step::Call { name, args, expected, .. } => {
            let Some(call) = api.call(name) else { return mistake(unknown_call(api, name)) };
            if let Some(unknown) = args.keys().find(|k| !call.args.iter().any(|a| a.name == **k)) {
                return mistake(format!("unknown argument \"{unknown}\" of {name}"));
            }
            error(expected)?;
            match (&expected.value, &call.gives) {
                (Some(pattern), Some(shape)) => check(api, pattern, shape, ""),
                (Some(pattern), None) if !pattern.is_null() => {
                    mistake(format!("{name} gives nothing: its pattern can only be null"))
                }
                _ => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

/// How a file went.
#[derive(Debug)]
pub struct Report {
    /// Whether it is as it must be.
    pub passed: bool,
    /// What to print.
    pub text: String,
}

fn steps(api: &Arc<Api>, scenario: &Scenario) -> Result<(), (usize, Stop)> {
    for (i, step) in scenario.steps.iter().enumerate() {
        step.as_ref().map_err(Stop::clone).and_then(|step| check_step(api, step)).map_err(|stop| (i + 1, stop))?;
    }
    let start = |text: String| (0, Stop::Failed(text));
    let mut run = Run {
        api: api.clone(),
        device: Arc::new(ScriptedDevice::new(scenario.phone.clone())),
        ear: Arc::new(Ear { told: Mutex::default(), api: api.clone() }),
        open: None,
        by: Constructor::Open,
        folder: tempfile::tempdir().map_err(|e| start(e.to_string()))?,
        phone: String::new(),
        kept: BTreeMap::new(),
        saved: BTreeMap::new(),
    };
    run.saved.insert("dir".to_owned(), json!(run.folder.path().to_string_lossy()));
    run.take_up(FIRST).and_then(|()| run.open(Constructor::Open, &Expected::default())).map_err(|stop| (0, stop))?;
    for (i, step) in scenario.steps.iter().enumerate() {
        let number = |stop| (i + 1, stop);
        step.as_ref().map_err(Stop::clone).and_then(|step| run.step(step)).map_err(number)?;
        if let Some(jump) = run.ear.told().jump.take() {
            return failed(jump).map_err(number);
        }
    }
    Ok(())
}

/// Runs one file.
pub fn file(api: &Arc<Api>, path: &Path) -> Report {
    let shown = path.display();
    let said = |word: &str, i: usize, text: &str| {
        let place = if i == 0 { "before the first step".to_owned() } else { format!("step {i}") };
        format!("{word} {shown}\n  {place}: {}", text.replace('\n', "\n    "))
    };
    let source = match fs::read_to_string(path) {
        Ok(source) => source,
        Err(e) => return Report { passed: false, text: said("MISTAKE", 0, &e.to_string()) },
    };
    let (end, self_test) = match Scenario::parse(&source) {
        Ok(scenario) => (steps(api, &scenario), scenario.self_test),
        Err(stop) => (Err((0, stop)), None),
    };
    match (end, self_test) {
        (Ok(()), None) => Report { passed: true, text: format!("ok      {shown}") },
        (Ok(()), Some(_)) => Report { passed: false, text: said("FAILED", 0, "passed, although it tests that the runner stops") },
        (Err((i, stop)), self_test) => {
            let (is_mistake, text) = match &stop {
                Stop::Mistake(text) => (true, text),
                Stop::Failed(text) => (false, text),
            };
            if self_test.is_some_and(|t| t.is(is_mistake, text, i)) {
                return Report { passed: true, text: format!("ok      {shown}") };
            }
            Report {
                passed: false,
                text: if is_mistake {
                    said("MISTAKE", i, &format!("mistake in the scenario: {text}"))
                } else {
                    said("FAILED", i, text)
                },
            }
        }
    }
}

/// The files to run: `STILLNIGHT_SCENARIOS` (one path a line), or all that come with the project.
pub fn files() -> Vec<PathBuf> {
    if let Ok(list) = std::env::var("STILLNIGHT_SCENARIOS") {
        return list.lines().filter(|l| !l.trim().is_empty()).map(PathBuf::from).collect();
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut all: Vec<PathBuf> = [folder.clone(), folder.join("self-test")]
        .iter()
        .filter_map(|dir| fs::read_dir(dir).ok())
        .flat_map(|dir| dir.filter_map(|e| Some(e.ok()?.path())))
        .filter(|p| p.extension().is_some_and(|e| e == "json"))
        .collect();
    all.sort();
    all
}
