//! Blood tests from typing to meaning: asked about before they are kept, kept as typed, undone exactly, and what they say of iron.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::phone::*;
use stillnight_core::diary::{EpisodeDetail, Intensity, Saved};
use stillnight_core::labs::{Analyte, IronState, LabResult, PanelEntry, Standing};
use stillnight_core::person::{Condition, Profile, Sex};
use stillnight_core::plan::{ItemEntry, Substance};
use stillnight_core::reminders::Answer;

fn panel(date: &str, results: &[(Analyte, &str, &str)]) -> PanelEntry {
    let results = results.iter().map(|(a, v, u)| LabResult::of(*a, v, u)).collect();
    PanelEntry { results, ..PanelEntry::of(date.parse().unwrap()) }
}

fn put(app: &stillnight_core::app::App, entry: PanelEntry) -> Saved {
    let saved = app.put_panel("", entry, false).unwrap();
    assert_eq!(saved.questions, []);
    saved.saved.unwrap()
}

#[test]
fn a_slip_is_asked_about_and_kept_as_typed_once_it_is_confirmed() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let typed = panel("2026-03-10", &[(Analyte::Haemoglobin, "140", "g/dL"), (Analyte::Ferritin, "42,0", "µg/L")]);
    let asked = app.put_panel("", typed.clone(), false).unwrap();
    assert!(asked.saved.is_none() && app.labs().unwrap().panels.is_empty(), "nothing is kept while there is a question");
    assert_eq!((asked.questions.len(), asked.questions[0].unit.as_str()), (1, "g/L"));
    assert_eq!(asked.questions[0].change, "Change to g/L");
    let kept = app.put_panel("", typed, true).unwrap();
    let values: Vec<(String, String)> = kept.panel.unwrap().entry.results.into_iter().map(|r| (r.value, r.unit)).collect();
    assert_eq!(values, [("42.0".into(), "µg/L".into()), ("140".into(), "g/dL".into())]);
    app.undo(&kept.saved.unwrap().undo).unwrap();
    assert!(app.labs().unwrap().panels.is_empty());
}

#[test]
fn a_panel_is_changed_and_deleted_and_each_is_undone_exactly() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let saved = put(&app, panel("2026-03-09", &[(Analyte::Ferritin, "42", "ng/mL"), (Analyte::Tsat, "18", "%")]));
    let before = app.panel_form(&saved.id).unwrap().entry;
    let changed = PanelEntry { results: vec![LabResult::of(Analyte::Ferritin, "43", "ng/mL")], ..before.clone() };
    let undo = app.put_panel(&saved.id, changed, false).unwrap().saved.unwrap().undo;
    let now = app.panel_form(&saved.id).unwrap().entry;
    assert_eq!(now.results.iter().map(|r| r.value.as_str()).collect::<Vec<_>>(), ["43"]);
    app.undo(&undo).unwrap();
    assert_eq!(app.panel_form(&saved.id).unwrap().entry, before);
    let undo = app.delete_panel(&saved.id).unwrap().undo;
    assert!(app.panel_form(&saved.id).is_err() && app.delete_panel(&saved.id).is_err());
    app.undo(&undo).unwrap();
    assert_eq!(app.panel_form(&saved.id).unwrap().entry, before);
    assert!(app.put_panel("no-such-panel", before, false).is_err());
}

#[test]
fn the_form_remembers_unit_range_and_laboratory() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let ferritin = |app: &stillnight_core::app::App| {
        let form = app.panel_form("").unwrap();
        let line = form.analytes.into_iter().find(|a| a.analyte == Analyte::Ferritin).unwrap();
        (form.entry.laboratory, line.units[0].unit.clone(), line.low, line.high)
    };
    assert_eq!(ferritin(&app), (String::new(), "ng/mL".into(), String::new(), String::new()));
    let result = LabResult { low: "15".into(), high: "150".into(), ..LabResult::of(Analyte::Ferritin, "42", "µg/L") };
    put(&app, PanelEntry { laboratory: " Central Lab ".into(), results: vec![result], ..panel("2026-03-01", &[]) });
    assert_eq!(ferritin(&app), ("Central Lab".into(), "µg/L".into(), "15".into(), "150".into()));
    assert_eq!(app.panel_form("").unwrap().analytes[0].analyte, Analyte::Ferritin, "iron first");
}

