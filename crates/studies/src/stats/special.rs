//! Special functions on the portable `exp` and `ln`: the gamma, beta and error functions behind tails of distributions.
//! No library computes them: whatever calls the platform's mathematics prints other last bits on another processor.

use diwan_engine::kernel::ops;

/// `ln(1 + x)` for `x > -1`, with the relative error of [`ops::ln`] also where `x` is small (Kahan's correction;
/// Goldberg 1991, "What every computer scientist should know about floating-point arithmetic", ACM Computing Surveys
/// 23:5-48, theorem 4).
pub(super) fn ln_1p(x: f64) -> f64 {
    let sum = 1.0 + x;
    if sum == 1.0 { x } else { ops::ln(sum) * x / (sum - 1.0) }
}

/// Cube root, with its sign.
pub(super) fn cbrt(x: f64) -> f64 {
    if x == 0.0 { 0.0 } else { ops::exp(ops::ln(x.abs()) / 3.0).copysign(x) }
}

/// From here on Stirling's series to [`stirling`] is exact to the last bit.
const LARGE: f64 = 12.0;
/// `ln(2 pi) / 2`.
const HALF_LN_TAU: f64 = 0.918_938_533_204_672_8;

/// What Stirling's formula lacks of `ln gamma(x)`, for `x >= 12` (Abramowitz and Stegun 1964, 6.1.41).
fn stirling(x: f64) -> f64 {
    let z = 1.0 / (x * x);
    let series = 1.0 / 12.0
        - z * (1.0 / 360.0
            - z * (1.0 / 1260.0
                - z * (1.0 / 1680.0 - z * (1.0 / 1188.0 - z * (691.0 / 360_360.0 - z * (1.0 / 156.0))))));
    series / x
}

/// `ln gamma(x)` for `x > 0`; relative error below 1e-14 but near its zeros at 1 and 2, where the absolute error is.
pub(super) fn ln_gamma(x: f64) -> f64 {
    let (mut x, mut product) = (x, 1.0);
    while x < LARGE {
        product *= x;
        x += 1.0;
    }
    (x - 0.5) * ops::ln(x) - x + HALF_LN_TAU + stirling(x) - ops::ln(product)
}

/// `ln B(a, b)` for `a, b > 0`. Where an argument is large, differences of large logarithms are taken before they lose
/// their digits.
pub(super) fn ln_beta(a: f64, b: f64) -> f64 {
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    if large < LARGE {
        return ln_gamma(small) + ln_gamma(large) - ln_gamma(small + large);
    }
    let sum = small + large;
    let rest = stirling(large) - stirling(sum) - (large - 0.5) * ln_1p(small / large);
    if small < LARGE {
        return ln_gamma(small) + rest - small * ops::ln(sum) + small;
    }
    rest + stirling(small) + HALF_LN_TAU + (small - 0.5) * ops::ln(small / sum) - 0.5 * ops::ln(sum)
}

/// The regularised incomplete beta function `I_x(a, b)` for `a, b > 0` and `0 <= x <= 1`; `rest` is `1 - x`, which
/// callers know better than a subtraction does. NaN in, 1 out: what is not known is not unlikely.
///
/// Continued fraction by the modified method of Lentz (Press, Teukolsky, Vetterling and Flannery 2007, "Numerical
/// recipes", section 6.4).
pub(super) fn beta_reg(a: f64, b: f64, x: f64, rest: f64) -> f64 {
    if !(a > 0.0 && b > 0.0 && (0.0..=1.0).contains(&x)) {
        return 1.0;
    }
    if x == 0.0 || rest <= 0.0 {
        return if x == 0.0 { 0.0 } else { 1.0 };
    }
    let ln_of = |it: f64, other: f64| if other < 0.5 { ln_1p(-other) } else { ops::ln(it) };
    let front = ops::exp(a * ln_of(x, rest) + b * ln_of(rest, x) - ln_beta(a, b));
    if x < (a + 1.0) / (a + b + 2.0) { front * fraction(a, b, x) / a } else { 1.0 - front * fraction(b, a, rest) / b }
}

