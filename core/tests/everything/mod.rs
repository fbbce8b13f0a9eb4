//! What an export must hold and a made-up person does not write: so that no table is empty where all of them are to be tested.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::expect_used)]

use stillnight_core::app::App;
use stillnight_core::labs::{Analyte, Bound, LabResult, PanelEntry};
use stillnight_core::plan::{
    Anchor, Compound, Days, ItemEntry, OwnParty, OwnSpacing, Routine, Schedule, Strength, StrengthUnit, Substance, Timing,
    TitrationStep, UsualIntake, Window,
};

use crate::phone::{at, item, time};

/// What the made-up person has not: every kind of schedule and detail.
pub fn with_everything(app: &App) {
    let timing = Timing::Anchored { anchor: Anchor::Dinner, minutes: 0, window: Some(Window { from: -30, to: 60 }) };
    let dinner = |days| Schedule::Own { days, timing: timing.clone() };
    let home = Timing::AtHome { times: vec![time("08:00")], zone: String::new() };
    let schedules = [
        dinner(Days::OnOff { on: 5, off: 2, from: "2026-11-20".parse().unwrap() }),
        dinner(Days::Once { date: "2026-12-20".parse().unwrap() }),
        Schedule::Own { days: Days::EveryDay, timing: home },
        Schedule::Elapsed { minutes: 480, from: at("2026-11-20T22:00:00+01:00") },
        Schedule::AsNeeded { gap_minutes: Some(240), daily_max: None },
    ];
    for schedule in schedules {
        let entry = ItemEntry {
            form: "tablet".to_owned(),
            substances: vec![Substance::Iron, Substance::VitaminC],
            compound: Some(Compound::FerrousSulfate),
            strength: Some(Strength { amount: 325_000, unit: StrengthUnit::Milligram }),
            pieces: Some(1500),
            steps: vec![TitrationStep { from: "2026-12-01".parse().unwrap(), dose: "400 mg".to_owned(), pieces: Some(2000) }],
            ..item("Everything", "325 mg", schedule)
        };
        let id = app.add_item(entry).unwrap().id;
        app.count_stock(&id, 30_000, false).unwrap();
        app.pause_item(&id, Some("2026-12-24".parse().unwrap())).unwrap();
    }
    let usual = vec![UsualIntake { time: time("08:00"), substance: Substance::Coffee }];
    app.set_routine(Routine { dinner: Some(time("19:00")), usual, ..Routine::of(time("23:00"), time("07:00")) }).unwrap();
    app.shift_bedtime(Some(time("00:30"))).unwrap();
    let party = |substance| OwnParty::Substance { substance };
    let rule = OwnSpacing {
        id: String::new(),
        first: party(Substance::Zinc),
        second: party(Substance::Calcium),
        minutes: 60,
        one_way: true,
        words: String::new(),
    };
    app.put_spacing(rule).unwrap();
    let ferritin = LabResult { low: "15".into(), bound: Bound::Below, ..LabResult::of(Analyte::Ferritin, "12,5", "µg/L") };
    let panel = PanelEntry {
        time: Some(time("08:10")),
        fasting: Some(true),
        hours_since_iron: Some(30),
        ..PanelEntry::of("2026-11-19".parse().unwrap())
    };
    let results = vec![ferritin, LabResult::of(Analyte::Tsat, "18", "%")];
    app.start_programme().unwrap();
    app.put_panel("", PanelEntry { results, prepared: Some(true), ..panel }, false).unwrap();
}
