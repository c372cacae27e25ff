//! Moment-independent sensitivity: how far a distribution moves when a factor is held, whatever its shape.

use super::binned::{cut, sorted};
use crate::stats::bootstrap::Picks;
use crate::stats::error::{StatsError, known, known_pairs};
use crate::stats::quantile::quantile;

/// How far the distribution of the values moves over the slices of a factor: distances of Kolmogorov and Smirnov, 0..=1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pawn {
    /// Median over the slices.
    pub median: f64,
    /// Mean.
    pub mean: f64,
    /// The largest: some value of the factor moves the distribution so far.
    pub max: f64,
}

/// Values in rising order, sorted once for all factors that they are held against.
#[derive(Clone, Debug)]
pub struct Ranked<'a> {
    y: &'a [f64],
    order: Vec<usize>,
    slices: usize,
}

impl<'a> Ranked<'a> {
    /// Values that factors are to cut into so many slices.
    ///
    /// # Errors
    /// When there are fewer than two values a slice, or one is not finite.
    pub fn new(y: &'a [f64], slices: usize) -> Result<Self, StatsError> {
        known(y, 2 * slices.max(1))?;
        Ok(Self { y, order: sorted(y), slices: slices.max(1) })
    }

    /// PAWN of a factor, see [`pawn`].
    ///
    /// # Errors
    /// When there are not as many values of the factor, or one is not finite.
    pub fn pawn(&self, x: &[f64]) -> Result<Pawn, StatsError> {
        known_pairs(x, self.y, 0)?;
        Ok(over(&cut(&sorted(x), x, self.slices), &self.order, self.y))
    }

    /// The median that a factor that does nothing stays below, see [`idle_pawn`].
    #[must_use]
    pub fn idle(&self, shuffles: u32, seed: u64) -> f64 {
        let mut medians: Vec<f64> = (0..shuffles)
            .map(|number| {
                let mut picks = Picks::new(seed, number, usize::from(u16::MAX));
                let luck: Vec<f64> = self.y.iter().map(|_| picks.next() as f64).collect();
                let order = sorted(&luck);
                let size = |it: usize| order.len() * it / self.slices;
                let dealt: Vec<&[usize]> = (0..self.slices).map(|it| &order[size(it)..size(it + 1)]).collect();
                over(&dealt, &self.order, self.y).median
            })
            .collect();
        medians.sort_by(f64::total_cmp);
        quantile(&medians, 0.95).unwrap_or(1.0)
    }
}

/// PAWN of a factor from given data: points are cut into slices of equal size by the factor, and the distribution of the
/// values in each is held against that of all.
///
/// Pianosi and Wagener 2018, "Distribution-based sensitivity analysis from a generic input-output sample", Environmental
/// Modelling and Software 108:197-207; the measure is theirs of 2015, the same journal 67:1-11. Slices of few points
/// differ by chance: [`idle_pawn`] says how far.
///
/// # Errors
/// When lists differ in length, there are fewer than two points a slice, or a value is not finite.
pub fn pawn(x: &[f64], y: &[f64], slices: usize) -> Result<Pawn, StatsError> {
    Ranked::new(y, slices)?.pawn(x)
}

/// The median that a factor that does nothing stays below in 95 of 100 cases: points are dealt into slices by luck.
///
/// Pianosi and Wagener 2018, section 2.3, a dummy factor.
///
/// # Errors
/// As of [`pawn`].
pub fn idle_pawn(y: &[f64], slices: usize, shuffles: u32, seed: u64) -> Result<f64, StatsError> {
    Ok(Ranked::new(y, slices)?.idle(shuffles, seed))
}

/// Distances of slices, in sum.
fn over(slices: &[&[usize]], ranked: &[usize], y: &[f64]) -> Pawn {
    let mut distances = distances(slices, ranked, y);
    distances.sort_by(f64::total_cmp);
    Pawn {
        median: quantile(&distances, 0.5).unwrap_or(0.0),
        mean: distances.iter().sum::<f64>() / distances.len().max(1) as f64,
        max: distances.last().copied().unwrap_or(0.0),
    }
}

/// The largest distance between the distribution of each slice and that of all. Between two of its own values a slice
/// stands still and the whole rises, so that a look before and after each of its own is enough.
fn distances(slices: &[&[usize]], ranked: &[usize], y: &[f64]) -> Vec<f64> {
    let mut slice_of = vec![0; y.len()];
    for (number, slice) in slices.iter().enumerate() {
        slice.iter().for_each(|row| slice_of[*row] = number);
    }
    let (mut below, mut out, mut passed) = (vec![0_usize; slices.len()], vec![0.0_f64; slices.len()], 0);
    for equal in ranked.chunk_by(|a, b| y[*a] == y[*b]) {
        let look = |below: &[usize], out: &mut [f64], passed: usize| {
            for slice in equal.iter().map(|row| slice_of[*row]) {
                let own = below[slice] as f64 / slices[slice].len() as f64;
                out[slice] = out[slice].max((own - passed as f64 / y.len() as f64).abs());
            }
        };
        look(&below, &mut out, passed);
        equal.iter().for_each(|row| below[slice_of[*row]] += 1);
        passed += equal.len();
        look(&below, &mut out, passed);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_yes_and_no_it_is_the_distance_of_shares() {
        let x: Vec<f64> = (0..100).map(f64::from).collect();
        let y: Vec<f64> = x.iter().map(|it| f64::from(u8::from(*it >= 50.0))).collect();
        let it = pawn(&x, &y, 10).expect("enough");
        assert_eq!((it.median, it.mean, it.max), (0.5, 0.5, 0.5));
    }

    #[test]
    fn a_slice_is_looked_at_between_its_values() {
        // Values 1 and 4 of 1..=4: just before 4 the slice stands at a half and the whole at three quarters.
        let found = distances(&[&[0, 3], &[1, 2]], &[0, 1, 2, 3], &[1.0, 2.0, 3.0, 4.0]);
        assert_eq!(found, [0.25, 0.25]);
    }
}
