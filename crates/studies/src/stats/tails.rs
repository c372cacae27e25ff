//! Tails of the normal, Student's t and binomial distributions, on top of our own special functions.
//! Never the probability that an estimate is right: what a tail means is for its callers to say.

use core::f64::consts::{LN_2, SQRT_2};

use super::special::{beta_reg, erfc, ln_beta};
use diwan_engine::kernel::ops;

/// `P(Z <= z)` of a standard normal `Z`.
#[must_use]
pub fn normal_cdf(z: f64) -> f64 {
    0.5 * erfc(-z / SQRT_2)
}

/// `P(|Z| >= |z|)` of a standard normal `Z`.
pub(super) fn normal_two_sided(z: f64) -> f64 {
    erfc(z.abs() / SQRT_2)
}

/// The `c` with `P(|Z| > c) = alpha`, for `alpha` strictly between 0 and 1.
pub(super) fn normal_critical(alpha: f64) -> f64 {
    -ops::normal_quantile(alpha / 2.0)
}

/// `P(|T| >= |t|)` of Student's t: `I_x(df/2, 1/2)` at `x = df / (df + t^2)` (Abramowitz and Stegun 1964, 26.7.1).
/// With no degrees of freedom, or a `t` that is no number, nothing is unlikely: 1.
pub(super) fn t_two_sided(t: f64, df: f64) -> f64 {
    let square = t * t;
    if square.is_infinite() && df > 0.0 {
        return 0.0;
    }
    beta_reg(df / 2.0, 0.5, df / (df + square), square / (df + square))
}

/// `P(T >= t)` of Student's t on `df` degrees of freedom; 1 where there are none, or `t` is no number.
#[must_use]
pub fn t_upper(t: f64, df: f64) -> f64 {
    if t.is_nan() || df.is_nan() || df <= 0.0 {
        return 1.0;
    }
    let half = t_two_sided(t, df) / 2.0;
    if t > 0.0 { half } else { 1.0 - half }
}

/// The `c` with `P(|T| > c) = alpha`, for `alpha` strictly between 0 and 1; infinite with no degrees of freedom.
///
/// Newton's method from the normal quantile. The upper tail is convex and falls to the right of 0, and the normal
/// quantile lies left of the root, so that the steps go up to it and never beyond, but for rounding.
pub(super) fn t_critical(alpha: f64, df: f64) -> f64 {
    if df.is_nan() || df <= 0.0 {
        return f64::INFINITY;
    }
    let scale = ops::exp(-ln_beta(df / 2.0, 0.5)) / df.sqrt();
    let mut c = normal_critical(alpha);
    // Where the tails are heaviest (df = 1) a step doubles `c`: from 7 to 1e12 it takes 38.
    for _ in 0..100 {
        let density = scale * ops::pow(1.0 + c * c / df, -(df + 1.0) / 2.0);
        let step = (t_two_sided(c, df) - alpha) / (2.0 * density);
        c += step;
        if step.abs() <= 1e-14 * c {
            break;
        }
    }
    c
}

/// `P(X <= k)` of a binomial `X` of `n` fair trials, for `k <= n / 2`: terms from the largest down, each from the one
/// before.
pub(super) fn fair_lower(k: u64, n: u64) -> f64 {
    let (at, all) = (k as f64, n as f64);
    let largest = ops::exp(-ln_beta(at + 1.0, all - at + 1.0) - ops::ln(all + 1.0) - all * LN_2);
    let (mut sum, mut term, mut j) = (0.0, 1.0, at);
    while term > 1e-17 * sum {
        sum += term;
        term *= j / (all - j + 1.0);
        j -= 1.0;
    }
    largest * sum
}

/// `P(X <= k)` of a binomial `X` of `n` trials with chance `p`: `I_(1-p)(n - k, k + 1)` (Abramowitz and Stegun 1964,
/// 26.5.24).
pub(super) fn binomial_lower(k: u64, n: u64, p: f64) -> f64 {
    if k >= n || p <= 0.0 {
        return 1.0;
    }
    if p >= 1.0 {
        return 0.0;
    }
    beta_reg((n - k) as f64, k as f64 + 1.0, 1.0 - p, p)
}

#[cfg(test)]
mod tests {
    use core::f64::consts::PI;

    use super::*;

    /// `scipy.stats.t.isf(alpha / 2, df)`, scipy 1.17.1, to the digits that the beta function keeps at 1e8; the Cauchy
    /// distribution has a closed form.
    #[test]
    fn critical_values_are_those_of_scipy() {
        for alpha in [0.5, 0.05, 1e-3, 1e-9] {
            let cauchy = 1.0 / (PI * alpha / 2.0).tan();
            assert!((t_critical(alpha, 1.0) / cauchy - 1.0).abs() < 1e-12, "{alpha}");
        }
        for (alpha, df, t) in [
            (0.05, 4.0, 2.776_445_105_197_794_3),
            (0.05, 49.0, 2.009_575_237_129_239_7),
            (0.01, 7.5, 3.421_422_688_124_044_6),
            (1e-6, 30.0, 6.119_075_620_384_216),
            (1e-10, 200.0, 6.829_512_960_212_595),
            (0.05, 1e6, 1.959_966_356_814_107_2),
            (0.05, 1e8, 1.959_964_008_262_766_7),
        ] {
            assert!((t_critical(alpha, df) / t - 1.0).abs() < 1e-8, "{alpha} {df}: {}", t_critical(alpha, df));
        }
        assert_eq!((t_critical(0.05, 0.0), t_two_sided(3.0, 0.0), t_upper(3.0, f64::NAN)), (f64::INFINITY, 1.0, 1.0));
    }

    #[test]
    fn tails_at_the_ends_of_the_line() {
        assert_eq!((t_two_sided(0.0, 5.0), t_two_sided(f64::INFINITY, 5.0)), (1.0, 0.0));
        assert_eq!((t_upper(f64::INFINITY, 5.0), t_upper(f64::NEG_INFINITY, 5.0), t_upper(0.0, 5.0)), (0.0, 1.0, 0.5));
        assert_eq!((normal_cdf(0.0), normal_two_sided(0.0)), (0.5, 1.0));
        let by_hand = 0.9_f64.powi(12) + 12.0 * 0.1 * 0.9_f64.powi(11);
        assert!((binomial_lower(1, 12, 0.1) - by_hand).abs() < 1e-14);
        assert_eq!(
            (binomial_lower(12, 12, 0.1), binomial_lower(0, 3, 0.0), binomial_lower(0, 3, 1.0)),
            (1.0, 1.0, 0.0)
        );
        assert!((fair_lower(0, 10) - 1.0 / 1024.0).abs() < 1e-15 && (fair_lower(2, 4) - 11.0 / 16.0).abs() < 1e-14);
    }
}
