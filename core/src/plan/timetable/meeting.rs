//! Where the rules and the things of a day meet.
//!
//! Decides which doses a rule puts apart or together, and with what; the solver, the conflict and the reasons all read this one list.
//! What already happened is a fact: two facts never meet, for nothing can be done about them.

use super::answer::{Clash, Other};
use super::model::{Day, Rule, Spacing, Strength, GRID};
use crate::catalog::Confidence;

/// The name of the rule that doses of one item keep apart. Without it, fewest times would put two doses of a day into one.
pub const SAME_ITEM: &str = "same-item";

/// Something at a known minute that a dose can meet.
#[derive(Clone, Debug)]
pub struct Fact {
    /// When, in minutes.
    pub at: i32,
    /// What it is.
    pub other: Other,
}

/// What a dose meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum With {
    /// A dose that is not taken, by its number among those.
    Dose(usize),
    /// A fact, by its number.
    Fact(usize),
}

/// A dose keeps apart from something: not between `back` before it and `ahead` after it.
#[derive(Clone, Copy, Debug)]
pub struct Meeting {
    /// The rule's number.
    pub rule: usize,
    /// The dose, by its number among those not taken.
    pub dose: usize,
    /// From what; for another dose, one of a lower number.
    pub with: With,
    /// At least this many minutes before it, at least 1.
    pub back: i32,
    /// At least this many minutes after it, at least 1.
    pub ahead: i32,
}

/// A dose goes with one of several things.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The rule's number.
    pub rule: usize,
    /// The dose, by its number among those not taken.
    pub dose: usize,
    /// The things; not empty.
    pub with: Vec<With>,
    /// How near, in minutes.
    pub within: i32,
}

/// The day as the rules see it.
#[derive(Clone, Debug, Default)]
pub struct Meetings {
    /// Doses that are not taken: their numbers in the day.
    pub open: Vec<usize>,
    /// What stands.
    pub facts: Vec<Fact>,
    /// Gaps.
    pub apart: Vec<Meeting>,
    /// What goes together.
    pub together: Vec<Wish>,
    /// Pairs that are only named.
    pub flags: Vec<Clash>,
}

/// One thing of the day, as a rule's side sees it.
struct Thing<'a> {
    is: With,
    first: &'a [bool],
    second: &'a [bool],
}

impl Meetings {
    /// All meetings of a day.
    pub fn of(day: &Day, rules: &[Rule]) -> Meetings {
        let mut all = Meetings::default();
        let (mut sides, mut which) = (Vec::new(), Vec::new());
        let both = |is: &dyn Fn(&super::model::Party) -> bool| -> (Vec<bool>, Vec<bool>) {
            (rules.iter().map(|r| is(&r.first)).collect(), rules.iter().map(|r| is(&r.second)).collect())
        };
        for (number, dose) in day.doses.iter().enumerate() {
            which.push(match dose.taken {
                Some(at) => {
                    all.facts.push(Fact { at, other: Other::Dose(dose.id.clone()) });
                    With::Fact(all.facts.len() - 1)
                }
                None => {
                    all.open.push(number);
                    With::Dose(all.open.len() - 1)
                }
            });
            sides.push(both(&|party| party.is(&dose.substances, Some(&dose.item))));
        }
        for intake in &day.intakes {
            all.facts.push(Fact { at: intake.at, other: Other::Intake(intake.id.clone()) });
            which.push(With::Fact(all.facts.len() - 1));
            sides.push(both(&|party| party.is(&intake.substances, None)));
        }
        for meal in &day.meals {
            all.facts.push(Fact { at: meal.at, other: Other::Meal(meal.kind) });
            which.push(With::Fact(all.facts.len() - 1));
            sides.push(both(&|party| party.is_meal(meal.fat)));
        }
        let things: Vec<Thing> = which.iter().zip(&sides).map(|(is, (first, second))| Thing { is: *is, first, second }).collect();
        for (number, rule) in rules.iter().enumerate() {
            all.meet(day, &things, number, rule);
        }
        all.same_item(day, rules.len());
        all
    }

