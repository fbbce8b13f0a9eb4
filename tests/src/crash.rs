//! The crash harness: what was acknowledged, and whether it is still there.
//!
//! Decides what a killed process owes: every change whose call returned, whole; of the one call under way, all or nothing.
//! Leaves starting and killing to `bin/crash.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::{json, Map, Value as Json};
use stillnight::Stillnight;

use crate::api::{Api, Shape, ERROR};
use crate::device::{Phone, ScriptedDevice};
use crate::{calls, wire, Stop};

/// A small random source: the same seed gives the same calls.
pub struct Random(pub u64);

impl Random {
    /// A number below `n`.
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n.max(1)
    }

    /// One of a list.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len() as u64) as usize)
    }
}

/// An open diary whose calls are made by name, in JSON.
pub struct Session {
    api: Arc<Api>,
    /// The phone.
    pub device: Arc<ScriptedDevice>,
    open: Arc<Stillnight>,
    path: PathBuf,
}

impl Session {
    /// Opens a file with the clock at `now`.
    ///
    /// # Errors
    /// Why it can't be opened.
    pub fn open(api: &Arc<Api>, path: &Path, now: i64) -> Result<Session, String> {
        let phone = Phone { now, zone: "Europe/Berlin".into(), language: "en".into(), hours24: true };
        let device = Arc::new(ScriptedDevice::new(phone));
        let open = Stillnight::open(path.to_string_lossy().into_owned(), device.clone()).map_err(|e| format!("opening: {e}"))?;
        Ok(Session { api: api.clone(), device, open, path: path.to_owned() })
    }

    /// Makes a call: its result, or its error.
    ///
    /// # Errors
    /// If this harness itself is wrong.
    pub fn call(&self, name: &str, args: &Json) -> Result<Result<Json, Json>, String> {
        let call = self.api.call(name).ok_or_else(|| format!("no call {name}"))?;
        let empty = Map::new();
        let bytes = wire::arguments(&self.api, &call.args, args.as_object().unwrap_or(&empty)).map_err(|stop| match stop {
            Stop::Mistake(text) | Stop::Failed(text) => format!("{name}: {text}"),
        })?;
        let read = |shape: &Shape, bytes: Vec<u8>| {
            wire::read(&self.api, shape, &mut bytes.as_slice())
                .map(|v| v.json())
                .ok_or_else(|| format!("{name}: unreadable result"))
        };
        match calls::call(Some(&self.open), name, &bytes, None) {
            Some(Ok(bytes)) => match &call.gives {
                Some(shape) => read(shape, bytes).map(Ok),
                None => Ok(Ok(Json::Null)),
            },
            Some(Err(bytes)) => read(&Shape::Enum(ERROR.into()), bytes).map(Err),
            None => Err(format!("{name} is not in the list of calls")),
        }
    }

    /// The ids of all rows of a table in the file, those that are deleted left out.
    fn ids(&self, table: &str) -> Result<Vec<String>, String> {
        let read = || -> rusqlite::Result<Vec<String>> {
            let db = rusqlite::Connection::open(&self.path)?;
            let mut select = db.prepare(&format!("SELECT id FROM {table} WHERE deleted = 0"))?;
            let ids = select.query_map([], |r| r.get(0))?;
            ids.collect()
        };
        read().map_err(|e| e.to_string())
    }

    /// A call that must not give an error.
    ///
    /// # Errors
    /// Its error.
    pub fn must(&self, name: &str, args: Json) -> Result<Json, String> {
        self.call(name, &args)?.map_err(|error| format!("{name} gave {error}"))
    }
}

/// The last change that can be undone.
#[derive(Clone, Debug)]
struct Undo {
    key: String,
    /// The call that reads what was changed: `episode` or `exposure`.
    of: &'static str,
    id: String,
    before: Option<Json>,
    made: i64,
}

/// For how long the app keeps what undo needs.
const UNDO_KEPT: i64 = 3_600_000;

