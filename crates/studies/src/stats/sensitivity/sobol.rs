//! Sobol' indices of first and total order from points that were placed for them, cleared of the noise of luck where a
//! point has several runs.

use crate::stats::bootstrap::Picks;
use crate::stats::error::{StatsError, known};
use crate::stats::interval::{Interval, Level};
use crate::stats::quantile::quantile;

/// The indices of a factor: shares of the variance of what points come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SobolIndex {
    /// What would go of the variance if this factor alone were known; where it does nothing around 0, and maybe below.
    pub first: f64,
    /// Interval of the first order.
    pub first_interval: Interval,
    /// What would be left of it if all but this factor were known: its own part and all in which it takes part.
    pub total: f64,
    /// Interval of the total order.
    pub total_interval: Interval,
}

/// The indices of all factors.
#[derive(Clone, Debug, PartialEq)]
pub struct SobolIndices {
    /// Factor by factor.
    pub factors: Vec<SobolIndex>,
    /// The variance of which the indices are shares: that of points, each by its average over luck.
    pub variance: f64,
}

/// Indices of first and total order. `runs` holds, for one row of the design after another, the points `A`, `AB` with the
/// first factor of `B`, … with the last, and `B`; of each point `replications` runs, of which number `k` has the same
/// luck at every point. `None` where points do not differ beyond luck.
///
/// First order by Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola 2010, "Variance based sensitivity analysis of
/// model output", Computer Physics Communications 181:259-270, table 2 (b); total order by Jansen 1999, "Analysis of
/// variance designs for model output", the same journal 117:35-43. Values are measured from their mean, those of a
/// replication from the mean of that replication: luck that all points share tells nothing of them.
///
/// All estimates are products of what two points come to, averaged. A point is known through its runs, and luck would
/// make a square too large; so products are taken between runs of different replications alone, whose luck is
/// independent. With one replication they are plain products, and luck counts as if it were the model's.
///
/// Intervals are from two bootstraps, over rows and over replications, whose percentiles lie apart from the estimate by
/// so much: both distances together, as the sides of a right triangle. Variance over rows and variance over replications
/// both hold that of single runs, which would have to be taken off once (Cameron, Gelbach and Miller 2011, "Robust
/// inference with multiway clustering", Journal of Business and Economic Statistics 29:238-249); it is left in, so that
/// intervals err to the wide side. So they do where rows are not independent but evenly spread.
///
/// # Errors
/// Below two rows, when runs are not a whole number of rows, or when a value is not finite.
pub fn sobol(
    runs: &[f64],
    replications: usize,
    factors: usize,
    level: Level,
    resamples: u32,
    seed: u64,
) -> Result<Option<SobolIndices>, StatsError> {
    let (replications, points) = (replications.max(1), factors + 2);
    let size = points * replications;
    known(runs, 2 * size)?;
    let whole = runs.len() / size * size;
    if whole != runs.len() {
        return Err(StatsError::LengthsDiffer { first: whole, second: runs.len() });
    }
    let centred = centred(runs, replications);
    let rows: Vec<&[f64]> = centred.chunks_exact(size).collect();
    let Some(found) = Weights::once(replications).indices(rows.iter().copied(), points) else { return Ok(None) };
    let once = Weights::once(replications);
    let over_rows = (0..resamples).filter_map(|number| {
        let mut picks = Picks::new(seed, number, rows.len());
        let picked: Vec<&[f64]> = (0..rows.len()).map(|_| rows[picks.next()]).collect();
        once.indices(picked.into_iter(), points)
    });
    let over_luck = (0..if replications > 1 { resamples } else { 0 })
        .filter_map(|number| Weights::resampled(replications, seed, number)?.indices(rows.iter().copied(), points));
    let resampled: [Vec<Indices>; 2] = [over_rows.collect(), over_luck.collect()];
    let interval = |of: &dyn Fn(&Indices) -> f64| {
        let [rows, luck] = resampled.each_ref().map(|it| spread(it.iter().map(of), level));
        together(of(&found), rows, if replications > 1 { luck } else { Interval::point(of(&found)) })
    };
    let index = |factor: usize| SobolIndex {
        first: found.first[factor],
        first_interval: interval(&|it| it.first[factor]),
        total: found.total[factor],
        total_interval: interval(&|it| it.total[factor]),
    };
    Ok(Some(SobolIndices { factors: (0..factors).map(index).collect(), variance: found.variance }))
}

/// An interval as far from an estimate as two independent ones are together.
fn together(at: f64, a: Interval, b: Interval) -> Interval {
    let far = |a: f64, b: f64| (a * a + b * b).sqrt();
    Interval {
        low: at - far((at - a.low).max(0.0), (at - b.low).max(0.0)),
        high: at + far((a.high - at).max(0.0), (b.high - at).max(0.0)),
    }
}

