//! The same bits with and without a world, at every width, in every chunk, on any number of threads.

use std::sync::Arc;

use diwan::model::Model;
use diwan::sim::Simulation;
use proptest::prelude::*;

use super::{SCENARIOS, Trace, model, model_under, plainly, simulated};

/// What brings other branches of the rules into play than plain play does.
const ARMS: [&str; 6] = [
    "jitter 0.3",
    "policy *=random",
    "policy *=greedy",
    "rules.application=InOrder",
    "months_per_turn=0.25",
    "rules.first_instalment=Skipped",
];

#[test]
fn a_lane_has_the_bits_of_a_run_alone_and_a_world_can_be_used_again() {
    for name in SCENARIOS {
        let model = model(name);
        let (mut one, mut four, mut wide) = (
            Simulation::<1>::new(model.clone()),
            Simulation::<4>::new(model.clone()),
            Simulation::<32>::new(model.clone()),
        );
        for seed in [1, 77] {
            let pack = simulated(&mut wide, seed, 32);
            assert_eq!(simulated(&mut four, seed, 36), pack[4..8], "{name}: four lanes");
            for lane in [0, 5, 31] {
                assert_eq!(simulated(&mut one, seed, 32 + lane as u64)[0], pack[lane], "{name}: lane {lane}");
            }
            let mut fresh = Simulation::<32>::new(model.clone());
            assert_eq!(simulated(&mut fresh, seed, 32), pack, "{name}: a fresh world");
        }
    }
}

/// A pack of `W` with a world and without.
fn agree<const W: usize>(model: &Arc<Model>, seed: u64, first: u64) -> Result<Vec<Trace>, TestCaseError> {
    let without = plainly::<W>(model, seed, first);
    let mut simulation = Simulation::<W>::new(model.clone());
    prop_assert!(simulated(&mut simulation, seed, first) == without, "{}: width {W}", model.scenario.name);
    Ok(without)
}

/// Replications `first ..` cut into chunks and dealt out among threads, each with worlds of its own for packs and for
/// what does not fill a pack.
fn dealt_out(model: &Arc<Model>, seed: u64, first: u64, chunks: &[u64], threads: usize) -> Vec<Trace> {
    let starts: Vec<u64> =
        chunks.iter().scan(first, |next, size| Some(core::mem::replace(next, next.wrapping_add(*size)))).collect();
    let mut done: Vec<(usize, Vec<Trace>)> = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..threads)
            .map(|hand| {
                let mine: Vec<usize> = (hand..chunks.len()).step_by(threads).collect();
                let starts = &starts;
                scope.spawn(move || {
                    let (mut alone, mut packs) =
                        (Simulation::<1>::new(model.clone()), Simulation::<32>::new(model.clone()));
                    let mut played = Vec::new();
                    // Backwards, so that no world plays its chunks in the order of replications.
                    for &chunk in mine.iter().rev() {
                        let mut traces = Vec::new();
                        while (traces.len() as u64) < chunks[chunk] {
                            let (at, left) = (
                                starts[chunk].wrapping_add(traces.len() as u64),
                                chunks[chunk] as usize - traces.len(),
                            );
                            let pack = if left < 3 {
                                simulated(&mut alone, seed, at)
                            } else {
                                simulated(&mut packs, seed, at)
                            };
                            traces.extend(pack.into_iter().take(left));
                        }
                        played.push((chunk, traces));
                    }
                    played
                })
            })
            .collect();
        hands.into_iter().flat_map(|hand| hand.join().expect("a thread of ours")).collect()
    });
    done.sort_by_key(|(chunk, _)| *chunk);
    done.into_iter().flat_map(|(_, traces)| traces).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 8, ..ProptestConfig::default() })]

    /// The world adds nothing to the phases: a driver that holds the same columns in vectors gets the same levels,
    /// choices and outcomes.
    #[test]
    fn the_world_adds_nothing(seed: u64, first: u64, arm in 0..ARMS.len()) {
        for name in SCENARIOS {
            for model in [model(name), model_under(name, &[ARMS[arm].to_owned()])] {
                let wide = agree::<32>(&model, seed, first)?;
                let four = agree::<4>(&model, seed, first.wrapping_add(8))?;
                prop_assert!(four == wide[8..12], "{name}: lanes 8 to 11");
                let one = agree::<1>(&model, seed, first.wrapping_add(15))?;
                prop_assert!(one == wide[15..16], "{name}: lane 15");
            }
        }
    }

    /// However replications are cut into chunks, and whoever plays them, each has the bits that it has alone.
    #[test]
    fn neither_threads_nor_chunks_can_be_seen(seed: u64, first: u64, chunks in prop::collection::vec(1..21_u64, 1..8)) {
        for name in SCENARIOS {
            let model = model(name);
            let count = chunks.iter().sum::<u64>();
            let whole = dealt_out(&model, seed, first, &[count], 1);
            for threads in [1, 2, 3, 8] {
                prop_assert!(dealt_out(&model, seed, first, &chunks, threads) == whole, "{name}: {threads} threads, chunks {chunks:?}");
            }
        }
    }
}
