//! Packs: replications in lockstep, as many as a processor likes at a time.

use std::sync::Arc;

use super::observer::Observer;
use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::sim::Simulation;

/// Replications in a pack of a batch.
pub const LANES: usize = 32;

/// Plays the replications `0 .. count` and shows every pack to `look` after each turn, with how many of its lanes
/// count: those of the last pack that exceed `count` do not. Packs come in order.
pub fn each_pack(model: &Arc<Model>, seed: Seed, count: u64, mut look: impl FnMut(&mut Simulation<LANES>, usize)) {
    each_pack_watched(model, seed, count, &(), &mut look);
}

/// [`each_pack`] under an observer: no pack is begun once it stops the work.
pub fn each_pack_watched(
    model: &Arc<Model>,
    seed: Seed,
    count: u64,
    observer: &dyn Observer,
    mut look: impl FnMut(&mut Simulation<LANES>, usize),
) {
    let mut simulation = Simulation::<LANES>::new(model.clone());
    let mut first = 0;
    while first < count && !observer.stops() {
        let lanes = (count - first).min(LANES as u64) as usize;
        simulation.begin_replications(seed, first);
        while !simulation.is_over() {
            simulation.step();
            look(&mut simulation, lanes);
        }
        observer.done(lanes as u64);
        first += LANES as u64;
    }
}
