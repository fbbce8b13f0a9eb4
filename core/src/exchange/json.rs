//! The JSON export: one document, one row a line, everything in it. Its schema is in `docs/export.md`.
//!
//! Decides how rows are written, so that the same diary always gives the same bytes, and reads them back one at a time, so that no
//! document however large or crooked takes more memory than one row. Leaves taking the text apart to [`super::document`], and what a row
//! may hold to [`super::tables`].

use std::io::{BufRead, Write};

use rusqlite::types::ValueRef;
use rusqlite::Connection;

use super::document::{is_plain, Layout, Text};
use super::progress::Steps;
use super::staging::{names, Staging, Unreadable};
use super::tables::{is_instant, table, Column, Form, Table, OF_THIS_PHONE, TABLES};
use super::{file_error, Checked};
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

/// How many rows there are, without the deleted ones: those are few, and counting them would mean reading the whole file.
pub(crate) fn count(db: &Connection) -> Result<i64> {
    let mut rows = 0;
    for table in &TABLES {
        let sql = format!("SELECT count(*) FROM {} WHERE deleted = 0", table.name);
        rows += db.query_row(&sql, [], |r| r.get::<_, i64>(0))?;
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
        let layout = Layout::new(&table.columns_of(SCHEMA_VERSION));
        buffer.extend_from_slice(format!("{}\n\"{}\":[", if i == 0 { "" } else { "," }, table.name).as_bytes());
        let mut statement = db.prepare(&select(table, layout.columns()))?;
        let mut found = statement.query([])?;
        let mut first = true;
        while let Some(row) = found.next()? {
            buffer.extend_from_slice(if first { b"\n" } else { b",\n" });
            first = false;
            for (i, (head, form)) in layout.heads().enumerate() {
                buffer.extend_from_slice(head);
                write_cell(&mut buffer, form, row.get_ref(i)?)?;
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

fn write_cell(buffer: &mut Vec<u8>, form: Form, cell: ValueRef<'_>) -> Result<()> {
    match cell {
        ValueRef::Null => buffer.extend_from_slice(b"null"),
        ValueRef::Integer(number) => write_number(buffer, number),
        ValueRef::Text(text) if matches!(form, Form::Json(_)) => buffer.extend_from_slice(text),
        ValueRef::Text(text) => write_text(buffer, std::str::from_utf8(text).map_err(|_| Error::Damaged)?)?,
        ValueRef::Real(_) | ValueRef::Blob(_) => return Err(Error::Damaged),
    }
    Ok(())
}

/// The digits of 0 to 99, two each.
const PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut n = 0;
    while n < 100 {
        pairs[n] = [b'0' + (n / 10) as u8, b'0' + (n % 10) as u8];
        n += 1;
    }
    pairs
};

/// A number's digits, two at a time and without the detour over a formatter: a row has seven numbers, most of thirteen digits.
fn write_number(buffer: &mut Vec<u8>, number: i64) {
    let mut digits = [[0_u8; 2]; 10];
    let mut rest = number.unsigned_abs();
    let mut first = digits.len();
    for (place, pair) in digits.iter_mut().enumerate().rev() {
        *pair = PAIRS[(rest % 100) as usize];
        first = place;
        rest /= 100;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        buffer.push(b'-');
    }
    let text = digits.get(first..).unwrap_or_default().as_flattened();
    buffer.extend_from_slice(text.strip_prefix(b"0").filter(|rest| !rest.is_empty()).unwrap_or(text));
}

/// A text in quotes. Most have nothing in them that JSON spells otherwise.
fn write_text(buffer: &mut Vec<u8>, text: &str) -> Result<()> {
    if !text.bytes().all(is_plain) {
        return serde_json::to_writer(buffer, text).map_err(|_| Error::Internal);
    }
    buffer.push(b'"');
    buffer.extend_from_slice(text.as_bytes());
    buffer.push(b'"');
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
    let mut text = Text::new(input);
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
                return Ok((Instant(made), staging.finish(steps)?));
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
        let layout = Layout::new(staging.columns(table));
        text.expect(b'[')?;
        if text.peek()? == b']' {
            text.expect(b']')?;
        } else {
            let mut into = staging.into_table(table)?.ok_or(Error::BackupDamaged)?;
            loop {
                text.row(&layout, |cells| into.put(cells))?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(number: i64) -> String {
        let mut buffer = Vec::new();
        write_number(&mut buffer, number);
        String::from_utf8(buffer).unwrap()
    }

    #[test]
    fn a_number_is_written_as_it_is() {
        for number in [0, 1, 9, 10, 99, 100, 101, 1_000, -1, -10, i64::MAX, i64::MIN] {
            assert_eq!(written(number), number.to_string());
        }
    }

    proptest! {
        #[test]
        fn any_number_is_written_as_it_is(number in any::<i64>(), shift in 0..64_u32) {
            prop_assert_eq!(written(number >> shift), (number >> shift).to_string());
        }

        #[test]
        fn any_text_is_written_as_serde_does(text in ".*") {
            let mut buffer = Vec::new();
            write_text(&mut buffer, &text).unwrap();
            prop_assert_eq!(buffer, serde_json::to_vec(&text).unwrap());
        }
    }
}
