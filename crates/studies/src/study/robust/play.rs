//! Playing policies side by side: the same draws, and the same luck in each.

use core::ops::ControlFlow;
use std::sync::Arc;

use diwan_engine::kernel::Seed;
use diwan_engine::scenario::Metric;

use super::super::compare::named_alike;
use super::super::sample::{Arm, Sample};
use super::super::sensitivity::{SensitivityError, drawn_factors};
use super::error::RobustError;
use super::judge::Robustness;
use crate::ensemble::{Observer, Plan, each_block_of};

/// The most numbers that are held at a time: two gigabytes of them.
pub(super) const MOST_NUMBERS: u64 = 250_000_000;

/// The runs of a policy, and the numbers that were drawn in each state.
pub(super) struct Played {
    pub runs: Sample,
    /// Paths of the numbers that it draws.
    pub factors: Vec<String>,
    /// Their values, state by state.
    pub values: Vec<Vec<f64>>,
}

/// Plays every policy, all side by side.
pub(super) fn play_policies(
    asked: &Robustness<'_>,
    metrics: &Arc<[Metric]>,
    observer: &dyn Observer,
) -> Result<Vec<Played>, RobustError> {
    let numbers = asked.numbers();
    if numbers > MOST_NUMBERS {
        return Err(RobustError::TooMany { asked: numbers, most: MOST_NUMBERS });
    }
    // Before anything is played.
    let paths = asked.policies.iter().map(drawn).collect::<Result<Vec<Vec<String>>, _>>()?;
    let plans = asked.policies.iter().map(|it| {
        let base = asked.scenario;
        let there = |metric: &Metric| {
            named_alike(*metric, base, &it.model.scenario)
                .ok_or_else(|| RobustError::Lacking { metric: metric.notation(base), policy: it.name.clone() })
        };
        let metrics = metrics.iter().map(there).collect::<Result<Arc<[Metric]>, _>>()?;
        let mut plan = Plan::crossed(it.model.clone(), Seed(asked.seed), asked.draws, asked.seeds, metrics);
        plan.parameters = true;
        Ok(plan)
    });
    let plans: Vec<Plan> = plans.collect::<Result<_, RobustError>>()?;
    let mut samples: Vec<Sample> = plans.iter().map(Sample::of).collect();
    let runs: Vec<u64> = plans.iter().map(Plan::runs).collect();
    each_block_of(
        &runs,
        |number| Ok::<Plan, RobustError>(plans[number].clone()),
        asked.threads,
        observer,
        |number, plan, block| {
            samples[number].append(plan, block);
            ControlFlow::Continue(())
        },
    )?;
    if samples.iter().zip(&runs).any(|(sample, runs)| (sample.runs() as u64) < *runs) {
        return Err(RobustError::Interrupted);
    }
    let mut out = Vec::with_capacity(samples.len());
    for ((policy, paths), runs) in asked.policies.iter().zip(paths).zip(samples) {
        let (mut factors, mut values) = (Vec::new(), Vec::new());
        for path in paths {
            let row = policy.model.parameters_at(&path).next();
            if let Some(row) = row {
                values.push(runs.parameters[row].clone());
                factors.push(path);
            }
        }
        out.push(Played { runs: Sample { parameters: Vec::new(), ..runs }, factors, values });
    }
    Ok(out)
}

/// Paths of the numbers that a policy draws.
fn drawn(policy: &Arm) -> Result<Vec<String>, RobustError> {
    match drawn_factors(&policy.model, &[]) {
        Ok(factors) => Ok(factors.into_iter().map(|it| it.name).collect()),
        Err(SensitivityError::NothingDrawn) => Err(RobustError::NothingDrawn { policy: policy.name.clone() }),
        Err(error) => Err(error.into()),
    }
}
