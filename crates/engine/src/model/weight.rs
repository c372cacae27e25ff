//! Weights: numbers of the model that are either fixed or drawn once per replication.

use diwan_wide::wide;

use crate::expr::Program;
use crate::kernel::{Distribution, Luck, Pack, Purpose, ops};

/// A number of the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Weight {
    /// The same in every replication.
    Fixed(f64),
    /// Drawn: a row of [`Model::parameters`](super::Model::parameters).
    Drawn(u32),
}

impl Weight {
    /// Nothing, in every replication: what is switched off.
    pub const ZERO: Self = Self::Fixed(0.0);

    /// Its value, given those of the drawn parameters in the model's order.
    #[must_use]
    pub fn of(self, parameters: &[f64]) -> f64 {
        match self {
            Self::Fixed(value) => value,
            Self::Drawn(row) => parameters[row as usize],
        }
    }
}

/// A number, or an expression over the state.
#[derive(Clone, Debug)]
pub enum Rate {
    /// A number.
    Weight(Weight),
    /// An expression.
    Program(Program),
}

/// A number that is drawn once per replication.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its path in the scenario: `actors.us.influence`.
    pub path: String,
    /// Key of that path for its random numbers.
    pub key: u64,
    /// How it is distributed.
    pub distribution: Distribution,
    /// What a draw, multiplied or not, is held to: a normal distribution reaches everywhere, a number of months does
    /// not.
    pub range: (f64, f64),
    /// Half-width of the multiplier drawn on top; 0 for none.
    pub jitter: f64,
}

impl Parameter {
    /// Its value in each lane.
    #[must_use]
    pub fn draw<const W: usize>(&self, luck: &Luck<W>) -> Pack<W> {
        let value = match self.distribution {
            Distribution::Fixed(value) => Pack::all(value),
            ref other => quantiles(other, luck.uniform(Purpose::Parameter, 0, self.key)),
        };
        let value = if self.jitter > 0.0 {
            let u = luck.uniform(Purpose::Jitter, 0, self.key);
            value * ((u * 2.0 - 1.0) * self.jitter + 1.0)
        } else {
            value
        };
        value.clip(self.range.0, self.range.1)
    }

    /// A value held to the range of its place.
    #[must_use]
    pub fn held(&self, value: f64) -> f64 {
        ops::clip(value, self.range.0, self.range.1)
    }
}

/// The commonest distributions are told apart outside of the loop over lanes.
#[wide]
fn quantiles<const W: usize>(distribution: &Distribution, u: Pack<W>) -> Pack<W> {
    match *distribution {
        Distribution::Normal { mean, sd } => u.map(|u| Distribution::Normal { mean, sd }.quantile(u)),
        Distribution::Uniform { low, high } => u.map(|u| Distribution::Uniform { low, high }.quantile(u)),
        ref other => u.map(|u| other.quantile(u)),
    }
}
