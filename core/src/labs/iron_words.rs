//! What iron needs, in a person's words.
//!
//! Decides which sentence is said; the wording is in `catalog/text`. What is decided by a figure of confidence C or U is said with that.
//! Ferritin and its limits are said in the unit the person gave it in, where a figure is the same in it as in the catalogue's.

use super::analyte::Analyte;
use super::decimal::Decimal;
use super::iron_state::{Doubt, GuideBand, Guideline, IronFinding, IronState, IronTopic, Missing};
use super::screen::IronCard;
use crate::catalog::{Threshold, UnitRow, FERRITIN_CHILD, THRESHOLDS};
use crate::time::CivilDate;
use crate::words::{Value, Words};

/// The card of a finding.
pub fn card(finding: &IronFinding, today: CivilDate, words: &Words) -> IronCard {
    let unit = [("unit", Value::from(limit_unit(finding)))];
    let say = |key: &str| words.with(key, &unit);
    let next_words = finding.next_test.map_or_else(String::new, |date| {
        if date <= today {
            words.text("iron-next-now")
        } else {
            words.with("iron-next-from", &[("day", words.day_of(date, today).into())])
        }
    });
    IronCard {
        state: finding.state,
        title: words.text(title_key(finding.state)),
        why: why(finding, today, words, &say),
        missing: doubts(finding).chain(missing(finding)).map(|key| words.text(key)).collect(),
        ask: finding.topics.iter().map(|topic| say(topic_key(*topic))).collect(),
        guide: finding.guide.map_or_else(String::new, |band| say(guide_key(band))),
        guideline: finding.guideline.map_or_else(String::new, |says| say(guideline_key(says))),
        differ: finding.differ(),
        next_test: finding.next_test,
        next_words,
        sources: finding.sources().iter().map(|from| from.words(words)).collect(),
        advice: words.text("iron-advice"),
    }
}

fn why(finding: &IronFinding, today: CivilDate, words: &Words, say: &dyn Fn(&str) -> String) -> Vec<String> {
    let Some(date) = finding.date else { return vec![words.text("iron-why-nothing")] };
    let day = || Value::from(words.day_long_ago(date, today));
    let mut said = Vec::new();
    if finding.ferritin.is_some() {
        said.push(words.with("iron-why-ferritin", &[("value", ferritin_words(finding, words).into()), ("day", day())]));
    }
    if let Some(tsat) = finding.tsat {
        said.push(words.with("iron-why-tsat", &[("value", telling(tsat, words).into()), ("day", day())]));
    }
    said.extend((finding.state != IronState::NotValid).then(|| say(why_key(finding))));
    said.extend(finding.inflamed.then(|| words.text("iron-why-inflamed")));
    said
}

/// The ferritin that was looked at, in the unit it was given in: "31 µg/L"; where a figure is another in that unit, with the one that
/// limits are in: "95 pmol/L (42.28 ng/mL)". Empty without a ferritin.
pub fn ferritin_words(finding: &IronFinding, words: &Words) -> String {
    let Some(ferritin) = finding.ferritin else { return String::new() };
    let limits = format!("{} {}", telling(ferritin, words), limit_unit(finding));
    match given_unit(finding).filter(|unit| !unit.is_same_size()) {
        Some(unit) => {
            let given = format!("{} {}", Decimal::words(unit.from_first(ferritin), 0, words), unit.unit);
            words.with("iron-in-other-unit", &[("given", given.into()), ("limits", limits.into())])
        }
        None => limits,
    }
}

fn given_unit(finding: &IronFinding) -> Option<&'static UnitRow> {
    Analyte::Ferritin.unit(finding.ferritin_unit?).ok()
}

/// The unit that the limits of ferritin are said in: the person's, if the figures are the same in it.
pub fn limit_unit(finding: &IronFinding) -> &'static str {
    let first = || Analyte::Ferritin.row().ok()?.units.first();
    given_unit(finding).filter(|unit| unit.is_same_size()).or_else(first).map_or("", |unit| unit.unit)
}

/// A ferritin or a saturation that stands on the side of each figure it is on.
pub fn telling(value: f64, words: &Words) -> String {
    Decimal::telling(value, 0, THRESHOLDS.iter().map(|threshold| threshold.value), words)
}

