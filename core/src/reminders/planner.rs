//! What should be pending and showing, and what an answer does to a dose. Pure.
//!
//! Decides the state of every dose around now, groups doses due at one instant into one reminder, and keeps within what the
//! platform can hold. Leaves when a dose is due to [`crate::plan::occurrence`], and words to [`crate::words`].

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};

use super::model::{Answer, DoseId, DoseState, FOLLOW_UPS_MAX, FOLLOW_UP_AFTER, MISSED_AFTER, SHOWN_AT_MOST, SNOOZE};
use crate::plan::occurrence::{doses, Due, Version};
use crate::time::{Instant, DAY};

/// What a person said of a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Taken.
    Taken,
    /// Skipped.
    Skipped,
}

/// A dose that was shown, put off or answered, as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoseRow {
    /// When it was due; fixed from the first time it was shown or answered.
    pub due: Instant,
    /// When it was shown; empty again when it was put off.
    pub raised: Option<Instant>,
    /// Put off until.
    pub snoozed_until: Option<Instant>,
    /// The answer.
    pub given: Option<Given>,
    /// When it was taken.
    pub taken: Option<Instant>,
    /// When it was asked about a second time; empty again when it was put off.
    pub followed: Option<Instant>,
}

impl DoseRow {
    /// A dose of which nothing is known but when it is due.
    pub fn due(due: Instant) -> DoseRow {
        DoseRow { due, raised: None, snoozed_until: None, given: None, taken: None, followed: None }
    }
}

/// An item's doses: what names them, and what decides when they are due.
pub struct ItemDoses {
    /// Id of the item.
    pub item: String,
    /// Its versions, in order.
    pub versions: Vec<Version>,
}

impl ItemDoses {
    fn ended(&self) -> bool {
        self.versions.last().is_none_or(|v| v.rule.is_none())
    }
}

/// A dose around now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dose {
    /// Its name.
    pub id: DoseId,
    /// Index of its item in the list given.
    pub item: usize,
    /// When it is due.
    pub due: Due,
    /// What is stored of it.
    pub row: Option<DoseRow>,
    /// Where it stands.
    pub state: DoseState,
    /// Whether it belongs on show: due, unanswered, not put off, not overtaken.
    pub showing: bool,
}

impl Dose {
    /// A dose by itself: not on show, and overtaken by no other.
    fn of(id: DoseId, item: usize, due: Due, row: Option<DoseRow>, now: Instant) -> Dose {
        Dose { id, item, due, row, state: state(due.at, row.as_ref(), false, now), showing: false }
    }

    /// When it asks a second time, if nobody answers until then and it has not yet done so.
    pub fn follows_up(&self) -> Option<Instant> {
        let open = matches!(self.state, DoseState::Due | DoseState::Upcoming | DoseState::Snoozed);
        let came_up = self.row.and_then(|r| r.snoozed_until).map_or(self.due.at, |until| until.max(self.due.at));
        let followed = self.row.is_some_and(|r| r.followed.is_some());
        (open && !followed).then(|| came_up.plus(FOLLOW_UP_AFTER))
    }

    /// Whether it is history: answered or missed. What it was then stands; until then, it is what the item is now.
    pub fn is_settled(&self) -> bool {
        is_settled(self.state)
    }

    /// When it comes up: when it was put off until, else when it is due.
    pub fn comes_up(&self) -> Instant {
        match self.row.and_then(|r| r.snoozed_until) {
            Some(until) if self.state == DoseState::Snoozed => until,
            _ => self.due.at,
        }
    }
}

/// How far back a dose can matter, in milliseconds: it stays on show for a day, and a day more covers any zone.
pub const LOOK_BACK: i64 = SHOWN_AT_MOST + 2 * DAY;

/// Whether a dose that stands so is history.
pub fn is_settled(state: DoseState) -> bool {
    matches!(state, DoseState::Taken | DoseState::Skipped | DoseState::Missed)
}

/// Where a dose stands. `overtaken`: the item's next dose has come due.
pub fn state(due: Instant, row: Option<&DoseRow>, overtaken: bool, now: Instant) -> DoseState {
    match row.and_then(|r| r.given) {
        Some(Given::Taken) => return DoseState::Taken,
        Some(Given::Skipped) => return DoseState::Skipped,
        None => {}
    }
    let until = row.and_then(|r| r.snoozed_until);
    // What was shown has come due, whatever the clock says since.
    let raised = row.is_some_and(|r| r.raised.is_some());
    let came_up = until.map_or(due, |u| u.max(due));
    match () {
        () if overtaken => DoseState::Missed,
        () if until.is_some_and(|u| u > now) => DoseState::Snoozed,
        () if due > now && !raised && until.is_none() => DoseState::Upcoming,
        () if now.since(came_up) >= MISSED_AFTER => DoseState::Missed,
        () => DoseState::Due,
    }
}

