//! Regret: what a policy falls short of the best there is, state by state.

use super::cleared::Seen;
use crate::stats::error::{StatsError, known};
use crate::stats::interval::{Interval, Level};
use crate::stats::proportion::wilson;
use crate::stats::quantile::quantile;

/// Values closer than this share of the largest difference are alike.
const ROUNDING: f64 = 1e-9;
/// What the share of states is below whose regret the quantile lies that is told.
const HIGH: f64 = 0.9;

/// The regret of several policies over states of the world.
#[derive(Clone, Debug, PartialEq)]
pub struct Regret {
    /// Each policy, in the order in which they were given.
    pub policies: Vec<PolicyRegret>,
    /// The share of the variance of what policies differ by, from state to state, that was luck and was taken off; 0..=1.
    pub luck: f64,
    /// The regret of every policy in every state: policy by policy.
    pub states: Vec<Vec<f64>>,
}

/// The regret of a policy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PolicyRegret {
    /// Mean over states, in the unit of the values.
    pub mean: f64,
    /// Its interval.
    pub mean_interval: Interval,
    /// What it lies below in nine states of ten.
    pub p90: f64,
    /// Its interval.
    pub p90_interval: Interval,
    /// The share of resamples in which no policy has a lower one.
    pub p90_first: f64,
    /// The largest in any of the states.
    pub max: f64,
    /// The share of states in which no policy is better; states in which several are equally good are shared out.
    pub best: f64,
    /// Its interval.
    pub best_interval: Interval,
    /// Mean regret by cross-fitting: on average never above the true one.
    pub at_least: f64,
    /// Mean regret as it is seen, luck and all: on average never below the true one.
    pub at_most: f64,
}

/// The regret of policies of which more is better: `runs[policy]` holds the runs of all states one after the other, `seeds`
/// of each, under luck that is the same for every policy.
///
/// As it is seen, regret is too large: the mean of a few runs is noisy, and the best of several noisy means lies above the
/// best mean (Jensen's inequality; the "winner's curse"). So states are first cleared of luck: drawn together until they
/// scatter as they do without (matched covariances); regret is then reckoned state by state. That rests on the shape of the
/// scatter and not on luck alone, so two bounds stand beside the mean which rest on nothing: *as it is seen*, which on
/// average lies above; and *cross-fitted*, where the best policy is chosen by all runs of a state but one and reckoned with
/// the one left out, each in turn, which on average lies below, since the policy that is chosen may not be the best (as
/// the double estimator of van Hasselt 2010, "Double Q-learning", NIPS 23).
///
/// Intervals are percentiles of a bootstrap over whole states, cleared anew each time. The largest regret has none: whatever
/// is resampled, none is larger than the largest.
///
/// # Errors
/// When lists differ in length, below two policies, two runs a state or five states, or when a value is not finite.
pub fn regret(runs: &[&[f64]], seeds: usize, level: Level, resamples: u32, seed: u64) -> Result<Regret, StatsError> {
    if runs.len() < 2 {
        return Err(StatsError::TooFew { got: runs.len(), needed: 2 });
    }
    if seeds < 2 {
        return Err(StatsError::TooFew { got: seeds, needed: 2 });
    }
    for column in runs {
        known(column, seeds * super::super::LEAST_UNITS as usize)?;
        if column.len() != runs[0].len() {
            return Err(StatsError::LengthsDiffer { first: runs[0].len(), second: column.len() });
        }
    }
    let seen = Seen::of(runs, seeds);
    let whole = Reckoned::of(&seen, None);
    let many: Vec<Vec<[f64; 3]>> =
        (0..resamples).map(|number| Reckoned::of(&seen, Some((seed, number))).figures()).collect();
    let (at_least, at_most) = bounds(runs, seeds);
    let first = firsts(&many, runs.len());
    let states = seen.states() as u64;
    let policy = |policy: usize| {
        let [mean, p90, best] = whole.figures()[policy];
        let interval = |which: usize| {
            let mut values: Vec<f64> = many.iter().map(|it| it[policy][which]).collect();
            values.sort_by(f64::total_cmp);
            let tail = level.alpha() / 2.0;
            let of = |p: f64, own: f64| quantile(&values, p).unwrap_or(own);
            let own = [mean, p90, best][which];
            Interval { low: of(tail, own).min(own), high: of(1.0 - tail, own).max(own) }
        };
        // A share that no resample moves is still known no better than as many states tell it.
        let (resampled, scored) = (interval(2), wilson((best * states as f64).round() as u64, states, level));
        PolicyRegret {
            mean,
            mean_interval: interval(0),
            p90,
            p90_interval: interval(1),
            p90_first: first[policy],
            max: whole.states[policy].iter().fold(0.0, |most, it| most.max(*it)),
            best,
            best_interval: Interval { low: resampled.low.min(scored.low), high: resampled.high.max(scored.high) },
            at_least: at_least[policy],
            at_most: at_most[policy],
        }
    };
    let policies = (0..runs.len()).map(policy).collect();
    Ok(Regret { policies, luck: whole.luck, states: whole.states })
}

