//! What a search can at best still find below a node.
//!
//! Decides a bound that no placement goes under, and what each dose at each point costs beyond it. Leaves where to look to
//! [`super::solver`].
//!
//! The bound is a dual of placing doses at shared times: each dose is worth as much as the times it could be at can still bear, a time's
//! cost being shared by the doses that use it. Doses that keep apart can't share one, so of a class of such doses a time is asked once.
//! On top comes what pairs add that can't both be where they cost least.

use super::axis::Points;
use super::net::{Bond, Node, Way};
use super::solver::Search;

/// The dual of a node: what each dose adds to the bound, and what is left of the cost of a time.
#[derive(Default)]
pub(super) struct Bound {
    pub(super) value: Vec<i64>,
    pub(super) slack: Vec<i64>,
    /// For each class and point the most that a dose of the class gives towards the point's time.
    pub(super) most: Vec<i64>,
    pub(super) total: i64,
    /// Doses of which no two can share a time: what is left of a time's cost may be asked of one of them.
    pub(super) alone: Vec<bool>,
}

/// What one pair adds to the bound: with its second dose after its first, before it, and the lesser of the two.
pub(super) struct PairBound {
    pub(super) pair: usize,
    pub(super) after: i64,
    pub(super) before: i64,
    pub(super) least: i64,
}

