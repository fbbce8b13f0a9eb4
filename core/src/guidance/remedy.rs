//! Remedies: what people with restless legs take or do, and what a clinician can begin.
//!
//! Decides in which order they stand (iron first, then magnesium, then the rest), what becomes of one in the plan, and what a remedy of the
//! person's own may hold. What they are, with their sources, is `catalog/remedies.toml`. Leaves the cards to [`super::learn`].

use serde::{Deserialize, Serialize};

use crate::catalog::{RemedyRow, TemplateRow, REMEDIES, TEMPLATES};
use crate::diary::episode::NOTE_MAX;
use crate::error::{at_most, Error, Field, Result};
use crate::person::Condition;
use crate::plan::model::NAME_MAX;
use crate::plan::{ItemEntry, ItemKind, Schedule};

/// Under which heading a remedy stands, in the order they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemedyGroup {
    /// Iron: the test, tablets, what goes with them.
    Iron,
    /// Magnesium in its forms.
    Magnesium,
    /// Other supplements.
    Supplements,
    /// Food and drink.
    Food,
    /// Moving by day and before bed.
    Movement,
    /// Warmth and cold.
    WarmthAndCold,
    /// Massage and pressure.
    Touch,
    /// Habits of the evening.
    Evening,
    /// Habits of the day.
    Daytime,
    /// What a clinician begins.
    Professional,
    /// The person's own.
    Own,
}

/// How strong the evidence for a remedy is, for restless legs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// A guideline of doctors speaks of it.
    Guideline,
    /// At least one trial against a comparison, in people with restless legs at large.
    Trial,
    /// Trials that are few, narrow, or disagree.
    SmallTrials,
    /// Reports of people and clinicians alone.
    Experience,
    /// Nothing this app knows of.
    None,
}

/// What may speak against a remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// Damaged nerves or numb skin.
    Neuropathy,
    /// Poor blood flow in the legs.
    VascularDisease,
    /// A wound, a rash.
    BrokenSkin,
    /// A clot in a vein of the leg, now or lately.
    BloodClot,
    /// Heart trouble.
    HeartDisease,
    /// Kidneys that work less well.
    KidneyDisease,
    /// Kidney stones, now or earlier.
    KidneyStones,
    /// Being pregnant.
    Pregnancy,
    /// Being under eighteen.
    Childhood,
    /// Hemochromatosis, or a TSAT of 45 percent or more.
    IronOverload,
    /// Too much calcium in the blood.
    HighCalcium,
    /// A disease of the stomach or bowels.
    BowelDisease,
    /// An infection going on.
    Infection,
    /// An earlier reaction to a medicine.
    DrugAllergy,
    /// Diabetes.
    Diabetes,
    /// A disease of the thyroid.
    ThyroidDisease,
    /// Low vitamin B12, or not known.
    LowB12,
    /// A medicine against seizures.
    SeizureMedicine,
    /// Medicines that thin the blood.
    BloodThinners,
    /// An allergy to daisies and their kin.
    DaisyAllergy,
    /// A fresh injury, bad joints.
    Injury,
    /// Falling easily.
    FallRisk,
    /// Drinking a lot each day.
    AlcoholDaily,
    /// Breathing trouble, also in sleep.
    BreathingTrouble,
    /// Trouble with alcohol, drugs or pills, now or earlier.
    Dependence,
    /// Urges that are hard to hold back.
    ImpulseControl,
}

impl RemedyGroup {
    /// All of them, in the order they are shown.
    pub const ALL: [RemedyGroup; 11] = [
        RemedyGroup::Iron,
        RemedyGroup::Magnesium,
        RemedyGroup::Supplements,
        RemedyGroup::Food,
        RemedyGroup::Movement,
        RemedyGroup::WarmthAndCold,
        RemedyGroup::Touch,
        RemedyGroup::Evening,
        RemedyGroup::Daytime,
        RemedyGroup::Professional,
        RemedyGroup::Own,
    ];

    /// The key of its heading.
    pub fn key(self) -> &'static str {
        match self {
            RemedyGroup::Iron => "learn-group-iron",
            RemedyGroup::Magnesium => "learn-group-magnesium",
            RemedyGroup::Supplements => "learn-group-supplements",
            RemedyGroup::Food => "learn-group-food",
            RemedyGroup::Movement => "learn-group-movement",
            RemedyGroup::WarmthAndCold => "learn-group-warmth-and-cold",
            RemedyGroup::Touch => "learn-group-touch",
            RemedyGroup::Evening => "learn-group-evening",
            RemedyGroup::Daytime => "learn-group-daytime",
            RemedyGroup::Professional => "learn-group-professional",
            RemedyGroup::Own => "learn-group-own",
        }
    }
}

impl Evidence {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Evidence::Guideline => "evidence-guideline",
            Evidence::Trial => "evidence-trial",
            Evidence::SmallTrials => "evidence-small-trials",
            Evidence::Experience => "evidence-experience",
            Evidence::None => "evidence-none",
        }
    }
}

impl Caution {
    /// The condition that a person can name, if it is one.
    pub fn condition(self) -> Option<Condition> {
        match self {
            Caution::Neuropathy => Some(Condition::Neuropathy),
            Caution::VascularDisease => Some(Condition::VascularDisease),
            Caution::BrokenSkin => Some(Condition::BrokenSkin),
            Caution::KidneyDisease => Some(Condition::KidneyDisease),
            Caution::Pregnancy => Some(Condition::Pregnancy),
            Caution::IronOverload => Some(Condition::IronOverload),
            Caution::BowelDisease => Some(Condition::Malabsorption),
            Caution::Infection => Some(Condition::Inflammation),
            Caution::Diabetes => Some(Condition::Diabetes),
            Caution::ThyroidDisease => Some(Condition::ThyroidDisease),
            Caution::BreathingTrouble => Some(Condition::LungDisease),
            _ => None,
        }
    }

