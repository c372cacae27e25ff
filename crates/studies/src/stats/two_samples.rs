//! The difference of the means of two sets of independent values, whose spreads may differ.

use super::error::{StatsError, known};
use super::interval::{Estimate, Interval, Level};
use super::moments::Moments;

/// Mean of the first values less that of the second, with its interval. Where neither varies the difference is in no
/// doubt.
///
/// Welch 1947, "The generalization of 'Student's' problem when several different population variances are involved",
/// Biometrika 34:28-35, with the degrees of freedom of Satterthwaite 1946, Biometrics Bulletin 2:110-114.
///
/// ```
/// use diwan_studies::stats::{Level, welch};
/// let it = welch(&[3.1, 4.7, 5.2, 2.9, 4.4], &[1.2, 2.0, 0.7, 3.3], Level::P95)?;
/// // scipy.stats.ttest_ind(…, equal_var=False).confidence_interval()
/// assert!((it.mean - 2.26).abs() < 1e-12);
/// assert!((it.interval.low - 0.496_072_669_488).abs() < 1e-9 && (it.interval.high - 4.023_927_330_512).abs() < 1e-9);
/// # Ok::<(), diwan_studies::stats::StatsError>(())
/// ```
///
/// # Errors
/// Below two values on either side, or when one is not finite.
pub fn welch(first: &[f64], second: &[f64], level: Level) -> Result<Estimate, StatsError> {
    known(first, 2)?;
    known(second, 2)?;
    let [one, other]: [Moments; 2] = [first, second].map(|it| it.iter().copied().collect());
    let mean = one.mean().unwrap_or(0.0) - other.mean().unwrap_or(0.0);
    let [a, b] = [&one, &other].map(|it| it.se().map_or(0.0, |it| it * it));
    let (n, se) = (one.count() + other.count(), (a + b).sqrt());
    if se == 0.0 {
        return Ok(Estimate { n, mean, se, interval: Interval::point(mean) });
    }
    let free = |variance: f64, moments: &Moments| variance * variance / (moments.count() as f64 - 1.0);
    let df = (a + b) * (a + b) / (free(a, &one) + free(b, &other));
    Ok(Estimate { n, mean, se, interval: Interval::around(mean, level.t(df) * se) })
}
