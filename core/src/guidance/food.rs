//! Iron in food: what a day's portions hold, and how much of it the body takes up.
//!
//! Decides the sum alone. The figures, with their sources, are `catalog/foods.toml`: iron of meat and fish (heme) is taken up to 15–35 %,
//! iron of plants to 2–10 % (RLS self-care guides, confidence B). Leaves it to the person what was eaten, and to a doctor what is enough.

use serde::{Deserialize, Serialize};

use crate::catalog::{sources, FoodRow, FOODS};
use crate::error::{within, Error, Field, Result};
use crate::time::CivilDate;
use crate::words::Words;

/// Most foods of a day.
pub const EATEN_MAX: i64 = 50;
/// Most of one food, in quarters of a portion: twenty portions.
pub const QUARTERS_MAX: i64 = 80;

/// A food that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoodChoice {
    /// Its id in the catalogue.
    pub id: String,
    /// "Lentils".
    pub name: String,
    /// "Half a cup, cooked".
    pub portion: String,
    /// "3.3 mg of iron".
    pub iron: String,
    /// Whether it is iron of meat and fish.
    pub heme: bool,
    /// Where that is from.
    pub source: String,
    /// Quarters of a portion that were eaten today; 0 for none.
    pub quarters: i32,
}

/// What was eaten on a date, as it is kept: today's, until another day's takes its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EatenOn {
    /// The date.
    pub date: CivilDate,
    /// What was eaten.
    pub eaten: Vec<FoodEaten>,
}

/// So much of a food, eaten on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoodEaten {
    /// Its id in the catalogue.
    pub food: String,
    /// Quarters of a portion, 1 to 80.
    pub quarters: i32,
}

/// The iron of a day's food.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IronSum {
    /// All of it, in micrograms.
    pub total: i64,
    /// That of meat and fish, in micrograms.
    pub heme: i64,
    /// That of plants and fortified food, in micrograms.
    pub non_heme: i64,
    /// Least that the body takes up, in micrograms, rounded down.
    pub taken_up_least: i64,
    /// Most that the body takes up, in micrograms, rounded up.
    pub taken_up_most: i64,
    /// "8.3 mg of iron: 5 mg from meat and fish, 3.3 mg from plants. …"
    pub words: String,
    /// What helps the body to take it up; empty where there is no iron of plants.
    pub remark: String,
}

/// The foods that can be chosen, in their order, each with what was eaten of it today.
pub fn foods(eaten: &[FoodEaten], words: &Words) -> Vec<FoodChoice> {
    let of = |id: &str| eaten.iter().filter(|one| one.food == id).map(|one| one.quarters).sum();
    let choice = |row: &FoodRow| FoodChoice {
        id: row.id.to_owned(),
        name: words.text(&format!("food-{}", row.id)),
        portion: words.text(row.portion),
        iron: words.with("iron-of-portion", &[("mg", words.tenths(row.tenths_mg))]),
        heme: row.heme,
        source: sources(row.from, words),
        quarters: of(row.id),
    };
    FOODS.iter().map(choice).collect()
}

/// The iron of a day, and the range of it that the body takes up. The same food may stand twice.
///
/// # Errors
/// [`Error::NotFound`] for a food that is not in the catalogue, [`Error::OutOfRange`] for too much of one, none of it, or too many.
pub fn iron_of_day(eaten: &[FoodEaten], words: &Words) -> Result<IronSum> {
    within(Field::Limit, eaten.len() as i64, 0, EATEN_MAX)?;
    let (mut heme, mut non_heme, mut least, mut most) = (0, 0, 0, 0);
    for FoodEaten { food, quarters } in eaten {
        let quarters = i64::from(*quarters);
        within(Field::Amount, quarters, 1, QUARTERS_MAX)?;
        let row = FOODS.iter().find(|row| row.id == food).ok_or(Error::NotFound { field: Field::Id })?;
        // A tenth of a milligram is 100 micrograms, and a quarter of that is 25.
        let iron = 25 * row.tenths_mg * quarters;
        *(if row.heme { &mut heme } else { &mut non_heme }) += iron;
        least += iron * row.absorbed.0;
        most += iron * row.absorbed.1;
    }
    let mut sum = IronSum {
        total: heme + non_heme,
        heme,
        non_heme,
        taken_up_least: least / 100,
        taken_up_most: (most + 99) / 100,
        words: String::new(),
        remark: String::new(),
    };
    sum.words = sentence(&sum, words);
    if sum.non_heme > 0 {
        sum.remark = words.text("iron-sum-vitamin-c");
    }
    Ok(sum)
}

