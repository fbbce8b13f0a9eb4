//! The minutes a dose may be at, and sets of them.
//!
//! Decides which points the day has: the grid, and the minutes of what is fixed off it. Leaves what they are for to the solver.

use super::model::{AXIS_END, GRID};

const WORDS: usize = 8;
/// Most points: a bit each.
pub const POINTS_MAX: usize = WORDS * 64;

/// The points of a day, in rising order.
#[derive(Clone, Debug)]
pub struct Axis {
    points: Vec<i32>,
}

impl Axis {
    /// The grid, and these minutes beside it.
    pub fn new(beside: &[i32]) -> Axis {
        let mut points: Vec<i32> = (0..=AXIS_END / GRID).map(|k| k * GRID).chain(beside.iter().copied()).collect();
        points.sort_unstable();
        points.dedup();
        points.truncate(POINTS_MAX);
        Axis { points }
    }

    /// How many points.
    pub fn size(&self) -> usize {
        self.points.len()
    }

    /// The minute of a point.
    pub fn minute(&self, point: usize) -> i32 {
        self.points.get(point).copied().unwrap_or(AXIS_END)
    }

    /// The first point at or after a minute; one past the last for none.
    pub fn from(&self, minute: i32) -> usize {
        self.points.partition_point(|p| *p < minute)
    }

    /// The grid's points within a window, or its first minute where it holds none of them.
    pub fn window(&self, earliest: i32, latest: i32) -> Points {
        let mut set = Points::default();
        for point in self.from(earliest)..self.from(latest.saturating_add(1)) {
            if self.minute(point) % GRID == 0 {
                set.insert(point);
            }
        }
        if set.is_empty() && earliest <= latest {
            let point = self.from(earliest);
            if self.minute(point) == earliest {
                set.insert(point);
            }
        }
        set
    }
}

/// A set of points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Points([u64; WORDS]);

impl Points {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|w| *w == 0)
    }

    /// How many.
    pub fn len(&self) -> u32 {
        self.0.iter().map(|w| w.count_ones()).sum()
    }

    /// The only one there is.
    pub fn single(&self) -> Option<usize> {
        (self.len() == 1).then(|| self.first()).flatten()
    }

    /// Puts one in.
    pub fn insert(&mut self, point: usize) {
        if let Some(word) = self.0.get_mut(point / 64) {
            *word |= 1 << (point % 64);
        }
    }

    /// Takes one out.
    pub fn remove(&mut self, point: usize) {
        if let Some(word) = self.0.get_mut(point / 64) {
            *word &= !(1 << (point % 64));
        }
    }

    /// Whether it is in.
    pub fn contains(&self, point: usize) -> bool {
        self.0.get(point / 64).is_some_and(|w| w >> (point % 64) & 1 == 1)
    }

    /// The first.
    pub fn first(&self) -> Option<usize> {
        self.0.iter().enumerate().find(|(_, w)| **w != 0).map(|(k, w)| k * 64 + w.trailing_zeros() as usize)
    }

    /// The last.
    pub fn last(&self) -> Option<usize> {
        self.0.iter().enumerate().rev().find(|(_, w)| **w != 0).map(|(k, w)| k * 64 + 63 - w.leading_zeros() as usize)
    }

    /// All points from one on, up to and without another.
    pub fn range(from: usize, to: usize) -> Points {
        let mut set = Points::default();
        for (k, word) in set.0.iter_mut().enumerate() {
            let (low, high) = (from.saturating_sub(k * 64).min(64), to.saturating_sub(k * 64).min(64));
            if low < high {
                *word = (u64::MAX >> (64 - (high - low))) << low;
            }
        }
        set
    }

    /// Keeps what is in both; whether that took something out.
    pub fn keep(&mut self, other: &Points) -> bool {
        let mut changed = false;
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            changed |= *word & !other != 0;
            *word &= other;
        }
        changed
    }

    /// Takes out what is in the other; whether that took something out.
    pub fn drop_all(&mut self, other: &Points) -> bool {
        let mut changed = false;
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            changed |= *word & other != 0;
            *word &= !other;
        }
        changed
    }

    /// Adds what is in the other.
    pub fn add_all(&mut self, other: &Points) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
    }

    /// Whether both have one in common.
    pub fn meets(&self, other: &Points) -> bool {
        self.0.iter().zip(&other.0).any(|(a, b)| a & b != 0)
    }

    /// Each, in rising order.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(k, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                if rest == 0 {
                    return None;
                }
                let bit = rest.trailing_zeros() as usize;
                rest &= rest - 1;
                Some(k * 64 + bit)
            })
        })
    }
}

impl FromIterator<usize> for Points {
    fn from_iter<I: IntoIterator<Item = usize>>(points: I) -> Points {
        let mut set = Points::default();
        points.into_iter().for_each(|p| set.insert(p));
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_window_holds_the_grid_from_edge_to_edge() {
        let axis = Axis::new(&[542]);
        let minutes = |a, b| axis.window(a, b).iter().map(|p| axis.minute(p)).collect::<Vec<_>>();
        assert_eq!(minutes(540, 550), [540, 545, 550]);
        assert_eq!(minutes(541, 549), [545]);
        assert_eq!(minutes(542, 542), [542]);
        assert_eq!(minutes(542, 544), [542]);
        assert!(minutes(550, 549).is_empty());
        assert_eq!(minutes(-10, 0), [0]);
        assert_eq!(minutes(AXIS_END, AXIS_END + 100), [AXIS_END]);
    }

    proptest! {
        #[test]
        fn sets_are_sets(a in proptest::collection::btree_set(0..POINTS_MAX, 0..40), from in 0..POINTS_MAX, to in 0..POINTS_MAX) {
            let set: Points = a.iter().copied().collect();
            prop_assert!(set.iter().eq(a.iter().copied()));
            prop_assert_eq!(set.first(), a.first().copied());
            prop_assert_eq!(set.last(), a.last().copied());
            prop_assert_eq!(set.len() as usize, a.len());
            let range = Points::range(from, to);
            prop_assert!(range.iter().eq(from..to.max(from)));
            let (mut both, mut rest) = (set, set);
            both.keep(&range);
            rest.drop_all(&range);
            prop_assert!(both.iter().eq(a.iter().copied().filter(|p| (from..to).contains(p))));
            prop_assert!(rest.iter().eq(a.iter().copied().filter(|p| !(from..to).contains(p))));
        }
    }
}