/// The doses around now: every one that came due within [`LOOK_BACK`], and the next ones until each of `more` is false.
///
/// `more` is asked with each coming dose, earliest first, whether to go on after it.
pub fn around(
    items: &[ItemDoses],
    rows: &HashMap<String, DoseRow>,
    now: Instant,
    mut more: impl FnMut(&Dose) -> bool,
) -> Vec<Dose> {
    let back = now.plus(-LOOK_BACK);
    let mut past: Vec<Dose> = Vec::new();
    let mut coming: Vec<Dose> = Vec::new();
    let mut streams: Vec<_> = items
        .iter()
        .map(|i| {
            let zone = i.versions.last().map(|v| v.zone.local(back).date().pred_opt());
            zone.flatten().map(|from| doses(&i.versions, from))
        })
        .collect();
    let mut heap = BinaryHeap::new();
    let mut pull = |i: usize, heap: &mut BinaryHeap<_>| {
        if let Some((date, slot, due)) = streams.get_mut(i).and_then(Option::as_mut).and_then(Iterator::next) {
            heap.push(Reverse((due.at, i, date, slot, due.nominal, due.version)));
        }
    };
    for i in 0..items.len() {
        pull(i, &mut heap);
    }
    while let Some(Reverse((at, item, date, slot, nominal, version))) = heap.pop() {
        pull(item, &mut heap);
        let Some(owner) = items.get(item) else { continue };
        let id = DoseId { item: owner.item.clone(), date, slot };
        // Writing out an id costs more than the rest of a dose: not where there is nothing to find.
        let row = if rows.is_empty() { None } else { rows.get(&id.to_string()).copied() };
        let mut due = Due { at, nominal, version };
        if let Some(row) = &row {
            due.at = row.due;
        }
        let dose = Dose::of(id, item, due, row, now);
        if due.at <= now || row.is_some_and(|r| r.raised.is_some() || r.snoozed_until.is_some()) {
            if due.at > back {
                past.push(dose);
            }
        } else {
            let go_on = more(&dose);
            coming.push(dose);
            if !go_on {
                break;
            }
        }
    }
    settle(&mut past, items, now);
    past.extend(coming);
    past.sort_by(|a, b| (a.due.at, a.item, &a.id).cmp(&(b.due.at, b.item, &b.id)));
    past
}

/// The doses of one item around now, to the first that has not come up yet.
pub fn coming(item: &ItemDoses, rows: &HashMap<String, DoseRow>, now: Instant) -> Vec<Dose> {
    around(std::slice::from_ref(item), rows, now, |dose| dose.state != DoseState::Upcoming)
}

/// When an item's next dose comes up: the first that is neither answered nor come up yet.
pub fn next(item: &ItemDoses, rows: &HashMap<String, DoseRow>, now: Instant) -> Option<Instant> {
    let open = |dose: &&Dose| matches!(dose.state, DoseState::Upcoming | DoseState::Snoozed);
    coming(item, rows, now).iter().filter(open).map(Dose::comes_up).min()
}

/// Every dose due in a span, its end left out, by time: by the rules, and those answered that no rule names, such as what was
/// taken as needed.
pub fn between(items: &[ItemDoses], rows: &HashMap<String, DoseRow>, from: Instant, to: Instant, now: Instant) -> Vec<Dose> {
    let mut found: Vec<Dose> = Vec::new();
    let mut named: HashSet<String> = HashSet::new();
    for (index, item) in items.iter().enumerate() {
        let Some(zone) = item.versions.last().map(|v| v.zone.clone()) else { continue };
        let (first, last) = (zone.local(from.plus(-2 * DAY)).date(), zone.local(to.plus(2 * DAY)).date());
        for (date, slot, mut due) in doses(&item.versions, first).take_while(|(date, _, _)| *date <= last) {
            let id = DoseId { item: item.item.clone(), date, slot };
            let name = id.to_string();
            let row = rows.get(&name).copied();
            due.at = row.map_or(due.at, |row| row.due);
            if from <= due.at && due.at < to {
                named.insert(name);
                found.push(Dose::of(id, index, due, row, now));
            }
        }
    }
    for (name, row) in rows.iter().filter(|(name, row)| row.given.is_some() && !named.contains(*name)) {
        let Ok(id) = name.parse::<DoseId>() else { continue };
        let Some(index) = items.iter().position(|item| item.item == id.item) else { continue };
        let due = Due { at: row.due, nominal: row.due, version: 0 };
        found.push(Dose::of(id, index, due, Some(*row), now));
    }
    found.sort_by(|a, b| (a.due.at, a.item, &a.id).cmp(&(b.due.at, b.item, &b.id)));
    found
}

/// Marks what was overtaken by the item's next dose, and what is on show.
fn settle(past: &mut [Dose], items: &[ItemDoses], now: Instant) {
    let mut latest: HashMap<usize, Instant> = HashMap::new();
    for dose in past.iter() {
        let at = latest.entry(dose.item).or_insert(dose.due.at);
        *at = (*at).max(dose.due.at);
    }
    for dose in past.iter_mut() {
        let overtaken = latest.get(&dose.item).is_some_and(|at| *at > dose.due.at);
        dose.state = state(dose.due.at, dose.row.as_ref(), overtaken, now);
        let open = matches!(dose.state, DoseState::Due | DoseState::Missed) && !overtaken;
        let ended = items.get(dose.item).is_none_or(ItemDoses::ended);
        dose.showing = open && !ended && now.since(dose.comes_up()) < SHOWN_AT_MOST;
    }
}

