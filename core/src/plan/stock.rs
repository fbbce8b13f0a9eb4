//! How many pieces of an item are left, and until when they last.
//!
//! Decides it from what the person counted, what came, what was taken since, and the doses to come. Counts nothing for a person who
//! never counted.

use crate::time::{Instant, DAY};

/// How far ahead an end of the stock is looked for, in milliseconds: two years. Our choice.
pub const LOOK_AHEAD: i64 = 730 * DAY;
/// Most pieces that can be counted, in thousandths: ten thousand.
pub const STOCK_MAX: i64 = 10_000_000;

/// What was counted, or came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// When.
    pub at: Instant,
    /// Thousandths of a piece.
    pub pieces: i64,
    /// Whether they came to what was left; otherwise this many were there.
    pub added: bool,
}

/// A dose that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Used {
    /// When.
    pub at: Instant,
    /// Thousandths of a piece it was, where that was known.
    pub pieces: Option<i64>,
}

/// Thousandths of a piece that are left, never below none; `None` if nothing was ever counted. A dose of unknown size is one piece.
pub fn left(counted: &[Counted], used: &[Used]) -> Option<i64> {
    let start = counted.iter().rposition(|c| !c.added).unwrap_or(0);
    let from = counted.get(start)?.at;
    let came: i64 = counted.iter().skip(start).map(|c| c.pieces).sum();
    let gone: i64 = used.iter().filter(|u| u.at > from).map(|u| u.pieces.unwrap_or(1000)).sum();
    Some((came - gone).max(0))
}

/// When the dose comes for which there is not enough left. `coming` are the doses to come, earliest first, with their pieces in
/// thousandths; `None` if it is not within two years.
pub fn runs_out(left: i64, coming: impl Iterator<Item = (Instant, i64)>, now: Instant) -> Option<Instant> {
    let mut left = left;
    coming.take_while(|(at, _)| at.since(now) <= LOOK_AHEAD).find_map(|(at, pieces)| {
        left -= pieces;
        (left < 0).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(at: i64, pieces: i64, added: bool) -> Counted {
        Counted { at: Instant(at), pieces: pieces * 1000, added }
    }

    fn take(at: i64, pieces: Option<i64>) -> Used {
        Used { at: Instant(at), pieces }
    }

    #[test]
    fn what_is_left_is_the_last_count_and_what_came_less_what_was_taken() {
        assert_eq!(left(&[], &[take(5, None)]), None);
        assert_eq!(left(&[count(10, 30, false)], &[take(5, None), take(10, None), take(11, None)]), Some(29_000));
        assert_eq!(
            left(&[count(10, 30, false), count(20, 60, true)], &[take(15, Some(1500)), take(25, Some(500))]),
            Some(88_000)
        );
        assert_eq!(left(&[count(10, 30, false), count(20, 4, false)], &[take(15, None), take(21, None)]), Some(3000));
        assert_eq!(left(&[count(10, 30, true)], &[take(11, None)]), Some(29_000), "the first to come begin the count");
        assert_eq!(left(&[count(10, 1, false)], &[take(11, None), take(12, None)]), Some(0), "never below none");
    }

    #[test]
    fn it_runs_out_at_the_first_dose_there_is_not_enough_for() {
        let daily = || (1..).map(|day| (Instant(day * DAY), 1000));
        assert_eq!(runs_out(3000, daily(), Instant(0)), Some(Instant(4 * DAY)));
        assert_eq!(runs_out(0, daily(), Instant(0)), Some(Instant(DAY)));
        assert_eq!(runs_out(730_000, daily(), Instant(0)), None, "beyond two years");
        assert_eq!(runs_out(729_000, daily(), Instant(0)), Some(Instant(730 * DAY)));
        assert_eq!(runs_out(1000, std::iter::empty(), Instant(0)), None);
    }
}
