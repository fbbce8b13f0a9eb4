//! Limits of what is taken as needed: the gap between doses and the most within a day.
//!
//! Decides whether one more dose would keep them, and if not from when on it would. Says so before it is taken; refuses nothing.

use crate::time::{Instant, DAY, MINUTE};

/// A limit that one more dose would not keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Too soon after the last dose, or too soon before one that was taken later.
    Gap {
        /// From when on the gap is kept.
        fine_from: Instant,
        /// The gap, in minutes.
        minutes: i32,
    },
    /// More than the most doses within 24 hours.
    Daily {
        /// From when on there is room for one more.
        fine_from: Instant,
        /// The most doses.
        most: i32,
    },
}

/// The limits that a dose at `at` would not keep, given when others were taken (in any order). Exactly at the end of a gap, and exactly
/// 24 hours after, is fine.
pub fn limits(gap_minutes: Option<i32>, daily_max: Option<i32>, taken: &[Instant], at: Instant) -> Vec<Limit> {
    let mut taken: Vec<Instant> = taken.to_vec();
    taken.sort_unstable();
    let mut found = Vec::new();
    if let Some(minutes) = gap_minutes {
        let gap = i64::from(minutes) * MINUTE;
        let near = taken.iter().filter(|t| at.since(**t).abs() < gap).max();
        found.extend(near.map(|last| Limit::Gap { fine_from: last.plus(gap), minutes }));
    }
    if let Some(most) = daily_max {
        let most_before = usize::try_from(most).unwrap_or(1).max(1);
        // Every day of 24 hours that the new dose falls into, each ending with a dose.
        let ends = taken.iter().copied().filter(|t| *t >= at && t.since(at) < DAY).chain([at]);
        let too_many = ends.filter_map(|end| {
            let within: Vec<Instant> = taken.iter().copied().filter(|t| *t <= end && end.since(*t) < DAY).collect();
            // With the new one there are so many too many; there is room when they are a day old.
            let over = within.len().checked_sub(most_before)?;
            within.get(over).map(|t| t.plus(DAY))
        });
        found.extend(too_many.max().map(|fine_from| Limit::Daily { fine_from, most }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::HOUR;
    use proptest::prelude::*;

    fn hours(hours: &[i64]) -> Vec<Instant> {
        hours.iter().map(|h| Instant(h * HOUR)).collect()
    }

    #[test]
    fn a_gap_is_kept_from_its_end_on() {
        let check = |at: i64| limits(Some(240), None, &hours(&[10]), Instant(at));
        assert_eq!(check(14 * HOUR - 1), [Limit::Gap { fine_from: Instant(14 * HOUR), minutes: 240 }]);
        assert_eq!(check(14 * HOUR), []);
        assert_eq!(check(6 * HOUR), [], "before one written down for later, far enough");
        assert_eq!(check(6 * HOUR + 1), [Limit::Gap { fine_from: Instant(14 * HOUR), minutes: 240 }]);
        assert_eq!(limits(None, None, &hours(&[10]), Instant(10 * HOUR)), []);
    }

    #[test]
    fn the_most_a_day_is_any_24_hours() {
        let check = |taken: &[i64], at: i64| limits(None, Some(3), &hours(taken), Instant(at));
        assert_eq!(check(&[8, 12], 16 * HOUR), [], "the third");
        assert_eq!(check(&[8, 12, 16], 20 * HOUR), [Limit::Daily { fine_from: Instant(32 * HOUR), most: 3 }]);
        assert_eq!(check(&[8, 12, 16], 32 * HOUR - 1), [Limit::Daily { fine_from: Instant(32 * HOUR), most: 3 }]);
        assert_eq!(check(&[8, 12, 16], 32 * HOUR), []);
        assert_eq!(check(&[8, 12, 16, 20], 24 * HOUR), [Limit::Daily { fine_from: Instant(36 * HOUR), most: 3 }]);
        assert!(!check(&[10, 12, 14], 9 * HOUR).is_empty(), "written down afterwards, it counts too");
    }

    proptest! {
        #[test]
        fn from_when_it_says_it_is_fine_it_is(
            taken in proptest::collection::vec(0i64..72, 0..12), gap in proptest::option::of(1i32..600), most in proptest::option::of(1i32..6),
        ) {
            let taken = hours(&taken);
            let mut at = Instant(36 * HOUR);
            // What is fine by one limit may not be by the other: after a few steps both are kept.
            for _ in 0..40 {
                let found = limits(gap, most, &taken, at);
                let Some(next) = found.iter().map(|l| match l { Limit::Gap { fine_from, .. } | Limit::Daily { fine_from, .. } => *fine_from }).max() else { break };
                prop_assert!(next > at, "later than now");
                at = next;
            }
            prop_assert_eq!(limits(gap, most, &taken, at), []);
        }
    }
}