/// What is known to have been kept.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// Episodes by id, as acknowledged.
    episodes: BTreeMap<String, Json>,
    /// Nights that have or had an episode.
    nights_of_episodes: BTreeSet<String>,
    /// Nights by date, as told.
    nights: BTreeMap<String, Json>,
    /// Dates of nights that are or were told.
    nights_told: BTreeSet<String>,
    /// Exposures by id, as acknowledged.
    exposures: BTreeMap<String, Json>,
    /// Panels by id, as acknowledged.
    panels: BTreeMap<String, Json>,
    /// What another phone's diary holds that went on from this one, by the path of its export.
    others: BTreeMap<String, Vec<Differs>>,
    /// What was changed since the other phone's diary went on by itself: there this one's word is the later.
    touched: BTreeSet<String>,
    /// What was known to be kept when a file was written, by the file's path.
    written: BTreeMap<String, Kept>,
    /// The file that is staged.
    staged: Option<String>,
    /// Items of the plan in order: id and entry.
    items: Vec<(String, Json)>,
    routine: Json,
    /// Answers by dose: `taken` or `skip`.
    answers: BTreeMap<String, &'static str>,
    /// Doses that were shown.
    raised: BTreeSet<String>,
    /// Doses put off, until when.
    snoozed: BTreeMap<String, i64>,
    undo: Option<Undo>,
    first_run_done: bool,
}

/// What another phone's diary has otherwise than this one had when it began.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Differs {
    /// The call that reads it: `episode`, `exposure`, `night` or `panel`.
    of: String,
    id: String,
    /// The night an episode is found in.
    night: String,
    /// What it is there; null where it was deleted.
    now: Json,
}

fn text(json: &Json, path: &str) -> String {
    crate::value::at(json, path).and_then(Json::as_str).unwrap_or_default().to_owned()
}

/// A routine as the app gives it back: with nothing said in the fields that were left out.
fn whole_routine(given: &Json) -> Json {
    let mut whole = json!({"evenings": [], "breakfast": null, "lunch": null, "dinner": null, "usual": []});
    if let (Some(whole), Some(given)) = (whole.as_object_mut(), given.as_object()) {
        whole.extend(given.clone());
    }
    whole
}

impl Kept {
    /// The routine a new diary has.
    pub fn new() -> Kept {
        Kept { routine: whole_routine(&json!({"bedtime": "23:00", "waking": "07:00"})), ..Kept::default() }
    }

    fn entry_of(&self, id: &str) -> Option<&Json> {
        self.items.iter().find(|(i, _)| i == id).map(|(_, e)| e)
    }

    /// Notes what another phone's diary, that went on from this one and was written to a path, has of its own.
    pub fn goes_on_elsewhere(&mut self, told: &Json) {
        let differs = |line: &Json| Differs {
            of: text(line, "of"),
            id: text(line, "id"),
            night: text(line, "night"),
            now: line["now"].clone(),
        };
        self.touched.clear();
        let lines = told["differs"].as_array().into_iter().flatten().map(differs).collect();
        self.others = [(text(told, "path"), lines)].into();
    }

    /// The other phone's rows come in; of what was changed on both since, this one's word is the later.
    fn merge(&mut self) {
        self.undo = None;
        let Some(other) = self.staged.take().and_then(|path| self.others.remove(&path)) else { return };
        for Differs { of, id, night, now } in other {
            let rows = match of.as_str() {
                "episode" => {
                    self.nights_of_episodes.insert(night);
                    &mut self.episodes
                }
                "night" => {
                    self.nights_told.insert(id.clone());
                    &mut self.nights
                }
                "panel" => &mut self.panels,
                _ => &mut self.exposures,
            };
            if self.touched.contains(&id) {
                continue;
            }
            if now.is_null() {
                rows.remove(&id);
            } else {
                rows.insert(id, now);
            }
        }
    }

