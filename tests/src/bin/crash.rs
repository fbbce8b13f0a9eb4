//! Kills the app at random moments of the story and looks whether anything acknowledged was lost: `crash [KILLS] [SEED]`.
//!
//! A child process makes the story's calls on a file and writes down each one before it begins and when it has returned; the
//! parent kills it with SIGKILL, opens the file, and holds it against what was written down. Calls are the same for the same
//! seed; the moment a kill arrives is not. What is merged is another phone's diary, that went on from this one by itself. A tenth as many
//! kills come while a diary of an earlier schema is brought up to date.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::mpsc;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{json, Value as Json};
use stillnight::Stillnight;
use stillnight_tests::api::Api;
use stillnight_tests::crash::{integrity, kept_files_are_whole, Kept, Random, Session};
use stillnight_tests::device::{Phone, ScriptedDevice};

/// 10 March 2026, 03:12 in Berlin.
const START: i64 = 1_773_108_720_000;

/// Calls that every other kill is aimed at, with the most microseconds that it comes after their beginning.
const AIMED_AT: [(&str, u64); 9] = [
    ("merge_staged", 150_000),
    ("merge_staged", 40_000),
    ("restore_staged", 100_000),
    ("stage", 100_000),
    ("put_panel", 15_000),
    ("delete_panel", 15_000),
    ("add_item", 15_000),
    ("change_item", 15_000),
    ("answer", 15_000),
];

