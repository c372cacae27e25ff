//! The beginning of a replication: parameters are drawn and levels take their starts.

use super::weight;
use crate::kernel::{Luck, Pack};
use crate::model::Model;

/// Draws every parameter.
pub fn draw<const W: usize>(model: &Model, luck: &Luck<W>, drawn: &mut [Pack<W>]) {
    for (parameter, out) in model.parameters.iter().zip(drawn) {
        *out = parameter.draw(luck);
    }
}

/// Puts every level at its start, held to its scale. `origins` remembers where: what returns, returns there, and payoffs are reckoned from there.
///
/// Scores that a doctrine sets are set after that, so that their origin is the actor's own start.
pub fn begin<const W: usize>(model: &Model, drawn: &[Pack<W>], levels: &mut [Pack<W>], origins: &mut [Pack<W>]) {
    for ((row, level), origin) in model.starts.iter().zip(levels.iter_mut()).zip(origins) {
        *level = weight(row.start, drawn).clip(row.low, 100.0) + 0.0;
        *origin = *level;
    }
    for (variable, start) in &model.doctrine_starts {
        levels[variable.index()] = weight(*start, drawn).clip(0.0, 100.0) + 0.0;
    }
}
