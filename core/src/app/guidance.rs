//! Use cases of guidance: cards, learn, the medicine check, the five questions.

use rusqlite::Connection;

use super::labs::{self, Labs};
use super::plan::PlanState;
use super::templates::entry;
use super::{App, Moment, Topic};
use crate::catalog::{Confidence, TemplateRow, TEMPLATES};
use crate::diary::exposure::{day_of, is_late_caffeine};
use crate::diary::{Exposure, ScoreKind};
use crate::error::{Error, Field, Result};
use crate::guidance::card::{cards, open, AT_ONCE, SNOOZE_DAYS};
use crate::guidance::remedy::{own_remedy, templates_of};
use crate::guidance::rules::Facts;
use crate::guidance::{criteria, food, learn};
use crate::guidance::{
    CardChoice, CriteriaSaid, CriteriaScreen, EatenOn, FoodChoice, FoodEaten, GuidanceCard, IronSum, LearnScreen, OwnRemedy,
};
use crate::labs::iron_state::{too_old, IronFinding};
use crate::labs::{iron_words, Analyte};
use crate::medicines::{self, Known, MedicineAnswer, MedicineCheck, MedicineEffect, Taken};
use crate::person::{Condition, Profile};
use crate::plan::template::template_named;
use crate::plan::{occurrence, Item, ItemHistory, ItemKind, Substance};
use crate::store::{exposures, from_json, settings, sums, to_json};
use crate::time::{NightDate, DAY};
use crate::trends::NightSum;

/// Before the id of a card: what the person did with it.
const CARD: &str = "card-";
/// How the five questions were answered.
const CRITERIA: &str = "criteria";
/// What was eaten today, as far as it holds iron.
const EATEN: &str = "foods-eaten";
/// Nights that cards look at.
const NIGHTS: i64 = 28;
/// Days whose exposures cards look at.
const DAYS: i64 = 14;