    /// Notes an acknowledged call.
    pub fn acknowledge(&mut self, name: &str, args: &Json, result: &Json, now: i64) {
        match name {
            "put_panel" => {
                let id = text(result, "panel.id");
                self.touched.insert(id.clone());
                self.panels.insert(id, result["panel"]["entry"].clone());
            }
            "delete_panel" => {
                self.touched.insert(text(args, "id"));
                self.panels.remove(&text(args, "id"));
            }
            "record_episode" | "detail_episode" | "time_episode" | "end_episode" | "delete_episode" => {
                let episode = result["episode"].clone();
                let id = text(&episode, "id");
                self.nights_of_episodes.insert(text(&episode, "night"));
                self.touched.insert(id.clone());
                let before = self.episodes.remove(&id);
                if name != "delete_episode" {
                    self.episodes.insert(id.clone(), episode);
                }
                self.undo = Some(Undo { key: text(result, "undo"), of: "episode", id, before, made: now });
            }
            "record_exposure" | "delete_exposure" => {
                let id = text(result, "id");
                self.touched.insert(id.clone());
                let before = self.exposures.remove(&id);
                if name == "record_exposure" {
                    self.exposures.insert(id.clone(), args["entry"].clone());
                }
                self.undo = Some(Undo { key: text(result, "undo"), of: "exposure", id, before, made: now });
            }
            "undo" => {
                if let Some(Undo { of, id, before, .. }) = self.undo.take() {
                    self.touched.insert(id.clone());
                    let rows = if of == "episode" { &mut self.episodes } else { &mut self.exposures };
                    match before {
                        Some(before) => rows.insert(id, before),
                        None => rows.remove(&id),
                    };
                }
            }
            "export_json" | "back_up" => {
                let now_kept = Kept { written: BTreeMap::new(), staged: None, undo: None, ..self.clone() };
                self.written.insert(text(args, "path"), now_kept);
            }
            "stage" => self.staged = Some(text(args, "path")),
            "merge_staged" => self.merge(),
            "restore_staged" => self.restore(),
            "check_in" => {
                self.nights_told.insert(text(args, "entry.night"));
                self.touched.insert(text(args, "entry.night"));
                self.nights.insert(text(args, "entry.night"), result["record"]["entry"].clone());
            }
            "add_item" => self.items.push((text(result, "id"), result["entry"].clone())),
            "change_item" => {
                let id = text(args, "id");
                if let Some((_, entry)) = self.items.iter_mut().find(|(i, _)| *i == id) {
                    *entry = result["entry"].clone();
                }
            }
            "end_item" => self.end_item(&text(args, "id")),
            "set_routine" => self.routine = whole_routine(&args["routine"]),
            "finish_first_run" => self.first_run_done = true,
            "raised" => self.raised.extend(text(args, "reminder").split('+').map(str::to_owned)),
            "answer" if result["counted"] == json!(true) => {
                for dose in text(args, "reminder").split('+') {
                    self.answer(dose, &args["answer"], now);
                }
            }
            _ => {}
        }
    }

    /// The diary is what it was when the staged file was written. What was there since is still looked for, not to be found.
    fn restore(&mut self) {
        let Some(path) = self.staged.take() else { return };
        let Some(then) = self.written.get(&path).cloned() else { return };
        *self = Kept {
            nights_of_episodes: std::mem::take(&mut self.nights_of_episodes),
            nights_told: std::mem::take(&mut self.nights_told),
            // Only what was written before can be merged without bringing back what is gone now.
            written: [(path, then.clone())].into(),
            ..then
        };
    }

    fn end_item(&mut self, id: &str) {
        let schedule = self.entry_of(id).map(|e| e["schedule"].clone()).unwrap_or_default();
        self.items.retain(|(i, _)| i != id);
        for (_, entry) in &mut self.items {
            if entry["schedule"] == json!({"with": {"item": id}}) {
                entry["schedule"] = schedule.clone();
            }
        }
    }

    fn answer(&mut self, dose: &str, answer: &Json, now: i64) {
        match answer.as_str() {
            Some("taken") => {
                self.answers.insert(dose.to_owned(), "taken");
            }
            Some("skip") if !self.answers.contains_key(dose) => {
                self.answers.insert(dose.to_owned(), "skip");
            }
            Some("snooze") if !self.answers.contains_key(dose) => {
                self.snoozed.insert(dose.to_owned(), now + 600_000);
                // Put off, it is shown anew.
                self.raised.remove(dose);
                return;
            }
            _ => {}
        }
        self.snoozed.remove(dose);
    }