/// What an answer makes of a dose's row, or `None` if it changes nothing.
///
/// A first "Taken" counts, a second doesn't; what was taken can't be skipped or put off by a late press, only undone or
/// moved in time; what was skipped can still be taken.
pub fn answered(answer: Answer, due: Instant, row: Option<DoseRow>, now: Instant) -> Option<DoseRow> {
    let row = row.unwrap_or(DoseRow::due(due));
    let taken_at = |at| DoseRow { given: Some(Given::Taken), taken: Some(at), snoozed_until: None, ..row };
    match (answer, row.given) {
        (Answer::Taken, Some(Given::Taken)) | (Answer::Skip | Answer::SkipBecause { .. } | Answer::Snooze, Some(_)) => None,
        (Answer::Taken, _) => Some(taken_at(now)),
        (Answer::TakenAt { at }, _) => Some(taken_at(at)).filter(|new| *new != row),
        (Answer::Skip | Answer::SkipBecause { .. }, None) => {
            Some(DoseRow { given: Some(Given::Skipped), snoozed_until: None, ..row })
        }
        (Answer::Withdraw, None) => None,
        (Answer::Withdraw, Some(_)) => Some(DoseRow { given: None, taken: None, ..row }),
        // Asked again, it is shown anew: with sound, as the first time.
        (Answer::Snooze, None) => {
            Some(DoseRow { snoozed_until: Some(now.max(due).plus(SNOOZE)), raised: None, followed: None, ..row })
        }
    }
}

/// A reminder before it has words: the doses that come up at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// When.
    pub at: Instant,
    /// Its doses, in the order of the items.
    pub doses: Vec<Dose>,
}

/// Groups doses that come up at the same instant, earliest first.
pub fn grouped(doses: impl IntoIterator<Item = Dose>) -> Vec<Group> {
    let mut all: Vec<Dose> = doses.into_iter().collect();
    all.sort_by(|a, b| (a.comes_up(), a.item, &a.id).cmp(&(b.comes_up(), b.item, &b.id)));
    let mut groups: Vec<Group> = Vec::new();
    for dose in all {
        let at = dose.comes_up();
        match groups.last_mut() {
            Some(group) if group.at == at => group.doses.push(dose),
            _ => groups.push(Group { at, doses: vec![dose] }),
        }
    }
    groups
}

/// What the platform should hold, before it has words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// To come, earliest first.
    pub pending: Vec<Group>,
    /// On show now.
    pub showing: Vec<Group>,
    /// The nearest second reminders to come: when, and of which doses.
    pub follow_ups: Vec<Group>,
    /// Whether capacity cut the list.
    pub truncated: bool,
}

/// What the platform should hold: at most `capacity` groups to come, and all that belong on show.
pub fn outline(items: &[ItemDoses], rows: &HashMap<String, DoseRow>, now: Instant, capacity: usize) -> Outline {
    let mut instants = 0;
    let mut last = None;
    let all = around(items, rows, now, |dose| {
        // One more instant than fits: then we know whether the list was cut.
        if dose.row.is_none() && last != Some(dose.due.at) {
            last = Some(dose.due.at);
            instants += 1;
        }
        instants <= capacity
    });
    let (showing, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|d| d.showing);
    let mut pending =
        grouped(rest.into_iter().filter(|d| matches!(d.state, DoseState::Upcoming | DoseState::Snoozed) && d.comes_up() > now));
    let truncated = pending.len() > capacity;
    pending.truncate(capacity);
    let showing = grouped(showing);
    let mut follow_ups: Vec<Group> = showing.iter().chain(&pending).filter_map(|group| follow_up(group, now)).collect();
    follow_ups.sort_by_key(|group| group.at);
    follow_ups.truncate(FOLLOW_UPS_MAX);
    Outline { pending, showing, follow_ups, truncated }
}

/// The second reminder of a group, if it is still to come.
fn follow_up(group: &Group, now: Instant) -> Option<Group> {
    let at = group.doses.iter().filter_map(Dose::follows_up).max()?;
    (at > now).then(|| Group { at, doses: group.doses.clone() })
}

/// Whether a group on show is to ask a second time now: half an hour has passed, nobody answered, and it has not done so.
pub fn asks_again(group: &Group, now: Instant) -> bool {
    let open: Vec<&Dose> = group.doses.iter().filter(|dose| dose.state == DoseState::Due).collect();
    !open.is_empty()
        && open
            .iter()
            .all(|dose| dose.row.is_some_and(|row| row.raised.is_some()) && dose.follows_up().is_some_and(|at| at <= now))
}