/// Runs, each less the mean of its replication over all points.
fn centred(runs: &[f64], replications: usize) -> Vec<f64> {
    let mut means = vec![0.0; replications];
    for point in runs.chunks_exact(replications) {
        means.iter_mut().zip(point).for_each(|(mean, run)| *mean += run);
    }
    let points = (runs.len() / replications) as f64;
    means.iter_mut().for_each(|it| *it /= points);
    runs.chunks_exact(replications).flat_map(|point| point.iter().zip(&means).map(|(run, mean)| run - mean)).collect()
}

fn spread(values: impl Iterator<Item = f64>, level: Level) -> Interval {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let tail = level.alpha() / 2.0;
    let ends = quantile(&values, tail).zip(quantile(&values, 1.0 - tail));
    ends.map_or(Interval::ANY, |(low, high)| Interval { low, high })
}

/// Indices of all factors in one sample.
struct Indices {
    first: Vec<f64>,
    total: Vec<f64>,
    variance: f64,
}

/// How often each replication counts; those that do not are left out.
struct Weights {
    of: Vec<(usize, f64)>,
    sum: f64,
    squares: f64,
}

impl Weights {
    fn new(of: Vec<(usize, f64)>) -> Self {
        let (sum, squares) = of.iter().fold((0.0, 0.0), |(sum, squares), (_, it)| (sum + it, squares + it * it));
        Self { of, sum, squares }
    }

    /// Every replication once.
    fn once(replications: usize) -> Self {
        Self::new((0..replications).map(|it| (it, 1.0)).collect())
    }

    /// Replications of a resample; `None` in the rare case that it holds a single one of several.
    fn resampled(replications: usize, seed: u64, number: u32) -> Option<Self> {
        let mut counts = vec![0_u32; replications];
        let mut picks = Picks::new(seed, number, replications);
        (0..replications).for_each(|_| counts[picks.next()] += 1);
        let of: Vec<(usize, f64)> =
            (0..replications).filter(|it| counts[*it] > 0).map(|it| (it, f64::from(counts[it]))).collect();
        (of.len() > 1 || replications == 1).then(|| Self::new(of))
    }

    /// What a point comes to, in sum over its runs.
    fn sum(&self, point: &[f64]) -> f64 {
        self.of.iter().map(|(run, weight)| weight * point[*run]).sum()
    }

    /// The product of what two points come to, whose sums are given: between runs of different replications alone, or
    /// plain where there is one.
    fn product(&self, a: (&[f64], f64), b: (&[f64], f64)) -> f64 {
        if self.of.len() == 1 {
            return a.1 * b.1 / (self.sum * self.sum);
        }
        let same: f64 = self.of.iter().map(|(run, weight)| weight * weight * a.0[*run] * b.0[*run]).sum();
        (a.1 * b.1 - same) / (self.sum * self.sum - self.squares)
    }

    fn indices<'a>(&self, rows: impl Iterator<Item = &'a [f64]>, points: usize) -> Option<Indices> {
        let factors = points - 2;
        let (mut first, mut total) = (vec![0.0; factors], vec![0.0; factors]);
        let (mut count, mut square, mut means) = (0.0, 0.0, vec![0.0; self.of.len()]);
        for row in rows {
            let mut each = row.chunks_exact(row.len() / points).map(|point| (point, self.sum(point)));
            let Some(a) = each.next() else { continue };
            let mixed: Vec<(&[f64], f64)> = each.by_ref().take(factors).collect();
            let Some(b) = each.next() else { continue };
            let (aa, ab, bb) = (self.product(a, a), self.product(a, b), self.product(b, b));
            for (factor, it) in mixed.into_iter().enumerate() {
                first[factor] += self.product(b, it) - ab;
                total[factor] += (aa - 2.0 * self.product(a, it) + self.product(it, it)) / 2.0;
            }
            count += 1.0;
            square += aa + bb;
            for ((run, _), mean) in self.of.iter().zip(&mut means) {
                *mean += a.0[*run] + b.0[*run];
            }
        }
        // The mean of A and B alone, which is not quite that of all points.
        let means: Vec<f64> = means.iter().map(|it| it / (2.0 * count)).collect();
        let places = Self { of: self.of.iter().enumerate().map(|(place, it)| (place, it.1)).collect(), ..*self };
        let mean = (means.as_slice(), places.sum(&means));
        let variance = square / (2.0 * count) - places.product(mean, mean);
        let share = |sums: Vec<f64>| sums.iter().map(|it| it / count / variance).collect();
        (variance > 0.0).then(|| Indices { first: share(first), total: share(total), variance })
    }
}
