//! Steadiness: what it does to an actor that its house is not in order. An actor is compared with itself, so that the
//! stated temperature and patience hold at the stated stability.
//!
//! Sources: expected survival in office bounds how far governments look ahead, and performance falls with it: Dewan and
//! Myatt 2012, "Dynamic Government Performance: Honeymoons and Crises of Confidence", American Political Science Review
//! 106:123-145. Commitments depend on who is in power: Leeds, Mattes and Vogel 2009, "Interests, Institutions, and the
//! Reliability of International Commitments", American Journal of Political Science 53:461-476.

use crate::kernel::{Pack, ops};

/// Steadiness is never below the first nor above the second.
pub const STEADINESS_BOUNDS: (f64, f64) = (0.3, 2.0);

/// The factor on a temperature is never below the first nor above the second.
pub const ERRATIC_BOUNDS: (f64, f64) = (0.5, 3.0);

/// Factors on a planning horizon for which shadow weights are solved; between them they are interpolated.
pub const HORIZON_FACTORS: [f64; 4] = [0.4, 0.7, 1.0, 1.4];

/// How steady an actor is: its stability over that stated by the scenario, held to [`STEADINESS_BOUNDS`].
#[inline(always)]
#[must_use]
pub fn steadiness<const W: usize>(stability: Pack<W>, stated: f64) -> Pack<W> {
    (stability / stated).clip(STEADINESS_BOUNDS.0, STEADINESS_BOUNDS.1)
}

/// The factor on an actor's temperature: `s^-exponent`, held to [`ERRATIC_BOUNDS`]. Who is shaken chooses erratically.
///
/// ```
/// use diwan_engine::{kernel::Pack, rules::erratic};
/// assert_eq!(erratic(Pack([0.5]), Pack([1.0])), Pack([2.0]));
/// ```
#[inline(always)]
#[must_use]
pub fn erratic<const W: usize>(steadiness: Pack<W>, exponent: Pack<W>) -> Pack<W> {
    steadiness.zip(exponent, |s, exponent| ops::pow(s, -exponent)).clip(ERRATIC_BOUNDS.0, ERRATIC_BOUNDS.1)
}

/// The factor on an actor's planning horizon: `s^exponent`, held to the ends of [`HORIZON_FACTORS`]. Who is shaken
/// thinks of tomorrow.
#[inline(always)]
#[must_use]
pub fn foresight_kept<const W: usize>(steadiness: Pack<W>, exponent: Pack<W>) -> Pack<W> {
    let [low, .., high] = HORIZON_FACTORS;
    steadiness.zip(exponent, ops::pow).clip(low, high)
}

/// The factor on the compliance with which an actor at the table keeps its word: `min(1, s^exponent)`. Who is shaken
/// can't deliver; who is firmer than stated delivers no more than it signed.
#[inline(always)]
#[must_use]
pub fn word_kept<const W: usize>(steadiness: Pack<W>, exponent: Pack<W>) -> Pack<W> {
    steadiness.zip(exponent, ops::pow).min(Pack::all(1.0))
}

/// How much of each of the shadow weights solved for [`HORIZON_FACTORS`] counts at a factor between the first and the
/// last: linear between the two that are next to it, and exact at each.
#[inline(always)]
#[must_use]
pub fn between_horizons<const W: usize>(factor: Pack<W>) -> [Pack<W>; 4] {
    let grid = HORIZON_FACTORS;
    core::array::from_fn(|place| {
        let mut share = Pack::all(1.0);
        if let Some(below) = place.checked_sub(1).map(|it| grid[it]) {
            share = share.min((factor - below) / (grid[place] - below));
        }
        if let Some(above) = grid.get(place + 1) {
            share = share.min((Pack::all(*above) - factor) / (above - grid[place]));
        }
        share.clip(0.0, 1.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_stated_nothing_changes() {
        let s = steadiness(Pack([45.0]), 45.0);
        for exponent in [0.0, 0.5, 1.0, 3.0] {
            let exponent = Pack([exponent]);
            assert_eq!([erratic(s, exponent), foresight_kept(s, exponent), word_kept(s, exponent)], [Pack([1.0]); 3]);
        }
        assert_eq!(between_horizons(Pack([1.0])), [Pack([0.0]), Pack([0.0]), Pack([1.0]), Pack([0.0])]);
    }

    #[test]
    fn interpolation_is_exact_on_the_grid_and_linear_between() {
        for (place, factor) in HORIZON_FACTORS.into_iter().enumerate() {
            let shares = between_horizons(Pack([factor]));
            for (other, share) in shares.into_iter().enumerate() {
                assert!((share[0] - f64::from(u8::from(other == place))).abs() < 1e-15, "{factor}: {shares:?}");
            }
        }
        for step in 0..=100 {
            let factor = 0.4 + 0.01 * f64::from(step);
            let shares = between_horizons(Pack([factor]));
            let (sum, mean) = shares
                .iter()
                .zip(HORIZON_FACTORS)
                .fold((0.0, 0.0), |(sum, mean), (share, factor)| (sum + share[0], mean + share[0] * factor));
            assert!((sum - 1.0).abs() < 1e-12 && (mean - factor).abs() < 1e-12, "{factor}: {shares:?}");
        }
    }

    #[test]
    fn who_is_shaken_is_erratic_short_sighted_and_a_bad_keeper() {
        let (s, one) = (steadiness(Pack([10.0]), 50.0), Pack([1.0]));
        assert_eq!(s, Pack([0.3]), "held at the lower end");
        assert_eq!(erratic(s, one), Pack([3.0]));
        assert_eq!(foresight_kept(s, one), Pack([0.4]));
        assert!((word_kept(s, Pack([0.5]))[0] - 0.3_f64.sqrt()).abs() < 1e-15);
        let firm = steadiness(Pack([100.0]), 40.0);
        assert_eq!(
            [erratic(firm, one), foresight_kept(firm, one), word_kept(firm, one)],
            [Pack([0.5]), Pack([1.4]), one]
        );
    }
}
