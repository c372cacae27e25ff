//! The few transcendental functions of the model, the same to the last bit on every machine. Only `+ - * /`,
//! comparisons and bit patterns are used, never the platform's mathematics library and never a fused multiply-add. They
//! are free of branches, so that the compiler can run them on many lanes at once.

/// Held between two bounds. NaN, which no rule of ours produces, is held to `low`.
#[inline(always)]
#[must_use]
pub fn clip(x: f64, low: f64, high: f64) -> f64 {
    let x = if x > low { x } else { low };
    if x < high { x } else { high }
}

/// `e^x` with a relative error below 4e-16, for `-700 <= x <= 700`; beyond, the value at the bound.
///
/// Cody and Waite's reduction `x = k ln 2 + r`, `|r| <= ln 2 / 2`, and a polynomial of degree 11 in `r` with a relative
/// error below 7e-17: Taylor's to the third power, above it interpolated at the nodes of Chebyshev.
///
/// ```
/// use diwan_engine::kernel::ops::exp;
/// assert!((exp(1.0) - std::f64::consts::E).abs() < 1e-15);
/// assert_eq!(exp(0.0), 1.0);
/// ```
#[inline(always)]
#[must_use]
pub fn exp(x: f64) -> f64 {
    const LOG2_E: f64 = core::f64::consts::LOG2_E;
    const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
    const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
    /// Adding and subtracting this rounds to the nearest whole number, which then stands in the low bits.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    let x = clip(x, -700.0, 700.0);
    let shifted = x * LOG2_E + ROUND;
    let k = shifted - ROUND;
    let r = (x - k * LN2_HIGH) - k * LN2_LOW;
    // In pairs, fours and eights, so that a processor need not wait for one term to begin the next.
    let (r2, r4) = (r * r, (r * r) * (r * r));
    let low = (0.5 + r * (1.0 / 6.0)) + r2 * (4.166_666_666_666_326_4e-2 + r * 8.333_333_333_335_536e-3);
    let middle = (1.388_888_889_794_497_2e-3 + r * 1.984_126_983_797_439e-4)
        + r2 * (2.480_154_960_769_124e-5 + r * 2.755_730_390_098_811e-6);
    let high = 2.760_751_627_497_563e-7 + r * 2.508_502_731_879_179_6e-8;
    let p = 1.0 + (r + r2 * ((low + r4 * middle) + (r4 * r4) * high));
    let power = f64::from_bits(shifted.to_bits().wrapping_add(1023) << 52);
    p * power
}

/// Natural logarithm with a relative error below 5e-16 (absolute near 1), for positive normal numbers; smaller ones
/// count as 1e-300.
///
/// `x = m 2^k` with `m` in `[sqrt 1/2, sqrt 2)`, and `ln m = 2 atanh((m - 1) / (m + 1))` by the polynomial of fdlibm's
/// `e_log.c` (Ng 1993), whose error is below 2^-58.
///
/// ```
/// use diwan_engine::kernel::ops::{exp, ln};
/// assert_eq!(ln(1.0), 0.0);
/// assert!((ln(exp(3.25)) - 3.25).abs() < 1e-14);
/// ```
#[inline(always)]
#[must_use]
pub fn ln(x: f64) -> f64 {
    const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
    const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;
    /// The bits of sqrt(1/2): mantissas are centred on it, so that `m` lies around 1.
    const CENTRE: u64 = 0x3FE6_A09E_667F_3BCD;
    /// 2^52 + 2^51 as bits: a whole number added to it becomes a float by subtracting it again.
    const WHOLE: f64 = 6_755_399_441_055_744.0;
    let x = if x > 1e-300 { x } else { 1e-300 };
    let bits = x.to_bits();
    let offset = bits.wrapping_sub(CENTRE);
    let k = f64::from_bits(WHOLE.to_bits().wrapping_add(((offset as i64) >> 52) as u64)) - WHOLE;
    let m = f64::from_bits(bits.wrapping_sub(offset & 0xFFF0_0000_0000_0000));
    let f = m - 1.0;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = 6.666_666_666_666_735e-1
        + w * (2.857_142_874_366_239e-1 + w * (1.818_357_216_161_805e-1 + w * 1.479_819_860_511_658_6e-1));
    let odd = 3.999_999_999_940_942e-1 + w * (2.222_219_843_214_978_4e-1 + w * 1.531_383_769_920_937_3e-1);
    let p = even + z * odd;
    let tail = s * z * p;
    k * LN2_HIGH + (2.0 * s + (tail + k * LN2_LOW))
}

