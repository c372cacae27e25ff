//! Agreements after the handshake: who stands behind them, how well they are kept, how they change the ground, and how
//! they outlive a government.

use crate::kernel::{Pack, ops};

/// How much the agenda concerns an actor, 0..1: `min(1, Σ a s / Σ a / 0.5)` over the issues on the agenda, from the two
/// sums.
///
/// An actor with an average salience of one half has a full stake.
#[inline(always)]
#[must_use]
pub fn stake<const W: usize>(weighted_salience: Pack<W>, attention: Pack<W>) -> Pack<W> {
    (weighted_salience / attention.max(Pack::all(1e-9)) / 0.5).clip(0.0, 1.0)
}

/// One ratifier's support for an agreement, -1.35..1:
/// `tanh(gain / gain_scale) - exclusion × (1 - engagement / 100) × stake`.
///
/// Being left out of something that concerns one costs support, whatever its terms: Putnam 1988, "Diplomacy and
/// Domestic Politics", International Organization 42:427-460; Tsebelis 2002, *Veto Players*; Nilsson 2012, "Anchoring
/// the Peace", International Interactions 38:243-266. That inclusion makes agreements durable is therefore assumed
/// here, not found; `exclusion = 0` removes it.
#[inline(always)]
#[must_use]
pub fn support<const W: usize>(
    gain: Pack<W>,
    gain_scale: Pack<W>,
    exclusion: Pack<W>,
    engagement: Pack<W>,
    stake: Pack<W>,
) -> Pack<W> {
    (gain / gain_scale).map(|x| ops::tanh(x)) - exclusion * (Pack::all(1.0) - engagement / 100.0) * stake
}

/// Where compliance is drawn to, 0..100: `100 sig(base + slope × Q + steadiness × (S - 40) / 10)` with the
/// influence-weighted support `Q` of the ratifiers, held to -1..1, and the stability `S` of the home side; at the
/// signing the last term is left out (`steadiness = 0`).
#[inline(always)]
#[must_use]
pub fn compliance_target<const W: usize>(
    base: Pack<W>,
    slope: Pack<W>,
    backing: Pack<W>,
    steadiness: Pack<W>,
    home_stability: Pack<W>,
) -> Pack<W> {
    (base + slope * backing.clip(-1.0, 1.0) + steadiness * (home_stability - 40.0) / 10.0).sig() * 100.0
}

/// The share of the way from the ground to the terms that is gone in `dt` months at this compliance:
/// `compliance / 100 × (1 - exp(-attention × pace × dt))`, `pace` per month.
#[inline(always)]
#[must_use]
pub fn implemented_share<const W: usize>(compliance: Pack<W>, attention: Pack<W>, pace: Pack<W>, dt: f64) -> Pack<W> {
    attention.zip(pace, |attention, pace| 1.0 - ops::exp(-attention * pace * dt)) * compliance / 100.0
}

/// Points of compliance lost when the signatory's government changes: `points × clip(1 - anchoring × breadth, 0, 1)`,
/// `breadth` in 0..1.
///
/// What is anchored outside the prime minister survives him.
#[inline(always)]
#[must_use]
pub fn succession_loss<const W: usize>(points: Pack<W>, anchoring: Pack<W>, breadth: Pack<W>) -> Pack<W> {
    points * (Pack::all(1.0) - anchoring * breadth).clip(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn support_compliance_and_succession_have_their_closed_forms() {
        let b = support(Pack([1.5]), Pack([2.5]), Pack([0.35]), Pack([20.0]), Pack([0.9]))[0];
        assert!((b - (0.6_f64.tanh() - 0.35 * 0.8 * 0.9)).abs() < 1e-12);
        let c = compliance_target(Pack([-0.35]), Pack([2.6]), Pack([0.3]), Pack([0.12]), Pack([55.0]))[0];
        let x: f64 = -0.35 + 2.6 * 0.3 + 0.12 * 1.5;
        assert!((c - 100.0 / (1.0 + (-x).exp())).abs() < 1e-9);
        let at_signing = compliance_target(Pack([-0.35]), Pack([2.6]), Pack([7.0]), Pack([0.0]), Pack([55.0]))[0];
        assert!((at_signing - 100.0 / (1.0 + (-2.25_f64).exp())).abs() < 1e-9);
        let kept = |breadth| succession_loss(Pack([13.0]), Pack([1.8]), Pack([breadth]))[0];
        assert_eq!((kept(0.0), kept(0.9)), (13.0, 0.0));
        assert!((kept(0.25) - 13.0 * 0.55).abs() < 1e-12);
    }

    #[test]
    fn the_uninvolved_have_no_stake_and_the_concerned_a_full_one() {
        assert_eq!(stake(Pack([0.0]), Pack([5.0]))[0], 0.0);
        assert_eq!(stake(Pack([4.0]), Pack([5.0]))[0], 1.0);
        assert!((stake(Pack([1.0]), Pack([5.0]))[0] - 0.4).abs() < 1e-15);
    }

    #[test]
    fn implementation_needs_compliance_and_time() {
        let share = implemented_share(Pack([50.0]), Pack([0.9]), Pack([0.06]), 1.0)[0];
        assert!((share - 0.5 * (1.0 - (-0.054_f64).exp())).abs() < 1e-12);
        assert_eq!(implemented_share(Pack([0.0]), Pack([0.9]), Pack([0.06]), 1.0)[0], 0.0);
    }
}
