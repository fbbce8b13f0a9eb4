//! Calls about blood tests, and about what the person says of themselves.

use crate::lab_records::*;
use crate::records::Saved;
use crate::stillnight::{guarded, Result, Stillnight};

#[uniffi::export]
impl Stillnight {
    /// The lab screen: what iron needs, results, tests to ask for.
    pub fn labs(&self) -> Result<LabsScreen> {
        guarded(|| self.app.labs())
    }

    /// What the form of a panel begins with: an empty id for a new one.
    pub fn panel_form(&self, id: String) -> Result<PanelForm> {
        guarded(|| self.app.panel_form(&id))
    }

    /// Adds a panel (empty id) or changes one. Nothing is saved while there are questions, unless it comes `confirmed`.
    pub fn put_panel(&self, id: String, entry: PanelEntry, confirmed: bool) -> Result<PanelSaved> {
        guarded(|| self.app.put_panel(&id, entry, confirmed))
    }

    /// Deletes a panel with its results.
    pub fn delete_panel(&self, id: String) -> Result<Saved> {
        guarded(|| self.app.delete_panel(&id))
    }

    /// An analyte over time; ferritin beside the severity of the nights.
    pub fn analyte_chart(&self, analyte: Analyte) -> Result<AnalyteChart> {
        guarded(|| self.app.analyte_chart(analyte))
    }

    /// What the person said of themselves; empty until they do.
    pub fn profile(&self) -> Result<Profile> {
        guarded(|| self.app.profile())
    }

    /// Keeps what the person says of themselves.
    pub fn set_profile(&self, profile: Profile) -> Result<()> {
        guarded(|| self.app.set_profile(profile))
    }
}
