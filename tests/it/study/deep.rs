//! The deep check says what batches and comparisons say, whatever the number of threads.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use diwan::ensemble::{Doubt, Observer, Plan, Summary, doubts, each_block};
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::report::facts::DoubtedFacts;
use diwan::report::{Look, Shown, tell_deep};
use diwan::scenario::{Metric, load_text};
use diwan::study::{Depth, deep};

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
    let measured =
        |name: &str| batch["measures"].as_array().and_then(|all| all.iter().find(|it| it["name"] == name)).cloned();
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
    let seen =
        |threads: &str| json(&["check", "tiny", "--deep", "--runs", "300", "--pairs", "64", "--threads", threads]);
    assert_eq!(seen("1"), seen("3"));
}

#[test]
fn a_choice_that_nobody_would_take_and_an_outcome_that_never_comes_are_doubted() {
    let seen = diwan(&["check", "tiny", "--deep", "--runs", "400", "--pairs", "50", "--set", "policy north=hold"]);
    let shown = String::from_utf8_lossy(&seen.stdout).into_owned();
    assert!(shown.contains("`north` takes `hold` on 100 % of its turns [dominant-choice]"), "{shown}");
    let few = diwan(&["check", "tiny", "--deep", "--pairs", "1"]);
    assert_eq!(few.status.code(), Some(2));
    let alone = diwan(&["check", "tiny", "--pairs", "50"]);
    assert_eq!(alone.status.code(), Some(2), "pairs belong to the deep check");
}

/// Stops once so many runs are done.
struct Patience(AtomicU64, u64);

impl Observer for Patience {
    fn done(&self, runs: u64) {
        self.0.fetch_add(runs, Ordering::Relaxed);
    }

    fn stops(&self) -> bool {
        self.0.load(Ordering::Relaxed) >= self.1
    }
}

fn model(text: &str) -> Arc<Model> {
    let loaded = load_text("deep.ron", text, &[]);
    Arc::new(Model::compile(Arc::new(
        loaded.scenario.unwrap_or_else(|| panic!("{}", loaded.diagnostics.render(&loaded.sources, false))),
    )))
}

fn look(width: usize) -> Look {
    Look { width, colour: false, brief: false, plain: true }
}

const TINY: &str = include_str!("../../../scenarios/tiny.ron");

#[test]
fn what_is_broken_off_is_told_as_far_as_it_was_finished() {
    let depth = Depth { runs: 320, pairs: 64, seed: Seed(5), threads: 1 };
    let model = model(TINY);
    let whole = deep(&model, depth, &()).expect("enough pairs");
    assert!(whole.finished && whole.outcomes.len() == 3 && whole.actors.len() == 2);
    // Plain play, shaken play, the policy, and the three ways of the first actor.
    let first = deep(&model, depth, &Patience(AtomicU64::new(0), 640 + 5 * 64)).expect("enough pairs");
    assert_eq!((first.finished, &first.outcomes), (false, &whole.outcomes));
    assert_eq!(first.actors, whole.actors[..1]);
    let none = deep(&model, depth, &Patience(AtomicU64::new(0), 300)).expect("enough pairs");
    assert!(!none.finished && none.outcomes.is_empty() && none.actors.is_empty(), "{none:?}");
    let texts = load_text("deep.ron", TINY, &[]).texts.source;
    let told = tell_deep(Shown::new(&model.scenario, &texts), &first.with_doubts(DoubtedFacts::of), &look(80));
    assert!(told.contains("Broken off"), "{told}");
}

#[test]
fn it_is_told_at_any_width() {
    let depth = Depth { runs: 320, pairs: 16, seed: Seed(5), threads: 1 };
    let model = model(TINY);
    let seen = deep(&model, depth, &()).expect("enough pairs").with_doubts(DoubtedFacts::of);
    let texts = load_text("deep.ron", TINY, &[]).texts.source;
    for width in 20..=100 {
        let told = tell_deep(Shown::new(&model.scenario, &texts), &seen, &look(width));
        let longest = told.lines().map(|it| it.chars().count()).max().unwrap_or(0);
        assert!(longest <= width.max(24), "{longest} columns where there are {width}:\n{told}");
    }
}

