//! From when something is fine, after what was really taken; and what an intake is too near to.
//!
//! Decides by the gaps alone, of any confidence: what goes together is for the timetable. Works in instants, for it is asked at a moment
//! of the day. Leaves out what the person will do; a plan is only looked at where it is given.

use serde::{Deserialize, Serialize};

use super::model::{Party, Rule, Spacing};
use crate::catalog::Confidence;
use crate::plan::Substance;
use crate::time::{Instant, Zone, MINUTE};
use crate::words::Words;

/// Something a person takes, eats or drinks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thing {
    /// "Iron 65 mg", "Coffee".
    pub title: String,
    /// What it contains, as far as a rule knows it.
    pub substances: Vec<Substance>,
    /// Id of its item, for a dose.
    pub item: Option<String>,
    /// For a meal, whether it has fat.
    pub meal: Option<bool>,
}

/// A thing at its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timed {
    /// What.
    pub thing: Thing,
    /// When it was taken, or is planned.
    pub at: Instant,
    /// Whether it is only planned.
    pub planned: bool,
}

/// From when something keeps all its gaps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fine {
    /// The first instant, not before the one asked at.
    pub from: Instant,
    /// The gap that ends then; `None` if it is fine at once.
    pub because: Option<Near>,
}

/// A gap that does not hold at an instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// The rule's id.
    pub rule: String,
    /// What it is too near to: its number among those given.
    pub other: usize,
    /// The gap on the side where it is fine again, in minutes; 0 for a side that is free.
    pub minutes: i32,
    /// From when this gap holds.
    pub fine_from: Instant,
    /// The gap on the other side, in minutes: how long before the other this would have to be.
    pub minutes_before: i32,
    /// From when the other would be fine after this, for one that is only planned.
    pub other_fine_from: Instant,
    /// How sure the rule is; `None` for the person's own.
    pub confidence: Option<Confidence>,
}

impl Party {
    fn means(&self, thing: &Thing) -> bool {
        self.is(&thing.substances, thing.item.as_deref()) || thing.meal.is_some_and(|fat| self.is_meal(fat))
    }
}

/// The gaps that an intake at an instant breaks, by the order of the others; planned ones count too.
pub fn broken_by(new: &Thing, at: Instant, others: &[Timed], rules: &[Rule]) -> Vec<Near> {
    let mut broken = Vec::new();
    for (number, other) in others.iter().enumerate() {
        for rule in rules {
            let Spacing::Apart { before, after } = rule.spacing else { continue };
            let mut gap: Option<(i32, i32)> = None;
            let mut widen = |back: i32, ahead: i32| {
                let (b, a) = gap.unwrap_or((0, 0));
                gap = Some((b.max(back), a.max(ahead)));
            };
            if rule.first.means(&other.thing) && rule.second.means(new) {
                widen(before, after);
            }
            if rule.second.means(&other.thing) && rule.first.means(new) {
                widen(after, before);
            }
            let Some((back, ahead)) = gap else { continue };
            let later = at.since(other.at);
            // A free side is free from the next instant on: at the same one neither comes first.
            let (least_back, least_ahead) = (minutes(back).max(1), minutes(ahead).max(1));
            if later > -least_back && later < least_ahead {
                let fine_from = other.at.plus(least_ahead);
                broken.push(Near {
                    rule: rule.id.clone(),
                    other: number,
                    minutes: ahead,
                    fine_from,
                    minutes_before: back,
                    other_fine_from: at.plus(least_back),
                    confidence: rule.confidence,
                });
            }
        }
    }
    broken
}

/// From when a thing keeps every gap to what was really taken; what is only planned does not count.
pub fn fine_from(what: &Thing, so_far: &[Timed], rules: &[Rule], now: Instant) -> Fine {
    let (mut from, mut because) = (now, None);
    // Each round goes past the gaps it meets for good, so there are no more rounds than gaps.
    loop {
        let taken = broken_by(what, from, so_far, rules).into_iter().filter(|n| so_far.get(n.other).is_some_and(|o| !o.planned));
        match taken.max_by_key(|near| near.fine_from) {
            Some(near) => {
                from = near.fine_from;
                because = Some(near);
            }
            None => return Fine { from, because },
        }
    }
}

fn minutes(minutes: i32) -> i64 {
    i64::from(minutes) * MINUTE
}

/// "Coffee is fine from 12:40, 2 h after Iron 65 mg."
pub fn fine_words(what: &Thing, fine: &Fine, so_far: &[Timed], zone: &Zone, words: &Words) -> String {
    let title = what.title.clone();
    match fine.because.as_ref().and_then(|near| Some((near, so_far.get(near.other)?))) {
        None => words.with("fine-now", &[("what", title.into())]),
        Some((near, other)) => words.with(
            "fine-from",
            &[
                ("what", title.into()),
                ("time", words.time(zone.local(fine.from).time()).into()),
                ("duration", words.duration(near.minutes.into()).into()),
                ("other", other.thing.title.clone().into()),
            ],
        ),
    }
}

