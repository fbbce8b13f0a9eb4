//! What can still be read of a kept or damaged diary.
//!
//! Decides how to get around spoilt pages: each table is read by its key, forward to the first spoilt page and backward from the end to
//! the last, then between them from wherever reading goes on. Reads a copy, never the file itself; whether a row makes sense is decided
//! by [`crate::exchange::staging`], which takes it or counts it as unreadable.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::kept::{beside, remove, remove_database, storage};
use super::{version, READING, SCHEMA_VERSION};
use crate::error::{Error, Result};
use crate::exchange::progress::Steps;
use crate::exchange::staging::{names, Checked, Staging, Unreadable};
use crate::exchange::tables::{Table, TABLES};

const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Characters keys are made of, in order: where reading may go on behind a spoilt page is looked for by these.
const ALPHABET: &[u8] = b"-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~";

/// How many keys of an index are tried before a table counts as spoilt from end to end.
const TRIES: i64 = 5_000;

/// Reads what can be read of a diary file into a staging file. `beside_diary` is the diary whose folder the copy is made in.
///
/// # Errors
/// [`Error::Damaged`] if not even the list of its tables can be read; [`Error::NotABackup`] for a database that isn't a diary;
/// [`Error::NewerVersion`], [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`]. There is no staging file then.
pub fn read(beside_diary: &Path, file: &Path, into: &Path, steps: &mut Steps) -> Result<Checked> {
    let copy = beside(beside_diary, READING);
    let done = copy_of(file, &copy).and_then(|()| {
        let (db, version) = match open(&copy) {
            // A log that leads nowhere hides a file that may be sound.
            Err(Error::Damaged | Error::NotADatabase) if beside(&copy, "-wal").exists() => {
                remove(&beside(&copy, "-wal"))?;
                remove(&beside(&copy, "-shm"))?;
                open(&copy)?
            }
            other => other?,
        };
        read_all(&db, version, into, steps)
    });
    remove_database(&copy)?;
    done
}

/// Reads every table of an open diary file into a staging file.
fn read_all(db: &Connection, version: i64, into: &Path, steps: &mut Steps) -> Result<Checked> {
    let mut staging = Staging::create(into, version, Unreadable::LeftOut)?;
    steps.begin(0)?;
    for table in TABLES.iter().filter(|t| t.since <= version) {
        Reading { db, table, staging: &mut staging, steps, rows: 0, live: 0 }.all()?;
    }
    steps.end()?;
    staging.finish(steps)
}

fn copy_of(file: &Path, copy: &Path) -> Result<()> {
    remove_database(copy)?;
    for end in ["", "-wal"] {
        match fs::copy(beside(file, end), beside(copy, end)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(storage(&error)),
            _ => {}
        }
    }
    let mut opened = File::options().read(true).write(true).open(copy).map_err(|e| storage(&e))?;
    let mut head = Vec::new();
    (&mut opened).take(16).read_to_end(&mut head).map_err(|e| storage(&e))?;
    if head != MAGIC {
        // The rest may be sound, or stand in the log.
        opened.seek(SeekFrom::Start(0)).and_then(|_| opened.write_all(MAGIC)).map_err(|e| storage(&e))?;
    }
    Ok(())
}

/// Opens the copy, and gives the version its rows are of.
fn open(copy: &Path) -> Result<(Connection, i64)> {
    let db = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    for setting in [DbConfig::SQLITE_DBCONFIG_DEFENSIVE, DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE] {
        db.set_db_config(setting, true)?;
    }
    for setting in [DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW] {
        db.set_db_config(setting, false)?;
    }
    db.execute_batch(
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON;
         PRAGMA cache_size = -2000;",
    )?;
    let count = |what: &str| -> Result<i64> {
        Ok(db.query_row(&format!("SELECT count(*) FROM sqlite_schema WHERE {what}"), [], |r| r.get(0))?)
    };
    // We make no view, no trigger and no virtual table: a file with one was not made by us.
    if count("type IN ('view', 'trigger') OR sql LIKE 'CREATE VIRTUAL%'")? > 0 || count("name = 'episode'")? == 0 {
        return Err(Error::NotABackup);
    }
    let found = match version(&db)? {
        newer if newer > SCHEMA_VERSION && newer < 1_000 => {
            return Err(Error::NewerVersion { found: newer, supported: SCHEMA_VERSION })
        }
        known @ 1..=SCHEMA_VERSION => known,
        // The head of the file is spoilt: told by a table that the first version did not have.
        _ if count("name = 'exposure'")? == 0 => 1,
        _ => SCHEMA_VERSION,
    };
    Ok((db, found))
}

