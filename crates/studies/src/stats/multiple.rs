//! Several tests in one family: p-values that keep the chance of even one false alarm.

/// Holm's adjusted p-values, in the order given: rejecting those at or below alpha holds the chance of any false
/// rejection to alpha, whatever the dependence.
///
/// Holm 1979, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6:65-70.
/// What is not a number ranks last.
///
/// ```
/// use diwan_studies::stats::holm;
/// let adjusted = holm(&[0.01, 0.04, 0.03]);
/// assert!(adjusted.iter().zip([0.03, 0.06, 0.06]).all(|(is, should)| (is - should).abs() < 1e-15));
/// ```
#[must_use]
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut adjusted = vec![f64::NAN; p.len()];
    let mut so_far = 0.0_f64;
    for (rank, at) in order.into_iter().enumerate() {
        if !p[at].is_nan() {
            so_far = so_far.max((p.len() - rank) as f64 * p[at]).min(1.0);
            adjusted[at] = so_far;
        }
    }
    adjusted
}