fn title_key(state: IronState) -> &'static str {
    match state {
        IronState::NotEnoughData => "iron-title-not-enough-data",
        IronState::NotValid => "iron-title-not-valid",
        IronState::OverloadGuard => "iron-title-overload-guard",
        IronState::Deficient => "iron-title-deficient",
        IronState::Borderline => "iron-title-borderline",
        IronState::AtTarget => "iron-title-at-target",
        IronState::Replete => "iron-title-replete",
    }
}

fn why_key(finding: &IronFinding) -> &'static str {
    match finding.state {
        IronState::NotEnoughData | IronState::NotValid => "iron-why-no-ferritin",
        IronState::OverloadGuard => "iron-why-guard",
        // Only of a child nothing is said by guides.
        IronState::Deficient if finding.guide.is_none() && is_below(finding, FERRITIN_CHILD) => "iron-why-child-low",
        IronState::AtTarget if finding.guide.is_none() => "iron-why-child-enough",
        IronState::Deficient if finding.guide != Some(GuideBand::Low) => "iron-why-low-saturation",
        IronState::Deficient => "iron-why-deficient",
        IronState::Borderline => "iron-why-borderline",
        IronState::AtTarget => "iron-why-at-target",
        IronState::Replete => "iron-why-replete",
    }
}

fn is_below(finding: &IronFinding, limit: Threshold) -> bool {
    finding.ferritin.is_some_and(|ferritin| ferritin < limit.value)
}

fn doubts(finding: &IronFinding) -> impl Iterator<Item = &'static str> + '_ {
    finding.doubts.iter().map(|doubt| match doubt {
        Doubt::IronTaken => "iron-doubt-iron-taken",
        Doubt::Inflamed => "iron-doubt-inflamed",
        Doubt::GivenByVein => "iron-doubt-given-by-vein",
        Doubt::TooOld => "iron-doubt-too-old",
        Doubt::UnitUnknown => "iron-doubt-unit",
    })
}

fn missing(finding: &IronFinding) -> impl Iterator<Item = &'static str> + '_ {
    finding.missing.iter().map(|missing| match missing {
        Missing::Ferritin => "iron-missing-ferritin",
        Missing::Tsat => "iron-missing-tsat",
        Missing::Crp => "iron-missing-crp",
        Missing::WithoutIron => "iron-missing-without-iron",
        Missing::Age => "iron-missing-age",
    })
}

fn topic_key(topic: IronTopic) -> &'static str {
    match topic {
        IronTopic::Test => "iron-ask-test",
        IronTopic::TestWithoutIron => "iron-ask-test-without-iron",
        IronTopic::TestAfterInflammation => "iron-ask-test-after-inflammation",
        IronTopic::TestAfterVein => "iron-ask-test-after-vein",
        IronTopic::HighSaturation => "iron-ask-high-saturation",
        IronTopic::OralIron => "iron-ask-oral",
        IronTopic::GoOn => "iron-ask-go-on",
        IronTopic::VeinAfterOral => "iron-ask-vein-after-oral",
        IronTopic::VeinVeryLow => "iron-ask-vein-very-low",
        IronTopic::VeinDialysis => "iron-ask-vein-dialysis",
        IronTopic::VeinInstead => "iron-ask-vein-instead",
        IronTopic::VeinAgain => "iron-ask-vein-again",
        IronTopic::VeinOnly => "iron-ask-vein-only",
        IronTopic::MoreThanHundred => "iron-ask-more-than-hundred",
        IronTopic::LookElsewhere => "iron-ask-look-elsewhere",
        IronTopic::Specialist => "iron-ask-specialist",
    }
}

fn guide_key(band: GuideBand) -> &'static str {
    match band {
        GuideBand::Low => "iron-guide-low",
        GuideBand::Between => "iron-guide-between",
        GuideBand::Enough => "iron-guide-enough",
    }
}

fn guideline_key(says: Guideline) -> &'static str {
    match says {
        Guideline::OralOrVein => "iron-guideline-oral-or-vein",
        Guideline::VeinOnly => "iron-guideline-vein-only",
        Guideline::NoIron => "iron-guideline-no-iron",
    }
}
