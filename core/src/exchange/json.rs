//! The JSON export: one document, one row a line, everything in it. Its schema is in `docs/export.md`.
//!
//! Decides how rows are written, so that the same diary always gives the same bytes, and reads them back one at a time, so that no
//! document however large or crooked takes more memory than one row. Leaves what a row may hold to [`super::tables`].

use std::borrow::Cow;
use std::fmt;
use std::io::{BufRead, Write};

use rusqlite::types::ValueRef;
use rusqlite::Connection;
use serde::de::{DeserializeSeed, Error as _, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::progress::Steps;
use super::staging::{names, Staging, Unreadable};
use super::tables::{is_instant, table, Column, Form, Table, OF_THIS_PHONE, TABLES};
use super::{file_error, io_error, Checked};
use crate::error::{Error, Result};
use crate::store::SCHEMA_VERSION;
use crate::time::Instant;

/// What `format` says in a document of ours.
pub const FORMAT: &str = "stillnight";
/// Longest row that is read, in bytes. The longest that can be entered is a tenth of it.
pub(crate) const ROW_MAX: usize = 256 * 1024;
/// What is written at once, in bytes.
const CHUNK: usize = 64 * 1024;

/// The rows of a table that leave the diary, by key.
pub(crate) fn select(table: &Table, columns: &[Column]) -> String {
    let whose = if table.name == "setting" {
        format!(" WHERE substr(key, 1, {}) <> '{OF_THIS_PHONE}'", OF_THIS_PHONE.len())
    } else {
        String::new()
    };
    format!("SELECT {} FROM {}{whose} ORDER BY {}", names(columns), table.name, table.key)
}

/// How many rows there are in all tables.
pub(crate) fn count(db: &Connection) -> Result<i64> {
    let mut rows = 0;
    for table in &TABLES {
        rows += db.query_row(&format!("SELECT count(*) FROM {}", table.name), [], |r| r.get::<_, i64>(0))?;
    }
    Ok(rows)
}

/// Writes the diary as one JSON document and gives the number of rows.
///
/// # Errors
/// [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`].
pub fn write(db: &Connection, out: &mut dyn Write, made: Instant, steps: &mut Steps) -> Result<i64> {
    steps.begin(count(db)?)?;
    let mut buffer: Vec<u8> = Vec::with_capacity(CHUNK + ROW_MAX / 4);
    let head = format!("{{\"format\":\"{FORMAT}\",\"schema\":{SCHEMA_VERSION},\"made\":{},\"tables\":{{", made.0);
    buffer.extend_from_slice(head.as_bytes());
    let mut rows = 0;
    for (i, table) in TABLES.iter().enumerate() {
        let columns = table.columns_of(SCHEMA_VERSION);
        let heads: Vec<String> =
            columns.iter().enumerate().map(|(i, c)| format!("{}\"{}\":", if i == 0 { "{" } else { "," }, c.name)).collect();
        buffer.extend_from_slice(format!("{}\n\"{}\":[", if i == 0 { "" } else { "," }, table.name).as_bytes());
        let mut statement = db.prepare(&select(table, &columns))?;
        let mut found = statement.query([])?;
        let mut first = true;
        while let Some(row) = found.next()? {
            buffer.extend_from_slice(if first { b"\n" } else { b",\n" });
            first = false;
            for (i, (column, head)) in columns.iter().zip(&heads).enumerate() {
                buffer.extend_from_slice(head.as_bytes());
                write_cell(&mut buffer, column, row.get_ref(i)?)?;
            }
            buffer.push(b'}');
            rows += 1;
            if buffer.len() >= CHUNK {
                out.write_all(&buffer).map_err(|e| file_error(&e))?;
                buffer.clear();
            }
            steps.row()?;
        }
        buffer.extend_from_slice(b"\n]");
    }
    buffer.extend_from_slice(b"\n}}\n");
    out.write_all(&buffer).map_err(|e| file_error(&e))?;
    steps.end()?;
    Ok(rows)
}

fn write_cell(buffer: &mut Vec<u8>, column: &Column, cell: ValueRef<'_>) -> Result<()> {
    match cell {
        ValueRef::Null => buffer.extend_from_slice(b"null"),
        ValueRef::Integer(number) => write!(buffer, "{number}").map_err(|_| Error::Internal)?,
        ValueRef::Text(text) if matches!(column.form, Form::Json(_)) => buffer.extend_from_slice(text),
        ValueRef::Text(text) => {
            let text = std::str::from_utf8(text).map_err(|_| Error::Damaged)?;
            serde_json::to_writer(buffer, text).map_err(|_| Error::Internal)?;
        }
        ValueRef::Real(_) | ValueRef::Blob(_) => return Err(Error::Damaged),
    }
    Ok(())
}

/// Reads a JSON document into a staging file at `into`. `place` says how many steps of the input are done.
///
/// # Errors
/// [`Error::NotABackup`], [`Error::BackupDamaged`], [`Error::NewerVersion`], [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`].
pub fn read(
    input: &mut dyn BufRead,
    into: &std::path::Path,
    steps: &mut Steps,
    place: &dyn Fn() -> i64,
) -> Result<(Instant, Checked)> {
    let mut text = Text { input, value: Vec::new() };
    let mut head = Head::default();
    text.begin()?;
    loop {
        // Until it has said that it is ours, a crooked document is somebody else's.
        let ours = head.format.is_some();
        let key = text.key().map_err(|error| if ours { error } else { Error::NotABackup })?;
        match key.as_str() {
            "format" if head.format.is_none() => {
                head.format = Some(serde_json::from_slice(text.value()?).map_err(|_| Error::NotABackup)?);
                if head.format.as_deref() != Some(FORMAT) {
                    return Err(Error::NotABackup);
                }
            }
            _ if head.format.is_none() => return Err(Error::NotABackup),
            "schema" if head.schema.is_none() => {
                let version: i64 = serde_json::from_slice(text.value()?).map_err(|_| Error::BackupDamaged)?;
                if version > SCHEMA_VERSION {
                    return Err(Error::NewerVersion { found: version, supported: SCHEMA_VERSION });
                }
                head.schema = Some(version);
            }
            "made" if head.made.is_none() => {
                let made = serde_json::from_slice(text.value()?).ok().filter(|made| is_instant(*made));
                head.made = Some(made.ok_or(Error::BackupDamaged)?);
            }
            "tables" => {
                let (Some(version), Some(made)) = (head.schema, head.made) else { return Err(Error::BackupDamaged) };
                let mut staging = Staging::create(into, version, Unreadable::Refused)?;
                read_tables(&mut text, &mut staging, version, steps, place)?;
                if text.next()? != b'}' || text.after()?.is_some() {
                    return Err(Error::BackupDamaged);
                }
                steps.end()?;
                return Ok((Instant(made), staging.finish()?));
            }
            _ => return Err(Error::BackupDamaged),
        }
        if text.next()? != b',' {
            return Err(Error::BackupDamaged);
        }
    }
}

#[derive(Default)]
struct Head {
    format: Option<String>,
    schema: Option<i64>,
    made: Option<i64>,
}

fn read_tables(
    text: &mut Text<'_>,
    staging: &mut Staging,
    version: i64,
    steps: &mut Steps,
    place: &dyn Fn() -> i64,
) -> Result<()> {
    let mut wanted: Vec<&Table> = TABLES.iter().filter(|t| t.since <= version).collect();
    text.expect(b'{')?;
    loop {
        let name = text.key()?;
        let table = table(&name).ok_or(Error::BackupDamaged)?;
        let there = wanted.iter().position(|t| t.name == table.name).ok_or(Error::BackupDamaged)?;
        wanted.remove(there);
        let columns = staging.columns(table).to_vec();
        text.expect(b'[')?;
        if text.peek()? == b']' {
            text.expect(b']')?;
        } else {
            loop {
                let cells = parse_row(text.value()?, &columns)?;
                let cells: Vec<ValueRef<'_>> = cells.iter().map(Cell::borrowed).collect();
                staging.put(table, &cells)?;
                steps.row_at(place())?;
                match text.next()? {
                    b',' => {}
                    b']' => break,
                    _ => return Err(Error::BackupDamaged),
                }
            }
        }
        match text.next()? {
            b',' => {}
            b'}' if wanted.is_empty() => return Ok(()),
            _ => return Err(Error::BackupDamaged),
        }
    }
}

/// The document, of which one value at a time is in memory.
struct Text<'i> {
    input: &'i mut dyn BufRead,
    value: Vec<u8>,
}

