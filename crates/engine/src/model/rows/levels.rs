//! Levels: where they start, what they flow towards, and how they return.

use crate::expr::{Program, Slot};
use crate::model::{Rate, Weight};
use crate::scenario::VariableId;

/// Where a variable starts.
#[derive(Clone, Copy, Debug)]
pub struct StartRow {
    /// Start, points.
    pub start: Weight,
    /// Lower end of its scale.
    pub low: f64,
}

/// The flow of a variable.
#[derive(Clone, Debug)]
pub struct FlowRow {
    /// The variable.
    pub variable: VariableId,
    /// Lower end of its scale.
    pub low: f64,
    /// Base of the target.
    pub base: Rate,
    /// Offset of the target.
    pub offset: f64,
    /// Terms of the target: expression and gain.
    pub terms: Vec<(Program, Weight)>,
    /// Time constant, months.
    pub months: Weight,
    /// Share of the way per turn where the time constant is fixed.
    pub share: Option<f64>,
    /// Noise, points per square root of a month, if there is any.
    pub noise: Option<Weight>,
    /// Key of its noise.
    pub key: u64,
}

impl FlowRow {
    /// The variables that its target reads.
    pub fn variables(&self) -> impl Iterator<Item = usize> + '_ {
        let base = match &self.base {
            Rate::Program(program) => Some(program),
            Rate::Weight(_) => None,
        };
        base.into_iter().chain(self.terms.iter().map(|(program, _)| program)).flat_map(Program::uses).filter_map(
            |slot| match slot {
                Slot::Level(row) => Some(usize::from(row)),
                _ => None,
            },
        )
    }
}

/// A variable that returns to its start.
#[derive(Clone, Copy, Debug)]
pub struct ReturnRow {
    /// The variable.
    pub variable: VariableId,
    /// Time constant, months.
    pub months: Weight,
    /// Share of the way per turn where the time constant is fixed.
    pub share: Option<f64>,
}
