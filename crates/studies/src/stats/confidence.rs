//! A confidence curve: for every value that a difference might have, how badly the data fit its being that or less, and
//! that or more. Intervals, tests of no difference, of equivalence and of non-inferiority are all read off one curve,
//! so that none can contradict another.

use serde::Serialize;

use super::error::{StatsError, known};
use super::interval::{Interval, Level};
use super::moments::Moments;
use super::proportion::{PairedCounts, mcnemar_exact};
use super::score::score;
use super::skewed::SkewedMean;
use super::tails::{binomial_lower, normal_cdf};

/// Fewer independent units than this, draws or pairs, tell nothing of how much units differ.
pub const LEAST_UNITS: u64 = 5;
/// So many units that have not the one value that most have tell how much units differ; where units are few, half of
/// them do, but at least four.
const ENOUGH: (u64, u64) = (4, 10);

/// Values closer than this share of what they could differ by are alike.
const ROUNDING: f64 = 1e-12;

/// What data say of a difference.
///
/// Birnbaum 1961, "Confidence curves: an omnibus technique for estimation and testing statistical hypotheses", JASA
/// 56:246-249; Schweder and Hjort 2016, "Confidence, likelihood, probability".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Confidence(Curve);

#[derive(Clone, Copy, Debug, PartialEq)]
enum Curve {
    Mean(SkewedMean),
    Shares(PairedCounts),
    Bound(Bound),
}

/// How many independent units lie above and below the value that most of them have, and how far from it one could lie.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bound {
    centre: f64,
    up: u64,
    down: u64,
    units: u64,
    reach: f64,
}

/// How a curve was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Student's t and its correction for skewness, the more cautious of the two.
    Mean,
    /// The score test of paired shares.
    Shares,
    /// The number of units that differ, and how far one could: true whatever the distribution, and wide.
    Bound,
}

impl Confidence {
    /// Of the mean of independent values, each of which lies within ±`reach`: means of draws of the parameters, or
    /// differences of pairs of runs.
    ///
    /// The spread of values that are nearly all alike, as where some rare event makes all the difference, is known no
    /// better than how often they are not. So where fewer than ten of them differ from their median (fewer than half,
    /// but at least four, of fewer than twenty), or there are fewer than five values at all, nothing is concluded from
    /// their spread: the curve is then a bound that holds whatever the distribution. For the mean to lie `x` above the
    /// median, a share of at least `x / reach` of values has to lie above it, and so many or fewer of that share are
    /// binomial (Clopper and Pearson 1934, Biometrika 26:404-413).
    ///
    /// # Errors
    /// Below two values, or when one is not finite.
    pub fn of_mean(values: &[f64], reach: f64) -> Result<Self, StatsError> {
        known(values, 2)?;
        let mut sorted = values.to_vec();
        let (_, centre, _) = sorted.select_nth_unstable_by((values.len() - 1) / 2, f64::total_cmp);
        let centre = *centre;
        // What rounding makes of equal values is no difference.
        let alike = ROUNDING * reach.max(centre.abs());
        let count = |sign: f64| values.iter().filter(|it| sign * (**it - centre) > alike).count() as u64;
        let (up, down, units) = (count(1.0), count(-1.0), values.len() as u64);
        if units < LEAST_UNITS || up + down < (units / 2).clamp(ENOUGH.0, ENOUGH.1) {
            // No value lies further out than the values do.
            let reach = values.iter().fold(reach + centre.abs(), |most, it| most.max((it - centre).abs()));
            return Ok(Self(Curve::Bound(Bound { centre, up, down, units, reach })));
        }
        let moments: Moments = values.iter().copied().collect();
        Ok(Self(Curve::Mean(SkewedMean::of(&moments).ok_or(StatsError::TooFew { got: values.len(), needed: 2 })?)))
    }

    /// Of the difference of two paired shares, first less second, from independent pairs: Tango's score test, and for
    /// no difference at all the exact test of McNemar. Below five pairs it is the bound of [`Self::of_mean`].
    #[must_use]
    pub fn of_shares(counts: PairedCounts) -> Self {
        let units = counts.total();
        if units < LEAST_UNITS {
            return Self(Curve::Bound(Bound {
                centre: 0.0,
                up: counts.only_first,
                down: counts.only_second,
                units,
                reach: 1.0,
            }));
        }
        Self(Curve::Shares(counts))
    }

    /// How it was found.
    #[must_use]
    pub fn basis(&self) -> Basis {
        match self.0 {
            Curve::Mean(_) => Basis::Mean,
            Curve::Shares(_) => Basis::Shares,
            Curve::Bound(_) => Basis::Bound,
        }
    }

    /// One-sided p of the hypothesis that the truth is `x` or less: small where it is shown to be more.
    #[must_use]
    pub fn above(&self, x: f64) -> f64 {
        match self.0 {
            Curve::Mean(it) => it.above(x),
            // At the ends of the scale themselves the score has no spread.
            Curve::Shares(it) => normal_cdf(-score(it, x.clamp(-1.0 + 1e-9, 1.0 - 1e-9))),
            Curve::Bound(it) => binomial_lower(it.down, it.units, (it.centre - x) / it.reach),
        }
    }

    /// One-sided p of the hypothesis that the truth is `x` or more: small where it is shown to be less.
    #[must_use]
    pub fn below(&self, x: f64) -> f64 {
        match self.0 {
            Curve::Mean(it) => it.below(x),
            Curve::Shares(it) => Self::of_shares(it.turned()).above(-x),
            Curve::Bound(it) => binomial_lower(it.up, it.units, (x - it.centre) / it.reach),
        }
    }

    /// Two-sided p of no difference.
    #[must_use]
    pub fn of_none(&self) -> f64 {
        match self.0 {
            Curve::Shares(it) => mcnemar_exact(it.only_first, it.only_second),
            _ => (2.0 * self.above(0.0).min(self.below(0.0))).min(1.0),
        }
    }

    /// p of a difference of ±`margin` or beyond, by two one-sided tests: small where the truth is shown to lie within
    /// (Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15:657-680).
    #[must_use]
    pub fn of_beyond(&self, margin: f64) -> f64 {
        self.above(-margin).max(self.below(margin))
    }

    /// The values that neither one-sided test refutes at half of what the level leaves out.
    #[must_use]
    pub fn interval(&self, level: Level) -> Interval {
        let alpha = level.alpha() / 2.0;
        match self.0 {
            Curve::Mean(it) => it.interval(level),
            Curve::Shares(it) => {
                let centre = it.difference().unwrap_or(0.0);
                let low = boundary(-1.0, centre, |x| self.above(x) < alpha);
                let high = -boundary(-1.0, -centre, |x| self.below(-x) < alpha);
                Interval { low, high }
            }
            Curve::Bound(it) => {
                let least = |count: u64| -boundary(-1.0, 0.0, |p| binomial_lower(count, it.units, -p) < alpha);
                Interval { low: it.centre - it.reach * least(it.down), high: it.centre + it.reach * least(it.up) }
            }
        }
    }
}

/// Where a condition that holds at the low end and not at the high one changes, from the outside: the last place found
/// where it holds. The low end itself where it holds nowhere.
fn boundary(mut low: f64, mut high: f64, refuted: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..60 {
        let middle = low + (high - low) / 2.0;
        if refuted(middle) { low = middle } else { high = middle }
    }
    low
}
