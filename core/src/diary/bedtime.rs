//! Bedtime learned from what was told of past nights: the median by weekday, offered as the anchor for reminders.
//!
//! Decides from how many nights a median is worth offering. Never changes the routine by itself: the person does.

use chrono::{Datelike, Weekday};
use serde::{Deserialize, Serialize};

use super::NightEntry;
use crate::plan::Routine;
#[cfg(test)]
use crate::time::NightDate;
use crate::time::{after_noon, clock_after_noon, CivilDate, CivilTime};
use crate::words::Words;

/// The usual bedtime of one evening of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnedEvening {
    /// 1 (Monday) to 7.
    pub weekday: i32,
    /// Median bedtime; `None` with too few nights.
    pub bedtime: Option<CivilTime>,
    /// Nights it is from.
    pub nights: i32,
    /// "Fri: 23:40, from 7 nights".
    pub words: String,
}

/// What was learned, and what is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnedBedtime {
    /// Nights looked at.
    pub nights: i32,
    /// Median bedtime of all of them; `None` with too few nights.
    pub bedtime: Option<CivilTime>,
    /// Median time of getting up; `None` with too few nights.
    pub waking: Option<CivilTime>,
    /// Monday to Sunday.
    pub evenings: Vec<LearnedEvening>,
    /// The routine to offer; `None` with too few nights, or when it is what holds already.
    pub offer: Option<Routine>,
    /// "You usually go to bed at 23:40 (median of 23 nights)."
    pub words: String,
}

/// How many nights back are looked at: twelve weeks. Our choice: a habit, not last year's.
pub const NIGHTS_LOOKED_AT: i64 = 84;
/// Fewest nights for a median of all evenings. Our choice.
pub const NIGHTS_NEEDED: usize = 5;
/// Fewest nights for a median of one evening of the week. Our choice.
pub const EVENINGS_NEEDED: usize = 3;
/// Evenings that differ by less than this from the usual bedtime are taken for the same, in minutes. Our choice.
pub const SAME_WITHIN: i64 = 30;
/// A routine that differs by less than this is not worth offering, in minutes. Our choice.
pub const OFFERED_FROM: i64 = 15;

/// What the nights say. `nights` holds what was told, of any order; `routine` is what holds now.
pub fn learn(nights: &[NightEntry], routine: &Routine, words: &Words) -> LearnedBedtime {
    let beds: Vec<(Weekday, i64)> = nights.iter().filter_map(|n| Some((n.night.0.weekday(), after_noon(n.bed?)))).collect();
    let of = |weekday: Weekday| beds.iter().filter(|(w, _)| *w == weekday).map(|(_, m)| *m).collect::<Vec<_>>();
    let bedtime = median(beds.iter().map(|(_, m)| *m).collect(), NIGHTS_NEEDED);
    let waking = median(nights.iter().filter_map(|n| n.up.map(after_noon)).collect(), NIGHTS_NEEDED);
    let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let evenings: Vec<(Option<i64>, usize)> = week.iter().map(|w| (median(of(*w), EVENINGS_NEEDED), of(*w).len())).collect();
    let offer = bedtime.and_then(|usual| {
        let by_weekday: Vec<i64> = evenings.iter().map(|(m, _)| m.unwrap_or(usual)).collect();
        let alike = by_weekday.iter().all(|m| (m - usual).abs() < SAME_WITHIN);
        let offer = Routine {
            bedtime: clock_after_noon(usual),
            waking: waking.map_or(routine.waking, clock_after_noon),
            evenings: if alike { Vec::new() } else { by_weekday.into_iter().map(clock_after_noon).collect() },
            ..routine.clone()
        };
        // A bedtime that is the waking time is nothing to anchor to.
        offer.checked().ok().filter(|offer| differs(offer, routine, &week))
    });
    let shown = |m: i64| words.time(clock_after_noon(m));
    let summary = match bedtime {
        Some(usual) => {
            let values = [("time", shown(usual).into()), ("nights", (beds.len() as i64).into())];
            words.with("bedtime-usual", &values)
        }
        None => words.with("bedtime-too-few", &[("nights", (NIGHTS_NEEDED as i64).into())]),
    };
    let evening = |(index, (minutes, count)): (usize, &(Option<i64>, usize))| {
        let weekday = week.get(index).copied().unwrap_or(Weekday::Mon);
        let values = [("weekday", words.weekday(weekday).into()), ("nights", (*count as i64).into())];
        let line = match minutes {
            Some(m) => {
                let [weekday, nights] = values;
                words.with("bedtime-evening", &[weekday, nights, ("time", shown(*m).into())])
            }
            None => words.with("bedtime-evening-few", &values),
        };
        LearnedEvening { weekday: index as i32 + 1, bedtime: minutes.map(clock_after_noon), nights: *count as i32, words: line }
    };
    LearnedBedtime {
        nights: i32::try_from(beds.len()).unwrap_or(i32::MAX),
        bedtime: bedtime.map(clock_after_noon),
        waking: waking.map(clock_after_noon),
        evenings: evenings.iter().enumerate().map(evening).collect(),
        offer,
        words: summary,
    }
}

