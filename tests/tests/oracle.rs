//! Charts against numbers worked out anew, in another way, from what an export says: two years of the sample diary, every measure,
//! by night, week and month. Knows nothing of the core but the export's columns and the glossary.

// The functions that the tests share may stop a test too.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike};
use serde_json::{json, Map, Value};
use stillnight::Stillnight;
use stillnight_tests::api::Api;
use stillnight_tests::device::{Phone, ScriptedDevice};
use stillnight_tests::{calls, wire};

/// What a night or a day has of each measure. A measure that isn't there is unknown; a night that isn't there is a gap.
type Known = BTreeMap<NaiveDate, BTreeMap<String, f64>>;

const KINDS: [&str; 14] = [
    "caffeine",
    "alcohol",
    "nicotine",
    "exercise",
    "sitting",
    "stress",
    "evening_screen",
    "heavy_meal",
    "travel",
    "illness",
    "cycle",
    "nap",
    "practice",
    "own",
];
const MEASURES: [&str; 11] =
    ["worst", "mean", "minutes", "episodes", "onset", "sleep", "efficiency", "awakenings", "rest", "severity", "trouble"];

struct Sample {
    api: Api,
    open: Arc<Stillnight>,
    export: Value,
}

impl Sample {
    fn open(folder: &std::path::Path) -> Sample {
        let now = DateTime::parse_from_rfc3339("2026-03-10T12:30:00+01:00").unwrap().timestamp_millis();
        let phone = Phone { now, zone: "Europe/Berlin".into(), language: "en".into(), hours24: true };
        let path = folder.join("stillnight.db").to_string_lossy().into_owned();
        let open = Stillnight::open_sample(path, Arc::new(ScriptedDevice::new(phone))).unwrap();
        let file = folder.join("sample.json");
        open.export_json(file.to_string_lossy().into_owned(), None).unwrap();
        let export = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        Sample { api: Api::load().unwrap(), open, export }
    }

    fn call(&self, name: &str, args: Value) -> Value {
        let call = self.api.call(name).unwrap();
        let args: Map<String, Value> = serde_json::from_value(args).unwrap();
        let bytes = wire::arguments(&self.api, &call.args, &args).unwrap();
        let bytes = calls::call(Some(&self.open), name, &bytes, None).unwrap().unwrap();
        wire::read(&self.api, call.gives.as_ref().unwrap(), &mut bytes.as_slice()).unwrap().json()
    }

    fn rows(&self, table: &str) -> impl Iterator<Item = &Value> {
        self.export["tables"][table].as_array().unwrap().iter().filter(|row| row["deleted"] == json!(0))
    }

