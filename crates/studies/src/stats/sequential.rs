//! Looks at a growing sample: how confident each interval must be, so that all of them together hold the truth however
//! one decides to stop. Nothing here looks at data: sizes and levels are fixed before the first run.

use super::interval::Level;
use super::tails::normal_critical;
use diwan_engine::kernel::ops;

/// A plan of looks at a sample that doubles: `first`, `2 first`, `4 first`, … and `most` at last.
///
/// The intervals of all looks are taken at one common level, higher than the nominal one, such that with nominal
/// confidence *every one of them* holds the truth (repeated confidence intervals: Jennison and Turnbull 1989, "Interim
/// analyses: the repeated confidence interval approach", JRSSB 51:305-361). So the interval at which one stops holds it
/// too, whatever made one stop: a half-width, a sign, impatience.
///
/// The common level is Pocock's (1977, Biometrika 64:191-199), for looks at these sizes instead of evenly spaced ones.
/// The estimates of successive looks correlate by the root of the ratio of their sizes and form a Markov chain, so the
/// chance that all |z| stay below `c` is a recursive integral (Armitage, McPherson and Rowe 1969, JRSSA 132:235-244;
/// Jennison and Turnbull 2000, "Group sequential methods", chapter 19), which is solved for `c`. Half-widths grow by a
/// factor of 1.11 with two looks, 1.23 with four, 1.35 with eight. A common level wastes nothing on the first looks,
/// where one that spends little there (O'Brien and Fleming) would hardly ever let one stop. Who stops at a half-width
/// alone gets more than promised at the stop: 97 to 99 % for 95 %. It supposes estimates that are nearly normal at the
/// first look: see to it that `first` is not too small (100 runs; more for rare outcomes).
///
/// ```
/// use diwan_studies::stats::{Level, Looks};
/// let looks = Looks::new(100, 800, Level::P95).expect("a plan");
/// assert_eq!(looks.sizes(), [100, 200, 400, 800]);
/// assert!(looks.level_at(0).alpha() < 0.02);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Looks {
    sizes: Vec<u64>,
    level: Level,
}

impl Looks {
    /// Plans looks at `first` runs and doublings of it, up to `most`. A doubling that leaves less than 3/7 of itself to
    /// go is left out for `most` itself: two looks at nearly the same runs would cost confidence and tell little.
    /// `None` unless `2 <= first <= most`.
    #[must_use]
    pub fn new(first: u64, most: u64, level: Level) -> Option<Self> {
        if first < 2 || most < first {
            return None;
        }
        let mut sizes = vec![first];
        while let Some(next) =
            sizes.last().and_then(|it| it.checked_mul(2)).filter(|next| (*next as f64) * LEAST_GROWTH < most as f64)
        {
            sizes.push(next);
        }
        if sizes.last() != Some(&most) {
            sizes.push(most);
        }
        let common = Level::tail(common_alpha(&sizes, level.alpha()));
        Some(Self { sizes, level: common })
    }

    /// How many runs, or pairs, there are at each look, in rising order.
    #[must_use]
    pub fn sizes(&self) -> &[u64] {
        &self.sizes
    }

    /// The level for the intervals of a look, counted from 0: the same for all, and for those beyond the plan, which is
    /// not covered by it.
    #[must_use]
    pub fn level_at(&self, _look: usize) -> Level {
        self.level
    }
}

/// A last look comes only at this many times the sample before: with it the density below stays smooth enough for its
/// grid.
const LEAST_GROWTH: f64 = 10.0 / 7.0;

/// The two-sided alpha which, taken at each look, leaves `alpha` for all together.
fn common_alpha(sizes: &[u64], alpha: f64) -> f64 {
    // One look would need the single quantile; independent ones would need Bonferroni's.
    let (mut low, mut high) = (alpha / sizes.len() as f64, alpha);
    for _ in 0..40 {
        let middle = (low + high) / 2.0;
        if 1.0 - stays_within(normal_critical(middle), sizes) > alpha { high = middle } else { low = middle }
    }
    low
}

/// The chance that standardised means of growing samples all stay within ±`c`.
fn stays_within(c: f64, sizes: &[u64]) -> f64 {
    const STEPS: usize = 96;
    let width = 2.0 * c / STEPS as f64;
    let points: Vec<f64> = (0..=STEPS).map(|it| width * it as f64 - c).collect();
    // Simpson's weights.
    let weight = |at: usize| {
        width / 3.0
            * if at == 0 || at == STEPS {
                1.0
            } else if at % 2 == 1 {
                4.0
            } else {
                2.0
            }
    };
    let normal = |z: f64| ops::exp(-0.5 * z * z) / core::f64::consts::TAU.sqrt();
    let mut density: Vec<f64> = points.iter().map(|it| normal(*it)).collect();
    for pair in sizes.windows(2) {
        let kept = (pair[0] as f64 / pair[1] as f64).sqrt();
        let fresh = (1.0 - kept * kept).sqrt();
        density = points
            .iter()
            .map(|to| {
                let arrivals = points
                    .iter()
                    .enumerate()
                    .map(|(at, from)| weight(at) * density[at] * normal((to - kept * from) / fresh) / fresh);
                arrivals.sum()
            })
            .collect();
    }
    density.iter().enumerate().map(|(at, it)| weight(at) * it).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Jennison and Turnbull 2000, table 2.1: Pocock's constants for alpha = 0.05 and evenly spaced looks.
    #[test]
    fn evenly_spaced_looks_have_the_published_constants() {
        for (looks, constant) in [(1, 1.960), (2, 2.178), (3, 2.289), (4, 2.361), (5, 2.413)] {
            let sizes: Vec<u64> = (1..=looks).map(|it| it * 100).collect();
            let found = normal_critical(common_alpha(&sizes, 0.05));
            assert!((found - constant).abs() < 6e-4, "{looks} looks: {found}");
        }
    }

    #[test]
    fn sizes_double_and_end_at_the_most() {
        let sizes = |first, most| Looks::new(first, most, Level::P95).map(|it| it.sizes);
        assert_eq!(sizes(100, 100), Some(vec![100]));
        assert_eq!(sizes(100, 1600), Some(vec![100, 200, 400, 800, 1600]));
        assert_eq!(sizes(100, 450), Some(vec![100, 200, 450]));
        assert_eq!(sizes(100, 700), Some(vec![100, 200, 400, 700]));
        assert_eq!(sizes(100, 101), Some(vec![100, 101]));
        assert_eq!((sizes(1, 100), sizes(100, 99)), (None, None));
    }
}
