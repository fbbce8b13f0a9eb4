//! Restoring, and reading what is left of a damaged diary.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::pages::*;
use crate::phone::*;
use rusqlite::Connection;
use stillnight_core::app::{App, Topic};
use stillnight_core::diary::{BodyPart, EpisodeDetail, Intensity};
use stillnight_core::error::{Error, Field};
use stillnight_core::exchange::{KeptReason, ProgressListener};
use stillnight_core::labs::{Analyte, LabResult, PanelEntry};
use stillnight_core::reminders::Answer;
use stillnight_core::store::Store;

const NIGHT: &str = "2026-03-09";

fn beside(path: &Path, end: &str) -> PathBuf {
    PathBuf::from(format!("{}{end}", path.display()))
}

fn berlin() -> Arc<Phone> {
    Phone::new("2026-03-10T03:12:00+01:00", "Europe/Berlin")
}

/// A diary of `count` episodes, one every half hour, with something in each, closed wholly. Gives their ids.
fn diary(path: &Path, count: i64) -> Vec<String> {
    let mut store = Store::open(path, at("2026-03-10T03:12:00+01:00")).unwrap();
    let ids = store
        .write(|db| {
            let mut put = db.prepare(
                "INSERT INTO episode (id, began, offset_seconds, zone, night, intensity, note, created, changed, version)
                 VALUES (?1, ?2, 3600, 'Europe/Berlin', ?3, 5, ?4, ?2, ?2, 1)",
            )?;
            let zone = zone("Europe/Berlin");
            let mut ids = Vec::new();
            for i in 0..count {
                let began = at("2026-01-01T00:00:00+01:00").plus(i * 1_800_000);
                // As a version 7 id: by time, then any.
                let id = format!("{:08x}-{:04x}-7000-8000-{:012x}", began.0 >> 16, began.0 & 0xffff, i * 7919 % 4096);
                put.execute(rusqlite::params![id, began.0, zone.night(began).to_text(), "n".repeat((i % 90) as usize)])?;
                ids.push(id);
            }
            Ok(ids)
        })
        .unwrap();
    store.close_wholly().unwrap();
    ids
}

/// Sets a spoilt diary aside and reads what is left of it: the ids of its episodes after restoring, and how many could not be read.
fn rescued(path: &Path) -> (Vec<String>, i64) {
    let app = App::set_aside(path.to_owned(), berlin()).unwrap();
    let kept = app.kept_files().unwrap().remove(0);
    let staged = app.stage_kept(&kept.name, None).unwrap();
    assert_eq!(staged.made, kept.at);
    app.restore_staged(None).unwrap();
    drop(app);
    let db = Connection::open(path).unwrap();
    let mut select = db.prepare("SELECT id FROM episode ORDER BY id").unwrap();
    let ids = select.query_map([], |r| r.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
    (ids, staged.unreadable)
}

#[test]
fn around_a_spoilt_page_every_other_row_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole.db");
    let ids = diary(&whole, 400);
    let pages = leaves(&whole, "episode");
    assert!(pages.len() > 8, "{}", pages.len());
    let middle = pages.len() / 2;
    // The first, one within, the last; neighbours; several apart; the first two and the last two.
    let last = pages.len() - 1;
    for spoilt in [
        vec![0],
        vec![3],
        vec![last],
        vec![2, 3],
        vec![1, middle, last - 1],
        vec![0, 1, last - 1, last],
        vec![0, middle],
        vec![0, 4, 5, middle, last],
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("diary.db");
        fs::copy(&whole, &path).unwrap();
        spoil(&path, &spoilt.iter().map(|i| pages[*i].0).collect::<Vec<_>>());
        let lost: i64 = spoilt.iter().map(|i| pages[*i].1).sum();
        let (found, unreadable) = rescued(&path);
        // A row that divides two leaves stands above them: it can be read, if not always be reached.
        let got = found.len() as i64;
        assert!(got >= 400 - lost - spoilt.len() as i64 - 1 && got <= 400 - lost, "{spoilt:?}: {got} of {}", 400 - lost);
        assert_eq!(unreadable, 400 - got, "{spoilt:?}");
        let known: BTreeSet<&String> = ids.iter().collect();
        assert!(found.iter().all(|id| known.contains(id)), "{spoilt:?}");
    }
}

/// Whether a query finds so many.
fn count(path: &Path, sql: &str) -> i64 {
    Connection::open(path).unwrap().query_row(&format!("SELECT count(*) FROM {sql}"), [], |r| r.get(0)).unwrap()
}

