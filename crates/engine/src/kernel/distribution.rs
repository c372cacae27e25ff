//! Distributions: what a number may be when nobody knows it exactly. Drawn by inversion from one uniform number, with
//! functions that give the same bits everywhere; nothing here draws that number.

use super::ops;

/// A number, or how likely each value of it is.
///
/// ```
/// use diwan_engine::kernel::Distribution;
/// let polls = Distribution::new_uniform(55.0, 65.0)?;
/// assert_eq!((polls.mean(), polls.quantile(0.25)), (60.0, 57.5));
/// assert!(Distribution::new_uniform(65.0, 55.0).is_err());
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Distribution {
    /// Always the same.
    Fixed(f64),
    /// Evenly between two bounds.
    Uniform {
        /// Lower bound.
        low: f64,
        /// Upper bound.
        high: f64,
    },
    /// Most likely at the mode, falling in straight lines to both bounds.
    Triangular {
        /// Lower bound.
        low: f64,
        /// Most likely value.
        mode: f64,
        /// Upper bound.
        high: f64,
    },
    /// Normal.
    Normal {
        /// Mean.
        mean: f64,
        /// Standard deviation.
        sd: f64,
    },
    /// Its logarithm is normal.
    LogNormal {
        /// Median.
        median: f64,
        /// Standard deviation of the logarithm.
        sigma: f64,
    },
    /// Beta, stretched from `low` to `high`.
    Beta {
        /// First shape: the larger, the nearer to `high`.
        a: f64,
        /// Second shape: the larger, the nearer to `low`.
        b: f64,
        /// Lower bound.
        low: f64,
        /// Upper bound.
        high: f64,
    },
}

/// As a scenario writes it: `Triangular(55, 60, 70)`.
impl core::fmt::Display for Distribution {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Fixed(value) => write!(f, "{value}"),
            Self::Uniform { low, high } => write!(f, "Uniform({low}, {high})"),
            Self::Triangular { low, mode, high } => write!(f, "Triangular({low}, {mode}, {high})"),
            Self::Normal { mean, sd } => write!(f, "Normal({mean}, {sd})"),
            Self::LogNormal { median, sigma } => write!(f, "LogNormal({median}, {sigma})"),
            Self::Beta { a, b, low, high } => write!(f, "Beta({a}, {b}, {low}, {high})"),
        }
    }
}

/// Parameters are held to ± this.
const LIMIT: f64 = 1e9;

impl Distribution {
    /// Always the same.
    ///
    /// # Errors
    /// When the number is not finite or beyond ±1e9.
    pub fn new_fixed(value: f64) -> Result<Self, String> {
        known("the value", value)?;
        Ok(Self::Fixed(value))
    }

    /// Evenly between two bounds.
    ///
    /// # Errors
    /// When the lower bound is not below the upper one.
    pub fn new_uniform(low: f64, high: f64) -> Result<Self, String> {
        ordered(low, high)?;
        Ok(Self::Uniform { low, high })
    }

    /// Low, most likely, high.
    ///
    /// # Errors
    /// When they are not in that order, or all the same.
    pub fn new_triangular(low: f64, mode: f64, high: f64) -> Result<Self, String> {
        ordered(low, high)?;
        known("the most likely value", mode)?;
        if mode < low || mode > high {
            return Err(format!("the most likely value {mode} is not between {low} and {high}"));
        }
        Ok(Self::Triangular { low, mode, high })
    }

    /// Mean and standard deviation.
    ///
    /// # Errors
    /// When the standard deviation is negative.
    pub fn new_normal(mean: f64, sd: f64) -> Result<Self, String> {
        known("the mean", mean)?;
        known("the standard deviation", sd)?;
        if sd < 0.0 {
            return Err(format!("the standard deviation {sd} is negative"));
        }
        Ok(Self::Normal { mean, sd })
    }

    /// Median, and standard deviation of the logarithm.
    ///
    /// # Errors
    /// When the median is not above 0, or the standard deviation not between 0 and 5.
    pub fn new_log_normal(median: f64, sigma: f64) -> Result<Self, String> {
        known("the median", median)?;
        known("the standard deviation of the logarithm", sigma)?;
        if median <= 0.0 {
            return Err(format!("the median {median} is not above 0"));
        }
        if !(0.0..=5.0).contains(&sigma) {
            return Err(format!("the standard deviation {sigma} of the logarithm is outside 0..5"));
        }
        Ok(Self::LogNormal { median, sigma })
    }

    /// Two shapes, low, high.
    ///
    /// # Errors
    /// When a shape is not between 0.01 and 10 000, or the lower bound is not below the upper one.
    pub fn new_beta(a: f64, b: f64, low: f64, high: f64) -> Result<Self, String> {
        for (which, shape) in [("first", a), ("second", b)] {
            if !(0.01..=10_000.0).contains(&shape) {
                return Err(format!("the {which} shape {shape} is outside 0.01..10000"));
            }
        }
        ordered(low, high)?;
        Ok(Self::Beta { a, b, low, high })
    }

