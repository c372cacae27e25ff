//! Samples: the metrics of every run of an arm. The same replication of two arms shares all luck, and the same draw all
//! parameters: they are a pair.

use core::ops::ControlFlow;
use std::sync::Arc;

use crate::ensemble::{Block, Observer, Plan, each_block};
use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, OutcomeId};

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

/// Which runs of a model are played, and what is kept of them.
#[derive(Clone, Debug)]
pub struct Sampling {
    /// Seed of the luck.
    pub seed: u64,
    /// Draws of the parameters.
    pub draws: u64,
    /// Runs of each draw.
    pub seeds: u64,
    /// Threads to play on.
    pub threads: usize,
    /// The metrics of each run.
    pub metrics: Arc<[Metric]>,
    /// Whether the values of the parameters are kept.
    pub parameters: bool,
}

impl Sampling {
    /// All runs.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.draws.saturating_mul(self.seeds)
    }
}

/// The metrics of the runs of an arm.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sample {
    /// Runs of each draw of the parameters.
    pub seeds: u64,
    /// A column for each metric, in the order of replications.
    pub columns: Vec<Vec<f64>>,
    /// How each run ended.
    pub outcomes: Vec<Option<OutcomeId>>,
    /// A column for each parameter of the model, in the order of draws, if they are kept.
    pub parameters: Vec<Vec<f64>>,
}

impl Sample {
    /// How many runs it holds.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.outcomes.len()
    }

    /// An empty one of a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let parameters = if plan.parameters { plan.model.parameters.len() } else { 0 };
        Self {
            seeds: plan.seeds,
            columns: vec![Vec::new(); plan.metrics.len()],
            outcomes: Vec::new(),
            parameters: vec![Vec::new(); parameters],
        }
    }

    /// Adds the block that comes next; of each draw, what its first run was played under.
    pub(super) fn append(&mut self, plan: &Plan, block: &Block) {
        for (column, more) in self.columns.iter_mut().zip(&block.measures) {
            column.extend_from_slice(more);
        }
        self.outcomes.extend_from_slice(&block.outcomes);
        let first = (block.first.next_multiple_of(plan.seeds) - block.first) as usize;
        for (column, more) in self.parameters.iter_mut().zip(&block.parameters) {
            column.extend(more.iter().skip(first).step_by(plan.seeds as usize));
        }
    }
}

/// Plays the runs of a model. What the observer breaks off is a sample all the same: of the first runs.
pub fn play(model: &Arc<Model>, sampling: &Sampling, observer: &dyn Observer) -> Sample {
    let Sampling { seed, draws, seeds, threads, metrics, parameters } = sampling;
    let mut plan = Plan::crossed(model.clone(), Seed(*seed), *draws, *seeds, metrics.clone());
    plan.parameters = *parameters;
    play_plan(&plan, *threads, observer)
}

/// [`play`] of a plan: the runs of all its points, one point after the other.
pub(super) fn play_plan(plan: &Plan, threads: usize, observer: &dyn Observer) -> Sample {
    let mut out = Sample::of(plan);
    each_block(plan, 0..plan.blocks(), threads, observer, |block| {
        out.append(plan, block);
        ControlFlow::Continue(())
    });
    out
}
