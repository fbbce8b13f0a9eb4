//! Use cases of looking through the diary: calendar, day, list.

use chrono::{Datelike, NaiveTime};
use rusqlite::Connection;

use super::plan::PlanState;
use super::scores::score_words;
use super::{App, Moment};
use crate::diary::lines::{AnsweredDose, Choices, Needle, Page};
use crate::diary::{
    night, CalendarDay, CalendarScreen, DayScreen, DiaryLine, DiaryPage, DiaryQuery, Intensity, LineKind, ProgrammePart,
    ScoreKind,
};
use crate::error::{Error, Field, Result};
use crate::store::diary::EpisodeColumns;
use crate::store::exposures::ExposureColumns;
use crate::store::{diary, doses, exposures, sums, Flow};
use crate::time::{CivilDate, Instant, NightDate, DAY};
use crate::trends::{self, TrendNight};

/// Most lines of one page.
const LINES_MAX: i32 = 200;
/// Most characters to look for.
const SEARCH_MAX: usize = 100;

impl App {
    /// A month as a heat map of severity.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] for a month that isn't 1–12 or a year outside 1900–2200.
    pub fn calendar(&self, year: i32, month: i32) -> Result<CalendarScreen> {
        if !(1900..=2200).contains(&year) {
            return Err(Error::OutOfRange { field: Field::Date, min: 1900, max: 2200 });
        }
        let out = Error::OutOfRange { field: Field::Month, min: 1, max: 12 };
        let number = u32::try_from(month).ok().filter(|m| (1..=12).contains(m)).ok_or(out.clone())?;
        let first = CivilDate::from_ymd_opt(year, number, 1).ok_or(out)?;
        let days: Vec<CivilDate> = first.iter_days().take_while(|d| d.month() == number).collect();
        let last = NightDate(days.last().copied().unwrap_or(first));
        let m = self.moment()?;
        let tonight = m.zone.night(m.now);
        let mut known = self.look(|db| sums::nights(db, NightDate(first), last))?.into_iter().peekable();
        let nights: Vec<TrendNight> = days
            .iter()
            .map(|date| trends::night(NightDate(*date), known.next_if(|s| s.night.0 == *date).as_ref(), &m.words))
            .collect();
        let begun: Vec<TrendNight> = nights.iter().filter(|n| n.night <= tonight).cloned().collect();
        let count = |test: fn(&TrendNight) -> bool| begun.iter().filter(|n| test(n)).count() as i64;
        let summary = [
            ("nights", (begun.len() as i64).into()),
            ("with", count(|n| n.episodes > 0).into()),
            ("calm", count(|n| n.known && n.episodes == 0).into()),
            ("gaps", count(|n| !n.known).into()),
        ];
        Ok(CalendarScreen {
            year,
            month,
            title: m.words.month(year, number),
            first_weekday: first.weekday().number_from_monday() as i32,
            summary: m.words.with("calendar-summary", &summary),
            shades: shades(),
            days: nights.into_iter().map(|n| calendar_day(n, tonight)).collect(),
        })
    }

