//! States cleared of luck: what every policy comes to in a state, against the others there, scatters by the luck of its few
//! runs; drawn together around their mean, states scatter as they would without.

use super::super::bootstrap::Picks;
use super::square::{Square, product};

/// What policies come to in every state, each against the mean of all policies there, as a few runs have it.
pub(super) struct Seen {
    pub policies: usize,
    /// State by state, policy by policy.
    pub contrasts: Vec<f64>,
    /// Covariance that luck gives them.
    pub noise: Square,
}

/// How states are drawn together.
pub(super) struct Clearing {
    mean: Vec<f64>,
    map: Square,
    /// The share of what states differ by that is luck.
    pub luck: f64,
}

impl Seen {
    /// `runs[policy]` holds the runs of all states, `seeds` of each, one state after the other.
    pub(super) fn of(runs: &[&[f64]], seeds: usize) -> Self {
        let policies = runs.len();
        let states = runs.first().map_or(0, |it| it.len() / seeds);
        let mut contrasts = Vec::with_capacity(states * policies);
        let (mut noise, mut own) = (Square::zero(policies), vec![0.0; policies]);
        for state in 0..states {
            let range = state * seeds..(state + 1) * seeds;
            let means: Vec<f64> = runs.iter().map(|it| it[range.clone()].iter().sum::<f64>() / seeds as f64).collect();
            let middle = means.iter().sum::<f64>() / policies as f64;
            contrasts.extend(means.iter().map(|it| it - middle));
            for run in range {
                own.iter_mut().zip(runs).zip(&means).for_each(|((own, runs), mean)| *own = runs[run] - mean);
                let shared = own.iter().sum::<f64>() / policies as f64;
                own.iter_mut().for_each(|it| *it -= shared);
                noise.add(&own, 1.0);
            }
        }
        let degrees = (states * (seeds - 1) * seeds) as f64;
        noise.values.iter_mut().for_each(|it| *it /= degrees);
        Self { policies, contrasts, noise }
    }

    pub(super) fn states(&self) -> usize {
        self.contrasts.len() / self.policies.max(1)
    }

    pub(super) fn state(&self, state: usize) -> &[f64] {
        &self.contrasts[state * self.policies..(state + 1) * self.policies]
    }

    /// How these states, picked from all, are cleared: by the map `A` with `A V A' = V - W`, where `V` is their covariance
    /// and `W` that of luck, so that they have the covariance that states have without luck. `A` is `V^½ (I - M)^½ V^-½`
    /// with `M = V^-½ W V^-½`; where luck is more than all they differ by, nothing is left.
    ///
    /// Louis 1984, "Estimating a population of parameter values using Bayes and empirical Bayes methods", JASA
    /// 79:393-398, and Ghosh 1992, "Constrained Bayes estimation with applications", the same 87:533-540: best guesses of
    /// each state alone scatter too little, what was seen of them too much.
    pub(super) fn clearing(&self, picks: &[usize]) -> Clearing {
        let n = picks.len() as f64;
        let mut mean = vec![0.0; self.policies];
        for state in picks {
            mean.iter_mut().zip(self.state(*state)).for_each(|(mean, it)| *mean += it / n);
        }
        let (mut seen, mut own) = (Square::zero(self.policies), vec![0.0; self.policies]);
        for state in picks {
            own.iter_mut().zip(self.state(*state)).zip(&mean).for_each(|((own, it), mean)| *own = it - mean);
            seen.add(&own, 1.0 / (n - 1.0));
        }
        let (root, inverse) = (seen.mapped(f64::sqrt), seen.mapped(|it| 1.0 / it.sqrt()));
        // What luck leaves of each direction of the whitened states. A direction that luck does not touch is not among the
        // eigenvalues of the matrix that is turned over, so what luck takes is taken from the whole.
        let luck = inverse.around(&self.noise);
        let taken = luck.mapped(|it| 1.0 - (1.0 - it).max(0.0).sqrt());
        let mut left = Square::zero(self.policies);
        for row in 0..self.policies {
            left.values[row * self.policies + row] = 1.0;
        }
        left.values.iter_mut().zip(&taken.values).for_each(|(it, taken)| *it -= taken);
        let half = product(&root.values, &left.values, self.policies);
        let map = Square { size: self.policies, values: product(&half, &inverse.values, self.policies) };
        let whole = seen.trace();
        let luck = if whole > 0.0 { (self.noise.trace() / whole).min(1.0) } else { 0.0 };
        Clearing { mean, map, luck }
    }

    /// The states of a resample, or all of them.
    pub(super) fn picked(&self, resample: Option<(u64, u32)>) -> Vec<usize> {
        let states = self.states();
        match resample {
            None => (0..states).collect(),
            Some((seed, number)) => {
                let mut picks = Picks::new(seed, number, states);
                (0..states).map(|_| picks.next()).collect()
            }
        }
    }
}

impl Clearing {
    /// A state as it is without luck, as far as can be told.
    pub(super) fn of(&self, state: &[f64], own: &mut Vec<f64>, out: &mut Vec<f64>) {
        own.clear();
        own.extend(state.iter().zip(&self.mean).map(|(it, mean)| it - mean));
        self.map.times(own, out);
        out.iter_mut().zip(&self.mean).for_each(|(it, mean)| *it += mean);
    }
}
