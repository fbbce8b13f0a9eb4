//! Use cases of the diary: episodes, nights, undo.

use rusqlite::Connection;

use super::{App, Moment, Topic};
use crate::diary::bedtime::{learn, NIGHTS_LOOKED_AT};
use crate::diary::episode::{check_times, keep_first, moved, times, within, MINUTES_AGO_MAX, UNDO_OFFERED};
use crate::diary::night::NightTimes;
use crate::diary::{
    night, Episode, EpisodeDetail, EpisodeTimes, LearnedBedtime, NightEntry, NightRecord, NightSaved, OwnWords, Recorded, Saved,
};
use crate::error::{Error, Field, Result};
use crate::store::undo::{self, Area};
use crate::store::{diary, new_id, sums};
use crate::time::whole_minute;
use crate::time::{CivilDate, CivilTime, Instant, NightDate, Stamp, WallTime, Zone, MINUTE};

/// How many own words of each kind are offered again.
const OWN_OFFERED: usize = 10;

impl App {
    /// Records an episode that began `minutes_ago` before now.
    ///
    /// # Errors
    /// [`Error::OutOfRange`] outside 0–1440 minutes.
    pub fn record_episode(&self, minutes_ago: i32) -> Result<Recorded> {
        if !(0..=MINUTES_AGO_MAX).contains(&minutes_ago) {
            return Err(Error::OutOfRange { field: Field::Minutes, min: 0, max: MINUTES_AGO_MAX.into() });
        }
        self.change(|db, m, topics| {
            let began = Stamp::new(m.now.plus(-i64::from(minutes_ago) * MINUTE), &m.zone);
            let night = NightDate::of(began.local());
            self.record_new(
                db,
                m,
                topics,
                Episode { id: new_id(m.now), began, ended: None, night, detail: EpisodeDetail::default() },
            )
        })
    }

    fn record_new(&self, db: &Connection, m: &Moment, topics: &mut Vec<Topic>, episode: Episode) -> Result<Recorded> {
        let key = new_id(m.now);
        undo::keeping(db, &key, Area::Episode, &episode.id, m.now, || diary::put_episode(db, &episode, m.now))?;
        sums::refresh_night(db, episode.night)?;
        topics.push(Topic::Diary);
        let words = m.words.with("recorded-at", &[("time", m.words.time(episode.began.local().time()).into())]);
        Ok(recorded(episode, key, words, m))
    }

    /// Records an episode of any time: it began at a civil date and time where the phone is, and ended at the first such time after that,
    /// if it is given.
    ///
    /// # Errors
    /// [`Error::InFuture`], [`Error::LongAgo`].
    pub fn record_episode_at(&self, date: CivilDate, time: CivilTime, ended: Option<CivilTime>) -> Result<Recorded> {
        self.change(|db, m, topics| {
            let began = m.zone.resolve(date.and_time(whole_minute(time)));
            let ended = ended.map(|end| m.zone.first_from(began, date, whole_minute(end)));
            self.record_times(db, m, topics, began, ended)
        })
    }

    /// Records an episode of a night by wall-clock times where the phone is: from 12:00 on they are of the evening's date, before it of
    /// the morning's. It ended at the first such time after it began, if that is given.
    ///
    /// # Errors
    /// [`Error::InFuture`], [`Error::LongAgo`]; [`Error::Before`] for an end that lies before the beginning.
    pub fn record_episode_in(&self, night: NightDate, time: CivilTime, ended: Option<CivilTime>) -> Result<Recorded> {
        self.change(|db, m, topics| {
            let (began, ended) = within(night, time, ended, &m.zone)?;
            self.record_times(db, m, topics, began, ended)
        })
    }

    /// What [`App::record_episode_in`] would write down, to be shown before: "Sat 21 Nov, 02:00–02:40".
    ///
    /// # Errors
    /// [`Error::Before`] for an end that lies before the beginning.
    pub fn episode_in_words(&self, night: NightDate, time: CivilTime, ended: Option<CivilTime>) -> Result<String> {
        let m = self.moment()?;
        let (began, ended) = within(night, time, ended, &m.zone)?;
        let clock = |at: Instant| m.words.time(m.zone.local(at).time());
        let times: Vec<String> = [Some(began), ended].into_iter().flatten().map(clock).collect();
        let day = m.words.day_of(m.zone.local(began).date(), m.today());
        Ok(m.words.with("day-and-time", &[("day", day.into()), ("time", times.join("–").into())]))
    }

    fn record_times(
        &self,
        db: &Connection,
        m: &Moment,
        topics: &mut Vec<Topic>,
        began: Instant,
        ended: Option<Instant>,
    ) -> Result<Recorded> {
        check_times(began, ended, m.now)?;
        let began = Stamp::new(began, &m.zone);
        let night = NightDate::of(began.local());
        self.record_new(db, m, topics, Episode { id: new_id(m.now), began, ended, night, detail: EpisodeDetail::default() })
    }