/// A drawn number that nothing asks for is found; the others, each of which does something, are not.
#[test]
fn a_drawn_number_that_changes_nothing_is_doubted() {
    let depth = Depth { runs: 32, pairs: 2, seed: Seed(5), threads: 1 };
    let drawn = TINY
        .replace(
            "start: 50,\n            flow: (base: 45,",
            "start: Uniform(45, 55),\n            flow: (base: Uniform(40, 50),",
        )
        .replace("hazard: 0.3", "hazard: Uniform(0.2, 0.4)")
        .replace("\"stubborn\": (bias: { \"hard\": 0.8", "\"stubborn\": (bias: { \"hard\": Uniform(0.7, 0.9)")
        .replace("collapse_below: 15", "collapse_below: Uniform(1, 2)");
    assert_eq!(drawn.matches("Uniform").count(), 5);
    let seen = deep(&model(&drawn), depth, &()).expect("enough pairs");
    let idle: Vec<&str> = seen
        .doubts
        .iter()
        .filter_map(|it| if let Doubt::IdleDraw { number, .. } = &it.doubt { Some(number.as_str()) } else { None })
        .collect();
    // Nobody follows the doctrine, so that its number is not even drawn; compliance is never as low as 2 in two months.
    assert_eq!(idle, ["dialogues.fence.collapse_below"]);
}

#[test]
fn what_a_scenario_accepts_is_told_with_its_reason_and_what_does_not_come_up_is_doubted() {
    let depth = Depth { runs: 64, pairs: 2, seed: Seed(5), threads: 1 };
    let accepted = TINY.replace(
        "turns: 2,",
        "turns: 2, accept: { \"holding-pays(north)\": \"it may wait\", \"closed-choice(north)\": \"nothing is closed\" },",
    );
    let seen = deep(&model(&accepted), depth, &()).expect("enough pairs");
    let of = |code: &str| seen.doubts.iter().filter(|it| it.doubt.code() == code).collect::<Vec<_>>();
    let (holding, idle) = (of("holding-pays"), of("idle-acceptance"));
    assert!(holding.iter().all(|it| it.accepted.is_some() == it.doubt.names().contains(&"north")), "{holding:?}");
    assert_eq!(idle.len(), 1 + usize::from(!holding.iter().any(|it| it.accepted.is_some())), "{idle:?}");
}

#[test]
fn talks_without_a_deal_are_doubted_by_a_batch() {
    let dead = TINY.replace("(position: 35, salience: 0.6)", "(position: 5, salience: 0.6)");
    let metrics = Metric::usual(&model(&dead).scenario).into();
    let plan = Plan::new(model(&dead), Seed(1), 200, metrics);
    let mut summary = Summary::new(&plan);
    each_block(&plan, 0..plan.blocks(), 1, &AtomicBool::new(false), |block| {
        summary.add(block);
        core::ops::ControlFlow::Continue(())
    });
    let found: Vec<Doubt> = doubts(&plan, &summary).into_iter().map(|it| it.doubt).collect();
    // A run that ends before its round has none.
    let is_dead = |it: &Doubt| matches!(it, Doubt::DeadTalks { dialogue, rounds: 150..=200 } if dialogue == "fence");
    assert!(found.iter().any(is_dead), "{found:?}");
}

/// Two doctrines, one of biases and one of aims; a level that influence feeds, and a stability that nothing asks for.
const COURSES: &str = r#"(
    format: 1, title: "Courses", start: "2020-01-01", turns: 8,
    indicators: {
        "field": (start: 50, flow: (base: 50, terms: { "one.influence - 50": 0.4 }, months: 2, noise: 1)),
        "meadow": (start: 50, flow: (base: 50, terms: { "one.influence - 50": 0.4 }, months: 2, noise: 1)),
        "well": (start: 50, flow: (base: 50, months: 6, noise: 1)),
    },
    actors: {
        "one": (
            influence: 50, stability: 50, goals: { "well": 0.2 },
            doctrines: { "habit": (bias: { "digging": 3 }), "thirst": (aims: { "well": 8 }) },
        ),
        "two": (influence: 50, stability: 50),
    },
    choices: { "one": { "dig": (tags: ["digging"], always: { "well": 3 }) } },
    outcomes: { "full": (when: "well > 58"), "empty": (when: "true") },
)"#;

