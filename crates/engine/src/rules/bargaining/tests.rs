use super::*;
use crate::kernel::Mask;
use crate::rules::zone;

fn table(positions: &[Vec<f64>], saliences: &[Vec<f64>], status_quo: &[f64], tolerance: f64) -> NashTable<1> {
    let issues = status_quo.len();
    let parties = positions
        .iter()
        .zip(saliences)
        .map(|(p, s)| Party {
            position: p.iter().map(|x| Pack([*x])).collect(),
            concern: s.iter().map(|x| Pack([*x])).collect(),
        })
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

/// One issue, two parties: the optimum of the weighted Nash product found by a fine grid search is the one that is
/// returned.
#[test]
fn the_solution_maximises_the_weighted_nash_product() {
    let cases = [
        (70.0, 30.0, 0.6, 0.3, 5.0, 2.0, 1.0),
        (90.0, 60.0, 0.2, 0.9, 20.0, 1.0, 1.0),
        (62.0, 45.0, 0.5, 0.3, 10.0, 1.0, 2.2),
    ];
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
                    .map(|m| {
                        saliences[i][m] * ((quo[m] - positions[i][m]).powi(2) - (z[m] - positions[i][m]).powi(2))
                            / 1000.0
                    })
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

/// Where all gain, no other point within the zones has a larger product: against a small step along each issue, at
/// random tables of 2 to 4 parties.
#[test]
fn nothing_near_the_terms_is_better() {
    use crate::kernel::{Luck, Purpose, Seed};
    let mut compared = 0;
    for number in 0..400_u64 {
        let luck = Luck { seed: Seed(5), replication: [number], draw: [0] };
        let mut names = 0..;
        let mut u = |low: f64, high: f64| {
            low + (high - low) * luck.uniform(Purpose::Event, 0, names.next().expect("names do not end"))[0]
        };
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
                    .map(|m| {
                        settlement_value(Pack([saliences[i][m]]), Pack([positions[i][m]]), Pack([quo[m]]), Pack([z[m]]))
                            [0]
                    })
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

/// The best terms by the ellipsoid method, which knows values and slopes alone and nothing of weights; `None` where no
/// terms leave everybody a gain. Shor 1977, "Cut-off method with space extension", Cybernetics 13:94-96; Grötschel,
/// Lovász and Schrijver 1981, Combinatorica 1:169-197.
fn best_by_ellipsoid(table: &NashTable<1>, alpha: &[f64]) -> Option<Vec<f64>> {
    let free: Vec<usize> = (0..table.status_quo.len()).filter(|issue| table.zones[*issue].open.0[0]).collect();
    let n = free.len();
    let zone = |k: usize| (table.zones[free[k]].low[0], table.zones[free[k]].high[0]);
    let gain = |i: usize, z: &[f64]| -> f64 {
        let one = |(k, issue): (usize, &usize)| {
            let (party, quo) = (&table.parties[i], table.status_quo[*issue][0]);
            party.concern[*issue][0]
                * ((quo - party.position[*issue][0]).powi(2) - (z[k] - party.position[*issue][0]).powi(2))
                / 1000.0
        };
        free.iter().enumerate().map(one).sum()
    };
    let slope = |i: usize, z: &[f64]| -> Vec<f64> {
        let one = |(k, issue): (usize, &usize)| {
            let party = &table.parties[i];
            party.concern[*issue][0] * (party.position[*issue][0] - z[k]) / 500.0
        };
        free.iter().enumerate().map(one).collect()
    };
    let value = |z: &[f64]| (0..alpha.len()).map(|i| alpha[i] * gain(i, z).ln()).sum::<f64>();
    let inside = |z: &[f64]| {
        (0..n).all(|k| z[k] >= zone(k).0 && z[k] <= zone(k).1) && (0..alpha.len()).all(|i| gain(i, z) > 0.0)
    };
    // Which way is uphill: back into the zones, towards a gain for whoever has none, and only then towards a larger
    // product.
    let uphill = |z: &[f64]| -> Vec<f64> {
        if let Some(k) = (0..n).find(|k| z[*k] < zone(*k).0 || z[*k] > zone(*k).1) {
            let mut out = vec![0.0; n];
            out[k] = if z[k] < zone(k).0 { 1.0 } else { -1.0 };
            return out;
        }
        if let Some(i) = (0..alpha.len()).find(|i| gain(*i, z) <= 0.0) {
            return slope(i, z);
        }
        let mut out = vec![0.0; n];
        for i in 0..alpha.len() {
            let share = alpha[i] / gain(i, z);
            out.iter_mut().zip(slope(i, z)).for_each(|(sum, slope)| *sum += share * slope);
        }
        out
    };
    let mut best: Option<(f64, Vec<f64>)> = None;
    let mut centre: Vec<f64> = (0..n).map(|k| 0.5 * (zone(k).0 + zone(k).1)).collect();
    let radius = (0..n).map(|k| (0.5 * (zone(k).1 - zone(k).0)).powi(2)).sum::<f64>().sqrt() + 1e-9;
    if n == 1 {
        let (mut low, mut high) = zone(0);
        for _ in 0..80 {
            centre[0] = 0.5 * (low + high);
            if uphill(&centre)[0] > 0.0 { low = centre[0] } else { high = centre[0] }
        }
        return inside(&centre).then_some(centre);
    }
    let mut shape: Vec<f64> = (0..n * n).map(|at| if at / n == at % n { radius * radius } else { 0.0 }).collect();
    for _ in 0..200 * n {
        if inside(&centre) && best.as_ref().is_none_or(|(most, _)| value(&centre) > *most) {
            best = Some((value(&centre), centre.clone()));
        }
        let up = uphill(&centre);
        let shaped: Vec<f64> = (0..n).map(|r| (0..n).map(|c| shape[r * n + c] * up[c]).sum()).collect();
        let length = up.iter().zip(&shaped).map(|(a, b)| a * b).sum::<f64>().sqrt();
        if length.is_nan() || length <= 1e-12 {
            break;
        }
        let size = n as f64;
        for r in 0..n {
            centre[r] += shaped[r] / length / (size + 1.0);
        }
        for r in 0..n {
            for c in 0..n {
                let cut = 2.0 / (size + 1.0) * shaped[r] * shaped[c] / (length * length);
                shape[r * n + c] = size * size / (size * size - 1.0) * (shape[r * n + c] - cut);
            }
        }
    }
    best.map(|(_, terms)| terms)
}

/// At 10,000 random tables of two to four parties and one to four issues, with status quo and positions anywhere, a
/// deal is found if and only if a general optimiser finds one, for any cost of a deal of 0.02 or more, and its terms
/// are the same to a fiftieth of a point.
#[test]
fn a_deal_is_found_wherever_there_is_one() {
    use crate::kernel::{Luck, Purpose, Seed};
    let (mut deals, mut none) = (0, 0);
    for number in 0..10_000_u64 {
        let luck = Luck { seed: Seed(12), replication: [number], draw: [0] };
        let mut names = 0..;
        let mut u = |low: f64, high: f64| {
            low + (high - low) * luck.uniform(Purpose::Event, 0, names.next().expect("names do not end"))[0]
        };
        let (parties, issues) = (2 + number as usize % 3, 1 + (number / 3) as usize % 4);
        let mut draw = |count: usize, low, high| (0..count).map(|_| u(low, high)).collect::<Vec<f64>>();
        let positions: Vec<_> = (0..parties).map(|_| draw(issues, 0.0, 100.0)).collect();
        let saliences: Vec<_> = (0..parties).map(|_| draw(issues, 0.05, 1.2)).collect();
        let (quo, alpha) = (draw(issues, 0.0, 100.0), draw(parties, 5.0, 200.0));
        let mut table = table(&positions, &saliences, &quo, draw(1, 30.0, 100.0)[0]);
        if table.zones.iter().all(|zone| !zone.open.0[0]) {
            continue;
        }
        let mut bargain = Bargain::default();
        table.solve(&alpha.iter().map(|a| Pack([*a])).collect::<Vec<_>>(), &mut bargain);
        let least = bargain.gains.iter().map(|gain| gain[0]).fold(f64::INFINITY, f64::min);
        let best = best_by_ellipsoid(&table, &alpha);
        let free = (0..issues).filter(|issue| table.zones[*issue].open.0[0]);
        let terms: Vec<f64> = free.clone().map(|issue| bargain.terms[issue][0]).collect();
        let gain_of = |best: &[f64], i: usize| -> f64 {
            let at = free.clone().zip(best);
            at.map(|(m, z)| {
                settlement_value(Pack([saliences[i][m]]), Pack([positions[i][m]]), Pack([quo[m]]), Pack([*z]))[0]
            })
            .sum()
        };
        let wanted = best
            .as_ref()
            .map_or(f64::NEG_INFINITY, |best| (0..parties).map(|i| gain_of(best, i)).fold(f64::INFINITY, f64::min));
        for cost in [0.02, 0.1] {
            // As near to the cost as the optimiser can tell.
            if (wanted - cost).abs() > 2e-4 {
                assert_eq!(
                    least > cost,
                    wanted > cost,
                    "table {number}, cost {cost}: {least} here, {wanted} by the optimiser, {terms:?} and {best:?}"
                );
            }
        }
        if wanted > 0.021 {
            deals += 1;
            // Near its top the product is flat, so that terms may differ a little where it does not.
            let product = |gain: &dyn Fn(usize) -> f64| -> f64 { (0..parties).map(|i| alpha[i] * gain(i).ln()).sum() };
            let (here, there) =
                (product(&|i| bargain.gains[i][0]), product(&|i| gain_of(best.as_deref().unwrap_or_default(), i)));
            assert!(here > there - 1e-4, "table {number}: {here} and {there}, {terms:?} and {best:?}");
        } else {
            none += 1;
        }
    }
    assert!(deals > 2_000 && none > 2_000, "{deals} deals, {none} tables without one");
}

/// Two issues to trade against each other: with hay at 30 and 31 as with 29 and 35.
#[test]
fn what_can_be_traded_is_traded() {
    let gains = |hay: f64| {
        let mut table =
            table(&[vec![80.0, 60.0], vec![10.0, 30.0]], &[vec![0.6, 0.3], vec![0.6, 0.7]], &[hay, 70.0], 100.0);
        let mut bargain = Bargain::default();
        table.solve(&[Pack([30.0]), Pack([60.0])], &mut bargain);
        (
            bargain.terms.iter().map(|it| it[0]).collect::<Vec<_>>(),
            bargain.gains.iter().map(|it| it[0]).collect::<Vec<_>>(),
        )
    };
    let (terms, worth) = gains(30.0);
    assert!((terms[0] - 41.0).abs() < 0.5 && (terms[1] - 37.6).abs() < 0.5, "{terms:?}");
    assert!((worth[0] - 0.47).abs() < 0.01 && (worth[1] - 0.74).abs() < 0.01, "{worth:?}");
    for hay in [29.0, 30.0, 31.0, 35.0] {
        assert!(gains(hay).1.iter().all(|gain| *gain > 0.1), "hay at {hay}: {:?}", gains(hay));
    }
}

/// A lane that goes on by itself has the bits that it has alone, and leaves its neighbours theirs.
#[test]
fn no_lane_can_tell_what_another_needs() {
    let lanes: Vec<_> = [12.0, 30.0, 31.0, 64.0]
        .map(|hay| {
            let mut alone =
                table(&[vec![80.0, 60.0], vec![10.0, 30.0]], &[vec![0.6, 0.3], vec![0.6, 0.7]], &[hay, 70.0], 100.0);
            let mut bargain = Bargain::default();
            alone.solve(&[Pack([30.0]), Pack([60.0])], &mut bargain);
            (alone, bargain)
        })
        .into();
    let pack = |of: &dyn Fn(&NashTable<1>) -> f64| Pack::<4>(core::array::from_fn(|lane| of(&lanes[lane].0)));
    let mut together = NashTable::<4> {
        parties: (0..2)
            .map(|i| Party {
                position: (0..2).map(|m| pack(&|it| it.parties[i].position[m][0])).collect(),
                concern: (0..2).map(|m| pack(&|it| it.parties[i].concern[m][0])).collect(),
            })
            .collect(),
        zones: (0..2)
            .map(|m| Zone {
                low: pack(&|it| it.zones[m].low[0]),
                high: pack(&|it| it.zones[m].high[0]),
                open: Mask::ALL,
            })
            .collect(),
        status_quo: (0..2).map(|m| pack(&|it| it.status_quo[m][0])).collect(),
        on_agenda: vec![true; 2],
        ..NashTable::default()
    };
    let mut bargain = Bargain::default();
    together.solve(&[Pack::all(30.0), Pack::all(60.0)], &mut bargain);
    for (lane, (_, alone)) in lanes.iter().enumerate() {
        for issue in 0..2 {
            assert_eq!(bargain.terms[issue][lane].to_bits(), alone.terms[issue][0].to_bits());
            assert_eq!(bargain.gains[issue][lane].to_bits(), alone.gains[issue][0].to_bits());
        }
    }
}
