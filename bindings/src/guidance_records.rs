//! What of guidance and of the medicine check crosses to the shells. Each is the core's own, declared here.

use stillnight_core as core;

pub use core::guidance::{
    CardAction, CardLevel, Course, CriteriaAnswers, CriteriaFit, CriteriaResult, CriteriaSaid, CriteriaScreen, Criterion,
    CriterionAnswer, CriterionQuestion, Evidence, FoodChoice, FoodEaten, GuidanceCard, IronSum, LearnCard, LearnGroup,
    LearnScreen, LearnTopic, RemedyGroup,
};
pub use core::medicines::{FlagLevel, MedicineAlternative, MedicineAnswer, MedicineCheck, MedicineEffect, MedicineFlag};

use crate::plan_records::Substance;

/// How much a card matters. The first comes first.
#[uniffi::remote(Enum)]
pub enum CardLevel {
    /// To a doctor in the next days.
    Soon,
    /// To ask a doctor or pharmacist.
    Ask,
    /// Something to try.
    Try,
    /// Good to know.
    Info,
}

/// Where a card leads.
#[uniffi::remote(Enum)]
pub enum CardAction {
    /// The lab screen.
    Labs,
    /// Learn.
    Learn,
    /// The medicine check.
    MedicineCheck,
    /// The diary.
    Diary,
    /// The five questions.
    Criteria,
    /// The plan.
    Plan,
}

/// A card.
#[uniffi::remote(Record)]
pub struct GuidanceCard {
    /// Its id in the catalogue; of a flag of medicines `flag-ID`.
    pub id: String,
    /// How much it matters.
    pub level: CardLevel,
    /// "Ask your doctor".
    pub level_words: String,
    /// What it is about.
    pub title: String,
    /// Why it holds, with the person's own figures.
    pub reason: String,
    /// Why the app has such a card at all.
    pub why: String,
    /// Where it leads.
    pub action: CardAction,
    /// "Open labs".
    pub action_words: String,
    /// Where it is from.
    pub source: String,
}

/// One of the five.
#[uniffi::remote(Enum)]
pub enum Criterion {
    /// A need to move the legs.
    Urge,
    /// It begins or is worse at rest.
    Rest,
    /// It is better with movement.
    Movement,
    /// It is only there, or worse, in the evening or at night.
    Evening,
    /// It is not something else alone.
    NothingElse,
}

/// An answer to one of the five.
#[uniffi::remote(Enum)]
pub enum CriterionAnswer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// It was so earlier, before it became very strong. Counts as yes for movement and evening, as not sure for the others.
    Earlier,
    /// Not sure.
    Unsure,
}

/// A question as it is asked.
#[uniffi::remote(Record)]
pub struct CriterionQuestion {
    /// Which.
    pub criterion: Criterion,
    /// The question; yes is what doctors look for.
    pub question: String,
    /// Whether "it was so earlier" is one of the answers.
    pub earlier: bool,
}

/// The answers to all five.
#[uniffi::remote(Record)]
pub struct CriteriaAnswers {
    /// To `Criterion::Urge`.
    pub urge: CriterionAnswer,
    /// To `Criterion::Rest`.
    pub rest: CriterionAnswer,
    /// To `Criterion::Movement`.
    pub movement: CriterionAnswer,
    /// To `Criterion::Evening`.
    pub evening: CriterionAnswer,
    /// To `Criterion::NothingElse`.
    pub nothing_else: CriterionAnswer,
}

/// How the answers fit.
#[uniffi::remote(Enum)]
pub enum CriteriaFit {
    /// All five are as doctors look for.
    Fits,
    /// None is against it, but not all are sure.
    Unclear,
    /// At least one is not as doctors look for.
    NotAll,
}

/// What follows from the answers.
#[uniffi::remote(Record)]
pub struct CriteriaResult {
    /// How they fit.
    pub fit: CriteriaFit,
    /// What that means, and what to do next.
    pub words: String,
    /// What is not as doctors look for.
    pub missing: Vec<Criterion>,
    /// What is not sure.
    pub open: Vec<Criterion>,
    /// Where the questions are from.
    pub source: String,
}

/// What the person said: the five answers, once all are given, and how it comes and began.
#[uniffi::remote(Record)]
pub struct CriteriaSaid {
    /// The answers; `None` until all five are given.
    pub answers: Option<CriteriaAnswers>,
    /// Days a week on average over the past year, 0–7, with nothing done against it; `None` if not said.
    pub per_week: Option<i32>,
    /// Whether it came at least five times in all; `None` if not said.
    pub five_times: Option<bool>,
    /// Whether it began suddenly, within days.
    pub sudden: bool,
}

/// The five questions with what was said, and what follows.
#[uniffi::remote(Record)]
pub struct CriteriaScreen {
    /// The questions, in their order.
    pub questions: Vec<CriterionQuestion>,
    /// What was said.
    pub said: CriteriaSaid,
    /// What follows from the answers; `None` until all five are given.
    pub result: Option<CriteriaResult>,
    /// How often it comes.
    pub course: Course,
    /// That in words; empty while it is not known.
    pub course_words: String,
}

/// How often restless legs come, when nothing is done against them.
#[uniffi::remote(Enum)]
pub enum Course {
    /// At least twice a week on average, over the past year.
    ChronicPersistent,
    /// Less often, and at least five times in a life.
    Intermittent,
    /// Fewer than five times in a life.
    TooFew,
    /// Not enough is known.
    NotKnown,
}