    /// Own words used before, to be offered again.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn own_words(&self) -> Result<OwnWords> {
        let (mut sensations, reliefs) = self.look(diary::own_words)?;
        let mut reliefs: Vec<String> = reliefs.into_iter().map(|r| r.name).collect();
        for list in [&mut sensations, &mut reliefs] {
            keep_first(list, Clone::clone);
            list.truncate(OWN_OFFERED);
        }
        Ok(OwnWords { sensations, reliefs })
    }

    /// Notes that the person is in bed now.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn bed_now(&self) -> Result<NightSaved> {
        self.change(|db, m, topics| {
            let night = m.zone.night(m.now);
            let mut entry = diary::night(db, night)?.map_or_else(|| NightEntry::empty(night), |(entry, _)| entry);
            entry.bed = Some(whole_minute(m.zone.local(m.now).time()));
            self.save_night(db, m, topics, entry, &m.zone)
        })
    }

    /// Deletes what was told of a night.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_night(&self, night: NightDate) -> Result<Saved> {
        self.change(|db, m, topics| {
            diary::night(db, night)?.ok_or(Error::NotFound { field: Field::Date })?;
            let (id, key) = (night.to_text(), new_id(m.now));
            undo::keeping(db, &key, Area::Night, &id, m.now, || diary::delete_night(db, night, m.now))?;
            sums::refresh_night(db, night)?;
            topics.push(Topic::Diary);
            Ok(saved(id, key, m.words.text("recorded-deleted"), m))
        })
    }

    /// Bedtime learned from past nights, and what to offer.
    ///
    /// # Errors
    /// [`Error::Storage`], [`Error::UnknownZone`].
    pub fn learned_bedtime(&self) -> Result<LearnedBedtime> {
        let m = self.moment()?;
        self.look(|db| {
            let tonight = m.zone.night(m.now);
            let first = tonight.plus_days(-NIGHTS_LOOKED_AT).unwrap_or(tonight);
            let nights: Vec<NightEntry> = diary::nights(db, first, tonight)?.into_iter().map(|(entry, _)| entry).collect();
            Ok(learn(&nights, &self.plan_state(db, &m)?.routine(), &m.words))
        })
    }

    /// Replaces what was added to an episode.
    ///
    /// # Errors
    /// [`Error::TooLong`], [`Error::NotFound`].
    pub fn detail_episode(&self, id: &str, detail: EpisodeDetail) -> Result<Recorded> {
        let detail = detail.checked()?;
        self.change_episode(id, |episode, m| {
            episode.detail = detail;
            Ok(m.words.text("recorded-changed"))
        })
    }

    /// Moves an episode's beginning and end. The zone it was recorded in stays.
    ///
    /// # Errors
    /// [`Error::InFuture`], [`Error::LongAgo`], [`Error::Before`], [`Error::NotFound`].
    pub fn time_episode(&self, id: &str, began: Instant, ended: Option<Instant>) -> Result<Recorded> {
        self.change_episode(id, |episode, m| self.put_times(episode, began, ended, m))
    }

    /// An episode's beginning and end on the clocks of the zone it was recorded in.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn episode_times(&self, id: &str) -> Result<EpisodeTimes> {
        let m = self.moment()?;
        let episode = self.episode(id)?;
        Ok(times(&episode, &self.zone_of(&episode, &m), m.now))
    }

    /// Moves an episode's beginning and end to times on the clocks of the zone it was recorded in, which stays.
    ///
    /// # Errors
    /// [`Error::InFuture`], [`Error::LongAgo`], [`Error::Before`], [`Error::NotFound`].
    pub fn move_episode(&self, id: &str, began: WallTime, ended: Option<WallTime>) -> Result<Recorded> {
        self.change_episode(id, |episode, m| {
            let (began, ended) = moved(episode, began, ended, &self.zone_of(episode, m));
            self.put_times(episode, began, ended, m)
        })
    }

    fn put_times(&self, episode: &mut Episode, began: Instant, ended: Option<Instant>, m: &Moment) -> Result<String> {
        check_times(began, ended, m.now)?;
        if began != episode.began.at {
            episode.began = Stamp::new(began, &self.zone_of(episode, m));
            episode.night = NightDate::of(episode.began.local());
        }
        episode.ended = ended;
        Ok(m.words.text("recorded-changed"))
    }

    /// The zone an episode was recorded in; where the phone is if it does not know that one.
    fn zone_of(&self, episode: &Episode, m: &Moment) -> Zone {
        self.zone(&episode.began.zone).unwrap_or_else(|_| m.zone.clone())
    }

    /// Ends an episode now.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Before`] if the clock was set back to before it began.
    pub fn end_episode(&self, id: &str) -> Result<Recorded> {
        self.change_episode(id, |episode, m| {
            check_times(episode.began.at, Some(m.now), m.now)?;
            episode.ended = Some(m.now);
            let lasted = m.words.duration(episode.minutes().unwrap_or(0));
            Ok(m.words.with("recorded-ended", &[("duration", lasted.into())]))
        })
    }

    /// Deletes an episode.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn delete_episode(&self, id: &str) -> Result<Recorded> {
        self.change(|db, m, topics| {
            let episode = diary::episode(db, id)?;
            let key = new_id(m.now);
            undo::keeping(db, &key, Area::Episode, id, m.now, || diary::delete_episode(db, id, m.now))?;
            sums::refresh_night(db, episode.night)?;
            topics.push(Topic::Diary);
            Ok(recorded(episode, key, m.words.text("recorded-deleted"), m))
        })
    }

    fn change_episode(&self, id: &str, change: impl FnOnce(&mut Episode, &Moment) -> Result<String>) -> Result<Recorded> {
        self.change(|db, m, topics| {
            let mut episode = diary::episode(db, id)?;
            let before = episode.night;
            let words = change(&mut episode, m)?;
            let key = new_id(m.now);
            undo::keeping(db, &key, Area::Episode, id, m.now, || diary::put_episode(db, &episode, m.now))?;
            sums::refresh_night(db, episode.night)?;
            if before != episode.night {
                sums::refresh_night(db, before)?;
            }
            topics.push(Topic::Diary);
            Ok(recorded(episode, key, words, m))
        })
    }

    /// One episode.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn episode(&self, id: &str) -> Result<Episode> {
        self.look(|db| diary::episode(db, id))
    }

    /// The episodes of a night, earliest first.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn episodes(&self, night: NightDate) -> Result<Vec<Episode>> {
        self.look(|db| diary::episodes(db, night, night))
    }

    /// Puts back what a change changed, exactly.
    ///
    /// # Errors
    /// [`Error::UndoOver`].
    pub fn undo(&self, key: &str) -> Result<()> {
        self.change(|db, m, topics| {
            for (area, nights) in undo::undo(db, key, m.now)? {
                for night in nights {
                    match area {
                        Area::Exposure => sums::refresh_day(db, night)?,
                        Area::NoneSaid => {
                            sums::refresh_day(db, night)?;
                            sums::refresh_night(db, night)?;
                        }
                        _ => sums::refresh_night(db, night)?,
                    }
                }
                match area {
                    Area::Dose => topics.push(Topic::Reminders),
                    Area::Panel | Area::LabResult => topics.push(Topic::Labs),
                    Area::ItemSchedule => topics.extend([Topic::Plan, Topic::Reminders]),
                    _ => topics.push(Topic::Diary),
                }
            }
            Ok(())
        })
    }

    /// Stores a night, replacing what was stored for it before. The zone its times were told in stays.
    ///
    /// # Errors
    /// What [`night::check`] gives.
    pub fn check_in(&self, entry: NightEntry) -> Result<NightSaved> {
        self.change(|db, m, topics| {
            let before = diary::night(db, entry.night)?;
            let zone = self.night_zone(before.as_ref().map(|(_, times)| times), m);
            self.save_night(db, m, topics, entry, &zone)
        })
    }

    /// Where a night was spent: where its times were told, or else where the phone is.
    pub(super) fn night_zone(&self, told: Option<&NightTimes>, m: &Moment) -> Zone {
        let told = told.filter(|times| times.any()).and_then(|times| self.zone(&times.zone).ok());
        told.unwrap_or_else(|| m.zone.clone())
    }

    fn save_night(
        &self,
        db: &Connection,
        m: &Moment,
        topics: &mut Vec<Topic>,
        entry: NightEntry,
        zone: &Zone,
    ) -> Result<NightSaved> {
        let (entry, times) = night::check(entry, zone, m.now)?;
        let (id, key) = (entry.night.to_text(), new_id(m.now));
        undo::keeping(db, &key, Area::Night, &id, m.now, || diary::put_night(db, &entry, &times, m.now))?;
        sums::refresh_night(db, entry.night)?;
        topics.push(Topic::Diary);
        let record = night::record(entry, times, &m.words);
        let words = m.words.with("recorded-night", &[("words", record.words.clone().into())]);
        Ok(NightSaved { record, undo: key, undo_until: m.now.plus(UNDO_OFFERED), words })
    }

    /// What is stored for a night.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn night(&self, night: NightDate) -> Result<Option<NightRecord>> {
        let words = self.words_now();
        self.look(|db| Ok(diary::night(db, night)?.map(|(entry, times)| night::record(entry, times, &words))))
    }
}

/// What saving a row gives back.
pub(super) fn saved(id: String, undo: String, words: String, m: &Moment) -> Saved {
    Saved { id, undo, undo_until: m.now.plus(UNDO_OFFERED), words, marks: Vec::new() }
}

fn recorded(episode: Episode, undo: String, words: String, m: &Moment) -> Recorded {
    Recorded { episode, undo, undo_until: m.now.plus(UNDO_OFFERED), words }
}
