//! How often the interval of a paired difference holds the truth: shares and rare amounts, at 30, 200 and 2,000 pairs,
//! and in draws with several runs each. Nominal are 95 %. Where hardly any pairs differ, counts are few and every
//! interval errs to the wide side; it may never err to the narrow one.

use diwan::stats::{Basis, Confidence, Level, PairedCounts};

use super::coverage::Draws;

const P95: Level = Level::P95;

/// Experiments for each line of the table.
const EXPERIMENTS: u32 = 2_000;

/// What was found of one design.
#[derive(Debug)]
struct Found {
    /// Share of experiments whose interval holds the truth.
    holds: f64,
    /// The same among those that are judged by more than a bound.
    judged_holds: f64,
    /// Share that are.
    judged: f64,
}

fn coverage(name: &str, truth: f64, experiment: impl Fn(&mut Draws) -> Confidence) -> Found {
    let (mut holds, mut judged, mut judged_holds) = (0, 0, 0);
    for number in 0..EXPERIMENTS {
        let found = experiment(&mut Draws::new(number, name));
        let (holding, judging) = (found.interval(P95).contains(truth), found.basis() != Basis::Bound);
        holds += u32::from(holding);
        judged += u32::from(judging);
        judged_holds += u32::from(judging && holding);
    }
    let share = |count: u32, of: u32| f64::from(count) / f64::from(of.max(1));
    let found = Found {
        holds: share(holds, EXPERIMENTS),
        judged_holds: share(judged_holds, judged),
        judged: share(judged, EXPERIMENTS),
    };
    println!(
        "| {name} | {:.1} % | {:.1} % | {:.1} % |",
        100.0 * found.holds,
        100.0 * found.judged,
        100.0 * found.judged_holds
    );
    found
}

/// Two thousand experiments know a share of 95 % to ±1 point.
const NOISE: f64 = 0.0098;

#[track_caller]
fn is_never_narrow(found: &Found) {
    assert!(found.holds >= 0.935 - NOISE, "{found:?}");
}

/// Independent pairs of zeros and ones.
#[test]
fn shares_of_independent_pairs() {
    let mut all = Vec::new();
    for pairs in [30_usize, 200, 2_000] {
        for (up, down) in [(0.001, 0.0), (0.01, 0.0), (0.02, 0.01), (0.05, 0.05), (0.1, 0.02), (0.3, 0.1)] {
            let name = format!("share, {pairs} pairs, {up} up, {down} down");
            let found = coverage(&name, up - down, |draws| {
                let mut counts = PairedCounts::default();
                for _ in 0..pairs {
                    match draws.uniform() {
                        u if u < up => counts.only_first += 1,
                        u if u < up + down => counts.only_second += 1,
                        _ => counts.neither += 1,
                    }
                }
                Confidence::of_shares(counts)
            });
            is_never_narrow(&found);
            if (up + down) * pairs as f64 >= 10.0 {
                all.push(found.holds);
            }
        }
    }
    let mean = all.iter().sum::<f64>() / all.len() as f64;
    assert!((0.94..=0.965).contains(&mean), "{mean}");
}

/// What a pair, or a run of a draw, differs by: mostly nothing, and then an amount.
#[derive(Clone, Copy)]
enum Amount {
    /// Zeros and ones.
    One,
    /// Exponential, of mean 1.
    Exponential,
    /// The same, of either sign alike.
    EitherWay,
}

impl Amount {
    fn draw(self, draws: &mut Draws) -> f64 {
        match self {
            Self::One => 1.0,
            Self::Exponential => draws.exponential(1.0),
            Self::EitherWay => draws.exponential(1.0) * if draws.uniform() < 0.5 { 1.0 } else { -1.0 },
        }
    }

    fn mean(self) -> f64 {
        if matches!(self, Self::EitherWay) { 0.0 } else { 1.0 }
    }
}

/// The largest amount that an exponential of mean 1 can be said to come to.
const REACH: f64 = 20.0;

#[test]
fn rare_amounts_of_independent_pairs() {
    for pairs in [30_usize, 200, 2_000] {
        for (often, amount, word) in [
            (0.01, Amount::Exponential, "exponential"),
            (0.05, Amount::Exponential, "exponential"),
            (0.2, Amount::Exponential, "exponential"),
            (0.05, Amount::EitherWay, "either way"),
        ] {
            let found =
                coverage(&format!("{word} amount in {often} of {pairs} pairs"), often * amount.mean(), |draws| {
                    let values = draws.list(pairs, |it| if it.uniform() < often { amount.draw(it) } else { 0.0 });
                    Confidence::of_mean(&values, REACH).expect("sound data")
                });
            is_never_narrow(&found);
        }
    }
}

