//! Forecasts and what came about: proper scores, which nobody betters on average by saying anything but what is
//! believed, and whether forecasts are calibrated. All scores are losses: 0 is perfect.
//!
//! Gneiting and Raftery 2007, "Strictly proper scoring rules, prediction, and estimation", JASA 102:359-378. Scores of
//! samples are *fair*: on average they are those of the distribution that the sample is drawn from, however many
//! values it has (Ferro 2014, "Fair scores for ensemble forecasts", Quarterly Journal of the Royal Meteorological
//! Society 140:1917-1923).

use core::f64::consts::{PI, TAU};

use serde::Serialize;

use super::confidence::LEAST_UNITS;
use super::error::{StatsError, known, known_pairs};
use super::interval::{Interval, Level};
use super::moments::Moments;
use super::quantile::quantile;
use super::rate::paired_rate_ratio;
use super::skewed::SkewedMean;
use super::tails::normal_cdf;
use diwan_engine::kernel::ops;

/// A forecast of a number: values that are drawn from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Ensemble {
    /// In rising order.
    sorted: Vec<f64>,
    mean: f64,
    sd: f64,
}

impl Ensemble {
    /// A forecast by values in any order.
    ///
    /// # Errors
    /// Below two values, or when one is not finite.
    pub fn new(mut values: Vec<f64>) -> Result<Self, StatsError> {
        known(&values, 2)?;
        values.sort_by(f64::total_cmp);
        let moments: Moments = values.iter().copied().collect();
        let too_few = StatsError::TooFew { got: values.len(), needed: 2 };
        let (mean, sd) = moments.mean().zip(moments.sd()).ok_or(too_few)?;
        Ok(Self { sorted: values, mean, sd })
    }

