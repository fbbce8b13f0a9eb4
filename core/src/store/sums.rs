//! What each night and each day adds up to: one row each, kept with every change, so that ten years are read from a few pages.
//!
//! Derived, never the person's own word: made anew from the rows after a migration or a merge, left out of exports. One way of
//! gathering serves both: a change gathers its own night or day, [`rebuild`] all of them. What a sum means is decided in
//! [`crate::trends::sum`].

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{params, Connection, Row};

use super::{diary, from_text, to_text};
use crate::diary::{night, ExposureKind, ProgrammePart, ScoreKind};
use crate::error::{Error, Result};
use crate::time::{Instant, NightDate};
use crate::trends::sum::{amount, none_of, DaySum, NightSum, Spell, KINDS};
use crate::trends::Measure;

/// Before and after any date a diary can hold.
const EVER: [&str; 2] = ["0001-01-01", "9999-12-31"];

/// Nights and days gathered at once when all sums are made anew: so many that few looks are needed, so few that fifty years take no more
/// memory than one.
const AT_ONCE: i64 = 366;

/// What sums are gathered from, over a range of nights or days. Each is searched by an index: a tap reads its own night only.
const EPISODES: &str = "SELECT night, began, offset_seconds, ended, intensity FROM episode
    WHERE deleted = 0 AND night BETWEEN ?1 AND ?2 ORDER BY night, began, id";
const CALM: &str = "SELECT day FROM none_said WHERE deleted = 0 AND day BETWEEN ?1 AND ?2 AND part = ?3";
const NONE: &str = "SELECT day, part FROM none_said WHERE deleted = 0 AND day BETWEEN ?1 AND ?2";
const RECORDED: &str = "SELECT day, kind, count(*), coalesce(sum(amount), 0), coalesce(max(amount), 0) FROM exposure
    WHERE deleted = 0 AND day BETWEEN ?1 AND ?2 GROUP BY day, kind";

/// Makes the sum of a night anew from its rows. Reads that night's rows only, and writes nothing if the sum is as it was.
///
/// # Errors
/// What SQLite meets.
pub fn refresh_night(db: &Connection, night: NightDate) -> Result<()> {
    match gather_nights(db, (night, night))?.remove(&night) {
        Some(sum) => put_night(db, &sum),
        None => {
            db.prepare_cached("DELETE FROM night_sum WHERE night = ?1")?.execute([night.to_text()])?;
            Ok(())
        }
    }
}

/// Makes the sums of a day's exposures anew from its rows. Reads that day's rows only.
///
/// # Errors
/// What SQLite meets.
pub fn refresh_day(db: &Connection, day: NightDate) -> Result<()> {
    let sums = gather_days(db, (day, day))?;
    for kind in KINDS {
        match sums.get(&(day, kind)) {
            Some(sum) => put_day(db, sum)?,
            None => {
                db.prepare_cached("DELETE FROM day_sum WHERE kind = ?1 AND day = ?2")?
                    .execute([to_text(&kind)?, day.to_text()])?;
            }
        }
    }
    Ok(())
}

/// Makes every sum anew.
///
/// # Errors
/// What SQLite meets.
pub fn rebuild(db: &Connection) -> Result<()> {
    db.execute_batch("DELETE FROM night_sum; DELETE FROM day_sum;")?;
    let Some((first, last)) = ends(db)? else { return Ok(()) };
    let mut next = Some(first);
    while let Some(from) = next.filter(|from| *from <= last) {
        let to = from.plus_days(AT_ONCE - 1).map_or(last, |to| to.min(last));
        gather_nights(db, (from, to))?.values().try_for_each(|sum| put_night(db, sum))?;
        gather_days(db, (from, to))?.values().try_for_each(|sum| put_day(db, sum))?;
        next = to.plus_days(1);
    }
    Ok(())
}

/// First and last night or day that a sum is gathered from. Each end by itself is one look into an index.
fn ends(db: &Connection) -> Result<Option<(NightDate, NightDate)>> {
    const FROM: [(&str, &str); 4] = [("night", "episode"), ("id", "night"), ("day", "none_said"), ("day", "exposure")];
    let end = |which: &str| -> Result<Vec<NightDate>> {
        let mut found = Vec::new();
        for (column, table) in FROM {
            let sql = format!("SELECT {which}({column}) FROM {table} WHERE deleted = 0 AND {column} BETWEEN ?1 AND ?2");
            let date: Option<String> = db.query_row(&sql, EVER, |r| r.get(0))?;
            found.extend(date.map(|text| from_text::<NightDate>(&text)).transpose()?);
        }
        Ok(found)
    };
    Ok(end("min")?.into_iter().min().zip(end("max")?.into_iter().max()))
}

