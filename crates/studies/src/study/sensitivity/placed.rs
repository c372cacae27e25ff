//! Points that are placed for it: Saltelli's rows over a scrambled Sobol' sequence, or the trajectories of Morris, played
//! with the same luck at every point.

use std::sync::Arc;

use rand::TryRng;

use super::super::sample::Sampling;
use super::super::sweep::{PointValues, Sweeping, point_values};
use super::error::SensitivityError;
use super::facts::{EffectFacts, FactorRank, OnMetric, SensitivityFacts, ordered};
use super::ranked::luck_share;
use crate::design::{Design, Factor, MOST_SOBOL, scrambled_sobol};
use crate::ensemble::Observer;
use crate::stats::{Interval, Level, StatsError, elementary_effects, sobol};
use diwan_engine::kernel::{Seed, Words};
use diwan_engine::scenario::{Metric, Provenance, Scenario};

/// Resamples of a bootstrap.
const RESAMPLES: u32 = 500;
/// Levels of a factor on the trajectories of Morris.
const LEVELS: u32 = 4;

/// How points are placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placed {
    /// Rows of Saltelli: each is as many points as there are factors, and two.
    Sobol {
        /// Rows; a power of two is balanced.
        rows: u32,
    },
    /// Trajectories of Morris: each is a point more than there are factors.
    Morris {
        /// Trajectories.
        trajectories: u32,
    },
}

/// What is to be found.
#[derive(Clone, Debug)]
pub struct Sensitivity<'a> {
    /// Where the scenario is: a path, or a bare name.
    pub place: &'a str,
    /// The settings that it has, as written.
    pub settings: &'a [String],
    /// The scenario under these settings.
    pub scenario: &'a Scenario,
    /// What is varied.
    pub factors: Vec<Factor>,
    /// How points are placed.
    pub placed: Placed,
    /// The metrics, at least one.
    pub metrics: Arc<[Metric]>,
    /// Runs of each point, with luck that they share with those of every other, and with draws of their own of whatever
    /// is drawn and no factor.
    pub replications: u64,
    /// Seed of luck and places.
    pub seed: u64,
    /// Threads to play on.
    pub threads: usize,
    /// Level of the intervals.
    pub level: Level,
}

impl Sensitivity<'_> {
    /// How many points are played.
    #[must_use]
    pub fn points(&self) -> u64 {
        let factors = self.factors.len() as u64;
        match self.placed {
            Placed::Sobol { rows } => u64::from(rows).saturating_mul(factors + 2),
            Placed::Morris { trajectories } => u64::from(trajectories).saturating_mul(factors + 1),
        }
    }

    /// How many runs are played.
    #[must_use]
    pub fn runs(&self) -> u64 {
        self.points().saturating_mul(self.replications)
    }
}

/// Plays the points and ranks the factors by what they do to each metric.
///
/// # Errors
///
/// If there are too many factors or too few points, the observer breaks it off, or nothing in play reads a factor.
pub fn sensitivity(asked: &Sensitivity<'_>, observer: &dyn Observer) -> Result<SensitivityFacts, SensitivityError> {
    let rows = rows(asked)?;
    let design = Design::of_shares(asked.factors.clone(), &rows)?;
    let sampling = Sampling {
        seed: asked.seed,
        draws: asked.replications,
        seeds: 1,
        threads: asked.threads,
        metrics: asked.metrics.clone(),
        parameters: false,
    };
    let Sensitivity { place, settings, scenario, level, .. } = *asked;
    let played = point_values(&Sweeping { place, settings, scenario, design: &design, sampling, level }, observer)?;
    let mut each: Vec<OnMetric> = Vec::new();
    for metric in 0..asked.metrics.len() {
        each.push(on(asked, metric, &rows, &played)?);
    }
    let mut each = each.into_iter();
    let first = each.next().ok_or(StatsError::TooFew { got: 0, needed: 1 })?;
    Ok(SensitivityFacts {
        provenance: Provenance::new(scenario, settings, asked.seed),
        method: match asked.placed {
            Placed::Sobol { .. } => "sobol",
            Placed::Morris { .. } => "morris",
        }
        .to_owned(),
        runs: asked.runs(),
        points: asked.points(),
        replications: asked.replications,
        level: level.share(),
        first,
        others: each.collect(),
    })
}

