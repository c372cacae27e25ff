use super::*;

fn table(positions: &[Vec<f64>], saliences: &[Vec<f64>], status_quo: &[f64], tolerance: f64) -> NashTable<1> {
    let issues = status_quo.len();
    let parties = positions
        .iter()
        .zip(saliences)
        .map(|(p, s)| Party { position: p.iter().map(|x| Pack([*x])).collect(), concern: s.iter().map(|x| Pack([*x])).collect() })
        .collect();
    let zones = (0..issues).map(|m| zone(positions.iter().map(|p| (Pack([p[m]]), Pack([tolerance]))))).collect();
    NashTable {
        parties,
        zones,
        status_quo: status_quo.iter().map(|x| Pack([*x])).collect(),
        on_agenda: vec![true; issues],
        ..NashTable::default()
    }
}

/// Symmetric parties with mirrored positions around the status quo of 0-gain: the midpoint (symmetry axiom).
#[test]
fn equals_meet_in_the_middle() {
    let mut table = table(&[vec![80.0, 20.0], vec![20.0, 80.0]], &[vec![0.5, 0.5], vec![0.5, 0.5]], &[0.0, 0.0], 100.0);
    let mut bargain = Bargain::default();
    table.solve(&[Pack([1.0]), Pack([1.0])], &mut bargain);
    for term in &bargain.terms {
        assert!((term[0] - 50.0).abs() < 1e-9, "{term:?}");
    }
}

/// One issue, two parties: the optimum of the weighted Nash product found by a fine grid search is the one that is returned.
#[test]
fn the_solution_maximises_the_weighted_nash_product() {
    let cases = [(70.0, 30.0, 0.6, 0.3, 5.0, 2.0, 1.0), (90.0, 60.0, 0.2, 0.9, 20.0, 1.0, 1.0), (62.0, 45.0, 0.5, 0.3, 10.0, 1.0, 2.2)];
    for (p1, p2, s1, s2, quo, a1, a2) in cases {
        let mut table = table(&[vec![p1], vec![p2]], &[vec![s1], vec![s2]], &[quo], 100.0);
        let mut bargain = Bargain::default();
        table.solve(&[Pack([a1]), Pack([a2])], &mut bargain);
        let gain = |z: f64, p: f64, s: f64| s * ((quo - p).powi(2) - (z - p).powi(2)) / 1000.0;
        let product = |z: f64| a1 * gain(z, p1, s1).ln() + a2 * gain(z, p2, s2).ln();
        let (low, high) = (p1.min(p2), p1.max(p2));
        let (mut a, mut b) = (low, high);
        for _ in 0..200 {
            let (c, d) = (a + (b - a) / 3.0, b - (b - a) / 3.0);
            if product(c) < product(d) { a = c } else { b = d }
        }
        assert!((bargain.terms[0][0] - 0.5 * (a + b)).abs() < 1e-5, "{bargain:?} against {a}");
    }
}

/// Three parties, two issues: no nearby point has a larger product (first-order optimality by perturbation).
#[test]
fn n_parties_are_no_special_case() {
    let positions = [vec![80.0, 30.0], vec![40.0, 70.0], vec![60.0, 90.0]];
    let saliences = [vec![0.8, 0.2], vec![0.3, 0.6], vec![0.5, 0.5]];
    let quo = [5.0, 5.0];
    let alpha = [2.0, 1.0, 0.5];
    let mut table = table(&positions, &saliences, &quo, 100.0);
    let mut bargain = Bargain::default();
    table.solve(&alpha.map(|a| Pack([a])), &mut bargain);
    let product = |z: [f64; 2]| -> f64 {
        (0..3)
            .map(|i| {
                let gain: f64 = (0..2)
                    .map(|m| saliences[i][m] * ((quo[m] - positions[i][m]).powi(2) - (z[m] - positions[i][m]).powi(2)) / 1000.0)
                    .sum();
                alpha[i] * gain.ln()
            })
            .sum()
    };
    let best = [bargain.terms[0][0], bargain.terms[1][0]];
    for (dx, dy) in [(0.5, 0.0), (-0.5, 0.0), (0.0, 0.5), (0.0, -0.5), (0.4, 0.4), (-0.4, 0.4)] {
        assert!(product([best[0] + dx, best[1] + dy]) < product(best));
    }
}