/// The known nights of a range, both ends included, in order. A night that isn't among them is a gap.
///
/// # Errors
/// What SQLite meets.
pub fn nights(db: &Connection, from: NightDate, to: NightDate) -> Result<Vec<NightSum>> {
    let mut statement = db.prepare_cached(
        "SELECT night, episodes, worst, intensity_sum, intensity_count, minutes, onset, hours, told, said_calm, sleep, efficiency,
         awakenings, rest FROM night_sum WHERE night BETWEEN ?1 AND ?2 ORDER BY night",
    )?;
    let mut rows = statement.query([from.to_text(), to.to_text()])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        found.push(NightSum {
            night: date(r, 0)?,
            episodes: r.get(1)?,
            worst: r.get(2)?,
            intensity_sum: r.get(3)?,
            intensity_count: r.get(4)?,
            minutes: r.get(5)?,
            onset: r.get(6)?,
            hours: r.get(7)?,
            told: r.get(8)?,
            said_calm: r.get(9)?,
            sleep: r.get(10)?,
            efficiency: r.get(11)?,
            awakenings: r.get(12)?,
            rest: r.get(13)?,
        });
    }
    Ok(found)
}

/// The nights of a range in which an episode has no end: how long its episodes lasted together isn't known. Read from the entries
/// themselves: a sum keeps the minutes of those that ended.
///
/// # Errors
/// What SQLite meets.
pub fn without_end(db: &Connection, from: NightDate, to: NightDate) -> Result<BTreeSet<NightDate>> {
    let mut statement =
        db.prepare_cached("SELECT DISTINCT night FROM episode WHERE deleted = 0 AND ended IS NULL AND night BETWEEN ?1 AND ?2")?;
    let mut rows = statement.query([from.to_text(), to.to_text()])?;
    let mut found = BTreeSet::new();
    while let Some(r) = rows.next()? {
        found.insert(date(r, 0)?);
    }
    Ok(found)
}

/// The known days of one kind of exposure over a range, both ends included, in order. A day that isn't among them is a gap.
///
/// # Errors
/// What SQLite meets.
pub fn days(db: &Connection, kind: ExposureKind, from: NightDate, to: NightDate) -> Result<Vec<DaySum>> {
    let mut statement =
        db.prepare_cached("SELECT day, times, amount FROM day_sum WHERE kind = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day")?;
    let mut rows = statement.query([to_text(&kind)?, from.to_text(), to.to_text()])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        found.push(DaySum { day: date(r, 0)?, kind, times: r.get(1)?, amount: r.get(2)? });
    }
    Ok(found)
}

/// The days of a range on which one practice, or one own exposure, was recorded, in order. It is read from the entries themselves: there
/// are as many names as the person likes.
///
/// # Errors
/// What SQLite meets.
pub fn days_of(db: &Connection, kind: ExposureKind, what: &str, from: NightDate, to: NightDate) -> Result<Vec<DaySum>> {
    let mut statement = db.prepare_cached(
        "SELECT day, count(*), coalesce(sum(amount), 0), coalesce(max(amount), 0) FROM exposure
         WHERE deleted = 0 AND day BETWEEN ?3 AND ?4 AND kind = ?1 AND what = ?2 GROUP BY day ORDER BY day",
    )?;
    let mut rows = statement.query([&to_text(&kind)?, what, &from.to_text(), &to.to_text()])?;
    let mut found = Vec::new();
    while let Some(r) = rows.next()? {
        let times = r.get(1)?;
        found.push(DaySum { day: date(r, 0)?, kind, times, amount: amount(kind, times, r.get(2)?, r.get(3)?) });
    }
    Ok(found)
}

