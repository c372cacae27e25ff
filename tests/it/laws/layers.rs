//! Layers of others keep the promises of the house: bits, replays, ledgers.

#[path = "../../../examples/citizens/layer.rs"]
mod citizens;

use std::sync::Arc;

use diwan::counterfactual::{Departure, Others, Replay, Stage};
use diwan::ensemble::{Plan, Summary, each_block};
use diwan::history::{Session, Wanted, encode, read, verify};
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::Cause;
use diwan::scenario::{Metric, load_bundled};
use diwan::sim::{Layer, Simulation, play, with_layer};

use self::citizens::Citizens;
use super::{model, simulated};

/// A bundled scenario with a small crowd.
fn crowded(name: &str, count: u32, moves: &str) -> Arc<Model> {
    let model = Model::compile(Arc::new(load_bundled(name).scenario.expect("a bundled scenario is sound")));
    let citizens = Citizens { count, districts: 7, grievance: moves.to_owned(), moves: moves.to_owned(), rate: 0.3 };
    Arc::new(with_layer(model, citizens))
}

#[test]
fn a_lane_with_a_layer_has_the_bits_of_a_run_alone_and_a_world_can_be_used_again() {
    for (name, moves) in [("tiny", "water"), ("us_iraq_2020", "mobilisation")] {
        let crowded = crowded(name, 500, moves);
        let mut wide = Simulation::<32>::new(crowded.clone());
        let first = simulated(&mut wide, 9, 16);
        assert_ne!(
            first,
            simulated(&mut Simulation::<32>::new(model(name)), 9, 16),
            "{name}: the layer does something"
        );
        let other = simulated(&mut wide, 10, 0);
        assert_ne!(first, other);
        assert_eq!(simulated(&mut wide, 9, 16), first, "{name}: used again");
        let mut alone = Simulation::<1>::new(crowded);
        for lane in [0, 3, 15] {
            assert_eq!(simulated(&mut alone, 9, 16 + lane as u64)[0], first[lane], "{name}: lane {lane}");
        }
    }
}

#[test]
fn a_batch_with_a_layer_is_the_same_for_any_number_of_threads() {
    let model = crowded("tiny", 200, "water");
    let water = model.scenario.variable("water").expect("an indicator of tiny");
    let plan = Plan::new(model, Seed(3), 3_000, [Metric::End(water)].into());
    let [one, three] = [1, 3].map(|threads| {
        let (mut summary, mut ends) = (Summary::new(&plan), Vec::new());
        each_block(&plan, 0..plan.blocks(), threads, &(), |block| {
            summary.add(block);
            ends.extend(block.measures[0].iter().map(|it| it.to_bits()));
            core::ops::ControlFlow::Continue(())
        });
        (summary.runs(), ends)
    });
    assert_eq!(one, three);
}

#[test]
fn a_run_with_a_layer_is_replayed_with_it_and_refused_without() {
    let crowded = crowded("us_iraq_2020", 300, "mobilisation");
    let mut session = Session::begin(crowded.clone(), "us_iraq_2020", &[], Seed(4), 0, 0);
    session.play_out();
    assert!(verify(session.history()).is_ok());
    assert_ne!(session.history().header.digest, model("us_iraq_2020").digest());
    let text = encode(session.history());
    assert!(read(text.as_bytes(), &crowded, None, Wanted::Ended).is_ok());
    assert!(read(text.as_bytes(), &model("us_iraq_2020"), None, Wanted::Ended).is_err());
    // A layer keeps what it likes, so there is no snapshot of it: counterfactuals play it again from the start, to the
    // same bits.
    assert!(session.simulation().snapshot().is_none());
    let late =
        Departure { turn: session.history().turns() - 1, stage: Stage::Menus, instead: &[], others: Others::Fixed };
    assert_eq!(Replay::of(session.history()).play_again(&[late]), Ok(vec![session.history().run.outcome]));
}

#[test]
fn a_ledger_names_the_layer_and_sums_to_the_change() {
    let model = crowded("us_iraq_2020", 300, "mobilisation");
    let mobilisation = model.scenario.variable("mobilisation").expect("an indicator of the flagship");
    let run = play(&model, Seed(5), 0);
    let mut named = 0;
    for (place, turn) in run.turns.iter().enumerate() {
        let ledger = turn.ledger(mobilisation);
        let change = turn.levels[mobilisation.index()] - run.levels(place.checked_sub(1))[mobilisation.index()];
        assert!((ledger.total() - change).abs() < 1e-9, "{} against {change}", ledger.total());
        named += ledger.entries.iter().filter(|(cause, _)| *cause == Cause::Layer(Citizens::NAME)).count();
    }
    assert!(named > 0);
}
