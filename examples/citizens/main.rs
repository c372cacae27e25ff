#![allow(clippy::print_stdout, reason = "an example prints")]
//! Adds a layer of citizens to a scenario and asks what it changes:
//! `cargo run --release --example citizens -- [RUNS [CITIZENS]]`.
//!
//! The flagship is played with and without them under the same luck. The engine is not touched: the layer brings its
//! own components, entities and systems, which run in packs beside those of the engine. A run with citizens is
//! recorded, and replayed to the last bit.

mod layer;

use std::sync::Arc;

use diwan::ensemble::each_pack;
use diwan::history::{Session, verify};
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::scenario::load;
use diwan::sim::with_layer;
use layer::Citizens;

const SCENARIO: &str = "us_iraq_2020";

fn main() {
    let mut numbers = std::env::args().skip(1).map_while(|it| it.parse::<u32>().ok());
    let (runs, count) = (numbers.next().unwrap_or(256), numbers.next().unwrap_or(100_000));
    let loaded = load(SCENARIO, &[]);
    let Some(scenario) = loaded.scenario else {
        return println!("{}", loaded.diagnostics.render(&loaded.sources, false));
    };
    let plain = Model::compile(Arc::new(scenario));
    let citizens =
        Citizens { count, districts: 120, grievance: "alienation".into(), moves: "mobilisation".into(), rate: 0.3 };
    let crowded = Arc::new(with_layer(plain.clone(), citizens));
    let plain = Arc::new(plain);

    let mut session = Session::begin(crowded.clone(), SCENARIO, &[], Seed(2020), 0, 0);
    session.play_out();
    let replay = verify(session.history());
    println!(
        "{count} citizens; a run that was recorded with them {}",
        if replay.is_ok() { "is replayed bit for bit" } else { "can't be replayed" }
    );

    let mobilisation = plain.scenario.variable("mobilisation").expect("an indicator of the flagship");
    println!("\n{:<16} {:>10} {:>10}", "", "without", "with");
    let [without, with] = [&plain, &crowded].map(|model| ends(model, runs, mobilisation.index()));
    println!("{:<16} {:>10.1} {:>10.1}", "mobilisation", without.0, with.0);
    for (outcome, (without, with)) in plain.scenario.outcomes.iter().zip(without.1.iter().zip(&with.1)) {
        println!("{:<16} {:>8.1} % {:>8.1} %", outcome.key, without, with);
    }
}

/// The mean level at the end, and the share of runs that end with each outcome, percent.
fn ends(model: &Arc<Model>, runs: u32, slot: usize) -> (f64, Vec<f64>) {
    let (mut sum, mut counts) = (0.0, vec![0_u32; model.scenario.outcomes.len()]);
    each_pack(model, Seed(2020), u64::from(runs), |simulation, lanes| {
        if !simulation.is_over() {
            return;
        }
        let level = simulation.levels()[slot];
        for lane in 0..lanes {
            sum += level[lane];
            if let Some(outcome) = simulation.running().outcome[lane] {
                counts[outcome.index()] += 1;
            }
        }
    });
    let n = f64::from(runs.max(1));
    (sum / n, counts.iter().map(|it| 100.0 * f64::from(*it) / n).collect())
}
