//! The five things doctors look for in restless legs, as questions, and how often it comes.
//!
//! Decides what a person's answers fit and what is missing; never that someone has, or has not, restless legs syndrome. Source: IRLSSG
//! criteria (Allen et al., Sleep Med 2014;15:860; confidence A/B), in our own words. Leaves the diagnosis to a doctor.

use serde::{Deserialize, Serialize};

use crate::catalog::{sources, CHRONIC_PER_WEEK, INTERMITTENT_EVENTS, TOPICS};
use crate::error::{within, Field, Result};
use crate::words::Words;

/// How often a week, in tenths, restless legs are chronic-persistent from.
pub const CHRONIC_FROM: i32 = CHRONIC_PER_WEEK.value as i32 * 10;
/// How many times in a life restless legs are intermittent from.
pub const INTERMITTENT_FROM: i32 = INTERMITTENT_EVENTS.value as i32;
/// Most times a week that can be meant, in tenths: twenty a day. Our choice.
pub const PER_WEEK_MAX: i64 = 1400;
/// Most times in a life that can be meant. Our choice.
pub const LIFETIME_MAX: i64 = 100_000;

/// One of the five.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionQuestion {
    /// Which.
    pub criterion: Criterion,
    /// The question; yes is what doctors look for.
    pub question: String,
    /// Whether "it was so earlier" is one of the answers.
    pub earlier: bool,
}

/// The answers to all five.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriteriaAnswers {
    /// To [`Criterion::Urge`].
    pub urge: CriterionAnswer,
    /// To [`Criterion::Rest`].
    pub rest: CriterionAnswer,
    /// To [`Criterion::Movement`].
    pub movement: CriterionAnswer,
    /// To [`Criterion::Evening`].
    pub evening: CriterionAnswer,
    /// To [`Criterion::NothingElse`].
    pub nothing_else: CriterionAnswer,
}

/// How the answers fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CriteriaFit {
    /// All five are as doctors look for.
    Fits,
    /// None is against it, but not all are sure.
    Unclear,
    /// At least one is not as doctors look for.
    NotAll,
}

/// What the person said: the five answers, once all are given, and how it comes and began.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// What follows from the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// How often restless legs come, when nothing is done against them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

impl Criterion {
    /// All five, in their order.
    pub const ALL: [Criterion; 5] =
        [Criterion::Urge, Criterion::Rest, Criterion::Movement, Criterion::Evening, Criterion::NothingElse];

    /// The key of its question; with `-short`, of what it looks for.
    pub fn key(self) -> &'static str {
        match self {
            Criterion::Urge => "criterion-1",
            Criterion::Rest => "criterion-2",
            Criterion::Movement => "criterion-3",
            Criterion::Evening => "criterion-4",
            Criterion::NothingElse => "criterion-5",
        }
    }

    /// Whether it need only have been so earlier, once it is very strong (source above).
    pub fn may_be_earlier(self) -> bool {
        matches!(self, Criterion::Movement | Criterion::Evening)
    }

    fn short(self, words: &Words) -> String {
        words.text(&format!("{}-short", self.key()))
    }
}

impl CriteriaAnswers {
    /// The answer to one of them.
    pub fn to(&self, criterion: Criterion) -> CriterionAnswer {
        let answer = match criterion {
            Criterion::Urge => self.urge,
            Criterion::Rest => self.rest,
            Criterion::Movement => self.movement,
            Criterion::Evening => self.evening,
            Criterion::NothingElse => self.nothing_else,
        };
        match answer {
            CriterionAnswer::Earlier if criterion.may_be_earlier() => CriterionAnswer::Yes,
            CriterionAnswer::Earlier => CriterionAnswer::Unsure,
            said => said,
        }
    }
}

/// The five questions.
pub fn questions(words: &Words) -> Vec<CriterionQuestion> {
    let question = |criterion: Criterion| CriterionQuestion {
        criterion,
        question: words.text(criterion.key()),
        earlier: criterion.may_be_earlier(),
    };
    Criterion::ALL.into_iter().map(question).collect()
}