/// Standard Gumbel noise `-ln(-ln u)` of a random word, with `u = (word + 1/2) / 2^32`; absolute error below 2e-6,
/// which nobody could tell from the logits.
///
/// In single precision and without a division, so that it takes a third of what two calls of [`ln`] would.
///
/// ```
/// use diwan_engine::kernel::ops::gumbel;
/// assert!((f64::from(gumbel(1 << 31)) - 0.366_512_920_58).abs() < 1e-6);
/// ```
#[inline(always)]
#[must_use]
pub fn gumbel(word: u32) -> f32 {
    const STEP: f32 = 2.328_306_4e-10;
    let (k, f) = around_one((word as f32 + 0.5) * STEP);
    // Near 1 the distance from it is in the word to the last bit, and no longer in the number.
    let f = if k == 0.0 { (!word as f32 + 0.5) * -STEP } else { f };
    let depth = -ln_of_parts(k, f);
    let (k, f) = around_one(depth);
    -ln_of_parts(k, f)
}

/// `k` and `f` such that a positive normal number is `(1 + f) 2^k`, with `1 + f` in `[sqrt 1/2, sqrt 2)`.
#[inline(always)]
fn around_one(x: f32) -> (f32, f32) {
    /// The bits of sqrt(1/2).
    const CENTRE: u32 = 0x3F35_04F3;
    let bits = x.to_bits();
    let offset = bits.wrapping_sub(CENTRE);
    let m = f32::from_bits(bits.wrapping_sub(offset & 0xFF80_0000));
    (((offset as i32) >> 23) as f32, m - 1.0)
}

/// `ln((1 + f) 2^k)`: a polynomial fitted to `ln(1 + f)` with the least greatest relative error, 3e-8.
#[inline(always)]
fn ln_of_parts(k: f32, f: f32) -> f32 {
    let (f2, f4) = (f * f, (f * f) * (f * f));
    let low = (-0.499_999_9 + f * 0.333_339_5) + f2 * (-0.250_017_55 + f * 0.199_620_72);
    let high = (-0.165_705_08 + f * 0.149_179_74) + f2 * (-0.143_075_21 + f * 0.087_348_41);
    k * core::f32::consts::LN_2 + (f + f2 * (low + f4 * high))
}

/// Logistic function `1 / (1 + e^-x)`, with `x` held to ±40.
#[inline(always)]
#[must_use]
pub fn sig(x: f64) -> f64 {
    1.0 / (1.0 + exp(-clip(x, -40.0, 40.0)))
}

/// Hyperbolic tangent, `1 - 2 / (e^2x + 1)`, with an absolute error below 4e-16.
#[inline(always)]
#[must_use]
pub fn tanh(x: f64) -> f64 {
    1.0 - 2.0 / (exp(2.0 * clip(x, -40.0, 40.0)) + 1.0)
}

/// `base^exponent` as `exp(exponent ln base)` for a base above 0; a base of 0 or less counts as 0, and `0^0 = 1`.
#[inline(always)]
#[must_use]
pub fn pow(base: f64, exponent: f64) -> f64 {
    let power = exp(exponent * ln(base));
    let at_zero = if exponent == 0.0 { 1.0 } else { 0.0 };
    if base > 0.0 { power } else { at_zero }
}

