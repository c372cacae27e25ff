//! Contrasts: how an arm differs from its control on a metric, with the doubt that belongs to it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::estimate::{Design, Estimate, Method, RESAMPLES, is_too_small, pairs_of, reach, units};
use super::sample::Sample;
use crate::stats::{
    Interval, Level, MaxT, RateRatio, ShareOfDraws, StatsError, holm, max_t, paired, paired_rate_ratio,
    wilcoxon_signed_rank,
};
use diwan_engine::scenario::{Metric, Scale, Scenario};

/// What a contrast says. Whatever is said of it, in signs or words, says this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Shown to be higher in the arm, and not shown to be too little to matter.
    Higher,
    /// Shown to be lower in the arm, and not shown to be too little to matter.
    Lower,
    /// Shown to differ by less than the smallest difference of interest, if at all.
    Equivalent,
    /// Neither is shown.
    Undetermined,
    /// Not judged: too few pairs or draws differ, or there are too few at all.
    TooFew,
}

impl Verdict {
    /// How tables call it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Higher => "higher",
            Self::Lower => "lower",
            Self::Equivalent => "equivalent",
            Self::Undetermined => "undetermined",
            Self::TooFew => "too_few",
        }
    }

    /// Whether a difference is shown that may matter.
    #[must_use]
    pub fn is_difference(self) -> bool {
        matches!(self, Self::Higher | Self::Lower)
    }
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
    /// Share of draws in which the direction of the difference holds; `None` where the design cannot tell it.
    pub share_of_draws: Option<ShareOfDraws>,
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
    /// The scenario of the control.
    pub scenario: &'a Scenario,
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
        contrast.verdict = verdict(contrast, family.level, is_too_small(control));
    }
    if arms.len() > 1 {
        at_once(family, arms, control, &mut out)?;
    }
    Ok(out)
}

fn verdict(it: &Contrast, level: Level, too_small: bool) -> Verdict {
    if too_small {
        Verdict::TooFew
    } else if it.equivalence_p < level.alpha() {
        Verdict::Equivalent
    } else if it.p_adjusted < level.alpha() && it.difference != 0.0 {
        if it.difference > 0.0 { Verdict::Higher } else { Verdict::Lower }
    } else if it.method == Method::Bound {
        Verdict::TooFew
    } else {
        Verdict::Undetermined
    }
}

fn contrast(
    family: &Family<'_>,
    place: usize,
    arm: usize,
    sample: &Sample,
    control: &Sample,
) -> Result<Contrast, StatsError> {
    let (first, second) = (&sample.columns[place], &control.columns[place]);
    let metric = family.metrics[place];
    let pairs = paired(first, second, family.level)?;
    let differences: Vec<f64> = first.iter().zip(second).map(|(first, second)| first - second).collect();
    let seeds = sample.seeds as usize;
    let reach = reach(family.scenario, metric, [first, second]);
    let shares = (metric.scale() == Scale::Share).then(|| pairs_of(first, second));
    let found: Estimate =
        Design { seeds, reach, level: family.level, seed: family.seed }.estimate(&differences, shares)?;
    let smallest = family.smallest[place];
    let p = found.confidence.of_none();
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    Ok(Contrast {
        metric,
        arm,
        arm_value: mean(first),
        control_value: mean(second),
        difference: pairs.mean,
        interval: found.interval,
        p,
        p_adjusted: p,
        method: found.method,
        share_of_draws: found.share_of_draws.map(|it| if pairs.mean >= 0.0 { it } else { it.turned() }),
        pairs: pairs.pairs,
        draws: differences.len().div_ceil(seeds) as u64,
        correlation: pairs.correlation,
        variance_reduction: pairs.variance_reduction,
        effect: pairs.effect,
        discordant: differences.iter().filter(|it| **it != 0.0).count() as u64,
        signed_rank_p: wilcoxon_signed_rank(&units(&differences, seeds)).p,
        ratio: if metric.scale() == Scale::Count {
            Some(paired_rate_ratio(&units(first, seeds), &units(second, seeds), family.level)?)
        } else {
            None
        },
        simultaneous: None,
        smallest,
        equivalence_p: found.confidence.of_beyond(smallest),
        verdict: Verdict::Undetermined,
    })
}

/// Intervals for all arms against the control at once: bootstrap max-t over draws, metric by metric.
fn at_once(
    family: &Family<'_>,
    arms: &[Sample],
    control: &Sample,
    contrasts: &mut [Contrast],
) -> Result<(), StatsError> {
    for place in 0..family.metrics.len() {
        let by_arm: Vec<Vec<f64>> = arms
            .iter()
            .map(|arm| {
                let pairs = arm.columns[place].iter().zip(&control.columns[place]);
                units(&pairs.map(|(first, second)| first - second).collect::<Vec<f64>>(), arm.seeds as usize)
            })
            .collect();
        for (arm, found) in max_t(&by_arm, family.level, RESAMPLES, family.seed)?.into_iter().enumerate() {
            contrasts[arm * family.metrics.len() + place].simultaneous = Some(found);
        }
    }
    Ok(())
}
