//! Facts of what results rest on: how many numbers a scenario states, how many of them nobody knows well, and how many
//! cite a source.

use diwan_engine::kernel::Distribution;
use diwan_engine::scenario::Scenario;

/// What the results of a scenario rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroundsFacts {
    /// Numbers that its files state.
    pub stated: usize,
    /// Those of them that are drawn anew with every draw of the parameters.
    pub drawn: usize,
    /// Those of the stated that cite a source.
    pub sourced: usize,
    /// Those of the drawn that cite none: judgement about what is known badly.
    pub bare: usize,
}

impl GroundsFacts {
    /// Of a scenario.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let stated: Vec<_> = scenario.quantities().into_iter().filter(|it| it.span.is_some()).collect();
        let drawn = || stated.iter().filter(|it| !matches!(it.distribution, Distribution::Fixed(_)));
        Self {
            stated: stated.len(),
            drawn: drawn().count(),
            sourced: stated.iter().filter(|it| it.source.is_some()).count(),
            bare: drawn().filter(|it| it.source.is_none()).count(),
        }
    }
}
