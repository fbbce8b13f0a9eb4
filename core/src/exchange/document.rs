//! The text of a JSON document, taken apart as it comes in: never more of it in memory than one value.
//!
//! Decides where a value ends and which cell belongs to which column, whatever the order, spacing and spelling. Rows as we write them
//! ourselves, which nearly all are, are read where they lie in the buffer; any other is left to serde. What a cell may hold is
//! decided by [`super::tables`] for both alike: a list is not looked into here.

use std::borrow::Cow;
use std::fmt;
use std::io::BufRead;

use rusqlite::types::ValueRef;
use serde::de::{DeserializeSeed, Error as _, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::io_error;
use super::json::ROW_MAX;
use super::tables::{Column, Form};
use crate::error::{Error, Result};

/// The columns of a table as they stand in a row.
pub struct Layout {
    columns: Vec<Column>,
    /// What stands before each cell of a row that we write: `{"id":`, `,"began":`.
    heads: Vec<Vec<u8>>,
}

impl Layout {
    /// Of columns in the order they are written.
    pub fn new(columns: &[Column]) -> Layout {
        let head = |(i, c): (usize, &Column)| format!("{}\"{}\":", if i == 0 { '{' } else { ',' }, c.name).into_bytes();
        Layout { columns: columns.to_vec(), heads: columns.iter().enumerate().map(head).collect() }
    }

    /// The columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// What stands before each cell, and what may stand in it.
    pub fn heads(&self) -> impl Iterator<Item = (&[u8], Form)> {
        self.heads.iter().zip(&self.columns).map(|(head, column)| (head.as_slice(), column.form))
    }
}

/// The document, of which one value at a time is in memory.
pub struct Text<'i> {
    input: &'i mut dyn BufRead,
    value: Vec<u8>,
}

