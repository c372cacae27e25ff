//! The arithmetic of expressions, which is total: whatever finite numbers go in, a number within ±1e9 comes out.
//! These are the rules of section 3 of `docs/language.md`; there is no other arithmetic in the language.

use crate::kernel::ops;

/// Results are held between minus this and this.
pub const LIMIT: f64 = 1e9;
/// The smallest divisor, and the smallest argument of the logarithm.
pub const TINY: f64 = 1e-9;

/// Held to ±[`LIMIT`].
#[inline(always)]
#[must_use]
pub fn hold(x: f64) -> f64 {
    ops::clip(x, -LIMIT, LIMIT)
}

/// `a + b`
#[inline(always)]
#[must_use]
pub fn add(a: f64, b: f64) -> f64 {
    hold(a + b)
}

/// `a - b`
#[inline(always)]
#[must_use]
pub fn subtract(a: f64, b: f64) -> f64 {
    hold(a - b)
}

/// `a * b`
#[inline(always)]
#[must_use]
pub fn multiply(a: f64, b: f64) -> f64 {
    hold(a * b)
}

/// `a / b`, with `b` as [`divisor`].
///
/// ```
/// use diwan_engine::expr::total::divide;
/// assert_eq!((divide(6.0, 4.0), divide(2.0, 0.0), divide(1e-3, -1e-12)), (1.5, 1e9, -1e6));
/// ```
#[inline(always)]
#[must_use]
pub fn divide(a: f64, b: f64) -> f64 {
    hold(a / divisor(b))
}

/// A divisor nearer to 0 than [`TINY`] counts as `TINY` with its sign; 0 counts as positive.
#[inline(always)]
#[must_use]
pub fn divisor(b: f64) -> f64 {
    let tiny = if b < 0.0 { -TINY } else { TINY };
    if b.abs() < TINY { tiny } else { b }
}

/// `e^x` for `x` held to -40..20.
#[inline(always)]
#[must_use]
pub fn exp(x: f64) -> f64 {
    ops::exp(ops::clip(x, -40.0, 20.0))
}

/// Natural logarithm of at least [`TINY`].
#[inline(always)]
#[must_use]
pub fn ln(x: f64) -> f64 {
    ops::ln(if x > TINY { x } else { TINY })
}

/// Square root of at least 0.
#[inline(always)]
#[must_use]
pub fn sqrt(x: f64) -> f64 {
    (if x > 0.0 { x } else { 0.0 }).sqrt()
}

/// `base^exponent` of a base of at least 0; `0^0` is 1, and 0 to any other power is 0.
#[inline(always)]
#[must_use]
pub fn pow(base: f64, exponent: f64) -> f64 {
    hold(ops::pow(base, exponent))
}

/// The smaller one.
#[inline(always)]
#[must_use]
pub fn min(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

/// The larger one.
#[inline(always)]
#[must_use]
pub fn max(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}

/// 1 for true, 0 for false: how conditions are kept in packs.
#[inline(always)]
#[must_use]
pub fn truth(condition: bool) -> f64 {
    if condition { 1.0 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_hold_at_their_edges() {
        assert_eq!(
            (divisor(0.0), divisor(-0.0), divisor(-1e-10), divisor(1e-9), divisor(-2.0)),
            (TINY, TINY, -TINY, 1e-9, -2.0)
        );
        assert_eq!((ln(0.0), ln(-5.0), ln(1.0)), (ln(1e-9), ln(1e-9), 0.0));
        assert_eq!((sqrt(-4.0), sqrt(9.0)), (0.0, 3.0));
        assert_eq!((pow(-2.0, 2.0), pow(0.0, 0.0), pow(10.0, 300.0), pow(0.0, -1.0)), (0.0, 1.0, LIMIT, 0.0));
        assert_eq!((exp(1e9), exp(-1e9)), (ops::exp(20.0), ops::exp(-40.0)));
        assert!(exp(20.0) < LIMIT);
    }

    #[test]
    fn every_result_is_a_number_within_the_limit() {
        let values = [0.0, -0.0, 1e-300, -1e-300, 1e-9, -1e-9, 0.5, -1.0, 1e9, -1e9];
        for a in values {
            for b in values {
                for result in
                    [add(a, b), subtract(a, b), multiply(a, b), divide(a, b), pow(a, b), exp(a), ln(a), sqrt(a)]
                {
                    assert!(result.abs() <= LIMIT, "{a} {b}: {result}");
                }
            }
        }
    }
}
