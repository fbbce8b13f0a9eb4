//! Files that were altered, fed to everything that reads a file from outside: no panic, no change to the diary, bounded memory.
//!
//! Decides how files are altered (the same for the same seed) and what must hold afterwards. Most cases go to the readers directly, with
//! the staging file in memory; every tenth goes the whole way, through the app and the disk, and the diary is then the same to the last
//! byte. What is still taken is also merged into a copy of the diary and put in its place, and every screen is looked at.

use std::collections::BTreeMap;
use std::fs;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use std::io::Read;

use chrono::Datelike;
use stillnight::Stillnight;
use stillnight_core::diary::{DiaryQuery, ScoreKind};
use stillnight_core::exchange::progress::Steps;
use stillnight_core::exchange::seal::{Opener, Sealer};
use stillnight_core::exchange::{backup, csv, json};
use stillnight_core::labs::{Analyte, LabResult, PanelEntry};
use stillnight_core::plan::{ItemEntry, ItemKind, OwnParty, OwnSpacing, Schedule, Substance};
use stillnight_core::reminders::PhoneState;
use stillnight_core::sample::{self, Effects, SampleSpec, Writer};
use stillnight_core::store::{salvage, Store};
use stillnight_core::time::{CivilDate, Instant, NightDate, Zone};
use stillnight_core::trends::{Grain, Measure};
use stillnight_core::words::Words;

use crate::crash::Random;
use crate::device::{zone_rules, Phone, ScriptedDevice};

/// 21 November 2026, 03:15 in Berlin.
const NOW: i64 = 1_795_227_300_000;
const PASSPHRASE: &str = "violet tractor seven marmalade";
/// The staging file of the readers: SQLite keeps it in memory, and nothing of it can be synced, which is all that then fails.
const IN_MEMORY: &str = ":memory:";
/// Most memory the whole run may take, in kilobytes: what a backup may ask for, and as much again for everything else.
const MOST_KILOBYTES: u64 = 160 * 1024;

/// What was done.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Cases of each kind.
    pub cases: BTreeMap<&'static str, u64>,
    /// Cases whose file was still taken.
    pub taken: u64,
    /// Files that were brought into a copy of the diary, and every screen looked at.
    pub brought_in: u64,
    /// Most memory there was, in kilobytes; `None` where the system doesn't say.
    pub peak_kilobytes: Option<u64>,
}

/// The files that are altered, and the diary that must not change.
struct Bench {
    folder: tempfile::TempDir,
    /// The diary that files are staged beside; it stays open.
    diary: PathBuf,
    open: Arc<Stillnight>,
    /// Its file and its log, as they were.
    before: (Vec<u8>, Vec<u8>),
    json: Vec<u8>,
    sealed: Vec<u8>,
    csv: PathBuf,
    csv_names: Vec<String>,
    database: Vec<u8>,
}

fn text(error: impl std::fmt::Debug) -> String {
    format!("{error:?}")
}

