//! What holds whatever the data.

use diwan::stats::{
    Comoments, Level, Moments, PairedCounts, QuantileSketch, holm, max_t, mcnemar_exact, newcombe_paired, paired,
    quantile, wilcoxon_signed_rank, wilson,
};
use proptest::collection::vec;
use proptest::prelude::*;

use super::level;

fn close(a: f64, b: f64, scale: f64) -> bool {
    (a - b).abs() <= 1e-9 * (scale + a.abs())
}

/// Numbers as metrics have them: many alike, some far out.
fn metric() -> impl Strategy<Value = f64> {
    prop_oneof![3 => -100.0..100.0, 2 => (0..5_i32).prop_map(f64::from), 1 => -1e9..1e9, 1 => Just(0.0)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn wilson_stays_on_the_scale_around_the_share(n in 1..3_000_000_u64, share in 0.0..=1.0, at in 0.01..0.9999) {
        let count = (share * n as f64) as u64;
        let it = wilson(count, n, level(at));
        prop_assert!(0.0 <= it.low && it.high <= 1.0 && it.contains(count as f64 / n as f64), "{it:?}");
        // What did not happen has the same interval from the other end.
        let other = wilson(n - count, n, level(at));
        prop_assert!(close(it.low, 1.0 - other.high, 1.0) && close(it.high, 1.0 - other.low, 1.0));
        let wider = wilson(count, n, Level::tail(level(at).alpha() / 2.0));
        prop_assert!(wider.low <= it.low && it.high <= wider.high);
    }

    #[test]
    fn newcombe_turns_with_the_arms(both in 0..60_u64, only_first in 0..60_u64, only_second in 0..60_u64, neither in 0..60_u64) {
        let counts = PairedCounts { both, only_first, only_second, neither };
        let turned = PairedCounts { both, only_first: only_second, only_second: only_first, neither };
        let (it, back) = (newcombe_paired(counts, Level::P95), newcombe_paired(turned, Level::P95));
        prop_assert!(close(it.low, -back.high, 1.0) && close(it.high, -back.low, 1.0));
        prop_assert!(counts.difference().is_none_or(|difference| it.contains(difference)));
        prop_assert!((0.0..=1.0).contains(&mcnemar_exact(only_first, only_second)));
        prop_assert_eq!(mcnemar_exact(only_first, only_second), mcnemar_exact(only_second, only_first));
    }

    #[test]
    fn merged_moments_are_those_of_one_pass(values in vec((metric(), metric()), 0..80), cut in 0..80_usize) {
        let (front, back) = values.split_at(cut.min(values.len()));
        let all: Moments = values.iter().map(|it| it.0).collect();
        let mut merged: Moments = front.iter().map(|it| it.0).collect();
        merged.merge(&back.iter().map(|it| it.0).collect());
        prop_assert_eq!((all.count(), all.min(), all.max()), (merged.count(), merged.min(), merged.max()));
        let scale = values.iter().map(|it| it.0.abs().max(it.1.abs())).fold(0.0, f64::max);
        let pairs = [(all.mean(), merged.mean()), (all.sd(), merged.sd()), (all.skewness(), merged.skewness())];
        prop_assert!(pairs.iter().all(|(a, b)| a.is_some() == b.is_some() && close(a.unwrap_or(0.0), b.unwrap_or(0.0), scale)), "{:?}", pairs);
        let all: Comoments = values.iter().copied().collect();
        let mut merged: Comoments = front.iter().copied().collect();
        merged.merge(&back.iter().copied().collect());
        prop_assert!(close(all.covariance().unwrap_or(0.0), merged.covariance().unwrap_or(0.0), scale * scale));
        prop_assert!(all.correlation().is_none_or(|it| it.abs() <= 1.0) && all.variance_reduction().is_none_or(|it| it.abs() <= 1.0));
    }

    #[test]
    fn a_sketch_keeps_to_its_bound_in_any_order(values in vec(metric(), 1..300), cut in 0..300_usize, p in 0.0..=1.0) {
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        let sketch = |values: &[f64]| { let mut it = QuantileSketch::default(); values.iter().for_each(|value| it.push(*value)); it };
        let (front, back) = values.split_at(cut.min(values.len()));
        let mut merged = sketch(back);
        merged.merge(&sketch(front));
        prop_assert_eq!(&merged, &sketch(&sorted));
        let (is, should) = (merged.quantile(p).expect("values"), quantile(&sorted, p).expect("values"));
        // The two order statistics between which the quantile lies.
        let rank = (sorted.len() - 1) as f64 * p;
        let size = sorted[rank.floor() as usize].abs().max(sorted[rank.ceil() as usize].abs());
        prop_assert!((is - should).abs() <= size * (1.0 / 256.0 + 1e-12), "{is} {should}");
        prop_assert_eq!((merged.quantile(0.0), merged.quantile(1.0)), (sorted.first().copied(), sorted.last().copied()));
        let counts: Vec<f64> = values.iter().map(|it| it.abs().min(9.0).floor()).collect();
        let mut sorted = counts.clone();
        sorted.sort_by(f64::total_cmp);
        prop_assert_eq!(sketch(&counts).quantile(p), quantile(&sorted, p), "repeated values are exact");
    }

    #[test]
    fn holm_never_helps_and_keeps_the_order(p in vec(0.0..=1.0, 0..12)) {
        let adjusted = holm(&p);
        for a in 0..p.len() {
            prop_assert!(p[a] <= adjusted[a] && adjusted[a] <= 1.0);
            prop_assert!((0..p.len()).all(|b| p[a] > p[b] || adjusted[a] <= adjusted[b]));
        }
    }

    #[test]
    fn arms_turned_round_differ_the_other_way(pairs in vec((metric(), metric()), 2..60)) {
        let (first, second): (Vec<f64>, Vec<f64>) = pairs.into_iter().unzip();
        let it = paired(&first, &second, Level::P95).expect("sound data");
        let back = paired(&second, &first, Level::P95).expect("sound data");
        prop_assert!(it.mean == -back.mean && it.p == back.p && it.interval.low == -back.interval.high);
        prop_assert!(it.interval.contains(it.mean) && (0.0..=1.0).contains(&it.p));
        // A test and an interval of one kind never disagree.
        prop_assert!((it.p - 0.05).abs() < 1e-9 || (it.p < 0.05) != it.interval.contains(0.0));
        let differences: Vec<f64> = first.iter().zip(&second).map(|(a, b)| a - b).collect();
        let ranks = wilcoxon_signed_rank(&differences);
        prop_assert!((0.0..=1.0).contains(&ranks.p) && ranks.statistic >= 0.0);
    }

    #[test]
    fn a_family_never_helps_and_agrees_with_its_p(sums in vec(-3.0..4.0, 20..60), shift in -2.0..2.0, seed in 0..1000_u64) {
        let values: Vec<f64> = sums.iter().map(|it| it + shift).collect();
        let arms = max_t(&[values.clone(), sums.clone()], Level::P95, 999, seed).expect("sound data");
        let alone = max_t(&[values], Level::P95, 999, seed).expect("sound data");
        prop_assert!(arms[0].p_adjusted >= alone[0].p_adjusted && arms[0].low <= alone[0].low, "a family never helps");
        prop_assert!(arms.iter().all(|it| (it.p_adjusted <= 0.05) == (it.low > 0.0 || it.high < 0.0)), "{:?}", arms);
    }
}