impl App {
    /// What guidance brings up, the most important first, without what was put away.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn guidance(&self) -> Result<Vec<GuidanceCard>> {
        let m = self.moment()?;
        self.look(|db| {
            let state = self.plan_state(db, &m)?;
            self.open_cards(db, &state, &m)
        })
    }

    /// The cards of the home screen: at most three, and none between bedtime and waking: they can wait until morning. A call of its own,
    /// so that the home screen does not wait for it.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn cards_tonight(&self) -> Result<Vec<GuidanceCard>> {
        let m = self.moment()?;
        self.look(|db| {
            if occurrence::around(&App::routine(db)?, &m.zone, m.now).is_night() {
                return Ok(Vec::new());
            }
            let mut cards = self.open_cards(db, &self.plan_state(db, &m)?, &m)?;
            cards.truncate(AT_ONCE);
            Ok(cards)
        })
    }

    fn open_cards(&self, db: &Connection, state: &PlanState, m: &Moment) -> Result<Vec<GuidanceCard>> {
        let choices = choices(db)?;
        let known = labs::read(db)?;
        let iron = labs::iron(db, &known, state, m)?;
        let said = said(db)?;
        let nights = nights(db, m)?;
        let facts = self.facts(db, state, m, &known, &iron, &nights, &said)?;
        Ok(open(cards(&facts, &m.words), &choices, m.today()))
    }

    /// Puts a card away: it comes back when its reason is another.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a card that is not there now.
    pub fn dismiss_card(&self, id: &str) -> Result<()> {
        self.choose(id, |card, _| CardChoice::Dismissed { reason: card.reason })
    }

    /// Puts a card off for a week.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a card that is not there now.
    pub fn snooze_card(&self, id: &str) -> Result<()> {
        self.choose(id, |_, m| {
            let until = m.today().checked_add_signed(chrono::TimeDelta::days(SNOOZE_DAYS));
            CardChoice::Snoozed { until: until.unwrap_or(m.today()) }
        })
    }

    fn choose(&self, id: &str, choice: impl FnOnce(GuidanceCard, &Moment) -> CardChoice) -> Result<()> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            let card = self.open_cards(db, &state, m)?.into_iter().find(|card| card.id == id);
            let choice = choice(card.ok_or(Error::NotFound { field: Field::Id })?, m);
            topics.push(Topic::Guidance);
            settings::put_setting(db, &format!("{CARD}{id}"), &to_json(&choice)?, m.now)
        })
    }

    /// Shows every card again that was put away.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn restore_cards(&self) -> Result<()> {
        self.change(|db, m, topics| {
            topics.push(Topic::Guidance);
            for (id, _) in settings::settings(db, CARD)? {
                settings::put_setting(db, &format!("{CARD}{id}"), "", m.now)?;
            }
            Ok(())
        })
    }

    #[allow(clippy::too_many_arguments)] // what is read once, and borrowed by the facts
    fn facts<'a>(
        &self,
        db: &Connection,
        state: &PlanState,
        m: &Moment,
        known: &'a Labs,
        iron: &'a IronFinding,
        nights: &'a [NightSum],
        said: &CriteriaSaid,
    ) -> Result<Facts<'a>> {
        let takes = |substance| state.history.active().any(|item| item.entry.substances.contains(&substance));
        let recognised = recognised(state);
        let night = NightDate(m.today());
        let back = |days: i64| night.plus_days(-days).unwrap_or(night);
        let of_score = |kind| -> Result<Option<i64>> { Ok(sums::scores(db, kind, back(NIGHTS), night)?.into_values().last()) };
        let [late_caffeine, alcohol, nicotine] = habits(db, m)?;
        let taken_of = |substance| -> Result<(i64, i64)> {
            let mut sum = (0, 0);
            for item in state.history.active().filter(|item| item.entry.substances.contains(&substance)) {
                let counted = self.adherence_of(db, state, item, (m.now.plus(-NIGHTS * DAY), m.now.plus(1)), m)?;
                sum = (sum.0 + counted.taken, sum.1 + counted.due);
            }
            Ok(sum)
        };
        let of_effect = |effect| {
            let named = recognised.iter().filter(|(_, known)| known.as_ref().and_then(effect_of) == Some(effect));
            let said = |(item, known): &(&ItemHistory, Option<Known>)| {
                // What rests on a weak source is said as what may be.
                let unsure = known.as_ref().and_then(confidence_of).is_some_and(|sure| sure >= Confidence::C);
                let name = item.entry.name.clone();
                if unsure {
                    m.words.with("card-medicine-unsure", &[("medicine", name.into())])
                } else {
                    name
                }
            };
            named.map(said).collect::<Vec<_>>()
        };
        let panels = known.panels.iter().rev().filter(|panel| !too_old(panel.entry.date, m.today()));
        let vitamin_d = panels.filter_map(|panel| panel.entry.measured(Analyte::VitaminD)).next();
        Ok(Facts {
            today: m.today(),
            profile: &known.profile,
            iron,
            on_iron: state.history.active().any(labs::is_oral_iron),
            on_magnesium: takes(Substance::Magnesium),
            vitamin_d,
            worsening: of_effect(MedicineEffect::Worsens),
            dopaminergic: of_effect(MedicineEffect::Dopaminergic),
            flags: medicines::flags(&taken(&recognised), &conditions(&known.profile)),
            nights,
            severity: of_score(ScoreKind::Severity)?,
            trouble: of_score(ScoreKind::Trouble)?,
            late_caffeine,
            alcohol,
            nicotine,
            magnesium_taken: taken_of(Substance::Magnesium)?,
            vitamin_d_taken: taken_of(Substance::VitaminD)?,
            criteria: said.answers.as_ref().map(|answers| criteria::result(answers, &m.words).fit),
            sudden: said.sudden,
            programme: exposures::programme(db)?.is_some(),
            episodes: sums::has_episodes(db)?,
        })
    }

    /// What there is to learn. What the person takes or does that no card is about stands last, as their own.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn learn(&self) -> Result<LearnScreen> {
        let m = self.moment()?;
        self.look(|db| {
            let state = self.plan_state(db, &m)?;
            let known = labs::read(db)?;
            let iron = labs::iron(db, &known, &state, &m)?;
            let trusted = iron.ferritin.filter(|_| iron.doubts.is_empty());
            let own: Vec<OwnRemedy> = state.history.active().filter(|item| is_own(item)).filter_map(own).collect();
            let in_plan: Vec<&str> = state.history.active().filter_map(|item| template_named(&item.entry.name)).collect();
            let has = conditions(&known.profile);
            let about = learn::About {
                ferritin: trusted.map(|value| (value * 10.0).round() as i64),
                ferritin_unit: iron_words::limit_unit(&iron),
                in_plan: &in_plan,
                has: &has,
            };
            Ok(learn::learn_screen(&about, &own, &m.words))
        })
    }

    /// Adds the remedy of a card to the plan: with the iron it goes with, if that is there, and each dose of a day.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a card that can't be added.
    pub fn add_remedy(&self, id: &str) -> Result<Item> {
        self.change(|db, m, topics| {
            let state = self.plan_state(db, m)?;
            topics.extend([Topic::Plan, Topic::Reminders]);
            let add = |row: &&TemplateRow| self.put_item(db, &state, entry(row, &state, m.today(), &m.words).checked()?, m);
            let added = templates_of(id)?.iter().map(add).collect::<Result<Vec<Item>>>()?;
            added.into_iter().next().ok_or(Error::NotFound { field: Field::Id })
        })
    }

    /// Foods with iron, each with what was eaten of it today.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn foods(&self) -> Result<Vec<FoodChoice>> {
        let m = self.moment()?;
        self.look(|db| {
            let kept = settings::setting(db, EATEN)?.and_then(|text| from_json::<EatenOn>(&text).ok());
            let today = kept.filter(|kept| kept.date == m.today()).map_or_else(Vec::new, |kept| kept.eaten);
            Ok(food::foods(&today, &m.words))
        })
    }

    /// Keeps all that was eaten today until the day is over, and says how much iron that is.
    ///
    /// # Errors
    /// What [`food::iron_of_day`] gives.
    pub fn eaten_today(&self, eaten: Vec<FoodEaten>) -> Result<IronSum> {
        self.change(|db, m, topics| {
            let sum = food::iron_of_day(&eaten, &m.words)?;
            topics.push(Topic::Guidance);
            settings::put_setting(db, EATEN, &to_json(&EatenOn { date: m.today(), eaten })?, m.now)?;
            Ok(sum)
        })
    }

    /// The iron in a day's food.
    ///
    /// # Errors
    /// What [`food::iron_of_day`] gives.
    pub fn iron_of_day(&self, eaten: Vec<FoodEaten>) -> Result<IronSum> {
        food::iron_of_day(&eaten, &self.moment()?.words)
    }

    /// What the app says of the name of a medicine.
    ///
    /// # Errors
    /// [`Error::UnknownZone`].
    pub fn check_medicine(&self, name: &str) -> Result<MedicineAnswer> {
        Ok(medicines::answer(name, &self.moment()?.words))
    }

    /// What the app says of the medicines and supplements in the plan, and of what comes together.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn medicine_check(&self) -> Result<MedicineCheck> {
        let m = self.moment()?;
        self.look(|db| {
            let state = self.plan_state(db, &m)?;
            let profile = super::profile::profile(db)?;
            let recognised = recognised(&state);
            // A supplement that the list says something of, such as a sleep aid, belongs there, too.
            let speaks = |known: &Option<Known>| known.as_ref().and_then(effect_of).is_some_and(|e| e != MedicineEffect::Other);
            let named = recognised.iter().filter(|(item, known)| item.entry.kind == ItemKind::Medicine || speaks(known));
            let flags = medicines::flags(&taken(&recognised), &conditions(&profile));
            Ok(MedicineCheck {
                in_plan: named.map(|(item, _)| medicines::answer(&item.entry.name, &m.words)).collect(),
                remarks: medicines::flag_lines(&flags, &m.words),
            })
        })
    }

    /// The five questions, how they were answered, and what follows.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn criteria(&self) -> Result<CriteriaScreen> {
        let m = self.moment()?;
        self.look(|db| criteria::screen(said(db)?, &m.words))
    }

    /// Keeps how the five questions were answered, and what follows.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] for days a week outside 0–7.
    pub fn answer_criteria(&self, said: CriteriaSaid) -> Result<CriteriaScreen> {
        self.change(|db, m, topics| {
            let screen = criteria::screen(said, &m.words)?;
            topics.push(Topic::Guidance);
            settings::put_setting(db, CRITERIA, &to_json(&screen.said)?, m.now)?;
            Ok(screen)
        })
    }
}

