//! A sweep: its points are played, what each came to is summed up, and its tables are kept as they come.

use core::ops::ControlFlow;
use std::sync::Arc;

use super::super::estimate::{reach, units};
use super::effects::main_effects;
use super::error::SweepError;
use super::facts::{ExtremeFacts, FactorFacts, FactorValue, MeasuredFacts, Names, PointFacts, SweepFacts, SweptMetric};
use super::play::{PointRuns, Sweeping, play_points};
use super::tables::SweepTables;
use crate::design::Placing;
use crate::ensemble::Observer;
use crate::stats::{Confidence, Level, Moments, wilson, wilson_clustered};
use diwan_engine::scenario::{Metric, Provenance, Scale, Scenario};

/// The most measures of points that are held at a time: about two gigabytes of them.
const MOST_MEASURED: u64 = 30_000_000;

/// How the points of a sweep came to lie where they do.
#[derive(Clone, Copy, Debug)]
pub struct Laid<'a> {
    /// The way in which they were placed; `None` where they were given one by one.
    pub placing: Option<Placing>,
    /// Factors that move together, by name.
    pub linked: &'a [Vec<String>],
}

/// Plays a design, sums up every point, and keeps the runs in `tables` if there are any. Memory grows with points times
/// metrics, not with runs.
///
/// # Errors
///
/// As of [`play_points`]; if so many points do not fit into memory, a factor is called like a column of the tables, or
/// these can't be written.
pub fn sweep(
    asked: &Sweeping<'_>,
    laid: Laid<'_>,
    mut tables: Option<SweepTables>,
    observer: &dyn Observer,
) -> Result<SweepFacts, SweepError> {
    let (points, metrics) = (asked.design.points(), &asked.sampling.metrics);
    let measures = (points.len() as u64).saturating_mul(metrics.len() as u64);
    if measures > MOST_MEASURED {
        return Err(SweepError::TooMany { asked: measures, most: MOST_MEASURED });
    }
    let mut facts = opening(asked, laid);
    let names = Arc::new(Names {
        factors: facts.factors.iter().map(|it| it.name.clone()).collect(),
        metrics: facts.metrics.iter().map(|it| it.metric.clone()).collect(),
    });
    if let Some(name) = names.factors.iter().find(|it| super::tables::RESERVED.contains(&it.as_str())) {
        return Err(SweepError::Reserved(name.clone()));
    }
    if let Some(tables) = &mut tables {
        tables.begin(asked, &facts)?;
    }
    facts.points = points
        .iter()
        .enumerate()
        .map(|(point, values)| PointFacts {
            point,
            values: asked.design.factors().iter().zip(values).map(|(it, value)| FactorValue::of(it, *value)).collect(),
            measured: Vec::new(),
            names: names.clone(),
        })
        .collect();
    let mut failed = None;
    let played = play_points(asked, observer, |runs| {
        facts.points[runs.point].measured = measured(asked, runs);
        match tables.as_mut().map_or(Ok(()), |it| it.add(runs)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    });
    if let Some(error) = failed {
        return Err(error.into());
    }
    played?;
    facts.extremes = extremes(&facts);
    facts.main_effects = main_effects(&facts);
    if let Some(tables) = tables {
        tables.finish(asked, &facts)?;
    }
    Ok(facts)
}

/// What is known of a sweep before anything is played.
fn opening(asked: &Sweeping<'_>, laid: Laid<'_>) -> SweepFacts {
    let sampling = &asked.sampling;
    SweepFacts {
        provenance: Provenance::new(asked.scenario, asked.settings, sampling.seed),
        design: laid.placing.map_or("points", Placing::key).to_owned(),
        factors: asked.design.factors().iter().map(FactorFacts::of).collect(),
        linked: laid.linked.to_vec(),
        draws: sampling.draws,
        seeds: sampling.seeds,
        runs: asked.runs(),
        level: asked.level.share(),
        metrics: sampling.metrics.iter().map(|it| SweptMetric::of(asked.scenario, *it)).collect(),
        points: Vec::new(),
        extremes: Vec::new(),
        main_effects: Vec::new(),
    }
}

/// Where each metric is least and greatest.
pub(super) fn extremes(facts: &SweepFacts) -> Vec<ExtremeFacts> {
    let of = |(place, metric): (usize, &SweptMetric)| {
        let mean = |point: &usize| facts.points[*point].measured.get(place).map_or(f64::NAN, |it| it.mean);
        let points = || 0..facts.points.len();
        let greatest = points().reduce(|best, it| if mean(&it) > mean(&best) { it } else { best });
        let least = points().reduce(|best, it| if mean(&it) < mean(&best) { it } else { best });
        Some(ExtremeFacts { metric: metric.metric.clone(), least: least?, greatest: greatest? })
    };
    facts.metrics.iter().enumerate().filter_map(of).collect()
}

/// What the runs of a point come to, metric by metric.
fn measured(asked: &Sweeping<'_>, runs: &PointRuns) -> Vec<MeasuredFacts> {
    let metrics = asked.sampling.metrics.iter().zip(&runs.columns);
    metrics
        .map(|(metric, column)| of_runs(asked.scenario, *metric, column, asked.sampling.seeds, asked.level))
        .collect()
}

/// What the runs of a point come to on a metric. The interval of a share is Wilson's, for as many runs as they are
/// worth where several share a draw; that of another mean is read off the curve by which comparisons judge it. Runs of
/// a draw are alike, so where there are several the draw is the unit.
fn of_runs(scenario: &Scenario, metric: Metric, column: &[f64], seeds: u64, level: Level) -> MeasuredFacts {
    let units = units(column, seeds as usize);
    let moments: Moments = units.iter().copied().collect();
    let interval = if metric.scale() == Scale::Share {
        let count = |runs: &[f64]| runs.iter().filter(|it| **it > 0.5).count() as u64;
        Some(if seeds < 2 {
            wilson(count(column), column.len() as u64, level)
        } else {
            let squares = column.chunks(seeds as usize).map(|it| u128::from(count(it)).pow(2)).sum();
            wilson_clustered(count(column), units.len() as u64, seeds, squares, level)
        })
    } else {
        Confidence::of_mean(&units, reach(scenario, metric, [column, &[]])).ok().map(|it| it.interval(level))
    };
    MeasuredFacts {
        // Of zeros and ones the sum is exact.
        mean: units.iter().sum::<f64>() / units.len().max(1) as f64,
        se: moments.se(),
        low: interval.map(|it| it.low),
        high: interval.map(|it| it.high),
    }
}
