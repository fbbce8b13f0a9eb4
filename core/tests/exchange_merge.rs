//! Copies of a diary that went on apart become one, whoever merges what into what, and nothing is lost.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use crate::phone::*;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{json, Value};
use stillnight_core::app::App;
use stillnight_core::diary::{Drink, Exposure, ExposureEntry, Intensity, NightEntry, ProgrammePart, Rest, ScoreKind};
use stillnight_core::labs::{Analyte, LabResult, PanelEntry};
use stillnight_core::plan::{OwnParty, OwnSpacing, Routine, Substance};
use stillnight_core::reminders::Answer;
use stillnight_core::time::{CivilDate, Instant, HOUR, MINUTE};
use tempfile::TempDir;

/// A copy of the diary on a phone of its own.
struct Copy {
    phone: Arc<Phone>,
    app: App,
    folder: TempDir,
}

impl Copy {
    fn new(now: Instant) -> Copy {
        let phone = Phone::new("2026-11-20T21:00:00Z", "Europe/Berlin");
        phone.set_at(now);
        let (app, folder) = open(&phone);
        Copy { phone, app, folder }
    }

    fn export(&self) -> (PathBuf, Vec<u8>) {
        let path = self.folder.path().join("out.json");
        // `made` is the only thing that differs with the time of the export.
        let now = self.phone.now.lock().unwrap().0;
        self.phone.set_at(Instant(0));
        self.app.export_json(&path, None).unwrap();
        self.phone.set_at(Instant(now));
        let text = fs::read(&path).unwrap();
        (path, text)
    }

    fn merge(&self, file: &std::path::Path) {
        let staged = self.app.stage(file, "", None).unwrap();
        let merged = self.app.merge_staged(None).unwrap();
        assert_eq!(staged.merge, merged.counts);
        self.app.delete_merge_copy(&merged.kept, self.folder.path());
    }
}

trait Tidy {
    fn delete_merge_copy(&self, name: &str, folder: &std::path::Path);
}

impl Tidy for App {
    fn delete_merge_copy(&self, name: &str, folder: &std::path::Path) {
        fs::remove_file(folder.join(name)).unwrap();
    }
}

/// What a person does on one of the phones.
#[derive(Clone, Debug)]
enum Act {
    Record,
    Detail(usize, i32),
    Delete(usize),
    UndoLast,
    Night(u32, i32),
    DeleteNight(u32),
    Coffee(i32),
    Score(u32, i32),
    None(u32, bool),
    Programme(bool),
    Bedtime(u32),
    Shift(u32),
    AddItem,
    ChangeItem(usize, i32),
    EndItem(usize),
    Pause(usize, bool),
    Stock(usize, i64, bool),
    Spacing(i32),
    RemoveSpacing(usize),
    Panel(usize, i32),
    DeletePanel(usize),
    Answer(usize, bool),
    ClockBack(i64),
    MergeFrom(usize),
}

fn acts() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => Just(Act::Record),
        3 => (0..6usize, 1..11i32).prop_map(|(which, strength)| Act::Detail(which, strength)),
        2 => (0..6usize).prop_map(Act::Delete),
        2 => Just(Act::UndoLast),
        2 => (1..4u32, 0..5i32).prop_map(|(day, times)| Act::Night(day, times)),
        1 => (1..4u32).prop_map(Act::DeleteNight),
        1 => (1..200i32).prop_map(Act::Coffee),
        1 => (1..3u32, 0..41i32).prop_map(|(day, value)| Act::Score(day, value)),
        1 => (1..3u32, any::<bool>()).prop_map(|(day, alcohol)| Act::None(day, alcohol)),
        1 => any::<bool>().prop_map(Act::Programme),
        1 => (20..24u32).prop_map(Act::Bedtime),
        1 => (0..3u32).prop_map(Act::Shift),
        2 => Just(Act::AddItem),
        1 => (0..3usize, 1..9i32).prop_map(|(which, mg)| Act::ChangeItem(which, mg)),
        1 => (0..3usize).prop_map(Act::EndItem),
        1 => (0..3usize, any::<bool>()).prop_map(|(which, pauses)| Act::Pause(which, pauses)),
        1 => (0..3usize, 1..90i64, any::<bool>()).prop_map(|(which, pieces, added)| Act::Stock(which, pieces, added)),
        1 => (5..90i32).prop_map(Act::Spacing),
        1 => (0..3usize).prop_map(Act::RemoveSpacing),
        2 => (0..4usize, 1..90i32).prop_map(|(which, value)| Act::Panel(which, value)),
        1 => (0..4usize).prop_map(Act::DeletePanel),
        2 => (0..3usize, any::<bool>()).prop_map(|(which, taken)| Act::Answer(which, taken)),
        1 => (1..100i64).prop_map(Act::ClockBack),
        3 => (0..4usize).prop_map(Act::MergeFrom),
    ]
}

