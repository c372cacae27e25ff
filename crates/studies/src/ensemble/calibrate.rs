//! Calibration: offsets of the flows under which the mean path of plain play stays where it was expected to stay.
//! Nothing is fitted to what came later; the prior is a judgement made at the start, and it stays in the file beside
//! the offsets it led to.

use std::sync::Arc;

use super::each_pack;
use diwan_engine::kernel::{Seed, ops};
use diwan_engine::model::Model;
use diwan_engine::scenario::{Scenario, VariableId};

/// Offsets beyond this would say that a flow is wrong, not that it is off.
const LARGEST: f64 = 40.0;

/// How to calibrate.
#[derive(Clone, Copy, Debug)]
pub struct Calibration {
    /// Replications in each sweep.
    pub runs: u64,
    /// Sweeps.
    pub sweeps: u32,
    /// Seed of the first sweep; each has the next one.
    pub seed: Seed,
}

/// What calibration came to for one variable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calibrated {
    /// The variable.
    pub variable: VariableId,
    /// Where it was expected to stay, points.
    pub prior: f64,
    /// Where its mean path stays with the offset, points: half the mean over the second half of the run, half the level
    /// at the end.
    pub reached: f64,
    /// The offset, points.
    pub offset: f64,
}

/// Finds offsets for the variables of the scenario's prior: `offset += (prior - reached) / 2`, sweep by sweep, held to
/// ±40 and rounded to a hundredth at the end. The scenario is left with them; what was reached is measured once more
/// under a seed of its own.
pub fn calibrate(scenario: &mut Scenario, how: Calibration, mut after_sweep: impl FnMut(u32, f64)) -> Vec<Calibrated> {
    let prior: Vec<(VariableId, f64)> = scenario
        .prior
        .iter()
        .copied()
        .filter(|(variable, _)| scenario.variables[variable.index()].flow.is_some())
        .collect();
    for sweep in 0..how.sweeps {
        let reached = stays(scenario, &prior, how.runs, Seed(how.seed.0.wrapping_add(u64::from(sweep))));
        let mut squares = 0.0;
        for ((variable, prior), reached) in prior.iter().zip(&reached) {
            let miss = prior - reached;
            squares += miss * miss;
            if let Some(flow) = &mut scenario.variables[variable.index()].flow {
                flow.offset = ops::clip(flow.offset + 0.5 * miss, -LARGEST, LARGEST);
            }
        }
        after_sweep(sweep, (squares / prior.len().max(1) as f64).sqrt());
    }
    for (variable, _) in &prior {
        if let Some(flow) = &mut scenario.variables[variable.index()].flow {
            flow.offset = (flow.offset * 100.0).round() / 100.0;
        }
    }
    let check = Seed(how.seed.0.wrapping_add(u64::from(how.sweeps)));
    let reached = stays(scenario, &prior, how.runs, check);
    prior
        .iter()
        .zip(reached)
        .map(|(&(variable, prior), reached)| {
            let offset = scenario.variables[variable.index()].flow.as_ref().map_or(0.0, |flow| flow.offset);
            Calibrated { variable, prior, reached, offset }
        })
        .collect()
}

/// Where the mean paths stay: half the mean over the second half of the run, half the level at its end. Runs that ended
/// early stay where they ended.
fn stays(scenario: &Scenario, prior: &[(VariableId, f64)], runs: u64, seed: Seed) -> Vec<f64> {
    let model = Arc::new(Model::compile(Arc::new(scenario.clone())));
    let half = model.turns / 2;
    let (mut late, mut end) = (vec![0.0; prior.len()], vec![0.0; prior.len()]);
    each_pack(&model, seed, runs, |pack, lanes| {
        let turn = pack.turn();
        // A pack that is over before the horizon stands still for the turns that it does not play.
        let turns_at_once = if pack.is_over() { model.turns - turn + 1 } else { 1 };
        let late_turns = (turn..turn + turns_at_once).filter(|turn| *turn > half).count() as f64;
        let levels = pack.levels();
        for (place, (variable, _)) in prior.iter().enumerate() {
            let sum: f64 = levels[variable.index()].0[..lanes].iter().sum();
            late[place] += sum * late_turns;
            if pack.is_over() {
                end[place] += sum;
            }
        }
    });
    let (runs, late_turns) = (runs as f64, f64::from(model.turns - half));
    late.iter().zip(&end).map(|(late, end)| 0.5 * late / (runs * late_turns) + 0.5 * end / runs).collect()
}