fn sentence(sum: &IronSum, words: &Words) -> String {
    if sum.total == 0 {
        return words.text("iron-sum-none");
    }
    // What is from plants is what is left of the rounded rest, so that the parts add up as they are said.
    let rounded = |micrograms: i64| (micrograms + 50) / 100;
    let (total, heme) = (rounded(sum.total), rounded(sum.heme).min(rounded(sum.total)));
    // Rounded apart, so that the range never looks narrower than it is.
    let range = [("least", words.tenths(sum.taken_up_least / 100)), ("most", words.tenths((sum.taken_up_most + 99) / 100))];
    let parts = [("total", words.tenths(total)), ("heme", words.tenths(heme)), ("plants", words.tenths(total - heme))];
    let split = match (sum.heme, sum.non_heme) {
        (_, 0) => words.with("iron-sum-heme", &parts),
        (0, _) => words.with("iron-sum-plants", &parts),
        _ => words.with("iron-sum-both", &parts),
    };
    format!("{split} {}", words.with("iron-sum-taken-up", &range))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_add_up_as_they_are_said() {
        let sum = IronSum {
            total: 3_720,
            heme: 1_260,
            non_heme: 2_460,
            taken_up_least: 300,
            taken_up_most: 700,
            words: String::new(),
            remark: String::new(),
        };
        let said = sentence(&sum, &Words::new("en", true));
        assert!(said.starts_with("3.7 mg of iron: 1.3 mg from meat and fish, 2.4 mg from plants."), "{said}");
    }

    fn sum(eaten: &[(&str, i32)]) -> Result<IronSum> {
        let eaten: Vec<_> =
            eaten.iter().map(|(food, quarters)| FoodEaten { food: (*food).to_owned(), quarters: *quarters }).collect();
        iron_of_day(&eaten, &Words::new("en", true))
    }

    #[test]
    fn a_day_added_up_by_hand() {
        // Liver 5 mg, of which 0.75–1.75 are taken up; a portion and a half of lentils 4.95 mg, of which 0.099–0.495 are.
        let day = sum(&[("beef-liver", 4), ("lentils", 6)]).unwrap();
        assert_eq!((day.heme, day.non_heme, day.total), (5_000, 4_950, 9_950));
        assert_eq!((day.taken_up_least, day.taken_up_most), (849, 2_245));
        assert_eq!(
            day.words,
            "10 mg of iron: 5 mg from meat and fish, 5 mg from plants. Your body takes up about 0.8 to 2.3 mg of it."
        );
        assert!(!day.remark.is_empty());
        // A quarter of a portion of chicken is 0.325 mg, of which 0.04875–0.11375 are taken up.
        let bite = sum(&[("chicken-thigh", 1)]).unwrap();
        assert_eq!((bite.total, bite.taken_up_least, bite.taken_up_most), (325, 48, 114));
        assert!(bite.remark.is_empty(), "vitamin C is for plants");
        assert_eq!(sum(&[("lentils", 2), ("lentils", 4)]).unwrap(), sum(&[("lentils", 6)]).unwrap());
    }

    #[test]
    fn the_figures_of_the_guides() {
        let portion = |food: &str| sum(&[(food, 4)]).unwrap().total;
        let foods =
            ["beef-liver", "oysters", "sardines", "chicken-thigh", "spinach", "lentils", "white-beans", "fortified-cereal"];
        assert_eq!(foods.map(portion), [5_000, 8_000, 2_500, 1_300, 3_200, 3_300, 4_000, 18_000]);
        for row in FOODS {
            assert_eq!(row.absorbed, if row.heme { (15, 35) } else { (2, 10) }, "{}", row.id);
        }
    }

    #[test]
    fn nothing_eaten_is_nothing_and_not_an_error() {
        let none = sum(&[]).unwrap();
        assert_eq!((none.total, none.taken_up_most, none.remark.as_str()), (0, 0, ""));
        assert!(!none.words.contains(char::is_numeric), "{}", none.words);
    }

    #[test]
    fn portions_and_foods_have_limits() {
        let amount = Err(Error::OutOfRange { field: Field::Amount, min: 1, max: 80 });
        assert_eq!(sum(&[("lentils", 0)]), amount);
        assert_eq!(sum(&[("lentils", -4)]), amount);
        assert!(sum(&[("lentils", 1)]).is_ok() && sum(&[("lentils", 80)]).is_ok());
        assert_eq!(sum(&[("lentils", 81)]), amount);
        assert_eq!(sum(&[("moon", 4)]), Err(Error::NotFound { field: Field::Id }));
        assert!(sum(&[("oysters", 80); 50]).is_ok());
        assert_eq!(sum(&[("oysters", 1); 51]), Err(Error::OutOfRange { field: Field::Limit, min: 0, max: 50 }));
    }
}
