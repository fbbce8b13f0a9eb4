//! Room after an intake: at what later minute a dose is that would be too near to what was taken.
//!
//! Decides how far such doses move for the rest of the day: each by the least, in the order of their times, so that all that keeps apart
//! still does, what is planned among it. Exact: a minute is only given where the others still have one. Leaves which doses are too near,
//! and from when they would be fine, to the caller.

use std::collections::BTreeMap;

use super::answer::TooHard;
use super::conflict::possible;
use super::meeting::Meetings;
use super::model::{Day, Rule, GRID};

/// The later minutes of the doses that are too near, by their number in the day; `from` says from when each would be fine. The other
/// doses stay where they are preferred; only if that leaves no room may they be later, too. None is moved past bedtime: a dose with no
/// room before it stays where it was, and is left out.
///
/// # Errors
/// [`TooHard`] past the limit of steps.
pub fn make_room(day: &Day, rules: &[Rule], from: &BTreeMap<usize, i32>) -> Result<BTreeMap<usize, i32>, TooHard> {
    for others_move in [false, true] {
        if let Some(found) = least(day, rules, from, others_move)? {
            return Ok(found);
        }
    }
    // Not all of them have room: those that have, one after the other.
    let mut day = day.clone();
    let mut found = BTreeMap::new();
    for (dose, earliest) in from {
        let one = BTreeMap::from([(*dose, *earliest)]);
        if let Some(moved) = least(&day, rules, &one, false)? {
            for (dose, at) in moved {
                day.doses[dose].taken = Some(at);
                found.insert(dose, at);
            }
        }
    }
    Ok(found)
}

/// The least later minutes of all of these doses; `None` if they have none.
fn least(
    day: &Day,
    rules: &[Rule],
    from: &BTreeMap<usize, i32>,
    others_move: bool,
) -> Result<Option<BTreeMap<usize, i32>>, TooHard> {
    let mut trial = day.clone();
    let mut order = Vec::new();
    for (number, dose) in trial.doses.iter_mut().enumerate().filter(|(_, dose)| dose.taken.is_none()) {
        let at = dose.preferred;
        match from.get(&number) {
            Some(earliest) => (dose.earliest, dose.latest) = (at.max(*earliest), day.bed),
            None if others_move && at <= day.bed => (dose.earliest, dose.latest) = (at, day.bed),
            None => {
                dose.taken = Some(at);
                continue;
            }
        }
        order.push((!from.contains_key(&number), at, number));
    }
    order.sort_unstable();
    let works = |day: &Day| possible(day, rules, &Meetings::of(day, rules), None);
    if !works(&trial)? {
        return Ok(None);
    }
    let mut found = BTreeMap::new();
    for (_, at, number) in order {
        let earliest = trial.doses[number].earliest;
        let grid = ((earliest.div_euclid(GRID) + 1) * GRID..=day.bed).step_by(GRID as usize);
        for minute in std::iter::once(earliest).chain(grid) {
            (trial.doses[number].earliest, trial.doses[number].latest) = (minute, minute);
            if works(&trial)? {
                break;
            }
        }
        let minute = trial.doses[number].earliest;
        if minute != at {
            found.insert(number, minute);
        }
    }
    Ok(Some(found))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::timetable::{rules, DayDose};
    use crate::plan::Substance;

    fn dose(substance: Substance, at: i32, taken: bool) -> DayDose {
        DayDose {
            id: format!("{substance:?} {at}"),
            item: format!("{substance:?}"),
            title: String::new(),
            substances: vec![substance],
            earliest: at,
            latest: at,
            preferred: at,
            taken: taken.then_some(at),
            by_bed: false,
            choices: Vec::new(),
        }
    }

    fn room(doses: Vec<DayDose>, from: &[(usize, i32)]) -> Vec<(usize, i32)> {
        let day = Day { wake: 420, bed: 1380, doses, ..Day::default() };
        let from = from.iter().copied().collect();
        make_room(&day, &rules(&[], &[]), &from).unwrap().into_iter().collect()
    }

    #[test]
    fn a_dose_moves_by_the_least_and_past_what_is_planned() {
        let iron = || dose(Substance::Iron, 640, true);
        let calcium = || dose(Substance::Calcium, 720, false);
        assert_eq!(room(vec![iron(), calcium()], &[(1, 760)]), [(1, 760)]);
        assert_eq!(room(vec![iron(), calcium()], &[(1, 763)]), [(1, 763)], "off the grid as well");
        // Levothyroxine is planned for 13:00, four hours from calcium on both sides.
        let levothyroxine = dose(Substance::Levothyroxine, 780, false);
        assert_eq!(room(vec![iron(), calcium(), levothyroxine], &[(1, 760)]), [(1, 1020)]);
    }

    #[test]
    fn what_is_not_too_near_moves_only_if_there_is_no_other_way() {
        let magnesium = dose(Substance::Magnesium, 1230, true);
        let gabapentin = dose(Substance::Gabapentin, 1320, false);
        let zinc = dose(Substance::Zinc, 1350, false);
        assert_eq!(room(vec![magnesium.clone(), gabapentin.clone(), zinc], &[(1, 1350)]), [(1, 1350)], "zinc is no matter");
        // Iron at 21:30 leaves calcium no room before bed at 23:00, and calcium at 21:40 none to iron.
        let levothyroxine = dose(Substance::Levothyroxine, 1000, true);
        let (calcium, iron) = (dose(Substance::Calcium, 1200, false), dose(Substance::Iron, 1265, false));
        assert_eq!(room(vec![levothyroxine, calcium, iron], &[(1, 1240)]), [(1, 1240), (2, 1360)]);
    }

    #[test]
    fn nothing_moves_into_sleep_and_what_has_room_is_moved_all_the_same() {
        let iron = dose(Substance::Iron, 1200, true);
        let calcium = dose(Substance::Calcium, 1300, false);
        let levothyroxine = dose(Substance::Levothyroxine, 1310, false);
        assert_eq!(room(vec![iron, calcium, levothyroxine], &[(1, 1320), (2, 1440)]), [], "neither fits beside the other");
        let iron = dose(Substance::Iron, 1270, true);
        assert_eq!(room(vec![iron, dose(Substance::Calcium, 1300, false)], &[(1, 1390)]), [], "after bedtime");
    }
}