#[test]
fn what_a_doctrine_does_by_its_biases_is_gone_without_them() {
    let depth = Depth { runs: 32, pairs: 400, seed: Seed(5), threads: 1 };
    let seen = deep(&model(COURSES), depth, &()).expect("enough pairs");
    let of = |name: &str| seen.doctrines.iter().find(|it| it.doctrine == name).expect("a doctrine");
    assert_eq!(seen.doctrines.len(), 2);
    let (habit, thirst) = (of("habit"), of("thirst"));
    assert_eq!((habit.outcomes.left, habit.levels.left, habit.levels.without), (Some(0.0), Some(0.0), 0.0));
    assert_eq!((thirst.outcomes.left, thirst.levels.left), (Some(1.0), Some(1.0)), "it has no bias to lose");
    assert!(habit.outcomes.with > 0.1 && thirst.levels.with > 0.5, "{habit:?} {thirst:?}");
    let moved: Vec<&str> = habit.metrics.iter().map(|it| it.with.metric.as_str()).collect();
    assert_eq!(moved, ["share(full)", "share(empty)", "end(well)"]);
    // The figures are those of a comparison.
    let path = super::empty("courses").join("courses.ron");
    std::fs::write(&path, COURSES).expect("written");
    let path = path.display().to_string();
    let arm = "habit=doctrine one=habit";
    let (compared, _) = json(&["compare", &path, "--runs", "400", "--seed", "5", "--arm", arm]);
    let contrasts = compared["contrasts"].as_array().expect("contrasts");
    let well = contrasts.iter().find(|it| it["metric"] == "end(well)").expect("the metric");
    let found = habit.metrics.iter().find(|it| it.with.metric == "end(well)").expect("the metric").with.difference;
    assert!((number(well, "difference") - found).abs() < 1e-9, "{well} {found}");
}

#[test]
fn a_score_that_moves_hardly_anything_is_doubted() {
    let depth = Depth { runs: 32, pairs: 1_000, seed: Seed(5), threads: 1 };
    let model = model(COURSES);
    let seen = deep(&model, depth, &()).expect("enough pairs");
    let of = |actor: &str, score: &str| {
        &seen.scores.iter().find(|it| it.actor == actor && it.score == score).expect("a score").moves
    };
    // Two ends and two means, by 0.4 of 55 points of influence at most.
    let influence = of("one", "influence");
    assert_eq!(influence.metrics, 4, "{influence:?}");
    let largest = influence.largest.as_ref().expect("it moves something");
    assert!(largest.metric.contains("(field)") || largest.metric.contains("(meadow)"), "{largest:?}");
    assert!((10.0..22.0).contains(&largest.difference), "{largest:?}");
    for (actor, score) in [("one", "stability"), ("two", "influence"), ("two", "stability")] {
        assert_eq!((of(actor, score).metrics, of(actor, score).largest.is_none()), (0, true), "{actor}.{score}");
    }
    let idle: Vec<&str> = seen
        .doubts
        .iter()
        .filter_map(|it| if let Doubt::ScoreIdle { score, .. } = &it.doubt { Some(score.as_str()) } else { None })
        .collect();
    assert_eq!(idle, ["one.stability", "two.influence", "two.stability"]);
    // Whoever holds still moves what it would have moved, and who can do nothing moves nothing.
    let moved = |name: &str| &seen.actors.iter().find(|it| it.name == name).expect("an actor").moved;
    assert!(moved("one").largest.as_ref().is_some_and(|it| it.difference < 0.0 || it.metric == "share(empty)"));
    assert_eq!(moved("two").metrics, 0);
    // In too few pairs too little could be shown for that.
    let few = deep(&model, Depth { pairs: 900, ..depth }, &()).expect("enough pairs");
    assert!(few.doubts.iter().all(|it| it.doubt.code() != "score-idle"));
}
