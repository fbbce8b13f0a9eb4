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
                let from = self.words().with(self.by_counted("from-nights", "from-days", "from-scores"), &counts);
                self.words().with("trend-from", &[("value", self.say(tenths).into()), ("from", from.into())])
            }
        };
        TrendPoint {
            from: piece.span.from,
            to: piece.span.to,
            tenths: piece.tenths(),
            known: i32::try_from(piece.known).unwrap_or(i32::MAX),
            nights: i32::try_from(piece.span.nights()).unwrap_or(i32::MAX),
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

    fn by_counted(&self, nights: &'static str, days: &'static str, scores: &'static str) -> &'static str {
        match self.measure.counted() {
            Counted::Nights => nights,
            Counted::Days => days,
            Counted::Scores => scores,
        }
    }

    /// The points a finding may name.
    fn told<'p>(&self, pieces: &'p [Piece]) -> Vec<(&'p Piece, i64)> {
        let needed = match (self.measure.counted(), self.named.grain) {
            (Counted::Scores, _) | (_, Grain::Night) => 1,
            (_, Grain::Week) => WEEK_KNOWN,
            (_, Grain::Month) => MONTH_KNOWN,
        };
        pieces.iter().filter(|p| p.known >= needed).filter_map(|p| p.tenths().map(|t| (p, t))).collect()
    }

    fn title(&self, pieces: &[Piece]) -> String {
        let (words, whole) = (self.words(), &self.whole);
        if whole.known == 0 {
            return words.text(self.nothing(whole).1);
        }
        let told = self.told(pieces);
        let Some((low, high)) = self.ends(&told).filter(|_| whole.known >= FINDING_KNOWN.min(whole.span.nights())) else {
            let counts = [("known", whole.known.into()), ("nights", whole.span.nights().into())];
            return words.with(self.by_counted("known-nights", "known-days", "known-scores"), &counts);
        };
        if whole.sum == 0 {
            match self.measure {
                Measure::Worst | Measure::Mean | Measure::Minutes | Measure::Episodes => return words.text("trends-calm"),
                Measure::Exposure { .. } | Measure::Practice { .. } | Measure::Own { .. } => return words.text("trend-none"),
                _ => {}
            }
        }
        let (lowest, finding) = self.measure.finding();
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
            self.words().with("trend-average", &[("value", value.into())])
        }
    }

    fn summary(&self, pieces: &[Piece], values: &[Known]) -> String {
        let (words, whole) = (self.words(), &self.whole);
        let day = |night: NightDate| words.day_of(night.0, self.named.today);
        let mut said = vec![words.with(
            self.by_counted("trend-summary-nights", "trend-summary-days", "trend-summary-scores"),
            &[
                ("measure", self.measure.words(words).into()),
                ("from", day(whole.span.from).into()),
                ("to", day(whole.span.to).into()),
                ("known", whole.known.into()),
                ("nights", whole.span.nights().into()),
                ("gaps", (whole.span.nights() - whole.known).into()),
            ],
        )];
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
            said.push(words.with("trend-summary-mean", &[("value", self.say(mean).into())]));
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
        let message = self.by_counted("trend-summary-thirds", "trend-summary-thirds-days", "trend-summary-thirds");
        let values =
            [("nights", nights.into()), ("first", self.say(first.tenths()?).into()), ("last", self.say(last.tenths()?).into())];
        Some(self.words().with(message, &values))
    }
}
