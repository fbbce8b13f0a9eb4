//! The file: opening, migrating, transactions. One SQLite database, and the only code that knows SQL.
//!
//! Decides how safely a commit is kept (write-ahead log, one sync a commit, no checkpoint on a tap's path) and which file
//! is refused. Leaves what a row means to the areas, the log to [`log`], older files to [`kept`] and [`swap`].

pub mod diary;
pub mod doses;
pub mod exposures;
pub mod kept;
pub mod labs;
pub mod log;
pub mod plan;
pub mod salvage;
pub mod settings;
pub mod spacing;
pub mod stock;
pub mod sums;
pub mod swap;
pub mod undo;

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};
use rusqlite_migration::{Migrations, M};
use uuid::timestamp::context::ContextV7;

use crate::error::{Error, Result};
use crate::exchange::progress::Steps;
use crate::exchange::KeptReason;
use crate::time::Instant;

/// Marks the file as Stillnight's ("STIL").
pub(crate) const APPLICATION_ID: i32 = 0x5354_494C;

pub(crate) const MIGRATIONS: [&str; 4] = [
    include_str!("../../migrations/0001_skeleton.sql"),
    include_str!("../../migrations/0002_whole_diary.sql"),
    include_str!("../../migrations/0003_plan.sql"),
    include_str!("../../migrations/0004_labs.sql"),
];

/// Newest schema version this app reads.
pub const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// The steps from one schema to the next. All that are needed run in one transaction; the last makes the sums anew in it.
fn migrations() -> Migrations<'static> {
    let step = |(i, sql)| if i + 1 == MIGRATIONS.len() { M::up_with_hook(sql, rebuild_sums) } else { M::up(sql) };
    Migrations::from_iter(MIGRATIONS.into_iter().enumerate().map(step))
}

fn rebuild_sums(db: &rusqlite::Transaction<'_>) -> rusqlite_migration::HookResult {
    sums::rebuild(db).map_err(|error| match error {
        Error::DiskFull => rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL), None).into(),
        Error::Damaged => rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT), None).into(),
        other => rusqlite_migration::HookError::Hook(other.to_string()),
    })
}

/// How long closing waits for whoever reads the diary: as long as a search may take, not a backup. Whoever taps waits with it.
const CLOSING: Duration = Duration::from_millis(500);

/// End of the name of a copy that is being made.
const KEEPING: &str = ".keeping";

/// End of the name of the copy of a kept file that is being read.
const READING: &str = ".reading";

/// Removes what jobs that were cut short have left beside the diary. None of it is the diary or a kept file.
///
/// # Errors
/// [`Error::Storage`].
pub fn clear_unfinished(diary: &Path) -> Result<()> {
    let staged = crate::exchange::staging::path_beside(diary);
    for path in [kept::beside(diary, KEEPING), kept::beside(diary, READING), staged] {
        // The database goes last of its files.
        if path.exists() {
            kept::remove_database(&path)?;
        }
    }
    Ok(())
}

/// An open diary file.
pub struct Store {
    connection: Connection,
    path: PathBuf,
    settled: bool,
}

