//! Calls of the plan beyond the first: pauses, stock, what is taken as needed, blood draws, templates, the timetable, the health check.

use crate::plan_records::*;
use crate::reminder_records::*;
use crate::stillnight::{guarded, Result, Stillnight};
use stillnight_core::time::{CivilDate, CivilTime, Instant};

#[uniffi::export]
impl Stillnight {
    /// Pauses an item from now on, until the beginning of a date, or with none until `resume_item`.
    pub fn pause_item(&self, id: String, until: Option<CivilDate>) -> Result<()> {
        guarded(|| self.app.pause_item(&id, until))
    }

    /// Goes on with a paused item; does nothing if it is not paused.
    pub fn resume_item(&self, id: String) -> Result<()> {
        guarded(|| self.app.resume_item(&id))
    }

    /// Moves the bedtime of this night, or of the one to come, with all that is anchored to it; with none back to the usual.
    pub fn shift_bedtime(&self, bedtime: Option<CivilTime>) -> Result<()> {
        guarded(|| self.app.shift_bedtime(bedtime))
    }

    /// Notes how many pieces of an item there are now, in thousandths (0–10,000,000); or with `added`, how many came.
    pub fn count_stock(&self, id: String, pieces: i64, added: bool) -> Result<()> {
        guarded(|| self.app.count_stock(&id, pieces, added))
    }

    /// How often an item was taken when it was due, over a range of dates, both ends included, by the schedule as it was.
    pub fn adherence(&self, id: String, from: CivilDate, to: CivilDate) -> Result<Adherence> {
        guarded(|| self.app.adherence(&id, from, to))
    }

    /// What to know before taking an item now, or so many minutes (0–1440) ago. Empty for nothing; nothing is recorded.
    pub fn check_intake(&self, id: String, minutes_ago: i32) -> Result<Vec<IntakeWarning>> {
        guarded(|| self.app.check_intake(&id, minutes_ago))
    }

    /// Records that an item was taken now, or so many minutes (0–1440) ago, as needed or besides its schedule. Refuses nothing.
    pub fn record_intake(&self, id: String, minutes_ago: i32) -> Result<Answered> {
        guarded(|| self.app.record_intake(&id, minutes_ago))
    }

    /// Records that an item was taken at a date and time, not in the future.
    pub fn record_intake_at(&self, id: String, date: CivilDate, time: CivilTime) -> Result<Answered> {
        guarded(|| self.app.record_intake_at(&id, date, time))
    }

    /// Every dose of a date, by time, with what was taken as needed: to look back, and to write down what was forgotten.
    pub fn doses_on(&self, date: CivilDate) -> Result<Vec<DoseLine>> {
        guarded(|| self.app.doses_on(date))
    }

    /// Plans a blood draw between 04:00 and 20:59: iron pauses for the 24 hours before it, and a reminder comes an hour before.
    pub fn plan_blood_draw(&self, date: CivilDate, time: CivilTime) -> Result<BloodDraw> {
        guarded(|| self.app.plan_blood_draw(date, time))
    }

    /// Every blood draw, planned or past, the latest first.
    pub fn blood_draws(&self) -> Result<Vec<BloodDraw>> {
        guarded(|| self.app.blood_draws())
    }

    /// What can be added to the plan with one tap, by heading, each with its source.
    pub fn templates(&self) -> Result<Vec<TemplateGroup>> {
        guarded(|| self.app.templates())
    }

    /// Adds all templates under a heading that are not in the plan yet, such as the evening routine, and says how many.
    pub fn add_templates(&self, kind: TemplateGroupKind) -> Result<i64> {
        guarded(|| self.app.add_templates(kind))
    }

    /// The timetable of a date; with none, of today.
    pub fn timetable(&self, date: Option<CivilDate>) -> Result<TimetableScreen> {
        guarded(|| self.app.timetable(date))
    }

    /// Makes the timetable of a date the plan's, from now on, and says how many items moved. Only windows move.
    pub fn apply_timetable(&self, date: Option<CivilDate>) -> Result<i64> {
        guarded(|| self.app.apply_timetable(date))
    }

    /// Makes one of the changes that a timetable with a conflict offers, by its place in the list, from 0.
    pub fn relax(&self, date: Option<CivilDate>, place: i32) -> Result<()> {
        guarded(|| self.app.relax(date, place))
    }

    /// Adds a spacing rule of the person's own, or changes the one with its id.
    pub fn put_spacing(&self, rule: OwnSpacing) -> Result<OwnSpacing> {
        guarded(|| self.app.put_spacing(rule))
    }

    /// Keeps a rule of the catalogue that is kept where possible, or with `kept` false does without it.
    pub fn keep_spacing(&self, rule: String, kept: bool) -> Result<()> {
        guarded(|| self.app.keep_spacing(&rule, kept))
    }

    /// Removes a spacing rule of the person's own.
    pub fn remove_spacing(&self, id: String) -> Result<()> {
        guarded(|| self.app.remove_spacing(&id))
    }

    /// Whether reminders can be trusted on this phone, given what it allows.
    pub fn health(&self, phone: PhoneState) -> Result<HealthScreen> {
        guarded(|| self.app.health(phone))
    }

    /// Asks for a test alarm in one minute, and says when: the next `reminders` has it, with an id of its own.
    pub fn test_alarm(&self) -> Result<Instant> {
        guarded(|| self.app.test_alarm())
    }

    /// The platform showed a reminder at an instant, and tells of it only now.
    pub fn raised_at(&self, reminder: String, at: Instant) -> Result<()> {
        guarded(|| self.app.raised_at(&reminder, at))
    }

    /// The platform's list of reminders was filled up: it holds so many now.
    pub fn refilled(&self, pending: i32) -> Result<()> {
        guarded(|| self.app.refilled(pending))
    }
}