/// Earlier schemas, with how many episodes, nights and doses the diary has that a phone left of each.
const OLD: [(i64, (i64, i64, i64)); 3] = [(1, (9, 5, 25)), (2, (11, 9, 50)), (3, (11, 9, 70))];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let number = |i: usize, default: u64| args.get(i).and_then(|a| a.parse().ok()).unwrap_or(default);
    let api = match Api::load() {
        Ok(api) => Arc::new(api),
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    };
    let done = match args.get(1).map(String::as_str) {
        Some("update") => update(Path::new(&args[2])),
        Some("child") => child(&api, Path::new(&args[2]), number(3, 1), number(4, START as u64) as i64),
        _ => parent(&api, number(1, 50), number(2, 1)).and_then(|()| updates(number(1, 50).div_ceil(10), number(2, 1))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Makes calls for ever, each written down before and after. One write a line, so that a line is there whole or not at all.
struct Teller {
    session: Session,
    api: Arc<Api>,
    random: Random,
    folder: PathBuf,
    exposures: Vec<Json>,
    panels: Vec<Json>,
}

impl Teller {
    fn tell(&self, word: &str, line: &Json) -> Result<(), String> {
        let line = format!("{}\n", json!({ word: line }));
        std::io::stdout().write_all(line.as_bytes()).and_then(|()| std::io::stdout().flush()).map_err(|e| e.to_string())
    }

    fn call(&mut self, name: &str, args: Json) -> Result<Json, String> {
        // Each call at a time of its own: so that the ledger tells two answers apart.
        let now = {
            let mut phone = self.session.device.phone();
            phone.now += 1000;
            phone.now
        };
        self.tell("begins", &json!({"name": name, "args": args, "now": now}))?;
        let result = self.session.call(name, &args)?;
        self.tell("returned", &json!({"result": result.as_ref().ok(), "error": result.as_ref().err()}))?;
        result.map_err(|e| format!("{name} gave {e}"))
    }

    fn plan(&mut self) -> Result<(), String> {
        self.call("finish_first_run", json!({}))?;
        let own = |days: Json, timing: Json| json!({"own": {"days": days, "timing": timing}});
        let item = |name: &str, schedule: Json| json!({"entry": {"name": name, "dose": "1", "kind": "supplement", "schedule": schedule, "note": ""}});
        let iron = self.call(
            "add_item",
            item("Iron", own(json!({"every_n_days": {"days": 2, "from": "2026-03-10"}}), json!({"at": {"times": ["09:00"]}}))),
        )?;
        self.call("add_item", item("Vitamin C", json!({"with": {"item": iron["id"]}})))?;
        self.call("add_item", item("Magnesium", own(json!("every_day"), json!({"before_bed": {"minutes": 45}}))))?;
        Ok(())
    }

    fn detail(&mut self) -> Json {
        let intensity = self.random.below(10) + 1;
        let body = self.random.pick(&["left_foot", "right_calf", "left_thigh", "arms"]).copied();
        json!({"intensity": intensity, "sensations": ["crawling", "electric"], "own_sensations": ["buzzing"], "own_relief": [], "body": [body], "activity": "lying_in_bed",
            "relief": [{"kind": "walking", "helped": self.random.below(2) == 0}], "note": "x".repeat(self.random.below(1500) as usize)})
    }

    /// One episode of the story, or a morning, or a reminder.
    fn act(&mut self) -> Result<(), String> {
        let minutes = 1 + self.random.below(90) as i64;
        self.session.device.phone().now += minutes * 60_000 + 137;
        let screen = self.session.must("tonight", json!({}))?;
        let known: Vec<Json> = screen["episodes"].as_array().cloned().unwrap_or_default();
        let some = self.random.pick(&known).cloned();
        match (self.random.below(26), some) {
            (0..=3, _) | (4..=9, None) => {
                let minutes_ago = self.random.below(31);
                let tapped = self.call("record_episode", json!({"minutes_ago": minutes_ago}))?;
                if self.random.below(4) == 0 {
                    self.call("undo", json!({"undo": tapped["undo"]}))?;
                }
            }
            (4..=6, Some(episode)) => {
                let detail = self.detail();
                let described = self.call("detail_episode", json!({"id": episode["id"], "detail": detail}))?;
                if self.random.below(4) == 0 {
                    self.call("undo", json!({"undo": described["undo"]}))?;
                }
            }
            (7, Some(episode)) if episode["ended"].is_null() => {
                self.call("end_episode", json!({"id": episode["id"]}))?;
            }
            (7 | 8, Some(episode)) => {
                let began = episode["began"]["at"].as_i64().unwrap_or(START);
                self.call("time_episode", json!({"id": episode["id"], "began": began, "ended": began + 60_000}))?;
            }
            (9, Some(episode)) => {
                let deleted = self.call("delete_episode", json!({"id": episode["id"]}))?;
                if self.random.below(2) == 0 {
                    self.call("undo", json!({"undo": deleted["undo"]}))?;
                }
            }
            (10, _) => {
                let mut entry = self.session.must("morning", json!({}))?["proposed"].clone();
                entry["awakenings"] = json!(self.random.below(9));
                // Between bed and now there may be no such night yet: the app says so, and that is no tap.
                let _ = self.call("check_in", json!({"entry": entry}));
            }
            (11, _) => {
                let bedtime = *self.random.pick(&["22:30", "23:00", "23:45", "00:30"]).unwrap_or(&"23:00");
                self.call("set_routine", json!({"routine": {"bedtime": bedtime, "waking": "07:00", "evenings": []}}))?;
            }
            (12, _) => self.change_plan()?,
            (13, _) => {
                // Brings the log into the file: the moment a checkpoint can be cut in two.
                self.call("pause", json!({}))?;
            }
            (14 | 15, _) => self.reminders()?,
            (16..=18, _) => self.exposure()?,
            (19..=21, _) => self.panel()?,
            (22, _) => self.reminders()?,
            _ => self.copies()?,
        }
        Ok(())
    }

    fn exposure(&mut self) -> Result<(), String> {
        if self.random.below(4) == 0 {
            if let Some(id) = self.exposures.pop() {
                // A restore may have taken it away: the app says so, and that is no tap.
                let _ = self.call("delete_exposure", json!({"id": id}));
                return Ok(());
            }
        }
        let amount = self.random.below(9) + 1;
        let what = match self.random.below(3) {
            0 => json!({"caffeine": {"drink": "espresso", "mg": amount * 20}}),
            1 => json!({"alcohol": {"tenths": amount * 5}}),
            _ => json!({"stress": {"level": amount}}),
        };
        let note = "n".repeat(self.random.below(300) as usize);
        let minutes_ago = self.random.below(31);
        let saved =
            self.call("record_exposure", json!({"entry": {"exposure": what, "note": note}, "minutes_ago": minutes_ago}))?;
        if self.random.below(4) == 0 {
            self.call("undo", json!({"undo": saved["undo"]}))?;
        } else {
            self.exposures.push(saved["id"].clone());
        }
        Ok(())
    }

    fn panel(&mut self) -> Result<(), String> {
        let known = self.random.pick(&self.panels.clone()).cloned();
        match (self.random.below(4), known) {
            (0, Some(id)) => {
                // A restore may have taken it away: the app says so, and that is no tap.
                let _ = self.call("delete_panel", json!({"id": id}));
                self.panels.retain(|known| *known != id);
            }
            (1, Some(id)) => {
                let entry = self.panel_entry();
                let _ = self.call("put_panel", json!({"id": id, "entry": entry, "confirmed": true}));
            }
            _ => {
                let entry = self.panel_entry();
                let saved = self.call("put_panel", json!({"id": "", "entry": entry, "confirmed": true}))?;
                self.panels.push(saved["panel"]["id"].clone());
            }
        }
        Ok(())
    }

    fn panel_entry(&mut self) -> Json {
        let result = |analyte: &str, value: u64, unit: &str| json!({"analyte": analyte, "bound": "exact", "value": value.to_string(), "unit": unit, "low": "", "high": ""});
        let (day, note) = (1 + self.random.below(9), "p".repeat(self.random.below(300) as usize));
        json!({"date": format!("2026-03-0{day}"), "time": null, "fasting": null, "hours_since_iron": 30, "prepared": null, "laboratory": "",
            "note": note, "results": [result("ferritin", 5 + self.random.below(90), "µg/L"), result("tsat", 10 + self.random.below(20), "%")]})
    }

    /// Another phone takes over what was written here and goes on by itself: rows of its own, shared ones changed and deleted. Gives the
    /// path of its export, after telling what it has otherwise.
    fn elsewhere(&mut self, written: &str, passphrase: &str, now: i64) -> Result<String, String> {
        let folder = self.folder.join(format!("elsewhere-{now}"));
        std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
        let other = Session::open(&self.api, &folder.join("diary.db"), now)?;
        other.must("stage", json!({"path": written, "passphrase": passphrase}))?;
        other.must("merge_staged", json!({}))?;
        let mut differs: Vec<(&str, Json)> = Vec::new();
        let strip = other.must("tonight", json!({}))?["strip"].as_array().cloned().unwrap_or_default();
        let mut shared: Vec<Json> = Vec::new();
        for night in &strip {
            shared.extend(other.must("episodes", json!({"night": night["night"]}))?.as_array().cloned().unwrap_or_default());
        }
        for episode in shared.iter().rev().take(6) {
            let id = episode["id"].clone();
            match self.random.below(3) {
                0 => drop(other.must("delete_episode", json!({"id": id}))?),
                1 => drop(other.must("detail_episode", json!({"id": id, "detail": self.detail()}))?),
                _ => continue,
            }
            differs.push(("episode", id));
        }
        for _ in 0..=self.random.below(5) {
            differs.push((
                "episode",
                other.must("record_episode", json!({"minutes_ago": self.random.below(31)}))?["episode"]["id"].clone(),
            ));
        }
        let stress = |level: u64| json!({"exposure": {"stress": {"level": level}}, "note": "elsewhere"});
        let level = 1 + self.random.below(10);
        differs
            .push(("exposure", other.must("record_exposure", json!({"entry": stress(level), "minutes_ago": 3}))?["id"].clone()));
        for id in self.exposures.iter().rev().take(2) {
            // A restore may have taken it away.
            if other.call("delete_exposure", &json!({"id": id}))?.is_ok() {
                differs.push(("exposure", id.clone()));
            }
        }
        let night = format!("2026-02-{:02}", 1 + self.random.below(28));
        let mut entry = other.must("night_form", json!({"night": night}))?["proposed"].clone();
        entry["awakenings"] = json!(self.random.below(9));
        other.must("check_in", json!({"entry": entry}))?;
        differs.push(("night", json!(night)));
        let entry = self.panel_entry();
        differs.push((
            "panel",
            other.must("put_panel", json!({"id": "", "entry": entry, "confirmed": true}))?["panel"]["id"].clone(),
        ));
        for id in self.panels.iter().rev().take(1) {
            if other.call("delete_panel", &json!({"id": id}))?.is_ok() {
                differs.push(("panel", id.clone()));
            }
        }
        let mut lines = Vec::new();
        for (of, id) in differs {
            let now = match of {
                "episode" => other.call("episode", &json!({"id": id}))?.ok(),
                "exposure" => other.call("exposure", &json!({"id": id}))?.ok().map(|e| e["entry"].clone()),
                "night" => other.must("night", json!({"night": id})).ok().map(|n| n["entry"].clone()),
                _ => other.call("panel_form", &json!({"id": id}))?.ok().map(|p| p["entry"].clone()),
            };
            let before = shared.iter().find(|e| e["id"] == id);
            let night = now.as_ref().or(before).map(|e| e["night"].clone()).unwrap_or_default();
            lines.push(json!({"of": of, "id": id, "night": night, "now": now}));
        }
        let path = self.folder.join(format!("written-elsewhere-{now}")).to_string_lossy().into_owned();
        other.must("export_json", json!({"path": path}))?;
        drop(other);
        let _ = std::fs::remove_dir_all(folder);
        self.tell("elsewhere", &json!({"path": path, "differs": lines}))?;
        Ok(path)
    }

    /// Writes the diary down and goes on. Then another phone's diary, that took over what was written, is merged; or what was written
    /// takes the diary's place.
    fn copies(&mut self) -> Result<(), String> {
        let now = self.session.device.phone().now;
        let path = self.folder.join(format!("written-{now}")).to_string_lossy().into_owned();
        let passphrase = "violet tractor seven marmalade";
        let merges = self.random.below(3) > 0;
        if self.random.below(6) == 0 {
            self.call("back_up", json!({"path": path, "passphrase": passphrase}))?;
        } else {
            self.call("export_json", json!({"path": path}))?;
        }
        let now = self.session.device.phone().now;
        let path = if merges { self.elsewhere(&path, passphrase, now)? } else { path };
        for _ in 0..self.random.below(4) {
            self.call("record_episode", json!({"minutes_ago": 0}))?;
        }
        self.exposure()?;
        let tonight = self.session.must("tonight", json!({}))?["episodes"].as_array().cloned().unwrap_or_default();
        if let Some(episode) = self.random.pick(&tonight).cloned() {
            // On both phones, perhaps: what was said here is the later.
            let detail = self.detail();
            self.call("detail_episode", json!({"id": episode["id"], "detail": detail}))?;
        }
        if self.random.below(3) == 0 {
            self.call("pause", json!({}))?;
        }
        // So that the diary is never what the file says it was.
        self.call("record_episode", json!({"minutes_ago": 1}))?;
        self.call("stage", json!({"path": path, "passphrase": passphrase}))?;
        self.call(if merges { "merge_staged" } else { "restore_staged" }, json!({}))?;
        let kept = self.session.must("kept_files", json!({}))?;
        for file in kept.as_array().into_iter().flatten().skip(3) {
            self.call("delete_kept", json!({"name": file["name"]}))?;
        }
        let _ = std::fs::remove_file(path);
        Ok(())
    }

    fn change_plan(&mut self) -> Result<(), String> {
        let plan = self.session.must("plan", json!({}))?;
        let items = plan["items"].as_array().cloned().unwrap_or_default();
        let schedule = json!({"own": {"days": "every_day", "timing": {"at": {"times": ["08:00", "13:00", "20:00"]}}}});
        let last = items.last().map(|i| i["item"].clone()).unwrap_or_default();
        if items.len() < 6 {
            let first = items.first().map(|i| i["item"].clone()).unwrap_or_default();
            let with = first["entry"]["schedule"].get("own").is_some() && self.random.below(2) == 0;
            let schedule = if with { json!({"with": {"item": first["id"]}}) } else { schedule };
            self.call(
                "add_item",
                json!({"entry": {"name": "More", "dose": "", "kind": "medicine", "schedule": schedule, "note": ""}}),
            )?;
        } else if self.random.below(2) == 0 {
            let ended = self.random.pick(&items).map(|i| i["item"]["id"].clone());
            self.call("end_item", json!({"id": ended}))?;
        } else {
            let mut entry = last["entry"].clone();
            entry["dose"] = json!(format!("{} mg", self.random.below(500)));
            self.call("change_item", json!({"id": last["id"], "entry": entry}))?;
        }
        Ok(())
    }

    fn reminders(&mut self) -> Result<(), String> {
        let held = self.session.must("reminders", json!({"capacity": 60}))?;
        for reminder in held["showing"].as_array().cloned().unwrap_or_default() {
            if reminder["raised"] == json!(false) {
                self.call("raised", json!({"reminder": reminder["id"]}))?;
            }
            let answer = *self.random.pick(&["taken", "taken", "skip", "snooze"]).unwrap_or(&"taken");
            self.call("answer", json!({"reminder": reminder["id"], "answer": answer}))?;
            if self.random.below(3) == 0 {
                self.call("answer", json!({"reminder": reminder["id"], "answer": "taken"}))?;
            }
        }
        Ok(())
    }
}

fn child(api: &Arc<Api>, path: &Path, seed: u64, now: i64) -> Result<(), String> {
    let session = Session::open(api, path, now)?;
    let folder = path.parent().unwrap_or_else(|| Path::new(".")).to_owned();
    let mut teller =
        Teller { session, api: api.clone(), random: Random(seed), folder, exposures: Vec::new(), panels: Vec::new() };
    if teller.session.must("first_run", json!({}))? == json!(true) {
        teller.plan()?;
    }
    loop {
        teller.act()?;
    }
}

fn parent(api: &Arc<Api>, kills: u64, seed: u64) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
    let path = folder.path().join("stillnight.db");
    let mut random = Random(seed);
    let mut kept = Kept::new();
    let (mut acknowledged, mut lost, mut under_way_kills, mut now, mut copies) = (0u64, 0u64, 0u64, START, 0);
    let mut calls: BTreeMap<String, u64> = BTreeMap::new();
    for life in 0..kills {
        let (lines, died) = live_and_die(&path, life, seed.wrapping_mul(1_000_003) ^ life, now, &mut random)?;
        let mut under_way: Option<(String, Json)> = None;
        for line in lines {
            if let Some(begins) = line.get("begins") {
                now = begins["now"].as_i64().unwrap_or(now);
                under_way = Some((begins["name"].as_str().unwrap_or_default().to_owned(), begins["args"].clone()));
            } else if let Some(told) = line.get("elsewhere") {
                kept.goes_on_elsewhere(told);
            } else if let (Some(returned), Some((name, args))) = (line.get("returned"), under_way.take()) {
                if returned["error"].is_null() {
                    kept.acknowledge(&name, &args, &returned["result"], now);
                    acknowledged += 1;
                }
            }
        }
        if let Some(why) = died {
            return Err(format!("the child stopped by itself: {why}"));
        }
        under_way_kills += u64::from(under_way.is_some());
        if let Some((name, _)) = &under_way {
            *calls.entry(name.clone()).or_default() += 1;
        }
        let wound_up = (!path.exists()).then_some(()).map_or_else(|| integrity(&path), |()| Ok(()));
        let checked = wound_up.and_then(|()| {
            let session = Session::open(api, &path, now)?;
            copies += kept_files_are_whole(&path)?;
            kept.verify(&session, under_way.as_ref(), now)?;
            if random.below(3) == 0 {
                kept.verify_undo(&session, now)?;
            }
            Ok(())
        });
        if let Err(what) = checked {
            lost += 1;
            eprintln!("after kill {}: {what}", life + 1);
            break;
        }
    }
    println!("{under_way_kills} of the kills came inside a call; {} episodes in the diary at the end", kept.episodes().len());
    println!("under way: {}", calls.iter().map(|(name, n)| format!("{name} {n}")).collect::<Vec<_>>().join(", "));
    println!("{copies} looks at a kept file, all whole");
    println!("{kills} kills, {acknowledged} acknowledged taps, {lost} lost");
    if lost == 0 {
        Ok(())
    } else {
        Err(format!("the file is kept in {}", folder.keep().display()))
    }
}

/// Starts a child, lets it live a random while, kills it; what it wrote down, and its last words if it ended by itself.
fn live_and_die(path: &Path, life: u64, seed: u64, now: i64, random: &mut Random) -> Result<(Vec<Json>, Option<String>), String> {
    let program = std::env::current_exe().map_err(|e| e.to_string())?;
    let mut child = Command::new(program)
        .args(["child", &path.to_string_lossy(), &seed.to_string(), &now.to_string()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| e.to_string())?;
    let out = child.stdout.take().ok_or("no pipe")?;
    let (send, heard) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut lines = Vec::new();
        for line in BufReader::new(out).split(b'\n').map_while(Result::ok) {
            // A line cut in two by the kill is no acknowledgement.
            if let Ok(line) = serde_json::from_slice::<Json>(&line) {
                let _ = send.send(line["begins"]["name"].as_str().map(str::to_owned));
                lines.push(line);
            }
        }
        lines
    });
    // From its first call on, so that no life is spent starting.
    let _ = heard.recv_timeout(Duration::from_secs(60));
    match random.pick(&AIMED_AT).filter(|_| life % 2 == 1) {
        // In the midst of a call that is rare or comes late, however slow the machine; if it comes at all.
        Some((aim, micros)) => {
            for _ in 0..300 {
                match heard.recv_timeout(Duration::from_secs(10)) {
                    Ok(Some(begins)) if begins == *aim => break,
                    Ok(_) => {}
                    Err(_) => break,
                }
            }
            std::thread::sleep(Duration::from_micros(random.below(*micros)));
        }
        None => std::thread::sleep(Duration::from_micros(random.below(300_000))),
    }
    let ended = child.try_wait().map_err(|e| e.to_string())?;
    child.kill().map_err(|e| e.to_string())?;
    let output = child.wait_with_output().map_err(|e| e.to_string())?;
    let lines = reader.join().map_err(|_| "the reader stopped".to_owned())?;
    Ok((lines, ended.map(|_| String::from_utf8_lossy(&output.stderr).into_owned())))
}

