//! The sure way to the terms, for the few tables at which a handful of Newton steps do not get there: one lane at a
//! time, in plain numbers, with a line search.
//!
//! The terms maximise `Σ α_i φ(g_i(z))` over the zones, with `φ(g) = ln g`, below the smallest gain its tangent. Its
//! dual is to minimise `D(λ) = max_z Σ λ_i g_i(z) - Σ α_i ln λ_i` over `0 < λ_i <= α_i / smallest gain`: convex,
//! without a wall that a step can run into, and with a least value whether or not there is anything to gain. Boyd and
//! Vandenberghe 2004, *Convex Optimization*, sections 5.2 and 9.5.

use crate::kernel::ops;

/// The most steps. At 200,000 random tables of two to four parties and one to five issues none takes more than a
/// quarter of them.
const STEPS: usize = 60;
/// How far `λ_i g_i` may be from `α_i` in the end, as a share of it.
const NEAR: f64 = 1e-10;
/// No step divides a weight by more than this.
const SHRINK: f64 = 20.0;

/// A table in one lane, without the issues that do not move. Party by party: `concern` and `position` by issue.
#[derive(Clone, Debug, Default)]
pub(super) struct Descent {
    pub concern: Vec<f64>,
    pub position: Vec<f64>,
    /// By issue: status quo, lowest and highest settlement.
    pub ground: Vec<[f64; 3]>,
    pub alpha: Vec<f64>,
    /// What the deal costs every party, utility.
    pub cost: f64,
    /// The largest that each weight may become.
    pub most: Vec<f64>,
    /// Bargaining weight over gain, by party: where it begins, and what is found.
    pub weights: Vec<f64>,
    gains: Vec<f64>,
    /// By issue: how far the term gives way to a pull, 0 where a red line holds it.
    give: Vec<f64>,
    terms: Vec<f64>,
    matrix: Vec<f64>,
    step: Vec<f64>,
    before: Vec<f64>,
}

impl Descent {
    /// Empties the table.
    pub(super) fn clear(&mut self) {
        for list in [&mut self.concern, &mut self.position, &mut self.alpha, &mut self.most, &mut self.weights] {
            list.clear();
        }
        self.ground.clear();
    }

    /// Moves the weights to where `D` is least.
    pub(super) fn run(&mut self) {
        let mut value = self.evaluate();
        for _ in 0..STEPS {
            let Some(slope) = self.newton() else { return };
            self.before.clone_from(&self.weights);
            let mut share =
                self.step.iter().fold(1.0_f64, |share, step| if *step < -0.9 { share.min(-0.9 / step) } else { share });
            loop {
                for i in 0..self.alpha.len() {
                    let moved = self.before[i] * (1.0 + share * self.step[i]).max(1.0 / SHRINK);
                    self.weights[i] = moved.min(self.most[i]);
                }
                let next = self.evaluate();
                // As far down as a quarter of the slope promises, or as near as numbers can tell.
                if next <= value - 0.25 * share * slope + 1e-13 * value.abs() || share < 1e-9 {
                    value = next;
                    break;
                }
                share *= 0.5;
            }
        }
    }

    /// Terms and gains under the present weights, and the value of `D`.
    fn evaluate(&mut self) -> f64 {
        let (parties, issues) = (self.alpha.len(), self.ground.len());
        self.terms.clear();
        self.give.clear();
        for (issue, [_, low, high]) in self.ground.iter().enumerate() {
            let (mut moment, mut mass) = (0.0, 0.0);
            for party in 0..parties {
                let pull = self.weights[party] * self.concern[party * issues + issue];
                moment += pull * self.position[party * issues + issue];
                mass += pull;
            }
            let balance = moment / mass.max(f64::MIN_POSITIVE);
            let term = balance.max(*low).min(*high);
            self.give.push(if term == balance { 0.002 / mass.max(f64::MIN_POSITIVE) } else { 0.0 });
            self.terms.push(term);
        }
        self.gains.clear();
        let mut value = 0.0;
        for party in 0..parties {
            let mut gain = 0.0 - self.cost;
            for (issue, [quo, ..]) in self.ground.iter().enumerate() {
                let at = party * issues + issue;
                let (from, to) = (quo - self.position[at], self.terms[issue] - self.position[at]);
                gain += self.concern[at] * (from * from - to * to) * 0.001;
            }
            self.gains.push(gain);
            value += self.weights[party] * gain - self.alpha[party] * ops::ln(self.weights[party]);
        }
        value
    }

    /// Writes Newton's step for the weights, as shares of them, and gives back how steeply `D` falls along it; nothing
    /// where it has arrived.
    fn newton(&mut self) -> Option<f64> {
        let (parties, issues) = (self.alpha.len(), self.ground.len());
        let mut far = false;
        self.step.clear();
        for i in 0..parties {
            let rest = self.alpha[i] - self.weights[i] * self.gains[i];
            // A weight at its bound that would rise still stays where it is.
            let held = self.weights[i] >= self.most[i] && rest > 0.0;
            self.step.push(if held { 0.0 } else { rest });
            far |= !held && rest.abs() > NEAR * self.alpha[i];
        }
        if !far {
            return None;
        }
        let rests = self.step.clone();
        self.matrix.clear();
        for i in 0..parties {
            for j in 0..parties {
                let mut sum = 0.0;
                if rests[i] != 0.0 && rests[j] != 0.0 {
                    for issue in 0..issues {
                        let (one, other) = (i * issues + issue, j * issues + issue);
                        let pulls = self.concern[one] * (self.position[one] - self.terms[issue]);
                        sum +=
                            pulls * self.concern[other] * (self.position[other] - self.terms[issue]) * self.give[issue];
                    }
                }
                let diagonal = if i == j { self.alpha[i] } else { 0.0 };
                self.matrix.push(diagonal + self.weights[i] * sum * self.weights[j]);
            }
        }
        eliminate(&mut self.matrix, &mut self.step);
        Some(rests.iter().zip(&self.step).map(|(rest, step)| rest * step).sum())
    }
}

/// Solves a system whose matrix is symmetric and positive definite, in place.
fn eliminate(matrix: &mut [f64], right: &mut [f64]) {
    let n = right.len();
    for k in 0..n {
        for i in k + 1..n {
            let factor = matrix[i * n + k] / matrix[k * n + k];
            for j in k..n {
                matrix[i * n + j] -= factor * matrix[k * n + j];
            }
            right[i] -= factor * right[k];
        }
    }
    for i in (0..n).rev() {
        for j in i + 1..n {
            right[i] -= matrix[i * n + j] * right[j];
        }
        right[i] /= matrix[i * n + i];
    }
}
