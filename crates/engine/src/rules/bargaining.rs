//! Bargaining: where n parties with different weights meet on several issues.
//!
//! Nash 1950, "The Bargaining Problem", Econometrica 18:155-162; Kalai 1977, "Nonsymmetric Nash Solutions and
//! Replications of 2-Person Bargaining", International Journal of Game Theory 6:129-133; Binmore, Rubinstein and
//! Wolinsky 1986, RAND Journal of Economics 17:176-188; Raiffa 1982, *The Art and Science of Negotiation*
//! (log-rolling).

use diwan_wide::wide;

use self::descent::Descent;
use crate::kernel::Pack;

use super::position::Zone;
use super::utility::settlement_value;

/// Gains below this count as this in the weights of the Nash product, so that nobody's vanishing gain takes the whole
/// table.
const SMALLEST_GAIN: f64 = 0.02;
/// The most Newton steps for the weights of a whole pack. At random tables of two to four parties where all gain, six
/// leave no more than rounding in 99 of 100.
const STEPS: usize = 6;
/// A lane in which they leave a party's weight times its gain further from its bargaining weight than by this share
/// goes on by itself, see [`Descent`].
const LOOSE: f64 = 1e-4;
/// A lane whose weights a step has moved by less than this, on the scale of logarithms, rests: the next step would move
/// them by about the square of it.
const LAST_STEP: f64 = 1e-6;
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

/// What a round of bargaining would settle on.
#[derive(Clone, Debug, Default)]
pub struct Bargain<const W: usize> {
    /// Terms by issue, 0..100; the status quo where there is no zone or no attention.
    pub terms: Vec<Pack<W>>,
    /// Utility that each party gains over the status quo, less what the deal costs it.
    pub gains: Vec<Pack<W>>,
}

/// The table: parties, zones, the status quo; and scratch to solve the weighted Nash product.
#[derive(Clone, Debug)]
pub struct NashTable<const W: usize> {
    /// The parties.
    pub parties: Vec<Party<W>>,
    /// Zone of each issue.
    pub zones: Vec<Zone<W>>,
    /// Where each issue stands now, 0..100.
    pub status_quo: Vec<Pack<W>>,
    /// Whether each issue is on the agenda at all.
    pub on_agenda: Vec<bool>,
    /// What a deal costs every party, utility: its part of the price of the package, see [`Packages`](super::Packages).
    pub cost: Pack<W>,
    /// Bargaining weight of each party over its gain: how strongly it pulls at the terms.
    weights: Vec<Pack<W>>,
    /// By issue: how far the term gives way to a pull, 0 where a red line holds it.
    give: Vec<Pack<W>>,
    /// By party and issue: how hard the party would pull at the term as it stands.
    pulls: Vec<Pack<W>>,
    /// By pairs of parties: how much a pull of the second moves the gain of the first.
    leverage: Vec<Pack<W>>,
    steps: Vec<Pack<W>>,
    descent: Descent,
}

impl<const W: usize> Default for NashTable<W> {
    fn default() -> Self {
        Self {
            parties: Vec::new(),
            zones: Vec::new(),
            status_quo: Vec::new(),
            on_agenda: Vec::new(),
            cost: Pack::ZERO,
            weights: Vec::new(),
            give: Vec::new(),
            pulls: Vec::new(),
            leverage: Vec::new(),
            steps: Vec::new(),
            descent: Descent::default(),
        }
    }
}

impl<const W: usize> NashTable<W> {
    /// Maximises `Σ α_i ln g_i(z)`, where `g_i` is what a party gains over the status quo by the loss of
    /// [`utility`](super::loss), less the [`cost`](Self::cost) of the deal, with bargaining weights `α` (any positive scale), into `bargain`. Below a gain of 0.02
    /// the logarithm goes on as its tangent, so that there are best terms, and the same, whether or not everybody can
    /// gain; all gain more than that there if and only if the Nash product can be had so.
    ///
    /// The first-order condition gives `z_m = Σ λ_i s_im p_im / Σ λ_i s_im`, held to the zone, with `λ_i = α_i / g_i`.
    /// Newton's method finds the logarithms of λ: with
    /// `A_ij = Σ_m s_im s_jm (p_im - z_m) (p_jm - z_m) / 500 / Σ_k λ_k s_km` over the issues between the ends of their
    /// zones, the step solves `(1 + A_ij λ_j / g_i) x = ln(α_i / (λ_i g_i))`. Its matrix is a positive definite one,
    /// rows and columns scaled, so that nothing has to be pivoted. A lane rests as soon as it is there, so that no lane
    /// can tell what others need; one that is not there in the end is brought there by itself.
    pub fn solve(&mut self, alpha: &[Pack<W>], bargain: &mut Bargain<W>) {
        maximise(self, alpha, bargain);
    }

    /// How hard a party pulls at the terms of an issue, as they were solved last, on the scale of all parties.
    #[must_use]
    pub fn pull(&self, party: usize, issue: usize) -> Pack<W> {
        match (self.weights.get(party), self.parties.get(party)) {
            (Some(weight), Some(party)) => *weight * party.concern[issue],
            _ => Pack::ZERO,
        }
    }