    /// A day from noon to noon.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn day(&self, night: NightDate) -> Result<DayScreen> {
        let m = self.moment()?;
        let noon = |night: NightDate| m.zone.resolve(night.0.and_time(NOON));
        let next = night.plus_days(1).unwrap_or(night);
        let everything = DiaryQuery { from: Some(night), to: Some(night), ..DiaryQuery::default() };
        self.look(|db| {
            let mut lines = self.lines(db, &m, &everything, None, usize::MAX)?;
            lines.sort_by(|a, b| (a.at, a.kind, &a.id).cmp(&(b.at, b.kind, &b.id)));
            let record = diary::night(db, night)?.map(|(entry, times)| night::record(entry, times, &m.words));
            let known = trends::night(night, sums::nights(db, night, night)?.first(), &m.words);
            let noted = self.noted(db, &m, night, 1)?.pop().unwrap_or_default();
            let said = noted.said(&m.words);
            let calm = known.known && said.iter().any(|s| s.part == ProgrammePart::Onset);
            Ok(DayScreen {
                night,
                title: m.words.with("day-title", &[("day", m.words.day_of(night.0, m.today()).into())]),
                words: known.words,
                from: noon(night),
                to: noon(next),
                calm,
                offers_calm: !calm && noted.episodes.is_empty() && night <= m.zone.night(m.now),
                said,
                record,
                lines,
                has_next: night < m.zone.night(m.now),
            })
        })
    }

    /// A page of the list: at most `limit` (1–200) lines, latest first, after the page whose `more` is given; empty for the first.
    ///
    /// # Errors
    /// [`Error::OutOfRange`], [`Error::TooLong`] for the words; [`Error::NotFound`] for a `more` that no page gave.
    pub fn search(&self, query: DiaryQuery, after: &str, limit: i32) -> Result<DiaryPage> {
        if !(1..=LINES_MAX).contains(&limit) {
            return Err(Error::OutOfRange { field: Field::Limit, min: 1, max: LINES_MAX.into() });
        }
        if query.text.chars().count() > SEARCH_MAX {
            return Err(Error::TooLong { field: Field::Search, max: SEARCH_MAX as i64 });
        }
        if let Some(least) = query.min_intensity {
            Intensity::new(least)?;
        }
        let after = if after.is_empty() { None } else { Some(Place::read(after)?) };
        let m = self.moment()?;
        let first = after.is_none();
        let limit = usize::try_from(limit).unwrap_or(1);
        // Looking for words may take ten years of entries, and nobody who taps waits for that.
        let mut lines = self.look_aside(|db| self.lines(db, &m, &query, after.as_ref(), limit + 1))?;
        lines.sort_by(|a, b| Place::of(b).cmp(&Place::of(a)));
        lines.truncate(limit + 1);
        let more = if lines.len() > limit {
            lines.truncate(limit);
            lines.last().map_or_else(String::new, |l| Place::of(l).text())
        } else {
            String::new()
        };
        Ok(DiaryPage { show: if first { shown(lines.len(), !more.is_empty(), &m) } else { String::new() }, lines, more })
    }

    /// Lines that a query lets through, of each kind the latest `limit` before a place. In no order.
    fn lines(
        &self,
        db: &Connection,
        m: &Moment,
        query: &DiaryQuery,
        before: Option<&Place>,
        limit: usize,
    ) -> Result<Vec<DiaryLine>> {
        let state = self.plan_state(db, m)?;
        let scan = Scan { app: self, db, m, state: &state, query, before, limit, needle: Needle::new(&query.text, &m.words) };
        let mut found = Vec::new();
        scan.episodes(&mut found)?;
        scan.nights(&mut found)?;
        scan.exposures(&mut found)?;
        scan.doses(&mut found)?;
        scan.scores(&mut found)?;
        Ok(found)
    }
}

const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// Where a line stands in the list: under its night, by time, kind and id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    night: NightDate,
    at: Instant,
    kind: LineKind,
    id: String,
}

impl Place {
    fn of(line: &DiaryLine) -> Place {
        Place { night: line.night, at: line.at, kind: line.kind, id: line.id.clone() }
    }

    fn text(&self) -> String {
        let kind = crate::store::to_text(&self.kind).unwrap_or_default();
        format!("{}|{}|{kind}|{}", self.night.to_text(), self.at.0, self.id)
    }

    fn read(text: &str) -> Result<Place> {
        let mut parts = text.splitn(4, '|');
        let mut next = || parts.next().ok_or(Error::NotFound { field: Field::Limit });
        let (night, at, kind, id) = (next()?, next()?, next()?, next()?.to_owned());
        let lost = |_| Error::NotFound { field: Field::Limit };
        Ok(Place {
            night: crate::store::from_text(night).map_err(lost)?,
            at: Instant(at.parse().map_err(|_| Error::NotFound { field: Field::Limit })?),
            kind: crate::store::from_text(kind).map_err(lost)?,
            id,
        })
    }
}

