//! Use cases of the diary: episodes, nights, undo.

use super::{App, Moment, Topic};
use crate::diary::episode::{check_times, MINUTES_AGO_MAX, UNDO_OFFERED};
use crate::diary::{night, Episode, EpisodeDetail, NightEntry, NightRecord, Recorded};
use crate::error::{Error, Field, Result};
use crate::store::undo::{self, Area};
use crate::store::{diary, new_id};
use crate::time::{Instant, NightDate, Stamp, MINUTE};

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
            let episode = Episode { id: new_id(m.now), began, ended: None, night, detail: EpisodeDetail::default() };
            let key = new_id(m.now);
            undo::keeping(db, &key, Area::Episode, &episode.id, m.now, || diary::insert_episode(db, &episode, m.now))?;
            topics.push(Topic::Diary);
            let words = m.words.with("recorded-at", &[("time", m.words.time(episode.began.local().time()).into())]);
            Ok(recorded(episode, key, words, m))
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
        self.change_episode(id, |episode, m| {
            check_times(began, ended, m.now)?;
            if began != episode.began.at {
                let zone = self.zone(&episode.began.zone).unwrap_or_else(|_| m.zone.clone());
                episode.began = Stamp::new(began, &zone);
                episode.night = NightDate::of(episode.began.local());
            }
            episode.ended = ended;
            Ok(m.words.text("recorded-changed"))
        })
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
            topics.push(Topic::Diary);
            Ok(recorded(episode, key, m.words.text("recorded-deleted"), m))
        })
    }

    fn change_episode(&self, id: &str, change: impl FnOnce(&mut Episode, &Moment) -> Result<String>) -> Result<Recorded> {
        self.change(|db, m, topics| {
            let mut episode = diary::episode(db, id)?;
            let words = change(&mut episode, m)?;
            let key = new_id(m.now);
            undo::keeping(db, &key, Area::Episode, id, m.now, || diary::update_episode(db, &episode, m.now))?;
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
            for area in undo::undo(db, key, m.now)? {
                topics.push(match area {
                    Area::Episode => Topic::Diary,
                    Area::Dose => Topic::Reminders,
                });
            }
            Ok(())
        })
    }

    /// Stores a night, replacing what was stored for it before.
    ///
    /// # Errors
    /// What [`night::check`] gives.
    pub fn check_in(&self, entry: NightEntry) -> Result<NightRecord> {
        self.change(|db, m, topics| {
            let times = night::check(&entry, &m.zone, m.now)?;
            diary::put_night(db, &new_id(m.now), &entry, &times, m.zone.name(), m.now)?;
            topics.push(Topic::Diary);
            diary::night(db, entry.night)?.ok_or(Error::Internal)
        })
    }

    /// What is stored for a night.
    ///
    /// # Errors
    /// [`Error::Storage`].
    pub fn night(&self, night: NightDate) -> Result<Option<NightRecord>> {
        self.look(|db| diary::night(db, night))
    }
}

fn recorded(episode: Episode, undo: String, words: String, m: &Moment) -> Recorded {
    Recorded { episode, undo, undo_until: m.now.plus(UNDO_OFFERED), words }
}