    /// What an issue is worth to the parties together on these terms, utility: `n Σ λ_i u_im / Σ λ_i` of `n` parties,
    /// with the weights `λ` of the gains as they were solved last. In units of a party that pulls as hard as the mean.
    #[inline(always)]
    fn value(&self, issue: usize, term: Pack<W>) -> Pack<W> {
        let (mut worth, mut mass) = (Pack::ZERO, Pack::ZERO);
        for (party, weight) in self.parties.iter().zip(&self.weights) {
            let (concern, position) = (party.concern[issue], party.position[issue]);
            worth = worth + *weight * settlement_value(concern, position, self.status_quo[issue], term);
            mass = mass + *weight;
        }
        worth / mass * self.parties.len() as f64
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

    /// What each party gains from terms that nobody solved for: those that stand in `bargain`.
    pub(crate) fn judge(&self, bargain: &mut Bargain<W>) {
        bargain.gains.resize(self.parties.len(), Pack::ZERO);
        self.reap(&bargain.terms, &mut bargain.gains);
    }

    /// What each party gains over the status quo by terms.
    #[inline(always)]
    fn reap(&self, terms: &[Pack<W>], gains: &mut [Pack<W>]) {
        for (party, gain) in self.parties.iter().zip(gains) {
            let mut sum = Pack::ZERO - self.cost;
            for issue in (0..terms.len()).filter(|issue| self.on_agenda[*issue]) {
                sum = sum
                    + settlement_value(
                        party.concern[issue],
                        party.position[issue],
                        self.status_quo[issue],
                        terms[issue],
                    );
            }
            *gain = sum;
        }
    }

    /// Brings the weights of the lanes that still move where they belong, one by one; says whether any was far from
    /// there.
    #[cold]
    #[inline(never)]
    fn descend(&mut self, alpha: &[Pack<W>], moving: Pack<W>, gains: &[Pack<W>]) -> bool {
        let mut moved = false;
        for lane in (0..W).filter(|lane| moving.0[*lane] > 0.0) {
            let is_loose = |((alpha, weight), gain): ((&Pack<W>, &Pack<W>), &Pack<W>)| {
                (alpha.0[lane] - weight.0[lane] * gain.0[lane].max(SMALLEST_GAIN)).abs() > LOOSE * alpha.0[lane]
            };
            if alpha.iter().zip(&self.weights).zip(gains).any(is_loose) {
                self.descend_in(lane, alpha);
                moved = true;
            }
        }
        moved
    }

    fn descend_in(&mut self, lane: usize, alpha: &[Pack<W>]) {
        let Self { parties, zones, status_quo, on_agenda, cost, weights, descent, .. } = self;
        let cares = |issue: usize| parties.iter().any(|it| it.concern[issue].0[lane] > 0.0);
        let moves = |issue: &usize| on_agenda[*issue] && zones[*issue].open.0[lane] && cares(*issue);
        descent.clear();
        descent.cost = cost.0[lane];
        for issue in (0..status_quo.len()).filter(moves) {
            let zone = zones[issue];
            descent.ground.push([status_quo[issue].0[lane], zone.low.0[lane], zone.high.0[lane]]);
        }
        for ((party, alpha), weight) in parties.iter().zip(alpha).zip(weights.iter()) {
            for issue in (0..status_quo.len()).filter(moves) {
                descent.concern.push(party.concern[issue].0[lane]);
                descent.position.push(party.position[issue].0[lane]);
            }
            let most = alpha.0[lane] / SMALLEST_GAIN;
            descent.alpha.push(alpha.0[lane]);
            descent.most.push(most);
            descent.weights.push(weight.0[lane].min(most));
        }
        descent.run();
        for (weight, found) in weights.iter_mut().zip(&descent.weights) {
            weight.0[lane] = *found;
        }
    }

    /// What pulling harder would do to everybody's gains: `A_ij` as [`solve`](Self::solve) has it.
    #[inline(always)]
    fn lever(&mut self, terms: &[Pack<W>]) {
        let (parties, issues) = (self.parties.len(), terms.len());
        for (party, pulls) in self.parties.iter().zip(self.pulls.chunks_exact_mut(issues.max(1))) {
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

    /// One Newton step of the weights in the lanes where `moving` is 1; it becomes 0 where that was the last one.
    /// Gaussian elimination in place.
    #[inline(always)]
    fn step(&mut self, alpha: &[Pack<W>], gains: &[Pack<W>], moving: &mut Pack<W>) {
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
            leverage[k * count + k] = pivot;
        }
        for i in (0..count).rev() {
            for j in i + 1..count {
                steps[i] = steps[i] - leverage[i * count + j] * steps[j];
            }
            steps[i] = steps[i] * leverage[i * count + i];
        }
        let mut longest = Pack::ZERO;
        for (weight, step) in weights.iter_mut().zip(steps) {
            let step = step.clip(-LONGEST_STEP, LONGEST_STEP) * *moving;
            longest = longest.max(step.abs());
            // (2 + x) / (2 - x) is e^x near 0, and exactly 1 there.
            *weight = *weight * ((Pack::all(2.0) + step) / (Pack::all(2.0) - step));
        }
        *moving = longest.map(|step| if step > LAST_STEP { 1.0 } else { 0.0 });
    }
}

#[wide]
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
    let mut moving = Pack::all(1.0);
    for _ in 0..STEPS {
        table.draw(terms);
        table.reap(terms, gains);
        table.lever(terms);
        table.step(alpha, gains, &mut moving);
        if moving == Pack::ZERO {
            break;
        }
    }
    table.draw(terms);
    table.reap(terms, gains);
    if moving != Pack::ZERO && table.descend(alpha, moving, gains) {
        table.draw(terms);
        table.reap(terms, gains);
    }
}

mod descent;
pub(super) mod packages;
#[cfg(test)]
mod tests;