    /// What the file holds of the same things, read anew.
    ///
    /// # Errors
    /// A call that gives an error.
    fn read(&self, session: &Session, under_way: Option<&(String, Json)>) -> Result<Kept, String> {
        let mut nights: BTreeSet<String> = self.nights_of_episodes.clone();
        let screen = session.must("tonight", json!({}))?;
        // A tap under way may lie in this night or, for "minutes ago", in the one before.
        for night in screen["strip"].as_array().into_iter().flatten() {
            nights.insert(text(night, "night"));
        }
        let mut found = Kept { nights_of_episodes: nights, ..self.clone() };
        found.episodes.clear();
        for night in &found.nights_of_episodes {
            for episode in session.must("episodes", json!({"night": night}))?.as_array().into_iter().flatten() {
                found.episodes.insert(text(episode, "id"), episode.clone());
            }
        }
        let under_way_night = under_way.filter(|(name, _)| name == "check_in").map(|(_, args)| text(args, "entry.night"));
        found.nights.clear();
        for night in self.nights_told.iter().cloned().chain(under_way_night) {
            let record = session.must("night", json!({"night": night}))?;
            if !record.is_null() {
                found.nights.insert(night, record["entry"].clone());
            }
        }
        found.exposures.clear();
        for id in session.ids("exposure")? {
            let entry = session.must("exposure", json!({"id": id}))?["entry"].clone();
            found.exposures.insert(id, entry);
        }
        found.panels.clear();
        for id in session.ids("panel")? {
            let entry = session.must("panel_form", json!({"id": id}))?["entry"].clone();
            found.panels.insert(id, entry);
        }
        let plan = session.must("plan", json!({}))?;
        let item = |line: &Json| (text(line, "item.id"), line["item"]["entry"].clone());
        found.items = plan["items"].as_array().into_iter().flatten().map(item).collect();
        found.routine = plan["routine"].clone();
        found.first_run_done = session.must("first_run", json!({}))? == json!(false);
        Ok(found)
    }

    /// Holds the file against what was acknowledged. `under_way` is the call that had begun and not returned. Afterwards this
    /// is what the file holds.
    ///
    /// # Errors
    /// What was lost, or half done.
    pub fn verify(&mut self, session: &Session, under_way: Option<&(String, Json)>, now: i64) -> Result<(), String> {
        // What the other phone told of is looked for, be it there or not.
        for differs in self.staged.as_ref().and_then(|path| self.others.get(path)).into_iter().flatten() {
            match differs.of.as_str() {
                "episode" => self.nights_of_episodes.insert(differs.night.clone()),
                "night" => self.nights_told.insert(differs.id.clone()),
                _ => false,
            };
        }
        let mut found = self.read(session, under_way)?;
        if under_way.is_some_and(|(name, _)| name == "merge_staged") {
            // It may have happened: then what undo knew is gone.
            self.undo = None;
        }
        if let Some(first) = found.differs(self) {
            let mut possible = self.clone();
            if let Some((name, args)) = under_way {
                possible.suppose(name, args, &found, now)?;
            }
            if let Some(what) = found.differs(&possible) {
                return Err(format!("not done: {first}\ndone: {what}\nunder way: {under_way:?}"));
            }
            // What was under way happened, and its undo id is not known.
            self.undo = None;
            if under_way.is_some_and(|(name, _)| name == "restore_staged") {
                self.restore();
                found = self.read(session, under_way)?;
            }
        }
        // Whatever was staged is gone with the process that staged it.
        found.staged = None;
        let undo = self.undo.take();
        *self = Kept { undo, ..found };
        self.verify_answers(session, under_way, now)
    }

    fn differs(&self, other: &Kept) -> Option<String> {
        let part = |what: &str, found: String, kept: String| {
            (found != kept).then(|| format!("{what}\n  acknowledged: {kept}\n  found:        {found}"))
        };
        for id in self.episodes.keys().chain(other.episodes.keys()) {
            let shown = |k: &Kept| k.episodes.get(id).map_or("none".to_owned(), Json::to_string);
            if let Some(what) = part("episode", shown(self), shown(other)) {
                return Some(what);
            }
        }
        for id in self.exposures.keys().chain(other.exposures.keys()) {
            let shown = |k: &Kept| k.exposures.get(id).map_or("none".to_owned(), Json::to_string);
            if let Some(what) = part("exposure", shown(self), shown(other)) {
                return Some(what);
            }
        }
        for id in self.panels.keys().chain(other.panels.keys()) {
            let shown = |k: &Kept| k.panels.get(id).map_or("none".to_owned(), Json::to_string);
            if let Some(what) = part("panel", shown(self), shown(other)) {
                return Some(what);
            }
        }
        part("nights", format!("{:?}", self.nights), format!("{:?}", other.nights))
            .or_else(|| part("items", format!("{:?}", self.items), format!("{:?}", other.items)))
            .or_else(|| part("routine", self.routine.to_string(), other.routine.to_string()))
            .or_else(|| part("first run", self.first_run_done.to_string(), other.first_run_done.to_string()))
    }

