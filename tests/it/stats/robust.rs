//! Regret and satisficing on problems whose answer is known in closed form, where every state is seen through a few noisy
//! runs: what luck adds, what is left of it, and how often intervals hold the truth.

use diwan::kernel::ops;
use diwan::stats::{Level, Line, Regret, Satisfying, normal_cdf, regret, satisfying};

use super::coverage::Draws;

/// Runs of every policy, states one after the other: what each comes to in a state, and luck that is partly shared.
fn runs(
    draws: &mut Draws,
    states: usize,
    seeds: usize,
    noise: f64,
    truth: impl Fn(&mut Draws) -> Vec<f64>,
) -> Vec<Vec<f64>> {
    let mut out: Vec<Vec<f64>> = Vec::new();
    for _ in 0..states {
        let truth = truth(draws);
        out.resize_with(truth.len(), Vec::new);
        for _ in 0..seeds {
            let shared = 3.0 * draws.normal();
            out.iter_mut().zip(&truth).for_each(|(runs, it)| runs.push(it + shared + noise * draws.normal()));
        }
    }
    out
}

fn reckoned(runs: &[Vec<f64>], seeds: usize, resamples: u32) -> Regret {
    let columns: Vec<&[f64]> = runs.iter().map(Vec::as_slice).collect();
    regret(&columns, seeds, Level::P95, resamples, 1).expect("sound data")
}

/// What the means of the states come to as they are seen: mean regret, and what it lies below in nine states of ten.
fn seen(runs: &[Vec<f64>], seeds: usize, policy: usize) -> (f64, f64) {
    let means: Vec<Vec<f64>> =
        runs.iter().map(|it| it.chunks(seeds).map(|it| it.iter().sum::<f64>() / seeds as f64).collect()).collect();
    let best = |state: usize| means.iter().map(|it| it[state]).fold(f64::NEG_INFINITY, f64::max);
    let mut all: Vec<f64> = (0..means[0].len()).map(|it| best(it) - means[policy][it]).collect();
    all.sort_by(f64::total_cmp);
    (all.iter().sum::<f64>() / all.len() as f64, diwan::stats::quantile(&all, 0.9).expect("states"))
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let all: Vec<f64> = values.collect();
    all.iter().sum::<f64>() / all.len() as f64
}

/// Two policies whose difference is normal from state to state: mean regret of the first is `τ φ(m/τ) + m Φ(m/τ)`, the
/// share of states in which the second is best `Φ(m/τ)`. Of ten runs with a standard deviation of 3 the plain estimate
/// is far off; cleared of luck next to nothing is left.
#[test]
fn regret_of_normal_states_is_freed_of_luck() {
    let (m, tau, noise, seeds) = (0.3, 1.0, 3.0, 10);
    let density = ops::exp(-0.5 * m * m) / core::f64::consts::TAU.sqrt();
    let truth = (tau * density + m * normal_cdf(m / tau), m + 1.281_551_565_5 * tau, normal_cdf(-m / tau));
    let all: Vec<(Regret, (f64, f64))> = (0..60)
        .map(|it| {
            let mut draws = Draws::new(it, "regret, normal");
            let runs = runs(&mut draws, 400, seeds, noise, |it| vec![0.0, m + tau * it.normal()]);
            (reckoned(&runs, seeds, 0), seen(&runs, seeds, 0))
        })
        .collect();
    let of = |get: &dyn Fn(&Regret) -> f64| mean(all.iter().map(|it| get(&it.0)));
    let [cleared, high, best] =
        [of(&|it| it.policies[0].mean), of(&|it| it.policies[0].p90), of(&|it| it.policies[0].best)];
    let plain = (mean(all.iter().map(|it| it.1.0)), mean(all.iter().map(|it| it.1.1)));
    println!(
        "normal: mean {} seen {} cleared {cleared}; p90 {} seen {} cleared {high}; best {} cleared {best}",
        truth.0, plain.0, truth.1, plain.1, truth.2
    );
    println!(
        "bounds {} {}; luck {}",
        of(&|it| it.policies[0].at_least),
        of(&|it| it.policies[0].at_most),
        of(&|it| it.luck)
    );
    assert!(plain.0 > 1.3 * truth.0 && plain.1 > 1.3 * truth.1, "luck is seen in the plain estimate");
    assert!((cleared - truth.0).abs() < 0.02 && (high - truth.1).abs() < 0.03 && (best - truth.2).abs() < 0.01);
    assert!(of(&|it| it.policies[0].at_least) < truth.0 && truth.0 < of(&|it| it.policies[0].at_most));
    let luck = 2.0 * noise * noise / seeds as f64;
    assert!((of(&|it| it.luck) - luck / (luck + tau * tau)).abs() < 0.02);
}

