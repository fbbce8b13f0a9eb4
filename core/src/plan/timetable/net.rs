//! Doses as sets of points that narrow each other, and whether all can be placed at once.
//!
//! Decides exactly what a gap or a wish leaves of two sets, and finds a placement that keeps every rule in force, or that there is
//! none. Leaves which placement is best to [`super::solver`].
//!
//! A gap between two doses leaves two ways: the second goes after the first, or before it. Once a way is chosen for every pair, the
//! earliest point of every narrowed set is a placement: such orders have an earliest one. So the search for any placement chooses ways
//! only, never points.

use super::axis::{Axis, Points};
use super::model::TooHard;

/// A gap between two doses: `second` at least `back` minutes before `first`, or at least `ahead` after it.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// One dose.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// Minutes, at least 1.
    pub back: i32,
    /// Minutes, at least 1.
    pub ahead: i32,
    /// What it costs not to keep it; `None` for a hard one.
    pub weight: Option<i64>,
}

/// A dose that goes with one of others.
#[derive(Clone, Debug)]
pub struct Link {
    /// The dose.
    pub dose: usize,
    /// Points where a fact fulfils it.
    pub facts: Points,
    /// Doses that fulfil it.
    pub with: Vec<usize>,
    /// How near, in minutes.
    pub within: i32,
    /// What it costs not to keep it; `None` for a hard one.
    pub weight: Option<i64>,
}

/// What was decided about a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A soft one of which nothing is decided.
    Undecided,
    /// It is kept, and either order is possible.
    Free,
    /// The second goes after the first.
    After,
    /// The second goes before the first.
    Before,
    /// It is not kept.
    Broken,
}

/// What was decided about a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// A soft one of which nothing is decided.
    Undecided,
    /// It is kept, by any of what fulfils it.
    Free,
    /// A fact keeps it.
    Fact,
    /// This dose keeps it.
    Dose(usize),
    /// It is not kept.
    Broken,
}

/// What does not change during a search.
#[derive(Clone, Debug)]
pub struct Net {
    /// The points.
    pub axis: Axis,
    /// Gaps.
    pub pairs: Vec<Pair>,
    /// What goes together.
    pub links: Vec<Link>,
    /// For each dose the pairs and links it is in.
    touching: Vec<(Vec<usize>, Vec<usize>)>,
}

/// Where a search is.
#[derive(Clone, Debug)]
pub struct Node {
    /// What is left for each dose.
    pub sets: Vec<Points>,
    /// For each pair.
    pub ways: Vec<Way>,
    /// For each link.
    pub bonds: Vec<Bond>,
}

/// Steps a search may still take.
#[derive(Clone, Copy, Debug)]
pub struct Steps(pub u32);

impl Steps {
    /// Takes one.
    pub fn take(&mut self) -> Result<(), TooHard> {
        self.0 = self.0.checked_sub(1).ok_or(TooHard)?;
        Ok(())
    }
}

impl Net {
    /// Of so many doses.
    pub fn new(axis: Axis, doses: usize, pairs: Vec<Pair>, links: Vec<Link>) -> Net {
        let mut touching = vec![(Vec::new(), Vec::new()); doses];
        for (k, pair) in pairs.iter().enumerate() {
            touching[pair.first].0.push(k);
            touching[pair.second].0.push(k);
        }
        for (k, link) in links.iter().enumerate() {
            for dose in link.with.iter().chain([&link.dose]) {
                touching[*dose].1.push(k);
            }
        }
        Net { axis, pairs, links, touching }
    }

    /// Where a search begins.
    pub fn root(&self, sets: Vec<Points>) -> Node {
        let ways = self.pairs.iter().map(|p| if p.weight.is_some() { Way::Undecided } else { Way::Free }).collect();
        let bonds = self.links.iter().map(|l| if l.weight.is_some() { Bond::Undecided } else { Bond::Free }).collect();
        Node { sets, ways, bonds }
    }

    /// Every dose.
    pub fn all(&self) -> u64 {
        if self.touching.len() >= 64 {
            u64::MAX
        } else {
            (1 << self.touching.len()) - 1
        }
    }