impl Bench {
    fn new() -> Result<Bench, String> {
        let folder = tempfile::tempdir().map_err(text)?;
        let at = |name: &str| folder.path().join(name);
        let home = zone_rules("Europe/Berlin").ok_or("no zone")?;
        let spec = SampleSpec {
            seed: 1,
            until: Instant(NOW),
            nights: 4,
            home: Zone::new(home).map_err(text)?,
            away: None,
            writer: Writer::Steady,
            effects: Effects::USUAL,
            slips: false,
        };
        let mut store = Store::open(&at("diary.db"), Instant(NOW)).map_err(text)?;
        sample::write(&mut store, &spec, &Words::new("en", true)).map_err(text)?;
        drop(store);
        let open = open_diary(&at("diary.db"))?;
        with_the_rest(&open)?;
        drop(open);
        let mut store = Store::open(&at("diary.db"), Instant(NOW)).map_err(text)?;
        store
            .read(|db| {
                backup::write_plain(db, &at("written.json"), Instant(NOW), &mut Steps::new(None))?;
                csv::write(db, &at("csv"), Instant(NOW), &mut Steps::new(None)).map(|_| ())
            })
            .map_err(text)?;
        store.close_wholly().map_err(text)?;
        let json = fs::read(at("written.json")).map_err(text)?;
        // The least work for the passphrase, so that most of the time goes into what comes after it.
        let mut sealer = Sealer::new(Vec::new(), PASSPHRASE, 1).map_err(text)?;
        std::io::Write::write_all(&mut sealer, &json).map_err(text)?;
        let sealed = sealer.finish().map_err(text)?;
        let names = fs::read_dir(at("csv")).map_err(text)?.flatten().map(|e| e.file_name().to_string_lossy().into_owned());
        let mut csv_names: Vec<String> = names.collect();
        csv_names.sort();
        let database = fs::read(at("diary.db")).map_err(text)?;
        let own = folder.path().join("own");
        fs::create_dir(&own).map_err(text)?;
        let diary = own.join("stillnight.db");
        // It shares rows with what comes in, and has some of its own.
        fs::write(&diary, &database).map_err(text)?;
        let open = open_diary(&diary)?;
        open.record_episode(5).map_err(text)?;
        open.pause().map_err(text)?;
        let before = files(&diary)?;
        Ok(Bench { json, sealed, csv: at("csv"), csv_names, database, diary, open, before, folder })
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn open_diary(path: &Path) -> Result<Arc<Stillnight>, String> {
    let phone = Phone { now: NOW, zone: "Europe/Berlin".into(), language: "en".into(), hours24: true };
    Stillnight::open(path.to_string_lossy().into_owned(), Arc::new(ScriptedDevice::new(phone))).map_err(text)
}

/// A diary's file and its log.
fn files(diary: &Path) -> Result<(Vec<u8>, Vec<u8>), String> {
    let log = PathBuf::from(format!("{}-wal", diary.display()));
    Ok((fs::read(diary).map_err(text)?, fs::read(log).map_err(text)?))
}

fn today() -> CivilDate {
    CivilDate::from_ymd_opt(2026, 11, 21).unwrap_or_default()
}

/// What the made-up person has not, so that every table has a row.
fn with_the_rest(open: &Stillnight) -> Result<(), String> {
    open.start_programme().map_err(text)?;
    let elapsed = Schedule::Elapsed { minutes: 480, from: Instant(NOW) };
    open.add_item(ItemEntry::of("By elapsed time", "", ItemKind::Supplement, elapsed)).map_err(text)?;
    let items = open.plan().map_err(text)?.items;
    if let Some(item) = items.first() {
        open.count_stock(item.item.id.clone(), 30_000, false).map_err(text)?;
    }
    let party = |substance| OwnParty::Substance { substance };
    let (first, second) = (party(Substance::Zinc), party(Substance::Calcium));
    let rule = OwnSpacing { id: String::new(), first, second, minutes: 60, one_way: true, words: String::new() };
    open.put_spacing(rule).map_err(text)?;
    let results = vec![LabResult::of(Analyte::Ferritin, "42", "µg/L"), LabResult::of(Analyte::Tsat, "18", "%")];
    open.put_panel(String::new(), PanelEntry { results, ..PanelEntry::of(today()) }, true).map_err(text)?;
    open.pause().map_err(text)
}

/// A file that was still taken.
enum Came {
    /// A file, or a folder, to be staged.
    File(PathBuf),
    /// A kept file's bytes.
    Kept(Vec<u8>),
}

/// Brings what was still taken into a copy of the diary, merged and then in its place, and looks at every screen each time.
fn bring_in(bench: &Bench, came: &Came) -> Result<(), String> {
    for merged in [true, false] {
        let place = tempfile::tempdir().map_err(text)?;
        let diary = place.path().join("stillnight.db");
        fs::write(&diary, &bench.before.0).map_err(text)?;
        let open = open_diary(&diary)?;
        let staged = match came {
            Came::File(path) => open.stage(path.to_string_lossy().into_owned(), PASSPHRASE.to_owned(), None),
            Came::Kept(bytes) => {
                fs::write(place.path().join("stillnight.db.damaged-1"), bytes).map_err(text)?;
                open.stage_kept("stillnight.db.damaged-1".to_owned(), None)
            }
        };
        staged.map_err(|error| format!("its reader took it, and staging it gave {error:?}"))?;
        let way = if merged { "merged" } else { "restored" };
        let brought = if merged { open.merge_staged(None) } else { open.restore_staged(None) };
        brought.map_err(|error| format!("it was staged, and could not be {way}: {error:?}"))?;
        look(&open, place.path()).map_err(|what| format!("{way}, {what}"))?;
    }
    Ok(())
}

/// Looks at every screen there is.
fn look(open: &Stillnight, folder: &Path) -> Result<(), String> {
    fn shown<T, E: std::fmt::Debug>(name: &str, result: Result<T, E>) -> Result<T, String> {
        result.map_err(|error| format!("{name} gave {error:?}"))
    }
    let (to, from) =
        (NightDate(today().pred_opt().unwrap_or_default()), NightDate(CivilDate::from_ymd_opt(2026, 11, 1).unwrap_or_default()));
    shown("tonight", open.tonight())?;
    shown("morning", open.morning())?;
    shown("reminders", open.reminders(64))?;
    let plan = shown("plan", open.plan())?;
    for item in &plan.items {
        shown("adherence", open.adherence(item.item.id.clone(), from.0, to.0))?;
    }
    // From the night it is on, back.
    for day in (1..6).filter_map(|back| today().checked_sub_days(chrono::Days::new(back))) {
        shown("timetable", open.timetable(Some(day)))?;
        shown("doses_on", open.doses_on(day))?;
        shown("day", open.day(NightDate(day)))?;
        shown("episodes", open.episodes(NightDate(day)))?;
        shown("night_form", open.night_form(NightDate(day)))?;
    }
    shown("calendar", open.calendar(today().year(), today().month() as i32))?;
    shown("search", open.search(DiaryQuery::default(), String::new(), 200))?;
    shown("trends", open.trends(30))?;
    let measures =
        [Measure::Worst, Measure::Minutes, Measure::Onset, Measure::Sleep, Measure::Rest, Measure::Severity, Measure::Trouble];
    for measure in measures.into_iter().chain(shown("measures", open.measures())?.into_iter().map(|choice| choice.measure)) {
        shown("trend", open.trend(measure, Grain::Night, from, to))?;
    }
    shown("hours", open.hours(from, to))?;
    shown("scores", open.scores(ScoreKind::Severity))?;
    shown("scores", open.scores(ScoreKind::Trouble))?;
    shown("programme", open.programme())?;
    shown("exposure_form", open.exposure_form())?;
    shown("own_words", open.own_words())?;
    shown("learned_bedtime", open.learned_bedtime())?;
    for panel in shown("labs", open.labs())?.panels {
        shown("panel_form", open.panel_form(panel.id))?;
    }
    shown("analyte_chart", open.analyte_chart(Analyte::Ferritin))?;
    shown("profile", open.profile())?;
    shown("guidance", open.guidance())?;
    shown("cards_tonight", open.cards_tonight())?;
    shown("learn", open.learn())?;
    shown("medicine_check", open.medicine_check())?;
    shown("criteria", open.criteria())?;
    shown("templates", open.templates())?;
    shown("blood_draws", open.blood_draws())?;
    shown("kept_files", open.kept_files())?;
    shown("backup_schedule", open.backup_schedule())?;
    let phone = PhoneState { notifications: true, exact_alarms: Some(true), unrestricted_battery: Some(true), pending: None };
    shown("health", open.health(phone))?;
    shown("ledger", open.ledger(1000))?;
    // What was taken goes out, and comes in again.
    let out = folder.join("out.json").to_string_lossy().into_owned();
    shown("export_json", open.export_json(out.clone(), None))?;
    shown("stage of what it exported", open.stage(out, String::new(), None)).map(drop)
}

/// Alters a file in one to four places, in ways its readers may not expect.
fn alter(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for _ in 0..=random.below(4) {
        alter_once(&mut out, random);
    }
    out
}

fn alter_once(out: &mut Vec<u8>, random: &mut Random) {
    if out.is_empty() {
        out.push(random.below(256) as u8);
        return;
    }
    let place = |random: &mut Random, out: &[u8]| random.below(out.len() as u64) as usize;
    let (a, b) = (place(random, out), place(random, out));
    let (low, high) = (a.min(b), a.max(b));
    match random.below(12) {
        0 | 1 => out[a] ^= 1 << random.below(8),
        2 => out[a] = *random.pick(b"\0\xff\"\\{}[],:\n0-e").unwrap_or(&0),
        3 => out.truncate(a),
        4 => drop(out.drain(low..high.min(low + 64))),
        5 => {
            let part = out[low..high.min(low + 200)].to_vec();
            out.splice(a..a, part);
        }
        // A number becomes one that nobody thought of.
        6 | 7 => {
            let odd: [&[u8]; 9] = [
                b"-1",
                b"0",
                b"9223372036854775807",
                b"-9223372036854775808",
                b"1e400",
                b"1.5",
                b"99999999999999999999",
                b"null",
                b"-0",
            ];
            let start = out[a..].iter().position(u8::is_ascii_digit).map_or(a, |i| a + i);
            let end = out[start..].iter().position(|c| !c.is_ascii_digit()).map_or(out.len(), |i| start + i);
            out.splice(start..end, random.pick(&odd).copied().unwrap_or_default().iter().copied());
        }
        // A text becomes an odd one.
        8 | 9 => {
            let odd: [&[u8]; 8] =
                [b"", b"\\u0000", b"\\ud800", b"\xff\xfe", b"2026-02-30", b"[[[[[[[[", b"=1+1", b"\xe2\x80\xae"];
            let start = out[a..].iter().position(|c| *c == b'"').map_or(a, |i| (a + i + 1).min(out.len()));
            let end = out[start..].iter().position(|c| *c == b'"').map_or(out.len(), |i| start + i);
            out.splice(start..end, random.pick(&odd).copied().unwrap_or_default().iter().copied());
        }
        10 => {
            let more = vec![*random.pick(b"[{\" 0x").unwrap_or(&b'['); random.below(40_000) as usize];
            out.splice(a..a, more);
        }
        _ => {
            // Two lines change places.
            let mut lines: Vec<Vec<u8>> = out.split(|c| *c == b'\n').map(<[u8]>::to_vec).collect();
            let (i, j) = (random.below(lines.len() as u64) as usize, random.below(lines.len() as u64) as usize);
            lines.swap(i, j);
            *out = lines.join(&b'\n');
        }
    }
}

/// Runs so many cases.
///
/// # Errors
/// What went wrong, with the number of the case: the same seed gives it again.
pub fn run(cases: u64, seed: u64) -> Result<Report, String> {
    let bench = Bench::new()?;
    let mut report = Report::default();
    for case in 0..cases {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9).wrapping_add(case));
        let kind = match case {
            c if c % 10 == 7 => "through the app",
            c if c % 100 == 1 => "a kept file",
            c if c % 50 == 2 => "a folder of CSV",
            c if c % 50 == 3 => "a file on disk",
            c if c % 3 == 0 => "a sealed backup",
            _ => "a JSON export",
        };
        let brought = &mut report.brought_in;
        let taken = catch_unwind(AssertUnwindSafe(|| {
            let came = one(&bench, kind, &mut random)?;
            // Of those that went to a reader alone, some: this takes a hundred times as long.
            if let Some(came) = came.as_ref().filter(|_| kind == "through the app" || random.below(10) == 0) {
                bring_in(&bench, came)?;
                *brought += 1;
            }
            Ok(came.is_some())
        }))
        .unwrap_or_else(|_| Err("panicked".to_owned()))
        .map_err(|what: String| format!("case {case} of seed {seed}, {kind}: {what}"))?;
        *report.cases.entry(kind).or_default() += 1;
        report.taken += u64::from(taken);
        if case % 1_000 == 0 {
            check_memory(&mut report)?;
        }
    }
    check_memory(&mut report)?;
    Ok(report)
}