    /// The key of its words, as they follow "with".
    pub fn key(self) -> &'static str {
        match self {
            Caution::Neuropathy => "condition-neuropathy",
            Caution::VascularDisease => "condition-vascular-disease",
            Caution::BrokenSkin => "condition-broken-skin",
            Caution::BloodClot => "condition-blood-clot",
            Caution::HeartDisease => "condition-heart-disease",
            Caution::KidneyDisease => "condition-kidney-disease",
            Caution::KidneyStones => "condition-kidney-stones",
            Caution::Pregnancy => "condition-pregnancy",
            Caution::Childhood => "condition-childhood",
            Caution::IronOverload => "condition-iron-overload",
            Caution::HighCalcium => "condition-high-calcium",
            Caution::BowelDisease => "condition-bowel-disease",
            Caution::Infection => "condition-infection",
            Caution::DrugAllergy => "condition-drug-allergy",
            Caution::Diabetes => "condition-diabetes",
            Caution::ThyroidDisease => "condition-thyroid-disease",
            Caution::LowB12 => "condition-low-b12",
            Caution::SeizureMedicine => "condition-seizure-medicine",
            Caution::BloodThinners => "condition-blood-thinners",
            Caution::DaisyAllergy => "condition-daisy-allergy",
            Caution::Injury => "condition-injury",
            Caution::FallRisk => "condition-fall-risk",
            Caution::AlcoholDaily => "condition-alcohol-daily",
            Caution::BreathingTrouble => "condition-breathing-trouble",
            Caution::Dependence => "condition-dependence",
            Caution::ImpulseControl => "condition-impulse-control",
        }
    }
}

impl RemedyRow {
    /// The template it can be added to the plan with.
    pub fn template(&self) -> Option<&'static TemplateRow> {
        self.template.and_then(|id| TEMPLATES.iter().find(|row| row.id == id))
    }
}

/// A remedy of the person's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRemedy {
    /// What it is; not empty, at most 80 characters.
    pub name: String,
    /// How it is done, in the person's words; may be empty, at most 2,000 characters.
    pub how: String,
}

/// A remedy of the person's own, trimmed and checked.
///
/// # Errors
/// [`Error::Missing`] for an empty name, [`Error::TooLong`].
pub fn own_remedy(name: &str, how: &str) -> Result<OwnRemedy> {
    let [name, how] = [name, how].map(|text| text.trim().to_owned());
    if name.is_empty() {
        return Err(Error::Missing { field: Field::Name });
    }
    at_most(Field::Name, &name, NAME_MAX)?;
    at_most(Field::Note, &how, NOTE_MAX)?;
    Ok(OwnRemedy { name, how })
}

impl OwnRemedy {
    /// What it becomes in the plan: as needed, until the person gives it times.
    pub fn entry(&self, kind: ItemKind) -> ItemEntry {
        let schedule = Schedule::AsNeeded { gap_minutes: None, daily_max: None };
        ItemEntry { note: self.how.clone(), ..ItemEntry::of(&self.name, "", kind, schedule) }
    }
}

/// The templates that a remedy becomes in the plan: one, or one for each dose of a day.
///
/// # Errors
/// [`Error::NotFound`] for a remedy that is not there or that a clinician begins.
pub fn templates_of(id: &str) -> Result<Vec<&'static TemplateRow>> {
    let first = REMEDIES.iter().find(|row| row.id == id).and_then(RemedyRow::template);
    let first = first.ok_or(Error::NotFound { field: Field::Id })?;
    let others = TEMPLATES.iter().filter(|row| row.second_of == Some(first.id));
    Ok(std::iter::once(first).chain(others).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_remedy_that_names_a_template_can_be_added_with_one_tap() {
        let ids = |id: &str| templates_of(id).map(|rows| rows.iter().map(|row| row.id).collect::<Vec<_>>());
        let missing = Err(Error::NotFound { field: Field::Id });
        for row in REMEDIES {
            assert_eq!(row.template.is_some(), row.template().is_some(), "{}: no such template", row.id);
            match row.template {
                Some(template) => assert_eq!(ids(row.id).unwrap()[0], template),
                None => assert_eq!(ids(row.id), missing, "{}", row.id),
            }
        }
        assert_eq!(ids("moonlight"), missing);
        assert_eq!(ids("magnesium-malate").map(|rows| rows.len()), Ok(2), "its two halves");
    }

    #[test]
    fn every_template_has_a_card() {
        for template in TEMPLATES {
            let first = template.second_of.unwrap_or(template.id);
            assert!(REMEDIES.iter().any(|row| row.template == Some(first)), "{}", template.id);
        }
    }

    #[test]
    fn a_remedy_of_ones_own_needs_a_name_and_has_room_for_a_story() {
        assert_eq!(own_remedy("  ", "x"), Err(Error::Missing { field: Field::Name }));
        let own = own_remedy(" Tennis ball ", " Under the foot. ").unwrap();
        assert_eq!((own.name.as_str(), own.how.as_str()), ("Tennis ball", "Under the foot."));
        assert!(own_remedy(&"n".repeat(NAME_MAX), &"h".repeat(NOTE_MAX)).is_ok());
        assert_eq!(own_remedy(&"n".repeat(NAME_MAX + 1), ""), Err(Error::TooLong { field: Field::Name, max: NAME_MAX as i64 }));
        assert_eq!(own_remedy("n", &"h".repeat(NOTE_MAX + 1)), Err(Error::TooLong { field: Field::Note, max: NOTE_MAX as i64 }));
        assert!(own.entry(ItemKind::Practice).checked().is_ok());
    }
}
