//! What follows from other results: the transferrin saturation and the filtration rate of the kidneys.
//!
//! Decides the formulas. Leaves to [`super::panel`] when they are used: only for what the laboratory did not give.

use crate::person::Sex;

/// Transferrin saturation in percent, from iron and total iron-binding capacity in the same unit. `None` without a capacity.
///
/// Iron ÷ TIBC × 100, LOINC 2502-3.
pub fn tsat(iron: f64, tibc: f64) -> Option<f64> {
    (tibc > 0.0).then_some(iron / tibc * 100.0)
}

/// Estimated glomerular filtration rate in mL/min/1.73 m², from creatinine in mg/dL, of an adult of an age in years. `None` for a child
/// or a creatinine of zero.
///
/// CKD-EPI 2021, without race (Inker, N Engl J Med 2021;385:1737): 142 × min(Scr/κ, 1)^α × max(Scr/κ, 1)^−1.200 × 0.9938^age × 1.012 for women;
/// κ 0.7 or 0.9, α −0.241 or −0.302.
pub fn egfr(creatinine: f64, age: i32, sex: Sex) -> Option<f64> {
    if age < 18 || creatinine <= 0.0 {
        return None;
    }
    let (kappa, alpha, of_sex) = match sex {
        Sex::Female => (0.7, -0.241, 1.012),
        Sex::Male => (0.9, -0.302, 1.0),
    };
    let ratio: f64 = creatinine / kappa;
    Some(142.0 * ratio.min(1.0).powf(alpha) * ratio.max(1.0).powf(-1.2) * 0.9938_f64.powi(age) * of_sex)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_vectors_of_the_formula() {
        for (sex, age, creatinine, expected) in
            [(Sex::Female, 55, 0.9, 75.5), (Sex::Male, 50, 1.0, 91.7), (Sex::Female, 30, 0.6, 123.8)]
        {
            let found = egfr(creatinine, age, sex).unwrap();
            assert!((found - expected).abs() < 0.05, "{found} for {expected}");
        }
        assert_eq!((egfr(0.9, 17, Sex::Female), egfr(0.0, 40, Sex::Male)), (None, None));
        assert!(egfr(0.9, 18, Sex::Female).is_some());
    }

    #[test]
    fn saturation() {
        assert_eq!(tsat(60.0, 300.0), Some(20.0));
        assert_eq!(tsat(60.0, 0.0), None);
    }

    proptest! {
        #[test]
        fn more_creatinine_and_more_years_mean_less_filtration(age in 18_i32..100, creatinine in 0.2_f64..15.0, more in 0.01_f64..2.0) {
            for sex in [Sex::Female, Sex::Male] {
                let here = egfr(creatinine, age, sex).unwrap();
                prop_assert!(egfr(creatinine + more, age, sex).unwrap() < here);
                prop_assert!(egfr(creatinine, age + 1, sex).unwrap() < here);
            }
        }
    }
}
