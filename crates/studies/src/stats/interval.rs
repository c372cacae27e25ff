//! A number with its doubt: intervals, confidence levels, estimates. Nothing here knows how an interval was found.

use core::cell::Cell;

use serde::Serialize;

use super::tails::{normal_critical, t_critical};
use diwan_engine::kernel::ops;

/// A closed interval, in the unit of what it is about. An infinite bound says that nothing is known on that side.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// Lower bound.
    pub low: f64,
    /// Upper bound, not below the lower one.
    pub high: f64,
}

impl Interval {
    /// The whole line: nothing is known.
    pub const ANY: Self = Self { low: f64::NEG_INFINITY, high: f64::INFINITY };

    /// One number, in no doubt.
    #[must_use]
    pub fn point(at: f64) -> Self {
        Self { low: at, high: at }
    }

    /// `half_width`, which is not negative, to both sides of `centre`.
    #[must_use]
    pub fn around(centre: f64, half_width: f64) -> Self {
        Self { low: centre - half_width, high: centre + half_width }
    }

    /// Half the distance of the bounds.
    #[must_use]
    pub fn half_width(&self) -> f64 {
        (self.high - self.low) / 2.0
    }

    /// Whether `value` lies between the bounds or on one.
    #[must_use]
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }

    /// Cut to what is possible at all.
    pub(super) fn within(self, low: f64, high: f64) -> Self {
        Self { low: ops::clip(self.low, low, high), high: ops::clip(self.high, low, high) }
    }
}

/// A confidence level strictly between 0 and 1: the share of experiments whose interval holds the truth.
///
/// ```
/// use diwan_studies::stats::Level;
/// assert_eq!(Level::new(0.95), Some(Level::P95));
/// assert_eq!((Level::new(1.0), Level::new(95.0)), (None, None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level(f64);

/// Beyond this the `f64` nearest to a level no longer says how far from 1 it is.
const LEAST_ALPHA: f64 = 1e-12;

impl Level {
    /// 95 %.
    pub const P95: Self = Self(0.95);

    /// `None` unless strictly between 0 and 1.
    #[must_use]
    pub fn new(level: f64) -> Option<Self> {
        (0.0 < level && level < 1.0).then_some(Self(level))
    }

    /// The level that leaves `alpha` outside, both sides together: `Level::tail(0.05)` is 95 %.
    ///
    /// `alpha` is held to 1e-12..=1 - 1e-12, and NaN to 1e-12: an error that could not be reckoned gives the widest
    /// interval, not a narrow one.
    #[must_use]
    pub fn tail(alpha: f64) -> Self {
        Self(1.0 - ops::clip(alpha, LEAST_ALPHA, 1.0 - LEAST_ALPHA))
    }

    /// As a share, strictly between 0 and 1.
    #[must_use]
    pub fn share(self) -> f64 {
        self.0
    }

    /// What is left outside, both sides together: `1 - level`.
    #[must_use]
    pub fn alpha(self) -> f64 {
        1.0 - self.0
    }

    /// How many standard errors to each side for a normal estimate.
    pub(super) fn z(self) -> f64 {
        normal_critical(self.alpha())
    }

    /// How many standard errors to each side when the standard error has `df` degrees of freedom.
    pub(super) fn t(self, df: f64) -> f64 {
        /// The last that was asked for: thousands of means that are judged one after the other have as many degrees of
        /// freedom.
        type Last = Option<(f64, f64, f64)>;
        thread_local! {
            static LAST: Cell<Last> = const { Cell::new(None) };
        }
        match LAST.get() {
            Some((level, of, critical)) if level == self.0 && of == df => critical,
            _ => {
                let critical = t_critical(self.alpha(), df);
                LAST.set(Some((self.0, df, critical)));
                critical
            }
        }
    }
}

/// A mean of independent values, or what stands for one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// How many independent values it is made of.
    pub n: u64,
    /// The estimate itself.
    pub mean: f64,
    /// Its standard error.
    pub se: f64,
    /// Its interval, at the level that was asked for.
    pub interval: Interval,
}
