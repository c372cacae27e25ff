//! `diwan why`: where one choice alone decides how it ends it is the one that is named, what only goes along is said to,
//! and books that are averaged add up.

use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::scenario::{VariableId, load_bundled};
use diwan::sim::play;
use diwan::study::averaged;
use diwan::why::{Asked, Why, why};
use serde_json::Value;

use super::{diwan, empty, json, number};

/// Whether it ends well is decided by one choice, once. Another only follows it, and a third has nothing to do with it.
const DECIDED: &str = r#"(
    format: 1, title: "Decided", start: "2020-01-01", turns: 6,
    indicators: { "height": (start: 50), "aside": (start: 50) },
    actors: { "us": (influence: 50, stability: 50), "them": (influence: 50, stability: 50) },
    choices: {
        "us": { "push": (when: "t < 1", always: { "height": 25 }) },
        "them": { "cheer": (when: "height > 55", always: { "aside": 2 }), "hum": (always: { "aside": -2 }) },
    },
    outcomes: { "won": (when: "height > 55"), "lost": (when: "true") },
)"#;

fn scenario(name: &str, text: &str) -> String {
    let file = empty(name).join("it.ron");
    std::fs::write(&file, text).expect("written");
    file.display().to_string()
}

fn said<'a>(found: &'a Value, what: &str) -> &'a Value {
    let all = found["said"].as_array().expect("statements");
    all.iter().find(|it| it["says"] == what).unwrap_or_else(|| panic!("no {what} in {all:#?}"))
}

fn deed<'a>(found: &'a Value, name: &str) -> &'a Value {
    let all = found["deeds"].as_array().expect("deeds");
    all.iter().find(|it| it["name"] == name).unwrap_or_else(|| panic!("no {name} in {all:#?}"))
}

#[test]
fn the_choice_that_decides_is_named_and_a_placebo_is_not() {
    let file = scenario("causes-decided", DECIDED);
    let asked =
        |threads| json(&["why", &file, "--outcome", "won", "--runs", "400", "--read", "60", "--threads", threads]);
    let (found, code) = asked("2");
    assert_eq!(code, Some(0));
    let (mut other, mut same) = (asked("1").0, found.clone());
    for it in [&mut other, &mut same] {
        it["elapsed_s"] = 0.into();
    }
    assert_eq!(other, same, "threads make a difference");
    let share = number(&found, "share");
    assert!(0.1 < share && share < 0.9, "{share}");
    assert_eq!(found["said"].as_array().map(Vec::len), Some(5), "{found}");

    let push = deed(&found, "us.push");
    assert_eq!((number(&push["with"], "share"), number(&push["without"], "share")), (1.0, 0.0));
    assert_eq!((number(&push["left_out"], "share"), &push["left_out"]["effect"]), (0.0, &"brings".into()));
    let place = said(&found, "matters")["deed"].as_u64().expect("a place") as usize;
    assert_eq!(found["deeds"][place]["name"], "us.push");
    assert_eq!(said(&found, "matters")["others"], 0);

    // What follows is far commoner, and what has nothing to do with it as common; neither matters.
    let along = said(&found, "accompanies")["deed"].as_u64().expect("a place") as usize;
    assert_eq!(found["deeds"][along]["name"], "them.cheer");
    assert!(number(deed(&found, "them.cheer"), "more_low") > 0.5);
    for name in ["them.cheer", "them.hum"] {
        let left = &deed(&found, name)["left_out"];
        assert_eq!((&left["effect"], number(left, "difference")), (&"accompanies".into(), 0.0), "{name}");
    }

    // The level that the rule looks at is what sets runs apart, and the one who chose it is what began it.
    assert_eq!(said(&found, "apart")["variable"], "height");
    let causes = said(&found, "began")["causes"].as_array().expect("causes");
    assert_eq!((causes.len(), &causes[0]["cause"], &causes[0]["name"]), (1, &"actor".into(), &"us".into()));
    assert_eq!(causes[0]["parts"][0]["name"], "us.push");
}

#[test]
fn causes_add_up_to_the_difference_of_their_level() {
    for (name, outcome) in [("tiny", "quarrel"), ("nile_dam", "stalemate")] {
        let known = json(&["batch", name, "--runs", "200"]).0;
        let outcomes = known["outcomes"].as_array().expect("outcomes");
        let is_there = outcomes.iter().any(|it| it["name"] == outcome);
        let outcome = if is_there { outcome } else { outcomes[0]["name"].as_str().expect("a name") };
        let (found, _) = json(&["why", name, "--outcome", outcome, "--runs", "200", "--read", "30"]);
        for level in found["levels"].as_array().expect("levels") {
            let causes = level["causes"].as_array().expect("causes");
            let sum: f64 = causes.iter().map(|it| number(it, "difference")).sum();
            assert!((sum - number(level, "difference")).abs() < 1e-9, "{name}: {level}");
            for side in [0, 1] {
                let sum: f64 = causes.iter().filter_map(|it| it["points"][side].as_f64()).sum();
                let end = level["end"][side].as_f64().expect("a number");
                assert!((sum - end).abs() < 1e-9, "{name}: {level}");
            }
        }
    }
}

/// The average of one account is that account, as `run --why` tells it; of several it adds up to the mean change.
#[test]
fn books_that_are_averaged_are_those_of_the_runs() {
    let model = Arc::new(Model::compile(Arc::new(load_bundled("nile_dam").scenario.expect("it is sound"))));
    let asked: Vec<Asked> = (0..model.scenario.variables.len() as u16)
        .map(|slot| Asked { variable: VariableId(slot), turns: 0..usize::MAX })
        .collect();
    let all: Vec<Vec<Why>> = (0..6).map(|number| why(&model, &play(&model, Seed(3), number), &asked)).collect();
    for slot in 0..asked.len() {
        assert_eq!(averaged(&[&all[0][slot]]), all[0][slot].roots);
        let accounts: Vec<&Why> = all.iter().map(|it| &it[slot]).collect();
        let sum: f64 = averaged(&accounts).iter().map(|it| it.1).sum();
        let change = accounts.iter().map(|it| it.end - it.start).sum::<f64>() / accounts.len() as f64;
        assert!((sum - change).abs() < 1e-9, "{sum} {change}");
    }
}

#[test]
fn where_there_is_nothing_to_compare_it_is_said() {
    let file = scenario("causes-nothing", DECIDED);
    let run = |more: &[&str]| {
        let output = diwan(&[&["why", &file, "--runs", "100", "--quiet"], more].concat());
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    let (code, _, said) = run(&["--outcome", "wonn"]);
    assert!(code == Some(2) && said.contains("did you mean `won`") && said.contains("`lost`"), "{said}");
    let (code, told, _) = run(&["--outcome", "won", "--set", "forbid us.push"]);
    // 1 - 0.025^(1/100)
    assert!(code == Some(0) && told.contains("None of 100 runs") && told.contains("3.62 %"), "{told}");
    let (code, told, _) = run(&["--outcome", "lost", "--set", "forbid us.push"]);
    assert!(code == Some(0) && told.contains("All 100 runs") && told.contains("96.38 %"), "{told}");
    let (found, _) =
        json(&["why", &file, "--outcome", "won", "--runs", "100", "--set", "outcomes.won.when=height > 99"]);
    assert_eq!((&found["count"], &found["tried"], &found["levels"]), (&0.into(), &Value::Null, &Value::Array(vec![])));
    assert_eq!(run(&[]).0, Some(2), "an outcome has to be named");
}
