#![allow(clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods, reason = "it is run to be read")]
//! How far the engine is from straight-line code: one scenario written out with every number a literal and every branch
//! on the model taken, played beside the engine under the same luck. `cargo bench --bench kernel` prints the ratio;
//! `-- --emit` writes the code anew; `-- --play kernel|engine` plays one of the two alone, for whoever counts
//! instructions.

#[path = "kernel/emit.rs"]
mod emit;
#[path = "kernel/nile_dam.rs"]
#[expect(dead_code, reason = "a law asks for the key of the text")]
mod nile_dam;
#[path = "kernel/play.rs"]
#[expect(dead_code, reason = "laws look at levels and choices, benches only at the clock")]
mod play;

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::scenario::load_bundled;
use diwan::sim::Simulation;
use play::Straight;

/// Lanes of a pack, as in batches.
const W: usize = 32;
const SEED: Seed = Seed(2020);
const ROUNDS: usize = 15;
const SLICE: Duration = Duration::from_millis(200);

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let model =
        Arc::new(Model::compile(Arc::new(load_bundled("nile_dam").scenario.expect("a bundled scenario is sound"))));
    if args.iter().any(|it| it == "--emit") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/kernel/nile_dam.rs");
        match emit::emit(&model) {
            Ok(text) => std::fs::write(path, text).expect("written"),
            Err(why) => eprintln!("{why}"),
        }
        return;
    }
    let (mut straight, mut engine) = (Straight::new(model.clone()), Simulation::<W>::new(model.clone()));
    play_straight(&mut straight, 0);
    play_engine(&mut engine, 0);
    assert!(straight.levels() == engine.levels(), "what is compared plays the same");
    if let Some(which) = args.iter().skip_while(|it| *it != "--play").nth(1) {
        for pack in 0..200 {
            if which == "kernel" { play_straight(&mut straight, pack) } else { play_engine(&mut engine, pack) }
        }
        return;
    }
    let mut ratios: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let straight = pace(|pack| play_straight(&mut straight, pack));
            let engine = pace(|pack| play_engine(&mut engine, pack));
            engine / straight
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    println!(
        "engine over straight-line code, processor time: {:.2} ({:.2}–{:.2})",
        ratios[ROUNDS / 2],
        ratios[0],
        ratios[ROUNDS - 1]
    );
}

fn play_straight(straight: &mut Straight, pack: u64) {
    straight.begin(SEED, pack * W as u64);
    while !straight.is_over() {
        straight.step();
    }
    black_box(straight.running());
}

fn play_engine(engine: &mut Simulation<W>, pack: u64) {
    engine.begin_replications(SEED, pack * W as u64);
    while engine.step() {}
    black_box(engine.running());
}

/// Processor seconds a pack.
fn pace(mut play: impl FnMut(u64)) -> f64 {
    let (wall, start) = (Instant::now(), ThreadTime::now());
    let mut packs = 0;
    while wall.elapsed() < SLICE {
        play(packs);
        packs += 1;
    }
    start.elapsed().as_secs_f64() / packs as f64
}
