//! What leaves the diary comes back as it was, and a job that is stopped leaves nothing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::Arc;

use crate::everything::with_everything;
use crate::phone::*;
use rusqlite::Connection;
use stillnight_core::app::App;
use stillnight_core::error::Error;
use stillnight_core::exchange::{MergeCounts, ProgressListener};
use stillnight_core::plan::Routine;
use stillnight_core::sample::{self, Effects, SampleSpec, Writer};
use stillnight_core::store::Store;
use stillnight_core::words::Words;
use tempfile::TempDir;

const GOOD: &str = "lamp river onion clock";
const NOW: &str = "2026-11-20T21:00:00+01:00";

/// A diary of some nights that a made-up person wrote, in everything there is to write.
fn written(phone: &Arc<Phone>, nights: i32) -> (App, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let spec = SampleSpec {
        seed: 7,
        until: at(NOW),
        nights,
        home: zone("Europe/Berlin"),
        away: Some(zone("Asia/Tokyo")),
        writer: Writer::Steady,
        effects: Effects::USUAL,
        slips: true,
    };
    let mut store = Store::open(&path, at(NOW)).unwrap();
    sample::write(&mut store, &spec, &Words::new("en", true)).unwrap();
    store.close_wholly().unwrap();
    let app = App::open(path, phone.clone()).unwrap();
    // And what only an undo, a deletion or a spreadsheet would trip over.
    let first = app.record_episode(5).unwrap();
    app.delete_episode(&first.episode.id).unwrap();
    let second = app.record_episode(3).unwrap();
    let mut detail = second.episode.detail.clone();
    detail.note = "=1+1, \"quoted\"\r\n'next line'\t\u{0} ü 猫".to_owned();
    detail.own_sensations = vec!["-fizzing".to_owned(), "'ants'".to_owned()];
    app.detail_episode(&second.episode.id, detail).unwrap();
    (app, folder)
}

fn json(app: &App, folder: &Path) -> Vec<u8> {
    let path = folder.join("out.json");
    app.export_json(&path, None).unwrap();
    fs::read(path).unwrap()
}

fn sheets(app: &App, folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let path = folder.join("sheets");
    app.export_csv(&path, None).unwrap();
    fs::read_dir(path)
        .unwrap()
        .map(|f| f.unwrap())
        .map(|f| (f.file_name().into_string().unwrap(), fs::read(f.path()).unwrap()))
        .collect()
}

/// Every file of a folder, by name, but for what SQLite keeps beside a database.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|n| !n.ends_with("-wal") && !n.ends_with("-shm"));
    names.sort();
    names
}

#[test]
fn an_export_comes_back_byte_for_byte_whichever_way_it_went() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 200);
    with_everything(&app);
    let (before, tables) = (json(&app, folder.path()), sheets(&app, folder.path()));
    assert!(before.len() > 100_000, "{} bytes", before.len());
    let document: serde_json::Value = serde_json::from_slice(&before).unwrap();
    for (table, rows) in document["tables"].as_object().unwrap() {
        assert!(!rows.as_array().unwrap().is_empty(), "{table} has a row");
    }
    app.back_up(&folder.path().join("backup.age"), GOOD, None).unwrap();
    for came_in in ["out.json", "sheets", "backup.age"] {
        let (other, other_folder) = open(&phone);
        let staged = other.stage(&folder.path().join(came_in), GOOD, None).unwrap();
        assert_eq!((staged.made, staged.merge.changed, staged.merge.removed), (at(NOW), 0, 0));
        let merged = other.merge_staged(None).unwrap();
        assert_eq!(merged.counts, staged.merge, "what was said is what was done");
        assert!(json(&other, other_folder.path()) == before, "{came_in}: JSON differs");
        assert!(sheets(&other, other_folder.path()) == tables, "{came_in}: CSV differs");
    }
}

