#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "it is run to be read")]
//! What a replication costs as a scenario grows in actors, choices, turns and drawn numbers, and a batch in runs and
//! draws: `cargo bench --bench growth`; what the limits of the language cost: `cargo bench --bench growth -- --limits`.

#[path = "support/grown.rs"]
mod grown;
#[path = "support/limits.rs"]
mod limits;

use core::ops::ControlFlow;
use std::sync::atomic::AtomicBool;

use divan::Bencher;
use divan::counter::ItemsCount;
use diwan::ensemble::{BLOCK, LANES, Plan, Summary, each_block};
use diwan::kernel::Seed;
use diwan::scenario::Metric;
use diwan::sim::Simulation;
use grown::{SG15, Shape};

const SEED: Seed = Seed(2020);

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if args.iter().any(|it| it == "--limits") {
        return limits::table(&args);
    }
    divan::main();
}

#[divan::bench(args = [5, 10, 15, 30, 60])]
fn actors(bencher: Bencher<'_, '_>, actors: usize) {
    replications(bencher, Shape { actors, ..SG15 });
}

#[divan::bench(args = [3, 6, 12, 24])]
fn choices(bencher: Bencher<'_, '_>, choices: usize) {
    replications(bencher, Shape { choices, ..SG15 });
}

#[divan::bench(args = [6, 12, 24, 48, 96])]
fn turns(bencher: Bencher<'_, '_>, turns: usize) {
    replications(bencher, Shape { turns, ..SG15 });
}

#[divan::bench(args = [0, 90, 360])]
fn drawn(bencher: Bencher<'_, '_>, drawn: usize) {
    replications(bencher, Shape { drawn, ..SG15 });
}

/// Runs of a batch, all in one draw or each in its own.
#[divan::bench(args = [1, 2, 4, 8], consts = [true, false])]
fn batch<const ONE_DRAW: bool>(bencher: Bencher<'_, '_>, blocks: u64) {
    let model = Shape { drawn: 90, ..SG15 }.model();
    let metrics = Metric::usual(&model.scenario).into();
    let runs = blocks * BLOCK;
    let plan =
        if ONE_DRAW { Plan::crossed(model, SEED, 1, runs, metrics) } else { Plan::new(model, SEED, runs, metrics) };
    bencher.counter(ItemsCount::new(runs)).bench(|| {
        let mut summary = Summary::new(&plan);
        each_block(&plan, 0..plan.blocks(), 1, &AtomicBool::new(false), |block| {
            summary.add(block);
            ControlFlow::Continue(())
        });
        summary.runs()
    });
}

fn replications(bencher: Bencher<'_, '_>, shape: Shape) {
    let mut simulation = Simulation::<LANES>::new(shape.model());
    let mut first = 0;
    bencher.counter(ItemsCount::new(LANES)).bench_local(|| {
        simulation.begin_replications(SEED, first);
        while simulation.step() {}
        first += LANES as u64;
        simulation.running()
    });
}
