//! How an item repeats: on which dates, at what time of them.
//!
//! Decides what is a sensible schedule. Leaves when a single dose is due to [`super::occurrence`], and the words to
//! [`super::sentence`].

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use super::routine::Anchor;
use crate::error::{at_most, within, Error, Field, Result};
use crate::time::{whole_minute, CivilDate, CivilTime, Instant, YEARS, ZONE_NAME_MAX};

/// Most days between doses, and most days of a course or of a break.
pub const EVERY_DAYS_MAX: i32 = 365;
/// Most times a day.
pub const TIMES_MAX: usize = 12;
/// Most minutes between an anchor and a dose: half a day.
pub const OFFSET_MINUTES_MAX: i32 = 720;
/// Fewest and most minutes from one dose to the next where only elapsed time counts: an hour, three days. For longer, count days.
pub const ELAPSED_MINUTES: (i32, i32) = (60, 3 * 24 * 60);
/// Most minutes that can be asked for between doses as needed: three days.
pub const GAP_MINUTES_MAX: i32 = 3 * 24 * 60;
/// Most doses a day as needed.
pub const DAILY_MAX: i32 = 24;

/// On which civil dates an item is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Days {
    /// Every day.
    EveryDay,
    /// Every `days` days, counted from `from`; 2 is every other day.
    EveryNDays {
        /// Days from one dose to the next, 2–365.
        days: i32,
        /// A date on which it is due.
        from: CivilDate,
    },
    /// On these days of the week, 1 (Monday) to 7 (Sunday).
    Weekdays {
        /// ISO 8601 weekday numbers.
        days: Vec<i32>,
    },
    /// A course of `on` days, a break of `off` days, and so on.
    OnOff {
        /// Days of the course, 1–365.
        on: i32,
        /// Days of the break, 1–365.
        off: i32,
        /// First day of a course.
        from: CivilDate,
    },
    /// On one date only.
    Once {
        /// Which.
        date: CivilDate,
    },
}

/// How far from its anchor a dose may be moved, in minutes: before it if negative. Both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Earliest, −720 to 720.
    pub from: i32,
    /// Latest, not before `from`.
    pub to: i32,
}

/// At what time of such a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// At these wall-clock times, wherever the person is.
    At {
        /// One to twelve times of day.
        times: Vec<CivilTime>,
    },
    /// At these wall-clock times of one zone, wherever the person is: as it would be at home.
    AtHome {
        /// One to twelve times of day.
        times: Vec<CivilTime>,
        /// IANA name of the zone; empty for the zone the phone is in when this is saved.
        zone: String,
    },
    /// This long before the person's bedtime; the date is that of the evening.
    BeforeBed {
        /// Minutes, 0–720.
        minutes: i32,
    },
    /// This long after the person's usual waking.
    AfterWaking {
        /// Minutes, 0–720.
        minutes: i32,
    },
    /// So many minutes from an anchor, perhaps with a window in which the timetable may place it.
    Anchored {
        /// What it is relative to.
        anchor: Anchor,
        /// Minutes after it, before it if negative; −720 to 720, inside the window if there is one.
        minutes: i32,
        /// Where the timetable may move it; without one it stays at `minutes`.
        window: Option<Window>,
    },
}

/// How an item repeats. There is no silent default: the person reads the sentence before saving.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Schedule {
    /// By its own rule.
    Own {
        /// Which dates.
        days: Days,
        /// Which times.
        timing: Timing,
    },
    /// Whenever another item is due, in the same reminder.
    With {
        /// Id of the other item, which has a rule of its own.
        item: String,
    },
    /// By elapsed time alone, whatever clocks and zones do: every so many minutes from an instant.
    Elapsed {
        /// Minutes from one dose to the next, 60–4320.
        minutes: i32,
        /// When the first is due.
        from: Instant,
    },
    /// When the person needs it: never due, never missed.
    AsNeeded {
        /// Minutes to wait after a dose, 1–4320, if there is such a limit.
        gap_minutes: Option<i32>,
        /// Most doses within 24 hours, 1–24, if there is such a limit.
        daily_max: Option<i32>,
    },
}

