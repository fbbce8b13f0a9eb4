//! The CSV export: a folder with one file a table, for a spreadsheet. Its form is in `docs/export.md`.
//!
//! Decides how cells are kept safe and lossless in a spreadsheet, and which readable columns stand beside them. Leaves what a row may
//! hold to [`super::tables`].

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use csv::{ByteRecord, ReaderBuilder, Terminator, WriterBuilder};
use rusqlite::types::ValueRef;
use rusqlite::Connection;

use super::json::{count, select, FORMAT, ROW_MAX};
use super::progress::Steps;
use super::staging::{Staging, Unreadable};
use super::tables::{is_instant, Column, Form, Table, TABLES};
use super::{file_error, io_error, Checked};
use crate::error::{Error, Result};
use crate::store::{kept, SCHEMA_VERSION};
use crate::time::{fixed, local_at, Instant};

/// The file that says what the others are.
const ABOUT: &str = "stillnight.csv";
/// So that a spreadsheet takes the text for what it is.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// What a spreadsheet would take for a formula, at the beginning of a cell; and the mark that keeps it from doing so.
const RISKY: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];
const GUARD: char = '\'';

/// Files of an export, written beside their places until all are complete.
struct Folder {
    folder: PathBuf,
    made_folder: bool,
    parts: Vec<PathBuf>,
    placed: Vec<PathBuf>,
}

/// Writes the diary into a folder, and gives the names of the files, their bytes, and the number of rows.
///
/// # Errors
/// [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`]. Until every file is complete, the folder is as it was then. If they can't
/// all be put in their places, it is no export any more, neither the old one nor the new: what it would be told by is gone.
pub fn write(db: &Connection, folder: &Path, made: Instant, steps: &mut Steps) -> Result<(Vec<String>, i64, i64)> {
    steps.begin(count(db)?)?;
    let mut files = Folder::begin(folder)?;
    let mut rows = 0;
    let about = [["format", "schema", "made"], [FORMAT, &SCHEMA_VERSION.to_string(), &made.0.to_string()]];
    files.write(ABOUT, |out| about.iter().try_for_each(|line| out.write_record(line).map_err(|e| written(&e))))?;
    for table in &TABLES {
        files.write(&file_name(table), |out| {
            let columns = table.columns_of(SCHEMA_VERSION);
            let offset = columns.iter().position(|c| c.name == "offset_seconds");
            let readable: Vec<usize> = if offset.is_some() { local_columns(&columns) } else { Vec::new() };
            let heads = columns
                .iter()
                .map(|c| c.name.to_owned())
                .chain(readable.iter().filter_map(|i| columns.get(*i)).map(readable_name));
            out.write_record(heads).map_err(|e| written(&e))?;
            let mut statement = db.prepare(&select(table, &columns))?;
            let mut found = statement.query([])?;
            let mut cells: Vec<String> = Vec::with_capacity(columns.len() + readable.len());
            while let Some(row) = found.next()? {
                cells.clear();
                for i in 0..columns.len() {
                    cells.push(match row.get_ref(i)? {
                        ValueRef::Null => String::new(),
                        ValueRef::Integer(number) => number.to_string(),
                        ValueRef::Text(text) => guarded(std::str::from_utf8(text).map_err(|_| Error::Damaged)?),
                        ValueRef::Real(_) | ValueRef::Blob(_) => return Err(Error::Damaged),
                    });
                }
                if let Some(offset) = offset {
                    let seconds: i32 = row.get(offset)?;
                    for i in &readable {
                        let at: Option<i64> = row.get(*i)?;
                        cells.push(at.map_or_else(String::new, |at| {
                            local_at(Instant(at), fixed(seconds)).format("%Y-%m-%d %H:%M").to_string()
                        }));
                    }
                }
                out.write_record(&cells).map_err(|e| written(&e))?;
                rows += 1;
                steps.row()?;
            }
            Ok(())
        })?;
    }
    steps.end()?;
    let (names, bytes) = files.finish()?;
    Ok((names, bytes, rows))
}

/// Whether a folder holds an export of ours.
pub(crate) fn is_export(folder: &Path) -> bool {
    folder.join(ABOUT).is_file()
}

