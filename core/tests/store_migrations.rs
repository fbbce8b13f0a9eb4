//! A diary of an earlier schema comes up to date whole, with a copy kept, or stays as it is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::sync::Arc;

use crate::old::{all_rows, beside, text, without, Row, FIXTURES};
use crate::phone::*;
use rusqlite::types::Value;
use rusqlite::Connection;
use stillnight_core::app::App;
use stillnight_core::diary::BodyPart;
use stillnight_core::error::Error;
use stillnight_core::exchange::KeptReason;
use stillnight_core::store::{sums, Store, SCHEMA_VERSION};

fn first(name: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    crate::old::fixture(1, name)
}

/// A few minutes after the last thing in the fixtures.
fn later() -> Arc<Phone> {
    Phone::new("2026-03-10T03:20:00-04:00", "America/New_York")
}

const OLD_TABLES: [&str; 10] =
    ["episode", "night", "item", "item_schedule", "routine", "zone_seen", "dose", "ledger", "setting", "undo"];

/// What both legs were called until schema 2, leg by leg.
fn leg_by_leg(body: &str) -> String {
    let parts: Vec<String> = serde_json::from_str(body).unwrap();
    let mut now: Vec<&str> = Vec::new();
    for part in &parts {
        match part.as_str() {
            "feet" => now.extend(["left_foot", "right_foot"]),
            "calves" => now.extend(["left_calf", "right_calf"]),
            "thighs" => now.extend(["left_thigh", "right_thigh"]),
            other => now.push(other),
        }
    }
    serde_json::to_string(&now).unwrap()
}

#[test]
fn every_row_of_a_schema_1_diary_is_there_in_the_newest() {
    for name in FIXTURES {
        let (_folder, path) = first(name);
        let before = all_rows(&path, &OLD_TABLES);
        assert_eq!((before["episode"].len(), before["night"].len(), before["undo"].len()), (9, 5, 3), "{name}");
        drop(App::open(path.clone(), later()).unwrap());
        let after = all_rows(&path, &OLD_TABLES);

        for table in ["zone_seen", "ledger"] {
            assert_eq!(after[table], before[table], "{name}: {table}");
        }
        let same = |table: &str, new: &[&str]| {
            let kept: Vec<Row> = after[table].iter().map(|r| without(r, new)).collect();
            assert_eq!(kept, before[table], "{name}: {table}");
        };
        same("item", &["form", "substances", "compound", "strength", "unit", "pieces", "steps"]);
        same("item_schedule", &["paused", "until"]);
        same("dose", &["followed", "reason", "dose", "pieces"]);
        same("routine", &["evenings", "breakfast", "lunch", "dinner", "usual", "night", "night_bedtime"]);
        // What was added from our own suggestions is known to hold what its name says.
        let substances: Vec<String> = after["item"].iter().map(|row| text(row, "substances")).collect();
        assert_eq!(substances, ["[\"iron\"]", "[\"vitamin_c\"]", "[\"magnesium\"]", "[]"], "{name}");
        same("setting", &["created", "changed", "version", "deleted"]);

        // Episodes: all but the legs, and what is new is empty.
        assert_eq!(after["episode"].len(), before["episode"].len());
        for (now, then) in after["episode"].iter().zip(&before["episode"]) {
            assert_eq!(without(now, &["body", "own_sensations", "own_relief"]), without(then, &["body"]));
            assert_eq!(text(now, "body"), leg_by_leg(&text(then, "body")));
            assert_eq!((text(now, "own_sensations"), text(now, "own_relief")), ("[]".to_owned(), "[]".to_owned()));
        }

        // Nights: named by their date now, everything else as it was.
        assert_eq!(after["night"].len(), before["night"].len());
        for then in &before["night"] {
            let now = after["night"].iter().find(|n| n["id"] == then["night"]).unwrap();
            assert_eq!(without(now, &["id", "awake_minutes", "rest", "note"]), without(then, &["id", "night"]));
            assert_eq!(
                (&now["awake_minutes"], &now["rest"], &now["note"]),
                (&Value::Null, &Value::Null, &Value::Text(String::new()))
            );
        }

        // What can still be undone: the same, leg by leg.
        for (now, then) in after["undo"].iter().zip(&before["undo"]) {
            assert_eq!(without(now, &["before"]), without(then, &["before"]));
            match (&now["before"], &then["before"]) {
                (Value::Text(now), Value::Text(then)) => {
                    let mut then: serde_json::Value = serde_json::from_str(then).unwrap();
                    then["body"] = leg_by_leg(then["body"].as_str().unwrap()).into();
                    assert_eq!(serde_json::from_str::<serde_json::Value>(now).unwrap(), then);
                }
                (now, then) => assert_eq!(now, then),
            }
        }
    }
}