/// What the answers fit, and what is missing.
pub fn result(answers: &CriteriaAnswers, words: &Words) -> CriteriaResult {
    let said = |answer| Criterion::ALL.into_iter().filter(|criterion| answers.to(*criterion) == answer).collect::<Vec<_>>();
    let (missing, open) = (said(CriterionAnswer::No), said(CriterionAnswer::Unsure));
    let named = |of: &[Criterion]| words.list(&of.iter().map(|criterion| criterion.short(words)).collect::<Vec<_>>());
    let (fit, sentence) = match (missing.as_slice(), open.as_slice()) {
        ([], []) => (CriteriaFit::Fits, words.text("criteria-fits")),
        ([], open) => (CriteriaFit::Unclear, words.with("criteria-unclear", &[("open", named(open).into())])),
        (missing, []) => (CriteriaFit::NotAll, words.with("criteria-not-all", &[("missing", named(missing).into())])),
        (missing, open) => {
            let both = [("missing", named(missing).into()), ("open", named(open).into())];
            (CriteriaFit::NotAll, words.with("criteria-not-all-and-open", &both))
        }
    };
    let source = TOPICS.iter().find(|topic| topic.id == "course").map(|topic| sources(topic.from, words)).unwrap_or_default();
    CriteriaResult { fit, words: sentence, missing, open, source }
}

/// How often it comes. `per_week`: how often on average a week over the past year, in tenths, untreated; `lifetime`: how often in all.
///
/// # Errors
/// [`crate::error::Error::OutOfRange`].
pub fn course(per_week: Option<i32>, lifetime: Option<i32>) -> Result<Course> {
    within(Field::Amount, per_week.unwrap_or(0).into(), 0, PER_WEEK_MAX)?;
    within(Field::Amount, lifetime.unwrap_or(0).into(), 0, LIFETIME_MAX)?;
    Ok(match (per_week, lifetime) {
        (Some(often), _) if often >= CHRONIC_FROM => Course::ChronicPersistent,
        (Some(_), Some(times)) if times >= INTERMITTENT_FROM => Course::Intermittent,
        (Some(_), Some(_)) => Course::TooFew,
        _ => Course::NotKnown,
    })
}

/// The screen of the five questions.
///
/// # Errors
/// [`crate::error::Error::OutOfRange`] for days a week outside 0–7.
pub fn screen(said: CriteriaSaid, words: &Words) -> Result<CriteriaScreen> {
    within(Field::Amount, said.per_week.unwrap_or(0).into(), 0, 7)?;
    let times = said.five_times.map(|five| if five { INTERMITTENT_FROM } else { 0 });
    let course = course(said.per_week.map(|days| days * 10), times)?;
    Ok(CriteriaScreen {
        questions: questions(words),
        result: said.answers.as_ref().map(|answers| result(answers, words)),
        said,
        course,
        course_words: if course == Course::NotKnown { String::new() } else { words.text(course.key()) },
    })
}

impl Course {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Course::ChronicPersistent => "course-chronic-persistent",
            Course::Intermittent => "course-intermittent",
            Course::TooFew => "course-too-few",
            Course::NotKnown => "course-not-known",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;
    use CriterionAnswer::{Earlier, No, Unsure, Yes};

    fn said(answers: [CriterionAnswer; 5], words: &Words) -> CriteriaResult {
        let [urge, rest, movement, evening, nothing_else] = answers;
        result(&CriteriaAnswers { urge, rest, movement, evening, nothing_else }, words)
    }

    fn answered(answers: [CriterionAnswer; 5]) -> CriteriaResult {
        said(answers, &Words::new("en", true))
    }