/// All the Learn screen needs.
#[uniffi::remote(Record)]
pub struct LearnScreen {
    /// Remedies by heading: iron first, then magnesium, then the rest; the person's own last, if there are any.
    pub groups: Vec<LearnGroup>,
    /// What there is to read.
    pub topics: Vec<LearnTopic>,
}

/// The cards under one heading.
#[uniffi::remote(Record)]
pub struct LearnGroup {
    /// Which.
    pub kind: RemedyGroup,
    /// The heading.
    pub title: String,
    /// Its cards.
    pub cards: Vec<LearnCard>,
}

/// A remedy as a card.
#[uniffi::remote(Record)]
pub struct LearnCard {
    /// Its id in the catalogue; "own-1" and so on for the person's own.
    pub id: String,
    /// "Iron tablets".
    pub title: String,
    /// How it is done; may be empty on a card of the person's own.
    pub how: String,
    /// At what time, relative to the person's own day; empty on a card of the person's own.
    pub when: String,
    /// How strong the evidence is.
    pub evidence: Evidence,
    /// That in words, with what was studied.
    pub evidence_words: String,
    /// With what not, and with what to ask first; empty for no known reason.
    pub cautions: Vec<String>,
    /// Id of the template that adds it to the plan with one tap; `None` for what a clinician begins.
    pub template: Option<String>,
    /// Whether that is in the plan already.
    pub in_plan: bool,
    /// Where it is from; empty on a card of the person's own.
    pub source: String,
    /// What the person's own figures say about it, such as "iron first".
    pub note: Option<String>,
}

/// Something to read.
#[uniffi::remote(Record)]
pub struct LearnTopic {
    /// Its id in the catalogue.
    pub id: String,
    /// The heading.
    pub title: String,
    /// The text.
    pub text: String,
    /// Where it is from.
    pub source: String,
}

/// Under which heading a remedy stands, in the order they are shown.
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Enum)]
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

/// A food that can be chosen.
#[uniffi::remote(Record)]
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

/// So much of a food, eaten on one day.
#[uniffi::remote(Record)]
pub struct FoodEaten {
    /// Its id in the catalogue.
    pub food: String,
    /// Quarters of a portion, 1 to 80.
    pub quarters: i32,
}

/// The iron of a day's food.
#[uniffi::remote(Record)]
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

/// What a medicine has to do with restless legs, as far as the catalogue knows. The first is the one that is spoken of first.
#[uniffi::remote(Enum)]
pub enum MedicineEffect {
    /// Acts like dopamine and is used for restless legs: watched for augmentation.
    Dopaminergic,
    /// May make restless legs worse.
    Worsens,
    /// Known, and not in the list of those that may worsen. Nothing more is claimed.
    Other,
}

/// How urgent a flag is. The first comes first.
#[uniffi::remote(Enum)]
pub enum FlagLevel {
    /// Worth a call in the next days.
    Soon,
    /// Worth a question next time.
    Ask,
    /// Good to know.
    Info,
}

/// Another name that may have been meant.
#[uniffi::remote(Record)]
pub struct MedicineAlternative {
    /// The name to ask for when it is chosen.
    pub name: String,
    /// "Zoloft (Sertraline)", or the name alone.
    pub words: String,
}

/// What the app says of a name.
#[uniffi::remote(Record)]
pub struct MedicineAnswer {
    /// What was asked, without blanks around it.
    pub asked: String,
    /// Whether one of the list was found.
    pub found: bool,
    /// Its id in the catalogue; empty if nothing was found, as all below but `alternatives` and `not_in_list`.
    pub id: String,
    /// "Sertraline".
    pub title: String,
    /// "Zoloft is a brand of Sertraline."
    pub matched: String,
    /// Its classes: "Antidepressant (SSRI)".
    pub classes: String,
    /// What it has to do with restless legs.
    pub effect: Option<MedicineEffect>,
    /// What it may do, in a sentence or two.
    pub sentence: String,
    /// How strong the evidence is, in a sentence; only for what may worsen.
    pub evidence: String,
    /// Whom to ask.
    pub advice: String,
    /// "AASM guideline (2025)".
    pub source: String,
    /// Whether the watch for augmentation should look at it.
    pub augmentation_watch: bool,
    /// What augmentation is; only with `augmentation_watch`.
    pub augmentation: String,
    /// Medicines of the list in a combination: "Doxylamine".
    pub contains: Vec<String>,
    /// What it is to the spacing rules, to be kept with an item of the plan.
    pub substances: Vec<Substance>,
    /// What else may have been meant, at most eight.
    pub alternatives: Vec<MedicineAlternative>,
    /// What it means that nothing was found; empty if something was, or if nothing was asked.
    pub not_in_list: String,
}

/// A flag in words.
#[uniffi::remote(Record)]
pub struct MedicineFlag {
    /// Its id in the catalogue.
    pub id: String,
    /// How urgent.
    pub level: FlagLevel,
    /// "Ask soon".
    pub level_words: String,
    /// What about it, and whom to ask.
    pub sentence: String,
    /// "FDA (2019)".
    pub source: String,
}

/// What the app says of what is in the plan.
#[uniffi::remote(Record)]
pub struct MedicineCheck {
    /// The medicines, in the order of the plan.
    pub in_plan: Vec<MedicineAnswer>,
    /// What is worth a remark, alone or together; the most urgent first.
    pub remarks: Vec<MedicineFlag>,
}
