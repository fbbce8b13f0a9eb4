//! A diary of schema 2, the first that was released, comes up to date whole, by the update and by each file it can leave in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::old::{all_rows, text, Row, FIXTURES};
use crate::phone::*;
use rusqlite::types::Value;
use serde_json::Value as Json;
use stillnight_core::app::App;
use stillnight_core::diary::{BodyPart, Drink, Exposure, ProgrammePart, ProgrammeState, Rest, ScoreKind};
use stillnight_core::error::Error;
use stillnight_core::exchange::KeptReason;
use stillnight_core::store::Store;

/// Every table of schema 2.
const TABLES: [&str; 16] = [
    "episode",
    "night",
    "exposure",
    "none_said",
    "score",
    "programme",
    "item",
    "item_schedule",
    "routine",
    "zone_seen",
    "dose",
    "ledger",
    "setting",
    "undo",
    "night_sum",
    "day_sum",
];
const PASSPHRASE: &str = "lamp river onion clock";

fn released(name: &str) -> (tempfile::TempDir, PathBuf) {
    crate::old::fixture(2, name)
}

/// The minute of the last thing in the fixtures.
fn then() -> Arc<Phone> {
    Phone::new("2026-10-31T03:00:00+09:00", "Asia/Tokyo")
}

/// A row in the columns that another has.
fn as_was(row: &Row, was: &Row) -> Row {
    row.iter().filter(|(c, _)| was.contains_key(*c)).map(|(c, v)| (c.clone(), v.clone())).collect()
}

