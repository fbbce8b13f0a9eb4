//! Making one diary out of two copies that went on apart.
//!
//! Decides, row by row, which copy's row stays: the one changed last; of two changed at the same millisecond the one changed more
//! often; of those the one whose content sorts last. That is one order of all rows, whoever merges what into what, so copies
//! that have all been merged are alike. A deleted row is a row like any other, so what was deleted last stays deleted. Each change
//! raises the time of change of its row by at least one, so that a row always comes after what it was made from, whatever the
//! phone's clock did.

use rusqlite::{params, Connection, OptionalExtension};

use super::progress::Steps;
use super::staging::names;
use super::tables::{Table, OF_THIS_PHONE, TABLES};
use super::MergeCounts;
use crate::error::Result;
use crate::store::{sums, SCHEMA_VERSION};

/// Under what name the staging file is attached.
pub const ATTACHED: &str = "staged";
/// Rows merged at once.
const CHUNK: i64 = 512;

/// What merging the attached staging file would do. Changes nothing.
///
/// # Errors
/// What SQLite meets.
pub fn preview(db: &Connection) -> Result<MergeCounts> {
    if is_empty(db)? {
        return all_added(db, &mut Steps::new(None));
    }
    let mut counts = MergeCounts { added: 0, changed: 0, removed: 0, same: 0 };
    for table in TABLES.iter().filter(|t| t.label.is_some()) {
        Pair::of(table).count(db, &mut counts, None)?;
    }
    counts.same = live(db, "main")? - counts.changed - counts.removed;
    Ok(counts)
}

/// What merging the attached staging file into a diary without an entry does: everything in it is new.
///
/// # Errors
/// [`crate::error::Error::Cancelled`]; what SQLite meets.
pub fn all_added(db: &Connection, steps: &mut Steps) -> Result<MergeCounts> {
    let _watch = steps.watch(db)?;
    let mut counts = MergeCounts { added: 0, changed: 0, removed: 0, same: 0 };
    steps.begin(TABLES.len() as i64)?;
    for table in &TABLES {
        if table.label.is_some() {
            counts.added += live_in(db, ATTACHED, table)?;
        }
        steps.rows(1)?;
    }
    steps.end()?;
    Ok(counts)
}

/// Merges what an attached file holds besides entries.
///
/// # Errors
/// What SQLite meets.
pub fn merge_rest(db: &Connection) -> Result<()> {
    TABLES.iter().filter(|t| t.label.is_none()).try_for_each(|table| Pair::of(table).take(db, None))
}

/// Merges the attached staging file into the diary, inside the caller's transaction, and says what that did.
///
/// # Errors
/// [`crate::error::Error::Cancelled`]; what SQLite meets.
pub fn merge(db: &Connection, steps: &mut Steps) -> Result<MergeCounts> {
    let _watch = steps.watch(db)?;
    let mut counts = MergeCounts { added: 0, changed: 0, removed: 0, same: 0 };
    let before = live(db, "main")?;
    let mut total = 0;
    for table in &TABLES {
        total += db.query_row(&format!("SELECT count(*) FROM {ATTACHED}.{}", table.name), [], |r| r.get::<_, i64>(0))?;
    }
    steps.begin(total)?;
    for table in &TABLES {
        let pair = Pair::of(table);
        let mut last = String::new();
        while let Some((to, rows)) = pair.chunk_after(db, &last)? {
            if table.label.is_some() {
                pair.count(db, &mut counts, Some((&last, &to)))?;
            }
            pair.take(db, Some((&last, &to)))?;
            last = to;
            steps.rows(rows)?;
        }
    }
    steps.end()?;
    counts.same = before - counts.changed - counts.removed;
    // What was kept to undo speaks of rows that may be another copy's now.
    db.execute("DELETE FROM undo", [])?;
    sums::rebuild(db)?;
    Ok(counts)
}