impl Schedule {
    /// Puts times and weekdays in order without repeats, names an anchored time in its shortest form, and checks ranges.
    ///
    /// # Errors
    /// [`Error::OutOfRange`], [`Error::Missing`], [`Error::Before`] for a window that ends before it begins; [`Error::NoSuchTime`] for a
    /// beginning that no calendar has, [`Error::TooLong`] for the name of a zone.
    pub fn checked(self) -> Result<Schedule> {
        match &self {
            Schedule::With { .. } => {}
            Schedule::Elapsed { minutes, from } => {
                within(Field::Minutes, (*minutes).into(), ELAPSED_MINUTES.0.into(), ELAPSED_MINUTES.1.into())?;
                // It is counted from there.
                if !from.is_named() {
                    return Err(Error::NoSuchTime { field: Field::Time });
                }
            }
            Schedule::AsNeeded { gap_minutes, daily_max } => {
                if let Some(gap) = gap_minutes {
                    within(Field::Minutes, (*gap).into(), 1, GAP_MINUTES_MAX.into())?;
                }
                if let Some(most) = daily_max {
                    within(Field::DailyMax, (*most).into(), 1, DAILY_MAX.into())?;
                }
            }
            Schedule::Own { .. } => {}
        }
        Ok(match self {
            Schedule::Own { days, timing } => Schedule::Own { days: days.checked()?, timing: timing.checked()? },
            other => other,
        })
    }
}

impl Days {
    fn checked(mut self) -> Result<Days> {
        let begins = match &self {
            Days::EveryNDays { from: date, .. } | Days::OnOff { from: date, .. } | Days::Once { date } => Some(*date),
            Days::EveryDay | Days::Weekdays { .. } => None,
        };
        begins.map_or(Ok(()), checked_date)?;
        match &mut self {
            Days::EveryDay | Days::Once { .. } => {}
            Days::EveryNDays { days, .. } => within(Field::EveryDays, (*days).into(), 2, EVERY_DAYS_MAX.into())?,
            Days::OnOff { on, off, .. } => {
                within(Field::EveryDays, (*on).into(), 1, EVERY_DAYS_MAX.into())?;
                within(Field::EveryDays, (*off).into(), 1, EVERY_DAYS_MAX.into())?;
            }
            Days::Weekdays { days } => {
                days.sort_unstable();
                days.dedup();
                if days.is_empty() {
                    return Err(Error::Missing { field: Field::Schedule });
                }
                for day in days.iter() {
                    within(Field::Schedule, (*day).into(), 1, 7)?;
                }
            }
        }
        Ok(self)
    }

    /// Whether an item is due on a date.
    pub fn include(&self, date: CivilDate) -> bool {
        self.next(date) == Some(date)
    }

    /// The first date from `from` on that they include, if there is one.
    pub fn next(&self, from: CivilDate) -> Option<CivilDate> {
        let since = |start: &CivilDate| from.signed_duration_since(*start).num_days();
        let ahead = match self {
            Days::EveryDay => 0,
            Days::EveryNDays { days, from: start } => (-since(start)).rem_euclid(i64::from(*days)),
            Days::Weekdays { days } => {
                let today = i64::from(chrono::Datelike::weekday(&from).number_from_monday());
                days.iter().map(|day| (i64::from(*day) - today).rem_euclid(7)).min()?
            }
            Days::OnOff { on, off, from: start } => {
                let (on, cycle) = (i64::from(*on), i64::from(*on) + i64::from(*off));
                let place = since(start).rem_euclid(cycle);
                if place < on {
                    0
                } else {
                    cycle - place
                }
            }
            Days::Once { date } => return Some(*date).filter(|date| *date >= from),
        };
        from.checked_add_days(chrono::Days::new(ahead.unsigned_abs()))
    }
}

/// Refuses a date that no calendar has.
///
/// # Errors
/// [`Error::NoSuchTime`].
pub(super) fn checked_date(date: CivilDate) -> Result<()> {
    if (YEARS.0..=YEARS.1).contains(&chrono::Datelike::year(&date)) {
        Ok(())
    } else {
        Err(Error::NoSuchTime { field: Field::Date })
    }
}

