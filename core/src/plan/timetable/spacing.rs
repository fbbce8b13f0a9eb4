//! Which rules hold, and what a rule says of two minutes.
//!
//! Decides what the person's own rules and decisions make of the catalogue. A soft row can be switched off or made hard; a gap of
//! confidence A or B is always kept (the catalogue's hard rows); an own rule is hard. Leaves the times to the solver.

use crate::catalog::SPACING;

use super::model::{Kept, OwnRule, Party, Rule, RuleChoice, Spacing, Strength};
use crate::plan::Substance;

/// The rules that hold: the catalogue's, as the person decided about them, then the person's own.
pub fn rules(own: &[OwnRule], choices: &[RuleChoice]) -> Vec<Rule> {
    let kept = |id: &str| choices.iter().rev().find(|c| c.rule == id).map(|c| c.kept);
    let catalogue = SPACING.iter().filter_map(|row| {
        let strength = match (row.strength, kept(row.id)) {
            (Strength::Soft, Some(Kept::Off)) => return None,
            (Strength::Soft, Some(Kept::Always)) => Strength::Hard,
            (strength, _) => strength,
        };
        Some(Rule {
            id: row.id.to_owned(),
            first: row.first.clone(),
            second: row.second.clone(),
            spacing: row.spacing,
            strength,
            confidence: Some(row.from.confidence),
        })
    });
    let own = own.iter().map(|rule| Rule {
        id: rule.id.clone(),
        first: rule.first.clone(),
        second: rule.second.clone(),
        spacing: Spacing::Apart { before: if rule.one_way { 0 } else { rule.minutes }, after: rule.minutes },
        strength: Strength::Hard,
        confidence: None,
    });
    catalogue.chain(own).collect()
}

impl Spacing {
    /// Whether `second` at `second_at` is as asked of it by a `first` at `first_at`, in minutes.
    pub fn keeps(self, first_at: i32, second_at: i32) -> bool {
        let later = second_at.saturating_sub(first_at);
        match self {
            Spacing::Apart { before, after } => later <= -before.max(1) || later >= after.max(1),
            Spacing::Together { within } => later.abs() <= within,
            Spacing::Flag => true,
        }
    }
}

impl Party {
    /// Whether a dose or an intake is meant: by what it contains, or by its item.
    pub fn is(&self, substances: &[Substance], item: Option<&str>) -> bool {
        match self {
            Party::Substance(substance) => substances.contains(substance),
            Party::Item(id) => item == Some(id.as_str()),
            Party::Meal | Party::MealWithFat => false,
        }
    }

