//! Use cases of what is left of an item, what is in it, and how it was taken.

use rusqlite::Connection;

use super::plan::PlanState;
use super::{App, Moment, Topic};
use crate::catalog::{IRON_CLINICIAN, MAGNESIUM_CLINICIAN};
use crate::error::{within, Error, Field, Result};
use crate::plan::adherence::{self, Adherence};
use crate::plan::element::Element;
use crate::plan::form;
use crate::plan::occurrence;
use crate::plan::stock::{left, runs_out, Counted, STOCK_MAX};
use crate::plan::{ItemEntry, ItemHistory, Schedule, StrengthUnit, Substance};
use crate::store::{doses, new_id, stock};
use crate::time::{CivilDate, CivilTime, Instant, DAY};
use crate::words::Words;

/// Over how many days the plan screen counts what was taken. Our choice: four weeks.
const LATELY_DAYS: i64 = 28;
/// Most days of adherence that can be asked for: ten years and a little.
const RANGE_MAX: i64 = 3660;
/// How many days are looked at for the one on which most of an element is taken. Our choice: two weeks have every weekday and alternate
/// days of both kinds.
const TOGETHER_DAYS: usize = 14;

/// What is left of an item.
pub(super) struct Stock {
    pub left: Option<i64>,
    pub words: String,
}

impl App {
    /// Notes how many pieces of an item there are now, in thousandths; or with `added`, how many came.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::OutOfRange`] outside 0–10,000,000.
    pub fn count_stock(&self, id: &str, pieces: i64, added: bool) -> Result<()> {
        within(Field::Stock, pieces, 0, STOCK_MAX)?;
        self.change(|db, m, topics| {
            self.plan_state(db, m)?.item(id)?;
            stock::put(db, &new_id(m.now), id, &Counted { at: m.now, pieces, added }, m.now)?;
            topics.push(Topic::Plan);
            Ok(())
        })
    }

    /// How often an item was taken when it was due, over a range of dates, both ends included, by the schedule as it was.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Before`] for a range that ends before it begins; [`Error::OutOfRange`] for more than ten years.
    pub fn adherence(&self, id: &str, from: CivilDate, to: CivilDate) -> Result<Adherence> {
        if to < from {
            return Err(Error::Before { field: Field::Range, after: Field::Date });
        }
        within(Field::Range, to.signed_duration_since(from).num_days() + 1, 1, RANGE_MAX)?;
        let m = self.moment()?;
        self.look(|db| {
            let state = self.plan_state(db, &m)?;
            let item = state.known(id).ok_or(Error::NotFound { field: Field::Id })?;
            let bounds = (m.zone.resolve(from.and_time(CivilTime::MIN)), m.zone.resolve(to.and_time(CivilTime::MIN)).plus(DAY));
            self.adherence_of(db, &state, item, bounds, &m)
        })
    }

    /// What was due between two instants, the later left out, and what came of it.
    pub(super) fn adherence_of(
        &self,
        db: &Connection,
        state: &PlanState,
        item: &ItemHistory,
        (from, to): (Instant, Instant),
        m: &Moment,
    ) -> Result<Adherence> {
        let answered = doses::of_item(db, &item.id, from, to)?;
        let versions = state.history.versions(item, from);
        // A day before covers any zone.
        let start = m.zone.local(from.plus(-2 * DAY)).date();
        let end = m.zone.local(to.min(m.now).plus(2 * DAY)).date();
        let due = occurrence::doses(&versions, start).take_while(|(date, _, _)| *date <= end).filter_map(|(date, slot, due)| {
            let id = crate::reminders::DoseId { item: item.id.clone(), date, slot }.to_string();
            let row = answered.get(&id);
            let at = row.map_or(due.at, |row| row.due);
            (from <= at && at < to && (at <= m.now || row.is_some())).then_some((at, row.and_then(|row| row.given)))
        });
        let counted = adherence::count(due, m.now);
        let words = if counted.due == 0 {
            String::new()
        } else {
            m.words.with("adherence", &[("taken", counted.taken.into()), ("due", counted.due.into())])
        };
        Ok(Adherence { words, ..counted })
    }

    /// "Taken 12 of 14 in the last 4 weeks", or empty.
    pub(super) fn taken_lately(&self, db: &Connection, state: &PlanState, item: &ItemHistory, m: &Moment) -> Result<String> {
        let counted = self.adherence_of(db, state, item, (m.now.plus(-LATELY_DAYS * DAY), m.now.plus(1)), m)?;
        if counted.due == 0 {
            return Ok(String::new());
        }
        Ok(m.words.with("adherence-lately", &[("taken", counted.taken.into()), ("due", counted.due.into())]))
    }