impl Store {
    /// Opens or makes the file, and brings its schema up to date after keeping a copy of it. Finishes a swap that was cut short.
    ///
    /// # Errors
    /// [`Error::NotADatabase`] for a file of another kind, [`Error::NewerVersion`], [`Error::Damaged`],
    /// [`Error::DiskFull`], [`Error::Storage`]. The file is left as it was.
    pub fn open(path: &Path, now: Instant) -> Result<Store> {
        swap::finish(path, now)?;
        let mut connection = connect(path)?;
        // Foreign keys stay off while migrating: the pragma is ignored inside a transaction.
        connection.execute_batch(
            "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 0;",
        )?;
        let found = version(&connection)?;
        if found < SCHEMA_VERSION {
            migrate(&mut connection, path, found, now)?;
            log::into_file(&connection)?;
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.set_prepared_statement_cache_capacity(64);
        log::lay_out(&connection, path)?;
        Ok(Store { connection, path: path.to_owned(), settled: false })
    }

    /// The schema a file was made for, read from its header alone; `None` if there is no file or nothing in it.
    ///
    /// # Errors
    /// [`Error::NotADatabase`], [`Error::Storage`].
    pub fn schema_of(path: &Path) -> Result<Option<i64>> {
        if !check_header(path)? {
            return Ok(None);
        }
        // https://www.sqlite.org/fileformat.html#user_version: four bytes at 60, the highest first.
        let mut head = [0; 64];
        File::open(path).and_then(|mut file| file.read_exact(&mut head)).map_err(|_| Error::Storage)?;
        let version = head.last_chunk().map(|bytes: &[u8; 4]| u32::from_be_bytes(*bytes));
        Ok(version.map(i64::from))
    }

    /// Runs `change` in one transaction: all of it is kept, with one sync, or nothing.
    ///
    /// # Errors
    /// What `change` gives, or what the commit meets; then nothing has changed.
    pub fn write<T>(&mut self, change: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = change(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }

    /// Runs `look` on one unchanging view of the file.
    ///
    /// # Errors
    /// What `look` gives.
    pub fn read<T>(&mut self, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Deferred)?;
        let value = look(&transaction)?;
        transaction.finish()?;
        Ok(value)
    }

    /// As [`Store::write`], with another diary file attached under a name.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub(crate) fn write_with<T>(&mut self, file: &Path, name: &str, change: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let detach = |db: &Connection| {
            // A statement that knows the attached file would keep it from going.
            db.flush_prepared_statement_cache();
            db.execute_batch(&format!("DETACH {name}"))
        };
        // One that a panic left there. What was committed is committed, whether the file goes or not.
        let _ = detach(&self.connection);
        attach(&self.connection, file, name)?;
        let done = self.write(change);
        let _ = detach(&self.connection);
        done
    }

    /// Runs `job`, each long statement of which can be stopped.
    ///
    /// # Errors
    /// What `job` gives; [`Error::Cancelled`].
    pub(crate) fn watched<T>(&self, steps: &Steps, job: impl FnOnce(&Store) -> Result<T>) -> Result<T> {
        let _watch = steps.watch(&self.connection)?;
        job(self)
    }

    /// Keeps a copy of the diary as it is now, and gives its name.
    ///
    /// # Errors
    /// What [`kept::keep_copy`] gives.
    pub fn keep_copy(&self, reason: KeptReason, now: Instant) -> Result<String> {
        kept::keep_copy(&self.connection, &self.path, reason, now)
    }

    /// Keeps a copy of the diary as it is now, before a merge, and gives the name it gets when that has been done: by then
    /// [`kept::MERGED`] has to say so.
    ///
    /// # Errors
    /// What [`kept::keep_copy`] gives.
    pub fn keep_copy_of_merge(&self, now: Instant) -> Result<String> {
        kept::keep_copy_of_merge(&self.connection, &self.path, now)
    }

    /// Names the copy of a merge that was done, and removes one of a merge that came no further.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn name_merge_copies(&self) -> Result<()> {
        kept::name_merge_copies(&self.path, || settings::setting(&self.connection, kept::MERGED))
    }

    /// Reads the whole file and looks whether it is sound: too slow for every opening, so done before what relies on all of it.
    ///
    /// # Errors
    /// [`Error::Damaged`].
    pub fn check(&self) -> Result<()> {
        check_sound(&self.connection)
    }

    /// Brings the write-ahead log into the file and lets go of it.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::DiskFull`]; nothing is lost then either, the log stays.
    pub fn close(mut self) -> Result<PathBuf> {
        self.settled = true;
        self.connection.busy_timeout(CLOSING)?;
        log::settle(&self.connection, &self.path)?;
        Ok(self.path.clone())
    }

    /// Lets go of the file so that it is all there is: no log beside it, and nobody else has it open.
    ///
    /// # Errors
    /// [`Error::Busy`] if somebody has; [`Error::Storage`], [`Error::DiskFull`]. Nothing is lost then either, the log stays.
    pub fn close_wholly(mut self) -> Result<PathBuf> {
        self.settled = true;
        self.connection.busy_timeout(CLOSING)?;
        let alone = log::into_file(&self.connection)?;
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !alone)?;
        let path = self.path.clone();
        drop(self);
        // The last one to let go of the file removes the log.
        if alone && !kept::beside(&path, "-wal").exists() {
            Ok(path)
        } else {
            Err(Error::Busy)
        }
    }

    /// Lets the file grow to at most this many pages, as on a full disk.
    #[cfg(test)]
    pub(crate) fn limit_pages(&self, pages: i64) -> Result<()> {
        let _: i64 = self.connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get(0))?;
        Ok(())
    }
}

/// Whether whoever reads row by row wants the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Go on.
    More,
    /// Stop.
    Enough,
}

