//! Calibration: offsets of the flows under which the mean path of plain play stays where it was expected to stay.
//! Nothing is fitted to what came later; the prior is a judgement made at the start, and it stays in the file beside
//! the offsets it led to.

use std::sync::Arc;

use super::error::StudyError;
use crate::ensemble::{Observer, each_pack_watched};
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

/// A scenario with the offsets that were found for it.
#[derive(Clone, Debug)]
pub struct CalibratedScenario {
    /// The scenario, its flows corrected.
    pub scenario: Scenario,
    /// What calibration came to, for every variable of the prior that has a flow.
    pub found: Vec<Calibrated>,
}

impl Calibration {
    /// Runs of all sweeps, and of the measurement at the end.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.runs.saturating_mul(u64::from(self.sweeps) + 1)
    }
}

/// Finds offsets for the variables of the scenario's prior: `offset += (prior - reached) / 2`, sweep by sweep, held to
/// ±40 and rounded to a hundredth at the end. What was reached is measured once more under a seed of its own.
/// `after_sweep` is told the number of each sweep, from 0, and its root mean square miss in points.
///
/// # Errors
///
/// If the observer stops it.
pub fn calibrate(
    scenario: &Scenario,
    how: Calibration,
    observer: &dyn Observer,
    mut after_sweep: impl FnMut(u32, f64),
) -> Result<CalibratedScenario, StudyError> {
    let mut scenario = scenario.clone();
    let prior: Vec<(VariableId, f64)> = scenario
        .prior
        .iter()
        .copied()
        .filter(|(variable, _)| scenario.variables[variable.index()].flow.is_some())
        .collect();
    let seed = |sweep: u32| Seed(how.seed.0.wrapping_add(u64::from(sweep)));
    for sweep in 0..how.sweeps {
        let reached = stays(&scenario, &prior, how.runs, seed(sweep), observer)?;
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
    let reached = stays(&scenario, &prior, how.runs, seed(how.sweeps), observer)?;
    let found = prior.iter().zip(reached).map(|(&(variable, prior), reached)| {
        let offset = scenario.variables[variable.index()].flow.as_ref().map_or(0.0, |flow| flow.offset);
        Calibrated { variable, prior, reached, offset }
    });
    let found = found.collect();
    Ok(CalibratedScenario { scenario, found })
}

/// Where the mean paths stay: half the mean over the second half of the run, half the level at its end. Runs that ended
/// early stay where they ended.
fn stays(
    scenario: &Scenario,
    prior: &[(VariableId, f64)],
    runs: u64,
    seed: Seed,
    observer: &dyn Observer,
) -> Result<Vec<f64>, StudyError> {
    let model = Arc::new(Model::compile(Arc::new(scenario.clone())));
    let half = model.turns / 2;
    let (mut late, mut end) = (vec![0.0; prior.len()], vec![0.0; prior.len()]);
    each_pack_watched(&model, seed, runs, observer, |pack, lanes| {
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
    // What was broken off is no mean of the runs that were asked for.
    if observer.stops() {
        return Err(StudyError::Interrupted);
    }
    let (runs, late_turns) = (runs as f64, f64::from(model.turns - half));
    Ok(late.iter().zip(&end).map(|(late, end)| 0.5 * late / (runs * late_turns) + 0.5 * end / runs).collect())
}