impl Text<'_> {
    /// The brace a document begins with, after a byte order mark if an editor put one.
    fn begin(&mut self) -> Result<()> {
        for mark in *b"\xef\xbb\xbf" {
            if self.byte()? == Some(mark) {
                self.input.consume(1);
            }
        }
        match self.after() {
            Ok(Some(b'{')) => {
                self.input.consume(1);
                Ok(())
            }
            Ok(_) => Err(Error::NotABackup),
            Err(error) => Err(error),
        }
    }

    fn byte(&mut self) -> Result<Option<u8>> {
        Ok(self.input.fill_buf().map_err(|e| io_error(&e))?.first().copied())
    }

    /// The next byte that is not space, which stays there; `None` at the end.
    fn after(&mut self) -> Result<Option<u8>> {
        loop {
            let buffer = self.input.fill_buf().map_err(|e| io_error(&e))?;
            let Some(space) = buffer.iter().position(|b| !matches!(b, b' ' | b'\n' | b'\r' | b'\t')) else {
                let all = buffer.len();
                if all == 0 {
                    return Ok(None);
                }
                self.input.consume(all);
                continue;
            };
            let found = buffer.get(space).copied();
            self.input.consume(space);
            return Ok(found);
        }
    }

    fn peek(&mut self) -> Result<u8> {
        self.after()?.ok_or(Error::BackupDamaged)
    }

    fn next(&mut self) -> Result<u8> {
        let found = self.peek()?;
        self.input.consume(1);
        Ok(found)
    }

    fn expect(&mut self, wanted: u8) -> Result<()> {
        if self.next()? == wanted {
            Ok(())
        } else {
            Err(Error::BackupDamaged)
        }
    }

    /// A name and the colon after it.
    fn key(&mut self) -> Result<String> {
        let key = serde_json::from_slice(self.value()?).map_err(|_| Error::BackupDamaged)?;
        self.expect(b':')?;
        Ok(key)
    }

    /// The bytes of the next value, whatever it is.
    fn value(&mut self) -> Result<&[u8]> {
        self.peek()?;
        self.value.clear();
        let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
        loop {
            let buffer = self.input.fill_buf().map_err(|e| io_error(&e))?;
            if buffer.is_empty() {
                return Err(Error::BackupDamaged);
            }
            // How many bytes of the buffer belong to the value, and whether it ends with them.
            let mut taken = buffer.len();
            let mut ended = false;
            for (i, byte) in buffer.iter().enumerate() {
                if in_string {
                    match byte {
                        _ if escaped => escaped = false,
                        b'\\' => escaped = true,
                        b'"' => {
                            in_string = false;
                            ended = depth == 0;
                        }
                        _ => {}
                    }
                } else {
                    match byte {
                        b'"' => in_string = true,
                        b'{' | b'[' => depth += 1,
                        b'}' | b']' if depth > 0 => {
                            depth -= 1;
                            ended = depth == 0;
                        }
                        b',' | b':' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t' if depth == 0 => {
                            (taken, ended) = (i, true);
                            break;
                        }
                        _ => {}
                    }
                }
                if ended {
                    taken = i + 1;
                    break;
                }
            }
            if self.value.len() + taken > ROW_MAX {
                return Err(Error::BackupDamaged);
            }
            self.value.extend_from_slice(buffer.get(..taken).unwrap_or_default());
            self.input.consume(taken);
            if ended {
                return Ok(&self.value);
            }
        }
    }
}

