//! A short run of the fuzzer; `make fuzz` is the long one.
#![allow(clippy::unwrap_used)]

use stillnight_tests::fuzz::run;

#[test]
fn altered_files_are_refused_without_a_panic_or_a_change() {
    let report = run(1_500, 1).unwrap();
    assert_eq!(report.cases.values().sum::<u64>(), 1_500);
    assert_eq!(report.cases.len(), 6, "every kind of file had its turn: {report:?}");
    // Otherwise the cases would be nothing but noise.
    assert!(report.taken > 5 && report.brought_in > 5, "{report:?}");
}
