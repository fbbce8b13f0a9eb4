//! Looking around in a sample diary: a made-up person's, in a file of its own beside the person's.
//!
//! Decides when it is made anew. Never touches the person's own file.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use crate::error::{Error, Field, Result};
use crate::sample::{self, Effects, SampleSpec, Writer};
use crate::store::{settings, Store, SCHEMA_VERSION};
use crate::time::{Device, Instant, Zone, DAY};
use crate::words::Words;

/// The sample's file, in the folder of the diary.
const FILE: &str = "sample.db";
/// The setting that marks it.
pub(super) const SAMPLE: &str = "sample";
/// Nights in it: two years.
const NIGHTS: i32 = 730;
/// For how long a sample is looked at before it is made anew, up to today again, in milliseconds. Our choice: a week.
const FRESH: i64 = 7 * DAY;
/// Any would do; this one is always the same person.
const SEED: u64 = 1;
/// Where the person travels; the second one if they live in the first.
const AWAY: [&str; 2] = ["America/New_York", "Europe/Lisbon"];

impl App {
    /// Whether this is the sample diary.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn is_sample(&self) -> Result<bool> {
        self.look(|db| Ok(settings::setting(db, SAMPLE)?.is_some()))
    }

    /// Opens the sample diary in the folder of the diary at `path`, making it if there is none: two years of a made-up person, up to
    /// now. One that was made by an older version of the app, or more than a week ago, is made anew.
    ///
    /// # Errors
    /// What [`App::open`] gives; [`Error::UnknownZone`].
    pub fn open_sample(path: PathBuf, device: Arc<dyn Device>) -> Result<App> {
        let file = path.with_file_name(FILE);
        if file == path {
            return Err(Error::Storage);
        }
        let now = device.now();
        if !is_fresh(&file, now) {
            // Made beside it and put in its place as a whole: a phone that stops half-way finds none, or the old one.
            let new = file.with_extension("new");
            remove(&new)?;
            make(&new, &*device, now)?;
            remove(&file)?;
            fs::rename(&new, &file).map_err(|_| Error::Storage)?;
        }
        App::open(file, device)
    }
}

/// Whether there is a sample that needn't be made anew. One that can't be read is none.
fn is_fresh(file: &Path, now: Instant) -> bool {
    let made = || -> Result<Option<Instant>> {
        if Store::schema_of(file)? != Some(SCHEMA_VERSION) {
            return Ok(None);
        }
        Store::open(file, now)?.read(|db| settings::changed(db, SAMPLE))
    };
    made().ok().flatten().is_some_and(|at| (-DAY..FRESH).contains(&now.since(at)))
}

fn make(file: &Path, device: &dyn Device, now: Instant) -> Result<()> {
    let zone = |name: &str| device.zone_rules(name.to_owned()).and_then(|rules| Zone::new(rules).ok());
    let home = device.zone();
    let away = AWAY.into_iter().find(|name| *name != home).and_then(zone);
    let home = zone(&home).ok_or(Error::UnknownZone { field: Field::Zone })?;
    let words = Words::new(&device.language(), device.hours24());
    let spec = SampleSpec {
        seed: SEED,
        until: now,
        nights: NIGHTS,
        home,
        away,
        writer: Writer::Steady,
        effects: Effects::USUAL,
        slips: true,
    };
    let mut store = Store::open(file, now)?;
    sample::write(&mut store, &spec, &words)?;
    store.write(|db| settings::put_setting(db, SAMPLE, "yes", now))?;
    // Without a log beside it: the file is renamed.
    store.close_wholly().map(|_| ())
}

/// Removes a diary file and what SQLite keeps beside it.
fn remove(file: &Path) -> Result<()> {
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        match fs::remove_file(PathBuf::from(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Error::Storage),
            _ => {}
        }
    }
    Ok(())
}
