//! Levels: where they start, what they flow towards, and how they return.

use crate::expr::{Program, Slot};
use crate::model::{Rate, Weight};
use crate::scenario::VariableId;

use super::counts::CountRow;

/// Where a variable starts.
#[derive(Clone, Copy, Debug)]
pub struct StartRow {
    /// Start, points.
    pub start: Weight,
    /// Lower end of its scale.
    pub low: f64,
    /// Its row among the counts, if it counts events: what pushes it makes events more frequent, see
    /// [`CountRow`].
    pub count: Option<u16>,
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
    /// Where the scenario states that the score starts whose flow is held about where it did start, points.
    pub rooted: Option<f64>,
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
    pub fn variables<'a>(&'a self, counts: &'a [CountRow]) -> impl Iterator<Item = usize> + 'a {
        let base = match &self.base {
            Rate::Program(program) => Some(program),
            Rate::Weight(_) => None,
        };
        base.into_iter()
            .chain(self.terms.iter().map(|(program, _)| program))
            .flat_map(|program| levels_read(program, counts))
    }
}

/// The variables that an expression reads; how many events there are is read of the level that stands for it.
pub(in crate::model) fn levels_read<'a>(
    program: &'a Program,
    counts: &'a [CountRow],
) -> impl Iterator<Item = usize> + 'a {
    program.uses().filter_map(|slot| match slot {
        Slot::Level(row) => Some(usize::from(row)),
        Slot::Count(row) | Slot::Rate(row) => counts.get(usize::from(row)).map(|it| it.variable.index()),
        _ => None,
    })
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