/// The continued fraction of the incomplete beta function; it converges in some `sqrt(max(a, b))` steps.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    const MOST: u32 = 20_000;
    let held = |it: f64| if it.abs() < TINY { TINY } else { it };
    let (mut c, mut d) = (1.0, 1.0 / held(1.0 - (a + b) * x / (a + 1.0)));
    let mut h = d;
    for step in 1..=MOST {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a - 1.0 + 2.0 * m) * (a + 2.0 * m));
        d = 1.0 / held(1.0 + even * d);
        c = held(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 1.0 + 2.0 * m));
        d = 1.0 / held(1.0 + odd * d);
        c = held(1.0 + odd / c);
        let factor = d * c;
        h *= factor;
        if (factor - 1.0).abs() <= 1e-16 {
            break;
        }
    }
    h
}

/// Polynomial with these coefficients, the constant first.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, it| sum * x + it)
}

/// The complementary error function, relative error about 1e-15 to where it leaves the scale of `f64` (27).
///
/// The rational approximations of fdlibm's `s_erf.c` (Sun Microsystems 1993).
pub(super) fn erfc(x: f64) -> f64 {
    let size = x.abs();
    if size.is_nan() {
        return x;
    }
    let beyond = if size < 0.843_75 {
        let z = x * x;
        let ratio = polynomial(&NEAR_TOP, z) / polynomial(&NEAR_BOTTOM, z);
        return if x < 0.25 { 1.0 - (x + x * ratio) } else { 0.5 - (x - 0.5 + x * ratio) };
    } else if size < 1.25 {
        const AT_ONE: f64 = 8.450_629_115_104_675e-1;
        let s = size - 1.0;
        1.0 - AT_ONE - polynomial(&ONE_TOP, s) / polynomial(&ONE_BOTTOM, s)
    } else if size < 28.0 {
        let s = 1.0 / (size * size);
        let ratio = if size < 1.0 / 0.35 {
            polynomial(&MIDDLE_TOP, s) / polynomial(&MIDDLE_BOTTOM, s)
        } else {
            polynomial(&FAR_TOP, s) / polynomial(&FAR_BOTTOM, s)
        };
        // The square of half the digits is exact.
        let z = f64::from_bits(size.to_bits() & 0xFFFF_FFFF_0000_0000);
        ops::exp(-z * z - 0.5625) * ops::exp((z - size) * (z + size) + ratio) / size
    } else {
        0.0
    };
    if x < 0.0 { 2.0 - beyond } else { beyond }
}