#[test]
fn an_export_is_json_with_a_row_a_line_and_a_file_a_table() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 20);
    let text = String::from_utf8(json(&app, folder.path())).unwrap();
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["format"], "stillnight");
    let rows: usize = document["tables"].as_object().unwrap().values().map(|t| t.as_array().unwrap().len()).sum();
    let lines = text.lines().filter(|l| l.starts_with("{\"id\"") || l.starts_with("{\"key\"")).count();
    assert_eq!(rows, lines);
    let written = app.export_json(&folder.path().join("again.json"), None).unwrap();
    assert_eq!((written.rows, written.bytes), (rows as i64, text.len() as i64));
    assert_eq!(written.files, ["again.json"]);
    let deleted = document["tables"]["episode"].as_array().unwrap().iter().filter(|e| e["deleted"] == 1).count();
    assert!(deleted >= 1, "tombstones are in it");
    let files = sheets(&app, folder.path());
    assert_eq!(files.len(), 17);
    let episodes = String::from_utf8(files["episode.csv"].clone()).unwrap();
    assert!(episodes.starts_with("\u{feff}id,began,"), "a byte order mark for the spreadsheet");
    assert!(episodes.contains("(began)") && episodes.contains("2026-11-20 20:57"), "a time for eyes");
    assert!(episodes.contains("\"'=1+1, \"\"quoted\"\""), "no formula");
    assert!(!text.contains("phone-"), "what is of this phone stays on it");
}

#[test]
fn what_is_staged_changes_nothing_until_it_is_merged_or_forgotten() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 20);
    json(&app, folder.path());
    let (other, other_folder) = open(&phone);
    let empty = json(&other, other_folder.path());
    assert_eq!(other.merge_staged(None), Err(Error::NothingStaged));
    let staged = other.stage(&folder.path().join("out.json"), "", None).unwrap();
    assert_eq!(staged.counts.iter().map(|c| c.count).sum::<i64>(), staged.merge.added);
    assert!(staged.words.starts_with("Written on Fri 20 Nov, with "), "{}", staged.words);
    assert!(staged.words.contains("from Sat 31 Oct to Fri 20 Nov"), "{}", staged.words);
    assert_eq!(json(&other, other_folder.path()), empty);
    other.forget_staged().unwrap();
    other.forget_staged().unwrap();
    assert_eq!(other.merge_staged(None), Err(Error::NothingStaged));
    assert_eq!(names(other_folder.path()), ["diary.db", "out.json"]);
}

#[test]
fn a_merge_keeps_the_diary_as_it_was_and_can_be_done_twice() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 20);
    json(&app, folder.path());
    let (other, other_folder) = open(&phone);
    other.record_episode(0).unwrap();
    let before = json(&other, other_folder.path());
    let heard = Arc::new(Heard::default());
    other.listen(Some(heard.clone()));
    other.stage(&folder.path().join("out.json"), "", None).unwrap();
    let merged = other.merge_staged(None).unwrap();
    assert_eq!(merged.counts.same, 1);
    assert_eq!(heard.0.lock().unwrap().len(), 1);
    assert!(names(other_folder.path()).contains(&merged.kept));
    let kept = App::open(other_folder.path().join(&merged.kept), phone.clone()).unwrap();
    assert_eq!(json(&kept, folder.path()), before);
    json(&app, folder.path());
    other.stage(&folder.path().join("out.json"), "", None).unwrap();
    let again = other.merge_staged(None).unwrap();
    let all = merged.counts.added + 1;
    assert_eq!(again.counts, MergeCounts { added: 0, changed: 0, removed: 0, same: all });
    assert!(again.words.starts_with("Nothing new"), "{}", again.words);
}

#[test]
fn what_is_staged_could_take_the_place_of_the_diary() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 40);
    json(&app, folder.path());
    let (other, other_folder) = open(&phone);
    other.set_backup_schedule(Some(3), "content://here").unwrap();
    other.backup_made().unwrap();
    other.stage(&folder.path().join("out.json"), "", None).unwrap();
    let staged = App::open(other_folder.path().join("diary.db.staging"), phone.clone()).unwrap();
    assert_eq!(staged.backup_schedule(), other.backup_schedule(), "what is of this phone stays on it");
    assert_eq!(staged.trends(30), app.trends(30));
    let (from, to) = (night("2026-10-20"), night("2026-11-20"));
    assert_eq!(staged.hours(from, to), app.hours(from, to), "sums and all");
    let out = folder.path().join("staged.json");
    staged.export_json(&out, None).unwrap();
    assert!(fs::read(out).unwrap() == json(&app, folder.path()));
}

