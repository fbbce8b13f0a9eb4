//! A figure as it stands on a laboratory's sheet: its digits and its decimals, kept as they were typed.
//!
//! Decides what counts as a figure. Leaves its unit to [`super::analyte`].

use crate::error::{Error, Field, Result};
use crate::words::Words;

/// Most digits of a figure, decimals included.
const DIGITS_MAX: usize = 9;
/// Most decimals.
const DECIMALS_MAX: usize = 4;

/// A figure of at least zero, with up to nine digits of which up to four are decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i64,
    decimals: u8,
}

impl Decimal {
    /// Reads "12", "12.5", "0,80" and the like. A comma is a point: a figure this short needs no groups.
    ///
    /// # Errors
    /// [`Error::Missing`] for nothing, [`Error::NotANumber`] for anything else that is not such a figure.
    pub fn parse(text: &str, field: Field) -> Result<Decimal> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Error::Missing { field });
        }
        let wrong = || Error::NotANumber { field };
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let only_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let pointed = text.len() > whole.len();
        if !only_digits(whole) || !only_digits(part) || whole.is_empty() || (pointed && part.is_empty()) {
            return Err(wrong());
        }
        if whole.len() + part.len() > DIGITS_MAX || part.len() > DECIMALS_MAX {
            return Err(wrong());
        }
        let digits = format!("{whole}{part}").parse().map_err(|_| wrong())?;
        Ok(Decimal { digits, decimals: u8::try_from(part.len()).map_err(|_| wrong())? })
    }

    /// A value worked out, rounded half up to so many decimals; `None` if it is negative or too large.
    pub fn rounded(value: f64, decimals: u8) -> Option<Decimal> {
        let digits = (value * 10_f64.powi(decimals.into())).round();
        let largest = 10_f64.powi(i32::try_from(DIGITS_MAX).ok()?);
        (digits >= 0.0 && digits < largest).then_some(Decimal { digits: digits as i64, decimals })
    }

    /// A value worked out, in words: rounded, with the decimal sign of the language; empty if it is no such figure.
    pub fn words(value: f64, decimals: u8, words: &Words) -> String {
        Decimal::rounded(value, decimals).map_or_else(String::new, |figure| words.figure(&figure.text()))
    }

    /// As [`Decimal::words`], with as many more decimals as it takes to stand on the side of each edge that it is on: 49.96 is not "50"
    /// where 50 is an edge.
    pub fn telling(value: f64, decimals: u8, edges: impl Iterator<Item = f64> + Clone, words: &Words) -> String {
        let tells = |decimals: &u8| {
            let shown = Decimal::rounded(value, *decimals).map(Decimal::value);
            shown.is_some_and(|shown| edges.clone().all(|edge| shown.partial_cmp(&edge) == value.partial_cmp(&edge)))
        };
        let enough = (decimals..=DECIMALS_MAX as u8).find(tells).unwrap_or(decimals);
        Decimal::words(value, enough, words)
    }

    /// As a number to reckon with.
    pub fn value(self) -> f64 {
        self.digits as f64 / 10_f64.powi(self.decimals.into())
    }

    /// With a point, and the decimals it was typed with: "0.80".
    pub fn text(self) -> String {
        let decimals = usize::from(self.decimals);
        if decimals == 0 {
            return self.digits.to_string();
        }
        let digits = format!("{:0width$}", self.digits, width = decimals + 1);
        let (whole, part) = digits.split_at(digits.len() - decimals);
        format!("{whole}.{part}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn figures_stay_as_typed() {
        let text = |t: &str| Decimal::parse(t, Field::Value).map(Decimal::text);
        for (typed, kept) in
            [("12", "12"), (" 0,80 ", "0.80"), ("0.08", "0.08"), ("007", "7"), ("140", "140"), ("99999.9999", "99999.9999")]
        {
            assert_eq!(text(typed).as_deref(), Ok(kept), "{typed}");
        }
        assert_eq!(Decimal::parse("0.80", Field::Value).unwrap().value(), 0.8);
    }

    #[test]
    fn what_is_no_figure_is_refused() {
        let wrong = Err(Error::NotANumber { field: Field::Value });
        for typed in
            ["-1", "1e3", "1.", ".5", "1.2.3", "1,234.5", "<5", "abc", "1 2", "1.23456", "1234567890", "12345.67890", "∞", "１２"]
        {
            assert_eq!(Decimal::parse(typed, Field::Value), wrong, "{typed}");
        }
        assert_eq!(Decimal::parse("  ", Field::Value), Err(Error::Missing { field: Field::Value }));
    }

    #[test]
    fn what_is_worked_out_is_rounded() {
        let text = |v, d| Decimal::rounded(v, d).map(Decimal::text);
        assert_eq!((text(17.45, 1), text(0.449, 0), text(0.5, 0)), (Some("17.5".into()), Some("0".into()), Some("1".into())));
        assert_eq!((text(-1.0, 0), text(f64::NAN, 0), text(1e12, 0)), (None, None, None));
    }

    #[test]
    fn a_figure_stands_on_its_side_of_an_edge() {
        let words = Words::new("en", true);
        let said = |value: f64| Decimal::telling(value, 0, [20.0, 50.0].into_iter(), &words);
        for (value, expected) in [(49.9, "49.9"), (49.96, "49.96"), (50.0, "50"), (50.04, "50.04"), (62.48, "62"), (19.6, "19.6")]
        {
            assert_eq!(said(value), expected);
        }
    }

    proptest! {
        #[test]
        fn what_was_kept_reads_as_itself(digits in 0_i64..1_000_000_000, decimals in 0_u8..=4) {
            let figure = Decimal { digits, decimals };
            let text = figure.text();
            if text.len() <= 9 {
                prop_assert_eq!(Decimal::parse(&text, Field::Value), Ok(figure));
            }
        }

        #[test]
        fn no_text_makes_it_fall_over(text in ".{0,40}") {
            let _ = Decimal::parse(&text, Field::Value);
        }
    }
}
