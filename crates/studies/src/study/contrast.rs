//! Contrasts: how an arm differs from its control on a metric, with the doubt that belongs to it.

use crate::stats::{
    Cluster, ClusterEstimate, Interval, Level, MaxT, Paired, PairedCounts, RateRatio, StatsError, bca_mean, cluster_bootstrap, holm, max_t,
    mcnemar_exact, newcombe_paired, paired, paired_rate_ratio, tost, wilcoxon_signed_rank,
};
use diwan_engine::scenario::{Metric, Scale};

use super::draws::share_of_draws;
use super::sample::Sample;

/// Resamples of every bootstrap: so many that no end of a 95 % interval rests on a handful.
pub(super) const RESAMPLES: u32 = 2_000;
/// Means of so many times the square of the skewness are near enough to normal (Cochran 1977, "Sampling techniques", section 2.15).
const COCHRAN: f64 = 25.0;

/// How the interval and the p of a contrast were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Pairs of runs: Student's t.
    PairedT,
    /// Pairs of runs whose differences are too skewed for it: BCa interval; p from Student's t.
    PairedBca,
    /// Pairs of zeros and ones: Newcombe's method 10, exact McNemar test.
    PairedShares,
    /// Draws with several runs each: bootstrap over whole draws.
    ClusterBootstrap,
}

/// What a contrast says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Higher in the arm, by more than could not matter.
    Higher,
    /// Lower in the arm, by more than could not matter.
    Lower,
    /// Whatever difference there is, it is smaller than the smallest of interest.
    Equivalent,
    /// Neither is shown.
    Undetermined,
}

/// The difference of an arm from its control on a metric.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// The metric.
    pub metric: Metric,
    /// Which arm.
    pub arm: usize,
    /// Mean in the arm.
    pub arm_value: f64,
    /// Mean in the control.
    pub control_value: f64,
    /// Mean difference, arm minus control.
    pub difference: f64,
    /// Its interval.
    pub interval: Interval,
    /// Two-sided p of no difference.
    pub p: f64,
    /// The same, adjusted for the family by Holm's method.
    pub p_adjusted: f64,
    /// How they were found.
    pub method: Method,
    /// Share of draws in which the direction of the difference holds.
    pub share_of_draws: f64,
    /// Pairs of runs.
    pub pairs: u64,
    /// Draws of the parameters.
    pub draws: u64,
    /// Correlation of the arms over pairs; `None` where one does not vary.
    pub correlation: Option<f64>,
    /// Share of the variance that pairing took off.
    pub variance_reduction: Option<f64>,
    /// Standardised difference of pairs, Cohen's d_z.
    pub effect: f64,
    /// Pairs that differ.
    pub discordant: u64,
    /// Wilcoxon's signed rank test of pairs, or of draws where they have several runs, as a check of robustness: p.
    pub signed_rank_p: f64,
    /// Ratio of means, for counts.
    pub ratio: Option<RateRatio>,
    /// Interval and p for all arms against the control at once, where there are several.
    pub simultaneous: Option<MaxT>,
    /// Smallest difference of interest.
    pub smallest: f64,
    /// p of the test for equivalence within it.
    pub equivalence_p: f64,
    /// What it says.
    pub verdict: Verdict,
}

/// What all contrasts of a family have in common.
#[derive(Clone, Copy, Debug)]
pub struct Family<'a> {
    /// The metrics, as the samples hold them.
    pub metrics: &'a [Metric],
    /// The smallest difference of interest of each.
    pub smallest: &'a [f64],
    /// Level of intervals.
    pub level: Level,
    /// Seed of resampling.
    pub seed: u64,
}

/// The contrasts of every arm with the control on every metric: arms in order, metrics in order within.
///
/// # Errors
///
/// Below two pairs, or two draws where draws have several runs.
pub fn contrasts(family: &Family<'_>, arms: &[Sample], control: &Sample) -> Result<Vec<Contrast>, StatsError> {
    let mut out = Vec::with_capacity(arms.len() * family.metrics.len());
    for (arm, sample) in arms.iter().enumerate() {
        for place in 0..family.metrics.len() {
            out.push(contrast(family, place, arm, sample, control)?);
        }
    }
    let adjusted = holm(&out.iter().map(|it| it.p).collect::<Vec<f64>>());
    for (contrast, p) in out.iter_mut().zip(adjusted) {
        contrast.p_adjusted = p;
        contrast.verdict = verdict(contrast, family.level);
    }
    if arms.len() > 1 {
        at_once(family, arms, control, &mut out)?;
    }
    Ok(out)
}

fn verdict(it: &Contrast, level: Level) -> Verdict {
    if it.equivalence_p < level.alpha() {
        Verdict::Equivalent
    } else if it.p_adjusted < level.alpha() && it.difference != 0.0 {
        if it.difference > 0.0 { Verdict::Higher } else { Verdict::Lower }
    } else {
        Verdict::Undetermined
    }
}

