//! What is taken in can be looked at, changed, and taken in again: no row that could not be entered gets in.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::everything::with_everything;
use crate::phone::*;
use serde_json::{json, Value};
use stillnight_core::app::App;
use stillnight_core::diary::ScoreKind;
use stillnight_core::error::{Error, Result};
use stillnight_core::exchange::Staged;
use stillnight_core::reminders::Answer;
use tempfile::TempDir;

const NOW: &str = "2026-11-20T21:00:00+01:00";

/// An export with a row of everything, to be altered.
struct Export {
    phone: Arc<Phone>,
    document: Value,
    folder: TempDir,
}

impl Export {
    fn new() -> Export {
        let phone = Phone::new(NOW, "Europe/Berlin");
        let (app, folder) = open(&phone);
        with_everything(&app);
        app.record_episode(5).unwrap();
        app.check_in(told("2026-11-19", "23:00", "23:30", "07:00", 1)).unwrap();
        app.record_score(ScoreKind::Severity, "2026-11-19".parse().unwrap(), 12).unwrap();
        app.finish_first_run().unwrap();
        phone.set("2026-11-20T23:00:00+01:00");
        let due = app.add_item(item("Zinc", "10 mg", daily(&["23:30"]))).unwrap();
        phone.set("2026-11-21T00:30:00+01:00");
        let showing = app.reminders(64).unwrap().showing;
        let of_zinc = showing.iter().find(|r| r.id.contains(&due.id)).unwrap();
        app.answer(&of_zinc.id, Answer::Taken).unwrap();
        let path = folder.path().join("out.json");
        app.export_json(&path, None).unwrap();
        let document = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
        Export { phone, document, folder }
    }

