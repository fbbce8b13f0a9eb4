//! What leaves the diary and comes in, at one, ten and fifty years: export, import, backup, restore. Also what memory opening and a tap
//! hold.
//!
//! Each job runs in a child of its own, which says how long it took and how much memory it held at most. The limits: reading
//! every row; attaching and copying every row in one commit; the key's derivation alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use stillnight_core::app::App;
use stillnight_core::error::Error;
use stillnight_core::exchange::tables::TABLES;
use stillnight_core::store::Store;

use crate::diaries::Diary;
use crate::phone::{Phone, START};
use crate::table::Table;
use crate::{timed, Outcome};

/// Long and made up: strong enough for a backup.
const PASSPHRASE: &str = "harbour velvet cactus eleven tin";
/// What scrypt is asked for in a backup: 2 to this power.
const WORK_FACTOR: u8 = 15;
/// What a header of a file from elsewhere may ask for in vain.
const TOO_MUCH: &str = "22";

/// Runs one job and says its nanoseconds and its peak memory in kilobytes: the child.
pub fn job(name: &str, diary: &Path, folder: &Path) -> Outcome<()> {
    let open = |path: &Path| App::open(path.to_owned(), Phone::at(START));
    let (json, sheets, backup) = (folder.join("diary.json"), folder.join("diary-csv"), folder.join("diary.age"));
    // An empty diary in a folder of its own, to import into.
    let place = tempfile::tempdir_in(folder)?;
    let empty = place.path().join("diary.db");
    let took = match name {
        "export" => {
            let app = open(diary)?;
            timed(|| Ok(app.export_json(&json, None)?))?
        }
        "export CSV" => {
            let app = open(diary)?;
            timed(|| Ok(app.export_csv(&sheets, None)?))?
        }
        "open" => timed(|| Ok(open(diary)?.tonight()?))?,
        "tap" => {
            fs::copy(diary, &empty)?;
            let app = open(&empty)?;
            timed(|| Ok(app.record_episode(0)?))?
        }
        "scan" => timed(|| scan(diary))?,
        "back up" => {
            let app = open(diary)?;
            timed(|| Ok(app.back_up(&backup, PASSPHRASE, None)?))?
        }
        "key" => timed(key)?,
        "import" | "import CSV" => {
            let app = open(&empty)?;
            timed(|| {
                app.stage(if name == "import" { &json } else { &sheets }, "", None)?;
                Ok(app.merge_staged(None)?)
            })?
        }
        "restore" => {
            let app = open(&empty)?;
            timed(|| {
                app.stage(&backup, PASSPHRASE, None)?;
                Ok(app.restore_staged(None)?)
            })?
        }
        "copy" => {
            Store::open(&empty, stillnight_core::time::Instant(START))?.close()?;
            timed(|| copy(diary, &empty))?
        }
        "refuse" => {
            let app = open(&empty)?;
            let started = Instant::now();
            match app.stage(&folder.join("asks-too-much.age"), PASSPHRASE, None) {
                Err(Error::AsksTooMuch { .. }) => started.elapsed(),
                other => return Err(format!("not refused: {other:?}").into()),
            }
        }
        _ => return Err("no such job".into()),
    };
    println!("{} {}", took.as_nanos(), peak()?);
    // As a phone ends it: nothing is closed.
    std::process::exit(0)
}

/// Most memory held so far, in kilobytes.
fn peak() -> Outcome<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse()?)
}

/// Every column of every row that an export holds.
pub fn scan(diary: &Path) -> Outcome<i64> {
    let db = Connection::open(diary)?;
    let mut bytes = 0;
    for table in &TABLES {
        let mut statement = db.prepare(&format!("SELECT * FROM {}", table.name))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                bytes += row.get_ref(column)?.as_bytes_or_null().ok().flatten().map_or(8, <[u8]>::len) as i64;
            }
        }
    }
    Ok(bytes)
}

/// The same rows into another file of the same form, with one commit.
fn copy(from: &Path, to: &Path) -> Outcome<()> {
    let db = Connection::open(to)?;
    db.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF")?;
    db.execute("ATTACH ?1 AS other", [from.to_string_lossy()])?;
    let inserts: String = TABLES.iter().map(|t| format!("INSERT INTO main.{0} SELECT * FROM other.{0};", t.name)).collect();
    db.execute_batch(&format!("BEGIN; {inserts} COMMIT"))?;
    Ok(())
}

