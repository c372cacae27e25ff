//! Sensitivity and boxes beside SALib, scipy and the EMA Workbench (`tests/stats/sensitivity.json`, made by the script
//! beside it), beside closed forms, and how often intervals hold the truth.

use diwan::stats::{
    Discovery, Interval, Level, Wanted, discover, elementary_effects, first_order, idle_pawn, luck, pawn, sobol,
};
use serde_json::Value;

use super::coverage::Draws;

fn values(key: &str) -> Value {
    let all: Value = serde_json::from_str(include_str!("../../stats/sensitivity.json")).expect("a file of ours");
    all[key].clone()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(|it| it.as_f64().expect("a number")).collect()
}

fn columns(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().expect("a list").iter().map(numbers).collect()
}

#[track_caller]
fn near(is: f64, should: f64, tolerance: f64) {
    assert!((is - should).abs() <= tolerance, "{is} is not {should}");
}

#[test]
fn sobol_indices_are_those_of_salib() {
    for key in ["ishigami", "g"] {
        let it = values(key);
        let (y, first, total) = (numbers(&it["y"]), numbers(&it["first"]), numbers(&it["total"]));
        let found = sobol(&y, 1, first.len(), Level::P95, 100, 1).expect("enough").expect("it varies");
        for ((found, first), total) in found.factors.iter().zip(&first).zip(&total) {
            near(found.first, *first, 1e-12);
            near(found.total, *total, 1e-12);
        }
    }
}

#[test]
fn elementary_effects_are_those_of_salib() {
    let it = values("morris");
    let rows: Vec<Vec<f64>> =
        columns(&it["thirds"]).into_iter().map(|row| row.into_iter().map(|it| it / 3.0).collect()).collect();
    let found = elementary_effects(&rows, &numbers(&it["y"]), Level::P95, 200, 1).expect("enough");
    let [mu, mu_star, sigma] = ["mu", "mu_star", "sigma"].map(|name| numbers(&it[name]));
    for (place, found) in found.iter().enumerate() {
        near(found.mu, mu[place], 1e-10);
        near(found.mu_star, mu_star[place], 1e-10);
        near(found.sigma, sigma[place], 1e-10);
        assert!(found.interval.contains(found.mu_star));
    }
}

#[test]
fn distances_of_slices_are_those_of_scipy() {
    let it = values("given");
    let (x, y) = (columns(&it["x"]), numbers(&it["y"]));
    let [median, largest, salib] = ["median", "max", "salib_median"].map(|name| numbers(&it[name]));
    let idle = idle_pawn(&y, 10, 400, 1).expect("enough");
    for (place, column) in x.iter().enumerate() {
        let found = pawn(column, &y, 10).expect("enough");
        near(found.median, median[place], 1e-12);
        near(found.max, largest[place], 1e-12);
        // SALib leaves the largest value of a factor out.
        near(found.median, salib[place], 0.01);
        // The third moves the spread alone, and the fourth does nothing.
        assert_eq!(found.median > idle, place < 2, "{place}: {} against {idle}", found.median);
    }
}

#[test]
fn boxes_are_those_of_the_ema_workbench() {
    let it = values("boxes");
    let (x, y) = (columns(&it["x"]), numbers(&it["y"]));
    let x: Vec<&[f64]> = x.iter().map(Vec::as_slice).collect();
    // A density that no box has: the densest is taken, with all of its limits.
    let wanted = Wanted { boxes: 2, mass: 0.05, density: Some(2.0), p: 1.0 };
    let found = discover(&x, &y, wanted).expect("enough");
    let should = it["boxes"].as_array().expect("a list");
    assert_eq!(found.len(), should.len());
    for (found, should) in found.iter().zip(should) {
        same_way(found, should.as_array().expect("a list"), &x);
    }
}

#[test]
fn a_density_that_is_asked_for_holds_without_weak_limits() {
    let it = values("boxes");
    let (x, y) = (columns(&it["x"]), numbers(&it["y"]));
    let x: Vec<&[f64]> = x.iter().map(Vec::as_slice).collect();
    for asked in [0.5, 0.6, 0.7, 0.75, 0.8, 0.85] {
        for p in [0.05, 1e-3, 1e-6] {
            let wanted = Wanted { boxes: 1, mass: 0.05, density: Some(asked), p };
            let found = &discover(&x, &y, wanted).expect("enough")[0];
            assert!(found.limits.iter().all(|it| it.1 <= p), "{found:?}");
            // Where none is so dense without weak limits, every one that was dense enough with them has some.
            let best = found.trajectory.iter().map(|it| it.density).fold(0.0, f64::max);
            assert!(found.found.density >= asked || p < 0.05 || best < asked, "{asked} {p}: {}", found.found.density);
        }
    }
}

