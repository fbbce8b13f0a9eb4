//! How far a long job is, told every so often, and its way out.
//!
//! Decides how often the listener is told: after so many rows, and within a statement of SQLite's that takes long. Leaves undoing what was
//! begun to whoever gets [`Error::Cancelled`].

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::Arc;

use rusqlite::Connection;

use super::ProgressListener;
use crate::error::{Error, Result};

/// After how many rows the listener is told again.
const ROWS: i64 = 256;

/// After how many of SQLite's own operations a statement asks whether it is to go on: about a hundredth of a second on a phone. Our choice.
const OPERATIONS: i32 = 100_000;

/// A job that is going on.
pub struct Steps {
    told: Option<Arc<Told>>,
    done: i64,
    total: i64,
    since_told: i64,
}

/// What the listener was told last, shared with the statements that ask for themselves.
struct Told {
    listener: Arc<dyn ProgressListener>,
    done: AtomicI64,
    total: AtomicI64,
    stopped: AtomicBool,
}

impl Told {
    /// Tells how far the job is. Whether it is to go on; once stopped, it stays so.
    fn go_on(&self) -> bool {
        let (done, total) = (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed));
        if !self.stopped.load(Ordering::Relaxed) && !self.listener.on_progress(done, total) {
            self.stopped.store(true, Ordering::Relaxed);
        }
        !self.stopped.load(Ordering::Relaxed)
    }
}

/// While it is there, each long statement on a connection asks whether it is to go on.
pub struct Watch<'c> {
    db: &'c Connection,
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        // It fails only for a connection that is none of ours.
        let _ = self.db.progress_handler(0, None::<fn() -> bool>);
    }
}

impl Steps {
    /// A job nobody listens to, or somebody.
    pub fn new(listener: Option<Arc<dyn ProgressListener>>) -> Steps {
        let told = |listener| {
            let none = || AtomicI64::new(0);
            Arc::new(Told { listener, done: none(), total: none(), stopped: AtomicBool::new(false) })
        };
        Steps { told: listener.map(told), done: 0, total: 0, since_told: 0 }
    }

    /// Lets the job be stopped within the statements on a connection, as long as what this gives is there. A statement that is stopped
    /// gives [`Error::Cancelled`], and takes the transaction it is in with it.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn watch<'c>(&self, db: &'c Connection) -> Result<Watch<'c>> {
        if let Some(told) = self.told.clone() {
            db.progress_handler(OPERATIONS, Some(move || !told.go_on()))?;
        }
        Ok(Watch { db })
    }

    /// Whether the listener has stopped the job.
    pub fn is_stopped(&self) -> bool {
        self.told.as_ref().is_some_and(|told| told.stopped.load(Ordering::Relaxed))
    }

    /// Tells where the job is once more, as before a part of it that is long and none of its steps.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn go_on(&self) -> Result<()> {
        if self.told.as_ref().is_none_or(|told| told.go_on()) {
            Ok(())
        } else {
            Err(Error::Cancelled)
        }
    }

    /// How many steps there are, now that it is known.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn begin(&mut self, total: i64) -> Result<()> {
        self.total = total;
        self.done = 0;
        self.tell()
    }

    /// One more row is done, and with it one more step, as long as there are any: rows that were not counted as steps take none.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn row(&mut self) -> Result<()> {
        let next = self.done + 1;
        self.row_at(if self.total > 0 { next.min(self.total) } else { next })
    }

    /// One more row is done; `done` steps are.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn row_at(&mut self, done: i64) -> Result<()> {
        self.done = done;
        self.since_told += 1;
        if self.since_told >= ROWS {
            self.tell()
        } else {
            Ok(())
        }
    }

    /// `rows` more rows are done at once.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn rows(&mut self, rows: i64) -> Result<()> {
        self.done += rows;
        self.tell()
    }

    /// All rows are done; what is left is to put them in place.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn end(&mut self) -> Result<()> {
        self.done = self.done.max(self.total);
        self.tell()
    }

    fn tell(&mut self) -> Result<()> {
        self.since_told = 0;
        let Some(told) = &self.told else { return Ok(()) };
        told.done.store(self.done, Ordering::Relaxed);
        told.total.store(self.total, Ordering::Relaxed);
        if told.go_on() {
            Ok(())
        } else {
            Err(Error::Cancelled)
        }
    }
}
