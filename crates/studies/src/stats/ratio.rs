//! How much of a mean difference is left: the ratio of two means of values that belong together.

use serde::Serialize;

use super::error::{StatsError, known_pairs};
use super::interval::{Interval, Level};
use super::moments::Comoments;

/// The mean of the first values over that of the second.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct RatioOfMeans {
    /// The ratio; `None` where the second mean is 0.
    pub ratio: Option<f64>,
    /// Its interval: the whole line where the second mean is not shown to differ from 0, for then nothing can be said.
    pub interval: Interval,
}

/// Ratio of the means of paired values of either sign, with Fieller's interval: those ratios `r` at which the mean of
/// `first - r × second` is not shown to differ from 0 (Fieller 1954, "Some problems in interval estimation", Journal of
/// the Royal Statistical Society B 16:175-185). The critical value is Student's on `n - 1` degrees of freedom. Values in
/// one fixed proportion give a point.
///
/// # Errors
/// When the lists differ in length, below two pairs, or when a value is not finite.
///
/// ```
/// use diwan_studies::stats::{Level, ratio_of_means};
/// let it = ratio_of_means(&[1.0, 2.0, 1.5], &[4.0, 8.0, 6.0], Level::P95)?;
/// assert_eq!((it.ratio, it.interval.low, it.interval.high), (Some(0.25), 0.25, 0.25));
/// # Ok::<(), diwan_studies::stats::StatsError>(())
/// ```
pub fn ratio_of_means(first: &[f64], second: &[f64], level: Level) -> Result<RatioOfMeans, StatsError> {
    known_pairs(first, second, 2)?;
    let values: Comoments = first.iter().copied().zip(second.iter().copied()).collect();
    let unknown = RatioOfMeans { ratio: None, interval: Interval::ANY };
    let known = values.means().zip(values.variances()).zip(values.covariance());
    let Some((((a, b), (var_a, var_b)), cov)) = known.filter(|(((_, b), _), _)| *b != 0.0) else { return Ok(unknown) };
    let n = values.count() as f64;
    let critical = level.t(n - 1.0);
    let reach = critical * critical / n;
    // r² (b² - reach var_b) - 2 r (a b - reach cov) + (a² - reach var_a) <= 0
    let (square, linear) = (b * b - reach * var_b, a * b - reach * cov);
    let ratio = Some(a / b);
    if square <= 0.0 {
        return Ok(RatioOfMeans { ratio, ..unknown });
    }
    // What is left of rounding may fall below 0.
    let root = (linear * linear - square * (a * a - reach * var_a)).max(0.0);
    let noise = 1e-14 * linear * linear;
    let half_width = if root > noise { root.sqrt() / square } else { 0.0 };
    let centre = if half_width > 0.0 { linear / square } else { a / b };
    Ok(RatioOfMeans { ratio, interval: Interval::around(centre, half_width) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stats::one_sample_t;

    const LEFT: [f64; 8] = [0.9, 1.4, -0.2, 2.2, 1.1, 0.4, 1.9, 0.3];
    const WHOLE: [f64; 8] = [3.1, 4.4, 2.2, 5.0, 3.3, 2.6, 4.9, 2.0];

    /// Each end is where the test of `first - r × second` stands exactly at its level.
    #[test]
    fn the_ends_are_where_the_test_turns() {
        let it = ratio_of_means(&LEFT, &WHOLE, Level::P95).expect("eight pairs");
        let Interval { low, high } = it.interval;
        assert!(low < it.ratio.expect("a ratio") && it.ratio.expect("a ratio") < high, "{it:?}");
        let p = |r: f64| {
            let left: Vec<f64> = LEFT.iter().zip(&WHOLE).map(|(a, b)| a - r * b).collect();
            one_sample_t(&left, Level::P95).expect("eight values").p
        };
        assert!((p(low) - 0.05).abs() < 1e-9 && (p(high) - 0.05).abs() < 1e-9, "{} {}", p(low), p(high));
        let turned = ratio_of_means(&LEFT, &WHOLE.map(|it| -it), Level::P95).expect("eight pairs").interval;
        assert!((turned.low + high).abs() < 1e-12 && (turned.high + low).abs() < 1e-12, "{turned:?}");
    }

    #[test]
    fn nothing_is_said_of_a_share_of_nothing() {
        let noise = [1.0, -1.2, 0.8, -0.7];
        let it = ratio_of_means(&[0.1, 0.2, 0.3, 0.2], &noise, Level::P95).expect("four pairs");
        assert_eq!(it.interval, Interval::ANY);
        let zero = ratio_of_means(&[0.1, 0.2], &[0.0, 0.0], Level::P95).expect("two pairs");
        assert_eq!((zero.ratio, zero.interval), (None, Interval::ANY));
        assert!(ratio_of_means(&[1.0], &[1.0], Level::P95).is_err());
    }
}
