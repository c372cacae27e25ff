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

/// A game of a person on the flagship, in the middle of it.
#[divan::bench_group(name = "game")]
mod game {
    use super::{Bencher, FLAGSHIP, ItemsCount, MODEL, SEED};
    use diwan::counterfactual::{Replay, adviser, adviser_of, what_mattered};
    use diwan::game::{Closing, Game, Reply};
    use diwan::history::Session;
    use diwan::scenario::{ActorId, ChoiceId};
    use diwan::stats::Level;

    /// Futures of every option that the adviser plays.
    const FUTURES: u64 = 500;

    fn us() -> ActorId {
        MODEL.scenario.actor("us").expect("an actor of the flagship")
    }

    fn after(turns: u32) -> Game {
        let mut game = Game::new(Session::begin(MODEL.clone(), FLAGSHIP, &[], SEED, 0, 0), vec![us()]);
        while game.turn() < turns && !game.is_over() {
            game.close(Closing::Time).expect("it is not over");
        }
        game
    }

    fn options(game: &Game) -> Vec<Option<ChoiceId>> {
        let menu = game.seat(us()).menu.into_iter().filter(|it| it.closed.is_none());
        menu.map(|it| Some(it.choice)).chain([None]).collect()
    }

    /// What a person is shown, what it replies, and the turn that follows, with its ledger.
    #[divan::bench(args = [0, 9])]
    fn turn(bencher: Bencher<'_, '_>, turns: u32) {
        bencher.with_inputs(|| after(turns)).bench_local_values(|mut game| {
            let view = game.seat(us());
            let first = view.menu.iter().find(|it| it.closed.is_none()).map(|it| it.choice);
            game.reply(us(), Reply::Choices(first.into())).expect("it is on the menu");
            game.close(Closing::Time).expect("it is not over");
            game
        });
    }

    #[divan::bench(args = [0, 9])]
    fn undo(bencher: Bencher<'_, '_>, turns: u32) {
        bencher.with_inputs(|| after(turns + 1)).bench_local_values(|mut game| game.undo());
    }

    /// Items are options, on two threads.
    #[divan::bench(args = [0, 9], sample_count = 10)]
    fn advice(bencher: Bencher<'_, '_>, turns: u32) {
        let game = after(turns);
        let (view, options) = (game.seat(us()), options(&game));
        let replay = Replay { threads: 2, ..Replay::of(game.history()) };
        bencher
            .counter(ItemsCount::new(options.len()))
            .bench_local(|| adviser_of(&replay, &view, &options, FUTURES, Level::P95));
    }

    /// The same from the true state, which goes on from a snapshot.
    #[divan::bench(args = [0, 9], sample_count = 10)]
    fn advice_of_the_truth(bencher: Bencher<'_, '_>, turns: u32) {
        let game = after(turns);
        let options = options(&game);
        let replay = Replay { threads: 2, ..Replay::of(game.history()) };
        bencher
            .counter(ItemsCount::new(options.len()))
            .bench_local(|| adviser(&replay, game.turn(), us(), &options, FUTURES, Level::P95));
    }

    #[divan::bench(sample_count = 3)]
    fn debrief(bencher: Bencher<'_, '_>) {
        let game = after(u32::MAX);
        let replay = Replay { threads: 2, ..Replay::of(game.history()) };
        bencher.bench_local(|| what_mattered(&replay, &[us()], 1024, Level::P95));
    }
}