    /// Narrows the sets by what is kept, from these doses on; `false` if one becomes empty.
    pub fn narrow(&self, node: &mut Node, mut changed: u64) -> bool {
        if node.sets.iter().any(Points::is_empty) {
            return false;
        }
        while changed != 0 {
            let dose = changed.trailing_zeros() as usize;
            changed &= changed - 1;
            let (pairs, links) = &self.touching[dose];
            for pair in pairs {
                match self.narrow_pair(node, *pair) {
                    Some(more) => changed |= more,
                    None => return false,
                }
            }
            for link in links {
                match self.narrow_link(node, *link) {
                    Some(more) => changed |= more,
                    None => return false,
                }
            }
        }
        true
    }

    /// First and last minute of what is left for a dose.
    pub fn span(&self, node: &Node, dose: usize) -> Option<(i32, i32)> {
        let set = &node.sets[dose];
        Some((self.axis.minute(set.first()?), self.axis.minute(set.last()?)))
    }

    fn narrow_pair(&self, node: &mut Node, k: usize) -> Option<u64> {
        let pair = self.pairs[k];
        if node.ways[k] == Way::Broken {
            return Some(0);
        }
        let (first, second) = (self.span(node, pair.first)?, self.span(node, pair.second)?);
        let (can_after, can_before) = (second.1 >= first.0 + pair.ahead, second.0 <= first.1 - pair.back);
        let always_after = second.0 >= first.1 + pair.ahead;
        let always_before = second.1 <= first.0 - pair.back;
        match node.ways[k] {
            Way::Undecided => {
                node.ways[k] = match () {
                    () if always_after => Way::After,
                    () if always_before => Way::Before,
                    () if !can_after && !can_before => Way::Broken,
                    () => Way::Undecided,
                };
                return Some(0);
            }
            Way::Free if !can_before => node.ways[k] = Way::After,
            Way::Free if !can_after => node.ways[k] = Way::Before,
            _ => {}
        }
        let of = |from: i32, to: i32| Points::range(self.axis.from(from), self.axis.from(to));
        // What is not supported: minutes strictly between two bounds, or beyond one of them.
        let (gone_first, gone_second) = match node.ways[k] {
            Way::After => (of(second.1 - pair.ahead + 1, i32::MAX), of(i32::MIN, first.0 + pair.ahead)),
            Way::Before => (of(i32::MIN, second.0 + pair.back), of(first.1 - pair.back + 1, i32::MAX)),
            _ => (of(second.1 - pair.ahead + 1, second.0 + pair.back), of(first.1 - pair.back + 1, first.0 + pair.ahead)),
        };
        let changed = self.drop_from(node, pair.second, &gone_second, 0)?;
        self.drop_from(node, pair.first, &gone_first, changed)
    }

    fn drop_from(&self, node: &mut Node, dose: usize, gone: &Points, changed: u64) -> Option<u64> {
        if !node.sets[dose].drop_all(gone) {
            return Some(changed);
        }
        (!node.sets[dose].is_empty()).then_some(changed | 1 << dose)
    }

    fn near(&self, set: &Points, within: i32) -> Points {
        let mut near = Points::default();
        for point in set.iter() {
            let minute = self.axis.minute(point);
            near.add_all(&Points::range(self.axis.from(minute - within), self.axis.from(minute + within + 1)));
        }
        near
    }

    fn narrow_link(&self, node: &mut Node, k: usize) -> Option<u64> {
        let link = &self.links[k];
        match node.bonds[k] {
            Bond::Broken => Some(0),
            Bond::Fact => self.keep_in(node, link.dose, &link.facts, 0),
            Bond::Dose(other) => {
                let near = self.near(&node.sets[other], link.within);
                let changed = self.keep_in(node, link.dose, &near, 0)?;
                let near = self.near(&node.sets[link.dose], link.within);
                self.keep_in(node, other, &near, changed)
            }
            Bond::Free | Bond::Undecided => {
                let own = node.sets[link.dose];
                let mut near = link.facts;
                let mut chance = None;
                let mut chances = usize::from(near.meets(&own));
                for other in &link.with {
                    let there = self.near(&node.sets[*other], link.within);
                    if there.meets(&own) {
                        chances += 1;
                        chance = Some(*other);
                        near.add_all(&there);
                    }
                }
                if node.bonds[k] == Bond::Undecided {
                    if chances == 0 {
                        node.bonds[k] = Bond::Broken;
                    }
                    return Some(0);
                }
                let changed = self.keep_in(node, link.dose, &near, 0)?;
                match chance {
                    Some(other) if chances == 1 => {
                        node.bonds[k] = Bond::Dose(other);
                        let near = self.near(&node.sets[link.dose], link.within);
                        self.keep_in(node, other, &near, changed)
                    }
                    _ => Some(changed),
                }
            }
        }
    }

