//! Diaries as earlier versions of the app wrote them, from `fixtures/`, and their rows.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::Connection;

pub const FIXTURES: [&str; 2] = ["settled.db", "cut-off.db"];

pub fn folder(schema: i64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/schema-{schema}"))
}

pub fn beside(path: &Path, end: &str) -> PathBuf {
    PathBuf::from(format!("{}{end}", path.display()))
}

/// A copy of a fixture as `diary.db` in a folder of its own, without the rest of the folder.
pub fn fixture(schema: i64, name: &str) -> (tempfile::TempDir, PathBuf) {
    let own = tempfile::tempdir().unwrap();
    let path = own.path().join("diary.db");
    let from = folder(schema).join(name);
    fs::copy(&from, &path).unwrap();
    if beside(&from, "-wal").exists() {
        fs::copy(beside(&from, "-wal"), beside(&path, "-wal")).unwrap();
    }
    (own, path)
}

pub type Row = BTreeMap<String, Value>;

/// Every row of a table by column, in the order of its key.
pub fn rows(db: &Connection, table: &str) -> Vec<Row> {
    let mut select = db.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).unwrap();
    let columns: Vec<String> = select.column_names().into_iter().map(str::to_owned).collect();
    let found = select.query_map([], |r| columns.iter().enumerate().map(|(i, c)| Ok((c.clone(), r.get(i)?))).collect()).unwrap();
    found.collect::<rusqlite::Result<_>>().unwrap()
}

pub fn without(row: &Row, columns: &[&str]) -> Row {
    row.iter().filter(|(c, _)| !columns.contains(&c.as_str())).map(|(c, v)| (c.clone(), v.clone())).collect()
}

/// The rows of a file, read from a copy so that it stays as it is.
pub fn all_rows(path: &Path, tables: &[&str]) -> BTreeMap<String, Vec<Row>> {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    fs::copy(path, &copy).unwrap();
    if beside(path, "-wal").exists() {
        fs::copy(beside(path, "-wal"), beside(&copy, "-wal")).unwrap();
    }
    let db = Connection::open(copy).unwrap();
    tables.iter().map(|t| ((*t).to_owned(), rows(&db, t))).collect()
}

pub fn text(row: &Row, column: &str) -> String {
    match &row[column] {
        Value::Text(text) => text.clone(),
        other => panic!("{column} is {other:?}"),
    }
}
