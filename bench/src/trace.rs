//! Counts what a child does to a file, with strace, where that is installed.

use std::collections::HashSet;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use crate::Outcome;

/// Bytes of a page.
pub const PAGE: i64 = 4096;

/// What a child did to files of a name, counted.
#[derive(Clone, Copy, Default)]
pub struct Counted {
    /// fsync and fdatasync.
    pub syncs: i64,
    /// Bytes written.
    pub written: i64,
    /// Writes to the file itself, not to the log or index beside it.
    pub writes_to_itself: i64,
    /// Pages of the file itself that were read, each counted once.
    pub pages: i64,
}

/// Runs this program with `words` and counts what it does to files whose name begins with `name`; nothing without strace.
pub fn traced(words: &[&str], name: &str, folder: &Path) -> Outcome<Option<Counted>> {
    let out = folder.join("strace");
    let child = Command::new("strace")
        .args(["-f", "-y", "-e", "trace=fsync,fdatasync,read,pread64,write,pwrite64", "-o"])
        .arg(&out)
        .arg(std::env::current_exe()?)
        .args(words)
        .status();
    match child {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(e.into()),
        Ok(status) if !status.success() => return Err(format!("strace ended with {status}").into()),
        Ok(_) => {}
    }
    let mut counted = Counted::default();
    let itself = format!("{name}>");
    let mut pages = HashSet::new();
    for call in std::fs::read_to_string(&out)?.lines().filter(|call| call.contains(name)) {
        let bytes = call.rsplit("= ").next().and_then(|n| n.trim().parse::<i64>().ok()).unwrap_or(0);
        match call.split('(').next().unwrap_or_default() {
            c if c.ends_with("sync") => counted.syncs += 1,
            c if c.ends_with("pread64") => {
                let at = call
                    .rsplit(')')
                    .nth(1)
                    .and_then(|args| args.rsplit(", ").next())
                    .and_then(|at| at.trim().parse::<i64>().ok());
                if let Some(at) = at.filter(|_| call.contains(&itself)) {
                    pages.extend(at / PAGE..(at + bytes + PAGE - 1) / PAGE);
                }
            }
            c if c.contains("read") => {}
            _ => {
                counted.written += bytes;
                counted.writes_to_itself += i64::from(call.contains(&itself));
            }
        }
    }
    counted.pages = pages.len() as i64;
    Ok(Some(counted))
}