    /// The number that it always gives, if it is one.
    #[must_use]
    pub fn fixed(&self) -> Option<f64> {
        match *self {
            Self::Fixed(value) => Some(value),
            Self::Normal { mean, sd: 0.0 } => Some(mean),
            Self::LogNormal { median, sigma: 0.0 } => Some(median),
            _ => None,
        }
    }

    /// The expected value.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match *self {
            Self::Fixed(value) => value,
            Self::Uniform { low, high } => (low + high) / 2.0,
            Self::Triangular { low, mode, high } => (low + mode + high) / 3.0,
            Self::Normal { mean, .. } => mean,
            Self::LogNormal { median, sigma } => median * ops::exp(sigma * sigma / 2.0),
            Self::Beta { a, b, low, high } => low + (high - low) * a / (a + b),
        }
    }

    /// The standard deviation.
    #[must_use]
    pub fn sd(&self) -> f64 {
        match *self {
            Self::Fixed(_) => 0.0,
            Self::Uniform { low, high } => (high - low) / 12.0_f64.sqrt(),
            Self::Triangular { low, mode, high } => {
                let (left, right, all) = (mode - low, high - mode, high - low);
                ((left * left + left * right + right * right) / 18.0).sqrt().min(all)
            }
            Self::Normal { sd, .. } => sd,
            Self::LogNormal { sigma, .. } => self.mean() * (ops::exp(sigma * sigma) - 1.0).sqrt(),
            Self::Beta { a, b, low, high } => (high - low) / (a + b) * (a * b / (a + b + 1.0)).sqrt(),
        }
    }

    /// Between which numbers every value lies.
    #[must_use]
    pub fn bounds(&self) -> (f64, f64) {
        match *self {
            Self::Fixed(value) => (value, value),
            Self::Uniform { low, high } | Self::Triangular { low, high, .. } | Self::Beta { low, high, .. } => {
                (low, high)
            }
            Self::Normal { mean, sd: 0.0 } => (mean, mean),
            Self::Normal { .. } => (f64::NEG_INFINITY, f64::INFINITY),
            Self::LogNormal { median, sigma: 0.0 } => (median, median),
            Self::LogNormal { .. } => (0.0, f64::INFINITY),
        }
    }

    /// The same on another scale, `place` being where a number lies on it, as far along as it is here; `None` of a
    /// lognormal one unless the scale rises from the same 0.
    ///
    /// ```
    /// use diwan_engine::kernel::Distribution;
    /// let fahrenheit = Distribution::Normal { mean: 20.0, sd: 5.0 }.on_scale(|celsius| 32.0 + 1.8 * celsius);
    /// assert_eq!(fahrenheit, Some(Distribution::Normal { mean: 68.0, sd: 9.0 }));
    /// ```
    #[must_use]
    pub fn on_scale(&self, place: impl Fn(f64) -> f64) -> Option<Self> {
        let rises = place(1.0) > place(0.0);
        let ends = |low: f64, high: f64| (place(low).min(place(high)), place(low).max(place(high)));
        Some(match *self {
            Self::Fixed(value) => Self::Fixed(place(value)),
            Self::Uniform { low, high } => {
                let (low, high) = ends(low, high);
                Self::Uniform { low, high }
            }
            Self::Triangular { low, mode, high } => {
                let (low, high) = ends(low, high);
                Self::Triangular { low, mode: place(mode), high }
            }
            Self::Normal { mean, sd } => Self::Normal { mean: place(mean), sd: (place(mean + sd) - place(mean)).abs() },
            Self::LogNormal { median, sigma } if rises && place(0.0) == 0.0 => {
                Self::LogNormal { median: place(median), sigma }
            }
            Self::LogNormal { .. } => return None,
            Self::Beta { a, b, low, high } => {
                let (a, b) = if rises { (a, b) } else { (b, a) };
                let (low, high) = ends(low, high);
                Self::Beta { a, b, low, high }
            }
        })
    }

    /// The value below which a share `u` of all values lies, for `0 < u < 1`; never falling in `u`, but for the
    /// rounding of the last digits.
    #[inline(always)]
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        let u = ops::clip(u, 1e-300, 1.0 - f64::EPSILON / 2.0);
        match *self {
            Self::Fixed(value) => value,
            Self::Uniform { low, high } => ops::clip(low + (high - low) * u, low, high),
            Self::Triangular { low, mode, high } => {
                let (left, right, all) = (mode - low, high - mode, high - low);
                let value = if u * all < left {
                    low + (u * all * left).sqrt()
                } else {
                    high - ((1.0 - u) * all * right).sqrt()
                };
                ops::clip(value, low, high)
            }
            Self::Normal { mean, sd } => mean + sd * ops::normal_quantile(u),
            Self::LogNormal { median, sigma } => median * ops::exp(sigma * ops::normal_quantile(u)),
            Self::Beta { a, b, low, high } => ops::clip(low + (high - low) * beta_quantile(u, a, b), low, high),
        }
    }
}