/// Does it; what makes no sense right now is left.
fn act(copies: &[Copy], on: usize, what: &Act, undo: &mut String) {
    let Copy { phone, app, .. } = &copies[on];
    let now = phone.now.lock().unwrap().plus(MINUTE);
    phone.set_at(now);
    let tonight = zone("Europe/Berlin").night(now);
    let nth = |which: usize| {
        let found = app.episodes(tonight).unwrap();
        (!found.is_empty()).then(|| found[which % found.len()].clone())
    };
    let noted = |key: stillnight_core::error::Result<String>, undo: &mut String| *undo = key.unwrap_or_default();
    match what {
        Act::Record => noted(app.record_episode(0).map(|r| r.undo), undo),
        Act::Detail(which, strength) => {
            if let Some(episode) = nth(*which) {
                let mut detail = episode.detail;
                detail.intensity = Some(Intensity::new(*strength).unwrap());
                noted(app.detail_episode(&episode.id, detail).map(|r| r.undo), undo);
            }
        }
        Act::Delete(which) => {
            if let Some(episode) = nth(*which) {
                noted(app.delete_episode(&episode.id).map(|r| r.undo), undo);
            }
        }
        Act::UndoLast => {
            let _ = app.undo(undo);
        }
        Act::Night(day, times) => {
            let mut entry = NightEntry::empty(night(&format!("2026-11-0{day}")));
            (entry.awakenings, entry.rest) = (Some(*times), Some(Rest::Fair));
            noted(app.check_in(entry).map(|r| r.undo), undo);
        }
        Act::DeleteNight(day) => noted(app.delete_night(night(&format!("2026-11-0{day}"))).map(|r| r.undo), undo),
        Act::Coffee(mg) => {
            let entry = ExposureEntry { exposure: Exposure::Caffeine { drink: Drink::Espresso, mg: *mg }, note: String::new() };
            noted(app.record_exposure(entry, 0).map(|r| r.undo), undo);
        }
        Act::Score(day, value) => {
            let date = CivilDate::from_ymd_opt(2026, 11, *day).unwrap();
            noted(app.record_score(ScoreKind::Severity, date, *value).map(|r| r.undo), undo);
        }
        Act::Bedtime(hour) => {
            let routine = Routine::of(time(&format!("{hour}:00")), time("07:00"));
            app.set_routine(routine).unwrap();
        }
        Act::AddItem => {
            app.add_item(item("Iron", "65 mg", daily(&["08:00", "20:00"]))).unwrap();
        }
        Act::None(day, alcohol) => {
            let part = if *alcohol { ProgrammePart::Alcohol } else { ProgrammePart::Caffeine };
            noted(app.say_none(night(&format!("2026-11-0{day}")), part).map(|r| r.undo), undo);
        }
        Act::Programme(starts) => {
            let done = if *starts { app.start_programme() } else { app.end_programme() };
            noted(done.map(|r| r.undo), undo);
        }
        Act::Shift(hour) => app.shift_bedtime((*hour > 0).then(|| time(&format!("0{hour}:30")))).unwrap(),
        Act::ChangeItem(which, mg) => {
            if let Some(item) = app.plan().unwrap().items.get(*which) {
                let entry = stillnight_core::plan::ItemEntry { dose: format!("{mg}0 mg"), ..item.item.entry.clone() };
                app.change_item(&item.item.id, entry).unwrap();
            }
        }
        Act::Pause(which, pauses) => {
            if let Some(item) = app.plan().unwrap().items.get(*which) {
                let id = &item.item.id;
                if *pauses {
                    app.pause_item(id, None).unwrap()
                } else {
                    app.resume_item(id).unwrap()
                }
            }
        }
        Act::Stock(which, pieces, added) => {
            if let Some(item) = app.plan().unwrap().items.get(*which) {
                app.count_stock(&item.item.id, pieces * 1000, *added).unwrap();
            }
        }
        Act::Spacing(minutes) => {
            let rule = OwnSpacing {
                id: app
                    .timetable(None)
                    .unwrap()
                    .own_rules
                    .first()
                    .filter(|_| minutes % 2 == 0)
                    .map_or_else(String::new, |r| r.id.clone()),
                first: OwnParty::Substance { substance: Substance::Zinc },
                second: OwnParty::Substance { substance: Substance::Calcium },
                minutes: *minutes,
                one_way: minutes % 3 == 0,
                words: String::new(),
            };
            app.put_spacing(rule).unwrap();
        }
        Act::RemoveSpacing(which) => {
            if let Some(rule) = app.timetable(None).unwrap().own_rules.get(*which) {
                app.remove_spacing(&rule.id).unwrap();
            }
        }
        Act::Panel(which, value) => {
            let known = app.labs().unwrap().panels.get(*which).map_or_else(String::new, |p| p.id.clone());
            let mut results = vec![LabResult::of(Analyte::Ferritin, &value.to_string(), "µg/L")];
            if value % 2 == 0 {
                results.push(LabResult::of(Analyte::Tsat, "18", "%"));
            }
            let entry = PanelEntry { results, ..PanelEntry::of(CivilDate::from_ymd_opt(2026, 11, 2).unwrap()) };
            let saved = app.put_panel(&known, entry, true).unwrap();
            noted(Ok(saved.saved.map(|s| s.undo).unwrap_or_default()), undo);
        }
        Act::DeletePanel(which) => {
            if let Some(panel) = app.labs().unwrap().panels.get(*which) {
                noted(app.delete_panel(&panel.id).map(|s| s.undo), undo);
            }
        }
        Act::EndItem(which) => {
            if let Some(item) = app.plan().unwrap().items.get(*which) {
                app.end_item(&item.item.id).unwrap();
            }
        }
        Act::Answer(which, taken) => {
            let plan = app.reminders(20).unwrap();
            if let Some(reminder) = plan.pending.get(*which) {
                if !*taken {
                    app.raised(&reminder.id).unwrap();
                }
                let answer = if *taken { Answer::Taken } else { Answer::Snooze };
                let _ = app.answer(&reminder.id, answer);
            }
        }
        Act::ClockBack(minutes) => phone.set_at(now.plus(-minutes * MINUTE)),
        Act::MergeFrom(other) => {
            let other = other % copies.len();
            if other != on {
                copies[on].merge(&copies[other].export().0);
                undo.clear();
            }
        }
    }
}

