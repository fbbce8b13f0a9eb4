//! How far a long job is, told every so often, and its way out.
//!
//! Decides how often the listener is told. Leaves undoing what was begun to whoever gets [`Error::Cancelled`].

use std::sync::Arc;

use super::ProgressListener;
use crate::error::{Error, Result};

/// After how many rows the listener is told again.
const ROWS: i64 = 256;

/// A job that is going on.
pub struct Steps {
    listener: Option<Arc<dyn ProgressListener>>,
    done: i64,
    total: i64,
    since_told: i64,
}

impl Steps {
    /// A job nobody listens to, or somebody.
    pub fn new(listener: Option<Arc<dyn ProgressListener>>) -> Steps {
        Steps { listener, done: 0, total: 0, since_told: 0 }
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

    /// All rows are done; what is left is to put them in place. The last time that the job can be stopped.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn end(&mut self) -> Result<()> {
        self.done = self.done.max(self.total);
        self.tell()
    }

    fn tell(&mut self) -> Result<()> {
        self.since_told = 0;
        match &self.listener {
            Some(listener) if !listener.on_progress(self.done, self.total) => Err(Error::Cancelled),
            _ => Ok(()),
        }
    }
}
