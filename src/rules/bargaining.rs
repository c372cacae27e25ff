//! Bargaining: where n parties with different weights meet on several issues, and whether they do.
//!
//! Nash 1950, "The Bargaining Problem", Econometrica 18:155-162; Kalai 1977, "Nonsymmetric Nash Solutions and Replications of 2-Person Bargaining",
//! International Journal of Game Theory 6:129-133; Binmore, Rubinstein and Wolinsky 1986, RAND Journal of Economics 17:176-188; Raiffa 1982, *The Art and
//! Science of Negotiation* (log-rolling).

use multiversion::multiversion;

use crate::terms::{Mask, Pack};

use super::utility::loss;

/// Gains below this count as this in the weights of the Nash product, so that nobody's vanishing gain takes the whole table.
const SMALLEST_GAIN: f64 = 0.02;
/// Rounds of the fixed-point iteration; it halves the error of the weights in each.
const ITERATIONS: usize = 25;

/// One party's side of the table on every issue.
#[derive(Clone, Debug, Default)]
pub struct Party<const W: usize> {
    /// Position at the table by issue, 0..100.
    pub position: Vec<Pack<W>>,
    /// Agenda attention × salience by issue.
    pub concern: Vec<Pack<W>>,
}

/// Where an issue can be settled without crossing anybody's red line.
#[derive(Clone, Copy, Debug)]
pub struct Zone<const W: usize> {
    /// Lowest settlement that all tolerate.
    pub low: Pack<W>,
    /// Highest settlement that all tolerate.
    pub high: Pack<W>,
    /// Whether there is any.
    pub open: Mask<W>,
}

/// The zone between the red lines: `[max(p_i - tolerance_i), min(p_i + tolerance_i)]`, empty where the first exceeds the second.
#[must_use]
pub fn zone<const W: usize>(sides: impl Iterator<Item = (Pack<W>, Pack<W>)>) -> Zone<W> {
    let (mut low, mut high) = (Pack::all(f64::NEG_INFINITY), Pack::all(f64::INFINITY));
    for (position, tolerance) in sides {
        low = low.max(position - tolerance);
        high = high.min(position + tolerance);
    }
    Zone { low, high, open: low.compare(high, |low, high| low <= high) }
}

/// The mandate of a home delegation on one issue: its own position and those of the ratifiers off the table, weighted by salience and,
/// for the latter, by `mandate × engagement / 100 × influence / 50`. From the two weighted sums.
#[inline(always)]
#[must_use]
pub fn delegation_position<const W: usize>(moment: Pack<W>, weight: Pack<W>) -> Pack<W> {
    moment / weight.max(Pack::all(1e-9))
}

/// A position moved by `demand` points away from what the `other` side wants, held to 0..100: what a maximalist brings to the table.
#[inline(always)]
#[must_use]
pub fn demanded_position<const W: usize>(own: Pack<W>, other: Pack<W>, demand: Pack<W>) -> Pack<W> {
    let mut out = own;
    for lane in 0..W {
        let away = own.0[lane] - other.0[lane];
        let sign = if away > 0.0 {
            1.0
        } else if away < 0.0 {
            -1.0
        } else {
            0.0
        };
        out.0[lane] += demand.0[lane] * sign;
    }
    out.clip(0.0, 100.0)
}

/// The chance that a round breaks down: `sig(base + Σ postures + weight × linkage × closed share)`, where `closed share` is the part of the agenda
/// without a zone and `linkage` 0..1 is how much the parties insist on all or nothing.
#[inline(always)]
#[must_use]
pub fn breakdown_chance<const W: usize>(log_odds: Pack<W>, linkage: Pack<W>, weight: Pack<W>, closed_share: Pack<W>) -> Pack<W> {
    (log_odds + weight * linkage * closed_share).sig()
}

/// What a round of bargaining would settle on.
#[derive(Clone, Debug, Default)]
pub struct Bargain<const W: usize> {
    /// Terms by issue, 0..100; the status quo where there is no zone or no attention.
    pub terms: Vec<Pack<W>>,
    /// Utility that each party gains over the status quo.
    pub gains: Vec<Pack<W>>,
}