type Rows = BTreeMap<(String, String), Value>;

/// The rows of an export, by table and key.
fn rows(export: &[u8]) -> Rows {
    let document: Value = serde_json::from_slice(export).unwrap();
    let tables = document["tables"].as_object().unwrap();
    let key = |row: &Value| row.get("id").or(row.get("key")).unwrap().as_str().unwrap().to_owned();
    tables
        .iter()
        .flat_map(|(table, rows)| rows.as_array().unwrap().iter().map(move |row| ((table.clone(), key(row)), row.clone())))
        .collect()
}

fn stamp(row: &Value) -> (i64, i64) {
    (row["changed"].as_i64().unwrap(), row["version"].as_i64().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn copies_that_went_on_apart_become_one_and_lose_nothing(
        clocks in vec(-72..72i64, 2..5),
        doings in vec((0..4usize, acts()), 10..60),
    ) {
        let copies: Vec<Copy> = clocks.iter().map(|h| Copy::new(at("2026-11-20T21:00:00Z").plus(h * HOUR))).collect();
        let mut undo = vec![String::new(); copies.len()];
        for (on, what) in &doings {
            let on = on % copies.len();
            act(&copies, on, what, &mut undo[on]);
        }
        let exports: Vec<(PathBuf, Vec<u8>)> = copies.iter().map(Copy::export).collect();
        // Whatever one copy has seen last of a row is there, whole; of two that tie, one of the two.
        let mut latest: BTreeMap<(String, String), Vec<Value>> = BTreeMap::new();
        for (_, export) in &exports {
            for (key, row) in rows(export) {
                let known = latest.entry(key).or_default();
                match known.first().map(|first| stamp(first).cmp(&stamp(&row))) {
                    Some(Ordering::Greater) => {}
                    Some(Ordering::Equal) => known.push(row),
                    None | Some(Ordering::Less) => *known = vec![row],
                }
            }
        }
        let fresh = [Copy::new(Instant(0)), Copy::new(Instant(0))];
        exports.iter().for_each(|(file, _)| fresh[0].merge(file));
        exports.iter().rev().for_each(|(file, _)| fresh[1].merge(file));
        let one = fresh[0].export().1;
        prop_assert!(one == fresh[1].export().1, "the order of merges matters");
        let merged = rows(&one);
        prop_assert_eq!(merged.len(), latest.len());
        for (key, row) in &merged {
            prop_assert!(latest[key].contains(row), "{:?} is {}, and was {:?}", key, row, latest[key]);
        }
        for (i, copy) in copies.iter().enumerate() {
            exports.iter().enumerate().filter(|(j, _)| *j != i).for_each(|(_, (file, _))| copy.merge(file));
            prop_assert!(copy.export().1 == one, "copy {} differs", i);
            copy.merge(&copy.export().0.clone());
            prop_assert!(copy.export().1 == one, "merging again changes something");
            // And the app can show it.
            copy.app.plan().unwrap();
            copy.app.tonight().unwrap();
            copy.app.reminders(20).unwrap();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_that_tie_in_everything_but_content_still_become_one(
        documents in vec(vec((0..4u32, 0..3i64, 0..3i64, 0..4i64, 0..2i64), 1..6), 3),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<PathBuf> = documents.iter().enumerate().map(|(i, rows)| {
            let mut scores: BTreeMap<String, Value> = BTreeMap::new();
            for (day, changed, version, value, deleted) in rows {
                let date = format!("2026-11-0{}", day + 1);
                let id = format!("severity/{date}");
                let row = json!({ "id": id, "kind": "severity", "date": date, "value": value, "created": 0, "changed": changed,
                    "version": version, "deleted": deleted });
                scores.insert(row["id"].as_str().unwrap().to_owned(), row);
            }
            let file = folder.path().join(format!("{i}.json"));
            fs::write(&file, document(scores.into_values().collect())).unwrap();
            file
        }).collect();
        let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        let ends: Vec<Vec<u8>> = orders.iter().map(|order| {
            let copy = Copy::new(Instant(0));
            order.iter().for_each(|i| copy.merge(&files[*i]));
            copy.export().1
        }).collect();
        prop_assert!(ends.windows(2).all(|w| w[0] == w[1]));
    }
}

/// An export with scores and nothing else.
fn document(scores: Vec<Value>) -> String {
    let empty = Copy::new(Instant(0)).export().1;
    let mut document: Value = serde_json::from_slice(&empty).unwrap();
    document["tables"]["score"] = Value::Array(scores);
    format!(r#"{{"format":"stillnight","schema":{},"made":0,"tables":{}}}"#, document["schema"], document["tables"])
}

#[test]
fn what_was_deleted_stays_deleted_though_the_clock_went_back() {
    let copy = Copy::new(at("2026-11-20T21:00:00Z"));
    let kept = copy.app.record_episode(0).unwrap().episode;
    let gone = copy.app.record_episode(10).unwrap().episode;
    let old = copy.folder.path().join("old.json");
    copy.app.export_json(&old, None).unwrap();
    copy.phone.set("2025-01-01T00:00:00Z");
    copy.app.delete_episode(&gone.id).unwrap();
    let mut detail = kept.detail.clone();
    detail.note = "written with a clock a year behind".to_owned();
    copy.app.detail_episode(&kept.id, detail.clone()).unwrap();
    copy.merge(&old);
    assert!(copy.app.episode(&gone.id).is_err());
    assert_eq!(copy.app.episode(&kept.id).unwrap().detail, detail);
}

#[test]
fn what_a_person_answered_stands_above_what_another_phone_merely_showed() {
    let one = Copy::new(at("2026-11-20T06:00:00Z"));
    one.app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
    let other = Copy::new(at("2026-11-20T06:00:00Z"));
    other.merge(&one.export().0);
    let reminder = one.app.reminders(1).unwrap().pending.remove(0);
    one.phone.set("2026-11-20T08:05:00Z");
    one.app.answer(&reminder.id, Answer::Taken).unwrap();
    // The other phone lay in a drawer and shows it at noon.
    other.phone.set("2026-11-20T11:00:00Z");
    other.app.raised(&reminder.id).unwrap();
    other.merge(&one.export().0);
    one.merge(&other.export().0);
    assert!(one.export().1 == other.export().1);
    assert!(!other.app.answer(&reminder.id, Answer::Taken).unwrap().counted, "it was taken");
}

#[test]
fn an_item_ended_by_a_clock_that_is_behind_is_ended() {
    let one = Copy::new(at("2026-11-20T12:00:00Z"));
    let iron = one.app.add_item(item("Iron", "65 mg", daily(&["09:00"]))).unwrap();
    let other = Copy::new(at("2026-11-20T10:30:00Z"));
    other.merge(&one.export().0);
    other.app.end_item(&iron.id).unwrap();
    assert!(other.app.plan().unwrap().items.is_empty());
    one.merge(&other.export().0);
    assert!(one.app.plan().unwrap().items.is_empty());
}
