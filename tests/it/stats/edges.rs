//! What too little data, or data without spread, are answered with: an error, a point, or an interval that excludes
//! nothing.

use diwan::stats::{
    Interval, Level, Moments, PairedCounts, QuantileSketch, Spell, StatsError, kaplan_meier, max_t, mcnemar_exact,
    newcombe_paired, one_sample_t, paired, paired_rate_ratio, t_upper, wilcoxon_signed_rank, wilson,
};

const P95: Level = Level::P95;

#[test]
fn nothing_at_all_leaves_everything_possible() {
    assert_eq!(wilson(0, 0, P95), Interval { low: 0.0, high: 1.0 });
    assert_eq!(newcombe_paired(PairedCounts::default(), P95), Interval { low: -1.0, high: 1.0 });
    assert_eq!((PairedCounts::default().difference(), mcnemar_exact(0, 0)), (None, 1.0));
    assert_eq!((wilcoxon_signed_rank(&[]).p, wilcoxon_signed_rank(&[0.0, f64::NAN]).p), (1.0, 1.0));
    assert_eq!(
        (Moments::default().mean(), Moments::from_iter([1.0]).sd(), QuantileSketch::default().quantile(0.5)),
        (None, None, None)
    );
    assert!(kaplan_meier(&[]).is_empty() && max_t(&[], P95, 99, 1).is_ok_and(|it| it.is_empty()));
    assert_eq!(t_upper(5.0, 0.0), 1.0);
}

#[test]
fn unsound_data_are_refused() {
    assert_eq!(paired(&[1.0, 2.0], &[1.0], P95), Err(StatsError::LengthsDiffer { first: 2, second: 1 }));
    assert_eq!(one_sample_t(&[1.0], P95), Err(StatsError::TooFew { got: 1, needed: 2 }));
    assert_eq!(paired(&[1.0, 2.0], &[1.0, f64::NAN], P95), Err(StatsError::NotFinite { at: 1 }));
    assert_eq!(paired_rate_ratio(&[1.0, 2.0], &[1.0, -2.0], P95), Err(StatsError::Negative { at: 1 }));
    assert_eq!(max_t(&[vec![1.0, 2.0], vec![1.0]], P95, 99, 1), Err(StatsError::LengthsDiffer { first: 2, second: 1 }));
}

#[test]
fn data_without_spread_are_points() {
    let always = paired(&[5.0, 6.0, 7.0], &[3.0, 4.0, 5.0], P95).expect("sound data");
    assert_eq!(
        (always.mean, always.interval, always.p, always.effect),
        (2.0, Interval::point(2.0), 0.0, f64::INFINITY)
    );
    let constant = paired(&[5.0; 4], &[3.0; 4], P95).expect("sound data");
    assert_eq!((constant.correlation, constant.variance_reduction, constant.skewness), (None, None, 0.0));
    let arms = max_t(&[vec![0.0; 9], vec![0.1; 9], vec![1.0, 2.0, 3.0, 2.1, 1.1, 2.9, 1.8, 2.2, 1.5]], P95, 999, 1)
        .expect("sound data");
    assert_eq!((arms[0].low, arms[0].high, arms[0].p_adjusted), (0.0, 0.0, 1.0));
    assert_eq!((arms[1].low, arms[1].high, arms[1].p_adjusted), (0.1, 0.1, 0.001));
    assert!(arms[2].low < arms[2].mean && arms[2].mean < arms[2].high);
}

#[test]
fn rates_of_nothing_have_no_ratio() {
    for (first, second) in [([0.0, 0.0], [1.0, 2.0]), ([1.0, 2.0], [0.0, 0.0]), ([0.0, 0.0], [0.0, 0.0])] {
        let found = paired_rate_ratio(&first, &second, P95).expect("sound data");
        assert_eq!((found.ratio, found.interval, found.p), (None, Interval { low: 0.0, high: f64::INFINITY }, 1.0));
    }
    let doubled = paired_rate_ratio(&[2.0, 6.0, 10.0], &[1.0, 3.0, 5.0], P95).expect("sound data");
    assert_eq!((doubled.ratio, doubled.interval, doubled.p), (Some(2.0), Interval::point(2.0), 0.0));
}

#[test]
fn a_curve_that_ends_at_zero_has_no_error_there() {
    let spells = [1.0, 2.0, 2.0].map(|time| Spell { time, ended: true });
    let last = *kaplan_meier(&spells).last().expect("steps");
    assert_eq!((last.time, last.survival, last.se), (2.0, 0.0, 0.0));
}

/// Values that are all alike leave a doubt as wide as what a value could come to where none was seen.
#[test]
fn no_observed_spread_is_no_certainty() {
    use diwan::stats::{Basis, Confidence};
    let none = Confidence::of_mean(&[0.0; 200], 100.0).expect("sound data");
    let share = 1.0 - 0.025_f64.powf(1.0 / 200.0);
    let interval = none.interval(P95);
    assert!(
        (interval.high - 100.0 * share).abs() < 1e-9 && (interval.low + interval.high).abs() < 1e-9,
        "{interval:?}"
    );
    assert_eq!((none.basis(), none.of_none()), (Basis::Bound, 1.0));
    assert!((none.of_beyond(3.0) - 0.97_f64.powi(200)).abs() < 1e-12);
    // A shift that is the same everywhere, but for rounding.
    let shifted: Vec<f64> = (0..200).map(|it| 9.5 + 1e-14 * f64::from(it % 7)).collect();
    let shifted = Confidence::of_mean(&shifted, 100.0).expect("sound data");
    assert!(shifted.basis() == Basis::Bound && shifted.of_none() < 1e-6 && shifted.interval(P95).low < 9.0);
    let never = Confidence::of_shares(PairedCounts { both: 4, neither: 8, ..PairedCounts::default() });
    let z2 = 1.959_963_984_540_054_f64.powi(2);
    assert!(
        (never.interval(P95).high - z2 / (12.0 + z2)).abs() < 1e-9 && never.of_beyond(0.05) > 0.05,
        "{:?}",
        never.interval(P95)
    );
    let few = Confidence::of_shares(PairedCounts { only_first: 4, ..PairedCounts::default() });
    assert_eq!((few.basis(), few.interval(P95)), (Basis::Bound, Interval { low: few.interval(P95).low, high: 1.0 }));
    assert!(few.interval(P95).low < -0.5, "{few:?}");
}
