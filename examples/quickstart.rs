#![allow(clippy::print_stdout, reason = "an example prints")]
//! Loads a scenario, plays it, and asks for measures: `cargo run --release --example quickstart -- us_iraq_2020`.

use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::measure;
use diwan::scenario::{Metric, load};
use diwan::sim::play;

fn main() {
    let name = std::env::args().nth(1).unwrap_or_else(|| "tiny".into());
    let loaded = load(&name, &[]);
    let Some(scenario) = loaded.scenario else {
        return println!("{}", loaded.diagnostics.render(&loaded.sources, false));
    };
    let model = Arc::new(Model::compile(Arc::new(scenario)));
    let run = play(&model, Seed(2020), 0);
    let outcome = run.outcome.map_or("none", |it| model.scenario.outcomes[it.index()].name.as_str());
    println!("{}: {outcome} after {} months", model.scenario.title, measure(&model.scenario, &run, Metric::Length));
    for actor in &model.scenario.actors {
        let (from, to) = (run.start[actor.stability.index()], run.last()[actor.stability.index()]);
        println!("  {:<32} stability {from:>3.0} -> {to:>3.0}", actor.name);
    }
}