#[test]
fn an_old_diary_reads_and_undoes_as_a_new_one() {
    for name in FIXTURES {
        let (_folder, path) = first(name);
        let undo: Vec<String> = all_rows(&path, &["undo"])["undo"].iter().map(|r| text(r, "id")).collect();
        let app = App::open(path.clone(), later()).unwrap();
        assert!(!app.first_run().unwrap());
        let tonight = app.episodes(night("2026-03-09")).unwrap();
        assert_eq!(tonight.len(), 1, "{name}: the deleted and the undone stay away");
        assert_eq!(tonight[0].detail.body, [BodyPart::LeftThigh, BodyPart::RightThigh]);
        // The last change, then the one before: the newest undo ids sort last.
        app.undo(&undo[2]).unwrap();
        let body = |app: &App| app.episode(&tonight[0].id).unwrap().detail.body;
        assert_eq!(body(&app), [BodyPart::LeftFoot, BodyPart::RightFoot, BodyPart::Arms], "{name}");
        assert_eq!(app.episode(&tonight[0].id).unwrap().detail.note, "a \"feet\" note");
        assert_eq!(app.undo(&undo[1]), Err(Error::UndoOver), "an undo is a change too");

        let noted = app.episodes(night("2026-03-05")).unwrap().remove(0).detail;
        assert_eq!(noted.note, "\"feet\" and [\"calves\"] as I wrote them");
        assert_eq!(noted.body.len(), 8);
        let told = app.night(night("2026-03-05")).unwrap().unwrap().entry;
        assert_eq!((told.bed, told.up, told.awakenings), (Some(time("22:40")), Some(time("06:50")), Some(2)));
        assert_eq!(app.plan().unwrap().items.len(), 3);
        assert_eq!(app.tonight().unwrap().episodes.len(), 1);
        drop(app);

        // The sums were made with the update, not with the first change after it.
        let mut store = Store::open(&path, at("2026-03-10T08:00:00Z")).unwrap();
        let kept = store.read(|db| sums::nights(db, night("2026-03-01"), night("2026-03-31"))).unwrap();
        assert_eq!(kept.len(), 7, "{name}");
        store.check().unwrap();
    }
}

#[test]
fn a_copy_is_kept_before_and_none_at_the_next_opening() {
    for name in FIXTURES {
        let (folder, path) = first(name);
        let before = all_rows(&path, &OLD_TABLES);
        let app = App::open(path.clone(), later()).unwrap();
        let kept = app.kept_files().unwrap();
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].reason, kept[0].at), (KeptReason::BeforeUpdate, at("2026-03-10T03:20:00-04:00")));
        assert_eq!(kept[0].words, "Before an update, Tue 10 Mar, 03:20");
        assert_eq!(all_rows(&folder.path().join(&kept[0].name), &OLD_TABLES), before, "{name}");
        app.pause().unwrap();
        drop(App::open(path.clone(), later()).unwrap());
        assert_eq!(app.kept_files().unwrap().len(), 1);
    }
}

/// A new diary needs no copy of nothing.
#[test]
fn a_new_diary_keeps_nothing() {
    let (app, _folder) = open(&later());
    assert_eq!(app.kept_files().unwrap(), []);
}

