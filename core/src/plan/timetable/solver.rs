//! The best times for a day, exactly.
//!
//! Decides which of all placements that keep the hard rules is the best: (1) fewest doses that would wake the person, (2) fewest soft
//! rules broken, those of confidence A and B before C before U, (3) fewest separate times, (4) least minutes from the preferred times,
//! all together, (5) earliest times, in the order the doses are given. So one day has one answer. Leaves what a conflict is made of to
//! [`super::conflict`] and the words to [`super::reason`].
//!
//! A branch and bound. Sets of points narrow each other by the gaps ([`super::net`]), and points that the bound ([`super::bound`]) rules
//! out are dropped. Then a pair is given an order, or the widest set is halved. See `docs/adr/0012-the-timetable-is-exact.md`.

use super::answer::TooHard;
use super::axis::Points;
use super::bound::{Bound, PairBound};
use super::net::{Bond, Net, Node, Steps, Way};
use super::task::Task;

/// Most steps of one search: a guard against days made to be hard. A day of fifteen items takes some hundreds.
pub const NODES_MAX: u32 = 50_000;

/// The best placement of a task: a point for each dose; `None` if the hard rules leave none.
///
/// # Errors
/// [`TooHard`] past [`NODES_MAX`].
pub fn best(task: &Task) -> Result<Option<Vec<usize>>, TooHard> {
    let mut search = Search::new(task);
    let mut root = task.net.root(task.sets.clone());
    if !task.net.narrow(&mut root, task.net.all()) {
        return Ok(None);
    }
    search.level(root.clone())?;
    if search.best.is_none() {
        return Ok(None);
    }
    search.root(root.clone())?;
    // What is as good as the best, so that most doses have nothing earlier left to try.
    search.below += 1;
    let some = search.tighten(&mut root, task.net.all());
    search.below -= 1;
    for dose in (0..task.doses()).filter(|_| some) {
        search.earliest(&root, dose)?;
    }
    Ok(search.best)
}

/// Any placement that keeps the hard rules.
///
/// # Errors
/// [`TooHard`] past [`NODES_MAX`].
pub fn any(task: &Task) -> Result<Option<Vec<usize>>, TooHard> {
    let mut root = task.net.root(task.sets.clone());
    if !task.net.narrow(&mut root, task.net.all()) {
        return Ok(None);
    }
    task.net.any(&root, &mut Steps(NODES_MAX))
}

/// A search over one task.
pub(super) struct Search<'a> {
    pub(super) task: &'a Task,
    pub(super) best: Option<Vec<usize>>,
    /// Only a placement that costs less is of use.
    pub(super) below: i64,
    /// Whether the first such placement is enough.
    pub(super) first_will_do: bool,
    pub(super) done: bool,
    pub(super) steps: Steps,
    /// For each dose its class: no two of a class can share a time. Those alone in theirs have none.
    pub(super) classes: Vec<Option<usize>>,
    pub(super) class_count: usize,
    /// In which order the doses ask for their share of a time: the one that was best at the first root.
    pub(super) order: Vec<usize>,
    pub(super) bound: Bound,
    /// What the pairs of the node add to it, the dearest first.
    pub(super) pairs: Vec<PairBound>,
}

impl<'a> Search<'a> {
    fn new(task: &'a Task) -> Search<'a> {
        Search {
            task,
            best: None,
            below: i64::MAX / 4,
            first_will_do: false,
            done: false,
            steps: Steps(NODES_MAX),
            classes: Vec::new(),
            class_count: 0,
            order: (0..task.doses()).collect(),
            bound: Bound::default(),
            pairs: Vec::new(),
        }
    }

    pub(super) fn net(&self) -> &'a Net {
        &self.task.net
    }

    fn found(&mut self, placed: Vec<usize>) {
        let cost = self.task.cost(&placed);
        if cost < self.below {
            self.below = cost;
            self.best = Some(placed);
            self.done = self.first_will_do;
        }
    }

