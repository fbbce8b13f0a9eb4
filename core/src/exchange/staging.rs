//! The staging file: a whole diary of its own beside the diary, filled row by row from a file that came in.
//!
//! Decides that a row enters only if the app can read it, brings rows of an older schema version up to date, and gives back a file
//! that is complete, checked and synced, or none at all. It has the same tables, checks and version as a diary, so that it can be
//! merged into the diary or put in its place. Leaves reading the file that came in to the readers of each kind, and
//! putting it in place to the store.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use parking_lot::Mutex;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{params, params_from_iter, CachedStatement, Connection, OpenFlags};
use rusqlite_migration::{Migrations, M};

use super::merge;
use super::progress::Steps;
use super::tables::{check_kinds, Column, Table, OF_THIS_PHONE, TABLES};
use crate::error::{Error, Result};
use crate::store::{attach, migration_error, sums, APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION};

/// Where the staging file of the diary at `diary` is.
pub fn path_beside(diary: &Path) -> PathBuf {
    let mut name = diary.file_name().unwrap_or_default().to_owned();
    name.push(".staging");
    diary.with_file_name(name)
}

/// What happens to a row that the app could not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The whole file is refused: it is not what was written.
    Refused,
    /// It is left out and counted: what is left of a damaged diary is worth having.
    LeftOut,
}

/// A staging file while it is being filled. Dropped before [`Staging::finish`], it takes its file with it.
pub struct Staging {
    db: Connection,
    path: PathBuf,
    version: i64,
    unreadable: Unreadable,
    tables: Vec<Filling>,
    rows: i64,
    left_out: LeftOut,
    finished: bool,
}

/// How many rows of each table could not be read.
type LeftOut = BTreeMap<&'static str, i64>;

/// Rows that are checked at once.
const CHUNK: usize = 512;

/// What other rows refer to, and what stands in for such a row that could not be read: deleted, and older than any real one, which
/// therefore takes its place in every merge.
const REFERRED_TO: [(&str, &str, &str); 2] =
    [("item", "name, dose, kind, note", "'', '', 'supplement', ''"), ("panel", "date, laboratory, note", "'1970-01-01', '', ''")];

/// A table that is being filled.
struct Filling {
    table: &'static Table,
    columns: Vec<Column>,
    insert: String,
}

/// A staging file that is complete, checked and synced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Where it is.
    pub path: PathBuf,
    /// Rows in it.
    pub rows: i64,
    /// Rows that were left out because they could not be read.
    pub left_out: i64,
}

impl Staging {
    /// Begins a staging file at `path`, over what is there, for rows of a schema version.
    ///
    /// # Errors
    /// [`Error::NewerVersion`], [`Error::BackupDamaged`] for a version there never was, [`Error::DiskFull`], [`Error::Storage`].
    pub fn create(path: &Path, version: i64, unreadable: Unreadable) -> Result<Staging> {
        if version > SCHEMA_VERSION {
            return Err(Error::NewerVersion { found: version, supported: SCHEMA_VERSION });
        }
        let steps = usize::try_from(version).ok().filter(|v| *v > 0).ok_or(Error::BackupDamaged)?;
        remove(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags)?;
        // Nothing of it counts until it is finished and synced as a whole.
        db.execute_batch(
            "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF; PRAGMA journal_mode = MEMORY;
             PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -2000;",
        )?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        db.execute_batch(&format!("BEGIN; {} COMMIT", schema(steps)?))?;
        db.pragma_update(None, "user_version", version)?;
        db.set_prepared_statement_cache_capacity(64);
        db.execute_batch("BEGIN")?;
        let tables = TABLES.iter().filter(|t| t.since <= version).map(|table| Filling::new(table, version)).collect();
        Ok(Staging { db, path: path.to_owned(), version, unreadable, tables, rows: 0, left_out: LeftOut::new(), finished: false })
    }

    /// The columns of a table at the version of these rows, in the order [`Staging::put`] wants their cells; empty for a table that this
    /// version did not have.
    pub fn columns(&self, table: &Table) -> &[Column] {
        self.tables.iter().find(|f| f.table.name == table.name).map_or(&[], |f| &f.columns)
    }