impl Search<'_> {
    /// What the broken soft rules of a node cost.
    pub(super) fn broken(&self, node: &Node) -> i64 {
        let net = self.net();
        let pairs = net.pairs.iter().zip(&node.ways).filter(|(_, way)| **way == Way::Broken).filter_map(|(p, _)| p.weight);
        let links = net.links.iter().zip(&node.bonds).filter(|(_, bond)| **bond == Bond::Broken).filter_map(|(l, _)| l.weight);
        pairs.sum::<i64>() + links.sum::<i64>()
    }

    /// Puts doses that keep apart from each other into classes, greedily.
    pub(super) fn classify(&mut self, node: &Node) {
        let doses = self.task.doses();
        let mut apart = vec![0_u64; doses];
        for (pair, way) in self.net().pairs.iter().zip(&node.ways) {
            if !matches!(way, Way::Undecided | Way::Broken) {
                apart[pair.first] |= 1 << pair.second;
                apart[pair.second] |= 1 << pair.first;
            }
        }
        let mut members: Vec<u64> = Vec::new();
        for (dose, apart) in apart.iter().enumerate() {
            match members.iter_mut().find(|m| **m & !apart == 0) {
                Some(class) => *class |= 1 << dose,
                None => members.push(1 << dose),
            }
        }
        members.retain(|m| m.count_ones() > 1);
        self.class_count = members.len();
        self.classes = (0..doses).map(|dose| members.iter().position(|m| m >> dose & 1 == 1)).collect();
    }

    /// Looks for the order of the doses that gives the best bound: by where their sets end, begin or are smallest, then by putting one
    /// dose after another in front.
    pub(super) fn put_in_order(&mut self, node: &Node) {
        let mut by_end: Vec<usize> = (0..node.sets.len()).collect();
        let (mut by_begin, mut by_size) = (by_end.clone(), by_end.clone());
        by_end.sort_by_key(|d| (node.sets[*d].last(), *d));
        by_begin.sort_by_key(|d| (std::cmp::Reverse(node.sets[*d].first()), *d));
        by_size.sort_by_key(|d| (node.sets[*d].len(), *d));
        let mut best = i64::MIN;
        let mut orders = vec![by_size, by_begin, by_end];
        let mut tries = 0;
        while let Some(order) = orders.pop() {
            let before = std::mem::replace(&mut self.order, order);
            self.dual(node);
            if self.bound.total <= best {
                self.order = before;
            } else {
                best = self.bound.total;
                tries = 0;
            }
            if orders.is_empty() && tries < self.order.len() && best < self.below {
                let mut order = self.order.clone();
                let dose = order.remove(order.len() - 1 - tries);
                order.insert(0, dose);
                orders.push(order);
                tries += 1;
            }
        }
    }

    /// The dual: each dose in turn is worth as much as the times it could be at can still bear.
    pub(super) fn dual(&mut self, node: &Node) {
        let points = self.net().axis.size();
        let broken = self.broken(node);
        let task = self.task;
        let bound = &mut self.bound;
        bound.slack.clear();
        bound.slack.resize(points, task.per_time);
        bound.most.clear();
        bound.most.resize(self.class_count * points, 0);
        bound.value.clear();
        bound.value.resize(node.sets.len(), 0);
        bound.total = broken;
        for (dose, set) in node.sets.iter().enumerate() {
            if let Some(point) = set.single() {
                bound.total += task.costs(dose)[point] + bound.slack[point];
                bound.value[dose] = task.costs(dose)[point];
                bound.slack[point] = 0;
            }
        }
        bound.alone.clear();
        bound.alone.resize(node.sets.len(), false);
        let mut taken = Points::default();
        for dose in self.order.iter().copied().filter(|d| node.sets[*d].single().is_none()) {
            let (set, costs) = (&node.sets[dose], task.costs(dose));
            if !set.meets(&taken) {
                bound.alone[dose] = true;
                taken.add_all(set);
            }
            let class = self.classes[dose].map(|c| c * points);
            let most = |bound: &Bound, p: usize| class.map_or(0, |c| bound.most[c + p]);
            let value = set.iter().map(|p| costs[p] + bound.slack[p] + most(bound, p)).min().unwrap_or(0);
            bound.value[dose] = value;
            bound.total += value;
            for point in set.iter() {
                let (gives, most) = (value - costs[point], most(bound, point));
                if gives > most {
                    bound.slack[point] -= gives - most;
                    if let Some(class) = class {
                        bound.most[class + point] = gives;
                    }
                }
            }
        }
    }

    /// What a dose at a point costs beyond the bound, without what is left of the time's own cost.
    pub(super) fn left(&self, dose: usize, point: usize) -> i64 {
        let beyond = self.task.costs(dose)[point] - self.bound.value[dose];
        match self.classes[dose] {
            Some(class) => beyond + self.bound.most[class * self.net().axis.size() + point],
            None => beyond.max(0),
        }
    }

    /// What each kept pair adds to the bound because both can't be where they cost least.
    pub(super) fn pair_bounds(&self, node: &Node) -> Vec<PairBound> {
        let net = self.net();
        let mut bounds = Vec::new();
        for (k, pair) in net.pairs.iter().enumerate() {
            let (first, second) = (&node.sets[pair.first], &node.sets[pair.second]);
            if matches!(node.ways[k], Way::Undecided | Way::Broken) || first.len() < 2 || second.len() < 2 {
                continue;
            }
            let cost = |dose: usize, p: usize| self.left(dose, p) + if self.bound.alone[dose] { self.bound.slack[p] } else { 0 };
            let none = i64::MAX / 4;
            let axis = &net.axis;
            // Least cost of one dose at or before the point reached, while the other walks on behind it by the gap.
            let follows = |before: usize, after: usize, gap: i32| {
                let (mut least, mut low) = (none, none);
                let mut ahead = node.sets[before].iter().peekable();
                for point in node.sets[after].iter() {
                    while let Some(p) = ahead.next_if(|p| axis.minute(*p) + gap <= axis.minute(point)) {
                        low = low.min(cost(before, p));
                    }
                    if low < none {
                        least = least.min(low + cost(after, point));
                    }
                }
                least
            };
            let after = if node.ways[k] == Way::Before { none } else { follows(pair.first, pair.second, pair.ahead) };
            let before = if node.ways[k] == Way::After { none } else { follows(pair.second, pair.first, pair.back) };
            bounds.push(PairBound { pair: k, after, before, least: after.min(before) });
        }
        bounds
    }
}