    fn keep_in(&self, node: &mut Node, dose: usize, kept: &Points, changed: u64) -> Option<u64> {
        if !node.sets[dose].keep(kept) {
            return Some(changed);
        }
        (!node.sets[dose].is_empty()).then_some(changed | 1 << dose)
    }

    /// Whether two points keep a pair.
    pub fn keeps(&self, pair: &Pair, first: usize, second: usize) -> bool {
        let later = self.axis.minute(second) - self.axis.minute(first);
        later <= -pair.back || later >= pair.ahead
    }

    /// Whether the points fulfil a link.
    pub fn fulfils(&self, link: &Link, placed: &[usize]) -> bool {
        let at = self.axis.minute(placed[link.dose]);
        link.facts.contains(placed[link.dose])
            || link.with.iter().any(|other| (self.axis.minute(placed[*other]) - at).abs() <= link.within)
    }

    /// Any placement within a narrowed node that keeps what is kept; what is undecided may fall either way.
    pub fn any(&self, node: &Node, steps: &mut Steps) -> Result<Option<Vec<usize>>, TooHard> {
        steps.take()?;
        let placed: Vec<usize> = node.sets.iter().filter_map(Points::first).collect();
        if placed.len() < node.sets.len() {
            return Ok(None);
        }
        if let Some(pair) = self.tightest(node, &placed) {
            for way in self.wider_first(node, pair) {
                let mut child = node.clone();
                child.ways[pair] = way;
                let changed = 1 << self.pairs[pair].first | 1 << self.pairs[pair].second;
                if self.narrow(&mut child, changed) {
                    if let Some(placed) = self.any(&child, steps)? {
                        return Ok(Some(placed));
                    }
                }
            }
            return Ok(None);
        }
        let open = |k: &usize| node.bonds[*k] == Bond::Free && !self.fulfils(&self.links[*k], &placed);
        let Some(link) = (0..self.links.len()).find(open) else { return Ok(Some(placed)) };
        let bonds = self.links[link].with.iter().map(|d| Bond::Dose(*d));
        for bond in std::iter::once(Bond::Fact).chain(bonds) {
            let mut child = node.clone();
            child.bonds[link] = bond;
            if self.narrow(&mut child, 1 << self.links[link].dose) {
                if let Some(placed) = self.any(&child, steps)? {
                    return Ok(Some(placed));
                }
            }
        }
        Ok(None)
    }

    /// The free pair that a placement breaks and that has the least room.
    fn tightest(&self, node: &Node, placed: &[usize]) -> Option<usize> {
        let broken = |k: &usize| {
            let pair = &self.pairs[*k];
            node.ways[*k] == Way::Free && !self.keeps(pair, placed[pair.first], placed[pair.second])
        };
        (0..self.pairs.len()).filter(broken).min_by_key(|k| {
            let (after, before) = self.room(node, *k);
            after + before
        })
    }

    /// Minutes of room that each order leaves to a pair.
    pub fn room(&self, node: &Node, k: usize) -> (i32, i32) {
        let pair = &self.pairs[k];
        match (self.span(node, pair.first), self.span(node, pair.second)) {
            (Some(first), Some(second)) => (second.1 - first.0 - pair.ahead, first.1 - second.0 - pair.back),
            _ => (-1, -1),
        }
    }

    fn wider_first(&self, node: &Node, k: usize) -> [Way; 2] {
        let (after, before) = self.room(node, k);
        if after >= before {
            [Way::After, Way::Before]
        } else {
            [Way::Before, Way::After]
        }
    }
}
