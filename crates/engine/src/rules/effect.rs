//! Effects: how an intended change meets the bounds of a scale, and how chance and time deal it out.

use crate::kernel::{Pack, ops};

/// How much of a push upwards (`up`) or downwards fits at level `x` on a scale from `low` to 100: 1 in the middle,
/// falling to 0 over the last `headroom` points before the bound.
///
/// `clip((100 - x) / headroom, 0, 1)` upwards, `clip((x - low) / headroom, 0, 1)` downwards. Levels and headroom in
/// points; `per_point` is `1 / headroom`.
#[inline(always)]
#[must_use]
pub fn headroom_factor<const W: usize>(x: Pack<W>, low: f64, per_point: Pack<W>, up: bool) -> Pack<W> {
    let room = if up { Pack::all(100.0) - x } else { x - low };
    (room * per_point).clip(0.0, 1.0)
}

/// A push of `amount` points as it arrives at level `x`: scaled by [`headroom_factor`] of its direction.
///
/// ```
/// use diwan_engine::{rules::within_headroom, kernel::Pack};
/// assert_eq!(within_headroom(Pack([10.0]), Pack([90.0]), 0.0, Pack([1.0 / 25.0])), Pack([4.0]));
/// assert_eq!(within_headroom(Pack([-10.0]), Pack([90.0]), 0.0, Pack([1.0 / 25.0])), Pack([-10.0]));
/// ```
#[inline(always)]
#[must_use]
pub fn within_headroom<const W: usize>(amount: Pack<W>, x: Pack<W>, low: f64, per_point: Pack<W>) -> Pack<W> {
    let up = headroom_factor(x, low, per_point, true);
    let down = headroom_factor(x, low, per_point, false);
    amount * amount.test(|it| it > 0.0).select(up, down)
}

/// The chance that something of this `hazard` (per month, below 0 counts as 0) happens within `months`:
/// `1 - exp(-hazard × months)`.
///
/// ```
/// use diwan_engine::{rules::hazard_chance, kernel::Pack};
/// let once_a_year = hazard_chance(Pack([1.0 / 12.0]), 1.0);
/// assert!((once_a_year[0] - 0.07995558537067671).abs() < 1e-15);
/// ```
#[inline(always)]
#[must_use]
pub fn hazard_chance<const W: usize>(hazard: Pack<W>, months: f64) -> Pack<W> {
    Pack::all(1.0) - (-(hazard.clip(0.0, 1e9) * months)).exp()
}

/// On which turns, counted from the present one, and in how many equal parts an effect arrives: `(first, parts)`.
///
/// `first = round(after / dt)`, `parts = max(1, round(over / dt))`; all in months.
///
/// ```
/// use diwan_engine::rules::instalments;
/// assert_eq!(instalments(0.0, 0.0, 1.0), (0, 1));
/// assert_eq!(instalments(1.0, 3.0, 1.0), (1, 3));
/// assert_eq!(instalments(1.0, 3.0, 0.5), (2, 6));
/// ```
#[must_use]
pub fn instalments(after: f64, over: f64, dt: f64) -> (usize, usize) {
    let turns = |months: f64| ops::clip((months / dt).round(), 0.0, 1e6) as usize;
    (turns(after), turns(over).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_push_never_crosses_a_bound_when_it_is_smaller_than_the_headroom() {
        for step in 0..=400 {
            let x = f64::from(step) * 0.25;
            for amount in [-25.0, -3.0, 0.0, 3.0, 25.0] {
                let after = x + within_headroom(Pack([amount]), Pack([x]), 0.0, Pack([1.0 / 25.0]))[0];
                assert!((-1e-12..=100.0 + 1e-12).contains(&after), "{x} pushed by {amount} lands on {after}");
            }
        }
    }

    #[test]
    fn hazards_compose_over_time() {
        let month = hazard_chance(Pack([0.3]), 1.0)[0];
        let half = hazard_chance(Pack([0.3]), 0.5)[0];
        assert!((1.0 - month - (1.0 - half) * (1.0 - half)).abs() < 1e-15);
        assert_eq!(hazard_chance(Pack([-1.0]), 1.0)[0], 0.0);
    }
}
