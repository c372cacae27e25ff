//! How many times as often: the ratio of mean counts of two arms that share their luck.

use serde::Serialize;

use super::error::{StatsError, known_pairs};
use super::interval::{Interval, Level};
use super::moments::Comoments;
use super::tails::t_two_sided;
use diwan_engine::kernel::ops;

/// Mean count of the first arm over that of the second.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RateRatio {
    /// The ratio; `None` where one arm, or both, counted nothing at all.
    pub ratio: Option<f64>,
    /// Its interval, from 0 to infinity where there is no ratio.
    pub interval: Interval,
    /// Two-sided p of the hypothesis that the ratio is 1; 1 where there is no ratio, since nothing can be weighed on
    /// the scale of ratios. The difference of means still can: see [`super::paired()`].
    pub p: f64,
}

/// Ratio of mean counts of paired runs, with an interval on the scale of its logarithm.
///
/// Delta method: `var ln(m1 / m2) = (s1² / m1² + s2² / m2² - 2 s12 / (m1 m2)) / n` (Casella and Berger 2002,
/// "Statistical inference", section 5.5.4), which makes no assumption about the distribution of counts; the critical
/// value is Student's on `n - 1` degrees of freedom. Arms in one fixed proportion give a point.
///
/// # Errors
/// When the arms differ in length, below two pairs, or when a count is not finite or below 0.
pub fn paired_rate_ratio(first: &[f64], second: &[f64], level: Level) -> Result<RateRatio, StatsError> {
    known_pairs(first, second, 2)?;
    if let Some(at) = first.iter().zip(second).position(|(a, b)| *a < 0.0 || *b < 0.0) {
        return Err(StatsError::Negative { at });
    }
    let nothing = RateRatio { ratio: None, interval: Interval { low: 0.0, high: f64::INFINITY }, p: 1.0 };
    let counts: Comoments = first.iter().copied().zip(second.iter().copied()).collect();
    let Some(((m1, m2), (relative, df))) = counts.means().zip(relative_variance(&counts)) else { return Ok(nothing) };
    let ratio = m1 / m2;
    let se = relative.sqrt();
    let log = ops::ln(ratio);
    let reach = if se > 0.0 { level.t(df) * se } else { 0.0 };
    let interval = if se > 0.0 {
        Interval { low: ratio * ops::exp(-reach), high: ratio * ops::exp(reach) }
    } else {
        Interval::point(ratio)
    };
    let t = if log == 0.0 { 0.0 } else { log / se };
    Ok(RateRatio { ratio: Some(ratio), interval, p: t_two_sided(t, df) })
}

/// Variance of the logarithm of the ratio, and its degrees of freedom; `None` where a mean is 0.
fn relative_variance(counts: &Comoments) -> Option<(f64, f64)> {
    let (m1, m2) = counts.means().filter(|(m1, m2)| *m1 > 0.0 && *m2 > 0.0)?;
    let (v1, v2) = counts.variances()?;
    let n = counts.count() as f64;
    let variance = (v1 / m1 / m1 + v2 / m2 / m2 - 2.0 * counts.covariance()? / m1 / m2) / n;
    // Arms in fixed proportion leave nothing but rounding, which may fall below 0.
    let noise = 1e-14 * (v1 / m1 / m1 + v2 / m2 / m2) / n;
    Some((if variance > noise { variance } else { 0.0 }, n - 1.0))
}