/// Draws that differ in how often an event comes, with several runs each: the unit is the draw.
#[test]
fn shares_and_rare_amounts_in_draws_with_several_runs() {
    for (count, seeds) in [(5_usize, 20_usize), (10, 8), (40, 5), (200, 8)] {
        for (often, amount, word) in [
            (0.02, Amount::One, "share"),
            (0.05, Amount::One, "share"),
            (0.2, Amount::One, "share"),
            (0.01, Amount::Exponential, "exponential amount"),
            (0.05, Amount::Exponential, "exponential amount"),
            (0.2, Amount::Exponential, "exponential amount"),
            (0.05, Amount::EitherWay, "amount either way"),
        ] {
            // A draw has the event between never and twice as often as the mean.
            let reach = if matches!(amount, Amount::One) { 1.0 } else { REACH };
            let found =
                coverage(&format!("{word} in {often} of {count} draws x {seeds}"), often * amount.mean(), |draws| {
                    let units = draws.list(count, |it| {
                        let own = 2.0 * often * it.uniform();
                        it.list(seeds, |it| if it.uniform() < own { amount.draw(it) } else { 0.0 }).iter().sum::<f64>()
                            / seeds as f64
                    });
                    Confidence::of_mean(&units, reach).expect("sound data")
                });
            is_never_narrow(&found);
        }
    }
}

/// Where something differs in every unit the promise is kept as it stands, from ten units on.
#[test]
fn means_of_what_differs_everywhere() {
    for count in [10_usize, 40, 200] {
        let normal = coverage(&format!("normal mean of {count}"), 1.0, |draws| {
            Confidence::of_mean(&draws.list(count, |it| 1.0 + it.normal()), 100.0).expect("sound data")
        });
        assert!((0.935 - NOISE..=0.965 + NOISE).contains(&normal.holds) && normal.judged == 1.0, "{normal:?}");
        let skewed = coverage(&format!("exponential mean of {count}"), 1.0, |draws| {
            Confidence::of_mean(&draws.list(count, |it| it.exponential(1.0)), 100.0).expect("sound data")
        });
        assert!((0.925..=0.975).contains(&skewed.holds), "{skewed:?}");
    }
}

/// Tests at the margin: a difference that is just as large as matters is called equivalent in one experiment of twenty
/// at the most, and one that is not there is called a difference as rarely.
#[test]
fn tests_err_as_rarely_as_they_say() {
    let mut wrong = [0_u32; 3];
    for number in 0..EXPERIMENTS {
        let draws = &mut Draws::new(number, "margin");
        let mut counts = PairedCounts::default();
        for _ in 0..60 {
            match draws.uniform() {
                u if u < 0.08 => counts.only_first += 1,
                u if u < 0.11 => counts.only_second += 1,
                _ => counts.both += 1,
            }
        }
        wrong[0] += u32::from(Confidence::of_shares(counts).of_beyond(0.05) < 0.05);
        let rare = draws.list(60, |it| if it.uniform() < 0.25 { it.exponential(1.0) } else { 0.0 });
        wrong[1] += u32::from(Confidence::of_mean(&rare, REACH).expect("sound data").of_beyond(0.25) < 0.05);
        let even = draws.list(60, |it| if it.uniform() < 0.25 { it.normal() } else { 0.0 });
        wrong[2] += u32::from(Confidence::of_mean(&even, REACH).expect("sound data").of_none() < 0.05);
    }
    let wrong = wrong.map(|it| f64::from(it) / f64::from(EXPERIMENTS));
    println!("wrongly equivalent, shares and amounts; wrongly different: {wrong:?}");
    assert!(wrong.iter().all(|it| *it <= 0.05 + NOISE), "{wrong:?}");
}

/// Of draws whose effects are normal, with the noise of several runs on top: the share of draws above 0 is the same for
/// any number of runs, and its interval holds it. (By counting signs of draw means it would be 0.66 with two runs and
/// 0.73 with eight.)
#[test]
fn the_share_of_draws_does_not_depend_on_the_runs_of_a_draw() {
    use diwan::stats::{normal_cdf, share_of_draws};
    let truth = normal_cdf(0.8);
    for (count, seeds) in [(200_usize, 2_usize), (200, 8), (60, 20)] {
        let (mut holds, mut mean) = (0, 0.0);
        for number in 0..400 {
            let draws = &mut Draws::new(number, "share of draws");
            let values: Vec<f64> = (0..count)
                .flat_map(|_| {
                    let effect = 0.8 + draws.normal();
                    draws.list(seeds, |it| effect + 2.0 * it.normal())
                })
                .collect();
            let found = share_of_draws(&values, seeds, P95, 499, 7).expect("sound data").expect("several runs a draw");
            holds += u32::from(found.interval.contains(truth));
            mean += found.share / 400.0;
            let other = share_of_draws(&values.iter().map(|it| -it).collect::<Vec<f64>>(), seeds, P95, 499, 7)
                .expect("sound data");
            assert!(other.is_some_and(|it| (it.share + found.share - 1.0).abs() < 1e-12));
        }
        println!("| share of draws, {count} x {seeds} | {mean:.3} of {truth:.3} | {:.1} % |", f64::from(holds) / 4.0);
        assert!((mean - truth).abs() < 0.02 && (368..=393).contains(&holds), "{count} x {seeds}: {mean} {holds}");
    }
    assert_eq!(
        share_of_draws(&[1.0, -1.0, 2.0, 0.5, 1.0, 1.0], 1, P95, 99, 1),
        Ok(None),
        "one run a draw tells nothing of it"
    );
    assert_eq!(share_of_draws(&[1.0; 16], 4, P95, 99, 1), Ok(None), "nor do four draws");
}
