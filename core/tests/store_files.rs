//! The files of the diary: what is kept, what is set aside, and what is left when the phone stops in between.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::pages::*;
use crate::phone::*;
use rusqlite::Connection;
use stillnight_core::app::App;
use stillnight_core::error::{Error, Field};
use stillnight_core::exchange::KeptReason;
use stillnight_core::store::{kept, swap, Store, SCHEMA_VERSION};
use stillnight_core::time::Instant;

const NIGHT: &str = "2026-03-09";

fn beside(path: &Path, end: &str) -> PathBuf {
    PathBuf::from(format!("{}{end}", path.display()))
}

fn berlin() -> Arc<Phone> {
    Phone::new("2026-03-10T03:12:00+01:00", "Europe/Berlin")
}

/// Names of all files in the diary's folder, sorted, without its own name in front.
fn files(path: &Path) -> Vec<String> {
    let own = path.file_name().unwrap().to_str().unwrap();
    let name = |e: fs::DirEntry| e.file_name().to_str().unwrap().strip_prefix(own).unwrap().to_owned();
    let mut found: Vec<String> = fs::read_dir(path.parent().unwrap()).unwrap().map(|e| name(e.unwrap())).collect();
    found.sort();
    found
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

fn episodes(app: &App) -> usize {
    app.episodes(night(NIGHT)).unwrap().len()
}

/// A diary with so many episodes of one night, closed wholly.
fn diary(path: &Path, count: usize) -> Arc<Phone> {
    let phone = berlin();
    let app = App::open(path.to_owned(), phone.clone()).unwrap();
    for _ in 0..count {
        app.record_episode(0).unwrap();
    }
    drop(app);
    Store::open(path, at("2026-03-10T03:12:00+01:00")).unwrap().close_wholly().unwrap();
    phone
}

#[test]
fn a_kept_copy_is_whole_listed_latest_first_and_deleted_for_good() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let phone = diary(&path, 3);
    let app = App::open(path.clone(), phone.clone()).unwrap();
    assert_eq!(app.kept_files().unwrap(), []);
    let keep = |reason, time: &str| Store::open(&path, at(time)).unwrap().keep_copy(reason, at(time)).unwrap();
    // Taken while the last tap is in the log alone.
    app.record_episode(0).unwrap();
    let merge = keep(KeptReason::BeforeMerge, "2026-03-10T03:12:00+01:00");
    let again = keep(KeptReason::BeforeMerge, "2026-03-10T03:12:00+01:00");
    let update = keep(KeptReason::BeforeUpdate, "2026-03-08T20:00:00+01:00");
    // Not ours, or not finished.
    for end in
        [".before-merge-", ".before-merge-x", ".damaged-1-wal", ".keeping", ".damaged--5", ".before-merge-99999999999999999999"]
    {
        fs::write(beside(&path, end), "x").unwrap();
    }

    let listed = app.kept_files().unwrap();
    let names: Vec<&str> = listed.iter().map(|k| k.name.as_str()).collect();
    assert_eq!(names, [again.as_str(), merge.as_str(), update.as_str()]);
    assert_eq!(merge, "diary.db.before-merge-1773108720000");
    assert_eq!((listed[1].reason, listed[1].at), (KeptReason::BeforeMerge, at("2026-03-10T03:12:00+01:00")));
    assert_eq!(listed[1].words, "Before adding, Tue 10 Mar, 03:12");
    assert_eq!(listed[1].bytes, fs::metadata(folder.path().join(&merge)).unwrap().len() as i64);

    let db = Connection::open(folder.path().join(&merge)).unwrap();
    let said: String = db.query_row("PRAGMA integrity_check", [], |r| r.get(0)).unwrap();
    let kept_episodes: i64 = db.query_row("SELECT count(*) FROM episode", [], |r| r.get(0)).unwrap();
    assert_eq!((said.as_str(), kept_episodes), ("ok", 4));
    drop(db);

    for name in ["diary.db", "../diary.db", "diary.db.keeping", "diary.db.damaged-1-wal", "", "diary.db.before-merge-1"] {
        assert_eq!(app.delete_kept(name), Err(Error::NotFound { field: Field::Id }), "{name}");
    }
    app.delete_kept(&merge).unwrap();
    assert!(!folder.path().join(&merge).exists());
    assert_eq!(app.kept_files().unwrap().len(), 2);
    assert_eq!(app.delete_kept(&merge), Err(Error::NotFound { field: Field::Id }));
    assert_eq!(episodes(&app), 4);
}