    /// Puts a row.
    ///
    /// # Errors
    /// As [`IntoTable::put`].
    pub fn put(&mut self, table: &Table, cells: &[ValueRef<'_>]) -> Result<()> {
        if let Some(mut into) = self.into_table(table)? {
            return into.put(cells);
        }
        self.leave_out(table)
    }

    /// A table to put many rows into, one after the other; `None` for one that this version did not have.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn into_table(&mut self, table: &Table) -> Result<Option<IntoTable<'_>>> {
        let Some(filling) = self.tables.iter().find(|f| f.table.name == table.name) else { return Ok(None) };
        Ok(Some(IntoTable {
            filling,
            insert: self.db.prepare_cached(&filling.insert)?,
            current: self.version == SCHEMA_VERSION,
            unreadable: self.unreadable,
            rows: &mut self.rows,
            left_out: self.left_out.entry(filling.table.name).or_default(),
        }))
    }

    /// Counts a row of a table that could not be read at all.
    ///
    /// # Errors
    /// [`Error::BackupDamaged`] unless such rows are left out.
    pub fn leave_out(&mut self, table: &Table) -> Result<()> {
        match self.unreadable {
            Unreadable::Refused => Err(Error::BackupDamaged),
            Unreadable::LeftOut => {
                *self.left_out.entry(table.name).or_default() += 1;
                Ok(())
            }
        }
    }

    /// Brings the rows up to date, checks what they say of each other, makes the sums, and syncs the file.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`Error::BackupDamaged`], [`Error::DiskFull`], [`Error::Storage`]; then there is no file.
    pub fn finish(mut self, steps: &Steps) -> Result<Checked> {
        // What fails from here on takes the whole file with it: nothing is kept to put pages back, which would all be in memory.
        self.db.execute_batch("COMMIT; PRAGMA journal_mode = OFF; BEGIN")?;
        if self.version < SCHEMA_VERSION {
            self.bring_up_to_date(steps)?;
            self.check_all(steps)?;
        }
        {
            let _watch = steps.watch(&self.db)?;
            let (stand_ins, unreadable) = (check_references(&self.db, self.unreadable)?, &mut self.left_out);
            for (table, count) in stand_ins {
                self.rows += count;
                // Of those that were found unreadable, these are known by what refers to them.
                let known = unreadable.entry(table).or_default();
                *known = count.max(*known);
            }
            sums::rebuild(&self.db)?;
        }
        self.db.execute_batch("COMMIT")?;
        let checked = Checked { path: self.path.clone(), rows: self.rows, left_out: self.left_out.values().sum() };
        // An exclusive lock outlasts the transaction; it goes with the connection.
        let db = std::mem::replace(&mut self.db, Connection::open_in_memory()?);
        db.close().map_err(|(_, error)| Error::from(error))?;
        sync(&checked.path)?;
        self.finished = true;
        Ok(checked)
    }

    /// Takes the tables from the version of these rows to the newest.
    fn bring_up_to_date(&mut self, steps: &Steps) -> Result<()> {
        let done = usize::try_from(self.version).map_err(|_| Error::BackupDamaged)?;
        {
            let _watch = steps.watch(&self.db)?;
            for step in MIGRATIONS.iter().skip(done) {
                self.db.execute_batch(step).map_err(|error| match Error::from(error) {
                    told @ (Error::Cancelled | Error::DiskFull) => told,
                    // Rows that no version of the app could have written.
                    _ => Error::BackupDamaged,
                })?;
            }
        }
        self.db.pragma_update(None, "user_version", SCHEMA_VERSION)?;
        self.version = SCHEMA_VERSION;
        Ok(())
    }

    /// Checks rows that were brought up to date, and spells them as the app does: some at a time, however many there are.
    fn check_all(&mut self, steps: &Steps) -> Result<()> {
        for table in &TABLES {
            let columns = table.columns_of(SCHEMA_VERSION);
            let select = |from: &str| {
                let (key, name) = (table.key, table.name);
                format!("SELECT {key}, {} FROM {name} {from} ORDER BY {key} LIMIT {CHUNK}", names(&columns))
            };
            let (first, next) = (select(""), select(&format!("WHERE {} > ?1", table.key)));
            let mut chunk = self.check_chunk(table, &columns, &first, None)?;
            while let Some(last) = chunk {
                steps.go_on()?;
                chunk = self.check_chunk(table, &columns, &next, Some(&last))?;
            }
        }
        Ok(())
    }