/// One look through the diary, kind by kind, from the latest back.
struct Scan<'a> {
    app: &'a App,
    db: &'a Connection,
    m: &'a Moment,
    state: &'a PlanState,
    query: &'a DiaryQuery,
    before: Option<&'a Place>,
    limit: usize,
    needle: Option<Needle>,
}

impl Scan<'_> {
    /// Whether a kind of line is wanted at all.
    fn wants(&self, kind: LineKind) -> bool {
        let q = self.query;
        let of_episodes = !q.body.is_empty() || q.min_intensity.is_some();
        let narrowed = match kind {
            LineKind::Episode => q.exposures.is_empty(),
            LineKind::Exposure => !of_episodes,
            LineKind::Night | LineKind::Dose | LineKind::Score => !of_episodes && q.exposures.is_empty(),
        };
        narrowed && (q.kinds.is_empty() || q.kinds.contains(&kind))
    }

    fn range(&self) -> (NightDate, NightDate) {
        let to = self.query.to.unwrap_or(NightDate(LAST));
        let from = self.query.from.unwrap_or(NightDate(FIRST));
        (from, self.before.map_or(to, |b| to.min(b.night)))
    }

    fn page(&self) -> Page<'_> {
        Page { words: &self.m.words, today: self.m.zone.local(self.m.now).date() }
    }

    /// Whether a line of this kind comes after the place the last page ended at.
    fn comes(&self, night: NightDate, at: Instant, kind: LineKind, id: &str) -> bool {
        self.before.is_none_or(|b| (night, at, kind, id) < (b.night, b.at, b.kind, b.id.as_str()))
    }

    fn flow(&self, count: usize) -> Flow {
        if count < self.limit {
            Flow::More
        } else {
            Flow::Enough
        }
    }

    fn noon(&self, night: NightDate) -> Instant {
        self.m.zone.resolve(night.0.and_time(NOON))
    }

    fn episodes(&self, found: &mut Vec<DiaryLine>) -> Result<()> {
        if !self.wants(LineKind::Episode) {
            return Ok(());
        }
        let (from, to) = self.range();
        let q = self.query;
        let parts: Vec<String> = q.body.iter().map(crate::store::to_text).collect::<Result<_>>()?;
        // What own words are stored as is nothing anyone looks for, and is only read where something is.
        let sought = self.needle.is_some();
        let words_of = |json: &str| if sought { own_words(json) } else { String::new() };
        let wanted = |e: &EpisodeColumns<'_>| {
            let strong = q.min_intensity.is_none_or(|least| e.intensity.is_some_and(|i| i >= least));
            let there = parts.is_empty() || parts.iter().any(|part| Choices::Many(e.body).hold(part));
            let choices = [
                ("body-", Choices::Many(e.body)),
                ("sensation-", Choices::Many(e.sensations)),
                ("relief-", Choices::Many(e.relief)),
                ("activity-", Choices::One(e.activity)),
            ];
            strong
                && there
                && self.said(LineKind::Episode, &choices, &[&words_of(e.own_sensations), &words_of(e.own_relief), e.note])
        };
        let mut count = 0;
        diary::episodes_back(self.db, from, to, wanted, |e| {
            if self.comes(e.night, e.began.at, LineKind::Episode, &e.id) {
                found.push(self.page().episode(&e));
                count += 1;
            }
            self.flow(count)
        })
    }

    /// Whether an entry holds the words looked for; every one does when there are none.
    fn said(&self, kind: LineKind, choices: &[(&str, Choices<'_>)], written: &[&str]) -> bool {
        self.needle.as_ref().is_none_or(|n| n.is_in(kind, choices, written))
    }

    fn nights(&self, found: &mut Vec<DiaryLine>) -> Result<()> {
        if !self.wants(LineKind::Night) {
            return Ok(());
        }
        let (from, to) = self.range();
        let mut count = 0;
        for (entry, times) in diary::nights(self.db, from, to)?.into_iter().rev() {
            let rest = entry.rest.as_ref().map(crate::store::to_text).transpose()?.unwrap_or_default();
            if !self.said(LineKind::Night, &[("rest-", Choices::One(&rest))], &[&entry.note]) {
                continue;
            }
            let noon = self.noon(entry.night);
            let line = self.page().night(&night::record(entry, times, &self.m.words), noon);
            if self.comes(line.night, line.at, line.kind, &line.id) {
                found.push(line);
                count += 1;
            }
            if self.flow(count) == Flow::Enough {
                break;
            }
        }
        Ok(())
    }

    fn exposures(&self, found: &mut Vec<DiaryLine>) -> Result<()> {
        if !self.wants(LineKind::Exposure) {
            return Ok(());
        }
        let (from, to) = self.range();
        let kinds: Vec<String> = self.query.exposures.iter().map(crate::store::to_text).collect::<Result<_>>()?;
        let wanted = |e: &ExposureColumns<'_>| {
            let listed = kinds.is_empty() || kinds.iter().any(|k| k == e.kind);
            let prefix = match e.kind {
                "caffeine" => "drink-",
                "exercise" => "exercise-",
                "cycle" => "phase-",
                "practice" => "practice-",
                _ => "",
            };
            let choices =
                [("exposure-", Choices::One(e.kind)), (prefix, Choices::One(e.what)), ("effort-", Choices::One(e.effort))];
            let written = [e.note, if prefix.is_empty() { e.what } else { "" }];
            listed && self.said(LineKind::Exposure, &choices, &written)
        };
        let mut rows = Vec::new();
        exposures::back(self.db, from, to, wanted, |row| {
            if self.comes(row.night, row.at.at, LineKind::Exposure, &row.id) {
                rows.push(row);
            }
            self.flow(rows.len())
        })?;
        for row in rows {
            let night = row.night;
            found.push(self.page().exposure(self.app.shown(self.db, self.state, row, self.m)?, night));
        }
        Ok(())
    }

    fn doses(&self, found: &mut Vec<DiaryLine>) -> Result<()> {
        if !self.wants(LineKind::Dose) {
            return Ok(());
        }
        let (from, to) = self.range();
        // A dose stands where it was due, in the zone it was answered in: two days to either side reach every zone.
        let since = self.noon(from).plus(-2 * DAY);
        let until = to.plus_days(1).map_or(Instant(i64::MAX), |d| self.noon(d).plus(2 * DAY));
        let title = |dose: &AnsweredDose| self.state.title_of(dose);
        let answers = [false, true].map(|taken| self.m.words.text(if taken { "dose-taken" } else { "dose-skipped" }));
        // Ten years hold thousands of doses of a few items: each item is looked at once.
        let items: Vec<(&str, [bool; 2])> = self
            .state
            .history
            .items
            .iter()
            .map(|i| (i.id.as_str(), [0, 1].map(|taken| self.said(LineKind::Dose, &[], &[&i.entry.title(), &answers[taken]]))))
            .collect();
        let wanted = |item: &str, taken: bool| items.iter().any(|(id, said)| *id == item && said[usize::from(taken)]);
        let mut count = 0;
        let keep = |dose: AnsweredDose| {
            let night = NightDate::of(dose.due.local());
            if (from..=to).contains(&night) && self.comes(night, dose.due.at, LineKind::Dose, &dose.id) {
                let date = self.m.zone.local(dose.due.at).date();
                found.push(self.page().dose(&dose, title(&dose), date));
                count += 1;
            }
            if count < self.limit.saturating_add(DOSES_AHEAD) {
                Flow::More
            } else {
                Flow::Enough
            }
        };
        doses::answered_back(self.db, since, until, wanted, keep)
    }

    fn scores(&self, found: &mut Vec<DiaryLine>) -> Result<()> {
        if !self.wants(LineKind::Score) {
            return Ok(());
        }
        let (from, to) = self.range();
        for kind in [ScoreKind::Severity, ScoreKind::Trouble] {
            for (id, date, value) in exposures::scores(self.db, kind, Some(from.0), Some(to.0))? {
                let words = score_words(kind, date, value, self.m);
                let said = self.said(LineKind::Score, &[], &[&words]);
                let line = self.page().score(&id, kind, date, words, self.noon(NightDate(date)));
                if said && self.comes(line.night, line.at, line.kind, &line.id) {
                    found.push(line);
                }
            }
        }
        Ok(())
    }
}

