//! The best times for a day, exactly.
//!
//! Decides which of all placements that keep the hard rules is the best: (1) fewest doses that would wake the person, (2) fewest soft
//! rules broken, those of confidence A and B before C before U, (3) fewest separate times, (4) least minutes from the preferred times,
//! all together, (5) earliest times, in the order the doses are given. So one day has one answer. Leaves what a conflict is made of to
//! [`super::conflict`] and the words to [`super::reason`].
//!
//! A branch and bound. Sets of points narrow each other by the gaps ([`super::net`]); a bound on the cost comes from the dual of placing
//! doses at shared times, with doses that can't share one in one class, and then from pairs that can't both be where they cost least;
//! points that the bound rules out are dropped. See `docs/adr/0012-the-timetable-is-exact.md`.

use super::axis::Points;
use super::model::TooHard;
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
    for dose in 0..task.doses() {
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

struct Search<'a> {
    task: &'a Task,
    best: Option<Vec<usize>>,
    /// Only a placement that costs less is of use.
    below: i64,
    /// Whether the first such placement is enough.
    first_will_do: bool,
    done: bool,
    steps: Steps,
    /// For each dose its class: no two of a class can share a time. Those alone in theirs have none.
    classes: Vec<Option<usize>>,
    class_count: usize,
    /// In which order the doses ask for their share of a time: the one that was best at the first root.
    order: Vec<usize>,
    bound: Bound,
    /// What the pairs of the node add to it, the dearest first.
    pairs: Vec<PairBound>,
}

/// The dual of a node: what each dose adds to the bound, and what is left of the cost of a time.
#[derive(Default)]
struct Bound {
    value: Vec<i64>,
    slack: Vec<i64>,
    /// For each class and point the most that a dose of the class gives towards the point's time.
    most: Vec<i64>,
    total: i64,
    /// Doses of which no two can share a time: what is left of a time's cost may be asked of one of them.
    alone: Vec<bool>,
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

    fn net(&self) -> &'a Net {
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

    /// What the broken soft rules of a node cost.
    fn broken(&self, node: &Node) -> i64 {
        let net = self.net();
        let pairs = net.pairs.iter().zip(&node.ways).filter(|(_, way)| **way == Way::Broken).filter_map(|(p, _)| p.weight);
        let links = net.links.iter().zip(&node.bonds).filter(|(_, bond)| **bond == Bond::Broken).filter_map(|(l, _)| l.weight);
        pairs.sum::<i64>() + links.sum::<i64>()
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

    /// Looks for the order of the doses that gives the best bound: by where their sets end, begin or are smallest, then by putting one
    /// dose after another in front.
    fn put_in_order(&mut self, node: &Node) {
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

    /// Puts doses that keep apart from each other into classes, greedily.
    fn classify(&mut self, node: &Node) {
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

    /// The dual: each dose in turn is worth as much as the times it could be at can still bear.
    fn dual(&mut self, node: &Node) {
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
    fn left(&self, dose: usize, point: usize) -> i64 {
        let beyond = self.task.costs(dose)[point] - self.bound.value[dose];
        match self.classes[dose] {
            Some(class) => beyond + self.bound.most[class * self.net().axis.size() + point],
            None => beyond.max(0),
        }
    }

    /// What each kept pair adds to the bound because both can't be where they cost least.
    fn pair_bounds(&self, node: &Node) -> Vec<PairBound> {
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

/// What one pair adds to the bound: with its second dose after its first, before it, and the lesser of the two.
struct PairBound {
    pair: usize,
    after: i64,
    before: i64,
    least: i64,
}
