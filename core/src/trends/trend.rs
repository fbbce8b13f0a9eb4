//! One measure over a range: points, the finding as a title, and a spoken summary. No causes.
//!
//! Decides that a point is the mean over its known nights, from how many nights a finding may be told, and how it is told. Leaves
//! values to [`super::measure`], cutting and naming spans to [`super::range`].

use super::chart::{Grain, Measure, TrendPoint, TrendScreen};
use super::measure::{rounded, Counted, THOUSAND};
use super::range::{Named, Span};
use crate::time::{CivilDate, NightDate};
use crate::words::Words;

/// From how many known nights, days or scores of a range a finding is told; below, only how many are known. Our choice.
pub const FINDING_KNOWN: i64 = 5;
/// From how many a finding may name a week; a single bad night in an empty week says nothing of the week. Our choice.
pub const WEEK_KNOWN: i64 = 3;
/// From how many a finding may name a month. Our choice.
pub const MONTH_KNOWN: i64 = 7;
/// From how many in each of them the first and the last third of a range are put side by side: a week's worth. Our choice.
pub const THIRD_KNOWN: i64 = 7;

/// What is known of one night or day: its value in thousandths of the measure's unit, or `None` if the night is known but not in this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The night or day.
    pub night: NightDate,
    /// The value.
    pub value: Option<i64>,
}

/// A span with what is known in it.
struct Piece {
    span: Span,
    /// Known nights, whether they have a value or not.
    seen: i64,
    /// Those with a value.
    known: i64,
    sum: i64,
}

impl Piece {
    fn of(span: Span, values: &[Known]) -> Piece {
        let with: Vec<i64> = values.iter().filter_map(|k| k.value).collect();
        let sum = with.iter().fold(0i64, |sum, v| sum.saturating_add(*v));
        Piece { span, seen: values.len() as i64, known: with.len() as i64, sum }
    }

    /// The mean, in tenths.
    fn tenths(&self) -> Option<i64> {
        (self.known > 0).then(|| rounded(self.sum, self.known * THOUSAND / 10))
    }
}

/// The lowest or highest of the points.
struct End {
    tenths: i64,
    /// "on Fri 20 Nov", or "on 3 nights".
    when: String,
}

/// What is said of a range.
struct Teller<'a> {
    measure: Measure,
    named: Named<'a>,
    whole: Piece,
}

/// The values within a span. Values are in order.
fn within(values: &[Known], span: Span) -> &[Known] {
    let first = values.partition_point(|k| k.night < span.from);
    let last = values.partition_point(|k| k.night <= span.to);
    values.get(first..last).unwrap_or_default()
}

/// The chart. Values in order of night, at most one a night, all within the range.
pub fn screen(measure: Measure, grain: Grain, range: Span, values: &[Known], today: CivilDate, words: &Words) -> TrendScreen {
    let pieces: Vec<Piece> = range.cut(grain).into_iter().map(|span| Piece::of(span, within(values, span))).collect();
    let axis = measure.axis(pieces.iter().filter_map(Piece::tenths), words);
    let teller = Teller { measure, named: Named { grain, today, words }, whole: Piece::of(range, values) };
    TrendScreen {
        measure: teller.measure.clone(),
        grain,
        title: teller.title(&pieces),
        unit: teller.measure.unit(words),
        axis,
        bars: teller.measure.stands_on_zero(),
        key: teller.key(&pieces),
        summary: teller.summary(&pieces, values),
        points: pieces.iter().map(|p| teller.point(p)).collect(),
    }
}