#[test]
fn stopped_at_any_step_an_old_diary_comes_up_to_date_at_the_next_opening() {
    let (_folder, reference) = first("cut-off.db");
    drop(App::open(reference.clone(), later()).unwrap());
    let expected = all_rows(&reference, &OLD_TABLES);
    let (_other, old) = first("cut-off.db");
    let before = all_rows(&old, &OLD_TABLES);

    // A copy cut in the middle; a whole copy not yet named; a named one and no update yet.
    let whole = {
        let (folder, path) = first("cut-off.db");
        let app = App::open(path, later()).unwrap();
        fs::read(folder.path().join(&app.kept_files().unwrap()[0].name)).unwrap()
    };
    let left: [(&str, &[u8]); 3] =
        [(".keeping", &whole[..20_000]), (".keeping", &whole), (".before-update-1773126000000", &whole)];
    for (end, bytes) in left {
        let (folder, path) = first("cut-off.db");
        fs::write(beside(&path, end), bytes).unwrap();
        fs::write(beside(&path, ".keeping-journal"), "left over").unwrap();
        let app = App::open(path.clone(), later()).unwrap();
        assert_eq!(all_rows(&path, &OLD_TABLES), expected, "{end}");
        assert_eq!(app.kept_files().unwrap().len(), 1, "{end}: of one update, one copy");
        for kept in app.kept_files().unwrap() {
            assert_eq!(all_rows(&folder.path().join(kept.name), &OLD_TABLES), before, "{end}");
        }
        assert!(!beside(&path, ".keeping").exists() && !beside(&path, ".keeping-journal").exists());
    }

    // The update itself cut in the middle: its pages in the log, its commit not.
    let (_folder, path) = first("cut-off.db");
    let full = {
        let (_folder, path) = first("cut-off.db");
        let db = Connection::open(&path).unwrap();
        db.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = 5; BEGIN").unwrap();
        db.execute_batch(include_str!("../migrations/0002_whole_diary.sql")).unwrap();
        db.execute_batch("PRAGMA user_version = 2; COMMIT").unwrap();
        fs::read(beside(&path, "-wal")).unwrap()
    };
    let already = fs::metadata(beside(&path, "-wal")).unwrap().len() as usize;
    assert!(full.len() > already + 4 * 4120, "the update wrote many pages");
    for cut in [already + 24, already + 4120, already + 2 * 4120 + 1000, full.len() - 4120, full.len() - 1] {
        let (_folder, path) = first("cut-off.db");
        fs::write(beside(&path, "-wal"), &full[..cut]).unwrap();
        assert_eq!(all_rows(&path, &OLD_TABLES), before, "a half written update is none");
        drop(App::open(path.clone(), later()).unwrap());
        assert_eq!(all_rows(&path, &OLD_TABLES), expected);
    }
}

#[test]
fn an_old_diary_that_is_damaged_is_not_updated_and_no_copy_passes_for_whole() {
    let (folder, path) = first("settled.db");
    let mut bytes = fs::read(&path).unwrap();
    // The second page: the table of episodes.
    bytes[4096..8192].fill(0xA5);
    fs::write(&path, &bytes).unwrap();
    assert_eq!(App::open(path.clone(), later()).err(), Some(Error::Damaged));
    assert!(fs::read(&path).unwrap() == bytes);
    let ours = |e: std::io::Result<fs::DirEntry>| e.unwrap().file_name().into_string().unwrap();
    let mut left: Vec<String> = fs::read_dir(folder.path()).unwrap().map(ours).collect();
    left.retain(|name| !name.ends_with("-wal") && !name.ends_with("-shm"));
    assert_eq!(left, ["diary.db"]);
}

#[test]
fn a_newer_diary_is_refused_untouched_and_nothing_is_kept() {
    let (folder, path) = first("settled.db");
    Connection::open(&path).unwrap().pragma_update(None, "user_version", SCHEMA_VERSION + 1).unwrap();
    let bytes = fs::read(&path).unwrap();
    let newer = Error::NewerVersion { found: SCHEMA_VERSION + 1, supported: SCHEMA_VERSION };
    assert_eq!(App::open(path.clone(), later()).err(), Some(newer));
    assert!(fs::read(&path).unwrap() == bytes);
    assert!(fs::read_dir(folder.path()).unwrap().all(|e| !e.unwrap().file_name().to_string_lossy().contains("before")));
}
