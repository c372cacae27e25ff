//! Two scenarios held against each other: what differs is said, what is the same is not, and what it does in play is the
//! difference of pairs.

use diwan::model::Model;
use diwan::scenario::{ChangeKind, Metric, difference, load_text};
use diwan::stats::Level;
use diwan::study::{Arm, DiffFacts, Diffing, Sampling, common_metrics, diff};

const NONE: [Vec<String>; 2] = [Vec::new(), Vec::new()];

fn set(settings: &[&str]) -> Vec<String> {
    settings.iter().map(|it| (*it).to_owned()).collect()
}

/// Paths of what differs, by kind, each with whether it counts in play.
fn paths(scenarios: [&str; 2], settings: &[Vec<String>; 2]) -> Vec<(ChangeKind, String, bool)> {
    let found = difference(scenarios, settings);
    assert!(found.loaded.iter().all(|it| it.scenario.is_some()));
    found.differences.into_iter().map(|it| (it.kind, it.path, it.in_play)).collect()
}

fn differed(settings: &[Vec<String>; 2]) -> DiffFacts {
    let found = difference(["tiny", "tiny"], settings);
    let arm = |name: &str, place: usize| {
        let scenario = found.loaded[place].scenario.clone().expect("sound");
        Arm { name: name.to_owned(), settings: Vec::new(), model: Model::compile(scenario.into()).into() }
    };
    let pair = [arm("first", 0), arm("second", 1)];
    let scenarios = [&*pair[0].model.scenario, &*pair[1].model.scenario];
    let metrics = common_metrics(&Metric::compared(scenarios[0]), scenarios[0], scenarios[1]);
    let sampling = Sampling { seed: 8, draws: 40, seeds: 2, threads: 2, metrics, parameters: false };
    let asked = Diffing {
        pair: &pair,
        differences: &found.differences,
        settings: &[],
        level: Level::P95,
        sampling: Some(sampling),
    };
    diff(&asked, &()).expect("enough pairs")
}

#[test]
fn a_scenario_does_not_differ_from_itself() {
    for name in ["tiny", "nile_dam", "us_iraq_2020", "tests/in_full.ron"] {
        assert_eq!(paths([name, name], &NONE), [], "{name}");
    }
    assert!(differed(&NONE).effect.is_none(), "nothing is played where nothing differs");
}

/// Numbers spelt otherwise, fields in another order, comments and values in full are no differences.
#[test]
fn what_means_the_same_is_the_same() {
    let settings = [set(&["indicators.water.start=50.0"]), set(&["indicators.water.start=(value: 5e1)"])];
    assert_eq!(paths(["tiny", "tiny"], &settings), []);
}

#[test]
fn what_differs_is_named_and_seen_from_both_sides() {
    let settings = [Vec::new(), set(&["events.storm=(hazard: 0.2)", "choices.north.dig.cost=0.7", "title=\"Other\""])];
    let there = paths(["tiny", "tiny"], &settings);
    assert_eq!(
        there,
        [
            (ChangeKind::Changed, "choices.north.dig.cost".to_owned(), true),
            (ChangeKind::Added, "events.storm".to_owned(), true),
            (ChangeKind::Changed, "scenario.title".to_owned(), false),
        ]
    );
    let back = paths(["tiny", "tiny"], &[settings[1].clone(), Vec::new()]);
    assert!(back.contains(&(ChangeKind::TakenAway, "events.storm".to_owned(), true)));
    assert_eq!(back.len(), there.len());
}

/// The second against the first is the first against the second with the sign turned.
#[test]
fn the_effect_turns_with_the_pair() {
    let settings = [Vec::new(), set(&["indicators.water.flow.base=20"])];
    let there = differed(&settings).effect.expect("it was played");
    let back = differed(&[settings[1].clone(), Vec::new()]).effect.expect("it was played");
    let moved = there.contrasts.iter().filter(|it| it.difference != 0.0).count();
    assert!(moved > 2, "{moved} metrics moved");
    for (one, other) in there.contrasts.iter().zip(&back.contrasts) {
        assert_eq!(one.metric, other.metric);
        assert!((one.difference + other.difference).abs() < 1e-9, "{}", one.metric);
    }
}

/// Scenarios that number things otherwise are compared by name, on what both have.
#[test]
fn what_only_one_has_is_left_out_of_the_comparison() {
    let plain = load_text("tiny", &std::fs::read_to_string("scenarios/tiny.ron").expect("ours"), &[]);
    let more = set(&["indicators.aaa=(start: 50)", "indicators.zzz=(start: 50)"]);
    let (first, second) = (plain.scenario.expect("sound"), difference(["tiny", "tiny"], &[Vec::new(), more]).loaded);
    let second = second[1].scenario.as_ref().expect("sound");
    let of = |scenario| Metric::compared(scenario);
    let common = common_metrics(&of(&first), &first, second);
    assert_eq!(common.len(), of(&first).len());
    let back = common_metrics(&of(second), second, &first);
    assert_eq!(of(second).len() - back.len(), 2, "the two that are new");
}
