//! A diary of schema 3, with a plan in all its parts, comes up to date whole, by the update and by each file it can leave in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::old::{all_rows, text, FIXTURES};
use crate::phone::*;
use rusqlite::types::Value;
use serde_json::Value as Json;
use stillnight_core::app::App;
use stillnight_core::error::Error;
use stillnight_core::exchange::KeptReason;
use stillnight_core::plan::{Compound, OwnParty, Schedule, Substance};
use stillnight_core::reminders::DoseState;
use stillnight_core::store::Store;

/// Every table of schema 3.
const TABLES: [&str; 18] = [
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
    "stock",
    "spacing",
    "ledger",
    "setting",
    "undo",
    "night_sum",
    "day_sum",
];
const PASSPHRASE: &str = "lamp river onion clock";

fn left(name: &str) -> (tempfile::TempDir, PathBuf) {
    crate::old::fixture(3, name)
}

/// The minute of the last thing in the fixtures.
fn then() -> Arc<Phone> {
    Phone::new("2026-10-31T03:00:00+09:00", "Asia/Tokyo")
}

fn export(app: &App, folder: &Path) -> Json {
    let path = folder.join("now.json");
    app.export_json(&path, None).unwrap();
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn every_row_of_a_schema_3_diary_is_there_in_the_newest() {
    for name in FIXTURES {
        let (_folder, path) = left(name);
        let before = all_rows(&path, &TABLES);
        for table in TABLES {
            assert!(!before[table].is_empty(), "{table}");
        }
        drop(App::open(path.clone(), then()).unwrap());
        let after = all_rows(&path, &TABLES);
        assert_eq!(after, before, "{name}: this step adds tables, and changes none");
        let new = all_rows(&path, &["panel", "lab_result"]);
        assert!(new["panel"].is_empty() && new["lab_result"].is_empty(), "nobody typed a result");
        Store::open(&path, at("2026-10-31T04:00:00+09:00")).unwrap().check().unwrap();
    }
}

#[test]
fn a_plan_of_schema_3_reads_as_a_new_one() {
    for name in FIXTURES {
        let (_folder, path) = left(name);
        let app = App::open(path, then()).unwrap();
        let plan = app.plan().unwrap();
        let named = |name: &str| plan.items.iter().find(|i| i.item.entry.name == name).unwrap();
        let tablets = named("Iron with C");
        assert_eq!(tablets.item.entry.substances, [Substance::Iron, Substance::VitaminC]);
        assert_eq!((tablets.item.entry.compound, tablets.item.entry.pieces), (Some(Compound::FerrousSulfate), Some(1500)));
        assert_eq!((tablets.title.as_str(), tablets.item.entry.steps.len()), ("Iron with C 400 mg", 1));
        assert!(tablets.left.is_some_and(|left| left < 50_000), "counted twice, and taken from: {:?}", tablets.left);
        assert!(named("Drops").paused && matches!(named("Drops").item.entry.schedule, Schedule::Elapsed { minutes: 480, .. }));
        assert_eq!((plan.routine.dinner, plan.routine.breakfast), (Some(time("19:00")), Some(time("07:30"))));
        assert_eq!((plan.routine.usual.len(), plan.routine.evenings[4]), (1, time("23:45")));
        assert!(!plan.items.iter().any(|i| i.item.entry.name == "Paracetamol"), "it has ended");

        let timetable = app.timetable(None).unwrap();
        assert_eq!(timetable.own_rules.len(), 1, "the other was removed");
        assert_eq!(timetable.own_rules[0].first, OwnParty::Substance { substance: Substance::Zinc });
        let draw = app.blood_draws().unwrap().remove(0);
        assert_eq!((draw.at, draw.prepared), (at("2026-11-05T08:00:00+09:00"), None));
        assert_eq!(app.tonight().unwrap().bedtime_words, "04:30", "shifted for this night");
        // By the clock of Tokyo it was the next day.
        let skipped = app.doses_on("2026-10-23".parse().unwrap()).unwrap();
        let skipped = skipped.iter().find(|d| d.state == DoseState::Skipped && d.title.starts_with("Iron with C")).unwrap();
        assert_eq!((skipped.title.as_str(), skipped.state_words.as_str()), ("Iron with C 300 mg", "skipped: none left"));
        assert!(app.labs().unwrap().panels.is_empty());

        // The phone is asked to hold what it holds: the same reminders by the same names.
        let pending = app.reminders(60).unwrap().pending;
        let now: Vec<String> = pending.iter().map(|r| format!("{} {}", r.at.0, r.id)).collect();
        let was = fs::read_to_string(crate::old::folder(3).join("pending.txt")).unwrap();
        assert_eq!(now, was.lines().collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn what_could_still_be_undone_can_be_undone_after_the_update() {
    for name in FIXTURES {
        let (_folder, path) = left(name);
        let kept = all_rows(&path, &["undo"]).remove("undo").unwrap();
        let app = App::open(path.clone(), then()).unwrap();
        let undo = |area: &str| {
            // Ids of undo sort by when they were made.
            let id = kept.iter().rfind(|row| text(row, "area") == area).map(|row| text(row, "id")).unwrap();
            app.undo(&id)
        };
        undo("item_schedule").unwrap();
        assert!(app.plan().unwrap().items.iter().any(|i| i.item.entry.name == "Paracetamol"), "{name}");
        let own = || app.episodes(night("2026-10-30")).unwrap().remove(0).detail.own_sensations;
        undo("episode").unwrap();
        assert_eq!(own(), ["before"], "{name}");
        let dose = kept.iter().rfind(|row| text(row, "area") == "dose").map(|row| text(row, "row_id")).unwrap();
        undo("dose").unwrap();
        let row = all_rows(&path, &["dose"])["dose"].iter().find(|r| text(r, "id") == dose).unwrap().clone();
        assert_eq!(row["answer"], Value::Null, "{name}");
        assert_eq!(undo("dose"), Err(Error::UndoOver), "an undo is a change too");
    }
}

#[test]
fn the_diary_is_kept_as_it_was_before_the_update_and_can_be_gone_back_to() {
    for name in FIXTURES {
        let (folder, path) = left(name);
        let before = all_rows(&path, &TABLES);
        let app = App::open(path, then()).unwrap();
        let kept = app.kept_files().unwrap();
        assert_eq!((kept.len(), kept[0].reason), (1, KeptReason::BeforeUpdate));
        assert_eq!(all_rows(&folder.path().join(&kept[0].name), &TABLES), before, "{name}");
        let updated = export(&app, folder.path());
        app.record_episode(0).unwrap();
        let staged = app.stage_kept(&kept[0].name, None).unwrap();
        assert_eq!((staged.unreadable, staged.merge.added, staged.merge.changed), (0, 0, 0), "{name}");
        app.restore_staged(None).unwrap();
        assert_eq!(export(&app, folder.path()), updated, "{name}");
    }
}

#[test]
fn an_export_of_schema_3_comes_in_as_the_updated_diary_in_each_form() {
    let (folder, path) = left("settled.db");
    let updated = export(&App::open(path, then()).unwrap(), folder.path());
    let released: Json = serde_json::from_slice(&fs::read(crate::old::folder(3).join("export.json")).unwrap()).unwrap();
    assert_eq!(released["schema"], 3);
    for (table, was) in released["tables"].as_object().unwrap() {
        assert_eq!(&updated["tables"][table], was, "{table}");
    }
    for form in ["export.json", "export", "backup.age"] {
        let (app, own) = open(&then());
        let staged = app.stage(&crate::old::folder(3).join(form), PASSPHRASE, None).unwrap();
        assert_eq!((staged.made, staged.unreadable, staged.merge.changed), (at("2026-10-31T03:00:00+09:00"), 0, 0), "{form}");
        assert_eq!(app.merge_staged(None).unwrap().counts, staged.merge, "{form}");
        assert_eq!(export(&app, own.path()), updated, "{form}");
        // The diary it left has it all already.
        let (_other, path) = left("cut-off.db");
        let app = App::open(path, then()).unwrap();
        let merge = app.stage(&crate::old::folder(3).join(form), PASSPHRASE, None).unwrap().merge;
        assert_eq!((merge.added, merge.changed, merge.removed), (0, 0, 0), "{form}");
    }
}
