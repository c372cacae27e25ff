//! Reviews: how often an actor reconsiders its course.

use crate::kernel::{Pack, ops};

/// Steadiness counts between these in how often an actor reviews its course.
pub const RESTLESS_BOUNDS: (f64, f64) = (0.3, 1.3);

/// The chance that an actor reviews its course on a turn of `dt` months: `1 - exp(-dt / m)`, with a mean of `m` months
/// between reviews; 1 where `m` is 0. Where steadiness counts (`restless`: how steady it is, and the exponent), `m` is
/// multiplied by `clip(s, 0.3, 1.3)^exponent`: who is shaken turns about more often.
///
/// Staggered reconsideration: Calvo 1983, "Staggered Prices in a Utility-Maximizing Framework", Journal of Monetary
/// Economics 12:383-398; Mankiw and Reis 2006, "Pervasive Stickiness", American Economic Review 96:164-169. That people
/// stay with what they have: Samuelson and Zeckhauser 1988, "Status Quo Bias in Decision Making", Journal of Risk and
/// Uncertainty 1:7-59.
///
/// ```
/// use diwan_engine::{kernel::Pack, rules::review_chance};
/// let chance = review_chance(1.0, Pack([4.0]), None);
/// assert!((chance[0] - (1.0 - (-0.25_f64).exp())).abs() < 1e-15);
/// assert_eq!(review_chance(1.0, Pack([0.0]), None), Pack([1.0]));
/// ```
#[inline(always)]
#[must_use]
pub fn review_chance<const W: usize>(dt: f64, months: Pack<W>, restless: Option<[Pack<W>; 2]>) -> Pack<W> {
    let months = match restless {
        None => months,
        Some([steadiness, exponent]) => {
            months * steadiness.clip(RESTLESS_BOUNDS.0, RESTLESS_BOUNDS.1).zip(exponent, ops::pow)
        }
    };
    months.map(|months| super::approach_share(dt, months))
}
