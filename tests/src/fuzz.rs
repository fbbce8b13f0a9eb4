//! Files that were altered, fed to everything that reads a file from outside: no panic, no change to the diary, bounded memory.
//!
//! Decides how files are altered (the same for the same seed) and what must hold afterwards. Most cases go to the readers directly, with
//! the staging file in memory; a sample goes the whole way, through the app and the disk.

use std::collections::BTreeMap;
use std::fs;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use std::io::Read;

use stillnight::Stillnight;
use stillnight_core::exchange::progress::Steps;
use stillnight_core::exchange::seal::{Opener, Sealer};
use stillnight_core::exchange::{backup, csv, json};
use stillnight_core::sample::{self, Effects, SampleSpec, Writer};
use stillnight_core::store::{salvage, Store};
use stillnight_core::time::{Instant, Zone};
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
    /// Most memory there was, in kilobytes; `None` where the system doesn't say.
    pub peak_kilobytes: Option<u64>,
}

/// The files that are altered, and the diary that must not change.
struct Bench {
    folder: tempfile::TempDir,
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
        Ok(Bench { json, sealed, csv: at("csv"), csv_names, database, folder })
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
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
            c if c % 2_500 == 7 => "through the app",
            c if c % 100 == 1 => "a kept file",
            c if c % 50 == 2 => "a folder of CSV",
            c if c % 50 == 3 => "a file on disk",
            c if c % 3 == 0 => "a sealed backup",
            _ => "a JSON export",
        };
        let taken = catch_unwind(AssertUnwindSafe(|| one(&bench, kind, &mut random)))
            .unwrap_or_else(|_| Err("panicked".to_owned()))
            .map_err(|what| format!("case {case} of seed {seed}, {kind}: {what}"))?;
        *report.cases.entry(kind).or_default() += 1;
        report.taken += u64::from(taken);
        if case % 1_000 == 0 {
            check_memory(&mut report)?;
        }
    }
    check_memory(&mut report)?;
    Ok(report)
}

/// Whether the file was taken.
fn one(bench: &Bench, kind: &str, random: &mut Random) -> Result<bool, String> {
    let steps = &mut Steps::new(None);
    let in_memory = Path::new(IN_MEMORY);
    match kind {
        "a JSON export" => {
            let bytes = alter(&bench.json, random);
            Ok(json::read(&mut bytes.as_slice(), in_memory, steps, &|| 0).is_ok())
        }
        "a sealed backup" => {
            // Half of them in the head alone, where it says how much memory the passphrase takes.
            let mut bytes = bench.sealed.clone();
            let head = 220.min(bytes.len());
            if random.below(2) == 0 {
                let rest = bytes.split_off(head);
                bytes = alter(&bytes, random);
                bytes.extend(rest);
            } else {
                bytes = alter(&bytes, random);
            }
            if asks_for_work(&bytes) {
                return Ok(false);
            }
            let Ok(opened) = Opener::new(bytes.as_slice(), PASSPHRASE) else { return Ok(false) };
            let mut plain = Vec::new();
            Ok(opened.take(8 << 20).read_to_end(&mut plain).is_ok() && plain == bench.json)
        }
        "a folder of CSV" => {
            let name = random.pick(&bench.csv_names).ok_or("no CSV")?;
            let path = bench.csv.join(name);
            let whole = fs::read(&path).map_err(text)?;
            fs::write(&path, alter(&whole, random)).map_err(text)?;
            let taken = csv::read(&bench.csv, in_memory, steps).is_ok();
            fs::write(&path, whole).map_err(text)?;
            Ok(taken)
        }
        "a kept file" => {
            let (diary, kept, into) = (bench.at("other.db"), bench.at("other.db.damaged-1"), bench.at("other.db.staging"));
            fs::write(&kept, spoil(&bench.database, random)).map_err(text)?;
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
                Ok(taken)
            }
        }
        "a file on disk" => {
            let (path, into) = (bench.at("altered"), bench.at("altered.staging"));
            let whole = if random.below(2) == 0 { &bench.json } else { &bench.sealed };
            let bytes = alter(whole, random);
            if asks_for_work(&bytes) {
                return Ok(false);
            }
            fs::write(&path, bytes).map_err(text)?;
            let taken = backup::read(&path, PASSPHRASE, &into, steps).is_ok();
            if taken != into.exists() {
                return Err(format!("taken: {taken}, staged: {}", into.exists()));
            }
            let _ = fs::remove_file(&into);
            Ok(taken)
        }
        _ => through_the_app(bench, random),
    }
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

/// Stages an altered file in an open diary; whatever comes of it, the diary is the same to the last byte.
fn through_the_app(bench: &Bench, random: &mut Random) -> Result<bool, String> {
    let place = tempfile::tempdir().map_err(text)?;
    let diary = place.path().join("stillnight.db");
    let phone = Phone { now: NOW, zone: "Europe/Berlin".into(), language: "en".into(), hours24: true };
    let open = Stillnight::open(diary.to_string_lossy().into_owned(), Arc::new(ScriptedDevice::new(phone))).map_err(text)?;
    open.record_episode(5).map_err(text)?;
    open.pause().map_err(text)?;
    let files = || -> Result<(Vec<u8>, Vec<u8>), String> {
        let log = place.path().join("stillnight.db-wal");
        Ok((fs::read(&diary).map_err(text)?, fs::read(log).map_err(text)?))
    };
    let before = files()?;
    let altered = place.path().join("altered");
    let staged = match random.below(3) {
        0 => {
            fs::write(place.path().join("stillnight.db.damaged-1"), spoil(&bench.database, random)).map_err(text)?;
            open.stage_kept("stillnight.db.damaged-1".to_owned(), None)
        }
        which => {
            let bytes = alter(if which == 1 { &bench.json } else { &bench.sealed }, random);
            if asks_for_work(&bytes) {
                return Ok(false);
            }
            fs::write(&altered, bytes).map_err(text)?;
            open.stage(altered.to_string_lossy().into_owned(), PASSPHRASE.to_owned(), None)
        }
    };
    let taken = staged.is_ok();
    open.forget_staged().map_err(text)?;
    open.pause().map_err(text)?;
    if files()? != before {
        return Err("the diary is not what it was".to_owned());
    }
    let left = |end: &str| place.path().join(format!("stillnight.db{end}")).exists();
    if left(".staging") || left(".reading") {
        return Err("something was left beside the diary".to_owned());
    }
    Ok(taken)
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
