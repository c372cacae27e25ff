//! All branches of the well with their probabilities, against many replications of the engine.

use std::collections::BTreeMap;

use diwan::ensemble::{LANES, each_pack};
use diwan::kernel::Seed;

use super::chance::Walk;
use super::well::{Setting, Well};
use super::{CASES, compiled};

/// Bounds on z-scores at which 65 figures together give a false alarm in 1 % of seeds, by Šidák: 1 - 0.99^(1/65) =
/// 1.55e-4 for each, two-sided for means and shares, one-sided for chi-squares.
const FIGURES: usize = 65;
const TWO_SIDED: f64 = 3.785;
const ONE_SIDED: f64 = 3.607;

/// Probability, mean and mean square of everything that is compared, over all branches.
#[derive(Default)]
struct Exact {
    branches: usize,
    probability: f64,
    /// Shares of the outcomes and of an agreement in force at the end; first and second moments of the levels at the
    /// end.
    moments: BTreeMap<&'static str, [f64; 2]>,
    /// Probability of each end: outcome, and the water to nine decimals.
    ends: Vec<(&'static str, f64, f64)>,
}

impl Exact {
    fn of(setting: Setting) -> Self {
        let mut exact = Self::default();
        let mut walk = Walk::new();
        loop {
            let mut well = Well::new(setting);
            well.play(&mut walk);
            exact.add(&well, walk.probability);
            if !walk.turn_back() {
                break;
            }
        }
        exact.ends.sort_by(|a, b| a.0.cmp(b.0).then(a.1.total_cmp(&b.1)));
        exact.ends.dedup_by(|next, kept| {
            let same = next.0 == kept.0 && (next.1 - kept.1).abs() < 1e-9;
            kept.2 += if same { next.2 } else { 0.0 };
            same
        });
        exact
    }

    fn add(&mut self, well: &Well, probability: f64) {
        self.branches += 1;
        self.probability += probability;
        let outcome = well.outcome.expect("played to the end");
        let shares = [(outcome, 1.0), ("in force", f64::from(u8::from(well.terms.is_some())))];
        for (name, value) in shares.into_iter().chain(well.levels()) {
            let [first, second] = self.moments.entry(name).or_default();
            *first += probability * value;
            *second += probability * value * value;
        }
        self.ends.push((outcome, well.water, probability));
    }

    /// The row of an end that a replication came to.
    fn end(&self, outcome: &str, water: f64) -> Option<usize> {
        let from = self.ends.partition_point(|it| (it.0, it.1) < (outcome, water - 1e-8));
        self.ends.get(from).filter(|it| it.0 == outcome && (it.1 - water).abs() < 1e-8).map(|_| from)
    }
}

/// Sums of what is compared over replications.
struct Seen {
    sums: BTreeMap<&'static str, f64>,
    ends: Vec<f64>,
}

fn played(settings: &[&str], exact: &Exact, count: u64) -> Seen {
    let model = compiled(settings);
    let scenario = model.scenario.clone();
    let mut seen = Seen { sums: BTreeMap::new(), ends: vec![0.0; exact.ends.len()] };
    let water = scenario.variable("water").expect("there is water").index();
    each_pack(&model, Seed(2020), count, |pack, lanes| {
        if !pack.is_over() {
            return;
        }
        let (levels, running, in_force) = (pack.levels(), pack.running(), pack.in_force());
        assert!(lanes <= LANES);
        for lane in 0..lanes {
            let outcome = scenario.outcomes[running.outcome[lane].expect("over").index()].key.as_str();
            for name in exact.moments.keys() {
                *seen.sums.entry(name).or_default() += match scenario.variable(name) {
                    Some(variable) => levels[variable.index()][lane],
                    None if *name == "in force" => in_force[0][lane],
                    None => f64::from(u8::from(*name == outcome)),
                };
            }
            let end = exact.end(outcome, levels[water][lane]);
            seen.ends[end.unwrap_or_else(|| panic!("no branch ends with {outcome} at {}", levels[water][lane]))] += 1.0;
        }
    });
    seen
}

/// Chi-square of counts against probabilities as a z-score (Wilson and Hilferty 1931), cells with fewer than ten
/// expected pooled.
fn chi_square(ends: &[(&str, f64, f64)], seen: &[f64], n: f64) -> (f64, usize) {
    let (mut sum, mut cells, mut rest) = (0.0, 0, (0.0, 0.0));
    for ((.., probability), seen) in ends.iter().zip(seen) {
        let expected = probability * n;
        if expected < 10.0 {
            rest = (rest.0 + expected, rest.1 + seen);
        } else {
            sum += (seen - expected).powi(2) / expected;
            cells += 1;
        }
    }
    if rest.0 >= 10.0 {
        sum += (rest.1 - rest.0).powi(2) / rest.0;
        cells += 1;
    }
    let k = (cells - 1) as f64;
    (((sum / k).cbrt() - (1.0 - 2.0 / (9.0 * k))) / (2.0 / (9.0 * k)).sqrt(), cells)
}

/// Exact probabilities of outcomes and exact means of every level, from walking every branch, against shares and means
/// over replications; and every single replication ends where some branch ends.
#[test]
fn shares_and_means_are_those_of_all_branches() {
    let mut figures = 0;
    for ((case, settings, setting), count) in CASES.into_iter().zip([200_000, 40_000, 40_000, 40_000, 40_000]) {
        let exact = Exact::of(setting);
        assert!((exact.probability - 1.0).abs() < 1e-9, "{case}: the branches have {} together", exact.probability);
        let seen = played(settings, &exact, count);
        let n = count as f64;
        let mut worst = (0.0_f64, "");
        for (name, [mean, square]) in &exact.moments {
            let (ours, variance) = (seen.sums[name] / n, square - mean * mean);
            // What no branch changes has nothing but rounding for a variance.
            if variance < 1e-9 {
                assert!((ours - mean).abs() < 1e-6, "{case}: {name} is {ours} and not {mean}");
                continue;
            }
            let z = (ours - mean) / (variance / n).sqrt();
            assert!(z.abs() < TWO_SIDED, "{case}: {name} is {ours} on average and should be {mean}, z {z:+.2}");
            worst = if z.abs() > worst.0.abs() { (z, name) } else { worst };
            figures += 1;
        }
        let (chi, cells) = chi_square(&exact.ends, &seen.ends, n);
        assert!(chi < ONE_SIDED, "{case}: the ends are spread otherwise, z {chi:+.2}");
        figures += 1;
        let shares: Vec<String> = ["plenty", "truce", "quarrel"]
            .iter()
            .map(|it| format!("{it} {:.6}", exact.moments.get(it).map_or(0.0, |it| it[0])))
            .collect();
        println!("{case}: {} branches, {} ends; {}", exact.branches, exact.ends.len(), shares.join(", "));
        println!("  {count} replications: largest z {worst:?}; z {chi:+.2} over {cells} cells");
    }
    assert!((FIGURES - 10..=FIGURES).contains(&figures), "{figures} figures are not what the bounds were made for");
}
