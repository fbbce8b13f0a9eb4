//! Use cases of blood tests: panels, what they mean for iron, and the list for the doctor.

use std::collections::BTreeMap;

use chrono::Datelike;
use rusqlite::Connection;

use super::diary::saved;
use super::plan::PlanState;
use super::profile::profile;
use super::{blood_draw, App, Moment, Topic};
use crate::catalog::TIMELINES;
use crate::diary::Saved;
use crate::error::{Error, Field, Result};
use crate::labs::iron_state::{iron_state, IronFinding, IronHistory, IronPanel};
use crate::labs::{
    chart, iron_words, lines, question, timeline, Analyte, AnalyteChart, ChartValue, LabsScreen, Panel, PanelEntry, PanelForm,
    PanelSaved, TimelineLine,
};
use crate::person::Profile;
use crate::plan::template::template_named;
use crate::plan::{ItemHistory, ItemKind, Substance};
use crate::store::undo::{self, Area};
use crate::store::{doses, labs, new_id, sums};
use crate::time::{CivilDate, Instant, NightDate, DAY, HOUR};
use crate::words::Value;

/// How long after a medicine began or ended its window is shown, in days: until it is over, and a month more. Our choice.
const CHANGE_SHOWN: i64 = 60;
/// For how long the window of something that goes on is shown once it is over, in days. Our choice.
const SHOWN_AFTER: i64 = 30;
/// How long before the first ferritin of a chart the nights are shown, in days. Our choice: two months.
const NIGHTS_BEFORE: i64 = 61;

/// The iron that is taken and was given.
#[derive(Clone, Copy)]
struct Given {
    /// Since when iron by mouth is in the plan, if it is.
    oral_since: Option<CivilDate>,
    /// When iron was last given by vein, if it was.
    vein: Option<CivilDate>,
}

/// What the labs know, read once.
pub(super) struct Labs {
    pub panels: Vec<Panel>,
    pub profile: Profile,
}

