//! Looking through the whole diary for a word that is nowhere in it, against reading every row: the longest that a search can take.

use stillnight_core::app::App;
use stillnight_core::diary::DiaryQuery;

use crate::diaries::Diary;
use crate::exchange::scan;
use crate::phone::{Phone, START};
use crate::table::Table;
use crate::{medians, timed, Outcome};

/// In no label and in nothing that a made-up person writes.
const NOWHERE: &str = "xylophone";
/// A page of the list.
const LINES: i32 = 50;
/// How often each is measured: a search of fifty years is no short job.
const ROUNDS: usize = 11;

/// Adds its lines to the table.
pub fn report(diaries: &[Diary], table: &mut Table) -> Outcome<()> {
    for Diary { years, path, .. } in diaries {
        let app = App::open(path.clone(), Phone::at(START))?;
        let search = || {
            let query = DiaryQuery { text: NOWHERE.to_owned(), ..DiaryQuery::default() };
            timed(|| match app.search(query, "", LINES)?.lines.len() {
                0 => Ok(()),
                found => Err(format!("{found} lines with a word that is nowhere").into()),
            })
        };
        let (ours, limit) = medians(ROUNDS, search, || timed(|| scan(path)))?;
        table.ratio(&format!("search without a hit, {years} y : read every row"), ours, limit, None);
    }
    Ok(())
}