#[test]
fn a_merge_leaves_the_sums_that_its_rows_make() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 40);
    json(&app, folder.path());
    // Into an empty diary, and into one that has something.
    for own in [false, true] {
        let (other, _other_folder) = open(&phone);
        if own {
            let entry = other.record_episode(30).unwrap();
            app.stage(&other_export(&other, folder.path()), "", None).unwrap();
            app.merge_staged(None).unwrap();
            assert_eq!(app.episode(&entry.episode.id).unwrap().id, entry.episode.id);
        }
        other.stage(&folder.path().join("out.json"), "", None).unwrap();
        other.merge_staged(None).unwrap();
        let (from, to) = (night("2026-10-01"), night("2026-11-20"));
        assert_eq!(other.hours(from, to), app.hours(from, to));
        assert_eq!(other.trends(60), app.trends(60));
    }
}

fn other_export(app: &App, folder: &Path) -> std::path::PathBuf {
    let path = folder.join("other.json");
    app.export_json(&path, None).unwrap();
    path
}

#[test]
fn a_diary_without_entries_is_merged_into_as_any_other() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 40);
    app.set_routine(routine("22:15", "06:00")).unwrap();
    json(&app, folder.path());
    let mut merged = Vec::new();
    for watched in [false, true] {
        let (other, other_folder) = open(&phone);
        other.finish_first_run().unwrap();
        other.set_backup_schedule(Some(3), "content://here").unwrap();
        other.reminders(64).unwrap();
        let before = json(&other, other_folder.path());
        let staged = other.stage(&folder.path().join("out.json"), "", None).unwrap();
        // Said after it was staged; and by the phone, to itself.
        other.set_routine(routine("23:45", "07:30")).unwrap();
        other.backup_made().unwrap();
        let (schedule, ledger, routine) = (other.backup_schedule(), other.ledger(100), other.plan().unwrap().routine);
        // While something else has the diary open it can't be replaced, only written to.
        let watcher = watched.then(|| Connection::open(other_folder.path().join("diary.db")).unwrap());
        let looks = |db: &Connection| db.query_row("SELECT count(*) FROM setting", [], |r| r.get::<_, i64>(0)).unwrap();
        assert!(watcher.iter().all(|db| looks(db) > 0));
        let done = other.merge_staged(None).unwrap();
        assert_eq!(done.counts, staged.merge);
        assert_eq!((other.backup_schedule(), other.ledger(100)), (schedule, ledger));
        assert_eq!(other.plan().unwrap().routine, routine, "what was said last holds");
        assert!(!other.first_run().unwrap());
        assert_eq!(other.trends(60), app.trends(60));
        drop(watcher);
        let kept = App::open(other_folder.path().join(&done.kept), phone.clone()).unwrap();
        assert!(json(&kept, other_folder.path()) != before, "with what was said after staging");
        assert!(done.kept.starts_with("diary.db.before-merge-"));
        assert_eq!(kept.plan().unwrap().routine, routine);
        merged.push(rows(&json(&other, other_folder.path())));
        other.record_episode(4).unwrap();
    }
    assert_eq!(merged[0], merged[1]);
}

fn routine(bedtime: &str, waking: &str) -> Routine {
    Routine::of(bedtime.parse().unwrap(), waking.parse().unwrap())
}

/// The tables of an export, without the names that each phone gives to rows of its own.
fn rows(export: &[u8]) -> serde_json::Map<String, serde_json::Value> {
    let document: serde_json::Value = serde_json::from_slice(export).unwrap();
    let mut tables = document["tables"].as_object().unwrap().clone();
    for own in ["routine", "zone_seen"] {
        let rows = tables[own].as_array_mut().unwrap();
        rows.iter_mut().for_each(|row| row["id"] = "".into());
        rows.sort_by_key(|row| row.to_string());
    }
    tables
}

#[test]
fn undo_does_not_reach_back_beyond_a_merge() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 5);
    let recorded = app.record_episode(0).unwrap();
    json(&app, folder.path());
    app.stage(&folder.path().join("out.json"), "", None).unwrap();
    app.merge_staged(None).unwrap();
    assert_eq!(app.undo(&recorded.undo), Err(Error::UndoOver));
}

/// Stops a job when it has been told so many times.
struct Stop {
    after: i64,
    told: AtomicI64,
}

impl ProgressListener for Stop {
    fn on_progress(&self, done: i64, total: i64) -> bool {
        assert!(done <= total || total == 0, "{done} of {total}");
        self.told.fetch_add(1, Ordering::SeqCst) < self.after
    }
}

fn stop(after: i64) -> Option<Arc<dyn ProgressListener>> {
    Some(Arc::new(Stop { after, told: AtomicI64::new(0) }))
}

