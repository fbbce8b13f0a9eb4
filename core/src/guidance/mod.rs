//! Guidance: what to bring up, and what there is to learn. [`card`]s with their [`rules`], remedies with their evidence, foods with iron, topics to read, and the five questions doctors ask.
//!
//! Never a diagnosis, never an order: each card says what it is from and how sure that is. The facts are in `catalog/`, the words in
//! `catalog/text/`.

pub mod card;
pub mod criteria;
pub mod food;
pub mod learn;
pub mod remedy;
pub mod rules;

pub use card::{CardAction, CardChoice, CardLevel, GuidanceCard};
pub use criteria::{
    Course, CriteriaAnswers, CriteriaFit, CriteriaResult, CriteriaSaid, CriteriaScreen, Criterion, CriterionAnswer,
    CriterionQuestion,
};
pub use food::{EatenOn, FoodChoice, FoodEaten, IronSum};
pub use learn::{LearnCard, LearnGroup, LearnScreen, LearnTopic};
pub use remedy::{Caution, Evidence, OwnRemedy, RemedyGroup};
