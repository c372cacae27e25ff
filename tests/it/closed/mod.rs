//! Closed forms: scenarios of a few lines whose course can be written down with pencil and paper, played by the whole
//! engine.

mod agreements;
mod anchors;
mod bridging;
mod chance;
mod choices;
mod conduct;
mod course;
mod counts;
mod levels;
mod pledges;
mod memory;
mod packages;
mod paths;
mod signed;
mod standing;
mod views;
mod turns;
mod withheld;
mod worth;

use std::sync::Arc;

use diwan::ensemble::each_pack;
use diwan::kernel::{Luck, Purpose, Seed, name_key};
use diwan::model::Model;
use diwan::record::Run;
use diwan::scenario::load_text;
use diwan::sim::{Simulation, play};

pub(super) const SEED: Seed = Seed(20);

/// A scenario of these sections, compiled under these settings.
pub(super) fn model(sections: &str, settings: &[&str]) -> Arc<Model> {
    let text = format!(
        r#"(format: 1, title: "Closed", start: "2020-01-01", turns: 12, {sections}, outcomes: {{ "other": (when: "t < 0"), "end": (when: "true") }})"#
    );
    let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
    let loaded = load_text("closed", &text, &settings);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))))
}

/// A replication with its model, read by names.
pub(super) struct Played {
    pub(super) model: Arc<Model>,
    pub(super) run: Run,
}

pub(super) fn played(sections: &str, settings: &[&str]) -> Played {
    replication(&model(sections, settings), 0)
}

pub(super) fn replication(model: &Arc<Model>, number: u64) -> Played {
    Played { model: model.clone(), run: play(model, SEED, number) }
}

/// So many replications, one after the other in one world.
pub(super) fn replications(model: &Arc<Model>, count: u64) -> Vec<Played> {
    let mut simulation = Simulation::<1>::new(model.clone());
    let mut next = |number| {
        let mut run = simulation.begin_run(SEED, number, number);
        while !simulation.is_over() {
            simulation.step();
            run.turns.push(simulation.turn_record());
        }
        run.outcome = simulation.running().outcome[0];
        Played { model: model.clone(), run }
    };
    (0..count).map(&mut next).collect()
}

impl Played {
    /// A level after so many turns.
    pub(super) fn after(&self, turns: usize, name: &str) -> f64 {
        let slot = self.model.scenario.variable(name).unwrap_or_else(|| panic!("no variable {name}"));
        self.run.levels(turns.checked_sub(1))[slot.index()]
    }

    /// Turns (counted from 1) on which a choice was made.
    pub(super) fn turns_of(&self, choice: &str) -> Vec<u32> {
        let id = self.model.scenario.choice(choice).unwrap_or_else(|| panic!("no choice {choice}"));
        self.run
            .turns
            .iter()
            .filter(|turn| turn.choices.iter().any(|it| it.choice == Some(id)))
            .map(|it| it.turn + 1)
            .collect()
    }

    /// Turns (counted from 1) on which an event happened.
    pub(super) fn turns_with(&self, event: &str) -> Vec<u32> {
        let id = self.model.scenario.event(event).unwrap_or_else(|| panic!("no event {event}"));
        self.run.turns.iter().filter(|turn| turn.events.iter().any(|it| it.event == id)).map(|it| it.turn + 1).collect()
    }
}

/// How many of so many replications end with an outcome, and how many turns each replication takes.
pub(super) fn ends(model: &Arc<Model>, count: u64, outcome: &str) -> (f64, Vec<u32>) {
    let (mut number, mut turns) = (0.0, Vec::new());
    each_pack(model, SEED, count, |pack, lanes| {
        if pack.is_over() {
            let running = pack.running();
            number +=
                running.outcome[..lanes].iter().filter(|it| **it == model.scenario.outcome(outcome)).count() as f64;
            turns.extend(running.turn[..lanes].iter().map(|it| it + 1));
        }
    });
    (number, turns)
}

/// The model on its first turn with open menus: utility and log-odds of each choice by name.
pub(super) fn first_menu(sections: &str, settings: &[&str]) -> impl Fn(&str) -> (f64, f64) {
    let model = model(sections, settings);
    let mut simulation = Simulation::<1>::new(model.clone());
    simulation.begin_replications(SEED, 0);
    simulation.open();
    let (utilities, logits) = (simulation.utilities(), simulation.logits());
    move |choice| {
        let row = model.scenario.choice(choice).unwrap_or_else(|| panic!("no choice {choice}")).index();
        (utilities[row][0], logits[row][0])
    }
}

/// The uniform number that a replication draws.
pub(super) fn uniform(replication: u64, purpose: Purpose, turn: u32, name: &str) -> f64 {
    Luck { seed: SEED, replication: [replication], draw: [replication] }.uniform(purpose, turn, name_key(name))[0]
}

pub(super) fn sig(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

#[track_caller]
pub(super) fn close(ours: f64, theirs: f64) {
    assert!((ours - theirs).abs() < 1e-9, "{ours} against {theirs}");
}