/// Opens the diary a second time to look at it for long, so that nobody who taps has to wait. What is seen is one unchanging view, of the
/// diary as it is now, for as long as the connection is there; and for as long no other file takes the diary's place. The diary must be
/// open, and whoever asks must hold it until this is done: before the first look nothing is held yet.
///
/// # Errors
/// [`Error::Storage`].
pub(crate) fn look_beside(path: &Path) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch(
        "PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON; BEGIN",
    )?;
    // A transaction sees nothing yet until it has looked.
    version(&connection)?;
    Ok(connection)
}

/// Attaches another diary file under a name.
///
/// # Errors
/// [`Error::Storage`].
pub(crate) fn attach(connection: &Connection, file: &Path, name: &str) -> Result<()> {
    let path = file.to_str().ok_or(Error::Storage)?;
    connection.execute(&format!("ATTACH ?1 AS {name}"), [path])?;
    Ok(())
}

impl Drop for Store {
    fn drop(&mut self) {
        if !self.settled {
            // What is left undone stays in the log, and nothing is lost.
            let _ = log::settle(&self.connection, &self.path);
        }
    }
}

/// Opens or makes the file without changing anything in it.
///
/// # Errors
/// As [`Store::open`].
pub(crate) fn connect(path: &Path) -> Result<Connection> {
    let existing = check_header(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    // The log goes into the file when we say so, not when a file that turns out to be damaged or newer is closed.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch("PRAGMA busy_timeout = 5000; PRAGMA trusted_schema = OFF;")?;
    if existing {
        check_ours(&connection)?;
    }
    Ok(connection)
}

/// Whether there is a file with something in it.
fn check_header(path: &Path) -> Result<bool> {
    let mut head = Vec::new();
    match File::open(path) {
        Ok(file) => file.take(16).read_to_end(&mut head).map_err(|e| kept::storage(&e))?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
        Err(error) => return Err(kept::storage(&error)),
    };
    match head.as_slice() {
        // SQLite would take an empty file for a new one, and delete the log of what it was.
        [] if kept::beside(path, "-wal").metadata().is_ok_and(|m| m.len() > 0) => Err(Error::Damaged),
        [] => Ok(false),
        b"SQLite format 3\0" => Ok(true),
        _ => Err(Error::NotADatabase),
    }
}

fn check_ours(connection: &Connection) -> Result<()> {
    let found = version(connection)?;
    let id: i32 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    // A file that was being made when the phone stopped has no table yet.
    if tables > 0 && id != APPLICATION_ID {
        return Err(Error::NotADatabase);
    }
    if found > SCHEMA_VERSION {
        return Err(Error::NewerVersion { found, supported: SCHEMA_VERSION });
    }
    Ok(())
}

/// Brings an older file up to date, after a look whether it is sound and a copy of it. Stopped anywhere, the file is as it was.
fn migrate(connection: &mut Connection, path: &Path, found: i64, now: Instant) -> Result<()> {
    if found == 0 {
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        return migrations().to_latest(connection).map_err(migration_error);
    }
    check_sound(connection)?;
    let copy = kept::keep_copy(connection, path, KeptReason::BeforeUpdate, now)?;
    // Of this same version, any other was left by an update that came no further.
    let _ = kept::forget_updates(path, found, &copy);
    migrations().to_latest(connection).map_err(|error| {
        // The file is as the copy is: each try would leave another.
        let _ = kept::delete(path, &copy);
        migration_error(error)
    })
}

/// Reads the whole file and looks whether it is sound.
///
/// # Errors
/// [`Error::Damaged`].
pub(crate) fn check_sound(connection: &Connection) -> Result<()> {
    let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    let broken: i64 = connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if said == "ok" && broken == 0 {
        Ok(())
    } else {
        Err(Error::Damaged)
    }
}

fn version(connection: &Connection) -> Result<i64> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

pub(crate) fn migration_error(error: rusqlite_migration::Error) -> Error {
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        _ => Error::Storage,
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Error {
        match error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DiskFull => Error::DiskFull,
                ErrorCode::NotADatabase => Error::NotADatabase,
                ErrorCode::DatabaseCorrupt => Error::Damaged,
                // Nothing but the listener of a long job stops a statement.
                ErrorCode::OperationInterrupted => Error::Cancelled,
                _ => Error::Storage,
            },
            // A stored value that can't be read back: the schema's checks rule it out short of damage.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..) => Error::Damaged,
            _ => Error::Storage,
        }
    }
}

