//! Twelve items whose rules began some days ago, three times over: as the core has them, as iCalendar does, as plain numbers.
//!
//! The plain numbers are the limit: which days and which minutes, without names, versions or a calendar.

use std::path::Path;
use std::sync::Arc;

use rrule::RRuleSet;
use stillnight_core::app::App;
use stillnight_core::plan::occurrence::{Rule, Version};
use stillnight_core::plan::{Days, ItemEntry, ItemKind, Schedule, Timing};
use stillnight_core::reminders::planner::ItemDoses;
use stillnight_core::time::{CivilDate, CivilTime, Device, Instant, Zone, DAY, MINUTE};

use crate::lib_recur::LibRecur;
use crate::phone::{Phone, START};
use crate::Outcome;

/// Days after which every one of the rules is where it was: they repeat every 2, 3, 7 or 14 days.
pub const CYCLE: i64 = 42;
const ZONE: &str = "Europe/Berlin";
/// All times are later in the day than any change of clocks.
const NOON: i64 = DAY / 2;

/// An item's rule, ours and as iCalendar has it.
struct Line {
    days: Days,
    times: &'static [(u32, u32)],
    icalendar: &'static str,
}

fn lines() -> Outcome<Vec<Line>> {
    let from = CivilDate::from_ymd_opt(2026, 11, 21).ok_or("no such date")?;
    let daily = || Days::EveryDay;
    let every = |days| Days::EveryNDays { days, from };
    let on = |days: &[i32]| Days::Weekdays { days: days.to_vec() };
    let line = |days, times, icalendar| Line { days, times, icalendar };
    Ok(vec![
        line(every(2), &[(9, 0)], "FREQ=DAILY;INTERVAL=2;BYHOUR=9;BYMINUTE=0;BYSECOND=0"),
        line(every(3), &[(9, 30)], "FREQ=DAILY;INTERVAL=3;BYHOUR=9;BYMINUTE=30;BYSECOND=0"),
        line(daily(), &[(22, 15)], "FREQ=DAILY;BYHOUR=22;BYMINUTE=15;BYSECOND=0"),
        line(daily(), &[(7, 0)], "FREQ=DAILY;BYHOUR=7;BYMINUTE=0;BYSECOND=0"),
        line(daily(), &[(8, 0), (20, 0)], "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0;BYSECOND=0"),
        line(daily(), &[(12, 0), (18, 0), (23, 0)], "FREQ=DAILY;BYHOUR=12,18,23;BYMINUTE=0;BYSECOND=0"),
        line(on(&[1, 3, 5]), &[(18, 30)], "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=18;BYMINUTE=30;BYSECOND=0"),
        line(on(&[2, 4]), &[(19, 0)], "FREQ=WEEKLY;BYDAY=TU,TH;BYHOUR=19;BYMINUTE=0;BYSECOND=0"),
        line(on(&[7]), &[(10, 0)], "FREQ=WEEKLY;BYDAY=SU;BYHOUR=10;BYMINUTE=0;BYSECOND=0"),
        line(every(7), &[(11, 0)], "FREQ=DAILY;INTERVAL=7;BYHOUR=11;BYMINUTE=0;BYSECOND=0"),
        line(daily(), &[(15, 45)], "FREQ=DAILY;BYHOUR=15;BYMINUTE=45;BYSECOND=0"),
        line(every(14), &[(16, 0)], "FREQ=DAILY;INTERVAL=14;BYHOUR=16;BYMINUTE=0;BYSECOND=0"),
    ])
}

/// The items, on a phone whose clock stands at [`START`].
pub struct Regimen {
    /// When the rules began.
    pub begun: Instant,
    /// With a diary of their own, in which they stand too.
    pub app: App,
    /// As the planner has them.
    pub items: Vec<ItemDoses>,
    /// As the rrule crate has them.
    pub sets: Vec<RRuleSet>,
    /// As numbers.
    pub plain: Plain,
    lines: Vec<Line>,
    local: String,
    _folder: tempfile::TempDir,
}

