//! The record of a told run says what happened, also where it left no trace in a level.

use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::{Run, Verdict};
use diwan::scenario::load;
use diwan::sim::play;

fn told(settings: &[&str]) -> impl Iterator<Item = Run> {
    let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
    let model = Arc::new(Model::compile(Arc::new(load("tiny", &settings).scenario.expect("sound"))));
    (0..20).map(move |replication| play(&model, Seed(2), replication))
}

/// An event and the horizon may have the same outcome; only the event comes before the choices.
#[test]
fn choices_are_told_unless_an_event_came_first() {
    for run in told(&["event drought off", "outcomes.quarrel.when=water < 99"]) {
        assert_eq!(run.turns.iter().map(|it| it.choices.len()).collect::<Vec<_>>(), [2, 2]);
    }
    for run in told(&["events.drought.hazard=100", "outcomes.quarrel.immediate=true"]) {
        assert_eq!(run.turns.iter().map(|it| it.choices.len()).collect::<Vec<_>>(), [0]);
    }
}

#[test]
fn a_collapse_without_sequels_is_told() {
    let mut deals = 0;
    for run in told(&["dialogues.fence.collapse_below=99"]) {
        let signed = run.turns[0].rounds.iter().any(|it| it.verdict == Verdict::Deal);
        assert_eq!(run.turns.iter().map(|it| it.collapses.len()).sum::<usize>(), usize::from(signed));
        deals += usize::from(signed);
    }
    assert!(deals > 5, "only {deals} agreements could collapse");
}

/// By the end of the turn the agreement has already moved the ground.
#[test]
fn a_round_is_told_from_the_ground_that_it_found() {
    let mut moved = 0;
    for run in told(&[]) {
        for round in &run.turns[0].rounds {
            assert_eq!(round.offers[0].before, 10.0);
            moved += usize::from(round.verdict == Verdict::Deal);
        }
    }
    assert!(moved > 5, "only {moved} rounds moved the ground");
}