    /// Supposes that the call under way was done whole.
    fn suppose(&mut self, name: &str, args: &Json, found: &Kept, now: i64) -> Result<(), String> {
        let id = text(args, "id");
        match name {
            "record_episode" => {
                let new: Vec<_> = found.episodes.iter().filter(|(id, _)| !self.episodes.contains_key(*id)).collect();
                let [(id, episode)] = new.as_slice() else {
                    return Err(format!("one tap under way, {} episodes new", new.len()));
                };
                let began = now - args["minutes_ago"].as_i64().unwrap_or(0) * 60_000;
                let bare = json!({"intensity": null, "sensations": [], "own_sensations": [], "body": [], "activity": null, "relief": [],
                    "own_relief": [], "note": ""});
                if episode["began"]["at"] != json!(began) || episode["detail"] != bare || !episode["ended"].is_null() {
                    return Err(format!("a tap half done: {episode}"));
                }
                self.episodes.insert((*id).clone(), (*episode).clone());
            }
            "record_exposure" => {
                let new: Vec<_> = found.exposures.iter().filter(|(id, _)| !self.exposures.contains_key(*id)).collect();
                match new.as_slice() {
                    [(id, entry)] if **entry == args["entry"] => self.exposures.insert((*id).clone(), (*entry).clone()),
                    other => return Err(format!("an exposure half recorded: {other:?}")),
                };
            }
            "put_panel" if id.is_empty() => {
                let new: Vec<_> = found.panels.iter().filter(|(id, _)| !self.panels.contains_key(*id)).collect();
                match new.as_slice() {
                    [(id, entry)] if **entry == args["entry"] => self.panels.insert((*id).clone(), (*entry).clone()),
                    other => return Err(format!("a panel half saved: {other:?}")),
                };
            }
            "put_panel" => {
                self.panels.insert(id, args["entry"].clone());
            }
            "delete_panel" => {
                self.panels.remove(&id);
            }
            "delete_exposure" => {
                self.exposures.remove(&id);
            }
            "merge_staged" => self.merge(),
            "restore_staged" => self.restore(),
            "detail_episode" => {
                if let Some(episode) = self.episodes.get_mut(&id) {
                    episode["detail"] = args["detail"].clone();
                }
            }
            "end_episode" => {
                if let Some(episode) = self.episodes.get_mut(&id) {
                    episode["ended"] = json!(now);
                }
            }
            "time_episode" => {
                if let Some(episode) = self.episodes.get_mut(&id) {
                    episode["ended"] = args["ended"].clone();
                }
            }
            "delete_episode" => {
                self.episodes.remove(&id);
            }
            "undo" => self.acknowledge("undo", args, &Json::Null, now),
            "check_in" => {
                self.nights.insert(text(args, "entry.night"), args["entry"].clone());
            }
            "add_item" => match found.items.last() {
                // What the call left out, the app filled in.
                Some((id, entry))
                    if args["entry"].as_object().into_iter().flatten().all(|(field, said)| entry[field] == *said) =>
                {
                    self.items.push((id.clone(), entry.clone()));
                }
                other => return Err(format!("an item half added: {other:?}")),
            },
            "change_item" => self.acknowledge(name, args, args, now),
            "end_item" => self.end_item(&id),
            "set_routine" => self.routine = whole_routine(&args["routine"]),
            "finish_first_run" => self.first_run_done = true,
            _ => {}
        }
        Ok(())
    }

