//! What is in a supplement or medicine by its name, as far as a spacing rule knows it.
//!
//! Decides what a name is taken to say: by the list of medicines, and the names of the substances in any language, also among other
//! words. A template says itself what is in it, also that there is nothing, as of magnesium on the skin. It is a proposal, put where the
//! person sees it and can take it out; a name that says nothing stays without.

use super::matching::{look_up, How};
use super::names::words;
use crate::catalog::TEMPLATES;
use crate::plan::model::SUBSTANCES_MAX;
use crate::plan::template::template_named;
use crate::plan::Substance;
use crate::words::label_in_each;

/// The substances that a name says, in their order; empty for a name that says none.
pub fn substances_named(name: &str) -> Vec<Substance> {
    if let Some(row) = template_named(name).and_then(|id| TEMPLATES.iter().find(|row| row.id == id)) {
        return row.substances.to_vec();
    }
    let typed = words(name);
    let says = |label: &str| {
        let label = words(label);
        !label.is_empty() && typed.windows(label.len()).any(|part| *part == label)
    };
    let swallowed = Substance::ALL.into_iter().filter(|s| !s.is_food() && *s != Substance::IronByVein);
    let mut found: Vec<Substance> = swallowed.filter(|substance| label_in_each(substance.key()).into_iter().any(says)).collect();
    // Only a name that is sure: one that is merely near is for the person to choose.
    let hit = look_up(name).hit.filter(|hit| matches!(hit.how, How::Name | How::Spelling | How::Within));
    found.extend(hit.into_iter().flat_map(|hit| hit.known.medicines()).flat_map(|row| row.substances()));
    found.sort_unstable();
    found.dedup();
    found.truncate(SUBSTANCES_MAX);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use Substance::*;

    #[test]
    fn a_name_says_what_is_in_it() {
        for (name, substances) in [
            ("Gabapentin", vec![Gabapentin]),
            ("gabapentin 300", vec![Gabapentin]),
            ("Gabapentn", vec![Gabapentin]),
            ("Neurontin", vec![Gabapentin]),
            ("Magnesium", vec![Magnesium]),
            ("Magnesium bisglycinate", vec![Magnesium]),
            ("Iron", vec![Iron]),
            ("Eisen", vec![Iron]),
            ("Liquid iron for women", vec![Iron]),
            ("Ferrous sulfate", vec![Iron]),
            ("Ferrous sulfate, dried", vec![Iron]),
            ("Levothyroxine", vec![Levothyroxine]),
            ("Zinc", vec![Zinc]),
            ("Zink", vec![Zinc]),
            ("Zinc picolinate", vec![Zinc]),
            ("Vitamin C", vec![VitaminC]),
            ("Vitamin D3", vec![VitaminD]),
            ("Calcium, magnesium and zinc", vec![Magnesium, Calcium, Zinc]),
            ("Omeprazole", vec![ProtonPumpInhibitor]),
            ("Doxycycline", vec![Tetracycline]),
            ("Alendronate", vec![Bisphosphonate]),
        ] {
            assert_eq!(substances_named(name), substances, "{name}");
        }
    }

    #[test]
    fn a_name_that_says_nothing_stays_without() {
        for name in ["", "Moonlight drops", "Vitamin B12", "Pramipexole", "Coffee", "Ironwood", "Magnesium on the skin"] {
            assert_eq!(substances_named(name), [], "{name}");
        }
    }
}
