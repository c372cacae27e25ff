//! SG15 on packs against its reference: number by number under the hash generator, and in the mean under our own luck.
//! The scenario that comes nearest to it has nearly its means, and the one of the same size has its size.

use serde_json::Value;

#[path = "../../examples/sg15/draws.rs"]
mod draws;
#[path = "../../examples/sg15/game.rs"]
mod game;
#[path = "../../benches/support/grown.rs"]
mod grown;
#[path = "../../examples/sg15/near.rs"]
mod near;

use std::sync::Arc;

use diwan::ensemble::each_pack;
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::scenario::{VariableKind, load_text};
use draws::{Hashed, Lucky};
use game::{AGENTS, Draws, Game, MEASURES, TURNS};

fn reference() -> Value {
    serde_json::from_str(include_str!("../../examples/sg15/reference.json")).expect("a reference")
}

fn numbers(row: &Value) -> Vec<f64> {
    row.as_array().expect("a row").iter().map(|it| it.as_f64().expect("a number")).collect()
}

/// The largest difference from the reference over runs `first .. first + W`, and how many numbers were compared.
fn difference<const W: usize>(reference: &Value, first: usize) -> (f64, usize) {
    let mut draws = Hashed::<W>::new(reference["seed"].as_u64().expect("a seed"), first as u64);
    let mut game = Game::new(&mut draws);
    let (mut worst, mut compared) = (0.0_f64, 0);
    for turn in 1..=TURNS {
        game.step(&mut draws);
        let turns = numbers(&reference["turns"]);
        let Some(place) = turns.iter().position(|it| *it == f64::from(turn)) else { continue };
        let found = game.measures();
        for lane in 0..W {
            let wanted = numbers(&reference["runs"][first + lane][place]);
            assert_eq!(wanted.len(), MEASURES);
            for (found, wanted) in found.iter().zip(wanted) {
                worst = worst.max((found[lane] - wanted).abs());
                compared += 1;
            }
        }
    }
    (worst, compared)
}

#[test]
fn sg15_reproduces_its_reference_in_any_width() {
    let reference = reference();
    let (worst, compared) = difference::<8>(&reference, 0);
    assert_eq!(compared, 8 * 3 * MEASURES);
    assert!(worst < 1e-9, "{worst}");
    for run in 0..8 {
        assert!(difference::<1>(&reference, run).0 < 1e-9, "run {run}");
    }
}

#[test]
fn a_slip_would_show() {
    struct Shifted(Hashed<8>);
    impl Draws<8> for Shifted {
        fn setup(&mut self, slot: u32) -> game::Column<8> {
            self.0.setup(slot)
        }
        fn turn(&mut self, turn: u32, slot: u32) -> game::Column<8> {
            self.0.turn(turn, 1 - slot)
        }
    }
    let mut draws = Shifted(Hashed::new(12345, 0));
    let mut game = Game::new(&mut draws);
    game.step(&mut draws);
    let wanted = numbers(&reference()["runs"][0][0]);
    assert!(game.measures().iter().zip(wanted).any(|(found, wanted)| (found[0] - wanted).abs() > 1e-6));
}

#[test]
fn sg15_under_our_luck_has_the_means_of_its_reference() {
    const PACKS: u64 = 1250;
    let reference = &reference()["ensemble"];
    let mut sums = [0.0; MEASURES];
    for pack in 0..PACKS {
        let mut draws = Lucky::<16>::new(Seed(15), pack * 16);
        let mut game = Game::new(&mut draws);
        (0..TURNS).for_each(|_| game.step(&mut draws));
        for (sum, measure) in sums.iter_mut().zip(game.measures()) {
            *sum += measure.0.iter().sum::<f64>();
        }
    }
    let (n, of) = ((PACKS * 16) as f64, reference["replications"].as_f64().expect("a number"));
    let (means, sds) = (numbers(&reference["mean"]), numbers(&reference["sd"]));
    for measure in 0..MEASURES {
        let error = sds[measure] * (1.0 / n + 1.0 / of).sqrt();
        let off = (sums[measure] / n - means[measure]) / error;
        assert!(off.abs() < 4.0, "measure {measure} is {off} standard errors off");
    }
}

#[test]
fn the_nearest_scenario_has_nearly_its_means() {
    const RUNS: u64 = 1600;
    let loaded = load_text("near", &near::scenario(), &[]);
    let found = loaded.diagnostics.render(&loaded.sources, false);
    let model = Arc::new(Model::compile(Arc::new(loaded.scenario.expect(&found))));
    let choices = &model.scenario.choices;
    let (mut stability, mut taken) = (0.0, std::collections::BTreeMap::<&str, f64>::new());
    each_pack(&model, Seed(15), RUNS, |pack, lanes| {
        if !pack.is_over() {
            return;
        }
        let levels = pack.levels();
        let houses = model.scenario.actors.iter().map(|it| levels[it.stability.index()]);
        stability += houses.map(|it| it.0[..lanes].iter().sum::<f64>()).sum::<f64>();
        pack.each_choice(|_, _, choice, _| {
            *taken.entry(choice.map_or("hold", |it| choices[it.index()].key.as_str())).or_default() += 1.0;
        });
    });
    let means = numbers(&reference()["ensemble"]["mean"]);
    let mean = stability / (RUNS as f64 * AGENTS as f64 * 100.0);
    assert!((mean - means[0]).abs() < 0.01, "{mean} {}", means[0]);
    // Of the last turn, actions of fifteen agents.
    for (name, mean) in ["hold", "concede", "harden", "outreach", "confront", "invest"].into_iter().zip(&means[4..10]) {
        let found = taken[name] / RUNS as f64;
        assert!((found - mean).abs() < 0.2, "{name} {found} {mean}");
    }
}

#[test]
fn the_scenario_of_the_same_size_has_its_size() {
    let scenario = &grown::SG15.model().scenario.clone();
    let attitudes = scenario.variables.iter().filter(|it| matches!(it.kind, VariableKind::Attitude(..))).count();
    let sizes = [
        scenario.actors.len(),
        scenario.choices.len(),
        scenario.issues.len(),
        scenario.calendar.turns as usize,
        attitudes,
    ];
    assert_eq!(sizes, [AGENTS, AGENTS * game::ACTIONS, game::ISSUES, TURNS as usize, AGENTS * (AGENTS - 1)]);
}
