//! What people read: it fits the terminal, speaks in labels, and says why.

use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::report::{Look, tell};
use diwan::scenario::{Texts, load};
use diwan::sim::play;

const BUNDLED: [&str; 3] = ["tiny", "nile_dam", "us_iraq_2020"];

/// A model, and what people read of it.
fn model(name: &str) -> (Arc<Model>, Texts) {
    let loaded = load(name, &[]);
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{}", loaded.diagnostics.render(&loaded.sources, false)));
    (Arc::new(Model::compile(Arc::new(scenario))), loaded.texts.source)
}

fn told((model, texts): &(Arc<Model>, Texts), seed: u64, width: usize) -> String {
    tell(model, texts, &play(model, Seed(seed), 0), &Look { width, colour: false, brief: false, plain: false })
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for name in BUNDLED {
        let model = model(name);
        for (seed, width) in (0..12).flat_map(|seed| [(seed, 60), (seed, 80), (seed, 100)]) {
            for line in told(&model, seed, width).lines() {
                assert!(line.chars().count() <= width, "{name}, seed {seed}: wider than {width}: {line}");
            }
        }
    }
}

#[test]
fn no_notation_reaches_the_reader() {
    for name in BUNDLED {
        let model = model(name);
        let scenario = &model.0.scenario;
        let raw = |word: &str| {
            let bare = word.trim_matches(|it: char| !it.is_alphanumeric());
            bare.contains('_')
                || bare.contains("->")
                || scenario.variables.iter().any(|it| it.notation.contains('.') && it.notation == bare)
        };
        for seed in 0..40 {
            let text = told(&model, seed, 80);
            let found: Vec<&str> = text.split_whitespace().filter(|word| raw(word)).collect();
            assert!(found.is_empty(), "{name}, seed {seed}: {found:?}");
        }
    }
}

#[test]
fn every_outcome_is_told_with_its_reasons() {
    let (model, texts) = model("us_iraq_2020");
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..60 {
        let run = play(&model, Seed(seed), 0);
        let outcome = run.outcome.map(|it| texts.outcome(it)).expect("a run ends with an outcome");
        let text = tell(&model, &texts, &run, &Look { width: 80, colour: false, brief: true, plain: false });
        let ending = text.split_once(&format!("Outcome: {outcome}")).expect("the outcome is told by name").1;
        let before = ending.split("Where things went").next().unwrap_or_default();
        assert!(
            before.contains("\n- ") || before.contains("It came with an event"),
            "seed {seed}: no reason in {before}"
        );
        seen.insert(outcome.to_owned());
    }
    assert!(seen.len() >= 5, "sixty runs should meet most outcomes: {seen:?}");
}

/// What the README shows of a run is what the program says, line by line and in this order.
#[test]
fn the_readme_shows_a_real_run() {
    let readme = include_str!("../../README.md");
    let excerpt =
        readme.split("```text\n").nth(1).and_then(|it| it.split("```").next()).expect("the README shows a run");
    let text = told(&model("us_iraq_2020"), 2020, 80);
    let mut lines = text.lines();
    for shown in excerpt.lines().filter(|it| !it.trim().is_empty() && it.trim() != "…") {
        assert!(
            lines.any(|line| line == shown),
            "the README shows what the program does not say, or not there: {shown}"
        );
    }
}