/// A cell of a row that was read.
enum Cell<'a> {
    Null,
    Number(i64),
    Text(Cow<'a, str>),
}

impl Cell<'_> {
    fn borrowed(&self) -> ValueRef<'_> {
        match self {
            Cell::Null => ValueRef::Null,
            Cell::Number(number) => ValueRef::Integer(*number),
            Cell::Text(text) => ValueRef::Text(text.as_bytes()),
        }
    }
}

/// The cells of a row in the order of the columns: every column once, and no other.
fn parse_row<'a>(row: &'a [u8], columns: &[Column]) -> Result<Vec<Cell<'a>>> {
    let mut reader = serde_json::Deserializer::from_slice(row);
    let cells = RowSeed(columns).deserialize(&mut reader).map_err(|_| Error::BackupDamaged)?;
    reader.end().map_err(|_| Error::BackupDamaged)?;
    Ok(cells)
}

struct RowSeed<'c>(&'c [Column]);

impl<'de> DeserializeSeed<'de> for RowSeed<'_> {
    type Value = Vec<Cell<'de>>;
    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> std::result::Result<Self::Value, D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for RowSeed<'_> {
    type Value = Vec<Cell<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut row: A) -> std::result::Result<Self::Value, A::Error> {
        let mut cells: Vec<Option<Cell<'de>>> = Vec::new();
        cells.resize_with(self.0.len(), || None);
        let mut expected = 0;
        while let Some(place) = row.next_key_seed(NameSeed { columns: self.0, expected })? {
            let form = self.0.get(place).map_or(Form::Text, |c| c.form);
            let slot = cells.get_mut(place).filter(|slot| slot.is_none()).ok_or_else(|| A::Error::custom("a column twice"))?;
            *slot = Some(row.next_value_seed(CellSeed(form))?);
            expected = place + 1;
        }
        cells.into_iter().collect::<Option<Vec<_>>>().ok_or_else(|| A::Error::custom("a column is missing"))
    }
}

