//! Reach and contests: what an actor's standing does to all it undertakes, and how the strength of two sides decides
//! what is in question between them.

use crate::kernel::{Pack, ops};

/// Reach is never below the first nor above the second, whatever becomes of an actor's influence.
pub const REACH_BOUNDS: (f64, f64) = (0.25, 2.5);

/// A side is never weaker than this, points: nobody is wholly without means.
pub const LEAST_STRENGTH: f64 = 0.5;

/// How far what an actor does to others carries, as a factor on it: `(I / I°)^exponent`, held to [`REACH_BOUNDS`], of
/// its influence `I` now and `I°` as the scenario states it, points. An exponent of 0 makes it 1.
///
/// ```
/// use diwan_engine::{kernel::Pack, rules::reach};
/// let halved = reach(Pack([30.0]), 60.0, Pack([1.0]));
/// assert!((halved[0] - 0.5).abs() < 1e-15);
/// ```
#[inline(always)]
#[must_use]
pub fn reach<const W: usize>(influence: Pack<W>, stated: f64, exponent: Pack<W>) -> Pack<W> {
    (influence / stated).zip(exponent, ops::pow).clip(REACH_BOUNDS.0, REACH_BOUNDS.1)
}

/// What one member adds to the strength of its side, points: `weight × I S / 100`.
#[inline(always)]
#[must_use]
pub fn strength<const W: usize>(weight: Pack<W>, influence: Pack<W>, stability: Pack<W>) -> Pack<W> {
    weight * influence * stability / 100.0
}

/// The odds, within [`ODDS_BOUNDS`](super::ODDS_BOUNDS), of what two sides contest: those stated, moved by how much stronger or weaker each side is than stated.
///
/// `logit(p) = logit(odds) + decisiveness (ln(F / F°) - ln(A / A°))` with the strengths `F` of those who are for it and
/// `A` of those against, now and as stated (`°`), each at least [`LEAST_STRENGTH`]. It is the ratio form of the contest
/// success function, `p / (1 - p) = k (F / A)^m`: Tullock 1980, "Efficient Rent Seeking"; axioms in Skaperdas 1996,
/// "Contest Success Functions", Economic Theory 7:283-290; anchored so that the stated odds hold at the stated
/// strengths. The difference form (Hirshleifer 1989, "Conflict and Rent-Seeking Success Functions", Public Choice
/// 63:101-112) is not used: how decisive it is depends on the scale of the scores.
///
/// ```
/// use diwan_engine::{kernel::Pack, rules::contested_odds};
/// let [strong, stated] = [Pack([80.0]), Pack([40.0])];
/// let odds = contested_odds(Pack([0.4]), [strong, stated], [stated, stated], Pack([1.0]));
/// assert!((odds[0] - 4.0 / 7.0).abs() < 1e-15, "a side twice as strong has twice the odds");
/// ```
#[inline(always)]
#[must_use]
pub fn contested_odds<const W: usize>(
    odds: Pack<W>,
    [favour, favour_stated]: [Pack<W>; 2],
    [against, against_stated]: [Pack<W>; 2],
    decisiveness: Pack<W>,
) -> Pack<W> {
    let least = Pack::all(LEAST_STRENGTH);
    let favour = favour.max(least) * against_stated.max(least);
    let against = favour_stated.max(least) * against.max(least);
    let moved = (favour / against).zip(decisiveness, ops::pow);
    odds * moved / (odds * moved + (Pack::all(1.0) - odds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reach_is_one_as_stated_and_held_at_both_ends() {
        for exponent in [0.0, 0.5, 1.0, 2.0] {
            assert!((reach(Pack([42.0]), 42.0, Pack([exponent]))[0] - 1.0).abs() < 1e-15);
        }
        assert_eq!(reach(Pack([0.0]), 42.0, Pack([1.0]))[0], 0.25);
        assert_eq!(reach(Pack([100.0]), 10.0, Pack([1.0]))[0], 2.5);
        assert_eq!(reach(Pack([3.0]), 42.0, Pack([0.0]))[0], 1.0, "an exponent of 0 switches it off");
    }

    /// The odds ratio is the ratio of strengths to the power of decisiveness, whatever the odds; and what helps the one
    /// side harms the other as much.
    #[test]
    fn the_odds_ratio_is_the_ratio_of_strengths() {
        let ratio = |p: f64| p / (1.0 - p);
        for odds in [0.02, 0.3, 0.5, 0.9] {
            for (favour, against) in [(10.0, 10.0), (20.0, 10.0), (5.0, 40.0), (0.0, 10.0)] {
                for decisiveness in [0.0, 0.5, 1.0, 2.0] {
                    let side = |now: f64| [Pack([now]), Pack([10.0])];
                    let p = contested_odds(Pack([odds]), side(favour), side(against), Pack([decisiveness]))[0];
                    let strengths: f64 = f64::max(favour, 0.5) / f64::max(against, 0.5);
                    let exact = ratio(odds) * strengths.powf(decisiveness);
                    assert!((ratio(p) / exact - 1.0).abs() < 1e-9, "{odds} {favour} {against} {decisiveness}: {p}");
                    let back = contested_odds(Pack([1.0 - odds]), side(against), side(favour), Pack([decisiveness]))[0];
                    assert!((p + back - 1.0).abs() < 1e-12);
                }
            }
        }
    }
}