/// Cosine and sine of so many turns of the circle, for `0 <= turns <= 1`; absolute errors below 2e-16.
///
/// The nearest quarter of a turn is taken off exactly; what is left goes through the polynomials of fdlibm's `k_cos.c`
/// and `k_sin.c` (Sun Microsystems 1993).
///
/// ```
/// use diwan_engine::kernel::ops::circle;
/// assert_eq!((circle(0.0), circle(0.25), circle(0.5)), ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)));
/// ```
#[inline(always)]
#[must_use]
pub fn circle(turns: f64) -> (f64, f64) {
    /// Adding and subtracting this rounds to the nearest whole number, which then stands in the low bits.
    const ROUND: f64 = 6_755_399_441_055_744.0;
    const SIGN: u64 = 1 << 63;
    let shifted = turns * 4.0 + ROUND;
    let quarter = shifted.to_bits();
    let x = (turns * 4.0 - (shifted - ROUND)) * core::f64::consts::FRAC_PI_2;
    let z = x * x;
    let mut s = 1.589_690_995_211_55e-10;
    s = s * z - 2.505_076_025_340_686_3e-8;
    s = s * z + 2.755_731_370_707_006_8e-6;
    s = s * z - 1.984_126_982_985_795e-4;
    s = s * z + 8.333_333_333_322_49e-3;
    s = s * z - 1.666_666_666_666_663_2e-1;
    let sine = x + x * z * s;
    let mut c = -1.135_964_755_778_819_5e-11;
    c = c * z + 2.087_572_321_298_175e-9;
    c = c * z - 2.755_731_435_139_066_3e-7;
    c = c * z + 2.480_158_728_947_673e-5;
    c = c * z - 1.388_888_888_887_411e-3;
    c = c * z + 4.166_666_666_666_66e-2;
    let cosine = (1.0 - 0.5 * z) + z * z * c;
    // A quarter of a turn on, the cosine is what was minus the sine, and the sine what was the cosine.
    let (across, up) = if quarter & 1 == 0 { (cosine, sine) } else { (sine, cosine) };
    let left = quarter.wrapping_add(1) << 62 & SIGN;
    let down = quarter << 62 & SIGN;
    (f64::from_bits(across.to_bits() ^ left), f64::from_bits(up.to_bits() ^ down))
}

