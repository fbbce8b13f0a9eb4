//! The timetable of a day: at what time each dose is, so that what keeps apart is apart.
//!
//! Decides the times, the reasons for them and, where there are none, which rules and doses are in each other's way and what would
//! help. Leaves to the caller what the day holds: which doses are due, when the person usually eats, sleeps and drinks coffee.
//!
//! The best timetable, in this order: fewest doses that would wake the person; fewest soft rules broken, of confidence A and B before
//! C before U; fewest separate times; least minutes from the preferred times; earliest times, in the order the doses are given. It is
//! exact and the same on every run ([`solver`]).

pub mod answer;
pub mod axis;
mod bound;
pub mod conflict;
pub mod fine;
pub mod meeting;
pub mod model;
pub mod net;
pub mod reason;
pub mod relaxation;
pub mod room;
pub mod sentence;
pub mod solver;
pub mod spacing;
pub mod task;

pub use answer::{Change, Clash, Conflict, Other, PlacedDose, Reason, Relaxation, Score, Solved, Timetable, TooHard};
pub use fine::{broken_by, fine_from, Fine, Near, Thing, Timed};
pub use model::{
    Choice, Day, DayDose, Intake, Kept, Meal, MealKind, OwnRule, Party, Place, Rule, RuleChoice, Spacing, Strength, AXIS_END,
    DOSES_MAX, GRID,
};
pub use room::make_room;
pub use spacing::rules;

use meeting::Meetings;
use task::Task;

/// The timetable of a day under these rules, or what is in the way of one.
///
/// # Errors
/// [`TooHard`] for more than [`DOSES_MAX`] doses, and for days made to be hard.
pub fn solve(day: &Day, rules: &[Rule]) -> Result<Timetable, TooHard> {
    let met = Meetings::of(day, rules);
    let task = Task::of(day, rules, &met)?;
    let Some(points) = solver::best(&task)? else {
        return Ok(Timetable::Conflict(conflict::of(day, rules, &met)?));
    };
    let at: Vec<i32> = points.iter().map(|p| task.net.axis.minute(*p)).collect();
    Ok(Timetable::Solved(Solved {
        doses: reason::placed(day, rules, &met, &at),
        score: task::score(day, rules, &met, &at),
        flags: met.flags,
    }))
}

/// The day from a minute on: what is taken stays, and every other dose is at `now` or later. A dose whose window is over may still be
/// taken until bedtime, best at once.
pub fn rest_of_day(day: &Day, now: i32) -> Day {
    let mut rest = day.clone();
    for dose in rest.doses.iter_mut().filter(|d| d.taken.is_none()) {
        if dose.latest < now {
            (dose.earliest, dose.latest, dose.preferred) = (now, day.bed.max(now), now);
        } else {
            dose.earliest = dose.earliest.max(now);
            dose.preferred = dose.preferred.max(now);
        }
        dose.choices.retain(|c| c.latest >= now);
        for choice in &mut dose.choices {
            choice.earliest = choice.earliest.max(now);
        }
    }
    rest
}