/// The share of resamples in which the high quantile of each policy is the lowest; equal ones share.
fn firsts(many: &[Vec<[f64; 3]>], policies: usize) -> Vec<f64> {
    let mut out = vec![0.0; policies];
    for figures in many {
        let least = figures.iter().fold(f64::INFINITY, |least, it| least.min(it[1]));
        let equal = figures.iter().filter(|it| it[1] <= least).count() as f64;
        for (out, it) in out.iter_mut().zip(figures) {
            *out += if it[1] <= least { 1.0 / equal / many.len() as f64 } else { 0.0 };
        }
    }
    out
}

/// Regrets of some states, cleared of luck.
struct Reckoned {
    states: Vec<Vec<f64>>,
    best: Vec<f64>,
    luck: f64,
}

impl Reckoned {
    fn of(seen: &Seen, resample: Option<(u64, u32)>) -> Self {
        let picks = seen.picked(resample);
        let clearing = seen.clearing(&picks);
        let (mut own, mut cleared) = (Vec::new(), Vec::new());
        let mut states = vec![Vec::with_capacity(picks.len()); seen.policies];
        let mut best = vec![0.0; seen.policies];
        let alike = ROUNDING * seen.contrasts.iter().fold(0.0_f64, |size, it| size.max(it.abs()));
        for state in &picks {
            clearing.of(seen.state(*state), &mut own, &mut cleared);
            let most = cleared.iter().fold(f64::NEG_INFINITY, |most, it| most.max(*it));
            let is_best = |it: &f64| most - it <= alike;
            let equal = cleared.iter().filter(|it| is_best(it)).count() as f64;
            for (policy, value) in cleared.iter().enumerate() {
                states[policy].push(if is_best(value) { 0.0 } else { most - value });
                best[policy] += if is_best(value) { 1.0 / equal } else { 0.0 };
            }
        }
        best.iter_mut().for_each(|it| *it /= picks.len() as f64);
        Self { states, best, luck: clearing.luck }
    }

    /// Mean, high quantile and share of states in which it is best, of every policy.
    fn figures(&self) -> Vec<[f64; 3]> {
        let of = |(states, best): (&Vec<f64>, &f64)| {
            let mut sorted = states.clone();
            sorted.sort_by(f64::total_cmp);
            let mean = sorted.iter().sum::<f64>() / sorted.len().max(1) as f64;
            [mean, quantile(&sorted, HIGH).unwrap_or(mean), *best]
        };
        self.states.iter().zip(&self.best).map(of).collect()
    }
}

/// Mean regret of every policy by cross-fitting, and as it is seen.
fn bounds(runs: &[&[f64]], seeds: usize) -> (Vec<f64>, Vec<f64>) {
    let states = runs[0].len() / seeds;
    let (mut chosen, mut most) = (0.0, 0.0);
    for state in 0..states {
        let own: Vec<&[f64]> = runs.iter().map(|it| &it[state * seeds..(state + 1) * seeds]).collect();
        let sums: Vec<f64> = own.iter().map(|it| it.iter().sum()).collect();
        most += sums.iter().fold(f64::NEG_INFINITY, |most, it| most.max(*it)) / seeds as f64;
        for run in 0..seeds {
            let others = |policy: usize| sums[policy] - own[policy][run];
            let best = (0..runs.len()).map(others).fold(f64::NEG_INFINITY, f64::max);
            let alike = (0..runs.len()).filter(|it| others(*it) >= best - ROUNDING * best.abs());
            let (sum, count) = alike.fold((0.0, 0.0), |(sum, count), it| (sum + own[it][run], count + 1.0));
            chosen += sum / count / seeds as f64;
        }
    }
    let less = |best: f64| {
        let of = |it: &&[f64]| best / states as f64 - it.iter().sum::<f64>() / it.len() as f64;
        runs.iter().map(of).collect()
    };
    (less(chosen), less(most))
}