    fn meet(&mut self, day: &Day, things: &[Thing], number: usize, rule: &Rule) {
        match rule.spacing {
            Spacing::Together { within } => {
                for thing in things.iter().filter(|t| t.second[number] && !t.first[number]) {
                    let With::Dose(dose) = thing.is else { continue };
                    let with: Vec<With> = things.iter().filter(|t| t.first[number]).map(|t| t.is).collect();
                    if !with.is_empty() {
                        self.together.push(Wish { rule: number, dose, with, within });
                    }
                }
            }
            Spacing::Apart { before, after } => {
                for (k, thing) in things.iter().enumerate() {
                    for other in &things[..k] {
                        // How far the later listed one keeps from the other, whichever side of the rule each is on.
                        let mut gap = (0, 0);
                        if other.first[number] && thing.second[number] {
                            gap = (gap.0.max(before.max(1)), gap.1.max(after.max(1)));
                        }
                        if other.second[number] && thing.first[number] {
                            gap = (gap.0.max(after.max(1)), gap.1.max(before.max(1)));
                        }
                        if gap.0 > 0 {
                            self.put_apart(number, thing.is, other.is, gap);
                        }
                    }
                }
            }
            Spacing::Flag => {
                for thing in things.iter().filter(|t| t.second[number]) {
                    for other in things.iter().filter(|t| t.first[number] && t.is != thing.is) {
                        if let (Some(dose), Some(other)) = (self.dose_id(day, other.is), self.other(day, thing.is)) {
                            self.flags.push(Clash { rule: rule.id.clone(), dose, other });
                        }
                    }
                }
            }
        }
    }

    fn put_apart(&mut self, rule: usize, thing: With, other: With, (back, ahead): (i32, i32)) {
        match (thing, other) {
            (With::Dose(dose), _) => self.apart.push(Meeting { rule, dose, with: other, back, ahead }),
            (With::Fact(_), With::Dose(dose)) => self.apart.push(Meeting { rule, dose, with: thing, back: ahead, ahead: back }),
            (With::Fact(_), With::Fact(_)) => {}
        }
    }

    /// Doses of one item keep half the distance between their preferred times, and at least one step of the grid: our choice, so that
    /// a late first dose and an early second one never become a double dose.
    fn same_item(&mut self, day: &Day, rule: usize) {
        let facts = day.doses.iter().filter(|d| d.taken.is_some()).enumerate().map(|(k, d)| (With::Fact(k), d));
        let open = day.doses.iter().filter(|d| d.taken.is_none()).enumerate().map(|(k, d)| (With::Dose(k), d));
        let doses: Vec<_> = facts.chain(open).collect();
        for (k, (thing, dose)) in doses.iter().enumerate() {
            for (other, earlier) in doses[..k].iter().filter(|(_, d)| d.item == dose.item) {
                let gap = ((dose.preferred - earlier.preferred).abs() / 2).max(GRID);
                self.put_apart(rule, *thing, *other, (gap, gap));
            }
        }
    }

    /// Has the one-way gaps among these clashes keep both sides.
    pub fn both_ways(&mut self, day: &Day, rules: &[Rule], clashes: &[Clash]) {
        let mut apart = std::mem::take(&mut self.apart);
        for meeting in &mut apart {
            let one_way = rules
                .get(meeting.rule)
                .is_some_and(|rule| matches!(rule.spacing, Spacing::Apart { before: 0, .. } | Spacing::Apart { after: 0, .. }));
            let (dose, other) = (self.dose_id(day, With::Dose(meeting.dose)), self.other(day, meeting.with));
            let name = name(rules, meeting.rule);
            let same = |c: &Clash| c.rule == name && Some(&c.dose) == dose.as_ref() && Some(&c.other) == other.as_ref();
            if one_way && clashes.iter().any(same) {
                let gap = meeting.back.max(meeting.ahead);
                (meeting.back, meeting.ahead) = (gap, gap);
            }
        }
        self.apart = apart;
    }

    fn dose_id(&self, day: &Day, with: With) -> Option<String> {
        match self.other(day, with)? {
            Other::Dose(id) => Some(id),
            Other::Intake(_) | Other::Meal(_) => None,
        }
    }

    /// What a meeting is with, by its name in the day.
    pub fn other(&self, day: &Day, with: With) -> Option<Other> {
        match with {
            With::Fact(k) => self.facts.get(k).map(|f| f.other.clone()),
            With::Dose(k) => self.open.get(k).and_then(|d| day.doses.get(*d)).map(|d| Other::Dose(d.id.clone())),
        }
    }
}

/// A rule's strength by its number; the one past the last is [`SAME_ITEM`].
pub fn strength(rules: &[Rule], rule: usize) -> Strength {
    rules.get(rule).map_or(Strength::Hard, |r| r.strength)
}

/// A rule's name by its number.
pub fn name(rules: &[Rule], rule: usize) -> String {
    rules.get(rule).map_or_else(|| SAME_ITEM.to_owned(), |r| r.id.clone())
}

/// How sure a rule is, by its number; `None` for the person's own and for [`SAME_ITEM`].
pub fn confidence(rules: &[Rule], rule: usize) -> Option<Confidence> {
    rules.get(rule).and_then(|r| r.confidence)
}