#[test]
fn no_copy_is_kept_of_a_diary_that_cannot_be_read_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    diary(&path, 200);
    let leaves = leaves(&path, "episode");
    spoil(&path, &[leaves[leaves.len() / 2].0]);
    let store = Store::open(&path, Instant(5)).unwrap();
    assert_eq!(store.check(), Err(Error::Damaged));
    assert_eq!(store.keep_copy(KeptReason::BeforeMerge, Instant(5)), Err(Error::Damaged));
    drop(store);
    assert_eq!(files(&path), ["", "-shm", "-wal"]);
}

#[test]
fn a_file_that_cannot_be_opened_stays_as_it_is_with_its_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let phone = diary(&path, 3);
    let change = |sql: &str| {
        let db = Connection::open(&path).unwrap();
        db.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
        db.execute_batch(sql).unwrap();
    };
    // The newer version stands in the log alone.
    change(&format!("PRAGMA user_version = {}", SCHEMA_VERSION + 1));
    let before = (fs::read(&path).unwrap(), fs::read(beside(&path, "-wal")).unwrap());
    let newer = Error::NewerVersion { found: SCHEMA_VERSION + 1, supported: SCHEMA_VERSION };
    assert_eq!(App::open(path.clone(), phone.clone()).err(), Some(newer.clone()));
    assert_eq!(App::set_aside(path.clone(), phone.clone()).err(), Some(newer), "it is newer, not damaged");
    assert_eq!((fs::read(&path).unwrap(), fs::read(beside(&path, "-wal")).unwrap()), before);

    // A file that lost all it held, while its log is still there, is not a new diary.
    fs::write(&path, "").unwrap();
    assert_eq!(App::open(path.clone(), phone.clone()).err(), Some(Error::Damaged));
    assert_eq!(fs::read(beside(&path, "-wal")).unwrap(), before.1);
    fs::remove_file(&path).unwrap();
    assert_eq!(App::open(path.clone(), phone.clone()).err(), Some(Error::Damaged));
    let app = App::set_aside(path.clone(), phone).unwrap();
    assert_eq!(app.kept_files().unwrap()[0].bytes, before.1.len() as i64);
}

#[test]
fn a_damaged_diary_is_set_aside_and_an_empty_one_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let phone = diary(&path, 3);
    let mut bytes = fs::read(&path).unwrap();
    bytes[..2000].fill(0xA5);
    fs::write(&path, &bytes).unwrap();
    assert_eq!(App::open(path.clone(), phone.clone()).err(), Some(Error::NotADatabase));
    let app = App::set_aside(path.clone(), phone.clone()).unwrap();
    assert_eq!(episodes(&app), 0);
    assert!(app.first_run().unwrap());
    let kept = app.kept_files().unwrap();
    assert_eq!((kept.len(), kept[0].reason, kept[0].at), (1, KeptReason::Damaged, at("2026-03-10T03:12:00+01:00")));
    assert_eq!(kept[0].words, "Damaged, set aside, Tue 10 Mar, 03:12");
    assert_eq!(fs::read(folder.path().join(&kept[0].name)).unwrap(), bytes);
    app.record_episode(0).unwrap();
    drop(app);
    assert_eq!(episodes(&App::open(path, phone).unwrap()), 1);
}

/// Stops after each renaming, by doing what was done until then by hand; the next opening must end in the same state.
#[test]
fn setting_aside_cut_short_anywhere_is_finished_by_the_next_opening() {
    let original = tempfile::tempdir().unwrap();
    let path = original.path().join("diary.db");
    let phone = diary(&path, 2);
    // One more episode, in the log alone.
    let app = App::open(path.clone(), phone.clone()).unwrap();
    app.record_episode(0).unwrap();
    let cut = tempfile::tempdir().unwrap();
    copy(original.path(), cut.path());
    drop(app);

    let name = ".damaged-1773108720000";
    let steps: [(&str, &str); 4] =
        [("", ".aside"), ("-wal", ".aside-wal"), (".aside-wal", &format!("{name}-wal")), (".aside", name)];
    for done in 1..=steps.len() {
        let folder = tempfile::tempdir().unwrap();
        copy(cut.path(), folder.path());
        let path = folder.path().join("diary.db");
        for (from, to) in &steps[..done] {
            fs::rename(beside(&path, from), beside(&path, to)).unwrap();
        }
        // Later than when it was begun: a name that was given stays.
        phone.set("2026-03-10T05:00:00+01:00");
        let app = App::open(path.clone(), phone.clone()).unwrap();
        assert_eq!(episodes(&app), 0, "{done}");
        let kept = app.kept_files().unwrap();
        assert_eq!(kept.len(), 1, "{done}");
        assert_eq!(kept[0].name.ends_with(name), done > 2, "{done}: {}", kept[0].name);
        let aside = folder.path().join(&kept[0].name);
        assert!(files(&path).iter().all(|f| !f.contains("aside")), "{done}");
        let db = Connection::open(aside).unwrap();
        let count: i64 = db.query_row("SELECT count(*) FROM episode", [], |r| r.get(0)).unwrap();
        assert_eq!(count, 3, "{done}: with its log");
    }
}