fn key() -> Outcome<[u8; 32]> {
    let mut out = [0; 32];
    let params = scrypt::Params::new(WORK_FACTOR, 8, 1, 32).map_err(|_| "no such parameters")?;
    scrypt::scrypt(PASSPHRASE.as_bytes(), b"sixteen bytes of salt", &params, &mut out).map_err(|_| "no key")?;
    Ok(out)
}

/// Medians of two jobs' times, run in turns, and the first one's peak in megabytes.
fn rivals(rounds: usize, ours: &str, limit: &str, diary: &Path, folder: &Path) -> Outcome<(Duration, Duration, f64)> {
    let mut times = (Vec::new(), Vec::new());
    let mut most = 0;
    for _ in 0..rounds {
        let (time, peak) = child(ours, diary, folder)?;
        times.0.push(time);
        most = most.max(peak);
        times.1.push(child(limit, diary, folder)?.0);
    }
    times.0.sort_unstable();
    times.1.sort_unstable();
    Ok((times.0[rounds / 2], times.1[rounds / 2], most as f64 / 1024.0))
}

/// The most memory that a job holds, in megabytes.
pub fn weighed(job: &str, diary: &Path, folder: &Path) -> Outcome<f64> {
    Ok(child(job, diary, folder)?.1 as f64 / 1024.0)
}

fn child(job: &str, diary: &Path, folder: &Path) -> Outcome<(Duration, u64)> {
    let out = Command::new(std::env::current_exe()?).args(["job", job]).arg(diary).arg(folder).output()?;
    if !out.status.success() {
        return Err(format!("{job}: {}", String::from_utf8_lossy(&out.stderr)).into());
    }
    let said = String::from_utf8(out.stdout)?;
    let (nanos, peak) = said.trim().split_once(' ').ok_or("the job said nothing")?;
    Ok((Duration::from_nanos(nanos.parse()?), peak.parse()?))
}

/// Adds its lines to the table.
pub fn report(diaries: &[Diary], table: &mut Table) -> Outcome<()> {
    let lines: [(&str, &str, &str, Option<f64>); 6] = [
        ("export", "scan", "export JSON, {} : read every row", Some(1.8)),
        ("import", "copy", "import JSON, {} : attach + copy every row", Some(1.3)),
        ("export CSV", "scan", "export CSV, {} : read every row", None),
        ("import CSV", "copy", "import CSV, {} : attach + copy every row", Some(1.3)),
        ("back up", "key", "back up, {} : derive the key", None),
        ("restore", "copy", "restore a backup, {} : attach + copy every row", None),
    ];
    for diary in diaries {
        let place = tempfile::tempdir_in(diary.path.parent().ok_or("no folder")?)?;
        let rounds = if diary.years > 10 { 3 } else { 5 };
        for (ours, limit, what, goal) in lines {
            let what = what.replace("{}", &format!("{} y", diary.years));
            match rivals(rounds, ours, limit, &diary.path, place.path()) {
                Ok((took, least, peak)) => {
                    if ours == "back up" {
                        table.beyond(&what, took, least, Some(30.0));
                    } else {
                        table.ratio(&what, took, least, goal);
                    }
                    table.memory("  most memory held", peak, ours.starts_with("import").then_some(12.0));
                }
                Err(error) => println!("{what}: {error}"),
            }
        }
        if diary.years == 1 {
            refused(diary, place.path(), table)?;
        }
        println!(
            "{:<52} {:>7.1} MB {:>7.1} MB {:>7.1} MB",
            "  the diary, its export, its backup",
            diary.megabytes,
            size(place.path(), "json"),
            size(place.path(), "age")
        );
    }
    Ok(())
}

fn size(folder: &Path, end: &str) -> f64 {
    fs::metadata(folder.join("diary").with_extension(end)).map_or(0.0, |m| m.len() as f64 / 1e6)
}

/// A backup whose header asks for 4 GB: refused before it takes them.
fn refused(diary: &Diary, folder: &Path, table: &mut Table) -> Outcome<()> {
    let backup = fs::read(folder.join("diary.age"))?;
    let stanza = backup.windows(10).position(|w| w == b"-> scrypt ").ok_or("no scrypt in the header")?;
    let end = stanza + backup[stanza..].iter().position(|b| *b == b'\n').ok_or("no end of the line")?;
    let asks = [&backup[..end - WORK_FACTOR.to_string().len()], TOO_MUCH.as_bytes(), &backup[end..]].concat();
    let path: PathBuf = folder.join("asks-too-much.age");
    fs::write(&path, asks)?;
    let (_, peak) = child("refuse", &diary.path, folder)?;
    table.count("MB held while a header that asks for 4 GB is refused", peak as f64 / 1024.0, Some(64.0), true);
    Ok(())
}