fn export(app: &App, folder: &Path) -> Json {
    let path = folder.join("now.json");
    app.export_json(&path, None).unwrap();
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn every_row_of_a_schema_2_diary_is_there_in_the_newest() {
    for name in FIXTURES {
        let (_folder, path) = released(name);
        let before = all_rows(&path, &TABLES);
        let counts = ["episode", "night", "exposure", "item", "dose", "undo"].map(|t| before[t].len());
        assert_eq!(counts, [11, 9, 18, 7, 50, 11], "{name}");
        drop(App::open(path.clone(), then()).unwrap());
        let after = all_rows(&path, &TABLES);
        for table in TABLES {
            assert!(!before[table].is_empty(), "{table}");
            assert_eq!(after[table].len(), before[table].len(), "{name}: {table}");
            for (now, was) in after[table].iter().zip(&before[table]) {
                assert_eq!(&as_was(now, was), was, "{name}: {table}");
            }
        }

        // What is new says nothing that the person did not.
        let nothing = |table: &str, columns: &[&str]| {
            for (row, column) in after[table].iter().flat_map(|r| columns.iter().map(move |c| (r, c))) {
                let empty = [Value::Null, Value::Integer(0), Value::Text(String::new()), Value::Text("[]".to_owned())];
                assert!(empty.contains(&row[*column]), "{name}: {table}.{column} is {:?}", row[*column]);
            }
        };
        nothing("item", &["form", "compound", "strength", "unit", "pieces", "steps"]);
        nothing("item_schedule", &["paused", "until"]);
        nothing("routine", &["breakfast", "lunch", "dinner", "usual", "night", "night_bedtime"]);
        nothing("dose", &["followed", "reason", "dose", "pieces"]);
        // But what was added from our own suggestions is known to hold what its name says; what the person typed is not guessed at.
        let substances: BTreeMap<String, String> =
            after["item"].iter().map(|row| (text(row, "name"), text(row, "substances"))).filter(|(_, s)| s != "[]").collect();
        let known = [("Iron", r#"["iron"]"#), ("Magnesium glycinate", r#"["magnesium"]"#), ("Vitamin C", r#"["vitamin_c"]"#)];
        assert_eq!(substances, known.map(|(n, s)| (n.to_owned(), s.to_owned())).into(), "{name}");
        Store::open(&path, at("2026-10-31T04:00:00+09:00")).unwrap().check().unwrap();
    }
}

#[test]
fn a_released_diary_reads_as_a_new_one() {
    for name in FIXTURES {
        let (_folder, path) = released(name);
        let app = App::open(path, then()).unwrap();
        assert!(!app.first_run().unwrap());
        let own = app.episodes(night("2026-10-20")).unwrap().remove(0).detail;
        assert_eq!((own.own_relief[0].name.as_str(), own.own_relief[0].helped), ("Cold floor", true));
        assert_eq!(own.body, [BodyPart::LeftCalf, BodyPart::RightCalf, BodyPart::RightThigh]);
        let told = app.night(night("2026-10-25")).unwrap().unwrap().entry;
        assert_eq!((told.awakenings, told.awake_minutes, told.rest), (Some(6), Some(60), Some(Rest::Fair)));
        assert_eq!(app.night(night("2026-10-24")).unwrap().unwrap().entry.note, "only this");
        assert_eq!(app.own_words().unwrap().sensations, ["before", "soda water", "'ants'"]);
        assert_eq!(app.exposure_form().unwrap().own, ["-strange", "Cinnamon ☕"]);
        let scores = app.scores(ScoreKind::Severity).unwrap().scores;
        assert_eq!(scores.iter().map(|s| s.value).collect::<Vec<_>>(), [18, 22]);
        assert_eq!(app.programme().unwrap().state, ProgrammeState::NotStarted);

        let plan = app.plan().unwrap();
        let items: Vec<&str> = plan.items.iter().map(|i| i.title.as_str()).collect();
        let titles = ["Iron 65 mg", "Vitamin C 100 mg", "Magnesium glycinate 300 mg", "Market iron", "Pramipexole 0.125 mg"];
        assert_eq!(items, [&titles[..], &["Vitamin D 1000 IU"]].concat(), "{name}");
        assert_eq!(plan.routine.evenings[4], time("23:45"));
        assert_eq!(app.backup_schedule().unwrap().every_days, Some(7));

        // The phone is asked to hold what it holds: the same reminders by the same names.
        let pending = app.reminders(60).unwrap().pending;
        let now: Vec<String> = pending.iter().map(|r| format!("{} {}", r.at.0, r.id)).collect();
        let was = fs::read_to_string(crate::old::folder(2).join("pending.txt")).unwrap();
        assert_eq!(now, was.lines().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn what_could_still_be_undone_can_be_undone_after_the_update() {
    for name in FIXTURES {
        let (_folder, path) = released(name);
        let mut kept = all_rows(&path, &["undo"]).remove("undo").unwrap();
        let version = |row: &Row| match row["version_after"] {
            Value::Integer(version) => version,
            _ => panic!("no version"),
        };
        kept.sort_by_key(|row| -version(row));
        let app = App::open(path.clone(), then()).unwrap();
        let tonight = night("2026-10-30");
        let undo = |area: &str| {
            let index = kept.iter().position(|row| text(row, "area") == area).unwrap();
            app.undo(&text(&kept[index], "id")).unwrap();
        };
        let episode = || app.episodes(tonight).unwrap().remove(0).detail;
        assert_eq!(episode().body, [BodyPart::LeftThigh]);
        undo("episode");
        assert_eq!((episode().body, episode().own_sensations), (vec![BodyPart::Arms], vec!["before".to_owned()]), "{name}");

        let tea = || app.exposure_form().unwrap().today[0].entry.clone();
        assert_eq!(
            (tea().exposure, tea().note.as_str()),
            (Exposure::Caffeine { drink: Drink::GreenTea, mg: 45 }, "the second cup")
        );
        undo("exposure");
        assert_eq!((tea().exposure, tea().note.as_str()), (Exposure::Caffeine { drink: Drink::GreenTea, mg: 30 }, ""), "{name}");

        undo("night");
        assert_eq!(app.night(tonight).unwrap(), None, "{name}");
        undo("score");
        assert_eq!(app.scores(ScoreKind::Severity).unwrap().scores.len(), 1, "{name}");
        let lacks = || app.programme().unwrap().days[2].lacks.contains(&ProgrammePart::Alcohol);
        undo("programme");
        assert_eq!(app.programme().unwrap().state, ProgrammeState::Running, "{name}");
        assert!(!lacks());
        undo("none_said");
        assert!(lacks(), "{name}");

        // Taken after it had been put off: put off once more.
        let dose = kept.iter().find(|row| text(row, "area") == "dose").map(|row| text(row, "row_id")).unwrap();
        let row = || all_rows(&path, &["dose"])["dose"].iter().find(|r| text(r, "id") == dose).unwrap().clone();
        assert_eq!(row()["answer"], Value::Text("taken".to_owned()));
        undo("dose");
        assert_eq!(
            (&row()["answer"], &row()["snoozed_until"]),
            (&Value::Null, &Value::Integer(at("2026-10-31T03:10:00+09:00").0))
        );
        let pending = app.reminders(60).unwrap().pending;
        assert!(pending[0].id.contains(&dose) && pending[0].at == at("2026-10-31T03:10:00+09:00"), "{name}");
        let first = kept.iter().rfind(|row| text(row, "area") == "dose").map(|row| text(row, "id")).unwrap();
        assert_eq!(app.undo(&first), Err(Error::UndoOver), "an undo is a change too");
    }
}

#[test]
fn the_diary_is_kept_as_it_was_before_the_update_and_can_be_gone_back_to() {
    for name in FIXTURES {
        let (folder, path) = released(name);
        let before = all_rows(&path, &TABLES);
        let app = App::open(path.clone(), then()).unwrap();
        let kept = app.kept_files().unwrap();
        assert_eq!((kept.len(), kept[0].reason), (1, KeptReason::BeforeUpdate));
        assert_eq!(all_rows(&folder.path().join(&kept[0].name), &TABLES), before, "{name}");
        let updated = export(&app, folder.path());
        let rows: usize = updated["tables"].as_object().unwrap().values().map(|t| t.as_array().unwrap().len()).sum();
        assert!(rows > 100);

        app.record_episode(0).unwrap();
        let staged = app.stage_kept(&kept[0].name, None).unwrap();
        assert_eq!((staged.unreadable, staged.merge.added, staged.merge.changed), (0, 0, 0), "{name}");
        app.restore_staged(None).unwrap();
        assert_eq!(export(&app, folder.path()), updated, "{name}");
        app.pause().unwrap();
        let newest = App::open(path, then()).unwrap();
        let updates = newest.kept_files().unwrap().into_iter().filter(|k| k.reason == KeptReason::BeforeUpdate).count();
        assert_eq!(updates, 1, "no copy at the next opening");
    }
}

#[test]
fn an_export_of_schema_2_comes_in_as_the_updated_diary_in_each_form() {
    let (folder, path) = released("settled.db");
    let updated = export(&App::open(path, then()).unwrap(), folder.path());
    let released: Json = serde_json::from_slice(&fs::read(crate::old::folder(2).join("export.json")).unwrap()).unwrap();
    assert_eq!(released["schema"], 2);
    for (table, was) in released["tables"].as_object().unwrap() {
        let now = updated["tables"][table].as_array().unwrap();
        assert_eq!(now.len(), was.as_array().unwrap().len(), "{table}");
        for (now, was) in now.iter().zip(was.as_array().unwrap()) {
            for (column, cell) in was.as_object().unwrap() {
                assert_eq!(&now[column], cell, "{table}.{column}");
            }
        }
    }

    for form in ["export.json", "export", "backup.age"] {
        let (app, own) = open(&then());
        let staged = app.stage(&crate::old::folder(2).join(form), PASSPHRASE, None).unwrap();
        assert_eq!((staged.made, staged.unreadable, staged.merge.changed), (at("2026-10-31T03:00:00+09:00"), 0, 0), "{form}");
        assert_eq!(app.merge_staged(None).unwrap().counts, staged.merge, "{form}");
        assert_eq!(export(&app, own.path()), updated, "{form}");
        // The diary it left has it all already.
        let (_other, path) = self::released("cut-off.db");
        let app = App::open(path, then()).unwrap();
        let merge = app.stage(&crate::old::folder(2).join(form), PASSPHRASE, None).unwrap().merge;
        assert_eq!((merge.added, merge.changed, merge.removed), (0, 0, 0), "{form}");
    }
}