    /// How much is left of an item, and until when.
    pub(super) fn stock_of(&self, db: &Connection, state: &PlanState, item: &ItemHistory, m: &Moment) -> Result<Stock> {
        let counted = stock::counted(db, &item.id)?;
        let Some(from) = counted.first().map(|c| c.at) else { return Ok(Stock { left: None, words: String::new() }) };
        let Some(left) = left(&counted, &stock::used(db, &item.id, from)?) else {
            return Ok(Stock { left: None, words: String::new() });
        };
        let versions = state.history.versions(item, m.now.plus(-DAY));
        let coming = occurrence::doses(&versions, m.today())
            .filter(|(_, _, due)| due.at > m.now)
            .map(|(date, _, due)| (due.at, state.history.date_of(item, date, due.at)))
            .map(|(at, date)| (at, item.entry.pieces_on(date).map_or(1000, i64::from)));
        let pieces = form::pieces(&item.entry.form, left, &m.words);
        let words = match runs_out(left, coming, m.now) {
            _ if matches!(item.entry.schedule, Schedule::AsNeeded { .. }) => {
                m.words.with("stock-left", &[("pieces", pieces.into())])
            }
            Some(end) => {
                let day = m.words.day(m.zone.local(end).date());
                m.words.with("stock-until", &[("pieces", pieces.into()), ("day", day.into())])
            }
            None => m.words.with("stock-left", &[("pieces", pieces.into())]),
        };
        Ok(Stock { left: Some(left), words })
    }
}

/// "1.5 tablets of 200 mg: 45 mg of iron", as far as it is known.
pub(super) fn product_words(entry: &ItemEntry, today: CivilDate, words: &Words) -> String {
    let Some(strength) = entry.strength else { return String::new() };
    let unit = match strength.unit {
        StrengthUnit::Milligram => "strength-unit-milligram",
        StrengthUnit::Microgram => "strength-unit-microgram",
        StrengthUnit::Gram => "strength-unit-gram",
        StrengthUnit::InternationalUnit => "strength-unit-international-unit",
        StrengthUnit::Millilitre => "strength-unit-millilitre",
    };
    let product = words.with(
        "product",
        &[
            ("pieces", form::pieces(&entry.form, i64::from(entry.pieces_on(today).unwrap_or(1000)), words).into()),
            ("amount", words.thousandths(strength.amount).into()),
            ("unit", words.text(unit).into()),
        ],
    );
    let element = entry.compound.and_then(|c| c.row()).map(|row| {
        if row.substance == Substance::Iron {
            "element-iron"
        } else {
            "element-magnesium"
        }
    });
    match entry.elemental_on(today).zip(element) {
        Some((mg, element)) => words.with(
            "product-elemental",
            &[("product", product.into()), ("mg", mg.into()), ("element", words.text(element).into())],
        ),
        None => product,
    }
}

/// What to ask a clinician about before taking so much of an element on one day, with all that is in the plan: in one line, and whole with
/// its source.
pub(super) fn caution(item: &ItemHistory, state: &PlanState, m: &Moment) -> Option<(String, String)> {
    let today = state.today;
    let element = item.entry.element_on(today)?;
    let (key, short, most) = match element.substance {
        Substance::Iron => ("caution-iron", "caution-iron-short", IRON_CLINICIAN),
        Substance::Magnesium => ("caution-magnesium", "caution-magnesium-short", MAGNESIUM_CLINICIAN),
        _ => return None,
    };
    // Its own schedule, or that of what it goes with.
    let schedule = |item: &ItemHistory| {
        let own = &item.entry.schedule;
        match own {
            Schedule::With { item } => state.known(item).map_or(own, |other| &other.entry.schedule).clone(),
            own => own.clone(),
        }
    };
    let taken: Vec<(Schedule, Element)> = state
        .history
        .active()
        .filter(|other| other.id == item.id || other.pause_at(m.now).is_none())
        .filter_map(|other| Some((schedule(other), other.entry.element_on(today)?)))
        .filter(|(_, other)| other.substance == element.substance)
        .collect();
    let own = schedule(item);
    let days = || today.iter_days().take(TOGETHER_DAYS).filter(|day| own.may_be_on(*day));
    let on = |day: CivilDate| taken.iter().filter(move |(schedule, _)| schedule.may_be_on(day));
    let sum = |day: CivilDate| on(day).map(|(schedule, element)| element.mg * schedule.times_a_day()).sum::<i64>();
    let day = days().max_by_key(|day| (sum(*day), std::cmp::Reverse(*day)))?;
    let mg = sum(day);
    if mg as f64 <= most.value {
        return None;
    }
    // What is taken every other day is not taken a day.
    let daily = i64::from(days().count() == TOGETHER_DAYS);
    let values = [("mg", mg.into()), ("most", (most.value as i64).into()), ("daily", daily.into())];
    let mut said = m.words.with(key, &values);
    if on(day).count() > 1 {
        said = m.words.with("caution-together", &[("caution", said.into())]);
    }
    if on(day).any(|(_, element)| element.as_written) {
        said = m.words.with("caution-as-written", &[("caution", said.into())]);
    }
    let whole = m.words.with("caution-source", &[("caution", said.into()), ("source", most.from.words(&m.words).into())]);
    Some((m.words.with(short, &values), whole))
}