/// Scores of one kind over a range of dates, both ends included, in order; of several on one date the last one written.
///
/// # Errors
/// What SQLite meets.
pub fn scores(db: &Connection, kind: ScoreKind, from: NightDate, to: NightDate) -> Result<BTreeMap<NightDate, i64>> {
    let mut statement = db.prepare_cached(
        "SELECT date, value FROM score WHERE deleted = 0 AND kind = ?1 AND date BETWEEN ?2 AND ?3 ORDER BY date, created, id",
    )?;
    let mut rows = statement.query([to_text(&kind)?, from.to_text(), to.to_text()])?;
    let mut found = BTreeMap::new();
    while let Some(r) = rows.next()? {
        found.insert(date(r, 0)?, r.get(1)?);
    }
    Ok(found)
}

/// Whether there is an episode anywhere in the diary.
///
/// # Errors
/// What SQLite meets.
pub fn has_episodes(db: &Connection) -> Result<bool> {
    Ok(db.prepare_cached("SELECT EXISTS (SELECT 1 FROM night_sum WHERE episodes > 0)")?.query_row([], |r| r.get(0))?)
}

/// The measures of which there is a value anywhere in the diary. Single practices come after the kinds, then the person's own exposures,
/// each by name.
///
/// # Errors
/// What SQLite meets.
pub fn recorded(db: &Connection) -> Result<Vec<Measure>> {
    let of_nights = [
        (Measure::Worst, "worst IS NOT NULL OR episodes = 0"),
        (Measure::Mean, "intensity_count > 0 OR episodes = 0"),
        (Measure::Minutes, "minutes IS NOT NULL OR episodes = 0"),
        (Measure::Episodes, "1"),
        (Measure::Onset, "onset IS NOT NULL"),
        (Measure::Sleep, "sleep IS NOT NULL"),
        (Measure::Efficiency, "efficiency IS NOT NULL"),
        (Measure::Awakenings, "awakenings IS NOT NULL"),
        (Measure::Rest, "rest IS NOT NULL"),
    ];
    let mut found = Vec::new();
    for (measure, has) in of_nights {
        if exists(db, &format!("SELECT 1 FROM night_sum WHERE {has}"), [])? {
            found.push(measure);
        }
    }
    for (measure, kind) in [(Measure::Severity, ScoreKind::Severity), (Measure::Trouble, ScoreKind::Trouble)] {
        if exists(db, "SELECT 1 FROM score WHERE deleted = 0 AND kind = ?1", [to_text(&kind)?])? {
            found.push(measure);
        }
    }
    for kind in KINDS {
        if exists(db, "SELECT 1 FROM day_sum WHERE kind = ?1", [to_text(&kind)?])? {
            found.push(Measure::Exposure { kind });
        }
    }
    let names = |kind| -> Result<Vec<String>> {
        let mut statement = db.prepare_cached(
            "SELECT DISTINCT what FROM exposure WHERE deleted = 0 AND kind = ?1 AND what IS NOT NULL ORDER BY what",
        )?;
        let names = statement.query_map([to_text(&kind)?], |r| r.get(0))?;
        Ok(names.collect::<std::result::Result<_, _>>()?)
    };
    if found.contains(&Measure::Exposure { kind: ExposureKind::Practice }) {
        for name in names(ExposureKind::Practice)? {
            found.push(Measure::Practice { kind: from_text(&name)? });
        }
    }
    if found.contains(&Measure::Exposure { kind: ExposureKind::Own }) {
        found.extend(names(ExposureKind::Own)?.into_iter().map(|name| Measure::Own { name }));
    }
    Ok(found)
}