fn contrast(family: &Family<'_>, place: usize, arm: usize, sample: &Sample, control: &Sample) -> Result<Contrast, StatsError> {
    let (first, second) = (&sample.columns[place], &control.columns[place]);
    let metric = family.metrics[place];
    let pairs = paired(first, second, family.level)?;
    let differences: Vec<f64> = first.iter().zip(second).map(|(first, second)| first - second).collect();
    let draws = differences.len().div_ceil(sample.seeds as usize) as u64;
    let found = estimate(family, metric, (first, second), &differences, sample.seeds, &pairs)?;
    let smallest = family.smallest[place];
    // Runs of one draw are alike: where there are several, what counts pairs counts draws.
    let by_draw = |values: &[f64]| values.chunks(sample.seeds as usize).map(|it| it.iter().sum::<f64>()).collect::<Vec<f64>>();
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    Ok(Contrast {
        metric,
        arm,
        arm_value: mean(first),
        control_value: mean(second),
        difference: pairs.mean,
        interval: found.interval,
        p: found.p,
        p_adjusted: found.p,
        method: found.method,
        share_of_draws: share_of_draws(&differences, sample.seeds as usize, pairs.mean >= 0.0).unwrap_or(0.5),
        pairs: pairs.pairs,
        draws,
        correlation: pairs.correlation,
        variance_reduction: pairs.variance_reduction,
        effect: pairs.effect,
        discordant: differences.iter().filter(|it| **it != 0.0).count() as u64,
        signed_rank_p: wilcoxon_signed_rank(&by_draw(&differences)).p,
        ratio: if metric.scale() == Scale::Count {
            Some(paired_rate_ratio(&by_draw(first), &by_draw(second), family.level)?)
        } else {
            None
        },
        simultaneous: None,
        smallest,
        equivalence_p: tost(pairs.mean, found.se, found.df, smallest, family.level).p,
        verdict: Verdict::Undetermined,
    })
}

/// Interval, p, and what a test for equivalence needs.
struct Found {
    interval: Interval,
    p: f64,
    se: f64,
    df: f64,
    method: Method,
}

fn estimate(
    family: &Family<'_>,
    metric: Metric,
    (first, second): (&[f64], &[f64]),
    differences: &[f64],
    seeds: u64,
    pairs: &Paired,
) -> Result<Found, StatsError> {
    if seeds > 1 {
        let ClusterEstimate { clusters, interval, p, se, .. } =
            cluster_bootstrap(&clusters(differences, seeds as usize), family.level, RESAMPLES, family.seed)?;
        return Ok(Found { interval, p, se, df: clusters as f64 - 1.0, method: Method::ClusterBootstrap });
    }
    let n = differences.len() as f64;
    let plain = Found { interval: pairs.interval, p: pairs.p, se: pairs.sd / n.sqrt(), df: n - 1.0, method: Method::PairedT };
    Ok(if metric.scale() == Scale::Share {
        let counts = PairedCounts::from_pairs(first.iter().zip(second).map(|(first, second)| (*first > 0.5, *second > 0.5)));
        let p = mcnemar_exact(counts.only_first, counts.only_second);
        Found { interval: newcombe_paired(counts, family.level), p, method: Method::PairedShares, ..plain }
    } else if n < COCHRAN * pairs.skewness * pairs.skewness && pairs.sd > 0.0 {
        Found { interval: bca_mean(differences, family.level, RESAMPLES, family.seed), method: Method::PairedBca, ..plain }
    } else {
        plain
    })
}

/// The differences of each draw.
pub(super) fn clusters(differences: &[f64], seeds: usize) -> Vec<Cluster> {
    differences.chunks(seeds).map(|it| Cluster { n: it.len() as u64, sum: it.iter().sum() }).collect()
}

/// Intervals for all arms against the control at once: bootstrap max-t over draws, metric by metric.
fn at_once(family: &Family<'_>, arms: &[Sample], control: &Sample, contrasts: &mut [Contrast]) -> Result<(), StatsError> {
    for place in 0..family.metrics.len() {
        let by_arm: Vec<Vec<f64>> = arms
            .iter()
            .map(|arm| {
                let pairs = arm.columns[place].iter().zip(&control.columns[place]);
                let differences: Vec<f64> = pairs.map(|(first, second)| first - second).collect();
                differences.chunks_exact(arm.seeds as usize).map(|it| it.iter().sum::<f64>() / it.len() as f64).collect()
            })
            .collect();
        for (arm, found) in max_t(&by_arm, family.level, RESAMPLES, family.seed)?.into_iter().enumerate() {
            contrasts[arm * family.metrics.len() + place].simultaneous = Some(found);
        }
    }
    Ok(())
}