impl Teller<'_> {
    fn words(&self) -> &Words {
        self.named.words
    }

    fn say(&self, tenths: i64) -> String {
        self.measure.say(tenths, self.words())
    }

    fn point(&self, piece: &Piece) -> TrendPoint {
        let name = self.named.name(piece.span);
        let value = match piece.tenths() {
            None => self.words().text(self.nothing(piece).0),
            Some(tenths) if self.named.grain == Grain::Night => self.say(tenths),
            Some(tenths) => {
                let counts = [("known", piece.known.into()), ("nights", piece.span.nights().into())];
                let days = if self.measure.noted_only() { "from-noted" } else { "from-days" };
                let from = self.words().with(self.by_counted("from-nights", days, "from-scores"), &counts);
                self.words().with("trend-from", &[("value", self.say(tenths).into()), ("from", from.into())])
            }
        };
        TrendPoint {
            from: piece.span.from,
            to: piece.span.to,
            tenths: piece.tenths(),
            known: i32::try_from(piece.known).unwrap_or(i32::MAX),
            nights: i32::try_from(piece.span.nights()).unwrap_or(i32::MAX),
            enough: piece.known >= self.needed(),
            label: self.named.short(piece.span),
            words: self.words().with("trend-point", &[("when", name.into()), ("value", value.into())]),
        }
    }

    /// Why a span has no value, and why a range has none.
    fn nothing(&self, piece: &Piece) -> (&'static str, &'static str) {
        match self.measure {
            _ if piece.seen == 0 => ("night-gap", self.by_counted("trends-empty", "trend-empty-days", "trend-empty-scores")),
            Measure::Worst | Measure::Mean => ("trend-no-strength", "trend-no-strength-yet"),
            Measure::Minutes => ("trend-no-end", "trend-no-end-yet"),
            Measure::Onset => ("trend-no-episode", "trends-calm"),
            _ => ("trend-not-told", "trend-not-told-yet"),
        }
    }

    /// What the nights are that are known, but not in this: a message with `$count`.
    fn others(&self) -> &'static str {
        match self.measure {
            Measure::Worst | Measure::Mean => "trend-others-no-strength",
            Measure::Minutes => "trend-others-no-end",
            Measure::Onset => "trend-others-no-episode",
            _ => "trend-others-not-told",
        }
    }

    /// How to read what is drawn.
    fn key(&self, pieces: &[Piece]) -> String {
        let mut said = vec![self.words().text(match self.measure {
            Measure::Onset => "trend-key-onset",
            _ if self.measure.stands_on_zero() => "trend-key-zero",
            _ => "trend-key",
        })];
        if pieces.iter().any(|p| p.known > 0 && p.known < self.needed()) {
            let message = self.by_counted("trend-key-few", "trend-key-few-days", "trend-key-few");
            said.push(self.words().with(message, &[("least", self.needed().into())]));
        }
        said.join(" ")
    }

    fn by_counted(&self, nights: &'static str, days: &'static str, scores: &'static str) -> &'static str {
        match self.measure.counted() {
            Counted::Nights => nights,
            Counted::Days => days,
            Counted::Scores => scores,
        }
    }

    /// From how many known nights, days or scores a finding may name a point.
    fn needed(&self) -> i64 {
        match (self.measure.counted(), self.named.grain) {
            (Counted::Scores, _) | (_, Grain::Night) => 1,
            (_, Grain::Week) => WEEK_KNOWN,
            (_, Grain::Month) => MONTH_KNOWN,
        }
    }

    /// The points a finding may name.
    fn told<'p>(&self, pieces: &'p [Piece]) -> Vec<(&'p Piece, i64)> {
        pieces.iter().filter(|p| p.known >= self.needed()).filter_map(|p| p.tenths().map(|t| (p, t))).collect()
    }

    fn title(&self, pieces: &[Piece]) -> String {
        let (words, whole) = (self.words(), &self.whole);
        if whole.known == 0 {
            return words.text(self.nothing(whole).1);
        }
        let told = self.told(pieces);
        let Some((low, high)) = self.ends(&told).filter(|_| whole.known >= FINDING_KNOWN.min(whole.span.nights())) else {
            let counts = [("known", whole.known.into()), ("nights", whole.span.nights().into())];
            let days = if self.measure.noted_only() { "noted-days" } else { "known-days" };
            return words.with(self.by_counted("known-nights", days, "known-scores"), &counts);
        };
        if whole.sum == 0 {
            match self.measure {
                Measure::Worst | Measure::Mean | Measure::Minutes | Measure::Episodes => return words.text("trends-calm"),
                Measure::Exposure { .. } | Measure::Practice { .. } | Measure::Own { .. } => return words.text("trend-none"),
                _ => {}
            }
        }
        let (lowest, finding) = self.measure.finding(self.named.grain != Grain::Night);
        let message = match told.as_slice() {
            [_] => "trend-one",
            _ if low.tenths == high.tenths => "trend-even",
            _ => finding,
        };
        let end = if lowest { low } else { high };
        let measure = self.measure.words(words);
        words
            .with(message, &[("measure", measure.into()), ("when", end.when.into()), ("value", self.averaged(end.tenths).into())])
    }

    /// The lowest and the highest of the points, each with its span or, of several alike, their number.
    fn ends(&self, told: &[(&Piece, i64)]) -> Option<(End, End)> {
        let end = |tenths: i64| {
            let alike: Vec<_> = told.iter().filter(|(_, t)| *t == tenths).collect();
            let by_day = self.measure.counted() != Counted::Nights;
            let when = match alike.as_slice() {
                [(piece, _)] => self.named.when(piece.span),
                several => self.named.when_many(several.len(), by_day),
            };
            End { tenths, when }
        };
        let tenths = || told.iter().map(|(_, tenths)| *tenths);
        Some((end(tenths().min()?), end(tenths().max()?)))
    }

    /// "7.2 on average", of a night only "7".
    fn averaged(&self, tenths: i64) -> String {
        let value = self.say(tenths);
        if self.named.grain == Grain::Night {
            value
        } else {
            let message = if self.measure.noted_only() { "trend-average-noted" } else { "trend-average" };
            self.words().with(message, &[("value", value.into())])
        }
    }

    fn summary(&self, pieces: &[Piece], values: &[Known]) -> String {
        let (words, whole) = (self.words(), &self.whole);
        let noted_only = self.measure.noted_only();
        let (from, to) = words.days_of(whole.span.from.0, whole.span.to.0, self.named.today);
        let days = if noted_only { "trend-summary-noted" } else { "trend-summary-days" };
        let mut said = vec![words.with(
            self.by_counted("trend-summary-nights", days, "trend-summary-scores"),
            &[
                ("measure", self.measure.words(words).into()),
                ("from", from.into()),
                ("to", to.into()),
                ("known", whole.known.into()),
                ("nights", whole.span.nights().into()),
                // A night that is known to be calm has no first episode, and is no gap.
                ("gaps", (whole.span.nights() - whole.seen).into()),
            ],
        )];
        if whole.seen > whole.known {
            said.push(words.with(self.others(), &[("count", (whole.seen - whole.known).into())]));
        }
        if let Some((low, high)) = self.ends(&self.told(pieces)).filter(|(low, high)| low.tenths != high.tenths) {
            let message = if self.measure == Measure::Onset { "trend-summary-times" } else { "trend-summary-ends" };
            said.push(words.with(
                message,
                &[
                    ("low", self.say(low.tenths).into()),
                    ("lowWhen", low.when.into()),
                    ("high", self.say(high.tenths).into()),
                    ("highWhen", high.when.into()),
                ],
            ));
        }
        if let Some(mean) = whole.tenths().filter(|_| whole.known > 1) {
            let message = if noted_only { "trend-summary-mean-noted" } else { "trend-summary-mean" };
            said.push(words.with(message, &[("value", self.say(mean).into())]));
        }
        said.extend(self.thirds(values));
        said.join(" ")
    }

    /// The first third of the range beside the last, if enough is known in both.
    fn thirds(&self, values: &[Known]) -> Option<String> {
        let span = self.whole.span;
        let nights = span.nights() / 3;
        let first = Span { from: span.from, to: span.from.plus_days(nights - 1)? };
        let last = Span { from: span.to.plus_days(1 - nights)?, to: span.to };
        let [first, last] = [first, last].map(|third| Piece::of(third, within(values, third)));
        if first.known < THIRD_KNOWN || last.known < THIRD_KNOWN {
            return None;
        }
        let days = if self.measure.noted_only() { "trend-summary-thirds-noted" } else { "trend-summary-thirds-days" };
        let message = self.by_counted("trend-summary-thirds", days, "trend-summary-thirds");
        let values =
            [("nights", nights.into()), ("first", self.say(first.tenths()?).into()), ("last", self.say(last.tenths()?).into())];
        Some(self.words().with(message, &values))
    }
}
