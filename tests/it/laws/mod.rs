//! Laws: what holds for every scenario, seed and setting, whatever the rules say.

mod answers;
mod chance;
mod conduct;
mod counts;
mod drawn;
mod format;
mod lanes;
mod layers;
mod memory;
mod menus;
mod names;
mod order;
mod packages;
mod points;
mod scales;
mod seats;
mod secrecy;
mod since;
mod straight;
mod tables;
mod tally;
mod text;
mod texts;
mod time;
mod words;

use std::sync::Arc;

use diwan::kernel::{Pack, Seed};
use diwan::model::Model;
use diwan::phases::Running;
use diwan::scenario::{ChoiceId, OutcomeId, load};
use diwan::sim::Simulation;

use crate::plain::Plain;

/// The bundled scenarios: two variables and two turns, three parties in half-month turns, and the flagship.
const BUNDLED: [&str; 3] = ["tiny", "nile_dam", "us_iraq_2020"];

/// These, and the second of them with every rule on that is off by default.
const SCENARIOS: [&str; 4] = ["tiny", "nile_dam", "us_iraq_2020", "tests/in_full.ron"];

fn model(name: &str) -> Arc<Model> {
    model_under(name, &[])
}

fn model_under(name: &str, settings: &[String]) -> Arc<Model> {
    let loaded = load(name, settings);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{settings:?}\n{shown}")))))
}

/// A turn of one replication: levels as bits, and what every actor chose.
type Turn = (Vec<u64>, Vec<Option<ChoiceId>>);

/// One replication, to the turn on which it ended, and how.
#[derive(Clone, Debug, Default, PartialEq)]
struct Trace {
    turns: Vec<Turn>,
    outcome: Option<OutcomeId>,
}

/// The traces of a pack while it is played. What a lane does after its end is not noted: alone it would not be played.
struct Tracer<const W: usize> {
    traces: Vec<Trace>,
    over: [bool; W],
}

impl<const W: usize> Tracer<W> {
    fn new() -> Self {
        Self { traces: vec![Trace::default(); W], over: [false; W] }
    }

    fn note(&mut self, levels: &[Pack<W>], chosen: &[[Option<ChoiceId>; W]], running: &Running<W>) {
        for lane in (0..W).filter(|lane| !self.over[*lane]) {
            let levels = levels.iter().map(|it| it[lane].to_bits()).collect();
            self.traces[lane].turns.push((levels, chosen.iter().map(|it| it[lane]).collect()));
            self.traces[lane].outcome = running.outcome[lane];
        }
        self.over = running.lanes.0.map(|runs| !runs);
    }
}

/// The replications `first ..` as the simulation plays them.
fn simulated<const W: usize>(simulation: &mut Simulation<W>, seed: u64, first: u64) -> Vec<Trace> {
    simulation.begin_replications(Seed(seed), first);
    let mut tracer = Tracer::new();
    while !simulation.is_over() {
        simulation.step();
        tracer.note(&simulation.levels(), &simulation.chosen(), &simulation.running());
    }
    tracer.traces
}

/// The replications `first ..` as the driver without a world plays them.
fn plainly<const W: usize>(model: &Arc<Model>, seed: u64, first: u64) -> Vec<Trace> {
    let mut driver = Plain::<W>::new(model.clone(), Seed(seed), first);
    let mut tracer = Tracer::new();
    while !driver.is_over() {
        driver.step();
        tracer.note(driver.levels(), driver.chosen(), driver.running());
    }
    tracer.traces
}
