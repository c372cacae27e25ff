//! Bargaining: where n parties with different weights meet on several issues, and whether they do.
//!
//! Nash 1950, "The Bargaining Problem", Econometrica 18:155-162; Kalai 1977, "Nonsymmetric Nash Solutions and Replications of 2-Person Bargaining",
//! International Journal of Game Theory 6:129-133; Binmore, Rubinstein and Wolinsky 1986, RAND Journal of Economics 17:176-188; Raiffa 1982, *The Art and
//! Science of Negotiation* (log-rolling).

use multiversion::multiversion;

use crate::terms::{Mask, Pack};

use super::utility::settlement_value;

/// Gains below this count as this in the weights of the Nash product, so that nobody's vanishing gain takes the whole table.
const SMALLEST_GAIN: f64 = 0.02;
/// Newton steps for the weights. At random tables of two to four parties where all gain, six leave no more than rounding in 99 of 100.
const STEPS: usize = 6;
/// No step changes a weight by more than about this factor of e.
const LONGEST_STEP: f64 = 1.0;

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
#[inline(always)]
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

/// The table: parties, zones, the status quo; and scratch to solve the weighted Nash product.
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
    /// Bargaining weight of each party over its gain: how strongly it pulls at the terms.
    weights: Vec<Pack<W>>,
    /// By issue: how far the term gives way to a pull, 0 where a red line holds it.
    give: Vec<Pack<W>>,
    /// By party and issue: how hard the party would pull at the term as it stands.
    pulls: Vec<Pack<W>>,
    /// By pairs of parties: how much a pull of the second moves the gain of the first.
    leverage: Vec<Pack<W>>,
    steps: Vec<Pack<W>>,
}

impl<const W: usize> NashTable<W> {
    /// Maximises `Σ α_i ln g_i(z)`, where `g_i` is what a party gains over the status quo by the loss of [`utility`](super::loss), with bargaining
    /// weights `α` (any positive scale), into `bargain`.
    ///
    /// The first-order condition gives `z_m = Σ λ_i s_im p_im / Σ λ_i s_im`, held to the zone, with `λ_i = α_i / g_i`. Newton's method finds the logarithms of
    /// λ: with `A_ij = Σ_m s_im s_jm (p_im - z_m) (p_jm - z_m) / 500 / Σ_k λ_k s_km` over the issues between the ends of their zones, the step solves
    /// `(1 + A_ij λ_j / g_i) x = ln(α_i / (λ_i g_i))`. Rows over their gains are positive definite, so that nothing has to be pivoted. The number of steps is fixed,
    /// and a lane that has arrived stays where it is.
    pub fn solve(&mut self, alpha: &[Pack<W>], bargain: &mut Bargain<W>) {
        maximise(self, alpha, bargain);
    }

    /// Makes room for a bargain of as many parties and issues as sit and lie here.
    fn lay(&mut self, bargain: &mut Bargain<W>) {
        let (parties, issues) = (self.parties.len(), self.status_quo.len());
        bargain.terms.clone_from(&self.status_quo);
        bargain.gains.resize(parties, Pack::ZERO);
        self.give.resize(issues, Pack::ZERO);
        self.pulls.resize(parties * issues, Pack::ZERO);
        self.leverage.resize(parties * parties, Pack::ZERO);
        self.steps.resize(parties, Pack::ZERO);
    }

    /// Where the present weights draw each issue, and how far it gives way.
    #[inline(always)]
    fn draw(&mut self, terms: &mut [Pack<W>]) {
        for issue in (0..terms.len()).filter(|issue| self.on_agenda[*issue]) {
            let (mut moment, mut mass) = (Pack::ZERO, Pack::ZERO);
            for (party, weight) in self.parties.iter().zip(&self.weights) {
                let pull = *weight * party.concern[issue];
                moment = moment + pull * party.position[issue];
                mass = mass + pull;
            }
            let zone = self.zones[issue];
            let share = Pack::all(1.0) / mass.max(Pack::all(1e-9));
            let balance = moment * share;
            let term = zone.open.select(balance.max(zone.low).min(zone.high), self.status_quo[issue]);
            self.give[issue] = term.compare(balance, |term, balance| term == balance).keep(share * 0.002);
            terms[issue] = term;
        }
    }

    /// What each party gains over the status quo by terms.
    #[inline(always)]
    fn reap(&self, terms: &[Pack<W>], gains: &mut [Pack<W>]) {
        for (party, gain) in self.parties.iter().zip(gains) {
            let mut sum = Pack::ZERO;
            for issue in (0..terms.len()).filter(|issue| self.on_agenda[*issue]) {
                sum = sum + settlement_value(party.concern[issue], party.position[issue], self.status_quo[issue], terms[issue]);
            }
            *gain = sum;
        }
    }

