//! Events and outcomes.

use super::effects::EffectRow;
use crate::expr::Program;
use crate::model::{Rate, Weight};
use crate::scenario::OutcomeId;

/// An event.
#[derive(Clone, Debug)]
pub struct EventRow {
    /// What makes it happen.
    pub trigger: TriggerRow,
    /// Condition.
    pub when: Option<Program>,
    /// Months of rest.
    pub cooldown: Weight,
    /// Factor on its hazard; 0 switches it off.
    pub factor: f64,
    /// What it does.
    pub effects: Vec<EffectRow>,
    /// Compliance lost by succession.
    pub succession: Option<Weight>,
    /// How it ends the run.
    pub outcome: Option<OutcomeId>,
    /// Key of its luck.
    pub key: u64,
}

/// What makes an event happen.
#[derive(Clone, Debug)]
pub enum TriggerRow {
    /// A month.
    At(Weight),
    /// A hazard per month.
    Hazard(Rate),
}

/// An outcome.
#[derive(Clone, Debug)]
pub struct OutcomeRow {
    /// What must hold.
    pub when: Program,
    /// Whether it ends the run at once.
    pub immediate: bool,
}
