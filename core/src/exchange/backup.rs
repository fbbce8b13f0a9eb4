//! Backups: the JSON export, packed and sealed; and reading back whatever file a person hands in.
//!
//! Decides what kind of file one is, that it is written as a whole or not at all, and how much of it is taken in at a time. Leaves
//! encryption to [`super::seal`] and rows to [`super::json`] and [`super::csv`].

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use rusqlite::Connection;

use super::progress::Steps;
use super::seal::{Opener, Sealer, MAGIC, WORK_FACTOR};
use super::staging::Checked;
use super::{csv, file_error, io_error, json};
use crate::error::{Error, Result};
use crate::time::Instant;

/// zstd's level: beyond it, time rises faster than size falls.
const LEVEL: i32 = 3;
/// How a packed file begins.
const PACKED: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// Largest window that unpacking may ask for, as a power of two: 8 MB.
const WINDOW_LOG_MAX: u32 = 23;
/// Most bytes a file may unpack to: ten times fifty years of many entries.
const UNPACKED_MAX: u64 = 2 << 30;

/// A file being written under another name, which it takes when it is complete. Dropped before, it is gone.
struct Part {
    part: PathBuf,
    path: PathBuf,
}

impl Part {
    /// Fills the file, syncs it, puts it in place, and gives its bytes and what `fill` gave.
    fn write<T>(path: &Path, fill: impl FnOnce(File) -> Result<(File, T)>) -> Result<(i64, T)> {
        let mut name = std::ffi::OsString::from(".");
        name.push(path.file_name().ok_or(Error::Storage)?);
        name.push(".part");
        let place = Part { part: path.with_file_name(name), path: path.to_owned() };
        let file = File::create(&place.part).map_err(|e| file_error(&e))?;
        let (file, value) = fill(file)?;
        file.sync_all().map_err(|e| file_error(&e))?;
        let bytes = file.metadata().map_err(|e| file_error(&e))?.len() as i64;
        fs::rename(&place.part, &place.path).map_err(|e| file_error(&e))?;
        Ok((bytes, value))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.part);
    }
}

/// Writes an encrypted backup to `path`, over what is there; gives bytes and rows.
///
/// # Errors
/// [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`]; then what was at `path` is as it was.
pub fn write(db: &Connection, path: &Path, passphrase: &str, made: Instant, steps: &mut Steps) -> Result<(i64, i64)> {
    write_with(db, path, passphrase, WORK_FACTOR, made, steps)
}

fn write_with(
    db: &Connection,
    path: &Path,
    passphrase: &str,
    factor: u8,
    made: Instant,
    steps: &mut Steps,
) -> Result<(i64, i64)> {
    Part::write(path, |file| {
        let sealer = Sealer::new(BufWriter::new(file), passphrase, factor)?;
        let mut packer = zstd::Encoder::new(sealer, LEVEL).map_err(|e| file_error(&e))?;
        let rows = json::write(db, &mut packer, made, steps)?;
        let out = packer.finish().and_then(Sealer::finish).map_err(|e| file_error(&e))?;
        Ok((out.into_inner().map_err(|e| file_error(e.error()))?, rows))
    })
}

/// Writes a JSON export to `path`, over what is there; gives bytes and rows.
///
/// # Errors
/// As [`write`].
pub fn write_plain(db: &Connection, path: &Path, made: Instant, steps: &mut Steps) -> Result<(i64, i64)> {
    Part::write(path, |mut file| {
        let rows = json::write(db, &mut file, made, steps)?;
        file.flush().map_err(|e| file_error(&e))?;
        Ok((file, rows))
    })
}

/// Reads a backup, a JSON export (packed or not) or a folder of CSV files into a staging file at `into`, and gives when it was
/// written. Whatever the file says, the memory this takes is bounded.
///
/// # Errors
/// [`Error::NotABackup`], [`Error::WrongPassphrase`], [`Error::BackupDamaged`], [`Error::NewerVersion`], [`Error::AsksTooMuch`],
/// [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`]; then there is no staging file.
pub fn read(path: &Path, passphrase: &str, into: &Path, steps: &mut Steps) -> Result<(Instant, Checked)> {
    if path.is_dir() {
        return if csv::is_export(path) { csv::read(path, into, steps) } else { Err(Error::NotABackup) };
    }
    let file = File::open(path).map_err(|e| file_error(&e))?;
    steps.begin(file.metadata().map_or(0, |m| m.len() as i64))?;
    let read = Rc::new(Cell::new(0));
    let mut input = BufReader::new(Counted { input: file, count: Rc::clone(&read), most: u64::MAX });
    if begins_with(&mut input, MAGIC)? {
        let opened = BufReader::new(Opener::new(input, passphrase)?);
        unpack(opened, into, steps, &read)
    } else {
        unpack(input, into, steps, &read)
    }
}

fn unpack(mut input: impl BufRead, into: &Path, steps: &mut Steps, read: &Rc<Cell<u64>>) -> Result<(Instant, Checked)> {
    let place = || i64::try_from(read.get()).unwrap_or(i64::MAX);
    if !begins_with(&mut input, &PACKED)? {
        return json::read(&mut input, into, steps, &place);
    }
    let mut unpacker = zstd::Decoder::with_buffer(input).map_err(|e| io_error(&e))?;
    unpacker.window_log_max(WINDOW_LOG_MAX).map_err(|e| io_error(&e))?;
    let unpacked = Counted { input: unpacker, count: Rc::default(), most: UNPACKED_MAX };
    json::read(&mut BufReader::with_capacity(64 * 1024, unpacked), into, steps, &place)
}

/// Whether the input begins so; nothing of it is taken.
fn begins_with(input: &mut impl BufRead, magic: &[u8]) -> Result<bool> {
    Ok(input.fill_buf().map_err(|e| io_error(&e))?.starts_with(magic))
}

/// Counts what is read, and ends the reading when it is more than makes sense.
struct Counted<R> {
    input: R,
    count: Rc<Cell<u64>>,
    most: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(into)?;
        self.count.set(self.count.get() + count as u64);
        if self.count.get() > self.most {
            return Err(io::Error::other(Error::BackupDamaged));
        }
        Ok(count)
    }
}
