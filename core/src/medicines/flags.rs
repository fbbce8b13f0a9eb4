//! Flags: what is worth a remark when it comes together, such as magnesium and weak kidneys.
//!
//! Decides which rows of `catalog/flags.toml` hold, and their order. Leaves hours between doses to the timetable, the words to
//! [`super::screen`].

use std::collections::BTreeSet;

use super::catalog::{class, FlagRow, FLAGS};
use super::matching::Known;
use super::model::Side;
use crate::diary::PracticeKind;
use crate::person::Condition;
use crate::plan::Substance;

/// What a person takes and does, as far as flags know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Ids of the classes of medicines.
    pub classes: BTreeSet<&'static str>,
    /// What is in them, and in supplements.
    pub substances: BTreeSet<Substance>,
    /// What is done for the legs.
    pub practices: BTreeSet<PracticeKind>,
}

impl Taken {
    /// Adds something of the catalogue.
    pub fn add(&mut self, known: &Known) {
        self.classes.extend(known.classes().iter().map(|row| row.id));
        self.substances.extend(known.medicines().iter().flat_map(|row| row.substances()));
    }
}

/// The flags that hold: one of each row's two sides. The most urgent first, then in the order of the catalogue.
pub fn flags(taken: &Taken, conditions: &[Condition]) -> Vec<&'static FlagRow> {
    let has = |sides: &[Side]| sides.iter().any(|side| holds(*side, taken, conditions));
    let mut rows: Vec<&FlagRow> = FLAGS.iter().filter(|row| has(row.first) && has(row.second)).collect();
    rows.sort_by_key(|row| row.level);
    rows
}

fn holds(side: Side, taken: &Taken, conditions: &[Condition]) -> bool {
    match side {
        Side::Class(id) => taken.classes.contains(id),
        Side::Effect(effect) => taken.classes.iter().filter_map(|id| class(id)).any(|row| row.effect == effect),
        Side::Substance(substance) => taken.substances.contains(&substance),
        Side::Practice(practice) => taken.practices.contains(&practice),
        Side::Condition(condition) => conditions.contains(&condition),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::medicines::look_up;

    fn ids(names: &[&str], substances: &[Substance], conditions: &[Condition]) -> Vec<&'static str> {
        let mut taken = Taken { substances: substances.iter().copied().collect(), ..Taken::default() };
        for name in names {
            if let Some(hit) = look_up(name).hit {
                taken.add(&hit.known);
            }
        }
        flags(&taken, conditions).iter().map(|row| row.id).collect()
    }

    #[test]
    fn a_flag_needs_both_of_its_sides() {
        let kidney = &[Condition::KidneyDisease];
        assert_eq!(ids(&["omeprazole 20 mg"], &[Substance::Iron], &[]), ["ppi-iron"]);
        assert!(ids(&["omeprazole"], &[], &[]).is_empty());
        assert!(ids(&[], &[Substance::Iron], &[]).is_empty());
        assert_eq!(ids(&[], &[Substance::ProtonPumpInhibitor, Substance::Iron], &[]), ["ppi-iron"], "by substance alone");
        assert_eq!(ids(&["Pepcid", "Feosol"], &[], &[]), ["h2-iron"]);
        assert_eq!(ids(&[], &[Substance::Magnesium], kidney), ["kidney-magnesium"]);
        assert!(ids(&[], &[Substance::Magnesium], &[]).is_empty());
        assert!(ids(&[], &[], kidney).is_empty());
        assert_eq!(ids(&["Lyrica"], &[], kidney), ["kidney-gabapentinoid"]);
        assert_eq!(ids(&["Feosol"], &[], kidney), ["kidney-iron"]);
        assert_eq!(ids(&["Neurontin", "oxycodone"], &[], &[]), ["opioid-gabapentinoid"]);
        assert_eq!(ids(&["sertraline", "tramadol"], &[], &[]), ["tramadol-serotonin"]);
        assert!(ids(&["sertraline", "oxycodone"], &[], &[]).is_empty());
        assert_eq!(ids(&["L-Thyroxin Henning 75", "Eisen"], &[], &[]), ["levothyroxine-iron"]);
        assert_eq!(ids(&["Zoloft"], &[], &[Condition::Pregnancy]), ["pregnancy-worsens"]);
        assert_eq!(ids(&["Requip"], &[], &[Condition::Pregnancy]), ["pregnancy-dopaminergic"]);
        assert!(ids(&["Zyrtec"], &[], &[Condition::Pregnancy]).is_empty());
    }

    #[test]
    fn practices_and_conditions() {
        let compress = Taken { practices: [PracticeKind::WarmCompress].into(), ..Taken::default() };
        for condition in Condition::ALL {
            let warned = matches!(condition, Condition::Neuropathy | Condition::VascularDisease | Condition::BrokenSkin);
            assert_eq!(flags(&compress, &[condition]).iter().any(|row| row.id == "warm-compress"), warned, "{condition:?}");
        }
        let bath = Taken { practices: [PracticeKind::EveningWalk].into(), ..Taken::default() };
        assert!(flags(&bath, &Condition::ALL).is_empty());
    }

    #[test]
    fn the_urgent_first_whatever_the_order() {
        let all = ["omeprazole", "iron", "gabapentin", "tramadol", "sertraline"];
        let mut turned = all;
        turned.reverse();
        let said = ids(&all, &[Substance::Magnesium], &[Condition::KidneyDisease]);
        assert_eq!(said, ids(&turned, &[Substance::Magnesium], &[Condition::KidneyDisease]));
        assert_eq!(said.first(), Some(&"opioid-gabapentinoid"));
        let levels = |id: &&str| FLAGS.iter().find(|row| row.id == *id).map(|row| row.level);
        assert!(said.iter().map(levels).is_sorted());
    }

    #[test]
    fn every_flag_can_hold_and_does_not_by_one_side_alone() {
        for row in FLAGS {
            for (first, second) in row.first.iter().flat_map(|a| row.second.iter().map(move |b| (a, b))) {
                let (both, conditions) = taken(&[*first, *second]);
                assert!(flags(&both, &conditions).iter().any(|found| found.id == row.id), "{}: {first:?} {second:?}", row.id);
            }
            for sides in [row.first, row.second] {
                let (one, conditions) = taken(sides);
                assert!(!flags(&one, &conditions).iter().any(|found| found.id == row.id), "{}: {sides:?}", row.id);
            }
        }
    }

    fn taken(sides: &[Side]) -> (Taken, Vec<Condition>) {
        let (mut taken, mut conditions) = (Taken::default(), Vec::new());
        for side in sides {
            match *side {
                Side::Class(id) => drop(taken.classes.insert(id)),
                Side::Effect(effect) => {
                    let of_effect = super::super::CLASSES.iter().find(|row| row.effect == effect);
                    taken.classes.extend(of_effect.map(|row| row.id));
                }
                Side::Substance(substance) => drop(taken.substances.insert(substance)),
                Side::Practice(practice) => drop(taken.practices.insert(practice)),
                Side::Condition(condition) => conditions.push(condition),
            }
        }
        (taken, conditions)
    }
}
