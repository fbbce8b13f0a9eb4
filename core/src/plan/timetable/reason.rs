//! Why each dose is at its time, and a conflict and its ways out in a person's words.
//!
//! Decides which rules and anchors are named for a time: a gap that its preferred time would have broken or that is kept to the minute,
//! what it goes with, the time it shares. Leaves the times to [`super::solver`]; the wording is in `catalog/text`.

use super::meeting::{confidence, name, strength, Meeting, Meetings, With};
use super::model::{Day, DayDose, Other, PlacedDose, Reason, Rule, Strength, AXIS_END, GRID};

/// Every dose of the day with its time and its reasons. `at` has a minute for each dose not taken.
pub fn placed(day: &Day, rules: &[Rule], met: &Meetings, at: &[i32]) -> Vec<PlacedDose> {
    let mut open = 0;
    let one = |dose: &DayDose| match dose.taken {
        Some(taken) => PlacedDose { id: dose.id.clone(), at: taken, reasons: vec![Reason::Taken] },
        None => {
            open += 1;
            let why = Why { day, rules, met, at, number: open - 1, dose };
            PlacedDose { id: dose.id.clone(), at: at[open - 1], reasons: why.reasons() }
        }
    };
    day.doses.iter().map(one).collect()
}

struct Why<'a> {
    day: &'a Day,
    rules: &'a [Rule],
    met: &'a Meetings,
    at: &'a [i32],
    number: usize,
    dose: &'a DayDose,
}

impl Why<'_> {
    fn own(&self) -> i32 {
        self.at[self.number]
    }

    fn minute(&self, with: With) -> i32 {
        match with {
            With::Dose(k) => self.at[k],
            With::Fact(k) => self.met.facts[k].at,
        }
    }

    /// What this dose meets in a meeting, and how far it keeps from it: before and after.
    fn side(&self, meeting: &Meeting) -> Option<(With, i32, i32)> {
        if meeting.dose == self.number {
            Some((meeting.with, meeting.back, meeting.ahead))
        } else if meeting.with == With::Dose(self.number) {
            Some((With::Dose(meeting.dose), meeting.ahead, meeting.back))
        } else {
            None
        }
    }

    fn reasons(&self) -> Vec<Reason> {
        let mut reasons = if self.dose.is_fixed() { vec![Reason::Fixed] } else { self.gaps() };
        let mut broken = Vec::new();
        for wish in self.met.together.iter().filter(|w| w.dose == self.number) {
            let near = wish.with.iter().min_by_key(|w| (self.minute(**w) - self.own()).abs());
            let Some((with, other)) = near.and_then(|w| Some((*w, self.met.other(self.day, *w)?))) else { continue };
            let (rule, confidence) = (name(self.rules, wish.rule), confidence(self.rules, wish.rule));
            if (self.minute(with) - self.own()).abs() <= wish.within {
                reasons.push(Reason::With { rule, other, confidence });
            } else {
                broken.push(Reason::Broken { rule, other, confidence });
            }
        }
        for meeting in self.met.apart.iter().filter(|m| strength(self.rules, m.rule) == Strength::Soft) {
            let Some((with, back, ahead)) = self.side(meeting) else { continue };
            let later = self.own() - self.minute(with);
            if let (true, Some(other)) = (later > -back && later < ahead, self.met.other(self.day, with)) {
                let (rule, confidence) = (name(self.rules, meeting.rule), confidence(self.rules, meeting.rule));
                broken.push(Reason::Broken { rule, other, confidence });
            }
        }
        let shared: Vec<String> = self
            .at
            .iter()
            .enumerate()
            .filter(|(k, at)| *k != self.number && **at == self.own())
            .filter_map(|(k, _)| self.day.doses.get(*self.met.open.get(k)?))
            .map(|d| d.id.clone())
            .collect();
        if !shared.is_empty() {
            reasons.push(Reason::Shared { with: shared });
        }
        if !self.dose.is_fixed() && (self.own() - self.dose.preferred).abs() < GRID {
            reasons.push(Reason::Preferred);
        }
        if reasons.is_empty() {
            reasons.push(Reason::Window);
        }
        reasons.append(&mut broken);
        reasons
    }

    /// The gaps that decided, the longest first; one for each thing and side.
    fn gaps(&self) -> Vec<Reason> {
        let preferred = self.dose.preferred.clamp(0, AXIS_END);
        let mut gaps: Vec<(i32, Other, bool, usize)> = Vec::new();
        for meeting in &self.met.apart {
            let Some((with, back, ahead)) = self.side(meeting) else { continue };
            let (later, wanted) = (self.own() - self.minute(with), preferred - self.minute(with));
            let (after, minutes) = if later >= ahead { (true, ahead) } else { (false, back) };
            let kept = later >= ahead || later <= -back;
            // A free side of a one-way rule is no gap.
            let tight = minutes > 1 && later.abs() - minutes < GRID;
            let decided = wanted > -back && wanted < ahead;
            let Some(other) = self.met.other(self.day, with).filter(|_| kept && minutes > 1 && (tight || decided)) else {
                continue;
            };
            match gaps.iter_mut().find(|g| (&g.1, g.2) == (&other, after)) {
                Some(gap) if gap.0 < minutes => (gap.0, gap.3) = (minutes, meeting.rule),
                Some(_) => {}
                None => gaps.push((minutes, other, after, meeting.rule)),
            }
        }
        gaps.sort_by_key(|g| std::cmp::Reverse(g.0));
        gaps.into_iter()
            .map(|(minutes, other, after, rule)| Reason::Gap {
                rule: name(self.rules, rule),
                other,
                minutes,
                after,
                confidence: confidence(self.rules, rule),
            })
            .collect()
    }
}
