//! Shares of runs: score intervals for one share and for the difference of two, and the exact test of paired ones.
//! Shares are 0..=1, differences -1..=1; percentages are for those who print.

use serde::Serialize;

use super::interval::{Interval, Level};
use super::tails::{binomial_lower, fair_lower};

/// Score interval of a share: `count` of `n` independent runs. Of no runs it is 0..1; a `count` above `n` counts as
/// `n`.
///
/// Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22:209-212; without
/// continuity correction.
///
/// ```
/// use diwan_studies::stats::{Level, wilson};
/// let never = wilson(0, 10, Level::P95);
/// assert!(never.low == 0.0 && (never.high - 0.277_532_799_862_889).abs() < 1e-14);
/// ```
#[must_use]
pub fn wilson(count: u64, n: u64, level: Level) -> Interval {
    if n == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    score(count.min(n) as f64 / n as f64, n as f64, level)
}

/// Wilson's interval of a share of `n` runs, which need not be whole.
fn score(share: f64, n: f64, level: Level) -> Interval {
    let (x, z2) = (share * n, level.z() * level.z());
    let half = (z2 * (x * (n - x) / n + z2 / 4.0)).sqrt();
    let low = if share == 0.0 { 0.0 } else { (x + z2 / 2.0 - half) / (n + z2) };
    let high = if share == 1.0 { 1.0 } else { (x + z2 / 2.0 + half) / (n + z2) };
    Interval { low, high }.within(0.0, 1.0)
}

/// Score interval of a share where runs come in clusters of one size: `count` of the `clusters * size` runs, `squares`
/// the sum over clusters of the square of their counts. Wilson's interval for as many independent runs as the clustered
/// ones are worth by the variance between clusters, with the quantile of Student's t on `clusters - 1` degrees of
/// freedom (Korn and Graubard 1998, "Confidence intervals for proportions with small expected number of positive counts
/// estimated from survey data", Survey Methodology 24:193-201, with Wilson's in place of their exact interval). Where
/// all runs agree they say nothing of how alike a cluster is, and count as one run a cluster. Below two clusters it is
/// 0..1.
///
/// ```
/// use diwan_studies::stats::{Level, wilson, wilson_clustered};
/// // Ten clusters of ten, each of them all or nothing: worth no more than ten runs.
/// let alike = wilson_clustered(50, 10, 10, 500, Level::P95);
/// let apart = wilson(50, 100, Level::P95);
/// assert!(alike.half_width() > 2.5 * apart.half_width());
/// ```
#[must_use]
pub fn wilson_clustered(count: u64, clusters: u64, size: u64, squares: u128, level: Level) -> Interval {
    if clusters < 2 || size == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let (clusters, size) = (clusters as f64, size as f64);
    let share = (count as f64 / (clusters * size)).min(1.0);
    let between = (squares as f64 / (size * size) - clusters * share * share) / (clusters * (clusters - 1.0));
    let alone = share * (1.0 - share);
    let worth = if alone > 0.0 && between > 0.0 {
        (alone / between).clamp(clusters.min(2.0), clusters * size)
    } else {
        clusters
    };
    let student = level.z() / level.t(clusters - 1.0);
    score(share, worth * student * student, level)
}

/// The four outcomes of pairs of runs: whether the first run of the pair had the outcome, and whether the second had
/// it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PairedCounts {
    /// Pairs in which both runs had it.
    pub both: u64,
    /// Pairs in which only the first run had it.
    pub only_first: u64,
    /// Pairs in which only the second run had it.
    pub only_second: u64,
    /// Pairs in which neither had it.
    pub neither: u64,
}

impl PairedCounts {
    /// Counts pairs of (first had it, second had it).
    #[must_use]
    pub fn from_pairs(pairs: impl IntoIterator<Item = (bool, bool)>) -> Self {
        pairs.into_iter().fold(Self::default(), |mut counts, pair| {
            match pair {
                (true, true) => counts.both += 1,
                (true, false) => counts.only_first += 1,
                (false, true) => counts.only_second += 1,
                (false, false) => counts.neither += 1,
            }
            counts
        })
    }

    /// All pairs.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.both + self.only_first + self.only_second + self.neither
    }

    /// How many first runs had it.
    #[must_use]
    pub fn first(&self) -> u64 {
        self.both + self.only_first
    }

    /// How many second runs had it.
    #[must_use]
    pub fn second(&self) -> u64 {
        self.both + self.only_second
    }

    /// Share of first runs less share of second runs, -1..=1; `None` of no pairs.
    #[must_use]
    pub fn difference(&self) -> Option<f64> {
        let total = self.total();
        (total > 0).then(|| (self.only_first as f64 - self.only_second as f64) / total as f64)
    }

    /// The same pairs, second before first.
    #[must_use]
    pub fn turned(self) -> Self {
        Self { only_first: self.only_second, only_second: self.only_first, ..self }
    }

    /// Correlation of the two runs of a pair, as Newcombe corrects it: half a pair in `total` is taken off a positive
    /// one. 0 where a margin is empty.
    fn phi(&self) -> f64 {
        let [both, only_first, only_second, neither] =
            [self.both, self.only_first, self.only_second, self.neither].map(|it| it as f64);
        let margins = ((both + only_first) * (only_second + neither)).sqrt()
            * ((both + only_second) * (only_first + neither)).sqrt();
        let cross = both * neither - only_first * only_second;
        let corrected = if cross > 0.0 { (cross - self.total() as f64 / 2.0).max(0.0) } else { cross };
        if margins > 0.0 { corrected / margins } else { 0.0 }
    }
}

