//! Mean, spread and skewness in one pass, mergeable: what a thread knows of its runs can be put together with what
//! others know of theirs. Never a sum of squares: differences from the running mean keep their digits.

use diwan_wide::wide;
use serde::Serialize;

/// Count, mean, second and third central moment, least and greatest value of numbers that are finite; one that is not
/// spoils all but the count.
///
/// Welford 1962, Technometrics 4:419-420; Chan, Golub and LeVeque 1983, The American Statistician 37:242-247; for the
/// third moment Pébay 2008, "Formulas for robust, one-pass parallel computation of covariances and arbitrary-order
/// statistical moments", Sandia SAND2008-6212.
///
/// ```
/// use diwan_studies::stats::Moments;
/// let it: Moments = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0].into_iter().collect();
/// assert_eq!((it.count(), it.mean(), it.min(), it.max()), (8, Some(5.0), Some(2.0), Some(9.0)));
/// assert!((it.variance().unwrap_or_default() - 32.0 / 7.0).abs() < 1e-14);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Moments {
    n: u64,
    mean: f64,
    m2: f64,
    m3: f64,
    min: f64,
    max: f64,
}

impl Moments {
    /// Takes one value up.
    pub fn push(&mut self, value: f64) {
        self.merge(&Self { n: 1, mean: value, m2: 0.0, m3: 0.0, min: value, max: value });
    }

    /// Takes up everything that another has taken up. Equal to one pass over all values but for rounding, which depends
    /// on the order of merges.
    pub fn merge(&mut self, other: &Self) {
        if other.n == 0 {
            return;
        }
        if self.n == 0 {
            *self = *other;
            return;
        }
        let (a, b) = (self.n as f64, other.n as f64);
        [self.mean, self.m2, self.m3] = joined(a, [self.mean, self.m2, self.m3], b, [other.mean, other.m2, other.m3]);
        self.n += other.n;
        self.min = self.min.min(other.min);
        self.max = self.max.max(other.max);
    }

    /// The moments of several columns, of which each has as many values as the shortest: those of each by itself, bit
    /// by bit. A value has to wait for the one before it in its column, but not for other columns, so that a processor
    /// takes up as many side by side as it has lanes.
    #[must_use]
    pub fn of_columns<const K: usize>(columns: [&[f64]; K]) -> [Self; K] {
        of_columns(columns)
    }

    /// How many values.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.n
    }

    /// Mean; `None` of no values.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0).then_some(self.mean)
    }

    /// Variance with `n - 1`; `None` below two values.
    #[must_use]
    pub fn variance(&self) -> Option<f64> {
        (self.n > 1).then(|| self.m2 / (self.n - 1) as f64)
    }

    /// Standard deviation with `n - 1`; `None` below two values.
    #[must_use]
    pub fn sd(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }

    /// Standard error of the mean, of independent values; `None` below two.
    #[must_use]
    pub fn se(&self) -> Option<f64> {
        self.variance().map(|it| (it / self.n as f64).sqrt())
    }

    /// Third central moment over the cube of the standard deviation, both with `n` (the `g1` of scipy); `None` where
    /// all values are equal.
    #[must_use]
    pub fn skewness(&self) -> Option<f64> {
        let spread = self.m2.sqrt();
        (self.m2 > 0.0).then(|| (self.n as f64).sqrt() * (self.m3 / self.m2 / spread))
    }

    /// Least value; `None` of no values.
    #[must_use]
    pub fn min(&self) -> Option<f64> {
        (self.n > 0).then_some(self.min)
    }

    /// Greatest value; `None` of no values.
    #[must_use]
    pub fn max(&self) -> Option<f64> {
        (self.n > 0).then_some(self.max)
    }
}

/// Mean, second and third central moment of `a` values and `b` others together.
#[inline(always)]
fn joined(a: f64, [mean, m2, m3]: [f64; 3], b: f64, [mean_b, m2_b, m3_b]: [f64; 3]) -> [f64; 3] {
    let delta = mean_b - mean;
    let step = delta / (a + b);
    [
        mean + step * b,
        m2 + (m2_b + delta * step * a * b),
        m3 + (m3_b + delta * step * step * a * b * (a - b) + 3.0 * step * (a * m2_b - b * m2)),
    ]
}