/// Reads a folder into a staging file at `into`.
///
/// # Errors
/// [`Error::NotABackup`], [`Error::BackupDamaged`], [`Error::NewerVersion`], [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`].
pub fn read(folder: &Path, into: &Path, steps: &mut Steps) -> Result<(Instant, Checked)> {
    let (version, made) = read_about(folder)?;
    let mut staging = Staging::create(into, version, Unreadable::Refused)?;
    let tables: Vec<&Table> = TABLES.iter().filter(|t| t.since <= version).collect();
    let size = |table: &&Table| fs::metadata(folder.join(file_name(table))).map_or(0, |m| m.len() as i64);
    steps.begin(tables.iter().map(size).sum())?;
    let mut done = 0;
    for table in tables {
        let columns = staging.columns(table).to_vec();
        let mut record = ByteRecord::new();
        let mut file = Records::open(&folder.join(file_name(table)))?;
        file.next(&mut record)?.then_some(()).ok_or(Error::BackupDamaged)?;
        let places = places(&record, &columns)?;
        let width = record.len();
        while file.next(&mut record)? {
            if record.len() != width {
                return Err(Error::BackupDamaged);
            }
            let texts: Vec<&[u8]> = places.iter().map(|i| record.get(*i).unwrap_or_default()).collect();
            let cells: Vec<ValueRef<'_>> =
                texts.iter().zip(&columns).map(|(text, column)| cell(text, column)).collect::<Result<_>>()?;
            staging.put(table, &cells)?;
            steps.row_at(done + file.place())?;
        }
        done += size(&table);
    }
    steps.end()?;
    Ok((made, staging.finish(steps)?))
}

fn file_name(table: &Table) -> String {
    format!("{}.csv", table.name)
}

/// Columns shown as a wall clock showed them, too.
fn local_columns(columns: &[Column]) -> Vec<usize> {
    let shown = |c: &Column| c.form == Form::Instant && !matches!(c.name, "created" | "changed");
    columns.iter().enumerate().filter_map(|(i, c)| shown(c).then_some(i)).collect()
}

/// Readable columns are in brackets: for eyes, not read back.
fn readable_name(column: &Column) -> String {
    format!("({})", column.name)
}

fn guarded(text: &str) -> String {
    if text.starts_with(RISKY) || text.starts_with(GUARD) {
        format!("{GUARD}{text}")
    } else {
        text.to_owned()
    }
}

/// A cell as the database has it. An empty one is nothing where that may be.
fn cell<'a>(text: &'a [u8], column: &Column) -> Result<ValueRef<'a>> {
    if text.is_empty() && column.optional {
        return Ok(ValueRef::Null);
    }
    if matches!(column.form, Form::Instant | Form::Whole) {
        let number = std::str::from_utf8(text).ok().and_then(|t| t.parse().ok());
        return Ok(ValueRef::Integer(number.ok_or(Error::BackupDamaged)?));
    }
    Ok(ValueRef::Text(text.strip_prefix(b"'").unwrap_or(text)))
}

/// Where each column stands in the file: each once; what else there is must be readable columns.
fn places(heads: &ByteRecord, columns: &[Column]) -> Result<Vec<usize>> {
    let readable = |head: &[u8]| head.starts_with(b"(") && head.ends_with(b")");
    if heads.iter().filter(|head| !readable(head)).count() != columns.len() {
        return Err(Error::BackupDamaged);
    }
    let place = |c: &Column| heads.iter().position(|head| head == c.name.as_bytes()).ok_or(Error::BackupDamaged);
    columns.iter().map(place).collect()
}

fn read_about(folder: &Path) -> Result<(i64, Instant)> {
    let mut record = ByteRecord::new();
    let mut file = Records::open(&folder.join(ABOUT)).map_err(|_| Error::NotABackup)?;
    file.next(&mut record).map_err(|_| Error::NotABackup)?;
    if record.iter().next() != Some(b"format") || !file.next(&mut record).map_err(|_| Error::NotABackup)? {
        return Err(Error::NotABackup);
    }
    let text = |i: usize| record.get(i).and_then(|t| std::str::from_utf8(t).ok());
    if text(0) != Some(FORMAT) {
        return Err(Error::NotABackup);
    }
    let number = |i: usize| text(i).and_then(|t| t.parse::<i64>().ok()).ok_or(Error::BackupDamaged);
    let version = number(1)?;
    if version > SCHEMA_VERSION {
        return Err(Error::NewerVersion { found: version, supported: SCHEMA_VERSION });
    }
    let made = number(2)?;
    if is_instant(made) {
        Ok((version, Instant(made)))
    } else {
        Err(Error::BackupDamaged)
    }
}