    /// Whether a meal is meant.
    pub fn is_meal(&self, fat: bool) -> bool {
        match self {
            Party::Meal => true,
            Party::MealWithFat => fat,
            Party::Substance(_) | Party::Item(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Confidence;

    /// The table of the facts, written from it by hand: the pair, what is asked, the strength and the confidence.
    #[test]
    fn every_row_of_the_table_is_there_with_its_gap_and_its_confidence() {
        use Confidence::{A, B, C, U};
        use Strength::{Hard, Soft};
        let (sub, apart) = (Party::Substance, |before, after| Spacing::Apart { before, after });
        let both = |minutes| apart(minutes, minutes);
        let iron = || sub(Substance::Iron);
        let magnesium = || sub(Substance::Magnesium);
        let table = [
            // iron – calcium, magnesium, antacids: ≥ 2 h, A
            ("iron-calcium", iron(), sub(Substance::Calcium), both(120), Hard, A),
            ("iron-magnesium", iron(), magnesium(), both(120), Hard, A),
            ("iron-antacid", iron(), sub(Substance::Antacid), both(120), Hard, A),
            // iron – coffee, tea, dairy, eggs: 2 h, B
            ("iron-coffee", iron(), sub(Substance::Coffee), both(120), Hard, B),
            ("iron-tea", iron(), sub(Substance::Tea), both(120), Hard, B),
            ("iron-dairy", iron(), sub(Substance::Dairy), both(120), Hard, B),
            ("iron-eggs", iron(), sub(Substance::Eggs), both(120), Hard, B),
            // iron – levothyroxine: 4 h, A/B; the weaker is taken
            ("iron-levothyroxine", iron(), sub(Substance::Levothyroxine), both(240), Hard, B),
            // calcium, antacids – levothyroxine: 4 h, B
            ("calcium-levothyroxine", sub(Substance::Calcium), sub(Substance::Levothyroxine), both(240), Hard, B),
            ("antacid-levothyroxine", sub(Substance::Antacid), sub(Substance::Levothyroxine), both(240), Hard, B),
            // magnesium – levothyroxine: 4 h by analogy, C
            ("magnesium-levothyroxine", magnesium(), sub(Substance::Levothyroxine), both(240), Soft, C),
            // iron – zinc: 2 h, U
            ("iron-zinc", iron(), sub(Substance::Zinc), both(120), Soft, U),
            // iron – levodopa, entacapone: 2 h, U
            ("iron-levodopa", iron(), sub(Substance::Levodopa), both(120), Soft, U),
            ("iron-entacapone", iron(), sub(Substance::Entacapone), both(120), Soft, U),
            // iron – tetracyclines: 2–3 h, A; the longer is taken
            ("iron-tetracycline", iron(), sub(Substance::Tetracycline), both(180), Hard, A),
            // iron – quinolones, bisphosphonates: ≥ 2 h, A
            ("iron-quinolone", iron(), sub(Substance::Quinolone), both(120), Hard, A),
            ("iron-bisphosphonate", iron(), sub(Substance::Bisphosphonate), both(120), Hard, A),
            // magnesium – tetracyclines, quinolones: antibiotic 2 h before or 4–6 h after, B
            ("magnesium-tetracycline", magnesium(), sub(Substance::Tetracycline), apart(120, 240), Hard, B),
            ("magnesium-quinolone", magnesium(), sub(Substance::Quinolone), apart(120, 240), Hard, B),
            // magnesium – bisphosphonates: ≥ 2 h, B
            ("magnesium-bisphosphonate", magnesium(), sub(Substance::Bisphosphonate), both(120), Hard, B),
            // magnesium then gabapentin: gabapentin ≥ 2 h after magnesium (directional), B; the other way is our choice
            ("magnesium-gabapentin", magnesium(), sub(Substance::Gabapentin), apart(0, 120), Hard, B),
            ("gabapentin-magnesium", sub(Substance::Gabapentin), magnesium(), apart(0, 120), Soft, U),
            // iron with food: empty stomach by default, the person may relax it
            ("iron-meal", Party::Meal, iron(), apart(60, 120), Soft, B),
            // vitamin C – iron: together helps, B
            ("iron-vitamin-c", iron(), sub(Substance::VitaminC), Spacing::Together { within: 15 }, Soft, B),
            // vitamin D – a meal with fat: together, A
            ("meal-vitamin-d", Party::MealWithFat, sub(Substance::VitaminD), Spacing::Together { within: 30 }, Soft, A),
            // iron – proton-pump inhibitors: spacing doesn't help, a flag, B
            ("iron-proton-pump-inhibitor", iron(), sub(Substance::ProtonPumpInhibitor), Spacing::Flag, Soft, B),
        ];
        let rows = SPACING.iter().map(|r| (r.id, r.first.clone(), r.second.clone(), r.spacing, r.strength, r.from.confidence));
        assert_eq!(rows.collect::<Vec<_>>(), table);
    }

    #[test]
    fn a_gap_holds_from_its_last_minute_on_both_sides() {
        let two_hours = Spacing::Apart { before: 120, after: 120 };
        let kept: Vec<bool> = [480, 481, 600, 719, 720].iter().map(|at| two_hours.keeps(600, *at)).collect();
        assert_eq!(kept, [true, false, false, false, true]);
        let antibiotic = Spacing::Apart { before: 120, after: 240 };
        let kept: Vec<bool> = [480, 481, 839, 840].iter().map(|at| antibiotic.keeps(600, *at)).collect();
        assert_eq!(kept, [true, false, false, true]);
        let together = Spacing::Together { within: 15 };
        let kept: Vec<bool> = [584, 585, 615, 616].iter().map(|at| together.keeps(600, *at)).collect();
        assert_eq!(kept, [false, true, true, false]);
    }

    #[test]
    fn one_way_leaves_the_other_way_free_but_not_the_same_minute() {
        let gabapentin = Spacing::Apart { before: 0, after: 120 };
        let kept: Vec<bool> = [599, 600, 719, 720].iter().map(|at| gabapentin.keeps(600, *at)).collect();
        assert_eq!(kept, [true, false, false, true]);
    }

    #[test]
    fn a_soft_row_can_be_off_or_always_and_a_hard_one_stays() {
        let choice = |rule: &str, kept| RuleChoice { rule: rule.to_owned(), kept };
        let choices = [choice("iron-meal", Kept::Off), choice("iron-zinc", Kept::Always), choice("iron-calcium", Kept::Off)];
        let rules = rules(&[], &choices);
        let of = |id: &str| rules.iter().find(|r| r.id == id).map(|r| r.strength);
        assert_eq!([of("iron-meal"), of("iron-zinc"), of("iron-calcium")], [None, Some(Strength::Hard), Some(Strength::Hard)]);
    }

    #[test]
    fn an_own_rule_is_hard_and_goes_both_ways_unless_said() {
        let own = |one_way| OwnRule {
            id: "own".into(),
            first: Party::Item("a".into()),
            second: Party::Item("b".into()),
            minutes: 90,
            one_way,
        };
        let last = |one_way| rules(&[own(one_way)], &[]).pop().map(|r| (r.spacing, r.strength, r.confidence));
        assert_eq!(last(false), Some((Spacing::Apart { before: 90, after: 90 }, Strength::Hard, None)));
        assert_eq!(last(true), Some((Spacing::Apart { before: 0, after: 90 }, Strength::Hard, None)));
    }
}
