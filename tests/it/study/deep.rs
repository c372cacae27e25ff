//! The deep check says what batches and comparisons say, whatever the number of threads.

use super::{diwan, json, number};

#[test]
fn outcomes_and_payoffs_are_those_of_batches_and_comparisons() {
    let (seen, code) = json(&["check", "nile_dam", "--deep", "--runs", "600", "--pairs", "200", "--seed", "9"]);
    assert_eq!(code, Some(0));
    let deep = &seen[0]["deep"];
    let (batch, _) = json(&["batch", "nile_dam", "--runs", "600", "--seed", "9"]);
    let (shaken, _) = json(&["batch", "nile_dam", "--runs", "600", "--seed", "9", "--set", "jitter 0.3"]);
    let outcomes = deep["outcomes"].as_array().expect("outcomes");
    assert_eq!(outcomes.len(), batch["outcomes"].as_array().expect("outcomes").len());
    for (place, outcome) in outcomes.iter().enumerate() {
        for (arm, batch) in [("plain", &batch), ("shaken", &shaken)] {
            for figure in ["share", "low", "high"] {
                assert_eq!(number(&outcome[arm], figure), number(&batch["outcomes"][place], figure), "{outcome}");
            }
        }
    }
    let measured = |name: &str| batch["measures"].as_array().and_then(|all| all.iter().find(|it| it["name"] == name)).cloned();
    let turns = number(&measured("length()").expect("always kept"), "mean") / 0.5;
    for actor in deep["actors"].as_array().expect("actors") {
        let key = actor["name"].as_str().expect("a name");
        let favourite = &actor["favourite"];
        if let Some(choice) = favourite["choice"].as_str() {
            let taken = number(&measured(&format!("count({key}.{choice})")).expect("counted"), "mean");
            // A turn on which an event ended a run before anybody chose is none of the actor's turns.
            assert!((taken / turns - number(favourite, "share")).abs() < 0.01, "{key}: {taken} of {turns}");
        }
        let arms = ["compare", "nile_dam", "--runs", "200", "--seed", "9", "--metric"];
        let (metric, hold) = (format!("payoff({key})"), format!("hold=policy {key}=hold"));
        let (contrast, _) = json(&[&arms[..], &[&metric, "--arm", &hold]].concat());
        let expected = number(&contrast["contrasts"][0], "difference");
        assert!((number(&actor["holding"], "payoff") - expected).abs() < 1e-9, "{key}: {expected}");
    }
}

#[test]
fn there_is_nothing_to_doubt_of_the_flagship() {
    let (seen, code) = json(&["check", "us_iraq_2020", "--deep"]);
    assert_eq!((code, &seen[0]["deep"]["doubts"]), (Some(0), &serde_json::json!([])));
}

#[test]
fn it_is_the_same_for_any_number_of_threads() {
    let seen = |threads: &str| json(&["check", "tiny", "--deep", "--runs", "300", "--pairs", "64", "--threads", threads]);
    assert_eq!(seen("1"), seen("3"));
}

#[test]
fn a_choice_that_nobody_would_take_and_an_outcome_that_never_comes_are_doubted() {
    let seen = diwan(&["check", "tiny", "--deep", "--runs", "400", "--pairs", "50", "--set", "policy north=hold"]);
    let shown = String::from_utf8_lossy(&seen.stdout).into_owned();
    assert!(shown.contains("dominant-choice: `north` takes `hold` on 100 % of its turns"), "{shown}");
    let few = diwan(&["check", "tiny", "--deep", "--pairs", "1"]);
    assert_eq!(few.status.code(), Some(2));
    let alone = diwan(&["check", "tiny", "--pairs", "50"]);
    assert_eq!(alone.status.code(), Some(2), "pairs belong to the deep check");
}
