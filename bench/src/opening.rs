//! Opening a diary and drawing the home screen with nothing of the file in memory, against opening and reading the same
//! file; for diaries of one and of ten years, which should cost the same.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use rustix::fs::{fadvise, Advice};
use stillnight_core::app::{App, TonightScreen};
use stillnight_core::diary::NightEntry;
use stillnight_core::time::{Device, NightDate, Zone, DAY, HOUR};

use crate::phone::{Phone, START};
use crate::trace::traced;
use crate::{line, medians, timed, Outcome};

/// Episodes a night of a heavy user.
const EPISODES: i64 = 11;

const DIARY: &str = "diary.db";
const PAGE: u64 = 4096;

/// Opens a diary and makes the home screen: the child whose reads strace counts.
pub fn home(path: &Path) -> Outcome<()> {
    opened(path)?;
    std::process::exit(0)
}

fn opened(path: &Path) -> Outcome<(App, TonightScreen)> {
    let app = App::open(path.to_owned(), Phone::at(START))?;
    let screen = app.tonight()?;
    Ok((app, screen))
}

/// Adds its lines to the table.
pub fn report(folder: &Path) -> Outcome<()> {
    let place = tempfile::tempdir_in(folder)?;
    for years in [1, 10] {
        let path = diary(years, place.path())?;
        let pages = match traced(&["home", &path.to_string_lossy()], DIARY, place.path())? {
            Some(counted) => counted.read.unsigned_abs().div_ceil(PAGE),
            None => 20,
        };
        let home = || {
            forget(&path)?;
            timed(|| opened(&path))
        };
        let read = || {
            forget(&path)?;
            timed(|| {
                let file = File::open(&path)?;
                let mut page = [0; PAGE as usize];
                let all = file.metadata()?.len() / PAGE;
                for i in 0..pages {
                    file.read_exact_at(&mut page, all * i / pages * PAGE)?;
                }
                Ok(page)
            })
        };
        let (ours, limit) = medians(home, read)?;
        let size = std::fs::metadata(&path)?.len() as f64 / 1e6;
        line(
            &format!("open + home, {years} y, {size:.1} MB : read {pages} pages"),
            ours,
            limit,
            "≤ 1.25×, ≤ 20 pages, the same for 1 y and 10 y",
        );
    }
    Ok(())
}

/// Puts the file's pages out of the machine's memory.
fn forget(path: &Path) -> Outcome<()> {
    for file in [path.to_owned(), with_suffix(path, "-wal")] {
        if let Ok(file) = OpenOptions::new().read(true).write(true).open(file) {
            file.sync_all()?;
            fadvise(&file, 0, None, Advice::DontNeed)?;
        }
    }
    Ok(())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// A diary of so many years up to [`START`]: kept in memory while it is filled, then put where it is measured.
fn diary(years: i64, folder: &Path) -> Outcome<PathBuf> {
    let memory = Path::new("/dev/shm");
    let filling = if memory.is_dir() { tempfile::tempdir_in(memory)? } else { tempfile::tempdir_in(folder)? };
    let source = filling.path().join(DIARY);
    let nights = years * 365;
    let phone = Phone::at(START - nights * DAY);
    let app = App::open(source.clone(), phone.clone())?;
    let rules = phone.zone_rules(phone.zone()).ok_or("no rules")?;
    let zone = Zone::new(rules)?;
    for night in 0..nights {
        let evening = START - (nights - night) * DAY;
        for episode in 0..EPISODES {
            phone.set(evening + episode * HOUR / 4);
            app.record_episode(0)?;
        }
        phone.set(evening + 6 * HOUR);
        let entry: NightEntry = app.morning()?.proposed;
        debug_assert_eq!(entry.night, NightDate::of(zone.local(phone.now())));
        app.check_in(entry)?;
    }
    app.pause()?;
    let own = folder.join(format!("{years}-years"));
    std::fs::create_dir_all(&own)?;
    let path = own.join(DIARY);
    std::fs::copy(&source, &path)?;
    Ok(path)
}
