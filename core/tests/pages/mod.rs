//! The pages of a database file, to be spoilt by tests. https://www.sqlite.org/fileformat.html#b_tree_pages
#![allow(dead_code, missing_docs, clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use rusqlite::Connection;

pub const PAGE: usize = 4096;

/// The leaf pages of a table kept by its key, in the order of the key: number of each, and the rows on it.
pub fn leaves(path: &Path, table: &str) -> Vec<(usize, i64)> {
    let root: i64 = {
        let db = Connection::open(path).unwrap();
        db.query_row("SELECT rootpage FROM sqlite_schema WHERE name = ?1", [table], |r| r.get(0)).unwrap()
    };
    let mut found = Vec::new();
    walk(&fs::read(path).unwrap(), root as usize, &mut found);
    found
}

fn walk(file: &[u8], number: usize, found: &mut Vec<(usize, i64)>) {
    let page = &file[(number - 1) * PAGE..number * PAGE];
    let two = |at: usize| usize::from(u16::from_be_bytes([page[at], page[at + 1]]));
    let four = |at: usize| u32::from_be_bytes(page[at..at + 4].try_into().unwrap()) as usize;
    match page[0] {
        10 => found.push((number, two(3) as i64)),
        2 => {
            for cell in 0..two(3) {
                walk(file, four(two(12 + 2 * cell)), found);
            }
            walk(file, four(8), found);
        }
        other => unreachable!("page {number} is of kind {other}"),
    }
}

pub fn spoil(path: &Path, pages: &[usize]) {
    let mut bytes = fs::read(path).unwrap();
    for page in pages {
        bytes[(page - 1) * PAGE..page * PAGE].fill(0xA5);
    }
    fs::write(path, bytes).unwrap();
}