#[test]
fn what_hangs_on_a_spoilt_row_comes_back_and_belongs_to_it_again_once_a_backup_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let phone = berlin();
    let app = App::open(path.clone(), phone.clone()).unwrap();
    for name in ["Iron", "Zinc"] {
        let added = app.add_item(item(name, "10 mg", daily(&["01:00"]))).unwrap();
        app.count_stock(&added.id, 30_000, false).unwrap();
    }
    let panel = PanelEntry {
        results: vec![LabResult::of(Analyte::Ferritin, "42", "µg/L")],
        ..PanelEntry::of("2026-03-08".parse().unwrap())
    };
    app.put_panel("", panel, false).unwrap();
    phone.set("2026-03-11T03:12:00+01:00");
    for reminder in &app.reminders(64).unwrap().showing {
        app.answer(&reminder.id, Answer::Taken).unwrap();
    }
    let backup = folder.path().join("backup.json");
    app.export_json(&backup, None).unwrap();
    let whole = (app.plan().unwrap(), app.day(night("2026-03-10")).unwrap(), app.labs().unwrap());
    drop(app);
    Store::open(&path, at("2026-03-11T03:12:00+01:00")).unwrap().close_wholly().unwrap();
    let hanging = ["dose", "item_schedule", "stock", "lab_result"];
    let before = hanging.map(|table| count(&path, table));
    assert!(before.iter().all(|rows| *rows > 0), "{before:?}");

    let pages: Vec<usize> = ["item", "panel"].iter().flat_map(|table| leaves(&path, table)).map(|(page, _)| page).collect();
    spoil(&path, &pages);
    let app = App::set_aside(path.clone(), phone.clone()).unwrap();
    let staged = app.stage_kept(&app.kept_files().unwrap()[0].name, None).unwrap();
    assert_eq!(staged.unreadable, 3, "two items and a panel");
    app.restore_staged(None).unwrap();
    assert_eq!(hanging.map(|table| count(&path, table)), before, "all that hangs on them");
    assert_eq!((app.plan().unwrap().items.len(), app.labs().unwrap().panels.len()), (0, 0), "nobody knows what they were");
    app.reminders(64).unwrap();
    app.day(night("2026-03-10")).unwrap();

    // It is a diary that can be backed up and read again; and the backup from before has what is missing.
    let again = folder.path().join("again.json");
    app.export_json(&again, None).unwrap();
    app.stage(&again, "", None).unwrap();
    app.stage(&backup, "", None).unwrap();
    app.merge_staged(None).unwrap();
    assert_eq!((app.plan().unwrap(), app.day(night("2026-03-10")).unwrap(), app.labs().unwrap()), whole);
}

#[test]
fn a_damaged_diary_comes_back_through_the_restore_screen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let phone = berlin();
    let app = App::open(path.clone(), phone.clone()).unwrap();
    let episode = app.record_episode(0).unwrap().episode.id;
    let detail = EpisodeDetail {
        intensity: Some(Intensity::new(7).unwrap()),
        body: vec![BodyPart::LeftFoot],
        note: "before it broke".to_owned(),
        ..EpisodeDetail::default()
    };
    app.detail_episode(&episode, detail.clone()).unwrap();
    // Stopped without a word: all of it in the log. Then the head of the file is spoilt.
    let broken = tempfile::tempdir().unwrap();
    let path = broken.path().join("diary.db");
    for end in ["", "-wal"] {
        fs::copy(beside(&folder.path().join("diary.db"), end), beside(&path, end)).unwrap();
    }
    let mut bytes = fs::read(&path).unwrap();
    bytes[..100].fill(0);
    fs::write(&path, &bytes).unwrap();
    assert_eq!(App::open(path.clone(), phone.clone()).err(), Some(Error::NotADatabase));

    let app = App::set_aside(path.clone(), phone.clone()).unwrap();
    let kept = app.kept_files().unwrap().remove(0);
    assert_eq!(kept.reason, KeptReason::Damaged);
    assert_eq!(app.stage_kept("diary.db", None), Err(Error::NotFound { field: Field::Id }));
    let staged = app.stage_kept(&kept.name, None).unwrap();
    assert_eq!((staged.unreadable, staged.merge.added), (0, 1));
    let done = app.restore_staged(None).unwrap();
    assert_eq!((done.counts.added, done.counts.removed), (1, 0));
    assert_eq!(app.episode(&episode).unwrap().detail, detail);
    assert_eq!(app.tonight().unwrap().episodes.len(), 1);
    // Reading it changed nothing of it.
    assert!(fs::read(broken.path().join(&kept.name)).unwrap() == bytes);
    assert_eq!(app.kept_files().unwrap().len(), 2);
}

#[test]
fn an_old_file_that_was_kept_is_brought_up_to_date_when_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/schema-1/settled.db");
    fs::copy(&fixture, &path).unwrap();
    let app = App::open(path.clone(), berlin()).unwrap();
    let kept = app.kept_files().unwrap().remove(0);
    assert_eq!(kept.reason, KeptReason::BeforeUpdate);
    let staged = app.stage_kept(&kept.name, None).unwrap();
    assert_eq!((staged.unreadable, staged.merge.added, staged.merge.changed, staged.merge.removed), (0, 0, 0, 0));
    app.restore_staged(None).unwrap();
    assert_eq!(app.episodes(night("2026-03-03")).unwrap()[0].detail.body, [BodyPart::LeftFoot, BodyPart::RightFoot]);

    // The same with the table of episodes spoilt: the rest comes back.
    let broken = beside(&path, ".damaged-5");
    fs::copy(&fixture, &broken).unwrap();
    spoil(&broken, &[leaves(&fixture, "episode")[0].0]);
    let staged = app.stage_kept("diary.db.damaged-5", None).unwrap();
    assert!(staged.unreadable >= 1);
    assert_eq!((staged.merge.removed, staged.merge.changed), (0, 0));
    app.restore_staged(None).unwrap();
    assert_eq!(app.night(night("2026-03-03")).unwrap().unwrap().entry.bed, Some(time("22:40")));
}