    /// Mean of the values.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// The `p`-quantile of the values, see [`quantile`]; `p` is held to 0..=1.
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        quantile(&self.sorted, ops::clip(p, 0.0, 1.0)).unwrap_or(self.mean)
    }

    /// The interval that leaves as much out on each side, and holds this share of the values.
    #[must_use]
    pub fn central(&self, share: f64) -> Interval {
        let tail = (1.0 - share) / 2.0;
        Interval { low: self.quantile(tail), high: self.quantile(1.0 - tail) }
    }

    /// The share of the values that an interval holds: that of [`central`](Self::central) holds more than it promises
    /// where many values are equal.
    #[must_use]
    pub fn share_within(&self, interval: Interval) -> f64 {
        let upto = self.sorted.partition_point(|it| *it <= interval.high);
        let below = self.sorted.partition_point(|it| *it < interval.low);
        upto.saturating_sub(below) as f64 / self.sorted.len() as f64
    }

    /// Continuous ranked probability score, in the unit of the values: `E|X - y| - E|X - X'| / 2`, the second mean over
    /// pairs of different values. Of a sample that is sorted `sum_ij |x_i - x_j| = 2 sum_i (2i - n - 1) x_i`.
    ///
    /// Gneiting and Raftery 2007, equation 21; fair by Ferro 2014, equation 12.
    ///
    /// ```
    /// use diwan_studies::stats::Ensemble;
    /// let forecast = Ensemble::new(vec![1.0, 3.0])?;
    /// assert_eq!((forecast.crps(2.0), forecast.crps(6.0)), (0.0, 3.0));
    /// # Ok::<(), diwan_studies::stats::StatsError>(())
    /// ```
    #[must_use]
    pub fn crps(&self, y: f64) -> f64 {
        let n = self.sorted.len() as f64;
        let (mut off, mut spread) = (0.0, 0.0);
        for (place, x) in self.sorted.iter().enumerate() {
            off += (x - y).abs();
            // From the mean, so that nothing cancels where values are large.
            spread += (2.0 * place as f64 + 1.0 - n) * (x - self.mean);
        }
        off / n - spread / (n * (n - 1.0))
    }

    /// Logarithmic score. Of counts, where all values and `y` are whole: of the share of values that are `y`, see
    /// [`log_score`]. Else of the density at `y`, smoothed by normal kernels, per unit; `None` where all values are
    /// equal, so that there is no density.
    ///
    /// The width of the kernels is `0.9 min(sd, IQR / 1.34) n^(-1/5)`, or by the standard deviation alone where half of
    /// the values are equal (Silverman 1986, "Density estimation for statistics and data analysis", equation 3.31). A
    /// smoothed density has normal tails, so what lies far outside of all values is scored less sharply by
    /// [`crps`](Self::crps).
    #[must_use]
    pub fn log_score(&self, y: f64) -> Option<f64> {
        let n = self.sorted.len();
        if y.fract() == 0.0 && self.sorted.iter().all(|it| it.fract() == 0.0) {
            return Some(log_score(self.equal(y) as u64, n as u64));
        }
        let iqr = self.quantile(0.75) - self.quantile(0.25);
        let spread = if iqr > 0.0 { self.sd.min(iqr / 1.34) } else { self.sd };
        let width = 0.9 * spread * ops::pow(n as f64, -0.2);
        (width > 0.0).then(|| self.log_density(y, width))
    }

    /// Minus the logarithm of the density at `y` by normal kernels of this width: by its largest term, so that nothing
    /// underflows.
    fn log_density(&self, y: f64, width: f64) -> f64 {
        let exponents = self.sorted.iter().map(|x| -0.5 * ((y - x) / width) * ((y - x) / width));
        let largest = exponents.clone().fold(f64::NEG_INFINITY, f64::max);
        let sum: f64 = exponents.map(|it| ops::exp(it - largest)).sum();
        0.5 * ops::ln(TAU) + ops::ln(width) + ops::ln(self.sorted.len() as f64) - largest - ops::ln(sum)
    }

    /// Probability integral transform: where `y` lies in the forecast, 0..1, evenly spread if forecasts are right. Its
    /// rank among the values and itself; `luck`, evenly drawn from 0..1, decides within a rank and among equal values
    /// (Czado, Gneiting and Held 2009, "Predictive model assessment for count data", Biometrics 65:1254-1261).
    #[must_use]
    pub fn pit(&self, y: f64, luck: f64) -> f64 {
        let below = self.sorted.partition_point(|it| *it < y) as f64;
        (below + luck * (self.equal(y) as f64 + 1.0)) / (self.sorted.len() as f64 + 1.0)
    }

    fn equal(&self, y: f64) -> usize {
        self.sorted.partition_point(|it| *it <= y) - self.sorted.partition_point(|it| *it < y)
    }
}

/// CRPS of a normal forecast: `sd (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi))`, `z = (y - mean) / sd`.
///
/// Gneiting and Raftery 2007, section 4.2.
#[must_use]
pub fn crps_normal(mean: f64, sd: f64, y: f64) -> f64 {
    let z = (y - mean) / sd;
    let density = ops::exp(-0.5 * z * z) / TAU.sqrt();
    sd * (z * (2.0 * normal_cdf(z) - 1.0) + 2.0 * density - 1.0 / PI.sqrt())
}

/// Brier score of a chance: its square distance from what came about, 0..1 (Brier 1950, "Verification of forecasts
/// expressed in terms of probability", Monthly Weather Review 78:1-3, halved).
#[must_use]
pub fn brier(chance: f64, happened: bool) -> f64 {
    let off = chance - f64::from(u8::from(happened));
    off * off
}

