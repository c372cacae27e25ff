//! Utility: what a change is worth to an actor, term by term. All values are utilities per turn of a month, before
//! division by the temperature.

use super::faded_share;
use crate::kernel::Pack;

/// What it costs to be `distance` points away from one's position on an issue: `distance² / 1000` (50 off is 2.5, the
/// step from 50 to 40 off is worth 0.9).
#[inline(always)]
#[must_use]
pub fn loss<const W: usize>(distance: Pack<W>) -> Pack<W> {
    distance * distance * 0.001
}

/// A push of `points` on a variable with this shadow weight (utility per 10 points): `weight × points / 10`.
#[inline(always)]
#[must_use]
pub fn goal_value<const W: usize>(weight: Pack<W>, points: Pack<W>) -> Pack<W> {
    weight * points * 0.1
}

/// Envy and solidarity: another's influence or stability counts with the sign of one's attitude to it,
/// `solidarity × attitude / 100 × points / 10`, attitude in -100..100.
#[inline(always)]
#[must_use]
pub fn solidarity_value<const W: usize>(solidarity: Pack<W>, attitude: Pack<W>, points: Pack<W>) -> Pack<W> {
    solidarity * attitude * points * 0.001
}

/// An issue moved from `from` to `to`: `salience × (loss(from - position) - loss(to - position))`.
#[inline(always)]
#[must_use]
pub fn settlement_value<const W: usize>(salience: Pack<W>, position: Pack<W>, from: Pack<W>, to: Pack<W>) -> Pack<W> {
    salience * (loss(from - position) - loss(to - position))
}

/// What an actor gained between two states, utility: `Σ goal_value(w, to - from)` over its goals (weight, from, to) and
/// `Σ settlement_value(s, p, from, to)` over the issues that it cares about (salience, position, from, to). Nothing is
/// discounted, and no weight is satiated.
///
/// ```
/// use diwan_engine::{kernel::Pack, rules::payoff};
/// let goals = [(Pack([0.8]), Pack([50.0]), Pack([60.0]))];
/// let issues = [(Pack([1.0]), Pack([100.0]), Pack([50.0]), Pack([60.0]))];
/// assert!((payoff(goals.into_iter(), issues.into_iter())[0] - (0.8 + 0.9)).abs() < 1e-12);
/// ```
#[inline(always)]
#[must_use]
pub fn payoff<const W: usize>(
    goals: impl Iterator<Item = (Pack<W>, Pack<W>, Pack<W>)>,
    issues: impl Iterator<Item = (Pack<W>, Pack<W>, Pack<W>, Pack<W>)>,
) -> Pack<W> {
    let mut out = Pack::ZERO;
    for (weight, from, to) in goals {
        out = out + goal_value(weight, to - from);
    }
    for (salience, position, from, to) in issues {
        out = out + settlement_value(salience, position, from, to);
    }
    out
}

/// Standing with the influential: a better attitude of one with `influence` (0..100) to oneself,
/// `standing × influence / 100 × points / 10`.
#[inline(always)]
#[must_use]
pub fn standing_value<const W: usize>(standing: Pack<W>, influence: Pack<W>, points: Pack<W>) -> Pack<W> {
    standing * influence * points * 0.001
}

/// Spoilers and guardians of an agreement: compliance pushed by `points` moves that share of one's remaining `gain`
/// from it, `spoiling × gain × points / 100`; losers want compliance down, winners up.
///
/// Stedman 1997, "Spoiler Problems in Peace Processes", International Security 22(2):5-53; Kydd and Walter 2002,
/// "Sabotaging the Peace", International Organization 56(2):263-296.
#[inline(always)]
#[must_use]
pub fn spoiler_value<const W: usize>(spoiling: Pack<W>, gain: Pack<W>, points: Pack<W>) -> Pack<W> {
    spoiling * gain * points * 0.01
}

/// How much an effect that comes `lag` later counts now: `exp(-lag / horizon)`, in months. What is spread comes on
/// average half its spread after its delay.
#[inline(always)]
#[must_use]
pub fn time_discount<const W: usize>(lag: f64, horizon: Pack<W>) -> Pack<W> {
    horizon.map(|months| faded_share(lag, months))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_numbers_of_the_loss_hold() {
        assert_eq!(loss(Pack([50.0])), Pack([2.5]));
        let step = settlement_value(Pack([1.0]), Pack([100.0]), Pack([50.0]), Pack([60.0]))[0];
        assert!((step - 0.9).abs() < 1e-12);
    }

    #[test]
    fn a_rivals_success_is_a_loss_and_a_friends_a_gain() {
        let value = |attitude| solidarity_value(Pack([0.5]), Pack([attitude]), Pack([10.0]))[0];
        assert_eq!((value(-80.0), value(0.0), value(80.0)), (-0.4, 0.0, 0.4));
    }

    #[test]
    fn the_patient_discount_less() {
        let at = |horizon| time_discount(2.5, Pack([horizon]))[0];
        assert!((at(10.0) - (-0.25_f64).exp()).abs() < 1e-15);
        assert!(at(2.0) < at(10.0));
    }
}
