//! `diwan claims`: claims whose truth is known beforehand.

use std::sync::Arc;

use diwan::model::Model;
use diwan::scenario::{Metric, load_bundled};
use diwan::stats::Level;
use diwan::study::{Sampling, false_alarms, play};

use super::{diwan, empty, json, number};

/// A world with two levels that nothing joins: `left` is drawn to its base, `right` to its own.
fn world(claims: &str) -> String {
    format!(
        r#"(
    format: 1, title: "Two levels", start: "2020-01-01", turns: 6,
    indicators: {{
        "left": (name: "Left", start: Uniform(40, 60), flow: (base: 50, months: 2, noise: 2)),
        "right": (name: "Right", start: Uniform(40, 60), flow: (base: 50, months: 2, noise: 2)),
    }},
    actors: {{ "one": (name: "One", influence: 50, stability: 50, goals: {{ "left": 1 }}) }},
    choices: {{ "one": {{ "push": (name: "push", always: {{ "left": 1 }}) }} }},
    outcomes: {{ "high": (name: "High", when: "left > 50"), "low": (name: "Low", when: "true") }},
    claims: {{ {claims} }},
)"#
    )
}

fn claim(key: &str, test: &str) -> String {
    format!(r#""{key}": (text: "{key}", label: Emergent, tests: [({test})]),"#)
}

#[test]
fn known_truths_are_found_and_known_falsehoods_refuted() {
    let higher = r#"arm: ["indicators.left.flow.base=60"], control: []"#;
    let cases = [
        ("up", format!(r#"{higher}, metric: "end(left)", direction: Up, smallest: 2"#), "supported"),
        ("down", format!(r#"{higher}, metric: "end(left)", direction: Down, smallest: 2"#), "contradicted"),
        ("too_small", format!(r#"{higher}, metric: "end(left)", direction: Up, smallest: 50"#), "undetermined"),
        ("apart", format!(r#"{higher}, metric: "end(right)", direction: Up, smallest: 0.1"#), "undetermined"),
        ("placebo", format!(r#"{higher}, metric: "end(right)", direction: Unmoved, smallest: 10"#), "supported"),
        ("no_placebo", format!(r#"{higher}, metric: "end(left)", direction: Unmoved, smallest: 2"#), "contradicted"),
        ("not_up", format!(r#"{higher}, metric: "end(left)", direction: NotUp, smallest: 2"#), "contradicted"),
        ("not_down", format!(r#"{higher}, metric: "end(left)", direction: NotDown, smallest: 2"#), "supported"),
        ("share", format!(r#"{higher}, metric: "share(high)", direction: Up, smallest: 0.1"#), "supported"),
        ("sooner", format!(r#"{higher}, metric: "months_to(high)", direction: Down, smallest: 0.1"#), "supported"),
        ("than", r#"arm: ["indicators.left.flow.base=60"], control: ["indicators.left.flow.base=60"], metric: "end(left)", than: "end(right)", direction: Up, smallest: 2"#.into(), "supported"),
        // The base adds the same wherever one starts, so nothing is left of the second difference.
        ("beyond", format!(r#"{higher}, beyond: (arm: ["indicators.left.flow.base=60", "indicators.left.start=45"], control: ["indicators.left.start=45"]), metric: "end(left)", direction: Unmoved, smallest: 10"#), "supported"),
        ("beyond_more", format!(r#"arm: ["indicators.left.flow.base=70"], control: [], beyond: ({higher}), metric: "end(left)", direction: Up, smallest: 2"#), "supported"),
    ];
    let folder = empty("truths");
    let path = folder.join("two.ron");
    let text: String = cases.iter().map(|(key, test, _)| claim(key, test)).collect();
    std::fs::write(&path, world(&text)).expect("written");
    let path = path.display().to_string();
    let (found, code) = json(&["claims", &path, "--draws", "600", "--seeds", "4"]);
    assert_eq!(code, Some(4), "some are contradicted");
    let claims = found["claims"].as_array().expect("claims");
    assert_eq!(claims.len(), cases.len());
    for claim in claims {
        let (_, _, verdict) = cases.iter().find(|(key, ..)| claim["id"] == *key).expect("one of ours");
        assert_eq!(claim["verdict"], *verdict, "{claim}");
        for key in ["difference", "low", "high", "p_adjusted"] {
            number(claim, key);
        }
        // Where nothing differs at all there is no direction, and so no share of draws.
        assert_eq!(claim["share_of_draws"].is_null(), number(claim, "difference") == 0.0, "{claim}");
        assert!(claim["text"].is_string() && claim["label"] == "emergent" && claim["metric"].is_string());
    }
    let (some, code) =
        json(&["claims", &path, "--draws", "600", "--seeds", "4", "--only", "up", "--only", "share", "--threads", "3"]);
    assert_eq!((some["claims"].as_array().map(Vec::len), code), (Some(2), Some(0)));
    let alone = |found: &serde_json::Value| {
        found["claims"].as_array().expect("claims").iter().find(|it| it["id"] == "up").expect("up")["tests"].clone()
    };
    assert_eq!(alone(&some), alone(&found), "a claim does not depend on its company");
    let unknown = diwan(&["claims", &path, "--only", "upp"]);
    assert!(unknown.status.code() == Some(2) && String::from_utf8_lossy(&unknown.stderr).contains("did you mean `up`"));
}

#[test]
fn a_direction_that_hangs_on_the_parameters_is_not_supported() {
    let folder = empty("hangs");
    let path = folder.join("hangs.ron");
    // The term lifts `left` where its gain is drawn above 0 and lowers it elsewhere: up in 62 % of draws, and up on the
    // mean.
    let text = world(&claim(
        "hangs",
        r#"arm: ["indicators.left.flow.terms=(\"10\": Uniform(-0.6, 1))"], control: [], metric: "end(left)", direction: Up, smallest: 0.1"#,
    ));
    let text = text.replace(
        r#"["indicators.left.flow.terms=(\"10\": Uniform(-0.6, 1))"]"#,
        r##"[r#"indicators.left.flow.terms={"10": Uniform(-0.6, 1)}"#]"##,
    );
    std::fs::write(&path, text).expect("written");
    let (found, code) = json(&["claims", &path.display().to_string(), "--draws", "300", "--seeds", "4"]);
    let claim = &found["claims"][0];
    assert!(
        number(claim, "low") > 0.0
            && number(claim, "share_of_draws_high") < 0.8
            && (0.5..0.75).contains(&number(claim, "share_of_draws")),
        "{claim}"
    );
    assert_eq!((claim["verdict"].as_str(), code), (Some("undetermined"), Some(0)));
}

#[test]
fn placebos_raise_as_many_false_alarms_as_they_should() {
    let model =
        Arc::new(Model::compile(Arc::new(load_bundled("nile_dam").scenario.expect("a bundled scenario is sound"))));
    let metrics: Arc<[Metric]> = Metric::compared(&model.scenario).into();
    let sample = |seed: u64| {
        let sampling = Sampling { seed, draws: 60, seeds: 4, threads: 2, metrics: metrics.clone(), parameters: false };
        play(&model, &sampling, &())
    };
    let (mut alarms, mut all, mut beyond) = (0, 0, 0);
    for seed in 0..150 {
        let found = false_alarms(&sample(seed), &sample(!seed), Level::P95, seed).expect("draws");
        (alarms, all) = (alarms + found.differ, all + found.of);
        beyond += u32::from(found.differ > found.most);
    }
    let rate = alarms as f64 / all as f64;
    assert!((0.035..=0.07).contains(&rate), "{alarms} of {all}: {rate}");
    // Metrics go together, so that now and then many differ at once; beyond what they are allowed they do in one batch
    // of twenty at the most.
    assert!(beyond <= 13, "{beyond} of 150");
}

#[test]
fn the_flagships_placebo_holds_and_the_table_is_whole() {
    let output = diwan(&["claims", "us_iraq_2020", "--draws", "200", "--seeds", "8", "--quiet"]);
    let shown = String::from_utf8(output.stdout).expect("text");
    for key in (1..=24).map(|it| format!("c{it:02}")).chain(["r01", "r06", "r21"].map(str::to_owned)) {
        assert!(shown.lines().any(|line| line.starts_with(&key)), "{key} is missing:\n{shown}");
    }
    let placebo = shown.lines().find(|it| it.starts_with("c24")).expect("the placebo");
    assert!(placebo.contains("supported"), "{placebo}");
    assert!(shown.lines().all(|line| line.chars().count() <= 100), "{shown}");
}

/// Twelve runs in which no quarrel hung on an event say nothing of the next; four hundred do.
#[test]
fn a_false_claim_of_no_effect_is_not_supported_by_a_dozen_runs() {
    let folder = empty("unmoved");
    let path = folder.join("unmoved.ron");
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/tiny.ron"))
        .expect("a scenario of ours");
    let end = text.trim_end().strip_suffix(')').expect("a scenario ends with a bracket");
    let test = |direction: &str| {
        format!(
            r#"(text: "{direction}", label: Emergent, rival: "r", tests: [(arm: ["events off"], control: [], metric: "share(quarrel)", direction: {direction}, smallest: 0.05)])"#
        )
    };
    let text = format!("{end}    claims: {{ \"c1\": {}, \"c2\": {} }},\n)\n", test("Unmoved"), test("NotDown"));
    std::fs::write(&path, text).expect("written");
    let path = path.display().to_string();
    let (found, code) = json(&["claims", &path, "--runs", "12", "--seed", "1"]);
    assert_eq!(code, Some(0));
    for claim in found["claims"].as_array().expect("claims") {
        assert!(claim["verdict"] == "undetermined" && number(claim, "high") > 0.05, "{claim}");
    }
    // What `--set` changes is said wherever the claims are.
    let set = ["claims", path.as_str(), "--runs", "40", "--set", "hazard rain*2"];
    let (found, _) = json(&set);
    assert_eq!(
        (found["settings"][0].as_str(), found["version"].as_str()),
        (Some("hazard rain*2"), Some(env!("CARGO_PKG_VERSION")))
    );
    let shown = String::from_utf8(diwan(&set).stdout).expect("text");
    assert!(shown.contains("hazard rain*2") && shown.contains(found["digest"].as_str().expect("a digest")), "{shown}");
}

/// More runs do not take a verdict away, also where each has a draw of its own and the share of draws can't be told.
#[test]
fn claims_keep_their_verdict_when_given_more_data() {
    let judged = |size: &[&str]| {
        let (found, _) = json(&[&["claims", "us_iraq_2020", "--only", "c23", "--only", "c12"][..], size].concat());
        found["claims"]
            .as_array()
            .expect("claims")
            .iter()
            .map(|it| (it["verdict"].clone(), it["share_of_draws"].clone()))
            .collect::<Vec<_>>()
    };
    for (verdict, share) in judged(&["--runs", "4000"]) {
        assert_eq!((verdict, share), ("supported".into(), serde_json::Value::Null));
    }
    for (verdict, share) in judged(&["--draws", "400", "--seeds", "8"]) {
        assert!(verdict == "supported" && share.as_f64().is_some_and(|it| it > 0.8), "{share}");
    }
}