/// States that are anything but normal: one policy gains `x - 1/2`, `x` even between 0 and 1. The other regrets 1/8 on
/// average, 2/5 at nine states of ten, 1/2 at the most.
#[test]
fn regret_of_even_states_is_freed_of_luck_but_for_little() {
    let seeds = 20;
    let all: Vec<(Regret, (f64, f64))> = (0..40)
        .map(|it| {
            let mut draws = Draws::new(it, "regret, even");
            let runs = runs(&mut draws, 400, seeds, 0.5, |it| vec![0.0, it.uniform() - 0.5]);
            (reckoned(&runs, seeds, 0), seen(&runs, seeds, 0))
        })
        .collect();
    let of = |get: &dyn Fn(&Regret) -> f64| mean(all.iter().map(|it| get(&it.0)));
    let [cleared, high, most] =
        [of(&|it| it.policies[0].mean), of(&|it| it.policies[0].p90), of(&|it| it.policies[0].max)];
    let plain = (mean(all.iter().map(|it| it.1.0)), mean(all.iter().map(|it| it.1.1)));
    println!(
        "even: mean 0.125 seen {} cleared {cleared}; p90 0.4 seen {} cleared {high}; max 0.5 cleared {most}",
        plain.0, plain.1
    );
    assert!((cleared - 0.125).abs() < 0.005 && (plain.0 - 0.125) > 2.0 * (cleared - 0.125).abs());
    assert!((high - 0.4).abs() < 0.03 && (plain.1 - 0.4) > 1.5 * (high - 0.4).abs());
    assert!(most > 0.5 && most < 0.8, "what is farthest out is still partly luck");
}

/// Without luck, regret is what it is, whatever is added to all policies of a state and in whatever order they come.
#[test]
fn without_luck_nothing_is_taken_off() {
    let states = [[1.0, 2.0, 2.5], [3.0, 2.0, 1.0], [0.0, 5.0, 4.0], [2.0, 2.0, 1.0], [7.0, 6.0, 6.5], [1.0, 1.0, 1.0]];
    let runs: Vec<Vec<f64>> = (0..3)
        .map(|policy| {
            (0..6)
                .flat_map(|state| [1.0, 4.0].map(|luck| states[state][policy] + luck + 100.0 * state as f64))
                .collect()
        })
        .collect();
    let found = reckoned(&runs, 2, 50);
    let should = [[1.5, 0.0, 5.0, 0.0, 0.0, 0.0], [0.5, 1.0, 0.0, 0.0, 1.0, 0.0], [0.0, 2.0, 1.0, 1.0, 0.5, 0.0]];
    for (found, should) in found.states.iter().zip(should) {
        assert!(found.iter().zip(should).all(|(it, should)| (it - should).abs() < 1e-9), "{found:?}");
    }
    let best: Vec<f64> = found.policies.iter().map(|it| 6.0 * it.best).collect();
    let third = 1.0 / 3.0;
    for (best, should) in best.iter().zip([1.0 + 0.5 + 1.0 + third, 1.0 + 0.5 + third, 1.0 + third]) {
        assert!((best - should).abs() < 1e-9, "{best}");
    }
    for it in &found.policies {
        assert!((it.mean - it.at_least).abs() < 1e-9 && (it.mean - it.at_most).abs() < 1e-9);
        assert!(it.mean_interval.contains(it.mean) && it.p90_interval.contains(it.p90));
    }
    let turned = reckoned(&[runs[2].clone(), runs[0].clone(), runs[1].clone()], 2, 0);
    assert!((turned.policies[0].p90 - found.policies[2].p90).abs() < 1e-9 && found.luck < 1e-9);
}

/// Policies that are one and the same regret nothing against each other, and a third is weighed as if there were one.
#[test]
fn equal_policies_share_what_is_best() {
    let mut draws = Draws::new(1, "regret, equal");
    let two = runs(&mut draws, 60, 8, 1.0, |it| vec![0.0, it.normal()]);
    let (both, alone) = (reckoned(&[two[0].clone(), two[1].clone(), two[1].clone()], 8, 0), reckoned(&two, 8, 0));
    assert_eq!(both.states[1], both.states[2]);
    assert!((both.policies[0].mean - alone.policies[0].mean).abs() < 1e-6);
    assert!((both.policies[1].best + both.policies[2].best - alone.policies[1].best).abs() < 1e-9);
}

#[test]
fn too_little_is_refused() {
    let column = vec![1.0; 20];
    let of = |columns: &[&[f64]], seeds| regret(columns, seeds, Level::P95, 10, 1);
    assert!(of(&[&column], 2).is_err() && of(&[&column, &column], 1).is_err());
    assert!(of(&[&column, &column[..10]], 2).is_err() && of(&[&column[..8], &column[..8]], 2).is_err());
    assert!(of(&[&column, &[f64::NAN; 20]], 2).is_err() && of(&[&column, &column], 2).is_ok());
}