    /// First look at sleep and soft rules only: a placement that is the best in them.
    fn level(&mut self, node: Node) -> Result<(), TooHard> {
        self.steps.take()?;
        let unit = self.task.unit;
        let least = |task: &Task, dose: usize, set: &Points| set.iter().map(|p| task.costs(dose)[p] / unit).min().unwrap_or(0);
        let own: i64 = node.sets.iter().enumerate().map(|(dose, set)| least(self.task, dose, set)).sum();
        if self.broken(&node) / unit + own >= self.below / unit {
            return Ok(());
        }
        let changed = self.net().all();
        if let Some((kept, broken)) = self.undecided(&node) {
            for mut child in [kept, broken] {
                if self.net().narrow(&mut child, changed) {
                    self.level(child)?;
                }
            }
            return Ok(());
        }
        for (dose, set) in node.sets.iter().enumerate() {
            let low = least(self.task, dose, set);
            let (cheap, dear): (Vec<usize>, Vec<usize>) = set.iter().partition(|p| self.task.costs(dose)[*p] / unit == low);
            if !dear.is_empty() {
                for half in [cheap, dear] {
                    let mut child = node.clone();
                    child.sets[dose] = half.into_iter().collect();
                    if self.net().narrow(&mut child, 1 << dose) {
                        self.level(child)?;
                    }
                }
                return Ok(());
            }
        }
        if let Some(placed) = self.net().any(&node, &mut self.steps)? {
            self.found(placed);
        }
        Ok(())
    }

    /// The two children of a node for its heaviest undecided soft rule.
    fn undecided(&self, node: &Node) -> Option<(Node, Node)> {
        let net = self.net();
        let pairs = (0..net.pairs.len()).filter(|k| node.ways[*k] == Way::Undecided);
        let links = (0..net.links.len()).filter(|k| node.bonds[*k] == Bond::Undecided);
        let pair = pairs.min_by_key(|k| (-net.pairs[*k].weight.unwrap_or(0), *k));
        let link = links.min_by_key(|k| (-net.links[*k].weight.unwrap_or(0), *k));
        let weight = |w: Option<Option<i64>>| w.flatten().unwrap_or(0);
        let (mut kept, mut broken) = (node.clone(), node.clone());
        match (pair, link) {
            (None, None) => return None,
            (Some(k), l) if weight(Some(net.pairs[k].weight)) >= weight(l.map(|l| net.links[l].weight)) => {
                kept.ways[k] = Way::Free;
                broken.ways[k] = Way::Broken;
            }
            (_, Some(k)) => {
                kept.bonds[k] = Bond::Free;
                broken.bonds[k] = Bond::Broken;
            }
            (Some(_), None) => return None,
        }
        Some((kept, broken))
    }

    /// Searches from a root: classes first, then everything below the best so far.
    fn root(&mut self, mut node: Node) -> Result<(), TooHard> {
        self.classify(&node);
        if !self.tighten(&mut node, self.net().all()) {
            return Ok(());
        }
        self.classify(&node);
        if !self.first_will_do {
            self.put_in_order(&node);
        }
        self.below_node(node)
    }

    fn below_node(&mut self, mut node: Node) -> Result<(), TooHard> {
        self.steps.take()?;
        if self.done || !self.tighten(&mut node, 0) {
            return Ok(());
        }
        if let Some(placed) = node.sets.iter().map(Points::single).collect::<Option<Vec<usize>>>() {
            self.found(placed);
            return Ok(());
        }
        let children = self.children(&node);
        for (mut child, changed) in children {
            if self.net().narrow(&mut child, changed) {
                self.below_node(child)?;
            }
        }
        Ok(())
    }