/// Whether there is no row of any entry, not even a deleted one.
///
/// # Errors
/// What SQLite meets.
pub fn is_empty(db: &Connection) -> Result<bool> {
    for table in TABLES.iter().filter(|t| t.label.is_some()) {
        if db.query_row(&format!("SELECT EXISTS (SELECT 1 FROM main.{})", table.name), [], |r| r.get(0))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Entries in a file that are not deleted.
fn live(db: &Connection, file: &str) -> Result<i64> {
    TABLES.iter().filter(|t| t.label.is_some()).try_fold(0, |rows, table| Ok(rows + live_in(db, file, table)?))
}

fn live_in(db: &Connection, file: &str, table: &Table) -> Result<i64> {
    Ok(db.query_row(&format!("SELECT count(*) FROM {file}.{} WHERE deleted = 0", table.name), [], |r| r.get(0))?)
}

/// A table in both copies: `s`, the staged, and `m`, the diary's.
struct Pair {
    table: &'static Table,
    joined: String,
    /// Whether the staged row is the later of the two.
    wins: String,
}

impl Pair {
    fn of(table: &'static Table) -> Pair {
        let Table { name, key, .. } = table;
        let columns = table.columns_of(SCHEMA_VERSION);
        let content = |copy: &str| {
            let cell = |c: &super::tables::Column| format!("coalesce(hex({copy}.{}), '-')", c.name);
            columns.iter().map(cell).collect::<Vec<_>>().join(" || ',' || ")
        };
        let cells = |copy: &str| columns.iter().map(|c| format!("{copy}.{}", c.name)).collect::<Vec<_>>().join(", ");
        // Most rows are the same in both copies: that is seen without spelling out their content.
        let wins = format!(
            "((s.changed, s.version) > (m.changed, m.version) OR (s.changed, s.version) = (m.changed, m.version)
             AND ({}) IS NOT ({}) AND {} > {})",
            cells("s"),
            cells("m"),
            content("s"),
            content("m")
        );
        let joined = format!("{ATTACHED}.{name} s LEFT JOIN main.{name} m ON m.{key} = s.{key}");
        Pair { table, joined, wins }
    }

    /// The rows between two keys that may be merged.
    fn within(&self) -> String {
        let key = self.table.key;
        let whose = if self.table.name == "setting" {
            format!(" AND substr(s.key, 1, {}) <> '{OF_THIS_PHONE}'", OF_THIS_PHONE.len())
        } else {
            String::new()
        };
        format!("(?1 IS NULL OR s.{key} > ?1 AND s.{key} <= ?2){whose}")
    }

    fn count(&self, db: &Connection, counts: &mut MergeCounts, chunk: Option<(&str, &str)>) -> Result<()> {
        let (wins, key) = (&self.wins, self.table.key);
        // Against a row that is not there nothing is compared: the answer would be NULL, and found only after spelling out all content.
        let sql = format!(
            "SELECT total(CASE WHEN m.{key} IS NULL THEN s.deleted = 0 ELSE m.deleted = 1 AND s.deleted = 0 AND {wins} END),
             total(m.{key} IS NOT NULL AND m.deleted = 0 AND s.deleted = 0 AND {wins}),
             total(m.{key} IS NOT NULL AND m.deleted = 0 AND s.deleted = 1 AND {wins})
             FROM {} WHERE {}",
            self.joined,
            self.within()
        );
        let (from, to) = (chunk.map(|c| c.0), chunk.map(|c| c.1));
        let found: (f64, f64, f64) =
            db.prepare_cached(&sql)?.query_row(params![from, to], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
        counts.added += found.0 as i64;
        counts.changed += found.1 as i64;
        counts.removed += found.2 as i64;
        Ok(())
    }

    /// The last key of the next rows after a key, and how many they are.
    fn chunk_after(&self, db: &Connection, last: &str) -> Result<Option<(String, i64)>> {
        let sql = format!(
            "SELECT max(k), count(*) FROM (SELECT {0} k FROM {ATTACHED}.{1} WHERE {0} > ?1 ORDER BY {0} LIMIT {CHUNK})",
            self.table.key, self.table.name
        );
        let found: Option<(Option<String>, i64)> =
            db.prepare_cached(&sql)?.query_row([last], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
        Ok(found.and_then(|(key, rows)| key.map(|key| (key, rows))))
    }

    /// Takes over the later rows of a chunk, or of the whole table.
    fn take(&self, db: &Connection, chunk: Option<(&str, &str)>) -> Result<()> {
        let Table { name, key, .. } = self.table;
        let columns = self.table.columns_of(SCHEMA_VERSION);
        let staged: Vec<String> = columns.iter().map(|c| format!("s.{}", c.name)).collect();
        let updates: Vec<String> =
            columns.iter().filter(|c| c.name != *key).map(|c| format!("{0} = excluded.{0}", c.name)).collect();
        let sql = format!(
            "INSERT INTO main.{name} ({}) SELECT {} FROM {} WHERE {} AND (m.{key} IS NULL OR {})
             ON CONFLICT ({key}) DO UPDATE SET {}",
            names(&columns),
            staged.join(", "),
            self.joined,
            self.within(),
            self.wins,
            updates.join(", ")
        );
        db.prepare_cached(&sql)?.execute([chunk.map(|c| c.0), chunk.map(|c| c.1)])?;
        Ok(())
    }
}