/// Intervals at 95 %, over whole experiments: of mean regret, of its high quantile, of the share of states in which a
/// policy is best.
#[test]
fn intervals_of_regret_hold_the_truth() {
    let (m, tau, noise, seeds) = (0.5, 1.0, 1.5, 10);
    let density = ops::exp(-0.5 * m * m) / core::f64::consts::TAU.sqrt();
    let truth = [density + m * normal_cdf(m), m + 1.281_551_565_5, normal_cdf(-m)];
    let mut held = [0; 3];
    let experiments = 200;
    for it in 0..experiments {
        let mut draws = Draws::new(it, "regret, coverage");
        let runs = runs(&mut draws, 150, seeds, noise, |it| vec![0.0, m + tau * it.normal()]);
        let found = reckoned(&runs, seeds, 200).policies[0];
        let intervals = [found.mean_interval, found.p90_interval, found.best_interval];
        held.iter_mut()
            .zip(intervals)
            .zip(truth)
            .for_each(|((held, it), truth)| *held += u32::from(it.contains(truth)));
    }
    let shares = held.map(|it| f64::from(it) / f64::from(experiments));
    println!("coverage of mean, p90, best: {shares:?}");
    assert!(shares.iter().all(|it| (0.91..=0.99).contains(it)), "{shares:?}");
}

fn judged(runs: &[f64], seeds: usize, line: Line, resamples: u32) -> Satisfying {
    satisfying(runs, seeds, line, Level::P95, resamples, 1).expect("sound data")
}

/// Shares of 20 runs each, of states whose chance is beta distributed: counted as they are seen, too many or too few lie
/// on the right side of the line; weighed by their chance they are right.
#[test]
fn shares_of_states_are_freed_of_luck() {
    // Beta(1, b): the chance is 1 - u^(1/b), and P(chance <= x) = 1 - (1 - x)^b.
    for (b, bound) in [(5.0, 0.2), (9.0, 0.05), (2.0, 0.5)] {
        let truth = 1.0 - ops::pow(1.0 - bound, b);
        let (mut shares, mut plain, mut held) = (Vec::new(), Vec::new(), 0);
        for experiment in 0..200 {
            let mut draws = Draws::new(experiment, "satisfying, beta");
            let runs: Vec<f64> = (0..300)
                .flat_map(|_| {
                    let chance = 1.0 - ops::pow(draws.uniform(), 1.0 / b);
                    draws.list(20, |it| f64::from(u8::from(it.uniform() < chance)))
                })
                .collect();
            let found = judged(&runs, 20, Line { bound, above: false }, 200);
            held += u32::from(found.interval.contains(truth));
            shares.push(found.share);
            let seen = runs.chunks(20).filter(|it| it.iter().sum::<f64>() <= 20.0 * bound + 1e-9).count();
            plain.push(seen as f64 / 300.0);
        }
        let (share, plain) = (mean(shares.into_iter()), mean(plain.into_iter()));
        println!(
            "beta(1, {b}), bound {bound}: truth {truth} seen {plain} cleared {share} held {}",
            f64::from(held) / 200.0
        );
        assert!((share - truth).abs() < 0.01, "{share} is not {truth}");
        assert!(held >= 180, "{held} of 200 intervals hold the truth");
    }
}

#[test]
fn levels_of_states_are_freed_of_luck() {
    let line = Line { bound: 1.0, above: true };
    let truth = normal_cdf(-1.0);
    let (mut shares, mut plain, mut held) = (Vec::new(), Vec::new(), 0);
    for experiment in 0..200 {
        let mut draws = Draws::new(experiment, "satisfying, normal");
        let of = |draws: &mut Draws| {
            let state = draws.normal();
            draws.list(5, |it| state + 2.0 * it.normal())
        };
        let runs: Vec<f64> = (0..300).flat_map(|_| of(&mut draws)).collect();
        let found = judged(&runs, 5, line, 200);
        held += u32::from(found.interval.contains(truth));
        shares.push(found.share);
        plain.push(runs.chunks(5).filter(|it| it.iter().sum::<f64>() >= 5.0).count() as f64 / 300.0);
    }
    let (share, plain) = (mean(shares.into_iter()), mean(plain.into_iter()));
    println!("normal: truth {truth} seen {plain} cleared {share} held {}", f64::from(held) / 200.0);
    assert!((share - truth).abs() < 0.01 && plain > truth + 0.05);
    assert!(held >= 180, "{held} of 200 intervals hold the truth");
}

/// Where states do not differ, or runs do not, there is nothing to weigh; what is so everywhere is told no surer than so
/// many states tell it.
#[test]
fn what_is_so_everywhere_is_said_with_its_doubt() {
    let all = judged(&[0.0; 100], 5, Line { bound: 0.2, above: false }, 50);
    assert!(all.share == 1.0 && all.interval.low < 0.9 && all.interval.high == 1.0);
    let none = judged(&[0.0; 100], 5, Line { bound: 0.2, above: true }, 50);
    assert!(none.share == 0.0 && none.interval.high > 0.1);
    let sure: Vec<f64> = (0..20).flat_map(|it| [f64::from(it); 3]).collect();
    let half = judged(&sure, 3, Line { bound: 9.5, above: true }, 50);
    assert_eq!((half.share, half.chances[0], half.chances[19]), (0.5, 0.0, 1.0));
    assert!(satisfying(&sure, 1, Line { bound: 9.5, above: true }, Level::P95, 10, 1).is_err());
    assert!(satisfying(&sure[..9], 3, Line { bound: 9.5, above: true }, Level::P95, 10, 1).is_err());
}