/// Opens a diary of an earlier schema, which brings it up to date, and waits to be killed.
fn update(path: &Path) -> Result<(), String> {
    println!("opening");
    let device =
        Arc::new(ScriptedDevice::new(Phone { now: START, zone: "Europe/Berlin".into(), language: "en".into(), hours24: true }));
    let _open = Stillnight::open(path.to_string_lossy().into_owned(), device).map_err(|e| e.to_string())?;
    println!("open");
    std::thread::sleep(Duration::from_secs(60));
    Ok(())
}

/// Kills the app while it brings an old diary up to date: the file is the old one or the new one, and the next opening ends in the new one.
fn updates(kills: u64, seed: u64) -> Result<(), String> {
    let mut random = Random(seed);
    let mut before = 0;
    for kill in 0..kills {
        let (schema, there) = *OLD.get((kill % OLD.len() as u64) as usize).ok_or("no schema")?;
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../core/tests/fixtures/schema-{schema}"));
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        let path = folder.path().join("stillnight.db");
        for end in ["", "-wal"] {
            let to = format!("{}{end}", path.display());
            std::fs::copy(fixtures.join(format!("cut-off.db{end}")), to).map_err(|e| e.to_string())?;
        }
        let program = std::env::current_exe().map_err(|e| e.to_string())?;
        let mut child = Command::new(program)
            .args(["update", &path.to_string_lossy()])
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| e.to_string())?;
        let mut out = BufReader::new(child.stdout.take().ok_or("no pipe")?);
        out.read_line(&mut String::new()).map_err(|e| e.to_string())?;
        std::thread::sleep(Duration::from_micros(random.below(400_000)));
        child.kill().map_err(|e| e.to_string())?;
        child.wait().map_err(|e| e.to_string())?;
        let versions = integrity(&path).and_then(|()| {
            let rows = |what: &str| -> Result<i64, String> {
                let db = rusqlite::Connection::open(&path).map_err(|e| e.to_string())?;
                db.query_row(what, [], |r| r.get(0)).map_err(|e| e.to_string())
            };
            let version = rows("PRAGMA user_version")?;
            let device = Arc::new(ScriptedDevice::new(Phone {
                now: START,
                zone: "Europe/Berlin".into(),
                language: "en".into(),
                hours24: true,
            }));
            let open = Stillnight::open(path.to_string_lossy().into_owned(), device).map_err(|e| e.to_string())?;
            let kept = kept_files_are_whole(&path)?;
            let counted =
                (rows("SELECT count(*) FROM episode")?, rows("SELECT count(*) FROM night")?, rows("SELECT count(*) FROM dose")?);
            drop(open);
            if counted == there && kept > 0 {
                Ok(version)
            } else {
                Err(format!("{counted:?} rows, {kept} kept files"))
            }
        });
        match versions {
            Ok(version) => before += u64::from(version == schema),
            Err(what) => {
                return Err(format!(
                    "after kill {} of an update from schema {schema}: {what}; kept in {}",
                    kill + 1,
                    folder.keep().display()
                ))
            }
        }
    }
    println!("{kills} kills while an old diary was brought up to date, {before} before it was: nothing lost");
    Ok(())
}
