//! Given data: points with what was drawn or put at each, and the runs of each, whatever made them: a batch or a sweep
//! in a folder, or draws that were played just now.

use std::path::Path;
use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, Provenance};
use diwan_engine::text::nearest;

use super::super::sample::{Sample, Sampling, play};
use super::super::sweep::{FactorValue, SweepError, SweepFolder};
use super::error::SensitivityError;
use super::factors::drawn_factors;
use crate::ensemble::Observer;
use crate::table::KeptBatch;

/// Points and their runs.
#[derive(Clone, Debug)]
pub struct GivenData {
    /// What made them.
    pub provenance: Provenance,
    /// What varied from point to point: the paths of numbers.
    pub factors: Vec<String>,
    /// The values of every factor, point by point.
    pub values: Vec<Vec<f64>>,
    /// Points.
    pub points: usize,
    /// Runs of each point.
    pub replications: usize,
    /// Whether replication `k` has the same luck at every point, as in a sweep; the draws of a batch have luck of their
    /// own.
    pub shares_luck: bool,
    runs: Runs,
}

/// Where the runs are.
#[derive(Clone, Debug)]
enum Runs {
    Batch(KeptBatch),
    Sweep(SweepFolder),
    Played(Arc<Model>, Arc<[Metric]>, Sample),
}

impl GivenData {
    /// What a folder holds: a batch with the draws of its parameters, or a sweep.
    ///
    /// # Errors
    ///
    /// If it holds neither, was damaged, or nothing varied in it.
    pub fn open(path: &Path) -> Result<Self, SensitivityError> {
        if path.join("sweep.json").exists() { Self::of_sweep(SweepFolder::open(path)?) } else { Self::of_batch(path) }
    }

    fn of_batch(path: &Path) -> Result<Self, SensitivityError> {
        let batch = KeptBatch::open(path)?;
        let factors = batch.drawn()?;
        let names: Vec<&str> = factors.iter().map(String::as_str).collect();
        let mut values = batch.numbers("draws", &names)?;
        let replications = batch.manifest().seeds_per_draw.max(1) as usize;
        let drawn = values.first().ok_or(SensitivityError::NothingDrawn)?.len();
        // A draw whose runs are not all there is left out.
        let runs = batch.numbers("runs", &["draw"])?.first().map_or(0, Vec::len);
        let points = drawn.min(runs / replications);
        values.iter_mut().for_each(|it| it.truncate(points));
        let provenance = batch.manifest().provenance();
        let runs = Runs::Batch(batch);
        Ok(Self { provenance, factors, values, points, replications, shares_luck: false, runs })
    }

    fn of_sweep(folder: SweepFolder) -> Result<Self, SensitivityError> {
        let columns = folder.points()?;
        let numbers = |column: &Vec<FactorValue>| -> Option<Vec<f64>> {
            column.iter().map(|it| if let FactorValue::Number(it) = it { Some(*it) } else { None }).collect()
        };
        let of = |(factor, column): (&super::super::sweep::FactorFacts, &Vec<FactorValue>)| {
            Some((factor.name.clone(), numbers(column)?))
        };
        let (factors, values): (Vec<String>, Vec<Vec<f64>>) =
            folder.factors().iter().zip(&columns).filter_map(of).unzip();
        if factors.is_empty() {
            return Err(SensitivityError::NothingDrawn);
        }
        let (draws, seeds) = folder.draws_and_seeds();
        Ok(Self {
            provenance: folder.provenance(),
            factors,
            values,
            points: folder.count(),
            replications: draws.saturating_mul(seeds).max(1) as usize,
            shares_luck: true,
            runs: Runs::Sweep(folder),
        })
    }

