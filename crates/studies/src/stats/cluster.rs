//! Runs that share a draw of the parameters are a cluster: they are less different than independent runs, so whole
//! clusters are resampled. Never a run on its own: analysing seeds under one draw as independent overstates certainty.

use serde::Serialize;

use super::bootstrap::{Corrected, Picks, acceleration, interval};
use super::error::StatsError;
use super::interval::{Interval, Level};
use super::tails::t_two_sided;

/// The runs under one draw, by what a mean needs of them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Cluster {
    /// How many runs, or pairs.
    pub n: u64,
    /// The sum of their values, or of their differences.
    pub sum: f64,
}

/// A mean over clusters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ClusterEstimate {
    /// How many clusters that are not empty.
    pub clusters: u64,
    /// Sum of all values over their number, in the unit of the values: larger clusters weigh more.
    pub mean: f64,
    /// BCa interval over clusters, expanded for their number.
    pub interval: Interval,
    /// Two-sided p of the hypothesis that the mean is 0: `1 - level` of the interval that just reaches 0.
    pub p: f64,
    /// Standard error by linearisation, on `clusters - 1` degrees of freedom (Cochran 1977, "Sampling techniques",
    /// equation 6.13); 0 for clusters all alike.
    pub se: f64,
}

/// The mean of values that come in independent clusters, by resampling whole clusters. Empty clusters are left out.
///
/// The interval is BCa (Efron 1987, JASA 82:171-185; clusters as units: Davison and Hinkley 1997, "Bootstrap methods
/// and their application", section 3.8) with the quantiles expanded from `z` to `t sqrt(G / (G - 1))` on `G - 1`
/// degrees of freedom for `G` clusters, since resamples vary too little when clusters are few (Hesterberg 2015, "What
/// teachers should know about the bootstrap", The American Statistician 69:371-386). With clusters of one size and
/// normal means it is then as wide as Student's. `p` inverts this interval, so that the two agree; where fewer than ten
/// replicates lie beyond 0 their tail is continued as a normal one, so that `p` is not bounded by the number of
/// resamples (take 2,000 or more: then, from some 20 clusters on, no end of a 95 % interval lies there). With 30 or 40
/// clusters a 95 % interval holds the truth in about 94 to 95 % of experiments, and in 93 to 94 % where clusters differ
/// exponentially; with 300 in 95 %. Clusters of one and the same mean give a point, and p = 1 at 0 and p = 0 elsewhere.
/// Without resamples the interval is the whole line.
///
/// # Errors
/// Below two clusters that are not empty, or when a sum is not finite.
pub fn cluster_bootstrap(
    clusters: &[Cluster],
    level: Level,
    resamples: u32,
    seed: u64,
) -> Result<ClusterEstimate, StatsError> {
    if let Some(at) = clusters.iter().position(|it| !it.sum.is_finite()) {
        return Err(StatsError::NotFinite { at });
    }
    let clusters: Vec<Pooled> =
        clusters.iter().filter(|it| it.n > 0).map(|it| Pooled { n: it.n as f64, sum: it.sum }).collect();
    if clusters.len() < 2 {
        return Err(StatsError::TooFew { got: clusters.len(), needed: 2 });
    }
    let count = clusters.len() as f64;
    let all = clusters.iter().fold(Pooled::NONE, |all, it| all.with(it));
    let mean = all.mean();
    let known = |interval, p, se| ClusterEstimate { clusters: clusters.len() as u64, mean, interval, p, se };
    if clusters.iter().all(|it| it.mean() == clusters[0].mean()) {
        return Ok(known(Interval::point(mean), if mean == 0.0 { 1.0 } else { 0.0 }, 0.0));
    }
    let residuals = clusters.iter().map(|it| it.sum - mean * it.n);
    let se = (residuals.map(|it| it * it).sum::<f64>() * count / (count - 1.0)).sqrt() / all.n;
    let without: Vec<f64> =
        clusters.iter().map(|it| Pooled { n: all.n - it.n, sum: all.sum - it.sum }.mean()).collect();
    let centre = without.iter().sum::<f64>() / count;
    let acceleration = acceleration(without.iter().map(|it| centre - it));
    let replicates = (0..resamples).map(|number| resampled(&clusters, seed, number).mean()).collect();
    let corrected = Corrected::new(replicates, mean, acceleration);
    let expansion = (count / (count - 1.0)).sqrt();
    let p = corrected.as_ref().map_or(1.0, |it| t_two_sided(it.z_of(0.0) / expansion, count - 1.0));
    Ok(known(interval(corrected, level.t(count - 1.0) * expansion), p, se))
}

/// Clusters put together.
struct Pooled {
    n: f64,
    sum: f64,
}

impl Pooled {
    const NONE: Self = Self { n: 0.0, sum: 0.0 };

    fn with(&self, other: &Self) -> Self {
        Self { n: self.n + other.n, sum: self.sum + other.sum }
    }

    fn mean(&self) -> f64 {
        self.sum / self.n
    }
}

/// As many clusters as there are, drawn with replacement.
fn resampled(clusters: &[Pooled], seed: u64, number: u32) -> Pooled {
    let mut picks = Picks::new(seed, number, clusters.len());
    clusters.iter().fold(Pooled::NONE, |all, _| all.with(&clusters[picks.next()]))
}