/// Interval of the difference of two paired shares, first less second. Of no pairs it is -1..1.
///
/// Newcombe 1998, "Improved confidence intervals for the difference between binomial proportions based on paired data",
/// Statistics in Medicine 17:2635-2650, method 10: Wilson's intervals squared and added, less twice their product with
/// the corrected correlation of the pairs.
#[must_use]
pub fn newcombe_paired(counts: PairedCounts, level: Level) -> Interval {
    let n = counts.total();
    square_and_add((counts.first(), n), (counts.second(), n), counts.phi(), level)
}

/// Interval of the difference of the shares of two sets of independent runs, each a count and of how many, first less
/// second. Of no runs in one of them it is -1..1.
///
/// Newcombe 1998, "Interval estimation for the difference between independent proportions: comparison of eleven methods",
/// Statistics in Medicine 17:873-890, method 10: from the two intervals of Wilson.
///
/// ```
/// use diwan_studies::stats::{Level, newcombe};
/// // His table II, example (a).
/// let it = newcombe((56, 70), (48, 80), Level::P95);
/// assert!((it.low - 0.0524).abs() < 5e-5 && (it.high - 0.3339).abs() < 5e-5);
/// ```
#[must_use]
pub fn newcombe(first: (u64, u64), second: (u64, u64), level: Level) -> Interval {
    square_and_add(first, second, 0.0, level)
}

/// Exact interval of a share: `count` of `n` independent runs. It holds the truth at least as often as it says, and
/// says something also where nothing was seen at all. Of no runs it is 0..1.
///
/// Clopper and Pearson 1934, "The use of confidence or fiducial limits illustrated in the case of the binomial",
/// Biometrika 26:404-413.
///
/// ```
/// use diwan_studies::stats::{Level, clopper_pearson};
/// let never = clopper_pearson(0, 100, Level::P95);
/// // 1 - 0.025^(1/100)
/// assert!(never.low == 0.0 && (never.high - 0.036_216_692_645_176).abs() < 1e-12);
/// ```
#[must_use]
pub fn clopper_pearson(count: u64, n: u64, level: Level) -> Interval {
    let (count, alpha) = (count.min(n), level.alpha() / 2.0);
    if n == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    // The share at which so few or fewer would be seen no more often than that; so many or more are as few of the rest.
    let most = |count: u64| {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..60 {
            let middle = low + (high - low) / 2.0;
            if binomial_lower(count, n, middle) < alpha { high = middle } else { low = middle }
        }
        high
    };
    Interval {
        low: if count == 0 { 0.0 } else { 1.0 - most(n - count) },
        high: if count == n { 1.0 } else { most(count) },
    }
}

/// From the Wilson intervals of two shares (count, of), whose errors correlate by `phi`, to the interval of their
/// difference.
fn square_and_add(first: (u64, u64), second: (u64, u64), phi: f64, level: Level) -> Interval {
    if first.1 == 0 || second.1 == 0 {
        return Interval { low: -1.0, high: 1.0 };
    }
    let [p1, p2] = [first, second].map(|(count, n)| count.min(n) as f64 / n as f64);
    let [i1, i2] = [first, second].map(|(count, n)| wilson(count, n, level));
    let length = |a: f64, b: f64| (a * a - 2.0 * phi * a * b + b * b).max(0.0).sqrt();
    let down = length(p1 - i1.low, i2.high - p2);
    let up = length(i1.high - p1, p2 - i2.low);
    Interval { low: p1 - p2 - down, high: p1 - p2 + up }.within(-1.0, 1.0)
}

/// Two-sided exact p of the hypothesis that a pair in which the runs differ is as likely to differ one way as the
/// other; 1 if no pair differs.
///
/// McNemar 1947, "Note on the sampling error of the difference between correlated proportions or percentages",
/// Psychometrika 12:153-157, with the binomial distribution in place of chi-squared: twice the smaller tail, at most 1.
///
/// ```
/// use diwan_studies::stats::mcnemar_exact;
/// assert!((mcnemar_exact(12, 5) - 0.143_463_134_765_625).abs() < 1e-13);
/// assert_eq!(mcnemar_exact(0, 0), 1.0);
/// ```
#[must_use]
pub fn mcnemar_exact(only_first: u64, only_second: u64) -> f64 {
    if only_first == only_second {
        return 1.0;
    }
    (2.0 * fair_lower(only_first.min(only_second), only_first + only_second)).min(1.0)
}