/// A table that is being read.
struct Reading<'a> {
    db: &'a Connection,
    table: &'static Table,
    staging: &'a mut Staging,
    steps: &'a mut Steps,
    rows: i64,
    live: i64,
}

/// Which rows to read, and from which side.
#[derive(Clone, Copy)]
enum Way {
    Forward,
    Backward,
}

/// How far reading came.
enum Came {
    /// To the end of what was asked for.
    Through,
    /// To a spoilt page; the last key before it, if there was one.
    To(Option<String>),
}

impl Reading<'_> {
    fn all(mut self) -> Result<()> {
        let low = match self.run(None, false, None, Way::Forward)? {
            Came::Through => return Ok(()),
            Came::To(last) => last,
        };
        let mut holes = 1;
        if let Came::To(high) = self.run(low.as_deref(), false, None, Way::Backward)? {
            // Spoilt in more than one place, it may be: what lies between the two is looked for, and between those, and so on.
            let mut gaps = vec![(low, high)];
            while let Some((low, high)) = gaps.pop() {
                let Some(key) = self.onward(low.as_deref(), high.as_deref()) else { continue };
                holes += 1;
                if let Came::To(last) = self.run(Some(&key), true, high.as_deref(), Way::Forward)? {
                    gaps.push((Some(last.unwrap_or_else(|| key.clone())), high));
                }
                if let Came::To(first) = self.run(low.as_deref(), false, Some(&key), Way::Backward)? {
                    gaps.push((low, Some(first.unwrap_or(key))));
                }
            }
        }
        for _ in 0..self.missing().max(holes) {
            self.staging.leave_out(self.table)?;
        }
        Ok(())
    }

    /// Reads the rows above `low` (or from it on) and below `high`, putting each into the staging file. A key out of order is a spoilt page.
    fn run(&mut self, low: Option<&str>, with_low: bool, high: Option<&str>, way: Way) -> Result<Came> {
        let columns = self.staging.columns(self.table).to_vec();
        let key_at = columns.iter().position(|c| c.name == self.table.key).ok_or(Error::Internal)?;
        let deleted_at = columns.iter().position(|c| c.name == "deleted");
        let (key, at_low) = (self.table.key, if with_low { ">=" } else { ">" });
        let order = if matches!(way, Way::Forward) { "ASC" } else { "DESC" };
        // Two plain bounds, so that SQLite goes to the first row by the key.
        let bounds = match (low, high) {
            (None, None) => "?1 IS NULL AND ?2 IS NULL".to_owned(),
            (Some(_), None) => format!("{key} {at_low} ?1 AND ?2 IS NULL"),
            (None, Some(_)) => format!("?1 IS NULL AND {key} < ?2"),
            (Some(_), Some(_)) => format!("{key} {at_low} ?1 AND {key} < ?2"),
        };
        let sql = format!("SELECT {} FROM {} WHERE {bounds} ORDER BY {key} {order}", names(&columns), self.table.name);
        // A table that isn't there, or not as it should be, is a spoilt one.
        let Ok(mut select) = self.db.prepare(&sql) else { return Ok(Came::To(None)) };
        let Ok(mut found) = select.query([low, high]) else { return Ok(Came::To(None)) };
        let mut last: Option<String> = None;
        loop {
            let row = match found.next() {
                Ok(Some(row)) => row,
                Ok(None) => return Ok(Came::Through),
                Err(_) => return Ok(Came::To(last)),
            };
            let mut cells: Vec<ValueRef<'_>> = Vec::with_capacity(columns.len());
            for place in 0..columns.len() {
                let Ok(cell) = row.get_ref(place) else { return Ok(Came::To(last)) };
                cells.push(cell);
            }
            let Some(Ok(name)) = cells.get(key_at).map(|c| c.as_str()) else { return Ok(Came::To(last)) };
            let in_order = last.as_deref().is_none_or(|l| if matches!(way, Way::Forward) { name > l } else { name < l });
            if !in_order {
                return Ok(Came::To(last));
            }
            last = Some(name.to_owned());
            self.rows += 1;
            let deleted = deleted_at.and_then(|i| cells.get(i)).is_some_and(|c| matches!(c, ValueRef::Integer(1)));
            self.live += i64::from(!deleted);
            self.staging.put(self.table, &cells)?;
            self.steps.row()?;
        }
    }

    /// A key between two others from which on reading works: looked for from the lower one upward, or without one from the higher
    /// one downward, in steps that grow.
    fn onward(&self, low: Option<&str>, high: Option<&str>) -> Option<String> {
        let (from, way) = match (low, high) {
            (Some(low), _) => (low, Way::Forward),
            (None, Some(high)) => (high, Way::Backward),
            (None, None) => return self.anywhere(),
        };
        for place in (0..from.len()).rev() {
            let (Some(start), Some(here)) = (from.get(..place), from.as_bytes().get(place)) else { continue };
            let further: Vec<u8> = match way {
                Way::Forward => ALPHABET.iter().copied().filter(|c| c > here).collect(),
                Way::Backward => ALPHABET.iter().rev().copied().filter(|c| c < here).collect(),
            };
            for c in further {
                let end = if matches!(way, Way::Backward) { "~" } else { "" };
                match self.nearest(&format!("{start}{}{end}", char::from(c)), way) {
                    // Between the two, or there is nothing between them.
                    Ok(found) => {
                        let between = |f: &String| low.is_none_or(|l| f.as_str() > l) && high.is_none_or(|h| f.as_str() < h);
                        return found.filter(between);
                    }
                    Err(_) => continue,
                }
            }
        }
        None
    }

    /// A key that can be read, with no other to begin from: near one that an index knows, or near a date.
    fn anywhere(&self) -> Option<String> {
        let by_index = || -> rusqlite::Result<Vec<String>> {
            let (index, partial) = self.index()?;
            let live = if partial { "WHERE deleted = 0" } else { "" };
            let (name, key) = (self.table.name, self.table.key);
            let mut select = self.db.prepare(&format!("SELECT {key} FROM {name} INDEXED BY \"{index}\" {live} LIMIT {TRIES}"))?;
            let found = select.query_map([], |r| r.get(0))?;
            Ok(found.map_while(rusqlite::Result::ok).collect())
        };
        let months = (1970..2100).flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}")));
        let mut candidates = by_index().unwrap_or_default().into_iter().chain(months);
        candidates.find_map(|key| self.nearest(&key, Way::Forward).ok().flatten())
    }

    /// The key nearest to a text, at or above it or at or below it.
    fn nearest(&self, text: &str, way: Way) -> rusqlite::Result<Option<String>> {
        let (key, name) = (self.table.key, self.table.name);
        let sql = match way {
            Way::Forward => format!("SELECT {key} FROM {name} WHERE {key} >= ?1 ORDER BY {key} LIMIT 1"),
            Way::Backward => format!("SELECT {key} FROM {name} WHERE {key} <= ?1 ORDER BY {key} DESC LIMIT 1"),
        };
        self.db.prepare_cached(&sql)?.query_row([text], |r| r.get(0)).optional()
    }

    /// An index of the table, and whether it leaves out deleted rows.
    fn index(&self) -> rusqlite::Result<(String, bool)> {
        self.db.query_row(
            "SELECT name, partial FROM pragma_index_list(?1) WHERE origin = 'c' ORDER BY partial, name LIMIT 1",
            [self.table.name],
            |r| Ok((r.get(0)?, r.get(1)?)),
        )
    }

    /// Rows that an index still knows of and that were not read.
    fn missing(&self) -> i64 {
        let count = || -> rusqlite::Result<i64> {
            let (index, partial) = self.index()?;
            let (name, key) = (self.table.name, self.table.key);
            let live = if partial { "WHERE deleted = 0" } else { "" };
            // No more than the file has room for: a spoilt page may lead round in circles.
            let most: i64 = self.db.query_row("SELECT page_count * 500 FROM pragma_page_count", [], |r| r.get(0))?;
            let sql = format!("SELECT count(*) FROM (SELECT {key} FROM {name} INDEXED BY \"{index}\" {live} LIMIT ?1)");
            let known: i64 = self.db.query_row(&sql, [most], |r| r.get(0))?;
            Ok(known - if partial { self.live } else { self.rows })
        };
        count().unwrap_or(0)
    }
}