/// What of a case was still taken, if it was.
fn one(bench: &Bench, kind: &str, random: &mut Random) -> Result<Option<Came>, String> {
    let steps = &mut Steps::new(None);
    let in_memory = Path::new(IN_MEMORY);
    let as_file = |bytes: &[u8]| -> Result<Option<Came>, String> {
        let path = bench.at("taken");
        fs::write(&path, bytes).map_err(text)?;
        Ok(Some(Came::File(path)))
    };
    match kind {
        "a JSON export" => {
            let bytes = alter(&bench.json, random);
            match json::read(&mut bytes.as_slice(), in_memory, steps, &|| 0) {
                Ok(_) => as_file(&bytes),
                Err(_) => Ok(None),
            }
        }
        "a sealed backup" => {
            let bytes = altered_backup(bench, random);
            if asks_for_work(&bytes) {
                return Ok(None);
            }
            let Ok(opened) = Opener::new(bytes.as_slice(), PASSPHRASE) else { return Ok(None) };
            let mut plain = Vec::new();
            if opened.take(8 << 20).read_to_end(&mut plain).is_err() || plain != bench.json {
                return Ok(None);
            }
            as_file(&bytes)
        }
        "a folder of CSV" => {
            let folder = altered_sheets(bench, random)?;
            Ok(csv::read(&folder, in_memory, steps).is_ok().then_some(Came::File(folder)))
        }
        "a kept file" => {
            let (diary, kept, into) = (bench.at("other.db"), bench.at("other.db.damaged-1"), bench.at("other.db.staging"));
            let bytes = spoil(&bench.database, random);
            fs::write(&kept, &bytes).map_err(text)?;
            let taken = salvage::read(&diary, &kept, &into, steps).is_ok();
            match (taken, into.exists()) {
                (true, false) => return Err("taken, and nothing is staged".to_owned()),
                (false, true) => return Err("refused, and something is staged".to_owned()),
                _ => {}
            }
            let _ = fs::remove_file(&into);
            if bench.at("other.db.reading").exists() {
                Err("the copy was left".to_owned())
            } else {
                Ok(taken.then_some(Came::Kept(bytes)))
            }
        }
        "a file on disk" => {
            let (path, into) = (bench.at("altered"), bench.at("altered.staging"));
            let bytes = if random.below(2) == 0 { alter(&bench.json, random) } else { altered_backup(bench, random) };
            if asks_for_work(&bytes) {
                return Ok(None);
            }
            fs::write(&path, bytes).map_err(text)?;
            let taken = backup::read(&path, PASSPHRASE, &into, steps).is_ok();
            if taken != into.exists() {
                return Err(format!("taken: {taken}, staged: {}", into.exists()));
            }
            let _ = fs::remove_file(&into);
            Ok(taken.then_some(Came::File(path)))
        }
        _ => through_the_app(bench, random),
    }
}