/// What the person did with cards. What this version can't read is as if nothing had been done.
fn choices(db: &Connection) -> Result<Vec<(String, CardChoice)>> {
    let kept = settings::settings(db, CARD)?;
    Ok(kept.into_iter().filter_map(|(id, value)| Some((id, from_json(&value).ok()?))).collect())
}

fn said(db: &Connection) -> Result<CriteriaSaid> {
    Ok(settings::setting(db, CRITERIA)?.and_then(|text| from_json(&text).ok()).unwrap_or_default())
}

/// The known nights of the last four weeks that are over.
fn nights(db: &Connection, m: &Moment) -> Result<Vec<NightSum>> {
    let tonight = m.zone.night(m.now);
    let back = |days: i64| tonight.plus_days(-days).unwrap_or(tonight);
    sums::nights(db, back(NIGHTS), back(1))
}

/// Days of the last two weeks with caffeine after 14:00, with alcohol, and with nicotine.
fn habits(db: &Connection, m: &Moment) -> Result<[i64; 3]> {
    let today = day_of(m.zone.local(m.now));
    let rows = exposures::of_days(db, today.plus_days(1 - DAYS).unwrap_or(today), today)?;
    let days = |wanted: &dyn Fn(&exposures::ExposureRow) -> bool| {
        let days: std::collections::BTreeSet<NightDate> =
            rows.iter().filter(|row| wanted(row)).map(|row| day_of(row.at.local())).collect();
        days.len() as i64
    };
    let late = |row: &exposures::ExposureRow| is_late_caffeine(&row.entry.exposure, row.at.local());
    let alcohol = |row: &exposures::ExposureRow| matches!(row.entry.exposure, Exposure::Alcohol { .. });
    let nicotine = |row: &exposures::ExposureRow| matches!(row.entry.exposure, Exposure::Nicotine { .. });
    Ok([days(&late), days(&alcohol), days(&nicotine)])
}