fn exists(db: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<bool> {
    Ok(db.prepare_cached(sql)?.exists(params)?)
}

fn date(row: &Row<'_>, column: usize) -> Result<NightDate> {
    let text = row.get_ref(column)?.as_str().map_err(|_| Error::Damaged)?;
    text.parse().map(NightDate).map_err(|_| Error::Damaged)
}

/// The sums of the known nights of a range.
fn gather_nights(db: &Connection, (from, to): (NightDate, NightDate)) -> Result<BTreeMap<NightDate, NightSum>> {
    let (first, last) = (from.to_text(), to.to_text());
    let mut sums: BTreeMap<NightDate, NightSum> = BTreeMap::new();
    let mut episodes = db.prepare_cached(EPISODES)?;
    let mut rows = episodes.query([&first, &last])?;
    while let Some(r) = rows.next()? {
        let night = date(r, 0)?;
        let ended = r.get::<_, Option<i64>>(3)?.map(Instant);
        let spell = Spell { began: Instant(r.get(1)?), offset_seconds: r.get(2)?, ended, intensity: r.get(4)? };
        sums.entry(night).or_insert_with(|| NightSum::empty(night)).add(&spell);
    }
    for (entry, times) in diary::nights(db, from, to)? {
        let slept = night::slept(&entry, &times);
        sums.entry(entry.night).or_insert_with(|| NightSum::empty(entry.night)).tell(&entry, slept);
    }
    let mut calm = db.prepare_cached(CALM)?;
    let mut rows = calm.query([&first, &last, &to_text(&ProgrammePart::Onset)?])?;
    while let Some(r) = rows.next()? {
        let night = date(r, 0)?;
        sums.entry(night).or_insert_with(|| NightSum::empty(night)).said_calm = true;
    }
    sums.retain(|_, sum| sum.is_known());
    Ok(sums)
}

/// The sums of the known days of a range.
fn gather_days(db: &Connection, (from, to): (NightDate, NightDate)) -> Result<BTreeMap<(NightDate, ExposureKind), DaySum>> {
    let (first, last) = (from.to_text(), to.to_text());
    let mut sums = BTreeMap::new();
    let mut none = db.prepare_cached(NONE)?;
    let mut rows = none.query([&first, &last])?;
    while let Some(r) = rows.next()? {
        if let Some(kind) = none_of(from_text(&r.get::<_, String>(1)?)?) {
            let day = date(r, 0)?;
            sums.insert((day, kind), DaySum { day, kind, times: 0, amount: 0 });
        }
    }
    // What was recorded counts, whatever was said before.
    let mut recorded = db.prepare_cached(RECORDED)?;
    let mut rows = recorded.query([&first, &last])?;
    while let Some(r) = rows.next()? {
        let (day, kind, times) = (date(r, 0)?, from_text(&r.get::<_, String>(1)?)?, r.get(2)?);
        let amount = amount(kind, times, r.get(3)?, r.get(4)?);
        sums.insert((day, kind), DaySum { day, kind, times, amount });
    }
    Ok(sums)
}

fn put_night(db: &Connection, sum: &NightSum) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO night_sum (night, episodes, worst, intensity_sum, intensity_count, minutes, onset, hours, told, said_calm, sleep,
         efficiency, awakenings, rest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
         ON CONFLICT (night) DO UPDATE SET episodes = ?2, worst = ?3, intensity_sum = ?4, intensity_count = ?5, minutes = ?6, onset = ?7,
         hours = ?8, told = ?9, said_calm = ?10, sleep = ?11, efficiency = ?12, awakenings = ?13, rest = ?14
         WHERE (episodes, worst, intensity_sum, intensity_count, minutes, onset, hours, told, said_calm, sleep, efficiency, awakenings,
         rest) IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        sum.night.to_text(),
        sum.episodes,
        sum.worst,
        sum.intensity_sum,
        sum.intensity_count,
        sum.minutes,
        sum.onset,
        sum.hours,
        sum.told,
        sum.said_calm,
        sum.sleep,
        sum.efficiency,
        sum.awakenings,
        sum.rest
    ])?;
    Ok(())
}

fn put_day(db: &Connection, sum: &DaySum) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO day_sum (kind, day, times, amount) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (kind, day) DO UPDATE SET times = ?3, amount = ?4 WHERE (times, amount) IS NOT (?3, ?4)",
    )?
    .execute(params![to_text(&sum.kind)?, sum.day.to_text(), sum.times, sum.amount])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[test]
    fn a_tap_reads_no_other_night() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("diary.db"), Instant(0)).unwrap();
        store
            .read(|db| {
                for sql in [EPISODES, CALM, NONE, RECORDED] {
                    let mut plan = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
                    let count = plan.parameter_count();
                    let lines =
                        plan.query_map(rusqlite::params_from_iter(vec!["2026-03-07"; count]), |r| r.get::<_, String>(3))?;
                    let lines: Vec<String> = lines.collect::<rusqlite::Result<_>>()?;
                    assert!(lines.iter().any(|l| l.contains("SEARCH") && l.contains("USING INDEX")), "{lines:?}");
                    assert!(!lines.iter().any(|l| l.contains("SCAN")), "{lines:?}");
                }
                Ok(())
            })
            .unwrap();
    }
}
