//! The next 64 reminders of 12 items, against the `rrule` crate working out the same instants from the same rules.
//!
//! Once for rules that begin today, once for rules begun a year ago, where a plan should cost no more. Where the two
//! disagree about an instant there is no line in the table but an error.

use std::collections::HashMap;
use std::path::Path;

use rrule::{RRuleSet, RRuleSetIter};
use stillnight_core::app::App;
use stillnight_core::plan::occurrence::{Rule, Version};
use stillnight_core::plan::{Days, ItemEntry, ItemKind, Schedule, Timing};
use stillnight_core::reminders::planner::{outline, ItemDoses};
use stillnight_core::time::{CivilDate, CivilTime, Device, Instant, Zone, DAY};

use crate::phone::{Phone, START};
use crate::table::Table;
use crate::{medians, timed, Outcome, ROUNDS};

const REMINDERS: usize = 64;

/// An item's rule, ours and as iCalendar has it.
struct Line {
    days: Days,
    times: &'static [(u32, u32)],
    icalendar: &'static str,
}

fn rules() -> Outcome<Vec<Line>> {
    let from = CivilDate::from_ymd_opt(2026, 11, 21).ok_or("no such date")?;
    let daily = || Days::EveryDay;
    let every = |days| Days::EveryNDays { days, from };
    let on = |days: &[i32]| Days::Weekdays { days: days.to_vec() };
    let rule = |days, times, icalendar| Line { days, times, icalendar };
    Ok(vec![
        rule(every(2), &[(9, 0)], "FREQ=DAILY;INTERVAL=2;BYHOUR=9;BYMINUTE=0"),
        rule(every(3), &[(9, 30)], "FREQ=DAILY;INTERVAL=3;BYHOUR=9;BYMINUTE=30"),
        rule(daily(), &[(22, 15)], "FREQ=DAILY;BYHOUR=22;BYMINUTE=15"),
        rule(daily(), &[(7, 0)], "FREQ=DAILY;BYHOUR=7;BYMINUTE=0"),
        rule(daily(), &[(8, 0), (20, 0)], "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0"),
        rule(daily(), &[(12, 0), (18, 0), (23, 0)], "FREQ=DAILY;BYHOUR=12,18,23;BYMINUTE=0"),
        rule(on(&[1, 3, 5]), &[(18, 30)], "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYHOUR=18;BYMINUTE=30"),
        rule(on(&[2, 4]), &[(19, 0)], "FREQ=WEEKLY;BYDAY=TU,TH;BYHOUR=19;BYMINUTE=0"),
        rule(on(&[7]), &[(10, 0)], "FREQ=WEEKLY;BYDAY=SU;BYHOUR=10;BYMINUTE=0"),
        rule(every(7), &[(11, 0)], "FREQ=DAILY;INTERVAL=7;BYHOUR=11;BYMINUTE=0"),
        rule(daily(), &[(15, 45)], "FREQ=DAILY;BYHOUR=15;BYMINUTE=45"),
        rule(every(14), &[(16, 0)], "FREQ=DAILY;INTERVAL=14;BYHOUR=16;BYMINUTE=0"),
    ])
}

/// Adds its lines to the table.
pub fn report(folder: &Path, table: &mut Table) -> Outcome<()> {
    // 378 days: so that every second, third, seventh and fourteenth day falls as if begun today.
    for (started, days) in [("today", 0), ("a year ago", 378)] {
        compare(folder, started, days, table)?;
    }
    Ok(())
}

/// Ours against rrule's, for rules that began so many days ago.
fn compare(folder: &Path, started: &str, days: i64, table: &mut Table) -> Outcome<()> {
    let rules = rules()?;
    let place = tempfile::tempdir_in(folder)?;
    let phone = Phone::at(START - days * DAY);
    let app = App::open(place.path().join("reminders.db"), phone.clone())?;
    let zone = Zone::new(phone.zone_rules(phone.zone()).ok_or("no rules")?)?;
    let mut items = Vec::new();
    for (i, rule) in rules.iter().enumerate() {
        let times: Vec<CivilTime> =
            rule.times.iter().map(|&(h, m)| CivilTime::from_hms_opt(h, m, 0)).collect::<Option<_>>().ok_or("no such time")?;
        let timing = Timing::At { times };
        let schedule = Schedule::Own { days: rule.days.clone(), timing: timing.clone() };
        let entry = ItemEntry::of(&format!("Item {i}"), "100 mg", ItemKind::Supplement, schedule);
        let item = app.add_item(entry)?.id;
        let rule = Some(Rule::Civil { days: rule.days.clone(), timing });
        let routine = app.plan()?.routine;
        items.push(ItemDoses { item, versions: vec![Version::first(phone.now(), rule, routine, zone.clone())] });
    }
    phone.set(START);
    let begun = zone.local(Instant(START - days * DAY)).format("%Y%m%dT%H%M%S");
    let sets = rules
        .iter()
        .map(|rule| format!("DTSTART;TZID=Europe/Berlin:{begun}\nRRULE:{};BYSECOND=0", rule.icalendar).parse())
        .collect::<Result<Vec<RRuleSet>, _>>()?;

    let planned = || outline(&items, &HashMap::new(), phone.now(), REMINDERS);
    let ours: Vec<i64> = planned().pending.iter().map(|group| group.at.0).collect();
    let worded: Vec<i64> = app.reminders(REMINDERS as i32)?.pending.iter().map(|reminder| reminder.at.0).collect();
    let theirs = next(&sets);
    if ours != theirs || worded != theirs {
        return Err(format!("not the same reminders:\nours   {ours:?}\ntheirs {theirs:?}").into());
    }
    let peer = || timed(|| Ok(next(&sets)));
    let (ours, theirs) = medians(ROUNDS, || timed(|| Ok(planned())), peer)?;
    table.ratio(&format!("{REMINDERS} reminders, begun {started} : rrule crate"), ours, theirs, Some(1.0));
    let (ours, theirs) = medians(ROUNDS, || timed(|| Ok(app.reminders(REMINDERS as i32)?)), peer)?;
    table.ratio("  read from the store and worded : rrule", ours, theirs, None);
    Ok(())
}

/// The next instants of all rules, earliest first, each once: taken as they come, no further than needed.
fn next(sets: &[RRuleSet]) -> Vec<i64> {
    let mut iterators: Vec<RRuleSetIter> = sets.iter().map(IntoIterator::into_iter).collect();
    let mut heads: Vec<Option<i64>> = iterators.iter_mut().map(step).collect();
    let mut out: Vec<i64> = Vec::with_capacity(REMINDERS);
    while out.len() < REMINDERS {
        let Some((i, at)) = heads.iter().enumerate().filter_map(|(i, h)| h.map(|at| (i, at))).min_by_key(|&(_, at)| at) else {
            break;
        };
        if out.last() != Some(&at) {
            out.push(at);
        }
        heads[i] = step(&mut iterators[i]);
    }
    out
}

fn step(rule: &mut RRuleSetIter) -> Option<i64> {
    rule.map(|at| at.timestamp_millis()).find(|at| *at > START)
}