#[test]
fn a_restore_cut_short_anywhere_leaves_the_old_diary_or_the_new_one() {
    let original = tempfile::tempdir().unwrap();
    let path = original.path().join("diary.db");
    let phone = diary(&path, 2);
    let incoming = original.path().join("other.db");
    diary(&incoming, 5);
    fs::rename(incoming, beside(&path, ".staging")).unwrap();

    let kept_name = ".before-restore-1773108720000";
    let steps = [(".staging", ".restoring"), ("", kept_name), (".restoring", "")];
    for done in 0..=steps.len() {
        let folder = tempfile::tempdir().unwrap();
        copy(original.path(), folder.path());
        let path = folder.path().join("diary.db");
        for (from, to) in &steps[..done] {
            fs::rename(beside(&path, from), beside(&path, to)).unwrap();
        }
        let app = App::open(path.clone(), phone.clone()).unwrap();
        assert_eq!(episodes(&app), if done == 0 { 2 } else { 5 }, "{done}");
        let kept = app.kept_files().unwrap();
        assert_eq!(kept.len(), usize::from(done > 0), "{done}");
        for file in kept {
            assert_eq!(file.reason, KeptReason::BeforeRestore);
            let db = Connection::open(folder.path().join(file.name)).unwrap();
            let count: i64 = db.query_row("SELECT count(*) FROM episode", [], |r| r.get(0)).unwrap();
            assert_eq!(count, 2);
        }
        // It goes on as a diary.
        app.record_episode(0).unwrap();
        drop(app);
        Store::open(&path, Instant(0)).unwrap().check().unwrap();
    }
}

#[test]
fn a_merge_that_replaces_the_diary_is_finished_like_a_restore() {
    let original = tempfile::tempdir().unwrap();
    let path = original.path().join("diary.db");
    let phone = diary(&path, 0);
    let incoming = original.path().join("other.db");
    diary(&incoming, 5);
    fs::rename(incoming, beside(&path, ".staging")).unwrap();

    let kept_name = ".before-merge-1773108720000";
    let steps = [(".staging", ".merging"), ("", kept_name), (".merging", "")];
    for done in 0..=steps.len() {
        let folder = tempfile::tempdir().unwrap();
        copy(original.path(), folder.path());
        let path = folder.path().join("diary.db");
        for (from, to) in &steps[..done] {
            fs::rename(beside(&path, from), beside(&path, to)).unwrap();
        }
        let app = App::open(path.clone(), phone.clone()).unwrap();
        assert_eq!(episodes(&app), if done == 0 { 0 } else { 5 }, "{done}");
        let kept: Vec<KeptReason> = app.kept_files().unwrap().iter().map(|file| file.reason).collect();
        assert_eq!(kept, if done == 0 { vec![] } else { vec![KeptReason::BeforeMerge] }, "{done}");
        app.record_episode(0).unwrap();
        drop(app);
        Store::open(&path, Instant(0)).unwrap().check().unwrap();
    }
}

#[test]
fn a_restore_while_something_else_has_the_diary_open_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let phone = diary(&path, 2);
    let incoming = folder.path().join("incoming.db");
    diary(&incoming, 5);
    let other = App::open(path.clone(), phone.clone()).unwrap();
    assert_eq!(episodes(&other), 2);
    let store = Store::open(&path, Instant(0)).unwrap();
    assert_eq!(swap::restore(store, &incoming, Instant(0)), Err(Error::Busy));
    assert!(incoming.exists());
    assert_eq!(episodes(&other), 2);
    drop(other);
    let store = Store::open(&path, Instant(0)).unwrap();
    assert_eq!(swap::restore(store, &incoming, Instant(7)), Ok("diary.db.before-restore-7".to_owned()));
    assert_eq!(episodes(&App::open(path.clone(), phone).unwrap()), 5);
    assert_eq!(kept::list(&path).unwrap().len(), 1);
}
