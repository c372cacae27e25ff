//! The record of a told run says what happened, also where it left no trace in a level.

use std::sync::Arc;

use diwan::kernel::{Luck, Purpose, Seed};
use diwan::model::{Model, Weight};
use diwan::record::{Run, Verdict};
use diwan::report::{Look, tell};
use diwan::scenario::{ActorId, load};
use diwan::sim::play;

const LOOK: Look = Look { width: 400, colour: false, brief: false, plain: true };

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

/// Runs of a scenario with every rule on, under these settings.
fn in_full(settings: &[&str]) -> (Arc<Model>, Vec<Run>) {
    let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
    let model = Arc::new(Model::compile(Arc::new(load("tests/in_full.ron", &settings).scenario.expect("sound"))));
    let runs = (0..6).map(|replication| play(&model, Seed(2), replication)).collect();
    (model, runs)
}

fn luck(run: &Run) -> Luck<1> {
    Luck { seed: Seed(run.seed), replication: [run.replication], draw: [run.draw] }
}

/// Contests and standing are in it: the number that was drawn lies below the chance that is told exactly where the
/// choice succeeded.
#[test]
fn a_choice_in_question_is_told_with_the_chance_it_was_drawn_at() {
    let (model, runs) = in_full(&[]);
    let (mut contested, mut drawn) = (std::collections::BTreeSet::new(), 0);
    for run in &runs {
        for turn in &run.turns {
            for made in &turn.choices {
                let Some(choice) = made.choice else { continue };
                let odds = turn.odds_of(choice);
                assert_eq!(odds.is_some(), made.success.is_some());
                if let (Some(odds), Some(success)) = (odds, made.success) {
                    let u = luck(run).uniform(Purpose::Success, turn.turn, model.choices[choice.index()].key)[0];
                    assert_eq!(u < odds, success, "{u} against {odds}");
                    contested.insert(odds.to_bits());
                    drawn += 1;
                }
            }
        }
    }
    assert!(drawn > 5 && contested.len() > 3, "{drawn} drawn, at {} chances", contested.len());
}

#[test]
fn a_review_is_told_of_whoever_does_so_now_and_then() {
    let (model, runs) = in_full(&["rules.steady_choice=0"]);
    let chance = 1.0 - (-model.dt / 4.0).exp();
    for run in &runs {
        for turn in run.turns.iter().filter(|it| !it.choices.is_empty()) {
            for (row, actor) in (0..).zip(&model.actors) {
                let u = luck(run).uniform(Purpose::Review, turn.turn, actor.thin_key)[0];
                let reviews = actor.review != Weight::ZERO && (turn.turn == 0 || u < chance);
                assert_eq!(turn.reviewed.contains(&ActorId(row)), reviews, "actor {row}, turn {}", turn.turn);
            }
        }
    }
    let (_, without) = in_full(&["rules.review=0"]);
    assert!(without.iter().flat_map(|it| &it.turns).all(|it| it.reviewed.is_empty()));
}

/// Who takes several choices is told with all of them, each stance at its part of the effort.
#[test]
fn all_that_an_actor_took_is_told() {
    let (model, runs) = in_full(&[]);
    let texts = load("tests/in_full.ron", &[]).texts.source;
    let mut several = 0;
    for run in &runs {
        let said = tell(&model, &texts, run, &LOOK);
        for turn in &run.turns {
            let by_egypt = turn.choices.iter().filter(|it| it.actor == model.scenario.actor("egypt").expect("one"));
            several += usize::from(by_egypt.clone().count() > 1);
            for choice in by_egypt.filter_map(|it| it.choice) {
                assert!(said.contains(&format!("Egypt: {}", texts.choice(choice))), "{said}");
            }
        }
    }
    assert!(several > 3, "Egypt took several choices on {several} turns");
}