    /// The export with a cell of the first row of a table changed.
    fn with(&self, table: &str, column: &str, value: Value) -> PathBuf {
        let mut tables = self.document["tables"].clone();
        *tables[table][0].get_mut(column).expect(column) = value;
        let path = self.folder.path().join("altered.json");
        let schema = &self.document["schema"];
        fs::write(&path, format!(r#"{{"format":"stillnight","schema":{schema},"made":0,"tables":{tables}}}"#)).unwrap();
        path
    }

    fn take(&self, file: &Path) -> (App, TempDir, Result<Staged>) {
        let (app, folder) = open(&self.phone);
        let staged = app.stage(file, "", None);
        if staged.is_ok() {
            app.restore_staged(None).unwrap();
        }
        (app, folder, staged)
    }

    fn taken(&self, table: &str, column: &str, value: Value) -> bool {
        let (app, folder, staged) = self.take(&self.with(table, column, value));
        match staged {
            Ok(_) => {
                comes_back(&app, folder.path());
                true
            }
            Err(error) => {
                assert_eq!(error, Error::BackupDamaged, "{table}.{column}");
                false
            }
        }
    }
}

/// A diary that was taken goes out and comes in again, whichever way.
fn comes_back(app: &App, folder: &Path) {
    app.export_json(&folder.join("again.json"), None).unwrap();
    app.export_csv(&folder.join("again"), None).unwrap();
    app.stage(&folder.join("again.json"), "", None).unwrap();
    app.stage(&folder.join("again"), "", None).unwrap();
}

#[test]
fn a_text_is_as_long_as_it_may_be_entered() {
    let export = Export::new();
    let text = |length: usize| json!("\u{1}".repeat(length));
    let (note, name, zone) = (2_000, 80, 128);
    for (table, column, most) in [
        ("episode", "note", note),
        ("night", "note", note),
        ("item", "note", note),
        ("panel", "note", note),
        ("item", "name", name),
        ("item", "dose", name),
        ("item", "form", name),
        ("dose", "dose", name),
        ("panel", "laboratory", name),
        ("episode", "zone", zone),
        ("night", "zone", zone),
        ("zone_seen", "zone", zone),
        ("setting", "value", 16_000),
    ] {
        assert!(export.taken(table, column, text(most)), "{table}.{column} of {most}");
        assert!(!export.taken(table, column, text(most + 1)), "{table}.{column} of {}", most + 1);
    }
    // Space around a text is cut off when it is entered, and counts when it is taken.
    assert!(!export.taken("item", "dose", json!(" ".repeat(50_000))));
    assert!(!export.taken("lab_result", "value", json!(format!("{}12", " ".repeat(50_000)))));
}

#[test]
fn a_list_is_as_long_as_it_may_be_entered() {
    let export = Export::new();
    let own = |count: usize, length: usize| (0..count).map(|n| format!("{n}{}", "\u{1}".repeat(length - 1))).collect::<Vec<_>>();
    let relief = |count, length| own(count, length).iter().map(|name| json!({"name": name, "helped": true})).collect::<Vec<_>>();
    assert!(export.taken("episode", "own_sensations", json!(own(5, 60))));
    assert!(
        !export.taken("episode", "own_sensations", json!(own(6, 60)))
            && !export.taken("episode", "own_sensations", json!(own(5, 61)))
    );
    assert!(export.taken("episode", "own_relief", json!(relief(5, 60))));
    assert!(
        !export.taken("episode", "own_relief", json!(relief(6, 60)))
            && !export.taken("episode", "own_relief", json!(relief(5, 61)))
    );
    for (table, column, one) in [
        ("episode", "sensations", json!("aching")),
        ("episode", "body", json!("left_foot")),
        ("episode", "relief", json!({"kind": "heat", "helped": true})),
        ("item", "substances", json!("iron")),
        ("routine", "usual", json!({"time": "08:00:00", "substance": "coffee"})),
    ] {
        assert!(!export.taken(table, column, json!(vec![one; 2_000])), "{table}.{column}");
    }
}

#[test]
fn pieces_of_a_dose_are_as_many_as_a_dose_may_have() {
    let export = Export::new();
    for (pieces, taken) in [(0, false), (1, true), (100_000, true), (100_001, false), (1 << 31, false), (1_i64 << 53, false)] {
        assert_eq!(export.taken("dose", "pieces", json!(pieces)), taken, "{pieces}");
    }
}

#[test]
fn a_row_changed_at_the_end_of_time_can_still_be_changed_and_taken_again() {
    let export = Export::new();
    let day = "2026-11-19".parse().unwrap();
    for (column, most) in [("changed", 7_258_118_400_000_i64), ("version", 1 << 53)] {
        assert!(!export.taken("score", column, json!(most + 1)));
        let (app, folder, staged) = export.take(&export.with("score", column, json!(most)));
        staged.unwrap();
        for value in 1..4 {
            app.record_score(ScoreKind::Severity, day, value).unwrap();
        }
        comes_back(&app, folder.path());
        // And once more from there.
        app.restore_staged(None).unwrap();
        app.record_score(ScoreKind::Severity, day, 9).unwrap();
        comes_back(&app, folder.path());
    }
}

#[test]
fn a_row_is_deleted_or_it_is_not() {
    let export = Export::new();
    for (table, rows) in export.document["tables"].as_object().unwrap() {
        if rows[0].is_null() {
            continue;
        }
        for (deleted, taken) in [(0, true), (1, true), (2, false), (-1, false)] {
            assert_eq!(export.taken(table, "deleted", json!(deleted)), taken, "{table} {deleted}");
        }
    }
}

#[test]
fn a_schedule_that_begins_before_all_time_is_refused() {
    let export = Export::new();
    for from in [i64::MIN, i64::MAX, -2_208_988_800_001, 7_258_118_400_001] {
        assert!(!export.taken("item_schedule", "schedule", json!({"elapsed": {"minutes": 480, "from": from}})), "{from}");
    }
    assert!(export.taken("item_schedule", "schedule", json!({"elapsed": {"minutes": 480, "from": 0}})));
    let far = json!({"own": {"days": {"once": {"date": "+262000-01-01"}}, "timing": {"before_bed": {"minutes": 30}}}});
    assert!(!export.taken("item_schedule", "schedule", far));
}
