//! Long jobs beside the diary: each sees one view of it, whatever is tapped meanwhile, and nobody who taps waits for it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod phone;

use std::path::Path;
use std::sync::mpsc::{channel, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread;

use phone::*;
use rusqlite::params;
use stillnight_core::app::App;
use stillnight_core::exchange::ProgressListener;
use stillnight_core::store::Store;
use stillnight_core::time::DAY;
use tempfile::TempDir;

const NOW: &str = "2026-11-20T21:00:00+01:00";
const GOOD: &str = "lamp river onion clock";

/// Holds a job up at one of its ticks, until it is let go.
struct Held {
    tick: usize,
    told: Mutex<usize>,
    reached: Mutex<Sender<()>>,
    go: Mutex<Receiver<()>>,
}

impl ProgressListener for Held {
    fn on_progress(&self, _: i64, _: i64) -> bool {
        let mut told = self.told.lock().unwrap();
        *told += 1;
        if *told == self.tick {
            self.reached.lock().unwrap().send(()).unwrap();
            self.go.lock().unwrap().recv().unwrap();
        }
        true
    }
}

/// Does something while a job is held up at a tick, and gives what both gave.
fn while_held<A: Send, B>(
    tick: usize,
    job: impl FnOnce(Arc<dyn ProgressListener>) -> A + Send,
    meanwhile: impl FnOnce() -> B,
) -> (A, B) {
    let ((reached, at_tick), (go, let_go)) = (channel(), channel());
    let held = Held { tick, told: Mutex::new(0), reached: Mutex::new(reached), go: Mutex::new(let_go) };
    thread::scope(|scope| {
        let running = scope.spawn(move || job(Arc::new(held)));
        at_tick.recv().unwrap();
        let done = meanwhile();
        go.send(()).unwrap();
        (running.join().unwrap(), done)
    })
}

/// A diary with an item and so many answered doses of it.
fn with_doses(phone: &Arc<Phone>, count: i64) -> (App, TempDir) {
    let (app, folder) = open(phone);
    let iron = app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
    put_doses(&folder.path().join("diary.db"), &iron.id, count);
    (app, folder)
}

fn put_doses(path: &Path, item: &str, count: i64) {
    let mut store = Store::open(path, at(NOW)).unwrap();
    store
        .write(|db| {
            for n in 0..count {
                let due = at("2026-11-19T08:00:00Z").plus(-n * DAY);
                let id = format!("{item}/{}/0", utc(due).date());
                db.execute(
                    "INSERT INTO dose (id, item, due, answer, answered, taken, offset_seconds, zone, created, changed, version)
                     VALUES (?1, ?2, ?3, 'taken', ?3, ?3, 3600, 'Europe/Berlin', ?3, ?3, 1)",
                    params![id, item, due.0],
                )?;
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_export_or_backup_is_one_view_of_the_diary_whatever_is_tapped_meanwhile() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    for kind in ["json", "csv", "backup"] {
        let (app, folder) = with_doses(&phone, 600);
        let file = folder.path().join("out");
        let (written, ()) = while_held(
            2,
            |held| match kind {
                "json" => app.export_json(&file, Some(held)),
                "csv" => app.export_csv(&file, Some(held)),
                _ => app.back_up(&file, GOOD, Some(held)),
            },
            || {
                let added = app.add_item(item("Zinc", "10 mg", daily(&["12:00"]))).unwrap();
                app.count_stock(&added.id, 30_000, false).unwrap();
            },
        );
        written.unwrap();
        let (other, _other_folder) = open(&phone);
        let staged = other.stage(&file, GOOD, None).expect(kind);
        assert_eq!(staged.counts.iter().map(|c| c.count).sum::<i64>(), 601, "{kind}: as it was when it began");
    }
}