    /// Checks the rows that a statement finds, and gives the key of the last; `None` when that was the end.
    fn check_chunk(&mut self, table: &Table, columns: &[Column], sql: &str, after: Option<&str>) -> Result<Option<String>> {
        let (mut wrong, mut spelled, mut last): (Vec<String>, Vec<(String, usize, Value)>, _) = (Vec::new(), Vec::new(), None);
        {
            let mut select = self.db.prepare_cached(sql)?;
            let mut rows = select.query(params_from_iter(after))?;
            while let Some(row) = rows.next()? {
                let cells: Vec<ValueRef<'_>> =
                    (1..=columns.len()).map(|i| row.get_ref(i)).collect::<std::result::Result<_, _>>()?;
                let key: String = row.get(0)?;
                match table.check(columns, &cells) {
                    Ok(respelled) => spelled.extend(respelled.into_iter().map(|(place, value)| (key.clone(), place, value))),
                    Err(error) if self.unreadable == Unreadable::Refused => return Err(error),
                    Err(_) => wrong.push(key.clone()),
                }
                last = Some(key);
            }
        }
        for (key, place, value) in spelled {
            let Some(column) = columns.get(place) else { continue };
            let sql = format!("UPDATE {} SET {} = ?2 WHERE {} = ?1", table.name, column.name, table.key);
            self.db.prepare_cached(&sql)?.execute(params![key, value])?;
        }
        for key in wrong {
            self.db.execute(&format!("DELETE FROM {} WHERE {} = ?1", table.name, table.key), [key])?;
            self.rows -= 1;
            *self.left_out.entry(table.name).or_default() += 1;
        }
        Ok(last)
    }
}

/// Looks for rows that refer to a row that is not there. Of a damaged diary they are kept: another row stands in for the one that could
/// not be read, until a copy that has it is merged. Gives how many stand in, by table.
fn check_references(db: &Connection, unreadable: Unreadable) -> Result<Vec<(&'static str, i64)>> {
    let mut stand_ins = Vec::new();
    for (to, columns, values) in REFERRED_TO {
        let mut count = 0;
        for table in TABLES.iter().filter(|t| t.columns.iter().any(|c| c.name == to)) {
            let lost = format!("FROM {} WHERE {to} NOT IN (SELECT id FROM {to})", table.name);
            if unreadable == Unreadable::Refused {
                if db.query_row(&format!("SELECT EXISTS (SELECT 1 {lost})"), [], |r| r.get(0))? {
                    return Err(Error::BackupDamaged);
                }
                continue;
            }
            count += db.execute(
                &format!(
                    "INSERT INTO {to} (id, {columns}, created, changed, version, deleted)
                     SELECT DISTINCT {to}, {values}, 0, 0, 0, 1 {lost}"
                ),
                [],
            )?;
        }
        if count > 0 {
            stand_ins.push((to, i64::try_from(count).unwrap_or(i64::MAX)));
        }
    }
    Ok(stand_ins)
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.finished {
            // The name goes even while the file is still open.
            let _ = remove(&self.path);
        }
    }
}

impl Filling {
    fn new(table: &'static Table, version: i64) -> Filling {
        let columns = table.columns_of(version);
        let places: Vec<String> = (1..=columns.len()).map(|i| format!("?{i}")).collect();
        let insert = format!("INSERT INTO {} ({}) VALUES ({})", table.name, names(&columns), places.join(", "));
        Filling { table, columns, insert }
    }
}

/// A table that rows are being put into.
pub struct IntoTable<'s> {
    filling: &'s Filling,
    insert: CachedStatement<'s>,
    /// Whether the rows are of this app's own schema version.
    current: bool,
    unreadable: Unreadable,
    rows: &'s mut i64,
    left_out: &'s mut i64,
}

