//! The crash harness notices what is lost or half done: otherwise "0 lost" would say nothing.

// The functions that the tests share may stop a test too.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::sync::Arc;

use serde_json::{json, Value};
use stillnight_tests::api::Api;
use stillnight_tests::crash::{integrity, Kept, Session};

const NOW: i64 = 1_773_129_600_000;

fn open(path: &Path) -> Session {
    Session::open(&Arc::new(Api::load().unwrap()), path, NOW).unwrap()
}

fn acknowledged(session: &Session, kept: &mut Kept, name: &str, args: Value) -> Value {
    let result = session.must(name, args.clone()).unwrap();
    kept.acknowledge(name, &args, &result, NOW);
    result
}

/// Two items due together now, and one episode.
fn diary(path: &Path, kept: &mut Kept) -> (Session, String) {
    let session = open(path);
    let plan = |name: &str, schedule: Value| json!({"entry": {"name": name, "dose": "", "kind": "medicine", "schedule": schedule, "note": ""}});
    session.device.phone().now = NOW - 60_000;
    let own = json!({"own": {"days": "every_day", "timing": {"at": {"times": ["09:00"]}}}});
    let a = acknowledged(&session, kept, "add_item", plan("A", own));
    acknowledged(&session, kept, "add_item", plan("B", json!({"with": {"item": a["id"]}})));
    session.device.phone().now = NOW;
    acknowledged(&session, kept, "record_episode", json!({"minutes_ago": 0}));
    let showing = session.must("reminders", json!({"capacity": 1})).unwrap()["showing"][0]["id"].as_str().unwrap().to_owned();
    (session, showing)
}

#[test]
fn what_is_there_is_found_and_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    let mut kept = Kept::new();
    let (session, showing) = diary(&path, &mut kept);
    acknowledged(&session, &mut kept, "raised", json!({"reminder": showing}));
    acknowledged(&session, &mut kept, "answer", json!({"reminder": showing, "answer": "taken"}));
    drop(session);
    integrity(&path).unwrap();
    let session = open(&path);
    kept.verify(&session, None, NOW).unwrap();
    kept.verify_undo(&session, NOW).unwrap();
    assert!(kept.episodes().is_empty());
}

#[test]
fn a_lost_episode_item_or_answer_is_noticed() {
    for lost in ["episode", "item", "answer", "shown"] {
        let folder = tempfile::tempdir().unwrap();
        let mut kept = Kept::new();
        let (session, showing) = diary(&folder.path().join("a.db"), &mut kept);
        match lost {
            "episode" => kept.acknowledge(
                "record_episode",
                &json!({}),
                &json!({"undo": "u", "episode": {"id": "gone", "night": "2026-03-09"}}),
                NOW,
            ),
            "item" => kept.acknowledge("add_item", &json!({}), &json!({"id": "gone", "entry": {}}), NOW),
            "shown" => kept.acknowledge("raised", &json!({"reminder": showing}), &json!(null), NOW),
            _ => kept.acknowledge("answer", &json!({"reminder": showing, "answer": "taken"}), &json!({"counted": true}), NOW),
        }
        assert!(kept.verify(&session, None, NOW).is_err(), "{lost}");
    }
}

#[test]
fn a_call_under_way_may_have_happened_whole_but_not_by_half() {
    let folder = tempfile::tempdir().unwrap();
    let mut kept = Kept::new();
    let (session, showing) = diary(&folder.path().join("a.db"), &mut kept);
    let tap = ("record_episode".to_owned(), json!({"minutes_ago": 5}));
    kept.verify(&session, Some(&tap), NOW).unwrap();
    session.must(&tap.0, tap.1.clone()).unwrap();
    assert!(kept.clone().verify(&session, None, NOW).is_err(), "nobody asked for that episode");
    let other = ("record_episode".to_owned(), json!({"minutes_ago": 7}));
    assert!(kept.clone().verify(&session, Some(&other), NOW).is_err(), "another beginning");
    kept.verify(&session, Some(&tap), NOW).unwrap();
    assert_eq!(kept.episodes().len(), 2);

    let both = ("answer".to_owned(), json!({"reminder": showing, "answer": "taken"}));
    let first = showing.split('+').next().unwrap();
    session.must("answer", json!({"reminder": first, "answer": "taken"})).unwrap();
    assert!(kept.clone().verify(&session, Some(&both), NOW).unwrap_err().contains("half done"));
}

#[test]
fn a_damaged_file_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    drop(diary(&path, &mut Kept::new()));
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0xAA);
    std::fs::write(&path, bytes).unwrap();
    assert!(integrity(&path).is_err());
}
