//! Choice: the logit response, how repetition wears a stance out, and how patience becomes a horizon.

use super::faded_share;
use crate::kernel::{Mask, Pack};

/// Odds of success are never below the first nor above the second.
pub const ODDS_BOUNDS: (f64, f64) = (0.02, 0.98);

/// Odds held to [`ODDS_BOUNDS`].
#[inline(always)]
#[must_use]
pub fn held_odds<const W: usize>(odds: Pack<W>) -> Pack<W> {
    odds.clip(ODDS_BOUNDS.0, ODDS_BOUNDS.1)
}

/// Which option each lane takes: the open one with the highest `score`; `options` come as (score, open), the first wins
/// a tie, and `None` where nothing is open.
///
/// With `score = logit + Gumbel noise` this is exactly the logit response, `P(c) = exp(logit_c) / Σ exp(logit)`:
/// McFadden 1974, "Conditional logit analysis of qualitative choice behavior"; McKelvey and Palfrey 1995, "Quantal
/// Response Equilibria for Normal Form Games", Games and Economic Behavior 10:6-38; Signorino 1999, "Strategic
/// Interaction and the Statistical Analysis of International Conflict", American Political Science Review 93:279-297.
#[inline(always)]
#[must_use]
pub fn best_option<const W: usize>(options: impl Iterator<Item = (Pack<W>, Mask<W>)>) -> [Option<u16>; W] {
    let mut best = Pack::<W>::all(f64::NEG_INFINITY);
    // The place of the best is held as a number as wide as a score, so that one comparison of lanes moves both.
    let mut place = Pack::<W>::all(-1.0);
    for (index, (score, open)) in (0_u16..).zip(options) {
        let index = f64::from(index);
        for lane in 0..W {
            let wins = open.0[lane] & (score.0[lane] > best.0[lane]);
            best.0[lane] = if wins { score.0[lane] } else { best.0[lane] };
            place.0[lane] = if wins { index } else { place.0[lane] };
        }
    }
    let mut out = [None; W];
    for lane in 0..W {
        out[lane] = (place.0[lane] >= 0.0).then_some(place.0[lane] as u16);
    }
    out
}

/// What is left after a turn of `dt` months of how used up a stance was: `e^(-dt/memory)`, `memory` in months.
#[inline(always)]
#[must_use]
pub fn usage_kept<const W: usize>(dt: f64, memory: Pack<W>) -> Pack<W> {
    memory.map(|memory| faded_share(dt, memory))
}

/// How used up a stance is after a turn, 0..1: `usage kept + (1 - kept) [chosen]`, with `kept` as [`usage_kept`] says.
#[inline(always)]
#[must_use]
pub fn next_usage<const W: usize>(usage: Pack<W>, chosen: Mask<W>, kept: Pack<W>) -> Pack<W> {
    next_usage_of_share(usage, chosen, Pack::all(1.0), kept)
}

/// [`next_usage`] of a stance that got a `share` of its actor's effort where it was chosen.
#[inline(always)]
#[must_use]
pub fn next_usage_of_share<const W: usize>(usage: Pack<W>, chosen: Mask<W>, share: Pack<W>, kept: Pack<W>) -> Pack<W> {
    usage * kept + chosen.keep((Pack::all(1.0) - kept) * share)
}

/// What is left of a stance's effect at this `usage`: `1 - fatigue × usage`.
#[inline(always)]
#[must_use]
pub fn worn<const W: usize>(usage: Pack<W>, fatigue: Pack<W>) -> Pack<W> {
    Pack::all(1.0) - fatigue * usage
}

/// Patience as a planning horizon in months: `base + slope × patience`.
#[inline(always)]
#[must_use]
pub fn planning_horizon<const W: usize>(patience: Pack<W>, base: Pack<W>, slope: Pack<W>) -> Pack<W> {
    patience * slope + base
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::{Luck, Purpose, Seed};

    /// The shares of the best of `logit + Gumbel` are `exp(logit) / Σ exp(logit)`: chi-square with 3 degrees of
    /// freedom, seed fixed, bound at p = 0.001.
    #[test]
    fn the_best_of_noisy_logits_is_the_logit_response() {
        let logits = [0.0, 1.2, -0.7, 0.4];
        let weights = logits.map(f64::exp);
        let total: f64 = weights.iter().sum();
        let mut counts = [0.0; 4];
        let n = 100_000_u64;
        for replication in 0..n {
            let luck = Luck { seed: Seed(11), replication: [replication], draw: [0] };
            let scores = logits
                .iter()
                .zip(0_u64..)
                .map(|(logit, name)| (Pack([*logit]) + luck.gumbel(Purpose::Choice, 0, name), Mask::ALL));
            counts[usize::from(best_option(scores)[0].expect("all are open"))] += 1.0;
        }
        let chi: f64 = weights
            .iter()
            .zip(counts)
            .map(|(w, seen)| (seen - w / total * n as f64).powi(2) / (w / total * n as f64))
            .sum();
        assert!(chi < 16.27, "chi-square {chi}");
    }

    #[test]
    fn what_is_not_open_is_never_taken() {
        let options = [(Pack([9.0, 1.0]), Mask([false, true])), (Pack([1.0, 0.0]), Mask([true, true]))];
        assert_eq!(best_option(options.into_iter()), [Some(1), Some(0)]);
        assert_eq!(best_option([(Pack([1.0]), Mask::NONE)].into_iter()), [None]);
    }

    #[test]
    fn usage_rises_to_one_and_does_not_depend_on_the_turn_length() {
        let whole = next_usage(Pack([0.2]), Mask::ALL, usage_kept(1.0, Pack([4.0])))[0];
        let half = usage_kept(0.5, Pack([4.0]));
        let halves = next_usage(next_usage(Pack([0.2]), Mask::ALL, half), Mask::ALL, half)[0];
        assert!((whole - halves).abs() < 1e-15);
        let mut usage = Pack([0.0]);
        for _ in 0..200 {
            usage = next_usage(usage, Mask::ALL, usage_kept(1.0, Pack([4.0])));
        }
        assert!((usage[0] - 1.0).abs() < 1e-12);
    }
}