/// The points in the unit cube.
fn rows(asked: &Sensitivity<'_>) -> Result<Vec<Vec<f64>>, SensitivityError> {
    let names: Vec<&str> = asked.factors.iter().map(|it| it.name.as_str()).collect();
    match asked.placed {
        Placed::Sobol { rows } => saltelli(&names, rows, asked.seed),
        Placed::Morris { trajectories } => Ok(walks(names.len(), trajectories, asked.seed)),
    }
}

/// For each row `A`, then `A` with one factor of `B` after the other, and `B`; `A` and `B` are the halves of a point of a
/// Sobol' sequence with twice as many dimensions (Saltelli 2002, "Making best use of model evaluations to compute
/// sensitivity indices", Computer Physics Communications 145:280-297).
fn saltelli(names: &[&str], rows: u32, seed: u64) -> Result<Vec<Vec<f64>>, SensitivityError> {
    if 2 * names.len() > MOST_SOBOL {
        return Err(SensitivityError::TooManyFactors { factors: names.len(), most: MOST_SOBOL / 2 });
    }
    let twice: Vec<String> =
        ["a", "b"].iter().flat_map(|half| names.iter().map(move |it| format!("{half} {it}"))).collect();
    let twice: Vec<&str> = twice.iter().map(String::as_str).collect();
    let mut out = Vec::new();
    for point in scrambled_sobol(&twice, rows, seed)? {
        let (a, b) = point.split_at(names.len());
        out.push(a.to_vec());
        for factor in 0..names.len() {
            let mut mixed = a.to_vec();
            mixed[factor] = b[factor];
            out.push(mixed);
        }
        out.push(b.to_vec());
    }
    Ok(out)
}

/// Trajectories of Morris 1991: from a place by luck each factor once, in an order by luck, moves by half of its levels.
/// Levels are the middles of equal shares of a factor's values, since a law need not have ends.
fn walks(factors: usize, trajectories: u32, seed: u64) -> Vec<Vec<f64>> {
    let mut out = Vec::with_capacity(trajectories as usize * (factors + 1));
    for trajectory in 0..trajectories {
        let mut words = Words::new(Seed(seed), u64::from(trajectory), 0, "trajectories of Morris");
        let mut below = |most: usize| {
            let Ok(word) = words.try_next_u32();
            ((u64::from(word) * most as u64) >> 32) as usize
        };
        let mut levels: Vec<u32> = (0..factors).map(|_| below(LEVELS as usize) as u32).collect();
        let mut left: Vec<usize> = (0..factors).collect();
        let place = |levels: &[u32]| levels.iter().map(|it| (f64::from(*it) + 0.5) / f64::from(LEVELS)).collect();
        out.push(place(&levels));
        while !left.is_empty() {
            let factor = left.remove(below(left.len()));
            levels[factor] = (levels[factor] + LEVELS / 2) % LEVELS;
            out.push(place(&levels));
        }
    }
    out
}

/// What a metric depends on.
fn on(
    asked: &Sensitivity<'_>,
    metric: usize,
    rows: &[Vec<f64>],
    played: &PointValues,
) -> Result<OnMetric, SensitivityError> {
    let (runs, replications) = (&played.columns[metric], played.replications);
    let mut ranks: Vec<FactorRank> = asked.factors.iter().map(|it| FactorRank::new(&it.name)).collect();
    match asked.placed {
        Placed::Sobol { .. } => {
            let found = sobol(runs, replications, ranks.len(), asked.level, RESAMPLES, asked.seed)?;
            for (rank, it) in ranks.iter_mut().zip(found.iter().flat_map(|it| &it.factors)) {
                let Interval { low, high } = it.first_interval;
                (rank.first, rank.first_low, rank.first_high) = (Some(it.first), Some(low), Some(high));
                let Interval { low, high } = it.total_interval;
                (rank.total, rank.total_low, rank.total_high) = (Some(it.total), Some(low), Some(high));
            }
        }
        Placed::Morris { .. } => {
            let found = elementary_effects(rows, &played.means(metric), asked.level, RESAMPLES, asked.seed)?;
            for (rank, it) in ranks.iter_mut().zip(found) {
                let (mu_star_low, mu_star_high) = (it.interval.low, it.interval.high);
                let (mu, mu_star, sigma) = (it.mu, it.mu_star, it.sigma);
                rank.effect = Some(EffectFacts { mu, mu_star, mu_star_low, mu_star_high, sigma });
            }
        }
    }
    Ok(OnMetric {
        on: asked.metrics[metric].notation(asked.scenario),
        of: if replications > 1 { "points" } else { "runs" }.to_owned(),
        luck_share: luck_share(runs, replications, true)?,
        pawn_idle: None,
        factors: ordered(ranks),
    })
}