/// The table: parties, zones, the status quo. Solves the weighted Nash product.
#[derive(Clone, Debug, Default)]
pub struct NashTable<const W: usize> {
    /// The parties.
    pub parties: Vec<Party<W>>,
    /// Zone of each issue.
    pub zones: Vec<Zone<W>>,
    /// Where each issue stands now, 0..100.
    pub status_quo: Vec<Pack<W>>,
    /// Whether each issue is on the agenda at all.
    pub on_agenda: Vec<bool>,
    disagreement: Vec<Pack<W>>,
    weights: Vec<Pack<W>>,
}

impl<const W: usize> NashTable<W> {
    /// Prepares the disagreement utilities; call after the parties and the status quo are set.
    pub fn lay(&mut self) {
        self.disagreement.clear();
        for party in 0..self.parties.len() {
            let utility = self.utility(party, |issue| self.status_quo[issue]);
            self.disagreement.push(utility);
        }
    }

    /// Maximises `Σ α_i ln(u_i(z) - d_i)` with `u_i(z) = -Σ_m a_m s_im (z_m - p_im)² / 1000` and bargaining weights `α` (any positive scale), into `bargain`.
    ///
    /// The first-order condition gives `z_m = Σ λ_i s_im p_im / Σ λ_i s_im` with `λ_i = α_i / (u_i - d_i)`, clipped to the zone; λ is found by a damped
    /// fixed-point iteration `λ <- sqrt(λ × new)`, normalised.
    pub fn solve(&mut self, alpha: &[Pack<W>], bargain: &mut Bargain<W>) {
        maximise(self, alpha, bargain);
    }

    #[inline(always)]
    fn term(&self, issue: usize) -> Pack<W> {
        let status_quo = self.status_quo[issue];
        if !self.on_agenda[issue] {
            return status_quo;
        }
        let (mut moment, mut mass) = (Pack::ZERO, Pack::ZERO);
        for (party, weight) in self.parties.iter().zip(&self.weights) {
            let pull = *weight * party.concern[issue];
            moment = moment + pull * party.position[issue];
            mass = mass + pull;
        }
        let zone = &self.zones[issue];
        let term = (moment / mass.max(Pack::all(1e-9))).max(zone.low).min(zone.high);
        zone.open.select(term, status_quo)
    }

    #[inline(always)]
    fn utility(&self, party: usize, z: impl Fn(usize) -> Pack<W>) -> Pack<W> {
        let party = &self.parties[party];
        let mut utility = Pack::ZERO;
        for issue in 0..self.status_quo.len() {
            if self.on_agenda[issue] {
                utility = utility - party.concern[issue] * loss(z(issue) - party.position[issue]);
            }
        }
        utility
    }
}

#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
fn maximise<const W: usize>(table: &mut NashTable<W>, alpha: &[Pack<W>], bargain: &mut Bargain<W>) {
    let (parties, issues) = (table.parties.len(), table.status_quo.len());
    let total = alpha.iter().fold(Pack::ZERO, |sum, a| sum + *a);
    table.weights.clear();
    table.weights.extend(alpha.iter().map(|a| *a / total));
    bargain.terms.clear();
    bargain.terms.resize(issues, Pack::ZERO);
    bargain.gains.clear();
    bargain.gains.resize(parties, Pack::ZERO);
    for _ in 0..ITERATIONS {
        for issue in 0..issues {
            bargain.terms[issue] = table.term(issue);
        }
        let mut sum = Pack::ZERO;
        for party in 0..parties {
            let gain = table.utility(party, |issue| bargain.terms[issue]) - table.disagreement[party];
            bargain.gains[party] = gain;
            let new = alpha[party] / total / gain.max(Pack::all(SMALLEST_GAIN));
            table.weights[party] = (table.weights[party] * new).sqrt();
            sum = sum + table.weights[party];
        }
        for weight in &mut table.weights {
            *weight = *weight / sum;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(positions: &[Vec<f64>], saliences: &[Vec<f64>], status_quo: &[f64], tolerance: f64) -> NashTable<1> {
        let issues = status_quo.len();
        let parties = positions
            .iter()
            .zip(saliences)
            .map(|(p, s)| Party { position: p.iter().map(|x| Pack([*x])).collect(), concern: s.iter().map(|x| Pack([*x])).collect() })
            .collect();
        let zones = (0..issues).map(|m| zone(positions.iter().map(|p| (Pack([p[m]]), Pack([tolerance]))))).collect();
        let mut table = NashTable {
            parties,
            zones,
            status_quo: status_quo.iter().map(|x| Pack([*x])).collect(),
            on_agenda: vec![true; issues],
            ..NashTable::default()
        };
        table.lay();
        table
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
}
