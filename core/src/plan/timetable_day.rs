//! The day a timetable is made for, from the plan as it stands.
//!
//! Decides what of a plan is a dose of the timetable, where it may be moved, and what is eaten and drunk around it. Leaves the times to
//! [`super::timetable`]. Practices and blood draws contain nothing and are left out.

use super::history::{ItemHistory, PlanHistory};
use super::model::ItemKind;
use super::occurrence::anchor_at;
use super::routine::{Anchor, Anchors};
use super::schedule::{Schedule, Timing, Window};
use super::substance::Substance;
use super::timetable::{Choice, Day, DayDose, Intake, Meal, MealKind, OwnRule, Party, Place, AXIS_END};
use super::{OwnParty, OwnSpacing};
use crate::reminders::planner::{Dose, Given};
use crate::reminders::DoseState;
use crate::time::{CivilDate, CivilTime, Instant, Zone, MINUTE};

/// How near a real drink must be to a usual one to be that one, in minutes. Our choice.
const SAME_DRINK: i32 = 90;
/// How long after waking a dose still counts as taken then, in minutes; with a meal is at the meal. Our choice.
const AFTER_WAKING: i32 = 30;
/// The window offered before bed, in minutes before it: 30–90, as the guides have for magnesium.
const BEFORE_BED: (i32, i32) = (90, 30);

/// A drink or food that was really had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Had {
    /// What.
    pub substance: Substance,
    /// "Filter coffee".
    pub title: String,
    /// When.
    pub at: Instant,
}

/// A day of a plan, in the minutes of a timetable.
pub struct PlanDay {
    /// The instant of minute 0: 00:00 of the date.
    pub begins: Instant,
    /// What is to be solved.
    pub day: Day,
    /// The minute each dose has by the plan, in the order of the day's doses.
    pub planned: Vec<i32>,
    /// The anchors of the day.
    pub anchors: Anchors,
    /// The zone it is looked at from.
    pub zone: Zone,
    /// The date.
    pub date: CivilDate,
}

/// What is known of a day.
pub struct Known<'a> {
    /// The plan.
    pub history: &'a PlanHistory,
    /// The anchors that hold.
    pub anchors: Anchors,
    /// The zone.
    pub zone: Zone,
    /// Every dose of the date, by the rules and as answered.
    pub doses: Vec<Dose>,
    /// What was really eaten and drunk.
    pub had: Vec<Had>,
}

impl PlanDay {
    /// The day of a date. `title` names a usual drink or food.
    pub fn of(known: Known<'_>, date: CivilDate, title: impl Fn(Substance) -> String) -> PlanDay {
        let Known { history, anchors, zone, doses, had } = known;
        let begins = zone.resolve(date.and_time(CivilTime::MIN));
        let mut plan_day = PlanDay { begins, day: Day::default(), planned: Vec::new(), anchors, zone, date };
        plan_day.day.wake = plan_day.anchor(Anchor::Waking);
        plan_day.day.bed = plan_day.anchor(Anchor::Bedtime).clamp(plan_day.day.wake + 60, AXIS_END);
        plan_day.meals();
        plan_day.drinks(had, title);
        for dose in &doses {
            let Some(item) = history.items.get(dose.item) else { continue };
            plan_day.add(dose, item, history);
        }
        plan_day
    }

    /// The minute of an instant.
    pub fn minute(&self, at: Instant) -> i32 {
        i32::try_from(at.since(self.begins).div_euclid(MINUTE)).unwrap_or(AXIS_END)
    }

    /// The instant of a minute.
    pub fn instant(&self, minute: i32) -> Instant {
        self.begins.plus(i64::from(minute) * MINUTE)
    }

    /// The minute of an anchor.
    pub fn anchor(&self, anchor: Anchor) -> i32 {
        self.minute(anchor_at(&self.anchors, &self.zone, anchor, self.date))
    }

    fn meals(&mut self) {
        // Which meal has fat is not asked: lunch and dinner are taken to have some. Our choice.
        for (kind, anchor, fat) in [
            (MealKind::Breakfast, Anchor::Breakfast, false),
            (MealKind::Lunch, Anchor::Lunch, true),
            (MealKind::Dinner, Anchor::Dinner, true),
        ] {
            let at = self.anchor(anchor);
            self.day.meals.push(Meal { kind, at, fat, actual: false });
        }
    }

    /// What was really had, and the usual that it does not stand for.
    fn drinks(&mut self, had: Vec<Had>, title: impl Fn(Substance) -> String) {
        let really: Vec<(Substance, i32)> = had.iter().map(|h| (h.substance, self.minute(h.at))).collect();
        for (n, had) in had.into_iter().enumerate() {
            let at = self.minute(had.at);
            self.day.intakes.push(Intake {
                id: format!("had-{n}"),
                title: had.title,
                substances: vec![had.substance],
                at,
                actual: true,
            });
        }
        for (n, usual) in self.anchors.routine.usual.clone().into_iter().enumerate() {
            let at = self.minute(self.zone.resolve(self.date.and_time(usual.time)));
            if really.iter().any(|(substance, when)| *substance == usual.substance && (when - at).abs() <= SAME_DRINK) {
                continue;
            }
            let substances = vec![usual.substance];
            self.day.intakes.push(Intake {
                id: format!("usual-{n}"),
                title: title(usual.substance),
                substances,
                at,
                actual: false,
            });
        }
    }

