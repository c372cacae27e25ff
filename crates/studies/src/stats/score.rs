//! The difference of two paired shares by its score test, which asks at each candidate difference how far the pairs are
//! from it, with the spread that they would then have. So pairs that hardly ever differ, or never did, still leave a
//! doubt; an estimated spread of 0 would not.

use super::proportion::PairedCounts;

/// The score of `delta` as the difference, first share less second: standard errors by which the counts exceed what it
/// lets expect, the standard error being the one under `delta`. Falls as `delta` rises; -1 < `delta` < 1. 0 of no
/// pairs.
///
/// Tango 1998, "Equivalence test and confidence interval for the difference in proportions for the paired-sample
/// design", Statistics in Medicine 17:891-908, equations 12 and 13.
pub(super) fn score(counts: PairedCounts, delta: f64) -> f64 {
    let [n, b, c] = [counts.total(), counts.only_first, counts.only_second].map(|it| it as f64);
    // The likeliest share of pairs in which only the second had it, were `delta` the difference: root of a quadratic.
    let linear = (2.0 * n - b + c) * delta - b - c;
    let constant = -c * delta * (1.0 - delta);
    let root = (linear * linear - 8.0 * n * constant).max(0.0).sqrt();
    // The two forms of the root are equal; each keeps its digits where the other cancels.
    let only_second = if linear > 0.0 { -2.0 * constant / (linear + root) } else { (root - linear) / (4.0 * n) };
    let variance = n * (2.0 * only_second + delta * (1.0 - delta)).max(0.0);
    let distance = b - c - n * delta;
    if distance == 0.0 || n == 0.0 { 0.0 } else { distance / variance.sqrt() }
}
