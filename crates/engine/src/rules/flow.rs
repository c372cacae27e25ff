//! Flows: levels are drawn towards targets and shaken by noise.
//! The target form keeps every gain dimensionless and every level on its scale.

use crate::kernel::{Pack, ops};

/// What is left after `dt` months of something that fades with time constant `months`: `exp(-dt / months)`. A time
/// constant of 0 or less, which may be drawn from a distribution that reaches there, counts as none at all: nothing is
/// left.
#[inline(always)]
#[must_use]
pub fn faded_share(dt: f64, months: f64) -> f64 {
    const SHORTEST: f64 = 1e-9;
    ops::exp(-dt / if months > SHORTEST { months } else { SHORTEST })
}

/// The share of the way to its target that a level with time constant `months` goes in `dt` months:
/// `1 - exp(-dt / months)`; all of it for a time constant of 0 or less.
///
/// ```
/// use diwan_engine::rules::approach_share;
/// assert!((approach_share(1.0, 4.0) - (1.0 - (-0.25_f64).exp())).abs() < 1e-15);
/// ```
#[inline(always)]
#[must_use]
pub fn approach_share(dt: f64, months: f64) -> f64 {
    1.0 - faded_share(dt, months)
}

/// One step of `dx/dt = (target - x) / T` with its exact solution over the step, and `noise` points added:
/// `x + (clip(target, low, 100) - x) × share + noise`, held to `low..100`.
#[inline(always)]
#[must_use]
pub fn drifted<const W: usize>(x: Pack<W>, target: Pack<W>, share: Pack<W>, noise: Pack<W>, low: f64) -> Pack<W> {
    (x + ((target.clip(low, 100.0) - x) * share + noise)).clip(low, 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twelve steps of a month and one of a year end at the closed form `target + (x0 - target) e^(-t/T)`.
    #[test]
    fn steps_compose_to_the_closed_form() {
        let (x0, target, months) = (20.0, 70.0, 8.0);
        let mut x = Pack([x0]);
        for _ in 0..12 {
            x = drifted(x, Pack([target]), Pack([approach_share(1.0, months)]), Pack::ZERO, 0.0);
        }
        let exact = target + (x0 - target) * (-12.0_f64 / months).exp();
        assert!((x[0] - exact).abs() < 1e-9);
    }

    #[test]
    fn a_share_is_a_share_whatever_time_constant_is_drawn() {
        for months in [-1e9, -4.0, -1e-12, -0.0, 0.0, 1e-300, 1e-12] {
            assert!((approach_share(0.5, months) - 1.0).abs() < 1e-15, "{months}: {}", approach_share(0.5, months));
        }
        assert!(approach_share(0.5, 1e9) > 0.0);
    }

    #[test]
    fn a_target_beyond_the_scale_counts_as_its_end() {
        let step = |target| drifted(Pack([50.0]), Pack([target]), Pack([0.25]), Pack::ZERO, 0.0)[0];
        assert_eq!(step(180.0), step(100.0));
        assert_eq!(step(-30.0), step(0.0));
    }
}
