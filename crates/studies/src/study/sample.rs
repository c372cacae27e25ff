//! Samples: the metrics of every run of an arm. The same replication of two arms shares all luck, and the same draw all parameters: they are a pair.

use core::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::ensemble::{Plan, each_block};
use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::scenario::Metric;

/// A variant of a scenario.
#[derive(Clone, Debug)]
pub struct Arm {
    /// What it is called.
    pub name: String,
    /// The settings that it has beyond those of all arms, as written.
    pub settings: Vec<String>,
    /// Its model.
    pub model: Arc<Model>,
}

/// The metrics of the runs of an arm.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// Runs of each draw of the parameters.
    pub seeds: u64,
    /// A column for each metric, in the order of replications.
    pub columns: Vec<Vec<f64>>,
}

impl Sample {
    /// How many runs it holds.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.columns.first().map_or(0, Vec::len)
    }

    /// Keeps the first `runs` alone, so that what was broken off is compared pair by pair all the same.
    pub fn truncate(&mut self, runs: usize) {
        self.columns.iter_mut().for_each(|it| it.truncate(runs));
    }
}

/// Plays `draws` draws with `seeds` runs each and keeps the metrics; `progress` is told how many runs more are done. What `stop` breaks off is a sample all the
/// same: of the first runs.
pub fn play(
    model: &Arc<Model>,
    seed: Seed,
    (draws, seeds): (u64, u64),
    metrics: &Arc<[Metric]>,
    threads: usize,
    stop: &AtomicBool,
    mut progress: impl FnMut(u64),
) -> Sample {
    let plan = Plan::crossed(model.clone(), seed, draws, seeds, metrics.clone());
    let mut columns: Vec<Vec<f64>> = vec![Vec::new(); metrics.len()];
    each_block(&plan, 0..plan.blocks(), threads, stop, |block| {
        for (column, more) in columns.iter_mut().zip(&block.measures) {
            column.extend_from_slice(more);
        }
        progress(block.rows as u64);
        ControlFlow::Continue(())
    });
    Sample { seeds: plan.seeds, columns }
}