/// The place of the column a name stands for; almost always the one after the last.
struct NameSeed<'c> {
    columns: &'c [Column],
    expected: usize,
}

impl<'de> DeserializeSeed<'de> for NameSeed<'_> {
    type Value = usize;
    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> std::result::Result<usize, D::Error> {
        reader.deserialize_str(self)
    }
}

impl Visitor<'_> for NameSeed<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a column")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> std::result::Result<usize, E> {
        match self.columns.get(self.expected) {
            Some(column) if column.name == name => Ok(self.expected),
            _ => self.columns.iter().position(|c| c.name == name).ok_or_else(|| E::custom("no such column")),
        }
    }
}

struct CellSeed(Form);

impl<'de> DeserializeSeed<'de> for CellSeed {
    type Value = Cell<'de>;
    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> std::result::Result<Cell<'de>, D::Error> {
        if !matches!(self.0, Form::Json(_)) {
            return reader.deserialize_any(self);
        }
        let raw: &'de RawValue = serde::Deserialize::deserialize(reader)?;
        Ok(if raw.get() == "null" { Cell::Null } else { Cell::Text(Cow::Borrowed(raw.get())) })
    }
}

impl<'de> Visitor<'de> for CellSeed {
    type Value = Cell<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null, a whole number or a text")
    }

    fn visit_unit<E>(self) -> std::result::Result<Cell<'de>, E> {
        Ok(Cell::Null)
    }

    fn visit_i64<E>(self, number: i64) -> std::result::Result<Cell<'de>, E> {
        Ok(Cell::Number(number))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> std::result::Result<Cell<'de>, E> {
        i64::try_from(number).map(Cell::Number).map_err(|_| E::custom("too large"))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> std::result::Result<Cell<'de>, E> {
        Ok(Cell::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> std::result::Result<Cell<'de>, E> {
        Ok(Cell::Text(Cow::Owned(text.to_owned())))
    }
}
