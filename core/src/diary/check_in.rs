//! The check-in: what is asked of a night, and what is proposed to be confirmed.
//!
//! Decides what of a night can be known by now, and fills what isn't told with the usual. Nothing of it is stored until the person says
//! so. Leaves what is usual to [`crate::plan`], and whether times make sense to [`super::night`].

use super::night::following;
use super::{Episode, NightEntry, NightPart};
use crate::time::{whole_minute, CivilTime, Instant, Zone, MINUTE};

/// How long after bed a person is taken to have fallen asleep, until they say otherwise. Our choice.
const ASLEEP_AFTER: i64 = 15 * MINUTE;

/// The bedtime and the waking a night has by the person's routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsualNight {
    /// Bedtime, with that of this night alone where it is moved.
    pub bed: Instant,
    /// Waking.
    pub waking: Instant,
}

/// What to ask of a night, and what to propose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// What isn't told yet and can be by now, in the order to ask.
    pub asks: Vec<NightPart>,
    /// As told, or else usual.
    pub proposed: NightEntry,
}

/// The check-in of a night of which `entry` is told, at `now`, where the night was spent.
///
/// Until its usual waking, or until getting up is told, a night is ahead or going on: only bedtime can be known, and that from the bedtime
/// on. After it, what isn't told is filled with the usual, no later than now, and in order. A night whose awakenings aren't told is then
/// proposed the episodes after falling asleep as their number.
pub fn check_in(entry: NightEntry, usual: UsualNight, episodes: &[Episode], zone: &Zone, now: Instant) -> CheckIn {
    let over = entry.up.is_some() || now >= usual.waking;
    let begun = over || now >= usual.bed;
    let mut asks = entry.asks();
    asks.retain(|part| over || (begun && *part == NightPart::Bed));
    let proposed = if begun { filled(entry, usual, episodes, zone, now, over) } else { entry };
    CheckIn { asks, proposed }
}

/// What isn't told, filled with the usual; of a night that is not over, its bedtime alone.
fn filled(mut entry: NightEntry, usual: UsualNight, episodes: &[Episode], zone: &Zone, now: Instant, over: bool) -> NightEntry {
    let night = entry.night;
    let within = |time: CivilTime| zone.resolve(night.at(time));
    let local = |at| whole_minute(zone.local(at).time());
    let mut bed = entry.bed.map_or_else(|| usual.bed.min(now), within);
    // A time that was told and can't follow the usual bedtime was before it: so was going to bed.
    let mut told = |time: CivilTime, last: Option<Instant>| {
        following(night, time, zone, bed, last.unwrap_or(bed)).unwrap_or_else(|| {
            let at = within(time);
            bed = bed.min(at);
            at
        })
    };
    let asleep = entry.asleep.map(|time| told(time, None));
    let up = entry.up.map(|time| told(time, asleep));
    entry.bed = Some(entry.bed.unwrap_or_else(|| local(bed)));
    if !over {
        return entry;
    }
    let up = up.unwrap_or_else(|| usual.waking.min(now).max(asleep.unwrap_or(bed)));
    let asleep = asleep.unwrap_or_else(|| bed.plus(ASLEEP_AFTER).min(up));
    let woken = episodes.iter().filter(|e| e.began.at > asleep && e.began.at < up).count();
    entry.awakenings = entry.awakenings.or_else(|| i32::try_from(woken).ok());
    entry.asleep = Some(entry.asleep.unwrap_or_else(|| local(asleep)));
    entry.up = Some(entry.up.unwrap_or_else(|| local(up)));
    entry
}
