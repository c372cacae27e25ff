//! What would have been: pasts that come back bit by bit, futures that depend on nothing but their number, and
//! scenarios in which it is known what mattered.

mod advice;
mod branches;
mod mattered;
mod replay;
mod review;
mod told;

use std::sync::Arc;

use diwan::counterfactual::Replay;
use diwan::history::History;
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::Run;
use diwan::scenario::{load, load_text};
use diwan::sim::{Simulation, play};

pub(super) const SEED: Seed = Seed(11);

/// Six months, in which nothing but a level decides: above 45 it ends high.
pub(super) fn model(sections: &str, settings: &[&str]) -> Arc<Model> {
    let text = format!(
        r#"(format: 1, title: "Level", start: "2020-01-01", turns: 6, {sections}, outcomes: {{ "high": (when: "level > 45"), "low": (when: "true") }})"#
    );
    let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
    let loaded = load_text("level", &text, &settings);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))))
}

/// A bundled scenario, cut to so many turns.
pub(super) fn bundled(name: &str, turns: u32) -> Arc<Model> {
    let loaded = load(name, &[format!("turns={turns}")]);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))))
}

/// The well, the dam and the flagship; the larger, the fewer of their turns.
pub(super) const BUNDLED: [(&str, u32); 3] = [("tiny", 2), ("nile_dam", 6), ("us_iraq_2020", 4)];

/// A run and its history.
pub(super) struct Told {
    pub(super) model: Arc<Model>,
    pub(super) run: Run,
    pub(super) history: History,
}

impl Told {
    pub(super) fn of(model: &Arc<Model>, replication: u64) -> Self {
        let run = play(model, SEED, replication);
        Self { history: History::new(model.clone(), "", &[], run.clone()), run, model: model.clone() }
    }

    pub(super) fn replay(&self) -> Replay<'_> {
        Replay { threads: 2, ..Replay::of(&self.history) }
    }

    pub(super) fn outcome(&self) -> &str {
        &self.model.scenario.outcomes[self.run.outcome.expect("a run ends").index()].key
    }
}

/// A history that has just begun.
pub(super) fn begun(model: &Arc<Model>, replication: u64, draw: u64) -> History {
    let run = Simulation::<1>::new(model.clone()).begin_run(SEED, replication, draw);
    History::new(model.clone(), "", &[], run)
}
