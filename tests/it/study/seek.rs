//! Searches: on scenarios in which it can be reckoned by hand how little is enough.

use std::sync::Arc;

use diwan::design::{Factor, read_factors};
use diwan::model::Model;
use diwan::scenario::{Metric, load, load_text};
use diwan::stats::Level;
use diwan::study::{Goal, Prices, SeekFacts, Seeking, changeable, seek};

/// Two levels that nothing moves, each thought to be 50 give or take 5.
const LEVELS: &str = r#"(
    format: 1, title: "Levels", start: "2020-06-01", turns: 2,
    indicators: { "a": (start: Normal(50, 5)), "b": (start: Normal(50, 5)) },
    actors: { "one": (influence: 50, stability: 50), "two": (influence: 50, stability: 50) },
    issues: { "i": (low: "l", high: "h", start: 50) },
    choices: { "one": { "wait": (cost: 0.1) }, "two": { "wait": (cost: 0.1) } },
    outcomes: { "big": (when: "a + b > 115"), "usual": (when: "true") },
)"#;

fn levels() -> Arc<Model> {
    let loaded = load_text("levels", LEVELS, &[]);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))))
}

fn sought(model: &Arc<Model>, goal: Goal, prices: &Prices, threads: usize) -> SeekFacts {
    sought_among(&changeable(model), model, goal, prices, threads)
}

fn sought_among(factors: &[Factor], model: &Arc<Model>, goal: Goal, prices: &Prices, threads: usize) -> SeekFacts {
    let asked = Seeking {
        place: &model.scenario.name,
        settings: &[],
        scenario: &model.scenario,
        goal,
        factors,
        prices,
        runs: 200,
        seed: 5,
        threads,
        level: Level::P95,
    };
    seek(&asked, &()).expect("nothing stands in its way")
}

fn metric(model: &Model, text: &str) -> Metric {
    diwan::scenario::read_metric(&model.scenario, text, model.scenario.span).expect("a metric")
}

/// To end at 55 a level has to start there, a standard deviation up: that is the cost, and nothing else does it.
#[test]
fn the_line_is_found_where_it_is() {
    let model = levels();
    let found = sought(&model, Goal::Above(metric(&model, "end(a)"), 55.0), &Prices::new(), 2);
    let [change] = &found.changes[..] else { panic!("{:?}", found.changes) };
    assert_eq!((change.kind, change.from.as_str(), change.supplied), ("number", "50", "drawn"));
    let at: f64 = change.to.parse().expect("a number");
    // From 50 to the 99 % quantile in four steps and seven halvings.
    let finest = 5.0 * 2.326 / 4.0 / 128.0;
    assert!((55.0..=55.0 + 1.01 * finest + 0.005).contains(&at), "{at}");
    assert!((change.cost - 1.0).abs() < 0.02, "{}", change.cost);
    assert!((change.reached.share - at).abs() < 0.01, "every run starts there and stays");
    assert!((found.as_stated.share - 50.0).abs() < 1.0 && !found.none);
}

/// Where no single number is enough, two together are, by as little of both as will do.
#[test]
fn two_together_do_what_neither_does() {
    let model = levels();
    let found = sought(&model, Goal::Above(metric(&model, "share(big)"), 0.9), &Prices::new(), 2);
    let [change] = &found.changes[..] else { panic!("{:?}", found.changes) };
    assert_eq!(change.kind, "pair");
    let values: Vec<f64> = change.to.split("; ").map(|it| it.parse().expect("a number")).collect();
    // Both are put there in every run, so the sum is 115 or a little more.
    let sum: f64 = values.iter().sum();
    assert!((114.9..115.2).contains(&sum), "{values:?}");
    assert_eq!(change.reached.share, 1.0);
}

/// What can't be brought about is said to be so, with what comes nearest.
#[test]
fn what_cannot_be_done_is_said() {
    let model = levels();
    let found = sought(&model, Goal::Above(metric(&model, "end(a)"), 90.0), &Prices::new(), 2);
    assert!(found.none && found.changes.is_empty());
    let nearest = found.nearest.expect("one of those that were tried");
    assert!(nearest.reached.share > 60.0, "the farthest that it is thought to be: {}", nearest.reached.share);
}