    fn verify_answers(&mut self, session: &Session, under_way: Option<&(String, Json)>, now: i64) -> Result<(), String> {
        if let Some((name, args)) = under_way.filter(|(name, _)| name == "answer") {
            let ledger = session.must("ledger", json!({"limit": 20}))?;
            let noted = |dose: &str| {
                ledger
                    .as_array()
                    .into_iter()
                    .flatten()
                    .any(|l| l["kind"] == json!("answered") && l["at"] == json!(now) && l["id"] == json!(dose))
            };
            let reminder = text(args, "reminder");
            let open: Vec<&str> = reminder.split('+').filter(|d| !self.answers.contains_key(*d)).collect();
            let done = open.iter().filter(|d| noted(d)).count();
            if done != 0 && done != open.len() {
                return Err(format!("{name} half done: {done} of {} doses", open.len()));
            }
            if done > 0 {
                open.iter().for_each(|dose| self.answer(dose, &args["answer"], now));
            }
        }
        // The same answer again counts for nothing, if the first was kept.
        for (dose, answer) in self.answers.iter().rev().take(60) {
            let again = session.must("answer", json!({"reminder": dose, "answer": answer}))?;
            if again["counted"] != json!(false) {
                return Err(format!("lost: {answer} of {dose}"));
            }
        }
        let pending = session.must("reminders", json!({"capacity": 500}))?;
        for reminder in pending["showing"].as_array().into_iter().flatten() {
            let shown = text(reminder, "id").split('+').all(|dose| self.raised.contains(dose));
            if shown && reminder["raised"] != json!(true) {
                return Err(format!("lost: that {} was shown", text(reminder, "id")));
            }
        }
        for (dose, until) in &self.snoozed {
            let item = dose.split('/').next().unwrap_or_default();
            if *until > now && self.entry_of(item).is_some() {
                let there = pending["pending"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .any(|r| r["at"] == json!(until) && text(r, "id").split('+').any(|d| d == dose));
                if !there {
                    return Err(format!("lost: {dose} was put off until {until}"));
                }
            }
        }
        self.snoozed.retain(|_, until| *until > now);
        Ok(())
    }

    /// Undoes the last acknowledged change of an episode, and holds the result against what was there before it.
    ///
    /// # Errors
    /// If the undo was lost or puts back something else.
    pub fn verify_undo(&mut self, session: &Session, now: i64) -> Result<(), String> {
        let Some(Undo { key, of, id, made, .. }) = self.undo.clone() else { return Ok(()) };
        if now - made > UNDO_KEPT {
            return Ok(());
        }
        session.must("undo", json!({"undo": key}))?;
        self.acknowledge("undo", &Json::Null, &Json::Null, now);
        let found = session.call(of, &json!({"id": id}))?.ok();
        let (found, kept) = match of {
            "episode" => (found, self.episodes.get(&id)),
            _ => (found.map(|f| f["entry"].clone()), self.exposures.get(&id)),
        };
        if found.as_ref() == kept {
            Ok(())
        } else {
            Err(format!("undo put back {found:?} instead of {kept:?}"))
        }
    }

    /// How many changes are held.
    pub fn episodes(&self) -> Vec<&str> {
        self.episodes.keys().map(String::as_str).collect()
    }
}

/// What SQLite says of a copy of the file as the killed process left it.
///
/// # Errors
/// What is wrong with it.
pub fn integrity(path: &Path) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
    let copy = folder.path().join("copy.db");
    for end in ["", "-wal"] {
        let from = format!("{}{end}", path.display());
        if Path::new(&from).exists() {
            std::fs::copy(&from, format!("{}{end}", copy.display())).map_err(|e| e.to_string())?;
        }
    }
    let db = rusqlite::Connection::open(&copy).map_err(|e| e.to_string())?;
    let said: String = db.query_row("PRAGMA integrity_check", [], |r| r.get(0)).map_err(|e| e.to_string())?;
    let foreign: i64 =
        db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |r| r.get(0)).map_err(|e| e.to_string())?;
    if said == "ok" && foreign == 0 {
        Ok(())
    } else {
        Err(format!("integrity_check: {said}; {foreign} broken references"))
    }
}

/// Looks at what is beside the diary after it was opened anew: every kept file is whole, and nothing half done is left.
///
/// # Errors
/// What is wrong.
pub fn kept_files_are_whole(path: &Path) -> Result<usize, String> {
    let folder = path.parent().ok_or("no folder")?;
    let own = path.file_name().and_then(|n| n.to_str()).ok_or("no name")?;
    let mut whole = 0;
    for entry in std::fs::read_dir(folder).map_err(|e| e.to_string())?.flatten() {
        let Some(end) = entry.file_name().to_str().and_then(|n| n.strip_prefix(own)).map(str::to_owned) else { continue };
        let half_done = [".staging", ".keeping", ".reading", ".restoring", ".aside"];
        if half_done.iter().any(|h| end.starts_with(h)) {
            return Err(format!("left over: {end}"));
        }
        if end.starts_with(".before-") && !end.ends_with("-wal") && !end.ends_with("-shm") {
            integrity(&entry.path()).map_err(|what| format!("{end}: {what}"))?;
            whole += 1;
        }
    }
    Ok(whole)
}
