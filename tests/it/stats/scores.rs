//! Scores of forecasts: those of scoringrules (`tests/stats/scores.json`, made by the script beside it), closed forms,
//! and that nobody does better than by saying what is believed.

use diwan::kernel::{Seed, Words, ops};
use diwan::stats::{Ensemble, brier, brier_fair, crps_normal, log_score, mean_score, skill};
use rand::TryRng;
use serde_json::Value;

use super::level;

fn values(key: &str) -> Value {
    let all: Value = serde_json::from_str(include_str!("../../stats/scores.json")).expect("a file of ours");
    all[key].clone()
}

fn rows(key: &str) -> Vec<Vec<f64>> {
    serde_json::from_value(values(key)).expect("rows of numbers")
}

#[track_caller]
fn within(is: f64, should: f64, tolerance: f64) {
    assert!((is - should).abs() <= tolerance, "{is} is not {should}");
}

/// Evenly drawn from 0..1.
fn evenly(name: &str, n: usize) -> Vec<f64> {
    let mut words = Words::new(Seed(7), 0, 0, name);
    let mut next = || {
        let Ok(word) = words.try_next_u32();
        (f64::from(word) + 0.5) / 4_294_967_296.0
    };
    (0..n).map(|_| next()).collect()
}

fn normal(name: &str, n: usize) -> Vec<f64> {
    evenly(name, n).into_iter().map(ops::normal_quantile).collect()
}

fn ensemble(values: Vec<f64>) -> Ensemble {
    Ensemble::new(values).expect("values of ours")
}

#[test]
fn samples_are_scored_as_scoringrules_does() {
    let samples = values("samples");
    let all = values("ensembles");
    let all = all.as_array().expect("rows");
    assert!(all.len() > 20);
    for row in all {
        let sample: Vec<f64> =
            serde_json::from_value(samples[row["of"].as_str().expect("a name")].clone()).expect("numbers");
        let number = |key: &str| row[key].as_f64().expect("a number");
        let (forecast, y) = (ensemble(sample.clone()), number("y"));
        within(forecast.crps(y), number("crps"), 1e-10 * number("crps").abs() + 1e-12);
        within(forecast.quantile(0.05), number("low"), 1e-12 * number("low").abs());
        within(forecast.central(0.9).high, number("high"), 1e-12 * number("high").abs());
        let is_count = y.fract() == 0.0 && sample.iter().all(|it| it.fract() == 0.0);
        let hits = sample.iter().filter(|it| **it == y).count() as u64;
        let should = if is_count { log_score(hits, sample.len() as u64) } else { number("log") };
        // numpy lets densities far out underflow to 0.
        if should.is_finite() {
            within(forecast.log_score(y).expect("a density"), should, 1e-9 * should.abs() + 1e-10);
        }
    }
}

#[test]
fn normal_forecasts_and_chances_are_scored_as_scoringrules_does() {
    for row in rows("normals") {
        let [mean, sd, y, should] = row[..] else { panic!("{row:?}") };
        within(crps_normal(mean, sd, y), should, 1e-9 * should);
    }
    for row in rows("chances") {
        let [chance, happened, should, log] = row[..] else { panic!("{row:?}") };
        within(brier(chance, happened > 0.5), should, 1e-14);
        // So many runs that the half that is added does not count.
        let came = if happened > 0.5 { chance } else { 1.0 - chance };
        within(log_score((came * 1e12).round() as u64, 1_000_000_000_000), log, 1e-9);
    }
    for row in rows("fair_chances") {
        let [hits, runs, happened, should] = row[..] else { panic!("{row:?}") };
        within(brier_fair(hits as u64, runs as u64, happened > 0.5), should, 1e-10);
    }
}

#[test]
fn a_large_sample_is_scored_as_the_distribution_it_is_from() {
    let n = 20_000;
    let quantiles = (0..n).map(|it| ops::normal_quantile((f64::from(it) + 0.5) / f64::from(n)));
    let forecast = ensemble(quantiles.map(|z| 12.0 + 4.0 * z).collect());
    for y in [-3.0, 8.0, 12.0, 16.5, 30.0] {
        within(forecast.crps(y), crps_normal(12.0, 4.0, y), 1e-3);
    }
    for y in [4.0, 8.0, 12.0, 16.5, 22.0] {
        let z: f64 = (y - 12.0) / 4.0;
        let density = 0.5 * z * z + 4.0_f64.ln() + 0.5 * core::f64::consts::TAU.ln();
        // Smoothing widens the sample by a hundredth, which is felt the further out the more.
        within(forecast.log_score(y).expect("a density"), density, 0.01 + 0.01 * z * z);
    }
}

#[test]
fn a_small_sample_is_scored_like_a_large_one_on_average() {
    let score = |size: usize| {
        let all = normal("fair", size * 4_000);
        let mean: f64 = all.chunks_exact(size).map(|it| ensemble(it.to_vec()).crps(0.7)).sum::<f64>() / 4_000.0;
        mean
    };
    // An unfair score of three values would be 0.19 higher.
    for size in [3, 10] {
        within(score(size), crps_normal(0.0, 1.0, 0.7), 0.02);
    }
}

