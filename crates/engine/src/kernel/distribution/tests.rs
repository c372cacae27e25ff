//! Published quantiles, closed forms and laws of distributions.

use super::*;

fn assert_near(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} is not {expected}");
}

fn some() -> Vec<Distribution> {
    use Distribution as D;
    vec![
        D::Fixed(5.0),
        D::Uniform { low: 55.0, high: 65.0 },
        D::Triangular { low: 55.0, mode: 60.0, high: 70.0 },
        D::Triangular { low: 0.0, mode: 0.0, high: 1.0 },
        D::Normal { mean: 64.0, sd: 6.0 },
        D::LogNormal { median: 2.0, sigma: 0.5 },
        D::Beta { a: 2.0, b: 5.0, low: 0.0, high: 100.0 },
        D::Beta { a: 0.5, b: 0.5, low: -1.0, high: 1.0 },
        D::Beta { a: 0.3, b: 4.0, low: 0.0, high: 1.0 },
        D::Beta { a: 300.0, b: 700.0, low: 0.0, high: 1.0 },
    ]
}

#[test]
fn beta_quantiles_have_their_closed_forms() {
    for step in 1..200 {
        let u = f64::from(step) / 200.0;
        assert_near(beta_quantile(u, 1.0, 1.0), u, 1e-14);
        assert_near(beta_quantile(u, 1.0, 3.0), 1.0 - (1.0 - u).powf(1.0 / 3.0), 1e-14);
        assert_near(beta_quantile(u, 4.0, 1.0), u.powf(0.25), 1e-14);
        assert_near(beta_quantile(u, 0.25, 1.0), u.powi(4), 1e-14);
        assert_near(beta_quantile(u, 0.5, 0.5), (core::f64::consts::FRAC_PI_2 * u).sin().powi(2), 1e-13);
        let x = beta_quantile(u, 2.0, 5.0);
        assert_near(1.0 - (1.0 - x).powi(6) - 6.0 * x * (1.0 - x).powi(5), u, 1e-14);
        assert_near(beta_quantile(u, 7.5, 2.5), 1.0 - beta_quantile(1.0 - u, 2.5, 7.5), 1e-14);
    }
    assert_near(beta_quantile(0.5, 300.0, 300.0), 0.5, 1e-14);
    assert_near(ln_gamma(0.5), core::f64::consts::PI.sqrt().ln(), 1e-14);
    assert_near(ln_gamma(11.0), 3_628_800.0_f64.ln(), 1e-14);
}

/// For whole shapes it is a sum of binomial probabilities (DLMF 8.17.5).
#[test]
fn the_incomplete_beta_is_a_binomial_tail() {
    let (a, b) = (30, 12);
    let n = a + b - 1;
    for x in [0.4_f64, 0.6, 0.71, 0.9] {
        let mut tail = 0.0;
        let mut choose = 1.0;
        for j in 0..=n {
            if j >= a {
                tail += choose * x.powi(j) * (1.0 - x).powi(n - j);
            }
            choose *= f64::from(n - j) / f64::from(j + 1);
        }
        let (a, b) = (f64::from(a), f64::from(b));
        assert_near(incomplete_beta(x, a, b, ln_beta(a, b)), tail, 1e-13);
    }
}

/// The mean and variance of many evenly spaced quantiles are those of the formulas.
#[test]
fn moments_agree_with_the_quantiles() {
    for it in some() {
        let n = 20_000;
        let values: Vec<f64> = (0..n).map(|k| it.quantile((f64::from(k) + 0.5) / f64::from(n))).collect();
        let mean = values.iter().sum::<f64>() / f64::from(n);
        let variance = values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / f64::from(n);
        assert_near(mean, it.mean(), 2e-3 * it.sd().max(1e-9));
        assert_near(variance.sqrt(), it.sd(), 4e-3 * it.sd().max(1e-9));
    }
}

#[test]
fn quantiles_never_fall_and_stay_inside() {
    for it in some() {
        let (low, high) = it.bounds();
        let mut last = f64::NEG_INFINITY;
        for k in 0..=10_000 {
            let x = it.quantile(f64::from(k) / 10_000.0);
            assert!(x.is_finite() && x >= last && x >= low && x <= high, "{it:?} at {k}: {x} after {last}");
            last = x;
        }
    }
}

#[test]
fn published_quantiles_are_met() {
    assert_near(Distribution::Normal { mean: 0.0, sd: 1.0 }.quantile(0.975), 1.959_963_984_540_054, 1e-14);
    assert_near(Distribution::LogNormal { median: 2.0, sigma: 0.5 }.quantile(0.5), 2.0, 0.0);
    assert_near(Distribution::Triangular { low: 0.0, mode: 1.0, high: 2.0 }.quantile(0.125), 0.5, 1e-15);
    assert_near(Distribution::LogNormal { median: 2.0, sigma: 0.5 }.mean(), 2.0 * 0.125_f64.exp(), 1e-15);
}

#[test]
fn bad_parameters_are_refused_with_a_reason() {
    for (refused, reason) in [
        (Distribution::new_fixed(f64::NAN), "the value NaN is not a number within ±1e9"),
        (Distribution::new_uniform(2.0, 1.0), "the lower bound 2 is not below the upper bound 1"),
        (Distribution::new_triangular(0.0, 3.0, 1.0), "the most likely value 3 is not between 0 and 1"),
        (Distribution::new_normal(0.0, -1.0), "the standard deviation -1 is negative"),
        (Distribution::new_log_normal(0.0, 1.0), "the median 0 is not above 0"),
        (Distribution::new_beta(0.0, 1.0, 0.0, 1.0), "the first shape 0 is outside 0.01..10000"),
        (Distribution::new_beta(2.0, 5.0, 1.0, 1.0), "the lower bound 1 is not below the upper bound 1"),
    ] {
        assert_eq!(refused, Err(reason.to_owned()));
    }
    assert!(Distribution::new_beta(2.0, 5.0, 0.0, 100.0).is_ok() && Distribution::new_normal(1.0, 0.0).is_ok());
}

/// A quantile on another scale is the quantile put there, from the other end where the scale falls.
#[test]
fn quantiles_keep_their_place_on_another_scale() {
    let (up, down) = (|x: f64| 3.0 + 0.002 * x, |x: f64| 3.0 - 0.002 * x);
    for it in some() {
        let Some(other) = it.on_scale(up) else {
            assert!(matches!(it, Distribution::LogNormal { .. }) && it.on_scale(down).is_none(), "{it:?}");
            assert_eq!(it.on_scale(|x| 2.0 * x), Some(Distribution::LogNormal { median: 4.0, sigma: 0.5 }));
            continue;
        };
        let turned = it.on_scale(down).expect("what rises may fall");
        assert_near(other.mean(), up(it.mean()), 1e-12);
        assert_near(turned.sd(), 0.002 * it.sd(), 1e-12);
        for step in 1..20 {
            let u = f64::from(step) / 20.0;
            assert_near(other.quantile(u), up(it.quantile(u)), 1e-12);
            assert_near(turned.quantile(u), down(it.quantile(1.0 - u)), 1e-9);
        }
    }
}