/// Quantile of the standard normal distribution for `0 < p < 1`, relative error about 1e-16.
///
/// Wichura 1988, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics
/// 37(3):477-484, PPND16.
///
/// ```
/// use diwan_engine::kernel::ops::normal_quantile;
/// assert!((normal_quantile(0.975) - 1.959963984540054).abs() < 1e-14);
/// assert_eq!(normal_quantile(0.5), 0.0);
/// ```
#[inline(always)]
#[must_use]
pub fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    let central = {
        let r = 0.180_625 - q * q;
        let top = ((((((2.509_080_928_730_122_6e3 * r + 3.343_057_558_358_813e4) * r + 6.726_577_092_700_87e4) * r
            + 4.592_195_393_154_987e4)
            * r
            + 1.373_169_376_550_946e4)
            * r
            + 1.971_590_950_306_551_3e3)
            * r
            + 1.331_416_678_917_843_8e2)
            * r
            + 3.387_132_872_796_366_5;
        let bottom = ((((((5.226_495_278_852_854e3 * r + 2.872_908_573_572_194_3e4) * r + 3.930_789_580_009_271e4)
            * r
            + 2.121_379_430_158_659_7e4)
            * r
            + 5.394_196_021_424_751e3)
            * r
            + 6.871_870_074_920_579e2)
            * r
            + 4.231_333_070_160_091e1)
            * r
            + 1.0;
        q * top / bottom
    };
    let tail_mass = if q < 0.0 { p } else { 1.0 - p };
    let depth = (-ln(tail_mass)).sqrt();
    let near = {
        let r = depth - 1.6;
        let top = ((((((7.745_450_142_783_414e-4 * r + 2.272_384_498_926_918_4e-2) * r + 2.417_807_251_774_506e-1)
            * r
            + 1.270_458_252_452_368_4)
            * r
            + 3.647_848_324_763_204_5)
            * r
            + 5.769_497_221_460_691)
            * r
            + 4.630_337_846_156_546)
            * r
            + 1.423_437_110_749_683_5;
        let bottom =
            ((((((1.050_750_071_644_416_9e-9 * r + 5.475_938_084_995_345e-4) * r + 1.519_866_656_361_645_7e-2) * r
                + 1.481_039_764_274_800_8e-1)
                * r
                + 6.897_673_349_851e-1)
                * r
                + 1.676_384_830_183_803_8)
                * r
                + 2.053_191_626_637_759)
                * r
                + 1.0;
        top / bottom
    };
    let far = {
        let r = depth - 5.0;
        let top = ((((((2.010_334_399_292_288_1e-7 * r + 2.711_555_568_743_487_6e-5) * r
            + 1.242_660_947_388_078_4e-3)
            * r
            + 2.653_218_952_657_612_4e-2)
            * r
            + 2.965_605_718_285_048_7e-1)
            * r
            + 1.784_826_539_917_291_3)
            * r
            + 5.463_784_911_164_114)
            * r
            + 6.657_904_643_501_103;
        let bottom =
            ((((((2.044_263_103_389_939_8e-15 * r + 1.421_511_758_316_446e-7) * r + 1.846_318_317_510_054_8e-5) * r
                + 7.868_691_311_456_133e-4)
                * r
                + 1.487_536_129_085_061_5e-2)
                * r
                + 1.369_298_809_227_358e-1)
                * r
                + 5.998_322_065_558_88e-1)
                * r
                + 1.0;
        top / bottom
    };
    let tail = if depth <= 5.0 { near } else { far };
    let signed_tail = if q < 0.0 { -tail } else { tail };
    if q.abs() <= 0.425 { central } else { signed_tail }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The platform's library is a fine oracle for a test; what it may not do is to enter a run.
    #[test]
    fn functions_agree_with_the_platform() {
        for step in -70_000..70_000 {
            let x = f64::from(step) * 0.01 + 0.001_234;
            let relative = (exp(x) - x.exp()).abs() / x.exp();
            assert!(relative < 5e-16, "exp({x}): {relative:e}");
            let y = x.abs() + 1e-9;
            assert!((ln(y) - y.ln()).abs() <= 4e-16 * y.ln().abs().max(1.0), "ln({y})");
            let z = x / 100.0;
            assert!((tanh(z) - z.tanh()).abs() < 5e-16, "tanh({z})");
        }
        assert!((ln(1e-300) - (1e-300_f64).ln()).abs() < 1e-12);
        assert!((pow(2.5, 3.0) - 15.625).abs() < 1e-13);
        assert_eq!((pow(0.0, 0.0), pow(0.0, 2.0), pow(-3.0, 2.0)), (1.0, 0.0, 0.0));
    }

    #[test]
    fn gumbel_noise_agrees_with_the_platform() {
        let extremes = [0, 1, 2, u32::MAX, u32::MAX - 1, 0xB504_F332, 0xB504_F333, 0xB504_F334];
        let mut worst = 0.0_f64;
        for word in extremes.into_iter().chain((0..u32::MAX).step_by(9_973)) {
            let u = (f64::from(word) + 0.5) / 4_294_967_296.0;
            let error = (f64::from(gumbel(word)) + (-u.ln()).ln()).abs();
            worst = worst.max(error);
            assert!(error < 2e-6, "gumbel({word}): {error:e}");
        }
        assert!(worst > 0.0, "single precision has an error");
    }

    #[test]
    fn the_circle_agrees_with_the_platform() {
        for step in 0..=100_000 {
            let turns = f64::from(step) / 100_000.0;
            let (cosine, sine) = circle(turns);
            let angle = core::f64::consts::TAU * turns;
            assert!(
                (cosine - angle.cos()).abs() < 1e-15 && (sine - angle.sin()).abs() < 1e-15,
                "{turns}: {cosine}, {sine}"
            );
        }
    }

    /// Quantiles tabulated in Wichura 1988: p = 0.25, 0.001 and 1e-20.
    #[test]
    fn normal_quantiles_are_the_published_ones() {
        assert!((normal_quantile(0.25) + 0.674_489_750_196_081_7).abs() < 1e-15);
        assert!((normal_quantile(0.001) + 3.090_232_306_167_813_5).abs() < 4e-15);
        assert!((normal_quantile(1e-20) + 9.262_340_089_798_408).abs() < 2e-14);
    }

    #[test]
    fn bounds_are_kept_and_nan_is_held() {
        assert_eq!((clip(5.0, 0.0, 1.0), clip(-5.0, 0.0, 1.0), clip(f64::NAN, 0.0, 1.0)), (1.0, 0.0, 0.0));
        assert!(exp(1e9).is_finite() && exp(-1e9) > 0.0 && sig(1e9) <= 1.0 && ln(0.0).is_finite());
    }
}