impl Timing {
    fn checked(mut self) -> Result<Timing> {
        if let Timing::AtHome { zone, .. } = &self {
            at_most(Field::Zone, zone, ZONE_NAME_MAX)?;
        }
        match &mut self {
            Timing::At { times } | Timing::AtHome { times, .. } => {
                for time in times.iter_mut() {
                    *time = whole_minute(*time);
                }
                times.sort_unstable();
                times.dedup();
                within(Field::Time, times.len() as i64, 1, TIMES_MAX as i64)?;
            }
            Timing::BeforeBed { minutes } | Timing::AfterWaking { minutes } => {
                within(Field::Minutes, (*minutes).into(), 0, OFFSET_MINUTES_MAX.into())?;
            }
            Timing::Anchored { anchor, minutes, window } => {
                let most = i64::from(OFFSET_MINUTES_MAX);
                if let Some(Window { from, to }) = window {
                    within(Field::Window, (*from).into(), -most, most)?;
                    within(Field::Window, (*to).into(), -most, most)?;
                    if to < from {
                        return Err(Error::OutOfRange { field: Field::Window, min: (*from).into(), max: most });
                    }
                    within(Field::Minutes, (*minutes).into(), (*from).into(), (*to).into())?;
                }
                within(Field::Minutes, (*minutes).into(), -most, most)?;
                match (*anchor, *minutes, *window) {
                    (Anchor::Bedtime, before @ ..=0, None) => return Ok(Timing::BeforeBed { minutes: -before }),
                    (Anchor::Waking, after @ 0.., None) => return Ok(Timing::AfterWaking { minutes: after }),
                    _ => {}
                }
            }
        }
        Ok(self)
    }

    /// The anchor, the minutes after it and the window, of a timing that has an anchor.
    pub fn anchored(&self) -> Option<(Anchor, i32, Option<Window>)> {
        match self {
            Timing::At { .. } | Timing::AtHome { .. } => None,
            Timing::BeforeBed { minutes } => Some((Anchor::Bedtime, -minutes, None)),
            Timing::AfterWaking { minutes } => Some((Anchor::Waking, *minutes, None)),
            Timing::Anchored { anchor, minutes, window } => Some((*anchor, *minutes, *window)),
        }
    }
}