/// An own word as it is stored: a sensation by itself, a relief with whether it helped.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Own {
    Sensation(String),
    Relief { name: String },
}

/// The own words of a stored list, a line each; none that can't be read.
fn own_words(json: &str) -> String {
    if json == "[]" {
        return String::new();
    }
    let all: Vec<Own> = crate::store::from_json(json).unwrap_or_default();
    let names = all.into_iter().map(|own| match own {
        Own::Sensation(name) | Own::Relief { name } => name,
    });
    names.collect::<Vec<_>>().join("\n")
}

/// How many doses more than enough are read: their order by due time is the list's order except around a flight.
const DOSES_AHEAD: usize = 64;

/// The calendar's ends, as the boundary takes dates.
const FIRST: CivilDate = match CivilDate::from_ymd_opt(1900, 1, 1) {
    Some(date) => date,
    None => CivilDate::MIN,
};
const LAST: CivilDate = match CivilDate::from_ymd_opt(2200, 12, 31) {
    Some(date) => date,
    None => CivilDate::MAX,
};

/// "Show 23 entries", of a first page.
fn shown(lines: usize, more: bool, m: &Moment) -> String {
    let count = [("count", i64::try_from(lines).unwrap_or(i64::MAX).into())];
    m.words.with(if more { "filter-show-more" } else { "filter-show" }, &count)
}

