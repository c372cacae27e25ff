//! A crew: pieces of work for threads that each have a world of their own. Results stand in the order of the pieces, whoever was faster.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use diwan_engine::model::Model;
use diwan_engine::scenario::Metric;
use diwan_engine::sim::Simulation;

/// Does `pieces` pieces of work on at most `threads` threads, each in a world that keeps `metrics`.
pub(super) fn spread<const W: usize, T: Send>(
    model: &Arc<Model>,
    metrics: &[Metric],
    threads: usize,
    pieces: usize,
    work: impl Fn(&mut Simulation<W>, usize) -> T + Sync,
) -> Vec<T> {
    let metrics: Arc<[Metric]> = metrics.into();
    let next = AtomicUsize::new(0);
    let toil = || {
        let mut simulation: Option<Simulation<W>> = None;
        let mut done = Vec::new();
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= pieces {
                return done;
            }
            let simulation = simulation.get_or_insert_with(|| {
                let mut simulation = Simulation::new(model.clone());
                simulation.keep(&metrics);
                simulation
            });
            done.push((piece, work(simulation, piece)));
        }
    };
    let mut all = match threads.clamp(1, pieces.max(1)) {
        1 => toil(),
        threads => std::thread::scope(|scope| {
            let workers: Vec<_> = (0..threads).map(|_| scope.spawn(toil)).collect();
            workers.into_iter().flat_map(|it| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
        }),
    };
    all.sort_by_key(|(piece, _)| *piece);
    all.into_iter().map(|(_, result)| result).collect()
}
