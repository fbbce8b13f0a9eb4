//! At which hours of the night the legs were restless: a row a week or a month, a column an hour from noon on.
//!
//! Decides the rows, from how many nights an hour is told as the most frequent, and the words. Which hours an episode covered is
//! decided in [`super::sum`].

use super::chart::{Grain, HoursRow, HoursScreen};
use super::range::{Named, Span};
use super::sum::{NightSum, NIGHT_HOURS};
use crate::time::{clock_after_noon, CivilDate};
use crate::words::Words;

/// Up to how many nights there is a row a week: 26 weeks.
pub const WEEKS_NIGHTS: i64 = 26 * 7;
/// From how many nights with episodes the most frequent hour is told. Our choice.
pub const HOUR_NIGHTS: i64 = 5;
/// Most stretches of hours that are told as equally frequent. Our choice: more say nothing.
const STRETCHES: usize = 2;

/// What a span's known nights add up to, hour by hour.
struct Counts {
    known: i64,
    restless: i64,
    hours: [i32; NIGHT_HOURS],
}

impl Counts {
    fn of(sums: &[NightSum]) -> Counts {
        let hours = std::array::from_fn(|hour| sums.iter().filter(|s| s.hours & (1 << hour) != 0).count() as i32);
        Counts { known: sums.len() as i64, restless: sums.iter().filter(|s| s.episodes > 0).count() as i64, hours }
    }

    fn most(&self) -> i32 {
        self.hours.iter().copied().max().unwrap_or(0)
    }

    /// The most frequent hours, each stretch as its first hour and the one it ends with.
    fn stretches(&self) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (hour, _) in self.hours.iter().enumerate().filter(|(_, nights)| **nights == self.most()) {
            match found.last_mut() {
                Some((_, end)) if *end == hour => *end = hour + 1,
                _ => found.push((hour, hour + 1)),
            }
        }
        found
    }
}

/// The heat map. Sums in order of night, all within the range.
pub fn screen(range: Span, sums: &[NightSum], today: CivilDate, words: &Words) -> HoursScreen {
    let grain = if range.nights() <= WEEKS_NIGHTS { Grain::Week } else { Grain::Month };
    let named = Named { grain, today, words };
    let whole = Counts::of(sums);
    let title = title(&whole, words);
    HoursScreen {
        summary: summary(&whole, range, &title, &named),
        title,
        hours: (0..NIGHT_HOURS).map(|hour| clock(hour, words)).collect(),
        rows: range.cut(grain).into_iter().map(|span| row(span, within(sums, span), &named)).collect(),
    }
}

fn within(sums: &[NightSum], span: Span) -> &[NightSum] {
    let first = sums.partition_point(|s| s.night < span.from);
    let last = sums.partition_point(|s| s.night <= span.to);
    sums.get(first..last).unwrap_or_default()
}

fn clock(hours_after_noon: usize, words: &Words) -> String {
    words.time(clock_after_noon(hours_after_noon as i64 * 60))
}

/// "between 02:00 and 03:00", or `None` if too many hours are equally frequent.
fn between(counts: &Counts, words: &Words) -> Option<String> {
    let stretches = counts.stretches();
    if counts.restless == 0 || stretches.len() > STRETCHES {
        return None;
    }
    let said = |(from, to): (usize, usize)| {
        words.with("hours-between", &[("from", clock(from, words).into()), ("to", clock(to, words).into())])
    };
    Some(words.list(&stretches.into_iter().map(said).collect::<Vec<_>>()))
}

fn title(counts: &Counts, words: &Words) -> String {
    match counts {
        Counts { known: 0, .. } => words.text("trends-empty"),
        Counts { restless: 0, .. } => words.text("trends-calm"),
        Counts { restless, known, .. } if *restless < HOUR_NIGHTS => {
            words.with("hours-few", &[("count", (*restless).into()), ("known", (*known).into())])
        }
        _ => match between(counts, words) {
            Some(between) => words.with("hours-most", &[("between", between.into())]),
            None => words.text("hours-even"),
        },
    }
}

fn row(span: Span, sums: &[NightSum], named: &Named<'_>) -> HoursRow {
    let (counts, words) = (Counts::of(sums), named.words);
    let known = words.with("known-nights", &[("known", counts.known.into()), ("nights", span.nights().into())]);
    let said = match between(&counts, words) {
        _ if counts.known == 0 => words.text("night-gap"),
        _ if counts.restless == 0 => words.with("hours-row-calm", &[("known", known.into())]),
        Some(between) => words.with(
            "hours-row",
            &[("known", known.into()), ("between", between.into()), ("count", i64::from(counts.most()).into())],
        ),
        None => words.with("hours-row-even", &[("known", known.into()), ("count", counts.restless.into())]),
    };
    HoursRow {
        from: span.from,
        to: span.to,
        label: named.short(span),
        known: i32::try_from(counts.known).unwrap_or(i32::MAX),
        nights: counts.hours.to_vec(),
        words: words.with("trend-point", &[("when", named.name(span).into()), ("value", said.into())]),
    }
}

fn summary(counts: &Counts, range: Span, title: &str, named: &Named<'_>) -> String {
    let words = named.words;
    let (from, to) = words.days_of(range.from.0, range.to.0, named.today);
    words.with(
        "hours-summary",
        &[
            ("from", from.into()),
            ("to", to.into()),
            ("nights", range.nights().into()),
            ("known", counts.known.into()),
            ("with", counts.restless.into()),
            ("title", title.to_owned().into()),
        ],
    )
}