impl<'i> Text<'i> {
    /// A document that is not begun.
    pub fn new(input: &'i mut dyn BufRead) -> Text<'i> {
        Text { input, value: Vec::new() }
    }

    /// The brace a document begins with, after a byte order mark if an editor put one.
    pub fn begin(&mut self) -> Result<()> {
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
    pub fn after(&mut self) -> Result<Option<u8>> {
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

    pub fn peek(&mut self) -> Result<u8> {
        self.after()?.ok_or(Error::BackupDamaged)
    }

    pub fn next(&mut self) -> Result<u8> {
        let found = self.peek()?;
        self.input.consume(1);
        Ok(found)
    }

    pub fn expect(&mut self, wanted: u8) -> Result<()> {
        if self.next()? == wanted {
            Ok(())
        } else {
            Err(Error::BackupDamaged)
        }
    }

    /// A name and the colon after it.
    pub fn key(&mut self) -> Result<String> {
        let key = serde_json::from_slice(self.value()?).map_err(|_| Error::BackupDamaged)?;
        self.expect(b':')?;
        Ok(key)
    }

    /// Reads a row and hands on its cells, in the order of the columns.
    pub fn row(&mut self, layout: &Layout, take: impl FnOnce(&[ValueRef<'_>]) -> Result<()>) -> Result<()> {
        self.peek()?;
        let buffer = self.input.fill_buf().map_err(|e| io_error(&e))?;
        if let Some((cells, length)) = plain_row(buffer, layout) {
            take(&cells)?;
            self.input.consume(length);
            return Ok(());
        }
        let cells = parse_row(self.value()?, &layout.columns)?;
        let cells: Vec<ValueRef<'_>> = cells.iter().map(Cell::borrowed).collect();
        take(&cells)
    }

    /// The bytes of the next value, whatever it is.
    pub fn value(&mut self) -> Result<&[u8]> {
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

/// Whether a character of a text stands in JSON as it is.
pub fn is_plain(byte: u8) -> bool {
    byte >= b' ' && byte != b'"' && byte != b'\\'
}

/// The cells of a row that begins here and is spelled as we spell it, and its length; `None` for any other, and for one that is not all
/// there yet.
fn plain_row<'b>(bytes: &'b [u8], layout: &Layout) -> Option<(Vec<ValueRef<'b>>, usize)> {
    let mut rest = bytes;
    let mut cells = Vec::with_capacity(layout.heads.len());
    for (head, form) in layout.heads() {
        rest = rest.strip_prefix(head)?;
        let (cell, after) = plain_cell(rest, form)?;
        cells.push(cell);
        rest = after;
    }
    rest = rest.strip_prefix(b"}")?;
    Some((cells, bytes.len() - rest.len()))
}

/// A cell and what comes after it.
fn plain_cell(bytes: &[u8], form: Form) -> Option<(ValueRef<'_>, &[u8])> {
    let list = matches!(form, Form::Json(_));
    match bytes {
        [b'n', b'u', b'l', b'l', rest @ ..] => Some((ValueRef::Null, rest)),
        [b'[' | b'{', ..] if list => {
            let (text, rest) = bytes.split_at_checked(bracketed(bytes)?)?;
            Some((ValueRef::Text(text), rest))
        }
        _ if list => None,
        [b'"', rest @ ..] => {
            let (text, rest) = rest.split_at_checked(rest.iter().position(|b| !is_plain(*b))?)?;
            Some((ValueRef::Text(text), rest.strip_prefix(b"\"")?))
        }
        _ => plain_number(bytes),
    }
}

/// Most digits that any number of them fits into 64 bits.
const DIGITS: usize = 18;

fn plain_number(bytes: &[u8]) -> Option<(ValueRef<'_>, &[u8])> {
    let (sign, text) = bytes.strip_prefix(b"-").map_or((1, bytes), |text| (-1, text));
    let length = text.iter().position(|b| !b.is_ascii_digit())?;
    let (digits, rest) = text.split_at_checked(length)?;
    // No number is written with a zero before it, nor nothing as less than nothing.
    if length == 0 || length > DIGITS || (digits.first() == Some(&b'0') && (length > 1 || sign < 0)) {
        return None;
    }
    let number = digits.iter().fold(0, |sum: i64, digit| sum * 10 + i64::from(digit - b'0'));
    Some((ValueRef::Integer(sign * number), rest))
}

/// How long a list or record is, by its brackets.
fn bracketed(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (i, byte) in bytes.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(i + 1);
                }
            }
            _ => {}
        }
    }
    None
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
            let form = self.0.get(place).map_or(Form::Whole, |c| c.form);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::tables::{table, TABLES};
    use crate::store::SCHEMA_VERSION;
    use proptest::prelude::*;

    /// A cell in JSON, as we write it or nearly.
    fn cell() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<i64>().prop_map(|n| n.to_string()),
            (-20_i64..20).prop_map(|n| n.to_string()),
            ".{0,12}".prop_map(|text| serde_json::to_string(&text).unwrap()),
            prop::collection::vec("[a-z\\\\\"\\[\\]{}]{0,6}", 0..4).prop_map(|list| serde_json::to_string(&list).unwrap()),
            Just("null".to_owned()),
            Just(r#"[{"kind":"heat","helped":true}]"#.to_owned()),
            "-?[0-9]{0,3}(\\.[0-9])?(e[0-9])?",
        ]
    }

    /// A table, a row of it with something after it, and the place and value of a byte that is altered.
    fn row() -> impl Strategy<Value = (usize, String, Option<(usize, u8)>)> {
        (0..TABLES.len()).prop_flat_map(|which| {
            let columns = TABLES[which].columns_of(SCHEMA_VERSION);
            let cells = prop::collection::vec(cell(), columns.len());
            let text = cells.prop_map(move |cells| {
                let named: Vec<String> = columns.iter().zip(cells).map(|(c, cell)| format!("\"{}\":{cell}", c.name)).collect();
                format!("{{{}}},\n{{", named.join(","))
            });
            (Just(which), text, prop::option::of((any::<prop::sample::Index>(), any::<u8>())))
                .prop_map(|(which, text, altered)| (which, text.clone(), altered.map(|(i, byte)| (i.index(text.len()), byte))))
        })
    }

    /// Whether a cell is one that [`crate::exchange::tables`] turns away: a list that is none, a text that is no text.
    fn turned_away((cell, column): (&ValueRef<'_>, &Column)) -> bool {
        match (cell, column.form) {
            (ValueRef::Text(text), Form::Json(_)) => serde_json::from_slice::<serde::de::IgnoredAny>(text).is_err(),
            (ValueRef::Text(text), _) => std::str::from_utf8(text).is_err(),
            _ => false,
        }
    }

    proptest! {
        #[test]
        fn a_row_read_where_it_lies_is_the_row_that_serde_reads((which, text, altered) in row()) {
            let columns = TABLES[which].columns_of(SCHEMA_VERSION);
            let mut bytes = text.into_bytes();
            if let Some((place, byte)) = altered {
                bytes[place] = byte;
            }
            if let Some((cells, length)) = plain_row(&bytes, &Layout::new(&columns)) {
                let value = Text::new(&mut bytes.as_slice()).value().map(<[u8]>::to_vec);
                match parse_row(&bytes[..length], &columns) {
                    Ok(read) => {
                        prop_assert_eq!(&cells, &read.iter().map(Cell::borrowed).collect::<Vec<_>>());
                        prop_assert_eq!(value.unwrap(), &bytes[..length]);
                    }
                    Err(_) => prop_assert!(cells.iter().zip(&columns).any(turned_away)),
                }
            }
        }
    }

    #[test]
    fn a_row_as_we_write_it_is_read_where_it_lies() {
        let layout = Layout::new(&table("zone_seen").unwrap().columns_of(SCHEMA_VERSION));
        let row = br#"{"id":"a","since":-5,"zone":"Europe/Berlin","created":0,"changed":17,"version":1,"deleted":0}"#;
        let (cells, length) = plain_row(row, &layout).unwrap();
        assert_eq!(length, row.len());
        assert_eq!((cells[0], cells[1], cells[3]), (ValueRef::Text(b"a"), ValueRef::Integer(-5), ValueRef::Integer(0)));
        for (from, to) in [("-5", "-0"), ("-5", "05"), ("-5", "5.0"), ("\"a\"", "\"\\u0061\""), ("\"id\"", " \"id\""), ("}", "")]
        {
            let other = String::from_utf8_lossy(row).replacen(from, to, 1);
            assert!(plain_row(other.as_bytes(), &layout).is_none(), "{other}");
        }
    }
}
