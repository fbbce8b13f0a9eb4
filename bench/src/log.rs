//! Logging one entry, into a new diary and into those of one, ten and fifty years, against the least a machine can do to keep bytes: one
//! write and one fdatasync.
//!
//! How many syncs a tap makes, how many bytes it writes and whether it ever touches the database file itself (a
//! checkpoint) is counted by strace on a child: the difference of two runs that differ in taps alone.

use std::fs::{self, File, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::Duration;

use stillnight_core::app::App;

use crate::diaries::Diary;
use crate::exchange::weighed;
use crate::phone::{Phone, START};
use crate::table::Table;
use crate::trace::{traced, Counted};
use crate::{medians, timed, Outcome, ROUNDS};

const FILE: &str = "taps.db";

/// So many taps on the diary of a folder, or on a new one: the child that strace watches. Ends without closing anything, as a phone would end it.
pub fn taps(taps: i64, folder: &Path) -> Outcome<()> {
    let phone = Phone::at(START);
    let app = App::open(folder.join(FILE), phone.clone())?;
    for _ in 0..taps {
        phone.advance(60_000);
        app.record_episode(0)?;
    }
    std::process::exit(0)
}

/// Adds its lines to the table.
pub fn report(folder: &Path, diaries: &[Diary], table: &mut Table) -> Outcome<()> {
    logged(folder, None, table)?;
    for diary in diaries {
        logged(folder, Some(diary), table)?;
        table.memory("  most memory held", weighed("tap", &diary.path, folder)?, None);
    }
    Ok(())
}

/// The lines of a diary of so many years, or of a new one.
fn logged(folder: &Path, diary: Option<&Diary>, table: &mut Table) -> Outcome<()> {
    let years = diary.map_or(String::new(), |diary| format!(", {} y", diary.years));
    // Without strace: two pages of the WAL.
    let bytes = counted(folder, diary, &years, table)?.unwrap_or(2 * 4120);
    let phone = Phone::at(START);
    let place = placed(folder, diary)?;
    let app = App::open(place.path().join(FILE), phone.clone())?;
    let tap = || {
        phone.advance(60_000);
        timed(|| Ok(app.record_episode(0)?))
    };
    let buffer = vec![0x5a; bytes];
    let growing = File::create(place.path().join("growing"))?;
    let mut end = 0;
    let append = || {
        end += bytes as u64;
        write_down(&growing, &buffer, end)
    };
    let (ours, limit) = medians(ROUNDS, tap, append)?;
    table.ratio(&format!("log an entry{years} : write {bytes} B + fdatasync"), ours, limit, Some(1.2));

    // The harder rival: a file that does not grow.
    let reused = OpenOptions::new().write(true).create(true).truncate(false).open(place.path().join("reused"))?;
    reused.write_all_at(&vec![0; 8 << 20], 0)?;
    reused.sync_all()?;
    let mut at = 0;
    let overwrite = || {
        at = (at + bytes as u64) % (4 << 20);
        write_down(&reused, &buffer, at)
    };
    let (ours, limit) = medians(ROUNDS, tap, overwrite)?;
    table.ratio(&format!("log an entry{years} : overwrite {bytes} B + fdatasync"), ours, limit, None);
    Ok(())
}

/// A folder with a copy of the diary, or with none.
fn placed(folder: &Path, diary: Option<&Diary>) -> Outcome<tempfile::TempDir> {
    let place = tempfile::tempdir_in(folder)?;
    if let Some(diary) = diary {
        fs::copy(&diary.path, place.path().join(FILE))?;
    }
    Ok(place)
}

fn write_down(file: &File, bytes: &[u8], at: u64) -> Outcome<Duration> {
    timed(|| {
        file.write_all_at(bytes, at)?;
        Ok(file.sync_data()?)
    })
}

/// Counts with strace and reports; gives the bytes a tap writes, or nothing where there is no strace.
fn counted(folder: &Path, diary: Option<&Diary>, years: &str, table: &mut Table) -> Outcome<Option<usize>> {
    const FEW: i64 = 10;
    const MANY: i64 = 210;
    let run = |taps: i64| {
        let place = placed(folder, diary)?;
        traced(&["taps", &taps.to_string(), &place.path().to_string_lossy()], FILE, place.path())
    };
    let (Some(few), Some(many)) = (run(FEW)?, run(MANY)?) else {
        println!("strace is not installed: syncs and pages are not counted");
        return Ok(None);
    };
    let per_tap = |of: fn(Counted) -> i64| (of(many) - of(few)) as f64 / (MANY - FEW) as f64;
    table.count(&format!("fsync and fdatasync a tap{years}"), per_tap(|c| c.syncs), Some(1.0), true);
    table.count(&format!("writes to the database file a tap{years}"), per_tap(|c| c.writes_to_itself), Some(0.0), true);
    let bytes = per_tap(|c| c.written);
    table.count(&format!("bytes written a tap{years}"), bytes, None, false);
    Ok(Some(bytes as usize))
}
