//! The core of Stillnight: a private, offline diary for people with restless legs syndrome.
//!
//! Everything that can be wrong is decided here, by pure functions with their sources: [`diary`] what may be written down,
//! [`plan`] how items repeat, [`reminders`] what is due, [`trends`] what nights were like, [`labs`] what blood tests mean,
//! [`medicines`] which medicines may worsen restless legs, [`guidance`] what to say and what there is to learn. [`exchange`] is what
//! leaves the diary and comes in, row by row. [`store`] is the only place that knows what SQL means, [`words`] the only one that knows
//! sentences, [`app`] puts them together. Nothing here reads a clock, a zone or a platform: that comes in through [`time::Device`].

pub mod app;
pub mod catalog;
pub mod diary;
pub mod error;
pub mod exchange;
pub mod guidance;
pub mod labs;
pub mod medicines;
pub mod person;
pub mod plan;
pub mod reminders;
pub mod sample;
pub mod store;
pub mod time;
pub mod trends;
pub mod words;
