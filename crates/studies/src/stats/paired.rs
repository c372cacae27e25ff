//! The mean of differences between runs that share their luck: t interval, effect size, and what the pairing was worth.
//! The pair is the unit of analysis; pairs are taken as independent of each other.

use serde::Serialize;

use super::error::{StatsError, known, known_pairs};
use super::interval::{Interval, Level};
use super::moments::{Comoments, Moments};
use super::tails::t_two_sided;

/// A mean of independent values against 0.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct OneSample {
    /// How many values.
    pub n: u64,
    /// Their mean, in their unit.
    pub mean: f64,
    /// Their standard deviation with `n - 1`, in their unit.
    pub sd: f64,
    /// Standard error of the mean.
    pub se: f64,
    /// Student's t interval of the mean, on `n - 1` degrees of freedom.
    pub interval: Interval,
    /// The mean in standard errors. Infinite where all values are equal but not 0; 0 where all are 0.
    pub t: f64,
    /// Two-sided p of the hypothesis that the mean is 0.
    pub p: f64,
    /// Skewness of the values (`g1`); 0 where all are equal. Far from 0, prefer the interval of
    /// [`Confidence::of_mean`](super::Confidence::of_mean).
    pub skewness: f64,
}

/// Student's t interval and test of the mean of independent values.
///
/// "Student" 1908, "The probable error of a mean", Biometrika 6:1-25. Exact for normal values; for others the more, the
/// better.
///
/// # Errors
/// Below two values, or when one is not finite.
pub fn one_sample_t(values: &[f64], level: Level) -> Result<OneSample, StatsError> {
    known(values, 2)?;
    let moments: Moments = values.iter().copied().collect();
    let too_few = StatsError::TooFew { got: values.len(), needed: 2 };
    let (mean, sd, se) =
        moments.mean().zip(moments.sd()).zip(moments.se()).map(|((mean, sd), se)| (mean, sd, se)).ok_or(too_few)?;
    let df = (values.len() - 1) as f64;
    // Equal values have no spread: their mean is itself, and is 0 or is not.
    let t = if mean == 0.0 { 0.0 } else { mean / se };
    let interval = if se > 0.0 { Interval::around(mean, level.t(df) * se) } else { Interval::point(mean) };
    Ok(OneSample {
        n: moments.count(),
        mean,
        sd,
        se,
        interval,
        t,
        p: t_two_sided(t, df),
        skewness: moments.skewness().unwrap_or(0.0),
    })
}

/// Two arms run by run, each pair under the same luck. Differences are first less second.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Paired {
    /// How many pairs.
    pub pairs: u64,
    /// Mean difference, in the unit of the values.
    pub mean: f64,
    /// Standard deviation of the differences with `n - 1`, in the same unit.
    pub sd: f64,
    /// Student's t interval of the mean difference.
    pub interval: Interval,
    /// The mean difference in standard errors. Infinite where all differences are equal but not 0; 0 where all are 0.
    pub t: f64,
    /// Two-sided p of the hypothesis that the mean difference is 0; 1 for identical arms.
    pub p: f64,
    /// Cohen's d_z: the mean difference in standard deviations of the differences (Cohen 1988, section 2.3.5). Infinite
    /// and 0 as for `t`.
    pub effect: f64,
    /// Pearson's correlation of the arms; `None` where one of them never varies.
    pub correlation: Option<f64>,
    /// Share of the variance that pairing took off, see [`Comoments::variance_reduction`]; `None` where neither arm
    /// varies.
    pub variance_reduction: Option<f64>,
    /// Skewness of the differences (`g1`); 0 where all are equal.
    pub skewness: f64,
}

/// The paired t test, with effect size and the worth of the pairing. Identical arms differ by 0, in the interval 0..0,
/// with p = 1.
///
/// ```
/// use diwan_studies::stats::{Level, paired};
/// let arm = [3.0, 1.0, 4.0];
/// let it = paired(&arm, &arm, Level::P95)?;
/// assert_eq!((it.mean, it.p, it.interval.low, it.interval.high), (0.0, 1.0, 0.0, 0.0));
/// # Ok::<(), diwan_studies::stats::StatsError>(())
/// ```
///
/// # Errors
/// When the arms differ in length, below two pairs, or when a value is not finite.
pub fn paired(first: &[f64], second: &[f64], level: Level) -> Result<Paired, StatsError> {
    known_pairs(first, second, 2)?;
    let differences: Vec<f64> = first.iter().zip(second).map(|(a, b)| a - b).collect();
    let it = one_sample_t(&differences, level)?;
    let arms: Comoments = first.iter().copied().zip(second.iter().copied()).collect();
    Ok(Paired {
        pairs: it.n,
        mean: it.mean,
        sd: it.sd,
        interval: it.interval,
        t: it.t,
        p: it.p,
        effect: if it.mean == 0.0 { 0.0 } else { it.mean / it.sd },
        correlation: arms.correlation(),
        variance_reduction: arms.variance_reduction(),
        skewness: it.skewness,
    })
}
