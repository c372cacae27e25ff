//! Given data: points with what was drawn or put at each, and the runs of each, whatever made them: a batch or a sweep
//! in a folder, or points that were played just now.

use std::path::Path;
use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, Provenance};
use diwan_engine::text::nearest;

use super::super::sample::Sampling;
use super::super::sweep::{FactorValue, PointValues, SweepFolder, Sweeping, point_values};
use super::error::SensitivityError;
use super::factors::drawn_factors;
use crate::design::{Design, Value, latin_hypercube};
use crate::ensemble::Observer;
use crate::stats::Level;
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
    Played(Arc<Model>, Arc<[Metric]>, PointValues),
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

    /// Plays points for it: a Latin hypercube over all numbers that the scenario draws, by the laws that they have there,
    /// with the same luck at every point. `sampling` has as many draws as there are to be points, and as many seeds as
    /// runs of each.
    ///
    /// # Errors
    ///
    /// If nothing is drawn, or the observer breaks it off.
    pub fn played(
        place: &str,
        model: &Arc<Model>,
        settings: &[String],
        sampling: &Sampling,
        observer: &dyn Observer,
    ) -> Result<Self, SensitivityError> {
        let factors = drawn_factors(model, &[])?;
        let names: Vec<String> = factors.iter().map(|it| it.name.clone()).collect();
        let size = u32::try_from(sampling.draws).unwrap_or(u32::MAX);
        let shares = latin_hypercube(&names.iter().map(String::as_str).collect::<Vec<&str>>(), size, sampling.seed);
        let design = Design::of_shares(factors, &shares)?;
        let played = Sampling { draws: sampling.seeds, seeds: 1, parameters: false, ..sampling.clone() };
        let (scenario, level) = (&*model.scenario, Level::P95);
        let asked = Sweeping { place, settings, scenario, design: &design, sampling: played, level };
        let runs = point_values(&asked, observer)?;
        let number = |value: &Value| if let Value::Number(it) = value { *it } else { f64::NAN };
        Ok(Self {
            provenance: Provenance::new(&model.scenario, settings, sampling.seed),
            values: (0..names.len())
                .map(|it| design.points().iter().map(|point| number(&point[it])).collect())
                .collect(),
            factors: names,
            points: runs.points,
            replications: runs.replications,
            shares_luck: true,
            runs: Runs::Played(model.clone(), sampling.metrics.clone(), runs),
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