/// A backup, altered; half the time in the head alone, where it says how much memory the passphrase takes.
fn altered_backup(bench: &Bench, random: &mut Random) -> Vec<u8> {
    let mut bytes = bench.sealed.clone();
    if random.below(2) == 0 {
        let rest = bytes.split_off(220.min(bytes.len()));
        bytes = alter(&bytes, random);
        bytes.extend(rest);
        bytes
    } else {
        alter(&bytes, random)
    }
}

/// A folder of CSV, one file of which is altered.
fn altered_sheets(bench: &Bench, random: &mut Random) -> Result<PathBuf, String> {
    let (folder, altered) = (bench.at("altered-csv"), random.pick(&bench.csv_names).ok_or("no CSV")?);
    fs::create_dir_all(&folder).map_err(text)?;
    for name in &bench.csv_names {
        let whole = fs::read(bench.csv.join(name)).map_err(text)?;
        fs::write(folder.join(name), if name == altered { alter(&whole, random) } else { whole }).map_err(text)?;
    }
    Ok(folder)
}

/// Whether the passphrase of an altered head takes longer than a fuzz case should; more than is allowed at all is refused at once, and
/// that is fuzzed.
fn asks_for_work(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let factor = head.lines().find_map(|l| l.strip_prefix("-> scrypt ")?.split(' ').nth(1)?.parse::<u32>().ok());
    factor.is_some_and(|f| (8..=16).contains(&f))
}