fn known(what: &str, value: f64) -> Result<(), String> {
    if value.abs() <= LIMIT { Ok(()) } else { Err(format!("{what} {value} is not a number within ±{LIMIT:e}")) }
}

fn ordered(low: f64, high: f64) -> Result<(), String> {
    known("the lower bound", low)?;
    known("the upper bound", high)?;
    if low < high { Ok(()) } else { Err(format!("the lower bound {low} is not below the upper bound {high}")) }
}

/// Logarithm of the gamma function for `z > 0`: Stirling's series (DLMF 5.11.1) for an argument raised above 12 by the
/// recurrence 5.5.1.
fn ln_gamma(z: f64) -> f64 {
    const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_8;
    let (mut raised, mut product) = (z, 1.0);
    while raised < 12.0 {
        product *= raised;
        raised += 1.0;
    }
    let inverse = 1.0 / raised;
    let square = inverse * inverse;
    let mut series = -691.0 / 360_360.0;
    for coefficient in [1.0 / 1_188.0, -1.0 / 1_680.0, 1.0 / 1_260.0, -1.0 / 360.0, 1.0 / 12.0] {
        series = series * square + coefficient;
    }
    (raised - 0.5) * ops::ln(raised) - raised + HALF_LN_TWO_PI + series * inverse - ops::ln(product)
}

fn ln_beta(a: f64, b: f64) -> f64 {
    ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b)
}

/// Regularised incomplete beta function `I_x(a, b)` for `0 < x < 1`: the continued fraction DLMF 8.17.22, on the side
/// of the mean where it converges fast, the other side by 8.17.4. `ln_beta` is the logarithm of `B(a, b)`.
fn incomplete_beta(x: f64, a: f64, b: f64, ln_beta: f64) -> f64 {
    let front = ops::exp(a * ops::ln(x) + b * ops::ln(1.0 - x) - ln_beta);
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(x, a, b) / a
    } else {
        1.0 - front * fraction(1.0 - x, b, a) / b
    }
}

/// The continued fraction of DLMF 8.17.22, evaluated from the front by Lentz's method as modified by Thompson and
/// Barnett (1986).
fn fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut result = d;
    for step in 1..1_000 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        result *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        let factor = d * c;
        result *= factor;
        if (factor - 1.0).abs() < 1e-15 {
            break;
        }
    }
    result
}

/// Where `I_x(a, b) = u`: Newton's steps, kept inside a bracket that bisection narrows when a step leaves it.
fn beta_quantile(u: f64, a: f64, b: f64) -> f64 {
    let ln_beta = ln_beta(a, b);
    let (mut low, mut high) = (0.0, 1.0);
    let mut x = beta_guess(u, a, b);
    for _ in 0..100 {
        if !(x > low && x < high) {
            x = (low + high) / 2.0;
        }
        // Where bisection has nowhere left to go, the answer is at the bound.
        if x <= low || x >= high {
            break;
        }
        let error = incomplete_beta(x, a, b, ln_beta) - u;
        if error > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let density = ops::exp((a - 1.0) * ops::ln(x) + (b - 1.0) * ops::ln(1.0 - x) - ln_beta);
        let step = error / density;
        x -= step;
        if step.abs() < 1e-16 || error == 0.0 || high - low < 1e-16 {
            break;
        }
    }
    ops::clip(x, 0.0, 1.0)
}

/// A first guess: Abramowitz and Stegun 26.5.22 for shapes of at least 1, else the leading term at the nearer end (DLMF
/// 8.17.7).
fn beta_guess(u: f64, a: f64, b: f64) -> f64 {
    if a >= 1.0 && b >= 1.0 {
        let z = ops::normal_quantile(u);
        let lambda = (z * z - 3.0) / 6.0;
        let (p, q) = (1.0 / (2.0 * a - 1.0), 1.0 / (2.0 * b - 1.0));
        let h = 2.0 / (p + q);
        let w = z * (h + lambda).max(0.0).sqrt() / h - (p - q) * (5.0 / 6.0 + lambda - 2.0 / (3.0 * h));
        return 1.0 - b / (b + a * ops::exp(2.0 * w));
    }
    let share = 1.0 / (1.0 + ops::exp(a * ops::ln(a / b) - b * ops::ln(b / a)));
    let ln_beta = ln_beta(a, b);
    if u < share {
        ops::exp((ops::ln(u * a) + ln_beta) / a)
    } else {
        1.0 - ops::exp((ops::ln((1.0 - u) * b) + ln_beta) / b)
    }
}

#[cfg(test)]
mod tests;