/// Where it is so without a change, that is said, and nothing is tried.
#[test]
fn what_is_so_already_needs_no_change() {
    let model = levels();
    let found = sought(&model, Goal::Above(metric(&model, "end(a)"), 40.0), &Prices::new(), 2);
    assert!(found.changes.is_empty() && !found.none && found.nearest.is_none() && found.tried == 0);
    assert!((found.as_stated.share - 50.0).abs() < 1.0);
}

/// What can't be meant is refused, with the reason.
#[test]
fn what_cannot_be_sought_is_refused() {
    let water = ["seek", "tiny", "--vary", "indicators.water=20..80", "--runs", "50", "--make"];
    for (more, word) in [
        (&["end(water)", "--above", "nan"][..], "no level"),
        (&["end(water)", "--below", "inf"], "no level"),
        (&["share(plenty)", "--above", "40"], "no share"),
        (&["end(water)", "--most-likely"], "--most-likely"),
        (&["end(water)", "--above", "60", "--price", "indicators.watr=1"], "indicators.watr"),
        (&["end(water)", "--above", "60", "--price", "indicators.water=x"], "no price"),
    ] {
        let output = super::diwan(&[&water[..], more].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && said.contains(word), "{more:?}: {said}");
    }
}

#[test]
fn prices_are_for_each_unit() {
    let model = levels();
    let prices = Prices::from([("indicators.a.start".to_owned(), 0.4), ("indicators.a".to_owned(), 0.4)]);
    let found = sought(&model, Goal::Below(metric(&model, "end(a)"), 45.0), &prices, 2);
    let [change] = &found.changes[..] else { panic!("{:?}", found.changes) };
    assert!((change.cost - 0.4 * 5.0).abs() < 0.05, "{}", change.cost);
}

/// Of settings to choose from each is tried, the one that is listed first too.
#[test]
fn every_setting_that_is_listed_is_tried() {
    let loaded = load("tiny", &[]);
    let model = Arc::new(Model::compile(Arc::new(loaded.scenario.expect("sound"))));
    for list in ["indicators.water=90 | indicators.water=10", "indicators.water=10 | indicators.water=90"] {
        let factors = read_factors(&model.scenario, &[list.to_owned()], None).expect("settings");
        let goal = Goal::Above(metric(&model, "mean(water)"), 60.0);
        let found = sought_among(&factors, &model, goal, &Prices::new(), 2);
        let [change] = &found.changes[..] else { panic!("{list}: {:?}", found.changes) };
        assert!(change.to.contains("90"), "{list}: {change:?}");
    }
}

/// Decisions come first, and neither threads nor the order of factors can be seen.
#[test]
fn levers_come_first_and_threads_cannot_be_seen() {
    let loaded = load("us_iraq_2020", &[]);
    let model = Arc::new(Model::compile(Arc::new(loaded.scenario.expect("sound"))));
    let levers: Vec<_> = changeable(&model).into_iter().filter(|it| it.name.starts_with("doctrine ")).collect();
    assert_eq!(levers.len(), 3, "Washington, Tehran and Baghdad can choose");
    let of = |threads: usize| {
        let asked = Seeking {
            place: "us_iraq_2020",
            settings: &[],
            scenario: &model.scenario,
            goal: Goal::Above(metric(&model, "mean(relationship)"), 45.0),
            factors: &levers,
            prices: &Prices::new(),
            runs: 50,
            seed: 5,
            threads,
            level: Level::P95,
        };
        serde_json::to_value(seek(&asked, &()).expect("sound")).expect("facts")
    };
    let one = of(1);
    assert_eq!(one, of(3));
    assert!(one["changes"].as_array().is_some_and(|it| !it.is_empty() && it.iter().all(|it| it["kind"] == "lever")));
}