    /// Adds a dose, or what goes with one to that one.
    fn add(&mut self, dose: &Dose, item: &ItemHistory, history: &PlanHistory) {
        let entry = &item.entry;
        let given = dose.row.and_then(|row| row.given);
        if !matches!(entry.kind, ItemKind::Supplement | ItemKind::Medicine) || given == Some(Given::Skipped) {
            return;
        }
        let root = match &entry.schedule {
            Schedule::With { item } => history.items.iter().find(|i| i.id == *item),
            _ => Some(item),
        };
        let Some(root) = root else { return };
        let at = self.minute(dose.comes_up());
        let taken = dose.row.and_then(|row| row.taken).map(|at| self.minute(at));
        let with = self.day.doses.iter().zip(&self.planned).position(|(d, p)| d.item == root.id && *p == at && d.taken == taken);
        if let Some(other) =
            with.and_then(|i| self.day.doses.get_mut(i)).filter(|d| d.item != item.id || d.id != dose.id.to_string())
        {
            other.id = format!("{}+{}", other.id, dose.id);
            other.title = format!("{} + {}", other.title, entry.title_on(self.date));
            other
                .substances
                .extend(entry.substances.iter().filter(|s| !other.substances.contains(s)).copied().collect::<Vec<_>>());
            return;
        }
        let anchored = match &root.entry.schedule {
            Schedule::Own { timing, .. } => timing.anchored(),
            _ => None,
        };
        // What was put off, or given a time for one day, has that time.
        let has_own_time = dose.state == DoseState::Snoozed || (dose.row.is_some() && dose.due.at != dose.due.nominal);
        let (earliest, latest) = match anchored {
            Some((anchor, _, Some(Window { from, to }))) if !has_own_time => {
                (self.anchor(anchor) + from, self.anchor(anchor) + to)
            }
            _ => (at, at),
        };
        self.day.doses.push(DayDose {
            id: dose.id.to_string(),
            item: root.id.clone(),
            title: entry.title_on(self.date),
            substances: entry.substances.clone(),
            earliest: earliest.max(0),
            latest: latest.clamp(earliest.max(0), AXIS_END),
            preferred: at,
            taken,
            by_bed: matches!(anchored, Some((Anchor::Bedtime, ..))),
            choices: if entry.kind == ItemKind::Supplement { self.choices(&entry.substances) } else { Vec::new() },
        });
        self.planned.push(at);
    }

    /// Where a supplement could go instead. A medicine stays where the person who prescribed it put it.
    fn choices(&self, substances: &[Substance]) -> Vec<Choice> {
        let at = |place, at: i32| Choice { place, earliest: at, latest: at };
        let wake = self.day.wake;
        let mut choices = vec![Choice { place: Place::AfterWaking, earliest: wake, latest: wake + AFTER_WAKING }];
        if !substances.contains(&Substance::Iron) {
            choices.push(at(Place::WithBreakfast, self.anchor(Anchor::Breakfast)));
            choices.push(at(Place::WithLunch, self.anchor(Anchor::Lunch)));
            choices.push(at(Place::WithDinner, self.anchor(Anchor::Dinner)));
        }
        let bed = self.day.bed;
        choices.push(Choice { place: Place::BeforeBed, earliest: bed - BEFORE_BED.0, latest: bed - BEFORE_BED.1 });
        choices.retain(|c| c.earliest >= 0 && c.latest <= AXIS_END);
        choices
    }
}

/// The anchor that a place of the day hangs on.
pub fn anchor_of(place: Place) -> Anchor {
    match place {
        Place::AfterWaking => Anchor::Waking,
        Place::WithBreakfast => Anchor::Breakfast,
        Place::WithLunch | Place::Afternoon => Anchor::Lunch,
        Place::WithDinner | Place::Evening => Anchor::Dinner,
        Place::BeforeBed | Place::AtBedtime => Anchor::Bedtime,
    }
}

/// The person's own rules as the timetable knows them.
pub fn own_rules(rules: &[OwnSpacing]) -> Vec<OwnRule> {
    let party = |party: &OwnParty| match party {
        OwnParty::Substance { substance } => Party::Substance(*substance),
        OwnParty::Item { item } => Party::Item(item.clone()),
    };
    rules
        .iter()
        .map(|rule| OwnRule {
            id: rule.id.clone(),
            first: party(&rule.first),
            second: party(&rule.second),
            minutes: rule.minutes,
            one_way: rule.one_way,
        })
        .collect()
}

/// A timing moved to another minute of its day, if it has one time that can be moved.
pub fn moved(timing: &Timing, by: i32) -> Option<Timing> {
    match timing {
        Timing::At { times } => match times.as_slice() {
            [time] => Some(Timing::At { times: vec![*time + chrono::TimeDelta::minutes(by.into())] }),
            _ => None,
        },
        Timing::AtHome { .. } => None,
        timing => timing.anchored().map(|(anchor, minutes, window)| Timing::Anchored { anchor, minutes: minutes + by, window }),
    }
}