#[test]
fn restoring_keeps_the_old_diary_tells_everyone_and_leaves_nothing_staged() {
    let (app, folder) = open(&berlin());
    let path = folder.path().join("diary.db");
    app.record_episode(0).unwrap();
    app.set_backup_schedule(Some(7), "somewhere").unwrap();
    let first =
        Store::open(&path, at("2026-03-10T01:00:00Z")).unwrap().keep_copy(KeptReason::BeforeMerge, at("2026-03-10T01:00:00Z"));
    app.record_episode(1).unwrap();
    app.set_backup_schedule(Some(3), "elsewhere").unwrap();
    assert_eq!(app.restore_staged(None).unwrap_err(), Error::NothingStaged);

    app.stage_kept(&first.unwrap(), None).unwrap();
    let heard = Arc::new(Heard::default());
    app.listen(Some(heard.clone()));
    let done = app.restore_staged(None).unwrap();
    assert_eq!((done.counts.added, done.counts.removed, done.counts.same), (0, 1, 1));
    assert_eq!(app.episodes(night(NIGHT)).unwrap().len(), 1);
    // Where backups go is this phone's, whatever diary is on it.
    assert_eq!(app.backup_schedule().unwrap().destination, "elsewhere");
    let told = heard.0.lock().unwrap().clone();
    assert_eq!(told, [(vec![Topic::Diary, Topic::Plan, Topic::Reminders, Topic::Settings], 5)]);
    assert_eq!(app.restore_staged(None).unwrap_err(), Error::NothingStaged);

    // And back again: what is kept is the diary as it was, to the last tap.
    app.stage_kept(&done.kept, None).unwrap();
    app.restore_staged(None).unwrap();
    assert_eq!(app.episodes(night(NIGHT)).unwrap().len(), 2);
    app.record_episode(2).unwrap();
    app.pause().unwrap();
    assert_eq!(app.episodes(night(NIGHT)).unwrap().len(), 3);
}

struct Never;

impl ProgressListener for Never {
    fn on_progress(&self, _: i64, _: i64) -> bool {
        false
    }
}

#[test]
fn a_restore_that_is_stopped_leaves_the_diary_and_what_is_staged() {
    let (app, folder) = open(&berlin());
    let path = folder.path().join("diary.db");
    let kept =
        Store::open(&path, at("2026-03-10T01:00:00Z")).unwrap().keep_copy(KeptReason::BeforeMerge, at("2026-03-10T01:00:00Z"));
    app.record_episode(0).unwrap();
    assert_eq!(app.stage_kept(kept.as_ref().unwrap(), Some(Arc::new(Never))), Err(Error::Cancelled));
    assert!(!beside(&path, ".staging").exists() && !beside(&path, ".reading").exists());
    app.stage_kept(kept.as_ref().unwrap(), None).unwrap();
    assert_eq!(app.restore_staged(Some(Arc::new(Never))).unwrap_err(), Error::Cancelled);
    assert_eq!((app.episodes(night(NIGHT)).unwrap().len(), app.kept_files().unwrap().len()), (1, 1));
    app.restore_staged(None).unwrap();
    assert_eq!(app.episodes(night(NIGHT)).unwrap().len(), 0);
}

#[test]
fn a_kept_file_that_is_no_diary_is_refused() {
    let (app, folder) = open(&berlin());
    let path = folder.path().join("diary.db");
    let name = "diary.db.damaged-7";
    let try_it = || app.stage_kept(name, None).unwrap_err();
    fs::write(beside(&path, ".damaged-7"), "").unwrap();
    assert_eq!(try_it(), Error::NotADatabase, "there is nothing in it");
    fs::write(beside(&path, ".damaged-7"), vec![0xA5; 20_000]).unwrap();
    assert!(matches!(try_it(), Error::NotADatabase | Error::Damaged));
    for sql in [
        "CREATE TABLE stranger (x)",
        "CREATE VIEW episode AS SELECT 1 AS id",
        "CREATE TABLE episode (id); CREATE TRIGGER t AFTER INSERT ON episode BEGIN SELECT 1; END",
        "PRAGMA writable_schema = ON;
         INSERT INTO sqlite_schema VALUES ('table', 'episode', 'episode', 0, 'CREATE VIRTUAL TABLE episode USING fts5(id)')",
    ] {
        fs::remove_file(beside(&path, ".damaged-7")).unwrap();
        Connection::open(beside(&path, ".damaged-7")).unwrap().execute_batch(sql).unwrap();
        assert_eq!(try_it(), Error::NotABackup, "{sql}");
    }
    assert!(!beside(&path, ".staging").exists() && !beside(&path, ".reading").exists());
    assert_eq!(app.restore_staged(None).unwrap_err(), Error::NothingStaged);
}
