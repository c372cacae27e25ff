#![allow(clippy::print_stdout, reason = "an example prints")]
//! SG15 on Diwan's packs, timed as its other implementations are: `cargo run --release --example sg15 -- 200000 2`,
//! replications and threads. `cargo run --release --example sg15 -- check` prints the runs of its conformance vectors,
//! turn by turn, instead, and `… -- scenario` the text of the scenario that comes nearest to it, `… -- size` of one of
//! its size under the usual rules.

mod draws;
mod game;
#[path = "../../benches/support/grown.rs"]
#[expect(dead_code, reason = "an example writes scenarios, benches load them too")]
mod grown;
mod near;

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use cpu_time::ProcessTime;
use diwan::ensemble::LANES;
use diwan::kernel::Seed;
use draws::{Hashed, Lucky};
use game::{Game, MEASURES, TURNS};

fn main() {
    match std::env::args().nth(1).as_deref() {
        Some("check") => return println!("{}", serde_json::json!(conformance())),
        Some("size") => return print!("{}", grown::SG15.text()),
        Some("scenario") => return print!("{}", near::scenario()),
        _ => {}
    }
    let mut numbers = std::env::args().skip(1).map(|it| it.parse::<u64>());
    let (Ok(runs), Ok(threads)) = (numbers.next().unwrap_or(Ok(200_000)), numbers.next().unwrap_or(Ok(2))) else {
        return println!("usage: sg15 [check | scenario | size | REPLICATIONS [THREADS]]");
    };
    let (begun, cpu) = (Instant::now(), ProcessTime::now());
    let rows = play(runs, threads);
    let (wall, cpu) = (begun.elapsed().as_secs_f64(), cpu.elapsed().as_secs_f64());
    let mean = rows.iter().map(|row| row[0]).sum::<f64>() / rows.len().max(1) as f64;
    let report = serde_json::json!({
        "peer": "Diwan's packs, SG15 in Rust", "record": "final", "procs": threads, "reps": rows.len(), "wall_s": wall, "cpu_s": cpu, "mean_stability": mean,
    });
    println!("{report}");
}

/// Plays replications, and gives the measures at the end of each, in order.
fn play(runs: u64, threads: u64) -> Vec<[f64; MEASURES]> {
    let next = AtomicU64::new(0);
    let mut packs: Vec<(u64, Vec<[f64; MEASURES]>)> = std::thread::scope(|scope| {
        let work = || {
            let mut out = Vec::new();
            loop {
                let first = next.fetch_add(LANES as u64, Ordering::Relaxed);
                if first >= runs {
                    return out;
                }
                out.push((first, pack(first, (runs - first).min(LANES as u64) as usize)));
            }
        };
        let workers: Vec<_> = (0..threads.clamp(1, 1024)).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|it| it.join().unwrap_or_default()).collect()
    });
    packs.sort_by_key(|(first, _)| *first);
    packs.into_iter().flat_map(|(_, rows)| rows).collect()
}

fn pack(first: u64, lanes: usize) -> Vec<[f64; MEASURES]> {
    let mut draws = Lucky::<LANES>::new(Seed(2020), first);
    let mut game = Game::new(&mut draws);
    for _ in 0..TURNS {
        game.step(&mut draws);
    }
    let measures = game.measures();
    (0..lanes).map(|lane| measures.map(|it| it[lane])).collect()
}

/// The measures of runs 0 to 7 of seed 12345 after each turn.
fn conformance() -> Vec<Vec<[f64; MEASURES]>> {
    let mut draws = Hashed::<8>::new(12345, 0);
    let mut game = Game::new(&mut draws);
    let mut runs = vec![Vec::new(); 8];
    for _ in 0..TURNS {
        game.step(&mut draws);
        let measures = game.measures();
        for (lane, run) in runs.iter_mut().enumerate() {
            run.push(measures.map(|it| it[lane]));
        }
    }
    runs
}