fn calendar_day(night: TrendNight, tonight: NightDate) -> CalendarDay {
    CalendarDay {
        level: night.worst.map(level),
        night: night.night,
        known: night.known,
        worst: night.worst,
        episodes: night.episodes,
        today: night.night == tonight,
        future: night.night > tonight,
        words: night.words,
    }
}

/// The shade of a strongest intensity: 0 calm, then two intensities a shade.
fn level(worst: i32) -> i32 {
    (worst + 1) / 2
}

/// What each level stands for, calm first: "0", "1–2".
fn shades() -> Vec<String> {
    let strengths = |shade: i32| (0..=Intensity::MAX).filter(move |worst| level(*worst) == shade);
    let said = |shade| match (strengths(shade).min(), strengths(shade).max()) {
        (Some(least), Some(most)) if least < most => format!("{least}–{most}"),
        (Some(only), _) => only.to_string(),
        _ => String::new(),
    };
    (0..=level(Intensity::MAX)).map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_shade_stands_for_two_intensities_and_calm_for_itself() {
        assert_eq!((0..=10).map(level).collect::<Vec<_>>(), [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
        assert_eq!(shades(), ["0", "1–2", "3–4", "5–6", "7–8", "9–10"]);
    }

    #[test]
    fn of_own_words_only_the_words_are_read() {
        assert_eq!(own_words("[]"), "");
        assert_eq!(own_words(r#"["like \"sand\"","bees"]"#), "like \"sand\"\nbees");
        assert_eq!(own_words(r#"[{"name":"cold floor","helped":false}]"#), "cold floor");
        assert_eq!(own_words("[broken"), "");
    }
}