#[wide]
fn of_columns<const K: usize>(columns: [&[f64]; K]) -> [Moments; K] {
    let rows = columns.iter().map(|it| it.len()).min().unwrap_or(0);
    if rows == 0 {
        return [Moments::default(); K];
    }
    let first = columns.map(|it| it[0]);
    let (mut mean, mut m2, mut m3) = (first, [0.0; K], [0.0; K]);
    let (mut min, mut max) = (first, first);
    let columns = columns.map(|it| &it[..rows]);
    for row in 1..rows {
        let mut values = [0.0; K];
        for lane in 0..K {
            values[lane] = columns[lane][row];
        }
        for lane in 0..K {
            [mean[lane], m2[lane], m3[lane]] =
                joined(row as f64, [mean[lane], m2[lane], m3[lane]], 1.0, [values[lane], 0.0, 0.0]);
            min[lane] = min[lane].min(values[lane]);
            max[lane] = max[lane].max(values[lane]);
        }
    }
    core::array::from_fn(|lane| Moments {
        n: rows as u64,
        mean: mean[lane],
        m2: m2[lane],
        m3: m3[lane],
        min: min[lane],
        max: max[lane],
    })
}

impl Extend<f64> for Moments {
    fn extend<I: IntoIterator<Item = f64>>(&mut self, values: I) {
        values.into_iter().for_each(|it| self.push(it));
    }
}

impl FromIterator<f64> for Moments {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Self {
        let mut moments = Self::default();
        moments.extend(values);
        moments
    }
}

/// Means, spreads and the covariance of pairs of finite numbers. Sources as for [`Moments`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Comoments {
    n: u64,
    mean: [f64; 2],
    m2: [f64; 2],
    cross: f64,
}

impl Comoments {
    /// Takes one pair up.
    pub fn push(&mut self, first: f64, second: f64) {
        self.merge(&Self { n: 1, mean: [first, second], m2: [0.0; 2], cross: 0.0 });
    }

    /// Takes up everything that another has taken up. Equal to one pass over all pairs but for rounding.
    pub fn merge(&mut self, other: &Self) {
        if other.n == 0 {
            return;
        }
        if self.n == 0 {
            *self = *other;
            return;
        }
        let (a, b) = (self.n as f64, other.n as f64);
        let n = a + b;
        let delta = [other.mean[0] - self.mean[0], other.mean[1] - self.mean[1]];
        self.cross += other.cross + delta[0] * (delta[1] / n) * a * b;
        for side in 0..2 {
            self.m2[side] += other.m2[side] + delta[side] * (delta[side] / n) * a * b;
            self.mean[side] += delta[side] / n * b;
        }
        self.n += other.n;
    }

    /// How many pairs.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.n
    }

    /// Means of the first and of the second values; `None` of no pairs.
    #[must_use]
    pub fn means(&self) -> Option<(f64, f64)> {
        (self.n > 0).then_some((self.mean[0], self.mean[1]))
    }

    /// Variances of the first and of the second values, with `n - 1`; `None` below two pairs.
    #[must_use]
    pub fn variances(&self) -> Option<(f64, f64)> {
        let less_one = self.n.checked_sub(1).filter(|it| *it > 0)? as f64;
        Some((self.m2[0] / less_one, self.m2[1] / less_one))
    }

    /// Covariance with `n - 1`; `None` below two pairs.
    #[must_use]
    pub fn covariance(&self) -> Option<f64> {
        let less_one = self.n.checked_sub(1).filter(|it| *it > 0)? as f64;
        Some(self.cross / less_one)
    }

    /// Pearson's correlation, -1..=1; `None` where one side never varies.
    #[must_use]
    pub fn correlation(&self) -> Option<f64> {
        let spread = self.m2[0].sqrt() * self.m2[1].sqrt();
        (spread > 0.0).then(|| (self.cross / spread).clamp(-1.0, 1.0))
    }

    /// What pairing takes off the variance of the difference of means: `2 cov / (var + var)`, -1..=1. 0.9 means that
    /// independent arms would need ten times as many runs; below 0 the pairing did harm. `None` where neither side
    /// varies.
    #[must_use]
    pub fn variance_reduction(&self) -> Option<f64> {
        let apart = self.m2[0] + self.m2[1];
        (apart > 0.0).then(|| (2.0 * self.cross / apart).clamp(-1.0, 1.0))
    }
}

impl FromIterator<(f64, f64)> for Comoments {
    fn from_iter<I: IntoIterator<Item = (f64, f64)>>(pairs: I) -> Self {
        pairs.into_iter().fold(Self::default(), |mut all, (first, second)| {
            all.push(first, second);
            all
        })
    }
}