/// Whether an item is something swallowed, whose name may be that of a medicine.
fn is_swallowed(item: &ItemHistory) -> bool {
    matches!(item.entry.kind, ItemKind::Medicine | ItemKind::Supplement)
}

/// The items of the plan, each with what the list of medicines knows it as: looked up once, since that is the dear part.
fn recognised(state: &PlanState) -> Vec<(&ItemHistory, Option<Known>)> {
    let known = |item: &ItemHistory| medicines::look_up(&item.entry.name).hit.map(|hit| hit.known);
    state.history.active().map(|item| (item, is_swallowed(item).then(|| known(item)).flatten())).collect()
}

/// How sure it is what a medicine of the list does.
fn confidence_of(known: &Known) -> Option<Confidence> {
    known.leading().and_then(|row| row.from()).map(|from| from.confidence)
}

fn effect_of(known: &Known) -> Option<MedicineEffect> {
    known.classes().iter().map(|class| class.effect).min()
}

/// What is in the plan, as flags know it.
fn taken(recognised: &[(&ItemHistory, Option<Known>)]) -> Taken {
    let mut taken = Taken::default();
    for (item, known) in recognised {
        taken.substances.extend(item.entry.substances.iter().copied());
        if let Some(known) = known {
            taken.add(known);
        }
        if item.entry.kind == ItemKind::Practice {
            let row = template_named(&item.entry.name).and_then(|id| TEMPLATES.iter().find(|row| row.id == id));
            taken.practices.extend(row.and_then(|row| row.practice));
        }
    }
    taken
}

/// The conditions that were named, with what they mean: dialysis is a kidney disease.
fn conditions(profile: &Profile) -> Vec<Condition> {
    let mut found = profile.conditions.clone();
    if profile.has(Condition::Dialysis) && !profile.has(Condition::KidneyDisease) {
        found.push(Condition::KidneyDisease);
    }
    found
}

/// Whether an item is a remedy of the person's own: no card, template or medicine is about it, and nothing in it is known.
fn is_own(item: &ItemHistory) -> bool {
    let kind = matches!(item.entry.kind, ItemKind::Supplement | ItemKind::Practice);
    kind && item.entry.substances.is_empty()
        && template_named(&item.entry.name).is_none()
        && medicines::look_up(&item.entry.name).hit.is_none()
}

fn own(item: &ItemHistory) -> Option<OwnRemedy> {
    own_remedy(&item.entry.name, &item.entry.note).ok()
}