/// An empty zone leaves the issue where it stands; a narrow one holds the terms.
#[test]
fn red_lines_are_kept() {
    let mut closed = table(&[vec![90.0], vec![10.0]], &[vec![0.5], vec![0.5]], &[33.0], 30.0);
    let mut bargain = Bargain::default();
    closed.solve(&[Pack([1.0]), Pack([1.0])], &mut bargain);
    assert_eq!(bargain.terms[0][0], 33.0);
    let mut narrow = table(&[vec![90.0], vec![10.0]], &[vec![0.5], vec![0.5]], &[0.0], 45.0);
    narrow.solve(&[Pack([50.0]), Pack([1.0])], &mut bargain);
    assert!((45.0..=55.0).contains(&bargain.terms[0][0]));
}

#[test]
fn demands_move_away_from_the_other_side_and_stay_on_the_scale() {
    assert_eq!(demanded_position(Pack([62.0]), Pack([45.0]), Pack([18.0]))[0], 80.0);
    assert_eq!(demanded_position(Pack([8.0]), Pack([45.0]), Pack([18.0]))[0], 0.0);
    assert_eq!(demanded_position(Pack([45.0]), Pack([45.0]), Pack([18.0]))[0], 45.0);
}

/// Where all gain, no other point within the zones has a larger product: against a small step along each issue, at random tables of 2 to 4 parties.
#[test]
fn nothing_near_the_terms_is_better() {
    use crate::kernel::{Luck, Purpose, Seed};
    let mut compared = 0;
    for number in 0..400_u64 {
        let luck = Luck { seed: Seed(5), replication: [number], draw: [0] };
        let mut names = 0..;
        let mut u = |low: f64, high: f64| low + (high - low) * luck.uniform(Purpose::Event, 0, names.next().expect("names do not end"))[0];
        let (parties, issues) = (2 + number as usize % 3, 1 + number as usize % 4);
        let mut draw = |count: usize, low, high| (0..count).map(|_| u(low, high)).collect::<Vec<f64>>();
        let positions: Vec<_> = (0..parties).map(|_| draw(issues, 20.0, 100.0)).collect();
        let saliences: Vec<_> = (0..parties).map(|_| draw(issues, 0.1, 1.0)).collect();
        let (quo, alpha) = (draw(issues, 0.0, 10.0), draw(parties, 10.0, 200.0));
        let mut table = table(&positions, &saliences, &quo, 45.0);
        let mut bargain = Bargain::default();
        table.solve(&alpha.iter().map(|a| Pack([*a])).collect::<Vec<_>>(), &mut bargain);
        if bargain.gains.iter().any(|gain| gain[0] < 0.1) {
            continue;
        }
        let product = |z: &[f64]| -> f64 {
            let gain = |i: usize| -> f64 {
                (0..issues)
                    .map(|m| settlement_value(Pack([saliences[i][m]]), Pack([positions[i][m]]), Pack([quo[m]]), Pack([z[m]]))[0])
                    .sum()
            };
            (0..parties).map(|i| alpha[i] * gain(i).ln()).sum()
        };
        let best: Vec<f64> = bargain.terms.iter().map(|it| it[0]).collect();
        for (issue, zone) in table.zones.iter().enumerate().filter(|(_, zone)| zone.open.0[0]) {
            for step in [-1e-3, 1e-3] {
                let mut other = best.clone();
                other[issue] = (other[issue] + step).clamp(zone.low[0], zone.high[0]);
                assert!(product(&other) <= product(&best) + 1e-9, "table {number}, issue {issue}");
                compared += 1;
            }
        }
    }
    assert!(compared > 1000, "only {compared} points");
}