impl IntoTable<'_> {
    /// Puts a row.
    ///
    /// # Errors
    /// [`Error::BackupDamaged`] for a row that the app could not read or that is there already, unless such rows are left out;
    /// [`Error::DiskFull`], [`Error::Storage`].
    pub fn put(&mut self, cells: &[ValueRef<'_>]) -> Result<()> {
        let checked = if self.current {
            self.filling.table.check(&self.filling.columns, cells)
        } else {
            check_kinds(&self.filling.columns, cells).map(|()| Vec::new())
        };
        match checked.and_then(|respelled| self.insert(cells, &respelled)) {
            Ok(()) => {
                *self.rows += 1;
                Ok(())
            }
            Err(Error::BackupDamaged) if self.unreadable == Unreadable::LeftOut => {
                *self.left_out += 1;
                Ok(())
            }
            Err(other) => Err(other),
        }
    }

    fn insert(&mut self, cells: &[ValueRef<'_>], respelled: &[(usize, Value)]) -> Result<()> {
        let own = |i: usize| respelled.iter().find(|(place, _)| *place == i).map(|(_, value)| ValueRef::from(value));
        let values = cells.iter().enumerate().map(|(i, cell)| ToSqlOutput::Borrowed(own(i).unwrap_or(*cell)));
        match self.insert.execute(params_from_iter(values)) {
            Ok(_) => Ok(()),
            Err(rusqlite::Error::SqliteFailure(failure, _)) if failure.code == rusqlite::ErrorCode::ConstraintViolation => {
                Err(Error::BackupDamaged)
            }
            Err(other) => Err(other.into()),
        }
    }
}

/// From where a file comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From anywhere: it has no say about this phone.
    Elsewhere,
    /// An older file of this diary's own: what it says about this phone was said here.
    Kept,
}

/// Gives a finished staging file the settings of this phone, so that it could take the diary's place. Of an older file of the diary's own,
/// those that the diary has not stay.
///
/// # Errors
/// [`Error::DiskFull`], [`Error::Storage`].
pub fn take_over_phone_settings(staging: &Path, diary: &Path, origin: Origin) -> Result<()> {
    amend(staging, diary, &Steps::new(None), |db| {
        if origin == Origin::Elsewhere {
            db.execute(&format!("DELETE FROM main.setting WHERE {}", of_this_phone()), [])?;
        }
        own_settings(db)
    })
}

/// Gives a finished staging file all that a diary without an entry holds, so that it is what merging the two would make.
///
/// # Errors
/// [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`].
pub fn take_over_all(staging: &Path, diary: &Path, steps: &Steps) -> Result<()> {
    amend(staging, diary, steps, |db| {
        own_settings(db)?;
        merge::merge_rest(db)?;
        // It may have been given them before, by a merge that came no further.
        let from = merge::ATTACHED;
        Ok(db.execute_batch(&format!("DELETE FROM main.ledger; INSERT INTO main.ledger SELECT * FROM {from}.ledger"))?)
    })
}

fn of_this_phone() -> String {
    format!("substr(key, 1, {}) = '{OF_THIS_PHONE}'", OF_THIS_PHONE.len())
}

/// The diary's settings of this phone, over those that are there.
fn own_settings(db: &Connection) -> Result<()> {
    let from = merge::ATTACHED;
    Ok(db.execute_batch(&format!("INSERT OR REPLACE INTO main.setting SELECT * FROM {from}.setting WHERE {}", of_this_phone()))?)
}

/// Changes a finished staging file as a whole, with the diary attached, and syncs it.
fn amend(staging: &Path, diary: &Path, steps: &Steps, change: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
    let db = Connection::open_with_flags(staging, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    db.execute_batch(
        "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;",
    )?;
    attach(&db, diary, merge::ATTACHED)?;
    db.execute_batch("BEGIN")?;
    {
        let _watch = steps.watch(&db)?;
        change(&db)?;
    }
    db.execute_batch("COMMIT")?;
    db.close().map_err(|(_, error)| Error::from(error))?;
    sync(staging)
}

/// The statements that make an empty file of a schema version at once. Going through all steps takes three times as long, so that is
/// done only the first time.
fn schema(version: usize) -> Result<String> {
    static KNOWN: Mutex<BTreeMap<usize, String>> = Mutex::new(BTreeMap::new());
    if let Some(known) = KNOWN.lock().get(&version) {
        return Ok(known.clone());
    }
    let mut db = Connection::open_in_memory()?;
    migrations().to_version(&mut db, version).map_err(migration_error)?;
    let mut select = db.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")?;
    let statements = select.query_map([], |r| Ok(r.get::<_, String>(0)? + ";"))?;
    let all = statements.collect::<std::result::Result<String, _>>()?;
    KNOWN.lock().insert(version, all.clone());
    Ok(all)
}

/// The steps alone: the sums are made when the rows are checked.
fn migrations() -> Migrations<'static> {
    Migrations::from_iter(MIGRATIONS.into_iter().map(M::up))
}