    #[test]
    fn five_times_yes_fits_and_sends_to_a_doctor() {
        let all = answered([Yes; 5]);
        assert_eq!((all.fit, all.missing.len(), all.open.len()), (CriteriaFit::Fits, 0, 0));
        assert!(all.words.contains("fits what doctors look for") && all.words.contains("Talk to"), "{}", all.words);
    }

    #[test]
    fn each_single_no_and_each_single_doubt_is_named() {
        for (at, criterion) in Criterion::ALL.into_iter().enumerate() {
            let mut answers = [Yes; 5];
            answers[at] = No;
            let no = answered(answers);
            assert_eq!((no.fit, no.missing.as_slice()), (CriteriaFit::NotAll, [criterion].as_slice()));
            answers[at] = Unsure;
            let open = answered(answers);
            assert_eq!((open.fit, open.open.as_slice()), (CriteriaFit::Unclear, [criterion].as_slice()));
            let short = criterion.short(&Words::new("en", true));
            assert!(no.words.contains(&short) && open.words.contains(&short), "{} / {}", no.words, open.words);
        }
        let mixed = answered([Yes, No, Unsure, No, Yes]);
        assert_eq!((mixed.fit, mixed.missing.len(), mixed.open.len()), (CriteriaFit::NotAll, 2, 1));
    }

    #[test]
    fn very_strong_ones_may_have_lost_movement_and_evening() {
        assert_eq!(answered([Yes, Yes, Earlier, Earlier, Yes]).fit, CriteriaFit::Fits);
        assert_eq!(answered([Earlier, Yes, Yes, Yes, Yes]).open, [Criterion::Urge]);
        assert_eq!(answered([Yes, Earlier, Yes, Yes, Earlier]).open, [Criterion::Rest, Criterion::NothingElse]);
        let earlier: Vec<bool> = questions(&Words::new("en", true)).iter().map(|question| question.earlier).collect();
        assert_eq!(earlier, [false, false, true, true, false]);
    }

    #[test]
    fn no_set_of_answers_is_told_what_it_has() {
        let (answers, words) = ([Yes, No, Earlier, Unsure], Words::new("en", true));
        for code in 0..4_usize.pow(5) {
            let told = said(std::array::from_fn(|at| answers[code / 4_usize.pow(at as u32) % 4]), &words).words.to_lowercase();
            for verdict in ["you have", "you don't have", "you do not have", "diagnosis", "you suffer"] {
                assert!(!told.contains(verdict), "{told}");
            }
            assert!(told.contains("doctor") || told.contains("diary"), "{told}");
        }
    }

    #[test]
    fn twice_a_week_is_chronic_and_five_in_a_life_are_intermittent() {
        assert_eq!(course(Some(20), None), Ok(Course::ChronicPersistent));
        assert_eq!(course(Some(19), Some(1000)), Ok(Course::Intermittent));
        assert_eq!(course(Some(19), Some(5)), Ok(Course::Intermittent));
        assert_eq!(course(Some(19), Some(4)), Ok(Course::TooFew));
        assert_eq!(course(Some(0), Some(5)), Ok(Course::Intermittent));
        assert_eq!(
            (course(Some(19), None), course(None, Some(5)), course(None, None)),
            (Ok(Course::NotKnown), Ok(Course::NotKnown), Ok(Course::NotKnown))
        );
    }

    #[test]
    fn how_often_has_limits() {
        assert!(course(Some(1400), Some(100_000)).is_ok());
        assert_eq!(course(Some(1401), None), Err(Error::OutOfRange { field: Field::Amount, min: 0, max: 1400 }));
        assert_eq!(course(Some(-1), None), Err(Error::OutOfRange { field: Field::Amount, min: 0, max: 1400 }));
        assert_eq!(course(None, Some(100_001)), Err(Error::OutOfRange { field: Field::Amount, min: 0, max: 100_000 }));
        assert_eq!(course(None, Some(-1)), Err(Error::OutOfRange { field: Field::Amount, min: 0, max: 100_000 }));
    }
}