/// "Iron 65 mg was at 10:40. From 12:40 they are 2 h apart." Of what is only planned, it is that which can still be later.
pub fn near_words(near: &Near, others: &[Timed], zone: &Zone, words: &Words) -> String {
    let Some(other) = others.get(near.other) else { return String::new() };
    let (from, minutes) =
        if other.planned { (near.other_fine_from, near.minutes_before) } else { (near.fine_from, near.minutes) };
    let values = [
        ("other", other.thing.title.clone().into()),
        ("time", words.time(zone.local(other.at).time()).into()),
        ("from", words.time(zone.local(from).time()).into()),
        ("duration", words.duration(minutes.into()).into()),
    ];
    let key = match (minutes, other.planned) {
        // Only at the very same time.
        (0, true) => "near-planned-free",
        (0, false) => "near-free",
        (_, true) => "near-planned",
        (_, false) => "near-taken",
    };
    let said = words.with(key, &values);
    match near.confidence {
        Some(Confidence::C | Confidence::U) => words.with("near-unsure", &[("sentence", said.into())]),
        None | Some(Confidence::A | Confidence::B) => said,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::timetable::{rules, Kept, RuleChoice};
    use crate::time::{ZoneRules, HOUR};
    use proptest::prelude::*;

    fn thing(title: &str, substance: Substance) -> Thing {
        Thing { title: title.into(), substances: vec![substance], ..Thing::default() }
    }

    fn timed(substance: Substance, minute: i64, planned: bool) -> Timed {
        Timed { thing: thing("Iron 65 mg", substance), at: Instant(minute * MINUTE), planned }
    }

    fn utc() -> Zone {
        Zone::new(ZoneRules { name: "UTC".into(), first_offset_seconds: 0, transitions: Vec::new() }).unwrap()
    }

    #[test]
    fn coffee_is_fine_two_hours_after_iron() {
        let (rules, words) = (rules(&[], &[]), Words::new("en", true));
        let so_far = [timed(Substance::Iron, 640, false)];
        let coffee = thing("Coffee", Substance::Coffee);
        let fine = |minute: i64| fine_from(&coffee, &so_far, &rules, Instant(minute * MINUTE));
        assert_eq!(fine(645).from, Instant(760 * MINUTE));
        assert_eq!(fine(759).from, Instant(760 * MINUTE));
        assert_eq!((fine(760).from, fine(760).because), (Instant(760 * MINUTE), None));
        let said = fine_words(&coffee, &fine(645), &so_far, &utc(), &words);
        assert_eq!(said, "Coffee is fine from 12:40, 2 h after Iron 65 mg.");
        assert_eq!(fine_words(&coffee, &fine(760), &so_far, &utc(), &words), "Coffee is fine now.");
        let near = broken_by(&coffee, Instant(700 * MINUTE), &so_far, &rules);
        assert_eq!(near.len(), 1);
        assert_eq!(near_words(&near[0], &so_far, &utc(), &words), "Iron 65 mg was at 10:40. From 12:40 they are 2 h apart.");
    }

    #[test]
    fn one_way_rules_look_one_way() {
        // The label's rule alone, without the one of ours that keeps the other way too.
        let other_way = RuleChoice { rule: "gabapentin-magnesium".to_owned(), kept: Kept::Off };
        let rules = rules(&[], &[other_way]);
        let magnesium = [timed(Substance::Magnesium, 600, false)];
        let gabapentin = thing("Gabapentin", Substance::Gabapentin);
        assert_eq!(fine_from(&gabapentin, &magnesium, &rules, Instant(610 * MINUTE)).from, Instant(720 * MINUTE));
        assert!(broken_by(&gabapentin, Instant(590 * MINUTE), &magnesium, &rules).is_empty());
        let taken = [timed(Substance::Gabapentin, 600, false)];
        let magnesium = thing("Magnesium", Substance::Magnesium);
        assert!(fine_from(&magnesium, &taken, &rules, Instant(601 * MINUTE)).because.is_none());
        assert_eq!(broken_by(&magnesium, Instant(600 * MINUTE), &taken, &rules).len(), 1);
        assert_eq!(broken_by(&magnesium, Instant(481 * MINUTE), &taken, &rules).len(), 1);
        assert!(broken_by(&magnesium, Instant(480 * MINUTE), &taken, &rules).is_empty());
    }

    #[test]
    fn what_is_planned_is_named_and_does_not_hold_up() {
        let (rules, words) = (rules(&[], &[]), Words::new("en", true));
        let others = [timed(Substance::Iron, 640, true)];
        let tea = thing("Tea", Substance::Tea);
        let near = broken_by(&tea, Instant(600 * MINUTE), &others, &rules);
        assert_eq!(
            near_words(&near[0], &others, &utc(), &words),
            "Iron 65 mg is planned for 10:40. From 12:00 it is 2 h after this."
        );
        assert_eq!(fine_from(&tea, &others, &rules, Instant(600 * MINUTE)).from, Instant(600 * MINUTE));
        let zinc = broken_by(&thing("Zinc", Substance::Zinc), Instant(640 * MINUTE), &others, &rules);
        assert!(near_words(&zinc[0], &others, &utc(), &words).contains("ask your clinician"));
    }

    proptest! {
        #[test]
        fn from_then_on_nothing_taken_is_too_near(
            taken in proptest::collection::vec((0usize..19, 0i64..1440), 0..6), what in 0usize..19, now in 0i64..1440,
        ) {
            let rules = rules(&[], &[]);
            let so_far: Vec<Timed> = taken.into_iter().map(|(s, at)| timed(Substance::ALL[s], at.min(now), false)).collect();
            let what = thing("What", Substance::ALL[what]);
            let now = Instant(now * MINUTE);
            let fine = fine_from(&what, &so_far, &rules, now);
            prop_assert!(broken_by(&what, fine.from, &so_far, &rules).is_empty());
            prop_assert!(fine.from >= now && fine.from.since(now) <= 4 * HOUR);
            prop_assert_eq!(fine.because.is_none(), fine.from == now);
            if fine.from > now {
                prop_assert!(!broken_by(&what, fine.from.plus(-1), &so_far, &rules).is_empty());
            }
        }
    }
}
