//! Quasi-p-values: how likely it is that a limit of a box raises its density by chance alone.

use super::bounds::{Bounds, Found, Points, sum};
use crate::stats::interval::Interval;
use crate::stats::tails::binomial_lower;

/// Quasi-p of the limits of a factor, taken together or by side: the chance that of as many points as the box holds as
/// many are of interest or more, where each is with the share among those of the box without these limits.
///
/// Bryant and Lempert 2010, appendix; one-sided. It is no p of a test: the limits were chosen by the same points. Where
/// points are of interest in parts, their sum is rounded.
pub(super) fn quasi_p(points: Points<'_>, rows: &[usize], found: &Found, range: (usize, Interval)) -> f64 {
    let without: Bounds = found.bounds.with(range.0, range.1);
    let inside = without.inside(points, rows);
    if inside.is_empty() {
        return 1.0;
    }
    let share = sum(points.y, &inside) / inside.len() as f64;
    upper(found.hits.round() as u64, found.count as u64, share)
}

/// `P(X >= k)` of a binomial `X` of `n` trials with chance `p`.
fn upper(k: u64, n: u64, p: f64) -> f64 {
    if k == 0 { 1.0 } else { binomial_lower(n - k.min(n), n, 1.0 - p) }
}
