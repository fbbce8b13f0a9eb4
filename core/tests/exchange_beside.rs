//! Long jobs beside the diary: each sees one view of it, whatever is tapped meanwhile, and nobody who taps waits for it.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{channel, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::phone::*;
use rusqlite::{params, Connection};
use stillnight_core::app::App;
use stillnight_core::diary::DiaryQuery;
use stillnight_core::error::Error;
use stillnight_core::exchange::{KeptReason, ProgressListener};
use stillnight_core::plan::Schedule;
use stillnight_core::store::Store;
use stillnight_core::time::{Device, Instant, ZoneRules, DAY};
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

#[test]
fn a_restore_while_a_backup_is_made_says_so_and_changes_nothing() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = with_doses(&phone, 600);
    let file = folder.path().join("out.json");
    app.export_json(&file, None).unwrap();
    app.stage(&file, "", None).unwrap();
    let again = folder.path().join("again.json");
    let (made, restored) = while_held(2, |held| app.export_json(&again, Some(held)), || app.restore_staged(None).map(|_| ()));
    assert_eq!(restored, Err(Error::Busy));
    made.unwrap();
    assert_eq!(app.kept_files().unwrap(), []);
    app.restore_staged(None).unwrap();
}

/// A phone that takes its time to say what the rules of one zone are.
struct Slow {
    phone: Arc<Phone>,
    held: Mutex<Option<(Sender<()>, Receiver<()>)>>,
}

impl Device for Slow {
    fn now(&self) -> Instant {
        self.phone.now()
    }
    fn zone(&self) -> String {
        self.phone.zone()
    }
    fn zone_rules(&self, name: String) -> Option<ZoneRules> {
        if name == "Asia/Tokyo" {
            if let Some((reached, go)) = self.held.lock().unwrap().take() {
                reached.send(()).unwrap();
                go.recv().unwrap();
            }
        }
        self.phone.zone_rules(name)
    }
    fn language(&self) -> String {
        self.phone.language()
    }
    fn hours24(&self) -> bool {
        self.phone.hours24()
    }
}

#[test]
fn a_tap_does_not_wait_for_a_search() {
    let phone = Phone::new("2026-10-20T21:00:00+09:00", "Asia/Tokyo");
    let (app, folder) = open(&phone);
    app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
    drop(app);
    phone.set(NOW);
    phone.fly("Europe/Berlin");
    let ((reached, at_zone), (go, let_go)) = (channel(), channel());
    let slow = Slow { phone, held: Mutex::new(Some((reached, let_go))) };
    let app = App::open(folder.path().join("diary.db"), Arc::new(slow)).unwrap();
    thread::scope(|scope| {
        let search = scope.spawn(|| app.search(DiaryQuery::default(), "", 50));
        at_zone.recv().unwrap();
        // Were the diary held, this would never come back.
        app.record_episode(0).unwrap();
        go.send(()).unwrap();
        assert_eq!(search.join().unwrap().unwrap().lines.len(), 0, "as it was when it began");
    });
    assert_eq!(app.search(DiaryQuery::default(), "", 50).unwrap().lines.len(), 1);
}

/// Two phones with copies of one diary of two items.
fn two_phones(phone: &Arc<Phone>) -> (App, App, [String; 2], [TempDir; 2]) {
    let (a, a_folder) = open(phone);
    let ids = ["Vitamin C", "Iron"].map(|name| a.add_item(item(name, "", daily(&["09:00"]))).unwrap().id);
    let (b, b_folder) = open(phone);
    merge(&a, &b, a_folder.path());
    phone.set("2026-11-20T22:00:00+01:00");
    (a, b, ids, [a_folder, b_folder])
}

fn merge(from: &App, into: &App, folder: &Path) {
    let file = folder.join("copy.json");
    from.export_json(&file, None).unwrap();
    into.stage(&file, "", None).unwrap();
    into.merge_staged(None).unwrap();
}

#[test]
fn items_that_two_phones_made_to_go_with_each_other_keep_their_doses() {
    for ends in [false, true] {
        let phone = Phone::new(NOW, "Europe/Berlin");
        let (a, b, [vitamin, iron], [folder, _b_folder]) = two_phones(&phone);
        let with = |other: &String| Schedule::With { item: other.clone() };
        a.change_item(&vitamin, item("Vitamin C", "", with(&iron))).unwrap();
        if ends {
            b.end_item(&iron).unwrap();
        } else {
            b.change_item(&iron, item("Iron", "", with(&vitamin))).unwrap();
        }
        merge(&b, &a, folder.path());
        let plan = a.plan().unwrap();
        assert_eq!(plan.items.len(), if ends { 1 } else { 2 });
        for item in &plan.items {
            assert_eq!(item.next, Some(at("2026-11-21T09:00:00+01:00")), "{}", item.title);
            assert_eq!(item.sentence, "Every day, 09:00, wherever you are");
        }
        assert!(!a.reminders(64).unwrap().pending.is_empty());
    }
}

#[test]
fn an_item_that_goes_with_one_that_has_no_times_says_so() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (a, b, [_, iron], [folder, _b_folder]) = two_phones(&phone);
    a.add_item(item("Zinc", "", Schedule::With { item: iron.clone() })).unwrap();
    b.end_item(&iron).unwrap();
    merge(&b, &a, folder.path());
    let plan = a.plan().unwrap();
    let zinc = plan.items.iter().find(|i| i.title == "Zinc").unwrap();
    assert_eq!((zinc.next, zinc.sentence.as_str()), (None, "With an item that has no times now: nothing reminds you of it"));
}

