//! Paths: levels that nobody moves, such as the price of oil. They drift, wander and jump, and waves come and fade.
//!
//! Merton 1976, "Option Pricing When Underlying Stock Returns Are Discontinuous", Journal of Financial Economics
//! 3(1-2):125-144: small steps of every day, and now and then a jump.

use crate::kernel::Pack;

/// One step of a path: what its three parts come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Walk<const W: usize> {
    /// `drift × dt`.
    pub trend: Pack<W>,
    /// `noise × sqrt(dt) × z`, `z` standard normal.
    pub noise: Pack<W>,
    /// `size × z` where a jump comes, else 0.
    pub jump: Pack<W>,
}

impl<const W: usize> Walk<W> {
    /// The step as a whole. Points, or units of the logarithm.
    #[inline(always)]
    #[must_use]
    pub fn step(&self) -> Pack<W> {
        self.trend + self.noise + self.jump
    }
}

/// Where a path stands before it is held to its scale: `start × exp(walked) + wave` on a scale of logarithms (`log`),
/// else `start + walked + wave`, points.
///
/// ```
/// use diwan_engine::{kernel::Pack, rules::path_level};
/// let at = |log| path_level(Pack([40.0]), Pack([0.0]), Pack([7.0]), log);
/// assert_eq!((at(true), at(false)), (Pack([47.0]), Pack([47.0])));
/// ```
#[inline(always)]
#[must_use]
pub fn path_level<const W: usize>(start: Pack<W>, walked: Pack<W>, wave: Pack<W>, log: bool) -> Pack<W> {
    if log { start * walked.exp() + wave } else { start + walked + wave }
}
