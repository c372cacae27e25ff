//! Quantiles of a sorted list. Quantiles of values too many to keep are in `sketch`.

/// The `p`-quantile of values in rising order: the straight line between the two order statistics around rank
/// `(n - 1) p`. `None` of no values, or unless `0 <= p <= 1`.
///
/// Hyndman and Fan 1996, "Sample quantiles in statistical packages", The American Statistician 50:361-365, type 7 (the
/// default of R and numpy).
///
/// ```
/// use diwan_studies::stats::quantile;
/// assert_eq!(quantile(&[1.0, 2.0, 4.0, 8.0], 0.5), Some(3.0));
/// assert_eq!((quantile(&[], 0.5), quantile(&[1.0], 1.5)), (None, None));
/// ```
#[must_use]
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    type7(sorted.len() as u64, p, |rank| sorted.get(rank as usize).copied())
}

/// Type 7 over whatever can name its order statistics by rank, counted from 0.
pub(super) fn type7(n: u64, p: f64, order_statistic: impl Fn(u64) -> Option<f64>) -> Option<f64> {
    if n == 0 || !(0.0..=1.0).contains(&p) {
        return None;
    }
    let rank = (n - 1) as f64 * p;
    let below = rank.floor();
    let low = order_statistic(below as u64)?;
    if rank == below {
        return Some(low);
    }
    let high = order_statistic(below as u64 + 1)?;
    Some(low + (rank - below) * (high - low))
}
