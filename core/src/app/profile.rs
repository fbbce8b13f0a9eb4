//! Use cases of what the person says of themselves.

use rusqlite::Connection;

use super::{App, Topic};
use crate::error::Result;
use crate::person::Profile;
use crate::store::{settings, to_json};
use chrono::Datelike;

/// The setting it is kept in.
const PROFILE: &str = "profile";

impl App {
    /// What the person said of themselves; empty until they do.
    ///
    /// # Errors
    /// [`crate::error::Error::Storage`].
    pub fn profile(&self) -> Result<Profile> {
        self.look(profile)
    }

    /// Keeps what the person says of themselves.
    ///
    /// # Errors
    /// What [`Profile::checked`] gives.
    pub fn set_profile(&self, profile: Profile) -> Result<()> {
        self.change(|db, m, topics| {
            let profile = profile.checked(m.today().year())?;
            topics.push(Topic::Labs);
            settings::put_setting(db, PROFILE, &to_json(&profile)?, m.now)
        })
    }
}

/// What is kept. One that this version can't read, as from a newer one, is as if nothing had been said; it stays until it is changed.
pub(super) fn profile(db: &Connection) -> Result<Profile> {
    Ok(settings::setting(db, PROFILE)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}
