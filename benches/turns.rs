//! What a scenario costs to load, a turn to play, and a world to keep: `cargo bench`. See docs/performance.md.

#[path = "../tests/support/plain.rs"]
#[expect(dead_code, reason = "laws look at levels and choices, benches only at the clock")]
mod plain;

use std::sync::{Arc, LazyLock};

use divan::Bencher;
use divan::counter::ItemsCount;
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::scenario::load_bundled;
use diwan::sim::Simulation;
use plain::Plain;

/// What is played: large enough that a turn is worth measuring.
const FLAGSHIP: &str = "us_iraq_2020";
const SEED: Seed = Seed(2020);
/// A turn (counted from 0) on which the flagship holds a round, with agreements of the first round in force.
const BUSY: u32 = 2;

static MODEL: LazyLock<Arc<Model>> = LazyLock::new(|| Arc::new(compiled(FLAGSHIP)));

fn compiled(name: &str) -> Model {
    Model::compile(Arc::new(load_bundled(name).scenario.expect("a bundled scenario is sound")))
}

fn main() {
    divan::main();
}

#[divan::bench(args = ["tiny", "nile_dam", FLAGSHIP])]
fn load(name: &str) -> bool {
    load_bundled(name).scenario.is_some()
}

#[divan::bench]
fn compile(bencher: Bencher<'_, '_>) {
    let scenario = MODEL.scenario.clone();
    bencher.bench(|| Model::compile(scenario.clone()));
}

/// A world is built once and used for many packs.
#[divan::bench(consts = [1, 32])]
fn build_world<const W: usize>() -> Simulation<W> {
    Simulation::new(MODEL.clone())
}

/// Whole replications. Items are replications: time per item is what compares across widths.
#[divan::bench_group(name = "replications")]
mod replications {
    use super::{Bencher, ItemsCount, MODEL, Plain, SEED, Simulation};

    #[divan::bench(consts = [1, 32])]
    fn ecs<const W: usize>(bencher: Bencher<'_, '_>) {
        let mut simulation = Simulation::<W>::new(MODEL.clone());
        let mut first = 0;
        bencher.counter(ItemsCount::new(W)).bench_local(|| {
            simulation.begin_replications(SEED, first);
            while simulation.step() {}
            first += W as u64;
            simulation.running()
        });
    }

    #[divan::bench(consts = [1, 32])]
    fn plain<const W: usize>(bencher: Bencher<'_, '_>) {
        let mut first = 0;
        bencher.counter(ItemsCount::new(W)).bench_local(|| {
            let mut driver = Plain::<W>::new(MODEL.clone(), SEED, first);
            while !driver.is_over() {
                driver.step();
            }
            first += W as u64;
            *driver.running()
        });
    }
}

/// The first turn, with a round at the table.
#[divan::bench_group(name = "first turn")]
mod first_turn {
    use super::{Bencher, MODEL, Plain, SEED, Simulation};

    #[divan::bench(consts = [1, 32])]
    fn ecs<const W: usize>(bencher: Bencher<'_, '_>) {
        bencher
            .with_inputs(|| {
                let mut simulation = Simulation::<W>::new(MODEL.clone());
                simulation.begin_replications(SEED, 0);
                simulation.step();
                // Scratch and schedules are warm now; the turn is played once more from the start.
                simulation.begin_replications(SEED, 0);
                simulation
            })
            .bench_local_refs(|simulation| simulation.step());
    }

    #[divan::bench(consts = [1, 32])]
    fn plain<const W: usize>(bencher: Bencher<'_, '_>) {
        let driver = Plain::<W>::new(MODEL.clone(), SEED, 0);
        bencher.with_inputs(|| driver.clone()).bench_local_refs(|driver| driver.step());
    }
}

/// Each phase of a busy turn by itself, as the plain driver plays it.
#[divan::bench(consts = [1, 32], args = Plain::<1>::PHASES.map(|(name, _)| name))]
fn phase<const W: usize>(bencher: Bencher<'_, '_>, name: &str) {
    let mut driver = Plain::<W>::new(MODEL.clone(), SEED, 0);
    for _ in 0..BUSY {
        driver.step();
    }
    let place = Plain::<W>::PHASES.iter().position(|(it, _)| *it == name).expect("a phase of the plain driver");
    let (before, phase) = (&Plain::<W>::PHASES[..place], Plain::<W>::PHASES[place].1);
    before.iter().for_each(|(_, phase)| phase(&mut driver));
    bencher.with_inputs(|| driver.clone()).bench_local_refs(phase);
}
