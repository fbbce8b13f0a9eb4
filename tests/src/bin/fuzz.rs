//! Feeds altered files to everything that reads a file from outside: `fuzz [CASES] [SEED]`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let number = |i: usize, default: u64| args.get(i).and_then(|a| a.parse().ok()).unwrap_or(default);
    match stillnight_tests::fuzz::run(number(1, 100_000), number(2, 1)) {
        Ok(report) => {
            for (kind, cases) in &report.cases {
                println!("{cases:>9}  {kind}");
            }
            let total: u64 = report.cases.values().sum();
            let peak = report.peak_kilobytes.map_or("unknown".to_owned(), |k| format!("{} MB", k / 1024));
            println!(
                "{total} cases, {} of them still taken, {} of those merged, restored and looked at; 0 panics, the diary unchanged, at most {peak} of memory",
                report.taken, report.brought_in
            );
            ExitCode::SUCCESS
        }
        Err(what) => {
            eprintln!("{what}");
            ExitCode::FAILURE
        }
    }
}
