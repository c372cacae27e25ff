//! Satisficing: the share of states of the world in which a mean lies on the right side of a line.

use crate::stats::bootstrap::Picks;
use crate::stats::error::{StatsError, known};
use crate::stats::interval::{Interval, Level};
use crate::stats::moments::Moments;
use crate::stats::proportion::wilson;
use crate::stats::quantile::quantile;
use crate::stats::special::beta_reg;
use crate::stats::tails::normal_cdf;

/// How even states can be thought at the least: `a + b` of their beta distribution.
const LEAST_BETA: f64 = 1e-3;

/// A line, and the side of it that satisfies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Where it is, in the unit of the values.
    pub bound: f64,
    /// Whether what lies above it satisfies, or what lies below; what lies on it does either way.
    pub above: bool,
}

impl Line {
    fn satisfies(self, value: f64) -> bool {
        if self.above { value >= self.bound } else { value <= self.bound }
    }
}

/// The share of states that satisfy.
#[derive(Clone, Debug, PartialEq)]
pub struct Satisfying {
    /// The share, 0..=1.
    pub share: f64,
    /// Its interval.
    pub interval: Interval,
    /// The chance of every state that it satisfies, by its runs and those of the others.
    pub chances: Vec<f64>,
}

/// The share of states whose mean lies on the right side of a line; `runs` holds the states one after the other, `seeds`
/// runs of each.
///
/// Counted by the means of a few runs, luck carries states over the line, and more of them from the side on which more lie.
/// So every state counts with the chance that it satisfies, given its runs and how states differ (empirical Bayes: Efron
/// and Morris 1975, "Data analysis using Stein's estimator", JASA 70:311-319; such chances add up to the share: Shen and
/// Louis 1998, "Triple-goal estimates in two-stage hierarchical models", JRSSB 60:455-471). Of zeros and ones states
/// have beta distributed chances and runs are binomial (Skellam 1948, JRSSB 10:257-261), else both are normal; how
/// states differ is estimated by moments, as in [`share_of_draws`](crate::stats::share_of_draws). Where they do not differ
/// beyond luck, all or none satisfy.
///
/// The interval is from a bootstrap over whole states (percentiles), no narrower than Wilson's for as many states.
///
/// # Errors
/// Below two runs a state or five states, or when a value is not finite.
pub fn satisfying(
    runs: &[f64],
    seeds: usize,
    line: Line,
    level: Level,
    resamples: u32,
    seed: u64,
) -> Result<Satisfying, StatsError> {
    if seeds < 2 {
        return Err(StatsError::TooFew { got: seeds, needed: 2 });
    }
    known(runs, seeds * super::super::LEAST_UNITS as usize)?;
    let is_share = runs.iter().all(|it| *it == 0.0 || *it == 1.0);
    let of = |runs: &[f64]| {
        let moments: Moments = runs.iter().copied().collect();
        (moments.mean().unwrap_or(0.0), moments.variance().unwrap_or(0.0))
    };
    let states: Vec<(f64, f64)> = runs.chunks_exact(seeds).map(of).collect();
    let all: Vec<usize> = (0..states.len()).collect();
    let reckoned = Reckoned { states: &states, seeds, line, is_share };
    let chances = reckoned.chances(&all);
    let share = chances.iter().sum::<f64>() / chances.len() as f64;
    let mut shares: Vec<f64> = (0..resamples)
        .map(|number| {
            let mut picks = Picks::new(seed, number, states.len());
            let picked: Vec<usize> = all.iter().map(|_| picks.next()).collect();
            reckoned.chances(&picked).iter().sum::<f64>() / picked.len() as f64
        })
        .collect();
    shares.sort_by(f64::total_cmp);
    let tail = level.alpha() / 2.0;
    let scored = wilson((share * states.len() as f64).round() as u64, states.len() as u64, level);
    let end = |p: f64| quantile(&shares, p).unwrap_or(share);
    let interval = Interval { low: end(tail).min(scored.low), high: end(1.0 - tail).max(scored.high) };
    Ok(Satisfying { share, interval, chances })
}

struct Reckoned<'a> {
    /// Mean of the runs of every state, and their variance.
    states: &'a [(f64, f64)],
    seeds: usize,
    line: Line,
    is_share: bool,
}

impl Reckoned<'_> {
    /// The chance of each of some states that it satisfies.
    fn chances(&self, picks: &[usize]) -> Vec<f64> {
        let mut means = Moments::default();
        let mut within = 0.0;
        for it in picks {
            means.push(self.states[*it].0);
            within += self.states[*it].1;
        }
        let mean = means.mean().unwrap_or(0.0);
        let noise = within / (picks.len().max(1) * self.seeds) as f64;
        let between = means.variance().unwrap_or(0.0) - noise;
        let truth = |it: f64| f64::from(u8::from(self.line.satisfies(it)));
        if between <= 0.0 {
            return vec![truth(mean); picks.len()];
        }
        if self.is_share {
            return self.of_shares(picks, mean, between);
        }
        let weight = between / (between + noise);
        let spread = (between * (1.0 - weight)).sqrt();
        let sign = if self.line.above { 1.0 } else { -1.0 };
        let chance = |it: &usize| {
            let best = mean + weight * (self.states[*it].0 - mean);
            if spread == 0.0 { truth(best) } else { normal_cdf(sign * (best - self.line.bound) / spread) }
        };
        picks.iter().map(chance).collect()
    }

    fn of_shares(&self, picks: &[usize], mean: f64, between: f64) -> Vec<f64> {
        let n = self.seeds as f64;
        let both = (mean * (1.0 - mean) / between - 1.0).max(LEAST_BETA);
        let (a, b) = (mean * both, (1.0 - mean) * both);
        let below = |count: usize| {
            let x = self.line.bound.clamp(0.0, 1.0);
            beta_reg(a + count as f64, b + n - count as f64, x, 1.0 - x)
        };
        let by_count: Vec<f64> =
            (0..=self.seeds).map(|it| if self.line.above { 1.0 - below(it) } else { below(it) }).collect();
        picks.iter().map(|it| by_count[((self.states[*it].0 * n).round() as usize).min(self.seeds)]).collect()
    }
}
