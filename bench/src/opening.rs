//! Opening a diary and drawing the home screen with nothing of the file in memory, against opening and reading the same
//! file; for diaries of one, ten and fifty years, which should cost the same.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use rustix::fs::{fadvise, Advice};
use stillnight_core::app::{App, TonightScreen};

use crate::diaries::Diary;
use crate::exchange::weighed;
use crate::phone::{Phone, START};
use crate::table::Table;
use crate::trace::traced;
use crate::{medians, timed, Outcome, ROUNDS};

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
pub fn report(diaries: &[Diary], table: &mut Table) -> Outcome<()> {
    for Diary { years, path, .. } in diaries {
        let folder = path.parent().ok_or("no folder")?;
        let name = path.file_name().ok_or("no name")?.to_string_lossy();
        let pages = match traced(&["home", &path.to_string_lossy()], &name, folder)? {
            Some(counted) => counted.pages.unsigned_abs(),
            None => 20,
        };
        let home = || {
            forget(path)?;
            timed(|| opened(path))
        };
        let read = || {
            forget(path)?;
            timed(|| {
                let file = File::open(path)?;
                let mut page = [0; PAGE as usize];
                let all = file.metadata()?.len() / PAGE;
                for i in 0..pages {
                    file.read_exact_at(&mut page, all * i / pages * PAGE)?;
                }
                Ok(page)
            })
        };
        let (ours, limit) = medians(ROUNDS, home, read)?;
        table.ratio(&format!("open + home, {years} y : open + read {pages} pages"), ours, limit, Some(1.25));
        table.count(&format!("pages read for it, {years} y"), pages as f64, Some(20.0), false);
        table.memory("  most memory held", weighed("open", path, folder)?, None);
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
