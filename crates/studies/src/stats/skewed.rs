//! The mean of values that may be skewed, as differences are that some rare event makes. Student's t alone falls short
//! of its promise there on one side.

use super::interval::{Interval, Level};
use super::moments::Moments;
use super::special::cbrt;
use super::tails::t_upper;

/// A mean with what its doubt hangs on.
///
/// Two pivots are asked, and the more cautious answer counts at each end: Student's, and Hall's, which takes the
/// skewness off by a cubic transformation of the mean in standard deviations,
/// `g(w) = w + c w² / 3 + c² w³ / 27 + c / 6n` with `c` the skewness of the values, on Student's quantiles (Hall 1992,
/// "On the removal of skewness by transformation", JRSSB 54:221-228; for means of skewed data: Zhou and Gao 2000,
/// "One-sided confidence intervals for means of positively skewed distributions", The American Statistician
/// 54:100-104). Student's alone holds a mean of rare exponential amounts in 85 to 92 % of experiments where 95 are
/// promised; Hall's alone falls to 84 % where rare values of both signs happen to look skewed; together they hold 94 to
/// 98 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SkewedMean {
    mean: f64,
    sd: f64,
    n: f64,
    /// Skewness of the values, corrected for its bias (Joanes and Gill 1998, The Statistician 47:183-189, `G1`).
    skewness: f64,
}

impl SkewedMean {
    /// `None` below two values.
    pub(super) fn of(values: &Moments) -> Option<Self> {
        let (mean, sd, n) = (values.mean()?, values.sd()?, values.count() as f64);
        let correction = if n > 2.0 { (n * (n - 1.0)).sqrt() / (n - 2.0) } else { 0.0 };
        Some(Self { mean, sd, n, skewness: values.skewness().unwrap_or(0.0) * correction })
    }

    pub(super) fn above(&self, x: f64) -> f64 {
        let (student, hall) = self.pivots(x);
        t_upper(student, self.n - 1.0).max(t_upper(hall, self.n - 1.0))
    }

    pub(super) fn below(&self, x: f64) -> f64 {
        let (student, hall) = self.pivots(x);
        t_upper(-student, self.n - 1.0).max(t_upper(-hall, self.n - 1.0))
    }

    /// Both pivots of the hypothesis that the mean is `x`.
    fn pivots(&self, x: f64) -> (f64, f64) {
        let distance = self.mean - x;
        if distance == 0.0 && self.sd == 0.0 {
            return (0.0, 0.0);
        }
        let (w, c, n) = (distance / self.sd, self.skewness, self.n);
        if w.is_infinite() {
            return (w, w);
        }
        (n.sqrt() * w, n.sqrt() * (w + c * w * w / 3.0 + c * c * w * w * w / 27.0 + c / (6.0 * n)))
    }

    pub(super) fn interval(&self, level: Level) -> Interval {
        if self.sd == 0.0 {
            return Interval::point(self.mean);
        }
        let reach = level.t(self.n - 1.0) / self.n.sqrt();
        let c = self.skewness;
        let inverse = |u: f64| {
            let shifted = u - c / (6.0 * self.n);
            // Where nothing is skewed to speak of, the inverse would divide rounding by nothing.
            if c.abs() < 1e-6 { shifted } else { 3.0 / c * (cbrt(1.0 + c * shifted) - 1.0) }
        };
        let low = (-inverse(reach)).min(-reach);
        let high = (-inverse(-reach)).max(reach);
        Interval { low: self.mean + self.sd * low, high: self.mean + self.sd * high }
    }
}