impl App {
    /// The lab screen.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn labs(&self) -> Result<LabsScreen> {
        let m = self.moment()?;
        self.look(|db| {
            let state = self.plan_state(db, &m)?;
            let known = read(db)?;
            let today = m.today();
            let given = Given { oral_since: oral_iron_since(&state, &m), vein: last_vein(db, &state, &m)? };
            let finding = finding(&known, given, &m);
            let tests = lines::tests(&known.panels, &finding, today, &m.words);
            Ok(LabsScreen {
                iron: iron_words::card(&finding, today, &m.words),
                latest: lines::latest(&known.panels, &known.profile, today, &m.words),
                panels: known.panels.iter().rev().map(|panel| lines::panel_line(panel, today, &m.words)).collect(),
                tests_words: lines::tests_words(&tests, &m.words),
                tests,
                timelines: timelines(&known.profile, given, &state, &m),
            })
        })
    }

    /// What the form of a panel begins with: an empty id for a new one.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn panel_form(&self, id: &str) -> Result<PanelForm> {
        let m = self.moment()?;
        self.look(|db| {
            let known = read(db)?;
            let entry = if id.is_empty() {
                let last = known.panels.last().map(|panel| panel.entry.laboratory.clone());
                let entry = PanelEntry { laboratory: last.unwrap_or_default(), ..PanelEntry::of(m.today()) };
                self.as_drawn(db, entry, &m)?
            } else {
                let panel = known.panels.iter().find(|panel| panel.id == id);
                panel.ok_or(Error::NotFound { field: Field::Id })?.entry.clone()
            };
            Ok(PanelForm { entry, id: id.to_owned(), analytes: lines::forms(&known.panels, &m.words) })
        })
    }

    /// Adds a panel, or changes the one with an id. What looks impossible, or like a slip of the unit, is asked about first: then nothing
    /// is saved until the same comes `confirmed`. A planned blood draw of that day says how it was prepared, unless the person does.
    ///
    /// # Errors
    /// What [`PanelEntry::checked`] gives; [`Error::NotFound`].
    pub fn put_panel(&self, id: &str, entry: PanelEntry, confirmed: bool) -> Result<PanelSaved> {
        self.change(|db, m, topics| {
            let entry = self.as_drawn(db, entry.checked(m.today())?, m)?;
            if !id.is_empty() && !labs::is_there(db, id)? {
                return Err(Error::NotFound { field: Field::Id });
            }
            let questions = question::questions(&entry, &m.words);
            if !questions.is_empty() && !confirmed {
                return Ok(PanelSaved { saved: None, panel: None, questions });
            }
            let (id, key) = (if id.is_empty() { new_id(m.now) } else { id.to_owned() }, new_id(m.now));
            undo::keeping(db, &key, Area::Panel, &id, m.now, || labs::put_panel(db, &id, &entry, m.now))?;
            let kept: Vec<String> = entry.results.iter().map(|result| labs::result_id(&id, result)).collect();
            for gone in labs::result_ids(db, &id)?.into_iter().filter(|row| !kept.contains(row)) {
                undo::keeping(db, &key, Area::LabResult, &gone, m.now, || labs::remove_result(db, &gone, m.now))?;
            }
            for (row, result) in kept.iter().zip(&entry.results) {
                undo::keeping(db, &key, Area::LabResult, row, m.now, || labs::put_result(db, &id, result, m.now))?;
            }
            topics.push(Topic::Labs);
            let panel = Panel { id: id.clone(), entry };
            let words = m.words.with("panel-saved", &[("results", lines::results_words(&panel.entry, &m.words).into())]);
            Ok(PanelSaved { saved: Some(saved(id, key, words, m)), panel: Some(panel), questions: Vec::new() })
        })
    }

    /// Deletes a panel with its results.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_panel(&self, id: &str) -> Result<Saved> {
        self.change(|db, m, topics| {
            if !labs::is_there(db, id)? {
                return Err(Error::NotFound { field: Field::Id });
            }
            let key = new_id(m.now);
            for row in labs::result_ids(db, id)? {
                undo::keeping(db, &key, Area::LabResult, &row, m.now, || labs::remove_result(db, &row, m.now))?;
            }
            undo::keeping(db, &key, Area::Panel, id, m.now, || labs::remove_panel(db, id, m.now))?;
            topics.push(Topic::Labs);
            Ok(saved(id.to_owned(), key, m.words.text("recorded-deleted"), m))
        })
    }

    /// An analyte over time; ferritin beside the severity of the nights.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn analyte_chart(&self, analyte: Analyte) -> Result<AnalyteChart> {
        let m = self.moment()?;
        self.look(|db| {
            let known = read(db)?;
            let mut chart = chart::chart(&known.panels, &known.profile, analyte, m.today(), &m.words)?;
            if let Some(first) = chart.values.first().filter(|_| analyte == Analyte::Ferritin) {
                chart.severity = severity(db, first.date, &m)?;
                chart.lag_words = m.words.text("ferritin-lag");
            }
            Ok(chart)
        })
    }

    /// A panel with what a planned blood draw of its day, and the iron that was taken, say of it, where the person says nothing.
    fn as_drawn(&self, db: &Connection, entry: PanelEntry, m: &Moment) -> Result<PanelEntry> {
        // What the person said of it stands, be it the hours or a yes or no.
        let open = entry.prepared.is_none() && entry.hours_since_iron.is_none();
        let state = self.plan_state(db, m)?;
        let mut entry = entry;
        for item in state.history.active().filter(|item| item.entry.kind == ItemKind::BloodDraw) {
            let Some(draw) = blood_draw::draw_of(db, &state, item, m)? else { continue };
            let local = m.zone.local(draw.at);
            if local.date() != entry.date {
                continue;
            }
            entry.time = entry.time.or(Some(local.time()));
            if open {
                entry.prepared = draw.prepared;
                let hours = draw.last_iron.map(|iron| draw.at.since(iron) / HOUR);
                entry.hours_since_iron = hours.and_then(|hours| i32::try_from(hours).ok());
            }
        }
        Ok(entry)
    }
}

/// Every panel, and what the person said of themselves.
pub(super) fn read(db: &Connection) -> Result<Labs> {
    Ok(Labs { panels: labs::panels(db)?, profile: profile(db)? })
}

/// Whether an item is iron by mouth: food with iron is none.
pub(super) fn is_oral_iron(item: &ItemHistory) -> bool {
    item.entry.substances.contains(&Substance::Iron) && matches!(item.entry.kind, ItemKind::Supplement | ItemKind::Medicine)
}

/// Since when iron by mouth is in the plan, if it is.
fn oral_iron_since(state: &PlanState, m: &Moment) -> Option<CivilDate> {
    let iron = state.history.active().filter(|item| is_oral_iron(item));
    iron.filter_map(|item| item.schedules.first().map(|(since, _)| m.zone.local(*since).date())).min()
}

/// When iron was last given by vein, be it of an item that has ended.
fn last_vein(db: &Connection, state: &PlanState, m: &Moment) -> Result<Option<CivilDate>> {
    let mut last = None;
    for item in state.history.items.iter().filter(|item| item.entry.substances.contains(&Substance::IronByVein)) {
        let rows = doses::of_item(db, &item.id, Instant(0), m.now.plus(DAY))?;
        last = last.max(rows.values().filter_map(|row| row.taken).max());
    }
    Ok(last.map(|at| m.zone.local(at).date()))
}