#[test]
fn results_stand_against_the_aim_and_against_the_laboratorys_range() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.set_profile(Profile { birth_year: Some(1971), sex: Some(Sex::Female), ..Profile::default() }).unwrap();
    let low = LabResult { low: "15".into(), high: "150".into(), ..LabResult::of(Analyte::Ferritin, "42", "ng/mL") };
    let others = [
        LabResult::of(Analyte::VitaminD, "62.5", "nmol/L"),
        LabResult::of(Analyte::Iron, "60", "µg/dL"),
        LabResult::of(Analyte::Tibc, "300", "µg/dL"),
        LabResult::of(Analyte::Creatinine, "0.9", "mg/dL"),
    ];
    put(&app, PanelEntry { results: [vec![low], others.to_vec()].concat(), ..panel("2026-03-09", &[]) });
    let screen = app.labs().unwrap();
    let line = |analyte| screen.latest.iter().find(|line| line.analyte == analyte).unwrap();
    let ferritin = line(Analyte::Ferritin);
    assert_eq!(
        (ferritin.standing, ferritin.range_words.as_str()),
        (Standing::Low, "Within the laboratory's range: 15 to 150 ng/mL")
    );
    assert_eq!(ferritin.standing_words, "Below the aim with RLS: above 75 ng/mL");
    assert!(!ferritin.source.is_empty());
    let vitamin = line(Analyte::VitaminD);
    assert_eq!(
        (vitamin.standing, vitamin.value.as_str(), vitamin.converted.as_str()),
        (Standing::Low, "62.5 nmol/L", "= 25 ng/mL")
    );
    let (tsat, egfr) = (line(Analyte::Tsat), line(Analyte::Egfr));
    assert_eq!((tsat.value.as_str(), tsat.worked_out, tsat.standing), ("20.0 %", true, Standing::Within));
    assert!(egfr.worked_out && egfr.value.starts_with("75.5"), "{}", egfr.value);
    assert_eq!(screen.iron.state, IronState::Deficient);
    assert!(screen.iron.why[0].contains("42 ng/mL"), "{:?}", screen.iron.why);
}

#[test]
fn ferritin_and_its_limits_are_said_in_the_unit_it_was_given_in() {
    let phone = Phone::new("2026-11-27T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    for (date, value, unit, said, aim) in [
        ("2026-02-03", "31", "µg/L", "Ferritin was 31 µg/L on Tue 3 Feb 2026.", "above 75 µg/L"),
        ("2026-05-27", "31", "ng/mL", "Ferritin was 31 ng/mL on Wed 27 May.", "above 75 ng/mL"),
        ("2026-11-20", "95", "pmol/L", "Ferritin was 95 pmol/L (42 ng/mL) on Fri 20 Nov.", "above 75 ng/mL"),
    ] {
        put(&app, panel(date, &[(Analyte::Ferritin, value, unit)]));
        let screen = app.labs().unwrap();
        assert_eq!(screen.iron.why[0], said);
        let limits = if unit == "pmol/L" { "ng/mL" } else { unit };
        assert!(screen.iron.why[1].contains(limits) && screen.iron.guide.contains(limits), "{:?}", screen.iron);
        assert!(screen.latest[0].standing_words.ends_with(aim), "{}", screen.latest[0].standing_words);
    }
    let usual = &app.panel_form("").unwrap().analytes[0].units[1].usual_words;
    assert_eq!(usual, "Laboratories report 3 to 2000", "the limit of a slip is no normal range");
}