const NEAR_TOP: [f64; 5] = [
    1.283_791_670_955_125_6e-1,
    -3.250_421_072_470_015e-1,
    -2.848_174_957_559_851e-2,
    -5.770_270_296_489_442e-3,
    -2.376_301_665_665_016_3e-5,
];
const NEAR_BOTTOM: [f64; 6] = [
    1.0,
    3.979_172_239_591_553_5e-1,
    6.502_224_998_876_73e-2,
    5.081_306_281_875_766e-3,
    1.324_947_380_043_216_4e-4,
    -3.960_228_278_775_368e-6,
];
const ONE_TOP: [f64; 7] = [
    -2.362_118_560_752_659_4e-3,
    4.148_561_186_837_483_3e-1,
    -3.722_078_760_357_013e-1,
    3.183_466_199_011_617_5e-1,
    -1.108_946_942_823_966_8e-1,
    3.547_830_432_561_823_6e-2,
    -2.166_375_594_868_791e-3,
];
const ONE_BOTTOM: [f64; 7] = [
    1.0,
    1.064_208_804_008_442_3e-1,
    5.403_979_177_021_71e-1,
    7.182_865_441_419_627e-2,
    1.261_712_198_087_616_4e-1,
    1.363_708_391_202_905e-2,
    1.198_449_984_679_911e-2,
];
const MIDDLE_TOP: [f64; 8] = [
    -9.864_944_034_847_148e-3,
    -6.938_585_727_071_818e-1,
    -1.055_862_622_532_329_1e1,
    -6.237_533_245_032_601e1,
    -1.623_966_694_625_734_7e2,
    -1.846_050_929_067_110_4e2,
    -8.128_743_550_630_66e1,
    -9.814_329_344_169_145,
];
const MIDDLE_BOTTOM: [f64; 9] = [
    1.0,
    1.965_127_166_743_925_7e1,
    1.376_577_541_435_190_4e2,
    4.345_658_774_752_292_3e2,
    6.453_872_717_332_679e2,
    4.290_081_400_275_678_3e2,
    1.086_350_055_417_794_3e2,
    6.570_249_770_319_282,
    -6.042_441_521_485_81e-2,
];
const FAR_TOP: [f64; 7] = [
    -9.864_942_924_700_1e-3,
    -7.992_832_376_805_23e-1,
    -1.775_795_491_775_475e1,
    -1.606_363_848_558_219_2e2,
    -6.375_664_433_683_896e2,
    -1.025_095_131_611_077_2e3,
    -4.835_191_916_086_514e2,
];
const FAR_BOTTOM: [f64; 8] = [
    1.0,
    3.033_806_074_348_246e1,
    3.257_925_129_965_739e2,
    1.536_729_586_084_437e3,
    3.199_858_219_508_595_5e3,
    2.553_050_406_433_164_4e3,
    4.745_285_412_069_554e2,
    -2.244_095_244_658_582e1,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// `math.lgamma` and `math.erfc` of Python 3.
    #[test]
    fn gamma_and_error_functions_are_those_of_python() {
        for (x, value) in [
            (0.5, 0.572_364_942_924_700_4),
            (1.0, 0.0),
            (2.5, 0.284_682_870_472_919_6),
            (10.0, 12.801_827_480_081_467),
            (100.5, 361.435_540_467_777_6),
        ] {
            assert!((ln_gamma(x) - value).abs() < 2e-15 * value.abs().max(4.0), "ln_gamma({x}): {}", ln_gamma(x));
        }
        for (x, value) in [
            (0.1_f64, 0.887_537_083_981_715_2),
            (0.7, 0.322_198_806_162_581_56),
            (1.0, 0.157_299_207_050_285_12),
            (2.0, 4.677_734_981_047_265e-3),
            (5.0, 1.537_459_794_428_035e-12),
            (-1.5, 1.966_105_146_475_310_8),
            (10.0, 2.088_487_583_762_545e-45),
        ] {
            assert!((erfc(x) / value - 1.0).abs() < 3e-15, "erfc({x}): {}", erfc(x));
        }
        assert_eq!((erfc(0.0), erfc(f64::INFINITY), erfc(f64::NEG_INFINITY)), (1.0, 0.0, 2.0));
    }

    /// Closed forms: `I_x(a, 1) = x^a`, `I_x(a, b) = 1 - I_(1-x)(b, a)`,
    /// `B(a, b) = (a + b) / (a b) / (a + b choose a)`.
    #[test]
    fn closed_forms_hold_from_small_to_large() {
        for a in [0.5_f64, 3.0, 40.0, 2e5] {
            for x in [1e-3_f64, 0.2, 0.5, 0.9, 0.999_99] {
                let power = x.powf(a);
                assert!((beta_reg(a, 1.0, x, 1.0 - x) - power).abs() < 1e-13 + 1e-11 * power, "{a} {x}");
                for b in [0.5, 7.0, 5e4] {
                    let sum = beta_reg(a, b, x, 1.0 - x) + beta_reg(b, a, 1.0 - x, x);
                    assert!((sum - 1.0).abs() < 1e-12, "{a} {b} {x}: {sum}");
                }
            }
        }
        for (a, b) in [(2.0, 3.0), (1.0, 9.0), (15.0, 13.0), (3.0, 400.0)] {
            let mut product = 1.0;
            for step in 1..b as u32 {
                product *= f64::from(step) / (a + f64::from(step));
            }
            assert!((ops::exp(ln_beta(a, b)) / (product / a) - 1.0).abs() < 1e-13, "B({a}, {b})");
        }
        assert!((cbrt(-27.0) + 3.0).abs() < 1e-14 && cbrt(0.0) == 0.0);
    }

    #[test]
    fn small_sums_keep_their_digits() {
        assert!((ln_1p(1e-12) - (1e-12 - 0.5e-24)).abs() < 1e-27 && ln_1p(0.0) == 0.0);
        assert!((ln_1p(-0.75) - 0.25_f64.ln()).abs() < 1e-15);
    }
}
