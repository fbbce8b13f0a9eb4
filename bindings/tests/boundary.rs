//! The boundary itself: a fault inside comes out as an error, and a listener may call back.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::sync::{Arc, Mutex, OnceLock};

use stillnight::{ChangeListener, Device, Instant, Stillnight, StillnightError, Topic, ZoneRules};

/// A phone in UTC, whose clock may break.
struct Phone {
    broken: Mutex<bool>,
}

impl Device for Phone {
    fn now(&self) -> Instant {
        assert!(!*self.broken.lock().unwrap(), "a fault in foreign code");
        Instant(1_773_108_720_000)
    }
    fn zone(&self) -> String {
        "UTC".to_owned()
    }
    fn zone_rules(&self, name: String) -> Option<ZoneRules> {
        Some(ZoneRules { name, first_offset_seconds: 0, transitions: Vec::new() })
    }
    fn language(&self) -> String {
        "en".to_owned()
    }
    fn hours24(&self) -> bool {
        true
    }
}

fn open(phone: &Arc<Phone>) -> (Arc<Stillnight>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("diary.db").to_string_lossy().into_owned();
    (Stillnight::open(path, phone.clone()).unwrap(), folder)
}

#[test]
fn a_panic_comes_out_as_an_error_and_the_diary_goes_on() {
    let phone = Arc::new(Phone { broken: Mutex::new(false) });
    let (diary, _folder) = open(&phone);
    *phone.broken.lock().unwrap() = true;
    assert_eq!(diary.record_episode(0).unwrap_err(), StillnightError::Internal);
    *phone.broken.lock().unwrap() = false;
    assert!(diary.record_episode(0).is_ok());
    assert_eq!(diary.tonight().unwrap().episodes.len(), 1);
}

/// Asks the diary again from inside the call, as a shell might.
#[derive(Default)]
struct Asking {
    diary: OnceLock<Arc<Stillnight>>,
    seen: Mutex<Vec<(Vec<Topic>, i64, usize)>>,
}

impl ChangeListener for Asking {
    fn on_change(&self, topics: Vec<Topic>, revision: i64) {
        let episodes = self.diary.get().unwrap().tonight().unwrap().episodes.len();
        self.seen.lock().unwrap().push((topics, revision, episodes));
    }
}

#[test]
fn a_listener_is_told_after_the_commit_and_may_call_back() {
    let (diary, _folder) = open(&Arc::new(Phone { broken: Mutex::new(false) }));
    let asking = Arc::new(Asking::default());
    assert!(asking.diary.set(diary.clone()).is_ok());
    diary.listen(Some(asking.clone())).unwrap();
    let recorded = diary.record_episode(0).unwrap();
    diary.undo(recorded.undo).unwrap();
    assert!(diary.record_episode(-1).is_err());
    let seen = asking.seen.lock().unwrap().clone();
    assert_eq!(seen, [(vec![Topic::Diary], 1, 1), (vec![Topic::Diary], 2, 0)]);
    diary.listen(None).unwrap();
}

#[test]
fn calls_from_many_threads_are_all_kept() {
    let (diary, _folder) = open(&Arc::new(Phone { broken: Mutex::new(false) }));
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| (0..25).for_each(|_| drop(diary.record_episode(0).unwrap())));
        }
    });
    assert_eq!(diary.tonight().unwrap().episodes.len(), 200);
}