impl Regimen {
    /// Begun so many days before [`START`], a multiple of [`CYCLE`].
    pub fn begun(days: i64, folder: &Path) -> Outcome<Regimen> {
        let lines = lines()?;
        let own = tempfile::tempdir_in(folder)?;
        let begun = Instant(START - days * DAY);
        let phone: Arc<Phone> = Phone::at(begun.0);
        let app = App::open(own.path().join("regimen.db"), phone.clone())?;
        let rules = phone.zone_rules(ZONE.to_owned()).ok_or("no rules")?;
        let changes = rules.transitions.iter().map(|change| (change.at.0, i64::from(change.offset_seconds) * 1000)).collect();
        let zone = Zone::new(rules)?;
        let mut items = Vec::new();
        for (i, line) in lines.iter().enumerate() {
            let times: Vec<CivilTime> =
                line.times.iter().map(|&(h, m)| CivilTime::from_hms_opt(h, m, 0)).collect::<Option<_>>().ok_or("no such time")?;
            let timing = Timing::At { times };
            let schedule = Schedule::Own { days: line.days.clone(), timing: timing.clone() };
            let entry = ItemEntry::of(&format!("Item {i}"), "100 mg", ItemKind::Supplement, schedule);
            let item = app.add_item(entry)?.id;
            let rule = Some(Rule::Civil { days: line.days.clone(), timing });
            let routine = app.plan()?.routine;
            items.push(ItemDoses { item, versions: vec![Version::first(begun, rule, routine, zone.clone())] });
        }
        phone.set(START);
        let local = zone.local(begun).format("%Y%m%dT%H%M%S").to_string();
        let set = |line: &Line| format!("DTSTART;TZID={ZONE}:{local}\nRRULE:{}", line.icalendar).parse();
        let sets = lines.iter().map(set).collect::<Result<Vec<RRuleSet>, _>>()?;
        let plain = Plain { rules: lines.iter().map(PlainRule::of).collect::<Option<_>>().ok_or("not that plain")?, changes };
        Ok(Regimen { begun, app, items, sets, plain, lines, local, _folder: own })
    }

    /// Gives lib-recur the rules.
    pub fn tell(&self, peer: &mut LibRecur) -> Outcome<()> {
        peer.rules(ZONE, &self.local, self.lines.iter().map(|line| line.icalendar))
    }
}

/// The rules and the zone as nothing but numbers.
pub struct Plain {
    rules: Vec<PlainRule>,
    /// When the offset changes, and to how many milliseconds.
    changes: Vec<(i64, i64)>,
}

struct PlainRule {
    /// Days from one to the next, and one of them, counted from 1970.
    every: i64,
    from: i64,
    /// Which of these days count, from Monday.
    weekdays: [bool; 7],
    /// Milliseconds after midnight.
    times: Vec<i64>,
}

impl PlainRule {
    fn of(line: &Line) -> Option<PlainRule> {
        let times = line.times.iter().map(|&(h, m)| i64::from(h * 60 + m) * MINUTE).collect();
        let (every, from, weekdays) = match &line.days {
            Days::EveryDay => (1, 0, [true; 7]),
            Days::EveryNDays { days, from } => {
                (i64::from(*days), from.signed_duration_since(CivilDate::default()).num_days(), [true; 7])
            }
            Days::Weekdays { days } => (1, 0, std::array::from_fn(|day| days.contains(&(day as i32 + 1)))),
            _ => return None,
        };
        Some(PlainRule { every, from, weekdays, times })
    }

    fn on(&self, day: i64) -> bool {
        (day - self.from) % self.every == 0 && self.weekdays[(day + 3).rem_euclid(7) as usize]
    }
}

impl Plain {
    /// The next instants, earliest first, each once.
    pub fn next(&self, after: i64, count: usize) -> Vec<i64> {
        let mut found: Vec<i64> = Vec::with_capacity(count + 16);
        let mut change = self.changes.partition_point(|(at, _)| *at <= after);
        for day in after.div_euclid(DAY) - 1.. {
            while self.changes.get(change).is_some_and(|(at, _)| *at <= day * DAY + NOON) {
                change += 1;
            }
            let midnight = day * DAY - change.checked_sub(1).and_then(|c| self.changes.get(c)).map_or(0, |(_, offset)| *offset);
            let of_before = found.len();
            for rule in self.rules.iter().filter(|rule| rule.on(day)) {
                found.extend(rule.times.iter().map(|time| midnight + time).filter(|at| *at > after));
            }
            found[of_before..].sort_unstable();
            found.dedup();
            if found.len() >= count {
                found.truncate(count);
                return found;
            }
        }
        found
    }

    /// All instants between two, rule by rule: from a table of each day's offset.
    pub fn history(&self, after: i64, before: i64) -> Vec<i64> {
        let (first, last) = (after.div_euclid(DAY) - 1, before.div_euclid(DAY) + 1);
        let mut change = 0;
        let midnights: Vec<i64> = (first..=last)
            .map(|day| {
                while self.changes.get(change).is_some_and(|(at, _)| *at <= day * DAY + NOON) {
                    change += 1;
                }
                day * DAY - change.checked_sub(1).and_then(|c| self.changes.get(c)).map_or(0, |(_, offset)| *offset)
            })
            .collect();
        let mut found: Vec<i64> = Vec::with_capacity(midnights.len() * 12);
        for rule in &self.rules {
            let begin = (rule.from - first).rem_euclid(rule.every);
            for index in (begin as usize..midnights.len()).step_by(rule.every as usize) {
                if rule.weekdays[(first + index as i64 + 3).rem_euclid(7) as usize] {
                    found.extend(rule.times.iter().map(|time| midnights[index] + time).filter(|at| after < *at && *at < before));
                }
            }
        }
        found
    }
}