fn copy_of(folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for file in fs::read_dir(folder).unwrap().map(|f| f.unwrap()).filter(|f| f.path().is_file()) {
        fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
    }
    copy
}

/// Copies all files at each tick, as a phone that is switched off then would leave them.
struct Killed {
    folder: PathBuf,
    left: Mutex<Vec<TempDir>>,
}

impl ProgressListener for Killed {
    fn on_progress(&self, _: i64, _: i64) -> bool {
        self.left.lock().unwrap().push(copy_of(&self.folder));
        true
    }
}

#[test]
fn a_merge_that_is_killed_leaves_no_copy_and_one_that_was_done_has_its_own() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (from, from_folder) = with_doses(&phone, 300);
    let file = from_folder.path().join("copy.json");
    from.export_json(&file, None).unwrap();
    let (app, folder) = open(&phone);
    app.record_episode(0).unwrap();
    app.stage(&file, "", None).unwrap();
    let killed = Arc::new(Killed { folder: folder.path().to_owned(), left: Mutex::default() });
    let merged = app.merge_staged(Some(killed.clone())).unwrap();
    let left = killed.left.lock().unwrap();
    let unsure = |folder: &Path| {
        fs::read_dir(folder).unwrap().filter(|f| f.as_ref().unwrap().path().extension() == Some("unsure".as_ref())).count()
    };
    assert!(left.iter().any(|folder| unsure(folder.path()) == 1), "one of them is after the copy was made");
    for folder in left.iter() {
        let again = App::open(folder.path().join("diary.db"), phone.clone()).unwrap();
        assert_eq!((again.kept_files().unwrap().len(), unsure(folder.path()), again.plan().unwrap().items.len()), (0, 0, 0));
    }
    // Done, and killed before the copy had its name.
    assert_eq!(app.kept_files().unwrap()[0].name, merged.kept);
    drop(app);
    fs::rename(folder.path().join(&merged.kept), folder.path().join(format!("{}.unsure", merged.kept))).unwrap();
    let app = App::open(folder.path().join("diary.db"), phone).unwrap();
    assert_eq!(app.kept_files().unwrap()[0].name, merged.kept);
    assert_eq!((unsure(folder.path()), app.plan().unwrap().items.len()), (0, 1));
}

/// Stops a job when it has been told so many times.
struct Stop {
    after: usize,
    told: Mutex<usize>,
}

impl ProgressListener for Stop {
    fn on_progress(&self, _: i64, _: i64) -> bool {
        *self.told.lock().unwrap() += 1;
        *self.told.lock().unwrap() <= self.after
    }
}

#[test]
fn a_merge_that_was_stopped_can_be_tried_again_on_a_new_phone_too() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (from, from_folder) = with_doses(&phone, 300);
    let file = from_folder.path().join("copy.json");
    from.export_json(&file, None).unwrap();
    let (app, folder) = open(&phone);
    app.test_alarm().unwrap();
    app.pause().unwrap();
    let path = folder.path().join("diary.db");
    Store::open(&path, at(NOW))
        .unwrap()
        .write(|db| Ok(db.execute("INSERT INTO ledger (at, kind, due, about) VALUES (1, 'planned', 1, 'x')", [])?))
        .unwrap();
    app.stage(&file, "", None).unwrap();
    // Something else has the diary open, so it can't be replaced, only written to.
    let watcher = Connection::open(&path).unwrap();
    let _: i64 = watcher.query_row("SELECT count(*) FROM ledger", [], |r| r.get(0)).unwrap();
    let mut after = 0;
    while let Err(error) = app.merge_staged(Some(Arc::new(Stop { after, told: Mutex::new(0) }))) {
        assert_eq!(error, Error::Cancelled, "after {after}");
        after += 1;
    }
    assert!(after > 16, "only {after} ticks");
    assert_eq!(app.plan().unwrap().items.len(), 1);
}

#[test]
fn a_rescue_brings_back_when_and_where_backups_are_made() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = open(&phone);
    app.set_backup_schedule(Some(7), "content://here").unwrap();
    app.record_episode(0).unwrap();
    let path = folder.path().join("diary.db");
    let kept = Store::open(&path, at(NOW)).unwrap().keep_copy(KeptReason::Damaged, at(NOW)).unwrap();
    drop(app);
    for end in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(folder.path().join(format!("diary.db{end}")));
    }
    let app = App::open(path, phone).unwrap();
    app.stage_kept(&kept, None).unwrap();
    app.restore_staged(None).unwrap();
    let schedule = app.backup_schedule().unwrap();
    assert_eq!((schedule.every_days, schedule.destination.as_str()), (Some(7), "content://here"));
}

#[test]
fn sheets_that_cannot_all_be_put_in_place_are_no_export_and_leave_no_parts() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = with_doses(&phone, 3);
    let sheets = folder.path().join("sheets");
    app.export_csv(&sheets, None).unwrap();
    fs::remove_file(sheets.join("panel.csv")).unwrap();
    fs::create_dir_all(sheets.join("panel.csv/in the way")).unwrap();
    assert_eq!(app.export_csv(&sheets, None), Err(Error::Storage));
    let names: Vec<String> = fs::read_dir(&sheets).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().all(|name| !name.ends_with(".part") && name != "stillnight.csv"), "{names:?}");
    assert_eq!(app.stage(&sheets, "", None), Err(Error::NotABackup));
    fs::remove_dir_all(sheets.join("panel.csv")).unwrap();
    app.export_csv(&sheets, None).unwrap();
    app.stage(&sheets, "", None).unwrap();
}
