//! The hours of the night: which hours an episode covered, in which rows, and which hour is told as the most frequent.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use crate::rows::*;

#[test]
fn rows_are_weeks_up_to_half_a_year_and_months_beyond() {
    let diary = Diary::new();
    // 182 nights from a Monday, and one more.
    let weeks = diary.hours("2026-05-18", "2026-11-15");
    assert_eq!((weeks.rows.len(), weeks.rows[0].label.as_str()), (26, "18 May"));
    let months = diary.hours("2026-05-18", "2026-11-16");
    assert_eq!((months.rows.len(), months.rows[0].label.as_str()), (7, "May"));
    assert_eq!((months.rows[0].from, months.rows[0].to), (night("2026-05-18"), night("2026-05-31")));
    assert_eq!((weeks.hours.len(), weeks.hours[0].as_str(), weeks.hours[23].as_str()), (24, "12:00", "11:00"));
}

#[test]
fn a_night_counts_once_in_each_hour_it_was_restless() {
    let mut diary = Diary::new();
    let first = night("2026-11-09");
    diary.fill(|rows| {
        for n in 0..5 {
            rows.episode(plus(first, n), "23:10", None, None);
            rows.episode(plus(first, n), "23:40", None, Some(80));
        }
        rows.episode(plus(first, 5), "01:15", None, None);
        rows.calm(plus(first, 7));
    });
    let screen = diary.hours("2026-11-09", "2026-11-22");
    assert_eq!(screen.title, "Most often between 23:00 and 01:00");
    assert_eq!(
        screen.summary,
        "Mon 9 Nov to Sun 22 Nov: known for 7 of 14 nights, 6 with episodes. Most often between 23:00 and 01:00."
    );
    let row = &screen.rows[0];
    assert_eq!((row.known, row.nights[11], row.nights[12], row.nights[13]), (6, 5, 5, 1));
    assert_eq!(row.words, "Week of 9 Nov: Known: 6 of 7 nights. Most often between 23:00 and 01:00, in 5 nights");
    assert_eq!(screen.rows[1].words, "Week of 16 Nov: Known: 1 of 7 nights. No episode");
}

#[test]
fn an_hour_is_told_from_five_nights_with_episodes_on() {
    let mut diary = Diary::new();
    let first = night("2026-11-09");
    let title = |diary: &Diary| diary.hours("2026-11-09", "2026-11-22").title;
    diary.fill(|rows| rows.calm(first));
    assert_eq!(title(&diary), "Calm: no episode in the nights you checked in");
    diary.fill(|rows| (1..5).for_each(|n| rows.episode(plus(first, n), "02:30", None, None)));
    assert_eq!(title(&diary), "Episodes in 4 of 5 known nights");
    diary.fill(|rows| rows.episode(plus(first, 5), "22:30", None, None));
    assert_eq!(title(&diary), "Most often between 02:00 and 03:00");
}

#[test]
fn hours_that_are_equally_frequent_are_all_told_or_none_is() {
    let titled = |hours: &[&str]| {
        let mut diary = Diary::new();
        diary.fill(|rows| {
            for n in 0..5 {
                hours.iter().for_each(|at| rows.episode(plus(night("2026-11-09"), n), at, None, None));
            }
        });
        diary.hours("2026-11-09", "2026-11-22").title
    };
    assert_eq!(titled(&["21:00", "02:00"]), "Most often between 21:00 and 22:00 and between 02:00 and 03:00");
    assert_eq!(titled(&["21:00", "23:00", "02:00"]), "At many different hours");
    assert_eq!(titled(&["11:30"]), "Most often between 11:00 and 12:00", "the last hour ends at noon");
}

#[test]
fn an_episode_over_a_clock_change_covers_the_hours_it_lasted() {
    let mut diary = Diary::new();
    diary.fill(|rows| {
        // Two hours from half past one: the clock shows half past two, or half past four, when they are over.
        rows.episode(night("2026-10-24"), "01:30", None, Some(120));
        rows.episode(night("2026-03-28"), "01:30", None, Some(120));
    });
    for date in ["2026-10-24", "2026-03-28"] {
        let nights = &diary.hours(date, date).rows[0].nights;
        let covered: Vec<usize> = (0..24).filter(|hour| nights[*hour] == 1).collect();
        assert_eq!(covered, [13, 14, 15], "{date}");
    }
}