/// Brier score of the chances of several things of which one came about: the sum of their [`brier`] scores, 0 (sure and
/// right) to 2 (sure and wrong) (Brier 1950, equation 2).
///
/// ```
/// use diwan_studies::stats::brier_of_several;
/// assert_eq!(brier_of_several([(1.0, true), (0.0, false)]), 0.0);
/// assert_eq!(brier_of_several([(1.0, false), (0.0, true)]), 2.0);
/// // A forecast that says nothing, of two things.
/// assert_eq!(brier_of_several([(0.5, true), (0.5, false)]), 0.5);
/// ```
#[must_use]
pub fn brier_of_several(chances: impl IntoIterator<Item = (f64, bool)>) -> f64 {
    chances.into_iter().map(|(chance, happened)| brier(chance, happened)).sum()
}

/// Fair Brier score of a chance that is the share of `hits` in `runs`: less `p (1 - p) / (runs - 1)` (Ferro 2014, equation
/// 7). Below two runs it is the plain one.
#[must_use]
pub fn brier_fair(hits: u64, runs: u64, happened: bool) -> f64 {
    let share = hits as f64 / runs.max(1) as f64;
    let unfair = if runs > 1 { share * (1.0 - share) / (runs as f64 - 1.0) } else { 0.0 };
    brier(share, happened) - unfair
}

/// Logarithmic score of what came about in `hits` of `runs`: `-ln((hits + 1/2) / (runs + 1))`, with which what no run
/// came to is unlikely and not impossible (Krichevsky and Trofimov 1981, "The performance of universal encoding", IEEE
/// Transactions on Information Theory 27:199-207).
#[must_use]
pub fn log_score(hits: u64, runs: u64) -> f64 {
    -ops::ln((hits as f64 + 0.5) / (runs as f64 + 1.0))
}

/// A mean score with its interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MeanScore {
    /// How many scores.
    pub n: u64,
    /// Their mean.
    pub mean: f64,
    /// Its interval: Student's t and its correction for skewness, the more cautious of the two. Below [`LEAST_UNITS`]
    /// scores nothing is known of how they differ, and it goes from 0 to infinity.
    pub interval: Interval,
}

/// Mean of scores; `None` of none.
#[must_use]
pub fn mean_score(scores: &[f64], level: Level) -> Option<MeanScore> {
    let moments: Moments = scores.iter().copied().collect();
    let known = SkewedMean::of(&moments).filter(|_| moments.count() >= LEAST_UNITS);
    let interval = known.map_or(Interval::ANY, |it| it.interval(level)).within(0.0, f64::INFINITY);
    Some(MeanScore { n: moments.count(), mean: moments.mean()?, interval })
}

/// Skill: the share of a rival's score that a forecast saves; 1 is perfect, 0 no better, and below 0 worse.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Skill {
    /// `1 - sum of scores / sum of the rival's scores`; `None` where the rival is perfect.
    pub skill: Option<f64>,
    /// Its interval, that of the ratio by [`paired_rate_ratio`]; anything up to 1 where there is none, and below
    /// [`LEAST_UNITS`] scores.
    pub interval: Interval,
}

/// Skill of a forecast against a rival, score by score on the same things; what is forecast is taken as independent.
///
/// # Errors
/// When there are not as many of the one as of the other, or one is below 0 or not finite.
pub fn skill(scores: &[f64], rival: &[f64], level: Level) -> Result<Skill, StatsError> {
    let nothing = Interval { low: f64::NEG_INFINITY, high: 1.0 };
    let total = |them: &[f64]| them.iter().sum::<f64>();
    let skill = (total(rival) > 0.0).then(|| 1.0 - total(scores) / total(rival));
    // A fair score may fall short of 0 by a little.
    let held: Vec<f64> = scores.iter().map(|it| it.max(0.0)).collect();
    if (scores.len() as u64) < LEAST_UNITS {
        known_pairs(&held, rival, 0)?;
        return Ok(Skill { skill, interval: nothing });
    }
    let found = paired_rate_ratio(&held, rival, level)?;
    let Interval { low, high } = found.interval;
    Ok(Skill {
        skill,
        interval: if found.ratio.is_some() { Interval { low: 1.0 - high, high: 1.0 - low } } else { nothing },
    })
}