/// The records of a file, each of bounded length.
struct Records {
    reader: csv::Reader<Allowance>,
    left: Rc<Cell<usize>>,
}

/// Gives so many bytes and no more, until more are allowed.
struct Allowance {
    file: File,
    left: Rc<Cell<usize>>,
}

impl Records {
    fn open(path: &Path) -> Result<Records> {
        let file = File::open(path).map_err(|e| match e.kind() {
            io::ErrorKind::NotFound => Error::BackupDamaged,
            _ => file_error(&e),
        })?;
        let left = Rc::new(Cell::new(0));
        let bounded = Allowance { file, left: Rc::clone(&left) };
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bounded);
        Ok(Records { reader, left })
    }

    /// Reads the next record; `false` at the end.
    fn next(&mut self, record: &mut ByteRecord) -> Result<bool> {
        self.left.set(ROW_MAX);
        self.reader.read_byte_record(record).map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(error) => io_error(&error),
            _ => Error::BackupDamaged,
        })
    }

    fn place(&self) -> i64 {
        self.reader.position().byte() as i64
    }
}

impl Read for Allowance {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = self.left.get();
        let allowed = into.len().min(left);
        if allowed == 0 && !into.is_empty() {
            return Err(io::Error::other(Error::BackupDamaged));
        }
        let count = self.file.read(into.get_mut(..allowed).unwrap_or_default())?;
        self.left.set(left - count);
        Ok(count)
    }
}

impl Folder {
    fn begin(folder: &Path) -> Result<Folder> {
        let made_folder = !folder.is_dir();
        fs::create_dir_all(folder).map_err(|e| file_error(&e))?;
        Ok(Folder { folder: folder.to_owned(), made_folder, parts: Vec::new(), placed: Vec::new() })
    }

    fn write(&mut self, name: &str, fill: impl FnOnce(&mut csv::Writer<BufWriter<File>>) -> Result<()>) -> Result<()> {
        let part = self.folder.join(format!(".{name}.part"));
        self.parts.push(part.clone());
        let mut file = BufWriter::new(File::create(&part).map_err(|e| file_error(&e))?);
        file.write_all(BYTE_ORDER_MARK).map_err(|e| file_error(&e))?;
        let mut out = WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(file);
        fill(&mut out)?;
        let file = out.into_inner().map_err(|_| Error::Storage)?.into_inner().map_err(|e| file_error(e.error()))?;
        file.sync_all().map_err(|e| file_error(&e))
    }

    /// Puts every file in its place and gives their names and bytes. What makes the folder an export goes first and comes last, so that
    /// old files and new ones together are never taken for one.
    fn finish(mut self) -> Result<(Vec<String>, i64)> {
        let about = self.folder.join(ABOUT);
        match fs::remove_file(&about) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(file_error(&error)),
            _ => self.sync(),
        }
        let (mut names, mut bytes) = (vec![ABOUT.to_owned()], 0);
        // It was written first.
        while let Some(part) = self.parts.last() {
            let name = name_of(part);
            let place = self.folder.join(&name);
            if name == ABOUT {
                self.sync();
            }
            let size = fs::metadata(part).map_or(0, |m| m.len() as i64);
            fs::rename(part, &place).map_err(|e| file_error(&e))?;
            self.parts.pop();
            self.placed.push(place);
            bytes += size;
            if name != ABOUT {
                names.insert(1, name);
            }
        }
        self.sync();
        self.made_folder = false;
        Ok((names, bytes))
    }

    /// Makes what was renamed last. Some places for documents are no folders that could be synced.
    fn sync(&self) {
        let _ = kept::sync_folder(&self.folder.join(ABOUT));
    }
}

/// The name of a file from that of its part.
fn name_of(part: &Path) -> String {
    let name = part.file_name().unwrap_or_default().to_string_lossy();
    name.trim_start_matches('.').trim_end_matches(".part").to_owned()
}

impl Drop for Folder {
    fn drop(&mut self) {
        for part in &self.parts {
            let _ = fs::remove_file(part);
        }
        if self.made_folder {
            for placed in &self.placed {
                let _ = fs::remove_file(placed);
            }
            let _ = fs::remove_dir(&self.folder);
        }
    }
}

fn written(error: &csv::Error) -> Error {
    match error.kind() {
        csv::ErrorKind::Io(error) => file_error(error),
        _ => Error::Internal,
    }
}
