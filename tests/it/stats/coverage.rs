//! How often intervals hold the truth: 4,000 experiments each, with fixed seeds, so that a share of 95 % is known to
//! about ±0.7 points. What a method promises and does not quite keep is written down here as the range that it does
//! keep.

use diwan::kernel::{Seed, Words, ops};
use diwan::stats::{Interval, Level, PairedCounts, max_t, newcombe_paired, one_sample_t, paired_rate_ratio, wilson};
use rand::TryRng;

const EXPERIMENTS: u32 = 4_000;
const P95: Level = Level::P95;

/// The luck of one experiment.
pub(super) struct Draws(Words);

impl Draws {
    pub(super) fn new(experiment: u32, name: &str) -> Self {
        Self(Words::new(Seed(1), u64::from(experiment), 0, name))
    }

    pub(super) fn uniform(&mut self) -> f64 {
        let Ok(word) = self.0.try_next_u32();
        (f64::from(word) + 0.5) / 4_294_967_296.0
    }

    pub(super) fn normal(&mut self) -> f64 {
        ops::normal_quantile(self.uniform())
    }

    pub(super) fn exponential(&mut self, mean: f64) -> f64 {
        -mean * self.uniform().ln()
    }

    pub(super) fn list(&mut self, n: usize, one: impl Fn(&mut Self) -> f64) -> Vec<f64> {
        (0..n).map(|_| one(self)).collect()
    }
}

/// Share of experiments whose interval holds the truth.
fn coverage(name: &str, truth: f64, experiment: impl Fn(&mut Draws) -> Interval) -> f64 {
    let holds = (0..EXPERIMENTS).filter(|it| experiment(&mut Draws::new(*it, name)).contains(truth)).count();
    let found = holds as f64 / f64::from(EXPERIMENTS);
    println!("{name}: {found:?}");
    found
}

#[track_caller]
fn keeps_its_promise(found: f64) {
    assert!((0.935..=0.965).contains(&found), "{found:?}");
}

#[test]
fn the_t_interval_of_normal_values() {
    let found = coverage("t, n = 10, normal", 3.0, |draws| {
        one_sample_t(&draws.list(10, |it| 3.0 + 2.0 * it.normal()), P95).expect("sound data").interval
    });
    keeps_its_promise(found);
}

/// Exact, by the binomial distribution, on average over shares and sizes; and never far below at any share.
#[test]
fn wilson_on_average_over_shares() {
    for n in [20_u32, 60, 200] {
        let intervals: Vec<Interval> = (0..=n).map(|count| wilson(u64::from(count), u64::from(n), P95)).collect();
        let at = |share: f64| {
            let odds = share / (1.0 - share);
            let mut mass = (1.0 - share).powi(n as i32);
            let mut holds = 0.0;
            for count in 0..=n {
                holds += if intervals[count as usize].contains(share) { mass } else { 0.0 };
                mass *= odds * f64::from(n - count) / f64::from(count + 1);
            }
            holds
        };
        let shares: Vec<f64> = (50..=950).map(|it| at(f64::from(it) / 1000.0)).collect();
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        let least = shares.iter().copied().fold(1.0, f64::min);
        println!("wilson, n = {n}: mean {mean:.4}, least {least:.4}");
        assert!((0.945..=0.965).contains(&mean) && least > 0.88, "{n}: {mean} {least}");
    }
}

/// On average over shares and strengths of pairing, since an interval of counts cannot be right at each.
#[test]
fn newcombe_of_paired_shares() {
    let mut all = Vec::new();
    for (first, second, shared) in
        [(0.5, 0.5, 0.0), (0.6, 0.5, 0.8), (0.3, 0.1, 0.5), (0.9, 0.85, 0.7), (0.05, 0.02, 0.5), (0.61, 0.57, 0.95)]
    {
        let name = format!("newcombe, n = 200, {first} {second} {shared}");
        let found = coverage(&name, first - second, |draws| {
            // With this probability a pair shares one number, otherwise each run has its own.
            let pairs = (0..200).map(|_| {
                let (together, a, b) = (draws.uniform() < shared, draws.uniform(), draws.uniform());
                (a < first, if together { a } else { b } < second)
            });
            newcombe_paired(PairedCounts::from_pairs(pairs), P95)
        });
        assert!((0.935..=0.985).contains(&found), "{name}: {found:?}");
        all.push(found);
    }
    let mean = all.iter().sum::<f64>() / all.len() as f64;
    assert!((0.94..=0.965).contains(&mean), "{mean}");
}

/// Four arms that share a control, so that their differences correlate; none of them differs in truth.
#[test]
fn all_arms_at_once() {
    let mut wrong = 0;
    let mut separate = 0;
    for number in 0..EXPERIMENTS {
        let draws = &mut Draws::new(number, "max t");
        let control = draws.list(40, Draws::normal);
        let arms: Vec<Vec<f64>> = (0..4).map(|_| control.iter().map(|it| draws.normal() - it).collect()).collect();
        wrong +=
            u32::from(max_t(&arms, P95, 499, 9).expect("sound data").iter().any(|it| it.low > 0.0 || it.high < 0.0));
        separate += u32::from(arms.iter().any(|it| one_sample_t(it, P95).expect("sound data").p < 0.05));
    }
    let [wrong, separate] = [wrong, separate].map(|it| f64::from(it) / f64::from(EXPERIMENTS));
    println!("max t, 4 arms, 40 clusters: any wrong {wrong:.4}; four t tests: {separate:.4}");
    assert!((0.035..=0.065).contains(&wrong), "{wrong}");
    assert!(separate > 0.1, "{separate}");
}

#[test]
fn ratios_of_paired_counts() {
    let found = coverage("rate ratio, n = 60", 1.5, |draws| {
        // Counts of events up to a time, with a rate that the pair shares.
        let count = |draws: &mut Draws, rate: f64| {
            let (mut time, mut events) = (draws.exponential(1.0 / rate), 0.0);
            while time < 1.0 {
                events += 1.0;
                time += draws.exponential(1.0 / rate);
            }
            events
        };
        let (first, second): (Vec<f64>, Vec<f64>) = (0..60)
            .map(|_| {
                let shared = 1.0 + draws.exponential(2.0);
                (count(draws, 1.5 * shared), count(draws, shared))
            })
            .unzip();
        paired_rate_ratio(&first, &second, P95).expect("sound data").interval
    });
    keeps_its_promise(found);
}
