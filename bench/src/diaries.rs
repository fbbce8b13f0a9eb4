//! The diaries that are measured: a heavy user's, of one, ten and fifty years, from the simulator.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use stillnight_core::sample::{write, Effects, SampleSpec, Writer};
use stillnight_core::store::Store;
use stillnight_core::time::{Device, Zone};
use stillnight_core::words::Words;

use crate::phone::{Phone, START};
use crate::Outcome;

/// How long the diaries are, unless asked for others.
pub const YEARS: [i32; 3] = [1, 10, 50];

/// A diary of so many years up to [`START`].
pub struct Diary {
    /// Years.
    pub years: i32,
    /// Its file, closed.
    pub path: PathBuf,
    /// Its size.
    pub megabytes: f64,
}

/// Makes them: kept in memory while they are written, then put where they are measured.
pub fn made(folder: &Path, years: &[i32]) -> Outcome<Vec<Diary>> {
    years.iter().map(|years| diary(*years, folder)).collect()
}

fn diary(years: i32, folder: &Path) -> Outcome<Diary> {
    let memory = Path::new("/dev/shm");
    let filling = if memory.is_dir() { tempfile::tempdir_in(memory)? } else { tempfile::tempdir_in(folder)? };
    let source = filling.path().join("diary.db");
    let begun = Instant::now();
    let rows = fill(&source, years)?;
    let took = begun.elapsed();
    let own = folder.join(format!("{years}-years"));
    fs::create_dir_all(&own)?;
    let path = own.join("diary.db");
    fs::copy(&source, &path)?;
    let megabytes = fs::metadata(&path)?.len() as f64 / 1e6;
    println!("a diary of {years:>2} y: {rows:>7} entries, {megabytes:>6.1} MB, made in {:.1} s", took.as_secs_f64());
    Ok(Diary { years, path, megabytes })
}

/// Fills a file, and says how many entries are in it.
pub fn fill(path: &Path, years: i32) -> Outcome<i64> {
    let phone = Phone::at(START);
    let home = Zone::new(phone.zone_rules(phone.zone()).ok_or("no rules")?)?;
    let away = phone.zone_rules("Atlantic/Azores".to_owned()).map(Zone::new).transpose()?;
    let spec = SampleSpec {
        seed: 1,
        until: phone.now(),
        nights: years * 365,
        home,
        away,
        writer: Writer::Heavy,
        effects: Effects::USUAL,
        slips: true,
    };
    let mut store = Store::open(path, phone.now())?;
    let truth = write(&mut store, &spec, &Words::new("en", true))?;
    store.close()?;
    Ok(truth.episodes + truth.exposures + truth.doses + truth.nights.iter().filter(|n| n.told).count() as i64)
}