/// Keeps ids made within one millisecond in the order they were made.
static ID_ORDER: parking_lot::Mutex<ContextV7> = parking_lot::Mutex::new(ContextV7::new());

/// Marks a row deleted: it stays as a tombstone (ADR 0007). Says whether there was one that was not deleted already.
fn bury(db: &Connection, table: &str, id: &str, now: Instant) -> Result<bool> {
    let buried = db
        .prepare_cached(&format!(
            "UPDATE {table} SET deleted = 1, changed = max(?2, changed + 1), version = version + 1 WHERE id = ?1 AND deleted = 0"
        ))?
        .execute(rusqlite::params![id, now.0])?;
    Ok(buried > 0)
}

/// A new row id: UUIDv7 of an instant. Ids made one after the other sort in that order.
pub fn new_id(now: Instant) -> String {
    let ms = u64::try_from(now.0).unwrap_or(0);
    let order = ID_ORDER.lock();
    let stamp = uuid::Timestamp::from_unix(&*order, ms / 1000, ((ms % 1000) * 1_000_000) as u32);
    uuid::Uuid::new_v7(stamp).to_string()
}

/// A value as JSON, for a list or schedule column.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|_| Error::Internal)
}

/// A JSON column read back.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Damaged)
}

/// A text column that is one of an enum's names, or a date, read back.
pub(crate) fn from_text<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(text.to_owned())).map_err(|_| Error::Damaged)
}

/// An enum's name for a text column.
pub(crate) fn to_text<T: serde::Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => Ok(text),
        _ => Err(Error::Internal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::settings::{put_setting, setting};

    #[test]
    fn on_a_full_disk_the_change_is_refused_and_what_was_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("diary.db"), Instant(0)).unwrap();
        store.write(|db| put_setting(db, "kept", "yes", Instant(0))).unwrap();
        store.limit_pages(1).unwrap();
        let big = "x".repeat(1 << 20);
        assert_eq!(store.write(|db| put_setting(db, "lost", &big, Instant(0))), Err(Error::DiskFull));
        assert_eq!(store.read(|db| setting(db, "lost")), Ok(None));
        assert_eq!(store.read(|db| setting(db, "kept")), Ok(Some("yes".to_owned())));
        store.limit_pages(10_000).unwrap();
        assert_eq!(store.write(|db| put_setting(db, "later", &big, Instant(0))), Ok(()));
    }

    #[test]
    fn a_change_that_fails_half_way_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("diary.db"), Instant(0)).unwrap();
        let failed: Result<()> = store.write(|db| {
            put_setting(db, "half", "done", Instant(0))?;
            Err(Error::Internal)
        });
        assert_eq!(failed, Err(Error::Internal));
        assert_eq!(store.read(|db| setting(db, "half")), Ok(None));
    }

    #[test]
    fn the_file_is_opened_as_the_design_says() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("diary.db"), Instant(0)).unwrap();
        let pragma = |name: &str| {
            store.connection.query_row(&format!("PRAGMA {name}"), [], |r| r.get::<_, rusqlite::types::Value>(0)).unwrap()
        };
        use rusqlite::types::Value::{Integer, Text};
        assert_eq!(pragma("journal_mode"), Text("wal".to_owned()));
        assert_eq!(pragma("synchronous"), Integer(2), "FULL");
        assert_eq!(pragma("foreign_keys"), Integer(1));
        assert_eq!(pragma("trusted_schema"), Integer(0));
        assert_eq!(pragma("temp_store"), Integer(2), "MEMORY");
        assert_eq!(pragma("secure_delete"), Integer(1));
        assert_eq!(pragma("wal_autocheckpoint"), Integer(0), "never on the tap's path");
        assert_eq!(pragma("user_version"), Integer(SCHEMA_VERSION));
        assert_eq!(pragma("application_id"), Integer(APPLICATION_ID.into()));
        let loose: i64 = store
            .connection
            .query_row("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0", [], |r| r.get(0))
            .unwrap();
        assert_eq!(loose, 0, "every table is STRICT");
    }

    #[test]
    fn ids_made_in_one_millisecond_sort_in_the_order_they_were_made() {
        let ids: Vec<String> = (0..1000).map(|_| new_id(Instant(1_773_108_720_000))).collect();
        assert!(ids.windows(2).all(|w| w[0] < w[1]));
    }
}
