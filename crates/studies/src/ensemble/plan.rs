//! The plan of a batch: which replications, under which draws, and what is kept of each.

use std::sync::Arc;

use diwan_engine::kernel::{Luck, Seed};
use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, VariableId};

/// Replications in a block: the unit that a thread takes at a time. Part of how a batch adds up, so never a matter of threads.
pub const BLOCK: u64 = 1024;

/// What a batch plays and keeps.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The model.
    pub model: Arc<Model>,
    /// Seed of the experiment.
    pub seed: Seed,
    /// Replications `0 .. runs`.
    pub runs: u64,
    /// Replications that share a draw of the parameters, at least 1: replication `r` has draw `r / seeds`.
    pub seeds: u64,
    /// The metrics that are kept of each run.
    pub metrics: Arc<[Metric]>,
    /// Whether every choice is kept.
    pub choices: bool,
    /// Variables whose path is kept turn by turn.
    pub series: Vec<VariableId>,
    /// Whether the values of the parameters are kept.
    pub parameters: bool,
}

impl Plan {
    /// `runs` replications with a draw of their own each, of which the metrics alone are kept.
    #[must_use]
    pub fn new(model: Arc<Model>, seed: Seed, runs: u64, metrics: Arc<[Metric]>) -> Self {
        Self { model, seed, runs, seeds: 1, metrics, choices: false, series: Vec::new(), parameters: false }
    }

    /// `draws` draws of the parameters with `seeds` replications each.
    #[must_use]
    pub fn crossed(model: Arc<Model>, seed: Seed, draws: u64, seeds: u64, metrics: Arc<[Metric]>) -> Self {
        Self { seeds: seeds.max(1), ..Self::new(model, seed, draws.saturating_mul(seeds), metrics) }
    }

    /// The draw that a replication is played under.
    #[must_use]
    pub fn draw_of(&self, replication: u64) -> u64 {
        replication / self.seeds
    }

    /// Draws of the parameters, counting one that is begun.
    #[must_use]
    pub fn draws(&self) -> u64 {
        self.runs.div_ceil(self.seeds)
    }

    /// Number of blocks.
    #[must_use]
    pub fn blocks(&self) -> u64 {
        self.runs.div_ceil(BLOCK)
    }

    /// The replications of a block.
    #[must_use]
    pub fn replications(&self, block: u64) -> core::ops::Range<u64> {
        let first = (block * BLOCK).min(self.runs);
        first..(first + BLOCK).min(self.runs)
    }

    /// The luck of the replications `first ..`.
    pub(super) fn luck<const W: usize>(&self, first: u64) -> Luck<W> {
        let replication = core::array::from_fn(|lane| first.wrapping_add(lane as u64));
        Luck { seed: self.seed, replication, draw: replication.map(|it| self.draw_of(it)) }
    }
}
