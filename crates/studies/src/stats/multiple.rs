//! Several tests in one family: p-values that keep the chance of even one false alarm, or the share of false ones.

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

/// Benjamini and Hochberg's adjusted p-values, in the order given: of those at or below alpha at most that share is
/// expected to be false alarms, where tests are independent or positively dependent.
///
/// Benjamini and Hochberg 1995, "Controlling the false discovery rate: a practical and powerful approach to multiple
/// testing", Journal of the Royal Statistical Society B 57:289-300. What is not a number ranks last.
///
/// ```
/// use diwan_studies::stats::benjamini_hochberg;
/// // The fifteen of the paper's example (section 3.2): at 0.05 the four smallest are discoveries.
/// let p = [
///     0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0,
/// ];
/// let adjusted = benjamini_hochberg(&p);
/// assert_eq!(adjusted.iter().filter(|it| **it <= 0.05).count(), 4);
/// assert!((adjusted[3] - 15.0 * 0.0095 / 4.0).abs() < 1e-15);
/// ```
#[must_use]
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).filter(|it| !p[*it].is_nan()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut adjusted = vec![f64::NAN; p.len()];
    let mut least = 1.0_f64;
    for (rank, at) in order.into_iter().enumerate().rev() {
        least = least.min(p.len() as f64 * p[at] / (rank + 1) as f64);
        adjusted[at] = least;
    }
    adjusted
}