/// What iron needs.
pub(super) fn iron(db: &Connection, known: &Labs, state: &PlanState, m: &Moment) -> Result<IronFinding> {
    Ok(finding(known, Given { oral_since: oral_iron_since(state, m), vein: last_vein(db, state, m)? }, m))
}

fn finding(known: &Labs, given: Given, m: &Moment) -> IronFinding {
    let panels: Vec<IronPanel> = known.panels.iter().map(|panel| IronPanel::from(&panel.entry)).collect();
    let Given { oral_since: oral_iron_since, vein } = given;
    iron_state(&IronHistory { panels: &panels, today: m.today(), profile: &known.profile, oral_iron_since, vein })
}

/// The mean strongest intensity of each month with known nights, from two months before a date to now.
fn severity(db: &Connection, first: CivilDate, m: &Moment) -> Result<Vec<ChartValue>> {
    let from = NightDate(first).plus_days(-NIGHTS_BEFORE).unwrap_or(NightDate(first));
    let mut months: BTreeMap<(i32, u32), (i64, i64)> = BTreeMap::new();
    for night in sums::nights(db, from, m.zone.night(m.now))?.iter() {
        let Some(worst) = night.worst_or_calm() else { continue };
        let month = months.entry((night.night.0.year(), night.night.0.month())).or_default();
        *month = (month.0 + i64::from(worst), month.1 + 1);
    }
    let value = |((year, month), (sum, nights)): ((i32, u32), (i64, i64))| {
        let date = CivilDate::from_ymd_opt(year, month, 1)?;
        let tenths = (sum * 10 + nights / 2) / nights;
        let values = [("month", m.words.month(year, month).into()), ("value", m.words.tenths(tenths)), ("nights", nights.into())];
        Some(ChartValue { date, tenths, words: m.words.with("chart-severity", &values) })
    };
    Ok(months.into_iter().filter_map(value).collect())
}

/// When help can be expected from what is under way: iron, a medicine that began or ended lately, and what the timelines name.
fn timelines(profile: &Profile, given: Given, state: &PlanState, m: &Moment) -> Vec<TimelineLine> {
    let today = m.today();
    let line = |id: &str, about: &str, began: CivilDate| {
        let row = timeline::row(id)?;
        let window = timeline::window(row, began)?;
        let day = |date: CivilDate| Value::from(m.words.short_day(date, today));
        let values =
            [("about", about.to_owned().into()), ("began", day(began)), ("from", day(window.from)), ("to", day(window.to))];
        Some(TimelineLine {
            words: m.words.with(&format!("timeline-{id}"), &values),
            from: window.from,
            to: window.to,
            phase: window.phase(today),
            source: row.source.words(&m.words),
        })
    };
    let mut found = Vec::new();
    if let Some(since) = given.oral_since {
        found.extend(["iron", "brain-iron"].into_iter().filter_map(|id| line(id, "", since)));
    }
    let lately = m.now.plus(-CHANGE_SHOWN * DAY);
    if let Some(vein) = given.vein.filter(|date| *date >= m.zone.local(lately).date()) {
        found.extend(line("iron-vein", "", vein));
    }
    let is_changed =
        |item: &&ItemHistory| item.entry.kind == ItemKind::Medicine && !item.entry.substances.contains(&Substance::IronByVein);
    for item in state.history.items.iter().filter(is_changed) {
        let began = item.schedules.first().map(|(since, _)| *since);
        let ended = item.schedules.last().filter(|(_, schedule)| schedule.is_none()).map(|(since, _)| *since);
        // A dose that was raised or lowered on a date is a change, too.
        let step = item.entry.steps.iter().map(|step| step.from).filter(|date| *date <= today).max();
        let turned = ended.or(began).map(|at| m.zone.local(at).date());
        let changed = if ended.is_some() { turned } else { turned.max(step) };
        if let Some(changed) = changed.filter(|date| *date >= m.zone.local(lately).date()) {
            found.extend(line("medicine", &item.entry.name, changed));
        }
    }
    for row in TIMELINES.iter().filter(|row| row.condition.is_none_or(|condition| profile.has(condition))) {
        let named = |item: &&ItemHistory| template_named(&item.entry.name).is_some_and(|id| row.templates.contains(&id));
        let begun = state.history.active().filter(named).filter_map(|item| Some((item.schedules.first()?.0, item)));
        if let Some((since, item)) = begun.min_by_key(|(since, _)| *since) {
            let over = since.plus((row.to + SHOWN_AFTER) * DAY);
            found.extend((m.now <= over).then(|| line(row.id, &item.entry.name, m.zone.local(since).date())).flatten());
        }
    }
    found
}
