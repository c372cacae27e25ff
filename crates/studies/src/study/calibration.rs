//! Calibration: offsets of the flows, and leans of what brings events, under which the mean path of plain play stays
//! where it was expected to stay.
//! Nothing is fitted to what came later; the prior is a judgement made at the start, and it stays in the file beside
//! the offsets it led to.

use std::sync::Arc;

use super::error::StudyError;
use crate::ensemble::{Observer, each_pack_watched};
use diwan_engine::kernel::{Seed, ops};
use diwan_engine::model::Model;
use diwan_engine::scenario::{Scenario, Variable, VariableId};

/// Offsets beyond this would say that a flow is wrong, not that it is off.
const LARGEST: f64 = 40.0;
/// Leans beyond this would choose for the sources and not lean on them.
const LARGEST_LEAN: f64 = 3.0;
/// Points of level for which half a lean of 1 is taken; sources answer to log-odds, and levels to sources.
const POINTS_PER_LEAN: f64 = 20.0;

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
    /// The correction that it takes.
    pub by: Correction,
}

/// What corrects a level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Correction {
    /// An offset of its flow, points.
    Offset(f64),
    /// A lean of the main sources of what it counts, log-odds.
    Lean(f64),
}

impl Correction {
    /// The correction of a variable, if it can have one.
    #[must_use]
    pub fn of(variable: &Variable) -> Option<Self> {
        let lean = variable.counts.as_ref().map(|it| Self::Lean(it.lean));
        lean.or(variable.flow.as_ref().map(|it| Self::Offset(it.offset)))
    }

    /// As a number.
    #[must_use]
    pub fn value(self) -> f64 {
        match self {
            Self::Offset(value) | Self::Lean(value) => value,
        }
    }

    /// The same after plain play stayed so many points below the prior.
    fn after(self, miss: f64) -> Self {
        match self {
            Self::Offset(it) => Self::Offset(ops::clip(it + 0.5 * miss, -LARGEST, LARGEST)),
            Self::Lean(it) => Self::Lean(ops::clip(it + 0.5 * miss / POINTS_PER_LEAN, -LARGEST_LEAN, LARGEST_LEAN)),
        }
    }

    fn rounded(self) -> Self {
        let hundredths = |it: f64| (it * 100.0).round() / 100.0;
        match self {
            Self::Offset(it) => Self::Offset(hundredths(it)),
            Self::Lean(it) => Self::Lean(hundredths(it)),
        }
    }

    fn put(self, variable: &mut Variable) {
        match self {
            Self::Offset(it) => variable.flow.iter_mut().for_each(|flow| flow.offset = it),
            Self::Lean(it) => variable.counts.iter_mut().for_each(|counts| counts.lean = it),
        }
    }
}

/// A scenario with the corrections that were found for it.
#[derive(Clone, Debug)]
pub struct CalibratedScenario {
    /// The scenario, corrected.
    pub scenario: Scenario,
    /// What calibration came to, for every variable of the prior that has a flow or is counted.
    pub found: Vec<Calibrated>,
}

impl Calibration {
    /// Runs of all sweeps, and of the measurement at the end.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.runs.saturating_mul(u64::from(self.sweeps) + 1)
    }
}

/// Finds offsets for the variables of the scenario's prior that have a flow: `offset += (prior - reached) / 2`, sweep by
/// sweep, held to ±40 and rounded to a hundredth at the end. What is counted has no base to be moved: its main sources
/// get a lean instead, `lean += (prior - reached) / 40` in log-odds, held to ±3. What was reached is measured once more
/// under a seed of its own.
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
        .filter(|(variable, _)| Correction::of(&scenario.variables[variable.index()]).is_some())
        .collect();
    let seed = |sweep: u32| Seed(how.seed.0.wrapping_add(u64::from(sweep)));
    for sweep in 0..how.sweeps {
        let reached = stays(&scenario, &prior, how.runs, seed(sweep), observer)?;
        let mut squares = 0.0;
        for ((variable, prior), reached) in prior.iter().zip(&reached) {
            let miss = prior - reached;
            squares += miss * miss;
            let variable = &mut scenario.variables[variable.index()];
            if let Some(by) = Correction::of(variable) {
                by.after(miss).put(variable);
            }
        }
        after_sweep(sweep, (squares / prior.len().max(1) as f64).sqrt());
    }
    for (variable, _) in &prior {
        let variable = &mut scenario.variables[variable.index()];
        if let Some(by) = Correction::of(variable) {
            by.rounded().put(variable);
        }
    }
    let reached = stays(&scenario, &prior, how.runs, seed(how.sweeps), observer)?;
    let found = prior.iter().zip(reached).filter_map(|(&(variable, prior), reached)| {
        let by = Correction::of(&scenario.variables[variable.index()])?;
        Some(Calibrated { variable, prior, reached, by })
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