    /// What pulling harder would do to everybody's gains: `A_ij` as [`solve`](Self::solve) has it.
    #[inline(always)]
    fn lever(&mut self, terms: &[Pack<W>]) {
        let (parties, issues) = (self.parties.len(), terms.len());
        for (party, pulls) in self.parties.iter().zip(self.pulls.chunks_exact_mut(issues)) {
            for issue in 0..issues {
                pulls[issue] = party.concern[issue] * (party.position[issue] - terms[issue]);
            }
        }
        for i in 0..parties {
            for j in 0..=i {
                let (mine, theirs) = (&self.pulls[i * issues..][..issues], &self.pulls[j * issues..][..issues]);
                let mut sum = Pack::ZERO;
                for issue in (0..issues).filter(|issue| self.on_agenda[*issue]) {
                    sum = sum + mine[issue] * theirs[issue] * self.give[issue];
                }
                self.leverage[i * parties + j] = sum;
                self.leverage[j * parties + i] = sum;
            }
        }
    }

    /// One Newton step of the weights. Gaussian elimination in place.
    #[inline(always)]
    fn step(&mut self, alpha: &[Pack<W>], gains: &[Pack<W>]) {
        let count = self.parties.len();
        let Self { weights, leverage, steps, .. } = self;
        for i in 0..count {
            let gain = gains[i].max(Pack::all(SMALLEST_GAIN));
            let moves = gains[i].test(|gain| gain > SMALLEST_GAIN).keep(Pack::all(1.0) / gain);
            for j in 0..count {
                leverage[i * count + j] = leverage[i * count + j] * moves * weights[j];
            }
            leverage[i * count + i] = leverage[i * count + i] + 1.0;
            // 2 (r - 1) / (r + 1) is the logarithm of r near 1, and bounded.
            let (wanted, had) = (alpha[i], weights[i] * gain);
            steps[i] = (wanted - had) / (wanted + had) * 2.0;
        }
        for k in 0..count {
            let pivot = Pack::all(1.0) / leverage[k * count + k];
            for i in k + 1..count {
                let factor = leverage[i * count + k] * pivot;
                for j in k + 1..count {
                    leverage[i * count + j] = leverage[i * count + j] - factor * leverage[k * count + j];
                }
                steps[i] = steps[i] - factor * steps[k];
            }
        }
        for i in (0..count).rev() {
            for j in i + 1..count {
                steps[i] = steps[i] - leverage[i * count + j] * steps[j];
            }
            steps[i] = steps[i] / leverage[i * count + i];
        }
        for (weight, step) in weights.iter_mut().zip(steps) {
            let step = step.clip(-LONGEST_STEP, LONGEST_STEP);
            // (2 + x) / (2 - x) is e^x near 0.
            *weight = *weight * (Pack::all(2.0) + step) / (Pack::all(2.0) - step);
        }
    }
}

#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
fn maximise<const W: usize>(table: &mut NashTable<W>, alpha: &[Pack<W>], bargain: &mut Bargain<W>) {
    table.lay(bargain);
    let Bargain { terms, gains } = bargain;
    table.weights.clear();
    table.weights.extend_from_slice(alpha);
    table.draw(terms);
    table.reap(terms, gains);
    // To begin with, every gain counts as half way to the mean, on the scale of logarithms.
    let (mut mean, mut total) = (Pack::ZERO, Pack::ZERO);
    for (alpha, gain) in alpha.iter().zip(gains.iter()) {
        mean = mean + *alpha * gain.max(Pack::all(SMALLEST_GAIN));
        total = total + *alpha;
    }
    let mean = mean / total;
    for (weight, gain) in table.weights.iter_mut().zip(gains.iter()) {
        *weight = *weight / (mean * gain.max(Pack::all(SMALLEST_GAIN))).sqrt();
    }
    for _ in 0..STEPS {
        table.draw(terms);
        table.reap(terms, gains);
        table.lever(terms);
        table.step(alpha, gains);
    }
    table.draw(terms);
    table.reap(terms, gains);
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
        use crate::terms::{Luck, Purpose, Seed};
        let mut compared = 0;
        for number in 0..400_u64 {
            let luck = Luck { seed: Seed(5), replication: [number], draw: [0] };
            let mut names = 0..;
            let mut u =
                |low: f64, high: f64| low + (high - low) * luck.uniform(Purpose::Event, 0, names.next().expect("names do not end"))[0];
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
}
