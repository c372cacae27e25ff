//! Equivalence and non-inferiority: what has to be shown before anybody says "no effect". A large p of a difference
//! shows nothing of the kind.

use serde::Serialize;

use super::interval::{Interval, Level};
use super::tails::{t_critical, t_upper};

/// Two one-sided tests of a mean against a margin.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Tost {
    /// The larger of the two one-sided p: small where the mean is shown to lie within the margin.
    pub p: f64,
    /// Whether `p` is below alpha; the same as the interval lying strictly within the margin.
    pub equivalent: bool,
    /// Interval of the mean at `1 - 2 alpha`.
    pub interval: Interval,
}

/// Whether a mean with standard error `se` on `df` degrees of freedom lies strictly within ±`margin`, all in one unit,
/// `margin` > 0 and `se` >= 0. With no degrees of freedom p is 1 and the interval is the whole line.
///
/// Schuirmann 1987, "A comparison of the two one-sided tests procedure and the power approach for assessing the
/// equivalence of average bioavailability", Journal of Pharmacokinetics and Biopharmaceutics 15:657-680.
///
/// ```
/// use diwan_studies::stats::{Level, tost};
/// assert!(tost(0.4, 0.5, 99.0, 2.0, Level::P95).equivalent);
/// assert!(!tost(1.4, 0.5, 99.0, 2.0, Level::P95).equivalent);
/// ```
#[must_use]
pub fn tost(mean: f64, se: f64, df: f64, margin: f64, level: Level) -> Tost {
    let p = above(mean + margin, se, df).max(above(margin - mean, se, df));
    // `1 - 2 alpha` is a level only while alpha is below one half; beyond, the interval has shrunk to its point.
    let reach = if level.alpha() < 0.5 { t_critical(2.0 * level.alpha(), df) } else { 0.0 };
    let interval =
        if df > 0.0 { Interval::around(mean, if se > 0.0 { reach * se } else { 0.0 }) } else { Interval::ANY };
    Tost { p, equivalent: p < level.alpha(), interval }
}

/// One-sided p of the hypothesis that a mean lies `margin` or more below 0; small where it is shown to be better than
/// that. Units and degrees of freedom as in [`tost`].
#[must_use]
pub fn non_inferiority(mean: f64, se: f64, df: f64, margin: f64) -> f64 {
    above(mean + margin, se, df)
}

/// One-sided p of the hypothesis that something estimated at `distance` is 0 or less. Without spread it is what it is.
fn above(distance: f64, se: f64, df: f64) -> f64 {
    if se > 0.0 {
        t_upper(distance / se, df)
    } else if distance > 0.0 && df > 0.0 {
        0.0
    } else {
        1.0
    }
}
