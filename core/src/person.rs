//! What the person says of themselves that a rule needs: age, sex, conditions.
//!
//! Decides what may be said, and the age group. All of it is optional: a rule that needs what was not said says so.

use serde::{Deserialize, Serialize};

use crate::catalog::ADULT_YEARS;
use crate::error::{within, Field, Result};

/// Earliest year of birth.
const BORN_FROM: i64 = 1900;

/// Sex, as the formula for the kidneys asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// Something a doctor found, that a rule knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Kidneys that work less than they should.
    KidneyDisease,
    /// Dialysis, or kidneys that have all but failed.
    Dialysis,
    /// An infection or an inflammation that goes on.
    Inflammation,
    /// A bowel that takes up little: coeliac disease, IBD, surgery.
    Malabsorption,
    /// Iron by mouth was not tolerated.
    IronNotTolerated,
    /// Too much iron in the body, such as haemochromatosis.
    IronOverload,
    /// Damaged nerves.
    Neuropathy,
    /// Poor circulation in the legs.
    VascularDisease,
    /// Broken or sore skin on the legs.
    BrokenSkin,
    /// Sleep apnoea.
    SleepApnoea,
    /// Diabetes.
    Diabetes,
    /// A thyroid disorder.
    ThyroidDisease,
    /// Depression or anxiety.
    Depression,
    /// Pregnant now.
    Pregnancy,
    /// A lung disease such as COPD.
    LungDisease,
}

impl Condition {
    /// All of them, in the order they are asked for.
    pub const ALL: [Condition; 15] = [
        Condition::Pregnancy,
        Condition::KidneyDisease,
        Condition::Dialysis,
        Condition::Inflammation,
        Condition::Malabsorption,
        Condition::IronNotTolerated,
        Condition::IronOverload,
        Condition::Neuropathy,
        Condition::VascularDisease,
        Condition::BrokenSkin,
        Condition::SleepApnoea,
        Condition::Diabetes,
        Condition::ThyroidDisease,
        Condition::LungDisease,
        Condition::Depression,
    ];

    /// The key of its name in words: `profile-kidney-disease`.
    pub fn key(self) -> String {
        format!("profile-{}", crate::store::to_text(&self).unwrap_or_default().replace('_', "-"))
    }
}

/// How old somebody is, as far as rules differ by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeGroup {
    /// Under 18: a specialist decides.
    Child,
    /// 18 and over.
    Adult,
}

/// What the person said of themselves. Empty until they do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// Year of birth, from 1900.
    pub birth_year: Option<i32>,
    /// Sex, for the kidneys.
    pub sex: Option<Sex>,
    /// What a doctor found; sorted, each once.
    pub conditions: Vec<Condition>,
}

impl Profile {
    /// Checks it in a year, and sorts the conditions.
    ///
    /// # Errors
    /// [`crate::error::Error::OutOfRange`] for a year of birth before 1900 or after this one.
    pub fn checked(mut self, year: i32) -> Result<Profile> {
        if let Some(born) = self.birth_year {
            within(Field::BirthYear, born.into(), BORN_FROM, year.into())?;
        }
        self.conditions.sort_unstable();
        self.conditions.dedup();
        Ok(self)
    }

    /// Age in a year, give or take one: the day of birth is not asked for.
    pub fn age_in(&self, year: i32) -> Option<i32> {
        self.birth_year.map(|born| year - born)
    }

    /// The age group in a year; `None` if no year of birth was given. In the year of the 18th birthday: a child.
    pub fn age_group(&self, year: i32) -> Option<AgeGroup> {
        let adult = |age: i32| f64::from(age) > ADULT_YEARS.value;
        self.age_in(year).map(|age| if adult(age) { AgeGroup::Adult } else { AgeGroup::Child })
    }

    /// Whether it is a child's in a year, as far as the year of birth says.
    pub fn is_child(&self, year: i32) -> bool {
        self.age_group(year) == Some(AgeGroup::Child)
    }

    /// Whether a condition was named.
    pub fn has(&self, condition: Condition) -> bool {
        self.conditions.contains(&condition)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn both_ends_of_a_year_of_birth() {
        let born = |year| Profile { birth_year: Some(year), ..Profile::default() }.checked(2026).is_ok();
        assert_eq!([born(1899), born(1900), born(2026), born(2027)], [false, true, true, false]);
        let error = Profile { birth_year: Some(1899), ..Profile::default() }.checked(2026);
        assert_eq!(error, Err(Error::OutOfRange { field: Field::BirthYear, min: 1900, max: 2026 }));
    }

    #[test]
    fn of_age_only_when_the_birthday_is_surely_over() {
        let group = |born| Profile { birth_year: Some(born), ..Profile::default() }.age_group(2026);
        assert_eq!([group(2008), group(2007)], [Some(AgeGroup::Child), Some(AgeGroup::Adult)]);
        assert_eq!(Profile::default().age_group(2026), None);
    }
}