#[test]
fn a_job_that_is_stopped_leaves_everything_as_it_was() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 60);
    let out = tempfile::tempdir().unwrap();
    let before = json(&app, out.path());
    app.export_csv(&out.path().join("sheets"), None).unwrap();
    let fresh = tempfile::tempdir().unwrap();
    for after in 0..3 {
        let path = fresh.path().join("file");
        assert_eq!(app.back_up(&path, GOOD, stop(after)), Err(Error::Cancelled));
        assert_eq!(app.export_json(&path, stop(after)), Err(Error::Cancelled));
        assert_eq!(app.export_csv(&path, stop(after)), Err(Error::Cancelled));
        assert!(names(fresh.path()).is_empty(), "{:?}", names(fresh.path()));
    }
    // A file that was there stays as it was.
    assert_eq!(app.export_json(&out.path().join("out.json"), stop(2)), Err(Error::Cancelled));
    assert!(fs::read(out.path().join("out.json")).unwrap() == before);
    let (other, other_folder) = open(&phone);
    let empty = json(&other, fresh.path());
    for after in 0..3 {
        for came_in in ["out.json", "sheets"] {
            assert_eq!(other.stage(&out.path().join(came_in), "", stop(after)), Err(Error::Cancelled));
            assert_eq!(names(other_folder.path()), ["diary.db"]);
        }
    }
    other.stage(&out.path().join("out.json"), "", None).unwrap();
    for after in 0..3 {
        assert_eq!(other.merge_staged(stop(after)), Err(Error::Cancelled));
        assert!(json(&other, fresh.path()) == empty);
        assert_eq!(names(other_folder.path()), ["diary.db", "diary.db.staging"], "no copy where nothing changed");
    }
    other.merge_staged(stop(1000)).unwrap();
    assert!(json(&other, fresh.path()) == before);
    drop(folder);
}

/// Counts how often it was told, and how often nothing had moved since: then a statement asked for itself.
#[derive(Default)]
struct Counting {
    told: AtomicI64,
    again: AtomicI64,
    last: std::sync::Mutex<(i64, i64)>,
}

impl ProgressListener for Counting {
    fn on_progress(&self, done: i64, total: i64) -> bool {
        self.told.fetch_add(1, Ordering::SeqCst);
        let last = std::mem::replace(&mut *self.last.lock().unwrap(), (done, total));
        self.again.fetch_add(i64::from(last == (done, total)), Ordering::SeqCst);
        true
    }
}

/// Stops a job at its ticks, one after the other and then in longer strides, and lets it through at last.
fn stopped_at_ticks<T>(job: impl Fn(Option<Arc<dyn ProgressListener>>) -> Result<T, Error>, unchanged: impl Fn()) {
    let mut after = 0;
    while let Err(error) = job(stop(after)).map(|_| ()) {
        assert_eq!(error, Error::Cancelled, "at tick {after}");
        unchanged();
        after += 1 + after / 5;
    }
    assert!(after > 10, "only {after} ticks");
}

#[test]
fn a_large_import_and_restore_can_be_stopped_at_any_moment_and_change_nothing() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 730);
    let all = json(&app, folder.path());
    let file = folder.path().join("out.json");
    // A diary with something in it, so that merging goes row by row.
    let small = || {
        let (other, other_folder) = open(&phone);
        other.record_episode(4).unwrap();
        other.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
        let before = json(&other, folder.path());
        (other, other_folder, before)
    };
    fs::write(&file, &all).unwrap();
    let (first, first_folder, before) = small();
    fs::write(&file, &all).unwrap();
    let out = tempfile::tempdir().unwrap();
    stopped_at_ticks(
        |stop| first.stage(&file, "", stop),
        || assert_eq!(names(first_folder.path()), ["diary.db"], "nothing is staged"),
    );
    assert!(json(&first, out.path()) == before);
    stopped_at_ticks(
        |stop| first.merge_staged(stop),
        || {
            assert!(json(&first, out.path()) == before);
            assert_eq!(names(first_folder.path()), ["diary.db", "diary.db.staging"]);
        },
    );
    let merged = rows(&json(&first, out.path()));
    assert_eq!(merged["episode"].as_array().unwrap().len(), rows(&all)["episode"].as_array().unwrap().len() + 1);

    // Into a diary without an entry it takes the place; and so it does when it is restored.
    let (second, second_folder) = open(&phone);
    let empty = json(&second, out.path());
    second.stage(&file, "", None).unwrap();
    let told = Arc::new(Counting::default());
    let mut after = 0;
    while second.merge_staged(stop(after)) == Err(Error::Cancelled) {
        assert!(json(&second, out.path()) == empty, "at tick {after}");
        after += 1 + after / 5;
    }
    assert!(json(&second, out.path()) == all);
    first.stage(&file, "", Some(told.clone())).unwrap();
    assert!(told.again.load(Ordering::SeqCst) > 0, "of {} ticks", told.told.load(Ordering::SeqCst));
    let before = json(&first, out.path());
    let mut kept = names(first_folder.path());
    kept.sort();
    stopped_at_ticks(
        |stop| first.restore_staged(stop),
        || {
            assert!(json(&first, out.path()) == before);
            assert_eq!(names(first_folder.path()), kept);
        },
    );
    assert!(json(&first, out.path()) == all);
    // A tap afterwards is stopped by nobody.
    first.record_episode(0).unwrap();
    drop(second_folder);
}