    fn children(&mut self, node: &Node) -> [(Node, u64); 2] {
        let all = self.net().all();
        if let Some((kept, broken)) = self.undecided(node) {
            return [(kept, all), (broken, all)];
        }
        if let Some(bound) = self.pairs.iter().find(|p| node.ways[p.pair] == Way::Free) {
            let pair = self.net().pairs[bound.pair];
            let changed = 1 << pair.first | 1 << pair.second;
            let ways = if bound.after <= bound.before { [Way::After, Way::Before] } else { [Way::Before, Way::After] };
            return ways.map(|way| {
                let mut child = node.clone();
                child.ways[bound.pair] = way;
                (child, changed)
            });
        }
        // The widest set in halves, of those that hold a time of their own: where that time is decides most for the others.
        let open = (0..node.sets.len()).filter(|d| node.sets[*d].len() > 1);
        let dose = open.max_by_key(|d| (self.bound.alone[*d], node.sets[*d].len(), std::cmp::Reverse(*d))).unwrap_or(0);
        let set = node.sets[dose];
        let point = set.iter().min_by_key(|p| (self.left(dose, *p) + self.bound.slack[*p], *p)).unwrap_or(0);
        let middle = set.iter().nth(set.len() as usize / 2).unwrap_or(0);
        let (mut early, mut late) = (node.clone(), node.clone());
        early.sets[dose].keep(&Points::range(0, middle));
        late.sets[dose].drop_all(&Points::range(0, middle));
        if point < middle {
            [(early, 1 << dose), (late, 1 << dose)]
        } else {
            [(late, 1 << dose), (early, 1 << dose)]
        }
    }

    /// Narrows a node until nothing changes; `false` if nothing below it costs less than the best so far.
    fn tighten(&mut self, node: &mut Node, mut changed: u64) -> bool {
        loop {
            if changed != 0 && !self.net().narrow(node, changed) {
                return false;
            }
            changed = 0;
            self.dual(node);
            let total = self.bound.total;
            if total >= self.below {
                return false;
            }
            for (k, pair) in self.net().pairs.iter().enumerate() {
                if node.ways[k] == Way::Undecided && pair.weight.is_some_and(|w| total + w >= self.below) {
                    node.ways[k] = Way::Free;
                    changed |= 1 << pair.first | 1 << pair.second;
                }
            }
            for (k, link) in self.net().links.iter().enumerate() {
                if node.bonds[k] == Bond::Undecided && link.weight.is_some_and(|w| total + w >= self.below) {
                    node.bonds[k] = Bond::Free;
                    changed |= 1 << link.dose;
                }
            }
            for dose in 0..node.sets.len() {
                let set = node.sets[dose];
                if set.len() < 2 {
                    continue;
                }
                for point in set.iter() {
                    if total + self.left(dose, point) + self.bound.slack[point] >= self.below {
                        node.sets[dose].remove(point);
                        changed |= 1 << dose;
                    }
                }
                if node.sets[dose].is_empty() {
                    return false;
                }
            }
            if changed == 0 {
                break;
            }
        }
        // Pairs without a dose in common, the dearest first: what they add can be added up.
        self.pairs = self.pair_bounds(node);
        self.pairs.sort_by_key(|p| (std::cmp::Reverse(p.least), p.pair));
        let (mut used, mut total) = (0_u64, self.bound.total);
        for bound in &self.pairs {
            let pair = &self.net().pairs[bound.pair];
            let both = 1 << pair.first | 1 << pair.second;
            if used & both == 0 {
                used |= both;
                total += bound.least;
            }
        }
        total < self.below
    }

    /// Moves a dose to the earliest time it can have without a worse score, those before it staying as they are.
    fn earliest(&mut self, root: &Node, dose: usize) -> Result<(), TooHard> {
        while let Some(best) = self.best.clone() {
            let mut node = root.clone();
            for (earlier, point) in best.iter().enumerate().take(dose) {
                node.sets[earlier].keep(&Points::range(*point, *point + 1));
            }
            node.sets[dose].keep(&Points::range(0, best[dose]));
            if node.sets[dose].is_empty() {
                break;
            }
            let cost = self.below;
            (self.below, self.first_will_do, self.done) = (cost + 1, true, false);
            if self.net().narrow(&mut node, self.net().all()) {
                self.root(node)?;
            }
            let found = self.done;
            (self.below, self.first_will_do, self.done) = (cost, false, false);
            if !found {
                break;
            }
        }
        Ok(())
    }
}