#[test]
fn nobody_does_better_than_by_saying_what_is_believed() {
    let (forecast, truths) = (normal("forecast", 2_000), normal("truth", 4_000));
    let scores = |shift: f64, scale: f64| {
        let said = ensemble(forecast.iter().map(|z| shift + scale * z).collect());
        let n = truths.len() as f64;
        let crps = truths.iter().map(|y| said.crps(*y)).sum::<f64>() / n;
        (crps, truths.iter().map(|y| said.log_score(*y).expect("a density")).sum::<f64>() / n)
    };
    let honest = scores(0.0, 1.0);
    for (shift, scale) in [(0.4, 1.0), (-0.4, 1.0), (0.0, 0.6), (0.0, 1.6)] {
        let other = scores(shift, scale);
        assert!(honest.0 < other.0 && honest.1 < other.1, "{shift} {scale}: {other:?} against {honest:?}");
    }
    for chance in [0.05, 0.3, 0.8] {
        let mean = |said: f64| chance * brier(said, true) + (1.0 - chance) * brier(said, false);
        let hits = |said: f64| (said * 10_000.0).round() as u64;
        let log = |said: f64| {
            chance * log_score(hits(said), 10_000) + (1.0 - chance) * log_score(10_000 - hits(said), 10_000)
        };
        for off in [-0.04, 0.04, 0.15] {
            assert!(mean(chance) < mean(chance + off) && log(chance) < log(chance + off), "{chance} {off}");
        }
    }
}

#[test]
fn where_a_number_lies_among_equal_ones_is_even() {
    let forecast = ensemble(vec![0.0, 0.0, 0.0, 1.0, 1.0, 2.0, 5.0, 5.0, 5.0]);
    assert_eq!((forecast.pit(-1.0, 0.5), forecast.pit(0.0, 0.0), forecast.pit(0.0, 1.0)), (0.05, 0.0, 0.4));
    assert_eq!((forecast.pit(1.0, 0.0), forecast.pit(9.0, 1.0)), (0.3, 1.0));
    assert_eq!(forecast.share_within(forecast.central(0.5)), 1.0);
    assert_eq!(forecast.log_score(5.0), Some(log_score(3, 9)));
    let flat = ensemble(vec![3.5; 20]);
    assert_eq!((flat.log_score(3.5), flat.log_score(4.0), flat.crps(4.0)), (None, None, 0.5));
    assert!(Ensemble::new(vec![1.0]).is_err() && Ensemble::new(vec![1.0, f64::NAN]).is_err());
}

#[test]
fn few_scores_tell_no_interval_and_skill_is_the_share_that_is_saved() {
    let few = mean_score(&[0.1, 0.3], level(0.95)).expect("scores");
    assert_eq!((few.mean, few.interval.low, few.interval.high), (0.2, 0.0, f64::INFINITY));
    assert_eq!(mean_score(&[], level(0.95)), None);
    let (ours, theirs) = ([0.1, 0.2, 0.1, 0.3, 0.1, 0.2], [0.2, 0.3, 0.3, 0.4, 0.3, 0.5]);
    let found = skill(&ours, &theirs, level(0.95)).expect("scores");
    within(found.skill.expect("a rival who errs"), 0.5, 1e-12);
    assert!(found.interval.low > 0.2 && found.interval.high < 0.7, "{found:?}");
    assert_eq!(skill(&[0.1], &[0.0], level(0.95)).expect("scores").skill, None);
    assert!(skill(&ours, &theirs[1..], level(0.95)).is_err());
}

/// Of so many experiments, in which share the interval holds the truth.
fn coverage(n: usize, holds: impl Fn(&[f64], &[f64]) -> bool) -> f64 {
    let experiments = 2_000;
    let [ours, theirs] = ["ours", "theirs"].map(|it| evenly(it, n * experiments));
    // Scores as those of rare surprises: exponential, the rival's partly the same.
    let score = |u: &f64| -(1.0 - u).ln();
    let all = ours.chunks_exact(n).zip(theirs.chunks_exact(n));
    let held = all.filter(|(ours, theirs)| {
        let ours: Vec<f64> = ours.iter().map(score).collect();
        let theirs: Vec<f64> = theirs.iter().zip(&ours).map(|(it, ours)| ours + 0.5 * score(it)).collect();
        holds(&ours, &theirs)
    });
    held.count() as f64 / experiments as f64
}

#[test]
fn intervals_over_observations_hold_the_truth() {
    for (n, least) in [(8, 0.905), (20, 0.92), (60, 0.94)] {
        let mean = coverage(n, |ours, _| mean_score(ours, level(0.95)).expect("scores").interval.contains(1.0));
        let saved =
            coverage(n, |ours, theirs| skill(ours, theirs, level(0.95)).expect("scores").interval.contains(1.0 / 3.0));
        assert!((least..=0.985).contains(&mean) && (least..=0.985).contains(&saved), "{n}: {mean} {saved}");
    }
}
