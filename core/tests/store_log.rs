//! The write-ahead log: never in the file on a tap's path, laid out for the next taps, and empty of what was before.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use crate::phone::*;
use stillnight_core::diary::EpisodeDetail;

fn log(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}-wal", path.display()))
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|w| w == text.as_bytes())
}

#[test]
fn taps_write_over_a_log_that_neither_grows_nor_reaches_the_file_until_pause() {
    let phone = Phone::new("2026-03-10T03:12:00+01:00", "Europe/Berlin");
    let (app, folder) = open(&phone);
    let path = folder.path().join("diary.db");
    // As much on the first day as after pause, and when it is opened and let go of without a tap.
    for round in 0..3 {
        let laid_out = fs::metadata(log(&path)).unwrap().len();
        assert_eq!(laid_out, 512 * 1024, "{round}");
        let before = fs::read(&path).unwrap();
        for _ in 0..10 {
            app.record_episode(0).unwrap();
        }
        assert_eq!(fs::metadata(log(&path)).unwrap().len(), laid_out, "{round}");
        assert!(fs::read(&path).unwrap() == before, "a tap touched the file itself");
        app.pause().unwrap();
        assert!(fs::read(&path).unwrap() != before, "pause brought the taps into the file");
        let settled = (fs::read(&path).unwrap(), fs::read(log(&path)).unwrap());
        app.tonight().unwrap();
        app.pause().unwrap();
        assert!((fs::read(&path).unwrap(), fs::read(log(&path)).unwrap()) == settled, "there was nothing to bring");
    }
    assert_eq!(app.episodes(night("2026-03-09")).unwrap().len(), 30);
}

#[test]
fn what_was_overwritten_is_neither_in_the_file_nor_in_the_log_after_pause() {
    let phone = Phone::new("2026-03-10T03:12:00+01:00", "Europe/Berlin");
    let (app, folder) = open(&phone);
    let path = folder.path().join("diary.db");
    let episode = app.record_episode(0).unwrap().episode.id;
    let note = |text: &str| {
        let detail = EpisodeDetail { note: text.to_owned(), ..EpisodeDetail::default() };
        app.detail_episode(&episode, detail).unwrap();
    };
    note("secret-one");
    assert!(contains(&fs::read(log(&path)).unwrap(), "secret-one"));
    app.pause().unwrap();
    assert!(!contains(&fs::read(log(&path)).unwrap(), "secret-one"));
    // Beyond the hour in which it can be undone, at the next change.
    phone.set("2026-03-10T05:12:00+01:00");
    note("plain");
    phone.set("2026-03-10T07:12:00+01:00");
    note("plainer");
    app.pause().unwrap();
    for file in [path.clone(), log(&path)] {
        assert!(!contains(&fs::read(file).unwrap(), "secret-one"));
    }
    assert!(contains(&fs::read(&path).unwrap(), "plainer"));
}
