//! How much of the variance of a run is luck: what lies between runs of one point, against what lies between points.

use crate::stats::error::{StatsError, known};
use crate::stats::moments::Moments;

/// The two parts of the variance of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Luck {
    /// Variance between runs of one point, mean over the points.
    pub within: f64,
    /// Variance of what points come to on average over all luck: what is left of the variance of their means when the
    /// noise of these is taken off. Where points hardly differ it may come out a little below 0.
    pub between: f64,
    /// The part of the variance that is luck, 0..=1; `None` where nothing varies at all.
    pub share: Option<f64>,
}

/// Parts of the variance of runs: `runs` holds the points one after the other, with `replications` runs of each, whose
/// luck is their own at every point (a draw and its seeds). `None` with one run a point: what luck does and what points
/// do are one number then.
///
/// The one-way random-effects model, estimated by moments: `between = s²(means) - s²(within) / replications` (Searle,
/// Casella and McCulloch 1992, "Variance components", section 3.5).
///
/// ```
/// use diwan_studies::stats::luck;
/// let it = luck(&[1.0, 3.0, 11.0, 13.0, 21.0, 23.0], 2)?.ok_or("one run a point")?;
/// assert_eq!((it.within, it.between), (2.0, 99.0));
/// assert_eq!(it.share, Some(2.0 / 101.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Below two points, or when a value is not finite.
pub fn luck(runs: &[f64], replications: usize) -> Result<Option<Luck>, StatsError> {
    if replications < 2 {
        return Ok(None);
    }
    known(runs, 2 * replications)?;
    let (mut means, mut within) = (Moments::default(), Moments::default());
    for point in runs.chunks_exact(replications) {
        let moments: Moments = point.iter().copied().collect();
        means.push(moments.mean().unwrap_or(0.0));
        within.push(moments.variance().unwrap_or(0.0));
    }
    let within = within.mean().unwrap_or(0.0);
    let between = means.variance().unwrap_or(0.0) - within / replications as f64;
    let whole = within + between.max(0.0);
    Ok(Some(Luck { within, between, share: (whole > 0.0).then(|| within / whole) }))
}
