//! Actors, and what they want.

use core::ops::Range;

use crate::expr::Program;
use crate::model::{Outlook, Rate, Weight};
use crate::scenario::{ChoiceId, PolicyKind, VariableId};

/// An actor.
#[derive(Clone, Debug)]
pub struct ActorRow {
    /// Slot of its influence.
    pub influence: VariableId,
    /// Slot of its stability.
    pub stability: VariableId,
    /// Slot of its patience.
    pub patience: VariableId,
    /// Slot of its engagement.
    pub engagement: VariableId,
    /// The influence and the stability that the scenario states for it, whatever settings and draws make of them,
    /// points.
    pub stated_influence: f64,
    /// See `stated_influence`.
    pub stated_stability: f64,
    /// Exponents of its steadiness in its temperature, its horizon, and how it keeps its word.
    pub steady_choice: Weight,
    /// See `steady_choice`.
    pub steady_horizon: Weight,
    /// See `steady_choice`.
    pub steady_word: Weight,
    /// Mean months between its reviews; 0 for one on every turn.
    pub review: Weight,
    /// Log-odds with which it answers what others lately did.
    pub answers: Weight,
    /// The rows, among those of all actors, of the choices that it may take on one turn.
    pub picks: Range<usize>,
    /// Its choices, in the order of keys.
    pub menu: Vec<ChoiceId>,
    /// Temperature of its logit response.
    pub temperature: Weight,
    /// Log-odds of holding still.
    pub hold_bias: Weight,
    /// Keys of its hold's noise and of its thinning.
    pub hold_key: u64,
    /// Key of its thinning.
    pub thin_key: u64,
    /// Who decides for it.
    pub policy: PolicyKind,
    /// What it wants by issue: salience 0 where it wants nothing.
    pub stances: Vec<StanceRow>,
    /// Goals as they are drawn, for payoffs: variable and weight. What it plans by are shadow weights, see
    /// [`Valuation`](super::Valuation).
    pub goals: Vec<(VariableId, Weight)>,
    /// Factors of the goals that depend on the state.
    pub dynamic: Vec<DynamicGoal>,
    /// What it can't see of what it thinks about.
    pub outlook: Outlook,
}

/// What an actor wants on an issue.
#[derive(Clone, Debug)]
pub struct StanceRow {
    /// The settlement it wants.
    pub position: Rate,
    /// How much it cares.
    pub salience: Weight,
    /// Whether it cares at all.
    pub cares: bool,
}

/// A goal whose weight depends on the state.
#[derive(Clone, Debug)]
pub struct DynamicGoal {
    /// The factor.
    pub times: Program,
}