/// The lower median, to five minutes, if there are enough.
fn median(mut minutes: Vec<i64>, needed: usize) -> Option<i64> {
    if minutes.len() < needed.max(1) {
        return None;
    }
    minutes.sort_unstable();
    minutes.get((minutes.len() - 1) / 2).map(|m| (m + 2) / 5 * 5 % 1440)
}

fn differs(offer: &Routine, routine: &Routine, week: &[Weekday; 7]) -> bool {
    let far = |a: CivilTime, b: CivilTime| (after_noon(a) - after_noon(b)).abs() >= OFFERED_FROM;
    // Any seven days in a row meet every weekday once.
    let days = CivilDate::default().iter_days().take(week.len());
    far(offer.waking, routine.waking) || days.into_iter().any(|day| far(offer.bedtime_on(day), routine.bedtime_on(day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn night(day: u32, bed: &str) -> NightEntry {
        let date = NightDate(CivilDate::from_ymd_opt(2026, 3, day).unwrap_or_default());
        let time = |text| CivilTime::parse_from_str(text, "%H:%M").ok();
        NightEntry { bed: time(bed), up: time("07:00"), ..NightEntry::empty(date) }
    }

    fn routine(bedtime: &str) -> Routine {
        let time = |text| CivilTime::parse_from_str(text, "%H:%M").unwrap_or_default();
        Routine::of(time(bedtime), time("07:00"))
    }

    fn learned(nights: &[NightEntry], bedtime: &str) -> LearnedBedtime {
        learn(nights, &routine(bedtime), &Words::new("en", true))
    }

    #[test]
    fn five_nights_are_enough_and_four_are_not() {
        let nights: Vec<_> = (2..=6).map(|d| night(d, "23:40")).collect();
        let four = learned(&nights[..4], "23:00");
        assert_eq!((four.bedtime, four.offer), (None, None));
        assert_eq!(four.words, "After 5 nights with a bedtime, your usual one will stand here.");
        let five = learned(&nights, "23:00");
        assert_eq!(five.words, "You usually go to bed at 23:40 (median of 5 nights).");
        assert_eq!(five.offer, Some(routine("23:40")));
    }

    #[test]
    fn midnight_does_not_split_a_habit() {
        let nights: Vec<_> =
            ["23:50", "00:10", "23:40", "00:30", "00:05"].iter().zip(2..).map(|(bed, d)| night(d, bed)).collect();
        assert_eq!(learned(&nights, "23:00").bedtime, Some(clock_after_noon(725)));
    }

    #[test]
    fn a_routine_a_quarter_of_an_hour_away_is_offered_and_a_nearer_one_is_not() {
        let nights: Vec<_> = (2..=6).map(|d| night(d, "23:15")).collect();
        assert!(learned(&nights, "23:00").offer.is_some());
        assert!(learned(&nights, "23:05").offer.is_none());
        assert!(learned(&nights, "23:15").offer.is_none());
    }

    #[test]
    fn late_fridays_are_learned_from_three_of_them() {
        // 2 March 2026 is a Monday.
        let week = |first: u32| (0..7).map(move |n| night(first + n, if n == 4 { "00:30" } else { "22:30" }));
        let two: Vec<_> = (0..2).flat_map(|w| week(2 + 7 * w)).collect();
        assert!(learned(&two, "22:30").offer.is_none(), "two Fridays are too few");
        let three: Vec<_> = (0..3).flat_map(|w| week(2 + 7 * w)).collect();
        let offer = learned(&three, "22:30").offer.unwrap_or_else(|| routine("12:00"));
        assert_eq!(offer.bedtime_on(CivilDate::from_ymd_opt(2026, 3, 27).unwrap_or_default()), clock_after_noon(750));
        assert_eq!(offer.bedtime_on(CivilDate::from_ymd_opt(2026, 3, 26).unwrap_or_default()), clock_after_noon(630));
        assert_eq!(learned(&three, "22:30").evenings[4].words, "Fri: 00:30, from 3 nights");
    }
}