    /// Everything that is known, from the rows of the export alone.
    fn known(&self) -> Known {
        let mut known = Known::new();
        let mut nights: BTreeMap<NaiveDate, Vec<&Value>> = BTreeMap::new();
        for episode in self.rows("episode") {
            nights.entry(date(&episode["night"])).or_default().push(episode);
        }
        for night in self.rows("night") {
            let (date, at) = (date(&night["id"]), |name: &str| night[name].as_f64());
            if ["up", "awakenings", "rest"].iter().any(|part| !night[*part].is_null()) {
                known.entry(date).or_default();
            }
            // Bedtime alone is no known night: it has nothing to be shown.
            let Some(values) = known.get_mut(&date) else { continue };
            let minutes = |from: Option<f64>, to: Option<f64>| Some(((to? - from?) / 60_000.0).floor());
            let sleep = minutes(at("asleep"), at("up")).map(|m| m - at("awake_minutes").unwrap_or(0.0));
            let efficiency = minutes(at("bed"), at("up")).zip(sleep).map(|(bed, sleep)| (sleep * 100.0 / bed).floor());
            let steps = ["very_poor", "poor", "fair", "good", "very_good"];
            let rest = steps.iter().position(|s| night["rest"] == json!(s)).map(|i| i as f64 + 1.0);
            let told = [("sleep", sleep), ("efficiency", efficiency), ("awakenings", at("awakenings")), ("rest", rest)];
            values.extend(told.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        }
        for said in self.rows("none_said").filter(|s| s["part"] == json!("onset")) {
            known.entry(date(&said["day"])).or_default();
        }
        for date in nights.keys() {
            known.entry(*date).or_default();
        }
        for (date, values) in &mut known {
            let episodes = nights.get(date).map_or(&[][..], Vec::as_slice);
            let mut put = |name: &str, value: Option<f64>| value.and_then(|v| values.insert(name.to_owned(), v));
            let strengths: Vec<f64> = episodes.iter().filter_map(|e| e["intensity"].as_f64()).collect();
            // One episode without an end, and how long they lasted together isn't known.
            let minutes: Option<Vec<f64>> =
                episodes.iter().map(|e| Some(((e["ended"].as_f64()? - e["began"].as_f64()?) / 60_000.0).floor())).collect();
            let calm = episodes.is_empty().then_some(0.0);
            put("episodes", Some(episodes.len() as f64));
            put("worst", strengths.iter().copied().reduce(f64::max).or(calm));
            put("mean", (!strengths.is_empty()).then(|| strengths.iter().sum::<f64>() / strengths.len() as f64).or(calm));
            put("minutes", minutes.map(|m| m.iter().sum()));
            put("onset", episodes.iter().min_by_key(|e| e["began"].as_i64()).map(|e| after_noon(e)));
        }
        for score in self.rows("score") {
            let name = score["kind"].as_str().unwrap().to_owned();
            known.entry(date(&score["date"])).or_default().insert(name, score["value"].as_f64().unwrap());
        }
        known
    }

    /// The same for the days of each kind of exposure.
    fn days(&self) -> Known {
        let mut days = Known::new();
        let zeros = [("caffeine", "caffeine"), ("alcohol", "alcohol"), ("activity", "exercise")];
        for said in self.rows("none_said") {
            if let Some((_, kind)) = zeros.iter().find(|(part, _)| said["part"] == json!(part)) {
                days.entry(date(&said["day"])).or_default().insert((*kind).to_owned(), 0.0);
            }
        }
        for exposure in self.rows("exposure") {
            let kind = exposure["kind"].as_str().unwrap();
            let sum = days.entry(date(&exposure["day"])).or_default().entry(kind.to_owned()).or_insert(0.0);
            let amount = exposure["amount"].as_f64().unwrap_or(0.0);
            match kind {
                "stress" => *sum = sum.max(amount),
                "alcohol" => *sum += amount / 10.0,
                "heavy_meal" | "illness" | "cycle" | "own" => *sum += 1.0,
                _ => *sum += amount,
            }
        }
        days
    }
}

fn date(text: &Value) -> NaiveDate {
    text.as_str().unwrap().parse().unwrap()
}

/// Minutes after noon at which an episode began, by the clock it was lived by.
fn after_noon(episode: &Value) -> f64 {
    let lived = episode["began"].as_i64().unwrap() / 1000 + episode["offset_seconds"].as_i64().unwrap();
    let time = DateTime::from_timestamp(lived, 0).unwrap();
    f64::from((time.hour() * 60 + time.minute() + 720) % 1440)
}

/// The name of the night, week or month that a night is in.
fn piece(night: NaiveDate, grain: &str) -> NaiveDate {
    match grain {
        "night" => night,
        "week" => night - Days::new(night.weekday().num_days_from_monday().into()),
        _ => night.with_day(1).unwrap(),
    }
}

/// Holds a chart against what is known of one measure.
fn hold(sample: &Sample, known: &Known, name: &str, measure: &Value, grain: &str) -> usize {
    let (from, to) = (NaiveDate::from_ymd_opt(2024, 2, 20).unwrap(), NaiveDate::from_ymd_opt(2026, 3, 10).unwrap());
    let mut means: BTreeMap<NaiveDate, Vec<f64>> = BTreeMap::new();
    for night in from.iter_days().take_while(|d| *d <= to) {
        let values = means.entry(piece(night, grain)).or_default();
        values.extend(known.get(&night).and_then(|v| v.get(name)));
    }
    let chart = sample.call("trend", json!({"measure": measure, "grain": grain, "from": from.to_string(), "to": to.to_string()}));
    let points = chart["points"].as_array().unwrap();
    assert_eq!(points.len(), means.len(), "{name} by {grain}");
    for (point, (start, values)) in points.iter().zip(&means) {
        let place = format!("{name} by {grain}, {start}: {point} from {values:?}");
        assert_eq!(piece(date(&point["from"]), grain), *start, "{place}");
        assert_eq!(point["known"], json!(values.len()), "{place}");
        match point["tenths"].as_f64() {
            None => assert!(values.is_empty(), "{place}"),
            Some(tenths) => {
                let mean = values.iter().sum::<f64>() / values.len() as f64 * 10.0;
                // Rounded to the nearest tenth; a mean strength of a night was rounded to a thousandth before.
                assert!(!values.is_empty() && (tenths - mean).abs() <= 0.505, "{place}: {mean}");
            }
        }
    }
    points.iter().filter(|p| !p["tenths"].is_null()).count()
}

#[test]
fn every_chart_of_two_years_says_what_the_export_adds_up_to() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::open(folder.path());
    let (nights, days) = (sample.known(), sample.days());
    assert!(nights.len() > 500, "{}", nights.len());
    let mut shown = 0;
    for grain in ["night", "week", "month"] {
        for name in MEASURES {
            shown += hold(&sample, &nights, name, &json!(name), grain);
        }
        for kind in KINDS {
            shown += hold(&sample, &days, kind, &json!({"exposure": {"kind": kind}}), grain);
        }
    }
    assert!(shown > 5_000, "{shown}");
}

#[test]
fn the_calendar_and_the_list_hold_what_the_export_holds() {
    let folder = tempfile::tempdir().unwrap();
    let sample = Sample::open(folder.path());
    let known = sample.known();
    for month in 1..=12 {
        let calendar = sample.call("calendar", json!({"year": 2025, "month": month}));
        for day in calendar["days"].as_array().unwrap() {
            let of = |name: &str| known.get(&date(&day["night"])).and_then(|v| v.get(name)).copied();
            assert_eq!(day["known"], json!(of("episodes").is_some()), "{day}");
            assert_eq!(day["worst"].as_f64(), of("worst"), "{day}");
            assert_eq!(day["episodes"].as_f64(), Some(of("episodes").unwrap_or(0.0)), "{day}");
            let level = of("worst").map(|worst| (worst / 2.0).ceil());
            assert_eq!(day["level"].as_f64(), level, "{day}");
        }
    }
    let mut ids = Vec::new();
    let mut more = String::new();
    loop {
        let page = sample.call("search", json!({"query": {"kinds": ["episode"]}, "after": more, "limit": 200}));
        ids.extend(page["lines"].as_array().unwrap().iter().map(|l| l["id"].as_str().unwrap().to_owned()));
        more = page["more"].as_str().unwrap().to_owned();
        if more.is_empty() {
            break;
        }
    }
    let mut wanted: Vec<&Value> = sample.rows("episode").collect();
    wanted.sort_by_key(|e| (e["night"].as_str(), e["began"].as_i64(), e["id"].as_str()));
    let wanted: Vec<&str> = wanted.iter().rev().map(|e| e["id"].as_str().unwrap()).collect();
    assert_eq!(ids, wanted);
}