fn same_way(found: &Discovery, should: &[Value], x: &[&[f64]]) {
    assert_eq!(found.trajectory.len(), should.len());
    for (found, should) in found.trajectory.iter().zip(should) {
        for (is, name) in [(found.coverage, "coverage"), (found.density, "density"), (found.mass, "mass")] {
            near(is, should[name].as_f64().expect("a number"), 1e-12);
        }
        for (factor, name) in ["a", "b", "c", "d"].iter().enumerate() {
            let least = x[factor].iter().copied().fold(f64::INFINITY, f64::min);
            let most = x[factor].iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let Interval { low, high } = found.bounds.0[factor];
            let [from, to] = match should["limits"].get(name) {
                Some(it) => numbers(it).try_into().expect("two"),
                None => [least, most],
            };
            near(low.max(least), from, 1e-12);
            near(high.min(most), to, 1e-12);
        }
    }
    let quasi = &should.last().expect("a step")["quasi_p"];
    assert_eq!(found.limits.len(), quasi.as_object().expect("an object").len());
    for (factor, p) in &found.limits {
        let [low, high]: [f64; 2] = numbers(&quasi[["a", "b", "c", "d"][*factor]]).try_into().expect("two");
        // Of a factor that is limited on both sides the workbench weighs each; here they go together.
        match (low < 0.0, high < 0.0) {
            (false, true) => near(*p, low, 1e-9 * low + 1e-15),
            (true, false) => near(*p, high, 1e-9 * high + 1e-15),
            _ => assert!(*p <= low.max(high)),
        }
    }
}

/// Ishigami and Homma 1990: `sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1` on `-π..π`.
fn ishigami(u: &[f64]) -> f64 {
    let x: Vec<f64> = u.iter().map(|it| core::f64::consts::PI * (2.0 * it - 1.0)).collect();
    x[0].sin() + 7.0 * x[1].sin().powi(2) + 0.1 * x[2].powi(4) * x[0].sin()
}

/// Its indices, in closed form: of first and of total order.
fn ishigami_indices() -> ([f64; 3], [f64; 3]) {
    let (a, b, pi) = (7.0_f64, 0.1_f64, core::f64::consts::PI);
    let v1 = 0.5 * (1.0 + b * pi.powi(4) / 5.0).powi(2);
    let (v2, v13) = (a * a / 8.0, b * b * pi.powi(8) * 8.0 / 225.0);
    let v = v1 + v2 + v13;
    ([v1 / v, v2 / v, 0.0], [(v1 + v13) / v, v2 / v, v13 / v])
}

/// Runs of a design with points chosen by luck: each is what the function comes to and `noise` of its own luck, and
/// luck that all points of a replication share.
fn runs(random: &mut Draws, rows: usize, replications: usize, noise: f64) -> Vec<f64> {
    let shared: Vec<f64> = (0..replications).map(|_| 3.0 * random.normal()).collect();
    let mut out = Vec::new();
    for _ in 0..rows {
        let [a, b] = [0, 1].map(|_| (0..3).map(|_| random.uniform()).collect::<Vec<f64>>());
        let mixed = (0..3).map(|it| {
            let mut point = a.clone();
            point[it] = b[it];
            point
        });
        for point in core::iter::once(a.clone()).chain(mixed).chain([b.clone()]) {
            let value = ishigami(&point);
            out.extend(shared.iter().map(|it| value + it + noise * random.normal()));
        }
    }
    out
}

#[test]
fn sobol_intervals_hold_the_truth_and_luck_does_not_count() {
    let (first, total) = ishigami_indices();
    let mut random = Draws::new(11, "sensitivity");
    // Plain runs, and runs of which most is luck.
    for (rows, replications, noise) in [(400, 1, 0.0), (400, 6, 5.0)] {
        let (mut held, mut sums, experiments) = ([0_u32; 6], [0.0; 6], 100);
        for experiment in 0..experiments {
            let values = runs(&mut random, rows, replications, noise);
            let found =
                sobol(&values, replications, 3, Level::P95, 150, experiment).expect("enough").expect("it varies");
            for (place, it) in found.factors.iter().enumerate() {
                held[place] += u32::from(it.first_interval.contains(first[place]));
                held[3 + place] += u32::from(it.total_interval.contains(total[place]));
                sums[place] += it.first;
                sums[3 + place] += it.total;
            }
        }
        let should: Vec<f64> = first.iter().chain(&total).copied().collect();
        for (place, held) in held.iter().enumerate() {
            let share = f64::from(*held) / experiments as f64;
            println!(
                "{replications} runs a point, index {place}: {share:.3} held, mean {:.3} of {:.3}",
                sums[place] / experiments as f64,
                should[place]
            );
            assert!(share >= 0.87, "{replications} {place}: {share}");
            near(sums[place] / experiments as f64, should[place], 0.04);
        }
    }
}