    /// Plays draws for it, as a batch does: every run with luck of its own. `sampling` has as many draws as there are to
    /// be points, and as many seeds as runs of each.
    ///
    /// # Errors
    ///
    /// If nothing is drawn, or the observer breaks it off.
    pub fn played(
        model: &Arc<Model>,
        settings: &[String],
        sampling: &Sampling,
        observer: &dyn Observer,
    ) -> Result<Self, SensitivityError> {
        let factors: Vec<String> = drawn_factors(model, &[])?.into_iter().map(|it| it.name).collect();
        let sampling = Sampling { parameters: true, ..sampling.clone() };
        let sample = play(model, &sampling, observer);
        if (sample.runs() as u64) < sampling.runs() {
            return Err(SweepError::Interrupted.into());
        }
        let column = |path: &String| model.parameters_at(path).next().map(|row| sample.parameters[row].clone());
        Ok(Self {
            provenance: Provenance::new(&model.scenario, settings, sampling.seed),
            values: factors.iter().filter_map(column).collect(),
            factors,
            points: sampling.draws as usize,
            replications: sampling.seeds as usize,
            shares_luck: false,
            runs: Runs::Played(model.clone(), sampling.metrics.clone(), sample),
        })
    }

    /// All runs.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.points * self.replications
    }

    /// A metric of every run, point by point: `share(…)` of any outcome, and others as far as they were kept.
    ///
    /// # Errors
    ///
    /// If the runs say nothing of it, or none ended in the outcome.
    pub fn metric(&self, metric: &str) -> Result<Vec<f64>, SensitivityError> {
        let mut out = self.kept(metric)?;
        out.truncate(self.runs());
        Ok(out)
    }

    fn kept(&self, metric: &str) -> Result<Vec<f64>, SensitivityError> {
        let plain = |it: &str| it.split_whitespace().collect::<String>();
        let wanted = plain(metric);
        let known = self.metrics();
        if let Some(place) = known.iter().position(|it| plain(it) == wanted) {
            return Ok(match &self.runs {
                Runs::Batch(it) => it.numbers("runs", &[&known[place]])?.pop().unwrap_or_default(),
                Runs::Sweep(it) => it.runs(&known[place])?,
                Runs::Played(_, _, runs) => runs.columns[place].clone(),
            });
        }
        if let Some(outcome) = wanted.strip_prefix("share(").and_then(|it| it.strip_suffix(')')) {
            return self.ended(outcome);
        }
        let near = nearest(&wanted, known.iter().map(String::as_str)).map(str::to_owned);
        Err(SensitivityError::NoMetric { metric: metric.to_owned(), near })
    }

    /// 1 for every run that ended in an outcome.
    ///
    /// # Errors
    ///
    /// If none did, or it was not kept how runs ended.
    pub fn ended(&self, outcome: &str) -> Result<Vec<f64>, SensitivityError> {
        let outcomes = match &self.runs {
            Runs::Batch(it) => it.outcomes()?,
            Runs::Played(model, _, runs) => {
                let key = |it: diwan_engine::scenario::OutcomeId| model.scenario.outcomes[it.index()].key.clone();
                runs.outcomes.iter().map(|it| it.map(key)).collect()
            }
            Runs::Sweep(it) => {
                let metric = format!("share({outcome})");
                if self.metrics().contains(&metric) {
                    return Ok(it.runs(&metric)?);
                }
                let near = nearest(&metric, it.metrics().iter().map(|it| it.metric.as_str())).map(str::to_owned);
                return Err(SensitivityError::NoMetric { metric, near });
            }
        };
        let is_so = |it: &Option<String>| it.as_deref() == Some(outcome);
        if outcomes.iter().any(is_so) {
            return Ok(outcomes.iter().map(|it| f64::from(u8::from(is_so(it)))).collect());
        }
        let mut seen: Vec<String> = outcomes.iter().flatten().cloned().collect();
        let runs = outcomes.len();
        seen.sort();
        seen.dedup();
        let near = nearest(outcome, seen.iter().map(String::as_str)).map(str::to_owned);
        Err(SensitivityError::NoOutcome { outcome: outcome.to_owned(), runs, near, seen })
    }

    /// The metrics that were kept of each run.
    fn metrics(&self) -> Vec<String> {
        match &self.runs {
            Runs::Batch(it) => it.manifest().metrics.clone(),
            Runs::Sweep(it) => it.metrics().iter().map(|it| it.metric.clone()).collect(),
            Runs::Played(model, metrics, _) => metrics.iter().map(|it| it.notation(&model.scenario)).collect(),
        }
    }
}
