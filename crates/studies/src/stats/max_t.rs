//! Many arms against one control: intervals that hold all at once, and p-values that keep the chance of even one false
//! alarm. How the arms depend on each other is not assumed but resampled, so that alike arms cost little.

use serde::Serialize;

use super::bootstrap::Picks;
use super::error::{StatsError, known};
use super::interval::Level;

/// One arm among many, against the control.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MaxT {
    /// Mean difference from the control, in the unit of the differences.
    pub mean: f64,
    /// Lower bound of the simultaneous interval.
    pub low: f64,
    /// Upper bound of the simultaneous interval.
    pub high: f64,
    /// Two-sided p of no difference, adjusted for all arms; never below 1 / (resamples + 1). At or below `1 - level`
    /// just where the interval excludes 0.
    pub p_adjusted: f64,
}

/// Simultaneous comparison of arms with one control, a Dunnett test without normality: `differences[arm][cluster]` is
/// the mean difference from the control in a cluster (a draw of the parameters, or a pair of runs), the same clusters
/// in the same order for each arm.
///
/// Clusters are resampled, for all arms at once, and each arm's mean is studentised anew; the largest |t| over arms
/// gives one critical value for all. Westfall and Young 1993, "Resampling-based multiple testing", section 2.2, single
/// step; studentised pivots after Hall 1988, Annals of Statistics 16:927-953. An arm without spread has a point for its
/// interval, and p = 1 at 0 and the least possible elsewhere. With too few resamples for the level (19 for 95 %) the
/// intervals are infinite.
///
/// # Errors
/// When arms differ in length, below two clusters, or when a difference is not finite.
pub fn max_t(differences: &[Vec<f64>], level: Level, resamples: u32, seed: u64) -> Result<Vec<MaxT>, StatsError> {
    let Some(one) = differences.first() else { return Ok(Vec::new()) };
    for arm in differences {
        if arm.len() != one.len() {
            return Err(StatsError::LengthsDiffer { first: one.len(), second: arm.len() });
        }
        known(arm, 2)?;
    }
    let arms: Vec<Arm> = differences.iter().map(|it| Arm::of(it)).collect();
    let mut largest: Vec<f64> = (0..resamples).map(|number| largest_t(&arms, one.len(), seed, number)).collect();
    largest.sort_by(f64::total_cmp);
    // The least order statistic that fewer than alpha of the resamples and the sample together reach.
    let rank = ((largest.len() + 1) as f64 * level.share() - 1e-9).ceil() as usize;
    let critical = rank.checked_sub(1).and_then(|it| largest.get(it)).copied().unwrap_or(f64::INFINITY);
    Ok(arms.iter().map(|arm| arm.compared(critical, &largest)).collect())
}

/// An arm's mean and standard error, and its differences less the mean.
struct Arm {
    mean: f64,
    se: f64,
    centred: Vec<f64>,
}

impl Arm {
    fn of(differences: &[f64]) -> Self {
        let n = differences.len() as f64;
        // Measured from the first, equal differences have an exact mean and no spread.
        let mean = differences[0] + differences.iter().map(|it| it - differences[0]).sum::<f64>() / n;
        let centred: Vec<f64> = differences.iter().map(|it| it - mean).collect();
        let (_, se) = mean_and_se(centred.iter().copied(), n);
        Self { mean, se, centred }
    }

    /// The arm's mean in standard errors, without sign.
    fn t(&self) -> f64 {
        studentised(self.mean, self.se)
    }

    fn compared(&self, critical: f64, largest: &[f64]) -> MaxT {
        let reached = largest.len() - largest.partition_point(|it| *it < self.t());
        let p = (1 + reached) as f64 / (1 + largest.len()) as f64;
        let half_width = if self.se > 0.0 { critical * self.se } else { 0.0 };
        MaxT {
            mean: self.mean,
            low: self.mean - half_width,
            high: self.mean + half_width,
            p_adjusted: if self.mean == 0.0 { 1.0 } else { p },
        }
    }
}

/// The largest |t| over arms in one resample of clusters, each arm measured from its own mean.
fn largest_t(arms: &[Arm], clusters: usize, seed: u64, number: u32) -> f64 {
    let mut picks = Picks::new(seed, number, clusters);
    let picked: Vec<usize> = (0..clusters).map(|_| picks.next()).collect();
    arms.iter().fold(0.0, |largest, arm| {
        let (mean, se) = mean_and_se(picked.iter().map(|it| arm.centred[*it]), clusters as f64);
        studentised(mean, se).max(largest)
    })
}

/// Mean and standard error in one pass; for values that are centred already, so that their squares lose no digits.
fn mean_and_se(values: impl Iterator<Item = f64>, n: f64) -> (f64, f64) {
    let (sum, squares) = values.fold((0.0, 0.0), |(sum, squares), it| (sum + it, squares + it * it));
    let variance = (squares - sum * (sum / n)).max(0.0) / (n - 1.0);
    (sum / n, (variance / n).sqrt())
}

/// `|mean| / se`; without spread 0 at 0 and infinite elsewhere.
fn studentised(mean: f64, se: f64) -> f64 {
    if mean == 0.0 { 0.0 } else { mean.abs() / se }
}
