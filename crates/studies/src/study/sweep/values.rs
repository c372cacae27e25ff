//! The values of all runs of a design, held in memory: what sensitivity indices and searches are reckoned from.

use core::ops::ControlFlow;

use super::error::SweepError;
use super::play::{Sweeping, play_points};
use crate::ensemble::Observer;
use diwan_engine::scenario::OutcomeId;

/// The most numbers that are held at a time: two gigabytes of them.
const MOST_NUMBERS: u64 = 250_000_000;

/// The metrics of every run at every point.
#[derive(Clone, Debug, PartialEq)]
pub struct PointValues {
    /// Points.
    pub points: usize,
    /// Runs of each point.
    pub replications: usize,
    /// Runs of each draw of the parameters.
    pub seeds: u64,
    /// A column for each metric: run `point × replications + r` is replication `r` of its point.
    pub columns: Vec<Vec<f64>>,
    /// How each run ended.
    pub outcomes: Vec<Option<OutcomeId>>,
}

impl PointValues {
    /// The runs of a point on a metric, in the order of replications.
    #[must_use]
    pub fn at(&self, metric: usize, point: usize) -> &[f64] {
        &self.columns[metric][point * self.replications..(point + 1) * self.replications]
    }

    /// The mean of a metric at each point.
    #[must_use]
    pub fn means(&self, metric: usize) -> Vec<f64> {
        let mean = |runs: &[f64]| runs.iter().sum::<f64>() / runs.len() as f64;
        self.columns[metric].chunks_exact(self.replications.max(1)).map(mean).collect()
    }
}

/// Plays a design and keeps the metrics of every run at every point, in the order of its points.
///
/// # Errors
///
/// As of [`play_points`]; or if so many numbers do not fit into memory.
pub fn point_values(asked: &Sweeping<'_>, observer: &dyn Observer) -> Result<PointValues, SweepError> {
    let numbers = asked.runs().saturating_mul(asked.sampling.metrics.len().max(1) as u64);
    if numbers > MOST_NUMBERS {
        return Err(SweepError::TooMany { asked: numbers, most: MOST_NUMBERS });
    }
    let (points, replications) = (asked.design.points().len(), asked.sampling.runs() as usize);
    let mut out = PointValues {
        points,
        replications,
        seeds: asked.sampling.seeds,
        columns: vec![vec![0.0; points * replications]; asked.sampling.metrics.len()],
        outcomes: vec![None; points * replications],
    };
    play_points(asked, observer, |runs| {
        let place = runs.point * replications..(runs.point + 1) * replications;
        for (column, own) in out.columns.iter_mut().zip(&runs.columns) {
            column[place.clone()].copy_from_slice(own);
        }
        out.outcomes[place].copy_from_slice(&runs.outcomes);
        ControlFlow::Continue(())
    })?;
    Ok(out)
}
