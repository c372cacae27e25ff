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
    let texts = loaded.texts.source;
    let run = play(&model, Seed(2020), 0);
    let outcome = run.outcome.map_or("none", |it| texts.outcome(it));
    println!("{}: {outcome} after {} months", texts.title, measure(&model.scenario, &run, Metric::Length));
    for (actor, words) in model.scenario.actors.iter().zip(&texts.actors) {
        let (from, to) = (run.start[actor.stability.index()], run.last()[actor.stability.index()]);
        println!("  {:<32} stability {from:>3.0} -> {to:>3.0}", words.name);
    }
}