#[test]
fn given_data_hold_the_truth() {
    let (first, _) = ishigami_indices();
    let mut random = Draws::new(5, "sensitivity");
    // A mean of `seeds` runs with luck of their own, whose noise is told; and the same without luck.
    for (points, seeds, noise) in [(1000, 1, 0.0), (1000, 8, 6.0)] {
        let (mut held, mut sums, experiments) = ([0_u32; 4], [0.0; 4], 100);
        for _ in 0..experiments {
            let x: Vec<Vec<f64>> = (0..4).map(|_| (0..points).map(|_| random.uniform()).collect()).collect();
            let runs: Vec<f64> = (0..points)
                .flat_map(|row| {
                    let value = ishigami(&[x[0][row], x[1][row], x[2][row]]);
                    (0..seeds).map(|_| value + noise * random.normal()).collect::<Vec<f64>>()
                })
                .collect();
            let of = |point: &[f64]| {
                let mean = point.iter().sum::<f64>() / seeds as f64;
                let squares = point.iter().map(|it| (it - mean).powi(2)).sum::<f64>();
                (mean, if seeds > 1 { squares / (seeds - 1) as f64 / seeds as f64 } else { 0.0 })
            };
            let (means, noises): (Vec<f64>, Vec<f64>) = runs.chunks_exact(seeds).map(of).unzip();
            for place in 0..4 {
                let it = first_order(&x[place], &means, (seeds > 1).then_some(&noises), Level::P95);
                let it = it.expect("enough").expect("it varies");
                held[place] += u32::from(it.interval.contains(first.get(place).copied().unwrap_or(0.0)));
                sums[place] += it.index;
            }
        }
        for (place, held) in held.iter().enumerate() {
            let (share, mean) = (f64::from(*held) / f64::from(experiments), sums[place] / f64::from(experiments));
            println!("{seeds} runs a point, factor {place}: {share:.3} held, mean {mean:.4}");
            assert!(share >= 0.87, "{seeds} {place}: {share}");
            near(mean, first.get(place).copied().unwrap_or(0.0), 0.015);
        }
    }
}

#[test]
fn the_g_function_has_its_indices() {
    // Saltelli and Sobol' 1995: V_i = 1 / (3 (1 + a_i)²), V = Π (1 + V_i) - 1, total V_i Π_{j≠i} (1 + V_j).
    let a = [0.0, 1.0, 4.5, 9.0];
    let parts: Vec<f64> = a.iter().map(|a: &f64| 1.0 / (3.0 * (1.0 + a).powi(2))).collect();
    let all: f64 = parts.iter().map(|it| 1.0 + it).product();
    let g = |u: &[f64]| u.iter().zip(&a).map(|(u, a)| ((4.0 * u - 2.0).abs() + a) / (1.0 + a)).product::<f64>();
    let (mut random, mut values) = (Draws::new(3, "sensitivity"), Vec::new());
    for _ in 0..20_000 {
        let [first, second] = [0, 1].map(|_| (0..4).map(|_| random.uniform()).collect::<Vec<f64>>());
        values.push(g(&first));
        for it in 0..4 {
            let mut point = first.clone();
            point[it] = second[it];
            values.push(g(&point));
        }
        values.push(g(&second));
    }
    let found = sobol(&values, 1, 4, Level::P95, 20, 1).expect("enough").expect("it varies");
    for (part, it) in parts.iter().zip(&found.factors) {
        near(it.first, part / (all - 1.0), 0.02);
        near(it.total, part * all / (1.0 + part) / (all - 1.0), 0.02);
    }
    near(found.variance, all - 1.0, 0.02);
}

#[test]
fn luck_is_told_from_what_points_do() {
    let mut random = Draws::new(9, "sensitivity");
    let runs: Vec<f64> = (0..4000)
        .flat_map(|_| {
            let point = 2.0 * random.normal();
            (0..5).map(|_| point + 3.0 * random.normal()).collect::<Vec<f64>>()
        })
        .collect();
    let it = luck(&runs, 5).expect("enough").expect("several runs a point");
    near(it.within, 9.0, 0.3);
    near(it.between, 4.0, 0.3);
    near(it.share.expect("it varies"), 9.0 / 13.0, 0.02);
    assert_eq!(luck(&runs, 1), Ok(None));
    assert_eq!(luck(&[4.0; 20], 5).expect("enough").expect("several").share, None);
}

#[test]
fn where_nothing_varies_there_is_no_index() {
    assert_eq!(sobol(&[3.0; 50], 1, 3, Level::P95, 20, 1), Ok(None));
    let x: Vec<f64> = (0..60).map(f64::from).collect();
    assert_eq!(first_order(&x, &[3.0; 60], None, Level::P95), Ok(None));
    assert!(first_order(&x[..10], &[3.0; 10], None, Level::P95).is_err());
    assert!(sobol(&[3.0; 49], 1, 3, Level::P95, 20, 1).is_err());
    assert!(sobol(&[3.0; 5], 1, 3, Level::P95, 20, 1).is_err());
    assert_eq!(discover(&[&x], &[0.0; 60], Wanted::default()), Ok(Vec::new()));
    assert_eq!(discover(&[&x], &[1.0; 60], Wanted::default()), Ok(Vec::new()));
    assert_eq!(discover(&[], &[1.0; 60], Wanted::default()), Ok(Vec::new()));
}