#[test]
fn a_planned_blood_draw_says_how_the_panel_was_prepared() {
    let phone = Phone::new("2026-03-09T08:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_item(ItemEntry { substances: vec![Substance::Iron], ..item("Iron", "65 mg", daily(&["07:30"])) }).unwrap();
    let plan = app.plan_blood_draw("2026-03-11".parse().unwrap(), time("09:00")).unwrap();
    phone.set("2026-03-10T07:31:00+01:00");
    let due = app.tonight().unwrap().doses.into_iter().find(|d| d.title.starts_with("Iron")).unwrap();
    app.answer(&due.id, Answer::Taken).unwrap();
    phone.set("2026-03-11T12:00:00+01:00");
    let form = app.panel_form("").unwrap().entry;
    assert_eq!((form.time, form.prepared, form.hours_since_iron), (Some(time("09:00")), Some(true), Some(25)), "{plan:?}");
    let saved = put(&app, panel("2026-03-11", &[(Analyte::Ferritin, "42", "ng/mL"), (Analyte::Tsat, "25", "%")]));
    let kept = app.panel_form(&saved.id).unwrap().entry;
    assert_eq!((kept.prepared, kept.hours_since_iron), (Some(true), Some(25)), "stamped");
    assert_eq!(app.labs().unwrap().panels[0].prepared_words, "No iron for 24 hours before");
    let said = PanelEntry { hours_since_iron: Some(3), ..kept };
    app.put_panel(&saved.id, said, false).unwrap();
    assert_eq!(app.labs().unwrap().iron.state, IronState::NotValid, "what the person says stands");
    for (said, state) in [(false, IronState::NotValid), (true, IronState::Deficient)] {
        let entry = app.panel_form(&saved.id).unwrap().entry;
        app.put_panel(&saved.id, PanelEntry { prepared: Some(said), hours_since_iron: None, ..entry }, false).unwrap();
        let kept = app.panel_form(&saved.id).unwrap().entry;
        assert_eq!((kept.prepared, kept.hours_since_iron), (Some(said), None), "a yes or no stands, too");
        assert_eq!(app.labs().unwrap().iron.state, state);
    }
}

#[test]
fn ferritin_over_time_has_the_nights_beside_it() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    put(&app, panel("2025-06-01", &[(Analyte::Ferritin, "18", "ng/mL")]));
    put(&app, panel("2026-03-01", &[(Analyte::Ferritin, "62", "ng/mL")]));
    phone.set("2026-03-10T03:00:00+01:00");
    let episode = app.record_episode(0).unwrap().episode;
    app.detail_episode(&episode.id, EpisodeDetail { intensity: Intensity::new(7).ok(), ..EpisodeDetail::default() }).unwrap();
    let chart = app.analyte_chart(Analyte::Ferritin).unwrap();
    assert_eq!(chart.title, "Ferritin rose from 18 to 62 ng/mL in 9 months");
    assert_eq!(chart.values.iter().map(|v| v.tenths).collect::<Vec<_>>(), [180, 620]);
    assert_eq!((chart.target_low, chart.target_high), (Some(750), None));
    assert_eq!(chart.severity.iter().map(|v| v.tenths).collect::<Vec<_>>(), [70]);
    assert!(chart.lag_words.contains("6 to 12 months"));
    let none = app.analyte_chart(Analyte::Tsh).unwrap();
    assert_eq!((none.title.as_str(), none.values.len()), ("TSH: no result yet", 0));
}

#[test]
fn iron_by_vein_is_written_down_and_blood_tests_are_read_with_it() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    let drip = app.add_remedy("iron-drip").unwrap();
    assert_eq!(app.tonight().unwrap().as_needed, [], "nothing to be offered at night");
    put(
        &app,
        panel("2026-03-09", &[(Analyte::Ferritin, "240", "ng/mL"), (Analyte::Tsat, "30", "%"), (Analyte::Crp, "1", "mg/L")]),
    );
    assert_eq!(app.labs().unwrap().iron.state, IronState::Replete);
    assert!(app.labs().unwrap().timelines.is_empty());
    app.record_intake_at(&drip.id, "2026-02-20".parse().unwrap(), time("10:00")).unwrap();
    let screen = app.labs().unwrap();
    assert_eq!((screen.iron.state, screen.iron.next_test), (IronState::NotValid, Some("2026-04-17".parse().unwrap())));
    let window = (screen.timelines[0].from.to_string(), screen.timelines[0].to.to_string());
    assert_eq!((screen.timelines.len(), window), (1, ("2026-02-27".into(), "2026-04-03".into())), "no change of medicine");
    let plan = app.plan().unwrap().items;
    app.end_item(&plan[0].item.id).unwrap();
    assert_eq!(app.labs().unwrap().iron.state, IronState::NotValid, "what was given was given");
}

#[test]
fn a_meal_rich_in_iron_is_not_iron_by_mouth() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_remedy("iron-foods").unwrap();
    assert!(app.labs().unwrap().timelines.is_empty());
    app.add_remedy("iron-tablets").unwrap();
    assert_eq!(app.labs().unwrap().timelines.len(), 2);
}

#[test]
fn nerves_and_breathing_have_windows_once_something_is_done_for_them() {
    let phone = Phone::new("2026-03-10T12:00:00+01:00", "Europe/Berlin");
    let (app, _folder) = open(&phone);
    app.add_remedy("alpha-lipoic-acid").unwrap();
    assert!(app.labs().unwrap().timelines.is_empty(), "only with damaged nerves");
    app.set_profile(Profile { conditions: vec![Condition::Neuropathy], ..Profile::default() }).unwrap();
    let only = app.labs().unwrap().timelines.remove(0);
    assert_eq!((only.from.to_string(), only.to.to_string()), ("2026-06-08".into(), "2026-09-06".into()));
    assert!(only.words.starts_with("Alpha-lipoic acid since"), "{}", only.words);
    app.add_remedy("sleep-apnoea").unwrap();
    assert_eq!(app.labs().unwrap().timelines.len(), 2);
    // Shown for a month after it is over: 14 days and 30.
    phone.set("2026-04-23T12:00:00+02:00");
    assert_eq!(app.labs().unwrap().timelines.len(), 2);
    phone.set("2026-04-24T12:00:00+02:00");
    assert_eq!(app.labs().unwrap().timelines.len(), 1);
}