/// The weekday with an ISO number, 1 (Monday) to 7 (Sunday).
pub fn weekday(number: i32) -> Option<Weekday> {
    u8::try_from(number - 1).ok().and_then(|n| Weekday::try_from(n).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> CivilDate {
        text.parse().unwrap()
    }

    fn out_of_range(schedule: Schedule) -> Option<Field> {
        match schedule.checked() {
            Err(Error::OutOfRange { field, .. }) => Some(field),
            _ => None,
        }
    }

    #[test]
    fn a_course_and_a_break_take_turns_in_both_directions() {
        let days = Days::OnOff { on: 5, off: 2, from: date("2026-03-10") };
        let on = |text: &str| days.include(date(text));
        assert!(on("2026-03-10") && on("2026-03-14") && !on("2026-03-15") && !on("2026-03-16") && on("2026-03-17"));
        assert!(!on("2026-03-09") && !on("2026-03-08") && on("2026-03-07"));
        assert_eq!(days.next(date("2026-03-15")), Some(date("2026-03-17")));
        assert_eq!(days.next(date("2026-03-14")), Some(date("2026-03-14")));
    }

    #[test]
    fn once_is_once() {
        let days = Days::Once { date: date("2026-03-10") };
        assert_eq!(days.next(date("2026-03-01")), Some(date("2026-03-10")));
        assert_eq!(days.next(date("2026-03-11")), None);
        assert!(days.include(date("2026-03-10")) && !days.include(date("2026-03-09")));
    }

    #[test]
    fn what_no_calendar_has_is_refused() {
        let begins = |from: i64| Schedule::Elapsed { minutes: 480, from: Instant(from) }.checked();
        let none = |field| Error::NoSuchTime { field };
        let (first, last) = (-2_208_988_800_000, 7_258_118_400_000);
        assert!(begins(first).is_ok() && begins(last).is_ok());
        for beyond in [first - 1, last + 1, i64::MIN, i64::MAX] {
            assert_eq!(begins(beyond), Err(none(Field::Time)));
        }
        let timing = Timing::BeforeBed { minutes: 0 };
        let on = |days| Schedule::Own { days, timing: timing.clone() }.checked();
        for (text, there) in [("1899-12-31", false), ("1900-01-01", true), ("2200-12-31", true), ("2201-01-01", false)] {
            let from = date(text);
            let ways = [Days::EveryNDays { days: 2, from }, Days::OnOff { on: 1, off: 1, from }, Days::Once { date: from }];
            for days in ways {
                assert_eq!(on(days).map(|_| ()), if there { Ok(()) } else { Err(none(Field::Date)) }, "{text}");
            }
        }
        let home = |zone: String| {
            let timing = Timing::AtHome { times: vec![CivilTime::MIN], zone };
            Schedule::Own { days: Days::EveryDay, timing }.checked()
        };
        assert!(home("z".repeat(128)).is_ok());
        assert_eq!(home("z".repeat(129)), Err(Error::TooLong { field: Field::Zone, max: 128 }));
    }

    #[test]
    fn limits_hold_on_both_sides() {
        let elapsed = |minutes| Schedule::Elapsed { minutes, from: Instant(0) };
        assert_eq!((out_of_range(elapsed(59)), out_of_range(elapsed(60))), (Some(Field::Minutes), None));
        assert_eq!((out_of_range(elapsed(4320)), out_of_range(elapsed(4321))), (None, Some(Field::Minutes)));
        let needed = |gap_minutes, daily_max| Schedule::AsNeeded { gap_minutes, daily_max };
        assert_eq!(out_of_range(needed(None, None)), None);
        assert_eq!((out_of_range(needed(Some(0), None)), out_of_range(needed(Some(1), None))), (Some(Field::Minutes), None));
        assert_eq!(
            (out_of_range(needed(Some(4320), None)), out_of_range(needed(Some(4321), None))),
            (None, Some(Field::Minutes))
        );
        assert_eq!((out_of_range(needed(None, Some(0))), out_of_range(needed(None, Some(1)))), (Some(Field::DailyMax), None));
        assert_eq!((out_of_range(needed(None, Some(24))), out_of_range(needed(None, Some(25)))), (None, Some(Field::DailyMax)));
        let course = |on, off| Schedule::Own {
            days: Days::OnOff { on, off, from: date("2026-03-10") },
            timing: Timing::BeforeBed { minutes: 0 },
        };
        assert_eq!((out_of_range(course(0, 1)), out_of_range(course(1, 1))), (Some(Field::EveryDays), None));
        assert_eq!((out_of_range(course(365, 365)), out_of_range(course(1, 366))), (None, Some(Field::EveryDays)));
    }

    #[test]
    fn an_anchored_time_stays_in_its_window_and_has_one_form() {
        let timing = |anchor, minutes, window: Option<(i32, i32)>| {
            let window = window.map(|(from, to)| Window { from, to });
            let own = Schedule::Own { days: Days::EveryDay, timing: Timing::Anchored { anchor, minutes, window } };
            own.checked().map(|checked| match checked {
                Schedule::Own { timing, .. } => timing,
                _ => unreachable!(),
            })
        };
        assert_eq!(timing(Anchor::Bedtime, -45, None), Ok(Timing::BeforeBed { minutes: 45 }));
        assert_eq!(timing(Anchor::Waking, 30, None), Ok(Timing::AfterWaking { minutes: 30 }));
        assert!(matches!(timing(Anchor::Bedtime, 10, None), Ok(Timing::Anchored { minutes: 10, .. })));
        assert!(timing(Anchor::Dinner, 720, None).is_ok() && timing(Anchor::Dinner, 721, None).is_err());
        assert!(timing(Anchor::Dinner, -720, None).is_ok() && timing(Anchor::Dinner, -721, None).is_err());
        assert!(
            timing(Anchor::Bedtime, -90, Some((-90, -30))).is_ok() && timing(Anchor::Bedtime, -91, Some((-90, -30))).is_err()
        );
        assert!(
            timing(Anchor::Bedtime, -30, Some((-90, -30))).is_ok() && timing(Anchor::Bedtime, -29, Some((-90, -30))).is_err()
        );
        assert!(timing(Anchor::Bedtime, -30, Some((-30, -90))).is_err());
    }
}
