//! The numbers of scipy, statsmodels and numpy, and published ones: `tests/stats/values.json`, made by the script
//! beside it.

use diwan::stats::{
    Looks, PairedCounts, Spell, holm, kaplan_meier, mcnemar_exact, newcombe_paired, paired, paired_rate_ratio,
    quantile, t_upper, wilcoxon_signed_rank, wilson,
};
use serde_json::Value;

use super::level;

fn values(key: &str) -> Value {
    let all: Value = serde_json::from_str(include_str!("../../stats/values.json")).expect("a file of ours");
    all[key].clone()
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(number).collect()
}

fn count(value: f64) -> u64 {
    assert!(value >= 0.0 && value.fract() == 0.0, "{value} is no count");
    value as u64
}

/// Equal to a relative 1e-10, or an absolute 1e-13.
#[track_caller]
fn same(is: f64, should: f64) {
    within(is, should, 1e-10 * should.abs() + 1e-13);
}

#[track_caller]
fn within(is: f64, should: f64, tolerance: f64) {
    assert!((is - should).abs() <= tolerance, "{is} is not {should}");
}

#[test]
fn score_intervals_of_shares() {
    for row in values("wilson").as_array().expect("rows") {
        let [x, n, at, low, high] = numbers(row)[..] else { panic!("{row}") };
        let interval = wilson(count(x), count(n), level(at));
        same(interval.low, low);
        same(interval.high, high);
    }
}

#[test]
fn differences_of_paired_shares_are_the_published_ones() {
    for (key, tolerance) in [("newcombe_published", 5.1e-5), ("newcombe_paired", 1e-12)] {
        for row in values(key).as_array().expect("rows") {
            let [both, only_first, only_second, neither, low, high] = numbers(row)[..] else { panic!("{row}") };
            let [both, only_first, only_second, neither] = [both, only_first, only_second, neither].map(count);
            let interval = newcombe_paired(PairedCounts { both, only_first, only_second, neither }, level(0.95));
            within(interval.low, low, tolerance);
            within(interval.high, high, tolerance);
        }
    }
    for row in values("mcnemar").as_array().expect("rows") {
        let [only_first, only_second, p] = numbers(row)[..] else { panic!("{row}") };
        // The logarithm of the gamma function keeps ten digits at 1e5.
        within(mcnemar_exact(count(only_first), count(only_second)), p, 1e-9 * p);
    }
}

/// One-sided tails of Student's t.
#[test]
fn tails_of_student() {
    for row in values("t_upper").as_array().expect("rows") {
        let [t, df, p] = numbers(row)[..] else { panic!("{row}") };
        within(t_upper(t, df), p, 1e-8 * p);
    }
}

#[test]
fn the_paired_t_test() {
    let it = values("paired");
    let found =
        paired(&numbers(&it["first"]), &numbers(&it["second"]), level(number(&it["level"]))).expect("sound data");
    assert_eq!(found.pairs, 12);
    same(found.mean, number(&it["mean"]));
    same(found.sd, number(&it["sd"]));
    same(found.interval.low, number(&it["low"]));
    same(found.interval.high, number(&it["high"]));
    same(found.t, number(&it["t"]));
    same(found.p, number(&it["p"]));
    same(found.effect, number(&it["mean"]) / number(&it["sd"]));
    same(found.correlation.expect("both vary"), number(&it["correlation"]));
    same(found.variance_reduction.expect("both vary"), number(&it["reduction"]));
    same(found.skewness, number(&it["skewness"]));
}

#[test]
fn signed_ranks_exact_tied_and_many() {
    let mut exact = 0;
    for row in values("wilcoxon").as_array().expect("rows") {
        let found = wilcoxon_signed_rank(&numbers(&row["d"]));
        same(found.statistic, number(&row["statistic"]));
        same(found.p, number(&row["p"]));
        exact += usize::from(found.exact);
    }
    assert_eq!(exact, 6);
}

#[test]
fn quantiles_and_holm() {
    let it = values("quantiles");
    for row in it["at"].as_array().expect("rows") {
        let [p, value] = numbers(row)[..] else { panic!("{row}") };
        same(quantile(&numbers(&it["sorted"]), p).expect("values"), value);
    }
    for family in values("holm").as_array().expect("rows") {
        holm(&numbers(&family["p"]))
            .into_iter()
            .zip(numbers(&family["adjusted"]))
            .for_each(|(is, should)| same(is, should));
    }
}

#[test]
fn the_rate_ratio_by_the_delta_method() {
    let it = values("rate");
    let found = paired_rate_ratio(&numbers(&it["first"]), &numbers(&it["second"]), level(0.95)).expect("sound data");
    same(found.ratio.expect("counts"), number(&it["ratio"]));
    same(found.interval.low, number(&it["low"]));
    same(found.interval.high, number(&it["high"]));
    same(found.p, number(&it["p"]));
}

/// Remission times of the leukaemia patients on 6-MP (Freireich et al. 1963), the textbook example.
#[test]
fn survival_with_censoring() {
    let it = values("survival");
    let ended = numbers(&it["ended"]).into_iter().map(|it| it > 0.0);
    let spells: Vec<Spell> =
        numbers(&it["times"]).into_iter().zip(ended).map(|(time, ended)| Spell { time, ended }).collect();
    let curve = kaplan_meier(&spells);
    let rows = it["curve"].as_array().expect("rows");
    let rows: Vec<Vec<f64>> = rows.iter().map(numbers).filter(|row| row[2] > 0.0).collect();
    assert_eq!(curve.len(), rows.len());
    for (step, row) in curve.iter().zip(rows) {
        assert_eq!((step.time, step.at_risk, step.events), (row[0], count(row[1]), count(row[2])));
        same(step.survival, row[3]);
        same(step.se, row[4]);
    }
}

#[test]
fn levels_of_looks_are_those_of_the_multivariate_normal_distribution() {
    for it in values("looks").as_array().expect("rows") {
        let sizes: Vec<u64> = numbers(&it["sizes"]).into_iter().map(count).collect();
        let looks = Looks::new(sizes[0], sizes[sizes.len() - 1], level(0.95)).expect("a plan");
        assert_eq!(looks.sizes(), sizes);
        within(looks.level_at(0).alpha(), number(&it["alpha"]), 2e-5);
    }
}