/// Spoils pages, or bytes within them, of a database file.
fn spoil(whole: &[u8], random: &mut Random) -> Vec<u8> {
    let mut out = whole.to_vec();
    for _ in 0..=random.below(4) {
        let page = random.below((out.len() / 4096).max(1) as u64) as usize * 4096;
        let Some(bytes) = out.get_mut(page..page + 4096) else { continue };
        match random.below(6) {
            0 => bytes.fill(random.below(256) as u8),
            1 => bytes.iter_mut().for_each(|b| *b = random.below(256) as u8),
            // The head of the page: its kind, its cells, where they are, its right child.
            2 => bytes[random.below(12) as usize] = random.below(256) as u8,
            3 => bytes[random.below(100) as usize] ^= 1 << random.below(8),
            _ => {
                for _ in 0..random.below(20) {
                    bytes[random.below(4096) as usize] = random.below(256) as u8;
                }
            }
        }
    }
    if random.below(8) == 0 {
        out.truncate(random.below(out.len() as u64) as usize);
    }
    out
}

/// Stages an altered file in the open diary; whatever comes of it, the diary is the same to the last byte.
fn through_the_app(bench: &Bench, random: &mut Random) -> Result<Option<Came>, String> {
    let Bench { open, diary, .. } = bench;
    let beside = |end: &str| PathBuf::from(format!("{}{end}", diary.display()));
    let (came, staged) = match random.below(4) {
        0 => {
            let bytes = spoil(&bench.database, random);
            fs::write(beside(".damaged-1"), &bytes).map_err(text)?;
            (Came::Kept(bytes), open.stage_kept("stillnight.db.damaged-1".to_owned(), None))
        }
        which => {
            let path = bench.at("altered");
            let path = match which {
                1 => altered_sheets(bench, random)?,
                _ => {
                    let bytes = if which == 2 { alter(&bench.json, random) } else { altered_backup(bench, random) };
                    if asks_for_work(&bytes) {
                        return Ok(None);
                    }
                    fs::write(&path, bytes).map_err(text)?;
                    path
                }
            };
            let staged = open.stage(path.to_string_lossy().into_owned(), PASSPHRASE.to_owned(), None);
            (Came::File(path), staged)
        }
    };
    let staging = beside(".staging");
    if staged.is_ok() != staging.exists() {
        return Err(format!("staged: {}, and a staging file: {}", staged.is_ok(), staging.exists()));
    }
    open.forget_staged().map_err(text)?;
    open.pause().map_err(text)?;
    if files(diary)? != bench.before {
        return Err("the diary is not what it was".to_owned());
    }
    if staging.exists() || beside(".reading").exists() {
        return Err("something was left beside the diary".to_owned());
    }
    Ok(staged.is_ok().then_some(came))
}

/// What the system says was the most memory this process had.
fn check_memory(report: &mut Report) -> Result<(), String> {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|l| l.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok());
    report.peak_kilobytes = peak;
    match peak {
        Some(peak) if peak > MOST_KILOBYTES => Err(format!("{peak} kB of memory")),
        _ => Ok(()),
    }
}