/// The names of columns as SQL has them.
pub(crate) fn names(columns: &[Column]) -> String {
    columns.iter().map(|c| c.name).collect::<Vec<_>>().join(", ")
}

/// Removes a database file with what SQLite keeps beside it.
pub(crate) fn remove(path: &Path) -> Result<()> {
    for ending in ["", "-journal", "-wal", "-shm"] {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(ending);
        match fs::remove_file(path.with_file_name(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(super::file_error(&error)),
            _ => {}
        }
    }
    Ok(())
}

fn sync(path: &Path) -> Result<()> {
    File::options().write(true).open(path).and_then(|file| file.sync_all()).map_err(|error| super::file_error(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::tables::table;

    const OLD: &str = "2026-11-20";

    fn zone_row(staging: &mut Staging, id: &str, since: i64) -> Result<()> {
        use ValueRef::{Integer, Text};
        let cells = [Text(id.as_bytes()), Integer(since), Text(b"Europe/Berlin"), Integer(1), Integer(1), Integer(1), Integer(0)];
        staging.put(table("zone_seen").unwrap(), &cells)
    }

    fn count(path: &Path, table: &str) -> i64 {
        let db = Connection::open(path).unwrap();
        db.query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0)).unwrap()
    }

    #[test]
    fn a_staging_file_is_a_diary_the_store_opens() {
        let folder = tempfile::tempdir().unwrap();
        let path = path_beside(&folder.path().join("diary.db"));
        let mut staging = Staging::create(&path, SCHEMA_VERSION, Unreadable::Refused).unwrap();
        zone_row(&mut staging, "z", 5).unwrap();
        assert_eq!(zone_row(&mut staging, "z", 6), Err(Error::BackupDamaged), "twice the same name");
        assert_eq!(staging.finish(&Steps::new(None)).unwrap(), Checked { path: path.clone(), rows: 1, left_out: 0 });
        let store = crate::store::Store::open(&path, crate::time::Instant(0)).unwrap();
        store.close().unwrap();
        assert_eq!(count(&path, "zone_seen"), 1);
    }

    #[test]
    fn what_is_not_finished_leaves_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("diary.db.staging");
        let mut staging = Staging::create(&path, SCHEMA_VERSION, Unreadable::Refused).unwrap();
        zone_row(&mut staging, "z", 5).unwrap();
        drop(staging);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn rows_of_the_first_schema_are_brought_up_to_date() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("diary.db.staging");
        let mut staging = Staging::create(&path, 1, Unreadable::LeftOut).unwrap();
        use ValueRef::{Integer, Null, Text};
        let episode = table("episode").unwrap();
        let mut put = |id: &'static str, body: &'static str| {
            let cells = [
                Text(id.as_bytes()),
                Integer(10),
                Integer(0),
                Text(b"UTC"),
                Text(OLD.as_bytes()),
                Null,
                Integer(7),
                Text(b"[]"),
                Text(body.as_bytes()),
                Null,
                Text(b"[]"),
                Text(b""),
                Integer(10),
                Integer(10),
                Integer(1),
                Integer(0),
            ];
            staging.put(episode, &cells).unwrap();
        };
        put("a", r#"["calves"]"#);
        put("b", r#"["wings"]"#);
        assert_eq!(staging.columns(table("exposure").unwrap()), []);
        let done = staging.finish(&Steps::new(None)).unwrap();
        assert_eq!((done.rows, done.left_out), (1, 1));
        let db = Connection::open(&path).unwrap();
        let body: String = db.query_row("SELECT body FROM episode", [], |r| r.get(0)).unwrap();
        assert_eq!(body, r#"["left_calf","right_calf"]"#);
    }

    /// Says how far a job is to nobody, and stops it at once.
    struct Never;

    impl crate::exchange::ProgressListener for Never {
        fn on_progress(&self, _: i64, _: i64) -> bool {
            false
        }
    }

    #[test]
    fn bringing_rows_up_to_date_can_be_stopped() {
        let folder = tempfile::tempdir().unwrap();
        let staging = Staging::create(&folder.path().join("s"), 1, Unreadable::Refused).unwrap();
        // The first row would be refused when it is checked, after all were brought up to date.
        staging
            .db
            .execute_batch(
                "INSERT INTO episode (id, began, offset_seconds, zone, night, body, created, changed, version)
             WITH RECURSIVE n(i) AS (SELECT 10000 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
             SELECT i, i, 0, 'UTC', '2026-11-20', CASE i WHEN 10000 THEN '[\"wings\"]' ELSE '[\"calves\"]' END, 1, 1, 1 FROM n",
            )
            .unwrap();
        let stopped = staging.finish(&Steps::new(Some(std::sync::Arc::new(Never))));
        assert_eq!(stopped, Err(Error::Cancelled));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn more_rows_than_are_checked_at_once_are_all_checked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s");
        let mut staging = Staging::create(&path, 1, Unreadable::LeftOut).unwrap();
        staging
            .db
            .execute_batch(
                "INSERT INTO episode (id, began, offset_seconds, zone, night, body, created, changed, version)
             WITH RECURSIVE n(i) AS (SELECT 10000 UNION ALL SELECT i + 1 FROM n WHERE i < 12999)
             SELECT i, i, 0, 'UTC', '2026-11-20', CASE i % 100 WHEN 7 THEN '[\"wings\"]' ELSE '[ \"arms\" ]' END, 1, 1, 1 FROM n",
            )
            .unwrap();
        staging.rows = 3000;
        let done = staging.finish(&Steps::new(None)).unwrap();
        assert_eq!((done.rows, done.left_out), (2970, 30));
        assert_eq!(count(&path, "episode WHERE body = '[\"arms\"]'"), 2970);
    }

    #[test]
    fn a_row_of_a_row_that_is_not_there_is_refused_or_gets_one_to_stand_in() {
        // Of a damaged diary it is kept, with a row in the place of the one that can't be read.
        for (unreadable, result) in [(Unreadable::Refused, Err(Error::BackupDamaged)), (Unreadable::LeftOut, Ok((2, 1)))] {
            let folder = tempfile::tempdir().unwrap();
            let mut staging = Staging::create(&folder.path().join("s"), SCHEMA_VERSION, unreadable).unwrap();
            use ValueRef::{Integer, Null, Text};
            let cells =
                [Text(b"s"), Text(b"nobody"), Integer(1), Null, Integer(1), Integer(1), Integer(1), Integer(0), Integer(0), Null];
            staging.put(table("item_schedule").unwrap(), &cells).unwrap();
            assert_eq!(staging.finish(&Steps::new(None)).map(|c| (c.rows, c.left_out)), result);

            let mut staging = Staging::create(&folder.path().join("s"), SCHEMA_VERSION, unreadable).unwrap();
            let cells =
                ["nobody:ferritin", "nobody", "ferritin", "exact", "12", "µg/L", "", ""].map(|text| Text(text.as_bytes()));
            let cells = [&cells[..], &[Integer(1), Integer(1), Integer(1), Integer(0)]].concat();
            staging.put(table("lab_result").unwrap(), &cells).unwrap();
            assert_eq!(staging.finish(&Steps::new(None)).map(|c| (c.rows, c.left_out)), result, "a result of no panel");
        }
    }

    #[test]
    fn a_newer_version_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let newer = Staging::create(&folder.path().join("s"), SCHEMA_VERSION + 1, Unreadable::Refused).err();
        assert_eq!(newer, Some(Error::NewerVersion { found: SCHEMA_VERSION + 1, supported: SCHEMA_VERSION }));
        assert_eq!(Staging::create(&folder.path().join("s"), 0, Unreadable::Refused).err(), Some(Error::BackupDamaged));
    }
}
