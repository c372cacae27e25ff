//! What actors want: the goals, positions and saliences that hold in one run, as they were drawn for it.

use crate::scenario::VariableId;

/// What one actor wants.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wants {
    /// Its goals.
    pub goals: Vec<Goal>,
    /// The issues that it cares about.
    pub issues: Vec<Stance>,
}

/// A level that an actor wants higher, or lower.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// The variable.
    pub variable: VariableId,
    /// Utility per 10 points.
    pub weight: f64,
}

/// Where an actor wants an issue settled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stance {
    /// The settlement of the issue.
    pub settlement: VariableId,
    /// Where it shall be, 0..100.
    pub position: f64,
    /// How much that matters, 0..1.
    pub salience: f64,
}
