//! Pace: how much a machine plays in a second, by the clock on the wall and by the time its processors spend. Says
//! nothing of what was played.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;

use super::packs::LANES;
use super::plan::Plan;
use crate::stats::quantile;
use diwan_engine::sim::Simulation;

/// How fast a number of threads played.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// Replications that were finished.
    pub replications: Rate,
    /// Decisions: turns that an actor was in the game for, whether it chose or held.
    pub decisions: Rate,
    /// Processors that the threads had, of as many as there are threads; less on a busy machine, and then the clock on
    /// the wall tells of its other work.
    pub processors: f64,
}

/// So many of something in a second.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rate {
    /// By the clock on the wall.
    pub wall: f64,
    /// By the time that processors spent, all threads together.
    pub cpu: f64,
}

/// A quantity that was measured several times.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Timing {
    /// The middle.
    pub median: f64,
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl Timing {
    /// Of these values; of none, zeros.
    ///
    /// ```
    /// use diwan_studies::ensemble::Timing;
    /// assert_eq!(Timing::of([3.0, 1.0, 2.5]), Timing { median: 2.5, low: 1.0, high: 3.0 });
    /// ```
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut values: Vec<f64> = values.into_iter().collect();
        values.sort_by(f64::total_cmp);
        let at = |p| quantile(&values, p).unwrap_or_default();
        Self { median: at(0.5), low: at(0.0), high: at(1.0) }
    }
}

/// What one thread did.
struct Stint {
    replications: f64,
    turns: f64,
    wall: f64,
    cpu: f64,
}

/// Plays packs of a plan on `threads` threads for as long as `time`, and finishes what is begun. Every thread has a
/// world of its own and has played a pack in it before its clock starts. The metrics of the plan are kept as a batch
/// keeps them; blocks and their sums are left out.
#[must_use]
pub fn pace(plan: &Plan, threads: usize, time: Duration) -> Pace {
    let next = AtomicU64::new(0);
    let stints: Vec<Stint> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(|| stint(plan, &next, time))).collect();
        workers.into_iter().map(|it| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    // Clocks do not start at the same instant, so each thread's rate is its own.
    let cpu: f64 = stints.iter().map(|it| it.cpu).sum();
    let rate = |count: fn(&Stint) -> f64, each: f64| Rate {
        wall: each * stints.iter().map(|it| count(it) / it.wall).sum::<f64>(),
        cpu: each * stints.iter().map(count).sum::<f64>() / cpu,
    };
    Pace {
        replications: rate(|it| it.replications, 1.0),
        decisions: rate(|it| it.turns, plan.model.actors.len() as f64),
        processors: stints.iter().map(|it| it.cpu / it.wall).sum(),
    }
}

fn stint(plan: &Plan, next: &AtomicU64, time: Duration) -> Stint {
    /// A clock that has not ticked yet is no reason to divide by zero.
    const TICK: f64 = 1e-6;
    let mut simulation = Simulation::<LANES>::new(plan.model.clone());
    simulation.keep(&plan.metrics);
    let (mut measures, mut put) = (Vec::new(), Vec::new());
    let mut play = |first| {
        let mut turns = 0;
        plan.begin(&mut simulation, first, &mut put);
        while !simulation.is_over() {
            turns += simulation.running().lanes.0.iter().filter(|it| **it).count();
            simulation.step();
        }
        simulation.measures(&mut measures);
        turns
    };
    play(0);
    let (begun, cpu) = (Instant::now(), ThreadTime::now());
    let (mut packs, mut turns) = (0, 0);
    while packs == 0 || begun.elapsed() < time {
        turns += play(next.fetch_add(LANES as u64, Ordering::Relaxed));
        packs += 1;
    }
    Stint {
        replications: (packs * LANES) as f64,
        turns: turns as f64,
        wall: begun.elapsed().as_secs_f64().max(TICK),
        cpu: cpu.elapsed().as_secs_f64().max(TICK),
    }
}
