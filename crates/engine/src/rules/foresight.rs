//! Foresight: what a push is worth when one looks ahead while it decays and spreads through the flows.

use super::linear::{Lu, Matrix};

/// Largest `discount × ρ(I + J)` at which the discounted sum still converges with room to spare.
const CONVERGENCE: f64 = 0.985;

/// How one actor looks ahead: its discount per month, and the factorised matrix that turns goal weights into shadow
/// weights.
#[derive(Clone, Debug)]
pub struct Foresight {
    transposed: Lu,
    reference_months: f64,
    /// The planning horizon in months that is used: the actor's own, or less where the sum would not converge.
    pub horizon: f64,
    /// Whether the actor's own horizon had to be cut.
    pub capped: bool,
}

impl Foresight {
    /// For the Jacobian `J` of the flows (per month, row = variable that changes), the spectral radius of `I + J`, and
    /// a `horizon` in months.
    ///
    /// Shadow weights are `W~ = (I - d (I + J))^-T w / h_ref` with `d = exp(-1 / horizon)`: the discounted value of a
    /// unit push over the months in which it decays and spreads. The sum converges if `d ρ(I + J) < 1`; a horizon that
    /// violates this is cut until it holds.
    #[must_use]
    pub fn new(jacobian: &Matrix, radius: f64, horizon: f64, reference_months: f64) -> Self {
        let n = jacobian.size();
        let mut step = jacobian.clone();
        for i in 0..n {
            step.set(i, i, step.get(i, i) + 1.0);
        }
        let own = crate::kernel::ops::exp(-1.0 / horizon);
        let capped = own * radius > CONVERGENCE;
        let mut discount = if capped { CONVERGENCE / radius } else { own };
        loop {
            let mut transposed = Matrix::identity(n);
            for i in 0..n {
                for j in 0..n {
                    transposed.set(j, i, transposed.get(j, i) - discount * step.get(i, j));
                }
            }
            if let Some(transposed) = Lu::of(&transposed) {
                let horizon = if capped { -1.0 / crate::kernel::ops::ln(discount) } else { horizon };
                return Self { transposed, reference_months, horizon, capped };
            }
            discount *= 0.5; // singular to working precision: look less far; ends at the identity, which is regular
        }
    }

    /// Shadow weights of goal weights `w` (utility per 10 points, held for the reference time): one per variable of the
    /// Jacobian.
    #[must_use]
    pub fn shadow_weights(&self, w: &[f64]) -> Vec<f64> {
        self.transposed.solve(w).into_iter().map(|value| value / self.reference_months).collect()
    }
}

/// What unit pushes of every variable are worth for a unit weight on variable `goal`: the row of
/// `(I - d (I + J))^-1 / h_ref` that belongs to it.
#[must_use]
pub fn push_values(foresight: &Foresight, goal: usize, variables: usize) -> Vec<f64> {
    let mut unit = vec![0.0; variables];
    unit[goal] = 1.0;
    foresight.shadow_weights(&unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One variable that decays with time constant T: a push of 1 is worth
    /// `Σ_h (d (1 - 1/T))^h = 1 / (1 - d (1 - 1/T))`.
    #[test]
    fn a_push_that_decays_has_its_geometric_sum() {
        let mut jacobian = Matrix::zeros(1);
        jacobian.set(0, 0, -1.0 / 8.0);
        let shadow = Foresight::new(&jacobian, 0.875, 10.0, 4.0).shadow_weights(&[0.9])[0];
        let d = (-0.1_f64).exp();
        assert!((shadow - 0.9 / (1.0 - d * (1.0 - 1.0 / 8.0)) / 4.0).abs() < 1e-9);
    }

    /// x drives y with gain g: a push of x is worth the closed form of the two coupled sums.
    #[test]
    fn a_push_spreads_through_the_flows() {
        let (tx, ty, g) = (6.0, 9.0, 0.4);
        let mut jacobian = Matrix::zeros(2);
        jacobian.set(0, 0, -1.0 / tx);
        jacobian.set(1, 1, -1.0 / ty);
        jacobian.set(1, 0, g / ty);
        let foresight = Foresight::new(&jacobian, 0.9, 12.0, 4.0);
        let shadow = foresight.shadow_weights(&[0.0, 1.0]);
        let d = (-1.0_f64 / 12.0).exp();
        let (ax, ay) = (1.0 - d * (1.0 - 1.0 / tx), 1.0 - d * (1.0 - 1.0 / ty));
        assert!((shadow[1] - 1.0 / ay / 4.0).abs() < 1e-9);
        assert!((shadow[0] - d * g / ty / (ax * ay) / 4.0).abs() < 1e-9);
        assert_eq!(push_values(&foresight, 1, 2), shadow);
    }

    /// The shadow weight of a push equals the discounted sum of its brute-force propagation.
    #[test]
    fn shadow_weights_are_the_propagated_sum() {
        let mut jacobian = Matrix::zeros(3);
        let cells = [[-0.2, 0.05, 0.0], [0.1, -0.3, -0.04], [0.02, 0.0, -0.1]];
        for (i, row) in cells.iter().enumerate() {
            for (j, cell) in row.iter().enumerate() {
                jacobian.set(i, j, *cell);
            }
        }
        let w = [0.5, -1.0, 0.7];
        let shadow = Foresight::new(&jacobian, 0.91, 9.0, 4.0).shadow_weights(&w);
        let d = (-1.0_f64 / 9.0).exp();
        for push in 0..3 {
            let mut x = [0.0; 3];
            x[push] = 1.0;
            let (mut value, mut weight) = (0.0, 1.0);
            for _ in 0..2000 {
                value += weight * (0..3).map(|k| w[k] * x[k]).sum::<f64>() / 4.0;
                let old = x;
                for k in 0..3 {
                    x[k] = old[k] + (0..3).map(|j| cells[k][j] * old[j]).sum::<f64>();
                }
                weight *= d;
            }
            assert!((shadow[push] - value).abs() < 1e-9, "{push}: {} against {value}", shadow[push]);
        }
    }

    #[test]
    fn a_horizon_beyond_convergence_is_cut_and_says_so() {
        let mut jacobian = Matrix::zeros(1);
        jacobian.set(0, 0, 0.05); // grows by itself
        let foresight = Foresight::new(&jacobian, 1.05, 100.0, 4.0);
        assert!(foresight.capped && foresight.horizon < 100.0);
        assert!(foresight.shadow_weights(&[1.0])[0].is_finite());
    }
}
