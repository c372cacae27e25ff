//! The beginning of a replication: parameters are drawn and levels take their starts.

use super::weight;
use crate::kernel::{Luck, Pack};
use crate::model::Model;

/// A drawn number that is put somewhere instead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Override<const W: usize> {
    /// Row among the model's parameters, see [`Model::parameters_at`].
    pub row: usize,
    /// Its value in each lane; nothing where it is drawn as ever.
    pub at: [Option<f64>; W],
}

/// Draws every parameter, but those that are overridden. An override of a row that there is not is left out.
pub fn draw<const W: usize>(model: &Model, luck: &Luck<W>, overrides: &[Override<W>], drawn: &mut [Pack<W>]) {
    for (parameter, out) in model.parameters.iter().zip(drawn.iter_mut()) {
        *out = parameter.draw(luck);
    }
    for given in overrides {
        let (Some(parameter), Some(out)) = (model.parameters.get(given.row), drawn.get_mut(given.row)) else {
            continue;
        };
        for (value, at) in out.0.iter_mut().zip(given.at) {
            *value = at.map_or(*value, |at| parameter.held(at));
        }
    }
}

/// Puts every level at its start, held to its scale. `origins` remembers where: what returns, returns there, and
/// payoffs are reckoned from there.
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