#[test]
fn a_result_of_a_panel_that_is_not_there_is_refused() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = written(&phone, 5);
    with_everything(&app);
    let mut document: serde_json::Value = serde_json::from_slice(&json(&app, folder.path())).unwrap();
    document["tables"]["lab_result"][0]["panel"] = "nobody".into();
    let text = format!(r#"{{"format":"stillnight","schema":{},"made":0,"tables":{}}}"#, document["schema"], document["tables"]);
    let file = folder.path().join("altered.json");
    fs::write(&file, text).unwrap();
    assert_eq!(app.stage(&file, "", None), Err(Error::BackupDamaged));
}

#[test]
fn a_weak_passphrase_makes_no_backup() {
    let (app, folder) = open(&Phone::new(NOW, "Europe/Berlin"));
    assert_eq!(app.back_up(&folder.path().join("b"), "password1", None), Err(Error::WeakPassphrase));
    assert_eq!(names(folder.path()), ["diary.db"]);
    assert!(!app.passphrase_strength("password1").unwrap().enough);
    assert!(app.passphrase_strength(GOOD).unwrap().enough);
}

#[test]
fn the_sample_diary_and_ones_own_never_mix() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, folder) = open(&phone);
    let sample = App::open_sample(folder.path().join("diary.db"), phone.clone()).unwrap();
    let out = folder.path().join("sample.json");
    assert_eq!(sample.back_up(&out, GOOD, None), Err(Error::InSample));
    sample.export_json(&out, None).unwrap();
    assert_eq!(sample.stage(&out, "", None), Err(Error::InSample));
    assert_eq!(sample.merge_staged(None), Err(Error::InSample));
    assert_eq!(app.stage(&out, "", None), Err(Error::InSample), "made-up entries stay out of the diary");
    assert_eq!(app.merge_staged(None), Err(Error::NothingStaged));
}

#[test]
fn backups_by_themselves_are_due_by_the_calendar() {
    let phone = Phone::new(NOW, "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let schedule = app.backup_schedule().unwrap();
    assert_eq!((schedule.every_days, schedule.due, schedule.last), (None, false, None));
    assert_eq!(schedule.words, "By hand only. No backup yet.");
    app.set_backup_schedule(Some(7), "content://place").unwrap();
    assert!(app.backup_schedule().unwrap().due);
    app.backup_made().unwrap();
    let schedule = app.backup_schedule().unwrap();
    assert_eq!((schedule.due, schedule.last), (false, Some(at(NOW))));
    assert_eq!(schedule.words, "Every week. Last backup: Fri 20 Nov.");
    phone.set("2026-11-26T23:59:00+01:00");
    assert!(!app.backup_schedule().unwrap().due);
    phone.set("2026-11-27T00:01:00+01:00");
    assert!(app.backup_schedule().unwrap().due);
    phone.set("2020-01-01T00:00:00+01:00");
    assert!(app.backup_schedule().unwrap().due, "a clock that was wrong once doesn't stop backups for years");
    phone.set(NOW);
    app.set_backup_schedule(None, "content://place").unwrap();
    assert!(!app.backup_schedule().unwrap().due);
    assert!(matches!(app.set_backup_schedule(Some(0), ""), Err(Error::OutOfRange { min: 1, max: 365, .. })));
    assert!(matches!(app.set_backup_schedule(Some(366), ""), Err(Error::OutOfRange { .. })));
    assert!(matches!(app.set_backup_schedule(None, &"x".repeat(8001)), Err(Error::TooLong { max: 8000, .. })));
}
