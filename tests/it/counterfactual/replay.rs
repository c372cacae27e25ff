//! Replays: the past is the past, and a future is its number's.

use diwan::counterfactual::{Departure, Instead, Others, Replay, Stage};
use diwan::record::Choices;
use diwan::scenario::{ActorId, Metric, VariableId};

use super::{BUNDLED, Told, begun, bundled};

const STAGES: [Stage; 3] = [Stage::Start, Stage::Menus, Stage::Choices];

fn departure(turn: u32, stage: Stage) -> Departure<'static> {
    Departure { turn, stage, instead: &[], others: Others::Adapting }
}

#[test]
fn what_is_not_done_otherwise_ends_as_it_did() {
    for (name, turns) in BUNDLED {
        let model = bundled(name, turns);
        for replication in 0..2 {
            let told = Told::of(&model, replication);
            let turns = 0..told.run.turns.len() as u32;
            let departures = turns.flat_map(|turn| {
                STAGES.into_iter().flat_map(move |stage| {
                    [Others::Adapting, Others::Fixed].map(|others| Departure { others, ..departure(turn, stage) })
                })
            });
            let departures: Vec<Departure<'_>> = departures.collect();
            let again = told.replay().play_again(&departures).expect("nobody stops it");
            assert!(again.iter().all(|it| *it == told.run.outcome), "{name}, replication {replication}");
        }
    }
}

/// Luck that turns after the last turn turns too late: levels and payoffs are those of the run, in every future.
#[test]
fn the_past_comes_back_bit_by_bit() {
    for (name, turns) in BUNDLED {
        let model = bundled(name, turns);
        let metrics: Vec<Metric> =
            (0..model.scenario.variables.len() as u16).map(|slot| Metric::End(VariableId(slot))).collect();
        let told = Told::of(&model, 3);
        let futures =
            told.replay().play_forward(&departure(model.turns, Stage::Start), 0..3, &metrics).expect("nobody stops it");
        assert!(futures.outcomes.iter().all(|it| *it == told.run.outcome));
        for (values, level) in futures.metrics.iter().zip(told.run.last()) {
            assert!(values.iter().all(|it| it.to_bits() == level.to_bits()), "{name}");
        }
    }
}

#[test]
fn a_future_depends_on_its_number_alone() {
    for (name, turns) in BUNDLED {
        let model = bundled(name, turns);
        let told = Told::of(&model, 1);
        let metrics: Vec<Metric> = (0..model.actors.len() as u16).map(|row| Metric::Payoff(ActorId(row))).collect();
        let instead = [Instead::Choice { turn: 1, actor: ActorId(0), choices: Choices::HOLD }];
        let departures = [departure(0, Stage::Start), Departure { instead: &instead, ..departure(1, Stage::Choices) }];
        let play = |threads: usize, numbers| {
            Replay { threads, ..told.replay() }
                .play_packs::<4>(&departures, numbers, &metrics)
                .expect("nobody stops it")
        };
        let narrow = play(1, 0..37);
        assert_eq!(
            narrow,
            Replay { threads: 3, ..told.replay() }
                .play_packs::<32>(&departures, 0..37, &metrics)
                .expect("nobody stops it"),
            "{name}"
        );
        assert_eq!(
            narrow,
            Replay { threads: 2, ..told.replay() }
                .play_packs::<1>(&departures, 0..37, &metrics)
                .expect("nobody stops it"),
            "{name}"
        );
        let later = play(2, 9..37);
        for (all, later) in narrow.iter().zip(&later) {
            assert_eq!(all.outcomes[9..], later.outcomes, "{name}");
            assert!(all.metrics.iter().zip(&later.metrics).all(|(all, later)| all[9..] == *later), "{name}");
        }
        assert_ne!(narrow[0].metrics[0][..18], narrow[0].metrics[0][18..36], "futures differ");
    }
}

/// What is drawn for parameters stays, so that two pasts that differ in nothing but their draw have other futures, and
/// those of one past share theirs.
#[test]
fn all_futures_live_in_the_draw_of_the_past() {
    let model = bundled("us_iraq_2020", 4);
    let metrics = [Metric::Highest(model.scenario.variable("attacks").expect("a variable"))];
    let play = |draw: u64| {
        Replay::of(&begun(&model, 5, draw))
            .play_forward(&departure(0, Stage::Start), 0..16, &metrics)
            .expect("nobody stops it")
    };
    assert_eq!(play(3), play(3));
    assert_ne!(play(3), play(4));
}
