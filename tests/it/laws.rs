//! Laws: equal bits for every width and order, nothing but what is on the menu, no level off its scale, ledgers that add up.

use std::sync::Arc;

use diwan::model::Model;
use diwan::record::Run;
use diwan::scenario::{ActorId, ChoiceId, VariableId, bundled, load_bundled, load_text};
use diwan::sim::{Simulation, play};
use diwan::terms::Seed;
use proptest::prelude::*;

fn model(name: &str) -> Arc<Model> {
    Arc::new(Model::compile(Arc::new(load_bundled(name).scenario.expect("a bundled scenario is sound"))))
}

/// Levels of every lane after every turn, as bits, and the outcomes.
fn played<const W: usize>(model: &Arc<Model>, seed: u64, first: u64, simulation: &mut Simulation<W>) -> Vec<(Vec<Vec<u64>>, Option<u16>)> {
    assert!(Arc::ptr_eq(model, simulation.model()));
    simulation.begin_replications(Seed(seed), first);
    let mut lanes = vec![Vec::new(); W];
    let mut over = [false; W];
    while !simulation.is_over() {
        simulation.step();
        let (levels, running) = (simulation.levels(), simulation.running());
        for lane in 0..W {
            // A lane that has ended stands still; what a run of width 1 no longer plays is not compared.
            if !over[lane] {
                lanes[lane].push(levels.iter().map(|it| it[lane].to_bits()).collect::<Vec<_>>());
            }
            over[lane] = !running.lanes.0[lane];
        }
    }
    let outcomes = simulation.running().outcome;
    lanes.into_iter().zip(outcomes.map(|it| it.map(|it| it.0))).collect()
}

#[test]
fn a_lane_has_the_bits_of_a_run_alone_and_a_world_can_be_used_again() {
    for name in bundled() {
        let model = model(&name);
        let (mut one, mut four, mut wide) =
            (Simulation::<1>::new(model.clone()), Simulation::<4>::new(model.clone()), Simulation::<16>::new(model.clone()));
        for seed in [1, 77] {
            let pack = played(&model, seed, 32, &mut wide);
            let quarter = played(&model, seed, 36, &mut four);
            assert_eq!(quarter, pack[4..8], "{name}: four lanes");
            for lane in [0, 5, 15] {
                assert_eq!(played(&model, seed, 32 + lane as u64, &mut one)[0], pack[lane], "{name}: lane {lane}");
            }
            let mut fresh = Simulation::<16>::new(model.clone());
            assert_eq!(played(&model, seed, 32, &mut fresh), pack, "{name}: a fresh world");
        }
    }
}

/// The well with its entries in another order.
#[test]
fn the_order_of_declaration_can_not_be_seen() {
    let text = include_str!("../../scenarios/tiny.ron");
    let start = text.find("        \"north\": (\n            name").expect("the northern farm");
    let middle = text.find("        \"south\": (\n            name").expect("the southern farm");
    let end = text[middle..].find("\n    },").expect("the end of the actors") + middle + 1;
    let shuffled = format!("{}{}{}{}", &text[..start], &text[middle..end], &text[start..middle], &text[end..]);
    assert_ne!(text, shuffled);
    let played = |text: &str| {
        let model = Arc::new(Model::compile(Arc::new(load_text("well", text, &[]).scenario.expect("sound"))));
        let mut simulation = Simulation::<16>::new(model.clone());
        played(&model, 5, 0, &mut simulation)
    };
    assert_eq!(played(text), played(&shuffled));
}

fn ledgers_add_up(model: &Model, run: &Run) {
    for (turn, record) in run.turns.iter().enumerate() {
        let before = run.levels(turn.checked_sub(1));
        for slot in 0..record.levels.len() {
            let (moved, booked) = (record.levels[slot] - before[slot], record.ledger(VariableId(slot as u16)).total());
            assert!(
                (moved - booked).abs() < 1e-9,
                "turn {}, {}: {moved} against {booked}",
                turn + 1,
                model.scenario.variables[slot].notation
            );
        }
    }
}

#[test]
fn ledgers_sum_to_the_changes() {
    for name in bundled() {
        let model = model(&name);
        for replication in 0..20 {
            ledgers_add_up(&model, &play(&model, Seed(3), replication));
        }
    }
}

#[test]
fn what_is_listed_is_accepted_and_everything_else_refused() {
    for name in bundled() {
        let model = model(&name);
        let mut simulation = Simulation::<1>::new(model.clone());
        simulation.begin_replications(Seed(9), 0);
        while !simulation.is_over() {
            simulation.open();
            for actor in (0..model.actors.len() as u16).map(ActorId) {
                let menu = simulation.menu(actor);
                for choice in (0..model.choices.len() as u16).map(ChoiceId) {
                    assert_eq!(simulation.choose(actor, Some(choice)).is_ok(), menu.contains(&choice));
                }
                let last = menu.last().copied();
                simulation.choose(actor, last).expect("from the menu, or to hold");
                // Whoever is refused has not changed anything.
                let foreign = (0..model.choices.len() as u16).map(ChoiceId).find(|it| !menu.contains(it));
                assert!(foreign.is_none_or(|it| simulation.choose(actor, Some(it)).is_err()));
            }
            let answers: Vec<_> = (0..model.actors.len() as u16).map(|it| simulation.menu(ActorId(it)).last().copied()).collect();
            simulation.close();
            let before = simulation.chosen();
            if !simulation.is_over() {
                assert_eq!(before.iter().map(|it| it[0]).collect::<Vec<_>>(), answers);
            }
        }
    }
}

/// Forbidding what was never chosen changes nothing: no other draw hangs on it.
#[test]
fn a_choice_off_the_menu_changes_no_other_draw() {
    let model = model("us_iraq_2020");
    let runs: Vec<Run> = (0..40).map(|it| play(&model, Seed(4), it)).collect();
    let mut compared = 0;
    for choice in ["us.end_support", "baghdad.crackdown", "us.ultimatum"] {
        let id = model.scenario.choice(choice).expect("a choice of the flagship");
        let forbidden = diwan::scenario::load("us_iraq_2020", &[format!("forbid {choice}")]).scenario.expect("sound");
        let without = Arc::new(Model::compile(Arc::new(forbidden)));
        for run in runs.iter().filter(|run| !run.turns.iter().any(|turn| turn.choices.iter().any(|it| it.choice == Some(id)))) {
            assert_eq!(&play(&without, Seed(4), run.replication), run, "{choice}");
            compared += 1;
        }
    }
    assert!(compared > 20, "only {compared} runs were without the choice");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn levels_stay_on_their_scales_under_extreme_settings(dig in -200.0..200.0_f64, cart in -200.0..200.0_f64, noise in 0.0..60.0_f64, seed: u64) {
        let settings = [
            format!("choices.north.dig.on_success.water={dig}"),
            format!("choices.south.cart.always.water={cart}"),
            format!("indicators.water.flow.noise={noise}"),
        ];
        let loaded = diwan::scenario::load("tiny", &settings);
        let model = Arc::new(Model::compile(Arc::new(loaded.scenario.expect("within range"))));
        for replication in 0..8 {
            let run = play(&model, Seed(seed), replication);
            for (variable, level) in run.turns.iter().flat_map(|turn| model.scenario.variables.iter().zip(&turn.levels)) {
                prop_assert!((variable.low()..=100.0).contains(level), "{} at {}", variable.notation, level);
            }
            ledgers_add_up(&model, &run);
        }
    }
}
